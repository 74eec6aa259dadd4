//! Before a document with unsaved changes goes away.

use egui::Context;

use super::frame::{Sheet, button_row, paragraph, scrolling};
use crate::lang::Lang;
use crate::theme::Theme;
use crate::ui::widgets::Kit;

/// What is to become of the changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnsavedChoice {
    Save,
    Discard,
    Cancel,
}

/// Asks whether to save. Enter saves, Escape goes back to the document.
pub struct UnsavedDialog;

impl UnsavedDialog {
    pub fn show(ctx: &Context, lang: Lang, theme: &'static Theme, file_name: &str) -> Option<UnsavedChoice> {
        let kit = Kit { theme, lang };
        let title = lang.with("dialog-unsaved-title", &[("name", file_name.into())]);
        let shown = Sheet::new(kit, "unsaved", &title, 420.0).show(ctx, |ui, opened| {
            scrolling(ui, |ui| paragraph(ui, &kit, &lang.text("dialog-unsaved-text")));
            button_row(ui, |ui| {
                let save = kit.primary_button(ui, None, &lang.text("dialog-save"));
                if opened {
                    save.request_focus();
                }
                let discard = kit.secondary_button(ui, None, &lang.text("dialog-discard"));
                let cancel = kit.secondary_button(ui, None, &lang.text("dialog-cancel"));
                [(save, UnsavedChoice::Save), (discard, UnsavedChoice::Discard), (cancel, UnsavedChoice::Cancel)]
                    .into_iter()
                    .find(|(button, _)| button.clicked())
                    .map(|(_, choice)| choice)
            })
        });
        let by_key = match (shown.escaped, shown.entered) {
            (true, _) => Some(UnsavedChoice::Cancel),
            (false, true) => Some(UnsavedChoice::Save),
            (false, false) => None,
        };
        shown.inner.or(by_key)
    }
}

//! Before a save would go over a change that someone else made to the file.

use egui::Context;

use super::frame::{Sheet, button_row, paragraph};
use crate::lang::Lang;
use crate::theme::Theme;
use crate::ui::widgets::Kit;

/// Which of the two is kept under the name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ConflictChoice {
    SaveAs,
    /// A copy of the other one is kept in the state folder.
    Overwrite,
    Cancel,
}

/// Asks what to do with a file that changed on disk. Enter saves under another name, Escape goes back.
pub struct ConflictDialog;

impl ConflictDialog {
    pub fn show(ctx: &Context, lang: Lang, theme: &'static Theme, file_name: &str) -> Option<ConflictChoice> {
        let kit = Kit { theme, lang };
        let title = lang.with("dialog-conflict-title", &[("name", file_name.into())]);
        let shown = Sheet::new(kit, "conflict", &title, 460.0).show(ctx, |ui, opened| {
            paragraph(ui, &kit, &lang.text("dialog-conflict-text"));
            button_row(ui, |ui| {
                let save_as = kit.primary_button(ui, None, &lang.text("dialog-conflict-save-as"));
                if opened {
                    save_as.request_focus();
                }
                let overwrite = kit.secondary_button(ui, None, &lang.text("dialog-conflict-overwrite"));
                let cancel = kit.secondary_button(ui, None, &lang.text("dialog-cancel"));
                let choices = [ConflictChoice::SaveAs, ConflictChoice::Overwrite, ConflictChoice::Cancel];
                [save_as, overwrite, cancel].into_iter().zip(choices).find(|(button, _)| button.clicked())
            })
        });
        let by_key = match (shown.escaped, shown.entered) {
            (true, _) => Some(ConflictChoice::Cancel),
            (false, true) => Some(ConflictChoice::SaveAs),
            (false, false) => None,
        };
        shown.inner.map(|(_, choice)| choice).or(by_key)
    }
}

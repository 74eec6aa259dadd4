//! Something that has to be read, such as why a file could not be opened.

use egui::Context;

use super::frame::{Sheet, button_row, scrolling, words};
use crate::lang::Lang;
use crate::theme::{Theme, text};
use crate::ui::colors::color32;
use crate::ui::widgets::Kit;

/// A title, a text of any length that can be selected and copied, and OK.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MessageDialog {
    pub title: String,
    /// Lines are kept as they are.
    pub text: String,
}

impl MessageDialog {
    /// True once it has been read.
    pub fn show(&self, ctx: &Context, lang: Lang, theme: &'static Theme) -> bool {
        let kit = Kit { theme, lang };
        let shown = Sheet::new(kit, "message", &self.title, 480.0).show(ctx, |ui, opened| {
            scrolling(ui, |ui| {
                let said = words(&self.text, &text::FIELD, color32(theme.ink_2));
                ui.add(egui::Label::new(said).wrap().selectable(true));
            });
            button_row(ui, |ui| {
                let ok = kit.primary_button(ui, None, &lang.text("dialog-ok"));
                if opened {
                    ok.request_focus();
                }
                ok.clicked()
            })
        });
        shown.inner || shown.escaped || shown.entered
    }
}

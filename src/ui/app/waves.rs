//! Measuring again: the dialog, and what its answer does.

use egui::Context;

use super::App;
use super::dialog::Dialog;
use crate::clock::today;
use crate::model::CustomerId;
use crate::session::View;
use crate::ui::dialogs::{MeasureChoice, MeasureDialog};

impl App {
    /// For a group, or for the one that cards go by.
    pub(super) fn ask_measure(&mut self, group: Option<CustomerId>) {
        if let Some(dialog) = MeasureDialog::new(&self.session, group, today()) {
            self.dialog = Dialog::Measure(Box::new(dialog));
        }
    }

    pub(super) fn measure_again(&mut self, ctx: &Context, mut dialog: Box<MeasureDialog>) {
        let (lang, theme) = (self.lang(), self.theme());
        match dialog.show(ctx, lang, theme, &self.session) {
            None => self.dialog = Dialog::Measure(dialog),
            Some(MeasureChoice::Cancelled) => {}
            Some(MeasureChoice::Measure { group, wave, with_scores }) => {
                let label = wave.label.clone();
                match self.session.measure_again(group, wave, with_scores) {
                    Ok(_) => {
                        // It is scored on the map.
                        self.session.show_view(View::Map);
                        self.focus_map(ctx);
                        self.toasts.tell(lang.with("measure-added", &[("wave", label.into())]));
                    }
                    Err(error) => self.toasts.fail(error.sentence(lang), ""),
                }
            }
        }
    }
}

//! The journey in words, on one page.

use egui::Ui;

use super::{Outcome, ViewContext};

/// What the view remembers from frame to frame.
#[derive(Default)]
pub struct ReportView {}

impl ReportView {
    pub fn show(&mut self, ui: &mut Ui, context: &ViewContext<'_>) -> Vec<Outcome> {
        ui.heading(context.lang.text(context.session.view().key()));
        Vec::new()
    }
}

//! What is to become better: a board by status, and value against effort.

use egui::Ui;

use super::{Outcome, ViewContext};

/// What the view remembers from frame to frame.
#[derive(Default)]
pub struct ImprovementsView {}

impl ImprovementsView {
    pub fn show(&mut self, ui: &mut Ui, context: &ViewContext<'_>) -> Vec<Outcome> {
        ui.heading(context.lang.text(context.session.view().key()));
        Vec::new()
    }
}

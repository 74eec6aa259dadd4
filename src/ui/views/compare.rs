//! Customer groups side by side, or what was measured before and after.

use egui::Ui;

use super::{Outcome, ViewContext};

/// What the view remembers from frame to frame.
#[derive(Default)]
pub struct CompareView {}

impl CompareView {
    pub fn show(&mut self, ui: &mut Ui, context: &ViewContext<'_>) -> Vec<Outcome> {
        ui.heading(context.lang.text(context.session.view().key()));
        Vec::new()
    }
}

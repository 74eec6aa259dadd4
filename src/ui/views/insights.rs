//! The register of what was learned, above the map.

use egui::Ui;

use super::{Outcome, ViewContext};

/// What the view remembers from frame to frame.
#[derive(Default)]
pub struct InsightsView {}

impl InsightsView {
    pub fn show(&mut self, ui: &mut Ui, context: &ViewContext<'_>) -> Vec<Outcome> {
        ui.heading(context.lang.text(context.session.view().key()));
        Vec::new()
    }
}

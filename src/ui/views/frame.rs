//! What the journey is for, and for whom.

use egui::Ui;

use super::{Outcome, ViewContext};

/// What the view remembers from frame to frame.
#[derive(Default)]
pub struct FrameView {}

impl FrameView {
    pub fn show(&mut self, ui: &mut Ui, context: &ViewContext<'_>) -> Vec<Outcome> {
        ui.heading(context.lang.text(context.session.view().key()));
        Vec::new()
    }
}

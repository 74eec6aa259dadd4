//! From the theme's colours to egui's.

use egui::Color32;

use crate::theme::Color;

/// The same colour, as egui paints it.
pub fn color32(color: Color) -> Color32 {
    Color32::from_rgba_unmultiplied(color.red, color.green, color.blue, color.alpha)
}

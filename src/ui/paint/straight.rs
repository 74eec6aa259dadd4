//! Lines along an axis and plain grounds as quads on whole pixels: they are as sharp as the screen can show, and take
//! two triangles where a general shape takes ten. Without a graphics card that is felt.

use egui::emath::GuiRounding as _;
use egui::epaint::Mesh;
use egui::{Color32, Pos2, Rangef, Rect, Shape, Stroke, pos2};

use super::dashes;

/// A line from left to right.
pub fn hline(painter: &egui::Painter, x: impl Into<Rangef>, y: f32, pen: Stroke) {
    let x = x.into();
    add(painter, [pos2(x.min, y), pos2(x.max, y)], pen);
}

/// A line from top to bottom.
pub fn vline(painter: &egui::Painter, x: f32, y: impl Into<Rangef>, pen: Stroke) {
    let y = y.into();
    add(painter, [pos2(x, y.min), pos2(x, y.max)], pen);
}

/// A ground without a line or round corners.
pub fn ground(painter: &egui::Painter, rect: Rect, fill: Color32) {
    painter.add(quad(rect, fill, painter.pixels_per_point()));
}

/// A rectangle on whole pixels.
pub(super) fn quad(rect: Rect, fill: Color32, pixels_per_point: f32) -> Shape {
    let mut mesh = Mesh::default();
    mesh.add_colored_rect(rect.round_to_pixels(pixels_per_point), fill);
    Shape::mesh(mesh)
}

/// A line between two points; none where it is slanted.
pub(super) fn line(points: &[Pos2], pen: Stroke, pixels_per_point: f32) -> Option<Shape> {
    dashes::straight(points, pen, f32::INFINITY, 0.0, pixels_per_point)
}

fn add(painter: &egui::Painter, ends: [Pos2; 2], pen: Stroke) {
    // A line of no length is none.
    painter.extend(line(&ends, pen, painter.pixels_per_point()));
}

//! Dashed lines along an axis as plain quads: two triangles a dash, where a general line takes many.

use egui::epaint::Mesh;
use egui::{Pos2, Rect, Shape, Stroke, TextureId, pos2, vec2};

/// A dashed line from the first point to the second, on whole pixels across; none where it is slanted.
pub fn straight(points: &[Pos2], pen: Stroke, on: f32, off: f32, pixels_per_point: f32) -> Option<Shape> {
    let [from, to] = points else { return None };
    let by = *to - *from;
    // Without a length there is no direction either.
    if (by.x == 0.0) == (by.y == 0.0) {
        return None;
    }
    let width = (pen.width * pixels_per_point).round().max(1.0) / pixels_per_point;
    // A line as wide as its pixels is as dark as the finer one that it stands for.
    let color = pen.color.gamma_multiply((pen.width / width).min(1.0));
    let whole = |at: f32| ((at - width / 2.0) * pixels_per_point).round() / pixels_per_point;
    let length = by.length();
    let (along, corner, across) = if by.y == 0.0 {
        (by / length, pos2(from.x, whole(from.y)), vec2(0.0, width))
    } else {
        (by / length, pos2(whole(from.x), from.y), vec2(width, 0.0))
    };
    let mut mesh = Mesh::with_texture(TextureId::default());
    let mut at = 0.0;
    while at < length {
        let end = (at + on).min(length);
        mesh.add_colored_rect(Rect::from_two_pos(corner + along * at, corner + along * end + across), color);
        at += on + off;
    }
    Some(Shape::mesh(mesh))
}

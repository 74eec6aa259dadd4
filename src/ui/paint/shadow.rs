//! The soft shadow of a card, without the part that the card hides: software rendering pays for every pixel.

use egui::epaint::{Mesh, RectShape};
use egui::{Color32, Pos2, Rect, Shape, Vec2, vec2};

use super::ScreenFromScene;
use crate::scene::{RectItem, Shadow};
use crate::ui::colors::color32;

/// Steps of a quarter circle.
const STEPS: usize = 5;

/// The shadow of `rect`, which is where the item stands; none where it is too small to see.
pub fn shape(item: &RectItem, shadow: Shadow, rect: Rect, to: ScreenFromScene) -> Option<Shape> {
    let blur = shadow.blur * to.zoom;
    if blur < 1.0 {
        return None;
    }
    let lower = rect.translate(vec2(0.0, shadow.offset_y * to.zoom));
    let radius = (item.radius * to.zoom).min(120.0);
    let hidden = item.fill.alpha == u8::MAX && shadow.offset_y.abs() <= shadow.blur / 2.0;
    if hidden && rect.width().min(rect.height()) > 2.0 * radius.max(blur) {
        return Some(Shape::mesh(ring(lower, radius, blur, color32(shadow.color))));
    }
    let filled = RectShape::filled(lower, egui::CornerRadius::from(radius), color32(shadow.color));
    Some(Shape::Rect(filled.with_blur_width(blur)))
}

/// The edge of a blurred rectangle: full at half the blur within, nothing at half the blur without.
fn ring(rect: Rect, radius: f32, blur: f32, color: Color32) -> Mesh {
    let radius = radius.max(blur / 2.0);
    let corners = [rect.right_bottom(), rect.left_bottom(), rect.left_top(), rect.right_top()];
    let mut mesh = Mesh::default();
    for (quarter, corner) in corners.into_iter().enumerate() {
        let inward = rect.center() - corner;
        let center: Pos2 = corner + vec2(inward.x.signum(), inward.y.signum()) * radius;
        for step in 0..=STEPS {
            let angle = (quarter as f32 + step as f32 / STEPS as f32) * std::f32::consts::FRAC_PI_2;
            let way = Vec2::angled(angle);
            mesh.colored_vertex(center + way * (radius - blur / 2.0), color);
            mesh.colored_vertex(center + way * (radius + blur / 2.0), Color32::TRANSPARENT);
        }
    }
    let count = mesh.vertices.len() as u32;
    for first in (0..count).step_by(2) {
        let next = (first + 2) % count;
        mesh.add_triangle(first, first + 1, next);
        mesh.add_triangle(first + 1, next + 1, next);
    }
    mesh
}

//! Rectangles with round corners, pills and circles, with a line along their edge, in a third of the triangles that
//! a general shape takes: line and ground share their vertices, and a corner has no more steps than can be seen.

use std::f32::consts::FRAC_PI_2;

use egui::epaint::Mesh;
use egui::{Color32, Pos2, Rect, Stroke, Vec2, vec2};

/// How far a corner may stand off a true arc, in pixels.
const TOLERANCE: f32 = 0.16;

/// The rectangle with its line inside; none where it is too small for its line, or has no round corners.
/// A radius of half its height makes it a pill or a circle.
pub fn mesh(rect: Rect, radius: f32, fill: Color32, line: Stroke, pixels_per_point: f32) -> Option<Mesh> {
    let pixel = 1.0 / pixels_per_point;
    let width = if line.is_empty() { 0.0 } else { line.width };
    let half = rect.width().min(rect.height()) / 2.0;
    let is_sharp = radius <= 0.0;
    let radius = radius.max(width + pixel).min(half);
    if is_sharp || half <= width + pixel {
        return None;
    }
    let mut corners = Corners { rect, radius, steps: steps(radius * pixels_per_point), mesh: Mesh::default() };
    let mut last = corners.outline(-pixel / 2.0, Color32::TRANSPARENT);
    // How far within, and the colour there.
    let within = if width == 0.0 {
        vec![(pixel / 2.0, fill)]
    } else if width <= pixel {
        vec![(width / 2.0, line.color), (width + pixel / 2.0, fill)]
    } else {
        vec![(pixel / 2.0, line.color), (width - pixel / 2.0, line.color), (width + pixel / 2.0, fill)]
    };
    for (inset, color) in within {
        let next = corners.outline(inset, color);
        corners.band(last, next);
        last = next;
    }
    if fill.a() > 0 {
        corners.ground(last);
    }
    Some(corners.mesh)
}

/// A spot of a few pixels, such as an eye: six corners are round enough.
pub fn spot(center: Pos2, radius: f32, fill: Color32, pixels_per_point: f32) -> Mesh {
    const CORNERS: u32 = 6;
    let half = 0.5 / pixels_per_point;
    let mut mesh = Mesh::default();
    for (radius, color) in [((radius - half).max(0.0), fill), (radius + half, Color32::TRANSPARENT)] {
        for corner in 0..CORNERS {
            let way = Vec2::angled(corner as f32 * std::f32::consts::TAU / CORNERS as f32);
            mesh.colored_vertex(center + way * radius, color);
        }
    }
    for corner in 0..CORNERS {
        let next = (corner + 1) % CORNERS;
        mesh.add_triangle(corner, next, CORNERS + corner);
        mesh.add_triangle(next, CORNERS + next, CORNERS + corner);
    }
    for corner in 2..CORNERS {
        mesh.add_triangle(0, corner - 1, corner);
    }
    mesh
}

/// Steps of a quarter circle with this radius in pixels.
fn steps(radius: f32) -> u32 {
    let step = 2.0 * (1.0 - TOLERANCE / radius.max(1.0)).acos();
    (FRAC_PI_2 / step).ceil().max(1.0) as u32
}

struct Corners {
    rect: Rect,
    radius: f32,
    steps: u32,
    mesh: Mesh,
}

impl Corners {
    /// Vertices of one outline.
    fn count(&self) -> u32 {
        4 * (self.steps + 1)
    }

    /// Adds the outline this far within the edge, from the right end of the lower edge on; gives its first vertex.
    fn outline(&mut self, inset: f32, color: Color32) -> u32 {
        let first = self.mesh.vertices.len() as u32;
        let rect = self.rect;
        let corners = [rect.right_bottom(), rect.left_bottom(), rect.left_top(), rect.right_top()];
        for (quarter, corner) in corners.into_iter().enumerate() {
            let inward = rect.center() - corner;
            let center: Pos2 = corner + vec2(inward.x.signum(), inward.y.signum()) * self.radius;
            for step in 0..=self.steps {
                let angle = (quarter as f32 + step as f32 / self.steps as f32) * FRAC_PI_2;
                self.mesh.colored_vertex(center + Vec2::angled(angle) * (self.radius - inset), color);
            }
        }
        first
    }

    /// Joins two outlines.
    fn band(&mut self, outer: u32, inner: u32) {
        let count = self.count();
        for at in 0..count {
            let next = (at + 1) % count;
            self.mesh.add_triangle(outer + at, inner + at, outer + next);
            self.mesh.add_triangle(inner + at, inner + next, outer + next);
        }
    }

    /// Fills an outline: corners as fans, then what lies between them as three rectangles, since long thin
    /// triangles cost software rendering more than upright ones.
    fn ground(&mut self, outline: u32) {
        let corner = self.steps + 1;
        for quarter in 0..4 {
            let first = outline + quarter * corner;
            for step in 1..self.steps {
                self.mesh.add_triangle(first, first + step, first + step + 1);
            }
        }
        // Where the arcs begin and end: right bottom, left bottom, left top, right top.
        let begin = |quarter: u32| outline + quarter * corner;
        let end = |quarter: u32| begin(quarter) + self.steps;
        let quads = [
            [end(0), begin(1), end(2), begin(3)],
            [begin(0), end(0), begin(3), end(3)],
            [begin(1), end(1), begin(2), end(2)],
        ];
        for [a, b, c, d] in quads {
            self.mesh.add_triangle(a, b, c);
            self.mesh.add_triangle(a, c, d);
        }
    }
}

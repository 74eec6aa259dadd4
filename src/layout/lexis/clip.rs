//! Lines and bands, cut to the plot.

use crate::geom::{Point, Rect, point};

type Along = fn(Point) -> f32;

/// A convex shape cut to a rectangle (I. Sutherland and G. Hodgman, "Reentrant polygon clipping", 1974); empty
/// where nothing of it lies within.
pub fn polygon(corners: &[Point], within: &Rect) -> Vec<Point> {
    let (x, y): (Along, Along) = (|at| at.x, |at| at.y);
    let sides = [(x, within.min.x, 1.0), (x, within.max.x, -1.0), (y, within.min.y, 1.0), (y, within.max.y, -1.0_f32)];
    sides.into_iter().fold(corners.to_vec(), |shape, (along, limit, sign)| {
        let inside = |at: Point| (along(at) - limit) * sign >= 0.0;
        let mut kept = Vec::with_capacity(shape.len() + 1);
        for (place, to) in shape.iter().enumerate() {
            let from = shape[(place + shape.len() - 1) % shape.len()];
            if inside(from) != inside(*to) {
                kept.push(crossing(from, *to, (limit - along(from)) / (along(*to) - along(from))));
            }
            if inside(*to) {
                kept.push(*to);
            }
        }
        kept
    })
}

/// A line cut to a rectangle, in the same direction (Y.-D. Liang and B. Barsky, "A new concept and method for
/// line clipping", 1984).
pub fn segment(from: Point, to: Point, within: &Rect) -> Option<(Point, Point)> {
    let (dx, dy) = (to.x - from.x, to.y - from.y);
    let (mut enters, mut leaves) = (0.0_f32, 1.0_f32);
    for (step, room) in [
        (-dx, from.x - within.min.x),
        (dx, within.max.x - from.x),
        (-dy, from.y - within.min.y),
        (dy, within.max.y - from.y),
    ] {
        if step == 0.0 {
            if room < 0.0 {
                return None;
            }
        } else if step < 0.0 {
            enters = enters.max(room / step);
        } else {
            leaves = leaves.min(room / step);
        }
    }
    (enters < leaves).then(|| (crossing(from, to, enters), crossing(from, to, leaves)))
}

/// How far a place is from a line.
pub fn distance(at: Point, from: Point, to: Point) -> f32 {
    let (dx, dy) = (to.x - from.x, to.y - from.y);
    let length = dx * dx + dy * dy;
    let share = if length > 0.0 { ((at.x - from.x) * dx + (at.y - from.y) * dy) / length } else { 0.0 };
    let near = crossing(from, to, share.clamp(0.0, 1.0));
    (at.x - near.x).hypot(at.y - near.y)
}

pub fn crossing(from: Point, to: Point, share: f32) -> Point {
    point(from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share)
}

//! Rectangles with round corners and soft shadows, which most of a poster is.

use std::ops::Range;

use super::canvas::{Canvas, Ink};
use super::draw::Place;
use crate::geom::Rect;
use crate::scene::{RectItem, Shadow};
use crate::theme::Color;

/// Both ends of a stretch, on whole pixels and at least one apart.
fn snapped(from: f32, to: f32) -> (i32, i32) {
    let start = whole(from);
    (start, whole(to).max(start + 1))
}

/// Pixels beyond this are on no picture; sums of a few of them still fit their type.
const FARTHEST: f32 = 1e6;

/// The nearest whole pixel.
pub fn whole(at: f32) -> i32 {
    at.round().clamp(-FARTHEST, FARTHEST) as i32
}

/// A rectangle with rounded corners and its edges on whole pixels.
#[derive(Clone, Copy)]
pub struct Rounded {
    pub left: i32,
    pub right: i32,
    pub top: i32,
    pub bottom: i32,
    radius: f32,
}

impl Rounded {
    pub fn new(rect: &Rect, radius: f32) -> Self {
        let (left, right) = snapped(rect.min.x, rect.max.x);
        let (top, bottom) = snapped(rect.min.y, rect.max.y);
        let half = (right - left).min(bottom - top) as f32 / 2.0;
        Self { left, right, top, bottom, radius: radius.clamp(0.0, half) }
    }

    /// Smaller by so many pixels on each side.
    fn inset(&self, by: i32) -> Self {
        let (left, top) = (self.left + by, self.top + by);
        Self {
            left,
            top,
            right: (self.right - by).max(left),
            bottom: (self.bottom - by).max(top),
            radius: (self.radius - by as f32).max(0.0),
        }
    }

    /// How many pixels of this row are touched by the rounding of a corner, on either side.
    fn corner(&self, y: i32) -> i32 {
        let reach = self.radius.ceil() as i32;
        let is_corner = y < self.top + reach || y >= self.bottom - reach;
        if is_corner { reach.min((self.right - self.left) / 2) } else { 0 }
    }

    pub fn coverage(&self, x: i32, y: i32) -> f32 {
        if x < self.left || x >= self.right || y < self.top || y >= self.bottom {
            return 0.0;
        }
        let beyond = |at: i32, low: i32, high: i32| {
            let middle = at as f32 + 0.5;
            (low as f32 + self.radius - middle).max(middle - (high as f32 - self.radius)).max(0.0)
        };
        let (dx, dy) = (beyond(x, self.left, self.right), beyond(y, self.top, self.bottom));
        if dx == 0.0 || dy == 0.0 { 1.0 } else { (self.radius + 0.5 - dx.hypot(dy)).clamp(0.0, 1.0) }
    }
}

/// Paints a rectangle, its shadow below it.
pub fn rect(canvas: &mut Canvas, item: &RectItem, place: &Place) {
    let exact = place.rect(&item.rect);
    if !(exact.width() > 0.0 && exact.height() > 0.0) {
        return;
    }
    let outer = Rounded::new(&exact, place.length(item.radius));
    if let Some(below) = &item.shadow {
        shadow(canvas, below, &outer, place, item.fill.alpha == 255);
    }
    // A rectangle thinner than a pixel takes a whole one, as faint as it is thin.
    let thinness = exact.width().min(1.0) * exact.height().min(1.0);
    let fill = Ink::new(item.fill).faded(thinness);
    let line = item.stroke.map(|stroke| (place.length(stroke.width), Ink::new(stroke.color)));
    let (inset, edge) = match line {
        Some((width, ink)) if width > 0.0 => (whole(width).max(1), ink.faded(width)),
        _ => (0, Ink::new(Color::TRANSPARENT)),
    };
    let inner = outer.inset(inset);
    for y in canvas.rows(outer.top, outer.bottom) {
        rect_row(canvas, y, &outer, &inner, fill, edge);
    }
}

/// One row of a rectangle: corners pixel by pixel, edge and inside in spans.
fn rect_row(canvas: &mut Canvas, y: i32, outer: &Rounded, inner: &Rounded, fill: Ink, edge: Ink) {
    let is_inside = y >= inner.top && y < inner.bottom && inner.left < inner.right;
    let corner = outer.corner(y);
    let (left, right) = (outer.left + corner, outer.right - corner);
    let ends = [canvas.columns(outer.left, left.min(right)), canvas.columns(right.max(left), outer.right)];
    let mut bent = |columns: Range<i32>| {
        for x in columns {
            let (whole, within) = (outer.coverage(x, y), inner.coverage(x, y));
            // A fill that hides lies over the line; one that does not must not show the line through.
            let around = if fill.is_opaque() { whole } else { whole - within };
            canvas.dot(x, y, around, edge);
            canvas.dot(x, y, within, fill);
        }
    };
    ends.into_iter().for_each(&mut bent);
    if !is_inside {
        canvas.span(y, left, right, edge);
        return;
    }
    canvas.span(y, left, inner.left.max(left), edge);
    canvas.span(y, inner.left.max(left), inner.right.min(right), fill);
    canvas.span(y, inner.right.min(right).max(left), right, edge);
}

/// A shadow reaches so far beyond its rectangle, in units of its blur; what lies beyond is below one
/// step of 8 bits for all but the darkest shadows.
pub const SHADOW_REACH: f32 = 1.25;

/// A rectangle blurred by a Gaussian of half the blur (as in CSS), which is the product of two edges;
/// corners come out round without being drawn so.
fn shadow(canvas: &mut Canvas, item: &Shadow, above: &Rounded, place: &Place, is_covered: bool) {
    let ink = Ink::new(item.color);
    let sigma = place.length(item.blur).clamp(0.0, FARTHEST) / 2.0;
    if ink.is_nothing() {
        return;
    }
    let offset = whole(place.length(item.offset_y));
    let (top, bottom) = (above.top + offset, above.bottom + offset);
    let reach = (sigma * 2.0 * SHADOW_REACH).ceil() as i32;
    let (left, right) = (above.left - reach, above.right + reach);
    let rows = canvas.rows(top - reach, bottom + reach);
    if rows.is_empty() || canvas.columns(left, right).is_empty() {
        return;
    }
    // Both ends are alike, and between them nothing changes.
    let end = (2 * reach).min((right - left + 1) / 2).min(4096);
    let across: Vec<f32> = (left..left + end).map(|x| blurred(x, above.left, above.right, sigma)).collect();
    let full = blurred((left + right) / 2, above.left, above.right, sigma);
    for y in rows {
        let down = blurred(y, top, bottom, sigma);
        let hidden = match is_covered && y >= above.top && y < above.bottom {
            true => above.left + above.corner(y)..above.right - above.corner(y),
            false => right..right,
        };
        for (step, share) in (0..).zip(&across) {
            let ink = ink.faded(share * down);
            let columns = [left + step, right - 1 - step];
            // The two ends meet in the middle pixel of an odd width.
            let count = if columns[0] == columns[1] { 1 } else { 2 };
            for x in columns.into_iter().take(count).filter(|x| !hidden.contains(x)) {
                canvas.span(y, x, x + 1, ink);
            }
        }
        let ink = ink.faded(full * down);
        canvas.span(y, left + end, hidden.start.min(right - end), ink);
        canvas.span(y, hidden.end.max(left + end), right - end, ink);
    }
}

/// How much of a blurred stretch is left at a pixel.
fn blurred(at: i32, start: i32, end: i32, sigma: f32) -> f32 {
    let edge = |edge: i32| {
        let distance = at as f32 + 0.5 - edge as f32;
        if sigma < 0.3 { if distance > 0.0 { 1.0 } else { 0.0 } } else { normal(distance / sigma) }
    };
    edge(start) - edge(end)
}

/// The normal distribution's share below `x`, by a logistic curve that stays within 0.01 of it
/// (Bowling et al. 2009).
fn normal(x: f32) -> f32 {
    1.0 / (1.0 + (-0.07056 * x * x * x - 1.5976 * x).exp())
}

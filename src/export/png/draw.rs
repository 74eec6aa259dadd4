//! Draws scene items onto rows of the picture.
//!
//! Edges of rectangles and straight lines go to whole pixels: they stay crisp, and rows stay alike.

use std::ops::Range;

use super::canvas::{Canvas, Ink, Mask};
use super::coverage::{Filler, dashes, stroke, stroke_coverage};
use super::picture::{self, Frame, Pictures};
use super::text::Stamp;
use crate::geom::{Path, Point, Rect, Segment, point};
use crate::scene::{AreaItem, CircleItem, Dash, ImageItem, Item, PathItem, RectItem, Shadow, Stroke};

/// Where a piece lies in the picture: scene units to pixels.
#[derive(Clone, Copy)]
pub struct Place {
    pub x: f64,
    pub y: f64,
    pub scale: f64,
}

impl Place {
    pub fn x(&self, x: f32) -> f32 {
        ((self.x + f64::from(x)) * self.scale) as f32
    }

    pub fn y(&self, y: f32) -> f32 {
        ((self.y + f64::from(y)) * self.scale) as f32
    }

    pub fn length(&self, length: f32) -> f32 {
        (f64::from(length) * self.scale) as f32
    }

    fn at(&self, at: Point) -> Point {
        point(self.x(at.x), self.y(at.y))
    }

    fn rect(&self, rect: &Rect) -> Rect {
        Rect { min: self.at(rect.min), max: self.at(rect.max) }
    }

    /// The path as straight stretches, in pixels.
    fn flatten(&self, path: &Path, points: &mut Vec<Point>) {
        let tolerance = (0.1 / self.scale) as f32;
        points.clear();
        points.extend(path.flattened(tolerance).into_iter().map(|at| self.at(at)));
        if path.closed && points.first() != points.last() {
            points.extend(points.first().copied());
        }
    }
}

/// The rows of pixels that an item may touch. Text is not asked here; its letters know.
pub fn rows(item: &Item, place: &Place) -> Range<i32> {
    let (top, bottom, around) = match item {
        Item::Rect(item) => {
            let around = item.shadow.map_or(0.0, |shadow| shadow.offset_y.abs() + shadow.blur * SHADOW_REACH);
            (item.rect.min.y, item.rect.max.y, around)
        }
        Item::Circle(item) => {
            let around = item.radius + item.stroke.map_or(0.0, |stroke| stroke.width / 2.0);
            (item.center.y, item.center.y, around)
        }
        Item::Path(item) => {
            let bounds = item.path.bounds();
            (bounds.min.y, bounds.max.y, item.stroke.map_or(0.0, |stroke| stroke.width / 2.0))
        }
        Item::Area(item) => {
            let bounds = item.path.bounds();
            (bounds.min.y.min(item.base_y), bounds.max.y.max(item.base_y), 0.0)
        }
        Item::Text(item) => (item.at.y - item.style.size, item.at.y + item.style.size, item.style.size),
        Item::Image(item) => (item.rect.min.y, item.rect.max.y, 0.0),
    };
    // Snapping to whole pixels moves an edge by up to one.
    (place.y(top - around) - 2.0).floor() as i32..(place.y(bottom + around) + 2.0).ceil() as i32
}

/// What drawing needs besides the canvas, used again from item to item.
pub struct Painter<'a> {
    pub masks: &'a [Mask],
    pub pictures: &'a Pictures,
    pub filler: Filler,
    pub scratch: Mask,
    pub points: Vec<Point>,
    pub dash: Vec<Point>,
}

impl Painter<'_> {
    /// Draws one item; `stamps` are the letters of a text.
    pub fn item(&mut self, canvas: &mut Canvas, item: &Item, place: &Place, stamps: &[Stamp]) {
        match item {
            Item::Rect(item) => rect(canvas, item, place),
            Item::Circle(item) => circle(canvas, item, place),
            Item::Path(item) => self.path(canvas, item, place),
            Item::Area(item) => self.area(canvas, item, place),
            Item::Text(item) => {
                let ink = Ink::new(item.color);
                for stamp in stamps {
                    canvas.mask(&self.masks[stamp.mask as usize], stamp.x, stamp.y, |_| ink);
                }
            }
            Item::Image(item) => self.image(canvas, item, place),
        }
    }

    fn path(&mut self, canvas: &mut Canvas, item: &PathItem, place: &Place) {
        if let (None, Some(stroke), Some((from, to))) = (item.fill, &item.stroke, straight(&item.path)) {
            return straight_line(canvas, place.at(from), place.at(to), stroke, place);
        }
        let mut points = std::mem::take(&mut self.points);
        place.flatten(&item.path, &mut points);
        align_small(&mut points);
        if let Some(fill) = item.fill
            && self.fill(canvas, &points)
        {
            let ink = Ink::new(fill);
            canvas.mask(&self.scratch, 0, 0, |_| ink);
        }
        if let Some(stroke) = &item.stroke {
            self.stroke(canvas, &points, stroke, place);
        }
        self.points = points;
    }

    fn area(&mut self, canvas: &mut Canvas, item: &AreaItem, place: &Place) {
        let mut points = Vec::new();
        place.flatten(&item.path, &mut points);
        let (Some(first), Some(last)) = (points.first().copied(), points.last().copied()) else { return };
        let base = place.y(item.base_y);
        points.extend([point(last.x, base), point(first.x, base)]);
        if !self.fill(canvas, &points) {
            return;
        }
        let reach = place.length(item.reach).max(1e-3);
        canvas.mask(&self.scratch, 0, 0, |y| {
            let distance = base - (y as f32 + 0.5);
            let color = if distance > 0.0 { item.above } else { item.below };
            let far = (distance.abs() / reach).min(1.0);
            Ink::new(color).faded(item.at_base + (1.0 - item.at_base) * far)
        });
    }

    /// Puts the part of a closed shape that lies on the canvas into `scratch`; false if there is none.
    fn fill(&mut self, canvas: &Canvas, points: &[Point]) -> bool {
        let Some((columns, rows)) = touched(canvas, points, 0.0) else { return false };
        self.filler.reset(columns.start, rows.start, columns.len(), rows.len());
        self.filler.polygon(points);
        self.filler.finish(&mut self.scratch);
        true
    }

    fn stroke(&mut self, canvas: &mut Canvas, points: &[Point], line: &Stroke, place: &Place) {
        let half_width = place.length(line.width) / 2.0;
        let Some((columns, rows)) = touched(canvas, points, half_width + 1.0) else { return };
        self.scratch.reset(columns.start, rows.start, columns.len(), rows.len());
        let scratch = &mut self.scratch;
        match line.dash {
            Dash::Solid => stroke(scratch, points, half_width),
            Dash::Dashed { on, off } => {
                let (on, off) = (place.length(on), place.length(off));
                dashes(points, on, off, &mut self.dash, |dash| stroke(scratch, dash, half_width));
            }
        }
        let ink = Ink::new(line.color);
        canvas.mask(&self.scratch, 0, 0, |_| ink);
    }

    fn image(&mut self, canvas: &mut Canvas, item: &ImageItem, place: &Place) {
        let Some(image) = self.pictures.get(item.image) else { return };
        let shape = Rounded::new(&place.rect(&item.rect), place.length(item.radius));
        let frame = Frame { columns: shape.left..shape.right, rows: shape.top..shape.bottom };
        picture::paint(canvas, image, &frame, |x, y| shape.coverage(x, y));
    }
}

/// The columns and rows of the canvas that points, grown by `around`, touch.
fn touched(canvas: &Canvas, points: &[Point], around: f32) -> Option<(Range<i32>, Range<i32>)> {
    let first = *points.first()?;
    let (low, high) = points.iter().fold((first, first), |(low, high), at| {
        (point(low.x.min(at.x), low.y.min(at.y)), point(high.x.max(at.x), high.y.max(at.y)))
    });
    let columns = canvas.columns((low.x - around).floor() as i32, (high.x + around).ceil() as i32);
    let rows = canvas.rows((low.y - around).floor() as i32, (high.y + around).ceil() as i32);
    (!columns.is_empty() && !rows.is_empty()).then_some((columns, rows))
}

/// Moves a small shape onto quarters of a pixel, as [`quarters`].
fn align_small(points: &mut [Point]) {
    let Some(first) = points.first().copied() else { return };
    if points.iter().all(|at| (at.x - first.x).abs() < SMALL && (at.y - first.y).abs() < SMALL) {
        let to = quarters(first);
        points.iter_mut().for_each(|at| *at = point(at.x + to.x - first.x, at.y + to.y - first.y));
    }
}

/// Pixels across a shape that may recur, such as a mouth or a star.
const SMALL: f32 = 64.0;

/// Both ends of a path that is one level or upright line.
fn straight(path: &Path) -> Option<(Point, Point)> {
    match path.segments[..] {
        [Segment::Line(to)] if to.x == path.start.x || to.y == path.start.y => Some((path.start, to)),
        _ => None,
    }
}

/// A level or upright line, both edges on whole pixels. Its dashes too are whole pixels, so that it
/// stays crisp and one dash is like the other.
fn straight_line(canvas: &mut Canvas, from: Point, to: Point, line: &Stroke, place: &Place) {
    let exact = place.length(line.width);
    let width = exact.round().max(1.0);
    let is_level = from.y == to.y;
    let (start, end, middle) = match is_level {
        true => (from.x.min(to.x), from.x.max(to.x), from.y),
        false => (from.y.min(to.y), from.y.max(to.y), from.x),
    };
    let whole = |at: f32| at.round().clamp(-FARTHEST, FARTHEST) as i32;
    // A round cap is as long as the square one of the same area.
    let cap = exact * std::f32::consts::FRAC_PI_8;
    let (start, end) = (whole(start - cap), whole(end + cap));
    let (low, high) = (whole(middle - width / 2.0), whole(middle - width / 2.0) + width as i32);
    let ink = Ink::new(line.color).faded(exact);
    let (on, period) = match line.dash {
        Dash::Dashed { on, off } if on > 0.0 && off > 0.0 => {
            let (on, off) = (place.length(on), place.length(off));
            let period = whole(on + off).max(2);
            (whole(on + 2.0 * cap).clamp(1, period - 1), period)
        }
        _ => (end.saturating_sub(start), i32::MAX),
    };
    let across = if is_level { canvas.rows(low, high) } else { canvas.rows(start, end) };
    for y in across {
        if !is_level {
            if (y - start) % period < on {
                canvas.span(y, low, high, ink);
            }
            continue;
        }
        let mut dash = start;
        while dash < end.min(canvas.width as i32) {
            canvas.span(y, dash, dash.saturating_add(on).min(end), ink);
            dash = dash.saturating_add(period);
        }
    }
}

/// Both ends of a stretch, on whole pixels and at least one apart.
fn snapped(from: f32, to: f32) -> (i32, i32) {
    let whole = |at: f32| at.round().clamp(-FARTHEST, FARTHEST) as i32;
    let start = whole(from);
    (start, whole(to).max(start + 1))
}

/// Pixels beyond this are on no picture; sums of a few of them still fit their type.
const FARTHEST: f32 = 1e6;

/// A rectangle with rounded corners and its edges on whole pixels.
#[derive(Clone, Copy)]
struct Rounded {
    left: i32,
    right: i32,
    top: i32,
    bottom: i32,
    radius: f32,
}

impl Rounded {
    fn new(rect: &Rect, radius: f32) -> Self {
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
        if is_corner { reach.min((self.right - self.left + 1) / 2) } else { 0 }
    }

    fn coverage(&self, x: i32, y: i32) -> f32 {
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

fn rect(canvas: &mut Canvas, item: &RectItem, place: &Place) {
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
    let (inset, ink) = match line {
        Some((width, ink)) if width > 0.0 => ((width.round() as i32).max(1), ink.faded(width.min(1.0))),
        _ => (0, fill),
    };
    let inner = outer.inset(inset);
    for y in canvas.rows(outer.top, outer.bottom) {
        rect_row(canvas, y, &outer, &inner, fill, ink);
    }
}

/// One row of a rectangle: corners pixel by pixel, edge and inside in spans.
fn rect_row(canvas: &mut Canvas, y: i32, outer: &Rounded, inner: &Rounded, fill: Ink, edge: Ink) {
    let is_inside = y >= inner.top && y < inner.bottom && inner.left < inner.right;
    let corner = outer.corner(y);
    let (left, right) = (outer.left + corner, outer.right - corner);
    let mut bent = |columns: Range<i32>| {
        for x in columns {
            let (whole, within) = (outer.coverage(x, y), inner.coverage(x, y));
            // A fill that hides lies over the line; one that does not must not show the line through.
            let around = if fill.is_opaque() { whole } else { whole - within };
            canvas.dot(x, y, around, edge);
            canvas.dot(x, y, within, fill);
        }
    };
    bent(outer.left..left.min(right));
    bent(right.max(left)..outer.right);
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
const SHADOW_REACH: f32 = 1.25;

/// A rectangle blurred by a Gaussian of half the blur (as in CSS), which is the product of two edges;
/// corners come out round without being drawn so.
fn shadow(canvas: &mut Canvas, item: &Shadow, above: &Rounded, place: &Place, is_covered: bool) {
    let ink = Ink::new(item.color);
    let sigma = place.length(item.blur).clamp(0.0, FARTHEST) / 2.0;
    if ink.is_nothing() {
        return;
    }
    let offset = place.length(item.offset_y).round().clamp(-FARTHEST, FARTHEST) as i32;
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

/// The nearest place in quarters of a pixel. Small shapes that recur look alike, which makes smaller files;
/// an eighth of a pixel cannot be seen.
fn quarters(at: Point) -> Point {
    point((at.x * 4.0).round() / 4.0, (at.y * 4.0).round() / 4.0)
}

fn circle(canvas: &mut Canvas, item: &CircleItem, place: &Place) {
    let (center, radius) = (quarters(place.at(item.center)), place.length(item.radius));
    let half_width = item.stroke.map_or(0.0, |stroke| place.length(stroke.width) / 2.0);
    let reach = radius + half_width + 1.0;
    let fill = Ink::new(item.fill);
    for y in canvas.rows((center.y - reach).floor() as i32, (center.y + reach).ceil() as i32) {
        let dy = y as f32 + 0.5 - center.y;
        let across = |radius: f32| (radius * radius - dy * dy).max(0.0).sqrt();
        // Within this part every pixel is wholly inside.
        let solid = across((radius - half_width - 1.0).max(0.0));
        let (start, end) = ((center.x - solid).ceil() as i32, (center.x + solid).floor() as i32);
        let (start, end) = if start < end { (start, end) } else { (center.x as i32, center.x as i32) };
        canvas.span(y, start, end, fill);
        let outer = across(reach);
        let (left, right) = ((center.x - outer).floor() as i32, (center.x + outer).ceil() as i32);
        for x in (left..start).chain(end..right) {
            let distance = (x as f32 + 0.5 - center.x).hypot(dy);
            canvas.dot(x, y, (radius + 0.5 - distance).clamp(0.0, 2.0 * radius), fill);
            if let Some(stroke) = &item.stroke {
                let covered = stroke_coverage((distance - radius).abs(), half_width);
                canvas.dot(x, y, covered, Ink::new(stroke.color));
            }
        }
    }
}

//! Draws scene items onto rows of the picture.
//!
//! Edges of rectangles and straight lines go to whole pixels: they stay crisp, and rows stay alike.

use std::ops::Range;

use super::canvas::{Canvas, Ink, Mask};
use super::coverage::{Filler, dashes, stroke, stroke_coverage};
use super::picture::{self, Frame, Pictures};
use super::rect::{Rounded, SHADOW_REACH, rect, whole};
use super::text::Stamp;
use crate::geom::{Path, Point, Rect, Segment, point};
use crate::scene::{AreaItem, CircleItem, Dash, ImageItem, Item, PathItem, Stroke};

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

    pub fn rect(&self, rect: &Rect) -> Rect {
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

//! Points, rectangles, paths and monotone curves, in scene units.
//!
//! A scene unit is one screen pixel at 100 % zoom; x grows to the right, y downwards.

/// A position in scene units.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Point {
    pub x: f32,
    pub y: f32,
}

/// Shorthand for a [`Point`].
pub const fn point(x: f32, y: f32) -> Point {
    Point { x, y }
}

/// An axis-aligned rectangle in scene units; `min` is the top left corner.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Rect {
    pub min: Point,
    pub max: Point,
}

impl Rect {
    /// A rectangle from its top left corner and its size.
    pub const fn new(x: f32, y: f32, width: f32, height: f32) -> Self {
        Self { min: point(x, y), max: point(x + width, y + height) }
    }

    /// A square-cornered rectangle around `center`.
    pub const fn around(center: Point, width: f32, height: f32) -> Self {
        Self::new(center.x - width / 2.0, center.y - height / 2.0, width, height)
    }

    pub const fn width(&self) -> f32 {
        self.max.x - self.min.x
    }

    pub const fn height(&self) -> f32 {
        self.max.y - self.min.y
    }

    pub const fn center(&self) -> Point {
        point((self.min.x + self.max.x) / 2.0, (self.min.y + self.max.y) / 2.0)
    }

    /// Whether the point lies inside; the right and bottom edges are outside.
    pub fn contains(&self, at: Point) -> bool {
        at.x >= self.min.x && at.x < self.max.x && at.y >= self.min.y && at.y < self.max.y
    }

    pub fn intersects(&self, other: &Rect) -> bool {
        self.min.x < other.max.x && other.min.x < self.max.x && self.min.y < other.max.y && other.min.y < self.max.y
    }

    /// The smallest rectangle that holds both.
    pub fn union(&self, other: &Rect) -> Rect {
        Rect {
            min: point(self.min.x.min(other.min.x), self.min.y.min(other.min.y)),
            max: point(self.max.x.max(other.max.x), self.max.y.max(other.max.y)),
        }
    }

    pub const fn translated(&self, dx: f32, dy: f32) -> Rect {
        Rect { min: point(self.min.x + dx, self.min.y + dy), max: point(self.max.x + dx, self.max.y + dy) }
    }

    /// Grown by `by` on every side; a negative value shrinks.
    pub const fn expanded(&self, by: f32) -> Rect {
        Rect { min: point(self.min.x - by, self.min.y - by), max: point(self.max.x + by, self.max.y + by) }
    }
}

/// One stretch of a [`Path`], from the end of the one before.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Segment {
    Line(Point),
    /// A cubic Bézier: two control points and the end.
    Cubic(Point, Point, Point),
}

/// A line of straight and curved stretches.
#[derive(Clone, Debug, PartialEq)]
pub struct Path {
    pub start: Point,
    pub segments: Vec<Segment>,
    pub closed: bool,
}

impl Path {
    /// Straight stretches through the points, in order. No points give an empty path at the origin.
    pub fn polyline(points: &[Point], closed: bool) -> Self {
        let start = points.first().copied().unwrap_or_default();
        Self { start, segments: points.iter().skip(1).map(|at| Segment::Line(*at)).collect(), closed }
    }

    /// The path with every point, control points too, put elsewhere.
    pub fn mapped(&self, to: impl Fn(Point) -> Point) -> Self {
        let segment = |segment: &Segment| match *segment {
            Segment::Line(end) => Segment::Line(to(end)),
            Segment::Cubic(a, b, end) => Segment::Cubic(to(a), to(b), to(end)),
        };
        Self { start: to(self.start), segments: self.segments.iter().map(segment).collect(), closed: self.closed }
    }

    /// The path as straight stretches that stay within about `tolerance` units of the curve.
    pub fn flattened(&self, tolerance: f32) -> Vec<Point> {
        let mut points = vec![self.start];
        let mut from = self.start;
        for segment in &self.segments {
            match *segment {
                Segment::Line(to) => {
                    points.push(to);
                    from = to;
                }
                Segment::Cubic(a, b, to) => {
                    flatten_cubic(&mut points, from, a, b, to, tolerance);
                    from = to;
                }
            }
        }
        points
    }

    /// The rectangle around all end and control points.
    pub fn bounds(&self) -> Rect {
        let mut bounds = Rect { min: self.start, max: self.start };
        let mut include = |at: Point| bounds = bounds.union(&Rect { min: at, max: at });
        for segment in &self.segments {
            match *segment {
                Segment::Line(to) => include(to),
                Segment::Cubic(a, b, to) => [a, b, to].into_iter().for_each(&mut include),
            }
        }
        bounds
    }
}

/// The number of stretches follows the second difference of the control polygon:
/// the distance between a cubic and its chord over 1/n of it is at most √3/18 · d / n² (Wang's formula).
fn flatten_cubic(points: &mut Vec<Point>, from: Point, a: Point, b: Point, to: Point, tolerance: f32) {
    let second = |p: Point, q: Point, r: Point| (p.x - 2.0 * q.x + r.x).hypot(p.y - 2.0 * q.y + r.y);
    let bend = second(from, a, b).max(second(a, b, to));
    let count = (0.75 * bend / tolerance.max(1e-3)).sqrt().ceil().clamp(1.0, 64.0) as usize;
    for step in 1..=count {
        points.push(cubic_at(from, a, b, to, step as f32 / count as f32));
    }
}

fn cubic_at(from: Point, a: Point, b: Point, to: Point, t: f32) -> Point {
    let u = 1.0 - t;
    let (w0, w1, w2, w3) = (u * u * u, 3.0 * u * u * t, 3.0 * u * t * t, t * t * t);
    point(w0 * from.x + w1 * a.x + w2 * b.x + w3 * to.x, w0 * from.y + w1 * a.y + w2 * b.y + w3 * to.y)
}

/// The slope of a monotone curve at `here`, given its neighbours where they exist.
///
/// M. Steffen, "A simple method for monotonic interpolation in one dimension", Astron. Astrophys. 239 (1990):
/// the curve never rises above or falls below the points that it joins, and a slope depends on the two
/// neighbours alone. At an end of the curve it is the slope of the straight line to the only neighbour.
pub fn monotone_slope(before: Option<Point>, here: Point, after: Option<Point>) -> f32 {
    let straight = |from: Point, to: Point| if to.x > from.x { (to.y - from.y) / (to.x - from.x) } else { 0.0 };
    let (before, after) = match (before, after) {
        (Some(before), Some(after)) => (before, after),
        (Some(before), None) => return straight(before, here),
        (None, Some(after)) => return straight(here, after),
        (None, None) => return 0.0,
    };
    let (left, right) = (here.x - before.x, after.x - here.x);
    if left <= 0.0 || right <= 0.0 {
        return 0.0;
    }
    let (rise, fall) = ((here.y - before.y) / left, (after.y - here.y) / right);
    if rise * fall <= 0.0 {
        return 0.0;
    }
    let parabola = (rise * right + fall * left) / (left + right);
    rise.signum() * (2.0 * rise.abs()).min(2.0 * fall.abs()).min(parabola.abs())
}

/// The cubic from `from` to `to` with the given slopes at both ends (Hermite form as a Bézier).
pub fn hermite(from: Point, slope_from: f32, to: Point, slope_to: f32) -> Segment {
    let third = (to.x - from.x) / 3.0;
    Segment::Cubic(point(from.x + third, from.y + slope_from * third), point(to.x - third, to.y - slope_to * third), to)
}

/// A monotone curve through all points in order of x: one unbroken stretch.
pub fn monotone_path(points: &[Point]) -> Path {
    let slope = |index: usize| {
        let before = index.checked_sub(1).map(|i| points[i]);
        monotone_slope(before, points[index], points.get(index + 1).copied())
    };
    let segments = (1..points.len()).map(|i| hermite(points[i - 1], slope(i - 1), points[i], slope(i))).collect();
    Path { start: points.first().copied().unwrap_or_default(), segments, closed: false }
}

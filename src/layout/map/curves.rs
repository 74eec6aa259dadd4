//! The emotion lane of one episode: curves with their points, the shaded area, the bracket of the largest gap.

use std::sync::Arc;

use super::dots;
use super::evidence::Grounds;
use crate::fonts::width;
use crate::geom::{Path, Point, Rect, Segment, hermite, monotone_slope, point};
use crate::layout::Look;
use crate::layout::draw::{Pen, score_y};
use crate::layout::words::number_text;
use crate::model::{CurveId, CurveKind, EpisodePath, Touchpoint};
use crate::scene::{Anchor, AreaItem, Dash, Item, Stroke, Target};
use crate::theme::{Color, Theme, size, text};

/// A curve as it is drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct CurveLook {
    pub id: CurveId,
    pub kind: CurveKind,
    pub color: Color,
    pub dash: Dash,
    pub width: f32,
    /// Whether this is the current curve of the first visible group, with faces and shading.
    pub main: bool,
}

/// A touchpoint near the episode, and its x from the episode's left edge.
#[derive(Clone, Debug)]
pub struct Neighbour {
    pub x: f32,
    pub touchpoint: Arc<Touchpoint>,
}

/// Where curves end though the journey goes on: on paper, at the edges of a row of episodes.
#[derive(Clone, Copy, Debug, Default)]
pub struct Edges {
    /// At the left edge of the episode.
    pub left: bool,
    /// At its right edge, this far from the left one.
    pub right: Option<f32>,
}

/// The touchpoints of an episode with up to two before and two after it, since a slope depends on the
/// neighbours of a point.
pub struct Stretch<'a> {
    pub points: Vec<Neighbour>,
    /// The first that belongs to the episode.
    pub first: usize,
    /// One past the last that belongs to the episode.
    pub end: usize,
    pub lane_top: f32,
    pub lane_height: f32,
    /// Of the episode.
    pub column_width: f32,
    pub path: EpisodePath,
    /// What the points rest on; where nobody asks, all count as known.
    pub evidence: Option<&'a Grounds>,
    pub look: &'a Look,
}

/// Radius within which a point of a curve can be taken.
const GRAB: f32 = 13.0;

impl Stretch<'_> {
    fn place(&self, index: usize, curve: CurveId) -> Option<Point> {
        let neighbour = self.points.get(index)?;
        let score = neighbour.touchpoint.scores.get(curve)?;
        Some(point(neighbour.x, self.lane_top + score_y(score.value(), self.lane_height)))
    }

    fn slope(&self, index: usize, curve: CurveId) -> f32 {
        let before = index.checked_sub(1).and_then(|before| self.place(before, curve));
        let here = self.place(index, curve).unwrap_or_default();
        monotone_slope(before, here, self.place(index + 1, curve))
    }

    /// The unbroken parts of the curve that end in this episode, and at its right edge where a row ends there.
    fn runs(&self, curve: CurveId, edges: Edges) -> Vec<Path> {
        let mut runs: Vec<Path> = Vec::new();
        let mut open = false;
        let end = if edges.right.is_some() { self.points.len().min(self.end + 1) } else { self.end };
        for index in self.first..end {
            let before = index.checked_sub(1).and_then(|before| self.place(before, curve));
            let (Some(from), Some(to)) = (before, self.place(index, curve)) else {
                open = false;
                continue;
            };
            let segment = hermite(from, self.slope(index - 1, curve), to, self.slope(index, curve));
            let (mut from, mut segment) = (from, segment);
            if edges.left && from.x < 0.0 {
                (from, segment) = split(from, segment, 0.0).1;
            }
            if let Some(right) = edges.right.filter(|right| to.x > *right) {
                segment = split(from, segment, right).0;
            }
            if !open {
                runs.push(Path { start: from, segments: Vec::new(), closed: false });
                open = true;
            }
            if let Some(run) = runs.last_mut() {
                run.segments.push(segment);
            }
        }
        runs
    }

    /// What lies below points and cards.
    pub fn lines(&self, pen: &mut Pen, curves: &[CurveLook], edges: Edges) {
        let theme = self.look.theme();
        let zero = self.lane_top + score_y(0.0, self.lane_height);
        let reach = score_y(0.0, self.lane_height) - score_y(2.0, self.lane_height);
        for curve in curves.iter().filter(|curve| curve.main) {
            for path in self.runs(curve.id, edges) {
                let bounds = path.bounds();
                let bounds = bounds.union(&Rect { min: point(bounds.min.x, zero), max: point(bounds.max.x, zero) });
                let area = AreaItem {
                    path,
                    base_y: zero,
                    reach,
                    above: theme.feeling(2).faded(0.24),
                    below: theme.feeling(-2).faded(0.28),
                    at_base: 0.35,
                };
                pen.add(Item::Area(area), bounds);
            }
        }
        let desired_first = |curve: &&CurveLook| curve.kind == CurveKind::Desired;
        let ordered = curves.iter().filter(desired_first).chain(curves.iter().filter(|curve| !desired_first(curve)));
        for curve in ordered {
            let stroke = Stroke { width: curve.width, color: curve.color, dash: curve.dash };
            for path in self.runs(curve.id, edges) {
                pen.path(path, None, Some(stroke));
            }
        }
    }

    /// The points of all curves; the main curve's on top.
    pub fn marks(&self, pen: &mut Pen, curves: &[CurveLook]) {
        let theme = self.look.theme();
        for curve in curves.iter().filter(|curve| !curve.main).chain(curves.iter().filter(|curve| curve.main)) {
            for index in self.first..self.end {
                let Some(at) = self.place(index, curve.id) else { continue };
                let touchpoint = &self.points[index].touchpoint;
                let target = Target::Point { touchpoint: self.path.touchpoint(touchpoint.id), curve: curve.id };
                let start = pen.mark();
                let rim = Stroke::solid(2.0, theme.surface);
                let step = touchpoint.scores.get(curve.id).map_or(0, |score| score.step());
                // What nobody has found out is an assumption: its point is hollow. A wish needs no evidence.
                let is_known = self.evidence.is_none_or(|evidence| evidence.has(touchpoint.id));
                if self.column_width < 2.0 * GRAB {
                    // No room for faces: the points of a collapsed episode.
                    let fill = if curve.main { theme.feeling(step) } else { curve.color };
                    if curve.main || curve.kind == CurveKind::Current {
                        pen.circle(at, dots::RADIUS.min(self.column_width / 2.0), fill, None);
                    }
                } else if curve.main {
                    let radius = size::CURVE_POINT_RADIUS - 1.0;
                    if is_known {
                        pen.face(at, radius, step, theme.feeling(step), theme.face_ink(step), Some(rim));
                    } else {
                        pen.hollow_face(at, radius, step, theme);
                    }
                } else if curve.kind == CurveKind::Current {
                    let (fill, line) = if is_known { (curve.color, rim) } else { hollow(theme, curve.color) };
                    pen.circle(at, 5.0, fill, Some(line));
                }
                let rect = Rect::around(at, (2.0 * GRAB).min(self.column_width), 2.0 * GRAB);
                pen.group(target, rect, start);
                pen.hit(rect, target);
            }
        }
    }

    /// What is felt at each touchpoint, in a row without heights.
    pub fn dots(&self, pen: &mut Pen, curves: &[CurveLook]) {
        let theme = self.look.theme();
        let middle = self.lane_top + self.lane_height / 2.0;
        let radius = (dots::RADIUS + 1.0).min(self.column_width / 2.0);
        for curve in curves.iter().filter(|curve| curve.main) {
            for neighbour in &self.points[self.first..self.end] {
                if let Some(score) = neighbour.touchpoint.scores.get(curve.id) {
                    pen.circle(point(neighbour.x, middle), radius, theme.feeling(score.step()), None);
                }
            }
        }
    }

    /// The bracket between current and desired at one touchpoint of the episode.
    pub fn bracket(&self, pen: &mut Pen, column: usize, current: CurveId, desired: CurveId) {
        let theme = self.look.theme();
        let index = self.first + column;
        let (Some(now), Some(wanted)) = (self.place(index, current), self.place(index, desired)) else { return };
        let scores = &self.points[index].touchpoint.scores;
        let gap = match (scores.get(current), scores.get(desired)) {
            (Some(now), Some(wanted)) => now.value() - wanted.value(),
            _ => return,
        };
        let x = now.x + 22.0;
        let stroke = Stroke::solid(1.6, theme.gap_line);
        pen.line(point(x, wanted.y), point(x, now.y), stroke);
        for y in [wanted.y, now.y] {
            pen.line(point(x - 4.5, y), point(x + 4.5, y), stroke);
        }
        let label = number_text(gap, true, self.look.lang);
        let chip_width = width(&label, &text::SMALL_MEDIUM) + 20.0;
        let middle = point(x + 6.0 + chip_width / 2.0, (now.y + wanted.y) / 2.0);
        pen.fill(Rect::around(middle, chip_width, 20.0), 10.0, theme.gap_soft);
        let baseline = point(middle.x, middle.y + text::SMALL_MEDIUM.size * 0.36);
        pen.text(label, baseline, Anchor::Middle, text::SMALL_MEDIUM, theme.gap_ink);
    }
}

/// Ground and line of a point that is an assumption.
fn hollow(theme: &Theme, color: Color) -> (Color, Stroke) {
    (theme.surface, Stroke::solid(2.0, color))
}

/// A stretch from [`hermite`] as the two parts left and right of `x` (de Casteljau): the first one's end, and
/// the second one's start and end. Its x grows evenly, so that the place on it is the share of x.
pub fn split(from: Point, segment: Segment, x: f32) -> (Segment, (Point, Segment)) {
    let Segment::Cubic(a, b, to) = segment else { return (segment, (from, segment)) };
    let share = ((x - from.x) / (to.x - from.x)).clamp(0.0, 1.0);
    let mix = |p: Point, q: Point| point(p.x + (q.x - p.x) * share, p.y + (q.y - p.y) * share);
    let (first, middle, last) = (mix(from, a), mix(a, b), mix(b, to));
    let (before, after) = (mix(first, middle), mix(middle, last));
    let at = mix(before, after);
    (Segment::Cubic(first, before, at), (at, Segment::Cubic(after, last, to)))
}

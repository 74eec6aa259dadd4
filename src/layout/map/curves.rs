//! The emotion lane of one episode: curves with their points, the shaded area, the bracket of the largest gap.

use std::collections::HashSet;
use std::sync::Arc;

use super::dots;
use super::evidence::Grounds;
use super::route::{Track, Way};
use crate::fonts::width;
use crate::geom::{Path, Point, Rect, Segment, hermite, monotone_slope, point};
use crate::layout::Look;
use crate::layout::draw::{Pen, score_y};
use crate::layout::words::change_text;
use crate::model::{CurveId, CurveKind, EpisodePath, ScoreScale, Touchpoint, TouchpointId};
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
    /// Where the row begins, from the left edge of the episode.
    pub left: Option<f32>,
    /// At its right edge, this far from the left one.
    pub right: Option<f32>,
}

/// The touchpoints of an episode, and the stretches of curves that are drawn with it.
pub struct Stretch<'a> {
    pub points: Vec<Neighbour>,
    pub tracks: Vec<Track>,
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
/// Of the ring that a single desired score is, and how far the dashes beside it go.
const LONE_RADIUS: f32 = 4.0;
const LONE_REACH: f32 = 16.0;

impl Stretch<'_> {
    fn place(&self, index: usize, curve: CurveId) -> Option<Point> {
        let neighbour = self.points.get(index)?;
        let score = neighbour.touchpoint.scores.get(curve)?;
        Some(point(neighbour.x, self.lane_top + score_y(score.value(), self.lane_height)))
    }

    /// Where a curve runs at a stop; none where nothing is known.
    fn on_track(&self, track: &Track, index: usize, curve: CurveId) -> Option<Point> {
        let stop = track.stops.get(index)?;
        let score = stop.touchpoint.scores.get(curve)?;
        Some(point(stop.x, self.lane_top + score_y(score.value(), self.lane_height)))
    }

    fn slope(&self, track: &Track, index: usize, curve: CurveId) -> f32 {
        let before = index.checked_sub(1).and_then(|before| self.on_track(track, before, curve));
        let here = self.on_track(track, index, curve).unwrap_or_default();
        monotone_slope(before, here, self.on_track(track, index + 1, curve))
    }

    /// The unbroken parts of the curve along a track, cut at the edges.
    fn runs(&self, track: &Track, curve: CurveId, edges: Edges) -> Vec<(Way, Path)> {
        let mut runs: Vec<(Way, Path)> = Vec::new();
        let mut open = None;
        for index in track.ends.clone() {
            let way = if index == track.ends.start { track.first_way } else { track.way };
            let before = index.checked_sub(1).and_then(|before| self.on_track(track, before, curve));
            let (Some(mut from), Some(to)) = (before, self.on_track(track, index, curve)) else {
                open = None;
                continue;
            };
            let mut segment = hermite(from, self.slope(track, index - 1, curve), to, self.slope(track, index, curve));
            if let Some(left) = edges.left.filter(|left| from.x < *left) {
                (from, segment) = split(from, segment, left).1;
            }
            if let Some(right) = edges.right.filter(|right| to.x > *right) {
                segment = split(from, segment, right).0;
            }
            if open != Some(way) {
                runs.push((way, Path { start: from, segments: Vec::new(), closed: false }));
                open = Some(way);
            }
            if let Some((_, run)) = runs.last_mut() {
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
            for path in self.all_runs(curve.id, edges).into_iter().filter(|(way, _)| *way == Way::Main) {
                let path = path.1;
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
            for (way, path) in self.all_runs(curve.id, edges) {
                pen.path(path, None, Some(stroke(curve, way)));
            }
        }
    }

    fn all_runs(&self, curve: CurveId, edges: Edges) -> Vec<(Way, Path)> {
        self.tracks.iter().flat_map(|track| self.runs(track, curve, edges)).collect()
    }

    /// The points of all curves; the main curve's on top.
    pub fn marks(&self, pen: &mut Pen, curves: &[CurveLook]) {
        for curve in curves.iter().filter(|curve| !curve.main).chain(curves.iter().filter(|curve| curve.main)) {
            let joined = if curve.kind == CurveKind::Desired { self.joined(curve.id) } else { HashSet::new() };
            for index in 0..self.points.len() {
                let Some(at) = self.place(index, curve.id) else { continue };
                let touchpoint = &self.points[index].touchpoint;
                let target = Target::Point { touchpoint: self.path.touchpoint(touchpoint.id), curve: curve.id };
                let start = pen.mark();
                match curve.kind {
                    CurveKind::Current => self.point(pen, at, touchpoint, curve),
                    CurveKind::Desired if joined.contains(&touchpoint.id) => {}
                    CurveKind::Desired => self.lone_wish(pen, at, curve),
                }
                let rect = Rect::around(at, (2.0 * GRAB).min(self.column_width), 2.0 * GRAB);
                pen.group(target, rect, start);
                pen.hit(rect, target);
            }
        }
    }

    /// A point of what is felt now. What nobody has found out is an assumption: it is hollow then.
    fn point(&self, pen: &mut Pen, at: Point, touchpoint: &Touchpoint, curve: &CurveLook) {
        let theme = self.look.theme();
        let rim = Stroke::solid(2.0, theme.surface);
        let step = touchpoint.scores.get(curve.id).map_or(0, |score| score.step());
        let is_known = self.evidence.is_none_or(|evidence| evidence.has(touchpoint.id));
        if self.is_narrow() {
            // No room for faces: the points of a collapsed episode.
            let fill = if curve.main { theme.feeling(step) } else { curve.color };
            pen.circle(at, dots::RADIUS.min(self.column_width / 2.0), fill, None);
        } else if curve.main {
            let radius = size::CURVE_POINT_RADIUS - 1.0;
            if is_known {
                pen.face(at, radius, step, theme.feeling(step), theme.face_ink(step), Some(rim));
            } else {
                pen.hollow_face(at, radius, step, theme);
            }
        } else {
            let (fill, line) = if is_known { (curve.color, rim) } else { hollow(theme, curve.color) };
            pen.circle(at, 5.0, fill, Some(line));
        }
    }

    /// What is desired where nothing is desired before and after it, so that no line goes through it: a ring, and
    /// where there is room a dash of its curve on either side.
    fn lone_wish(&self, pen: &mut Pen, at: Point, curve: &CurveLook) {
        let stroke = Stroke::solid(curve.width, curve.color);
        let radius = LONE_RADIUS.min(self.column_width / 2.0);
        pen.circle(at, radius, self.look.theme().surface, Some(stroke));
        if !self.is_narrow() {
            for side in [-1.0, 1.0] {
                let dash = [LONE_RADIUS + 4.0, LONE_REACH].map(|from| point(at.x + side * from, at.y));
                pen.line(dash[0], dash[1], stroke);
            }
        }
    }

    fn is_narrow(&self) -> bool {
        self.column_width < 2.0 * GRAB
    }

    /// The touchpoints where a stretch of a curve begins or ends.
    fn joined(&self, curve: CurveId) -> HashSet<TouchpointId> {
        let pairs = self.tracks.iter().flat_map(|track| track.stops.windows(2));
        let is_drawn = |pair: &&[Neighbour]| pair.iter().all(|stop| stop.touchpoint.scores.get(curve).is_some());
        pairs.filter(is_drawn).flatten().map(|stop| stop.touchpoint.id).collect()
    }

    /// What is felt at each touchpoint, in a row without heights.
    pub fn dots(&self, pen: &mut Pen, curves: &[CurveLook]) {
        let theme = self.look.theme();
        let middle = self.lane_top + self.lane_height / 2.0;
        let radius = (dots::RADIUS + 1.0).min(self.column_width / 2.0);
        for curve in curves.iter().filter(|curve| curve.main) {
            for neighbour in &self.points {
                if let Some(score) = neighbour.touchpoint.scores.get(curve.id) {
                    pen.circle(point(neighbour.x, middle), radius, theme.feeling(score.step()), None);
                }
            }
        }
    }

    /// The bracket between what is felt and what is wanted at one touchpoint of the episode.
    pub fn bracket(&self, pen: &mut Pen, column: usize, pair: (CurveId, CurveId), scale: ScoreScale) {
        let (theme, (current, desired)) = (self.look.theme(), pair);
        let (Some(now), Some(wanted)) = (self.place(column, current), self.place(column, desired)) else { return };
        let scores = &self.points[column].touchpoint.scores;
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
        let label = change_text(gap, scale, self.look.lang);
        let chip_width = width(&label, &text::SMALL_MEDIUM) + 20.0;
        let middle = point(x + 6.0 + chip_width / 2.0, (now.y + wanted.y) / 2.0);
        pen.fill(Rect::around(middle, chip_width, 20.0), 10.0, theme.gap_soft);
        let baseline = point(middle.x, middle.y + text::SMALL_MEDIUM.size * 0.36);
        pen.text(label, baseline, Anchor::Middle, text::SMALL_MEDIUM, theme.gap_ink);
    }
}

/// What everybody meets is drawn as the curve is; past a branch it is dotted, and the branch itself is thin.
fn stroke(curve: &CurveLook, way: Way) -> Stroke {
    let (width, dash) = match way {
        Way::Main => (curve.width, curve.dash),
        Way::Bypass => (curve.width, Dash::Dashed { on: 2.0, off: 5.0 }),
        Way::Branch => (curve.width * 0.55, curve.dash),
    };
    Stroke { width, color: curve.color, dash }
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

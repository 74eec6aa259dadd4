//! How the journey is remembered: each shown group's scores drawn towards the outcome, as an assumption beside
//! what was measured. See [`method::remembered`].

use std::hash::{DefaultHasher, Hash};
use std::sync::{Arc, Mutex, PoisonError};

use super::curves::{Edges, split};
use super::{Cell, LanePlace, Map};
use crate::fonts;
use crate::geom::{Path, Point, Rect, Segment, hermite, monotone_slope, point};
use crate::layout::draw::{Pen, score_y};
use crate::layout::words::score_text;
use crate::method::{self, Summary, episode_score};
use crate::model::{CurveId, CurveKind, Episode};
use crate::scene::{Anchor, Dash, Stroke};
use crate::theme::{Color, size, text};

/// One group's remembered curve: a value per episode, none where nothing is known.
#[derive(Clone, Debug, PartialEq)]
pub struct Ghost {
    pub curve: CurveId,
    pub color: Color,
    /// Of the whole journey: as it was felt, and as it is remembered.
    pub summaries: Option<(Summary, Summary)>,
    /// −2.0 ..= +2.0.
    pub values: Vec<Option<f64>>,
    /// The first episode of which something is known.
    first: Option<usize>,
}

/// The scores of an episode by curve, kept for as long as the episode is the same.
#[derive(Debug, Default)]
pub struct Scores(Mutex<Vec<(CurveId, Option<f64>)>>);

impl Scores {
    fn of(&self, episode: &Episode, curve: CurveId) -> Option<f64> {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, score)) = known.iter().find(|(id, _)| *id == curve) {
            return *score;
        }
        let score = episode_score(episode, curve).map(|score| score.value);
        known.push((curve, score));
        score
    }
}

/// Of the line, and of its points.
const WIDTH: f32 = 2.0;
const POINT: f32 = 4.5;
pub const DASH: Dash = Dash::Dashed { on: 2.0, off: 4.0 };
/// From the first point to the middle of its label.
const LABEL_AWAY: f32 = 18.0;
/// How strong the colour of a group's own curve stays.
const STRENGTH: f32 = 0.8;

impl Map {
    /// The same map with what is remembered beside what was felt, where a share is given, 0.0 ..= 1.0.
    pub fn remembering(mut self, carry_over: Option<f64>) -> Self {
        self.carry_over = carry_over;
        self.ghosts = Arc::new(carry_over.map_or_else(Vec::new, |share| self.ghosts_of(share)));
        self
    }

    /// The share that the map shows what is remembered with.
    pub fn carry_over(&self) -> Option<f64> {
        self.carry_over
    }

    /// The remembered curves that show, the main one first.
    pub fn ghosts(&self) -> &[Ghost] {
        &self.ghosts
    }

    /// How an episode is remembered by the group that cards go by, while that shows.
    pub fn remembered(&self, index: usize) -> Option<f64> {
        self.ghosts.iter().find(|ghost| Some(ghost.curve) == self.pair.current)?.values[index]
    }

    /// "remembered −1.4", on the project's scale.
    pub fn remembered_words(&self, index: usize) -> Option<String> {
        let score = score_text(self.remembered(index)?, self.project.scale, self.look.lang);
        Some(self.look.lang.with("map-remembered", &[("score", score.into())]))
    }

    /// Of the latest current curve of each group that shows.
    fn ghosts_of(&self, carry_over: f64) -> Vec<Ghost> {
        let theme = self.look.theme();
        let looks = self.curves.iter().filter(|look| look.kind == CurveKind::Current);
        let group = |id: CurveId| self.journey.curves.iter().find(|curve| curve.id == id).map(|curve| curve.customer);
        let mut ghosts: Vec<Ghost> = Vec::new();
        for look in looks {
            let is_latest = self
                .journey
                .curves
                .iter()
                .rfind(|one| !one.hidden && one.kind == look.kind && Some(one.customer) == group(look.id));
            if is_latest.is_none_or(|latest| latest.id != look.id) {
                continue;
            }
            let score = |cell: &Cell| cell.scores.of(&cell.episode, look.id);
            let scores: Vec<(&Episode, Option<f64>)> =
                self.cells.iter().map(|cell| (cell.episode.as_ref(), score(cell))).collect();
            let values = method::all_remembered(&scores, carry_over);
            let summaries = method::felt_and_remembered(&scores, carry_over);
            let color = if look.main { theme.ink_2 } else { look.color.toward(theme.surface, 1.0 - STRENGTH) };
            let first = values.iter().position(Option::is_some);
            ghosts.push(Ghost { curve: look.id, color, summaries, values, first });
        }
        ghosts.sort_by_key(|ghost| Some(ghost.curve) != self.pair.current);
        ghosts
    }

    /// All that the ghosts in the drawing of this episode depend on.
    pub(super) fn hash_ghosts(&self, index: usize, hasher: &mut DefaultHasher) {
        for ghost in self.ghosts.iter() {
            (ghost.curve, ghost.color, ghost.first == Some(index)).hash(hasher);
            for at in self.near(index) {
                let cell = &self.cells[at];
                (ghost.values[at].map(f64::to_bits), cell.width.to_bits(), at < index).hash(hasher);
                (cell.x - self.cells[index].x).to_bits().hash(hasher);
            }
        }
    }

    /// The episodes that the ghosts in this one depend on.
    fn near(&self, index: usize) -> impl Iterator<Item = usize> {
        let around = |at: usize| {
            let (before, after) = (self.episode_before(at), self.episode_after(at));
            let beyond = [before.and_then(|at| self.episode_before(at)), after.and_then(|at| self.episode_after(at))];
            [beyond[0], before, Some(at), after, beyond[1]].into_iter().flatten()
        };
        self.begins_here(index).flat_map(around)
    }

    /// The episodes at which the stretches begin that reach further than this one: itself, and below a branch the
    /// last one of the main path.
    fn begins_here(&self, index: usize) -> impl Iterator<Item = usize> + use<> {
        let passing = self.cells[index].episode.is_branch().then(|| self.passed_by(index)).flatten();
        [Some(index), passing].into_iter().flatten()
    }

    /// The remembered curves in one episode: from the one before on its way to this one, and further where a row
    /// ends.
    pub(super) fn draw_ghosts(&self, pen: &mut Pen, index: usize, lane: &LanePlace, edges: Edges) {
        for (order, ghost) in self.ghosts.iter().enumerate().rev() {
            let place = |at: usize| -> Option<Point> {
                let value = (*ghost.values.get(at)?)?;
                let cell = &self.cells[at];
                let x = (cell.x - self.cells[index].x) as f32 + cell.width / 2.0;
                Some(point(x, lane.top + score_y(value, lane.height)))
            };
            let slope = |at: usize, here: Point| {
                let [before, after] = [self.episode_before(at), self.episode_after(at)];
                monotone_slope(before.and_then(place), here, after.and_then(place))
            };
            let segment = |from: usize, to: usize| {
                let (start, end) = (place(from)?, place(to)?);
                Some((start, hermite(start, slope(from, start), end, slope(to, end))))
            };
            let stroke = Stroke { width: WIDTH, color: ghost.color, dash: DASH };
            let mut draw = |(mut start, mut run): (Point, Segment), ends: bool| {
                if let Some(left) = edges.left.filter(|left| start.x < *left) {
                    (start, run) = split(start, run, left).1;
                }
                if let Some(right) = edges.right.filter(|_| ends) {
                    run = split(start, run, right).0;
                }
                pen.path(Path { start, segments: vec![run], closed: false }, None, Some(stroke));
            };
            if let Some(run) = self.episode_before(index).and_then(|before| segment(before, index)) {
                draw(run, false);
            }
            if edges.right.is_some() {
                for from in self.begins_here(index) {
                    if let Some(run) = self.episode_after(from).and_then(|after| segment(from, after)) {
                        draw(run, true);
                    }
                }
            }
            let Some(at) = place(index) else { continue };
            let fill = self.look.theme().surface;
            pen.circle(at, POINT, fill, Some(Stroke::solid(1.6, ghost.color)));
            if order == 0 && ghost.first == Some(index) {
                self.ghost_label(pen, at, index, lane);
            }
        }
    }

    /// How far the curves of an episode stay above or below this height between two places; the touchpoints of
    /// the episode are told apart by straight lines, which is near enough.
    fn free_at(&self, index: usize, (from, to): (f32, f32), y: f32, height: f32) -> f32 {
        let cell = &self.cells[index];
        let mut free = f32::INFINITY;
        for look in self.curves.iter() {
            let points = cell.episode.touchpoints.iter().enumerate().filter_map(|(column, touchpoint)| {
                let score = touchpoint.scores.get(look.id)?;
                Some((cell.measure.column_middle(column), score_y(score.value(), height)))
            });
            let points: Vec<(f32, f32)> = points.collect();
            let on_line = |x: f32| {
                let after = points.iter().position(|one| one.0 >= x).unwrap_or(points.len());
                match (after.checked_sub(1).and_then(|at| points.get(at)), points.get(after)) {
                    (Some(a), Some(b)) => Some(a.1 + (b.1 - a.1) * (x - a.0) / (b.0 - a.0)),
                    (one, other) => one.or(other).map(|one| one.1),
                }
            };
            for share in [0.0, 0.25, 0.5, 0.75, 1.0] {
                let line = on_line(from + (to - from) * share);
                free = line.map_or(free, |line| free.min((line - y).abs()));
            }
        }
        free
    }

    /// Says at the first point what the dotted line is.
    fn ghost_label(&self, pen: &mut Pen, at: Point, index: usize, lane: &LanePlace) {
        let theme = self.look.theme();
        let words = self.look.lang.text("map-remembered-assumption");
        let width = fonts::width(&words, &text::LINE_NAME) + 14.0;
        // Above the point or below it: where other curves are further away, so that it names none of them.
        let sides = [at.y - LABEL_AWAY, at.y + LABEL_AWAY];
        let (top, bottom) = (lane.top + size::EMOTION_LANE_MARGIN - 14.0, lane.top + lane.height - 9.0);
        let free = |y: f32| match (top..=bottom).contains(&y) {
            true => self.free_at(index, (at.x - width / 2.0, at.x + width / 2.0), y - lane.top, lane.height),
            false => -1.0,
        };
        let middle = point(at.x, if free(sides[1]) > free(sides[0]) { sides[1] } else { sides[0] });
        pen.rect(Rect::around(middle, width, 17.0), 8.5, theme.surface, Some(Stroke::solid(1.0, theme.line)), None);
        let baseline = point(middle.x, middle.y + text::LINE_NAME.size * 0.36);
        pen.text(words, baseline, Anchor::Middle, text::LINE_NAME, theme.ink_2);
    }
}

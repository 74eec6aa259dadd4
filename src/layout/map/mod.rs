//! The map of a journey: lanes × episodes × one column per touchpoint.
//!
//! [`Map::of`] measures every episode; what an episode looks like is drawn when it is asked for, and kept
//! for as long as all that it depends on is the same. The next map takes over the measures and drawings of
//! episodes that did not change, found by pointer, so that an edit costs one episode and a walk over the
//! episodes' widths. The drawing is cut into one cell per episode, each in its own coordinates: x from the
//! episode's left edge, y from the top of the first lane.

mod cards;
mod chevron;
mod curves;
mod dots;
mod drawing;
mod evidence;
mod feeling;
mod ghost;
mod headers;
mod lives;
mod measure;
mod metrics;
mod overview;
mod places;
mod reuse;
mod route;

use std::collections::BTreeSet;
use std::ops::Deref;
use std::sync::Arc;

use crate::layout::Look;
use crate::layout::words::score_text;
use crate::method::{Evidence, ages_of};
use crate::model::{
    CurveId, Episode, EpisodePath, Journey, Lane, LaneId, LaneKind, Project, TouchpointId, TouchpointPath,
};
use crate::theme::size;
use lives::Lives;
use reuse::{Drawing, Kept, same_references};

pub use chevron::Shape;
pub(in crate::layout) use chevron::condition_chip;
pub(in crate::layout) use curves::Stretch;
pub use curves::{CurveLook, Edges};
pub(in crate::layout) use evidence::Grounds;
pub use feeling::{CurvePair, Summary, curve_pair, group_color, group_dash, pattern, told_pair};
use feeling::{GapMark, curve_looks, largest_gap};
pub use ghost::{DASH as REMEMBERED_DASH, Ghost};
pub use measure::{LaneNeed, Measure, NotePlace, is_note_lane, source_words};
use measure::{lane_auto_height, lane_least_height, metric_lanes};
pub use metrics::{metric_name, metric_words, target_key};
pub(in crate::layout) use route::Road;

/// A journey, laid out.
#[derive(Clone, Debug)]
pub struct Map {
    pub project: Arc<Project>,
    pub journey: Arc<Journey>,
    pub look: Look,
    /// The lanes that show, from top to bottom.
    pub lanes: Arc<Vec<LanePlace>>,
    pub cells: Vec<Cell>,
    /// Of the lanes together.
    pub height: f32,
    /// Of the columns together.
    pub width: f64,
    curves: Arc<Vec<CurveLook>>,
    pair: CurvePair,
    gap: Option<GapMark>,
    evidence: Arc<Grounds>,
    /// How much the outcome colours what is remembered, 0.0 ..= 1.0, while that is shown.
    carry_over: Option<f64>,
    ghosts: Arc<Vec<Ghost>>,
    lives: Arc<Lives>,
    /// Stands for all that every drawing depends on: lanes, look, curves, channels, scale.
    key: u64,
    lane_drawing: Arc<Kept>,
}

/// A lane that shows, and where.
#[derive(Clone, Debug, PartialEq)]
pub struct LanePlace {
    /// Index into the journey's lanes.
    pub index: usize,
    pub kind: LaneKind,
    pub top: f32,
    pub height: f32,
    /// A thin row of dots.
    pub collapsed: bool,
    /// Its height without one of its own, and the least that its own height can be.
    pub auto: f32,
    pub least: f32,
    /// How many cards lie in it.
    pub cards: usize,
}

/// An episode's place; what it holds is shared with the maps before and after.
#[derive(Clone, Debug)]
pub struct Cell {
    /// Of its left edge, from the left edge of the first episode.
    pub x: f64,
    pub width: f32,
    content: Arc<Content>,
}

/// An episode with its measure and drawing.
#[derive(Debug)]
pub struct Content {
    pub episode: Arc<Episode>,
    pub measure: Measure,
    touchpoints: usize,
    summary: Summary,
    scores: ghost::Scores,
    drawing: Drawing,
}

impl Deref for Cell {
    type Target = Content;

    fn deref(&self) -> &Content {
        &self.content
    }
}

impl Map {
    /// Lays out a journey. `before` is the map as it was; what did not change is taken over.
    pub fn of(project: &Arc<Project>, journey: &Arc<Journey>, look: Look, before: Option<&Map>) -> Self {
        let curves = curve_looks(project, journey, &look);
        let pair = curve_pair(journey);
        let before = before.filter(|before| {
            before.journey.id == journey.id && before.pair == pair && same_kinds(&before.journey.lanes, &journey.lanes)
        });
        let lives = Lives::of(project, journey, &look);
        let same_lives = before.is_some_and(|before| before.lives.key == lives.key);
        let references = before.is_some_and(|before| same_references(&before.project, project));
        let measured = before.is_some_and(|before| same_metric_lanes(&before.journey, journey));
        let mut cells: Vec<Cell> = Vec::with_capacity(journey.episodes.len());
        let mut cursor = 0;
        let mut x = 0.0_f64;
        for episode in journey.shown() {
            let old = before.and_then(|before| before.find(episode, &mut cursor));
            let cell = match old.filter(|old| {
                (references || !old.measure.refers)
                    && (same_lives || ages_of(episode).is_none())
                    && (measured || episode.metrics.is_empty())
            }) {
                Some(old) => Cell { x, ..old.clone() },
                None => Cell::new((project, journey, &lives), episode, pair, x),
            };
            x += f64::from(cell.width);
            cells.push(cell);
        }
        let lanes = lane_places(journey, &cells);
        let gap = largest_gap(&cells);
        let mut map = Self {
            project: Arc::clone(project),
            journey: Arc::clone(journey),
            look,
            height: lanes.last().map_or(0.0, |lane| lane.top + lane.height),
            lanes: Arc::new(lanes),
            cells,
            width: x,
            curves: Arc::new(curves),
            pair,
            gap,
            evidence: Grounds::of(project, before),
            carry_over: None,
            ghosts: Arc::default(),
            lives: Arc::new(lives),
            key: 0,
            lane_drawing: before.map_or_else(Arc::default, |before| Arc::clone(&before.lane_drawing)),
        };
        map.key = map.common_key();
        map
    }

    pub fn path(&self, index: usize) -> EpisodePath {
        EpisodePath { journey: self.journey.id, episode: self.cells[index].episode.id }
    }

    /// How many touchpoints there are.
    pub fn touchpoints(&self) -> usize {
        self.cells.iter().map(|cell| cell.touchpoints).sum()
    }

    /// Whether any touchpoint is a moment of truth.
    pub fn has_moment(&self) -> bool {
        self.cells.iter().any(|cell| cell.measure.has_moment)
    }

    /// The curves that cards and gaps go by.
    pub fn curve_pair(&self) -> CurvePair {
        self.pair
    }

    /// The visible curves in drawing order.
    pub fn curve_looks(&self) -> &[CurveLook] {
        &self.curves
    }

    /// The touchpoint whose gap is the journey's largest, if it is one at all.
    pub fn largest_gap(&self) -> Option<(usize, usize)> {
        self.gap.map(|gap| (gap.episode, gap.column))
    }

    /// What is known of a touchpoint from research; nothing for an assumption.
    pub fn evidence(&self, touchpoint: TouchpointId) -> Option<Evidence> {
        self.evidence.of_touchpoint(touchpoint)
    }

    /// Whether the main curve has a point that no insight stands behind.
    pub fn has_assumptions(&self) -> bool {
        let Some(current) = self.pair.current.filter(|id| self.curves.iter().any(|curve| curve.id == *id)) else {
            return false;
        };
        let mut touchpoints = self.cells.iter().flat_map(|cell| &cell.episode.touchpoints);
        touchpoints.any(|one| one.scores.get(current).is_some() && !self.evidence.has(one.id))
    }

    /// A score of a touchpoint in figures, on the project's scale.
    pub fn score_label(&self, touchpoint: TouchpointPath, curve: CurveId) -> Option<String> {
        let cell = self.cell_of(touchpoint.episode)?;
        let found = self.cells[cell].episode.touchpoints.iter().find(|one| one.id == touchpoint.touchpoint)?;
        let score = found.scores.get(curve)?;
        Some(score_text(score.value(), self.project.scale, self.look.lang))
    }
}

impl Cell {
    fn new(of: (&Project, &Journey, &Lives), episode: &Arc<Episode>, pair: CurvePair, x: f64) -> Self {
        let measure = Measure::of(of, episode);
        let width = measure.width();
        let content = Content {
            episode: Arc::clone(episode),
            measure,
            touchpoints: episode.touchpoints.len(),
            summary: Summary::of(episode, pair),
            scores: ghost::Scores::default(),
            drawing: Drawing::default(),
        };
        Self { x, width, content: Arc::new(content) }
    }

    pub fn summary(&self) -> Summary {
        self.summary
    }
}

fn lane_places(journey: &Journey, cells: &[Cell]) -> Vec<LanePlace> {
    let visible = || journey.lanes.iter().enumerate().filter(|(_, lane)| !lane.hidden);
    let ids: Vec<LaneId> = visible().map(|(_, lane)| lane.id).collect();
    let mut needs = vec![(0.0_f32, 0_usize); ids.len()];
    for need in cells.iter().flat_map(|cell| &cell.measure.needs) {
        if let Some(row) = ids.iter().position(|id| *id == need.lane) {
            needs[row].0 = needs[row].0.max(need.height);
            needs[row].1 += need.cards;
        }
    }
    let mut top = 0.0;
    let place = |((index, lane), (needed, cards)): ((usize, &Lane), (f32, usize))| {
        let (auto, least) = (lane_auto_height(lane.kind).max(needed), lane_least_height(lane.kind).max(needed));
        let open = lane.height.map_or(auto, |height| f32::from(height).max(least));
        let height = if lane.collapsed { size::COLLAPSED_LANE_HEIGHT } else { open };
        let place = LanePlace { index, kind: lane.kind, top, height, collapsed: lane.collapsed, auto, least, cards };
        top += height;
        place
    };
    visible().zip(needs).map(place).collect()
}

/// Whether each lane of measures is there before and after: every one shows what was measured of an episode.
fn same_metric_lanes(before: &Journey, after: &Journey) -> bool {
    let lanes = |journey| metric_lanes(journey).collect::<BTreeSet<LaneId>>();
    lanes(before) == lanes(after)
}

/// Whether the measures of episodes that did not change still hold: they depend on lanes by their kind alone.
fn same_kinds(before: &[Lane], after: &[Lane]) -> bool {
    after.iter().all(|lane| before.iter().all(|old| old.id != lane.id || old.kind == lane.kind))
}

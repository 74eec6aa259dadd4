//! The map of a journey: lanes × episodes × one column per touchpoint.
//!
//! [`Map::of`] measures every episode; what an episode looks like is drawn when it is asked for, and kept
//! for as long as all that it depends on is the same. The next map takes over the measures and drawings of
//! episodes that did not change, found by pointer, so that an edit costs one episode and a walk over the
//! episodes' widths. The drawing is cut into one cell per episode, each in its own coordinates: x from the
//! episode's left edge, y from the top of the first lane.

mod cards;
mod curves;
mod headers;
mod measure;
mod overview;

use std::hash::{DefaultHasher, Hash, Hasher};
use std::ops::Range;
use std::sync::{Arc, Mutex, PoisonError};

use crate::geom::{Path, Rect, point};
use crate::layout::Look;
use crate::layout::draw::{Pen, score_at_y, score_y};
use crate::layout::words::score_text;
use crate::model::{
    CurveId, CurveKind, Episode, EpisodeId, EpisodePath, Journey, LaneKind, LaneLine, Project, Score, Touchpoint,
    TouchpointPath,
};
use crate::scene::{Dash, Group, Piece, Stroke, Target};
use crate::theme::{Color, size};

pub use curves::{CurveLook, Edges, Neighbour};
use headers::EpisodeFigures;
pub use measure::{Measure, NotePlace, is_note_lane};

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
}

/// An episode's place, measure and drawing.
#[derive(Clone, Debug)]
pub struct Cell {
    /// Of its left edge, from the left edge of the first episode.
    pub x: f64,
    pub width: f32,
    pub episode: Arc<Episode>,
    pub measure: Arc<Measure>,
    touchpoints: usize,
    summary: Summary,
    drawing: Arc<Drawing>,
}

/// Figures of an episode that the whole map needs.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Summary {
    /// The largest gap of a touchpoint: its column, and desired − current in tenths.
    pub largest_gap: Option<(usize, i8)>,
    /// Mean of the known current scores.
    pub mean: Option<f32>,
}

/// What is drawn of an episode, made when first asked for.
#[derive(Debug, Default)]
struct Drawing {
    under: Kept,
    over: Kept,
    header: Kept,
}

/// A piece, and a key of all that it was drawn from.
#[derive(Debug, Default)]
struct Kept(Mutex<Option<(u64, Arc<Piece>)>>);

impl Kept {
    /// The piece kept under this key, else the one that `draw` gives, kept from now on.
    fn get(&self, key: u64, draw: impl FnOnce() -> Arc<Piece>) -> Arc<Piece> {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        match &*kept {
            Some((of, piece)) if *of == key => Arc::clone(piece),
            _ => {
                let piece = draw();
                *kept = Some((key, Arc::clone(&piece)));
                piece
            }
        }
    }
}

/// The curves that cards, figures and gaps go by: those of the first visible group.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct CurvePair {
    pub current: Option<CurveId>,
    pub desired: Option<CurveId>,
}

/// The touchpoint with the largest gap of the journey.
#[derive(Clone, Copy, Debug, PartialEq)]
struct GapMark {
    episode: usize,
    column: usize,
}

impl Map {
    /// Lays out a journey. `before` is the map as it was; what did not change is taken over.
    pub fn of(project: &Arc<Project>, journey: &Arc<Journey>, look: Look, before: Option<&Map>) -> Self {
        let visible: Vec<usize> =
            journey.lanes.iter().enumerate().filter(|(_, lane)| !lane.hidden).map(|(index, _)| index).collect();
        let curves = curve_looks(project, journey, &look);
        let pair = curve_pair(journey);
        let before = before.filter(|before| {
            before.journey.lanes == journey.lanes && before.journey.id == journey.id && before.pair == pair
        });
        let references = before.is_some_and(|before| same_references(&before.project, project));
        let mut cells: Vec<Cell> = Vec::with_capacity(journey.episodes.len());
        let mut cursor = 0;
        let mut x = 0.0_f64;
        for episode in &journey.episodes {
            let old = before.and_then(|before| before.find(episode, &mut cursor));
            let cell = match old.filter(|old| references || !old.measure.refers) {
                Some(old) => Cell { x, ..old.clone() },
                None => Cell::new(project, journey, &visible, episode, pair, x),
            };
            x += f64::from(cell.width);
            cells.push(cell);
        }
        let lanes = lane_places(journey, &visible, &cells);
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
            key: 0,
            lane_drawing: before.map_or_else(Arc::default, |before| Arc::clone(&before.lane_drawing)),
        };
        map.key = map.common_key();
        map
    }

    /// The cell of this very episode. Episodes keep their order but for single moves, so it is looked for
    /// near where the last one was found.
    fn find(&self, episode: &Arc<Episode>, cursor: &mut usize) -> Option<&Cell> {
        let near = [*cursor, *cursor + 1, cursor.saturating_sub(1), *cursor + 2];
        let is_it = |at: &usize| self.cells.get(*at).is_some_and(|cell| Arc::ptr_eq(&cell.episode, episode));
        let found = near.into_iter().find(is_it);
        *cursor = found.unwrap_or(*cursor) + 1;
        self.cells.get(found?)
    }

    fn common_key(&self) -> u64 {
        let mut hasher = DefaultHasher::new();
        self.look.hash(&mut hasher);
        self.journey.id.hash(&mut hasher);
        for lane in self.lanes.iter() {
            lane.kind.hash(&mut hasher);
            [lane.top, lane.height].map(f32::to_bits).hash(&mut hasher);
            self.journey.lanes[lane.index].id.hash(&mut hasher);
            self.journey.lanes[lane.index].colour.hash(&mut hasher);
            self.journey.lanes[lane.index].title.hash(&mut hasher);
        }
        for curve in self.curves.iter() {
            (curve.id, curve.color, curve.main).hash(&mut hasher);
        }
        for channel in &self.project.channels {
            (channel.id, &channel.name, &channel.icon).hash(&mut hasher);
        }
        (self.project.scale as u8).hash(&mut hasher);
        hasher.finish()
    }

    /// Stands for all that the drawing of this episode depends on besides the episode itself.
    fn cell_key(&self, index: usize) -> u64 {
        let mut hasher = DefaultHasher::new();
        self.key.hash(&mut hasher);
        (index == 0, self.gap.filter(|gap| gap.episode == index).map(|gap| gap.column)).hash(&mut hasher);
        let (before, after) = self.neighbours(index);
        for neighbour in before.iter().chain(&after) {
            neighbour.x.to_bits().hash(&mut hasher);
            for curve in self.curves.iter() {
                neighbour.touchpoint.scores.get(curve.id).hash(&mut hasher);
            }
        }
        before.len().hash(&mut hasher);
        let cell = &self.cells[index];
        if cell.measure.refers {
            for note in &cell.episode.notes {
                note.improvement.and_then(|id| self.project.improvement(id)).map(Arc::as_ptr).hash(&mut hasher);
                note.insight.and_then(|id| self.project.insight(id)).map(Arc::as_ptr).hash(&mut hasher);
            }
        }
        hasher.finish()
    }

    /// The cells that touch a stretch of the map, widened by what curves and shadows reach over.
    pub fn cells_within(&self, from: f64, to: f64) -> Range<usize> {
        let first = self.cells.partition_point(|cell| cell.x + f64::from(cell.width) < from);
        let end = self.cells.partition_point(|cell| cell.x <= to);
        // A curve reaches back to the last point of the episode before.
        first..(end + 1).min(self.cells.len()).max(first)
    }

    /// What lies below points and cards: the tint of a zoomed episode, its edge, areas and curves.
    pub fn under(&self, index: usize) -> Arc<Piece> {
        self.cells[index].drawing.under.get(self.cell_key(index), || self.draw_under(index, Edges::default()))
    }

    /// Points, cards, and all that can be pointed at.
    pub fn over(&self, index: usize) -> Arc<Piece> {
        self.cells[index].drawing.over.get(self.cell_key(index), || self.draw_over(index))
    }

    /// The chevron, with its top left corner at the origin. `stretch` is the episode's width in the units
    /// of the header over its width on the map: 1.0 where both are drawn at one zoom.
    pub fn header(&self, index: usize, stretch: f32) -> Arc<Piece> {
        let key = self.cell_key(index) ^ u64::from(stretch.to_bits());
        self.cells[index].drawing.header.get(key, || self.draw_header(index, index == 0, stretch))
    }

    /// The chevron; the first of a row has a straight left edge.
    pub(super) fn draw_header(&self, index: usize, first: bool, stretch: f32) -> Arc<Piece> {
        let mut pen = Pen::default();
        let cell = &self.cells[index];
        let figures = self.figures(index, first);
        headers::episode(&mut pen, &cell.episode, self.path(index), cell.width * stretch, &figures, &self.look);
        pen.finish()
    }

    pub fn path(&self, index: usize) -> EpisodePath {
        EpisodePath { journey: self.journey.id, episode: self.cells[index].episode.id }
    }

    /// The names of the lanes, with the top of the first lane at the origin; `stretch` as for
    /// [`Map::header`].
    pub fn lane_headers(&self, stretch: f32) -> Arc<Piece> {
        self.lane_drawing.get(self.key ^ u64::from(stretch.to_bits()), || {
            let mut pen = Pen::default();
            for lane in self.lanes.iter() {
                let place = (lane.top, lane.height);
                headers::lane(&mut pen, &self.journey.lanes[lane.index], place, stretch, &self.look);
            }
            pen.finish()
        })
    }

    /// The lanes' ground, their separating lines and the levels of the emotion lane, from `left` to
    /// `right`; x is counted from `left`.
    pub fn backdrop(&self, left: f64, right: f64) -> Arc<Piece> {
        let mut pen = Pen::default();
        let theme = self.look.theme();
        let width = (right - left) as f32;
        for (row, lane) in self.lanes.iter().enumerate() {
            let ground = if row % 2 == 0 { theme.surface } else { theme.lane_alternate };
            pen.fill(Rect::new(0.0, lane.top, width, lane.height), 0.0, ground);
        }
        // Dashes keep their place on the map while it moves.
        let phase = -(left.rem_euclid(8.0) as f32);
        for lane in self.lanes.iter() {
            if lane.kind == LaneKind::Emotion {
                for level in -2..=2_i8 {
                    let y = lane.top + score_y(f64::from(level), lane.height);
                    let dash = if level == 0 { Dash::Solid } else { Dash::Dashed { on: 2.0, off: 6.0 } };
                    pen.line(point(phase, y), point(width, y), Stroke { width: 1.2, color: theme.line, dash });
                }
            }
            let y = lane.top + lane.height;
            let stroke = match self.journey.lanes[lane.index].line_below {
                None => Stroke::solid(1.0, theme.line),
                Some(LaneLine::Visibility) => Stroke::solid(1.6, theme.ink_2),
                Some(LaneLine::Interaction) => {
                    Stroke { width: 1.6, color: theme.ink_2, dash: Dash::Dashed { on: 12.0, off: 4.0 } }
                }
                Some(LaneLine::InternalInteraction) => {
                    Stroke { width: 1.6, color: theme.ink_2, dash: Dash::Dashed { on: 4.0, off: 4.0 } }
                }
            };
            pen.line(point(phase, y), point(width, y), stroke);
        }
        pen.finish()
    }

    /// What an episode looks like when its cards are too small to see.
    pub fn overview(&self, from: f64, to: f64, scene_per_pixel: f64) -> Arc<Piece> {
        overview::draw(self, from, to, scene_per_pixel)
    }

    /// How many touchpoints there are.
    pub fn touchpoints(&self) -> usize {
        self.cells.iter().map(|cell| cell.touchpoints).sum()
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

    /// The score at a height of the map, if an emotion lane is there; not clamped.
    pub fn score_at(&self, y: f32) -> Option<f64> {
        let lane = self.lanes.iter().find(|lane| lane.kind == LaneKind::Emotion)?;
        Some(score_at_y(y - lane.top, lane.height))
    }

    /// The visible lane at a height of the map.
    pub fn lane_at(&self, y: f32) -> Option<&LanePlace> {
        self.lanes.iter().find(|lane| y >= lane.top && y < lane.top + lane.height)
    }

    /// The episode at a place of the map.
    pub fn episode_at(&self, x: f64) -> Option<usize> {
        let index = self.cells.partition_point(|cell| cell.x + f64::from(cell.width) <= x);
        (x >= 0.0 && index < self.cells.len()).then_some(index)
    }

    /// What lies at a place of the map, topmost first: a card, a point, or the empty cell there.
    pub fn hit(&self, x: f64, y: f32) -> Option<Target> {
        let index = self.episode_at(x)?;
        // Points and cards near an edge may reach into the next episode.
        let near = [index, index.saturating_sub(1), (index + 1).min(self.cells.len() - 1)];
        for candidate in near {
            let local = point((x - self.cells[candidate].x) as f32, y);
            if let Some(hit) = self.over(candidate).hits.iter().rev().find(|hit| hit.rect.contains(local)) {
                return Some(hit.target);
            }
        }
        let lane = self.lane_at(y)?;
        let column = ((x - self.cells[index].x) / f64::from(size::COLUMN_WIDTH)) as usize;
        Some(Target::Cell { episode: self.path(index), lane: self.journey.lanes[lane.index].id, column })
    }

    /// Where a thing lies: the x of its left edge on the map, and its rectangle in its episode's own
    /// coordinates (a lane's in the lane headers').
    pub fn place_of(&self, target: Target) -> Option<(f64, Rect)> {
        match target {
            Target::Touchpoint(_) | Target::Note(_) | Target::Point { .. } => self.place_of_card(target),
            Target::Episode(path) | Target::ZoomIn(path) | Target::Cell { episode: path, .. } => {
                let cell = self.cell_of(path.episode)?;
                Some((self.cells[cell].x, Rect::new(0.0, 0.0, self.cells[cell].width, self.height)))
            }
            Target::Lane(lane) => {
                let place = self.lanes.iter().find(|place| self.journey.lanes[place.index].id == lane)?;
                Some((0.0, Rect::new(0.0, place.top, size::LANE_HEADER_WIDTH, place.height)))
            }
        }
    }

    /// Where a card or point lies, wherever a change that is being tried has put it.
    pub fn place_of_card(&self, target: Target) -> Option<(f64, Rect)> {
        let (cell, _, group) = self.group_of(target)?;
        Some((self.cells[cell].x + f64::from(group.rect.min.x), group.rect))
    }

    /// The cell, drawing and items of a card or point. It is looked for in its own episode first, then,
    /// since it may be on its way to another one, in all.
    pub fn group_of(&self, target: Target) -> Option<(usize, Arc<Piece>, Group)> {
        let (episode, touchpoint, note) = match target {
            Target::Touchpoint(path) | Target::Point { touchpoint: path, .. } => {
                (path.episode, Some(path.touchpoint), None)
            }
            Target::Note(path) => (path.episode, None, Some(path.note)),
            _ => return None,
        };
        let holds = |cell: &Cell| {
            cell.episode.touchpoints.iter().any(|one| Some(one.id) == touchpoint)
                || cell.episode.notes.iter().any(|one| Some(one.id) == note)
        };
        let home = self.cell_of(episode).filter(|cell| holds(&self.cells[*cell]));
        let cell = home.or_else(|| self.cells.iter().position(holds))?;
        let same = |other: Target| match (target, other) {
            (Target::Touchpoint(a), Target::Touchpoint(b)) => a.touchpoint == b.touchpoint,
            (Target::Note(a), Target::Note(b)) => a.note == b.note,
            (Target::Point { touchpoint: a, curve }, Target::Point { touchpoint: b, curve: other }) => {
                a.touchpoint == b.touchpoint && curve == other
            }
            _ => false,
        };
        let piece = self.over(cell);
        let group = piece.groups.iter().find(|group| same(group.target))?.clone();
        Some((cell, piece, group))
    }

    /// A score of a touchpoint in figures, on the project's scale.
    pub fn score_label(&self, touchpoint: TouchpointPath, curve: CurveId) -> Option<String> {
        let cell = self.cell_of(touchpoint.episode)?;
        let found = self.cells[cell].episode.touchpoints.iter().find(|one| one.id == touchpoint.touchpoint)?;
        let score = found.scores.get(curve)?;
        Some(score_text(score.value(), self.project.scale, self.look.lang))
    }

    fn cell_of(&self, episode: EpisodeId) -> Option<usize> {
        self.cells.iter().position(|cell| cell.episode.id == episode)
    }

    fn figures(&self, index: usize, first: bool) -> EpisodeFigures {
        let episode = &self.cells[index].episode;
        let score = |curve: Option<CurveId>| curve.and_then(|curve| episode_score(episode, curve));
        EpisodeFigures {
            now: score(self.pair.current),
            desired: score(self.pair.desired),
            first,
            scale: self.project.scale,
        }
    }

    /// Up to two touchpoints before an episode and two after it, each in order.
    fn neighbours(&self, index: usize) -> (Vec<Neighbour>, Vec<Neighbour>) {
        let place = |cell: &Cell, column: usize, touchpoint: &Arc<Touchpoint>| Neighbour {
            x: (cell.x - self.cells[index].x) as f32 + (column as f32 + 0.5) * size::COLUMN_WIDTH,
            touchpoint: Arc::clone(touchpoint),
        };
        let all = |cell| columns(cell).map(move |(column, touchpoint)| place(cell, column, touchpoint));
        let mut before: Vec<Neighbour> =
            self.cells[..index].iter().rev().flat_map(|cell| all(cell).rev()).take(2).collect();
        before.reverse();
        let after = self.cells[index + 1..].iter().flat_map(all).take(2).collect();
        (before, after)
    }

    /// The touchpoints of an episode with their neighbours.
    fn stretch(&self, index: usize, lane: &LanePlace) -> curves::Stretch<'_> {
        let (mut points, after) = self.neighbours(index);
        let first = points.len();
        points.extend(columns(&self.cells[index]).map(|(column, touchpoint)| Neighbour {
            x: (column as f32 + 0.5) * size::COLUMN_WIDTH,
            touchpoint: Arc::clone(touchpoint),
        }));
        let end = points.len();
        points.extend(after);
        curves::Stretch {
            points,
            first,
            end,
            lane_top: lane.top,
            lane_height: lane.height,
            path: self.path(index),
            look: &self.look,
        }
    }

    /// What lies below points and cards; curves end at the edges of a row.
    pub(super) fn draw_under(&self, index: usize, edges: Edges) -> Arc<Piece> {
        let mut pen = Pen::default();
        let theme = self.look.theme();
        let cell = &self.cells[index];
        if cell.episode.micro.is_some() {
            pen.fill(Rect::new(0.0, 0.0, cell.width, self.height), 0.0, theme.accent_soft.faded(0.55));
        }
        let edge = Stroke { width: 1.2, color: theme.line, dash: Dash::Dashed { on: 3.0, off: 4.0 } };
        pen.path(Path::polyline(&[point(cell.width, 0.0), point(cell.width, self.height)], false), None, Some(edge));
        for lane in self.lanes.iter().filter(|lane| lane.kind == LaneKind::Emotion) {
            self.stretch(index, lane).lines(&mut pen, &self.curves, edges);
        }
        pen.finish()
    }

    fn draw_over(&self, index: usize) -> Arc<Piece> {
        let mut pen = Pen::default();
        let cell = &self.cells[index];
        let feeling = |touchpoint: &Touchpoint| self.pair.current.and_then(|curve| touchpoint.scores.get(curve));
        for (row, place) in self.lanes.iter().enumerate() {
            let lane = &self.journey.lanes[place.index];
            match lane.kind {
                LaneKind::Emotion => {
                    let stretch = self.stretch(index, place);
                    stretch.marks(&mut pen, &self.curves);
                    if let (Some(gap), Some(current), Some(desired)) = (self.gap, self.pair.current, self.pair.desired)
                        && gap.episode == index
                    {
                        stretch.bracket(&mut pen, gap.column, current, desired);
                    }
                }
                LaneKind::Touchpoints => {
                    for (column, touchpoint) in cell.episode.touchpoints.iter().enumerate() {
                        if touchpoint.lane == lane.id {
                            let left = column as f32 * size::COLUMN_WIDTH + size::CARD_MARGIN_X;
                            let target = Target::Touchpoint(self.path(index).touchpoint(touchpoint.id));
                            let at = (left, place.top + size::CARD_MARGIN_Y);
                            let channels = &self.project.channels;
                            cards::touchpoint(
                                &mut pen,
                                channels,
                                touchpoint,
                                feeling(touchpoint),
                                target,
                                at,
                                &self.look,
                            );
                        }
                    }
                }
                _ => {
                    for (note, note_place) in cell.episode.notes.iter().zip(&cell.measure.notes) {
                        if let Some(note_place) = note_place
                            && note_place.lane == row
                        {
                            let card = cards::NoteCard {
                                project: &self.project,
                                path: self.path(index),
                                lane,
                                lane_top: place.top,
                                feeling: cards::feeling_at(&cell.episode, note.attached, feeling),
                                look: &self.look,
                            };
                            card.draw(&mut pen, note, note_place);
                        }
                    }
                }
            }
        }
        pen.finish()
    }
}

impl Cell {
    fn new(
        project: &Project,
        journey: &Journey,
        visible: &[usize],
        episode: &Arc<Episode>,
        pair: CurvePair,
        x: f64,
    ) -> Self {
        let measure = Measure::of(project, journey, visible, episode);
        Self {
            x,
            width: measure.width(),
            episode: Arc::clone(episode),
            measure: Arc::new(measure),
            touchpoints: episode.touchpoints.len(),
            summary: Summary::of(episode, pair),
            drawing: Arc::default(),
        }
    }

    pub fn summary(&self) -> Summary {
        self.summary
    }
}

impl Summary {
    fn of(episode: &Episode, pair: CurvePair) -> Self {
        let mut largest_gap: Option<(usize, i8)> = None;
        let (mut sum, mut count) = (0.0, 0_u16);
        for (column, touchpoint) in episode.touchpoints.iter().enumerate() {
            let score =
                |curve: Option<CurveId>| curve.and_then(|curve| touchpoint.scores.get(curve)).map(Score::tenths);
            let current = score(pair.current);
            if let Some(current) = current {
                sum += f32::from(current) / 10.0;
                count += 1;
            }
            if let (Some(current), Some(desired)) = (current, score(pair.desired)) {
                let gap = desired - current;
                if gap > 0 && largest_gap.is_none_or(|(_, largest)| gap > largest) {
                    largest_gap = Some((column, gap));
                }
            }
        }
        Self { largest_gap, mean: (count > 0).then(|| sum / f32::from(count)) }
    }
}

fn columns(cell: &Cell) -> impl DoubleEndedIterator<Item = (usize, &Arc<Touchpoint>)> + ExactSizeIterator {
    cell.episode.touchpoints.iter().enumerate()
}

/// Whether the words of insights and improvements are the same.
fn same_references(before: &Arc<Project>, after: &Arc<Project>) -> bool {
    fn shared<T>(before: &[Arc<T>], after: &[Arc<T>]) -> bool {
        before.len() == after.len() && before.iter().zip(after).all(|(a, b)| Arc::ptr_eq(a, b))
    }
    Arc::ptr_eq(before, after)
        || shared(&before.improvements, &after.improvements) && shared(&before.insights, &after.insights)
}

fn lane_places(journey: &Journey, visible: &[usize], cells: &[Cell]) -> Vec<LanePlace> {
    let mut top = 0.0;
    let mut places = Vec::with_capacity(visible.len());
    let empty = Measure::of(&Project::default(), journey, visible, &Episode::new(NOBODY, String::new()));
    for (row, index) in visible.iter().enumerate() {
        let height = cells.iter().map(|cell| cell.measure.heights[row]).fold(empty.heights[row], f32::max);
        places.push(LanePlace { index: *index, kind: journey.lanes[*index].kind, top, height });
        top += height;
    }
    places
}

/// The id of an episode that is only measured for the least heights of lanes.
const NOBODY: EpisodeId = EpisodeId::from_number(0);

fn largest_gap(cells: &[Cell]) -> Option<GapMark> {
    let mut largest: Option<(GapMark, i8)> = None;
    for (episode, cell) in cells.iter().enumerate() {
        if let Some((column, gap)) = cell.summary.largest_gap
            && largest.is_none_or(|(_, known)| gap > known)
        {
            largest = Some((GapMark { episode, column }, gap));
        }
    }
    // A gap of less than one step is no finding.
    largest.filter(|(_, gap)| *gap >= 10).map(|(mark, _)| mark)
}

/// The latest current curve of the first group that shows, and that group's latest desired one. Where no
/// curve shows, those of the first group.
pub fn curve_pair(journey: &Journey) -> CurvePair {
    let current = |curve: &&crate::model::Curve| curve.kind == CurveKind::Current;
    let customer = journey
        .curves
        .iter()
        .filter(|curve| !curve.hidden)
        .find(current)
        .or_else(|| journey.curves.iter().find(current))
        .or_else(|| journey.curves.first())
        .map(|curve| curve.customer);
    let latest = |kind: CurveKind| {
        let mine = |curve: &&crate::model::Curve| Some(curve.customer) == customer && curve.kind == kind;
        let shown = journey.curves.iter().filter(mine).rfind(|curve| !curve.hidden);
        shown.or_else(|| journey.curves.iter().rfind(mine)).map(|curve| curve.id)
    };
    CurvePair { current: latest(CurveKind::Current), desired: latest(CurveKind::Desired) }
}

/// An episode's own rating, else the mean of its touchpoints' known scores.
pub fn episode_score(episode: &Episode, curve: CurveId) -> Option<f64> {
    if let Some(own) = episode.rating.get(curve) {
        return Some(own.value());
    }
    let known = episode.touchpoints.iter().filter_map(|touchpoint| touchpoint.scores.get(curve));
    let (sum, count) = known.fold((0_i32, 0_i32), |(sum, count), score| (sum + i32::from(score.tenths()), count + 1));
    (count > 0).then(|| f64::from(sum) / f64::from(count) / 10.0)
}

/// The colour of a customer group: its own, else the one of its place.
pub fn group_color(project: &Project, customer: crate::model::CustomerId, look: &Look) -> Color {
    let theme = look.theme();
    let place = project.customers.iter().position(|one| one.id == customer).unwrap_or(0);
    let own = project.customers.get(place).and_then(|one| one.colour);
    own.map_or(theme.groups[place % theme.groups.len()], Color::from)
}

fn curve_looks(project: &Project, journey: &Journey, look: &Look) -> Vec<CurveLook> {
    let theme = look.theme();
    let pair = curve_pair(journey);
    let shown = journey.curves.iter().filter(|curve| !curve.hidden);
    shown
        .map(|curve| {
            let place = project.customers.iter().position(|one| one.id == curve.customer).unwrap_or(0);
            let group = group_color(project, curve.customer, look);
            let main_group =
                journey.curves.iter().any(|one| Some(one.id) == pair.current && one.customer == curve.customer);
            let own = curve.colour.map(Color::from);
            let latest = pair.current == Some(curve.id) || pair.desired == Some(curve.id);
            match curve.kind {
                CurveKind::Current => CurveLook {
                    id: curve.id,
                    kind: curve.kind,
                    color: own
                        .unwrap_or(if place == 0 { theme.curve } else { group })
                        .faded(if latest || !main_group { 1.0 } else { 0.45 }),
                    dash: pattern(place),
                    width: if latest { size::CURVE_WIDTH } else { 2.2 },
                    main: pair.current == Some(curve.id),
                },
                CurveKind::Desired => CurveLook {
                    id: curve.id,
                    kind: curve.kind,
                    color: own.unwrap_or(if main_group { theme.curve_desired } else { group }),
                    dash: Dash::Dashed { on: 6.0, off: 5.0 },
                    width: size::CURVE_DESIRED_WIDTH,
                    main: false,
                },
            }
        })
        .collect()
}

/// Each customer group has its own pattern beside its colour.
fn pattern(place: usize) -> Dash {
    match place % 4 {
        0 => Dash::Solid,
        1 => Dash::Dashed { on: 11.0, off: 4.0 },
        2 => Dash::Dashed { on: 3.0, off: 4.0 },
        _ => Dash::Dashed { on: 18.0, off: 6.0 },
    }
}

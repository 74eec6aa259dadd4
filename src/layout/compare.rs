//! Curves of several groups or waves over one journey: one over the other, or in rows below each other.
//!
//! As with the map, an episode is drawn when it is asked for, so that a long journey costs what is seen of it.

mod ends;

use std::sync::{Arc, OnceLock};

use super::Look;
use super::draw::{Pen, score_y};
use super::map::{CurveLook, Edges, Grounds, Road, Stretch, condition_chip};
use crate::fonts;
use crate::geom::{Path, Rect, point};
use crate::method::Summary;
use crate::model::{CurveId, CurveKind, Episode, EpisodePath, Insight, Journey, Score, ScoreScale, Touchpoint};
use crate::scene::{Anchor, Dash, Piece, Placed, Scene, Stroke};
use crate::theme::{Color, size, text};

/// How the curves stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Arrangement {
    #[default]
    Overlaid,
    SideBySide,
}

/// One of the curves that are compared.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    pub curve: CurveId,
    /// Of the group or wave.
    pub name: String,
    pub color: Color,
    pub dash: Dash,
    /// What the same group is wished to feel, drawn beside it.
    pub desired: Option<CurveId>,
    /// Of the whole journey.
    pub summary: Option<Summary>,
    /// Of the last touchpoint that has one.
    pub last: Option<Score>,
}

/// The room that a comparison is drawn into, in scene units.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Room {
    pub width: f32,
    /// Of the curves; rows below each other may need more.
    pub height: f32,
}

/// Curves over a journey, laid out.
pub struct Comparison {
    pub journey: Arc<Journey>,
    pub lines: Vec<Line>,
    pub arrangement: Arrangement,
    look: Look,
    scale: ScoreScale,
    evidence: Option<Grounds>,
    column_width: f32,
    /// Where each episode begins, and where the last one ends, from the left edge of the first.
    starts: Vec<f64>,
    rows: Vec<Row>,
    /// Per episode what lies below the points, and the points: made when first seen.
    drawn: Vec<OnceLock<[Arc<Piece>; 2]>>,
    axis: OnceLock<Arc<Piece>>,
    ends: OnceLock<Arc<Piece>>,
}

/// A band with five levels and the curves in it.
#[derive(Clone, Debug, PartialEq)]
struct Row {
    top: f32,
    height: f32,
    looks: Vec<CurveLook>,
}

/// What stands left of the curves, and right of them.
pub const AXIS_WIDTH: f32 = 132.0;
pub const ENDS_WIDTH: f32 = 204.0;
/// Above the curves: the names of the episodes. Below them: those of the touchpoints.
const HEAD: f32 = 44.0;
const FOOT: f32 = 58.0;
/// The middle of what says for whom a branch is.
const CHIP_Y: f32 = 9.0;
const LEAST_COLUMN: f32 = 78.0;
const MOST_COLUMN: f32 = 240.0;
/// The least height of a row below others.
const LEAST_ROW: f32 = 124.0;
/// Around the whole as one drawing.
const MARGIN: f64 = 16.0;
const TITLE_LINES: usize = 3;
const LINE_WIDTH: f32 = 2.6;
const DESIRED_DASH: Dash = Dash::Dashed { on: 2.0, off: 5.0 };

impl Comparison {
    pub fn of(
        journey: &Arc<Journey>,
        lines: Vec<Line>,
        arrangement: Arrangement,
        room: Room,
        (scale, look): (ScoreScale, Look),
    ) -> Self {
        let columns: usize = journey.episodes.iter().map(|episode| columns_of(episode)).sum();
        let free = room.width - AXIS_WIDTH - ENDS_WIDTH;
        let column_width = (free / columns.max(1) as f32).clamp(LEAST_COLUMN, MOST_COLUMN);
        let mut starts = vec![0.0];
        let mut end = 0.0;
        for episode in &journey.episodes {
            end += columns_of(episode) as f64 * f64::from(column_width);
            starts.push(end);
        }
        let rows = rows_of(&lines, arrangement, room.height);
        Self {
            journey: Arc::clone(journey),
            lines,
            arrangement,
            look,
            scale,
            evidence: None,
            column_width,
            starts,
            rows,
            drawn: journey.episodes.iter().map(|_| OnceLock::new()).collect(),
            axis: OnceLock::new(),
            ends: OnceLock::new(),
        }
    }

    /// With hollow points where none of these insights speaks of the touchpoint.
    pub fn resting_on(self, insights: &[Arc<Insight>]) -> Self {
        Self { evidence: Some(Grounds::new(insights)), ..self }
    }

    /// Of all episodes together.
    pub fn width(&self) -> f64 {
        self.starts.last().copied().unwrap_or_default()
    }

    pub fn height(&self) -> f32 {
        HEAD + self.rows.iter().map(|row| row.height).sum::<f32>() + FOOT
    }

    pub fn episode_x(&self, index: usize) -> f64 {
        self.starts[index]
    }

    /// The episodes that touch a stretch, and those after it whose curves reach back into it.
    pub fn episodes_within(&self, from: f64, to: f64) -> std::ops::Range<usize> {
        let count = self.journey.episodes.len();
        let first = self.starts[1..].partition_point(|end| *end < from);
        let end = self.starts[..count].partition_point(|start| *start <= to);
        first.min(count)..self.end_of_reach((end + 1).min(count)).max(first.min(count))
    }

    /// The touchpoint at a place: the episode and the column in it.
    pub fn touchpoint_at(&self, x: f64) -> Option<(usize, usize)> {
        let index = self.starts[1..].partition_point(|end| *end <= x);
        let episode = self.journey.episodes.get(index).filter(|_| x >= 0.0)?;
        let column = ((x - self.starts[index]) / f64::from(self.column_width)) as usize;
        (column < episode.touchpoints.len()).then_some((index, column))
    }

    /// The middle of a touchpoint's column.
    pub fn touchpoint_x(&self, (episode, column): (usize, usize)) -> f64 {
        self.starts[episode] + (column as f64 + 0.5) * f64::from(self.column_width)
    }

    pub fn column_width(&self) -> f32 {
        self.column_width
    }

    /// From the top of the curves to their bottom.
    pub fn curves_span(&self) -> (f32, f32) {
        (HEAD, self.height() - FOOT)
    }

    pub fn touchpoint(&self, (episode, column): (usize, usize)) -> Option<&Arc<Touchpoint>> {
        self.journey.episodes.get(episode)?.touchpoints.get(column)
    }

    /// An episode with its curves, and the points on them, which lie above the curves of all episodes; x is
    /// counted from its left edge.
    pub fn episode(&self, index: usize) -> [Arc<Piece>; 2] {
        self.drawn[index].get_or_init(|| [self.draw_episode(index), self.draw_points(index)]).clone()
    }

    /// The levels, and in rows below each other the name of each; [`AXIS_WIDTH`] wide.
    pub fn axis(&self) -> Arc<Piece> {
        Arc::clone(self.axis.get_or_init(|| self.draw_axis()))
    }

    /// The names at the ends of the curves, or in rows below each other their figures; [`ENDS_WIDTH`] wide.
    pub fn ends(&self) -> Arc<Piece> {
        Arc::clone(self.ends.get_or_init(|| self.draw_ends()))
    }

    /// Of the whole as one drawing.
    pub fn size(&self) -> (f64, f64) {
        let width = f64::from(AXIS_WIDTH + ENDS_WIDTH) + self.width();
        (width + 2.0 * MARGIN, f64::from(self.height()) + 2.0 * MARGIN)
    }

    /// The whole as one drawing.
    pub fn scene(&self) -> Scene {
        let (width, height) = self.size();
        let left = MARGIN + f64::from(AXIS_WIDTH);
        let placed = |x: f64, piece| Placed { x, y: MARGIN, piece };
        let mut pieces = vec![placed(MARGIN, self.axis())];
        for layer in 0..2 {
            let episodes = (0..self.journey.episodes.len())
                .map(|index| placed(left + self.starts[index], Arc::clone(&self.episode(index)[layer])));
            pieces.extend(episodes);
        }
        pieces.push(placed(left + self.width(), self.ends()));
        Scene { width, height, background: self.look.theme().surface, pieces }
    }

    fn draw_episode(&self, index: usize) -> Arc<Piece> {
        let mut pen = Pen::default();
        let theme = self.look.theme();
        let episode = &self.journey.episodes[index];
        let width = columns_of(episode) as f32 * self.column_width;
        let (top, bottom) = self.curves_span();
        let ground = Rect::new(0.0, top, width, bottom - top);
        if index % 2 == 1 {
            pen.fill(ground, 0.0, theme.lane_alternate);
        }
        if episode.is_branch() {
            pen.fill(ground, 0.0, theme.canvas.faded(0.6));
            condition_chip(&mut pen, episode, point(10.0, CHIP_Y), width - 16.0, &self.look);
        }
        let most = if episode.is_branch() { 1 } else { 2 };
        let lines = fonts::wrap(&episode.title, &text::EPISODE_TITLE, width - 20.0, most);
        let head = HEAD - 8.0 - lines.len() as f32 * text::EPISODE_TITLE.line_height();
        pen.lines(&lines, point(10.0, head), width - 20.0, text::EPISODE_TITLE, theme.ink);
        for row in &self.rows {
            self.levels(&mut pen, row, width);
        }
        if index > 0 {
            let edge = Stroke { width: 1.2, color: theme.line, dash: Dash::Dashed { on: 3.0, off: 4.0 } };
            pen.path(Path::polyline(&[point(0.0, 6.0), point(0.0, bottom)], false), None, Some(edge));
        }
        for row in &self.rows {
            self.stretch(index, row).lines(&mut pen, &row.looks, Edges::default());
        }
        for (column, touchpoint) in episode.touchpoints.iter().enumerate() {
            let middle = (column as f32 + 0.5) * self.column_width;
            let lines = fonts::wrap(&touchpoint.title, &text::SMALL, self.column_width - 10.0, TITLE_LINES);
            for (number, line) in lines.iter().enumerate() {
                let y = bottom + 10.0 + number as f32 * 14.0 + text::SMALL.baseline();
                pen.text(line.as_str(), point(middle, y), Anchor::Middle, text::SMALL, theme.ink_2);
            }
        }
        pen.finish()
    }

    fn draw_points(&self, index: usize) -> Arc<Piece> {
        let mut pen = Pen::default();
        for row in &self.rows {
            self.stretch(index, row).marks(&mut pen, &row.looks);
        }
        pen.finish()
    }

    fn levels(&self, pen: &mut Pen, row: &Row, width: f32) {
        let theme = self.look.theme();
        for level in -2..=2_i8 {
            let y = row.top + score_y(f64::from(level), row.height);
            let dash = if level == 0 { Dash::Solid } else { Dash::Dashed { on: 2.0, off: 6.0 } };
            pen.line(point(0.0, y), point(width, y), Stroke { width: 1.2, color: theme.line, dash });
        }
        let y = row.top + row.height;
        pen.line(point(0.0, y), point(width, y), Stroke::solid(1.0, theme.line));
    }

    /// The touchpoints of an episode, and the stretches of curves that end in it.
    fn stretch(&self, index: usize, row: &Row) -> Stretch<'_> {
        Stretch {
            points: self.stops(index, index).collect(),
            tracks: self.tracks(index),
            lane_top: row.top,
            lane_height: row.height,
            column_width: self.column_width,
            path: EpisodePath { journey: self.journey.id, episode: self.journey.episodes[index].id },
            evidence: self.evidence.as_ref(),
            look: &self.look,
        }
    }
}

impl Road for Comparison {
    fn episode(&self, index: usize) -> &Episode {
        &self.journey.episodes[index]
    }

    fn count(&self) -> usize {
        self.journey.episodes.len()
    }

    fn stop_x(&self, at: (usize, usize), origin: usize) -> f32 {
        (self.touchpoint_x(at) - self.starts[origin]) as f32
    }
}

fn columns_of(episode: &Episode) -> usize {
    episode.touchpoints.len().max(1)
}

fn rows_of(lines: &[Line], arrangement: Arrangement, height: f32) -> Vec<Row> {
    let free = height - HEAD - FOOT;
    match arrangement {
        Arrangement::Overlaid => {
            let looks = lines.iter().flat_map(|line| looks_of(line, false)).collect();
            vec![Row { top: HEAD, height: free.max(LEAST_ROW), looks }]
        }
        Arrangement::SideBySide => {
            let height = (free / lines.len().max(1) as f32).max(LEAST_ROW);
            let row = |(number, line)| Row { top: HEAD + number as f32 * height, height, looks: looks_of(line, true) };
            lines.iter().enumerate().map(row).collect()
        }
    }
}

/// A curve, and below it what is desired. One in a row of its own has faces and is shaded.
fn looks_of(line: &Line, main: bool) -> Vec<CurveLook> {
    let desired = line.desired.map(|id| CurveLook {
        id,
        kind: CurveKind::Desired,
        color: line.color,
        dash: DESIRED_DASH,
        width: size::CURVE_DESIRED_WIDTH,
        main: false,
    });
    let own = CurveLook {
        id: line.curve,
        kind: CurveKind::Current,
        color: line.color,
        dash: line.dash,
        width: LINE_WIDTH,
        main,
    };
    desired.into_iter().chain([own]).collect()
}

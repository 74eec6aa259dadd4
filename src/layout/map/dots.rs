//! Cards as dots: what shows of them in a collapsed lane or episode. Each can still be pointed at.

use super::drawing::columns;
use super::measure::columns_of;
use super::{Cell, LanePlace, Map};
use crate::geom::{Point, Rect, point};
use crate::layout::draw::Pen;
use crate::method::{Series, series};
use crate::model::{LaneId, LaneKind};
use crate::scene::{Anchor, Stroke, Target};
use crate::theme::{Color, text};

pub const RADIUS: f32 = 4.0;
/// From one dot to the next, at most.
const PITCH: f32 = 13.0;
/// In a collapsed episode: dots in a row, and rows of them. What is more is counted in the last row.
const PER_ROW: usize = 6;
const ROWS: usize = 4;
/// Above the first and below the last row.
const MARGIN: f32 = 14.0;

/// What a collapsed episode needs of a lane for this many cards.
pub fn height(cards: usize) -> f32 {
    cards.div_ceil(PER_ROW).min(ROWS) as f32 * PITCH + 2.0 * MARGIN
}

/// A card of a lane, to be drawn as a dot.
struct Dot {
    target: Target,
    column: usize,
    fill: Color,
    /// Notes are squares with a line, touchpoints circles.
    line: Option<Color>,
    is_moment: bool,
}

impl Map {
    /// The cards of an episode in a lane, as dots.
    pub(super) fn dots(&self, pen: &mut Pen, index: usize, place: &LanePlace) {
        let cell = &self.cells[index];
        let mut dots = self.dots_of(cell, index, self.journey.lanes[place.index].id, place.kind);
        if place.kind == LaneKind::Metric {
            dots.splice(..0, self.dots_of_metrics(cell, index, place));
        }
        let placed = if cell.episode.collapsed {
            self.in_rows(pen, dots, cell, place)
        } else {
            along_columns(dots, cell, place)
        };
        for (dot, rect) in placed {
            self.draw_dot(pen, &dot, rect);
        }
    }

    fn dots_of(&self, cell: &Cell, index: usize, lane: LaneId, kind: LaneKind) -> Vec<Dot> {
        let theme = self.look.theme();
        let path = self.path(index);
        if kind == LaneKind::Touchpoints {
            let mine = columns(cell).filter(|(_, touchpoint)| touchpoint.lane == lane);
            return mine
                .map(|(column, touchpoint)| Dot {
                    target: Target::Touchpoint(path.touchpoint(touchpoint.id)),
                    column,
                    fill: self.feeling(touchpoint).map_or(theme.face_idle, |score| theme.feeling(score.step())),
                    line: None,
                    is_moment: touchpoint.moment_of_truth,
                })
                .collect();
        }
        let (fill, line) = match kind {
            LaneKind::Improvement => (theme.idea, theme.idea_ink),
            _ => (theme.note, theme.ink_3),
        };
        let mine = cell.episode.notes.iter().filter(|note| note.lane == lane);
        mine.map(|note| Dot {
            target: Target::Note(path.note(note.id)),
            column: columns_of(&cell.episode, note.attached).0,
            fill,
            line: Some(line),
            is_moment: false,
        })
        .collect()
    }

    /// The measures of an episode, side by side in its first column.
    fn dots_of_metrics(&self, cell: &Cell, index: usize, place: &LanePlace) -> Vec<Dot> {
        let theme = self.look.theme();
        let dot = |one: Series<'_>| Dot {
            target: self.metric_target(self.path(index), place, one.latest),
            column: 0,
            fill: theme.surface,
            line: Some(theme.ink_2),
            is_moment: false,
        };
        series(&cell.episode.metrics).into_iter().map(dot).collect()
    }

    /// In a collapsed episode: in rows, and a number for those that have no room.
    fn in_rows(&self, pen: &mut Pen, mut dots: Vec<Dot>, cell: &Cell, place: &LanePlace) -> Vec<(Dot, Rect)> {
        let rows = if place.collapsed { 1 } else { ROWS };
        let count = dots.len();
        let top = if place.collapsed { place.top + (place.height - PITCH) / 2.0 } else { place.top + MARGIN };
        if count > rows * PER_ROW {
            dots.truncate((rows - 1) * PER_ROW);
            let sign = if dots.is_empty() { "" } else { "+ " };
            let words = format!("{sign}{}", count - dots.len());
            let baseline = top + (rows - 1) as f32 * PITCH + PITCH / 2.0 + text::SMALL.size * 0.36;
            let at = point(cell.width / 2.0, baseline);
            pen.text(words, at, Anchor::Middle, text::SMALL, self.look.theme().ink_2);
        }
        let in_row = dots.len().min(PER_ROW);
        let left = (cell.width - in_row as f32 * PITCH) / 2.0;
        let placed = dots.into_iter().enumerate().map(|(number, dot)| {
            let (row, slot) = (number / PER_ROW, number % PER_ROW);
            (dot, Rect::new(left + slot as f32 * PITCH, top + row as f32 * PITCH, PITCH, PITCH))
        });
        placed.collect()
    }

    fn draw_dot(&self, pen: &mut Pen, dot: &Dot, rect: Rect) {
        let theme = self.look.theme();
        let start = pen.mark();
        let middle = rect.center();
        let radius = RADIUS.min(rect.width() / 2.0);
        match dot.line {
            Some(line) => {
                let square = Rect::around(middle, 2.0 * radius, 1.6 * radius);
                pen.rect(square, 1.5, dot.fill, Some(Stroke::solid(1.0, line)), None);
            }
            None => pen.circle(middle, radius, dot.fill, None),
        }
        if dot.is_moment {
            ring(pen, middle, radius + 1.8, theme.star);
        }
        pen.group(dot.target, rect, start);
        pen.hit(rect, dot.target);
    }
}

fn ring(pen: &mut Pen, middle: Point, radius: f32, color: Color) {
    pen.circle(middle, radius, Color::TRANSPARENT, Some(Stroke::solid(1.4, color)));
}

/// In a collapsed lane: each in the middle of its column, those of one column side by side.
fn along_columns(mut dots: Vec<Dot>, cell: &Cell, place: &LanePlace) -> Vec<(Dot, Rect)> {
    dots.sort_by_key(|dot| dot.column);
    let width = cell.measure.column_width;
    let height = place.height.min(2.0 * PITCH);
    let top = place.top + (place.height - height) / 2.0;
    let mut columns = vec![(0_usize, 0_usize); cell.measure.columns];
    for dot in &dots {
        columns[dot.column].0 += 1;
    }
    let placed = dots.into_iter().map(|dot| {
        let (count, seen) = &mut columns[dot.column];
        let pitch = PITCH.min(width / *count as f32);
        let first = cell.measure.column_middle(dot.column) - *count as f32 * pitch / 2.0;
        let rect = Rect::new(first + *seen as f32 * pitch, top, pitch, height);
        *seen += 1;
        (dot, rect)
    });
    placed.collect()
}

//! What stands beside the curves: levels and names at the left, names and figures at the right.

use std::sync::Arc;

use super::{AXIS_WIDTH, Arrangement, Comparison, ENDS_WIDTH, Line, Row};
use crate::fonts;
use crate::geom::{Path, Rect, point};
use crate::layout::draw::{Pen, score_y};
use crate::layout::words::{difference_text, score_text};
use crate::model::CurveId;
use crate::scene::{Anchor, Piece, Stroke};
use crate::theme::{size, text};

/// From the end of a curve to the name behind it.
const LEADER: f32 = 22.0;
/// Between the middles of two names, at least.
const APART: f32 = 36.0;
const SAMPLE: f32 = 26.0;

impl Comparison {
    pub(super) fn draw_axis(&self) -> Arc<Piece> {
        let mut pen = Pen::default();
        let theme = self.look.theme();
        let (top, bottom) = self.curves_span();
        for (row, line) in self.rows.iter().zip(&self.lines) {
            if self.arrangement == Arrangement::SideBySide {
                self.row_name(&mut pen, row, line);
                let y = row.top + row.height;
                pen.line(point(0.0, y), point(AXIS_WIDTH, y), Stroke::solid(1.0, theme.line));
            }
        }
        for row in &self.rows {
            let radius = if row.height > 180.0 { 7.5 } else { 5.5 };
            for step in -2..=2_i8 {
                let at = point(AXIS_WIDTH - 16.0, row.top + score_y(f64::from(step), row.height));
                pen.face(at, radius, step, theme.feeling(step), theme.face_ink(step), None);
                let key = match step {
                    2 => "map-feeling-very-good",
                    0 => "map-feeling-neutral",
                    -2 => "map-feeling-very-bad",
                    _ => continue,
                };
                if self.arrangement == Arrangement::Overlaid {
                    let at = point(at.x - 14.0, at.y + text::AXIS.size * 0.36);
                    pen.text(self.look.lang.text(key), at, Anchor::Right, text::AXIS, theme.ink_2);
                }
            }
        }
        pen.line(point(AXIS_WIDTH, top), point(AXIS_WIDTH, bottom), Stroke::solid(1.0, theme.line));
        pen.finish()
    }

    fn row_name(&self, pen: &mut Pen, row: &Row, line: &Line) {
        let theme = self.look.theme();
        let y = row.top + size::EMOTION_LANE_MARGIN;
        let stroke = Stroke { width: 2.6, color: line.color, dash: line.dash };
        pen.line(point(0.0, y), point(SAMPLE, y), stroke);
        let room = AXIS_WIDTH - 34.0;
        let lines = fonts::wrap(&line.name, &text::LANE_TITLE, room, 3);
        pen.lines(&lines, point(0.0, y + 8.0), room, text::LANE_TITLE, theme.ink);
    }

    pub(super) fn draw_ends(&self) -> Arc<Piece> {
        let mut pen = Pen::default();
        match self.arrangement {
            Arrangement::Overlaid => self.names(&mut pen),
            Arrangement::SideBySide => {
                for (row, line) in self.rows.iter().zip(&self.lines) {
                    let y = row.top + row.height;
                    let stroke = Stroke::solid(1.0, self.look.theme().line);
                    pen.line(point(0.0, y), point(ENDS_WIDTH, y), stroke);
                    self.figures(&mut pen, line, 14.0, row.top + row.height / 2.0 - 17.0);
                }
            }
        }
        pen.finish()
    }

    fn names(&self, pen: &mut Pen) {
        let theme = self.look.theme();
        let Some(row) = self.rows.first() else { return };
        let end_y = |line: &Line| Some(row.top + score_y(line.last?.value(), row.height));
        let ends: Vec<Option<f32>> = self.lines.iter().map(end_y).collect();
        let middle = row.top + row.height / 2.0;
        let wanted: Vec<f32> = ends.iter().map(|end| end.unwrap_or(middle)).collect();
        let places = apart(&wanted, row.top + APART / 2.0, row.top + row.height - APART / 2.0);
        for ((line, end), y) in self.lines.iter().zip(&ends).zip(places) {
            if let Some(end) = end {
                let stroke = Stroke { width: 2.0, color: line.color, dash: line.dash };
                pen.path(Path::polyline(&[point(0.0, *end), point(LEADER - 6.0, y)], false), None, Some(stroke));
            }
            pen.fill(Rect::around(point(LEADER, y), 8.0, 8.0), 4.0, line.color);
            let left = LEADER + 10.0;
            let name = fonts::ellipsis(&line.name, &text::CARD_TITLE, ENDS_WIDTH - left - 4.0);
            pen.text(&*name, point(left, y - 2.0), Anchor::Left, text::CARD_TITLE, theme.ink);
            let words = fonts::ellipsis(&self.mean_words(line), &text::SMALL, ENDS_WIDTH - left - 4.0).into_owned();
            pen.text(words, point(left, y + 13.0), Anchor::Left, text::SMALL, theme.ink_2);
        }
    }

    fn mean_words(&self, line: &Line) -> String {
        let Some(whole) = line.summary else { return self.look.lang.text("compare-no-scores") };
        let mean = score_text(whole.mean, self.scale, self.look.lang);
        self.look.lang.with("compare-mean-short", &[("score", mean.into())])
    }

    fn figures(&self, pen: &mut Pen, line: &Line, left: f32, top: f32) {
        let theme = self.look.theme();
        let lines = match line.summary {
            None => vec![self.look.lang.text("compare-no-scores")],
            Some(whole) => {
                let said = |key: &str, value: f64| {
                    let score = score_text(value, self.scale, self.look.lang);
                    self.look.lang.with(key, &[("score", score.into())])
                };
                vec![said("compare-mean-short", whole.mean), said("compare-peak-end-short", whole.peak_end)]
            }
        };
        for (number, line) in lines.iter().enumerate() {
            let style = if number == 0 { text::CARD_TITLE } else { text::SMALL };
            let color = if number == 0 { theme.ink } else { theme.ink_2 };
            let at = point(left, top + number as f32 * 17.0 + style.baseline());
            pen.text(line.as_str(), at, Anchor::Left, style, color);
        }
    }

    /// The score of a curve at a touchpoint, as it is shown; none where it is missing.
    pub fn score_words(&self, at: (usize, usize), curve: CurveId) -> Option<String> {
        let score = self.touchpoint(at)?.scores.get(curve)?;
        Some(score_text(score.value(), self.scale, self.look.lang))
    }

    /// The spread at a touchpoint, where two or more curves are known.
    pub fn spread_words(&self, at: (usize, usize)) -> Option<String> {
        let touchpoint = self.touchpoint(at)?;
        let known = self.lines.iter().filter_map(|line| touchpoint.scores.get(line.curve)).map(|score| score.value());
        let known: Vec<f64> = known.collect();
        let (least, most) =
            known.iter().fold((f64::MAX, f64::MIN), |(least, most), one| (least.min(*one), most.max(*one)));
        (known.len() > 1).then(|| difference_text(most - least, self.scale, self.look.lang))
    }
}

/// The same heights in the same order, each at least [`APART`] from the next, within these bounds as far as they
/// have room.
fn apart(wanted: &[f32], top: f32, bottom: f32) -> Vec<f32> {
    let mut order: Vec<usize> = (0..wanted.len()).collect();
    order.sort_by(|one, other| wanted[*one].total_cmp(&wanted[*other]));
    let mut places = vec![0.0; wanted.len()];
    let mut least = top;
    for index in &order {
        places[*index] = wanted[*index].max(least);
        least = places[*index] + APART;
    }
    let mut most = bottom;
    for index in order.iter().rev() {
        places[*index] = places[*index].min(most);
        most = places[*index] - APART;
    }
    places
}

//! The drawings of a map: each episode's ground, cards and header, the lanes' names and ground.

use std::sync::Arc;

use super::chevron::Beside;
use super::curves::{Edges, Neighbour, Stretch};
use super::headers::EpisodeFigures;
use super::route::{Road, Track};
use super::{Cell, LanePlace, Map, cards, headers, overview};
use crate::geom::{Path, Rect, point};
use crate::layout::draw::{Pen, score_y};
use crate::layout::micro::comparison;
use crate::method::episode_score;
use crate::model::{CurveId, LaneKind, Score, Touchpoint};
use crate::scene::{Dash, Piece, Stroke, Target};
use crate::theme::{Color, size};

impl Map {
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
    pub(in crate::layout) fn draw_header(&self, index: usize, first: bool, stretch: f32) -> Arc<Piece> {
        let mut pen = Pen::default();
        let cell = &self.cells[index];
        let figures = self.figures(index, first);
        headers::episode(&mut pen, &cell.episode, self.path(index), cell.width * stretch, &figures, &self.look);
        pen.finish()
    }

    /// The names of the lanes, with the top of the first lane at the origin; `stretch` as for
    /// [`Map::header`].
    pub fn lane_headers(&self, stretch: f32) -> Arc<Piece> {
        self.lane_drawing.get(self.headers_key() ^ u64::from(stretch.to_bits()), || {
            let mut pen = Pen::default();
            for lane in self.lanes.iter() {
                headers::lane(&mut pen, &self.journey.lanes[lane.index], lane, stretch, &self.look);
            }
            pen.finish()
        })
    }

    /// The lanes' ground, their separating lines and the levels of the emotion lane, from `left` to
    /// `right`; x is counted from `left`. Lanes whose ground has the colour of what they lie on are left out.
    pub fn backdrop(&self, left: f64, right: f64, on: Color) -> Arc<Piece> {
        let mut pen = Pen::default();
        let theme = self.look.theme();
        let width = (right - left) as f32;
        for (row, lane) in self.lanes.iter().enumerate() {
            let ground = if row % 2 == 0 { theme.surface } else { theme.lane_alternate };
            if ground != on {
                pen.fill(Rect::new(0.0, lane.top, width, lane.height), 0.0, ground);
            }
        }
        // Dashes keep their place on the map while it moves.
        let phase = -(left.rem_euclid(8.0) as f32);
        for lane in self.lanes.iter() {
            if lane.kind == LaneKind::Emotion && !lane.collapsed {
                for level in -2..=2_i8 {
                    let y = lane.top + score_y(f64::from(level), lane.height);
                    let dash = if level == 0 { Dash::Solid } else { Dash::Dashed { on: 2.0, off: 6.0 } };
                    pen.line(point(phase, y), point(width, y), Stroke { width: 1.2, color: theme.line, dash });
                }
            }
            let y = lane.top + lane.height;
            match self.journey.lanes[lane.index].line_below {
                None => pen.line(point(phase, y), point(width, y), Stroke::solid(1.0, theme.line)),
                Some(line) => {
                    pen.line(point(phase, y), point(width, y), headers::line_stroke(line, theme));
                    headers::line_label(&mut pen, line, y, &self.look);
                }
            }
        }
        pen.finish()
    }

    /// What an episode looks like when its cards are too small to see.
    pub fn overview(&self, from: f64, to: f64, scene_per_pixel: f64) -> Arc<Piece> {
        overview::draw(self, from, to, scene_per_pixel)
    }

    fn figures(&self, index: usize, first: bool) -> EpisodeFigures {
        let episode = &self.cells[index].episode;
        let score = |curve: Option<CurveId>| curve.and_then(|curve| episode_score(episode, curve));
        EpisodeFigures {
            now: score(self.pair.current),
            desired: score(self.pair.desired),
            remembered: self.remembered(index),
            first,
            scale: self.project.scale,
            life: self.lives.spans(&self.journey, episode, &self.look),
            differs: comparison(&self.project, &self.journey, episode).is_some_and(|found| found.is_flagged),
            beside: self.beside(index, first),
        }
    }

    /// What stands left and right of an episode; a row that is not the first one goes on from the one above.
    pub(super) fn beside(&self, index: usize, first: bool) -> (Beside, Beside) {
        let side = |cell: Option<&Cell>| match cell {
            None => Beside::Nothing,
            Some(cell) if cell.episode.is_branch() => Beside::Branch,
            Some(_) => Beside::Path,
        };
        let before = index.checked_sub(1).and_then(|before| self.cells.get(before));
        let left = if first && index > 0 { Beside::Branch } else { side(before) };
        (left, side(self.cells.get(index + 1)))
    }

    /// The touchpoints of an episode, and the stretches of curves that are drawn with it.
    fn stretch(&self, index: usize, lane: &LanePlace, tracks: Vec<Track>) -> Stretch<'_> {
        let points = columns(&self.cells[index]).map(|(column, touchpoint)| Neighbour {
            x: self.cells[index].measure.column_middle(column),
            touchpoint: Arc::clone(touchpoint),
        });
        Stretch {
            points: points.collect(),
            tracks,
            lane_top: lane.top,
            lane_height: lane.height,
            column_width: self.cells[index].measure.column_width,
            path: self.path(index),
            evidence: Some(&self.evidence),
            look: &self.look,
        }
    }

    /// What lies below points and cards; curves end at the edges of a row.
    pub(in crate::layout) fn draw_under(&self, index: usize, edges: Edges) -> Arc<Piece> {
        let mut pen = Pen::default();
        let theme = self.look.theme();
        let cell = &self.cells[index];
        let ground = Rect::new(0.0, 0.0, cell.width, self.height);
        if let Some(colour) = cell.episode.colour {
            pen.fill(ground, 0.0, theme.own_color(colour).faded(EPISODE_TINT));
        } else if cell.episode.micro.is_some() {
            pen.fill(ground, 0.0, theme.accent_soft.faded(0.55));
        } else if cell.episode.is_branch() {
            pen.fill(ground, 0.0, theme.canvas.faded(0.6));
        }
        let edge = Stroke { width: 1.2, color: theme.line, dash: Dash::Dashed { on: 3.0, off: 4.0 } };
        pen.path(Path::polyline(&[point(cell.width, 0.0), point(cell.width, self.height)], false), None, Some(edge));
        for lane in self.lanes.iter().filter(|lane| lane.kind == LaneKind::Emotion && !lane.collapsed) {
            let mut tracks = self.tracks(index);
            if edges.right.is_some() {
                tracks.extend(self.tracks_beyond(index));
            }
            self.stretch(index, lane, tracks).lines(&mut pen, &self.curves, edges);
            self.draw_ghosts(&mut pen, index, lane, edges);
        }
        pen.finish()
    }

    fn draw_over(&self, index: usize) -> Arc<Piece> {
        let mut pen = Pen::default();
        let is_narrow = self.cells[index].episode.collapsed;
        for place in self.lanes.iter() {
            match place.kind {
                LaneKind::Emotion if place.collapsed => {
                    self.stretch(index, place, Vec::new()).dots(&mut pen, &self.curves);
                }
                _ if place.collapsed || is_narrow && place.kind != LaneKind::Emotion => {
                    self.dots(&mut pen, index, place);
                }
                LaneKind::Emotion => {
                    let stretch = self.stretch(index, place, self.tracks(index));
                    stretch.marks(&mut pen, &self.curves);
                    if let (Some(gap), Some(current), Some(desired)) = (self.gap, self.pair.current, self.pair.desired)
                        && gap.episode == index
                        && !is_narrow
                    {
                        stretch.bracket(&mut pen, gap.column, (current, desired), self.project.scale);
                    }
                }
                LaneKind::Touchpoints => self.touchpoint_cards(&mut pen, index, place),
                LaneKind::Metric => {
                    self.metric_cards(&mut pen, index, place);
                    self.note_cards(&mut pen, index, place);
                }
                _ => {
                    self.event_chips(&mut pen, index, place);
                    self.note_cards(&mut pen, index, place);
                }
            }
        }
        pen.finish()
    }

    fn touchpoint_cards(&self, pen: &mut Pen, index: usize, place: &LanePlace) {
        let lane = self.journey.lanes[place.index].id;
        for (column, touchpoint) in columns(&self.cells[index]).filter(|(_, touchpoint)| touchpoint.lane == lane) {
            let target = Target::Touchpoint(self.path(index).touchpoint(touchpoint.id));
            let column_width = self.cells[index].measure.column_width;
            let left = column as f32 * column_width + size::CARD_MARGIN_X;
            let at = (left, place.top + size::CARD_MARGIN_Y, column_width);
            let feeling = self.feeling(touchpoint);
            cards::touchpoint(pen, &self.project.channels, touchpoint, feeling, target, at, &self.look);
        }
    }

    fn note_cards(&self, pen: &mut Pen, index: usize, place: &LanePlace) {
        let cell = &self.cells[index];
        let lane = &self.journey.lanes[place.index];
        for (note, note_place) in cell.episode.notes.iter().zip(&cell.measure.notes) {
            if let Some(note_place) = note_place
                && note.lane == lane.id
            {
                let card = cards::NoteCard {
                    project: &self.project,
                    path: self.path(index),
                    lane,
                    lane_top: place.top,
                    feeling: cards::feeling_at(&cell.episode, note.attached, |touchpoint| self.feeling(touchpoint)),
                    look: &self.look,
                };
                card.draw(pen, note, note_place);
            }
        }
    }

    /// What is felt at a touchpoint now.
    pub(super) fn feeling(&self, touchpoint: &Touchpoint) -> Option<Score> {
        touchpoint.scores.get(self.pair.current?)
    }
}

/// How strong the colour of an episode lies over its ground.
const EPISODE_TINT: f32 = 0.07;

pub(super) fn columns(cell: &Cell) -> impl DoubleEndedIterator<Item = (usize, &Arc<Touchpoint>)> + ExactSizeIterator {
    cell.episode.touchpoints.iter().enumerate()
}

//! Where things lie on the map, and what lies at a place of it.

use std::ops::Range;
use std::sync::Arc;

use super::measure::card_height;
use super::{Cell, LanePlace, Map, Road};
use crate::geom::{Rect, point};
use crate::layout::draw::score_at_y;
use crate::model::{EpisodeId, LaneId, LaneKind};
use crate::scene::{Group, Piece, Target};
use crate::theme::size;

impl Map {
    /// The cells that touch a stretch of the map, widened by what curves and shadows reach over.
    pub fn cells_within(&self, from: f64, to: f64) -> Range<usize> {
        let first = self.cells.partition_point(|cell| cell.x + f64::from(cell.width) < from);
        let end = self.cells.partition_point(|cell| cell.x <= to);
        // A curve reaches back to the last point of the episode before.
        let end = self.end_of_reach((end + 1).min(self.cells.len()));
        first..end.max(first)
    }

    /// The score at a height of the map, if an open emotion lane is there; not clamped.
    pub fn score_at(&self, y: f32) -> Option<f64> {
        let lane = self.lanes.iter().find(|lane| lane.kind == LaneKind::Emotion && !lane.collapsed)?;
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

    /// How many columns a place lies right of the left edge of an episode.
    pub fn columns_into(&self, index: usize, x: f64) -> f64 {
        (x - self.cells[index].x) / f64::from(self.cells[index].measure.column_width)
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
        let column = self.columns_into(index, x).max(0.0) as usize;
        Some(Target::Cell { episode: self.path(index), lane: self.journey.lanes[lane.index].id, column })
    }

    /// The cards that touch a rectangle of the map, in reading order. Nothing is drawn for it: a touchpoint's
    /// card counts by its lane where so many columns show that none can be aimed at.
    pub fn cards_touching(&self, x: (f64, f64), y: (f32, f32)) -> Vec<Target> {
        const AIMED_AT: f64 = 400.0;
        let is_near = (x.1 - x.0) / f64::from(size::COLUMN_WIDTH) < AIMED_AT;
        let mut found = Vec::new();
        for index in self.cells_within(x.0, x.1) {
            let cell = &self.cells[index];
            let (left, right) = ((x.0 - cell.x) as f32, (x.1 - cell.x) as f32);
            if right < 0.0 || left > cell.width {
                continue;
            }
            let path = self.path(index);
            let shown = |id: LaneId| self.lanes.iter().find(|lane| self.journey.lanes[lane.index].id == id);
            // Only what is collapsed is drawn, to know where its dots are.
            let is_open = |lane: &&LanePlace| !lane.collapsed && !cell.episode.collapsed;
            found.extend(self.dots_touching(index, (left, right), y));
            for (note, place) in cell.episode.notes.iter().zip(&cell.measure.notes) {
                let Some(place) = place else { continue };
                let Some(lane) = shown(note.lane).filter(is_open) else { continue };
                let top = lane.top + place.top;
                let is_hit = place.left <= right && place.left + place.width >= left;
                if is_hit && top <= y.1 && top + place.height >= y.0 {
                    found.push(Target::Note(path.note(note.id)));
                }
            }
            let width = cell.measure.column_width;
            let first = ((left + size::CARD_MARGIN_X) / width).floor().max(0.0) as usize;
            let columns = cell.episode.touchpoints.iter().enumerate().skip(first);
            for (column, touchpoint) in columns {
                let from = column as f32 * width + size::CARD_MARGIN_X;
                if from > right {
                    break;
                }
                let is_hit = from + width - 2.0 * size::CARD_MARGIN_X >= left;
                let Some(lane) = shown(touchpoint.lane).filter(|lane| is_hit && is_open(lane)) else { continue };
                let top = lane.top + size::CARD_MARGIN_Y;
                let room = lane.height - 2.0 * size::CARD_MARGIN_Y;
                let is_cut = y.0 > top && is_near;
                let height = if is_cut { card_height(touchpoint, width) } else { room };
                if top <= y.1 && top + height >= y.0 {
                    found.push(Target::Touchpoint(path.touchpoint(touchpoint.id)));
                }
            }
        }
        found
    }

    /// The dots of an episode that touch a rectangle, whose x is counted from the episode's left edge.
    fn dots_touching(&self, index: usize, x: (f32, f32), y: (f32, f32)) -> Vec<Target> {
        let is_narrow = self.cells[index].episode.collapsed;
        let is_folded = |lane: &LanePlace| lane.kind != LaneKind::Emotion && (lane.collapsed || is_narrow);
        let near = |lane: &LanePlace| lane.top <= y.1 && lane.top + lane.height >= y.0;
        if !self.lanes.iter().any(|lane| is_folded(lane) && near(lane)) {
            return Vec::new();
        }
        let is_hit = |rect: &Rect| rect.min.x <= x.1 && rect.max.x >= x.0 && rect.min.y <= y.1 && rect.max.y >= y.0;
        let piece = self.over(index);
        let dots = piece.groups.iter().filter(|group| {
            let is_card = matches!(group.target, Target::Touchpoint(_) | Target::Note(_));
            is_card && is_hit(&group.rect) && self.lane_at(group.rect.center().y).is_some_and(is_folded)
        });
        dots.map(|group| group.target).collect()
    }

    /// Where a thing lies: the x of its left edge on the map, and its rectangle in its episode's own
    /// coordinates (a lane's in the lane headers').
    pub fn place_of(&self, target: Target) -> Option<(f64, Rect)> {
        match target {
            Target::Touchpoint(_)
            | Target::Note(_)
            | Target::Metric { .. }
            | Target::Event { .. }
            | Target::Point { .. } => self.place_of_card(target),
            Target::Episode(path)
            | Target::ZoomIn(path)
            | Target::EpisodePart(path, _)
            | Target::Cell { episode: path, .. } => {
                let cell = self.cell_of(path.episode)?;
                Some((self.cells[cell].x, Rect::new(0.0, 0.0, self.cells[cell].width, self.height)))
            }
            Target::Lane(lane) | Target::LanePart(lane, _) => {
                let place = self.lanes.iter().find(|place| self.journey.lanes[place.index].id == lane)?;
                Some((0.0, Rect::new(0.0, place.top, size::LANE_HEADER_WIDTH, place.height)))
            }
            Target::Hidden => None,
        }
    }

    /// Where a card or point lies, wherever a change that is being tried has put it.
    pub fn place_of_card(&self, target: Target) -> Option<(f64, Rect)> {
        let (cell, _, group) = match target {
            Target::Metric { episode, .. } | Target::Event { episode, .. } => self.group_in(target, episode.episode)?,
            _ => self.group_of(target)?,
        };
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

    fn group_in(&self, target: Target, episode: EpisodeId) -> Option<(usize, Arc<Piece>, Group)> {
        let cell = self.cell_of(episode)?;
        let piece = self.over(cell);
        let group = piece.groups.iter().find(|group| group.target == target)?.clone();
        Some((cell, piece, group))
    }

    pub(super) fn cell_of(&self, episode: EpisodeId) -> Option<usize> {
        self.cells.iter().position(|cell| cell.episode.id == episode)
    }
}

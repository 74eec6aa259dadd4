//! Moving the selection by arrow keys, over the map as it is seen.

use super::{Selected, Session};
use crate::layout::map::Cell;
use crate::model::{Attachment, EpisodePath, LaneId, NotePath, TouchpointPath};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    Left,
    Right,
    Up,
    Down,
}

impl Session {
    /// Selects the next thing in a direction; from nothing, the first touchpoint.
    pub fn walk(&mut self, direction: Direction) {
        if let Some(next) = self.step(direction) {
            self.select(next);
        }
    }

    /// Extends the selection to the next thing in a direction.
    pub fn extend(&mut self, direction: Direction) {
        if let Some(next) = self.step(direction) {
            self.extend_to(next);
        }
    }

    fn step(&self, direction: Direction) -> Option<Selected> {
        match self.selected() {
            Selected::Nothing => self.first_thing(),
            Selected::Touchpoint(path) => self.step_from_touchpoint(path, direction),
            Selected::Note(path) => self.step_from_note(path, direction),
            Selected::Episode(path) => {
                let at = self.map().journey.episodes.iter().position(|episode| episode.id == path.episode);
                at.and_then(|at| self.step_from_episode(at, direction))
            }
            Selected::Lane(lane) => self.step_from_lane(lane, direction),
        }
    }

    /// Selects the next touchpoint in time, or the one before, seen from what is selected. Gives whether there
    /// was one: behind an episode without any there is none.
    pub fn walk_touchpoints(&mut self, forward: bool) -> bool {
        let next = match self.selected() {
            Selected::Touchpoint(path) => self.beside(path, forward),
            Selected::Note(path) => self.beside_note(path, forward),
            Selected::Episode(path) => self.beside_episode(path, forward),
            Selected::Lane(_) | Selected::Nothing => self.first_touchpoint(),
        };
        next.map(|next| self.select(next)).is_some()
    }

    /// From a note to the touchpoint that it hangs on.
    fn beside_note(&self, path: NotePath, forward: bool) -> Option<Selected> {
        let attached = self.project().note(path)?.attached;
        let touchpoint = match attached {
            Attachment::Episode => return self.beside_episode(path.episode_path(), forward),
            Attachment::Touchpoint(id) => id,
            Attachment::Span(first, last) => {
                if forward {
                    last
                } else {
                    first
                }
            }
        };
        Some(Selected::Touchpoint(path.episode_path().touchpoint(touchpoint)))
    }

    /// The first touchpoint of an episode, or the last one before it.
    fn beside_episode(&self, path: EpisodePath, forward: bool) -> Option<Selected> {
        let map = self.map();
        let at = map.cells.iter().position(|cell| cell.episode.id == path.episode)?;
        let (cell, one) = if forward {
            (at, map.cells[at].episode.touchpoints.first()?)
        } else {
            let filled = (0..at).rev().find(|cell| !map.cells[*cell].episode.touchpoints.is_empty())?;
            (filled, map.cells[filled].episode.touchpoints.last()?)
        };
        Some(Selected::Touchpoint(map.path(cell).touchpoint(one.id)))
    }

    fn first_thing(&self) -> Option<Selected> {
        self.first_touchpoint()
            .or_else(|| (!self.map().cells.is_empty()).then(|| Selected::Episode(self.map().path(0))))
    }

    fn first_touchpoint(&self) -> Option<Selected> {
        let map = self.map();
        let at = map.cells.iter().position(|cell| !cell.episode.touchpoints.is_empty())?;
        Some(Selected::Touchpoint(map.path(at).touchpoint(map.cells[at].episode.touchpoints[0].id)))
    }

    /// The cell and column of a touchpoint.
    pub(super) fn column_of(&self, path: TouchpointPath) -> Option<(usize, usize)> {
        let cell = self.map().cells.iter().position(|cell| cell.episode.id == path.episode)?;
        let touchpoints = &self.map().cells[cell].episode.touchpoints;
        Some((cell, touchpoints.iter().position(|touchpoint| touchpoint.id == path.touchpoint)?))
    }

    fn beside(&self, path: TouchpointPath, forward: bool) -> Option<Selected> {
        let map = self.map();
        let (cell, column) = self.column_of(path)?;
        let filled = |cell: &usize| !map.cells[*cell].episode.touchpoints.is_empty();
        let (cell, column) = if forward && column + 1 < map.cells[cell].episode.touchpoints.len() {
            (cell, column + 1)
        } else if !forward && column > 0 {
            (cell, column - 1)
        } else if forward {
            ((cell + 1..map.cells.len()).find(filled)?, 0)
        } else {
            let cell = (0..cell).rev().find(filled)?;
            (cell, map.cells[cell].episode.touchpoints.len() - 1)
        };
        Some(Selected::Touchpoint(map.path(cell).touchpoint(map.cells[cell].episode.touchpoints[column].id)))
    }

    fn step_from_touchpoint(&self, path: TouchpointPath, direction: Direction) -> Option<Selected> {
        let (cell, column) = self.column_of(path)?;
        match direction {
            Direction::Left => self.beside(path, false),
            Direction::Right => self.beside(path, true),
            Direction::Up => {
                let row = self.row_of(self.map().cells[cell].episode.touchpoints[column].lane)?;
                self.in_rows((0..row).rev(), cell, column).or(Some(Selected::Episode(path.episode_path())))
            }
            Direction::Down => {
                let row = self.row_of(self.map().cells[cell].episode.touchpoints[column].lane)?;
                self.in_rows(row + 1..self.map().lanes.len(), cell, column)
            }
        }
    }

    fn step_from_note(&self, path: NotePath, direction: Direction) -> Option<Selected> {
        let map = self.map();
        let cell = map.cells.iter().position(|cell| cell.episode.id == path.episode)?;
        let notes = &map.cells[cell].episode.notes;
        let at = notes.iter().position(|note| note.id == path.note)?;
        let lane = notes[at].lane;
        let column = first_column(&map.cells[cell], notes[at].attached);
        let row = self.row_of(lane)?;
        let in_cell = |cell: usize, from_end: bool| {
            let mut mine = map.cells[cell].episode.notes.iter().filter(|note| note.lane == lane);
            let note = if from_end { mine.next_back() } else { mine.next() }?;
            Some(Selected::Note(map.path(cell).note(note.id)))
        };
        match direction {
            Direction::Left => notes[..at]
                .iter()
                .rfind(|note| note.lane == lane)
                .map(|note| Selected::Note(map.path(cell).note(note.id)))
                .or_else(|| (0..cell).rev().find_map(|cell| in_cell(cell, true))),
            Direction::Right => notes[at + 1..]
                .iter()
                .find(|note| note.lane == lane)
                .map(|note| Selected::Note(map.path(cell).note(note.id)))
                .or_else(|| (cell + 1..map.cells.len()).find_map(|cell| in_cell(cell, false))),
            Direction::Up => {
                self.in_rows((0..row).rev(), cell, column).or(Some(Selected::Episode(path.episode_path())))
            }
            Direction::Down => self.in_rows(row + 1..map.lanes.len(), cell, column),
        }
    }

    fn step_from_episode(&self, at: usize, direction: Direction) -> Option<Selected> {
        let map = self.map();
        match direction {
            Direction::Left => at.checked_sub(1).map(|at| Selected::Episode(map.path(at))),
            Direction::Right => (at + 1 < map.cells.len()).then(|| Selected::Episode(map.path(at + 1))),
            Direction::Down => self.in_rows(0..map.lanes.len(), at, 0),
            Direction::Up => None,
        }
    }

    fn step_from_lane(&self, lane: LaneId, direction: Direction) -> Option<Selected> {
        let row = self.row_of(lane)?;
        let lane_at = |row: usize| {
            let place = self.map().lanes.get(row)?;
            Some(Selected::Lane(self.journey().lanes.get(place.index)?.id))
        };
        match direction {
            Direction::Up => row.checked_sub(1).and_then(lane_at),
            Direction::Down => lane_at(row + 1),
            Direction::Right => (0..self.map().cells.len()).find_map(|cell| self.in_rows(row..row + 1, cell, 0)),
            Direction::Left => None,
        }
    }

    /// Which of the visible lanes this is.
    pub(super) fn row_of(&self, lane: LaneId) -> Option<usize> {
        self.map()
            .lanes
            .iter()
            .position(|place| self.journey().lanes.get(place.index).is_some_and(|one| one.id == lane))
    }

    /// The first card in these lanes at or nearest to a column of an episode.
    fn in_rows(&self, rows: impl Iterator<Item = usize>, cell: usize, column: usize) -> Option<Selected> {
        let map = self.map();
        let episode = &map.cells[cell].episode;
        for row in rows {
            let lane = self.journey().lanes.get(map.lanes.get(row)?.index)?.id;
            let near = |at: &usize| at.abs_diff(column);
            let touchpoint =
                (0..episode.touchpoints.len()).filter(|at| episode.touchpoints[*at].lane == lane).min_by_key(near);
            if let Some(at) = touchpoint {
                return Some(Selected::Touchpoint(map.path(cell).touchpoint(episode.touchpoints[at].id)));
            }
            let note = episode
                .notes
                .iter()
                .filter(|note| note.lane == lane)
                .min_by_key(|note| first_column(&map.cells[cell], note.attached).abs_diff(column));
            if let Some(note) = note {
                return Some(Selected::Note(map.path(cell).note(note.id)));
            }
        }
        None
    }
}

/// The column of the touchpoint on which a card begins.
pub(super) fn first_column(cell: &Cell, attached: Attachment) -> usize {
    match attached {
        Attachment::Episode => 0,
        Attachment::Touchpoint(id) | Attachment::Span(id, _) => {
            cell.episode.touchpoints.iter().position(|touchpoint| touchpoint.id == id).unwrap_or(0)
        }
    }
}

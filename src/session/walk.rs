//! Moving the selection by arrow keys, over the map as it is seen.

use super::{Selected, Session};
use crate::layout::map::Cell;
use crate::model::{Attachment, EpisodePath, LaneId, NotePath, TouchpointPath};
use crate::scene::Target;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    Left,
    Right,
    Up,
    Down,
}

/// Where a step leads: to what can be selected, or to the chip of an event.
enum Stop {
    Thing(Selected),
    Event(Target),
}

impl From<Selected> for Stop {
    fn from(thing: Selected) -> Self {
        Self::Thing(thing)
    }
}

impl Session {
    /// Selects the next thing in a direction; from nothing, the first touchpoint.
    pub fn walk(&mut self, direction: Direction) {
        match self.step(direction) {
            Some(Stop::Thing(next)) => self.select(next),
            Some(Stop::Event(next)) => self.stand_on(next),
            None => {}
        }
    }

    /// Extends the selection to the next thing in a direction.
    pub fn extend(&mut self, direction: Direction) {
        if let Some(Stop::Thing(next)) = self.step(direction) {
            self.extend_to(next);
        }
    }

    fn step(&self, direction: Direction) -> Option<Stop> {
        if let Some(event) = self.walked_event() {
            return self.step_from_event(event, direction);
        }
        match self.selected() {
            Selected::Nothing => self.first_thing().map(Stop::from),
            Selected::Touchpoint(path) => self.step_from_touchpoint(path, direction),
            Selected::Note(path) => self.step_from_note(path, direction),
            Selected::Episode(path) => {
                let at = self.map().cells.iter().position(|cell| cell.episode.id == path.episode);
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

    /// Selects the first touchpoint of the journey, or the last.
    pub fn walk_to_end(&mut self, last: bool) {
        let end = if last { self.last_touchpoint() } else { self.first_touchpoint() };
        if let Some(end) = end {
            self.select(end);
        }
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
        let at = self.map().cells.iter().position(|cell| cell.episode.id == path.episode)?;
        if forward { self.shown_in(at).next() } else { (0..at).rev().find_map(|cell| self.shown_in(cell).next_back()) }
    }

    /// The touchpoints of an episode that stand on the map.
    fn shown_in(&self, cell: usize) -> impl DoubleEndedIterator<Item = Selected> {
        let touchpoints = self.map().cells[cell].episode.touchpoints.iter();
        let shown = touchpoints.filter(|one| self.row_of(one.lane).is_some());
        shown.map(move |one| Selected::Touchpoint(self.map().path(cell).touchpoint(one.id)))
    }

    fn first_thing(&self) -> Option<Selected> {
        self.first_touchpoint()
            .or_else(|| (!self.map().cells.is_empty()).then(|| Selected::Episode(self.map().path(0))))
    }

    fn first_touchpoint(&self) -> Option<Selected> {
        (0..self.map().cells.len()).find_map(|cell| self.shown_in(cell).next())
    }

    fn last_touchpoint(&self) -> Option<Selected> {
        (0..self.map().cells.len()).rev().find_map(|cell| self.shown_in(cell).next_back())
    }

    /// The cell and column of a touchpoint.
    pub(super) fn column_of(&self, path: TouchpointPath) -> Option<(usize, usize)> {
        let cell = self.map().cells.iter().position(|cell| cell.episode.id == path.episode)?;
        let touchpoints = &self.map().cells[cell].episode.touchpoints;
        Some((cell, touchpoints.iter().position(|touchpoint| touchpoint.id == path.touchpoint)?))
    }

    fn beside(&self, path: TouchpointPath, forward: bool) -> Option<Selected> {
        let (cell, column) = self.column_of(path)?;
        let touchpoints = &self.map().cells[cell].episode.touchpoints;
        let shows = |at: &usize| self.row_of(touchpoints[*at].lane).is_some();
        let within = if forward { (column + 1..touchpoints.len()).find(shows) } else { (0..column).rev().find(shows) };
        if let Some(at) = within {
            return Some(Selected::Touchpoint(path.episode_path().touchpoint(touchpoints[at].id)));
        }
        if forward {
            (cell + 1..self.map().cells.len()).find_map(|cell| self.shown_in(cell).next())
        } else {
            (0..cell).rev().find_map(|cell| self.shown_in(cell).next_back())
        }
    }

    fn step_from_touchpoint(&self, path: TouchpointPath, direction: Direction) -> Option<Stop> {
        let (cell, column) = self.column_of(path)?;
        match direction {
            Direction::Left => self.beside(path, false).map(Stop::from),
            Direction::Right => self.beside(path, true).map(Stop::from),
            Direction::Up => {
                let row = self.row_of(self.map().cells[cell].episode.touchpoints[column].lane)?;
                self.above(row, cell, column)
            }
            Direction::Down => {
                let row = self.row_of(self.map().cells[cell].episode.touchpoints[column].lane)?;
                self.in_rows(row + 1..self.map().lanes.len(), cell, column)
            }
        }
    }

    fn step_from_note(&self, path: NotePath, direction: Direction) -> Option<Stop> {
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
            Some(Stop::Thing(Selected::Note(map.path(cell).note(note.id))))
        };
        match direction {
            Direction::Left => notes[..at]
                .iter()
                .rfind(|note| note.lane == lane)
                .map(|note| Stop::Thing(Selected::Note(map.path(cell).note(note.id))))
                .or_else(|| (0..cell).rev().find_map(|cell| in_cell(cell, true))),
            Direction::Right => notes[at + 1..]
                .iter()
                .find(|note| note.lane == lane)
                .map(|note| Stop::Thing(Selected::Note(map.path(cell).note(note.id))))
                .or_else(|| (cell + 1..map.cells.len()).find_map(|cell| in_cell(cell, false))),
            Direction::Up => map.events(cell, lane).pop().map(Stop::Event).or_else(|| self.above(row, cell, column)),
            Direction::Down => self.in_rows(row + 1..map.lanes.len(), cell, column),
        }
    }

    /// Chips lie above each other, at the top of their lane.
    fn step_from_event(&self, event: Target, direction: Direction) -> Option<Stop> {
        let Target::Event { episode, lane, .. } = event else { return None };
        let map = self.map();
        let cell = map.cells.iter().position(|cell| cell.episode.id == episode.episode)?;
        let row = self.row_of(lane)?;
        let events = map.events(cell, lane);
        let at = events.iter().position(|one| *one == event)?;
        let level_with = |cell: usize| {
            let events = map.events(cell, lane);
            events.get(at).or(events.last()).copied().map(Stop::Event)
        };
        match direction {
            Direction::Left => (0..cell).rev().find_map(level_with),
            Direction::Right => (cell + 1..map.cells.len()).find_map(level_with),
            Direction::Up if at > 0 => Some(Stop::Event(events[at - 1])),
            Direction::Up => self.above(row, cell, 0),
            Direction::Down => match events.get(at + 1) {
                Some(next) => Some(Stop::Event(*next)),
                None => self.card_in(lane, cell, 0).or_else(|| self.in_rows(row + 1..map.lanes.len(), cell, 0)),
            },
        }
    }

    /// What lies above a lane: the nearest card there, else the header of the episode.
    fn above(&self, row: usize, cell: usize, column: usize) -> Option<Stop> {
        let lanes = (0..row).rev().filter_map(|row| self.lane_of(row));
        let mut found = lanes.filter_map(|lane| {
            let events = || self.map().events(cell, lane).pop().map(Stop::Event);
            self.card_in(lane, cell, column).or_else(events)
        });
        found.next().or_else(|| Some(Stop::Thing(Selected::Episode(self.map().path(cell)))))
    }

    fn step_from_episode(&self, at: usize, direction: Direction) -> Option<Stop> {
        let map = self.map();
        match direction {
            Direction::Left => at.checked_sub(1).map(|at| Stop::Thing(Selected::Episode(map.path(at)))),
            Direction::Right => (at + 1 < map.cells.len()).then(|| Stop::Thing(Selected::Episode(map.path(at + 1)))),
            Direction::Down => self.in_rows(0..map.lanes.len(), at, 0),
            Direction::Up => None,
        }
    }

    fn step_from_lane(&self, lane: LaneId, direction: Direction) -> Option<Stop> {
        let row = self.row_of(lane)?;
        let lane_at = |row: usize| self.lane_of(row).map(|lane| Stop::Thing(Selected::Lane(lane)));
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

    fn lane_of(&self, row: usize) -> Option<LaneId> {
        Some(self.journey().lanes.get(self.map().lanes.get(row)?.index)?.id)
    }

    /// The first thing in these lanes, from above: the chip of an event, or the card at or nearest to a column of
    /// an episode.
    fn in_rows(&self, mut rows: impl Iterator<Item = usize>, cell: usize, column: usize) -> Option<Stop> {
        rows.find_map(|row| {
            let lane = self.lane_of(row)?;
            let event = self.map().events(cell, lane).first().copied().map(Stop::Event);
            event.or_else(|| self.card_in(lane, cell, column))
        })
    }

    /// The card in a lane at or nearest to a column of an episode.
    fn card_in(&self, lane: LaneId, cell: usize, column: usize) -> Option<Stop> {
        let map = self.map();
        let episode = &map.cells[cell].episode;
        let near = |at: &usize| at.abs_diff(column);
        let touchpoint =
            (0..episode.touchpoints.len()).filter(|at| episode.touchpoints[*at].lane == lane).min_by_key(near);
        if let Some(at) = touchpoint {
            return Some(Stop::Thing(Selected::Touchpoint(map.path(cell).touchpoint(episode.touchpoints[at].id))));
        }
        let notes = episode.notes.iter().filter(|note| note.lane == lane);
        let note = notes.min_by_key(|note| first_column(&map.cells[cell], note.attached).abs_diff(column))?;
        Some(Stop::Thing(Selected::Note(map.path(cell).note(note.id))))
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

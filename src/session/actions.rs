//! What commands do to the document, as edits of the session.

use std::sync::Arc;

use super::{Direction, Selected, Session};
use crate::edit::{Edit, EditError};
use crate::layout::map::is_note_lane;
use crate::model::{
    Attachment, Episode, EpisodeId, EpisodePath, GapPlace, Improvement, ImprovementId, Lane, LaneId, LaneKind, Note,
    NoteId, NotePath, Slot, Touchpoint, TouchpointId, TouchpointPath,
};

impl Session {
    /// Adds a touchpoint in a slot and selects it.
    pub fn add_touchpoint(&mut self, to: Slot, title: &str) -> Result<TouchpointPath, EditError> {
        let touchpoint = Touchpoint::new(TouchpointId::random(), title.to_owned(), to.lane);
        let path = TouchpointPath { journey: to.journey, episode: to.episode, touchpoint: touchpoint.id };
        let edit = Edit::AddTouchpoint { to, touchpoint: Arc::new(touchpoint) };
        self.edit_and_select(&edit, Selected::Touchpoint(path))?;
        Ok(path)
    }

    /// Adds a touchpoint after the selected one, or at the end of the selected or last episode.
    pub fn add_touchpoint_here(&mut self) -> Result<(), EditError> {
        let Some(slot) = self.slot_here() else { return Ok(()) };
        self.add_touchpoint(slot, &self.lang().text("new-touchpoint")).map(|_| ())
    }

    /// Whether a lane and an episode show for one more touchpoint.
    pub(super) fn has_slot(&self) -> bool {
        self.first_lane(LaneKind::Touchpoints).is_some() && !self.map().cells.is_empty()
    }

    fn slot_here(&self) -> Option<Slot> {
        let journey = self.journey();
        let first_lane = journey.lanes.iter().find(|lane| lane.kind == LaneKind::Touchpoints)?.id;
        if let Selected::Touchpoint(path) = self.selected()
            && let Some((_, column)) = self.column_of(path)
        {
            let lane = self.project().touchpoint(path)?.lane;
            return Some(Slot { journey: path.journey, episode: path.episode, index: column + 1, lane });
        }
        let episode = self.project().episode(self.home()?)?;
        Some(Slot { journey: journey.id, episode: episode.id, index: episode.touchpoints.len(), lane: first_lane })
    }

    /// Adds a note to a lane and selects it. In a lane of improvements it is the card of a new improvement,
    /// which answers the gap where the note hangs.
    pub fn add_note(
        &mut self,
        episode: EpisodePath,
        lane: LaneId,
        attached: Attachment,
        text: &str,
    ) -> Result<NotePath, EditError> {
        let id = NoteId::random();
        let kind = self.journey().lanes.iter().find(|one| one.id == lane).map_or(LaneKind::Text, |one| one.kind);
        let edit = self.new_note_edit(episode, (lane, kind), attached, text, id, ImprovementId::random());
        let path = episode.note(id);
        self.edit_and_select(&edit, Selected::Note(path))?;
        Ok(path)
    }

    /// The edit that adds a note under this id.
    pub(super) fn new_note_edit(
        &self,
        episode: EpisodePath,
        (lane, kind): (LaneId, LaneKind),
        attached: Attachment,
        text: &str,
        id: NoteId,
        improvement: ImprovementId,
    ) -> Edit {
        let index = self.project().episode(episode).map_or(0, |episode| episode.notes.len());
        let mut note = Note::new(id, lane);
        note.attached = attached;
        if kind != LaneKind::Improvement {
            note.text = text.to_owned();
            return Edit::AddNote { episode, index, note: Arc::new(note) };
        }
        let mut idea = Improvement::new(improvement, text.to_owned());
        idea.gap = Some(match attached {
            Attachment::Touchpoint(touchpoint) | Attachment::Span(touchpoint, _) => GapPlace::Touchpoint(touchpoint),
            Attachment::Episode => GapPlace::Episode(episode.episode),
        });
        note.improvement = Some(improvement);
        Edit::Many(vec![
            Edit::AddImprovement { improvement: Arc::new(idea) },
            Edit::AddNote { episode, index, note: Arc::new(note) },
        ])
    }

    /// Adds an episode after the selected one, or at the end, and selects it.
    pub fn add_episode(&mut self) -> Result<EpisodePath, EditError> {
        let journey = self.journey_id();
        let after = self
            .selected_episode()
            .and_then(|path| self.journey().episodes.iter().position(|episode| episode.id == path.episode));
        let index = after.map_or(self.journey().episodes.len(), |at| at + 1);
        let episode = Episode::new(EpisodeId::random(), self.lang().text("new-episode"));
        let path = EpisodePath { journey, episode: episode.id };
        let edit = Edit::AddEpisode { journey, index, episode: Arc::new(episode) };
        self.edit_and_select(&edit, Selected::Episode(path))?;
        Ok(path)
    }

    /// Adds a lane below the selected one, or at the bottom, and selects it.
    pub fn add_lane(&mut self, kind: LaneKind) -> Result<LaneId, EditError> {
        let journey = self.journey_id();
        let lane = Lane::new(LaneId::random(), kind);
        let id = lane.id;
        let index = match self.selected() {
            Selected::Lane(selected) => {
                self.journey().lanes.iter().position(|one| one.id == selected).map_or(0, |at| at + 1)
            }
            _ => self.journey().lanes.len(),
        };
        self.edit_and_select(&Edit::AddLane { journey, index, lane }, Selected::Lane(id))?;
        Ok(id)
    }

    /// Removes what is selected; what stood beside a removed touchpoint is selected next.
    pub fn delete_selected(&mut self) -> Result<(), EditError> {
        if self.selection().len() > 1 {
            return self.delete_many();
        }
        let journey = self.journey_id();
        let edit = match self.selected() {
            Selected::Nothing => return Ok(()),
            Selected::Touchpoint(what) => Edit::RemoveTouchpoint { what },
            Selected::Note(what) => Edit::RemoveNote { what },
            Selected::Episode(what) => Edit::RemoveEpisode { what },
            Selected::Lane(lane) => Edit::RemoveLane { journey, lane },
        };
        let next = match self.selected() {
            Selected::Touchpoint(path) => self.neighbour_in_episode(path),
            _ => Selected::Nothing,
        };
        self.edit_and_select(&edit, next)
    }

    fn neighbour_in_episode(&self, path: TouchpointPath) -> Selected {
        let Some((cell, column)) = self.column_of(path) else { return Selected::Nothing };
        let touchpoints = &self.map().cells[cell].episode.touchpoints;
        let next = touchpoints.get(column + 1).or_else(|| column.checked_sub(1).and_then(|at| touchpoints.get(at)));
        next.map_or(Selected::Nothing, |next| Selected::Touchpoint(path.episode_path().touchpoint(next.id)))
    }

    /// Copies what is selected right behind it and selects the copy.
    pub fn duplicate_selected(&mut self) -> Result<(), EditError> {
        if self.selection().len() > 1 {
            return self.duplicate_many();
        }
        let project = Arc::clone(self.project());
        let journey = self.journey_id();
        match self.selected() {
            Selected::Nothing => Ok(()),
            Selected::Touchpoint(path) => {
                let (Some(original), Some((_, column))) = (project.touchpoint(path), self.column_of(path)) else {
                    return Ok(());
                };
                let copy = Touchpoint { id: TouchpointId::random(), ..Touchpoint::clone(original) };
                let to = Slot { journey, episode: path.episode, index: column + 1, lane: copy.lane };
                let selected = Selected::Touchpoint(path.episode_path().touchpoint(copy.id));
                self.edit_and_select(&Edit::AddTouchpoint { to, touchpoint: Arc::new(copy) }, selected)
            }
            Selected::Note(path) => {
                let Some(original) = project.note(path) else { return Ok(()) };
                let copy = Note { id: NoteId::random(), ..Note::clone(original) };
                let episode = path.episode_path();
                let index = project.episode(episode).map_or(0, |episode| episode.notes.len());
                let selected = Selected::Note(episode.note(copy.id));
                self.edit_and_select(&Edit::AddNote { episode, index, note: Arc::new(copy) }, selected)
            }
            Selected::Episode(path) => {
                let Some(original) = project.episode(path) else { return Ok(()) };
                let at = self.journey().episodes.iter().position(|episode| episode.id == path.episode);
                let copy = copied_episode(original);
                let selected = Selected::Episode(EpisodePath { journey, episode: copy.id });
                let index = at.map_or(0, |at| at + 1);
                self.edit_and_select(&Edit::AddEpisode { journey, index, episode: Arc::new(copy) }, selected)
            }
            Selected::Lane(lane) => {
                let Some(at) = self.journey().lanes.iter().position(|one| one.id == lane) else { return Ok(()) };
                let copy = Lane { id: LaneId::random(), ..self.journey().lanes[at].clone() };
                let selected = Selected::Lane(copy.id);
                self.edit_and_select(&Edit::AddLane { journey, index: at + 1, lane: copy }, selected)
            }
        }
    }

    /// Moves what is selected one place: touchpoints through time and lanes, notes along touchpoints and
    /// lanes, episodes and lanes among themselves.
    pub fn move_selected(&mut self, direction: Direction) -> Result<(), EditError> {
        if self.selection().len() > 1 {
            return self.move_many(direction);
        }
        let edit = match self.selected() {
            Selected::Nothing => None,
            Selected::Touchpoint(path) => self.touchpoint_move(path, direction),
            Selected::Note(path) => self.note_move(path, direction),
            Selected::Episode(path) => self.episode_move(path, direction),
            Selected::Lane(lane) => self.lane_move(lane, direction),
        };
        let Some((edit, selected)) = edit else { return Ok(()) };
        self.edit_and_select(&edit, selected)
    }

    fn touchpoint_move(&self, what: TouchpointPath, direction: Direction) -> Option<(Edit, Selected)> {
        let (cell, column) = self.column_of(what)?;
        let cells = &self.map().cells;
        let lane = self.project().touchpoint(what)?.lane;
        let slot = |cell: usize, index: usize, lane| {
            Some(Slot { journey: what.journey, episode: cells.get(cell)?.episode.id, index, lane })
        };
        let to = match direction {
            Direction::Left if column > 0 => slot(cell, column - 1, lane),
            Direction::Left => {
                let before = cell.checked_sub(1)?;
                slot(before, cells[before].episode.touchpoints.len(), lane)
            }
            Direction::Right if column + 1 < cells[cell].episode.touchpoints.len() => slot(cell, column + 1, lane),
            Direction::Right => slot(cell + 1, 0, lane),
            Direction::Up | Direction::Down => {
                slot(cell, column, self.lane_beside(lane, direction, |kind| kind == LaneKind::Touchpoints)?)
            }
        }?;
        let path = TouchpointPath { episode: to.episode, ..what };
        Some((Edit::MoveTouchpoint { what, to }, Selected::Touchpoint(path)))
    }

    pub(super) fn note_move(&self, what: NotePath, direction: Direction) -> Option<(Edit, Selected)> {
        let note = self.project().note(what)?;
        let cells = &self.map().cells;
        let cell = cells.iter().position(|cell| cell.episode.id == what.episode)?;
        let ids = |cell: usize| cells.get(cell).map(|cell| cell.episode.touchpoints.iter().map(|one| one.id));
        let (lane, episode, attached) = match direction {
            Direction::Up | Direction::Down => {
                (self.lane_beside(note.lane, direction, is_note_lane)?, what.episode_path(), note.attached)
            }
            Direction::Left | Direction::Right => {
                let forward = direction == Direction::Right;
                let own: Vec<TouchpointId> = ids(cell)?.collect();
                let at = match note.attached {
                    Attachment::Episode => None,
                    Attachment::Touchpoint(id) => own.iter().position(|one| *one == id),
                    Attachment::Span(from, to) => {
                        let end = if forward { to } else { from };
                        own.iter().position(|one| *one == end)
                    }
                };
                let next = at.and_then(|at| if forward { own.get(at + 1) } else { own.get(at.checked_sub(1)?) });
                match next {
                    Some(next) => (note.lane, what.episode_path(), Attachment::Touchpoint(*next)),
                    None => {
                        let other = if forward { cell + 1 } else { cell.checked_sub(1)? };
                        let edge = if forward { ids(other)?.next() } else { ids(other)?.next_back() };
                        let attached = match note.attached {
                            Attachment::Episode => Attachment::Episode,
                            _ => edge.map_or(Attachment::Episode, Attachment::Touchpoint),
                        };
                        (note.lane, self.map().path(other), attached)
                    }
                }
            }
        };
        Some((Edit::MoveNote { what, episode, lane, attached }, Selected::Note(episode.note(what.note))))
    }

    fn episode_move(&self, what: EpisodePath, direction: Direction) -> Option<(Edit, Selected)> {
        let forward = match direction {
            Direction::Left => false,
            Direction::Right => true,
            Direction::Up | Direction::Down => return None,
        };
        let episodes = &self.journey().episodes;
        let at = episodes.iter().position(|episode| episode.id == what.episode)?;
        let index = beside(episodes.len(), at, forward, |index| !episodes[index].hidden)?;
        Some((Edit::MoveEpisode { what, index }, Selected::Episode(what)))
    }

    fn lane_move(&self, lane: LaneId, direction: Direction) -> Option<(Edit, Selected)> {
        let forward = match direction {
            Direction::Up => false,
            Direction::Down => true,
            Direction::Left | Direction::Right => return None,
        };
        let lanes = &self.journey().lanes;
        let at = lanes.iter().position(|one| one.id == lane)?;
        let index = beside(lanes.len(), at, forward, |index| !lanes[index].hidden)?;
        Some((Edit::MoveLane { journey: self.journey_id(), lane, index }, Selected::Lane(lane)))
    }

    /// The next visible lane of a suitable kind above or below.
    pub(super) fn lane_beside(
        &self,
        lane: LaneId,
        direction: Direction,
        suits: impl Fn(LaneKind) -> bool,
    ) -> Option<LaneId> {
        let lanes = &self.map().lanes;
        let row = self.row_of(lane)?;
        let fits = |row: &usize| suits(lanes[*row].kind);
        let row =
            if direction == Direction::Up { (0..row).rev().find(fits)? } else { (row + 1..lanes.len()).find(fits)? };
        Some(self.journey().lanes.get(lanes[row].index)?.id)
    }
}

/// The next place that shows, after or before one of `count`.
pub(super) fn beside(count: usize, at: usize, forward: bool, shows: impl Fn(usize) -> bool) -> Option<usize> {
    if forward { (at + 1..count).find(|index| shows(*index)) } else { (0..at).rfind(|index| shows(*index)) }
}

/// The episode under ids of its own, where it can be seen; a micro journey stays with the original.
pub(super) fn copied_episode(original: &Episode) -> Episode {
    let mut copy = Episode { id: EpisodeId::random(), micro: None, hidden: false, ..original.clone() };
    let fresh: Vec<(TouchpointId, TouchpointId)> =
        original.touchpoints.iter().map(|touchpoint| (touchpoint.id, TouchpointId::random())).collect();
    let renewed = |id: TouchpointId| fresh.iter().find(|(old, _)| *old == id).map_or(id, |(_, new)| *new);
    for touchpoint in &mut copy.touchpoints {
        let id = renewed(touchpoint.id);
        Arc::make_mut(touchpoint).id = id;
    }
    for note in &mut copy.notes {
        let note = Arc::make_mut(note);
        note.id = NoteId::random();
        note.attached = match note.attached {
            Attachment::Episode => Attachment::Episode,
            Attachment::Touchpoint(id) => Attachment::Touchpoint(renewed(id)),
            Attachment::Span(from, to) => Attachment::Span(renewed(from), renewed(to)),
        };
    }
    for metric in &mut copy.metrics {
        metric.id = crate::model::MetricId::random();
    }
    copy
}

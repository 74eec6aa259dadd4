//! What is done to several selected things at once, each as one step.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;

use super::actions::{beside, copied_episode};
use super::{Direction, Selected, Session};
use crate::edit::{Deed, Edit, EditError, TouchpointChange};
use crate::model::{
    Attachment, EpisodeId, EpisodePath, Lane, LaneId, LaneKind, Note, NoteId, NotePath, Slot, Touchpoint, TouchpointId,
    TouchpointPath,
};

impl Session {
    /// The selected touchpoints, in reading order.
    pub fn selected_touchpoints(&self) -> Vec<TouchpointPath> {
        self.placed_touchpoints().into_iter().map(|(_, _, path)| path).collect()
    }

    /// The selected notes, in the order in which they were selected.
    pub fn selected_notes(&self) -> Vec<NotePath> {
        let note = |one: &Selected| match one {
            Selected::Note(path) => Some(*path),
            _ => None,
        };
        self.selection().iter().filter_map(note).collect()
    }

    /// The selected notes with their paths, in the order of the episodes.
    pub(super) fn placed_notes(&self) -> Vec<(NotePath, &Arc<Note>)> {
        let cells = self.map().cells.iter().enumerate();
        let homes = cells.filter(|(_, cell)| self.holds_selected(cell.episode.id));
        let notes = homes.flat_map(|(index, cell)| {
            let path = self.map().path(index);
            cell.episode.notes.iter().map(move |note| (path.note(note.id), note))
        });
        notes.filter(|(path, _)| self.is_selected(Selected::Note(*path))).collect()
    }

    /// The selected touchpoints with their cell and column, in reading order.
    pub(super) fn placed_touchpoints(&self) -> Vec<(usize, usize, TouchpointPath)> {
        if let [Selected::Touchpoint(path)] = self.selection() {
            return self.column_of(*path).map(|(cell, column)| (cell, column, *path)).into_iter().collect();
        }
        let mut placed = Vec::new();
        for (cell, of) in self.map().cells.iter().enumerate().filter(|(_, cell)| self.holds_selected(cell.episode.id)) {
            let path = self.map().path(cell);
            let columns = of.episode.touchpoints.iter().enumerate();
            let paths = columns.map(|(column, one)| (cell, column, path.touchpoint(one.id)));
            placed.extend(paths.filter(|(_, _, path)| self.is_selected(Selected::Touchpoint(*path))));
        }
        placed
    }

    /// A change of every selected touchpoint that it concerns, as one edit. None where nothing changes.
    fn change_of_all(&self, deed: Deed, change: impl Fn(&Touchpoint) -> Option<TouchpointChange>) -> Option<Edit> {
        let placed = self.placed_touchpoints();
        let edits: Vec<Edit> = placed
            .iter()
            .filter_map(|(cell, column, what)| {
                let change = change(&self.map().cells[*cell].episode.touchpoints[*column])?;
                Some(Edit::ChangeTouchpoint { what: *what, change })
            })
            .collect();
        match (edits.is_empty(), placed.len()) {
            (true, _) => None,
            (false, 1) => edits.into_iter().next(),
            (false, count) => Some(Edit::Together { deed, count, edits }),
        }
    }

    /// Changes every selected touchpoint that the change concerns, in one step.
    pub fn change_touchpoints(
        &mut self,
        deed: Deed,
        change: impl Fn(&Touchpoint) -> Option<TouchpointChange>,
    ) -> Result<(), EditError> {
        self.change_of_all(deed, change).map_or(Ok(()), |edit| self.edit(&edit))
    }

    /// Marks every selected touchpoint as a moment of truth or, where all of them are, takes the marks away.
    pub fn toggle_moment_of_truth(&mut self) -> Result<(), EditError> {
        let placed = self.placed_touchpoints();
        let is_one = |(cell, column, _): &(usize, usize, TouchpointPath)| {
            self.map().cells[*cell].episode.touchpoints[*column].moment_of_truth
        };
        let on = !placed.iter().all(is_one);
        self.mark_moments_of_truth(on)
    }

    pub fn mark_moments_of_truth(&mut self, on: bool) -> Result<(), EditError> {
        self.change_touchpoints(Deed::MomentsOfTruth, |one| {
            (one.moment_of_truth != on).then_some(TouchpointChange::MomentOfTruth(on))
        })
    }

    pub(super) fn delete_many(&mut self) -> Result<(), EditError> {
        let journey = self.journey_id();
        let mut edits: Vec<Edit> = Vec::with_capacity(self.selection().len());
        // Notes first: then nothing is hung elsewhere only to go.
        edits.extend(self.selected_notes().into_iter().map(|what| Edit::RemoveNote { what }));
        edits.extend(self.selection().iter().filter_map(|one| match one {
            Selected::Touchpoint(what) => Some(Edit::RemoveTouchpoint { what: *what }),
            Selected::Episode(what) => Some(Edit::RemoveEpisode { what: *what }),
            Selected::Lane(lane) => Some(Edit::RemoveLane { journey, lane: *lane }),
            Selected::Note(_) | Selected::Nothing => None,
        }));
        let deed = self.deed([Deed::RemoveCards, Deed::RemoveEpisodes, Deed::RemoveLanes]);
        let next = self.neighbour_outside();
        self.edit_and_select(&Edit::Together { deed, count: edits.len(), edits }, next)
    }

    /// What such a thing is called for the family that is selected: cards, episodes or lanes.
    fn deed(&self, [cards, episodes, lanes]: [Deed; 3]) -> Deed {
        match self.selected() {
            Selected::Episode(_) => episodes,
            Selected::Lane(_) => lanes,
            Selected::Touchpoint(_) | Selected::Note(_) | Selected::Nothing => cards,
        }
    }

    /// The touchpoint behind the last selected one of its episode, or before the first.
    fn neighbour_outside(&self) -> Selected {
        let placed = self.placed_touchpoints();
        let (Some(first), Some(last)) = (placed.first(), placed.last()) else { return Selected::Nothing };
        let beside = |cell: usize, column: Option<usize>| {
            let one = self.map().cells[cell].episode.touchpoints.get(column?)?;
            let next = Selected::Touchpoint(self.map().path(cell).touchpoint(one.id));
            (!self.is_selected(next)).then_some(next)
        };
        beside(last.0, Some(last.1 + 1)).or_else(|| beside(first.0, first.1.checked_sub(1))).unwrap_or_default()
    }

    pub(super) fn duplicate_many(&mut self) -> Result<(), EditError> {
        let (edits, copies) = match self.selected() {
            Selected::Episode(_) => self.copies_of_episodes(),
            Selected::Lane(_) => self.copies_of_lanes(),
            _ => self.copies_of_cards(),
        };
        let deed = self.deed([Deed::CopyCards, Deed::CopyEpisodes, Deed::CopyLanes]);
        self.edit_and_select_many(&Edit::Together { deed, count: edits.len(), edits }, copies)
    }

    /// Touchpoints behind the last selected one of their episode; a note hangs on the copy of what it
    /// hangs on.
    fn copies_of_cards(&self) -> (Vec<Edit>, Vec<Selected>) {
        let placed = self.placed_touchpoints();
        let mut end: HashMap<usize, usize> = HashMap::new();
        for (cell, column, _) in &placed {
            end.insert(*cell, column + 1);
        }
        let mut fresh: HashMap<TouchpointId, TouchpointId> = HashMap::new();
        let (mut edits, mut copies) = (Vec::new(), Vec::new());
        for (cell, column, path) in &placed {
            let original = &self.map().cells[*cell].episode.touchpoints[*column];
            let copy = Touchpoint { id: TouchpointId::random(), ..Touchpoint::clone(original) };
            fresh.insert(original.id, copy.id);
            let place = end.entry(*cell).or_default();
            let to = Slot { journey: path.journey, episode: path.episode, index: *place, lane: copy.lane };
            *place += 1;
            copies.push(Selected::Touchpoint(path.episode_path().touchpoint(copy.id)));
            edits.push(Edit::AddTouchpoint { to, touchpoint: Arc::new(copy) });
        }
        let renewed = |id: TouchpointId| fresh.get(&id).copied().unwrap_or(id);
        let mut counts: HashMap<EpisodeId, usize> = HashMap::new();
        for path in self.selected_notes() {
            let Some(original) = self.project().note(path) else { continue };
            let mut copy = Note { id: NoteId::random(), ..Note::clone(original) };
            copy.attached = match copy.attached {
                Attachment::Span(first, last) if fresh.contains_key(&first) && fresh.contains_key(&last) => {
                    Attachment::Span(renewed(first), renewed(last))
                }
                Attachment::Touchpoint(id) => Attachment::Touchpoint(renewed(id)),
                other => other,
            };
            let episode = path.episode_path();
            let held = || self.project().episode(episode).map_or(0, |episode| episode.notes.len());
            let index = counts.entry(path.episode).or_insert_with(held);
            copies.insert(0, Selected::Note(episode.note(copy.id)));
            edits.push(Edit::AddNote { episode, index: *index, note: Arc::new(copy) });
            *index += 1;
        }
        (edits, copies)
    }

    fn copies_of_episodes(&self) -> (Vec<Edit>, Vec<Selected>) {
        let journey = self.journey_id();
        let episodes = self.journey().episodes.iter().enumerate();
        let chosen: Vec<_> = episodes
            .filter(|(_, one)| self.is_selected(Selected::Episode(EpisodePath { journey, episode: one.id })))
            .collect();
        let end = chosen.last().map_or(0, |(at, _)| at + 1);
        let copy = |(place, (_, original)): (usize, &(usize, &Arc<crate::model::Episode>))| {
            let copy = copied_episode(original);
            let selected = Selected::Episode(EpisodePath { journey, episode: copy.id });
            (Edit::AddEpisode { journey, index: end + place, episode: Arc::new(copy) }, selected)
        };
        chosen.iter().enumerate().map(copy).unzip()
    }

    fn copies_of_lanes(&self) -> (Vec<Edit>, Vec<Selected>) {
        let journey = self.journey_id();
        let lanes = self.journey().lanes.iter().enumerate();
        let chosen: Vec<_> = lanes.filter(|(_, one)| self.is_selected(Selected::Lane(one.id))).collect();
        let end = chosen.last().map_or(0, |(at, _)| at + 1);
        let copy = |(place, (_, original)): (usize, &(usize, &Lane))| {
            let lane = Lane { id: LaneId::random(), ..(*original).clone() };
            let selected = Selected::Lane(lane.id);
            (Edit::AddLane { journey, index: end + place, lane }, selected)
        };
        chosen.iter().enumerate().map(copy).unzip()
    }

    /// Moves all that is selected one place; what has no room that way stays.
    pub(super) fn move_many(&mut self, direction: Direction) -> Result<(), EditError> {
        let edits = match self.selected() {
            Selected::Episode(_) => self.episodes_one_on(direction),
            Selected::Lane(_) => self.lanes_one_on(direction),
            _ => self.cards_one_on(direction),
        };
        if edits.is_empty() {
            return Ok(());
        }
        let deed = self.deed([Deed::MoveCards, Deed::MoveEpisodes, Deed::MoveLanes]);
        self.edit(&Edit::Together { deed, count: self.selection().len(), edits })
    }

    fn cards_one_on(&self, direction: Direction) -> Vec<Edit> {
        let placed = self.placed_touchpoints();
        let own: HashSet<TouchpointId> = placed.iter().map(|(_, _, path)| path.touchpoint).collect();
        let rides = |note: NotePath| match self.project().note(note).map(|note| note.attached) {
            Some(Attachment::Touchpoint(id)) => own.contains(&id),
            Some(Attachment::Span(first, last)) => own.contains(&first) && own.contains(&last),
            Some(Attachment::Episode) | None => false,
        };
        let is_level = matches!(direction, Direction::Left | Direction::Right);
        let notes = self.selected_notes().into_iter().filter(|note| !is_level || !rides(*note));
        let mut edits: Vec<Edit> =
            notes.filter_map(|note| self.note_move(note, direction)).map(|(edit, _)| edit).collect();
        let ways = if is_level { self.one_column_on(&placed, direction) } else { self.one_lane_on(&placed, direction) };
        if !ways.is_empty() {
            edits.push(Edit::MoveTouchpoints { ways });
        }
        edits
    }

    /// Each steps over its neighbour that is not selected, or over the edge of its episode.
    fn one_column_on(
        &self,
        placed: &[(usize, usize, TouchpointPath)],
        direction: Direction,
    ) -> Vec<(TouchpointPath, Slot)> {
        let cells = &self.map().cells;
        let forward = direction == Direction::Right;
        let moved: HashSet<TouchpointId> = placed.iter().map(|(_, _, path)| path.touchpoint).collect();
        let mut rows: BTreeMap<usize, Vec<TouchpointId>> = BTreeMap::new();
        let ids = |cell: usize| cells[cell].episode.touchpoints.iter().map(|one| one.id).collect::<Vec<_>>();
        let mut order: Vec<_> = placed.iter().map(|(cell, _, path)| (*cell, path.touchpoint)).collect();
        if forward {
            order.reverse();
        }
        for (cell, id) in order {
            let row = rows.entry(cell).or_insert_with(|| ids(cell));
            let Some(at) = row.iter().position(|one| *one == id) else { continue };
            let beside = if forward { Some(at + 1).filter(|at| *at < row.len()) } else { at.checked_sub(1) };
            if let Some(beside) = beside {
                if !moved.contains(&row[beside]) {
                    row.swap(at, beside);
                }
                continue;
            }
            let next = if forward { Some(cell + 1).filter(|at| *at < cells.len()) } else { cell.checked_sub(1) };
            if let Some(next) = next {
                row.remove(at);
                let row = rows.entry(next).or_insert_with(|| ids(next));
                let place = if forward { 0 } else { row.len() };
                row.insert(place, id);
            }
        }
        let mut ends: HashMap<TouchpointId, (usize, usize)> = HashMap::new();
        for (cell, row) in &rows {
            ends.extend(row.iter().enumerate().map(|(place, id)| (*id, (*cell, place))));
        }
        let way = |(cell, column, what): &(usize, usize, TouchpointPath)| {
            let (to, index) = ends.get(&what.touchpoint).copied().unwrap_or((*cell, *column));
            let lane = cells[*cell].episode.touchpoints[*column].lane;
            (*what, Slot { journey: what.journey, episode: cells[to].episode.id, index, lane })
        };
        let ways: Vec<_> = placed.iter().map(way).collect();
        let moves = placed
            .iter()
            .zip(&ways)
            .any(|((cell, column, _), (_, to))| to.index != *column || to.episode != cells[*cell].episode.id);
        if moves { ways } else { Vec::new() }
    }

    fn one_lane_on(
        &self,
        placed: &[(usize, usize, TouchpointPath)],
        direction: Direction,
    ) -> Vec<(TouchpointPath, Slot)> {
        let way = |(cell, column, what): &(usize, usize, TouchpointPath)| {
            let lane = self.map().cells[*cell].episode.touchpoints[*column].lane;
            let lane = self.lane_beside(lane, direction, |kind| kind == LaneKind::Touchpoints)?;
            Some((*what, Slot { journey: what.journey, episode: what.episode, index: *column, lane }))
        };
        placed.iter().filter_map(way).collect()
    }

    fn episodes_one_on(&self, direction: Direction) -> Vec<Edit> {
        let journey = self.journey_id();
        let forward = match direction {
            Direction::Left => false,
            Direction::Right => true,
            Direction::Up | Direction::Down => return Vec::new(),
        };
        let order = self.journey().episodes.iter().map(|one| (one.id, !one.hidden)).collect();
        let path = |episode| EpisodePath { journey, episode };
        let steps = steps_of(order, |one| self.is_selected(Selected::Episode(path(one))), forward);
        steps.into_iter().map(|(one, index)| Edit::MoveEpisode { what: path(one), index }).collect()
    }

    fn lanes_one_on(&self, direction: Direction) -> Vec<Edit> {
        let journey = self.journey_id();
        let forward = match direction {
            Direction::Up => false,
            Direction::Down => true,
            Direction::Left | Direction::Right => return Vec::new(),
        };
        let order = self.journey().lanes.iter().map(|one| (one.id, !one.hidden)).collect();
        let steps = steps_of(order, |one| self.is_selected(Selected::Lane(one)), forward);
        steps.into_iter().map(|(lane, index)| Edit::MoveLane { journey, lane, index }).collect()
    }
}

/// One step of each chosen thing past its neighbour that is not chosen: the thing, and its place without it. Each of
/// the things comes with whether it shows; those that do not are stepped over.
fn steps_of<T: Copy + PartialEq>(
    mut order: Vec<(T, bool)>,
    chosen: impl Fn(T) -> bool,
    forward: bool,
) -> Vec<(T, usize)> {
    let mut places: Vec<usize> = (0..order.len()).filter(|at| chosen(order[*at].0)).collect();
    if forward {
        places.reverse();
    }
    let mut steps = Vec::new();
    for at in places {
        let next = beside(order.len(), at, forward, |index| order[index].1);
        if let Some(next) = next.filter(|next| !chosen(order[*next].0)) {
            let moved = order.remove(at);
            order.insert(next, moved);
            steps.push((moved.0, next));
        }
    }
    steps
}

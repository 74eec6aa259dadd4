//! What is selected: nothing, one thing, or several of a family.
//!
//! Cards (touchpoints and notes) are selected with cards, episodes with episodes and lanes with lanes, so
//! that nothing is ever selected together with what it holds.

use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasherDefault, Hasher};
use std::sync::Arc;

use super::walk::first_column;
use super::{Selected, Session};
use crate::edit::Edit;
use crate::layout::map::Cell;
use crate::model::{
    Attachment, EpisodeId, EpisodePath, LaneId, LaneKind, Note, NoteId, NotePath, Project, TouchpointId,
};
use crate::scene::Target;

/// Up to so many things are looked for one by one; more are looked for in the episodes that hold them.
const FEW: usize = 16;

/// The things that are selected, the one that was selected last behind the others.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    things: Arc<Vec<Selected>>,
    /// Where a range begins when it is extended.
    anchor: Selected,
}

impl Selection {
    pub fn one(selected: Selected) -> Self {
        Self::many(vec![selected])
    }

    /// The last one decides which family stays; each thing is kept once.
    pub fn many(things: Vec<Selected>) -> Self {
        Self::with_members(things).0
    }

    /// As [`Selection::many`], with the same things to ask whether one is among them.
    fn with_members(mut things: Vec<Selected>) -> (Self, Members) {
        let mut seen = Members::with_capacity_and_hasher(things.len(), BuildHasherDefault::default());
        let family = things.last().map(|last| Family::of(*last));
        things.reverse();
        things.retain(|one| *one != Selected::Nothing && Some(Family::of(*one)) == family && seen.insert(*one));
        things.reverse();
        let anchor = things.last().copied().unwrap_or_default();
        (Self { things: Arc::new(things), anchor }, seen)
    }

    pub fn things(&self) -> &[Selected] {
        &self.things
    }

    /// The one that was selected last.
    pub fn primary(&self) -> Selected {
        self.things.last().copied().unwrap_or_default()
    }

    /// The same things where an edit of this document will have moved them.
    pub(super) fn following(&self, edit: &Edit, project: &Project) -> Self {
        let mut moves = Moves::default();
        moves.collect(edit);
        if moves.touchpoints.is_empty() && moves.notes.is_empty() {
            return self.clone();
        }
        let things = self.things.iter().map(|one| moves.followed(*one, project)).collect();
        Self { things: Arc::new(things), anchor: moves.followed(self.anchor, project) }
    }

    fn from(self, anchor: Selected) -> Self {
        Self { anchor, ..self }
    }
}

/// A set of things by their ids, which are random already: what a hash has to do is to fold them.
pub(super) type Members = HashSet<Selected, BuildHasherDefault<Folding>>;

#[derive(Default)]
pub(super) struct Folding(u64);

impl Hasher for Folding {
    fn write(&mut self, bytes: &[u8]) {
        bytes.iter().for_each(|byte| self.write_u64(u64::from(*byte)));
    }

    fn write_u64(&mut self, number: u64) {
        self.0 = (self.0.rotate_left(5) ^ number).wrapping_mul(0x517c_c1b7_2722_0a95);
    }

    fn write_isize(&mut self, number: isize) {
        self.write_u64(number as u64);
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

/// What can be selected together.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Family {
    Nothing,
    Cards,
    Episodes,
    Lanes,
}

impl Family {
    fn of(selected: Selected) -> Self {
        match selected {
            Selected::Nothing => Self::Nothing,
            Selected::Touchpoint(_) | Selected::Note(_) => Self::Cards,
            Selected::Episode(_) => Self::Episodes,
            Selected::Lane(_) => Self::Lanes,
        }
    }
}

/// Which cards an edit brings into another episode.
#[derive(Default)]
struct Moves {
    touchpoints: HashMap<TouchpointId, EpisodeId>,
    notes: HashMap<NoteId, EpisodeId>,
}

impl Moves {
    fn collect(&mut self, edit: &Edit) {
        match edit {
            Edit::MoveTouchpoint { what, to } => {
                self.touchpoints.insert(what.touchpoint, to.episode);
            }
            Edit::MoveNote { what, episode, .. } => {
                self.notes.insert(what.note, episode.episode);
            }
            Edit::MoveTouchpoints { ways } => {
                self.touchpoints.extend(ways.iter().map(|(what, to)| (what.touchpoint, to.episode)));
            }
            Edit::Many(edits) | Edit::Together { edits, .. } => edits.iter().for_each(|edit| self.collect(edit)),
            _ => {}
        }
    }

    fn followed(&self, selected: Selected, project: &Project) -> Selected {
        match selected {
            Selected::Touchpoint(path) => {
                let episode = self.touchpoints.get(&path.touchpoint).copied().unwrap_or(path.episode);
                Selected::Touchpoint(EpisodePath { episode, ..path.episode_path() }.touchpoint(path.touchpoint))
            }
            Selected::Note(path) => {
                let moved = self.notes.get(&path.note).copied().or_else(|| self.carried(path, project));
                let episode = moved.unwrap_or(path.episode);
                Selected::Note(EpisodePath { episode, ..path.episode_path() }.note(path.note))
            }
            other => other,
        }
    }

    /// Where a note goes along with the touchpoints that it hangs on.
    fn carried(&self, path: NotePath, project: &Project) -> Option<EpisodeId> {
        let (first, last) = match project.note(path)?.attached {
            Attachment::Episode => return None,
            Attachment::Touchpoint(id) => (id, id),
            Attachment::Span(first, last) => (first, last),
        };
        let to = self.touchpoints.get(&first)?;
        (self.touchpoints.get(&last) == Some(to)).then_some(*to)
    }
}

impl Session {
    /// The thing that was selected last: what commands for one thing work on.
    pub fn selected(&self) -> Selected {
        self.selection.primary()
    }

    /// All that is selected, the last one behind the others; empty for nothing.
    pub fn selection(&self) -> &[Selected] {
        self.selection.things()
    }

    pub fn is_selected(&self, one: Selected) -> bool {
        self.members.contains(&one)
    }

    /// Selects this alone.
    pub fn select(&mut self, selected: Selected) {
        self.select_things(Selection::one(selected));
    }

    /// Selects these instead; the last one counts as selected last. What cannot be selected together with
    /// it is left out.
    pub fn select_many(&mut self, things: Vec<Selected>) {
        let (selection, members) = Selection::with_members(things);
        if selection != self.selection || self.walked_event().is_some() {
            self.history.break_burst();
            self.hold_with(selection, members);
        }
    }

    /// The chip of an event on the map that the arrow keys stand on; nothing is selected then.
    pub fn walked_event(&self) -> Option<Target> {
        let (_, event) = self.event.filter(|(since, _)| *since == self.selections)?;
        let Target::Event { episode, lane, .. } = event else { return None };
        let cell = self.map().cells.iter().position(|cell| cell.episode.id == episode.episode)?;
        self.map().events(cell, lane).contains(&event).then_some(event)
    }

    pub(super) fn stand_on(&mut self, event: Target) {
        self.history.break_burst();
        self.hold(Selection::default());
        self.event = Some((self.selections, event));
    }

    /// Another number for every selection.
    pub fn selections(&self) -> u64 {
        self.selections
    }

    /// Whether cards of an episode are selected.
    pub fn holds_selected(&self, episode: EpisodeId) -> bool {
        self.homes.contains(&episode)
    }

    /// Whether a touchpoint is among what is selected.
    pub fn has_touchpoints(&self) -> bool {
        self.selection().iter().any(|one| matches!(one, Selected::Touchpoint(_)))
    }

    /// The lane that is selected, or that the card lies in that was selected last.
    pub fn selected_lane(&self) -> Option<LaneId> {
        match self.selected() {
            Selected::Nothing | Selected::Episode(_) => None,
            Selected::Touchpoint(path) => self.project().touchpoint(path).map(|one| one.lane),
            Selected::Note(path) => self.project().note(path).map(|one| one.lane),
            Selected::Lane(lane) => Some(lane),
        }
    }

    /// Adds a thing to what is selected, or takes it out. One of another family is selected instead.
    pub fn toggle(&mut self, one: Selected) {
        let mut things = self.selection().to_vec();
        if self.is_selected(one) {
            things.retain(|other| *other != one);
        } else {
            things.push(one);
        }
        self.select_many(things);
    }

    /// Selects all from where the range began up to this, in reading order: touchpoints, notes in lanes of
    /// the same kind, episodes, or lanes. What makes no range with it is selected beside the others.
    pub fn extend_to(&mut self, to: Selected) {
        let anchor = self.selection.anchor;
        if anchor == Selected::Nothing {
            return self.select(to);
        }
        match self.range(anchor, to) {
            Some(range) => self.select_things(Selection::many(range).from(anchor)),
            None if self.is_selected(to) => {}
            None => self.toggle(to),
        }
    }

    /// All cards of the open journey that show.
    pub fn select_all(&mut self) {
        self.select_cards(|_, _| true);
    }

    /// All cards in a lane.
    pub fn select_all_in_lane(&mut self, lane: LaneId) {
        self.select_cards(|_, of| of == lane);
    }

    /// All cards of an episode in lanes that show.
    pub fn select_all_in_episode(&mut self, episode: EpisodePath) {
        self.select_cards(|home, _| home == episode.episode);
    }

    fn select_cards(&mut self, wanted: impl Fn(EpisodeId, LaneId) -> bool) {
        let shown: HashSet<LaneId> =
            self.map().lanes.iter().map(|place| self.journey().lanes[place.index].id).collect();
        let wanted = |home, lane| shown.contains(&lane) && wanted(home, lane);
        let mut things = Vec::new();
        for (index, cell) in self.map().cells.iter().enumerate() {
            let (path, home) = (self.map().path(index), cell.episode.id);
            let notes = cell.episode.notes.iter().filter(|one| wanted(home, one.lane));
            things.extend(notes.map(|one| Selected::Note(path.note(one.id))));
            let touchpoints = cell.episode.touchpoints.iter().filter(|one| wanted(home, one.lane));
            things.extend(touchpoints.map(|one| Selected::Touchpoint(path.touchpoint(one.id))));
        }
        self.select_many(things);
    }

    pub(super) fn select_things(&mut self, selection: Selection) {
        if selection != self.selection || self.walked_event().is_some() {
            self.history.break_burst();
            self.hold(selection);
        }
    }

    pub(super) fn hold(&mut self, selection: Selection) {
        let members = selection.things().iter().copied().collect();
        self.hold_with(selection, members);
    }

    fn hold_with(&mut self, selection: Selection, members: Members) {
        self.selections += 1;
        self.homes.clear();
        let mut last = None;
        for home in selection.things().iter().filter_map(|one| home_of(*one)) {
            // Cards of an episode stand together: most need no look into the set.
            if last != Some(home) {
                self.homes.insert(home);
                last = Some(home);
            }
        }
        self.members = members;
        self.selection = selection;
    }

    /// Drops from the selection what is not there any more. This looks into the episodes of what is
    /// selected, never through the whole document.
    pub(super) fn keep_existing(&mut self) {
        let kept: Vec<Selected> = if self.selection().len() <= FEW {
            self.selection().iter().copied().filter(|one| self.exists(*one)).collect()
        } else {
            let homes = self.held_by_homes();
            self.selection().iter().copied().filter(|one| self.exists_among(&homes, *one)).collect()
        };
        if kept.len() < self.selection().len() {
            self.hold(Selection::many(kept));
        }
    }

    /// What the episodes of the selected cards hold.
    fn held_by_homes(&self) -> HashMap<EpisodeId, (HashSet<TouchpointId>, HashSet<NoteId>)> {
        let episodes = self.journey().episodes.iter().filter(|episode| self.homes.contains(&episode.id));
        let held = |episode: &Arc<crate::model::Episode>| {
            let touchpoints = episode.touchpoints.iter().map(|one| one.id).collect();
            (episode.id, (touchpoints, episode.notes.iter().map(|one| one.id).collect()))
        };
        episodes.map(held).collect()
    }

    fn exists_among(
        &self,
        homes: &HashMap<EpisodeId, (HashSet<TouchpointId>, HashSet<NoteId>)>,
        one: Selected,
    ) -> bool {
        match one {
            Selected::Touchpoint(path) => {
                let home = homes.get(&path.episode).filter(|_| path.journey == self.journey);
                home.is_some_and(|(touchpoints, _)| touchpoints.contains(&path.touchpoint))
            }
            Selected::Note(path) => {
                let home = homes.get(&path.episode).filter(|_| path.journey == self.journey);
                home.is_some_and(|(_, notes)| notes.contains(&path.note))
            }
            other => self.exists(other),
        }
    }

    fn exists(&self, selected: Selected) -> bool {
        let project = self.project();
        match selected {
            Selected::Nothing => true,
            Selected::Touchpoint(path) => path.journey == self.journey && project.touchpoint(path).is_some(),
            Selected::Note(path) => path.journey == self.journey && project.note(path).is_some(),
            Selected::Episode(path) => path.journey == self.journey && project.episode(path).is_some(),
            Selected::Lane(lane) => self.journey().lanes.iter().any(|one| one.id == lane),
        }
    }

    /// Everything between two things of one kind, the second one last.
    fn range(&self, from: Selected, to: Selected) -> Option<Vec<Selected>> {
        let things: Vec<Selected> = match (from, to) {
            (Selected::Touchpoint(_), Selected::Touchpoint(_)) => self.cards_in_order(|cell, path| {
                let ids = cell.episode.touchpoints.iter().map(|one| one.id);
                ids.map(|id| Selected::Touchpoint(path.touchpoint(id))).collect()
            }),
            (Selected::Note(one), Selected::Note(other)) => {
                let kind = |path| Some(self.kind_of(self.project().note(path)?.lane));
                let kind = kind(one).filter(|of| Some(*of) == kind(other))?;
                self.cards_in_order(|cell, path| {
                    let mut notes: Vec<&Arc<Note>> = cell.episode.notes.iter().collect();
                    notes.retain(|note| self.kind_of(note.lane) == kind);
                    notes.sort_by_key(|note| first_column(cell, note.attached));
                    notes.into_iter().map(|note| Selected::Note(path.note(note.id))).collect()
                })
            }
            (Selected::Episode(_), Selected::Episode(_)) => {
                (0..self.map().cells.len()).map(|index| Selected::Episode(self.map().path(index))).collect()
            }
            (Selected::Lane(_), Selected::Lane(_)) => {
                self.map().lanes.iter().map(|place| Selected::Lane(self.journey().lanes[place.index].id)).collect()
            }
            _ => return None,
        };
        let place = |wanted: Selected| things.iter().position(|one| *one == wanted);
        let (from, to) = (place(from)?, place(to)?);
        let mut range = things[from.min(to)..=from.max(to)].to_vec();
        if to < from {
            range.reverse();
        }
        Some(range)
    }

    fn cards_in_order(&self, of: impl Fn(&Cell, EpisodePath) -> Vec<Selected>) -> Vec<Selected> {
        let cells = self.map().cells.iter().enumerate();
        cells.flat_map(|(index, cell)| of(cell, self.map().path(index))).collect()
    }

    pub(super) fn kind_of(&self, lane: LaneId) -> Option<LaneKind> {
        self.journey().lanes.iter().find(|one| one.id == lane).map(|one| one.kind)
    }
}

/// The episode that a card lies in.
fn home_of(selected: Selected) -> Option<EpisodeId> {
    match selected {
        Selected::Touchpoint(path) => Some(path.episode),
        Selected::Note(path) => Some(path.episode),
        Selected::Nothing | Selected::Episode(_) | Selected::Lane(_) => None,
    }
}

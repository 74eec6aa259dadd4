//! Bringing all that is selected to one place: by a drag of one of its things, or by naming the place.

use std::collections::HashSet;

use super::{Drag, Selected, Session};
use crate::edit::{Deed, Edit};
use crate::layout::map::is_note_lane;
use crate::model::{
    Attachment, EpisodeId, EpisodePath, LaneId, LaneKind, NotePath, Slot, TouchpointId, TouchpointPath,
};
use crate::scene::Target;

/// Where cards go together.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Destination {
    pub episode: EpisodePath,
    /// How many touchpoints that stay in the episode lie before them.
    pub index: usize,
    /// Touchpoints go into this lane; without one each keeps its own.
    pub touchpoint_lane: Option<LaneId>,
    /// Notes go into this lane; without one each keeps its own.
    pub note_lane: Option<LaneId>,
    /// What notes hang on that hung on a touchpoint of another episode.
    pub attached: Attachment,
    /// All notes hang on `attached`, wherever they come from.
    pub hangs_anew: bool,
    /// Whether touchpoints go there, and whether notes do.
    pub takes: (bool, bool),
}

impl Session {
    /// Whether more than this is dragged by it.
    pub fn drags_together(&self, target: Target) -> bool {
        self.selection().len() > 1 && whole(target).is_some_and(|selected| self.is_selected(selected))
    }

    pub(super) fn group_drag(&self, target: Target, drag: &Drag) -> Option<(Edit, Selected)> {
        match whole(target)? {
            Selected::Touchpoint(path) => {
                let lane = self.lane_under(drag).filter(|(_, kind)| *kind == LaneKind::Touchpoints);
                let own = self.project().touchpoint(path)?.lane;
                let to = self.destination(target, path.episode, drag)?;
                let changed = lane.map(|(id, _)| id).filter(|id| *id != own);
                let to = Destination { touchpoint_lane: changed, takes: (true, to.takes.1), ..to };
                let selected = Selected::Touchpoint(to.episode.touchpoint(path.touchpoint));
                Some((self.cards_to(&to)?, selected))
            }
            Selected::Note(path) => {
                let lane = self.lane_under(drag).filter(|(_, kind)| is_note_lane(*kind));
                let own = self.project().note(path)?.lane;
                let to = self.destination(target, path.episode, drag)?;
                let changed = lane.map(|(id, _)| id).filter(|id| *id != own);
                let to = Destination { note_lane: changed, takes: (to.takes.1, true), ..to };
                let selected = Selected::Note(to.episode.note(path.note));
                Some((self.cards_to(&to)?, selected))
            }
            Selected::Episode(path) => {
                Some((self.episodes_behind(self.episode_before(target, drag))?, Selected::Episode(path)))
            }
            Selected::Lane(lane) => Some((self.lanes_below(self.lane_above(lane, drag)?)?, Selected::Lane(lane))),
            Selected::Nothing => None,
        }
    }

    /// Where the pointer has brought the grabbed card. The other kind of cards goes along to another
    /// episode only: within its own it would lose its place.
    fn destination(&self, target: Target, home: EpisodeId, drag: &Drag) -> Option<Destination> {
        let x = self.middle_x(target, drag);
        let cell = self.cell_near(x)?;
        let episode = self.map().path(cell);
        let of = &self.map().cells[cell];
        let stays = of.episode.touchpoints.iter().enumerate();
        let stays = stays.filter(|(_, one)| !self.is_selected(Selected::Touchpoint(episode.touchpoint(one.id))));
        let middle = |column: usize| of.x + f64::from(of.measure.column_middle(column));
        let index = stays.filter(|(column, _)| middle(*column) < x).count();
        let leaves = episode.episode != home;
        Some(Destination {
            episode,
            index,
            touchpoint_lane: None,
            note_lane: None,
            attached: self.attachment_at(cell, x),
            hangs_anew: false,
            takes: (leaves, leaves),
        })
    }

    /// The last episode that stays and has its middle before that of the dragged one.
    fn episode_before(&self, target: Target, drag: &Drag) -> Option<EpisodeId> {
        let x = self.middle_x(target, drag);
        let map = self.map();
        let is_before = |(index, cell): &(usize, &crate::layout::map::Cell)| {
            !self.is_selected(Selected::Episode(map.path(*index))) && cell.x + f64::from(cell.width) / 2.0 < x
        };
        map.cells.iter().enumerate().rfind(is_before).map(|(_, cell)| cell.episode.id)
    }

    /// The last lane that stays and has its middle above that of the dragged one; outer none if that one
    /// does not show.
    fn lane_above(&self, lane: LaneId, drag: &Drag) -> Option<Option<LaneId>> {
        let lanes = &self.map().lanes;
        let own = &lanes[self.row_of(lane)?];
        let middle = f64::from(own.top + own.height / 2.0) + drag.at.1 - drag.from.1;
        let id = |index: usize| self.journey().lanes[index].id;
        let above = lanes.iter().rev().find(|place| {
            !self.is_selected(Selected::Lane(id(place.index))) && f64::from(place.top + place.height / 2.0) < middle
        });
        Some(above.map(|place| id(place.index)))
    }

    /// The edit that brings the selected cards together to a place. None where nothing would change.
    pub fn cards_to(&self, to: &Destination) -> Option<Edit> {
        let placed = if to.takes.0 { self.placed_touchpoints() } else { Vec::new() };
        let episode = to.episode;
        let cells = &self.map().cells;
        let lane_of = |cell: usize, column: usize| cells[cell].episode.touchpoints[column].lane;
        let ways: Vec<(TouchpointPath, Slot)> = placed
            .iter()
            .enumerate()
            .map(|(place, (cell, column, what))| {
                let lane = to.touchpoint_lane.unwrap_or_else(|| lane_of(*cell, *column));
                let index = to.index + place;
                (*what, Slot { journey: episode.journey, episode: episode.episode, index, lane })
            })
            .collect();
        let is_moved = placed.iter().zip(&ways).any(|((cell, column, what), (_, slot))| {
            slot.episode != what.episode || slot.index != *column || slot.lane != lane_of(*cell, *column)
        });
        let mut edits = Vec::new();
        if to.takes.1 {
            let leaving: HashSet<TouchpointId> = ways.iter().map(|(what, _)| what.touchpoint).collect();
            edits.extend(self.selected_notes().into_iter().filter_map(|note| self.note_to(note, to, &leaving)));
        }
        if is_moved {
            edits.push(Edit::MoveTouchpoints { ways });
        }
        match (edits.len(), self.selection().len()) {
            (0, _) => None,
            (1, 1) => edits.pop(),
            (_, count) => Some(Edit::Together { deed: Deed::MoveCards, count, edits }),
        }
    }

    /// A note hangs where it hung; one from another episode that does not go along hangs anew.
    fn note_to(&self, what: NotePath, to: &Destination, leaving: &HashSet<TouchpointId>) -> Option<Edit> {
        let note = self.project().note(what)?;
        let lane = to.note_lane.unwrap_or(note.lane);
        let rides = match note.attached {
            Attachment::Touchpoint(id) => leaving.contains(&id),
            Attachment::Span(first, last) => leaving.contains(&first) && leaving.contains(&last),
            Attachment::Episode => false,
        };
        let (episode, attached) = if to.hangs_anew {
            (to.episode, to.attached)
        } else if rides || what.episode == to.episode.episode {
            (what.episode_path(), note.attached)
        } else if note.attached == Attachment::Episode {
            (to.episode, Attachment::Episode)
        } else {
            (to.episode, to.attached)
        };
        let stays = episode.episode == what.episode && lane == note.lane && attached == note.attached;
        (!stays).then_some(Edit::MoveNote { what, episode, lane, attached })
    }

    /// Puts all selected touchpoints in a lane.
    pub fn lane_of_touchpoints(&self, lane: LaneId) -> Option<Edit> {
        let cells = &self.map().cells;
        let placed = self.placed_touchpoints().into_iter();
        let elsewhere = placed.filter(|(cell, column, _)| cells[*cell].episode.touchpoints[*column].lane != lane);
        let slot = |what: TouchpointPath, index| Slot { journey: what.journey, episode: what.episode, index, lane };
        let ways: Vec<_> = elsewhere.map(|(_, column, what)| (what, slot(what, column))).collect();
        (!ways.is_empty()).then_some(Edit::MoveTouchpoints { ways })
    }

    /// Puts all selected notes in a lane.
    pub fn lane_of_notes(&self, lane: LaneId) -> Option<Edit> {
        let moved = |what: NotePath| {
            let note = self.project().note(what).filter(|note| note.lane != lane)?;
            Some(Edit::MoveNote { what, episode: what.episode_path(), lane, attached: note.attached })
        };
        let edits: Vec<Edit> = self.selected_notes().into_iter().filter_map(moved).collect();
        let count = edits.len();
        (count > 0).then_some(Edit::Together { deed: Deed::MoveCards, count, edits })
    }

    /// The edits that bring the selected episodes together right behind another one, or to the front.
    pub fn episodes_behind(&self, after: Option<EpisodeId>) -> Option<Edit> {
        let journey = self.journey_id();
        let path = |episode| EpisodePath { journey, episode };
        let order = self.journey().episodes.iter().map(|one| one.id).collect();
        let moves = gathered(order, |one| self.is_selected(Selected::Episode(path(one))), after);
        let edits = moves.into_iter().map(|(one, index)| Edit::MoveEpisode { what: path(one), index }).collect();
        self.moved_together(Deed::MoveEpisodes, edits)
    }

    /// The edits that bring the selected lanes together right below another one, or to the top.
    pub fn lanes_below(&self, after: Option<LaneId>) -> Option<Edit> {
        let journey = self.journey_id();
        let order = self.journey().lanes.iter().map(|one| one.id).collect();
        let moves = gathered(order, |one| self.is_selected(Selected::Lane(one)), after);
        let edits = moves.into_iter().map(|(lane, index)| Edit::MoveLane { journey, lane, index }).collect();
        self.moved_together(Deed::MoveLanes, edits)
    }

    fn moved_together(&self, deed: Deed, mut edits: Vec<Edit>) -> Option<Edit> {
        match (edits.len(), self.selection().len()) {
            (0, _) => None,
            (1, 1) => edits.pop(),
            (_, count) => Some(Edit::Together { deed, count, edits }),
        }
    }
}

/// The moves that bring the chosen things together behind `after`, in order: the thing, and its place
/// without it.
fn gathered<T: Copy + PartialEq>(mut order: Vec<T>, chosen: impl Fn(T) -> bool, after: Option<T>) -> Vec<(T, usize)> {
    let mut moves = Vec::new();
    let mut last = after.filter(|after| !chosen(*after));
    let things: Vec<T> = order.iter().copied().filter(|one| chosen(*one)).collect();
    for thing in things {
        let Some(from) = order.iter().position(|one| *one == thing) else { continue };
        order.remove(from);
        let index = last.and_then(|last| order.iter().position(|one| *one == last)).map_or(0, |at| at + 1);
        order.insert(index, thing);
        if index != from {
            moves.push((thing, index));
        }
        last = Some(thing);
    }
    moves
}

/// The thing that is dragged by this; nothing for parts of things.
const fn whole(target: Target) -> Option<Selected> {
    match target {
        Target::Touchpoint(path) => Some(Selected::Touchpoint(path)),
        Target::Note(path) => Some(Selected::Note(path)),
        Target::Episode(path) => Some(Selected::Episode(path)),
        Target::Lane(lane) => Some(Selected::Lane(lane)),
        Target::Point { .. }
        | Target::ZoomIn(_)
        | Target::Metric { .. }
        | Target::Event { .. }
        | Target::LanePart(..)
        | Target::EpisodePart(..)
        | Target::Hidden
        | Target::Cell { .. } => None,
    }
}

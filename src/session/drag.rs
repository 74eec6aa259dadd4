//! What a drag over the map means: the way of the pointer as the edit that it would make if let go.

use std::sync::Arc;

use super::arrange::with_lane;
use super::{Selected, Session};
use crate::edit::{Edit, TouchpointChange};
use crate::gesture::{Grip, New, score_at};
use crate::layout::map::{Cell, is_note_lane};
use crate::model::{
    Attachment, Episode, EpisodeId, EpisodePath, ImprovementId, Lane, LaneId, LaneKind, Note, NoteId, NotePath, Slot,
    Touchpoint, TouchpointId, TouchpointPath,
};
use crate::scene::{Part, Target};

/// A drag over the map as it was when the drag began. Positions are (x, y) of the scene.
#[derive(Clone, Copy, Debug)]
pub struct Drag {
    pub what: Grip,
    pub from: (f64, f64),
    pub at: (f64, f64),
    /// Whether scores snap to tenths.
    pub is_fine: bool,
    /// The id of what is new, the same for the whole drag.
    pub fresh: u64,
}

impl Session {
    /// The edit that this drag would make here, and what is selected after it. None where nothing would
    /// change or nothing can land.
    pub fn drag_edit(&self, drag: &Drag) -> Option<(Edit, Selected)> {
        match drag.what {
            Grip::New(new) => self.new_edit(new, drag),
            Grip::Target(target) if self.drags_together(target) => self.group_drag(target, drag),
            Grip::Target(Target::Touchpoint(path)) => self.touchpoint_drag(path, drag),
            Grip::Target(Target::Note(path)) => self.note_drag(path, drag),
            Grip::Target(Target::Point { touchpoint, curve }) => {
                let pulled = self.map().score_at(drag.at.1 as f32)?;
                let score = score_at(pulled, drag.is_fine);
                let known = self.project().touchpoint(touchpoint)?.scores.get(curve);
                let change = TouchpointChange::Score(curve, Some(score));
                let edit = Edit::ChangeTouchpoint { what: touchpoint, change };
                (known != Some(score)).then_some((edit, Selected::Touchpoint(touchpoint)))
            }
            Grip::Target(Target::Episode(path) | Target::ZoomIn(path)) => self.episode_drag(path, drag),
            Grip::Target(Target::Lane(lane)) => self.lane_drag(lane, drag),
            Grip::Target(Target::LanePart(lane, Part::Edge)) => self.lane_edge_drag(lane, drag),
            Grip::Target(Target::EpisodePart(path, Part::Edge)) => self.episode_edge_drag(path, drag),
            Grip::Target(
                Target::LanePart(..)
                | Target::EpisodePart(..)
                | Target::Metric { .. }
                | Target::Event { .. }
                | Target::Hidden
                | Target::Cell { .. },
            ) => None,
        }
    }

    /// The middle of the dragged thing, by how far the pointer has come.
    pub(super) fn middle_x(&self, target: Target, drag: &Drag) -> f64 {
        let start = self.map().place_of(target).map_or(drag.from.0, |(x, rect)| x + f64::from(rect.width()) / 2.0);
        start + drag.at.0 - drag.from.0
    }

    /// The episode at or nearest to a place.
    pub(super) fn cell_near(&self, x: f64) -> Option<usize> {
        let count = self.map().cells.len();
        let nearest = if x < 0.0 { 0 } else { count.checked_sub(1)? };
        (count > 0).then(|| self.map().episode_at(x).unwrap_or(nearest))
    }

    fn columns_into(&self, cell: usize, x: f64) -> f64 {
        self.map().columns_into(cell, x)
    }

    pub(super) fn lane_under(&self, drag: &Drag) -> Option<(LaneId, LaneKind)> {
        let place = self.map().lane_at(drag.at.1 as f32)?;
        Some((self.journey().lanes.get(place.index)?.id, place.kind))
    }

    fn touchpoint_drag(&self, what: TouchpointPath, drag: &Drag) -> Option<(Edit, Selected)> {
        let x = self.middle_x(Target::Touchpoint(what), drag);
        let cell = self.cell_near(x)?;
        let target = &self.map().cells[cell].episode;
        let (home, column) = self.column_of(what)?;
        let own = self.project().touchpoint(what)?.lane;
        let lane = self.lane_under(drag).filter(|(_, kind)| *kind == LaneKind::Touchpoints).map_or(own, |(id, _)| id);
        let count = target.touchpoints.len();
        let into = self.columns_into(cell, x);
        let index = if cell == home {
            (into.floor().max(0.0) as usize).min(count.saturating_sub(1))
        } else {
            (into.round().max(0.0) as usize).min(count)
        };
        if cell == home && index == column && lane == own {
            return None;
        }
        let to = Slot { journey: what.journey, episode: target.id, index, lane };
        let path = TouchpointPath { episode: target.id, ..what };
        Some((Edit::MoveTouchpoint { what, to }, Selected::Touchpoint(path)))
    }

    fn note_drag(&self, what: NotePath, drag: &Drag) -> Option<(Edit, Selected)> {
        let note = self.project().note(what)?;
        let x = self.middle_x(Target::Note(what), drag);
        let cell = self.cell_near(x)?;
        let episode = self.map().path(cell);
        let lane = self.lane_under(drag).filter(|(_, kind)| is_note_lane(*kind)).map_or(note.lane, |(id, _)| id);
        let stays = episode.episode == what.episode;
        let attached = match note.attached {
            Attachment::Episode => Attachment::Episode,
            Attachment::Span(..) if stays => self.moved_span(cell, note, x),
            Attachment::Span(..) | Attachment::Touchpoint(_) => self.attachment_at(cell, x),
        };
        if stays && lane == note.lane && attached == note.attached {
            return None;
        }
        let edit = Edit::MoveNote { what, episode, lane, attached };
        Some((edit, Selected::Note(episode.note(what.note))))
    }

    /// The touchpoint of the column at a place, or the whole episode while it has none.
    pub fn attachment_at(&self, cell: usize, x: f64) -> Attachment {
        let touchpoints = &self.map().cells[cell].episode.touchpoints;
        let column = self.columns_into(cell, x).max(0.0) as usize;
        let last = touchpoints.len().checked_sub(1);
        last.map_or(Attachment::Episode, |last| Attachment::Touchpoint(touchpoints[column.min(last)].id))
    }

    /// A span of the same length around a place.
    fn moved_span(&self, cell: usize, note: &Note, x: f64) -> Attachment {
        let episode = &self.map().cells[cell].episode;
        let Attachment::Span(from, to) = note.attached else { return note.attached };
        let column = |id| episode.touchpoints.iter().position(|touchpoint| touchpoint.id == id);
        let (Some(from), Some(to)) = (column(from), column(to)) else { return note.attached };
        let length = to.abs_diff(from);
        let first = (self.columns_into(cell, x) - (length as f64 + 1.0) / 2.0).round().max(0.0) as usize;
        let first = first.min(episode.touchpoints.len().saturating_sub(length + 1));
        Attachment::Span(episode.touchpoints[first].id, episode.touchpoints[first + length].id)
    }

    fn episode_drag(&self, what: EpisodePath, drag: &Drag) -> Option<(Edit, Selected)> {
        let cells = &self.map().cells;
        let own = cells.iter().position(|cell| cell.episode.id == what.episode)?;
        let middle = cells[own].x + f64::from(cells[own].width) / 2.0 + drag.at.0 - drag.from.0;
        // It takes the place of another one as soon as its middle has passed that one's middle.
        let before = cells
            .iter()
            .enumerate()
            .filter(|(index, cell)| *index != own && cell.x + f64::from(cell.width) / 2.0 < middle);
        let place = before.count();
        if place == own {
            return None;
        }
        let after = if place > own { Some(place) } else { place.checked_sub(1) };
        let index = self.index_behind(after);
        let from = self.journey().episodes.iter().position(|one| one.id == what.episode)?;
        let index = if index > from { index - 1 } else { index };
        Some((Edit::MoveEpisode { what, index }, Selected::Episode(what)))
    }

    /// The place in the journey right behind an episode that shows, or at its beginning; hidden ones keep theirs.
    fn index_behind(&self, cell: Option<usize>) -> usize {
        let shown = cell.and_then(|cell| self.map().cells.get(cell)).map(|cell| cell.episode.id);
        let at = shown.and_then(|shown| self.journey().episodes.iter().position(|one| one.id == shown));
        at.map_or(0, |at| at + 1)
    }

    fn lane_drag(&self, lane: LaneId, drag: &Drag) -> Option<(Edit, Selected)> {
        let row = self.row_of(lane)?;
        let lanes = &self.map().lanes;
        let middle = f64::from(lanes[row].top + lanes[row].height / 2.0) + drag.at.1 - drag.from.1;
        let above = lanes
            .iter()
            .enumerate()
            .rev()
            .find(|(other, place)| *other != row && f64::from(place.top + place.height / 2.0) < middle);
        if above.map(|(row, _)| row) == row.checked_sub(1) {
            // It stays between the same two, whatever is hidden there.
            return None;
        }
        let own = lanes[row].index;
        // Hidden lanes keep their place: the lane lands right below the visible one above it.
        let index = match above {
            None => 0,
            Some((_, place)) if place.index < own => place.index + 1,
            Some((_, place)) => place.index,
        };
        let edit = Edit::MoveLane { journey: self.journey_id(), lane, index };
        Some((edit, Selected::Lane(lane)))
    }

    fn new_edit(&self, new: New, drag: &Drag) -> Option<(Edit, Selected)> {
        let journey = self.journey_id();
        match new {
            New::Episode => {
                let is_before = |cell: &&Cell| cell.x + f64::from(cell.width) / 2.0 < drag.at.0;
                let before = self.map().cells.iter().filter(is_before).count();
                let episode = Episode::new(EpisodeId::from_number(drag.fresh), self.lang().text("new-episode"));
                let path = EpisodePath { journey, episode: episode.id };
                let edit = Edit::AddEpisode {
                    journey,
                    index: self.index_behind(before.checked_sub(1)),
                    episode: Arc::new(episode),
                };
                Some((edit, Selected::Episode(path)))
            }
            New::Lane(kind) => {
                let above =
                    self.map().lanes.iter().rev().find(|place| f64::from(place.top + place.height / 2.0) < drag.at.1);
                let lane = Lane::new(LaneId::from_number(drag.fresh), kind);
                let selected = Selected::Lane(lane.id);
                let index = above.map_or(0, |place| place.index + 1);
                Some((Edit::AddLane { journey, index, lane }, selected))
            }
            New::Touchpoint | New::Note(_) => self.new_card(new, drag),
        }
    }

    /// A new card becomes what the lane under it holds. Where no lane can hold it, it goes to the first one of
    /// its own kind, which is shown or made if need be.
    fn new_card(&self, new: New, drag: &Drag) -> Option<(Edit, Selected)> {
        let wanted = match new {
            New::Note(kind) => kind,
            New::Touchpoint | New::Episode | New::Lane(_) => LaneKind::Touchpoints,
        };
        if drag.at.1 < 0.0 {
            return None;
        }
        let under = self.lane_under(drag).filter(|(_, kind)| *kind != LaneKind::Emotion);
        let (lane, kind, made) = match under {
            Some((lane, kind)) => (lane, kind, None),
            None => {
                let (lane, made) = self.lane_for(wanted, LaneId::from_number(drag.fresh));
                (lane, wanted, made)
            }
        };
        let (edit, selected) = self.new_card_in((lane, kind), drag)?;
        Some((with_lane(made, edit), selected))
    }

    fn new_card_in(&self, (lane, kind): (LaneId, LaneKind), drag: &Drag) -> Option<(Edit, Selected)> {
        let near = self.cell_near(drag.at.0);
        let (episode, made) = match near {
            Some(cell) => (self.map().path(cell), None),
            None => {
                let (episode, made) = self.first_episode(EpisodeId::from_number(drag.fresh));
                (episode, Some(made))
            }
        };
        if kind == LaneKind::Touchpoints {
            let index = near.map_or(0, |cell| {
                let count = self.map().cells[cell].episode.touchpoints.len();
                (self.columns_into(cell, drag.at.0).round().max(0.0) as usize).min(count)
            });
            let title = self.lang().text("new-touchpoint");
            let touchpoint = Touchpoint::new(TouchpointId::from_number(drag.fresh), title, lane);
            let selected = Selected::Touchpoint(episode.touchpoint(touchpoint.id));
            let to = Slot { journey: episode.journey, episode: episode.episode, index, lane };
            let edit = Edit::AddTouchpoint { to, touchpoint: Arc::new(touchpoint) };
            return Some((with_lane(made, edit), selected));
        }
        let id = NoteId::from_number(drag.fresh);
        let improvement = ImprovementId::from_number(drag.fresh);
        let attached = near.map_or(Attachment::Episode, |cell| self.attachment_at(cell, drag.at.0));
        let edit = self.new_note_edit(episode, (lane, kind), attached, "", id, improvement);
        Some((with_lane(made, edit), Selected::Note(episode.note(id))))
    }

    /// The first visible lane of a kind.
    pub fn first_lane(&self, kind: LaneKind) -> Option<(LaneId, LaneKind)> {
        let place = self.map().lanes.iter().find(|place| place.kind == kind)?;
        Some((self.journey().lanes.get(place.index)?.id, kind))
    }
}

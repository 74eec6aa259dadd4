//! Lanes: into a journey, about it, and away with what lies in them.

use std::sync::Arc;

use super::check::{self, Checked};
use super::spine::{
    check_place, holds_notes, journey, journey_mut, journey_place, lane as lane_of, lane_place, shift as shift_in,
};
use super::{attach, unlink};
use crate::edit::{EditError, LaneChange};
use crate::model::invariants::Kind;
use crate::model::{Episode, Journey, JourneyId, Lane, LaneId, LaneKind, Project, TouchpointId};

pub(super) fn add(project: &mut Arc<Project>, to: JourneyId, index: usize, lane: &Lane) -> Checked {
    check_place(index, journey(project, to)?.lanes.len(), Kind::Lane)?;
    check::texts(lane)?;
    let mut lanes = project.journeys.iter().flat_map(|journey| &journey.lanes);
    check::unused(lanes.any(|one| one.id == lane.id), Kind::Lane)?;
    journey_mut(project, to)?.lanes.insert(index, lane.clone());
    Ok(())
}

pub(super) fn shift(project: &mut Arc<Project>, home: JourneyId, lane: LaneId, index: usize) -> Checked {
    let lanes = journey(project, home)?;
    let from = lane_place(lanes, lane)?;
    check_place(index, lanes.lanes.len() - 1, Kind::Lane)?;
    if from != index {
        shift_in(&mut journey_mut(project, home)?.lanes, from, index);
    }
    Ok(())
}

pub(super) fn remove(project: &mut Arc<Project>, home: JourneyId, lane: LaneId) -> Checked {
    let before = journey(project, home)?;
    let place = lane_place(before, lane)?;
    if before.lanes[place].kind == LaneKind::Touchpoints {
        let lanes_of_touchpoints = before.lanes.iter().filter(|one| one.kind == LaneKind::Touchpoints).count();
        if lanes_of_touchpoints == 1 && before.episodes.iter().any(|one| !one.touchpoints.is_empty()) {
            return Err(EditError::LastTouchpointLane);
        }
    }
    let journey = journey_mut(project, home)?;
    journey.lanes.remove(place);
    let mut gone = Vec::new();
    for episode in &mut journey.episodes {
        if lies_in(episode, lane) {
            empty(Arc::make_mut(episode), lane, &mut gone);
        }
    }
    unlink::touchpoints(project, &gone);
    Ok(())
}

fn lies_in(episode: &Episode, lane: LaneId) -> bool {
    episode.touchpoints.iter().any(|one| one.lane == lane) || episode.notes.iter().any(|one| one.lane == lane)
}

/// Takes all that lies in the lane out of the episode.
fn empty(episode: &mut Episode, lane: LaneId, gone: &mut Vec<TouchpointId>) {
    episode.notes.retain(|one| one.lane != lane);
    let before: Vec<TouchpointId> = episode.touchpoints.iter().map(|one| one.id).collect();
    let leaving = episode.touchpoints.iter().filter(|one| one.lane == lane);
    let leaving: Vec<TouchpointId> = leaving.map(|one| one.id).collect();
    if !leaving.is_empty() {
        episode.touchpoints.retain(|one| one.lane != lane);
        attach::rehang(episode, &before, &leaving);
        gone.extend(leaving);
    }
}

pub(super) fn change(project: &mut Arc<Project>, home: JourneyId, lane: LaneId, change: &LaneChange) -> Checked {
    let journey = journey(project, home)?;
    let before = lane_of(journey, lane)?;
    let mut after = before.clone();
    match change {
        LaneChange::Title(to) => {
            check::texts(to)?;
            after.title.clone_from(to);
        }
        LaneChange::Kind(to) => {
            check_kind(journey, before, *to)?;
            after.kind = *to;
        }
        LaneChange::Hidden(to) => after.hidden = *to,
        LaneChange::Collapsed(to) => after.collapsed = *to,
        LaneChange::Height(to) => after.height = *to,
        LaneChange::Colour(to) => after.colour = *to,
        LaneChange::LineBelow(to) => after.line_below = *to,
    }
    if after != *before {
        let (journey, place) = (journey_place(project, home)?, lane_place(journey, lane)?);
        Arc::make_mut(&mut Arc::make_mut(project).journeys[journey]).lanes[place] = after;
    }
    Ok(())
}

/// A lane with cards in it stays of a kind that holds such cards.
fn check_kind(journey: &Journey, before: &Lane, to: LaneKind) -> Checked {
    let fits = before.kind == to || holds_notes(before.kind) && holds_notes(to);
    if fits || !journey.episodes.iter().any(|episode| lies_in(episode, before.id)) {
        Ok(())
    } else {
        Err(EditError::LaneInUse)
    }
}

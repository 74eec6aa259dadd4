//! What must hold of a thing before it may enter the document.

use std::collections::HashSet;
use std::hash::Hash;

use super::spine::{holds_notes, lane};
use crate::edit::EditError;
use crate::edit::texts::Texts;
use crate::model::invariants::{Kind, MOST_TOUCHPOINTS, is_too_long};
use crate::model::{
    ActorId, Attachment, ChannelId, CurveId, CustomerDefinition, CustomerGroup, CustomerId, CustomerKind, Episode,
    EpisodeId, Frame, ImageId, ImprovementId, InsightId, Journey, LaneId, LaneKind, Metric, Note, Project, Scores,
    Touchpoint, TouchpointId,
};

pub(super) type Checked = Result<(), EditError>;

fn known(known: bool, kind: Kind) -> Checked {
    if known { Ok(()) } else { Err(EditError::Missing(kind)) }
}

/// An id that nothing of its kind has yet.
pub(super) fn unused(used: bool, kind: Kind) -> Checked {
    if used { Err(EditError::Twice(kind)) } else { Ok(()) }
}

/// A whole thing may be exchanged for another only while its id stays.
pub(super) fn same_id<T: PartialEq>(before: &T, after: &T, kind: Kind) -> Checked {
    if before == after { Ok(()) } else { Err(EditError::OtherId(kind)) }
}

pub(super) fn texts(of: &impl Texts) -> Checked {
    // Bytes are never fewer than characters: most texts need no counting.
    let too_long = |text: &&str| is_too_long(text);
    if of.texts().iter().any(too_long) { Err(EditError::TextTooLong) } else { Ok(()) }
}

pub(super) fn customer(project: &Project, id: CustomerId) -> Checked {
    known(project.customers.iter().any(|one| one.id == id), Kind::Customer)
}

pub(super) fn actor(project: &Project, id: Option<ActorId>) -> Checked {
    known(id.is_none_or(|id| project.actors.iter().any(|one| one.id == id)), Kind::Actor)
}

pub(super) fn channels(project: &Project, ids: &[ChannelId]) -> Checked {
    known(ids.iter().all(|id| project.channels.iter().any(|one| one.id == *id)), Kind::Channel)
}

pub(super) fn image(project: &Project, id: Option<ImageId>) -> Checked {
    known(id.is_none_or(|id| project.images.iter().any(|one| one.id == id)), Kind::Image)
}

pub(super) fn insight(project: &Project, id: Option<InsightId>) -> Checked {
    known(id.is_none_or(|id| project.insights.iter().any(|one| one.id == id)), Kind::Insight)
}

pub(super) fn improvement(project: &Project, id: Option<ImprovementId>) -> Checked {
    known(id.is_none_or(|id| project.improvements.iter().any(|one| one.id == id)), Kind::Improvement)
}

pub(super) fn curve(journey: &Journey, id: CurveId) -> Checked {
    known(journey.curves.iter().any(|one| one.id == id), Kind::Curve)
}

fn scores(journey: &Journey, scores: &Scores) -> Checked {
    scores.iter().try_for_each(|(of, _)| curve(journey, of))
}

pub(super) fn touchpoint_lane(journey: &Journey, id: LaneId) -> Checked {
    if lane(journey, id)?.kind == LaneKind::Touchpoints { Ok(()) } else { Err(EditError::NoTouchpointLane) }
}

pub(super) fn note_lane(journey: &Journey, id: LaneId) -> Checked {
    if holds_notes(lane(journey, id)?.kind) { Ok(()) } else { Err(EditError::NoNoteLane) }
}

/// What a touchpoint says and links to; not its lane and id.
pub(super) fn touchpoint(project: &Project, journey: &Journey, one: &Touchpoint) -> Checked {
    texts(one)?;
    channels(project, &one.channels)?;
    actor(project, one.starts)?;
    actor(project, one.receives)?;
    image(project, one.image)?;
    scores(journey, &one.scores)
}

/// What a note says and links to; not its lane, attachment and id.
pub(super) fn note(project: &Project, one: &Note) -> Checked {
    texts(one)?;
    insight(project, one.insight)?;
    improvement(project, one.improvement)?;
    image(project, one.image)
}

/// The attachment with its ends in the order of the episode's touchpoints.
pub(super) fn attachment(episode: &Episode, attached: Attachment) -> Result<Attachment, EditError> {
    let place = |id: TouchpointId| {
        let place = episode.touchpoints.iter().position(|one| one.id == id);
        place.ok_or(EditError::Missing(Kind::Touchpoint))
    };
    match attached {
        Attachment::Episode => Ok(attached),
        Attachment::Touchpoint(id) => place(id).map(|_| attached),
        Attachment::Span(first, last) if place(first)? > place(last)? => Ok(Attachment::Span(last, first)),
        Attachment::Span(..) => Ok(attached),
    }
}

pub(super) fn ages(from: Option<u8>, to: Option<u8>) -> Checked {
    match (from, to) {
        (Some(from), Some(to)) if from > to => Err(EditError::Reversed),
        _ => Ok(()),
    }
}

pub(super) fn metrics(list: &Vec<Metric>) -> Checked {
    texts(list)?;
    if !list.iter().flat_map(Metric::figures).all(f64::is_finite) {
        return Err(EditError::NoNumber);
    }
    if list.iter().all(Metric::is_on_scale) { Ok(()) } else { Err(EditError::OffScale) }
}

/// All that an episode holds, its ids and its micro journey excepted.
pub(super) fn episode(project: &Project, journey: &Journey, one: &Episode) -> Checked {
    texts(one)?;
    ages(one.age_from, one.age_to)?;
    metrics(&one.metrics)?;
    scores(journey, &one.rating)?;
    for each in &one.touchpoints {
        touchpoint_lane(journey, each.lane)?;
        touchpoint(project, journey, each)?;
    }
    for each in &one.notes {
        note_lane(journey, each.lane)?;
        note(project, each)?;
    }
    Ok(())
}

pub(super) fn frame(project: &Project, frame: &Frame) -> Checked {
    texts(frame)?;
    match &frame.customer {
        None => Ok(()),
        Some(CustomerDefinition::Group(id)) => customer(project, *id),
        Some(CustomerDefinition::Challenge(ids)) => ids.iter().try_for_each(|id| customer(project, *id)),
    }
}

pub(super) fn customer_group(project: &Project, group: &CustomerGroup) -> Checked {
    texts(group)?;
    image(project, group.portrait)?;
    match group.kind {
        CustomerKind::Cohort { born_from, born_to } if born_from > born_to => Err(EditError::Reversed),
        _ => Ok(()),
    }
}

/// Whether all these touchpoints and episodes are somewhere in the project. Walks it only if there are any.
pub(super) fn places(project: &Project, episodes: &[EpisodeId], touchpoints: &[TouchpointId]) -> Checked {
    let mut episodes: HashSet<EpisodeId> = episodes.iter().copied().collect();
    let mut touchpoints: HashSet<TouchpointId> = touchpoints.iter().copied().collect();
    for one in project.journeys.iter().flat_map(|journey| &journey.episodes) {
        if episodes.is_empty() && touchpoints.is_empty() {
            return Ok(());
        }
        episodes.remove(&one.id);
        if !touchpoints.is_empty() {
            one.touchpoints.iter().for_each(|each| {
                touchpoints.remove(&each.id);
            });
        }
    }
    known(episodes.is_empty(), Kind::Episode)?;
    known(touchpoints.is_empty(), Kind::Touchpoint)
}

/// One more touchpoint with this id: no other has it, and there is room.
pub(super) fn new_touchpoint(project: &Project, id: TouchpointId) -> Checked {
    let mut count = 0;
    for episode in project.journeys.iter().flat_map(|journey| &journey.episodes) {
        count += episode.touchpoints.len();
        unused(episode.touchpoints.iter().any(|one| one.id == id), Kind::Touchpoint)?;
    }
    room_for(count + 1)
}

/// Whether a project may hold so many touchpoints.
pub(super) fn room_for(touchpoints: usize) -> Checked {
    if touchpoints <= MOST_TOUCHPOINTS { Ok(()) } else { Err(EditError::TooManyTouchpoints) }
}

fn insert<T: Eq + Hash>(ids: &mut HashSet<T>, id: T, kind: Kind) -> Checked {
    unused(!ids.insert(id), kind)
}

/// Every id of the added episodes differs from the others and from those of the project.
pub(super) fn new_episodes<'a>(project: &Project, added: impl Iterator<Item = &'a Episode>) -> Checked {
    let (mut episodes, mut touchpoints) = (HashSet::new(), HashSet::new());
    let (mut notes, mut metrics) = (HashSet::new(), HashSet::new());
    for one in added {
        insert(&mut episodes, one.id, Kind::Episode)?;
        one.touchpoints.iter().try_for_each(|each| insert(&mut touchpoints, each.id, Kind::Touchpoint))?;
        one.notes.iter().try_for_each(|each| insert(&mut notes, each.id, Kind::Note))?;
        one.metrics.iter().try_for_each(|each| insert(&mut metrics, each.id, Kind::Metric))?;
    }
    let mut count = touchpoints.len();
    for one in project.journeys.iter().flat_map(|journey| &journey.episodes) {
        count += one.touchpoints.len();
        unused(episodes.contains(&one.id), Kind::Episode)?;
        unused(one.touchpoints.iter().any(|each| touchpoints.contains(&each.id)), Kind::Touchpoint)?;
        unused(one.notes.iter().any(|each| notes.contains(&each.id)), Kind::Note)?;
        unused(one.metrics.iter().any(|each| metrics.contains(&each.id)), Kind::Metric)?;
    }
    room_for(count)
}

/// The list without its repetitions: a channel is used or not.
pub(super) fn once_each<T: Copy + PartialEq>(list: &[T]) -> Vec<T> {
    let mut once: Vec<T> = Vec::with_capacity(list.len());
    for one in list {
        if !once.contains(one) {
            once.push(*one);
        }
    }
    once
}

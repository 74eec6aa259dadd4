//! Finding a thing, and reaching it for writing with only the way to it copied.
//!
//! The `…_mut` functions copy what is still shared with the document before (`Arc::make_mut`), so an edit
//! looks first and calls them only once it knows that something changes.

use std::sync::Arc;

use crate::edit::EditError;
use crate::model::invariants::Kind;
use crate::model::{
    Episode, EpisodePath, Journey, JourneyId, Lane, LaneId, LaneKind, Note, NotePath, Project, Touchpoint,
    TouchpointPath,
};

type Found<T> = Result<T, EditError>;

/// The project itself, in the shape of the finders below.
pub(super) fn project(project: &Project, _: ()) -> Found<&Project> {
    Ok(project)
}

pub(super) fn project_mut(project: &mut Arc<Project>, _: ()) -> Found<&mut Project> {
    Ok(Arc::make_mut(project))
}

pub(super) fn journey_place(project: &Project, id: JourneyId) -> Found<usize> {
    project.journeys.iter().position(|journey| journey.id == id).ok_or(EditError::Missing(Kind::Journey))
}

pub(super) fn journey(project: &Project, id: JourneyId) -> Found<&Journey> {
    Ok(&project.journeys[journey_place(project, id)?])
}

pub(super) fn journey_mut(project: &mut Arc<Project>, id: JourneyId) -> Found<&mut Journey> {
    let place = journey_place(project, id)?;
    Ok(Arc::make_mut(&mut Arc::make_mut(project).journeys[place]))
}

pub(super) fn episode_place(journey: &Journey, at: EpisodePath) -> Found<usize> {
    journey.episodes.iter().position(|one| one.id == at.episode).ok_or(EditError::Missing(Kind::Episode))
}

pub(super) fn episode(project: &Project, at: EpisodePath) -> Found<&Episode> {
    let journey = journey(project, at.journey)?;
    Ok(&journey.episodes[episode_place(journey, at)?])
}

pub(super) fn episode_mut(project: &mut Arc<Project>, at: EpisodePath) -> Found<&mut Episode> {
    let place = episode_place(journey(project, at.journey)?, at)?;
    Ok(Arc::make_mut(&mut journey_mut(project, at.journey)?.episodes[place]))
}

pub(super) fn touchpoint_place(episode: &Episode, at: TouchpointPath) -> Found<usize> {
    let place = episode.touchpoints.iter().position(|one| one.id == at.touchpoint);
    place.ok_or(EditError::Missing(Kind::Touchpoint))
}

pub(super) fn touchpoint(project: &Project, at: TouchpointPath) -> Found<&Touchpoint> {
    let episode = episode(project, at.episode_path())?;
    Ok(&episode.touchpoints[touchpoint_place(episode, at)?])
}

pub(super) fn touchpoint_mut(project: &mut Arc<Project>, at: TouchpointPath) -> Found<&mut Touchpoint> {
    let place = touchpoint_place(episode(project, at.episode_path())?, at)?;
    Ok(Arc::make_mut(&mut episode_mut(project, at.episode_path())?.touchpoints[place]))
}

pub(super) fn note_place(episode: &Episode, at: NotePath) -> Found<usize> {
    episode.notes.iter().position(|one| one.id == at.note).ok_or(EditError::Missing(Kind::Note))
}

pub(super) fn note(project: &Project, at: NotePath) -> Found<&Note> {
    let episode = episode(project, at.episode_path())?;
    Ok(&episode.notes[note_place(episode, at)?])
}

pub(super) fn note_mut(project: &mut Arc<Project>, at: NotePath) -> Found<&mut Note> {
    let place = note_place(episode(project, at.episode_path())?, at)?;
    Ok(Arc::make_mut(&mut episode_mut(project, at.episode_path())?.notes[place]))
}

pub(super) fn lane_place(journey: &Journey, id: LaneId) -> Found<usize> {
    journey.lanes.iter().position(|lane| lane.id == id).ok_or(EditError::Missing(Kind::Lane))
}

pub(super) fn lane(journey: &Journey, id: LaneId) -> Found<&Lane> {
    Ok(&journey.lanes[lane_place(journey, id)?])
}

/// Whether a lane of this kind holds notes.
pub(super) const fn holds_notes(kind: LaneKind) -> bool {
    !matches!(kind, LaneKind::Touchpoints | LaneKind::Emotion)
}

/// Changes the touchpoints that `affected` picks, in every journey; all others stay shared.
pub(super) fn change_touchpoints(
    project: &mut Arc<Project>,
    affected: impl Fn(&Touchpoint) -> bool,
    change: impl Fn(&mut Touchpoint),
) {
    change_episodes(
        project,
        |episode| episode.touchpoints.iter().any(|touchpoint| affected(touchpoint)),
        |episode| {
            for touchpoint in &mut episode.touchpoints {
                if affected(touchpoint) {
                    change(Arc::make_mut(touchpoint));
                }
            }
        },
    );
}

/// Changes the episodes that `affected` picks, in every journey; all others stay shared.
pub(super) fn change_episodes(
    project: &mut Arc<Project>,
    affected: impl Fn(&Episode) -> bool,
    change: impl Fn(&mut Episode),
) {
    for place in 0..project.journeys.len() {
        let episodes = project.journeys[place].episodes.iter().enumerate();
        let places: Vec<usize> = episodes.filter(|(_, one)| affected(one)).map(|(place, _)| place).collect();
        if places.is_empty() {
            continue;
        }
        let journey = Arc::make_mut(&mut Arc::make_mut(project).journeys[place]);
        for episode in places {
            change(Arc::make_mut(&mut journey.episodes[episode]));
        }
    }
}

/// Takes an item out of a list and puts it at a place counted without it.
pub(super) fn shift<T>(list: &mut Vec<T>, from: usize, to: usize) {
    let item = list.remove(from);
    list.insert(to, item);
}

/// A place among `count` things for one more.
pub(super) fn check_place(index: usize, count: usize, kind: Kind) -> Found<()> {
    if index <= count { Ok(()) } else { Err(EditError::OutOfRange(kind)) }
}

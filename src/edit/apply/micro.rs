//! The link between an episode and the micro journey that takes it in detail, kept true at both ends.

use std::sync::Arc;

use super::check::Checked;
use super::spine::{episode, episode_mut, journey, journey_mut};
use crate::edit::EditError;
use crate::model::{EpisodePath, JourneyId, Project};

/// Hangs a micro journey under an episode or lets it stand alone. What either was linked with before
/// stands alone afterwards.
pub(super) fn link(project: &mut Arc<Project>, micro: JourneyId, under: Option<EpisodePath>) -> Checked {
    let before = journey(project, micro)?.parent;
    let Some(at) = under else {
        if before.is_some() {
            unhang(project, micro)?;
        }
        return Ok(());
    };
    let held = episode(project, at)?.micro;
    if held == Some(micro) && before == Some(at.episode) {
        return Ok(());
    }
    check_cycle(project, micro, at)?;
    unhang(project, micro)?;
    if let Some(other) = held {
        unhang(project, other)?;
    }
    episode_mut(project, at)?.micro = Some(micro);
    journey_mut(project, micro)?.parent = Some(at.episode);
    Ok(())
}

/// The link of something that is being added: it never takes a link away from something else.
pub(super) fn link_new(project: &mut Arc<Project>, micro: JourneyId, at: EpisodePath) -> Checked {
    if journey(project, micro)?.parent.is_some() || episode(project, at)?.micro.is_some() {
        return Err(EditError::MicroTaken);
    }
    link(project, micro, Some(at))
}

/// The episode above a micro journey has gone: it stands alone.
pub(super) fn orphan(project: &mut Arc<Project>, micro: JourneyId) {
    if let Ok(journey) = journey_mut(project, micro) {
        journey.parent = None;
    }
}

/// Lets a micro journey stand alone.
fn unhang(project: &mut Arc<Project>, micro: JourneyId) -> Checked {
    if let Some(above) = project.parent_episode(journey(project, micro)?) {
        episode_mut(project, above)?.micro = None;
    }
    if journey(project, micro)?.parent.is_some() {
        journey_mut(project, micro)?.parent = None;
    }
    Ok(())
}

/// Goes up from the episode: the micro journey must not be on the way. Every journey is passed at most
/// once, so a cycle that is there already ends the search too.
fn check_cycle(project: &Project, micro: JourneyId, at: EpisodePath) -> Checked {
    let mut above = Some(at.journey);
    for _ in 0..=project.journeys.len() {
        let Some(id) = above else { return Ok(()) };
        if id == micro {
            return Err(EditError::MicroCycle);
        }
        above = project.parent_episode(journey(project, id)?).map(|path| path.journey);
    }
    Err(EditError::MicroCycle)
}

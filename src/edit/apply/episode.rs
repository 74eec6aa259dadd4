//! Episodes: into a journey, about it, and away.

use std::sync::Arc;

use super::check::{self, Checked};
use super::spine::{check_place, episode, episode_mut, episode_place, journey, journey_mut, shift as shift_in};
use super::{micro, set, unlink};
use crate::edit::EpisodeChange;
use crate::model::invariants::Kind;
use crate::model::{Episode, EpisodePath, JourneyId, Metric, Note, Project, Touchpoint};

pub(super) fn add(project: &mut Arc<Project>, to: JourneyId, index: usize, one: &Arc<Episode>) -> Checked {
    let home = journey(project, to)?;
    check_place(index, home.episodes.len(), Kind::Episode)?;
    check::episode(project, home, one)?;
    check::new_episodes(project, std::iter::once(one.as_ref()))?;
    let (added, deeper) = fit(one)?;
    let at = EpisodePath { journey: to, episode: one.id };
    journey_mut(project, to)?.episodes.insert(index, added);
    deeper.map_or(Ok(()), |deeper| micro::link_new(project, deeper, at))
}

/// The episode as it can enter a journey: without its micro journey, which is linked once both are there,
/// its channels named once and its spans in order. Shared where nothing needs to be different.
pub(super) fn fit(one: &Arc<Episode>) -> Result<(Arc<Episode>, Option<JourneyId>), crate::edit::EditError> {
    let mut fitting = Arc::clone(one);
    if one.micro.is_some() {
        Arc::make_mut(&mut fitting).micro = None;
    }
    for (place, note) in one.notes.iter().enumerate() {
        let attached = check::attachment(one, note.attached)?;
        if attached != note.attached {
            Arc::make_mut(&mut fitting).notes[place] = Arc::new(Note { attached, ..Note::clone(note) });
        }
    }
    for (place, touchpoint) in one.touchpoints.iter().enumerate() {
        let channels = check::once_each(&touchpoint.channels);
        if channels != touchpoint.channels {
            Arc::make_mut(&mut fitting).touchpoints[place] =
                Arc::new(Touchpoint { channels, ..Touchpoint::clone(touchpoint) });
        }
    }
    Ok((fitting, one.micro))
}

pub(super) fn shift(project: &mut Arc<Project>, what: EpisodePath, index: usize) -> Checked {
    let home = journey(project, what.journey)?;
    let from = episode_place(home, what)?;
    check_place(index, home.episodes.len() - 1, Kind::Episode)?;
    if from != index {
        shift_in(&mut journey_mut(project, what.journey)?.episodes, from, index);
    }
    Ok(())
}

pub(super) fn remove(project: &mut Arc<Project>, what: EpisodePath) -> Checked {
    let place = episode_place(journey(project, what.journey)?, what)?;
    let gone = journey_mut(project, what.journey)?.episodes.remove(place);
    if let Some(deeper) = gone.micro {
        micro::orphan(project, deeper);
    }
    unlink::episodes(project, std::iter::once(gone.as_ref()));
    Ok(())
}

pub(super) fn change(project: &mut Arc<Project>, what: EpisodePath, change: &EpisodeChange) -> Checked {
    match change {
        EpisodeChange::Title(to) => {
            check::texts(to)?;
            set!(episode / episode_mut(project, what).title, to);
        }
        EpisodeChange::Story(to) => {
            check::texts(to)?;
            set!(episode / episode_mut(project, what).story, to);
        }
        EpisodeChange::Desired(to) => {
            check::texts(to)?;
            set!(episode / episode_mut(project, what).desired, to);
        }
        EpisodeChange::Current(to) => {
            check::texts(to)?;
            set!(episode / episode_mut(project, what).current, to);
        }
        EpisodeChange::Challenge(to) => {
            check::texts(to)?;
            set!(episode / episode_mut(project, what).challenge, to);
        }
        EpisodeChange::RatingSource(to) => {
            check::texts(to)?;
            set!(episode / episode_mut(project, what).rating_source, to);
        }
        EpisodeChange::Condition(to) => {
            check::texts(to)?;
            set!(episode / episode_mut(project, what).condition, to);
        }
        EpisodeChange::Waiting(to) => set!(episode / episode_mut(project, what).waiting, to),
        EpisodeChange::Rating(curve, to) => {
            check::curve(journey(project, what.journey)?, *curve)?;
            if episode(project, what)?.rating.get(*curve) != *to {
                episode_mut(project, what)?.rating.set(*curve, *to);
            }
        }
        EpisodeChange::Ages(from, to) => {
            check::ages(*from, *to)?;
            set!(episode / episode_mut(project, what).age_from, from);
            set!(episode / episode_mut(project, what).age_to, to);
        }
        EpisodeChange::Importance(to) => set!(episode / episode_mut(project, what).importance, to),
        EpisodeChange::Metrics(to) => {
            check_metrics(project, what, to)?;
            set!(episode / episode_mut(project, what).metrics, to);
        }
        EpisodeChange::Colour(to) => set!(episode / episode_mut(project, what).colour, to),
        EpisodeChange::Width(to) => set!(episode / episode_mut(project, what).width, to),
        EpisodeChange::Collapsed(to) => set!(episode / episode_mut(project, what).collapsed, to),
        EpisodeChange::Hidden(to) => set!(episode / episode_mut(project, what).hidden, to),
    }
    Ok(())
}

/// Each metric is a number, and none has the id of another, here or elsewhere.
fn check_metrics(project: &Project, what: EpisodePath, to: &Vec<Metric>) -> Checked {
    check::metrics(to)?;
    let before = &episode(project, what)?.metrics;
    for (place, metric) in to.iter().enumerate() {
        let same = |other: &Metric| other.id == metric.id;
        let here = to[..place].iter().any(same);
        let mut episodes = project.journeys.iter().flat_map(|journey| &journey.episodes);
        let elsewhere = !before.iter().any(same) && episodes.any(|one| one.metrics.iter().any(same));
        check::unused(here || elsewhere, Kind::Metric)?;
    }
    Ok(())
}

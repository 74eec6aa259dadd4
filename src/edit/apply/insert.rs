//! Many new things at once.

use std::collections::HashSet;
use std::sync::Arc;

use super::check::{self, Checked};
use super::spine::{check_place, episode, episode_mut, journey, journey_mut};
use super::{episode as episodes, lane, micro, shared};
use crate::edit::{Cards, Insertion};
use crate::model::invariants::Kind;
use crate::model::{Episode, EpisodePath, Improvement, Insight, JourneyId, Project};

pub(super) fn add(project: &mut Arc<Project>, to: JourneyId, what: &Insertion) -> Checked {
    journey(project, to)?;
    what.channels.iter().try_for_each(|one| shared::add(project, one))?;
    what.actors.iter().try_for_each(|one| shared::add(project, one))?;
    what.images.iter().try_for_each(|one| shared::add(project, one))?;
    // Cards name insights and insights name cards: the way back is made once both are there.
    for one in &what.insights {
        let unlinked = Insight { episodes: Vec::new(), touchpoints: Vec::new(), ..Insight::clone(one) };
        shared::add(project, &Arc::new(unlinked))?;
    }
    for one in &what.improvements {
        shared::add(project, &Arc::new(Improvement { gap: None, ..Improvement::clone(one) }))?;
    }
    what.lanes.iter().try_for_each(|(index, one)| lane::add(project, to, *index, one))?;
    add_episodes(project, to, &what.episodes)?;
    check_new_cards(project, &what.cards)?;
    what.cards.iter().try_for_each(|cards| add_cards(project, to, cards))?;
    what.insights.iter().try_for_each(|one| shared::change(project, one.id, one))?;
    what.improvements.iter().try_for_each(|one| shared::change(project, one.id, one))
}

fn add_episodes(project: &mut Arc<Project>, to: JourneyId, added: &[(usize, Arc<Episode>)]) -> Checked {
    if added.is_empty() {
        return Ok(());
    }
    check::new_episodes(project, added.iter().map(|(_, one)| one.as_ref()))?;
    for (index, one) in added {
        let home = journey(project, to)?;
        check_place(*index, home.episodes.len(), Kind::Episode)?;
        check::episode(project, home, one)?;
        let (fitting, deeper) = episodes::fit(one)?;
        journey_mut(project, to)?.episodes.insert(*index, fitting);
        if let Some(deeper) = deeper {
            micro::link_new(project, deeper, EpisodePath { journey: to, episode: one.id })?;
        }
    }
    Ok(())
}

/// Every id of the cards differs from the others and from those of the project, and there is room.
fn check_new_cards(project: &Project, added: &[Cards]) -> Checked {
    if added.is_empty() {
        return Ok(());
    }
    let (mut touchpoints, mut notes) = (HashSet::new(), HashSet::new());
    for cards in added {
        for one in &cards.touchpoints {
            check::unused(!touchpoints.insert(one.id), Kind::Touchpoint)?;
        }
        for one in &cards.notes {
            check::unused(!notes.insert(one.id), Kind::Note)?;
        }
    }
    let mut count = touchpoints.len();
    for one in project.journeys.iter().flat_map(|journey| &journey.episodes) {
        count += one.touchpoints.len();
        check::unused(one.touchpoints.iter().any(|each| touchpoints.contains(&each.id)), Kind::Touchpoint)?;
        check::unused(one.notes.iter().any(|each| notes.contains(&each.id)), Kind::Note)?;
    }
    check::room_for(count)
}

fn add_cards(project: &mut Arc<Project>, to: JourneyId, cards: &Cards) -> Checked {
    let at = EpisodePath { journey: to, episode: cards.episode };
    check_place(cards.index, episode(project, at)?.touchpoints.len(), Kind::Touchpoint)?;
    let home = journey(project, to)?;
    for one in &cards.touchpoints {
        check::touchpoint_lane(home, one.lane)?;
        check::touchpoint(project, home, one)?;
    }
    for one in &cards.notes {
        check::note_lane(home, one.lane)?;
        check::note(project, one)?;
    }
    // What `fit` does for an episode is right for a part of one.
    let mut after = Episode::clone(episode(project, at)?);
    after.micro = None;
    after.touchpoints.splice(cards.index..cards.index, cards.touchpoints.iter().cloned());
    after.notes.extend(cards.notes.iter().cloned());
    let (fitting, _) = episodes::fit(&Arc::new(after))?;
    let target = episode_mut(project, at)?;
    target.touchpoints = fitting.touchpoints.clone();
    target.notes = fitting.notes.clone();
    Ok(())
}

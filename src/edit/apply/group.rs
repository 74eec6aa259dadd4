//! Several touchpoints that move at once, with what hangs on them.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use super::attach;
use super::check::{self, Checked};
use super::spine::{check_place, episode_place, journey, journey_mut, touchpoint_place};
use crate::edit::EditError;
use crate::model::invariants::Kind;
use crate::model::{Attachment, Episode, EpisodePath, Journey, Note, Project, Slot, Touchpoint, TouchpointId};
use crate::model::{EpisodeId, TouchpointPath};

type Way = (TouchpointPath, Slot);

/// What leaves the episodes: touchpoints by id, and the notes that go along to another episode.
#[derive(Default)]
struct Left {
    touchpoints: HashMap<TouchpointId, Arc<Touchpoint>>,
    notes: Vec<(EpisodeId, Arc<Note>)>,
}

pub(super) fn shift(project: &mut Arc<Project>, ways: &[Way]) -> Checked {
    let Some((first, _)) = ways.first() else { return Ok(()) };
    let id = first.journey;
    let before = journey(project, id)?;
    check_ways(before, ways)?;
    if is_as_it_was(before, ways) {
        return Ok(());
    }
    let target: HashMap<TouchpointId, EpisodeId> =
        ways.iter().map(|(what, to)| (what.touchpoint, to.episode)).collect();
    let homes: HashSet<EpisodeId> = ways.iter().flat_map(|(what, to)| [what.episode, to.episode]).collect();
    let order: HashMap<EpisodeId, Vec<TouchpointId>> = before
        .episodes
        .iter()
        .filter(|episode| homes.contains(&episode.id))
        .map(|episode| (episode.id, episode.touchpoints.iter().map(|one| one.id).collect()))
        .collect();
    let after = journey_mut(project, id)?;
    let mut left = Left::default();
    for episode in after.episodes.iter_mut().filter(|episode| homes.contains(&episode.id)) {
        leave(Arc::make_mut(episode), &target, &mut left);
    }
    arrive(after, ways, &mut left);
    for episode in after.episodes.iter_mut().filter(|episode| homes.contains(&episode.id)) {
        let before = &order[&episode.id];
        let moved: Vec<TouchpointId> = before.iter().copied().filter(|one| target.contains_key(one)).collect();
        let episode = Arc::make_mut(episode);
        if !moved.is_empty() {
            attach::rehang(episode, before, &moved);
        }
        let along = left.notes.iter().filter(|(to, _)| *to == episode.id).map(|(_, note)| spanning(note, episode));
        let along: Vec<Arc<Note>> = along.collect();
        episode.notes.extend(along);
    }
    Ok(())
}

fn check_ways(before: &Journey, ways: &[Way]) -> Checked {
    let mut seen = HashSet::new();
    let mut counts: HashMap<EpisodeId, usize> = HashMap::new();
    let mut coming: HashMap<EpisodeId, HashSet<usize>> = HashMap::new();
    for (what, to) in ways {
        if what.journey != before.id || to.journey != before.id {
            return Err(EditError::OtherJourney(Kind::Touchpoint));
        }
        if !seen.insert(what.touchpoint) {
            return Err(EditError::Twice(Kind::Touchpoint));
        }
        let home = &before.episodes[episode_place(before, what.episode_path())?];
        touchpoint_place(home, *what)?;
        let target = EpisodePath { journey: to.journey, episode: to.episode };
        let target = &before.episodes[episode_place(before, target)?];
        check::touchpoint_lane(before, to.lane)?;
        counts.entry(home.id).or_insert(home.touchpoints.len());
        counts.entry(target.id).or_insert(target.touchpoints.len());
        *counts.entry(home.id).or_default() -= 1;
        if !coming.entry(target.id).or_default().insert(to.index) {
            return Err(EditError::OutOfRange(Kind::Touchpoint));
        }
    }
    for (target, places) in coming {
        let all = counts.get(&target).copied().unwrap_or_default() + places.len();
        for place in places {
            check_place(place, all.saturating_sub(1), Kind::Touchpoint)?;
        }
    }
    Ok(())
}

fn is_as_it_was(before: &Journey, ways: &[Way]) -> bool {
    let stays = |(what, to): &Way| {
        let home = before.episodes.iter().find(|episode| episode.id == what.episode);
        let there = home.and_then(|home| home.touchpoints.get(to.index));
        what.episode == to.episode && there.is_some_and(|one| one.id == what.touchpoint && one.lane == to.lane)
    };
    ways.iter().all(stays)
}

/// Takes what moves out of an episode, with the notes of which all that they hang on goes to one other
/// episode.
fn leave(home: &mut Episode, target: &HashMap<TouchpointId, EpisodeId>, left: &mut Left) {
    let own = home.id;
    let goes = |id: &TouchpointId| target.get(id).copied().filter(|to| *to != own);
    let place = |id: TouchpointId| home.touchpoints.iter().position(|one| one.id == id);
    let destination = |note: &Note| match note.attached {
        Attachment::Episode => None,
        Attachment::Touchpoint(id) => goes(&id),
        Attachment::Span(first, last) => {
            let covered = home.touchpoints.get(place(first)?..=place(last)?)?;
            let to = goes(&first)?;
            covered.iter().all(|one| goes(&one.id) == Some(to)).then_some(to)
        }
    };
    let (along, stay): (Vec<_>, Vec<_>) =
        home.notes.iter().cloned().map(|note| (destination(&note), note)).partition(|(to, _)| to.is_some());
    left.notes.extend(along.into_iter().filter_map(|(to, note)| Some((to?, note))));
    home.notes = stay.into_iter().map(|(_, note)| note).collect();
    let (moved, stay): (Vec<_>, Vec<_>) = home.touchpoints.drain(..).partition(|one| target.contains_key(&one.id));
    home.touchpoints = stay;
    left.touchpoints.extend(moved.into_iter().map(|one| (one.id, one)));
}

/// Puts each in its slot, from the first place of an episode to the last, so that each place is the one in
/// the end.
fn arrive(after: &mut Journey, ways: &[Way], left: &mut Left) {
    let mut coming: HashMap<EpisodeId, Vec<&Way>> = HashMap::new();
    for way in ways {
        coming.entry(way.1.episode).or_default().push(way);
    }
    for episode in &mut after.episodes {
        let Some(mut ways) = coming.remove(&episode.id) else { continue };
        ways.sort_by_key(|(_, to)| to.index);
        let episode = Arc::make_mut(episode);
        for (what, to) in ways {
            let Some(mut one) = left.touchpoints.remove(&what.touchpoint) else { continue };
            if one.lane != to.lane {
                Arc::make_mut(&mut one).lane = to.lane;
            }
            episode.touchpoints.insert(to.index.min(episode.touchpoints.len()), one);
        }
    }
}

/// The note with its span from the first to the last in the order that they have now.
fn spanning(note: &Arc<Note>, episode: &Episode) -> Arc<Note> {
    let Attachment::Span(first, last) = note.attached else { return Arc::clone(note) };
    let place = |id: TouchpointId| episode.touchpoints.iter().position(|one| one.id == id);
    let mut note = Arc::clone(note);
    if place(first) > place(last) {
        Arc::make_mut(&mut note).attached = Attachment::Span(last, first);
    }
    note
}

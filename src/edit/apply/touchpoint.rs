//! Touchpoints: into an episode, about the journey, and away.

use std::sync::Arc;

use super::check::{self, Checked};
use super::spine::{
    check_place, episode, episode_mut, episode_place, journey, journey_mut, shift as shift_in, touchpoint,
    touchpoint_mut, touchpoint_place,
};
use super::{attach, set, unlink};
use crate::edit::{EditError, TouchpointChange};
use crate::model::invariants::Kind;
use crate::model::{Attachment, Episode, EpisodePath, Note, Project, Slot, Touchpoint, TouchpointId, TouchpointPath};

pub(super) fn add(project: &mut Arc<Project>, to: Slot, one: &Arc<Touchpoint>) -> Checked {
    let target = EpisodePath { journey: to.journey, episode: to.episode };
    check_place(to.index, episode(project, target)?.touchpoints.len(), Kind::Touchpoint)?;
    let home = journey(project, to.journey)?;
    check::touchpoint_lane(home, to.lane)?;
    check::touchpoint(project, home, one)?;
    check::new_touchpoint(project, one.id)?;
    let mut added = in_lane(one, to);
    let channels = check::once_each(&added.channels);
    if channels != added.channels {
        Arc::make_mut(&mut added).channels = channels;
    }
    episode_mut(project, target)?.touchpoints.insert(to.index, added);
    Ok(())
}

/// The touchpoint in the lane of the slot; shared when it lies there already.
fn in_lane(one: &Arc<Touchpoint>, to: Slot) -> Arc<Touchpoint> {
    let mut one = Arc::clone(one);
    if one.lane != to.lane {
        Arc::make_mut(&mut one).lane = to.lane;
    }
    one
}

pub(super) fn shift(project: &mut Arc<Project>, what: TouchpointPath, to: Slot) -> Checked {
    if to.journey != what.journey {
        return Err(EditError::OtherJourney(Kind::Touchpoint));
    }
    let target = EpisodePath { journey: to.journey, episode: to.episode };
    let journey = journey(project, what.journey)?;
    // In a map of many episodes the search for one is what costs: each is looked for once.
    let home_place = episode_place(journey, what.episode_path())?;
    let target_place = if to.episode == what.episode { home_place } else { episode_place(journey, target)? };
    let from = touchpoint_place(&journey.episodes[home_place], what)?;
    let others = journey.episodes[target_place].touchpoints.len() - usize::from(to.episode == what.episode);
    check_place(to.index, others, Kind::Touchpoint)?;
    check::touchpoint_lane(journey, to.lane)?;
    if to.episode == what.episode {
        shift_within(project, what, from, to)
    } else {
        let journey = journey_mut(project, what.journey)?;
        let (moved, along) = leave(Arc::make_mut(&mut journey.episodes[home_place]), what.touchpoint, from);
        let target = Arc::make_mut(&mut journey.episodes[target_place]);
        target.touchpoints.insert(to.index, in_lane(&moved, to));
        target.notes.extend(along);
        Ok(())
    }
}

fn shift_within(project: &mut Arc<Project>, what: TouchpointPath, from: usize, to: Slot) -> Checked {
    set!(touchpoint / touchpoint_mut(project, what).lane, &to.lane);
    if from != to.index {
        let home = episode_mut(project, what.episode_path())?;
        let before: Vec<TouchpointId> = home.touchpoints.iter().map(|one| one.id).collect();
        shift_in(&mut home.touchpoints, from, to.index);
        attach::rehang(home, &before, &[what.touchpoint]);
    }
    Ok(())
}

/// Takes a touchpoint and the notes that hang on it alone out of its episode.
fn leave(home: &mut Episode, id: TouchpointId, place: usize) -> (Arc<Touchpoint>, Vec<Arc<Note>>) {
    let hangs_on_it_alone = |note: &Note| match note.attached {
        Attachment::Touchpoint(on) => on == id,
        Attachment::Span(first, last) => first == id && last == id,
        Attachment::Episode => false,
    };
    let (along, stay): (Vec<_>, Vec<_>) = home.notes.drain(..).partition(|note| hangs_on_it_alone(note));
    home.notes = stay;
    (take(home, id, place), along)
}

/// Takes a touchpoint out of its episode; notes that hung on it hang on what is left.
fn take(home: &mut Episode, id: TouchpointId, place: usize) -> Arc<Touchpoint> {
    let before: Vec<TouchpointId> = home.touchpoints.iter().map(|one| one.id).collect();
    let taken = home.touchpoints.remove(place);
    attach::rehang(home, &before, &[id]);
    taken
}

pub(super) fn remove(project: &mut Arc<Project>, what: TouchpointPath) -> Checked {
    let place = touchpoint_place(episode(project, what.episode_path())?, what)?;
    take(episode_mut(project, what.episode_path())?, what.touchpoint, place);
    unlink::touchpoints(project, &[what.touchpoint]);
    Ok(())
}

pub(super) fn change(project: &mut Arc<Project>, what: TouchpointPath, change: &TouchpointChange) -> Checked {
    match change {
        TouchpointChange::Title(to) => {
            check::texts(to)?;
            set!(touchpoint / touchpoint_mut(project, what).title, to);
        }
        TouchpointChange::Effect(to) => {
            check::texts(to)?;
            set!(touchpoint / touchpoint_mut(project, what).effect, to);
        }
        TouchpointChange::Desired(to) => {
            check::texts(to)?;
            set!(touchpoint / touchpoint_mut(project, what).desired, to);
        }
        TouchpointChange::Current(to) => {
            check::texts(to)?;
            set!(touchpoint / touchpoint_mut(project, what).current, to);
        }
        TouchpointChange::Notes(to) => {
            check::texts(to)?;
            set!(touchpoint / touchpoint_mut(project, what).notes, to);
        }
        TouchpointChange::SubSteps(to) => {
            check::texts(to)?;
            set!(touchpoint / touchpoint_mut(project, what).sub_steps, to);
        }
        TouchpointChange::Forms(to) => {
            check::texts(to)?;
            set!(touchpoint / touchpoint_mut(project, what).forms, to);
        }
        TouchpointChange::Channels(to) => {
            check::channels(project, to)?;
            set!(touchpoint / touchpoint_mut(project, what).channels, &check::once_each(to));
        }
        TouchpointChange::Starts(to) => {
            check::actor(project, *to)?;
            set!(touchpoint / touchpoint_mut(project, what).starts, to);
        }
        TouchpointChange::Receives(to) => {
            check::actor(project, *to)?;
            set!(touchpoint / touchpoint_mut(project, what).receives, to);
        }
        TouchpointChange::Image(to) => {
            check::image(project, *to)?;
            set!(touchpoint / touchpoint_mut(project, what).image, to);
        }
        TouchpointChange::Score(curve, to) => {
            check::curve(journey(project, what.journey)?, *curve)?;
            if touchpoint(project, what)?.scores.get(*curve) != *to {
                touchpoint_mut(project, what)?.scores.set(*curve, *to);
            }
        }
        TouchpointChange::Importance(to) => set!(touchpoint / touchpoint_mut(project, what).importance, to),
        TouchpointChange::MomentOfTruth(to) => set!(touchpoint / touchpoint_mut(project, what).moment_of_truth, to),
        TouchpointChange::Duration(to) => set!(touchpoint / touchpoint_mut(project, what).duration, to),
    }
    Ok(())
}

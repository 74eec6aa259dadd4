//! Journeys, their curves and their events.

use std::collections::HashSet;
use std::hash::Hash;
use std::sync::Arc;

use super::check::{self, Checked};
use super::spine::{change_episodes, change_touchpoints, check_place, journey, journey_mut, journey_place};
use super::{episode, micro, set, unlink};
use crate::edit::{CurveChange, EditError, JourneyChange};
use crate::model::invariants::Kind;
use crate::model::{Curve, CurveId, EpisodePath, Event, EventId, Journey, JourneyId, Project};

pub(super) fn add(project: &mut Arc<Project>, index: usize, one: &Arc<Journey>) -> Checked {
    check_place(index, project.journeys.len(), Kind::Journey)?;
    check_content(project, one)?;
    let mut added = Arc::clone(one);
    let mut links = Vec::new();
    for (place, each) in one.episodes.iter().enumerate() {
        let (fitting, deeper) = episode::fit(each)?;
        let at = EpisodePath { journey: one.id, episode: each.id };
        links.extend(deeper.map(|deeper| (deeper, at)));
        if !Arc::ptr_eq(&fitting, each) {
            Arc::make_mut(&mut added).episodes[place] = fitting;
        }
    }
    if one.parent.is_some() {
        let above = project.parent_episode(one).ok_or(EditError::Missing(Kind::Episode))?;
        links.push((one.id, above));
        Arc::make_mut(&mut added).parent = None;
    }
    Arc::make_mut(project).journeys.insert(index, added);
    links.into_iter().try_for_each(|(deeper, at)| micro::link_new(project, deeper, at))
}

fn check_content(project: &Project, one: &Journey) -> Checked {
    check::texts(one)?;
    check::frame(project, &one.frame)?;
    one.lanes.iter().try_for_each(check::texts)?;
    one.events.iter().try_for_each(check::texts)?;
    one.curves.iter().try_for_each(|curve| check::texts(curve).and(check::customer(project, curve.customer)))?;
    one.episodes.iter().try_for_each(|each| check::episode(project, one, each))?;
    let journeys = || project.journeys.iter().map(Arc::as_ref);
    check::unused(journeys().any(|other| other.id == one.id), Kind::Journey)?;
    let (lanes, curves) = (|of: &Journey| ids(&of.lanes, |one| one.id), |of: &Journey| ids(&of.curves, |one| one.id));
    check_new(lanes(one), journeys().flat_map(lanes), Kind::Lane)?;
    check_new(curves(one), journeys().flat_map(curves), Kind::Curve)?;
    let events = |of: &Journey| ids(&of.events, |one| one.id);
    check_new(events(one), journeys().flat_map(events), Kind::Event)?;
    check::new_episodes(project, one.episodes.iter().map(Arc::as_ref))
}

fn ids<T, I>(list: &[T], id: impl Fn(&T) -> I) -> Vec<I> {
    list.iter().map(id).collect()
}

/// The added ids differ from each other and from those that are there.
fn check_new<I: Eq + Hash>(added: Vec<I>, mut there: impl Iterator<Item = I>, kind: Kind) -> Checked {
    let count = added.len();
    let added: HashSet<I> = added.into_iter().collect();
    check::unused(added.len() < count || there.any(|id| added.contains(&id)), kind)
}

pub(super) fn remove(project: &mut Arc<Project>, id: JourneyId) -> Checked {
    micro::link(project, id, None)?;
    let place = journey_place(project, id)?;
    let gone = Arc::make_mut(project).journeys.remove(place);
    for deeper in gone.episodes.iter().filter_map(|one| one.micro) {
        micro::orphan(project, deeper);
    }
    unlink::episodes(project, gone.episodes.iter().map(Arc::as_ref));
    Ok(())
}

pub(super) fn change(project: &mut Arc<Project>, id: JourneyId, change: &JourneyChange) -> Checked {
    match change {
        JourneyChange::Title(to) => {
            check::texts(to)?;
            set!(journey / journey_mut(project, id).title, to);
        }
        JourneyChange::Subtitle(to) => {
            check::texts(to)?;
            set!(journey / journey_mut(project, id).subtitle, to);
        }
        JourneyChange::Form(to) => {
            check::texts(to)?;
            set!(journey / journey_mut(project, id).form, to);
        }
        JourneyChange::Frame(to) => {
            check::frame(project, to)?;
            set!(journey / journey_mut(project, id).frame, to);
        }
        JourneyChange::Limitations(to) => {
            check::texts(to)?;
            set!(journey / journey_mut(project, id).limitations, to);
        }
        JourneyChange::Reason(to) => {
            check::texts(to)?;
            set!(journey / journey_mut(project, id).reason, to);
        }
        JourneyChange::Purpose(to) => set!(journey / journey_mut(project, id).purpose, to),
    }
    Ok(())
}

pub(super) fn add_curve(project: &mut Arc<Project>, to: JourneyId, curve: &Curve) -> Checked {
    journey_place(project, to)?;
    check::texts(curve)?;
    check::customer(project, curve.customer)?;
    let mut curves = project.journeys.iter().flat_map(|journey| &journey.curves);
    check::unused(curves.any(|one| one.id == curve.id), Kind::Curve)?;
    journey_mut(project, to)?.curves.push(curve.clone());
    Ok(())
}

pub(super) fn remove_curve(project: &mut Arc<Project>, home: JourneyId, curve: CurveId) -> Checked {
    let place = curve_place(journey(project, home)?, curve)?;
    journey_mut(project, home)?.curves.remove(place);
    forget_scores(project, &[curve]);
    Ok(())
}

/// Forgets every score and rating of these curves.
pub(super) fn forget_scores(project: &mut Arc<Project>, curves: &[CurveId]) {
    for curve in curves {
        change_touchpoints(
            project,
            |one| one.scores.get(*curve).is_some(),
            |one| {
                one.scores.set(*curve, None);
            },
        );
        change_episodes(
            project,
            |one| one.rating.get(*curve).is_some(),
            |one| {
                one.rating.set(*curve, None);
            },
        );
    }
}

fn curve_place(home: &Journey, curve: CurveId) -> Result<usize, EditError> {
    home.curves.iter().position(|one| one.id == curve).ok_or(EditError::Missing(Kind::Curve))
}

pub(super) fn change_curve(
    project: &mut Arc<Project>,
    home: JourneyId,
    curve: CurveId,
    change: &CurveChange,
) -> Checked {
    let place = curve_place(journey(project, home)?, curve)?;
    let before = &journey(project, home)?.curves[place];
    let mut after = before.clone();
    match change {
        CurveChange::Customer(to) => {
            check::customer(project, *to)?;
            after.customer = *to;
        }
        CurveChange::Wave(to) => {
            check::texts(to)?;
            after.wave.clone_from(to);
        }
        CurveChange::Colour(to) => after.colour = *to,
        CurveChange::Hidden(to) => after.hidden = *to,
    }
    if after != *before {
        journey_mut(project, home)?.curves[place] = after;
    }
    Ok(())
}

pub(super) fn add_event(project: &mut Arc<Project>, to: JourneyId, event: &Event) -> Checked {
    journey_place(project, to)?;
    check::texts(event)?;
    let mut events = project.journeys.iter().flat_map(|journey| &journey.events);
    check::unused(events.any(|one| one.id == event.id), Kind::Event)?;
    journey_mut(project, to)?.events.push(event.clone());
    Ok(())
}

pub(super) fn remove_event(project: &mut Arc<Project>, home: JourneyId, event: EventId) -> Checked {
    let place = event_place(journey(project, home)?, event)?;
    journey_mut(project, home)?.events.remove(place);
    Ok(())
}

pub(super) fn change_event(project: &mut Arc<Project>, home: JourneyId, event: EventId, to: &Event) -> Checked {
    let place = event_place(journey(project, home)?, event)?;
    check::same_id(&event, &to.id, Kind::Event)?;
    check::texts(to)?;
    if journey(project, home)?.events[place] != *to {
        journey_mut(project, home)?.events[place] = to.clone();
    }
    Ok(())
}

fn event_place(home: &Journey, event: EventId) -> Result<usize, EditError> {
    home.events.iter().position(|one| one.id == event).ok_or(EditError::Missing(Kind::Event))
}

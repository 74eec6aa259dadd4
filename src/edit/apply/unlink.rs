//! Links from insights and improvements to what has gone. Only those that held one are copied.

use std::collections::HashSet;
use std::sync::Arc;

use crate::model::{Episode, EpisodeId, GapPlace, Improvement, Insight, InsightId, Project, TouchpointId};

/// Forgets the links to these touchpoints.
pub(super) fn touchpoints(project: &mut Arc<Project>, gone: &[TouchpointId]) {
    let gone: HashSet<TouchpointId> = gone.iter().copied().collect();
    from_all(project, &HashSet::new(), &gone);
}

/// Forgets the links to these episodes and their touchpoints.
pub(super) fn episodes<'a>(project: &mut Arc<Project>, gone: impl Iterator<Item = &'a Episode> + Clone) {
    let ids: HashSet<EpisodeId> = gone.clone().map(|one| one.id).collect();
    let touchpoints = gone.flat_map(|one| one.touchpoints.iter().map(|each| each.id)).collect();
    from_all(project, &ids, &touchpoints);
}

/// Forgets that improvements rest on this insight.
pub(super) fn insight(project: &mut Arc<Project>, gone: InsightId) {
    change_improvements(project, |one| one.insights.contains(&gone), |one| one.insights.retain(|id| *id != gone));
}

fn from_all(project: &mut Arc<Project>, episodes: &HashSet<EpisodeId>, touchpoints: &HashSet<TouchpointId>) {
    let in_gone = |gap: &GapPlace| match gap {
        GapPlace::Episode(id) => episodes.contains(id),
        GapPlace::Touchpoint(id) => touchpoints.contains(id),
    };
    change_improvements(project, |one| one.gap.as_ref().is_some_and(in_gone), |one| one.gap = None);
    let linked = |one: &Insight| {
        one.episodes.iter().any(|id| episodes.contains(id)) || one.touchpoints.iter().any(|id| touchpoints.contains(id))
    };
    let places: Vec<usize> = places(&project.insights, |one| linked(one));
    for place in places {
        let one = Arc::make_mut(&mut Arc::make_mut(project).insights[place]);
        one.episodes.retain(|id| !episodes.contains(id));
        one.touchpoints.retain(|id| !touchpoints.contains(id));
    }
}

fn change_improvements(
    project: &mut Arc<Project>,
    affected: impl Fn(&Improvement) -> bool,
    change: impl Fn(&mut Improvement),
) {
    for place in places(&project.improvements, |one| affected(one)) {
        change(Arc::make_mut(&mut Arc::make_mut(project).improvements[place]));
    }
}

fn places<T>(list: &[Arc<T>], picked: impl Fn(&T) -> bool) -> Vec<usize> {
    list.iter().enumerate().filter(|(_, one)| picked(one)).map(|(place, _)| place).collect()
}

//! Micro journeys and their episodes name each other again, and none hangs under itself.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use super::{Log, Told};
use crate::file::repairs::RepairKind;
use crate::model::invariants::Kind;
use crate::model::{EpisodeId, JourneyId, Project};

pub(super) fn agree(project: &mut Project, log: &mut Log<'_>) {
    let mut wanted = pairs(project);
    open_circles(project, &mut wanted);
    let parents: HashMap<JourneyId, EpisodeId> = wanted.iter().map(|(episode, micro)| (*micro, *episode)).collect();
    for journey in &mut project.journeys {
        let journey = Arc::make_mut(journey);
        let parent = parents.get(&journey.id).copied();
        if journey.parent != parent {
            let told = Told::new(Kind::Journey, journey.id.number(), &journey.title, "");
            log.add(kind(parent.is_some()), told);
            journey.parent = parent;
        }
        for episode in &mut journey.episodes {
            let micro = wanted.get(&episode.id).copied();
            if episode.micro != micro {
                let episode = Arc::make_mut(episode);
                episode.micro = micro;
                let told = Told::new(Kind::Episode, episode.id.number(), &episode.title, &journey.title);
                log.add(kind(micro.is_some()), told);
            }
        }
    }
}

fn kind(is_linked: bool) -> RepairKind {
    if is_linked { RepairKind::MicroLinked } else { RepairKind::MicroUnlinked }
}

/// Which micro journey hangs under which episode: where both say so, then where the journey says so, then where
/// the episode does. Each is in one pair at most.
fn pairs(project: &Project) -> HashMap<EpisodeId, JourneyId> {
    let journeys: HashSet<JourneyId> = project.journeys.iter().map(|one| one.id).collect();
    let micros: HashMap<EpisodeId, Option<JourneyId>> =
        project.journeys.iter().flat_map(|one| &one.episodes).map(|one| (one.id, one.micro)).collect();
    let mut wanted = HashMap::new();
    let mut placed = HashSet::new();
    let mut pair = |episode: EpisodeId, micro: JourneyId| {
        if !wanted.contains_key(&episode) && journeys.contains(&micro) && placed.insert(micro) {
            wanted.insert(episode, micro);
        }
    };
    let by_journey = || project.journeys.iter().filter_map(|one| Some((one.parent?, one.id)));
    by_journey().filter(|(parent, micro)| micros.get(parent) == Some(&Some(*micro))).for_each(|(e, j)| pair(e, j));
    by_journey().filter(|(parent, _)| micros.contains_key(parent)).for_each(|(e, j)| pair(e, j));
    let by_episode = project.journeys.iter().flat_map(|one| &one.episodes).filter_map(|one| Some((one.id, one.micro?)));
    by_episode.for_each(|(e, j)| pair(e, j));
    wanted
}

/// Lets go of the link that closes a circle of journeys.
fn open_circles(project: &Project, wanted: &mut HashMap<EpisodeId, JourneyId>) {
    let homes: HashMap<EpisodeId, JourneyId> =
        project.journeys.iter().flat_map(|one| one.episodes.iter().map(|episode| (episode.id, one.id))).collect();
    let mut above: HashMap<JourneyId, EpisodeId> = wanted.iter().map(|(episode, micro)| (*micro, *episode)).collect();
    let mut judged: HashSet<JourneyId> = HashSet::new();
    for start in &project.journeys {
        let mut walked = HashSet::new();
        let mut at = start.id;
        while !judged.contains(&at) && walked.insert(at) {
            let Some(parent) = above.get(&at).copied() else { break };
            let Some(home) = homes.get(&parent).copied() else { break };
            if walked.contains(&home) {
                wanted.remove(&parent);
                above.remove(&at);
                break;
            }
            at = home;
        }
        judged.extend(walked);
    }
}

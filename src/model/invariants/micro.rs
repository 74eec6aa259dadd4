//! Micro journeys and their episodes name each other, and none hangs under itself.

use std::collections::{HashMap, HashSet};

use super::links::Place;
use super::{Finding, Kind, Problem, Thing};
use crate::model::{Episode, EpisodeId, Journey, JourneyId, Project};

pub(super) fn check(project: &Project, findings: &mut Vec<Finding>) {
    let journeys: HashMap<JourneyId, &Journey> = project.journeys.iter().map(|one| (one.id, &**one)).collect();
    let mut episodes: HashMap<EpisodeId, (&Journey, &Episode)> = HashMap::new();
    for journey in &project.journeys {
        episodes.extend(journey.episodes.iter().map(|episode| (episode.id, (&**journey, &**episode))));
    }

    for journey in &project.journeys {
        let place = Place { journey: Some(journey), episode: None };
        let this = Thing::new(Kind::Journey, journey.id.number());
        if let Some(parent) = journey.parent {
            let with = Thing::new(Kind::Episode, parent.number());
            let problem = match episodes.get(&parent) {
                None => Some(Problem::Dangling { to: with }),
                Some((_, episode)) if episode.micro != Some(journey.id) => Some(Problem::MicroDisagrees { with }),
                Some(_) => None,
            };
            findings.extend(problem.map(|problem| place.finding(problem, this, &journey.title)));
        }
        for episode in &journey.episodes {
            let Some(micro) = episode.micro else { continue };
            let with = Thing::new(Kind::Journey, micro.number());
            let problem = match journeys.get(&micro) {
                None => Problem::Dangling { to: with },
                Some(micro) if micro.parent != Some(episode.id) => Problem::MicroDisagrees { with },
                Some(_) => continue,
            };
            let place = Place { episode: Some(episode), ..place };
            findings.push(place.finding(problem, Thing::new(Kind::Episode, episode.id.number()), &episode.title));
        }
    }
    cycles(project, &episodes, findings);
}

/// Walks up from each journey; a journey that was seen to lead to the top is not walked again.
fn cycles(project: &Project, episodes: &HashMap<EpisodeId, (&Journey, &Episode)>, findings: &mut Vec<Finding>) {
    let mut judged: HashSet<JourneyId> = HashSet::new();
    for start in &project.journeys {
        let mut walked = HashSet::new();
        let mut at: &Journey = start;
        while !judged.contains(&at.id) {
            if !walked.insert(at.id) {
                let this = Thing::new(Kind::Journey, at.id.number());
                let place = Place { journey: Some(at), episode: None };
                findings.push(place.finding(Problem::MicroCycle, this, &at.title));
                break;
            }
            let Some((above, _)) = at.parent.and_then(|parent| episodes.get(&parent)) else { break };
            at = above;
        }
        judged.extend(walked);
    }
}

//! What the poster tells of the journey in figures.

use std::sync::Arc;

use crate::layout::map::told_pair;
use crate::method;
use crate::model::{Episode, Improvement, Journey, Project, Status};

/// A touchpoint that feels worse than wanted.
pub struct Gap {
    pub title: String,
    /// Desired − current, above zero, on the stored scale.
    pub size: f64,
}

/// The `count` largest gaps of touchpoints, the largest first, ties in the order of the journey.
pub fn largest_gaps(journey: &Journey, count: usize) -> Vec<Gap> {
    let Some((_, current, desired)) = told_pair(journey) else { return Vec::new() };
    let touchpoints = || journey.episodes.iter().flat_map(|episode| &episode.touchpoints);
    let title = |id| touchpoints().find(|one| one.id == id).map_or_else(String::new, |one| one.title.clone());
    method::largest_gaps(journey, current, desired)
        .into_iter()
        .take_while(|found| found.gap > 0.0)
        .take(count)
        .map(|found| Gap { title: title(found.at.touchpoint), size: found.gap })
        .collect()
}

/// The micro journey of the episode with the largest gap that has one.
pub fn micro_journey<'a>(project: &'a Project, journey: &'a Journey) -> Option<(&'a Episode, &'a Arc<Journey>)> {
    let pair = told_pair(journey);
    let mut found: Option<(f64, &Episode, &Arc<Journey>)> = None;
    for episode in &journey.episodes {
        let Some(micro) = episode.micro.and_then(|micro| project.journey(micro)) else { continue };
        let gap = pair.and_then(|(_, current, desired)| method::episode_gap(episode, current, desired));
        let gap = gap.unwrap_or(f64::NEG_INFINITY);
        if micro.shown().next().is_some() && found.is_none_or(|(largest, ..)| gap > largest) {
            found = Some((gap, episode, micro));
        }
    }
    found.map(|(_, episode, micro)| (episode, micro))
}

/// The improvements that have a value and an effort and were not dropped, in the project's order.
/// Those that answer a gap of another journey are left out.
pub fn placed_improvements<'a>(project: &'a Project, journey: &Journey) -> Vec<&'a Arc<Improvement>> {
    use crate::model::GapPlace;
    use std::collections::HashSet;
    let candidates: Vec<_> = (project.improvements.iter())
        .filter(|one| one.status != Status::Dropped && one.effort.is_some() && value(one).is_some())
        .collect();
    if candidates.is_empty() || project.journeys.len() < 2 {
        return candidates;
    }
    let micros = journey.episodes.iter().filter_map(|episode| project.journey(episode.micro?));
    let episodes = || journey.episodes.iter().chain(micros.clone().flat_map(|micro| &micro.episodes));
    let noted: HashSet<_> = episodes().flat_map(|one| &one.notes).filter_map(|note| note.improvement).collect();
    let here = |place: GapPlace| match place {
        GapPlace::Episode(id) => episodes().any(|episode| episode.id == id),
        GapPlace::Touchpoint(id) => episodes().flat_map(|one| &one.touchpoints).any(|touchpoint| touchpoint.id == id),
    };
    candidates.into_iter().filter(|one| noted.contains(&one.id) || one.gap.is_none_or(here)).collect()
}

/// What an improvement is worth to the customer, else to the organisation, 1 ..= 5.
pub fn value(improvement: &Improvement) -> Option<u8> {
    improvement.customer_value.or(improvement.business_value).map(|rating| rating.value())
}

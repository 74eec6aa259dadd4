//! What the poster tells of the journey in figures.

use std::sync::Arc;

use crate::layout::map::{CurvePair, curve_pair, episode_score};
use crate::model::{Episode, Improvement, Journey, Project, Status};

/// A touchpoint that feels worse than wanted.
pub struct Gap {
    pub title: String,
    /// Desired − current, above zero, on the stored scale.
    pub size: f64,
}

/// The `count` largest gaps of touchpoints, the largest first, ties in the order of the journey.
pub fn largest_gaps(journey: &Journey, count: usize) -> Vec<Gap> {
    let CurvePair { current: Some(current), desired: Some(desired) } = curve_pair(journey) else { return Vec::new() };
    let touchpoints = || journey.episodes.iter().flat_map(|episode| &episode.touchpoints);
    let mut gaps: Vec<(usize, i16)> = touchpoints()
        .enumerate()
        .filter_map(|(at, touchpoint)| {
            let (current, desired) = (touchpoint.scores.get(current)?, touchpoint.scores.get(desired)?);
            Some((at, i16::from(desired.tenths()) - i16::from(current.tenths())))
        })
        .filter(|(_, gap)| *gap > 0)
        .collect();
    gaps.sort_by_key(|(at, gap)| (-gap, *at));
    let title = |at: usize| touchpoints().nth(at).map_or_else(String::new, |touchpoint| touchpoint.title.clone());
    gaps.iter().take(count).map(|(at, gap)| Gap { title: title(*at), size: f64::from(*gap) / 10.0 }).collect()
}

/// The micro journey of the episode with the largest gap that has one.
pub fn micro_journey<'a>(project: &'a Project, journey: &'a Journey) -> Option<(&'a Episode, &'a Arc<Journey>)> {
    let CurvePair { current, desired } = curve_pair(journey);
    let score = |episode, curve: Option<_>| curve.and_then(|curve| episode_score(episode, curve));
    let mut found: Option<(f64, &Episode, &Arc<Journey>)> = None;
    for episode in &journey.episodes {
        let Some(micro) = episode.micro.and_then(|micro| project.journey(micro)) else { continue };
        let gap = match (score(episode, current), score(episode, desired)) {
            (Some(current), Some(desired)) => desired - current,
            _ => f64::NEG_INFINITY,
        };
        if !micro.episodes.is_empty() && found.is_none_or(|(largest, ..)| gap > largest) {
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

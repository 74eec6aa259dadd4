//! A challenge: several customer groups side by side.

use super::gap::without_dust;
use super::{Summary, curve_pair, episode_score, summary};
use crate::model::{CurveId, CustomerId, EpisodePath, Journey, TouchpointPath};

/// How far the groups differ at one place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spread<P> {
    pub at: P,
    /// Highest − lowest, 0.0 ..= 4.0.
    pub spread: f64,
    /// The group that feels worst, and its score.
    pub lowest: (CustomerId, f64),
    /// The group that feels best, and its score.
    pub highest: (CustomerId, f64),
}

/// One group over the whole journey; none while nothing is known of it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Group {
    pub customer: CustomerId,
    pub summary: Option<Summary>,
}

/// Groups compared by what they feel now. Places with fewer than two known scores are left out; the largest
/// spread comes first, equal ones in order of time.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Challenge {
    pub episodes: Vec<Spread<EpisodePath>>,
    pub touchpoints: Vec<Spread<TouchpointPath>>,
    /// In the order that was asked for.
    pub groups: Vec<Group>,
}

pub fn challenge(journey: &Journey, customers: &[CustomerId]) -> Challenge {
    let curves = customers.iter().filter_map(|customer| Some((*customer, curve_pair(journey, *customer).0?)));
    let curves: Vec<(CustomerId, CurveId)> = curves.collect();
    let mut found = Challenge::default();
    for episode in &journey.episodes {
        let path = EpisodePath { journey: journey.id, episode: episode.id };
        let score = |curve| episode_score(episode, curve).map(|score| score.value);
        found.episodes.extend(spread(path, &curves, score));
        for touchpoint in &episode.touchpoints {
            let score = |curve| touchpoint.scores.get(curve).map(|score| score.value());
            found.touchpoints.extend(spread(path.touchpoint(touchpoint.id), &curves, score));
        }
    }
    found.episodes.sort_by(|one, other| other.spread.total_cmp(&one.spread));
    found.touchpoints.sort_by(|one, other| other.spread.total_cmp(&one.spread));
    let summary_of = |customer: CustomerId| curve_pair(journey, customer).0.and_then(|curve| summary(journey, curve));
    found.groups = customers.iter().map(|id| Group { customer: *id, summary: summary_of(*id) }).collect();
    found
}

fn spread<P>(at: P, curves: &[(CustomerId, CurveId)], score: impl Fn(CurveId) -> Option<f64>) -> Option<Spread<P>> {
    let known = curves.iter().filter_map(|(customer, curve)| Some((*customer, score(*curve)?)));
    let known: Vec<(CustomerId, f64)> = known.collect();
    if known.len() < 2 {
        return None;
    }
    let lowest = known.iter().copied().min_by(|one, other| one.1.total_cmp(&other.1))?;
    let highest = known.iter().copied().max_by(|one, other| one.1.total_cmp(&other.1))?;
    Some(Spread { at, spread: without_dust(highest.1 - lowest.1), lowest, highest })
}

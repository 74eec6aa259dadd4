//! A challenge: several customer groups side by side.

use super::gap::apart;
use super::{Summary, curve_pair, episode_score, summary};
use crate::model::{CurveId, CustomerId, EpisodePath, Journey, TouchpointPath};

/// How far several curves differ at one place; `K` tells them apart.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spread<P, K = CustomerId> {
    pub at: P,
    /// Highest − lowest, 0.0 ..= 4.0.
    pub spread: f64,
    /// Who feels worst, and that score.
    pub lowest: (K, f64),
    /// Who feels best, and that score.
    pub highest: (K, f64),
}

/// Where curves differ. Places with fewer than two known scores are left out; the largest spread comes first,
/// equal ones in order of time.
#[derive(Clone, Debug, PartialEq)]
pub struct Spreads<K> {
    pub episodes: Vec<Spread<EpisodePath, K>>,
    pub touchpoints: Vec<Spread<TouchpointPath, K>>,
}

/// One group over the whole journey; none while nothing is known of it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Group {
    pub customer: CustomerId,
    pub summary: Option<Summary>,
}

/// Groups compared by what they feel now, as [`Spreads`].
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Challenge {
    pub episodes: Vec<Spread<EpisodePath>>,
    pub touchpoints: Vec<Spread<TouchpointPath>>,
    /// In the order that was asked for.
    pub groups: Vec<Group>,
}

/// Where these groups differ in what they feel now, as far as they have a curve of it.
pub fn challenge(journey: &Journey, customers: &[CustomerId]) -> Challenge {
    let curves = customers.iter().filter_map(|customer| Some((*customer, curve_pair(journey, *customer).0?)));
    let curves: Vec<(CustomerId, CurveId)> = curves.collect();
    let Spreads { episodes, touchpoints } = spreads(journey, &curves);
    let summary_of = |customer: CustomerId| curve_pair(journey, customer).0.and_then(|curve| summary(journey, curve));
    let groups = customers.iter().map(|id| Group { customer: *id, summary: summary_of(*id) }).collect();
    Challenge { episodes, touchpoints, groups }
}

/// How far these curves differ at each episode and touchpoint.
pub fn spreads<K: Copy>(journey: &Journey, curves: &[(K, CurveId)]) -> Spreads<K> {
    let mut found = Spreads { episodes: Vec::new(), touchpoints: Vec::new() };
    for episode in &journey.episodes {
        let path = EpisodePath { journey: journey.id, episode: episode.id };
        let score = |curve| episode_score(episode, curve).map(|score| score.value);
        found.episodes.extend(spread(path, curves, score));
        for touchpoint in &episode.touchpoints {
            let score = |curve| touchpoint.scores.get(curve).map(|score| score.value());
            found.touchpoints.extend(spread(path.touchpoint(touchpoint.id), curves, score));
        }
    }
    found.episodes.sort_by(|one, other| other.spread.total_cmp(&one.spread));
    found.touchpoints.sort_by(|one, other| other.spread.total_cmp(&one.spread));
    found
}

fn spread<P, K: Copy>(at: P, curves: &[(K, CurveId)], score: impl Fn(CurveId) -> Option<f64>) -> Option<Spread<P, K>> {
    let mut known = curves.iter().filter_map(|(key, curve)| Some((*key, score(*curve)?)));
    let first = known.next()?;
    let (mut lowest, mut highest, mut count) = (first, first, 1);
    for one in known {
        if one.1 < lowest.1 {
            lowest = one;
        }
        // Of equals the last is the highest, so that two equal curves are both named.
        if one.1 >= highest.1 {
            highest = one;
        }
        count += 1;
    }
    (count > 1).then(|| Spread { at, spread: apart(lowest.1, highest.1), lowest, highest })
}

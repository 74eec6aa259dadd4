//! One group measured again: what changed between two waves.

use super::episode_score;
use super::gap::apart;
use crate::model::{Curve, CurveId, CurveKind, CustomerId, EpisodePath, Journey, TouchpointPath};

/// What changed at one place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Change<P> {
    pub at: P,
    pub before: f64,
    pub after: f64,
    /// After − before, −4.0 ..= +4.0.
    pub change: f64,
}

/// What changed between two waves. Places that are not known in both are left out; the largest change in either
/// direction comes first, equal ones in order of time.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Changes {
    pub episodes: Vec<Change<EpisodePath>>,
    pub touchpoints: Vec<Change<TouchpointPath>>,
}

/// The curves of a group that say the same at different times, the earliest first. Those whose dates are known
/// stand in the order of their dates, equal ones as in the journey; one without a date keeps its place among
/// the waves of the journey.
pub fn waves(journey: &Journey, customer: CustomerId, kind: CurveKind) -> Vec<CurveId> {
    let is_wave = |curve: &&Curve| curve.customer == customer && curve.kind == kind;
    let mut found: Vec<&Curve> = journey.curves.iter().filter(is_wave).collect();
    let mut dated: Vec<&Curve> = found.iter().copied().filter(|curve| curve.wave.date.is_some()).collect();
    dated.sort_by_key(|curve| curve.wave.date);
    let places = found.iter_mut().filter(|curve| curve.wave.date.is_some());
    places.zip(dated).for_each(|(place, curve)| *place = curve);
    found.into_iter().map(|curve| curve.id).collect()
}

/// What differs between two curves, in scores: the later one less the earlier one.
pub fn changes(journey: &Journey, before: CurveId, after: CurveId) -> Changes {
    let mut found = Changes::default();
    for episode in &journey.episodes {
        let path = EpisodePath { journey: journey.id, episode: episode.id };
        let score = |curve| episode_score(episode, curve).map(|score| score.value);
        found.episodes.extend(change(path, score(before), score(after)));
        for touchpoint in &episode.touchpoints {
            let score = |curve| touchpoint.scores.get(curve).map(|score| score.value());
            found.touchpoints.extend(change(path.touchpoint(touchpoint.id), score(before), score(after)));
        }
    }
    found.episodes.sort_by(|one, other| other.change.abs().total_cmp(&one.change.abs()));
    found.touchpoints.sort_by(|one, other| other.change.abs().total_cmp(&one.change.abs()));
    found
}

fn change<P>(at: P, before: Option<f64>, after: Option<f64>) -> Option<Change<P>> {
    let (before, after) = (before?, after?);
    Some(Change { at, before, after, change: apart(before, after) })
}

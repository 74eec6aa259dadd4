//! Gaps: what lies between the desired and the current feeling, and between a micro journey and its episode.

use std::collections::HashSet;
use std::sync::Arc;

use super::{FLAGGED_DIFFERENCE, episode_score, summary, waves};
use crate::model::{
    Curve, CurveId, CurveKind, CustomerDefinition, CustomerId, Episode, EpisodePath, GapPlace, Improvement, Journey,
    Status, Touchpoint, TouchpointId, TouchpointPath,
};

/// The current and the desired curve of a customer group; of several [`waves`] the latest that shows, else the latest.
pub fn curve_pair(journey: &Journey, customer: CustomerId) -> (Option<CurveId>, Option<CurveId>) {
    let is_shown = |id: &&CurveId| journey.curves.iter().any(|curve| curve.id == **id && !curve.hidden);
    let latest = |kind: CurveKind| {
        let waves = waves(journey, customer, kind);
        waves.iter().rfind(is_shown).or(waves.last()).copied()
    };
    (latest(CurveKind::Current), latest(CurveKind::Desired))
}

/// Desired − current of a touchpoint, −4.0 ..= +4.0, where both are known.
pub fn gap(touchpoint: &Touchpoint, current: CurveId, desired: CurveId) -> Option<f64> {
    let (current, desired) = (touchpoint.scores.get(current)?, touchpoint.scores.get(desired)?);
    // Whole tenths, so that equal gaps are equal numbers.
    Some(f64::from(i16::from(desired.tenths()) - i16::from(current.tenths())) / 10.0)
}

/// Desired − current of an episode's scores, where both are known.
pub fn episode_gap(episode: &Episode, current: CurveId, desired: CurveId) -> Option<f64> {
    Some(apart(episode_score(episode, current)?.value, episode_score(episode, desired)?.value))
}

/// The gap of a touchpoint and where it is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TouchpointGap {
    pub at: TouchpointPath,
    pub gap: f64,
}

/// Every known gap, the largest first; equal ones in order of time.
pub fn largest_gaps(journey: &Journey, current: CurveId, desired: CurveId) -> Vec<TouchpointGap> {
    let mut gaps = Vec::new();
    for episode in &journey.episodes {
        let path = EpisodePath { journey: journey.id, episode: episode.id };
        gaps.extend(episode.touchpoints.iter().filter_map(|touchpoint| {
            gap(touchpoint, current, desired).map(|gap| TouchpointGap { at: path.touchpoint(touchpoint.id), gap })
        }));
    }
    gaps.sort_by(|one, other| other.gap.total_cmp(&one.gap));
    gaps
}

/// Those gaps that hurt and that no improvement answers, in the order in which they are given. What was dropped
/// answers nothing; an improvement of an episode answers that episode's own gap, not those of its touchpoints.
pub fn unanswered(gaps: &[TouchpointGap], improvements: &[Arc<Improvement>]) -> Vec<TouchpointGap> {
    let answered: HashSet<TouchpointId> = improvements
        .iter()
        .filter(|improvement| improvement.status != Status::Dropped)
        .filter_map(|improvement| match improvement.gap {
            Some(GapPlace::Touchpoint(id)) => Some(id),
            Some(GapPlace::Episode(_)) | None => None,
        })
        .collect();
    gaps.iter().filter(|one| one.gap > 0.0 && !answered.contains(&one.at.touchpoint)).copied().collect()
}

/// How a micro journey compares with the episode that it takes in detail.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Comparison {
    /// The score of the episode.
    pub parent: f64,
    /// The mean of the micro journey, without its branches.
    pub child: f64,
    /// Child − parent.
    pub difference: f64,
    /// They differ by more than [`FLAGGED_DIFFERENCE`].
    pub is_flagged: bool,
}

/// Compares what one customer group feels now in a micro journey with its score of the parent episode.
/// None where either is unknown.
pub fn child_against_parent(
    parent: &Journey,
    episode: &Episode,
    micro: &Journey,
    customer: CustomerId,
) -> Option<Comparison> {
    let (Some(above), Some(below)) = (curve_pair(parent, customer).0, curve_pair(micro, customer).0) else {
        return None;
    };
    let (parent, child) = (episode_score(episode, above)?.value, summary(micro, below)?.mean);
    let difference = apart(parent, child);
    Some(Comparison { parent, child, difference, is_flagged: difference.abs() > FLAGGED_DIFFERENCE })
}

/// How far one score lies above another, both as they are told: to the tenth. So the difference is always that of the
/// two figures beside it, and nothing is left behind by the subtraction of means.
pub(super) fn apart(from: f64, to: f64) -> f64 {
    let tenths = |score: f64| (score * 10.0).round();
    (tenths(to) - tenths(from)) / 10.0
}

/// Whose feelings a journey is told by: the one group of its frame, else [`shown_customer`].
pub fn main_customer(journey: &Journey) -> Option<CustomerId> {
    let has_curve = |id: &CustomerId| journey.curves.iter().any(|curve| curve.customer == *id);
    let framed = match &journey.frame.customer {
        Some(CustomerDefinition::Group(id)) => Some(*id).filter(has_curve),
        Some(CustomerDefinition::Challenge(_)) | None => None,
    };
    framed.or_else(|| shown_customer(journey))
}

/// The first group that shows, of those of which both is known what is felt and what is wanted; else of those of
/// which is known what is felt. Where no such group shows, the first that does not.
pub fn shown_customer(journey: &Journey) -> Option<CustomerId> {
    let pair = |curve: &&Curve| curve_pair(journey, curve.customer);
    let first = |hidden: bool| {
        let those = || journey.curves.iter().filter(move |curve| curve.hidden == hidden);
        let has_both = |curve: &&Curve| matches!(pair(curve), (Some(_), Some(_)));
        those().find(has_both).or_else(|| those().find(|curve| pair(curve).0.is_some()))
    };
    first(false).or_else(|| first(true)).or(journey.curves.first()).map(|curve| curve.customer)
}

/// Whether curves of another group show, so that what is told of this one needs its name.
pub fn has_others(journey: &Journey, customer: CustomerId) -> bool {
    journey.curves.iter().any(|curve| !curve.hidden && curve.customer != customer)
}

/// The gap that is told of a place: that of the [`main_customer`]; where it has none there, the largest of the others,
/// and whose that is.
pub fn told_gap(journey: &Journey, gap_of: impl Fn(CustomerId) -> Option<f64>) -> Option<(CustomerId, f64)> {
    let main = main_customer(journey)?;
    let told = |customer| gap_of(customer).map(|gap| (customer, gap));
    let others = || journey.curves.iter().filter_map(|curve| told(curve.customer));
    told(main).or_else(|| others().reduce(|one, other| if other.1 > one.1 { other } else { one }))
}

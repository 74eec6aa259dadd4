//! Which episodes are worth a micro journey.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use super::evidence::Tally;
use super::{Evidence, curve_pair, episode_gap, episode_score};
use crate::model::{
    CurveId, CustomerId, Episode, EpisodeId, EpisodePath, Insight, Journey, JourneyId, Project, Rating, TouchpointId,
};

/// Why an episode stands where it stands; the words are made of it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Reason {
    /// Desired − current.
    Gap(f64),
    /// Current or desired is not known.
    GapUnknown,
    Importance(Rating),
    Evidence(Evidence),
    /// No insight yet: the score is an assumption.
    NoEvidence,
    /// There is one already.
    HasMicro(JourneyId),
}

/// An episode and what speaks for a micro journey.
#[derive(Clone, Debug, PartialEq)]
pub struct Worth {
    pub episode: EpisodePath,
    pub gap: Option<f64>,
    /// Its own, else the highest of its touchpoints.
    pub importance: Option<Rating>,
    pub evidence: Evidence,
    /// In the order in which they count.
    pub reasons: Vec<Reason>,
}

/// The episodes of a journey for one customer group: by gap, then importance, then strength of evidence
/// (number of insights, then their samples), largest first; equal ones in order of time.
pub fn worth_a_micro_journey(project: &Project, journey: &Journey, customer: CustomerId) -> Vec<Worth> {
    let (current, desired) = curve_pair(journey, customer);
    let evidence = evidence(&project.insights, journey);
    let mut ranked: Vec<Worth> = journey
        .episodes
        .iter()
        .map(|episode| {
            let gap = current.zip(desired).and_then(|(current, desired)| episode_gap(episode, current, desired));
            let evidence = evidence.get(&episode.id).copied().unwrap_or_default();
            worth(EpisodePath { journey: journey.id, episode: episode.id }, episode, gap, evidence)
        })
        .collect();
    let unknown_last = |gap: Option<f64>| gap.unwrap_or(f64::NEG_INFINITY);
    ranked.sort_by(|one, other| {
        unknown_last(other.gap)
            .total_cmp(&unknown_last(one.gap))
            .then(other.importance.cmp(&one.importance))
            .then(other.evidence.cmp(&one.evidence))
    });
    ranked
}

fn worth(at: EpisodePath, episode: &Episode, gap: Option<f64>, evidence: Evidence) -> Worth {
    let highest = || episode.touchpoints.iter().filter_map(|touchpoint| touchpoint.importance).max();
    let importance = episode.importance.or_else(highest);
    let mut reasons = vec![gap.map_or(Reason::GapUnknown, Reason::Gap)];
    reasons.extend(importance.map(Reason::Importance));
    reasons.push(if evidence.insights > 0 { Reason::Evidence(evidence) } else { Reason::NoEvidence });
    reasons.extend(episode.micro.map(Reason::HasMicro));
    Worth { episode: at, gap, importance, evidence, reasons }
}

/// The evidence of each episode. An insight counts once for an episode, however often it points into it.
fn evidence(insights: &[Arc<Insight>], journey: &Journey) -> HashMap<EpisodeId, Evidence> {
    let linked: HashSet<TouchpointId> = insights.iter().flat_map(|insight| insight.touchpoints.clone()).collect();
    let mut home: HashMap<TouchpointId, EpisodeId> = HashMap::new();
    for episode in &journey.episodes {
        let pointed_at = episode.touchpoints.iter().filter(|touchpoint| linked.contains(&touchpoint.id));
        home.extend(pointed_at.map(|touchpoint| (touchpoint.id, episode.id)));
    }
    let mut evidence: HashMap<EpisodeId, Tally<'_>> = HashMap::new();
    for insight in insights {
        let homes = insight.touchpoints.iter().filter_map(|id| home.get(id));
        let episodes: HashSet<EpisodeId> = insight.episodes.iter().chain(homes).copied().collect();
        for episode in episodes {
            evidence.entry(episode).or_default().count(insight);
        }
    }
    evidence.into_iter().map(|(episode, tally)| (episode, tally.evidence)).collect()
}

/// What research stands behind a curve: the insights that point to an episode or touchpoint where it has a score.
pub fn evidence_of_curve(insights: &[Arc<Insight>], journey: &Journey, curve: CurveId) -> Evidence {
    let linked: HashSet<TouchpointId> = insights.iter().flat_map(|insight| insight.touchpoints.clone()).collect();
    let mut touchpoints: HashSet<TouchpointId> = HashSet::new();
    let mut episodes: HashSet<EpisodeId> = HashSet::new();
    for episode in &journey.episodes {
        let scored = episode.touchpoints.iter().filter(|one| one.scores.get(curve).is_some());
        touchpoints.extend(scored.map(|one| one.id).filter(|id| linked.contains(id)));
        if episode_score(episode, curve).is_some() {
            episodes.insert(episode.id);
        }
    }
    let points_there = |insight: &&Arc<Insight>| {
        insight.touchpoints.iter().any(|id| touchpoints.contains(id))
            || insight.episodes.iter().any(|id| episodes.contains(id))
    };
    let mut tally = Tally::default();
    for insight in insights.iter().filter(points_there) {
        tally.count(insight);
    }
    tally.evidence
}

//! What touchpoints rest on: the insights that point to them, and the research behind those.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use crate::model::{Date, Insight, InsightMethod, TouchpointId};

/// What is known of a place from research.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Evidence {
    /// Insights that point there.
    pub insights: usize,
    /// The samples of the research behind them together.
    pub n: u64,
}

/// One piece of research, which may give several insights: what tells it from others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Research<'a> {
    pub method: Option<InsightMethod>,
    pub source: &'a str,
    pub n: Option<u32>,
    pub date: Option<Date>,
}

impl<'a> Research<'a> {
    pub fn of(insight: &'a Insight) -> Self {
        Self { method: insight.method, source: insight.source.trim(), n: insight.n, date: insight.date }
    }

    /// Whether it is known which research it was.
    fn can_be_told_apart(&self) -> bool {
        self.method.is_some() || !self.source.is_empty() || self.date.is_some()
    }

    pub fn is_known(&self) -> bool {
        self.can_be_told_apart() || self.n.is_some()
    }
}

/// Evidence while it is counted: each insight, and the sample of each piece of research once.
#[derive(Default)]
pub struct Tally<'a> {
    pub evidence: Evidence,
    counted: HashSet<Research<'a>>,
}

impl<'a> Tally<'a> {
    pub fn count(&mut self, insight: &'a Insight) {
        self.evidence.insights += 1;
        let research = Research::of(insight);
        // Of two that say nothing but how many, nobody knows whether they are one.
        if !research.can_be_told_apart() || self.counted.insert(research) {
            self.evidence.n += u64::from(insight.n.unwrap_or(0));
        }
    }
}

/// The evidence of each touchpoint that has any. An insight counts once for a touchpoint, with its whole sample.
pub fn touchpoint_evidence(insights: &[Arc<Insight>]) -> HashMap<TouchpointId, Evidence> {
    let mut evidence: HashMap<TouchpointId, Tally<'_>> = HashMap::new();
    for insight in insights {
        for (place, touchpoint) in insight.touchpoints.iter().enumerate() {
            if !insight.touchpoints[..place].contains(touchpoint) {
                evidence.entry(*touchpoint).or_default().count(insight);
            }
        }
    }
    evidence.into_iter().map(|(touchpoint, tally)| (touchpoint, tally.evidence)).collect()
}

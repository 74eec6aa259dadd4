//! What touchpoints rest on: the insights that point to them.

use std::collections::HashMap;
use std::sync::Arc;

use super::Evidence;
use crate::model::{Insight, TouchpointId};

/// The evidence of each touchpoint that has any. An insight counts once for a touchpoint, with its whole sample.
pub fn touchpoint_evidence(insights: &[Arc<Insight>]) -> HashMap<TouchpointId, Evidence> {
    let mut evidence: HashMap<TouchpointId, Evidence> = HashMap::new();
    for insight in insights {
        for (place, touchpoint) in insight.touchpoints.iter().enumerate() {
            if !insight.touchpoints[..place].contains(touchpoint) {
                let here = evidence.entry(*touchpoint).or_default();
                here.insights += 1;
                here.n += u64::from(insight.n.unwrap_or(0));
            }
        }
    }
    evidence
}

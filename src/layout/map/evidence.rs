//! Which points of the curves rest on research. What has no insight is an assumption, and drawn hollow.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;

use super::Map;
use crate::method::{Evidence, Research, touchpoint_evidence};
use crate::model::{Insight, Project, TouchpointId};

/// What the touchpoints of a project rest on.
#[derive(Debug, Default)]
pub struct Grounds {
    evidence: HashMap<TouchpointId, Evidence>,
    /// Stands for which touchpoints have any.
    key: u64,
}

impl Grounds {
    /// Taken over from the map before, where the insights are the same.
    pub fn of(project: &Project, before: Option<&Map>) -> Arc<Self> {
        let same = before.filter(|before| same_links(&before.project.insights, &project.insights));
        same.map_or_else(|| Arc::new(Self::new(&project.insights)), |before| Arc::clone(&before.evidence))
    }

    pub fn new(insights: &[Arc<Insight>]) -> Self {
        let evidence = touchpoint_evidence(insights);
        // Sums do not depend on the order, which is another one each time.
        let key = evidence.keys().fold(0, |key: u64, id| {
            let mut hasher = DefaultHasher::new();
            id.hash(&mut hasher);
            key.wrapping_add(hasher.finish())
        });
        Self { evidence, key }
    }

    pub fn has(&self, touchpoint: TouchpointId) -> bool {
        self.evidence.contains_key(&touchpoint)
    }

    pub fn of_touchpoint(&self, touchpoint: TouchpointId) -> Option<Evidence> {
        self.evidence.get(&touchpoint).copied()
    }

    pub fn key(&self) -> u64 {
        self.key
    }
}

/// Whether insights are the same, or differ in nothing that counts here.
fn same_links(before: &[Arc<Insight>], after: &[Arc<Insight>]) -> bool {
    let same = |(a, b): (&Arc<Insight>, &Arc<Insight>)| {
        Arc::ptr_eq(a, b) || a.touchpoints == b.touchpoints && Research::of(a) == Research::of(b)
    };
    before.len() == after.len() && before.iter().zip(after).all(same)
}

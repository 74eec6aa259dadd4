//! Standard measures: what was measured several times, and where it stands against its target.

use std::cmp::Ordering;

use crate::model::{Metric, MetricKind};

/// One measure of an episode over time.
#[derive(Clone, Debug, PartialEq)]
pub struct Series<'a> {
    /// The one of the latest date; without dates the last in order.
    pub latest: &'a Metric,
    /// Those before it, in order of time.
    pub before: Vec<&'a Metric>,
}

impl Series<'_> {
    /// All figures in order of time, the latest last.
    pub fn values(&self) -> Vec<f64> {
        self.before.iter().chain([&self.latest]).map(|metric| metric.value).collect()
    }
}

/// The measures of an episode, each once, in the order in which they first occur. Figures of one kind (and of one
/// name, for kinds of one's own) belong together; those without a date come before all others.
pub fn series(metrics: &[Metric]) -> Vec<Series<'_>> {
    let mut kinds: Vec<&MetricKind> = Vec::new();
    for metric in metrics {
        if !kinds.contains(&&metric.kind) {
            kinds.push(&metric.kind);
        }
    }
    let one = |kind: &MetricKind| {
        let mut mine: Vec<&Metric> = metrics.iter().filter(|metric| metric.kind == *kind).collect();
        mine.sort_by_key(|metric| metric.date);
        let latest = mine.pop()?;
        Some(Series { latest, before: mine })
    };
    kinds.into_iter().filter_map(one).collect()
}

/// Where a figure stands against its target; none without one.
pub fn against_target(metric: &Metric) -> Option<Ordering> {
    metric.value.partial_cmp(&metric.target?)
}

/// Whether more is better. Of outcomes and of measures of one's own that is not known.
pub const fn is_more_better(kind: &MetricKind) -> bool {
    matches!(kind, MetricKind::Nps | MetricKind::Csat | MetricKind::Ces | MetricKind::Prem)
}

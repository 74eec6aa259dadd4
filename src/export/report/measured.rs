//! What was measured: standard measures, and what changed from the first measurement to the latest.

use super::{MOST_NAMED, Page, inert};
use crate::layout::map::{metric_name, target_key};
use crate::layout::words::{change_text, number_text};
use crate::method::{Series, against_target, changes, series, waves};
use crate::model::{CurveKind, CustomerId, Metric, Wave};

impl Page<'_> {
    /// The measures of each episode that has any.
    pub(super) fn metrics(&mut self) {
        let measured = self.journey.episodes.iter().filter(|episode| !episode.metrics.is_empty());
        for (number, episode) in measured.enumerate() {
            if number == 0 {
                let title = self.word("lane-metric");
                self.heading(2, &title);
            }
            let title = self.named(&episode.title);
            self.line(&format!("**{title}**"));
            for one in series(&episode.metrics) {
                let words = self.metric_words(&one);
                self.under(&words);
            }
        }
    }

    /// "NPS −12 (n = 401, 12 October 2026); target 0, below target; before: −31 (n = 412, 20 April 2026)".
    fn metric_words(&self, one: &Series<'_>) -> String {
        let name = inert(&metric_name(&one.latest.kind, self.lang));
        let mut parts = vec![format!("{name} {}", self.figure_words(one.latest))];
        if let (Some(target), Some(how)) = (one.latest.target, against_target(one.latest)) {
            let target = number_text(target, false, self.lang);
            let target = self.lang.with("metric-target", &[("target", target.into())]);
            parts.push(format!("{target}, {}", self.word(target_key(how))));
        }
        if !one.before.is_empty() {
            let before = one.before.iter().map(|metric| self.figure_words(metric)).collect::<Vec<_>>().join(" · ");
            parts.push(self.lang.with("metric-before", &[("values", before.into())]));
        }
        parts.join("; ")
    }

    fn figure_words(&self, metric: &Metric) -> String {
        let value = number_text(metric.value, false, self.lang);
        let about = [metric.n.map(|n| format!("n = {n}")), metric.date.map(|date| self.date(date))];
        let about: Vec<String> = about.into_iter().flatten().collect();
        if about.is_empty() { value } else { format!("{value} ({})", about.join(", ")) }
    }

    /// What changed in what these groups feel, for those that were measured again.
    pub(super) fn changes(&mut self, groups: &[CustomerId]) {
        for group in groups {
            let [first, .., last] = waves(self.journey, *group, CurveKind::Current)[..] else { continue };
            let found = changes(self.journey, first, last).episodes;
            let found: Vec<_> = found.into_iter().filter(|one| one.change != 0.0).collect();
            if found.is_empty() {
                continue;
            }
            let title = self.lang.with("report-changed", &[("group", self.customer_name(*group).into())]);
            self.heading(3, &title);
            let wave = |id| self.journey.curves.iter().find(|curve| curve.id == id).map(|curve| &curve.wave);
            let [from, to] = [first, last].map(|id| wave(id).map(|wave| self.wave_words(wave)).unwrap_or_default());
            if !from.is_empty() && !to.is_empty() {
                let words = self.lang.with("report-changed-between", &[("from", from.into()), ("to", to.into())]);
                self.paragraph(&words);
            }
            for one in found.iter().take(MOST_NAMED) {
                let title = self.named(self.episodes.get(&one.at.episode).map_or("", |episode| &episode.title));
                let values = [
                    ("episode", title.into()),
                    ("before", self.score(one.before).into()),
                    ("after", self.score(one.after).into()),
                    ("change", change_text(one.change, self.project.scale, self.lang).into()),
                ];
                let words = self.lang.with("report-change", &values);
                self.line(&words);
            }
            self.more(found.len().saturating_sub(MOST_NAMED));
        }
    }

    /// "spring 2026, 20 April 2026"; nothing while neither is known.
    pub(super) fn wave_words(&self, wave: &Wave) -> String {
        let date = wave.date.map(|date| self.date(date)).unwrap_or_default();
        let parts = [inert(&wave.label), date];
        parts.into_iter().filter(|words| !words.is_empty()).collect::<Vec<_>>().join(", ")
    }
}

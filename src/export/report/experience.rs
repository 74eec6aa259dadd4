//! The curve in words: what is felt, where it is far from what is wanted, and which episode deserves a closer look.

use super::{MOST_NAMED, Page, inert};
use crate::layout::micro::{condition_words, waiting_words};
use crate::layout::words::{difference_text, score_text};
use crate::method::{
    Reason, ScoreSource, challenge, child_against_parent, curve_pair, episode_gap, episode_score, journey_scores,
    largest_gaps, summary, waves, worth_a_micro_journey,
};
use crate::model::{CurveId, CurveKind, CustomerId, Episode, Feeling};

/// How many episodes are named where groups differ, and as worth a micro journey.
const FEW: usize = 3;

impl Page<'_> {
    pub(super) fn experience(&mut self) {
        let Some(customer) = self.customer.filter(|_| !self.journey.episodes.is_empty()) else { return };
        let title = self.word("report-experience");
        self.heading(2, &title);
        let groups = self.groups_with_curves(customer);
        for group in &groups {
            self.summary(*group, groups.len() > 1);
        }
        self.differences(&groups);
        self.changes(&groups);
        self.episodes(customer);
    }

    /// The first one stands first.
    fn groups_with_curves(&self, first: CustomerId) -> Vec<CustomerId> {
        let mut groups = vec![first];
        for curve in &self.journey.curves {
            if !groups.contains(&curve.customer) {
                groups.push(curve.customer);
            }
        }
        groups
    }

    /// A title; where the page tells of several groups the one that names the group.
    fn titled(&self, [plain, of_group]: [&str; 2], customer: CustomerId) -> String {
        if self.groups_with_curves(customer).len() < 2 {
            return self.word(plain);
        }
        self.lang.with(of_group, &[("group", self.customer_name(customer).into())])
    }

    pub(super) fn score(&self, value: f64) -> String {
        score_text(value, self.project.scale, self.lang)
    }

    pub(super) fn gap(&self, value: f64) -> String {
        difference_text(value, self.project.scale, self.lang)
    }

    /// Mean, peak, end and peak–end of what a group feels, for each time that it was measured.
    fn summary(&mut self, customer: CustomerId, is_one_of_several: bool) {
        let journey = self.journey;
        let waves = waves(journey, customer, CurveKind::Current);
        let curves = waves.iter().filter_map(|id| journey.curves.iter().find(|one| one.id == *id));
        let mut said = Vec::new();
        for curve in curves {
            let wave = self.wave_words(&curve.wave);
            let words = self.summary_words(curve.id);
            said.push(if wave.is_empty() { words } else { format!("{}. {words}", super::capital(&wave)) });
        }
        if said.is_empty() {
            said.push(self.word("report-nothing-felt"));
        }
        if is_one_of_several {
            let name = self.customer_name(customer);
            self.heading(3, &name);
        }
        for words in said {
            self.paragraph(&words);
        }
    }

    fn summary_words(&self, curve: CurveId) -> String {
        let journey = self.journey;
        let Some(found) = summary(journey, curve) else { return self.word("report-nothing-felt") };
        let known = journey_scores(journey, curve);
        let named = |at: Option<&(&Episode, f64)>| self.named(at.map_or("", |(episode, _)| &episode.title));
        let peak = named(known.iter().rfind(|(_, value)| *value == found.peak));
        let end = named(known.last());
        // Branches stand in the figures of no group but one that is known in branches alone.
        let is_of_branches = known.iter().any(|(episode, _)| episode.is_branch());
        let all = journey.episodes.iter().filter(|one| is_of_branches || !one.is_branch()).count();
        let values = [
            ("mean", self.score(found.mean).into()),
            ("peak", self.score(found.peak).into()),
            ("peakat", peak.into()),
            ("end", self.score(found.end).into()),
            ("endat", end.into()),
            ("both", self.score(found.peak_end).into()),
        ];
        let known = if self.is_generation() { "report-known-phases" } else { "report-known" };
        let known = self.lang.with(known, &[("known", found.of.into()), ("all", all.into())]);
        let words = format!("{} {known}", self.lang.with("report-summary", &values));
        let leaves_out = all < journey.episodes.len();
        if leaves_out { format!("{words} {}", self.word("report-without-branches")) } else { words }
    }

    /// Where several groups differ most.
    fn differences(&mut self, groups: &[CustomerId]) {
        if groups.len() < 2 {
            return;
        }
        let found = challenge(self.journey, groups);
        let spread: Vec<_> = found.episodes.iter().filter(|one| one.spread > 0.0).take(FEW).collect();
        if spread.is_empty() {
            return;
        }
        let title = self.word("report-differences");
        self.heading(3, &title);
        for one in spread {
            let title = self.named(self.episodes.get(&one.at.episode).map_or("", |episode| &episode.title));
            let values = [
                ("episode", title.into()),
                ("spread", self.gap(one.spread).into()),
                ("low", self.customer_name(one.lowest.0).into()),
                ("lowscore", self.score(one.lowest.1).into()),
                ("high", self.customer_name(one.highest.0).into()),
                ("highscore", self.score(one.highest.1).into()),
            ];
            let words = self.lang.with("report-difference", &values);
            self.line(&words);
        }
    }

    fn episodes(&mut self, customer: CustomerId) {
        let journey = self.journey;
        let (current, desired) = curve_pair(journey, customer);
        let keys = match self.is_generation() {
            true => ["report-phases", "report-phases-of"],
            false => ["report-episodes", "report-episodes-of"],
        };
        let title = self.titled(keys, customer);
        self.heading(3, &title);
        for episode in &journey.episodes {
            let words = self.episode_words(episode, current, desired);
            self.line(&words);
            let condition = episode.is_branch().then(|| condition_words(&episode.condition, self.lang));
            for words in condition.into_iter().chain(waiting_words(episode, self.lang)) {
                self.under(&inert(&words));
            }
            self.feelings(&episode.desired, &episode.current);
            let challenge = inert(&episode.challenge);
            if !challenge.is_empty() {
                let name = self.word("inspector-challenge");
                self.under(&format!("{name}: {challenge}"));
            }
        }
    }

    /// What is wanted and what is felt in words, where they are known.
    fn feelings(&mut self, desired: &Feeling, current: &Feeling) {
        for (key, feeling) in [("inspector-desired-words", desired), ("inspector-current-words", current)] {
            if let Some(words) = feeling_words(feeling) {
                let name = self.word(key);
                self.under(&format!("{name}: {words}"));
            }
        }
    }

    /// "**Nazorg**: now 0 (own rating: survey), desired +1, gap 1".
    fn episode_words(&self, episode: &Episode, current: Option<CurveId>, desired: Option<CurveId>) -> String {
        let mut parts = Vec::new();
        if let Some(now) = current.and_then(|curve| episode_score(episode, curve)) {
            let from = match now.source {
                ScoreSource::Mean { of } => self.lang.with("report-mean-of", &[("count", of.into())]),
                ScoreSource::Own => inert(&episode.rating_source),
            };
            let from = if from.is_empty() { from } else { format!(" ({from})") };
            let score = format!("{}{from}", self.score(now.value));
            parts.push(self.lang.with("report-now", &[("score", score.into())]));
        }
        if let Some(wanted) = desired.and_then(|curve| episode_score(episode, curve)) {
            parts.push(self.lang.with("report-desired", &[("score", self.score(wanted.value).into())]));
        }
        let gap = current.zip(desired).and_then(|(current, desired)| episode_gap(episode, current, desired));
        if let Some(gap) = gap {
            parts.push(self.lang.with("report-gap", &[("gap", self.gap(gap).into())]));
        }
        let title = self.named(&episode.title);
        if parts.is_empty() { format!("**{title}**") } else { format!("**{title}**: {}", parts.join(", ")) }
    }

    /// What is felt furthest below what is wanted, the largest first.
    pub(super) fn gaps(&mut self) {
        let Some(customer) = self.customer else { return };
        let (Some(current), Some(desired)) = curve_pair(self.journey, customer) else { return };
        let gaps = largest_gaps(self.journey, current, desired);
        let gaps: Vec<_> = gaps.into_iter().filter(|one| one.gap > 0.0).collect();
        if gaps.is_empty() {
            return;
        }
        let title = self.titled(["poster-gaps", "poster-gaps-of"], customer);
        self.heading(2, &title);
        for one in gaps.iter().take(MOST_NAMED) {
            let Some((episode, touchpoint)) = self.touchpoints.get(&one.at.touchpoint).copied() else { continue };
            let score = |curve| touchpoint.scores.get(curve).map_or(0.0, |score| score.value());
            let values = [
                ("gap", self.gap(one.gap).into()),
                ("title", self.named(&touchpoint.title).into()),
                ("episode", self.named(&episode.title).into()),
                ("now", self.score(score(current)).into()),
                ("desired", self.score(score(desired)).into()),
            ];
            let mut words = self.lang.with("report-gap-at", &values);
            if touchpoint.moment_of_truth {
                words = format!("{words}; {}", self.word("poster-legend-truth"));
            }
            self.line(&words);
            let effect = inert(&touchpoint.effect);
            if !effect.is_empty() {
                self.under(&effect);
            }
            self.feelings(&touchpoint.desired, &touchpoint.current);
        }
        self.more(gaps.len().saturating_sub(MOST_NAMED));
    }

    /// Says how many were not named.
    pub(super) fn more(&mut self, count: usize) {
        if count > 0 {
            let words = self.lang.with("report-more", &[("count", count.into())]);
            self.line(&words);
        }
    }

    /// Which episodes are worth a micro journey, and where one tells another story than its episode.
    pub(super) fn worth(&mut self) {
        let Some(customer) = self.customer else { return };
        let ranked = worth_a_micro_journey(self.project, self.journey, customer);
        let ranked: Vec<_> = ranked.into_iter().filter(|one| one.gap.is_some_and(|gap| gap > 0.0)).take(FEW).collect();
        let flagged = self.flagged(customer);
        if self.journey.parent.is_none() && !ranked.is_empty() {
            let title = self.titled(["report-worth", "report-worth-of"], customer);
            self.heading(2, &title);
            for one in ranked {
                let title = self.named(self.episodes.get(&one.episode.episode).map_or("", |one| &one.title));
                let reasons: Vec<String> = one.reasons.iter().map(|reason| self.reason(*reason)).collect();
                self.line(&format!("**{title}**: {}", reasons.join("; ")));
            }
        }
        for words in flagged {
            self.paragraph(&words);
        }
    }

    fn reason(&self, reason: Reason) -> String {
        match reason {
            Reason::Gap(gap) => self.lang.with("report-gap", &[("gap", self.gap(gap).into())]),
            Reason::GapUnknown => self.word("report-reason-unknown"),
            Reason::Importance(rating) => {
                self.lang.with("report-reason-importance", &[("rating", rating.value().into())])
            }
            Reason::Evidence(evidence) => {
                let words = self.lang.with("inspector-count-insights", &[("count", evidence.insights.into())]);
                if evidence.n == 0 { words } else { format!("{words} (n = {})", evidence.n) }
            }
            Reason::NoEvidence => self.word("report-reason-none"),
            Reason::HasMicro(id) => {
                let title = self.named(self.project.journey(id).map_or("", |micro| &micro.title));
                self.lang.with("report-reason-micro", &[("title", title.into())])
            }
        }
    }

    /// Micro journeys whose mean differs much from their episode's score.
    fn flagged(&self, customer: CustomerId) -> Vec<String> {
        let mut said = Vec::new();
        let mut compare = |parent: &crate::model::Journey, episode: &Episode, micro: &crate::model::Journey| {
            let found = child_against_parent(parent, episode, micro, customer).filter(|one| one.is_flagged);
            said.extend(found.map(|found| {
                let values = [
                    ("micro", self.named(&micro.title).into()),
                    ("episode", self.named(&episode.title).into()),
                    ("child", self.score(found.child).into()),
                    ("parent", self.score(found.parent).into()),
                    ("difference", self.gap(found.difference.abs()).into()),
                ];
                self.lang.with("report-child-differs", &values)
            }));
        };
        for episode in &self.journey.episodes {
            if let Some(micro) = episode.micro.and_then(|id| self.project.journey(id)) {
                compare(self.journey, episode, micro);
            }
        }
        if let Some(path) = self.project.parent_episode(self.journey)
            && let (Some(parent), Some(episode)) = (self.project.journey(path.journey), self.project.episode(path))
        {
            compare(parent, episode, self.journey);
        }
        said
    }
}

/// "geholpen. Het bepalen van de schade is de basis van de oplossing."
fn feeling_words(feeling: &Feeling) -> Option<String> {
    let (words, why) = (inert(&feeling.words), inert(&feeling.why));
    match (words.is_empty(), why.is_empty()) {
        (true, true) => None,
        (false, true) => Some(words),
        (true, false) => Some(why),
        (false, false) => Some(format!("{words} ({why})")),
    }
}

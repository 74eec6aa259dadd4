//! What is to become better, by how far it is.

use super::{Page, capital, inert};
use crate::method::{curve_pair, episode_gap, gap, has_others, lead_time, told_gap};
use crate::model::{GapPlace, Improvement, Status, words};

/// In the order in which they are told: what is under way first.
const STATES: [Status; 5] = [Status::InTest, Status::Chosen, Status::Idea, Status::Done, Status::Dropped];

impl Page<'_> {
    pub(super) fn improvements(&mut self) {
        let project = self.project;
        let all: Vec<_> = project.improvements.iter().filter(|one| self.has_improvement(one)).collect();
        if all.is_empty() {
            return;
        }
        let title = self.word("inspector-improvements");
        self.heading(2, &title);
        for status in STATES {
            let mut found: Vec<_> = all.iter().filter(|one| one.status == status).collect();
            if found.is_empty() {
                continue;
            }
            found.sort_by_key(|one| std::cmp::Reverse((one.customer_value, one.business_value)));
            let title = capital(&self.word(words::status(status)));
            self.heading(3, &title);
            for improvement in found {
                self.improvement(improvement);
            }
        }
    }

    fn improvement(&mut self, improvement: &Improvement) {
        let (title, description) = (self.named(&improvement.title), inert(&improvement.description));
        let after = if description.is_empty() { description } else { format!(": {description}") };
        self.line(&format!("**{title}**{after}"));
        let planned = self.planned(improvement);
        if !planned.is_empty() {
            self.under(&capital(&planned.join(" · ")));
        }
        let weighed = self.weighed(improvement);
        if !weighed.is_empty() {
            self.under(&capital(&weighed.join(" · ")));
        }
        if let Some(answers) = self.answers(improvement) {
            self.under(&answers);
        }
        let grounds = [
            ("join-field-need", &improvement.need),
            ("join-field-process", &improvement.process),
            ("join-field-ground", &improvement.ground),
            ("join-field-people", &improvement.people),
            ("join-field-means", &improvement.means),
        ];
        let grounds = grounds.into_iter().filter(|(_, words)| !words.trim().is_empty());
        let grounds: Vec<String> =
            grounds.map(|(key, words)| format!("{}: {}", self.word(key), inert(words))).collect();
        if !grounds.is_empty() {
            self.under(&grounds.join(" · "));
        }
    }

    /// Who does it, until when, and how long it took to be tested.
    fn planned(&self, improvement: &Improvement) -> Vec<String> {
        let mut parts = Vec::new();
        if !improvement.owner.trim().is_empty() {
            parts.push(self.lang.with("report-owner", &[("name", inert(&improvement.owner).into())]));
        }
        if let Some(due) = improvement.due_date {
            parts.push(self.lang.with("report-due", &[("date", self.date(due).into())]));
        }
        if let Some(tested) = improvement.tested_date {
            parts.push(self.lang.with("report-tested", &[("date", self.date(tested).into())]));
        }
        let started = self.journey.frame.start_date.zip(improvement.tested_date);
        if let Some(days) = started.and_then(|(from, to)| lead_time(from, to)) {
            parts.push(self.lang.with("report-lead-time", &[("time", self.lead_words(days).into())]));
        }
        parts
    }

    fn weighed(&self, improvement: &Improvement) -> Vec<String> {
        let ratings = [
            ("report-customer-value", improvement.customer_value),
            ("report-business-value", improvement.business_value),
            ("report-effort", improvement.effort),
        ];
        let rated = ratings.into_iter().filter_map(|(key, rating)| Some((key, rating?.value())));
        let mut parts: Vec<String> =
            rated.map(|(key, rating)| self.lang.with(key, &[("rating", rating.into())])).collect();
        if improvement.votes > 0 {
            parts.push(self.lang.with("report-votes", &[("count", improvement.votes.into())]));
        }
        parts
    }

    /// The gap that it answers, as large as it is, and whose where that is not plain.
    fn answers(&self, improvement: &Improvement) -> Option<String> {
        let place = improvement.gap?;
        let title = match place {
            GapPlace::Episode(id) => &self.episodes.get(&id)?.title,
            GapPlace::Touchpoint(id) => &self.touchpoints.get(&id)?.1.title,
        };
        let answers = self.lang.with("report-answers", &[("title", self.named(title).into())]);
        let gap_of = |customer| {
            let (Some(current), Some(desired)) = curve_pair(self.journey, customer) else { return None };
            match place {
                GapPlace::Episode(id) => episode_gap(self.episodes.get(&id)?, current, desired),
                GapPlace::Touchpoint(id) => gap(self.touchpoints.get(&id)?.1, current, desired),
            }
        };
        let Some((customer, gap)) = told_gap(self.journey, gap_of) else { return Some(answers) };
        let gap = self.lang.with("report-gap", &[("gap", self.gap(gap).into())]);
        let whose = has_others(self.journey, customer).then(|| self.customer_name(customer));
        let told = [Some(gap), whose].into_iter().flatten().collect::<Vec<_>>().join(", ");
        Some(format!("{answers} ({told})"))
    }
}

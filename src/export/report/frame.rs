//! What the journey is for, and for whom.

use super::{Page, inert, joined, paragraphs};
use crate::method::lead_time;
use crate::model::{CustomerDefinition, CustomerGroup, CustomerKind, Deepening, NextStep, words};

impl<'a> Page<'a> {
    pub(super) fn frame(&mut self) {
        let (journey, frame) = (self.journey, &self.journey.frame);
        let title = self.word("inspector-frame");
        self.heading(2, &title);
        let form = self.word(words::form(&journey.form));
        self.fact("inspector-form", &form);
        if let Some(purpose) = journey.purpose {
            let purpose = self.word(words::purpose(purpose));
            self.fact("inspector-purpose", &purpose);
        }
        self.fact("inspector-reason", &inert(&journey.reason));
        if let Some(episode) = self.project.parent_episode(journey).and_then(|path| self.project.episode(path)) {
            let title = self.named(&episode.title);
            self.fact("inspector-under", &title);
        }
        self.fact("inspector-goal", &inert(&frame.goal));
        let scope = self.word(words::scope(frame.scope));
        self.fact("inspector-scope", &scope);
        self.fact("inspector-influencers", &joined(&frame.influencers));
        let customer = self.customer_words();
        self.fact("inspector-customer-definition", &customer);
        self.fact("inspector-desired-feeling", &inert(&frame.desired_feeling));
        self.next_steps();
        self.fact("inspector-team", &joined(&frame.team));
        self.fact("inspector-departments", &joined(&frame.departments));
        for (key, date) in [("inspector-start-date", frame.start_date), ("inspector-tested-date", frame.tested_date)] {
            let date = date.map(|date| self.date(date)).unwrap_or_default();
            self.fact(key, &date);
        }
        if let Some(days) = frame.start_date.zip(frame.tested_date).and_then(|(from, to)| lead_time(from, to)) {
            let words = self.lead_words(days);
            self.fact("report-lead", &words);
        }
        self.fact("inspector-sources", &inert(&frame.sources));
    }

    /// Days, or weeks where there are more than a few.
    pub(super) fn lead_words(&self, days: u32) -> String {
        if days < 21 {
            return self.lang.with("report-days", &[("count", days.into())]);
        }
        self.lang.with("report-weeks", &[("count", ((days + 3) / 7).into())])
    }

    fn customer_words(&self) -> String {
        match &self.journey.frame.customer {
            None => String::new(),
            Some(CustomerDefinition::Group(id)) => self.customer_name(*id),
            Some(CustomerDefinition::Challenge(ids)) => {
                let names: Vec<String> = ids.iter().map(|id| self.customer_name(*id)).collect();
                self.lang.with("report-challenge", &[("names", names.join(", ").into())])
            }
        }
    }

    fn next_steps(&mut self) {
        let steps = &self.journey.frame.next_steps;
        if steps.is_empty() {
            return;
        }
        let name = self.word("inspector-next-steps");
        self.line(&format!("**{name}:**"));
        for step in steps {
            let (way, text) = match step {
                NextStep::Implement(text) => (self.word("inspector-step-implement"), text),
                NextStep::Deepen(Deepening::Other(way), text) if !way.trim().is_empty() => (inert(way), text),
                NextStep::Deepen(way, text) => (self.word(words::deepening(way)), text),
            };
            let text = inert(text);
            self.under(&if text.is_empty() { way } else { format!("{way}. {text}") });
        }
    }

    /// The groups that the frame or a curve of the journey is about.
    pub(super) fn told_groups(&self) -> Vec<&'a CustomerGroup> {
        let journey = self.journey;
        let is_framed = |group: &CustomerGroup| match &journey.frame.customer {
            None => false,
            Some(CustomerDefinition::Group(id)) => group.id == *id,
            Some(CustomerDefinition::Challenge(ids)) => ids.contains(&group.id),
        };
        let has_curve = |group: &CustomerGroup| journey.curves.iter().any(|curve| curve.customer == group.id);
        let project = self.project;
        project.customers.iter().filter(|group| is_framed(group) || has_curve(group)).collect()
    }

    pub(super) fn groups(&mut self) {
        let groups = self.told_groups();
        if groups.is_empty() {
            return;
        }
        let title = self.word("inspector-customers");
        self.heading(2, &title);
        for group in groups {
            self.group(group);
        }
    }

    fn group(&mut self, group: &CustomerGroup) {
        let kind = self.word(words::customer_kind(group.kind)).to_lowercase();
        let kind = match group.kind {
            CustomerKind::Cohort { born_from, born_to } if born_from == born_to => {
                self.lang.with("report-cohort-of-year", &[("year", born_from.to_string().into())])
            }
            CustomerKind::Cohort { born_from, born_to } => {
                let values = [("from", born_from.to_string().into()), ("to", born_to.to_string().into())];
                self.lang.with("report-cohort", &values)
            }
            CustomerKind::Segment | CustomerKind::Persona | CustomerKind::Patient => kind,
        };
        let name = self.named(&group.name);
        // "Born in 1950" says itself what it is.
        let says_kind = name.to_lowercase().contains(&kind.to_lowercase());
        let title = if says_kind { name } else { format!("{name} ({kind})") };
        self.heading(3, &title);
        for words in paragraphs(&group.description) {
            self.paragraph(&words);
        }
        let quote = inert(&group.quote);
        if !quote.is_empty() {
            self.paragraph(&format!("> “{quote}”"));
        }
        self.fact("inspector-needs", &joined(&group.needs));
        self.fact("inspector-motives", &joined(&group.motives));
        self.fact("inspector-expectations", &joined(&group.expectations));
    }
}

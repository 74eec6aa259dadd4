//! The texts of each thing, in a fixed order: to hold the limit of length, and to tell typing in one field
//! from other changes.

use crate::model::{
    Actor, Attribution, Channel, Curve, CustomerGroup, Deepening, EmbeddedImage, Episode, Event, Feeling, Form, Frame,
    Improvement, Insight, Journey, Lane, Metric, MetricKind, NextStep, Note, Touchpoint, Wave,
};

/// What has texts that a person can type. Texts of what lies within (the touchpoints of an episode) are
/// not among them.
pub(super) trait Texts {
    fn texts(&self) -> Vec<&str>;
}

fn each(list: &[String]) -> impl Iterator<Item = &str> {
    list.iter().map(String::as_str)
}

impl Texts for String {
    fn texts(&self) -> Vec<&str> {
        vec![self]
    }
}

impl Texts for Vec<String> {
    fn texts(&self) -> Vec<&str> {
        each(self).collect()
    }
}

impl Texts for Touchpoint {
    fn texts(&self) -> Vec<&str> {
        let own = [self.title.as_str(), &self.effect, &self.notes];
        let feelings = [&self.desired, &self.current].into_iter().flat_map(Feeling::texts);
        own.into_iter().chain(feelings).chain(each(&self.sub_steps)).chain(each(&self.forms)).collect()
    }
}

impl Texts for Attribution {
    fn texts(&self) -> Vec<&str> {
        vec![&self.name, &self.role]
    }
}

impl Texts for Note {
    fn texts(&self) -> Vec<&str> {
        vec![&self.text, &self.attribution.name, &self.attribution.role]
    }
}

impl Texts for Feeling {
    fn texts(&self) -> Vec<&str> {
        vec![&self.words, &self.why]
    }
}

impl Texts for Metric {
    fn texts(&self) -> Vec<&str> {
        match &self.kind {
            MetricKind::Other(name) => vec![name],
            MetricKind::Nps | MetricKind::Csat | MetricKind::Ces | MetricKind::Prem | MetricKind::Prom => vec![],
        }
    }
}

impl Texts for Vec<Metric> {
    fn texts(&self) -> Vec<&str> {
        self.iter().flat_map(Metric::texts).collect()
    }
}

impl Texts for Episode {
    fn texts(&self) -> Vec<&str> {
        let own = [self.title.as_str(), &self.story, &self.challenge, &self.rating_source, &self.condition];
        let feelings = [&self.desired, &self.current].into_iter().flat_map(Feeling::texts);
        own.into_iter().chain(feelings).chain(self.metrics.texts()).collect()
    }
}

impl Texts for Lane {
    fn texts(&self) -> Vec<&str> {
        vec![&self.title]
    }
}

impl Texts for Wave {
    fn texts(&self) -> Vec<&str> {
        vec![&self.label]
    }
}

impl Texts for Curve {
    fn texts(&self) -> Vec<&str> {
        self.wave.texts()
    }
}

impl Texts for Event {
    fn texts(&self) -> Vec<&str> {
        vec![&self.title, &self.notes]
    }
}

impl Texts for Form {
    fn texts(&self) -> Vec<&str> {
        match self {
            Self::Other(name) => vec![name],
            Self::Customer | Self::Micro | Self::Patient | Self::Generation => vec![],
        }
    }
}

impl Texts for NextStep {
    fn texts(&self) -> Vec<&str> {
        match self {
            Self::Deepen(Deepening::Other(how), what) => vec![how, what],
            Self::Implement(what) | Self::Deepen(_, what) => vec![what],
        }
    }
}

impl Texts for Frame {
    fn texts(&self) -> Vec<&str> {
        let own = [self.goal.as_str(), &self.desired_feeling, &self.sources];
        let lists = [&self.influencers, &self.team, &self.departments];
        let steps = self.next_steps.iter().flat_map(NextStep::texts);
        own.into_iter().chain(lists.into_iter().flat_map(|list| each(list))).chain(steps).collect()
    }
}

impl Texts for Journey {
    fn texts(&self) -> Vec<&str> {
        let own = [self.title.as_str(), &self.subtitle, &self.limitations, &self.reason];
        own.into_iter().chain(self.form.texts()).chain(self.frame.texts()).collect()
    }
}

impl Texts for CustomerGroup {
    fn texts(&self) -> Vec<&str> {
        let own = [self.name.as_str(), &self.description, &self.quote];
        let lists = [&self.needs, &self.motives, &self.expectations];
        own.into_iter().chain(lists.into_iter().flat_map(|list| each(list))).collect()
    }
}

impl Texts for Actor {
    fn texts(&self) -> Vec<&str> {
        vec![&self.name, &self.description]
    }
}

impl Texts for Channel {
    fn texts(&self) -> Vec<&str> {
        vec![&self.name, &self.icon]
    }
}

impl Texts for Insight {
    fn texts(&self) -> Vec<&str> {
        vec![&self.text, &self.source]
    }
}

impl Texts for Improvement {
    fn texts(&self) -> Vec<&str> {
        vec![
            &self.title,
            &self.description,
            &self.need,
            &self.process,
            &self.ground,
            &self.people,
            &self.means,
            &self.owner,
        ]
    }
}

impl Texts for EmbeddedImage {
    fn texts(&self) -> Vec<&str> {
        vec![&self.name]
    }
}

//! No text is longer than the program can show.

use super::links::{IN_PROJECT, Place};
use super::{Finding, Kind, LONGEST_TEXT, Problem, Thing};
use crate::model::{Deepening, Episode, Form, Frame, Journey, MetricKind, NextStep, Project};

pub(super) fn check(project: &Project, findings: &mut Vec<Finding>) {
    let mut longest = Longest { place: IN_PROJECT, findings };
    let single =
        [&project.title, &project.organisation, &project.sector, &project.language, &project.version].into_iter();
    longest.of(Thing::PROJECT, &project.title, single.chain(&project.authors));
    for one in &project.customers {
        let lists = one.needs.iter().chain(&one.motives).chain(&one.expectations);
        let texts = [&one.name, &one.description, &one.quote].into_iter().chain(lists);
        longest.of(Thing::new(Kind::Customer, one.id.number()), &one.name, texts);
    }
    for one in &project.actors {
        longest.of(Thing::new(Kind::Actor, one.id.number()), &one.name, [&one.name, &one.description]);
    }
    for one in &project.channels {
        longest.of(Thing::new(Kind::Channel, one.id.number()), &one.name, [&one.name, &one.icon]);
    }
    for one in &project.insights {
        longest.of(Thing::new(Kind::Insight, one.id.number()), &one.text, [&one.text, &one.source]);
    }
    for one in &project.improvements {
        let texts =
            [&one.title, &one.description, &one.need, &one.process, &one.ground, &one.people, &one.means, &one.owner];
        longest.of(Thing::new(Kind::Improvement, one.id.number()), &one.title, texts);
    }
    for one in &project.images {
        longest.of(Thing::new(Kind::Image, one.id.number()), &one.name, [&one.name]);
    }
    for journey in &project.journeys {
        longest.journey(journey);
    }
}

struct Longest<'f, 'p> {
    place: Place<'p>,
    findings: &'f mut Vec<Finding>,
}

impl<'p> Longest<'_, 'p> {
    fn of<'t>(&mut self, thing: Thing, title: &str, texts: impl IntoIterator<Item = &'t String>) {
        for text in texts {
            // A text has at most as many characters as bytes; counting them is seldom needed.
            if text.len() > LONGEST_TEXT {
                let characters = text.chars().count();
                if characters > LONGEST_TEXT {
                    self.findings.push(self.place.finding(Problem::TextTooLong { characters }, thing, title));
                }
            }
        }
    }

    fn journey(&mut self, journey: &'p Journey) {
        self.place = Place { journey: Some(journey), episode: None };
        let this = Thing::new(Kind::Journey, journey.id.number());
        let single = [&journey.title, &journey.subtitle, &journey.limitations, &journey.reason];
        self.of(this, &journey.title, single);
        if let Form::Other(form) = &journey.form {
            self.of(this, &journey.title, [form]);
        }
        self.frame(&journey.frame, this, &journey.title);
        for one in &journey.lanes {
            self.of(Thing::new(Kind::Lane, one.id.number()), &one.title, [&one.title]);
        }
        for one in &journey.curves {
            self.of(Thing::new(Kind::Curve, one.id.number()), &one.wave.label, [&one.wave.label]);
        }
        for one in &journey.events {
            self.of(Thing::new(Kind::Event, one.id.number()), &one.title, [&one.title, &one.notes]);
        }
        for episode in &journey.episodes {
            self.place.episode = Some(episode);
            self.episode(episode);
        }
    }

    fn frame(&mut self, frame: &Frame, journey: Thing, title: &str) {
        let lists = frame.influencers.iter().chain(&frame.team).chain(&frame.departments);
        self.of(journey, title, [&frame.goal, &frame.desired_feeling, &frame.sources].into_iter().chain(lists));
        for step in &frame.next_steps {
            let (NextStep::Implement(words) | NextStep::Deepen(_, words)) = step;
            self.of(journey, title, [words]);
            if let NextStep::Deepen(Deepening::Other(method), _) = step {
                self.of(journey, title, [method]);
            }
        }
    }

    fn episode(&mut self, episode: &Episode) {
        let feelings = [&episode.desired, &episode.current].into_iter().flat_map(|one| [&one.words, &one.why]);
        let single = [&episode.title, &episode.story, &episode.challenge, &episode.rating_source, &episode.condition];
        let this = Thing::new(Kind::Episode, episode.id.number());
        self.of(this, &episode.title, single.into_iter().chain(feelings));
        for one in &episode.touchpoints {
            let feelings = [&one.desired, &one.current].into_iter().flat_map(|feeling| [&feeling.words, &feeling.why]);
            let lists = one.sub_steps.iter().chain(&one.forms);
            let texts = [&one.title, &one.effect, &one.notes].into_iter().chain(feelings).chain(lists);
            self.of(Thing::new(Kind::Touchpoint, one.id.number()), &one.title, texts);
        }
        for one in &episode.notes {
            let texts = [&one.text, &one.attribution.name, &one.attribution.role];
            self.of(Thing::new(Kind::Note, one.id.number()), &one.text, texts);
        }
        for one in &episode.metrics {
            if let MetricKind::Other(kind) = &one.kind {
                self.of(Thing::new(Kind::Metric, one.id.number()), kind, [kind]);
            }
        }
    }
}

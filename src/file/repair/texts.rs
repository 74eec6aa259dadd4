//! Texts that are longer than the program can show lose their end.

use std::sync::Arc;

use super::{Log, Told};
use crate::file::repairs::RepairKind;
use crate::model::invariants::{Kind, LONGEST_TEXT};
use crate::model::{Deepening, Episode, Form, Frame, Journey, MetricKind, NextStep, Project};

pub(super) fn shorten(project: &mut Project, log: &mut Log<'_>) {
    let p = project;
    let single = [&mut p.title, &mut p.organisation, &mut p.sector, &mut p.language, &mut p.version];
    log.shorten(Kind::Project, 0, single.into_iter().chain(&mut p.authors));
    for one in &mut p.customers {
        let lists = one.needs.iter_mut().chain(&mut one.motives).chain(&mut one.expectations);
        let texts = [&mut one.name, &mut one.description, &mut one.quote].into_iter().chain(lists);
        log.shorten(Kind::Customer, one.id.number(), texts);
    }
    for one in &mut p.actors {
        log.shorten(Kind::Actor, one.id.number(), [&mut one.name, &mut one.description]);
    }
    for one in &mut p.channels {
        log.shorten(Kind::Channel, one.id.number(), [&mut one.name, &mut one.icon]);
    }
    for one in &mut p.insights {
        let one = Arc::make_mut(one);
        log.shorten(Kind::Insight, one.id.number(), [&mut one.text, &mut one.source]);
    }
    for one in &mut p.improvements {
        let one = Arc::make_mut(one);
        let aims = [&mut one.title, &mut one.description, &mut one.need, &mut one.process];
        let ways = [&mut one.ground, &mut one.people, &mut one.means, &mut one.owner];
        log.shorten(Kind::Improvement, one.id.number(), aims.into_iter().chain(ways));
    }
    for one in &mut p.images {
        let one = Arc::make_mut(one);
        log.shorten(Kind::Image, one.id.number(), [&mut one.name]);
    }
    for one in &mut p.journeys {
        log.journey(Arc::make_mut(one));
    }
}

impl Log<'_> {
    fn shorten<'t>(&mut self, kind: Kind, number: u64, texts: impl IntoIterator<Item = &'t mut String>) {
        for text in texts {
            // A text has at most as many characters as bytes; counting them is seldom needed.
            if text.len() <= LONGEST_TEXT {
                continue;
            }
            if let Some((end, _)) = text.char_indices().nth(LONGEST_TEXT) {
                let characters = text.chars().count();
                text.truncate(end);
                self.add(RepairKind::TextShortened { characters }, Told::new(kind, number, text, ""));
            }
        }
    }

    fn journey(&mut self, journey: &mut Journey) {
        let number = journey.id.number();
        let single = [&mut journey.title, &mut journey.subtitle, &mut journey.limitations, &mut journey.reason];
        self.shorten(Kind::Journey, number, single);
        if let Form::Other(form) = &mut journey.form {
            self.shorten(Kind::Journey, number, [form]);
        }
        self.frame(&mut journey.frame, number);
        for one in &mut journey.lanes {
            self.shorten(Kind::Lane, one.id.number(), [&mut one.title]);
        }
        for one in &mut journey.curves {
            self.shorten(Kind::Curve, one.id.number(), [&mut one.wave.label]);
        }
        for one in &mut journey.events {
            self.shorten(Kind::Event, one.id.number(), [&mut one.title, &mut one.notes]);
        }
        for one in &mut journey.episodes {
            self.episode(Arc::make_mut(one));
        }
    }

    fn frame(&mut self, frame: &mut Frame, journey: u64) {
        let lists = frame.influencers.iter_mut().chain(&mut frame.team).chain(&mut frame.departments);
        let single = [&mut frame.goal, &mut frame.desired_feeling, &mut frame.sources];
        self.shorten(Kind::Journey, journey, single.into_iter().chain(lists));
        for step in &mut frame.next_steps {
            if let NextStep::Deepen(Deepening::Other(method), _) = step {
                self.shorten(Kind::Journey, journey, [method]);
            }
            let (NextStep::Implement(words) | NextStep::Deepen(_, words)) = step;
            self.shorten(Kind::Journey, journey, [words]);
        }
    }

    fn episode(&mut self, episode: &mut Episode) {
        let feelings = [&mut episode.desired, &mut episode.current];
        let feelings = feelings.into_iter().flat_map(|one| [&mut one.words, &mut one.why]);
        let single = [&mut episode.title, &mut episode.story, &mut episode.challenge, &mut episode.rating_source];
        let texts = single.into_iter().chain([&mut episode.condition]).chain(feelings);
        self.shorten(Kind::Episode, episode.id.number(), texts);
        for one in &mut episode.touchpoints {
            let one = Arc::make_mut(one);
            let lists = one.sub_steps.iter_mut().chain(&mut one.forms);
            let feelings = [&mut one.desired, &mut one.current].into_iter();
            let feelings = feelings.flat_map(|feeling| [&mut feeling.words, &mut feeling.why]);
            let texts = [&mut one.title, &mut one.effect, &mut one.notes].into_iter().chain(feelings).chain(lists);
            self.shorten(Kind::Touchpoint, one.id.number(), texts);
        }
        for one in &mut episode.notes {
            let one = Arc::make_mut(one);
            let texts = [&mut one.text, &mut one.attribution.name, &mut one.attribution.role];
            self.shorten(Kind::Note, one.id.number(), texts);
        }
        for one in &mut episode.metrics {
            if let MetricKind::Other(kind) = &mut one.kind {
                self.shorten(Kind::Metric, one.id.number(), [kind]);
            }
        }
    }
}

//! Ids occur once, and every link leads to something.

use std::collections::{HashMap, HashSet};

use super::{Finding, Kind, MOST_TOUCHPOINTS, Problem, Thing};
use crate::model::{
    Attachment, CustomerDefinition, CustomerKind, Episode, GapPlace, Journey, LaneId, LaneKind, Note, Project, Scores,
    Touchpoint, TouchpointId,
};

/// How many characters of a text without a title say which one it is.
const FIRST_CHARACTERS: usize = 40;
/// Up to so many, looking through a list takes no longer than hashing.
const FEW: usize = 32;

pub(super) fn findings(project: &Project) -> Vec<Finding> {
    let mut check = Check::of(project);
    check.project(project);
    check.findings
}

/// Everything that links may name.
pub(super) fn things(project: &Project) -> HashSet<Thing> {
    Check::of(project).known
}

/// Where a thing is, for the report.
#[derive(Clone, Copy)]
pub(super) struct Place<'p> {
    pub journey: Option<&'p Journey>,
    pub episode: Option<&'p Episode>,
}

pub(super) const IN_PROJECT: Place<'static> = Place { journey: None, episode: None };

/// So much of a title or text as tells it from others, with "…" where it goes on.
pub(crate) fn beginning(text: &str) -> String {
    match text.char_indices().nth(FIRST_CHARACTERS) {
        Some((end, _)) => format!("{}…", text[..end].trim_end()),
        None => text.to_owned(),
    }
}

impl Place<'_> {
    pub(super) fn finding(self, problem: Problem, thing: Thing, title: &str) -> Finding {
        let inside = match (thing.kind, self.episode, self.journey) {
            (Kind::Journey, ..) => "",
            (Kind::Episode, _, Some(journey)) | (_, None, Some(journey)) => &journey.title,
            (_, Some(episode), _) => &episode.title,
            (_, None, None) => "",
        };
        Finding {
            problem,
            thing,
            title: beginning(title),
            journey: self.journey.map(|journey| journey.id),
            episode: self.episode.map(|episode| episode.id),
            inside: inside.to_owned(),
        }
    }
}

/// The ids that links may name, and what was found so far.
struct Check {
    known: HashSet<Thing>,
    findings: Vec<Finding>,
}

/// The thing of an id.
macro_rules! thing {
    ($kind:ident, $id:expr) => {
        Thing::new(Kind::$kind, $id.number())
    };
}

impl Check {
    /// Gathers all ids, and finds those that occur twice.
    fn of(project: &Project) -> Self {
        let touchpoints: usize = project
            .journeys
            .iter()
            .flat_map(|journey| &journey.episodes)
            .map(|episode| episode.touchpoints.len())
            .sum();
        let mut check = Self { known: HashSet::with_capacity(touchpoints * 2), findings: Vec::new() };
        if touchpoints > MOST_TOUCHPOINTS {
            let problem = Problem::TooManyTouchpoints { count: touchpoints };
            check.findings.push(IN_PROJECT.finding(problem, Thing::PROJECT, &project.title));
        }
        let place = IN_PROJECT;
        for one in &project.customers {
            check.once(thing!(Customer, one.id), &one.name, place);
        }
        for one in &project.actors {
            check.once(thing!(Actor, one.id), &one.name, place);
        }
        for one in &project.channels {
            check.once(thing!(Channel, one.id), &one.name, place);
        }
        for one in &project.insights {
            check.once(thing!(Insight, one.id), &one.text, place);
        }
        for one in &project.improvements {
            check.once(thing!(Improvement, one.id), &one.title, place);
        }
        for one in &project.images {
            check.once(thing!(Image, one.id), &one.name, place);
        }
        for journey in &project.journeys {
            check.ids_of_journey(journey);
        }
        check
    }

    fn ids_of_journey(&mut self, journey: &Journey) {
        let place = Place { journey: Some(journey), episode: None };
        self.once(thing!(Journey, journey.id), &journey.title, place);
        for one in &journey.lanes {
            self.once(thing!(Lane, one.id), &one.title, place);
        }
        for one in &journey.curves {
            self.once(thing!(Curve, one.id), &one.wave.label, place);
        }
        for one in &journey.events {
            self.once(thing!(Event, one.id), &one.title, place);
        }
        for episode in &journey.episodes {
            let place = Place { episode: Some(episode), ..place };
            self.once(thing!(Episode, episode.id), &episode.title, place);
            for one in &episode.touchpoints {
                self.once(thing!(Touchpoint, one.id), &one.title, place);
            }
            for one in &episode.notes {
                self.once(thing!(Note, one.id), &one.text, place);
            }
            for one in &episode.metrics {
                self.once(thing!(Metric, one.id), "", place);
            }
        }
    }

    fn once(&mut self, thing: Thing, title: &str, place: Place<'_>) {
        if !self.known.insert(thing) {
            self.findings.push(place.finding(Problem::DuplicateId, thing, title));
        }
    }

    fn project(&mut self, project: &Project) {
        for one in &project.customers {
            let from = From { thing: thing!(Customer, one.id), title: &one.name, place: IN_PROJECT };
            self.link(from, one.portrait.map(|id| thing!(Image, id)));
            if let CustomerKind::Cohort { born_from, born_to } = one.kind
                && born_from > born_to
            {
                self.findings.push(from.finding(Problem::YearsReversed));
            }
        }
        for journey in &project.journeys {
            self.journey(journey);
        }
        for one in &project.insights {
            let from = From { thing: thing!(Insight, one.id), title: &one.text, place: IN_PROJECT };
            self.link(from, one.episodes.iter().map(|id| thing!(Episode, id)));
            self.link(from, one.touchpoints.iter().map(|id| thing!(Touchpoint, id)));
        }
        for one in &project.improvements {
            let from = From { thing: thing!(Improvement, one.id), title: &one.title, place: IN_PROJECT };
            self.link(from, one.insights.iter().map(|id| thing!(Insight, id)));
            let gap = one.gap.map(|gap| match gap {
                GapPlace::Episode(id) => thing!(Episode, id),
                GapPlace::Touchpoint(id) => thing!(Touchpoint, id),
            });
            self.link(from, gap);
        }
    }

    fn journey(&mut self, journey: &Journey) {
        let place = Place { journey: Some(journey), episode: None };
        let from = From { thing: thing!(Journey, journey.id), title: &journey.title, place };
        match &journey.frame.customer {
            Some(CustomerDefinition::Group(id)) => self.link(from, [thing!(Customer, id)]),
            Some(CustomerDefinition::Challenge(ids)) => self.link(from, ids.iter().map(|id| thing!(Customer, id))),
            None => {}
        }
        for one in &journey.curves {
            let from = From { thing: thing!(Curve, one.id), title: &one.wave.label, place };
            self.link(from, [thing!(Customer, one.customer)]);
        }
        let mut curves: Vec<u64> = journey.curves.iter().map(|curve| curve.id.number()).collect();
        curves.sort_unstable();
        let lanes = journey.lanes.iter().map(|lane| (lane.id, lane.kind)).collect();
        let mut within = Within { lanes, curves, places: None };
        for episode in &journey.episodes {
            let places = || episode.touchpoints.iter().enumerate().map(|(place, one)| (one.id, place)).collect();
            within.places = (episode.touchpoints.len() > FEW && episode.notes.len() > FEW).then(places);
            self.episode(episode, Place { episode: Some(episode), ..place }, &within);
        }
    }

    fn episode(&mut self, episode: &Episode, place: Place<'_>, within: &Within) {
        let from = From { thing: thing!(Episode, episode.id), title: &episode.title, place };
        self.scores(from, &episode.rating, within);
        if let (Some(first), Some(last)) = (episode.age_from, episode.age_to)
            && first > last
        {
            self.findings.push(from.finding(Problem::AgesReversed));
        }
        for one in &episode.metrics {
            let from = From { thing: thing!(Metric, one.id), title: "", place };
            if !one.figures().all(f64::is_finite) {
                self.findings.push(from.finding(Problem::NotFinite));
            } else if !one.is_on_scale() {
                self.findings.push(from.finding(Problem::OffScale));
            }
        }
        for touchpoint in &episode.touchpoints {
            self.touchpoint(touchpoint, place, within);
        }
        for note in &episode.notes {
            self.note(note, episode, place, within);
        }
    }

    fn touchpoint(&mut self, touchpoint: &Touchpoint, place: Place<'_>, within: &Within) {
        let from = From { thing: thing!(Touchpoint, touchpoint.id), title: &touchpoint.title, place };
        match within.lanes.get(&touchpoint.lane) {
            Some(LaneKind::Touchpoints) => {}
            Some(_) => self.findings.push(from.finding(Problem::LaneHoldsNoTouchpoints)),
            None => self.findings.push(from.dangling(thing!(Lane, touchpoint.lane))),
        }
        self.link(from, touchpoint.channels.iter().map(|id| thing!(Channel, id)));
        self.link(from, touchpoint.starts.map(|id| thing!(Actor, id)));
        self.link(from, touchpoint.receives.map(|id| thing!(Actor, id)));
        self.link(from, touchpoint.image.map(|id| thing!(Image, id)));
        self.scores(from, &touchpoint.scores, within);
    }

    fn note(&mut self, note: &Note, episode: &Episode, place: Place<'_>, within: &Within) {
        let from = From { thing: thing!(Note, note.id), title: &note.text, place };
        match within.lanes.get(&note.lane) {
            Some(LaneKind::Touchpoints | LaneKind::Emotion) => {
                self.findings.push(from.finding(Problem::LaneHoldsNoNotes));
            }
            Some(_) => {}
            None => self.findings.push(from.dangling(thing!(Lane, note.lane))),
        }
        let place_of = |id: TouchpointId| match &within.places {
            Some(places) => places.get(&id).copied(),
            None => episode.touchpoints.iter().position(|one| one.id == id),
        };
        match note.attached {
            Attachment::Episode => {}
            Attachment::Touchpoint(id) => {
                if place_of(id).is_none() {
                    self.findings.push(from.dangling(thing!(Touchpoint, id)));
                }
            }
            Attachment::Span(first, last) => match (place_of(first), place_of(last)) {
                (Some(first), Some(last)) if first <= last => {}
                (Some(_), Some(_)) => self.findings.push(from.finding(Problem::SpanReversed)),
                (None, _) => self.findings.push(from.dangling(thing!(Touchpoint, first))),
                (_, None) => self.findings.push(from.dangling(thing!(Touchpoint, last))),
            },
        }
        self.link(from, note.insight.map(|id| thing!(Insight, id)));
        self.link(from, note.improvement.map(|id| thing!(Improvement, id)));
        self.link(from, note.image.map(|id| thing!(Image, id)));
    }

    fn link(&mut self, from: From<'_>, to: impl IntoIterator<Item = Thing>) {
        for to in to {
            if !self.known.contains(&to) {
                self.findings.push(from.dangling(to));
            }
        }
    }

    fn scores(&mut self, from: From<'_>, scores: &Scores, within: &Within) {
        for (curve, _) in scores.iter() {
            if within.curves.binary_search(&curve.number()).is_err() {
                self.findings.push(from.dangling(thing!(Curve, curve)));
            }
        }
    }
}

/// What only counts within one journey.
struct Within {
    lanes: HashMap<LaneId, LaneKind>,
    /// The numbers of their ids, in order. A journey has few, so that looking through them costs less than hashing.
    curves: Vec<u64>,
    /// Of the touchpoints of the episode, in time, where there are so many that looking through them takes long.
    places: Option<HashMap<TouchpointId, usize>>,
}

/// The thing whose links are looked at.
#[derive(Clone, Copy)]
struct From<'p> {
    thing: Thing,
    title: &'p str,
    place: Place<'p>,
}

impl From<'_> {
    fn finding(self, problem: Problem) -> Finding {
        self.place.finding(problem, self.thing, self.title)
    }

    fn dangling(self, to: Thing) -> Finding {
        self.finding(Problem::Dangling { to })
    }
}

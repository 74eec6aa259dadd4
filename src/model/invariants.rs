//! What must hold over a whole project, in one place.
//!
//! Single values cannot be wrong (see the types of [`crate::model`]); what can be is how they hang together:
//! ids that occur twice, links that lead nowhere, links that disagree. A project that the program made itself
//! has no findings; one that was read from a file is refused while it has any.

mod links;
mod micro;
mod texts;

use fluent_bundle::FluentValue;

pub(crate) use links::beginning;

use super::{EpisodeId, JourneyId, Project, TouchpointId};
use crate::lang::Lang;

/// The most touchpoints a project can hold, over all its journeys.
pub const MOST_TOUCHPOINTS: usize = 200_000;
/// The most characters of one text.
pub const LONGEST_TEXT: usize = 20_000;

/// Whether a text has more than [`LONGEST_TEXT`] characters.
pub fn is_too_long(text: &str) -> bool {
    text.len() > LONGEST_TEXT && text.chars().count() > LONGEST_TEXT
}

/// Every kind of thing that has an id, and the project itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    Project,
    Journey,
    Episode,
    Touchpoint,
    Note,
    Lane,
    Curve,
    Customer,
    Actor,
    Channel,
    Insight,
    Improvement,
    Image,
    Event,
    Metric,
}

impl Kind {
    pub const ALL: [Kind; 15] = [
        Self::Project,
        Self::Journey,
        Self::Episode,
        Self::Touchpoint,
        Self::Note,
        Self::Lane,
        Self::Curve,
        Self::Customer,
        Self::Actor,
        Self::Channel,
        Self::Insight,
        Self::Improvement,
        Self::Image,
        Self::Event,
        Self::Metric,
    ];

    /// The last part of its fluent keys.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Project => "project",
            Self::Journey => "journey",
            Self::Episode => "episode",
            Self::Touchpoint => "touchpoint",
            Self::Note => "note",
            Self::Lane => "lane",
            Self::Curve => "curve",
            Self::Customer => "customer",
            Self::Actor => "actor",
            Self::Channel => "channel",
            Self::Insight => "insight",
            Self::Improvement => "improvement",
            Self::Image => "image",
            Self::Event => "event",
            Self::Metric => "metric",
        }
    }
}

/// The number of an id with its kind, so that all ids can be looked at alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Thing {
    pub kind: Kind,
    /// The number of the id; zero for the project.
    pub number: u64,
}

impl Thing {
    pub const PROJECT: Thing = Thing { kind: Kind::Project, number: 0 };

    pub const fn new(kind: Kind, number: u64) -> Self {
        Self { kind, number }
    }

    /// The id as it stands in the file.
    pub fn id(self) -> String {
        // All kinds of ids are written alike.
        TouchpointId::from_number(self.number).to_string()
    }
}

/// What does not hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// Another thing of the same kind has the same id.
    DuplicateId,
    /// It names a thing that is not there, or not within reach: a note hangs on a touchpoint of its own
    /// episode, a score belongs to a curve of its own journey.
    Dangling { to: Thing },
    /// A touchpoint lies in a lane of another kind.
    LaneHoldsNoTouchpoints,
    /// A note lies in a lane of touchpoints or in the emotion lane.
    LaneHoldsNoNotes,
    /// A note spans touchpoints whose last comes before the first.
    SpanReversed,
    /// Episode and micro journey do not name each other.
    MicroDisagrees { with: Thing },
    /// The micro journey hangs, by way of its parents, under itself.
    MicroCycle,
    /// A figure is infinite or no number.
    NotFinite,
    /// A figure or target lies outside the scale of its measure.
    OffScale,
    /// The last age of a life phase comes before the first.
    AgesReversed,
    /// The last year of birth comes before the first.
    YearsReversed,
    /// A text is longer than [`LONGEST_TEXT`]; with its number of characters.
    TextTooLong { characters: usize },
    /// More than [`MOST_TOUCHPOINTS`].
    TooManyTouchpoints { count: usize },
}

/// One thing that does not hold, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    pub problem: Problem,
    /// The thing that is wrong.
    pub thing: Thing,
    /// What people call it: its title, name or first words. Empty if it has none.
    pub title: String,
    pub journey: Option<JourneyId>,
    pub episode: Option<EpisodeId>,
    /// The title of the episode or else of the journey it is in; empty for what belongs to the project.
    pub inside: String,
}

impl Finding {
    /// What is wrong, where, and what to do.
    pub fn sentence(&self, lang: Lang) -> String {
        let thing = lang.text(&format!("thing-{}", self.thing.kind.key()));
        let title = if self.title.is_empty() { self.thing.id() } else { self.title.clone() };
        let subject = if self.thing.kind == Kind::Project {
            thing
        } else if self.inside.is_empty() {
            lang.with("finding-subject", &[("thing", thing.into()), ("title", title.into())])
        } else {
            let values = [("thing", thing.into()), ("title", title.into()), ("inside", self.inside.as_str().into())];
            lang.with("finding-subject-inside", &values)
        };
        let say = |key: &str, more: &[(&'static str, FluentValue<'_>)]| {
            let mut values = vec![("subject", subject.as_str().into()), ("id", self.thing.id().into())];
            values.extend_from_slice(more);
            lang.with(key, &values)
        };
        let other = |thing: Thing| {
            [("other", lang.text(&format!("a-thing-{}", thing.kind.key())).into()), ("other-id", thing.id().into())]
        };
        match self.problem {
            Problem::DuplicateId => say("finding-duplicate-id", &[]),
            Problem::Dangling { to } => say("finding-dangling", &other(to)),
            Problem::LaneHoldsNoTouchpoints => say("finding-lane-holds-no-touchpoints", &[]),
            Problem::LaneHoldsNoNotes => say("finding-lane-holds-no-notes", &[]),
            Problem::SpanReversed => say("finding-span-reversed", &[]),
            Problem::MicroDisagrees { with } => say("finding-micro-disagrees", &other(with)),
            Problem::MicroCycle => say("finding-micro-cycle", &[]),
            Problem::NotFinite => say("finding-not-finite", &[]),
            Problem::OffScale => say("finding-off-scale", &[]),
            Problem::AgesReversed => say("finding-ages-reversed", &[]),
            Problem::YearsReversed => say("finding-years-reversed", &[]),
            Problem::TextTooLong { characters } => {
                say("finding-text-too-long", &[("count", characters.into()), ("most", LONGEST_TEXT.into())])
            }
            Problem::TooManyTouchpoints { count } => {
                say("finding-too-many-touchpoints", &[("count", count.into()), ("most", MOST_TOUCHPOINTS.into())])
            }
        }
    }
}

/// Every thing that links may name.
pub fn things(project: &Project) -> std::collections::HashSet<Thing> {
    links::things(project)
}

/// Everything that does not hold, in the order of the file. Takes time in proportion to the project's size.
pub fn findings(project: &Project) -> Vec<Finding> {
    let mut findings = links::findings(project);
    micro::check(project, &mut findings);
    texts::check(project, &mut findings);
    findings
}

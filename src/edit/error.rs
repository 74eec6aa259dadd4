//! Why an edit could not be made.

use crate::lang::Lang;

/// A kind of thing that an edit speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Thing {
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

impl Thing {
    /// The name by which the messages select their words.
    pub(super) const fn name(self) -> &'static str {
        match self {
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

/// Why an edit could not be made; the document is as before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EditError {
    #[error("no such {}", .0.name())]
    Missing(Thing),
    #[error("there is a {} with this id already", .0.name())]
    Twice(Thing),
    #[error("there is no such place for a {}", .0.name())]
    OutOfRange(Thing),
    #[error("a {} cannot move to another journey", .0.name())]
    OtherJourney(Thing),
    #[error("the id of a {} cannot change", .0.name())]
    OtherId(Thing),
    /// Touchpoints lie in lanes of touchpoints.
    #[error("the lane holds no touchpoints")]
    NoTouchpointLane,
    /// Notes lie in lanes that hold neither touchpoints nor a curve.
    #[error("the lane holds no notes")]
    NoNoteLane,
    /// The kind of a lane cannot become one that does not hold its cards.
    #[error("the cards of the lane do not fit the new kind")]
    LaneInUse,
    /// Touchpoints must lie somewhere.
    #[error("the last lane of touchpoints still holds some")]
    LastTouchpointLane,
    /// The episode has a micro journey, or the micro journey an episode, already.
    #[error("the link to a micro journey is taken")]
    MicroTaken,
    /// A journey would lie within itself.
    #[error("a micro journey cannot hang under itself")]
    MicroCycle,
    /// Ages or birth years whose end lies before their start.
    #[error("the end lies before the start")]
    Reversed,
    #[error("a metric is no finite number")]
    NoNumber,
    #[error("a text is longer than {} characters", super::TEXT_LIMIT)]
    TextTooLong,
    #[error("a project holds at most {} touchpoints", super::TOUCHPOINT_LIMIT)]
    TooManyTouchpoints,
}

impl EditError {
    /// The error for people: what, where, and what to do.
    pub fn sentence(self, lang: Lang) -> String {
        let of = |key: &str, thing: Thing| lang.with(key, &[("thing", thing.name().into())]);
        match self {
            Self::Missing(thing) => of("edit-error-missing", thing),
            Self::Twice(thing) => of("edit-error-twice", thing),
            Self::OutOfRange(thing) => of("edit-error-out-of-range", thing),
            Self::OtherJourney(thing) => of("edit-error-other-journey", thing),
            Self::OtherId(thing) => of("edit-error-other-id", thing),
            Self::NoTouchpointLane => lang.text("edit-error-no-touchpoint-lane"),
            Self::NoNoteLane => lang.text("edit-error-no-note-lane"),
            Self::LaneInUse => lang.text("edit-error-lane-in-use"),
            Self::LastTouchpointLane => lang.text("edit-error-last-touchpoint-lane"),
            Self::MicroTaken => lang.text("edit-error-micro-taken"),
            Self::MicroCycle => lang.text("edit-error-micro-cycle"),
            Self::Reversed => lang.text("edit-error-reversed"),
            Self::NoNumber => lang.text("edit-error-no-number"),
            Self::TextTooLong => lang.with("edit-error-text-too-long", &[("limit", super::TEXT_LIMIT.into())]),
            Self::TooManyTouchpoints => {
                lang.with("edit-error-too-many-touchpoints", &[("limit", super::TOUCHPOINT_LIMIT.into())])
            }
        }
    }
}

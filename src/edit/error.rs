//! Why an edit could not be made.

use crate::lang::Lang;
use crate::model::invariants::{Kind, LONGEST_TEXT, MOST_TOUCHPOINTS};

/// Why an edit could not be made; the document is as before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EditError {
    #[error("no such {}", .0.key())]
    Missing(Kind),
    #[error("the id is taken: {}", .0.key())]
    Twice(Kind),
    #[error("no such place: {}", .0.key())]
    OutOfRange(Kind),
    #[error("no way to another journey: {}", .0.key())]
    OtherJourney(Kind),
    #[error("the id cannot change: {}", .0.key())]
    OtherId(Kind),
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
    #[error("a metric lies outside its scale")]
    OffScale,
    #[error("a text is longer than {} characters", LONGEST_TEXT)]
    TextTooLong,
    /// Somebody else works on the file.
    #[error("the document is read-only")]
    ReadOnly,
    #[error("a project holds at most {} touchpoints", MOST_TOUCHPOINTS)]
    TooManyTouchpoints,
    /// A document that was to take the place of another has findings.
    #[error("the document does not hold together")]
    NotWhole,
}

impl EditError {
    /// The error for people: what, where, and what to do.
    pub fn sentence(self, lang: Lang) -> String {
        let of = |key: &str, kind: Kind| {
            let thing = lang.text(&format!("thing-{}", kind.key()));
            lang.with(key, &[("thing", thing.into())])
        };
        match self {
            Self::Missing(kind) => of("edit-error-missing", kind),
            Self::Twice(kind) => of("edit-error-twice", kind),
            Self::OutOfRange(kind) => of("edit-error-out-of-range", kind),
            Self::OtherJourney(kind) => of("edit-error-other-journey", kind),
            Self::OtherId(kind) => of("edit-error-other-id", kind),
            Self::NoTouchpointLane => lang.text("edit-error-no-touchpoint-lane"),
            Self::NoNoteLane => lang.text("edit-error-no-note-lane"),
            Self::LaneInUse => lang.text("edit-error-lane-in-use"),
            Self::LastTouchpointLane => lang.text("edit-error-last-touchpoint-lane"),
            Self::MicroTaken => lang.text("edit-error-micro-taken"),
            Self::MicroCycle => lang.text("edit-error-micro-cycle"),
            Self::Reversed => lang.text("edit-error-reversed"),
            Self::ReadOnly => lang.text("edit-error-read-only"),
            Self::NoNumber => lang.text("edit-error-no-number"),
            Self::OffScale => lang.text("edit-error-off-scale"),
            Self::TextTooLong => lang.with("edit-error-text-too-long", &[("most", LONGEST_TEXT.into())]),
            Self::TooManyTouchpoints => {
                lang.with("edit-error-too-many-touchpoints", &[("most", MOST_TOUCHPOINTS.into())])
            }
            Self::NotWhole => lang.text("edit-error-not-whole"),
        }
    }
}

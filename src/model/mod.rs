//! What a project is: the entities of journey mapping, and nothing computed from them.
//!
//! The tree is shared (`Arc`), so that a snapshot of history costs what changed. Bad values cannot be
//! made: ids, scores, ratings, dates and colours are types of their own. What can only be judged over
//! the whole project (ids that occur twice, links that lead nowhere) is found by [`invariants::findings`].

pub mod expected;
mod id;
pub mod invariants;
mod journey;
mod path;
mod project;
mod value;

pub use id::{
    ActorId, BadId, ChannelId, CurveId, CustomerId, EpisodeId, EventId, ImageId, ImprovementId, InsightId, JourneyId,
    LaneId, MetricId, NoteId, TouchpointId,
};
pub use journey::{
    Attachment, Attribution, Curve, CurveKind, CustomerDefinition, Deepening, Duration, DurationUnit, Episode, Event,
    Feeling, Form, Frame, Journey, Lane, LaneKind, LaneLine, Metric, MetricKind, NextStep, Note, Purpose, Scope,
    Scores, Touchpoint, Wave,
};
pub use path::{EpisodePath, NotePath, Slot, TouchpointPath};
pub use project::{
    Actor, Certainty, Channel, CustomerGroup, CustomerKind, EmbeddedImage, GapPlace, ImageBytes, ImageFormat,
    Improvement, Insight, InsightKind, InsightMethod, Project, ScoreScale, Status,
};
pub use value::{BadColour, BadDate, Colour, Date, Rating, Score};

/// Whether a value need not be written to the file.
pub(crate) fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

/// A record of the file: fields before `;` must be there, fields after it may be left out and are not
/// written while they have their default. Unknown fields are errors. `new` takes the required fields.
macro_rules! record {
    (
        $(#[$meta:meta])*
        pub struct $name:ident {
            $($(#[$required_meta:meta])* pub $required:ident: $required_type:ty,)*
            ;
            $($(#[$optional_meta:meta])* pub $optional:ident: $optional_type:ty,)*
        }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
        #[serde(deny_unknown_fields)]
        pub struct $name {
            $($(#[$required_meta])* pub $required: $required_type,)*
            $(
                $(#[$optional_meta])*
                #[serde(default, skip_serializing_if = "crate::model::is_default")]
                pub $optional: $optional_type,
            )*
        }

        impl $name {
            /// With the fields that every one has; the others at their defaults.
            pub fn new($($required: $required_type),*) -> Self {
                Self { $($required,)* $($optional: Default::default(),)* }
            }
        }
    };
}
pub(crate) use record;

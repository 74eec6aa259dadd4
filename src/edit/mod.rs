//! The only writer of a document: an [`Edit`] says what changes, [`applied`] gives the changed document,
//! [`History`] remembers the ones before.

mod apply;
mod change;
mod deed;
mod error;
mod history;
mod insertion;
mod label;
mod texts;
mod typing;

pub use apply::applied;
pub use change::{
    CurveChange, Edit, EpisodeChange, JourneyChange, LaneChange, NoteChange, ProjectChange, Replacement,
    TouchpointChange,
};
pub use deed::Deed;
pub use error::EditError;
pub use history::{History, Step};
pub use insertion::{Cards, Insertion};
pub use typing::Typing;

//! The only writer of a document: an [`Edit`] says what changes, [`applied`] gives the changed document,
//! [`History`] remembers the ones before.

mod apply;
mod change;
mod history;

pub use apply::{EditError, applied};
pub use change::{
    CurveChange, Edit, EpisodeChange, JourneyChange, LaneChange, NoteChange, ProjectChange, TouchpointChange,
};
pub use history::History;

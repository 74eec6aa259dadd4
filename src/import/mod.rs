//! What comes from outside into a journey: copied cards ([`fragment`]) and tables ([`table`]). Pure functions
//! from what was read and a document to an edit and a report of what was left out.

pub mod fragment;
pub mod table;

use crate::model::{Attachment, EpisodeId, JourneyId, LaneId};

/// Where on a map something comes in.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spot {
    pub journey: JourneyId,
    /// Where cards go; a new episode is made for them if there is none.
    pub episode: Option<EpisodeId>,
    /// Touchpoints come before this one of the episode.
    pub index: usize,
    /// The lane that is selected, or lies under the pointer.
    pub lane: Option<LaneId>,
    /// The lane was pointed at: notes go there, whichever kind it is of.
    pub is_aimed: bool,
    /// What notes hang on that do not bring it with them.
    pub attached: Attachment,
    /// Episodes come before this one.
    pub episode_index: usize,
    /// Lanes come before this one.
    pub lane_index: usize,
}

//! Where a thing is in the project. A path names each step, so that finding costs no search of the whole.

use super::{EpisodeId, JourneyId, LaneId, NoteId, TouchpointId};

/// An episode of a journey.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct EpisodePath {
    pub journey: JourneyId,
    pub episode: EpisodeId,
}

/// A touchpoint of an episode.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct TouchpointPath {
    pub journey: JourneyId,
    pub episode: EpisodeId,
    pub touchpoint: TouchpointId,
}

/// A note of an episode.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct NotePath {
    pub journey: JourneyId,
    pub episode: EpisodeId,
    pub note: NoteId,
}

/// A place for a touchpoint: before the `index`-th touchpoint of the episode (in time), in this lane.
///
/// For a move, `index` counts the places as they are without the moved touchpoint.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Slot {
    pub journey: JourneyId,
    pub episode: EpisodeId,
    pub index: usize,
    pub lane: LaneId,
}

impl TouchpointPath {
    pub const fn episode_path(self) -> EpisodePath {
        EpisodePath { journey: self.journey, episode: self.episode }
    }
}

impl NotePath {
    pub const fn episode_path(self) -> EpisodePath {
        EpisodePath { journey: self.journey, episode: self.episode }
    }
}

impl EpisodePath {
    pub const fn touchpoint(self, touchpoint: TouchpointId) -> TouchpointPath {
        TouchpointPath { journey: self.journey, episode: self.episode, touchpoint }
    }

    pub const fn note(self, note: NoteId) -> NotePath {
        NotePath { journey: self.journey, episode: self.episode, note }
    }
}

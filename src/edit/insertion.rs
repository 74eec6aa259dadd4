//! Things that come in together, from the clipboard or a table.

use std::sync::Arc;

use crate::model::{Actor, Channel, EmbeddedImage, Episode, EpisodeId, Improvement, Insight, Lane, Note, Touchpoint};

/// New things for one journey, and what they need of the project. They may name each other. All of it is added
/// as one and looked over once, so that thousands of cards cost one walk over the document.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Insertion {
    pub channels: Vec<Channel>,
    pub actors: Vec<Actor>,
    pub images: Vec<Arc<EmbeddedImage>>,
    pub insights: Vec<Arc<Insight>>,
    pub improvements: Vec<Arc<Improvement>>,
    /// Each with its place, counted with those before it in this list already there.
    pub lanes: Vec<(usize, Lane)>,
    /// As for lanes.
    pub episodes: Vec<(usize, Arc<Episode>)>,
    pub cards: Vec<Cards>,
}

/// Cards for an episode that is there already.
#[derive(Clone, Debug, PartialEq)]
pub struct Cards {
    pub episode: EpisodeId,
    /// The touchpoints come before this one, counted with all cards before these already there.
    pub index: usize,
    pub touchpoints: Vec<Arc<Touchpoint>>,
    /// They may hang on touchpoints that were there before.
    pub notes: Vec<Arc<Note>>,
}

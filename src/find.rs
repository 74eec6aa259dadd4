//! Finding words in a project: case and accents do not count, every word has to be there.
//!
//! An [`Index`] holds the words of each episode in small letters, one text per episode. The next index takes
//! over the texts of episodes that are the same `Arc` as before, so that it costs what changed and a walk over
//! the episodes.

mod index;
mod letters;
mod rank;

pub use index::Index;
pub use letters::folded;
pub use rank::{LOOSE, rank};

use crate::model::{EpisodePath, ImprovementId, InsightId, JourneyId, NotePath, TouchpointPath};

/// Something that can be found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Place {
    Journey(JourneyId),
    Episode(EpisodePath),
    Touchpoint(TouchpointPath),
    Note(NotePath),
    Insight(InsightId),
    Improvement(ImprovementId),
}

impl Place {
    /// The journey that it stands in or is; insights and improvements stand in none.
    pub const fn journey(self) -> Option<JourneyId> {
        match self {
            Self::Journey(journey) => Some(journey),
            Self::Episode(path) => Some(path.journey),
            Self::Touchpoint(path) => Some(path.journey),
            Self::Note(path) => Some(path.journey),
            Self::Insight(_) | Self::Improvement(_) => None,
        }
    }
}

/// What was found, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    pub place: Place,
    pub title: String,
    /// Where it stands: the title of its episode, and of its journey where that is not the open one.
    pub within: String,
}

/// What is looked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    words: Vec<String>,
}

impl Query {
    pub fn new(text: &str) -> Self {
        Self { words: folded(text).split_whitespace().map(str::to_owned).collect() }
    }

    pub fn words(&self) -> &[String] {
        &self.words
    }

    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Whether a text that is [`folded`] already holds every word.
    fn is_in(&self, folded: &str) -> bool {
        self.words.iter().all(|word| folded.contains(word.as_str()))
    }
}

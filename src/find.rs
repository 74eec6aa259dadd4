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

use memchr::memmem::Finder;

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
#[derive(Clone, Debug, Default)]
pub struct Query {
    words: Vec<String>,
    /// The words again, made ready to be looked for in many texts.
    finders: Vec<Finder<'static>>,
}

impl Query {
    pub fn new(text: &str) -> Self {
        let words: Vec<String> = folded(text).split_whitespace().map(str::to_owned).collect();
        let finders = words.iter().map(|word| Finder::new(word.as_bytes()).into_owned()).collect();
        Self { words, finders }
    }

    pub fn words(&self) -> &[String] {
        &self.words
    }

    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Whether a text that is [`folded`] already holds every word.
    pub fn is_in(&self, folded: &str) -> bool {
        self.finders.iter().all(|word| word.find(folded.as_bytes()).is_some())
    }
}

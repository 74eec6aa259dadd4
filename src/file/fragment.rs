//! Cards on their way between windows: a part of a project as text.

use std::collections::HashSet;

use super::MOST_BYTES;
use super::read::{ReadError, format_of, parsed};
use super::write::{WriteError, document};
use crate::lang::Lang;
use crate::model::invariants::findings;
use crate::model::{EpisodeId, Journey, LaneId, NoteId, Project, TouchpointId, record};

/// The newest format of fragments that this version reads, and the one that it writes.
const FORMAT: u32 = 1;
/// The first line of every fragment, up to the number of its format.
const FIRST_LINE: &str = "// Meander fragment, format ";

record! {
    /// Copied things, with all that they need to be understood elsewhere.
    pub struct Fragment {
        /// One journey with what was copied, its lanes and curves, and what these name. Touchpoints that were
        /// not copied may be there to say where a note hung; of them only title and lane are told.
        pub content: Project,
        ;
        pub touchpoints: Vec<TouchpointId>,
        pub notes: Vec<NoteId>,
        /// With all that lies in them.
        pub episodes: Vec<EpisodeId>,
        /// With all that lies in them.
        pub lanes: Vec<LaneId>,
    }
}

impl Fragment {
    /// The journey of which it is a part.
    pub fn journey(&self) -> Option<&Journey> {
        self.content.journeys.first().map(AsRef::as_ref)
    }

    /// How many things were copied, those within other things not counted.
    pub fn count(&self) -> usize {
        self.touchpoints.len() + self.notes.len() + self.episodes.len() + self.lanes.len()
    }

    /// Whether what it says it holds is there, once each.
    fn is_whole(&self) -> bool {
        let [journey] = self.content.journeys.as_slice() else { return false };
        let episodes = || journey.episodes.iter();
        has_all(&self.touchpoints, episodes().flat_map(|one| &one.touchpoints).map(|one| one.id))
            && has_all(&self.notes, episodes().flat_map(|one| &one.notes).map(|one| one.id))
            && has_all(&self.episodes, episodes().map(|one| one.id))
            && has_all(&self.lanes, journey.lanes.iter().map(|one| one.id))
            && self.count() > 0
    }
}

fn has_all<T: Copy + Eq + std::hash::Hash>(wanted: &[T], there: impl Iterator<Item = T>) -> bool {
    let there: HashSet<T> = there.collect();
    let mut seen = HashSet::new();
    wanted.iter().all(|one| there.contains(one) && seen.insert(*one))
}

/// Why a text that says it is a fragment is of no use.
#[derive(Clone, Debug, PartialEq)]
pub enum FragmentError {
    TooBig {
        bytes: u64,
    },
    /// Copied in a newer version.
    Newer {
        format: u32,
    },
    /// Someone or something changed it on the way.
    Broken(ReadError),
    /// It reads, but does not hold together.
    Incomplete,
}

impl FragmentError {
    /// What is wrong, and what to do.
    pub fn sentence(&self, lang: Lang) -> String {
        match self {
            Self::TooBig { bytes } => {
                let values = [("size", bytes.div_ceil(1 << 20).into()), ("most", (MOST_BYTES >> 20).into())];
                lang.with("paste-too-big", &values)
            }
            Self::Newer { format } => {
                let values = [("format", format.to_string().into()), ("known", FORMAT.to_string().into())];
                lang.with("paste-newer", &values)
            }
            Self::Broken(error) => lang.with("paste-broken", &[("problem", error.sentence(lang).into())]),
            Self::Incomplete => lang.text("paste-incomplete"),
        }
    }
}

/// Whether the text says that it is a fragment, of whatever format.
pub fn is_fragment(text: &str) -> bool {
    text.trim_start().starts_with(FIRST_LINE)
}

/// The text of a fragment.
pub fn write_fragment(fragment: &Fragment) -> Result<String, WriteError> {
    document(&format!("{FIRST_LINE}{FORMAT}"), fragment)
}

/// The fragment of a text, whole or not at all.
///
/// # Errors
/// A text that is too big, no fragment, of a newer format, not well written, or that does not hold together.
pub fn read_fragment(text: &str) -> Result<Fragment, FragmentError> {
    if text.len() > MOST_BYTES {
        return Err(FragmentError::TooBig { bytes: text.len() as u64 });
    }
    let text = text.trim_start();
    match format_of(text, FIRST_LINE) {
        Some(1..=FORMAT) => {}
        Some(format) if format > FORMAT => return Err(FragmentError::Newer { format }),
        _ => return Err(FragmentError::Incomplete),
    }
    let fragment: Fragment = parsed(text).map_err(FragmentError::Broken)?;
    if fragment.is_whole() && findings(&fragment.content).is_empty() {
        Ok(fragment)
    } else {
        Err(FragmentError::Incomplete)
    }
}

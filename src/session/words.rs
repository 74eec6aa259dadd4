//! The words of a thing: read, changed, and given to what was just made.

use std::sync::Arc;

use super::{Selected, Session};
use crate::edit::{Edit, EditError, EpisodeChange, LaneChange, NoteChange, TouchpointChange, applied};
use crate::model::{Improvement, Insight, NotePath, Project};

/// Something that was just made and waits for its words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Made {
    pub what: Selected,
    revision: u64,
}

impl Session {
    /// The words that editing in place shows: a title or a note's text. None where there is nothing to edit.
    pub fn words_of(&self, what: Selected) -> Option<String> {
        let project = self.project();
        match what {
            Selected::Nothing => None,
            Selected::Touchpoint(path) => project.touchpoint(path).map(|touchpoint| touchpoint.title.clone()),
            Selected::Note(path) => project.note(path).map(|note| project.note_words(note).to_owned()),
            Selected::Episode(path) => project.episode(path).map(|episode| episode.title.clone()),
            Selected::Lane(lane) => {
                let lane = self.journey().lanes.iter().find(|one| one.id == lane)?;
                Some(crate::layout::words::lane_title(lane, self.lang()))
            }
        }
    }

    /// Changes the words that editing in place shows.
    pub fn set_words(&mut self, what: Selected, words: &str) -> Result<(), EditError> {
        self.words_edit(what, words).map_or(Ok(()), |edit| self.edit(&edit))
    }

    /// What was made by the last step, and is selected.
    pub fn just_made(&self) -> Made {
        Made { what: self.selected(), revision: self.history.revision() }
    }

    /// Gives what was just made its words. Making and naming are one step, if nothing was done in between.
    pub fn name_made(&mut self, made: Made, words: &str) -> Result<(), EditError> {
        let Some(edit) = self.words_edit(made.what, words) else { return Ok(()) };
        if self.history.revision() != made.revision {
            return self.edit(&edit);
        }
        if self.is_read_only {
            return Err(EditError::ReadOnly);
        }
        let project = applied(self.project(), &edit)?;
        let after = self.place();
        if !self.history.amend(project, after) {
            return self.edit(&edit);
        }
        self.preview = None;
        self.settle();
        Ok(())
    }

    /// Takes away what was just made, as if it had never been: nothing of it can be undone or redone. Gives
    /// whether it could be done: nothing else was done in between.
    pub fn take_back(&mut self, made: Made) -> bool {
        if self.history.revision() != made.revision {
            return false;
        }
        let before = self.history.retract();
        before.map(|before| self.go(before)).is_some()
    }

    /// The edit that changes the words that editing in place shows. None where they stay the same.
    fn words_edit(&self, what: Selected, words: &str) -> Option<Edit> {
        if self.words_of(what).is_none_or(|known| known == words) {
            return None;
        }
        let words = words.to_owned();
        Some(match what {
            Selected::Nothing => return None,
            Selected::Touchpoint(what) => Edit::ChangeTouchpoint { what, change: TouchpointChange::Title(words) },
            Selected::Note(what) => note_words_edit(self.project(), what, words),
            Selected::Episode(what) => Edit::ChangeEpisode { what, change: EpisodeChange::Title(words) },
            Selected::Lane(lane) => {
                Edit::ChangeLane { journey: self.journey_id(), lane, change: LaneChange::Title(words) }
            }
        })
    }
}

/// The edit of the words that a card shows: a card that shows an improvement or insight changes that one itself.
pub fn note_words_edit(project: &Project, what: NotePath, words: String) -> Edit {
    let note = project.note(what);
    let improvement = note.and_then(|note| note.improvement).and_then(|id| project.improvement(id));
    match (improvement, note.and_then(|note| project.shown_insight(note))) {
        (Some(improvement), _) => {
            let mut to = Improvement::clone(improvement);
            to.title = words;
            Edit::ChangeImprovement { improvement: to.id, to: Arc::new(to) }
        }
        (None, Some(insight)) => {
            let to = Insight { text: words, ..Insight::clone(insight) };
            Edit::ChangeInsight { insight: to.id, to: Arc::new(to) }
        }
        (None, None) => Edit::ChangeNote { what, change: NoteChange::Text(words) },
    }
}

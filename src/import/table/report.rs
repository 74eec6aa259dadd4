//! What came of a table, and what did not.

use crate::edit::Edit;
use crate::lang::Lang;
use crate::model::invariants::LONGEST_TEXT;
use crate::model::{NotePath, TouchpointPath};

/// How many characters of a cell a sentence shows.
const SHOWN_CHARACTERS: usize = 40;

/// What a table becomes.
#[derive(Clone, Debug, PartialEq)]
pub struct Imported {
    pub edit: Edit,
    pub touchpoints: Vec<TouchpointPath>,
    pub notes: Vec<NotePath>,
    pub new_episodes: usize,
    pub new_lanes: usize,
    /// Scores of whole episodes.
    pub ratings: usize,
    /// In the order of the table.
    pub left_out: Vec<LeftOut>,
}

impl Imported {
    /// Whether nothing would change.
    pub fn is_empty(&self) -> bool {
        self.touchpoints.is_empty() && self.notes.is_empty() && self.new_episodes == 0 && self.ratings == 0
    }
}

/// A cell that could not be used, or not whole. Places are counted from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    pub row: usize,
    pub column: usize,
    /// The beginning of what stands there.
    pub text: String,
    pub reason: Reason,
}

/// What is the matter with a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Reason {
    NoScore,
    /// A figure that the chosen scale does not have.
    OffScale,
    NoRating,
    NoTruth,
    NoDuration,
    /// It says something about a touchpoint, and its row has none.
    NoTouchpoint,
    /// It is longer than a text may be; its beginning is used.
    Cut,
}

impl LeftOut {
    pub(super) fn new((row, column): (usize, usize), text: &str, reason: Reason) -> Self {
        let mut shown: String =
            text.chars().take(SHOWN_CHARACTERS).map(|one| if one == '\n' { ' ' } else { one }).collect();
        if shown.len() < text.len() {
            shown.push('…');
        }
        Self { row: row + 1, column: column + 1, text: shown, reason }
    }

    /// Where it is, what is wrong, and what to do.
    pub fn sentence(&self, lang: Lang) -> String {
        let reason = match self.reason {
            Reason::NoScore => lang.text("table-left-no-score"),
            Reason::OffScale => lang.text("table-left-off-scale"),
            Reason::NoRating => lang.text("table-left-no-rating"),
            Reason::NoTruth => lang.text("table-left-no-truth"),
            Reason::NoDuration => lang.text("table-left-no-duration"),
            Reason::NoTouchpoint => lang.text("table-left-no-touchpoint"),
            Reason::Cut => lang.with("table-left-cut", &[("most", LONGEST_TEXT.into())]),
        };
        let values = [
            ("row", self.row.to_string().into()),
            ("column", self.column.to_string().into()),
            ("text", self.text.as_str().into()),
            ("reason", reason.into()),
        ];
        lang.with("table-left-out", &values)
    }
}

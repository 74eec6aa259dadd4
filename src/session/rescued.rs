//! A document that was read from a damaged file: unsaved, without a file of its own, and with what was done.

use std::path::PathBuf;
use std::sync::Arc;

use super::Session;
use crate::file::Repairs;
use crate::layout::Look;
use crate::model::Project;

/// The damaged file and what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rescued {
    pub path: PathBuf,
    pub repairs: Repairs,
    /// Where git put two versions in one file: which one is open.
    pub versions: Option<Versions>,
}

/// The names that git gives to two versions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Versions {
    pub ours: String,
    pub theirs: String,
    pub shows_theirs: bool,
}

impl Versions {
    /// What git calls the open version, and the other one.
    pub fn names(&self) -> (&str, &str) {
        if self.shows_theirs { (&self.theirs, &self.ours) } else { (&self.ours, &self.theirs) }
    }
}

impl Rescued {
    /// The name of the damaged file.
    pub fn name(&self) -> String {
        self.path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
    }

    /// The name without our ending.
    pub fn stem(&self) -> String {
        let name = self.name();
        name.trim_end_matches(".ron").trim_end_matches(".journey").to_owned()
    }
}

impl Session {
    /// Opens what a damaged file gave up. It counts as unsaved, and saving asks for a name: the damaged file stays
    /// as it is.
    pub fn of_damaged(project: Arc<Project>, look: Look, rescued: Rescued) -> Self {
        let mut session = Self::new(project, look, None);
        session.history.mark_unsaved();
        session.rescued = Some(Arc::new(rescued));
        session
    }
}

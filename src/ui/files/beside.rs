//! Files that someone else changed: ours beside theirs, or theirs in place of ours.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::Context;

use super::{Done, ENDINGS, Files};
use crate::disk::{self, ContentHash, Expected, Folders, SaveError};
use crate::file;
use crate::lang::Lang;
use crate::model::Project;
use crate::session::{OpenFile, Session};

impl Files {
    /// Saves beside a file that someone else changed, under a name of its own: `mine` tells the two apart.
    pub fn save_beside(&mut self, ctx: &Context, session: &Session, path: PathBuf, mine: String) {
        self.is_saving = true;
        let (project, revision) = (Arc::clone(session.project()), session.history().revision());
        let folders = self.folders();
        self.start(ctx, move || {
            let mut number = 1;
            loop {
                let beside = named_beside(&path, &mine, number);
                let result = disk::save_project(&beside, &project, Expected::New, folders.as_ref());
                number += 1;
                if number > MOST_NAMES || !matches!(result, Err(SaveError::AlreadyThere { .. })) {
                    return Done::Saved { path: beside, revision, result };
                }
            }
        });
    }

    /// Reads a file that someone else changed. `ours` is unsaved work, which is kept as an earlier version.
    pub fn take_theirs(&self, ctx: &Context, path: PathBuf, ours: Option<Arc<Project>>, lang: Lang) {
        let folders = self.folders();
        self.start(ctx, move || {
            let mut file = OpenFile { path, hash: ContentHash::of(&[]) };
            let result = theirs(&mut file, ours.as_deref(), folders.as_ref(), lang);
            Done::TookTheirs { file, result }
        });
    }
}

/// How many names are tried beside a file.
const MOST_NAMES: u32 = 99;

/// "claim (my version 2).journey.ron" beside "claim.journey.ron".
fn named_beside(path: &Path, mine: &str, number: u32) -> PathBuf {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let (stem, ending) = match ENDINGS.iter().find_map(|ending| Some((name.strip_suffix(ending)?, *ending))) {
        Some(parts) => parts,
        None => (name.as_str(), ENDINGS[0]),
    };
    let number = if number > 1 { format!(" {number}") } else { String::new() };
    path.with_file_name(format!("{stem} ({mine}{number}){ending}"))
}

fn theirs(
    found: &mut OpenFile,
    ours: Option<&Project>,
    folders: Option<&Folders>,
    lang: Lang,
) -> Result<Arc<Project>, String> {
    let (bytes, hash) = disk::load(&found.path).map_err(|error| error.sentence(lang))?;
    let project = file::read(&bytes).map_err(|error| error.sentence(lang))?;
    if let (Some(ours), Some(folders)) = (ours, folders) {
        let text = file::write(ours).map_err(|error| error.to_string())?;
        let kept = disk::keep_version(&found.path, text.as_bytes(), folders);
        kept.map_err(|problem| problem.backup_sentence(lang))?;
    }
    found.hash = hash;
    Ok(Arc::new(project))
}

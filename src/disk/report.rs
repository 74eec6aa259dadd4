//! Reports of faults of the program itself, for the user to send.

use std::fs;
use std::io::Write;
use std::path::PathBuf;

use super::{Folders, SaveError, write_atomically};

/// How many are kept.
const KEPT: usize = 20;

/// Keeps a report in the state folder, and lets go of the oldest ones. `name` sorts as times do.
pub fn keep_report(folders: &Folders, name: &str, text: &str) -> Result<PathBuf, SaveError> {
    let folder = folders.state.join("reports");
    fs::create_dir_all(&folder).map_err(|error| SaveError::file(&folder, &error))?;
    let path = folder.join(format!("{name}.txt"));
    let written = write_atomically(&path, |file| {
        file.write_all(text.as_bytes()).map_err(|error| SaveError::file(&path, &error))
    })?;
    let mut known: Vec<PathBuf> = fs::read_dir(&folder).into_iter().flatten().flatten().map(|one| one.path()).collect();
    known.sort();
    for old in known.iter().rev().skip(KEPT) {
        // One too many does no harm.
        let _ = fs::remove_file(old);
    }
    Ok(written)
}

//! What can be made again, kept so that it need not be: small pictures of documents.

use std::fs;
use std::io::Write;
use std::path::PathBuf;
use std::time::SystemTime;

use super::{ContentHash, Folders, SaveError, write_atomically};

/// How many are kept: some for each recent file, in a few looks.
const KEPT: usize = 64;

impl ContentHash {
    /// A name for what was made from this content.
    pub fn name(&self) -> String {
        format!("{:016x}-{:x}", self.hash, self.length)
    }
}

fn folder(folders: &Folders) -> PathBuf {
    folders.state.join("thumbnails")
}

/// The bytes that were kept under this name.
pub fn cached(folders: &Folders, name: &str) -> Option<Vec<u8>> {
    fs::read(folder(folders).join(name)).ok()
}

/// Keeps these bytes, and lets go of the oldest ones.
pub fn keep_cached(folders: &Folders, name: &str, bytes: &[u8]) -> Result<(), SaveError> {
    let folder = folder(folders);
    fs::create_dir_all(&folder).map_err(|error| SaveError::file(&folder, &error))?;
    let path = folder.join(name);
    write_atomically(&path, |file| file.write_all(bytes).map_err(|error| SaveError::file(&path, &error)))?;
    let mut known: Vec<(SystemTime, PathBuf)> = fs::read_dir(&folder)
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|entry| Some((entry.metadata().ok()?.modified().ok()?, entry.path())))
        .collect();
    known.sort_by(|one, other| other.cmp(one));
    for (_, path) in known.into_iter().skip(KEPT) {
        // One too many does no harm.
        let _ = fs::remove_file(path);
    }
    Ok(())
}

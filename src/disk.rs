//! The only reader and writer of files.
//!
//! A save goes: serialise in memory, read back and compare, follow links, compare what is on disk with what we
//! last saw there, keep a copy of it, write a new file beside it, give that the old one's mode and owner, bring
//! it to the disk, rename it over the old one, bring the folder to the disk. Whatever fails on the way leaves
//! the old file as it was.

mod atomic;
mod backup;
mod cache;
mod calls;
mod journal;
mod lock;
mod problem;
mod report;
mod who;

use std::fs;
use std::hash::{DefaultHasher, Hasher};
use std::io;
use std::path::{Path, PathBuf};

use self::atomic::Failed;
pub use self::atomic::write_atomically;
pub use self::backup::{Version, backups, keep_version, versions};
pub use self::cache::{cached, keep_cached};
pub use self::calls::{Calls, System};
pub use self::journal::{Abandoned, About, Journal, abandoned, read_journal};
pub use self::lock::{FileLock, Locking, lock, seize};
pub use self::problem::{FileProblem, LoadError, SaveError};
pub use self::report::keep_report;
pub use self::who::Who;
use crate::file::{self, MOST_BYTES};
use crate::model::Project;

/// Where the program keeps what is not a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Folders {
    /// Settings.
    pub config: PathBuf,
    /// Copies of earlier saves, and journals of unsaved work.
    pub state: PathBuf,
}

impl Folders {
    /// The folders of the system's user, or those named by MEANDER_CONFIG_DIR and MEANDER_STATE_DIR. None if the
    /// user has no home.
    pub fn of_system() -> Option<Self> {
        let named = |variable| std::env::var_os(variable).filter(|name| !name.is_empty()).map(PathBuf::from);
        let system = directories::ProjectDirs::from("", "", "meander");
        let config = || system.as_ref().map(|dirs| dirs.config_dir().to_owned());
        let state = || system.as_ref().map(|dirs| dirs.state_dir().unwrap_or(dirs.data_local_dir()).to_owned());
        Some(Self {
            config: named("MEANDER_CONFIG_DIR").or_else(config)?,
            state: named("MEANDER_STATE_DIR").or_else(state)?,
        })
    }
}

/// Tells contents apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct ContentHash {
    length: u64,
    hash: u64,
}

impl ContentHash {
    pub fn of(bytes: &[u8]) -> Self {
        let mut hasher = DefaultHasher::new();
        hasher.write(bytes);
        Self { length: bytes.len() as u64, hash: hasher.finish() }
    }
}

/// What may be on disk where a save goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// Nothing.
    New,
    /// What we last read or wrote there, or nothing.
    Content(ContentHash),
    /// Anything: the user said that it may go. A copy of it is kept all the same.
    Anything,
}

/// What a save did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saved {
    /// The file itself, where links lead.
    pub path: PathBuf,
    pub hash: ContentHash,
    /// The copy of what was there before; none if nothing was, or if it was the same.
    pub backup: Option<PathBuf>,
    /// Why no copy could be kept. The save itself went well.
    pub backup_problem: Option<FileProblem>,
}

/// Writes a project as [`save`] does, once its text has been read back and found the same.
///
/// # Errors
/// As [`save`]; also a text that cannot be made, or that does not read back as the project. The file stays as it was.
pub fn save_project(
    target: &Path,
    project: &Project,
    expected: Expected,
    folders: Option<&Folders>,
) -> Result<Saved, SaveError> {
    let text = file::write(project).map_err(|error| SaveError::Unwritable(error.to_string()))?;
    let again = file::read(text.as_bytes()).map_err(SaveError::Unreadable)?;
    if again != *project {
        return Err(SaveError::ReadsBackDifferent);
    }
    save(target, text.as_bytes(), expected, folders)
}

/// Replaces a file as a whole, if what is on disk is as expected. Without folders no copy is kept.
///
/// # Errors
/// A file that is not as expected stays as it was, and so does one that the system does not let write, save where
/// [`SaveError::MayBeDamaged`] says that only the copy is whole.
pub fn save(target: &Path, bytes: &[u8], expected: Expected, folders: Option<&Folders>) -> Result<Saved, SaveError> {
    save_with(&System, target, bytes, expected, folders)
}

/// The same, by these calls to the system.
pub fn save_with(
    calls: &dyn Calls,
    target: &Path,
    bytes: &[u8],
    expected: Expected,
    folders: Option<&Folders>,
) -> Result<Saved, SaveError> {
    let path = atomic::resolved(calls, target)?;
    let hash = ContentHash::of(bytes);
    let old = match atomic::checked_target(calls, &path)?.map(|_| content(calls, &path)).transpose() {
        Ok(old) => old,
        // The copy and the check both need the old content; what cannot be read is not overwritten unseen.
        Err(error) if expected != Expected::Anything => return Err(SaveError::file(&path, &error)),
        Err(_) => None,
    };
    let on_disk = old.as_deref().map(ContentHash::of);
    match expected {
        Expected::New if old.is_some() => return Err(SaveError::AlreadyThere { path }),
        // What we are about to write is already there: an earlier save of ours did not hear the end of it.
        Expected::Content(known) if on_disk.is_some_and(|found| found != known && found != hash) => {
            return Err(SaveError::ChangedElsewhere { path });
        }
        _ => {}
    }
    let kept = match (&old, folders) {
        (Some(old), Some(folders)) if on_disk != Some(hash) => Some(backup::keep(&path, old, &folders.state)),
        _ => None,
    };
    let (backup, backup_problem) = match kept {
        Some(Ok(backup)) => (Some(backup), None),
        Some(Err(problem)) => (None, Some(problem)),
        None => (None, None),
    };
    match atomic::replaced(calls, &path, |file| calls.write_all(file, bytes)) {
        Ok(()) => {}
        Err(Failed::Target(error)) => return Err(error),
        Err(Failed::Write(error) | Failed::Disk(error)) => return Err(SaveError::file(&path, &error)),
        Err(Failed::NotAllowed(error)) => {
            let copy = backup.as_deref().filter(|copy| is_copy(copy, old.as_deref()));
            over(calls, &path, bytes, (old.as_deref(), copy), &error)?;
        }
    }
    Ok(Saved { path, hash, backup, backup_problem })
}

/// Whether the copy on disk is what was there before.
fn is_copy(copy: &Path, old: Option<&[u8]>) -> bool {
    fs::read(copy).is_ok_and(|bytes| Some(bytes.as_slice()) == old)
}

/// Writes over a file whose folder does not let it be replaced, once a good copy of it is kept elsewhere. When
/// that fails, the old content is put back.
fn over(
    calls: &dyn Calls,
    path: &Path,
    bytes: &[u8],
    (old, copy): (Option<&[u8]>, Option<&Path>),
    refusal: &io::Error,
) -> Result<(), SaveError> {
    let (Some(old), Some(copy)) = (old, copy) else { return Err(SaveError::file(path, refusal)) };
    let Err(error) = atomic::write_over(calls, path, bytes) else { return Ok(()) };
    let is_back = calls.read(path, old.len() as u64 + 1).is_ok_and(|found| found == old)
        || atomic::write_over(calls, path, old).is_ok();
    if is_back {
        return Err(SaveError::file(path, &error));
    }
    Err(SaveError::MayBeDamaged { path: path.to_owned(), copy: copy.to_owned(), reason: (&error).into() })
}

/// Writes a file into the folder for settings, which is made if need be.
///
/// # Errors
/// The folder or the file cannot be written; what was there stays.
pub fn write_setting(folders: &Folders, name: &str, bytes: &[u8]) -> Result<(), SaveError> {
    fs::create_dir_all(&folders.config).map_err(|error| SaveError::file(&folders.config, &error))?;
    let path = folders.config.join(name);
    write_atomically(&path, |file| {
        io::Write::write_all(file, bytes).map_err(|error| SaveError::file(&folders.config.join(name), &error))
    })?;
    Ok(())
}

/// The bytes of a file of at most [`MOST_BYTES`], and what [`save`] has to expect there later.
///
/// # Errors
/// What is no file, is too big, or cannot be read.
pub fn load(path: &Path) -> Result<(Vec<u8>, ContentHash), LoadError> {
    let metadata = fs::metadata(path).map_err(|error| LoadError::file(path, &error))?;
    if metadata.is_dir() {
        return Err(LoadError::IsFolder { path: path.to_owned() });
    }
    if !metadata.is_file() {
        // A pipe or a device would block, or never end.
        return Err(LoadError::NoFile { path: path.to_owned() });
    }
    if metadata.len() > MOST_BYTES as u64 {
        return Err(LoadError::TooBig { path: path.to_owned(), bytes: metadata.len() });
    }
    let bytes = content(&System, path).map_err(|error| LoadError::file(path, &error))?;
    if bytes.len() > MOST_BYTES {
        return Err(LoadError::TooBig { path: path.to_owned(), bytes: bytes.len() as u64 });
    }
    let hash = ContentHash::of(&bytes);
    Ok((bytes, hash))
}

/// Removes a file, such as a journal that is no longer needed. That it is not there is no error.
pub fn remove(path: &Path) -> Result<(), SaveError> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(SaveError::file(path, &error)),
        _ => Ok(()),
    }
}

/// The content of a file, read no further than just over the limit: it may grow while it is read.
fn content(calls: &dyn Calls, path: &Path) -> io::Result<Vec<u8>> {
    atomic::patiently(false, || calls.read(path, MOST_BYTES as u64 + 1))
}

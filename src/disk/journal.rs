//! The work since the last save, on disk while it is done: whatever ends the program, the next start can offer
//! it.
//!
//! A journal is a file of its own in the state folder for each open document that has unsaved changes. It
//! begins with a line that names its format. Records follow: length and checksum of what comes (four bytes
//! each, little-endian), its kind (one byte) and its text. First comes what the journal is about, then the
//! whole project as in a file, then a step for each change. A torn end is known by its checksum and left out.
//!
//! The program holds a lock on each of its journals. A journal that nobody holds was left by a program that
//! came to an end.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use serde::{Deserialize, Serialize};

use super::{ContentHash, Folders, SaveError, Who};
use crate::file;
use crate::model::Project;
use crate::model::invariants::findings;

const FIRST_LINE: &[u8] = b"Meander journal 1\n";
const ENDING: &str = ".journal";
const UNFINISHED_ENDING: &str = ".journal-new";
/// A journal is written anew when its steps weigh this much more than the project.
const MOST_STEPS: u64 = 4 << 20;
/// Unfinished journals older than this were left by a crash; what they began with stands in an older journal.
const STALE: Duration = Duration::from_secs(60 * 60);
/// Where locks are not known, a journal that was written this lately may be in use.
const LIVELY: Duration = Duration::from_secs(15 * 60);

/// Which document a journal belongs to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct About {
    /// Where the document was opened or saved last; none for a new one.
    pub path: Option<PathBuf>,
    /// Of the bytes that were there then.
    pub hash: Option<ContentHash>,
    pub who: Who,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    About = b'A' as isize,
    Project = b'P' as isize,
    Step = b'S' as isize,
}

/// A journal that is being written. Dropping it leaves the file, for the next start to offer.
#[derive(Debug)]
pub struct Journal {
    file: File,
    path: PathBuf,
    about: About,
    /// What stands in it.
    last: Arc<Project>,
    whole_bytes: u64,
    step_bytes: u64,
}

impl Journal {
    /// Starts a journal with this document in it; once this returns, it is on the disk.
    ///
    /// # Errors
    /// The folder or the file cannot be written: nothing is kept.
    pub fn start(folders: &Folders, about: About, project: &Arc<Project>) -> Result<Self, SaveError> {
        let folder = folder(folders);
        fs::create_dir_all(&folder).map_err(|error| SaveError::file(&folder, &error))?;
        // A path that is no text cannot be written down; the work in the document is kept all the same.
        let path = about.path.filter(|path| path.to_str().is_some());
        let about = About { path, ..about };
        let name = format!("{}-{:016x}", std::process::id(), random());
        Self::written(&folder.join(name + ENDING), about, project)
    }

    /// Written beside its place and then put there, so that a journal always holds a whole project.
    fn written(path: &Path, about: About, project: &Arc<Project>) -> Result<Self, SaveError> {
        let text = file::write(project).map_err(|error| SaveError::Unwritable(error.to_string()))?;
        let head = ron::to_string(&about).map_err(|error| SaveError::Unwritable(error.to_string()))?;
        let unfinished = path.with_extension(UNFINISHED_ENDING.trim_start_matches('.'));
        let failed = |error: io::Error| SaveError::file(path, &error);
        let mut file = OpenOptions::new().read(true).write(true).create_new(true).open(&unfinished).map_err(failed)?;
        let write = |file: &mut File| {
            // Where locks are not known, journals are told apart by their age.
            let _ = file.try_lock();
            file.write_all(FIRST_LINE)?;
            append(file, Kind::About, &head)?;
            append(file, Kind::Project, &text)?;
            file.sync_all()?;
            fs::rename(&unfinished, path)
        };
        if let Err(error) = write(&mut file) {
            let _ = fs::remove_file(&unfinished);
            return Err(failed(error));
        }
        let whole_bytes = text.len() as u64;
        Ok(Self { file, path: path.to_owned(), about, last: Arc::clone(project), whole_bytes, step_bytes: 0 })
    }

    pub fn about(&self) -> &About {
        &self.about
    }

    /// Brings the document as it is now to the disk.
    ///
    /// # Errors
    /// The change is not on the disk; what was recorded before it is.
    pub fn record(&mut self, project: &Arc<Project>) -> Result<(), SaveError> {
        if Arc::ptr_eq(&self.last, project) {
            return Ok(());
        }
        if self.step_bytes > self.whole_bytes + MOST_STEPS {
            *self = Self::written(&self.path, self.about.clone(), project)?;
            return Ok(());
        }
        let text = file::step(&self.last, project).map_err(|error| SaveError::Unwritable(error.to_string()))?;
        let failed = |error: io::Error| SaveError::file(&self.path, &error);
        append(&mut self.file, Kind::Step, &text).and_then(|()| self.file.sync_data()).map_err(failed)?;
        self.step_bytes += text.len() as u64;
        self.last = Arc::clone(project);
        Ok(())
    }

    /// The document is saved, or its changes were given up.
    pub fn remove(self) -> Result<(), SaveError> {
        super::remove(&self.path)
    }
}

/// A journal that a program left when it came to an end. While this lives, no other program offers it.
#[derive(Debug)]
pub struct Abandoned {
    _lock: File,
    path: PathBuf,
    pub about: About,
    pub project: Arc<Project>,
    /// When the last change was written down.
    pub written: SystemTime,
}

impl Abandoned {
    /// The work in it is given up, or is safe elsewhere.
    pub fn remove(self) -> Result<(), SaveError> {
        super::remove(&self.path)
    }
}

/// The journals that nobody holds, the latest first. What cannot be read is left where it is.
pub fn abandoned(folders: &Folders) -> Vec<Abandoned> {
    let Ok(entries) = fs::read_dir(folder(folders)) else { return Vec::new() };
    let mut found = Vec::new();
    for path in entries.flatten().map(|entry| entry.path()) {
        let name = path.to_string_lossy();
        if name.ends_with(UNFINISHED_ENDING) && age(&path).is_some_and(|age| age > STALE) {
            let _ = fs::remove_file(&path);
        } else if name.ends_with(ENDING) {
            found.extend(taken(&path));
        }
    }
    found.sort_by_key(|one| std::cmp::Reverse(one.written));
    found
}

fn taken(path: &Path) -> Option<Abandoned> {
    let mut file = OpenOptions::new().read(true).write(true).open(path).ok()?;
    match file.try_lock() {
        Ok(()) => {}
        Err(TryLockError::WouldBlock) => return None,
        Err(TryLockError::Error(_)) if age(path).is_none_or(|age| age < LIVELY) => return None,
        Err(TryLockError::Error(_)) => {}
    }
    let written = file.metadata().and_then(|data| data.modified()).ok()?;
    let mut bytes = Vec::new();
    file.read_to_end(&mut bytes).ok()?;
    let (about, project) = read_journal(&bytes)?;
    // It may have been removed between finding and locking it.
    path.exists().then(|| Abandoned { _lock: file, path: path.to_owned(), about, project: Arc::new(project), written })
}

fn age(path: &Path) -> Option<Duration> {
    fs::metadata(path).ok()?.modified().ok()?.elapsed().ok()
}

fn folder(folders: &Folders) -> PathBuf {
    folders.state.join("journals")
}

fn random() -> u64 {
    getrandom::u64().unwrap_or_else(|_| u64::from(std::process::id()))
}

fn append(file: &mut File, kind: Kind, text: &str) -> io::Result<()> {
    let kind = kind as u8;
    let length = u32::try_from(text.len()).map_err(|_| io::ErrorKind::FileTooLarge)?;
    let mut record = Vec::with_capacity(text.len() + 9);
    record.extend(length.to_le_bytes());
    record.extend(checksum(kind, text.as_bytes()).to_le_bytes());
    record.push(kind);
    record.extend(text.as_bytes());
    // One call, so that a crash between two of them leaves no half of a record.
    file.write_all(&record)
}

fn checksum(kind: u8, text: &[u8]) -> u32 {
    let mut hasher = crc32fast::Hasher::new();
    hasher.update(&[kind]);
    hasher.update(text);
    hasher.finalize()
}

/// The document as it stands at the end of a journal, or at the end of what is whole of it. None if not even
/// the beginning is.
pub fn read_journal(bytes: &[u8]) -> Option<(About, Project)> {
    let mut rest = bytes.strip_prefix(FIRST_LINE)?;
    let about: About = ron::from_str(next(&mut rest, Kind::About)?).ok()?;
    let start = file::read(next(&mut rest, Kind::Project)?.as_bytes()).ok()?;
    let all = after_steps(&start, rest, &|_| true);
    let is_sound = |project: &Project| findings(project).is_empty();
    // Each step was sound when it was written, so that the last one speaks for all.
    let project = if is_sound(&all) { all } else { after_steps(&start, rest, &is_sound) };
    Some((about, project))
}

/// The project after as many steps as are whole and wanted.
fn after_steps(start: &Project, mut rest: &[u8], is_wanted: &dyn Fn(&Project) -> bool) -> Project {
    let mut project = start.clone();
    while let Some(after) = next(&mut rest, Kind::Step).and_then(|text| file::stepped(&project, text)) {
        if !is_wanted(&after) {
            break;
        }
        project = after;
    }
    project
}

/// The text of the next record, if it is whole and of this kind.
fn next<'a>(rest: &mut &'a [u8], kind: Kind) -> Option<&'a str> {
    let (length, tail) = rest.split_first_chunk::<4>()?;
    let (sum, tail) = tail.split_first_chunk::<4>()?;
    let (found, tail) = tail.split_first()?;
    let (text, tail) = tail.split_at_checked(usize::try_from(u32::from_le_bytes(*length)).ok()?)?;
    let is_whole = *found == kind as u8 && checksum(*found, text) == u32::from_le_bytes(*sum);
    let text = is_whole.then(|| std::str::from_utf8(text).ok()).flatten()?;
    *rest = tail;
    Some(text)
}

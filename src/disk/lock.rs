//! Who works on a file: a small file beside it says so to other windows, users and computers.
//!
//! On one computer the system's lock on that small file tells whether its program still runs. From other
//! computers it is told by the time: whoever works on a file writes its lock anew each minute.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Read, Seek, Write};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use super::{System, Who, atomic};

/// A lock of another computer that was not written for so long was left by a crash.
const STALE: Duration = Duration::from_secs(5 * 60);
const BEAT: Duration = Duration::from_secs(60);
/// More than any lock holds.
const MOST_BYTES: u64 = 4096;

/// What came of the wish to work on a file.
#[derive(Debug)]
pub enum Locking {
    /// The file is ours to change.
    Ours(FileLock),
    /// Somebody else works on it.
    Held(Who),
    /// No lock can be made here, as in a folder that is read-only: nothing is known of others.
    Unknown,
}

/// The right to change a file, until it is dropped.
#[derive(Debug)]
pub struct FileLock {
    file: File,
    path: PathBuf,
    text: String,
    beaten: Instant,
}

/// What stands in a lock: who has it, and a number that no other lock has.
#[derive(serde::Serialize, serde::Deserialize)]
struct Said {
    who: Who,
    number: u64,
}

/// Asks for the right to change a file. What a crash left is swept aside.
pub fn lock(document: &Path, who: &Who) -> Locking {
    let Ok(path) = lock_path(document) else { return Locking::Unknown };
    let Ok(mut file) = OpenOptions::new().read(true).write(true).open(&path) else { return locked_anew(&path, who) };
    let Some(said) = content(&mut file).and_then(|text| ron::from_str::<Said>(&text).ok()) else {
        // Nobody writes such a lock; it is being written, or was left half.
        return if is_stale(&path) { locked_anew(&path, who) } else { Locking::Unknown };
    };
    let is_held = match file.try_lock() {
        Err(TryLockError::WouldBlock) => true,
        // The lock of the system does not reach other computers.
        Ok(()) => said.who.host != who.host && !is_stale(&path),
        Err(TryLockError::Error(_)) => !is_stale(&path),
    };
    if is_held { Locking::Held(said.who) } else { locked_anew(&path, who) }
}

/// Takes the right to change a file from whoever has it. The other finds out at its next look.
pub fn seize(document: &Path, who: &Who) -> Locking {
    lock_path(document).map_or(Locking::Unknown, |path| locked_anew(&path, who))
}

fn locked_anew(path: &Path, who: &Who) -> Locking {
    taken(path, who).map_or(Locking::Unknown, Locking::Ours)
}

fn taken(path: &Path, who: &Who) -> io::Result<FileLock> {
    // A new file: whoever has the old one open holds nothing any more.
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    let mut file = OpenOptions::new().read(true).write(true).create_new(true).open(path)?;
    let number = getrandom::u64().unwrap_or_else(|_| u64::from(who.process));
    let said = Said { who: who.clone(), number };
    let text = ron::to_string(&said).map_err(io::Error::other)?;
    // Where the system knows no locks, the time tells.
    let _ = file.try_lock();
    file.write_all(text.as_bytes())?;
    Ok(FileLock { file, path: path.to_owned(), text, beaten: Instant::now() })
}

impl FileLock {
    /// Looks after the lock. Gives who took it, if someone did: the file is then no longer ours to change.
    pub fn look(&mut self) -> Option<Who> {
        let found = File::open(&self.path).ok().and_then(|mut file| content(&mut file));
        match found {
            Some(found) if found == self.text => {}
            // Someone tidied up, or the folder is out of reach for a while.
            None => return None,
            Some(found) => return ron::from_str::<Said>(&found).ok().map(|said| said.who),
        }
        if self.beaten.elapsed() >= BEAT {
            self.beaten = Instant::now();
            // A beat that fails leaves the lock to be swept aside after a while; saving checks the content.
            let _ = self.file.rewind().and_then(|()| self.file.write_all(self.text.as_bytes()));
        }
        None
    }
}

impl Drop for FileLock {
    fn drop(&mut self) {
        let found = File::open(&self.path).ok().and_then(|mut file| content(&mut file));
        if found.is_some_and(|found| found == self.text) {
            // What is left is known as stale.
            let _ = fs::remove_file(&self.path);
        }
    }
}

/// Beside the file itself, where links lead.
fn lock_path(document: &Path) -> Result<PathBuf, super::SaveError> {
    let path = atomic::resolved(&System, document)?;
    let mut name = std::ffi::OsString::from(".");
    name.push(path.file_name().unwrap_or_default());
    name.push(".lock");
    Ok(path.with_file_name(name))
}

fn content(file: &mut File) -> Option<String> {
    let mut text = String::new();
    file.take(MOST_BYTES).read_to_string(&mut text).ok()?;
    Some(text)
}

fn is_stale(path: &Path) -> bool {
    let age = || fs::metadata(path).ok()?.modified().ok()?.elapsed().ok();
    age().is_some_and(|age| age > STALE)
}

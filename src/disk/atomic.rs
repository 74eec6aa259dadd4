//! A file is the old one or the new one, never something between.

use std::fs::{self, File};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::Duration;

use super::SaveError;
use super::calls::{Calls, System};

const PREFIX: &str = ".meander-";
const SUFFIX: &str = ".tmp";
/// Temporary files older than this were left by a crash.
const STALE: Duration = Duration::from_secs(60 * 60);
/// As many as Linux follows.
const MOST_LINKS: usize = 40;
/// Network and synced folders hold a file now and then.
const TRIES: u32 = 4;
const WAIT: Duration = Duration::from_millis(25);
/// How many names of temporary files are tried; one is free unless all randomness fails.
const NAMES: u32 = 16;

/// Writes a file as a whole: `write` gets an empty file beside the target, which takes the target's place once
/// all of it is on the disk. When `write` fails, or is cancelled by an error, the old file stays and nothing is
/// left lying about. Gives back where the file is, with links followed.
pub fn write_atomically<E: From<SaveError>>(
    target: &Path,
    write: impl FnOnce(&mut File) -> Result<(), E>,
) -> Result<PathBuf, E> {
    let path = resolved(&System, target)?;
    replaced(&System, &path, write).map_err(|failed| match failed {
        Failed::Write(error) => error,
        Failed::NotAllowed(error) | Failed::Disk(error) => SaveError::file(&path, &error).into(),
        Failed::Target(error) => error.into(),
    })?;
    Ok(path)
}

/// Why a file was not replaced.
pub(super) enum Failed<E> {
    /// By whoever writes it.
    Write(E),
    Target(SaveError),
    /// The folder takes no new files, or lets none take the place of another.
    NotAllowed(io::Error),
    Disk(io::Error),
}

/// The same for a path that is no link. The file is as it was, unless it is said that that is not certain.
pub(super) fn replaced<E>(
    calls: &dyn Calls,
    path: &Path,
    write: impl FnOnce(&mut File) -> Result<(), E>,
) -> Result<(), Failed<E>> {
    let folder = folder_of(path);
    let old = checked_target(calls, path).map_err(Failed::Target)?;
    sweep(folder);
    let mut temporary = Temporary::new(calls, folder).map_err(|error| match is_refusal(&error) {
        true => Failed::NotAllowed(error),
        false => Failed::Disk(error),
    })?;
    write(&mut temporary.file).map_err(Failed::Write)?;
    if let Some(old) = old {
        patiently(false, || calls.copy_mode(&old, &temporary.file)).map_err(Failed::Disk)?;
    }
    patiently(false, || calls.sync(&temporary.file)).map_err(Failed::Disk)?;
    match patiently(true, || calls.rename(&temporary.path, path)) {
        Ok(()) => temporary.is_gone = true,
        Err(error) if is_refusal(&error) => return Err(Failed::NotAllowed(error)),
        Err(error) => return Err(Failed::Disk(error)),
    }
    drop(temporary);
    bring_folder_to_disk(calls, folder)
        .map_err(|error| Failed::Target(SaveError::NotCertain { path: path.to_owned(), reason: (&error).into() }))
}

/// Writes over a file where its folder does not let it be replaced. Only done when a copy of the old content is
/// known to be good: a power cut in the middle leaves the file half written.
pub(super) fn write_over(calls: &dyn Calls, path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = match calls.open_to_write(path) {
        Err(error) if error.kind() == ErrorKind::NotFound => calls.create_new(path)?,
        file => file?,
    };
    patiently(false, || calls.set_length(&file, bytes.len() as u64))?;
    calls.write_all(&mut file, bytes)?;
    patiently(false, || calls.sync(&file))?;
    drop(file);
    let on_disk = patiently(false, || calls.read(path, bytes.len() as u64 + 1))?;
    if on_disk == bytes { Ok(()) } else { Err(io::Error::new(ErrorKind::InvalidData, "read back different")) }
}

/// A file that goes away unless it took the place of another.
struct Temporary<'c> {
    calls: &'c dyn Calls,
    path: PathBuf,
    file: File,
    is_gone: bool,
}

impl<'c> Temporary<'c> {
    fn new(calls: &'c dyn Calls, folder: &Path) -> io::Result<Self> {
        let mut tried = 0;
        loop {
            let number = getrandom::u64().unwrap_or_else(|_| u64::from(std::process::id()) << 8 | u64::from(tried));
            let path = folder.join(format!("{PREFIX}{number:016x}{SUFFIX}"));
            match patiently(false, || calls.create_new(&path)) {
                Ok(file) => return Ok(Self { calls, path, file, is_gone: false }),
                Err(error) if error.kind() == ErrorKind::AlreadyExists && tried < NAMES => tried += 1,
                Err(error) => return Err(error),
            }
        }
    }
}

impl Drop for Temporary<'_> {
    fn drop(&mut self) {
        if !self.is_gone && self.calls.remove(&self.path).is_err() {
            // Once more; what stays after that is swept an hour later.
            let _ = self.calls.remove(&self.path);
        }
    }
}

/// Where a chain of symbolic links ends; the last need not exist.
pub(super) fn resolved(calls: &dyn Calls, target: &Path) -> Result<PathBuf, SaveError> {
    let mut path = target.to_owned();
    for _ in 0..MOST_LINKS {
        match patiently(false, || calls.read_link(&path)) {
            // A relative link counts from the folder that it is in; joining an absolute one replaces all.
            Ok(next) => path = folder_of(&path).join(next),
            // It is no link, or not there.
            Err(error) if matches!(error.kind(), ErrorKind::InvalidInput | ErrorKind::NotFound) => return Ok(path),
            // Some systems have no links at all; where there may be one, it is not written over unseen.
            Err(_) if !cfg!(unix) => return Ok(path),
            Err(error) => return Err(SaveError::file(&path, &error)),
        }
    }
    Err(SaveError::LinksInCircle { path: target.to_owned() })
}

pub(super) fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

/// What is there already, if it may be replaced.
pub(super) fn checked_target(calls: &dyn Calls, path: &Path) -> Result<Option<fs::Metadata>, SaveError> {
    match patiently(false, || calls.metadata(path)) {
        Ok(old) if old.is_dir() => Err(SaveError::IsFolder { path: path.to_owned() }),
        Ok(old) if !old.is_file() => Err(SaveError::NoFile { path: path.to_owned() }),
        // Renaming would go round the protection that someone gave the file.
        Ok(old) if old.permissions().readonly() => Err(SaveError::ReadOnly { path: path.to_owned() }),
        Ok(old) => Ok(Some(old)),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(SaveError::file(path, &error)),
    }
}

/// Asks again, a few times, where it may be a matter of the moment. A refusal is one only where programs that
/// watch a folder hold its files now and then. Bringing a file to the disk is never asked again after a fault:
/// the system may have forgotten by then what it could not write.
pub(super) fn patiently<T>(may_be_held: bool, call: impl Fn() -> io::Result<T>) -> io::Result<T> {
    let mut tries = 1;
    loop {
        match call() {
            Err(error) if tries < TRIES && is_passing(&error, may_be_held) => {
                sleep(WAIT * tries);
                tries += 1;
            }
            result => return result,
        }
    }
}

fn is_passing(error: &io::Error, may_be_held: bool) -> bool {
    let passing = matches!(error.kind(), ErrorKind::ResourceBusy | ErrorKind::Interrupted);
    passing || may_be_held && error.kind() == ErrorKind::PermissionDenied
}

/// Whether a folder does not let files be made or replaced, as some network folders do not.
fn is_refusal(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        ErrorKind::PermissionDenied | ErrorKind::Unsupported | ErrorKind::CrossesDevices | ErrorKind::InvalidInput
    )
}

/// Without this, a power cut can take the rename back.
fn bring_folder_to_disk(calls: &dyn Calls, folder: &Path) -> io::Result<()> {
    match patiently(false, || calls.sync_folder(folder)) {
        // Some network file systems know no such call, and need none.
        Err(error) if matches!(error.kind(), ErrorKind::InvalidInput | ErrorKind::Unsupported) => Ok(()),
        result => result,
    }
}

/// Removes what crashes left beside the target. Failing here is no reason not to save.
fn sweep(folder: &Path) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        let name = entry.file_name();
        let ours = name.to_str().is_some_and(|name| name.starts_with(PREFIX) && name.ends_with(SUFFIX));
        let age = || entry.metadata().ok()?.modified().ok()?.elapsed().ok();
        if ours && age().is_some_and(|age| age > STALE) {
            let _ = fs::remove_file(entry.path());
        }
    }
}

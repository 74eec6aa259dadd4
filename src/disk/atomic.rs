//! A file is the old one or the new one, never something between.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::Duration;

use tempfile::NamedTempFile;

use super::SaveError;

const PREFIX: &str = ".meander-";
const SUFFIX: &str = ".tmp";
/// Temporary files older than this were left by a crash.
const STALE: Duration = Duration::from_secs(60 * 60);
/// As many as Linux follows.
const MOST_LINKS: usize = 40;
/// Network and synced folders hold a file now and then.
const TRIES: u32 = 4;
const WAIT: Duration = Duration::from_millis(25);

/// Writes a file as a whole: `write` gets an empty file beside the target, which takes the target's place once
/// all of it is on the disk. When `write` fails, or is cancelled by an error, the old file stays and nothing is
/// left lying about. Gives back where the file is, with links followed.
pub fn write_atomically<E: From<SaveError>>(
    target: &Path,
    write: impl FnOnce(&mut File) -> Result<(), E>,
) -> Result<PathBuf, E> {
    let path = resolved(target)?;
    let failed = |error: io::Error| SaveError::file(&path, &error);
    let folder = folder_of(&path);
    let old = checked_target(&path)?;
    sweep(folder);
    let mut temporary = new_file_in(folder).map_err(failed)?;
    write(temporary.as_file_mut())?;
    if let Some(old) = old {
        copy_mode(&old, temporary.as_file()).map_err(failed)?;
    }
    temporary.as_file().sync_all().map_err(failed)?;
    renamed(temporary, &path).map_err(failed)?;
    bring_folder_to_disk(folder)
        .map_err(|error| SaveError::NotCertain { path: path.clone(), reason: (&error).into() })?;
    Ok(path)
}

/// Where a chain of symbolic links ends; the last need not exist.
pub(super) fn resolved(target: &Path) -> Result<PathBuf, SaveError> {
    let mut path = target.to_owned();
    for _ in 0..MOST_LINKS {
        match fs::read_link(&path) {
            // A relative link counts from the folder that it is in; joining an absolute one replaces all.
            Ok(next) => path = folder_of(&path).join(next),
            Err(_) => return Ok(path),
        }
    }
    Err(SaveError::LinksInCircle { path: target.to_owned() })
}

fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

/// What is there already, if it may be replaced.
pub(super) fn checked_target(path: &Path) -> Result<Option<fs::Metadata>, SaveError> {
    match fs::metadata(path) {
        Ok(old) if old.is_dir() => Err(SaveError::IsFolder { path: path.to_owned() }),
        Ok(old) if !old.is_file() => Err(SaveError::NoFile { path: path.to_owned() }),
        // Renaming would go round the protection that someone gave the file.
        Ok(old) if old.permissions().readonly() => Err(SaveError::ReadOnly { path: path.to_owned() }),
        Ok(old) => Ok(Some(old)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(SaveError::file(path, &error)),
    }
}

fn new_file_in(folder: &Path) -> io::Result<NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(PREFIX).suffix(SUFFIX);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        // The umask of the user is taken off by the system.
        builder.permissions(fs::Permissions::from_mode(0o644));
    }
    builder.tempfile_in(folder)
}

fn copy_mode(old: &fs::Metadata, file: &File) -> io::Result<()> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::{MetadataExt, fchown};
        let new = file.metadata()?;
        if (new.uid(), new.gid()) != (old.uid(), old.gid()) {
            // Only root may give files away, and a member may pass on the group; for others the file stays theirs.
            let _ = fchown(file, Some(old.uid()), Some(old.gid())).or_else(|_| fchown(file, None, Some(old.gid())));
        }
    }
    file.set_permissions(old.permissions())
}

fn renamed(mut temporary: NamedTempFile, path: &Path) -> io::Result<()> {
    let mut tries = 1;
    loop {
        match temporary.persist(path) {
            Ok(_) => return Ok(()),
            Err(failed) if tries < TRIES && is_busy(&failed.error) => {
                temporary = failed.file;
                sleep(WAIT * tries);
                tries += 1;
            }
            Err(failed) => return Err(failed.error),
        }
    }
}

fn is_busy(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::ResourceBusy | io::ErrorKind::PermissionDenied | io::ErrorKind::Interrupted)
}

/// Without this, a power cut can take the rename back.
fn bring_folder_to_disk(folder: &Path) -> io::Result<()> {
    if !cfg!(unix) {
        return Ok(());
    }
    match File::open(folder).and_then(|folder| folder.sync_all()) {
        // Some network file systems know no such call, and need none.
        Err(error) if matches!(error.kind(), io::ErrorKind::InvalidInput | io::ErrorKind::Unsupported) => Ok(()),
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

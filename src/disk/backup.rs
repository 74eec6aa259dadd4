//! Earlier versions of each file, kept in the state folder: the last saves, and one of each of the last days.

use std::fs::{self, OpenOptions};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

use super::{FileProblem, Folders};
use crate::model::Date;

/// How many saves of a file are kept.
const KEPT: usize = 20;
/// Of how many days the last one is kept beside these.
const KEPT_DAYS: usize = 7;
/// What the versions of one file may weigh together, in bytes.
const MOST_BYTES: u64 = 256 << 20;
/// So many are kept whatever they weigh.
const KEPT_ANYWAY: usize = 3;
const ENDING: &str = ".journey.ron";

/// An earlier version of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    pub path: PathBuf,
    /// When it was replaced by a later one.
    pub replaced: SystemTime,
    pub bytes: u64,
}

/// The earlier versions of a file, the latest first.
pub fn versions(path: &Path, folders: &Folders) -> Vec<Version> {
    let version = |path: PathBuf| {
        let data = fs::metadata(&path).ok()?;
        Some(Version { path, replaced: data.modified().ok()?, bytes: data.len() })
    };
    backups(path, folders).into_iter().filter_map(version).collect()
}

/// Keeps this content as an earlier version of the file, as before something else takes its place.
pub fn keep_version(path: &Path, content: &[u8], folders: &Folders) -> Result<PathBuf, FileProblem> {
    keep(path, content, &folders.state)
}

/// The copies of earlier saves of a file, the latest first.
pub fn backups(path: &Path, folders: &Folders) -> Vec<PathBuf> {
    listed(&folder_of(path, &folders.state))
}

/// Keeps this content of the file, and lets go of the oldest copies.
pub(super) fn keep(path: &Path, content: &[u8], state: &Path) -> Result<PathBuf, FileProblem> {
    let folder = folder_of(path, state);
    let problem = |error: io::Error| FileProblem::new(&folder, &error);
    fs::create_dir_all(&folder).map_err(problem)?;
    let kept = written(&folder, content).map_err(problem)?;
    for old in superfluous(&listed(&folder)) {
        // One copy too many does no harm.
        let _ = fs::remove_file(old);
    }
    Ok(kept)
}

/// Those of the copies, latest first, that need not be kept.
fn superfluous(copies: &[PathBuf]) -> Vec<PathBuf> {
    let mut days = Vec::new();
    let mut bytes = 0;
    let mut gone = Vec::new();
    for (place, path) in copies.iter().enumerate() {
        let day = day_of(path);
        let is_last_of_day = !days.contains(&day) && days.len() < KEPT_DAYS;
        if is_last_of_day {
            days.push(day);
        }
        let size = fs::metadata(path).map_or(0, |data| data.len());
        let fits = place < KEPT_ANYWAY || bytes + size <= MOST_BYTES;
        if (place < KEPT || is_last_of_day) && fits {
            bytes += size;
        } else {
            gone.push(path.clone());
        }
    }
    gone
}

/// Their names begin with the day.
fn day_of(path: &Path) -> String {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    name.split(' ').next().unwrap_or_default().to_owned()
}

/// The copies of one file have a folder of their own: its name for people, and a number for its whole path.
fn folder_of(path: &Path, state: &Path) -> PathBuf {
    let whole = path.canonicalize().unwrap_or_else(|_| path.to_owned());
    let mut hasher = DefaultHasher::new();
    whole.hash(&mut hasher);
    let name = whole.file_name().map_or("file".into(), |name| name.to_string_lossy().replace(ENDING, ""));
    state.join("backups").join(format!("{name}-{:016x}", hasher.finish()))
}

fn written(folder: &Path, content: &[u8]) -> io::Result<PathBuf> {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    let day = u32::try_from(now.as_secs() / 86_400).ok().and_then(Date::from_days_since_1970);
    let day = day.map_or("undated".to_owned(), |day| day.to_string());
    let second = now.as_secs() % 86_400;
    let time = format!("{:02}-{:02}-{:02}", second / 3600, second / 60 % 60, second % 60);
    let mut nanoseconds = now.subsec_nanos();
    loop {
        let path = folder.join(format!("{day} {time}.{nanoseconds:09}{ENDING}"));
        match OpenOptions::new().write(true).create_new(true).open(&path) {
            Ok(mut file) => {
                file.write_all(content).and_then(|()| file.sync_all()).inspect_err(|_| drop(fs::remove_file(&path)))?;
                return Ok(path);
            }
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => nanoseconds += 1,
            Err(error) => return Err(error),
        }
    }
}

/// Their names begin with the time, so that names sort as times do.
fn listed(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    paths.retain(|path| path.to_string_lossy().ends_with(ENDING));
    paths.sort_by(|one, other| other.cmp(one));
    paths
}

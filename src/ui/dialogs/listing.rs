//! What is in a folder, for choosing a file.

use std::collections::BTreeSet;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// How many entries of a folder are shown.
pub const LISTING_CAP: usize = 2_000;

/// The entries of a folder that can be chosen: folders first, then files, each by name. Hidden ones are
/// left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Listing {
    /// At most [`LISTING_CAP`].
    pub entries: Vec<Entry>,
    /// How many there are, shown or not.
    pub total: usize,
}

/// A folder, or a file that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Entry {
    // The order of the fields is the order of the list.
    pub is_file: bool,
    folded: String,
    pub name: String,
}

/// Why a folder cannot be listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListingError {
    Missing,
    Forbidden,
    Unreadable,
}

impl ListingError {
    /// The fluent key of its sentence, which takes the `name` of the folder.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Missing => "dialog-path-folder-missing",
            Self::Forbidden => "dialog-path-folder-forbidden",
            Self::Unreadable => "dialog-path-folder-unreadable",
        }
    }
}

impl From<std::io::Error> for ListingError {
    fn from(error: std::io::Error) -> Self {
        match error.kind() {
            ErrorKind::NotFound => Self::Missing,
            ErrorKind::PermissionDenied => Self::Forbidden,
            _ => Self::Unreadable,
        }
    }
}

impl Listing {
    /// Reads a folder. Files are those with one of the endings, such as ".png"; `is_dropped` ends the
    /// reading early. Memory stays bounded in a folder of any size.
    pub fn of(folder: &Path, endings: &[&str], is_dropped: &dyn Fn() -> bool) -> Result<Self, ListingError> {
        let mut kept = BTreeSet::new();
        let mut total = 0;
        for entry in fs::read_dir(folder)? {
            if is_dropped() {
                break;
            }
            // An entry that cannot be looked at, or has a name that is no text, cannot be chosen here.
            let Ok(entry) = entry else { continue };
            let Ok(name) = entry.file_name().into_string() else { continue };
            if name.starts_with('.') {
                continue;
            }
            let Some(is_folder) = is_folder(&entry) else { continue };
            if !is_folder && !has_ending(&name, endings) {
                continue;
            }
            total += 1;
            crate::fonts::notice(&name);
            kept.insert(Entry { is_file: !is_folder, folded: name.to_lowercase(), name });
            if kept.len() > LISTING_CAP {
                kept.pop_last();
            }
        }
        Ok(Self { entries: kept.into_iter().collect(), total })
    }
}

/// Follows links; nothing for a link to nowhere.
fn is_folder(entry: &fs::DirEntry) -> Option<bool> {
    let kind = entry.file_type().ok()?;
    if kind.is_symlink() { Some(fs::metadata(entry.path()).ok()?.is_dir()) } else { Some(kind.is_dir()) }
}

/// Whether the name ends in one of these, in whatever case.
pub(super) fn has_ending(name: &str, endings: &[&str]) -> bool {
    let name = name.to_lowercase();
    endings.iter().any(|ending| name.ends_with(ending))
}

/// What stands at a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    Folder,
    File,
    /// Nothing, in a folder that exists.
    Free,
    /// Not even the folder.
    NoFolder,
}

/// Asks the disk, which may take its time.
pub(super) fn standing(path: &Path) -> Standing {
    match fs::metadata(path) {
        Ok(found) if found.is_dir() => Standing::Folder,
        Ok(_) => Standing::File,
        Err(_) if path.parent().is_some_and(Path::is_dir) => Standing::Free,
        Err(_) => Standing::NoFolder,
    }
}

/// The path that was typed: whole, from the home folder, or from this folder.
pub(super) fn typed_path(typed: &str, folder: &Path) -> PathBuf {
    let typed = typed.trim();
    match (typed.strip_prefix('~'), std::env::home_dir()) {
        (Some(rest), Some(home)) if rest.is_empty() || rest.starts_with(['/', '\\']) => {
            home.join(rest.trim_start_matches(['/', '\\']))
        }
        _ => folder.join(typed),
    }
}

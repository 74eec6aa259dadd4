//! Why a file could not be read or written, in words.

use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use fluent_bundle::FluentValue;

use crate::file::{MOST_BYTES, ReadError};
use crate::lang::Lang;

/// What the system said about a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileProblem {
    pub path: PathBuf,
    pub reason: Reason,
}

/// A kind of trouble, and the system's own words for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    pub kind: ErrorKind,
    pub message: String,
    /// Whether the disk itself says that it is at fault.
    pub is_fault: bool,
}

impl From<&io::Error> for Reason {
    fn from(error: &io::Error) -> Self {
        Self { kind: error.kind(), message: error.to_string(), is_fault: is_fault(error) }
    }
}

/// EIO, and what Windows calls a checksum error and an error of the device. They have no kind of their own.
fn is_fault(error: &io::Error) -> bool {
    let codes: &[i32] = if cfg!(windows) { &[23, 1117] } else { &[5] };
    error.raw_os_error().is_some_and(|code| codes.contains(&code))
}

impl Reason {
    /// What is the matter, and what to do.
    fn sentence(&self, lang: Lang) -> String {
        if self.is_fault {
            return lang.text("disk-fault");
        }
        match self.kind {
            ErrorKind::NotFound => lang.text("disk-not-found"),
            ErrorKind::PermissionDenied => lang.text("disk-denied"),
            ErrorKind::StorageFull => lang.text("disk-full"),
            ErrorKind::QuotaExceeded => lang.text("disk-quota"),
            ErrorKind::FileTooLarge => lang.text("disk-file-too-large"),
            ErrorKind::ReadOnlyFilesystem => lang.text("disk-read-only"),
            ErrorKind::NotADirectory => lang.text("disk-not-a-folder"),
            ErrorKind::IsADirectory => lang.text("disk-is-folder"),
            ErrorKind::InvalidFilename | ErrorKind::InvalidInput => lang.text("disk-bad-name"),
            ErrorKind::ResourceBusy => lang.text("disk-busy"),
            ErrorKind::Interrupted => lang.text("disk-interrupted"),
            ErrorKind::Unsupported | ErrorKind::CrossesDevices => lang.text("disk-not-supported"),
            ErrorKind::StaleNetworkFileHandle
            | ErrorKind::TimedOut
            | ErrorKind::NetworkDown
            | ErrorKind::NetworkUnreachable
            | ErrorKind::HostUnreachable
            | ErrorKind::NotConnected
            | ErrorKind::ConnectionReset => lang.text("disk-network"),
            _ => lang.with("disk-other", &[("message", self.message.as_str().into())]),
        }
    }
}

impl FileProblem {
    pub(super) fn new(path: &Path, error: &io::Error) -> Self {
        Self { path: path.to_owned(), reason: error.into() }
    }

    /// Said of a copy that could not be kept.
    pub fn backup_sentence(&self, lang: Lang) -> String {
        with_path(lang, "backup-failed", &self.path, Some(self.reason.sentence(lang)))
    }
}

fn with_path(lang: Lang, key: &str, path: &Path, reason: Option<String>) -> String {
    let mut values: Vec<(&'static str, FluentValue<'_>)> = vec![("path", path.display().to_string().into())];
    values.extend(reason.map(|reason| ("reason", reason.into())));
    lang.with(key, &values)
}

/// Why a file could not be read from disk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LoadError {
    IsFolder {
        path: PathBuf,
    },
    /// A pipe, a device.
    NoFile {
        path: PathBuf,
    },
    TooBig {
        path: PathBuf,
        bytes: u64,
    },
    File(FileProblem),
}

impl LoadError {
    pub(super) fn file(path: &Path, error: &io::Error) -> Self {
        Self::File(FileProblem::new(path, error))
    }

    /// What is wrong, where, and what to do.
    pub fn sentence(&self, lang: Lang) -> String {
        let (path, reason) = match self {
            Self::IsFolder { path } => (path, lang.text("disk-is-folder")),
            Self::NoFile { path } => (path, lang.text("disk-no-file")),
            Self::TooBig { path, bytes } => {
                let values = [("size", bytes.div_ceil(1 << 20).into()), ("most", (MOST_BYTES >> 20).into())];
                (path, lang.with("read-too-big", &values))
            }
            Self::File(problem) => (&problem.path, problem.reason.sentence(lang)),
        };
        with_path(lang, "load-failed", path, Some(reason))
    }
}

/// Why a file could not be saved. The file on disk is as it was, unless [`SaveError::NotCertain`] or
/// [`SaveError::MayBeDamaged`] says otherwise.
#[derive(Clone, Debug, PartialEq)]
pub enum SaveError {
    /// Someone else changed the file since we last saw it.
    ChangedElsewhere {
        path: PathBuf,
    },
    /// A new file was to be made, and there is one.
    AlreadyThere {
        path: PathBuf,
    },
    IsFolder {
        path: PathBuf,
    },
    /// A pipe, a device.
    NoFile {
        path: PathBuf,
    },
    /// The file is protected against writing.
    ReadOnly {
        path: PathBuf,
    },
    LinksInCircle {
        path: PathBuf,
    },
    File(FileProblem),
    /// The new file is in place, but may not outlast a power cut.
    NotCertain {
        path: PathBuf,
        reason: Reason,
    },
    /// The folder did not let the file be replaced, and writing over it failed in the middle. Its old content is
    /// in the copy.
    MayBeDamaged {
        path: PathBuf,
        copy: PathBuf,
        reason: Reason,
    },
    /// The project could not be made into text.
    Unwritable(String),
    /// The text of the project could not be read back.
    Unreadable(ReadError),
    /// What was read back is another project.
    ReadsBackDifferent,
}

impl SaveError {
    /// What the system said about this file, for writers that stream into [`super::write_atomically`].
    pub fn file(path: &Path, error: &io::Error) -> Self {
        Self::File(FileProblem::new(path, error))
    }

    /// What is wrong, where, and what to do.
    pub fn sentence(&self, lang: Lang) -> String {
        let failed = |path: &Path, reason: String| with_path(lang, "save-failed", path, Some(reason));
        match self {
            Self::ChangedElsewhere { path } => with_path(lang, "save-changed-elsewhere", path, None),
            Self::AlreadyThere { path } => with_path(lang, "save-already-there", path, None),
            Self::IsFolder { path } => failed(path, lang.text("disk-is-folder")),
            Self::NoFile { path } => failed(path, lang.text("disk-no-file")),
            Self::ReadOnly { path } => failed(path, lang.text("disk-file-read-only")),
            Self::LinksInCircle { path } => failed(path, lang.text("disk-links-in-circle")),
            Self::File(problem) => failed(&problem.path, problem.reason.sentence(lang)),
            Self::NotCertain { path, reason } => with_path(lang, "save-not-certain", path, Some(reason.sentence(lang))),
            Self::MayBeDamaged { path, copy, reason } => {
                let copy = copy.display().to_string();
                let (path, reason) = (path.display().to_string(), reason.sentence(lang));
                let values = [("path", path.into()), ("copy", copy.into()), ("reason", reason.into())];
                lang.with("save-may-be-damaged", &values)
            }
            Self::Unwritable(message) => lang.with("save-unwritable", &[("message", message.as_str().into())]),
            Self::Unreadable(error) => lang.with("save-unreadable", &[("reason", error.sentence(lang).into())]),
            Self::ReadsBackDifferent => lang.text("save-reads-back-different"),
        }
    }
}

//! What the dialog does on a thread: reading, finding what both started from, joining.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::disk::{self, ContentHash, Folders};
use crate::file;
use crate::join::{Choices, Difference, Joined, differences, joined_choosing};
use crate::lang::Lang;
use crate::model::Project;
use crate::model::invariants::findings;
use crate::session::{OpenFile, Session};

/// What is joined with what.
#[derive(Clone)]
pub struct JoinWish {
    pub ours: Arc<Project>,
    /// Our file, and the document as it is in there.
    saved: Option<(OpenFile, Arc<Project>)>,
    /// The file to join with.
    pub path: PathBuf,
    /// A file with what both started from, if the user named one.
    pub base: Option<PathBuf>,
    pub folders: Option<Folders>,
    pub lang: Lang,
}

impl JoinWish {
    pub fn new(session: &Session, path: PathBuf, base: Option<PathBuf>, folders: Option<Folders>) -> Self {
        let saved = session.file.clone().zip(session.history().saved().map(Arc::clone));
        Self { ours: Arc::clone(session.project()), saved, path, base, folders, lang: session.lang() }
    }
}

impl JoinWish {
    /// Whether the file is the document's own, which someone else has changed.
    pub fn is_own_file(&self) -> bool {
        self.saved.as_ref().is_some_and(|(file, _)| is_same_file(&file.path, &self.path))
    }
}

/// Which version both started from.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Origin {
    Unknown,
    /// The document as it was last saved or opened here.
    Saved,
    /// An earlier save, by the name of its copy, which begins with the time.
    Version(String),
    File(String),
}

/// All that is to be shown.
pub(super) struct Prepared {
    pub theirs: Arc<Project>,
    /// What theirs was read from.
    pub found: ContentHash,
    pub base: Option<Arc<Project>>,
    pub origin: Origin,
    pub joined: Joined,
    /// What comes in, as long as nothing is chosen.
    pub incoming: Vec<Difference>,
}

/// Reads and joins; or says why not.
pub(super) fn prepared(wish: &JoinWish) -> Result<Prepared, String> {
    let (theirs, found) = read(&wish.path, wish.lang)?;
    let (base, origin) = match &wish.base {
        Some(path) => (Some(read(path, wish.lang)?.0), Origin::File(name(path))),
        None => common(wish, &theirs, found).map_or((None, Origin::Unknown), |(base, origin)| (Some(base), origin)),
    };
    let joined = joined_choosing(base.as_deref(), &wish.ours, &theirs, &Choices::default());
    if joined.project.journeys.is_empty() {
        return Err(wish.lang.with("join-dialog-no-journey", &[("name", name(&wish.path).into())]));
    }
    if let Some(finding) = findings(&joined.project).first() {
        return Err(finding.sentence(wish.lang));
    }
    let incoming = differences(&wish.ours, &joined.project);
    Ok(Prepared { theirs, found, base, origin, joined, incoming })
}

fn read(path: &Path, lang: Lang) -> Result<(Arc<Project>, ContentHash), String> {
    let (bytes, hash) = disk::load(path).map_err(|error| error.sentence(lang))?;
    let project = file::read(&bytes).map_err(|error| format!("{}: {}", name(path), error.sentence(lang)))?;
    Ok((Arc::new(project), hash))
}

/// The latest version of ours that theirs was once, or is: what was saved here and lies in both lists of
/// earlier saves was there before the two went apart.
fn common(wish: &JoinWish, theirs: &Arc<Project>, now: ContentHash) -> Option<(Arc<Project>, Origin)> {
    let (file, saved) = wish.saved.as_ref()?;
    // The same file, changed by someone else meanwhile: that one started from what we last saw in it.
    if is_same_file(&file.path, &wish.path) {
        return Some((Arc::clone(saved), Origin::Saved));
    }
    let versions = |path: &Path| wish.folders.as_ref().map(|folders| disk::backups(path, folders)).unwrap_or_default();
    let mut known: Vec<ContentHash> =
        versions(&wish.path).iter().filter_map(|version| disk::load(version).ok()).map(|(_, hash)| hash).collect();
    known.push(now);
    if known.contains(&file.hash) {
        return Some((Arc::clone(saved), Origin::Saved));
    }
    versions(&file.path).into_iter().find_map(|version| {
        let (bytes, hash) = disk::load(&version).ok().filter(|(_, hash)| known.contains(hash))?;
        let base = if hash == now { Arc::clone(theirs) } else { Arc::new(file::read(&bytes).ok()?) };
        Some((base, Origin::Version(name(&version))))
    })
}

/// Whether both names lead to one file.
pub fn is_same_file(one: &Path, other: &Path) -> bool {
    one == other || one.canonicalize().ok().zip(other.canonicalize().ok()).is_some_and(|(one, other)| one == other)
}

pub(super) fn name(path: &Path) -> String {
    path.file_name().map_or_else(|| path.display().to_string(), |name| name.to_string_lossy().into_owned())
}

//! Files from the window: dialogs, opening, saving and exporting, each on a thread of its own.

mod beside;
mod poster;
mod report;
mod rescue;

use std::collections::VecDeque;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, PoisonError, RwLock};
use std::time::{Duration, Instant};

use egui::Context;

use super::clipboard::{Clip, Told};
use super::dialogs::{Found, PosterWish, RECOVERY_PICTURE};
use super::inspector::ImageUse;
use super::mishap::{Mishap, guarded};
use crate::disk::{self, ContentHash, Expected, Folders, SaveError, Saved};
use crate::lang::Lang;
use crate::layout::Look;
use crate::model::{EmbeddedImage, JourneyId, Project};
use crate::picture;
use crate::session::{OpenFile, Session};

/// Endings of our files; the first is given to a new one.
pub const ENDINGS: &[&str] = &[".journey.ron"];
pub const POSTER_ENDINGS: &[&str] = &[".png"];
pub const REPORT_ENDINGS: &[&str] = &[".txt"];
pub const PAGE_ENDINGS: &[&str] = &[".md"];

/// What a chosen path is for.
#[derive(Clone, Debug, PartialEq)]
pub enum Purpose {
    Open,
    Save,
    /// To be joined with the document.
    Join,
    /// What both started from, when the document is joined with this file.
    JoinBase(PathBuf),
    Export(PosterWish),
    /// What was mended in a damaged file.
    Report,
    /// A journey in words.
    Page(JourneyId),
    Picture(ImageUse),
}

impl Purpose {
    pub const fn endings(&self) -> &'static [&'static str] {
        match self {
            Self::Open | Self::Save | Self::Join | Self::JoinBase(_) => ENDINGS,
            Self::Export(_) => POSTER_ENDINGS,
            Self::Report => REPORT_ENDINGS,
            Self::Page(_) => PAGE_ENDINGS,
            Self::Picture(_) => picture::ENDINGS,
        }
    }

    pub const fn is_saving(&self) -> bool {
        matches!(self, Self::Save | Self::Export(_) | Self::Report | Self::Page(_))
    }
}

/// What became of a piece of work.
pub enum Done {
    Picked(Purpose, Picked),
    Opened {
        path: PathBuf,
        result: Result<Box<Session>, String>,
    },
    Saved {
        path: PathBuf,
        revision: u64,
        result: Result<Saved, SaveError>,
    },
    Reported {
        path: PathBuf,
        result: Result<(), String>,
    },
    /// `None` as error: it was cancelled.
    Exported {
        path: PathBuf,
        result: Result<(), Option<String>>,
    },
    /// `None` as error: it was cancelled.
    Picture {
        used: ImageUse,
        result: Result<EmbeddedImage, Option<String>>,
    },
    /// Unsaved work of earlier runs.
    Abandoned(Vec<Found>),
    /// The file as it is now, or why it cannot be taken over.
    TookTheirs {
        file: OpenFile,
        result: Result<Arc<Project>, String>,
    },
    /// The program was at fault.
    Broken(Mishap),
    /// Something for or from the clipboard.
    Clip(Clip),
}

/// What a file dialog answered.
pub enum Picked {
    Path(PathBuf),
    Cancelled,
    /// The system has no dialog to offer.
    NoDialog,
}

/// Where a picture comes from.
#[derive(Clone, Debug)]
pub enum PictureSource {
    File(PathBuf),
    /// Of the clipboard.
    Pixels(Arc<egui::ColorImage>),
}

/// Work under way that can be cancelled.
pub struct Progress {
    pub started: Instant,
    /// Thousandths.
    share: Arc<AtomicU32>,
    cancel: Arc<AtomicBool>,
}

impl Progress {
    fn new() -> Self {
        Self { started: Instant::now(), share: Arc::default(), cancel: Arc::default() }
    }

    /// Hears the share that is done and says whether to go on.
    fn told(&self, ctx: &Context) -> impl Fn(f32) -> bool + Send + Sync + 'static {
        let (share, cancel, ctx) = (Arc::clone(&self.share), Arc::clone(&self.cancel), ctx.clone());
        move |fraction| {
            share.store((fraction * 1000.0) as u32, Ordering::Relaxed);
            ctx.request_repaint();
            !cancel.load(Ordering::Relaxed)
        }
    }

    /// 0.0 ..= 1.0.
    pub fn fraction(&self) -> f32 {
        self.share.load(Ordering::Relaxed) as f32 / 1000.0
    }

    pub fn cancel(&self) {
        self.cancel.store(true, Ordering::Relaxed);
    }
}

/// The work under way and the way back from it.
pub struct Files {
    sender: Sender<Done>,
    done: Receiver<Done>,
    /// Files being opened, saved or chosen: one at a time each.
    pub is_picking: bool,
    pub opening: Option<Instant>,
    pub is_saving: bool,
    pub export: Option<Progress>,
    pub picture: Option<Progress>,
    /// Work for the clipboard, and the message that says what it is.
    pub clip: Option<(Progress, &'static str)>,
    /// Pictures that wait to be read.
    pictures: VecDeque<(ImageUse, PictureSource)>,
    folders: Arc<RwLock<Option<Folders>>>,
    asks_system: bool,
}

impl Default for Files {
    fn default() -> Self {
        let (sender, done) = channel();
        Self {
            sender,
            done,
            is_picking: false,
            opening: None,
            is_saving: false,
            export: None,
            picture: None,
            clip: None,
            pictures: VecDeque::new(),
            folders: Arc::new(RwLock::new(Folders::of_system())),
            asks_system: true,
        }
    }
}

/// A dialog that answers sooner than this has not been shown.
const NO_DIALOG_WITHIN: Duration = Duration::from_millis(350);

impl Files {
    /// Apart from the system: settings and copies go into these folders, and paths are asked for with a dialog of
    /// our own.
    pub fn apart(folders: Option<Folders>) -> Self {
        Self { folders: Arc::new(RwLock::new(folders)), asks_system: false, ..Self::default() }
    }

    /// The next finished piece of work.
    pub fn poll(&mut self) -> Option<Done> {
        let done = self.done.try_recv().ok()?;
        match &done {
            Done::Picked(..) => self.is_picking = false,
            Done::Opened { .. } => self.opening = None,
            Done::Saved { .. } => self.is_saving = false,
            Done::Exported { .. } => self.export = None,
            Done::Reported { .. } => {}
            Done::Picture { .. } => self.picture = None,
            Done::Clip(_) => self.clip = None,
            Done::Abandoned(_) | Done::TookTheirs { .. } => {}
            // Which work it was is not known, and none may be waited for in vain.
            Done::Broken(_) => {
                self.is_picking = false;
                self.opening = None;
                self.is_saving = false;
                self.export = None;
                self.picture = None;
                self.clip = None;
            }
        }
        Some(done)
    }

    pub fn folders(&self) -> Option<Folders> {
        self.folders.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Does something on a thread of its own; the window is told when it is done.
    pub fn start(&self, ctx: &Context, work: impl FnOnce() -> Done + Send + 'static) {
        let (sender, ctx) = (self.sender.clone(), ctx.clone());
        std::thread::spawn(move || {
            // The window may have closed meanwhile; then nobody waits for the answer.
            let _ = sender.send(guarded(work).unwrap_or_else(Done::Broken));
            ctx.request_repaint();
        });
    }

    /// Asks for a path with the system's dialog.
    pub fn pick(&mut self, ctx: &Context, purpose: Purpose, folder: Option<PathBuf>, name: String, filter: String) {
        if self.is_picking {
            return;
        }
        self.is_picking = true;
        let asks_system = self.asks_system;
        self.start(ctx, move || {
            let answer = if asks_system && has_system_dialog() {
                picked(&purpose, folder, &name, &filter)
            } else {
                Picked::NoDialog
            };
            Done::Picked(purpose, answer)
        });
    }

    /// Looks for unsaved work that earlier runs left, and draws pictures of it.
    pub fn find_abandoned(&self, ctx: &Context, look: Look) {
        let Some(folders) = self.folders() else { return };
        self.start(ctx, move || {
            let found = disk::abandoned(&folders).into_iter().map(|work| {
                let picture = super::pictures::drawn(&work.project, look, RECOVERY_PICTURE);
                Found { work: Box::new(work), picture }
            });
            Done::Abandoned(found.collect())
        });
    }

    /// Reads a file and lays it out.
    pub fn open(&mut self, ctx: &Context, path: PathBuf, look: Look) {
        self.opening = Some(Instant::now());
        self.start(ctx, move || {
            let result = opened(&path, look).map(Box::new);
            Done::Opened { path, result }
        });
    }

    /// Reads one of the two versions that git put in a file.
    pub fn open_version(&mut self, ctx: &Context, path: PathBuf, look: Look, theirs: bool) {
        self.opening = Some(Instant::now());
        self.start(ctx, move || {
            let result = rescue::opened(&path, look, theirs).map(Box::new);
            Done::Opened { path, result }
        });
    }

    pub fn write_report(&mut self, ctx: &Context, path: PathBuf, report: String, lang: Lang) {
        let folders = self.folders();
        self.start(ctx, move || {
            let result = disk::save(&path, report.as_bytes(), Expected::Anything, folders.as_ref());
            Done::Reported { path, result: result.map(drop).map_err(|error| error.sentence(lang)) }
        });
    }

    /// As [`Files::open`], before there is a window to wake.
    pub fn open_early(&mut self, path: PathBuf, look: Look) {
        self.opening = Some(Instant::now());
        let sender = self.sender.clone();
        std::thread::spawn(move || {
            let work = || {
                let result = opened(&path, look).map(Box::new);
                Done::Opened { path, result }
            };
            // Without a window there is nobody to tell.
            let _ = sender.send(guarded(work).unwrap_or_else(Done::Broken));
        });
    }

    /// The next finished piece of work, if it is done within this time.
    pub fn wait(&mut self, time: Duration) -> Option<Done> {
        self.opening?;
        let done = self.done.recv_timeout(time).ok()?;
        self.opening = None;
        Some(done)
    }

    pub fn save(&mut self, ctx: &Context, session: &Session, path: PathBuf, expected: Expected) {
        self.is_saving = true;
        let (project, revision) = (Arc::clone(session.project()), session.history().revision());
        let folders = self.folders();
        self.start(ctx, move || {
            let result = disk::save_project(&path, &project, expected, folders.as_ref());
            Done::Saved { path, revision, result }
        });
    }

    /// Whether the system may be asked for its dialogs and its clipboard.
    pub fn asks_system(&self) -> bool {
        self.asks_system
    }

    /// Works for the clipboard, one thing at a time.
    pub fn clip(&mut self, ctx: &Context, label: &'static str, work: impl FnOnce(Told<'_>) -> Clip + Send + 'static) {
        if self.clip.is_some() {
            return;
        }
        let progress = Progress::new();
        let told = progress.told(ctx);
        self.clip = Some((progress, label));
        self.start(ctx, move || Done::Clip(work(&told)));
    }

    /// Reads a picture and makes it fit. One after the other: unpacked, each takes much memory.
    pub fn read_picture(&mut self, ctx: &Context, used: ImageUse, source: PictureSource, lang: Lang) {
        self.pictures.push_back((used, source));
        self.next_picture(ctx, lang);
    }

    /// Goes on with the next picture that waits, if none is being read.
    pub fn next_picture(&mut self, ctx: &Context, lang: Lang) {
        if self.picture.is_some() {
            return;
        }
        let Some((used, source)) = self.pictures.pop_front() else { return };
        let progress = Progress::new();
        let told = progress.told(ctx);
        self.picture = Some(progress);
        self.start(ctx, move || Done::Picture { used, result: picture(source, &told, lang) });
    }
}

/// Whether a portal can be asked: it is reached over the session's message bus.
fn has_system_dialog() -> bool {
    if !cfg!(target_os = "linux") {
        return true;
    }
    let named = |name| std::env::var_os(name).filter(|value| !value.is_empty());
    named("DBUS_SESSION_BUS_ADDRESS").is_some()
        || named("XDG_RUNTIME_DIR").is_some_and(|folder| PathBuf::from(folder).join("bus").exists())
}

fn picked(purpose: &Purpose, folder: Option<PathBuf>, name: &str, filter: &str) -> Picked {
    let endings: Vec<&str> = purpose.endings().iter().map(|ending| ending.trim_start_matches('.')).collect();
    let mut dialog = rfd::FileDialog::new().add_filter(filter, &endings);
    if let Some(folder) = folder {
        dialog = dialog.set_directory(folder);
    }
    let asked = Instant::now();
    let answer = if purpose.is_saving() { dialog.set_file_name(name).save_file() } else { dialog.pick_file() };
    match answer {
        Some(path) => Picked::Path(with_ending(path, purpose)),
        None if asked.elapsed() < NO_DIALOG_WITHIN => Picked::NoDialog,
        None => Picked::Cancelled,
    }
}

/// A new file gets our ending where the dialog left it out.
fn with_ending(path: PathBuf, purpose: &Purpose) -> PathBuf {
    let text = path.to_string_lossy().to_lowercase();
    if !purpose.is_saving() || purpose.endings().iter().any(|ending| text.ends_with(ending)) {
        return path;
    }
    let mut named = path.into_os_string();
    named.push(purpose.endings()[0]);
    named.into()
}

/// A file as an open document. Of a damaged one what is whole, unsaved.
pub fn opened(path: &Path, look: Look) -> Result<Session, String> {
    rescue::opened(path, look, false)
}

fn picture(source: PictureSource, told: &dyn Fn(f32) -> bool, lang: Lang) -> Result<EmbeddedImage, Option<String>> {
    let (name, result) = match source {
        PictureSource::File(path) => {
            let (bytes, _) = disk::load(&path).map_err(|error| Some(error.sentence(lang)))?;
            let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
            let result = picture::embedded(bytes, &name, told);
            (name, result)
        }
        PictureSource::Pixels(image) => {
            let name = lang.text("picture-pasted");
            let [width, height] = image.size.map(|side| side as u32);
            let pixels: Vec<u8> = image.pixels.iter().flat_map(|pixel| pixel.to_srgba_unmultiplied()).collect();
            let pixels = image::RgbaImage::from_vec(width, height, pixels).unwrap_or_default();
            let result = picture::from_pixels(pixels, &name, told);
            (name, result)
        }
    };
    result.map_err(|problem| problem.sentence(&name, lang))
}

/// The hash under which a save expects the file.
pub fn expected(file: Option<&OpenFile>, path: &Path) -> Expected {
    let known: Option<ContentHash> = file.filter(|file| file.path == path).map(|file| file.hash);
    known.map_or(Expected::Anything, Expected::Content)
}

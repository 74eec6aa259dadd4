//! Brings unsaved work to the journal while it is done, on a thread of its own.

use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use crate::disk::{Abandoned, About, ContentHash, Folders, Journal, SaveError, Who};
use crate::model::Project;
use crate::session::Session;
use crate::ui::mishap::guarded;

/// Changes that follow each other this closely are written down together.
const QUIET: Duration = Duration::from_millis(300);
/// No change waits longer than this.
const LATEST: Duration = Duration::from_millis(1000);

enum Told {
    /// The document is this now, and not all of it is in its file.
    Changed(About, Arc<Project>),
    /// Nothing would be lost now.
    Settled,
    /// This work lives on in the document; the next journal takes its place.
    TakenOver(Box<Abandoned>),
}

/// Tells one state of a document from another.
#[derive(Clone, Copy, PartialEq)]
struct Known {
    document: u64,
    revision: u64,
    hash: Option<ContentHash>,
}

/// The thread that keeps the journal of the open document. Dropping it writes down what waits, and leaves the
/// journal if there is unsaved work.
#[derive(Default)]
pub struct Keeper {
    worker: Option<Worker>,
    /// The document as it was told last; none when all is settled.
    told: Option<Known>,
}

struct Worker {
    who: Who,
    /// Only taken on dropping.
    sender: Option<Sender<Told>>,
    problems: Receiver<SaveError>,
    thread: Option<JoinHandle<()>>,
}

impl Keeper {
    /// Without folders nothing is kept.
    pub fn new(folders: Option<Folders>) -> Self {
        Self { worker: folders.map(Worker::start), told: None }
    }

    /// Looks whether the document changed; `document` is a number that each open document has of its own.
    /// Costs the window's thread no more than handing over a pointer.
    pub fn follow(&mut self, document: u64, session: &Session) {
        let file = session.file.as_ref();
        let hash = file.map(|file| file.hash);
        let known = || Known { document, revision: session.history().revision(), hash };
        let now = session.is_changed().then(known);
        if now == self.told {
            return;
        }
        self.told = now;
        if now.is_none() {
            self.tell(Told::Settled);
        }
        if let (Some(_), Some(worker)) = (now, &self.worker) {
            let path = file.map(|file| file.path.clone());
            let about = About { path, hash, who: worker.who.clone() };
            self.tell(Told::Changed(about, Arc::clone(session.project())));
        }
    }

    /// The document was closed, and nothing of it is wanted any more.
    pub fn settle(&mut self) {
        self.told = None;
        self.tell(Told::Settled);
    }

    /// This work is in the open document; its old journal goes once the new one is written.
    pub fn take_over(&mut self, abandoned: Box<Abandoned>) {
        self.tell(Told::TakenOver(abandoned));
    }

    /// Why the journal could not be written, once each time it begins to fail.
    pub fn problem(&self) -> Option<SaveError> {
        self.worker.as_ref()?.problems.try_recv().ok()
    }

    fn tell(&self, told: Told) {
        if let Some(sender) = self.worker.as_ref().and_then(|worker| worker.sender.as_ref()) {
            // The worker ends after the window does.
            let _ = sender.send(told);
        }
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        self.sender = None;
        if let Some(thread) = self.thread.take() {
            // What it has to say can no longer be heard.
            let _ = thread.join();
        }
    }
}

impl Worker {
    fn start(folders: Folders) -> Self {
        let (sender, messages) = channel();
        let (problem_sender, problems) = channel();
        let thread = std::thread::spawn(move || {
            let keeping = Keeping {
                folders,
                journal: None,
                waiting: None,
                taken_over: Vec::new(),
                broken: Vec::new(),
                problems: problem_sender,
                has_failed: false,
            };
            keeping.run(&messages);
        });
        Self { who: Who::here(), sender: Some(sender), problems, thread: Some(thread) }
    }
}

/// A document that is not in the journal yet.
struct Waiting {
    about: About,
    project: Arc<Project>,
    first: Instant,
    last: Instant,
}

/// What the thread knows.
struct Keeping {
    folders: Folders,
    journal: Option<Journal>,
    waiting: Option<Waiting>,
    taken_over: Vec<Abandoned>,
    /// Journals that could not be written on; they go once another one holds the work.
    broken: Vec<Journal>,
    problems: Sender<SaveError>,
    has_failed: bool,
}

impl Keeping {
    fn run(mut self, messages: &Receiver<Told>) {
        loop {
            let message = match &self.waiting {
                None => messages.recv().map_err(|_| RecvTimeoutError::Disconnected),
                Some(waiting) => {
                    let until = (waiting.last + QUIET).min(waiting.first + LATEST);
                    messages.recv_timeout(until.saturating_duration_since(Instant::now()))
                }
            };
            match message {
                Ok(Told::Changed(about, project)) => {
                    let last = Instant::now();
                    let first = self.waiting.take().map_or(last, |waiting| waiting.first);
                    self.waiting = Some(Waiting { about, project, first, last });
                }
                Ok(Told::Settled) => self.settle(),
                Ok(Told::TakenOver(abandoned)) => self.taken_over.push(*abandoned),
                Err(RecvTimeoutError::Timeout) => self.write(),
                Err(RecvTimeoutError::Disconnected) => return self.write(),
            }
        }
    }

    fn settle(&mut self) {
        self.waiting = None;
        let removed = self.journal.take().map_or(Ok(()), Journal::remove);
        self.hear(removed);
        self.let_go();
    }

    fn write(&mut self) {
        let Some(Waiting { about, project, .. }) = self.waiting.take() else { return };
        let written =
            guarded(|| self.written(about, &project)).unwrap_or_else(|mishap| Err(SaveError::Unwritable(mishap.what)));
        if written.is_ok() {
            self.let_go();
        } else {
            // The next one starts with the whole document.
            self.broken.extend(self.journal.take());
        }
        self.hear(written);
    }

    fn written(&mut self, about: About, project: &Arc<Project>) -> Result<(), SaveError> {
        match &mut self.journal {
            Some(journal) if *journal.about() == about => journal.record(project),
            // Another file by now, such as after saving under another name.
            old => Journal::start(&self.folders, about, project).and_then(|new| {
                let before = old.replace(new);
                before.map_or(Ok(()), Journal::remove)
            }),
        }
    }

    fn let_go(&mut self) {
        for journal in std::mem::take(&mut self.broken) {
            let removed = journal.remove();
            self.hear(removed);
        }
        for abandoned in std::mem::take(&mut self.taken_over) {
            let removed = abandoned.remove();
            self.hear(removed);
        }
    }

    fn hear(&mut self, result: Result<(), SaveError>) {
        let failed = result.is_err();
        if let Err(error) = result
            && !self.has_failed
        {
            // The window may be gone.
            let _ = self.problems.send(error);
        }
        self.has_failed = failed;
    }
}

//! Looks after the file of the open document, on a thread of its own: whether others work on it or changed it.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread::JoinHandle;
use std::time::{Duration, SystemTime};

use egui::Context;

use crate::disk::{self, ContentHash, FileLock, Locking, Who};

/// Between two looks.
const EVERY: Duration = Duration::from_millis(1000);

/// What was seen of the file.
#[derive(Clone, Debug, PartialEq)]
pub enum Seen {
    /// Somebody else works on it.
    Held { path: PathBuf, by: Who },
    /// It is ours again: it was taken over, or the other left.
    Ours { path: PathBuf },
    /// Its content is another one than was told.
    Changed { path: PathBuf, hash: ContentHash },
}

enum Told {
    Watch(Option<(PathBuf, ContentHash)>),
    Seize,
}

/// The thread that watches. Dropping it gives the file back.
pub struct Watcher {
    /// Only taken on dropping.
    sender: Option<Sender<Told>>,
    seen: Receiver<Seen>,
    thread: Option<JoinHandle<()>>,
    told: Option<(PathBuf, ContentHash)>,
}

impl Watcher {
    pub fn new(ctx: &Context) -> Self {
        let (sender, messages) = channel();
        let (told, seen) = channel();
        let ctx = ctx.clone();
        let thread = std::thread::spawn(move || {
            let tell = |news| {
                let is_heard = told.send(news).is_ok();
                ctx.request_repaint();
                is_heard
            };
            Watch { who: Who::here(), file: None, lock: None, is_held: false }.run(&messages, &tell);
        });
        Self { sender: Some(sender), seen, thread: Some(thread), told: None }
    }

    /// This is the file now, and what is known of its content.
    pub fn follow(&mut self, file: Option<(&Path, ContentHash)>) {
        let is_same = match (&self.told, file) {
            (Some((path, hash)), Some((new, new_hash))) => path == new && *hash == new_hash,
            (None, None) => true,
            _ => false,
        };
        if !is_same {
            self.told = file.map(|(path, hash)| (path.to_owned(), hash));
            self.tell(Told::Watch(self.told.clone()));
        }
    }

    /// Takes the file from whoever works on it.
    pub fn seize(&self) {
        self.tell(Told::Seize);
    }

    pub fn poll(&self) -> Option<Seen> {
        self.seen.try_recv().ok()
    }

    fn tell(&self, told: Told) {
        if let Some(sender) = &self.sender {
            // The thread ends after the window does.
            let _ = sender.send(told);
        }
    }
}

impl Drop for Watcher {
    fn drop(&mut self) {
        self.sender = None;
        if let Some(thread) = self.thread.take() {
            // What it has to say can no longer be heard.
            let _ = thread.join();
        }
    }
}

struct Watched {
    path: PathBuf,
    hash: ContentHash,
    /// When it was looked at last: time of change and length.
    looked: Option<(SystemTime, u64)>,
    told: Option<ContentHash>,
}

struct Watch {
    who: Who,
    file: Option<Watched>,
    lock: Option<FileLock>,
    is_held: bool,
}

impl Watch {
    fn run(mut self, messages: &Receiver<Told>, tell: &dyn Fn(Seen) -> bool) {
        loop {
            let is_heard = match messages.recv_timeout(EVERY) {
                Ok(Told::Watch(file)) => self.watch(file, tell),
                Ok(Told::Seize) => self.seize(tell),
                Err(RecvTimeoutError::Timeout) => self.look(tell),
                Err(RecvTimeoutError::Disconnected) => return,
            };
            if !is_heard {
                return;
            }
        }
    }

    fn watch(&mut self, file: Option<(PathBuf, ContentHash)>, tell: &dyn Fn(Seen) -> bool) -> bool {
        let is_other = self.file.as_ref().map(|known| &known.path) != file.as_ref().map(|(path, _)| path);
        self.file = file.map(|(path, hash)| Watched { path, hash, looked: None, told: None });
        if is_other {
            self.lock = None;
            self.is_held = false;
            return self.ask(tell);
        }
        true
    }

    /// Asks for the right to change the file.
    fn ask(&mut self, tell: &dyn Fn(Seen) -> bool) -> bool {
        let Some(file) = &self.file else { return true };
        let locking = disk::lock(&file.path, &self.who);
        self.hear(locking, tell)
    }

    fn seize(&mut self, tell: &dyn Fn(Seen) -> bool) -> bool {
        let Some(file) = &self.file else { return true };
        let locking = disk::seize(&file.path, &self.who);
        self.hear(locking, tell)
    }

    fn hear(&mut self, locking: Locking, tell: &dyn Fn(Seen) -> bool) -> bool {
        let Some(file) = &self.file else { return true };
        let path = file.path.clone();
        let was_held = self.is_held;
        self.is_held = matches!(locking, Locking::Held(_));
        match locking {
            Locking::Ours(lock) => {
                self.lock = Some(lock);
                !was_held || tell(Seen::Ours { path })
            }
            Locking::Held(by) => was_held || tell(Seen::Held { path, by }),
            Locking::Unknown => !was_held || tell(Seen::Ours { path }),
        }
    }

    fn look(&mut self, tell: &dyn Fn(Seen) -> bool) -> bool {
        if let Some(by) = self.lock.as_mut().and_then(FileLock::look) {
            self.lock = None;
            return self.hear(Locking::Held(by), tell);
        }
        // The other may have left.
        if self.is_held && !self.ask(tell) {
            return false;
        }
        let Some(file) = &mut self.file else { return true };
        let Ok(data) = std::fs::metadata(&file.path) else { return true };
        let Ok(changed) = data.modified() else { return true };
        let looked = Some((changed, data.len()));
        if file.looked == looked {
            return true;
        }
        let Ok((_, hash)) = disk::load(&file.path) else { return true };
        file.looked = looked;
        if hash == file.hash || file.told == Some(hash) {
            return true;
        }
        file.told = Some(hash);
        tell(Seen::Changed { path: file.path.clone(), hash })
    }
}

//! Work of a dialog or view beside the window's thread, such as asking a slow disk.

use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::sync::{Arc, Weak};

use egui::Context;

/// Work under way. Dropping it tells the work that nobody waits any more.
pub struct Task<T> {
    answer: Receiver<T>,
    _wanted: Arc<()>,
}

/// Tells the work whether somebody still waits for it.
pub struct Wanted(Weak<()>);

impl Wanted {
    pub fn is_dropped(&self) -> bool {
        self.0.strong_count() == 0
    }
}

/// How far the work is.
pub enum Answer<T> {
    Waiting,
    Done(T),
    /// The work ended without an answer.
    Lost,
}

impl<T: Send + 'static> Task<T> {
    /// Starts the work; the window is drawn again at its end.
    pub fn start(ctx: &Context, work: impl FnOnce(&Wanted) -> T + Send + 'static) -> Self {
        let wanted = Arc::new(());
        let (asker, ctx) = (Wanted(Arc::downgrade(&wanted)), ctx.clone());
        let (sender, answer) = channel();
        std::thread::spawn(move || {
            let result = work(&asker);
            if sender.send(result).is_ok() {
                ctx.request_repaint();
            }
        });
        Self { answer, _wanted: wanted }
    }

    pub fn poll(&self) -> Answer<T> {
        match self.answer.try_recv() {
            Ok(answer) => Answer::Done(answer),
            Err(TryRecvError::Empty) => Answer::Waiting,
            Err(TryRecvError::Disconnected) => Answer::Lost,
        }
    }
}

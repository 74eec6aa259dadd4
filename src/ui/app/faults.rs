//! What becomes of the window when the program itself is at fault.

use std::panic::resume_unwind;
use std::sync::Arc;

use egui::Context;

use super::App;
use super::dialog::Dialog;
use crate::session::Session;
use crate::ui::mishap::{Mishap, guarded};

/// After so many frames in a row that could not be drawn the program ends; the next start offers the work.
const MOST_BROKEN_FRAMES: u32 = 3;

impl App {
    /// Does a piece of work. If the program is at fault in it, the document is as it was before, and the user is
    /// told. `doing` names the work in the report.
    pub fn guarded<T>(&mut self, ctx: &Context, doing: &str, work: impl FnOnce(&mut Self) -> T) -> Option<T> {
        let revision = self.session.history().revision();
        match guarded(|| work(self)) {
            Ok(done) => Some(done),
            Err(mishap) => {
                self.put_right(ctx, revision);
                self.tell_mishap(&mishap, doing);
                None
            }
        }
    }

    /// As [`App::guarded`], for a frame: faults that come back each time are let through.
    pub(super) fn guarded_frame(&mut self, ctx: &Context, draw: impl FnOnce(&mut Self)) {
        if self.guarded(ctx, "a frame", draw).is_some() {
            self.broken_frames = 0;
            return;
        }
        self.broken_frames += 1;
        if self.broken_frames >= MOST_BROKEN_FRAMES {
            resume_unwind(Box::new("frames cannot be drawn"));
        }
        ctx.request_repaint();
    }

    fn put_right(&mut self, ctx: &Context, revision: u64) {
        self.canvas = Default::default();
        self.dialog = Dialog::None;
        self.menu = None;
        self.several = None;
        if guarded(|| self.session.put_right(revision)).is_err() {
            // The history itself is at fault: the document goes on without one.
            let project = Arc::clone(self.session.project());
            let mut session = Session::new(project, self.session.look(), self.session.file.clone());
            session.mark_unsaved();
            self.session = session;
            self.document += 1;
        }
        self.focus_map(ctx);
    }

    pub(super) fn tell_mishap(&mut self, mishap: &Mishap, doing: &str) {
        let lang = self.lang();
        let report = mishap.report(self.files.folders().as_ref(), doing);
        let text = match report {
            Some(path) => lang.with("mishap-text", &[("path", path.display().to_string().into())]),
            None => lang.with("mishap-text-only", &[("what", mishap.what.as_str().into())]),
        };
        self.tell_failure(&lang.text("mishap-title"), text);
    }
}

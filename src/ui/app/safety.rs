//! What keeps work from being lost: the journal, and work that an earlier run of the program left.

use std::sync::Arc;

use egui::Context;

use super::dialog::Dialog;
use super::{After, App};
use crate::disk::Abandoned;
use crate::session::{OpenFile, Session};
use crate::ui::dialogs::{Found, RecoveryChoice, RecoveryDialog};
use crate::ui::files::Purpose;

/// Work of an earlier run that is about to be opened.
pub struct Recovering {
    work: Box<Abandoned>,
    /// Whether a name is asked for it at once.
    is_named: bool,
}

impl App {
    /// Unsaved work goes to the journal. Called once a frame.
    pub(super) fn keep_journal(&mut self) {
        // What is given up on closing is not written down again.
        if !self.may_close {
            self.keeper.follow(self.document, &self.session);
        }
        if let Some(problem) = self.keeper.problem() {
            let lang = self.lang();
            self.toasts.fail(lang.text("journal-failed"), problem.sentence(lang));
        }
    }

    /// Work that an earlier run left is offered once nothing else is asked.
    pub(super) fn offer_abandoned(&mut self) {
        if !self.abandoned.is_empty() && self.dialog.is_none() && self.files.opening.is_none() {
            let found: Vec<Found> = std::mem::take(&mut self.abandoned);
            self.dialog = Dialog::Recovery(Box::new(RecoveryDialog::new(found)));
        }
    }

    pub(super) fn recovery(&mut self, ctx: &Context, mut dialog: Box<RecoveryDialog>) {
        let choice = dialog.show(ctx, self.lang(), self.theme());
        match choice {
            None => self.dialog = Dialog::Recovery(dialog),
            // What is not taken is let go of, and the next start offers it again.
            Some(RecoveryChoice::Later) => {}
            Some(RecoveryChoice::Keep(work)) => self.open_abandoned(ctx, work, false),
            Some(RecoveryChoice::SaveAs(work)) => self.open_abandoned(ctx, work, true),
            Some(RecoveryChoice::Discard(work)) => {
                if let Err(error) = work.remove() {
                    let lang = self.lang();
                    self.toasts.fail(lang.text("recovery-discard-failed"), error.sentence(lang));
                }
                if !dialog.is_empty() {
                    self.dialog = Dialog::Recovery(dialog);
                }
            }
        }
    }

    fn open_abandoned(&mut self, ctx: &Context, work: Box<Abandoned>, is_named: bool) {
        self.recovering = Some(Recovering { work, is_named });
        self.settle_unsaved(ctx, After::Recover);
    }

    /// Opens the work in place of its file, unsaved: saving compares the file with what it was then.
    pub(super) fn recover(&mut self, ctx: &Context) {
        let Some(Recovering { work, is_named }) = self.recovering.take() else { return };
        let file = match (&work.about.path, work.about.hash) {
            (Some(path), Some(hash)) => Some(OpenFile { path: path.clone(), hash }),
            _ => None,
        };
        let mut session = Session::new(Arc::clone(&work.project), self.session.look(), file);
        session.mark_unsaved();
        self.replace(session);
        self.keeper.take_over(work);
        self.toasts.tell(self.lang().text("recovery-kept"));
        if is_named {
            self.pick(ctx, Purpose::Save);
        }
    }
}

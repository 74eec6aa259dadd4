//! Joining the document with another file.

use std::path::PathBuf;

use egui::Context;

use super::{App, Dialog};
use crate::edit::{Edit, Replacement};
use crate::ui::dialogs::{JoinChoice, JoinDialog, JoinWish};
use crate::ui::files::Purpose;

impl App {
    /// Shows what comes in from a file; `base` is a file with what both started from, if that is known.
    pub fn join_with(&mut self, path: PathBuf, base: Option<PathBuf>) {
        self.keep_words();
        let wish = JoinWish::new(&self.session, path, base, self.files.folders());
        self.dialog = Dialog::Join(Box::new(JoinDialog::new(wish)));
    }

    pub(super) fn join(&mut self, ctx: &Context, mut dialog: Box<JoinDialog>) {
        let (lang, theme) = (self.lang(), self.theme());
        let Some(choice) = dialog.show(ctx, lang, theme) else {
            self.dialog = Dialog::Join(dialog);
            return;
        };
        match choice {
            JoinChoice::Cancelled => self.focus_map(ctx),
            JoinChoice::PickBase => self.pick(ctx, Purpose::JoinBase(dialog.wish().path.clone())),
            JoinChoice::Failed(sentence) => self.tell_failure(&lang.text("join-failed"), sentence),
            JoinChoice::Join(project) => {
                self.focus_map(ctx);
                let path = &dialog.wish().path;
                let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
                match self.session.edit(&Edit::ReplaceProject { project, why: Replacement::Join }) {
                    Ok(()) => self.toasts.tell(lang.with("join-done", &[("name", name.into())])),
                    Err(error) => self.toasts.fail(error.sentence(lang), ""),
                }
            }
        }
    }

    /// No path was chosen: what waited for it is given up. Without another base, a join goes on as before.
    pub(super) fn not_picked(&mut self, purpose: Purpose) {
        self.after = None;
        match purpose {
            Purpose::JoinBase(path) => self.join_with(path, None),
            Purpose::Report => self.tell_repairs(),
            _ => {}
        }
    }
}

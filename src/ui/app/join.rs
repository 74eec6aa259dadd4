//! Joining the document with another file.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::Context;

use super::{App, Dialog};
use crate::disk::{ContentHash, Expected};
use crate::edit::{Edit, Replacement};
use crate::model::Project;
use crate::ui::dialogs::{JoinChoice, JoinDialog, JoinWish, is_same_file};
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
            JoinChoice::Cancelled => {
                self.after = None;
                self.focus_map(ctx);
            }
            JoinChoice::PickBase => self.pick(ctx, Purpose::JoinBase(dialog.wish().path.clone())),
            JoinChoice::Failed(sentence) => {
                self.after = None;
                self.tell_failure(&lang.text("join-failed"), sentence);
            }
            JoinChoice::Join(project, found) => {
                self.focus_map(ctx);
                self.joined(ctx, project, &dialog.wish().path, found);
            }
        }
    }

    /// What was joined takes the place of the document. Where that was the document's own file, which someone else
    /// had changed, it is saved there, if the file still is what was joined.
    fn joined(&mut self, ctx: &Context, project: Arc<Project>, path: &Path, found: ContentHash) {
        let lang = self.lang();
        if project != *self.session.project() {
            let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
            match self.session.edit(&Edit::ReplaceProject { project, why: Replacement::Join }) {
                Ok(()) => self.toasts.tell(lang.with("join-done", &[("name", name.into())])),
                Err(error) => return self.toasts.fail(error.sentence(lang), ""),
            }
        }
        if self.session.file.as_ref().is_some_and(|file| is_same_file(&file.path, path) && file.hash != found) {
            self.files.save(ctx, &self.session, path.to_owned(), Expected::Content(found));
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

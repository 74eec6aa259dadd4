//! Others who work on the file, and earlier versions of it.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::{Context, Ui};

use super::dialog::Dialog;
use super::{After, App};
use crate::disk::{ContentHash, Expected};
use crate::edit::{Edit, Replacement};
use crate::model::Project;
use crate::session::{OpenFile, Session};
use crate::ui::dialogs::{ConflictChoice, ConflictDialog, VersionsChoice, VersionsDialog};
use crate::ui::files::Purpose;
use crate::ui::notice::{self, Notice, NoticeChoice};
use crate::ui::watch::Seen;
use crate::ui::widgets::Kit;

impl App {
    /// Hears what became of the file. Called once a frame.
    pub(super) fn watch_file(&mut self, ctx: &Context) {
        let file = self.session.file.as_ref();
        self.watcher.follow(file.map(|file| (file.path.as_path(), file.hash)));
        while let Some(seen) = self.watcher.poll() {
            self.saw(ctx, seen);
        }
    }

    fn saw(&mut self, ctx: &Context, seen: Seen) {
        let is_ours = |path: &Path| self.session.file.as_ref().is_some_and(|file| file.path == path);
        match seen {
            Seen::Held { path, by } if is_ours(&path) => {
                self.keep_words();
                self.session.is_read_only = true;
                self.held_by = Some(by);
            }
            Seen::Ours { path } if is_ours(&path) => {
                self.session.is_read_only = false;
                self.held_by = None;
                self.toasts.tell(self.lang().text("notice-ours"));
            }
            Seen::Changed { path, hash } if is_ours(&path) => self.saw_change(ctx, path, hash),
            Seen::Held { .. } | Seen::Ours { .. } | Seen::Changed { .. } => {}
        }
    }

    fn saw_change(&mut self, ctx: &Context, path: PathBuf, hash: ContentHash) {
        let is_known = self.session.file.as_ref().is_some_and(|file| file.hash == hash);
        // What we write ourselves is known once the save is done.
        if is_known || self.files.is_saving {
            return;
        }
        if self.session.is_read_only && !self.session.is_changed() {
            // Who only reads sees what the other saves.
            self.files.take_theirs(ctx, path, None, self.lang());
        } else {
            self.is_changed_elsewhere = true;
        }
    }

    /// The bar above the map.
    pub(super) fn notice(&mut self, ui: &mut Ui) {
        let Some(path) = self.session.file.as_ref().map(|file| file.path.clone()) else { return };
        let notice = match (&self.held_by, self.is_changed_elsewhere) {
            (Some(by), _) => Notice::Held { by: by.clone(), is_changed: self.session.is_changed() },
            (None, true) => Notice::Changed { name: name_of(&path) },
            (None, false) => return,
        };
        let kit = Kit { theme: self.theme(), lang: self.lang() };
        match notice::show(ui, &kit, &notice) {
            None => {}
            Some(NoticeChoice::TakeOver) => self.watcher.seize(),
            Some(NoticeChoice::OpenCopy) => self.become_copy(),
            Some(NoticeChoice::Reload) => self.take_theirs(ui.ctx(), path),
            Some(NoticeChoice::Compare) => self.ask_conflict(ui.ctx(), path),
            Some(NoticeChoice::Close) => self.is_changed_elsewhere = false,
        }
    }

    /// The document goes on without its file.
    fn become_copy(&mut self) {
        self.session.file = None;
        self.session.mark_unsaved();
        self.forget_others();
        self.toasts.tell(self.lang().text("notice-copy"));
    }

    /// For another file, or another document, nothing is known yet.
    pub(super) fn forget_others(&mut self) {
        self.session.is_read_only = false;
        self.held_by = None;
        self.is_changed_elsewhere = false;
    }

    pub(super) fn ask_conflict(&mut self, ctx: &Context, path: PathBuf) {
        self.keep_words();
        let dialog = ConflictDialog::new(ctx, path, self.session.project(), self.lang());
        self.dialog = Dialog::Conflict(Box::new(dialog));
    }

    /// Someone else changed the file: nothing of the two goes unasked.
    pub(super) fn conflict(&mut self, ctx: &Context, mut dialog: Box<ConflictDialog>) {
        let path = dialog.path.clone();
        match dialog.show(ctx, self.lang(), self.theme()) {
            None => self.dialog = Dialog::Conflict(dialog),
            Some(ConflictChoice::Cancel) => self.after = None,
            Some(ConflictChoice::KeepBoth) => {
                let mine = self.lang().text("conflict-mine");
                self.files.save_beside(ctx, &self.session, path, mine);
            }
            Some(ConflictChoice::Join) => self.join_with(path, None),
            Some(ConflictChoice::TakeTheirs) => self.take_theirs(ctx, path),
            Some(ConflictChoice::Overwrite) => self.files.save(ctx, &self.session, path, Expected::Anything),
        }
    }

    /// The file as it is now takes the place of the document, whose unsaved work is kept as a version.
    fn take_theirs(&mut self, ctx: &Context, path: PathBuf) {
        self.keep_words();
        let ours = self.session.is_changed().then(|| Arc::clone(self.session.project()));
        self.files.take_theirs(ctx, path, ours, self.lang());
    }

    pub(super) fn took_theirs(&mut self, ctx: &Context, file: OpenFile, result: Result<Arc<Project>, String>) {
        if self.session.file.as_ref().is_none_or(|known| known.path != file.path) {
            // Another document is open by now.
            return;
        }
        let lang = self.lang();
        let to = match result {
            Ok(to) => to,
            Err(sentence) => {
                self.after = None;
                return self.toasts.fail(lang.text("notice-reload-failed"), sentence);
            }
        };
        let name = name_of(&file.path);
        let was_read_only = std::mem::take(&mut self.session.is_read_only);
        let taken = self.session.take_version(to, file);
        self.session.is_read_only = was_read_only;
        match taken {
            Ok(()) => {
                self.is_changed_elsewhere = false;
                self.toasts.tell(lang.with("notice-reloaded", &[("name", name.into())]));
                if let Some(after) = self.after.take() {
                    self.go_on(ctx, after);
                }
            }
            Err(error) => self.toasts.fail(lang.text("notice-reload-failed"), error.sentence(lang)),
        }
    }

    pub(super) fn ask_versions(&mut self, ctx: &Context) {
        let Some(path) = self.session.file.as_ref().map(|file| file.path.clone()) else { return };
        let dialog = VersionsDialog::new(ctx, path, self.files.folders(), self.session.project(), self.session.look());
        self.dialog = Dialog::Versions(Box::new(dialog));
    }

    pub(super) fn versions(&mut self, ctx: &Context, mut dialog: Box<VersionsDialog>) {
        match dialog.show(ctx, self.lang(), self.theme()) {
            None => self.dialog = Dialog::Versions(dialog),
            Some(VersionsChoice::Closed) => self.focus_map(ctx),
            Some(VersionsChoice::Restore(project)) => {
                self.focus_map(ctx);
                match self.session.edit(&Edit::ReplaceProject { project, why: Replacement::Version }) {
                    Ok(()) => self.toasts.tell(self.lang().text("versions-restored")),
                    Err(error) => self.toasts.fail(error.sentence(self.lang()), ""),
                }
            }
            Some(VersionsChoice::OpenCopy(project)) => {
                self.copying = Some(project);
                self.settle_unsaved(ctx, After::Copy);
            }
        }
    }

    /// Opens an earlier version as a new document.
    pub(super) fn open_copy(&mut self) {
        let Some(project) = self.copying.take() else { return };
        let mut session = Session::new(project, self.session.look(), None);
        session.mark_unsaved();
        self.replace(session);
        self.toasts.tell(self.lang().text("notice-copy"));
    }

    /// A file that somebody else works on is not written here.
    pub(super) fn save_elsewhere(&mut self, ctx: &Context) -> bool {
        if self.session.is_read_only {
            self.toasts.fail(self.lang().text("notice-save-elsewhere"), "");
            self.pick(ctx, Purpose::Save);
        }
        self.session.is_read_only
    }
}

fn name_of(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

//! Files and what they wait for: opening, saving, closing, settings.

use std::path::PathBuf;

use egui::{Context, ViewportCommand};

use super::start::cards;
use super::{After, App, Dialog};
use crate::disk::{self, SaveError};
use crate::edit::EditError;
use crate::model::invariants::is_too_long;
use crate::session::{OpenFile, Session};
use crate::settings::FILE_NAME;
use crate::ui::dialogs::{PathDialog, PosterWish};
use crate::ui::files::{Done, Picked, PictureSource, Purpose, expected};

impl App {
    /// What is being typed on the map or as the title belongs to the document before that is saved, left or changed.
    /// Gives whether nothing is left to keep.
    pub(super) fn keep_words(&mut self) -> bool {
        if let Some(rename) = self.renaming.take() {
            self.rename_project(rename.text.trim());
        }
        if let Err(error) = self.canvas.keep_words(&mut self.session) {
            self.toasts.fail(error.sentence(self.lang()), "");
        }
        !self.canvas.is_editing() && self.renaming.is_none()
    }

    /// Whether what is being typed is too long for the document. Nothing else begins until it fits.
    pub(super) fn is_held_by_words(&mut self) -> bool {
        let has_long_title = self.renaming.as_ref().is_some_and(|rename| is_too_long(&rename.text));
        let is_held = has_long_title || self.canvas.holds_too_much();
        if is_held {
            self.toasts.fail(EditError::TextTooLong.sentence(self.lang()), "");
        }
        is_held
    }

    /// Goes on at once where nothing would be lost, else asks first.
    pub(super) fn settle_unsaved(&mut self, ctx: &Context, after: After) {
        if !self.keep_words() {
            return;
        }
        if self.session.is_changed() {
            self.dialog = Dialog::Unsaved(after);
        } else {
            self.go_on(ctx, after);
        }
    }

    pub(super) fn go_on(&mut self, ctx: &Context, after: After) {
        match after {
            After::Quit => {
                self.may_close = true;
                self.keeper.settle();
                ctx.send_viewport_cmd(ViewportCommand::Close);
            }
            After::Recover => self.recover(ctx),
            After::Copy => self.open_copy(),
            After::New(beginning) => self.begin(beginning),
            After::Open(None) => self.pick(ctx, Purpose::Open),
            After::Open(Some(path)) => self.files.open(ctx, path, self.session.look()),
        }
    }

    pub(super) fn replace(&mut self, session: Session) {
        self.keeper.settle();
        self.document += 1;
        self.session = session;
        self.forget_others();
        self.canvas = Default::default();
        self.find.forget();
        self.outline = Default::default();
        self.renaming = None;
        self.happened = None;
        self.start = None;
        self.offers_frame = false;
        self.has_document = true;
        self.cards_at_first = cards(self.session.project());
    }

    pub(super) fn save(&mut self, ctx: &Context) {
        if self.files.is_saving || self.save_elsewhere(ctx) {
            return;
        }
        self.clear_pictures();
        match &self.session.file {
            None => self.pick(ctx, Purpose::Save),
            Some(file) => {
                let path = file.path.clone();
                let expected = expected(Some(file), &path);
                self.files.save(ctx, &self.session, path, expected);
            }
        }
    }

    /// Asks for a path with the system's dialog.
    pub(super) fn pick(&mut self, ctx: &Context, purpose: Purpose) {
        let folder = self.settings.last_folder.clone();
        let (name, filter) = (self.proposed_name(&purpose), self.lang().text(filter_key(&purpose)));
        self.files.pick(ctx, purpose, folder, name, filter);
    }

    fn proposed_name(&self, purpose: &Purpose) -> String {
        if let (Some(rescued), Purpose::Save | Purpose::Report) = (&self.session.rescued, purpose) {
            return self.rescued_name(rescued, purpose);
        }
        let project = self.session.project();
        let words = match purpose {
            Purpose::Export(PosterWish { journey, .. }) | Purpose::Page(journey) => {
                project.journey(*journey).map_or(&project.title, |journey| &journey.title)
            }
            _ => &project.title,
        };
        let plain: String =
            words.chars().map(|letter| if letter.is_alphanumeric() { letter } else { '-' }).take(60).collect();
        let plain = plain.split('-').filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-").to_lowercase();
        format!("{plain}{}", purpose.endings()[0])
    }

    /// A path was chosen, by whichever dialog.
    pub(super) fn picked(&mut self, ctx: &Context, purpose: Purpose, path: PathBuf) {
        self.settings.last_folder = path.parent().map(PathBuf::from);
        match purpose {
            Purpose::Open => self.files.open(ctx, path, self.session.look()),
            Purpose::Save => {
                let expected = expected(self.session.file.as_ref(), &path);
                self.files.save(ctx, &self.session, path, expected);
            }
            Purpose::Join => self.join_with(path, None),
            Purpose::JoinBase(theirs) => self.join_with(theirs, Some(path)),
            Purpose::Export(wish) => {
                let project = std::sync::Arc::clone(self.session.project());
                let look = (self.session.look(), self.session.carry_over());
                self.files.export(ctx, project, wish, path, look);
            }
            Purpose::Report => self.write_report(ctx, path),
            Purpose::Page(journey) => {
                let project = std::sync::Arc::clone(self.session.project());
                self.files.write_page(ctx, project, journey, path, self.lang());
            }
            Purpose::Picture(used) => {
                self.files.read_picture(ctx, used, PictureSource::File(path), self.lang());
            }
        }
    }

    pub(super) fn take_finished(&mut self, ctx: &Context) {
        while let Some(done) = self.files.poll() {
            self.finished(ctx, done);
        }
        self.files.next_picture(ctx, self.lang());
    }

    /// Takes over a finished piece of work.
    pub fn finished(&mut self, ctx: &Context, done: Done) {
        match done {
            Done::Picked(purpose, Picked::Path(path)) => self.picked(ctx, purpose, path),
            Done::Picked(purpose, Picked::Cancelled) => self.not_picked(purpose),
            Done::Picked(purpose, Picked::NoDialog) => self.ask_for_path(purpose),
            Done::Opened { path, result } => self.opened(path, result),
            Done::Saved { path, revision, result } => self.saved(ctx, path, revision, result),
            Done::Exported { path, result } => self.exported(path, result),
            Done::Reported { path, result } => self.report_written(path, result),
            Done::Abandoned(found) => self.abandoned.extend(found),
            Done::TookTheirs { file, result } => self.took_theirs(ctx, file, result),
            Done::Broken(mishap) => {
                self.after = None;
                self.tell_mishap(&mishap, "work on a thread");
            }
            Done::Clip(clip) => self.clipped(ctx, clip),
            Done::Picture { used, result } => match result {
                Ok(image) => self.use_picture(ctx, used, image),
                Err(None) => {}
                Err(Some(sentence)) => self.toasts.fail(sentence, ""),
            },
        }
    }

    /// With a dialog of our own, where the system has none.
    fn ask_for_path(&mut self, purpose: Purpose) {
        let home = std::env::home_dir().unwrap_or_default();
        let folder = self.settings.last_folder.clone().unwrap_or(home);
        let endings = purpose.endings();
        let dialog = if purpose.is_saving() {
            PathDialog::save(folder, self.proposed_name(&purpose), endings)
        } else {
            PathDialog::open(folder, endings)
        };
        self.dialog = Dialog::Path(Box::new(dialog), purpose);
    }

    fn opened(&mut self, path: PathBuf, result: Result<Box<Session>, String>) {
        match result {
            Ok(session) => {
                match session.rescued {
                    // Saving proposes a name beside the damaged file.
                    Some(_) => self.settings.last_folder = path.parent().map(PathBuf::from),
                    None => self.settings.remember(&path),
                }
                self.replace(*session);
                self.tell_repairs();
            }
            Err(sentence) => {
                self.settings.forget(&path);
                self.tell_failure(&self.lang().text("open-failed"), sentence);
            }
        }
    }

    fn saved(&mut self, ctx: &Context, path: PathBuf, revision: u64, result: Result<disk::Saved, SaveError>) {
        let lang = self.lang();
        match result {
            Ok(saved) => {
                self.settings.remember(&path);
                let file = OpenFile { path: path.clone(), hash: saved.hash };
                if self.session.file.as_ref().is_none_or(|known| known.path != path) {
                    self.forget_others();
                }
                self.is_changed_elsewhere = false;
                // What was edited while the file was written is not in it.
                if self.session.history().revision() == revision {
                    self.session.mark_saved(file);
                } else {
                    self.session.file = Some(file);
                    self.session.rescued = None;
                }
                let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
                self.toasts.tell(lang.with("toast-saved", &[("name", name.into())]));
                if let Some(problem) = saved.backup_problem {
                    self.toasts.fail(problem.backup_sentence(lang), "");
                }
                if let Some(after) = self.after.take() {
                    self.go_on(ctx, after);
                }
            }
            Err(SaveError::ChangedElsewhere { path }) => self.ask_conflict(ctx, path),
            Err(error) => {
                self.after = None;
                self.toasts.fail(lang.text("save-not-done"), error.sentence(lang));
            }
        }
    }

    fn exported(&mut self, path: PathBuf, result: Result<(), Option<String>>) {
        let lang = self.lang();
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        match result {
            Ok(()) => self.toasts.tell(lang.with("toast-exported", &[("name", name.into())])),
            Err(None) => self.toasts.tell(lang.text("toast-export-cancelled")),
            Err(Some(sentence)) => self.toasts.fail(lang.text("export-not-done"), sentence),
        }
    }

    /// The window closes at once where nothing would be lost.
    pub(super) fn answer_close(&mut self, ctx: &Context) {
        if !ctx.input(|input| input.viewport().close_requested()) || self.may_close {
            return;
        }
        let is_kept = self.keep_words();
        if !is_kept || self.session.is_changed() || self.files.is_saving {
            ctx.send_viewport_cmd(ViewportCommand::CancelClose);
            if is_kept && !matches!(self.dialog, Dialog::Unsaved(_)) {
                self.dialog = Dialog::Unsaved(After::Quit);
            }
        }
    }

    pub(super) fn show_state_in_title(&mut self, ctx: &Context) {
        let mark = if self.session.is_changed() { "• " } else { "" };
        let title = match self.has_document {
            true => format!("{mark}{} — Meander", self.session.project().title),
            false => "Meander".to_owned(),
        };
        if title != self.title {
            ctx.send_viewport_cmd(ViewportCommand::Title(title.clone()));
            self.title = title;
        }
    }

    /// Settings are written when they changed; the window's size when it closes.
    pub(super) fn write_settings(&mut self, ctx: &Context) {
        let closing =
            ctx.input(|input| input.viewport().close_requested()) && !self.session.is_changed() || self.may_close;
        if closing {
            ctx.input(|input| {
                let viewport = input.viewport();
                self.settings.window.maximised = viewport.maximized.unwrap_or(false);
                if let Some(rect) = viewport.inner_rect.filter(|_| !self.settings.window.maximised) {
                    self.settings.window.width = rect.width();
                    self.settings.window.height = rect.height();
                }
            });
        }
        if self.settings == self.written {
            return;
        }
        self.written = self.settings.clone();
        let Some(folders) = self.files.folders() else { return };
        let text = self.settings.to_text();
        // Lost settings are no reason to stop anybody's work; the next change tries again.
        let write = move || {
            let _ = disk::write_setting(&folders, FILE_NAME, text.as_bytes());
        };
        if closing { write() } else { drop(std::thread::spawn(write)) }
    }
}

fn filter_key(purpose: &Purpose) -> &'static str {
    match purpose {
        Purpose::Open | Purpose::Save | Purpose::Join | Purpose::JoinBase(_) => "filter-journeys",
        Purpose::Export(_) => "filter-posters",
        Purpose::Report => "filter-reports",
        Purpose::Page(_) => "filter-pages",
        Purpose::Picture(_) => "filter-pictures",
    }
}

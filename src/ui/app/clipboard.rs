//! Copying, cutting and pasting: cards between windows, tables from and to spreadsheets, pictures.

use std::sync::Arc;

use egui::Context;

use super::App;
use super::dialog::Dialog;
use crate::command::Command;
use crate::edit::EditError;
use crate::export::table::{Choice, table};
use crate::file::{MOST_BYTES, is_fragment};
use crate::import::table::Imported;
use crate::model::invariants::LONGEST_TEXT;
use crate::picture;
use crate::scene::{Scene, Target};
use crate::session::Selected;
use crate::ui::canvas::target_of;
use crate::ui::clipboard::{
    Clip, Copied, CopyError, Drawn, Kind, Pasted, QUICK_BYTES, QUICK_CARDS, Told, cards, copied, drawn, drawn_scene,
    is_quick, with_cards, with_table,
};
use crate::ui::dialogs::{TableDialog, counted};
use crate::ui::files::PictureSource;
use crate::ui::inspector::ImageUse;

/// How many of the cells that were left out are told.
const TOLD_CELLS: usize = 200;

impl App {
    /// What is selected, as text.
    pub(super) fn copy(&mut self, ctx: &Context) {
        self.copy_or_cut(ctx, None);
    }

    /// What cannot be copied stays.
    pub(super) fn cut(&mut self, ctx: &Context) {
        self.copy_or_cut(ctx, Some(self.stand()));
    }

    fn copy_or_cut(&mut self, ctx: &Context, cut: Option<(u64, u64)>) {
        let Some(fragment) = self.session.copied() else { return };
        self.clip(ctx, "work-copying", is_quick(&fragment), move |_| copied(&fragment, cut));
    }

    /// The document and the selection, to know whether they are still the same.
    fn stand(&self) -> (u64, u64) {
        (self.session.history().revision(), self.session.selections())
    }

    /// Works for the clipboard: at once where it is quick, else on another thread with a way to cancel it.
    fn clip(
        &mut self,
        ctx: &Context,
        label: &'static str,
        is_quick: bool,
        work: impl FnOnce(Told<'_>) -> Clip + Send + 'static,
    ) {
        if is_quick {
            self.clipped(ctx, work(&|_| true));
        } else {
            self.files.clip(ctx, label, work);
        }
    }

    pub(super) fn copy_as_table(&mut self, ctx: &Context) {
        let mut choice = Choice::default();
        for one in self.session.selection() {
            match *one {
                Selected::Touchpoint(path) => drop(choice.touchpoints.insert(path.touchpoint)),
                Selected::Note(path) => drop(choice.notes.insert(path.note)),
                Selected::Episode(path) => {
                    if let Some(episode) = self.session.project().episode(path) {
                        choice.touchpoints.extend(episode.touchpoints.iter().map(|one| one.id));
                        choice.notes.extend(episode.notes.iter().map(|one| one.id));
                    }
                }
                Selected::Lane(lane) => {
                    let episodes = || self.session.journey().episodes.iter();
                    let touchpoints = episodes().flat_map(|one| &one.touchpoints).filter(|one| one.lane == lane);
                    choice.touchpoints.extend(touchpoints.map(|one| one.id));
                    let notes = episodes().flat_map(|one| &one.notes).filter(|one| one.lane == lane);
                    choice.notes.extend(notes.map(|one| one.id));
                }
                Selected::Nothing => {}
            }
        }
        let choice = (!self.session.selection().is_empty()).then_some(choice);
        let (project, journey) = (Arc::clone(self.session.project()), Arc::clone(&self.session.map().journey));
        let (lang, is_quick) = (self.lang(), cards(&journey) <= QUICK_CARDS);
        self.clip(ctx, "work-copying", is_quick, move |_| {
            Clip::CopiedTable(table(&project, &journey, choice.as_ref(), lang))
        });
    }

    /// The map, or what is selected of it, drawn on another thread.
    pub(super) fn copy_as_image(&mut self, ctx: &Context) {
        let map = Arc::clone(self.session.map());
        let of: Vec<Target> = self.session.selection().iter().filter_map(|one| target_of(*one)).collect();
        let asks_system = self.files.asks_system();
        self.clip(ctx, "work-copying", false, move |told| drawn(&map, &of, asks_system, told));
    }

    /// A drawing of another view.
    pub(super) fn copy_drawing(&mut self, ctx: &Context, draw: Box<dyn FnOnce() -> Scene + Send>) {
        let asks_system = self.files.asks_system();
        self.clip(ctx, "work-copying", false, move |told| drawn_scene(&draw(), asks_system, told));
    }

    /// Cards, a picture by its path, a table, or the words of a new card.
    pub(super) fn paste(&mut self, ctx: &Context, text: &str) {
        self.keep_words();
        if let Some(path) = picture::path_of(text) {
            return self.paste_picture(ctx, PictureSource::File(path));
        }
        if let Some(reason) = Command::Paste.hindrance(&self.session) {
            return self.tell_hindrance(reason);
        }
        let (lang, is_quick) = (self.lang(), text.len() <= QUICK_BYTES);
        let mut spot = self.session.spot(self.canvas.pointed());
        if is_fragment(text) {
            let (base, text) = (self.session.base(), text.to_owned());
            self.clip(ctx, "work-pasting", is_quick, move |told| with_cards(&base, &text, &spot, told));
        } else if text.trim().is_empty() {
            self.toasts.fail(lang.text("paste-nothing"), "");
        } else if !text.trim().contains(['\n', '\r', '\t']) {
            let pasted = self.session.paste_words(text.trim(), self.canvas.pointed());
            let key = match self.session.selected() {
                Selected::Note(_) => "table-count-notes",
                _ => "table-count-touchpoints",
            };
            let is_cut = pasted == Ok(true);
            self.after_paste(ctx, pasted.map(|_| ()), &[(key, 1)]);
            if is_cut {
                self.toasts.fail(lang.with("toast-pasted-cut", &[("most", LONGEST_TEXT.into())]), "");
            }
        } else {
            if self.session.selection().is_empty() {
                // The pointer says where cards go; the new episodes of a table go on where the journey ends.
                spot.episode_index = self.session.journey().episodes.len();
            }
            let (project, text) = (Arc::clone(self.session.project()), text.to_owned());
            self.clip(ctx, "work-pasting", is_quick, move |_| {
                Clip::Table(TableDialog::new(&text, &project, spot).map(Box::new))
            });
        }
    }

    /// A picture goes on the selected card, or on one of its own.
    pub(super) fn paste_picture(&mut self, ctx: &Context, source: PictureSource) {
        let used = self.picture_place(ctx, false);
        let is_seen = matches!(used, ImageUse::Customer(_));
        if let Some(reason) = Command::Paste.hindrance(&self.session).filter(|_| !is_seen) {
            return self.tell_hindrance(reason);
        }
        self.files.read_picture(ctx, used, source, self.lang());
    }

    /// What was copied or read.
    pub(super) fn clipped(&mut self, ctx: &Context, clip: Clip) {
        let lang = self.lang();
        match clip {
            Clip::Copied(copied) => self.copied(ctx, copied),
            Clip::CopiedTable(text) => {
                ctx.copy_text(text);
                self.toasts.tell(lang.text("toast-copied-table"));
            }
            Clip::Pasted(pasted) => self.pasted(ctx, *pasted),
            Clip::Unread(error) => self.toasts.fail(error.sentence(lang), ""),
            Clip::Table(Ok(dialog)) => self.dialog = Dialog::Table(dialog),
            Clip::Table(Err(error)) => self.toasts.fail(error.sentence(lang), ""),
            Clip::Drawn(Drawn::Handed(size)) => self.tell_picture(size),
            Clip::Drawn(Drawn::Image(image)) => {
                let size = image.size;
                ctx.copy_image(Arc::unwrap_or_clone(image));
                self.tell_picture(size);
            }
            Clip::Drawn(Drawn::TooLarge) => self.toasts.fail(lang.text("copy-image-too-big"), ""),
            Clip::Cancelled => {}
        }
    }

    fn copied(&mut self, ctx: &Context, copied: Copied) {
        let lang = self.lang();
        match copied.text {
            Ok(text) => ctx.copy_text(text),
            Err(CopyError::TooBig { bytes }) => {
                let values = [("size", bytes.div_ceil(1 << 20).into()), ("most", (MOST_BYTES >> 20).into())];
                return self.toasts.fail(lang.with("copy-too-big", &values), "");
            }
            Err(CopyError::NotWritten) => return self.toasts.fail(lang.text("copy-not-done"), ""),
        }
        let count = [("count", copied.count.into())];
        // What was changed meanwhile stays.
        if copied.cut != Some(self.stand()) {
            return self.toasts.tell(lang.with(copied_key(copied.what), &count));
        }
        match self.session.delete_selected() {
            Ok(()) => self.toasts.tell(lang.with(cut_key(copied.what), &count)),
            Err(error) => self.toasts.fail(error.sentence(lang), ""),
        }
    }

    fn tell_picture(&mut self, [width, height]: [usize; 2]) {
        let values = [("width", width.to_string().into()), ("height", height.to_string().into())];
        self.toasts.tell(self.lang().with("toast-copied-image", &values));
    }

    /// A table as it was agreed upon in its dialog.
    pub(super) fn paste_table(&mut self, ctx: &Context, imported: Imported) {
        let base = self.session.base();
        let is_quick = imported.touchpoints.len() + imported.notes.len() <= QUICK_CARDS;
        self.clip(ctx, "work-pasting", is_quick, move |_| with_table(&base, imported));
    }

    /// Takes over what was pasted, and says what could not be.
    fn pasted(&mut self, ctx: &Context, pasted: Pasted) {
        let Pasted { ready, counts, scores_left_out, cells_left_out } = pasted;
        let taken = ready.and_then(|ready| self.session.take(ready));
        let is_done = taken.is_ok();
        self.after_paste(ctx, taken, &counts);
        if !is_done {
            return;
        }
        let lang = self.lang();
        if scores_left_out > 0 {
            self.toasts.fail(lang.with("toast-pasted-scores", &[("count", scores_left_out.into())]), "");
        }
        let count = cells_left_out.len();
        if count > 0 {
            let mut details: Vec<String> =
                cells_left_out.iter().take(TOLD_CELLS).map(|one| one.sentence(lang)).collect();
            if count > TOLD_CELLS {
                details.push(lang.with("table-dialog-left-out-more", &[("count", (count - TOLD_CELLS).into())]));
            }
            self.toasts.fail(lang.with("toast-pasted-left-out", &[("count", count.into())]), details.join("\n"));
        }
    }

    fn after_paste(&mut self, ctx: &Context, pasted: Result<(), EditError>, counts: &[(&'static str, usize)]) {
        let lang = self.lang();
        match pasted {
            Ok(()) => {
                self.canvas.reveal_selection(ctx, &self.session);
                self.toasts.tell(lang.with("toast-pasted", &[("what", counted(lang, counts).into())]));
            }
            Err(error) => self.toasts.fail(error.sentence(lang), ""),
        }
    }
}

const fn copied_key(what: Kind) -> &'static str {
    match what {
        Kind::Cards => "toast-copied-cards",
        Kind::Episodes => "toast-copied-episodes",
        Kind::Lanes => "toast-copied-lanes",
    }
}

const fn cut_key(what: Kind) -> &'static str {
    match what {
        Kind::Cards => "toast-cut-cards",
        Kind::Episodes => "toast-cut-episodes",
        Kind::Lanes => "toast-cut-lanes",
    }
}

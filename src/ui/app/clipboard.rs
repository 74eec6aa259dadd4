//! Copying, cutting and pasting: cards between windows, tables from and to spreadsheets, pictures.

use std::sync::Arc;

use egui::Context;

use super::App;
use super::dialog::Dialog;
use crate::edit::EditError;
use crate::export::table::{Choice, table};
use crate::file::{Fragment, MOST_BYTES, is_fragment};
use crate::import::fragment::Pasted;
use crate::import::table::Imported;
use crate::picture;
use crate::scene::Target;
use crate::session::Selected;
use crate::ui::canvas::target_of;
use crate::ui::clipboard::{Clip, CopyError, QUICK_BYTES, drawn, is_quick, read, written};
use crate::ui::dialogs::TableDialog;
use crate::ui::files::{Done, PictureSource};

/// How many of the cells that were left out are told.
const TOLD_CELLS: usize = 200;

impl App {
    /// What is selected, as text; much of it on another thread.
    pub(super) fn copy(&mut self, ctx: &Context) {
        let Some(fragment) = self.session.copied() else { return };
        if is_quick(&fragment) {
            self.clipped(ctx, Clip::Copied(written(&fragment), told(&fragment)));
        } else {
            self.files.start(ctx, move || Done::Clip(Clip::Copied(written(&fragment), told(&fragment))));
        }
    }

    /// What cannot be copied stays.
    pub(super) fn cut(&mut self, ctx: &Context) {
        let Some(fragment) = self.session.copied() else { return };
        let text = written(&fragment);
        let is_copied = text.is_ok();
        self.clipped(ctx, Clip::Copied(text, told(&fragment)));
        if is_copied && let Err(error) = self.session.delete_selected() {
            self.toasts.fail(error.sentence(self.lang()), "");
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
        let lang = self.lang();
        ctx.copy_text(table(self.session.project(), self.session.journey(), choice.as_ref(), lang));
        self.toasts.tell(lang.text("toast-copied-table"));
    }

    /// The map, or what is selected of it, drawn on another thread.
    pub(super) fn copy_as_image(&mut self, ctx: &Context) {
        let map = Arc::clone(self.session.map());
        let of: Vec<Target> = self.session.selection().iter().filter_map(|one| target_of(*one)).collect();
        self.files.start(ctx, move || Done::Clip(drawn(&map, &of)));
    }

    /// Cards, a picture by its path, a table, or the words of a new card.
    pub(super) fn paste(&mut self, ctx: &Context, text: &str) {
        self.keep_words();
        if let Some(path) = picture::path_of(text) {
            return self.paste_picture(ctx, PictureSource::File(path));
        }
        if !self.session.view().has_map() {
            // Nobody would see where it went.
            return;
        }
        if is_fragment(text) {
            if text.len() <= QUICK_BYTES {
                self.clipped(ctx, read(text));
            } else {
                let text = text.to_owned();
                self.files.start(ctx, move || Done::Clip(read(&text)));
            }
            return;
        }
        let lang = self.lang();
        if text.trim().is_empty() {
            self.toasts.fail(lang.text("paste-nothing"), "");
        } else if !text.trim().contains(['\n', '\r', '\t']) {
            let pasted = self.session.paste_words(text.trim(), self.canvas.pointed());
            self.after_paste(ctx, pasted);
        } else {
            let mut spot = self.session.spot(self.canvas.pointed());
            if self.session.selection().is_empty() {
                // The pointer says where cards go; the new episodes of a table go on where the journey ends.
                spot.episode_index = self.session.journey().episodes.len();
            }
            match TableDialog::new(text, self.session.project(), spot) {
                Ok(dialog) => self.dialog = Dialog::Table(Box::new(dialog)),
                Err(error) => self.toasts.fail(error.sentence(lang), ""),
            }
        }
    }

    /// A picture goes on the selected card, or on one of its own.
    pub(super) fn paste_picture(&mut self, ctx: &Context, source: PictureSource) {
        let used = self.picture_place(ctx, false);
        self.files.read_picture(ctx, used, source, self.lang());
    }

    /// What was copied or read.
    pub(super) fn clipped(&mut self, ctx: &Context, clip: Clip) {
        let lang = self.lang();
        match clip {
            Clip::Copied(Ok(text), (key, count)) => {
                ctx.copy_text(text);
                self.toasts.tell(lang.with(key, &[("count", count.into())]));
            }
            Clip::Copied(Err(CopyError::TooBig { bytes }), _) => {
                let values = [("size", bytes.div_ceil(1 << 20).into()), ("most", (MOST_BYTES >> 20).into())];
                self.toasts.fail(lang.with("copy-too-big", &values), "");
            }
            Clip::Copied(Err(CopyError::NotWritten), _) => self.toasts.fail(lang.text("copy-not-done"), ""),
            Clip::Read(Ok(fragment)) => self.paste_fragment(ctx, &fragment),
            Clip::Read(Err(error)) => self.toasts.fail(error.sentence(lang), ""),
            Clip::Drawn(Some(image)) => {
                let [width, height] = image.size;
                ctx.copy_image(Arc::unwrap_or_clone(image));
                let values = [("width", width.to_string().into()), ("height", height.to_string().into())];
                self.toasts.tell(lang.with("toast-copied-image", &values));
            }
            Clip::Drawn(None) => self.toasts.fail(lang.text("copy-image-too-big"), ""),
        }
    }

    fn paste_fragment(&mut self, ctx: &Context, fragment: &Fragment) {
        let pasted = self.session.paste(fragment, self.canvas.pointed());
        let left_out = pasted.as_ref().ok().and_then(Option::as_ref).map_or(0, |one: &Pasted| one.scores_left_out);
        self.after_paste(ctx, pasted.map(drop));
        if left_out > 0 {
            let words = self.lang().with("toast-pasted-scores", &[("count", left_out.into())]);
            self.toasts.fail(words, "");
        }
    }

    /// A table as it was agreed upon in its dialog.
    pub(super) fn paste_table(&mut self, ctx: &Context, imported: Imported) {
        let lang = self.lang();
        let pasted = self.session.paste_table(&imported);
        let is_done = pasted.is_ok();
        self.after_paste(ctx, pasted);
        if !is_done {
            return;
        }
        if imported.left_out.is_empty() {
            let what = crate::ui::dialogs::counted(lang, &imported);
            self.toasts.tell(lang.with("toast-pasted-table", &[("what", what.into())]));
            return;
        }
        let count = imported.left_out.len();
        let mut details: Vec<String> =
            imported.left_out.iter().take(TOLD_CELLS).map(|one| one.sentence(lang)).collect();
        if count > TOLD_CELLS {
            details.push(lang.with("table-dialog-left-out-more", &[("count", (count - TOLD_CELLS).into())]));
        }
        self.toasts.fail(lang.with("toast-pasted-left-out", &[("count", count.into())]), details.join("\n"));
    }

    fn after_paste(&mut self, ctx: &Context, pasted: Result<(), EditError>) {
        match pasted {
            Ok(()) => self.canvas.reveal_selection(ctx, &self.session),
            Err(error) => self.toasts.fail(error.sentence(self.lang()), ""),
        }
    }
}

/// The message that tells what was copied, and how many.
fn told(fragment: &Fragment) -> (&'static str, usize) {
    let key = match (fragment.episodes.is_empty(), fragment.lanes.is_empty()) {
        (false, _) => "toast-copied-episodes",
        (true, false) => "toast-copied-lanes",
        (true, true) => "toast-copied-cards",
    };
    (key, fragment.count())
}

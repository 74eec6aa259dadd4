//! Pictures on their way into the document, and files that are dropped.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::{Align2, Context, Stroke, StrokeKind, Ui};

use super::{After, App};
use crate::edit::{Edit, NoteChange, TouchpointChange};
use crate::model::{Attachment, EmbeddedImage, Episode, EpisodeId, EpisodePath, LaneId, LaneKind, Note, NoteId};
use crate::picture::{self, PictureProblem};
use crate::scene::Target;
use crate::session::{Selected, View};
use crate::theme::{size, text};
use crate::ui::colors::color32;
use crate::ui::files::PictureSource;
use crate::ui::inspector::ImageUse;
use crate::ui::style::font_id;

impl App {
    /// A dropped journey opens, dropped pictures come onto the map, anything else is refused in words.
    pub(super) fn take_dropped(&mut self, ctx: &Context) {
        let dropped = ctx.input(|input| input.raw.dropped_files.clone());
        let paths: Vec<PathBuf> = dropped.iter().map(|file| file.path().to_path_buf()).collect();
        if let Some(journey) = paths.iter().find(|path| is_journey(path)) {
            return self.settle_unsaved(ctx, After::Open(Some(journey.clone())));
        }
        let mut used = self.picture_place(ctx, true);
        for path in paths {
            if self.is_at_start() || !picture::has_ending(&path) {
                self.toasts.fail(self.lang().with("drop-unknown", &[("name", name_of(&path).into())]), "");
                continue;
            }
            self.files.read_picture(ctx, used, PictureSource::File(path), self.lang());
            // The first goes onto the card, the others beside it.
            used = match used {
                ImageUse::Touchpoint(path) => {
                    ImageUse::NewNote(Some(path.episode_path()), Attachment::Touchpoint(path.touchpoint))
                }
                ImageUse::Note(path) => ImageUse::NewNote(Some(path.episode_path()), Attachment::Episode),
                other => other,
            };
        }
    }

    /// Where a picture goes: the card on which it is dropped, else the selected card, else a card of its own.
    pub(super) fn picture_place(&self, ctx: &Context, by_pointer: bool) -> ImageUse {
        if self.session.view() == View::Frame
            && let Some(customer) = self.views.frame.picture_place()
        {
            return ImageUse::Customer(customer);
        }
        // What is pasted goes where the pointer is while nothing is selected, as words do: beside a card.
        let pointed = match (by_pointer, self.session.selected()) {
            (true, _) => self.canvas.under_pointer(ctx, &self.session),
            (false, Selected::Nothing) => self.canvas.pointed(),
            (false, _) => None,
        };
        match (pointed, self.session.selected()) {
            (Some(Target::Touchpoint(path) | Target::Point { touchpoint: path, .. }), _) if by_pointer => {
                ImageUse::Touchpoint(path)
            }
            (Some(Target::Note(path)), _) if by_pointer => ImageUse::Note(path),
            (Some(Target::Touchpoint(path) | Target::Point { touchpoint: path, .. }), _) => {
                ImageUse::NewNote(Some(path.episode_path()), Attachment::Touchpoint(path.touchpoint))
            }
            (Some(Target::Note(path)), _) => ImageUse::NewNote(Some(path.episode_path()), Attachment::Episode),
            (Some(Target::Cell { episode, column, .. }), _) => {
                let touchpoints = self.session.project().episode(episode).map(|episode| &episode.touchpoints);
                let hung = touchpoints.and_then(|all| all.get(column)).map(|one| Attachment::Touchpoint(one.id));
                ImageUse::NewNote(Some(episode), hung.unwrap_or_default())
            }
            (Some(target), _) if target.of_episode().is_some() => {
                ImageUse::NewNote(target.of_episode(), Attachment::Episode)
            }
            (_, Selected::Touchpoint(path)) => ImageUse::Touchpoint(path),
            (_, Selected::Note(path)) => ImageUse::Note(path),
            (_, Selected::Episode(path)) => ImageUse::NewNote(Some(path), Attachment::Episode),
            (_, Selected::Lane(_) | Selected::Nothing) => ImageUse::NewNote(None, Attachment::Episode),
        }
    }

    /// A picture is ready: it comes into the document, once, and is shown where it was meant.
    pub(super) fn use_picture(&mut self, ctx: &Context, used: ImageUse, image: EmbeddedImage) {
        let project = self.session.project();
        let known = project.images.iter().find(|known| known.bytes == image.bytes).map(|known| known.id);
        if known.is_none() && !picture::fits(project, &image) {
            let sentence = PictureProblem::NoRoom.sentence(&image.name, self.lang());
            return self.toasts.fail(sentence.unwrap_or_default(), "");
        }
        let id = known.unwrap_or(image.id);
        let mut edits = Vec::new();
        if known.is_none() {
            edits.push(Edit::AddImage { image: Arc::new(image) });
        }
        let selected = match used {
            ImageUse::Touchpoint(what) => {
                edits.push(Edit::ChangeTouchpoint { what, change: TouchpointChange::Image(Some(id)) });
                Selected::Touchpoint(what)
            }
            ImageUse::Note(what) => {
                edits.push(Edit::ChangeNote { what, change: NoteChange::Image(Some(id)) });
                Selected::Note(what)
            }
            ImageUse::Customer(customer) => {
                let Some(group) = project.customer(customer) else { return };
                let mut to = group.clone();
                to.portrait = Some(id);
                edits.push(Edit::ChangeCustomer { customer, to });
                self.session.selected()
            }
            ImageUse::NewNote(episode, attached) => {
                let mut note = Note::new(NoteId::random(), self.picture_lane(&mut edits));
                note.image = Some(id);
                let episode = self.picture_episode(episode, &mut edits);
                let known = self.session.project().episode(episode);
                let hangs = |id| known.is_some_and(|one| one.touchpoints.iter().any(|touchpoint| touchpoint.id == id));
                note.attached = match attached {
                    Attachment::Touchpoint(id) if hangs(id) => attached,
                    _ => Attachment::Episode,
                };
                let index = known.map_or(0, |episode| episode.notes.len());
                let selected = Selected::Note(episode.note(note.id));
                edits.push(Edit::AddNote { episode, index, note: Arc::new(note) });
                selected
            }
        };
        match self.session.edit_and_select(&Edit::Many(edits), selected) {
            Ok(()) => self.canvas.reveal_selection(ctx, &self.session),
            Err(error) => self.toasts.fail(error.sentence(self.lang()), ""),
        }
    }

    /// The first lane of pictures, which is shown or made if need be.
    fn picture_lane(&self, edits: &mut Vec<Edit>) -> LaneId {
        let (lane, made) = self.session.lane_for(LaneKind::Image, LaneId::random());
        edits.extend(made);
        lane
    }

    /// The wanted episode, the last one, or a new one in a journey without any.
    fn picture_episode(&self, wanted: Option<EpisodePath>, edits: &mut Vec<Edit>) -> EpisodePath {
        let journey = self.session.journey_id();
        let is_there = |path: &EpisodePath| path.journey == journey && self.session.project().episode(*path).is_some();
        if let Some(wanted) = wanted.filter(is_there) {
            return wanted;
        }
        if let Some(last) = self.session.last_episode() {
            return last;
        }
        let episode = Episode::new(EpisodeId::random(), self.lang().text("new-episode"));
        let path = EpisodePath { journey, episode: episode.id };
        edits.push(Edit::AddEpisode { journey, index: 0, episode: Arc::new(episode) });
        path
    }

    /// Says what letting go of a dragged file would do.
    pub(super) fn drop_hint(&self, ui: &Ui, canvas: egui::Rect) {
        let hovered = ui.input(|input| input.raw.hovered_files.clone());
        let Some(file) = hovered.first() else { return };
        let path = file.path.as_deref();
        let words = match self.picture_place(ui.ctx(), true) {
            _ if path.is_some_and(is_journey) => self.lang().text("drop-here-open"),
            _ if path.is_some_and(|path| !picture::has_ending(path)) => return,
            ImageUse::Touchpoint(path) => self.drop_on(Selected::Touchpoint(path)),
            ImageUse::Note(path) => self.drop_on(Selected::Note(path)),
            ImageUse::Customer(_) | ImageUse::NewNote(..) => self.lang().text("drop-here"),
        };
        let theme = self.theme();
        let painter = ui.painter();
        painter.rect_filled(canvas, 0.0, color32(theme.accent_soft.faded(0.6)));
        let line = Stroke::new(2.0, color32(theme.accent));
        painter.rect_stroke(canvas.shrink(8.0), size::DIALOG_RADIUS, line, StrokeKind::Inside);
        let font = font_id(&text::HEADING, text::HEADING.size);
        let galley = painter.layout_no_wrap(words, font, color32(theme.on_accent));
        let label = Align2::CENTER_CENTER.anchor_size(canvas.center_bottom() - egui::vec2(0.0, 56.0), galley.size());
        painter.rect_filled(label.expand2(egui::vec2(18.0, 10.0)), size::DIALOG_RADIUS, color32(theme.accent));
        painter.galley(label.min, galley, color32(theme.on_accent));
    }

    fn drop_on(&self, card: Selected) -> String {
        let title = self.session.words_of(card).unwrap_or_default();
        let title = crate::fonts::ellipsis(&title, &text::HEADING, 360.0).into_owned();
        self.lang().with("drop-here-card", &[("title", title.into())])
    }

    /// Pictures that nothing shows any more do not go into the file; taking them out can be undone.
    pub(super) fn clear_pictures(&mut self) {
        if let Err(error) = self.session.remove_unused_images() {
            self.toasts.fail(error.sentence(self.lang()), "");
        }
    }
}

fn is_journey(path: &Path) -> bool {
    path.to_string_lossy().to_lowercase().ends_with(".ron")
}

fn name_of(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

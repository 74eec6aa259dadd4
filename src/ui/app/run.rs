//! What commands do in the window.

use egui::ViewportCommand;

use super::dialog::Dialog;
use super::{After, App};
use crate::command::{Command, IS_HIDDEN, NEEDS_MAP, Outcome, Section};
use crate::edit::EditError;
use crate::gesture::New;
use crate::lang::Lang;
use crate::model::LaneKind;
use crate::scene::Target;
use crate::session::{Selected, View};
use crate::theme::ThemeKind;
use crate::ui::bars::{NO_MINIMAP_ROOM, palette_id};
use crate::ui::dialogs::{ChannelMenu, GuideDialog, MicroDialog, MoveDialog};
use crate::ui::files::Purpose;
use crate::ui::find::Way;
use crate::ui::inspector::ImageUse;
use crate::ui::toast::Offer;
use crate::ui::widgets::Rename;

impl App {
    /// Adds something new where the selection is.
    pub(super) fn add_new(&mut self, ctx: &egui::Context, new: New) {
        let before = self.session.history().revision();
        let added = self.session.add_new(new);
        if let (New::Note(LaneKind::Image), Ok(()), Selected::Note(path)) = (new, &added, self.session.selected()) {
            self.canvas.reveal_selection(ctx, &self.session);
            return self.pick(ctx, Purpose::Picture(ImageUse::Note(path)));
        }
        self.name_added(ctx, before, added);
    }

    /// What was added since a revision of the document is brought into view and named.
    pub(super) fn name_added(&mut self, ctx: &egui::Context, before: u64, added: Result<(), EditError>) {
        match added {
            Ok(()) => {
                self.canvas.reveal_selection(ctx, &self.session);
                if self.session.history().revision() != before {
                    self.canvas.start_naming(&self.session);
                }
            }
            Err(error) => self.toasts.fail(error.sentence(self.lang()), ""),
        }
    }

    /// Does what a command asks.
    pub fn run(&mut self, ctx: &egui::Context, command: Command) {
        self.guarded(ctx, command.key(), |app| app.act_on(ctx, command));
    }

    fn act_on(&mut self, ctx: &egui::Context, command: Command) {
        if self.is_held_by_words() {
            return;
        }
        let leaves = command.view().is_some() || command == Command::Present;
        if (leaves || matches!(command.section(), Section::File | Section::Edit)) && !self.keep_words() {
            return;
        }
        if let Some(reason) = command.hindrance(&self.session) {
            return self.tell_hindrance(reason);
        }
        let lang = self.lang();
        if self.is_presenting && command == Command::SelectNothing {
            self.present(ctx, false);
            return;
        }
        let before = self.session.journey_id();
        let deleted = (command == Command::Delete).then(|| self.session.words_of(self.session.selected())).flatten();
        let count = self.session.selection().len();
        match command.run(&mut self.session) {
            Outcome::Done => {
                if let Some(title) = deleted {
                    self.tell_deleted(&title, count);
                }
            }
            Outcome::Undone(label) => self.tell_step("status-undone", label),
            Outcome::Redone(label) => self.tell_step("status-redone", label),
            Outcome::Failed(error) => self.toasts.fail(error.sentence(lang), ""),
            Outcome::Window(command) => self.run_here(ctx, command),
        }
        if let Some(view) = command.view() {
            self.focus_view(ctx);
            self.views.take_keyboard(view);
        }
        let is_walk = matches!(command.section(), Section::Walk | Section::Edit);
        if is_walk && before == self.session.journey_id() {
            self.canvas.reveal_selection(ctx, &self.session);
        }
    }

    /// Why a command does nothing now. Where it needs the map, the way there is offered.
    pub(super) fn tell_hindrance(&mut self, reason: &'static str) {
        let said = self.lang().text(reason);
        match reason {
            NEEDS_MAP => self.toasts.offer(said, Offer::Map),
            IS_HIDDEN => self.toasts.offer(said, Offer::Sight),
            _ => self.toasts.hint(said),
        }
    }

    fn tell_step(&mut self, key: &'static str, label: String) {
        let words = self.lang().with(key, &[("what", label.into())]);
        self.happened = Some((words, self.session.history().revision()));
    }

    /// What only the window can do.
    fn run_here(&mut self, ctx: &egui::Context, command: Command) {
        let lang = self.lang();
        if let Some(new) = command.adds() {
            return self.add_new(ctx, new);
        }
        match command {
            Command::New => self.show_new(),
            Command::StartScreen => self.show_start(),
            Command::Open => self.settle_unsaved(ctx, After::Open(None)),
            Command::Save => self.save(ctx),
            Command::Versions => self.ask_versions(ctx),
            Command::SaveAs => self.pick(ctx, Purpose::Save),
            Command::JoinFile => self.pick(ctx, Purpose::Join),
            Command::Export => self.dialog = Dialog::export(self.session.journey_id(), self.export),
            Command::Quit => self.settle_unsaved(ctx, After::Quit),
            Command::Cut => self.cut(ctx),
            Command::Copy => self.copy(ctx),
            Command::Paste => ctx.send_viewport_cmd(ViewportCommand::RequestPaste),
            Command::CopyAsTable => self.copy_as_table(ctx),
            Command::CopyAsImage => self.copy_as_image(ctx),
            Command::EditWords => match self.session.walked_event() {
                Some(Target::Event { event, .. }) => self.open_event(ctx, event),
                _ => self.canvas.start_editing(&self.session, self.session.selected(), None),
            },
            Command::RenameProject if !self.is_presenting => {
                self.renaming = Some(Rename::of(self.session.project().title.clone()));
            }
            Command::NextCard => {
                let was_last = !self.session.walk_touchpoints(true);
                if was_last {
                    self.add_new(ctx, New::Touchpoint);
                }
            }
            Command::ZoomIn => self.canvas.zoom_by(ctx, &self.session, 1.25),
            Command::ZoomOut => self.canvas.zoom_by(ctx, &self.session, 0.8),
            Command::ZoomWhole => self.canvas.zoom_to(ctx, &self.session, 1.0),
            Command::Fit => {
                self.session.mark_view();
                self.canvas.fit(ctx, &self.session);
            }
            Command::ZoomToSelection => {
                self.session.mark_view();
                self.canvas.zoom_to_selection(ctx, &self.session);
            }
            Command::Back => self.step_view(ctx, false),
            Command::Forward => self.step_view(ctx, true),
            Command::Find => self.open_find(),
            Command::FindNext => self.walk_hits(ctx, Way::Forward),
            Command::FindPrevious => self.walk_hits(ctx, Way::Back),
            Command::Outline => self.toggle_outline(ctx),
            Command::Minimap if !self.canvas.has_minimap_room() => self.tell_hindrance(NO_MINIMAP_ROOM),
            Command::Minimap => self.settings.minimap_visible = !self.settings.minimap_visible,
            Command::Present => self.present(ctx, !self.is_presenting),
            Command::Inspector => self.settings.inspector_visible = !self.settings.inspector_visible,
            Command::Palette => self.settings.palette_visible = !self.settings.palette_visible,
            Command::Language => {
                self.settings.lang = Some(match self.lang() {
                    Lang::Dutch => Lang::English,
                    Lang::English => Lang::Dutch,
                });
            }
            Command::Theme => {
                self.settings.theme = Some(match self.session.look().theme {
                    ThemeKind::Light => ThemeKind::Dark,
                    ThemeKind::Dark => ThemeKind::HighContrast,
                    ThemeKind::HighContrast | ThemeKind::Poster => ThemeKind::Light,
                });
            }
            Command::InterfaceLarger => self.settings.interface_scale = self.settings.next_scale(true),
            Command::InterfaceSmaller => self.settings.interface_scale = self.settings.next_scale(false),
            Command::Settings => self.dialog = Dialog::Settings,
            Command::ContextMenu => self.menu_of_selection(),
            Command::ToInspector if !self.is_presenting => {
                self.settings.inspector_visible = true;
                self.wants_inspector = true;
            }
            Command::ToPalette => {
                self.settings.palette_visible = true;
                ctx.memory_mut(|memory| memory.request_focus(palette_id()));
            }
            Command::LeaveMap => self.leave_map(ctx),
            Command::Channels => {
                let place = self.canvas.rect_of_selection(&self.session).unwrap_or(ctx.content_rect());
                self.dialog = Dialog::Channels(ChannelMenu::new(place));
            }
            Command::MoveTo => self.dialog = Dialog::MoveTo(Box::new(MoveDialog::new(&self.session))),
            Command::MeasureAgain => self.ask_measure(None),
            Command::StartMicro => self.ask_micro(),
            Command::NewMicro => self.dialog = Dialog::Micro(Box::new(MicroDialog::alone())),
            Command::WorthMicro => self.dialog = Dialog::Worth(Box::default()),
            Command::Commands => self.open_palette(),
            Command::Guide => self.dialog = Dialog::Guide(Box::new(GuideDialog::new(lang))),
            Command::Keys => self.dialog = Dialog::Keys,
            // The document does the rest by itself.
            _ => {}
        }
    }

    pub(super) fn present(&mut self, ctx: &egui::Context, on: bool) {
        if on && !self.session.view().has_map() {
            self.session.show_view(View::Map);
        }
        self.is_presenting = on;
        self.close_find();
        ctx.send_viewport_cmd(ViewportCommand::Fullscreen(on));
    }
}

//! Going places: finding, the outline, the way back.

use std::sync::Arc;

use egui::{Context, PointerButton, Ui};

use super::App;
use super::dialog::Dialog;
use crate::command::{Command, IS_HIDDEN};
use crate::edit::{Edit, EditError, JourneyChange, ProjectChange};
use crate::find::{Index, Place};
use crate::model::Project;
use crate::session::Selected;
use crate::ui::dialogs::CommandPalette;
use crate::ui::find::{FindAction, Way};
use crate::ui::outline::{Item, OutlineAction};
use crate::ui::widgets::{Kit, Rename};

impl App {
    /// The palette over the words of the project as it is.
    pub(super) fn open_palette(&mut self) {
        let is_at_start = self.is_at_start();
        let index = match is_at_start && !self.has_document {
            // What lies behind the start screen is no document of the user's.
            true => Arc::new(Index::of(&Arc::new(Project::default()), None)),
            false => self.find.index(self.session.project()),
        };
        let known = |key: &String| Command::ALL.into_iter().find(|command| command.key() == key);
        let recent = self.settings.recent_commands.iter().filter_map(known).collect();
        self.dialog = Dialog::Commands(Box::new(CommandPalette::new(index, recent, is_at_start)));
    }

    /// Goes to something that was found, in whichever journey it is.
    pub(super) fn go_to(&mut self, ctx: &Context, place: Place) {
        self.start = None;
        let before = self.session.journey_id();
        if !self.session.go_to(place) {
            self.toasts.fail(self.lang().text("find-not-on-map"), "");
            return;
        }
        self.arrive(ctx, before);
        if self.session.is_out_of_sight() {
            self.tell_hindrance(IS_HIDDEN);
        }
    }

    /// Brings what is selected into view, at once where another journey has just opened.
    fn arrive(&mut self, ctx: &Context, before: crate::model::JourneyId) {
        if before == self.session.journey_id() {
            self.canvas.reveal_selection(ctx, &self.session);
        } else {
            self.canvas.reveal_when_open();
        }
    }

    /// Back to where one was, or forward again.
    pub(super) fn step_view(&mut self, ctx: &Context, forward: bool) {
        let before = self.session.journey_id();
        let Some(camera) = self.session.step_view(forward) else { return };
        if before == self.session.journey_id() {
            self.canvas.go_to(ctx, &self.session, camera);
        } else {
            self.session.set_camera(camera);
        }
    }

    /// The buttons at the thumb go back and forward, as they do in browsers.
    pub(super) fn view_buttons(&mut self, ctx: &Context) {
        for (button, command) in [(PointerButton::Extra1, Command::Back), (PointerButton::Extra2, Command::Forward)] {
            if ctx.input(|input| input.pointer.button_pressed(button)) {
                self.run(ctx, command);
            }
        }
    }

    pub(super) fn open_find(&mut self) {
        if self.is_presenting {
            return;
        }
        if !self.find.is_open() {
            self.session.mark_view();
        }
        self.find.open();
    }

    /// The veil goes; the hit stays selected.
    pub(super) fn close_find(&mut self) {
        self.find.close();
        self.canvas.set_lit(None);
    }

    /// To the next hit, or the one before. Without a bar, it opens with the words of the last time.
    pub(super) fn walk_hits(&mut self, ctx: &Context, way: Way) {
        if !self.find.is_open() {
            self.open_find();
            if !self.find.has_words() {
                return;
            }
        }
        self.refresh_find();
        if let Some(selected) = self.find.next(&self.session, way) {
            self.session.select(selected);
            self.canvas.reveal_selection(ctx, &self.session);
        }
    }

    fn refresh_find(&mut self) {
        if let Some(lit) = self.find.refresh(&self.session) {
            self.canvas.set_lit(lit);
        }
    }

    /// The find bar, if it is open. Call it between the panels at the sides and the map.
    pub(super) fn find_bar(&mut self, ui: &mut Ui) {
        if !self.find.is_open() {
            return;
        }
        self.refresh_find();
        let kit = Kit { theme: self.theme(), lang: self.lang() };
        let (actions, words_changed) = self.find.show(ui, &kit);
        if words_changed {
            self.walk_hits(ui.ctx(), Way::Near);
        }
        for action in actions {
            match action {
                FindAction::Walk { forward } => {
                    self.walk_hits(ui.ctx(), if forward { Way::Forward } else { Way::Back });
                }
                FindAction::Go(journey) => {
                    if let Some(place) = self.find.first_in(journey) {
                        self.go_to(ui.ctx(), place);
                    }
                }
                FindAction::Close => {
                    self.close_find();
                    self.focus_map(ui.ctx());
                }
            }
        }
    }

    /// Shows the outline with the keyboard in it, or hides it and gives the keyboard back to the map.
    pub(super) fn toggle_outline(&mut self, ctx: &Context) {
        self.settings.outline_visible = !self.settings.outline_visible;
        if self.settings.outline_visible {
            self.outline.take_keyboard();
        } else {
            self.outline.leave();
            self.focus_map(ctx);
        }
    }

    pub(super) fn outline(&mut self, ui: &mut Ui) {
        let kit = Kit { theme: self.theme(), lang: self.lang() };
        let actions = self.outline.show(ui, &kit, &self.session);
        for action in actions {
            match action {
                OutlineAction::Select(selected) => {
                    if selected != self.session.selected() {
                        self.session.mark_view();
                    }
                    self.session.select(selected);
                    self.canvas.reveal_selection(ui.ctx(), &self.session);
                }
                OutlineAction::Toggle(one) => self.session.toggle(one),
                OutlineAction::Extend(one) => self.session.extend_to(one),
                OutlineAction::OpenJourney(journey) => self.session.open_journey(journey),
                OutlineAction::Rename(item, name) => self.rename(item, &name),
                OutlineAction::Command(command) => self.run(ui.ctx(), command),
                OutlineAction::Close => self.toggle_outline(ui.ctx()),
            }
        }
    }

    /// A title without words is none; one that is too long stays in its field.
    pub(super) fn rename_project(&mut self, title: &str) {
        if title.is_empty() || self.session.project().title == title {
            return;
        }
        self.session.break_burst();
        let renamed = self.session.edit(&Edit::ChangeProject { change: ProjectChange::Title(title.to_owned()) });
        self.session.break_burst();
        if let Err(error) = renamed {
            if error == EditError::TextTooLong {
                self.renaming = Some(Rename::of(title.to_owned()));
            }
            self.toasts.fail(error.sentence(self.lang()), "");
        }
    }

    fn rename(&mut self, item: Item, name: &str) {
        let name = name.trim();
        let renamed = match item {
            Item::Journey(journey) => {
                let is_same = self.session.project().journey(journey).is_none_or(|known| known.title == name);
                let change = JourneyChange::Title(name.to_owned());
                if is_same { Ok(()) } else { self.session.edit(&Edit::ChangeJourney { journey, change }) }
            }
            _ => self.session.set_words(item.selected().unwrap_or(Selected::Nothing), name),
        };
        self.session.break_burst();
        if let Err(error) = renamed {
            self.toasts.fail(error.sentence(self.lang()), "");
        }
    }
}

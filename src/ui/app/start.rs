//! The start screen in the window, and what a new document begins with.

use egui::{Context, Event, Rect, Ui};

use super::{After, App, Dialog};
use crate::gesture::New;
use crate::model::Project;
use crate::session::Session;
use crate::templates::{Beginning, Template};
use crate::ui::first_steps;
use crate::ui::start::{Choice, Page, Start, StartContext};
use crate::ui::toast::Offer;
use crate::ui::widgets::Kit;

impl App {
    /// Shows the start screen before the document.
    pub fn show_start(&mut self) {
        if self.keep_words() {
            self.start = Some(Start::new(Page::Home));
        }
    }

    pub(super) fn show_new(&mut self) {
        if self.keep_words() {
            self.start = Some(Start::new(Page::New));
        }
    }

    /// Whether the start screen is shown.
    pub fn is_at_start(&self) -> bool {
        self.start.is_some()
    }

    pub(super) fn start_screen(&mut self, ui: &mut Ui) {
        let Some(mut start) = self.start.take() else { return };
        let context = StartContext {
            look: self.session.look(),
            recent: &self.settings.recent_files,
            document: self.has_document.then_some(self.session.project().title.as_str()),
            folders: self.files.folders(),
            is_covered: !self.dialog.is_none() || self.files.export.is_some(),
            is_opening: self.files.opening.is_some(),
        };
        let choice = start.show(ui, &context);
        self.start = Some(start);
        let ctx = ui.ctx().clone();
        match choice {
            None => {}
            Some(Choice::Begin(beginning)) => self.settle_unsaved(&ctx, After::New(beginning)),
            Some(Choice::OpenRecent(path)) => self.settle_unsaved(&ctx, After::Open(Some(path))),
            Some(Choice::Forget(path)) => self.settings.forget(&path),
            Some(Choice::Command(command)) => self.run(&ctx, command),
            Some(Choice::Return) => self.start = None,
        }
    }

    /// The keys that mean something without a map. The others are left to the tiles.
    pub(super) fn start_keys(&mut self, ctx: &Context) {
        let events = ctx.input(|input| input.events.clone());
        for event in &events {
            let Event::Key { key, physical_key, pressed: true, modifiers, .. } = event else { continue };
            let Some(command) = super::keys::command_for(*key, *physical_key, *modifiers) else { continue };
            if command.works_at_start() {
                ctx.input_mut(|input| input.consume_key(*modifiers, *key));
                self.run(ctx, command);
            }
        }
    }

    /// A new, unsaved document.
    pub(super) fn begin(&mut self, beginning: Beginning) {
        let project = beginning.project(self.lang());
        self.replace(Session::new(std::sync::Arc::new(project), self.session.look(), None));
        self.types_first = beginning == Beginning::Template(Template::Blank);
        self.offers_frame = self.types_first;
        if !self.types_first && matches!(beginning, Beginning::Template(_)) {
            // Its map takes all the room, and its frame has words to make one's own.
            self.toasts.offer(self.lang().text("frame-offer-template"), Offer::Frame);
        }
    }

    /// In a blank document the first touchpoint is typed at once, as soon as the map knows its place.
    pub(super) fn type_first(&mut self, ctx: &Context) {
        if std::mem::take(&mut self.types_first) {
            ctx.memory_mut(|memory| memory.request_focus(crate::ui::canvas::canvas_id()));
            self.add_new(ctx, New::Touchpoint);
        }
    }

    /// The hint for the first card goes when there is one, or one of the lists that it speaks of is opened, and does
    /// not return.
    pub(super) fn first_steps(&mut self, ui: &Ui, room: Rect) {
        if self.settings.first_steps_done || self.is_presenting {
            return;
        }
        let has_more = cards(self.session.project()) > self.cards_at_first;
        let is_typed = has_more && !self.canvas.is_editing();
        let is_listed = matches!(self.dialog, Dialog::Commands(_) | Dialog::Keys);
        let kit = Kit { theme: self.theme(), lang: self.lang() };
        if is_typed || is_listed || first_steps::show(ui, &kit, room) {
            self.settings.first_steps_done = true;
        }
    }
}

/// How many cards there are, of any kind and in any journey.
pub(super) fn cards(project: &Project) -> usize {
    let episodes = project.journeys.iter().flat_map(|journey| &journey.episodes);
    episodes.map(|episode| episode.touchpoints.len() + episode.notes.len()).sum()
}

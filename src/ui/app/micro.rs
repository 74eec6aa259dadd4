//! Starting micro journeys.

use egui::Context;

use super::{App, Dialog};
use crate::ui::dialogs::{MicroChoice, MicroDialog, WorthChoice, WorthDialog};

impl App {
    /// Asks why the selected episode gets a micro journey.
    pub(super) fn ask_micro(&mut self) {
        if let Some(episode) = self.session.selected_episode() {
            self.dialog = Dialog::Micro(Box::new(MicroDialog::of(episode)));
        }
    }

    pub(super) fn start_micro(&mut self, ctx: &Context, mut dialog: Box<MicroDialog>) {
        let choice = dialog.show(ctx, self.lang(), self.theme(), self.session.project());
        let Some(choice) = choice else {
            self.dialog = Dialog::Micro(dialog);
            return;
        };
        self.focus_map(ctx);
        if choice == MicroChoice::Cancelled {
            return;
        }
        let started = match dialog.under {
            Some(episode) => self.session.start_micro(episode, &dialog.wish),
            None => self.session.new_micro(&dialog.wish),
        };
        match started {
            Ok(()) => self.show_map(),
            Err(error) => self.toasts.fail(error.sentence(self.lang()), ""),
        }
    }

    pub(super) fn worth(&mut self, ctx: &Context, mut dialog: Box<WorthDialog>) {
        let choice = dialog.show(ctx, self.lang(), self.theme(), &self.session);
        match choice {
            None => self.dialog = Dialog::Worth(dialog),
            Some(WorthChoice::Closed) => self.focus_map(ctx),
            Some(WorthChoice::Start(episode)) => self.dialog = Dialog::Micro(Box::new(MicroDialog::of(episode))),
            Some(WorthChoice::Open(journey)) => {
                self.focus_map(ctx);
                self.session.open_journey(journey);
                self.show_map();
            }
        }
    }

    /// A journey that was opened is seen on its map.
    fn show_map(&mut self) {
        if !self.session.view().has_map() {
            self.session.show_view(crate::session::View::Map);
        }
    }
}

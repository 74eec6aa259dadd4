//! What the user did in the views beside the map.

use egui::{Context, Ui};

use super::App;
use crate::ui::clipboard::drawn_scene;
use crate::ui::files::{Done, Purpose};
use crate::ui::views::{Outcome, ViewContext};

impl App {
    /// The view in the place of the map.
    pub(super) fn view(&mut self, ui: &mut Ui) {
        let context = ViewContext { session: &self.session, theme: self.theme(), lang: self.lang() };
        let outcomes = self.views.show(ui, &context);
        self.take_outcomes(ui.ctx(), outcomes);
    }

    /// What stands above the map.
    pub(super) fn above_map(&mut self, ui: &mut Ui) {
        let context = ViewContext { session: &self.session, theme: self.theme(), lang: self.lang() };
        let outcomes = self.views.above_map(ui, &context);
        self.take_outcomes(ui.ctx(), outcomes);
    }

    fn take_outcomes(&mut self, ctx: &Context, outcomes: Vec<Outcome>) {
        for outcome in outcomes {
            match outcome {
                Outcome::Edit(edit) => self.edit(&edit),
                Outcome::Command(command) => self.run(ctx, command),
                Outcome::OpenJourney(journey) => self.session.open_journey(journey),
                Outcome::MeasureAgain(group) => self.ask_measure(group),
                Outcome::GoTo(place) => {
                    self.go_to(ctx, place);
                    self.focus_map(ctx);
                }
                Outcome::CopyPicture(scene) => self.files.start(ctx, move || Done::Clip(drawn_scene(&scene))),
                Outcome::ChooseImage(used) => self.pick(ctx, Purpose::Picture(used)),
            }
        }
    }
}

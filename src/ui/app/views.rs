//! What the user did in the views beside the map.

use egui::{Context, Ui};

use super::App;
use crate::command::Command;
use crate::model::EventId;
use crate::ui::files::Purpose;
use crate::ui::views::{Outcome, ViewContext};

impl App {
    /// The view in the place of the map.
    pub(super) fn view(&mut self, ui: &mut Ui) {
        let is_covered = self.is_covered();
        let context = ViewContext { session: &self.session, theme: self.theme(), lang: self.lang(), is_covered };
        let outcomes = self.views.show(ui, &context);
        self.take_outcomes(ui.ctx(), outcomes);
    }

    /// Shows a calendar event where it is edited.
    pub(super) fn open_event(&mut self, ctx: &Context, event: EventId) {
        self.run(ctx, Command::ViewLexis);
        self.views.show_event(event);
    }

    /// What stands above the map.
    pub(super) fn above_map(&mut self, ui: &mut Ui) {
        let is_covered = self.is_covered();
        let context = ViewContext { session: &self.session, theme: self.theme(), lang: self.lang(), is_covered };
        let outcomes = self.views.above_map(ui, &context);
        self.take_outcomes(ui.ctx(), outcomes);
    }

    /// Whether something that has the keys lies over the window.
    pub(super) fn is_covered(&self) -> bool {
        !self.dialog.is_none() || self.menu.is_some() || self.files.export.is_some() || self.files.picture.is_some()
    }

    pub(super) fn take_outcomes(&mut self, ctx: &Context, outcomes: Vec<Outcome>) {
        for outcome in outcomes {
            match outcome {
                Outcome::Edit(edit) => {
                    let removed = self.removed_title(&edit);
                    self.edit(&edit);
                    if let Some(title) = removed.filter(|_| self.removed_title(&edit).is_none()) {
                        self.tell_deleted(&title, 1);
                    }
                }
                Outcome::Command(command) => self.run(ctx, command),
                Outcome::OpenJourney(journey) => self.session.open_journey(journey),
                Outcome::MeasureAgain(group) => self.ask_measure(group),
                Outcome::GoTo(place) => {
                    self.go_to(ctx, place);
                    self.focus_map(ctx);
                    self.views.insights.follow(self.session.selected());
                }
                Outcome::ShowInsight(insight) => {
                    self.run(ctx, Command::ViewInsights);
                    self.views.insights.follow(self.session.selected());
                    self.views.insights.choose(insight);
                }
                Outcome::CopyPicture(draw) => self.copy_drawing(ctx, draw),
                Outcome::ChooseImage(used) => self.pick(ctx, Purpose::Picture(used)),
                Outcome::CopyPage(page) => {
                    let size = page.chars().count();
                    ctx.copy_text(page);
                    self.toasts.tell(self.lang().with("report-copied", &[("size", size.to_string().into())]));
                }
                Outcome::SavePage(journey) => self.pick(ctx, Purpose::Page(journey)),
            }
        }
    }
}

//! The parts of the frame, and all of them on one page.

use egui::{Align, Layout, Margin, Role, Sense, Ui, WidgetInfo, vec2};

use super::step::Step;
use super::{FrameView, Mode, change_frame};
use crate::command::Command;
use crate::edit::JourneyChange;
use crate::fonts::icon;
use crate::theme::text;
use crate::ui::colors::color32;
use crate::ui::inspector::Pane;
use crate::ui::views::{CARD_LINE, Outcome, card_frame};
use crate::ui::widgets::{Kit, TextField, line_galley, paint_in_middle};

const WIDTH: f32 = 1240.0;
const GAP: f32 = 16.0;
const PADDING: f32 = 20.0;
/// Narrower pages stand in one column.
const TWO_COLUMNS: f32 = 880.0;

/// Draws within this width, as high as it gets.
pub(super) fn column<R>(ui: &mut Ui, width: f32, body: impl FnOnce(&mut Ui) -> R) -> R {
    ui.allocate_ui_with_layout(vec2(width, 0.0), Layout::top_down(Align::Min), |ui| {
        ui.set_width(width);
        body(ui)
    })
    .inner
}

/// A part of the page on a card of its own.
fn section(ui: &mut Ui, kit: &Kit, width: f32, title: &str, body: impl FnOnce(&mut Ui)) {
    card_frame(kit.theme).inner_margin(Margin::same(PADDING as i8)).show(ui, |ui| {
        ui.set_width(width - 2.0 * (PADDING + CARD_LINE));
        heading(ui, kit, title);
        body(ui);
    });
}

fn heading(ui: &mut Ui, kit: &Kit, words: &str) {
    let galley = line_galley(ui, words, &text::EPISODE_TITLE, color32(kit.theme.ink), ui.available_width());
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 20.0), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, words));
    paint_in_middle(ui, galley, rect.left(), rect);
}

impl FrameView {
    /// All that the frame holds, to look at and to change.
    pub(super) fn whole(&mut self, ui: &mut Ui, pane: &mut Pane<'_>) -> Vec<Outcome> {
        self.is_fresh = false;
        let kit = pane.kit;
        let mut outcomes = Vec::new();
        let width = ui.available_width().min(WIDTH);
        let margin = ((ui.available_width() - width) / 2.0).max(0.0);
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 8.0;
            ui.add_space(margin);
            crate::ui::views::title(ui, &kit, &kit.word("view-frame"));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                ui.add_space(margin);
                if kit.primary_button(ui, Some(icon::MAP_TRIFOLD), &kit.word("frame-to-map")).clicked() {
                    outcomes.push(Outcome::Command(Command::ViewMap));
                }
                if kit.secondary_button(ui, Some(icon::PATH), &kit.word("frame-guide")).clicked() {
                    self.go(Mode::Guide(Step::Goal));
                }
            });
        });
        ui.add_space(16.0);
        self.scrolled(ui, Step::Goal, |view, ui| {
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
                ui.add_space(margin);
                column(ui, width, |ui| view.sections(ui, pane, width));
            });
            ui.add_space(24.0);
        });
        outcomes
    }

    fn sections(&mut self, ui: &mut Ui, pane: &mut Pane<'_>, width: f32) {
        let kit = pane.kit;
        let title = |step: Step| kit.word(step.keys()[0]);
        section(ui, &kit, width, &title(Step::Goal), |ui| self.goal_in_columns(ui, pane));
        ui.add_space(GAP);
        section(ui, &kit, width, &title(Step::Customer), |ui| {
            self.customer(ui, pane);
            ui.add_space(GAP);
            self.groups(ui, pane);
        });
        ui.add_space(GAP);
        section(ui, &kit, width, &kit.word("frame-experience"), |ui| self.feelings(ui, pane, true));
        ui.add_space(GAP);
        let half = if width < TWO_COLUMNS - 2.0 * PADDING { width } else { (width - GAP) / 2.0 };
        side_by_side(
            ui,
            self,
            pane,
            [
                &|view, ui, pane| section(ui, &kit, half, &title(Step::Next), |ui| view.next_steps(ui, pane)),
                &|view, ui, pane| section(ui, &kit, half, &title(Step::Team), |ui| view.team(ui, pane)),
            ],
        );
    }

    /// Goal and sources; beside them how far the journey looks.
    fn goal_in_columns(&mut self, ui: &mut Ui, pane: &mut Pane<'_>) {
        side_by_side(
            ui,
            self,
            pane,
            [
                &|_, ui, pane| {
                    change_frame(pane, |pane, frame, now| {
                        pane.goal(ui, frame, now, 2);
                        pane.sources(ui, frame, now);
                    });
                },
                &|_, ui, pane| change_frame(pane, |pane, frame, now| pane.reach(ui, frame, now)),
            ],
        );
    }

    /// What the journey is for, and how far it looks.
    pub(super) fn goal(&mut self, ui: &mut Ui, pane: &mut Pane<'_>) {
        change_frame(pane, |pane, frame, now| {
            let name = pane.word("inspector-goal");
            self.give_keyboard(ui, TextField::line(&name, "").id(ui));
            pane.goal(ui, frame, now, 1);
            pane.reach(ui, frame, now);
        });
    }

    /// One group, or a challenge between several.
    pub(super) fn customer(&mut self, ui: &mut Ui, pane: &mut Pane<'_>) {
        let width = if is_narrow(ui) { ui.available_width() } else { half(ui) };
        column(ui, width, |ui| {
            change_frame(pane, |pane, frame, now| {
                if let Some(customer) = pane.customer_definition(ui, frame.customer.as_ref()) {
                    now.customer = customer;
                }
            });
        });
    }

    pub(super) fn next_steps(&mut self, ui: &mut Ui, pane: &mut Pane<'_>) {
        change_frame(pane, |pane, frame, now| {
            if let Some(steps) = pane.next_steps(ui, &frame.next_steps) {
                now.next_steps = steps;
            }
        });
    }

    /// Who and when, and what the map leaves out.
    pub(super) fn team(&mut self, ui: &mut Ui, pane: &mut Pane<'_>) {
        // What is being typed of one journey is not another one's.
        ui.push_id(pane.journey.id, |ui| change_frame(pane, |pane, frame, now| pane.team(ui, frame, now)));
        if let Some(text) = pane.kit.labelled_area(ui, "inspector-limitations", &pane.journey.limitations, 3) {
            pane.change_journey(JourneyChange::Limitations(text));
        }
    }
}

type Part<'p> = &'p dyn Fn(&mut FrameView, &mut Ui, &mut Pane<'_>);

/// Two parts, beside each other where there is room.
fn side_by_side(ui: &mut Ui, view: &mut FrameView, pane: &mut Pane<'_>, parts: [Part<'_>; 2]) {
    let [first, second] = parts;
    if is_narrow(ui) {
        first(view, ui, pane);
        ui.add_space(GAP);
        return second(view, ui, pane);
    }
    let half = half(ui);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
        column(ui, half, |ui| first(view, ui, pane));
        ui.add_space(GAP);
        column(ui, half, |ui| second(view, ui, pane));
    });
}

/// Whether two parts stand below each other.
fn is_narrow(ui: &Ui) -> bool {
    ui.available_width() < TWO_COLUMNS - 2.0 * PADDING
}

/// The width of each of two parts beside each other.
fn half(ui: &Ui) -> f32 {
    (ui.available_width() - GAP) / 2.0
}

//! The frame step by step: one question at a time.

use egui::{Align, FontSelection, Frame, Layout, Margin, Role, Sense, Ui, WidgetInfo, vec2};

use super::groups::{is_named, only_group};
use super::step::{Step, progress};
use super::{FrameView, Way, title_id};
use crate::fonts::{Style, icon};
use crate::model::words;
use crate::theme::{size, text};
use crate::ui::colors::color32;
use crate::ui::dialogs::words as words_in;
use crate::ui::inspector::Pane;
use crate::ui::paint::hline;
use crate::ui::style::font_id;
use crate::ui::views::{CARD_LINE, card_frame};
use crate::ui::widgets::{Kit, target};

/// Of all that a step shows.
const WIDTH: f32 = 1240.0;
/// Of fields beside which a tip stands.
const FIELDS: f32 = 680.0;
/// Narrower windows leave the tip out.
const ROOM_FOR_TIP: f32 = 900.0;
/// Kept free for the buttons below a step, in points.
const BUTTONS: f32 = 84.0;

impl FrameView {
    /// Draws a step; gives where the user wants to go from it.
    pub(super) fn guide(&mut self, ui: &mut Ui, pane: &mut Pane<'_>, step: Step) -> Option<Way> {
        let kit = pane.kit;
        let width = ui.available_width().min(WIDTH);
        let margin = ((ui.available_width() - width) / 2.0).max(0.0);
        let mut asked = None;
        let room = vec2(width, ui.available_height());
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
            ui.add_space(margin);
            ui.allocate_ui_with_layout(room, Layout::top_down(Align::Min), |ui| {
                ui.set_width(width);
                asked = progress(ui, &kit, pane.journey, step).map(Way::To);
                ui.add_space(24.0);
                self.question(ui, pane, step);
                ui.add_space(16.0);
                let height = ui.available_height() - BUTTONS;
                self.scrolled_within(ui, ("frame step", step), height, |view, ui| {
                    card_frame(kit.theme).inner_margin(Margin::symmetric(24, 20)).show(ui, |ui| {
                        ui.set_width(width - 2.0 * (24.0 + CARD_LINE));
                        view.step_body(ui, pane, step);
                    });
                    ui.add_space(6.0);
                });
                asked = buttons(ui, &kit, step, has_answer(pane, step)).or(asked);
            });
        });
        if self.is_fresh {
            // A step that begins with no field begins with its question.
            self.give_keyboard(ui, title_id());
        }
        asked
    }

    /// What the step asks, and how to go about it.
    fn question(&mut self, ui: &mut Ui, pane: &Pane<'_>, step: Step) {
        let (kit, [name, question, how]) = (&pane.kit, step.keys());
        let place = Step::ALL.iter().position(|one| *one == step).unwrap_or_default() + 1;
        let values = [("number", place.into()), ("of", Step::ALL.len().into()), ("name", kit.word(name).into())];
        let question = kit.word(question);
        let said = format!("{}: {question}", kit.word_with("frame-step", &values));
        let galley = wrapped(ui, &question, &text::START_TITLE, color32(kit.theme.ink));
        let width = galley.size().x;
        let (_, rect) = ui.allocate_space(vec2(ui.available_width(), galley.size().y));
        let response = ui.interact(rect, title_id(), Sense::focusable_noninteractive());
        response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, said.as_str()));
        ui.painter().galley(rect.min, galley, color32(kit.theme.ink));
        if response.has_focus() {
            let line = rect.left()..=rect.left() + width;
            hline(ui.painter(), line, rect.bottom() + 2.0, egui::Stroke::new(2.0, color32(kit.theme.accent)));
        }
        ui.add_space(8.0);
        let how = match step {
            Step::Desired => pane.part_word([how, "frame-desired-how-phases"]),
            _ => kit.word(how),
        };
        let galley = wrapped(ui, &how, &text::GUIDE, color32(kit.theme.ink_2));
        let (rect, response) = ui.allocate_exact_size(galley.size(), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, how.as_str()));
        ui.painter().galley(rect.min, galley, color32(kit.theme.ink_2));
    }

    fn step_body(&mut self, ui: &mut Ui, pane: &mut Pane<'_>, step: Step) {
        let next_tip = words::of_parts(&pane.journey.form, ["frame-next-tip", "frame-next-tip-phases"]);
        match step {
            Step::Goal => self.beside_tip(ui, pane, "frame-goal-tip", |view, ui, pane| view.goal(ui, pane)),
            Step::Customer => {
                self.customer(ui, pane);
                ui.add_space(16.0);
                self.groups(ui, pane);
            }
            Step::Desired => self.feelings(ui, pane, false),
            Step::Now => self.feelings(ui, pane, true),
            Step::Next => self.beside_tip(ui, pane, next_tip, |view, ui, pane| view.next_steps(ui, pane)),
            Step::Team => self.beside_tip(ui, pane, "frame-team-tip", |view, ui, pane| view.team(ui, pane)),
        }
    }

    /// Fields at the left, and at the right something to think of where there is room.
    fn beside_tip(
        &mut self,
        ui: &mut Ui,
        pane: &mut Pane<'_>,
        tip: &str,
        fields: impl FnOnce(&mut Self, &mut Ui, &mut Pane<'_>),
    ) {
        let (kit, whole) = (pane.kit, ui.available_width());
        if whole < ROOM_FOR_TIP {
            return fields(self, ui, pane);
        }
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
            super::page::column(ui, FIELDS, |ui| fields(self, ui, pane));
            ui.add_space(32.0);
            let width = whole - FIELDS - 32.0;
            super::page::column(ui, width, |ui| show_tip(ui, &kit, &kit.word(tip)));
        });
    }
}

fn show_tip(ui: &mut Ui, kit: &Kit, words: &str) {
    let theme = kit.theme;
    ui.add_space(12.0);
    let frame = Frame::NONE.fill(color32(theme.accent_soft)).corner_radius(size::CARD_RADIUS);
    frame.inner_margin(Margin::same(16)).show(ui, |ui| {
        ui.set_width(ui.available_width());
        let sign = words_in(&icon::LIGHTBULB.to_string(), &text::ICON_LARGE, color32(theme.accent));
        ui.label(sign);
        ui.add_space(6.0);
        let galley = wrapped(ui, words, &text::FIELD, color32(theme.ink));
        let (rect, response) = ui.allocate_exact_size(galley.size(), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Note, true, words));
        ui.painter().galley(rect.min, galley, color32(theme.ink));
    });
}

fn wrapped(ui: &Ui, words: &str, style: &Style, ink: egui::Color32) -> std::sync::Arc<egui::Galley> {
    let font = FontSelection::FontId(font_id(style, style.size)).resolve(ui.style());
    let mut job = egui::text::LayoutJob::simple(words.to_owned(), font, ink, ui.available_width().min(920.0));
    job.sections.iter_mut().for_each(|section| section.format.line_height = Some(style.size * 1.45));
    ui.fonts_mut(|fonts| fonts.layout_job(job))
}

/// Whether there is something to go on with: the name that somebody gave to the only group needs a nod, no more.
pub(super) fn has_answer(pane: &Pane<'_>, step: Step) -> bool {
    step.is_filled(pane.journey) || step == Step::Customer && only_group(pane).is_some_and(is_named)
}

/// Back at the left; at the right onward, which is "skip" while there is no answer.
fn buttons(ui: &mut Ui, kit: &Kit, step: Step, has_answer: bool) -> Option<Way> {
    let mut asked = None;
    let height = target(ui, size::CLICK_TARGET);
    ui.add_space(16.0);
    let row = vec2(ui.available_width(), height);
    ui.allocate_ui_with_layout(row, Layout::left_to_right(Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = 12.0;
        if step.before().is_some() {
            let back = kit.secondary_button(ui, Some(icon::ARROW_LEFT), &kit.word("frame-back"));
            if back.on_hover_text(kit.word("frame-back-keys")).clicked() {
                asked = Some(Way::Back);
            }
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let word = match (step.next().is_some(), has_answer) {
                (false, _) => "frame-done",
                (true, true) => "frame-next",
                (true, false) => "frame-skip",
            };
            let word = kit.word(word);
            let onward = match has_answer || step.next().is_none() {
                true => kit.primary_button(ui, None, &word),
                false => kit.secondary_button(ui, None, &word),
            };
            if onward.on_hover_text(kit.word("frame-onward-keys")).clicked() {
                asked = Some(Way::Forward);
            }
            let whole = kit.quiet_button(ui, icon::ROWS, &kit.word("frame-whole"));
            if whole.on_hover_text(kit.word("frame-whole-keys")).clicked() {
                asked = Some(Way::Whole);
            }
        });
    });
    asked
}

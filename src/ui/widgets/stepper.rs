//! A value that goes up and down in steps.

use std::ops::RangeInclusive;

use egui::accesskit::Action;
use egui::{Role, Sense, Ui, WidgetInfo, vec2};

use super::{Kit, line_galley, paint_in_middle, target};
use crate::fonts::icon;
use crate::theme::{size, text};
use crate::ui::colors::color32;

/// What a stepper shows and says.
pub struct Step<'a> {
    pub name: &'a str,
    pub shown: &'a str,
    /// Names of the buttons at its sides.
    pub less: &'a str,
    pub more: &'a str,
    pub value: f64,
    pub range: RangeInclusive<f64>,
}

const VALUE_WIDTH: f32 = 64.0;

impl Kit {
    /// A value between two buttons. Gives whether it is to go up or down; at an end, that button is quiet.
    pub fn stepper(&self, ui: &mut Ui, step: &Step<'_>) -> Option<bool> {
        let ground = ui.painter().add(egui::Shape::Noop);
        let shown = ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            let (least, most) = (*step.range.start(), *step.range.end());
            let less = self.sign(ui, icon::MINUS, step.less, size::CLICK_TARGET, step.value > least, false);
            let height = target(ui, size::CLICK_TARGET);
            let (rect, response) = ui.allocate_exact_size(vec2(VALUE_WIDTH, height), Sense::hover());
            response.widget_info(|| WidgetInfo::labeled(Role::SpinButton, ui.is_enabled(), step.name));
            ui.ctx().accesskit_node_builder(response.id, |node| {
                node.set_value(step.shown);
                node.set_numeric_value(step.value);
                node.set_min_numeric_value(least);
                node.set_max_numeric_value(most);
                node.add_action(Action::Increment);
                node.add_action(Action::Decrement);
            });
            let words = line_galley(ui, step.shown, &text::BODY_MEDIUM, color32(self.theme.ink), VALUE_WIDTH);
            let left = rect.center().x - words.size().x / 2.0;
            paint_in_middle(ui, words, left, rect);
            let more = self.sign(ui, icon::PLUS, step.more, size::CLICK_TARGET, step.value < most, false);
            let asked = |action| ui.input(|input| input.has_accesskit_action_request(response.id, action));
            let is_less = less.on_hover_text(step.less).clicked() || asked(Action::Decrement);
            let is_more = more.on_hover_text(step.more).clicked() || asked(Action::Increment);
            match (is_less && step.value > least, is_more && step.value < most) {
                (_, true) => Some(true),
                (true, false) => Some(false),
                (false, false) => None,
            }
        });
        let track = egui::epaint::RectShape::new(
            shown.response.rect,
            size::FIELD_RADIUS,
            color32(self.theme.canvas),
            self.stroke(1.0, self.theme.line),
            egui::StrokeKind::Inside,
        );
        ui.painter().set(ground, track);
        shown.inner
    }
}

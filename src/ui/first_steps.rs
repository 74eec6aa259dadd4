//! A hint at the bottom of the map for who uses the program for the first time.

use egui::{Area, Id, Layout, Margin, Order, Rect, Role, Ui, UiBuilder, vec2};

use super::colors::color32;
use super::dialogs::{floating_frame, words};
use super::widgets::Kit;
use crate::command::Command;
use crate::fonts::{self, icon};
use crate::theme::text;

const HEIGHT: f32 = 40.0;
const PADDING: f32 = 14.0;

/// Shows the hint at the foot of this part of the window; gives whether it was closed.
pub fn show(ui: &Ui, kit: &Kit, room: Rect) -> bool {
    let key = |command: Command, place: usize| {
        let shortcut = command.shortcuts().get(place).or(command.shortcuts().first());
        shortcut.map(|shortcut| shortcut.text(kit.lang)).unwrap_or_default()
    };
    // The second key of the key sheet is the question mark, which stands on the keyboard as it is said here.
    let keys = [("commands", key(Command::Commands, 0).into()), ("keys", key(Command::Keys, 1).into())];
    let said = kit.word_with("first-steps", &keys);
    let wanted = fonts::width(&said, &text::FIELD) + 26.0 + 2.0 * PADDING + 36.0;
    let width = wanted.min(room.width() - 32.0);
    let place = Rect::from_center_size(room.center_bottom() - vec2(0.0, 16.0 + HEIGHT / 2.0), vec2(width, HEIGHT));
    let area = Area::new(Id::unique("first steps")).order(Order::Middle).fixed_pos(place.min);
    let shown = area.show(ui.ctx(), |ui| {
        ui.scope_builder(UiBuilder::new().accessibility_role(Role::Note), |ui| {
            ui.ctx().accesskit_node_builder(ui.unique_id(), |node| node.set_label(said.as_str()));
            let margin = Margin { left: PADDING as i8, right: 8, top: 0, bottom: 0 };
            floating_frame(kit.theme)
                .inner_margin(margin)
                .show(ui, |ui| {
                    let inner = vec2(place.width() - PADDING - 8.0, HEIGHT);
                    ui.allocate_ui_with_layout(inner, Layout::right_to_left(egui::Align::Center), |ui| {
                        let closed = kit.icon_button(ui, icon::X, &kit.word("first-steps-close"));
                        ui.with_layout(Layout::left_to_right(egui::Align::Center), |ui| {
                            ui.spacing_mut().item_spacing.x = 8.0;
                            ui.label(words(&icon::SPARKLE.to_string(), &text::ICON, color32(kit.theme.accent)));
                            let said = words(&said, &text::FIELD, color32(kit.theme.ink));
                            ui.add(egui::Label::new(said).truncate());
                        });
                        closed
                    })
                    .inner
                })
                .inner
        })
        .inner
    });
    shown.inner
}

//! A small card at the right of a new map: frame it first?

use egui::{Area, Id, Label, Margin, Order, Pos2, Rect, Role, Ui, UiBuilder, vec2};

use super::colors::color32;
use super::dialogs::{floating_frame, words};
use super::widgets::Kit;
use crate::command::Command;
use crate::fonts::icon;
use crate::theme::text;

const WIDTH: f32 = 272.0;
/// From the edges of the map.
const MARGIN: f32 = 16.0;
const PADDING: f32 = 16.0;

/// What the user answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    Start,
    Later,
}

/// Where the card stands in this part of the window: in its upper right corner.
pub fn place(room: Rect) -> Pos2 {
    room.right_top() + vec2(-WIDTH - MARGIN, MARGIN)
}

/// Shows the card; gives the answer.
pub fn show(ui: &Ui, kit: &Kit, room: Rect) -> Option<Answer> {
    let area = Area::new(Id::unique("frame offer")).order(Order::Middle).fixed_pos(place(room));
    let title = kit.word("frame-offer");
    let shown = area.show(ui.ctx(), |ui| {
        ui.scope_builder(UiBuilder::new().accessibility_role(Role::Note), |ui| {
            ui.ctx().accesskit_node_builder(ui.unique_id(), |node| node.set_label(title.as_str()));
            let frame = floating_frame(kit.theme).inner_margin(Margin::same(PADDING as i8));
            frame.show(ui, |ui| offer(ui, kit, &title)).inner
        })
        .inner
    });
    shown.inner
}

fn offer(ui: &mut Ui, kit: &Kit, title: &str) -> Option<Answer> {
    let theme = kit.theme;
    ui.set_width(WIDTH - 2.0 * PADDING);
    ui.spacing_mut().item_spacing = vec2(8.0, 0.0);
    ui.horizontal(|ui| {
        ui.label(words(&icon::TARGET.to_string(), &text::ICON_LARGE, color32(theme.accent)));
        ui.label(words(title, &text::EPISODE_TITLE, color32(theme.ink)));
    });
    ui.add_space(6.0);
    ui.add(Label::new(words(&kit.word("frame-offer-words"), &text::FIELD, color32(theme.ink_2))).wrap());
    ui.add_space(14.0);
    let mut answer = None;
    ui.horizontal(|ui| {
        let start = kit.primary_button(ui, None, &kit.word("frame-offer-start"));
        if start.on_hover_text(Command::ViewFrame.hint(kit.lang)).clicked() {
            answer = Some(Answer::Start);
        }
        let later = kit.secondary_button(ui, None, &kit.word("frame-offer-later"));
        if later.on_hover_text(kit.word("frame-offer-keys")).clicked() {
            answer = Some(Answer::Later);
        }
    });
    answer
}

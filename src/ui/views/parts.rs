//! What the views beside the map share: cards of links, lines for quick entry.

use egui::{Align, Key, Layout, Rect, Response, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::{Outcome, ViewContext};
use crate::edit::Edit;
use crate::fonts::icon;
use crate::theme::{size, text};
use crate::ui::colors::color32;
use crate::ui::dialogs::{own_field, took};
use crate::ui::widgets::{Kit, icon_galley, line_galley, paint_focus, paint_in_middle, panel_scroll, target};

/// What was done to a card that stands for a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkAct {
    Go,
    Remove,
}

/// What a card of a link says.
pub struct LinkWords<'a> {
    pub sign: char,
    pub title: &'a str,
    pub detail: &'a str,
    /// The name of the button that takes the link away.
    pub remove: &'a str,
}

/// A view while it is drawn.
pub struct ViewPane<'a> {
    pub kit: Kit,
    pub context: &'a ViewContext<'a>,
    pub outcomes: Vec<Outcome>,
}

impl<'a> ViewPane<'a> {
    pub fn new(context: &'a ViewContext<'a>) -> Self {
        Self { kit: context.kit(), context, outcomes: Vec::new() }
    }

    /// Fields below each other that scroll, with the margins of a side panel.
    pub fn scroll(&mut self, ui: &mut Ui, key: &str, body: impl FnOnce(&mut Self, &mut Ui)) {
        panel_scroll(ui, key, |ui| body(self, ui));
    }

    pub fn word(&self, key: &str) -> String {
        self.kit.word(key)
    }

    pub fn edit(&mut self, edit: Edit) {
        self.outcomes.push(Outcome::Edit(edit));
    }

    /// A card of two lines: a click or Enter goes to what it stands for, the button at its right takes it away.
    pub fn link(&self, ui: &mut Ui, said: &LinkWords<'_>) -> Option<LinkAct> {
        let theme = self.kit.theme;
        let corner = target(ui, size::CLICK_TARGET_MIN);
        let (_, rect) = ui.allocate_space(vec2(ui.available_width(), corner.max(42.0)));
        let response = ui.interact(rect, ui.make_persistent_id(("link", said.remove)), Sense::click());
        response.widget_info(|| WidgetInfo::labeled(Role::Link, ui.is_enabled(), said.title));
        let fill = if response.hovered() { theme.hover } else { theme.lane_alternate };
        self.kit.boxed(ui, rect, 7.0, fill);
        let sign = icon_galley(ui, said.sign, &text::ICON, color32(theme.ink_2));
        paint_in_middle(ui, sign, rect.left() + 10.0, rect);
        let (left, width) = (rect.left() + 34.0, rect.width() - 44.0 - corner);
        let title = line_galley(ui, said.title, &text::CARD_TITLE, color32(theme.ink), width);
        if said.detail.is_empty() {
            paint_in_middle(ui, title, left, rect);
        } else {
            let (upper, lower) = rect.shrink2(vec2(0.0, 5.0)).split_top_bottom_at_fraction(0.54);
            paint_in_middle(ui, title, left, upper);
            let detail = line_galley(ui, said.detail, &text::AXIS, color32(theme.quiet_ink()), width);
            paint_in_middle(ui, detail, left, lower);
        }
        paint_focus(ui, &self.kit, &response, rect, 7.0);
        let corner =
            Rect::from_center_size(pos2(rect.right() - 4.0 - corner / 2.0, rect.center().y), vec2(corner, corner));
        let removed = self.kit.faint_button_at(ui, corner, icon::X, said.remove, true).clicked();
        ui.add_space(6.0);
        match (removed, response.clicked()) {
            (true, _) => Some(LinkAct::Remove),
            (false, true) => Some(LinkAct::Go),
            (false, false) => None,
        }
    }
}

/// A line to type in again and again: Enter gives what stands there and empties it, and the keyboard stays.
pub fn entry(ui: &mut Ui, kit: &Kit, name: &str, hint: &str, typed: &mut String) -> (Response, Option<String>) {
    let id = ui.make_persistent_id(("own field", name));
    let entered = ui.memory(|memory| memory.has_focus(id)) && took(ui, Key::Enter);
    let whole = typed.trim().to_owned();
    let given = (entered && !whole.is_empty()).then_some(whole);
    if given.is_some() {
        typed.clear();
    }
    (own_field(ui, kit, name, hint, typed), given)
}

/// In a row that wraps: what is this wide begins a new row where this one has no room for it.
pub fn fit(ui: &mut Ui, width: f32) {
    if ui.available_size_before_wrap().x < width {
        ui.end_row();
    }
}

/// In a row that wraps, what stands at its right end; where it has no room there, it begins a new row.
pub fn at_end(ui: &mut Ui, width: f32, body: impl FnOnce(&mut Ui)) {
    if ui.available_size_before_wrap().x < width {
        ui.end_row();
        body(ui);
    } else {
        ui.with_layout(Layout::right_to_left(Align::Center), body);
    }
}

/// A bar that shows without the pointer: rows that end flush with their list look like all there are.
pub fn with_visible_bar(ui: &mut Ui) {
    ui.spacing_mut().scroll.dormant_handle_opacity = ui.spacing().scroll.interact_handle_opacity;
}

/// Whether what has the keyboard lies within this rectangle.
pub fn has_keyboard(ui: &Ui, within: Rect) -> bool {
    // To ask for a response in the frame of a click would take the keyboard from whoever has just got it.
    if ui.input(|input| input.pointer.any_pressed() || input.pointer.any_click()) {
        return false;
    }
    let focused = ui.memory(|memory| memory.focused());
    let response = focused.and_then(|id| ui.ctx().read_response(id));
    response.is_some_and(|response| within.contains(response.rect.center()))
}

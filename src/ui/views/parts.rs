//! What the views beside the map share: the header of a panel, cards of links, lines for quick entry.

use egui::{Align, Frame, Key, Layout, Margin, Rect, Response, Role, ScrollArea, Sense, StrokeKind, Ui, WidgetInfo};
use egui::{pos2, vec2};

use super::{Outcome, ViewContext};
use crate::edit::Edit;
use crate::fonts::icon;
use crate::lang::Lang;
use crate::theme::{size, text};
use crate::ui::colors::color32;
use crate::ui::dialogs::{own_field, took, words};
use crate::ui::widgets::{Kit, icon_galley, line_galley, paint_focus, paint_in_middle, target};

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

/// A panel of fields while it is drawn.
pub struct Pane<'a> {
    pub kit: Kit,
    pub context: &'a ViewContext<'a>,
    pub outcomes: Vec<Outcome>,
}

impl<'a> Pane<'a> {
    pub fn new(context: &'a ViewContext<'a>) -> Self {
        Self { kit: kit_of(context), context, outcomes: Vec::new() }
    }

    /// Fields below each other that scroll, with the margins of a side panel.
    pub fn scroll(&mut self, ui: &mut Ui, key: &str, body: impl FnOnce(&mut Self, &mut Ui)) {
        let side = size::PANEL_MARGIN as i8;
        let margin = Margin { left: side, right: side, top: 0, bottom: 24 };
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            ScrollArea::vertical().auto_shrink(false).id_salt(("pane", key)).show(ui, |ui| {
                Frame::NONE.inner_margin(margin).show(ui, |ui| body(self, ui));
            });
        });
    }

    pub fn word(&self, key: &str) -> String {
        self.kit.word(key)
    }

    pub fn edit(&mut self, edit: Edit) {
        self.outcomes.push(Outcome::Edit(edit));
    }

    /// Sign and kind of what the panel is about, and the way to close it. Gives whether that was taken.
    pub fn header(&self, ui: &mut Ui, sign: char, kind: &str, close: &str) -> bool {
        ui.add_space(15.0);
        let closed = ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 8.0;
            let quiet = color32(self.kit.theme.ink_2);
            ui.label(words(&sign.to_string(), &text::ICON_LARGE, quiet));
            ui.label(words(kind, &text::FIELD, quiet));
            let corner = Layout::right_to_left(Align::Center);
            ui.with_layout(corner, |ui| {
                ui.add_space(-6.0);
                self.kit.icon_button(ui, icon::X, close)
            })
            .inner
        });
        ui.add_space(6.0);
        closed.inner
    }

    /// A label and a line to type in.
    pub fn line(&self, ui: &mut Ui, key: &str, value: &str) -> Option<String> {
        let name = self.word(key);
        self.kit.label(ui, &name);
        self.kit.text_line(ui, &name, value, "")
    }

    /// A label and a field of several lines.
    pub fn area(&self, ui: &mut Ui, key: &str, value: &str, rows: usize) -> Option<String> {
        let name = self.word(key);
        self.kit.label(ui, &name);
        self.kit.text_area(ui, &name, value, rows)
    }

    /// A label and a field that opens a list.
    pub fn combo<T: PartialEq + Clone>(
        &self,
        ui: &mut Ui,
        key: &str,
        current: &T,
        options: &[(T, String)],
    ) -> Option<T> {
        let name = self.word(key);
        self.kit.label(ui, &name);
        self.kit.combo(ui, &name, current, options)
    }

    /// A card of two lines: a click or Enter goes to what it stands for, the button at its right takes it away.
    pub fn link(&self, ui: &mut Ui, said: &LinkWords<'_>) -> Option<LinkAct> {
        let theme = self.kit.theme;
        let corner = target(ui, size::CLICK_TARGET_MIN);
        let (_, rect) = ui.allocate_space(vec2(ui.available_width(), corner.max(42.0)));
        let response = ui.interact(rect, ui.make_persistent_id(("link", said.remove)), Sense::click());
        response.widget_info(|| WidgetInfo::labeled(Role::Link, ui.is_enabled(), said.title));
        let fill = if response.hovered() { theme.hover } else { theme.lane_alternate };
        ui.painter().rect(rect, 7.0, color32(fill), self.kit.stroke(1.0, theme.line), StrokeKind::Inside);
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
        let removed = self.kit.faint_button_at(ui, corner, icon::X, said.remove, true);
        ui.add_space(6.0);
        match (removed, response.clicked()) {
            (true, _) => Some(LinkAct::Remove),
            (false, true) => Some(LinkAct::Go),
            (false, false) => None,
        }
    }
}

pub fn kit_of(context: &ViewContext<'_>) -> Kit {
    Kit { theme: context.theme, lang: context.lang }
}

/// The name, or a word for having none: a button without a name could not be reached.
pub fn named(lang: Lang, name: &str) -> String {
    if name.trim().is_empty() { lang.text("inspector-untitled") } else { name.trim().to_owned() }
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

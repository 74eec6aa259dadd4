//! Labels, sections, buttons, banners and cards.

use egui::collapsing_header::CollapsingState;
use egui::{Id, Response, Role, Sense, Ui, Vec2, WidgetInfo, vec2};

use super::{Kit, font, icon_galley, line_galley, paint_focus, paint_in_middle, target};
use crate::fonts::icon;
use crate::theme::{Color, size, text};
use crate::ui::colors::color32;
use crate::ui::paint::hline;

/// What a row of a list of cards says.
pub struct CardWords<'a> {
    pub title: &'a str,
    pub detail: &'a str,
    /// Name of the button that takes the card out of the list.
    pub remove: &'a str,
}

/// How a button looks that is only a sign.
struct SignLook {
    style: &'static crate::fonts::Style,
    enabled: bool,
    chosen: bool,
}

/// From the left of a button without a line to its words, behind its sign.
const WORDS_INDENT: f32 = 22.0;

/// Height of the header of a section.
const SECTION_HEIGHT: f32 = 40.0;

impl Kit {
    /// The small grey word above a field, with the space that sets it apart from the field before.
    pub fn label(&self, ui: &mut Ui, words: &str) {
        self.label_beside(ui, words, 0.0);
    }

    /// A label that leaves room for something at its right. Gives the whole line.
    pub(super) fn label_beside(&self, ui: &mut Ui, words: &str, room: f32) -> egui::Rect {
        ui.add_space(9.0);
        let galley =
            line_galley(ui, words, &text::FIELD_LABEL, color32(self.theme.quiet_ink()), ui.available_width() - room);
        let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 16.0), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, words));
        paint_in_middle(ui, galley, rect.left(), rect);
        ui.add_space(5.0);
        rect
    }

    /// A sentence in a quiet tone that wraps.
    pub fn hint(&self, ui: &mut Ui, words: &str) {
        self.sentence(ui, words, self.theme.ink_2);
    }

    /// A sentence that says what is wrong; it wraps.
    pub fn trouble(&self, ui: &mut Ui, words: &str) {
        self.sentence(ui, words, self.theme.danger);
    }

    fn sentence(&self, ui: &mut Ui, words: &str, color: Color) {
        let words = egui::RichText::new(words).font(font(&text::BODY)).color(color32(color));
        ui.add(egui::Label::new(words).wrap());
    }

    /// A part of the panel under a quiet header that opens and closes. Its state is kept by `key`.
    pub fn section(&self, ui: &mut Ui, key: &str, title: &str, opens: bool, body: impl FnOnce(&mut Ui)) {
        let id = Id::unique(("inspector section", key));
        let mut state = CollapsingState::load_with_default_open(ui.ctx(), id, opens);
        let (_, rect) = ui.allocate_space(vec2(ui.available_width(), target(ui, SECTION_HEIGHT)));
        let response = ui.interact(rect, ui.make_persistent_id(("section", key)), Sense::click());
        let is_open = state.is_open();
        response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), title));
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_expanded(is_open));
        if ui.is_rect_visible(rect) {
            let theme = self.theme;
            hline(ui.painter(), rect.x_range(), rect.top(), self.stroke(1.0, theme.line));
            let ink = color32(if response.hovered() { theme.ink } else { theme.ink_2 });
            let words = line_galley(ui, title, &text::BODY_MEDIUM, ink, rect.width() - 28.0);
            paint_in_middle(ui, words, rect.left(), rect);
            let sign = if is_open { icon::CARET_UP } else { icon::CARET_DOWN };
            let sign = icon_galley(ui, sign, &text::ICON_SMALL, ink);
            paint_in_middle(ui, sign, rect.right() - 16.0, rect);
            paint_focus(ui, self, &response, rect.expand2(vec2(4.0, -3.0)), 4.0);
        }
        if response.clicked() {
            state.toggle(ui);
        }
        state.show_body_unindented(ui, |ui| {
            body(ui);
            ui.add_space(14.0);
        });
        state.store(ui.ctx());
    }

    /// A button that is only a sign; `name` is said and shown on hover.
    pub fn icon_button(&self, ui: &mut Ui, sign: char, name: &str) -> bool {
        let side = Vec2::splat(target(ui, size::CLICK_TARGET_MIN));
        let (rect, response) = ui.allocate_exact_size(side, Sense::click());
        let look = SignLook { style: &text::ICON, enabled: true, chosen: false };
        self.paint_sign_of(ui, (rect, &response), sign, name, look);
        response.on_hover_text(name).clicked()
    }

    /// A larger button that is only a sign, of this side; quiet while it cannot be used.
    pub fn sign(&self, ui: &mut Ui, sign: char, name: &str, side: f32, enabled: bool, chosen: bool) -> Response {
        let (rect, response) = ui.allocate_exact_size(Vec2::splat(target(ui, side)), Sense::click());
        self.paint_sign(ui, (rect, &response), sign, name, enabled, chosen);
        response
    }

    /// As [`Kit::sign`], where something else has made room for it and listens.
    pub fn paint_sign(
        &self,
        ui: &Ui,
        (rect, response): (egui::Rect, &Response),
        sign: char,
        name: &str,
        enabled: bool,
        chosen: bool,
    ) {
        self.paint_sign_of(ui, (rect, response), sign, name, SignLook { style: &text::ICON_LARGE, enabled, chosen });
    }

    fn paint_sign_of(
        &self,
        ui: &Ui,
        (rect, response): (egui::Rect, &Response),
        sign: char,
        name: &str,
        look: SignLook,
    ) {
        let SignLook { style, enabled, chosen } = look;
        let theme = self.theme;
        let enabled = enabled && ui.is_enabled();
        response.widget_info(|| WidgetInfo::labeled(Role::Button, enabled, name));
        let is_pointed = response.hovered() && enabled;
        if chosen || is_pointed {
            let fill = if chosen { theme.accent_soft } else { theme.hover };
            ui.painter().rect_filled(rect, size::FIELD_RADIUS, color32(fill));
        }
        let ink = match (enabled, chosen) {
            (false, _) => theme.ink_3.faded(0.55),
            (true, true) => theme.accent,
            (true, false) if is_pointed => theme.ink,
            (true, false) => theme.ink_2,
        };
        let galley = icon_galley(ui, sign, style, color32(ink));
        paint_in_middle(ui, galley.clone(), rect.center().x - galley.size().x / 2.0, rect);
        paint_focus(ui, self, response, rect.shrink(2.0), size::FIELD_RADIUS - 2.0);
    }

    /// A sign and words in the accent, without a box: "+ deelstap".
    pub fn quiet_button(&self, ui: &mut Ui, sign: char, words: &str) -> Response {
        self.bare_button(ui, (sign, WORDS_INDENT), words, self.theme.accent)
    }

    /// As [`Kit::quiet_button`], below rows whose words stand this far from the left.
    pub(super) fn button_below_rows(&self, ui: &mut Ui, sign: char, words: &str, indent: f32) -> Response {
        self.bare_button(ui, (sign, indent), words, self.theme.accent)
    }

    /// A bin and words in a quiet tone: takes something out.
    pub fn remove_button(&self, ui: &mut Ui, words: &str) -> bool {
        self.bare_button(ui, (icon::TRASH, WORDS_INDENT), words, self.theme.ink_2).clicked()
    }

    fn bare_button(&self, ui: &mut Ui, (sign, indent): (char, f32), words: &str, ink: Color) -> Response {
        let ink = color32(ink);
        let galley = line_galley(ui, words, &text::CARD_TITLE, ink, ui.max_rect().width() - indent);
        let wanted = vec2(galley.size().x + indent + 6.0, target(ui, size::CHIP_HEIGHT));
        let (rect, response) = ui.allocate_exact_size(wanted, Sense::click());
        response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), words));
        if response.hovered() {
            ui.painter().rect_filled(rect.expand2(vec2(6.0, -1.0)), 6.0, color32(self.theme.accent_soft));
        }
        paint_in_middle(ui, icon_galley(ui, sign, &text::ICON, ink), rect.left() - 2.0, rect);
        paint_in_middle(ui, galley, rect.left() + indent, rect);
        paint_focus(ui, self, &response, rect.expand2(vec2(4.0, -2.0)), 6.0);
        response
    }

    /// A button with a line around it, as wide as the panel.
    pub fn wide_button(&self, ui: &mut Ui, sign: char, words: &str) -> bool {
        let (rect, response) =
            ui.allocate_exact_size(vec2(ui.available_width(), target(ui, size::FIELD_HEIGHT)), Sense::click());
        response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), words));
        let theme = self.theme;
        let fill = if response.hovered() { theme.hover } else { theme.surface };
        self.boxed(ui, rect, size::FIELD_RADIUS, fill);
        let ink = color32(theme.ink);
        let galley = line_galley(ui, words, &text::CARD_TITLE, ink, rect.width() - 48.0);
        let left = rect.center().x - (galley.size().x + 22.0) / 2.0;
        paint_in_middle(ui, icon_galley(ui, sign, &text::ICON, ink), left, rect);
        paint_in_middle(ui, galley, left + 22.0, rect);
        paint_focus(ui, self, &response, rect, size::FIELD_RADIUS);
        response.clicked()
    }

    /// Red on peach: what hurts, and what is known about it.
    pub fn gap_banner(&self, ui: &mut Ui, title: &str, detail: &str) {
        ui.add_space(20.0);
        let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 58.0), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, format!("{title}. {detail}")));
        let ink = color32(self.theme.gap_ink);
        ui.painter().rect_filled(
            rect,
            size::FIELD_RADIUS,
            color32(self.theme.gap_soft.toward(self.theme.surface, 0.45)),
        );
        let sign = icon_galley(ui, icon::ARROWS_VERTICAL, &text::ICON_LARGE, ink);
        paint_in_middle(ui, sign, rect.left() + 12.0, rect);
        let width = rect.width() - 50.0;
        let (upper, lower) = rect.shrink2(vec2(0.0, 10.0)).split_top_bottom_at_fraction(0.5);
        paint_in_middle(ui, line_galley(ui, title, &text::BANNER_TITLE, ink, width), rect.left() + 40.0, upper);
        paint_in_middle(ui, line_galley(ui, detail, &text::BODY, ink, width), rect.left() + 40.0, lower);
        ui.add_space(4.0);
    }

    /// A card of two lines; the button at its right gives true when it is clicked.
    pub fn card(&self, ui: &mut Ui, words: &CardWords<'_>) -> bool {
        let corner = target(ui, size::CLICK_TARGET_MIN);
        let height = if words.detail.is_empty() { corner.max(30.0) } else { corner.max(42.0) };
        let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, words.title));
        let theme = self.theme;
        self.boxed(ui, rect, 7.0, theme.lane_alternate);
        let width = rect.width() - 24.0 - corner;
        let title = line_galley(ui, words.title, &text::CARD_TITLE, color32(theme.ink), width);
        if words.detail.is_empty() {
            paint_in_middle(ui, title, rect.left() + 12.0, rect);
        } else {
            let (upper, lower) = rect.shrink2(vec2(0.0, 5.0)).split_top_bottom_at_fraction(0.54);
            paint_in_middle(ui, title, rect.left() + 12.0, upper);
            let detail = line_galley(ui, words.detail, &text::AXIS, color32(self.theme.quiet_ink()), width);
            paint_in_middle(ui, detail, rect.left() + 12.0, lower);
        }
        let corner = egui::Rect::from_center_size(
            egui::pos2(rect.right() - 4.0 - corner / 2.0, rect.center().y),
            Vec2::splat(corner),
        );
        let clicked = self.faint_button_at(ui, corner, icon::X, words.remove, response.contains_pointer()).clicked();
        ui.add_space(6.0);
        clicked
    }

    /// A button that shows only while its row is pointed at or it has the keyboard; it is always there.
    pub(in crate::ui) fn faint_button_at(
        &self,
        ui: &mut Ui,
        rect: egui::Rect,
        sign: char,
        name: &str,
        seen: bool,
    ) -> Response {
        let response = ui.interact(rect, ui.make_persistent_id(("faint", name)), Sense::click());
        response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), name));
        if seen || response.hovered() || response.has_focus() {
            let ink = if response.hovered() { self.theme.ink } else { self.theme.ink_2 };
            let galley = icon_galley(ui, sign, &text::ICON_SMALL, color32(ink));
            paint_in_middle(ui, galley.clone(), rect.center().x - galley.size().x / 2.0, rect);
        }
        paint_focus(ui, self, &response, rect.shrink(3.0), 5.0);
        response.on_hover_text(name)
    }
}

//! How the rows of a menu look, and what they are to screen readers.

use egui::{Align2, Color32, EventFilter, Id, Pos2, Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::{Choice, Sign};
use crate::fonts::{Style, icon};
use crate::theme::{Color, Theme, size, text};
use crate::ui::colors::color32;
use crate::ui::paint::hline;
use crate::ui::style::font_id;

fn row_id(index: usize) -> Id {
    Id::unique(("menu row", index))
}

/// Follows the keys: the row that they are on has the keyboard, and keeps Tab and arrows for the menu.
fn hold_keyboard(ui: &Ui, response: &egui::Response) {
    if !response.has_focus() {
        response.request_focus();
    }
    let filter = EventFilter { tab: true, horizontal_arrows: true, vertical_arrows: true, escape: true };
    ui.ctx().memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
}

/// A row that does something. Gives whether it was chosen.
pub(super) fn item(
    ui: &Ui,
    rect: Rect,
    (index, is_current): (usize, bool),
    choice: &Choice,
    theme: &'static Theme,
) -> bool {
    let response = ui.interact(rect, row_id(index), Sense::click());
    let is_free = choice.hindrance.is_none();
    response.widget_info(|| match choice.is_on {
        Some(is_on) => WidgetInfo::selected(Role::MenuItemCheckBox, is_free, is_on, &choice.words),
        None => WidgetInfo::labeled(Role::MenuItem, is_free, &choice.words),
    });
    if is_current {
        hold_keyboard(ui, &response);
    }
    ground(ui, rect, &response, is_current, theme);
    let (ink, quiet) = if is_free { (theme.ink, theme.ink_2) } else { (theme.ink_3, theme.ink_3) };
    match choice.is_on {
        Some(true) => sign(ui, Sign::Icon(icon::CHECK), rect, theme.accent),
        Some(false) if choice.sign == Sign::None => {}
        _ => sign(ui, choice.sign, rect, quiet),
    }
    let keys = words_at_end(ui, rect, &choice.keys, quiet);
    let room = Rect::from_min_max(rect.min, pos2(keys - 8.0, rect.max.y));
    // A colour keeps its dot beside the tick.
    let room = match (choice.sign, choice.is_on) {
        (Sign::Colour(color), Some(true)) => {
            ui.painter().circle_filled(pos2(rect.left() + 40.0, rect.center().y), 6.0, color32(color));
            Rect::from_min_max(pos2(room.min.x + 18.0, room.min.y), room.max)
        }
        _ => room,
    };
    words(ui, room, &choice.words, &text::FIELD, ink);
    let was_chosen = response.clicked();
    match &choice.hindrance {
        None => return was_chosen,
        Some(reason) if is_current => response.show_tooltip_text(reason),
        Some(reason) => drop(response.on_hover_text(reason)),
    }
    false
}

/// A row that leads further. Gives whether it was chosen.
pub(super) fn sub(
    ui: &Ui,
    rect: Rect,
    (index, is_current): (usize, bool),
    (its_sign, its_words): (Sign, &str),
    theme: &'static Theme,
) -> bool {
    let response = ui.interact(rect, row_id(index), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::MenuItem, true, its_words));
    if is_current {
        hold_keyboard(ui, &response);
    }
    ground(ui, rect, &response, is_current, theme);
    sign(ui, its_sign, rect, theme.ink_2);
    words(ui, rect.with_max_x(rect.right() - 24.0), its_words, &text::FIELD, theme.ink);
    icon_at(ui, icon::CARET_RIGHT, pos2(rect.right() - 13.0, rect.center().y), &text::ICON_SMALL, theme.ink_2);
    response.clicked()
}

fn ground(ui: &Ui, rect: Rect, response: &egui::Response, is_current: bool, theme: &Theme) {
    if response.hovered() || is_current {
        ui.painter().rect_filled(rect, size::FIELD_RADIUS, color32(theme.hover));
    }
    if is_current {
        let stroke = egui::Stroke::new(1.5, color32(theme.accent));
        ui.painter().rect_stroke(rect.shrink(1.0), size::FIELD_RADIUS, stroke, egui::StrokeKind::Inside);
    }
}

pub(super) fn separator(ui: &Ui, rect: Rect, theme: &Theme) {
    let stroke = egui::Stroke::new(1.0, color32(theme.line));
    hline(ui.painter(), rect.shrink2(vec2(6.0, 0.0)).x_range(), rect.center().y, stroke);
}

pub(super) fn sign(ui: &Ui, sign: Sign, rect: Rect, ink: Color) {
    let center = pos2(rect.left() + 18.0, rect.center().y);
    match sign {
        Sign::None => {}
        Sign::Icon(sign) => icon_at(ui, sign, center, &text::ICON, ink),
        Sign::Colour(color) => {
            ui.painter().circle_filled(center, 6.0, color32(color));
        }
    }
}

fn icon_at(ui: &Ui, sign: char, center: Pos2, style: &Style, ink: Color) {
    let galley = ui.painter().layout_no_wrap(sign.to_string(), font_id(style, style.size), color32(ink));
    ui.painter().galley(center - galley.size() / 2.0, galley, Color32::PLACEHOLDER);
}

pub(super) fn words(ui: &Ui, rect: Rect, words: &str, style: &Style, ink: Color) {
    let left = rect.left() + 36.0;
    let words = crate::ui::widgets::seen_line(words, style, rect.right() - left - 4.0);
    let at = pos2(left, rect.center().y);
    ui.painter().text(at, Align2::LEFT_CENTER, words, font_id(style, style.size), color32(ink));
}

/// At the right end; gives where they begin.
fn words_at_end(ui: &Ui, rect: Rect, words: &str, ink: Color) -> f32 {
    if words.is_empty() {
        return rect.right();
    }
    let at = rect.right_center() - vec2(10.0, 0.0);
    let font = font_id(&text::SMALL, text::SMALL.size);
    ui.painter().text(at, Align2::RIGHT_CENTER, words, font, color32(ink)).left()
}

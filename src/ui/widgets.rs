//! The controls of side panels and dialogs: themed, named for screen readers, each giving its change as a value.

mod button;
mod choice;
mod faces;
mod field;
mod layout;
mod list;
mod number;
mod rename;
mod stepper;
mod text;

use std::sync::Arc;

use egui::{Color32, FontId, Galley, Rect, Response, ScrollArea, Stroke, StrokeKind, Ui};
use fluent_bundle::FluentValue;

use super::colors::color32;
use super::paint::outline;
use super::style::font_id;
use crate::fonts::{self, Style, bidi};
use crate::lang::Lang;
use crate::theme::{Color, Theme, size};

pub use choice::COLOUR_NAMES;
pub(super) use field::panel_scroll;
pub use layout::CardWords;
pub use number::Allowed;
pub use rename::{Rename, Renamed};
pub use stepper::Step;
pub use text::TextField;

/// What every control needs to know: its colours and the language of its words.
#[derive(Clone, Copy, Debug)]
pub struct Kit {
    pub theme: &'static Theme,
    pub lang: Lang,
}

impl Kit {
    /// A message of the interface.
    pub fn word(&self, key: &str) -> String {
        self.lang.text(key)
    }

    pub fn word_with(&self, key: &str, values: &[(&'static str, FluentValue<'_>)]) -> String {
        self.lang.with(key, values)
    }

    /// The name, or a word for having none: a button without a name could not be reached.
    pub fn named(&self, name: &str) -> String {
        self.lang.named(name)
    }

    /// A box on the ground of a panel, with a line around it.
    pub(super) fn boxed(&self, ui: &Ui, rect: Rect, radius: f32, fill: Color) {
        let line = self.stroke(1.0, self.theme.line);
        ui.painter().rect(rect, radius, color32(fill), line, StrokeKind::Inside);
    }

    pub(super) fn stroke(&self, width: f32, color: Color) -> Stroke {
        Stroke::new(width, color32(color))
    }
}

/// What a menu has around its rows, and what stays free between it and the edge of the window.
const AROUND_MENU: f32 = 24.0;

pub(super) fn font(style: &Style) -> FontId {
    font_id(style, style.size)
}

/// One line of text, its parts in the order in which they are seen, cut with "…" where it would be wider than `width`.
pub(super) fn line_galley(ui: &Ui, text: &str, style: &Style, color: Color32, width: f32) -> Arc<Galley> {
    let line = if bidi::is_reordered(text) { seen_line(text, style, width) } else { text.to_owned() };
    let mut job = egui::text::LayoutJob::simple_singleline(line, font(style), color);
    job.wrap = egui::text::TextWrapping::truncate_at_width(width);
    ui.fonts_mut(|fonts| fonts.layout_job(job))
}

/// As much of a line as fits, its parts in the order in which they are seen.
pub(super) fn seen_line(text: &str, style: &Style, width: f32) -> String {
    let line = fonts::ellipsis(text, style, width).into_owned();
    bidi::seen(&bidi::directed(line, bidi::is_turned(text))).into_owned()
}

pub(super) fn icon_galley(ui: &Ui, icon: char, style: &Style, color: Color32) -> Arc<Galley> {
    ui.painter().layout_no_wrap(icon.to_string(), font(style), color)
}

/// Paints the galley centred on the height of `rect`, from `x`.
pub(super) fn paint_in_middle(ui: &Ui, galley: Arc<Galley>, x: f32, rect: Rect) {
    let top = rect.center().y - galley.size().y / 2.0;
    ui.painter().galley(egui::pos2(x, top), galley, Color32::PLACEHOLDER);
}

/// The ring around what has the keyboard, just outside it: it can be seen on whatever lies within.
pub(super) fn paint_focus(ui: &Ui, kit: &Kit, response: &Response, rect: Rect, radius: f32) {
    if response.has_focus() {
        ui.painter().rect_stroke(rect.expand(2.0), radius + 2.0, kit.stroke(2.0, kit.theme.accent), StrokeKind::Inside);
    }
}

/// The ring within the edge of what has no room around it, such as what stands in a bar.
pub(super) fn focus_ring(ui: &Ui, theme: &'static Theme, response: &Response, rect: Rect) {
    let kit = Kit { theme, lang: Lang::default() };
    paint_focus(ui, &kit, response, rect.shrink(3.0), size::FIELD_RADIUS - 3.0);
}

/// The side of what can be clicked: as it usually is, or large enough for a finger where that is wanted.
pub(super) fn target(ui: &Ui, usual: f32) -> f32 {
    let least = ui.spacing().interact_size.y;
    if least > size::CLICK_TARGET_MIN { usual.max(least) } else { usual }
}

/// The rows of a menu that opens at `anchor`: as high as the window has room above or below it. Only what does not
/// fit there scrolls.
pub(super) fn menu_area(ui: &mut Ui, anchor: Rect) -> ScrollArea {
    let window = ui.ctx().content_rect();
    let room = (anchor.top() - window.top()).max(window.bottom() - anchor.bottom()) - AROUND_MENU;
    ui.set_max_height(room);
    ScrollArea::vertical().max_height(room)
}

/// The box of a field: a line on the ground it lies on, which takes the accent with the keyboard in it.
fn paint_field_box(ui: &Ui, kit: &Kit, rect: Rect, hovered: bool, focused: bool) {
    let line = match (focused, hovered) {
        (true, _) => kit.theme.accent,
        (false, true) => kit.theme.ink_3,
        (false, false) => kit.theme.line,
    };
    ui.painter().add(outline(rect, size::FIELD_RADIUS, kit.stroke(1.0, line), ui.pixels_per_point()));
}

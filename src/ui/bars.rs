//! The bars around the map: top, breadcrumb, palette at the left, status at the bottom.

mod breadcrumb;
mod palette;
mod status;
mod top;

use egui::{Align2, Color32, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, vec2};

use super::colors::color32;
use super::style::font_id;
use crate::command::Command;
use crate::fonts::Style;
use crate::lang::Lang;
use crate::model::{CustomerId, JourneyId};
use crate::session::Session;
use crate::theme::{Theme, text};

pub use palette::{PaletteAction, palette_id, palette_look};
pub use status::LEGEND_ROOM;

/// What the user asked for in a bar.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    Command(Command),
    OpenJourney(JourneyId),
    OpenRecent(std::path::PathBuf),
    /// Show or hide the curves of a customer group.
    ShowGroup(CustomerId, bool),
    /// A new customer group with curves of its own.
    AddGroup,
}

/// What bars need to draw themselves.
pub struct Bars<'a> {
    pub session: &'a Session,
    pub theme: &'static Theme,
    pub lang: Lang,
    pub recent: &'a [std::path::PathBuf],
    pub actions: Vec<Action>,
}

impl Bars<'_> {
    fn command(&mut self, command: Command) {
        self.actions.push(Action::Command(command));
    }

    /// A square button with a sign; greyed while its command cannot be used.
    fn sign_button(&mut self, ui: &mut Ui, sign: char, command: Command, side: f32) {
        let enabled = command.hindrance(self.session).is_none();
        let response = self.sign(ui, sign, &command.label(self.lang), side, enabled, false);
        if response.on_hover_text(command.hint(self.lang)).clicked() && enabled {
            self.command(command);
        }
    }

    fn sign(&self, ui: &mut Ui, sign: char, name: &str, side: f32, enabled: bool, chosen: bool) -> Response {
        let (rect, response) = ui.allocate_exact_size(Vec2::splat(side), Sense::click());
        self.paint_sign(ui, (rect, &response), sign, name, enabled, chosen);
        response
    }

    fn paint_sign(
        &self,
        ui: &Ui,
        (rect, response): (Rect, &Response),
        sign: char,
        name: &str,
        enabled: bool,
        chosen: bool,
    ) {
        response.widget_info(|| WidgetInfo::labeled(Role::Button, enabled, name));
        let fill = if chosen {
            self.theme.accent_soft
        } else if response.hovered() && enabled {
            self.theme.hover
        } else {
            crate::theme::Color::TRANSPARENT
        };
        ui.painter().rect_filled(rect, 8.0, color32(fill));
        let ink = match (enabled, chosen) {
            (false, _) => self.theme.ink_3.faded(0.55),
            (true, true) => self.theme.accent,
            (true, false) => self.theme.ink_2,
        };
        paint_icon(ui, sign, rect, &text::ICON_LARGE, color32(ink));
        focus_ring(ui, self.theme, response, rect);
    }

    /// A button with words, and a sign before them if there is one.
    fn word_button(&self, ui: &mut Ui, sign: Option<char>, words: &str, primary: bool) -> Response {
        let ink = if primary { self.theme.on_accent } else { self.theme.ink };
        let font = font_id(&text::BAR_BUTTON, text::BAR_BUTTON.size);
        let galley = ui.painter().layout_no_wrap(words.to_owned(), font, color32(ink));
        let lead = if sign.is_some() { 24.0 } else { 0.0 };
        let (rect, response) = ui.allocate_exact_size(vec2(galley.size().x + lead + 26.0, 32.0), Sense::click());
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, words));
        let (fill, line) = match (primary, response.hovered()) {
            (true, false) => (self.theme.accent, self.theme.accent),
            (true, true) => (self.theme.accent.toward(self.theme.ink, 0.12), self.theme.accent),
            (false, true) => (self.theme.hover, self.theme.line),
            (false, false) => (self.theme.surface, self.theme.line),
        };
        let stroke = Stroke::new(1.0, color32(line));
        ui.painter().rect(rect, 8.0, color32(fill), stroke, StrokeKind::Inside);
        if let Some(sign) = sign {
            let place = Rect::from_center_size(rect.left_center() + vec2(21.0, 0.0), Vec2::splat(18.0));
            paint_icon(ui, sign, place, &text::BAR_BUTTON_ICON, color32(ink));
        }
        let at = rect.left_center() + vec2(13.0 + lead, -galley.size().y / 2.0);
        ui.painter().galley(at, galley, Color32::PLACEHOLDER);
        focus_ring(ui, self.theme, &response, rect);
        response
    }
}

fn paint_icon(ui: &Ui, sign: char, rect: Rect, style: &Style, color: Color32) {
    let galley = ui.painter().layout_no_wrap(sign.to_string(), font_id(style, style.size), color);
    ui.painter().galley(rect.center() - galley.size() / 2.0, galley, color);
}

fn paint_text(ui: &Ui, at: egui::Pos2, align: Align2, words: &str, style: &Style, color: Color32) -> Rect {
    ui.painter().text(at, align, words, font_id(style, style.size), color)
}

/// Who has the keyboard is seen.
fn focus_ring(ui: &Ui, theme: &Theme, response: &Response, rect: Rect) {
    if response.has_focus() {
        let stroke = Stroke::new(2.0, color32(theme.accent));
        ui.painter().rect_stroke(rect.shrink(1.0), 8.0, stroke, StrokeKind::Inside);
    }
}

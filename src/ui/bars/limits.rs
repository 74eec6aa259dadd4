//! What the map does not show, said at its foot.

use egui::{Align2, Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::{Action, Bars, focus_ring, paint_icon, paint_text, target};
use crate::fonts::{self, icon};
use crate::theme::text;
use crate::ui::colors::color32;

/// With less room than this for words there is only the sign.
const LEAST_WORDS: f32 = 90.0;
const MOST_WORDS: f32 = 480.0;
const RIGHT_OF_WORDS: f32 = 8.0;

/// The side of its sign.
pub(super) fn limits_side(ui: &Ui) -> f32 {
    target(ui, 26.0)
}

impl Bars<'_> {
    /// What the author says that the map does not show, if anything.
    pub(super) fn limits_words(&self) -> Option<String> {
        let limitations = self.session.journey().limitations.trim();
        let is_said = !limitations.is_empty() && self.session.view().has_map();
        is_said.then(|| self.lang.with("map-limits", &[("text", limitations.into())]))
    }

    /// A sign, and as many of the words as there is room for; the whole text under the pointer. A click leads to
    /// the field in the inspector.
    pub(super) fn limits(&mut self, ui: &mut Ui, said: &str, room: f32) {
        let line = said.split_whitespace().collect::<Vec<_>>().join(" ");
        let side = limits_side(ui);
        let most = (room - side - RIGHT_OF_WORDS).min(MOST_WORDS);
        let shown = if most < LEAST_WORDS { String::new() } else { fonts::ellipsis(&line, &text::BODY, most).into() };
        let words = if shown.is_empty() { 0.0 } else { fonts::width(&shown, &text::BODY) + RIGHT_OF_WORDS };
        let (rect, response) = ui.allocate_exact_size(vec2(side + words, side), Sense::click());
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &line));
        let theme = self.theme;
        if response.hovered() {
            ui.painter().rect_filled(rect, 6.0, color32(theme.hover));
        }
        let ink = color32(theme.ink_2);
        let sign = Rect::from_min_size(rect.min, vec2(side, side));
        paint_icon(ui, icon::INFO, sign, &text::ICON, ink);
        let at = pos2(sign.right(), rect.center().y);
        paint_text(ui, at, Align2::LEFT_CENTER, &shown, &text::BODY, ink);
        focus_ring(ui, theme, &response, rect.expand(2.0));
        let response = if shown == line { response } else { response.on_hover_text(said) };
        if response.clicked() {
            self.actions.push(Action::Limits);
        }
    }
}

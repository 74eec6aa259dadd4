//! Buttons that say what will happen, and rows of which one is chosen.

use egui::{Response, Role, Sense, StrokeKind, Ui, WidgetInfo, vec2};

use super::{Kit, icon_galley, line_galley, paint_focus, paint_in_middle, target};
use crate::theme::{Color, size, text};
use crate::ui::colors::color32;

const PADDING: f32 = 16.0;
/// Between the segments of a row and the edge of their track.
const INSET: f32 = 3.0;
/// From the left of a sign to the left of the words behind it.
const SIGN_ADVANCE: f32 = 23.0;

struct Look {
    fill: Color,
    line: Color,
    ink: Color,
}

impl Kit {
    /// The one button that does what this place is for: filled with the accent.
    pub fn primary_button(&self, ui: &mut Ui, sign: Option<char>, words: &str) -> Response {
        let theme = self.theme;
        self.button(ui, sign, words, |response| {
            let fill = match (response.is_pointer_button_down_on(), response.hovered()) {
                (true, _) => theme.accent.toward(theme.ink, 0.24),
                (false, true) => theme.accent.toward(theme.ink, 0.12),
                (false, false) => theme.accent,
            };
            Look { fill, line: fill, ink: theme.on_accent }
        })
    }

    /// A button beside the primary one: a line around it.
    pub fn secondary_button(&self, ui: &mut Ui, sign: Option<char>, words: &str) -> Response {
        let theme = self.theme;
        self.button(ui, sign, words, |response| match (response.is_pointer_button_down_on(), response.hovered()) {
            (true, _) => Look { fill: theme.pressed, line: theme.ink_3, ink: theme.ink },
            (false, true) => Look { fill: theme.hover, line: theme.ink_3, ink: theme.ink },
            (false, false) => Look { fill: theme.surface, line: theme.line, ink: theme.ink },
        })
    }

    /// The width that a button takes where there is room.
    pub fn button_width(&self, ui: &Ui, sign: Option<char>, words: &str) -> f32 {
        let words = line_galley(ui, words, &text::BUTTON, color32(self.theme.ink), f32::INFINITY).size().x;
        let sign = if sign.is_some() { SIGN_ADVANCE } else { 0.0 };
        (words + sign + 2.0 * PADDING).max(target(ui, size::CLICK_TARGET))
    }

    /// As wide as its words. In a disabled `Ui` it is quiet and cannot be clicked.
    fn button(&self, ui: &mut Ui, sign: Option<char>, words: &str, look: impl FnOnce(&Response) -> Look) -> Response {
        let theme = self.theme;
        let sign_width = if sign.is_some() { SIGN_ADVANCE } else { 0.0 };
        let room = ui.available_width() - 2.0 * PADDING - sign_width;
        let place = |ink| line_galley(ui, words, &text::BUTTON, color32(ink), room);
        let height = target(ui, size::CLICK_TARGET);
        let wanted = vec2((place(theme.ink).size().x + sign_width + 2.0 * PADDING).max(height), height);
        let (rect, response) = ui.allocate_exact_size(wanted, Sense::click());
        response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), words));
        if ui.is_rect_visible(rect) {
            let Look { fill, line, ink } = match ui.is_enabled() {
                true => look(&response),
                false => Look { fill: theme.hover, line: theme.line, ink: theme.ink_2 },
            };
            ui.painter().rect(rect, size::FIELD_RADIUS, color32(fill), self.stroke(1.0, line), StrokeKind::Inside);
            if let Some(sign) = sign {
                paint_in_middle(
                    ui,
                    icon_galley(ui, sign, &text::ICON, color32(ink)),
                    rect.left() + PADDING - 2.0,
                    rect,
                );
            }
            let words = line_galley(ui, words, &text::BUTTON, color32(ink), room);
            paint_in_middle(ui, words, rect.left() + PADDING + sign_width, rect);
            paint_focus(ui, self, &response, rect.expand(1.0), size::FIELD_RADIUS + 1.0);
        }
        response
    }

    /// The width that [`Kit::segments`] takes where there is room.
    pub fn segments_width<T>(&self, ui: &Ui, options: &[(T, String)]) -> f32 {
        let width =
            |words: &str| line_galley(ui, words, &text::BODY_MEDIUM, color32(self.theme.ink), f32::INFINITY).size().x;
        let widest = options.iter().map(|(_, words)| width(words)).fold(0.0, f32::max);
        (widest + 28.0) * options.len().max(1) as f32 + 2.0 * INSET
    }

    /// One of a few, side by side on a track. `name` is what the row is about, for screen readers; no
    /// option is marked when `current` is none of them. Gives the option that was chosen, if another.
    pub fn segments<T: PartialEq + Clone>(
        &self,
        ui: &mut Ui,
        name: &str,
        current: &T,
        options: &[(T, String)],
    ) -> Option<T> {
        let theme = self.theme;
        let count = options.len().max(1) as f32;
        let segment = (self.segments_width(ui, options).min(ui.available_width()) - 2.0 * INSET) / count;
        let (_, track) = ui.allocate_space(vec2(segment * count + 2.0 * INSET, target(ui, size::CLICK_TARGET)));
        self.boxed(ui, track, size::FIELD_RADIUS, theme.canvas);
        let mut chosen = None;
        for (place, (value, words)) in options.iter().enumerate() {
            let left = track.left() + INSET + segment * place as f32;
            let rect = egui::Rect::from_min_size(
                egui::pos2(left, track.top() + INSET),
                vec2(segment, track.height() - 2.0 * INSET),
            );
            // The edge of the track belongs to the segment too.
            let hit = rect.expand2(vec2(0.0, INSET));
            let response = ui.interact(hit, ui.make_persistent_id(("segment", name, place)), Sense::click());
            let is_on = value == current;
            let said = format!("{name}: {words}");
            response.widget_info(|| WidgetInfo::selected(Role::RadioButton, ui.is_enabled(), is_on, &said));
            if is_on {
                let line = self.stroke(theme.chosen_weight(), theme.accent);
                ui.painter().rect(rect, 6.0, color32(theme.surface), line, StrokeKind::Inside);
            } else if response.hovered() {
                ui.painter().rect_filled(rect, 6.0, color32(theme.hover));
            }
            let ink = color32(if is_on { theme.ink } else { theme.ink_2 });
            let words = line_galley(ui, words, &text::BODY_MEDIUM, ink, segment - 8.0);
            paint_in_middle(ui, words.clone(), rect.center().x - words.size().x / 2.0, rect);
            paint_focus(ui, self, &response, rect.shrink(1.0), 5.0);
            if response.clicked() && !is_on {
                chosen = Some(value.clone());
            }
        }
        chosen
    }
}

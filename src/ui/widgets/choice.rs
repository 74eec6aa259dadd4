//! Choosing: combo boxes, chips, ticks, dots, colours.

use egui::{Button, Popup, Rect, Response, Role, Sense, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::{Kit, icon_galley, line_galley, menu_area, paint_field_box, paint_focus, paint_in_middle, target};
use crate::fonts::icon;
use crate::model::{Colour, Rating};
use crate::theme::{Color, ThemeKind, size, text};
use crate::ui::colors::color32;

/// What the colours of the palette are called, in the order of the theme's groups.
pub const COLOUR_NAMES: [&str; 8] = [
    "inspector-colour-ink",
    "inspector-colour-pink",
    "inspector-colour-orange",
    "inspector-colour-blue",
    "inspector-colour-green",
    "inspector-colour-red",
    "inspector-colour-sky",
    "inspector-colour-yellow",
];

impl Kit {
    /// A field that opens a list. Gives the option that was chosen, if it is another one.
    pub fn combo<T: PartialEq + Clone>(
        &self,
        ui: &mut Ui,
        name: &str,
        current: &T,
        options: &[(T, String)],
    ) -> Option<T> {
        let shown = options.iter().find(|(value, _)| value == current).map_or("", |(_, words)| words.as_str());
        let response = self.combo_button(ui, name, shown);
        let picked = Popup::menu(&response).width(response.rect.width()).accessible_name(name).show(|ui| {
            ui.set_min_width(ui.available_width());
            ui.spacing_mut().button_padding = vec2(8.0, 4.0);
            ui.spacing_mut().item_spacing.y = 2.0;
            let rows = |ui: &mut Ui, seen: std::ops::Range<usize>| combo_options(ui, current, &options[seen]);
            menu_area(ui, response.rect).show_rows(ui, target(ui, size::FIELD_HEIGHT), options.len(), rows).inner
        });
        picked.and_then(|picked| picked.inner).filter(|value| value != current)
    }

    fn combo_button(&self, ui: &mut Ui, name: &str, shown: &str) -> Response {
        let wanted = vec2(ui.available_width(), target(ui, size::FIELD_HEIGHT));
        let (_, rect) = ui.allocate_space(wanted);
        let response = ui.interact(rect, ui.make_persistent_id(("combo", name)), Sense::click());
        response.widget_info(|| {
            let mut info = WidgetInfo::labeled(Role::ComboBox, ui.is_enabled(), name);
            info.current_text_value = Some(shown.to_owned());
            info
        });
        let is_open = Popup::is_id_open(ui.ctx(), Popup::default_response_id(&response));
        if ui.is_rect_visible(rect) {
            paint_field_box(ui, self, rect, response.hovered(), response.has_focus() || is_open);
            let words = line_galley(ui, shown, &text::FIELD, color32(self.theme.ink), rect.width() - 44.0);
            paint_in_middle(ui, words, rect.left() + 12.0, rect);
            let caret = icon_galley(ui, icon::CARET_DOWN, &text::ICON_SMALL, color32(self.theme.ink_2));
            paint_in_middle(ui, caret, rect.right() - 24.0, rect);
        }
        response
    }

    /// A pill that is on or off. Gives whether it was clicked.
    pub fn chip(&self, ui: &mut Ui, name: &str, icon: Option<char>, on: bool) -> bool {
        let theme = self.theme;
        let ink = color32(if on { theme.accent } else { theme.ink_2 });
        let before_words = if icon.is_some() { 28.0 } else { 13.0 };
        let words = line_galley(ui, name, &text::BODY_MEDIUM, ink, ui.max_rect().width() - before_words - 13.0);
        let height = target(ui, size::CHIP_HEIGHT);
        let wanted = vec2((words.size().x + before_words + 13.0).max(height), height);
        let (rect, response) = ui.allocate_exact_size(wanted, Sense::click());
        response.widget_info(|| WidgetInfo::selected(Role::CheckBox, ui.is_enabled(), on, name));
        if ui.is_rect_visible(rect) {
            let (fill, line) = match (on, response.hovered()) {
                (true, _) => (theme.accent_soft, theme.accent),
                (false, true) => (theme.hover, theme.ink_3),
                (false, false) => (theme.surface, theme.line),
            };
            let weight = if on { theme.chosen_weight() } else { 1.0 };
            let radius = height / 2.0;
            ui.painter().rect(rect, radius, color32(fill), self.stroke(weight, line), StrokeKind::Inside);
            if let Some(icon) = icon {
                let sign = icon_galley(ui, icon, &text::ICON_CHIP, ink);
                paint_in_middle(ui, sign, rect.left() + 10.0, rect);
            }
            paint_in_middle(ui, words, rect.left() + before_words, rect);
            paint_focus(ui, self, &response, rect, radius);
        }
        response.clicked()
    }

    /// A box to tick. Gives the new state when it changes.
    pub fn tick(&self, ui: &mut Ui, name: &str, on: bool) -> Option<bool> {
        let mut now = on;
        ui.checkbox(&mut now, name).changed().then_some(now)
    }

    /// Five dots for a judgement of 1 to 5. A second click on the chosen dot takes it back.
    pub fn dots(&self, ui: &mut Ui, name: &str, value: Option<Rating>) -> Option<Option<Rating>> {
        let mut answer = None;
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            for rating in (1..=5).filter_map(Rating::new) {
                if self.dot(ui, name, value, rating).clicked() {
                    answer = Some(Some(rating).filter(|_| value != Some(rating)));
                }
            }
        });
        answer
    }

    fn dot(&self, ui: &mut Ui, name: &str, value: Option<Rating>, rating: Rating) -> Response {
        let (_, rect) = ui.allocate_space(vec2(target(ui, 28.0), target(ui, size::CLICK_TARGET_MIN)));
        let response = ui.interact(rect, ui.make_persistent_id(("dot", name, rating.value())), Sense::click());
        let said = format!("{name}: {}", rating.value());
        response.widget_info(|| WidgetInfo::selected(Role::RadioButton, ui.is_enabled(), value == Some(rating), &said));
        let center = pos2(rect.left() + 9.0, rect.center().y);
        let is_on = value.is_some_and(|value| value >= rating);
        let (fill, line) = match (is_on, response.hovered()) {
            (true, _) => (self.theme.accent, self.theme.accent),
            (false, true) => (self.theme.accent_soft, self.theme.accent),
            (false, false) => (self.theme.surface, self.theme.ink_3),
        };
        ui.painter().circle(center, 7.0, color32(fill), self.stroke(1.2, line));
        paint_focus(ui, self, &response, Rect::from_center_size(center, vec2(14.0, 14.0)), 7.0);
        response.on_hover_text(rating.value().to_string())
    }

    /// A colour of the palette, or none for "automatic".
    pub fn swatches(&self, ui: &mut Ui, name: &str, value: Option<Colour>) -> Option<Option<Colour>> {
        let mut answer = None;
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = 4.0;
            let automatic = format!("{name}: {}", self.word("inspector-colour-automatic"));
            if self.swatch(ui, &automatic, None, value.is_none()) {
                answer = Some(None);
            }
            for (word, color) in COLOUR_NAMES.iter().zip(ThemeKind::Light.theme().groups) {
                let colour = Colour { red: color.red, green: color.green, blue: color.blue };
                let said = format!("{name}: {}", self.word(word));
                if self.swatch(ui, &said, Some(self.theme.own_color(colour)), value == Some(colour)) {
                    answer = Some(Some(colour));
                }
            }
        });
        answer.filter(|answer| *answer != value)
    }

    fn swatch(&self, ui: &mut Ui, said: &str, color: Option<Color>, chosen: bool) -> bool {
        let (rect, response) = ui.allocate_exact_size(vec2(target(ui, 26.0), target(ui, 26.0)), Sense::click());
        response.widget_info(|| WidgetInfo::selected(Role::RadioButton, ui.is_enabled(), chosen, said));
        let edge = self.stroke(1.0, self.theme.ink_3);
        let ring = if chosen { self.stroke(2.0, self.theme.accent) } else { edge };
        match color {
            Some(color) => {
                ui.painter().circle_filled(rect.center(), 8.5, color32(color));
                ui.painter().circle_stroke(rect.center(), 8.5, edge);
            }
            None => {
                let sign = icon_galley(ui, icon::CIRCLE_HALF, &text::ICON_LARGE, color32(self.theme.ink_2));
                let left = rect.center().x - sign.size().x / 2.0;
                paint_in_middle(ui, sign, left, rect);
            }
        }
        if chosen || response.hovered() {
            ui.painter().circle_stroke(rect.center(), 11.5, ring);
        }
        let around = Rect::from_center_size(rect.center(), vec2(26.0, 26.0));
        paint_focus(ui, self, &response, around, 13.0);
        response.on_hover_text(said).clicked()
    }
}

fn combo_options<T: PartialEq + Clone>(ui: &mut Ui, current: &T, options: &[(T, String)]) -> Option<T> {
    let mut picked = None;
    for (value, words) in options {
        let wanted = vec2(ui.available_width(), target(ui, size::FIELD_HEIGHT));
        let option = Button::selectable(value == current, words.as_str()).min_size(wanted).truncate();
        if ui.add(option).clicked() {
            picked = Some(value.clone());
            ui.close();
        }
    }
    picked
}

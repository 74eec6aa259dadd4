//! Five faces to click for a feeling.

use egui::{
    Color32, EventFilter, Key, Modifiers, Painter, Pos2, Rect, Response, Role, Sense, Shape, Stroke, Ui, UiBuilder,
    WidgetInfo, pos2, vec2,
};

use super::{Kit, line_galley, paint_focus, paint_in_middle};
use crate::layout::words::score_text;
use crate::model::{Score, ScoreScale};
use crate::theme::{size, text};
use crate::ui::colors::color32;

const ROW_HEIGHT: f32 = 40.0;
/// Width of the exact score at the right of the label.
const NUMBER_WIDTH: f32 = 48.0;
/// From the top of the row to the middle of its faces.
const FACE_MIDDLE: f32 = 22.0;

/// Paints a face: a filled circle, two eyes, and a mouth by step from −2 (deep frown) to +2 (broad smile).
pub fn paint_face(painter: &Painter, center: Pos2, radius: f32, step: i8, fill: Color32, ink: Color32) {
    painter.circle_filled(center, radius, fill);
    for side in [-1.0, 1.0] {
        painter.circle_filled(center + radius * vec2(0.34 * side, -0.2), radius * 0.115, ink);
    }
    let (width, bend) = match step {
        i8::MIN..=-2 => (0.42, -0.52),
        -1 => (0.34, -0.3),
        0 => (0.34, 0.0),
        1 => (0.38, 0.34),
        _ => (0.46, 0.58),
    };
    // The ends of the mouth stand on a line that leaves the bend in the middle of the lower half.
    let ends = center.y + radius * (0.36 - bend * 0.42);
    let points = (0..=12).map(|index| {
        let t = f32::from(i8::try_from(index).unwrap_or_default()) / 6.0 - 1.0;
        pos2(center.x + radius * width * t, ends + radius * bend * 0.62 * (1.0 - t * t))
    });
    let stroke = Stroke::new((radius * 0.13).max(1.0), ink);
    painter.add(Shape::line(points.collect(), stroke));
}

/// The words for a whole step of feeling.
const fn step_key(step: i8) -> &'static str {
    match step {
        i8::MIN..=-2 => "inspector-feeling-very-bad",
        -1 => "inspector-feeling-bad",
        0 => "inspector-feeling-neutral",
        1 => "inspector-feeling-good",
        _ => "inspector-feeling-very-good",
    }
}

/// −2 ..= +2 onto the project's own scale, in equal steps.
fn shown_value(score: Score, scale: ScoreScale) -> f64 {
    match scale {
        ScoreScale::MinusTwoToTwo => score.value(),
        ScoreScale::OneToFive => score.value() + 3.0,
        ScoreScale::OneToTen => 5.5 + score.value() * 2.25,
    }
}

fn score_of_shown(shown: f64, scale: ScoreScale) -> Score {
    Score::clamped(match scale {
        ScoreScale::MinusTwoToTwo => shown,
        ScoreScale::OneToFive => shown - 3.0,
        ScoreScale::OneToTen => (shown - 5.5) / 2.25,
    })
}

fn shown_range(scale: ScoreScale) -> std::ops::RangeInclusive<f64> {
    match scale {
        ScoreScale::MinusTwoToTwo => -2.0..=2.0,
        ScoreScale::OneToFive => 1.0..=5.0,
        ScoreScale::OneToTen => 1.0..=10.0,
    }
}

impl Kit {
    /// A label and five faces. Gives the new score when it changes; a click on the chosen face gives
    /// `Some(None)`: a missing score is not zero. Arrow keys go a step, with Alt a tenth, Delete forgets.
    pub fn faces(&self, ui: &mut Ui, name: &str, score: Option<Score>, scale: ScoreScale) -> Option<Option<Score>> {
        let label = self.label_beside(ui, name, if score.is_some() { NUMBER_WIDTH + 6.0 } else { 0.0 });
        let (_, row) = ui.allocate_space(vec2(ui.available_width(), ROW_HEIGHT));
        let mut answer = None;
        let mut is_busy = false;
        let pitch = (row.width() - 48.0) / 4.0;
        for step in -2..=2_i8 {
            let center = pos2(row.left() + 20.0 + pitch * f32::from(step + 2), row.top() + FACE_MIDDLE);
            let place = Rect::from_center_size(center, vec2(pitch.min(ROW_HEIGHT), ROW_HEIGHT));
            let response = self.face(ui, name, place, step, score, scale);
            is_busy |= response.hovered() || response.has_focus();
            let whole = Score::clamped(f64::from(step));
            if response.clicked() {
                answer = Some(Some(whole).filter(|_| score != Some(whole)));
            } else if let Some(by_key) = face_keys(ui, &response, name, score.unwrap_or(whole), score.is_some()) {
                answer = Some(by_key);
            }
        }
        let by_number = score.and_then(|score| self.score_number(ui, name, label, score, scale, is_busy));
        answer.or(by_number.map(Some)).filter(|answer| *answer != score)
    }

    fn face(&self, ui: &Ui, name: &str, place: Rect, step: i8, score: Option<Score>, scale: ScoreScale) -> Response {
        let response = ui.interact(place, face_id(ui, name, step), Sense::click());
        let whole = Score::clamped(f64::from(step));
        let number = score_text(whole.value(), scale, self.lang);
        let said = format!("{name}: {number}, {}", self.word(step_key(step)));
        let is_chosen = score.is_some_and(|score| score.step() == step);
        response.widget_info(|| WidgetInfo::selected(Role::RadioButton, ui.is_enabled(), is_chosen, &said));
        let theme = self.theme;
        let (radius, fill) = match (is_chosen, response.hovered()) {
            (true, _) => (size::FACE_CHOSEN_RADIUS, theme.feeling(step)),
            (false, true) => (size::FACE_IDLE_RADIUS, theme.face_idle.toward(theme.feeling(step), 0.5)),
            (false, false) => (size::FACE_IDLE_RADIUS, theme.face_idle),
        };
        let ink = if is_chosen { theme.face_ink } else { theme.surface };
        paint_face(ui.painter(), place.center(), radius, step, color32(fill), color32(ink));
        let around = Rect::from_center_size(place.center(), vec2(radius, radius) * 2.0);
        paint_focus(ui, self, &response, around, radius);
        response.on_hover_text(format!("{number} · {}", self.word(step_key(step))))
    }

    /// The exact score, to drag or type, at the right of the label. It is drawn while the row is used, and
    /// always when no face says it exactly.
    fn score_number(
        &self,
        ui: &mut Ui,
        name: &str,
        label: Rect,
        score: Score,
        scale: ScoreScale,
        is_busy: bool,
    ) -> Option<Score> {
        let mut shown = shown_value(score, scale);
        let lang = self.lang;
        let place = Rect::from_min_max(
            pos2(label.right() - NUMBER_WIDTH, label.top() - 4.0),
            pos2(label.right(), label.bottom() + 4.0),
        );
        let builder = UiBuilder::new().max_rect(place).id_salt(("score", name));
        let response = ui
            .scope_builder(builder, |ui| {
                let id = ui.next_auto_id();
                let is_seen = is_busy || score.tenths() % 10 != 0 || ui.memory(|memory| memory.has_focus(id));
                let is_pointed = ui.rect_contains_pointer(place);
                if !is_seen && !is_pointed {
                    ui.set_opacity(0.0);
                }
                ui.spacing_mut().button_padding = vec2(4.0, 1.0);
                ui.style_mut().drag_value_text_style = egui::TextStyle::Small;
                let number = egui::DragValue::new(&mut shown)
                    .range(shown_range(scale))
                    .speed(0.02)
                    .max_decimals(1)
                    .custom_formatter(move |value, _| score_text(score_of_shown(value, scale).value(), scale, lang))
                    .custom_parser(super::text::parse_number);
                ui.add_sized(place.size(), number)
            })
            .inner
            .accessible_name(self.word_with("inspector-score-exact", &[("name", name.into())]));
        response.changed().then(|| score_of_shown(shown, scale))
    }

    /// A line of words where a row of faces would stand.
    pub fn faces_missing(&self, ui: &mut Ui, words: &str) {
        let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 24.0), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, words));
        let galley = line_galley(ui, words, &text::BODY, color32(self.theme.ink_2), rect.width());
        paint_in_middle(ui, galley, rect.left(), rect);
    }
}

fn face_id(ui: &Ui, name: &str, step: i8) -> egui::Id {
    ui.make_persistent_id(("face", name, step))
}

/// What a key does to the score while one of the faces has the keyboard.
fn face_keys(ui: &Ui, response: &Response, name: &str, from: Score, is_known: bool) -> Option<Option<Score>> {
    if !response.has_focus() {
        return None;
    }
    let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
    let pressed = |modifiers: Modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
    if pressed(Modifiers::NONE, Key::Delete) || pressed(Modifiers::NONE, Key::Backspace) {
        return is_known.then_some(None);
    }
    let fine = ui.input(|input| input.modifiers.alt);
    let modifiers = if fine { Modifiers::ALT } else { Modifiers::NONE };
    let up = pressed(modifiers, Key::ArrowRight) || pressed(modifiers, Key::ArrowUp);
    let down = pressed(modifiers, Key::ArrowLeft) || pressed(modifiers, Key::ArrowDown);
    let direction = f64::from(i8::from(up) - i8::from(down));
    if direction == 0.0 {
        return None;
    }
    let to = match (is_known, fine) {
        (false, _) => from,
        (true, true) => Score::clamped(from.value() + direction / 10.0),
        (true, false) => Score::clamped(f64::from(from.step()) + direction),
    };
    ui.memory_mut(|memory| memory.request_focus(face_id(ui, name, to.step())));
    Some(Some(to))
}

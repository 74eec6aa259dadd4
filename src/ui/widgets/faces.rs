//! Five faces to click for a feeling.

use egui::{EventFilter, Key, Modifiers, Pos2, Rect, Response, Role, Sense, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use super::{Allowed, Kit, TextField, line_galley, paint_focus, paint_in_middle, target};
use crate::geom::Point;
use crate::layout::draw::Pen;
use crate::layout::words::score_text;
use crate::model::{Score, ScoreScale};
use crate::scene::Stroke;
use crate::theme::{Color, ThemeKind, size, text};
use crate::ui::colors::color32;
use crate::ui::paint::paint_at;

const ROW_HEIGHT: f32 = 40.0;
/// Width of the exact score at the right of the label.
const NUMBER_WIDTH: f32 = 48.0;
/// From the top of the row to the middle of its faces.
const FACE_MIDDLE: f32 = 22.0;

/// The face of the map, around this place.
fn paint_face(ui: &Ui, center: Pos2, radius: f32, step: i8, (fill, ink): (Color, Color), rim: Option<Stroke>) {
    let mut pen = Pen::default();
    pen.face(Point::default(), radius, step, fill, ink, rim);
    paint_at(ui.painter(), &pen.finish(), center);
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

impl Kit {
    /// A label and five faces. Gives the new score when it changes; a click on the chosen face gives
    /// `Some(None)`: a missing score is not zero. Arrow keys go a step, with Alt a tenth, Delete forgets.
    pub fn faces(&self, ui: &mut Ui, name: &str, score: Option<Score>, scale: ScoreScale) -> Option<Option<Score>> {
        let label = self.label_beside(ui, name, if score.is_some() { NUMBER_WIDTH + 6.0 } else { 0.0 });
        let (_, row) = ui.allocate_space(vec2(ui.available_width(), target(ui, ROW_HEIGHT)));
        self.face_row(ui, name, (row, label), score, scale)
    }

    /// As [`Kit::faces`], in a table whose columns say what the faces are about; the exact score stands behind them.
    pub fn bare_faces(
        &self,
        ui: &mut Ui,
        name: &str,
        score: Option<Score>,
        scale: ScoreScale,
    ) -> Option<Option<Score>> {
        let (_, row) = ui.allocate_space(vec2(ui.available_width(), target(ui, ROW_HEIGHT)));
        // In a row of fields the middle of the faces lies beside that of the first field.
        let row = row.translate(vec2(0.0, size::FIELD_HEIGHT / 2.0 - FACE_MIDDLE));
        let number = Rect::from_min_max(
            pos2(row.right() - NUMBER_WIDTH, row.top() + FACE_MIDDLE - 8.0),
            pos2(row.right(), row.top() + FACE_MIDDLE + 8.0),
        );
        self.face_row(ui, name, (row.with_max_x(number.left() + 8.0), number), score, scale)
    }

    fn face_row(
        &self,
        ui: &mut Ui,
        name: &str,
        (row, label): (Rect, Rect),
        score: Option<Score>,
        scale: ScoreScale,
    ) -> Option<Option<Score>> {
        let height = row.height();
        let mut answer = None;
        let mut is_busy = false;
        let pitch = (row.width() - 48.0) / 4.0;
        for step in -2..=2_i8 {
            let center = pos2(row.left() + 20.0 + pitch * f32::from(step + 2), row.top() + FACE_MIDDLE);
            let place = Rect::from_center_size(center, vec2(pitch.min(height), height));
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
        // In high contrast only the chosen one is filled.
        let is_hollow = theme.kind == ThemeKind::HighContrast && !is_chosen;
        let (radius, fill) = match (is_chosen, response.hovered()) {
            (true, _) => (size::FACE_CHOSEN_RADIUS, theme.feeling(step)),
            (false, true) if is_hollow => (size::FACE_IDLE_RADIUS, theme.hover),
            (false, false) if is_hollow => (size::FACE_IDLE_RADIUS, theme.surface),
            (false, true) => (size::FACE_IDLE_RADIUS, theme.face_idle.toward(theme.feeling(step), 0.5)),
            (false, false) => (size::FACE_IDLE_RADIUS, theme.face_idle),
        };
        let ink = if is_chosen { theme.face_ink(step) } else { theme.ink_2 };
        let rim = is_hollow.then(|| Stroke::solid(1.5, theme.ink_2));
        paint_face(ui, place.center(), radius, step, (fill, ink), rim);
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
        let name = self.word_with("inspector-score-exact", &[("name", name.into())]);
        let place = Rect::from_min_max(
            pos2(label.right() - NUMBER_WIDTH, label.top() - 4.0),
            pos2(label.right(), label.bottom() + 4.0),
        );
        let shown = score_text(score.value(), scale, self.lang);
        let allowed = Allowed::between(scale.shown(-2.0), scale.shown(2.0)).needed();
        let is_wrong = |text: &str| allowed.refuses(text);
        let field = TextField::bare(&name, &shown).width(NUMBER_WIDTH - 6.0).invalid_if(&is_wrong).keep_invalid();
        let mut within = ui.new_child(UiBuilder::new().max_rect(place).id_salt(("score", &name)));
        if !field.is_in_use(&within) {
            return self.dragged_score(&mut within, (&name, &field), score, scale, is_busy);
        }
        let typed = field.show(&mut within, self);
        if typed.is_left_wrong {
            self.trouble(ui, &self.range(allowed));
        }
        allowed.answer(&typed).flatten().map(|number| Score::clamped(scale.stored(number)))
    }

    /// The exact score while it is not typed: it is dragged, and with the keyboard it gives way to `field`.
    fn dragged_score(
        &self,
        ui: &mut Ui,
        (name, field): (&str, &TextField<'_>),
        score: Score,
        scale: ScoreScale,
        is_busy: bool,
    ) -> Option<Score> {
        let place = ui.max_rect();
        let is_seen = is_busy || score.tenths() % 10 != 0 || ui.rect_contains_pointer(place);
        if !is_seen {
            ui.set_opacity(0.0);
        }
        ui.spacing_mut().button_padding = vec2(4.0, 1.0);
        ui.style_mut().drag_value_text_style = egui::TextStyle::Small;
        let (lang, mut shown) = (self.lang, scale.shown(score.value()));
        let number = egui::DragValue::new(&mut shown)
            .range(scale.shown(-2.0)..=scale.shown(2.0))
            .speed(0.02)
            .max_decimals(1)
            .custom_formatter(move |value, _| score_text(Score::clamped(scale.stored(value)).value(), scale, lang));
        let response = ui.add_sized(place.size(), number).accessible_name(name);
        if response.has_focus() {
            field.take_keyboard(ui);
        }
        response.changed().then(|| Score::clamped(scale.stored(shown)))
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

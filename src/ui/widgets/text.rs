//! Fields to type in. While a field has the keyboard it keeps what was typed, so that the caret never jumps.

use std::sync::Arc;

use egui::text::{CCursor, CCursorRange};
use egui::text_edit::{TextEditOutput, TextEditState};
use egui::{Color32, Frame, Galley, Id, Margin, Rect, Response, ScrollArea, Shape, TextEdit, Ui, vec2};

use super::{Kit, font, line_galley, target};
use crate::fonts::{self, Style, bidi};
use crate::model::Date;
use crate::theme::{size, text};
use crate::ui::colors::color32;
use crate::ui::paint::outline;

/// How long an answer of the document to a change may take, in passes, before a differing text counts as
/// somebody else's change.
const ANSWER_PASSES: u64 = 2;

/// How many lines of a heading show at once.
const HEADING_LINES: f32 = 8.0;

/// Between the lines of a paragraph, in points.
const LINE_SPACING: f32 = 2.5;

/// What stands in a field while it has the keyboard.
#[derive(Clone)]
struct Draft {
    text: String,
    /// The document's text when it was last looked at.
    base: String,
    /// The document's text when typing began, or when somebody else changed it.
    first: String,
    seen_in_pass: u64,
    changed_in_pass: u64,
    /// The keyboard went elsewhere while it could not be read.
    was_left_wrong: bool,
}

impl Draft {
    fn load(ui: &Ui, id: Id, field: &TextField<'_>, pass: u64) -> Self {
        let value = field.value;
        let fresh = || Self {
            text: value.to_owned(),
            base: value.to_owned(),
            first: value.to_owned(),
            seen_in_pass: pass,
            changed_in_pass: 0,
            was_left_wrong: false,
        };
        let Some(mut draft) = ui.data(|data| data.get_temp::<Draft>(id)) else { return fresh() };
        if pass.saturating_sub(draft.seen_in_pass) > 1 {
            if !field.waits_with(&draft) {
                return fresh();
            }
            draft.was_left_wrong = true;
        }
        if draft.base != value {
            let is_answer = pass.saturating_sub(draft.changed_in_pass) <= ANSWER_PASSES;
            if !is_answer {
                value.clone_into(&mut draft.text);
                value.clone_into(&mut draft.first);
            }
            value.clone_into(&mut draft.base);
        }
        draft
    }
}

/// A field to type in, and how it looks.
pub struct TextField<'a> {
    name: &'a str,
    value: &'a str,
    hint: &'a str,
    style: Style,
    rows: usize,
    wraps: bool,
    framed: bool,
    invalid: Option<&'a dyn Fn(&str) -> bool>,
    keeps_invalid: bool,
    width: Option<f32>,
}

/// What became of a field in this frame.
pub struct Typed {
    pub response: Response,
    /// What stands in the field.
    pub text: String,
    pub changed: bool,
    /// The keyboard has just left the field.
    pub left: bool,
    /// It was left with what cannot be read, and shows it still.
    pub is_left_wrong: bool,
    /// It was left with what could not be read then, and can be read now.
    pub is_right_at_last: bool,
    /// What stood in the document when typing began.
    pub first: String,
}

/// What became of a field for a day in this frame.
pub struct TypedDate {
    /// The new day, or none where the field was emptied.
    pub change: Option<Option<Date>>,
    /// What stands in the field is no day.
    pub is_wrong: bool,
}

impl<'a> TextField<'a> {
    /// A field of one line. `name` is what a screen reader says; it must be the only one of its name
    /// within its `Ui`.
    pub fn line(name: &'a str, value: &'a str) -> Self {
        Self {
            name,
            value,
            hint: "",
            style: text::FIELD,
            rows: 1,
            wraps: false,
            framed: true,
            invalid: None,
            keeps_invalid: false,
            width: None,
        }
    }

    /// A field of several lines.
    pub fn area(name: &'a str, value: &'a str, rows: usize) -> Self {
        Self { rows, wraps: true, ..Self::line(name, value) }
    }

    /// A heading that is edited where it stands: it wraps but holds no line breaks.
    pub fn heading(name: &'a str, value: &'a str) -> Self {
        Self { style: text::PANEL_TITLE, wraps: true, framed: false, ..Self::line(name, value) }
    }

    /// The title of a row, edited where it stands: it wraps but holds no line breaks.
    pub fn title(name: &'a str, value: &'a str) -> Self {
        Self { style: text::LANE_TITLE, ..Self::heading(name, value) }
    }

    /// A line without a box.
    pub fn bare(name: &'a str, value: &'a str) -> Self {
        Self { framed: false, ..Self::line(name, value) }
    }

    pub fn hint(self, hint: &'a str) -> Self {
        Self { hint, ..self }
    }

    pub fn width(self, width: f32) -> Self {
        Self { width: Some(width), ..self }
    }

    /// Shown in red while this says so of its text.
    pub fn invalid_if(self, invalid: &'a dyn Fn(&str) -> bool) -> Self {
        Self { invalid: Some(invalid), ..self }
    }

    /// What cannot be read stays in the field when the keyboard goes elsewhere, until the document changes;
    /// Escape drops it.
    pub fn keep_invalid(self) -> Self {
        Self { keeps_invalid: true, ..self }
    }

    /// The id that the field will have in this `Ui`, to give it the keyboard.
    pub fn id(&self, ui: &Ui) -> Id {
        ui.make_persistent_id(("text", self.name))
    }

    /// Whether it has the keyboard, or shows what it was left with and cannot be read.
    pub fn is_in_use(&self, ui: &Ui) -> bool {
        let id = self.id(ui);
        let draft = ui.data(|data| data.get_temp::<Draft>(id));
        let pass = ui.ctx().cumulative_pass_nr();
        ui.memory(|memory| memory.has_focus(id))
            || draft.is_some_and(|draft| pass <= draft.seen_in_pass + 1 || self.waits_with(&draft))
    }

    /// Whether something wrong was typed that still waits for whoever comes back to it.
    fn waits_with(&self, draft: &Draft) -> bool {
        self.keeps_invalid && draft.base == self.value && self.is_invalid(&draft.text)
    }

    /// Gives it the keyboard, with all that stands in it selected.
    pub fn take_keyboard(&self, ui: &Ui) {
        let id = self.id(ui);
        let mut state = TextEditState::load(ui.ctx(), id).unwrap_or_default();
        let end = CCursor::new(self.value.chars().count());
        state.cursor.set_char_range(Some(CCursorRange::two(CCursor::new(0), end)));
        state.store(ui.ctx(), id);
        ui.memory_mut(|memory| memory.request_focus(id));
    }

    pub fn show(self, ui: &mut Ui, kit: &Kit) -> Typed {
        let id = self.id(ui);
        let pass = ui.ctx().cumulative_pass_nr();
        let had_keyboard = ui.memory(|memory| memory.has_focus(id));
        let mut draft = Draft::load(ui, id, &self, pass);
        let background = ui.painter().add(Shape::Noop);
        let cut = self.cut(ui, &draft.text, kit).filter(|_| !had_keyboard);
        let is_reordered = !had_keyboard && bidi::is_reordered(&draft.text);
        let (output, place) = self.edit(ui, id, &mut draft.text, kit, cut.is_some() || is_reordered).ui_in(ui, &self);
        let (at, response) = (output.galley_pos, output.response.response);
        let mut response = response.accessible_name(self.name);
        let room = response.rect.shrink2(vec2(self.side(), 0.0));
        if let Some(cut) = cut {
            let left = if bidi::is_turned(&draft.text) { room.right() - cut.size().x } else { room.left() };
            ui.painter().galley(egui::pos2(left, at.y), cut, Color32::PLACEHOLDER);
            response = response.on_hover_text(&draft.text);
        } else if is_reordered {
            self.paint_seen(ui, kit, &draft.text, &output.galley, room.with_min_y(at.y));
        }
        self.paint_box(ui, kit, background, (&response, place), &draft.text);
        let changed = response.changed();
        if changed {
            draft.changed_in_pass = pass;
            if self.wraps && self.rows == 1 {
                draft.text = draft.text.replace(['\n', '\r'], " ");
            }
        }
        let left = response.lost_focus();
        let is_escaped = left && ui.input(|input| input.key_pressed(egui::Key::Escape));
        if self.keeps_invalid && is_escaped && self.is_invalid(&draft.text) {
            draft.first.clone_into(&mut draft.text);
        }
        let (text, first) = (draft.text.clone(), draft.first.clone());
        let is_kept = self.keeps_invalid && self.is_invalid(&text);
        let is_left_wrong = is_kept && (draft.was_left_wrong || left);
        let is_right_at_last = draft.was_left_wrong && !is_kept && !is_escaped;
        draft.was_left_wrong = is_left_wrong;
        if had_keyboard || response.has_focus() || changed || is_left_wrong || is_escaped {
            draft.seen_in_pass = pass;
            ui.data_mut(|data| data.insert_temp(id, draft));
        }
        Typed { response, text, changed, left, is_left_wrong, is_right_at_last, first }
    }

    fn is_invalid(&self, text: &str) -> bool {
        self.invalid.is_some_and(|invalid| invalid(text))
    }

    /// What is painted at rest of a line that is longer than its field: its beginning, and "…".
    fn cut(&self, ui: &Ui, text: &str, kit: &Kit) -> Option<Arc<Galley>> {
        let room = self.width.unwrap_or(f32::INFINITY).min(ui.available_width()) - 2.0 * self.side();
        let is_cut = !self.wraps && fonts::width(text, &self.style) > room;
        is_cut.then(|| line_galley(ui, text, &self.style, color32(kit.theme.ink), room))
    }

    /// The lines of a text at rest, each with its parts in the order in which they are seen. While it is typed in, egui
    /// shows them as they are written.
    fn paint_seen(&self, ui: &Ui, kit: &Kit, text: &str, lines: &Galley, room: Rect) {
        let painter = ui.painter().with_clip_rect(ui.clip_rect().intersect(room));
        let mut letters = text.chars();
        let mut is_turned = None;
        for row in &lines.rows {
            let line: String = letters.by_ref().take(row.glyphs.len()).collect();
            let paragraph = || bidi::is_turned(&(line.clone() + letters.as_str()));
            let is_turned_here = *is_turned.get_or_insert_with(paragraph);
            if row.ends_with_newline {
                letters.next();
                is_turned = None;
            }
            let line = bidi::directed(line, is_turned_here);
            let shown = line_galley(ui, &line, &self.style, color32(kit.theme.ink), f32::INFINITY);
            let left = if is_turned_here { room.right() - shown.size().x } else { room.left() };
            painter.galley(egui::pos2(left, room.top() + row.pos.y), shown, Color32::PLACEHOLDER);
        }
    }

    /// Between the box and the words.
    const fn side(&self) -> f32 {
        if self.framed { 12.0 } else { 0.0 }
    }

    /// While its words are hidden, others are painted in their place.
    fn edit<'t>(&self, ui: &Ui, id: Id, buffer: &'t mut String, kit: &Kit, is_hidden: bool) -> Prepared<'t> {
        let line_height = self.style.size * 1.25;
        let around = |height: f32| ((target(ui, height) - line_height) / 2.0).floor() as i8;
        let margin = match (self.framed, self.wraps) {
            (true, false) => Margin::symmetric(12, around(size::FIELD_HEIGHT)),
            (true, true) if self.rows == 1 => Margin::symmetric(12, around(line_height + 14.0)),
            (true, true) => Margin { left: 12, right: 12, top: 9, bottom: 14 },
            (false, _) => Margin::symmetric(0, around(line_height + 6.0)),
        };
        let edit = if self.wraps { TextEdit::multiline(buffer) } else { TextEdit::singleline(buffer) };
        let edit = edit
            .id(id)
            .frame(Frame::NONE.inner_margin(margin))
            .font(font(&self.style))
            .text_color(if is_hidden { Color32::TRANSPARENT } else { color32(kit.theme.ink) })
            .hint_text(egui::RichText::new(self.hint).font(font(&self.style)).color(color32(kit.theme.ink_2)))
            .desired_rows(self.rows);
        Prepared(if self.wraps && self.rows == 1 { edit.return_key(None) } else { edit })
    }

    /// The box lies below the text, but its size is known only after it.
    fn paint_box(
        &self,
        ui: &Ui,
        kit: &Kit,
        layer: egui::layers::ShapeIdx,
        (response, place): (&Response, Rect),
        text: &str,
    ) {
        let (focused, hovered) = (response.has_focus(), response.hovered());
        let line = match (focused, self.is_invalid(text), hovered) {
            (_, true, _) => kit.theme.danger,
            (true, ..) => kit.theme.accent,
            (_, _, true) => kit.theme.ink_3,
            _ if self.framed => kit.theme.line,
            _ => return,
        };
        let rect = if self.framed { place } else { place.expand2(vec2(6.0, 0.0)) };
        let line = kit.stroke(1.0, line);
        ui.painter().set(layer, outline(rect, size::FIELD_RADIUS, line, ui.pixels_per_point()));
    }
}

struct Prepared<'t>(TextEdit<'t>);

impl Prepared<'_> {
    /// Also gives the place that it takes: a long heading scrolls in its own.
    fn ui_in(self, ui: &mut Ui, field: &TextField<'_>) -> (TextEditOutput, Rect) {
        let width = field.width.unwrap_or_else(|| ui.available_width());
        // Lines of a paragraph stand as far apart as on the map; a heading stands tighter.
        let apart = if field.wraps && field.framed { LINE_SPACING } else { 0.0 };
        let before = std::mem::replace(&mut ui.spacing_mut().extra_text_line_spacing, apart);
        let edit = self.0.desired_width(width);
        let shown = if field.wraps && !field.framed {
            let most = HEADING_LINES * field.style.size * 1.25;
            let area = ScrollArea::vertical().id_salt(("heading", field.name)).max_height(most);
            let shown = area.auto_shrink([false, true]).show(ui, |ui| edit.show(ui));
            // What it was given may be higher than what it holds.
            let place = shown.inner_rect;
            let place = place.with_max_y(place.bottom().min(place.top() + shown.content_size.y));
            (shown.inner, place)
        } else {
            let output = edit.show(ui);
            let place = output.response.response.rect;
            (output, place)
        };
        ui.spacing_mut().extra_text_line_spacing = before;
        shown
    }
}

impl Kit {
    /// A field of one line; gives its new text when it changes.
    pub fn text_line(&self, ui: &mut Ui, name: &str, value: &str, hint: &str) -> Option<String> {
        let typed = TextField::line(name, value).hint(hint).show(ui, self);
        typed.changed.then_some(typed.text)
    }

    /// A field of several lines; gives its new text when it changes.
    pub fn text_area(&self, ui: &mut Ui, name: &str, value: &str, rows: usize) -> Option<String> {
        let typed = TextField::area(name, value, rows).show(ui, self);
        typed.changed.then_some(typed.text)
    }

    /// A heading to type in; gives its new text when it changes.
    pub fn heading(&self, ui: &mut Ui, name: &str, value: &str, hint: &str) -> Option<String> {
        let typed = TextField::heading(name, value).hint(hint).show(ui, self);
        typed.changed.then_some(typed.text)
    }

    /// A day, written as 2026-11-21 and typed in any order of day and year (see [`Date::typed`]).
    pub fn date(&self, ui: &mut Ui, name: &str, value: Option<Date>) -> TypedDate {
        let shown = value.map(|date| date.to_string()).unwrap_or_default();
        let hint = self.word("inspector-date-hint");
        let is_wrong = |text: &str| !text.trim().is_empty() && Date::typed(text).is_none();
        let field = TextField::line(name, &shown).hint(&hint).invalid_if(&is_wrong).keep_invalid();
        let typed = field.show(ui, self);
        if typed.is_left_wrong {
            ui.add_space(4.0);
            self.trouble(ui, &self.word("inspector-date-wrong"));
        }
        let (text, date) = (typed.text.trim(), Date::typed(&typed.text));
        let change = match date {
            None => (text.is_empty() && typed.changed && value.is_some()).then_some(None),
            Some(date) => {
                // "2026-1-1" may be the beginning of "2026-1-12": it counts once the field is left.
                let is_year_last = text.ends_with(&format!("{:04}", date.year()));
                let whole = typed.changed && (is_year_last || date.to_string() == text) || typed.left;
                (whole && value != Some(date)).then_some(Some(date))
            }
        };
        TypedDate { change, is_wrong: is_wrong(text) }
    }
}

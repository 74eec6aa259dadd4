//! Editing a title or text in place, on the card itself.

use egui::text::{CCursor, CCursorRange};
use egui::{Frame, Key, Margin, Modifiers, Pos2, Rect, ScrollArea, Stroke, TextEdit, Ui, pos2, vec2};

use super::view::View;
use super::{Canvas, Request, Way, target_of};
use crate::edit::EditError;
use crate::model::invariants::is_too_long;
use crate::scene::Target;
use crate::session::{Made, Selected, Session};
use crate::theme::{size, text};
use crate::ui::colors::color32;
use crate::ui::style::font_id;

/// A text that is being edited on the map.
pub struct Inline {
    what: Selected,
    text: String,
    /// The words as they were at first.
    first: String,
    /// Set for something new, which goes away again if it gets no words.
    made: Option<Made>,
    /// Whether the caret stands at the end of typed words, or all is selected.
    typed: bool,
    started: bool,
    /// Where it stood in the last frame.
    place: Rect,
}

/// Between the field of long words and the edge of the canvas, in points.
const EDGE: f32 = 8.0;

/// How an edit in place ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum End {
    Enter,
    Tab,
    BackTab,
    Escape,
    /// The keyboard or the selection went elsewhere.
    Left,
}

impl Inline {
    pub fn new(what: Selected, words: String, typed: Option<String>) -> Self {
        let is_typed = typed.is_some();
        let text = typed.unwrap_or_else(|| words.clone());
        Self { what, text, first: words, made: None, typed: is_typed, started: false, place: Rect::NOTHING }
    }

    /// Something new: it is named, or it goes away again.
    pub fn naming(made: Made, words: String) -> Self {
        Self { made: Some(made), ..Self::new(made.what, words, None) }
    }

    /// Whether the wheel turned here is for the words.
    pub fn takes_wheel(&self, at: Pos2) -> bool {
        self.place.contains(at)
    }

    pub fn is_of(&self, what: Selected) -> bool {
        self.what == what
    }

    /// The fluent key of what the keys do that end it.
    pub fn hint(&self) -> &'static str {
        match self.way(End::Enter) {
            Some(Way::Inside(_)) => "hint-typing-episode",
            Some(_) => "hint-typing-card",
            None => "hint-typing",
        }
    }

    fn keep(&self, session: &mut Session) -> Result<(), EditError> {
        let words = self.text.trim();
        let kept = match self.made {
            Some(made) => session.name_made(made, words),
            None => session.set_words(self.what, words),
        };
        session.break_burst();
        kept
    }

    /// Whether this new thing goes away again. Who only clicks elsewhere keeps the words that were proposed;
    /// Enter on those of a card ends a row of cards.
    fn is_given_up(&self, end: End) -> bool {
        // A lane without words has those of its kind.
        let is_empty = self.text.trim().is_empty() && !matches!(self.what, Selected::Lane(_));
        match end {
            End::Escape => true,
            End::Enter | End::Tab | End::BackTab => is_empty || self.is_card() && self.text == self.first,
            End::Left => is_empty,
        }
    }

    fn is_card(&self) -> bool {
        matches!(self.what, Selected::Touchpoint(_) | Selected::Note(_))
    }

    /// Where one goes on after this.
    fn way(&self, end: End) -> Option<Way> {
        let is_new = self.made.is_some();
        match (end, self.what) {
            (End::Enter, Selected::Touchpoint(_)) if is_new => Some(Way::Beside),
            (End::Enter | End::Tab, Selected::Episode(path)) if is_new => Some(Way::Inside(path)),
            (End::Tab, Selected::Touchpoint(path)) if is_new => Some(Way::NextEpisode(path.episode_path())),
            (End::BackTab, Selected::Touchpoint(path)) if is_new => Some(Way::PreviousEpisode(path.episode_path())),
            (End::Tab, _) => Some(Way::NextCard),
            (End::BackTab, _) => Some(Way::PreviousCard),
            (End::Enter | End::Escape | End::Left, _) => None,
        }
    }
}

impl Canvas {
    pub(super) fn edit_in_place(
        &mut self,
        ui: &mut Ui,
        session: &mut Session,
        view: &View,
        requests: &mut Vec<Request>,
    ) {
        let Some(mut inline) = self.inline.take() else { return };
        // What was typed is kept when something else was selected meanwhile.
        let rect = room(session, view, inline.what).filter(|_| inline.what == session.selected());
        let end = match rect {
            Some(rect) => field(ui, session, &mut inline, rect, view),
            None => Some(End::Left),
        };
        match end {
            None => self.inline = Some(inline),
            Some(end) => self.inline = finish(session, inline, end, requests),
        }
    }

    /// Whether what is being typed is too long for the document: it stays in its field until it fits.
    pub fn holds_too_much(&self) -> bool {
        self.inline.as_ref().is_some_and(|inline| is_too_long(&inline.text))
    }

    /// Words that were being typed in the journey that is left are kept in it. What is too long for that brings it
    /// back.
    pub(super) fn keep_where_typed(&mut self, session: &mut Session) -> Vec<Request> {
        let mut requests = Vec::new();
        let (there, typed_in) = (session.journey_id(), self.opened.map(|(journey, _)| journey));
        let Some(typed_in) = typed_in.filter(|journey| *journey != there) else { return requests };
        let Some(inline) = self.inline.take() else { return requests };
        let selection = session.selection().to_vec();
        session.open_journey(typed_in);
        self.inline = finish(session, inline, End::Left, &mut requests);
        if self.inline.is_none() {
            session.open_journey(there);
            session.select_many(selection);
        }
        requests
    }

    /// Ends the editing; what was typed is in the document. What is too long for it stays where it is.
    pub fn keep_words(&mut self, session: &mut Session) -> Result<(), EditError> {
        let Some(inline) = self.inline.take() else { return Ok(()) };
        let kept = inline.keep(session);
        if kept == Err(EditError::TextTooLong) {
            self.inline = Some(inline);
        }
        kept
    }
}

/// Gives back what stays open: words that are too long for the document are not lost.
fn finish(session: &mut Session, mut inline: Inline, end: End, requests: &mut Vec<Request>) -> Option<Inline> {
    if let Some(made) = inline.made.filter(|_| inline.is_given_up(end)) {
        let selection = session.selection().to_vec();
        if session.take_back(made) {
            if !selection.contains(&made.what) {
                session.select_many(selection);
            }
            let goes_on = inline.is_card() && matches!(end, End::Tab | End::BackTab);
            requests.extend(inline.way(end).filter(|_| goes_on).map(Request::GoOn));
            return None;
        }
    }
    if end == End::Escape {
        return None;
    }
    if let Err(error) = inline.keep(session) {
        let is_too_long = error == EditError::TextTooLong;
        requests.push(Request::Failed(error));
        if is_too_long {
            session.select(inline.what);
            (inline.started, inline.typed) = (false, true);
            return Some(inline);
        }
    }
    requests.extend(inline.way(end).map(Request::GoOn));
    None
}

/// Where the field stands on the screen.
fn room(session: &Session, view: &View, what: Selected) -> Option<Rect> {
    let target = target_of(what)?;
    let (x, rect) = session.map().place_of(target)?;
    Some(match target {
        Target::Episode(_) => {
            let start = view.screen(x, 0.0).x;
            let right = (start + rect.width() * view.zoom()) - 16.0 * view.header_zoom;
            // The field stands where the title does: in view.
            let left = start.max(view.body.left()) + 18.0 * view.header_zoom;
            let width = (right - left).max(120.0);
            Rect::from_min_size(
                pos2(left, view.header_top() + 12.0 * view.header_zoom),
                vec2(width, 30.0 * view.header_zoom),
            )
        }
        Target::Lane(_) => {
            let top = view.screen(0.0, f64::from(rect.min.y)).y;
            let width = (size::LANE_HEADER_WIDTH - 42.0) * view.header_zoom;
            Rect::from_min_size(pos2(view.header_left() + 34.0 * view.header_zoom, top + 8.0), vec2(width, 30.0))
        }
        _ => {
            let min = view.screen(x, f64::from(rect.min.y));
            Rect::from_min_size(min, vec2(rect.width(), rect.height()) * view.zoom())
        }
    })
}

fn field(ui: &mut Ui, session: &Session, inline: &mut Inline, rect: Rect, view: &View) -> Option<End> {
    let theme = session.look().theme();
    let (style, zoom) = match inline.what {
        Selected::Episode(_) => (text::EPISODE_TITLE, view.header_zoom),
        Selected::Lane(_) => (text::LANE_TITLE, view.header_zoom),
        Selected::Note(_) => (text::BODY, view.zoom()),
        Selected::Touchpoint(_) | Selected::Nothing => (text::CARD_TITLE, view.zoom()),
    };
    let font = font_id(&style, (style.size * zoom).max(10.0));
    let is_note = matches!(inline.what, Selected::Note(_));
    let by_key = ui.input_mut(|input| {
        let shift_enter = input.modifiers.shift;
        let enter = !(is_note && shift_enter) && input.consume_key(Modifiers::NONE, Key::Enter);
        let ways = [
            (enter, End::Enter),
            // With Shift first: without it the key would be taken whether Shift is held or not.
            (input.consume_key(Modifiers::SHIFT, Key::Tab), End::BackTab),
            (input.consume_key(Modifiers::NONE, Key::Tab), End::Tab),
            (input.consume_key(Modifiers::NONE, Key::Escape), End::Escape),
        ];
        ways.into_iter().find(|(pressed, _)| *pressed).map(|(_, end)| end)
    });
    let id = ui.scope_id().with(("edit in place", target_of(inline.what)));
    let margin = if matches!(inline.what, Selected::Touchpoint(_) | Selected::Note(_)) {
        vec2(size::CARD_PADDING_X - 1.0, size::CARD_PADDING_Y - 2.0) * zoom
    } else {
        vec2(6.0, 4.0)
    };
    let frame = Frame::new()
        .fill(color32(theme.surface))
        .stroke(Stroke::new(2.0, color32(theme.accent)))
        .corner_radius((size::CARD_RADIUS * zoom).clamp(4.0, 40.0))
        .inner_margin(Margin::symmetric(margin.x.min(100.0) as i8, margin.y.min(100.0) as i8));
    // Long words stay within the canvas, and scroll in it.
    let most = (view.canvas.height() - 2.0 * EDGE).max(0.0);
    let lowest = view.canvas.bottom() - EDGE - inline.place.height().clamp(0.0, most);
    let top = rect.top().min(lowest.max(view.canvas.top() + EDGE));
    let room = Rect::from_min_size(pos2(rect.left(), top), vec2(rect.width(), most));
    let mut child = ui.new_child(egui::UiBuilder::new().max_rect(room));
    // A card slides under the headers, and so does its field.
    let is_card = inline.is_card();
    child.set_clip_rect(if is_card { view.body.intersect(view.canvas) } else { view.canvas });
    let shown = frame.show(&mut child, |ui| {
        ui.set_min_height(rect.height() - 2.0 * margin.y);
        let edit = TextEdit::multiline(&mut inline.text)
            .id(id)
            .font(font)
            .text_color(color32(theme.ink))
            .desired_rows(1)
            // Tab goes on to the next card, not to the next control of the window.
            .lock_focus(true)
            .desired_width(rect.width() - 2.0 * margin.x)
            .frame(Frame::NONE);
        let area = ScrollArea::vertical().id_salt("words").max_height((most - 2.0 * margin.y).max(0.0));
        area.show(ui, |ui| edit.show(ui)).inner
    });
    inline.place = shown.response.rect;
    let output = shown.inner;
    let name = session.lang().text("canvas-edit-name");
    output.response.response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::TextInput, true, name.clone()));
    if !inline.started {
        inline.started = true;
        output.response.response.request_focus();
        let mut state = output.state;
        let end = CCursor::new(inline.text.chars().count());
        let start = if inline.typed { end } else { CCursor::new(0) };
        state.cursor.set_char_range(Some(CCursorRange::two(start, end)));
        state.store(ui.ctx(), id);
        return None;
    }
    by_key.or_else(|| output.response.response.lost_focus().then_some(End::Left))
}

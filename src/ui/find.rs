//! The find bar below the map: what holds the words stays bright, and one walks from hit to hit.

use std::sync::Arc;

use egui::{Align, Frame, Id, Key, Layout, Margin, Modifiers, Role, Sense, Stroke, TextEdit, Ui, vec2};
use egui::{WidgetInfo, accesskit};

use super::bars::bar_height;
use super::canvas::Lit;
use super::colors::color32;
use super::style::font_id;
use super::widgets::{Kit, icon_galley, line_galley, paint_in_middle, target};
use crate::find::{Index, Place, Query};
use crate::fonts::{self, icon};
use crate::model::{JourneyId, Project};
use crate::session::{Selected, Session};
use crate::theme::{size, text};
use crate::ui::paint::hline;

/// What the user did in the bar.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum FindAction {
    /// To the next hit, or the one before.
    Walk {
        forward: bool,
    },
    /// To the first hit of another journey.
    Go(JourneyId),
    Close,
}

/// The bar, and what it last found.
#[derive(Default)]
pub struct FindBar {
    is_open: bool,
    wants_keyboard: bool,
    query: String,
    index: Option<Arc<Index>>,
    hits: Option<Hits>,
}

/// The hits of one query in one state of the project.
struct Hits {
    query: String,
    project: Arc<Project>,
    journey: JourneyId,
    /// In the order of the map, with the place of the episode.
    places: Vec<(usize, Place)>,
    elsewhere: Vec<(JourneyId, usize)>,
    /// Which of them is selected, as of this selection.
    current: (Selected, Option<usize>),
}

const FIELD_WIDTH: f32 = 300.0;
const LEAST_FIELD: f32 = 48.0;
const GAP: f32 = 6.0;
/// A bar narrower than this keeps only what is worked with.
const TIGHT: f32 = 340.0;

impl FindBar {
    pub fn is_open(&self) -> bool {
        self.is_open
    }

    /// Opens with the keyboard in its field and the last words chosen, so that typing replaces them.
    pub fn open(&mut self) {
        self.is_open = true;
        self.wants_keyboard = true;
    }

    pub fn close(&mut self) {
        self.is_open = false;
        self.hits = None;
    }

    /// Another document has no hits yet.
    pub fn forget(&mut self) {
        self.close();
        self.index = None;
    }

    /// Whether there is something to walk to.
    pub fn has_words(&self) -> bool {
        !self.query.trim().is_empty()
    }

    /// The words of the project as it is now.
    pub fn index(&mut self, project: &Arc<Project>) -> Arc<Index> {
        match &self.index {
            Some(index) if Arc::ptr_eq(index.project(), project) => Arc::clone(index),
            before => {
                let index = Arc::new(Index::of(project, before.as_deref()));
                self.index = Some(Arc::clone(&index));
                index
            }
        }
    }

    /// Looks again where words, document or journey are others than before. Gives whether they were, and what
    /// is to stay bright then.
    pub fn refresh(&mut self, session: &Session) -> Option<Option<Lit>> {
        if !self.is_open {
            return None;
        }
        let (project, journey) = (session.project(), session.journey_id());
        let is_current = self.hits.as_ref().is_some_and(|hits| {
            hits.query == self.query && hits.journey == journey && Arc::ptr_eq(&hits.project, project)
        });
        if is_current {
            self.follow_selection(session.selected());
            return None;
        }
        let query = Query::new(&self.query);
        let index = self.index(project);
        let places = index.in_journey(&query, journey);
        let lit = (!query.is_empty()).then(|| Lit::of(&places));
        self.hits = Some(Hits {
            query: self.query.clone(),
            project: Arc::clone(project),
            journey,
            places,
            elsewhere: index.elsewhere(&query, journey),
            current: (Selected::Nothing, None),
        });
        self.follow_selection(session.selected());
        Some(lit)
    }

    fn follow_selection(&mut self, selected: Selected) {
        if let Some(hits) = &mut self.hits
            && hits.current.0 != selected
        {
            let at = hits.places.iter().position(|(_, place)| selected_at(*place) == selected);
            hits.current = (selected, at);
        }
    }

    /// The hit to go to from the present selection: the next one, the one before, or, after typing, the first
    /// one from there on. Over the ends to the other side.
    pub fn next(&self, session: &Session, way: Way) -> Option<Selected> {
        let hits = self.hits.as_ref().filter(|hits| !hits.places.is_empty())?;
        let last = hits.places.len() - 1;
        let at = match (hits.current.1, way) {
            (Some(at), Way::Near) => at,
            (Some(at), Way::Forward) if at < last => at + 1,
            (Some(_), Way::Forward) => 0,
            (Some(at), Way::Back) => at.checked_sub(1).unwrap_or(last),
            (None, _) => {
                let episode = session.selected_episode().map(|path| path.episode);
                let from = episode
                    .and_then(|id| session.map().cells.iter().position(|cell| cell.episode.id == id))
                    .unwrap_or(0);
                let at = hits.places.partition_point(|(cell, _)| *cell < from);
                match way {
                    Way::Back => at.checked_sub(1).unwrap_or(last),
                    Way::Forward | Way::Near if at <= last => at,
                    Way::Forward | Way::Near => 0,
                }
            }
        };
        Some(selected_at(hits.places[at].1))
    }

    /// The first hit of another journey.
    pub fn first_in(&self, journey: JourneyId) -> Option<Place> {
        let hits = self.index.as_ref()?.in_journey(&Query::new(&self.query), journey);
        hits.first().map(|(_, place)| *place)
    }

    /// Shows the bar at the bottom of what is left of the window. `words_changed` says that something was typed.
    pub fn show(&mut self, ui: &mut Ui, kit: &Kit) -> (Vec<FindAction>, bool) {
        let frame = Frame::NONE.inner_margin(Margin::symmetric(16, 0)).fill(color32(kit.theme.surface));
        let panel = egui::Panel::bottom("find")
            .exact_size(bar_height(ui, size::FIND_BAR))
            .resizable(false)
            .show_separator_line(false)
            .frame(frame);
        panel.show(ui, |ui| self.contents(ui, kit)).inner
    }

    fn contents(&mut self, ui: &mut Ui, kit: &Kit) -> (Vec<FindAction>, bool) {
        let theme = kit.theme;
        let top = ui.max_rect().top() + 0.5;
        hline(ui.painter(), ui.clip_rect().x_range(), top, Stroke::new(1.0, color32(theme.line)));
        let mut actions = Vec::new();
        let mut words_changed = false;
        let side = target(ui, size::CLICK_TARGET_MIN);
        ui.horizontal_centered(|ui| {
            ui.spacing_mut().item_spacing.x = GAP;
            let bar = ui.max_rect();
            let is_tight = bar.width() < TIGHT;
            if !is_tight {
                let (rect, _) = ui.allocate_exact_size(vec2(18.0, 24.0), Sense::hover());
                let sign = icon_galley(ui, icon::MAGNIFYING_GLASS, &text::ICON, color32(theme.ink_2));
                paint_in_middle(ui, sign, rect.left(), rect);
            }
            // The buttons behind it always have their room.
            let buttons = 3.0 * (side + 2.0 * GAP);
            let most = if is_tight { f32::INFINITY } else { bar.width() * 0.4 };
            let width = (ui.available_width() - buttons).min(most).clamp(LEAST_FIELD, FIELD_WIDTH);
            words_changed = self.field(ui, kit, width, &mut actions);
            if kit.icon_button(ui, icon::CARET_UP, &kit.word("find-previous")) {
                actions.push(FindAction::Walk { forward: false });
            }
            if kit.icon_button(ui, icon::CARET_DOWN, &kit.word("find-next")) {
                actions.push(FindAction::Walk { forward: true });
            }
            ui.add_space(GAP);
            let left_over = |ui: &Ui| bar.right() - side - GAP - ui.cursor().left();
            let room = left_over(ui);
            self.count(ui, kit, room);
            if let Some((journey, words)) = self.elsewhere(kit) {
                let wanted = fonts::width(&words, &text::CARD_TITLE) + 34.0;
                let is_clicked = match left_over(ui) {
                    room if room >= wanted => kit.quiet_button(ui, icon::ARROW_RIGHT, &words).clicked(),
                    room if room >= side => kit.icon_button(ui, icon::ARROW_RIGHT, &words),
                    _ => false,
                };
                if is_clicked {
                    actions.push(FindAction::Go(journey));
                }
            }
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                if kit.icon_button(ui, icon::X, &kit.word("find-close")) {
                    actions.push(FindAction::Close);
                }
            });
        });
        (actions, words_changed)
    }

    fn field(&mut self, ui: &mut Ui, kit: &Kit, width: f32, actions: &mut Vec<FindAction>) -> bool {
        let theme = kit.theme;
        let id = field_id();
        if ui.memory(|memory| memory.has_focus(id)) {
            // These keys would end the editing of an ordinary field.
            let took = |modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
            if took(Modifiers::SHIFT, Key::Enter) {
                actions.push(FindAction::Walk { forward: false });
            }
            if took(Modifiers::NONE, Key::Enter) {
                actions.push(FindAction::Walk { forward: true });
            }
            if took(Modifiers::NONE, Key::Escape) {
                actions.push(FindAction::Close);
            }
        }
        let focused = ui.memory(|memory| memory.has_focus(id));
        let line = Stroke::new(1.0, color32(if focused { theme.accent } else { theme.line }));
        let style = text::FIELD;
        let height = style.size * 1.25;
        let above = ((target(ui, height + 12.0) - height) / 2.0).floor() as i8;
        let frame = Frame::NONE
            .inner_margin(Margin::symmetric(if width < 100.0 { 8 } else { 12 }, above))
            .fill(color32(theme.surface))
            .stroke(line)
            .corner_radius(size::FIELD_RADIUS);
        let hint = egui::RichText::new(kit.word("find-hint")).font(font_id(&style, style.size));
        let edit = TextEdit::singleline(&mut self.query)
            .id(id)
            .frame(frame)
            .font(font_id(&style, style.size))
            .text_color(color32(theme.ink))
            .hint_text(hint.color(color32(theme.ink_2)))
            .desired_width(width);
        let mut output = edit.show(ui);
        let response = output.response.response.accessible_name(kit.word("find-name"));
        if self.wants_keyboard {
            self.wants_keyboard = false;
            response.request_focus();
            let all = egui::text::CCursorRange::two(
                egui::text::CCursor::new(0),
                egui::text::CCursor::new(self.query.chars().count()),
            );
            output.state.cursor.set_char_range(Some(all));
            output.state.store(ui.ctx(), id);
        }
        response.changed()
    }

    /// "3 of 17", said aloud when it changes; in a narrow bar it is only said.
    fn count(&self, ui: &mut Ui, kit: &Kit, room: f32) {
        let Some(hits) = self.hits.as_ref().filter(|_| self.has_words()) else { return };
        let count = hits.places.len();
        let words = match hits.current.1 {
            _ if count == 0 => kit.word("find-none"),
            Some(at) => kit.word_with("find-count", &[("place", (at + 1).into()), ("count", count.into())]),
            None => kit.word_with("find-count-all", &[("count", count.into())]),
        };
        let ink = if count == 0 { kit.theme.gap_ink } else { kit.theme.ink_2 };
        let galley = line_galley(ui, &words, &text::BODY, color32(ink), 160.0);
        let wanted = galley.size().x + 8.0;
        let is_seen = wanted <= room;
        let (rect, response) = ui.allocate_exact_size(vec2(if is_seen { wanted } else { 0.0 }, 24.0), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Status, true, &words));
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_live(accesskit::Live::Polite));
        if is_seen {
            paint_in_middle(ui, galley, rect.left(), rect);
        }
    }

    /// How many there are in other journeys, and which of them is gone to.
    fn elsewhere(&self, kit: &Kit) -> Option<(JourneyId, String)> {
        let hits = self.hits.as_ref()?;
        let (journey, _) = hits.elsewhere.first()?;
        let count: usize = hits.elsewhere.iter().map(|(_, count)| count).sum();
        let key = if hits.places.is_empty() { "find-only-elsewhere" } else { "find-elsewhere" };
        Some((*journey, kit.word_with(key, &[("count", count.into())])))
    }
}

/// Which way to the hit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    Forward,
    Back,
    /// Stays where it is if that is a hit.
    Near,
}

fn field_id() -> Id {
    Id::unique("find field")
}

/// What is selected at a hit on the map.
fn selected_at(place: Place) -> Selected {
    match place {
        Place::Episode(path) => Selected::Episode(path),
        Place::Touchpoint(path) => Selected::Touchpoint(path),
        Place::Note(path) => Selected::Note(path),
        Place::Journey(_) | Place::Insight(_) | Place::Improvement(_) => Selected::Nothing,
    }
}

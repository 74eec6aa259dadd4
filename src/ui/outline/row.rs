//! One row: what it says, how it looks, and its name while that is edited.

use egui::accesskit::Action;
use egui::{Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::{Item, Row, indented};
use crate::fonts::{self, icon};
use crate::geom::Point;
use crate::layout::draw::Pen;
use crate::layout::micro::{condition_words, waiting_words};
use crate::layout::words::{lane_icon, lane_title, score_text};
use crate::model::{CurveId, Score, TouchpointPath};
use crate::session::Session;
use crate::theme::{size, text};
use crate::ui::colors::color32;
use crate::ui::paint::paint_at;
use crate::ui::widgets::{Kit, Rename, Renamed, icon_galley, line_galley, paint_in_middle, target};

/// A row as it is shown now.
pub struct Shown {
    pub row: Row,
    pub is_selected: bool,
    /// Whether the keys work on it.
    pub is_cursor: bool,
}

/// Where a click opens and closes.
pub fn caret_rect(ui: &Ui, rect: Rect, level: usize) -> Rect {
    let side = target(ui, size::CLICK_TARGET_MIN);
    Rect::from_min_size(pos2(indented(rect, level, 0.0) - 4.0, rect.top()), vec2(side, rect.height()))
}

/// Where the name stands.
pub fn words_rect(rect: Rect, level: usize) -> Rect {
    Rect::from_min_max(pos2(indented(rect, level, 38.0), rect.top()), pos2(rect.right() - 12.0, rect.bottom()))
}

/// What a row is called.
pub fn title(item: Item, session: &Session) -> String {
    match item {
        Item::Journey(id) => session.project().journey(id).map(|journey| journey.title.clone()).unwrap_or_default(),
        Item::Lanes => session.lang().text("outline-lanes"),
        _ => item.selected().and_then(|selected| session.words_of(selected)).unwrap_or_default(),
    }
}

impl Shown {
    pub fn paint(&self, ui: &Ui, kit: &Kit, session: &Session, rect: Rect) -> Response {
        let Row { item, level, is_open, place, of } = self.row;
        let response = ui.interact(rect, ui.scope_id().with(("outline row", item)), Sense::CLICK);
        let said = title(item, session).split_whitespace().collect::<Vec<_>>().join(" ");
        let said = if said.is_empty() { kit.word("outline-empty") } else { said };
        let scores = scores(item, session);
        let detail = detail(item, kit, session, &scores);
        response.widget_info(|| {
            let name = [said.as_str(), &detail].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>();
            WidgetInfo::selected(Role::TreeItem, true, self.is_selected, name.join(", "))
        });
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_selected(self.is_selected);
            node.clear_toggled();
            node.set_level(level);
            node.set_position_in_set(place);
            node.set_size_of_set(of);
            node.add_action(Action::Focus);
            if let Some(is_open) = is_open {
                node.set_expanded(is_open);
                node.add_action(if is_open { Action::Collapse } else { Action::Expand });
            }
        });
        if !ui.is_rect_visible(rect) {
            return response;
        }
        let theme = kit.theme;
        let ground = rect.shrink2(vec2(0.0, 1.0)).with_max_x(rect.right() - 7.0);
        if self.is_selected {
            ui.painter().rect_filled(ground, 6.0, color32(theme.accent_soft));
            let bar = Rect::from_min_size(ground.left_top() + vec2(0.0, 6.0), vec2(3.0, ground.height() - 12.0));
            ui.painter().rect_filled(bar, 1.5, color32(theme.accent));
        } else if response.hovered() {
            ui.painter().rect_filled(ground, 6.0, color32(theme.hover));
        }
        if self.is_cursor {
            let ring = Stroke::new(2.0, color32(theme.accent));
            ui.painter().rect_stroke(ground, 6.0, ring, StrokeKind::Inside);
        }
        if let Some(is_open) = is_open {
            let sign = if is_open { icon::CARET_DOWN } else { icon::CARET_RIGHT };
            let caret = icon_galley(ui, sign, &text::ICON_SMALL, color32(theme.ink_2));
            paint_in_middle(ui, caret, indented(rect, level, 1.0), rect);
        }
        let sign = icon_galley(ui, sign(item, session), &text::ICON, color32(theme.ink_2));
        paint_in_middle(ui, sign, indented(rect, level, 18.0), rect);
        let words = words_rect(rect, level);
        let mut right = words.right() - 2.0;
        if let Some(score) = scores.current {
            let mut pen = Pen::default();
            let (step, radius) = (score.step(), 7.0);
            pen.face(Point::default(), radius, step, theme.feeling(step), theme.face_ink(step), None);
            paint_at(ui.painter(), &pen.finish(), pos2(right - radius, rect.center().y));
            right -= 2.0 * radius + 5.0;
            let figure = score_text(score.value(), session.project().scale, kit.lang);
            let figure = line_galley(ui, &figure, &text::SMALL, color32(theme.ink_2), 60.0);
            right -= figure.size().x;
            paint_in_middle(ui, figure, right, rect);
            right -= 8.0;
        } else if is_hidden(item, session) {
            let hidden = line_galley(ui, &kit.word("outline-hidden"), &text::SMALL, color32(theme.ink_2), 80.0);
            right -= hidden.size().x;
            paint_in_middle(ui, hidden, right, rect);
            right -= 8.0;
        }
        let style = match item {
            Item::Journey(_) => text::LANE_TITLE,
            Item::Episode(_) => text::CARD_TITLE,
            _ => text::BODY,
        };
        let is_empty = title(item, session).trim().is_empty();
        let ink = if is_empty || matches!(item, Item::Note(_) | Item::Lanes) { theme.ink_2 } else { theme.ink };
        let room = (right - words.left()).max(0.0);
        let galley = line_galley(ui, &said, &style, color32(ink), room);
        let is_cut = galley.elided || fonts::width(&said, &style) > room;
        paint_in_middle(ui, galley, words.left(), rect);
        if is_cut { response.on_hover_text(said) } else { response }
    }
}

/// The scores that a row shows.
#[derive(Default)]
struct Figures {
    current: Option<Score>,
    desired: Option<Score>,
}

fn scores(item: Item, session: &Session) -> Figures {
    let Item::Touchpoint(path) = item else { return Figures::default() };
    let pair = session.map().curve_pair();
    let score = |curve: Option<CurveId>| score_of(session, path, curve?);
    Figures { current: score(pair.current), desired: score(pair.desired) }
}

fn score_of(session: &Session, path: TouchpointPath, curve: CurveId) -> Option<Score> {
    session.project().touchpoint(path)?.scores.get(curve)
}

/// What is said of a row beside its name.
fn detail(item: Item, kit: &Kit, session: &Session, scores: &Figures) -> String {
    let scale = session.project().scale;
    let part = |key: &str, score: Option<Score>| {
        score.map(|score| kit.word_with(key, &[("score", score_text(score.value(), scale, kit.lang).into())]))
    };
    let hidden = is_hidden(item, session).then(|| kit.word("outline-hidden"));
    match item {
        Item::Lane(_) => hidden.unwrap_or_default(),
        _ => {
            let episode = match item {
                Item::Episode(path) => session.project().episode(path),
                _ => None,
            };
            let branch = episode.filter(|episode| episode.is_branch());
            let condition = branch.map(|episode| condition_words(&episode.condition, kit.lang));
            let waiting = episode.and_then(|episode| waiting_words(episode, kit.lang));
            [hidden, condition, waiting, part("outline-now", scores.current), part("outline-desired", scores.desired)]
                .into_iter()
                .flatten()
                .collect::<Vec<_>>()
                .join(", ")
        }
    }
}

/// Whether it is a lane or an episode that does not stand on the map.
fn is_hidden(item: Item, session: &Session) -> bool {
    match item {
        Item::Lane(id) => session.hidden_lanes().any(|lane| lane.id == id),
        Item::Episode(path) => session.project().episode(path).is_some_and(|episode| episode.hidden),
        _ => false,
    }
}

fn sign(item: Item, session: &Session) -> char {
    let lane = |id| session.journey().lanes.iter().find(|lane| lane.id == id);
    match item {
        Item::Journey(_) => icon::PATH,
        Item::Lanes => icon::ROWS,
        Item::Lane(id) => lane(id).map_or(icon::ROWS, |lane| lane_icon(lane.kind)),
        Item::Episode(path) => {
            let has_micro = session.project().episode(path).is_some_and(|episode| episode.micro.is_some());
            if has_micro { icon::MAGNIFYING_GLASS_PLUS } else { icon::FLAG }
        }
        Item::Touchpoint(_) => icon::HAND_TAP,
        Item::Note(path) => {
            let lane = session.project().note(path).and_then(|note| lane(note.lane));
            lane.map_or(icon::NOTE, |lane| lane_icon(lane.kind))
        }
    }
}

/// A name that is being edited in its row.
pub struct Editing {
    pub item: Item,
    pub name: Rename,
    /// Whether its row was shown in this frame.
    pub is_seen: bool,
}

impl Editing {
    /// None where a row has no name of its own.
    pub fn of(item: Item, session: &Session) -> Option<Self> {
        let text = match item {
            Item::Lanes => return None,
            Item::Lane(id) => {
                let lane = session.journey().lanes.iter().find(|lane| lane.id == id)?;
                lane_title(lane, session.lang())
            }
            _ => title(item, session),
        };
        Some(Self { item, name: Rename::of(text), is_seen: true })
    }

    pub fn show(&mut self, ui: &mut Ui, kit: &Kit, rect: Rect) -> Renamed {
        self.is_seen = true;
        let id = ui.scope_id().with(("outline edit", self.item));
        self.name.show(ui, kit, id, &kit.word("outline-edit"), &text::BODY, rect)
    }
}

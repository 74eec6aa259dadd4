//! The map for screen readers and tests: a table of lanes and touchpoints. What is visible is in it, by name
//! and role, and can be worked on: cards are cells, points of curves are sliders, headers head rows and columns.

mod act;
mod names;

use std::sync::Arc;

use egui::accesskit::{Action, Node, NodeId, Orientation, Role};
use egui::{Id, Rect, Response, Ui, UiBuilder, pos2, vec2};

use super::view::View;
use super::{Canvas, Request, canvas_id, selected_of, target_of};
use crate::command::Command;
use crate::gesture::Modifiers;
use crate::layout::map::{Map, is_note_lane};
use crate::layout::words::{lane_title, score_text};
use crate::model::{Attachment, Curve, CurveKind, EpisodePath, LaneId, LaneKind, Score, ScoreScale, TouchpointPath};
use crate::scene::{Group, Target};
use crate::session::{Selected, Session};
use crate::theme::size;
use act::{Act, Asked};

impl Canvas {
    /// Costs nothing while nobody listens.
    pub(super) fn name_for_readers(
        &mut self,
        ui: &mut Ui,
        session: &mut Session,
        view: &View,
        response: &Response,
        requests: &mut Vec<Request>,
    ) {
        let lang = session.lang();
        let name = lang.with("canvas-name", &[("title", session.journey().title.clone().into())]);
        let map = Arc::clone(session.shown_map());
        let columns = 1 + map.cells.iter().map(|cell| cell.measure.columns).sum::<usize>();
        let is_read = ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_role(Role::Table);
            node.set_label(name);
            node.set_multiselectable();
            node.set_row_count(map.lanes.len() + 1);
            node.set_column_count(columns);
        });
        if is_read.is_none() {
            return;
        }
        let mut table = Table {
            map: &map,
            session,
            view,
            asked: Asked::of(ui),
            seen: Vec::new(),
            acts: Vec::new(),
            selected: None,
            is_touch: self.fingers.is_touch,
        };
        table.look();
        table.head(ui);
        for row in 0..map.lanes.len() {
            table.row(ui, row);
        }
        let (acts, selected) = (table.acts, table.selected);
        if let Some(selected) = selected {
            // The map has the keyboard; what is said is the card that keys work on.
            ui.ctx().accesskit_node_builder(response.id, |node| node.set_active_descendant(selected));
        }
        for act in acts {
            self.act(ui.ctx(), session, act, requests);
        }
        if let Some(part) = self.name_parts(ui, session, view) {
            let at = super::parts::rect_of(session, view, part).map_or(view.canvas.center(), |rect| rect.left_bottom());
            self.click(part, at, Modifiers::default(), session, requests);
        }
    }
}

/// An episode in view.
struct Seen {
    cell: usize,
    path: EpisodePath,
    /// Its first column of the table; the lane headers are column 0.
    column: usize,
    /// Cards and points, none while they are too small to be drawn.
    groups: Vec<Group>,
}

/// The table while it is told.
struct Table<'a> {
    map: &'a Map,
    session: &'a Session,
    view: &'a View,
    asked: Asked,
    seen: Vec<Seen>,
    acts: Vec<Act>,
    /// The node of what is selected, if it is in view.
    selected: Option<NodeId>,
    is_touch: bool,
}

/// Where a node stands, and what it is.
struct Place<'a> {
    id: Id,
    rect: Rect,
    role: Role,
    name: &'a str,
}

impl Table<'_> {
    fn look(&mut self) {
        let (from, to) = self.view.visible();
        let range = self.map.cells_within(from, to);
        let mut column = 1 + self.map.cells[..range.start].iter().map(|cell| cell.measure.columns).sum::<usize>();
        let are_drawn = self.view.zoom() >= super::draw::OVERVIEW_ZOOM;
        for cell in range {
            let groups = if are_drawn { self.map.over(cell).groups.clone() } else { Vec::new() };
            self.seen.push(Seen { cell, path: self.map.path(cell), column, groups });
            column += self.map.cells[cell].measure.columns;
        }
    }

    /// The headers of the columns: episodes, and what adds one.
    fn head(&mut self, ui: &mut Ui) {
        let mut row = row_of(ui, 0, self.view.canvas);
        let height = size::EPISODE_HEADER_HEIGHT * self.view.header_zoom;
        for seen in std::mem::take(&mut self.seen) {
            let cell = &self.map.cells[seen.cell];
            let min = pos2(self.view.screen(cell.x, 0.0).x, self.view.header_top());
            let rect = Rect::from_min_size(min, vec2(cell.width * self.view.zoom(), height));
            let (column, columns) = (seen.column, cell.measure.columns);
            let name = self.episode_name(&cell.episode);
            let description = self.episode_description(seen.cell);
            self.thing(&mut row, Target::Episode(seen.path), rect, Role::ColumnHeader, &name, |node| {
                if !description.is_empty() {
                    node.set_description(description);
                }
                node.set_row_index(0);
                node.set_column_index(column);
                node.set_column_span(columns);
            });
            self.seen.push(seen);
        }
        let name = self.session.lang().text(Command::AddEpisode.key());
        let end = self.view.screen(self.map.width, 0.0).x.min(self.view.canvas.right() - height);
        let rect = Rect::from_min_size(pos2(end, self.view.header_top()), vec2(height, height));
        let place = Place { id: canvas_id().with("add episode"), rect, role: Role::Button, name: &name };
        self.button(&mut row, &place, Act::AddEpisode);
    }

    /// A lane: its header, then per episode what lies in it and what adds to it.
    fn row(&mut self, ui: &mut Ui, index: usize) {
        let place = &self.map.lanes[index];
        let lane = &self.map.journey.lanes[place.index];
        let top = self.view.screen(0.0, f64::from(place.top)).y;
        let height = place.height * self.view.zoom();
        let mut row = row_of(ui, index + 1, Rect::from_x_y_ranges(self.view.canvas.x_range(), top..=top + height));
        let title = lane_title(lane, self.session.lang());
        let rect = Rect::from_x_y_ranges(self.view.header_left()..=self.view.body.left(), top..=top + height);
        self.thing(&mut row, Target::Lane(lane.id), rect, Role::RowHeader, &title, |node| {
            node.set_row_index(index + 1);
            node.set_column_index(0);
        });
        for seen in std::mem::take(&mut self.seen) {
            if place.kind == LaneKind::Emotion {
                self.points(&mut row, &seen, index);
            } else {
                self.cards(&mut row, &seen, lane.id, index + 1);
                if place.kind == LaneKind::Touchpoints || is_note_lane(place.kind) {
                    let cell = &self.map.cells[seen.cell];
                    let left = self.view.screen(cell.x, 0.0).x;
                    let across = left..=left + cell.width * self.view.zoom();
                    let rect = Rect::from_x_y_ranges(across, top..=top + height);
                    let episode = self.named(&cell.episode.title);
                    let words = [("lane", title.clone().into()), ("episode", episode.into())];
                    let name = self.session.lang().with("access-add", &words);
                    let id = canvas_id().with(("add", lane.id, seen.path));
                    let act = Act::Add { episode: seen.path, lane: lane.id };
                    self.button(&mut row, &Place { id, rect, role: Role::Button, name: &name }, act);
                }
            }
            self.seen.push(seen);
        }
    }

    /// The cards of one lane in one episode.
    fn cards(&mut self, row: &mut Ui, seen: &Seen, lane: LaneId, row_index: usize) {
        let episode = &self.map.cells[seen.cell].episode;
        let column_of = |id| episode.touchpoints.iter().position(|touchpoint| touchpoint.id == id);
        for group in &seen.groups {
            let (name, description, first, last) = match group.target {
                Target::Touchpoint(path) => {
                    let Some(column) = column_of(path.touchpoint) else { continue };
                    let touchpoint = &episode.touchpoints[column];
                    if touchpoint.lane != lane {
                        continue;
                    }
                    let description = self.description(touchpoint);
                    (self.named(&touchpoint.title), description, column, column)
                }
                Target::Note(path) => {
                    let found = episode.notes.iter().find(|note| note.id == path.note && note.lane == lane);
                    let Some(note) = found else { continue };
                    let words = self.session.words_of(Selected::Note(path)).unwrap_or_else(|| note.text.clone());
                    let (first, last) = match note.attached {
                        Attachment::Episode => (0, self.map.cells[seen.cell].measure.columns - 1),
                        Attachment::Touchpoint(id) => (column_of(id).unwrap_or(0), column_of(id).unwrap_or(0)),
                        Attachment::Span(from, to) => (column_of(from).unwrap_or(0), column_of(to).unwrap_or(0)),
                    };
                    (self.named(&words), String::new(), first, last)
                }
                Target::Metric { lane: home, .. } if home == lane => {
                    let words = self.map.metric_words(group.target).unwrap_or_default();
                    (words, String::new(), 0, 0)
                }
                Target::Event { lane: home, .. } if home == lane => {
                    let words = self.map.event_words(group.target).unwrap_or_default();
                    (
                        words,
                        self.session.lang().text("map-event-hint"),
                        0,
                        self.map.cells[seen.cell].measure.columns - 1,
                    )
                }
                _ => continue,
            };
            let rect = self.view.transform(self.map.cells[seen.cell].x, 0.0).rect(&group.rect);
            self.thing(row, group.target, rect, Role::Cell, &name, |node| {
                node.set_row_index(row_index);
                node.set_column_index(seen.column + first);
                node.set_column_span(last.max(first) + 1 - first);
                if !description.is_empty() {
                    node.set_description(description);
                }
            });
        }
    }

    /// A slider for each touchpoint on each curve that shows, whether it has a score or not.
    fn points(&mut self, row: &mut Ui, seen: &Seen, lane: usize) {
        let cell = &self.map.cells[seen.cell];
        let is_closed = self.map.lanes[lane].collapsed || cell.episode.collapsed;
        if is_closed || self.view.zoom() < super::draw::OVERVIEW_ZOOM {
            return;
        }
        let scale = self.map.project.scale;
        let place = &self.map.lanes[lane];
        for touchpoint in &cell.episode.touchpoints {
            for curve in self.map.journey.curves.iter().filter(|curve| !curve.hidden) {
                let path = seen.path.touchpoint(touchpoint.id);
                let target = Target::Point { touchpoint: path, curve: curve.id };
                let drawn = seen.groups.iter().find(|group| group.target == target);
                let rect = match drawn {
                    Some(group) => self.view.transform(cell.x, 0.0).rect(&group.rect),
                    None => self.unscored(cell.x, path, seen, place.top + place.height / 2.0),
                };
                let rect = if self.is_touch { large(rect) } else { rect };
                let score = touchpoint.scores.get(curve.id);
                let name = self.point_name(&touchpoint.title, curve, score, scale);
                let asked = self.asked.clone();
                let id = self.thing(row, target, rect, Role::Slider, &name, |node| {
                    slider(node, score, scale);
                });
                if let Some(to) = asked.score(id, score, scale) {
                    self.acts.push(Act::Score { touchpoint: path, curve: curve.id, to });
                }
            }
        }
    }

    /// Where a point would stand that has no score: in the middle of its column.
    fn unscored(&self, x: f64, path: TouchpointPath, seen: &Seen, y: f32) -> Rect {
        let card = seen.groups.iter().find(|group| group.target == Target::Touchpoint(path));
        let column = card.map_or(size::COLUMN_WIDTH / 2.0, |group| (group.rect.min.x + group.rect.max.x) / 2.0);
        let center = self.view.screen(x + f64::from(column), f64::from(y));
        Rect::from_center_size(center, vec2(size::CLICK_TARGET_MIN, size::CLICK_TARGET_MIN))
    }

    /// "Schouw: −1" for the curve that cards go by; others say whose feeling it is.
    fn point_name(&self, title: &str, curve: &Curve, score: Option<Score>, scale: ScoreScale) -> String {
        let lang = self.session.lang();
        let pair = self.map.curve_pair();
        let said = score.map_or_else(|| lang.text("access-no-score"), |score| score_text(score.value(), scale, lang));
        let title = self.named(title);
        if pair.current == Some(curve.id) {
            return format!("{title}: {said}");
        }
        let kind = lang.text(match curve.kind {
            CurveKind::Current => "access-points-current",
            CurveKind::Desired => "access-points-desired",
        });
        let group = self.map.project.customer(curve.customer).filter(|_| pair.desired != Some(curve.id));
        let parts = [Some(title), group.map(|group| group.name.clone()), Some(kind)];
        let mut parts: Vec<String> = parts.into_iter().flatten().collect();
        if !curve.wave.label.is_empty() {
            parts.push(curve.wave.label.clone());
        }
        format!("{}: {said}", parts.join(", "))
    }

    fn named(&self, words: &str) -> String {
        self.session.lang().named(words)
    }

    /// Something of the map: it can be selected, and what it says can be set.
    fn thing(
        &mut self,
        row: &mut Ui,
        target: Target,
        rect: Rect,
        role: Role,
        name: &str,
        more: impl FnOnce(&mut Node),
    ) -> NodeId {
        let what = selected_of(target);
        let is_stood_on = self.session.walked_event() == Some(target);
        let is_selected = self.session.is_selected(what) || is_stood_on;
        let is_open = self.is_open(target);
        // What these say is changed elsewhere.
        let has_words = !matches!(target, Target::Metric { .. } | Target::Event { .. });
        let id = place(row, &Place { id: canvas_id().with(target), rect, role, name }, |node| {
            node.set_selected(is_selected);
            node.add_action(Action::Focus);
            if has_words {
                node.add_action(Action::SetValue);
            }
            node.add_action(Action::ShowContextMenu);
            if let Some(open) = is_open {
                node.set_expanded(open);
                node.add_action(if open { Action::Collapse } else { Action::Expand });
            }
            more(node);
        });
        if is_stood_on || self.session.selected() == what && target_of(what) == Some(target) {
            self.selected = Some(id);
        }
        let is_clicked = self.asked.has(id, Action::Click);
        match target {
            Target::Event { event, .. } if is_clicked => self.acts.push(Act::Open(event)),
            _ if is_clicked || self.asked.has(id, Action::Focus) => self.acts.push(Act::Select(target)),
            _ => {}
        }
        if self.asked.has(id, Action::ShowContextMenu) {
            self.acts.push(Act::Menu(target, rect.left_bottom()));
        }
        if is_open.is_some_and(|open| self.asked.has(id, if open { Action::Collapse } else { Action::Expand })) {
            self.acts.push(Act::Fold(target));
        }
        if let Some(words) = self.asked.words(id).filter(|_| role != Role::Slider && has_words) {
            self.acts.push(Act::Say(what, words));
        }
        id
    }

    /// Whether a lane or episode shows what it holds.
    fn is_open(&self, target: Target) -> Option<bool> {
        let journey = &self.map.journey;
        match target {
            Target::Lane(id) => journey.lanes.iter().find(|lane| lane.id == id).map(|lane| !lane.collapsed),
            Target::Episode(path) => {
                journey.episodes.iter().find(|episode| episode.id == path.episode).map(|episode| !episode.collapsed)
            }
            _ => None,
        }
    }

    fn button(&mut self, row: &mut Ui, at: &Place<'_>, act: Act) {
        let id = place(row, at, |_| {});
        if self.asked.has(id, Action::Click) {
            self.acts.push(act);
        }
    }
}

fn slider(node: &mut Node, score: Option<Score>, scale: ScoreScale) {
    let (least, most) = (scale.shown(-2.0), scale.shown(2.0));
    node.set_min_numeric_value(least);
    node.set_max_numeric_value(most);
    node.set_numeric_value_step((scale.shown(0.5) - scale.shown(0.0)).abs());
    node.set_orientation(Orientation::Vertical);
    if let Some(score) = score {
        node.set_numeric_value(scale.shown(score.value()));
    }
    node.add_action(Action::Increment);
    node.add_action(Action::Decrement);
}

/// A row of the table, under the map as a whole.
fn row_of(ui: &mut Ui, index: usize, rect: Rect) -> Ui {
    let builder = UiBuilder::new()
        .scope_id(canvas_id().with(("row", index)))
        .max_rect(rect)
        .accessibility_parent(canvas_id())
        .accessibility_role(Role::Row);
    let row = ui.new_child(builder);
    row.ctx().accesskit_node_builder(row.unique_id(), |node| {
        node.set_row_index(index);
        node.set_bounds(bounds(rect));
    });
    row
}

fn place(row: &Ui, at: &Place<'_>, more: impl FnOnce(&mut Node)) -> NodeId {
    let child = row.interact(at.rect, at.id, egui::Sense::empty());
    row.ctx().accesskit_node_builder(child.id, |node| {
        node.set_role(at.role);
        node.set_label(at.name);
        node.set_bounds(bounds(at.rect));
        node.add_action(Action::Click);
        more(node);
    });
    child.id.accesskit_id()
}

fn large(rect: Rect) -> Rect {
    let side = size::CLICK_TARGET_TOUCH;
    Rect::from_center_size(rect.center(), rect.size().max(vec2(side, side)))
}

/// Where a thing is, for readers that follow the pointer or put a frame around it.
pub(super) fn bounds(rect: Rect) -> egui::accesskit::Rect {
    let (min, max) = (rect.min, rect.max);
    egui::accesskit::Rect { x0: min.x.into(), y0: min.y.into(), x1: max.x.into(), y1: max.y.into() }
}

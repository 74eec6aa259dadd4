//! Pointer and wheel: from egui's events to gestures, and from gestures to the session.

use egui::{CursorIcon, PointerButton, Pos2, Response, Ui, Vec2, vec2};

use super::inline::Inline;
use super::view::View;
use super::{Canvas, Request, selected_of};
use crate::geom::{Point, point};
use crate::gesture::{Button, Cursor, Event, Grip, Modifiers, Outcome};
use crate::layout::map::is_note_lane;
use crate::model::{LaneKind, Slot};
use crate::scene::Target;
use crate::session::{Drag, Selected, Session};
use crate::theme::size;

/// A press becomes a drag this far from where it went down, in points.
const DRAG_THRESHOLD: f32 = 4.0;
/// While something is dragged this near to an edge, the map moves below it.
const EDGE: f32 = 36.0;
/// By this much a frame at most.
const EDGE_SPEED: f32 = 14.0;

impl Canvas {
    pub(super) fn scroll_and_zoom(&mut self, ui: &Ui, response: &Response, session: &mut Session) {
        if !response.contains_pointer() {
            return;
        }
        let view = View::new(response.rect, session.camera());
        let (zoom, scroll, shift, pointer) = ui.input(|input| {
            let scroll = input.smooth_scroll_delta();
            (input.zoom_delta(), scroll, input.modifiers.shift, input.pointer.hover_pos())
        });
        if zoom != 1.0 {
            let anchor = pointer.unwrap_or(view.body.center());
            let anchor = anchor.clamp(view.body.min, view.body.max);
            let to = super::zoom_step(view.zoom(), zoom);
            session.set_camera(view.zoomed(to, anchor));
            self.motion = None;
        } else if scroll != Vec2::ZERO {
            // Shift turns the wheel; egui has turned it already where the system does not.
            let by = if shift && scroll.x == 0.0 { vec2(scroll.y, 0.0) } else { scroll };
            session.set_camera(view.panned(by));
            self.motion = None;
        }
    }

    pub(super) fn point(&mut self, ui: &Ui, response: &Response, session: &mut Session, requests: &mut Vec<Request>) {
        let view = View::new(response.rect, session.camera());
        let pointer = ui.input(|input| input.pointer.latest_pos());
        let inside = response.contains_pointer();
        let over = pointer.filter(|_| inside).and_then(|at| target_at(session, &view, at));
        if self.gesture.dragged().is_none() {
            self.hovered = over;
        }
        let mut outcomes = Vec::new();
        for event in self.events(ui, response, pointer, over) {
            let (next, outcome) = self.gesture.step(event, DRAG_THRESHOLD);
            self.gesture = next;
            outcomes.extend(outcome);
        }
        if self.gesture.dragged().is_some()
            && let Some(at) = pointer
        {
            self.pan_at_edges(ui, &view, at, session);
        }
        for outcome in outcomes {
            let view = View::new(response.rect, session.camera());
            self.follow(ui, &view, outcome, session, requests);
        }
        let space = ui.input(|input| input.key_down(egui::Key::Space)) && !self.is_editing();
        if inside || self.gesture.dragged().is_some() {
            let cursor = self.gesture.cursor(over.map(Grip::Target), space);
            ui.ctx().set_cursor_icon(match cursor {
                Cursor::Arrow => CursorIcon::Default,
                Cursor::Hand => CursorIcon::PointingHand,
                Cursor::Grab => CursorIcon::Grab,
                Cursor::Grabbing => CursorIcon::Grabbing,
                Cursor::UpDown => CursorIcon::ResizeVertical,
                Cursor::Cross => CursorIcon::Crosshair,
            });
        }
    }

    /// The pointer events of this frame, in order.
    fn events(&self, ui: &Ui, response: &Response, pointer: Option<Pos2>, over: Option<Target>) -> Vec<Event> {
        let mut events = Vec::new();
        let space = !self.is_editing();
        // A response asks the context itself, which must not happen while the input is borrowed.
        let (inside, is_double) = (response.contains_pointer(), response.double_clicked());
        ui.input(|input| {
            let modifiers = Modifiers {
                shift: input.modifiers.shift,
                command: input.modifiers.command,
                alt: input.modifiers.alt,
                space: space && input.key_down(egui::Key::Space),
            };
            let buttons = [(PointerButton::Primary, Button::Primary), (PointerButton::Middle, Button::Middle)];
            for (theirs, ours) in buttons {
                if inside
                    && input.pointer.button_pressed(theirs)
                    && let Some(at) = input.pointer.press_origin().or(pointer)
                {
                    let target = over.map(Grip::Target);
                    events.push(Event::Press { at: gesture_point(at), target, modifiers, button: ours });
                }
            }
            if let Some(at) = pointer {
                events.push(Event::Move { at: gesture_point(at) });
            }
            if is_double && let Some(at) = pointer {
                events.push(Event::DoubleClick { at: gesture_point(at), target: over.map(Grip::Target) });
            } else if input.pointer.any_released() {
                events.push(Event::Release);
            }
            if input.key_pressed(egui::Key::Escape) || input.pointer.latest_pos().is_none() {
                events.push(Event::Cancel);
            }
        });
        events
    }

    fn follow(&mut self, ui: &Ui, view: &View, outcome: Outcome, session: &mut Session, requests: &mut Vec<Request>) {
        match outcome {
            Outcome::Pan { by } => {
                session.set_camera(view.panned(vec2(by.x, by.y)));
                self.motion = None;
            }
            Outcome::Click { target: Some(Grip::Target(Target::ZoomIn(episode))), .. } => {
                session.select(Selected::Episode(episode));
                if let Err(error) = session.drill_into(episode) {
                    requests.push(Request::Failed(error));
                }
            }
            Outcome::Click { target: Some(Grip::Target(target)), .. } => session.select(selected_of(target)),
            Outcome::Click { target: Some(Grip::New(_)), .. } => {}
            Outcome::Click { target: None, .. } => session.select(Selected::Nothing),
            Outcome::DoubleClick { target, at } => self.double_click(view, target, at, session, requests),
            Outcome::DragStarted { what, from, at } => {
                self.fresh = crate::model::TouchpointId::random().number();
                self.drag(ui, view, what, from, at, session);
            }
            Outcome::Dragged { what, from, at } => self.drag(ui, view, what, from, at, session),
            Outcome::Dropped { what, from, at } => {
                self.drag(ui, view, what, from, at, session);
                let selected = self.drag_edit(ui, view, what, from, at, session).map(|(_, selected)| selected);
                let is_new = matches!(what, Grip::New(_));
                match selected {
                    Some(selected) => match session.keep_tried(selected) {
                        Ok(()) if is_new => self.start_editing(session, selected, None),
                        Ok(()) => {}
                        Err(error) => requests.push(Request::Failed(error)),
                    },
                    None => session.try_edit(None),
                }
            }
            Outcome::Cancelled => session.try_edit(None),
            Outcome::Marquee { is_done, .. } => {
                if is_done {
                    session.select(Selected::Nothing);
                }
            }
        }
    }

    fn drag(&mut self, ui: &Ui, view: &View, what: Grip, from: Point, at: Point, session: &mut Session) {
        let edit = self.drag_edit(ui, view, what, from, at, session).map(|(edit, _)| edit);
        session.try_edit(edit);
        ui.ctx().request_repaint();
    }

    fn drag_edit(
        &self,
        ui: &Ui,
        view: &View,
        what: Grip,
        from: Point,
        at: Point,
        session: &Session,
    ) -> Option<(crate::edit::Edit, Selected)> {
        let outside = !view.canvas.contains(Pos2::new(at.x, at.y));
        if outside && matches!(what, Grip::New(_)) {
            return None;
        }
        let scene = |at: Point| view.scene(Pos2::new(at.x, at.y));
        let is_fine = ui.input(|input| input.modifiers.alt);
        session.drag_edit(&Drag { what, from: scene(from), at: scene(at), is_fine, fresh: self.fresh })
    }

    fn pan_at_edges(&mut self, ui: &Ui, view: &View, at: Pos2, session: &mut Session) {
        let pull = |at: f32, low: f32, high: f32| {
            if at < low + EDGE {
                EDGE_SPEED * ((low + EDGE - at) / EDGE).min(1.0)
            } else if at > high - EDGE {
                -EDGE_SPEED * ((at - high + EDGE) / EDGE).min(1.0)
            } else {
                0.0
            }
        };
        let by = vec2(pull(at.x, view.body.left(), view.body.right()), pull(at.y, view.body.top(), view.body.bottom()));
        let is_point = matches!(self.gesture.dragged(), Some(Grip::Target(Target::Point { .. })));
        if by != Vec2::ZERO && view.canvas.contains(at) && !is_point {
            let before = session.camera();
            let after = View::new(view.canvas, view.panned(by)).held(session.map());
            if after != before {
                // The drag began at a place of the map, which now stands elsewhere on the screen.
                let zoom = after.zoom;
                let shift = point(((before.x - after.x) as f32) * zoom, ((before.y - after.y) as f32) * zoom);
                self.gesture = self.gesture.shifted(shift);
                session.set_camera(after);
                ui.ctx().request_repaint();
            }
        }
    }

    /// On a thing: edit it. On empty space of a lane: a new card right there, typing at once.
    fn double_click(
        &mut self,
        view: &View,
        target: Option<Grip>,
        at: Point,
        session: &mut Session,
        requests: &mut Vec<Request>,
    ) {
        let (x, y) = view.scene(Pos2::new(at.x, at.y));
        let added = match target {
            Some(Grip::Target(Target::ZoomIn(_)) | Grip::New(_)) => return,
            Some(Grip::Target(Target::Cell { episode, lane, column })) => {
                let kind = session.journey().lanes.iter().find(|one| one.id == lane).map(|one| one.kind);
                match kind {
                    Some(LaneKind::Touchpoints) => {
                        let count = session.project().episode(episode).map_or(0, |episode| episode.touchpoints.len());
                        let middle = (column as f64 + 0.5) * f64::from(size::COLUMN_WIDTH);
                        let cell_x = session.map().place_of(Target::Episode(episode)).map_or(0.0, |(x, _)| x);
                        let index = if x - cell_x > middle { column + 1 } else { column }.min(count);
                        let to = Slot { journey: episode.journey, episode: episode.episode, index, lane };
                        session.add_touchpoint(to, "").map(|_| ())
                    }
                    Some(kind) if is_note_lane(kind) => {
                        let cell = session.map().episode_at(x);
                        let attached = cell.map(|cell| session.attachment_at(cell, x)).unwrap_or_default();
                        session.add_note(episode, lane, attached, "").map(|_| ())
                    }
                    _ => return,
                }
            }
            Some(Grip::Target(target)) => {
                let selected = selected_of(target);
                session.select(selected);
                self.start_editing(session, selected, None);
                return;
            }
            None if x > session.map().width && y < f64::from(session.map().height) => {
                session.select(Selected::Nothing);
                session.add_episode().map(|_| ())
            }
            None => return,
        };
        match added {
            Ok(()) => self.start_editing(session, session.selected(), None),
            Err(error) => requests.push(Request::Failed(error)),
        }
    }

    /// Starts editing in place; `typed` replaces the words, as when typing on a selected card.
    pub fn start_editing(&mut self, session: &Session, what: Selected, typed: Option<String>) {
        self.inline = session.words_of(what).map(|words| Inline::new(what, words, typed));
    }
}

/// What lies at a place of the screen: headers first, then cards and points.
pub(super) fn target_at(session: &Session, view: &View, at: Pos2) -> Option<Target> {
    let map = session.map();
    let (x, y) = view.scene(at);
    let in_columns = at.x >= view.body.left();
    if in_columns
        && at.y >= view.header_top()
        && at.y < view.header_top() + size::EPISODE_HEADER_HEIGHT * view.header_zoom
    {
        let index = map.episode_at(x)?;
        let origin = view.screen(map.cells[index].x, 0.0);
        let local = point((at.x - origin.x) / view.header_zoom, (at.y - view.header_top()) / view.header_zoom);
        let header = map.header(index, view.header_ratio());
        return header.hits.iter().rev().find(|hit| hit.rect.contains(local)).map(|hit| hit.target);
    }
    if at.y < view.body.top() {
        return None;
    }
    if !in_columns {
        let inside = at.x >= view.header_left();
        let lane = map.lane_at(y as f32).filter(|_| inside)?;
        return Some(Target::Lane(session.journey().lanes.get(lane.index)?.id));
    }
    if view.zoom() < super::draw::OVERVIEW_ZOOM {
        return map.episode_at(x).map(|index| Target::Episode(map.path(index)));
    }
    map.hit(x, y as f32)
}

pub(super) fn gesture_point(at: Pos2) -> Point {
    point(at.x, at.y)
}

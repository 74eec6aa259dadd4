//! Pointer and wheel: from egui's events to gestures, and from gestures to the session.

use egui::{CursorIcon, PointerButton, Pos2, Response, Ui, Vec2, vec2};

use super::inline::Inline;
use super::view::View;
use super::{Canvas, Request, parts, selected_of};
use crate::geom::{Point, point};
use crate::gesture::{Button, Cursor, Event, Grip, Modifiers, New, Outcome};
use crate::model::LaneKind;
use crate::scene::{Part, Target};
use crate::session::{Drag, Selected, Session};
use crate::theme::size;
use crate::ui::inspector::ImageUse;
use crate::ui::menu::About;

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
        } else if pointer.is_some_and(|at| self.inline.as_ref().is_some_and(|inline| inline.takes_wheel(at))) {
            // The words that are being typed scroll.
        } else if scroll != Vec2::ZERO {
            // Shift turns the wheel; egui has turned it already where the system does not.
            let by = if shift && scroll.x == 0.0 { vec2(scroll.y, 0.0) } else { scroll };
            session.set_camera(view.panned(by));
            self.motion = None;
        }
    }

    pub(super) fn point(&mut self, ui: &Ui, response: &Response, session: &mut Session, requests: &mut Vec<Request>) {
        let view = View::new(response.rect, session.camera());
        let pointer = ui.input(|input| input.pointer.latest_pos()).or(self.fingers.last);
        self.fingers.last = ui.input(|input| input.pointer.latest_pos());
        // A finger that leaves takes the pointer along, and is judged by where it was.
        let inside = response.contains_pointer() || response.clicked();
        let over = pointer.filter(|_| inside).and_then(|at| self.target_near(session, &view, at));
        if self.gesture.dragged().is_none() {
            self.hovered = over;
        }
        let mut outcomes = Vec::new();
        self.ask_menu(response, over, &view, session, requests);
        for event in self.events(ui, response, pointer, over) {
            let (next, outcome) = self.gesture.step(event, DRAG_THRESHOLD);
            self.gesture = next;
            outcomes.extend(self.finger_pans(ui).or(outcome));
        }
        if self.is_busy()
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
                Cursor::LeftRight => CursorIcon::ResizeHorizontal,
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
                if !session.drill_into(episode) {
                    requests.push(Request::StartMicro);
                }
            }
            Outcome::Click { target: Some(Grip::Target(target)), modifiers } => {
                let at = ui.input(|input| input.pointer.latest_pos()).unwrap_or_default();
                self.click(target, at, modifiers, session, requests);
            }
            Outcome::Click { target: Some(Grip::New(_)), .. } => {}
            Outcome::Click { target: None, modifiers } => clicked(session, Selected::Nothing, modifiers),
            Outcome::DoubleClick { target, at } => self.double_click(view, target, at, session, requests),
            Outcome::DragStarted { what, from, at } => {
                self.lift(session, what);
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
                        Ok(()) if is_new => requests.extend(self.start_new(session, what, selected)),
                        Ok(()) => {}
                        Err(error) => requests.push(Request::Failed(error)),
                    },
                    None => session.try_edit(None),
                }
            }
            Outcome::Cancelled => {
                session.try_edit(None);
                self.give_up_marquee(session);
            }
            Outcome::Marquee { rect, modifiers, is_done } => {
                self.follow_marquee(ui, view, rect, modifiers, session);
                if is_done {
                    self.marquee = None;
                }
            }
        }
    }

    fn drag(&mut self, ui: &Ui, view: &View, what: Grip, from: Point, at: Point, session: &mut Session) {
        let (edit, landing) = self.drag_edit(ui, view, what, from, at, session).unzip();
        self.landing = landing;
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

    pub(super) fn pan_at_edges(&mut self, ui: &Ui, view: &View, at: Pos2, session: &mut Session) {
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
        let is_point = matches!(
            self.gesture.dragged(),
            Some(Grip::Target(Target::Point { .. } | Target::LanePart(..) | Target::EpisodePart(..)))
        );
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
            Some(Grip::Target(Target::LanePart(lane, Part::Edge))) => {
                requests.extend(session.automatic_height(lane).err().map(Request::Failed));
                return;
            }
            Some(Grip::Target(Target::EpisodePart(path, Part::Edge))) => {
                requests.extend(session.automatic_width(path).err().map(Request::Failed));
                return;
            }
            Some(
                Grip::Target(Target::ZoomIn(_) | Target::LanePart(..) | Target::EpisodePart(..) | Target::Hidden)
                | Grip::New(_),
            ) => return,
            Some(Grip::Target(Target::Cell { episode, lane, .. })) => match session.add_card_at(episode, lane, x) {
                Ok(false) => return,
                added => added.map(|_| ()),
            },
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
            Ok(()) => self.start_naming(session),
            Err(error) => requests.push(Request::Failed(error)),
        }
    }

    /// What a click at this place of the screen does to the thing there.
    pub(super) fn click(
        &self,
        target: Target,
        at: Pos2,
        modifiers: Modifiers,
        session: &mut Session,
        requests: &mut Vec<Request>,
    ) {
        clicked(session, selected_of(target), modifiers);
        let opened = match target {
            Target::LanePart(_, Part::Menu) | Target::EpisodePart(_, Part::Menu) => {
                requests.push(Request::Menu(About::Selection, at));
                Ok(())
            }
            Target::Hidden => {
                requests.push(Request::Menu(About::Hidden, at));
                Ok(())
            }
            Target::Event { event, .. } => {
                requests.push(Request::Event(event));
                Ok(())
            }
            Target::LanePart(_, Part::Unfold) | Target::EpisodePart(_, Part::Unfold) => session.toggle_collapsed(),
            _ => Ok(()),
        };
        requests.extend(opened.err().map(Request::Failed));
    }

    /// A press of the other button, or a long touch: the menu of what lies there.
    pub(super) fn ask_menu(
        &self,
        response: &Response,
        over: Option<Target>,
        view: &View,
        session: &mut Session,
        requests: &mut Vec<Request>,
    ) {
        let Some(at) =
            response.interact_pointer_pos().filter(|_| response.secondary_clicked() || response.long_touched())
        else {
            return;
        };
        let (x, _) = view.scene(at);
        let about = match over {
            Some(Target::Hidden) => About::Hidden,
            Some(Target::Cell { episode, lane, .. }) => About::Place(Some((episode, lane)), x),
            None => About::Place(None, x),
            Some(_) => About::Selection,
        };
        let chosen = over.map_or(Selected::Nothing, selected_of);
        // The menu of one of several selected things is that of all.
        if !session.is_selected(chosen) {
            session.select(chosen);
        }
        requests.push(Request::Menu(about, at));
    }

    /// What is dropped from the palette is named at once; a picture is chosen.
    fn start_new(&mut self, session: &Session, what: Grip, selected: Selected) -> Option<Request> {
        match (what, selected) {
            (Grip::New(New::Note(LaneKind::Image)), Selected::Note(path)) => {
                Some(Request::Picture(ImageUse::Note(path)))
            }
            _ => {
                self.start_naming(session);
                None
            }
        }
    }

    /// Starts editing in place; `typed` replaces the words, as when typing on a selected card.
    pub fn start_editing(&mut self, session: &Session, what: Selected, typed: Option<String>) {
        if !self.holds_too_much() {
            self.inline = session.words_of(what).map(|words| Inline::new(what, words, typed));
        }
    }

    /// Starts typing the words of what the last step has made and selected.
    pub fn start_naming(&mut self, session: &Session) {
        let made = session.just_made();
        if !self.holds_too_much() {
            self.inline = session.words_of(made.what).map(|words| Inline::naming(made, words));
        }
    }
}

/// A click selects; with Ctrl it adds or takes out, with Shift it extends. What is empty is no thing to add.
fn clicked(session: &mut Session, selected: Selected, modifiers: Modifiers) {
    match (selected, modifiers) {
        (Selected::Nothing, Modifiers { shift: true, .. } | Modifiers { command: true, .. }) => {}
        (_, Modifiers { command: true, .. }) => session.toggle(selected),
        (_, Modifiers { shift: true, .. }) => session.extend_to(selected),
        _ => session.select(selected),
    }
}

/// What lies at a place of the screen: headers first, then cards and points.
pub(super) fn target_at(session: &Session, view: &View, at: Pos2) -> Option<Target> {
    let map = session.map();
    let (x, y) = view.scene(at);
    let in_columns = at.x >= view.body.left();
    let strip_height = size::EPISODE_HEADER_HEIGHT * view.header_zoom;
    if in_columns && at.y >= view.header_top() && at.y < view.header_top() + strip_height {
        return parts::in_episode_strip(map, view, at);
    }
    if at.y < view.body.top() {
        return parts::hidden_chip(session, view).filter(|chip| chip.rect.contains(at)).map(|_| Target::Hidden);
    }
    if !in_columns {
        return parts::in_lane_column(map, view, at);
    }
    if view.zoom() < super::draw::OVERVIEW_ZOOM {
        let is_on_map = (0.0..f64::from(map.height)).contains(&y);
        return map.episode_at(x).filter(|_| is_on_map).map(|index| Target::Episode(map.path(index)));
    }
    map.hit(x, y as f32)
}

pub(super) fn gesture_point(at: Pos2) -> Point {
    point(at.x, at.y)
}

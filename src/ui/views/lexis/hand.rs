//! The pointer on the diagram: what is dragged, and what is pointed at.

use std::sync::Arc;

use egui::accesskit::Action;
use egui::{CursorIcon, Key, PointerButton, Rect, Response, Role, Sense, StrokeKind, Ui, Vec2, WidgetInfo, pos2, vec2};

use super::{LexisView, OnScreen, Outcome, ViewContext, tried};
use crate::edit::Edit;
use crate::layout::lexis::{Lexis, Mark, Thing};
use crate::model::Project;
use crate::session::Session;
use crate::theme::size;
use crate::ui::colors::color32;

/// A thing on its way through time, and the document as it would be.
pub struct Held {
    pub thing: Thing,
    /// The document that it is moved in.
    base: Arc<Project>,
    /// The calendar year and age where it was taken.
    from: (f64, f64),
    by: i32,
    edit: Option<Edit>,
    project: Option<Arc<Project>>,
}

impl Held {
    pub fn tried(&self) -> Option<&Arc<Project>> {
        self.project.as_ref()
    }

    pub fn is_of(&self, project: &Arc<Project>) -> bool {
        Arc::ptr_eq(&self.base, project)
    }

    /// By whole years: those of age for what lies between phases.
    fn follow(&mut self, session: &Session, to: (f64, f64)) {
        let way = match self.thing {
            Thing::Boundary(_) => to.1 - self.from.1,
            _ => to.0 - self.from.0,
        };
        let by = way.round() as i32;
        if by != self.by {
            self.by = by;
            self.edit = session.move_in_time(self.thing, by);
            self.project = self.edit.as_ref().and_then(|edit| tried(&self.base, edit));
        }
    }
}

/// The width of the ring around a boundary that has the keyboard.
const BOUNDARY_RING: f32 = 148.0;
/// How near the line of an event it is taken hold of.
const LINE_REACH: f32 = 10.0;
/// How far an arrow key and a notch of the wheel move the ground.
const PAN_STEP: f32 = 48.0;

impl LexisView {
    /// Everything that can be pointed at and reached by Tab, over the painted diagram.
    pub(super) fn work(&mut self, ui: &mut Ui, shown: OnScreen<'_>, outcomes: &mut Vec<Outcome>) {
        let lexis = shown.lexis;
        // First of all: letting go by Escape counts as letting go, which keeps what is held.
        if self.held.is_some() && ui.input(|input| input.key_pressed(Key::Escape)) {
            self.held = None;
            ui.ctx().stop_dragging();
        }
        // Once a frame: an arrow that leads to the next thing is not that one's arrow too.
        let focused = ui.memory(|memory| memory.focused());
        if let Some(mark) = lexis.marks.iter().find(|mark| focused == Some(mark_id(ui, mark.thing))) {
            self.mark_keys(ui, shown.context, lexis, mark.thing, outcomes);
        }
        self.ground(ui, shown, outcomes);
        let is_low = |mark: &&Mark| matches!(mark.thing, Thing::Phase(_) | Thing::Boundary(_));
        for mark in lexis.marks.iter().filter(is_low) {
            self.marked(ui, shown, mark, outcomes);
        }
        self.event_lines(ui, shown, outcomes);
        for mark in lexis.marks.iter().filter(|mark| !is_low(mark)) {
            self.marked(ui, shown, mark, outcomes);
        }
    }

    /// The ground is dragged to pan; on the edge of a band it takes hold of the edge.
    fn ground(&mut self, ui: &mut Ui, shown: OnScreen<'_>, outcomes: &mut Vec<Outcome>) {
        let OnScreen { context, lexis, .. } = shown;
        let rect = ui.max_rect();
        let response = ui.interact(rect, ui.scope_id().with("ground"), Sense::click_and_drag());
        let name = context.lang.text("lexis-ground");
        response.widget_info(|| WidgetInfo::labeled(Role::Canvas, true, &name));
        let pointed = response.hover_pos().map(|pos| shown.local(pos));
        let edge = pointed.and_then(|at| lexis.edge_at(at));
        if edge.is_some() && self.held.is_none() {
            ui.ctx().set_cursor_icon(CursorIcon::ResizeHorizontal);
        }
        if response.drag_started()
            && let Some(from) = ui.input(|input| input.pointer.press_origin())
            && ui.input(|input| input.pointer.button_down(PointerButton::Primary))
            && let Some(edge) = lexis.edge_at(shown.local(from))
        {
            self.take(context.session, edge, shown.time_at(from));
        }
        if response.dragged() && self.held.is_none() {
            ui.ctx().set_cursor_icon(CursorIcon::Grabbing);
            self.pan(lexis, response.drag_delta());
        }
        self.drop_held(ui, shown, &response, outcomes);
        if response.double_clicked()
            && edge.is_none()
            && let Some(at) = pointed.filter(|at| lexis.plot.contains(*at))
        {
            self.name_new(context.session, lexis.time_at(at).0);
        } else if response.clicked()
            && let Some(at) = pointed
        {
            self.chosen = edge.or_else(|| lexis.band_at(context.session.project(), at).map(Thing::Cohort));
        }
        self.wheel(ui, shown, rect);
        self.ground_keys(ui, lexis, &response);
    }

    fn wheel(&mut self, ui: &Ui, shown: OnScreen<'_>, rect: Rect) {
        let Some(pointer) = ui.input(|input| input.pointer.hover_pos()).filter(|at| rect.contains(*at)) else { return };
        if ui.ctx().layer_id_at(pointer).is_some_and(|layer| layer != ui.layer_id()) {
            return;
        }
        let (zoom, scroll) = ui.input(|input| (input.zoom_delta(), input.smooth_scroll_delta()));
        if zoom != 1.0 {
            self.zoom(shown.lexis, shown.local(pointer), zoom);
        } else if scroll != Vec2::ZERO && !shown.in_page {
            self.pan(shown.lexis, scroll);
        }
    }

    fn ground_keys(&mut self, ui: &Ui, lexis: &Lexis, response: &Response) {
        if !response.has_focus() {
            return;
        }
        super::keys::keep_arrows(ui, response.id);
        let rect = response.rect.shrink(3.0);
        let line = egui::Stroke::new(2.0, ui.visuals().selection.stroke.color);
        ui.painter().rect_stroke(rect, size::FIELD_RADIUS, line, StrokeKind::Inside);
        let ways = [
            (Key::ArrowLeft, vec2(PAN_STEP, 0.0)),
            (Key::ArrowRight, vec2(-PAN_STEP, 0.0)),
            (Key::ArrowUp, vec2(0.0, PAN_STEP)),
            (Key::ArrowDown, vec2(0.0, -PAN_STEP)),
        ];
        for (key, by) in ways {
            if ui.input(|input| input.modifiers.is_none() && input.key_pressed(key)) {
                self.pan(lexis, by);
            }
        }
    }

    /// Lines of events are taken hold of anywhere; Tab finds their titles.
    fn event_lines(&mut self, ui: &mut Ui, shown: OnScreen<'_>, outcomes: &mut Vec<Outcome>) {
        for mark in &shown.lexis.marks {
            let Thing::Event(event) = mark.thing else { continue };
            let x = shown.corner.x + mark.rect.min.x + 1.0;
            let (top, bottom) = (shown.corner.y + mark.rect.min.y, shown.corner.y + shown.lexis.plot.max.y);
            let strip = Rect::from_min_max(pos2(x - LINE_REACH / 2.0, top), pos2(x + LINE_REACH / 2.0, bottom));
            let sense = Sense::CLICK | Sense::DRAG;
            let response = ui.interact(strip, ui.scope_id().with(("line", event)), sense);
            self.pointed(ui, shown, mark.thing, &response, outcomes);
        }
    }

    fn marked(&mut self, ui: &mut Ui, shown: OnScreen<'_>, mark: &Mark, outcomes: &mut Vec<Outcome>) {
        let rect = shown.rect_of(mark);
        let is_dot = matches!(mark.thing, Thing::Meeting(..));
        let sense = if is_dot { Sense::CLICK | Sense::DRAG } else { Sense::click_and_drag() };
        let response = ui.interact(rect, mark_id(ui, mark.thing), sense);
        let role = match mark.thing {
            Thing::Boundary(_) | Thing::Edge(..) => Role::Slider,
            Thing::Meeting(..) => Role::Label,
            Thing::Phase(_) | Thing::Cohort(_) | Thing::Event(_) => Role::Button,
        };
        let is_chosen = self.chosen == Some(mark.thing);
        response.widget_info(|| match role {
            Role::Button => WidgetInfo::selected(role, true, is_chosen, &mark.name),
            _ => WidgetInfo::labeled(role, true, &mark.name),
        });
        if !is_dot {
            self.heard(ui, shown.context, mark.thing, &response, outcomes);
        }
        if self.wanted == Some(mark.thing) {
            self.wanted = None;
            response.request_focus();
        }
        if response.gained_focus() {
            self.chosen = Some(mark.thing);
        }
        if response.has_focus() {
            super::keys::keep_arrows(ui, response.id);
        }
        let kit = shown.context.kit();
        if response.has_focus() {
            let line = egui::Stroke::new(2.0, color32(kit.theme.accent));
            // A boundary runs through everything; its ring stands at its left end.
            let ring = match mark.thing {
                Thing::Boundary(_) => rect.with_max_x(rect.left() + BOUNDARY_RING),
                _ => rect.expand(1.0),
            };
            ui.painter().rect_stroke(ring, 5.0, line, StrokeKind::Inside);
        }
        self.pointed(ui, shown, mark.thing, &response, outcomes);
        if self.held.is_none() && !matches!(mark.thing, Thing::Phase(_)) {
            response.on_hover_text(&mark.name);
        }
    }

    /// A screen reader moves things by a year.
    fn heard(
        &self,
        ui: &Ui,
        context: &ViewContext<'_>,
        thing: Thing,
        response: &Response,
        outcomes: &mut Vec<Outcome>,
    ) {
        if matches!(thing, Thing::Phase(_)) {
            return;
        }
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.add_action(Action::Increment);
            node.add_action(Action::Decrement);
        });
        for (action, by) in [(Action::Increment, 1), (Action::Decrement, -1)] {
            if ui.input(|input| input.has_accesskit_action_request(response.id, action)) {
                outcomes.extend(context.session.move_in_time(thing, by).map(Outcome::Edit));
            }
        }
    }

    /// Clicks and drags, of a mark or of the line of an event.
    fn pointed(
        &mut self,
        ui: &Ui,
        shown: OnScreen<'_>,
        thing: Thing,
        response: &Response,
        outcomes: &mut Vec<Outcome>,
    ) {
        let chosen = match thing {
            Thing::Meeting(event, _) => Thing::Event(event),
            other => other,
        };
        if response.hovered() && !matches!(thing, Thing::Phase(_)) {
            ui.ctx().set_cursor_icon(match thing {
                Thing::Boundary(_) => CursorIcon::ResizeVertical,
                _ => CursorIcon::ResizeHorizontal,
            });
        }
        if response.double_clicked()
            && let Thing::Event(event) = chosen
        {
            self.name_known(shown.context.session, event);
        } else if response.clicked() {
            self.chosen = Some(chosen);
            if response.clicked_by(PointerButton::Primary) {
                self.wanted = Some(chosen);
            }
        }
        if response.drag_started()
            && !matches!(thing, Thing::Phase(_))
            && let Some(from) = ui.input(|input| input.pointer.press_origin())
        {
            self.take(shown.context.session, chosen, shown.time_at(from));
        }
        self.drop_held(ui, shown, response, outcomes);
    }

    fn take(&mut self, session: &Session, thing: Thing, from: (f64, f64)) {
        self.chosen = Some(thing);
        self.naming = None;
        let base = Arc::clone(session.project());
        self.held = Some(Held { thing, base, from, by: 0, edit: None, project: None });
    }

    /// What is held follows the pointer, and stays where it is let go.
    fn drop_held(&mut self, ui: &Ui, shown: OnScreen<'_>, response: &Response, outcomes: &mut Vec<Outcome>) {
        let Some(held) = &mut self.held else { return };
        if response.dragged()
            && let Some(to) = response.interact_pointer_pos()
        {
            held.follow(shown.context.session, shown.time_at(to));
            let upright = matches!(held.thing, Thing::Boundary(_));
            ui.ctx().set_cursor_icon(if upright { CursorIcon::ResizeVertical } else { CursorIcon::ResizeHorizontal });
        }
        if response.drag_stopped()
            && let Some(held) = self.held.take()
        {
            self.wanted = Some(held.thing);
            outcomes.extend(held.edit.map(Outcome::Edit));
        }
    }
}

pub(super) fn mark_id(ui: &Ui, thing: Thing) -> egui::Id {
    ui.scope_id().with(("mark", thing))
}

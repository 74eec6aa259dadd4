//! The map in the window: painting, pointing, dragging, editing in place.

mod access;
mod draw;
mod glide;
mod inline;
mod pointer;
pub mod view;

use std::sync::Arc;

use egui::{Id, Pos2, Rect, Sense, Ui};

use crate::edit::EditError;
use crate::gesture::{Gesture, Grip};
use crate::layout::map::Map;
use crate::model::JourneyId;
use crate::scene::Target;
use crate::session::{Camera, Selected, Session};
use crate::theme::motion;

use super::images::Images;
use super::paint::Painter;
use glide::Glide;
use inline::Inline;
use view::View;

/// What the canvas remembers between frames.
#[derive(Default)]
pub struct Canvas {
    gesture: Gesture,
    /// The id that a new thing gets when the drag ends.
    fresh: u64,
    /// The map of the last frame, to see what moved since.
    shown: Option<Arc<Map>>,
    glide: Glide,
    inline: Option<Inline>,
    hovered: Option<Target>,
    motion: Option<CameraMotion>,
    /// The journey that opened, and when: the map swells into view.
    opened: Option<(JourneyId, f64)>,
    /// The canvas of the last frame, for commands that need its size.
    rect: Rect2,
    pub painter: Painter,
    pub images: Images,
}

/// A rectangle that starts empty.
#[derive(Clone, Copy)]
struct Rect2(Rect);

impl Default for Rect2 {
    fn default() -> Self {
        Self(Rect::ZERO)
    }
}

#[derive(Clone, Copy)]
struct CameraMotion {
    from: Camera,
    to: Camera,
    started: f64,
}

/// What the canvas asks of the window.
#[derive(Debug)]
pub enum Request {
    Failed(EditError),
    /// Go on to the next touchpoint, or make one.
    NextCard,
}

impl Canvas {
    /// Shows the map and lets it be worked on.
    pub fn show(&mut self, ui: &mut Ui, session: &mut Session, is_presenting: bool) -> Vec<Request> {
        let rect = ui.available_rect_before_wrap();
        self.rect = Rect2(rect);
        let now = ui.input(|input| input.time);
        let id = canvas_id();
        let response = ui.interact(rect, id, Sense::click_and_drag());
        if response.clicked() || response.drag_started() {
            response.request_focus();
        }
        self.images = Images::of(ui.ctx());
        self.images.begin_frame(ui.ctx(), session.project());
        self.painter.begin_frame(ui.ctx());
        if !session.has_camera() {
            session.set_camera(self.first_camera(session));
        }
        self.follow_journey(session, now);
        self.move_camera(ui, session, now);
        let mut requests = Vec::new();
        if !is_presenting || self.inline.is_none() {
            self.scroll_and_zoom(ui, &response, session);
            self.point(ui, &response, session, &mut requests);
        }
        let view = View::new(rect, session.camera());
        let held = View::new(rect, view.held(session.shown_map()));
        if held.camera != view.camera && self.motion.is_none() {
            session.set_camera(held.camera);
        }
        let view = if self.motion.is_some() { view } else { held };
        let view = self.swelling(view, now, ui);
        self.follow_map(session, &view, now);
        self.draw(ui, session, &view, now);
        self.edit_in_place(ui, session, &view, &mut requests);
        self.name_for_readers(ui, session, &view, &response);
        requests
    }

    /// The map of a journey that is seen for the first time: its beginning at 100 %, or all of it where
    /// that is nearly as large.
    fn first_camera(&self, session: &Session) -> Camera {
        let map = session.map();
        let whole = view::fitting(self.rect.0, (0.0, map.width), (0.0, f64::from(map.height)), 1.0);
        Camera { zoom: if whole.zoom >= 0.85 { whole.zoom } else { 1.0 }, ..whole }
    }

    fn follow_journey(&mut self, session: &Session, now: f64) {
        let journey = session.journey_id();
        match self.opened {
            Some((known, _)) if known == journey => {}
            known => {
                // The first journey is simply there; later ones come into view.
                self.opened = Some((journey, if known.is_some() { now } else { f64::NEG_INFINITY }));
                self.shown = None;
                self.motion = None;
                self.inline = None;
                self.gesture = Gesture::Idle;
            }
        }
    }

    /// A short swelling when a journey opens.
    fn swelling(&self, view: View, now: f64, ui: &Ui) -> View {
        let started = self.opened.map_or(f64::NEG_INFINITY, |(_, at)| at);
        let share = ((now - started) as f32 / motion::DRILL_SECONDS).clamp(0.0, 1.0);
        if share >= 1.0 {
            return view;
        }
        ui.ctx().request_repaint();
        let left = (1.0 - share).powi(3);
        let zoom = view.camera.zoom * (1.0 - 0.1 * left);
        View::new(view.canvas, view.zoomed(zoom, view.body.center()))
    }

    /// Starts the glide of cards when the shown map is another one of the same journey.
    fn follow_map(&mut self, session: &Session, view: &View, now: f64) {
        let map = session.shown_map();
        if let Some(shown) = &self.shown {
            if Arc::ptr_eq(shown, map) {
                return;
            }
            if shown.journey.id == map.journey.id && shown.look == map.look {
                let left = self.glide.share_left(now);
                self.glide.start(shown, map, view, now, left);
            } else {
                self.glide.stop();
            }
        }
        self.shown = Some(Arc::clone(map));
    }

    fn move_camera(&mut self, ui: &Ui, session: &mut Session, now: f64) {
        let Some(motion) = self.motion else { return };
        let share = ((now - motion.started) as f32 / motion::PAN_SECONDS).clamp(0.0, 1.0);
        let eased = 1.0 - (1.0 - share).powi(3);
        let mix = |from: f64, to: f64| from + (to - from) * f64::from(eased);
        let (from, to) = (motion.from, motion.to);
        session.set_camera(Camera {
            x: mix(from.x, to.x),
            y: mix(from.y, to.y),
            zoom: from.zoom * (to.zoom / from.zoom).powf(eased),
        });
        if share >= 1.0 {
            self.motion = None;
        }
        ui.ctx().request_repaint();
    }

    /// Moves the camera there, with a short motion.
    fn go_to(&mut self, ui: &egui::Context, session: &Session, to: Camera) {
        let started = ui.input(|input| input.time);
        let to = View::new(self.rect.0, to).held(session.shown_map());
        self.motion = Some(CameraMotion { from: session.camera(), to, started });
        ui.request_repaint();
    }

    /// The view as it will be once the camera has come to rest, so that quick steps add up.
    fn settled_view(&self, session: &Session) -> View {
        View::new(self.rect.0, self.motion.map_or(session.camera(), |motion| motion.to))
    }

    pub fn zoom_by(&mut self, ctx: &egui::Context, session: &Session, factor: f32) {
        let view = self.settled_view(session);
        let zoom = zoom_step(view.zoom(), factor);
        self.go_to(ctx, session, view.zoomed(zoom, view.body.center()));
    }

    pub fn zoom_to(&mut self, ctx: &egui::Context, session: &Session, zoom: f32) {
        let view = self.settled_view(session);
        self.go_to(ctx, session, view.zoomed(zoom, view.body.center()));
    }

    pub fn fit(&mut self, ctx: &egui::Context, session: &Session) {
        let map = session.map();
        let to = view::fitting(self.rect.0, (0.0, map.width), (0.0, f64::from(map.height)), 2.0);
        self.go_to(ctx, session, to);
    }

    pub fn zoom_to_selection(&mut self, ctx: &egui::Context, session: &Session) {
        let Some((x, rect)) = target_of(session.selected()).and_then(|target| session.map().place_of(target)) else {
            return;
        };
        let around = 40.0;
        let across = (x - around, x + f64::from(rect.width()) + around);
        let down = (f64::from(rect.min.y) - around, f64::from(rect.max.y) + around);
        self.go_to(ctx, session, view::fitting(self.rect.0, across, down, 2.0));
    }

    /// Brings what is selected into view, if it is not.
    pub fn reveal_selection(&mut self, ctx: &egui::Context, session: &Session) {
        let Some((x, rect)) = target_of(session.selected()).and_then(|target| session.map().place_of(target)) else {
            return;
        };
        let view = View::new(self.rect.0, session.camera());
        let zoom = f64::from(view.zoom());
        let (width, height) = (f64::from(view.body.width()) / zoom, f64::from(view.body.height()) / zoom);
        let near = |camera: f64, room: f64, from: f64, to: f64| {
            let edge = 24.0;
            if from - edge < camera {
                from - edge
            } else if to + edge > camera + room {
                (to + edge - room).min(from - edge)
            } else {
                camera
            }
        };
        let is_lane = matches!(session.selected(), Selected::Lane(_));
        let to = Camera {
            x: if is_lane { view.camera.x } else { near(view.camera.x, width, x, x + f64::from(rect.width())) },
            y: near(view.camera.y, height, f64::from(rect.min.y), f64::from(rect.max.y)),
            zoom: view.camera.zoom,
        };
        if to != view.camera {
            self.go_to(ctx, session, to);
        }
    }

    /// How much room the map left free at the bottom of the canvas in the last frame, in points.
    pub fn free_below(&self, session: &Session) -> f32 {
        let view = View::new(self.rect.0, session.camera());
        self.rect.0.bottom() - view.screen(0.0, f64::from(session.map().height)).y
    }

    /// Whether a text is being edited on the map.
    pub fn is_editing(&self) -> bool {
        self.inline.is_some()
    }

    /// A press on the palette takes hold of something new.
    pub fn take_new(&mut self, new: crate::gesture::New, at: Pos2) {
        self.gesture = Gesture::Pressed {
            at: pointer::gesture_point(at),
            target: Some(Grip::New(new)),
            modifiers: crate::gesture::Modifiers::default(),
        };
    }

    /// What lies under the pointer, whoever has it: while files are dragged over the window, nobody has.
    pub fn under_pointer(&self, ctx: &egui::Context, session: &Session) -> Option<Target> {
        let at = ctx.input(|input| input.pointer.latest_pos()).filter(|at| self.rect.0.contains(*at))?;
        pointer::target_at(session, &View::new(self.rect.0, session.camera()), at)
    }

    /// Whether a gesture is under way, so that Escape belongs to it.
    pub fn is_busy(&self) -> bool {
        self.gesture.dragged().is_some()
    }
}

/// The next of the usual zoom steps.
fn zoom_step(zoom: f32, factor: f32) -> f32 {
    (zoom * factor).clamp(zoom.min(crate::theme::size::ZOOM_MIN), crate::theme::size::ZOOM_MAX)
}

pub fn canvas_id() -> Id {
    Id::unique("canvas")
}

/// The thing on the map that is selected.
pub fn target_of(selected: Selected) -> Option<Target> {
    match selected {
        Selected::Nothing => None,
        Selected::Touchpoint(path) => Some(Target::Touchpoint(path)),
        Selected::Note(path) => Some(Target::Note(path)),
        Selected::Episode(path) => Some(Target::Episode(path)),
        Selected::Lane(lane) => Some(Target::Lane(lane)),
    }
}

/// What a thing on the map is when it is selected.
pub fn selected_of(target: Target) -> Selected {
    match target {
        Target::Touchpoint(path) | Target::Point { touchpoint: path, .. } => Selected::Touchpoint(path),
        Target::Note(path) => Selected::Note(path),
        Target::Episode(path) | Target::ZoomIn(path) => Selected::Episode(path),
        Target::Lane(lane) => Selected::Lane(lane),
        Target::Cell { .. } => Selected::Nothing,
    }
}

//! The map in the window: painting, pointing, dragging, editing in place.

mod access;
mod aim;
mod draw;
mod glide;
mod hint;
mod inline;
mod lit;
mod marks;
mod marquee;
mod minimap;
mod parts;
mod pointer;
mod touch;
pub mod view;

use std::collections::HashSet;
use std::sync::Arc;

use egui::{Id, Popup, Pos2, Rect, Sense, Ui};

use crate::edit::EditError;
use crate::gesture::{Gesture, Grip};
use crate::layout::map::Map;
use crate::model::{EpisodePath, EventId, JourneyId};
use crate::scene::Target;
use crate::session::{Camera, Selected, Session};
use crate::theme::motion;

use super::images::Images;
use super::inspector::ImageUse;
use super::menu::About;
use super::paint::Painter;
use glide::Glide;
use inline::Inline;
use marks::Lifted;
use marquee::Marquee;
use touch::Fingers;
use view::View;

pub use lit::Lit;

/// What the canvas remembers between frames.
#[derive(Default)]
pub struct Canvas {
    gesture: Gesture,
    /// The id that a new thing gets when the drag ends.
    fresh: u64,
    /// What the dragged thing is where it would land.
    landing: Option<Selected>,
    /// The map of the last frame, to see what moved since.
    shown: Option<Arc<Map>>,
    glide: Glide,
    inline: Option<Inline>,
    hovered: Option<Target>,
    /// What the pointer rests on, and since when.
    rested: (Option<Target>, f64),
    marquee: Option<Marquee>,
    /// The cards that are being dragged.
    lifted: HashSet<Lifted>,
    motion: Option<CameraMotion>,
    /// The journey that opened, and when: the map swells into view.
    opened: Option<(JourneyId, f64)>,
    /// Whether nothing moves by itself.
    is_still: bool,
    fingers: Fingers,
    /// The canvas of the last frame, for commands that need its size.
    rect: Rect2,
    /// What stays bright while one looks for something.
    lit: Option<Lit>,
    picture: Option<minimap::Picture>,
    /// What is selected is brought into view once its journey is there.
    is_to_reveal: bool,
    aim: aim::Aim,
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
    /// Words were typed; on to the next ones.
    GoOn(Way),
    /// Open the menu here.
    Menu(About, Pos2),
    /// Ask why the selected episode gets a micro journey.
    StartMicro,
    /// Choose the picture of a new card.
    Picture(ImageUse),
    /// Show a calendar event where it is edited.
    Event(EventId),
}

/// Where typing goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// A new touchpoint behind the selected one.
    Beside,
    /// A new touchpoint at the end of this episode.
    Inside(EpisodePath),
    /// A new touchpoint at the end of the episode behind this one; a new episode behind the last one.
    NextEpisode(EpisodePath),
    PreviousEpisode(EpisodePath),
    /// The touchpoint behind the selected one, or a new one at the end.
    NextCard,
    PreviousCard,
}

impl Canvas {
    /// Shows the map and lets it be worked on. `is_covered` says that a menu lies over it.
    pub fn show(&mut self, ui: &mut Ui, session: &mut Session, is_presenting: bool, is_covered: bool) -> Vec<Request> {
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
        let mut requests = self.keep_where_typed(session);
        self.follow_journey(session, now);
        if std::mem::take(&mut self.is_to_reveal)
            && let Some(camera) = self.revealing(session)
        {
            session.set_camera(camera);
        }
        self.move_camera(ui, session, now);
        if (!is_presenting || self.inline.is_none()) && self.follow_fingers(ui, &response, session, &mut requests) {
            self.scroll_and_zoom(ui, &response, session);
            self.point(ui, &response, session, &mut requests);
        }
        self.pan_below_carried(ui, session);
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
        self.hint(ui, session, &view, now, is_covered || Popup::is_any_open(ui.ctx()));
        self.name_for_readers(ui, session, &view, &response, &mut requests);
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
                let swells = known.is_some() && !self.is_still;
                self.opened = Some((journey, if swells { now } else { f64::NEG_INFINITY }));
                self.shown = None;
                self.motion = None;
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
            if shown.journey.id == map.journey.id && shown.look == map.look && !self.is_still {
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
        let share = if self.is_still { 1.0 } else { share };
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
    pub fn go_to(&mut self, ui: &egui::Context, session: &Session, to: Camera) {
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
        let Some((x, rect)) = chosen(session).and_then(|target| session.map().place_of(target)) else {
            return;
        };
        let around = 40.0;
        let across = (x - around, x + f64::from(rect.width()) + around);
        let down = (f64::from(rect.min.y) - around, f64::from(rect.max.y) + around);
        self.go_to(ctx, session, view::fitting(self.rect.0, across, down, 2.0));
    }

    /// Brings what is selected into view, if it is not.
    pub fn reveal_selection(&mut self, ctx: &egui::Context, session: &Session) {
        if let Some(to) = self.revealing(session) {
            self.go_to(ctx, session, to);
        }
    }

    /// Brings what is selected into view in a journey that has just been opened, without a motion.
    pub const fn reveal_when_open(&mut self) {
        self.is_to_reveal = true;
    }

    /// The camera that has what is selected in view; none where it is already.
    fn revealing(&self, session: &Session) -> Option<Camera> {
        // A card may be one of too many in a collapsed episode.
        let place = |target| session.map().place_of(target);
        let episode = || session.selected_episode().and_then(|path| place(Target::Episode(path)));
        let (x, rect) = chosen(session).and_then(place).or_else(episode)?;
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
        (to != view.camera).then_some(to)
    }

    /// Where the card stands in the window that was selected last.
    pub fn rect_of_selection(&self, session: &Session) -> Option<Rect> {
        let (x, rect) = session.map().place_of(chosen(session)?)?;
        let view = View::new(self.rect.0, session.camera());
        let size = egui::vec2(rect.width(), rect.height()) * view.zoom();
        let place = Rect::from_min_size(view.screen(x, f64::from(rect.min.y)), size);
        Some(place.intersect(self.rect.0)).filter(|place| place.is_positive())
    }

    /// Where the menu of the selection opens, in points: at the thing, or in the middle of what shows.
    pub fn menu_place(&self, session: &Session) -> Pos2 {
        let view = View::new(self.rect.0, session.camera());
        let map = session.map();
        let middle = self.rect.0.center();
        let inside = self.rect.0.shrink(8.0);
        let at = match session.selected() {
            Selected::Lane(lane) => {
                let place = map.lanes.iter().find(|place| map.journey.lanes[place.index].id == lane);
                place.map(|place| parts::lane_rect(&view, place).left_top() + egui::vec2(34.0, 34.0))
            }
            Selected::Episode(path) => {
                let index = map.cells.iter().position(|cell| cell.episode.id == path.episode);
                index.map(|index| parts::episode_rect(map, &view, index).left_bottom() + egui::vec2(24.0, -8.0))
            }
            selected => target_of(selected)
                .and_then(|target| map.place_of(target))
                .map(|(x, rect)| view.screen(x + f64::from(rect.width()) * 0.5, f64::from(rect.center().y))),
        };
        at.map_or(middle, |at| at.clamp(inside.min, inside.max))
    }

    /// How much room the map left free at the bottom of the canvas in the last frame, in points.
    pub fn free_below(&self, session: &Session) -> f32 {
        let view = View::new(self.rect.0, session.camera());
        self.rect.0.bottom() - view.screen(0.0, f64::from(session.map().height)).y
    }

    /// Where the map ended at the right in the last frame, in points.
    pub fn map_end(&self, session: &Session) -> f32 {
        View::new(self.rect.0, session.camera()).screen(session.map().width, 0.0).x
    }

    /// How the map behaves: whether things move by themselves, and whether fingers must hit them.
    pub fn set_feel(&mut self, is_still: bool, is_touch: bool) {
        self.is_still = is_still;
        self.fingers.is_touch = is_touch;
    }

    /// The fluent key of how what is being done ends.
    pub fn gesture_hint(&self) -> Option<&'static str> {
        self.gesture.hint().or_else(|| self.inline.as_ref().map(Inline::hint))
    }

    /// What lies under the pointer, if that is on the map.
    pub fn pointed(&self) -> Option<Target> {
        self.hovered
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
        self.gesture.dragged().is_some() || self.marquee.is_some()
    }
}

/// The next of the usual zoom steps.
fn zoom_step(zoom: f32, factor: f32) -> f32 {
    (zoom * factor).clamp(zoom.min(crate::theme::size::ZOOM_MIN), crate::theme::size::ZOOM_MAX)
}

pub fn canvas_id() -> Id {
    Id::unique("canvas")
}

/// What the keys work on: what is selected, or the chip of an event that they stand on.
fn chosen(session: &Session) -> Option<Target> {
    session.walked_event().or_else(|| target_of(session.selected()))
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
        Target::Lane(lane) | Target::LanePart(lane, _) => Selected::Lane(lane),
        other => other.of_episode().map_or(Selected::Nothing, Selected::Episode),
    }
}

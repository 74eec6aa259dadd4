//! Fingers on the map: two of them move and zoom it, one that rests asks for the menu.

use egui::{Pos2, Response, Ui, Vec2, vec2};

use super::view::View;
use super::{Canvas, Request};
use crate::geom::point;
use crate::gesture::{Event, Gesture, Outcome};
use crate::scene::Target;
use crate::session::Session;
use crate::theme::size;

/// What the canvas knows of fingers.
#[derive(Default)]
pub(super) struct Fingers {
    /// Whether targets are to be large.
    pub is_touch: bool,
    /// What the first finger did has been dropped: nothing more comes of it until all have left.
    is_spent: bool,
    /// Where the pointer was when it was last somewhere: a finger that leaves takes it away.
    pub last: Option<Pos2>,
}

/// How far beside a point a finger may hit it, in points of the screen.
const REACH: f32 = size::CLICK_TARGET_TOUCH / 2.0;

impl Canvas {
    /// Follows two fingers or one that rests. Gives whether the pointer's own events count in this frame.
    pub(super) fn follow_fingers(
        &mut self,
        ui: &Ui,
        response: &Response,
        session: &mut Session,
        requests: &mut Vec<Request>,
    ) -> bool {
        let (fingers, is_down) = ui.input(|input| (input.multi_touch(), input.any_touches()));
        if let Some(fingers) = fingers.filter(|fingers| response.rect.contains(fingers.center_pos)) {
            self.drop_gesture(session);
            self.fingers.is_spent = true;
            self.motion = None;
            let view = View::new(response.rect, session.camera());
            let anchor = fingers.center_pos.clamp(view.body.min, view.body.max);
            let zoomed = view.zoomed(super::zoom_step(view.zoom(), fingers.zoom_delta), anchor);
            session.set_camera(View::new(response.rect, zoomed).panned(fingers.translation_delta));
        } else if response.long_touched() {
            self.drop_gesture(session);
            self.fingers.is_spent = true;
            let view = View::new(response.rect, session.camera());
            let over = response.interact_pointer_pos().and_then(|at| self.target_near(session, &view, at));
            self.ask_menu(response, over, &view, session, requests);
        }
        let counts = !self.fingers.is_spent;
        // The pointer leaves with the last finger, in the same frame.
        self.fingers.is_spent &= is_down;
        counts
    }

    /// What was begun is as if it never was.
    fn drop_gesture(&mut self, session: &mut Session) {
        let was_dragging = self.gesture.dragged().is_some();
        self.gesture = self.gesture.step(Event::Cancel, 0.0).0;
        if matches!(self.gesture, Gesture::Pressed { .. } | Gesture::Panning { .. }) {
            self.gesture = Gesture::Idle;
        }
        if was_dragging {
            session.try_edit(None);
        }
    }

    /// What lies at a place of the screen; for fingers, a point or sign that is near comes before empty ground.
    pub(super) fn target_near(&self, session: &Session, view: &View, at: Pos2) -> Option<Target> {
        let there = super::pointer::target_at(session, view, at);
        if !self.fingers.is_touch
            || !matches!(there, None | Some(Target::Cell { .. } | Target::Episode(_) | Target::Lane(_)))
        {
            return there;
        }
        const AROUND: [Vec2; 8] = [
            vec2(0.0, -1.0),
            vec2(0.0, 1.0),
            vec2(-1.0, 0.0),
            vec2(1.0, 0.0),
            vec2(-0.7, -0.7),
            vec2(0.7, -0.7),
            vec2(-0.7, 0.7),
            vec2(0.7, 0.7),
        ];
        let is_small = |target: &Target| {
            matches!(target, Target::Point { .. } | Target::ZoomIn(_) | Target::LanePart(..) | Target::EpisodePart(..))
        };
        let rings = [0.5, 1.0].into_iter().flat_map(|share| AROUND.map(|way| at + way * REACH * share));
        let near = rings.filter_map(|at| super::pointer::target_at(session, view, at)).find(is_small);
        near.or(there)
    }

    /// A finger that is drawn over empty ground takes the map along, where a mouse draws a frame.
    pub(super) fn finger_pans(&mut self, ui: &Ui) -> Option<Outcome> {
        let Gesture::Marquee { from, to, .. } = self.gesture else { return None };
        if !ui.input(|input| input.any_touches()) {
            return None;
        }
        self.gesture = Gesture::Panning { at: to };
        Some(Outcome::Pan { by: point(to.x - from.x, to.y - from.y) })
    }
}

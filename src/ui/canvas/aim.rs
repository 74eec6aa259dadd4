//! Something from outside the map that is carried over it: what it would be dropped on lights up.

use egui::{Rect, Stroke, Ui, vec2};

use super::Canvas;
use super::view::View;
use crate::scene::Target;
use crate::session::Session;
use crate::theme::{Theme, size};
use crate::ui::colors::color32;

/// What is carried over the map, and what lies below it.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Aim {
    pub is_carried: bool,
    pub on: Option<Target>,
}

impl Canvas {
    /// Something is carried over the map, now above this.
    pub fn carry(&mut self, on: Option<Target>) {
        self.aim = Aim { is_carried: true, on };
    }

    /// Nothing is carried any more.
    pub fn drop_carried(&mut self) {
        self.aim = Aim::default();
    }

    /// Near an edge, the map moves below what is carried.
    pub(super) fn pan_below_carried(&mut self, ui: &Ui, session: &mut Session) {
        let Some(at) = ui.input(|input| input.pointer.latest_pos()).filter(|_| self.aim.is_carried) else { return };
        let view = View::new(self.rect.0, session.camera());
        // Above the lanes stand the headers, on which it can be dropped as well.
        if view.body.contains(at) {
            self.pan_at_edges(ui, &view, at, session);
        }
    }

    pub(super) fn light_aim(&self, ui: &Ui, session: &Session, view: &View, theme: &'static Theme) {
        let Some(target) = self.aim.on else { return };
        let map = session.shown_map();
        let accent = color32(theme.accent);
        if let Some((x, rect)) = map.place_of(target) {
            let min = view.screen(x, f64::from(rect.min.y));
            let place = Rect::from_min_size(min, vec2(rect.width(), rect.height()) * view.zoom());
            let painter = ui.painter().with_clip_rect(view.body.intersect(view.canvas));
            painter.rect_filled(place, size::CARD_RADIUS * view.zoom(), accent.gamma_multiply(0.14));
        }
        self.mark(ui, map, view, target, Stroke::new(3.0, accent));
    }
}

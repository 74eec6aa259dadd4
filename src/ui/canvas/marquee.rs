//! The rectangle that is drawn around cards to select them, live.

use egui::{Pos2, Stroke, StrokeKind, Ui, pos2};

use super::view::View;
use super::{Canvas, selected_of};
use crate::gesture::Modifiers;
use crate::session::{Selected, Session};
use crate::theme::Theme;
use crate::ui::colors::color32;

/// A marquee while it is drawn.
pub struct Marquee {
    /// Where it began, as a place of the map: the map may scroll below the pointer.
    from: (f64, f64),
    to: (f64, f64),
    /// What was selected before it.
    before: Vec<Selected>,
}

impl Canvas {
    /// Selects the cards that the marquee touches; with Shift or Ctrl beside those that were selected.
    pub(super) fn follow_marquee(
        &mut self,
        ui: &Ui,
        view: &View,
        rect: crate::geom::Rect,
        modifiers: Modifiers,
        session: &mut Session,
    ) {
        let pointer = ui.input(|input| input.pointer.latest_pos());
        let at = pointer.unwrap_or(pos2(rect.max.x, rect.max.y));
        let to = view.scene(at);
        let marquee = self.marquee.get_or_insert_with(|| {
            // It began in the corner that the pointer is farthest from.
            let far = |low: f32, high: f32, at: f32| if (at - low).abs() > (at - high).abs() { low } else { high };
            let corner = pos2(far(rect.min.x, rect.max.x, at.x), far(rect.min.y, rect.max.y, at.y));
            Marquee { from: view.scene(corner), to: (f64::NAN, f64::NAN), before: session.selection().to_vec() }
        });
        if marquee.to == to {
            return;
        }
        marquee.to = to;
        let from = marquee.from;
        let across = (from.0.min(to.0), from.0.max(to.0));
        let down = (from.1.min(to.1) as f32, from.1.max(to.1) as f32);
        let adds = modifiers.shift || modifiers.command;
        let mut things = if adds { marquee.before.clone() } else { Vec::new() };
        things.extend(session.map().cards_touching(across, down).into_iter().map(selected_of));
        session.select_many(things);
    }

    /// Escape: what was selected before is so again.
    pub(super) fn give_up_marquee(&mut self, session: &mut Session) {
        if let Some(marquee) = self.marquee.take() {
            session.select_many(marquee.before);
        }
    }

    pub(super) fn draw_marquee(&self, ui: &Ui, view: &View, theme: &'static Theme) {
        let Some(marquee) = &self.marquee else { return };
        let corner = |at: (f64, f64)| -> Pos2 { view.screen(at.0, at.1) };
        let rect = egui::Rect::from_two_pos(corner(marquee.from), corner(marquee.to));
        let painter = ui.painter().with_clip_rect(view.canvas);
        let line = Stroke::new(1.0, color32(theme.accent));
        painter.rect(rect, 2.0, color32(theme.accent.faded(0.10)), line, StrokeKind::Inside);
    }
}

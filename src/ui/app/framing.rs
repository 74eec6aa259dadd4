//! The frame of a new journey, offered beside its map.

use egui::{Context, Key, Rect, Ui};

use super::App;
use crate::command::Command;
use crate::session::View;
use crate::ui::frame_offer::{self, Answer};
use crate::ui::views::is_unframed;
use crate::ui::widgets::Kit;

impl App {
    /// Escape takes the offer away, whatever else it ends. Call it before anything takes the key.
    pub(super) fn wave_offer_away(&mut self, ctx: &Context) {
        let is_escape = self.offers_frame && ctx.input(|input| input.key_pressed(Key::Escape));
        if is_escape && self.dialog.is_none() && self.menu.is_none() && self.session.view() == View::Map {
            self.offers_frame = false;
        }
    }

    /// A card at the right of a new map. It goes when it is answered, by Escape, once there is a frame, and
    /// once the map needs its place: nobody types below a card.
    pub(super) fn offer_frame(&mut self, ui: &Ui, room: Rect) {
        self.offers_frame &= self.canvas.map_end(&self.session) <= frame_offer::place(room).x;
        if !self.offers_frame || self.is_presenting {
            return;
        }
        let kit = Kit { theme: self.theme(), lang: self.lang() };
        let answer = frame_offer::show(ui, &kit, room);
        let ctx = ui.ctx();
        if answer == Some(Answer::Start) {
            self.frame_step_by_step(ctx);
        }
        if answer.is_some() || !is_unframed(self.session.journey()) {
            self.offers_frame = false;
            if answer == Some(Answer::Later) {
                self.focus_map(ctx);
            }
        }
    }

    pub(super) fn frame_step_by_step(&mut self, ctx: &Context) {
        self.views.frame.start(self.session.journey_id());
        self.run(ctx, Command::ViewFrame);
    }
}

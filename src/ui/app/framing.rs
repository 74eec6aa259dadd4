//! The frame of a new journey, offered beside its map.

use egui::{Key, Rect, Ui};

use super::App;
use crate::command::Command;
use crate::ui::frame_offer::{self, Answer};
use crate::ui::views::is_unframed;
use crate::ui::widgets::Kit;

impl App {
    /// A card at the right of a new map. It goes when it is answered, by Escape, and once there is a frame.
    pub(super) fn offer_frame(&mut self, ui: &Ui, room: Rect) {
        if !self.offers_frame || self.is_presenting {
            return;
        }
        let kit = Kit { theme: self.theme(), lang: self.lang() };
        let answer = frame_offer::show(ui, &kit, room);
        let ctx = ui.ctx();
        let is_waved_away = self.dialog.is_none() && ctx.input(|input| input.key_pressed(Key::Escape));
        if answer == Some(Answer::Start) {
            self.views.frame.start(self.session.journey_id());
            self.run(ctx, Command::ViewFrame);
        }
        if answer.is_some() || is_waved_away || !is_unframed(self.session.journey()) {
            self.offers_frame = false;
            if answer == Some(Answer::Later) {
                self.focus_map(ctx);
            }
        }
    }
}

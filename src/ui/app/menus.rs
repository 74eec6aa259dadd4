//! The menu that is open on the map, and what its rows do.

use egui::Context;

use super::App;
use crate::session::Selected;
use crate::ui::files::Purpose;
use crate::ui::menu::{About, Act, Answer, Menu};

impl App {
    /// Opens the menu of what is selected, with the keyboard on it.
    pub(super) fn menu_of_selection(&mut self) {
        let about = match self.session.selected() {
            Selected::Nothing => About::Place(None, 0.0),
            _ => About::Selection,
        };
        self.menu = Some(Menu::new(about, self.canvas.menu_place(&self.session), true));
    }

    pub(super) fn menus(&mut self, ctx: &Context) {
        let Some(mut menu) = self.menu.take() else { return };
        match menu.show(ctx, &self.session) {
            Answer::Stay => self.menu = Some(menu),
            Answer::Close => self.focus_map(ctx),
            Answer::Do { act, stays } => {
                if stays {
                    self.menu = Some(menu);
                } else {
                    self.focus_map(ctx);
                }
                self.do_act(ctx, *act);
            }
        }
    }

    fn do_act(&mut self, ctx: &Context, act: Act) {
        let before = self.session.history().revision();
        match act {
            Act::Command(command) => self.run(ctx, command),
            Act::Edit(edit) => {
                self.edit(&edit);
                self.canvas.reveal_selection(ctx, &self.session);
            }
            Act::AddLane(index, kind) => {
                let added = self.session.add_lane_at(index, kind).map(|_| ());
                self.name_added(ctx, before, added);
            }
            Act::AddEpisode(index) => {
                let added = self.session.add_episode_at(index).map(|_| ());
                self.name_added(ctx, before, added);
            }
            Act::AddCard(episode, lane, x) => {
                let added = self.session.add_card_at(episode, lane, x).map(|_| ());
                self.name_added(ctx, before, added);
            }
            Act::ChooseImage(used) => self.pick(ctx, Purpose::Picture(used)),
        }
    }
}

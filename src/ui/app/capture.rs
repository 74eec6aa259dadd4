//! Quick capture: from the words that were just typed to the next ones, without the mouse.

use super::App;
use crate::command::Command;
use crate::gesture::New;
use crate::model::EpisodePath;
use crate::session::Selected;
use crate::ui::canvas::Way;

impl App {
    /// On to the next words; what is new is typed at once.
    pub(super) fn type_on(&mut self, ctx: &egui::Context, way: Way) {
        match way {
            Way::NextCard => self.run(ctx, Command::NextCard),
            Way::PreviousCard => self.run(ctx, Command::PreviousCard),
            Way::Beside => self.add_new(ctx, New::Touchpoint),
            Way::Inside(episode) => self.capture_in(ctx, episode),
            Way::NextEpisode(episode) => match self.episode_beside(episode, true) {
                Some(next) => self.capture_in(ctx, next),
                // An episode without a card is what a new one would be.
                None if self.is_empty(episode) => self.session.select(Selected::Episode(episode)),
                None => {
                    self.session.select(Selected::Episode(episode));
                    self.add_new(ctx, New::Episode);
                }
            },
            Way::PreviousEpisode(episode) => {
                if let Some(before) = self.episode_beside(episode, false) {
                    self.capture_in(ctx, before);
                }
            }
        }
    }

    fn capture_in(&mut self, ctx: &egui::Context, episode: EpisodePath) {
        self.session.select(Selected::Episode(episode));
        self.add_new(ctx, New::Touchpoint);
    }

    fn is_empty(&self, episode: EpisodePath) -> bool {
        self.session.project().episode(episode).is_none_or(|episode| episode.touchpoints.is_empty())
    }

    fn episode_beside(&self, of: EpisodePath, forward: bool) -> Option<EpisodePath> {
        let cells = &self.session.map().cells;
        let at = cells.iter().position(|cell| cell.episode.id == of.episode)?;
        let beside = if forward { at + 1 } else { at.checked_sub(1)? };
        cells.get(beside).map(|cell| EpisodePath { episode: cell.episode.id, ..of })
    }
}

//! Micro journeys in the inspector: of an episode, and of the journey that is one.

use egui::{CornerRadius, Frame, Label, Margin, Ui};

use super::{Outcome, Pane, words};
use crate::command::Command;
use crate::edit::{Edit, JourneyChange};
use crate::fonts::icon;
use crate::layout::micro::{comparison, comparison_above, comparison_words};
use crate::method::Comparison;
use crate::model::{Episode, EpisodePath, Form, Journey, Purpose};
use crate::theme::{size, text};
use crate::ui::colors::color32;
use crate::ui::dialogs::words as said;

impl Pane<'_> {
    /// The micro journey that takes an episode in detail, with what both say; or the way to start one.
    pub(super) fn micro_of_episode(&mut self, ui: &mut Ui, episode: &Episode) {
        self.kit.label(ui, &self.word("inspector-micro"));
        let Some(micro) = episode.micro.and_then(|id| self.project.journey(id)) else {
            let words = Command::StartMicro.label(self.kit.lang);
            if self.kit.wide_button(ui, icon::MAGNIFYING_GLASS_PLUS, &words) {
                self.outcomes.push(Outcome::Command(Command::StartMicro));
            }
            return;
        };
        let title = self.named(&micro.title);
        let words = self.kit.word_with("inspector-micro-open", &[("title", title.into())]);
        if self.kit.wide_button(ui, icon::MAGNIFYING_GLASS_PLUS, &words) {
            self.outcomes.push(Outcome::OpenJourney(micro.id));
        }
        if let Some(found) = comparison(self.project, self.journey, episode) {
            self.compared(ui, &found, false);
        }
    }

    /// Why it was started, and which episode it takes in detail.
    pub(super) fn micro_journey(&mut self, ui: &mut Ui, journey: &Journey) {
        let mut purposes = vec![(None, self.word("inspector-none"))];
        purposes.extend([Purpose::Deepen, Purpose::Accelerate].map(|one| (Some(one), self.word(words::purpose(one)))));
        if let Some(purpose) = self.kit.labelled_combo(ui, "inspector-purpose", &journey.purpose, &purposes) {
            self.edit(Edit::ChangeJourney { journey: journey.id, change: JourneyChange::Purpose(purpose) });
        }
        if let Some(reason) = self.kit.labelled_area(ui, "inspector-reason", &journey.reason, 2) {
            self.edit(Edit::ChangeJourney { journey: journey.id, change: JourneyChange::Reason(reason) });
        }
        let under = self.project.parent_episode(journey);
        let mut episodes: Vec<(Option<EpisodePath>, String)> = vec![(None, self.word("inspector-stands-alone"))];
        for other in self.project.journeys.iter().filter(|other| other.id != journey.id && other.form != Form::Micro) {
            episodes.extend(other.episodes.iter().map(|episode| {
                let path = EpisodePath { journey: other.id, episode: episode.id };
                (Some(path), format!("{} · {}", self.named(&episode.title), other.title))
            }));
        }
        if let Some(under) = self.kit.labelled_combo(ui, "inspector-under", &under, &episodes) {
            self.edit(Edit::LinkMicro { micro: journey.id, under });
        }
        if let Some(found) = comparison_above(self.project, journey) {
            self.compared(ui, &found, true);
        }
    }

    /// The way to the ranking of the episodes.
    pub(super) fn worth(&mut self, ui: &mut Ui) {
        if self.journey.episodes.is_empty() {
            return;
        }
        ui.add_space(10.0);
        let words = Command::WorthMicro.label(self.kit.lang);
        if self.kit.wide_button(ui, icon::MAGNIFYING_GLASS_PLUS, &words) {
            self.outcomes.push(Outcome::Command(Command::WorthMicro));
        }
    }

    /// What both say: a banner where they tell different stories.
    fn compared(&self, ui: &mut Ui, found: &Comparison, from_below: bool) {
        let words = comparison_words(found, from_below, self.project.scale, self.kit.lang);
        if found.is_flagged {
            ui.add_space(8.0);
            let theme = self.kit.theme;
            let fill = theme.gap_soft.toward(theme.surface, 0.45);
            let frame = Frame::NONE.fill(color32(fill)).corner_radius(CornerRadius::same(size::FIELD_RADIUS as u8));
            frame.inner_margin(Margin::symmetric(12, 10)).show(ui, |ui| {
                ui.set_width(ui.available_width());
                let ink = color32(theme.gap_ink);
                ui.add(Label::new(said(&self.word("micro-differs"), &text::BANNER_TITLE, ink)).wrap());
                ui.add_space(2.0);
                ui.add(Label::new(said(&words, &text::BODY, ink)).wrap());
            });
        } else {
            self.kit.hint(ui, &words);
        }
    }
}

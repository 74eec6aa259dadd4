//! The fields that make sense for several things at once.

use egui::{Ui, vec2};

use super::evidence::scored_curves;
use super::{Outcome, Pane};
use crate::command::Command;
use crate::fonts::icon;
use crate::layout::map::is_note_lane;
use crate::layout::words::{channel_icon, lane_title};
use crate::model::{ChannelId, CurveId, LaneId, LaneKind, Rating, Score};
use crate::session::{Common, Several};
use crate::theme::size;

/// A change of all that is selected.
#[derive(Clone, Debug, PartialEq)]
pub enum SeveralChange {
    Score(CurveId, Option<Score>),
    Channel(ChannelId, bool),
    NewChannel(String),
    MomentOfTruth(bool),
    Importance(Option<Rating>),
    TouchpointLane(LaneId),
    NoteLane(LaneId),
}

impl Pane<'_> {
    pub(super) fn several(&mut self, ui: &mut Ui, several: &Several) {
        let counts = [
            ("count-touchpoints", several.touchpoints),
            ("count-notes", several.notes),
            ("count-episodes", several.episodes),
            ("count-lanes", several.lanes),
        ];
        let said = counts.iter().filter(|(_, count)| *count > 0);
        let said: Vec<String> =
            said.map(|(key, count)| self.kit.word_with(key, &[("count", (*count).into())])).collect();
        self.header(ui, icon::STACK, &said.join(", "));
        // What they have in common is known once a marquee around many of them is done.
        if several.moment_of_truth.is_some() {
            self.fields_of_touchpoints(ui, several);
        }
        if let Some(common) = several.note_lane {
            let key = if several.touchpoints > 0 { "inspector-lane-of-notes" } else { "inspector-lane" };
            if let Some(lane) = self.common_lane(ui, key, common, is_note_lane) {
                self.change_several(SeveralChange::NoteLane(lane));
            }
        }
        ui.add_space(22.0);
        ui.spacing_mut().item_spacing.y = 8.0;
        let ways = [
            (icon::ARROW_BEND_UP_RIGHT, Command::MoveTo),
            (icon::COPY, Command::Duplicate),
            (icon::TRASH, Command::Delete),
        ];
        for (sign, command) in ways {
            if self.kit.wide_button(ui, sign, &command.hint(self.kit.lang)) {
                self.outcomes.push(Outcome::Command(command));
            }
        }
    }

    fn change_several(&mut self, change: SeveralChange) {
        self.outcomes.push(Outcome::Several(change));
    }

    fn fields_of_touchpoints(&mut self, ui: &mut Ui, several: &Several) {
        if let Some(common) = several.touchpoint_lane
            && let Some(lane) = self.common_lane(ui, "inspector-lane", common, |kind| kind == LaneKind::Touchpoints)
        {
            self.change_several(SeveralChange::TouchpointLane(lane));
        }
        self.common_channels(ui, several);
        self.common_scores(ui, several);
        ui.add_space(14.0);
        if let Some(common) = several.moment_of_truth {
            let name = self.said("inspector-moment-of-truth", common == Common::Mixed);
            if let Some(on) = self.kit.tick(ui, &name, common.value().unwrap_or(false)) {
                self.change_several(SeveralChange::MomentOfTruth(on));
            }
        }
        if let Some(common) = several.importance {
            let name = self.said("inspector-importance", common == Common::Mixed);
            self.kit.label(ui, &name);
            if let Some(rating) = self.kit.dots(ui, &name, common.value().flatten()) {
                self.change_several(SeveralChange::Importance(rating));
            }
        }
    }

    /// The name of a field, and whether the things differ in it.
    fn said(&self, key: &str, is_mixed: bool) -> String {
        let name = self.word(key);
        if is_mixed { self.kit.word_with("inspector-mixed", &[("name", name.into())]) } else { name }
    }

    fn common_scores(&mut self, ui: &mut Ui, several: &Several) {
        let journey = self.journey;
        for curve in scored_curves(journey) {
            let Some((_, common)) = several.scores.iter().find(|(id, _)| *id == curve.id) else { continue };
            let mut name = self.curve_name(curve);
            if *common == Common::Mixed {
                name = self.kit.word_with("inspector-mixed", &[("name", name.into())]);
            }
            let shown = common.value().flatten();
            let answer = ui.push_id(curve.id, |ui| self.kit.faces(ui, &name, shown, self.project.scale));
            if let Some(to) = answer.inner {
                self.change_several(SeveralChange::Score(curve.id, to));
            }
        }
        self.score_keys(ui);
    }

    /// That scores can be given by number keys.
    pub(super) fn score_keys(&self, ui: &mut Ui) {
        ui.add_space(8.0);
        self.kit.hint(ui, &self.word("inspector-score-keys"));
    }

    fn common_channels(&mut self, ui: &mut Ui, several: &Several) {
        self.kit.label(ui, &self.word("inspector-channels"));
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(6.0, 6.0);
            for channel in &self.project.channels {
                let count = several.channels.get(&channel.id).copied().unwrap_or_default();
                let is_on = count == several.touchpoints;
                let mut name = self.named(&channel.name);
                if count > 0 && !is_on {
                    name = format!("{name} · {count}");
                }
                if self.kit.chip(ui, &name, Some(channel_icon(channel)), is_on) {
                    self.change_several(SeveralChange::Channel(channel.id, !is_on));
                }
            }
            let (button, name) = (self.word("inspector-channel"), self.word("inspector-channel-new"));
            if let Some(name) = self.kit.new_name(ui, &button, &name) {
                self.change_several(SeveralChange::NewChannel(name));
            }
        });
        ui.add_space(size::CARD_MARGIN_Y - 6.0);
    }

    /// The lane that all lie in, where there is a choice.
    fn common_lane(
        &mut self,
        ui: &mut Ui,
        key: &str,
        common: Common<LaneId>,
        suits: impl Fn(LaneKind) -> bool,
    ) -> Option<LaneId> {
        let lanes = self.journey.lanes.iter().filter(|lane| suits(lane.kind));
        let mut lanes: Vec<_> = lanes.map(|lane| (Some(lane.id), lane_title(lane, self.kit.lang))).collect();
        if lanes.len() < 2 {
            return None;
        }
        if common == Common::Mixed {
            lanes.insert(0, (None, self.word("inspector-lanes-mixed")));
        }
        self.kit.labelled_combo(ui, key, &common.value(), &lanes).flatten()
    }
}

//! Every field of a touchpoint.

use std::sync::Arc;

use egui::{Ui, vec2};

use super::{ImageUse, Pane, half_width, words};
use crate::edit::{Edit, TouchpointChange};
use crate::fonts::icon;
use crate::layout::words::{channel_icon, lane_title};
use crate::model::{
    Actor, ActorId, Channel, ChannelId, Duration, DurationUnit, EpisodeId, Feeling, GapPlace, LaneId, LaneKind, Slot,
    Touchpoint, TouchpointPath,
};
use crate::ui::widgets::Allowed;

const UNITS: [DurationUnit; 5] =
    [DurationUnit::Minutes, DurationUnit::Hours, DurationUnit::Days, DurationUnit::Weeks, DurationUnit::Months];

/// The order of the chips while a touchpoint stays selected: they must not jump from under the pointer.
#[derive(Clone)]
struct ChipOrder {
    channels: Vec<ChannelId>,
    seen_in_pass: u64,
}

impl Pane<'_> {
    pub(super) fn touchpoint(&mut self, ui: &mut Ui, what: TouchpointPath, touchpoint: &Arc<Touchpoint>) {
        self.header(ui, icon::HAND_TAP, &self.word("inspector-touchpoint"));
        let (name, hint) = (self.word("inspector-title"), self.word("inspector-title-hint"));
        if let Some(title) = self.kit.heading(ui, &name, &touchpoint.title, &hint) {
            self.change(what, TouchpointChange::Title(title));
        }
        self.place(ui, what, touchpoint);
        self.channels(ui, what, touchpoint);
        self.scores(
            ui,
            |curve| touchpoint.scores.get(curve),
            |pane, curve, score| {
                pane.change(what, TouchpointChange::Score(curve, score));
            },
        );
        self.score_keys(ui);
        self.gaps(ui, touchpoint);
        if let Some(text) = self.kit.labelled_area(ui, "inspector-effect", &touchpoint.effect, 2) {
            self.change(what, TouchpointChange::Effect(text));
        }
        if let Some(steps) =
            self.kit.labelled_list(ui, "inspector-sub-steps", "inspector-sub-step", &touchpoint.sub_steps)
        {
            self.change(what, TouchpointChange::SubSteps(steps));
        }
        self.insights_of_touchpoint(ui, touchpoint.id);
        let kit = self.kit;
        self.before_sections(ui);
        let has_words = touchpoint.desired != Feeling::default() || touchpoint.current != Feeling::default();
        // What there is shows at once, as with improvements.
        let key = if has_words { "touchpoint-feelings-some" } else { "touchpoint-feelings" };
        kit.section(ui, key, &self.word("inspector-feelings"), has_words, |ui| {
            self.feelings_in_words(ui, what, touchpoint)
        });
        kit.section(ui, "touchpoint-details", &self.word("inspector-details"), false, |ui| {
            self.details(ui, what, touchpoint);
        });
        kit.section(ui, "touchpoint-who", &self.word("inspector-who"), false, |ui| self.who(ui, what, touchpoint));
        let answered = Some(GapPlace::Touchpoint(touchpoint.id));
        let count = self.project.improvements.iter().filter(|improvement| improvement.gap == answered).count();
        let title = self.word("inspector-improvements");
        // What there is shows at once; each of the two remembers for itself whether it is open.
        let (key, title) = match count {
            0 => ("touchpoint-improvements", title),
            _ => ("touchpoint-improvements-some", format!("{title} · {count}")),
        };
        kit.section(ui, key, &title, count > 0, |ui| {
            self.improvements_of_touchpoint(ui, touchpoint.id);
        });
        kit.section(ui, "touchpoint-notes", &self.word("inspector-notes-and-picture"), false, |ui| {
            if let Some(notes) = self.kit.labelled_area(ui, "inspector-notes", &touchpoint.notes, 3) {
                self.change(what, TouchpointChange::Notes(notes));
            }
            let used = ImageUse::Touchpoint(what);
            if let Some(image) = self.image(ui, "inspector-image", touchpoint.image, used) {
                self.change(what, TouchpointChange::Image(image));
            }
        });
    }

    /// Desired before current: the method sets what is wanted before it judges what is.
    fn feelings_in_words(&mut self, ui: &mut Ui, what: TouchpointPath, touchpoint: &Touchpoint) {
        let (desired, current) = (&touchpoint.desired, &touchpoint.current);
        if let Some(feeling) = self.feeling(ui, "inspector-desired-words", "inspector-desired-why", desired) {
            self.change(what, TouchpointChange::Desired(feeling));
        }
        if let Some(feeling) = self.feeling(ui, "inspector-current-words", "inspector-current-why", current) {
            self.change(what, TouchpointChange::Current(feeling));
        }
    }

    fn change(&mut self, what: TouchpointPath, change: TouchpointChange) {
        self.edit(Edit::ChangeTouchpoint { what, change });
    }

    /// In which episode, and (where there is a choice) in which lane.
    fn place(&mut self, ui: &mut Ui, what: TouchpointPath, touchpoint: &Touchpoint) {
        let journey = self.journey;
        let part = words::of_parts(&journey.form, ["inspector-episode", "inspector-life-phase"]);
        let episodes: Vec<_> =
            journey.episodes.iter().map(|episode| (episode.id, self.named(&episode.title))).collect();
        if let Some(to) = self.kit.labelled_combo(ui, part, &what.episode, &episodes) {
            let index = self.touchpoints_in(to);
            self.move_to(what, to, index, touchpoint.lane);
        }
        let lanes: Vec<_> = journey
            .lanes
            .iter()
            .filter(|lane| lane.kind == LaneKind::Touchpoints)
            .map(|lane| (lane.id, lane_title(lane, self.kit.lang)))
            .collect();
        if lanes.len() < 2 {
            return;
        }
        if let Some(lane) = self.kit.labelled_combo(ui, "inspector-lane", &touchpoint.lane, &lanes) {
            let index = self.index_of(what).unwrap_or_default();
            self.move_to(what, what.episode, index, lane);
        }
    }

    fn touchpoints_in(&self, id: EpisodeId) -> usize {
        self.journey.episodes.iter().find(|episode| episode.id == id).map_or(0, |episode| episode.touchpoints.len())
    }

    fn index_of(&self, what: TouchpointPath) -> Option<usize> {
        let episode = self.project.episode(what.episode_path())?;
        episode.touchpoints.iter().position(|one| one.id == what.touchpoint)
    }

    fn move_to(&mut self, what: TouchpointPath, episode: EpisodeId, index: usize, lane: LaneId) {
        let to = Slot { journey: what.journey, episode, index, lane };
        self.edit(Edit::MoveTouchpoint { what, to });
    }

    fn channels(&mut self, ui: &mut Ui, what: TouchpointPath, touchpoint: &Touchpoint) {
        self.kit.label(ui, &self.word("inspector-channels"));
        let order = self.chip_order(ui, touchpoint);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(6.0, 6.0);
            for id in order {
                let Some(channel) = self.project.channel(id) else { continue };
                let is_on = touchpoint.channels.contains(&id);
                if self.kit.chip(ui, &self.named(&channel.name), Some(channel_icon(channel)), is_on) {
                    let channels = toggled(&touchpoint.channels, id);
                    self.change(what, TouchpointChange::Channels(channels));
                }
            }
            let (button, name) = (self.word("inspector-channel"), self.word("inspector-channel-new"));
            if let Some(name) = self.kit.new_name(ui, &button, &name) {
                self.add_channel(what, touchpoint, &name);
            }
        });
    }

    /// A channel that is there already under this name is used, not made twice.
    fn add_channel(&mut self, what: TouchpointPath, touchpoint: &Touchpoint, name: &str) {
        let same = |channel: &&Channel| channel.name.to_lowercase() == name.to_lowercase();
        if let Some(known) = self.project.channels.iter().find(same) {
            if !touchpoint.channels.contains(&known.id) {
                self.change(what, TouchpointChange::Channels(toggled(&touchpoint.channels, known.id)));
            }
            return;
        }
        let channel = Channel::new(ChannelId::random(), name.to_owned());
        let change = TouchpointChange::Channels(toggled(&touchpoint.channels, channel.id));
        self.edit(Edit::Many(vec![Edit::AddChannel { channel }, Edit::ChangeTouchpoint { what, change }]));
    }

    /// The chosen channels first, then the others: as it was when the touchpoint was selected.
    fn chip_order(&self, ui: &Ui, touchpoint: &Touchpoint) -> Vec<ChannelId> {
        let id = ui.make_persistent_id("chip order");
        let pass = ui.ctx().cumulative_pass_nr();
        let kept = ui.data(|data| data.get_temp::<ChipOrder>(id));
        let kept = kept.filter(|kept| pass.saturating_sub(kept.seen_in_pass) <= 1);
        let mut channels = kept.map_or_else(|| touchpoint.channels.clone(), |kept| kept.channels);
        let others = self.project.channels.iter().map(|channel| channel.id);
        let others: Vec<_> = others.filter(|id| !channels.contains(id)).collect();
        channels.extend(others);
        ui.data_mut(|data| data.insert_temp(id, ChipOrder { channels: channels.clone(), seen_in_pass: pass }));
        channels
    }

    fn details(&mut self, ui: &mut Ui, what: TouchpointPath, touchpoint: &Touchpoint) {
        ui.add_space(4.0);
        if let Some(on) = self.kit.tick(ui, &self.word("inspector-moment-of-truth"), touchpoint.moment_of_truth) {
            self.change(what, TouchpointChange::MomentOfTruth(on));
        }
        if let Some(rating) = self.kit.labelled_dots(ui, "inspector-importance", touchpoint.importance) {
            self.change(what, TouchpointChange::Importance(rating));
        }
        self.duration(ui, what, touchpoint.duration);
        if let Some(forms) = self.kit.labelled_list(ui, "inspector-forms", "inspector-form-one", &touchpoint.forms) {
            self.change(what, TouchpointChange::Forms(forms));
        }
    }

    fn duration(&mut self, ui: &mut Ui, what: TouchpointPath, duration: Option<Duration>) {
        let (name, unit_name) = (self.word("inspector-duration"), self.word("inspector-duration-unit"));
        self.kit.label(ui, &name);
        let units = UNITS.map(|unit| (unit, self.word(words::duration_unit(unit))));
        let unit = duration.map_or(DurationUnit::Days, |duration| duration.1);
        let width = half_width(ui);
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 10.0;
            let shown = duration.map(|duration| f64::from(duration.0));
            let typed = sized(ui, width, |ui| self.kit.number(ui, &name, shown, Allowed::COUNT));
            let picked = sized(ui, width, |ui| self.kit.combo(ui, &unit_name, &unit, &units));
            if let Some(number) = typed {
                let duration = number.map(|number| Duration(number as u32, unit));
                self.change(what, TouchpointChange::Duration(duration));
            } else if let Some(unit) = picked {
                let number = duration.map_or(1, |duration| duration.0);
                self.change(what, TouchpointChange::Duration(Some(Duration(number, unit))));
            }
        });
    }

    fn who(&mut self, ui: &mut Ui, what: TouchpointPath, touchpoint: &Touchpoint) {
        let mut actors = vec![(None, self.word("inspector-none"))];
        actors.extend(self.project.actors.iter().map(|actor| (Some(actor.id), self.named(&actor.name))));
        if let Some(starts) = self.kit.labelled_combo(ui, "inspector-starts", &touchpoint.starts, &actors) {
            self.change(what, TouchpointChange::Starts(starts));
        }
        self.new_actor(ui, what, "inspector-starts-new", TouchpointChange::Starts);
        if let Some(receives) = self.kit.labelled_combo(ui, "inspector-receives", &touchpoint.receives, &actors) {
            self.change(what, TouchpointChange::Receives(receives));
        }
        self.new_actor(ui, what, "inspector-receives-new", TouchpointChange::Receives);
    }

    fn new_actor(
        &mut self,
        ui: &mut Ui,
        what: TouchpointPath,
        key: &str,
        change: fn(Option<ActorId>) -> TouchpointChange,
    ) {
        let name = self.word(key);
        if let Some(name) = self.kit.new_name(ui, &name, &name) {
            let actor = Actor::new(ActorId::random(), name);
            let change = change(Some(actor.id));
            self.edit(Edit::Many(vec![Edit::AddActor { actor }, Edit::ChangeTouchpoint { what, change }]));
        }
    }
}

/// Draws within this width, whatever is free.
pub(super) fn sized<R>(ui: &mut Ui, width: f32, body: impl FnOnce(&mut Ui) -> R) -> R {
    let layout = egui::Layout::top_down(egui::Align::Min);
    ui.allocate_ui_with_layout(vec2(width, crate::theme::size::FIELD_HEIGHT), layout, |ui| {
        ui.set_width(width);
        body(ui)
    })
    .inner
}

fn toggled(channels: &[ChannelId], id: ChannelId) -> Vec<ChannelId> {
    let mut channels = channels.to_vec();
    match channels.iter().position(|one| *one == id) {
        Some(at) => {
            channels.remove(at);
        }
        None => channels.push(id),
    }
    channels
}

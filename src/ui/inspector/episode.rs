//! Every field of an episode.

use std::sync::Arc;

use egui::Ui;

use super::touchpoint::sized;
use super::{Pane, half_width, words};
use crate::edit::{Edit, EpisodeChange, LaneChange};
use crate::fonts::icon;
use crate::model::{Episode, EpisodePath, Feeling, Form, Lane, LaneId, LaneKind, Metric, MetricId, MetricKind};
use crate::theme::size;
use crate::ui::widgets::Allowed;

impl Pane<'_> {
    pub(super) fn episode(&mut self, ui: &mut Ui, what: EpisodePath, episode: &Arc<Episode>) {
        let is_phase = self.journey.form == Form::Generation;
        self.header(ui, icon::PATH, &self.part_word(["inspector-episode", "inspector-life-phase"]));
        let (name, hint) = (self.word("inspector-title"), self.word("inspector-title-hint"));
        if let Some(title) = self.kit.heading(ui, &name, &episode.title, &hint) {
            self.change_episode(what, EpisodeChange::Title(title));
        }
        if let Some(story) = self.kit.labelled_area(ui, "inspector-story", &episode.story, 2) {
            self.change_episode(what, EpisodeChange::Story(story));
        }
        self.feelings(ui, what, episode);
        if let Some(text) = self.kit.labelled_area(ui, "inspector-challenge", &episode.challenge, 2) {
            self.change_episode(what, EpisodeChange::Challenge(text));
        }
        self.micro_of_episode(ui, episode);
        let kit = self.kit;
        self.before_sections(ui);
        let rating = self.part_word(["inspector-own-rating", "inspector-phase-rating"]);
        kit.section(ui, "episode-rating", &rating, true, |ui| {
            self.rating(ui, what, episode);
        });
        let opens = is_phase || episode.age_from.is_some() || episode.age_to.is_some();
        kit.section(ui, "episode-details", &self.word("inspector-details"), opens, |ui| {
            self.episode_details(ui, what, episode);
        });
        kit.section(ui, "episode-insights", &self.word("inspector-insights"), false, |ui| {
            ui.add_space(4.0);
            self.insights_of_episode(ui, episode.id);
        });
        kit.section(ui, "episode-improvements", &self.word("inspector-improvements"), false, |ui| {
            self.improvements_of_episode(ui, episode.id);
        });
        kit.section(ui, "episode-metrics", &self.word("inspector-metrics"), !episode.metrics.is_empty(), |ui| {
            if let Some(metrics) = self.metrics(ui, &episode.metrics) {
                let is_added = metrics.len() > episode.metrics.len();
                let change = Edit::ChangeEpisode { what, change: EpisodeChange::Metrics(metrics) };
                self.edit(if is_added { self.with_lane_of_metrics(change) } else { change });
            }
        });
    }

    /// A figure that was added shows on the map: a journey without a lane for it gets one, at the foot, and one that
    /// is hidden shows again.
    fn with_lane_of_metrics(&self, change: Edit) -> Edit {
        let journey = self.journey;
        let there = journey.lanes.iter().filter(|lane| lane.kind == LaneKind::Metric);
        let lane = match there.min_by_key(|lane| lane.hidden) {
            Some(lane) if !lane.hidden => return change,
            Some(lane) => Edit::ChangeLane { journey: journey.id, lane: lane.id, change: LaneChange::Hidden(false) },
            None => {
                let lane = Lane::new(LaneId::random(), LaneKind::Metric);
                Edit::AddLane { journey: journey.id, index: journey.lanes.len(), lane }
            }
        };
        Edit::Many(vec![change, lane])
    }

    fn change_episode(&mut self, what: EpisodePath, change: EpisodeChange) {
        self.edit(Edit::ChangeEpisode { what, change });
    }

    /// Desired before current: the method sets what is wanted before it judges what is.
    fn feelings(&mut self, ui: &mut Ui, what: EpisodePath, episode: &Episode) {
        if let Some(feeling) = self.feeling(ui, "inspector-desired-words", "inspector-desired-why", &episode.desired) {
            self.change_episode(what, EpisodeChange::Desired(feeling));
        }
        if let Some(feeling) = self.feeling(ui, "inspector-current-words", "inspector-current-why", &episode.current) {
            self.change_episode(what, EpisodeChange::Current(feeling));
        }
    }

    /// What is felt in words and why; `words` and `why` are the keys of their names.
    pub(super) fn feeling(&mut self, ui: &mut Ui, words: &str, why: &str, feeling: &Feeling) -> Option<Feeling> {
        if let Some(words) = self.kit.labelled_area(ui, words, &feeling.words, 1) {
            return Some(Feeling { words, why: feeling.why.clone() });
        }
        ui.add_space(6.0);
        let name = self.word(why);
        let typed = crate::ui::widgets::TextField::area(&name, &feeling.why, 1).hint(&name).show(ui, &self.kit);
        typed.changed.then(|| Feeling { words: feeling.words.clone(), why: typed.text })
    }

    fn rating(&mut self, ui: &mut Ui, what: EpisodePath, episode: &Episode) {
        self.scores(
            ui,
            |curve| episode.rating.get(curve),
            |pane, curve, score| {
                pane.change_episode(what, EpisodeChange::Rating(curve, score));
            },
        );
        if episode.rating.is_empty() {
            ui.add_space(4.0);
            self.kit.hint(ui, &self.word("inspector-own-rating-hint"));
        }
        if let Some(source) = self.kit.labelled_line(ui, "inspector-rating-source", &episode.rating_source) {
            self.change_episode(what, EpisodeChange::RatingSource(source));
        }
    }

    /// How the episode shows on the map.
    fn episode_look(&mut self, ui: &mut Ui, what: EpisodePath, episode: &Episode) {
        if let Some(colour) = self.kit.labelled_swatches(ui, "inspector-colour", episode.colour) {
            self.change_episode(what, EpisodeChange::Colour(colour));
        }
        ui.add_space(8.0);
        if let Some(visible) = self.kit.tick(ui, &self.word("inspector-visible"), !episode.hidden) {
            self.change_episode(what, EpisodeChange::Hidden(!visible));
        }
        if let Some(collapsed) = self.kit.tick(ui, &self.word("inspector-collapsed"), episode.collapsed) {
            self.change_episode(what, EpisodeChange::Collapsed(collapsed));
        }
        let name = self.word("inspector-width");
        self.kit.label(ui, &name);
        let columns = episode.touchpoints.len().max(1) as f32;
        if let Some(automatic) = self.kit.tick(ui, &self.word("inspector-width-automatic"), episode.width.is_none()) {
            let width = (!automatic).then_some((columns * size::COLUMN_WIDTH).min(f32::from(u16::MAX)) as u16);
            self.change_episode(what, EpisodeChange::Width(width));
        }
        if let Some(width) = episode.width {
            ui.add_space(6.0);
            let allowed = Allowed::whole(size::COLUMN_LEAST.into(), u16::MAX.into()).needed();
            if let Some(Some(width)) = self.kit.number(ui, &name, Some(f64::from(width)), allowed) {
                self.change_episode(what, EpisodeChange::Width(Some(width as u16)));
            }
        }
        ui.add_space(4.0);
    }

    fn episode_details(&mut self, ui: &mut Ui, what: EpisodePath, episode: &Episode) {
        self.episode_look(ui, what, episode);
        if let Some(rating) = self.kit.labelled_dots(ui, "inspector-importance", episode.importance) {
            self.change_episode(what, EpisodeChange::Importance(rating));
        }
        let (name, hint) = (self.word("inspector-condition"), self.word("inspector-condition-hint"));
        self.kit.label(ui, &name);
        if let Some(text) = self.kit.text_line(ui, &name, &episode.condition, &hint) {
            self.change_episode(what, EpisodeChange::Condition(text));
        }
        ui.add_space(8.0);
        if let Some(waiting) = self.kit.tick(ui, &self.word("inspector-waiting"), episode.waiting) {
            self.change_episode(what, EpisodeChange::Waiting(waiting));
        }
        let ages = [episode.age_from, episode.age_to];
        let keys = ["inspector-age-from", "inspector-age-to"];
        let shown = ages.map(|age| age.map(f64::from));
        let allowed = [
            shown[1].map_or(Allowed::AGE, |to| Allowed::AGE.at_most(to)),
            shown[0].map_or(Allowed::AGE, |from| Allowed::AGE.at_least(from)),
        ];
        if let Some((which, age)) = self.two_numbers(ui, keys, shown, allowed) {
            let mut ages = ages;
            ages[which] = age.map(|age| age as u8);
            self.change_episode(what, EpisodeChange::Ages(ages[0], ages[1]));
        }
    }

    /// Two numbers side by side, each under its label. Gives which one changed, and its new value.
    pub(super) fn two_numbers(
        &mut self,
        ui: &mut Ui,
        keys: [&str; 2],
        values: [Option<f64>; 2],
        allowed: [Allowed; 2],
    ) -> Option<(usize, Option<f64>)> {
        let width = half_width(ui);
        let mut answer = None;
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 10.0;
            for (which, (key, value)) in keys.into_iter().zip(values).enumerate() {
                sized(ui, width, |ui| {
                    if let Some(number) = self.kit.labelled_number(ui, key, value, allowed[which]) {
                        answer = Some((which, number));
                    }
                });
            }
        });
        answer
    }

    fn metrics(&mut self, ui: &mut Ui, metrics: &[Metric]) -> Option<Vec<Metric>> {
        let mut answer = None;
        for (index, metric) in metrics.iter().enumerate() {
            let changed = ui.push_id(metric.id, |ui| self.metric(ui, metric)).inner;
            if let Some(changed) = changed {
                let mut metrics = metrics.to_vec();
                match changed {
                    Some(metric) => metrics[index] = metric,
                    None => {
                        metrics.remove(index);
                    }
                }
                answer = Some(metrics);
            }
        }
        ui.add_space(6.0);
        if self.kit.quiet_button(ui, icon::PLUS, &self.word("inspector-metric-new")).clicked() {
            let mut metrics = metrics.to_vec();
            metrics.push(Metric::new(MetricId::random(), MetricKind::Nps, 0.0));
            answer = Some(metrics);
        }
        answer
    }

    /// Gives the changed figure, or `Some(None)` when it is taken out.
    fn metric(&mut self, ui: &mut Ui, metric: &Metric) -> Option<Option<Metric>> {
        let kinds = [
            MetricKind::Nps,
            MetricKind::Csat,
            MetricKind::Ces,
            MetricKind::Prem,
            MetricKind::Prom,
            MetricKind::Other(match &metric.kind {
                MetricKind::Other(name) => name.clone(),
                _ => String::new(),
            }),
        ];
        let kinds = kinds.map(|kind| (kind.clone(), self.word(words::metric_kind(&kind))));
        let mut now = metric.clone();
        if let Some(kind) = self.kit.labelled_combo(ui, "inspector-metric", &metric.kind, &kinds) {
            now.kind = kind;
        }
        if let MetricKind::Other(name) = &metric.kind
            && let Some(name) = self.kit.labelled_line(ui, "inspector-metric-name", name)
        {
            now.kind = MetricKind::Other(name);
        }
        let values = [Some(metric.value), metric.target];
        let allowed = metric.kind.range().map_or(Allowed::ANY, |(least, most)| Allowed::between(least, most));
        let allowed = [allowed.needed(), allowed];
        match self.two_numbers(ui, ["inspector-metric-value", "inspector-metric-target"], values, allowed) {
            Some((0, Some(value))) => now.value = value,
            Some((1, target)) => now.target = target,
            _ => {}
        }
        let n = metric.n.map(f64::from);
        if let Some(n) = self.kit.labelled_number(ui, "inspector-sample-size", n, Allowed::COUNT) {
            now.n = n.map(|n| n as u32);
        }
        if let Some(date) = self.kit.labelled_date(ui, "inspector-date", metric.date) {
            now.date = date;
        }
        if self.kit.remove_button(ui, &self.word("inspector-metric-remove")) {
            return Some(None);
        }
        if now.kind != metric.kind
            && let Some((least, most)) = now.kind.range()
        {
            // A figure of another scale would stand outside this one.
            now.value = now.value.clamp(least, most);
            now.target = now.target.map(|target| target.clamp(least, most));
        }
        (now != *metric).then_some(Some(now))
    }
}

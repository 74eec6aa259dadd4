//! Feelings per curve, the gaps between them, and the insights and improvements that belong to them.

use std::sync::Arc;

use egui::Ui;

use super::{Pane, words};
use crate::edit::Edit;
use crate::fonts::icon;
use crate::layout::words::difference_text;
use crate::method::{curve_pair, gap};
use crate::model::{
    Certainty, Curve, CurveId, CurveKind, CustomerId, EpisodeId, GapPlace, Improvement, ImprovementId, Insight,
    InsightId, InsightKind, Journey, Score, Touchpoint, TouchpointId,
};
use crate::session::evidence::{change_improvement, link, unlink};
use crate::ui::widgets::CardWords;

/// The largest gap of a journey, kept from frame to frame. Holding the journey keeps its address its own.
#[derive(Clone)]
struct LargestGap {
    of: Arc<Journey>,
    gap: Option<f64>,
}

/// What insights and improvements can be tied to.
#[derive(Clone, Copy)]
enum Place {
    Touchpoint(TouchpointId),
    Episode(EpisodeId),
}

impl Place {
    fn has_insight(self, insight: &Insight) -> bool {
        match self {
            Self::Touchpoint(id) => insight.touchpoints.contains(&id),
            Self::Episode(id) => insight.episodes.contains(&id),
        }
    }

    fn gap(self) -> GapPlace {
        match self {
            Self::Touchpoint(id) => GapPlace::Touchpoint(id),
            Self::Episode(id) => GapPlace::Episode(id),
        }
    }
}

/// The visible curves, those of one customer group together: what is desired before what is felt now, as the method
/// sets what is wanted before it judges what is.
pub(super) fn scored_curves(journey: &Journey) -> Vec<&Curve> {
    let group = |curve: &Curve| journey.curves.iter().position(|one| one.customer == curve.customer);
    let mut shown: Vec<&Curve> = journey.curves.iter().filter(|curve| !curve.hidden).collect();
    shown.sort_by_key(|curve| (group(curve), curve.kind != CurveKind::Desired));
    shown
}

impl Pane<'_> {
    /// A row of faces for each visible curve.
    pub(super) fn scores(
        &mut self,
        ui: &mut Ui,
        score: impl Fn(CurveId) -> Option<Score>,
        mut change: impl FnMut(&mut Self, CurveId, Option<Score>),
    ) {
        let journey = self.journey;
        for curve in scored_curves(journey) {
            let name = self.curve_name(curve);
            let answer = ui.push_id(curve.id, |ui| self.kit.faces(ui, &name, score(curve.id), self.project.scale));
            if let Some(to) = answer.inner {
                change(self, curve.id, to);
            }
        }
        if journey.curves.iter().all(|curve| curve.hidden) {
            ui.add_space(8.0);
            self.kit.faces_missing(ui, &self.word("inspector-no-curves"));
        }
    }

    /// "Feeling now", with the customer group where several show, and the wave where there are several.
    pub(super) fn curve_name(&self, curve: &Curve) -> String {
        let mut name = self.word(words::curve_kind(curve.kind));
        let curves = &self.journey.curves;
        if curves.iter().any(|other| !other.hidden && other.customer != curve.customer)
            && let Some(customer) = self.project.customer(curve.customer)
        {
            name = format!("{name} · {}", customer.name);
        }
        let is_twin = |other: &&Curve| other.customer == curve.customer && other.kind == curve.kind;
        if curves.iter().filter(is_twin).count() > 1 && !curve.wave.label.is_empty() {
            name = format!("{name} · {}", curve.wave.label);
        }
        name
    }

    /// A banner for each customer group whose desired feeling lies above the current one.
    pub(super) fn gaps(&mut self, ui: &mut Ui, touchpoint: &Touchpoint) {
        let pairs = visible_pairs(self.journey);
        let is_several = pairs.len() > 1;
        for (customer, current, desired) in pairs {
            let Some(here) = gap(touchpoint, current, desired).filter(|gap| *gap > 0.0) else { continue };
            let largest = self.largest_gap(ui, current, desired).unwrap_or(here);
            let number = difference_text(here, self.project.scale, self.kit.lang);
            let key = if here >= largest { "inspector-gap-largest" } else { "inspector-gap" };
            let mut title = self.kit.word_with(key, &[("gap", number.into())]);
            if is_several && let Some(customer) = self.project.customer(customer) {
                title = format!("{}: {title}", customer.name);
            }
            let detail = self.evidence_words(Place::Touchpoint(touchpoint.id));
            self.kit.gap_banner(ui, &title, &detail);
        }
    }

    /// Over the whole journey; looked for again only when the journey has changed.
    fn largest_gap(&self, ui: &Ui, current: CurveId, desired: CurveId) -> Option<f64> {
        let id = egui::Id::unique(("largest gap", current, desired));
        let known = ui.data(|data| data.get_temp::<LargestGap>(id));
        if let Some(known) = known.filter(|known| Arc::ptr_eq(&known.of, self.journey)) {
            return known.gap;
        }
        let touchpoints = self.journey.episodes.iter().flat_map(|episode| &episode.touchpoints);
        let gaps = touchpoints.filter_map(|touchpoint| gap(touchpoint, current, desired));
        let largest = gaps.max_by(f64::total_cmp);
        let of = Arc::clone(self.journey);
        ui.data_mut(|data| data.insert_temp(id, LargestGap { of, gap: largest }));
        largest
    }

    fn evidence_words(&self, place: Place) -> String {
        let insights = self.project.insights.iter().filter(|insight| place.has_insight(insight)).count();
        let answers = |improvement: &&Arc<Improvement>| improvement.gap == Some(place.gap());
        let improvements = self.project.improvements.iter().filter(answers).count();
        let insights = self.kit.word_with("inspector-count-insights", &[("count", insights.into())]);
        let improvements = self.kit.word_with("inspector-count-improvements", &[("count", improvements.into())]);
        format!("{insights}, {improvements}")
    }

    pub(super) fn insights_of_touchpoint(&mut self, ui: &mut Ui, id: TouchpointId) {
        self.kit.label(ui, &self.word("inspector-insights"));
        self.insights(ui, Place::Touchpoint(id));
    }

    pub(super) fn insights_of_episode(&mut self, ui: &mut Ui, id: EpisodeId) {
        self.insights(ui, Place::Episode(id));
    }

    pub(super) fn improvements_of_touchpoint(&mut self, ui: &mut Ui, id: TouchpointId) {
        self.improvements(ui, Place::Touchpoint(id));
    }

    pub(super) fn improvements_of_episode(&mut self, ui: &mut Ui, id: EpisodeId) {
        self.improvements(ui, Place::Episode(id));
    }

    fn insights(&mut self, ui: &mut Ui, place: Place) {
        let project = self.project;
        let remove = self.word("inspector-insight-unlink");
        for insight in project.insights.iter().filter(|insight| place.has_insight(insight)) {
            let detail = self.insight_detail(insight);
            let title = self.named(&insight.text);
            let remove = format!("{remove}: {title}");
            if self.kit.card(ui, &CardWords { title: &title, detail: &detail, remove: &remove }) {
                self.edits_of(unlink(project, insight.id, place.gap()));
            }
        }
        self.new_insight(ui, place);
        let free = project.insights.iter().filter(|insight| !place.has_insight(insight));
        let mut options: Vec<(Option<InsightId>, String)> = vec![(None, self.word("inspector-insight-link"))];
        options.extend(free.map(|insight| (Some(insight.id), self.named(&insight.text))));
        if options.len() < 2 {
            if project.insights.is_empty() {
                self.kit.hint(ui, &self.word("inspector-insights-none"));
            }
            return;
        }
        let picked = self.kit.combo(ui, &self.word("inspector-insight-link"), &None, &options);
        if let Some(insight) = picked.flatten().and_then(|id| project.insight(id)) {
            self.edits_of(link(project, insight.id, place.gap()));
        }
    }

    /// A line for an insight that is not in the register yet: it speaks of this place.
    fn new_insight(&mut self, ui: &mut Ui, place: Place) {
        let name = self.word("inspector-insight-new-text");
        let Some(words) = self.kit.new_name(ui, &self.word("inspector-insight-new"), &name) else { return };
        let mut insight = Insight::new(InsightId::random(), InsightKind::Observation, words);
        match place {
            Place::Touchpoint(id) => insight.touchpoints.push(id),
            Place::Episode(id) => insight.episodes.push(id),
        }
        self.edit(Edit::AddInsight { insight: Arc::new(insight) });
    }

    fn edits_of(&mut self, edit: Option<Edit>) {
        if let Some(edit) = edit {
            self.edit(edit);
        }
    }

    /// Its source, or its method or kind where that says no more; how many people it rests on; whether it is read
    /// into what they said.
    fn insight_detail(&self, insight: &Insight) -> String {
        let kind = self.word(insight.method.map_or(words::insight_kind(insight.kind), words::insight_method));
        let source = insight.source.trim();
        let says_kind = source.to_lowercase().contains(&kind.to_lowercase());
        let mut parts = Vec::new();
        if !says_kind {
            parts.push(kind);
        }
        if !source.is_empty() {
            parts.push(source.to_owned());
        }
        parts.extend(insight.n.map(|n| format!("n = {n}")));
        if insight.certainty == Certainty::Interpretation {
            parts.push(self.word(words::certainty(insight.certainty)));
        }
        parts.join(", ")
    }

    fn improvements(&mut self, ui: &mut Ui, place: Place) {
        let project = self.project;
        let remove = self.word("inspector-improvement-unlink");
        ui.add_space(4.0);
        for improvement in project.improvements.iter().filter(|one| one.gap == Some(place.gap())) {
            let title = self.named(&improvement.title);
            let remove = format!("{remove}: {title}");
            let status = self.word(words::status(improvement.status));
            let detail =
                if improvement.owner.is_empty() { status } else { format!("{status} · {}", improvement.owner) };
            if self.kit.card(ui, &CardWords { title: &title, detail: &detail, remove: &remove }) {
                self.answer_gap(improvement, None);
            }
        }
        let free = project.improvements.iter().filter(|one| one.gap != Some(place.gap()));
        let mut options: Vec<(Option<ImprovementId>, String)> = vec![(None, self.word("inspector-improvement-link"))];
        options.extend(free.map(|improvement| (Some(improvement.id), self.named(&improvement.title))));
        if options.len() > 1 {
            let picked = self.kit.combo(ui, &self.word("inspector-improvement-link"), &None, &options);
            if let Some(improvement) = picked.flatten().and_then(|id| project.improvement(id)) {
                self.answer_gap(improvement, Some(place.gap()));
            }
        }
        if self.kit.quiet_button(ui, icon::LIGHTBULB, &self.word("inspector-improvement-new")).clicked() {
            let mut improvement = Improvement::new(ImprovementId::random(), String::new());
            improvement.gap = Some(place.gap());
            self.edit(Edit::AddImprovement { improvement: Arc::new(improvement) });
        }
    }

    fn answer_gap(&mut self, improvement: &Improvement, gap: Option<GapPlace>) {
        self.edit(change_improvement(self.project, Improvement { gap, ..improvement.clone() }));
    }
}

/// The latest current and desired curve of each customer group that shows both.
fn visible_pairs(journey: &Journey) -> Vec<(CustomerId, CurveId, CurveId)> {
    let is_visible = |id: &CurveId| journey.curves.iter().any(|curve| curve.id == *id && !curve.hidden);
    let mut customers: Vec<CustomerId> = Vec::new();
    for curve in &journey.curves {
        if !customers.contains(&curve.customer) {
            customers.push(curve.customer);
        }
    }
    let pair = |customer: CustomerId| {
        let (current, desired) = curve_pair(journey, customer);
        Some((customer, current.filter(is_visible)?, desired.filter(is_visible)?))
    };
    customers.into_iter().filter_map(pair).collect()
}

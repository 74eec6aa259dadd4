//! Every field of the chosen improvement.

use std::sync::Arc;

use egui::{Key, Ui, vec2};

use super::{Act, ImprovementsView, Picking};
use crate::fonts::icon;
use crate::layout::map::source_words;
use crate::model::{GapPlace, Improvement, ImprovementId, Rating, Status, words};
use crate::session::evidence::{change_improvement, show_improvement};
use crate::theme::size;
use crate::ui::views::Outcome;
use crate::ui::views::insights::kind_sign;
use crate::ui::views::parts::{LinkAct, LinkWords, ViewPane, has_keyboard};
use crate::ui::views::picker::{Picked, Picker, Wanted};
use crate::ui::widgets::{Step, TextField};

/// Votes that can be given with the buttons.
const MOST_VOTES: u32 = 9_999;

impl ImprovementsView {
    /// The panel of the chosen improvement.
    pub(super) fn detail(&mut self, ui: &mut Ui, pane: &mut ViewPane<'_>, improvement: &Arc<Improvement>) {
        let panel = ui.max_rect();
        // Escape in a field leads back to the card.
        if self.has_detail_keyboard && ui.input(|input| input.key_pressed(Key::Escape)) {
            self.take_keyboard();
        }
        pane.scroll(ui, "improvement", |pane, ui| {
            ui.push_id(improvement.id, |ui| self.fields(ui, pane, improvement));
        });
        self.has_detail_keyboard = has_keyboard(ui, panel);
    }

    fn fields(&mut self, ui: &mut Ui, pane: &mut ViewPane<'_>, improvement: &Arc<Improvement>) {
        let kind = pane.word("inspector-improvement");
        if pane.kit.panel_header(ui, icon::LIGHTBULB, &kind, &pane.word("improvements-close")) {
            self.chosen = None;
            self.take_keyboard();
        }
        let mut now = Improvement::clone(improvement);
        let (name, hint) = (pane.word("inspector-title"), pane.word("inspector-title-hint"));
        if std::mem::take(&mut self.wants_title) {
            let field = TextField::heading(&name, "").id(ui);
            ui.memory_mut(|memory| memory.request_focus(field));
        }
        if let Some(title) = pane.kit.heading(ui, &name, &improvement.title, &hint) {
            now.title = title;
        }
        if let Some(words) = pane.kit.labelled_area(ui, "inspector-description", &improvement.description, 3) {
            now.description = words;
        }
        let statuses = Status::ALL.map(|status| (status, pane.word(words::status(status))));
        if let Some(status) = pane.kit.labelled_combo(ui, "improvements-status", &improvement.status, &statuses) {
            now.status = status;
        }
        judgements(ui, pane, improvement, &mut now);
        self.gap(ui, pane, improvement, &mut now);
        type Field = fn(&mut Improvement) -> &mut String;
        let lines: [(&str, &str, Field); 6] = [
            ("improvements-need", &improvement.need, |one| &mut one.need),
            ("improvements-process", &improvement.process, |one| &mut one.process),
            ("improvements-ground", &improvement.ground, |one| &mut one.ground),
            ("improvements-people", &improvement.people, |one| &mut one.people),
            ("improvements-means", &improvement.means, |one| &mut one.means),
            ("improvements-owner", &improvement.owner, |one| &mut one.owner),
        ];
        for (key, value, field) in lines {
            if let Some(words) = pane.kit.labelled_line(ui, key, value) {
                *field(&mut now) = words;
            }
        }
        dates(ui, pane, improvement, &mut now);
        if let Some(days) = self.facts.lead(improvement.id) {
            ui.add_space(8.0);
            pane.kit.hint(ui, &pane.kit.word_with("improvements-lead", &[("days", days.into())]));
        }
        self.insights(ui, pane, improvement, &mut now);
        if now != **improvement {
            pane.edit(change_improvement(pane.context.session.project(), now));
        }
        self.buttons(ui, pane, improvement.id);
    }

    fn gap(&mut self, ui: &mut Ui, pane: &mut ViewPane<'_>, improvement: &Improvement, now: &mut Improvement) {
        pane.kit.label(ui, &pane.word("improvements-answers"));
        let home = improvement.gap.and_then(|gap| Some((gap, self.facts.places.home(gap)?)));
        if let Some((gap, home)) = home {
            let title = pane.kit.named(&home.title);
            let sign = if matches!(gap, GapPlace::Episode(_)) { icon::FLAG } else { icon::HAND_TAP };
            let remove = format!("{}: {title}", pane.word("inspector-improvement-unlink"));
            match pane.link(ui, &LinkWords { sign, title: &title, detail: &home.within, remove: &remove }) {
                Some(LinkAct::Go) => pane.outcomes.push(Outcome::GoTo(home.place)),
                Some(LinkAct::Remove) => now.gap = None,
                None => {}
            }
        }
        let key = if improvement.gap.is_some() { "improvements-other-gap" } else { "improvements-choose-gap" };
        if pane.kit.quiet_button(ui, icon::LINK, &pane.word(key)).clicked() {
            let without = improvement.gap.map(Picked::Place).into_iter().collect();
            self.picker = Some((improvement.id, Picking::Gap, Picker::new(Wanted::Place, without)));
        }
    }

    fn insights(&mut self, ui: &mut Ui, pane: &mut ViewPane<'_>, improvement: &Improvement, now: &mut Improvement) {
        let project = pane.context.session.project();
        pane.kit.label(ui, &pane.word("improvements-rests-on"));
        let unlinks = pane.word("inspector-insight-unlink");
        for insight in improvement.insights.iter().filter_map(|id| project.insight(*id)) {
            let title = pane.kit.named(&insight.text);
            let detail = source_words(insight);
            let remove = format!("{unlinks}: {title}");
            let said = LinkWords { sign: kind_sign(insight.kind), title: &title, detail: &detail, remove: &remove };
            match pane.link(ui, &said) {
                Some(LinkAct::Go) => pane.outcomes.push(Outcome::ShowInsight(insight.id)),
                Some(LinkAct::Remove) => now.insights.retain(|id| *id != insight.id),
                None => {}
            }
        }
        if project.insights.len() > improvement.insights.len() {
            if pane.kit.quiet_button(ui, icon::LINK, &pane.word("improvements-link-insight")).clicked() {
                let without = improvement.insights.iter().copied().map(Picked::Insight).collect();
                self.picker = Some((improvement.id, Picking::Insight, Picker::new(Wanted::Insight, without)));
            }
        } else if project.insights.is_empty() {
            pane.kit.hint(ui, &pane.word("inspector-insights-none"));
        }
    }

    fn buttons(&mut self, ui: &mut Ui, pane: &mut ViewPane<'_>, what: ImprovementId) {
        ui.add_space(16.0);
        if let Some(edit) = show_improvement(pane.context.session.project(), what)
            && pane.kit.quiet_button(ui, icon::NOTE, &pane.word("improvements-show-card")).clicked()
        {
            pane.edit(edit);
        }
        if pane.kit.quiet_button(ui, icon::COPY, &pane.word("improvements-duplicate")).clicked() {
            self.act(pane, what, Act::Duplicate);
        }
        if pane.kit.remove_button(ui, &pane.word("improvements-remove")) {
            self.act(pane, what, Act::Delete);
        }
    }
}

/// Values, effort and votes.
fn judgements(ui: &mut Ui, pane: &ViewPane<'_>, improvement: &Improvement, now: &mut Improvement) {
    type Field = fn(&mut Improvement) -> &mut Option<Rating>;
    let ratings: [(&str, Option<Rating>, Field); 3] = [
        ("improvements-customer-value", improvement.customer_value, |one| &mut one.customer_value),
        ("improvements-business-value", improvement.business_value, |one| &mut one.business_value),
        ("improvements-effort", improvement.effort, |one| &mut one.effort),
    ];
    for (key, value, field) in ratings {
        if let Some(rating) = pane.kit.labelled_dots(ui, key, value) {
            *field(now) = rating;
        }
    }
    let name = pane.word("improvements-votes");
    pane.kit.label(ui, &name);
    let step = Step {
        name: &name,
        shown: &improvement.votes.to_string(),
        less: &pane.word("improvements-vote-less"),
        more: &pane.word("improvements-vote-more"),
        value: f64::from(improvement.votes),
        range: 0.0..=f64::from(MOST_VOTES.max(improvement.votes)),
    };
    match pane.kit.stepper(ui, &step) {
        Some(true) => now.votes = improvement.votes.saturating_add(1),
        Some(false) => now.votes = improvement.votes.saturating_sub(1),
        None => {}
    }
}

/// Side by side: until when, and when it was tested in practice.
fn dates(ui: &mut Ui, pane: &ViewPane<'_>, improvement: &Improvement, now: &mut Improvement) {
    let half = (ui.available_width() - size::CARD_MARGIN_Y) / 2.0;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = size::CARD_MARGIN_Y;
        let fields = [
            ("improvements-due", improvement.due_date, &mut now.due_date),
            ("improvements-tested", improvement.tested_date, &mut now.tested_date),
        ];
        for (key, value, field) in fields {
            ui.allocate_ui(vec2(half, 0.0), |ui| {
                ui.vertical(|ui| {
                    ui.set_width(half);
                    if let Some(date) = pane.kit.labelled_date(ui, key, value) {
                        *field = date;
                    }
                });
            });
        }
    });
}

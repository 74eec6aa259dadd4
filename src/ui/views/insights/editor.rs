//! Every field of the chosen insight, at the right of the map, with what it is linked to.

use std::sync::Arc;

use egui::{Key, Ui, vec2};

use super::InsightsView;
use super::register::{KINDS, METHODS};
use super::table::kind_sign;
use crate::edit::Edit;
use crate::fonts::icon;
use crate::model::{Certainty, GapPlace, Insight, InsightKind, words};
use crate::session::evidence::{links, show_insight, unlink};
use crate::theme::size;
use crate::ui::views::parts::{LinkAct, LinkWords, ViewPane, has_keyboard};
use crate::ui::views::picker::{Picked, Picker, Wanted};
use crate::ui::views::{Outcome, ViewContext};
use crate::ui::widgets::{Allowed, TextField};

impl InsightsView {
    /// The panel of the chosen insight.
    pub fn editor(&mut self, ui: &mut Ui, context: &ViewContext<'_>) -> Vec<Outcome> {
        let project = context.session.project();
        let Some(insight) = self.chosen.and_then(|id| project.insight(id)) else { return Vec::new() };
        let panel = ui.max_rect();
        // Escape in a field leads back to the row. The map has taken the press itself by now.
        if self.has_editor_keyboard && ui.input(|input| input.key_down(Key::Escape)) {
            self.take_keyboard();
        }
        let mut pane = ViewPane::new(context);
        pane.scroll(ui, "insight", |pane, ui| {
            ui.push_id(insight.id, |ui| self.fields(ui, pane, insight));
        });
        self.has_editor_keyboard = has_keyboard(ui, panel);
        pane.outcomes
    }

    fn fields(&mut self, ui: &mut Ui, pane: &mut ViewPane<'_>, insight: &Arc<Insight>) {
        let kind = pane.word("inspector-insight");
        if pane.kit.panel_header(ui, kind_sign(insight.kind), &kind, &pane.word("insights-close")) {
            self.close_editor();
        }
        let mut now = Insight::clone(insight);
        let name = pane.word("insights-text");
        if std::mem::take(&mut self.wants_text) {
            let field = TextField::area(&name, "", 3).id(ui);
            ui.memory_mut(|memory| memory.request_focus(field));
        }
        if let Some(words) = pane.kit.labelled_area(ui, "insights-text", &insight.text, 3) {
            now.text = words;
        }
        let kinds = KINDS.map(|kind| (kind, pane.word(words::insight_kind(kind))));
        if let Some(kind) = pane.kit.labelled_combo(ui, "insights-kind", &insight.kind, &kinds) {
            now.kind = kind;
        }
        ui.add_space(12.0);
        let certainties = [Certainty::Fact, Certainty::Interpretation];
        let certainties = certainties.map(|one| (one, pane.word(words::certainty(one))));
        if let Some(certainty) =
            pane.kit.segments(ui, &pane.word("insights-certainty"), &insight.certainty, &certainties)
        {
            now.certainty = certainty;
        }
        let mut methods = vec![(None, pane.word("inspector-none"))];
        methods.extend(METHODS.map(|method| (Some(method), pane.word(words::insight_method(method)))));
        if let Some(method) = pane.kit.labelled_combo(ui, "insights-method", &insight.method, &methods) {
            now.method = method;
        }
        if let Some(source) = pane.kit.labelled_line(ui, "insights-source", &insight.source) {
            now.source = source;
        }
        sample_and_date(ui, pane, insight, &mut now);
        if now != **insight {
            pane.edit(Edit::ChangeInsight { insight: insight.id, to: Arc::new(now) });
        }
        self.links(ui, pane, insight);
        ui.add_space(16.0);
        if pane.kit.remove_button(ui, &pane.word("insights-remove")) {
            self.delete(pane, insight);
        }
    }

    pub(super) fn delete(&mut self, pane: &mut ViewPane<'_>, insight: &Insight) {
        pane.edit(Edit::RemoveInsight { insight: insight.id });
        self.close_editor();
        self.take_keyboard();
    }

    fn links(&mut self, ui: &mut Ui, pane: &mut ViewPane<'_>, insight: &Insight) {
        let project = pane.context.session.project();
        pane.kit.label(ui, &pane.word("insights-links"));
        let unlinks = pane.word("inspector-insight-unlink");
        let mut count = 0;
        for place in links(insight) {
            count += 1;
            let Some(home) = self.places.home(place) else { continue };
            let title = pane.kit.named(&home.title);
            let sign = if matches!(place, GapPlace::Episode(_)) { icon::FLAG } else { icon::HAND_TAP };
            let remove = format!("{unlinks}: {title}");
            match pane.link(ui, &LinkWords { sign, title: &title, detail: &home.within, remove: &remove }) {
                Some(LinkAct::Go) => pane.outcomes.push(Outcome::GoTo(home.place)),
                Some(LinkAct::Remove) => {
                    if let Some(edit) = unlink(project, insight.id, place) {
                        pane.edit(edit);
                    }
                }
                None => {}
            }
        }
        if count == 0 {
            pane.kit.hint(ui, &pane.word("insights-no-links"));
            ui.add_space(4.0);
        }
        if pane.kit.quiet_button(ui, icon::LINK, &pane.word("insights-link")).clicked() {
            self.pick_place(insight);
        }
        let edit = show_insight(project, insight.id);
        let key = if insight.kind == InsightKind::Quote { "insights-show-quote" } else { "insights-show-card" };
        if let Some(edit) = edit
            && pane.kit.quiet_button(ui, icon::NOTE, &pane.word(key)).clicked()
        {
            pane.edit(edit);
        }
    }

    pub(super) fn pick_place(&mut self, insight: &Insight) {
        let without = links(insight).map(Picked::Place).collect();
        self.picker = Some(Picker::new(Wanted::Place, without));
    }
}

/// Side by side.
fn sample_and_date(ui: &mut Ui, pane: &ViewPane<'_>, insight: &Insight, now: &mut Insight) {
    let half = (ui.available_width() - size::CARD_MARGIN_Y) / 2.0;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = size::CARD_MARGIN_Y;
        let column = vec2(half, 0.0);
        ui.allocate_ui(column, |ui| {
            ui.vertical(|ui| {
                ui.set_width(half);
                if let Some(n) =
                    pane.kit.labelled_number(ui, "insights-sample-size", insight.n.map(f64::from), Allowed::COUNT)
                {
                    now.n = n.map(|n| n as u32);
                }
            });
        });
        ui.allocate_ui(column, |ui| {
            ui.vertical(|ui| {
                ui.set_width(half);
                if let Some(date) = pane.kit.labelled_date(ui, "insights-date", insight.date) {
                    now.date = date;
                }
            });
        });
    });
}

//! What is chosen, in fields; below it what the diagram shows, as tables.

use egui::{Frame, Margin, RichText, Ui};

use super::{LexisView, Outcome, ViewContext};
use crate::edit::{Edit, EpisodeChange};
use crate::find::Place;
use crate::fonts::{Style, icon};
use crate::layout::lexis::Thing;
use crate::method::birth_years;
use crate::model::{CustomerGroup, CustomerId, CustomerKind, Episode, EpisodeId, EpisodePath, Event, EventId};
use crate::theme::text;
use crate::ui::colors::color32;
use crate::ui::style::font_id;
use crate::ui::widgets::{Allowed, Kit};

/// The birth year of a new cohort, and how much later it is born than the youngest that is there.
const FIRST_COHORT: i16 = 1950;
const LATER: i16 = 20;

impl LexisView {
    pub(super) fn pane(&mut self, ui: &mut Ui, context: &ViewContext<'_>, outcomes: &mut Vec<Outcome>) {
        let kit = context.kit();
        let table = self.table(context);
        Frame::NONE.inner_margin(Margin { left: 20, right: 20, top: 16, bottom: 24 }).show(ui, |ui| {
            self.details(ui, &kit, context, outcomes);
            ui.add_space(20.0);
            title(ui, &kit, "lexis-table-phases");
            self.phase_table(ui, &kit, context, &table);
            ui.add_space(20.0);
            title(ui, &kit, "lexis-table-events");
            self.event_table(ui, &kit, context, &table);
            ui.add_space(16.0);
            if kit.quiet_button(ui, icon::PLUS, &kit.word("lexis-add-cohort")).clicked() {
                self.add_cohort(&kit, context, outcomes);
            }
        });
    }

    fn details(&mut self, ui: &mut Ui, kit: &Kit, context: &ViewContext<'_>, outcomes: &mut Vec<Outcome>) {
        let session = context.session;
        let phase = |id: EpisodeId| session.journey().episodes.iter().find(|one| one.id == id);
        match self.chosen {
            Some(Thing::Event(id) | Thing::Meeting(id, _)) => {
                if let Some(event) = session.event(id) {
                    return self.event_fields(ui, kit, context, event, outcomes);
                }
            }
            Some(Thing::Phase(id)) => {
                if let Some(phase) = phase(id) {
                    return phase_fields(ui, kit, context, phase, outcomes);
                }
            }
            Some(Thing::Boundary(boundary)) => {
                let phases = [boundary.below, boundary.above].into_iter().flatten().filter_map(phase);
                for phase in phases {
                    phase_fields(ui, kit, context, phase, outcomes);
                    ui.add_space(14.0);
                }
                return;
            }
            Some(Thing::Cohort(id) | Thing::Edge(id, _)) => {
                if let Some(cohort) = session.project().customer(id) {
                    return cohort_fields(ui, kit, cohort, outcomes);
                }
            }
            None => {}
        }
        title(ui, kit, "lexis-title");
        ui.add_space(4.0);
        let hint = if session.has_cohort() { "lexis-hint" } else { "lexis-hint-no-cohort" };
        kit.hint(ui, &kit.word(hint));
    }

    fn event_fields(
        &mut self,
        ui: &mut Ui,
        kit: &Kit,
        context: &ViewContext<'_>,
        event: &Event,
        outcomes: &mut Vec<Outcome>,
    ) {
        title(ui, kit, "lexis-event");
        let journey = context.session.journey_id();
        let mut now = event.clone();
        ui.push_id(event.id, |ui| {
            if let Some(title) = kit.labelled_line(ui, "lexis-event-title", &event.title) {
                now.title = title;
            }
            if let Some(year) = year_field(ui, kit, "inspector-year", event.year, Allowed::YEAR) {
                now.year = year;
            }
            if let Some(notes) = kit.labelled_area(ui, "inspector-notes", &event.notes, 2) {
                now.notes = notes;
            }
            ui.add_space(6.0);
            if kit.remove_button(ui, &kit.word("inspector-event-remove")) {
                self.chosen = None;
                outcomes.push(Outcome::Edit(Edit::RemoveEvent { journey, event: event.id }));
            } else if now != *event {
                outcomes.push(Outcome::Edit(Edit::ChangeEvent { journey, event: event.id, to: now }));
            }
        });
    }

    fn add_cohort(&mut self, kit: &Kit, context: &ViewContext<'_>, outcomes: &mut Vec<Outcome>) {
        let born = context.session.project().customers.iter().filter_map(birth_years).map(|(_, to)| to).max();
        let year =
            born.and_then(|year| i16::try_from(year).ok()).map_or(FIRST_COHORT, |year| year.saturating_add(LATER));
        let year = year.clamp(-9999, 9999);
        let name = kit.word_with("lexis-new-cohort", &[("year", year.to_string().into())]);
        let mut customer = CustomerGroup::new(CustomerId::random(), name);
        customer.kind = CustomerKind::Cohort { born_from: year, born_to: year };
        self.wanted = Some(Thing::Cohort(customer.id));
        outcomes.push(Outcome::Edit(Edit::AddCustomer { customer }));
    }

    pub fn choose_event(&mut self, event: EventId) {
        self.chosen = Some(Thing::Event(event));
    }
}

fn phase_fields(ui: &mut Ui, kit: &Kit, context: &ViewContext<'_>, phase: &Episode, outcomes: &mut Vec<Outcome>) {
    title(ui, kit, "lexis-phase");
    let what = EpisodePath { journey: context.session.journey_id(), episode: phase.id };
    let mut change = |change| outcomes.push(Outcome::Edit(Edit::ChangeEpisode { what, change }));
    let goes = ui
        .push_id(phase.id, |ui| {
            if let Some(title) = kit.labelled_line(ui, "inspector-title", &phase.title) {
                change(EpisodeChange::Title(title));
            }
            let age = |ui: &mut Ui, key: &str, age: Option<u8>, allowed: Allowed| {
                kit.labelled_number(ui, key, age.map(f64::from), allowed).map(|age| age.map(|age| age as u8))
            };
            let until = phase.age_to.map_or(Allowed::AGE, |to| Allowed::AGE.at_most(to.into()));
            let since = phase.age_from.map_or(Allowed::AGE, |from| Allowed::AGE.at_least(from.into()));
            ui.columns(2, |columns| {
                if let Some(from) = age(&mut columns[0], "inspector-age-from", phase.age_from, until) {
                    change(EpisodeChange::Ages(from, phase.age_to));
                }
                if let Some(to) = age(&mut columns[1], "inspector-age-to", phase.age_to, since) {
                    change(EpisodeChange::Ages(phase.age_from, to));
                }
            });
            ui.add_space(8.0);
            kit.quiet_button(ui, icon::MAP_TRIFOLD, &kit.word("lexis-show-on-map")).clicked()
        })
        .inner;
    if goes {
        outcomes.push(Outcome::GoTo(Place::Episode(what)));
    }
}

fn cohort_fields(ui: &mut Ui, kit: &Kit, cohort: &CustomerGroup, outcomes: &mut Vec<Outcome>) {
    let CustomerKind::Cohort { born_from, born_to } = cohort.kind else { return };
    title(ui, kit, "lexis-cohort");
    let mut now = cohort.clone();
    ui.push_id(cohort.id, |ui| {
        if let Some(name) = kit.labelled_line(ui, "inspector-name", &cohort.name) {
            now.name = name;
        }
        let (until, since) = (Allowed::YEAR.at_most(born_to.into()), Allowed::YEAR.at_least(born_from.into()));
        ui.columns(2, |columns| {
            if let Some(born_from) = year_field(&mut columns[0], kit, "inspector-born-from", born_from, until) {
                now.kind = CustomerKind::Cohort { born_from, born_to };
            }
            if let Some(born_to) = year_field(&mut columns[1], kit, "inspector-born-to", born_to, since) {
                now.kind = CustomerKind::Cohort { born_from, born_to };
            }
        });
        if let Some(colour) = kit.labelled_swatches(ui, "inspector-colour", cohort.colour) {
            now.colour = colour;
        }
        if let Some(description) = kit.labelled_area(ui, "inspector-description", &cohort.description, 2) {
            now.description = description;
        }
    });
    if now != *cohort {
        outcomes.push(Outcome::Edit(Edit::ChangeCustomer { customer: cohort.id, to: now }));
    }
}

fn year_field(ui: &mut Ui, kit: &Kit, key: &str, year: i16, allowed: Allowed) -> Option<i16> {
    kit.labelled_number(ui, key, Some(f64::from(year)), allowed.needed()).flatten().map(|year| year as i16)
}

/// The heading of a part of the panel.
fn title(ui: &mut Ui, kit: &Kit, key: &str) {
    let style: &Style = &text::EPISODE_TITLE;
    ui.label(RichText::new(kit.word(key)).font(font_id(style, style.size)).color(color32(kit.theme.ink)));
    ui.add_space(4.0);
}

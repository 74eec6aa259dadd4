//! The frame of a journey: what was agreed before mapping began.

use egui::{Ui, vec2};

use super::{Pane, words};
use crate::edit::JourneyChange;
use crate::fonts::icon;
use crate::model::{CustomerDefinition, CustomerId, Deepening, Frame, NextStep, Scope};

/// Whose journey it is, without saying whose.
#[derive(Clone, Copy, PartialEq)]
enum Whose {
    Open,
    Group,
    Challenge,
}

impl Pane<'_> {
    pub(super) fn frame_sections(&mut self, ui: &mut Ui) {
        let (kit, journey) = (self.kit, self.journey);
        let frame = &journey.frame;
        let mut now = frame.clone();
        kit.section(ui, "journey-frame", &self.word("inspector-frame"), true, |ui| self.frame(ui, frame, &mut now));
        kit.section(ui, "journey-next", &self.word("inspector-next-steps"), false, |ui| {
            if let Some(steps) = self.next_steps(ui, &frame.next_steps) {
                now.next_steps = steps;
            }
        });
        kit.section(ui, "journey-team", &self.word("inspector-team-and-dates"), false, |ui| {
            self.team(ui, frame, &mut now);
        });
        if now != *frame {
            self.change_journey(JourneyChange::Frame(now));
        }
    }

    fn frame(&mut self, ui: &mut Ui, frame: &Frame, now: &mut Frame) {
        self.goal(ui, frame, now, 2);
        self.reach(ui, frame, now);
        if let Some(customer) = self.customer_definition(ui, frame.customer.as_ref()) {
            now.customer = customer;
        }
        self.desired_feeling(ui, frame, now, 2);
        self.sources(ui, frame, now);
    }

    pub(in crate::ui) fn goal(&mut self, ui: &mut Ui, frame: &Frame, now: &mut Frame, rows: usize) {
        if let Some(goal) = self.kit.labelled_area(ui, "inspector-goal", &frame.goal, rows) {
            now.goal = goal;
        }
    }

    /// How much of the customer's world the journey looks at.
    pub(in crate::ui) fn reach(&mut self, ui: &mut Ui, frame: &Frame, now: &mut Frame) {
        let scopes = [Scope::TouchpointsOnly, Scope::WholeExperience].map(|one| (one, self.word(words::scope(one))));
        if let Some(scope) = self.kit.labelled_combo(ui, "inspector-scope", &frame.scope, &scopes) {
            now.scope = scope;
        }
        if frame.scope == Scope::WholeExperience || !frame.influencers.is_empty() {
            let influencers =
                self.kit.labelled_list(ui, "inspector-influencers", "inspector-influencer", &frame.influencers);
            if let Some(influencers) = influencers {
                now.influencers = influencers;
            }
        }
    }

    pub(in crate::ui) fn desired_feeling(&mut self, ui: &mut Ui, frame: &Frame, now: &mut Frame, rows: usize) {
        if let Some(feeling) = self.kit.labelled_area(ui, "inspector-desired-feeling", &frame.desired_feeling, rows) {
            now.desired_feeling = feeling;
        }
    }

    pub(in crate::ui) fn sources(&mut self, ui: &mut Ui, frame: &Frame, now: &mut Frame) {
        if let Some(sources) = self.kit.labelled_line(ui, "inspector-sources", &frame.sources) {
            now.sources = sources;
        }
    }

    pub(in crate::ui) fn customer_definition(
        &mut self,
        ui: &mut Ui,
        definition: Option<&CustomerDefinition>,
    ) -> Option<Option<CustomerDefinition>> {
        let customers = self.customer_options();
        let first = customers.first().map(|(id, _)| *id);
        let whose = match definition {
            None => Whose::Open,
            Some(CustomerDefinition::Group(_)) => Whose::Group,
            Some(CustomerDefinition::Challenge(_)) => Whose::Challenge,
        };
        let mut kinds = vec![(Whose::Open, self.word("inspector-customer-open"))];
        if first.is_some() {
            kinds.push((Whose::Group, self.word("inspector-customer-group")));
            kinds.push((Whose::Challenge, self.word("inspector-customer-challenge")));
        }
        let picked = self.kit.labelled_combo(ui, "inspector-customer-definition", &whose, &kinds);
        match picked {
            Some(Whose::Open) => return Some(None),
            Some(Whose::Group) => return first.map(|id| Some(CustomerDefinition::Group(id))),
            Some(Whose::Challenge) => {
                let all = customers.iter().map(|(id, _)| *id).collect();
                return Some(Some(CustomerDefinition::Challenge(all)));
            }
            None => {}
        }
        match definition? {
            // One group leaves no choice.
            CustomerDefinition::Group(_) if customers.len() < 2 => None,
            CustomerDefinition::Group(id) => {
                let picked = self.kit.labelled_combo(ui, "inspector-customer-whose", id, &customers)?;
                Some(Some(CustomerDefinition::Group(picked)))
            }
            CustomerDefinition::Challenge(ids) => {
                let ids = self.challengers(ui, ids, &customers)?;
                Some(Some(CustomerDefinition::Challenge(ids)))
            }
        }
    }

    fn challengers(
        &mut self,
        ui: &mut Ui,
        chosen: &[CustomerId],
        customers: &[(CustomerId, String)],
    ) -> Option<Vec<CustomerId>> {
        let mut answer = None;
        ui.add_space(8.0);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(6.0, 6.0);
            for (id, name) in customers {
                let is_on = chosen.contains(id);
                if self.kit.chip(ui, name, Some(icon::USERS), is_on) {
                    let mut ids: Vec<_> = chosen.iter().copied().filter(|one| one != id).collect();
                    if !is_on {
                        ids.push(*id);
                    }
                    answer = Some(ids);
                }
            }
        });
        answer
    }

    pub(in crate::ui) fn next_steps(&mut self, ui: &mut Ui, steps: &[NextStep]) -> Option<Vec<NextStep>> {
        let mut answer = None;
        for (index, step) in steps.iter().enumerate() {
            let changed = ui.push_id(("next step", index), |ui| self.next_step(ui, index, step)).inner;
            if let Some(changed) = changed {
                let mut steps = steps.to_vec();
                match changed {
                    Some(step) => steps[index] = step,
                    None => {
                        steps.remove(index);
                    }
                }
                answer = Some(steps);
            }
        }
        ui.add_space(4.0);
        if self.kit.quiet_button(ui, icon::PLUS, &self.word("inspector-next-step")).clicked() {
            let mut steps = steps.to_vec();
            steps.push(NextStep::Implement(String::new()));
            answer = Some(steps);
        }
        answer
    }

    /// Gives the changed step, or `Some(None)` when it is taken out.
    fn next_step(&mut self, ui: &mut Ui, index: usize, step: &NextStep) -> Option<Option<NextStep>> {
        let (text, deepening) = match step {
            NextStep::Implement(text) => (text, None),
            NextStep::Deepen(deepening, text) => (text, Some(deepening.clone())),
        };
        let other = match &deepening {
            Some(Deepening::Other(name)) => name.clone(),
            _ => String::new(),
        };
        let ways =
            [Deepening::MicroJourney, Deepening::PropositionDesign, Deepening::Research, Deepening::Other(other)];
        let mut options = vec![(None, self.word("inspector-step-implement"))];
        options.extend(ways.map(|way| (Some(way.clone()), self.word(words::deepening(&way)))));
        let made = |deepening: Option<Deepening>, text: String| match deepening {
            None => NextStep::Implement(text),
            Some(deepening) => NextStep::Deepen(deepening, text),
        };
        let name = self.kit.word_with("inspector-next-step-number", &[("number", (index + 1).into())]);
        self.kit.label(ui, &name);
        if let Some(picked) = self.kit.combo(ui, &name, &deepening, &options) {
            return Some(Some(made(picked, text.clone())));
        }
        if let Some(Deepening::Other(way)) = &deepening
            && let Some(way) = self.kit.labelled_line(ui, "inspector-deepen-name", way)
        {
            return Some(Some(made(Some(Deepening::Other(way)), text.clone())));
        }
        if let Some(text) = self.kit.labelled_area(ui, "inspector-next-step-text", text, 1) {
            return Some(Some(made(deepening, text)));
        }
        let remove = self.kit.word_with("inspector-next-step-remove", &[("number", (index + 1).into())]);
        self.kit.remove_button(ui, &remove).then_some(None)
    }

    pub(in crate::ui) fn team(&mut self, ui: &mut Ui, frame: &Frame, now: &mut Frame) {
        if let Some(team) = self.kit.labelled_list(ui, "inspector-team", "inspector-team-member", &frame.team) {
            now.team = team;
        }
        if let Some(departments) =
            self.kit.labelled_list(ui, "inspector-departments", "inspector-department", &frame.departments)
        {
            now.departments = departments;
        }
        if let Some(date) = self.kit.labelled_date(ui, "inspector-start-date", frame.start_date) {
            now.start_date = date;
        }
        if let Some(date) = self.kit.labelled_date(ui, "inspector-tested-date", frame.tested_date) {
            now.tested_date = date;
        }
    }
}

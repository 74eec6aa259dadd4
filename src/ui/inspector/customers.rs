//! Customer groups, channels and actors: what all journeys of a project share.

use egui::Ui;

use super::{ImageUse, Pane, words};
use crate::edit::Edit;
use crate::fonts::icon;
use crate::model::{Actor, ActorId, Channel, ChannelId, CustomerGroup, CustomerId, CustomerKind};
use crate::theme::size;
use crate::ui::widgets::Allowed;

/// Birth years that a new cohort starts with.
const NEW_COHORT: CustomerKind = CustomerKind::Cohort { born_from: 1950, born_to: 1969 };

impl Pane<'_> {
    pub(super) fn customer_options(&self) -> Vec<(CustomerId, String)> {
        self.project.customers.iter().map(|customer| (customer.id, self.named(&customer.name))).collect()
    }

    pub(super) fn customers(&mut self, ui: &mut Ui) {
        let kit = self.kit;
        for customer in &self.project.customers {
            let key = format!("customer-{}", customer.id);
            let name = self.named(&customer.name);
            kit.section(ui, &key, &name, self.project.customers.len() == 1, |ui| {
                ui.push_id(customer.id, |ui| self.customer(ui, customer));
            });
        }
        let (button, name) = (self.word("inspector-customer"), self.word("inspector-customer-new"));
        if let Some(name) = self.kit.new_name(ui, &button, &name) {
            self.edit(Edit::AddCustomer { customer: CustomerGroup::new(CustomerId::random(), name) });
        }
    }

    fn customer(&mut self, ui: &mut Ui, customer: &CustomerGroup) {
        let mut now = customer.clone();
        if let Some(name) = self.kit.labelled_line(ui, "inspector-name", &customer.name) {
            now.name = name;
        }
        self.customer_kind(ui, customer, &mut now);
        if let Some(colour) = self.kit.labelled_swatches(ui, "inspector-colour", customer.colour) {
            now.colour = colour;
        }
        self.customer_words(ui, customer, &mut now);
        let used = ImageUse::Customer(customer.id);
        if let Some(portrait) = self.image(ui, "inspector-portrait", customer.portrait, used) {
            now.portrait = portrait;
        }
        let removed = ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 4.0;
            self.customer_order(ui, customer, [icon::ARROW_UP, icon::ARROW_DOWN]);
            self.kit.remove_button(ui, &self.word("inspector-customer-remove"))
        });
        if removed.inner {
            self.edit(Edit::RemoveCustomer { customer: customer.id });
        } else if now != *customer {
            self.edit(Edit::ChangeCustomer { customer: customer.id, to: now });
        }
    }

    /// The ways to an earlier and a later place among the groups, with these signs.
    pub(in crate::ui) fn customer_order(&mut self, ui: &mut Ui, customer: &CustomerGroup, signs: [char; 2]) {
        let all = &self.project.customers;
        let Some(place) = all.iter().position(|one| one.id == customer.id).filter(|_| all.len() > 1) else { return };
        let steps = [place.checked_sub(1), Some(place + 1).filter(|place| *place < all.len())];
        for ((sign, key), to) in signs.into_iter().zip(["frame-group-earlier", "frame-group-later"]).zip(steps) {
            let name = self.kit.word_with(key, &[("name", self.named(&customer.name).into())]);
            let button = self.kit.sign(ui, sign, &name, size::CLICK_TARGET_MIN, to.is_some(), false);
            if let Some(index) = to.filter(|_| button.on_hover_text(name).clicked()) {
                self.edit(Edit::MoveCustomer { customer: customer.id, index });
            }
        }
    }

    /// What is known of a group, in its own words and ours.
    pub(in crate::ui) fn customer_words(&mut self, ui: &mut Ui, customer: &CustomerGroup, now: &mut CustomerGroup) {
        if let Some(text) = self.kit.labelled_area(ui, "inspector-description", &customer.description, 2) {
            now.description = text;
        }
        if let Some(quote) = self.kit.labelled_line(ui, "inspector-quote", &customer.quote) {
            now.quote = quote;
        }
        if let Some(needs) = self.kit.labelled_list(ui, "inspector-needs", "inspector-need", &customer.needs) {
            now.needs = needs;
        }
        if let Some(motives) = self.kit.labelled_list(ui, "inspector-motives", "inspector-motive", &customer.motives) {
            now.motives = motives;
        }
        let expectations =
            self.kit.labelled_list(ui, "inspector-expectations", "inspector-expectation", &customer.expectations);
        if let Some(expectations) = expectations {
            now.expectations = expectations;
        }
    }

    pub(in crate::ui) fn customer_kind(&mut self, ui: &mut Ui, customer: &CustomerGroup, now: &mut CustomerGroup) {
        let cohort = match customer.kind {
            kind @ CustomerKind::Cohort { .. } => kind,
            _ => NEW_COHORT,
        };
        let kinds = [CustomerKind::Segment, CustomerKind::Persona, CustomerKind::Patient, cohort];
        let kinds = kinds.map(|kind| (kind, self.word(words::customer_kind(kind))));
        if let Some(kind) = self.kit.labelled_combo(ui, "inspector-customer-kind", &customer.kind, &kinds) {
            now.kind = kind;
        }
        let CustomerKind::Cohort { born_from, born_to } = customer.kind else { return };
        let years = [f64::from(born_from), f64::from(born_to)];
        let allowed = [Allowed::YEAR.at_most(years[1]).needed(), Allowed::YEAR.at_least(years[0]).needed()];
        match self.two_numbers(ui, ["inspector-born-from", "inspector-born-to"], years.map(Some), allowed) {
            Some((0, Some(year))) => now.kind = CustomerKind::Cohort { born_from: year as i16, born_to },
            Some((1, Some(year))) => now.kind = CustomerKind::Cohort { born_from, born_to: year as i16 },
            _ => {}
        }
    }

    pub(super) fn channels_and_actors(&mut self, ui: &mut Ui) {
        self.kit.label(ui, &self.word("inspector-channels"));
        self.all_channels(ui);
        self.kit.label(ui, &self.word("inspector-actors"));
        self.all_actors(ui);
    }

    /// As a list of names; the order is the order of making.
    fn all_channels(&mut self, ui: &mut Ui) {
        let project = self.project;
        for channel in &project.channels {
            let named = ui.push_id(channel.id, |ui| self.named_row(ui, "inspector-channel-name", &channel.name)).inner;
            match named {
                Some(Some(name)) => {
                    let to = Channel { name, ..channel.clone() };
                    self.edit(Edit::ChangeChannel { channel: channel.id, to });
                }
                Some(None) => self.edit(Edit::RemoveChannel { channel: channel.id }),
                None => {}
            }
        }
        let (button, name) = (self.word("inspector-channel"), self.word("inspector-channel-new"));
        if let Some(name) = self.kit.new_name(ui, &button, &name) {
            self.edit(Edit::AddChannel { channel: Channel::new(ChannelId::random(), name) });
        }
    }

    fn all_actors(&mut self, ui: &mut Ui) {
        let project = self.project;
        for actor in &project.actors {
            let named = ui.push_id(actor.id, |ui| self.named_row(ui, "inspector-actor-name", &actor.name)).inner;
            match named {
                Some(Some(name)) => {
                    self.edit(Edit::ChangeActor { actor: actor.id, to: Actor { name, ..actor.clone() } })
                }
                Some(None) => self.edit(Edit::RemoveActor { actor: actor.id }),
                None => {}
            }
            let name = self.word("inspector-actor-description");
            let typed = ui.push_id(actor.id, |ui| self.kit.text_line(ui, &name, &actor.description, &name)).inner;
            if let Some(description) = typed {
                self.edit(Edit::ChangeActor { actor: actor.id, to: Actor { description, ..actor.clone() } });
            }
            ui.add_space(6.0);
        }
        let (button, name) = (self.word("inspector-actor"), self.word("inspector-actor-new"));
        if let Some(name) = self.kit.new_name(ui, &button, &name) {
            self.edit(Edit::AddActor { actor: Actor::new(ActorId::random(), name) });
        }
    }

    /// A name to type in and a button that takes the row out: the new name, or `Some(None)`.
    fn named_row(&mut self, ui: &mut Ui, key: &str, value: &str) -> Option<Option<String>> {
        let name = self.word(key);
        let remove = self.kit.word_with("inspector-remove", &[("what", value.into())]);
        let row = ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 4.0;
            let width = ui.available_width() - size::CLICK_TARGET_MIN - 4.0;
            let typed = crate::ui::widgets::TextField::line(&name, value).width(width).show(ui, &self.kit);
            if self.kit.icon_button(ui, icon::X, &remove) {
                return Some(None);
            }
            typed.changed.then_some(Some(typed.text))
        });
        ui.add_space(4.0);
        row.inner
    }
}

//! The journey as a whole, with its curves and events.

use egui::Ui;

use super::touchpoint::sized;
use super::{Pane, half_width, words};
use crate::edit::{CurveChange, Edit, JourneyChange};
use crate::fonts::icon;
use crate::model::{Curve, CurveId, CurveKind, CustomerId, Event, EventId, Form, Wave};
use crate::ui::widgets::Allowed;

impl Pane<'_> {
    pub(super) fn journey_and_project(&mut self, ui: &mut Ui) {
        let journey = self.journey;
        self.header(ui, icon::PATH, &self.word(words::form(&journey.form)));
        let (name, hint) = (self.word("inspector-title"), self.word("inspector-title-hint"));
        if let Some(title) = self.kit.heading(ui, &name, &journey.title, &hint) {
            self.change_journey(JourneyChange::Title(title));
        }
        if let Some(subtitle) = self.kit.labelled_line(ui, "inspector-subtitle", &journey.subtitle) {
            self.change_journey(JourneyChange::Subtitle(subtitle));
        }
        self.form(ui, &journey.form);
        self.worth(ui);
        self.before_sections(ui);
        let kit = self.kit;
        if journey.form == Form::Micro || journey.parent.is_some() {
            kit.section(ui, "journey-micro", &self.word("inspector-form-micro"), true, |ui| {
                self.micro_journey(ui, journey);
            });
        }
        self.frame_sections(ui);
        kit.section(ui, "journey-curves", &self.word("inspector-curves"), false, |ui| self.curves(ui));
        kit.section(ui, "journey-customers", &self.word("inspector-customers"), false, |ui| self.customers(ui));
        kit.section(ui, "journey-channels", &self.word("inspector-channels-and-actors"), false, |ui| {
            self.channels_and_actors(ui);
        });
        if journey.form == Form::Generation || !journey.events.is_empty() {
            kit.section(ui, "journey-events", &self.word("inspector-events"), false, |ui| self.events(ui));
        }
        kit.section(ui, "journey-limitations", &self.word("inspector-limitations"), false, |ui| {
            if let Some(text) = self.kit.labelled_area(ui, "inspector-limitations-text", &journey.limitations, 3) {
                self.change_journey(JourneyChange::Limitations(text));
            }
        });
        kit.section(ui, "project", &self.word("inspector-project"), false, |ui| self.project_fields(ui));
    }

    fn form(&mut self, ui: &mut Ui, form: &Form) {
        let other = match form {
            Form::Other(name) => name.clone(),
            _ => String::new(),
        };
        let forms = [Form::Customer, Form::Micro, Form::Patient, Form::Generation, Form::Other(other)];
        let forms = forms.map(|form| (form.clone(), self.word(words::form(&form))));
        if let Some(form) = self.kit.labelled_combo(ui, "inspector-form", form, &forms) {
            self.change_journey(JourneyChange::Form(form));
        }
        if let Form::Other(name) = form
            && let Some(name) = self.kit.labelled_line(ui, "inspector-form-name", name)
        {
            self.change_journey(JourneyChange::Form(Form::Other(name)));
        }
    }

    fn curves(&mut self, ui: &mut Ui) {
        let journey = self.journey;
        for curve in &journey.curves {
            ui.push_id(curve.id, |ui| self.curve(ui, curve));
        }
        self.new_curve(ui);
    }

    fn curve(&mut self, ui: &mut Ui, curve: &Curve) {
        let name = self.curve_name(curve);
        self.kit.label(ui, &name);
        let visible = self.kit.word_with("inspector-curve-visible", &[("name", name.as_str().into())]);
        if let Some(visible) = self.kit.tick(ui, &visible, !curve.hidden) {
            self.change_curve(curve.id, CurveChange::Hidden(!visible));
        }
        if self.project.customers.len() > 1 {
            let customers = self.customer_options();
            if let Some(customer) = self.kit.labelled_combo(ui, "inspector-customer-whose", &curve.customer, &customers)
            {
                self.change_curve(curve.id, CurveChange::Customer(customer));
            }
        }
        ui.add_space(4.0);
        if let Some(colour) = self.kit.swatches(ui, &self.word("inspector-colour"), curve.colour) {
            self.change_curve(curve.id, CurveChange::Colour(colour));
        }
        if let Some(wave) = self.wave(ui, &curve.wave) {
            self.change_curve(curve.id, CurveChange::Wave(wave));
        }
        let remove = self.kit.word_with("inspector-curve-remove", &[("name", name.as_str().into())]);
        if self.kit.remove_button(ui, &remove) {
            self.edit(Edit::RemoveCurve { journey: self.journey.id, curve: curve.id });
        }
    }

    /// The time that it was measured: a label and a date, side by side.
    fn wave(&mut self, ui: &mut Ui, wave: &Wave) -> Option<Wave> {
        let width = half_width(ui);
        let mut answer = None;
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 10.0;
            sized(ui, width, |ui| {
                if let Some(label) = self.kit.labelled_line(ui, "inspector-wave", &wave.label) {
                    answer = Some(Wave { label, date: wave.date });
                }
            });
            sized(ui, width, |ui| {
                if let Some(date) = self.kit.labelled_date(ui, "inspector-wave-date", wave.date) {
                    answer = Some(Wave { label: wave.label.clone(), date });
                }
            });
        });
        answer
    }

    fn change_curve(&mut self, curve: CurveId, change: CurveChange) {
        self.edit(Edit::ChangeCurve { journey: self.journey.id, curve, change });
    }

    /// A further curve is one more measurement, or the first of a customer group.
    fn new_curve(&mut self, ui: &mut Ui) {
        ui.add_space(6.0);
        let mut options: Vec<(Option<(CustomerId, CurveKind)>, String)> =
            vec![(None, self.word("inspector-curve-new"))];
        for customer in &self.project.customers {
            for kind in [CurveKind::Current, CurveKind::Desired] {
                let words = format!("{} · {}", self.word(words::curve_kind(kind)), customer.name);
                options.push((Some((customer.id, kind)), words));
            }
        }
        if options.len() < 2 {
            return self.kit.hint(ui, &self.word("inspector-curve-needs-customer"));
        }
        let picked = self.kit.combo(ui, &self.word("inspector-curve-new"), &None, &options);
        if let Some((customer, kind)) = picked.flatten() {
            let curve = Curve::new(CurveId::random(), customer, kind);
            self.edit(Edit::AddCurve { journey: self.journey.id, curve });
        }
    }

    /// Calendar events that each cohort meets at its own age.
    fn events(&mut self, ui: &mut Ui) {
        let journey = self.journey;
        for event in &journey.events {
            ui.push_id(event.id, |ui| self.event(ui, event));
        }
        ui.add_space(6.0);
        if let Some(title) = self.kit.new_name(ui, &self.word("inspector-event"), &self.word("inspector-event-new")) {
            let year = journey.events.last().map_or(2000, |event| event.year);
            let event = Event::new(EventId::random(), title, year);
            self.edit(Edit::AddEvent { journey: journey.id, event });
        }
    }

    fn event(&mut self, ui: &mut Ui, event: &Event) {
        let mut now = event.clone();
        if let Some(title) = self.kit.labelled_line(ui, "inspector-event-title", &event.title) {
            now.title = title;
        }
        let (year, allowed) = (Some(f64::from(event.year)), Allowed::YEAR.needed());
        let year = self.kit.labelled_number(ui, "inspector-year", year, allowed).flatten();
        if let Some(year) = year {
            now.year = year as i16;
        }
        if let Some(notes) = self.kit.labelled_area(ui, "inspector-notes", &event.notes, 1) {
            now.notes = notes;
        }
        let (journey, id) = (self.journey.id, event.id);
        if self.kit.remove_button(ui, &self.word("inspector-event-remove")) {
            self.edit(Edit::RemoveEvent { journey, event: id });
        } else if now != *event {
            self.edit(Edit::ChangeEvent { journey, event: id, to: now });
        }
    }
}

//! The title of an event, typed where it stands.

use std::sync::Arc;

use egui::{Key, Rect, Ui, UiBuilder, pos2, vec2};

use super::{LexisView, OnScreen, Outcome, tried};
use crate::edit::Edit;
use crate::fonts;
use crate::layout::lexis::{Thing, words};
use crate::model::{Event, EventId, Project};
use crate::session::Session;
use crate::theme::{size, text};
use crate::ui::widgets::TextField;

/// The field comes a frame after the key that asks for it, which is not typed in it.
#[derive(Clone, Copy, PartialEq)]
enum Field {
    Asked,
    New,
    Shown,
}

/// An event whose title is being typed.
pub struct Naming {
    event: Event,
    /// The document with the event, while it is not in the real one.
    project: Option<Arc<Project>>,
    field: Field,
}

impl Naming {
    pub fn tried(&self) -> Option<&Arc<Project>> {
        self.project.as_ref()
    }
}

const FIELD_WIDTH: f32 = 190.0;

impl LexisView {
    /// A new event in this year, which is there once it has a title.
    pub(super) fn name_new(&mut self, session: &Session, year: f64) {
        let year = year.round().clamp(-9999.0, 9999.0) as i16;
        let event = Event::new(EventId::random(), String::new(), year);
        let edit = Edit::AddEvent { journey: session.journey_id(), event: event.clone() };
        let project = (!session.is_read_only).then(|| tried(session.project(), &edit)).flatten();
        if project.is_some() {
            self.naming = Some(Naming { event, project, field: Field::Asked });
        }
    }

    pub(super) fn name_known(&mut self, session: &Session, event: EventId) {
        let event = session.event(event).cloned().filter(|_| !session.is_read_only);
        self.naming = event.map(|event| Naming { event, project: None, field: Field::Asked });
    }

    /// The field over the title. Enter and leaving it keep what was typed, Escape does not.
    pub(super) fn name_event(&mut self, ui: &mut Ui, shown: OnScreen<'_>, outcomes: &mut Vec<Outcome>) {
        let Some(naming) = &mut self.naming else { return };
        let Some(mark) = shown.lexis.mark(Thing::Event(naming.event.id)) else { return };
        let before = naming.field;
        naming.field = if before == Field::Asked { Field::New } else { Field::Shown };
        if before == Field::Asked {
            return ui.ctx().request_repaint();
        }
        let kit = shown.context.kit();
        let year = fonts::width(&words::year(i32::from(naming.event.year)), &text::SMALL_MEDIUM) + 12.0;
        let whole = ui.max_rect();
        let left = (shown.corner.x + mark.rect.min.x + year).min(whole.right() - FIELD_WIDTH - 4.0);
        let top = shown.corner.y + mark.rect.center().y - size::FIELD_HEIGHT / 2.0;
        let rect = Rect::from_min_size(pos2(left, top), vec2(FIELD_WIDTH, size::FIELD_HEIGHT));
        let (name, hint) = (kit.word("lexis-event-title"), kit.word("lexis-event-hint"));
        let typed = ui
            .scope_builder(UiBuilder::new().max_rect(rect).id_salt(("naming", naming.event.id)), |ui| {
                let field = TextField::line(&name, &naming.event.title).hint(&hint).width(FIELD_WIDTH);
                if before == Field::New {
                    let id = field.id(ui);
                    ui.memory_mut(|memory| memory.request_focus(id));
                }
                field.show(ui, &kit)
            })
            .inner;
        if !typed.left {
            return;
        }
        let Some(Naming { event, project, .. }) = self.naming.take() else { return };
        let title = typed.text.trim().to_owned();
        let is_pressed = |key| ui.input(|input| input.key_pressed(key));
        let is_kept = !is_pressed(Key::Escape) && !title.is_empty();
        let journey = shown.context.session.journey_id();
        let to = Event { title, ..event.clone() };
        // Whoever clicked elsewhere is there.
        if (is_kept || project.is_none()) && (is_pressed(Key::Enter) || is_pressed(Key::Escape)) {
            self.wanted = Some(Thing::Event(event.id));
        }
        match project {
            Some(_) if is_kept => outcomes.push(Outcome::Edit(Edit::AddEvent { journey, event: to })),
            None if is_kept && to != event => {
                outcomes.push(Outcome::Edit(Edit::ChangeEvent { journey, event: event.id, to }));
            }
            Some(_) | None => {}
        }
    }
}

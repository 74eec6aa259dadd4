//! Keys on the diagram.

use egui::{Event, EventFilter, Id, Key, Ui};

use super::{LexisView, Outcome, ViewContext, ZOOM_STEP};
use crate::command::Command;
use crate::edit::Edit;
use crate::layout::lexis::{Lexis, Thing};

/// By how many years Shift moves.
const LEAP: i32 = 10;

impl LexisView {
    /// What works wherever the keyboard is in the view: zooming, and copying the picture.
    pub(super) fn view_keys(&mut self, ui: &Ui, lexis: &Lexis, outcomes: &mut Vec<Outcome>) {
        if ui.ctx().text_edit_focused() {
            return;
        }
        let middle = lexis.plot.center();
        for (command, by) in [(Command::ZoomIn, ZOOM_STEP), (Command::ZoomOut, 1.0 / ZOOM_STEP)] {
            if is_pressed(ui, command) {
                self.zoom(lexis, middle, by);
            }
        }
        if is_pressed(ui, Command::Fit) || is_pressed(ui, Command::ZoomWhole) {
            self.lens = None;
        }
        if is_pressed(ui, Command::CopyAsImage) {
            let scene = lexis.scene.clone();
            outcomes.push(Outcome::CopyPicture(Box::new(move || scene)));
        }
    }

    /// Alt and arrows move a thing by a year, with Shift by ten; arrows alone walk; Enter names an event, Delete
    /// takes it out.
    pub(super) fn mark_keys(
        &mut self,
        ui: &Ui,
        context: &ViewContext<'_>,
        lexis: &Lexis,
        thing: Thing,
        outcomes: &mut Vec<Outcome>,
    ) {
        if let Some((by, modifiers)) = arrow(ui) {
            if modifiers.alt {
                let by = if modifiers.shift { by * LEAP } else { by };
                outcomes.extend(context.session.move_in_time(thing, by).map(Outcome::Edit));
            } else if modifiers.is_none() {
                self.wanted = walked(lexis, thing, by);
            }
        }
        if let Thing::Event(event) = thing {
            if is_pressed(ui, Command::EditWords) {
                self.name_known(context.session, event);
            } else if is_pressed(ui, Command::Delete) {
                self.wanted = walked(lexis, thing, -1).filter(|other| *other != thing);
                outcomes.push(Outcome::Edit(Edit::RemoveEvent { journey: context.session.journey_id(), event }));
            }
        }
    }
}

/// Arrows are the diagram's, not the way to the next control.
pub(super) fn keep_arrows(ui: &Ui, id: Id) {
    let filter = EventFilter { tab: false, horizontal_arrows: true, vertical_arrows: true, escape: false };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
}

/// The arrow that was pressed, as a step forward or back in time.
fn arrow(ui: &Ui) -> Option<(i32, egui::Modifiers)> {
    ui.input(|input| {
        input.events.iter().find_map(|event| match event {
            Event::Key { key: Key::ArrowRight | Key::ArrowUp, pressed: true, modifiers, .. } => Some((1, *modifiers)),
            Event::Key { key: Key::ArrowLeft | Key::ArrowDown, pressed: true, modifiers, .. } => Some((-1, *modifiers)),
            _ => None,
        })
    })
}

/// The thing before or after this one; dots are reached through their events.
fn walked(lexis: &Lexis, from: Thing, by: i32) -> Option<Thing> {
    let stops: Vec<Thing> =
        lexis.marks.iter().map(|mark| mark.thing).filter(|thing| !matches!(thing, Thing::Meeting(..))).collect();
    let place = stops.iter().position(|thing| *thing == from)?;
    let next = if by < 0 { place.checked_sub(1)? } else { place + 1 };
    stops.get(next).copied()
}

/// Whether a key of the command is pressed, which is taken then; figures count by their place on the keyboard.
fn is_pressed(ui: &Ui, command: Command) -> bool {
    let is_of_it = |event: &Event| {
        let Event::Key { key, physical_key, pressed: true, modifiers, .. } = event else { return false };
        command.shortcuts().iter().any(|shortcut| {
            let named = Key::from_name(shortcut.key);
            let is_figure = shortcut.key.parse::<u8>().is_ok() && physical_key.is_some();
            (shortcut.ctrl, shortcut.shift, shortcut.alt) == (modifiers.command, modifiers.shift, modifiers.alt)
                && (named == Some(*key) || is_figure && named == *physical_key)
        })
    };
    ui.input_mut(|input| {
        let before = input.events.len();
        input.events.retain(|event| !is_of_it(event));
        input.events.len() < before
    })
}

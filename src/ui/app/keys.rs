//! Keys: each shortcut of the command list, and typing on a selected card.

use std::sync::Arc;

use egui::os::OperatingSystem;
use egui::text_selection::LabelSelectionState;
use egui::{Context, Event, Key, Modifiers, Popup};

use super::App;
use crate::command::{Command, IS_HIDDEN, NEEDS_MAP, Section, Shortcut};
use crate::session::{Selected, Session};
use crate::ui::canvas::canvas_id;
use crate::ui::files::PictureSource;
use crate::ui::outline::Outline;

impl App {
    /// Gives the key of a command that needs the map where none is shown: the view may have a use of its own for it.
    pub(super) fn keys(&mut self, ctx: &Context) -> Option<Event> {
        if self.is_at_start() {
            self.start_keys(ctx);
            return None;
        }
        let focused = ctx.memory(|memory| memory.focused());
        let has_map = self.is_presenting || self.session.view().has_map();
        let is_list_open = Popup::is_any_open(ctx);
        if is_list_open {
            // The list that a control opened has the keyboard, also if it was opened by the pointer.
            ctx.memory_mut(|memory| memory.surrender_focus(canvas_id()));
        } else if focused.is_none() && has_map {
            // Whoever lets go of the keyboard, such as a closed dialog, gives it to the map.
            ctx.memory_mut(|memory| memory.request_focus(canvas_id()));
            // Tab and the arrows are the map's from the next frame on, which must come before a key does.
            ctx.request_repaint();
        }
        let on_map = !is_list_open && focused.is_none_or(|id| id == canvas_id()) && !self.canvas.is_editing();
        if focused == Some(canvas_id()) && !is_list_open {
            // Tab and arrows work on the map instead of walking through the window.
            let filter = egui::EventFilter { tab: true, horizontal_arrows: true, vertical_arrows: true, escape: true };
            ctx.memory_mut(|memory| memory.set_focus_lock_filter(canvas_id(), filter));
        }
        // Escape takes the keyboard from a text before anything else hears of it.
        let is_naming = self.canvas.is_editing() || self.outline.is_editing() || self.renaming.is_some();
        let is_typing = is_naming || ctx.text_edit_focused();
        let is_in_outline = Outline::has_keyboard(ctx);
        let events = ctx.input(|input| input.events.clone());
        let (mut matched, mut without_map) = (false, None);
        for event in &events {
            if self.take_clipboard(ctx, event, is_typing) {
                matched = true;
                continue;
            }
            let Event::Key { key, physical_key, pressed: true, modifiers, .. } = event else { continue };
            let Some(command) = command_for(*key, *physical_key, *modifiers) else { continue };
            if !self.can_take(command, *modifiers, is_typing, on_map, is_in_outline) {
                continue;
            }
            let is_hindered = command.hindrance(&self.session).is_some();
            if is_hindered && (is_everyones(command) || is_typed(command, *modifiers, &self.session)) {
                continue;
            }
            if command.needs_map() && !has_map {
                without_map = Some(event.clone());
                continue;
            }
            // A list that lies over the window is closed by it.
            let is_over = is_list_open || ctx.memory(|memory| memory.top_modal_layer().is_some());
            if command == Command::SelectNothing && is_over {
                continue;
            }
            matched = true;
            ctx.input_mut(|input| input.consume_key(*modifiers, *key));
            self.run(ctx, command);
        }
        if matched || !has_map || !on_map || is_typing || self.session.selected() == Selected::Nothing {
            return without_map;
        }
        let typed: String = events
            .iter()
            .filter_map(|event| match event {
                Event::Text(text) if !text.trim().is_empty() => Some(text.as_str()),
                _ => None,
            })
            .collect();
        if !typed.is_empty() && typed != "?" {
            if self.session.is_out_of_sight() {
                self.tell_hindrance(IS_HIDDEN);
                return without_map;
            }
            self.canvas.reveal_selection(ctx, &self.session);
            self.canvas.start_editing(&self.session, self.session.selected(), Some(typed));
        }
        without_map
    }

    /// Says that a key needs the map, unless the view has taken it.
    pub(super) fn answer_without_map(&mut self, ctx: &Context, key: &Event) {
        if ctx.input(|input| input.events.contains(key)) {
            self.tell_hindrance(NEEDS_MAP);
        }
    }

    /// The system says itself that something is to be copied or pasted: these keys never come as keys. In a text
    /// they are the text's.
    fn take_clipboard(&mut self, ctx: &Context, event: &Event, is_typing: bool) -> bool {
        let command = match event {
            Event::Copy => Command::Copy,
            Event::Cut => Command::Cut,
            Event::Paste(_) | Event::PasteImage(_) => Command::Paste,
            _ => return false,
        };
        if is_typing {
            return false;
        }
        let has_words = ctx.plugin_opt::<LabelSelectionState>().is_some_and(|state| state.lock().has_selection());
        match event {
            // They are copied by themselves.
            Event::Copy if has_words && command.hindrance(&self.session).is_some() => {}
            Event::Paste(text) => self.paste(ctx, text),
            Event::PasteImage(image) => self.paste_picture(ctx, PictureSource::Pixels(Arc::clone(image))),
            _ => self.run(ctx, command),
        }
        true
    }

    /// The keyboard goes from the map to the bars and panels, or back.
    pub(super) fn leave_map(&self, ctx: &Context) {
        ctx.memory_mut(|memory| {
            if memory.has_focus(canvas_id()) {
                memory.surrender_focus(canvas_id());
                memory.move_focus(egui::FocusDirection::Next);
            } else {
                memory.request_focus(canvas_id());
            }
        });
    }

    /// Whether something else than the map had the keyboard when the last frame ended: its Escape gives the
    /// keyboard back to the map, and no more.
    fn was_elsewhere(&self) -> bool {
        self.keyboard.is_some_and(|id| id != canvas_id())
    }

    /// Whether a key is the command's now, or belongs to the control that has the keyboard.
    fn can_take(
        &mut self,
        command: Command,
        modifiers: Modifiers,
        is_typing: bool,
        on_map: bool,
        is_in_outline: bool,
    ) -> bool {
        if command == Command::SelectNothing {
            if self.is_presenting {
                return true;
            }
            let is_busy = self.canvas.is_busy() || self.views.insights.dragged().is_some();
            if on_map && self.find.is_open() && !is_typing && !is_busy {
                self.close_find();
                return false;
            }
            return on_map && !is_typing && !is_busy && !self.was_elsewhere();
        }
        if is_typing {
            let is_clipboard = matches!(command, Command::Cut | Command::Copy | Command::Paste);
            let is_text_key = is_clipboard
                || matches!(
                    command,
                    Command::Undo | Command::Redo | Command::DrillOut | Command::DrillIn | Command::SelectAll
                );
            let is_function_key =
                matches!(command, Command::Present | Command::Guide | Command::FindNext | Command::FindPrevious);
            return modifiers.command && !is_text_key || is_function_key;
        }
        on_map
            || modifiers.command
            || matches!(
                command,
                Command::Keys
                    | Command::Guide
                    | Command::Present
                    | Command::LeaveMap
                    | Command::RenameProject
                    | Command::FindNext
                    | Command::FindPrevious
            )
            // In the outline one works on the same cards.
            || is_in_outline
                && matches!(command, Command::MoveLeft | Command::MoveRight | Command::MoveUp | Command::MoveDown)
    }
}

/// Tab, arrows and Escape are of use wherever one is: where the map is not, they are none of its commands.
fn is_everyones(command: Command) -> bool {
    command.section() == Section::Walk && command.shortcuts().iter().all(|one| !one.ctrl && !one.alt)
}

/// Where a figure or a sign is no score it is typed, if there is something to type on.
fn is_typed(command: Command, modifiers: Modifiers, session: &Session) -> bool {
    let is_bare = !modifiers.command && !modifiers.alt && command.scored().is_some();
    is_bare && session.view().has_map() && session.selected() != Selected::Nothing
}

/// Keys that are pressed together are a command, whether there is one for them or not: the letter that the system
/// gives with them is typed nowhere. On a Mac, Option makes letters of its own; elsewhere AltGr counts as no
/// modifier.
pub(super) fn untype_chords(ctx: &Context) {
    let option_types = ctx.os() == OperatingSystem::Mac;
    ctx.input_mut(|input| {
        let mut held = input.modifiers;
        input.events.retain(|event| {
            match event {
                Event::Key { modifiers, .. } | Event::ModifiersChanged(modifiers) => held = *modifiers,
                Event::Text(_) => return !(held.command || held.ctrl || held.alt && !option_types),
                _ => {}
            }
            true
        });
    });
}

/// The command of a key press. Digits and brackets match by their place on the keyboard: French keyboards
/// need Shift for the ones, German ones AltGr for the others.
pub(super) fn command_for(key: Key, physical: Option<Key>, modifiers: Modifiers) -> Option<Command> {
    let with_these = |shortcut: &Shortcut| {
        shortcut.ctrl == modifiers.command && shortcut.shift == modifiers.shift && shortcut.alt == modifiers.alt
    };
    let by_place = |shortcut: &Shortcut| {
        let is_placed = shortcut.key.parse::<u8>().is_ok() || matches!(shortcut.key, "OpenBracket" | "CloseBracket");
        with_these(shortcut) && is_placed && physical.is_some() && Key::from_name(shortcut.key) == physical
    };
    let by_name = |shortcut: &Shortcut| with_these(shortcut) && Key::from_name(shortcut.key) == Some(key);
    let command_by = |matches: &dyn Fn(&Shortcut) -> bool| {
        Command::ALL.into_iter().find(|command| command.shortcuts().iter().any(matches))
    };
    command_by(&by_place).or_else(|| command_by(&by_name))
}

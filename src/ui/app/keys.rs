//! Keys: each shortcut of the command list, and typing on a selected card.

use egui::{Context, Event, Key, Modifiers};

use super::App;
use crate::command::{Command, Shortcut};
use crate::session::Selected;
use crate::ui::canvas::canvas_id;

impl App {
    pub(super) fn keys(&mut self, ctx: &Context) {
        if self.is_at_start() {
            return self.start_keys(ctx);
        }
        self.take_pasted(ctx);
        let focused = ctx.memory(|memory| memory.focused());
        if focused.is_none() {
            // Whoever lets go of the keyboard, such as a closed dialog, gives it to the map.
            ctx.memory_mut(|memory| memory.request_focus(canvas_id()));
        }
        let on_map = focused.is_none_or(|id| id == canvas_id()) && !self.canvas.is_editing();
        if focused == Some(canvas_id()) {
            // Tab and arrows work on the map instead of walking through the window.
            let filter = egui::EventFilter { tab: true, horizontal_arrows: true, vertical_arrows: true, escape: true };
            ctx.memory_mut(|memory| memory.set_focus_lock_filter(canvas_id(), filter));
        }
        let is_typing = ctx.text_edit_focused() || self.canvas.is_editing();
        let events = ctx.input(|input| input.events.clone());
        let mut matched = false;
        for event in &events {
            let Event::Key { key, physical_key, pressed: true, modifiers, .. } = event else { continue };
            let Some(command) = command_for(*key, *physical_key, *modifiers) else { continue };
            if !self.can_take(command, *modifiers, is_typing, on_map) {
                continue;
            }
            matched = true;
            ctx.input_mut(|input| input.consume_key(*modifiers, *key));
            self.run(ctx, command);
        }
        if matched || !on_map || is_typing || self.session.selected() == Selected::Nothing {
            return;
        }
        let typed: String = events
            .iter()
            .filter_map(|event| match event {
                Event::Text(text) if !text.trim().is_empty() => Some(text.as_str()),
                _ => None,
            })
            .collect();
        if !typed.is_empty() && typed != "?" {
            self.canvas.start_editing(&self.session, self.session.selected(), Some(typed));
        }
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

    /// Whether a key is the command's now, or belongs to the control that has the keyboard.
    fn can_take(&mut self, command: Command, modifiers: Modifiers, is_typing: bool, on_map: bool) -> bool {
        if command == Command::SelectNothing {
            if self.is_presenting {
                return true;
            }
            return on_map && !is_typing && !self.canvas.is_busy();
        }
        if is_typing {
            let is_text_key = matches!(command, Command::Undo | Command::Redo | Command::DrillOut | Command::DrillIn);
            return modifiers.command && !is_text_key || command == Command::Present;
        }
        on_map || modifiers.command || matches!(command, Command::Keys | Command::Present | Command::LeaveMap)
    }
}

/// The command of a key press. Digits match by their place on the keyboard, as French keyboards need Shift
/// for them.
pub(super) fn command_for(key: Key, physical: Option<Key>, modifiers: Modifiers) -> Option<Command> {
    let matches = |shortcut: &Shortcut| {
        let wanted = Key::from_name(shortcut.key);
        let is_digit = shortcut.key.parse::<u8>().is_ok();
        let same = wanted == Some(key) || is_digit && physical.is_some() && wanted == physical;
        same && shortcut.ctrl == modifiers.command && shortcut.shift == modifiers.shift && shortcut.alt == modifiers.alt
    };
    Command::ALL.into_iter().find(|command| command.shortcuts().iter().any(matches))
}

//! Keys as commands name them.

use crate::lang::Lang;

/// A key with its modifiers. `key` is the name that the window's library gives to the key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Shortcut {
    /// Ctrl, or ⌘ on a Mac.
    pub ctrl: bool,
    pub shift: bool,
    pub alt: bool,
    pub key: &'static str,
}

pub(super) const fn plain(key: &'static str) -> Shortcut {
    Shortcut { ctrl: false, shift: false, alt: false, key }
}

pub(super) const fn ctrl(key: &'static str) -> Shortcut {
    Shortcut { ctrl: true, ..plain(key) }
}

pub(super) const fn ctrl_shift(key: &'static str) -> Shortcut {
    Shortcut { shift: true, ..ctrl(key) }
}

pub(super) const fn shift(key: &'static str) -> Shortcut {
    Shortcut { shift: true, ..plain(key) }
}

pub(super) const fn alt(key: &'static str) -> Shortcut {
    Shortcut { alt: true, ..plain(key) }
}

pub(super) const fn ctrl_alt(key: &'static str) -> Shortcut {
    Shortcut { alt: true, ..ctrl(key) }
}

pub(super) const fn alt_shift(key: &'static str) -> Shortcut {
    Shortcut { shift: true, ..alt(key) }
}

impl Shortcut {
    /// As it is written on keys: "Ctrl+Shift+S".
    pub fn text(&self, lang: Lang) -> String {
        let mut parts = Vec::new();
        if self.ctrl {
            parts.push("Ctrl".to_owned());
        }
        if self.shift {
            parts.push("Shift".to_owned());
        }
        if self.alt {
            parts.push("Alt".to_owned());
        }
        parts.push(match self.key {
            "Left" => "←".to_owned(),
            "Right" => "→".to_owned(),
            "Up" => "↑".to_owned(),
            "Down" => "↓".to_owned(),
            "Plus" | "Equals" => lang.text("key-plus"),
            "Minus" => "−".to_owned(),
            "Comma" => ",".to_owned(),
            "OpenBracket" => "[".to_owned(),
            "CloseBracket" => "]".to_owned(),
            "Questionmark" => "?".to_owned(),
            "Delete" => lang.text("key-delete"),
            "Menu" => lang.text("key-menu"),
            "Period" => ".".to_owned(),
            "Escape" => "Esc".to_owned(),
            other => other.to_owned(),
        });
        parts.join("+")
    }
}

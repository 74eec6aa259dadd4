//! Every command once: its name, its keys, when it can be used, and what it does.
//!
//! Menus, the command palette, the key sheet, tooltips and names for screen readers all read this list.

use crate::edit::EditError;
use crate::lang::Lang;
use crate::model::LaneKind;
use crate::session::{Direction, Selected, Session};

/// Something the user can ask for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Command {
    New,
    Open,
    Save,
    SaveAs,
    Export,
    Quit,
    Undo,
    Redo,
    EditWords,
    Delete,
    Duplicate,
    AddTouchpoint,
    AddEpisode,
    AddLane,
    NextCard,
    PreviousCard,
    WalkLeft,
    WalkRight,
    WalkUp,
    WalkDown,
    MoveLeft,
    MoveRight,
    MoveUp,
    MoveDown,
    SelectNothing,
    DrillIn,
    DrillOut,
    ZoomIn,
    ZoomOut,
    ZoomWhole,
    Fit,
    ZoomToSelection,
    Present,
    Inspector,
    Palette,
    Language,
    Theme,
    LeaveMap,
    Commands,
    Keys,
}

/// A key with its modifiers. `key` is the name that the window's library gives to the key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Shortcut {
    /// Ctrl, or ⌘ on a Mac.
    pub ctrl: bool,
    pub shift: bool,
    pub alt: bool,
    pub key: &'static str,
}

const fn plain(key: &'static str) -> Shortcut {
    Shortcut { ctrl: false, shift: false, alt: false, key }
}

const fn ctrl(key: &'static str) -> Shortcut {
    Shortcut { ctrl: true, ..plain(key) }
}

const fn ctrl_shift(key: &'static str) -> Shortcut {
    Shortcut { shift: true, ..ctrl(key) }
}

const fn shift(key: &'static str) -> Shortcut {
    Shortcut { shift: true, ..plain(key) }
}

const fn alt(key: &'static str) -> Shortcut {
    Shortcut { alt: true, ..plain(key) }
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
            "Plus" | "Equals" => "+".to_owned(),
            "Minus" => "−".to_owned(),
            "Questionmark" => "?".to_owned(),
            "Delete" => lang.text("key-delete"),
            "Escape" => "Esc".to_owned(),
            other => other.to_owned(),
        });
        parts.join("+")
    }
}

/// Under which heading a command stands in menus and on the key sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Section {
    File,
    Edit,
    Walk,
    View,
    Help,
}

impl Section {
    pub const ALL: [Section; 5] = [Self::File, Self::Edit, Self::Walk, Self::View, Self::Help];

    pub const fn key(self) -> &'static str {
        match self {
            Self::File => "section-file",
            Self::Edit => "section-edit",
            Self::Walk => "section-walk",
            Self::View => "section-view",
            Self::Help => "section-help",
        }
    }
}

/// What a command leaves for the window to do.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    Done,
    /// What was undone or redone, in words.
    Undone(String),
    Redone(String),
    /// The edit could not be made.
    Failed(EditError),
    /// Only the window can do it.
    Window(Command),
}

impl Command {
    /// In the order of menus and the key sheet.
    pub const ALL: [Command; 40] = [
        Self::New,
        Self::Open,
        Self::Save,
        Self::SaveAs,
        Self::Export,
        Self::Quit,
        Self::Undo,
        Self::Redo,
        Self::EditWords,
        Self::Delete,
        Self::Duplicate,
        Self::AddTouchpoint,
        Self::AddEpisode,
        Self::AddLane,
        Self::MoveLeft,
        Self::MoveRight,
        Self::MoveUp,
        Self::MoveDown,
        Self::NextCard,
        Self::PreviousCard,
        Self::WalkLeft,
        Self::WalkRight,
        Self::WalkUp,
        Self::WalkDown,
        Self::SelectNothing,
        Self::DrillIn,
        Self::DrillOut,
        Self::ZoomIn,
        Self::ZoomOut,
        Self::ZoomWhole,
        Self::Fit,
        Self::ZoomToSelection,
        Self::Present,
        Self::Inspector,
        Self::Palette,
        Self::Language,
        Self::Theme,
        Self::LeaveMap,
        Self::Commands,
        Self::Keys,
    ];

    /// The fluent key of its name.
    pub const fn key(self) -> &'static str {
        match self {
            Self::New => "command-new",
            Self::Open => "command-open",
            Self::Save => "command-save",
            Self::SaveAs => "command-save-as",
            Self::Export => "command-export",
            Self::Quit => "command-quit",
            Self::Undo => "command-undo",
            Self::Redo => "command-redo",
            Self::EditWords => "command-edit-words",
            Self::Delete => "command-delete",
            Self::Duplicate => "command-duplicate",
            Self::AddTouchpoint => "command-add-touchpoint",
            Self::AddEpisode => "command-add-episode",
            Self::AddLane => "command-add-lane",
            Self::NextCard => "command-next-card",
            Self::PreviousCard => "command-previous-card",
            Self::WalkLeft => "command-walk-left",
            Self::WalkRight => "command-walk-right",
            Self::WalkUp => "command-walk-up",
            Self::WalkDown => "command-walk-down",
            Self::MoveLeft => "command-move-left",
            Self::MoveRight => "command-move-right",
            Self::MoveUp => "command-move-up",
            Self::MoveDown => "command-move-down",
            Self::SelectNothing => "command-select-nothing",
            Self::DrillIn => "command-drill-in",
            Self::DrillOut => "command-drill-out",
            Self::ZoomIn => "command-zoom-in",
            Self::ZoomOut => "command-zoom-out",
            Self::ZoomWhole => "command-zoom-whole",
            Self::Fit => "command-fit",
            Self::ZoomToSelection => "command-zoom-to-selection",
            Self::Present => "command-present",
            Self::Inspector => "command-inspector",
            Self::Palette => "command-palette",
            Self::Language => "command-language",
            Self::Theme => "command-theme",
            Self::LeaveMap => "command-leave-map",
            Self::Commands => "command-commands",
            Self::Keys => "command-keys",
        }
    }

    pub fn label(self, lang: Lang) -> String {
        lang.text(self.key())
    }

    /// Its name with its first shortcut behind it: "Save (Ctrl+S)".
    pub fn hint(self, lang: Lang) -> String {
        match self.shortcuts().first() {
            Some(shortcut) => format!("{} ({})", self.label(lang), shortcut.text(lang)),
            None => self.label(lang),
        }
    }

    /// The keys that call it; the first one is shown.
    pub const fn shortcuts(self) -> &'static [Shortcut] {
        match self {
            Self::New => const { &[ctrl("N")] },
            Self::Open => const { &[ctrl("O")] },
            Self::Save => const { &[ctrl("S")] },
            Self::SaveAs => const { &[ctrl_shift("S")] },
            Self::Export => const { &[ctrl("E")] },
            Self::Quit => const { &[ctrl("Q")] },
            Self::Undo => const { &[ctrl("Z")] },
            Self::Redo => const { &[ctrl_shift("Z"), ctrl("Y")] },
            Self::EditWords => const { &[plain("Enter"), plain("F2")] },
            Self::Delete => const { &[plain("Delete"), plain("Backspace")] },
            Self::Duplicate => const { &[ctrl("D")] },
            Self::AddTouchpoint => const { &[ctrl("T")] },
            Self::AddEpisode => const { &[ctrl_shift("E")] },
            Self::AddLane => const { &[ctrl_shift("L")] },
            Self::NextCard => const { &[plain("Tab")] },
            Self::PreviousCard => const { &[shift("Tab")] },
            Self::WalkLeft => const { &[plain("Left")] },
            Self::WalkRight => const { &[plain("Right")] },
            Self::WalkUp => const { &[plain("Up")] },
            Self::WalkDown => const { &[plain("Down")] },
            Self::MoveLeft => const { &[alt("Left")] },
            Self::MoveRight => const { &[alt("Right")] },
            Self::MoveUp => const { &[alt("Up")] },
            Self::MoveDown => const { &[alt("Down")] },
            Self::SelectNothing => const { &[plain("Escape")] },
            Self::DrillIn => const { &[ctrl("Enter")] },
            Self::DrillOut => const { &[ctrl("Backspace")] },
            Self::ZoomIn => const { &[ctrl("Plus"), ctrl("Equals"), ctrl_shift("Plus"), ctrl_shift("Equals")] },
            Self::ZoomOut => const { &[ctrl("Minus")] },
            Self::ZoomWhole => const { &[ctrl("0")] },
            Self::Fit => const { &[shift("1")] },
            Self::ZoomToSelection => const { &[shift("2")] },
            Self::Present => const { &[plain("F5")] },
            Self::Inspector => const { &[ctrl("I")] },
            Self::Palette => const { &[ctrl_shift("B")] },
            Self::Language => const { &[ctrl("L")] },
            Self::Theme => const { &[ctrl_shift("D")] },
            Self::LeaveMap => const { &[plain("F6")] },
            Self::Commands => const { &[ctrl("K"), ctrl_shift("P")] },
            Self::Keys => const { &[plain("F1"), plain("Questionmark"), shift("Questionmark")] },
        }
    }

    pub const fn section(self) -> Section {
        match self {
            Self::New | Self::Open | Self::Save | Self::SaveAs | Self::Export | Self::Quit => Section::File,
            Self::Undo
            | Self::Redo
            | Self::EditWords
            | Self::Delete
            | Self::Duplicate
            | Self::AddTouchpoint
            | Self::AddEpisode
            | Self::AddLane
            | Self::MoveLeft
            | Self::MoveRight
            | Self::MoveUp
            | Self::MoveDown => Section::Edit,
            Self::NextCard
            | Self::PreviousCard
            | Self::WalkLeft
            | Self::WalkRight
            | Self::WalkUp
            | Self::WalkDown
            | Self::SelectNothing
            | Self::DrillIn
            | Self::DrillOut => Section::Walk,
            Self::ZoomIn
            | Self::ZoomOut
            | Self::ZoomWhole
            | Self::Fit
            | Self::ZoomToSelection
            | Self::Present
            | Self::Inspector
            | Self::Palette
            | Self::Language
            | Self::Theme
            | Self::LeaveMap => Section::View,
            Self::Commands | Self::Keys => Section::Help,
        }
    }

    /// Why the command cannot be used now, as a fluent key; none if it can.
    pub fn hindrance(self, session: &Session) -> Option<&'static str> {
        let nothing = session.selected() == Selected::Nothing;
        match self {
            Self::Undo => session.history().depth().0.eq(&0).then_some("hindrance-nothing-to-undo"),
            Self::Redo => session.history().depth().1.eq(&0).then_some("hindrance-nothing-to-redo"),
            Self::EditWords
            | Self::Delete
            | Self::Duplicate
            | Self::MoveLeft
            | Self::MoveRight
            | Self::MoveUp
            | Self::MoveDown
            | Self::ZoomToSelection => nothing.then_some("hindrance-nothing-selected"),
            Self::DrillIn => session.selected_episode().is_none().then_some("hindrance-no-episode"),
            Self::DrillOut => session.journey().parent.is_none().then_some("hindrance-not-in-micro"),
            _ => None,
        }
    }

    /// Does what concerns the document; the rest is left to the window.
    pub fn run(self, session: &mut Session) -> Outcome {
        if self.hindrance(session).is_some() {
            return Outcome::Done;
        }
        match self {
            Self::Undo => session.undo().map_or(Outcome::Done, Outcome::Undone),
            Self::Redo => session.redo().map_or(Outcome::Done, Outcome::Redone),
            Self::Delete => outcome(session.delete_selected()),
            Self::Duplicate => outcome(session.duplicate_selected()),
            Self::AddLane => outcome(session.add_lane(LaneKind::Text).map(|_| ())),
            Self::PreviousCard => {
                session.walk_touchpoints(false);
                Outcome::Done
            }
            Self::WalkLeft => walked(session, Direction::Left),
            Self::WalkRight => walked(session, Direction::Right),
            Self::WalkUp => walked(session, Direction::Up),
            Self::WalkDown => walked(session, Direction::Down),
            Self::MoveLeft => outcome(session.move_selected(Direction::Left)),
            Self::MoveRight => outcome(session.move_selected(Direction::Right)),
            Self::MoveUp => outcome(session.move_selected(Direction::Up)),
            Self::MoveDown => outcome(session.move_selected(Direction::Down)),
            Self::SelectNothing => {
                session.select(Selected::Nothing);
                Outcome::Done
            }
            Self::DrillIn => match session.selected_episode() {
                Some(episode) => outcome(session.drill_into(episode)),
                None => Outcome::Done,
            },
            Self::DrillOut => {
                session.drill_out();
                Outcome::Done
            }
            Self::New
            | Self::Open
            | Self::Save
            | Self::SaveAs
            | Self::Export
            | Self::Quit
            | Self::EditWords
            | Self::AddTouchpoint
            | Self::AddEpisode
            | Self::NextCard
            | Self::ZoomIn
            | Self::ZoomOut
            | Self::ZoomWhole
            | Self::Fit
            | Self::ZoomToSelection
            | Self::Present
            | Self::Inspector
            | Self::Palette
            | Self::Language
            | Self::Theme
            | Self::LeaveMap
            | Self::Commands
            | Self::Keys => Outcome::Window(self),
        }
    }
}

fn outcome(result: Result<(), EditError>) -> Outcome {
    result.map_or_else(Outcome::Failed, |()| Outcome::Done)
}

fn walked(session: &mut Session, direction: Direction) -> Outcome {
    session.walk(direction);
    Outcome::Done
}

//! Every command once: its name, its keys, when it can be used, and what it does.
//!
//! Menus, the command palette, the key sheet, tooltips and names for screen readers all read this list.

mod list;
mod shortcut;

pub use list::{Command, Section};
pub use shortcut::Shortcut;

use crate::edit::EditError;
use crate::lang::Lang;
use crate::model::LaneKind;
use crate::session::{Direction, Selected, Session};

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

    /// Why the command cannot be used now, as a fluent key; none if it can.
    pub fn hindrance(self, session: &Session) -> Option<&'static str> {
        let nothing = session.selected() == Selected::Nothing;
        match self {
            Self::Undo => session.history().depth().0.eq(&0).then_some("hindrance-nothing-to-undo"),
            Self::Redo => session.history().depth().1.eq(&0).then_some("hindrance-nothing-to-redo"),
            Self::Cut
            | Self::Copy
            | Self::EditWords
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
            _ => Outcome::Window(self),
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

//! The list of commands: keys, names, and what stands in their way.

use std::collections::{HashMap, HashSet};

use meander::command::{Command, Outcome, Section, Shortcut};
use meander::lang::Lang;

use super::{opened, seen};

#[test]
fn no_two_commands_share_a_key() {
    let mut known: HashMap<Shortcut, Command> = HashMap::new();
    for command in Command::ALL {
        assert!(!command.shortcuts().is_empty(), "{command:?} has no key");
        for shortcut in command.shortcuts() {
            if let Some(other) = known.insert(*shortcut, command) {
                panic!("{command:?} and {other:?} both have {shortcut:?}");
            }
        }
    }
}

#[test]
fn every_command_is_listed_once_with_a_name_of_its_own() {
    let all: HashSet<Command> = Command::ALL.into_iter().collect();
    assert_eq!(all.len(), Command::ALL.len());
    for lang in [Lang::English, Lang::Dutch] {
        let labels: HashSet<String> = Command::ALL.into_iter().map(|command| command.label(lang)).collect();
        assert_eq!(labels.len(), all.len(), "two commands are called the same in {lang:?}");
        for command in Command::ALL {
            let label = command.label(lang);
            assert!(!label.is_empty() && label != command.key(), "{command:?} has no name in {lang:?}");
            let hint = command.hint(lang);
            let key = command.shortcuts()[0].text(lang);
            assert_eq!(hint, format!("{label} ({key})"));
        }
        for section in Section::ALL {
            assert!(Command::ALL.into_iter().any(|command| command.section() == section), "{section:?} is empty");
            assert_ne!(lang.text(section.key()), section.key());
        }
    }
}

#[test]
fn keys_are_written_as_on_the_keyboard() {
    let text = |command: Command, lang| command.shortcuts()[0].text(lang);
    assert_eq!(text(Command::SaveAs, Lang::English), "Ctrl+Shift+S");
    assert_eq!(text(Command::MoveLeft, Lang::English), "Alt+←");
    assert_eq!(text(Command::ZoomOut, Lang::English), "Ctrl+−");
    assert_eq!(text(Command::Fit, Lang::Dutch), "Shift+1");
    assert_eq!(text(Command::SelectNothing, Lang::Dutch), "Esc");
}

/// Which of these commands cannot be used, in the order of the list.
fn hindered(start: &str) -> Vec<Command> {
    let session = opened(start);
    Command::ALL.into_iter().filter(|command| command.hindrance(&session).is_some()).collect()
}

#[test]
fn a_command_says_what_stands_in_its_way() {
    use Command::*;
    let with = |before: &[Command], after: &[Command]| {
        // The journey has no curve to score on, nor to measure again.
        let feelings = Command::ALL.into_iter().filter(|command| command.scored().is_some());
        // Nor is there a file with earlier versions, or a cohort.
        let before = [Versions].into_iter().chain(before.iter().copied());
        before.chain([MeasureAgain]).chain(feelings).chain(after.iter().copied()).collect::<Vec<_>>()
    };
    let edits = [
        Undo,
        Redo,
        Cut,
        Copy,
        EditWords,
        Delete,
        Duplicate,
        MoveLeft,
        MoveRight,
        MoveUp,
        MoveDown,
        MoveTo,
        Channels,
        MomentOfTruth,
        Hide,
        ShowHidden,
        Collapse,
        Taller,
        Shorter,
        Wider,
        Narrower,
        AutomaticSize,
    ];
    assert_eq!(
        hindered("A: a"),
        with(
            &edits,
            &[SelectLane, SelectEpisode, DrillIn, StartMicro, DrillOut, ViewLexis, ZoomToSelection, Back, Forward]
        )
    );
    assert_eq!(
        hindered("A: *a"),
        with(&[Undo, Redo, Hide, ShowHidden, Taller, Shorter, AutomaticSize], &[DrillOut, ViewLexis, Back, Forward])
    );
    assert_eq!(
        hindered("A: a [*x]"),
        with(
            &[Undo, Redo, Channels, MomentOfTruth, Hide, ShowHidden, Taller, Shorter, AutomaticSize],
            &[DrillOut, ViewLexis, Back, Forward]
        )
    );
    assert_eq!(
        hindered("*A: a"),
        with(
            &[Undo, Redo, Channels, MomentOfTruth, ShowHidden, Taller, Shorter, AutomaticSize],
            &[SelectLane, DrillOut, ViewLexis, Back, Forward]
        )
    );
    assert_eq!(
        hindered("A: a #t"),
        with(
            &[Undo, Redo, Channels, MomentOfTruth, ShowHidden, Wider, Narrower, AutomaticSize],
            &[SelectEpisode, DrillIn, StartMicro, DrillOut, ViewLexis, Back, Forward]
        )
    );
    for start in ["A: a", "A: *a", "A: a #t"] {
        let session = opened(start);
        for command in Command::ALL {
            let Some(key) = command.hindrance(&session) else { continue };
            for lang in [Lang::English, Lang::Dutch] {
                assert_ne!(lang.text(key), key, "{command:?} says why in {lang:?}");
            }
        }
    }
}

#[test]
fn a_hindered_command_does_nothing() {
    for start in ["A: a", "A: *a", "A: a #t"] {
        for command in hindered(start) {
            let mut session = opened(start);
            assert_eq!(command.run(&mut session), Outcome::Done, "{command:?}");
            assert_eq!((seen(&session).as_str(), session.history().depth()), (start, (0, 0)), "{command:?}");
        }
    }
}

#[test]
fn a_command_acts_on_the_document_or_is_left_to_the_window() {
    let table = [
        (Command::Delete, "A: *a b", "A: *b"),
        (Command::Duplicate, "A: *a b", "A: a *a b"),
        (Command::WalkRight, "A: *a b", "A: a *b"),
        (Command::WalkLeft, "A: a *b", "A: *a b"),
        (Command::WalkUp, "A: *a b", "*A: a b"),
        (Command::WalkDown, "*A: a b", "A: *a b"),
        (Command::MoveRight, "A: *a b", "A: b *a"),
        (Command::MoveLeft, "A: a *b", "A: *b a"),
        (Command::MoveUp, "A: *a/u", "A: *a"),
        (Command::MoveDown, "A: *a", "A: *a/u"),
        (Command::Hide, "A: a #n", "A: a #m"),
        (Command::Collapse, "A: *a", "*A: a"),
        (Command::PreviousCard, "A: a *b", "A: *a b"),
        (Command::SelectNothing, "A: a *b", "A: a b"),
    ];
    for (command, start, expected) in table {
        let mut session = opened(start);
        assert_eq!(command.run(&mut session), Outcome::Done, "{command:?}");
        assert_eq!(seen(&session), expected, "{command:?}");
    }
    let mut session = opened("A: *a b");
    Command::Delete.run(&mut session);
    assert_eq!(Command::Undo.run(&mut session), Outcome::Undone("Delete touchpoint".to_owned()));
    assert_eq!(Command::Redo.run(&mut session), Outcome::Redone("Delete touchpoint".to_owned()));
    for command in [Command::Save, Command::Keys, Command::Language, Command::ZoomIn, Command::NextCard] {
        assert_eq!(command.run(&mut session), Outcome::Window(command));
    }
}

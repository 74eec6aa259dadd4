//! Saving, closing, and what is asked before something is lost.

use egui::accesskit::Role;
use egui::{Key, Modifiers, ViewportCommand};
use meander::file;
use meander::lang::Lang;

use super::desk::{Desk, SMALL, desk, everywhere};

const FIRST: &str = "Aanrijding melden";

fn change(desk: &mut Desk) {
    desk.click_card(FIRST);
    desk.key(Key::Delete);
    assert!(desk.session().is_changed());
}

fn saved(desk: &Desk) -> meander::model::Project {
    file::read(&std::fs::read(&desk.file).expect("the file")).expect("a journey")
}

/// A button of the dialog by the key of its words.
fn answer(desk: &mut Desk, key: &str) {
    let word = desk.word(key);
    desk.click(Role::Button, &word);
}

fn question(desk: &Desk) -> bool {
    let title = desk.project().title.clone();
    desk.has(Role::Dialog, &desk.lang.with("dialog-unsaved-title", &[("name", title.into())]))
}

#[test]
fn a_window_without_changes_closes_at_once() {
    let mut desk = desk(SMALL, Lang::Dutch);
    desk.close_window();
    assert!(!desk.has_asked(&ViewportCommand::CancelClose));
    assert!(!question(&desk));
}

#[test]
fn a_window_with_unsaved_changes_asks_first() {
    everywhere(|desk| {
        change(desk);
        desk.close_window();
        assert!(desk.has_asked(&ViewportCommand::CancelClose) && question(desk));
        assert!(!desk.has_asked(&ViewportCommand::Close));
        // Back to work.
        answer(desk, "dialog-cancel");
        assert!(!question(desk) && desk.session().is_changed());
        // Again, and without them.
        desk.close_window();
        answer(desk, "dialog-discard");
        assert!(desk.has_asked(&ViewportCommand::Close));
        assert_eq!(saved(desk).journeys[0].episodes[0].touchpoints.len(), 2, "nothing was written");
    });
}

#[test]
fn a_window_closes_once_its_changes_are_saved() {
    let mut desk = desk(SMALL, Lang::English);
    change(&mut desk);
    desk.press(Modifiers::COMMAND, Key::Q);
    assert!(question(&desk));
    answer(&mut desk, "dialog-save");
    desk.wait(|desk| desk.has_asked(&ViewportCommand::Close));
    assert_eq!(saved(&desk), *desk.project());
    assert_eq!(saved(&desk).journeys[0].episodes[0].touchpoints.len(), 1);
}

#[test]
fn what_is_being_typed_is_not_lost_by_saving_or_closing() {
    let mut desk = desk(SMALL, Lang::Dutch);
    desk.click_card(FIRST);
    desk.type_text("getypt");
    desk.press(Modifiers::COMMAND, Key::S);
    desk.wait(|desk| saved(desk).journeys[0].episodes[0].touchpoints[0].title == "getypt");
    desk.key(Key::Escape);
    desk.click_card("Bevestiging en dossiernummer");
    desk.type_text("ook");
    desk.close_window();
    assert!(desk.has_asked(&ViewportCommand::CancelClose), "it asks about what was typed");
}

#[test]
fn saving_keeps_a_copy_and_says_so() {
    everywhere(|desk| {
        change(desk);
        desk.press(Modifiers::COMMAND, Key::S);
        desk.wait(|desk| !desk.session().is_changed());
        assert_eq!(saved(desk), *desk.project());
        let folders = meander::disk::Folders {
            config: desk.file.with_file_name("config"),
            state: desk.file.with_file_name("state"),
        };
        assert!(folders.state.exists(), "the file as it was is kept");
        let said = desk.lang.with("toast-saved", &[("name", "claim.journey.ron".into())]);
        assert!(desk.has(Role::Status, &said));
        // Undone, it is not as on disk; redone, it is.
        desk.press(Modifiers::COMMAND, Key::Z);
        assert!(desk.session().is_changed());
        desk.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
        assert!(!desk.session().is_changed());
    });
}

#[test]
fn a_file_that_was_changed_elsewhere_is_not_written_over_unseen() {
    let mut desk = desk(SMALL, Lang::English);
    change(&mut desk);
    let theirs = std::fs::read_to_string(&desk.file).expect("the file").replace("Aanrijding melden", "Van een ander");
    std::fs::write(&desk.file, &theirs).expect("someone else saves");
    desk.press(Modifiers::COMMAND, Key::S);
    let title = desk.lang.with("dialog-conflict-title", &[("name", "claim.journey.ron".into())]);
    desk.wait(|desk| desk.has(Role::Dialog, &title));
    assert_eq!(std::fs::read_to_string(&desk.file).expect("the file"), theirs);
    answer(&mut desk, "dialog-conflict-overwrite");
    desk.wait(|desk| !desk.session().is_changed());
    assert_eq!(saved(&desk), *desk.project());
}

#[test]
fn another_document_is_opened_once_the_changes_are_settled() {
    let mut desk = desk(SMALL, Lang::Dutch);
    change(&mut desk);
    desk.press(Modifiers::COMMAND, Key::N);
    answer(&mut desk, "template-micro");
    assert!(question(&desk));
    desk.key(Key::Escape);
    assert_eq!(desk.project().title, "Schade autoverzekering", "Escape leaves everything");
    answer(&mut desk, "template-micro");
    answer(&mut desk, "dialog-discard");
    assert_eq!(desk.project().title, "Nieuwe micro journey");
    assert!(!desk.session().is_changed());
    // And back, with a dialog of our own.
    desk.press(Modifiers::COMMAND, Key::O);
    desk.wait(|desk| desk.has_dialog("dialog-path-open-title"));
    desk.type_text("claim.journey.ron");
    desk.key(Key::Enter);
    desk.wait(|desk| desk.project().title == "Schade autoverzekering");
}

#[test]
fn a_new_document_is_saved_under_a_name() {
    let mut desk = desk(SMALL, Lang::Dutch);
    desk.press(Modifiers::COMMAND, Key::N);
    desk.key(Key::Enter);
    desk.type_text("eerste");
    desk.key(Key::Enter);
    desk.press(Modifiers::COMMAND, Key::S);
    desk.wait(|desk| desk.has_dialog("dialog-path-save-title"));
    desk.press(Modifiers::COMMAND, Key::A);
    desk.type_text("nieuw");
    desk.key(Key::Enter);
    desk.wait(|desk| !desk.session().is_changed());
    let path = desk.file.with_file_name("nieuw.journey.ron");
    assert_eq!(desk.session().file.as_ref().map(|file| file.path.clone()), Some(path.clone()));
    let written = file::read(&std::fs::read(path).expect("the file")).expect("a journey");
    assert_eq!(written.journeys[0].episodes[0].touchpoints[0].title, "eerste");
}

//! Joining with another file, by keyboard and by pointer.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use meander::disk::{self, Expected, Folders};
use meander::file;
use meander::lang::Lang;
use meander::model::Project;

use super::desk::{Desk, LARGE, SMALL, desk, everywhere};
use crate::join::{titled, write};

const FIRST: &str = "Aanrijding melden";
const SECOND: &str = "Bevestiging en dossiernummer";
const OTHER: &str = "groep-b.journey.ron";

fn read(path: &Path) -> Arc<Project> {
    Arc::new(file::read(&std::fs::read(path).expect("it is there")).expect("it reads"))
}

fn beside(desk: &Desk, name: &str) -> PathBuf {
    desk.file.with_file_name(name)
}

/// Renames the first card of the window's document.
fn rename_first(desk: &mut Desk, to: &str) {
    desk.click_card(FIRST);
    desk.key(Key::F2);
    desk.press(Modifiers::COMMAND, Key::A);
    desk.type_text(to);
    desk.key(Key::Enter);
    assert_eq!(desk.titles(0)[0], to);
}

/// Types a name into the dialog for paths.
fn pick(desk: &mut Desk, name: &str) {
    desk.wait(|desk| desk.has_dialog("dialog-path-open-title"));
    desk.type_text(name);
    desk.key(Key::Enter);
}

fn is_shown(desk: &Desk) -> bool {
    desk.has(Role::ListBox, &desk.word("join-dialog-news-list"))
        || desk.has(Role::ListBox, &desk.word("join-dialog-conflicts-list"))
}

/// Whether the dialog is open, whatever it shows.
fn is_open(desk: &Desk) -> bool {
    let title = |name: &str| desk.lang.with("join-dialog-title", &[("name", name.into())]);
    [OTHER, "claim.journey.ron"].iter().any(|name| desk.has(Role::Dialog, &title(name)))
}

fn join_with(desk: &mut Desk, name: &str) {
    desk.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::J);
    pick(desk, name);
    desk.wait(is_shown);
}

/// Whether a row of the dialog says this.
fn says(desk: &Desk, words: &str) -> bool {
    use egui_kittest::kittest::Queryable;
    desk.harness.query_all_by_label_contains(words).next().is_some()
}

#[test]
fn a_file_that_changed_elsewhere_is_joined_with_what_was_done_here() {
    everywhere(|desk| {
        write(&desk.file.clone(), &titled(&read(&desk.file), SECOND, "Bevestiging"));
        rename_first(desk, "melding");
        let before = desk.project();
        join_with(desk, "claim.journey.ron");
        assert!(says(desk, &desk.word("join-dialog-base-saved")));
        assert!(!desk.has(Role::ListBox, &desk.word("join-dialog-conflicts-list")));
        assert!(says(desk, "“Bevestiging”") && says(desk, &desk.word("inspector-title")));
        desk.key(Key::Enter);
        desk.wait(|desk| !is_open(desk) && desk.titles(0) == ["melding", "Bevestiging"]);
        assert!(desk.map_has_keyboard());
        desk.press(Modifiers::COMMAND, Key::Z);
        assert!(Arc::ptr_eq(desk.session().project(), &before), "one step back");
        desk.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
        assert_eq!(desk.titles(0), ["melding", "Bevestiging"]);
    });
}

#[test]
fn conflicts_are_chosen_with_the_arrows() {
    for (keys, first, second) in [
        (&[][..], "melding", SECOND),
        (&[Key::ArrowRight], "Bellen", SECOND),
        (&[Key::ArrowDown, Key::ArrowRight], "melding", "Brief"),
        (&[Key::Space, Key::End, Key::Space, Key::ArrowUp, Key::ArrowLeft], "melding", "Brief"),
    ] {
        let mut desk = desk(SMALL, Lang::Dutch);
        let start = read(&desk.file);
        write(&beside(&desk, OTHER), &titled(&titled(&start, FIRST, "Bellen"), SECOND, "Brief"));
        rename_first(&mut desk, "melding");
        join_with(&mut desk, OTHER);
        // What both started from is not known, so that all that differs is to be chosen.
        assert!(says(&desk, &desk.word("join-dialog-base-unknown")));
        assert!(says(&desk, "Touchpoint “melding” in “Aanrijding en eerste melding”: Titel"));
        for key in keys {
            desk.key(*key);
        }
        desk.key(Key::Enter);
        desk.wait(|desk| !is_open(desk) && desk.titles(0) == [first, second]);
    }
}

#[test]
fn conflicts_are_chosen_with_the_pointer() {
    let mut desk = desk(LARGE, Lang::English);
    let other = titled(&titled(&read(&desk.file), FIRST, "Bellen"), SECOND, "Brief");
    write(&beside(&desk, OTHER), &other);
    join_with(&mut desk, OTHER);
    desk.click(Role::RadioButton, "In the file: “Brief”");
    desk.click(Role::Button, &desk.word("join-dialog-join"));
    desk.wait(|desk| !is_open(desk) && desk.titles(0) == [FIRST, "Brief"]);
    desk.press(Modifiers::COMMAND, Key::Z);
    join_with(&mut desk, OTHER);
    desk.click(Role::Button, &desk.word("join-dialog-all-there"));
    desk.click(Role::Button, &desk.word("join-dialog-join"));
    desk.wait(|desk| !is_open(desk) && desk.titles(0) == ["Bellen", "Brief"]);
}

#[test]
fn what_both_started_from_can_be_named() {
    let mut desk = desk(SMALL, Lang::English);
    let start = read(&desk.file);
    write(&beside(&desk, "start.journey.ron"), &start);
    write(&beside(&desk, OTHER), &titled(&start, SECOND, "Brief"));
    rename_first(&mut desk, "melding");
    join_with(&mut desk, OTHER);
    assert!(desk.has(Role::ListBox, &desk.word("join-dialog-conflicts-list")));
    desk.click(Role::Button, &desk.word("join-dialog-pick-base"));
    // Nothing picked: as before.
    desk.wait(|desk| desk.has_dialog("dialog-path-open-title"));
    desk.key(Key::Escape);
    desk.wait(is_shown);
    desk.click(Role::Button, &desk.word("join-dialog-pick-base"));
    pick(&mut desk, "start.journey.ron");
    desk.wait(is_shown);
    assert!(says(&desk, "Both started from start.journey.ron."));
    assert!(!desk.has(Role::ListBox, &desk.word("join-dialog-conflicts-list")));
    desk.key(Key::Enter);
    desk.wait(|desk| !is_open(desk) && desk.titles(0) == ["melding", "Brief"]);
}

#[test]
fn earlier_saves_tell_what_both_started_from() {
    let mut desk = desk(SMALL, Lang::English);
    let folders = Folders { config: beside(&desk, "config"), state: beside(&desk, "state") };
    let start = read(&desk.file);
    // The other group saved a copy of the same file, then its own work over it.
    let save = |project: &Project| {
        disk::save_project(&beside(&desk, OTHER), project, Expected::Anything, Some(&folders)).expect("saved");
    };
    std::fs::copy(&desk.file, beside(&desk, OTHER)).expect("copied");
    save(&titled(&start, SECOND, "Brief"));
    rename_first(&mut desk, "melding");
    join_with(&mut desk, OTHER);
    assert!(says(&desk, &desk.word("join-dialog-base-saved")));
    desk.key(Key::Escape);
    desk.wait(|desk| !is_open(desk));
    assert_eq!(desk.titles(0), ["melding", SECOND], "Escape leaves all as it was");
    // Saved here too, so that the start lies among the earlier saves of both.
    desk.press(Modifiers::COMMAND, Key::S);
    desk.wait(|desk| !desk.session().is_changed());
    join_with(&mut desk, OTHER);
    assert!(says(&desk, "Both started from the version of 20"));
    desk.key(Key::Enter);
    desk.wait(|desk| !is_open(desk) && desk.titles(0) == ["melding", "Brief"]);
}

#[test]
fn a_file_with_nothing_new_says_so() {
    let mut desk = desk(SMALL, Lang::Dutch);
    std::fs::copy(&desk.file, beside(&desk, OTHER)).expect("copied");
    let before = desk.project();
    desk.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::J);
    pick(&mut desk, OTHER);
    desk.wait(|desk| says(desk, &desk.word("join-dialog-nothing")));
    desk.key(Key::Enter);
    desk.wait(|desk| desk.map_has_keyboard());
    assert!(Arc::ptr_eq(&before, desk.session().project()) && !desk.session().is_changed());
}

#[test]
fn a_file_that_cannot_be_read_says_why() {
    everywhere(|desk| {
        std::fs::write(beside(desk, OTHER), "// Meander journey file, format 1\n(").expect("written");
        let before = desk.project();
        desk.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::J);
        pick(desk, OTHER);
        desk.wait(|desk| desk.has_dialog("join-failed"));
        assert!(says(desk, OTHER));
        desk.key(Key::Enter);
        assert!(Arc::ptr_eq(&before, desk.session().project()));
    });
}

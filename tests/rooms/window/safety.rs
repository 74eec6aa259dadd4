//! Nothing is lost: work comes back after a crash, earlier versions return, others are seen.

use std::fs;

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use meander::clock::today;
use meander::file;
use meander::lang::Lang;
use meander::layout::words::date_text;

use super::desk::{Desk, LARGE, SMALL, desk};

const FIRST: &str = "Aanrijding melden";
const SECOND: &str = "Bevestiging en dossiernummer";

fn change(desk: &mut Desk) {
    desk.click_card(FIRST);
    desk.key(Key::Delete);
    assert!(desk.session().is_changed());
    assert_eq!(desk.titles(0), [SECOND]);
}

fn answer(desk: &mut Desk, key: &str) {
    let word = desk.word(key);
    desk.click(Role::Button, &word);
}

fn on_disk(desk: &Desk) -> meander::model::Project {
    file::read(&fs::read(&desk.file).expect("the file")).expect("a journey")
}

/// Someone else saves the file with another title.
fn changed_by_another(desk: &Desk) {
    let theirs = fs::read_to_string(&desk.file).expect("the file").replace(SECOND, "Van een ander");
    fs::write(&desk.file, theirs).expect("someone else saves");
}

#[test]
fn work_that_was_not_saved_is_offered_at_the_next_start() {
    for (size, lang) in [(LARGE, Lang::Dutch), (SMALL, Lang::English)] {
        let mut before = desk(size, lang);
        change(&mut before);
        before.wait(|desk| desk.kept("journals") == 1);
        let project = before.project();
        let mut after = before.ended_and_started(size);
        assert_eq!(after.titles(0), [FIRST, SECOND], "nothing is applied unasked");
        after.wait(|desk| desk.has_dialog("recovery-title"));
        let picture = after.lang.with("recovery-picture", &[("title", project.title.as_str().into())]);
        assert!(after.has(Role::Image, &picture));
        // Left for later, it is offered again.
        after.key(Key::Escape);
        assert!(!after.has_dialog("recovery-title"));
        let mut again = after.ended_and_started(size);
        again.wait(|desk| desk.has_dialog("recovery-title"));
        again.key(Key::Enter);
        assert!(!again.has_dialog("recovery-title"));
        assert_eq!(again.project(), project);
        assert!(again.session().is_changed(), "it is not in the file yet");
        assert_eq!(on_disk(&again).journeys[0].episodes[0].touchpoints.len(), 2);
        again.wait(|desk| desk.kept("journals") == 1);
        again.press(Modifiers::COMMAND, Key::S);
        again.wait(|desk| !desk.session().is_changed() && desk.kept("journals") == 0);
        assert_eq!(on_disk(&again), *project);
        let mut clean = again.ended_and_started(size);
        clean.settle();
        assert!(!clean.has_dialog("recovery-title"));
    }
}

#[test]
fn what_was_just_done_is_written_down_when_the_window_goes() {
    let mut before = desk(SMALL, Lang::English);
    change(&mut before);
    let mut after = before.ended_and_started(SMALL);
    after.wait(|desk| desk.has_dialog("recovery-title"));
}

#[test]
fn a_second_window_is_not_offered_the_work_of_the_first() {
    let mut first = desk(SMALL, Lang::English);
    change(&mut first);
    first.wait(|desk| desk.kept("journals") == 1);
    let mut second = first.beside(SMALL);
    (0..8).for_each(|_| second.settle());
    assert!(!second.has_dialog("recovery-title"));
    assert_eq!(first.kept("journals"), 1);
}

#[test]
fn found_work_is_thrown_away_when_that_was_meant() {
    let mut before = desk(SMALL, Lang::Dutch);
    change(&mut before);
    let mut after = before.ended_and_started(SMALL);
    after.wait(|desk| desk.has_dialog("recovery-title"));
    answer(&mut after, "recovery-discard");
    assert!(after.has_dialog("recovery-discard-title") && after.kept("journals") == 1);
    after.key(Key::Escape);
    assert!(after.has_dialog("recovery-title"), "back to the offer");
    answer(&mut after, "recovery-discard");
    answer(&mut after, "recovery-discard");
    assert_eq!(after.kept("journals"), 0);
    assert_eq!(after.titles(0), [FIRST, SECOND]);
}

#[test]
fn found_work_gets_a_name_of_its_own() {
    let mut before = desk(SMALL, Lang::English);
    change(&mut before);
    let mut after = before.ended_and_started(SMALL);
    after.wait(|desk| desk.has_dialog("recovery-title"));
    answer(&mut after, "recovery-save-as");
    after.wait(|desk| desk.has_dialog("dialog-path-save-title"));
    assert_eq!(after.titles(0), [SECOND]);
}

#[test]
fn given_up_changes_leave_no_journal() {
    let mut desk = desk(SMALL, Lang::Dutch);
    change(&mut desk);
    desk.wait(|desk| desk.kept("journals") == 1);
    desk.close_window();
    answer(&mut desk, "dialog-discard");
    desk.wait(|desk| desk.kept("journals") == 0);
    // As does undoing all of them.
    let mut desk = super::desk::desk(SMALL, Lang::Dutch);
    change(&mut desk);
    desk.wait(|desk| desk.kept("journals") == 1);
    desk.press(Modifiers::COMMAND, Key::Z);
    desk.wait(|desk| desk.kept("journals") == 0);
}

#[test]
fn a_second_window_reads_until_it_takes_over() {
    let mut first = desk(SMALL, Lang::English);
    let lock = first.file.with_file_name(".claim.journey.ron.lock");
    first.wait(|_| lock.exists());
    let mut second = first.beside(SMALL);
    second.wait(|desk| desk.session().is_read_only);
    second.click_card(FIRST);
    second.key(Key::Delete);
    assert_eq!(second.titles(0), [FIRST, SECOND], "nothing is changed here");
    let sentence = second.word("edit-error-read-only");
    assert!(second.has(Role::Alert, &sentence));
    // What the first saves is seen in the second.
    change(&mut first);
    first.press(Modifiers::COMMAND, Key::S);
    first.wait(|desk| !desk.session().is_changed());
    second.wait(|desk| desk.titles(0) == [SECOND]);
    assert!(second.session().is_read_only && !second.session().is_changed());
    answer(&mut second, "notice-take-over");
    second.wait(|desk| !desk.session().is_read_only);
    first.wait(|desk| desk.session().is_read_only);
    second.click_card(SECOND);
    second.key(Key::Delete);
    second.press(Modifiers::COMMAND, Key::S);
    second.wait(|desk| !desk.session().is_changed());
    assert!(on_disk(&second).journeys[0].episodes[0].touchpoints.is_empty());
    // When the one who has it leaves, the other may go on.
    drop(second);
    first.wait(|desk| !desk.session().is_read_only);
    drop(first);
    assert!(!lock.exists());
}

#[test]
fn a_read_only_document_becomes_a_copy() {
    let mut first = desk(SMALL, Lang::Dutch);
    let lock = first.file.with_file_name(".claim.journey.ron.lock");
    first.wait(|_| lock.exists());
    let mut second = first.beside(SMALL);
    second.wait(|desk| desk.session().is_read_only);
    answer(&mut second, "notice-open-copy");
    assert!(second.session().file.is_none() && second.session().is_changed());
    change(&mut second);
}

#[test]
fn a_lock_that_a_crash_left_stops_nobody() {
    let mut first = desk(SMALL, Lang::Dutch);
    let lock = first.file.with_file_name(".claim.journey.ron.lock");
    first.wait(|_| lock.exists());
    let text = fs::read_to_string(&lock).expect("the lock");
    drop(first);
    let mut desk = desk(SMALL, Lang::Dutch);
    let lock = desk.file.with_file_name(".claim.journey.ron.lock");
    desk.wait(|_| lock.exists());
    // Of this computer, and nobody holds it.
    let left = desk.file.with_file_name(".left.journey.ron.lock");
    fs::write(&left, text).expect("a lock is left");
    fs::copy(&desk.file, desk.file.with_file_name("left.journey.ron")).expect("a copy");
    desk.press(Modifiers::COMMAND, Key::O);
    desk.wait(|desk| desk.has_dialog("dialog-path-open-title"));
    desk.type_text("left.journey.ron");
    desk.key(Key::Enter);
    desk.wait(|desk| desk.session().file.as_ref().is_some_and(|file| file.path.ends_with("left.journey.ron")));
    desk.wait(|_| !lock.exists());
    (0..4).for_each(|_| desk.settle());
    assert!(!desk.session().is_read_only);
    change(&mut desk);
}

#[test]
fn a_change_by_another_is_told_and_can_be_loaded() {
    let mut desk = desk(SMALL, Lang::English);
    desk.click_card(FIRST);
    desk.key(Key::Delete);
    changed_by_another(&desk);
    let name = desk.word("notice-reload");
    desk.wait(|desk| desk.has(Role::Button, &name));
    let mine = desk.project();
    desk.click(Role::Button, &name);
    desk.wait(|desk| desk.titles(0) == [FIRST, "Van een ander"]);
    assert!(!desk.session().is_changed() && !desk.has(Role::Button, &name));
    assert_eq!(desk.kept("backups"), 1, "what was not saved is kept as a version");
    desk.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(desk.project(), mine);
}

#[test]
fn a_conflict_keeps_both_or_one_and_tells_what_differs() {
    let conflict = |act: &dyn Fn(&mut Desk)| {
        let mut desk = desk(SMALL, Lang::English);
        change(&mut desk);
        changed_by_another(&desk);
        desk.press(Modifiers::COMMAND, Key::S);
        let title = desk.lang.with("dialog-conflict-title", &[("name", "claim.journey.ron".into())]);
        desk.wait(|desk| desk.has(Role::Dialog, &title));
        let added = desk.lang.with("difference-count-new", &[("what", "1 touchpoint".into())]);
        desk.wait(|desk| desk.has(Role::Label, &added));
        act(&mut desk);
    };
    conflict(&|desk| {
        let theirs = fs::read(&desk.file).expect("the file");
        answer(desk, "dialog-conflict-keep-both");
        desk.wait(|desk| !desk.session().is_changed());
        let beside = desk.file.with_file_name("claim (my version).journey.ron");
        assert_eq!(file::read(&fs::read(&beside).expect("ours")).expect("a journey"), *desk.project());
        assert_eq!(desk.session().file.as_ref().map(|file| file.path.clone()), Some(beside));
        assert_eq!(fs::read(&desk.file).expect("theirs"), theirs);
    });
    conflict(&|desk| {
        answer(desk, "dialog-conflict-join");
        let incoming = desk.lang.with("join-dialog-news", &[("count", 1.into())]);
        desk.wait(|desk| desk.has(Role::Label, &incoming));
        desk.key(Key::Enter);
        desk.wait(|desk| !desk.session().is_changed());
        assert_eq!(desk.titles(0), ["Van een ander"], "theirs is renamed, and what we deleted stays away");
        assert_eq!(on_disk(desk), *desk.project());
        assert_eq!(desk.kept("backups"), 1, "what they saved is kept");
        desk.press(Modifiers::COMMAND, Key::Z);
        assert_eq!(desk.titles(0), [SECOND]);
        assert!(desk.session().is_changed());
    });
    conflict(&|desk| {
        answer(desk, "dialog-conflict-take-theirs");
        desk.wait(|desk| !desk.session().is_changed());
        assert_eq!(on_disk(desk), *desk.project());
        assert_eq!(desk.titles(0), [FIRST, "Van een ander"]);
        assert_eq!(desk.kept("backups"), 1);
    });
}

#[test]
fn an_earlier_version_comes_back_as_one_step() {
    let mut desk = desk(LARGE, Lang::Dutch);
    let first = desk.project();
    change(&mut desk);
    desk.press(Modifiers::COMMAND, Key::S);
    desk.wait(|desk| !desk.session().is_changed());
    let second = desk.project();
    desk.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::R);
    assert!(desk.has_dialog("versions-title"));
    let removed = desk.lang.with("difference-count-deleted", &[("what", "1 touchpoint".into())]);
    desk.wait(|desk| desk.has(Role::Label, &removed));
    let day = date_text(today().expect("a day"), Lang::Dutch);
    let rows = desk.harness.get_all_by_role(Role::ListBoxOption);
    let rows: Vec<String> = rows.filter_map(|row| row.accesskit_node().label()).collect();
    assert!(rows.iter().any(|row| row.contains(&day) && row.contains(&desk.word("ago-now"))), "{rows:?}");
    answer(&mut desk, "versions-restore");
    assert_eq!(desk.project(), first);
    assert!(desk.session().is_changed());
    desk.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(desk.project(), second);
    // As a document of its own.
    desk.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::R);
    let open = desk.word("versions-open-copy");
    desk.wait(|desk| desk.has(Role::Label, &removed));
    desk.click(Role::Button, &open);
    assert_eq!(desk.project(), first);
    assert!(desk.session().file.is_none() && desk.session().is_changed());
    assert_eq!(on_disk(&desk), *second);
}

/// Where the bar says that it is not saved, a click saves it.
#[test]
fn a_click_on_the_state_saves() {
    for (size, lang) in [(LARGE, Lang::English), (SMALL, Lang::Dutch)] {
        let mut desk = desk(size, lang);
        change(&mut desk);
        let state = format!("{}: {}", desk.word("state-changed"), desk.word("command-save"));
        desk.click(Role::Button, &state);
        desk.wait(|desk| !desk.session().is_changed());
        assert_eq!(on_disk(&desk), *desk.project());
        assert!(!desk.has(Role::Button, &state) && desk.has(Role::Status, &desk.word("state-saved")));
    }
}

#[test]
fn a_fault_of_the_program_leaves_the_document_as_it_was() {
    let mut desk = desk(SMALL, Lang::English);
    change(&mut desk);
    let before = desk.project();
    let ctx = desk.harness.ctx.clone();
    let done = desk.harness.state_mut().guarded(&ctx, "a test", |app| {
        app.run(&ctx, meander::command::Command::AddEpisode);
        assert!(app.session().project().title.is_empty(), "a fault on purpose");
    });
    assert_eq!(done, None);
    desk.settle();
    assert_eq!(desk.project(), before);
    assert!(desk.has_dialog("mishap-title"));
    assert_eq!(desk.kept("reports"), 1);
    desk.key(Key::Enter);
    assert!(!desk.has_dialog("mishap-title"));
    desk.click_card(SECOND);
    desk.key(Key::Delete);
    assert!(desk.titles(0).is_empty(), "work goes on");
    desk.wait(|desk| desk.kept("journals") == 1);
}

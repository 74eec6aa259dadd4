//! A damaged file in the window: it opens, unsaved; what was done is told; the file itself stays.

use egui::accesskit::Role;
use egui::{Key, Modifiers, vec2};
use meander::file;
use meander::lang::Lang;

use super::desk::{Desk, EXAMPLE, LARGE, SMALL, desk_of};

fn example() -> &'static str {
    str::from_utf8(EXAMPLE).expect("text")
}

fn cut() -> &'static [u8] {
    &EXAMPLE[..EXAMPLE.len() * 2 / 3]
}

fn title(desk: &Desk, key: &str) -> String {
    desk.lang.with(key, &[("name", "claim.journey.ron".into())])
}

fn is_told(desk: &Desk) -> bool {
    desk.has(Role::Dialog, &title(desk, "repairs-title"))
}

fn answer(desk: &mut Desk, key: &str) {
    let word = desk.word(key);
    desk.click(Role::Button, &word);
}

#[test]
fn what_is_whole_opens_unsaved_and_is_saved_beside_the_damaged_file() {
    for (size, lang, stem) in [
        (SMALL, Lang::Dutch, "claim-hersteld"),
        (LARGE, Lang::English, "claim-repaired"),
        (vec2(800.0, 600.0), Lang::English, "claim-repaired"),
    ] {
        let mut desk = desk_of(cut(), size, lang);
        assert!(is_told(&desk) && desk.session().is_changed() && desk.session().file.is_none());
        assert_eq!(desk.project().journeys[0].episodes[0].touchpoints.len(), 2);
        // All of it lies in the window.
        let window = desk.harness.ctx.content_rect();
        for key in ["repairs-go-on", "repairs-report"] {
            let button = desk.rect(Role::Button, &desk.word(key));
            assert!(window.contains_rect(button), "{key}: {button:?} in {window:?}");
        }
        // The list moves by keys; Enter goes on.
        desk.key(Key::PageDown);
        desk.key(Key::Enter);
        assert!(!is_told(&desk) && desk.map_has_keyboard());
        desk.press(Modifiers::COMMAND, Key::S);
        desk.wait(|desk| desk.has_dialog("dialog-path-save-title"));
        desk.key(Key::Enter);
        desk.wait(|desk| !desk.session().is_changed());
        let new = desk.file.with_file_name(format!("{stem}.journey.ron"));
        assert_eq!(desk.session().file.as_ref().map(|file| file.path.clone()), Some(new.clone()));
        let written = file::read(&std::fs::read(new).expect("the new file")).expect("a journey");
        assert_eq!(written, *desk.project());
        assert_eq!(std::fs::read(&desk.file).expect("the damaged file"), cut(), "it stays");
        assert!(desk.session().rescued.is_none());
    }
}

#[test]
fn the_list_is_kept_as_a_report() {
    let mut desk = desk_of(cut(), SMALL, Lang::Dutch);
    answer(&mut desk, "repairs-report");
    desk.wait(|desk| desk.has_dialog("dialog-path-save-title"));
    // Given up, the list is there again.
    desk.key(Key::Escape);
    assert!(is_told(&desk));
    answer(&mut desk, "repairs-report");
    desk.wait(|desk| desk.has_dialog("dialog-path-save-title"));
    desk.key(Key::Enter);
    let report = desk.file.with_file_name("claim-verslag.txt");
    desk.wait(|_| report.exists());
    let said = std::fs::read_to_string(&report).expect("the report");
    assert!(said.starts_with("Herstel van claim.journey.ron") && said.contains("houdt halverwege op"), "{said}");
    assert!(is_told(&desk));
    desk.key(Key::Escape);
    assert!(!is_told(&desk) && desk.session().is_changed());
}

#[test]
fn both_versions_that_git_joined_can_be_seen() {
    let line = "  sector: \"Verzekeringen\",\n";
    let joined = "<<<<<<< HEAD\n  sector: \"Onze\",\n=======\n  sector: \"Hunne\",\n>>>>>>> feature\n";
    let text = example().replacen(line, joined, 1);
    let text: &'static str = text.leak();
    let mut desk = desk_of(text.as_bytes(), SMALL, Lang::English);
    let told = title(&desk, "repairs-versions-title");
    assert!(desk.has(Role::Dialog, &told));
    assert_eq!(desk.project().sector, "Onze");
    let other = |desk: &Desk, name: &str| desk.lang.with("repairs-other-version", &[("other", name.to_owned().into())]);
    let button = other(&desk, "feature");
    desk.click(Role::Button, &button);
    desk.wait(|desk| desk.project().sector == "Hunne");
    let button = other(&desk, "HEAD");
    assert!(desk.has(Role::Dialog, &told) && desk.has(Role::Button, &button));
    desk.click(Role::Button, &button);
    desk.wait(|desk| desk.project().sector == "Onze");
    desk.key(Key::Escape);
    assert!(!desk.has(Role::Dialog, &told) && desk.session().is_changed());
    assert_eq!(std::fs::read(&desk.file).expect("the file"), text.as_bytes());
}

#[test]
fn a_file_of_another_program_is_told_by_its_look() {
    let desk = desk_of(b"\x89PNG\r\n\x1a\n", SMALL, Lang::Dutch);
    assert!(desk.has_dialog("open-failed"));
    let said = desk.lang.with("read-foreign", &[("what", desk.word("foreign-picture").into())]);
    assert!(desk.has(Role::Label, &said));
}

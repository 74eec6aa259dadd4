//! A file chosen in the list of a folder, and the message that says why it cannot be opened.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use meander::lang::Lang;

use super::desk::{Desk, SMALL, blank, desk};

const MOVING: &[u8] = include_bytes!("../../../assets/examples/moving-energy.journey.ron");
const TITLE: &str = "Moving with an energy contract";
const NAME: &str = "verhuizen.journey.ron";

/// The dialog to open a file, in a folder with another folder that holds one.
fn choosing(lang: Lang) -> Desk {
    let mut desk = desk(SMALL, lang);
    let older = desk.file.with_file_name("ouder");
    std::fs::create_dir(&older).expect("a folder");
    std::fs::write(older.join(NAME), MOVING).expect("a file");
    desk.press(Modifiers::COMMAND, Key::O);
    desk.wait(|desk| desk.has_dialog("dialog-path-open-title") && desk.has(Role::ListBoxOption, "ouder"));
    desk
}

#[test]
fn a_file_is_chosen_in_the_list_by_pointer() {
    for lang in Lang::ALL {
        let mut desk = choosing(lang);
        let folder = desk.rect(Role::ListBoxOption, "ouder").center();
        desk.double_click_at(folder);
        desk.wait(|desk| desk.has(Role::ListBoxOption, NAME));
        // Up and in again.
        desk.click(Role::Button, &lang.text("dialog-path-up"));
        desk.wait(|desk| desk.has(Role::ListBoxOption, "claim.journey.ron"));
        desk.double_click_at(folder);
        desk.wait(|desk| desk.has(Role::ListBoxOption, NAME));
        desk.click(Role::ListBoxOption, NAME);
        desk.click(Role::Button, &lang.text("dialog-open"));
        desk.wait(|desk| desk.project().title == TITLE);
        assert!(!desk.has_dialog("dialog-path-open-title"));
    }
}

#[test]
fn a_file_is_chosen_in_the_list_by_keys() {
    for lang in Lang::ALL {
        let mut desk = choosing(lang);
        desk.key(Key::ArrowDown);
        // A letter goes to the next name that begins with it.
        desk.type_text("o");
        desk.key(Key::Enter);
        desk.wait(|desk| desk.has(Role::ListBoxOption, NAME));
        desk.key(Key::Backspace);
        desk.wait(|desk| desk.has(Role::ListBoxOption, "ouder"));
        desk.type_text("o");
        desk.key(Key::Enter);
        desk.wait(|desk| desk.has(Role::ListBoxOption, NAME));
        desk.key(Key::ArrowDown);
        desk.key(Key::Enter);
        desk.wait(|desk| desk.project().title == TITLE);
    }
}

#[test]
fn a_message_says_why_and_goes() {
    for lang in Lang::ALL {
        for by_key in [None, Some(Key::Enter), Some(Key::Escape)] {
            let mut desk = blank(SMALL, lang);
            std::fs::write(&desk.file, b"\x89PNG\r\n\x1a\n").expect("a file");
            let before = desk.project();
            desk.press(Modifiers::COMMAND, Key::O);
            desk.wait(|desk| desk.has_dialog("dialog-path-open-title"));
            let path = desk.file.display().to_string();
            desk.frame([egui::Event::Paste(path)]);
            desk.key(Key::Enter);
            desk.wait(|desk| desk.has_dialog("open-failed"));
            assert!(
                desk.has(Role::Label, &lang.with("read-foreign", &[("what", lang.text("foreign-picture").into())]))
            );
            match by_key {
                Some(key) => desk.key(key),
                None => desk.click(Role::Button, &lang.text("dialog-ok")),
            }
            assert!(!desk.has_dialog("open-failed"), "{by_key:?} closes it");
            assert_eq!(desk.project(), before, "what was open is as it was");
        }
    }
}

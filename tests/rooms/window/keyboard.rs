//! The keyboard beside the commands: where it is, what it belongs to, and how one finds things with it.

use std::sync::Arc;

use egui::accesskit::Role;
use egui::{Key, Modifiers, ViewportCommand};
use egui_kittest::kittest::{NodeT, Queryable};
use meander::command::Command;
use meander::lang::Lang;

use super::desk::{Desk, LARGE, SMALL, desk, everywhere};

const FIRST: &str = "Aanrijding melden";

#[test]
fn digits_are_known_by_their_place_on_the_keyboard() {
    // On a French keyboard the key of 0 gives à; with Shift, an American one of 1 gives an exclamation mark.
    let mut desk = desk(SMALL, Lang::Dutch);
    desk.press(Modifiers::COMMAND, Key::Plus);
    assert!(desk.session().camera().zoom > 1.0);
    desk.key_at(Modifiers::COMMAND, Key::A, Some(Key::Num0));
    assert_eq!(desk.session().camera().zoom, 1.0);
    desk.key_at(Modifiers::SHIFT, Key::Exclamationmark, Some(Key::Num1));
    assert!(desk.session().camera().zoom < 1.0);
}

#[test]
fn escape_ends_the_presentation() {
    let mut desk = desk(SMALL, Lang::Dutch);
    desk.key(Key::F5);
    assert!(!desk.has(Role::Button, &desk.word("bar-export")));
    desk.key(Key::Escape);
    assert!(desk.has(Role::Button, &desk.word("bar-export")));
    assert!(desk.has_asked(&ViewportCommand::Fullscreen(false)));
}

#[test]
fn the_keyboard_goes_from_the_map_to_the_bars_and_back() {
    let mut desk = desk(SMALL, Lang::Dutch);
    assert!(desk.map_has_keyboard(), "it starts on the map");
    desk.key(Key::F6);
    assert!(!desk.map_has_keyboard());
    desk.key(Key::Tab);
    assert!(desk.harness.root().query_all_by(|node| node.is_focused()).next().is_some());
    assert!(desk.is_nothing_selected(), "Tab walks through the window now");
    desk.key(Key::F6);
    assert!(desk.map_has_keyboard());
    desk.key(Key::Tab);
    assert_eq!(desk.selected(), FIRST);
}

#[test]
fn commands_are_found_by_typing() {
    for (lang, words, dialog) in
        [(Lang::Dutch, "poster", "dialog-export-title"), (Lang::English, "poster", "dialog-export-title")]
    {
        let mut desk = desk(SMALL, lang);
        desk.press(Modifiers::COMMAND, Key::K);
        desk.type_text(words);
        desk.key(Key::Enter);
        assert!(desk.has_dialog(dialog), "{words} in {lang:?}");
        desk.key(Key::Escape);
        assert!(!desk.has_dialog(dialog));
    }
}

#[test]
fn cards_are_found_by_typing() {
    let mut desk = desk(SMALL, Lang::Dutch);
    desk.press(Modifiers::COMMAND, Key::K);
    desk.type_text("nabellen");
    desk.key(Key::Enter);
    assert!(!desk.has_dialog("dialog-palette-title"));
    assert_eq!(desk.selected(), "Nabellen: alles naar wens?");
    assert!(desk.canvas().contains_rect(desk.card("Nabellen: alles naar wens?")), "it is brought into view");
    assert!(desk.map_has_keyboard());
}

#[test]
fn keys_belong_to_the_dialog_that_is_open() {
    let mut desk = desk(SMALL, Lang::Dutch);
    desk.click_card(FIRST);
    let before = desk.project();
    for (modifiers, key, dialog) in [
        (Modifiers::COMMAND, Key::K, "dialog-palette-title"),
        (Modifiers::NONE, Key::F1, "dialog-keys-title"),
        (Modifiers::COMMAND, Key::E, "dialog-export-title"),
    ] {
        desk.press(modifiers, key);
        assert!(desk.has_dialog(dialog), "{dialog}");
        desk.key(Key::Delete);
        desk.key(Key::ArrowRight);
        desk.press(Modifiers::COMMAND, Key::D);
        desk.press(Modifiers::COMMAND, Key::Z);
        assert!(Arc::ptr_eq(&before, desk.session().project()), "{dialog}");
        assert_eq!(desk.selected(), FIRST, "{dialog}");
        desk.key(Key::Escape);
        assert!(!desk.has_dialog(dialog), "{dialog} stays open");
        assert_eq!(desk.selected(), FIRST, "Escape was the dialog's");
    }
}

#[test]
fn language_and_theme_change_at_once_and_are_remembered() {
    let mut desk = desk(LARGE, Lang::Dutch);
    desk.press(Modifiers::COMMAND, Key::L);
    assert!(desk.has(Role::Button, &Lang::English.text("bar-export")));
    assert!(desk.has(Role::RowHeader, &Lang::English.text("lane-quote")), "the map's own words too");
    let themes: Vec<_> = (0..3)
        .map(|_| {
            desk.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::D);
            desk.session().look().theme
        })
        .collect();
    use meander::theme::ThemeKind::{Dark, HighContrast, Light};
    assert_eq!(themes, [Dark, HighContrast, Light]);
    desk.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::D);
    assert!(!desk.session().is_changed(), "the document is the same");
    let settings = desk.file.with_file_name("config").join(meander::settings::FILE_NAME);
    desk.wait(|_| {
        let text = std::fs::read_to_string(&settings).unwrap_or_default();
        let known = meander::settings::Settings::from_text(&text).unwrap_or_default();
        known.theme == Some(Dark) && known.lang == Some(Lang::English)
    });
}

#[test]
fn escape_in_a_field_keeps_what_is_selected() {
    everywhere(|desk| {
        desk.click_card(FIRST);
        for key in ["inspector-title", "inspector-close"] {
            desk.press(Modifiers::ALT, Key::Enter);
            assert!(desk.is_focused(Role::MultilineTextInput, &desk.word("inspector-title")));
            if key == "inspector-close" {
                desk.press(Modifiers::SHIFT, Key::Tab);
                assert!(desk.is_focused(Role::Button, &desk.word(key)));
            }
            desk.key(Key::Escape);
            assert_eq!(desk.selected(), FIRST, "{key}");
            assert!(desk.map_has_keyboard(), "{key}");
        }
        desk.key(Key::Escape);
        assert!(desk.is_nothing_selected());
    });
}

#[test]
fn what_is_typed_into_is_in_sight() {
    let mut desk = desk(SMALL, Lang::Dutch);
    desk.click_card(FIRST);
    let canvas = desk.canvas();
    for _ in 0..12 {
        desk.wheel(canvas.center(), egui::vec2(-400.0, 0.0), Modifiers::NONE);
    }
    let seen = |desk: &Desk| desk.canvas().intersects(desk.card(FIRST));
    assert!(!desk.has(Role::Cell, FIRST) || !seen(&desk), "it is out of sight");
    desk.type_text("Anders");
    assert!(desk.is_editing());
    let field = desk.harness.query_all_by(|node| node.is_focused()).next().expect("a field").rect();
    assert!(desk.canvas().contains_rect(field), "{field:?}");
}

#[test]
fn channels_are_walked_and_chosen_by_keys_alone() {
    everywhere(|desk| {
        desk.click_card(FIRST);
        let channels = |desk: &Desk| {
            let path = desk.session().selected_touchpoints()[0];
            desk.project().touchpoint(path).map(|one| one.channels.clone()).unwrap_or_default()
        };
        let ids: Vec<_> = desk.project().channels.iter().map(|one| one.id).collect();
        let before = channels(desk);
        desk.press(Modifiers::COMMAND, Key::J);
        desk.key(Key::ArrowDown);
        desk.key(Key::Enter);
        assert!(desk.has_dialog("dialog-channels-title"), "Enter chose what the arrows came to");
        assert_ne!(channels(desk).contains(&ids[1]), before.contains(&ids[1]));
        desk.key(Key::Enter);
        assert!(!desk.has_dialog("dialog-channels-title"), "and then it closes");
        // The button below the rows answers to Enter too.
        desk.press(Modifiers::COMMAND, Key::J);
        ids.iter().for_each(|_| desk.key(Key::ArrowDown));
        let focused = |desk: &Desk| {
            let node = desk.harness.query_all_by(|node| node.is_focused()).next();
            node.and_then(|node| node.accesskit_node().label())
        };
        assert_eq!(focused(desk), Some(desk.word("inspector-channel")));
        desk.key(Key::Enter);
        desk.type_text("Telegram");
        desk.key(Key::Enter);
        assert_eq!(desk.project().channels.len(), ids.len() + 1);
        assert_eq!(focused(desk).as_deref(), Some("Telegram"), "the keyboard goes on from the new row");
        desk.key(Key::Escape);
        assert_eq!(desk.selected(), FIRST, "nothing was renamed");
    });
}

#[test]
fn the_key_sheet_scrolls_by_keys() {
    let mut desk = desk(SMALL, Lang::English);
    desk.key(Key::F1);
    let row = |desk: &Desk| {
        let name = Command::New.label(Lang::English);
        let label = desk.harness.query_all_by_label_contains(&name).next();
        label.map(|node| node.rect().top())
    };
    let before = row(&desk);
    desk.key(Key::PageDown);
    assert_ne!(row(&desk), before);
    desk.key(Key::Home);
    assert_eq!(row(&desk), before);
}

#[test]
fn a_new_name_is_typed_over_the_proposed_one() {
    let mut desk = desk(SMALL, Lang::Dutch);
    desk.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::S);
    desk.wait(|desk| desk.has_dialog("dialog-path-save-title"));
    desk.type_text("schade");
    let name = desk.word("dialog-path-field");
    let field = desk.harness.get_by_role_and_label(Role::TextInput, &name);
    assert_eq!(field.value().as_deref(), Some("schade.journey.ron"));
}

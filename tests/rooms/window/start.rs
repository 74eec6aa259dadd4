//! The start screen: recent files, templates, examples, and the first card.

use egui::accesskit::Role;
use egui::{Key, Modifiers, ViewportCommand};
use egui_kittest::kittest::{NodeT, Queryable};
use meander::command::Command;
use meander::file;
use meander::fonts::{width, wrap};
use meander::lang::Lang;
use meander::templates::{Beginning, EXAMPLES, Template};
use meander::theme::text::{LANE_TITLE, SMALL as SMALL_TEXT};

use super::desk::{Desk, LARGE, SMALL, desk, start_desk};

fn focused(desk: &Desk) -> String {
    let node = desk.harness.root().query_all_by(|node| node.is_focused()).last();
    node.and_then(|node| node.accesskit_node().label()).unwrap_or_default()
}

fn click_word(desk: &mut Desk, key: &str) {
    let word = desk.word(key);
    desk.click(Role::Button, &word);
}

#[test]
fn a_start_without_a_file_offers_what_there_is() {
    for (size, lang) in [(LARGE, Lang::Dutch), (SMALL, Lang::English)] {
        let desk = start_desk(size, lang, &[]);
        for key in ["template-blank", "template-customer", "template-generation", "template-blueprint", "example-claim"]
        {
            assert!(desk.has(Role::Button, &desk.word(key)), "{key}");
        }
        assert!(!desk.has(Role::Heading, &desk.word("start-recent")), "there are none yet");
        assert!(desk.harness.query_by_role(Role::Table).is_none(), "no map below it");
        assert_eq!(focused(&desk), desk.word("template-blank"), "the keyboard stands on the first tile");
    }
}

/// What the program says of its own templates and examples is not cut.
#[test]
fn the_words_of_a_tile_are_whole() {
    for lang in Lang::ALL {
        let desk = start_desk(SMALL, lang, &[]);
        let templates = Template::ALL.map(Beginning::Template);
        for beginning in templates.into_iter().chain(EXAMPLES.iter().map(Beginning::Example)) {
            let (name, hint) = (beginning.name(lang), beginning.hint(lang));
            let room = desk.rect(Role::Button, &name).width() - 24.0;
            assert!(width(&name, &LANE_TITLE) <= room, "{name}");
            assert!(wrap(&hint, &SMALL_TEXT, room, 9).len() <= 2, "{hint}");
        }
    }
}

#[test]
fn the_first_card_is_typed_at_once() {
    let mut desk = start_desk(SMALL, Lang::Dutch, &[]);
    desk.key(Key::Enter);
    assert!(desk.is_editing(), "blank: the first touchpoint is being typed");
    desk.type_text("Bellen");
    desk.key(Key::Enter);
    assert_eq!(desk.titles(0)[0], "Bellen");
    assert!(desk.session().file.is_none());
}

#[test]
fn every_template_opens_as_a_new_document() {
    for lang in Lang::ALL {
        for (template, key) in Template::ALL.into_iter().zip([
            "template-blank",
            "template-customer",
            "template-micro",
            "template-patient",
            "template-generation",
            "template-blueprint",
        ]) {
            let mut desk = start_desk(SMALL, lang, &[]);
            click_word(&mut desk, key);
            let session = desk.session();
            assert!(session.file.is_none(), "{template:?}");
            assert_eq!(session.project().language, lang.tag(), "{template:?}");
            assert_eq!(session.is_changed(), template == Template::Blank, "{template:?}");
            assert!(desk.map_has_keyboard() || desk.is_editing(), "{template:?}");
        }
    }
}

#[test]
fn arrows_and_tab_walk_over_the_tiles() {
    let mut desk = start_desk(LARGE, Lang::English, &[]);
    desk.key(Key::ArrowRight);
    assert_eq!(focused(&desk), desk.word("template-customer"));
    desk.key(Key::Tab);
    assert_eq!(focused(&desk), desk.word("template-micro"));
    desk.key(Key::ArrowLeft);
    desk.key(Key::ArrowLeft);
    assert_eq!(focused(&desk), desk.word("template-blank"));
    desk.key(Key::ArrowDown);
    assert_eq!(focused(&desk), desk.word("example-claim"));
    desk.key(Key::Enter);
    assert_eq!(desk.project().title, "Schade autoverzekering");
    assert!(desk.session().file.is_none(), "the example itself is left alone");
}

#[test]
fn recent_files_open_and_those_that_are_gone_can_be_taken_away() {
    for lang in Lang::ALL {
        let mut desk = start_desk(SMALL, lang, &["claim.journey.ron", "weg.journey.ron"]);
        let gone = desk.word("start-gone");
        let is_told = |desk: &Desk| {
            let weg = desk.harness.get_by_role_and_label(Role::Button, "weg");
            weg.accesskit_node().description().is_some_and(|said| said == gone)
        };
        desk.wait(is_told);
        desk.click(Role::Button, "weg");
        assert!(desk.has(Role::Button, "weg") && desk.harness.query_by_role(Role::Table).is_none());
        let remove = desk.lang.with("start-forget", &[("name", "weg".into())]);
        desk.click(Role::Button, &remove);
        assert!(!desk.has(Role::Button, "weg"));
        // The picture of the other one is kept for the next time.
        let thumbnails = desk.file.with_file_name("state").join("thumbnails");
        desk.wait(|_| std::fs::read_dir(&thumbnails).is_ok_and(|files| files.count() == 1));
        desk.click(Role::Button, "claim");
        desk.wait(|desk| desk.session().file.is_some());
        assert_eq!(desk.project().title, "Schade autoverzekering");
    }
}

#[test]
fn delete_takes_a_recent_file_out_of_the_list() {
    let mut desk = start_desk(SMALL, Lang::Dutch, &["claim.journey.ron", "weg.journey.ron"]);
    assert_eq!(focused(&desk), "claim");
    desk.key(Key::Delete);
    assert!(!desk.has(Role::Button, "claim") && desk.has(Role::Button, "weg"));
    assert!(desk.file.exists(), "the file itself stays");
}

#[test]
fn a_damaged_recent_file_says_so() {
    let mut desk = start_desk(SMALL, Lang::English, &["claim.journey.ron"]);
    std::fs::write(&desk.file, "no journey").expect("it is damaged");
    desk.press(Modifiers::ALT, Key::Home);
    let word = desk.word("start-unreadable");
    desk.wait(|desk| {
        let tile = desk.harness.get_by_role_and_label(Role::Button, "claim");
        tile.accesskit_node().description().is_some_and(|said| said == word)
    });
    desk.click(Role::Button, "claim");
    desk.wait(|desk| desk.has_dialog("open-failed"));
}

#[test]
fn new_is_a_page_that_escape_leaves() {
    let mut desk = desk(SMALL, Lang::Dutch);
    let before = desk.project();
    desk.click_card("Aanrijding melden");
    desk.press(Modifiers::COMMAND, Key::N);
    assert!(desk.has(Role::Button, &desk.word("template-patient")) && !desk.has(Role::Button, "claim"));
    desk.key(Key::Escape);
    assert!(std::sync::Arc::ptr_eq(&before, desk.session().project()));
    assert_eq!(desk.selected(), "Aanrijding melden", "everything is as it was");
    desk.press(Modifiers::COMMAND, Key::N);
    let back = desk.lang.with("start-return", &[("title", before.title.as_str().into())]);
    desk.click(Role::Button, &back);
    assert!(desk.map_has_keyboard());
}

#[test]
fn settings_guide_and_keys_are_reached_by_pointer() {
    for (command, title) in
        [(Command::Settings, "settings-title"), (Command::Guide, "guide-title"), (Command::Keys, "dialog-keys-title")]
    {
        let mut desk = start_desk(SMALL, Lang::Dutch, &[]);
        click_word(&mut desk, "bar-menu");
        let keys = command.shortcuts().first().map(|shortcut| shortcut.text(Lang::Dutch)).unwrap_or_default();
        desk.click(Role::Button, &format!("{} {keys}", command.label(Lang::Dutch)));
        assert!(desk.has_dialog(title), "{title}");
        desk.key(Key::Escape);
        assert!(!desk.has_dialog(title) && desk.has(Role::Button, &desk.word("template-blank")), "{title}");
    }
}

#[test]
fn commands_are_found_before_there_is_a_document() {
    let mut desk = start_desk(SMALL, Lang::English, &[]);
    desk.press(Modifiers::COMMAND, Key::K);
    assert!(desk.has_dialog("dialog-palette-title"));
    desk.type_text("export");
    let why = desk.word("hindrance-at-start");
    let rows: Vec<_> = desk.harness.query_all_by_role(Role::ListBoxOption).collect();
    assert!(!rows.is_empty());
    for row in rows {
        let row = row.accesskit_node();
        let label = row.label().unwrap_or_default();
        assert!(row.is_disabled() && label.ends_with(&why), "{label}");
    }
    desk.press(Modifiers::COMMAND, Key::A);
    desk.type_text("settings");
    desk.key(Key::Enter);
    assert!(desk.has_dialog("settings-title"));
}

#[test]
fn keys_of_the_map_do_nothing_behind_the_start_screen() {
    let mut desk = desk(SMALL, Lang::English);
    desk.click_card("Aanrijding melden");
    let before = desk.project();
    desk.press(Modifiers::ALT, Key::Home);
    desk.key(Key::ArrowRight);
    desk.key(Key::F2);
    desk.press(Modifiers::COMMAND, Key::D);
    desk.press(Modifiers::ALT, Key::ArrowRight);
    assert!(std::sync::Arc::ptr_eq(&before, desk.session().project()));
    desk.press(Modifiers::COMMAND, Key::L);
    assert!(desk.has(Role::Button, &Lang::Dutch.text("template-customer")), "the language changes");
    desk.press(Modifiers::COMMAND, Key::Q);
    assert!(desk.has_asked(&ViewportCommand::Close));
}

#[test]
fn unsaved_work_is_settled_before_a_template_takes_its_place() {
    let mut desk = desk(SMALL, Lang::Dutch);
    desk.click_card("Aanrijding melden");
    desk.key(Key::Delete);
    desk.press(Modifiers::COMMAND, Key::N);
    click_word(&mut desk, "template-customer");
    let question = desk.lang.with("dialog-unsaved-title", &[("name", "Schade autoverzekering".into())]);
    assert!(desk.has(Role::Dialog, &question));
    click_word(&mut desk, "dialog-cancel");
    desk.key(Key::Escape);
    assert_eq!(desk.titles(0), ["Bevestiging en dossiernummer"], "nothing is lost");
    desk.press(Modifiers::COMMAND, Key::N);
    click_word(&mut desk, "template-customer");
    click_word(&mut desk, "dialog-save");
    desk.wait(|desk| desk.project().title == "Nieuwe klantreis");
    let saved = file::read(&std::fs::read(&desk.file).expect("the file")).expect("a journey");
    assert_eq!(saved.journeys[0].episodes[0].touchpoints.len(), 1);
}

#[test]
fn the_hint_for_the_first_card_goes_and_never_returns() {
    type Act = fn(&mut Desk);
    let acts: [(&str, Act); 5] = [
        ("typing a card", |desk| {
            desk.type_text("Bellen");
            desk.key(Key::Enter);
        }),
        ("typing a note", |desk| {
            desk.key(Key::Escape);
            click_word(desk, "palette-thought");
            desk.type_text("Hoe lang nog?");
            desk.key(Key::Enter);
        }),
        ("opening the list of commands", |desk| {
            desk.key(Key::Escape);
            desk.press(Modifiers::COMMAND, Key::K);
        }),
        ("opening the list of keys", |desk| {
            desk.key(Key::Escape);
            desk.key(Key::F1);
        }),
        ("closing it", |desk| click_word(desk, "first-steps-close")),
    ];
    for (what, act) in acts {
        let mut desk = start_desk(SMALL, Lang::English, &[]);
        let hint = desk.lang.with("first-steps", &[("commands", "Ctrl+K".into()), ("keys", "?".into())]);
        desk.key(Key::Enter);
        assert!(desk.has(Role::Note, &hint), "{what}: it is there at first");
        act(&mut desk);
        desk.key(Key::Escape);
        desk.key(Key::Escape);
        assert!(!desk.has(Role::Note, &hint), "{what}");
        let settings = desk.file.with_file_name("config").join(meander::settings::FILE_NAME);
        desk.wait(|_| std::fs::read_to_string(&settings).is_ok_and(|text| text.contains("first_steps_done: true")));
    }
}

/// Leaving a card untyped or going to another part of the window is not what it speaks of.
#[test]
fn the_hint_for_the_first_card_stays_until_it_is_followed() {
    let mut desk = start_desk(SMALL, Lang::English, &[]);
    let hint = desk.lang.with("first-steps", &[("commands", "Ctrl+K".into()), ("keys", "?".into())]);
    desk.key(Key::Enter);
    desk.key(Key::Escape);
    desk.key(Key::Escape);
    desk.press(Modifiers::COMMAND, Key::Num5);
    desk.press(Modifiers::COMMAND, Key::Num1);
    assert!(desk.has(Role::Note, &hint));
}

//! Words on the map and in the inspector, typed with the keyboard.

use egui::accesskit::Role;
use egui::{Event, Key, Modifiers, ViewportCommand};
use egui_kittest::kittest::{NodeT, Queryable};
use meander::command::Command;
use meander::lang::Lang;
use meander::model::invariants::LONGEST_TEXT;

use super::desk::{Desk, LARGE, SMALL, desk, everywhere};

const FIRST: &str = "Aanrijding melden";
const SECOND: &str = "Bevestiging en dossiernummer";

#[test]
fn enter_edits_the_selected_card_and_enter_keeps_what_was_typed() {
    everywhere(|desk| {
        desk.click_card(FIRST);
        desk.key(Key::Enter);
        assert!(desk.is_editing());
        desk.key(Key::End);
        desk.type_text("!");
        desk.key(Key::Enter);
        assert!(!desk.is_editing());
        assert_eq!(desk.titles(0)[0], "Aanrijding melden!");
        assert_eq!(desk.session().history().depth(), (1, 0));
        // The keyboard is the map's again.
        desk.key(Key::ArrowRight);
        assert_eq!(desk.selected(), SECOND);
    });
}

#[test]
fn escape_leaves_the_card_as_it_was() {
    everywhere(|desk| {
        desk.click_card(FIRST);
        desk.key(Key::F2);
        desk.type_text("weg");
        desk.key(Key::Escape);
        assert!(!desk.is_editing());
        assert_eq!((desk.titles(0)[0].as_str(), desk.session().is_changed()), (FIRST, false));
        assert_eq!(desk.selected(), FIRST, "it is still selected");
        desk.key(Key::Escape);
        assert!(desk.is_nothing_selected());
    });
}

#[test]
fn typing_on_a_selected_card_replaces_its_words() {
    everywhere(|desk| {
        desk.click_card(FIRST);
        desk.type_text("melden per app");
        assert!(desk.is_editing());
        assert_eq!(desk.titles(0)[0], FIRST, "not before it is done");
        desk.key(Key::Enter);
        assert_eq!(desk.titles(0)[0], "melden per app");
        desk.press(Modifiers::COMMAND, Key::Z);
        assert_eq!(desk.titles(0)[0], FIRST, "one step back");
    });
}

#[test]
fn nothing_is_typed_where_nothing_is_selected() {
    let mut desk = desk(LARGE, Lang::Dutch);
    desk.type_text("abc");
    assert!(!desk.is_editing());
    assert!(!desk.session().is_changed());
}

#[test]
fn a_click_elsewhere_keeps_what_was_typed() {
    let mut desk = desk(LARGE, Lang::Dutch);
    desk.click_card(FIRST);
    desk.type_text("ander");
    desk.click_card(SECOND);
    assert_eq!((desk.titles(0)[0].as_str(), desk.selected().as_str()), ("ander", SECOND));
    assert!(!desk.is_editing());
}

#[test]
fn keys_belong_to_the_words_while_they_are_edited() {
    let mut desk = desk(LARGE, Lang::Dutch);
    let before = desk.project();
    desk.click_card(FIRST);
    desk.key(Key::Enter);
    for (modifiers, key) in [
        (Modifiers::NONE, Key::End),
        (Modifiers::NONE, Key::Backspace),
        (Modifiers::NONE, Key::Delete),
        (Modifiers::NONE, Key::ArrowLeft),
        (Modifiers::NONE, Key::ArrowDown),
        (Modifiers::ALT, Key::ArrowRight),
        (Modifiers::COMMAND, Key::Z),
        (Modifiers::NONE, Key::Questionmark),
    ] {
        desk.press(modifiers, key);
        assert!(desk.is_editing(), "{key:?} ends the editing");
        assert!(std::sync::Arc::ptr_eq(&before, desk.session().project()), "{key:?} changes the document");
        assert_eq!(desk.selected(), FIRST, "{key:?} selects something else");
    }
    desk.key(Key::Escape);
}

#[test]
fn tab_keeps_the_words_goes_on_and_makes_a_card_at_the_end() {
    everywhere(|desk| {
        desk.click_card(FIRST);
        desk.type_text("een");
        desk.key(Key::Tab);
        assert_eq!((desk.titles(0)[0].as_str(), desk.selected().as_str()), ("een", SECOND));
        for _ in 0..20 {
            desk.key(Key::Tab);
            if desk.is_editing() {
                break;
            }
        }
        let last = desk.session().journey().episodes.len() - 1;
        assert_eq!(desk.titles(last), ["Nabellen: alles naar wens?".to_owned(), desk.word("new-touchpoint")]);
        assert!(desk.is_editing(), "the new one can be typed at once");
        desk.type_text("slot");
        desk.key(Key::Enter);
        desk.key(Key::Escape);
        assert_eq!(desk.titles(last)[1], "slot");
        desk.press(Modifiers::SHIFT, Key::Tab);
        assert_eq!(desk.selected(), "Nabellen: alles naar wens?");
    });
}

#[test]
fn walking_brings_what_is_selected_into_view() {
    let mut desk = desk(SMALL, Lang::Dutch);
    desk.click_card(FIRST);
    (0..9).for_each(|_| desk.key(Key::ArrowRight));
    assert_eq!(desk.selected(), "Nabellen: alles naar wens?");
    let card = desk.card("Nabellen: alles naar wens?");
    assert!(desk.canvas().contains_rect(card), "{card:?} is in view");
}

/// The inspector's field that holds these words.
fn field_rect(desk: &Desk, value: &str) -> egui::Rect {
    let roles = [Role::TextInput, Role::MultilineTextInput].into_iter();
    let mut fields = roles.flat_map(|role| desk.harness.query_all_by_role(role));
    fields.find(|node| node.accesskit_node().value().as_deref() == Some(value)).expect("a field").rect()
}

#[test]
fn keys_in_the_inspector_are_its_own() {
    let mut desk = desk(LARGE, Lang::Dutch);
    desk.click_card(FIRST);
    let at = field_rect(&desk, FIRST).center();
    desk.click_at(at);
    desk.key(Key::End);
    desk.key(Key::Backspace);
    desk.key(Key::Delete);
    desk.key(Key::ArrowLeft);
    desk.type_text("X");
    desk.settle();
    assert_eq!(desk.titles(0), ["Aanrijding meldXe".to_owned(), SECOND.to_owned()]);
    assert_eq!(desk.selected(), "Aanrijding meldXe");
    assert!(!desk.is_editing(), "typing there is no typing on the card");
    // Saving works from anywhere.
    desk.press(Modifiers::COMMAND, Key::S);
    desk.wait(|desk| !desk.session().is_changed());
}

#[test]
fn words_that_are_too_long_stay_in_the_field_until_they_fit() {
    for (lang, end) in [(Lang::Dutch, Key::Enter), (Lang::English, Key::Tab)] {
        let mut desk = desk(SMALL, lang);
        let told = lang.with("edit-error-text-too-long", &[("most", LONGEST_TEXT.into())]);
        desk.click_card(FIRST);
        desk.key(Key::F2);
        desk.press(Modifiers::COMMAND, Key::A);
        let words = "een twee ".repeat(LONGEST_TEXT / 9) + "drie";
        desk.frame([Event::Paste(words.clone())]);
        assert!(words.len() > LONGEST_TEXT);
        desk.key(end);
        assert!(desk.is_editing() && typed(&desk) == words, "nothing is thrown away by {end:?}");
        assert!(desk.has(Role::Alert, &told));
        let before = desk.titles(0);
        desk.click_card(SECOND);
        assert!(desk.is_editing() && typed(&desk) == words, "nor by a click elsewhere");
        desk.close_window();
        assert!(desk.has_asked(&ViewportCommand::CancelClose), "nor with the window");
        for command in [Command::Commands, Command::AddTouchpoint, Command::AddEpisode, Command::AddLane, Command::Save]
        {
            desk.shortcut(&command.shortcuts()[0]);
            assert!(desk.is_editing() && typed(&desk) == words, "nor by {command:?}");
        }
        let at = desk.card(SECOND).center();
        desk.double_click_at(at);
        assert!(desk.is_editing() && typed(&desk) == words, "nor by a double-click");
        assert_eq!(desk.titles(0), before);
        (0..6).for_each(|_| desk.key(Key::Backspace));
        desk.key(Key::Enter);
        assert!(!desk.is_editing());
        assert_eq!(desk.titles(0)[0], words[..words.len() - 6].trim_end());
    }
}

#[test]
fn words_that_are_too_long_hold_their_journey_open() {
    for (lang, words, fits) in [
        (Lang::Dutch, "een twee ".repeat(LONGEST_TEXT / 9) + "drie", false),
        (Lang::English, "opnieuw".to_owned(), true),
    ] {
        let mut desk = desk(LARGE, lang);
        // Out of the micro journey, so that the button at the thumb goes back into it.
        desk.click(Role::ColumnHeader, "Schade bepalen");
        desk.shortcut(&Command::DrillIn.shortcuts()[0]);
        assert_eq!(desk.session().journey().title, "Schade bepalen");
        desk.shortcut(&Command::DrillOut.shortcuts()[0]);
        let (root, before) = (desk.session().journey_id(), desk.titles(0));
        desk.click_card(FIRST);
        desk.key(Key::F2);
        desk.press(Modifiers::COMMAND, Key::A);
        desk.frame([Event::Paste(words.clone())]);
        let pos = desk.harness.get_by_label(&desk.word("canvas-edit-name")).rect().center();
        let (button, modifiers) = (egui::PointerButton::Extra1, Modifiers::NONE);
        desk.move_to(pos);
        for pressed in [true, false] {
            desk.frame([Event::PointerButton { pos, button, pressed, modifiers }]);
        }
        desk.settle();
        if fits {
            assert_ne!(desk.session().journey_id(), root);
            assert_eq!(desk.project().journey(root).expect("the journey").episodes[0].touchpoints[0].title, words);
            assert!(!desk.is_editing());
        } else {
            let told = lang.with("edit-error-text-too-long", &[("most", LONGEST_TEXT.into())]);
            assert!(desk.is_editing() && typed(&desk) == words, "nothing is thrown away by going elsewhere");
            assert_eq!((desk.session().journey_id(), desk.titles(0)), (root, before));
            assert!(desk.has(Role::Alert, &told));
        }
    }
}

#[test]
fn long_words_scroll_in_their_field_and_the_caret_stays_in_sight() {
    let mut desk = desk(SMALL, Lang::Dutch);
    desk.click_card(FIRST);
    desk.key(Key::F2);
    desk.press(Modifiers::COMMAND, Key::A);
    desk.frame([Event::Paste("een twee drie vier ".repeat(500) + "slot")]);
    desk.settle();
    let canvas = desk.canvas();
    // Where the line with the caret is drawn: a reader is told all lines, the last and the first among them.
    let line = |desk: &Desk, last: bool| {
        let name = desk.word("canvas-edit-name");
        let field = desk.harness.get_by_label(&name).rect();
        let runs = desk.harness.query_all_by_role(Role::TextRun).map(|run| run.rect());
        let mut runs: Vec<_> = runs.filter(|run| field.expand(2.0).contains_rect(*run)).collect();
        runs.sort_by(|one, other| one.top().total_cmp(&other.top()));
        if last { *runs.last().expect("lines") } else { runs[0] }
    };
    assert!(canvas.contains_rect(line(&desk, true)), "{:?} in {canvas:?}", line(&desk, true));
    desk.press(Modifiers::COMMAND | Modifiers::CTRL, Key::Home);
    desk.settle();
    assert!(canvas.contains_rect(line(&desk, false)), "{:?} in {canvas:?}", line(&desk, false));
    assert!(!canvas.contains_rect(line(&desk, true)));
    desk.key(Key::Escape);
    assert_eq!(desk.titles(0)[0], FIRST);
}

#[test]
fn a_long_title_leaves_room_for_the_other_fields_of_the_inspector() {
    let mut desk = desk(LARGE, Lang::Dutch);
    desk.click_card(FIRST);
    desk.key(Key::F2);
    desk.press(Modifiers::COMMAND, Key::A);
    desk.frame([Event::Paste("een twee drie vier ".repeat(100))]);
    desk.key(Key::Enter);
    let feeling = desk.harness.query_all_by_label(&desk.word("inspector-channels")).next().expect("a field").rect();
    assert!(feeling.top() < 600.0, "the channels stand at {feeling:?}");
}

/// Presses keys together; the system gives their letter as it does that of any key.
fn chord(desk: &mut Desk, modifiers: Modifiers, key: Key, text: &str) {
    let press = Event::Key { key, physical_key: Some(key), pressed: true, repeat: false, modifiers };
    desk.frame([Event::ModifiersChanged(modifiers), press, Event::Text(text.to_owned())]);
    desk.frame([Event::ModifiersChanged(Modifiers::NONE)]);
    desk.settle();
}

fn chords(desk: &mut Desk) {
    chord(desk, Modifiers::ALT, Key::Num5, "5");
    chord(desk, Modifiers::ALT | Modifiers::SHIFT, Key::X, "X");
    chord(desk, Modifiers::COMMAND | Modifiers::CTRL, Key::Num9, "9");
}

/// What the text field that has the keyboard holds.
fn typed(desk: &Desk) -> String {
    let roles = [Role::TextInput, Role::MultilineTextInput, Role::SearchInput].into_iter();
    let mut fields = roles.flat_map(|role| desk.harness.query_all_by_role(role));
    let focused = fields.find(|node| node.accesskit_node().is_focused_in_tree()).expect("a field has the keyboard");
    focused.accesskit_node().value().unwrap_or_default()
}

#[test]
fn keys_pressed_together_type_nothing_in_any_text() {
    let mut desk = desk(LARGE, Lang::Dutch);
    desk.click_card(FIRST);
    chord(&mut desk, Modifiers::ALT, Key::X, "x");
    assert!(!desk.is_editing(), "nor do they begin typing on a card");
    let at = field_rect(&desk, FIRST).center();
    desk.click_at(at);
    desk.press(Modifiers::COMMAND, Key::A);
    desk.type_text("ab");
    chords(&mut desk);
    assert_eq!(desk.titles(0)[0], "ab", "the inspector");
    desk.click_card("ab");
    for (place, opened) in [
        ("a card", Command::EditWords),
        ("the title in the bar", Command::RenameProject),
        ("the line that finds", Command::Find),
        ("the list of commands", Command::Commands),
    ] {
        desk.shortcut(&opened.shortcuts()[0]);
        desk.type_text("ab");
        chords(&mut desk);
        desk.type_text("c");
        assert_eq!(typed(&desk), "abc", "{place}");
        desk.key(Key::Escape);
    }
}

/// Adds something by its key and gives it up, at once and once something was typed.
fn given_up(desk: &mut Desk, command: Command) {
    let before = (desk.project(), desk.session().history().depth(), desk.session().selected());
    desk.shortcut(&command.shortcuts()[0]);
    assert!(desk.is_editing(), "{command:?}: it is named at once");
    desk.key(Key::Escape);
    let after = (desk.project(), desk.session().history().depth(), desk.session().selected());
    assert!(before == after, "{command:?}: Escape takes it back, without a trace");
    assert!(!desk.is_editing());
    desk.shortcut(&command.shortcuts()[0]);
    desk.type_text("naam");
    desk.key(Key::Escape);
    assert!(desk.project() == before.0, "{command:?}: with what was typed on it");
}

#[test]
fn what_is_new_goes_away_again_with_escape() {
    everywhere(|desk| {
        for command in [Command::AddEpisode, Command::AddLane, Command::AddTouchpoint] {
            given_up(desk, command);
        }
        desk.click(Role::ColumnHeader, "Nazorg");
        given_up(desk, Command::AddEpisode);
    });
}

#[test]
fn enter_keeps_what_is_new_under_the_name_that_is_proposed() {
    everywhere(|desk| {
        desk.shortcut(&Command::AddLane.shortcuts()[0]);
        desk.key(Key::Enter);
        assert!(desk.has(Role::RowHeader, &desk.word("lane-text")));
        desk.shortcut(&Command::AddEpisode.shortcuts()[0]);
        desk.key(Key::Enter);
        let new = desk.word("new-episode");
        assert!(desk.session().journey().episodes.iter().any(|episode| episode.title == new));
        // On in the new episode, where a card is proposed that is given up.
        assert!(desk.is_editing());
        desk.key(Key::Escape);
        assert_eq!(desk.session().history().depth(), (2, 0));
        let count = desk.session().journey().episodes.len();
        desk.shortcut(&Command::AddEpisode.shortcuts()[0]);
        desk.press(Modifiers::COMMAND, Key::A);
        desk.key(Key::Backspace);
        desk.key(Key::Tab);
        assert_eq!(desk.session().journey().episodes.len(), count, "an episode without a name is none");
        assert_eq!((desk.is_editing(), desk.session().history().depth()), (false, (2, 0)));
    });
}

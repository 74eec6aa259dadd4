//! What is quick by keys alone: scores to a tenth, and channels by their names.

use egui::{Key, Modifiers};
use meander::lang::Lang;
use meander::model::CurveKind;

use super::case_a::curve;
use super::desk::{Desk, LARGE, desk, everywhere};

const FIRST: &str = "Aanrijding melden";
const SECOND: &str = "Bevestiging en dossiernummer";
const QUOTE: &str = "Ik kon dezelfde dag weer rijden";

/// The scores of the first two cards, in tenths.
fn tenths(desk: &Desk, kind: CurveKind) -> [Option<i8>; 2] {
    let journey = desk.session().journey();
    let curve = curve(journey, kind);
    let touchpoints = &journey.episodes[0].touchpoints;
    [0, 1].map(|place| touchpoints[place].scores.get(curve).map(|score| score.tenths()))
}

#[test]
fn scores_go_by_tenths() {
    use CurveKind::{Current, Desired};
    everywhere(|desk| {
        desk.click_card(FIRST);
        assert_eq!((tenths(desk, Current), tenths(desk, Desired)), ([Some(-10), Some(0)], [Some(0), Some(10)]));
        desk.key(Key::Num4);
        (0..4).for_each(|_| desk.press(Modifiers::SHIFT, Key::Plus));
        assert_eq!(tenths(desk, Current), [Some(14), Some(0)]);
        desk.press(Modifiers::ALT, Key::Minus);
        assert_eq!(tenths(desk, Desired), [Some(-1), Some(10)]);
        assert!(!desk.is_editing(), "the sign is typed nowhere");
        for expected in [[Some(0), Some(10)], [Some(0), Some(10)]] {
            desk.press(Modifiers::COMMAND, Key::Z);
            assert_eq!(tenths(desk, Desired), expected);
        }
        assert_eq!(tenths(desk, Current), [Some(10), Some(0)], "tenths in a row are one step of undo");
        desk.press(Modifiers::COMMAND, Key::Z);
        assert_eq!(tenths(desk, Current), [Some(-10), Some(0)]);
    });
}

#[test]
fn each_selected_card_moves_by_a_tenth_from_where_it_is() {
    let mut desk = desk(LARGE, Lang::Dutch);
    desk.click_card(FIRST);
    desk.key(Key::Num5);
    desk.press(Modifiers::SHIFT, Key::ArrowRight);
    for (modifiers, key, expected) in [
        (Modifiers::NONE, Key::Plus, [Some(20), Some(1)]),
        (Modifiers::NONE, Key::Minus, [Some(19), Some(0)]),
        (Modifiers::NONE, Key::Num0, [None, None]),
        (Modifiers::NONE, Key::Minus, [Some(-1), Some(-1)]),
    ] {
        desk.press(modifiers, key);
        assert_eq!(tenths(&desk, CurveKind::Current), expected);
    }
}

#[test]
fn a_sign_on_a_note_is_typed() {
    let mut desk = desk(LARGE, Lang::Dutch);
    desk.click_card(QUOTE);
    desk.type_text("+ snel");
    assert!(desk.is_editing());
    desk.key(Key::Enter);
    assert_eq!(desk.selected(), "+ snel");
}

/// The names of the channels of a card of the first episode.
fn channels(desk: &Desk, place: usize) -> Vec<String> {
    let project = desk.project();
    let ids = &project.journeys[0].episodes[0].touchpoints[place].channels;
    ids.iter().map(|id| project.channel(*id).expect("a channel").name.clone()).collect()
}

#[test]
fn a_channel_is_typed_by_its_name() {
    everywhere(|desk| {
        let count = desk.project().channels.len();
        desk.click_card(SECOND);
        desk.press(Modifiers::COMMAND, Key::J);
        desk.type_text("Chat 24/7");
        desk.key(Key::Enter);
        assert_eq!(channels(desk, 1), ["e-mail", "Chat 24/7"], "a new one is made, figures and all");
        // One that is there already is used, however it is written; then figures choose again.
        desk.type_text("TELEFOON");
        desk.key(Key::Enter);
        desk.key(Key::Num2);
        assert_eq!(channels(desk, 1), ["e-mail", "Chat 24/7", "telefoon", "app"]);
        assert_eq!(desk.project().channels.len(), count + 1);
        assert!(desk.has_dialog("dialog-channels-title"));
        desk.key(Key::Enter);
        assert!(!desk.has_dialog("dialog-channels-title") && desk.map_has_keyboard(), "Enter is done");
        assert_eq!(desk.selected(), SECOND, "and nothing was renamed");
    });
}

#[test]
fn a_name_that_was_begun_is_dropped_by_escape() {
    let mut desk = desk(LARGE, Lang::English);
    let before = desk.project();
    desk.click_card(FIRST);
    desk.press(Modifiers::COMMAND, Key::J);
    desk.type_text("cha");
    desk.key(Key::Escape);
    assert_eq!(desk.project(), before);
}

#[test]
fn tab_leaves_the_list_of_channels_for_the_next_card() {
    everywhere(|desk| {
        desk.click_card(FIRST);
        for (modifiers, next) in [(Modifiers::NONE, SECOND), (Modifiers::SHIFT, FIRST)] {
            desk.press(Modifiers::COMMAND, Key::J);
            desk.press(modifiers, Key::Tab);
            assert!(!desk.has_dialog("dialog-channels-title") && desk.map_has_keyboard());
            assert_eq!(desk.selected(), next);
            desk.key(Key::Num5);
            let place = usize::from(next == SECOND);
            assert_eq!(tenths(desk, CurveKind::Current)[place], Some(20), "figures score again");
        }
        // What was begun by its name is kept first.
        desk.press(Modifiers::COMMAND, Key::J);
        desk.type_text("chat");
        desk.key(Key::Tab);
        assert_eq!(channels(desk, 0), ["telefoon", "app", "chat"]);
        desk.key(Key::Tab);
        assert_eq!(desk.selected(), SECOND);
    });
}

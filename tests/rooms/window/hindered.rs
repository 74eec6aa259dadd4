//! A command that cannot be used says why, wherever its key is pressed.

use std::sync::Arc;

use egui::accesskit::Role;
use egui::{ColorImage, Event, Key, Modifiers};
use meander::command::{Command, NEEDS_MAP};
use meander::lang::Lang;
use meander::session::View;

use super::desk::{Desk, LARGE, SMALL, desk, desk_of, everywhere};
use super::keys::WITH_COHORT;

const WITHOUT_MAP: [View; 4] = [View::Improvements, View::Compare, View::Frame, View::Report];

fn show(desk: &mut Desk, view: View) {
    desk.shortcut(&Command::of_view(view).shortcuts()[0]);
    assert_eq!(desk.session().view(), view);
}

fn needs_map(desk: &Desk) -> bool {
    desk.has(Role::Status, &desk.word(NEEDS_MAP))
}

fn close(desk: &mut Desk) {
    let close = desk.word("dialog-close");
    desk.click(Role::Button, &close);
    assert!(!needs_map(desk));
}

#[test]
fn where_no_map_is_shown_the_way_to_it_is_offered() {
    everywhere(|desk| {
        let before = desk.project();
        desk.click_card("Aanrijding melden");
        for view in WITHOUT_MAP {
            show(desk, view);
            let image = Arc::new(ColorImage::filled([4, 4], egui::Color32::RED));
            // The frame has a place for a portrait.
            let image = (view != View::Frame).then_some(Event::PasteImage(image));
            for event in [Event::Paste("bellen".into()), Event::Copy, Event::Cut].into_iter().chain(image) {
                desk.frame([event.clone()]);
                desk.settle();
                assert!(needs_map(desk), "{event:?} in {view:?}");
                close(desk);
            }
            desk.press(Modifiers::COMMAND, Key::T);
            assert!(needs_map(desk), "a key in {view:?}");
            let map = Command::ViewMap.label(desk.lang);
            desk.click(Role::Button, &map);
            assert_eq!(desk.session().view(), View::Map);
            assert!(!needs_map(desk));
        }
        assert!(desk.project() == before);
    });
}

#[test]
fn keys_that_a_view_has_a_use_for_need_no_map() {
    let mut desk = desk(SMALL, Lang::Dutch);
    for view in WITHOUT_MAP {
        show(&mut desk, view);
        for key in [Key::Tab, Key::ArrowDown, Key::ArrowLeft, Key::Escape] {
            desk.key(key);
            assert!(!needs_map(&desk), "{key:?} in {view:?}");
        }
    }
    let mut desk = desk_of(WITH_COHORT, LARGE, Lang::English);
    show(&mut desk, View::Lexis);
    desk.press(Modifiers::COMMAND, Key::Plus);
    desk.press(Modifiers::SHIFT, Key::Num1);
    assert!(!needs_map(&desk), "the diagram of time zooms");
    desk.press(Modifiers::COMMAND, Key::D);
    assert!(needs_map(&desk), "but copies no card");
}

#[test]
fn a_feeling_without_a_touchpoint_says_so() {
    let mut desk = desk(SMALL, Lang::English);
    let reason = desk.word("hindrance-no-touchpoint");
    desk.key(Key::Num4);
    assert!(desk.has(Role::Status, &reason), "on nothing");
    desk.let_pass(&reason);
    desk.click_card("Ik kon dezelfde dag weer rijden");
    desk.press(Modifiers::ALT, Key::Num4);
    assert!(desk.has(Role::Status, &reason) && !desk.is_editing(), "on a quote");
}

#[test]
fn what_is_hidden_says_so_and_is_shown_again() {
    everywhere(|desk| {
        desk.click(Role::ColumnHeader, "Aanrijding en eerste melding");
        desk.press(Modifiers::COMMAND, Key::H);
        desk.press(Modifiers::COMMAND, Key::K);
        desk.type_text("aanrijding melden");
        desk.key(Key::Enter);
        let said = desk.word("hindrance-hidden");
        assert!(desk.has(Role::Status, &said), "on going there");
        desk.let_pass(&said);
        let before = desk.project();
        desk.type_text("bellen");
        assert!(desk.has(Role::Status, &said) && !desk.is_editing(), "on typing");
        assert!(desk.project() == before, "and nothing is typed over");
        let show = desk.word("menu-show");
        desk.click(Role::Button, &show);
        assert_eq!(desk.session().map().cells.len(), 5);
        desk.card("Aanrijding melden");
        desk.press(Modifiers::COMMAND, Key::A);
        assert!(!desk.has(Role::Status, &said));
    });
}

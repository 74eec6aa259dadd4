//! Fingers: two move and zoom the map, one drags, taps, or rests; and targets that a finger hits.

use egui::accesskit::Role;
use egui::{Event, Key, Modifiers, PointerButton, Pos2, TouchDeviceId, TouchId, TouchPhase, Vec2, pos2, vec2};
use egui_kittest::kittest::{NodeT, Queryable};
use meander::lang::Lang;
use meander::settings::Settings;
use meander::theme::{ThemeKind, size};

use super::desk::{Desk, LARGE, SMALL, desk, desk_with};

const FIRST: &str = "Aanrijding melden";

fn touch(finger: u64, phase: TouchPhase, pos: Pos2) -> Event {
    Event::Touch { device_id: TouchDeviceId(1), id: TouchId::from(finger), phase, pos, force: None }
}

fn button(pos: Pos2, pressed: bool) -> Event {
    Event::PointerButton { pos, button: PointerButton::Primary, pressed, modifiers: Modifiers::NONE }
}

/// The first finger is a pointer too, as the window's library has it.
fn put(desk: &mut Desk, at: Pos2) {
    desk.frame([touch(0, TouchPhase::Start, at), Event::PointerMoved(at), button(at, true)]);
}

fn slide(desk: &mut Desk, from: Pos2, to: Pos2) {
    for step in 1..=5 {
        let at = from + (to - from) * (step as f32 / 5.0);
        desk.frame([touch(0, TouchPhase::Move, at), Event::PointerMoved(at)]);
    }
}

fn lift(desk: &mut Desk, at: Pos2) {
    desk.frame([touch(0, TouchPhase::End, at), button(at, false), Event::PointerGone]);
}

fn tap(desk: &mut Desk, at: Pos2) {
    put(desk, at);
    lift(desk, at);
    desk.settle();
}

fn with_touch(size: Vec2, lang: Lang) -> Desk {
    let settings = Settings {
        lang: Some(lang),
        theme: Some(ThemeKind::Light),
        touch: true,
        touch_offered: true,
        ..Settings::default()
    };
    desk_with(size, settings)
}

/// Somewhere in the lane of quotes without a quote.
fn empty_place(desk: &Desk) -> Pos2 {
    let lane = desk.rect(Role::RowHeader, &desk.word("lane-quote"));
    let episode = desk.rect(Role::ColumnHeader, "Aanrijding en eerste melding");
    pos2(episode.left() + 60.0, lane.center().y)
}

#[test]
fn two_fingers_move_and_zoom_the_map() {
    let mut desk = with_touch(SMALL, Lang::Dutch);
    let card = desk.card(FIRST).center();
    let before = (desk.session().camera(), desk.project());
    let (mut left, mut right) = (card, card + vec2(160.0, 0.0));
    put(&mut desk, left);
    desk.frame([touch(1, TouchPhase::Start, right)]);
    for _ in 0..6 {
        left.x -= 20.0;
        right.x -= 20.0;
        desk.frame([touch(0, TouchPhase::Move, left), Event::PointerMoved(left), touch(1, TouchPhase::Move, right)]);
    }
    let moved = desk.session().camera();
    assert!((moved.x - before.0.x - 120.0).abs() < 25.0, "the map follows the fingers: {moved:?}");
    assert_eq!(moved.zoom, before.0.zoom);
    for _ in 0..6 {
        right.x += 30.0;
        desk.frame([touch(1, TouchPhase::Move, right)]);
    }
    assert!(desk.session().camera().zoom > 1.5, "{:?}", desk.session().camera());
    desk.frame([touch(1, TouchPhase::End, right)]);
    slide(&mut desk, left, left + vec2(90.0, 40.0));
    lift(&mut desk, left + vec2(90.0, 40.0));
    desk.settle();
    assert!(std::sync::Arc::ptr_eq(&before.1, desk.session().project()), "no card moved");
    assert!(desk.is_nothing_selected());
    // The next touch is a touch again.
    let header = desk.rect(Role::RowHeader, &desk.word("lane-touchpoints")).center();
    tap(&mut desk, header);
    assert_eq!(desk.selected(), desk.word("lane-touchpoints"));
}

#[test]
fn a_finger_drags_a_card() {
    let mut desk = with_touch(SMALL, Lang::Dutch);
    let (from, to) = (desk.card(FIRST).center(), desk.card("Vervangende auto regelen").center() + vec2(-20.0, 0.0));
    put(&mut desk, from);
    slide(&mut desk, from, to);
    assert_eq!(desk.titles(0).len(), 2, "it is only shown so far");
    lift(&mut desk, to);
    desk.settle();
    assert!(desk.titles(1).contains(&FIRST.to_owned()), "{:?}", desk.titles(1));
    assert_eq!(desk.selected(), FIRST);
}

#[test]
fn a_finger_takes_hold_of_a_point_that_is_near() {
    let mut desk = with_touch(SMALL, Lang::Dutch);
    let point = desk.rect(Role::Slider, "Aanrijding melden: −1");
    assert!(point.width() >= size::CLICK_TARGET_TOUCH && point.height() >= size::CLICK_TARGET_TOUCH);
    let beside = point.center() + vec2(18.0, 0.0);
    let level = (size::EMOTION_LANE_HEIGHT - 2.0 * size::EMOTION_LANE_MARGIN) / 4.0;
    put(&mut desk, beside);
    slide(&mut desk, beside, beside - vec2(0.0, level));
    lift(&mut desk, beside - vec2(0.0, level));
    desk.settle();
    assert!(desk.has(Role::Slider, "Aanrijding melden: 0"));
}

#[test]
fn a_finger_over_empty_ground_moves_the_map_and_a_tap_selects() {
    let mut desk = with_touch(SMALL, Lang::Dutch);
    let card = desk.card(FIRST).center();
    tap(&mut desk, card);
    assert_eq!(desk.selected(), FIRST);
    let ground = empty_place(&desk);
    tap(&mut desk, ground);
    assert!(desk.is_nothing_selected());
    let (from, before) = (ground + vec2(200.0, 0.0), desk.session().camera());
    put(&mut desk, from);
    slide(&mut desk, from, from - vec2(150.0, 0.0));
    lift(&mut desk, from - vec2(150.0, 0.0));
    desk.settle();
    assert!((desk.session().camera().x - before.x - 150.0).abs() < 20.0, "{:?}", desk.session().camera());
}

#[test]
fn two_taps_on_empty_ground_add_a_card() {
    let mut desk = with_touch(SMALL, Lang::Dutch);
    let ground = empty_place(&desk);
    let notes = |desk: &Desk| desk.session().journey().episodes[0].notes.len();
    let before = notes(&desk);
    for _ in 0..2 {
        put(&mut desk, ground);
        lift(&mut desk, ground);
    }
    desk.settle();
    assert_eq!(notes(&desk), before + 1);
    assert!(desk.is_editing());
}

#[test]
fn a_finger_that_rests_asks_for_the_menu_and_then_does_no_more() {
    let mut desk = with_touch(SMALL, Lang::Dutch);
    let (at, before) = (desk.card(FIRST).center(), desk.project());
    put(&mut desk, at);
    (0..12).for_each(|_| desk.frame([]));
    assert_eq!(desk.selected(), FIRST);
    assert!(desk.harness.query_by_role(Role::Menu).is_some());
    slide(&mut desk, at, at + vec2(200.0, 0.0));
    lift(&mut desk, at + vec2(200.0, 0.0));
    desk.settle();
    assert!(std::sync::Arc::ptr_eq(&before, desk.session().project()));
    assert_eq!(desk.selected(), FIRST);
}

#[test]
fn targets_are_large_enough_for_a_finger() {
    let roles = [
        Role::Button,
        Role::CheckBox,
        Role::RadioButton,
        Role::ComboBox,
        Role::Link,
        Role::Slider,
        Role::TextInput,
        Role::MultilineTextInput,
        Role::ListBoxOption,
        Role::MenuItem,
        Role::MenuItemCheckBox,
        Role::TreeItem,
    ];
    let key = |desk: &mut Desk, key| desk.press(Modifiers::COMMAND, key);
    let opened: [&dyn Fn(&mut Desk); 13] = [
        &|_| (),
        &|desk| key(desk, Key::Comma),
        &|desk| key(desk, Key::E),
        &|desk| key(desk, Key::K),
        &|desk| key(desk, Key::J),
        &|desk| key(desk, Key::F),
        &|desk| desk.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::O),
        &|desk| {
            desk.clipboard = "Titel,Score,Raar\nBrief,vaak,x\nBellen,1,y".to_owned();
            key(desk, Key::V);
        },
        &|desk| {
            key(desk, Key::E);
            desk.click(Role::ComboBox, &desk.word("dialog-export-theme"));
        },
        &|desk| {
            let at = desk.card(FIRST).center();
            desk.right_click_at(at);
            desk.click(Role::MenuItem, &desk.word("menu-channels"));
        },
        // The groups of the journey, and their curves.
        &|desk| desk.key(Key::Escape),
        &|desk| desk.click(Role::RowHeader, &desk.word("lane-emotion")),
        &|desk| {
            let at = desk.rect(Role::RowHeader, &desk.word("lane-emotion")).center();
            desk.right_click_at(at);
        },
    ];
    let mut small = Vec::new();
    for (size, lang) in [(LARGE, Lang::Dutch), (SMALL, Lang::English)] {
        for open in opened {
            let mut desk = with_touch(size, lang);
            desk.click_card(FIRST);
            open(&mut desk);
            for node in desk.harness.root().query_all_by(|node| roles.contains(&node.role())) {
                let (rect, node) = (node.rect(), node.accesskit_node());
                if rect.width().min(rect.height()) < size::CLICK_TARGET_TOUCH - 0.5 {
                    small.push(format!("{:?} {:?}: {:?}", node.role(), node.label().unwrap_or_default(), rect.size()));
                }
            }
        }
    }
    small.sort();
    small.dedup();
    assert!(small.is_empty(), "{}", small.join("\n"));
}

/// In the middle of the height of their field, however high that is.
#[test]
fn words_to_find_stand_in_the_middle_of_their_field() {
    for touch in [false, true] {
        let mut desk = if touch { with_touch(SMALL, Lang::Dutch) } else { desk(SMALL, Lang::Dutch) };
        desk.press(Modifiers::COMMAND, Key::F);
        desk.type_text("schade");
        let field = desk.rect(Role::TextInput, &desk.word("find-name"));
        let mut runs = desk.harness.query_all_by_role(Role::TextRun).map(|run| run.rect());
        let words = runs.rfind(|run| field.contains(run.center())).expect("words");
        let (above, below) = (words.top() - field.top(), field.bottom() - words.bottom());
        assert!((above - below).abs() <= 3.0, "touch {touch}: {above} above, {below} below");
    }
}

#[test]
fn a_finger_opens_a_row_of_the_outline_beside_its_triangle_too() {
    let mut desk = with_touch(SMALL, Lang::Dutch);
    desk.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::O);
    let rows = |desk: &Desk| desk.harness.query_all_by_role(Role::TreeItem).count();
    let before = rows(&desk);
    let row = desk.harness.query_all_by_role(Role::TreeItem).next().expect("a row").rect();
    tap(&mut desk, row.left_center() + vec2(size::CLICK_TARGET_TOUCH - 6.0, 0.0));
    assert!(rows(&desk) < before, "the first row is closed: {before}");
}

#[test]
fn the_first_finger_is_offered_touch_mode_once() {
    let mut desk = desk(SMALL, Lang::Dutch);
    let offer = desk.word("touch-offer-take");
    let export = desk.word("bar-export");
    assert!(!desk.has(Role::Button, &offer));
    let card = desk.card(FIRST).center();
    tap(&mut desk, card);
    assert!(desk.has(Role::Button, &offer));
    assert!(desk.rect(Role::Button, &export).height() < size::CLICK_TARGET_TOUCH);
    desk.click(Role::Button, &offer);
    assert!(desk.rect(Role::Button, &export).height() >= size::CLICK_TARGET_TOUCH);
    assert!(!desk.has(Role::Button, &offer));

    let mut other = self::desk(SMALL, Lang::Dutch);
    tap(&mut other, card);
    other.click(Role::Button, &other.word("dialog-close").clone());
    tap(&mut other, card);
    assert!(!other.has(Role::Button, &offer), "it is asked once");
}

#[test]
fn what_has_fields_is_as_high_as_they_are() {
    for lang in Lang::ALL {
        let mut desk = with_touch(SMALL, lang);
        desk.press(Modifiers::COMMAND, Key::F);
        let field = desk.rect(Role::TextInput, &desk.word("find-name"));
        let above = desk.canvas().bottom();
        assert!(field.top() >= above + 4.0, "{field:?} has room below the map, which ends at {above}");
        desk.key(Key::Escape);
        desk.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::O);
        let (close, beside) = (desk.rect(Role::Button, &desk.word("outline-close")), desk.canvas().left());
        assert!(close.right() <= beside - 4.0, "{close:?} has room beside the map, which begins at {beside}");
    }
}

#[test]
fn words_of_a_list_and_of_its_button_begin_below_each_other() {
    for lang in Lang::ALL {
        let mut desk = with_touch(SMALL, lang);
        desk.press(Modifiers::COMMAND, Key::Num5);
        let left = |words: &str| {
            let of = |shape: &egui::Shape| match shape {
                egui::Shape::Text(text) if text.galley.job.text == words => Some(text.pos.x),
                _ => None,
            };
            desk.harness.output().shapes.iter().find_map(|one| of(&one.shape)).expect("it is painted")
        };
        let line = left(&desk.session().journey().frame.influencers[1]);
        assert!((line - left(&desk.word("inspector-influencer"))).abs() < 1.0);
    }
}

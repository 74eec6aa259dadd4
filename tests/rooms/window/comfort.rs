//! Settings at work at once; motion, hints, news with a way back; and where the keyboard is.

use std::time::Duration;

use egui::accesskit::Role;
use egui::{Key, Modifiers, Pos2, Theme, ThemePreference, ViewportId, pos2, vec2};
use egui_kittest::kittest::{NodeT, Queryable};
use meander::command::Command;
use meander::lang::Lang;
use meander::settings::{FILE_NAME, Settings};
use meander::theme::{ThemeKind, size};

use super::desk::{Desk, LARGE, SMALL, desk, desk_in_motion, desk_of, desk_with};

const GENERATIONS: &[u8] = include_bytes!("../../../assets/examples/generaties-1950-1970.journey.ron");

const FIRST: &str = "Aanrijding melden";

fn choose(desk: &mut Desk, name: &str, option: &str) {
    let words = format!("{}: {}", desk.word(name), desk.word(option));
    desk.click(Role::RadioButton, &words);
}

#[test]
fn settings_work_at_once_and_are_remembered() {
    let mut desk = desk(LARGE, Lang::Dutch);
    desk.press(Modifiers::COMMAND, Key::Comma);
    choose(&mut desk, "settings-theme", "dialog-theme-dark");
    assert_eq!(desk.session().look().theme, ThemeKind::Dark);
    choose(&mut desk, "settings-motion", "settings-motion-none");
    assert_eq!(desk.harness.ctx.global_style().animation_time, 0.0);
    let canvas = desk.canvas();
    desk.click(Role::CheckBox, &desk.word("settings-show-palette").clone());
    assert!(desk.canvas().left() < canvas.left());
    desk.click(Role::CheckBox, &desk.word("settings-touch-on").clone());
    assert!(desk.rect(Role::Button, &desk.word("settings-done")).height() >= 44.0);
    desk.click(Role::Button, &desk.word("settings-scale-larger").clone());
    assert!((desk.harness.ctx.zoom_factor() - 1.1).abs() < 1e-4);
    assert_eq!(desk.session().camera().zoom, 1.0, "the zoom of the map stays apart");
    choose(&mut desk, "settings-language", "settings-language-english");
    desk.lang = Lang::English;
    assert!(desk.has_dialog("settings-title"), "in English now");
    desk.click(Role::Button, &desk.word("settings-done").clone());
    assert!(!desk.has_dialog("settings-title"));
    assert!(desk.map_has_keyboard());
    let file = desk.file.with_file_name("config").join(FILE_NAME);
    desk.wait(|_| {
        let known = std::fs::read_to_string(&file).map(|text| Settings::from_text(&text).unwrap_or_default());
        known.is_ok_and(|known| {
            known.lang == Some(Lang::English)
                && known.theme == Some(ThemeKind::Dark)
                && known.reduce_motion == Some(true)
                && known.interface_scale == 110
                && known.touch
                && !known.palette_visible
        })
    });
}

#[test]
fn the_size_of_everything_can_be_stepped_by_a_reader() {
    let mut desk = desk(SMALL, Lang::English);
    desk.press(Modifiers::COMMAND, Key::Comma);
    let name = desk.word("settings-scale");
    for (wanted, larger) in [(1.1, true), (1.25, true), (1.1, false)] {
        let node = desk.harness.get_by_role_and_label(Role::SpinButton, &name);
        if larger {
            node.increment_accesskit()
        } else {
            node.decrement_accesskit()
        }
        desk.settle();
        assert!((desk.harness.ctx.zoom_factor() - wanted).abs() < 1e-4, "{wanted}");
    }
}

#[test]
fn the_theme_follows_the_system_while_it_is_asked_to() {
    let settings = |theme| Settings { lang: Some(Lang::Dutch), theme, ..Settings::default() };
    let mut desk = desk_with(SMALL, settings(None));
    for (system, theme) in [(Theme::Dark, ThemeKind::Dark), (Theme::Light, ThemeKind::Light)] {
        desk.harness.input_mut().system_theme = Some(system);
        desk.settle();
        assert_eq!(desk.session().look().theme, theme);
        let preference = desk.harness.ctx.options(|options| options.theme_preference);
        assert_eq!(
            preference,
            ThemePreference::System,
            "a window that is told its theme hears no more of the system's"
        );
    }
    let mut fixed = desk_with(SMALL, settings(Some(ThemeKind::HighContrast)));
    fixed.harness.input_mut().system_theme = Some(Theme::Dark);
    fixed.settle();
    assert_eq!(fixed.session().look().theme, ThemeKind::HighContrast);
}

/// Whether a frame is wanted at once, as while something moves.
fn moves(desk: &Desk) -> bool {
    desk.harness.output().viewport_output[&ViewportId::ROOT].repaint_delay < Duration::from_millis(10)
}

#[test]
fn with_reduced_motion_everything_stands_still() {
    let keys = [
        (Modifiers::NONE, Key::Delete),
        (Modifiers::ALT, Key::ArrowRight),
        (Modifiers::COMMAND, Key::Plus),
        (Modifiers::COMMAND, Key::Enter),
    ];
    for is_still in [true, false] {
        for (modifiers, key) in keys {
            let settings = Settings {
                lang: Some(Lang::Dutch),
                theme: Some(ThemeKind::Light),
                reduce_motion: Some(is_still),
                ..Settings::default()
            };
            let mut desk = desk_in_motion(SMALL, settings);
            desk.click_card(FIRST);
            (0..40).for_each(|_| desk.frame([]));
            assert!(!moves(&desk), "at rest");
            let event = |pressed| egui::Event::Key { key, physical_key: None, pressed, repeat: false, modifiers };
            desk.frame([egui::Event::ModifiersChanged(modifiers), event(true)]);
            desk.frame([event(false), egui::Event::ModifiersChanged(Modifiers::NONE)]);
            // What is asked for once is drawn twice, and news needs a frame to be measured.
            (0..5).for_each(|_| desk.frame([]));
            assert_eq!(moves(&desk), !is_still, "{key:?}");
        }
    }
}

#[test]
fn what_is_being_done_says_how_it_ends() {
    let mut desk = desk(SMALL, Lang::Dutch);
    let card = desk.card(FIRST).center();
    let point = desk.rect(Role::Slider, "Aanrijding melden: −1").center();
    let lane = desk.rect(Role::RowHeader, &desk.word("lane-quote")).center();
    let episode = desk.rect(Role::ColumnHeader, "Vervangend vervoer").center();
    let ground = desk.rect(Role::RowHeader, &desk.word("lane-quote")).center() + vec2(260.0, 20.0);
    for (from, hint) in [
        (card, "hint-drag-card"),
        (point, "hint-drag-point"),
        (lane, "hint-drag-lane"),
        (episode, "hint-drag-episode"),
        (ground, "hint-marquee"),
    ] {
        let hint = desk.word(hint);
        assert!(!desk.has(Role::Status, &hint));
        desk.take(from, from + vec2(12.0, 14.0));
        desk.frame([]);
        assert!(desk.has(Role::Status, &hint), "{hint}");
        desk.key(Key::Escape);
        desk.drop_at(from);
        assert!(!desk.has(Role::Status, &hint), "{hint}");
    }
    desk.double_click_at(card);
    assert!(desk.has(Role::Status, &desk.word("hint-typing")));
    // Where a key goes on to something new, it is said to what.
    desk.key(Key::Escape);
    for (command, hint) in [(Command::AddTouchpoint, "hint-typing-card"), (Command::AddEpisode, "hint-typing-episode")]
    {
        desk.shortcut(&command.shortcuts()[0]);
        assert!(desk.has(Role::Status, &desk.word(hint)), "{hint}");
        desk.key(Key::Escape);
    }
}

/// The button of the news at the bottom; the one in the bar at the top says the same.
fn undo_in_news(desk: &Desk) -> Option<Pos2> {
    let name = desk.word("toast-undo");
    let buttons = desk.harness.query_all_by_role_and_label(Role::Button, &name);
    buttons.map(|button| button.rect().center()).find(|at| at.y > 200.0)
}

#[test]
fn what_was_deleted_comes_back_from_the_news() {
    let mut desk = desk(SMALL, Lang::Dutch);
    desk.click_card(FIRST);
    desk.key(Key::Delete);
    let words = [("count", 1.into()), ("title", FIRST.into())];
    let news = desk.lang.with("toast-deleted", &words);
    assert!(desk.has(Role::Status, &news), "{news}");
    let undo = undo_in_news(&desk).expect("a way back");
    desk.click_at(undo);
    assert_eq!(desk.titles(0)[0], FIRST);
    assert_eq!(undo_in_news(&desk), None);
    // After another change the button would undo that one.
    desk.click_card(FIRST);
    desk.key(Key::Delete);
    assert!(undo_in_news(&desk).is_some());
    desk.press(Modifiers::COMMAND, Key::D);
    assert_eq!(undo_in_news(&desk), None);
}

#[test]
fn a_dialog_keeps_the_keyboard_and_gives_it_back() {
    for button in ["bar-export", "bar-search"] {
        let mut desk = desk(SMALL, Lang::Dutch);
        let name = desk.word(button);
        desk.harness.get_by_role_and_label(Role::Button, &name).focus();
        desk.settle();
        desk.key(Key::Enter);
        for _ in 0..14 {
            desk.key(Key::Tab);
            let focused = desk.harness.root().query_all_by(|node| node.is_focused_in_tree()).next();
            let mut node = focused.expect("something has the keyboard").accesskit_node().parent();
            let mut is_inside = false;
            while let Some(parent) = node {
                is_inside |= parent.role() == Role::Dialog;
                node = parent.parent();
            }
            assert!(is_inside, "{name}: Tab stays in the dialog");
        }
        desk.key(Key::Escape);
        let node = desk.harness.get_by_role_and_label(Role::Button, &name);
        assert!(node.accesskit_node().is_focused(), "{name} has the keyboard again");
    }
    let mut desk = desk(SMALL, Lang::Dutch);
    desk.click_card(FIRST);
    desk.key(Key::F1);
    desk.key(Key::Escape);
    desk.key(Key::Tab);
    assert_eq!(desk.selected(), "Bevestiging en dossiernummer", "Tab walks over the map");
    assert!(desk.map_has_keyboard());
}

/// However large everything is, what stands in the bars has room of its own, within the window.
#[test]
fn the_bars_have_room_for_what_is_in_them() {
    for (scale, touch, lang) in [(200, false, Lang::Dutch), (200, true, Lang::English), (160, false, Lang::English)] {
        let settings = Settings {
            lang: Some(lang),
            interface_scale: scale,
            touch,
            theme: Some(ThemeKind::Light),
            ..Settings::default()
        };
        let desk = desk_with(SMALL, settings);
        let window = desk.harness.ctx.content_rect();
        let bars = desk.canvas().top();
        let is_control =
            |role| matches!(role, Role::Button | Role::RadioButton | Role::Link | Role::ComboBox | Role::Tab);
        let nodes = desk.harness.query_all_by(|node| is_control(node.role()));
        let inside = nodes.map(|node| (node.accesskit_node().label().unwrap_or_default(), node.rect()));
        let inside: Vec<_> = inside.filter(|(_, rect)| rect.bottom() <= bars).collect();
        assert!(inside.len() > 10, "{} controls", inside.len());
        for (at, (name, rect)) in inside.iter().enumerate() {
            assert!(window.contains_rect(rect.shrink(0.5)), "{name} is cut at {scale} %: {rect:?} in {window:?}");
            for (other, beside) in &inside[at + 1..] {
                let is_apart = !rect.shrink(0.5).intersects(*beside);
                assert!(is_apart, "{name} lies on {other} at {scale} %: {rect:?}, {beside:?}");
            }
        }
    }
}

/// Views without a map say how much there is of what they show, and offer nothing that only a map has.
#[test]
fn the_status_bar_tells_of_the_view() {
    for (lang, key, said) in [
        (Lang::English, Key::Num1, "5 life phases  ·  10 touchpoints"),
        (Lang::English, Key::Num2, "0 insights  ·  5 life phases  ·  10 touchpoints"),
        (Lang::English, Key::Num3, "0 improvements  ·  0 insights"),
        (Lang::English, Key::Num4, "2 customer groups  ·  5 life phases  ·  10 touchpoints"),
        (Lang::English, Key::Num5, "2 customer groups  ·  5 life phases"),
        (Lang::English, Key::Num6, "2 cohorts  ·  5 life phases  ·  4 events"),
        (Lang::Dutch, Key::Num6, "2 cohorten  ·  5 levensfasen  ·  4 gebeurtenissen"),
        (Lang::Dutch, Key::Num7, "5 levensfasen  ·  10 touchpoints  ·  0 inzichten  ·  0 verbeterpunten"),
    ] {
        let mut desk = desk_of(GENERATIONS, SMALL, lang);
        desk.press(Modifiers::COMMAND, key);
        let found: Vec<String> =
            desk.harness.query_all_by_role(Role::Status).filter_map(|node| node.accesskit_node().label()).collect();
        assert!(found.iter().any(|label| label == said), "{said}: {found:?}");
        let has_map = desk.session().view().has_map();
        assert_eq!(desk.has(Role::Button, &Command::Minimap.label(lang)), has_map, "{key:?}");
    }
}

#[test]
fn a_long_title_leaves_the_tabs_and_tools_apart() {
    for lang in Lang::ALL {
        for size in [LARGE, SMALL] {
            let desk = desk_of(GENERATIONS, size, lang);
            let undo = desk.rect(Role::Button, &Command::Undo.label(lang));
            let tabs = ["view-map", "view-compare"].map(|key| desk.rect(Role::Tab, &desk.word(key)));
            assert!(tabs[1].right() + 8.0 <= undo.left(), "{lang:?}, {size:?}: {tabs:?} {undo:?}");
            let title = desk.project().title.clone() + ": " + &Command::RenameProject.label(lang);
            let title = desk.rect(Role::Button, &title);
            assert!(title.right() + 8.0 <= tabs[0].left(), "{lang:?}, {size:?}: {title:?} {tabs:?}");
        }
    }
}

#[test]
fn the_title_of_an_episode_stays_in_view_while_its_header_scrolls() {
    let mut desk = desk(SMALL, Lang::Dutch);
    let title = "Schade bepalen";
    let start = desk.canvas().left() + size::MAP_MARGIN + size::LANE_HEADER_WIDTH;
    for _ in 0..3 {
        let over = desk.rect(Role::ColumnHeader, title).left() - start;
        desk.wheel(desk.canvas().center(), vec2(-over.max(0.0) - 60.0, 0.0), Modifiers::NONE);
        let header = desk.rect(Role::ColumnHeader, title);
        let place = desk.harness.output().shapes.iter().find_map(|one| match &one.shape {
            egui::Shape::Text(text) if text.galley.text() == title => Some(text.visual_bounding_rect()),
            _ => None,
        });
        let place = place.expect("the title is painted");
        assert!(place.left() >= start && place.right() <= header.right(), "{place:?} in {header:?} from {start}");
    }
    desk.double_click_at(pos2(start + 60.0, desk.rect(Role::ColumnHeader, title).center().y));
    let field = desk.harness.get_by_label(&desk.word("canvas-edit-name")).rect();
    assert!(field.left() >= start, "{field:?} from {start}");
}

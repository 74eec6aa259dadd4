//! The bars around the map by pointer: the menu at the top, the views in a narrow window, the signs at the foot.

use egui::accesskit::Role;
use egui::{Key, Modifiers, vec2};
use egui_kittest::kittest::{NodeT, Queryable};
use meander::command::{Command, Section};
use meander::import::table::Column;
use meander::lang::Lang;
use meander::model::invariants::LONGEST_TEXT;
use meander::session::View;
use meander::settings::Settings;
use meander::theme::{ThemeKind, size};

use super::desk::{Desk, LARGE, SMALL, desk, desk_with, everywhere};

/// The rows of the menu: their words, and whether they can be chosen.
fn menu_rows(desk: &Desk) -> Vec<(String, bool)> {
    let buttons = desk.harness.query_all_by_role(Role::Button).filter(|node| node.rect().width() >= 250.0);
    let rows = buttons.map(|node| (node.accesskit_node().label().unwrap_or_default(), node.accesskit_node()));
    rows.map(|(name, node)| (name, !node.is_disabled())).collect()
}

fn open_menu(desk: &mut Desk) {
    let menu = desk.word("bar-menu");
    desk.click(Role::Button, &menu);
}

#[test]
fn the_menu_at_the_top_holds_its_commands_and_runs_one() {
    everywhere(|desk| {
        let before = menu_rows(desk).len();
        open_menu(desk);
        let rows = menu_rows(desk);
        assert!(rows.len() > before + 20, "{rows:?}");
        let sections = [Section::File, Section::Edit, Section::View, Section::Help];
        for command in Command::ALL.into_iter().filter(|command| sections.contains(&command.section())) {
            let key = command.shortcuts().first().map(|shortcut| format!(" {}", shortcut.text(desk.lang)));
            let label = command.label(desk.lang) + &key.unwrap_or_default();
            let can = command.hindrance(desk.session()).is_none();
            assert!(rows.contains(&(label.clone(), can)), "{label}, can be chosen: {can}, in {rows:?}");
        }
        let view = Command::ViewInsights.label(desk.lang);
        let is_row = |label: Option<String>| label.is_some_and(|label| label.starts_with(&view));
        desk.harness.get_by(|node| node.role() == Role::Button && is_row(node.label())).click_accesskit();
        desk.settle();
        assert_eq!(desk.session().view(), View::Insights);
    });
}

#[test]
fn the_menu_at_the_top_opens_what_was_open_lately() {
    for lang in Lang::ALL {
        let mut desk = desk(SMALL, lang);
        desk.click_card("Aanrijding melden");
        desk.key(Key::Delete);
        open_menu(&mut desk);
        desk.harness.get_by_role_and_label(Role::Button, "claim.journey.ron").click_accesskit();
        desk.settle();
        let title = desk.project().title.clone();
        assert!(desk.has(Role::Dialog, &lang.with("dialog-unsaved-title", &[("name", title.into())])));
        desk.click(Role::Button, &lang.text("dialog-discard"));
        desk.wait(|desk| desk.titles(0).len() == 2);
        assert!(!desk.session().is_changed());
    }
}

#[test]
fn tabs_lead_to_their_views() {
    everywhere(|desk| {
        for view in View::TABS.into_iter().rev() {
            let name = desk.word(view.key());
            desk.click(Role::Tab, &name);
            assert_eq!(desk.session().view(), view);
        }
    });
}

#[test]
fn a_narrow_window_has_the_views_in_a_menu() {
    for lang in Lang::ALL {
        let mut desk = desk(vec2(1000.0, 700.0), lang);
        let (views, improvements) = (desk.word("view-tabs"), desk.word(View::Improvements.key()));
        assert!(!desk.has(Role::Tab, &improvements));
        desk.click(Role::ComboBox, &views);
        desk.click(Role::Button, &improvements);
        assert_eq!(desk.session().view(), View::Improvements);
        assert!(!desk.has(Role::Button, &improvements), "the menu is closed");
    }
}

#[test]
fn signs_at_the_foot_zoom_and_fit() {
    for lang in Lang::ALL {
        let mut desk = desk(LARGE, lang);
        let zoom = |desk: &Desk| desk.session().camera().zoom;
        let sign = |desk: &mut Desk, command: Command| desk.click(Role::Button, &command.label(lang));
        let whole = zoom(&desk);
        sign(&mut desk, Command::ZoomIn);
        assert!(zoom(&desk) > whole);
        sign(&mut desk, Command::Fit);
        let fitted = zoom(&desk);
        sign(&mut desk, Command::ZoomOut);
        assert!(zoom(&desk) < fitted);
        let percent = format!("{:.0} %", (zoom(&desk) * 100.0).round());
        desk.click(Role::Button, &lang.with("bar-zoom", &[("zoom", percent.into())]));
        assert_eq!(zoom(&desk), 1.0);
    }
}

/// The row of a command in the menu at the top.
fn row(desk: &Desk, command: Command) -> egui::Rect {
    let words = command.label(desk.lang);
    let mut rows = desk.harness.query_all_by_role(Role::Button).filter(|node| node.rect().width() >= 250.0);
    let is_it = |label: Option<String>| label.is_some_and(|label| label.starts_with(&words));
    rows.find(|node| is_it(node.accesskit_node().label())).expect("a row").rect()
}

#[test]
fn the_menu_at_the_top_is_as_high_as_the_window_lets_it() {
    everywhere(|desk| {
        let window = desk.harness.ctx.content_rect();
        open_menu(desk);
        let first = row(desk, Command::New);
        let below = desk.rect(Role::Button, &desk.word("bar-menu")).bottom();
        assert!((below..below + 50.0).contains(&first.top()), "it opens below its button: {first:?}");
        desk.wheel(first.center(), vec2(0.0, -5000.0), egui::Modifiers::NONE);
        desk.settle();
        let last = row(desk, Command::Keys);
        assert!((window.bottom() - 60.0..window.bottom() - 8.0).contains(&last.bottom()), "{last:?} in {window:?}");
    });
}

#[test]
fn a_list_shows_what_has_room() {
    let mut desk = desk(LARGE, Lang::Dutch);
    desk.clipboard = "Titel\tCitaat\nbellen\tfijn".to_owned();
    desk.press(egui::Modifiers::COMMAND, Key::V);
    let first = desk.lang.with("table-dialog-column", &[("number", "1".into())]);
    desk.click(Role::ComboBox, &first);
    let list = desk.rect(Role::ComboBox, &first);
    let journey = desk.session().journey();
    let names = Column::for_touchpoints(journey).into_iter();
    let names: Vec<String> = names.map(|one| one.name(desk.session().project(), journey, desk.lang)).collect();
    let shown = names.iter().filter(|name| desk.has(Role::Button, name)).count();
    let room = list.top().max(LARGE.y - list.bottom()) - 40.0;
    assert!(shown == names.len() || shown as f32 * 32.0 >= room - 32.0, "{shown} of {} in {room}", names.len());
}

#[test]
fn the_title_of_the_project_is_typed_in_the_bar() {
    everywhere(|desk| {
        let before = desk.project();
        let button = |desk: &Desk, title: &str| format!("{title}: {}", Command::RenameProject.label(desk.lang));
        let field = desk.word("inspector-project-title");
        let old = button(desk, &before.title);
        desk.click(Role::Button, &old);
        assert!(desk.is_focused(Role::TextInput, &field), "a click opens it, with all of it selected");
        desk.type_text("weg");
        desk.key(Key::Escape);
        assert!(desk.project() == before, "Escape leaves it");
        assert!(desk.has(Role::Button, &old) && desk.map_has_keyboard());
        desk.press(egui::Modifiers::SHIFT, Key::F2);
        desk.type_text("alle schades");
        desk.key(Key::Enter);
        assert_eq!(desk.project().title, "alle schades");
        assert!(desk.has(Role::Button, &button(desk, "alle schades")) && !desk.has(Role::TextInput, &field));
        assert_eq!(desk.session().history().depth(), (1, 0));
        desk.press(egui::Modifiers::SHIFT, Key::F2);
        desk.key(Key::Backspace);
        desk.key(Key::Enter);
        assert_eq!(desk.project().title, "alle schades", "no title is none");
        desk.press(egui::Modifiers::COMMAND, Key::Z);
        assert!(desk.project() == before);
        desk.press(egui::Modifiers::SHIFT, Key::F2);
        desk.type_text("elders");
        desk.click_card("Aanrijding melden");
        assert_eq!(desk.project().title, "elders", "a click elsewhere keeps it");
    });
}

#[test]
fn the_map_ends_where_the_inspector_begins() {
    everywhere(|desk| {
        let window = desk.harness.ctx.content_rect();
        for title in ["Aanrijding melden", "Bevestiging en dossiernummer"] {
            desk.click_card(title);
            assert_eq!(desk.canvas().right(), window.right() - meander::theme::size::INSPECTOR, "{title}");
        }
    });
}

#[test]
fn a_title_that_is_being_typed_is_not_lost() {
    let field = |desk: &Desk| desk.has(Role::TextInput, &desk.word("inspector-project-title"));
    for lang in [Lang::Dutch, Lang::English] {
        let mut desk = desk(SMALL, lang);
        desk.press(egui::Modifiers::SHIFT, Key::F2);
        desk.type_text("nieuw");
        desk.close_window();
        assert_eq!(desk.project().title, "nieuw");
        assert!(desk.has_asked(&egui::ViewportCommand::CancelClose), "the window does not close over it");
    }
    let mut desk = desk(LARGE, Lang::Dutch);
    desk.press(egui::Modifiers::SHIFT, Key::F2);
    desk.type_text("gepresenteerd");
    desk.key(Key::F5);
    assert_eq!(desk.project().title, "gepresenteerd");
    desk.click_card("Aanrijding melden");
    desk.key(Key::ArrowRight);
    assert_eq!(desk.selected(), "Bevestiging en dossiernummer", "the keys are the map's");
    desk.key(Key::Escape);
    desk.key(Key::Escape);
    assert!(!field(&desk));
    // One that is too long stays where it is, and nothing else begins.
    desk.press(egui::Modifiers::SHIFT, Key::F2);
    desk.frame([egui::Event::Paste("lang ".repeat(LONGEST_TEXT / 4))]);
    for key in [Key::K, Key::S, Key::Num2] {
        desk.press(egui::Modifiers::COMMAND, key);
        assert!(field(&desk) && desk.session().view() == View::Map, "{key:?}");
    }
    desk.click_card("Aanrijding melden");
    assert!(field(&desk) && desk.project().title == "gepresenteerd");
    desk.key(Key::Escape);
    assert!(!field(&desk), "until it is given up");
}

#[test]
fn presenting_shows_the_map_from_every_view() {
    let mut desk = desk(SMALL, Lang::Dutch);
    desk.press(egui::Modifiers::COMMAND, Key::Num7);
    desk.key(Key::F5);
    desk.key(Key::ArrowRight);
    assert_eq!(desk.selected(), "Aanrijding melden", "the arrows walk over it");
}

#[test]
fn the_title_is_typed_in_a_view_without_a_map_too() {
    let mut desk = desk(SMALL, Lang::English);
    desk.press(egui::Modifiers::COMMAND, Key::Num7);
    desk.press(egui::Modifiers::SHIFT, Key::F2);
    desk.type_text("report");
    desk.key(Key::Enter);
    assert_eq!((desk.project().title.as_str(), desk.session().view()), ("report", View::Report));
}

#[test]
fn the_state_of_the_document_stands_in_every_window() {
    for lang in Lang::ALL {
        for (size, touch, scale) in [(LARGE, false, 100), (SMALL, true, 100), (SMALL, false, 140), (SMALL, true, 200)] {
            let settings = Settings {
                lang: Some(lang),
                touch,
                touch_offered: true,
                interface_scale: scale,
                ..Settings::default()
            };
            let mut desk = desk_with(size, settings);
            let named = |desk: &Desk, words: String| {
                desk.harness.query_all_by_label_contains(&words).any(|node| node.rect().width() >= 24.0)
            };
            assert!(named(&desk, desk.word("state-saved")), "saved, {size:?} {touch} {scale} %");
            desk.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::E);
            desk.key(Key::Enter);
            assert!(named(&desk, desk.word("state-changed")), "changed, {size:?} {touch} {scale} %");
        }
    }
}

/// Tab walks the bars in the order in which they are read.
#[test]
fn tab_walks_each_bar_from_left_to_right() {
    for (window, lang) in [(LARGE, Lang::Dutch), (SMALL, Lang::English)] {
        // The panel at the right reaches below the window.
        let settings = Settings {
            lang: Some(lang),
            theme: Some(ThemeKind::Light),
            inspector_visible: false,
            ..Settings::default()
        };
        let mut desk = desk_with(window, settings);
        let bottom = desk.harness.ctx.content_rect().bottom();
        let second = size::TOP_BAR + size::BREADCRUMB_BAR;
        let bars = [(0.0, size::TOP_BAR), (size::TOP_BAR, second), (bottom - size::STATUS_BAR, bottom)];
        let mut walked = [const { Vec::new() }; 3];
        desk.key(Key::F6);
        for _ in 0..150 {
            let focused = desk.harness.root().query_all_by(|node| node.is_focused()).last().map(|node| node.rect());
            let bar = |rect: &egui::Rect| bars.iter().position(|bar| bar.0 <= rect.top() && rect.bottom() <= bar.1);
            if let Some((bar, rect)) = focused.and_then(|rect| Some((bar(&rect)?, rect))) {
                walked[bar].push(rect.left());
            }
            desk.key(Key::Tab);
        }
        for (bar, lefts) in walked.into_iter().enumerate() {
            let all =
                lefts.iter().enumerate().skip(1).find(|(_, left)| **left == lefts[0]).map_or(lefts.len(), |at| at.0);
            assert!(all > 3, "bar {bar}: {lefts:?}");
            assert!(lefts[..all].is_sorted(), "bar {bar}: {lefts:?}");
        }
    }
}

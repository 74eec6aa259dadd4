//! Menus of the map, the edges and signs of its headers, and the palette by keys.

use egui::accesskit::Role;
use egui::{Key, Modifiers, Pos2, pos2, vec2};
use egui_kittest::kittest::{NodeT, Queryable};
use meander::lang::Lang;
use meander::model::{Colour, LaneKind, LaneLine};
use meander::session::Selected;

use super::desk::{Desk, LARGE, SMALL, desk, everywhere};

const CARD: &str = "Bevestiging en dossiernummer";
const EPISODE: &str = "Aanrijding en eerste melding";

fn zoom(desk: &Desk) -> f32 {
    desk.session().camera().zoom.clamp(0.75, 1.5)
}

/// A place of an episode's header without a sign.
fn on_episode(desk: &Desk, title: &str) -> Pos2 {
    let header = desk.rect(Role::ColumnHeader, title);
    pos2(header.left() + 60.0, header.center().y)
}

fn open_lane_menu(desk: &mut Desk, key: &str) {
    let at = desk.rect(Role::RowHeader, &desk.word(key)).left_center() + vec2(60.0, 0.0);
    desk.right_click_at(at);
}

/// Follows rows of the open menu by their fluent keys or, behind a `=`, their words.
fn choose(desk: &mut Desk, rows: &[&str]) {
    for row in rows {
        let words = row.strip_prefix('=').map_or_else(|| desk.word(row), str::to_owned);
        let role = [Role::MenuItem, Role::MenuItemCheckBox].into_iter().find(|role| desk.has(*role, &words));
        let role = role.unwrap_or_else(|| panic!("no row “{words}” in {:?}", rows_of(desk)));
        desk.click(role, &words);
    }
}

fn rows_of(desk: &Desk) -> Vec<String> {
    let roles = [Role::MenuItem, Role::MenuItemCheckBox].into_iter();
    let nodes = roles.flat_map(|role| desk.harness.query_all_by_role(role));
    nodes.filter_map(|node| node.accesskit_node().label()).collect()
}

fn is_open(desk: &Desk) -> bool {
    desk.harness.query_all_by_role(Role::Menu).next().is_some()
}

fn lane(desk: &Desk, index: usize) -> meander::model::Lane {
    desk.session().journey().lanes[index].clone()
}

#[test]
fn the_menu_of_a_lane_does_what_it_says() {
    let none: fn(&Desk) -> bool = |_| true;
    type Case<'a> = (&'a [&'a str], fn(&Desk) -> bool);
    let table: [Case; 15] = [
        (&["menu-rename"], |desk| desk.is_editing()),
        (&["menu-add-lane-above", "lane-need"], |desk| lane(desk, 2).kind == LaneKind::Need && desk.is_editing()),
        (&["menu-add-lane-below", "lane-need"], |desk| lane(desk, 3).kind == LaneKind::Need && desk.is_editing()),
        (&["command-move-up"], |desk| lane(desk, 1).kind == LaneKind::Quote),
        (&["command-move-down"], |desk| lane(desk, 3).kind == LaneKind::Quote),
        (&["menu-hide"], |desk| lane(desk, 2).hidden),
        (&["menu-collapse"], |desk| lane(desk, 2).collapsed),
        (&["menu-height", "command-taller"], |desk| lane(desk, 2).height.is_some()),
        (&["menu-colour", "inspector-colour-blue"], |desk| {
            lane(desk, 2).colour == Some(Colour { red: 0, green: 114, blue: 178 })
        }),
        (&["menu-colour", "inspector-colour-blue", "menu-colour-none"], |desk| lane(desk, 2).colour.is_none()),
        (&["menu-line-below", "lane-line-visibility"], |desk| lane(desk, 2).line_below == Some(LaneLine::Visibility)),
        (&["menu-line-below", "lane-line-interaction"], |desk| lane(desk, 2).line_below == Some(LaneLine::Interaction)),
        (&["command-duplicate"], |desk| lane(desk, 3).kind == LaneKind::Quote),
        (&["command-delete"], |desk| desk.session().journey().lanes.len() == 5),
        (&["menu-height"], none),
    ];
    for (rows, is_done) in table {
        for lang in [Lang::Dutch, Lang::English] {
            let mut desk = desk(LARGE, lang);
            open_lane_menu(&mut desk, "lane-quote");
            assert!(is_open(&desk));
            choose(&mut desk, rows);
            assert!(is_done(&desk), "{rows:?} in {lang:?}");
        }
    }
}

#[test]
fn the_menu_of_an_episode_does_what_it_says() {
    let titles = |desk: &Desk| -> Vec<String> {
        desk.session().journey().episodes.iter().map(|one| one.title.clone()).collect()
    };
    let first = |desk: &Desk| desk.session().journey().episodes[1].clone();
    type Done<'a> = Box<dyn Fn(&Desk) -> bool + 'a>;
    let table: Vec<(&[&str], Done)> = vec![
        (&["menu-rename"], Box::new(|desk| desk.is_editing())),
        (
            &["menu-add-episode-before"],
            Box::new(|desk| titles(desk)[1] == desk.word("new-episode") && desk.is_editing()),
        ),
        (&["menu-add-episode-after"], Box::new(|desk| titles(desk)[2] == desk.word("new-episode"))),
        (&["command-move-left"], Box::new(|desk| titles(desk)[0] == "Vervangend vervoer")),
        (&["command-move-right"], Box::new(|desk| titles(desk)[2] == "Vervangend vervoer")),
        (&["menu-collapse"], Box::new(|desk| first(desk).collapsed)),
        (&["menu-hide"], Box::new(|desk| first(desk).hidden && desk.session().map().cells.len() == 4)),
        (&["menu-width", "command-wider"], Box::new(|desk| first(desk).width == Some(340))),
        (&["menu-colour", "inspector-colour-green"], Box::new(|desk| first(desk).colour.is_some())),
        (&["command-start-micro"], Box::new(|desk| desk.has_dialog("micro-start-title"))),
        (&["command-duplicate"], Box::new(|desk| titles(desk)[2] == "Vervangend vervoer")),
        (&["command-delete"], Box::new(|desk| titles(desk).len() == 4)),
    ];
    for (rows, is_done) in table {
        let mut desk = desk(LARGE, Lang::Dutch);
        let at = on_episode(&desk, "Vervangend vervoer");
        desk.right_click_at(at);
        choose(&mut desk, rows);
        assert!(is_done(&desk), "{rows:?}");
    }
}

#[test]
fn the_menu_of_a_card_does_what_it_says() {
    everywhere(|desk| {
        let at = desk.card(CARD).center();
        desk.right_click_at(at);
        assert_eq!(desk.selected(), CARD);
        // Channels and the moment of truth can be set one after the other: the menu stays open.
        choose(desk, &["menu-channels", "=app"]);
        assert!(is_open(desk));
        let card = |desk: &Desk| desk.session().journey().episodes[0].touchpoints[1].clone();
        assert_eq!(card(desk).channels.len(), 2);
        choose(desk, &["=app"]);
        assert_eq!(card(desk).channels.len(), 1);
        desk.key(Key::Escape);
        assert!(is_open(desk), "Escape leads back to the list before");
        choose(desk, &["menu-moment-of-truth"]);
        assert!(card(desk).moment_of_truth);
        choose(desk, &["command-move-to"]);
        assert!(!is_open(desk) && desk.has_dialog("dialog-move-title"));
    });
}

#[test]
fn the_clipboard_is_in_the_menu_of_a_card() {
    everywhere(|desk| {
        let count = |desk: &Desk| desk.session().journey().episodes[0].touchpoints.len();
        let at = desk.card(CARD).center();
        desk.right_click_at(at);
        choose(desk, &["command-cut"]);
        assert_eq!(count(desk), 1);
        assert!(desk.clipboard.contains(CARD));
        let other = desk.card("Aanrijding melden").center();
        desk.right_click_at(other);
        choose(desk, &["command-paste"]);
        desk.settle();
        assert_eq!(desk.titles(0)[1], CARD, "behind the selected card");
        let at = desk.card(CARD).center();
        desk.right_click_at(at);
        choose(desk, &["command-copy"]);
        assert_eq!(count(desk), 2);
        assert!(!is_open(desk));
    });
}

#[test]
fn an_empty_place_has_a_menu_too() {
    let mut desk = desk(LARGE, Lang::English);
    let lane = desk.rect(Role::RowHeader, &desk.word("lane-quote"));
    let column = desk.rect(Role::ColumnHeader, EPISODE);
    let at = pos2(column.left() + 40.0, lane.center().y);
    desk.right_click_at(at);
    choose(&mut desk, &["menu-add-card"]);
    assert!(desk.is_editing());
    desk.type_text("au");
    desk.key(Key::Enter);
    assert_eq!(desk.session().journey().episodes[0].notes.last().map(|note| note.text.as_str()), Some("au"));
    // Below the map there is no lane: the card is a touchpoint.
    let below = desk.canvas().right_bottom() - vec2(300.0, 30.0);
    desk.right_click_at(below);
    assert!(rows_of(&desk).contains(&desk.word("command-add-touchpoint")));
    choose(&mut desk, &["menu-add-lane", "lane-gain"]);
    assert_eq!(desk.session().journey().lanes.last().map(|lane| lane.kind), Some(LaneKind::Gain));
}

#[test]
fn menus_are_worked_by_keys() {
    everywhere(|desk| {
        desk.click_card(CARD);
        desk.press(Modifiers::SHIFT, Key::F10);
        assert!(desk.is_focused(Role::MenuItem, &desk.word("command-edit-words")));
        desk.key(Key::ArrowDown);
        assert!(desk.is_focused(Role::MenuItem, &desk.word("menu-channels")));
        desk.key(Key::ArrowRight);
        assert!(desk.is_focused(Role::MenuItemCheckBox, "telefoon"));
        desk.key(Key::Space);
        let channels = |desk: &Desk| desk.session().journey().episodes[0].touchpoints[1].channels.len();
        assert_eq!(channels(desk), 2);
        desk.key(Key::ArrowLeft);
        assert!(desk.is_focused(Role::MenuItem, &desk.word("menu-channels")));
        desk.key(Key::End);
        assert!(desk.is_focused(Role::MenuItem, &desk.word("command-delete")));
        desk.key(Key::ArrowUp);
        desk.key(Key::Enter);
        assert_eq!(desk.titles(0)[2], CARD, "it was duplicated");
        assert!(!is_open(desk) && desk.map_has_keyboard());
        // Letters go to the row that begins with them, and are typed nowhere.
        desk.key(Key::Menu);
        let last = desk.word("command-delete");
        desk.type_text(&last[..1].to_lowercase());
        assert!(desk.is_focused(Role::MenuItem, &last) || !desk.is_editing());
        desk.key(Key::Escape);
        assert!(!is_open(desk) && desk.map_has_keyboard());
        assert_eq!(desk.titles(0).len(), 3);
        assert_eq!(desk.selected(), CARD, "Escape was the menu's");
    });
}

#[test]
fn a_click_elsewhere_closes_the_menu() {
    let mut desk = desk(LARGE, Lang::Dutch);
    open_lane_menu(&mut desk, "lane-quote");
    assert!(is_open(&desk));
    let away = desk.canvas().right_bottom() - vec2(30.0, 30.0);
    desk.click_at(away);
    assert!(!is_open(&desk));
    assert!(!desk.session().is_changed());
}

#[test]
fn what_cannot_be_done_says_why() {
    for lang in [Lang::Dutch, Lang::English] {
        let mut desk = desk(LARGE, lang);
        open_lane_menu(&mut desk, "lane-quote");
        choose(&mut desk, &["menu-height"]);
        let words = desk.word("command-automatic-size");
        let row = desk.harness.get_by_role_and_label(Role::MenuItem, &words);
        assert!(row.accesskit_node().is_disabled());
        let at = row.rect().center();
        desk.move_to(at);
        (0..8).for_each(|_| desk.frame([]));
        assert!(desk.harness.query_by_label(&desk.word("hindrance-size-is-automatic")).is_some());
        desk.click_at(at);
        assert!(is_open(&desk) && !desk.session().is_changed());
    }
}

#[test]
fn three_dots_open_the_menu() {
    let mut desk = desk(LARGE, Lang::Dutch);
    let header = desk.rect(Role::RowHeader, &desk.word("lane-quote"));
    let zoom = zoom(&desk);
    desk.move_to(header.center());
    desk.settle();
    desk.click(Role::Button, &desk.word("part-lane-menu"));
    assert!(rows_of(&desk).contains(&desk.word("menu-hide")));
    desk.key(Key::Escape);
    let header = desk.rect(Role::ColumnHeader, EPISODE);
    desk.click_at(pos2(header.right() - 33.0 * zoom, header.top() + 44.0 * zoom));
    assert!(rows_of(&desk).contains(&desk.word("menu-add-episode-before")));
}

#[test]
fn hidden_lanes_are_told_of_and_brought_back() {
    everywhere(|desk| {
        for key in ["lane-quote", "lane-improvement"] {
            desk.click(Role::RowHeader, &desk.word(key));
            desk.press(Modifiers::COMMAND, Key::H);
        }
        assert_eq!(desk.session().map().lanes.len(), 4);
        let chip = desk.lang.with("part-hidden-lanes", &[("count", 2.into())]);
        desk.click(Role::Button, &chip);
        assert!(is_open(desk));
        choose(desk, &["lane-quote"]);
        assert_eq!(desk.session().map().lanes.len(), 5);
        desk.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::H);
        assert_eq!(desk.session().map().lanes.len(), 6);
        assert!(!desk.has(Role::Button, &chip));
    });
}

#[test]
fn hidden_episodes_are_told_of_and_brought_back() {
    everywhere(|desk| {
        let shown = |desk: &Desk| desk.session().map().cells.len();
        for title in [EPISODE, "Vervangend vervoer"] {
            desk.click(Role::ColumnHeader, title);
            desk.press(Modifiers::COMMAND, Key::H);
        }
        assert_eq!(shown(desk), 3);
        assert!(!desk.has(Role::ColumnHeader, EPISODE));
        let chip = desk.lang.with("part-hidden-episodes", &[("count", 2.into())]);
        desk.click(Role::Button, &chip);
        choose(desk, &["=Vervangend vervoer"]);
        assert_eq!(shown(desk), 4);
        // With a lane beside it, the chip counts both.
        desk.click(Role::RowHeader, &desk.word("lane-quote"));
        desk.press(Modifiers::COMMAND, Key::H);
        let both = desk.lang.with("part-hidden", &[("count", 2.into())]);
        desk.click(Role::Button, &both);
        choose(desk, &["command-show-hidden"]);
        assert_eq!((shown(desk), desk.session().map().lanes.len()), (5, 6));
        assert!(!desk.has(Role::Button, &both));
    });
}

#[test]
fn edges_are_dragged_and_a_double_click_makes_them_automatic() {
    everywhere(|desk| {
        let header = desk.rect(Role::RowHeader, &desk.word("lane-touchpoints"));
        let edge = header.center_bottom();
        let zoom = desk.session().camera().zoom;
        desk.take(edge, edge + vec2(0.0, 60.0 * zoom));
        assert_eq!(lane(desk, 0).height, None, "it is only tried");
        assert!(desk.session().shown_map().lanes[0].height > desk.session().map().lanes[0].height + 40.0);
        desk.drop_at(edge + vec2(0.0, 60.0 * zoom));
        assert_eq!(lane(desk, 0).height, Some(200));
        let edge = desk.rect(Role::RowHeader, &desk.word("lane-touchpoints")).center_bottom();
        desk.double_click_at(edge);
        assert_eq!(lane(desk, 0).height, None);
        let header = desk.rect(Role::ColumnHeader, EPISODE);
        let edge = pos2(header.right(), header.top() + 10.0);
        desk.drag(edge, edge + vec2(84.0 * zoom, 0.0));
        let width = |desk: &Desk| desk.session().journey().episodes[0].width;
        assert_eq!(width(desk), Some(400));
        let header = desk.rect(Role::ColumnHeader, EPISODE);
        desk.double_click_at(pos2(header.right(), header.top() + 10.0));
        assert_eq!(width(desk), None);
        // Escape drops what was tried.
        desk.take(edge, edge + vec2(84.0 * zoom, 0.0));
        desk.key(Key::Escape);
        desk.drop_at(edge);
        assert_eq!(width(desk), None);
    });
}

#[test]
fn what_is_collapsed_opens_by_its_sign() {
    everywhere(|desk| {
        let quote = desk.word("lane-quote");
        desk.click(Role::RowHeader, &quote);
        desk.press(Modifiers::COMMAND, Key::Period);
        assert!(lane(desk, 2).collapsed);
        // The cards are still there for readers and keys.
        assert!(desk.has(Role::Cell, "Ik kon dezelfde dag weer rijden"));
        let header = desk.rect(Role::RowHeader, &quote);
        desk.click_at(pos2(header.right() - 18.0 * zoom(desk), header.center().y));
        assert!(!lane(desk, 2).collapsed);
        let at = on_episode(desk, EPISODE);
        desk.click_at(at);
        desk.press(Modifiers::COMMAND, Key::Period);
        assert!(desk.session().journey().episodes[0].collapsed);
        let header = desk.rect(Role::ColumnHeader, EPISODE);
        desk.click_at(pos2(header.right() - 21.0 * zoom(desk), header.top() + 46.0 * zoom(desk)));
        assert!(!desk.session().journey().episodes[0].collapsed);
    });
}

#[test]
fn the_palette_is_worked_by_keys() {
    everywhere(|desk| {
        desk.click_card(CARD);
        desk.press(Modifiers::SHIFT, Key::F6);
        assert!(desk.is_focused(Role::Button, &desk.word("palette-touchpoint")));
        for key in ["palette-thought", "palette-quote", "palette-pain"] {
            desk.key(Key::ArrowDown);
            assert!(desk.is_focused(Role::Button, &desk.word(key)), "{key}");
        }
        desk.key(Key::ArrowUp);
        desk.key(Key::Enter);
        assert!(desk.is_editing());
        desk.type_text("prima");
        desk.key(Key::Enter);
        assert_eq!(desk.selected(), "prima");
        let Selected::Note(path) = desk.session().selected() else { panic!("a quote is selected") };
        let project = desk.project();
        let note = project.note(path).expect("the quote");
        assert_eq!(note.lane, lane(desk, 2).id);
        // From the first item up is the last one.
        desk.press(Modifiers::SHIFT, Key::F6);
        desk.key(Key::ArrowUp);
        assert!(desk.is_focused(Role::Button, &desk.word("palette-lane")));
    });
}

#[test]
fn a_kind_without_a_lane_gets_one() {
    let mut desk = desk(SMALL, Lang::Dutch);
    desk.click_card(CARD);
    desk.click(Role::Button, &desk.word("palette-gain"));
    assert!(desk.is_editing());
    assert_eq!(lane(&desk, 6).kind, LaneKind::Gain);
    desk.key(Key::Escape);
    desk.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(desk.session().journey().lanes.len(), 6);
}

#[test]
fn words_that_are_cut_show_while_the_pointer_rests() {
    let mut desk = desk(LARGE, Lang::English);
    // Its feelings are told below it.
    let shown = |desk: &Desk| {
        let is_told = |label: String| label.lines().next() == Some(EPISODE);
        let mut labels = desk.harness.query_all_by_role(Role::Label);
        labels.any(|node| node.accesskit_node().value().or(node.accesskit_node().label()).is_some_and(is_told))
    };
    let at = on_episode(&desk, EPISODE);
    desk.move_to(at);
    (0..10).for_each(|_| desk.frame([]));
    assert!(!shown(&desk), "the header says it all");
    desk.click_at(at);
    desk.press(Modifiers::COMMAND, Key::Period);
    let header = desk.rect(Role::ColumnHeader, EPISODE);
    desk.move_to(header.center() - vec2(0.0, 10.0));
    (0..10).for_each(|_| desk.frame([]));
    assert!(shown(&desk), "the narrow header cuts the title");
    // What a part does is said too.
    let edge = desk.rect(Role::RowHeader, &desk.word("lane-touchpoints")).center_bottom();
    desk.move_to(edge);
    (0..10).for_each(|_| desk.frame([]));
    assert!(desk.has(Role::Label, &desk.word("part-lane-edge")));
}

/// A hand that draws a frame or moves a card needs to see what lies there.
#[test]
fn nothing_is_said_of_a_card_while_the_button_is_down() {
    let mut desk = desk(LARGE, Lang::Dutch);
    let card = desk.card("Aanrijding melden");
    let shown = |desk: &Desk| desk.has(Role::Label, "Verzekerde → Alarmcentrale");
    desk.take(card.left_bottom() + vec2(60.0, 20.0), card.center());
    (0..10).for_each(|_| desk.frame([]));
    assert!(!shown(&desk), "while a frame is drawn");
    desk.drop_at(card.center());
    (0..10).for_each(|_| desk.frame([]));
    assert!(shown(&desk), "once it is done");
}

#[test]
fn a_list_that_lies_over_the_window_has_the_keys() {
    for lang in Lang::ALL {
        let mut desk = desk(LARGE, lang);
        desk.click_card(CARD);
        let opened = |desk: &Desk| egui::Popup::is_any_open(&desk.harness.ctx);
        for (role, key) in [(Role::Button, "bar-menu"), (Role::ComboBox, "inspector-episode")] {
            for (arrows, is_walked) in [(&[][..], false), (&[Key::ArrowDown, Key::ArrowDown][..], true)] {
                desk.click(role, &desk.word(key));
                assert!(opened(&desk), "{key}");
                arrows.iter().for_each(|key| desk.key(*key));
                assert_eq!(desk.selected(), CARD, "{key}: the map is not walked below a list");
                let is_in_list =
                    !desk.map_has_keyboard() && desk.harness.ctx.memory(|memory| memory.focused()).is_some();
                assert_eq!(is_in_list, is_walked, "{key}: the arrows walk the list");
                desk.key(Key::Escape);
                assert!(!opened(&desk), "{key}: Escape closes it");
                assert_eq!(desk.selected(), CARD, "{key}: and nothing else");
            }
        }
        desk.key(Key::Escape);
        assert!(desk.is_nothing_selected(), "the next one is the map's");
    }
}

#[test]
fn words_of_what_the_pointer_rests_on_do_not_lie_over_a_menu() {
    let mut desk = desk(LARGE, Lang::Dutch);
    let said = |desk: &Desk| desk.harness.query_all_by_role(Role::Tooltip).count();
    let at = desk.card(CARD).center();
    desk.move_to(at);
    (0..12).for_each(|_| desk.settle());
    assert_eq!(said(&desk), 1);
    desk.right_click_at(at);
    (0..12).for_each(|_| desk.settle());
    assert!(is_open(&desk));
    assert_eq!(said(&desk), 0);
}

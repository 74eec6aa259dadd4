//! The map as a screen reader has it: by name and role, as a table, and worked on by its actions alone.

use egui::accesskit::{Action, ActionRequest, Role};
use egui::{Event, Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};
use meander::lang::Lang;
use meander::model::Score;
use meander::session::Selected;

use super::desk::{Desk, LARGE, SMALL, desk};

const FIRST: &str = "Aanrijding melden";

fn focus(desk: &mut Desk, role: Role, name: &str) {
    desk.harness.get_by_role_and_label(role, name).focus();
    desk.settle();
}

fn ask(desk: &mut Desk, role: Role, name: &str, action: Action) {
    let (target_node, target_tree) = desk.harness.get_by_role_and_label(role, name).accesskit_node().locate();
    let request = ActionRequest { action, target_tree, target_node, data: None };
    desk.frame([Event::AccessKitActionRequest(request)]);
    desk.settle();
}

fn set_words(desk: &mut Desk, role: Role, name: &str, words: &str) {
    desk.harness.get_by_role_and_label(role, name).set_text_value_accesskit(words);
    desk.settle();
}

#[test]
fn a_reader_that_goes_to_a_thing_selects_it_and_the_keys_work_there() {
    for (role, name) in [(Role::Cell, FIRST), (Role::ColumnHeader, "Vervangend vervoer"), (Role::RowHeader, "Citaten")]
    {
        let mut desk = desk(SMALL, Lang::Dutch);
        desk.key(Key::F6);
        assert!(!desk.map_has_keyboard());
        focus(&mut desk, role, name);
        assert_eq!(desk.selected(), name);
        assert!(desk.map_has_keyboard(), "{name}");
        assert!(desk.harness.get_by_role_and_label(role, name).accesskit_node().is_focused(), "{name} is said");
        desk.key(Key::F2);
        assert!(desk.is_editing(), "{name}");
    }
}

#[test]
fn the_map_is_a_table_of_lanes_and_touchpoints() {
    let desk = desk(LARGE, Lang::Dutch);
    let table = desk.harness.get_by_role(Role::Table);
    let table = table.accesskit_node();
    assert_eq!((table.data().row_count(), table.data().column_count()), (Some(7), Some(11)));
    let rows: Vec<_> = table.children().filter(|child| child.role() == Role::Row).collect();
    assert_eq!(rows.len(), 7);
    let place = |role: Role, name: &str| {
        let node = desk.harness.get_by_role_and_label(role, name);
        let node = node.accesskit_node();
        let row = node.parent().expect("a row");
        assert_eq!(row.role(), Role::Row, "{name}");
        assert_eq!(row.data().row_index(), node.data().row_index(), "{name}");
        let data = node.data();
        (data.row_index().expect("a row"), data.column_index().expect("a column"), data.column_span().unwrap_or(1))
    };
    for (role, name, expected) in [
        (Role::ColumnHeader, "Aanrijding en eerste melding", (0, 1, 2)),
        (Role::ColumnHeader, "Schade bepalen", (0, 5, 3)),
        (Role::RowHeader, "Touchpoints", (1, 0, 1)),
        (Role::RowHeader, "Citaten", (3, 0, 1)),
        (Role::Cell, FIRST, (1, 1, 1)),
        (Role::Cell, "Auto ophalen bij de garage", (1, 4, 1)),
        (Role::Cell, "NPS −4, doel 20, onder het doel, n = 212, 2026-10-12", (4, 1, 1)),
        (Role::Cell, "Intake alarmcentrale", (5, 1, 1)),
    ] {
        assert_eq!(place(role, name), expected, "{name}");
    }
}

#[test]
fn what_is_selected_is_said() {
    let mut desk = desk(SMALL, Lang::Dutch);
    focus(&mut desk, Role::Cell, FIRST);
    let said =
        |desk: &Desk, name: &str| desk.harness.get_by_role_and_label(Role::Cell, name).accesskit_node().is_selected();
    assert_eq!(said(&desk, FIRST), Some(true));
    assert_eq!(said(&desk, "Bevestiging en dossiernummer"), Some(false));
    let card = desk.harness.get_by_role_and_label(Role::Cell, FIRST);
    assert_eq!(card.accesskit_node().description().as_deref(), Some("nu −1, gewenst 0, Verzekerde → Alarmcentrale"));
    desk.key(Key::ArrowRight);
    assert_eq!(said(&desk, FIRST), Some(false));
    assert_eq!(said(&desk, "Bevestiging en dossiernummer"), Some(true));
}

#[test]
fn words_are_set_on_cards_and_headers() {
    for (role, name) in [(Role::Cell, FIRST), (Role::ColumnHeader, "Vervangend vervoer"), (Role::RowHeader, "Citaten")]
    {
        let mut desk = desk(SMALL, Lang::Dutch);
        set_words(&mut desk, role, name, "Anders");
        assert!(desk.has(role, "Anders"), "{name}");
        desk.press(Modifiers::COMMAND, Key::Z);
        assert!(desk.has(role, name), "one step undoes it");
    }
}

#[test]
fn points_are_sliders() {
    let mut desk = desk(SMALL, Lang::Dutch);
    let journey = std::sync::Arc::clone(desk.session().journey());
    let score = |desk: &Desk| desk.session().journey().episodes[0].touchpoints[0].scores.get(journey.curves[0].id);
    let slider = |desk: &Desk, name: &str| {
        let node = desk.harness.get_by_role_and_label(Role::Slider, name);
        let node = node.accesskit_node();
        (node.numeric_value(), node.min_numeric_value(), node.max_numeric_value())
    };
    assert_eq!(slider(&desk, "Aanrijding melden: −1"), (Some(-1.0), Some(-2.0), Some(2.0)));
    assert_eq!(slider(&desk, "Aanrijding melden, gewenst: 0").0, Some(0.0));
    desk.harness.get_by_role_and_label(Role::Slider, "Aanrijding melden: −1").increment_accesskit();
    desk.settle();
    assert_eq!(score(&desk), Score::new(-0.5));
    desk.harness.get_by_role_and_label(Role::Slider, "Aanrijding melden: −0,5").decrement_accesskit();
    desk.settle();
    assert_eq!(score(&desk), Score::new(-1.0));
    for (wanted, known) in [(1.4, 1.4), (99.0, 2.0), (-99.0, -2.0)] {
        let node = desk.harness.get_all_by_role(Role::Slider).next().expect("the first point");
        node.set_value_accesskit(wanted);
        desk.settle();
        assert_eq!(score(&desk), Score::new(known));
    }
    assert_eq!(desk.selected(), FIRST);
}

#[test]
fn a_missing_score_can_be_given() {
    let mut desk = desk(SMALL, Lang::Dutch);
    let add = "Toevoegen aan Touchpoints, Vervangend vervoer";
    desk.harness.get_by_role_and_label(Role::Button, add).click_accesskit();
    desk.settle();
    assert!(desk.is_editing());
    let untitled = desk.word("inspector-untitled");
    set_words(&mut desk, Role::Cell, &untitled, "Auto terugbrengen");
    let name = "Auto terugbrengen: geen score";
    desk.harness.get_by_role_and_label(Role::Slider, name).increment_accesskit();
    desk.settle();
    assert!(desk.has(Role::Slider, "Auto terugbrengen: 0"), "from nothing to neutral");
}

#[test]
fn every_control_has_a_name() {
    for act in [None, Some(Key::K), Some(Key::E), Some(Key::Comma)] {
        let mut desk = desk(SMALL, Lang::English);
        desk.click_card(FIRST);
        if let Some(key) = act {
            desk.press(Modifiers::COMMAND, key);
        }
        let roles = [
            Role::Button,
            Role::CheckBox,
            Role::RadioButton,
            Role::ComboBox,
            Role::Slider,
            Role::SpinButton,
            Role::Link,
            Role::TextInput,
            Role::MultilineTextInput,
            Role::Cell,
            Role::RowHeader,
            Role::ColumnHeader,
            Role::Dialog,
        ];
        for node in desk.harness.root().query_all_by(|node| roles.contains(&node.role())) {
            let node = node.accesskit_node();
            let name = node.label().unwrap_or_default();
            assert!(!name.trim().is_empty(), "{:?} at {:?}", node.role(), node.bounding_box());
        }
    }
}

#[test]
fn nothing_is_selected_by_a_reader_that_only_reads() {
    let desk = desk(SMALL, Lang::Dutch);
    assert_eq!(desk.session().selected(), Selected::Nothing);
    assert!(!desk.session().is_changed());
}

#[test]
fn a_reader_opens_the_menu_of_a_thing() {
    for (role, name) in [(Role::Cell, FIRST), (Role::ColumnHeader, "Vervangend vervoer"), (Role::RowHeader, "Citaten")]
    {
        let mut desk = desk(SMALL, Lang::Dutch);
        ask(&mut desk, role, name, Action::ShowContextMenu);
        assert_eq!(desk.selected(), name);
        assert!(desk.harness.query_by_role(Role::Menu).is_some(), "{name}");
        desk.key(Key::Escape);
        assert!(desk.map_has_keyboard());
    }
}

#[test]
fn a_reader_collapses_and_opens_lanes_and_episodes() {
    for (role, name) in [(Role::ColumnHeader, "Vervangend vervoer"), (Role::RowHeader, "Citaten")] {
        let mut desk = desk(SMALL, Lang::Dutch);
        let is_open = |desk: &Desk| {
            let node = desk.harness.get_by_role_and_label(role, name);
            node.accesskit_node().data().is_expanded()
        };
        assert_eq!(is_open(&desk), Some(true), "{name}");
        ask(&mut desk, role, name, Action::Collapse);
        assert_eq!(is_open(&desk), Some(false), "{name}");
        ask(&mut desk, role, name, Action::Expand);
        assert_eq!(is_open(&desk), Some(true), "{name}");
    }
}

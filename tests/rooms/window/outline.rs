//! The outline: the project as a tree, by pointer, keys and screen reader.

use egui::accesskit::{Action, ActionRequest, Role};
use egui::{Key, Modifiers, Shape};
use egui_kittest::kittest::{NodeT, Queryable};
use meander::lang::Lang;
use meander::session::Selected;

use super::desk::{Desk, LARGE, SMALL, desk, everywhere};

fn open(size: egui::Vec2, lang: Lang) -> Desk {
    let mut desk = desk(size, lang);
    desk.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::O);
    desk
}

/// The rows that are there, from top to bottom.
fn rows(desk: &Desk) -> Vec<String> {
    let mut rows: Vec<(f32, String)> = desk
        .harness
        .query_all_by_role(Role::TreeItem)
        .map(|node| (node.rect().top(), node.accesskit_node().label().unwrap_or_default()))
        .collect();
    rows.sort_by(|one, other| one.0.total_cmp(&other.0));
    rows.into_iter().map(|(_, label)| label).collect()
}

fn has_row(desk: &Desk, start: &str) -> bool {
    rows(desk).iter().any(|row| row.starts_with(start))
}

#[track_caller]
fn row<'a>(desk: &'a Desk, start: &str) -> egui_kittest::Node<'a> {
    let label = rows(desk).into_iter().find(|row| row.starts_with(start));
    let label = label.unwrap_or_else(|| panic!("no row begins with {start}: {:?}", rows(desk)));
    desk.harness
        .query_all_by_role(Role::TreeItem)
        .find(|node| node.accesskit_node().label().as_deref() == Some(label.as_str()))
        .expect("the row")
}

fn ask(desk: &mut Desk, start: &str, action: Action) {
    let (target_node, target_tree) = row(desk, start).accesskit_node().locate();
    let request = ActionRequest { action, target_tree, target_node, data: None };
    desk.frame([egui::Event::AccessKitActionRequest(request)]);
    desk.settle();
}

#[test]
fn the_project_is_a_tree_with_levels_scores_and_states() {
    everywhere(|desk| {
        desk.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::O);
        let journey = desk.session().journey().title.clone();
        assert_eq!(rows(desk)[0], journey);
        let level = |desk: &Desk, name: &str| row(desk, name).accesskit_node().data().level();
        assert_eq!(level(desk, &journey), Some(0));
        assert_eq!(level(desk, "Aanrijding en eerste melding"), Some(1));
        assert_eq!(level(desk, "Aanrijding melden"), Some(2));
        let lang = desk.lang;
        let score = |key: &str, score: &str| lang.with(key, &[("score", score.to_owned().into())]);
        let said = format!("Aanrijding melden, {}, {}", score("outline-now", "−1"), score("outline-desired", "0"));
        assert!(has_row(desk, &said), "{said} is not in {:?}", rows(desk));
        assert_eq!(row(desk, "Aanrijding en").accesskit_node().data().is_expanded(), Some(true));
        assert_eq!(row(desk, &desk.word("outline-lanes")).accesskit_node().data().is_expanded(), Some(false));
        assert!(!has_row(desk, &lang.text("lane-quote")));
        ask(desk, &lang.text("outline-lanes"), Action::Expand);
        assert!(has_row(desk, &lang.text("lane-quote")));
        ask(desk, &lang.text("outline-lanes"), Action::Collapse);
        assert!(!has_row(desk, &lang.text("lane-quote")));
    });
}

#[test]
fn a_hidden_episode_is_shown_again_from_the_outline() {
    everywhere(|desk| {
        desk.click(Role::ColumnHeader, "Vervangend vervoer");
        desk.press(Modifiers::COMMAND, Key::H);
        desk.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::O);
        let said = format!("Vervangend vervoer, {}", desk.word("outline-hidden"));
        assert!(has_row(desk, &said), "{said} is not in {:?}", rows(desk));
        assert!(has_row(desk, "Vervangende auto"), "and what it holds");
        ask(desk, &said, Action::Click);

        desk.press(Modifiers::COMMAND, Key::H);
        assert_eq!(desk.session().map().cells.len(), 5);
        assert!(!has_row(desk, &said));
    });
}

#[test]
fn selection_goes_both_ways() {
    let mut desk = open(LARGE, Lang::Dutch);
    let at = row(&desk, "Auto ophalen bij de garage").rect().center();
    desk.click_at(at);
    assert_eq!(desk.selected(), "Auto ophalen bij de garage");
    assert_eq!(row(&desk, "Auto ophalen").accesskit_node().is_selected(), Some(true));
    desk.click_card("Aanrijding melden");
    assert_eq!(row(&desk, "Aanrijding melden").accesskit_node().is_selected(), Some(true));
    assert_ne!(row(&desk, "Auto ophalen").accesskit_node().is_selected(), Some(true));
    // What is selected shows, whatever was closed or out of view.
    ask(&mut desk, "Aanrijding en", Action::Collapse);
    assert!(!has_row(&desk, "Aanrijding melden"));
    desk.press(Modifiers::COMMAND, Key::K);
    desk.type_text("bevestiging");
    desk.key(Key::Enter);
    assert!(has_row(&desk, "Bevestiging"));
}

#[test]
fn keys_walk_open_choose_and_rename() {
    let mut desk = open(SMALL, Lang::Dutch);
    assert!(!desk.map_has_keyboard(), "the outline opens with the keyboard in it");
    desk.key(Key::ArrowDown);
    desk.key(Key::ArrowDown);
    assert!(desk.is_nothing_selected(), "walking does not select");
    desk.key(Key::Enter);
    assert_eq!(desk.selected(), "Aanrijding en eerste melding");
    desk.key(Key::ArrowLeft);
    assert!(!has_row(&desk, "Aanrijding melden"), "left closes");
    desk.key(Key::ArrowRight);
    desk.key(Key::ArrowRight);
    desk.key(Key::Enter);
    assert_eq!(desk.selected(), "Aanrijding melden", "right opens, then goes in");
    desk.key(Key::ArrowLeft);
    desk.key(Key::Enter);
    assert_eq!(desk.selected(), "Aanrijding melden", "left closes first, where a card holds notes");
    desk.key(Key::ArrowLeft);
    desk.key(Key::Enter);
    assert_eq!(desk.selected(), "Aanrijding en eerste melding", "then it goes to what holds it");
    // Typing goes to a row that begins so.
    desk.type_text("vervangende");
    desk.key(Key::Enter);
    assert_eq!(desk.selected(), "Vervangende auto regelen");
    desk.key(Key::Home);
    desk.key(Key::Enter);
    assert!(desk.is_nothing_selected(), "the journey itself");
    desk.key(Key::End);
    desk.key(Key::Enter);
    assert_ne!(desk.session().journey_id(), desk.project().journeys[0].id, "the last row is another journey");
}

#[test]
fn a_row_is_renamed_in_place() {
    let mut desk = open(SMALL, Lang::English);
    desk.type_text("aanrijding m");
    desk.key(Key::F2);
    assert!(desk.has(Role::TextInput, &desk.word("outline-edit")));
    desk.type_text("Botsing");
    desk.key(Key::Enter);
    assert_eq!(desk.titles(0)[0], "Botsing");
    assert!(has_row(&desk, "Botsing"));
    desk.key(Key::F2);
    desk.type_text("Nee");
    desk.key(Key::Escape);
    assert_eq!(desk.titles(0)[0], "Botsing", "Escape drops it");
    desk.key(Key::Home);
    desk.key(Key::F2);
    desk.type_text("Reis");
    desk.key(Key::Enter);
    assert_eq!(desk.session().journey().title, "Reis");
    desk.press(Modifiers::COMMAND, Key::Z);
    desk.press(Modifiers::COMMAND, Key::Z);
    assert!(!desk.session().is_changed(), "each is one step to undo");
}

#[test]
fn cards_are_moved_and_deleted_from_the_outline() {
    let mut desk = open(SMALL, Lang::Dutch);
    desk.type_text("aanrijding m");
    desk.key(Key::Enter);
    desk.press(Modifiers::ALT, Key::ArrowRight);
    assert_eq!(desk.titles(0), ["Bevestiging en dossiernummer", "Aanrijding melden"]);
    desk.key(Key::Delete);
    assert_eq!(desk.titles(0), ["Bevestiging en dossiernummer"]);
    desk.press(Modifiers::COMMAND, Key::Z);
    desk.press(Modifiers::COMMAND, Key::Z);
    assert!(!desk.session().is_changed());
}

#[test]
fn several_rows_are_chosen_as_on_the_map() {
    let mut desk = open(LARGE, Lang::Dutch);
    desk.type_text("aanrijding m");
    desk.key(Key::Enter);
    desk.type_text("nabellen");
    desk.press(Modifiers::COMMAND, Key::Space);
    assert_eq!(desk.session().selection().len(), 2);
    for name in ["Aanrijding melden", "Nabellen"] {
        assert_eq!(row(&desk, name).accesskit_node().is_selected(), Some(true), "{name}");
    }
    desk.press(Modifiers::COMMAND, Key::Space);
    assert_eq!(desk.session().selection().len(), 1);
}

#[test]
fn a_reader_reaches_every_row_by_its_actions() {
    let mut desk = open(SMALL, Lang::Dutch);
    ask(&mut desk, "Uitbetaling", Action::Click);
    assert!(matches!(desk.session().selected(), Selected::Touchpoint(_)));
    assert!(desk.selected().starts_with("Uitbetaling"));
    ask(&mut desk, "Nazorg", Action::Focus);
    desk.key(Key::Enter);
    assert_eq!(desk.selected(), "Nazorg");
}

#[test]
fn only_rows_in_view_are_made() {
    let mut desk = open(SMALL, Lang::Dutch);
    desk.click_card("Aanrijding melden");
    for _ in 0..50 {
        desk.press(Modifiers::COMMAND, Key::D);
    }
    let all = desk.session().map().touchpoints();
    assert!(all > 50);
    assert!(rows(&desk).len() < 40, "{} of {all} touchpoints", rows(&desk).len());
}

#[test]
fn the_outline_opens_with_what_is_selected_in_sight() {
    for episode in ["Aanrijding en eerste melding", "Nazorg"] {
        let mut desk = desk(SMALL, Lang::Dutch);
        desk.press(Modifiers::SHIFT, Key::Num1);
        desk.click(Role::ColumnHeader, episode);
        desk.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::O);
        let (seen, whole) = (row(&desk, episode).rect(), desk.canvas());
        assert!(seen.top() >= whole.top() && seen.bottom() <= whole.bottom(), "{episode}: {seen:?} in {whole:?}");
    }
}

/// Whether a line of exactly these words is painted.
fn is_painted(desk: &Desk, words: &str) -> bool {
    fn holds(shape: &Shape, words: &str) -> bool {
        match shape {
            Shape::Vec(shapes) => shapes.iter().any(|shape| holds(shape, words)),
            Shape::Text(text) => text.galley.job.text == words,
            _ => false,
        }
    }
    desk.harness.output().shapes.iter().any(|one| holds(&one.shape, words))
}

#[test]
fn words_from_right_to_left_are_read_in_their_order() {
    let (written, seen) = ("שלום (עולם) 12", "12 (עולם) שלום");
    let mut desk = open(LARGE, Lang::Dutch);
    let first = "Aanrijding melden";
    desk.click_card(first);
    desk.key(Key::F2);
    desk.press(Modifiers::COMMAND, Key::A);
    desk.frame([egui::Event::Paste(written.to_owned())]);
    desk.key(Key::Enter);
    assert_eq!(desk.selected(), written);
    desk.key(Key::Escape);
    assert!(has_row(&desk, written), "a screen reader reads them as they are written");
    let painted = |desk: &Desk, place: egui::Rect| {
        desk.harness.output().shapes.iter().any(|one| match &one.shape {
            Shape::Text(text) => text.galley.job.text == seen && place.contains(text.pos),
            _ => false,
        })
    };
    let place = row(&desk, written).rect();
    assert!(painted(&desk, place), "in the outline");
    desk.click_card(written);
    let title = desk.word("inspector-title");
    let field = desk.rect(Role::MultilineTextInput, &title);
    assert!(painted(&desk, field), "in a field at rest");
    desk.click(Role::MultilineTextInput, &title);
    assert!(!painted(&desk, field) && is_painted(&desk, written), "as it is written while it is typed in");
}

//! The board and the matrix of improvements, by pointer and by keys, and every field of one.

use std::sync::Arc;

use egui::accesskit::Role;
use egui::epaint::TextShape;
use egui::{Key, Modifiers, vec2};
use egui_kittest::kittest::{NodeT, Queryable};
use meander::command::Command;
use meander::lang::Lang;
use meander::model::{Date, GapPlace, Improvement, Rating, Status};

use super::desk::{Desk, LARGE, desk, desk_of, everywhere};

const MOVING: &[u8] = include_bytes!("../../../assets/examples/moving-energy.journey.ron");

const GENERATIONS: &[u8] = include_bytes!("../../../assets/examples/generaties-1950-1970.journey.ron");

const APP: &str = "Dossier volgen in de app, met de volgende stap en een datum";
const REPORT: &str = "Rapport in gewone taal, met het bedrag op de eerste bladzijde";
const SLOT: &str = "Zelf tijdslot kiezen, met naam en foto van de expert";

fn open(desk: &mut Desk) {
    desk.shortcut(&Command::ViewImprovements.shortcuts()[0]);
}

fn improvement(desk: &Desk, title: &str) -> Arc<Improvement> {
    let project = desk.project();
    let found = project.improvements.iter().find(|one| one.title == title);
    Arc::clone(found.unwrap_or_else(|| panic!("no improvement is called {title}")))
}

fn titles(desk: &Desk, status: Status) -> Vec<String> {
    let project = desk.project();
    project.improvements.iter().filter(|one| one.status == status).map(|one| one.title.clone()).collect()
}

fn undo(desk: &mut Desk) {
    desk.press(Modifiers::COMMAND, Key::Z);
}

fn rating(value: u8) -> Option<Rating> {
    Rating::new(value)
}

#[test]
fn cards_are_dragged_to_another_column() {
    everywhere(|desk| {
        open(desk);
        let column = if desk.lang == Lang::Dutch { "Klaar" } else { "Done" };
        let (from, to) = (desk.rect(Role::ListBoxOption, APP).center(), desk.rect(Role::Group, column).center());
        desk.take(from, to);
        desk.key(Key::Escape);
        desk.drop_at(to);
        assert_eq!(improvement(desk, APP).status, Status::Idea, "Escape cancels");
        let from = desk.rect(Role::ListBoxOption, APP).center();
        desk.drag(from, to);
        assert_eq!(improvement(desk, APP).status, Status::Done);
        undo(desk);
        assert_eq!(improvement(desk, APP).status, Status::Idea);
    });
}

#[test]
fn cards_are_ordered_within_their_column() {
    let mut desk = desk(LARGE, Lang::Dutch);
    open(&mut desk);
    assert_eq!(titles(&desk, Status::Idea), [APP, REPORT]);
    let (from, to) = (desk.rect(Role::ListBoxOption, APP).center(), desk.rect(Role::ListBoxOption, REPORT));
    desk.drag(from, to.center_bottom() + vec2(0.0, 20.0));
    assert_eq!(titles(&desk, Status::Idea), [REPORT, APP]);
    undo(&mut desk);
    assert_eq!(titles(&desk, Status::Idea), [APP, REPORT]);
}

#[test]
fn cards_are_moved_by_keys() {
    everywhere(|desk| {
        open(desk);
        desk.click(Role::ListBoxOption, APP);
        desk.press(Modifiers::ALT, Key::ArrowDown);
        assert_eq!(titles(desk, Status::Idea), [REPORT, APP]);
        desk.press(Modifiers::ALT, Key::ArrowUp);
        assert_eq!(titles(desk, Status::Idea), [APP, REPORT]);
        desk.press(Modifiers::ALT, Key::ArrowRight);
        assert_eq!(titles(desk, Status::Chosen), [SLOT, APP]);
        undo(desk);
        assert_eq!(titles(desk, Status::Chosen), [SLOT]);
        desk.key(Key::ArrowDown);
        desk.key(Key::Enter);
        desk.type_text("!");
        assert!(desk.project().improvements.iter().any(|one| one.title != REPORT && one.title.contains("gewone taal")));
    });
}

#[test]
fn a_card_says_what_it_answers_and_weighs() {
    everywhere(|desk| {
        open(desk);
        let said = |desk: &Desk| {
            let card = desk.harness.get_by_role_and_label(Role::ListBoxOption, APP);
            card.accesskit_node().description().unwrap_or_default()
        };
        let status = desk.word(meander::model::words::status(Status::Idea));
        assert!(said(desk).starts_with(&format!("{status}, ")), "{}", said(desk));
        for part in ["Productmanager app, 4, ", "2027-06-01"] {
            assert!(said(desk).contains(part), "{part} in {}", said(desk));
        }
        desk.click(Role::ListBoxOption, APP);
        let more = desk.word("improvements-vote-more");
        desk.harness.get_by_role_and_label(Role::Button, &more).focus();
        desk.settle();
        desk.key(Key::Enter);
        assert!(said(desk).contains("Productmanager app, 5, "), "{}", said(desk));
    });
}

/// The words that are painted within a place.
fn texts_in(desk: &Desk, place: egui::Rect) -> Vec<TextShape> {
    fn texts(shape: &egui::Shape, place: egui::Rect, into: &mut Vec<TextShape>) {
        match shape {
            egui::Shape::Vec(shapes) => shapes.iter().for_each(|shape| texts(shape, place, into)),
            egui::Shape::Text(text) if place.contains_rect(text.visual_bounding_rect()) => into.push(text.clone()),
            _ => {}
        }
    }
    let mut found = Vec::new();
    desk.harness.output().shapes.iter().for_each(|one| texts(&one.shape, place, &mut found));
    found
}

/// As [`texts_in`], each with whether it ends in dots.
fn painted_in(desk: &Desk, place: egui::Rect) -> Vec<(String, bool)> {
    texts_in(desk, place).into_iter().map(|text| (text.galley.job.text.clone(), text.galley.elided)).collect()
}

/// However short its title is, the lines of a card stand close below each other.
#[test]
fn a_card_has_no_hole_between_its_lines() {
    everywhere(|desk| {
        open(desk);
        let titles = desk.project().improvements.iter().map(|one| one.title.clone()).collect::<Vec<_>>();
        for title in titles {
            let card = desk.rect(Role::ListBoxOption, &title);
            let mut tops: Vec<f32> = texts_in(desk, card).iter().map(|text| text.pos.y).collect();
            tops.sort_by(f32::total_cmp);
            assert!(tops.len() > 5, "{title}: {tops:?}");
            assert!(tops.windows(2).all(|pair| pair[1] - pair[0] < 22.0), "{title}: {tops:?}");
        }
    });
}

#[test]
fn a_narrow_card_names_its_owner_and_says_on_hover_what_is_cut() {
    everywhere(|desk| {
        open(desk);
        let card = desk.rect(Role::ListBoxOption, APP);
        let words = painted_in(desk, card);
        for whole in ["Productmanager app", "2027-06-01", "4"] {
            assert!(words.contains(&(whole.to_owned(), false)), "{whole} in {words:?}");
        }
        let cut = words.iter().find(|(_, is_cut)| *is_cut).map(|(words, _)| words.clone());
        desk.move_to(card.center());
        desk.wait(|desk| {
            desk.harness.query_by_label_contains("Bevestiging en dossiernummer").is_some() || cut.is_none()
        });
        let told = desk.harness.query_by_label_contains("Bevestiging en dossiernummer").is_some();
        assert_eq!(told, cut.is_some(), "{words:?}");
    });
}

#[test]
fn chips_are_dragged_and_moved_by_keys() {
    let mut desk = desk(LARGE, Lang::Dutch);
    open(&mut desk);
    desk.click(Role::RadioButton, "Weergave: Matrix");
    let field = desk.rect(Role::ListBox, "Matrix");
    let (across, up) = ((field.width() - 84.0) / 5.0, (field.height() - 82.0) / 5.0);
    let values = |desk: &Desk| (improvement(desk, REPORT).customer_value, improvement(desk, REPORT).effort);
    assert_eq!(values(&desk), (rating(2), rating(3)));
    let from = desk.rect(Role::ListBoxOption, REPORT).center();
    desk.drag(from, from + vec2(across, -2.0 * up));
    assert_eq!(values(&desk), (rating(4), rating(4)));
    undo(&mut desk);
    assert_eq!(values(&desk), (rating(2), rating(3)));
    desk.click(Role::ListBoxOption, REPORT);
    for (key, expected) in
        [(Key::ArrowUp, (3, 3)), (Key::ArrowRight, (3, 4)), (Key::ArrowDown, (2, 4)), (Key::ArrowLeft, (2, 3))]
    {
        desk.press(Modifiers::ALT, key);
        assert_eq!(values(&desk), (rating(expected.0), rating(expected.1)), "{key:?}");
    }
    undo(&mut desk);
    assert_eq!(values(&desk), (rating(2), rating(4)));
}

#[test]
fn the_matrix_shows_business_value_and_what_has_no_place() {
    let mut desk = desk(LARGE, Lang::Dutch);
    open(&mut desk);
    desk.click(Role::TextInput, "Nieuw verbeterpunt");
    desk.type_text("zonder plaats");
    desk.key(Key::Enter);
    desk.click(Role::RadioButton, "Weergave: Matrix");
    desk.click(Role::ComboBox, "Waarde op de verticale as");
    desk.click(Role::Button, "Bedrijfswaarde");
    desk.click(Role::ListBoxOption, "zonder plaats");
    desk.press(Modifiers::ALT, Key::ArrowUp);
    let placed = improvement(&desk, "zonder plaats");
    assert_eq!((placed.customer_value, placed.business_value, placed.effort), (None, rating(3), rating(3)));
    desk.click(Role::ComboBox, "Waarde op de verticale as");
    desk.click(Role::Button, "Gemiddelde van beide");
    desk.click(Role::ListBoxOption, SLOT);
    desk.press(Modifiers::ALT, Key::ArrowUp);
    let moved = improvement(&desk, SLOT);
    assert_eq!((moved.customer_value, moved.business_value), (rating(5), rating(4)), "both halves go up");
}

#[test]
fn every_field_is_edited() {
    let mut desk = desk(LARGE, Lang::Dutch);
    open(&mut desk);
    desk.click(Role::TextInput, "Nieuw verbeterpunt");
    desk.type_text("een");
    desk.key(Key::Enter);
    desk.type_text("twee");
    desk.key(Key::Enter);
    assert_eq!(titles(&desk, Status::Idea)[2..], ["een", "twee"], "one types on");
    let last = |desk: &Desk| Arc::clone(desk.project().improvements.last().expect("an improvement"));
    desk.click(Role::ComboBox, "Status");
    desk.click(Role::Button, "in test");
    for dot in ["Klantwaarde: 5", "Bedrijfswaarde: 2", "Moeite: 4"] {
        desk.click(Role::RadioButton, dot);
    }
    desk.click(Role::Button, "Eén stem meer");
    let found = last(&desk);
    assert_eq!((found.status, found.votes), (Status::InTest, 1));
    assert_eq!((found.customer_value, found.business_value, found.effort), (rating(5), rating(2), rating(4)));
    for (field, typed) in [
        ("Klantbehoefte", "weten"),
        ("Proces", "melding"),
        ("Terrein", "digitaal"),
        ("Mensen", "wij"),
        ("Middelen", "tijd"),
        ("Eigenaar", "ada"),
        ("Klaar op", "2027-01-02"),
        ("In praktijk getest", "2027-02-03"),
    ] {
        desk.harness.get_by_role_and_label(Role::TextInput, field).focus();
        desk.settle();
        desk.type_text(typed);
    }
    let found = last(&desk);
    let words = [&found.need, &found.process, &found.ground, &found.people, &found.means, &found.owner];
    assert_eq!(words, ["weten", "melding", "digitaal", "wij", "tijd", "ada"]);
    assert_eq!((found.due_date, found.tested_date), (Date::new(2027, 1, 2), Date::new(2027, 2, 3)));
    desk.harness.get_by_role_and_label(Role::Button, "Inzicht koppelen…").focus();
    desk.settle();
    desk.key(Key::Enter);
    desk.type_text("rijden");
    desk.key(Key::Enter);
    assert_eq!(last(&desk).insights.len(), 1);
    undo(&mut desk);
    assert_eq!(last(&desk).insights.len(), 0);
}

#[test]
fn a_gap_becomes_an_improvement() {
    let mut desk = desk(LARGE, Lang::Dutch);
    open(&mut desk);
    let title = "Schouw door de schade-expert";
    desk.click(Role::Button, &format!("Maak een verbeterpunt bij “{title}”, gat 2"));
    desk.type_text("samen kijken");
    let made = improvement(&desk, "samen kijken");
    let journey = Arc::clone(desk.session().journey());
    let touchpoint = journey.episodes[2].touchpoints.iter().find(|one| one.title == title).expect("a touchpoint");
    assert_eq!(made.gap, Some(GapPlace::Touchpoint(touchpoint.id)));
    desk.click(Role::Button, "Dit verbeterpunt sluiten");
    assert!(!desk.has(Role::Button, &format!("Maak een verbeterpunt bij “{title}”, gat 2")), "it is answered now");
}

#[test]
fn of_several_groups_the_board_says_whose_gaps_it_tells() {
    let mut desk = desk_of(MOVING, LARGE, Lang::English);
    open(&mut desk);
    assert!(desk.has(Role::Label, "Gaps of First-time tenant"));
    assert!(desk.has(Role::Button, "Make an improvement for “Reading the new meter”, gap 2.6"));
    for (title, said) in [
        ("Two homes for a while, in one form", "gap 0.8 · First-time tenant · Choosing an end and a start date"),
        ("A final bill that explains itself", "gap 2.8 · Family buying a home · Final bill of the old home"),
    ] {
        let card = desk.harness.get_by_role_and_label(Role::ListBoxOption, title);
        let told = card.accesskit_node().description().unwrap_or_default();
        assert!(told.contains(said), "{told}");
    }
}

#[test]
fn another_gap_is_chosen_by_typing() {
    let mut desk = desk(LARGE, Lang::Dutch);
    open(&mut desk);
    desk.click(Role::ListBoxOption, REPORT);
    desk.click(Role::Button, "Ander gat…");
    assert!(desk.has_dialog("improvements-gap-title"));
    desk.type_text("nazorg");
    desk.key(Key::Enter);
    let nazorg = desk.session().journey().episodes[4].id;
    assert_eq!(improvement(&desk, REPORT).gap, Some(GapPlace::Episode(nazorg)));
    undo(&mut desk);
    assert_ne!(improvement(&desk, REPORT).gap, Some(GapPlace::Episode(nazorg)));
}

#[test]
fn cards_are_duplicated_and_deleted() {
    let mut desk = desk(LARGE, Lang::Dutch);
    open(&mut desk);
    desk.click(Role::ListBoxOption, APP);
    desk.press(Modifiers::COMMAND, Key::D);
    assert_eq!(titles(&desk, Status::Idea), [APP, APP, REPORT]);
    desk.key(Key::Delete);
    assert_eq!(titles(&desk, Status::Idea), [APP, REPORT]);
    undo(&mut desk);
    undo(&mut desk);
    assert_eq!(titles(&desk, Status::Idea), [APP, REPORT]);
    desk.click(Role::ListBoxOption, REPORT);
    desk.harness.get_by_role_and_label(Role::Button, "Verbeterpunt verwijderen").focus();
    desk.settle();
    desk.key(Key::Enter);
    assert_eq!(titles(&desk, Status::Idea), [APP]);
}

/// How many cards of the map show an improvement.
fn cards(desk: &Desk, title: &str) -> usize {
    let id = improvement(desk, title).id;
    let journey = Arc::clone(desk.session().journey());
    let notes = journey.episodes.iter().flat_map(|episode| &episode.notes);
    notes.filter(|note| note.improvement == Some(id)).count()
}

#[test]
fn an_improvement_is_put_on_the_map() {
    let mut desk = desk(LARGE, Lang::Dutch);
    open(&mut desk);
    desk.click(Role::ListBoxOption, APP);
    desk.harness.get_by_role_and_label(Role::Button, "Op de kaart tonen").focus();
    desk.settle();
    desk.key(Key::Enter);
    assert_eq!(cards(&desk, APP), 1);
    undo(&mut desk);
    assert_eq!(cards(&desk, APP), 0);
}

/// What was decided is seen back on the map.
#[test]
fn an_improvement_that_is_chosen_shows_on_the_map() {
    let mut desk = desk(LARGE, Lang::Dutch);
    open(&mut desk);
    desk.click(Role::ListBoxOption, APP);
    assert_eq!(cards(&desk, APP), 0, "an idea is not decided");
    desk.press(Modifiers::ALT, Key::ArrowRight);
    assert_eq!(improvement(&desk, APP).status, Status::Chosen);
    assert_eq!(cards(&desk, APP), 1);
    desk.press(Modifiers::ALT, Key::ArrowRight);
    assert_eq!(cards(&desk, APP), 1, "it shows once");
    undo(&mut desk);
    undo(&mut desk);
    assert_eq!((improvement(&desk, APP).status, cards(&desk, APP)), (Status::Idea, 0), "one step each");
}

/// An empty view says what can be done there, and nothing that cannot.
#[test]
fn without_improvements_the_view_says_where_they_come_from() {
    for (file, gaps, hint) in [
        (GENERATIONS, "improvements-unknown-gaps", "improvements-empty-alone"),
        (MOVING, "improvements-gaps-hint", "improvements-empty-hint"),
    ] {
        let mut desk = desk_of(file, LARGE, Lang::English);
        while let Some(first) = desk.project().improvements.first().map(|one| one.title.clone()) {
            open(&mut desk);
            desk.click(Role::ListBoxOption, &first);
            desk.key(Key::Delete);
        }
        open(&mut desk);
        for key in [gaps, hint] {
            let said = desk.word(key);
            desk.wait(|desk| desk.harness.query_by_label(&said).is_some());
        }
    }
}

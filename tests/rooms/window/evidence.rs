//! The register of insights above the map: quick entry, filter, sort, links by dragging and by choosing, quotes.

use std::sync::Arc;

use egui::accesskit::Role;
use egui::{Key, Modifiers, Pos2};
use egui_kittest::kittest::{NodeT, Queryable};
use meander::command::Command;
use meander::lang::Lang;
use meander::model::{Attachment, Insight, InsightKind, TouchpointId};

use super::desk::{Desk, LARGE, SMALL, blank, desk, everywhere};

const QUOTE: &str = "De verzekeraar probeert vooral om de schadelast laag te houden";
const PAIN: &str = "Cijfer 5,1 voor duidelijkheid van de terugkoppeling";
const NEED: &str = "Klanten willen van de expert zelf horen hoe hij tot het bedrag komt";
const MAKES_APPOINTMENT: &str = "Afspraak maken voor schadebepaling";
const CAR: &str = "Vervangende auto regelen";

fn open(desk: &mut Desk) {
    desk.shortcut(&Command::ViewInsights.shortcuts()[0]);
}

fn insight(desk: &Desk, text: &str) -> Arc<Insight> {
    let project = desk.project();
    let found = project.insights.iter().find(|insight| insight.text == text);
    Arc::clone(found.unwrap_or_else(|| panic!("no insight says {text}")))
}

fn touchpoint(desk: &Desk, title: &str) -> TouchpointId {
    let journey = Arc::clone(desk.session().journey());
    let touchpoints = journey.episodes.iter().flat_map(|episode| &episode.touchpoints);
    touchpoints.into_iter().find(|one| one.title == title).map(|one| one.id).expect("a touchpoint")
}

fn row(desk: &Desk, text: &str) -> Pos2 {
    desk.rect(Role::Row, text).center()
}

fn undo(desk: &mut Desk) {
    desk.press(Modifiers::COMMAND, Key::Z);
}

/// The rows that show, from top to bottom.
fn rows(desk: &Desk) -> Vec<String> {
    let project = desk.project();
    let mut shown: Vec<(f32, String)> = Vec::new();
    for insight in &project.insights {
        if desk.has(Role::Row, &insight.text) {
            shown.push((desk.rect(Role::Row, &insight.text).top(), insight.text.clone()));
        }
    }
    shown.sort_by(|one, other| one.0.total_cmp(&other.0));
    shown.into_iter().map(|(_, text)| text).collect()
}

#[test]
fn insights_are_typed_in_a_row() {
    everywhere(|desk| {
        open(desk);
        let before = desk.project().insights.len();
        let name = desk.word("insights-new");
        desk.click(Role::TextInput, &name);
        for words in ["een", "twee"] {
            desk.type_text(words);
            desk.key(Key::Enter);
            let (row, map) = (desk.rect(Role::Row, words), desk.canvas());
            assert!(row.bottom() <= map.top() - 8.0, "the new row is whole in view: {row:?} above {map:?}");
        }
        assert!(desk.is_focused(Role::TextInput, &name), "one types on");
        let texts: Vec<String> = desk.project().insights[before..].iter().map(|one| one.text.clone()).collect();
        assert_eq!(texts, ["een", "twee"]);
        desk.key(Key::Escape);
        undo(desk);
        assert_eq!(desk.project().insights.len(), before + 1, "each is a step of its own");
        undo(desk);
        assert_eq!(desk.project().insights.len(), before);
    });
}

#[test]
fn an_empty_register_says_what_to_do() {
    for lang in Lang::ALL {
        let mut desk = blank(SMALL, lang);
        open(&mut desk);
        desk.harness.get_by_label(&desk.word("insights-empty-hint"));
        let name = desk.word("insights-new");
        desk.click(Role::TextInput, &name);
        desk.type_text("eerste");
        desk.key(Key::Enter);
        assert!(desk.has(Role::Row, "eerste"));
    }
}

#[test]
fn rows_are_filtered() {
    let mut desk = desk(LARGE, Lang::Dutch);
    open(&mut desk);
    desk.click(Role::TextInput, "Zoek in de inzichten");
    desk.type_text("EXPERT bedrag");
    assert_eq!(rows(&desk), [NEED]);
    desk.click(Role::Button, "Toon alle inzichten");
    let pick = |desk: &mut Desk, filter: &str, option: &str| {
        desk.click(Role::ComboBox, filter);
        desk.click(Role::Button, option);
    };
    pick(&mut desk, "Filter op soort", "pijnpunt");
    assert_eq!(rows(&desk).len(), 2);
    assert!(rows(&desk).contains(&PAIN.to_owned()));
    pick(&mut desk, "Filter op methode", "cocreatie");
    assert_eq!(rows(&desk).len(), 1);
    desk.click(Role::Button, "Toon alle inzichten");
    pick(&mut desk, "Filter op feit of interpretatie", "interpretatie");
    assert_eq!(rows(&desk), [NEED]);
    desk.click(Role::Button, "Toon alle inzichten");
    pick(&mut desk, "Filter op koppeling", "Niet gekoppeld");
    assert_eq!(rows(&desk), [] as [&str; 0]);
    pick(&mut desk, "Filter op koppeling", "Bij wat geselecteerd is");
    desk.click_card("Aanrijding melden");
    assert_eq!(rows(&desk).len(), 1, "what the selected touchpoint rests on");
}

#[test]
fn columns_sort_by_click_and_by_key() {
    let mut desk = desk(LARGE, Lang::Dutch);
    open(&mut desk);
    let samples = |desk: &Desk| rows(desk).iter().map(|text| insight(desk, text).n).collect::<Vec<_>>();
    let is_rising = |list: &[Option<u32>]| list.is_sorted();
    assert!(!is_rising(&samples(&desk)), "the document has its own order");
    desk.click(Role::ColumnHeader, "n");
    assert!(is_rising(&samples(&desk)) && samples(&desk).len() > 5);
    desk.click(Role::ColumnHeader, "n");
    let mut turned = samples(&desk);
    turned.reverse();
    assert!(is_rising(&turned));
    desk.harness.get_by_role_and_label(Role::ColumnHeader, "Inzicht").focus();
    desk.settle();
    desk.key(Key::Enter);
    let texts: Vec<String> = rows(&desk).iter().map(|text| text.to_lowercase()).collect();
    assert!(texts.is_sorted(), "{texts:?}");
}

#[test]
fn a_row_is_dragged_onto_a_card() {
    everywhere(|desk| {
        open(desk);
        let target = touchpoint(desk, CAR);
        assert!(!insight(desk, PAIN).touchpoints.contains(&target));
        let (from, to) = (row(desk, PAIN), desk.card(CAR).center());
        desk.take(from, to);
        desk.key(Key::Escape);
        desk.drop_at(to);
        assert!(!insight(desk, PAIN).touchpoints.contains(&target), "Escape cancels");
        let (from, to) = (row(desk, PAIN), desk.card(CAR).center());
        desk.drag(from, to);
        assert!(insight(desk, PAIN).touchpoints.contains(&target));
        undo(desk);
        assert!(!insight(desk, PAIN).touchpoints.contains(&target));
    });
}

#[test]
fn a_row_is_dragged_onto_an_episode() {
    let mut desk = desk(LARGE, Lang::Dutch);
    open(&mut desk);
    let episode = desk.session().journey().episodes[1].id;
    let (from, to) = (row(&desk, PAIN), desk.rect(Role::ColumnHeader, "Vervangend vervoer").center());
    desk.drag(from, to);
    assert!(insight(&desk, PAIN).episodes.contains(&episode));
    let (from, to) = (row(&desk, PAIN), desk.rect(Role::RowHeader, "Touchpoints").center());
    let before = insight(&desk, PAIN);
    desk.drag(from, to);
    assert!(Arc::ptr_eq(&before, &insight(&desk, PAIN)), "a lane is nothing that an insight speaks of");
}

#[test]
fn a_row_is_linked_and_unlinked_by_keyboard() {
    everywhere(|desk| {
        open(desk);
        let target = touchpoint(desk, MAKES_APPOINTMENT);
        desk.key(Key::ArrowDown);
        desk.key(Key::ArrowDown);
        let link = desk.word("insights-link");
        desk.harness.get_by_role_and_label(Role::Button, &link).focus();
        desk.settle();
        desk.key(Key::Enter);
        assert!(desk.has_dialog("insights-link-title"));
        desk.type_text("afspraak maken");
        desk.key(Key::Enter);
        assert!(insight(desk, PAIN).touchpoints.contains(&target));
        let unlink = format!("{}: {MAKES_APPOINTMENT}", desk.word("inspector-insight-unlink"));
        desk.harness.get_by_role_and_label(Role::Button, &unlink).focus();
        desk.settle();
        desk.key(Key::Enter);
        assert!(!insight(desk, PAIN).touchpoints.contains(&target));
        undo(desk);
        assert!(insight(desk, PAIN).touchpoints.contains(&target));
        undo(desk);
        assert!(!insight(desk, PAIN).touchpoints.contains(&target));
    });
}

#[test]
fn what_an_insight_speaks_of_is_picked_by_arrows_and_by_click() {
    everywhere(|desk| {
        open(desk);
        let at = row(desk, PAIN);
        desk.click_at(at);
        let before = insight(desk, PAIN);
        let link = |desk: &mut Desk| {
            desk.harness.get_by_role_and_label(Role::Button, &desk.word("insights-link")).focus();
            desk.settle();
            desk.key(Key::Enter);
            assert!(desk.has_dialog("insights-link-title"));
        };
        let offered = |desk: &Desk| -> Vec<String> {
            let rows = desk.harness.query_all_by_role(Role::ListBoxOption);
            rows.filter_map(|row| row.accesskit_node().label()).collect()
        };
        link(desk);
        desk.type_text("zzz");
        assert_eq!(offered(desk), [] as [&str; 0]);
        assert!(desk.has(Role::Label, &desk.word("insights-pick-nothing")));
        desk.key(Key::Enter);
        assert!(desk.has_dialog("insights-link-title"), "there is nothing to pick");
        desk.key(Key::Escape);
        assert!(!desk.has_dialog("insights-link-title"), "Escape closes");
        assert_eq!(insight(desk, PAIN), before);
        link(desk);
        let first = offered(desk)[..2].to_vec();
        assert_eq!(first[0], desk.session().journey().episodes[0].title);
        desk.key(Key::ArrowDown);
        desk.key(Key::Enter);
        let second = touchpoint(desk, &first[1]);
        assert!(insight(desk, PAIN).touchpoints.contains(&second));
        link(desk);
        assert!(!offered(desk).contains(&first[1]), "what is linked is not offered again");
        desk.click(Role::ListBoxOption, CAR);
        assert!(!desk.has_dialog("insights-link-title"));
        assert!(insight(desk, PAIN).touchpoints.ends_with(&[second, touchpoint(desk, CAR)]));
    });
}

#[test]
fn a_linked_quote_shows_in_its_lane_as_one_step() {
    let mut desk = desk(LARGE, Lang::Dutch);
    open(&mut desk);
    let id = insight(&desk, QUOTE).id;
    let target = touchpoint(&desk, CAR);
    let notes = |desk: &Desk| {
        let episode = Arc::clone(&desk.session().journey().episodes[1]);
        let shown = episode.notes.iter().filter(|note| note.insight == Some(id)).map(|note| note.attached);
        shown.collect::<Vec<_>>()
    };
    let (from, to) = (row(&desk, QUOTE), desk.card(CAR).center());
    desk.drag(from, to);
    assert_eq!(notes(&desk), [Attachment::Touchpoint(target)]);
    undo(&mut desk);
    assert_eq!(notes(&desk), []);
    assert!(!insight(&desk, QUOTE).touchpoints.contains(&target), "one step");
    desk.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
    let at = row(&desk, QUOTE);
    desk.click_at(at);
    desk.click(Role::Button, &format!("Ontkoppelen: {CAR}"));
    assert_eq!(notes(&desk), [], "what only showed the link goes with it");
}

#[test]
fn a_pain_shows_as_a_card_in_a_lane_of_its_own() {
    let mut desk = desk(LARGE, Lang::Dutch);
    open(&mut desk);
    let at = row(&desk, PAIN);
    desk.click_at(at);
    let lanes = desk.session().journey().lanes.len();
    desk.click(Role::Button, "Als kaartje op de klantreis tonen");
    assert_eq!(desk.session().journey().lanes.len(), lanes + 1, "there was no lane of pains");
    let id = insight(&desk, PAIN).id;
    let journey = Arc::clone(desk.session().journey());
    assert!(journey.episodes.iter().any(|episode| episode.notes.iter().any(|note| note.insight == Some(id))));
    undo(&mut desk);
    assert_eq!(desk.session().journey().lanes.len(), lanes);
}

#[test]
fn every_field_of_an_insight_is_edited() {
    let mut desk = desk(LARGE, Lang::Dutch);
    open(&mut desk);
    desk.click(Role::TextInput, "Nieuw inzicht");
    desk.type_text("een");
    desk.key(Key::Enter);
    let last = |desk: &Desk| Arc::clone(desk.project().insights.last().expect("an insight"));
    assert_eq!((last(&desk).kind, last(&desk).text.as_str()), (InsightKind::Observation, "een"));
    desk.click(Role::ComboBox, "Soort");
    desk.click(Role::Button, "pluspunt");
    assert_eq!(last(&desk).kind, InsightKind::Gain);
    desk.click(Role::RadioButton, "Feit of interpretatie: interpretatie");
    desk.click(Role::ComboBox, "Methode");
    desk.click(Role::Button, "gegevens");
    for (field, typed) in [("Bron", "belcijfers"), ("Steekproef (n)", "41"), ("Datum", "2026-11-02")] {
        desk.click(Role::TextInput, field);
        desk.type_text(typed);
    }
    let found = last(&desk);
    assert_eq!((found.source.as_str(), found.n), ("belcijfers", Some(41)));
    assert_eq!(found.date.map(|date| date.to_string()).as_deref(), Some("2026-11-02"));
    assert_eq!(found.certainty, meander::model::Certainty::Interpretation);
    assert_eq!(found.method, Some(meander::model::InsightMethod::Data));
}

#[test]
fn the_keys_of_the_rows() {
    let mut desk = desk(LARGE, Lang::Dutch);
    open(&mut desk);
    let chosen = |desk: &Desk, text: &str| {
        desk.harness.get_by_role_and_label(Role::Row, text).accesskit_node().is_selected() == Some(true)
    };
    desk.key(Key::ArrowDown);
    assert!(chosen(&desk, QUOTE));
    desk.key(Key::End);
    desk.key(Key::Home);
    desk.key(Key::ArrowDown);
    assert!(chosen(&desk, PAIN));
    desk.key(Key::Enter);
    desk.type_text("!");
    assert!(desk.project().insights[1].text.contains('!'), "Enter leads into the text");
    desk.key(Key::Escape);
    desk.key(Key::ArrowDown);
    desk.key(Key::ArrowUp);
    let count = desk.project().insights.len();
    desk.key(Key::Delete);
    assert_eq!(desk.project().insights.len(), count - 1);
    undo(&mut desk);
    assert_eq!(desk.project().insights.len(), count);
}

#[test]
fn a_row_leads_to_the_map_and_a_card_to_its_evidence() {
    let mut desk = desk(LARGE, Lang::Dutch);
    open(&mut desk);
    desk.key(Key::ArrowDown);
    desk.key(Key::ArrowDown);
    desk.key(Key::Space);
    assert_eq!(desk.selected(), "Terugkoppeling van de schouw");
    assert!(desk.has(Role::Button, "Dit inzicht sluiten"), "the panel stays with the insight");
    desk.click_card("Aanrijding melden");
    assert!(!desk.has(Role::Button, "Dit inzicht sluiten"), "a card that is chosen shows its own fields");
    let evidence = "Klanten moeten hun verhaal bij de eerste melding tot drie keer toe vertellen";
    desk.harness.get_by_role_and_label(Role::Label, evidence);
}

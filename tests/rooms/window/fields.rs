//! The panel at the right in the window: what is typed in it stands on the map, the header or the bar at once.

use std::sync::Arc;

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};
use meander::command::Command;
use meander::lang::Lang;
use meander::model::{Date, Form, LaneLine, Note, ScoreScale};
use meander::session::Selected;

use super::desk::{Desk, LARGE, SMALL, desk, everywhere};

const QUOTE: &str = "Ik kon dezelfde dag weer rijden";

/// Goes to what has this name and uses it by the keyboard: it may stand below what the panel shows.
#[track_caller]
fn press(desk: &mut Desk, role: Role, name: &str) {
    desk.harness.get_by_role_and_label(role, name).focus();
    desk.settle();
    desk.key(if role == Role::CheckBox { Key::Space } else { Key::Enter });
}

/// Types other words into a field.
#[track_caller]
fn fill(desk: &mut Desk, key: &str, typed: &str) {
    let name = desk.word(key);
    {
        let mut fields = desk.harness.query_all_by_label(&name);
        let is_field = |role| matches!(role, Role::TextInput | Role::MultilineTextInput);
        let field = fields.find(|node| is_field(node.accesskit_node().role()));
        field.unwrap_or_else(|| panic!("no field {name}")).focus();
    }
    desk.settle();
    desk.press(Modifiers::COMMAND, Key::A);
    desk.type_text(typed);
}

/// Takes another option of a list.
#[track_caller]
fn pick(desk: &mut Desk, key: &str, option: &str) {
    let name = desk.word(key);
    press(desk, Role::ComboBox, &name);
    desk.click(Role::Button, option);
}

fn undo(desk: &mut Desk) {
    desk.key(Key::Escape);
    desk.press(Modifiers::COMMAND, Key::Z);
}

/// The note with these words, and the title of its episode.
fn note(desk: &Desk, text: &str) -> Option<(String, Note)> {
    let journey = desk.session().journey();
    journey.episodes.iter().find_map(|episode| {
        let found = episode.notes.iter().find(|note| note.text == text);
        found.map(|note| (episode.title.clone(), Note::clone(note)))
    })
}

#[test]
fn a_note_is_written_signed_and_moved() {
    everywhere(|desk| {
        let (home, before) = note(desk, QUOTE).expect("the quote");
        desk.click_card(QUOTE);
        fill(desk, "inspector-text", "Zo geregeld");
        assert!(desk.has(Role::Cell, "Zo geregeld"), "the card says it");
        fill(desk, "inspector-said-by-role", "bestuurder");
        pick(desk, "inspector-episode", "Nazorg");
        let (now, changed) = note(desk, "Zo geregeld").expect("the same note");
        assert_eq!((now.as_str(), changed.id), ("Nazorg", before.id));
        assert_eq!(changed.attribution.role, "bestuurder");
        assert_eq!(desk.selected(), "Zo geregeld", "it stays selected where it went");
        (0..3).for_each(|_| undo(desk));
        assert_eq!(note(desk, QUOTE), Some((home, before)));
    });
}

#[test]
fn who_retypes_the_words_of_a_card_does_not_write_to_its_insight() {
    let mut desk = desk(LARGE, Lang::Dutch);
    desk.click_card(QUOTE);
    let Selected::Note(path) = desk.session().selected() else { panic!("a quote") };
    let project = desk.project();
    let insight = project.note(path).and_then(|note| note.insight).expect("it stands for an insight");
    let known = project.insight(insight).expect("the insight").text.clone();
    fill(&mut desk, "inspector-text", "Eigen woorden");
    desk.press(Modifiers::COMMAND, Key::A);
    desk.key(Key::Delete);
    desk.type_text("Andere woorden");
    let now = desk.project();
    assert_eq!(now.insight(insight).map(|insight| insight.text.clone()), Some(known), "the evidence is what it was");
    assert_eq!(now.note(path).map(|note| note.text.clone()), Some("Andere woorden".to_owned()));
}

#[test]
fn the_project_is_described_where_nothing_is_selected() {
    everywhere(|desk| {
        assert!(desk.is_nothing_selected());
        let section = desk.word("inspector-project");
        assert!(!desk.has(Role::TextInput, &desk.word("inspector-project-title")), "the section is closed");
        press(desk, Role::Button, &section);
        fill(desk, "inspector-project-title", "Alle schades");
        let bar = "Alle schades: ".to_owned() + &Command::RenameProject.label(desk.lang);
        assert!(desk.has(Role::Button, &bar), "the bar at the top says it");
        fill(desk, "inspector-organisation", "Wij");
        let scale = desk.word(meander::model::words::scale(ScoreScale::OneToTen));
        pick(desk, "inspector-scale", &scale);
        let project = desk.project();
        assert_eq!((project.title.as_str(), project.organisation.as_str()), ("Alle schades", "Wij"));
        assert_eq!(project.scale, ScoreScale::OneToTen);
    });
}

#[test]
fn the_journey_is_named_and_told_what_it_is() {
    for lang in Lang::ALL {
        let mut desk = desk(LARGE, lang);
        fill(&mut desk, "inspector-title", "Schade, opnieuw");
        fill(&mut desk, "inspector-subtitle", "herfst");
        let patient = desk.word(meander::model::words::form(&Form::Patient));
        pick(&mut desk, "inspector-form", &patient);
        let journey = desk.session().journey();
        assert_eq!((journey.title.as_str(), journey.subtitle.as_str()), ("Schade, opnieuw", "herfst"));
        assert_eq!(journey.form, Form::Patient);
    }
}

#[test]
fn a_lane_is_named_ruled_off_and_collapsed() {
    everywhere(|desk| {
        desk.click(Role::RowHeader, "Touchpoints");
        let Selected::Lane(id) = desk.session().selected() else { panic!("a lane") };
        let lane = |desk: &Desk| desk.session().journey().lanes.iter().find(|lane| lane.id == id).cloned();
        fill(desk, "inspector-title", "Wat de klant doet");
        assert!(desk.has(Role::RowHeader, "Wat de klant doet"), "the header says it");
        let line = desk.word(meander::layout::words::lane_line_key(LaneLine::Visibility));
        pick(desk, "inspector-line-below", &line);
        assert_eq!(lane(desk).and_then(|lane| lane.line_below), Some(LaneLine::Visibility));
        let header = desk.rect(Role::RowHeader, "Wat de klant doet");
        let collapsed = desk.word("inspector-collapsed");
        press(desk, Role::CheckBox, &collapsed);
        assert!(lane(desk).is_some_and(|lane| lane.collapsed));
        assert!(desk.rect(Role::RowHeader, "Wat de klant doet").height() < header.height() / 2.0, "it takes less room");
    });
}

#[test]
fn an_episode_is_named_and_challenged() {
    everywhere(|desk| {
        desk.click(Role::ColumnHeader, "Vervangend vervoer");
        let Selected::Episode(path) = desk.session().selected() else { panic!("an episode") };
        fill(desk, "inspector-title", "Na afloop");
        assert!(desk.has(Role::ColumnHeader, "Na afloop"), "the header says it");
        fill(desk, "inspector-challenge", "Bel een week later");
        let project = desk.project();
        let episode = project.episode(path).expect("the episode");
        assert_eq!((episode.title.as_str(), episode.challenge.as_str()), ("Na afloop", "Bel een week later"));
    });
}

#[test]
fn a_panel_begins_at_its_beginning_and_stays_where_it_is_from_card_to_card() {
    for lang in Lang::ALL {
        let mut desk = desk(SMALL, lang);
        let (close, delete) = (desk.word("inspector-close"), Command::Delete.hint(lang));
        let beginning = desk.rect(Role::Button, &close).top();
        let panel = egui::pos2(desk.canvas().right() + 200.0, 500.0);
        let down = egui::vec2(0.0, -900.0);
        desk.wheel(panel, down, Modifiers::NONE);
        assert!(desk.rect(Role::Button, &close).top() < beginning, "the panel of the journey is scrolled");
        desk.click_card("Aanrijding melden");
        assert_eq!(desk.rect(Role::Button, &close).top(), beginning, "that of a card is not");
        desk.wheel(panel, down, Modifiers::NONE);
        let there = desk.rect(Role::Button, &close).top();
        assert!(there < beginning);
        desk.click_card("Bevestiging en dossiernummer");
        assert_eq!(desk.rect(Role::Button, &close).top(), there, "the next card shows the same fields");
        desk.press(Modifiers::COMMAND, Key::A);
        assert!(desk.has(Role::Button, &delete), "several cards");
        assert_eq!(desk.rect(Role::Button, &close).top(), beginning);
    }
}

#[test]
fn a_day_is_typed_as_people_write_it_and_stays_where_it_cannot_be_read() {
    everywhere(|desk| {
        let section = desk.word("inspector-team-and-dates");
        if !desk.has(Role::TextInput, &desk.word("inspector-start-date")) {
            press(desk, Role::Button, &section);
        }
        let start = |desk: &Desk| desk.session().journey().frame.start_date;
        let shown = |desk: &Desk| {
            let name = desk.word("inspector-start-date");
            desk.harness.get_by_role_and_label(Role::TextInput, &name).accesskit_node().value().unwrap_or_default()
        };
        let (before, wrong) = (start(desk), desk.word("inspector-date-wrong"));
        fill(desk, "inspector-start-date", "31-12-2026");
        assert_eq!(start(desk), Date::new(2026, 12, 31), "as soon as it is whole");
        assert_eq!(shown(desk), "31-12-2026", "while it is typed");
        desk.key(Key::Tab);
        assert_eq!(shown(desk), "2026-12-31");
        fill(desk, "inspector-start-date", "31 dec");
        assert!(!desk.has(Role::Label, &wrong), "not before it is left");
        desk.key(Key::Tab);
        assert_eq!((shown(desk).as_str(), start(desk)), ("31 dec", Date::new(2026, 12, 31)));
        assert!(desk.has(Role::Label, &wrong), "it says what to type");
        fill(desk, "inspector-start-date", "1/2/2027");
        desk.key(Key::Tab);
        assert_eq!((shown(desk).as_str(), start(desk)), ("2027-02-01", Date::new(2027, 2, 1)));
        assert!(!desk.has(Role::Label, &wrong));
        fill(desk, "inspector-start-date", "morgen");
        desk.key(Key::Tab);
        undo(desk);
        assert_eq!(shown(desk), "2026-12-31", "what changes in the document shows");
        undo(desk);
        assert_eq!(start(desk), before);
    });
}

/// What stands in a field.
fn shown(desk: &Desk, name: &str) -> String {
    let mut fields = desk.harness.query_all_by_role_and_label(Role::TextInput, name);
    fields.next().and_then(|field| field.accesskit_node().value()).unwrap_or_default()
}

fn whole_range(desk: &Desk, least: &str, most: &str) -> String {
    desk.lang.with("inspector-number-whole", &[("least", least.into()), ("most", most.into())])
}

#[test]
fn a_number_that_does_not_fit_stays_with_its_reason_until_it_does() {
    everywhere(|desk| {
        desk.click(Role::ColumnHeader, "Vervangend vervoer");
        let Selected::Episode(path) = desk.session().selected() else { panic!("an episode") };
        let details = desk.word("inspector-details");
        press(desk, Role::Button, &details);
        let ages = |desk: &Desk| {
            let episode = Arc::clone(desk.project().episode(path).expect("the episode"));
            (episode.age_from, episode.age_to)
        };
        let (from, to) = (desk.word("inspector-age-from"), desk.word("inspector-age-to"));
        fill(desk, "inspector-age-from", "18");
        desk.key(Key::Tab);
        assert_eq!(ages(desk), (Some(18), None));
        let reason = whole_range(desk, "0", "120");
        fill(desk, "inspector-age-from", "1800");
        assert_eq!(ages(desk), (Some(18), None), "what begins well and goes wrong changes nothing");
        assert!(!desk.has(Role::Label, &reason), "not before it is left");
        desk.key(Key::Tab);
        assert_eq!((shown(desk, &from).as_str(), ages(desk)), ("1800", (Some(18), None)));
        assert!(desk.has(Role::Label, &reason), "it says what it takes");
        fill(desk, "inspector-age-from", "achttien");
        desk.key(Key::Tab);
        assert_eq!((shown(desk, &from).as_str(), ages(desk)), ("achttien", (Some(18), None)));
        // It waits for whoever looks at something else and comes back.
        fill(desk, "inspector-age-from", "negentien");
        desk.click_card("Aanrijding melden");
        desk.click(Role::ColumnHeader, "Vervangend vervoer");
        assert_eq!((shown(desk, &from).as_str(), ages(desk)), ("negentien", (Some(18), None)));
        assert!(desk.has(Role::Label, &reason), "with its reason");
        fill(desk, "inspector-age-from", "21,5");
        desk.key(Key::Escape);
        assert_eq!((shown(desk, &from).as_str(), ages(desk)), ("18", (Some(18), None)), "Escape drops it");
        assert!(!desk.has(Role::Label, &reason));
        // What lies before the start waits for the start.
        fill(desk, "inspector-age-to", "12");
        desk.key(Key::Tab);
        assert!(desk.has(Role::Label, &whole_range(desk, "18", "120")));
        assert_eq!((shown(desk, &to).as_str(), ages(desk)), ("12", (Some(18), None)));
        fill(desk, "inspector-age-from", "6");
        desk.key(Key::Tab);
        assert_eq!((shown(desk, &to).as_str(), ages(desk)), ("12", (Some(6), Some(12))));
    });
}

#[test]
fn a_figure_names_the_ends_of_its_scale_and_cannot_be_empty() {
    for lang in Lang::ALL {
        let mut desk = desk(LARGE, lang);
        desk.click(Role::ColumnHeader, "Vervangend vervoer");
        let Selected::Episode(path) = desk.session().selected() else { panic!("an episode") };
        let (metrics, new) = (desk.word("inspector-metrics"), desk.word("inspector-metric-new"));
        press(&mut desk, Role::Button, &metrics);
        press(&mut desk, Role::Button, &new);
        let value = |desk: &Desk| desk.project().episode(path).expect("the episode").metrics[0].value;
        let name = desk.word("inspector-metric-value");
        let range = [("least", "−100".into()), ("most", "100".into())];
        let reason = desk.lang.with("inspector-number-between", &range);
        for wrong in ["101", "-", "n.v.t."] {
            fill(&mut desk, "inspector-metric-value", wrong);
            desk.key(Key::Tab);
            assert_eq!((shown(&desk, &name).as_str(), value(&desk)), (wrong, 0.0));
            assert!(desk.has(Role::Label, &reason));
        }
        fill(&mut desk, "inspector-metric-value", "-12,5");
        desk.key(Key::Tab);
        assert_eq!(value(&desk), -12.5);
        fill(&mut desk, "inspector-metric-value", "1");
        desk.key(Key::Backspace);
        desk.key(Key::Tab);
        assert!(desk.has(Role::Label, &reason), "it needs one");
        assert_eq!(value(&desk), -12.5);
    }
}

#[test]
fn an_exact_score_that_does_not_fit_stays_with_its_reason() {
    everywhere(|desk| {
        desk.click_card("Aanrijding melden");
        let Selected::Touchpoint(path) = desk.session().selected() else { panic!("a card") };
        let scores = |desk: &Desk| desk.project().touchpoint(path).expect("the card").scores.clone();
        let before = scores(desk);
        let exact = desk.lang.with("inspector-score-exact", &[("name", desk.word("inspector-feeling-now").into())]);
        desk.harness.get_by_role_and_label(Role::SpinButton, &exact).focus();
        desk.settle();
        desk.type_text("7");
        assert_eq!((shown(desk, &exact).as_str(), scores(desk)), ("7", before.clone()));
        desk.key(Key::Tab);
        let range = [("least", "−2".into()), ("most", "2".into())];
        let reason = desk.lang.with("inspector-number-between", &range);
        assert!(desk.has(Role::Label, &reason));
        assert_eq!((shown(desk, &exact).as_str(), scores(desk)), ("7", before.clone()));
        desk.harness.get_by_role_and_label(Role::TextInput, &exact).focus();
        desk.settle();
        desk.press(Modifiers::COMMAND, Key::A);
        desk.type_text("1,4");
        desk.key(Key::Tab);
        assert!(!desk.has(Role::Label, &reason));
        assert_ne!(scores(desk), before);
        assert!(desk.has(Role::SpinButton, &exact), "it can be dragged again");
    });
}

//! Micro journeys: started by keyboard with a reason, alone and hung under an episode later, ranked; and what the
//! map says of branches, waiting, and stories that differ.

use std::num::NonZeroUsize;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use egui::accesskit::Role;
use egui::{Event, Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};
use meander::command::Command;
use meander::lang::Lang;
use meander::model::{Form, Purpose};
use meander::session::Selected;

use super::desk::{Desk, LARGE, SMALL, desk, desk_of, everywhere};

const HIP: &[u8] = include_bytes!("../../../assets/examples/new-hip.journey.ron");
const CARD: &str = "Aanrijding melden";

fn labels(desk: &Desk, role: Role) -> Vec<String> {
    let nodes = desk.harness.query_all_by_role(role);
    nodes.filter_map(|node| node.accesskit_node().label()).collect()
}

fn description(desk: &Desk, role: Role, name: &str) -> String {
    let node = desk.harness.get_by_role_and_label(role, name);
    node.accesskit_node().description().unwrap_or_default()
}

#[test]
fn two_keys_start_a_micro_journey_with_the_touchpoints_as_a_draft() {
    everywhere(|desk| {
        let before = desk.project();
        desk.click_card(CARD);
        desk.press(Modifiers::COMMAND, Key::Enter);
        assert!(desk.has_dialog("micro-start-title"), "it asks why");
        desk.key(Key::Enter);
        assert!(!desk.has_dialog("micro-start-title") && desk.map_has_keyboard());
        let micro = Arc::clone(desk.session().journey());
        assert_eq!((&micro.form, micro.purpose, micro.reason.as_str()), (&Form::Micro, Some(Purpose::Deepen), ""));
        assert_eq!(micro.title, "Aanrijding en eerste melding");
        // Each touchpoint is an episode; the one with sub-steps has a touchpoint for each of them.
        let above = &before.journeys[0].episodes[0];
        let titles: Vec<Vec<&str>> = micro
            .episodes
            .iter()
            .map(|episode| episode.touchpoints.iter().map(|touchpoint| touchpoint.title.as_str()).collect())
            .collect();
        assert_eq!(titles, [vec!["alarmnummer", "foto’s maken"], vec!["Bevestiging en dossiernummer"]]);
        for (episode, original) in micro.episodes.iter().zip(&above.touchpoints) {
            assert_eq!(episode.title, original.title);
            for step in &episode.touchpoints {
                assert_eq!(step.channels, original.channels);
                for (mine, theirs) in micro.curves.iter().zip(&before.journeys[0].curves) {
                    assert_eq!(step.scores.get(mine.id), original.scores.get(theirs.id));
                }
            }
        }
        // What is known of a touchpoint is known of the draft of it.
        let project = desk.project();
        let mut known = 0;
        for (episode, original) in micro.episodes.iter().zip(&above.touchpoints) {
            for (insight, old) in project.insights.iter().zip(&before.insights) {
                let was_linked = old.touchpoints.contains(&original.id);
                assert_eq!(insight.touchpoints.contains(&original.id), was_linked, "it keeps its own");
                for step in &episode.touchpoints {
                    assert_eq!(insight.touchpoints.contains(&step.id), was_linked, "{}", step.title);
                    known += usize::from(was_linked);
                }
            }
        }
        assert!(known > 0);
        desk.press(Modifiers::COMMAND, Key::Z);
        assert_eq!(desk.session().journey_id(), before.journeys[0].id, "one step takes it away");
        assert_eq!(desk.project(), before);
    });
}

#[test]
fn the_reason_is_typed_and_the_draft_can_be_left_behind() {
    let mut desk = desk(SMALL, Lang::Dutch);
    desk.click_card(CARD);
    desk.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::Enter);
    desk.type_text("De klant staat langs de weg");
    let accelerate = desk.word("inspector-purpose-accelerate");
    let name = format!("{}: {accelerate}", desk.word("inspector-purpose"));
    desk.click(Role::RadioButton, &name);
    let carry = desk.lang.with("micro-carry", &[("count", 2.into())]);
    desk.click(Role::CheckBox, &carry);
    desk.click(Role::Button, &desk.word("micro-start"));
    let micro = desk.session().journey();
    assert_eq!((micro.purpose, micro.reason.as_str()), (Some(Purpose::Accelerate), "De klant staat langs de weg"));
    assert_eq!((micro.episodes.len(), micro.episodes[0].touchpoints.len()), (1, 0));
}

#[test]
fn escape_starts_nothing() {
    let mut desk = desk(SMALL, Lang::English);
    let before = desk.project();
    desk.click_card(CARD);
    desk.press(Modifiers::COMMAND, Key::Enter);
    desk.key(Key::Escape);
    assert!(!desk.has_dialog("micro-start-title") && desk.map_has_keyboard());
    assert!(Arc::ptr_eq(&before, &desk.project()));
}

#[test]
fn a_micro_journey_stands_alone_and_is_hung_under_an_episode_later() {
    let mut desk = desk(LARGE, Lang::Dutch);
    desk.press(Modifiers::ALT, Key::M);
    assert!(desk.has_dialog("micro-alone-title"));
    desk.type_text("De eerste tien minuten");
    desk.key(Key::Enter);
    let micro = Arc::clone(desk.session().journey());
    assert_eq!((micro.title.as_str(), &micro.form, micro.parent), ("De eerste tien minuten", &Form::Micro, None));
    desk.click(Role::ComboBox, &desk.word("inspector-under"));
    let option = "Vervangend vervoer · Schade bij een autoverzekering";
    desk.click(Role::Button, option);
    let parent = desk.project().journeys[0].episodes[1].id;
    assert_eq!(desk.session().journey().parent, Some(parent));
    assert_eq!(desk.project().journeys[0].episodes[1].micro, Some(micro.id));
    desk.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(desk.session().journey().parent, None);
}

#[test]
fn episodes_are_ranked_with_the_reasons_in_words() {
    let dutch = [
        "1. Schade bepalen: Grootste gat (3); belang 5; 5 inzichten, n = 568",
        "2. Aanrijding en eerste melding: Gat (1); belang 4; 2 inzichten, n = 1489",
        "3. Nazorg: Gat (1); belang 3; nog geen inzicht",
        "4. Vervangend vervoer: Geen gat; belang 5; 1 inzicht, n = 212",
        "5. Afhandeling: Geen gat; belang 4; 1 inzicht, n = 1480",
    ];
    let english = [
        "1. Schade bepalen: Largest gap (3); importance 5; 5 insights, n = 568",
        "2. Aanrijding en eerste melding: Gap (1); importance 4; 2 insights, n = 1489",
        "3. Nazorg: Gap (1); importance 3; no insight yet",
        "4. Vervangend vervoer: No gap; importance 5; 1 insight, n = 212",
        "5. Afhandeling: No gap; importance 4; 1 insight, n = 1480",
    ];
    for (lang, expected) in [(Lang::Dutch, dutch), (Lang::English, english)] {
        let mut desk = desk(SMALL, lang);
        desk.press(Modifiers::ALT, Key::W);
        assert_eq!(labels(&desk, Role::ListBoxOption), expected, "{lang:?}");
        // The first one has a micro journey: Enter opens it.
        desk.key(Key::Enter);
        assert_eq!(desk.session().journey().title, "Schade bepalen");
        desk.press(Modifiers::COMMAND, Key::Backspace);
        // The second one gets one.
        desk.press(Modifiers::ALT, Key::W);
        desk.key(Key::ArrowDown);
        desk.key(Key::Enter);
        assert!(desk.has_dialog("micro-start-title"));
        desk.key(Key::Enter);
        assert_eq!(desk.session().journey().title, "Aanrijding en eerste melding");
    }
}

#[test]
fn the_ranking_is_offered_where_nothing_is_selected_and_each_row_has_a_button() {
    let mut desk = desk(LARGE, Lang::English);
    desk.click(Role::Button, &Command::WorthMicro.label(Lang::English));
    let start = Lang::English.with("worth-start-of", &[("title", "Nazorg".into())]);
    desk.click(Role::Button, &start);
    assert!(desk.has_dialog("micro-start-title"));
    desk.key(Key::Escape);
    assert!(desk.map_has_keyboard());
}

#[test]
fn a_micro_journey_that_tells_another_story_is_flagged() {
    for (lang, here, above) in [
        (
            Lang::Dutch,
            "De micro journey komt uit op −1, deze episode op −2: een verschil van 1.",
            "Deze micro journey komt uit op −1, zijn episode op −2: een verschil van 1.",
        ),
        (
            Lang::English,
            "The micro journey comes to −1, this episode to −2: a difference of 1.",
            "This micro journey comes to −1, its episode to −2: a difference of 1.",
        ),
    ] {
        let mut desk = desk(LARGE, lang);
        let said = |title: &str| description(&desk, Role::ColumnHeader, title);
        assert!(said("Schade bepalen").ends_with(here), "{}", said("Schade bepalen"));
        // Only how it is felt, and where that comes from.
        let own = lang.with("map-now", &[("score", "0".into())]);
        assert!(said("Nazorg").starts_with(&lang.with("map-own-score", &[("what", own.into())])), "{}", said("Nazorg"));
        assert!(!said("Nazorg").contains(". "), "{}", said("Nazorg"));
        desk.click(Role::ColumnHeader, "Schade bepalen");
        assert!(desk.has(Role::Label, here), "the inspector says it");
        desk.press(Modifiers::COMMAND, Key::Enter);
        assert!(desk.has(Role::Label, above), "the micro journey says it");
    }
}

#[test]
fn branches_and_waiting_are_said_to_readers() {
    for (lang, name, waiting) in [
        (Lang::English, "Complication, only if the wound becomes infected (about 1 in 60)", "waiting, 5 weeks"),
        (Lang::Dutch, "Complication, alleen als the wound becomes infected (about 1 in 60)", "wachten, 5 weken"),
    ] {
        let mut desk = desk_of(HIP, LARGE, lang);
        let said = description(&desk, Role::ColumnHeader, "Waiting for the specialist");
        assert!(said.ends_with(waiting), "{said}");
        let mean = lang.with("map-mean-score", &[("what", "".into()), ("count", 2.into())]);
        assert!(said.contains(mean.trim()), "it says which score it is: {said}");
        desk.press(Modifiers::SHIFT, Key::Num1);
        assert!(desk.has(Role::ColumnHeader, name), "{:?}", labels(&desk, Role::ColumnHeader));
    }
}

#[test]
fn who_meets_at_a_touchpoint_is_said() {
    let desk = desk_of(HIP, LARGE, Lang::English);
    let said = description(&desk, Role::Cell, "Talking to the GP");
    assert!(said.contains("Patient → General practitioner"), "{said}");
}

#[test]
fn an_episode_is_marked_as_waiting_in_one_step() {
    let mut desk = desk(LARGE, Lang::English);
    desk.click(Role::ColumnHeader, "Vervangend vervoer");
    let Selected::Episode(path) = desk.session().selected() else { panic!("an episode") };
    // They may stand below what the window shows.
    for (role, key) in [(Role::Button, "inspector-details"), (Role::CheckBox, "inspector-waiting")] {
        let name = desk.word(key);
        desk.harness.get_by_role_and_label(role, &name).click_accesskit();
        desk.settle();
    }
    let waits = |desk: &Desk| desk.project().episode(path).expect("it is there").waiting;
    assert!(waits(&desk));
    desk.press(Modifiers::COMMAND, Key::Z);
    assert!(!waits(&desk));
}

#[test]
fn the_limits_of_a_map_are_said_at_its_foot() {
    for lang in Lang::ALL {
        let mut desk = desk(SMALL, lang);
        let limitations = desk.session().journey().limitations.clone();
        let said = lang.with("map-limits", &[("text", limitations.into())]);
        desk.click_card(CARD);
        desk.click(Role::Button, &said);
        assert!(desk.is_nothing_selected(), "the inspector shows the journey, with the field");
    }
}

/// The ranking of a large journey costs the window nothing, and is worked out once.
#[test]
fn a_large_ranking_is_worked_out_beside_the_window() {
    let text = meander::file::write(&crate::generator::map(3_000)).expect("it can be written");
    let mut desk = desk_of(Vec::leak(text.into_bytes()), LARGE, Lang::English);
    let has_rows = |desk: &Desk| !labels(desk, Role::ListBoxOption).is_empty();
    // What opens for the first time is not seen in its first frame.
    desk.press(Modifiers::ALT, Key::W);
    desk.wait(has_rows);
    desk.key(Key::Escape);
    desk.harness.ctx.options_mut(|options| options.max_passes = NonZeroUsize::MIN);
    let alt = Modifiers::ALT;
    let pressed = Event::Key { key: Key::W, physical_key: None, pressed: true, repeat: false, modifiers: alt };
    desk.frame([Event::ModifiersChanged(alt), pressed]);
    if !desk.has_dialog("worth-title") {
        desk.frame([Event::ModifiersChanged(Modifiers::NONE)]);
    }
    let working = desk.word("worth-working");
    let says = |desk: &Desk| {
        let mut labels = desk.harness.query_all_by_role(Role::Label);
        labels.any(|node| node.accesskit_node().value().as_ref() == Some(&working))
    };
    assert!(says(&desk) && !has_rows(&desk), "it is not waited for");
    desk.wait(has_rows);
    assert!(!says(&desk));
    // Work on a thread asks for a frame at its end: where nothing changes there is none.
    let ended = Arc::new(AtomicUsize::new(0));
    let (counter, window) = (Arc::clone(&ended), std::thread::current().id());
    desk.harness.ctx.set_request_repaint_callback(move |_| {
        counter.fetch_add(usize::from(std::thread::current().id() != window), Ordering::Relaxed);
    });
    for _ in 0..5 {
        desk.frame([]);
        std::thread::sleep(Duration::from_millis(30));
    }
    assert_eq!(ended.load(Ordering::Relaxed), 0);
}

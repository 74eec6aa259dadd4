//! The method from one end to the other on the bundled claim: frame, desired and current, an insight, a gap, a
//! micro journey, an improvement, and measured again.

use std::sync::Arc;

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};
use meander::lang::Lang;
use meander::method::{curve_pair, episode_gap, largest_gaps};
use meander::model::{CurveKind, Form, GapPlace, Status};
use meander::session::{Selected, View};

use super::desk::{Desk, LARGE, desk};

const PICKED: &str = "Schouw door de schade-expert";
const CARD: &str = "Aanrijding melden";

fn show(desk: &mut Desk, digit: Key, view: View) {
    desk.press(Modifiers::COMMAND, digit);
    assert_eq!(desk.session().view(), view);
}

fn type_into(desk: &mut Desk, key: &str, words: &str) {
    let name = desk.word(key);
    let is_field = |role| matches!(role, Role::TextInput | Role::MultilineTextInput);
    let field = desk.harness.query_all_by_label(&name).find(|node| is_field(node.accesskit_node().role()));
    let at = field.unwrap_or_else(|| panic!("no field {name}")).rect().center();
    desk.click_at(at);
    desk.type_text(words);
}

fn gap_of(desk: &Desk, episode: usize) -> Option<f64> {
    let journey = &desk.project().journeys[0];
    let customer = journey.curves[0].customer;
    let (now, desired) = curve_pair(journey, customer);
    episode_gap(&journey.episodes[episode], now?, desired?)
}

#[test]
fn a_claim_goes_from_its_frame_to_the_second_measurement() {
    let mut desk = desk(LARGE, Lang::Dutch);
    let start = desk.project();

    // Frame: what it is for.
    show(&mut desk, Key::Num5, View::Frame);
    type_into(&mut desk, "inspector-goal", "Samen. ");
    assert!(desk.project().journeys[0].frame.goal.contains("Samen. "));

    // What is wanted before what is: both are scored on the map, and the gap follows.
    show(&mut desk, Key::Num1, View::Map);
    assert_eq!(gap_of(&desk, 2), Some(3.0));
    desk.click_card(CARD);
    desk.press(Modifiers::ALT, Key::Num5);
    desk.key(Key::Num1);
    let journey = Arc::clone(&desk.project().journeys[0]);
    let (now, desired) = curve_pair(&journey, journey.curves[0].customer);
    let gaps = largest_gaps(&journey, now.expect("now"), desired.expect("desired"));
    assert_eq!((gaps[0].gap, gaps[0].at.touchpoint), (4.0, journey.episodes[0].touchpoints[0].id));

    // An insight, linked by dragging it onto the map.
    show(&mut desk, Key::Num2, View::Insights);
    let name = desk.word("insights-new");
    desk.click(Role::TextInput, &name);
    desk.type_text("niemand weet wat er nu gebeurt");
    desk.key(Key::Enter);
    desk.key(Key::Escape);
    let (from, to) = (desk.rect(Role::Row, "niemand weet wat er nu gebeurt").center(), desk.card(CARD).center());
    desk.drag(from, to);
    let project = desk.project();
    let insight = project.insights.last().expect("the insight");
    assert_eq!(insight.touchpoints, [journey.episodes[0].touchpoints[0].id]);

    // The episode in detail.
    show(&mut desk, Key::Num1, View::Map);
    desk.click_card(CARD);
    desk.press(Modifiers::COMMAND, Key::Enter);
    assert!(desk.has_dialog("micro-start-title"));
    desk.key(Key::Enter);
    let micro = Arc::clone(desk.session().journey());
    assert_eq!((&micro.form, micro.parent), (&Form::Micro, Some(journey.episodes[0].id)));
    desk.press(Modifiers::COMMAND, Key::Backspace);
    assert_eq!(desk.session().journey_id(), journey.id);

    // From a gap to an improvement, which is chosen on the board.
    show(&mut desk, Key::Num3, View::Improvements);
    desk.click(Role::Button, &format!("Maak een verbeterpunt bij “{PICKED}”, gat 2"));
    desk.type_text("samen kijken");
    desk.click(Role::Button, "Dit verbeterpunt sluiten");
    let (from, to) = (desk.rect(Role::ListBoxOption, "samen kijken").center(), desk.rect(Role::Group, "Gekozen"));
    desk.drag(from, to.center());
    let project = desk.project();
    let made = project.improvements.iter().find(|one| one.title == "samen kijken").expect("the improvement");
    let at = journey.episodes[2].touchpoints.iter().find(|one| one.title == PICKED).map(|one| one.id);
    assert_eq!((made.status, made.gap), (Status::Chosen, at.map(GapPlace::Touchpoint)));

    // Measured again: the second wave is scored on the map and compared with the first.
    show(&mut desk, Key::Num4, View::Compare);
    desk.click(Role::Button, &meander::command::Command::MeasureAgain.label(Lang::Dutch));
    desk.click(Role::Button, &desk.word("measure-add"));
    assert_eq!(desk.session().view(), View::Map);
    let wave = desk.session().journey().curves.last().expect("a curve").id;
    assert_eq!(desk.session().scored_curve(CurveKind::Current), Some(wave));
    desk.click_card(CARD);
    desk.key(Key::Num4);
    let Selected::Touchpoint(path) = desk.session().selected() else { panic!("a touchpoint") };
    let score = desk.project().touchpoint(path).and_then(|one| one.scores.get(wave));
    assert_eq!(score.map(|score| score.value()), Some(1.0));
    show(&mut desk, Key::Num4, View::Compare);
    let waves = format!("{}: {}", desk.word("compare-subject"), desk.word("compare-waves"));
    desk.click(Role::RadioButton, &waves);

    // The report says all of it, and undo leads back to where the story began.
    show(&mut desk, Key::Num7, View::Report);
    let labels: Vec<String> = desk
        .harness
        .query_all_by_role(Role::Label)
        .filter_map(|node| node.accesskit_node().value().or(node.accesskit_node().label()))
        .collect();
    assert!(labels.iter().any(|label| label.contains("Samen. ")), "{labels:?}");
    while desk.session().history().depth().0 > 0 {
        desk.press(Modifiers::COMMAND, Key::Z);
    }
    assert_eq!(*desk.project(), *start);
}

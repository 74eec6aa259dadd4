//! The method from one end to the other on the bundled claim: frame, desired and current, an insight, a gap, a
//! micro journey, an improvement, and measured again. Each step is done by hand, and the figures of case A are read
//! from the view that shows them.

use std::sync::Arc;

use egui::accesskit::Role;
use egui::{Key, Modifiers, vec2};
use egui_kittest::kittest::{NodeT, Queryable};
use meander::command::Command;
use meander::lang::Lang;
use meander::method::{curve_pair, episode_gap, largest_gaps, touchpoint_evidence};
use meander::model::{CurveKind, Date, Form, GapPlace, Purpose, Status};
use meander::session::{Selected, View};

use super::desk::{Desk, LARGE, desk};

const PICKED: &str = "Schouw door de schade-expert";
const CARD: &str = "Aanrijding melden";
const ASSESSED: &str = "Schade bepalen";
const GROUP: &str = "Verzekerde zonder leaseauto";

fn show(desk: &mut Desk, digit: Key, view: View) {
    desk.press(Modifiers::COMMAND, digit);
    assert_eq!(desk.session().view(), view);
}

/// Types into a field, which comes into view for that.
fn type_into(desk: &mut Desk, key: &str, words: &str) {
    let name = desk.word(key);
    let is_field = |role| matches!(role, Role::TextInput | Role::MultilineTextInput);
    let field = desk.harness.query_all_by_label(&name).find(|node| is_field(node.accesskit_node().role()));
    field.unwrap_or_else(|| panic!("no field {name}")).focus();
    desk.settle();
    desk.type_text(words);
}

/// All that a reader hears, a line for each thing: its name, what stands in it, what is said of it.
fn told(desk: &Desk) -> String {
    let lines = desk.harness.query_all_by(|_| true).map(|node| {
        let node = node.accesskit_node();
        let parts = [node.label(), node.value(), node.description()];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" | ")
    });
    lines.collect::<Vec<_>>().join("\n")
}

#[track_caller]
fn assert_told(desk: &Desk, words: &[&str]) {
    let told = told(desk);
    for words in words {
        assert!(told.contains(words), "“{words}” in\n{told}");
    }
}

/// All that a page says, from its beginning to its end.
fn told_by_page(desk: &mut Desk) -> String {
    let at = desk.harness.ctx.content_rect().center();
    let mut page = String::new();
    for _ in 0..40 {
        page.push_str(&told(desk));
        desk.wheel(at, vec2(0.0, -250.0), Modifiers::NONE);
    }
    page
}

/// What the header of an episode says.
#[track_caller]
fn header(desk: &Desk, episode: &str) -> String {
    desk.harness.get_by_role_and_label(Role::ColumnHeader, episode).accesskit_node().description().unwrap_or_default()
}

fn gap_of(desk: &Desk, episode: usize) -> Option<f64> {
    let journey = &desk.project().journeys[0];
    let customer = journey.curves[0].customer;
    let (now, desired) = curve_pair(journey, customer);
    episode_gap(&journey.episodes[episode], now?, desired?)
}

fn undo_all(desk: &mut Desk) {
    while desk.session().history().depth().0 > 0 {
        desk.press(Modifiers::COMMAND, Key::Z);
    }
}

/// The figures of the case, in each view that tells them.
#[test]
fn the_figures_of_the_claim_are_told_by_every_view() {
    let mut desk = desk(LARGE, Lang::Dutch);
    for (episode, now, desired) in [
        ("Aanrijding en eerste melding", "−1", "0"),
        ("Vervangend vervoer", "+1", "+1"),
        (ASSESSED, "−2", "+1"),
        ("Afhandeling", "+1", "+1"),
        ("Nazorg", "0", "+1"),
    ] {
        let own = "(eigen cijfer van de episode)";
        desk.shortcut(&Command::Fit.shortcuts()[0]);
        let said = header(&desk, episode);
        assert!(said.starts_with(&format!("nu {now} {own}, gewenst {desired} {own}")), "{episode}: {said}");
    }
    assert!(header(&desk, ASSESSED).contains("komt uit op −1, deze episode op −2: een verschil van 1."));
    assert_eq!(
        (0..5).map(|episode| gap_of(&desk, episode)).collect::<Option<Vec<_>>>(),
        Some(vec![1.0, 0.0, 3.0, 0.0, 1.0])
    );

    show(&mut desk, Key::Num5, View::Frame);
    let at = desk.harness.ctx.content_rect().center();
    let mut chips = Vec::new();
    for _ in 0..12 {
        let seen = desk.harness.query_all_by_role(Role::Button).filter_map(|node| node.accesskit_node().label());
        let seen: Vec<String> = seen.filter(|label| label.starts_with("gat ") || label.ends_with("grootste")).collect();
        if seen.len() > chips.len() {
            chips = seen;
        }
        desk.wheel(at, vec2(0.0, -200.0), Modifiers::NONE);
    }
    assert_eq!(chips, ["gat 1", "gat 0", "3 · grootste", "gat 0", "gat 1"]);

    show(&mut desk, Key::Num4, View::Compare);
    assert_told(&desk, &["Verzekerde zonder leaseauto: gemiddeld −0,2, piek–eind −1, gescoord 10 / 10"]);

    show(&mut desk, Key::Num1, View::Map);
    desk.press(Modifiers::ALT, Key::W);
    assert_told(&desk, &["1. Schade bepalen: Grootste gat (3); belang 5; 5 inzichten, n = 568"]);
    desk.key(Key::Escape);

    show(&mut desk, Key::Num7, View::Report);
    let page = told_by_page(&mut desk);
    for words in [
        "Gemiddeld −0,2.",
        "piek–eind −1.",
        "Gat 3: Terugkoppeling van de schouw (Schade bepalen), nu −2, gewenst +1; beslissend moment",
        "komt gemiddeld op −1, de episode “Schade bepalen” op −2.",
        "CSAT 5,1 (n = 212, 12 oktober 2026); doel 7,5, onder het doel",
    ] {
        assert!(page.contains(words), "“{words}” in\n{page}");
    }
}

/// With λ = 0.3: a good end makes the assessment less bad, a bad one the replacement car less good.
#[test]
fn the_end_of_the_claim_colours_what_is_remembered() {
    let mut desk = desk(LARGE, Lang::Dutch);
    desk.shortcut(&Command::Remembered.shortcuts()[0]);
    desk.shortcut(&Command::Fit.shortcuts()[0]);
    let start = desk.project();
    for (face, episode, expected) in [
        ("Gevoel nu: +2, heel goed", ASSESSED, "herinnerd −0,8"),
        ("Gevoel nu: −2, heel slecht", "Vervangend vervoer", "herinnerd +0,1"),
    ] {
        desk.click(Role::ColumnHeader, "Nazorg");
        desk.click(Role::RadioButton, face);
        let said = header(&desk, episode);
        assert!(said.contains(expected), "{expected} in {said}");
        assert_told(&desk, &["λ 0,3"]);
        undo_all(&mut desk);
        assert_eq!(*desk.project(), *start);
    }
}

#[test]
fn a_claim_goes_from_its_frame_to_the_second_measurement() {
    let mut desk = desk(LARGE, Lang::Dutch);
    let start = desk.project();
    it_is_framed(&mut desk);
    what_is_wanted_comes_before_what_is(&mut desk);
    what_was_learned_hangs_on_its_touchpoint(&mut desk);
    an_episode_is_looked_at_closely(&mut desk);
    a_gap_becomes_an_improvement_that_is_tested(&mut desk);
    it_is_measured_again(&mut desk);

    // The report says all of it, and undo leads back to where the story began.
    show(&mut desk, Key::Num7, View::Report);
    let page = told_by_page(&mut desk);
    for words in
        ["Samen.", "niemand weet wat er nu gebeurt", "samen kijken", "13 weken", "eerst −1, nu +1, verandering +2"]
    {
        assert!(page.contains(words), "“{words}” in\n{page}");
    }
    undo_all(&mut desk);
    assert_eq!(*desk.project(), *start);
}

/// What it is for, and what comes next.
fn it_is_framed(desk: &mut Desk) {
    show(desk, Key::Num5, View::Frame);
    type_into(desk, "inspector-goal", "Samen. ");
    assert!(desk.project().journeys[0].frame.goal.contains("Samen. "));
}

/// Both are scored on the map, and the gap follows.
fn what_is_wanted_comes_before_what_is(desk: &mut Desk) {
    show(desk, Key::Num1, View::Map);
    desk.click_card(CARD);
    desk.press(Modifiers::ALT, Key::Num5);
    desk.key(Key::Num1);
    let journey = Arc::clone(&desk.project().journeys[0]);
    let (now, desired) = curve_pair(&journey, journey.curves[0].customer);
    let gaps = largest_gaps(&journey, now.expect("now"), desired.expect("desired"));
    assert_eq!((gaps[0].gap, gaps[0].at.touchpoint), (4.0, journey.episodes[0].touchpoints[0].id));
    assert_told(desk, &["Aanrijding melden | nu −2, gewenst +2"]);
}

/// An insight, linked by dragging it onto the map.
fn what_was_learned_hangs_on_its_touchpoint(desk: &mut Desk) {
    let card = desk.project().journeys[0].episodes[0].touchpoints[0].id;
    let known = touchpoint_evidence(&desk.project().insights)[&card].insights;
    show(desk, Key::Num2, View::Insights);
    let name = desk.word("insights-new");
    desk.click(Role::TextInput, &name);
    desk.type_text("niemand weet wat er nu gebeurt");
    desk.key(Key::Enter);
    desk.key(Key::Escape);
    let (from, to) = (desk.rect(Role::Row, "niemand weet wat er nu gebeurt").center(), desk.card(CARD).center());
    desk.drag(from, to);
    let project = desk.project();
    assert_eq!(project.insights.last().expect("the insight").touchpoints, [card]);
    assert_eq!(touchpoint_evidence(&project.insights)[&card].insights, known + 1);
}

/// The ranking names the episode with the largest gap; a micro journey takes its touchpoints along.
fn an_episode_is_looked_at_closely(desk: &mut Desk) {
    show(desk, Key::Num1, View::Map);
    let journey = Arc::clone(desk.session().journey());
    desk.click_card(CARD);
    desk.press(Modifiers::COMMAND, Key::Enter);
    assert!(desk.has_dialog("micro-start-title"));
    desk.click(
        Role::RadioButton,
        &format!("{}: {}", desk.word("inspector-purpose"), desk.word("inspector-purpose-accelerate")),
    );
    type_into(desk, "inspector-reason", "snel een test");
    desk.key(Key::Enter);
    let micro = Arc::clone(desk.session().journey());
    assert_eq!((&micro.form, micro.parent), (&Form::Micro, Some(journey.episodes[0].id)));
    assert_eq!((micro.purpose, micro.reason.as_str()), (Some(Purpose::Accelerate), "snel een test"));
    let titles: Vec<&str> = micro.episodes.iter().map(|episode| episode.title.as_str()).collect();
    assert_eq!(titles, [CARD, "Bevestiging en dossiernummer"]);
    desk.press(Modifiers::COMMAND, Key::Backspace);
    assert_eq!(desk.session().journey_id(), journey.id);
    // The one that was there already differs from its episode, and says so.
    desk.click(Role::ColumnHeader, ASSESSED);
    desk.press(Modifiers::COMMAND, Key::Enter);
    assert_eq!(desk.session().journey().title, ASSESSED);
    assert_told(desk, &["Deze micro journey komt uit op −1, zijn episode op −2: een verschil van 1."]);
    desk.press(Modifiers::COMMAND, Key::Backspace);
}

/// Made of a gap, chosen by dragging, tested on a day: the board says how long that took.
fn a_gap_becomes_an_improvement_that_is_tested(desk: &mut Desk) {
    show(desk, Key::Num3, View::Improvements);
    desk.click(Role::Button, &format!("Maak een verbeterpunt bij “{PICKED}”, gat 2"));
    desk.type_text("samen kijken");
    type_into(desk, "improvements-need", "Meekijken en meedenken");
    type_into(desk, "improvements-process", "Schouw");
    type_into(desk, "improvements-tested", "2026-12-07");
    desk.key(Key::Enter);
    desk.click(Role::Button, "Dit verbeterpunt sluiten");
    let (from, to) = (desk.rect(Role::ListBoxOption, "samen kijken").center(), desk.rect(Role::Group, "Klaar"));
    desk.drag(from, to.center());
    let project = desk.project();
    let made = project.improvements.iter().find(|one| one.title == "samen kijken").expect("the improvement");
    let touchpoints = &project.journeys[0].episodes[2].touchpoints;
    let at = touchpoints.iter().find(|one| one.title == PICKED).map(|one| one.id);
    assert_eq!((made.status, made.gap), (Status::Done, at.map(GapPlace::Touchpoint)));
    assert_eq!((made.need.as_str(), made.process.as_str()), ("Meekijken en meedenken", "Schouw"));
    assert_eq!(made.tested_date, Date::new(2026, 12, 7));
    // From the seventh of September.
    assert_told(desk, &["samen kijken | klaar, gat 2 · Schouw door de schade-expert, 91 dagen", "91 dagen (1 getest)"]);
}

/// The second wave is scored on the map and compared with the first.
fn it_is_measured_again(desk: &mut Desk) {
    show(desk, Key::Num4, View::Compare);
    desk.click(Role::Button, &Command::MeasureAgain.label(Lang::Dutch));
    desk.click(Role::Button, &desk.word("measure-add"));
    assert_eq!(desk.session().view(), View::Map);
    let wave = desk.session().journey().curves.last().expect("a curve").id;
    assert_eq!(desk.session().scored_curve(CurveKind::Current), Some(wave));
    desk.click_card(CARD);
    desk.key(Key::Num4);
    let Selected::Touchpoint(path) = desk.session().selected() else { panic!("a touchpoint") };
    let score = desk.project().touchpoint(path).and_then(|one| one.scores.get(wave));
    assert_eq!(score.map(|score| score.value()), Some(1.0));
    show(desk, Key::Num4, View::Compare);
    let waves = format!("{}: {}", desk.word("compare-subject"), desk.word("compare-waves"));
    desk.click(Role::RadioButton, &waves);
    desk.click(Role::RadioButton, &format!("{}: Touchpoint", desk.word("compare-per")));
    // From very bad to good.
    assert_told(desk, &["Aanrijding melden: verandering +3", GROUP]);
}

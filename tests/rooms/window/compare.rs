//! Groups and waves side by side, measuring again, and feelings as they are remembered.

use std::sync::Arc;

use egui::accesskit::Role;
use egui::{Event, Key, Modifiers, Vec2};
use egui_kittest::kittest::{NodeT, Queryable};
use meander::command::Command;
use meander::lang::Lang;
use meander::model::{Curve, CurveId, CurveKind, CustomerGroup, CustomerId, Date, GapPlace, Score};
use meander::session::{Selected, View};

use super::desk::{Desk, LARGE, SMALL, desk, desk_of, everywhere};

const MOVING: &[u8] = include_bytes!("../../../assets/examples/moving-energy.journey.ron");

/// The example of three groups, compared.
fn compared(size: Vec2) -> Desk {
    let mut desk = desk_of(MOVING, size, Lang::English);
    desk.press(Modifiers::COMMAND, Key::Num4);
    assert_eq!(desk.session().view(), View::Compare);
    desk
}

/// The rows of the ranking, from top to bottom, that hold this word.
fn rows(desk: &Desk, word: &str) -> Vec<String> {
    let buttons = desk.harness.query_all_by_role(Role::Button);
    let mut found: Vec<(f32, String)> = buttons
        .filter_map(|node| Some((node.rect().top(), node.accesskit_node().label()?)))
        .filter(|(_, label)| label.contains(&format!(": {word} ")))
        .collect();
    found.sort_by(|one, other| one.0.total_cmp(&other.0));
    found.into_iter().map(|(_, label)| label).collect()
}

/// All words that are read, not worked on.
fn labels(desk: &Desk) -> Vec<String> {
    let nodes = desk.harness.query_all_by_role(Role::Label);
    nodes.filter_map(|node| node.accesskit_node().value().or(node.accesskit_node().label())).collect()
}

fn choose(desk: &mut Desk, name: &str, option: &str) {
    let label = format!("{}: {}", desk.word(name), desk.word(option));
    desk.click(Role::RadioButton, &label);
}

fn curves(desk: &Desk) -> egui::Rect {
    let name = desk.word("compare-curves-name");
    assert!(!name.is_empty());
    let mut sliders = desk.harness.query_all_by_role(Role::Slider);
    let found = sliders.find(|node| node.accesskit_node().label().is_some_and(|label| label.contains("emotion curve")));
    found.expect("the curves").rect()
}

#[test]
fn the_largest_spread_comes_first_and_says_who() {
    let mut desk = compared(LARGE);
    let found = rows(&desk, "spread");
    assert_eq!(
        found[0],
        "The day of the move: spread 2.2, lowest −1.4 · Family buying a home, highest +0.8 · Older couple downsizing"
    );
    let amounts: Vec<&str> =
        found.iter().map(|row| row.split("spread ").nth(1).unwrap().split(',').next().unwrap()).collect();
    assert_eq!(amounts, ["2.2", "2", "1", "0.8", "0.7", "0.6"]);
    choose(&mut desk, "compare-per", "compare-touchpoints");
    let first = rows(&desk, "spread").remove(0);
    assert_eq!(
        first,
        "Choosing an end and a start date: spread 2.4, lowest −2 · Family buying a home, \
         highest +0.4 · Older couple downsizing"
    );
    desk.click(Role::Button, &first);
    assert_eq!(desk.session().view(), View::Map);
    assert_eq!(desk.selected(), "Choosing an end and a start date");
    // The way back leads to the comparison.
    desk.press(Modifiers::COMMAND, Key::OpenBracket);
    assert_eq!(desk.session().view(), View::Compare);
}

/// The example of three groups, in which the move is only made by some.
fn with_branch() -> &'static [u8] {
    let mut project = meander::file::read(MOVING).expect("the example can be read");
    let episodes = &mut Arc::make_mut(&mut project.journeys[0]).episodes;
    let moving = episodes.iter_mut().find(|episode| episode.title == "The day of the move").expect("an episode");
    Arc::make_mut(moving).condition = "the keys come on the day".to_owned();
    Vec::leak(meander::file::write(&project).expect("it can be written").into_bytes())
}

#[test]
fn a_branch_is_compared_as_one() {
    let mut desk = desk_of(with_branch(), LARGE, Lang::English);
    desk.press(Modifiers::COMMAND, Key::Num4);
    let who = ", only if the keys come on the day";
    let told = rows(&desk, "spread");
    assert!(told[0].starts_with("The day of the move: ") && told[0].ends_with(who), "{told:?}");
    assert!(!told[1].contains("only if"), "{told:?}");
    let note = desk.word("report-without-branches");
    assert!(labels(&desk).contains(&note), "the figures say that they leave it out");
    choose(&mut desk, "compare-per", "compare-touchpoints");
    let of_branch = rows(&desk, "spread").iter().filter(|row| row.ends_with(who)).count();
    assert!(of_branch > 0 && of_branch < rows(&desk, "spread").len());
    let mut plain = compared(LARGE);
    plain.settle();
    assert!(!labels(&plain).contains(&note));
}

/// A journey with two groups that has so many touchpoints, as the text of a file.
fn large(touchpoints: usize) -> &'static [u8] {
    let mut project = crate::generator::map(touchpoints);
    let other = CustomerGroup::new(CustomerId::from_number(1), "Others".to_owned());
    let curve = Curve::new(CurveId::from_number(1), other.id, CurveKind::Current);
    let journey = Arc::make_mut(&mut project.journeys[0]);
    for episode in &mut journey.episodes {
        Arc::make_mut(episode).rating.set(curve.id, Some(Score::MIN));
    }
    journey.curves.push(curve);
    project.customers.push(other);
    Vec::leak(meander::file::write(&project).expect("it can be written").into_bytes())
}

#[test]
fn a_large_comparison_is_worked_out_beside_the_window() {
    let pressed =
        |key| Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers: Modifiers::COMMAND };
    let mut desk = desk_of(large(3_000), LARGE, Lang::English);
    desk.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::E);
    // The frame that shows a view does not wait for it.
    let says = |desk: &mut Desk, key: Key, word: &str| {
        let frames = [vec![Event::ModifiersChanged(Modifiers::COMMAND), pressed(key)], vec![]];
        frames.into_iter().any(|events| {
            desk.frame(events);
            labels(desk).iter().any(|said| said == word)
        })
    };
    let has_rows = |desk: &Desk| !rows(desk, "spread").is_empty();
    let working = desk.word("compare-working");
    assert!(says(&mut desk, Key::Num4, &working) && !has_rows(&desk), "{:?}", labels(&desk));
    desk.frame([Event::ModifiersChanged(Modifiers::NONE)]);
    desk.wait(has_rows);
    assert!(!labels(&desk).contains(&working));
    // What was known stays until something else is known.
    let before = desk.project();
    desk.frame([Event::ModifiersChanged(Modifiers::COMMAND), pressed(Key::Z)]);
    desk.frame([Event::ModifiersChanged(Modifiers::NONE)]);
    assert!(!Arc::ptr_eq(&before, &desk.project()) && has_rows(&desk));
    desk.settle();
    // The gaps and the ranking of episodes are no burden either.
    let ranking = desk.word("improvements-ranking");
    assert!(says(&mut desk, Key::Num3, &ranking), "{:?}", labels(&desk));
    desk.frame([Event::ModifiersChanged(Modifiers::NONE)]);
    let found = desk.word("improvements-gaps-hint");
    desk.wait(|desk| labels(desk).contains(&found));
}

#[test]
fn a_group_that_is_left_out_counts_no_more() {
    let mut desk = compared(LARGE);
    desk.click(Role::CheckBox, "Older couple downsizing");
    let found = rows(&desk, "spread");
    assert!(found.iter().all(|row| !row.contains("Older couple")), "{found:?}");
    assert!(found[0].starts_with("Reporting the move: spread 0.8"), "{found:?}");
    desk.click(Role::CheckBox, "Family buying a home");
    assert_eq!(rows(&desk, "spread"), Vec::<String>::new());
    assert!(desk.harness.query_by_label(&desk.word("compare-one-group")).is_some());
}

#[test]
fn curves_stand_over_each_other_or_in_rows() {
    let mut desk = compared(LARGE);
    let overlaid = curves(&desk);
    choose(&mut desk, "compare-arrangement", "compare-side-by-side");
    let rows = curves(&desk);
    assert!(rows.height() > overlaid.height() + 20.0, "{rows:?} after {overlaid:?}");
    choose(&mut desk, "compare-arrangement", "compare-overlaid");
    assert_eq!(curves(&desk).height(), overlaid.height());
}

#[test]
fn the_curves_are_copied_as_a_picture() {
    let mut desk = compared(SMALL);
    desk.click(Role::Button, &Command::CopyAsImage.label(Lang::English));
    desk.wait(|desk| desk.picture.is_some());
    assert!(desk.picture > Some([1500, 400]), "{:?}", desk.picture);
}

#[test]
fn figures_of_each_group_are_told() {
    let desk = compared(LARGE);
    let labels = labels(&desk);
    let family = labels.iter().find(|label| label.starts_with("Family buying a home: ")).expect("the family");
    assert!(family.contains("mean −0.5, peak–end −0.7, scored 15 / 15"), "{family}");
    assert!(family.contains("n = "), "{family}");
}

#[test]
fn figures_follow_what_is_compared() {
    let mut desk = compared(LARGE);
    let told = |desk: &Desk| -> Vec<String> {
        let figures = labels(desk).into_iter().filter(|label| label.contains(", scored "));
        figures.filter_map(|label| Some(label.split_once(": ")?.0.to_owned())).collect()
    };
    assert_eq!(told(&desk), ["First-time tenant", "Family buying a home", "Older couple downsizing"]);
    desk.click(Role::CheckBox, "Family buying a home");
    assert_eq!(told(&desk), ["First-time tenant", "Older couple downsizing"]);
    choose(&mut desk, "compare-subject", "compare-waves");
    assert_eq!(told(&desk), ["spring 2026", "autumn 2026"]);
}

#[test]
fn the_curves_are_read_by_the_keyboard() {
    let mut desk = compared(SMALL);
    let at = curves(&desk).center();
    desk.harness
        .get_by(|node| node.role() == Role::Slider && node.label().is_some_and(|l| l.contains("emotion curve")))
        .focus();
    desk.settle();
    desk.key(Key::ArrowRight);
    let value = |desk: &Desk| {
        let mut sliders = desk.harness.query_all_by_role(Role::Slider);
        let node = sliders.find(|node| node.accesskit_node().label().is_some_and(|l| l.contains("emotion curve")));
        node.and_then(|node| node.accesskit_node().value()).unwrap_or_default()
    };
    let second = value(&desk);
    assert!(second.starts_with("Asking what happens to the contract. First-time tenant: 0"), "{second}");
    assert!(second.ends_with("spread 0.8"), "{second}");
    (0..20).for_each(|_| desk.key(Key::ArrowRight));
    assert!(value(&desk).starts_with("Tips after three months"), "{}", value(&desk));
    assert!(value(&desk).contains("Older couple downsizing: no score"), "{}", value(&desk));
    desk.key(Key::Enter);
    assert_eq!((desk.session().view(), desk.selected().as_str()), (View::Map, "Tips after three months"));
    assert!(at.x > 0.0);
}

#[test]
fn waves_are_told_by_what_changed() {
    let mut desk = compared(LARGE);
    choose(&mut desk, "compare-subject", "compare-waves");
    let found = rows(&desk, "change");
    assert_eq!(found[0], "Reporting the move: change +1.4, was −1.6 · spring 2026, became −0.2 · autumn 2026");
    let amounts: Vec<&str> =
        found.iter().map(|row| row.split("change ").nth(1).unwrap().split(',').next().unwrap()).collect();
    assert_eq!(amounts, ["+1.4", "+1.3", "+1.2", "+0.5", "+0.4", "+0.4"]);
}

#[test]
fn a_difference_is_answered_in_words_and_by_an_improvement() {
    let mut desk = compared(LARGE);
    let day = desk.session().journey().episodes[3].id;
    desk.click(Role::Button, "Respond to The day of the move");
    // The card may lie below the window's edge.
    desk.wheel(egui::pos2(600.0, 700.0), egui::vec2(0.0, -900.0), Modifiers::NONE);
    let field = format!("Challenge of {}", "The day of the move");
    desk.harness
        .get_by(|node| node.role() == Role::MultilineTextInput && node.label().as_deref() == Some(field.as_str()))
        .focus();
    desk.settle();
    desk.press(Modifiers::COMMAND, Key::A);
    desk.type_text("ask once");
    assert_eq!(desk.session().journey().episodes[3].challenge, "ask once");
    let known = labels(&desk);
    assert!(known.iter().any(|label| label == "A person when the meter is read aloud"), "of its touchpoint: {known:?}");
    let before = desk.project().improvements.len();
    desk.click(Role::Button, &desk.word("compare-add-improvement"));
    desk.type_text("one photo");
    desk.key(Key::Enter);
    let project = desk.project();
    assert_eq!(project.improvements.len(), before + 1);
    let made = project.improvements.last().expect("the improvement");
    assert_eq!((made.title.as_str(), made.gap), ("one photo", Some(GapPlace::Episode(day))));
    assert_eq!(desk.session().view(), View::Compare);
}

#[test]
fn a_group_is_measured_again() {
    for with_scores in [false, true] {
        let mut desk = desk(SMALL, Lang::Dutch);
        let (depth, known) = (desk.session().history().depth().0, desk.session().scored_curve(CurveKind::Current));
        desk.press(Modifiers::COMMAND, Key::Num4);
        desk.click(Role::Button, &Command::MeasureAgain.label(Lang::Dutch));
        assert!(desk.has_dialog("measure-title"));
        if with_scores {
            choose(&mut desk, "measure-scores", "measure-copied");
        }
        desk.click(Role::Button, &desk.word("measure-add"));
        assert!(!desk.has_dialog("measure-title"));
        assert_eq!(desk.session().view(), View::Map, "the new wave is scored there");
        assert_eq!(desk.session().history().depth().0, depth + 1, "one step");
        let journey = std::sync::Arc::clone(desk.session().journey());
        let wave = journey.curves.last().expect("a curve");
        assert_eq!((wave.kind, wave.wave.label.as_str()), (CurveKind::Current, "Meting 2"));
        assert!(wave.wave.date.is_some());
        assert_eq!(desk.session().scored_curve(CurveKind::Current), Some(wave.id), "keys score it now");
        let scores = |id| {
            journey.episodes.iter().flat_map(|one| &one.touchpoints).map(|one| one.scores.get(id)).collect::<Vec<_>>()
        };
        match with_scores {
            true => assert_eq!(scores(wave.id), scores(known.expect("a curve"))),
            false => assert!(scores(wave.id).iter().all(Option::is_none)),
        }
        desk.click_card("Aanrijding melden");
        desk.key(Key::Num4);
        let Selected::Touchpoint(path) = desk.session().selected() else { panic!("a touchpoint") };
        let score = desk.project().touchpoint(path).and_then(|one| one.scores.get(wave.id));
        assert_eq!(score.map(|score| score.value()), Some(1.0));
    }
}

#[test]
fn the_name_of_a_new_wave_is_typed_over_and_its_date_has_to_be_one() {
    let mut desk = desk(SMALL, Lang::Dutch);
    desk.press(Modifiers::COMMAND, Key::Num4);
    desk.click(Role::Button, &Command::MeasureAgain.label(Lang::Dutch));
    desk.type_text("na de proef");
    let day = |desk: &mut Desk, typed: &str| {
        desk.harness.get_by_role_and_label(Role::TextInput, &desk.word("measure-date")).focus();
        desk.settle();
        desk.press(Modifiers::COMMAND, Key::A);
        desk.type_text(typed);
        desk.key(Key::Tab);
    };
    day(&mut desk, "vorige week");
    assert!(desk.has(Role::Label, &desk.word("inspector-date-wrong")));
    let add = desk.word("measure-add");
    let is_disabled =
        |desk: &Desk| desk.harness.get_by_role_and_label(Role::Button, &add).accesskit_node().is_disabled();
    assert!(is_disabled(&desk));
    desk.key(Key::Enter);
    assert!(desk.has_dialog("measure-title"), "a wave of another day than was typed is no answer");
    day(&mut desk, "20-11-2026");
    assert!(!is_disabled(&desk));
    desk.click(Role::Button, &add);
    let wave = desk.session().journey().curves.last().expect("a curve").wave.clone();
    assert_eq!((wave.label.as_str(), wave.date), ("na de proef", Date::new(2026, 11, 20)));
}

#[test]
fn a_wave_of_an_earlier_date_comes_before() {
    let mut desk = compared(LARGE);
    choose(&mut desk, "compare-subject", "compare-waves");
    desk.click(Role::Button, &Command::MeasureAgain.label(desk.lang));
    desk.press(Modifiers::COMMAND, Key::A);
    desk.type_text("winter 2025");
    desk.harness.get_by_role_and_label(Role::TextInput, &desk.word("measure-date")).focus();
    desk.settle();
    desk.press(Modifiers::COMMAND, Key::A);
    desk.type_text("2025-01-15");
    choose(&mut desk, "measure-scores", "measure-copied");
    let latest = desk.session().scored_curve(CurveKind::Current);
    desk.click(Role::Button, &desk.word("measure-add"));
    assert_eq!(desk.session().scored_curve(CurveKind::Current), latest, "the map shows the latest");
    let journey = std::sync::Arc::clone(desk.session().journey());
    let named = |label: &str| journey.curves.iter().find(|one| one.wave.label == label).expect("the wave").id;
    let group = |id| journey.curves.iter().find(|one| one.id == id).expect("the wave").customer;
    let new = named("winter 2025");
    let is_spring = |one: &&Curve| one.wave.label == "spring 2026" && one.customer == group(new);
    let spring = journey.curves.iter().find(is_spring).expect("the wave").id;
    let mut touchpoints = journey.episodes.iter().flat_map(|one| &one.touchpoints);
    assert!(touchpoints.all(|one| one.scores.get(new) == one.scores.get(spring)), "those of the wave beside it");
    desk.press(Modifiers::COMMAND, Key::Num4);
    let told = labels(&desk).into_iter().filter_map(|label| Some(label.split_once(": ")?.0.to_owned()));
    let told: Vec<String> = told.filter(|name| name.ends_with(" 2026") || name.ends_with(" 2025")).collect();
    let mut order = told.clone();
    order.dedup();
    assert_eq!(order, ["winter 2025", "spring 2026", "autumn 2026"], "{:?}", labels(&desk));
    let first = rows(&desk, "change").remove(0);
    assert!(first.ends_with("spring 2026, became −0.2 · autumn 2026"), "{first}");
}

fn expected_word(lang: Lang) -> &'static str {
    match lang {
        Lang::Dutch => "herinnerd",
        Lang::English => "remembered",
    }
}

#[test]
fn remembered_feelings_are_shown_and_hidden() {
    everywhere(|desk| {
        let said = |desk: &Desk, key: &str| format!("{} {}", desk.word("experience-name"), desk.word(key));
        let described = |desk: &Desk| {
            let header = desk.harness.get_by_role_and_label(Role::ColumnHeader, "Schade bepalen");
            header.accesskit_node().description()
        };
        let before = described(desk);
        let remembered = said(desk, "experience-remembered");
        desk.click(Role::RadioButton, &remembered);
        let expected = match desk.lang {
            Lang::Dutch => {
                "nu −2 (eigen cijfer van de episode), gewenst +1 (eigen cijfer van de episode), herinnerd −1,4. De micro \
                 journey komt uit op −1, deze episode op −2: een verschil van 1."
            }
            Lang::English => {
                "now −2 (the episode’s own rating), desired +1 (the episode’s own rating), remembered −1.4. The micro \
                 journey comes to −1, this episode to −2: a difference of 1."
            }
        };
        assert_eq!(described(desk).as_deref(), Some(expected));
        assert!(!desk.session().is_changed(), "a way of looking is no change");
        let share = desk.word("experience-share");
        desk.click(Role::ComboBox, &share);
        assert!(desk.has(Role::Slider, &share));
        let figures = labels(desk);
        let expected = match desk.lang {
            Lang::Dutch => "gemiddeld −0,2 → −0,1, piek–eind −1 → −0,7",
            Lang::English => "mean −0.2 → −0.1, peak–end −1 → −0.7",
        };
        assert!(figures.iter().any(|label| label.ends_with(expected)), "{figures:?}");
        desk.key(Key::Escape);
        let felt = said(desk, "experience-felt");
        desk.click(Role::RadioButton, &felt);
        assert_eq!(described(desk), before);
        assert!(!before.unwrap_or_default().contains(expected_word(desk.lang)));
    });
}

#[test]
fn the_share_is_moved_by_the_slider() {
    let mut desk = desk(LARGE, Lang::English);
    desk.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::G);
    let share = desk.word("experience-share");
    desk.click(Role::ComboBox, &share);
    desk.harness.get_by_role_and_label(Role::Slider, &share).focus();
    desk.settle();
    (0..4).for_each(|_| desk.key(Key::ArrowRight));
    assert_eq!(desk.session().carry_over(), Some(0.5));
    // −2 + 0.5 (0 − −2)
    assert_eq!(desk.session().map().remembered(2), Some(-1.0));
}

#[test]
fn measures_are_cells_of_the_map() {
    let mut desk = desk_of(MOVING, LARGE, Lang::English);
    desk.press(Modifiers::SHIFT, Key::Num1);
    desk.click(Role::Cell, "NPS −12, target 0, below target, n = 401, 2026-10-12, before: −31 · −22");
    assert_eq!(desk.selected(), "The final bill", "its episode has the fields");
}

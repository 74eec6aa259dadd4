//! The find bar, the palette over the whole project, the minimap, and the way back.

use egui::accesskit::Role;
use egui::{Event, Key, Modifiers, PointerButton, vec2};
use egui_kittest::kittest::Queryable;
use meander::command::Command;
use meander::lang::Lang;
use meander::session::Selected;

use super::desk::{Desk, SMALL, desk, everywhere};

fn count(desk: &Desk, place: usize, of: usize) -> bool {
    let words = desk.lang.with("find-count", &[("place", place.into()), ("count", of.into())]);
    desk.has(Role::Status, &words)
}

fn is_open(desk: &Desk) -> bool {
    desk.has(Role::TextInput, &desk.word("find-name"))
}

#[test]
fn words_are_found_walked_through_and_left_selected() {
    everywhere(|desk| {
        desk.press(Modifiers::COMMAND, Key::F);
        desk.type_text("SCHOUW");
        assert!(count(desk, 1, 2), "in a title or a step");
        assert_eq!(desk.selected(), "Schouw door de schade-expert");
        desk.key(Key::Enter);
        assert!(count(desk, 2, 2));
        assert_eq!(desk.selected(), "Terugkoppeling van de schouw");
        assert!(desk.canvas().contains_rect(desk.card("Terugkoppeling van de schouw")), "it is in view");
        desk.key(Key::F3);
        assert!(count(desk, 1, 2), "over the end to the beginning");
        desk.press(Modifiers::SHIFT, Key::Enter);
        assert!(count(desk, 2, 2));
        desk.press(Modifiers::SHIFT, Key::F3);
        assert!(count(desk, 1, 2));
        desk.click(Role::Button, &desk.word("find-next"));
        desk.click(Role::Button, &desk.word("find-previous"));
        assert!(count(desk, 1, 2));
        desk.key(Key::Escape);
        assert!(!is_open(desk), "Escape closes it, with the keyboard on a button or in the field");
    });
}

#[test]
fn escape_closes_and_leaves_the_hit_selected() {
    let mut desk = desk(SMALL, Lang::Dutch);
    desk.press(Modifiers::COMMAND, Key::F);
    desk.type_text("nabellen");
    desk.key(Key::Escape);
    assert!(!is_open(&desk) && desk.map_has_keyboard());
    assert_eq!(desk.selected(), "Nabellen: alles naar wens?");
    assert!(!desk.session().is_changed(), "finding changes nothing");
    // F3 goes on with the words of the last time; the map keeps working below the bar.
    desk.key(Key::F3);
    assert!(is_open(&desk));
    desk.click_card("Nabellen: alles naar wens?");
    desk.key(Key::Escape);
    assert!(!is_open(&desk));
    assert_eq!(desk.selected(), "Nabellen: alles naar wens?", "the first Escape was the bar's");
    desk.key(Key::Escape);
    assert!(desk.is_nothing_selected());
}

#[test]
fn channels_and_quotes_are_found_and_what_is_not_there_is_said() {
    let mut desk = desk(SMALL, Lang::English);
    let project = desk.project();
    let garage = project.channels.iter().find(|channel| channel.name == "garage").expect("a channel").id;
    let by_garage: usize = project.journeys[0]
        .episodes
        .iter()
        .flat_map(|episode| &episode.touchpoints)
        .filter(|touchpoint| touchpoint.channels.contains(&garage))
        .count();
    desk.press(Modifiers::COMMAND, Key::F);
    desk.type_text("garage");
    let found = meander::find::Index::of(&project, None)
        .in_journey(&meander::find::Query::new("garage"), project.journeys[0].id)
        .len();
    assert!(by_garage > 0 && found >= by_garage, "by their channel");
    assert!(count(&desk, 1, found));
    desk.press(Modifiers::COMMAND, Key::F);
    desk.type_text("ik kon");
    assert!(count(&desk, 1, 1), "Ctrl+F chooses the old words, so that typing replaces them");
    assert_eq!(desk.selected(), "Ik kon dezelfde dag weer rijden");
    desk.press(Modifiers::COMMAND, Key::F);
    desk.type_text("€€€");
    assert!(desk.has(Role::Status, &desk.word("find-none")));
    let before = desk.session().selected();
    desk.key(Key::Enter);
    assert_eq!(desk.session().selected(), before, "there is nothing to walk to");
}

#[test]
fn other_journeys_are_a_step_away() {
    let mut desk = desk(SMALL, Lang::Dutch);
    let main = desk.session().journey_id();
    desk.press(Modifiers::COMMAND, Key::F);
    desk.type_text("terugkoppeling");
    let before = desk.session().camera();
    let more = |desk: &Desk| {
        (1..9_usize)
            .find(|count| desk.has(Role::Button, &desk.lang.with("find-elsewhere", &[("count", (*count).into())])))
    };
    let elsewhere = more(&desk).expect("there are more in the micro journey");
    desk.click(Role::Button, &desk.lang.with("find-elsewhere", &[("count", elsewhere.into())]));
    assert_ne!(desk.session().journey_id(), main);
    assert!(desk.selected().to_lowercase().contains("terugkoppeling"));
    assert!(count(&desk, 1, elsewhere), "the bar counts in the journey that is open now");
    desk.press(Modifiers::COMMAND, Key::OpenBracket);
    assert_eq!((desk.session().journey_id(), desk.session().camera()), (main, before));
}

#[test]
fn a_change_under_the_bar_is_seen_at_once() {
    let mut desk = desk(SMALL, Lang::Dutch);
    desk.press(Modifiers::COMMAND, Key::F);
    desk.type_text("schouw");
    assert!(count(&desk, 1, 2));
    desk.click_card("Schouw door de schade-expert");
    desk.key(Key::Delete);
    let all = desk.lang.with("find-count-all", &[("count", 1.into())]);
    assert!(count(&desk, 1, 1) || desk.has(Role::Status, &all));
    desk.press(Modifiers::COMMAND, Key::Z);
    assert!(count(&desk, 1, 2));
}

#[test]
fn the_palette_finds_insights_improvements_and_journeys() {
    for lang in Lang::ALL {
        let mut desk = desk(SMALL, lang);
        let project = desk.project();
        let improvement = project.improvements.first().expect("an improvement").title.clone();
        desk.press(Modifiers::COMMAND, Key::K);
        desk.type_text(&improvement.to_lowercase());
        desk.key(Key::Enter);
        assert_eq!(desk.selected(), improvement, "its card");

        let insight = project.insights.first().expect("an insight");
        desk.press(Modifiers::COMMAND, Key::K);
        desk.type_text(&insight.text.to_lowercase());
        desk.key(Key::End);
        let row = format!("{}, {}", insight.text.chars().take(90).collect::<String>(), desk.word("find-insight"));
        let found = desk.harness.query_all_by_label_contains(&row).next().map(|node| node.rect().center());
        desk.click_at(found.unwrap_or_else(|| panic!("{row} is listed")));
        assert!(!desk.has_dialog("dialog-palette-title"));
        assert!(!desk.is_nothing_selected(), "what it speaks of is selected");

        let micro = &project.journeys[1];
        desk.press(Modifiers::COMMAND, Key::K);
        desk.type_text(&micro.title.to_lowercase());
        let row = format!("{}, {}", micro.title, desk.word("find-journey"));
        desk.click(Role::ListBoxOption, &row);
        assert_eq!(desk.session().journey_id(), micro.id);
    }
}

#[test]
fn chosen_commands_are_remembered() {
    let mut desk = desk(SMALL, Lang::Dutch);
    desk.press(Modifiers::COMMAND, Key::K);
    desk.type_text("minikaart");
    desk.key(Key::Enter);
    assert!(desk.has(Role::Slider, &desk.word("minimap-name")));
    desk.press(Modifiers::COMMAND, Key::K);
    desk.key(Key::Enter);
    assert!(!desk.has(Role::Slider, &desk.word("minimap-name")), "the last command stands first");
    let settings = desk.file.with_file_name("config").join(meander::settings::FILE_NAME);
    desk.wait(|_| {
        let text = std::fs::read_to_string(&settings).unwrap_or_default();
        let known = meander::settings::Settings::from_text(&text).unwrap_or_default();
        known.recent_commands == [Command::Minimap.key()]
    });
}

#[test]
fn the_minimap_moves_the_map() {
    everywhere(|desk| {
        // So near that only a part is in view.
        (0..5).for_each(|_| desk.press(Modifiers::COMMAND, Key::Plus));
        desk.click(Role::Button, &Command::Minimap.label(desk.lang));
        let name = desk.word("minimap-name");
        let frame = desk.rect(Role::Slider, &name);
        assert!(desk.canvas().contains_rect(frame) && frame.right() > desk.canvas().right() - 40.0);
        let start = desk.session().camera();
        desk.click_at(frame.right_center() - vec2(14.0, 0.0));
        let far = desk.session().camera();
        assert!(far.x > start.x + 200.0 && far.zoom == start.zoom, "a click goes there");
        desk.drag(frame.right_center() - vec2(40.0, 0.0), frame.left_center() + vec2(10.0, 0.0));
        assert!(desk.session().camera().x < 1.0, "dragging takes the view along");
        assert!(!desk.session().is_changed() && desk.is_nothing_selected(), "what lies below is left alone");
        desk.press(Modifiers::COMMAND, Key::OpenBracket);
        assert!((desk.session().camera().x - far.x).abs() < 1.0, "and back");
        desk.click(Role::Button, &Command::Minimap.label(desk.lang));
        assert!(!desk.has(Role::Slider, &name));
    });
}

#[test]
fn the_minimap_answers_to_arrow_keys() {
    let mut desk = desk(SMALL, Lang::Dutch);
    (0..5).for_each(|_| desk.press(Modifiers::COMMAND, Key::Plus));
    desk.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::M);
    let name = desk.word("minimap-name");
    desk.harness.get_by_role_and_label(Role::Slider, &name).focus();
    desk.settle();
    let start = desk.session().camera();
    desk.key(Key::ArrowRight);
    let right = desk.session().camera();
    assert!(right.x > start.x + 50.0);
    desk.key(Key::ArrowDown);
    assert!(desk.session().camera().y > start.y + 20.0);
    desk.key(Key::ArrowLeft);
    assert!((desk.session().camera().x - start.x).abs() < 1.0);
}

#[test]
fn the_buttons_at_the_thumb_go_back_and_forward() {
    let mut desk = desk(SMALL, Lang::Dutch);
    let start = desk.session().camera();
    desk.press(Modifiers::SHIFT, Key::Num1);
    let fitted = desk.session().camera();
    let at = desk.canvas().center();
    let press = |desk: &mut Desk, button| {
        for pressed in [true, false] {
            desk.frame([Event::PointerButton { pos: at, button, pressed, modifiers: Modifiers::NONE }]);
        }
        desk.settle();
    };
    press(&mut desk, PointerButton::Extra1);
    assert_eq!(desk.session().camera(), start);
    press(&mut desk, PointerButton::Extra2);
    assert_eq!(desk.session().camera(), fitted);
    press(&mut desk, PointerButton::Extra2);
    assert_eq!(desk.session().camera(), fitted, "there is nothing further on");
    assert!(matches!(desk.session().selected(), Selected::Nothing));
}

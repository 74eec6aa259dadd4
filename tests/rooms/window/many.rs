//! Several cards at once, quick capture, scores and channels by keys: by pointer, keys and names.

use egui::accesskit::{Role, Toggled};
use egui::{Event, Key, Modifiers, Pos2, Rect, pos2, vec2};
use egui_kittest::kittest::{NodeT, Queryable};
use meander::lang::Lang;
use meander::model::{CurveKind, Score};
use meander::session::Selected;

use super::desk::{Desk, LARGE, SMALL, desk, everywhere};

const FIRST: &str = "Aanrijding melden";
const SECOND: &str = "Bevestiging en dossiernummer";
const THIRD: &str = "Vervangende auto regelen";
const QUOTE: &str = "Ik kon dezelfde dag weer rijden";

fn with(desk: &mut Desk, modifiers: Modifiers, act: impl FnOnce(&mut Desk)) {
    desk.frame([Event::ModifiersChanged(modifiers)]);
    act(desk);
    desk.frame([Event::ModifiersChanged(Modifiers::NONE)]);
}

/// The words of all that is selected.
fn selected(desk: &Desk) -> Vec<String> {
    let session = desk.session();
    session.selection().iter().filter_map(|one| session.words_of(*one)).collect()
}

fn is_marked(desk: &Desk, title: &str) -> bool {
    desk.harness.get_by_role_and_label(Role::Cell, title).accesskit_node().is_selected() == Some(true)
}

#[track_caller]
fn says(desk: &Desk, words: &str) {
    let status: Vec<_> =
        desk.harness.query_all_by_role(Role::Status).filter_map(|one| one.accesskit_node().label()).collect();
    assert!(status.iter().any(|said| said.contains(words)), "{words} in {status:?}");
}

#[test]
fn ctrl_and_shift_clicks_select_several() {
    everywhere(|desk| {
        desk.click_card(FIRST);
        with(desk, Modifiers::COMMAND, |desk| desk.click_card(THIRD));
        assert_eq!(selected(desk), [FIRST, THIRD]);
        assert!(is_marked(desk, FIRST) && is_marked(desk, THIRD) && !is_marked(desk, SECOND));
        says(desk, &desk.lang.with("count-cards-selected", &[("count", 2.into())]));
        with(desk, Modifiers::COMMAND, |desk| desk.click_card(THIRD));
        assert_eq!(selected(desk), [FIRST]);
        with(desk, Modifiers::SHIFT, |desk| desk.click_card(THIRD));
        assert_eq!(selected(desk), [FIRST, SECOND, THIRD]);
        // A plain click selects one again; Escape none.
        desk.click_card(SECOND);
        assert_eq!(selected(desk), [SECOND]);
        desk.press(Modifiers::COMMAND, Key::A);
        assert!(selected(desk).len() > 10);
        desk.key(Key::Escape);
        assert!(desk.is_nothing_selected());
    });
}

/// From below the first card to above and left of it.
fn around(first: Rect, last: Rect) -> (Pos2, Pos2) {
    (pos2(last.center().x, last.bottom() + 4.0), pos2(first.center().x, first.center().y))
}

#[test]
fn a_marquee_selects_while_it_is_drawn() {
    everywhere(|desk| {
        let (from, to) = around(desk.card(FIRST), desk.card(SECOND));
        desk.take(from, to);
        let mut seen = selected(desk);
        seen.sort();
        assert_eq!(seen, [FIRST, SECOND], "live");
        desk.drop_at(to);
        assert_eq!(selected(desk).len(), 2);
        // With Shift, beside what was selected.
        let third = desk.card(THIRD);
        let (from, to) = around(third, third);
        with(desk, Modifiers::SHIFT, |desk| desk.drag(from, to - vec2(10.0, 0.0)));
        let mut seen = selected(desk);
        seen.sort();
        assert_eq!(seen, [FIRST, SECOND, THIRD]);
        // Escape gives back what was selected before.
        desk.take(from, to - vec2(10.0, 0.0));
        assert_eq!(selected(desk), [THIRD]);
        desk.key(Key::Escape);
        desk.drop_at(to);
        assert_eq!(selected(desk).len(), 3);
        // Around nothing, nothing is selected.
        let below = desk.card(FIRST).left_bottom() + vec2(4.0, 5.0);
        desk.drag(below, below + vec2(20.0, 3.0));
        assert!(desk.is_nothing_selected());
        assert_eq!(desk.session().history().depth(), (0, 0));
    });
}

#[test]
fn selected_cards_are_dragged_together() {
    everywhere(|desk| {
        desk.click_card(FIRST);
        with(desk, Modifiers::SHIFT, |desk| desk.click_card(SECOND));
        let to = desk.card("Auto ophalen bij de garage");
        let from = desk.card(SECOND).center();
        desk.take(from, to.right_center());
        let shown = |desk: &Desk| -> Vec<String> {
            let episode = &desk.session().shown_map().cells[1].episode;
            episode.touchpoints.iter().map(|one| one.title.clone()).collect()
        };
        let after = [THIRD, "Auto ophalen bij de garage", FIRST, SECOND];
        assert_eq!(shown(desk), after, "they are shown there");
        desk.drop_at(to.right_center());
        assert_eq!((desk.titles(0).len(), desk.titles(1)), (0, after.map(str::to_owned).to_vec()));
        assert_eq!(selected(desk), [FIRST, SECOND], "and stay selected");
        assert_eq!(desk.session().history().depth(), (1, 0));
        desk.press(Modifiers::COMMAND, Key::Z);
        says(desk, &desk.lang.with("edit-cards-move", &[("count", 2.into())]));
        assert_eq!((desk.titles(0).len(), selected(desk).len()), (2, 2));
        // One that is not selected goes alone.
        let from = desk.card(THIRD).center();
        desk.drag(from, desk.card(FIRST).left_center());
        assert_eq!(desk.titles(0), [THIRD, FIRST, SECOND]);
        assert_eq!(selected(desk), [THIRD]);
    });
}

#[test]
fn touchpoints_are_typed_in_a_row() {
    everywhere(|desk| {
        desk.click_card(SECOND);
        desk.press(Modifiers::COMMAND, Key::T);
        for words in ["een", "twee", "drie"] {
            assert!(desk.is_editing());
            desk.type_text(words);
            desk.key(Key::Enter);
        }
        assert_eq!(desk.titles(0)[..5], [FIRST, SECOND, "een", "twee", "drie"]);
        assert!(desk.is_editing(), "and the next one");
        // One without words of its own goes away again without a trace.
        desk.key(Key::Enter);
        assert!(!desk.is_editing());
        assert_eq!(desk.titles(0), [FIRST, SECOND, "een", "twee", "drie"]);
        assert_eq!((desk.selected().as_str(), desk.session().history().depth()), ("drie", (3, 0)));
        desk.press(Modifiers::COMMAND, Key::Z);
        assert_eq!(desk.titles(0), [FIRST, SECOND, "een", "twee"], "a card and its words are one step");
        desk.press(Modifiers::COMMAND, Key::T);
        desk.type_text("weg");
        desk.key(Key::Escape);
        assert_eq!(desk.titles(0), [FIRST, SECOND, "een", "twee"]);
        // Known cards are only edited.
        desk.click_card("een");
        desk.type_text("bel");
        desk.key(Key::Enter);
        assert!(!desk.is_editing());
        assert_eq!(desk.titles(0), [FIRST, SECOND, "bel", "twee"]);
    });
}

#[test]
fn tab_goes_on_to_the_next_episode_while_typing_something_new() {
    everywhere(|desk| {
        desk.click_card(SECOND);
        desk.press(Modifiers::COMMAND, Key::T);
        desk.type_text("een");
        desk.key(Key::Tab);
        assert!(desk.is_editing());
        desk.type_text("twee");
        desk.press(Modifiers::SHIFT, Key::Tab);
        desk.type_text("drie");
        desk.key(Key::Tab);
        desk.key(Key::Tab);
        desk.type_text("vier");
        desk.key(Key::Tab);
        desk.key(Key::Tab);
        desk.type_text("vijf");
        assert_eq!(desk.titles(0), [FIRST, SECOND, "een", "drie"]);
        assert_eq!(desk.titles(1)[2..], ["twee"], "an empty card on the way is not kept");
        assert_eq!(desk.titles(2).last().map(String::as_str), Some("vier"));
        // Behind the last episode comes a new one, named first.
        desk.key(Key::Tab);
        assert!(desk.is_editing());
        desk.type_text("Slot");
        desk.key(Key::Enter);
        desk.type_text("zes");
        desk.key(Key::Enter);
        desk.key(Key::Escape);
        let journey = desk.session().journey();
        assert_eq!((journey.episodes.len(), journey.episodes[5].title.as_str()), (6, "Slot"));
        assert_eq!((desk.titles(4)[1..].to_vec(), desk.titles(5)), (vec!["vijf".to_owned()], vec!["zes".to_owned()]));
        assert_eq!(desk.session().history().depth(), (7, 0), "five cards, an episode and its card");
    });
}

#[test]
fn a_new_episode_is_named_and_filled_by_keys() {
    let mut desk = desk(LARGE, Lang::Dutch);
    desk.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::E);
    desk.type_text("Slot");
    desk.key(Key::Enter);
    desk.type_text("kaart");
    desk.key(Key::Enter);
    desk.key(Key::Enter);
    let last = desk.session().journey().episodes.len() - 1;
    assert_eq!(
        (desk.session().journey().episodes[last].title.as_str(), desk.titles(last)),
        ("Slot", vec!["kaart".to_owned()])
    );
    // Tab in an empty card of the last, empty episode makes no more of them.
    desk.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::E);
    desk.type_text("Leeg");
    desk.key(Key::Enter);
    desk.key(Key::Tab);
    assert!(!desk.is_editing());
    assert_eq!(desk.session().journey().episodes.len(), last + 2);
}

#[test]
fn shift_tab_goes_back_while_a_known_card_is_typed() {
    let mut desk = desk(LARGE, Lang::Dutch);
    desk.click_card(SECOND);
    desk.type_text("ander");
    desk.press(Modifiers::SHIFT, Key::Tab);
    assert_eq!((desk.titles(0)[1].as_str(), desk.selected().as_str()), ("ander", FIRST));
}

fn scores(desk: &Desk, kind: CurveKind) -> Vec<Option<Score>> {
    let session = desk.session();
    let curve = session.scored_curve(kind).expect("a curve");
    let paths = session.selected_touchpoints().into_iter();
    paths.map(|path| session.project().touchpoint(path).and_then(|one| one.scores.get(curve))).collect()
}

#[test]
fn figures_score_what_is_selected() {
    everywhere(|desk| {
        desk.click_card(FIRST);
        with(desk, Modifiers::SHIFT, |desk| desk.click_card(SECOND));
        desk.key_at(Modifiers::NONE, Key::Num5, Some(Key::Num5));
        assert_eq!(scores(desk, CurveKind::Current), [Score::new(2.0); 2]);
        // By their place on a French keyboard, where they are typed as signs.
        let press = |pressed| Event::Key {
            key: Key::A,
            physical_key: Some(Key::Num1),
            pressed,
            repeat: false,
            modifiers: Modifiers::NONE,
        };
        desk.frame([press(true), Event::Text("&".to_owned())]);
        desk.frame([press(false)]);
        desk.settle();
        assert!(!desk.is_editing());
        assert_eq!(scores(desk, CurveKind::Current), [Score::new(-2.0); 2]);
        desk.press(Modifiers::ALT, Key::Num4);
        assert_eq!(scores(desk, CurveKind::Desired), [Score::new(1.0); 2]);
        desk.key(Key::Num0);
        assert_eq!(scores(desk, CurveKind::Current), [None; 2]);
        assert_eq!(desk.session().history().depth(), (4, 0));
        desk.press(Modifiers::COMMAND, Key::Z);
        says(desk, &desk.lang.with("edit-cards-score", &[("count", 2.into())]));
    });
}

#[test]
fn a_figure_on_a_note_is_typed() {
    let mut desk = desk(LARGE, Lang::Dutch);
    desk.click_card(QUOTE);
    desk.type_text("2 dagen");
    assert!(desk.is_editing());
    desk.key(Key::Enter);
    assert_eq!(desk.selected(), "2 dagen");
}

#[test]
fn channels_are_chosen_in_a_list_at_the_card() {
    everywhere(|desk| {
        desk.click_card(FIRST);
        let known = |desk: &Desk, title: usize| desk.session().journey().episodes[0].touchpoints[title].channels.len();
        let before = [known(desk, 0), known(desk, 1)];
        with(desk, Modifiers::COMMAND, |desk| desk.click_card(SECOND));
        desk.press(Modifiers::COMMAND, Key::J);
        assert!(desk.has_dialog("dialog-channels-title"));
        let first = desk.project().channels[0].clone();
        let state = |desk: &Desk, name: &str| {
            let row = desk.harness.query_all_by_role_and_label(Role::CheckBox, name).last().expect("a row");
            row.accesskit_node().toggled()
        };
        assert_eq!(state(desk, &first.name), Some(Toggled::Mixed), "one of the two has it");
        // The first row has the keyboard; arrows go on.
        desk.key(Key::Space);
        assert_eq!(state(desk, &first.name), Some(Toggled::True));
        desk.key(Key::Space);
        assert_eq!(state(desk, &first.name), Some(Toggled::False));
        assert_eq!([known(desk, 0), known(desk, 1)], [before[0] - 1, before[1]]);
        desk.key(Key::ArrowDown);
        desk.key(Key::Space);
        let second = desk.project().channels[1].id;
        let has = |desk: &Desk, channel| {
            desk.session().journey().episodes[0].touchpoints.iter().all(|one| one.channels.contains(&channel))
        };
        assert!(has(desk, second));
        let third = desk.project().channels[2].id;
        let had = has(desk, third);
        desk.key(Key::Num3);
        assert_ne!(has(desk, third), had);
        desk.key(Key::Enter);
        assert!(!desk.has_dialog("dialog-channels-title"));
        assert!(desk.map_has_keyboard());
        assert_eq!(selected(desk).len(), 2);
        desk.press(Modifiers::COMMAND, Key::J);
        desk.key(Key::Escape);
        assert!(!desk.has_dialog("dialog-channels-title"));
        assert_eq!(selected(desk).len(), 2, "Escape was the list's");
    });
}

#[test]
fn what_is_selected_goes_to_a_place_by_name() {
    everywhere(|desk| {
        desk.click_card(FIRST);
        with(desk, Modifiers::COMMAND, |desk| desk.click_card(SECOND));
        desk.press(Modifiers::COMMAND, Key::M);
        assert!(desk.has_dialog("dialog-move-title"));
        desk.click(Role::ComboBox, &desk.word("dialog-move-episode"));
        desk.click(Role::Button, "Nazorg");
        desk.click(Role::ComboBox, &desk.word("dialog-move-position"));
        desk.click(Role::Button, &desk.word("dialog-move-first"));
        desk.click(Role::Button, &desk.word("dialog-move"));
        assert!(!desk.has_dialog("dialog-move-title"));
        assert_eq!(desk.titles(4), [FIRST, SECOND, "Nabellen: alles naar wens?"]);
        assert_eq!(selected(desk), [FIRST, SECOND]);
        assert!(desk.map_has_keyboard());
        assert_eq!(desk.session().history().depth(), (1, 0));
        desk.press(Modifiers::COMMAND, Key::M);
        desk.key(Key::Escape);
        assert_eq!(desk.session().history().depth(), (1, 0));
        // A note hangs where it is told to.
        desk.press(Modifiers::COMMAND, Key::Z);
        desk.click_card(QUOTE);
        desk.press(Modifiers::COMMAND, Key::M);
        desk.click(Role::ComboBox, &desk.word("dialog-move-episode"));
        desk.click(Role::Button, "Nazorg");
        desk.click(Role::Button, &desk.word("dialog-move"));
        assert!(desk.session().journey().episodes[4].notes.iter().any(|note| note.text == QUOTE));
        assert_eq!(desk.selected(), QUOTE);
        // Episodes and lanes have places too.
        desk.click(Role::ColumnHeader, "Nazorg");
        desk.press(Modifiers::COMMAND, Key::M);
        desk.click(Role::ComboBox, &desk.word("dialog-move-position"));
        desk.click(Role::Button, &desk.word("dialog-move-first"));
        desk.click(Role::Button, &desk.word("dialog-move"));
        assert_eq!(desk.session().journey().episodes[0].title, "Nazorg");
    });
}

#[test]
fn the_inspector_changes_all_that_is_selected() {
    let mut desk = desk(LARGE, Lang::Dutch);
    desk.click_card(FIRST);
    with(&mut desk, Modifiers::COMMAND, |desk| desk.click_card(SECOND));
    let all = |desk: &Desk, holds: &dyn Fn(&meander::model::Touchpoint) -> bool| {
        desk.session().journey().episodes[0].touchpoints.iter().all(|one| holds(one))
    };
    assert!(!desk.has(Role::TextInput, &desk.word("inspector-title")), "titles are not for many");
    let moment = desk.word("inspector-moment-of-truth");
    desk.click(Role::CheckBox, &moment);
    assert!(all(&desk, &|one| one.moment_of_truth));
    let importance = desk.word("inspector-importance");
    let names = desk.harness.query_all_by_role(Role::RadioButton).filter_map(|dot| dot.accesskit_node().label());
    let four = names.filter(|name| name.starts_with(&importance)).find(|name| name.ends_with(": 4"));
    desk.click(Role::RadioButton, &four.expect("the fourth dot"));
    assert!(all(&desk, &|one| one.importance.map(|rating| rating.value()) == Some(4)));
    let mixed = |desk: &Desk, key: &str| desk.lang.with("inspector-mixed", &[("name", desk.word(key).into())]);
    let face = format!("{}: +2, {}", mixed(&desk, "inspector-feeling-now"), desk.word("inspector-feeling-very-good"));
    desk.click(Role::RadioButton, &face);
    assert_eq!(scores(&desk, CurveKind::Current), [Score::new(2.0); 2]);
    let channel =
        desk.project().channels.iter().find(|channel| all(&desk, &|one| !one.channels.contains(&channel.id))).cloned();
    let channel = channel.expect("a channel that none has");
    desk.click(Role::CheckBox, &channel.name);
    assert!(all(&desk, &|one| one.channels.contains(&channel.id)));
    assert_eq!((desk.session().history().depth(), selected(&desk).len()), ((4, 0), 2), "one step each");
    desk.click(Role::Button, &meander::command::Command::Delete.hint(Lang::Dutch));
    assert_eq!(desk.titles(0), Vec::<String>::new());
    assert!(desk.session().selected() == Selected::Nothing);
}

#[test]
fn a_new_card_without_words_goes_away_where_one_clicks_elsewhere() {
    let mut desk = desk(SMALL, Lang::Dutch);
    let first = desk.card(FIRST);
    desk.double_click_at(pos2(first.center().x, first.bottom() + 5.0));
    assert!(desk.is_editing());
    assert_eq!(desk.titles(0).len(), 3);
    desk.click_card(THIRD);
    assert_eq!((desk.titles(0).len(), desk.selected().as_str()), (2, THIRD));
    assert_eq!(desk.session().history().depth(), (0, 0));
    // One that was proposed words keeps them.
    desk.press(Modifiers::COMMAND, Key::T);
    desk.click_card(FIRST);
    assert_eq!(desk.titles(1)[1], desk.word("new-touchpoint"));
}

//! The Lexis diagram in the window: by pointer, by keys, and as a screen reader says it.

use egui::accesskit::Role;
use egui::{Key, Modifiers, Pos2, vec2};
use egui_kittest::kittest::{NodeT, Queryable};
use meander::file;
use meander::lang::Lang;
use meander::model::{CustomerKind, Event};
use meander::session::View;

use super::desk::{Desk, LARGE, SMALL, desk_of};

const GENERATIONS: &[u8] = include_bytes!("../../../assets/examples/generaties-1950-1970.journey.ron");
const TEN: Modifiers = Modifiers { alt: true, shift: true, ..Modifiers::NONE };

/// Does the same in both languages, in a large and in a small window.
fn everywhere(act: impl Fn(&mut Desk)) {
    for (size, lang) in [(LARGE, Lang::Dutch), (SMALL, Lang::English)] {
        let mut desk = desk_of(GENERATIONS, size, lang);
        desk.press(Modifiers::COMMAND | Modifiers::CTRL, Key::Num6);
        assert_eq!(desk.session().view(), View::Lexis);
        act(&mut desk);
    }
}

fn years(desk: &Desk) -> Vec<i16> {
    desk.session().journey().events.iter().map(|event: &Event| event.year).collect()
}

fn ages(desk: &Desk) -> Vec<(Option<u8>, Option<u8>)> {
    desk.session().journey().episodes.iter().map(|phase| (phase.age_from, phase.age_to)).collect()
}

fn steps(desk: &Desk) -> usize {
    desk.session().history().depth().0
}

fn undo(desk: &mut Desk) {
    desk.press(Modifiers::COMMAND | Modifiers::CTRL, Key::Z);
}

/// Points of a calendar year, and of a year of age.
fn year_width(desk: &Desk) -> f32 {
    let x = |name: &str| desk.rect(Role::Button, name).left();
    (x("Millenniumwisseling, 2000") - x("Summer of Love, 1967")) / 33.0
}

/// On the line of an event, a little above the axis.
fn on_line(desk: &Desk, name: &str) -> Pos2 {
    let ground = desk.rect(Role::Canvas, &desk.word("lexis-ground"));
    egui::pos2(desk.rect(Role::Button, name).left() + 1.0, ground.bottom() - 80.0)
}

fn boundary(desk: &Desk, age: u8) -> String {
    let values = [("below", "Jeugd".into()), ("above", "Jongvolwassen".into()), ("age", age.to_string().into())];
    desk.lang.with("lexis-boundary", &values)
}

/// The chip that the arrow keys stand on, as a reader hears it.
fn stood_on(desk: &Desk) -> Option<String> {
    let event = desk.session().walked_event()?;
    assert!(desk.is_nothing_selected(), "other keys have nothing to work on");
    let words = desk.session().map().event_words(event);
    let name = words.clone()?;
    let cell = desk.harness.query_all_by_role_and_label(Role::Cell, &name).next();
    assert_eq!(cell.and_then(|cell| cell.accesskit_node().is_selected()), Some(true), "{name}");
    words
}

#[test]
fn arrow_keys_walk_over_the_events_of_the_map() {
    let mut desk = desk_of(GENERATIONS, LARGE, Lang::Dutch);
    let map = std::sync::Arc::clone(desk.session().map());
    let lane = map.lanes.iter().map(|place| map.journey.lanes[place.index].id);
    let lane = lane.into_iter().find(|lane| (0..map.cells.len()).any(|cell| !map.events(cell, *lane).is_empty()));
    let lane = lane.expect("a lane with events");
    let cell = (0..map.cells.len()).find(|cell| map.events(*cell, lane).len() > 1).expect("a phase with two events");
    let said = |cell: usize, at: usize| map.event_words(map.events(cell, lane)[at]);
    desk.click(Role::ColumnHeader, &map.cells[cell].episode.title);
    for _ in 0..8 {
        if desk.session().walked_event().is_none() {
            desk.key(Key::ArrowDown);
        }
    }
    assert_eq!(stood_on(&desk), said(cell, 0));
    desk.key(Key::ArrowDown);
    assert_eq!(stood_on(&desk), said(cell, 1));
    desk.key(Key::ArrowUp);
    assert_eq!(stood_on(&desk), said(cell, 0));
    // To the side: the next phase that has events.
    let beside = (cell + 1..map.cells.len()).find(|cell| !map.events(*cell, lane).is_empty()).expect("another phase");
    desk.key(Key::ArrowRight);
    assert_eq!(stood_on(&desk), said(beside, 0));
    desk.key(Key::ArrowLeft);
    assert_eq!(stood_on(&desk), said(cell, 0));
    let before = desk.project();
    desk.key(Key::Delete);
    assert_eq!((desk.project(), stood_on(&desk)), (before, said(cell, 0)), "nothing is taken out by mistake");
    // Up and away, and back.
    desk.key(Key::ArrowUp);
    assert!(desk.session().walked_event().is_none() && !desk.is_nothing_selected());
    desk.key(Key::ArrowDown);
    assert_eq!(stood_on(&desk), said(cell, 0));
    desk.key(Key::Enter);
    assert_eq!(desk.session().view(), View::Lexis);
    let name = desk.word("lexis-event-title");
    let mut fields = desk.harness.query_all_by_role_and_label(Role::TextInput, &name);
    let title = fields.next().and_then(|node| node.accesskit_node().value()).expect("the event");
    assert!(said(cell, 0).is_some_and(|words| words.contains(&title)), "{title}");
}

/// A chip of the map leads to where its event is edited: by a click, and by the action of a reader.
#[test]
fn an_event_on_the_map_is_opened() {
    for lang in Lang::ALL {
        for by_reader in [false, true] {
            let mut desk = desk_of(GENERATIONS, LARGE, lang);
            let chip = desk.card("1967 Summer of Love (17)");
            if by_reader {
                desk.harness.get_by_role_and_label(Role::Cell, "1967 Summer of Love (17)").click_accesskit();
                desk.settle();
            } else {
                desk.click_at(chip.center());
            }
            assert_eq!(desk.session().view(), View::Lexis, "{lang:?}, by a reader: {by_reader}");
            let title = desk.word("lexis-event-title");
            let mut fields = desk.harness.query_all_by_role_and_label(Role::TextInput, &title);
            let said = fields.next().and_then(|node| node.accesskit_node().value());
            assert_eq!(said.as_deref(), Some("Summer of Love"), "{lang:?}, by a reader: {by_reader}");
        }
    }
}

#[test]
fn an_event_is_dragged_and_one_undo_brings_it_back() {
    everywhere(|desk| {
        let by = vec2(5.0 * year_width(desk), 0.0);
        for from in [desk.rect(Role::Button, "Live Aid, 1985").center(), on_line(desk, "Live Aid, 1985")] {
            desk.take(from, from + by);
            assert!(desk.has(Role::Button, "Live Aid, 1990"), "it is seen on its way");
            assert_eq!(years(desk), [1967, 1985, 1989, 2000], "it is only tried");
            desk.key(Key::Escape);
            desk.drop_at(from + by);
            assert_eq!((years(desk), steps(desk)), (vec![1967, 1985, 1989, 2000], 0), "Escape leaves it");
            desk.drag(from, from + by);
            assert_eq!((years(desk), steps(desk)), (vec![1967, 1990, 1989, 2000], 1));
            undo(desk);
            assert_eq!(years(desk), [1967, 1985, 1989, 2000]);
        }
    });
}

#[test]
fn keys_walk_and_move_an_event() {
    everywhere(|desk| {
        desk.click(Role::Button, "Live Aid, 1985");
        assert!(desk.is_focused(Role::Button, "Live Aid, 1985"));
        desk.press(Modifiers::ALT, Key::ArrowRight);
        assert!(desk.is_focused(Role::Button, "Live Aid, 1986"), "it keeps the keyboard");
        desk.press(TEN, Key::ArrowLeft);
        assert_eq!((years(desk)[1], steps(desk)), (1976, 2));
        undo(desk);
        undo(desk);
        assert_eq!(years(desk)[1], 1985);
        desk.key(Key::ArrowRight);
        assert!(desk.is_focused(Role::Button, "Val van de Muur, 1989"));
        desk.key(Key::ArrowLeft);
        desk.key(Key::ArrowLeft);
        assert!(desk.is_focused(Role::Button, "Summer of Love, 1967"));
        desk.key(Key::Tab);
        assert!(desk.is_focused(Role::Button, "Live Aid, 1985"));
    });
}

#[test]
fn a_boundary_takes_both_phases_along() {
    everywhere(|desk| {
        let start = ages(desk);
        let from = desk.rect(Role::Slider, &boundary(desk, 18)).left_center() + vec2(60.0, 0.0);
        let to = from - vec2(0.0, 3.0 * year_width(desk));
        desk.drag(from, to);
        assert_eq!(ages(desk)[1..3], [(Some(12), Some(20)), (Some(21), Some(29))]);
        assert_eq!(steps(desk), 1);
        assert!(desk.is_focused(Role::Slider, &boundary(desk, 21)));
        desk.press(Modifiers::ALT, Key::ArrowDown);
        assert_eq!(ages(desk)[1..3], [(Some(12), Some(19)), (Some(20), Some(29))]);
        undo(desk);
        undo(desk);
        assert_eq!(ages(desk), start);
    });
}

#[test]
fn an_event_is_added_named_and_taken_out() {
    everywhere(|desk| {
        let year = year_width(desk);
        // Between the lives, left of the first event.
        let line = on_line(desk, "Summer of Love, 1967");
        desk.double_click_at(line - vec2(9.0 * year, 220.0));
        desk.type_text("Televisie");
        assert_eq!(steps(desk), 0, "it is there once it has a title");
        desk.key(Key::Enter);
        assert_eq!((years(desk).last(), steps(desk)), (Some(&1958), 1));
        assert!(desk.is_focused(Role::Button, "Televisie, 1958"));
        desk.key(Key::F2);
        desk.type_text("s");
        desk.key(Key::Enter);
        assert!(desk.has(Role::Button, "Televisies, 1958"));
        desk.key(Key::Enter);
        desk.type_text("xyz");
        desk.key(Key::Escape);
        assert!(desk.is_focused(Role::Button, "Televisies, 1958"), "Escape keeps the title");
        desk.key(Key::Delete);
        assert_eq!(years(desk), [1967, 1985, 1989, 2000]);
        undo(desk);
        undo(desk);
        undo(desk);
        assert_eq!((years(desk), steps(desk)), (vec![1967, 1985, 1989, 2000], 0));
        let add = desk.word("lexis-add-event");
        desk.click(Role::Button, &add);
        desk.key(Key::Escape);
        assert_eq!(years(desk).len(), 4, "an event without a title is none");
    });
}

#[test]
fn the_tables_say_the_numbers_of_the_case() {
    everywhere(|desk| {
        let not_born = desk.word("lexis-not-born");
        let years = |words: &str| match desk.lang {
            Lang::Dutch => words.to_owned(),
            Lang::English => words.replace("jaar", "years").replace("vanaf", "from"),
        };
        for said in [
            years("Jeugd, 12–17 jaar: Geboren in 1950: 1962–1967; Geboren in 1970: 1982–1987"),
            "Summer of Love, 1967: Geboren in 1950: 17, jeugd; Geboren in 1970: @".replace('@', &not_born),
            "Live Aid, 1985: Geboren in 1950: 35, opbouwen; Geboren in 1970: 15, jeugd".to_owned(),
            "Val van de Muur, 1989: Geboren in 1950: 39, opbouwen; Geboren in 1970: 19, jongvolwassen".to_owned(),
        ] {
            assert!(desk.has(Role::Button, &said), "{said}");
        }
        assert!(desk.has(Role::Label, "Geboren in 1970 · Millenniumwisseling: 30, opbouwen"), "the dot says it too");
        desk.click(Role::Button, &years("Jeugd, 12–17 jaar"));
        desk.press(Modifiers::COMMAND | Modifiers::CTRL, Key::L);
        assert!(desk.harness.query_by_label(&desk.word("lexis-axis-years")).is_none(), "nothing of the other language");
    });
}

/// Of a cohort of many birth years a cell may say a lot: its row is higher, the others are not. It says the ages in each
/// phase, as the map does.
#[test]
fn a_row_of_a_table_is_as_high_as_its_own_words() {
    let mut project = file::read(GENERATIONS).expect("the example can be read");
    project.customers[0].kind = CustomerKind::Cohort { born_from: 1946, born_to: 1956 };
    let broad: &'static str = file::write(&project).expect("text").leak();
    for lang in Lang::ALL {
        let mut desk = desk_of(broad.as_bytes(), LARGE, lang);
        desk.press(Modifiers::COMMAND | Modifiers::CTRL, Key::Num6);
        let row = |begin: &str| {
            let is_it =
                |label: Option<String>| label.is_some_and(|label| label.starts_with(begin) && label.contains("1950"));
            let found = desk.harness.get_by(|node| node.role() == Role::Button && is_it(node.label()));
            (found.rect(), found.accesskit_node().label().unwrap_or_default())
        };
        let (broadest, said) = row("Summer of Love, 1967: ");
        let words = "11–21, kind (11), jeugd (12–17), jongvolwassen (18–21); ";
        assert!(said.contains(words), "{said}");
        let (before, said) = row("Live Aid, 1985: ");
        assert!(said.contains("29–39, jongvolwassen (29), opbouwen (30–39); "), "{said}");
        let (plain, said) = row("Val van de Muur, 1989: ");
        assert!(said.contains("33–43, opbouwen; "), "{said}");
        let (last, _) = row("Millenniumwisseling, 2000: ");
        let (phase, _) = row("Jeugd, 12–17");
        assert!(broadest.height() > last.height() && last.height() > plain.height(), "{broadest} {last} {plain}");
        assert_eq!(plain.height(), phase.height(), "its words take no more than two lines");
        let (bottoms, tops) =
            ([broadest, before, plain].map(|row| row.bottom()), [before, plain, last].map(|row| row.top()));
        assert_eq!(bottoms, tops, "they lie close together");
    }
}

/// A row of a table leads to the fields of what it tells of.
#[test]
fn a_row_of_a_table_is_chosen() {
    everywhere(|desk| {
        let value = |desk: &Desk, key: &str| {
            let name = desk.word(key);
            let fields = desk.harness.query_all_by_role_and_label(Role::TextInput, &name);
            fields.filter_map(|field| field.accesskit_node().value()).collect::<Vec<_>>()
        };
        for (row, key, title) in [
            ("Live Aid, 1985: ", "lexis-event-title", "Live Aid"),
            ("Jeugd, 12–17 ", "inspector-title", "Jeugd"),
            ("Summer of Love, 1967: ", "lexis-event-title", "Summer of Love"),
        ] {
            assert_ne!(value(desk, key), [title]);
            let is_row =
                |label: Option<String>| label.is_some_and(|label| label.starts_with(row) && label.contains("1950"));
            desk.harness.get_by(|node| node.role() == Role::Button && is_row(node.label())).focus();
            desk.settle();
            desk.key(Key::Enter);
            assert_eq!(value(desk, key), [title]);
        }
        assert_eq!(steps(desk), 0, "looking changes nothing");
    });
}

#[test]
fn the_edge_of_a_cohort_is_its_birth_year() {
    everywhere(|desk| {
        let born = |desk: &Desk| desk.project().customers[0].kind;
        let edge = |desk: &Desk, key: &str, year: &str| {
            desk.lang.with(key, &[("cohort", "Geboren in 1950".into()), ("year", year.into())])
        };
        let from = desk.rect(Role::Slider, &edge(desk, "lexis-edge-first", "1950")).center();
        desk.drag(from, from - vec2(4.0 * year_width(desk), 0.0));
        assert_eq!(born(desk), CustomerKind::Cohort { born_from: 1946, born_to: 1950 });
        assert!(desk.is_focused(Role::Slider, &edge(desk, "lexis-edge-first", "1946")));
        desk.press(Modifiers::ALT, Key::ArrowRight);
        assert_eq!(born(desk), CustomerKind::Cohort { born_from: 1947, born_to: 1950 });
        undo(desk);
        undo(desk);
        assert_eq!(born(desk), CustomerKind::Cohort { born_from: 1950, born_to: 1950 });
        // Anywhere along the line too.
        let dot = desk.rect(Role::Label, "Geboren in 1950 · Live Aid: 35, opbouwen").center();
        let year = year_width(desk);
        let line = dot + vec2(-8.0 * year, 8.0 * year);
        desk.drag(line, line - vec2(3.0 * year, 0.0));
        assert_eq!(born(desk), CustomerKind::Cohort { born_from: 1947, born_to: 1950 });
    });
}

#[test]
fn the_ground_pans_and_zooms_and_fits_again() {
    everywhere(|desk| {
        let place = |desk: &Desk| desk.rect(Role::Button, "Live Aid, 1985").left();
        let (start, width) = (place(desk), year_width(desk));
        let ground = desk.rect(Role::Canvas, &desk.word("lexis-ground"));
        let empty = ground.right_center() - vec2(40.0, -120.0);
        desk.drag(empty, empty - vec2(60.0, 0.0));
        assert!((place(desk) - (start - 60.0)).abs() < 1.5, "{} {start}", place(desk));
        desk.press(Modifiers::COMMAND | Modifiers::CTRL, Key::Plus);
        assert!(year_width(desk) > width * 1.2);
        desk.wheel(ground.center(), vec2(0.0, 30.0), Modifiers::NONE);
        let fit = desk.word("command-fit");
        // The status bar has one too, which works on the map alone.
        let signs = desk.harness.get_all_by_role_and_label(Role::Button, &fit).map(|sign| sign.rect().center());
        let fit = signs.min_by(|one, other| one.y.total_cmp(&other.y)).expect("the sign");
        desk.click_at(fit);
        assert!((place(desk) - start).abs() < 0.5 && (year_width(desk) - width).abs() < 0.01);
        assert_eq!(steps(desk), 0, "looking changes nothing");
    });
}

#[test]
fn map_and_diagram_are_a_click_apart_and_the_picture_can_be_copied() {
    everywhere(|desk| {
        let said = |desk: &Desk, key: &str| format!("{}: {}", desk.word("lexis-map-or-lexis"), desk.word(key));
        desk.press(Modifiers::COMMAND | Modifiers::CTRL | Modifiers::SHIFT, Key::I);
        desk.wait(|desk| desk.picture.is_some());
        let map = said(desk, "view-map");
        desk.click(Role::RadioButton, &map);
        assert_eq!(desk.session().view(), View::Map);
        let lexis = said(desk, "view-lexis");
        desk.click(Role::RadioButton, &lexis);
        assert_eq!(desk.session().view(), View::Lexis);
    });
}

#[test]
fn fields_change_what_is_chosen() {
    everywhere(|desk| {
        desk.click(Role::Button, "Live Aid, 1985");
        let year = desk.word("inspector-year");
        let field = desk.rect(Role::TextInput, &year).center();
        desk.click_at(field);
        desk.press(Modifiers::COMMAND | Modifiers::CTRL, Key::A);
        desk.type_text("1986");
        assert_eq!(years(desk)[1], 1986);
        let remove = desk.word("inspector-event-remove");
        desk.click(Role::Button, &remove);
        assert_eq!(years(desk), [1967, 1989, 2000]);
        let add = desk.word("lexis-add-cohort");
        desk.click(Role::Button, &add);
        let project = desk.project();
        let added = project.customers.last().expect("a group");
        assert_eq!(added.kind, CustomerKind::Cohort { born_from: 1990, born_to: 1990 });
        assert!(added.name.contains("1990"));
    });
}

/// Whatever a screen reader would say of episodes.
fn of_episodes(desk: &Desk) -> Vec<String> {
    let nodes = desk.harness.root().query_all_by(|_| true);
    let said = nodes.flat_map(|node| {
        let node = node.accesskit_node();
        [node.label(), node.value(), node.description()].into_iter().flatten()
    });
    said.filter(|said| said.to_lowercase().contains("episode")).collect()
}

#[test]
fn the_parts_of_a_generation_are_called_life_phases() {
    for lang in Lang::ALL {
        let mut desk = desk_of(GENERATIONS, LARGE, lang);
        let phase = desk.word("inspector-life-phase");
        let nothing: [String; 0] = [];
        desk.press(Modifiers::COMMAND, Key::Num5);
        assert!(desk.has(Role::Button, &desk.word("frame-phase-add")));
        assert_eq!(of_episodes(&desk), nothing, "the frame on one page");
        let guide = desk.word("frame-guide");
        desk.click(Role::Button, &guide);
        for step in 0..6 {
            assert_eq!(of_episodes(&desk), nothing, "step {step} of the frame");
            desk.press(Modifiers::ALT, Key::ArrowRight);
        }
        desk.press(Modifiers::COMMAND, Key::Num1);
        desk.press(Modifiers::ALT, Key::W);
        let hint = lang.with("worth-hint-group-phases", &[("group", "Geboren in 1950".into())]);
        let mut said = desk.harness.query_all_by_role(Role::Label);
        assert!(said.any(|node| node.accesskit_node().value().as_deref() == Some(hint.as_str())), "{hint}");
        drop(said);
        desk.key(Key::Escape);
        desk.click_card("Opgroeien thuis");
        assert!(desk.has(Role::ComboBox, &phase), "of a touchpoint");
        desk.press(Modifiers::COMMAND, Key::M);
        assert!(desk.has(Role::ComboBox, &desk.word("dialog-move-phase")));
        desk.key(Key::Escape);
        desk.click_card("1950: doe maar gewoon, en verspil niets");
        assert!(desk.has(Role::ComboBox, &phase), "of a note");
        desk.click(Role::ColumnHeader, "Kind");
        assert!(desk.has(Role::Button, &desk.word("inspector-phase-rating")));
        desk.press(Modifiers::SHIFT, Key::F10);
        for row in ["menu-add-phase-before", "menu-add-phase-after", "menu-select-phase"] {
            assert!(desk.has(Role::MenuItem, &desk.word(row)), "{row}");
        }
    }
}

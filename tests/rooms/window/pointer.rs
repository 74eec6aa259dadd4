//! Clicking, dragging and scrolling on the map.

use egui::accesskit::Role;
use egui::{Event, Key, Modifiers, Pos2, pos2, vec2};
use egui_kittest::kittest::{NodeT, Queryable};
use meander::lang::Lang;
use meander::model::{LaneKind, Score};
use meander::session::Selected;

use super::desk::{Desk, LARGE, SMALL, desk, everywhere};

/// The value of the inspector's field of this name.
fn field(desk: &Desk, name: &str) -> Option<String> {
    let found = desk.harness.query_all_by_label(name).find_map(|node| node.accesskit_node().value());
    found.or_else(|| {
        let fields = [Role::TextInput, Role::MultilineTextInput].into_iter();
        let mut values = fields.flat_map(|role| desk.harness.query_all_by_role(role));
        values.find_map(|node| node.accesskit_node().value())
    })
}

#[test]
fn a_click_on_a_card_shows_it_in_the_inspector() {
    everywhere(|desk| {
        desk.click_card("Bevestiging en dossiernummer");
        assert_eq!(desk.selected(), "Bevestiging en dossiernummer");
        assert_eq!(field(desk, &desk.word("inspector-title")).as_deref(), Some("Bevestiging en dossiernummer"));
        let card = desk.harness.get_by_role_and_label(Role::Cell, "Bevestiging en dossiernummer");
        assert_eq!(card.accesskit_node().is_selected(), Some(true));
        // The next card, then empty space.
        desk.click_card("Aanrijding melden");
        assert_eq!(field(desk, &desk.word("inspector-title")).as_deref(), Some("Aanrijding melden"));
        desk.key(Key::Escape);
        assert!(desk.is_nothing_selected());
        assert!(!desk.session().is_changed(), "looking changes nothing");
    });
}

#[test]
fn a_reader_can_click_a_card_by_its_name() {
    let mut desk = desk(SMALL, Lang::Dutch);
    desk.harness.get_by_role_and_label(Role::Cell, "Vervangende auto regelen").click_accesskit();
    desk.settle();
    assert_eq!(desk.selected(), "Vervangende auto regelen");
}

#[test]
fn headers_are_clicked_like_cards() {
    everywhere(|desk| {
        desk.click(Role::ColumnHeader, "Vervangend vervoer");
        assert!(matches!(desk.session().selected(), Selected::Episode(_)));
        assert_eq!(desk.selected(), "Vervangend vervoer");
        let quotes = desk.word("lane-quote");
        desk.click(Role::RowHeader, &quotes);
        assert!(matches!(desk.session().selected(), Selected::Lane(_)));
        assert_eq!(desk.selected(), quotes);
    });
}

#[test]
fn a_card_is_dragged_into_another_episode() {
    everywhere(|desk| {
        let from = desk.card("Aanrijding melden");
        let to = desk.card("Vervangende auto regelen");
        // Its left half: the card lands before it.
        desk.drag(from.center(), pos2(to.left() + 10.0, from.center().y));
        assert_eq!(desk.titles(0), ["Bevestiging en dossiernummer"]);
        let expected = ["Aanrijding melden", "Vervangende auto regelen", "Auto ophalen bij de garage"];
        assert_eq!(desk.titles(1), expected);
        assert_eq!((desk.selected().as_str(), desk.session().history().depth()), ("Aanrijding melden", (1, 0)));
        // It is seen where it went.
        let moved = desk.card("Aanrijding melden");
        assert!(moved.left() > desk.card("Bevestiging en dossiernummer").right());
        desk.press(Modifiers::COMMAND, Key::Z);
        assert_eq!(desk.titles(0), ["Aanrijding melden", "Bevestiging en dossiernummer"]);
        assert!(!desk.session().is_changed());
    });
}

#[test]
fn a_drag_shows_where_the_card_would_land_and_escape_gives_it_up() {
    let mut desk = desk(LARGE, Lang::Dutch);
    let before = desk.project();
    let from = desk.card("Aanrijding melden").center();
    let to = desk.card("Auto ophalen bij de garage").center();
    desk.take(from, to);
    assert_eq!(desk.session().shown_map().cells[1].episode.touchpoints.len(), 3, "it is shown there");
    assert!(std::sync::Arc::ptr_eq(&before, desk.session().project()), "and is not there yet");
    desk.key(Key::Escape);
    desk.drop_at(to);
    assert!(std::sync::Arc::ptr_eq(&before, desk.session().project()));
    assert_eq!(desk.session().shown_map().cells[1].episode.touchpoints.len(), 2);
    assert_eq!(desk.session().history().depth(), (0, 0));
}

#[test]
fn a_small_slip_of_the_hand_is_no_drag() {
    let mut desk = desk(LARGE, Lang::Dutch);
    let from = desk.card("Aanrijding melden").center();
    desk.drag(from, from + vec2(2.0, 1.0));
    assert_eq!((desk.selected().as_str(), desk.session().history().depth()), ("Aanrijding melden", (0, 0)));
}

#[test]
fn a_point_of_the_curve_is_pulled_down() {
    everywhere(|desk| {
        let before = desk.card("Bevestiging en dossiernummer");
        let from = desk.rect(Role::Slider, "Bevestiging en dossiernummer: 0").center();
        let level = 38.0 * desk.session().camera().zoom;
        desk.drag(from, from + vec2(0.0, 1.5 * level));
        let journey = desk.session().journey();
        let current = desk.session().map().curve_pair().current.expect("a current curve");
        let score = journey.episodes[0].touchpoints[1].scores.get(current);
        assert_eq!(score, Score::from_tenths(-15));
        assert_eq!(desk.selected(), "Bevestiging en dossiernummer");
        assert_eq!(desk.card("Bevestiging en dossiernummer"), before, "the card stays");
        // Far below the lane is the lowest score there is.
        let from = desk.rect(Role::Slider, "Aanrijding melden: −1").center();
        desk.drag(from, from + vec2(0.0, 6.0 * level));
        let score = desk.session().journey().episodes[0].touchpoints[0].scores.get(current);
        assert_eq!(score, Some(Score::MIN));
    });
}

#[test]
fn with_alt_a_point_snaps_to_tenths() {
    let mut desk = desk(LARGE, Lang::Dutch);
    let from = desk.rect(Role::Slider, "Bevestiging en dossiernummer: 0").center();
    let to = from + vec2(0.0, 0.3 * 38.0 * desk.session().camera().zoom);
    desk.frame([Event::ModifiersChanged(Modifiers::ALT)]);
    desk.drag(from, to);
    desk.frame([Event::ModifiersChanged(Modifiers::NONE)]);
    let current = desk.session().map().curve_pair().current.expect("a current curve");
    let score = desk.session().journey().episodes[0].touchpoints[1].scores.get(current);
    assert_eq!(score, Score::from_tenths(-3));
}

#[test]
fn episodes_and_lanes_are_dragged_by_their_headers() {
    let mut desk = desk(LARGE, Lang::Dutch);
    let from = desk.rect(Role::ColumnHeader, "Aanrijding en eerste melding");
    let to = desk.rect(Role::ColumnHeader, "Vervangend vervoer");
    let at = pos2(from.left() + 60.0, from.center().y);
    desk.drag(at, pos2(at.x + to.width() * 1.2, at.y));
    let titles: Vec<&str> = desk.session().journey().episodes.iter().map(|one| one.title.as_str()).collect();
    assert_eq!(titles[..2], ["Vervangend vervoer", "Aanrijding en eerste melding"]);
    let lane = desk.rect(Role::RowHeader, &desk.word("lane-quote"));
    let above = desk.rect(Role::RowHeader, &desk.word("lane-emotion"));
    desk.drag(lane.center(), pos2(lane.center().x, above.top() + 4.0));
    let kinds: Vec<LaneKind> = desk.session().journey().lanes.iter().map(|lane| lane.kind).collect();
    assert_eq!(kinds[1..3], [LaneKind::Quote, LaneKind::Emotion]);
}

#[test]
fn something_new_is_dragged_from_the_palette_or_added_by_a_click() {
    everywhere(|desk| {
        let name = desk.word("palette-touchpoint");
        let from = desk.rect(Role::Button, &name).center();
        let to = desk.card("Bevestiging en dossiernummer");
        desk.drag(from, pos2(to.left() + 4.0, to.center().y));
        assert_eq!(desk.titles(0)[1], desk.word("new-touchpoint"));
        assert!(desk.is_editing(), "its name can be typed at once");
        desk.type_text("nieuw");
        desk.key(Key::Enter);
        desk.key(Key::Escape);
        assert_eq!(desk.titles(0), ["Aanrijding melden", "nieuw", "Bevestiging en dossiernummer"]);
        // By a click, behind what is selected.
        let at = desk.rect(Role::Button, &name).center();
        desk.click_at(at);
        desk.type_text("ook");
        desk.key(Key::Enter);
        desk.key(Key::Escape);
        assert_eq!(desk.titles(0)[1..3], ["nieuw", "ook"]);
        // Let go outside the map, nothing comes of it.
        let depth = desk.session().history().depth();
        let canvas = desk.canvas();
        desk.drag(desk.rect(Role::Button, &name).center(), canvas.right_bottom() + vec2(60.0, -60.0));
        assert_eq!(desk.session().history().depth(), depth);
    });
}

/// A place of a lane where nothing lies: below the first episode's cards.
fn empty_place(desk: &Desk, lane: &str, column: f64) -> Pos2 {
    let header = desk.rect(Role::RowHeader, lane);
    let first = desk.rect(Role::ColumnHeader, "Aanrijding en eerste melding");
    let x = first.left() + (column * 158.0) as f32 * desk.session().camera().zoom;
    pos2(x, header.bottom() - 5.0)
}

#[test]
fn a_double_click_on_empty_space_makes_a_card_to_type_in() {
    everywhere(|desk| {
        let at = empty_place(desk, &desk.word("lane-touchpoints"), 1.5);
        desk.double_click_at(at);
        assert_eq!(desk.session().journey().episodes[0].touchpoints.len(), 3, "a card is there");
        assert!(desk.is_editing());
        desk.type_text("foto");
        desk.key(Key::Enter);
        assert!(desk.is_editing(), "the next one can be typed");
        desk.key(Key::Escape);
        assert!(!desk.is_editing());
        assert!(desk.titles(0).contains(&"foto".to_owned()), "{:?}", desk.titles(0));
        assert_eq!(desk.selected(), "foto");
        // In a lane of notes, a note on that touchpoint.
        let at = empty_place(desk, &desk.word("lane-quote"), 0.5);
        desk.double_click_at(at);
        desk.type_text("au");
        desk.key(Key::Enter);
        assert_eq!(desk.session().journey().episodes[0].notes.last().map(|note| note.text.as_str()), Some("au"));
        assert!(matches!(desk.session().selected(), Selected::Note(_)));
    });
}

#[test]
fn a_double_click_on_a_card_edits_its_words() {
    everywhere(|desk| {
        let at = desk.card("Aanrijding melden").center();
        desk.double_click_at(at);
        assert!(desk.is_editing());
        desk.type_text("x");
        desk.key(Key::Enter);
        assert_eq!(desk.titles(0)[0], "x", "all of the old words were selected");
        let header = desk.rect(Role::ColumnHeader, "Vervangend vervoer");
        desk.double_click_at(pos2(header.left() + 60.0, header.center().y));
        desk.type_text("Auto");
        desk.key(Key::Enter);
        assert_eq!(desk.session().journey().episodes[1].title, "Auto");
    });
}

#[test]
fn the_map_is_scrolled_and_zoomed_by_the_wheel() {
    let mut desk = desk(SMALL, Lang::Dutch);
    let at = desk.canvas().center();
    let start = desk.session().camera();
    desk.wheel(at, vec2(0.0, -100.0), Modifiers::SHIFT);
    assert!(desk.session().camera().x > start.x, "Shift turns the wheel: {:?}", desk.session().camera());
    desk.wheel(at, vec2(0.0, -100.0), Modifiers::NONE);
    assert!(desk.session().camera().y > start.y, "{:?}", desk.session().camera());
    desk.wheel(at, vec2(0.0, 100.0), Modifiers::COMMAND);
    assert!(desk.session().camera().zoom > start.zoom, "{:?}", desk.session().camera());
    for _ in 0..80 {
        desk.wheel(at, vec2(0.0, -400.0), Modifiers::COMMAND);
    }
    let least = desk.session().camera().zoom;
    assert!(least > 0.0 && least < start.zoom, "{least}");
    assert!(!desk.session().is_changed());
}

#[test]
fn the_map_is_moved_with_space_and_drag() {
    let mut desk = desk(SMALL, Lang::Dutch);
    let key = |pressed| Event::Key {
        key: Key::Space,
        physical_key: None,
        pressed,
        repeat: false,
        modifiers: Modifiers::NONE,
    };
    let at = desk.card("Vervangende auto regelen").center();
    let start = desk.session().camera();
    desk.frame([key(true)]);
    desk.drag(at, at - vec2(150.0, 0.0));
    desk.frame([key(false)]);
    assert!((desk.session().camera().x - start.x - 150.0 / f64::from(start.zoom)).abs() < 1.0);
    assert!(!desk.session().is_changed(), "the card stayed where it was");
}

#[test]
fn the_sign_in_a_header_opens_the_micro_journey_and_the_breadcrumb_leads_back() {
    for lang in [Lang::Dutch, Lang::English] {
        let mut desk = desk(LARGE, lang);
        let header = desk.rect(Role::ColumnHeader, "Schade bepalen");
        // The sign stands near the tip of the chevron.
        let zoom = desk.session().camera().zoom.clamp(0.75, 1.5);
        desk.click_at(pos2(header.right() - 37.0 * zoom, header.top() + 44.0 * zoom));
        assert_eq!(desk.session().journey().title, "Schade bepalen");
        assert!(desk.has(Role::Cell, "Schouw gestart"));
        desk.click(Role::Link, &desk.word("inspector-form-customer"));
        assert_eq!(desk.session().journey().title, "Schade bij een autoverzekering");
        assert!(desk.has(Role::Cell, "Aanrijding melden"));
    }
}

#[test]
fn a_customer_group_is_shown_and_hidden() {
    let mut desk = desk(LARGE, Lang::Dutch);
    let shown = |desk: &Desk| desk.session().map().curve_looks().len();
    assert_eq!(shown(&desk), 2);
    desk.click(Role::Button, "Zakelijke rijder");
    assert_eq!(shown(&desk), 4);
    desk.click(Role::Button, "Zakelijke rijder");
    assert_eq!(shown(&desk), 2);
}

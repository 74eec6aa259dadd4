//! Several things at once: selected, moved, copied, deleted, scored.

use std::sync::Arc;

use meander::edit::{Edit, applied};
use meander::lang::Lang;
use meander::model::invariants::findings;
use meander::model::{Attachment, CurveKind, Score};
use meander::scene::Target;
use meander::session::{Common, Destination, Drag, Selected, Session};

use super::{check, marked, opened, seen};
use crate::edit::{episode, find, lane};

#[test]
fn a_selection_is_replaced_toggled_and_extended() {
    check("A: *a b | B: c", "toggle:c", "A: *a b | B: *c");
    check("A: *a b | B: *c", "toggle:a", "A: a b | B: *c");
    check("A: *a b", "toggle:a", "A: a b");
    check("A: *a b", "toggle:b left", "A: *a b");
    // Cards with cards, episodes with episodes, lanes with lanes.
    check("A: *a [x]", "toggle:[x]", "A: *a [*x]");
    check("A: *a | B:", "toggle:B:", "A: a | *B:");
    check("*A: a | B:", "toggle:B:", "*A: a | *B:");
    check("*A: a | B:", "toggle:a", "A: *a | B:");
    check("A: a [x] #n", "toggle:#m", "A: a [x] #n+m");
    // A range begins where one clicked, however often it is extended.
    check("A: *a b c | B: d", "to:d", "A: *a *b *c | B: *d");
    check("A: *a b c | B: d", "to:d to:b", "A: *a *b c | B: d");
    check("A: a b *c | B: d", "to:a to:d", "A: a b *c | B: *d");
    check("A: a b c", "to:b to:c", "A: a *b *c");
    check("*A: a | B: | C:", "to:C:", "*A: a | *B: | *C:");
    check("A: a [*x@a] [y] [z/m] | B: [w]", "to:[w]", "A: a [*x@a] [*y] [z/m] | B: [*w]");
    check("A: *a [x@a]", "to:[x]", "A: *a [*x@a]");
    // By keys.
    check("A: *a b | B: c", "shift-right shift-right shift-left", "A: *a *b | B: c");
    check("A: a *b | B: c", "shift-right shift-left shift-left", "A: *a *b | B: c");
    check("A: *a b [x@a]", "shift-down", "A: *a b [*x@a]");
    check("A: a b", "shift-right", "A: *a b");
}

#[test]
fn all_cards_of_the_journey_a_lane_or_an_episode_are_selected() {
    check("A: a b/u [x] | B: c", "all", "A: *a *b/u [*x] | B: *c");
    check("A: *a b/u [x] | B: c", "all-in-lane", "A: *a b/u [x] | B: *c");
    check("A: a [x] [y/m] #n", "all-in-lane", "A: a [*x] [y/m]");
    check("A: *a b/u [x] | B: c", "all-in-episode", "A: *a *b/u [*x] | B: c");
    check("A: | B:", "all", "A: | B:");
}

#[test]
fn several_cards_move_one_place_together() {
    check("A: *a *b c | B: d", "alt-right", "A: c *a *b | B: d");
    check("A: c *a *b | B: d", "alt-right", "A: c | B: *a *b d");
    check("A: *a b *c d", "alt-right", "A: b *a d *c");
    check("A: *a *b c", "alt-left", "A: *a *b c");
    check("A: a | B: *b *c d", "alt-left", "A: a *b *c | B: d");
    check("A: *a *b/u", "alt-down", "A: *a/u *b/u");
    // Notes go along with what they hang on, also where that is several touchpoints.
    check("A: *a *b [x@a-b] | B: c", "alt-right", "A: | B: *a *b c [x@a-b]");
    check("A: *a b [*x@a] | B: c", "alt-right alt-right", "A: b | B: *a c [*x@a]");
    check("A: *a b c [*x@c]", "alt-right", "A: b *a c [*x@c]");
    check("A: a b [*x@a] [*y@b]", "alt-down", "A: a b [*x@a/m] [*y@b/m]");
    check("*A: | *B: | C: | D:", "alt-right alt-right alt-right", "C: | D: | *A: | *B:");
    check("A: | *B: | C: | *D:", "alt-left", "*B: | A: | *D: | C:");
}

#[test]
fn several_are_deleted_and_copied_as_one_step() {
    check("A: *a b *c d | B: e", "delete", "A: b *d | B: e");
    check("A: a *b *c", "delete", "A: *a");
    check("A: *a *b [*x@a] [y@b]", "delete", "A: [y]");
    check("A: *a b *c", "delete undo", "A: *a b *c");
    check("*A: a | *B: b | C:", "delete", "C:");
    check("A: *a *b c", "duplicate", "A: a b *a *b c");
    check("A: *a b | B: *c", "duplicate undo redo", "A: a *a b | B: c *c");
    check("A: *a [*x@a]", "duplicate delete", "A: *a [x@a]");
    check("*A: a | *B: | C:", "duplicate", "A: a | B: | *A: a | *B: | C:");
}

#[test]
fn one_step_says_how_many() {
    type Act = fn(&mut Session);
    let table: [(&str, Act, &str, &str); 7] = [
        (
            "A: *a *b [*x] | B:",
            |session| session.delete_selected().unwrap(),
            "3 kaartjes verwijderen",
            "Delete 3 cards",
        ),
        (
            "A: *a *b | B:",
            |session| session.duplicate_selected().unwrap(),
            "2 kaartjes dupliceren",
            "Duplicate 2 cards",
        ),
        (
            "A: *a *b c",
            |session| session.move_selected(meander::session::Direction::Right).unwrap(),
            "2 kaartjes verplaatsen",
            "Move 2 cards",
        ),
        ("*A: | *B: | C:", |session| session.delete_selected().unwrap(), "2 episodes verwijderen", "Delete 2 episodes"),
        ("A: a #n+m", |session| session.duplicate_selected().unwrap(), "2 banen dupliceren", "Duplicate 2 lanes"),
        (
            "A: *a *b",
            |session| session.add_channel("telefoon").unwrap(),
            "Kanalen van 2 kaartjes wijzigen",
            "Change the channels of 2 cards",
        ),
        ("A: *a", |session| session.delete_selected().unwrap(), "Touchpoint verwijderen", "Delete touchpoint"),
    ];
    for (start, act, dutch, english) in table {
        let mut session = opened(start);
        act(&mut session);
        assert_eq!(session.history().depth(), (1, 0), "{start}");
        let said = [Lang::Dutch, Lang::English].map(|lang| session.history().undo_label(lang));
        assert_eq!(said, [Some(dutch.to_owned()), Some(english.to_owned())], "{start}");
        session.undo();
        assert_eq!(seen(&session), start);
    }
}

#[test]
fn a_selection_holds_only_what_is_there() {
    let many = (0..40).map(|number| format!("*t{number}")).collect::<Vec<_>>().join(" ");
    for start in ["A: *a *b c".to_owned(), format!("A: {many} c")] {
        let mut session = opened(&start);
        let count = session.selection().len();
        let gone = session.selected_touchpoints()[0];
        session.edit(&Edit::RemoveTouchpoint { what: gone }).expect("it can go");
        assert_eq!(session.selection().len(), count - 1);
        assert!(!session.is_selected(Selected::Touchpoint(gone)));
        session.edit(&Edit::RemoveEpisode { what: gone.episode_path() }).expect("it can go");
        assert_eq!((session.selection().len(), session.selected()), (0, Selected::Nothing));
    }
}

/// Drags the first marked thing by columns and lanes.
#[track_caller]
fn dragged(start: &str, columns: f64, to_lane: Option<&str>, expected: &str) {
    let mut session = opened(start);
    let grabbed = marked(&session, start)[0];
    let target = match grabbed {
        Selected::Touchpoint(path) => Target::Touchpoint(path),
        Selected::Note(path) => Target::Note(path),
        Selected::Episode(path) => Target::Episode(path),
        Selected::Lane(lane) => Target::Lane(lane),
        Selected::Nothing => panic!("nothing is marked"),
    };
    let (x, rect) = session.map().place_of(target).expect("it is on the map");
    let from = (x + f64::from(rect.width()) / 2.0, f64::from(rect.center().y));
    let y = to_lane.map_or(from.1, |name| {
        let row = session.map().lanes.iter().find(|place| session.journey().lanes[place.index].id == lane(name));
        row.map_or(0.0, |place| f64::from(place.top + place.height / 2.0))
    });
    let width = f64::from(meander::theme::size::COLUMN_WIDTH);
    let drag = Drag {
        what: meander::gesture::Grip::Target(target),
        from,
        at: (from.0 + columns * width, y),
        is_fine: false,
        fresh: 1,
    };
    if let Some((edit, selected)) = session.drag_edit(&drag) {
        session.try_edit(Some(edit));
        session.keep_tried(selected).expect("it can be made");
    }
    assert_eq!(findings(session.project()), [], "{start}");
    assert_eq!(seen(&session), expected, "{start}");
    if session.history().depth().0 == 1 {
        session.undo();
        assert_eq!(seen(&session), start);
    }
}

#[test]
fn a_drag_takes_all_that_is_selected_to_the_slot() {
    dragged("A: *a *b c d", 2.4, None, "A: c *a *b d");
    dragged("A: *a b *c d", 3.4, None, "A: b d *a *c");
    dragged("A: *a *b c", 0.2, None, "A: *a *b c");
    dragged("A: *a b *c | B: d e", 4.0, None, "A: b | B: d *a *c e");
    dragged("A: *a/u *b c", 0.0, Some("t"), "A: *a *b c");
    dragged("A: *a *b c", 0.0, Some("u"), "A: *a/u *b/u c");
    dragged("A: *a *b [x@a-b] [*y@b] | B: c", 2.8, None, "A: | B: c *a *b [x@a-b] [*y@b]");
    dragged("A: *a b [*x@b] [*y] | B: c", 2.8, None, "A: b | B: c *a [*x@c] [*y]");
    dragged("A: *a b [*x@b] | B:", 1.2, None, "A: b *a [*x@b] | B:");
    dragged("A: a b [*x@a] [*y@b]", 0.0, Some("m"), "A: a b [*x@a/m] [*y@b/m]");
    dragged("*A: a | *B: b | C: c | D: d", 2.6, None, "C: c | *A: a | *B: b | D: d");
}

#[test]
fn cards_go_to_a_place_that_is_named() {
    let mut session = opened("A: *a b *c [x@a-c] | B: d e [*y@d]");
    let to = Destination {
        episode: episode("B"),
        index: 1,
        touchpoint_lane: Some(lane("u")),
        note_lane: None,
        attached: Attachment::Episode,
        hangs_anew: false,
        takes: (true, true),
    };
    let edit = session.cards_to(&to).expect("something moves");
    session.edit(&edit).expect("it can be made");
    assert_eq!(seen(&session), "A: b [x@b] | B: d *a/u *c/u e [*y@d]");
    assert_eq!(session.cards_to(&to), None, "they are there");
    let edit = session.episodes_behind(None);
    assert_eq!(edit, None, "no episode is selected");
}

#[test]
fn moves_of_many_refuse_what_cannot_be() {
    let session = opened("A: a b | B: c");
    let project = session.project();
    let slot = |name: &str, index, lane_name| meander::model::Slot {
        journey: session.journey_id(),
        episode: episode(name).episode,
        index,
        lane: lane(lane_name),
    };
    let (a, b) = (find(project, "a"), find(project, "b"));
    for ways in [
        vec![(a, slot("B", 2, "t"))],
        vec![(a, slot("B", 0, "t")), (a, slot("B", 1, "t"))],
        vec![(a, slot("B", 0, "t")), (b, slot("B", 0, "t"))],
        vec![(a, slot("B", 0, "n"))],
        vec![(a, slot("nowhere", 0, "t"))],
        vec![(find(project, "z"), slot("A", 0, "t"))],
    ] {
        let edit = Edit::MoveTouchpoints { ways };
        assert!(applied(project, &edit).is_err(), "{edit:?}");
    }
    for ways in [vec![], vec![(a, slot("A", 0, "t")), (b, slot("A", 1, "t"))]] {
        let same = applied(project, &Edit::MoveTouchpoints { ways }).expect("nothing moves");
        assert!(Arc::ptr_eq(project, &same));
    }
}

#[test]
fn scores_and_channels_are_set_for_all() {
    let mut session = Session::new(crate::edit::linked(), super::LOOK, None);
    session.select_all();
    let current = session.scored_curve(CurveKind::Current).expect("a current curve");
    let good = Score::new(1.0);
    session.score_selected(current, good).expect("it can be scored");
    let several = session.several();
    assert!(several.touchpoints > 1);
    assert!(several.scores.contains(&(current, Common::All(good))), "{several:?}");
    let one = session.selected_touchpoints()[0];
    session.select(Selected::Touchpoint(one));
    session.score_selected(current, None).expect("it can be cleared");
    session.select_all();
    assert!(session.several().scores.contains(&(current, Common::Mixed)));
    // A channel that some have goes to all, then from all.
    let channel = session.project().channels[0].id;
    session.set_channel(channel, false).expect("it can go");
    session.select(Selected::Touchpoint(one));
    session.toggle_channel(channel).expect("it can come");
    session.select_all();
    let count = session.selected_touchpoints().len();
    for expected in [count, 0] {
        session.toggle_channel(channel).expect("it can be changed");
        assert_eq!(session.several().channels.get(&channel).copied().unwrap_or_default(), expected);
    }
    let depth = session.history().depth();
    session
        .score_selected(current, session.project().touchpoint(one).and_then(|one| one.scores.get(current)))
        .expect("fine");
    session.set_channel(channel, false).expect("nothing to do");
    assert_eq!(session.history().depth().0, depth.0 + 1, "what is so already is no step");
}

#[test]
fn what_is_new_is_named_in_one_step_or_leaves_no_trace() {
    let mut session = opened("A: *a b");
    session.add_touchpoint_here().expect("it can be added");
    let made = session.just_made();
    session.name_made(made, "c").expect("it can be named");
    assert_eq!((seen(&session).as_str(), session.history().depth()), ("A: a *c b", (1, 0)));
    session.undo();
    assert_eq!(seen(&session), "A: *a b");
    session.redo();
    assert_eq!(seen(&session), "A: a *c b");
    session.undo();
    session.add_touchpoint_here().expect("it can be added");
    let made = session.just_made();
    assert!(session.take_back(made));
    assert_eq!((seen(&session).as_str(), session.history().depth()), ("A: *a b", (0, 0)));
    assert!(!session.is_changed());
    // What something else was done to stays.
    session.add_touchpoint_here().expect("it can be added");
    let made = session.just_made();
    session.add_episode().expect("it can be added");
    assert!(!session.take_back(made));
    session.name_made(made, "c").expect("it can be named");
    assert_eq!(session.history().depth(), (3, 0));
}

#[test]
fn a_marquee_selects_the_cards_that_it_touches() {
    let session = opened("A: a b/u [x@a] | B: c");
    let titles = |x: (f64, f64), y: (f32, f32)| {
        let targets = session.map().cards_touching(x, y).into_iter();
        let words = targets.map(|target| match target {
            Target::Touchpoint(path) => session.words_of(Selected::Touchpoint(path)),
            Target::Note(path) => session.words_of(Selected::Note(path)),
            _ => None,
        });
        words.map(Option::unwrap_or_default).collect::<Vec<_>>().join(" ")
    };
    let width = f64::from(meander::theme::size::COLUMN_WIDTH);
    let lane_top = |name: &str| {
        let lanes = &session.map().lanes;
        lanes.iter().find(|place| session.journey().lanes[place.index].id == lane(name)).expect("a lane").top
    };
    let all = (0.0, session.map().height);
    assert_eq!(titles((0.0, session.map().width), all), "x a b c");
    assert_eq!(titles((0.5 * width, 0.6 * width), all), "x a");
    assert_eq!(titles((1.5 * width, 2.5 * width), all), "b c");
    assert_eq!(titles((0.0, 3.0 * width), (lane_top("u") + 20.0, lane_top("u") + 21.0)), "b");
    assert_eq!(titles((0.0, 3.0 * width), (0.0, 5.0)), "", "above the cards");
    assert_eq!(titles((0.0, 2.0), all), "", "between the cards");
    assert_eq!(titles((-900.0, -10.0), all), "");
    let below = lane_top("t") + meander::theme::size::TOUCHPOINT_LANE_MIN_HEIGHT - 12.0;
    assert_eq!(titles((0.0, width), (below, below + 1.0)), "", "below a short card");
}

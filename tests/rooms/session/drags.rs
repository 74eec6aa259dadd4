//! What a drag would do if it were let go. Places are in columns from the left edge of the map.

use meander::edit::{Edit, LaneChange, applied};
use meander::gesture::{Grip, New};
use meander::model::{Curve, CurveId, CurveKind, CustomerGroup, CustomerId, LaneKind, Score};
use meander::scene::Target;
use meander::session::{Drag, Selected, Session};
use meander::theme::size;

use super::{marked, opened, seen};
use crate::edit::{JOURNEY, find, lane};

const COLUMN: f64 = size::COLUMN_WIDTH as f64;

/// A height of the map: the middle of a lane, `lane@share` of its height, `above` or `below` all lanes.
fn y(session: &Session, text: &str) -> f64 {
    let map = session.map();
    let (name, share) = text.split_once('@').unwrap_or((text, "0.5"));
    let share: f32 = share.parse().expect("a share");
    let place = map.lanes.iter().find(|place| map.journey.lanes[place.index].title == name);
    match (name, place) {
        ("above", _) => -40.0,
        ("below", _) => f64::from(map.height) + 40.0,
        (_, Some(place)) => f64::from(place.top + share * place.height),
        _ => panic!("no lane {name}"),
    }
}

/// The middle of a thing on the map.
fn middle(session: &Session, target: Target) -> (f64, f64) {
    let (x, rect) = session.map().place_of(target).expect("a thing that shows");
    (x + f64::from(rect.width()) / 2.0, f64::from(rect.center().y))
}

fn grip(session: &Session, text: &str) -> Target {
    match marked(session, text).first().copied().unwrap_or_default() {
        Selected::Touchpoint(path) => Target::Touchpoint(path),
        Selected::Note(path) => Target::Note(path),
        Selected::Episode(path) => Target::Episode(path),
        Selected::Lane(id) => Target::Lane(id),
        Selected::Nothing => panic!("nothing is marked in {text}"),
    }
}

fn drag(session: &Session, what: Grip, from: (f64, f64), to: &str) -> Drag {
    let (column, height) = to.split_once(' ').expect("a column and a lane");
    let column: f64 = column.parse().expect("a column");
    Drag { what, from, at: (column * COLUMN, y(session, height)), is_fine: false, fresh: 77 }
}

/// What the document would be after the edit; `-` if nothing would change or nothing can land.
fn outcome(session: &mut Session, drag: &Drag) -> String {
    let Some((edit, selected)) = session.drag_edit(drag) else { return "-".to_owned() };
    applied(session.project(), &edit).expect("a drag offers only edits that can be made");
    session.try_edit(Some(edit));
    session.keep_tried(selected).expect("the edit can be made");
    seen(session)
}

/// Drags what is marked in `start`, by its middle.
#[track_caller]
fn check(start: &str, to: &str, expected: &str) {
    let mut session = opened(start);
    let target = grip(&session, start);
    let drag = drag(&session, Grip::Target(target), middle(&session, target), to);
    assert_eq!(outcome(&mut session, &drag), expected, "{start}; to {to}");
}

#[test]
fn a_card_lands_where_its_middle_is() {
    // Within its episode it takes the column that it is over.
    check("A: *a b c | B: d e", "0.6 t", "-");
    check("A: *a b c | B: d e", "1.4 t", "A: b *a c | B: d e");
    check("A: *a b c | B: d e", "2.9 t", "A: b c *a | B: d e");
    check("A: a b *c | B: d e", "0.1 t", "A: *c a b | B: d e");
    // In another episode it lands between two columns.
    check("A: *a b c | B: d e", "3.2 t", "A: b c | B: *a d e");
    check("A: *a b c | B: d e", "3.8 t", "A: b c | B: d *a e");
    check("A: *a b c | B: d e", "4.9 t", "A: b c | B: d e *a");
    check("A: a b c | B: *d e", "0.2 t", "A: *d a b c | B: e");
    // Into an episode without touchpoints.
    check("A: *a b | B: | C: c", "2.5 t", "A: b | B: *a | C: c");
    // Beyond the edges: the first and the last place.
    check("A: a *b | B: c", "-9 t", "A: *b a | B: c");
    check("A: *a b | B: c", "99 t", "A: b | B: c *a");
    check("A: *a", "99 t", "-");
    // Into another lane of touchpoints, and over lanes that hold none.
    check("A: *a b", "0.5 u", "A: *a/u b");
    check("A: *a/u b", "1.5 t", "A: b *a");
    check("A: *a b", "0.5 e", "-");
    check("A: *a b", "1.5 n", "A: b *a");
    check("A: *a b", "1.5 below", "A: b *a");
    check("A: *a b", "0.5 above", "-");
    // What hangs on it goes along.
    check("A: *a b [x@a] | B: c", "2.1 t", "A: b | B: *a c [x@a]");
}

#[test]
fn a_note_hangs_on_the_touchpoint_that_it_is_over() {
    check("A: a b [*x@a] | B: c", "0.7 n", "-");
    check("A: a b [*x@a] | B: c", "1.5 n", "A: a b [*x@b] | B: c");
    check("A: a b [*x@a] | B: c", "2.5 n", "A: a b | B: c [*x@c]");
    check("A: a b [*x@a] | B:", "2.5 n", "A: a b | B: [*x]");
    check("A: a b [*x@a]", "99 n", "A: a b [*x@b]");
    check("A: a b [*x@b]", "-9 n", "A: a b [*x@a]");
    // Between lanes; over lanes of touchpoints or feelings it stays in its own.
    check("A: a b [*x@a]", "0.5 m", "A: a b [*x@a/m]");
    check("A: a b [*x@a]", "1.5 t", "A: a b [*x@b]");
    check("A: a b [*x@a]", "0.5 e", "-");
    // A note of the whole episode stays one.
    check("A: a b [*x] | B: c", "2.5 n", "A: a b | B: c [*x]");
    check("A: a b [*x] | B: c", "0.2 n", "-");
    // A span keeps its length, as far as there is room.
    check("A: a b c d [*x@a-b]", "2.0 n", "A: a b c d [*x@b-c]");
    check("A: a b c d [*x@a-b]", "99 n", "A: a b c d [*x@c-d]");
    check("A: a b c d [*x@b-d]", "-9 n", "A: a b c d [*x@a-c]");
    check("A: a b [*x@a-b] | B: c d", "3.5 n", "A: a b | B: c d [*x@d]");
}

#[test]
fn an_episode_changes_place_once_its_middle_has_passed_another() {
    check("*A: a b | B: c | C: d", "1.9 t", "-");
    check("*A: a b | B: c | C: d", "2.6 t", "B: c | *A: a b | C: d");
    check("*A: a b | B: c | C: d", "99 t", "B: c | C: d | *A: a b");
    check("A: a b | B: c | *C: d", "0.9 t", "*C: d | A: a b | B: c");
    check("A: a b | B: c | *C: d", "1.1 t", "A: a b | *C: d | B: c");
    check("A: a b | B: c | *C: d", "-99 below", "*C: d | A: a b | B: c");
    check("*A: a", "99 t", "-");
}

/// The lanes from top to bottom, hidden ones in brackets.
fn lanes(session: &Session) -> String {
    let name = |lane: &meander::model::Lane| {
        let name = if lane.title.is_empty() { format!("{:?}", lane.kind) } else { lane.title.clone() };
        if lane.hidden { format!("({name})") } else { name }
    };
    session.journey().lanes.iter().map(name).collect::<Vec<_>>().join(" ")
}

fn with_hidden(hidden: &str) -> Session {
    let mut session = opened("A: a");
    for name in hidden.split_whitespace() {
        let change = LaneChange::Hidden(true);
        session.edit(&Edit::ChangeLane { journey: JOURNEY, lane: lane(name), change }).expect("a lane can be hidden");
    }
    session
}

#[track_caller]
fn check_lanes(hidden: &str, name: &str, to: &str, expected: &str) {
    let mut session = with_hidden(hidden);
    let target = Target::Lane(lane(name));
    let drag = drag(&session, Grip::Target(target), middle(&session, target), &format!("0 {to}"));
    let outcome = match session.drag_edit(&drag) {
        None => "-".to_owned(),
        Some((edit, selected)) => {
            session.edit_and_select(&edit, selected).expect("a lane can be moved");
            assert_eq!(session.selected(), Selected::Lane(lane(name)));
            lanes(&session)
        }
    };
    assert_eq!(outcome, expected, "{name} to {to}, {hidden} hidden");
}

#[test]
fn a_lane_changes_place_once_its_middle_has_passed_another() {
    check_lanes("", "t", "t@0.9", "-");
    check_lanes("", "t", "u@0.4", "-");
    check_lanes("", "t", "u@0.6", "u t e n m");
    check_lanes("", "t", "below", "u e n m t");
    check_lanes("", "m", "above", "m t u e n");
    check_lanes("", "m", "n@0.6", "-");
    check_lanes("", "m", "n@0.4", "t u e m n");
    check_lanes("", "e", "t@0.4", "e t u n m");
    // Hidden lanes stay where they are: it lands right below the visible one above it.
    check_lanes("u", "t", "e@0.6", "(u) e t n m");
    check_lanes("u", "m", "t@0.6", "t m (u) e n");
    check_lanes("u e", "n", "t@0.4", "n t (u) (e) m");
    check_lanes("u e", "t", "n@0.6", "(u) (e) n t m");
    check_lanes("m", "t", "below", "u e n t (m)");
    check_lanes("u", "e", "e@0.6", "-");
}

#[track_caller]
fn check_new(start: &str, new: New, to: &str, expected: &str) {
    let mut session = opened(start);
    let drag = drag(&session, Grip::New(new), (0.0, 0.0), to);
    assert_eq!(outcome(&mut session, &drag), expected, "{start}; {new:?} to {to}");
}

#[test]
fn something_new_becomes_what_the_lane_under_it_holds() {
    let (touchpoint, quote) = (New::Touchpoint, New::Note(LaneKind::Quote));
    check_new("A: a b | B: c", touchpoint, "0.2 t", "A: *new a b | B: c");
    check_new("A: a b | B: c", touchpoint, "0.8 t", "A: a *new b | B: c");
    check_new("A: a b | B: c", touchpoint, "2.9 u", "A: a b | B: c *new/u");
    check_new("A: a b | B: c", touchpoint, "99 t", "A: a b | B: c *new");
    check_new("A: a b | B: c", touchpoint, "-9 t", "A: *new a b | B: c");
    check_new("A:", touchpoint, "0.5 t", "A: *new");
    // Over the feelings there are no cards: it lands in the first lane of its kind.
    check_new("A: a b", touchpoint, "1.1 e", "A: a *new b");
    check_new("A: a b", quote, "1.5 e", "A: a b [*@b/m]");
    // What is over a lane becomes what that lane holds.
    check_new("A: a b", quote, "0.5 n", "A: a b [*@a]");
    check_new("A: a b", quote, "1.5 m", "A: a b [*@b/m]");
    check_new("A: a b", quote, "0.1 t", "A: *new a b");
    check_new("A: a b", touchpoint, "1.5 n", "A: a b [*@b]");
    check_new("A:", quote, "0.5 m", "A: [*/m]");
    // Below the lanes it lands in the first one of its kind; above them nothing can land.
    check_new("A: a b", touchpoint, "0.5 above", "-");
    check_new("A: a b", touchpoint, "1.1 below", "A: a *new b");
    check_new("A: a b", quote, "1.5 below", "A: a b [*@b/m]");
    // Episodes land between episodes.
    check_new("A: a b | B: c", New::Episode, "0.4 t", "*New: | A: a b | B: c");
    check_new("A: a b | B: c", New::Episode, "1.4 t", "A: a b | *New: | B: c");
    check_new("A: a b | B: c", New::Episode, "99 t", "A: a b | B: c | *New:");
}

#[test]
fn a_new_lane_lands_between_lanes() {
    for (to, expected) in [
        ("t@0.4", "Text t u e n m"),
        ("t@0.6", "t Text u e n m"),
        ("below", "t u e n m Text"),
        ("above", "Text t u e n m"),
    ] {
        let mut session = opened("A: a");
        let drag = drag(&session, Grip::New(New::Lane(LaneKind::Text)), (0.0, 0.0), &format!("0 {to}"));
        let (edit, selected) = session.drag_edit(&drag).expect("it lands");
        session.edit_and_select(&edit, selected).expect("it can be added");
        assert_eq!(lanes(&session), expected, "to {to}");
    }
}

#[test]
fn what_lands_where_no_episode_shows_makes_one() {
    let mut session = opened("A: a");
    let what = find(session.project(), "a").episode_path();
    session.edit(&Edit::RemoveEpisode { what }).expect("an episode can go");
    for new in [New::Touchpoint, New::Note(LaneKind::Quote)] {
        let drag = drag(&session, Grip::New(new), (0.0, 0.0), "0.5 t");
        let (edit, selected) = session.drag_edit(&drag).expect("it lands");
        session.try_edit(Some(edit.clone()));
        assert_eq!(session.shown_map().cells.len(), 1, "it shows before it is let go");
        session.try_edit(None);
        session.edit_and_select(&edit, selected).expect("it can be added");
        assert_eq!(session.journey().episodes.len(), 1);
        assert!(session.selected_episode().is_some());
        session.undo();
        assert_eq!(session.journey().episodes.len(), 0, "card and episode are one step");
    }
    let drag = drag(&session, Grip::New(New::Episode), (0.0, 0.0), "0.5 t");
    assert_eq!(outcome(&mut session, &drag), "*New:");
}

const NOW: CurveId = CurveId::from_number(5);

/// One touchpoint, and a curve on which it has no score yet.
fn with_curve() -> Session {
    let customer = CustomerId::from_number(5);
    let mut session = opened("A: a");
    session
        .edit(&Edit::Many(vec![
            Edit::AddCustomer { customer: CustomerGroup::new(customer, "Iedereen".to_owned()) },
            Edit::AddCurve { journey: JOURNEY, curve: Curve::new(NOW, customer, CurveKind::Current) },
        ]))
        .expect("a curve can be added");
    session
}

#[test]
fn a_point_snaps_to_half_steps_and_with_alt_to_tenths() {
    for (pulled, half, tenth) in [
        (0.0, 0, 0),
        (0.24, 0, 2),
        (0.26, 5, 3),
        (-1.3, -15, -13),
        (1.74, 15, 17),
        (1.9, 20, 19),
        (7.0, 20, 20),
        (-9.0, -20, -20),
    ] {
        for (is_fine, expected) in [(false, half), (true, tenth)] {
            let mut session = with_curve();
            let what = find(session.project(), "a");
            let lane = session.map().lanes.iter().find(|place| place.kind == LaneKind::Emotion).expect("a lane");
            let height = f64::from(lane.top + meander::layout::draw::score_y(pulled, lane.height));
            let target = Target::Point { touchpoint: what, curve: NOW };
            let drag = Drag { what: Grip::Target(target), from: (0.0, 0.0), at: (0.0, height), is_fine, fresh: 1 };
            let (edit, selected) = session.drag_edit(&drag).expect("a first score is a change");
            session.edit_and_select(&edit, selected).expect("a score can be set");
            let score = session.project().touchpoint(what).and_then(|one| one.scores.get(NOW));
            assert_eq!(score, Score::from_tenths(expected), "pulled to {pulled}, fine: {is_fine}");
            assert_eq!(selected, Selected::Touchpoint(what));
            assert!(session.drag_edit(&drag).is_none(), "where it is already, nothing changes");
        }
    }
}

#[test]
fn an_empty_place_and_a_zoom_sign_cannot_be_dragged_away() {
    let session = opened("A: a | B: b");
    let path = find(session.project(), "a").episode_path();
    let cell = Target::Cell { episode: path, lane: lane("t"), column: 0 };
    let drag = drag(&session, Grip::Target(cell), (0.0, 0.0), "1.5 t");
    assert!(session.drag_edit(&drag).is_none());
}

#[test]
fn what_is_tried_shows_and_leaves_the_document_alone() {
    let mut session = opened("A: *a b | B: c");
    let target = grip(&session, "A: *a b | B: c");
    let from = middle(&session, target);
    let to = |session: &Session, place: &str| {
        session.drag_edit(&drag(session, Grip::Target(target), from, place)).map(|(edit, _)| edit)
    };
    let (before, depth) = (seen(&session), session.history().depth());
    for place in ["1.5 t", "2.9 t", "0.5 u"] {
        let edit = to(&session, place);
        session.try_edit(edit);
        assert!(!std::sync::Arc::ptr_eq(session.shown_map(), session.map()), "{place} is seen");
        assert_eq!((seen(&session), session.history().depth()), (before.clone(), depth), "{place} is no edit yet");
        assert!(!session.is_changed());
    }
    // The drag is given up.
    session.try_edit(None);
    assert!(std::sync::Arc::ptr_eq(session.shown_map(), session.map()));
    session.keep_tried(Selected::Nothing).expect("there is nothing to keep");
    assert_eq!((seen(&session), session.history().depth()), (before.clone(), depth));
    // What cannot be done shows the document as it is.
    let gone = Edit::RemoveEpisode { what: crate::edit::episode("nowhere") };
    session.try_edit(Some(gone));
    assert!(std::sync::Arc::ptr_eq(session.shown_map(), session.map()));
    // Let go, it is one step.
    for place in ["1.5 t", "2.9 t"] {
        let edit = to(&session, place);
        session.try_edit(edit);
    }
    let selected = session.drag_edit(&drag(&session, Grip::Target(target), from, "2.9 t")).expect("an edit").1;
    session.keep_tried(selected).expect("the edit can be made");
    assert_eq!((seen(&session).as_str(), session.history().depth()), ("A: b | B: c *a", (1, 0)));
    assert!(std::sync::Arc::ptr_eq(session.shown_map(), session.map()));
    session.undo();
    assert_eq!(seen(&session), before);
}

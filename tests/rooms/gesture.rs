//! The pointer, event by event.

use meander::geom::{Point, Rect, point};
use meander::gesture::*;
use meander::model::{CurveId, EpisodeId, EpisodePath, JourneyId, LaneId, TouchpointId};
use meander::scene::Target;

const EPISODE: EpisodePath = EpisodePath { journey: JourneyId::from_number(1), episode: EpisodeId::from_number(1) };
const THRESHOLD: f32 = 4.0;

fn card() -> Grip {
    Grip::Target(Target::Touchpoint(EPISODE.touchpoint(TouchpointId::from_number(1))))
}

fn cell() -> Grip {
    Grip::Target(Target::Cell { episode: EPISODE, lane: LaneId::from_number(1), column: 0 })
}

fn press(at: Point, target: Option<Grip>) -> Event {
    press_with(at, target, Modifiers::default(), Button::Primary)
}

fn press_with(at: Point, target: Option<Grip>, modifiers: Modifiers, button: Button) -> Event {
    Event::Press { at, target, modifiers, button }
}

fn go(x: f32, y: f32) -> Event {
    Event::Move { at: point(x, y) }
}

/// All outcomes of the events, and the state after them.
fn run(events: &[Event]) -> (Vec<Outcome>, Gesture) {
    let mut outcomes = Vec::new();
    let last = events.iter().fold(Gesture::Idle, |gesture, event| {
        let (gesture, outcome) = gesture.step(*event, THRESHOLD);
        outcomes.extend(outcome);
        gesture
    });
    (outcomes, last)
}

#[test]
fn clicks_drags_pans_and_marquees() {
    let (from, origin) = (point(10.0, 10.0), point(0.0, 0.0));
    let none = Modifiers::default();
    let shift = Modifiers { shift: true, ..none };
    let space = Modifiers { space: true, ..none };
    let what = card();
    let new = Grip::New(New::Touchpoint);
    let marquee = |rect, modifiers, is_done| Outcome::Marquee { rect, modifiers, is_done };
    let table: Vec<(&str, Vec<Event>, Vec<Outcome>)> = vec![
        (
            "click",
            vec![press(from, Some(what)), Event::Release],
            vec![Outcome::Click { target: Some(what), modifiers: none }],
        ),
        (
            "a trembling hand still clicks",
            vec![press(from, Some(what)), go(12.0, 12.0), go(10.0, 7.0), Event::Release],
            vec![Outcome::Click { target: Some(what), modifiers: none }],
        ),
        (
            "click on nothing with shift",
            vec![press_with(from, None, shift, Button::Primary), Event::Release],
            vec![Outcome::Click { target: None, modifiers: shift }],
        ),
        (
            "drag",
            vec![press(from, Some(what)), go(14.0, 10.0), go(50.0, 20.0), Event::Release],
            vec![
                Outcome::DragStarted { what, from, at: point(14.0, 10.0) },
                Outcome::Dragged { what, from, at: point(50.0, 20.0) },
                Outcome::Dropped { what, from, at: point(50.0, 20.0) },
            ],
        ),
        (
            "drag from the palette",
            vec![press(from, Some(new)), go(90.0, 10.0), Event::Release],
            vec![
                Outcome::DragStarted { what: new, from, at: point(90.0, 10.0) },
                Outcome::Dropped { what: new, from, at: point(90.0, 10.0) },
            ],
        ),
        (
            "escape drops the drag",
            vec![press(from, Some(what)), go(50.0, 10.0), Event::Cancel, go(60.0, 10.0), Event::Release],
            vec![Outcome::DragStarted { what, from, at: point(50.0, 10.0) }, Outcome::Cancelled],
        ),
        ("escape before the drag", vec![press(from, Some(what)), Event::Cancel, Event::Release], vec![]),
        (
            "marquee from an empty cell",
            vec![press(from, Some(cell())), go(4.0, 30.0), go(0.0, 0.0), Event::Release],
            vec![
                marquee(Rect { min: point(4.0, 10.0), max: point(10.0, 30.0) }, none, false),
                marquee(Rect { min: origin, max: from }, none, false),
                marquee(Rect { min: origin, max: from }, none, true),
            ],
        ),
        (
            "escape drops the marquee",
            vec![press_with(from, None, shift, Button::Primary), go(0.0, 0.0), Event::Cancel],
            vec![marquee(Rect { min: origin, max: from }, shift, false), Outcome::Cancelled],
        ),
        (
            "pan with the middle button",
            vec![press_with(from, Some(what), none, Button::Middle), go(11.0, 8.0), go(21.0, 8.0), Event::Release],
            vec![Outcome::Pan { by: point(1.0, -2.0) }, Outcome::Pan { by: point(10.0, 0.0) }],
        ),
        (
            "pan with the space bar",
            vec![press_with(from, Some(what), space, Button::Primary), go(0.0, 10.0), Event::Release],
            vec![Outcome::Pan { by: point(-10.0, 0.0) }],
        ),
        (
            "the second button is not ours",
            vec![press_with(from, Some(what), none, Button::Secondary), Event::Release],
            vec![],
        ),
        (
            "a second button does not disturb a drag",
            vec![
                press(from, Some(what)),
                go(50.0, 10.0),
                press_with(origin, None, none, Button::Middle),
                Event::Release,
            ],
            vec![
                Outcome::DragStarted { what, from, at: point(50.0, 10.0) },
                Outcome::Dropped { what, from, at: point(50.0, 10.0) },
            ],
        ),
        (
            "double click",
            vec![press(from, None), Event::Release, press(from, None), Event::DoubleClick { at: from, target: None }],
            vec![Outcome::Click { target: None, modifiers: none }, Outcome::DoubleClick { target: None, at: from }],
        ),
        ("moving alone", vec![go(1.0, 1.0), Event::Release, Event::Cancel], vec![]),
    ];
    for (name, events, expected) in table {
        let (outcomes, _) = run(&events);
        assert_eq!(outcomes, expected, "{name}");
        let last = events.last();
        if matches!(last, Some(Event::Release | Event::Cancel | Event::DoubleClick { .. })) {
            assert_eq!(run(&events).1, Gesture::Idle, "{name}");
        }
    }
}

#[test]
fn the_cursor_follows_from_the_state() {
    let point_of_curve = Grip::Target(Target::Point {
        touchpoint: EPISODE.touchpoint(TouchpointId::from_number(1)),
        curve: CurveId::from_number(1),
    });
    let idle = |hovered, space| Gesture::Idle.cursor(hovered, space);
    assert_eq!(idle(None, false), Cursor::Arrow);
    assert_eq!(idle(None, true), Cursor::Grab);
    assert_eq!(idle(Some(card()), false), Cursor::Grab);
    assert_eq!(idle(Some(cell()), false), Cursor::Arrow);
    assert_eq!(idle(Some(point_of_curve), false), Cursor::UpDown);
    assert_eq!(idle(Some(Grip::Target(Target::ZoomIn(EPISODE))), false), Cursor::Hand);
    let dragging = |what| Gesture::Dragging { what, from: point(0.0, 0.0), at: point(9.0, 9.0) };
    assert_eq!(dragging(card()).cursor(None, false), Cursor::Grabbing);
    assert_eq!(dragging(point_of_curve).cursor(None, false), Cursor::UpDown);
    assert_eq!(dragging(card()).dragged(), Some(card()));
    assert_eq!(Gesture::Idle.dragged(), None);
}

#[test]
fn heights_snap_to_scores() {
    for (levels, is_fine, tenths) in [
        (0.2, false, 0),
        (0.26, false, 5),
        (0.7, false, 5),
        (0.8, false, 10),
        (-1.3, false, -15),
        (1.37, true, 14),
        (-0.04, true, 0),
        (7.0, false, 20),
        (-7.0, true, -20),
        (f64::NAN, false, 0),
    ] {
        assert_eq!(score_at(levels, is_fine).tenths(), tenths, "{levels} {is_fine}");
    }
}

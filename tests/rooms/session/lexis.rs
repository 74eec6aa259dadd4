//! What is moved in time: by years, by ages, by birth years, and never beyond what can be.

use std::sync::Arc;

use meander::edit::{Edit, LaneChange};
use meander::file;
use meander::layout::lexis::{Born, Boundary, Thing};
use meander::model::invariants::findings;
use meander::model::*;
use meander::session::{Direction, Selected, Session};

use super::LOOK;

const GENERATIONS: &[u8] = include_bytes!("../../../assets/examples/generaties-1950-1970.journey.ron");

fn opened() -> Session {
    Session::new(Arc::new(file::read(GENERATIONS).expect("the example can be read")), LOOK, None)
}

fn told(session: &Session) -> String {
    let journey = session.journey();
    let ages = |one: &Arc<Episode>| {
        let age = |age: Option<u8>| age.map_or(String::new(), |age| age.to_string());
        format!("{}–{}", age(one.age_from), age(one.age_to))
    };
    let phases: Vec<String> = journey.episodes.iter().map(ages).collect();
    let events: Vec<String> = journey.events.iter().map(|event| event.year.to_string()).collect();
    let cohorts = session.project().customers.iter().map(|group| match group.kind {
        CustomerKind::Cohort { born_from, born_to } => format!("{born_from}–{born_to}"),
        _ => String::new(),
    });
    format!("{} | {} | {}", phases.join(" "), events.join(" "), cohorts.collect::<Vec<_>>().join(" "))
}

#[test]
fn things_move_as_far_as_they_can() {
    let start = "0–11 12–17 18–29 30–49 50– | 1967 1985 1989 2000 | 1950–1950 1970–1970";
    let session = opened();
    assert_eq!(told(&session), start);
    let journey = session.journey();
    let event = Thing::Event(journey.events[1].id);
    let between = |below: Option<usize>, above: Option<usize>| {
        let id = |place: usize| journey.episodes[place].id;
        Thing::Boundary(Boundary { below: below.map(id), above: above.map(id) })
    };
    let cohort = session.project().customers[0].id;
    let phases = |ages: &str| start.replace("0–11 12–17 18–29 30–49 50–", ages);
    for (thing, by, expected) in [
        (event, 3, Some(start.replace("1985", "1988"))),
        (event, -100_000, Some(start.replace("1985", "-9999"))),
        (event, 0, None),
        (between(Some(1), Some(2)), 2, Some(phases("0–11 12–19 20–29 30–49 50–"))),
        (between(Some(1), Some(2)), -50, Some(phases("0–11 12–12 13–29 30–49 50–"))),
        (between(Some(1), Some(2)), 50, Some(phases("0–11 12–28 29–29 30–49 50–"))),
        (between(Some(3), Some(4)), 500, Some(phases("0–11 12–17 18–29 30–119 120–"))),
        (Thing::Cohort(cohort), 5, Some(start.replace("1950–1950", "1955–1955"))),
        (Thing::Edge(cohort, Born::First), -4, Some(start.replace("1950–1950", "1946–1950"))),
        (Thing::Edge(cohort, Born::First), 4, None),
        (Thing::Edge(cohort, Born::Last), 4, Some(start.replace("1950–1950", "1950–1954"))),
        (Thing::Edge(cohort, Born::Last), -4, None),
        (Thing::Phase(journey.episodes[0].id), 4, None),
    ] {
        let edit = session.move_in_time(thing, by);
        assert_eq!(edit.is_some(), expected.is_some(), "{thing:?} by {by}");
        let (Some(edit), Some(expected)) = (edit, expected) else { continue };
        let mut moved = opened();
        moved.edit(&edit).expect("it can be moved");
        assert_eq!(told(&moved), expected, "{thing:?} by {by}");
        assert_eq!(findings(moved.project()), []);
        moved.undo();
        assert_eq!(told(&moved), start, "one step");
    }
}

#[test]
fn a_phase_without_a_neighbour_moves_alone() {
    let mut project = Project::clone(opened().project());
    let journey = Arc::make_mut(&mut project.journeys[0]);
    let ages = [(Some(2), Some(9)), (Some(12), Some(17))];
    journey.episodes.truncate(2);
    for (phase, (from, to)) in journey.episodes.iter_mut().zip(ages) {
        let phase = Arc::make_mut(phase);
        (phase.age_from, phase.age_to) = (from, to);
    }
    let [first, second] = [journey.episodes[0].id, journey.episodes[1].id];
    let project = Arc::new(project);
    for (below, above, by, expected) in [
        (None, Some(first), -9, "0–9 12–17"),
        (Some(first), None, 1, "2–10 12–17"),
        (None, Some(second), 9, "2–9 17–17"),
        (Some(second), None, 10, "2–9 12–27"),
    ] {
        let mut session = Session::new(Arc::clone(&project), LOOK, None);
        let edit = session.move_in_time(Thing::Boundary(Boundary { below, above }), by).expect("it moves");
        session.edit(&edit).expect("it can be moved");
        assert!(told(&session).starts_with(&format!("{expected} |")), "{expected}: {}", told(&session));
    }
}

#[test]
fn an_event_whose_lane_folds_is_not_stood_on_any_more() {
    let mut session = opened();
    let (journey, lane) =
        (session.journey_id(), session.journey().lanes.iter().find(|lane| lane.kind == LaneKind::Event));
    let lane = lane.expect("a lane of events").id;
    let youth = session.map().path(1);
    session.select(Selected::Episode(youth));
    while session.walked_event().is_none() {
        session.walk(Direction::Down);
    }
    session.edit(&Edit::ChangeLane { journey, lane, change: LaneChange::Collapsed(true) }).expect("it folds");
    assert_eq!(session.walked_event(), None);
    session.walk(Direction::Right);
    assert!(session.selected() != Selected::Nothing, "the arrows are not dead");
}

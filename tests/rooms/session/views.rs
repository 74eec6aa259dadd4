//! The way back through views.

use meander::find::Place;
use meander::session::{Camera, MicroWish, Selected, Session};

use super::opened;
use crate::edit::{episode, find, find_note};

fn camera(x: f64) -> Camera {
    Camera { x, y: 0.0, zoom: 1.0 }
}

/// Where one looks: the camera, and what is selected.
fn view(session: &Session) -> (f64, Selected) {
    (session.camera().x, session.selected())
}

fn step(session: &mut Session, forward: bool) -> bool {
    match session.step_view(forward) {
        Some(camera) => {
            session.set_camera(camera);
            true
        }
        None => false,
    }
}

#[test]
fn one_goes_back_and_forward_through_views() {
    let mut session = opened("A: a b | B: c [x@c]");
    session.set_camera(camera(10.0));
    let [a, c] = ["a", "c"].map(|name| find(session.project(), name));
    assert!(!session.has_view(false) && !step(&mut session, false), "there is nothing before the first view");
    assert!(session.go_to(Place::Touchpoint(c)));
    session.set_camera(camera(20.0));
    assert!(session.go_to(Place::Touchpoint(a)));
    session.set_camera(camera(30.0));

    assert!(step(&mut session, false));
    assert_eq!(view(&session), (20.0, Selected::Touchpoint(c)));
    assert!(step(&mut session, false));
    assert_eq!(view(&session), (10.0, Selected::Nothing));
    assert!(!session.has_view(false) && session.has_view(true));
    assert!(step(&mut session, true) && step(&mut session, true));
    assert_eq!(view(&session), (30.0, Selected::Touchpoint(a)));
    assert!(!step(&mut session, true));

    // A jump from the middle leaves what came after behind.
    assert!(step(&mut session, false));
    let note = find_note(session.project(), "x");
    assert!(session.go_to(Place::Note(note)));
    assert!(!session.has_view(true));
    assert_eq!(session.selected(), Selected::Note(note));
}

#[test]
fn the_way_back_is_no_part_of_undo_and_leaves_out_what_is_gone() {
    let mut session = opened("A: *a b | B: c");
    session.set_camera(camera(10.0));
    let main = session.journey_id();
    let home = session.selected_episode().expect("the episode of a");
    session.start_micro(home, &MicroWish::default()).expect("a micro journey");
    assert_ne!(session.journey_id(), main);
    session.set_camera(camera(5.0));
    assert!(step(&mut session, false), "opening a journey is a step");
    assert_eq!((session.journey_id(), session.camera().x), (main, 10.0));
    assert!(session.has_view(true));
    // Without the micro journey there is no way forward to it.
    session.undo().expect("the micro journey was made by an edit");
    assert!(!session.has_view(true) && !step(&mut session, true));
    assert_eq!(session.journey_id(), main);

    // What was selected then may be gone: nothing is.
    let c = find(session.project(), "c");
    assert!(session.go_to(Place::Touchpoint(c)));
    assert!(session.go_to(Place::Episode(episode("A"))));
    session.select(Selected::Touchpoint(c));
    session.delete_selected().expect("it can be deleted");
    assert!(step(&mut session, false));
    assert_eq!(session.selected(), Selected::Nothing);
}

#[test]
fn looking_twice_from_one_place_is_one_step() {
    let mut session = opened("A: a b");
    session.set_camera(camera(10.0));
    session.mark_view();
    session.mark_view();
    assert!(!session.has_view(false), "one is still there");
    session.set_camera(camera(20.0));
    assert!(step(&mut session, false));
    assert!(!session.has_view(false));
}

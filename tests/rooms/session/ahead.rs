//! Changes that are worked out beside the window.

use std::sync::Arc;

use meander::edit::Edit;
use meander::layout::map::Map;
use meander::session::Selected;

use super::{LOOK, opened, seen};
use crate::edit::{episode, find};

fn removal(session: &meander::session::Session, name: &str) -> Edit {
    Edit::RemoveTouchpoint { what: find(session.project(), name) }
}

#[test]
fn a_change_is_taken_as_it_was_worked_out() {
    let mut session = opened("A: a b | B: c");
    let ready = session.base().ready(removal(&session, "b"), vec![Selected::Episode(episode("B"))]);
    session.take(ready.expect("it can be done")).expect("it can be taken");
    assert_eq!(seen(&session), "A: a | *B: c");
    let anew = Map::of(session.project(), &session.map().journey, LOOK, None);
    assert_eq!(format!("{:?}", session.map().picture(&[])), format!("{:?}", anew.picture(&[])));
    session.undo();
    assert_eq!(seen(&session), "A: a b | B: c");
}

#[test]
fn a_change_of_a_document_that_is_no_more_is_worked_out_anew() {
    let mut session = opened("A: a b | B: c");
    let ready = session.base().ready(removal(&session, "b"), Vec::new()).expect("it can be done");
    session.edit(&removal(&session, "c")).expect("it can be removed");
    session.take(ready).expect("it can still be done");
    assert_eq!(seen(&session), "A: a | B:");
    let gone = session.base().ready(removal(&session, "a"), Vec::new()).expect("it can be done");
    session.edit(&removal(&session, "a")).expect("it can be removed");
    let before = Arc::clone(session.project());
    assert!(session.take(gone).is_err() && Arc::ptr_eq(&before, session.project()));
}

#[test]
fn nothing_is_taken_where_only_reading_is_allowed() {
    let mut session = opened("A: a b");
    let ready = session.base().ready(removal(&session, "b"), Vec::new()).expect("it can be done");
    session.is_read_only = true;
    assert!(session.take(ready).is_err());
    assert_eq!(seen(&session), "A: a b");
}

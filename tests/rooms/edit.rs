//! Edits as lines of text: a journey, a sentence, the journey afterwards.
//!
//! `Melding: bel app [druk@bel-app] | Nazorg: nabel` has two episodes, three touchpoints and a note that
//! spans two of them. `app/u` lies in another lane than the usual one. Lanes: `t` and `u` hold touchpoints,
//! `e` is the emotion lane, `n` and `m` hold notes.

#[path = "edit/history.rs"]
mod history;
#[path = "edit/links.rs"]
mod links;
#[path = "edit/random.rs"]
pub mod random;

pub use links::linked;

use std::sync::Arc;

use meander::edit::{Edit, EditError, applied};
use meander::model::invariants::{Kind, findings};
use meander::model::{
    Attachment, Episode, EpisodeId, EpisodePath, Journey, JourneyId, Lane, LaneId, LaneKind, Note, NoteId, NotePath,
    Project, Slot, Touchpoint, TouchpointId, TouchpointPath,
};

pub const JOURNEY: JourneyId = JourneyId::from_number(1);

/// The same number for the same name (FNV-1a).
fn number(name: &str) -> u64 {
    name.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

pub fn lane(name: &str) -> LaneId {
    LaneId::from_number(number(name))
}

pub fn touchpoint_id(name: &str) -> TouchpointId {
    TouchpointId::from_number(number(name))
}

pub fn episode(name: &str) -> EpisodePath {
    EpisodePath { journey: JOURNEY, episode: EpisodeId::from_number(number(name)) }
}

pub fn touchpoint(name: &str, lane_name: &str) -> Touchpoint {
    Touchpoint::new(touchpoint_id(name), name.to_owned(), lane(lane_name))
}

/// The path of a touchpoint, wherever it is.
pub fn find(project: &Project, name: &str) -> TouchpointPath {
    let home = project.journeys[0].episodes.iter().find(|one| one.touchpoints.iter().any(|each| each.title == name));
    let home = home.map_or(episode("nowhere").episode, |one| one.id);
    EpisodePath { journey: JOURNEY, episode: home }.touchpoint(touchpoint_id(name))
}

pub fn find_note(project: &Project, name: &str) -> NotePath {
    let home = project.journeys[0].episodes.iter().find(|one| one.notes.iter().any(|each| each.text == name));
    let home = home.map_or(episode("nowhere").episode, |one| one.id);
    EpisodePath { journey: JOURNEY, episode: home }.note(NoteId::from_number(number(name)))
}

/// `name/lane`, the lane being `usual` where none is said.
fn with_lane<'a>(text: &'a str, usual: &'a str) -> (&'a str, &'a str) {
    text.split_once('/').unwrap_or((text, usual))
}

/// Nothing, a name, or two names with a dash: what a note hangs on.
fn attachment(text: &str) -> Attachment {
    match text.split_once('-') {
        _ if text.is_empty() => Attachment::Episode,
        Some((first, last)) => Attachment::Span(touchpoint_id(first), touchpoint_id(last)),
        None => Attachment::Touchpoint(touchpoint_id(text)),
    }
}

fn note(text: &str) -> Note {
    let (text, lane_name) = with_lane(text, "n");
    let (name, attached) = text.split_once('@').unwrap_or((text, ""));
    Note {
        text: name.to_owned(),
        attached: attachment(attached),
        ..Note::new(NoteId::from_number(number(name)), lane(lane_name))
    }
}

pub fn project(text: &str) -> Arc<Project> {
    let mut journey = Journey::new(JOURNEY, "Reis".to_owned());
    let kinds = [LaneKind::Touchpoints, LaneKind::Touchpoints, LaneKind::Emotion, LaneKind::Pain, LaneKind::Quote];
    let lanes = ["t", "u", "e", "n", "m"].into_iter().zip(kinds);
    journey.lanes = lanes.map(|(name, kind)| Lane { title: name.to_owned(), ..Lane::new(lane(name), kind) }).collect();
    for part in text.split('|') {
        let (title, things) = part.split_once(':').expect("an episode has a colon");
        let mut one = Episode::new(episode(title.trim()).episode, title.trim().to_owned());
        for thing in things.split_whitespace() {
            match thing.strip_prefix('[') {
                Some(text) => one.notes.push(Arc::new(note(text.trim_end_matches(']')))),
                None => {
                    let (name, lane_name) = with_lane(thing, "t");
                    one.touchpoints.push(Arc::new(touchpoint(name, lane_name)));
                }
            }
        }
        journey.episodes.push(Arc::new(one));
    }
    Arc::new(Project { journeys: vec![Arc::new(journey)], ..Project::default() })
}

/// The first journey as text, the usual lanes left out.
pub fn shown(project: &Project) -> String {
    let journey = &project.journeys[0];
    let lane_of = |id: LaneId, usual: &str| {
        let title = &journey.lanes.iter().find(|one| one.id == id).expect("a lane of the journey").title;
        if title == usual { String::new() } else { format!("/{title}") }
    };
    let episode = |one: &Arc<Episode>| {
        let title = |id: TouchpointId| {
            one.touchpoints.iter().find(|each| each.id == id).expect("a touchpoint of the episode").title.as_str()
        };
        let mut text = format!("{}:", one.title);
        for each in &one.touchpoints {
            text += &format!(" {}{}", each.title, lane_of(each.lane, "t"));
        }
        for each in &one.notes {
            let attached = match each.attached {
                Attachment::Episode => String::new(),
                Attachment::Touchpoint(id) => format!("@{}", title(id)),
                Attachment::Span(first, last) => format!("@{}-{}", title(first), title(last)),
            };
            text += &format!(" [{}{attached}{}]", each.text, lane_of(each.lane, "n"));
        }
        text
    };
    journey.episodes.iter().map(episode).collect::<Vec<_>>().join(" | ")
}

/// `Episode:index` with `in lane` behind it or not.
fn slot(text: &str, usual: &str) -> Slot {
    let (place, lane_name) = text.split_once(" in ").unwrap_or((text, usual));
    let (title, index) = place.split_once(':').expect("an episode and a place");
    let at = episode(title);
    Slot { journey: at.journey, episode: at.episode, index: index.parse().expect("a place"), lane: lane(lane_name) }
}

/// The edit that a sentence says.
pub fn said(project: &Project, sentence: &str) -> Edit {
    let (verb, rest) = sentence.split_once(' ').expect("a verb");
    let two = |word: &str| rest.split_once(word).unwrap_or((rest, ""));
    match verb {
        "drag" => {
            let (name, to) = two(" to ");
            Edit::MoveTouchpoint { what: find(project, name), to: slot(to, "t") }
        }
        "add" => {
            let (name, to) = two(" to ");
            Edit::AddTouchpoint { to: slot(to, "t"), touchpoint: Arc::new(touchpoint(name, "t")) }
        }
        "remove" => Edit::RemoveTouchpoint { what: find(project, rest) },
        "write" => {
            let (text, title) = two(" in ");
            Edit::AddNote { episode: episode(title), index: 0, note: Arc::new(note(text)) }
        }
        "hang" => {
            let (text, title) = two(" in ");
            let to = note(text);
            let what = find_note(project, &to.text);
            Edit::MoveNote { what, episode: episode(title), lane: to.lane, attached: to.attached }
        }
        "erase" => Edit::RemoveNote { what: find_note(project, rest) },
        "insert" => {
            let (title, index) = two(":");
            let one = Episode::new(episode(title).episode, title.to_owned());
            Edit::AddEpisode { journey: JOURNEY, index: index.parse().expect("a place"), episode: Arc::new(one) }
        }
        "shift" => {
            let (title, index) = two(":");
            Edit::MoveEpisode { what: episode(title), index: index.parse().expect("a place") }
        }
        "cut" => Edit::RemoveEpisode { what: episode(rest) },
        "drop-lane" => Edit::RemoveLane { journey: JOURNEY, lane: lane(rest) },
        _ => panic!("no such verb: {verb}"),
    }
}

/// After `!` in `after`, the error. Nothing that the edit leaves alone is copied.
fn check(before: &str, sentence: &str, after: &str) {
    let start = project(before);
    assert_eq!(findings(&start), [], "{before}");
    let copy = Project::clone(&start);
    let edit = said(&start, sentence);
    let outcome = applied(&start, &edit);
    assert_eq!(*start, copy, "{sentence} changed the document before");
    match after.strip_prefix("! ") {
        Some(error) => assert_eq!(outcome.map_err(|error| error.to_string()), Err(error.to_owned()), "{sentence}"),
        None => {
            let result = outcome.unwrap_or_else(|error| panic!("{before}; {sentence}: {error}"));
            assert_eq!(shown(&result), after, "{before}; {sentence}");
            assert_eq!(findings(&result), [], "{before}; {sentence}");
            assert_eq!(Arc::ptr_eq(&start, &result), shown(&start) == after, "{before}; {sentence}");
            shares(&start, &result, sentence);
        }
    }
}

/// Episodes that are equal are the same.
fn shares(before: &Project, after: &Project, sentence: &str) {
    for one in &after.journeys[0].episodes {
        let Some(other) = before.journeys[0].episodes.iter().find(|other| other.id == one.id) else { continue };
        assert_eq!(Arc::ptr_eq(one, other), one == other, "{sentence}: {} was copied for nothing", one.title);
        for each in &one.touchpoints {
            let there = other.touchpoints.iter().find(|there| there.id == each.id);
            assert!(there.is_none_or(|there| Arc::ptr_eq(there, each) == (there == each)), "{sentence}");
        }
    }
}

#[test]
fn touchpoints_move() {
    let two = "Melding: bel app | Nazorg: nabel";
    check(two, "drag app to Nazorg:0", "Melding: bel | Nazorg: app nabel");
    check(two, "drag app to Nazorg:1", "Melding: bel | Nazorg: nabel app");
    check(two, "drag app to Nazorg:2", "! no such place: touchpoint");
    check(two, "drag app to Nazorg:1 in u", "Melding: bel | Nazorg: nabel app/u");
    check(two, "drag app to Melding:0", "Melding: app bel | Nazorg: nabel");
    check(two, "drag app to Melding:1", two);
    check(two, "drag app to Melding:2", "! no such place: touchpoint");
    check(two, "drag app to Melding:1 in u", "Melding: bel app/u | Nazorg: nabel");
    check(two, "drag app to Melding:0 in n", "! the lane holds no touchpoints");
    check(two, "drag app to Melding:0 in x", "! no such lane");
    check(two, "drag app to Elders:0", "! no such episode");
    check(two, "drag fax to Melding:0", "! no such episode");
}

#[test]
fn notes_follow_what_moves() {
    for (before, sentence, after) in [
        // On the touchpoint alone: along. On the episode: stays.
        ("A: a b [x@a] [y] | B: c", "drag a to B:1", "A: b [y] | B: c a [x@a]"),
        ("A: a b [x@a-a] | B: c", "drag a to B:1", "A: b | B: c a [x@a-a]"),
        ("A: a b [x@a] | B: c [y@c]", "drag a to B:0", "A: b | B: a c [y@c] [x@a]"),
        // A span that loses an end is shortened; one that loses its middle stays.
        ("A: a b c [x@a-c] | B:", "drag a to B:0", "A: b c [x@b-c] | B: a"),
        ("A: a b c [x@a-c] | B:", "drag c to B:0", "A: a b [x@a-b] | B: c"),
        ("A: a b c [x@a-c] | B:", "drag b to B:0", "A: a c [x@a-c] | B: b"),
        ("A: a b [x@a-b] | B:", "drag a to B:0", "A: b [x@b] | B: a"),
        // Within the episode a moved one stays in the span while it lies in it or beside it.
        ("A: a b c [x@a-b]", "drag a to A:1", "A: b a c [x@b-a]"),
        ("A: a b c [x@a-b]", "drag a to A:2", "A: b c a [x@b]"),
        ("A: a b c d [x@a-c]", "drag a to A:2", "A: b c a d [x@b-a]"),
        ("A: a b c d [x@a-c]", "drag b to A:3", "A: a c d b [x@a-c]"),
        ("A: a b c d [x@a-c]", "drag a to A:1", "A: b a c d [x@b-c]"),
        // A strange one that comes in between is covered from then on; the note is as it was.
        ("A: a b c d [x@a-c]", "drag d to A:1", "A: a d b c [x@a-c]"),
        ("A: a b [x@a-b] | B: c", "drag c to A:1", "A: a c b [x@a-b] | B:"),
        ("A: a b [x@a-a]", "drag a to A:1", "A: b a [x@a-a]"),
    ] {
        check(before, sentence, after);
    }
}

#[test]
fn touchpoints_come_and_go() {
    for (before, sentence, after) in [
        ("A: a | B:", "add x to A:0", "A: x a | B:"),
        ("A: a | B:", "add x to A:1 in u", "A: a x/u | B:"),
        ("A: a | B:", "add x to B:0", "A: a | B: x"),
        ("A: a | B:", "add x to A:2", "! no such place: touchpoint"),
        ("A: a | B:", "add x to A:0 in e", "! the lane holds no touchpoints"),
        ("A: a | B:", "add a to B:0", "! the id is taken: touchpoint"),
        ("A: a | B:", "remove a", "A: | B:"),
        ("A: a b [x@a] [y]", "remove a", "A: b [x] [y]"),
        ("A: a b c [x@a-c]", "remove a", "A: b c [x@b-c]"),
        ("A: a b c [x@a-c]", "remove b", "A: a c [x@a-c]"),
        ("A: a b [x@a-b]", "remove b", "A: a [x@a]"),
        ("A: a b [x@a-a]", "remove a", "A: b [x]"),
        ("A: a", "remove b", "! no such episode"),
    ] {
        check(before, sentence, after);
    }
}

#[test]
fn notes_are_written_hung_and_erased() {
    for (before, sentence, after) in [
        ("A: a b", "write x in A", "A: a b [x]"),
        ("A: a b", "write x@b/m in A", "A: a b [x@b/m]"),
        ("A: a b", "write x@a-b in A", "A: a b [x@a-b]"),
        ("A: a b", "write x@b-a in A", "A: a b [x@a-b]"),
        ("A: a b [y]", "write x in A", "A: a b [x] [y]"),
        ("A: a b", "write x@c in A", "! no such touchpoint"),
        ("A: a b | B: c", "write x@a-c in A", "! no such touchpoint"),
        ("A: a b", "write x/t in A", "! the lane holds no notes"),
        ("A: a b", "write x/e in A", "! the lane holds no notes"),
        ("A: a b", "write x/z in A", "! no such lane"),
        ("A: a [x] | B: b", "write x in B", "! the id is taken: note"),
        ("A: a [x]", "hang x@a in A", "A: a [x@a]"),
        ("A: a [x@a]", "hang x@a in A", "A: a [x@a]"),
        ("A: a b [x@a-b]", "hang x@b-a in A", "A: a b [x@a-b]"),
        ("A: a [x@a] | B: b", "hang x@b/m in B", "A: a | B: b [x@b/m]"),
        ("A: a [x@a] | B: b", "hang x@a in B", "! no such touchpoint"),
        ("A: a [x@a] | B: b", "hang x/u in B", "! the lane holds no notes"),
        ("A: a [x@a] [y]", "erase x", "A: a [y]"),
        ("A: a", "erase x", "! no such episode"),
    ] {
        check(before, sentence, after);
    }
}

#[test]
fn episodes_come_move_and_go() {
    let three = "A: a | B: b | C: c";
    for (before, sentence, after) in [
        (three, "insert X:0", "X: | A: a | B: b | C: c"),
        (three, "insert X:3", "A: a | B: b | C: c | X:"),
        (three, "insert X:4", "! no such place: episode"),
        (three, "insert A:0", "! the id is taken: episode"),
        (three, "shift A:2", "B: b | C: c | A: a"),
        (three, "shift C:0", "C: c | A: a | B: b"),
        (three, "shift B:1", three),
        (three, "shift B:3", "! no such place: episode"),
        (three, "cut B", "A: a | C: c"),
        (three, "cut X", "! no such episode"),
    ] {
        check(before, sentence, after);
    }
}

#[test]
fn lanes_go_with_what_lies_in_them() {
    for (before, sentence, after) in [
        ("A: a b/u c [x@a-b] [y@b] | B: d", "drop-lane u", "A: a c [x@a] [y] | B: d"),
        ("A: a/u b/u c/u [x@a-c] | B:", "drop-lane t", "A: a/u b/u c/u [x@a-c] | B:"),
        ("A: a [x] [y/m] | B: b", "drop-lane m", "A: a [x] | B: b"),
        ("A: a | B: b", "drop-lane z", "! no such lane"),
    ] {
        let start = project(before);
        match applied(&start, &said(&start, sentence)) {
            Ok(result) => {
                assert_eq!(shown(&result), after, "{before}; {sentence}");
                assert_eq!(findings(&result), []);
                assert_eq!(result.journeys[0].lanes.len(), 4);
                shares(&start, &result, sentence);
            }
            Err(error) => assert_eq!(format!("! {error}"), after, "{before}; {sentence}"),
        }
    }
    let only = project("A: a");
    let without_u = applied(&only, &said(&only, "drop-lane u")).expect("it is empty");
    assert_eq!(applied(&without_u, &said(&without_u, "drop-lane t")), Err(EditError::LastTouchpointLane));
    let empty = applied(&without_u, &said(&without_u, "remove a")).expect("it is there");
    assert!(applied(&empty, &said(&empty, "drop-lane t")).is_ok(), "an empty lane can go");
}

#[test]
fn several_edits_are_one_or_none() {
    let start = project("A: a b | B:");
    let all = |sentences: &[&str]| Edit::Many(sentences.iter().map(|sentence| said(&start, sentence)).collect());
    let result = applied(&start, &all(&["drag a to B:0", "remove b", "insert C:2"])).expect("all can be made");
    assert_eq!(shown(&result), "A: | B: a | C:");
    assert_eq!(applied(&start, &all(&["remove b", "remove b"])), Err(EditError::Missing(Kind::Touchpoint)));
    assert!(Arc::ptr_eq(&start, &applied(&start, &Edit::Many(vec![])).expect("nothing to do")));
}

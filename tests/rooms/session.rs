//! The open document as lines of text: how it is, what is done, how it is then.
//!
//! The notation is that of the edits: `A: a b [x@a] | B: c`. A `*` stands before what is selected; a selected
//! lane is named behind a `#`.

#[path = "session/ahead.rs"]
mod ahead;
#[path = "session/arrange.rs"]
mod arrange;
#[path = "session/commands.rs"]
mod commands;
#[path = "session/drags.rs"]
mod drags;
#[path = "session/journeys.rs"]
mod journeys;
#[path = "session/lexis.rs"]
mod lexis;
#[path = "session/many.rs"]
mod many;
#[path = "session/views.rs"]
mod views;

use std::sync::Arc;

use meander::lang::Lang;
use meander::layout::Look;
use meander::model::Attachment;
use meander::model::invariants::findings;
use meander::session::{Direction, Selected, Session};
use meander::theme::ThemeKind;

use crate::edit::{episode, find, find_note, lane, project, shown};

const LOOK: Look = Look { theme: ThemeKind::Light, lang: Lang::English };

/// What each `*` and `#` marks.
fn marked(session: &Session, text: &str) -> Vec<Selected> {
    if let Some((_, names)) = text.split_once('#') {
        return names.split('+').map(|name| Selected::Lane(lane(name))).collect();
    }
    let project = session.project();
    let selected = |(at, _): (usize, &str)| {
        let after = &text[at + 1..];
        let name: String = after.chars().take_while(|letter| !" :@/]|".contains(*letter)).collect();
        match &text[..at] {
            before if before.ends_with('[') => Selected::Note(find_note(project, &name)),
            _ if after[name.len()..].starts_with(':') => Selected::Episode(episode(&name)),
            _ => Selected::Touchpoint(find(project, &name)),
        }
    };
    text.match_indices('*').map(selected).collect()
}

fn opened(text: &str) -> Session {
    let plain = text.split('#').next().unwrap_or_default().replace('*', "");
    let mut session = Session::new(project(plain.trim()), LOOK, None);
    let selected = marked(&session, text);
    session.select_many(selected);
    session
}

/// The document with its marks; the words of new things are one word.
fn seen(session: &Session) -> String {
    let text = shown(session.project()).replace("New touchpoint", "new").replace("New episode", "New");
    let mut parts: Vec<String> = text.split(" | ").map(str::to_owned).collect();
    let episodes = &session.project().journeys[0].episodes;
    let mut lane = String::new();
    let mut mark = |home, token: usize| {
        let at = episodes.iter().position(|one| one.id == home).expect("the episode of the selection");
        let tokens: Vec<String> = parts[at]
            .split(' ')
            .enumerate()
            .map(|(index, word)| match word.strip_prefix('[') {
                _ if index != token => word.to_owned(),
                Some(note) => format!("[*{note}"),
                None => format!("*{word}"),
            })
            .collect();
        parts[at] = tokens.join(" ");
    };
    for one in session.selection() {
        match *one {
            Selected::Nothing => {}
            Selected::Episode(path) => mark(path.episode, 0),
            Selected::Touchpoint(path) => {
                let home = session.project().episode(path.episode_path()).expect("a selected thing exists");
                let column = home.touchpoints.iter().position(|one| one.id == path.touchpoint).expect("a touchpoint");
                mark(path.episode, column + 1);
            }
            Selected::Note(path) => {
                let home = session.project().episode(path.episode_path()).expect("a selected thing exists");
                let place = home.notes.iter().position(|one| one.id == path.note).expect("a note");
                mark(path.episode, home.touchpoints.len() + place + 1);
            }
            Selected::Lane(id) => {
                let found = session.journey().lanes.iter().find(|one| one.id == id).expect("a lane");
                let mark = if lane.is_empty() { " #" } else { "+" };
                lane = format!("{lane}{mark}{}", found.title);
            }
        }
    }
    parts.join(" | ") + &lane
}

fn direction(word: &str) -> Direction {
    match word {
        "left" => Direction::Left,
        "right" => Direction::Right,
        "up" => Direction::Up,
        "down" => Direction::Down,
        _ => panic!("no such direction: {word}"),
    }
}

/// `a` is a touchpoint, `[x]` a note, `A:` an episode, `#n` a lane.
fn thing(session: &Session, name: &str) -> Selected {
    match (name.strip_prefix('['), name.strip_suffix(':'), name.strip_prefix('#')) {
        (Some(note), _, _) => Selected::Note(find_note(session.project(), note.trim_end_matches(']'))),
        (_, Some(name), _) => Selected::Episode(episode(name)),
        (_, _, Some(name)) => Selected::Lane(lane(name)),
        _ => Selected::Touchpoint(find(session.project(), name)),
    }
}

fn step(session: &mut Session, word: &str) {
    if let Some(way) = word.strip_prefix("shift-") {
        return session.extend(direction(way));
    }
    if let Some(name) = word.strip_prefix("toggle:") {
        return session.toggle(thing(session, name));
    }
    if let Some(name) = word.strip_prefix("to:") {
        return session.extend_to(thing(session, name));
    }
    if let Some(way) = word.strip_prefix("alt-") {
        return session.move_selected(direction(way)).expect("the move can be made");
    }
    match word {
        "tab" => {
            // As the window does: on to the next touchpoint, or a new one at the end.
            if !session.walk_touchpoints(true) {
                session.add_touchpoint_here().expect("a touchpoint can be added");
            }
        }
        "back-tab" => {
            session.walk_touchpoints(false);
        }
        "delete" => session.delete_selected().expect("it can be deleted"),
        "duplicate" => session.duplicate_selected().expect("it can be copied"),
        "touchpoint" => session.add_touchpoint_here().expect("a touchpoint can be added"),
        "episode" => {
            session.add_episode().expect("an episode can be added");
        }
        "note" => {
            let home = session.selected_episode().expect("an episode");
            session.add_note(home, lane("n"), Attachment::Episode, "z").expect("a note can be added");
        }
        "all" => session.select_all(),
        "all-in-lane" => session.select_all_in_lane(session.selected_lane().expect("a lane")),
        "all-in-episode" => session.select_all_in_episode(session.selected_episode().expect("an episode")),
        "undo" => drop(session.undo()),
        "redo" => drop(session.redo()),
        "nothing" => session.select(Selected::Nothing),
        _ => match word.split_once('=') {
            Some(("words", words)) => session.set_words(session.selected(), words).expect("words can be changed"),
            _ => session.walk(direction(word)),
        },
    }
}

#[track_caller]
fn check(start: &str, steps: &str, expected: &str) {
    let mut session = opened(start);
    assert_eq!(seen(&session), start, "the start is read as it is written");
    for word in steps.split_whitespace() {
        step(&mut session, word);
        assert_eq!(findings(session.project()), [], "{start}; {steps}: after {word}");
        assert!(Arc::ptr_eq(session.journey(), &session.project().journeys[0]), "the map is of the document");
    }
    assert_eq!(seen(&session), expected, "{start}; {steps}");
}

#[test]
fn arrows_walk_over_the_map_as_it_is_seen() {
    // Along a row of cards, over the edges of episodes.
    check("A: *a b | B: c", "right right", "A: a b | B: *c");
    check("A: a b | B: *c", "left", "A: a *b | B: c");
    check("A: a b | B: *c", "right", "A: a b | B: *c");
    check("A: *a b | B: c", "left", "A: *a b | B: c");
    check("A: *a | B: | C: c", "right", "A: a | B: | C: *c");
    // From nothing, and where there are no cards.
    check("A: a b | B: c", "right", "A: *a b | B: c");
    check("A: | B: c", "down", "A: | B: *c");
    check("A: | B:", "right", "*A: | B:");
    check("*A: | B:", "right right left", "*A: | B:");
    // Up to the header, and down again.
    check("A: *a b | B: c", "up", "*A: a b | B: c");
    check("A: a b | *B: c", "down", "A: a b | B: *c");
    check("*A: a b | B: c", "up", "*A: a b | B: c");
    // Down into the notes of the column, and past lanes that hold none.
    check("A: *a b [x@b]", "down", "A: a b [*x@b]");
    check("A: a *b [x@a] [y@b]", "down", "A: a b [x@a] [*y@b]");
    check("A: a *b [x@a] [y/m]", "down down", "A: a b [x@a] [*y/m]");
    check("A: a b [*x@b]", "up", "A: a *b [x@b]");
    check("A: a [*x@a]", "down", "A: a [*x@a]");
    check("A: a [*x] [y] | B: b [z]", "right right", "A: a [x] [y] | B: b [*z]");
    check("A: a [x] [y] | B: b [*z]", "left left left", "A: a [*x] [y] | B: b [z]");
    // Between two lanes of touchpoints.
    check("A: *a b/u", "down", "A: a *b/u");
    check("A: a *b/u", "up", "A: *a b/u");
    check("A: *a b/u", "right", "A: a *b/u");
    // Along the lanes.
    check("A: a [x] #t", "down down", "A: a [x] #e");
    check("A: a [x] #n", "right", "A: a [*x]");
    check("A: a [x] #m", "right", "A: a [x] #m");
    check("A: a [x] #t", "up", "A: a [x] #t");
    check("A: a [x] #m", "down", "A: a [x] #m");
}

#[test]
fn tab_goes_on_and_makes_a_touchpoint_at_the_end() {
    check("A: *a b | B: c", "tab tab", "A: a b | B: *c");
    check("A: a b | B: *c", "tab", "A: a b | B: c *new");
    check("A: a | B: *c/u", "tab", "A: a | B: c/u *new/u");
    check("A: a b | B: *c", "back-tab back-tab back-tab", "A: *a b | B: c");
    check("A: a | B:", "tab tab", "A: a *new | B:");
    check("A: | B:", "tab", "A: | B: *new");
    check("*A: | B:", "tab", "A: *new | B:");
    check("A: a [*x@a]", "tab", "A: *a [x@a]");
    // From elsewhere it goes on there.
    check("A: a b [*x@b]", "tab", "A: a *b [x@b]");
    check("A: a b | B: c d [*x]", "tab", "A: a b | B: *c d [x]");
    check("A: a b | *B: c d", "tab", "A: a b | B: *c d");
    check("A: a b | *B: c d", "back-tab", "A: a *b | B: c d");
    check("A: a | *B: | C: c", "tab", "A: a | B: *new | C: c");
}

#[test]
fn cards_move_with_alt_and_arrows_across_episodes_and_lanes() {
    check("A: *a b | B: c", "alt-right", "A: b *a | B: c");
    check("A: b *a | B: c", "alt-right", "A: b | B: *a c");
    check("A: b | B: *a c", "alt-left", "A: b *a | B: c");
    check("A: *a b", "alt-left", "A: *a b");
    check("A: a *b", "alt-right", "A: a *b");
    check("A: *a b", "alt-down", "A: *a/u b");
    check("A: *a/u b", "alt-down", "A: *a/u b");
    check("A: *a/u b", "alt-up", "A: *a b");
    // What hangs on it goes along.
    check("A: a *b [x@b] | B: c", "alt-right", "A: a | B: *b c [x@b]");
    // Notes move along touchpoints, into the next episode, and between the lanes of notes.
    check("A: a b [*x@a] | B: c", "alt-right", "A: a b [*x@b] | B: c");
    check("A: a b [*x@b] | B: c", "alt-right", "A: a b | B: c [*x@c]");
    check("A: a b | B: c [*x@c]", "alt-left", "A: a b [*x@b] | B: c");
    check("A: a b c [*x@a-b]", "alt-right", "A: a b c [*x@c]");
    check("A: a [*x] | B:", "alt-right", "A: a | B: [*x]");
    check("A: a [*x@a] | B:", "alt-right", "A: a | B: [*x]");
    check("A: a [*x@a]", "alt-left", "A: a [*x@a]");
    check("A: a [*x@a]", "alt-down", "A: a [*x@a/m]");
    check("A: a [*x@a/m]", "alt-up", "A: a [*x@a]");
    // Episodes and lanes move among themselves.
    check("*A: a | B: b | C:", "alt-right alt-right alt-right", "B: b | C: | *A: a");
    check("A: a | *B: b", "alt-left", "*B: b | A: a");
    check("*A: a | B: b", "alt-left", "*A: a | B: b");
    check("*A: a", "alt-up", "*A: a");
    check("A: a b", "alt-right", "A: a b");
}

#[test]
fn deleting_selects_what_stood_beside_it() {
    check("A: a *b c", "delete", "A: a *c");
    check("A: a b *c", "delete", "A: a *b");
    check("A: *a | B: b", "delete", "A: | B: b");
    check("A: *a b [x@a]", "delete", "A: *b [x]");
    check("A: a [*x] [y]", "delete", "A: a [y]");
    check("A: a | *B: b", "delete", "A: a");
    check("A: a b/u [x] #n", "delete", "A: a b/u");
    check("A: a", "delete", "A: a");
}

#[test]
fn a_copy_stands_behind_and_is_selected() {
    check("A: *a b", "duplicate", "A: a *a b");
    check("A: a [*x@a]", "duplicate", "A: a [x@a] [*x@a]");
    check("*A: a b [x@a-b] | B:", "duplicate", "A: a b [x@a-b] | *A: a b [x@a-b] | B:");
    check("A: a #n", "duplicate", "A: a #n");
    check("A: a", "duplicate", "A: a");
}

#[test]
fn new_things_stand_where_the_selection_is() {
    check("A: *a b | B:", "touchpoint", "A: a *new b | B:");
    check("*A: a | B:", "touchpoint", "A: a *new | B:");
    check("A: a | B:", "touchpoint", "A: a | B: *new");
    check("A: *a | B:", "episode", "A: a | *New: | B:");
    check("A: a | B:", "episode", "A: a | B: | *New:");
    check("*A: a", "note", "A: a [*z]");
}

#[test]
fn undo_brings_back_document_and_selection() {
    check("A: a *b c", "delete undo", "A: a *b c");
    check("A: a *b c", "delete undo redo", "A: a *c");
    check("A: *a | B: b", "alt-right right undo", "A: *a | B: b");
    check("A: *a b", "duplicate delete undo undo", "A: *a b");
    check("A: *a", "undo redo", "A: *a");
    // A new edit after an undo forgets what was undone.
    check("A: *a b", "delete undo duplicate redo", "A: a *a b");
    // What is typed in one go is one step.
    check("A: *a", "words=ab words=abc undo", "A: *a");
    check("A: *a b", "words=ab right left words=abc undo", "A: *ab b");
    check("A: a [*x]", "words=xy undo redo", "A: a [*xy]");
    check("*A: a", "words=Start", "*Start: a");
}

#[test]
fn words_that_stay_the_same_are_no_step() {
    let mut session = opened("A: *a");
    session.set_words(session.selected(), "a").expect("nothing to change");
    assert_eq!(session.history().depth(), (0, 0));
    assert!(!session.is_changed());
    session.set_words(Selected::Nothing, "b").expect("nothing to change");
    assert_eq!(session.history().depth(), (0, 0));
}

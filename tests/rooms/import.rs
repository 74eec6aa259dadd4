//! What comes in from the clipboard: copied cards and tables.

#[path = "import/fragment.rs"]
mod fragment;
#[path = "import/grid.rs"]
mod grid;
#[path = "import/rows.rs"]
mod rows;
#[path = "import/text.rs"]
mod text;

use std::sync::Arc;

use meander::file;
use meander::import::Spot;
use meander::import::table::{Column, Imported, Layout, Plan, Separator, Table, imported};
use meander::lang::Lang;
use meander::layout::Look;
use meander::model::invariants::findings;
use meander::model::{Episode, Journey, LaneId, Project};
use meander::session::{Selected, Session};
use meander::theme::ThemeKind;

const LOOK: Look = Look { theme: ThemeKind::Light, lang: Lang::Dutch };
const EXAMPLE: &[u8] = include_bytes!("../../assets/examples/schade-autoverzekering.journey.ron");

/// The example, open at its main journey.
fn example() -> Session {
    Session::new(Arc::new(file::read(EXAMPLE).expect("the example opens")), LOOK, None)
}

fn blank() -> Session {
    Session::blank(LOOK)
}

/// What a text becomes as a table, as it is guessed, in this document.
fn taken(session: &Session, text: &str) -> (Plan, Imported) {
    let table = Table::read(text, Separator::of(text)).expect("a table");
    let plan = Plan::guess(&table, session.project(), session.journey());
    let outcome = planned(session, text, &plan);
    (plan, outcome)
}

fn planned(session: &Session, text: &str, plan: &Plan) -> Imported {
    let table = Table::read(text, Separator::of(text)).expect("a table");
    let spot: Spot = session.spot(None);
    imported(&table, plan, session.project(), &spot, Lang::Dutch).expect("the journey is there")
}

/// The document with the table in it: whole, and gone again with one undo.
fn pasted(mut session: Session, imported: &Imported) -> Session {
    let before = Arc::clone(session.project());
    session.paste_table(imported).expect("the table can be pasted");
    assert_eq!(findings(session.project()), []);
    session.undo();
    assert_eq!(*session.project(), before, "one undo takes it all away");
    session.redo();
    session
}

/// What a column is called, for tables of what is expected.
fn names(plan: &[Column], session: &Session) -> Vec<String> {
    plan.iter().map(|one| one.name(session.project(), session.journey(), Lang::Dutch)).collect()
}

/// A table in a new journey, whose only episode is empty: how it is guessed, with the names of its rows or columns,
/// what comes of it, and what is told of each cell that is left out.
#[track_caller]
fn check_taken(text: &str, (layout, lines): (Layout, &[&str]), expected: &str, left_out: &[&str]) {
    let session = blank();
    let (plan, outcome) = taken(&session, text);
    assert_eq!(plan.layout, layout, "{text:?}");
    let guessed = if layout == Layout::Grid { &plan.rows } else { &plan.columns };
    assert_eq!(names(guessed, &session), lines, "{text:?}");
    let told: Vec<String> = outcome.left_out.iter().map(|one| one.sentence(Lang::Dutch)).collect();
    assert_eq!(told.len(), left_out.len(), "{told:#?}");
    for (told, expected) in told.iter().zip(left_out) {
        assert!(told.contains(expected), "{told} has {expected}");
    }
    assert_eq!(told_of(&pasted(session, &outcome)), expected, "{text:?}");
}

/// The journey in a line: `Episode: touchpoint [lane: note] touchpoint | Episode`.
fn told(project: &Project, journey: &Journey) -> String {
    journey.episodes.iter().map(|one| told_episode(project, journey, one)).collect::<Vec<_>>().join(" | ")
}

fn told_episode(project: &Project, journey: &Journey, episode: &Episode) -> String {
    use meander::model::Attachment;
    let lane = |id: LaneId| {
        let lane = journey.lanes.iter().find(|one| one.id == id).expect("the lane of a note");
        meander::layout::words::lane_title(lane, Lang::Dutch)
    };
    let words = |note: &meander::model::Note| match note.improvement.and_then(|id| project.improvement(id)) {
        Some(improvement) => improvement.title.clone(),
        None => note.text.clone(),
    };
    let notes = |on: Attachment| -> String {
        let of = episode.notes.iter().filter(|note| match (note.attached, on) {
            (Attachment::Span(first, _), Attachment::Touchpoint(id)) => first == id,
            (attached, on) => attached == on,
        });
        of.map(|note| format!(" [{}: {}]", lane(note.lane), words(note))).collect()
    };
    let cards =
        episode.touchpoints.iter().map(|one| format!(" {}{}", one.title, notes(Attachment::Touchpoint(one.id))));
    format!("{}:{}{}", episode.title, notes(Attachment::Episode), cards.collect::<String>())
}

fn told_of(session: &Session) -> String {
    told(session.project(), session.journey())
}

/// Selects the cards of the open journey with these words.
fn select(session: &mut Session, words: &[&str]) {
    let journey = Arc::clone(session.journey());
    let mut things = Vec::new();
    for episode in &journey.episodes {
        let path = meander::model::EpisodePath { journey: journey.id, episode: episode.id };
        things.push(Selected::Episode(path));
        things.extend(episode.touchpoints.iter().map(|one| Selected::Touchpoint(path.touchpoint(one.id))));
        things.extend(episode.notes.iter().map(|one| Selected::Note(path.note(one.id))));
    }
    things.extend(journey.lanes.iter().map(|one| Selected::Lane(one.id)));
    let is_wanted = |one: &Selected| session.words_of(*one).is_some_and(|known| words.contains(&known.as_str()));
    let wanted: Vec<Selected> = things.into_iter().filter(is_wanted).collect();
    assert_eq!(wanted.len(), words.len(), "{words:?} are there, once each");
    session.select_many(wanted);
}

//! Journeys within journeys, cameras, and walking over the example.

use std::sync::Arc;

use meander::file;
use meander::model::invariants::findings;
use meander::model::{Form, Project, Purpose};
use meander::session::{Camera, MicroWish, Selected, Session};

use super::{LOOK, direction, opened, seen};
use crate::edit::episode;

const EXAMPLE: &[u8] = include_bytes!("../../../assets/examples/schade-autoverzekering.journey.ron");

fn example() -> Session {
    let project: Project = file::read(EXAMPLE).expect("the example can be read");
    Session::new(Arc::new(project), LOOK, None)
}

/// The words of what is selected, with a sign for what it is.
fn selection(session: &Session) -> String {
    let words = session.words_of(session.selected()).unwrap_or_default();
    match session.selected() {
        Selected::Nothing => "nothing".to_owned(),
        Selected::Touchpoint(_) => words,
        Selected::Note(_) => format!("[{words}]"),
        Selected::Episode(_) => format!("{words}:"),
        Selected::Lane(_) => format!("#{words}"),
    }
}

/// Selects what bears these words.
fn select(session: &mut Session, words: &str) {
    let map = Arc::clone(session.map());
    for index in 0..map.cells.len() {
        let (path, episode) = (map.path(index), &map.cells[index].episode);
        let touchpoints = episode.touchpoints.iter().map(|one| Selected::Touchpoint(path.touchpoint(one.id)));
        let notes = episode.notes.iter().map(|one| Selected::Note(path.note(one.id)));
        for selected in std::iter::once(Selected::Episode(path)).chain(touchpoints).chain(notes) {
            if session.words_of(selected).is_some_and(|found| found.starts_with(words)) {
                return session.select(selected);
            }
        }
    }
    panic!("nothing says “{words}”");
}

#[test]
fn arrows_walk_over_the_example() {
    let table = [
        ("Aanrijding melden", "right right", "Vervangende auto regelen"),
        ("Vervangende auto regelen", "left", "Bevestiging en dossiernummer"),
        ("Nabellen", "right", "Nabellen: alles naar wens?"),
        ("Aanrijding melden", "left", "Aanrijding melden"),
        ("Aanrijding melden", "up", "Aanrijding en eerste melding:"),
        ("Aanrijding melden", "up right right", "Schade bepalen:"),
        ("Schade bepalen", "down", "Afspraak maken voor schadebepaling"),
        ("Aanrijding melden", "down", "[Intake alarmcentrale]"),
        ("Schouw door de schade-expert", "down", "[De verzekeraar probeert vooral om de schadelast laag te houden]"),
        ("Schouw door de schade-expert", "down down", "[Calculatie en rapportage]"),
        ("De verzekeraar probeert", "up", "Schouw door de schade-expert"),
    ];
    for (start, steps, expected) in table {
        let mut session = example();
        select(&mut session, start);
        steps.split(' ').for_each(|step| session.walk(direction(step)));
        assert_eq!(selection(&session), expected, "{start}; {steps}");
        assert_eq!(session.history().depth(), (0, 0), "walking is no edit");
    }
}

#[test]
fn arrows_reach_every_touchpoint_of_the_example() {
    let mut session = example();
    let mut titles = Vec::new();
    while session.walk_touchpoints(true) {
        titles.push(selection(&session));
    }
    assert_eq!((titles.len(), titles[0].as_str()), (10, "Aanrijding melden"));
    assert_eq!(titles[9], "Nabellen: alles naar wens?");
}

#[test]
fn one_drills_into_a_micro_journey_and_out_again() {
    let mut session = example();
    let above = session.journey_id();
    select(&mut session, "Terugkoppeling van de schouw");
    let home = session.selected_episode().expect("the episode of the card");
    assert_eq!(session.micro_of_selection(), Some(session.project().journeys[1].id));
    assert!(session.drill_into(home), "it can be opened");
    assert_eq!((session.journey().title.as_str(), session.selected()), ("Schade bepalen", Selected::Nothing));
    assert_eq!(session.drill_path(), [above, session.journey_id()]);
    assert_eq!(session.history().depth(), (0, 0), "looking is no edit");
    assert!(session.drill_out());
    assert_eq!((session.journey_id(), session.selected()), (above, Selected::Episode(home)));
    assert!(!session.drill_out(), "there is nothing above");
    assert_eq!(session.drill_path(), [above]);
}

#[test]
fn an_episode_without_micro_journey_gets_its_touchpoints_as_a_draft() {
    let mut session = example();
    let above = Arc::clone(session.journey());
    select(&mut session, "Vervangend vervoer");
    let home = session.selected_episode().expect("an episode");
    assert!(!session.drill_into(home), "there is none yet");
    session.start_micro(home, &MicroWish::default()).expect("one can be started");
    assert_eq!(findings(session.project()), []);
    let micro = Arc::clone(session.journey());
    assert_eq!((&micro.form, micro.purpose, micro.parent), (&Form::Micro, Some(Purpose::Deepen), Some(home.episode)));
    let titles: Vec<&str> = micro.episodes.iter().map(|episode| episode.title.as_str()).collect();
    assert_eq!(titles, ["Vervangende auto regelen", "Auto ophalen bij de garage"]);
    // Under ids of their own, with the feelings of the journey above.
    for (episode, original) in micro.episodes.iter().zip(&above.episodes[1].touchpoints) {
        let draft = &episode.touchpoints[0];
        assert_ne!(draft.id, original.id);
        assert!(micro.lanes.iter().any(|lane| lane.id == draft.lane));
        for (mine, theirs) in micro.curves.iter().zip(&above.curves) {
            assert_ne!(mine.id, theirs.id);
            assert_eq!(draft.scores.get(mine.id), original.scores.get(theirs.id));
        }
    }
    // One step back takes it all away, and leads out of it.
    assert!(session.drill_out());
    assert!(session.drill_into(home), "it can be opened");
    assert_eq!((session.journey_id(), session.history().depth()), (micro.id, (1, 0)), "the second time it is there");
    session.undo();
    assert_eq!((session.journey_id(), session.selected()), (above.id, Selected::Episode(home)));
    assert!(!session.is_changed());
    assert_eq!(findings(session.project()), []);
    session.redo();
    assert_eq!(session.project().journeys.len(), 3);
}

#[test]
fn undo_leads_back_to_the_journey_of_the_change() {
    let mut session = example();
    let above = session.journey_id();
    select(&mut session, "Nabellen");
    let selected = session.selected();
    session.set_words(selected, "Bellen").expect("words can be changed");
    let micro = session.project().journeys[1].id;
    session.open_journey(micro);
    session.undo();
    assert_eq!((session.journey_id(), session.selected()), (above, selected));
    session.open_journey(micro);
    session.redo();
    assert_eq!((session.journey_id(), selection(&session).as_str()), (above, "Bellen"));
}

#[test]
fn undo_leaves_the_camera_where_it_is() {
    let mut session = opened("A: *a b");
    assert!(!session.has_camera());
    session.delete_selected().expect("it can go");
    let camera = Camera { x: 120.0, y: 30.0, zoom: 2.0 };
    session.set_camera(camera);
    session.undo();
    assert_eq!((seen(&session).as_str(), session.camera()), ("A: *a b", camera));
}

#[test]
fn each_journey_keeps_its_own_camera() {
    let mut session = example();
    let (above, micro) = (session.journey_id(), session.project().journeys[1].id);
    let camera = Camera { x: 300.0, y: 0.0, zoom: 0.5 };
    session.set_camera(camera);
    session.open_journey(micro);
    assert!(!session.has_camera());
    session.set_camera(Camera { zoom: 3.0, ..camera });
    session.open_journey(above);
    assert_eq!(session.camera(), camera);
}

#[test]
fn a_selection_that_has_gone_is_no_selection() {
    let mut session = opened("A: a | *B: b");
    let edit = meander::edit::Edit::RemoveEpisode { what: episode("B") };
    session.edit(&edit).expect("it can go");
    assert_eq!(session.selected(), Selected::Nothing);
}

#[test]
fn a_new_document_has_an_episode_to_begin_with() {
    for lang in [meander::lang::Lang::English, meander::lang::Lang::Dutch] {
        let mut session = Session::blank(meander::layout::Look { lang, ..LOOK });
        assert_eq!(findings(session.project()), []);
        assert_eq!((session.journey().episodes.len(), session.is_changed()), (1, false));
        assert_eq!(session.project().language, lang.tag());
        session.add_touchpoint_here().expect("a touchpoint can be added");
        session
            .add_note(
                session.selected_episode().expect("an episode"),
                session.journey().lanes[2].id,
                Default::default(),
                "x",
            )
            .expect("a note can be added");
        assert_eq!(findings(session.project()), []);
        assert!(session.is_changed());
    }
}

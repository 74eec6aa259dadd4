//! Joining: two lines of sentences about one start, and the journey that comes of both.

#[path = "join/differences.rs"]
mod differences;
#[path = "join/fields.rs"]
mod fields;
#[path = "join/git.rs"]
mod git;
#[path = "join/random.rs"]
mod random;

use std::path::Path;
use std::sync::Arc;

use meander::edit::{Edit, EpisodeChange, LaneChange, Replacement, TouchpointChange, applied};
use meander::join::{Choices, Joined, Said, Side, joined, joined_choosing};
use meander::lang::Lang;
use meander::model::invariants::findings;
use meander::model::*;

use crate::edit::{JOURNEY, episode, lane, linked, project, said, shown};

/// The start with these edits, each a sentence; `;` stands between them.
fn edited(start: &Arc<Project>, sentences: &str) -> Arc<Project> {
    sentences.split(';').map(str::trim).filter(|one| !one.is_empty()).fold(Arc::clone(start), |project, sentence| {
        let edit = said(&project, sentence);
        applied(&project, &edit).unwrap_or_else(|error| panic!("{sentence}: {error}"))
    })
}

/// The conflicts as lines: thing, field, values, what is kept.
fn conflicts(joined: &Joined) -> Vec<String> {
    joined.conflicts.iter().map(|conflict| conflict.sentence(Lang::English)).collect()
}

/// Joins what two lines of sentences make of a start. Without a conflict (`told` is empty) the order of the two
/// makes no difference, and joining again changes nothing.
fn check(start: &str, ours: &str, theirs: &str, after: &str, told: &str) {
    let base = project(start);
    let (ours, theirs) = (edited(&base, ours), edited(&base, theirs));
    let result = joined(Some(&base), &ours, &theirs);
    assert_eq!(shown(&result.project), after, "{start}");
    assert_eq!(findings(&result.project), [], "{start}");
    let lines = conflicts(&result).join("\n");
    match told {
        "" => {
            assert_eq!(lines, "");
            let turned = joined(Some(&base), &theirs, &ours);
            assert_eq!(shown(&turned.project), after, "the other way round");
            assert_eq!(turned.project, result.project);
        }
        told => assert!(told.split(" & ").all(|part| lines.contains(part)), "{lines}\n  lacks\n{told}"),
    }
    for other in [&ours, &theirs] {
        let again = joined(Some(&base), &result.project, other);
        assert_eq!(shown(&again.project), after, "joined again");
    }
}

#[test]
fn what_one_side_changed_is_taken_over() {
    check("A: a b | B: c", "add x to A:1", "add y to B:0", "A: a x b | B: y c", "");
    check("A: a b | B: c", "remove a", "remove c", "A: b | B:", "");
    check("A: a b c", "remove b", "remove b", "A: a c", "");
    check("A: a b | B: c", "insert C:2", "insert D:0", "D: | A: a b | B: c | C:", "");
    check("A: a | B: c", "write x@a in A", "write y in B", "A: a [x@a] | B: c [y]", "");
    check("A: a [x@a] | B: c", "hang x@a/m in A", "drag a to B:1", "A: | B: c a [x@a/m]", "");
}

#[test]
fn cards_go_where_one_side_moved_them() {
    check("A: a b | B: c", "drag a to B:1", "drag b to A:0", "A: b | B: c a", "");
    check("A: a b c d", "drag a to A:3", "drag d to A:1", "A: d b c a", "");
    check("A: a b c d", "drag a to A:3", "add x to A:1", "A: x b c d a", "");
    // One of the two moved the last, the other the first.
    check("A: a b c", "drag c to A:1", "drag a to A:2", "A: c b a", "");
    check("A: a b c d", "drag c to A:1; add x to A:2", "drag a to A:3", "A: c x b d a", "");
    check("A: a | B: b | C: c", "shift A:2", "insert D:1", "D: | B: b | C: c | A: a", "");
    check("A: a b | B: c", "drag a to B:0", "drag a to B:0", "A: b | B: a c", "");
    check("A: a | B: c", "drag a to B:0 in u", "add x to A:1", "A: x | B: a/u c", "");
}

#[test]
fn what_both_put_at_one_place_stands_there_side_by_side() {
    let base = project("A: a b");
    let (one, other) = (edited(&base, "add x to A:1; add y to A:2"), edited(&base, "add p to A:1; add q to A:2"));
    let result = shown(&joined(Some(&base), &one, &other).project);
    assert!(["A: a x y p q b", "A: a p q x y b"].contains(&result.as_str()), "{result}");
    assert_eq!(shown(&joined(Some(&base), &other, &one).project), result);
}

#[test]
fn what_both_moved_differently_is_a_conflict() {
    let told = "Order of the touchpoints: ours “b, c, d, e, a”, theirs “b, c, a, d, e”; ours is kept";
    check("A: a b c d e", "drag a to A:4", "drag a to A:2", "A: b c d e a", told);
    check("A: a | B: | C:", "drag a to B:0", "drag a to C:0", "A: | B: a | C:", "Place: ours “B”, theirs “C”; ours");
}

#[test]
fn what_one_deleted_and_the_other_changed_stays() {
    let told = "Touchpoint “a” in “A”, Stays or goes: ours deleted, theirs changed; theirs is kept";
    check("A: a b | B: c", "remove a", "drag a to A:1 in u", "A: b a/u | B: c", told);
    check("A: a b | B: c", "drag a to B:0", "remove a", "A: b | B: a c", "ours changed, theirs deleted; ours");
    // A whole episode, with what lies in it; of the rest of the deletion nothing is told apart.
    check("A: a b [x@a] | B: c", "cut A", "add y to A:1", "A: a y b [x@a] | B: c", "Episode “A” in “Reis”");
    check("A: a b | B: c", "cut A", "drag c to A:0", "A: c a b | B:", "Episode “A”");
    // What was moved out of the way before is no loss.
    check("A: a b | B: c", "drag a to B:0; cut A", "", "B: a c", "");
    check("A: a b | B: c", "drag a to B:0; cut A", "drag c to B:0 in u", "B: a c/u", "");
    check("A: a [x/m] | B: c", "drop-lane m", "write y/m in B", "A: a [x/m] | B: c [y/m]", "Lane “m” in “Reis”");
    check("A: a [x/m] | B: c", "drop-lane m", "hang x in A", "A: a [x] | B: c", "Note “x” in “A”");
    check("A: a/u b", "drop-lane u", "drag b to A:1 in u", "A: a/u b/u", "Lane “u”");
}

#[test]
fn notes_stay_with_their_touchpoints() {
    check("A: a b | B: c", "write x@a in A", "drag a to B:1", "A: b | B: c a [x@a]", "");
    check("A: a b c | B: d", "write x@a-c in A", "drag c to A:0", "A: c a b [x@c-a] | B: d", "");
    check("A: a b | B: c", "write x@a-b in A", "drag b to B:0", "A: a [x@a] | B: b c", "");
    check("A: a b [x@a] | B: c", "remove a", "hang x@b in A", "A: b [x@b] | B: c", "");
}

/// Changes a field and gives what is there then.
fn with(project: &Arc<Project>, edit: Edit) -> Arc<Project> {
    applied(project, &edit).unwrap_or_else(|error| panic!("{edit:?}: {error}"))
}

/// With another title on the touchpoint of the first journey that has this one.
pub fn titled(project: &Arc<Project>, from: &str, to: &str) -> Arc<Project> {
    let journey = &project.journeys[0];
    let what = journey.episodes.iter().find_map(|episode| {
        let one = episode.touchpoints.iter().find(|one| one.title == from)?;
        Some(EpisodePath { journey: journey.id, episode: episode.id }.touchpoint(one.id))
    });
    let change = TouchpointChange::Title(to.to_owned());
    with(project, Edit::ChangeTouchpoint { what: what.expect(from), change })
}

pub fn write(path: &Path, project: &Project) {
    std::fs::write(path, meander::file::write(project).expect("text")).expect("written");
}

#[test]
fn choices_are_followed() {
    let base = project("A: a b | B: c");
    let ours = titled(&edited(&base, "cut B"), "a", "ours");
    let theirs = titled(&titled(&base, "a", "theirs"), "c", "kept");
    let default = joined(Some(&base), &ours, &theirs);
    assert_eq!(shown(&default.project), "A: ours b | B: kept");
    assert_eq!(default.conflicts.len(), 2);
    let all = |side| Choices { all: Some(side), ..Choices::default() };
    for (choices, after) in [
        (all(Side::Ours), "A: ours b"),
        (all(Side::Theirs), "A: theirs b | B: kept"),
        (
            Choices { all: None, each: [(default.conflicts[0].spot, Side::Ours)].into() },
            if default.conflicts[0].field == Said::Key("join-field-presence") {
                "A: ours b"
            } else {
                "A: ours b | B: kept"
            },
        ),
    ] {
        let chosen = joined_choosing(Some(&base), &ours, &theirs, &choices);
        assert_eq!(shown(&chosen.project), after);
        assert_eq!(findings(&chosen.project), []);
        let spots = |joined: &Joined| joined.conflicts.iter().map(|one| one.spot).collect::<Vec<_>>();
        assert_eq!(spots(&chosen), spots(&default), "the same conflicts, whatever is chosen");
    }
}

#[test]
fn without_a_base_nothing_counts_as_deleted() {
    let base = project("A: a b | B: c");
    let (ours, theirs) = (edited(&base, "remove a; add x to B:1"), titled(&edited(&base, "remove c"), "b", "z"));
    let result = joined(None, &ours, &theirs);
    assert_eq!(shown(&result.project), "A: a b | B: c x");
    assert_eq!(conflicts(&result).len(), 1, "{:?}", conflicts(&result));
    // An empty field is filled by the other one.
    let story = |text: &str| Edit::ChangeEpisode { what: episode("A"), change: EpisodeChange::Story(text.to_owned()) };
    let told = with(&base, story("Er was eens"));
    for (one, other) in [(&base, &told), (&told, &base)] {
        let result = joined(None, one, other);
        assert_eq!((conflicts(&result).len(), &result.project), (0, &*told));
    }
}

#[test]
fn a_lane_keeps_a_kind_that_holds_its_cards() {
    let base = project("A: a");
    let kind = |kind| Edit::ChangeLane { journey: JOURNEY, lane: lane("m"), change: LaneChange::Kind(kind) };
    let ours = with(&base, kind(LaneKind::Touchpoints));
    let theirs = edited(&base, "write x/m in A");
    let result = joined(Some(&base), &ours, &theirs);
    assert_eq!((shown(&result.project), findings(&result.project)), ("A: a [x/m]".to_owned(), vec![]));
    assert_eq!(result.repairs.len(), 1);
    assert!(result.repairs[0].sentence(Lang::Dutch).contains("Baan “m”"), "{:?}", result.repairs);
    // Both sorts of cards in one lane: the notes go to another one.
    let ours = edited(&ours, "drag a to A:0 in m");
    let result = joined(Some(&base), &ours, &theirs);
    assert_eq!((shown(&result.project), findings(&result.project)), ("A: a/m [x]".to_owned(), vec![]));
    assert_eq!(joined(Some(&base), &theirs, &ours).project, result.project);
}

#[test]
fn micro_journeys_stay_one_to_one_and_out_of_circles() {
    let base = linked();
    let (micro, deeper) = (JourneyId::from_number(2), JourneyId::from_number(3));
    let under = |micro, place| Edit::LinkMicro { micro, under: place };
    let free = with(&base, under(micro, None));
    // Each hangs another journey under the same episode.
    let (ours, theirs) =
        (with(&free, under(micro, Some(episode("B")))), with(&free, under(deeper, Some(episode("B")))));
    let result = joined(Some(&free), &ours, &theirs);
    assert_eq!(findings(&result.project), []);
    assert_eq!(result.project.episode(episode("B")).expect("B").micro, Some(micro));
    assert!(
        conflicts(&result)[0].contains("Micro journey: ours “Micro”, theirs “Dieper”; ours"),
        "{:?}",
        conflicts(&result)
    );
    let theirs_first =
        joined_choosing(Some(&free), &ours, &theirs, &Choices { all: Some(Side::Theirs), ..Choices::default() });
    assert_eq!(theirs_first.project.episode(episode("B")).expect("B").micro, Some(deeper));

    // Each hangs the other's journey under its own.
    let within = |journey, number| {
        let one = Episode::new(EpisodeId::from_number(number), format!("E{number}"));
        Edit::AddEpisode { journey, index: 0, episode: Arc::new(one) }
    };
    let start = with(&with(&free, within(micro, 71)), within(deeper, 72));
    let at = |journey, number| Some(EpisodePath { journey, episode: EpisodeId::from_number(number) });
    let (ours, theirs) = (with(&start, under(deeper, at(micro, 71))), with(&start, under(micro, at(deeper, 72))));
    for (one, other) in [(&ours, &theirs), (&theirs, &ours)] {
        let result = joined(Some(&start), one, other);
        assert_eq!(findings(&result.project), []);
        assert_eq!((result.conflicts.len(), &result.project.journeys), (1, &one.journeys));
    }
}

#[test]
fn no_document_is_left_without_a_journey() {
    let base = linked();
    let (micro, deeper) = (JourneyId::from_number(2), JourneyId::from_number(3));
    let without = |journeys: &[JourneyId]| {
        journeys.iter().fold(Arc::clone(&base), |project, id| with(&project, Edit::RemoveJourney { journey: *id }))
    };
    let result = joined(Some(&base), &without(&[JOURNEY, micro]), &without(&[deeper, micro]));
    assert_eq!(findings(&result.project), []);
    assert_eq!((result.project.journeys.len(), result.conflicts.len()), (2, 2));
}

#[test]
fn a_join_is_one_step_that_can_be_undone() {
    let base = project("A: a");
    let (ours, theirs) = (edited(&base, "add x to A:0"), edited(&base, "add y to A:1"));
    let result = Arc::new(joined(Some(&base), &ours, &theirs).project);
    let edit = Edit::ReplaceProject { project: Arc::clone(&result), why: Replacement::Join };
    assert_eq!(with(&ours, edit.clone()), result);
    assert_eq!(edit.label(Lang::Dutch), "Samenvoegen met ander bestand");
    let same = Edit::ReplaceProject { project: Arc::new(Project::clone(&ours)), why: Replacement::Join };
    assert!(Arc::ptr_eq(&with(&ours, same), &ours), "nothing changes");
    let mut broken = Project::clone(&ours);
    Arc::make_mut(&mut broken.journeys[0]).lanes.clear();
    let edit = Edit::ReplaceProject { project: Arc::new(broken), why: Replacement::Join };
    let error = applied(&ours, &edit).expect_err("it does not hold together");
    for lang in Lang::ALL {
        assert!(error.sentence(lang).contains("meander check"));
    }
}

#[test]
fn what_stayed_the_same_is_shared_with_ours() {
    let base = project("A: a b | B: c");
    let theirs = edited(&Arc::new(Project::clone(&project("A: a b | B: c"))), "add x to B:0");
    let result = joined(Some(&base), &base, &theirs).project;
    assert!(Arc::ptr_eq(&result.journeys[0].episodes[0], &base.journeys[0].episodes[0]));
    let card = |project: &Project, place: usize| Arc::clone(&project.journeys[0].episodes[1].touchpoints[place]);
    assert!(Arc::ptr_eq(&card(&result, 1), &card(&base, 0)) && Arc::ptr_eq(&card(&result, 0), &card(&theirs, 0)));
}

/// Two groups start from the example on a Monday. On Friday there is one map, and nobody had to choose.
#[test]
fn two_workshop_groups_get_one_map() {
    let path = crate::sources::root().join("assets/examples/schade-autoverzekering.journey.ron");
    let base = Arc::new(meander::file::read(&std::fs::read(path).expect("the example")).expect("it reads"));
    let journey = &base.journeys[0];
    let at = |place: usize| EpisodePath { journey: journey.id, episode: journey.episodes[place].id };
    let card = |place: usize, index: usize| at(place).touchpoint(journey.episodes[place].touchpoints[index].id);
    let lane_of = |kind: LaneKind| journey.lanes.iter().find(|lane| lane.kind == kind).expect("a lane").id;
    let touchpoints = lane_of(LaneKind::Touchpoints);
    let curve = |kind: CurveKind| journey.curves.iter().find(|curve| curve.kind == kind).expect("a curve").id;
    let score = |what, kind, value| {
        let change = TouchpointChange::Score(curve(kind), Score::new(value));
        Edit::ChangeTouchpoint { what, change }
    };
    let new_card = |number, title: &str, place: usize, index| {
        let one = Touchpoint::new(TouchpointId::from_number(number), title.to_owned(), touchpoints);
        let to = Slot { journey: journey.id, episode: at(place).episode, index, lane: touchpoints };
        Edit::AddTouchpoint { to, touchpoint: Arc::new(one) }
    };
    let quote = |number, text: &str, place: usize, attached| {
        let note = Note::new(NoteId::from_number(number), lane_of(LaneKind::Quote));
        let note = Arc::new(Note { text: text.to_owned(), attached, ..note });
        Edit::AddNote { episode: at(place), index: 0, note }
    };
    let said = card(2, 1).touchpoint;
    let first = vec![
        new_card(1, "Pechhulp komt", 0, 1),
        Edit::MoveTouchpoint {
            what: card(1, 1),
            to: Slot { journey: journey.id, episode: at(0).episode, index: 0, lane: touchpoints },
        },
        score(card(2, 2), CurveKind::Current, -1.0),
        quote(3, "Niemand zei wat hij zag", 2, Attachment::Touchpoint(said)),
        Edit::ChangeEpisode { what: at(4), change: EpisodeChange::Story("Een belletje".to_owned()) },
    ];
    let second = vec![
        new_card(2, "Foto's insturen", 0, 1),
        Edit::MoveTouchpoint {
            what: card(2, 1),
            to: Slot { journey: journey.id, episode: at(3).episode, index: 0, lane: touchpoints },
        },
        score(card(2, 2), CurveKind::Desired, 2.0),
        Edit::ChangeTouchpoint { what: card(1, 1), change: TouchpointChange::Title("Auto halen".to_owned()) },
        Edit::MoveEpisode { what: at(4), index: 3 },
    ];
    let done = |edits: Vec<Edit>| edits.into_iter().fold(Arc::clone(&base), |project, edit| with(&project, edit));
    let (ours, theirs) = (done(first), done(second));
    let result = joined(Some(&base), &ours, &theirs);
    assert_eq!((conflicts(&result), findings(&result.project)), (vec![], vec![]));
    let titles = |place: usize| {
        let episode = &result.project.journeys[0].episodes[place];
        episode.touchpoints.iter().map(|one| one.title.as_str()).collect::<Vec<_>>()
    };
    let mut added = titles(0);
    added[2..4].sort_unstable();
    assert_eq!(
        added,
        ["Auto halen", "Aanrijding melden", "Foto's insturen", "Pechhulp komt", "Bevestiging en dossiernummer"]
    );
    assert_eq!(result.project.journeys[0].episodes[3].story, "Een belletje", "moved there, and with its new story");
    let paid = &result.project.journeys[0].episodes[4];
    assert_eq!(paid.touchpoints[0].id, said, "moved by one group");
    assert!(paid.notes.iter().any(|note| note.attached == Attachment::Touchpoint(said)), "the other's note went along");
    let scored = result.project.touchpoint(card(2, 2)).expect("it is there");
    let feelings = [CurveKind::Current, CurveKind::Desired].map(|kind| scored.scores.get(curve(kind)));
    assert_eq!(feelings, [Score::new(-1.0), Score::new(2.0)]);
    // Whoever joins, and whoever joins again, gets the same map.
    assert_eq!(joined(Some(&base), &theirs, &ours).project, result.project);
    assert_eq!(joined(Some(&base), &result.project, &theirs).project, result.project);
    let text = meander::file::write(&result.project).expect("text");
    assert_eq!(meander::file::read(text.as_bytes()).as_ref(), Ok(&result.project));
}

#[test]
fn things_with_one_id_in_two_journeys_stay_apart() {
    let ours = project("A: a b");
    let mut theirs = Project::clone(&ours);
    Arc::make_mut(&mut theirs.journeys[0]).id = meander::model::JourneyId::from_number(77);
    let theirs = Arc::new(theirs);
    for base in [Some(&*ours), None] {
        for (one, other) in [(&ours, &theirs), (&theirs, &ours)] {
            assert_eq!(findings(&joined(base, one, other).project), []);
        }
    }
}

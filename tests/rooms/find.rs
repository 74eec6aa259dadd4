//! Finding words in a project.

use std::sync::Arc;

use meander::find::{Index, Place, Query, folded, rank};
use meander::model::{
    Attachment, Channel, ChannelId, Episode, EpisodeId, Feeling, Improvement, ImprovementId, Insight, InsightId,
    InsightKind, Journey, JourneyId, Lane, LaneId, LaneKind, Note, NoteId, Project, Touchpoint, TouchpointId,
};

use crate::generator;

#[test]
fn letters_are_compared_without_case_and_accents() {
    for (text, expected) in [
        ("Beïnvloeder", "beinvloeder"),
        ("CAFÉ", "cafe"),
        ("cafe\u{301}", "cafe"),
        ("Łódź", "lodz"),
        ("Straße", "strasse"),
        ("Œuvre", "oeuvre"),
        ("’t kan", "'t kan"),
        ("−2", "-2"),
        ("日本", "日本"),
        ("", ""),
    ] {
        assert_eq!(folded(text), expected, "{text}");
    }
}

#[test]
fn a_name_fits_better_the_nearer_its_beginning() {
    for (name, word, expected) in [
        ("save as", "save", Some(0)),
        ("export a poster", "poster", Some(1)),
        ("undo (redo)", "redo", Some(1)),
        ("duplicate", "cate", Some(2)),
        ("a cat, a duplicate", "cat", Some(1)),
        ("duplicate", "dpl", Some(3)),
        ("make a duplicate", "dpl", Some(3)),
        // Two letters in order say nothing; nor do letters that begin within a word.
        ("duplicate", "dp", None),
        ("duplicate", "plt", None),
        ("duplicate", "dx", None),
    ] {
        assert_eq!(rank(name, word), expected, "{word} in {name}");
    }
}

/// A project with a journey of two episodes and its micro journey.
fn project() -> Project {
    let (cards, quotes, hidden) = (LaneId::from_number(1), LaneId::from_number(2), LaneId::from_number(3));
    let phone = Channel::new(ChannelId::from_number(4), "Téléphone".into());
    let mut journey = Journey::new(JourneyId::from_number(5), "Claim".into());
    journey.lanes = vec![
        Lane::new(cards, LaneKind::Touchpoints),
        Lane::new(quotes, LaneKind::Quote),
        Lane { hidden: true, ..Lane::new(hidden, LaneKind::Text) },
    ];
    let mut report = Episode::new(EpisodeId::from_number(6), "Report".into());
    report.story = "Late at night".into();
    let mut call = Touchpoint::new(TouchpointId::from_number(7), "Call the insurer".into(), cards);
    call.channels = vec![phone.id];
    call.sub_steps = vec!["wait".into(), "explain".into()];
    call.desired = Feeling { words: "reassured".into(), why: "they are shaken".into() };
    call.current = Feeling { words: "abandoned".into(), why: "nobody answers".into() };
    report.touchpoints.push(Arc::new(call));
    let mut quote = Note::new(NoteId::from_number(8), quotes);
    quote.text = "I waited forever".into();
    quote.attribution.name = "Anna".into();
    quote.attached = Attachment::Touchpoint(TouchpointId::from_number(7));
    let mut secret = Note::new(NoteId::from_number(9), hidden);
    secret.text = "Waiting is cheap".into();
    report.notes = vec![Arc::new(quote), Arc::new(secret)];
    let mut repair = Episode::new(EpisodeId::from_number(10), "Repair".into());
    repair.touchpoints.push(Arc::new(Touchpoint::new(TouchpointId::from_number(11), "Wait for parts".into(), cards)));
    let mut idea = Note::new(NoteId::from_number(12), quotes);
    idea.improvement = Some(ImprovementId::from_number(13));
    repair.notes.push(Arc::new(idea));
    journey.episodes = vec![Arc::new(report), Arc::new(repair)];
    let mut micro = Journey::new(JourneyId::from_number(14), "Repair in detail".into());
    micro.lanes = vec![Lane::new(LaneId::from_number(15), LaneKind::Touchpoints)];
    let mut visit = Episode::new(EpisodeId::from_number(16), "Garage".into());
    let wait = Touchpoint::new(TouchpointId::from_number(17), "Waiting room".into(), LaneId::from_number(15));
    visit.touchpoints.push(Arc::new(wait));
    micro.episodes.push(Arc::new(visit));
    let insight = Insight::new(InsightId::from_number(18), InsightKind::Pain, "Nobody likes to wait".into());
    let improvement = Improvement::new(ImprovementId::from_number(13), "Parts in stock".into());
    Project {
        channels: vec![phone],
        journeys: vec![Arc::new(journey), Arc::new(micro)],
        insights: vec![Arc::new(insight)],
        improvements: vec![Arc::new(improvement)],
        ..Project::default()
    }
}

/// What a place is about, by the number of its id.
fn number(place: Place) -> u64 {
    match place {
        Place::Journey(id) => id.number(),
        Place::Episode(path) => path.episode.number(),
        Place::Touchpoint(path) => path.touchpoint.number(),
        Place::Note(path) => path.note.number(),
        Place::Insight(id) => id.number(),
        Place::Improvement(id) => id.number(),
    }
}

#[test]
fn titles_steps_channels_notes_and_quotes_are_searched_in_the_order_of_the_map() {
    let project = Arc::new(project());
    let index = Index::of(&project, None);
    let check = |query: &str, expected: &[(usize, u64)], elsewhere: &[(u64, usize)]| {
        let (query, open) = (Query::new(query), project.journeys[0].id);
        let found: Vec<_> =
            index.in_journey(&query, open).into_iter().map(|(cell, place)| (cell, number(place))).collect();
        assert_eq!(found, expected, "{query:?}");
        let others: Vec<_> =
            index.elsewhere(&query, open).into_iter().map(|(id, count)| (id.number(), count)).collect();
        assert_eq!(others, elsewhere, "{query:?}");
    };
    check("", &[], &[]);
    check("  ", &[], &[]);
    // Not the note in the hidden lane.
    check("wait", &[(0, 7), (0, 8), (1, 11)], &[(14, 1)]);
    let mut hiding = Project::clone(&project);
    Arc::make_mut(&mut Arc::make_mut(&mut hiding.journeys[0]).episodes[0]).hidden = true;
    let hidden = Index::of(&Arc::new(hiding), None);
    let found = hidden.in_journey(&Query::new("wait"), project.journeys[0].id);
    let found: Vec<_> = found.into_iter().map(|(cell, place)| (cell, number(place))).collect();
    assert_eq!(found, [(0, 11)], "the second episode is the first of the map");
    check("WAIT explain", &[(0, 7)], &[]);
    check("telephone", &[(0, 7)], &[]);
    check("anna", &[(0, 8)], &[]);
    check("night", &[(0, 6)], &[]);
    for felt in ["reassured", "shaken", "abandoned", "answers"] {
        check(felt, &[(0, 7)], &[]);
    }
    // A card that stands for an insight is found by the words that it shows: its own, where it has some.
    let linked = |text: &str| {
        let mut project = Project::clone(&project);
        let episode = Arc::make_mut(&mut Arc::make_mut(&mut project.journeys[0]).episodes[0]);
        let note = Arc::make_mut(&mut episode.notes[0]);
        (note.insight, note.text) = (Some(InsightId::from_number(18)), text.to_owned());
        let index = Index::of(&Arc::new(project.clone()), None);
        ["nobody", "forever"].map(|word| index.in_journey(&Query::new(word), project.journeys[0].id).len())
    };
    assert_eq!((linked(""), linked("forever")), ([2, 0], [1, 1]), "the touchpoint feels that nobody answers");
    // A card of an improvement says what the improvement does.
    check("stock", &[(1, 12)], &[]);
    check("repair", &[(1, 10)], &[]);
    // Words of two things are not words of one.
    check("explain anna", &[], &[]);
}

#[test]
fn the_best_things_come_first_and_those_of_the_open_journey_before_others() {
    let project = Arc::new(project());
    let index = Index::of(&project, None);
    let best = |query: &str, most| -> Vec<(u64, String)> {
        let found = index.best(&Query::new(query), project.journeys[0].id, most);
        found.into_iter().map(|found| (number(found.place), found.within)).collect()
    };
    let numbers = |query: &str| best(query, 50).into_iter().map(|(number, _)| number).collect::<Vec<_>>();
    assert_eq!(numbers("wait"), [9, 11, 17, 8, 18, 7]);
    assert_eq!(numbers("repair"), [10, 14]);
    assert_eq!(numbers("parts"), [12, 13, 11]);
    assert_eq!(best("wait", 2).len(), 2);
    assert_eq!(best("waiting room", 9), [(17, "Garage · Repair in detail".to_owned())]);
    assert_eq!(best("insurer", 9), [(7, "Report".to_owned())]);
    assert_eq!(best("grg", 9), [(16, "Repair in detail".to_owned())], "letters in order");
}

#[test]
fn a_new_index_takes_over_what_did_not_change_and_sees_what_did() {
    let before = Arc::new(project());
    let old = Index::of(&before, None);
    let count = |index: &Index, query: &str| index.best(&Query::new(query), before.journeys[0].id, 50).len();
    // A touchpoint, a channel's name, an improvement that only a card refers to, an episode that is gone.
    let mut after = Project::clone(&before);
    let journey = Arc::make_mut(&mut after.journeys[0]);
    Arc::make_mut(&mut Arc::make_mut(&mut journey.episodes[0]).touchpoints[0]).title = "Write a letter".into();
    let new = Index::of(&Arc::new(after.clone()), Some(&old));
    assert_eq!([count(&old, "letter"), count(&new, "letter"), count(&new, "insurer")], [0, 1, 0]);
    after.channels[0].name = "Fax".into();
    let newer = Index::of(&Arc::new(after.clone()), Some(&new));
    assert_eq!([count(&newer, "fax"), count(&newer, "telephone")], [1, 0]);
    Arc::make_mut(&mut after.improvements[0]).title = "Robots".into();
    let newest = Index::of(&Arc::new(after.clone()), Some(&newer));
    assert_eq!([count(&newest, "robots"), count(&newest, "stock")], [2, 0], "the improvement and its card");
    Arc::make_mut(&mut after.journeys[0]).episodes.remove(0);
    let last = Index::of(&Arc::new(after), Some(&newest));
    assert_eq!([count(&last, "letter"), count(&last, "parts")], [0, 1]);
}

#[test]
fn every_touchpoint_of_a_large_map_is_found() {
    let project = Arc::new(generator::map(2_000));
    let index = Index::of(&project, None);
    let open = project.journeys[0].id;
    let count = |query: &str| index.in_journey(&Query::new(query), open).len();
    assert_eq!(count("matter"), 2_000);
    assert_eq!(count("matter 01234"), 1);
    assert_eq!(count("not there"), 0);
    assert_eq!(index.best(&Query::new("matter 01234"), open, 50).len(), 1);
    // However many cores look: the first of those that fit alike.
    let first: Vec<Place> = index.in_journey(&Query::new("matter"), open).into_iter().map(|found| found.1).collect();
    let best: Vec<Place> = index.best(&Query::new("matter"), open, 150).into_iter().map(|found| found.place).collect();
    assert_eq!(best, first[..150]);
}

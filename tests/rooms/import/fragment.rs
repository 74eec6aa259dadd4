//! Cards from one place to another.

use std::sync::Arc;

use meander::edit::{Edit, LaneChange, applied};
use meander::file::{Fragment, FragmentError, is_fragment, read_fragment, write_fragment};
use meander::lang::Lang;
use meander::model::invariants::findings;
use meander::model::{
    Attachment, CustomerGroup, EmbeddedImage, EpisodePath, ImageBytes, ImageFormat, ImageId, Insight, InsightId,
    InsightKind, Project,
};
use meander::scene::Target;
use meander::session::{Selected, Session};
use proptest::prelude::*;

use super::{LOOK, blank, example, select, told_of};

const FIRST: &str = "Aanrijding melden";
const QUOTE: &str = "Ik kon dezelfde dag weer rijden";

/// What is selected, over the clipboard.
#[track_caller]
fn copied(session: &Session) -> Fragment {
    let fragment = session.copied().expect("something is selected");
    let text = write_fragment(&fragment).expect("it can be written");
    assert!(is_fragment(&text));
    assert_eq!(read_fragment(&text).as_ref(), Ok(&fragment));
    fragment
}

/// Pastes; the document stays whole, and one undo takes it away.
#[track_caller]
fn paste(session: &mut Session, fragment: &Fragment) -> usize {
    paste_at(session, fragment, None)
}

#[track_caller]
fn paste_at(session: &mut Session, fragment: &Fragment, at: Option<Target>) -> usize {
    let before = Arc::clone(session.project());
    let pasted = session.paste(fragment, at).expect("it can be pasted").expect("a journey");
    assert_eq!(findings(session.project()), []);
    let there = Arc::clone(session.project());
    assert!(!Arc::ptr_eq(&before, &there));
    assert_eq!(session.undo().as_deref(), Some(Lang::Dutch.text("edit-paste").as_str()));
    assert_eq!(*session.project(), before);
    session.redo();
    assert_eq!(*session.project(), there);
    pasted.scores_left_out
}

fn titles(session: &Session, episode: usize) -> Vec<String> {
    session.journey().episodes[episode].touchpoints.iter().map(|one| one.title.clone()).collect()
}

fn episode(session: &Session, at: usize) -> EpisodePath {
    EpisodePath { journey: session.journey_id(), episode: session.journey().episodes[at].id }
}

#[test]
fn a_card_is_pasted_behind_the_selected_one() {
    let mut session = example();
    select(&mut session, &[FIRST]);
    let fragment = copied(&session);
    assert_eq!((fragment.count(), fragment.touchpoints.len()), (1, 1));
    paste(&mut session, &fragment);
    assert_eq!(titles(&session, 0)[..2], [FIRST, FIRST]);
    let Selected::Touchpoint(path) = session.selected() else { panic!("the copy is selected") };
    let [original, copy] = [0, 1].map(|at| &session.journey().episodes[0].touchpoints[at]);
    assert_eq!(copy.id, path.touchpoint);
    assert_eq!(copy.scores, original.scores);
    assert_eq!((&copy.channels, copy.lane), (&original.channels, original.lane), "in one project nothing is doubled");
    assert_eq!(session.project().channels, example().project().channels);
}

#[test]
fn cards_go_where_one_is() {
    let mut session = example();
    select(&mut session, &[FIRST]);
    let fragment = copied(&session);
    let here = episode(&session, 3);
    session.select(Selected::Episode(here));
    paste(&mut session, &fragment);
    assert_eq!(titles(&session, 3).last().map(String::as_str), Some(FIRST), "at the end of the selected episode");

    let lane = session.journey().episodes[1].touchpoints[0].lane;
    let cell = Target::Cell { episode: episode(&session, 1), lane, column: 0 };
    session.select(Selected::Nothing);
    paste_at(&mut session, &fragment, Some(cell));
    assert_eq!(titles(&session, 1)[1], FIRST, "behind the column that is pointed at");

    session.select(Selected::Nothing);
    paste(&mut session, &fragment);
    let last = session.journey().episodes.len() - 1;
    assert_eq!(titles(&session, last).last().map(String::as_str), Some(FIRST), "else at the very end");
}

#[test]
fn a_note_goes_to_the_selected_card_and_to_the_lane_that_is_pointed_at() {
    let mut session = example();
    select(&mut session, &[QUOTE]);
    let fragment = copied(&session);
    select(&mut session, &[FIRST]);
    paste(&mut session, &fragment);
    let Selected::Note(path) = session.selected() else { panic!("the copy is selected") };
    let note = Arc::clone(session.project().note(path).expect("the copy"));
    assert_eq!(note.attached, Attachment::Touchpoint(session.journey().episodes[0].touchpoints[0].id));
    assert_eq!(note.text, QUOTE);

    let other = session.journey().lanes.iter().find(|one| one.kind == meander::model::LaneKind::BehindTheScenes);
    let lane = other.expect("a lane").id;
    let cell = Target::Cell { episode: episode(&session, 1), lane, column: 9 };
    session.select(Selected::Nothing);
    paste_at(&mut session, &fragment, Some(cell));
    let Selected::Note(path) = session.selected() else { panic!("the copy is selected") };
    let note = session.project().note(path).expect("the copy");
    assert_eq!((note.lane, note.attached), (lane, Attachment::Episode));
}

#[test]
fn cards_bring_what_another_project_lacks() {
    let mut from = example();
    let journey = Arc::clone(from.journey());
    let things = journey.episodes.iter().flat_map(|one| {
        let path = EpisodePath { journey: journey.id, episode: one.id };
        let notes = one.notes.iter().map(move |note| Selected::Note(path.note(note.id)));
        notes.chain(one.touchpoints.iter().map(move |card| Selected::Touchpoint(path.touchpoint(card.id))))
    });
    from.select_many(things.collect());
    let fragment = copied(&from);
    let mut to = blank();
    // The first group of the one project stands for the first of the other, which has no second.
    let others: Vec<_> = from.journey().curves[2..].iter().map(|one| one.id).collect();
    let cards = fragment.content.journeys[0].episodes.iter().flat_map(|one| &one.touchpoints);
    let of_others = cards.flat_map(|one| one.scores.iter()).filter(|(curve, _)| others.contains(curve)).count();
    assert!(of_others > 0);
    assert_eq!(paste(&mut to, &fragment), of_others);
    let (old, new) = (from.project(), to.project());
    let all = |project: &Project| -> Vec<String> {
        project.journeys[0].episodes.iter().flat_map(|one| &one.touchpoints).map(|one| one.title.clone()).collect()
    };
    assert_eq!(all(old), all(new));
    let names = |of: &Project| -> Vec<String> {
        let mut names: Vec<String> = of.journeys[0]
            .episodes
            .iter()
            .flat_map(|one| &one.touchpoints)
            .flat_map(|one| &one.channels)
            .filter_map(|id| of.channel(*id))
            .map(|one| one.name.to_lowercase())
            .collect();
        names.sort();
        names
    };
    assert_eq!(names(old), names(new));
    let mut lower: Vec<String> = new.channels.iter().map(|one| one.name.to_lowercase()).collect();
    lower.sort();
    lower.dedup();
    assert_eq!(lower.len(), new.channels.len(), "no channel is there twice");
    assert_eq!(new.improvements.len(), fragment.content.improvements.len());
    let score = |of: &Project| -> Vec<i8> {
        let journey = &of.journeys[0];
        let cards = journey.episodes.iter().flat_map(|one| &one.touchpoints);
        cards
            .flat_map(|one| journey.curves.iter().take(2).filter_map(|it| one.scores.get(it.id)))
            .map(|it| it.tenths())
            .collect()
    };
    assert_eq!(score(old), score(new));
    // Once more: now all is there.
    let before = to.project().channels.len();
    paste(&mut to, &fragment);
    assert_eq!(
        (to.project().channels.len(), to.project().improvements.len()),
        (before, fragment.content.improvements.len())
    );
}

#[test]
fn scores_without_a_curve_are_counted() {
    let mut from = example();
    let mut other = blank();
    // Two groups that the other project does not have.
    let journey = from.journey_id();
    let group = CustomerGroup::new(meander::model::CustomerId::random(), "Anderen".to_owned());
    let curve =
        meander::model::Curve::new(meander::model::CurveId::random(), group.id, meander::model::CurveKind::Current);
    select(&mut from, &[FIRST]);
    let Selected::Touchpoint(what) = from.selected() else { panic!("a card") };
    let score = meander::model::Score::new(1.0);
    let change = meander::edit::TouchpointChange::Score(curve.id, score);
    from.edit(&Edit::Many(vec![
        Edit::AddCustomer { customer: group },
        Edit::AddCurve { journey, curve },
        Edit::ChangeTouchpoint { what, change },
    ]))
    .expect("a second group");
    let fragment = copied(&from);
    assert_eq!(paste(&mut other, &fragment), 3);
    let mut same = from;
    assert_eq!(paste(&mut same, &fragment), 0);
}

#[test]
fn pictures_and_evidence_travel() {
    let mut from = example();
    select(&mut from, &[FIRST]);
    let Selected::Touchpoint(what) = from.selected() else { panic!("a card") };
    let bytes = ImageBytes(Arc::from([1, 2, 3]));
    let image = EmbeddedImage::new(ImageId::random(), ImageFormat::Png, bytes.clone());
    let change = meander::edit::TouchpointChange::Image(Some(image.id));
    let mut insight = Insight::new(InsightId::random(), InsightKind::Pain, "Te lang gewacht".to_owned());
    insight.touchpoints = vec![what.touchpoint];
    from.edit(&Edit::Many(vec![
        Edit::AddImage { image: Arc::new(image) },
        Edit::ChangeTouchpoint { what, change },
        Edit::AddInsight { insight: Arc::new(insight) },
    ]))
    .expect("a picture and an insight");
    let images = from.project().images.len();
    let fragment = copied(&from);
    paste(&mut from, &fragment);
    assert_eq!(from.project().images.len(), images, "the same picture is embedded once");
    let mut to = blank();
    paste(&mut to, &fragment);
    assert_eq!(to.project().images.iter().map(|one| &one.bytes).collect::<Vec<_>>(), [&bytes]);
    let card = &to.journey().episodes[0].touchpoints[0];
    assert_eq!(card.image, Some(to.project().images[0].id));
    let about: Vec<_> = to.project().insights.iter().filter(|one| one.text == "Te lang gewacht").collect();
    assert_eq!(about[0].touchpoints, [card.id]);
}

#[test]
fn episodes_are_pasted_whole_behind_the_selected_one() {
    let mut session = example();
    let third = episode(&session, 2);
    assert!(session.project().episode(third).expect("it").micro.is_some());
    session.select_many(vec![Selected::Episode(episode(&session, 0)), Selected::Episode(third)]);
    let fragment = copied(&session);
    assert_eq!(fragment.episodes.len(), 2);
    let before = told_of(&session);
    paste(&mut session, &fragment);
    let titles: Vec<&str> = session.journey().episodes.iter().map(|one| one.title.as_str()).collect();
    assert_eq!(titles[3..5], [titles[0], titles[2]]);
    assert_eq!(session.journey().episodes[4].micro, None, "the micro journey stays with the original");
    let after = told_of(&session);
    let parts: Vec<&str> = before.split(" | ").collect();
    assert!(after.split(" | ").nth(4) == Some(parts[2]) && after.split(" | ").nth(3) == Some(parts[0]));
}

#[test]
fn a_lane_that_was_cut_comes_back_as_it_was() {
    let mut session = example();
    let before = told_of(&session);
    for at in 0..session.journey().lanes.len() {
        let mut session = example();
        let lane = session.journey().lanes[at].clone();
        session.select(Selected::Lane(lane.id));
        let fragment = copied(&session);
        if session.delete_selected().is_err() {
            continue;
        }
        let above = at.checked_sub(1).map(|above| session.journey().lanes[above].id);
        session.select(above.map_or(Selected::Nothing, Selected::Lane));
        paste(&mut session, &fragment);
        let mut parts = told_of(&session).chars().collect::<Vec<char>>();
        let mut expected = before.chars().collect::<Vec<char>>();
        // The notes of a lane that comes back stand behind those of the others.
        parts.sort_unstable();
        expected.sort_unstable();
        assert_eq!(parts, expected, "{lane:?}");
        if at > 0 {
            assert_eq!(session.journey().lanes[at].kind, lane.kind);
        }
    }
    session.select(Selected::Nothing);
    assert_eq!(session.copied(), None);
}

#[test]
fn a_second_lane_of_touchpoints_is_found_by_its_title() {
    let mut session = example();
    let lane = session.journey().lanes[0].id;
    let journey = session.journey_id();
    session
        .edit(&Edit::ChangeLane { journey, lane, change: LaneChange::Title("Klant".to_owned()) })
        .expect("the lane is named");
    select(&mut session, &[FIRST]);
    let fragment = copied(&session);
    let mut to = blank();
    let first = to.journey().lanes[0].id;
    let second = meander::model::Lane {
        title: "klant".to_owned(),
        ..meander::model::Lane::new(meander::model::LaneId::random(), meander::model::LaneKind::Touchpoints)
    };
    let (wanted, journey) = (second.id, to.journey_id());
    to.edit(&Edit::AddLane { journey, index: 0, lane: second }).expect("a second lane");
    paste(&mut to, &fragment);
    assert_eq!(to.journey().episodes[0].touchpoints[0].lane, wanted);
    assert_ne!(first, wanted);
}

#[test]
fn a_journey_without_anything_gets_what_it_needs() {
    let mut session = blank();
    let journey = session.journey_id();
    let (episode, lanes) = (episode(&session, 0), session.journey().lanes.clone());
    let mut edits = vec![Edit::RemoveEpisode { what: episode }];
    edits.extend(lanes.iter().map(|lane| Edit::RemoveLane { journey, lane: lane.id }));
    session.edit(&Edit::Many(edits)).expect("an empty journey");
    let mut from = example();
    select(&mut from, &[FIRST, QUOTE]);
    paste(&mut session, &copied(&from));
    assert_eq!(session.journey().episodes.len(), 1);
    assert_eq!(session.journey().lanes.len(), 2);
    assert_eq!(session.selection().len(), 2);
}

#[test]
fn damaged_fragments_are_refused_in_words() {
    let mut session = example();
    select(&mut session, &[FIRST, QUOTE]);
    let text = write_fragment(&copied(&session)).expect("it can be written");
    let card = session.journey().episodes[0].touchpoints[0].id.to_string();
    let newer = text.replacen("format 1", "format 2", 1);
    for (text, is_expected) in [
        (newer.as_str(), (|error| matches!(error, FragmentError::Newer { format: 2 })) as fn(&FragmentError) -> bool),
        (&text.replacen("format 1", "format x", 1), |error| matches!(error, FragmentError::Incomplete)),
        (&text.replacen(&card, "000000000000", 1), |error| matches!(error, FragmentError::Incomplete)),
        (&text.replacen("touchpoints", "touchpoint", 1), |error| matches!(error, FragmentError::Broken(_))),
        (&text[..text.len() / 2], |error| matches!(error, FragmentError::Broken(_))),
        (&format!("{text}{text}"), |error| matches!(error, FragmentError::Broken(_))),
        ("// Meander fragment, format 1\n(content: (journeys: []))", |error| {
            matches!(error, FragmentError::Incomplete)
        }),
    ] {
        assert!(is_fragment(text));
        let error = read_fragment(text).expect_err("it is damaged");
        assert!(is_expected(&error), "{error:?}");
        for lang in Lang::ALL {
            assert!(error.sentence(lang).len() > 20);
        }
    }
    for (end, _) in text.char_indices().step_by(7) {
        // Without a panic; only a missing end of line can be done without.
        assert!(read_fragment(&text[..end]).is_err());
    }
    let large = format!("{text}{}", " ".repeat(meander::file::MOST_BYTES));
    assert!(matches!(read_fragment(&large), Err(FragmentError::TooBig { .. })));
    assert!(!is_fragment("Episode\tTitel"));
    assert!(read_fragment(&format!("\n{text}")).is_ok(), "programs add line breaks");
}

#[test]
fn an_insertion_is_made_whole_or_not_at_all() {
    let mut from = example();
    select(&mut from, &[FIRST]);
    let fragment = copied(&from);
    let mut to = blank();
    paste(&mut to, &fragment);
    let spot = to.spot(None);
    let pasted = meander::import::fragment::pasted(&fragment, to.project(), &spot).expect("a journey");
    let Edit::Insert { journey, what } = pasted.edit else { panic!("one insertion") };
    let doubled =
        meander::edit::Insertion { cards: vec![what.cards[0].clone(), what.cards[0].clone()], ..(*what).clone() };
    let mut outside = (*what).clone();
    outside.cards[0].index = 99;
    let mut lost = (*what).clone();
    lost.cards[0].episode = meander::model::EpisodeId::from_number(1);
    for broken in [doubled, outside, lost] {
        let before = Arc::clone(to.project());
        assert!(applied(&before, &Edit::Insert { journey, what: Arc::new(broken) }).is_err());
    }
}

/// Cards and episodes that a mask picks from the example.
fn picked(session: &mut Session, mask: &[bool], whole: bool) {
    let journey = Arc::clone(session.journey());
    let mut things = Vec::new();
    let mut wanted = mask.iter().cycle();
    for episode in &journey.episodes {
        let path = EpisodePath { journey: journey.id, episode: episode.id };
        if whole {
            things.push(Selected::Episode(path));
            continue;
        }
        things.extend(episode.notes.iter().map(|one| Selected::Note(path.note(one.id))));
        things.extend(episode.touchpoints.iter().map(|one| Selected::Touchpoint(path.touchpoint(one.id))));
    }
    things.retain(|_| *wanted.next().unwrap_or(&false));
    session.select_many(things);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// Whatever is copied is the same after the clipboard, and stays whole wherever it is pasted.
    #[test]
    fn what_is_copied_is_pasted(mask in proptest::collection::vec(any::<bool>(), 1..40), whole: bool, at in 0_usize..5) {
        let mut session = example();
        picked(&mut session, &mask, whole);
        let Some(fragment) = session.copied() else { return Ok(()) };
        let text = write_fragment(&fragment).expect("it can be written");
        prop_assert_eq!(&read_fragment(&text).expect("and read"), &fragment);
        let micro = session.project().journeys.iter().map(|one| one.id).nth(1).expect("a micro journey");
        let mut there = example();
        let there_episode = episode(&there, at);
        there.select(Selected::Episode(there_episode));
        let mut deeper = example();
        deeper.open_journey(micro);
        for mut target in [there, deeper, blank()] {
            let count = |session: &Session| -> [usize; 3] {
                let episodes = &session.journey().episodes;
                [episodes.len(), episodes.iter().map(|one| one.touchpoints.len()).sum(), episodes.iter().map(|one| one.notes.len()).sum()]
            };
            let before = count(&target);
            paste(&mut target, &fragment);
            let after = count(&target);
            let copied = &fragment.content.journeys[0].episodes;
            let of_episodes = |size: fn(&meander::model::Episode) -> usize| -> usize {
                copied.iter().filter(|one| fragment.episodes.contains(&one.id)).map(|one| size(one)).sum()
            };
            prop_assert_eq!(after[0] - before[0], fragment.episodes.len());
            prop_assert_eq!(after[1] - before[1], fragment.touchpoints.len() + of_episodes(|one| one.touchpoints.len()));
            prop_assert_eq!(after[2] - before[2], fragment.notes.len() + of_episodes(|one| one.notes.len()));
            prop_assert_eq!(target.selection().len(), fragment.count());
        }
    }
}

#[test]
fn much_is_pasted_at_once() {
    let project = Arc::new(crate::generator::map(2_000));
    let mut session = Session::new(Arc::clone(&project), LOOK, None);
    session.select_all();
    let fragment = session.copied().expect("all of it");
    session.paste(&fragment, None).expect("it can be pasted");
    let cards: usize = session.journey().episodes.iter().map(|one| one.touchpoints.len()).sum();
    assert_eq!(cards, 4_000);
}

//! Edits of fields and of what journeys share: links never lead to what has gone.

use std::sync::Arc;

use meander::edit::{
    CurveChange, Edit, EditError, EpisodeChange, JourneyChange, LaneChange, NoteChange, ProjectChange,
    TouchpointChange, applied,
};
use meander::lang::Lang;
use meander::model::invariants::{Kind, findings};
use meander::model::*;

use super::{JOURNEY, episode, find, lane, project, shown, touchpoint, touchpoint_id};

const NOBODY: CustomerId = CustomerId::from_number(99);
const CUSTOMER: CustomerId = CustomerId::from_number(1);
const OTHER: CustomerId = CustomerId::from_number(2);
const NOW: CurveId = CurveId::from_number(1);
const WANTED: CurveId = CurveId::from_number(2);
const THEIRS: CurveId = CurveId::from_number(3);
const CHANNEL: ChannelId = ChannelId::from_number(1);
const ACTOR: ActorId = ActorId::from_number(1);
const IMAGE: ImageId = ImageId::from_number(1);
const INSIGHT: InsightId = InsightId::from_number(1);
const IMPROVEMENT: ImprovementId = ImprovementId::from_number(1);
const MICRO: JourneyId = JourneyId::from_number(2);
const DEEPER: JourneyId = JourneyId::from_number(3);
const EVENT: EventId = EventId::from_number(1);

fn score(value: f64) -> Score {
    Score::new(value).expect("a score")
}

fn apply(project: &Arc<Project>, edits: Vec<Edit>) -> Arc<Project> {
    edits.into_iter().fold(Arc::clone(project), |project, edit| {
        let after = applied(&project, &edit).unwrap_or_else(|error| panic!("{edit:?}: {error}"));
        assert_eq!(findings(&after), [], "{edit:?}");
        after
    })
}

/// A journey in which everything is linked with everything.
pub fn linked() -> Arc<Project> {
    let start = project("A: a b [x@a] [y/m] | B: c");
    let image = EmbeddedImage::new(IMAGE, ImageFormat::Png, ImageBytes(Arc::from([1, 2, 3])));
    let at = find(&start, "a");
    let change = |change| Edit::ChangeTouchpoint { what: at, change };
    let named = |id, name: &str| CustomerGroup::new(id, name.to_owned());
    let micro = |id, title: &str| Arc::new(Journey::new(id, title.to_owned()));
    let curve = |id, customer, kind| Edit::AddCurve { journey: JOURNEY, curve: Curve::new(id, customer, kind) };
    let x = episode("A").note(start.journeys[0].episodes[0].notes[0].id);
    let y = episode("A").note(start.journeys[0].episodes[0].notes[1].id);
    let insight = Insight {
        episodes: vec![episode("A").episode, episode("B").episode],
        touchpoints: vec![touchpoint_id("a"), touchpoint_id("c")],
        ..Insight::new(INSIGHT, InsightKind::Pain, "Te lang wachten".to_owned())
    };
    let improvement = Improvement {
        gap: Some(GapPlace::Touchpoint(touchpoint_id("a"))),
        insights: vec![INSIGHT],
        ..Improvement::new(IMPROVEMENT, "Korter".to_owned())
    };
    let challenge = Frame { customer: Some(CustomerDefinition::Challenge(vec![CUSTOMER, OTHER])), ..Frame::default() };
    apply(
        &start,
        vec![
            Edit::AddImage { image: Arc::new(image) },
            Edit::AddCustomer { customer: CustomerGroup { portrait: Some(IMAGE), ..named(CUSTOMER, "Bestuurder") } },
            Edit::AddCustomer { customer: named(OTHER, "Rijder") },
            Edit::AddChannel { channel: Channel::new(CHANNEL, "telefoon".to_owned()) },
            Edit::AddActor { actor: Actor::new(ACTOR, "expert".to_owned()) },
            curve(NOW, CUSTOMER, CurveKind::Current),
            curve(WANTED, CUSTOMER, CurveKind::Desired),
            curve(THEIRS, OTHER, CurveKind::Current),
            Edit::AddInsight { insight: Arc::new(insight) },
            Edit::AddImprovement { improvement: Arc::new(improvement) },
            Edit::AddEvent { journey: JOURNEY, event: Event::new(EVENT, "Live Aid".to_owned(), 1985) },
            Edit::ChangeJourney { journey: JOURNEY, change: JourneyChange::Frame(challenge) },
            change(TouchpointChange::Channels(vec![CHANNEL, CHANNEL])),
            change(TouchpointChange::Starts(Some(ACTOR))),
            change(TouchpointChange::Receives(Some(ACTOR))),
            change(TouchpointChange::Image(Some(IMAGE))),
            change(TouchpointChange::Score(NOW, Some(score(-1.0)))),
            change(TouchpointChange::Score(THEIRS, Some(score(1.0)))),
            Edit::ChangeEpisode { what: episode("B"), change: EpisodeChange::Rating(NOW, Some(score(0.5))) },
            Edit::ChangeNote { what: x, change: NoteChange::Insight(Some(INSIGHT)) },
            Edit::ChangeNote { what: x, change: NoteChange::Image(Some(IMAGE)) },
            Edit::ChangeNote { what: y, change: NoteChange::Improvement(Some(IMPROVEMENT)) },
            Edit::AddJourney { index: 1, journey: micro(MICRO, "Micro") },
            Edit::AddJourney { index: 2, journey: micro(DEEPER, "Dieper") },
            Edit::LinkMicro { micro: MICRO, under: Some(episode("A")) },
        ],
    )
}

fn a(project: &Project) -> &Touchpoint {
    project.touchpoint(find(project, "a")).expect("it is there")
}

#[test]
fn what_goes_is_linked_no_more() {
    let start = linked();
    assert_eq!(a(&start).channels, [CHANNEL], "a channel is used once");
    let after = |edit: Edit| {
        let result = apply(&start, vec![edit]);
        let untouched = |place: usize| Arc::ptr_eq(&start.journeys[place], &result.journeys[place]);
        assert!(untouched(2), "the third journey has no part in it");
        result
    };
    let gone = after(Edit::RemoveChannel { channel: CHANNEL });
    assert!(a(&gone).channels.is_empty());
    assert!(Arc::ptr_eq(&start.journeys[0].episodes[1], &gone.journeys[0].episodes[1]), "B is shared");
    assert!(Arc::ptr_eq(&start.journeys[0].episodes[0].touchpoints[1], &gone.journeys[0].episodes[0].touchpoints[1]));

    let gone = after(Edit::RemoveActor { actor: ACTOR });
    assert_eq!((a(&gone).starts, a(&gone).receives), (None, None));

    let gone = after(Edit::RemoveImage { image: IMAGE });
    assert_eq!((a(&gone).image, gone.customers[0].portrait), (None, None));

    let gone = after(Edit::RemoveCurve { journey: JOURNEY, curve: NOW });
    assert_eq!((a(&gone).scores.get(NOW), a(&gone).scores.get(THEIRS)), (None, Some(score(1.0))));
    assert!(gone.journeys[0].episodes[1].rating.is_empty());

    let gone = after(Edit::RemoveCustomer { customer: CUSTOMER });
    assert_eq!(gone.journeys[0].curves.iter().map(|curve| curve.id).collect::<Vec<_>>(), [THEIRS]);
    assert_eq!(a(&gone).scores.iter().count(), 1);
    assert_eq!(gone.journeys[0].frame.customer, Some(CustomerDefinition::Group(OTHER)));
    let gone = apply(&gone, vec![Edit::RemoveCustomer { customer: OTHER }]);
    assert_eq!(gone.journeys[0].frame.customer, None);

    let gone = after(Edit::RemoveInsight { insight: INSIGHT });
    assert_eq!(shown(&gone), "A: a b [y/m] | B: c");
    assert!(gone.improvements[0].insights.is_empty());

    let gone = after(Edit::RemoveImprovement { improvement: IMPROVEMENT });
    assert_eq!(shown(&gone), "A: a b [x@a] | B: c");

    let gone = after(Edit::RemoveTouchpoint { what: find(&start, "a") });
    assert_eq!((gone.improvements[0].gap, gone.insights[0].touchpoints.len()), (None, 1));

    let gone = after(Edit::RemoveEpisode { what: episode("A") });
    assert_eq!(gone.journeys[1].parent, None, "the micro journey stands alone");
    assert_eq!((gone.insights[0].episodes.len(), gone.insights[0].touchpoints.len()), (1, 1));
    assert_eq!(gone.improvements[0].gap, None);
}

#[test]
fn micro_journeys_hang_in_one_place() {
    let start = linked();
    let hang = |micro, under| Edit::LinkMicro { micro, under };
    let micro_of = |project: &Project, title: &str| project.episode(episode(title)).expect("it is there").micro;
    assert_eq!(micro_of(&start, "A"), Some(MICRO));
    assert!(Arc::ptr_eq(&start, &apply(&start, vec![hang(MICRO, Some(episode("A")))])));

    let moved = apply(&start, vec![hang(MICRO, Some(episode("B")))]);
    assert_eq!((micro_of(&moved, "A"), micro_of(&moved, "B")), (None, Some(MICRO)));

    let replaced = apply(&start, vec![hang(DEEPER, Some(episode("A")))]);
    assert_eq!((micro_of(&replaced, "A"), replaced.journeys[1].parent), (Some(DEEPER), None));

    let alone = apply(&start, vec![hang(MICRO, None)]);
    assert_eq!((micro_of(&alone, "A"), alone.journeys[1].parent), (None, None));
    assert!(Arc::ptr_eq(&alone, &apply(&alone, vec![hang(MICRO, None)])));

    let gone = apply(&start, vec![Edit::RemoveJourney { journey: MICRO }]);
    assert_eq!(micro_of(&gone, "A"), None);
    let gone = apply(&start, vec![Edit::RemoveJourney { journey: JOURNEY }]);
    assert_eq!(gone.journeys[0].parent, None);
    assert!(gone.insights[0].episodes.is_empty() && gone.insights[0].touchpoints.is_empty());

    // In circles: under itself, and under an episode of what hangs below it.
    assert_eq!(applied(&start, &hang(JOURNEY, Some(episode("A")))), Err(EditError::MicroCycle));
    let below = EpisodePath { journey: MICRO, episode: EpisodeId::from_number(50) };
    let one = Arc::new(Episode::new(below.episode, "Onder".to_owned()));
    let deep = apply(&start, vec![Edit::AddEpisode { journey: MICRO, index: 0, episode: one }]);
    assert_eq!(applied(&deep, &hang(JOURNEY, Some(below))), Err(EditError::MicroCycle));
    apply(&deep, vec![hang(DEEPER, Some(below))]);
}

#[test]
fn added_journeys_and_episodes_bring_their_links() {
    let start = linked();
    let child = |parent| Journey { parent, ..Journey::new(JourneyId::from_number(9), "Kind".to_owned()) };
    let add = |journey| Edit::AddJourney { index: 0, journey: Arc::new(journey) };
    let under = |title: &str| Some(episode(title).episode);
    let result = apply(&start, vec![add(child(under("B")))]);
    assert_eq!(result.episode(episode("B")).and_then(|one| one.micro), Some(JourneyId::from_number(9)));
    assert_eq!(applied(&start, &add(child(under("A")))), Err(EditError::MicroTaken));
    assert_eq!(applied(&start, &add(child(under("X")))), Err(EditError::Missing(Kind::Episode)));
    assert_eq!(applied(&start, &add(Journey::new(MICRO, String::new()))), Err(EditError::Twice(Kind::Journey)));

    let above = |micro| {
        let one = Episode { micro: Some(micro), ..Episode::new(EpisodeId::from_number(60), "Boven".to_owned()) };
        Edit::AddEpisode { journey: JOURNEY, index: 0, episode: Arc::new(one) }
    };
    let result = apply(&start, vec![above(DEEPER)]);
    assert_eq!(result.journeys[2].parent, Some(EpisodeId::from_number(60)));
    assert_eq!(applied(&start, &above(MICRO)), Err(EditError::MicroTaken));
    assert_eq!(applied(&start, &above(JourneyId::from_number(77))), Err(EditError::Missing(Kind::Journey)));

    let twins = Episode {
        touchpoints: vec![Arc::new(touchpoint("p", "t")), Arc::new(touchpoint("p", "t"))],
        ..Episode::new(EpisodeId::from_number(61), "Dubbel".to_owned())
    };
    let edit = Edit::AddEpisode { journey: JOURNEY, index: 0, episode: Arc::new(twins) };
    assert_eq!(applied(&start, &edit), Err(EditError::Twice(Kind::Touchpoint)));
    let copy = Journey { id: JourneyId::from_number(9), ..Journey::clone(&start.journeys[0]) };
    assert!(matches!(applied(&start, &add(copy)), Err(EditError::Twice(_))), "a copy needs new ids");
}

#[test]
fn unknown_links_are_refused() {
    let start = linked();
    let touchpoint = |change| Edit::ChangeTouchpoint { what: find(&start, "a"), change };
    let unknown = ChannelId::from_number(99);
    let long = "é".repeat(20_001);
    let insight = |touchpoints| Insight { touchpoints, ..Insight::clone(&start.insights[0]) };
    let cohort = CustomerKind::Cohort { born_from: 1970, born_to: 1950 };
    let nps = Metric::new(MetricId::from_number(1), MetricKind::Nps, f64::NAN);
    let two = vec![Metric { value: 1.0, ..nps.clone() }, Metric { value: 2.0, ..nps.clone() }];
    let off_scale = Metric { value: 100.5, ..nps.clone() };
    for (edit, error) in [
        (touchpoint(TouchpointChange::Channels(vec![unknown])), EditError::Missing(Kind::Channel)),
        (touchpoint(TouchpointChange::Starts(Some(ActorId::from_number(9)))), EditError::Missing(Kind::Actor)),
        (touchpoint(TouchpointChange::Image(Some(ImageId::from_number(9)))), EditError::Missing(Kind::Image)),
        (touchpoint(TouchpointChange::Score(CurveId::from_number(9), None)), EditError::Missing(Kind::Curve)),
        (touchpoint(TouchpointChange::Notes(long)), EditError::TextTooLong),
        (
            Edit::ChangeInsight { insight: INSIGHT, to: Arc::new(insight(vec![touchpoint_id("z")])) },
            EditError::Missing(Kind::Touchpoint),
        ),
        (Edit::ChangeCustomer { customer: OTHER, to: start.customers[0].clone() }, EditError::OtherId(Kind::Customer)),
        (
            Edit::ChangeCustomer { customer: OTHER, to: CustomerGroup { kind: cohort, ..start.customers[1].clone() } },
            EditError::Reversed,
        ),
        (
            Edit::ChangeEpisode { what: episode("A"), change: EpisodeChange::Ages(Some(12), Some(11)) },
            EditError::Reversed,
        ),
        (Edit::ChangeEpisode { what: episode("A"), change: EpisodeChange::Metrics(vec![nps]) }, EditError::NoNumber),
        (
            Edit::ChangeEpisode { what: episode("A"), change: EpisodeChange::Metrics(vec![off_scale]) },
            EditError::OffScale,
        ),
        (
            Edit::ChangeEpisode { what: episode("A"), change: EpisodeChange::Metrics(two) },
            EditError::Twice(Kind::Metric),
        ),
        (
            Edit::ChangeCurve { journey: JOURNEY, curve: NOW, change: CurveChange::Customer(NOBODY) },
            EditError::Missing(Kind::Customer),
        ),
        (
            Edit::ChangeLane { journey: JOURNEY, lane: lane("t"), change: LaneChange::Kind(LaneKind::Pain) },
            EditError::LaneInUse,
        ),
        (
            Edit::ChangeLane { journey: JOURNEY, lane: lane("n"), change: LaneChange::Kind(LaneKind::Emotion) },
            EditError::LaneInUse,
        ),
        (
            Edit::MoveTouchpoint {
                what: find(&start, "a"),
                to: Slot { journey: MICRO, episode: episode("A").episode, index: 0, lane: lane("t") },
            },
            EditError::OtherJourney(Kind::Touchpoint),
        ),
        (
            Edit::AddEvent { journey: JOURNEY, event: start.journeys[0].events[0].clone() },
            EditError::Twice(Kind::Event),
        ),
    ] {
        assert_eq!(applied(&start, &edit), Err(error), "{edit:?}");
        for lang in Lang::ALL {
            let sentence = error.sentence(lang);
            assert!(
                sentence.ends_with('.') && !sentence.contains("edit-error") && !sentence.contains('{'),
                "{sentence}"
            );
        }
    }
}

/// Each change of a field: it changes the document, and made twice it changes nothing more.
#[test]
fn every_field_can_be_changed() {
    let start = linked();
    let text = || "nieuw".to_owned();
    let image = |id| EmbeddedImage::new(ImageId::from_number(id), ImageFormat::Png, ImageBytes(Arc::from([9])));
    let red = Colour { red: 255, green: 0, blue: 0 };
    let rating = Rating::new(4);
    let note = episode("A").note(start.journeys[0].episodes[0].notes[0].id);
    let attribution = Attribution { name: text(), role: text() };
    let feeling = Feeling { words: text(), why: text() };
    let metric = Metric::new(MetricId::from_number(1), MetricKind::Ces, 3.5);
    let mut edits: Vec<Edit> = Vec::new();
    edits.extend(
        [
            TouchpointChange::Title(text()),
            TouchpointChange::Channels(vec![]),
            TouchpointChange::SubSteps(vec![text()]),
            TouchpointChange::Forms(vec![text()]),
            TouchpointChange::Starts(None),
            TouchpointChange::Receives(None),
            TouchpointChange::Effect(text()),
            TouchpointChange::Desired(feeling.clone()),
            TouchpointChange::Current(feeling.clone()),
            TouchpointChange::Score(NOW, None),
            TouchpointChange::Importance(rating),
            TouchpointChange::MomentOfTruth(true),
            TouchpointChange::Duration(Some(Duration(2, DurationUnit::Days))),
            TouchpointChange::Notes(text()),
            TouchpointChange::Image(None),
        ]
        .map(|change| Edit::ChangeTouchpoint { what: find(&start, "a"), change }),
    );
    edits.extend(
        [
            NoteChange::Text(text()),
            NoteChange::Attribution(attribution),
            NoteChange::Insight(None),
            NoteChange::Improvement(Some(IMPROVEMENT)),
            NoteChange::Image(None),
        ]
        .map(|change| Edit::ChangeNote { what: note, change }),
    );
    edits.extend(
        [
            EpisodeChange::Title(text()),
            EpisodeChange::Story(text()),
            EpisodeChange::Desired(feeling.clone()),
            EpisodeChange::Current(feeling),
            EpisodeChange::Challenge(text()),
            EpisodeChange::Rating(NOW, Some(score(2.0))),
            EpisodeChange::RatingSource(text()),
            EpisodeChange::Condition(text()),
            EpisodeChange::Ages(Some(12), Some(17)),
            EpisodeChange::Importance(rating),
            EpisodeChange::Metrics(vec![metric]),
            EpisodeChange::Colour(Some(red)),
            EpisodeChange::Width(Some(400)),
            EpisodeChange::Collapsed(true),
            EpisodeChange::Hidden(true),
        ]
        .map(|change| Edit::ChangeEpisode { what: episode("A"), change }),
    );
    edits.extend(
        [
            LaneChange::Title(text()),
            LaneChange::Kind(LaneKind::Gain),
            LaneChange::Hidden(true),
            LaneChange::Collapsed(true),
            LaneChange::Height(Some(80)),
            LaneChange::Colour(Some(red)),
            LaneChange::LineBelow(Some(LaneLine::Visibility)),
        ]
        .map(|change| Edit::ChangeLane { journey: JOURNEY, lane: lane("n"), change }),
    );
    edits.extend(
        [
            CurveChange::Customer(OTHER),
            CurveChange::Wave(Wave { label: text(), date: Date::new(2026, 1, 2) }),
            CurveChange::Colour(Some(red)),
            CurveChange::Hidden(true),
        ]
        .map(|change| Edit::ChangeCurve { journey: JOURNEY, curve: NOW, change }),
    );
    edits.extend(
        [
            JourneyChange::Title(text()),
            JourneyChange::Subtitle(text()),
            JourneyChange::Form(Form::Other(text())),
            JourneyChange::Frame(Frame { goal: text(), ..Frame::default() }),
            JourneyChange::Limitations(text()),
            JourneyChange::Purpose(Some(Purpose::Deepen)),
            JourneyChange::Reason(text()),
        ]
        .map(|change| Edit::ChangeJourney { journey: JOURNEY, change }),
    );
    edits.extend(
        [
            ProjectChange::Title(text()),
            ProjectChange::Organisation(text()),
            ProjectChange::Sector(text()),
            ProjectChange::Language(text()),
            ProjectChange::Authors(vec![text()]),
            ProjectChange::Version(text()),
            ProjectChange::Scale(ScoreScale::OneToTen),
        ]
        .map(|change| Edit::ChangeProject { change }),
    );
    let insight = Arc::new(Insight { text: text(), ..Insight::clone(&start.insights[0]) });
    let improvement = Arc::new(Improvement { title: text(), ..Improvement::clone(&start.improvements[0]) });
    let event = Event { title: text(), ..start.journeys[0].events[0].clone() };
    edits.extend([
        Edit::ChangeCustomer { customer: OTHER, to: CustomerGroup { name: text(), ..start.customers[1].clone() } },
        Edit::ChangeChannel { channel: CHANNEL, to: Channel { name: text(), ..start.channels[0].clone() } },
        Edit::ChangeActor { actor: ACTOR, to: Actor { name: text(), ..start.actors[0].clone() } },
        Edit::ChangeInsight { insight: INSIGHT, to: insight },
        Edit::ChangeImprovement { improvement: IMPROVEMENT, to: improvement },
        Edit::ChangeEvent { journey: JOURNEY, event: EVENT, to: event },
        Edit::MoveLane { journey: JOURNEY, lane: lane("t"), index: 4 },
    ]);
    for edit in edits {
        let once = applied(&start, &edit).unwrap_or_else(|error| panic!("{edit:?}: {error}"));
        assert_ne!(start, once, "{edit:?} changed nothing");
        assert_eq!(findings(&once), [], "{edit:?}");
        let again = applied(&once, &edit).unwrap_or_else(|error| panic!("{edit:?}: {error}"));
        let moves = matches!(edit, Edit::MoveLane { .. });
        assert!(moves || Arc::ptr_eq(&once, &again), "{edit:?} made twice copies");
        named(&edit);
    }
    for edit in [
        Edit::AddLane { journey: JOURNEY, index: 0, lane: Lane::new(lane("new"), LaneKind::Need) },
        Edit::AddImage { image: Arc::new(image(5)) },
        Edit::RemoveEvent { journey: JOURNEY, event: EVENT },
    ] {
        assert_eq!(findings(&applied(&start, &edit).expect("it can be made")), []);
        assert!(applied(&applied(&start, &edit).expect("it can be made"), &edit).is_err(), "{edit:?} made twice");
        named(&edit);
    }
}

fn named(edit: &Edit) {
    for lang in Lang::ALL {
        assert!(!edit.label(lang).starts_with("edit-"), "{edit:?} has no label in {lang:?}");
    }
}

/// Each group with its look, in their order.
fn looks(project: &Project) -> String {
    let told = project.customers.iter().zip(project.customer_looks()).map(|(group, look)| {
        assert_eq!(usize::from(look), project.customer_look(group.id), "{}", group.name);
        format!("{} {look}", group.name)
    });
    told.collect::<Vec<_>>().join(", ")
}

#[test]
fn groups_keep_their_looks_in_another_order() {
    let id = CustomerId::from_number;
    let add = |name: &str| {
        let number = u64::from(name.as_bytes()[0]);
        Edit::AddCustomer { customer: CustomerGroup::new(id(number), name.to_owned()) }
    };
    let start = Arc::new(Project::default());
    let start = apply(&start, ["a", "b", "c"].map(add).to_vec());
    let moved = |name: u8, index| Edit::MoveCustomer { customer: id(u64::from(name)), index };
    let removed = |name: u8| Edit::RemoveCustomer { customer: id(u64::from(name)) };
    let table = [
        (vec![], "a 0, b 1, c 2"),
        (vec![add("d")], "a 0, b 1, c 2, d 3"),
        (vec![moved(b'a', 2)], "b 1, c 2, a 0"),
        (vec![moved(b'a', 2), moved(b'c', 0)], "c 2, b 1, a 0"),
        (vec![moved(b'c', 0), add("d")], "c 2, a 0, b 1, d 3"),
        (vec![removed(b'b')], "a 0, c 2"),
        // What has become free is taken again.
        (vec![removed(b'b'), add("d")], "a 0, c 2, d 1"),
        (vec![removed(b'c'), add("d")], "a 0, b 1, d 2"),
    ];
    for (edits, expected) in table {
        assert_eq!(looks(&apply(&start, edits)), expected);
    }
    // A copy of a group is told apart from it.
    let first = apply(&start, vec![moved(b'a', 1)]);
    let copy = CustomerGroup { id: id(1), name: "copy".to_owned(), ..first.customers[0].clone() };
    assert_eq!(looks(&apply(&first, vec![Edit::AddCustomer { customer: copy }])), "b 1, a 0, c 2, copy 3");
    // Nothing is written where nothing has moved.
    assert_eq!(apply(&start, vec![moved(b'a', 0)]), start);
}

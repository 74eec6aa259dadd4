//! Field by field, list by list, and the links between things.

use std::sync::Arc;

use meander::edit::{Edit, EpisodeChange, JourneyChange, NoteChange, TouchpointChange};
use meander::join::{Mended, joined};
use meander::model::invariants::findings;
use meander::model::*;

use super::{conflicts, with};
use crate::edit::{JOURNEY, episode, find, find_note, linked};

const NOW: CurveId = CurveId::from_number(1);
const THEIRS: CurveId = CurveId::from_number(3);
const CUSTOMER: CustomerId = CustomerId::from_number(1);
const CHANNEL: ChannelId = ChannelId::from_number(1);

fn edited(project: &Arc<Project>, edits: Vec<Edit>) -> Arc<Project> {
    edits.into_iter().fold(Arc::clone(project), |project, edit| with(&project, edit))
}

fn score(value: f64) -> Option<Score> {
    Score::new(value)
}

/// Joins two lists of edits and looks at the result; `told` is the number of conflicts. Without any, the other
/// way round gives the same.
#[track_caller]
fn check(ours: Vec<Edit>, theirs: Vec<Edit>, told: usize, look: impl Fn(&Project)) {
    let base = linked();
    let (ours, theirs) = (edited(&base, ours), edited(&base, theirs));
    let result = joined(Some(&base), &ours, &theirs);
    assert_eq!(findings(&result.project), []);
    assert_eq!(conflicts(&result).len(), told, "{:#?}", conflicts(&result));
    look(&result.project);
    if told == 0 {
        assert_eq!(joined(Some(&base), &theirs, &ours).project, result.project, "the other way round");
    }
}

fn touch(change: TouchpointChange) -> Edit {
    Edit::ChangeTouchpoint { what: find(&linked(), "a"), change }
}

fn a(project: &Project) -> &Touchpoint {
    project.touchpoint(find(project, "a")).expect("it is there")
}

#[test]
fn different_fields_of_one_card_come_together() {
    check(
        vec![touch(TouchpointChange::Effect("rust".to_owned()))],
        vec![touch(TouchpointChange::Importance(Rating::new(4))), touch(TouchpointChange::MomentOfTruth(true))],
        0,
        |project| {
            let a = a(project);
            assert_eq!((a.effect.as_str(), a.importance, a.moment_of_truth), ("rust", Rating::new(4), true));
        },
    );
    let feeling = |words: &str, why: &str| Feeling { words: words.to_owned(), why: why.to_owned() };
    let desired = |feeling| Edit::ChangeEpisode { what: episode("A"), change: EpisodeChange::Desired(feeling) };
    check(vec![desired(feeling("geholpen", ""))], vec![desired(feeling("", "omdat"))], 0, |project| {
        assert_eq!(project.episode(episode("A")).expect("A").desired, feeling("geholpen", "omdat"));
    });
    let current = |feeling| touch(TouchpointChange::Current(feeling));
    check(vec![current(feeling("alleen", ""))], vec![current(feeling("", "een menu"))], 0, |project| {
        assert_eq!(a(project).current, feeling("alleen", "een menu"));
    });
    check(vec![current(feeling("alleen", ""))], vec![current(feeling("bang", ""))], 1, |project| {
        assert_eq!(a(project).current.words, "alleen", "ours, until it is chosen");
    });
    let frame = |change: fn(&mut Frame)| {
        let mut frame = linked().journeys[0].frame.clone();
        change(&mut frame);
        vec![Edit::ChangeJourney { journey: JOURNEY, change: JourneyChange::Frame(frame) }]
    };
    check(frame(|one| one.goal = "samen".into()), frame(|one| one.team = vec!["Bo".into()]), 0, |project| {
        let frame = &project.journeys[0].frame;
        assert_eq!((frame.goal.as_str(), frame.team.len()), ("samen", 1));
    });
}

#[test]
fn a_measure_that_cannot_have_the_figure_of_the_other_version_keeps_it_under_its_name() {
    let of = |kind: MetricKind, value, target| {
        let metric = Metric { target, ..Metric::new(MetricId::from_number(1), kind, value) };
        Edit::ChangeEpisode { what: episode("A"), change: EpisodeChange::Metrics(vec![metric]) }
    };
    let base = with(&linked(), of(MetricKind::Nps, 4.0, None));
    let ours = with(&base, of(MetricKind::Ces, 4.0, None));
    let theirs = with(&base, of(MetricKind::Nps, 4.0, Some(40.0)));
    let result = joined(Some(&base), &ours, &theirs);
    assert_eq!(findings(&result.project), []);
    assert_eq!(conflicts(&result), Vec::<String>::new());
    let metric = &result.project.episode(episode("A")).expect("A").metrics[0];
    assert_eq!(metric.kind, MetricKind::Other("CES".to_owned()));
    assert_eq!((metric.value, metric.target), (4.0, Some(40.0)));
    assert_eq!(result.repairs.iter().map(|one| one.mended).collect::<Vec<_>>(), [Mended::OffScale]);
}

#[test]
fn scores_are_joined_curve_by_curve() {
    let of = |curve, value| vec![touch(TouchpointChange::Score(curve, score(value)))];
    check(of(NOW, -2.0), of(THEIRS, 2.0), 0, |project| {
        assert_eq!((a(project).scores.get(NOW), a(project).scores.get(THEIRS)), (score(-2.0), score(2.0)));
    });
    check(of(NOW, -2.0), of(NOW, 2.0), 1, |project| assert_eq!(a(project).scores.get(NOW), score(-2.0)));
}

#[test]
fn lists_of_words_come_together() {
    let steps =
        |steps: &[&str]| touch(TouchpointChange::SubSteps(steps.iter().map(|step| (*step).to_owned()).collect()));
    let base = with(&linked(), steps(&["een", "twee"]));
    let join = |ours: &[&str], theirs: &[&str]| {
        let result = joined(Some(&base), &with(&base, steps(ours)), &with(&base, steps(theirs)));
        (a(&result.project).sub_steps.clone(), result.conflicts.len())
    };
    let words = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect::<Vec<String>>();
    for (ours, theirs, after, told) in [
        (&["nul", "een", "twee"][..], &["een", "twee", "drie"][..], &["nul", "een", "twee", "drie"][..], 0),
        (&["een"], &["twee"], &[], 0),
        (&["twee", "een"], &["een", "twee", "drie"], &["twee", "een", "drie"], 0),
        (&["een", "2"], &["een", "II"], &["een", "2"], 1),
        (&["een", "een"], &["een"], &["een", "een"], 1),
    ] {
        assert_eq!(join(ours, theirs), (words(after), told), "{ours:?} and {theirs:?}");
    }
}

#[test]
fn a_shared_thing_that_is_used_anew_is_not_deleted() {
    let b = || find(&linked(), "b");
    let channels = |ids: Vec<ChannelId>| Edit::ChangeTouchpoint { what: b(), change: TouchpointChange::Channels(ids) };
    check(vec![Edit::RemoveChannel { channel: CHANNEL }], vec![channels(vec![CHANNEL])], 1, |project| {
        assert_eq!(project.channels.len(), 1);
        // With the links that went along with the deletion.
        assert_eq!(a(project).channels, [CHANNEL]);
        assert_eq!(project.touchpoint(b()).expect("b").channels, [CHANNEL]);
    });
    // Nothing new: it goes, and from everywhere.
    check(
        vec![Edit::RemoveChannel { channel: CHANNEL }],
        vec![touch(TouchpointChange::Notes("x".into()))],
        0,
        |project| {
            assert!(project.channels.is_empty() && a(project).channels.is_empty());
            assert_eq!(a(project).notes, "x");
        },
    );
}

#[test]
fn a_curve_that_is_scored_anew_is_not_deleted() {
    let scored = || {
        let change = TouchpointChange::Score(NOW, score(1.5));
        vec![Edit::ChangeTouchpoint { what: find(&linked(), "b"), change }]
    };
    let whole = |project: &Project| {
        assert_eq!(a(project).scores.get(NOW), score(-1.0), "the other scores of the curve come back");
        let b = project.touchpoint(find(project, "b")).expect("b");
        assert_eq!(b.scores.get(NOW), score(1.5));
        assert_eq!(project.journeys[0].episodes[1].rating.get(NOW), score(0.5));
        assert!(project.customer(CUSTOMER).is_some());
    };
    check(vec![Edit::RemoveCurve { journey: JOURNEY, curve: NOW }], scored(), 1, whole);
    // The group whose curve it is stays with it.
    check(vec![Edit::RemoveCustomer { customer: CUSTOMER }], scored(), 1, whole);
}

#[test]
fn links_to_what_is_deleted_are_joined_away() {
    let insight = InsightId::from_number(1);
    let x = find_note(&linked(), "x");
    check(
        vec![Edit::RemoveInsight { insight }],
        vec![
            Edit::ChangeNote { what: x, change: NoteChange::Text("x".into()) },
            touch(TouchpointChange::Title("a".into())),
        ],
        0,
        |project| assert!(project.insights.is_empty() && project.improvements[0].insights.is_empty()),
    );
    check(
        vec![Edit::RemoveTouchpoint { what: find(&linked(), "a") }],
        vec![Edit::ChangeNote { what: x, change: NoteChange::Image(None) }],
        0,
        |project| {
            assert_eq!(project.note(x).map(|note| note.attached), Some(Attachment::Episode));
            assert_eq!(project.improvements[0].gap, None);
        },
    );
}

#[test]
fn ages_are_one_field() {
    let ages = |from, to| vec![Edit::ChangeEpisode { what: episode("A"), change: EpisodeChange::Ages(from, to) }];
    check(ages(Some(30), None), ages(None, Some(11)), 1, |project| {
        let one = project.episode(episode("A")).expect("A");
        assert_eq!((one.age_from, one.age_to), (Some(30), None));
    });
}

#[test]
fn images_come_along() {
    let image = |number: u64| {
        let bytes = ImageBytes(Arc::from([number as u8]));
        Edit::AddImage { image: Arc::new(EmbeddedImage::new(ImageId::from_number(number), ImageFormat::Png, bytes)) }
    };
    check(vec![image(7)], vec![image(8)], 0, |project| assert_eq!(project.images.len(), 3));
}

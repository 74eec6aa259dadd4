//! What must hold over a whole project: one table of what can be broken, and what is said of it.

use std::sync::Arc;

use meander::lang::Lang;
use meander::model::invariants::{Finding, Kind, LONGEST_TEXT, Problem, findings};
use meander::model::{
    ActorId, Attachment, ChannelId, CurveId, CustomerDefinition, CustomerId, CustomerKind, Date, Episode, EpisodeId,
    GapPlace, ImageId, Improvement, ImprovementId, Insight, InsightId, InsightKind, Journey, JourneyId, LaneId, Metric,
    MetricId, MetricKind, Note, Project, Score, Touchpoint, TouchpointId,
};

use crate::generator;

/// A number that no generated id has.
const NOWHERE: u64 = 7;

fn journey(project: &mut Project) -> &mut Journey {
    Arc::make_mut(&mut project.journeys[0])
}

fn episode(project: &mut Project, at: usize) -> &mut Episode {
    Arc::make_mut(&mut journey(project).episodes[at])
}

fn touchpoint(project: &mut Project) -> &mut Touchpoint {
    Arc::make_mut(&mut episode(project, 0).touchpoints[0])
}

fn note(project: &mut Project) -> &mut Note {
    Arc::make_mut(&mut episode(project, 0).notes[1])
}

fn insight(project: &mut Project) -> &mut Insight {
    let one = Insight::new(InsightId::from_number(11), InsightKind::Need, "Need".to_owned());
    project.insights.push(Arc::new(one));
    Arc::make_mut(&mut project.insights[0])
}

fn improvement(project: &mut Project) -> &mut Improvement {
    let one = Improvement::new(ImprovementId::from_number(12), "Better".to_owned());
    project.improvements.push(Arc::new(one));
    Arc::make_mut(&mut project.improvements[0])
}

/// One finding of this kind for one way of breaking a good project.
fn check(name: &str, wrong: impl Fn(&mut Project), expected: impl Fn(&Problem) -> bool) {
    let mut project = generator::map(100);
    assert_eq!(findings(&project), []);
    wrong(&mut project);
    let found = findings(&project);
    assert!(found.len() == 1 && expected(&found[0].problem), "{name}: {found:?}");
    check_sentences(&found[0]);
}

fn check_sentences(finding: &Finding) {
    for lang in Lang::ALL {
        let sentence = finding.sentence(lang);
        let whole = !sentence.contains('{') && !sentence.contains("finding-") && !sentence.contains("thing-");
        assert!(whole && sentence.ends_with('.'), "{lang:?}: {sentence}");
    }
}

#[test]
fn every_link_that_leads_nowhere_is_found() {
    type Wrong = fn(&mut Project);
    let table: [(&str, Kind, Wrong); 24] = [
        ("lane", Kind::Lane, |p| touchpoint(p).lane = LaneId::from_number(NOWHERE)),
        ("channel", Kind::Channel, |p| touchpoint(p).channels.push(ChannelId::from_number(NOWHERE))),
        ("starts", Kind::Actor, |p| touchpoint(p).starts = Some(ActorId::from_number(NOWHERE))),
        ("receives", Kind::Actor, |p| touchpoint(p).receives = Some(ActorId::from_number(NOWHERE))),
        ("image", Kind::Image, |p| touchpoint(p).image = Some(ImageId::from_number(NOWHERE))),
        ("score", Kind::Curve, |p| touchpoint(p).scores.set(CurveId::from_number(NOWHERE), Some(Score::ZERO))),
        ("score of another journey", Kind::Curve, |p| {
            let curve = p.journeys[1].curves[0].id;
            touchpoint(p).scores.set(curve, Some(Score::ZERO));
        }),
        ("rating", Kind::Curve, |p| episode(p, 0).rating.set(CurveId::from_number(NOWHERE), Some(Score::ZERO))),
        ("micro", Kind::Journey, |p| episode(p, 0).micro = Some(JourneyId::from_number(NOWHERE))),
        ("parent", Kind::Episode, |p| journey(p).parent = Some(EpisodeId::from_number(NOWHERE))),
        ("curve", Kind::Customer, |p| {
            let id = CustomerId::from_number(NOWHERE);
            journey(p).curves[0].customer = id;
        }),
        ("customer", Kind::Customer, |p| {
            journey(p).frame.customer = Some(CustomerDefinition::Group(CustomerId::from_number(NOWHERE)));
        }),
        ("challenge", Kind::Customer, |p| {
            journey(p).frame.customer = Some(CustomerDefinition::Challenge(vec![CustomerId::from_number(NOWHERE)]));
        }),
        ("portrait", Kind::Image, |p| p.customers[0].portrait = Some(ImageId::from_number(NOWHERE))),
        ("note's lane", Kind::Lane, |p| note(p).lane = LaneId::from_number(NOWHERE)),
        ("note", Kind::Touchpoint, |p| note(p).attached = Attachment::Touchpoint(TouchpointId::from_number(NOWHERE))),
        ("note of another episode", Kind::Touchpoint, |p| {
            let other = p.journeys[0].episodes[1].touchpoints[0].id;
            note(p).attached = Attachment::Touchpoint(other);
        }),
        ("span", Kind::Touchpoint, |p| {
            let first = touchpoint(p).id;
            note(p).attached = Attachment::Span(first, TouchpointId::from_number(NOWHERE));
        }),
        ("note's insight", Kind::Insight, |p| note(p).insight = Some(InsightId::from_number(NOWHERE))),
        ("note's improvement", Kind::Improvement, |p| note(p).improvement = Some(ImprovementId::from_number(NOWHERE))),
        ("insight's touchpoint", Kind::Touchpoint, |p| {
            insight(p).touchpoints.push(TouchpointId::from_number(NOWHERE));
        }),
        ("insight's episode", Kind::Episode, |p| insight(p).episodes.push(EpisodeId::from_number(NOWHERE))),
        ("improvement's gap", Kind::Episode, |p| {
            improvement(p).gap = Some(GapPlace::Episode(EpisodeId::from_number(NOWHERE)));
        }),
        ("improvement's insight", Kind::Insight, |p| improvement(p).insights.push(InsightId::from_number(NOWHERE))),
    ];
    for (name, kind, wrong) in table {
        check(name, wrong, |problem| matches!(problem, Problem::Dangling { to } if to.kind == kind));
    }
}

#[test]
fn every_kind_of_id_occurs_once() {
    type Wrong = fn(&mut Project);
    let table: [(Kind, Wrong); 13] = [
        (Kind::Journey, |p| {
            let id = p.journeys[0].id;
            p.journeys.push(Arc::new(Journey::new(id, "Again".to_owned())));
        }),
        (Kind::Episode, |p| {
            let again = Arc::new(Episode::new(p.journeys[0].episodes[0].id, "Again".to_owned()));
            journey(p).episodes.push(again);
        }),
        (Kind::Touchpoint, |p| {
            let again = Arc::clone(&p.journeys[0].episodes[0].touchpoints[1]);
            episode(p, 2).touchpoints.push(again);
        }),
        (Kind::Note, |p| {
            let again = Arc::clone(&p.journeys[0].episodes[0].notes[0]);
            episode(p, 2).notes.push(again);
        }),
        (Kind::Lane, |p| {
            let again = p.journeys[0].lanes[7].clone();
            journey(p).lanes.push(again);
        }),
        (Kind::Curve, |p| {
            let again = p.journeys[0].curves[0].clone();
            journey(p).curves.push(again);
        }),
        (Kind::Customer, |p| p.customers.push(p.customers[0].clone())),
        (Kind::Channel, |p| p.channels.push(p.channels[0].clone())),
        (Kind::Actor, |p| {
            let one = meander::model::Actor::new(ActorId::from_number(1), "One".to_owned());
            p.actors = vec![one.clone(), one];
        }),
        (Kind::Insight, |p| {
            insight(p);
            insight(p);
        }),
        (Kind::Improvement, |p| {
            improvement(p);
            improvement(p);
        }),
        (Kind::Event, |p| {
            let one = meander::model::Event::new(meander::model::EventId::from_number(1), "One".to_owned(), 1989);
            journey(p).events = vec![one.clone(), one];
        }),
        (Kind::Metric, |p| {
            let one = Metric::new(MetricId::from_number(1), MetricKind::Nps, 1.0);
            episode(p, 0).metrics = vec![one.clone(), one];
        }),
    ];
    for (kind, wrong) in table {
        let name = kind.key();
        check(name, wrong, |problem| *problem == Problem::DuplicateId);
    }
}

#[test]
fn what_else_cannot_be() {
    check(
        "touchpoint in a lane of quotes",
        |p| touchpoint(p).lane = p.journeys[0].lanes[5].id,
        |problem| *problem == Problem::LaneHoldsNoTouchpoints,
    );
    for lane in [0, 4] {
        check(
            "note among touchpoints",
            |p| note(p).lane = p.journeys[0].lanes[lane].id,
            |problem| *problem == Problem::LaneHoldsNoNotes,
        );
    }
    let backwards = |p: &mut Project| {
        let ids: Vec<TouchpointId> = p.journeys[0].episodes[0].touchpoints.iter().map(|one| one.id).collect();
        note(p).attached = Attachment::Span(ids[2], ids[1]);
    };
    check("span", backwards, |problem| *problem == Problem::SpanReversed);
    check(
        "ages",
        |p| (episode(p, 0).age_from, episode(p, 0).age_to) = (Some(18), Some(12)),
        |problem| *problem == Problem::AgesReversed,
    );
    check(
        "years",
        |p| p.customers[0].kind = CustomerKind::Cohort { born_from: 1970, born_to: 1950 },
        |problem| *problem == Problem::YearsReversed,
    );
    for (value, target) in [(f64::NAN, None), (f64::INFINITY, None), (1.0, Some(f64::NEG_INFINITY))] {
        let metric = |p: &mut Project| {
            let mut metric = Metric::new(MetricId::from_number(1), MetricKind::Nps, value);
            metric.target = target;
            episode(p, 0).metrics.push(metric);
        };
        check("metric", metric, |problem| *problem == Problem::NotFinite);
    }
    for (kind, value, target) in [
        (MetricKind::Nps, -400.0, None),
        (MetricKind::Nps, 0.0, Some(100.5)),
        (MetricKind::Ces, 0.9, None),
        (MetricKind::Ces, 7.0, Some(8.0)),
    ] {
        let metric = |p: &mut Project| {
            let one = Metric::new(MetricId::from_number(1), kind.clone(), value);
            episode(p, 0).metrics.push(Metric { target, ..one });
        };
        check("metric", metric, |problem| *problem == Problem::OffScale);
    }
    check(
        "text",
        |p| touchpoint(p).notes = "é".repeat(LONGEST_TEXT + 1),
        |problem| *problem == Problem::TextTooLong { characters: LONGEST_TEXT + 1 },
    );
    let mut fits = generator::map(100);
    touchpoint(&mut fits).notes = "é".repeat(LONGEST_TEXT);
    assert_eq!(findings(&fits), []);
}

#[test]
fn micro_journeys_and_episodes_name_each_other() {
    let disagrees = |problem: &Problem| matches!(problem, Problem::MicroDisagrees { .. });
    let claims = |p: &mut Project| {
        let mut micro = Journey::new(JourneyId::from_number(NOWHERE), "Claims".to_owned());
        micro.parent = Some(p.journeys[0].episodes[0].id);
        p.journeys.push(Arc::new(micro));
    };
    check("micro claims an episode", claims, disagrees);
    check("episode forgets", |p| episode(p, 5).micro = None, disagrees);
    check("micro forgets", |p| Arc::make_mut(&mut p.journeys[1]).parent = None, disagrees);
    check("two episodes claim one", |p| episode(p, 0).micro = Some(p.journeys[1].id), disagrees);
}

#[test]
fn a_micro_journey_does_not_hang_under_itself() {
    let own_child = |p: &mut Project| {
        let (above, below) = (p.journeys[0].id, p.journeys[1].episodes[0].id);
        journey(p).parent = Some(below);
        let micro = Arc::make_mut(&mut p.journeys[1]);
        Arc::make_mut(&mut micro.episodes[0]).micro = Some(above);
    };
    check("a circle of two", own_child, |problem| *problem == Problem::MicroCycle);
    let itself = |p: &mut Project| {
        journey(p).parent = Some(p.journeys[0].episodes[0].id);
        episode(p, 0).micro = Some(p.journeys[0].id);
    };
    check("a circle of one", itself, |problem| *problem == Problem::MicroCycle);
}

#[test]
fn a_finding_names_the_card_and_its_episode() {
    let mut project = generator::map(100);
    touchpoint(&mut project).channels.push(ChannelId::from_number(NOWHERE));
    let (title, inside) = (touchpoint(&mut project).title.clone(), episode(&mut project, 0).title.clone());
    let found = findings(&project);
    for lang in Lang::ALL {
        let sentence = found[0].sentence(lang);
        assert!(sentence.contains(&title) && sentence.contains(&inside), "{sentence}");
    }
    assert_eq!(found[0].journey, Some(project.journeys[0].id));
    assert_eq!(found[0].episode, Some(project.journeys[0].episodes[0].id));
}

#[test]
fn too_many_touchpoints_are_told_once() {
    let mut project = generator::map(100);
    let lane = project.journeys[0].lanes[0].id;
    let many = (0..200_001_u64)
        .map(|number| Arc::new(Touchpoint::new(TouchpointId::from_number(1 << 50 | number), String::new(), lane)));
    episode(&mut project, 0).touchpoints.extend(many);
    // With the 100 that were there and the 6 of the micro journey.
    let found = findings(&project);
    assert!(matches!(found[..], [Finding { problem: Problem::TooManyTouchpoints { count: 200_107 }, .. }]));
    check_sentences(&found[0]);
}

#[test]
fn every_kind_has_its_words() {
    for kind in Kind::ALL {
        for lang in Lang::ALL {
            for start in ["thing-", "a-thing-"] {
                let key = format!("{start}{}", kind.key());
                assert_ne!(lang.text(&key), key);
            }
        }
    }
}

#[test]
fn a_day_is_typed_with_its_year_first_or_last() {
    for typed in ["2026-12-31", "2026/12/31", "31-12-2026", "31/12/2026", "31.12.2026", " 31 - 12 - 2026 "] {
        assert_eq!(Date::typed(typed), Date::new(2026, 12, 31), "{typed}");
    }
    assert_eq!(Date::typed("1-2-2026"), Date::new(2026, 2, 1), "the day before the month");
    assert_eq!(Date::typed("2026-2-1"), Date::new(2026, 2, 1));
    for typed in ["", "31-12", "31-12-26", "12/31/2026", "31-12/2026", "31 december 2026", "30-2-2026", "1-2-3-2026"] {
        assert_eq!(Date::typed(typed), None, "{typed}");
    }
}

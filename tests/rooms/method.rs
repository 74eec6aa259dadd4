//! What is computed, against the figures of the worked cases.

use std::sync::Arc;

use meander::method::*;
use meander::model::*;

use crate::sources;

const CUSTOMER: CustomerId = CustomerId::from_number(1);
const OTHER: CustomerId = CustomerId::from_number(2);
const NOW: CurveId = CurveId::from_number(1);
const WANTED: CurveId = CurveId::from_number(2);
const THEIRS: CurveId = CurveId::from_number(3);
const LANE: LaneId = LaneId::from_number(1);

fn score(value: f64) -> Score {
    Score::new(value).expect("a score")
}

fn close(one: f64, other: f64) -> bool {
    (one - other).abs() < 1e-9
}

fn episode_id(number: usize) -> EpisodeId {
    EpisodeId::from_number(number as u64)
}

/// An episode with its own ratings and touchpoints, each (now, desired).
fn episode(number: usize, rating: Option<(f64, f64)>, touchpoints: &[(f64, f64)]) -> Episode {
    let mut one = Episode::new(episode_id(number), format!("episode {number}"));
    if let Some((now, wanted)) = rating {
        one.rating = Scores::default().with(NOW, score(now)).with(WANTED, score(wanted));
    }
    for (place, (now, wanted)) in touchpoints.iter().enumerate() {
        let id = TouchpointId::from_number((number * 100 + place) as u64);
        let scores = Scores::default().with(NOW, score(*now)).with(WANTED, score(*wanted));
        one.touchpoints.push(Arc::new(Touchpoint { scores, ..Touchpoint::new(id, format!("{number}.{place}"), LANE) }));
    }
    one
}

fn journey(number: u64, episodes: Vec<Episode>) -> Journey {
    let curve = |id, customer, kind| Curve::new(id, customer, kind);
    Journey {
        lanes: vec![Lane::new(LANE, LaneKind::Touchpoints)],
        curves: vec![
            curve(NOW, CUSTOMER, CurveKind::Current),
            curve(WANTED, CUSTOMER, CurveKind::Desired),
            curve(THEIRS, OTHER, CurveKind::Current),
        ],
        episodes: episodes.into_iter().map(Arc::new).collect(),
        ..Journey::new(JourneyId::from_number(number), "Reis".to_owned())
    }
}

/// Case A: damage to an insured car.
fn damage() -> Journey {
    journey(
        1,
        vec![
            episode(0, Some((-1.0, 0.0)), &[(-1.0, 0.0), (0.0, 1.0)]),
            episode(1, Some((1.0, 1.0)), &[(1.0, 1.0), (1.0, 1.0)]),
            episode(2, Some((-2.0, 1.0)), &[(0.0, 1.0), (-1.0, 1.0), (-2.0, 1.0)]),
            episode(3, Some((1.0, 1.0)), &[(0.0, 1.0), (1.4, 1.0)]),
            episode(4, Some((0.0, 1.0)), &[(0.0, 1.0)]),
        ],
    )
}

fn micro() -> Journey {
    let rated = [0.0, -1.0, -2.0].into_iter().enumerate();
    journey(2, rated.map(|(place, now)| episode(10 + place, Some((now, 1.0)), &[])).collect())
}

/// Gap = desired − current, after the gap between expectation and perception (Parasuraman, Zeithaml & Berry, "A
/// conceptual model of service quality", Journal of Marketing 49, 1985). Peak–end = (peak + end) / 2 (Kahneman and
/// others, Psychological Science 4, 1993). Remembered = s + λ (outcome − s): the method's own assumption.
#[test]
fn the_damage_case_comes_out() {
    let journey = damage();
    let whole = summary(&journey, NOW).expect("scores");
    assert!(close(whole.mean, -0.2), "{}", whole.mean);
    assert_eq!((whole.peak, whole.end, whole.peak_end, whole.of), (-2.0, 0.0, -1.0, 5));
    let gaps: Vec<Option<f64>> = journey.episodes.iter().map(|one| episode_gap(one, NOW, WANTED)).collect();
    assert_eq!(gaps, [Some(1.0), Some(0.0), Some(3.0), Some(0.0), Some(1.0)]);

    let largest = largest_gaps(&journey, NOW, WANTED);
    let told: Vec<(u64, f64)> = largest.iter().map(|one| (one.at.touchpoint.number(), one.gap)).collect();
    assert_eq!(told[..4], [(202, 3.0), (201, 2.0), (0, 1.0), (1, 1.0)]);
    assert_eq!(told.last(), Some(&(301, -0.4)), "better than desired");
    assert_eq!(largest[0].at.episode, episode_id(2));

    assert!(close(remembered(-2.0, CARRY_OVER, 2.0), -0.8));
    assert!(close(remembered(1.0, CARRY_OVER, -2.0), 0.1));
    for (carry_over, expected) in [(0.0, -2.0), (1.0, 2.0)] {
        assert_eq!(remembered(-2.0, carry_over, 2.0), expected);
    }

    let compared = child_against_parent(&journey, &journey.episodes[2], &micro(), CUSTOMER).expect("scores");
    assert_eq!(compared, Comparison { parent: -2.0, child: -1.0, difference: 1.0, is_flagged: true });
    let alike = child_against_parent(&journey, &journey.episodes[0], &micro(), CUSTOMER).expect("scores");
    assert!(!alike.is_flagged);
    assert_eq!(child_against_parent(&journey, &journey.episodes[0], &micro(), OTHER), None);
}

#[test]
fn a_journey_is_told_by_its_group_else_by_the_first_that_shows_with_both_curves() {
    let framed = |id| Some(CustomerDefinition::Group(id));
    let both = Some(CustomerDefinition::Challenge(vec![OTHER, CUSTOMER]));
    for (definition, hidden, with_desired, expected) in [
        (None, vec![], false, CUSTOMER),
        (both.clone(), vec![], false, CUSTOMER),
        (both.clone(), vec![], true, CUSTOMER),
        (both, vec![NOW, WANTED], false, OTHER),
        (None, vec![NOW], false, CUSTOMER),
        (None, vec![NOW, WANTED, THEIRS], false, CUSTOMER),
        (framed(OTHER), vec![], false, OTHER),
        (framed(OTHER), vec![THEIRS], false, OTHER),
        (framed(CustomerId::from_number(9)), vec![], false, CUSTOMER),
    ] {
        let mut journey = damage();
        journey.frame.customer = definition.clone();
        if with_desired {
            journey.curves.push(Curve::new(CurveId::from_number(4), OTHER, CurveKind::Desired));
        }
        for curve in &mut journey.curves {
            curve.hidden = hidden.contains(&curve.id);
        }
        assert_eq!(main_customer(&journey), Some(expected), "{definition:?} without {hidden:?}");
    }
    let mut journey = damage();
    assert!(has_others(&journey, CUSTOMER) && has_others(&journey, OTHER));
    journey.curves[2].hidden = true;
    assert!(!has_others(&journey, CUSTOMER) && has_others(&journey, OTHER));
    let third = CustomerId::from_number(3);
    journey.curves.push(Curve::new(CurveId::from_number(4), third, CurveKind::Current));
    let known = |gaps: Vec<(CustomerId, f64)>| {
        move |id: CustomerId| gaps.iter().find(|(customer, _)| *customer == id).map(|(_, gap)| *gap)
    };
    assert_eq!(told_gap(&journey, known(vec![(CUSTOMER, 0.5), (OTHER, 2.0)])), Some((CUSTOMER, 0.5)));
    assert_eq!(told_gap(&journey, known(vec![(OTHER, 1.0), (third, 2.0)])), Some((third, 2.0)));
    assert_eq!(told_gap(&journey, known(vec![])), None);
}

/// Child against parent: the mean of the micro journey against the score of its episode, flagged over 0.5: the
/// method's own rule.
#[test]
fn half_a_point_is_not_flagged_yet() {
    for (child, is_flagged) in [(0.5, false), (0.6, true), (-0.5, false), (-0.6, true)] {
        let parent = journey(1, vec![episode(0, Some((0.0, 0.0)), &[])]);
        let below = journey(2, vec![episode(1, Some((child, 0.0)), &[])]);
        let compared = child_against_parent(&parent, &parent.episodes[0], &below, CUSTOMER).expect("scores");
        assert_eq!(compared.is_flagged, is_flagged, "{child}");
    }
}

/// The own rating if given, else the arithmetic mean of the known scores of the touchpoints: the method's own rule.
#[test]
fn episodes_say_where_their_score_comes_from() {
    let own = |value| Some(EpisodeScore { value, source: ScoreSource::Own });
    let of = |value, of| Some(EpisodeScore { value, source: ScoreSource::Mean { of } });
    for (one, expected) in [
        (episode(0, Some((-1.0, 0.0)), &[(2.0, 0.0)]), own(-1.0)),
        (episode(0, None, &[(2.0, 0.0), (-1.0, 0.0)]), of(0.5, 2)),
        (episode(0, None, &[(0.1, 0.0), (0.2, 0.0), (0.3, 0.0)]), of(0.2, 3)),
        (episode(0, None, &[]), None),
    ] {
        assert_eq!(episode_score(&one, NOW), expected);
    }
    let one = episode(0, None, &[(1.0, 0.0)]);
    assert_eq!(episode_score(&one, THEIRS), None, "a missing score is not zero");
    assert_eq!(gap(&one.touchpoints[0], THEIRS, WANTED), None);
    assert_eq!(gap(&one.touchpoints[0], NOW, WANTED), Some(-1.0));
}

/// The peak is the score farthest from zero, the latest on a tie; the end the last known one (Kahneman and others,
/// 1993).
#[test]
fn peaks_and_ends() {
    for (scores, expected) in [
        (&[][..], None),
        (&[0.0][..], Some((0.0, 0.0, 0.0, 0.0))),
        (&[1.0, -1.0, 0.0][..], Some((0.0, -1.0, 0.0, -0.5))),
        (&[-1.0, 1.0, 0.5][..], Some((0.5 / 3.0, 1.0, 0.5, 0.75))),
        (&[2.0, 1.0][..], Some((1.5, 2.0, 1.0, 1.5))),
    ] {
        let told = summary_of(scores).map(|one| (one.mean, one.peak, one.end, one.peak_end));
        assert_eq!(told, expected, "{scores:?}");
    }
}

/// The report, the map and the comparison tell scores to a tenth, and the difference beside them.
#[test]
fn a_difference_is_that_of_the_scores_as_they_are_told() {
    // Means of −1.25 and +0.25, told as −1.3 and +0.3.
    let of_means = episode(0, None, &[(-1.0, 0.0), (-1.5, 0.5)]);
    assert_eq!(episode_gap(&of_means, NOW, WANTED), Some(1.6));
    let journey = journey(1, vec![of_means]);
    let spread = spreads(&journey, &[(0, NOW), (1, WANTED)]).episodes[0].spread;
    let change = changes(&journey, NOW, WANTED).episodes[0].change;
    assert_eq!((spread, change), (1.6, 1.6));
}

#[test]
fn the_last_wave_counts() {
    let mut journey = damage();
    assert_eq!(curve_pair(&journey, CUSTOMER), (Some(NOW), Some(WANTED)));
    assert_eq!(curve_pair(&journey, OTHER), (Some(THEIRS), None));
    let again = CurveId::from_number(9);
    journey.curves.push(Curve::new(again, CUSTOMER, CurveKind::Current));
    assert_eq!(curve_pair(&journey, CUSTOMER), (Some(again), Some(WANTED)));
    assert_eq!(curve_pair(&journey, CustomerId::from_number(7)), (None, None));
    // What is told is what shows; of a group of which nothing shows, the latest.
    for curve in journey.curves.iter_mut().filter(|curve| curve.id == again) {
        curve.hidden = true;
    }
    assert_eq!(curve_pair(&journey, CUSTOMER), (Some(NOW), Some(WANTED)));
    journey.curves.iter_mut().for_each(|curve| curve.hidden = true);
    assert_eq!(curve_pair(&journey, CUSTOMER), (Some(again), Some(WANTED)));
}

/// The months in which a group was measured, in the order of the file, against the order of time; "-" has no date.
#[test]
fn waves_go_by_their_dates() {
    for (file, order) in
        [("5 3", "3 5"), ("5 3 4", "3 4 5"), ("- 5 3", "- 3 5"), ("5 - 3", "3 - 5"), ("5 3 -", "3 5 -"), ("- -", "- -")]
    {
        let mut journey = damage();
        journey.curves.clear();
        for (place, month) in file.split(' ').enumerate() {
            let mut curve = Curve::new(CurveId::from_number(place as u64), CUSTOMER, CurveKind::Current);
            curve.wave.date = month.parse().ok().and_then(|month| Date::new(2026, month, 1));
            journey.curves.push(curve);
        }
        let found = waves(&journey, CUSTOMER, CurveKind::Current);
        let month = |id: &CurveId| {
            let curve = journey.curves.iter().find(|one| one.id == *id).expect("one of the journey");
            curve.wave.date.map_or("-".to_owned(), |date| date.month().to_string())
        };
        assert_eq!(found.iter().map(month).collect::<Vec<_>>().join(" "), order, "{file}");
        assert_eq!(curve_pair(&journey, CUSTOMER).0, found.last().copied(), "{file}");
    }
}

/// By gap, then importance, then strength of evidence: the method's own ranking.
#[test]
fn what_is_worth_a_micro_journey() {
    let mut journey = damage();
    let change = |journey: &mut Journey, place: usize, change: &dyn Fn(&mut Episode)| {
        change(Arc::make_mut(&mut journey.episodes[place]));
    };
    change(&mut journey, 4, &|one| one.importance = Rating::new(2));
    change(&mut journey, 2, &|one| one.micro = Some(JourneyId::from_number(2)));
    change(&mut journey, 3, &|one| Arc::make_mut(&mut one.touchpoints[0]).importance = Rating::new(5));
    let unknown = Episode::new(episode_id(5), "zonder score".to_owned());
    journey.episodes.push(Arc::new(unknown));
    let insight = |number, n, episodes: &[usize], touchpoints: &[u64]| {
        Arc::new(Insight {
            n,
            episodes: episodes.iter().map(|one| episode_id(*one)).collect(),
            touchpoints: touchpoints.iter().map(|one| TouchpointId::from_number(*one)).collect(),
            ..Insight::new(InsightId::from_number(number), InsightKind::Pain, String::new())
        })
    };
    let project = Project {
        insights: vec![
            insight(1, Some(12), &[2], &[200, 201]),
            insight(2, None, &[], &[202]),
            insight(3, Some(5), &[5], &[]),
        ],
        ..Project::default()
    };
    let ranked = worth_a_micro_journey(&project, &journey, CUSTOMER);
    let order: Vec<u64> = ranked.iter().map(|one| one.episode.episode.number()).collect();
    assert_eq!(order, [2, 4, 0, 3, 1, 5], "gap, then importance, then evidence; the unknown last");
    assert_eq!(
        ranked[0].reasons,
        [
            Reason::Gap(3.0),
            Reason::Evidence(Evidence { insights: 2, n: 12 }),
            Reason::HasMicro(JourneyId::from_number(2))
        ]
    );
    assert_eq!(ranked[3].importance, Rating::new(5), "the highest of its touchpoints");
    assert_eq!(ranked[2].reasons, [Reason::Gap(1.0), Reason::NoEvidence]);
    assert_eq!(ranked[5].reasons, [Reason::GapUnknown, Reason::Evidence(Evidence { insights: 1, n: 5 })]);
}

/// The spread between groups is the statistical range, highest − lowest.
#[test]
fn groups_differ_most_where_it_says() {
    let mut journey = damage();
    for (place, value) in [(0, 1.0), (2, 2.0)] {
        let one = Arc::make_mut(&mut journey.episodes[place]);
        one.rating.set(THEIRS, Some(score(value)));
    }
    Arc::make_mut(&mut Arc::make_mut(&mut journey.episodes[3]).touchpoints[1]).scores.set(THEIRS, Some(score(-2.0)));
    let found = challenge(&journey, &[CUSTOMER, OTHER]);
    let episodes: Vec<(EpisodeId, f64)> = found.episodes.iter().map(|one| (one.at.episode, one.spread)).collect();
    assert_eq!(episodes, [(episode_id(2), 4.0), (episode_id(3), 3.0), (episode_id(0), 2.0)]);
    assert_eq!((found.episodes[0].lowest, found.episodes[0].highest), ((CUSTOMER, -2.0), (OTHER, 2.0)));
    assert_eq!(found.touchpoints.len(), 1);
    assert_eq!((found.touchpoints[0].spread, found.touchpoints[0].highest.0), (3.4, CUSTOMER));
    assert_eq!(found.groups.len(), 2);
    assert_eq!(found.groups[0].summary.map(|one| one.peak_end), Some(-1.0));
    assert_eq!(found.groups[1].summary.map(|one| one.of), Some(3));
    assert_eq!(challenge(&journey, &[CUSTOMER]).episodes, []);
}

/// The change of a score is the later wave less the earlier one.
#[test]
fn waves_are_compared_by_what_changed() {
    let mut journey = damage();
    let later = CurveId::from_number(7);
    journey.curves.push(Curve::new(later, CUSTOMER, CurveKind::Current));
    for (place, value) in [(0, -0.5), (2, 0.0), (3, 0.2)] {
        Arc::make_mut(&mut journey.episodes[place]).rating.set(later, Some(score(value)));
    }
    Arc::make_mut(&mut Arc::make_mut(&mut journey.episodes[3]).touchpoints[1]).scores.set(later, Some(score(-0.6)));
    assert_eq!(waves(&journey, CUSTOMER, CurveKind::Current), [NOW, later]);
    assert_eq!(waves(&journey, CUSTOMER, CurveKind::Desired), [WANTED]);
    let found = changes(&journey, NOW, later);
    let told: Vec<(EpisodeId, f64)> = found.episodes.iter().map(|one| (one.at.episode, one.change)).collect();
    assert_eq!(told, [(episode_id(2), 2.0), (episode_id(3), -0.8), (episode_id(0), 0.5)], "either way counts");
    assert_eq!((found.touchpoints.len(), found.touchpoints[0].change), (1, -2.0));
    assert_eq!(changes(&journey, later, NOW).episodes[0].change, -2.0);
}

/// Scores between bars, one per episode, `_` where none is known; `?` before it makes the episode a branch.
fn written(line: &str) -> Journey {
    let one = |(number, word): (usize, &str)| {
        let (word, is_branch) = word.trim().strip_prefix('?').map_or((word.trim(), false), |rest| (rest, true));
        let mut one = episode(number, word.parse().ok().map(|now| (now, 0.0)), &[]);
        one.condition = if is_branch { "the wound becomes infected".to_owned() } else { " ".to_owned() };
        one
    };
    journey(1, line.split('|').enumerate().map(one).collect())
}

/// What each episode says of what the customer feels now.
fn scores(journey: &Journey) -> Vec<(&Episode, Option<f64>)> {
    let score = |one| episode_score(one, NOW).map(|score| score.value);
    journey.episodes.iter().map(|one| (one.as_ref(), score(one))).collect()
}

#[test]
fn branches_do_not_count_for_the_whole_journey() {
    // Mean, peak, end, how many are known; then mean and end as they are remembered with λ = 0.5.
    let table = [
        ("1 | 0 | -1", Some((0.0, -1.0, -1.0, 3)), (-0.5, -1.0)),
        ("1 | 0 | ?-2 | -1", Some((0.0, -1.0, -1.0, 3)), (-0.5, -1.0)),
        ("?-2 | 1 | 0", Some((0.5, 1.0, 0.0, 2)), (0.25, 0.0)),
        ("1 | 0 | ?-2", Some((0.5, 1.0, 0.0, 2)), (0.25, 0.0)),
        ("1 | _ | ?-2", Some((1.0, 1.0, 1.0, 1)), (1.0, 1.0)),
        // Whoever is known in branches alone is a group of those who meet them.
        ("_ | ?-2 | ?1 | _", Some((-0.5, -2.0, 1.0, 2)), (0.25, 1.0)),
        ("_ | ?_", None, (0.0, 0.0)),
    ];
    for (line, expected, (mean, end)) in table {
        let journey = written(line);
        let told = summary(&journey, NOW).map(|one| (one.mean, one.peak, one.end, one.of));
        assert_eq!(told, expected, "{line}");
        let both = felt_and_remembered(&scores(&journey), 0.5);
        assert_eq!(both.map(|(felt, _)| felt), summary(&journey, NOW), "{line}, felt");
        let recalled = both.map(|(_, one)| (one.mean, one.end, one.of));
        assert_eq!(recalled, expected.map(|(.., of)| (mean, end, of)), "{line}, remembered");
        let compared = child_against_parent(&written("2"), &episode(9, Some((2.0, 0.0)), &[]), &journey, CUSTOMER);
        assert_eq!(compared.map(|one| one.child), expected.map(|(mean, ..)| mean), "{line}, as a micro journey");
        // Of touchpoints that have the same scores the last one ends the curve.
        let mut along = journey.clone();
        for (one, (_, score)) in along.episodes.iter_mut().zip(scores(&journey)) {
            let touchpoints: Vec<(f64, f64)> = score.map(|now| (now, 0.0)).into_iter().collect();
            Arc::make_mut(one).touchpoints = episode(9, None, &touchpoints).touchpoints;
        }
        assert_eq!(last_score(&along, NOW).map(Score::value), expected.map(|(_, _, end, _)| end), "{line}, last");
        let found = challenge(&journey, &[CUSTOMER]).groups[0].summary.map(|one| one.of);
        assert_eq!(found, expected.map(|(.., of)| of), "{line}, compared");
    }
}

#[test]
fn all_that_is_known_is_remembered_towards_the_end() {
    for (line, carry_over, expected) in [
        ("-2 | _ | 2", 0.3, &[Some(-0.8), None, Some(2.0)][..]),
        ("1 | -2 | _", 0.3, &[Some(0.1), Some(-2.0), None]),
        ("_ | _", 0.3, &[None, None]),
        ("1 | 0", 0.0, &[Some(1.0), Some(0.0)]),
        ("1 | 0", 1.0, &[Some(0.0), Some(0.0)]),
        // A branch is remembered towards the outcome for all, and is none itself.
        ("1 | ?-2 | 0", 0.5, &[Some(0.5), Some(-1.0), Some(0.0)]),
        ("1 | 0 | ?-2", 0.5, &[Some(0.5), Some(0.0), Some(-1.0)]),
        ("_ | ?1 | ?0", 0.5, &[None, Some(0.5), Some(0.0)]),
    ] {
        let found = all_remembered(&scores(&written(line)), carry_over);
        let is_same = found.iter().zip(expected).all(|(one, other)| match (one, other) {
            (Some(one), Some(other)) => close(*one, *other),
            (one, other) => one == other,
        });
        assert!(is_same && found.len() == expected.len(), "{line}: {found:?} instead of {expected:?}");
    }
    assert_eq!(all_remembered(&[], 0.5), []);
    let (_, whole) = felt_and_remembered(&scores(&damage()), 0.3).expect("scores");
    assert!(close(whole.mean, -0.14) && close(whole.peak_end, -0.7), "{whole:?}");
}

#[test]
fn measures_of_one_kind_belong_together() {
    let metric = |number: u64, kind: MetricKind, value: f64, date: Option<&str>, target: Option<f64>| Metric {
        date: date.map(|date| date.parse().expect("a day")),
        target,
        ..Metric::new(MetricId::from_number(number), kind, value)
    };
    let metrics = [
        metric(1, MetricKind::Nps, 5.0, Some("2026-10-01"), Some(5.0)),
        metric(2, MetricKind::Ces, 4.0, None, None),
        metric(3, MetricKind::Nps, -5.0, Some("2026-04-01"), Some(0.0)),
        metric(4, MetricKind::Other("calls".into()), 9.0, None, Some(3.0)),
        metric(5, MetricKind::Other("mails".into()), 2.0, None, Some(3.0)),
        metric(6, MetricKind::Nps, 1.0, None, None),
    ];
    let found = series(&metrics);
    let told: Vec<(u64, Vec<f64>)> = found.iter().map(|one| (one.latest.id.number(), one.values())).collect();
    assert_eq!(told, [(1, vec![1.0, -5.0, 5.0]), (2, vec![4.0]), (4, vec![9.0]), (5, vec![2.0])]);
    let against = [0, 1, 2, 3, 4].map(|place| against_target(&metrics[place]).map(|how| how as i8));
    assert_eq!(against, [Some(0), None, Some(-1), Some(1), Some(-1)]);
}

#[test]
fn evidence_counts_where_a_curve_has_scores() {
    let mut journey = damage();
    Arc::make_mut(&mut journey.episodes[2]).rating.set(THEIRS, Some(score(1.0)));
    let insight = |number: u64, n: u32, episodes: &[usize], touchpoints: &[u64]| {
        let mut one = Insight::new(InsightId::from_number(number), InsightKind::Pain, String::new());
        one.n = Some(n);
        one.episodes = episodes.iter().map(|place| episode_id(*place)).collect();
        one.touchpoints = touchpoints.iter().map(|id| TouchpointId::from_number(*id)).collect();
        Arc::new(one)
    };
    let insights =
        [insight(1, 10, &[2], &[]), insight(2, 5, &[], &[201]), insight(3, 1, &[2], &[202]), insight(4, 7, &[], &[])];
    assert_eq!(evidence_of_curve(&insights, &journey, NOW), Evidence { insights: 3, n: 16 });
    assert_eq!(evidence_of_curve(&insights, &journey, THEIRS), Evidence { insights: 2, n: 11 });
}

#[test]
fn a_piece_of_research_counts_once_however_much_it_taught() {
    let case = include_bytes!("../../assets/examples/schade-autoverzekering.journey.ron");
    let project = meander::file::read(case).expect("the example can be read");
    let journey = &project.journeys[0];
    for group in &project.customers {
        let curve = curve_pair(journey, group.id).0.expect("a curve");
        let found = evidence_of_curve(&project.insights, journey, curve);
        // The survey of 212 and the interviews gave two of the eight insights each.
        assert_eq!(found, Evidence { insights: 8, n: 12 + 4 + 1480 + 212 + 9 + 340 }, "{}", group.name);
    }
    let insight = |number: u64, source: &str, date: Option<&str>| {
        let mut one = Insight::new(InsightId::from_number(number), InsightKind::Pain, String::new());
        (one.n, one.source, one.method) = (Some(12), source.to_owned(), Some(InsightMethod::Interview));
        one.date = date.map(|date| date.parse().expect("a day"));
        one.episodes = vec![episode_id(2)];
        one.touchpoints = vec![TouchpointId::from_number(201)];
        Arc::new(one)
    };
    let unknown = |number: u64| {
        let mut one = Insight::clone(&insight(number, "", None));
        one.method = None;
        Arc::new(one)
    };
    // Of which research nothing is known but how many, two may be two.
    let found = touchpoint_evidence(&[unknown(1), unknown(2)])[&TouchpointId::from_number(201)];
    assert_eq!(found, Evidence { insights: 2, n: 24 });
    for (sources, n) in [
        (vec![("thuis", None), ("thuis ", None), ("thuis", None)], 12),
        (vec![("thuis", None), ("op straat", None)], 24),
        (vec![("thuis", Some("2026-03-11")), ("thuis", Some("2026-03-19")), ("thuis", Some("2026-03-11"))], 24),
    ] {
        let insights: Vec<Arc<Insight>> =
            sources.iter().zip(1..).map(|((source, date), number)| insight(number, source, *date)).collect();
        let expected = Evidence { insights: sources.len(), n };
        let at_touchpoint = touchpoint_evidence(&insights)[&TouchpointId::from_number(201)];
        let project = Project { insights: insights.clone(), ..Project::default() };
        let at_episode = worth_a_micro_journey(&project, &damage(), CUSTOMER)[0].evidence;
        let of_curve = evidence_of_curve(&insights, &damage(), NOW);
        assert_eq!([at_touchpoint, at_episode, of_curve], [expected; 3], "{sources:?}");
    }
}

/// Calendar year = birth year + age, as in the diagram of Lexis ("Einleitung in die Theorie der
/// Bevölkerungsstatistik", 1875).
#[test]
fn two_generations_meet_the_world() {
    let phases = [(0, Some(11)), (12, Some(17)), (18, Some(29)), (30, Some(49)), (50, None)];
    let phases = phases.into_iter().enumerate().map(|(place, (from, to))| Episode {
        age_from: Some(from),
        age_to: to,
        ..episode(place, None, &[])
    });
    let mut journey = journey(1, phases.collect());
    let events = [("Summer of Love", 1967), ("Live Aid", 1985), ("de Muur", 1989), ("millennium", 2000)];
    let events = events.into_iter().enumerate();
    journey.events = events
        .map(|(place, (title, year))| Event::new(EventId::from_number(place as u64), title.to_owned(), year))
        .collect();
    let born = |from, to| CustomerGroup {
        kind: CustomerKind::Cohort { born_from: from, born_to: to },
        ..CustomerGroup::new(CUSTOMER, "cohort".to_owned())
    };
    let met = |cohort: &CustomerGroup, event: usize| {
        let one = &meetings(&journey, cohort)[event];
        (one.ages.from, one.phases.iter().map(|(id, _)| id.number()).collect::<Vec<_>>())
    };
    let (fifty, seventy) = (born(1950, 1950), born(1970, 1970));
    assert_eq!(met(&fifty, 0), (17, vec![1]), "youth");
    assert_eq!(met(&fifty, 1), (35, vec![3]), "building");
    assert_eq!(met(&seventy, 2), (19, vec![2]), "young adult");
    assert_eq!(met(&seventy, 3), (30, vec![3]), "building");
    assert_eq!(met(&seventy, 0), (-3, vec![]), "not born yet");
    assert_eq!(met(&born(1945, 1955), 0), (12, vec![1, 2]), "a broad cohort is in two phases");
    let in_phases: Vec<Years> = meetings(&journey, &born(1945, 1955))[0].phases.iter().map(|(_, ages)| *ages).collect();
    assert_eq!(in_phases, [Years { from: 12, to: Some(17) }, Years { from: 18, to: Some(22) }]);

    let years = |cohort: &CustomerGroup, phase: usize| years_of(cohort, &journey.episodes[phase]);
    assert_eq!(years(&fifty, 1), Some(Years { from: 1962, to: Some(1967) }));
    assert_eq!(years(&born(1945, 1955), 3), Some(Years { from: 1975, to: Some(2004) }));
    assert_eq!(years(&seventy, 4), Some(Years { from: 2020, to: None }));
    assert_eq!(years_of(&fifty, &episode(9, None, &[])), None);
    let segment = CustomerGroup::new(CUSTOMER, "segment".to_owned());
    assert!(years(&segment, 0).is_none() && meetings(&journey, &segment).is_empty());
}

#[test]
fn the_time_of_an_episode_is_rounded_to_its_longest_unit() {
    use DurationUnit::{Days, Hours, Minutes, Months, Weeks};
    let table: [(&[Duration], Option<Duration>); 7] = [
        (&[], None),
        (&[Duration(0, Days)], None),
        (&[Duration(3, Weeks)], Some(Duration(3, Weeks))),
        (&[Duration(10, Minutes), Duration(5, Weeks)], Some(Duration(5, Weeks))),
        (&[Duration(8, Weeks), Duration(1, Weeks)], Some(Duration(9, Weeks))),
        (&[Duration(20, Hours), Duration(1, Days)], Some(Duration(2, Days))),
        (&[Duration(u32::MAX, Months), Duration(u32::MAX, Months)], Some(Duration(u32::MAX, Months))),
    ];
    for (durations, expected) in table {
        let mut episode = episode(1, None, &vec![(0.0, 0.0); durations.len()]);
        for (touchpoint, duration) in episode.touchpoints.iter_mut().zip(durations) {
            Arc::make_mut(touchpoint).duration = Some(*duration);
        }
        assert_eq!(time_of(&episode), expected, "{durations:?}");
    }
}

#[test]
fn evidence_counts_insights_and_their_samples() {
    let touchpoint = TouchpointId::from_number;
    let insight = |number, n, touchpoints: &[u64]| {
        let mut one = Insight::new(InsightId::from_number(number), InsightKind::Pain, String::new());
        (one.n, one.touchpoints) = (n, touchpoints.iter().copied().map(touchpoint).collect());
        Arc::new(one)
    };
    let insights = [insight(1, Some(12), &[1, 2, 1]), insight(2, None, &[2]), insight(3, Some(200), &[])];
    let found = touchpoint_evidence(&insights);
    assert_eq!(found.get(&touchpoint(1)), Some(&Evidence { insights: 1, n: 12 }), "counted once");
    assert_eq!(found.get(&touchpoint(2)), Some(&Evidence { insights: 2, n: 12 }));
    assert_eq!(found.get(&touchpoint(3)), None, "an assumption");
}

#[test]
fn days_from_start_to_test() {
    let date = |text: &str| text.parse::<Date>().expect("a date");
    for (start, tested, days) in [
        ("2026-01-01", "2026-01-01", Some(0)),
        ("2024-02-28", "2024-03-01", Some(2)),
        ("2026-02-28", "2026-03-01", Some(1)),
        ("2025-12-31", "2027-01-01", Some(366)),
        ("1969-12-31", "1970-01-02", Some(2)),
        ("2026-03-01", "2026-02-28", None),
    ] {
        assert_eq!(lead_time(date(start), date(tested)), days, "{start} to {tested}");
    }
    for days in [0_u32, 1, 59, 60, 365, 20_000, 40_000] {
        let date = Date::from_days_since_1970(days).expect("a date");
        assert_eq!(date.days_since_1970(), i64::from(days), "{date}");
    }
    for (days, expected) in
        [(&[][..], None), (&[7][..], Some(7.0)), (&[9, 1, 5][..], Some(5.0)), (&[4, 1][..], Some(2.5))]
    {
        assert_eq!(median(days), expected);
    }
}

#[test]
fn work_begins_with_the_journey_or_the_one_above() {
    let date = |day| Date::new(2026, 5, day);
    let journey = |number: u64, start, parent| {
        let mut one = Journey::new(JourneyId::from_number(number), String::new());
        (one.frame.start_date, one.parent) = (start, parent);
        one
    };
    let mut above = journey(1, date(1), None);
    above.episodes = vec![Arc::new(episode(1, None, &[]))];
    let (own, below) = (journey(2, date(2), None), journey(3, None, Some(episode_id(1))));
    let journeys = [above, own.clone(), below.clone()].map(Arc::new).into();
    let project = Project { journeys, ..Project::default() };
    assert_eq!(start_of(&project, Some(&own)), date(2));
    assert_eq!(start_of(&project, Some(&below)), date(1), "that of the journey above");
    assert_eq!(start_of(&project, None), date(1), "that of the first that has one");
    assert_eq!(start_of(&Project::default(), None), None);
}

#[test]
fn a_gap_is_answered_until_its_improvement_is_dropped() {
    let mut journey = Journey::new(JourneyId::from_number(1), String::new());
    journey.episodes = vec![Arc::new(episode(1, None, &[(-1.0, 1.0), (0.0, 1.0), (1.0, 0.0)]))];
    let gaps = largest_gaps(&journey, NOW, WANTED);
    let mut answer = Improvement::new(ImprovementId::from_number(1), String::new());
    answer.gap = Some(GapPlace::Touchpoint(TouchpointId::from_number(100)));
    let sizes = |improvements: &[Improvement]| {
        let improvements: Vec<_> = improvements.iter().cloned().map(Arc::new).collect();
        unanswered(&gaps, &improvements).iter().map(|one| one.gap).collect::<Vec<_>>()
    };
    assert_eq!(sizes(&[]), [2.0, 1.0], "what feels better than wanted hurts nobody");
    assert_eq!(sizes(std::slice::from_ref(&answer)), [1.0]);
    answer.status = Status::Dropped;
    assert_eq!(sizes(std::slice::from_ref(&answer)), [2.0, 1.0]);
    answer.status = Status::Idea;
    answer.gap = Some(GapPlace::Episode(episode_id(1)));
    assert_eq!(sizes(&[answer]), [2.0, 1.0], "that of the whole episode");
}

/// An example as it is bundled.
fn bundled(name: &str) -> Project {
    let path = sources::root().join(format!("assets/examples/{name}.journey.ron"));
    let bytes = std::fs::read(&path).expect("the example");
    meander::file::read(&bytes).expect("an example in order")
}

/// Case A as it is told: episodes, and their touchpoints with sub-steps or forms, channels and feelings.
const CASE_A: [(&str, f64, f64, &[&str]); 5] = [
    (
        "Aanrijding en eerste melding",
        -1.0,
        0.0,
        &[
            "Aanrijding melden; alarmnummer, foto’s maken; telefoon, app; -1 → 0",
            "Bevestiging en dossiernummer; ; e-mail; 0 → 1",
        ],
    ),
    (
        "Vervangend vervoer",
        1.0,
        1.0,
        &["Vervangende auto regelen; ; telefoon, online; 1 → 1", "Auto ophalen bij de garage; ; garage; 1 → 1"],
    ),
    (
        "Schade bepalen",
        -2.0,
        1.0,
        &[
            "Afspraak maken voor schadebepaling; ; telefoon, e-mail, online; 0 → 1",
            "Schouw door de schade-expert; schouw gestart, schouw afgerond; persoonlijk; -1 → 1",
            "Terugkoppeling van de schouw; persoonlijke toelichting, rapport; persoonlijk, post; -2 → 1; beslissend",
        ],
    ),
    (
        "Afhandeling",
        1.0,
        1.0,
        &[
            "Akkoord en herstelopdracht; ; online; 0 → 1",
            "Uitbetaling of herstel gereed; ; online, garage; 1.4 → 1; beslissend",
        ],
    ),
    ("Nazorg", 0.0, 1.0, &["Nabellen: alles naar wens?; ; telefoon; 0 → 1"]),
];

#[test]
fn the_bundled_damage_case_is_the_one_that_was_told() {
    let project = bundled("schade-autoverzekering");
    let journey = &project.journeys[0];
    let (now, desired) = curve_pair(journey, project.customers[0].id);
    let (now, desired) = (now.expect("a curve of now"), desired.expect("a desired curve"));
    assert_eq!(journey.episodes.len(), CASE_A.len());
    for (episode, (title, felt, wanted, touchpoints)) in journey.episodes.iter().zip(CASE_A) {
        let value = |curve| episode_score(episode, curve).map(|score| score.value);
        assert_eq!((&*episode.title, value(now), value(desired)), (title, Some(felt), Some(wanted)));
        let told = |touchpoint: &Arc<Touchpoint>| {
            let named = |id: &ChannelId| project.channels.iter().find(|one| one.id == *id).map(|one| one.name.clone());
            let channels: Vec<String> = touchpoint.channels.iter().filter_map(named).collect();
            let felt = |curve| touchpoint.scores.get(curve).map_or(f64::NAN, Score::value);
            let feelings = format!("{} → {}", felt(now), felt(desired));
            let decides = if touchpoint.moment_of_truth { "; beslissend" } else { "" };
            let steps = touchpoint.sub_steps.join(", ");
            format!("{}; {steps}; {}; {feelings}{decides}", touchpoint.title, channels.join(", "))
        };
        assert_eq!(episode.touchpoints.iter().map(told).collect::<Vec<_>>(), touchpoints);
    }
    let whole = summary(journey, now).expect("scores");
    assert!(close(whole.mean, -0.2) && whole.peak_end == -1.0, "{whole:?}");
    let largest = largest_gaps(journey, now, desired);
    assert_eq!((largest[0].gap, largest[0].at.episode), (3.0, journey.episodes[2].id));
    let child =
        project.journeys.iter().find(|one| one.parent == Some(journey.episodes[2].id)).expect("a micro journey");
    let compared = child_against_parent(journey, &journey.episodes[2], child, project.customers[0].id).expect("scores");
    assert_eq!((compared.parent, compared.child, compared.is_flagged), (-2.0, -1.0, true));
    assert!(journey.limitations.contains("verzonnen"), "it says that its figures are invented");
}

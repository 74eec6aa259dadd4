//! Curves break where a score is missing, and never leave their points.

use std::sync::Arc;

use meander::geom::{Path, Point, point};
use meander::layout::draw::score_y;
use meander::layout::map::Map;
use meander::model::*;
use meander::scene::{Group, Item, Stroke, Target};
use meander::theme::size;
use proptest::prelude::*;

use super::DUTCH;

const NOW: CurveId = CurveId::from_number(1);
const WANTED: CurveId = CurveId::from_number(2);

/// A journey with one curve; each inner list is an episode, each number a touchpoint's score in tenths.
fn journey(scores: &[Vec<Option<i8>>]) -> Map {
    let lane = LaneId::from_number(1);
    let mut journey = Journey::new(JourneyId::from_number(1), "Reis".to_owned());
    journey.lanes = vec![Lane::new(LaneId::from_number(2), LaneKind::Emotion), Lane::new(lane, LaneKind::Touchpoints)];
    journey.curves = vec![Curve::new(NOW, CustomerId::from_number(1), CurveKind::Current)];
    let mut count = 0;
    for (number, scores) in scores.iter().enumerate() {
        let mut episode = Episode::new(EpisodeId::from_number(number as u64 + 1), format!("E{number}"));
        for tenths in scores {
            count += 1;
            let mut touchpoint = Touchpoint::new(TouchpointId::from_number(count), format!("T{count}"), lane);
            touchpoint.scores.set(NOW, tenths.and_then(Score::from_tenths));
            episode.touchpoints.push(Arc::new(touchpoint));
        }
        journey.episodes.push(Arc::new(episode));
    }
    let customers = vec![CustomerGroup::new(CustomerId::from_number(1), "Iedereen".to_owned())];
    let project = Arc::new(Project { customers, journeys: vec![Arc::new(journey)], ..Project::default() });
    Map::of(&project, &project.journeys[0], DUTCH, None)
}

/// Where each known score lies on the map; none where it is missing.
fn places(map: &Map) -> Vec<Option<Point>> {
    let lane = &map.lanes[0];
    let mut places = Vec::new();
    for cell in &map.cells {
        for (column, touchpoint) in cell.episode.touchpoints.iter().enumerate() {
            let x = cell.x as f32 + (column as f32 + 0.5) * size::COLUMN_WIDTH;
            let score = touchpoint.scores.get(NOW);
            places.push(score.map(|score| point(x, lane.top + score_y(score.value(), lane.height))));
        }
    }
    places
}

/// Each drawn stretch between two points, in coordinates of the map, flattened.
fn stretches(map: &Map) -> Vec<Vec<Point>> {
    let mut all = Vec::new();
    for (index, cell) in map.cells.iter().enumerate() {
        for item in &map.under(index).items {
            let Item::Path(drawn) = item else { continue };
            if drawn.stroke.is_none_or(|stroke| stroke.width != size::CURVE_WIDTH) {
                continue;
            }
            let path = drawn.path.mapped(|at| point(at.x + cell.x as f32, at.y));
            let mut start = path.start;
            for segment in path.segments {
                let points = Path { start, segments: vec![segment], closed: false }.flattened(0.2);
                start = *points.last().expect("an end");
                all.push(points);
            }
        }
    }
    all
}

fn near(a: Point, b: Point) -> bool {
    (a.x - b.x).abs() < 0.05 && (a.y - b.y).abs() < 0.05
}

fn check(scores: &[Vec<Option<i8>>]) -> Result<(), TestCaseError> {
    let map = journey(scores);
    let places = places(&map);
    let expected: Vec<(Point, Point)> = places.windows(2).filter_map(|pair| Some((pair[0]?, pair[1]?))).collect();
    let found = stretches(&map);
    prop_assert_eq!(found.len(), expected.len(), "as many stretches as neighbours with scores");
    for (points, (from, to)) in found.iter().zip(&expected) {
        prop_assert!(near(points[0], *from) && near(points[points.len() - 1], *to), "{points:?} {from:?} {to:?}");
        let (low, high) = (from.y.min(to.y) - 0.05, from.y.max(to.y) + 0.05);
        prop_assert!(points.iter().all(|at| at.y >= low && at.y <= high), "{points:?} leaves {low}..{high}");
        prop_assert!(points.windows(2).all(|pair| pair[0].x <= pair[1].x), "{points:?} turns back");
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_curve_breaks_at_a_missing_score_and_stays_within_its_points(
        scores in prop::collection::vec(prop::collection::vec(prop::option::weighted(0.75, -20_i8..=20), 0..5), 0..6)
    ) {
        check(&scores)?;
    }
}

#[test]
fn known_curves_break_where_they_should() {
    let table: [&[Vec<Option<i8>>]; 5] = [
        &[],
        &[vec![]],
        &[vec![Some(10)]],
        &[vec![Some(10), None, Some(-10)], vec![], vec![Some(-20)]],
        &[vec![None, None], vec![Some(0)], vec![Some(20), Some(20)]],
    ];
    for scores in table {
        check(scores).unwrap_or_else(|error| panic!("{scores:?}: {error}"));
    }
}

/// Each mark of what is desired: the touchpoint it stands for, and how many shapes it is drawn with.
fn wishes(map: &Map) -> Vec<(TouchpointId, usize)> {
    let pieces = (0..map.cells.len()).map(|index| map.over(index));
    let marks = pieces.flat_map(|piece| {
        let of = |group: &Group| match group.target {
            Target::Point { touchpoint, curve: WANTED } => Some((touchpoint.touchpoint, group.items.len())),
            _ => None,
        };
        piece.groups.iter().filter_map(of).collect::<Vec<_>>()
    });
    marks.collect()
}

/// A journey in which these scores are desired, and nothing else is known.
fn wishing(scores: &[Vec<Option<i8>>], before: Option<&Map>) -> Map {
    let mut project = Project::clone(&journey(scores).project);
    let journey = Arc::make_mut(&mut project.journeys[0]);
    journey.curves.push(Curve::new(WANTED, CustomerId::from_number(1), CurveKind::Desired));
    for episode in &mut journey.episodes {
        for touchpoint in &mut Arc::make_mut(episode).touchpoints {
            let touchpoint = Arc::make_mut(touchpoint);
            let score = touchpoint.scores.get(NOW);
            touchpoint.scores.set(NOW, None);
            touchpoint.scores.set(WANTED, score);
        }
    }
    let project = Arc::new(project);
    Map::of(&project, &project.journeys[0], DUTCH, before)
}

#[test]
fn a_single_desired_score_has_a_mark_of_its_own() {
    let number = TouchpointId::from_number;
    let check = |map: &Map, expected: &[(u64, bool)]| {
        let found = wishes(map);
        let shown: Vec<_> = found.iter().map(|(id, items)| (*id, *items > 0)).collect();
        let expected: Vec<_> = expected.iter().map(|(id, is_lone)| (number(*id), *is_lone)).collect();
        assert_eq!(shown, expected);
        // Each of them can be taken hold of, with a mark or on its line.
        for (index, cell) in map.cells.iter().enumerate() {
            for group in map.over(index).groups.iter().filter(|group| matches!(group.target, Target::Point { .. })) {
                let middle = group.rect.center();
                assert_eq!(map.hit(cell.x + f64::from(middle.x), middle.y), Some(group.target));
            }
        }
    };
    let alone = wishing(&[vec![None, Some(10), None], vec![None]], None);
    check(&alone, &[(2, true)]);
    check(&wishing(&[vec![Some(10), Some(5)]], None), &[(1, false), (2, false)]);
    check(&wishing(&[vec![Some(10), None, Some(5)]], None), &[(1, true), (3, true)]);
    check(&wishing(&[vec![Some(10)], vec![], vec![Some(5)]], None), &[(1, false), (2, false)]);
    // What comes beside it, in the next episode, takes it into a line.
    let apart = wishing(&[vec![Some(10)], vec![None]], None);
    check(&apart, &[(1, true)]);
    check(&wishing(&[vec![Some(10)], vec![Some(5)]], Some(&apart)), &[(1, false), (2, false)]);
    // It looks like its curve: a ring and dashes in the same colour and width.
    let curve = alone.curve_looks().iter().find(|curve| curve.id == WANTED).expect("the curve").clone();
    let over = alone.over(0);
    let mark = over.groups.iter().find(|group| matches!(group.target, Target::Point { curve: WANTED, .. }));
    let stroke = Some(Stroke::solid(curve.width, curve.color));
    for item in &over.items[mark.expect("the mark").items.clone()] {
        match item {
            Item::Circle(ring) => assert_eq!((ring.stroke, ring.fill), (stroke, alone.look.theme().surface)),
            Item::Path(dash) => assert_eq!(dash.stroke, stroke),
            other => panic!("{other:?}"),
        }
    }
}

//! Curves break where a score is missing, and never leave their points.

use std::sync::Arc;

use meander::geom::{Path, Point, point};
use meander::layout::draw::score_y;
use meander::layout::map::Map;
use meander::model::*;
use meander::scene::Item;
use meander::theme::size;
use proptest::prelude::*;

use super::DUTCH;

const NOW: CurveId = CurveId::from_number(1);

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

//! Shapes: rectangles, flattening, and curves that stay between their points.

use meander::geom::{Path, Point, Rect, Segment, monotone_path, monotone_slope, point};
use proptest::prelude::*;

#[test]
fn rectangles() {
    let rect = Rect::new(10.0, 20.0, 30.0, 40.0);
    assert_eq!((rect.width(), rect.height(), rect.center()), (30.0, 40.0, point(25.0, 40.0)));
    for (x, y, inside) in
        [(10.0, 20.0, true), (39.9, 59.9, true), (40.0, 30.0, false), (20.0, 60.0, false), (9.9, 30.0, false)]
    {
        assert_eq!(rect.contains(point(x, y)), inside, "{x}, {y}");
    }
    for (other, meets) in [
        (Rect::new(0.0, 0.0, 11.0, 21.0), true),
        (Rect::new(0.0, 0.0, 10.0, 100.0), false),
        (Rect::new(15.0, 25.0, 1.0, 1.0), true),
    ] {
        assert_eq!((rect.intersects(&other), other.intersects(&rect)), (meets, meets), "{other:?}");
    }
    assert_eq!(rect.union(&Rect::new(0.0, 50.0, 5.0, 50.0)), Rect::new(0.0, 20.0, 40.0, 80.0));
    assert_eq!(rect.expanded(1.0), Rect::new(9.0, 19.0, 32.0, 42.0));
    assert_eq!(rect.translated(1.0, -1.0), Rect::new(11.0, 19.0, 30.0, 40.0));
    assert_eq!(Rect::around(rect.center(), 30.0, 40.0), rect);
}

#[test]
fn few_points_give_small_paths() {
    assert_eq!(Path::polyline(&[], true).flattened(0.1), [Point::default()]);
    assert_eq!(monotone_path(&[]).segments, []);
    assert_eq!(monotone_path(&[point(3.0, 4.0)]).flattened(0.1), [point(3.0, 4.0)]);
}

#[test]
fn slopes_are_straight_at_ends_and_flat_at_turns() {
    let (low, high) = (point(0.0, 0.0), point(1.0, 1.0));
    assert_eq!(monotone_slope(None, low, Some(high)), 1.0);
    assert_eq!(monotone_slope(Some(low), high, None), 1.0);
    assert_eq!(monotone_slope(None, low, None), 0.0);
    assert_eq!(monotone_slope(Some(low), high, Some(point(2.0, 0.0))), 0.0);
    assert_eq!(monotone_slope(Some(low), high, Some(point(2.0, 1.0))), 0.0);
    assert_eq!(monotone_slope(Some(low), high, Some(point(2.0, 2.0))), 1.0);
}

/// Points with growing x and scores on the five levels, halves and tenths between them.
fn points() -> impl Strategy<Value = Vec<Point>> {
    prop::collection::vec((1.0_f32..400.0, -20_i32..=20), 1..20).prop_map(|steps| {
        let mut x = 0.0;
        steps
            .into_iter()
            .map(|(dx, tenths)| {
                x += dx;
                point(x, tenths as f32 * 4.0)
            })
            .collect()
    })
}

proptest! {
    #[test]
    fn a_monotone_curve_never_leaves_its_points(points in points()) {
        let path = monotone_path(&points);
        prop_assert_eq!(path.segments.len(), points.len() - 1);
        for (ends, segment) in points.windows(2).zip(&path.segments) {
            let alone = Path { start: ends[0], segments: vec![*segment], closed: false };
            let (low, high) = (ends[0].y.min(ends[1].y), ends[0].y.max(ends[1].y));
            let mut before = ends[0];
            for at in alone.flattened(0.01) {
                prop_assert!(at.y >= low - 1e-2 && at.y <= high + 1e-2, "{at:?} outside {ends:?}");
                prop_assert!(at.x >= before.x - 1e-3, "{at:?} turns back in {ends:?}");
                let onward = (at.y - before.y) * (ends[1].y - ends[0].y).signum();
                prop_assert!(onward >= -1e-2, "{at:?} after {before:?} runs against {ends:?}");
                before = at;
            }
            prop_assert_eq!(before, ends[1]);
        }
    }

    #[test]
    fn a_flattened_curve_stays_near_the_curve(
        a in (-200.0_f32..200.0, -200.0_f32..200.0),
        b in (-200.0_f32..200.0, -200.0_f32..200.0),
        end in (-200.0_f32..200.0, -200.0_f32..200.0),
    ) {
        let curve = Path {
            start: Point::default(),
            segments: vec![Segment::Cubic(point(a.0, a.1), point(b.0, b.1), point(end.0, end.1))],
            closed: false,
        };
        let coarse = curve.flattened(0.25);
        for at in curve.flattened(1e-4) {
            let nearest = coarse.windows(2).map(|ends| distance(at, ends[0], ends[1])).fold(f32::MAX, f32::min);
            prop_assert!(nearest <= 0.26, "{at:?} is {nearest} away");
        }
        let bounds = curve.bounds().expanded(1e-3);
        prop_assert!(coarse.iter().all(|at| bounds.contains(*at)));
    }
}

/// From a point to a straight stretch.
fn distance(at: Point, from: Point, to: Point) -> f32 {
    let (dx, dy) = (to.x - from.x, to.y - from.y);
    let length = dx * dx + dy * dy;
    let share =
        if length > 0.0 { (((at.x - from.x) * dx + (at.y - from.y) * dy) / length).clamp(0.0, 1.0) } else { 0.0 };
    (at.x - from.x - share * dx).hypot(at.y - from.y - share * dy)
}

//! Branches that only some customers meet: the main path goes past them, and each leaves it and comes back.

use std::sync::Arc;

use meander::file;
use meander::geom::point;
use meander::layout::compare::{Arrangement, Comparison, Line, Room};
use meander::layout::map::{Map, REMEMBERED_DASH};
use meander::method::last_score;
use meander::model::*;
use meander::scene::{Dash, Item, Piece, Stroke};
use meander::theme::{Color, size};

use super::described::described;
use super::{ENGLISH, check_golden, check_map};

const HIP: &[u8] = include_bytes!("../../../assets/examples/new-hip.journey.ron");
const NOW: CurveId = CurveId::from_number(1);

#[test]
fn a_patient_journey_is_laid_out_as_known() {
    let project = Arc::new(file::read(HIP).expect("the example can be read"));
    let map = Map::of(&project, &project.journeys[0], ENGLISH, None);
    assert_eq!(check_map(&map), Ok(()));
    check_golden("branches.txt", &described(&map));
}

/// Episodes between bars, scores between spaces, `_` where none is known; `?a` makes the episode a branch.
fn map(written: &str) -> Map {
    let lane = LaneId::from_number(1);
    let mut journey = Journey::new(JourneyId::from_number(1), "Reis".to_owned());
    journey.lanes = vec![Lane::new(LaneId::from_number(2), LaneKind::Emotion), Lane::new(lane, LaneKind::Touchpoints)];
    journey.curves = vec![Curve::new(NOW, CustomerId::from_number(1), CurveKind::Current)];
    let mut count = 0;
    for (number, part) in written.split('|').enumerate() {
        let mut episode = Episode::new(EpisodeId::from_number(number as u64 + 1), format!("E{number}"));
        for word in part.split_whitespace() {
            if let Some(condition) = word.strip_prefix('?') {
                episode.condition = condition.to_owned();
                continue;
            }
            count += 1;
            let mut touchpoint = Touchpoint::new(TouchpointId::from_number(count), format!("T{count}"), lane);
            touchpoint.scores.set(NOW, word.parse().ok().and_then(Score::new));
            episode.touchpoints.push(Arc::new(touchpoint));
        }
        journey.episodes.push(Arc::new(episode));
    }
    let customers = vec![CustomerGroup::new(CustomerId::from_number(1), "Iedereen".to_owned())];
    let project = Arc::new(Project { customers, journeys: vec![Arc::new(journey)], ..Project::default() });
    Map::of(&project, &project.journeys[0], ENGLISH, None)
}

/// Each stretch of the curve: its way and the touchpoints that it joins, counted from 0.
fn stretches(map: &Map) -> String {
    let drawn = |index: usize| (map.cells[index].x as f32, map.under(index));
    told(&map.journey, size::COLUMN_WIDTH, size::CURVE_WIDTH, drawn)
}

/// As [`stretches`], of the same journey compared.
fn compared(map: &Map) -> String {
    let line = Line {
        curve: NOW,
        name: "Iedereen".to_owned(),
        color: Color::hex(0x123456),
        dash: Dash::Solid,
        desired: None,
        summary: None,
        last: last_score(&map.journey, NOW),
    };
    let (room, look) = (Room { width: 900.0, height: 300.0 }, (ScoreScale::MinusTwoToTwo, ENGLISH));
    let drawing = Comparison::of(&map.journey, vec![line], Arrangement::Overlaid, room, look);
    let [width, column_width] = [2.6, drawing.column_width()];
    told(&map.journey, column_width, width, |index| {
        let [under, _] = drawing.episode(index);
        (drawing.episode_x(index) as f32, under)
    })
}

/// The stretches of a curve of this width over episodes, each with its left edge.
fn told(journey: &Journey, column_width: f32, width: f32, drawn: impl Fn(usize) -> (f32, Arc<Piece>)) -> String {
    let columns = journey.episodes.iter().enumerate().flat_map(|(index, episode)| {
        let left = drawn(index).0;
        (0..episode.touchpoints.len()).map(move |column| left + (column as f32 + 0.5) * column_width)
    });
    let all: Vec<f32> = columns.collect();
    let mut found = Vec::new();
    for index in 0..journey.episodes.len() {
        let (left, piece) = drawn(index);
        for item in &piece.items {
            let Item::Path(drawn) = item else { continue };
            let Some(way) = drawn.stroke.and_then(|stroke| way(stroke, width)) else { continue };
            let path = drawn.path.mapped(|at| point(at.x + left, at.y));
            let mut from = path.start;
            for segment in &path.segments {
                let to = meander::geom::Path { start: from, segments: vec![*segment], closed: false }.flattened(0.2);
                let to = *to.last().expect("an end");
                let place = |x: f32| all.iter().position(|at| (at - x).abs() < 0.1).expect("it joins touchpoints");
                found.push(format!("{way} {}-{}", place(from.x), place(to.x)));
                from = to;
            }
        }
    }
    found.sort();
    found.join(", ")
}

/// For whom a stretch is of a curve that is so wide.
fn way(stroke: Stroke, whole: f32) -> Option<&'static str> {
    match (stroke.width, stroke.dash) {
        (width, Dash::Solid) if width == whole => Some("main"),
        (width, _) if width == whole => Some("past"),
        (width, Dash::Solid) if width == whole * 0.55 => Some("branch"),
        _ => None,
    }
}

#[test]
fn the_main_path_goes_past_branches() {
    let table = [
        ("1 1 | 0", "main 0-1, main 1-2"),
        ("1 _ 1 | 0", "main 2-3"),
        ("1 | | 1", "main 0-1"),
        ("1 | ?a -1 | 1 0", "branch 0-1, branch 1-2, main 2-3, past 0-2"),
        ("1 | ?a -1 0 | 1", "branch 0-1, branch 1-2, branch 2-3, past 0-3"),
        ("1 | ?a -1 | ?a 0 | 1", "branch 0-1, branch 1-2, branch 2-3, past 0-3"),
        ("1 | ?a -1 | ?b 0 | 1", "branch 0-1, branch 0-2, branch 1-3, branch 2-3, past 0-3"),
        ("1 | ?a -1 | | 1", "branch 0-1, branch 1-2, past 0-2"),
        ("?a -1 | 1 1", "branch 0-1, main 1-2"),
        ("1 | ?a -1", "branch 0-1"),
        ("1 | ?a | 1", "past 0-1"),
        // Where nothing is known nothing is drawn.
        ("1 | ?a _ | 1", "past 0-2"),
        ("_ | ?a -1 | 1", "branch 1-2"),
        ("1 | ?a -1 | _", "branch 0-1"),
    ];
    for (written, expected) in table {
        assert_eq!(stretches(&map(written)), expected, "{written}");
        assert_eq!(compared(&map(written)), expected, "{written}, compared");
    }
}

fn is_ghost(stroke: Stroke) -> bool {
    stroke.dash == REMEMBERED_DASH
}

/// Which episodes the remembered curve joins, counted from 0.
fn remembered(map: &Map) -> String {
    let middle = |cell: &meander::layout::map::Cell| cell.x as f32 + cell.width / 2.0;
    let mut found = Vec::new();
    for (index, cell) in map.cells.iter().enumerate() {
        for item in &map.under(index).items {
            let Item::Path(drawn) = item else { continue };
            if drawn.stroke.is_some_and(is_ghost) {
                let line = drawn.path.mapped(|at| point(at.x + cell.x as f32, at.y)).flattened(0.2);
                let place = |x: f32| map.cells.iter().position(|cell| (middle(cell) - x).abs() < 0.1);
                let ends = [line.first(), line.last()].map(|end| end.and_then(|end| place(end.x)));
                found.push(ends.map(|end| end.expect("it joins episodes").to_string()).join("-"));
            }
        }
    }
    found.join(", ")
}

#[test]
fn what_is_remembered_goes_past_branches_too() {
    let table = [
        ("1 | 0 | -1", "0-1, 1-2"),
        ("1 | _ | -1", ""),
        ("1 | ?a -1 | 0", "0-2"),
        ("1 | ?a -1 | ?a 0 | 1", "1-2, 0-3"),
        ("1 | ?a -1 | ?b 0 | 1 | 1", "0-3, 3-4"),
        ("?a -1 | 1 | 0 | ?a 1", "1-2"),
    ];
    for (written, expected) in table {
        assert_eq!(remembered(&map(written).remembering(Some(0.5))), expected, "{written}");
    }
}

#[test]
fn rows_of_a_poster_cut_what_goes_past_branches() {
    let map = map("1 1 | ?a -1 | ?b 0 0 | | 1 1 | ?a -2 | 2").remembering(Some(0.5));
    for start in 0..map.cells.len() {
        for end in start + 1..=map.cells.len() {
            let band = map.band(start..end);
            let mut count = 0;
            for placed in &band.pieces {
                for item in &placed.piece.items {
                    let Item::Path(drawn) = item else { continue };
                    if drawn.stroke.is_none_or(|stroke| way(stroke, size::CURVE_WIDTH).is_none() && !is_ghost(stroke)) {
                        continue;
                    }
                    count += 1;
                    let bounds = drawn.path.bounds();
                    let (left, right) = (placed.x + f64::from(bounds.min.x), placed.x + f64::from(bounds.max.x));
                    let least = f64::from(size::LANE_HEADER_WIDTH) - 0.1;
                    assert!(left >= least && right <= band.width + 0.1, "{start}..{end}: {left}..{right}");
                }
            }
            assert!(count > 0, "{start}..{end} has curves");
        }
    }
}

#[test]
fn a_curve_that_goes_past_many_branches_is_drawn_where_they_are_seen() {
    let map = map("1 | ?a -1 | ?b 0 | ?c 0 | 1 | 1");
    let first = map.cells[1].x + 10.0;
    let range = map.cells_within(first, first + 20.0);
    assert!(range.contains(&4), "the end of the stretch that passes there is in {range:?}");
}

#[test]
fn headers_say_who_meets_an_episode_and_how_long_one_waits() {
    let project = Arc::new(file::read(HIP).expect("the example can be read"));
    for (lang, only_if, weeks) in
        [(meander::lang::Lang::English, "only if", "5 weeks"), (meander::lang::Lang::Dutch, "alleen als", "5 weken")]
    {
        let map = Map::of(&project, &project.journeys[0], meander::layout::Look { lang, ..ENGLISH }, None);
        let words = |index: usize| -> String {
            let texts = map.header(index, 1.0).items.clone().into_iter().filter_map(|item| match item {
                Item::Text(text) => Some(text.text.to_string()),
                _ => None,
            });
            texts.collect::<Vec<_>>().join(" ")
        };
        assert!(words(5).contains(only_if), "{}", words(5));
        assert!(words(1).contains(weeks), "{}", words(1));
        assert!(!words(0).contains(only_if), "{}", words(0));
    }
}

#[test]
fn the_flag_follows_the_micro_journey() {
    let project = super::example();
    let before = super::first(&project);
    let is_flagged =
        |map: &Map| map.header(2, 1.0).items.iter().any(|item| matches!(item, Item::Text(text) if &*text.text == "≠"));
    assert!(
        is_flagged(&before)
            && !before.header(1, 1.0).items.iter().any(|item| matches!(item, Item::Text(text) if &*text.text == "≠"))
    );
    // As low as the episode: they agree, though nothing of the journey above has changed.
    let mut after = Project::clone(&project);
    let micro = Arc::make_mut(&mut after.journeys[1]);
    let now = micro.curves[0].id;
    for episode in &mut micro.episodes {
        for touchpoint in &mut Arc::make_mut(episode).touchpoints {
            Arc::make_mut(touchpoint).scores.set(now, Some(Score::MIN));
        }
    }
    let after = Arc::new(after);
    let map = Map::of(&after, &after.journeys[0], super::DUTCH, Some(&before));
    assert!(!is_flagged(&map));
}

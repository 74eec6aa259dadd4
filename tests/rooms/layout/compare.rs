//! Curves of groups over one journey, as lines of text.

use std::fmt::Write;
use std::sync::Arc;

use meander::layout::compare::{Arrangement, Comparison, Line, Room};
use meander::layout::map::{group_color, group_dash};
use meander::method::{curve_pair, last_score, summary};
use meander::model::{Project, ScoreScale};
use meander::scene::{Item, Piece};
use meander::theme::text;

use super::{ENGLISH, check_golden};

const MOVING: &[u8] = include_bytes!("../../../assets/examples/moving-energy.journey.ron");

fn compared(arrangement: Arrangement, room: Room) -> (Arc<Project>, Comparison) {
    let project = Arc::new(meander::file::read(MOVING).expect("the example can be read"));
    let journey = &project.journeys[0];
    let lines = project.customers.iter().map(|group| {
        let (current, desired) = curve_pair(journey, group.id);
        let curve = current.expect("a curve");
        Line {
            curve,
            name: group.name.clone(),
            color: group_color(&project, group.id, &ENGLISH),
            dash: group_dash(&project, group.id),
            desired: desired.filter(|_| arrangement == Arrangement::SideBySide),
            summary: summary(journey, curve),
            last: last_score(journey, curve),
        }
    });
    let drawn = Comparison::of(journey, lines.collect(), arrangement, room, (ScoreScale::MinusTwoToTwo, ENGLISH));
    (Arc::clone(&project), drawn)
}

fn told(out: &mut String, name: &str, x: f64, piece: &Piece, drawn: &Comparison) {
    let _ = writeln!(out, "{name} at {x:.0}");
    for item in &piece.items {
        match item {
            Item::Text(one) if one.style.face == text::BODY.face || one.style.face == text::HEADING.face => {
                let _ = writeln!(out, "  [{}] ({:.1}, {:.1})", one.text, one.at.x, one.at.y);
            }
            Item::Path(path) => {
                let Some(stroke) = path.stroke else { continue };
                // Mouths of faces have other widths.
                let is_curve = |line: &&Line| line.color == stroke.color && [2.6, 1.6].contains(&stroke.width);
                if let Some(line) = drawn.lines.iter().find(is_curve) {
                    let (start, end) = (path.path.start, path.path.flattened(0.5).last().copied().unwrap_or_default());
                    let kind = if stroke.width < 2.0 { "desired" } else { "line" };
                    let _ = writeln!(
                        out,
                        "  {kind} of {}: ({:.1}, {:.1}) .. ({:.1}, {:.1}), {} parts",
                        line.name,
                        start.x,
                        start.y,
                        end.x,
                        end.y,
                        path.path.segments.len()
                    );
                }
            }
            _ => {}
        }
    }
}

fn described(drawn: &Comparison) -> String {
    let scene = drawn.scene();
    let mut out = format!("{:.0} × {:.0}\n", scene.width, scene.height);
    let count = drawn.journey.episodes.len();
    for (index, placed) in scene.pieces.iter().enumerate() {
        let name = match index {
            0 => "axis".to_owned(),
            _ if index > 2 * count => "ends".to_owned(),
            _ if index > count => format!("points {}", drawn.journey.episodes[index - 1 - count].title),
            _ => format!("episode {}", drawn.journey.episodes[index - 1].title),
        };
        told(&mut out, &name, placed.x, &placed.piece, drawn);
    }
    out
}

#[test]
fn groups_are_laid_out_as_known() {
    let room = Room { width: 1660.0, height: 420.0 };
    for (arrangement, name) in
        [(Arrangement::Overlaid, "compare-overlaid.txt"), (Arrangement::SideBySide, "compare-side-by-side.txt")]
    {
        check_golden(name, &described(&compared(arrangement, room).1));
    }
}

/// Whatever the room: columns hold their titles, and a place leads to its touchpoint and back.
#[test]
fn every_touchpoint_can_be_found_by_its_place() {
    for (width, arrangement) in [(400.0, Arrangement::Overlaid), (1200.0, Arrangement::SideBySide)] {
        let (_, drawn) = compared(arrangement, Room { width, height: 300.0 });
        for (index, episode) in drawn.journey.episodes.iter().enumerate() {
            for column in 0..episode.touchpoints.len() {
                assert_eq!(drawn.touchpoint_at(drawn.touchpoint_x((index, column))), Some((index, column)));
            }
        }
        assert_eq!(drawn.touchpoint_at(-1.0), None);
        assert_eq!(drawn.touchpoint_at(drawn.width() + 1.0), None);
        assert_eq!(drawn.episodes_within(0.0, drawn.width()), 0..6);
        assert_eq!(drawn.episodes_within(0.0, 1.0), 0..2, "a curve reaches back");
    }
}

/// Names at the ends of curves never lie over each other, however close the ends are.
#[test]
fn names_stand_apart() {
    let (_, drawn) = compared(Arrangement::Overlaid, Room { width: 900.0, height: 290.0 });
    let ends = drawn.ends();
    let mut heights: Vec<f32> = Vec::new();
    for item in &ends.items {
        if let Item::Text(one) = item
            && one.style == text::CARD_TITLE
        {
            heights.push(one.at.y);
        }
    }
    heights.sort_by(f32::total_cmp);
    assert_eq!(heights.len(), 3);
    assert!(heights.windows(2).all(|pair| pair[1] - pair[0] >= 34.0), "{heights:?}");
}

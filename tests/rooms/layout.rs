//! The map, laid out: the example as text, and what holds for every map.

#[path = "layout/arranged.rs"]
mod arranged;
#[path = "layout/branches.rs"]
mod branches;
#[path = "layout/compare.rs"]
mod compare;
#[path = "layout/curves.rs"]
mod curves;
#[path = "layout/described.rs"]
mod described;
#[path = "layout/evidence.rs"]
mod evidence;
#[path = "layout/headers.rs"]
mod headers;
#[path = "layout/lexis.rs"]
mod lexis;
#[path = "layout/metrics.rs"]
mod metrics;
#[path = "layout/odd.rs"]
mod odd;
#[path = "layout/picture.rs"]
mod picture;
#[path = "layout/reuse.rs"]
mod reuse;
#[path = "layout/scales.rs"]
mod scales;

use std::path::PathBuf;
use std::sync::Arc;

use meander::file;
use meander::geom::Rect;
use meander::lang::Lang;
use meander::layout::Look;
use meander::layout::map::Map;
use meander::model::{Journey, Project};
use meander::scene::{Group, Piece, Target};
use meander::theme::ThemeKind;

use described::described;

const EXAMPLE: &[u8] = include_bytes!("../../assets/examples/schade-autoverzekering.journey.ron");
const DUTCH: Look = Look { theme: ThemeKind::Light, lang: Lang::Dutch };
const ENGLISH: Look = Look { theme: ThemeKind::Light, lang: Lang::English };

fn example() -> Arc<Project> {
    Arc::new(file::read(EXAMPLE).expect("the example can be read"))
}

/// The map of the project's first journey.
fn first(project: &Arc<Project>) -> Map {
    Map::of(project, &project.journeys[0], DUTCH, None)
}

/// A project with a changed first journey.
fn changed(project: &Arc<Project>, change: impl FnOnce(&mut Journey)) -> Arc<Project> {
    let mut after = Project::clone(project);
    change(Arc::make_mut(&mut after.journeys[0]));
    Arc::new(after)
}

/// Compares with a file of tests/data/layout.
#[track_caller]
fn check_golden(name: &str, found: &str) {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/data/layout").join(name);
    if std::env::var_os("MEANDER_BLESS").is_some() {
        std::fs::write(&path, found).expect("the golden can be written");
        return;
    }
    let known = std::fs::read_to_string(&path).unwrap_or_default();
    let differs = known.lines().zip(found.lines()).position(|(one, other)| one != other);
    let line = differs.unwrap_or_else(|| known.lines().count().min(found.lines().count()));
    assert!(
        known == found,
        "{name} is laid out otherwise, first in line {}:\n  was {}\n  now {}\n\
         If that is meant: MEANDER_BLESS=1 cargo test layout:: && git diff tests/data/layout",
        line + 1,
        known.lines().nth(line).unwrap_or("(nothing)"),
        found.lines().nth(line).unwrap_or("(nothing)"),
    );
}

#[test]
fn the_example_is_laid_out_as_known() {
    check_golden("example.txt", &described(&first(&example())));
}

#[test]
fn the_micro_journey_is_laid_out_as_known() {
    let project = example();
    check_golden("micro.txt", &described(&Map::of(&project, &project.journeys[1], ENGLISH, None)));
}

/// What must hold for every map.
fn check_map(map: &Map) -> Result<(), String> {
    let mut top = 0.0;
    for place in map.lanes.iter() {
        if (place.top - top).abs() > 0.01 || place.height <= 0.0 {
            return Err(format!("a lane at {} of height {} after {top}", place.top, place.height));
        }
        top += place.height;
    }
    let mut x = 0.0;
    for index in 0..map.cells.len() {
        if (map.cells[index].x - x).abs() > 0.01 {
            return Err(format!("episode {index} at {} instead of {x}", map.cells[index].x));
        }
        x += f64::from(map.cells[index].width);
        check_cards(map, index)?;
    }
    if x != map.width || (top - map.height).abs() > 0.01 {
        return Err(format!("{x} × {top} instead of {} × {}", map.width, map.height));
    }
    Ok(())
}

/// Each touchpoint and note of a visible lane is there once, where it can be pointed at, inside its episode and
/// its lane, and over no other card.
fn check_cards(map: &Map, index: usize) -> Result<(), String> {
    let (cell, path) = (&map.cells[index], map.path(index));
    let piece = map.over(index);
    if cell.episode.collapsed {
        return check_dots(&piece, cell.width);
    }
    let lane_of = |id| map.lanes.iter().find(|place| map.journey.lanes[place.index].id == id);
    let touchpoints =
        cell.episode.touchpoints.iter().map(|one| (Target::Touchpoint(path.touchpoint(one.id)), one.lane));
    let notes = cell.episode.notes.iter().map(|one| (Target::Note(path.note(one.id)), one.lane));
    let mut cards: Vec<Rect> = Vec::new();
    for (target, lane) in touchpoints.chain(notes) {
        let place = lane_of(lane);
        let groups: Vec<Rect> =
            piece.groups.iter().filter(|group| group.target == target).map(|group| group.rect).collect();
        let hits: Vec<Rect> = piece.hits.iter().filter(|hit| hit.target == target).map(|hit| hit.rect).collect();
        let Some(place) = place else {
            if groups.is_empty() && hits.is_empty() {
                continue;
            }
            return Err(format!("{target:?} lies in a hidden lane and shows"));
        };
        if groups.len() != 1 || hits != groups {
            return Err(format!("{target:?} has groups {groups:?} and hits {hits:?}"));
        }
        let rect = groups[0];
        if rect.min.x < 0.0 || rect.max.x > cell.width || rect.min.y < place.top {
            return Err(format!("{target:?} at {rect:?} leaves its episode or lane"));
        }
        if rect.max.y > place.top + place.height + 0.01 {
            return Err(format!("{target:?} at {rect:?} hangs out of its lane, {place:?}"));
        }
        if let Some(other) = cards.iter().find(|other| other.intersects(&rect)) {
            return Err(format!("{target:?} at {rect:?} lies over another card at {other:?}"));
        }
        cards.push(rect);
    }
    let counted = piece.groups.iter().filter(|group| matches!(group.target, Target::Touchpoint(_) | Target::Note(_)));
    let known = cell.episode.touchpoints.len() + cell.episode.notes.len();
    if counted.count() > known || piece.groups.iter().any(|group| group.items.end > piece.items.len()) {
        return Err(format!("episode {index} shows more than it holds"));
    }
    Ok(())
}

/// A collapsed episode shows as many dots as have room, each of them once and inside.
fn check_dots(piece: &Piece, width: f32) -> Result<(), String> {
    let is_card = |target: &Target| matches!(target, Target::Touchpoint(_) | Target::Note(_));
    let dots: Vec<&Group> = piece.groups.iter().filter(|group| is_card(&group.target)).collect();
    for (number, dot) in dots.iter().enumerate() {
        if dot.rect.min.x < -0.01 || dot.rect.max.x > width + 0.01 || dot.rect.width() <= 0.0 {
            return Err(format!("{:?} at {:?} leaves its episode", dot.target, dot.rect));
        }
        if dots[..number]
            .iter()
            .any(|other| other.target == dot.target || other.rect.intersects(&dot.rect.expanded(-0.01)))
        {
            return Err(format!("{:?} at {:?} is not alone", dot.target, dot.rect));
        }
    }
    Ok(())
}

#[test]
fn every_card_has_a_place_of_its_own() {
    let project = example();
    for journey in &project.journeys {
        assert_eq!(check_map(&Map::of(&project, journey, DUTCH, None)), Ok(()), "{}", journey.title);
    }
}

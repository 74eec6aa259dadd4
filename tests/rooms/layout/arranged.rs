//! Lanes and episodes that are hidden, collapsed, coloured or of a size of their own; lines between lanes.

use std::sync::Arc;

use meander::edit::{Edit, EpisodeChange, LaneChange, applied};
use meander::layout::Look;
use meander::layout::map::Map;
use meander::model::*;
use meander::scene::{Item, Target};
use meander::theme::{Color, ThemeKind, size};

use super::{DUTCH, changed, check_golden, check_map, described, example, first};

const BLUE: Colour = Colour { red: 0, green: 114, blue: 178 };

/// The example with something of everything.
fn arranged() -> Arc<Project> {
    changed(&example(), |journey| {
        journey.lanes[0].line_below = Some(LaneLine::Interaction);
        journey.lanes[0].height = Some(180);
        journey.lanes[1].height = Some(20);
        journey.lanes[2].collapsed = true;
        journey.lanes[2].line_below = Some(LaneLine::Visibility);
        journey.lanes[3].hidden = true;
        journey.lanes[4].hidden = true;
        journey.lanes[5].height = Some(10);
        let one = |index: usize| journey.episodes[index].clone();
        let (mut wide, mut narrow, mut folded) = (one(0), one(1), one(2));
        Arc::make_mut(&mut wide).width = Some(480);
        Arc::make_mut(&mut wide).colour = Some(BLUE);
        Arc::make_mut(&mut narrow).width = Some(1);
        Arc::make_mut(&mut folded).collapsed = true;
        journey.episodes.splice(0..3, [wide, narrow, folded]);
    })
}

#[test]
fn an_arranged_map_is_laid_out_as_known() {
    let map = first(&arranged());
    assert_eq!(check_map(&map), Ok(()));
    check_golden("arranged.txt", &described(&map));
}

#[test]
fn heights_and_widths_have_limits() {
    let map = first(&arranged());
    let heights: Vec<f32> = map.lanes.iter().map(|place| place.height).collect();
    // Its own, the least of the emotion lane, a collapsed one, and what cards need.
    assert_eq!(heights[..3], [180.0, 96.0, size::COLLAPSED_LANE_HEIGHT]);
    assert!(heights[3] > 40.0 && heights[3] == map.lanes[3].least);
    let widths: Vec<f32> = map.cells.iter().map(|cell| cell.width).collect();
    assert_eq!(widths[..4], [480.0, 2.0 * size::COLUMN_LEAST, size::COLLAPSED_EPISODE_WIDTH, 316.0]);
}

#[test]
fn cards_of_collapsed_things_can_still_be_pointed_at() {
    let map = first(&arranged());
    // The quote of the second episode, in its collapsed lane, and the touchpoints of the collapsed episode.
    let quote = Target::Note(map.path(1).note(map.cells[1].episode.notes[0].id));
    let inside = map.cells[2].episode.touchpoints.iter().map(|one| Target::Touchpoint(map.path(2).touchpoint(one.id)));
    for target in inside.chain([quote]) {
        let (x, rect) = map.place_of(target).expect("it has a place");
        let cell = if target == quote { 1 } else { 2 };
        let hit = map.hit(map.cells[cell].x + f64::from(rect.center().x), rect.center().y);
        assert_eq!(hit, Some(target), "at {x}");
    }
}

#[test]
fn too_many_dots_are_counted() {
    for (count, dots, words) in [(6, 6, None), (24, 24, None), (25, 18, Some("+ 7")), (1_000, 18, Some("+ 982"))] {
        let project = changed(&example(), |journey| {
            let lane = journey.lanes[0].id;
            let episode = Arc::make_mut(&mut journey.episodes[0]);
            episode.collapsed = true;
            episode.notes.clear();
            let new = |number: u64| Touchpoint::new(TouchpointId::from_number(number), "x".to_owned(), lane);
            episode.touchpoints = (1..=count).map(|number| Arc::new(new(number))).collect();
        });
        let map = first(&project);
        assert_eq!(check_map(&map), Ok(()), "{count}");
        let piece = map.over(0);
        let shown = piece.groups.iter().filter(|group| matches!(group.target, Target::Touchpoint(_))).count();
        assert_eq!(shown, dots, "{count}");
        let said = piece.items.iter().find_map(|item| match item {
            Item::Text(text) => Some(text.text.to_string()),
            _ => None,
        });
        assert_eq!(said.as_deref(), words, "{count}");
    }
}

#[test]
fn lines_between_lanes_say_their_names_in_every_theme() {
    for theme in ThemeKind::ALL {
        let project = arranged();
        let map = Map::of(&project, &project.journeys[0], Look { theme, ..DUTCH }, None);
        let piece = map.backdrop(0.0, 900.0, Color::TRANSPARENT);
        let words: Vec<&str> = piece
            .items
            .iter()
            .filter_map(|item| match item {
                Item::Text(text) => Some(&*text.text),
                _ => None,
            })
            .collect();
        assert_eq!(words, ["Interactielijn", "Zichtbaarheidslijn"], "{theme:?}");
        let chips = piece.items.iter().filter(|item| matches!(item, Item::Rect(rect) if rect.stroke.is_some()));
        assert_eq!(chips.count(), 2, "each on a ground of its own");
    }
}

#[test]
fn how_lanes_show_measures_no_episode_again() {
    let project = example();
    let before = first(&project);
    let journey = project.journeys[0].id;
    let lane = project.journeys[0].lanes[2].id;
    let edit = |change| Edit::ChangeLane { journey, lane, change };
    let edits = [
        edit(LaneChange::Hidden(true)),
        edit(LaneChange::Collapsed(true)),
        edit(LaneChange::Height(Some(240))),
        edit(LaneChange::Colour(Some(BLUE))),
        edit(LaneChange::LineBelow(Some(LaneLine::Visibility))),
        Edit::MoveLane { journey, lane, index: 0 },
        Edit::AddLane { journey, index: 1, lane: Lane::new(LaneId::from_number(77), LaneKind::Need) },
    ];
    for edit in edits {
        let after = applied(&project, &edit).expect("the edit can be made");
        let map = Map::of(&after, &after.journeys[0], DUTCH, Some(&before));
        let kept = map.cells.iter().zip(&before.cells).filter(|(new, old)| std::ptr::eq(&new.measure, &old.measure));
        assert_eq!(kept.count(), before.cells.len(), "{edit:?}");
    }
    // Another kind of lane breaks its notes anew.
    let after = applied(&project, &edit(LaneChange::Kind(LaneKind::Need))).expect("the edit can be made");
    let map = Map::of(&after, &after.journeys[0], DUTCH, Some(&before));
    assert!(!std::ptr::eq(&map.cells[1].measure, &before.cells[1].measure));
    // An episode of another width is laid out again, and no other.
    let what = EpisodePath { journey, episode: project.journeys[0].episodes[1].id };
    let wide = Edit::ChangeEpisode { what, change: EpisodeChange::Width(Some(500)) };
    let after = applied(&project, &wide).expect("the edit can be made");
    let map = Map::of(&after, &after.journeys[0], DUTCH, Some(&before));
    let kept: Vec<bool> =
        map.cells.iter().zip(&before.cells).map(|(new, old)| std::ptr::eq(&new.measure, &old.measure)).collect();
    assert_eq!(kept, [true, false, true, true, true]);
}

#[test]
fn a_rectangle_touches_dots_as_it_touches_cards() {
    let map = first(&arranged());
    // Around the collapsed episode alone: its touchpoints and notes; around the collapsed lane too.
    let folded = &map.cells[2];
    let across = (folded.x + 1.0, folded.x + f64::from(folded.width) - 1.0);
    let touched = map.cards_touching(across, (0.0, map.height));
    assert_eq!(touched.len(), folded.episode.touchpoints.len() + 3, "{touched:?}");
    let quotes = &map.lanes[2];
    let touched = map.cards_touching((0.0, map.cells[2].x - 1.0), (quotes.top + 1.0, quotes.top + quotes.height - 1.0));
    assert_eq!(touched, [Target::Note(map.path(1).note(map.cells[1].episode.notes[0].id))]);
}

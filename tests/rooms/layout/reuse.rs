//! A map made from the one before is the same as one made anew, and draws again only what changed.

use std::sync::Arc;

use meander::edit::{Edit, EpisodeChange, TouchpointChange, applied};
use meander::layout::map::Map;
use meander::model::*;
use meander::scene::Piece;
use proptest::prelude::*;

use super::{DUTCH, changed, check_map, example, first};
use crate::edit::linked;
use crate::edit::random::Dice;

/// Every drawing of a map, so that the next map finds all of them kept.
fn drawings(map: &Map) -> Vec<[Arc<Piece>; 3]> {
    (0..map.cells.len()).map(|index| [map.under(index), map.over(index), map.header(index, 1.0)]).collect()
}

/// The first difference between two maps of the same document.
fn difference(one: &Map, other: &Map) -> Option<String> {
    if one.lanes != other.lanes || one.height != other.height || one.width != other.width {
        return Some(format!("lanes {:?} and {:?}", one.lanes, other.lanes));
    }
    if one.curve_looks() != other.curve_looks() || one.largest_gap() != other.largest_gap() {
        return Some("curves or the largest gap".to_owned());
    }
    if one.cells.len() != other.cells.len() {
        return Some(format!("{} and {} episodes", one.cells.len(), other.cells.len()));
    }
    if one.lane_headers(1.0) != other.lane_headers(1.0) {
        return Some("the lane headers".to_owned());
    }
    let names = ["under", "over", "header"];
    for (index, (mine, theirs)) in drawings(one).into_iter().zip(drawings(other)).enumerate() {
        let (a, b) = (&one.cells[index], &other.cells[index]);
        if a.x != b.x || a.width != b.width || a.measure != b.measure || a.summary() != b.summary() {
            return Some(format!("the measure of episode {index}"));
        }
        for (name, (mine, theirs)) in names.into_iter().zip(mine.iter().zip(&theirs)) {
            if mine != theirs {
                return Some(format!("the drawing {name} of episode {index}"));
            }
        }
    }
    None
}

fn check(start: &Arc<Project>, rolls: &[[u16; 24]]) -> Result<(), TestCaseError> {
    let mut project = Arc::clone(start);
    let mut maps: Vec<Map> = project.journeys.iter().map(|journey| Map::of(&project, journey, DUTCH, None)).collect();
    for numbers in rolls {
        maps.iter().for_each(|map| drop((drawings(map), map.lane_headers(1.0))));
        let edit = Dice { project: &project, numbers: numbers.iter() }.edit();
        let Ok(after) = applied(&project, &edit) else { continue };
        project = after;
        let journeys = project.journeys.iter();
        maps = journeys
            .map(|journey| {
                let before = maps.iter().find(|map| map.journey.id == journey.id);
                let reused = Map::of(&project, journey, DUTCH, before);
                let anew = Map::of(&project, journey, DUTCH, None);
                prop_assert_eq!(check_map(&reused), Ok(()), "{:?}", edit);
                prop_assert_eq!(difference(&reused, &anew), None, "after {:?}", edit);
                Ok(reused)
            })
            .collect::<Result<_, _>>()?;
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_taken_over_is_as_if_made_anew(
        rolls in prop::collection::vec(prop::array::uniform24(any::<u16>()), 1..30)
    ) {
        check(&linked(), &rolls)?;
        check(&example(), &rolls)?;
    }
}

/// What was measured of an episode needs room in a lane that comes, though the episode is the same.
#[test]
fn a_lane_of_measures_that_comes_or_goes_changes_the_room_that_is_needed() {
    let with = example();
    let without = changed(&with, |journey| journey.lanes.retain(|lane| lane.kind != LaneKind::Metric));
    for (from, to) in [(&with, &without), (&without, &with)] {
        let before = first(from);
        let reused = Map::of(to, &to.journeys[0], DUTCH, Some(&before));
        assert_eq!(difference(&reused, &first(to)), None);
    }
}

/// Which episodes have another drawing (under, over or header) after an edit.
fn drawn_again(edit: impl Fn(&Project) -> Edit) -> Vec<usize> {
    let project = example();
    let before = Map::of(&project, &project.journeys[0], DUTCH, None);
    let old = drawings(&before);
    let after = applied(&project, &edit(&project)).expect("the edit can be made");
    let map = Map::of(&after, &after.journeys[0], DUTCH, Some(&before));
    let new = drawings(&map);
    let same = |index: &usize| old[*index].iter().zip(&new[*index]).all(|(old, new)| Arc::ptr_eq(old, new));
    (0..new.len()).filter(|index| !same(index)).collect()
}

fn touchpoint(project: &Project, episode: usize, column: usize) -> TouchpointPath {
    let journey = &project.journeys[0];
    let home = &journey.episodes[episode];
    EpisodePath { journey: journey.id, episode: home.id }.touchpoint(home.touchpoints[column].id)
}

#[test]
fn an_edit_draws_its_own_episode_again_and_no_other() {
    let title = |project: &Project| Edit::ChangeTouchpoint {
        what: touchpoint(project, 0, 0),
        change: TouchpointChange::Title("Kort".to_owned()),
    };
    assert_eq!(drawn_again(title), [0]);
    let story = |project: &Project| {
        let what = touchpoint(project, 3, 0).episode_path();
        Edit::ChangeEpisode { what, change: EpisodeChange::Title("Klaar".to_owned()) }
    };
    assert_eq!(drawn_again(story), [3]);
}

#[test]
fn a_score_draws_again_what_its_curve_reaches() {
    let score = |project: &Project| {
        let current = project.journeys[0].curves[0].id;
        let change = TouchpointChange::Score(current, Score::new(0.5));
        Edit::ChangeTouchpoint { what: touchpoint(project, 0, 0), change }
    };
    // The curve bends by two points on either side: the next episode begins one touchpoint further.
    assert_eq!(drawn_again(score), [0, 1]);
}

#[test]
fn a_curve_gets_another_pattern_when_its_group_moves_up() {
    let [gone, stays] = [1, 2].map(CustomerId::from_number);
    let mut project = Project::clone(&example());
    project.customers = [gone, stays].map(|id| CustomerGroup::new(id, "Groep".to_owned())).into();
    let journey = Arc::make_mut(&mut project.journeys[0]);
    for curve in &mut journey.curves {
        curve.customer = stays;
        curve.colour = Some(Colour { red: 20, green: 40, blue: 60 });
    }
    let project = Arc::new(project);
    let before = Map::of(&project, &project.journeys[0], DUTCH, None);
    drop(drawings(&before));
    let after = applied(&project, &Edit::RemoveCustomer { customer: gone }).expect("the group can go");
    let map = |before| Map::of(&after, &after.journeys[0], DUTCH, before);
    assert_eq!(difference(&map(Some(&before)), &map(None)), None);
}

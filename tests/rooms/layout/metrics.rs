//! Standard measures on the map, and what is remembered.

use std::sync::Arc;

use meander::edit::{Edit, EpisodeChange, applied};
use meander::layout::map::Map;
use meander::model::{EpisodePath, LaneKind, Project, Score};
use meander::scene::{Item, Target};

use super::{DUTCH, ENGLISH, example};

const MOVING: &[u8] = include_bytes!("../../../assets/examples/moving-energy.journey.ron");

fn moving() -> Arc<Project> {
    Arc::new(meander::file::read(MOVING).expect("the example can be read"))
}

#[test]
fn measures_stand_in_their_lane_and_say_all() {
    let project = moving();
    let map = Map::of(&project, &project.journeys[0], ENGLISH, None);
    let lane = map.lanes.iter().find(|lane| lane.kind == LaneKind::Metric).expect("a lane of measures");
    let mut said: Vec<Vec<String>> = Vec::new();
    for index in 0..map.cells.len() {
        let piece = map.over(index);
        let cards = piece.groups.iter().filter(|group| matches!(group.target, Target::Metric { .. }));
        let mut here = Vec::new();
        for group in cards {
            let rect = group.rect;
            assert!(rect.min.y >= lane.top && rect.max.y <= lane.top + lane.height, "{rect:?} in {lane:?}");
            assert!(rect.min.x >= 0.0 && rect.max.x <= map.cells[index].width, "{rect:?}");
            here.push(map.metric_words(group.target).expect("words"));
        }
        said.push(here);
    }
    assert_eq!(said[0], ["CES 4.1, target 5, below target, n = 212, 2026-04-20"]);
    assert_eq!(
        said[1],
        [
            "CES 3.9, target 5, below target, n = 296, 2026-10-12, before: 3.2",
            "Forms sent twice (%) 18, target 5, above target, n = 1420, 2026-04-20"
        ]
    );
    assert_eq!(said[2], Vec::<String>::new());
    assert_eq!(said[4], ["NPS −12, target 0, below target, n = 401, 2026-10-12, before: −31 · −22"]);
    assert_eq!(said[5], ["NPS 14, target 10, above target, n = 190, 2026-04-20"]);
}

/// Notes of the lane lie below the measures, and a collapsed lane has a dot for each.
#[test]
fn measures_leave_room_for_notes() {
    let mut project = Project::clone(&moving());
    let journey = Arc::make_mut(&mut project.journeys[0]);
    let lane = journey.lanes.iter().find(|lane| lane.kind == LaneKind::Metric).expect("a lane").id;
    let episode = Arc::make_mut(&mut journey.episodes[0]);
    let note = meander::model::Note::new(meander::model::NoteId::from_number(1), lane);
    episode.notes.push(Arc::new(meander::model::Note { text: "measured by mail".into(), ..note }));
    let project = Arc::new(project);
    let map = Map::of(&project, &project.journeys[0], ENGLISH, None);
    let groups = &map.over(0).groups;
    let bottom = groups.iter().filter(|one| matches!(one.target, Target::Metric { .. })).map(|one| one.rect.max.y);
    let bottom = bottom.fold(0.0, f32::max);
    let note = groups.iter().find(|one| matches!(one.target, Target::Note(path) if path.note.number() == 1));
    assert!(note.expect("the note").rect.min.y >= bottom);
    let mut folded = Project::clone(&project);
    let journey = Arc::make_mut(&mut folded.journeys[0]);
    journey.lanes.iter_mut().filter(|one| one.id == lane).for_each(|one| one.collapsed = true);
    let folded = Arc::new(folded);
    let map = Map::of(&folded, &folded.journeys[0], ENGLISH, None);
    let dots = map.over(1).groups.iter().filter(|one| matches!(one.target, Target::Metric { .. })).count();
    assert_eq!(dots, 2);
}

/// The ground of an improvement stands at the right of its value and effort, or not at all: a letter and dots are no
/// word.
#[test]
fn a_ground_without_room_is_left_out() {
    let project = moving();
    let map = Map::of(&project, &project.journeys[0], ENGLISH, None);
    let mut grounds = Vec::new();
    for index in 0..map.cells.len() {
        let piece = map.over(index);
        for item in &piece.items {
            if let Item::Text(one) = item
                && project.improvements.iter().any(|improvement| {
                    let begun = one.text.strip_suffix('…').unwrap_or(&one.text).trim_end();
                    !begun.is_empty() && improvement.ground.starts_with(begun)
                })
            {
                grounds.push(one.text.to_string());
            }
        }
    }
    assert!(grounds.iter().any(|ground| ground == "Marketing"), "{grounds:?}");
    assert!(grounds.iter().all(|ground| !ground.ends_with('…') || ground.chars().count() > 6), "{grounds:?}");
}

/// Case A with another outcome: its last episode is rated so.
fn with_end(end: f64) -> Arc<Project> {
    let project = example();
    let journey = &project.journeys[0];
    let current = journey.curves[0].id;
    let what = EpisodePath { journey: journey.id, episode: journey.episodes[4].id };
    let change = EpisodeChange::Rating(current, Score::new(end));
    applied(&project, &Edit::ChangeEpisode { what, change }).expect("a rating")
}

#[test]
fn what_is_remembered_comes_out_as_in_the_case() {
    for (end, episode, expected, said) in
        [(2.0, 2, -0.8, "herinnerd −0,8"), (-2.0, 1, 0.1, "herinnerd +0,1"), (2.0, 4, 2.0, "herinnerd +2")]
    {
        let project = with_end(end);
        let map = Map::of(&project, &project.journeys[0], DUTCH, None).remembering(Some(0.3));
        let value = map.remembered(episode).expect("a score");
        assert!((value - expected).abs() < 1e-9, "{value} instead of {expected}");
        assert_eq!(map.remembered_words(episode).as_deref(), Some(said));
        let header = map.header(episode, 1.0);
        let words = header.items.iter().any(|item| matches!(item, Item::Text(one) if one.text.contains(said)));
        assert!(words, "the header says {said}");
        assert_eq!(map.ghosts().len(), 1, "of the group that shows");
        let nothing = Map::of(&project, &project.journeys[0], DUTCH, None);
        assert_eq!((nothing.remembered(episode), nothing.ghosts().len()), (None, 0));
    }
}

/// The dotted line is labelled once as what it is, and reaches from the middle of one episode to the next.
#[test]
fn what_is_remembered_is_labelled_as_an_assumption() {
    let project = example();
    let map = Map::of(&project, &project.journeys[0], DUTCH, None).remembering(Some(0.3));
    let label = DUTCH.lang.text("map-remembered-assumption");
    let labels = (0..map.cells.len())
        .flat_map(|index| map.under(index).items.clone())
        .filter(|item| matches!(item, Item::Text(one) if *one.text == *label))
        .count();
    assert_eq!(labels, 1);
    let ghost = &map.ghosts()[0];
    let lines = |index: usize| {
        let piece = map.under(index);
        let is_ghost = |item: &&Item| {
            matches!(item, Item::Path(path) if path.stroke.is_some_and(|stroke| stroke.color == ghost.color
                && stroke.dash == meander::layout::map::REMEMBERED_DASH))
        };
        piece.items.iter().filter(is_ghost).count()
    };
    assert_eq!((0..map.cells.len()).map(lines).collect::<Vec<_>>(), [0, 1, 1, 1, 1]);
    // The same map without it draws nothing of it, though episodes keep their drawings.
    let plain = Map::clone(&map).remembering(None);
    assert!(plain.under(0).items.iter().all(|item| !matches!(item, Item::Text(_))));
}

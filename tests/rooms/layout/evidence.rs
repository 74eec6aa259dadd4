//! What points rest on, and what was decided about improvements.

use std::sync::Arc;

use meander::layout::map::Map;
use meander::method::Evidence;
use meander::model::{Insight, Project, Status};

use super::{DUTCH, described, example, first};

/// The lines of the description that say this.
fn saying(map: &Map, words: &str) -> usize {
    described(map).lines().filter(|line| line.contains(words)).count()
}

fn with(change: impl FnOnce(&mut Project)) -> Arc<Project> {
    let mut project = Project::clone(&example());
    change(&mut project);
    Arc::new(project)
}

#[test]
fn a_point_is_solid_once_an_insight_speaks_of_it() {
    let bare = with(|project| {
        project.improvements.clear();
        project.insights.clear();
        for journey in &mut project.journeys {
            let journey = Arc::make_mut(journey);
            for episode in &mut journey.episodes {
                Arc::make_mut(episode).notes.clear();
            }
        }
    });
    let map = first(&bare);
    assert_eq!((saying(&map, ", face"), saying(&map, "hollow face")), (0, 10), "nothing but assumptions");
    assert!(map.has_assumptions());
    let touchpoint = map.journey.episodes[2].touchpoints[0].id;
    assert_eq!(map.evidence(touchpoint), None);
    let known = {
        let mut project = Project::clone(&bare);
        let mut insight = Insight::clone(&example().insights[0]);
        (insight.touchpoints, insight.episodes, insight.n) = (vec![touchpoint], Vec::new(), Some(12));
        project.insights = vec![Arc::new(insight)];
        Arc::new(project)
    };
    // The drawing of the map before must not be taken over.
    let map = Map::of(&known, &known.journeys[0], DUTCH, Some(&map));
    assert_eq!((saying(&map, ", face"), saying(&map, "hollow face")), (1, 9));
    assert_eq!(map.evidence(touchpoint), Some(Evidence { insights: 1, n: 12 }));
}

#[test]
fn cards_of_improvements_say_what_was_decided() {
    for (status, badge) in [
        (Status::Idea, None),
        (Status::Chosen, Some("badge [gekozen]")),
        (Status::InTest, Some("badge [in test]")),
        (Status::Done, Some("badge [klaar]")),
        (Status::Dropped, Some("badge [vervallen]")),
    ] {
        let project = with(|project| {
            for improvement in &mut project.improvements {
                Arc::make_mut(improvement).status = status;
            }
        });
        let map = first(&project);
        assert_eq!(saying(&map, " badge ["), if badge.is_some() { 2 } else { 0 }, "{status:?}");
        assert_eq!(saying(&map, badge.unwrap_or("badge")), if badge.is_some() { 2 } else { 0 }, "{status:?}");
    }
}

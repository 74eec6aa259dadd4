//! What the headers of episodes tell of their figures: a mean is never taken for an own rating.

use std::sync::Arc;

use meander::file;
use meander::layout::Look;
use meander::layout::map::Map;
use meander::layout::words::score_text;
use meander::method::{EpisodeScore, ScoreSource, episode_score};
use meander::model::{Project, Score};
use meander::scene::Item;
use meander::theme::text;

use super::{DUTCH, ENGLISH, changed, check_map, example};

const EXAMPLES: [&[u8]; 3] = [
    include_bytes!("../../../assets/examples/new-hip.journey.ron"),
    include_bytes!("../../../assets/examples/moving-energy.journey.ron"),
    include_bytes!("../../../assets/examples/schade-autoverzekering.journey.ron"),
];

/// The figures below the title; above it stands who meets a branch.
fn figures(map: &Map, index: usize, stretch: f32) -> String {
    let header = map.header(index, stretch);
    let texts = header.items.iter().filter_map(|item| match item {
        Item::Text(text) if text.style == text::EPISODE_DETAIL && text.at.y > 40.0 => Some(text.text.to_string()),
        _ => None,
    });
    texts.collect::<Vec<_>>().join("  ")
}

/// The first episode of case A with so many touchpoints that are felt as −1 and should be felt as +0.5, as wide as
/// this; an own rating of it where there is one.
fn header(touchpoints: usize, (now, desired): (Option<f64>, Option<f64>), width: u16, look: Look) -> String {
    let project = changed(&example(), |journey| {
        let curves = [journey.curves[0].id, journey.curves[1].id];
        let episode = Arc::make_mut(&mut journey.episodes[0]);
        episode.touchpoints.truncate(touchpoints);
        episode.width = Some(width);
        for (curve, own, score) in [(curves[0], now, -1.0), (curves[1], desired, 0.5)] {
            episode.rating.set(curve, own.and_then(Score::new));
            for touchpoint in &mut episode.touchpoints {
                Arc::make_mut(touchpoint).scores.set(curve, Score::new(score));
            }
        }
    });
    let map = Map::of(&project, &project.journeys[0], look, None);
    assert_eq!(check_map(&map), Ok(()));
    figures(&map, 0, 1.0)
}

#[test]
fn a_mean_says_that_it_is_one_however_narrow_its_header() {
    let (means, own) = ((None, None), (Some(-1.0), Some(0.5)));
    let (felt, wanted) = ((None, Some(0.0)), (Some(-0.5), None));
    for (touchpoints, ratings, width, look, expected) in [
        (2, means, 316, DUTCH, "nu −1  gewenst +0,5  (gemiddeld)"),
        (2, means, 316, ENGLISH, "now −1  desired +0.5  (average)"),
        // Of one touchpoint too.
        (1, means, 316, DUTCH, "nu −1  gewenst +0,5  (gemiddeld)"),
        (1, means, 190, DUTCH, "nu −1  gewenst +0,5  (gem.)"),
        (1, means, 158, DUTCH, "gem. −1 → +0,5"),
        (1, means, 158, ENGLISH, "avg −1 → +0.5"),
        (1, means, 112, DUTCH, "nu gem. −1"),
        (1, felt, 316, DUTCH, "nu gem. −1  gewenst 0"),
        (1, felt, 130, DUTCH, "−1 (gem.) → 0"),
        (1, felt, 112, ENGLISH, "−1 (avg) → 0"),
        (1, wanted, 316, ENGLISH, "now −0.5  desired avg +0.5"),
        (1, wanted, 158, DUTCH, "−0,5 → +0,5 (gem.)"),
        (1, wanted, 112, DUTCH, "nu −0,5"),
        (2, own, 316, DUTCH, "nu −1  gewenst +0,5"),
        (1, own, 158, DUTCH, "nu −1  gewenst +0,5"),
        (1, own, 112, DUTCH, "−1 → +0,5"),
        // Where it is worth a micro journey, the sign that says so takes some room.
        (1, (None, Some(1.0)), 158, DUTCH, "−1 (gem.) → +1"),
        (1, (Some(-1.0), Some(1.0)), 158, DUTCH, "−1 → +1"),
    ] {
        assert_eq!(header(touchpoints, ratings, width, look), expected, "{touchpoints} {ratings:?} {width}");
    }
}

/// At every zoom, in both languages: a figure that is a mean has its mark, and nothing is cut.
#[test]
fn no_header_of_the_examples_tells_a_mean_as_an_own_rating() {
    let mut told = 0;
    for bytes in EXAMPLES {
        let mut project: Project = file::read(bytes).expect("the example can be read");
        project.journeys.iter_mut().for_each(|journey| {
            Arc::make_mut(journey).episodes.iter_mut().for_each(|one| Arc::make_mut(one).collapsed = false);
        });
        let project = Arc::new(project);
        for (journey, look) in project.journeys.iter().flat_map(|one| [(one, DUTCH), (one, ENGLISH)]) {
            let map = Map::of(&project, journey, look, None);
            let pair = map.curve_pair();
            for (index, stretch) in (0..map.cells.len()).flat_map(|index| (3..30).map(move |part| (index, part))) {
                let said = figures(&map, index, stretch as f32 / 20.0);
                assert!(!said.contains('…'), "{said}");
                let score = |curve: Option<_>| episode_score(&map.cells[index].episode, curve?);
                let is_mean = |of: &EpisodeScore| matches!(of.source, ScoreSource::Mean { .. });
                let means = [score(pair.current), score(pair.desired)].into_iter().flatten().filter(is_mean);
                let mut values = means.map(|mean| score_text(mean.value, project.scale, look.lang));
                if values.any(|value| said.split_whitespace().any(|word| word == value)) {
                    let is_marked = ["gem.", "(gemiddeld)", "avg", "(average)"].iter().any(|mark| said.contains(mark));
                    assert!(is_marked, "{said}");
                    told += 1;
                }
            }
        }
    }
    assert!(told > 500, "{told}");
}

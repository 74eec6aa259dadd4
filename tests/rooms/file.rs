//! Text ⇄ project.

use meander::file::{read, write};
use meander::model::invariants::findings;

const EXAMPLE: &str = include_str!("../../assets/examples/schade-autoverzekering.journey.ron");

#[test]
fn the_bundled_example_is_as_the_writer_writes_it() {
    let project = read(EXAMPLE.as_bytes()).unwrap();
    assert_eq!(findings(&project), []);
    assert_eq!(write(&project).unwrap(), EXAMPLE);
}

#[path = "../bench/generator.rs"]
mod generator;

#[test]
fn generated_maps_hold_together_and_survive_a_round_trip() {
    for size in [0, 1, 100, 1_000] {
        let project = generator::map(size);
        assert_eq!(findings(&project), []);
        let count: usize = project.journeys[0].episodes.iter().map(|episode| episode.touchpoints.len()).sum();
        assert_eq!(count, size);
        let text = write(&project).unwrap();
        assert_eq!(read(text.as_bytes()).unwrap(), project);
    }
}

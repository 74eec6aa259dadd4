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

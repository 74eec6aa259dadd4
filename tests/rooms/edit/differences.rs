//! What differs between two documents, in words.

use meander::edit::{differences, summary};
use meander::lang::Lang;

use super::project;

/// Both in the notation of [`super`]; the differences as lines.
#[track_caller]
fn check(before: &str, after: &str, expected: &[&str]) {
    let found = differences(&project(before), &project(after));
    let lines: Vec<String> = found.iter().map(|one| one.sentence(Lang::English)).collect();
    assert_eq!(lines, expected, "{before} → {after}");
    let there_and_back = differences(&project(after), &project(before)).len();
    assert_eq!(there_and_back, expected.len(), "as many the other way round: {before} → {after}");
}

#[test]
fn things_are_told_apart_by_their_ids() {
    check("A: a b | B: c", "A: a b | B: c", &[]);
    check("A: a b", "A: a b c", &["Added: Touchpoint “c” in “A”"]);
    check("A: a b c", "A: a c", &["Removed: Touchpoint “b” in “A”"]);
    check("A: a b", "A: a b | B: c", &["Added: Episode “B” in “Reis”", "Added: Touchpoint “c” in “B”"]);
    check("A: a b | B: c", "A: a | B: b c", &["Moved: Touchpoint “b” in “B”"]);
    check("A: a", "A: a/u", &["Moved: Touchpoint “a” in “A”"]);
}

#[test]
fn the_fewest_things_have_moved() {
    check("A: a b c d", "A: d a b c", &["Moved: Touchpoint “d” in “A”"]);
    check("A: a b c d", "A: b c d a", &["Moved: Touchpoint “a” in “A”"]);
    check("A: a b c", "A: x b c", &["Added: Touchpoint “x” in “A”", "Removed: Touchpoint “a” in “A”"]);
}

#[test]
fn a_summary_counts_by_kind() {
    let found = differences(&project("A: a b c | B: d"), &project("A: a x y | B: d c"));
    assert_eq!(
        summary(&found, Lang::English),
        ["Added: 2 touchpoints", "Removed: 1 touchpoint", "Moved: 1 touchpoint"]
    );
    assert_eq!(summary(&found, Lang::Dutch), ["Erbij: 2 touchpoints", "Weg: 1 touchpoint", "Verplaatst: 1 touchpoint"]);
    assert!(summary(&[], Lang::English).is_empty());
}

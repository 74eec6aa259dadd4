//! What differs between two documents, in words.

use std::sync::Arc;

use meander::join::{What, differences, summary};
use meander::lang::Lang;
use meander::model::Project;

use super::{edited, titled};
use crate::edit::project;

/// Both in the notation of [`crate::edit`]; the differences as lines.
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
    check("A: a b", "A: a b c", &["Touchpoint “c” in “A”: new"]);
    check("A: a b c", "A: a c", &["Touchpoint “b” in “A”: deleted"]);
    check("A: a b", "A: a b | B: c", &["Episode “B” in “Reis”: new, with 1 touchpoint"]);
    check("A: a b | B: c", "A: a | B: b c", &["Touchpoint “b” in “B”: moved"]);
    check("A: a", "A: a/u", &["Touchpoint “a” in “A”: moved (Lane)"]);
}

#[test]
fn the_fewest_things_have_moved() {
    check("A: a b c d", "A: d a b c", &["Touchpoint “d” in “A”: moved"]);
    check("A: a b c d", "A: b c d a", &["Touchpoint “a” in “A”: moved"]);
    check("A: a b c", "A: x b c", &["Touchpoint “x” in “A”: new", "Touchpoint “a” in “A”: deleted"]);
}

#[test]
fn a_summary_counts_by_kind() {
    let found = differences(&project("A: a b c | B: d"), &project("A: a x y | B: d c | C: e"));
    assert_eq!(
        summary(&found, Lang::English),
        ["New: 1 episode, 3 touchpoints", "Deleted: 1 touchpoint", "Moved: 1 touchpoint"]
    );
    assert_eq!(
        summary(&found, Lang::Dutch),
        ["Nieuw: 1 episode, 3 touchpoints", "Verwijderd: 1 touchpoint", "Verplaatst: 1 touchpoint"]
    );
    assert!(summary(&[], Lang::English).is_empty());
}

#[test]
fn what_lies_in_a_thing_is_told_with_it() {
    let base = project("A: a b | B: c | C: d e");
    let after =
        titled(&edited(&base, "drag a to B:0; insert N:1; add x to N:0; add y to N:1; cut C; drag c to B:0"), "b", "z");
    let told: Vec<String> = differences(&base, &after).iter().map(|one| one.sentence(Lang::English)).collect();
    assert_eq!(
        told,
        [
            "Episode “N” in “Reis”: new, with 2 touchpoints",
            "Touchpoint “z” in “A”: changed (Title)",
            "Touchpoint “a” in “B”: moved",
            "Episode “C” in “Reis”: deleted, with 2 touchpoints",
        ]
    );
    assert_eq!(differences(&base, &base), []);
    let renamed = Arc::new(Project { title: "Anders".to_owned(), ..Project::clone(&base) });
    assert!(
        matches!(&differences(&base, &renamed)[..], [one] if matches!(&one.what, What::Changed(fields) if fields.len() == 1))
    );
}

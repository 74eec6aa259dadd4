//! Everything that fuzzing began with or found, once more. `tests/fuzz/run` makes the long runs.

use std::fs;

#[path = "../fuzz/checks.rs"]
mod checks;

use crate::sources;

#[test]
fn what_fuzzing_began_with_and_found_holds() {
    type Check = fn(&[u8]);
    let targets: [(&str, Check); 5] = [
        ("read", checks::check_read),
        ("salvage", checks::check_salvage),
        ("merge", checks::check_merge),
        ("table", checks::check_table),
        ("fragment", checks::check_fragment),
    ];
    for (target, check) in targets {
        let folder = sources::root().join("tests/fuzz/corpus").join(target);
        let inputs: Vec<_> =
            fs::read_dir(folder).expect("a corpus").map(|entry| entry.expect("an entry").path()).collect();
        assert!(!inputs.is_empty(), "{target}");
        for input in inputs {
            println!("{}", input.display());
            check(&fs::read(input).expect("an input"));
        }
    }
}

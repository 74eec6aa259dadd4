//! Opening and saving, without a disk.

use std::sync::Arc;

use meander::file;
use meander::model::invariants;
use meander::session::Session;

use crate::edits::LOOK;
use crate::generator;
use crate::measure::{Row, count, time};

pub fn rows(size: usize, wanted: &dyn Fn(&str) -> bool, rows: &mut Vec<Row>) {
    let names = ["file: open", "file: read", "file: save", "file: size", "file: findings"];
    if !names.iter().any(|name| wanted(name)) {
        return;
    }
    let at = |targets: [Option<f64>; 3]| match size {
        1_000 => targets[0],
        10_000 => targets[1],
        100_000 => targets[2],
        _ => None,
    };
    let project = generator::map(size);
    let text = file::write(&project).expect("a generated map can be written");
    let read = || file::read(text.as_bytes()).expect("and read");
    if wanted(names[0]) {
        let target = at([Some(25.0), Some(100.0), Some(1_000.0)]);
        rows.push(time(names[0], size, target, || Session::new(Arc::new(read()), LOOK, None)));
    }
    if wanted(names[1]) {
        rows.push(time(names[1], size, None, read));
    }
    if wanted(names[2]) {
        rows.push(time(names[2], size, at([None, Some(60.0), Some(600.0)]), || file::write(&project)));
    }
    if wanted(names[3]) {
        rows.push(count(names[3], size, at([None, Some(3.0), None]), text.len() as f64 / 1e6, "MB"));
    }
    if wanted(names[4]) {
        rows.push(time(names[4], size, at([None, Some(30.0), None]), || invariants::findings(&project)));
    }
}

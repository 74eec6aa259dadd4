//! Opening and saving, without a disk.

use meander::file;
use meander::model::invariants;

use crate::generator;
use crate::measure::{Row, count, time};

pub fn rows(size: usize, wanted: &dyn Fn(&str) -> bool, rows: &mut Vec<Row>) {
    let names = ["file: open", "file: save", "file: size", "file: findings"];
    if !names.iter().any(|name| wanted(name)) {
        return;
    }
    let project = generator::map(size);
    let text = file::write(&project).expect("a generated map can be written");
    if wanted(names[0]) {
        let target = match size {
            1_000 => Some(15.0),
            10_000 => Some(70.0),
            100_000 => Some(750.0),
            _ => None,
        };
        rows.push(time(names[0], size, target, || file::read(text.as_bytes()).expect("and read")));
    }
    if wanted(names[1]) {
        let target = match size {
            10_000 => Some(60.0),
            100_000 => Some(600.0),
            _ => None,
        };
        rows.push(time(names[1], size, target, || file::write(&project)));
    }
    if wanted(names[2]) {
        let target = (size == 10_000).then_some(3.0);
        rows.push(count(names[2], size, target, text.len() as f64 / 1e6, "MB"));
    }
    if wanted(names[3]) {
        let target = (size == 10_000).then_some(30.0);
        rows.push(time(names[3], size, target, || invariants::findings(&project)));
    }
}

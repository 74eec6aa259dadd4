//! Measures what was promised: `cargo bench`, or `cargo bench -- --tsv` for a table to compare by machine.
//! A word after `--` keeps the measures whose names contain it.

#[path = "edits.rs"]
mod edits;
#[path = "files.rs"]
mod files;
#[path = "finds.rs"]
mod finds;
#[path = "frames.rs"]
mod frames;
#[path = "generator.rs"]
mod generator;
#[path = "measure.rs"]
mod measure;
#[path = "method.rs"]
mod method;
#[path = "posters.rs"]
mod posters;
#[path = "windows.rs"]
mod windows;

use measure::Row;

const SIZES: [usize; 4] = [100, 1_000, 10_000, 100_000];
/// A workshop's wall of sticky notes.
const WALL: usize = 300;
const HEADINGS: [&str; 7] = ["measure", "size", "median", "p95", "target", "unit", "met"];

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if arguments.first().is_some_and(|first| first == posters::CHILD) {
        if posters::child(&arguments[1..]).is_none() {
            std::process::exit(1);
        }
        return;
    }
    let tsv = arguments.iter().any(|argument| argument == "--tsv");
    let word = arguments.iter().find(|argument| !argument.starts_with("--"));
    let wanted = |name: &str| word.is_none_or(|word| name.contains(word.as_str()));

    let mut rows = Vec::new();
    for size in SIZES {
        files::rows(size, &wanted, &mut rows);
        edits::rows(size, &wanted, &mut rows);
        finds::rows(size, &wanted, &mut rows);
        frames::rows(size, &wanted, &mut rows);
        windows::rows(size, &wanted, &mut rows);
    }
    frames::rows(WALL, &wanted, &mut rows);
    edits::rows(WALL, &wanted, &mut rows);
    posters::rows(&wanted, &mut rows);
    rows.sort_by(|one, other| one.name.cmp(other.name));
    print(&rows, tsv);
}

fn print(rows: &[Row], tsv: bool) {
    let table: Vec<[String; 7]> =
        std::iter::once(HEADINGS.map(str::to_owned)).chain(rows.iter().map(Row::cells)).collect();
    for cells in &table {
        if tsv {
            println!("{}", cells.join("\t"));
            continue;
        }
        let width = |column: usize| table.iter().map(|cells| cells[column].chars().count()).max().unwrap_or(0);
        let line: Vec<String> =
            cells.iter().enumerate().map(|(column, cell)| format!("{cell:<width$}", width = width(column))).collect();
        println!("{}", line.join("  ").trim_end());
    }
}

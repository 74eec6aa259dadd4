//! Measures posters: `cargo bench --bench poster`.

mod poster;
mod scenes;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if arguments.first().is_some_and(|first| first == poster::CHILD) {
        if poster::child(&arguments[1..]).is_none() {
            std::process::exit(1);
        }
        return;
    }
    println!("{:<26} {:>9} {:>9} {:>9}", "", "s", "MB", "peak MB");
    for row in poster::rows() {
        let (seconds, megabytes, peak) = row.limits;
        println!("{:<26} {:>9.3} {:>9.2} {:>9.1}", row.name, row.seconds, row.megabytes, row.peak);
        println!("{:<26} {seconds:>9.3} {megabytes:>9.2} {peak:>9.1}", "  goal");
    }
}

//! How long a poster takes, how large its file is and how much memory it needs at most.
//!
//! Each export runs in a process of its own, so that its peak is its own.

use std::fs::File;
use std::io::BufWriter;
use std::process::Command;
use std::time::Instant;

use crate::scenes;

/// Says to this program that it is the child.
pub const CHILD: &str = "--poster-child";

const A0: (u32, u32) = (9_933, 14_043);
const RUNS: usize = 5;

/// What was measured of one export, and what it should stay within.
pub struct Row {
    pub name: String,
    /// Median of the runs.
    pub seconds: f64,
    pub megabytes: f64,
    /// Highest resident memory, in MB; 0 where the system does not tell.
    pub peak: f64,
    pub limits: (f64, f64, f64),
}

/// Measures all exports.
pub fn rows() -> Vec<Row> {
    [
        ("PNG A0 300 dpi of 10", 10, A0, (0.8, 8.0, 120.0)),
        ("PNG A0 300 dpi of 1,000", 1_000, A0, (0.8, 8.0, 120.0)),
        ("PNG A0 300 dpi of 10,000", 10_000, A0, (1.6, 16.0, 150.0)),
        ("PNG 4096 px of 1,000", 1_000, (4_096, 5_791), (0.15, 8.0, 120.0)),
    ]
    .into_iter()
    .filter_map(|(name, touchpoints, pixels, limits)| measure(name, touchpoints, pixels, limits))
    .collect()
}

fn measure(name: &str, touchpoints: usize, (width, height): (u32, u32), limits: (f64, f64, f64)) -> Option<Row> {
    let mut runs: Vec<(f64, f64, f64)> = (0..RUNS).filter_map(|_| run(touchpoints, width, height)).collect();
    runs.sort_by(|a, b| a.0.total_cmp(&b.0));
    let (seconds, megabytes, peak) = *runs.get(runs.len() / 2)?;
    Some(Row { name: name.to_owned(), seconds, megabytes, peak, limits })
}

fn run(touchpoints: usize, width: u32, height: u32) -> Option<(f64, f64, f64)> {
    let numbers = [touchpoints.to_string(), width.to_string(), height.to_string()];
    let output = Command::new(std::env::current_exe().ok()?).arg(CHILD).args(numbers).output().ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    let mut figures = text.split_whitespace().map_while(|figure| figure.parse().ok());
    Some((figures.next()?, figures.next()?, figures.next()?))
}

/// The child: exports once and prints seconds, megabytes and peak.
pub fn child(arguments: &[String]) -> Option<()> {
    let mut numbers = arguments.iter().map_while(|argument| argument.parse::<u32>().ok());
    let (touchpoints, width, height) = (numbers.next()?, numbers.next()?, numbers.next()?);
    let scene = scenes::poster(touchpoints as usize);
    let path = match arguments.get(3) {
        Some(path) => path.into(),
        None => std::env::temp_dir().join(format!("meander-bench-{}.png", std::process::id())),
    };
    let mut out = BufWriter::new(File::create(&path).ok()?);
    let start = Instant::now();
    meander::export::png::write(&scene, &|_| None, (width, height), 300, &mut out, &|_| true).ok()?;
    let seconds = start.elapsed().as_secs_f64();
    let bytes = std::fs::metadata(&path).ok()?.len();
    if arguments.len() < 4 {
        std::fs::remove_file(&path).ok()?;
    }
    println!("{seconds} {} {}", bytes as f64 / 1e6, peak_megabytes().unwrap_or(0.0));
    Some(())
}

/// The most memory that was resident at once (Linux tells it in kB of 1,024 bytes).
fn peak_megabytes() -> Option<f64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kilobytes: f64 = line.trim().trim_end_matches("kB").trim().parse().ok()?;
    Some(kilobytes * 1024.0 / 1e6)
}

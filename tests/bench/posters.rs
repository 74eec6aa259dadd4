//! How long a poster takes, how large its file is and how much memory it needs at most.
//!
//! Each export runs in a process of its own, so that its peak is its own.

use std::fs::File;
use std::io::BufWriter;
use std::process::Command;
use std::sync::Arc;
use std::time::Instant;

use meander::export::{Orientation, Paper, pixels, png};
use meander::file;
use meander::lang::Lang;
use meander::layout::Look;
use meander::layout::poster::{Sheet, poster};
use meander::model::{Date, Project};
use meander::theme::ThemeKind;

use crate::generator;
use crate::measure::{Figures, Row, count};

/// Says to this program that it is the child.
pub const CHILD: &str = "--poster-child";

const CASE_A: &str = include_str!("../../assets/examples/schade-autoverzekering.journey.ron");
const DPI: u32 = 300;
const RUNS: usize = 5;

struct Poster {
    /// Milliseconds, peak in MB, file in MB.
    names: [&'static str; 3],
    /// None is case A.
    touchpoints: Option<usize>,
    size: (u32, u32),
    targets: [Option<f64>; 3],
}

fn posters() -> [Poster; 5] {
    let a0 = ["poster A0: time", "poster A0: peak memory", "poster A0: file"];
    let small = ["png 4096 px: time", "png 4096 px: peak memory", "png 4096 px: file"];
    let paper = pixels(Paper::A0, Orientation::Landscape, DPI);
    let strict = [Some(800.0), Some(120.0), Some(8.0)];
    let large = [Some(1_600.0), Some(150.0), Some(16.0)];
    [
        Poster { names: a0, touchpoints: None, size: paper, targets: strict },
        Poster { names: a0, touchpoints: Some(100), size: paper, targets: strict },
        Poster { names: a0, touchpoints: Some(1_000), size: paper, targets: strict },
        Poster { names: a0, touchpoints: Some(10_000), size: paper, targets: large },
        Poster { names: small, touchpoints: Some(1_000), size: (4_096, 2_897), targets: [Some(150.0), None, None] },
    ]
}

pub fn rows(wanted: &dyn Fn(&str) -> bool, rows: &mut Vec<Row>) {
    for poster in posters().iter().filter(|poster| poster.names.iter().any(|name| wanted(name))) {
        let runs: Vec<[f64; 3]> = (0..RUNS).filter_map(|_| poster.run()).collect();
        let Some(first) = runs.first() else { continue };
        let size = poster.touchpoints.unwrap_or_else(|| touchpoints(&case_a()));
        let figures = Figures::of(runs.iter().map(|run| run[0]).collect());
        let [time, peak, file] = poster.names;
        rows.push(Row { name: time, size, figures, target: poster.targets[0], unit: "ms", note: "" });
        let most = runs.iter().map(|run| run[1]).fold(0.0, f64::max);
        rows.push(count(peak, size, poster.targets[1], most, "MB"));
        rows.push(count(file, size, poster.targets[2], first[2], "MB"));
    }
}

impl Poster {
    fn run(&self) -> Option<[f64; 3]> {
        let numbers = [self.touchpoints.map_or(0, |count| count as u32), self.size.0, self.size.1];
        let mut command = Command::new(std::env::current_exe().ok()?);
        let output = command.arg(CHILD).args(numbers.map(|number| number.to_string())).output().ok()?;
        let text = String::from_utf8(output.stdout).ok()?;
        let figures: Vec<f64> = text.split_whitespace().map_while(|figure| figure.parse().ok()).collect();
        figures.try_into().ok()
    }
}

fn case_a() -> Project {
    file::read(CASE_A.as_bytes()).expect("the example can be read")
}

fn touchpoints(project: &Project) -> usize {
    project.journeys[0].episodes.iter().map(|episode| episode.touchpoints.len()).sum()
}

/// The child: exports once and prints milliseconds, peak and megabytes. `arguments` are touchpoints (0 is
/// case A), width and height in pixels.
pub fn child(arguments: &[String]) -> Option<()> {
    let mut numbers = arguments.iter().map_while(|argument| argument.parse::<u32>().ok());
    let (touchpoints, width, height) = (numbers.next()?, numbers.next()?, numbers.next()?);
    let (project, lang) = match touchpoints {
        0 => (case_a(), Lang::Dutch),
        touchpoints => (generator::map(touchpoints as usize), Lang::English),
    };
    let project = Arc::new(project);
    let sheet = Sheet {
        ratio: f64::from(height) / f64::from(width),
        date: Date::from_days_since_1970(20_000),
        version: String::new(),
        carry_over: None,
    };
    let look = Look { theme: ThemeKind::Poster, lang };
    let path = std::env::temp_dir().join(format!("meander-bench-{}.png", std::process::id()));
    let mut out = BufWriter::new(File::create(&path).ok()?);
    let start = Instant::now();
    let scene = poster(&project, &project.journeys[0], &sheet, &look);
    let done = png::write(&scene, &|_| None, (width, height), DPI, &mut out, &|_| true);
    let milliseconds = start.elapsed().as_secs_f64() * 1000.0;
    let bytes = std::fs::metadata(&path).ok()?.len();
    std::fs::remove_file(&path).ok()?;
    done.ok()?;
    println!("{milliseconds} {} {}", peak_megabytes().unwrap_or(0.0), bytes as f64 / 1e6);
    Some(())
}

/// The most memory that was resident at once (Linux tells it in kB of 1,024 bytes).
fn peak_megabytes() -> Option<f64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kilobytes: f64 = line.trim().trim_end_matches("kB").trim().parse().ok()?;
    Some(kilobytes * 1024.0 / 1e6)
}

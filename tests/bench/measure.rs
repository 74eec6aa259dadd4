//! One row of the table, and the clock.

use std::time::{Duration, Instant};

/// What was measured of one thing at one size.
pub struct Row {
    pub name: &'static str,
    /// Touchpoints of the map.
    pub size: usize,
    pub median: f64,
    pub p95: f64,
    /// The median has to stay at or below it.
    pub target: Option<f64>,
    pub unit: &'static str,
}

impl Row {
    pub fn cells(&self) -> [String; 7] {
        let met = match self.target {
            Some(target) if self.median <= target => "yes",
            Some(_) => "NO",
            None => "",
        };
        [
            self.name.to_owned(),
            self.size.to_string(),
            format!("{:.3}", self.median),
            format!("{:.3}", self.p95),
            self.target.map_or(String::new(), |target| target.to_string()),
            self.unit.to_owned(),
            met.to_owned(),
        ]
    }
}

/// Runs it until a second has passed, at least 5 and at most 200 times, after one run that does not count.
/// What it gives back is dropped outside the clock.
pub fn time<T>(name: &'static str, size: usize, target_milliseconds: Option<f64>, mut run: impl FnMut() -> T) -> Row {
    drop(std::hint::black_box(run()));
    let mut times = Vec::new();
    let started = Instant::now();
    while times.len() < 5 || times.len() < 200 && started.elapsed() < Duration::from_secs(1) {
        let start = Instant::now();
        let result = std::hint::black_box(run());
        times.push(start.elapsed().as_secs_f64() * 1000.0);
        drop(result);
    }
    times.sort_by(f64::total_cmp);
    let p95 = times[(times.len() * 95).div_ceil(100) - 1];
    Row { name, size, median: times[times.len() / 2], p95, target: target_milliseconds, unit: "ms" }
}

/// A figure that is the same every time.
pub fn count(name: &'static str, size: usize, target: Option<f64>, value: f64, unit: &'static str) -> Row {
    Row { name, size, median: value, p95: value, target, unit }
}

//! One row of the table, and the clock.

use std::time::{Duration, Instant};

/// What was measured of one thing at one size.
pub struct Row {
    pub name: &'static str,
    /// Touchpoints of the map.
    pub size: usize,
    /// Without one it could not be measured here; `note` says why.
    pub figures: Option<Figures>,
    /// The median has to stay at or below it.
    pub target: Option<f64>,
    pub unit: &'static str,
    pub note: &'static str,
}

#[derive(Clone, Copy)]
pub struct Figures {
    pub median: f64,
    pub p95: f64,
}

impl Row {
    pub fn cells(&self) -> [String; 7] {
        let figure = |value: Option<f64>| value.map_or("-".to_owned(), |value| format!("{value:.3}"));
        let met = match (self.target, self.figures) {
            (_, None) => self.note,
            (Some(target), Some(figures)) if figures.median <= target => "yes",
            (Some(_), Some(_)) => "NO",
            (None, Some(_)) => "",
        };
        [
            self.name.to_owned(),
            self.size.to_string(),
            figure(self.figures.map(|figures| figures.median)),
            figure(self.figures.map(|figures| figures.p95)),
            self.target.map_or(String::new(), |target| target.to_string()),
            self.unit.to_owned(),
            met.to_owned(),
        ]
    }
}

impl Figures {
    /// Of times in any order; none of none.
    pub fn of(mut times: Vec<f64>) -> Option<Self> {
        times.sort_by(f64::total_cmp);
        let at = (times.len() * 95).div_ceil(100).checked_sub(1)?;
        Some(Self { median: times[times.len() / 2], p95: times[at] })
    }
}

const ROUNDS: usize = 3;

/// Milliseconds of running it, after one run that does not count: the best of three rounds, since what else runs
/// on the machine only ever adds. A round takes half a second, at least 5 and at most 200 runs. What a run gives
/// back is dropped outside the clock.
pub fn time<T>(name: &'static str, size: usize, target: Option<f64>, mut run: impl FnMut() -> T) -> Row {
    drop(std::hint::black_box(run()));
    let rounds = (0..ROUNDS).filter_map(|_| {
        let mut times = Vec::new();
        let started = Instant::now();
        while times.len() < 5 || times.len() < 200 && started.elapsed() < Duration::from_millis(500) {
            let start = Instant::now();
            let result = std::hint::black_box(run());
            times.push(start.elapsed().as_secs_f64() * 1000.0);
            drop(result);
        }
        Figures::of(times)
    });
    let figures = rounds.min_by(|one, other| one.median.total_cmp(&other.median));
    Row { name, size, figures, target, unit: "ms", note: "" }
}

/// A figure that is the same every time.
pub fn count(name: &'static str, size: usize, target: Option<f64>, value: f64, unit: &'static str) -> Row {
    Row { name, size, figures: Some(Figures { median: value, p95: value }), target, unit, note: "" }
}

//! How long improvements take, from the start of the work to the test in practice.

use crate::model::{Date, Journey, Project};

/// Days from the start to the test; none where the test lies before the start.
pub fn lead_time(start: Date, tested: Date) -> Option<u32> {
    u32::try_from(tested.days_since_1970() - start.days_since_1970()).ok()
}

/// The day on which the work on what lies in a journey began: the start date in its frame, else in that of the
/// journey above, else of the first journey that has one.
pub fn start_of(project: &Project, journey: Option<&Journey>) -> Option<Date> {
    let above = journey.and_then(|journey| project.parent_episode(journey)).and_then(|at| project.journey(at.journey));
    let first = || project.journeys.iter().find_map(|journey| journey.frame.start_date);
    let own = journey.and_then(|journey| journey.frame.start_date);
    own.or(above.and_then(|above| above.frame.start_date)).or_else(first)
}

/// The median, as the mean of the middle two where their number is even; none of nothing.
pub fn median(days: &[u32]) -> Option<f64> {
    let mut sorted = days.to_vec();
    sorted.sort_unstable();
    let middle = sorted.len() / 2;
    match sorted.len() {
        0 => None,
        count if count % 2 == 1 => Some(f64::from(sorted[middle])),
        _ => Some((f64::from(sorted[middle - 1]) + f64::from(sorted[middle])) / 2.0),
    }
}

//! How long an episode takes.

use crate::model::{Duration, DurationUnit, Episode};

/// The durations of an episode's touchpoints together, rounded to the longest unit that one of them has, and at
/// least 1 of it. A month counts 30 days. None where no touchpoint has a duration.
pub fn time_of(episode: &Episode) -> Option<Duration> {
    let known = || episode.touchpoints.iter().filter_map(|touchpoint| touchpoint.duration);
    let unit = known().filter(|one| one.0 > 0).map(|one| one.1).max()?;
    let minutes: u64 =
        known().map(|one| u64::from(one.0).saturating_mul(minutes_of(one.1))).fold(0, u64::saturating_add);
    let length = minutes_of(unit);
    let rounded = (minutes.saturating_add(length / 2) / length).max(1);
    Some(Duration(u32::try_from(rounded).unwrap_or(u32::MAX), unit))
}

const fn minutes_of(unit: DurationUnit) -> u64 {
    match unit {
        DurationUnit::Minutes => 1,
        DurationUnit::Hours => 60,
        DurationUnit::Days => 24 * 60,
        DurationUnit::Weeks => 7 * 24 * 60,
        DurationUnit::Months => 30 * 24 * 60,
    }
}

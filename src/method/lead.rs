//! How long it takes from a plan to a test in practice.

use crate::model::Date;

/// The days from one day to another; none where the other comes first.
pub fn lead_time(from: Date, to: Date) -> Option<u32> {
    u32::try_from(to.days_since_1970() - from.days_since_1970()).ok()
}

//! The time where the user is.

use std::time::{Duration, UNIX_EPOCH};

use meander::clock::local;
use meander::model::Date;

#[test]
fn local_time_is_within_a_day_of_utc_and_goes_on_with_it() {
    // 2026-11-21 12:30 UTC.
    let time = UNIX_EPOCH + Duration::from_secs(1_795_264_200);
    let date = Date::new(2026, 11, 21).expect("a date");
    let moment = local(time).expect("a moment");
    let in_hours = |date: Date, hour: u8| date.days_since_1970() * 24 + i64::from(hour);
    assert!((in_hours(moment.date, moment.hour) - in_hours(date, 12)).abs() <= 14, "{moment:?}");
    let later = local(time + Duration::from_secs(25 * 3600 + 60)).expect("a moment");
    assert_eq!(in_hours(later.date, later.hour) - in_hours(moment.date, moment.hour), 25);
    assert_eq!(later.minute, moment.minute + 1);
}

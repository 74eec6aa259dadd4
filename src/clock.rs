//! The time where the user is, by the system's clock and its time zone. Nothing that makes documents, drawings or
//! posters asks for it: they are told.

use std::time::SystemTime;

use jiff::Zoned;
use jiff::tz::TimeZone;

use crate::model::Date;

/// A day, with the hour (0 ..= 23) and minute (0 ..= 59).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    pub date: Date,
    pub hour: u8,
    pub minute: u8,
}

/// The day it is; none if the system's clock stands outside the years 1 to 9999.
pub fn today() -> Option<Date> {
    local(SystemTime::now()).map(|moment| moment.date)
}

/// What the clock on the wall showed at this time.
pub fn local(time: SystemTime) -> Option<Moment> {
    let zoned = Zoned::try_from(time).ok()?.with_time_zone(TimeZone::system());
    let of = |number: i8| u8::try_from(number).ok();
    let date = Date::new(u16::try_from(zoned.year()).ok()?, of(zoned.month())?, of(zoned.day())?)?;
    Some(Moment { date, hour: of(zoned.hour())?, minute: of(zoned.minute())? })
}

//! Small values that cannot be wrong: scores, ratings, dates, colours.

use std::fmt;
use std::str::FromStr;

use serde::de::Unexpected;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::expected;

/// A feeling between −2.0 and +2.0, in tenths.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Score(i8);

impl Score {
    pub const MIN: Score = Score(-20);
    pub const MAX: Score = Score(20);
    pub const ZERO: Score = Score(0);

    /// The score nearest to `value`, to one decimal; none outside −2.0 ..= +2.0 or for NaN.
    pub fn new(value: f64) -> Option<Self> {
        let tenths = (value * 10.0).round();
        (-20.0..=20.0).contains(&tenths).then_some(Self(tenths as i8))
    }

    /// The score nearest to `value`; what lies outside becomes −2.0 or +2.0.
    pub fn clamped(value: f64) -> Self {
        Self((value * 10.0).round().clamp(-20.0, 20.0) as i8)
    }

    pub const fn from_tenths(tenths: i8) -> Option<Self> {
        if tenths >= -20 && tenths <= 20 { Some(Self(tenths)) } else { None }
    }

    pub const fn tenths(self) -> i8 {
        self.0
    }

    pub fn value(self) -> f64 {
        f64::from(self.0) / 10.0
    }

    /// The nearest whole step: −2, −1, 0, 1 or 2. Halves go away from zero.
    pub fn step(self) -> i8 {
        (f64::from(self.0) / 10.0).round() as i8
    }
}

impl Serialize for Score {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_f64(self.value())
    }
}

impl<'de> Deserialize<'de> for Score {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let value = f64::deserialize(deserializer)?;
        Self::new(value).ok_or_else(|| de::Error::invalid_value(Unexpected::Float(value), &expected::SCORE))
    }
}

/// A judgement from 1 (little) to 5 (much): importance, value, effort.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Rating(u8);

impl Rating {
    pub const fn new(value: u8) -> Option<Self> {
        if value >= 1 && value <= 5 { Some(Self(value)) } else { None }
    }

    pub const fn value(self) -> u8 {
        self.0
    }
}

impl Serialize for Rating {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u8(self.0)
    }
}

impl<'de> Deserialize<'de> for Rating {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let value = u8::deserialize(deserializer)?;
        Self::new(value).ok_or_else(|| de::Error::invalid_value(Unexpected::Unsigned(value.into()), &expected::RATING))
    }
}

/// A day of the Gregorian calendar, written as 2026-11-21.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

impl Date {
    pub fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let leap = year.is_multiple_of(4) && !year.is_multiple_of(100) || year.is_multiple_of(400);
        let days = match month {
            4 | 6 | 9 | 11 => 30,
            2 => 28 + u8::from(leap),
            1..=12 => 31,
            _ => 0,
        };
        ((1..=9999).contains(&year) && (1..=days).contains(&day)).then_some(Self { year, month, day })
    }

    /// A day as people type it: 31-12-2026 or 2026-12-31, with "-", "/" or "." between its parts. The year has four
    /// figures, so that it cannot be taken for a day.
    pub fn typed(text: &str) -> Option<Self> {
        let text = text.trim();
        let sign = text.chars().find(|letter| "-/.".contains(*letter))?;
        let parts: Vec<&str> = text.split(sign).map(str::trim).collect();
        let [first, month, last] = parts[..] else { return None };
        if !parts.concat().bytes().all(|letter| letter.is_ascii_digit()) {
            return None;
        }
        let (year, day) = match (first.len(), last.len()) {
            (4, 1 | 2) => (first, last),
            (1 | 2, 4) => (last, first),
            _ => return None,
        };
        Self::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
    }

    /// The day that lies this many days after 1970-01-01 (the civil-from-days algorithm of H. Hinnant).
    pub fn from_days_since_1970(days: u32) -> Option<Self> {
        let shifted = i64::from(days) + 719_468;
        let era = shifted / 146_097;
        let day_of_era = shifted % 146_097;
        let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let shifted_month = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * shifted_month + 2) / 5 + 1;
        let month = if shifted_month < 10 { shifted_month + 3 } else { shifted_month - 9 };
        let year = year_of_era + era * 400 + i64::from(month <= 2);
        Self::new(u16::try_from(year).ok()?, u8::try_from(month).ok()?, u8::try_from(day).ok()?)
    }

    /// Days from 1970-01-01, below zero for days before it: the inverse of [`Date::from_days_since_1970`].
    pub fn days_since_1970(self) -> i64 {
        // Years begin in March, so that the leap day is the last.
        let (year, month) = (i64::from(self.year) - i64::from(self.month < 3), i64::from(self.month));
        let (era, year_of_era) = (year.div_euclid(400), year.rem_euclid(400));
        let day_of_year = (153 * (month + if month > 2 { -3 } else { 9 }) + 2) / 5 + i64::from(self.day) - 1;
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        era * 146_097 + day_of_era - 719_468
    }

    pub const fn year(self) -> u16 {
        self.year
    }

    /// 1 for January to 12 for December.
    pub const fn month(self) -> u8 {
        self.month
    }

    pub const fn day(self) -> u8 {
        self.day
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

/// A text that is no day.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is no date: write year-month-day, such as 2026-11-21")]
pub struct BadDate(pub String);

impl FromStr for Date {
    type Err = BadDate;
    fn from_str(text: &str) -> Result<Self, BadDate> {
        let bad = || BadDate(text.to_owned());
        let mut parts = text.trim().splitn(3, '-');
        let mut part = || parts.next().and_then(|part| part.parse::<u16>().ok());
        let (Some(year), Some(month), Some(day)) = (part(), part(), part()) else { return Err(bad()) };
        let (Ok(month), Ok(day)) = (u8::try_from(month), u8::try_from(day)) else { return Err(bad()) };
        Self::new(year, month, day).ok_or_else(bad)
    }
}

/// An opaque colour, written as #3D5AF1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Colour {
    pub red: u8,
    pub green: u8,
    pub blue: u8,
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{:02X}{:02X}{:02X}", self.red, self.green, self.blue)
    }
}

/// A text that is no colour.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is no colour: write # and six digits 0–9, A–F, such as #3D5AF1")]
pub struct BadColour(pub String);

impl FromStr for Colour {
    type Err = BadColour;
    fn from_str(text: &str) -> Result<Self, BadColour> {
        let bad = || BadColour(text.to_owned());
        let digits = text.strip_prefix('#').ok_or_else(bad)?;
        if digits.len() != 6 || !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
            return Err(bad());
        }
        let number = u32::from_str_radix(digits, 16).map_err(|_| bad())?;
        let [_, red, green, blue] = number.to_be_bytes();
        Ok(Self { red, green, blue })
    }
}

macro_rules! serde_as_text {
    ($($name:ident: $expected:expr),*) => {$(
        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = String::deserialize(deserializer)?;
                text.parse().map_err(|_| de::Error::invalid_value(Unexpected::Str(&text), &$expected))
            }
        }
    )*};
}

serde_as_text!(Date: expected::DATE, Colour: expected::COLOUR);

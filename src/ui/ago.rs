//! When something was, in words.

use std::time::{Duration, SystemTime};

use crate::clock;
use crate::lang::Lang;
use crate::layout::words::date_text;

const MINUTE: u64 = 60;
const HOUR: u64 = 60 * MINUTE;
const DAY: u64 = 24 * HOUR;

/// "3 minutes ago".
pub fn ago(lang: Lang, past: Duration) -> String {
    let seconds = past.as_secs();
    let told = |key: &str, unit: u64| lang.with(key, &[("count", (seconds / unit).into())]);
    match seconds {
        0..MINUTE => lang.text("ago-now"),
        MINUTE..HOUR => told("ago-minutes", MINUTE),
        HOUR..DAY => told("ago-hours", HOUR),
        _ => told("ago-days", DAY),
    }
}

/// "21 November 2026, 14:03", where the user is.
pub fn moment(lang: Lang, time: SystemTime) -> Option<String> {
    let moment = clock::local(time)?;
    Some(format!("{}, {:02}:{:02}", date_text(moment.date, lang), moment.hour, moment.minute))
}

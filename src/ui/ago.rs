//! How long ago something was, in words.

use std::time::Duration;

use crate::lang::Lang;

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

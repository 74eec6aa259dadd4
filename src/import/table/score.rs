//! Figures and words to scores and other values.

use super::report::Reason;
use crate::model::{Duration, DurationUnit, Rating, Score, ScoreScale};

const WORDS: [(&[&str], i8); 5] = [
    (&["++", "heel goed", "zeer goed", "very good", "very positive", "zeer positief", "😀", "😃", "😄"], 20),
    (&["+", "goed", "good", "positive", "positief", "🙂"], 10),
    (&["+/-", "+-", "±", "o", "neutraal", "neutral", "matig", "😐"], 0),
    (&["-", "slecht", "bad", "negative", "negatief", "🙁"], -10),
    (&["--", "heel slecht", "zeer slecht", "very bad", "very negative", "zeer negatief", "😞", "😠", "😡"], -20),
];

/// A number as people write it: with a comma or a point before the decimals, a true minus, a plus.
pub fn number(text: &str) -> Option<f64> {
    let plain: String = text.chars().filter(|letter| !letter.is_whitespace()).collect();
    let plain = plain.replace(['−', '–'], "-").replace(',', ".");
    let digits = plain.trim_start_matches(['+', '-']);
    let is_number = !digits.is_empty() && digits.chars().all(|letter| letter.is_ascii_digit() || letter == '.');
    plain.parse().ok().filter(|value: &f64| is_number && value.is_finite())
}

/// A score in figures on this scale, stretched evenly onto −2 to +2, or in words and signs.
pub fn score(text: &str, scale: ScoreScale) -> Result<Score, Reason> {
    let word = text.trim().to_lowercase().replace(['−', '–'], "-");
    let word = word.strip_suffix('.').unwrap_or(&word);
    if let Some((_, tenths)) = WORDS.iter().find(|(words, _)| words.contains(&word)) {
        return Score::from_tenths(*tenths).ok_or(Reason::NoScore);
    }
    let value = number(text).ok_or(Reason::NoScore)?;
    Score::new(scale.stored(value)).ok_or(Reason::OffScale)
}

/// The scale on which most of the cells can be; the project's own where that is as good.
pub fn scale_of<'a>(cells: impl Iterator<Item = &'a str>, own: ScoreScale) -> ScoreScale {
    let figures: Vec<f64> = cells.filter_map(number).collect();
    let fitting = |scale: &ScoreScale| {
        let (low, high) = (scale.shown(-2.0), scale.shown(2.0));
        figures.iter().filter(|value| (low..=high).contains(*value)).count()
    };
    let mut best = own;
    for scale in [ScoreScale::MinusTwoToTwo, ScoreScale::OneToFive, ScoreScale::OneToTen] {
        if fitting(&scale) > fitting(&best) {
            best = scale;
        }
    }
    best
}

/// A judgement of 1 to 5, in figures or words.
pub(super) fn rating(text: &str) -> Result<Rating, Reason> {
    let value = match text.trim().to_lowercase().as_str() {
        "laag" | "low" => 1.0,
        "gemiddeld" | "midden" | "medium" | "average" => 3.0,
        "hoog" | "high" => 5.0,
        other => number(other).ok_or(Reason::NoRating)?,
    };
    if value.fract() != 0.0 || !(1.0..=5.0).contains(&value) {
        return Err(Reason::NoRating);
    }
    Rating::new(value as u8).ok_or(Reason::NoRating)
}

/// Yes or no.
pub(super) fn truth(text: &str) -> Result<bool, Reason> {
    match text.trim().to_lowercase().as_str() {
        "x" | "v" | "ja" | "j" | "yes" | "y" | "true" | "waar" | "1" | "✓" | "✔" | "★" | "*" => Ok(true),
        "nee" | "n" | "no" | "false" | "onwaar" | "0" | "-" => Ok(false),
        _ => Err(Reason::NoTruth),
    }
}

/// A whole number with its unit: "3 dagen", "20 min".
pub(super) fn duration(text: &str) -> Result<Duration, Reason> {
    const UNITS: [(&[&str], DurationUnit); 5] = [
        (&["min", "mins", "minuut", "minuten", "minute", "minutes"], DurationUnit::Minutes),
        (&["u", "uur", "uren", "h", "hour", "hours", "hr", "hrs"], DurationUnit::Hours),
        (&["d", "dag", "dagen", "day", "days"], DurationUnit::Days),
        (&["w", "wk", "week", "weken", "weeks"], DurationUnit::Weeks),
        (&["mnd", "maand", "maanden", "month", "months"], DurationUnit::Months),
    ];
    let text = text.trim().to_lowercase();
    let split = text.find(|letter: char| !letter.is_ascii_digit()).ok_or(Reason::NoDuration)?;
    let (count, unit) = text.split_at(split);
    let unit = unit.trim().trim_end_matches('.');
    let count = count.parse().map_err(|_| Reason::NoDuration)?;
    let unit = UNITS.iter().find(|(words, _)| words.contains(&unit)).ok_or(Reason::NoDuration)?.1;
    Ok(Duration(count, unit))
}

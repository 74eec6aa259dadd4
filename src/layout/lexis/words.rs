//! Years, ages and meetings in words.

use std::sync::Arc;

use crate::lang::Lang;
use crate::method::{Meeting, Years, ages_of, birth_years};
use crate::model::{CustomerGroup, Episode, Journey};

/// "1962–1967", "from 2000", or one year alone.
pub fn years(years: Years, lang: Lang) -> String {
    match years.to {
        Some(to) if to == years.from => year(to),
        Some(to) => format!("{}–{}", year(years.from), year(to)),
        None => lang.with("lexis-from-year", &[("year", year(years.from).into())]),
    }
}

/// A year with a true minus.
pub fn year(year: i32) -> String {
    if year < 0 { format!("−{}", -year) } else { year.to_string() }
}

/// "12–17 years", "50 years and older"; none for an episode without ages.
pub fn ages(phase: &Episode, lang: Lang) -> Option<String> {
    let ages = ages_of(phase)?;
    Some(match ages.to {
        Some(to) if to == ages.from => lang.with("lexis-age-one", &[("age", to.to_string().into())]),
        Some(to) => {
            let (from, to) = (ages.from.to_string(), to.to_string());
            lang.with("lexis-ages", &[("from", from.into()), ("to", to.into())])
        }
        None => lang.with("lexis-ages-open", &[("from", ages.from.to_string().into())]),
    })
}

/// "born 1950", "born 1946–1954"; nothing for a group that is no cohort.
pub fn born(cohort: &CustomerGroup, lang: Lang) -> String {
    let Some((from, to)) = birth_years(cohort) else { return String::new() };
    let span = years(Years { from, to: Some(to) }, lang);
    lang.with("lexis-born", &[("years", span.into())])
}

/// The ages at which a cohort meets an event: "17", "13–21"; none where it is not born yet.
pub fn met(ages: Years) -> Option<String> {
    let to = ages.to.unwrap_or(ages.from);
    if to < 0 {
        return None;
    }
    let from = ages.from.max(0);
    Some(if from == to { to.to_string() } else { format!("{from}–{to}") })
}

/// "17, youth"; of a broad cohort also the ages in each phase: "12–22, youth (12–17), young adult (18–22)". "not born
/// yet" before its birth.
pub fn meeting(meeting: &Meeting, journey: &Journey, lang: Lang) -> String {
    let Some(all) = met(meeting.ages) else { return lang.text("lexis-not-born") };
    let phase = |phase: &Arc<Episode>| {
        let (_, ages) = meeting.phases.iter().find(|(met, _)| *met == phase.id)?;
        let title = in_sentence(&phase.title);
        Some(match met(*ages).filter(|ages| *ages != all) {
            Some(ages) => format!("{title} ({ages})"),
            None => title,
        })
    };
    let phases: Vec<String> = journey.episodes.iter().filter_map(phase).collect();
    std::iter::once(all).chain(phases).collect::<Vec<_>>().join(", ")
}

/// A title within a sentence: small, unless it seems to be an abbreviation.
pub fn in_sentence(title: &str) -> String {
    let mut letters = title.trim().chars();
    let (first, second) = (letters.next(), letters.clone().next());
    match first {
        Some(first) if second.is_none_or(char::is_lowercase) => first.to_lowercase().chain(letters).collect(),
        _ => title.trim().to_owned(),
    }
}

//! Words for micro journeys, branches and waiting, as the map, the inspector and lists say them.

use super::map::curve_pair;
use super::words::{difference_text, score_text};
use crate::lang::Lang;
use crate::method::{Comparison, Evidence, Reason, Worth, child_against_parent, time_of};
use crate::model::{Duration, DurationUnit, Episode, EpisodePath, Journey, Project, ScoreScale, Touchpoint};

/// How the micro journey of an episode compares with it, for the customer group that the map goes by.
pub fn comparison(project: &Project, journey: &Journey, episode: &Episode) -> Option<Comparison> {
    let micro = project.journey(episode.micro?)?;
    let current = curve_pair(journey).current?;
    let customer = journey.curves.iter().find(|curve| curve.id == current)?.customer;
    child_against_parent(journey, episode, micro, customer)
}

/// As [`comparison`], seen from the micro journey.
pub fn comparison_above(project: &Project, micro: &Journey) -> Option<Comparison> {
    let EpisodePath { journey, .. } = project.parent_episode(micro)?;
    let above = project.journey(journey)?;
    let episode = above.episodes.iter().find(|episode| episode.micro == Some(micro.id))?;
    comparison(project, above, episode)
}

/// What both say in a sentence; `from_below` as the micro journey tells it.
pub fn comparison_words(found: &Comparison, from_below: bool, scale: ScoreScale, lang: Lang) -> String {
    let key = match (found.is_flagged, from_below) {
        (true, false) => "micro-differs-here",
        (true, true) => "micro-differs-above",
        (false, false) => "micro-agrees-here",
        (false, true) => "micro-agrees-above",
    };
    let values = [
        ("child", score_text(found.child, scale, lang).into()),
        ("parent", score_text(found.parent, scale, lang).into()),
        ("difference", difference_text(found.difference.abs(), scale, lang).into()),
    ];
    lang.with(key, &values)
}

/// Why an episode stands where it does in the ranking: "Largest gap (3); importance 5; 3 insights, n = 224".
pub fn reason_words(worth: &Worth, is_first: bool, scale: ScoreScale, lang: Lang) -> String {
    let one = |reason: &Reason| match reason {
        Reason::Gap(gap) if *gap <= 0.0 => Some(lang.text("micro-reason-no-gap")),
        Reason::Gap(gap) => {
            let key = if is_first { "micro-reason-largest-gap" } else { "micro-reason-gap" };
            Some(lang.with(key, &[("gap", difference_text(*gap, scale, lang).into())]))
        }
        Reason::GapUnknown => Some(lang.text("micro-reason-gap-unknown")),
        Reason::Importance(rating) => {
            Some(lang.with("micro-reason-importance", &[("rating", i64::from(rating.value()).into())]))
        }
        Reason::Evidence(Evidence { insights, n: 0 }) => {
            Some(lang.with("micro-reason-insights", &[("count", (*insights).into())]))
        }
        Reason::Evidence(Evidence { insights, n }) => {
            let values = [("count", (*insights).into()), ("n", n.to_string().into())];
            Some(lang.with("micro-reason-insights-n", &values))
        }
        Reason::NoEvidence => Some(lang.text("micro-reason-no-evidence")),
        // The button of the row says so.
        Reason::HasMicro(_) => None,
    };
    worth.reasons.iter().filter_map(one).collect::<Vec<_>>().join("; ")
}

/// How conditions may begin that say themselves for whom they are.
const SAYS_ITSELF: [&str; 9] = ["only ", "if ", "when ", "for ", "alleen ", "als ", "wanneer ", "bij ", "voor "];

/// Who meets an episode: "only if complaints return".
pub fn condition_words(condition: &str, lang: Lang) -> String {
    let condition = condition.trim();
    let begins = condition.to_lowercase();
    if SAYS_ITSELF.iter().any(|word| begins.starts_with(word)) {
        return condition.to_owned();
    }
    lang.with("micro-only-if", &[("condition", condition.into())])
}

/// A duration in words: "6 weeks".
pub fn time_words(Duration(count, unit): Duration, lang: Lang) -> String {
    let key = match unit {
        DurationUnit::Minutes => "micro-time-minutes",
        DurationUnit::Hours => "micro-time-hours",
        DurationUnit::Days => "micro-time-days",
        DurationUnit::Weeks => "micro-time-weeks",
        DurationUnit::Months => "micro-time-months",
    };
    lang.with(key, &[("count", count.into())])
}

/// How long one waits in an episode, where it is one of waiting: "waiting, 6 weeks".
pub fn waiting_words(episode: &Episode, lang: Lang) -> Option<String> {
    episode.waiting.then(|| match time_of(episode) {
        Some(time) => lang.with("micro-waiting-time", &[("time", time_words(time, lang).into())]),
        None => lang.text("micro-waiting"),
    })
}

/// Who starts a touchpoint and who receives it: "Nurse → Patient". None where neither is known.
pub fn people_words(project: &Project, touchpoint: &Touchpoint, lang: Lang) -> Option<String> {
    let name = |id| project.actors.iter().find(|actor| Some(actor.id) == id).map(|actor| actor.name.trim());
    let known = |id| name(id).filter(|name| !name.is_empty()).map(str::to_owned);
    match (known(touchpoint.starts), known(touchpoint.receives)) {
        (Some(starts), Some(receives)) => {
            Some(lang.with("micro-people", &[("starts", starts.into()), ("receives", receives.into())]))
        }
        (Some(starts), None) => Some(lang.with("micro-starts", &[("starts", starts.into())])),
        (None, Some(receives)) => Some(lang.with("micro-receives", &[("receives", receives.into())])),
        (None, None) => None,
    }
}

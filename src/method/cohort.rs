//! Cohorts × life phases × events: when a generation goes through what, and at what age it meets the world.

use std::sync::Arc;

use crate::model::{CustomerGroup, CustomerKind, Episode, EpisodeId, Event, EventId, Journey};

/// A stretch of years, of the calendar or of life; both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Years {
    pub from: i32,
    /// None while it has no end, such as the last phase of life.
    pub to: Option<i32>,
}

impl Years {
    /// The years that belong to both.
    fn shared(self, other: Years) -> Option<Years> {
        let from = self.from.max(other.from);
        let to = [self.to, other.to].into_iter().flatten().min();
        to.is_none_or(|to| from <= to).then_some(Years { from, to })
    }
}

/// The first and the last birth year of a cohort; none for groups that are no cohort.
pub fn birth_years(cohort: &CustomerGroup) -> Option<(i32, i32)> {
    match cohort.kind {
        CustomerKind::Cohort { born_from, born_to } => Some((i32::from(born_from), i32::from(born_to))),
        CustomerKind::Segment | CustomerKind::Persona | CustomerKind::Patient => None,
    }
}

/// The ages of a life phase; none for an episode without ages.
pub fn ages_of(phase: &Episode) -> Option<Years> {
    let (from, to) = (phase.age_from.map(i32::from), phase.age_to.map(i32::from));
    // A phase with an end alone begins at birth; one without ages is no life phase.
    (from.is_some() || to.is_some()).then_some(Years { from: from.unwrap_or(0), to })
}

/// The calendar years in which a cohort goes through a life phase: birth years + ages. None for groups that
/// are no cohort and episodes without ages.
pub fn years_of(cohort: &CustomerGroup, phase: &Episode) -> Option<Years> {
    let ((born_from, born_to), ages) = (birth_years(cohort)?, ages_of(phase)?);
    Some(Years { from: born_from + ages.from, to: ages.to.map(|to| born_to + to) })
}

/// The ages of a cohort in a calendar year: year − birth year; negative before its birth.
pub fn ages_in(cohort: &CustomerGroup, year: i32) -> Option<Years> {
    birth_years(cohort).map(|(born_from, born_to)| Years { from: year - born_to, to: Some(year - born_from) })
}

/// An event as a cohort meets it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meeting {
    pub event: EventId,
    pub ages: Years,
    /// The life phases that people of the cohort are in, with the ages of those who are; none before their birth.
    pub phases: Vec<(EpisodeId, Years)>,
}

/// How a cohort meets each event of a journey, in the order of the events. Empty for groups that are no cohort.
pub fn meetings(journey: &Journey, cohort: &CustomerGroup) -> Vec<Meeting> {
    let meeting = |event: &Event| {
        let at = ages_in(cohort, i32::from(event.year))?;
        let lived = |phase: &Arc<Episode>| Some((phase.id, ages_of(phase)?.shared(at)?));
        Some(Meeting { event: event.id, ages: at, phases: journey.episodes.iter().filter_map(lived).collect() })
    };
    journey.events.iter().filter_map(meeting).collect()
}

//! Cohorts against phases and events, in words.

use super::{cohorts, phases, words};
use crate::lang::Lang;
use crate::method::{meetings, years_of};
use crate::model::{CustomerId, EpisodeId, EventId, Journey, Project};

/// A phase or an event, and what it is to each cohort.
#[derive(Clone, Debug, PartialEq)]
pub struct Row<I> {
    pub id: I,
    pub title: String,
    /// The ages of the phase, or the year of the event.
    pub when: String,
    /// One per cohort: calendar years, or age and phase.
    pub cells: Vec<String>,
}

/// What the diagram shows, in words.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// The eldest first.
    pub cohorts: Vec<(CustomerId, String)>,
    /// The youngest first.
    pub phases: Vec<Row<EpisodeId>>,
    /// In time.
    pub events: Vec<Row<EventId>>,
}

impl Table {
    pub fn of(project: &Project, journey: &Journey, lang: Lang) -> Self {
        let cohorts = cohorts(project);
        let phases = phases(journey).into_iter().map(|phase| Row {
            id: phase.id,
            title: phase.title.clone(),
            when: words::ages(phase, lang).unwrap_or_default(),
            cells: cohorts
                .iter()
                .map(|cohort| years_of(cohort, phase).map(|years| words::years(years, lang)).unwrap_or_default())
                .collect(),
        });
        let phases = phases.collect();
        let met: Vec<_> = cohorts.iter().map(|cohort| meetings(journey, cohort)).collect();
        let mut events: Vec<(i16, Row<EventId>)> = journey
            .events
            .iter()
            .enumerate()
            .map(|(place, event)| {
                let cells = met.iter().filter_map(|met| met.get(place)).map(|one| words::meeting(one, journey, lang));
                let when = words::year(i32::from(event.year));
                (event.year, Row { id: event.id, title: event.title.clone(), when, cells: cells.collect() })
            })
            .collect();
        events.sort_by_key(|(year, _)| *year);
        Self {
            cohorts: cohorts.iter().map(|cohort| (cohort.id, cohort.name.clone())).collect(),
            phases,
            events: events.into_iter().map(|(_, row)| row).collect(),
        }
    }
}

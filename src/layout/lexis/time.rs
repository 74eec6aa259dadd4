//! What there is in time: cohorts, life phases with the boundaries between them, and how far all of it reaches.

use std::sync::Arc;

use crate::method::{ages_of, birth_years};
use crate::model::{CustomerGroup, Episode, EpisodeId, Journey, Project};

/// An age at which one phase ends and the next begins, or a phase begins or ends alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Boundary {
    /// The phase that ends there.
    pub below: Option<EpisodeId>,
    /// The phase that begins there.
    pub above: Option<EpisodeId>,
}

/// The groups that are cohorts, the eldest first.
pub fn cohorts(project: &Project) -> Vec<&CustomerGroup> {
    let mut cohorts: Vec<&CustomerGroup> =
        project.customers.iter().filter(|group| birth_years(group).is_some()).collect();
    cohorts.sort_by_key(|group| birth_years(group));
    cohorts
}

/// The episodes that are life phases, the youngest first.
pub fn phases(journey: &Journey) -> Vec<&Arc<Episode>> {
    let mut phases: Vec<&Arc<Episode>> = journey.episodes.iter().filter(|episode| ages_of(episode).is_some()).collect();
    phases.sort_by_key(|phase| ages_of(phase).map(|ages| (ages.from, ages.to.unwrap_or(i32::MAX))));
    phases
}

/// The boundaries between phases, each with the first age above it. Birth is none.
pub fn boundaries(journey: &Journey) -> Vec<(Boundary, i32)> {
    let phases = phases(journey);
    let mut found: Vec<(Boundary, i32)> = Vec::new();
    for phase in &phases {
        let Some(ages) = ages_of(phase) else { continue };
        let ends_below = |(boundary, age): &&mut (Boundary, i32)| *age == ages.from && boundary.above.is_none();
        match found.iter_mut().find(ends_below) {
            Some((boundary, _)) => boundary.above = Some(phase.id),
            None if ages.from > 0 => found.push((Boundary { below: None, above: Some(phase.id) }, ages.from)),
            None => {}
        }
        if let Some(to) = ages.to {
            found.push((Boundary { below: Some(phase.id), above: None }, to + 1));
        }
    }
    found.sort_by_key(|(_, age)| *age);
    found
}

/// How far cohorts, phases and events reach, in whole decades.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Extent {
    pub years: (f64, f64),
    pub ages: (f64, f64),
}

/// As old as the oldest phase is shown to be where it has no end.
const OPEN_PHASE: i32 = 30;
/// The least span of ages.
const LEAST_AGES: i32 = 60;

impl Extent {
    pub fn of(project: &Project, journey: &Journey) -> Self {
        let born: Vec<(i32, i32)> = cohorts(project).into_iter().filter_map(birth_years).collect();
        let ages: Vec<_> = phases(journey).into_iter().filter_map(|phase| ages_of(phase)).collect();
        let oldest_phase = ages.iter().map(|ages| ages.to.map_or(ages.from + OPEN_PHASE, |to| to + 1)).max();
        let oldest_met = journey.events.iter().flat_map(|event| {
            born.iter().map(move |(from, _)| i32::from(event.year) - from).filter(|age| *age <= MOST_AGE)
        });
        let oldest = oldest_phase.unwrap_or(0).max(oldest_met.max().unwrap_or(0)).max(LEAST_AGES);
        let events = || journey.events.iter().map(|event| i32::from(event.year));
        let first = born.iter().map(|(from, _)| *from).chain(events()).min().unwrap_or(NO_YEAR);
        let last_lived =
            born.iter().map(|(_, to)| to + oldest_phase.map_or(oldest, |age| age.min(oldest) - OPEN_PHASE));
        let last = last_lived.chain(events()).max().unwrap_or(NO_YEAR + oldest);
        let decade = |year: i32| year.div_euclid(10) * 10;
        let years = (f64::from(decade(first - 1)), f64::from(decade(last.max(first + 1) + 9)));
        Self { years, ages: (0.0, f64::from(decade(oldest + 9))) }
    }
}

/// Where there is nothing with a year.
const NO_YEAR: i32 = 1950;
/// Nobody gets older.
pub const MOST_AGE: i32 = 120;

//! Changes in time: events by years, life phases by ages, cohorts by birth years.

use super::Session;
use crate::edit::{Edit, EpisodeChange};
use crate::layout::lexis::{Born, Boundary, Thing};
use crate::model::{CustomerGroup, CustomerId, CustomerKind, EpisodeId, EpisodePath, Event, EventId};

/// The first and the last year that can be written.
const YEARS: std::ops::RangeInclusive<i32> = -9999..=9999;
/// Nobody gets older.
const MOST_AGE: i32 = 120;

impl Session {
    /// The edit that moves a thing of the Lexis diagram by this many years, or of age; as far as it can go. None
    /// where nothing would change. A boundary takes both of its phases along.
    pub fn move_in_time(&self, thing: Thing, by: i32) -> Option<Edit> {
        match thing {
            Thing::Event(event) | Thing::Meeting(event, _) => self.move_event(event, by),
            Thing::Boundary(boundary) => self.move_boundary(boundary, by),
            Thing::Cohort(cohort) => self.move_cohort(cohort, |from, to| {
                let by = by.clamp(YEARS.start() - from, YEARS.end() - to);
                (from + by, to + by)
            }),
            Thing::Edge(cohort, Born::First) => {
                self.move_cohort(cohort, |from, to| ((from + by).clamp(*YEARS.start(), to), to))
            }
            Thing::Edge(cohort, Born::Last) => {
                self.move_cohort(cohort, |from, to| (from, (to + by).clamp(from, *YEARS.end())))
            }
            Thing::Phase(_) => None,
        }
    }

    /// The event of the open journey.
    pub fn event(&self, event: EventId) -> Option<&Event> {
        self.journey().events.iter().find(|one| one.id == event)
    }

    fn move_event(&self, id: EventId, by: i32) -> Option<Edit> {
        let event = self.event(id)?;
        let year = (i32::from(event.year) + by).clamp(*YEARS.start(), *YEARS.end()) as i16;
        let to = Event { year, ..event.clone() };
        (year != event.year).then(|| Edit::ChangeEvent { journey: self.journey_id(), event: id, to })
    }

    fn move_cohort(&self, id: CustomerId, moved: impl FnOnce(i32, i32) -> (i32, i32)) -> Option<Edit> {
        let group = self.project().customer(id)?;
        let CustomerKind::Cohort { born_from, born_to } = group.kind else { return None };
        let (from, to) = moved(i32::from(born_from), i32::from(born_to));
        let kind = CustomerKind::Cohort { born_from: from as i16, born_to: to as i16 };
        let to = CustomerGroup { kind, ..group.clone() };
        (kind != group.kind).then_some(Edit::ChangeCustomer { customer: id, to })
    }

    /// Each phase keeps at least one year.
    fn move_boundary(&self, boundary: Boundary, by: i32) -> Option<Edit> {
        let ages = |id: Option<EpisodeId>| {
            let phase = self.journey().episodes.iter().find(|phase| Some(phase.id) == id)?;
            Some((phase.id, phase.age_from.map(i32::from), phase.age_to.map(i32::from)))
        };
        let (below, above) = (ages(boundary.below), ages(boundary.above));
        let first_above = match (below, above) {
            (_, Some((_, from, _))) => from.unwrap_or(0),
            (Some((_, _, to)), None) => to? + 1,
            (None, None) => return None,
        };
        let least = below.map_or(0, |(_, from, _)| from.unwrap_or(0) + 1);
        let most = above.map_or(MOST_AGE, |(_, _, to)| to.unwrap_or(MOST_AGE));
        let age = (first_above + by).clamp(least, most.max(least));
        if age == first_above {
            return None;
        }
        let journey = self.journey_id();
        let change = |episode, from: Option<i32>, to: Option<i32>| {
            let year = |age: Option<i32>| age.and_then(|age| u8::try_from(age).ok());
            let what = EpisodePath { journey, episode };
            Edit::ChangeEpisode { what, change: EpisodeChange::Ages(year(from), year(to)) }
        };
        let below = below.map(|(id, from, _)| change(id, from, Some(age - 1)));
        let above = above.map(|(id, _, to)| change(id, Some(age), to));
        Some(Edit::Many(below.into_iter().chain(above).collect()))
    }
}

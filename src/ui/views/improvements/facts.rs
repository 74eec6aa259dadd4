//! What the view tells of improvements and gaps: looked for again only when the document has changed.

use std::collections::HashMap;
use std::sync::Arc;

use egui::Context;

use crate::layout::map::told_pair;
use crate::method::{
    TouchpointGap, curve_pair, episode_gap, gap, has_others, largest_gaps, lead_time, median, start_of, told_gap,
    unanswered,
};
use crate::model::{CustomerId, GapPlace, Improvement, ImprovementId, Journey, Project, Status};
use crate::session::Session;
use crate::ui::views::places::Places;
use crate::ui::worked::Worked;

/// Gaps that are listed at most.
const MOST_GAPS: usize = 100;

/// Facts of a document.
#[derive(Default)]
pub struct Facts {
    of: Option<Arc<Project>>,
    pub places: Places,
    /// Of each status, places in the project's list.
    columns: [Vec<usize>; 5],
    lead: HashMap<ImprovementId, u32>,
    /// Days.
    pub median: Option<f64>,
    /// Every gap of the open journey.
    ranked: Worked<Whole, Vec<TouchpointGap>>,
    /// Those without an improvement, the largest first; none while the gaps of a journey are being looked for.
    pub gaps: Option<Vec<TouchpointGap>>,
}

/// A journey, until something in it changes.
#[derive(Clone)]
struct Whole(Arc<Journey>);

impl PartialEq for Whole {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl Whole {
    fn weight(&self) -> usize {
        self.0.episodes.iter().map(|episode| episode.touchpoints.len()).sum()
    }

    fn gaps(&self) -> Vec<TouchpointGap> {
        told_pair(&self.0).map_or_else(Vec::new, |(_, current, desired)| largest_gaps(&self.0, current, desired))
    }
}

impl Facts {
    pub fn follow(&mut self, ctx: &Context, session: &Session) {
        let project = session.project();
        let is_same = self.of.as_ref().is_some_and(|known| Arc::ptr_eq(known, project));
        let whole = Whole(Arc::clone(session.journey()));
        if !self.ranked.follow(ctx, &whole, Whole::weight, Whole::gaps) && is_same {
            return;
        }
        self.of = Some(Arc::clone(project));
        self.places.follow(project);
        for (column, status) in self.columns.iter_mut().zip(Status::ALL) {
            let of_status = project.improvements.iter().enumerate().filter(|(_, one)| one.status == status);
            *column = of_status.map(|(at, _)| at).collect();
        }
        self.lead = project.improvements.iter().filter_map(|one| Some((one.id, self.lead_of(project, one)?))).collect();
        let days: Vec<u32> = self.lead.values().copied().collect();
        self.median = median(&days);
        let ranked = self.ranked.known().filter(|(of, _)| of.0.id == whole.0.id);
        self.gaps = ranked.map(|(_, ranked)| unanswered(ranked, &project.improvements));
        if let Some(gaps) = &mut self.gaps {
            gaps.truncate(MOST_GAPS);
        }
    }

    /// Whether the open journey has any gap, answered or not.
    pub fn knows_a_gap(&self) -> bool {
        self.ranked.known().is_some_and(|(_, ranked)| !ranked.is_empty())
    }

    pub fn column(&self, status: Status) -> &[usize] {
        let at = Status::ALL.iter().position(|one| *one == status);
        at.map_or(&[], |at| &self.columns[at])
    }

    /// Days from the start of the work to the test in practice.
    pub fn lead(&self, improvement: ImprovementId) -> Option<u32> {
        self.lead.get(&improvement).copied()
    }

    /// How many have a lead time.
    pub fn tested(&self) -> usize {
        self.lead.len()
    }

    fn lead_of(&self, project: &Project, improvement: &Improvement) -> Option<u32> {
        let home = improvement.gap.and_then(|gap| self.places.home(gap));
        let journey = home.and_then(|home| home.place.journey()).and_then(|id| project.journey(id));
        lead_time(start_of(project, journey.map(Arc::as_ref))?, improvement.tested_date?)
    }
}

/// The gap that an improvement answers, as large as it is told.
pub struct Answered {
    pub gap: f64,
    /// Whose it is, where that is not plain.
    pub group: Option<CustomerId>,
}

pub fn answered_gap(project: &Project, places: &Places, improvement: &Improvement) -> Option<Answered> {
    use crate::find::Place;
    let place = improvement.gap?;
    let home = places.home(place)?;
    let journey = project.journey(home.place.journey()?)?;
    let gap_of = |customer| {
        let (Some(current), Some(desired)) = curve_pair(journey, customer) else {
            return None;
        };
        match (place, home.place) {
            (GapPlace::Touchpoint(_), Place::Touchpoint(path)) => gap(project.touchpoint(path)?, current, desired),
            (GapPlace::Episode(_), Place::Episode(path)) => episode_gap(project.episode(path)?, current, desired),
            _ => None,
        }
    };
    let (customer, gap) = told_gap(journey, gap_of)?;
    let is_named = has_others(journey, customer);
    Some(Answered { gap, group: is_named.then_some(customer) })
}

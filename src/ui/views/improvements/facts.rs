//! What the view tells of improvements and gaps: looked for again only when the document has changed.

use std::collections::HashMap;
use std::sync::Arc;

use super::worth::STATUSES;
use crate::layout::map::{CurvePair, curve_pair};
use crate::method::{TouchpointGap, gap, largest_gaps, lead_time, median, start_of, unanswered};
use crate::model::{GapPlace, Improvement, ImprovementId, Journey, Project, Status};
use crate::session::Session;
use crate::ui::views::places::Places;

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
    /// Every gap of the open journey, for as long as that is the same.
    ranked: Option<(Arc<Journey>, Vec<TouchpointGap>)>,
    /// Those without an improvement, the largest first.
    pub gaps: Vec<TouchpointGap>,
}

impl Facts {
    pub fn follow(&mut self, session: &Session) {
        let project = session.project();
        let is_same = self.of.as_ref().is_some_and(|known| Arc::ptr_eq(known, project));
        let is_ranked = self.ranked.as_ref().is_some_and(|(of, _)| Arc::ptr_eq(of, session.journey()));
        if is_same && is_ranked {
            return;
        }
        self.of = Some(Arc::clone(project));
        self.places.follow(project);
        for (column, status) in self.columns.iter_mut().zip(STATUSES) {
            let of_status = project.improvements.iter().enumerate().filter(|(_, one)| one.status == status);
            *column = of_status.map(|(at, _)| at).collect();
        }
        self.lead = project.improvements.iter().filter_map(|one| Some((one.id, self.lead_of(project, one)?))).collect();
        let days: Vec<u32> = self.lead.values().copied().collect();
        self.median = median(&days);
        if !is_ranked {
            let journey = session.journey();
            let ranked = match curve_pair(journey) {
                CurvePair { current: Some(current), desired: Some(desired) } => largest_gaps(journey, current, desired),
                _ => Vec::new(),
            };
            self.ranked = Some((Arc::clone(journey), ranked));
        }
        let ranked = self.ranked.as_ref().map_or(&[][..], |(_, ranked)| ranked);
        self.gaps = unanswered(ranked, &project.improvements);
        self.gaps.truncate(MOST_GAPS);
    }

    pub fn column(&self, status: Status) -> &[usize] {
        let at = STATUSES.iter().position(|one| *one == status);
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

/// How large the gap is that an improvement answers.
pub fn answered_gap(project: &Project, places: &Places, improvement: &Improvement) -> Option<f64> {
    use crate::find::Place;
    let place = improvement.gap?;
    let home = places.home(place)?;
    let journey = project.journey(home.place.journey()?)?;
    let CurvePair { current: Some(current), desired: Some(desired) } = curve_pair(journey) else { return None };
    match (place, home.place) {
        (GapPlace::Touchpoint(_), Place::Touchpoint(path)) => gap(project.touchpoint(path)?, current, desired),
        (GapPlace::Episode(_), Place::Episode(path)) => {
            crate::method::episode_gap(project.episode(path)?.as_ref(), current, desired)
        }
        _ => None,
    }
}

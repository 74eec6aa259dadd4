//! Micro journeys: how one is opened, started from an episode, or started alone.

use std::sync::Arc;

use super::{Place, Selected, Selection, Session};
use crate::edit::{Edit, EditError};
use crate::model::{
    Curve, CurveId, Episode, EpisodeId, EpisodePath, Form, Journey, JourneyId, Lane, LaneId, Project, Purpose, Scores,
    Touchpoint, TouchpointId,
};

/// What a micro journey is started with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MicroWish {
    /// While empty, the title of its episode, or the usual one.
    pub title: String,
    pub purpose: Purpose,
    /// Why it is started, in a line.
    pub reason: String,
    /// Whether the touchpoints of the episode are its first draft.
    pub carries_touchpoints: bool,
}

impl Default for MicroWish {
    fn default() -> Self {
        Self { title: String::new(), purpose: Purpose::Deepen, reason: String::new(), carries_touchpoints: true }
    }
}

impl Session {
    /// Opens the micro journey of an episode. Gives whether there is one.
    pub fn drill_into(&mut self, episode: EpisodePath) -> bool {
        let micro = self.project().episode(episode).and_then(|of| of.micro);
        if let Some(micro) = micro.filter(|micro| self.project().journey(*micro).is_some()) {
            self.open_journey(micro);
            return true;
        }
        false
    }

    /// Starts the micro journey of an episode and opens it; one that is there already is only opened. One step
    /// of undo takes it away and leads back to the episode.
    pub fn start_micro(&mut self, episode: EpisodePath, wish: &MicroWish) -> Result<(), EditError> {
        if self.drill_into(episode) {
            return Ok(());
        }
        let project = Arc::clone(self.project());
        let (Some(above), Some(of)) = (project.journey(episode.journey), project.episode(episode)) else {
            return Ok(());
        };
        let micro = self.micro_of(above, Some(of), wish);
        let link = Edit::LinkMicro { micro: micro.id, under: Some(episode) };
        let links = std::iter::once(link).chain(carried_links(&project, of, &micro)).collect();
        if episode.journey != self.journey_id() {
            self.go(Place { journey: episode.journey, selection: Selection::one(Selected::Episode(episode)) });
        }
        self.add_micro(micro, links, Selected::Episode(episode))
    }

    /// Starts a micro journey that stands alone, for the customers and with the lanes of the open journey. It can
    /// be hung under an episode later.
    pub fn new_micro(&mut self, wish: &MicroWish) -> Result<(), EditError> {
        let micro = self.micro_of(self.journey(), None, wish);
        self.add_micro(micro, Vec::new(), self.selected())
    }

    fn add_micro(&mut self, micro: Journey, links: Vec<Edit>, selected: Selected) -> Result<(), EditError> {
        let id = micro.id;
        let index = self.project().journeys.len();
        let add = Edit::AddJourney { index, journey: Arc::new(micro) };
        let edit = Edit::Many(std::iter::once(add).chain(links).collect());
        self.edit_and_select(&edit, selected)?;
        self.open_journey(id);
        Ok(())
    }

    /// Lanes and curves are those of the journey beside or above it, under ids of their own.
    fn micro_of(&self, above: &Journey, of: Option<&Arc<Episode>>, wish: &MicroWish) -> Journey {
        let lang = self.lang();
        let own = Some(wish.title.trim()).filter(|title| !title.is_empty()).map(str::to_owned);
        let title = own.or(of.map(|of| of.title.clone())).unwrap_or_else(|| lang.text("micro-new-title"));
        let draft = Draft::of(above);
        let mut micro = Journey::new(JourneyId::random(), title);
        micro.form = Form::Micro;
        micro.purpose = Some(wish.purpose);
        micro.reason = wish.reason.trim().to_owned();
        micro.frame.customer = above.frame.customer.clone();
        if let Some(of) = of {
            micro.frame.desired_feeling = of.desired.words.clone();
        }
        let carried = of.filter(|_| wish.carries_touchpoints);
        let touchpoints = carried.iter().flat_map(|of| &of.touchpoints);
        micro.episodes = touchpoints.map(|touchpoint| Arc::new(draft.episode(touchpoint))).collect();
        if micro.episodes.is_empty() {
            micro.episodes.push(Arc::new(Episode::new(EpisodeId::random(), lang.text("new-episode"))));
        }
        micro.lanes = draft.lanes.into_iter().map(|(_, lane)| lane).collect();
        micro.curves = draft.curves.into_iter().map(|(_, curve)| curve).collect();
        micro
    }
}

/// What is known of a touchpoint is known of those that it is carried along as: the edits that link its insights to
/// them too. Each episode of a draft stands for one touchpoint.
fn carried_links(project: &Project, of: &Episode, micro: &Journey) -> Vec<Edit> {
    let mut edits = Vec::new();
    for insight in &project.insights {
        let carried = of.touchpoints.iter().zip(&micro.episodes);
        let known = carried.filter(|(touchpoint, _)| insight.touchpoints.contains(&touchpoint.id));
        let added: Vec<TouchpointId> =
            known.flat_map(|(_, episode)| episode.touchpoints.iter().map(|one| one.id)).collect();
        if !added.is_empty() {
            let mut to = Arc::clone(insight);
            Arc::make_mut(&mut to).touchpoints.extend(added);
            edits.push(Edit::ChangeInsight { insight: insight.id, to });
        }
    }
    edits
}

/// The lanes and curves of the micro journey, each behind the id of the one that it stands for.
struct Draft {
    lanes: Vec<(LaneId, Lane)>,
    curves: Vec<(CurveId, Curve)>,
}

impl Draft {
    fn of(above: &Journey) -> Self {
        let lane = |lane: &Lane| Lane { id: LaneId::random(), height: None, collapsed: false, ..lane.clone() };
        let curve = |curve: &Curve| Curve { id: CurveId::random(), ..curve.clone() };
        Self {
            lanes: above.lanes.iter().map(|one| (one.id, lane(one))).collect(),
            curves: above.curves.iter().map(|one| (one.id, curve(one))).collect(),
        }
    }

    /// A touchpoint as an episode: with a touchpoint for each of its sub-steps, or itself where it has none. A
    /// sub-step begins with the channels, the people and the feelings of the whole.
    fn episode(&self, touchpoint: &Touchpoint) -> Episode {
        let whole = self.touchpoint(touchpoint);
        let mut episode = Episode::new(EpisodeId::random(), touchpoint.title.clone());
        if touchpoint.sub_steps.is_empty() {
            episode.touchpoints.push(Arc::new(whole));
            return episode;
        }
        episode.story.clone_from(&touchpoint.effect);
        episode.desired.clone_from(&touchpoint.desired);
        episode.current.clone_from(&touchpoint.current);
        episode.importance = touchpoint.importance;
        let step = |title: &String| {
            let mut step = Touchpoint::new(TouchpointId::random(), title.clone(), whole.lane);
            step.channels.clone_from(&whole.channels);
            (step.starts, step.receives) = (whole.starts, whole.receives);
            step.scores = whole.scores.clone();
            Arc::new(step)
        };
        episode.touchpoints = touchpoint.sub_steps.iter().map(step).collect();
        episode
    }

    /// A touchpoint under ids of the micro journey.
    fn touchpoint(&self, touchpoint: &Touchpoint) -> Touchpoint {
        let mut copy = Touchpoint { id: TouchpointId::random(), scores: Scores::default(), ..touchpoint.clone() };
        for (old, new) in &self.curves {
            copy.scores.set(new.id, touchpoint.scores.get(*old));
        }
        if let Some((_, lane)) = self.lanes.iter().find(|(old, _)| *old == copy.lane) {
            copy.lane = lane.id;
        }
        copy
    }
}

//! The same document under ids that occur nowhere else.

use std::sync::Arc;

use crate::model::{
    ActorId, Attachment, ChannelId, CurveId, CustomerDefinition, CustomerId, Episode, EpisodeId, EventId, GapPlace,
    ImageId, ImprovementId, InsightId, Journey, JourneyId, LaneId, MetricId, Note, NoteId, Project, Scores, Touchpoint,
    TouchpointId,
};

/// Gives every thing a new id and lets all links follow.
///
/// Each id is joined with one random number by exclusive or: different ids stay different, equal ones equal,
/// and those of two renewals never meet but by a chance of 2⁻⁶⁰ a pair.
pub fn renewed(mut project: Project) -> Project {
    let fresh = Fresh(JourneyId::random().number());
    for one in &mut project.customers {
        fresh.id(&mut one.id);
        fresh.ids(&mut one.portrait);
    }
    project.actors.iter_mut().for_each(|one| fresh.id(&mut one.id));
    project.channels.iter_mut().for_each(|one| fresh.id(&mut one.id));
    project.journeys.iter_mut().for_each(|one| fresh.journey(Arc::make_mut(one)));
    for one in project.insights.iter_mut().map(Arc::make_mut) {
        fresh.id(&mut one.id);
        fresh.ids(&mut one.episodes);
        fresh.ids(&mut one.touchpoints);
    }
    for one in project.improvements.iter_mut().map(Arc::make_mut) {
        fresh.id(&mut one.id);
        fresh.ids(&mut one.insights);
        match &mut one.gap {
            Some(GapPlace::Episode(episode)) => fresh.id(episode),
            Some(GapPlace::Touchpoint(touchpoint)) => fresh.id(touchpoint),
            None => {}
        }
    }
    project.images.iter_mut().for_each(|one| fresh.id(&mut Arc::make_mut(one).id));
    project
}

trait Id {
    fn joined(&self, with: u64) -> Self;
}

macro_rules! ids {
    ($($id:ty),*) => {$(
        impl Id for $id {
            fn joined(&self, with: u64) -> Self {
                Self::from_number(self.number() ^ with)
            }
        }
    )*};
}

ids! {
    JourneyId, EpisodeId, TouchpointId, NoteId, LaneId, CurveId, CustomerId, ActorId, ChannelId, InsightId,
    ImprovementId, ImageId, EventId, MetricId
}

/// The random number.
struct Fresh(u64);

impl Fresh {
    fn id<I: Id>(&self, id: &mut I) {
        *id = id.joined(self.0);
    }

    /// None, one or many.
    fn ids<'a, I: Id + 'a>(&self, ids: impl IntoIterator<Item = &'a mut I>) {
        ids.into_iter().for_each(|id| self.id(id));
    }

    fn journey(&self, journey: &mut Journey) {
        self.id(&mut journey.id);
        self.ids(&mut journey.parent);
        match &mut journey.frame.customer {
            Some(CustomerDefinition::Group(customer)) => self.id(customer),
            Some(CustomerDefinition::Challenge(customers)) => self.ids(customers),
            None => {}
        }
        journey.lanes.iter_mut().for_each(|one| self.id(&mut one.id));
        for one in &mut journey.curves {
            self.id(&mut one.id);
            self.id(&mut one.customer);
        }
        journey.events.iter_mut().for_each(|one| self.id(&mut one.id));
        journey.episodes.iter_mut().for_each(|one| self.episode(Arc::make_mut(one)));
    }

    fn episode(&self, episode: &mut Episode) {
        self.id(&mut episode.id);
        self.ids(&mut episode.micro);
        self.scores(&mut episode.rating);
        episode.metrics.iter_mut().for_each(|one| self.id(&mut one.id));
        episode.touchpoints.iter_mut().for_each(|one| self.touchpoint(Arc::make_mut(one)));
        episode.notes.iter_mut().for_each(|one| self.note(Arc::make_mut(one)));
    }

    fn touchpoint(&self, touchpoint: &mut Touchpoint) {
        self.id(&mut touchpoint.id);
        self.id(&mut touchpoint.lane);
        self.ids(&mut touchpoint.channels);
        self.ids(&mut touchpoint.starts);
        self.ids(&mut touchpoint.receives);
        self.scores(&mut touchpoint.scores);
        self.ids(&mut touchpoint.image);
    }

    fn note(&self, note: &mut Note) {
        self.id(&mut note.id);
        self.id(&mut note.lane);
        match &mut note.attached {
            Attachment::Episode => {}
            Attachment::Touchpoint(touchpoint) => self.id(touchpoint),
            Attachment::Span(from, to) => self.ids([from, to]),
        }
        self.ids(&mut note.insight);
        self.ids(&mut note.improvement);
        self.ids(&mut note.image);
    }

    /// They stand in the order of their curves' ids, which changes.
    fn scores(&self, scores: &mut Scores) {
        let renewed = |all: Scores, (curve, score): (CurveId, _)| all.with(curve.joined(self.0), score);
        *scores = scores.iter().fold(Scores::default(), renewed);
    }
}

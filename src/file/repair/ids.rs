//! Ids that occur twice: the second thing gets another one, and what lies in it follows.

use std::collections::{HashMap, HashSet};
use std::hash::Hash;
use std::sync::Arc;

use super::{Log, Told};
use crate::file::repairs::RepairKind;
use crate::model::invariants::{Kind, Thing, things};
use crate::model::{
    ActorId, Attachment, ChannelId, CurveId, CustomerId, Episode, EpisodeId, EventId, ImageId, ImprovementId,
    InsightId, Journey, JourneyId, LaneId, MetricId, NoteId, Project, Scores, TouchpointId,
};

/// The same project gets the same new ids, so that opening a file twice gives the same.
struct Ids<'l, 'r> {
    taken: HashSet<Thing>,
    /// How often an id was met.
    met: HashMap<Thing, usize>,
    log: &'l mut Log<'r>,
}

macro_rules! renewed {
    ($ids:expr, $kind:ident, $id:ident, $one:expr, $title:expr, $inside:expr) => {{
        let new = $ids.renewed(Told::new(Kind::$kind, $one.id.number(), $title, $inside));
        new.map(|new| (std::mem::replace(&mut $one.id, $id::from_number(new)), $one.id))
    }};
}

pub(super) fn renew(project: &mut Project, log: &mut Log<'_>) {
    let mut ids = Ids { taken: things(project), met: HashMap::new(), log };
    for one in &mut project.customers {
        renewed!(ids, Customer, CustomerId, one, &one.name, "");
    }
    for one in &mut project.actors {
        renewed!(ids, Actor, ActorId, one, &one.name, "");
    }
    for one in &mut project.channels {
        renewed!(ids, Channel, ChannelId, one, &one.name, "");
    }
    for one in &mut project.journeys {
        ids.journey(Arc::make_mut(one));
    }
    for one in &mut project.insights {
        let one = Arc::make_mut(one);
        renewed!(ids, Insight, InsightId, one, &one.text, "");
    }
    for one in &mut project.improvements {
        let one = Arc::make_mut(one);
        renewed!(ids, Improvement, ImprovementId, one, &one.title, "");
    }
    for one in &mut project.images {
        let one = Arc::make_mut(one);
        renewed!(ids, Image, ImageId, one, &one.name, "");
    }
}

impl Ids<'_, '_> {
    /// Another number for a thing whose number was met before.
    fn renewed(&mut self, told: Told<'_>) -> Option<u64> {
        let thing = told.thing;
        let met = self.met.entry(thing).or_insert(0);
        *met += 1;
        let nth = *met - 1;
        if nth == 0 {
            return None;
        }
        self.log.add_nth(RepairKind::NewId, told, nth);
        // Spread over all ids, so that none is near another by chance (the multiplier of Knuth's MMIX).
        let mut number = thing.number;
        loop {
            number = number.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(nth as u64 * 2 + 1) & ((1 << 60) - 1);
            let new = Thing::new(thing.kind, number);
            if self.taken.insert(new) {
                self.met.insert(new, 1);
                return Some(number);
            }
        }
    }

    /// Lanes and curves are named within their journey, so that a copied journey stays in order.
    fn journey(&mut self, journey: &mut Journey) {
        renewed!(self, Journey, JourneyId, journey, &journey.title, "");
        let mut lanes: HashMap<LaneId, LaneId> = HashMap::new();
        for one in &mut journey.lanes {
            lanes.extend(renewed!(self, Lane, LaneId, one, &one.title, &journey.title));
        }
        let mut curves: HashMap<CurveId, CurveId> = HashMap::new();
        for one in &mut journey.curves {
            curves.extend(renewed!(self, Curve, CurveId, one, &one.wave.label, &journey.title));
        }
        // Twice in one journey: the first keeps what names it.
        for one in &journey.lanes {
            lanes.remove(&one.id);
        }
        for one in &journey.curves {
            curves.remove(&one.id);
        }
        for one in &mut journey.events {
            renewed!(self, Event, EventId, one, &one.title, &journey.title);
        }
        for one in &mut journey.episodes {
            self.episode(Arc::make_mut(one), &journey.title, &lanes, &curves);
        }
    }

    fn episode(
        &mut self,
        episode: &mut Episode,
        journey: &str,
        lanes: &HashMap<LaneId, LaneId>,
        curves: &HashMap<CurveId, CurveId>,
    ) {
        renewed!(self, Episode, EpisodeId, episode, &episode.title, journey);
        let mut cards: HashMap<TouchpointId, TouchpointId> = HashMap::new();
        for one in &mut episode.touchpoints {
            let one = Arc::make_mut(one);
            cards.extend(renewed!(self, Touchpoint, TouchpointId, one, &one.title, &episode.title));
            follow(&mut one.lane, lanes);
            follow_scores(&mut one.scores, curves);
        }
        for one in &episode.touchpoints {
            cards.remove(&one.id);
        }
        for one in &mut episode.notes {
            let one = Arc::make_mut(one);
            renewed!(self, Note, NoteId, one, &one.text, &episode.title);
            follow(&mut one.lane, lanes);
            match &mut one.attached {
                Attachment::Episode => {}
                Attachment::Touchpoint(card) => follow(card, &cards),
                Attachment::Span(first, last) => {
                    follow(first, &cards);
                    follow(last, &cards);
                }
            }
        }
        for one in &mut episode.metrics {
            renewed!(self, Metric, MetricId, one, "", &episode.title);
        }
        follow_scores(&mut episode.rating, curves);
    }
}

fn follow<T: Copy + Eq + Hash>(id: &mut T, renewed: &HashMap<T, T>) {
    if let Some(new) = renewed.get(id) {
        *id = *new;
    }
}

fn follow_scores(scores: &mut Scores, curves: &HashMap<CurveId, CurveId>) {
    if curves.is_empty() {
        return;
    }
    let mut followed = Scores::default();
    for (mut curve, score) in scores.iter() {
        follow(&mut curve, curves);
        followed.set(curve, Some(score));
    }
    *scores = followed;
}

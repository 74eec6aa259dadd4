//! Links that lead nowhere, and what cannot be as it is within one thing.

use std::collections::{HashMap, HashSet};
use std::hash::Hash;
use std::sync::Arc;

use super::{Log, Told};
use crate::file::repairs::RepairKind;
use crate::model::invariants::{Kind, Thing};
use crate::model::{
    ActorId, Attachment, ChannelId, Curve, CurveId, CustomerDefinition, CustomerGroup, CustomerId, CustomerKind,
    Episode, EpisodeId, GapPlace, ImageId, ImprovementId, InsightId, Journey, Lane, LaneId, LaneKind, Metric, Note,
    Project, Scores, Touchpoint, TouchpointId,
};

/// An id has 12 signs of 5 bits.
const SIGNS: u32 = 12;
const BITS: u32 = 5;

pub(super) fn mend(project: &mut Project, log: &mut Log<'_>) {
    let things = crate::model::invariants::things(project);
    let mut links = Links { things, log };
    for one in &mut project.customers {
        links.customer(one);
    }
    let customers = CustomerIds::of(&project.customers);
    for one in &mut project.journeys {
        links.journey(Arc::make_mut(one), &customers);
    }
    // A curve whose group is lost gets the first one; without any, one is made.
    if customers.is_missed() {
        project.customers.push(CustomerGroup::new(customers.first, String::new()));
    }
    for one in &mut project.insights {
        let one = Arc::make_mut(one);
        let told = Told::new(Kind::Insight, one.id.number(), &one.text, "");
        links.several(&mut one.episodes, Kind::Episode, EpisodeId::number, EpisodeId::from_number, told);
        links.several(&mut one.touchpoints, Kind::Touchpoint, TouchpointId::number, TouchpointId::from_number, told);
    }
    for one in &mut project.improvements {
        let one = Arc::make_mut(one);
        let told = Told::new(Kind::Improvement, one.id.number(), &one.title, "");
        links.several(&mut one.insights, Kind::Insight, InsightId::number, InsightId::from_number, told);
        one.gap = one.gap.and_then(|gap| match gap {
            GapPlace::Episode(id) => {
                links.link(Kind::Episode, id.number(), told).map(|to| GapPlace::Episode(EpisodeId::from_number(to)))
            }
            GapPlace::Touchpoint(id) => {
                let to = links.link(Kind::Touchpoint, id.number(), told)?;
                Some(GapPlace::Touchpoint(TouchpointId::from_number(to)))
            }
        });
    }
}

/// The customer group that stands in for a lost one.
struct CustomerIds {
    first: CustomerId,
    is_none: bool,
    missed: std::cell::Cell<bool>,
}

impl CustomerIds {
    fn of(customers: &[CustomerGroup]) -> Self {
        let first = customers.first().map(|one| one.id);
        Self { first: first.unwrap_or(CustomerId::from_number(1)), is_none: first.is_none(), missed: false.into() }
    }

    fn stand_in(&self) -> CustomerId {
        self.missed.set(true);
        self.first
    }

    fn is_missed(&self) -> bool {
        self.is_none && self.missed.get()
    }
}

struct Links<'l, 'r> {
    things: HashSet<Thing>,
    log: &'l mut Log<'r>,
}

/// What counts within one journey.
struct Within {
    lanes: HashMap<LaneId, LaneKind>,
    curves: HashSet<Thing>,
}

/// The one thing among these whose id differs in one sign: a slip of the hand or of the disk, as random ids are
/// never that near to each other.
fn near(to: Thing, is_there: impl Fn(Thing) -> bool) -> Option<u64> {
    let mut found = None;
    for sign in 0..SIGNS {
        for other in 1..(1_u64 << BITS) {
            let number = to.number ^ (other << (BITS * sign));
            if is_there(Thing::new(to.kind, number)) {
                if found.is_some() {
                    return None;
                }
                found = Some(number);
            }
        }
    }
    found
}

/// The one id that is referred to and not there, and the place of the thing whose id was lost: it has none but
/// zero, which stands for a lost one.
fn only_lost<T: Copy + Eq + Hash>(named: &HashSet<T>, there: &[T], zero: T) -> Option<(usize, T)> {
    let mut lost = named.iter().filter(|id| !there.contains(id));
    let place = there.iter().position(|id| *id == zero).filter(|_| !named.contains(&zero))?;
    match (lost.next(), lost.next()) {
        (Some(id), None) => Some((place, *id)),
        _ => None,
    }
}

impl Links<'_, '_> {
    /// Where a link leads, mended where it leads nowhere. None if it has to go.
    fn link(&mut self, kind: Kind, number: u64, told: Told<'_>) -> Option<u64> {
        let to = Thing::new(kind, number);
        if self.things.contains(&to) {
            return Some(number);
        }
        let near = near(to, |thing| self.things.contains(&thing));
        self.log.add(
            if near.is_some() { RepairKind::LinkMended { to: kind } } else { RepairKind::LinkDropped { to: kind } },
            told,
        );
        near
    }

    fn several<T: Copy>(
        &mut self,
        ids: &mut Vec<T>,
        kind: Kind,
        number: fn(T) -> u64,
        id: fn(u64) -> T,
        told: Told<'_>,
    ) {
        ids.retain_mut(|one| match self.link(kind, number(*one), told) {
            Some(to) => {
                *one = id(to);
                true
            }
            None => false,
        });
    }

    fn image(&mut self, image: &mut Option<ImageId>, told: Told<'_>) {
        *image = image.and_then(|id| self.link(Kind::Image, id.number(), told).map(ImageId::from_number));
    }

    fn customer(&mut self, one: &mut CustomerGroup) {
        let told = Told::new(Kind::Customer, one.id.number(), &one.name, "");
        self.image(&mut one.portrait, told);
        if let CustomerKind::Cohort { born_from, born_to } = &mut one.kind
            && born_from > born_to
        {
            std::mem::swap(born_from, born_to);
            self.log.add(RepairKind::YearsTurned, told);
        }
    }

    fn journey(&mut self, journey: &mut Journey, customers: &CustomerIds) {
        let told = Told::new(Kind::Journey, journey.id.number(), &journey.title, "");
        let group = |links: &mut Self, id: CustomerId| links.link(Kind::Customer, id.number(), told);
        journey.frame.customer = match journey.frame.customer.take() {
            Some(CustomerDefinition::Group(id)) => {
                group(self, id).map(|to| CustomerDefinition::Group(CustomerId::from_number(to)))
            }
            Some(CustomerDefinition::Challenge(mut ids)) => {
                self.several(&mut ids, Kind::Customer, CustomerId::number, CustomerId::from_number, told);
                Some(CustomerDefinition::Challenge(ids))
            }
            None => None,
        };
        for curve in &mut journey.curves {
            self.curve(curve, &journey.title, customers);
        }
        self.regain(journey);
        let lanes = journey.lanes.iter().map(|lane| (lane.id, lane.kind)).collect();
        let curves = journey.curves.iter().map(|curve| Thing::new(Kind::Curve, curve.id.number())).collect();
        let mut within = Within { lanes, curves };
        let mut added = Vec::new();
        for episode in &mut journey.episodes {
            self.episode(Arc::make_mut(episode), &journey.title, &mut within, &journey.lanes, &mut added);
        }
        journey.lanes.append(&mut added);
    }

    /// A lane or a curve that lost its id is the one that is referred to and not there, if there is one such.
    fn regain(&mut self, journey: &mut Journey) {
        let cards = || journey.episodes.iter().flat_map(|one| &one.touchpoints);
        let notes = journey.episodes.iter().flat_map(|one| &one.notes).map(|one| one.lane);
        let lanes: HashSet<LaneId> = cards().map(|one| one.lane).chain(notes).collect();
        let ratings = journey.episodes.iter().flat_map(|one| one.rating.iter());
        let scores = cards().flat_map(|one| one.scores.iter()).chain(ratings);
        let curves: HashSet<CurveId> = scores.map(|(curve, _)| curve).collect();
        let lane_ids: Vec<LaneId> = journey.lanes.iter().map(|one| one.id).collect();
        let curve_ids: Vec<CurveId> = journey.curves.iter().map(|one| one.id).collect();
        if let Some((place, id)) = only_lost(&lanes, &lane_ids, LaneId::from_number(0)) {
            let lane = &mut journey.lanes[place];
            lane.id = id;
            self.things.insert(Thing::new(Kind::Lane, id.number()));
            self.log.add(RepairKind::IdRegained, Told::new(Kind::Lane, id.number(), &lane.title, &journey.title));
        }
        if let Some((place, id)) = only_lost(&curves, &curve_ids, CurveId::from_number(0)) {
            let curve = &mut journey.curves[place];
            curve.id = id;
            self.things.insert(Thing::new(Kind::Curve, id.number()));
            self.log
                .add(RepairKind::IdRegained, Told::new(Kind::Curve, id.number(), &curve.wave.label, &journey.title));
        }
    }

    fn curve(&mut self, curve: &mut Curve, journey: &str, customers: &CustomerIds) {
        let told = Told::new(Kind::Curve, curve.id.number(), &curve.wave.label, journey);
        let to = self.link(Kind::Customer, curve.customer.number(), told);
        curve.customer = to.map_or_else(|| customers.stand_in(), CustomerId::from_number);
    }

    fn episode(
        &mut self,
        episode: &mut Episode,
        journey: &str,
        within: &mut Within,
        lanes: &[Lane],
        added: &mut Vec<Lane>,
    ) {
        let told = Told::new(Kind::Episode, episode.id.number(), &episode.title, journey);
        self.scores(&mut episode.rating, within, told);
        if let (Some(first), Some(last)) = (episode.age_from, episode.age_to)
            && first > last
        {
            (episode.age_from, episode.age_to) = (Some(last), Some(first));
            self.log.add(RepairKind::AgesTurned, told);
        }
        episode.metrics.retain_mut(|one| self.metric(one, &episode.title));
        for one in &mut episode.touchpoints {
            let one = Arc::make_mut(one);
            let told = Told::new(Kind::Touchpoint, one.id.number(), &one.title, &episode.title);
            let is_right = |kind| kind == LaneKind::Touchpoints;
            one.lane = self.lane(one.lane, is_right, LaneKind::Touchpoints, (within, lanes, added), told);
            self.touchpoint(one, &episode.title, within);
        }
        let places = episode.touchpoints.iter().enumerate().map(|(place, one)| (one.id, place)).collect();
        for one in &mut episode.notes {
            let one = Arc::make_mut(one);
            let told = Told::new(Kind::Note, one.id.number(), &one.text, &episode.title);
            let is_right = |kind| !matches!(kind, LaneKind::Touchpoints | LaneKind::Emotion);
            one.lane = self.lane(one.lane, is_right, LaneKind::Text, (within, lanes, added), told);
            self.note(one, &episode.title, &places);
        }
    }

    /// A figure that is no number has nothing to say; a target that is none goes alone. One that lies outside the
    /// scale of its measure stays as it is, under the name of the measure.
    fn metric(&mut self, one: &mut Metric, episode: &str) -> bool {
        let told = Told::new(Kind::Metric, one.id.number(), "", episode);
        let has_target = one.target.is_none_or(f64::is_finite);
        if !has_target {
            one.target = None;
        }
        if !has_target || !one.value.is_finite() {
            self.log.add(RepairKind::FigureDropped, told);
        }
        if one.value.is_finite() && !one.is_on_scale() {
            one.leave_scale();
            self.log.add(RepairKind::OffScale { measure: one.kind.name().to_owned() }, told);
        }
        one.value.is_finite()
    }

    /// A lane of the right kind: the one that is named, else the first one, else a new one.
    fn lane(
        &mut self,
        named: LaneId,
        is_right: impl Fn(LaneKind) -> bool,
        new: LaneKind,
        (within, lanes, added): (&mut Within, &[Lane], &mut Vec<Lane>),
        told: Told<'_>,
    ) -> LaneId {
        if within.lanes.get(&named).is_some_and(|kind| is_right(*kind)) {
            return named;
        }
        let is_there =
            |thing: Thing| within.lanes.get(&LaneId::from_number(thing.number)).is_some_and(|kind| is_right(*kind));
        if let Some(near) = near(Thing::new(Kind::Lane, named.number()), is_there) {
            self.log.add(RepairKind::LinkMended { to: Kind::Lane }, told);
            return LaneId::from_number(near);
        }
        if let Some(lane) = lanes.iter().chain(&*added).find(|lane| is_right(lane.kind)) {
            self.log.add(RepairKind::OtherLane, told);
            return lane.id;
        }
        self.log.add(RepairKind::NewLane, told);
        let mut number = named.number();
        while !self.things.insert(Thing::new(Kind::Lane, number)) {
            number = (number + 1) & ((1 << (BITS * SIGNS)) - 1);
        }
        let lane = Lane::new(LaneId::from_number(number), new);
        within.lanes.insert(lane.id, new);
        added.push(lane);
        LaneId::from_number(number)
    }

    fn touchpoint(&mut self, one: &mut Touchpoint, episode: &str, within: &Within) {
        let told = Told::new(Kind::Touchpoint, one.id.number(), &one.title, episode);
        self.several(&mut one.channels, Kind::Channel, ChannelId::number, ChannelId::from_number, told);
        for actor in [&mut one.starts, &mut one.receives] {
            *actor = actor.and_then(|id| self.link(Kind::Actor, id.number(), told).map(ActorId::from_number));
        }
        self.image(&mut one.image, told);
        self.scores(&mut one.scores, within, told);
    }

    fn note(&mut self, one: &mut Note, episode: &str, places: &HashMap<TouchpointId, usize>) {
        let told = Told::new(Kind::Note, one.id.number(), &one.text, episode);
        let card = |id: TouchpointId| {
            let is_there = |thing: Thing| places.contains_key(&TouchpointId::from_number(thing.number));
            if places.contains_key(&id) {
                return Some(id);
            }
            near(Thing::new(Kind::Touchpoint, id.number()), is_there).map(TouchpointId::from_number)
        };
        let attached = match one.attached {
            Attachment::Episode => Attachment::Episode,
            Attachment::Touchpoint(id) => card(id).map_or(Attachment::Episode, Attachment::Touchpoint),
            Attachment::Span(first, last) => match (card(first), card(last)) {
                (Some(first), Some(last)) if places[&first] > places[&last] => Attachment::Span(last, first),
                (Some(first), Some(last)) => Attachment::Span(first, last),
                (Some(one), None) | (None, Some(one)) => Attachment::Touchpoint(one),
                (None, None) => Attachment::Episode,
            },
        };
        if attached != one.attached {
            let what = match (one.attached, attached) {
                (Attachment::Span(first, last), Attachment::Span(new_first, new_last))
                    if (last, first) == (new_first, new_last) =>
                {
                    RepairKind::SpanTurned
                }
                (Attachment::Touchpoint(_), Attachment::Touchpoint(_))
                | (Attachment::Span(..), Attachment::Span(..)) => RepairKind::LinkMended { to: Kind::Touchpoint },
                (Attachment::Span(..), Attachment::Touchpoint(_)) => RepairKind::LinkDropped { to: Kind::Touchpoint },
                _ => RepairKind::Unattached,
            };
            self.log.add(what, told);
        }
        one.insight =
            one.insight.and_then(|id| self.link(Kind::Insight, id.number(), told).map(InsightId::from_number));
        one.improvement = one
            .improvement
            .and_then(|id| self.link(Kind::Improvement, id.number(), told).map(ImprovementId::from_number));
        self.image(&mut one.image, told);
        one.attached = attached;
    }

    fn scores(&mut self, scores: &mut Scores, within: &Within, told: Told<'_>) {
        let is_there = |curve: CurveId| within.curves.contains(&Thing::new(Kind::Curve, curve.number()));
        if scores.iter().all(|(curve, _)| is_there(curve)) {
            return;
        }
        let mut mended = Scores::default();
        let (lost, kept): (Vec<_>, Vec<_>) = scores.iter().partition(|(curve, _)| !is_there(*curve));
        kept.into_iter().for_each(|(curve, score)| mended.set(curve, Some(score)));
        for (curve, score) in lost {
            let near = near(Thing::new(Kind::Curve, curve.number()), |thing| within.curves.contains(&thing));
            let near = near.map(CurveId::from_number).filter(|near| mended.get(*near).is_none());
            let to = Kind::Curve;
            self.log
                .add(if near.is_some() { RepairKind::LinkMended { to } } else { RepairKind::LinkDropped { to } }, told);
            near.into_iter().for_each(|near| mended.set(near, Some(score)));
        }
        *scores = mended;
    }
}

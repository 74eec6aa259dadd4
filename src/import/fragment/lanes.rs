//! Lanes: those that were copied as a whole, and those in which copied cards come to lie.

use std::collections::{HashMap, HashSet};

use super::{Paste, folded};
use crate::edit::Cards;
use crate::model::{Attachment, Episode, EpisodeId, Lane, LaneId, LaneKind, TouchpointId};

impl<'a> Paste<'a> {
    /// The lane in which a card of this lane comes to lie. `lost` is the kind of a lane that is not told of.
    pub(super) fn lane(&mut self, old: LaneId, lost: LaneKind) -> LaneId {
        if let Some(known) = self.lanes.get(&old) {
            return *known;
        }
        let found = self.lane_for(old, lost);
        self.lanes.insert(old, found);
        found
    }

    fn lane_for(&mut self, old: LaneId, lost: LaneKind) -> LaneId {
        let from = self.from.lanes.iter().find(|one| one.id == old);
        let (kind, title) = from.map_or((lost, ""), |one| (one.kind, one.title.as_str()));
        let at_spot = self.journey.lanes.iter().find(|one| Some(one.id) == self.spot.lane);
        if let Some(aimed) = at_spot.filter(|one| self.spot.is_aimed && self.can_take(one, kind)) {
            return aimed.id;
        }
        let of_kind = || self.journey.lanes.iter().filter(|one| one.kind == kind);
        let found = of_kind()
            .find(|one| one.id == old)
            .or_else(|| of_kind().find(|one| folded(&one.title) == folded(title)))
            .or(at_spot.filter(|one| one.kind == kind))
            .or_else(|| of_kind().find(|one| !one.hidden))
            .or_else(|| of_kind().next());
        found.map_or_else(|| self.add_lane(kind, title), |one| one.id)
    }

    /// Whether all that was copied lies in one lane, and this one can hold it.
    fn can_take(&self, lane: &Lane, kind: LaneKind) -> bool {
        let fits = if kind == LaneKind::Touchpoints {
            lane.kind == LaneKind::Touchpoints
        } else {
            !matches!(lane.kind, LaneKind::Touchpoints | LaneKind::Emotion)
        };
        let fragment = self.fragment;
        let cards = || self.from.episodes.iter();
        let touchpoints = cards().flat_map(|one| &one.touchpoints).filter(|one| fragment.touchpoints.contains(&one.id));
        let notes = cards().flat_map(|one| &one.notes).filter(|one| fragment.notes.contains(&one.id));
        let lanes: HashSet<LaneId> = touchpoints.map(|one| one.lane).chain(notes.map(|one| one.lane)).collect();
        fits && lanes.len() == 1 && fragment.episodes.is_empty()
    }

    fn add_lane(&mut self, kind: LaneKind, title: &str) -> LaneId {
        let mut lane = Lane::new(LaneId::random(), kind);
        lane.title = title.to_owned();
        let id = lane.id;
        self.new.lanes.push((self.journey.lanes.len() + self.new.lanes.len(), lane));
        id
    }

    /// Copied lanes with the cards in them, which go to the episodes that they came from, or else to those of
    /// the same titles, or else to the spot.
    pub(super) fn lanes(&mut self) {
        let (fragment, from) = (self.fragment, self.from);
        for (at, one) in from.lanes.iter().filter(|one| fragment.lanes.contains(&one.id)).enumerate() {
            let copy = Lane { id: LaneId::random(), ..one.clone() };
            self.lanes.insert(one.id, copy.id);
            self.added.lanes.push(copy.id);
            self.new.lanes.push((self.spot.lane_index + at, copy));
        }
        if self.added.lanes.is_empty() {
            return;
        }
        let mut orders: HashMap<EpisodeId, Vec<TouchpointId>> = HashMap::new();
        for one in from.episodes.iter().filter(|one| !fragment.episodes.contains(&one.id)) {
            let home = self.home_of(one);
            if let Some(home) = home {
                let order =
                    orders.entry(home.id).or_insert_with(|| home.touchpoints.iter().map(|one| one.id).collect());
                let mut counterparts = counterparts(one, home);
                self.touchpoints_of_lanes(one, home.id, order, &mut counterparts);
                self.notes_of_lanes(one, home.id, order.len(), &counterparts);
            }
        }
    }

    /// The episode of the journey that stands for a copied one.
    fn home_of(&self, one: &Episode) -> Option<&'a Episode> {
        let journey = self.journey;
        let episodes = || journey.episodes.iter();
        let by_title = || episodes().find(|each| folded(&each.title) == folded(&one.title));
        let at_spot = || episodes().find(|each| Some(each.id) == self.spot.episode);
        let found = episodes().find(|each| each.id == one.id).or_else(by_title).or_else(at_spot);
        found.or_else(|| journey.episodes.last()).map(AsRef::as_ref)
    }

    /// Each goes behind the one that it stood behind.
    fn touchpoints_of_lanes(
        &mut self,
        one: &Episode,
        home: EpisodeId,
        order: &mut Vec<TouchpointId>,
        counterparts: &mut HashMap<TouchpointId, TouchpointId>,
    ) {
        let mut before = None;
        for each in &one.touchpoints {
            if self.fragment.lanes.contains(&each.lane) && !self.fragment.touchpoints.contains(&each.id) {
                // The original may be there still: its copy stands behind it.
                let behind = counterparts.get(&each.id).copied().or(before);
                let index = behind.and_then(|id| order.iter().position(|other| *other == id)).map_or(0, |at| at + 1);
                let copy = self.touchpoint(each);
                order.insert(index, copy.id);
                counterparts.insert(each.id, copy.id);
                self.new.cards.push(Cards { episode: home, index, touchpoints: vec![copy], notes: Vec::new() });
            }
            before = counterparts.get(&each.id).copied().or(before);
        }
    }

    fn notes_of_lanes(
        &mut self,
        one: &Episode,
        home: EpisodeId,
        index: usize,
        counterparts: &HashMap<TouchpointId, TouchpointId>,
    ) {
        let stands_for = |id| counterparts.get(&id).copied();
        let mut notes = Vec::new();
        for each in &one.notes {
            if self.fragment.lanes.contains(&each.lane) && !self.fragment.notes.contains(&each.id) {
                let elsewhere = match each.attached {
                    Attachment::Episode => Attachment::Episode,
                    Attachment::Touchpoint(id) => stands_for(id).map_or(Attachment::Episode, Attachment::Touchpoint),
                    Attachment::Span(first, last) => match (stands_for(first), stands_for(last)) {
                        (Some(first), Some(last)) => Attachment::Span(first, last),
                        (Some(one), None) | (None, Some(one)) => Attachment::Touchpoint(one),
                        (None, None) => Attachment::Episode,
                    },
                };
                notes.push(self.note(each, elsewhere));
            }
        }
        if !notes.is_empty() {
            self.new.cards.push(Cards { episode: home, index, touchpoints: Vec::new(), notes });
        }
    }
}

/// Which touchpoints of the journey's episode stand for those of the copied one: themselves, or those of the
/// same title.
fn counterparts(one: &Episode, home: &Episode) -> HashMap<TouchpointId, TouchpointId> {
    let find = |old: &crate::model::Touchpoint| {
        let there = || home.touchpoints.iter();
        let same = there().find(|new| new.id == old.id);
        same.or_else(|| there().find(|new| folded(&new.title) == folded(&old.title))).map(|new| (old.id, new.id))
    };
    one.touchpoints.iter().filter_map(|old| find(old)).collect()
}

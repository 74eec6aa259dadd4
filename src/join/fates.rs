//! What stays and what goes.

use std::collections::HashSet;

use super::things::{Index, Item, depth, kinds_within};
use super::words::Said;
use super::{Join, Side, Spot};
use crate::model::invariants::{Kind, Thing};

/// What becomes of a thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fate {
    /// It is in both versions.
    Both,
    /// It is taken from this side: the other one never had it, or deleted it and it stays all the same.
    Only(Side),
    Gone,
}

impl<'p> Join<'p> {
    /// Decides for each thing whether it stays; containers before what lies in them.
    pub(super) fn decide_fates(&mut self) {
        let used = [Side::Ours, Side::Theirs].map(|side| self.newly_used(side));
        let theirs = self.theirs.order.iter().copied().filter(|thing| !self.ours.has(*thing));
        let order: Vec<Thing> = self.ours.order.iter().copied().chain(theirs).collect();
        for level in 0..=2 {
            for thing in order.iter().copied().filter(|thing| depth(thing.kind) == level) {
                let fate = match (self.ours.has(thing), self.theirs.has(thing)) {
                    (true, true) => Fate::Both,
                    (true, false) => self.fate_of_one_sided(thing, Side::Ours, &used[0]),
                    (false, _) => self.fate_of_one_sided(thing, Side::Theirs, &used[1]),
                };
                self.fates.insert(thing, fate);
            }
            if level == 0 {
                self.keep_some_journey(&order);
            }
        }
    }

    fn fate_of_one_sided(&mut self, thing: Thing, keeper: Side, used: &HashSet<Thing>) -> Fate {
        let is_new = !self.base.has(thing);
        let holders = self.holders(thing, keeper);
        let deleted: Vec<Thing> = holders.into_iter().filter(|one| !self.side(keeper.other()).has(*one)).collect();
        if deleted.iter().any(|holder| self.is_gone(*holder)) {
            // It goes with what it lies in; what was done to it has been told as a conflict about that.
            return Fate::Gone;
        }
        if is_new {
            return Fate::Only(keeper);
        }
        if !deleted.iter().any(|holder| self.kept.contains_key(holder)) {
            if !self.is_changed(thing, keeper, used) {
                return Fate::Gone;
            }
            if self.deletion_conflict(thing, keeper) != keeper {
                return Fate::Gone;
            }
        }
        self.kept.insert(thing, keeper);
        Fate::Only(keeper)
    }

    /// One deleted what the other changed.
    fn deletion_conflict(&mut self, thing: Thing, keeper: Side) -> Side {
        let (changed, deleted) = (Said::Key("join-changed"), Said::Key("join-deleted"));
        let values = if keeper == Side::Ours { [changed, deleted] } else { [deleted, changed] };
        let spot = Spot { thing, field: "join-field-presence", part: 0 };
        self.conflict(spot, Said::Key(spot.field), values, keeper)
    }

    /// A document has a journey. Where each deleted those of the other, all of them stay.
    fn keep_some_journey(&mut self, order: &[Thing]) {
        let journeys: Vec<Thing> = order.iter().copied().filter(|thing| thing.kind == Kind::Journey).collect();
        let has_some = |version: &Index<'_>| journeys.iter().any(|journey| version.has(*journey));
        let stays = journeys.iter().any(|journey| !self.is_gone(*journey));
        if stays || !has_some(&self.ours) || !has_some(&self.theirs) {
            return;
        }
        for journey in journeys {
            let keeper = if self.ours.has(journey) { Side::Ours } else { Side::Theirs };
            if !self.conflicts.iter().any(|conflict| conflict.spot.thing == journey) {
                self.deletion_conflict(journey, keeper);
            }
            self.kept.insert(journey, keeper);
            self.fates.insert(journey, Fate::Only(keeper));
        }
    }

    /// What a thing goes away with.
    fn holders(&self, thing: Thing, side: Side) -> Vec<Thing> {
        let Some(node) = self.side(side).get(thing) else { return Vec::new() };
        let by_link = match node.item {
            Item::Touchpoint(one) => Some(Thing::new(Kind::Lane, one.lane.number())),
            Item::Note(one) => Some(Thing::new(Kind::Lane, one.lane.number())),
            Item::Curve(one) => Some(Thing::new(Kind::Customer, one.customer.number())),
            _ => None,
        };
        let parent = Some(node.parent).filter(|parent| *parent != Thing::PROJECT);
        parent.into_iter().chain(by_link).collect()
    }

    /// Whether `keeper` did something to a thing that the other side deleted: to itself, to what lies in it,
    /// or by a new link to it. What lies in it and is also elsewhere on the other side is not lost.
    fn is_changed(&self, thing: Thing, keeper: Side, used: &HashSet<Thing>) -> bool {
        let (here, there) = (self.side(keeper), self.side(keeper.other()));
        let (Some(node), Some(before)) = (here.get(thing), self.base.get(thing)) else { return true };
        if used.contains(&thing) || !node.item.is_same(before.item) || node.parent != before.parent {
            return true;
        }
        contents(here, thing).into_iter().any(|within| match self.base.get(within) {
            None => true,
            Some(before) => {
                let came_in = depth(within.kind) > depth(thing.kind)
                    && here.parent(within) == Some(thing)
                    && before.parent != thing;
                came_in || !there.has(within) && self.is_changed(within, keeper, used)
            }
        })
    }

    /// The things that the other side deleted and to which this one has a link or score that the base has not.
    fn newly_used(&self, side: Side) -> HashSet<Thing> {
        let (here, there) = (self.side(side), self.side(side.other()));
        let deleted: HashSet<Thing> =
            here.order.iter().copied().filter(|thing| self.base.has(*thing) && !there.has(*thing)).collect();
        if deleted.is_empty() {
            return deleted;
        }
        let known = links(&self.base, &deleted);
        links(here, &deleted).difference(&known).map(|(_, target, _)| *target).collect()
    }

    /// Where each thing that stays lies in the result.
    pub(super) fn find_places(&mut self) {
        let theirs = self.theirs.order.iter().copied().filter(|thing| !self.ours.has(*thing));
        let order: Vec<Thing> = self.ours.order.iter().copied().chain(theirs).collect();
        for level in 0..=2 {
            for thing in order.iter().copied().filter(|thing| depth(thing.kind) == level) {
                let wanted = match self.fates.get(&thing) {
                    Some(Fate::Both) => self.place(thing),
                    Some(Fate::Only(side)) => self.side(*side).parent(thing),
                    Some(Fate::Gone) | None => continue,
                };
                let parents = [wanted, self.ours.parent(thing), self.theirs.parent(thing)];
                match parents.into_iter().flatten().find(|parent| !self.is_gone(*parent)) {
                    Some(parent) => self.members.entry((parent, thing.kind)).or_default().push(thing),
                    None => {
                        self.fates.insert(thing, Fate::Gone);
                        self.repaired(thing, super::Mended::NoPlace);
                    }
                }
            }
        }
    }

    /// What a thing of both versions lies in.
    fn place(&mut self, thing: Thing) -> Option<Thing> {
        let (base, ours, theirs) = (self.base.parent(thing), self.ours.parent(thing), self.theirs.parent(thing));
        if ours == theirs || base == theirs {
            return ours;
        }
        if base == ours {
            return theirs;
        }
        let said = |parent: Option<Thing>| parent.map_or(Said::Nothing, |parent| self.title(parent));
        let values = [said(ours), said(theirs)];
        let spot = Spot { thing, field: "join-field-place", part: 0 };
        match self.conflict(spot, Said::Key(spot.field), values, Side::Ours) {
            Side::Ours => ours,
            Side::Theirs => theirs,
        }
    }
}

/// What lies in a thing of this version, or hangs on it so that it goes away with it.
fn contents(version: &Index<'_>, thing: Thing) -> Vec<Thing> {
    let within = |kind: &Kind| version.children(thing, *kind);
    match version.get(thing).map(|node| node.item) {
        Some(Item::Customer(customer)) => {
            let curves = version.order.iter().copied().filter(|one| one.kind == Kind::Curve);
            let is_theirs = |one: &Thing| matches!(version.get(*one).map(|node| node.item), Some(Item::Curve(curve)) if curve.customer == customer.id);
            curves.filter(is_theirs).collect()
        }
        Some(Item::Lane(lane)) => {
            let lies_in = |one: &Thing| match version.get(*one).map(|node| node.item) {
                Some(Item::Touchpoint(card)) => card.lane == lane.id,
                Some(Item::Note(card)) => card.lane == lane.id,
                _ => false,
            };
            version.order.iter().copied().filter(lies_in).collect()
        }
        _ => kinds_within(thing.kind).iter().flat_map(within).collect(),
    }
}

/// Holder, target and score of each link to one of these.
fn links(version: &Index<'_>, targets: &HashSet<Thing>) -> HashSet<(Thing, Thing, i32)> {
    let mut links = HashSet::new();
    for holder in &version.order {
        let Some(node) = version.get(*holder) else { continue };
        node.item.links(&mut |target, score| {
            if targets.contains(&target) {
                links.insert((*holder, target, score));
            }
        });
    }
    links
}

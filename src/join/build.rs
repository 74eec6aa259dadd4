//! The order of what lies in one thing.

use std::collections::HashSet;

use super::words::Said;
use super::{Join, Side, Spot, order};
use crate::model::invariants::{Kind, Thing};

impl Join<'_> {
    /// What lies in a thing of the result, of one kind and in order.
    pub(super) fn ordered(&mut self, home: Thing, kind: Kind) -> Vec<Thing> {
        let Some(members) = self.members.remove(&(home, kind)) else { return Vec::new() };
        let staying: HashSet<Thing> = members.iter().copied().collect();
        let of = |list: Vec<Thing>| list.into_iter().filter(|one| staying.contains(one)).collect::<Vec<Thing>>();
        let base = of(self.base.children(home, kind));
        let ours = of(self.ours.children(home, kind));
        let theirs = of(self.theirs.children(home, kind));
        let mut list = order::merged(&base, &ours, &theirs, || self.order_conflict(home, kind, &ours, &theirs));
        let placed: HashSet<Thing> = list.iter().copied().collect();
        list.extend(members.into_iter().filter(|one| !placed.contains(one)));
        list
    }

    fn order_conflict(&mut self, home: Thing, kind: Kind, ours: &[Thing], theirs: &[Thing]) -> Side {
        let said = |list: &[Thing]| Said::List(list.iter().map(|one| self.title(*one)).collect());
        let values = [said(ours), said(theirs)];
        let field = match kind {
            Kind::Journey => "join-order-journeys",
            Kind::Episode => "join-order-episodes",
            Kind::Touchpoint => "join-order-touchpoints",
            Kind::Note => "join-order-notes",
            Kind::Lane => "join-order-lanes",
            Kind::Curve => "join-order-curves",
            Kind::Customer => "join-order-customers",
            _ => "join-order-others",
        };
        // Several kinds share the last name.
        let spot = Spot { thing: home, field, part: kind as u64 };
        self.conflict(spot, Said::Key(field), values, Side::Ours)
    }
}

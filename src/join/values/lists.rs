//! Fields that name other things, and fields that hold several things.

use std::collections::HashSet;
use std::hash::Hash;

use super::{At, Value};
use crate::join::words::{Names, Said};
use crate::join::{Side, order};
use crate::model::invariants::{Kind, Thing};
use crate::model::{
    ActorId, Attachment, ChannelId, CurveId, CustomerDefinition, CustomerId, EpisodeId, GapPlace, ImageId,
    ImprovementId, InsightId, JourneyId, LaneId, Scores, TouchpointId,
};

macro_rules! links {
    ($($id:ident: $kind:ident;)*) => {$(
        impl Value for $id {
            fn said(&self, names: &Names<'_, '_>) -> Said {
                names.title(Thing::new(Kind::$kind, self.number()))
            }

            fn target(&self) -> Option<Thing> {
                Some(Thing::new(Kind::$kind, self.number()))
            }
        }
    )*};
}

links! {
    JourneyId: Journey; EpisodeId: Episode; TouchpointId: Touchpoint; LaneId: Lane; CustomerId: Customer;
    ActorId: Actor; ChannelId: Channel; InsightId: Insight; ImprovementId: Improvement; ImageId: Image;
}

impl Value for GapPlace {
    fn said(&self, names: &Names<'_, '_>) -> Said {
        match self {
            Self::Episode(id) => id.said(names),
            Self::Touchpoint(id) => id.said(names),
        }
    }

    fn target(&self) -> Option<Thing> {
        match self {
            Self::Episode(id) => id.target(),
            Self::Touchpoint(id) => id.target(),
        }
    }
}

/// Each of these is used once, so that they are joined as a set in an order.
macro_rules! lists_of_links {
    ($($id:ident)*) => {$(
        impl Value for Vec<$id> {
            fn said(&self, names: &Names<'_, '_>) -> Said {
                Said::List(self.iter().map(|one| one.said(names)).collect())
            }

            fn is_blank(&self) -> bool {
                self.is_empty()
            }

            fn links(&self, tell: &mut dyn FnMut(Thing, i32)) {
                self.iter().for_each(|one| one.links(tell));
            }

            fn forget(&mut self, is_gone: &dyn Fn(Thing) -> bool) {
                self.retain(|one| !one.target().is_some_and(is_gone));
            }

            fn merged(base: Option<&Self>, ours: &Self, theirs: &Self, at: &mut At<'_, '_>) -> Self {
                let Some(known) = base else { return at.pick(base, ours, theirs) };
                let is_kept_by = |side: Side, one: &$id| at.keeper(one.target()) == Some(side);
                let ours = with_kept(known, ours, |one| is_kept_by(Side::Theirs, one));
                let theirs = with_kept(known, theirs, |one| is_kept_by(Side::Ours, one));
                list(known, &ours, &theirs).unwrap_or_else(|| at.pick(base, &ours, &theirs))
            }
        }
    )*};
}

lists_of_links! { ChannelId InsightId EpisodeId TouchpointId }

impl Value for Vec<String> {
    fn said(&self, _: &Names<'_, '_>) -> Said {
        Said::List(self.iter().map(Said::words).collect())
    }

    fn is_blank(&self) -> bool {
        self.is_empty()
    }

    fn merged(base: Option<&Self>, ours: &Self, theirs: &Self, at: &mut At<'_, '_>) -> Self {
        let joined = base.and_then(|base| {
            let views = [base, ours, theirs].map(|list| list.iter().map(String::as_str).collect::<Vec<&str>>());
            let both_rewrote = base.iter().any(|one| !ours.contains(one) && !theirs.contains(one))
                && [ours, theirs].iter().all(|list| list.iter().any(|one| !base.contains(one)));
            if both_rewrote { None } else { list(&views[0], &views[1], &views[2]) }
        });
        match joined {
            Some(joined) => joined.into_iter().map(str::to_owned).collect(),
            None => at.pick(base, ours, theirs),
        }
    }
}

impl Value for CustomerDefinition {
    fn said(&self, names: &Names<'_, '_>) -> Said {
        match self {
            Self::Group(id) => id.said(names),
            Self::Challenge(ids) => Said::List(ids.iter().map(|id| id.said(names)).collect()),
        }
    }

    fn target(&self) -> Option<Thing> {
        match self {
            Self::Group(id) => id.target(),
            Self::Challenge(_) => None,
        }
    }

    fn links(&self, tell: &mut dyn FnMut(Thing, i32)) {
        match self {
            Self::Group(id) => id.links(tell),
            Self::Challenge(ids) => ids.iter().for_each(|id| id.links(tell)),
        }
    }

    fn forget(&mut self, is_gone: &dyn Fn(Thing) -> bool) {
        let Self::Challenge(ids) = self else { return };
        ids.retain(|id| !id.target().is_some_and(is_gone));
        if let [one] = ids.as_slice() {
            *self = Self::Group(*one);
        }
    }
}

impl Value for Attachment {
    fn said(&self, names: &Names<'_, '_>) -> Said {
        match self {
            Self::Episode => Said::Key("inspector-attached-episode"),
            Self::Touchpoint(id) => id.said(names),
            Self::Span(first, last) => Said::List(vec![first.said(names), last.said(names)]),
        }
    }

    fn links(&self, tell: &mut dyn FnMut(Thing, i32)) {
        match self {
            Self::Episode => {}
            Self::Touchpoint(id) => id.links(tell),
            Self::Span(first, last) => [first, last].into_iter().for_each(|id| id.links(tell)),
        }
    }

    fn merged(base: Option<&Self>, ours: &Self, theirs: &Self, at: &mut At<'_, '_>) -> Self {
        let Some(known) = base else { return at.pick(base, ours, theirs) };
        // As for other links: with a touchpoint, a note loses what it hung on, which nobody meant.
        let went = |one: &Self, side: Side| {
            one != known
                && targets(known).into_iter().any(|target| at.deleted(Some(target), side))
                && targets(one).into_iter().all(|target| targets(known).contains(&target))
        };
        let is_kept = targets(known).into_iter().any(|target| at.keeper(Some(target)).is_some());
        match (went(ours, Side::Ours), went(theirs, Side::Theirs)) {
            (true, false) if is_kept => at.pick(base, known, theirs),
            (false, true) if is_kept => at.pick(base, ours, known),
            (true, false) if theirs != known => *theirs,
            (false, true) if ours != known => *ours,
            _ => at.pick(base, ours, theirs),
        }
    }
}

impl Value for Scores {
    fn said(&self, _: &Names<'_, '_>) -> Said {
        Said::List(self.iter().map(|(_, score)| Said::Score(score)).collect())
    }

    fn links(&self, tell: &mut dyn FnMut(Thing, i32)) {
        self.iter().for_each(|(curve, score)| tell(curve_thing(curve), i32::from(score.tenths())));
    }

    fn forget(&mut self, is_gone: &dyn Fn(Thing) -> bool) {
        let gone: Vec<CurveId> = self.iter().map(|(curve, _)| curve).filter(|one| is_gone(curve_thing(*one))).collect();
        gone.into_iter().for_each(|curve| self.set(curve, None));
    }

    fn merged(base: Option<&Self>, ours: &Self, theirs: &Self, at: &mut At<'_, '_>) -> Self {
        let curves: HashSet<CurveId> = ours.iter().chain(theirs.iter()).map(|(curve, _)| curve).collect();
        let mut curves: Vec<CurveId> = curves.into_iter().collect();
        curves.sort_unstable();
        let mut scores = Self::default();
        for curve in curves {
            let (ours, theirs) = (ours.get(curve), theirs.get(curve));
            let score = match at.keeper(Some(curve_thing(curve))) {
                Some(Side::Ours) => ours,
                Some(Side::Theirs) => theirs,
                None => {
                    let before = base.map(|base| base.get(curve));
                    at.part(curve.number()).pick(before.as_ref(), &ours, &theirs)
                }
            };
            scores.set(curve, score);
        }
        scores
    }
}

fn targets(attached: &Attachment) -> Vec<Thing> {
    let mut targets = Vec::new();
    attached.links(&mut |target, _| targets.push(target));
    targets
}

fn curve_thing(curve: CurveId) -> Thing {
    Thing::new(Kind::Curve, curve.number())
}

/// The list with those of the base that it lost and that are kept, each behind what it stood behind.
fn with_kept<T: Copy + Eq>(base: &[T], list: &[T], is_kept: impl Fn(&T) -> bool) -> Vec<T> {
    let mut whole = list.to_vec();
    for (place, one) in base.iter().enumerate() {
        if !whole.contains(one) && is_kept(one) {
            let before = base[..place].iter().rev().find_map(|earlier| whole.iter().position(|each| each == earlier));
            whole.insert(before.map_or(0, |before| before + 1), *one);
        }
    }
    whole
}

/// A list of which each item is either there or not. None if items occur twice or both moved the same ones.
fn list<T: Copy + Ord + Hash>(base: &[T], ours: &[T], theirs: &[T]) -> Option<Vec<T>> {
    let [in_base, in_ours, in_theirs] = [base, ours, theirs].map(|list| list.iter().copied().collect::<HashSet<T>>());
    if in_base.len() < base.len() || in_ours.len() < ours.len() || in_theirs.len() < theirs.len() {
        return None;
    }
    let stays = |one: &T| {
        let count = usize::from(in_ours.contains(one)) + usize::from(in_theirs.contains(one));
        count == 2 || count == 1 && !in_base.contains(one)
    };
    let staying = |list: &[T]| list.iter().copied().filter(|one| stays(one)).collect::<Vec<T>>();
    let mut disputed = false;
    let joined = order::merged(&staying(base), &staying(ours), &staying(theirs), || {
        disputed = true;
        Side::Ours
    });
    (!disputed).then_some(joined)
}

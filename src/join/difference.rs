//! What one version has that another has not, thing by thing.

use std::collections::HashSet;

use super::order;
use super::things::{Index, kinds_within};
use super::words::{Said, subject};
use crate::lang::Lang;
use crate::model::Project;
use crate::model::invariants::{Kind, Thing};

/// One thing that differs.
#[derive(Clone, Debug, PartialEq)]
pub struct Difference {
    pub thing: Thing,
    /// What people call it, in the later version if it is there.
    pub title: Said,
    /// The title of what it lies in.
    pub inside: Said,
    pub what: What,
}

/// How a thing differs from before.
#[derive(Clone, Debug, PartialEq)]
pub enum What {
    /// It is new, with so many cards in it.
    Added {
        cards: usize,
    },
    Removed {
        cards: usize,
    },
    /// To another place or order.
    Moved,
    /// In these fields, by the keys of their names.
    Changed(Vec<&'static str>),
}

impl Difference {
    /// The thing and where it is.
    pub fn subject(&self, lang: Lang) -> String {
        subject(lang, self.thing, &self.title, &self.inside)
    }

    /// What happened to it, in a few words.
    pub fn detail(&self, lang: Lang) -> String {
        match &self.what {
            What::Added { cards: 0 } => lang.text("join-added"),
            What::Added { cards } => lang.with("join-added-with", &[("count", (*cards).into())]),
            What::Removed { cards: 0 } => lang.text("join-removed"),
            What::Removed { cards } => lang.with("join-removed-with", &[("count", (*cards).into())]),
            What::Moved => lang.text("join-moved"),
            What::Changed(fields) => {
                let fields: Vec<String> = fields.iter().map(|field| lang.text(field)).collect();
                lang.with("join-fields-changed", &[("fields", fields.join(", ").into())])
            }
        }
    }
}

/// What differs, in the order of the later version; what was removed comes last. What lies in something new
/// or removed is counted, not told by itself.
pub fn differences(before: &Project, after: &Project) -> Vec<Difference> {
    let (old, new) = (Index::of(Some(before)), Index::of(Some(after)));
    let mut found = Vec::new();
    let fields = super::fields::Fields::differing(before, after);
    if !fields.is_empty() {
        let title = Said::words(&after.title);
        found.push(Difference { thing: Thing::PROJECT, title, inside: Said::Nothing, what: What::Changed(fields) });
    }
    let reordered = reordered(&old, &new);
    for thing in new.order.iter().copied() {
        let Some(now) = new.get(thing) else { continue };
        let mut tell = |what: What| found.push(told(&new, thing, what));
        let Some(was) = old.get(thing) else {
            if now.parent == Thing::PROJECT || old.has(now.parent) {
                tell(What::Added { cards: cards(&new, thing) });
            }
            continue;
        };
        if was.parent != now.parent || reordered.contains(&thing) {
            tell(What::Moved);
        }
        let fields = was.item.differing(now.item);
        if !fields.is_empty() {
            tell(What::Changed(fields));
        }
    }
    for thing in old.order.iter().copied().filter(|thing| !new.has(*thing)) {
        let is_top = old.parent(thing).is_none_or(|parent| parent == Thing::PROJECT || new.has(parent));
        if is_top {
            found.push(told(&old, thing, What::Removed { cards: cards(&old, thing) }));
        }
    }
    found
}

fn told(version: &Index<'_>, thing: Thing, what: What) -> Difference {
    let title = version.title(thing).unwrap_or(Said::Nothing);
    Difference { thing, title, inside: version.inside(thing).unwrap_or(Said::Nothing), what }
}

/// How many touchpoints and notes lie in a thing.
fn cards(version: &Index<'_>, thing: Thing) -> usize {
    let within = kinds_within(thing.kind).iter().flat_map(|kind| version.children(thing, *kind));
    within.map(|one| usize::from(matches!(one.kind, Kind::Touchpoint | Kind::Note)) + cards(version, one)).sum()
}

/// What stands in another order among those that stayed where they were.
fn reordered(old: &Index<'_>, new: &Index<'_>) -> HashSet<Thing> {
    let homes = std::iter::once(Thing::PROJECT).chain(new.order.iter().copied());
    let kinds = |home: Thing| match home {
        Thing::PROJECT => &[Kind::Journey, Kind::Customer, Kind::Insight, Kind::Improvement][..],
        other => kinds_within(other.kind),
    };
    let mut reordered = HashSet::new();
    for home in homes {
        for kind in kinds(home) {
            let stayed = |list: Vec<Thing>| -> Vec<Thing> {
                list.into_iter().filter(|one| old.parent(*one) == new.parent(*one)).collect()
            };
            let (before, after) = (stayed(old.children(home, *kind)), stayed(new.children(home, *kind)));
            if before != after {
                reordered.extend(order::moved(&before, &after));
            }
        }
    }
    reordered
}

//! What one version has that another has not, thing by thing.

use std::collections::HashSet;

use super::order;
use super::things::{Index, kinds_within};
use super::words::{Said, subject};
use crate::lang::Lang;
use crate::model::Project;
use crate::model::invariants::{Kind, Thing};

/// The fields that are the place of a thing.
const PLACES: [&str; 2] = ["inspector-lane", "inspector-attached"];

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

/// How a thing differs from before. What is both moved and changed is told twice.
#[derive(Clone, Debug, PartialEq)]
pub enum What {
    /// With all that is new in it.
    New(Vec<Thing>),
    /// With all that went with it.
    Deleted(Vec<Thing>),
    /// To another home or order, or as these fields say, by the keys of their names.
    Moved(Vec<&'static str>),
    /// In these fields, by the keys of their names.
    Changed(Vec<&'static str>),
}

impl Difference {
    /// The thing and where it is: "Touchpoint “Call” in “After the crash”".
    pub fn subject(&self, lang: Lang) -> String {
        subject(lang, self.thing, &self.title, &self.inside)
    }

    /// What happened to it, in a few words: "new, with 2 touchpoints", "changed (Title)".
    pub fn detail(&self, lang: Lang) -> String {
        let (bare, full, name, said) = match &self.what {
            What::New(within) => ("difference-new", "difference-new-with", "what", counted(within, lang)),
            What::Deleted(within) => ("difference-deleted", "difference-deleted-with", "what", counted(within, lang)),
            What::Moved(by) => ("difference-moved", "difference-moved-fields", "fields", named(by, lang)),
            What::Changed(fields) => ("difference-changed", "difference-changed", "fields", named(fields, lang)),
        };
        if said.is_empty() { lang.text(bare) } else { lang.with(full, &[(name, said.into())]) }
    }

    /// The thing and what happened to it: "Touchpoint “Call” in “After the crash”: moved".
    pub fn sentence(&self, lang: Lang) -> String {
        format!("{}: {}", self.subject(lang), self.detail(lang))
    }
}

/// How many things of each kind came, went, moved and changed, a line for each: "New: 3 touchpoints, 1 note".
pub fn summary(differences: &[Difference], lang: Lang) -> Vec<String> {
    let (mut new, mut deleted, mut moved, mut changed) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for one in differences {
        match &one.what {
            What::New(within) => new.extend(within.iter().chain([&one.thing])),
            What::Deleted(within) => deleted.extend(within.iter().chain([&one.thing])),
            What::Moved(_) => moved.push(one.thing),
            What::Changed(_) => changed.push(one.thing),
        }
    }
    [
        ("difference-count-new", new),
        ("difference-count-deleted", deleted),
        ("difference-count-moved", moved),
        ("difference-count-changed", changed),
    ]
    .into_iter()
    .filter(|(_, things)| !things.is_empty())
    .map(|(key, things)| lang.with(key, &[("what", counted(&things, lang).into())]))
    .collect()
}

/// "3 touchpoints, 1 note".
fn counted(things: &[Thing], lang: Lang) -> String {
    let of_kind = |kind: Kind| {
        let count = things.iter().filter(|one| one.kind == kind).count();
        (count > 0).then(|| lang.with(&format!("counted-{}", kind.key()), &[("count", count.into())]))
    };
    Kind::ALL.into_iter().filter_map(of_kind).collect::<Vec<_>>().join(", ")
}

fn named(fields: &[&str], lang: Lang) -> String {
    fields.iter().map(|field| lang.text(field)).collect::<Vec<_>>().join(", ")
}

/// What differs, in the order of the later version; what was deleted comes last. What lies in something new
/// or deleted is told with that, not by itself.
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
                tell(What::New(only_within(&new, &old, thing)));
            }
            continue;
        };
        let (places, fields): (Vec<_>, Vec<_>) =
            was.item.differing(now.item).into_iter().partition(|field| PLACES.contains(field));
        if was.parent != now.parent || reordered.contains(&thing) || !places.is_empty() {
            tell(What::Moved(places));
        }
        if !fields.is_empty() {
            tell(What::Changed(fields));
        }
    }
    for thing in old.order.iter().copied().filter(|thing| !new.has(*thing)) {
        let is_top = old.parent(thing).is_none_or(|parent| parent == Thing::PROJECT || new.has(parent));
        if is_top {
            found.push(told(&old, thing, What::Deleted(only_within(&old, &new, thing))));
        }
    }
    found
}

fn told(version: &Index<'_>, thing: Thing, what: What) -> Difference {
    let title = version.title(thing).unwrap_or(Said::Nothing);
    Difference { thing, title, inside: version.inside(thing).unwrap_or(Said::Nothing), what }
}

/// All that lies in a thing, at any depth, and is not in the other version.
fn only_within(version: &Index<'_>, other: &Index<'_>, thing: Thing) -> Vec<Thing> {
    let children = kinds_within(thing.kind).iter().flat_map(|kind| version.children(thing, *kind));
    let alone = children.filter(|one| !other.has(*one));
    alone.flat_map(|one| std::iter::once(one).chain(only_within(version, other, one))).collect()
}

/// What stands in another order among those that stayed where they were.
fn reordered(old: &Index<'_>, new: &Index<'_>) -> HashSet<Thing> {
    let mut reordered = HashSet::new();
    for home in std::iter::once(Thing::PROJECT).chain(new.order.iter().copied()) {
        for kind in kinds_within(home.kind) {
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

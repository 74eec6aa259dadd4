//! What differs between two documents, thing by thing, told apart by their ids.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use crate::lang::Lang;
use crate::model::invariants::{Kind, Thing};
use crate::model::{Episode, Journey, Note, Project, Touchpoint};

/// What became of a thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum How {
    Added,
    Removed,
    /// To another lane, episode or journey, or past another thing.
    Moved,
    Changed,
}

impl How {
    pub const ALL: [How; 4] = [Self::Added, Self::Removed, Self::Moved, Self::Changed];

    const fn key(self) -> &'static str {
        match self {
            Self::Added => "difference-added",
            Self::Removed => "difference-removed",
            Self::Moved => "difference-moved",
            Self::Changed => "difference-changed",
        }
    }
}

/// One thing that is not as it was. What is both moved and changed stands in the list twice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    pub how: How,
    pub thing: Thing,
    /// Its title or words; those it had, for what was removed.
    pub name: String,
    /// The title of the episode or journey that it lies in.
    pub inside: Option<String>,
}

impl Difference {
    /// The thing and what became of it: "Moved: Touchpoint “Call” in “After the crash”".
    pub fn sentence(&self, lang: Lang) -> String {
        lang.with(self.how.key(), &[("what", self.subject(lang).into())])
    }

    /// The thing in words: "Touchpoint “Call” in “After the crash”".
    pub fn subject(&self, lang: Lang) -> String {
        let thing = lang.text(&format!("thing-{}", self.thing.kind.key()));
        let mut values = vec![("thing", thing.into()), ("title", self.name.as_str().into())];
        match &self.inside {
            Some(inside) => {
                values.push(("inside", inside.as_str().into()));
                lang.with("finding-subject-inside", &values)
            }
            None => lang.with("finding-subject", &values),
        }
    }
}

/// How many things of each kind came, went, moved and changed, a line for each: "Added: 3 touchpoints, 1 note".
pub fn summary(differences: &[Difference], lang: Lang) -> Vec<String> {
    let line = |how: How| {
        let count = |kind| differences.iter().filter(|one| one.how == how && one.thing.kind == kind).count();
        let parts: Vec<String> = Kind::ALL
            .into_iter()
            .map(|kind| (kind, count(kind)))
            .filter(|(_, count)| *count > 0)
            .map(|(kind, count)| lang.with(counted_key(kind), &[("count", count.into())]))
            .collect();
        (!parts.is_empty()).then(|| lang.with(how.key(), &[("what", parts.join(", ").into())]))
    };
    How::ALL.into_iter().filter_map(line).collect()
}

const fn counted_key(kind: Kind) -> &'static str {
    match kind {
        Kind::Project => "counted-project",
        Kind::Journey => "counted-journey",
        Kind::Episode => "counted-episode",
        Kind::Touchpoint => "counted-touchpoint",
        Kind::Note => "counted-note",
        Kind::Lane => "counted-lane",
        Kind::Curve => "counted-curve",
        Kind::Customer => "counted-customer",
        Kind::Actor => "counted-actor",
        Kind::Channel => "counted-channel",
        Kind::Insight => "counted-insight",
        Kind::Improvement => "counted-improvement",
        Kind::Image => "counted-image",
        Kind::Event => "counted-event",
        Kind::Metric => "counted-metric",
    }
}

/// All that turns one document into the other. Episodes that both share are not looked into.
pub fn differences(before: &Project, after: &Project) -> Vec<Difference> {
    let mut found = Found::default();
    let projects = [before, after];
    let alone = projects.map(project_alone);
    if alone[0] != alone[1] {
        found.note(How::Changed, Thing::PROJECT, &after.title, None);
    }
    found.compare(Kind::Customer, projects.map(|one| whole(&one.customers, |one| (one.id.number(), &one.name))));
    found.compare(Kind::Actor, projects.map(|one| whole(&one.actors, |one| (one.id.number(), &one.name))));
    found.compare(Kind::Channel, projects.map(|one| whole(&one.channels, |one| (one.id.number(), &one.name))));
    journeys(&mut found, before, after);
    found.compare(Kind::Insight, projects.map(|one| whole(&one.insights, |one| (one.id.number(), &one.text))));
    found.compare(Kind::Improvement, projects.map(|one| whole(&one.improvements, |one| (one.id.number(), &one.title))));
    found.compare(Kind::Image, projects.map(|one| whole(&one.images, |one| (one.id.number(), &one.name))));
    found.all
}

fn journeys(found: &mut Found, before: &Project, after: &Project) {
    let projects = [before, after];
    let alone = projects.map(|one| one.journeys.iter().map(|journey| journey_alone(journey)).collect::<Vec<_>>());
    found.compare(Kind::Journey, alone.each_ref().map(|list| whole(list, |one| (one.id.number(), &one.title))));
    let shared = shared(before.journeys.iter(), after.journeys.iter());
    let changed = projects.map(|one| one.journeys.iter().filter(|one| !shared.contains(&Arc::as_ptr(one))));
    let [old, new] = changed.map(|list| list.map(Arc::as_ref).collect::<Vec<&Journey>>());
    let within = [&old, &new];
    found.compare(Kind::Lane, within.map(|list| inside(list, |one| &one.lanes, |one| (one.id.number(), &one.title))));
    found.compare(
        Kind::Curve,
        within.map(|list| inside(list, |one| &one.curves, |one| (one.id.number(), &one.wave.label))),
    );
    found.compare(Kind::Event, within.map(|list| inside(list, |one| &one.events, |one| (one.id.number(), &one.title))));
    let alone = within.map(|list| episodes_alone(list));
    let episodes = alone.each_ref().map(|list| {
        let item = |(journey, title, episode): &'_ (u64, String, Episode)| {
            Item::of(episode.id.number(), *journey, Some(title.clone()), episode.title.clone(), episode.clone())
        };
        list.iter().map(item).collect()
    });
    found.compare_items(Kind::Episode, episodes, |one: &Episode, other| (one == other, true));
    let shared = self::shared(old.iter().flat_map(|one| &one.episodes), new.iter().flat_map(|one| &one.episodes));
    let open = within.map(|list| {
        let episodes = list.iter().flat_map(|journey| &journey.episodes);
        episodes.filter(|one| !shared.contains(&Arc::as_ptr(one))).map(Arc::as_ref).collect::<Vec<&Episode>>()
    });
    let touchpoints =
        open.each_ref().map(|list| cards(list, |one| &one.touchpoints, |one| (one.id.number(), &one.title)));
    found.compare_items(Kind::Touchpoint, touchpoints, same_touchpoint);
    let notes = open.each_ref().map(|list| cards(list, |one| &one.notes, |one| (one.id.number(), &one.text)));
    found.compare_items(Kind::Note, notes, same_note);
}

/// Whether the content is the same, and whether the place is.
fn same_touchpoint(one: &Arc<Touchpoint>, other: &Arc<Touchpoint>) -> (bool, bool) {
    if Arc::ptr_eq(one, other) {
        return (true, true);
    }
    let moved = Touchpoint { lane: other.lane, ..Touchpoint::clone(one) };
    (moved == **other, one.lane == other.lane)
}

fn same_note(one: &Arc<Note>, other: &Arc<Note>) -> (bool, bool) {
    if Arc::ptr_eq(one, other) {
        return (true, true);
    }
    let moved = Note { lane: other.lane, attached: other.attached, ..Note::clone(one) };
    (moved == **other, (one.lane, one.attached) == (other.lane, other.attached))
}

fn project_alone(project: &Project) -> Project {
    Project {
        title: project.title.clone(),
        organisation: project.organisation.clone(),
        sector: project.sector.clone(),
        language: project.language.clone(),
        authors: project.authors.clone(),
        version: project.version.clone(),
        scale: project.scale,
        ..Project::default()
    }
}

fn journey_alone(journey: &Journey) -> Journey {
    let mut alone = Journey::clone(journey);
    alone.lanes.clear();
    alone.curves.clear();
    alone.events.clear();
    alone.episodes.clear();
    alone
}

fn episodes_alone(journeys: &[&Journey]) -> Vec<(u64, String, Episode)> {
    let alone = |episode: &Arc<Episode>| {
        let mut alone = Episode::clone(episode);
        alone.touchpoints.clear();
        alone.notes.clear();
        alone
    };
    let each = |journey: &&Journey| {
        let (id, title) = (journey.id.number(), journey.title.clone());
        journey.episodes.iter().map(|episode| (id, title.clone(), alone(episode))).collect::<Vec<_>>()
    };
    journeys.iter().flat_map(each).collect()
}

fn shared<'a, T: 'a>(
    before: impl Iterator<Item = &'a Arc<T>>,
    after: impl Iterator<Item = &'a Arc<T>>,
) -> HashSet<*const T> {
    let before: HashSet<*const T> = before.map(Arc::as_ptr).collect();
    after.map(Arc::as_ptr).filter(|one| before.contains(one)).collect()
}

/// A thing with its place.
struct Item<T> {
    number: u64,
    /// The number of what it lies in.
    home: u64,
    inside: Option<String>,
    name: String,
    content: T,
}

impl<T> Item<T> {
    fn of(number: u64, home: u64, inside: Option<String>, name: String, content: T) -> Self {
        Self { number, home, inside, name, content }
    }
}

/// Things of the project itself.
fn whole<T: Clone>(list: &[T], named: impl Fn(&T) -> (u64, &String)) -> Vec<Item<T>> {
    let item = |one: &T| {
        let (number, name) = named(one);
        Item::of(number, 0, None, name.clone(), one.clone())
    };
    list.iter().map(item).collect()
}

/// Things of journeys.
fn inside<T: Clone>(
    journeys: &[&Journey],
    list: impl Fn(&Journey) -> &Vec<T>,
    named: impl Fn(&T) -> (u64, &String),
) -> Vec<Item<T>> {
    let mut items = Vec::new();
    for journey in journeys {
        for mut item in whole(list(journey), &named) {
            item.home = journey.id.number();
            item.inside = Some(journey.title.clone());
            items.push(item);
        }
    }
    items
}

/// Cards of episodes.
fn cards<T: Clone>(
    episodes: &[&Episode],
    list: impl Fn(&Episode) -> &Vec<T>,
    named: impl Fn(&T) -> (u64, &String),
) -> Vec<Item<T>> {
    let mut items = Vec::new();
    for episode in episodes {
        for mut item in whole(list(episode), &named) {
            item.home = episode.id.number();
            item.inside = Some(episode.title.clone());
            items.push(item);
        }
    }
    items
}

#[derive(Default)]
struct Found {
    all: Vec<Difference>,
}

impl Found {
    fn note(&mut self, how: How, thing: Thing, name: &str, inside: Option<String>) {
        self.all.push(Difference { how, thing, name: name.to_owned(), inside });
    }

    fn compare<T: PartialEq>(&mut self, kind: Kind, lists: [Vec<Item<T>>; 2]) {
        self.compare_items(kind, lists, |one, other| (one == other, true));
    }

    fn compare_items<T>(
        &mut self,
        kind: Kind,
        [before, after]: [Vec<Item<T>>; 2],
        same: impl Fn(&T, &T) -> (bool, bool),
    ) {
        let places: HashMap<u64, usize> = before.iter().enumerate().map(|(place, one)| (one.number, place)).collect();
        let old = |one: &Item<T>| places.get(&one.number).and_then(|place| before.get(*place).map(|old| (*place, old)));
        let is_in_order = in_order(&after, &old);
        for (one, is_in_order) in after.iter().zip(is_in_order) {
            let thing = Thing::new(kind, one.number);
            let Some((_, old)) = old(one) else {
                self.note(How::Added, thing, &one.name, one.inside.clone());
                continue;
            };
            let (is_same, stays) = same(&old.content, &one.content);
            if old.home != one.home || !stays || !is_in_order {
                self.note(How::Moved, thing, &one.name, one.inside.clone());
            }
            if !is_same {
                self.note(How::Changed, thing, &one.name, one.inside.clone());
            }
        }
        let stays: HashSet<u64> = after.iter().map(|one| one.number).collect();
        for one in before.iter().filter(|one| !stays.contains(&one.number)) {
            self.note(How::Removed, Thing::new(kind, one.number), &one.name, one.inside.clone());
        }
    }
}

/// For each thing whether it stands, among those of its home, where it stood: the fewest things that must have
/// moved are those outside the longest run of rising places.
fn in_order<'a, T: 'a>(after: &[Item<T>], old: &impl Fn(&Item<T>) -> Option<(usize, &'a Item<T>)>) -> Vec<bool> {
    let mut homes: HashMap<u64, Vec<(usize, usize)>> = HashMap::new();
    for (place, one) in after.iter().enumerate() {
        if let Some((was, old)) = old(one)
            && old.home == one.home
        {
            homes.entry(one.home).or_default().push((place, was));
        }
    }
    let mut is_in_order = vec![true; after.len()];
    for places in homes.into_values() {
        let stay = longest_rise(&places.iter().map(|(_, was)| *was).collect::<Vec<_>>());
        for ((place, _), stays) in places.into_iter().zip(stay) {
            is_in_order[place] = stays;
        }
    }
    is_in_order
}

/// Which of the numbers belong to a longest rising run (patience sorting).
fn longest_rise(numbers: &[usize]) -> Vec<bool> {
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::with_capacity(numbers.len());
    for (place, number) in numbers.iter().enumerate() {
        let length = ends.partition_point(|end| numbers[*end] < *number);
        before.push(length.checked_sub(1).map(|last| ends[last]));
        if length == ends.len() { ends.push(place) } else { ends[length] = place }
    }
    let mut rises = vec![false; numbers.len()];
    let mut at = ends.last().copied();
    while let Some(place) = at {
        rises[place] = true;
        at = before[place];
    }
    rises
}

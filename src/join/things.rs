//! Everything with an id in a version, and where it is.

use std::borrow::Borrow;
use std::collections::HashMap;
use std::sync::Arc;

use super::fields::Fields;
use crate::model::invariants::{Kind, Thing};
use crate::model::{
    Actor, Channel, Curve, CustomerGroup, EmbeddedImage, Episode, Event, Improvement, Insight, Journey, Lane, Metric,
    Note, Project, Touchpoint,
};

/// A thing of a list, as the list holds it.
pub(super) trait Element: Borrow<Self::Record> + From<Self::Record> + Clone + PartialEq {
    type Record: Fields;

    const KIND: Kind;

    fn thing(&self) -> Thing;
    fn item(&self) -> Item<'_>;
    fn of(item: Item<'_>) -> Option<&Self>;
}

macro_rules! elements {
    ($($name:ident: $element:ty, $record:ty, $title:expr;)*) => {
        /// Any thing with an id.
        #[derive(Clone, Copy)]
        pub(super) enum Item<'p> {
            $($name(&'p $element),)*
        }

        impl<'p> Item<'p> {
            /// What people call it; empty if it has no name.
            pub fn title(self) -> &'p str {
                match self {
                    $(Self::$name(one) => {
                        let title: fn(&$record) -> &str = $title;
                        title(one)
                    })*
                }
            }

            /// Whether its own fields are the same; what lies in it is not looked at.
            pub fn is_same(self, other: Item<'_>) -> bool {
                match (self, other) {
                    $((Self::$name(one), Item::$name(other)) => Fields::is_same(
                        Borrow::<$record>::borrow(one),
                        Borrow::<$record>::borrow(other),
                    ),)*
                    _ => false,
                }
            }

            /// The names of the fields in which two of one kind differ.
            pub fn differing(self, other: Item<'_>) -> Vec<&'static str> {
                match (self, other) {
                    $((Self::$name(one), Item::$name(other)) => {
                        Fields::differing(Borrow::<$record>::borrow(one), Borrow::<$record>::borrow(other))
                    })*
                    _ => Vec::new(),
                }
            }

            /// Tells each thing that its own fields name, with the score if it is that of a curve.
            pub fn links(self, tell: &mut dyn FnMut(Thing, i32)) {
                match self {
                    $(Self::$name(one) => Fields::links(Borrow::<$record>::borrow(one), tell),)*
                }
            }
        }

        $(impl Element for $element {
            type Record = $record;

            const KIND: Kind = Kind::$name;

            fn thing(&self) -> Thing {
                Thing::new(Kind::$name, self.id.number())
            }

            fn item(&self) -> Item<'_> {
                Item::$name(self)
            }

            fn of(item: Item<'_>) -> Option<&Self> {
                if let Item::$name(one) = item { Some(one) } else { None }
            }
        })*
    };
}

elements! {
    Customer: CustomerGroup, CustomerGroup, |one| &one.name;
    Actor: Actor, Actor, |one| &one.name;
    Channel: Channel, Channel, |one| &one.name;
    Image: Arc<EmbeddedImage>, EmbeddedImage, |one| &one.name;
    Insight: Arc<Insight>, Insight, |one| &one.text;
    Improvement: Arc<Improvement>, Improvement, |one| &one.title;
    Journey: Arc<Journey>, Journey, |one| &one.title;
    Lane: Lane, Lane, |one| &one.title;
    Curve: Curve, Curve, |one| &one.wave.label;
    Event: Event, Event, |one| &one.title;
    Episode: Arc<Episode>, Episode, |one| &one.title;
    Touchpoint: Arc<Touchpoint>, Touchpoint, |one| &one.title;
    Note: Arc<Note>, Note, |one| &one.text;
    Metric: Metric, Metric, |_| "";
}

#[derive(Clone, Copy)]
pub(super) struct Node<'p> {
    /// What it lies in: an episode, a journey or the project.
    pub parent: Thing,
    pub item: Item<'p>,
}

/// All things of a version by their ids. Of a version that is not known, none.
pub(super) struct Index<'p> {
    project: Option<&'p Project>,
    nodes: HashMap<Thing, Node<'p>>,
    /// In the order of the file.
    pub order: Vec<Thing>,
}

impl<'p> Index<'p> {
    pub fn of(project: Option<&'p Project>) -> Self {
        let mut index = Self { project, nodes: HashMap::new(), order: Vec::new() };
        if let Some(project) = project {
            index.add_project(project);
        }
        index
    }

    pub fn get(&self, thing: Thing) -> Option<Node<'p>> {
        self.nodes.get(&thing).copied()
    }

    pub fn has(&self, thing: Thing) -> bool {
        self.nodes.contains_key(&thing)
    }

    pub fn parent(&self, thing: Thing) -> Option<Thing> {
        self.nodes.get(&thing).map(|node| node.parent)
    }

    pub fn element<E: Element>(&self, thing: Thing) -> Option<&'p E> {
        E::of(self.nodes.get(&thing)?.item)
    }

    /// What lies directly in a thing, of one kind, in order.
    pub fn children(&self, thing: Thing, kind: Kind) -> Vec<Thing> {
        if thing == Thing::PROJECT {
            return self.project.map(|project| of_project(project, kind)).unwrap_or_default();
        }
        match (self.nodes.get(&thing).map(|node| node.item), kind) {
            (Some(Item::Journey(one)), Kind::Lane) => ids(&one.lanes),
            (Some(Item::Journey(one)), Kind::Curve) => ids(&one.curves),
            (Some(Item::Journey(one)), Kind::Event) => ids(&one.events),
            (Some(Item::Journey(one)), Kind::Episode) => ids(&one.episodes),
            (Some(Item::Episode(one)), Kind::Touchpoint) => ids(&one.touchpoints),
            (Some(Item::Episode(one)), Kind::Note) => ids(&one.notes),
            (Some(Item::Episode(one)), Kind::Metric) => ids(&one.metrics),
            _ => Vec::new(),
        }
    }

    fn add_project(&mut self, project: &'p Project) {
        let cards = project.journeys.iter().flat_map(|journey| &journey.episodes);
        self.nodes.reserve(cards.map(|one| one.touchpoints.len() + one.notes.len() + 1).sum());
        let top = Thing::PROJECT;
        self.add(top, &project.customers);
        self.add(top, &project.actors);
        self.add(top, &project.channels);
        self.add(top, &project.images);
        self.add(top, &project.insights);
        self.add(top, &project.improvements);
        self.add(top, &project.journeys);
        for journey in &project.journeys {
            let home = journey.thing();
            self.add(home, &journey.lanes);
            self.add(home, &journey.curves);
            self.add(home, &journey.events);
            self.add(home, &journey.episodes);
            for episode in &journey.episodes {
                let home = episode.thing();
                self.add(home, &episode.touchpoints);
                self.add(home, &episode.notes);
                self.add(home, &episode.metrics);
            }
        }
    }

    fn add<E: Element>(&mut self, parent: Thing, list: &'p [E]) {
        for one in list {
            self.nodes.insert(one.thing(), Node { parent, item: one.item() });
            self.order.push(one.thing());
        }
    }
}

fn of_project(project: &Project, kind: Kind) -> Vec<Thing> {
    match kind {
        Kind::Customer => ids(&project.customers),
        Kind::Actor => ids(&project.actors),
        Kind::Channel => ids(&project.channels),
        Kind::Image => ids(&project.images),
        Kind::Insight => ids(&project.insights),
        Kind::Improvement => ids(&project.improvements),
        Kind::Journey => ids(&project.journeys),
        _ => Vec::new(),
    }
}

fn ids<E: Element>(list: &[E]) -> Vec<Thing> {
    list.iter().map(Element::thing).collect()
}

/// The kinds that lie directly in a thing of this kind, but not what is found by a link.
pub(super) const fn kinds_within(kind: Kind) -> &'static [Kind] {
    match kind {
        Kind::Project => {
            &[Kind::Journey, Kind::Customer, Kind::Actor, Kind::Channel, Kind::Image, Kind::Insight, Kind::Improvement]
        }
        Kind::Journey => &[Kind::Lane, Kind::Curve, Kind::Event, Kind::Episode],
        Kind::Episode => &[Kind::Touchpoint, Kind::Note, Kind::Metric],
        _ => &[],
    }
}

/// How many things a kind lies in at most: what lies in another is looked at after it.
pub(super) const fn depth(kind: Kind) -> usize {
    match kind {
        Kind::Lane | Kind::Curve | Kind::Event | Kind::Episode => 1,
        Kind::Touchpoint | Kind::Note | Kind::Metric => 2,
        _ => 0,
    }
}

//! The records of a project: which fields they cannot do without, and which lists of records they hold.

use std::any::Any;
use std::sync::Arc;

use ron::error::Error;
use serde::de::DeserializeOwned;

use super::Salvager;
use super::node::Node;
use super::values::strictly;
use crate::model::invariants::Kind;
use crate::model::{
    Actor, Channel, Curve, CustomerGroup, EmbeddedImage, Episode, Event, Improvement, Insight, Journey, Lane, Metric,
    Note, Project, Touchpoint,
};

/// A field that must be there, and what stands for it when it is lost. Without one, the record goes with it:
/// a figure or a year is not made up.
pub(super) type Required = (&'static str, Option<&'static str>);

/// An id that no other thing has by chance. Two records that lost theirs are told apart afterwards.
const NO_ID: Option<&str> = Some("\"000000000000\"");
const NO_TEXT: Option<&str> = Some("\"\"");

/// A list of records within a record.
pub(super) struct List {
    pub name: &'static str,
    /// Whether a record that strayed belongs in it, by the names of its fields.
    pub fits: fn(&[&str]) -> bool,
}

/// A record that is found and judged by itself.
pub(super) trait Part: DeserializeOwned + Any {
    const KIND: Kind;
    const REQUIRED: &'static [Required];
    const LISTS: &'static [List] = &[];

    /// Takes in the records of one of its lists.
    fn fill(&mut self, _list: &str, _nodes: &[&Node], _salvager: &mut Salvager<'_>) {}

    /// The names of all its fields, as the reader knows them.
    fn fields() -> &'static [&'static str] {
        match strictly::<Self>("(no_such_field: 0)").map_err(|error| error.code) {
            Err(Error::NoSuchStructField { expected, .. }) => expected,
            _ => &[],
        }
    }

    /// Whether fields of these names make one.
    fn fits(names: &[&str]) -> bool {
        let fields = Self::fields();
        let known = names.iter().filter(|name| fields.contains(name)).count();
        let has_required = Self::REQUIRED.iter().filter(|(name, _)| names.contains(name)).count();
        !names.is_empty() && has_required == Self::REQUIRED.len() && known * 10 >= names.len() * 8
    }
}

macro_rules! parts {
    ($($record:ident: $kind:ident, [$($field:literal: $lost:expr),*], {$($list:ident: $item:ident),*};)*) => {$(
        impl Part for $record {
            const KIND: Kind = Kind::$kind;
            const REQUIRED: &'static [Required] = &[$(($field, $lost)),*];
            const LISTS: &'static [List] = &[$(List { name: stringify!($list), fits: <$item as Part>::fits }),*];

            parts!(@fill $($list: $item),*);
        }
    )*};
    (@fill) => {};
    (@fill $($list:ident: $item:ident),+) => {
        fn fill(&mut self, list: &str, nodes: &[&Node], salvager: &mut Salvager<'_>) {
            $(if list == stringify!($list) {
                self.$list.extend(salvager.all::<$item>(nodes).into_iter().map(Into::into));
            })+
        }
    };
}

parts! {
    Project: Project, [], {
        customers: CustomerGroup, actors: Actor, channels: Channel, journeys: Journey, insights: Insight,
        improvements: Improvement, images: EmbeddedImage
    };
    CustomerGroup: Customer, ["id": NO_ID, "name": NO_TEXT], {};
    Actor: Actor, ["id": NO_ID, "name": NO_TEXT], {};
    Channel: Channel, ["id": NO_ID, "name": NO_TEXT], {};
    Insight: Insight, ["id": NO_ID, "kind": Some("Observation"), "text": NO_TEXT], {};
    Improvement: Improvement, ["id": NO_ID, "title": NO_TEXT], {};
    EmbeddedImage: Image, ["id": NO_ID, "format": None, "bytes": None], {};
    Journey: Journey, ["id": NO_ID, "title": NO_TEXT], {
        lanes: Lane, curves: Curve, episodes: Episode, events: Event
    };
    Lane: Lane, ["id": NO_ID, "kind": Some("Text")], {};
    Curve: Curve, ["id": NO_ID, "customer": NO_ID, "kind": Some("Current")], {};
    Event: Event, ["id": NO_ID, "title": NO_TEXT, "year": None], {};
    Episode: Episode, ["id": NO_ID, "title": NO_TEXT], {touchpoints: Touchpoint, notes: Note, metrics: Metric};
    Touchpoint: Touchpoint, ["id": NO_ID, "title": NO_TEXT, "lane": NO_ID], {};
    Note: Note, ["id": NO_ID, "lane": NO_ID], {};
    Metric: Metric, ["id": NO_ID, "kind": None, "value": None], {};
}

/// How many records a project holds, all kinds together.
pub(super) fn count(project: &Project) -> usize {
    let in_episode = |one: &Arc<Episode>| 1 + one.touchpoints.len() + one.notes.len() + one.metrics.len();
    let in_journey = |one: &Arc<Journey>| {
        let cards: usize = one.episodes.iter().map(in_episode).sum();
        1 + one.lanes.len() + one.curves.len() + one.events.len() + cards
    };
    let journeys: usize = project.journeys.iter().map(in_journey).sum();
    let shared = project.customers.len() + project.actors.len() + project.channels.len() + project.insights.len();
    shared + project.improvements.len() + project.images.len() + journeys
}

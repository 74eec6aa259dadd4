//! The fields of each record, with the names that people know them by. A field that is added to the model has
//! to be added here, or this does not compile.

use super::things::Element;
use super::values::{At, Value};
use super::{Fate, Join, Side};
use crate::model::invariants::Thing;
use crate::model::{
    Actor, Channel, Curve, CustomerGroup, EmbeddedImage, Episode, Event, Frame, Improvement, Insight, Journey, Lane,
    Metric, Note, Project, Touchpoint,
};

/// A record that is joined field by field.
pub(super) trait Fields: Clone {
    /// Ours with what theirs changed. What lies in it is left as in ours.
    fn merged(&self, base: Option<&Self>, theirs: &Self, at: &mut At<'_, '_>) -> Self;

    /// Puts the joined things that lie in it in place.
    fn fill(&mut self, thing: Thing, join: &mut Join<'_>);

    fn is_same(&self, other: &Self) -> bool;

    /// The names of the fields that differ.
    fn differing(&self, other: &Self) -> Vec<&'static str>;

    /// Tells each thing that a field names, with the score if it is that of a curve.
    fn links(&self, tell: &mut dyn FnMut(Thing, i32));

    /// Drops the links to what has gone, as far as they can be done without.
    fn forget(&mut self, is_gone: &dyn Fn(Thing) -> bool);
}

/// `fields` are joined by themselves, `pairs` only together, `nested` records field by field; `within` are
/// lists of things, and `apart` is what no version can change or what is found from the rest.
macro_rules! fields {
    ($type:ident {
        fields { $($field:ident: $key:literal,)* }
        pairs { $($first:ident, $second:ident: $pair_key:literal,)* }
        nested { $($nested:ident,)* }
        within { $($within:ident,)* }
        apart { $($apart:ident,)* }
    }) => {
        impl Fields for $type {
            fn merged(&self, base: Option<&Self>, theirs: &Self, at: &mut At<'_, '_>) -> Self {
                let mut one = self.clone();
                $(one.$field = Value::merged(base.map(|base| &base.$field), &self.$field, &theirs.$field, at.field($key));)*
                $((one.$first, one.$second) = Value::merged(
                    base.map(|base| (base.$first, base.$second)).as_ref(),
                    &(self.$first, self.$second),
                    &(theirs.$first, theirs.$second),
                    at.field($pair_key),
                );)*
                $(one.$nested = Fields::merged(&self.$nested, base.map(|base| &base.$nested), &theirs.$nested, at);)*
                one
            }

            fn fill(&mut self, _thing: Thing, _join: &mut Join<'_>) {
                $(self.$within = _join.list(_thing);)*
            }

            fn is_same(&self, other: &Self) -> bool {
                // All fields of the record stand in one of the groups.
                let Self { $($field: _,)* $($first: _, $second: _,)* $($nested: _,)* $($within: _,)* $($apart: _,)* } = self;
                true $(&& self.$field == other.$field)*
                    $(&& self.$first == other.$first && self.$second == other.$second)*
                    $(&& self.$nested.is_same(&other.$nested))*
            }

            fn differing(&self, other: &Self) -> Vec<&'static str> {
                let mut differing = Vec::new();
                $(if self.$field != other.$field {
                    differing.push($key);
                })*
                $(if (self.$first, self.$second) != (other.$first, other.$second) {
                    differing.push($pair_key);
                })*
                $(differing.extend(self.$nested.differing(&other.$nested));)*
                differing
            }

            fn links(&self, tell: &mut dyn FnMut(Thing, i32)) {
                $(self.$field.links(tell);)*
                $(self.$nested.links(tell);)*
            }

            fn forget(&mut self, is_gone: &dyn Fn(Thing) -> bool) {
                $(self.$field.forget(is_gone);)*
                $(self.$nested.forget(is_gone);)*
            }
        }
    };
}

fields!(Project {
    fields {
        title: "inspector-project-title", organisation: "inspector-organisation", sector: "inspector-sector",
        language: "inspector-language", authors: "inspector-authors", version: "inspector-version",
        scale: "inspector-scale",
    }
    pairs {}
    nested {}
    within { customers, actors, channels, journeys, insights, improvements, images, }
    apart {}
});

fields!(CustomerGroup {
    fields {
        name: "inspector-name", kind: "inspector-customer-kind", description: "inspector-description",
        needs: "inspector-needs", motives: "inspector-motives", expectations: "inspector-expectations",
        quote: "inspector-quote", portrait: "inspector-portrait", colour: "inspector-colour",
        look: "inspector-colour",
    }
    pairs {}
    nested {}
    within {}
    apart { id, }
});

fields!(Actor {
    fields { name: "inspector-name", description: "inspector-actor-description", }
    pairs {}
    nested {}
    within {}
    apart { id, }
});

fields!(Channel {
    fields { name: "inspector-name", icon: "join-field-icon", }
    pairs {}
    nested {}
    within {}
    apart { id, }
});

fields!(Insight {
    fields {
        kind: "join-field-kind", text: "inspector-text", certainty: "join-field-certainty",
        method: "join-field-method", source: "join-field-source", n: "inspector-sample-size",
        date: "inspector-date", episodes: "join-field-episodes", touchpoints: "join-field-touchpoints",
    }
    pairs {}
    nested {}
    within {}
    apart { id, }
});

fields!(Improvement {
    fields {
        title: "inspector-title", description: "inspector-description", gap: "join-field-gap",
        need: "join-field-need", process: "join-field-process", ground: "join-field-ground",
        people: "join-field-people", means: "join-field-means", customer_value: "join-field-customer-value",
        business_value: "join-field-business-value", effort: "join-field-effort", votes: "join-field-votes",
        owner: "join-field-owner", status: "join-field-status", due_date: "join-field-due-date",
        tested_date: "inspector-tested-date", insights: "inspector-insights",
    }
    pairs {}
    nested {}
    within {}
    apart { id, }
});

fields!(EmbeddedImage {
    fields { format: "join-field-format", bytes: "inspector-image", name: "inspector-name", }
    pairs {}
    nested {}
    within {}
    apart { id, }
});

fields!(Journey {
    fields {
        title: "inspector-title", form: "inspector-form", subtitle: "inspector-subtitle",
        limitations: "inspector-limitations", parent: "inspector-under", purpose: "inspector-purpose",
        reason: "inspector-reason",
    }
    pairs {}
    nested { frame, }
    within { lanes, curves, episodes, events, }
    apart { id, }
});

fields!(Frame {
    fields {
        goal: "inspector-goal", scope: "inspector-scope", influencers: "inspector-influencers",
        customer: "inspector-customer-definition", desired_feeling: "inspector-desired-feeling",
        next_steps: "inspector-next-steps", team: "inspector-team", departments: "inspector-departments",
        start_date: "inspector-start-date", tested_date: "inspector-tested-date", sources: "inspector-sources",
    }
    pairs {}
    nested {}
    within {}
    apart {}
});

fields!(Lane {
    fields {
        kind: "inspector-lane-kind", title: "inspector-name", hidden: "join-field-hidden",
        collapsed: "inspector-collapsed",
        height: "inspector-height", colour: "inspector-colour", line_below: "inspector-line-below",
    }
    pairs {}
    nested {}
    within {}
    apart { id, }
});

fields!(Curve {
    fields {
        customer: "inspector-customer-whose", kind: "join-field-kind", wave: "inspector-wave",
        colour: "inspector-colour", hidden: "join-field-hidden",
    }
    pairs {}
    nested {}
    within {}
    apart { id, }
});

fields!(Event {
    fields { title: "inspector-title", year: "inspector-year", notes: "inspector-notes", }
    pairs {}
    nested {}
    within {}
    apart { id, }
});

// The micro journey of an episode is found from the journey's own link.
fields!(Episode {
    fields {
        title: "inspector-title", story: "inspector-story", desired: "inspector-feeling-desired",
        current: "inspector-feeling-now", challenge: "inspector-challenge", rating: "inspector-own-rating",
        rating_source: "inspector-rating-source", condition: "inspector-condition",
        waiting: "inspector-waiting",
        importance: "inspector-importance", colour: "inspector-colour", width: "inspector-width",
        collapsed: "inspector-collapsed", hidden: "join-field-hidden",
    }
    pairs { age_from, age_to: "join-field-ages", }
    nested {}
    within { touchpoints, notes, metrics, }
    apart { id, micro, }
});

fields!(Touchpoint {
    fields {
        title: "inspector-title", lane: "inspector-lane", channels: "inspector-channels",
        sub_steps: "inspector-sub-steps", forms: "inspector-forms", starts: "inspector-starts",
        receives: "inspector-receives", effect: "inspector-effect",
        desired: "inspector-feeling-desired", current: "inspector-feeling-now", scores: "join-field-score",
        importance: "inspector-importance", moment_of_truth: "inspector-moment-of-truth",
        duration: "inspector-duration", notes: "inspector-notes", image: "inspector-image",
    }
    pairs {}
    nested {}
    within {}
    apart { id, }
});

fields!(Note {
    fields {
        lane: "inspector-lane", text: "inspector-text", attached: "inspector-attached",
        attribution: "inspector-said-by", insight: "inspector-insight", improvement: "inspector-improvement",
        image: "inspector-image",
    }
    pairs {}
    nested {}
    within {}
    apart { id, }
});

fields!(Metric {
    fields {
        kind: "inspector-metric", value: "inspector-metric-value", target: "inspector-metric-target",
        n: "inspector-sample-size", date: "inspector-date",
    }
    pairs {}
    nested {}
    within {}
    apart { id, }
});

impl Join<'_> {
    /// A thing of the result with all that lies in it. One that is as in ours is ours.
    pub(super) fn element<E: Element>(&mut self, thing: Thing) -> Option<E> {
        let (ours, theirs) = (self.ours.element::<E>(thing), self.theirs.element::<E>(thing));
        let mut record: E::Record = match (self.fates.get(&thing)?, ours, theirs) {
            (Fate::Both, Some(ours), Some(theirs)) => {
                let base = self.base.element::<E>(thing).map(E::borrow);
                let mut at = At::new(self, thing);
                Fields::merged(ours.borrow(), base, theirs.borrow(), &mut at)
            }
            (Fate::Only(Side::Ours), Some(one), _) | (Fate::Only(Side::Theirs), _, Some(one)) => one.borrow().clone(),
            _ => return None,
        };
        record.fill(thing, self);
        let element = E::from(record);
        // Parts of ours are on the screen: what is as in theirs still shares with ours what it can.
        let shared = ours.or(theirs).filter(|one| **one == element);
        Some(shared.cloned().unwrap_or(element))
    }

    /// What lies in a thing, joined and in order.
    pub(super) fn list<E: Element>(&mut self, home: Thing) -> Vec<E> {
        self.ordered(home, E::KIND).into_iter().filter_map(|thing| self.element(thing)).collect()
    }

    pub(super) fn project(&mut self, base: Option<&Project>, ours: &Project, theirs: &Project) -> Project {
        let mut project = ours.merged(base, theirs, &mut At::new(self, Thing::PROJECT));
        project.fill(Thing::PROJECT, self);
        project
    }
}

//! The value of one field, joined.

mod lists;

use super::words::{Names, Said};
use super::{Join, Side, Spot};
use crate::model::invariants::Thing;
use crate::model::{
    Attribution, Certainty, Colour, CurveKind, CustomerKind, Date, Deepening, Duration, Feeling, Form, ImageBytes,
    ImageFormat, InsightKind, InsightMethod, LaneKind, LaneLine, MetricKind, NextStep, Purpose, Rating, Scope, Score,
    ScoreScale, Status, Wave, words,
};

/// What a field holds.
pub(super) trait Value: Clone + PartialEq {
    /// For people.
    fn said(&self, names: &Names<'_, '_>) -> Said;

    /// Whether there is nothing in it, so that without a base the other one's content is taken.
    fn is_blank(&self) -> bool {
        false
    }

    /// The thing that it is a link to.
    fn target(&self) -> Option<Thing> {
        None
    }

    fn links(&self, tell: &mut dyn FnMut(Thing, i32)) {
        if let Some(target) = self.target() {
            tell(target, 0);
        }
    }

    /// Drops the links to what has gone, as far as they can be done without.
    fn forget(&mut self, _is_gone: &dyn Fn(Thing) -> bool) {}

    fn merged(base: Option<&Self>, ours: &Self, theirs: &Self, at: &mut At<'_, '_>) -> Self {
        at.pick(base, ours, theirs)
    }
}

/// The field that is being joined.
pub(super) struct At<'j, 'p> {
    join: &'j mut Join<'p>,
    spot: Spot,
}

impl<'j, 'p> At<'j, 'p> {
    pub fn new(join: &'j mut Join<'p>, thing: Thing) -> Self {
        Self { join, spot: Spot { thing, field: "", part: 0 } }
    }

    pub fn field(&mut self, field: &'static str) -> &mut Self {
        self.spot = Spot { field, part: 0, ..self.spot };
        self
    }

    fn part(&mut self, part: u64) -> &mut Self {
        self.spot.part = part;
        self
    }

    /// What one of the two changed; if both did, that is a conflict.
    fn pick<T: Value>(&mut self, base: Option<&T>, ours: &T, theirs: &T) -> T {
        let is_base = |one: &T| base == Some(one);
        let fills = |one: &T, other: &T| base.is_none() && other.is_blank() && !one.is_blank();
        if ours == theirs || is_base(theirs) || fills(ours, theirs) {
            return ours.clone();
        }
        if is_base(ours) || fills(theirs, ours) {
            return theirs.clone();
        }
        let names = Names::of(self.join);
        let (values, field) = ([ours.said(&names), theirs.said(&names)], names.field(self.spot));
        match self.join.conflict(self.spot, field, values, Side::Ours) {
            Side::Ours => ours.clone(),
            Side::Theirs => theirs.clone(),
        }
    }

    /// Whether a side deleted a thing.
    fn deleted(&self, target: Option<Thing>, side: Side) -> bool {
        target.is_some_and(|target| self.join.base.has(target) && !self.join.side(side).has(target))
    }

    /// Which side keeps a thing that the other one deleted.
    fn keeper(&self, target: Option<Thing>) -> Option<Side> {
        self.join.kept.get(&target?).copied()
    }
}

macro_rules! values {
    ($($type:ty: $said:expr;)*) => {$(
        impl Value for $type {
            fn said(&self, names: &Names<'_, '_>) -> Said {
                let said: fn(&$type, &Names<'_, '_>) -> Said = $said;
                said(self, names)
            }
        }
    )*};
}

values! {
    bool: |one, _| Said::Key(if *one { "join-yes" } else { "join-no" });
    i16: |one, _| Said::words(one);
    u8: |one, _| Said::words(one);
    u16: |one, _| Said::words(one);
    u32: |one, _| Said::words(one);
    f64: |one, _| Said::words(one);
    Date: |one, _| Said::words(one);
    Colour: |one, _| Said::words(one);
    Rating: |one, _| Said::words(one.value());
    Score: |one, _| Said::Score(*one);
    ScoreScale: |one, _| Said::Key(words::scale(*one));
    Scope: |one, _| Said::Key(words::scope(*one));
    Purpose: |one, _| Said::Key(words::purpose(*one));
    Status: |one, _| Said::Key(words::status(*one));
    Certainty: |one, _| Said::Key(words::certainty(*one));
    InsightKind: |one, _| Said::Key(words::insight_kind(*one));
    InsightMethod: |one, _| Said::Key(words::insight_method(*one));
    CurveKind: |one, _| Said::Key(words::curve_kind(*one));
    LaneLine: |one, _| Said::Key(crate::layout::words::lane_line_key(*one));
    LaneKind: |one, _| Said::Key(crate::layout::words::lane_kind_key(*one));
    Duration: |one, _| Said::Phrase(vec![Said::words(one.0), Said::Key(words::duration_unit(one.1))]);
    ImageFormat: |one, _| Said::words(match one {
        ImageFormat::Png => "PNG",
        ImageFormat::Jpeg => "JPEG",
        ImageFormat::WebP => "WebP",
    });
    ImageBytes: |_, _| Said::Key("inspector-image");
    Form: |one, _| match one {
        Form::Other(name) => Said::words(name),
        form => Said::Key(words::form(form)),
    };
    MetricKind: |one, _| match one {
        MetricKind::Other(name) => Said::words(name),
        kind => Said::Key(words::metric_kind(kind)),
    };
    CustomerKind: |one, _| match one {
        CustomerKind::Cohort { born_from, born_to } => {
            Said::Phrase(vec![Said::Key("inspector-customer-cohort"), Said::words(format!("{born_from}–{born_to}"))])
        }
        kind => Said::Key(words::customer_kind(*kind)),
    };
}

impl Value for String {
    fn said(&self, _: &Names<'_, '_>) -> Said {
        Said::words(self)
    }

    fn is_blank(&self) -> bool {
        self.is_empty()
    }
}

impl Value for (Option<u8>, Option<u8>) {
    fn said(&self, _: &Names<'_, '_>) -> Said {
        let age = |age: Option<u8>| age.map(|age| age.to_string()).unwrap_or_default();
        if self.is_blank() { Said::Nothing } else { Said::words(format!("{}–{}", age(self.0), age(self.1))) }
    }

    fn is_blank(&self) -> bool {
        *self == (None, None)
    }
}

impl Value for Feeling {
    fn said(&self, _: &Names<'_, '_>) -> Said {
        Said::List(vec![Said::words(&self.words), Said::words(&self.why)])
    }

    fn merged(base: Option<&Self>, ours: &Self, theirs: &Self, at: &mut At<'_, '_>) -> Self {
        Self {
            words: Value::merged(base.map(|one| &one.words), &ours.words, &theirs.words, at.part(0)),
            why: Value::merged(base.map(|one| &one.why), &ours.why, &theirs.why, at.part(1)),
        }
    }
}

impl Value for Attribution {
    fn said(&self, _: &Names<'_, '_>) -> Said {
        Said::List(vec![Said::words(&self.name), Said::words(&self.role)])
    }

    fn is_blank(&self) -> bool {
        self.name.is_empty() && self.role.is_empty()
    }
}

impl Value for Wave {
    fn said(&self, names: &Names<'_, '_>) -> Said {
        Said::List(vec![Said::words(&self.label), self.date.said(names)])
    }

    fn is_blank(&self) -> bool {
        self.label.is_empty() && self.date.is_none()
    }
}

impl<T: Value> Value for Option<T> {
    fn said(&self, names: &Names<'_, '_>) -> Said {
        self.as_ref().map_or(Said::Nothing, |one| one.said(names))
    }

    fn is_blank(&self) -> bool {
        self.is_none()
    }

    fn target(&self) -> Option<Thing> {
        self.as_ref().and_then(T::target)
    }

    fn links(&self, tell: &mut dyn FnMut(Thing, i32)) {
        if let Some(one) = self {
            one.links(tell);
        }
    }

    fn forget(&mut self, is_gone: &dyn Fn(Thing) -> bool) {
        match self {
            Some(one) if one.target().is_some_and(is_gone) => *self = None,
            Some(one) => one.forget(is_gone),
            None => {}
        }
    }

    fn merged(base: Option<&Self>, ours: &Self, theirs: &Self, at: &mut At<'_, '_>) -> Self {
        let Some(known) = base else { return at.pick(base, ours, theirs) };
        // Who deleted a thing did not mean the links to it: what the other side made of them counts, and while
        // that is nothing, they go if the thing goes.
        let went = |one: &Self, side: Side| one.is_none() && at.deleted(known.target(), side);
        match (went(ours, Side::Ours), went(theirs, Side::Theirs), at.keeper(known.target())) {
            (true, false, Some(_)) => at.pick(base, known, theirs),
            (false, true, Some(_)) => at.pick(base, ours, known),
            (true, false, None) if theirs != known => theirs.clone(),
            (false, true, None) if ours != known => ours.clone(),
            _ => at.pick(base, ours, theirs),
        }
    }
}

impl Value for Vec<NextStep> {
    fn said(&self, _: &Names<'_, '_>) -> Said {
        let step = |step: &NextStep| match step {
            NextStep::Implement(what) => Said::Phrase(vec![Said::Key("inspector-step-implement"), Said::words(what)]),
            NextStep::Deepen(Deepening::Other(how), what) => Said::Phrase(vec![Said::words(how), Said::words(what)]),
            NextStep::Deepen(how, what) => Said::Phrase(vec![Said::Key(words::deepening(how)), Said::words(what)]),
        };
        Said::List(self.iter().map(step).collect())
    }

    fn is_blank(&self) -> bool {
        self.is_empty()
    }
}

//! Two versions of a project as one, by ids: what each of them changed since the version that both started
//! from comes together.
//!
//! What only one of the two changed is taken over. What both changed differently is a [`Conflict`]: ours is
//! kept meanwhile, and of a thing that one deleted and the other changed, the thing is kept. The result has no
//! findings of [`crate::model::invariants`], save that it may hold too many touchpoints; what had to be mended
//! for that is told as [`Repair`]s. Where there is no conflict, the order of the two makes no difference.
//!
//! In turn: `things` lists what each version holds, `fates` says what stays, `order` and `build` put it
//! together with the help of `fields` and `values`, and `mend` makes links true again.

mod build;
mod difference;
mod fates;
mod fields;
mod mend;
mod order;
mod things;
mod values;
mod words;

use std::collections::HashMap;

pub use difference::{Difference, What, differences, summary};
pub use words::Said;

use crate::lang::Lang;
use crate::model::Project;
use crate::model::invariants::{Kind, Thing, findings};
use fates::Fate;
use things::Index;

/// One of the two versions that are joined.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Side {
    Ours,
    Theirs,
}

impl Side {
    pub const fn other(self) -> Self {
        match self {
            Self::Ours => Self::Theirs,
            Self::Theirs => Self::Ours,
        }
    }
}

/// What a conflict is about: it stays the same when the join is done again with other choices.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Spot {
    pub thing: Thing,
    /// The fluent key of the field's name.
    pub field: &'static str,
    /// Which part of the field: the curve of a score.
    pub part: u64,
}

/// Something that both versions changed, each in its own way.
#[derive(Clone, Debug, PartialEq)]
pub struct Conflict {
    pub spot: Spot,
    /// What people call the thing.
    pub title: Said,
    /// The title of what it lies in.
    pub inside: Said,
    /// The name of the field.
    pub field: Said,
    pub ours: Said,
    pub theirs: Said,
    /// Which of the two is in the result.
    pub kept: Side,
}

/// What was mended so that the result holds together.
#[derive(Clone, Debug, PartialEq)]
pub struct Repair {
    pub thing: Thing,
    pub title: Said,
    pub inside: Said,
    pub mended: Mended,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mended {
    /// It named something that has gone.
    LinkDropped,
    /// A note hangs on what is left of its touchpoints, or else on its episode.
    Rehung,
    /// A note went along with its touchpoint.
    WentAlong,
    /// It lies in another lane, for want of the one it lay in.
    OtherLane,
    /// The kind of the lane is one that holds its cards.
    LaneKind,
    /// There was no place left for it.
    NoPlace,
    /// The measure of one version cannot have the figure of the other.
    OffScale,
}

/// Two versions as one.
#[derive(Clone, Debug, PartialEq)]
pub struct Joined {
    pub project: Project,
    pub conflicts: Vec<Conflict>,
    pub repairs: Vec<Repair>,
}

/// What is taken where both changed the same. Without a choice, what a conflict keeps by itself.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Choices {
    /// For every conflict that is not named.
    pub all: Option<Side>,
    pub each: HashMap<Spot, Side>,
}

/// Joins two versions, with what both started from if that is known. Without it, things in only one of the
/// two are taken over, an empty field takes the other one's content, and all else that differs is a conflict.
pub fn joined(base: Option<&Project>, ours: &Project, theirs: &Project) -> Joined {
    joined_choosing(base, ours, theirs, &Choices::default())
}

/// As [`joined`], with these choices. Conflicts are told all the same, with what is kept.
pub fn joined_choosing(base: Option<&Project>, ours: &Project, theirs: &Project, choices: &Choices) -> Joined {
    let mut join = Join {
        base: Index::of(base),
        ours: Index::of(Some(ours)),
        theirs: Index::of(Some(theirs)),
        choices,
        fates: HashMap::new(),
        kept: HashMap::new(),
        members: HashMap::new(),
        conflicts: Vec::new(),
        repairs: Vec::new(),
    };
    join.decide_fates();
    join.find_places();
    let mut project = join.project(base, ours, theirs);
    join.mend(&mut project);
    if !findings(&project).is_empty() {
        // Files that no program made may have things of one id in several journeys: all of them stay, with new ids.
        crate::file::repair(&mut project);
    }
    Joined { project, conflicts: join.conflicts, repairs: join.repairs }
}

/// A join under way.
struct Join<'p> {
    base: Index<'p>,
    ours: Index<'p>,
    theirs: Index<'p>,
    choices: &'p Choices,
    fates: HashMap<Thing, Fate>,
    /// What one side deleted and the other one keeps.
    kept: HashMap<Thing, Side>,
    /// What lies in what, in the result.
    members: HashMap<(Thing, Kind), Vec<Thing>>,
    conflicts: Vec<Conflict>,
    repairs: Vec<Repair>,
}

impl<'p> Join<'p> {
    fn side(&self, side: Side) -> &Index<'p> {
        match side {
            Side::Ours => &self.ours,
            Side::Theirs => &self.theirs,
        }
    }

    /// Tells a conflict, and which side is to be taken.
    fn conflict(&mut self, spot: Spot, field: Said, values: [Said; 2], unless_chosen: Side) -> Side {
        let chosen = self.choices.each.get(&spot).copied().or(self.choices.all);
        let kept = chosen.unwrap_or(unless_chosen);
        let (title, inside) = (self.title(spot.thing), self.inside(spot.thing));
        let [ours, theirs] = values;
        self.conflicts.push(Conflict { spot, title, inside, field, ours, theirs, kept });
        kept
    }

    fn repaired(&mut self, thing: Thing, mended: Mended) {
        let (title, inside) = (self.title(thing), self.inside(thing));
        self.repairs.push(Repair { thing, title, inside, mended });
    }

    fn is_gone(&self, thing: Thing) -> bool {
        thing != Thing::PROJECT && !matches!(self.fates.get(&thing), Some(Fate::Both | Fate::Only(_)))
    }
}

impl Conflict {
    /// What differs, where, and what is kept: one line.
    pub fn sentence(&self, lang: Lang) -> String {
        let subject = words::subject(lang, self.spot.thing, &self.title, &self.inside);
        let values = [
            ("subject", subject.into()),
            ("field", self.field.text(lang).into()),
            ("ours", self.ours.quoted(lang).into()),
            ("theirs", self.theirs.quoted(lang).into()),
            ("kept", if self.kept == Side::Ours { "ours" } else { "theirs" }.into()),
        ];
        lang.with("join-conflict", &values)
    }

    /// The thing and where it is: “Touchpoint “Bel” in “Nazorg””.
    pub fn subject(&self, lang: Lang) -> String {
        words::subject(lang, self.spot.thing, &self.title, &self.inside)
    }
}

impl Repair {
    /// What was mended, and where.
    pub fn sentence(&self, lang: Lang) -> String {
        let subject = words::subject(lang, self.thing, &self.title, &self.inside);
        let key = match self.mended {
            Mended::LinkDropped => "join-repair-link-dropped",
            Mended::Rehung => "join-repair-rehung",
            Mended::WentAlong => "join-repair-went-along",
            Mended::OtherLane => "join-repair-other-lane",
            Mended::LaneKind => "join-repair-lane-kind",
            Mended::NoPlace => "join-repair-no-place",
            Mended::OffScale => "join-repair-off-scale",
        };
        lang.with(key, &[("subject", subject.into())])
    }
}

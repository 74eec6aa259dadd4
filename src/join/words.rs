//! What a join tells, in words of any language.

use super::things::{Index, Item};
use super::{Join, Spot};
use crate::lang::Lang;
use crate::layout::words::{lane_kind_key, score_text};
use crate::model::invariants::{Kind, Thing};
use crate::model::{Score, ScoreScale, words};

/// How many letters of a text are told.
const TOLD_LETTERS: usize = 80;

/// Something to be said once the language is known.
#[derive(Clone, Debug, PartialEq)]
pub enum Said {
    Nothing,
    /// Words of the document itself.
    Words(String),
    /// Words of the program: a fluent key.
    Key(&'static str),
    Score(Score),
    /// Of several parts, those that say something.
    List(Vec<Said>),
    /// One after the other.
    Phrase(Vec<Said>),
}

impl Said {
    pub(super) fn words(value: impl ToString) -> Self {
        let words = value.to_string();
        if words.is_empty() { Self::Nothing } else { Self::Words(words) }
    }

    /// Empty for nothing.
    pub fn text(&self, lang: Lang) -> String {
        match self {
            Self::Nothing => String::new(),
            Self::Words(words) => words.clone(),
            Self::Key(key) => lang.text(key),
            Self::Score(score) => score_text(score.value(), ScoreScale::MinusTwoToTwo, lang),
            Self::List(parts) => joined(parts, lang, ", "),
            Self::Phrase(parts) => joined(parts, lang, " "),
        }
    }

    /// On one line, with quotation marks around words of the document; a long text only with its beginning.
    pub fn quoted(&self, lang: Lang) -> String {
        let line = one_line(&self.text(lang));
        match self {
            _ if line.is_empty() => lang.text("join-nothing"),
            Self::Words(_) | Self::List(_) => lang.with("join-quoted", &[("words", line.into())]),
            Self::Nothing | Self::Key(_) | Self::Score(_) | Self::Phrase(_) => line,
        }
    }
}

fn joined(parts: &[Said], lang: Lang, between: &str) -> String {
    let parts = parts.iter().map(|part| part.text(lang)).filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join(between)
}

fn one_line(text: &str) -> String {
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match words.char_indices().nth(TOLD_LETTERS) {
        Some((end, _)) => format!("{}…", &words[..end]),
        None => words,
    }
}

/// A thing as the subject of a sentence: its kind, its title, and what it is in.
pub(super) fn subject(lang: Lang, thing: Thing, title: &Said, inside: &Said) -> String {
    let kind = lang.text(&format!("thing-{}", thing.kind.key()));
    let (title, inside) = (one_line(&title.text(lang)), one_line(&inside.text(lang)));
    match (thing.kind, title.is_empty(), inside.is_empty()) {
        (Kind::Project, ..) => kind,
        (_, true, true) => lang.with("join-subject-untitled", &[("thing", kind.into())]),
        (_, true, false) => {
            lang.with("join-subject-untitled-inside", &[("thing", kind.into()), ("inside", inside.into())])
        }
        (_, false, true) => lang.with("finding-subject", &[("thing", kind.into()), ("title", title.into())]),
        (_, false, false) => {
            let values = [("thing", kind.into()), ("title", title.into()), ("inside", inside.into())];
            lang.with("finding-subject-inside", &values)
        }
    }
}

/// What things are called, in whichever version has them.
pub(super) struct Names<'j, 'p> {
    versions: [&'j Index<'p>; 3],
}

impl<'j, 'p> Names<'j, 'p> {
    pub fn of(join: &'j Join<'p>) -> Self {
        Self { versions: [&join.ours, &join.theirs, &join.base] }
    }

    pub fn title(&self, thing: Thing) -> Said {
        self.versions.iter().find_map(|version| version.title(thing)).unwrap_or(Said::Nothing)
    }

    /// The name of a field; that of a score names its curve.
    pub fn field(&self, spot: Spot) -> Said {
        match (spot.field, spot.part) {
            (field, 0) => Said::Key(field),
            ("inspector-feeling-desired", _) => Said::Key("inspector-desired-why"),
            ("inspector-feeling-now", _) => Said::Key("inspector-current-why"),
            (field, curve) => {
                let curve = self.title(Thing::new(Kind::Curve, curve));
                Said::List(vec![Said::Key(field), curve])
            }
        }
    }
}

impl Index<'_> {
    /// What people call a thing of this version, if it is in it.
    pub(super) fn title(&self, thing: Thing) -> Option<Said> {
        let item = self.get(thing)?.item;
        Some(match item {
            Item::Lane(lane) if lane.title.is_empty() => Said::Key(lane_kind_key(lane.kind)),
            Item::Curve(curve) => {
                let whose = self.title(Thing::new(Kind::Customer, curve.customer.number()));
                let kind = Said::Key(words::curve_kind(curve.kind));
                Said::List(vec![kind, whose.unwrap_or(Said::Nothing), Said::words(&curve.wave.label)])
            }
            Item::Metric(metric) => Said::Key(words::metric_kind(&metric.kind)),
            item => Said::words(item.title()),
        })
    }

    /// The title of what it lies in; nothing for what belongs to the project.
    pub(super) fn inside(&self, thing: Thing) -> Option<Said> {
        let parent = self.parent(thing)?;
        Some(self.title(parent).unwrap_or(Said::Nothing))
    }
}

impl Join<'_> {
    pub(super) fn title(&self, thing: Thing) -> Said {
        Names::of(self).title(thing)
    }

    pub(super) fn inside(&self, thing: Thing) -> Said {
        let versions = [&self.ours, &self.theirs];
        versions.into_iter().find_map(|version| version.inside(thing)).unwrap_or(Said::Nothing)
    }
}

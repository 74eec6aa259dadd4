//! Values of a damaged record: what reads is kept, what nearly reads is mended, the rest is left out.

use std::borrow::Cow;

use ron::error::{Error, SpannedResult};
use serde::de::DeserializeOwned;

use super::node::{Node, Shape, Span};
use super::tree::tree;
use crate::file::read::options;
use crate::model::expected;

/// How much of what is left out is shown.
const SHOWN_CHARACTERS: usize = 40;
/// How many parts of one value are tried one by one.
const MOST_PARTS: usize = 20_000;

/// What became of a value that does not read as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Mended {
    /// A misspelt word, read as another.
    ReadAs { found: String, instead: String },
    /// A text that lost its end, or has signs in it that cannot be.
    Text,
    /// Some of its parts are left out.
    Parts,
}

/// A value that reads, as text.
pub(super) struct Value {
    pub text: String,
    pub mended: Vec<Mended>,
}

/// Strictly, as the reader of files does.
pub(super) fn strictly<T: DeserializeOwned>(text: &str) -> SpannedResult<T> {
    options().from_str(text)
}

/// The value of a node that `test` accepts, mended where need be.
pub(super) fn value(text: &str, node: &Node, test: &dyn Fn(&str) -> Result<(), Error>) -> Option<Value> {
    let shown = rendered(text, node);
    let error = match test(&shown) {
        Ok(()) => {
            let is_mended = !node.is_whole && node.shape == Shape::Text;
            return Some(Value {
                text: shown.into_owned(),
                mended: is_mended.then_some(Mended::Text).into_iter().collect(),
            });
        }
        Err(error) => error,
    };
    let mended = match node.shape {
        Shape::Word => word(&shown, error),
        Shape::Text => text_value(&shown),
        Shape::Record | Shape::List | Shape::Map => return parts(text, node, test, error),
    };
    mended.filter(|value| test(&value.text).is_ok())
}

fn word(found: &str, error: Error) -> Option<Value> {
    let instead = match error {
        Error::NoSuchEnumVariant { expected, .. } => nearest(found, expected)?.to_owned(),
        Error::InvalidValueForType { expected, .. } if expected == expected::SCORE => {
            let score: f64 = found.parse().ok().filter(|score: &f64| score.is_finite())?;
            format!("{:?}", score.clamp(-2.0, 2.0))
        }
        Error::InvalidValueForType { expected, .. } if expected == expected::RATING => {
            let rating: i64 = found.parse().ok()?;
            rating.clamp(1, 5).to_string()
        }
        _ => return None,
    };
    Some(Value { text: instead.clone(), mended: vec![Mended::ReadAs { found: short(found), instead }] })
}

fn text_value(found: &str) -> Option<Value> {
    let inside = found.strip_prefix('"')?;
    Some(Value { text: literal(inside.strip_suffix('"').unwrap_or(inside)), mended: vec![Mended::Text] })
}

/// Each part on its own, then all that read together.
fn parts(text: &str, node: &Node, test: &dyn Fn(&str) -> Result<(), Error>, error: Error) -> Option<Value> {
    let (open, close) = node.shape.brackets();
    let choice = &text[node.choice.range()];
    if let Error::NoSuchEnumVariant { expected, .. } = &error
        && let Some(instead) = nearest(choice, expected)
    {
        let body = rendered(text, node);
        let renamed = format!("{instead}{}", body.strip_prefix(choice).unwrap_or_default());
        if test(&renamed).is_ok() {
            let read_as = Mended::ReadAs { found: short(choice), instead: instead.to_owned() };
            return Some(Value { text: renamed, mended: vec![read_as] });
        }
    }
    let mut kept: Vec<String> = Vec::new();
    let mut mended = Vec::new();
    for child in node.children.iter().take(MOST_PARTS) {
        let named = |value: &str| match key(text, child) {
            Some(key) => format!("{key}: {value}"),
            None => value.to_owned(),
        };
        let alone = |value: &str| test(&format!("{choice}{open}{}{close}", named(value)));
        match value(text, child, &alone) {
            Some(value) => {
                kept.push(named(&value.text));
                mended.extend(value.mended);
            }
            None => mended.push(Mended::Parts),
        }
    }
    let whole = |kept: &[String]| format!("{choice}{open}{}{close}", kept.join(", "));
    if kept.is_empty() {
        return None;
    }
    if test(&whole(&kept)).is_err() {
        // Parts that read alone may not go together, such as two scores for one curve.
        mended.push(Mended::Parts);
        let mut seen = std::collections::HashSet::new();
        kept.retain(|part| seen.insert(part.split(':').next().unwrap_or_default().to_owned()));
    }
    if node.children.len() > MOST_PARTS {
        mended.push(Mended::Parts);
    }
    mended.dedup();
    Some(Value { text: whole(&kept), mended }).filter(|value| test(&value.text).is_ok())
}

/// The name of a field or the key of a map, as written.
pub(super) fn key<'t>(text: &'t str, node: &Node) -> Option<&'t str> {
    Some(&text[node.name.range()]).filter(|key| !key.is_empty())
}

/// A node as text: as it stands if it is whole, else put together from its parts.
pub(super) fn rendered<'t>(text: &'t str, node: &Node) -> Cow<'t, str> {
    if node.is_whole {
        return Cow::Borrowed(&text[node.span.range()]);
    }
    match node.shape {
        Shape::Word => Cow::Borrowed(&text[node.span.range()]),
        Shape::Text => {
            let found = &text[node.span.range()];
            let inside = found.trim_end().trim_start_matches('"').trim_end_matches(',');
            Cow::Owned(literal(inside.strip_suffix('"').unwrap_or(inside)))
        }
        Shape::Record | Shape::List | Shape::Map => {
            let (open, close) = node.shape.brackets();
            let mut shown = format!("{}{open}", &text[node.choice.range()]);
            for child in &node.children {
                if let Some(key) = key(text, child) {
                    shown.push_str(key);
                    shown.push_str(": ");
                }
                shown.push_str(&rendered(text, child));
                shown.push_str(", ");
            }
            shown.push_str(close);
            Cow::Owned(shown)
        }
    }
}

/// A text of the file from what stood between its quotation marks, whatever that is.
pub(super) fn literal(inside: &str) -> String {
    let mut said = String::with_capacity(inside.len() + 2);
    said.push('"');
    let mut letters = inside.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '"' => said.push_str("\\\""),
            '\n' => said.push_str("\\n"),
            '\\' => match letters.next() {
                Some(escaped @ ('n' | 'r' | 't' | '"' | '\\' | '\'' | '0')) => said.extend(['\\', escaped]),
                Some(other) => said.push(other),
                None => {}
            },
            letter => said.push(letter),
        }
    }
    said.push('"');
    said
}

/// The one known word that is at most two letters away.
pub(super) fn nearest(found: &str, known: &[&'static str]) -> Option<&'static str> {
    if found.len() < 3 || found.len() > 40 {
        return None;
    }
    let mut near = known.iter().filter(|word| distance(found, word) <= 2);
    let first = near.next()?;
    let best = near.fold((first, distance(found, first), true), |(best, least, alone), word| {
        let away = distance(found, word);
        match away.cmp(&least) {
            std::cmp::Ordering::Less => (word, away, true),
            std::cmp::Ordering::Equal => (best, least, false),
            std::cmp::Ordering::Greater => (best, least, alone),
        }
    });
    best.2.then_some(*best.0)
}

/// How many letters have to be changed, added or taken out (Levenshtein).
fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (line, letter) in one.chars().enumerate() {
        let mut corner = row[0];
        row[0] = line + 1;
        for (column, with) in other.iter().enumerate() {
            let changed = corner + usize::from(letter != *with);
            corner = row[column + 1];
            row[column + 1] = changed.min(corner + 1).min(row[column] + 1);
        }
    }
    row[other.len()]
}

/// The first letters of what is left out.
pub(super) fn short(found: &str) -> String {
    let line = found.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut shown: String = line.chars().take(SHOWN_CHARACTERS).collect();
    if line.chars().count() > SHOWN_CHARACTERS {
        shown.push('…');
    }
    shown
}

/// The fields of a record whose brackets and quotation marks are out of order, found by their names alone:
/// each goes from its name to the next one. Gives name and value, each as a text with a node of its own.
pub(super) fn segments<'k>(text: &str, span: Span, known: &[&'k str]) -> Vec<(&'k str, String, usize)> {
    let text = &text[span.range()];
    let mut starts: Vec<(usize, &str)> = Vec::new();
    for name in known {
        for (at, _) in text.match_indices(name) {
            let before = text[..at].trim_end_matches(' ');
            let is_start = before.is_empty() || before.ends_with(['(', ',', '\n']);
            if is_start && text[at + name.len()..].starts_with(": ") {
                starts.push((at, name));
            }
        }
    }
    starts.sort_unstable();
    let ends = starts.iter().skip(1).map(|(at, _)| *at).chain([text.len()]);
    let fields = starts.iter().zip(ends).map(|((at, name), end)| {
        let begin = at + name.len() + 2;
        let words = text[begin..end.max(begin)].trim_end();
        let words = if end == text.len() { words.trim_end_matches(',').trim_end_matches(')') } else { words };
        (*name, words.trim_end().trim_end_matches(',').to_owned(), span.start() + at)
    });
    fields.collect()
}

/// The value of a text of its own.
pub(super) fn value_of(text: &str, test: &dyn Fn(&str) -> Result<(), Error>) -> Option<Value> {
    if test(text).is_ok() {
        return Some(Value { text: text.to_owned(), mended: Vec::new() });
    }
    if text.starts_with('"') {
        return text_value(text).filter(|value| test(&value.text).is_ok());
    }
    let parsed = tree(text, true);
    let [node] = parsed.top.as_slice() else { return None };
    value(text, node, test)
}

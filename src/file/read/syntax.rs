//! What RON's errors mean to someone who edits the file by hand.

use ron::error::{Error, Position, SpannedError};

use super::ReadError;
use crate::lang::Lang;
use crate::model::expected;

/// How much of a wrong value is shown.
const SHOWN_CHARACTERS: usize = 40;

/// What is wrong at one place of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SyntaxProblem {
    UnknownField {
        field: String,
        known: &'static [&'static str],
    },
    MissingField {
        field: &'static str,
    },
    RepeatedField {
        field: &'static str,
    },
    /// A word that stands for one of several choices, and is none of them.
    UnknownWord {
        word: String,
        known: &'static [&'static str],
    },
    /// A value of the right type that cannot be; `expected` is the last part of a fluent key.
    BadValue {
        expected: &'static str,
        found: String,
    },
    /// Two scores for one curve.
    TwoScores,
    /// Something else should stand here; the last part of a fluent key.
    Expected(&'static str),
    /// A text has no closing quotation mark.
    OpenText,
    /// The file stops in the middle.
    Cut,
    /// Something follows after the end of the project.
    AfterEnd,
    TooDeep,
    /// What RON itself says.
    Other(String),
}

impl SyntaxProblem {
    pub(super) fn sentence(&self, lang: Lang) -> String {
        match self {
            Self::UnknownField { field, known } => {
                lang.with("syntax-unknown-field", &[("field", field.as_str().into()), ("known", list(known).into())])
            }
            Self::MissingField { field } => lang.with("syntax-missing-field", &[("field", (*field).into())]),
            Self::RepeatedField { field } => lang.with("syntax-repeated-field", &[("field", (*field).into())]),
            Self::UnknownWord { word, known } => {
                lang.with("syntax-unknown-word", &[("word", word.as_str().into()), ("known", list(known).into())])
            }
            Self::BadValue { expected, found } => {
                let expected = lang.text(&format!("syntax-expected-{expected}"));
                lang.with("syntax-bad-value", &[("found", found.as_str().into()), ("expected", expected.into())])
            }
            Self::Expected(expected) => {
                let expected = lang.text(&format!("syntax-expected-{expected}"));
                lang.with("syntax-expected", &[("expected", expected.into())])
            }
            Self::TwoScores => lang.text("syntax-two-scores"),
            Self::OpenText => lang.text("syntax-open-text"),
            Self::Cut => lang.text("syntax-cut"),
            Self::AfterEnd => lang.text("syntax-after-end"),
            Self::TooDeep => lang.text("syntax-too-deep"),
            Self::Other(message) => lang.with("syntax-other", &[("message", message.as_str().into())]),
        }
    }

    /// Every last part of a fluent key that [`Self::BadValue`] and [`Self::Expected`] can have.
    pub const EXPECTATIONS: [&'static str; 19] = [
        "id",
        "score",
        "rating",
        "date",
        "colour",
        "base-64",
        "value",
        "text",
        "number",
        "whole-number",
        "truth",
        "list",
        "list-end",
        "map",
        "map-end",
        "record",
        "record-end",
        "comma",
        "colon",
    ];
}

fn list(words: &[&str]) -> String {
    words.join(", ")
}

/// RON's error as ours, at the place where the trouble starts.
pub(super) fn error(text: &str, error: SpannedError) -> ReadError {
    let start = offset(text, error.span.start);
    let end = offset(text, error.span.end).max(start);
    // RON counts from before the space that it had skipped.
    let start = text.len() - text[start..].trim_start().len();
    let found = text[start..end.max(start)].trim_matches('"').chars().take(SHOWN_CHARACTERS).collect();
    let problem = match problem(error.code, found) {
        // Near the end it is seldom the missing field or comma that is wrong.
        _ if text[start..].trim().is_empty() => SyntaxProblem::Cut,
        problem => problem,
    };
    let place = if problem == SyntaxProblem::Cut { text.trim_end().len() } else { start };
    let (line, column) = super::end_of(&text[..place]);
    ReadError::Syntax { line, column, problem }
}

/// The place in bytes of a place in lines and columns.
fn offset(text: &str, at: Position) -> usize {
    let line_start: usize = text.split_inclusive('\n').take(at.line - 1).map(str::len).sum();
    let column = text[line_start..].char_indices().nth(at.col - 1).map(|(place, _)| place);
    column.map_or(text.len(), |column| line_start + column)
}

fn problem(error: Error, found: String) -> SyntaxProblem {
    use SyntaxProblem as P;
    match error {
        Error::NoSuchStructField { expected, found, .. } => P::UnknownField { field: found, known: expected },
        Error::MissingStructField { field, .. } => P::MissingField { field },
        Error::DuplicateStructField { field, .. } => P::RepeatedField { field },
        Error::NoSuchEnumVariant { expected, found, .. } => P::UnknownWord { word: found, known: expected },
        Error::InvalidValueForType { expected, .. } if expected == expected::ONE_SCORE => P::TwoScores,
        Error::InvalidValueForType { expected, .. } if found.is_empty() => P::Expected(expectation(&expected)),
        Error::InvalidValueForType { expected, .. } => P::BadValue { expected: expectation(&expected), found },
        Error::IntegerOutOfBounds | Error::InvalidIntegerDigit { .. } => {
            P::BadValue { expected: "whole-number", found }
        }
        Error::ExpectedString => P::Expected("text"),
        Error::ExpectedFloat | Error::FloatUnderscore | Error::UnderscoreAtBeginning => P::Expected("number"),
        Error::ExpectedInteger => P::Expected("whole-number"),
        Error::ExpectedBoolean => P::Expected("truth"),
        Error::ExpectedArray => P::Expected("list"),
        Error::ExpectedArrayEnd => P::Expected("list-end"),
        Error::ExpectedMap => P::Expected("map"),
        Error::ExpectedMapEnd => P::Expected("map-end"),
        Error::ExpectedStructLike
        | Error::ExpectedNamedStructLike(_)
        | Error::ExpectedDifferentStructName { .. }
        | Error::ExpectedUnit => P::Expected("record"),
        Error::ExpectedStructLikeEnd | Error::ExpectedOptionEnd => P::Expected("record-end"),
        Error::ExpectedComma => P::Expected("comma"),
        Error::ExpectedMapColon => P::Expected("colon"),
        Error::ExpectedStringEnd => P::OpenText,
        Error::Eof | Error::UnclosedBlockComment | Error::UnclosedLineComment => P::Cut,
        Error::TrailingCharacters => P::AfterEnd,
        Error::ExceededRecursionLimit => P::TooDeep,
        other => P::Other(other.to_string()),
    }
}

fn expectation(words: &str) -> &'static str {
    match words {
        expected::ID => "id",
        expected::SCORE => "score",
        expected::RATING => "rating",
        expected::DATE => "date",
        expected::COLOUR => "colour",
        expected::BASE_64 => "base-64",
        _ => "value",
    }
}

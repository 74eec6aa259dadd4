//! Text to a project, or why not.

mod syntax;

use std::collections::HashMap;

use ron::Options;
use ron::extensions::Extensions;
use serde::de::DeserializeOwned;

pub use self::syntax::SyntaxProblem;
use super::foreign::{Foreign, foreign};
use super::{FIRST_LINE, FORMAT};
use crate::lang::Lang;
use crate::model::Project;
use crate::model::invariants::{Finding, Problem, findings};

/// The largest file that is read: 64 MiB.
pub const MOST_BYTES: usize = 64 << 20;

/// The most texts and names in one file. The largest project has fewer; more would only fill the memory.
pub const MOST_TEXTS: usize = 3_000_000;

/// How many findings a sentence tells before it counts the rest.
const TOLD_FINDINGS: usize = 5;

/// A finding, and the line of the file where the thing starts.
#[derive(Clone, Debug, PartialEq)]
pub struct FoundAt {
    pub finding: Finding,
    /// Counted from 1; none for what concerns the whole project.
    pub line: Option<usize>,
}

/// Why a file could not be read. Lines and columns are counted from 1, columns in characters.
#[derive(Clone, Debug, PartialEq)]
pub enum ReadError {
    TooBig {
        bytes: u64,
    },
    /// More than [`MOST_TEXTS`].
    TooMany,
    Empty,
    /// It belongs to another program.
    Foreign(Foreign),
    /// The file starts with an invisible mark that some editors write.
    ByteOrderMark,
    /// It is not text in UTF-8.
    NotText {
        line: usize,
        column: usize,
    },
    /// Two versions of the file were joined by git, and someone has to choose.
    Conflict {
        line: usize,
    },
    /// The first line does not say that it is one of ours.
    NotMeander,
    /// Written by a newer version.
    Newer {
        format: u32,
    },
    Syntax {
        line: usize,
        column: usize,
        problem: SyntaxProblem,
    },
    /// It reads, but does not hold together.
    Findings(Vec<FoundAt>),
}

impl ReadError {
    /// What is wrong, where, and what to do.
    pub fn sentence(&self, lang: Lang) -> String {
        match self {
            Self::TooBig { bytes } => {
                let values = [("size", bytes.div_ceil(1 << 20).into()), ("most", (MOST_BYTES >> 20).into())];
                lang.with("read-too-big", &values)
            }
            Self::TooMany => lang.with("read-too-many", &[("most", MOST_TEXTS.into())]),
            Self::Empty => lang.text("read-empty"),
            Self::Foreign(foreign) => foreign.sentence(lang),
            Self::ByteOrderMark => lang.text("read-byte-order-mark"),
            Self::NotText { line, column } => {
                lang.with("read-not-text", &[("line", number(*line)), ("column", number(*column))])
            }
            Self::Conflict { line } => lang.with("read-conflict", &[("line", number(*line))]),
            Self::NotMeander => lang.text("read-not-meander"),
            Self::Newer { format } => {
                lang.with("read-newer", &[("format", format.to_string().into()), ("known", FORMAT.to_string().into())])
            }
            Self::Syntax { line, column, problem } => {
                let values =
                    [("line", number(*line)), ("column", number(*column)), ("problem", problem.sentence(lang).into())];
                lang.with("read-at", &values)
            }
            Self::Findings(found) => findings_sentence(found, lang),
        }
    }
}

/// A number as it is, without the marks between thousands that a language may have.
fn number(value: usize) -> fluent_bundle::FluentValue<'static> {
    value.to_string().into()
}

fn findings_sentence(found: &[FoundAt], lang: Lang) -> String {
    let told = found.iter().take(TOLD_FINDINGS).map(|FoundAt { finding, line }| {
        let problem = finding.sentence(lang);
        match line {
            Some(line) => lang.with("read-at-line", &[("line", number(*line)), ("problem", problem.into())]),
            None => problem,
        }
    });
    let mut sentence = told.collect::<Vec<_>>().join("\n");
    let rest = found.len().saturating_sub(TOLD_FINDINGS);
    if rest > 0 {
        sentence.push('\n');
        sentence.push_str(&lang.with("read-more-findings", &[("count", rest.into())]));
    }
    sentence
}

/// The project of a file. Nothing is dropped or mended in silence: what is not understood is an error.
///
/// # Errors
/// A file that is too big, newer than this version, not ours, joined by git, not well written, or that has findings.
pub fn read(bytes: &[u8]) -> Result<Project, ReadError> {
    if bytes.len() > MOST_BYTES {
        return Err(ReadError::TooBig { bytes: bytes.len() as u64 });
    }
    // Each text has two quotation marks. They are counted before memory is spent on what is between them.
    if bytes.len() > MOST_TEXTS && bytes.iter().filter(|byte| **byte == b'"').count() > 2 * MOST_TEXTS {
        return Err(ReadError::TooMany);
    }
    if let Some(foreign) = foreign(bytes) {
        return Err(ReadError::Foreign(foreign));
    }
    if bytes.starts_with(b"\xEF\xBB\xBF") {
        return Err(ReadError::ByteOrderMark);
    }
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let (line, column) = end_of(&String::from_utf8_lossy(&bytes[..error.valid_up_to()]));
        ReadError::NotText { line, column }
    })?;
    if text.trim().is_empty() {
        return Err(ReadError::Empty);
    }
    check_first_line(text)?;
    let project: Project = parsed(text)?;
    let findings = findings(&project);
    if findings.is_empty() { Ok(project) } else { Err(ReadError::Findings(located(text, findings))) }
}

/// The rules by which files are read.
pub(super) fn options() -> Options {
    Options::default().with_default_extension(Extensions::IMPLICIT_SOME)
}

/// What a text in RON says.
pub(super) fn parsed<T: DeserializeOwned>(text: &str) -> Result<T, ReadError> {
    options().from_str(text).map_err(|error| conflict(text).unwrap_or_else(|| syntax::error(text, error)))
}

/// A project that reads, whether or not it holds together and says on its first line what it is.
pub(super) fn read_loosely(text: &str) -> Option<Project> {
    options().from_str(text).ok()
}

/// The number that follows these words on the first line.
pub(super) fn format_of(text: &str, words: &str) -> Option<u32> {
    text.lines().next()?.trim_end().strip_prefix(words)?.parse().ok()
}

/// The format of a file that says on its first line that it is one of ours.
pub(super) fn first_line_of_ours(text: &str) -> Option<u32> {
    format_of(text, FIRST_LINE)
}

fn check_first_line(text: &str) -> Result<(), ReadError> {
    match format_of(text, FIRST_LINE) {
        Some(1..=FORMAT) => Ok(()),
        Some(format) if format > FORMAT => Err(ReadError::Newer { format }),
        Some(_) => Err(ReadError::NotMeander),
        None => Err(conflict(text).unwrap_or(ReadError::NotMeander)),
    }
}

/// The first conflict marker of git, for a text that could not be read. The writer never starts a line with
/// one, because it writes the line breaks of texts as `\n`.
fn conflict(text: &str) -> Option<ReadError> {
    let marker = |line: &str| ["<<<<<<< ", ">>>>>>> ", "||||||| "].iter().any(|start| line.starts_with(start));
    let at = text.lines().position(marker)?;
    Some(ReadError::Conflict { line: at + 1 })
}

/// The line and column just after a text.
fn end_of(text: &str) -> (usize, usize) {
    let line = text.rsplit_once('\n').map_or(text, |(_, last)| last);
    (text.matches('\n').count() + 1, line.chars().count() + 1)
}

/// The lines where things with an id stand.
pub(super) fn lines_of_ids(text: &str) -> HashMap<&str, Vec<usize>> {
    const START: &str = "id: \"";
    let mut lines: HashMap<&str, Vec<usize>> = HashMap::new();
    for (line, words) in text.lines().enumerate() {
        for (at, _) in words.match_indices(START) {
            // Fields whose names end on "id" would have a letter before.
            let starts = words[..at].ends_with(['(', ' ']) || at == 0;
            if let Some(id) = words[at + START.len()..].split('"').next().filter(|_| starts) {
                lines.entry(id).or_default().push(line + 1);
            }
        }
    }
    lines
}

/// Finds the lines of the things by their ids. A second thing with the same id is at its second place.
fn located(text: &str, findings: Vec<Finding>) -> Vec<FoundAt> {
    let lines = lines_of_ids(text);
    let mut repeated: HashMap<String, usize> = HashMap::new();
    let locate = |finding: Finding| {
        let id = finding.thing.id();
        let places = lines.get(id.as_str()).map_or(&[][..], Vec::as_slice);
        let place = if finding.problem == Problem::DuplicateId {
            let nth = repeated.entry(id).or_insert(0);
            *nth += 1;
            *nth
        } else {
            0
        };
        let line = places.get(place).or(places.last()).copied();
        FoundAt { finding, line }
    };
    findings.into_iter().map(locate).collect()
}

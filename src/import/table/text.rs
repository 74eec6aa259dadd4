//! Text to cells.

use super::score::number;
use crate::lang::Lang;
use crate::model::invariants::LONGEST_TEXT;

/// The most cells of a table.
pub const MOST_CELLS: usize = 100_000;
/// The most bytes of the text of a table: 16 MiB.
const MOST_BYTES: usize = 16 << 20;

/// What stands between two cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Separator {
    Tab,
    Semicolon,
    Comma,
    /// Each line is one cell.
    None,
}

impl Separator {
    pub const ALL: [Separator; 4] = [Self::Tab, Self::Semicolon, Self::Comma, Self::None];

    const fn sign(self) -> Option<char> {
        match self {
            Self::Tab => Some('\t'),
            Self::Semicolon => Some(';'),
            Self::Comma => Some(','),
            Self::None => None,
        }
    }

    /// The one that a text uses. A tab always separates; a semicolon or comma only where every line has equally
    /// many, and a comma, which also stands in sentences, only between three columns or more, or beside quotes.
    pub fn of(text: &str) -> Self {
        if text.contains('\t') {
            return Self::Tab;
        }
        if Table::read(text, Self::Semicolon).is_ok_and(|table| table.is_even(2)) {
            return Self::Semicolon;
        }
        let columns = if text.contains("\",") || text.contains(",\"") { 2 } else { 3 };
        if Table::read(text, Self::Comma).is_ok_and(|table| table.is_even(columns)) {
            return Self::Comma;
        }
        Self::None
    }
}

/// Why a text is no table that can be taken over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TableError {
    TooBig { bytes: usize },
    TooManyCells,
}

impl TableError {
    /// What is wrong, and what to do.
    pub fn sentence(self, lang: Lang) -> String {
        match self {
            Self::TooBig { bytes } => {
                let values = [("size", bytes.div_ceil(1 << 20).into()), ("most", (MOST_BYTES >> 20).into())];
                lang.with("paste-too-big", &values)
            }
            Self::TooManyCells => lang.with("table-too-many-cells", &[("most", MOST_CELLS.into())]),
        }
    }
}

/// Cells in rows. Rows may be of different lengths; none is empty at the bottom, no column at the right.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    pub rows: Vec<Vec<String>>,
}

impl Table {
    /// The cells of a text. A cell in quotes may hold separators, line breaks and doubled quotes; quotes that are
    /// not closed at the end of their cell are letters like others.
    pub fn read(text: &str, separator: Separator) -> Result<Self, TableError> {
        if text.len() > MOST_BYTES {
            return Err(TableError::TooBig { bytes: text.len() });
        }
        let text = text.trim_start_matches('\u{feff}');
        let mut reader = Reader { rest: text, sign: separator.sign(), knows_no_end: false };
        let (mut rows, mut row, mut cells) = (Vec::new(), Vec::new(), 0);
        loop {
            let (cell, end) = reader.cell();
            row.push(cell);
            cells += 1;
            if cells > MOST_CELLS {
                return Err(TableError::TooManyCells);
            }
            if end != End::Cell {
                let filled = row.iter().rposition(|cell: &String| !cell.is_empty()).map_or(0, |last| last + 1);
                row.truncate(filled);
                rows.push(std::mem::take(&mut row));
            }
            if end == End::Text {
                break;
            }
        }
        let filled = rows.iter().rposition(|row| !row.is_empty()).map_or(0, |last| last + 1);
        rows.truncate(filled);
        Ok(Self { rows })
    }

    /// How many columns the longest row has.
    pub fn columns(&self) -> usize {
        self.rows.iter().map(Vec::len).max().unwrap_or(0)
    }

    /// The cell, empty where the row is shorter.
    pub fn cell(&self, row: usize, column: usize) -> &str {
        self.rows.get(row).and_then(|row| row.get(column)).map_or("", String::as_str)
    }

    /// Whether all rows that say something have equally many cells, this many at least.
    fn is_even(&self, least: usize) -> bool {
        let filled = || self.rows.iter().filter(|row| !row.is_empty());
        let columns = self.columns();
        // The last cells of a row may be empty, but then the first row, which names them, tells how many there are.
        let first = filled().next().map_or(0, Vec::len);
        columns >= least && first == columns && filled().count() >= 2 && filled().all(|row| row.len() >= 2)
    }
}

/// What follows a cell.
#[derive(Clone, Copy, PartialEq, Eq)]
enum End {
    Cell,
    Row,
    Text,
}

struct Reader<'a> {
    rest: &'a str,
    sign: Option<char>,
    /// A quote was not closed up to the end of the text: looking again for each cell would take for ever.
    knows_no_end: bool,
}

impl<'a> Reader<'a> {
    fn cell(&mut self) -> (String, End) {
        if let Some((quoted, after)) = self.quoted() {
            self.rest = after;
            return (cleaned(unguarded(&quoted)), self.end());
        }
        let sign = self.sign;
        let length = self.rest.find(|letter| Some(letter) == sign || letter == '\n' || letter == '\r');
        let (cell, rest) = self.rest.split_at(length.unwrap_or(self.rest.len()));
        self.rest = rest;
        let cell = if sign.is_some() { unguarded(cell) } else { cell };
        (cleaned(cell), self.end())
    }

    /// The words of a cell in quotes, and what comes after it.
    fn quoted(&mut self) -> Option<(String, &'a str)> {
        let text: &'a str = self.rest;
        let inner = text.strip_prefix('"').filter(|_| !self.knows_no_end && self.sign.is_some())?;
        let mut words = String::new();
        let mut from = 0;
        loop {
            let Some(quote) = inner[from..].find('"') else {
                self.knows_no_end = true;
                return None;
            };
            words.push_str(&inner[from..from + quote]);
            let after = &inner[from + quote + 1..];
            if !after.starts_with('"') {
                let closes = after.is_empty() || after.starts_with(['\n', '\r']) || after.starts_with(self.sign?);
                return closes.then_some((words, after));
            }
            words.push('"');
            from += quote + 2;
        }
    }

    fn end(&mut self) -> End {
        let mut letters = self.rest.chars();
        let end = match letters.next() {
            None => End::Text,
            Some('\r' | '\n') => End::Row,
            Some(_) => End::Cell,
        };
        let after = if self.rest.starts_with("\r\n") { &self.rest[2..] } else { letters.as_str() };
        self.rest = after;
        // The line break at the very end begins no row.
        if end == End::Row && after.is_empty() { End::Text } else { end }
    }
}

/// What makes words of a cell that a spreadsheet would take for a formula.
const GUARD: char = '\'';

/// Whether a spreadsheet may take it for a formula, guarded or not.
fn begins_formula(cell: &str) -> bool {
    cell.trim_start_matches(GUARD).starts_with(['=', '+', '-', '@', '\t', '\r'])
}

/// The cell as a spreadsheet takes it for words, whatever they begin with, or for a number. [`Table::read`] takes
/// the guard off again.
pub fn guarded(cell: String) -> String {
    let is_number = !cell.starts_with(GUARD) && number(&cell).is_some();
    if begins_formula(&cell) && !is_number { format!("{GUARD}{cell}") } else { cell }
}

fn unguarded(cell: &str) -> &str {
    cell.strip_prefix(GUARD).filter(|words| begins_formula(words)).unwrap_or(cell)
}

/// Without space around it and letters that nobody sees.
fn cleaned(cell: &str) -> String {
    let is_plain = !cell.contains(|letter: char| letter.is_control() || letter == '\u{feff}');
    if is_plain {
        return cell.trim().to_owned();
    }
    let unix = cell.replace("\r\n", "\n").replace('\r', "\n").replace('\t', " ");
    let seen: String = unix.chars().filter(|letter| *letter == '\n' || !letter.is_control()).collect();
    seen.replace('\u{feff}', "").trim().to_owned()
}

/// A text as long as the document takes it, and whether it had to be cut.
pub fn fitting(text: &str) -> (String, bool) {
    if text.len() <= LONGEST_TEXT {
        return (text.to_owned(), false);
    }
    match text.char_indices().nth(LONGEST_TEXT) {
        Some((end, _)) => (text[..end].to_owned(), true),
        None => (text.to_owned(), false),
    }
}

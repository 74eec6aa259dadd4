//! The bundled fonts: Inter for text, Phosphor for icons. Measures text and breaks it into lines.
//!
//! Text is measured once, at its canonical size, with the advance widths of the font (kerning is left to
//! whoever draws; it changes a line by less than one percent). So a line breaks at the same word at every
//! zoom and on paper.

pub mod bidi;
pub mod icon;
pub mod outline;

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{OnceLock, RwLock};

use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, MetadataProvider};

/// Inter, one variable font for all weights (SIL Open Font License 1.1).
pub static INTER: &[u8] = include_bytes!("../../assets/fonts/InterVariable.ttf");
/// Phosphor, the icons (MIT).
pub static PHOSPHOR: &[u8] = include_bytes!("../../assets/fonts/Phosphor.ttf");
/// Noto Emoji, in one colour (SIL Open Font License 1.1).
pub static NOTO_EMOJI: &[u8] = include_bytes!("../../assets/fonts/NotoEmoji-Regular.ttf");

/// How heavy a letter is: the value on the font's `wght` axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Weight {
    Regular,
    Medium,
    SemiBold,
    Bold,
}

impl Weight {
    pub const ALL: [Weight; 4] = [Self::Regular, Self::Medium, Self::SemiBold, Self::Bold];

    /// The value on the `wght` axis.
    pub const fn axis(self) -> f32 {
        match self {
            Self::Regular => 400.0,
            Self::Medium => 500.0,
            Self::SemiBold => 600.0,
            Self::Bold => 700.0,
        }
    }
}

/// Which font.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Face {
    Inter(Weight),
    Phosphor,
}

/// The look of a line of text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Style {
    /// Em size in scene units.
    pub size: f32,
    pub face: Face,
    /// Slanted by [`ITALIC_SLANT`].
    pub italic: bool,
}

/// How far a slanted letter leans to the right, per unit of height: as egui leans its italics.
pub const ITALIC_SLANT: f32 = 0.2;

impl Style {
    pub const fn new(size: f32, weight: Weight) -> Self {
        Self { size, face: Face::Inter(weight), italic: false }
    }

    pub const fn icon(size: f32) -> Self {
        Self { size, face: Face::Phosphor, italic: false }
    }

    pub const fn italic(self) -> Self {
        Self { italic: true, ..self }
    }

    pub const fn sized(self, size: f32) -> Self {
        Self { size, ..self }
    }

    /// Distance between baselines.
    pub fn line_height(&self) -> f32 {
        self.size * LINE_HEIGHT
    }

    /// From the top of the line to its baseline, so that capitals stand in the middle of the line.
    pub fn baseline(&self) -> f32 {
        self.line_height() / 2.0 + self.size * CAP_HEIGHT / 2.0
    }
}

/// Distance between the baselines of two lines, as a share of the em.
pub const LINE_HEIGHT: f32 = 1.32;

/// Height of a capital of Inter, as a share of the em (the font's OS/2 table).
const CAP_HEIGHT: f32 = 0.727;

/// The width of a line, in scene units.
pub fn width(text: &str, style: &Style) -> f32 {
    let advances = advances(style.face);
    text.chars().map(|letter| advances.of(letter)).sum::<f32>() * style.size
}

/// Breaks a text into at most `max_lines` lines of at most `max_width`; the last one ends in "…" where
/// more would follow. Breaks where Unicode allows (UAX 14), and with a hyphen within a word that is wider than a line.
/// Each line tells which way its paragraph runs ([`bidi::is_turned`]).
pub fn wrap(text: &str, style: &Style, max_width: f32, max_lines: usize) -> Vec<String> {
    let advances = advances(style.face);
    let limit = max_width / style.size;
    let mut lines = Vec::new();
    let mut line = Line { is_turned: bidi::is_turned(text), ..Line::default() };
    let mut start = 0;
    for (end, opportunity) in breaks(text).iter() {
        let (word, hard) = (&text[start..*end], *opportunity);
        start = *end;
        let whole = word.trim_end_matches(['\n', '\r']);
        let visible = word.trim_end();
        let (visible_width, whole_width) = (advances.sum(visible), advances.sum(whole));
        if !line.text.is_empty() && line.width + visible_width > limit {
            lines.push(line.take());
        }
        let (mut rest, mut rest_width) = (whole, whole_width);
        let mut left_over = visible_width;
        while left_over > limit && !rest.trim_end().is_empty() && lines.len() <= max_lines {
            // An ellipsis follows on the last line, so nothing is said of what comes next.
            let part = Part::of(&rest[..rest.trim_end().len()], advances, limit, lines.len() + 1 >= max_lines);
            lines.push(bidi::directed(part.line, line.is_turned));
            rest = &rest[part.end..];
            rest_width -= part.width;
            left_over -= part.width;
        }
        line.text.push_str(rest);
        line.width += rest_width;
        if hard && *end < text.len() {
            lines.push(line.take());
            line.is_turned = bidi::is_turned(&text[*end..]);
        }
        if lines.len() > max_lines {
            break;
        }
    }
    if !line.text.is_empty() {
        lines.push(line.take());
    }
    if lines.len() > max_lines {
        lines.truncate(max_lines);
        if let Some(last) = lines.last_mut() {
            *last = ellipsis(&format!("{last}…"), style, max_width).into_owned();
        }
    }
    lines
}

/// The number of lines that [`wrap`] gives.
pub fn line_count(text: &str, style: &Style, max_width: f32, max_lines: usize) -> usize {
    if !text.contains('\n') && width(text, style) <= max_width {
        usize::from(!text.is_empty())
    } else {
        wrap(text, style, max_width, max_lines).len()
    }
}

/// The text, or as much of its beginning as fits with "…" behind it.
pub fn ellipsis<'a>(text: &'a str, style: &Style, max_width: f32) -> Cow<'a, str> {
    if width(text, style) <= max_width {
        return Cow::Borrowed(text);
    }
    let advances = advances(style.face);
    let limit = max_width / style.size - advances.of('…');
    let mut used = 0.0;
    let kept: String = text
        .chars()
        .take_while(|letter| {
            used += advances.of(*letter);
            used <= limit
        })
        .collect();
    Cow::Owned(format!("{}…", kept.trim_end_matches([' ', '…'])))
}

/// As much of a word that is wider than a line as goes on one line.
struct Part {
    /// With a hyphen where letters are torn apart.
    line: String,
    /// Where the rest of the word begins, in bytes.
    end: usize,
    /// Without the hyphen, in em.
    width: f32,
}

/// Another sign than the one that is typed, since it is no letter of the word.
const HYPHEN: char = '‐';
/// Fewer letters than these are not left alone on a line, where that can be helped.
const LEAST_LETTERS: usize = 3;

impl Part {
    /// `limit` is in em. At least one letter, so that it ends.
    fn of(word: &str, advances: &Advances, limit: f32, is_last: bool) -> Self {
        let letters: Vec<char> = word.chars().collect();
        let width = |count: usize| letters[..count].iter().map(|letter| advances.of(*letter)).sum::<f32>();
        let fits = |count: usize, sign: f32| width(count) + sign <= limit;
        let most = (1..letters.len()).take_while(|count| fits(*count, 0.0)).last().unwrap_or(1);
        let is_torn = |count: usize| {
            let takes =
                |letter: &char| letter.is_alphabetic() && is_narrow(*letter) && !bidi::is_right_to_left(*letter);
            letters[count - 1..].len() > 1 && letters[count - 1..=count].iter().all(takes)
        };
        let sign = |count: usize| if is_torn(count) { advances.of(HYPHEN) } else { 0.0 };
        let (mut count, mut hyphen) = (most, false);
        if !is_last {
            let enough = letters.len().saturating_sub(LEAST_LETTERS).max(LEAST_LETTERS);
            let with_sign = (1..=most.min(enough)).rev().find(|count| fits(*count, sign(*count)));
            count = with_sign.unwrap_or(most);
            hyphen = with_sign.is_some() && is_torn(count);
        }
        let kept = letters[..count].iter();
        let line = kept.clone().copied().chain(hyphen.then_some(HYPHEN)).collect();
        Self { line, end: kept.map(|letter| letter.len_utf8()).sum(), width: width(count) }
    }
}

#[derive(Default)]
struct Line {
    text: String,
    /// In em.
    width: f32,
    /// Whether its paragraph runs from right to left.
    is_turned: bool,
}

impl Line {
    fn take(&mut self) -> String {
        self.width = 0.0;
        bidi::directed(std::mem::take(&mut self.text).trim_end().to_owned(), self.is_turned)
    }
}

/// Where a line may (false) or must (true) end. Plain ASCII takes a short way to the same answer for
/// what titles hold: after spaces, after hyphens within words, at line feeds. A range of figures, such as "12–17", is
/// not torn.
fn breaks(text: &str) -> Vec<(usize, bool)> {
    use unicode_linebreak::{BreakOpportunity, linebreaks};
    if text.bytes().all(|byte| byte == b' ' || byte.is_ascii_alphanumeric()) {
        let bytes = text.as_bytes();
        let mut ends: Vec<_> =
            (1..bytes.len()).filter(|at| bytes[at - 1] == b' ' && bytes[*at] != b' ').map(|at| (at, false)).collect();
        if !bytes.is_empty() {
            ends.push((bytes.len(), true));
        }
        return ends;
    }
    let is_digit = |letter: char| letter.is_ascii_digit();
    let is_in_range = |at: usize| {
        text[..at].strip_suffix('–').is_some_and(|before| before.ends_with(is_digit))
            && text[at..].starts_with(is_digit)
    };
    let ends = linebreaks(text).filter(|(at, _)| !is_in_range(*at));
    ends.map(|(at, kind)| (at, kind == BreakOpportunity::Mandatory)).collect()
}

/// Advance widths in em: a table for Latin, the font's own for the rest.
struct Advances {
    face: Face,
    latin: [f32; 0x180],
}

impl Advances {
    fn of(&self, letter: char) -> f32 {
        match self.latin.get(letter as usize) {
            Some(advance) => *advance,
            None => known_advance(self.face, letter).unwrap_or_else(|| {
                LACKING.store(true, Ordering::Relaxed);
                lacking_advance(letter)
            }),
        }
    }

    fn sum(&self, text: &str) -> f32 {
        text.chars().map(|letter| self.of(letter)).sum()
    }
}

fn advances(face: Face) -> &'static Advances {
    static TABLES: [OnceLock<Box<Advances>>; 5] = [const { OnceLock::new() }; 5];
    let place = match face {
        Face::Inter(Weight::Regular) => 0,
        Face::Inter(Weight::Medium) => 1,
        Face::Inter(Weight::SemiBold) => 2,
        Face::Inter(Weight::Bold) => 3,
        Face::Phosphor => 4,
    };
    TABLES[place].get_or_init(|| {
        let mut latin = [0.0; 0x180];
        for (code, advance) in latin.iter_mut().enumerate() {
            *advance = char::from_u32(code as u32).map_or(0.0, |letter| measured_advance(face, letter));
        }
        Box::new(Advances { face, latin })
    })
}

/// Whether a text was measured that has letters which the bundled fonts lack.
static LACKING: AtomicBool = AtomicBool::new(false);

/// Whether letters of other fonts are needed: those of [`outline::system_font_files`].
pub fn lacks_letters() -> bool {
    LACKING.load(Ordering::Relaxed)
}

/// Looks through a text that somebody may show before it is measured: what is typed, pasted, opened or listed.
pub fn notice(text: &str) {
    if !lacks_letters() && lacks(text) {
        LACKING.store(true, Ordering::Relaxed);
    }
}

/// Whether a text has letters that the bundled fonts lack.
pub fn lacks(text: &str) -> bool {
    if text.is_ascii() {
        return false;
    }
    let Ok(font) = FontRef::new(INTER) else { return true };
    let letters = font.charmap();
    let is_drawn = |letter: &char| *letter > LATIN_END && !letter.is_control() && !bidi::is_direction(*letter);
    text.chars().filter(is_drawn).any(|letter| letters.map(letter).is_none())
}

/// Our fonts have everything before it.
const LATIN_END: char = '\u{24F}';

/// The advance of a letter in em.
fn measured_advance(face: Face, letter: char) -> f32 {
    known_advance(face, letter).unwrap_or_else(|| lacking_advance(letter))
}

/// How wide a letter is that Inter lacks, in em: as in the font that has it. Without one it is a box.
fn lacking_advance(letter: char) -> f32 {
    if bidi::is_mark(letter) || outline::is_joiner(letter) {
        return 0.0;
    }
    static KNOWN: RwLock<BTreeMap<char, f32>> = RwLock::new(BTreeMap::new());
    let known = KNOWN.read().ok().and_then(|known| known.get(&letter).copied());
    known.unwrap_or_else(|| {
        let box_width = if is_narrow(letter) { 0.6 } else { 1.0 };
        let advance = outline::other_advance(letter).unwrap_or(box_width);
        if let Ok(mut known) = KNOWN.write() {
            known.insert(letter, advance);
        }
        advance
    })
}

/// Letters of an alphabet. CJK, emoji and signs are about as wide as the em.
fn is_narrow(letter: char) -> bool {
    matches!(letter, ..'\u{1100}' | '\u{1200}'..'\u{2000}') || bidi::is_right_to_left(letter)
}

/// The advance of a letter that the font has.
fn known_advance(face: Face, letter: char) -> Option<f32> {
    if letter.is_control() || bidi::is_direction(letter) {
        return Some(0.0);
    }
    let (bytes, weight) = match face {
        Face::Inter(weight) => (INTER, Some(weight.axis())),
        Face::Phosphor => (PHOSPHOR, None),
    };
    let font = FontRef::new(bytes).ok()?;
    let location = weight.map(|weight| font.axes().location([("wght", weight)]));
    let location = location.as_ref().map_or(LocationRef::default(), |location| location.into());
    let glyph = font.charmap().map(letter)?;
    font.glyph_metrics(Size::new(1.0), location).advance_width(glyph)
}

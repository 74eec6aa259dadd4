//! Lines put straight: our writer indents each line by the brackets around it, so the lines before and after one
//! tell what its frame must be. A single wrong sign there, such as a bracket in the indentation, a lost one at the
//! end, or a name that is no name, is put right before the brackets are read.

use std::borrow::Cow;

/// One line in so many may be wrong; where more are, the text was written in another way.
const LEAST_RIGHT: usize = 50;
/// What each bracket indents.
const STEP: usize = 2;
/// In bytes; no name of a field comes near it.
const LONGEST_TOKEN: usize = 64;

pub(super) struct Straight {
    pub text: String,
    /// Where lines begin that were put straight.
    pub places: Vec<usize>,
}

/// The same text with its lines put straight; none where there is nothing to do, or too much.
pub(super) fn straightened(text: &str) -> Option<Straight> {
    let mut lines: Vec<Line<'_>> = text.split('\n').flat_map(parted).collect();
    frame(&mut lines);
    let changed = lines.iter().filter(|line| line.is_changed).count();
    if changed == 0 || changed > 1 + lines.len() / LEAST_RIGHT {
        return None;
    }
    let mut straight = Straight { text: String::with_capacity(text.len()), places: Vec::new() };
    for (number, line) in lines.iter().enumerate() {
        if number > 0 {
            straight.text.push('\n');
        }
        if line.is_changed {
            straight.places.push(straight.text.len());
        }
        straight.text.extend(std::iter::repeat_n(' ', line.indent));
        straight.text.push_str(&line.words);
    }
    Some(straight)
}

struct Line<'t> {
    indent: usize,
    /// What follows the indentation.
    words: Cow<'t, str>,
    is_changed: bool,
}

impl<'t> Line<'t> {
    fn of(line: &'t str) -> Self {
        let (indent, words) = dented(line);
        if let Some((stray, rest)) = split_first(words).filter(|_| indent + words.len() > 1) {
            let is_odd = indent % STEP == 1 && !rest.is_empty();
            let is_text = stray == '"' && rest.trim_end_matches(',').ends_with('"');
            // One sign, then the rest of the indentation.
            if is_odd || rest.starts_with(' ') && !is_text {
                let (more, words) = dented(rest);
                if (indent + 1 + more) % STEP == 0 && !words.is_empty() {
                    return Self { indent: indent + 1 + more, words: fields(words), is_changed: true };
                }
            }
        } else if words.is_empty() && indent % STEP == 1 {
            // Its only bracket became a space.
            return Self { indent: indent - 1, words: " ".into(), is_changed: false };
        }
        let words = fields(words);
        Self { indent, is_changed: matches!(words, Cow::Owned(_)), words }
    }

    fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    fn put(&mut self, words: String) {
        self.is_changed = true;
        self.words = words.into();
    }
}

/// How far a line is indented, and what follows.
fn dented(line: &str) -> (usize, &str) {
    let words = line.trim_start_matches(' ');
    (line.len() - words.len(), words)
}

fn split_first(words: &str) -> Option<(char, &str)> {
    let mut letters = words.chars();
    letters.next().map(|first| (first, letters.as_str()))
}

/// The lines of which one was made: a sign stands where a line ended, and then the next one's indentation.
fn parted(line: &str) -> Vec<Line<'_>> {
    let mut parts = Vec::new();
    let mut start = 0;
    let mut before: Option<(usize, char)> = None;
    let mut outside = Outside::default();
    for (at, sign) in line.char_indices() {
        let is_gap = sign == ' ' && outside.is_outside() && line[at..].starts_with("  ");
        if let Some((end, _)) = before.filter(|(_, wrong)| is_gap && *wrong != ' ')
            && !line[start..end].trim().is_empty()
        {
            parts.push(Line::of(&line[start..end]));
            start = at;
        }
        outside.pass(sign);
        before = Some((at, sign));
    }
    let last = Line::of(&line[start..]);
    parts.push(Line { is_changed: last.is_changed || start > 0, ..last });
    parts
}

/// Whether a place of a line lies outside the texts in it.
#[derive(Default)]
struct Outside {
    is_text: bool,
    is_escaped: bool,
}

impl Outside {
    fn is_outside(&self) -> bool {
        !self.is_text
    }

    fn pass(&mut self, sign: char) {
        if sign == '"' && !self.is_escaped {
            self.is_text = !self.is_text;
        }
        self.is_escaped = self.is_text && sign == '\\' && !self.is_escaped;
    }
}

/// The words of a line with each name of a field followed by a colon, and with nothing but letters in it.
fn fields(words: &str) -> Cow<'_, str> {
    if words.starts_with("//") || words.starts_with("#!") {
        return Cow::Borrowed(words);
    }
    let mut mended: Option<String> = None;
    let mut outside = Outside::default();
    let mut is_start = true;
    let mut before = ' ';
    let mut done = 0;
    for (at, sign) in words.char_indices() {
        if is_start && at >= done && sign != '(' && outside.is_outside() {
            let token = token_at(words, at);
            if at + token.len() < words.len()
                && let Some(name) = meant(token)
            {
                let mended = mended.get_or_insert_default();
                mended.push_str(&words[done..at]);
                mended.push_str(&name);
                done = at + token.len();
            }
        }
        outside.pass(sign);
        is_start = outside.is_outside() && (sign == '(' || sign == ' ' && before == ',');
        before = sign;
    }
    match mended {
        Some(mended) => Cow::Owned(mended + &words[done..]),
        None => Cow::Borrowed(words),
    }
}

/// What stands up to the next space; nothing where that is farther than any name of a field.
fn token_at(words: &str, at: usize) -> &str {
    let near = words.as_bytes()[at..].iter().take(LONGEST_TOKEN).position(|byte| *byte == b' ');
    near.map_or("", |length| &words[at..at + length])
}

/// The name of a field, if that is what a word must have been.
fn meant(token: &str) -> Option<String> {
    let length = token.chars().count();
    if length < 4 || token.contains(['"', '\\']) {
        return None;
    }
    let is_right = |(place, sign): (usize, char)| match place + 1 == length {
        true => sign == ':',
        false => sign.is_ascii_lowercase() || sign == '_',
    };
    let wrong = token.chars().enumerate().filter(|one| !is_right(*one)).count();
    (wrong == 1).then(|| format!("{}:", name_of(token.chars().take(length - 1))))
}

/// A sign that cannot be in a name stands for a letter.
fn name_of(signs: impl Iterator<Item = char>) -> String {
    signs.map(|sign| if sign.is_ascii_lowercase() { sign } else { '_' }).collect()
}

/// Puts right the lines that open and close brackets.
fn frame(lines: &mut [Line<'_>]) {
    // How far the lines are indented that are still open, and what closes them.
    let mut open: Vec<(usize, char)> = Vec::new();
    let mut before = 0;
    for at in 0..lines.len() {
        if lines[at].is_empty() {
            continue;
        }
        let indent = lines[at].indent;
        let next = lines[at + 1..].iter().find(|line| !line.is_empty()).map(|line| line.indent);
        if next == Some(indent + STEP) {
            if !opens(&lines[at].words)
                && let Some(bracket) = opening(&lines[at + 1..], indent)
                && let Some(words) = opener(&lines[at].words, bracket)
            {
                lines[at].put(words);
            }
            open.retain(|(other, _)| *other < indent);
            open.extend(lines[at].words.chars().next_back().and_then(closing).map(|bracket| (indent, bracket)));
        } else if before == indent + STEP && !lines[at].words.starts_with([')', ']', '}']) {
            let length = lines[at].words.chars().count();
            let bracket = open.iter().rfind(|(other, _)| *other == indent).filter(|_| length <= 2);
            if let Some((_, bracket)) = bracket {
                let comma = if length == 2 { "," } else { "" };
                lines[at].put(format!("{bracket}{comma}"));
            }
        }
        before = indent;
    }
}

const BRACKETS: [(char, char); 3] = [('(', ')'), ('[', ']'), ('{', '}')];

fn closing(bracket: char) -> Option<char> {
    BRACKETS.iter().find(|(open, _)| *open == bracket).map(|(_, close)| *close)
}

/// Whether a line is one that opens a bracket, with a name or without.
fn opens(words: &str) -> bool {
    let Some(name) = words.strip_suffix(['(', '[', '{']) else { return false };
    name.is_empty()
        || name.strip_suffix(": ").is_some_and(|name| name.chars().all(|sign| sign.is_ascii_lowercase() || sign == '_'))
}

/// The bracket that the first line closes which is indented so far.
fn opening(after: &[Line<'_>], indent: usize) -> Option<char> {
    let end = after.iter().find(|line| !line.is_empty() && line.indent <= indent)?;
    let first = end.words.chars().next().filter(|_| end.indent == indent)?;
    BRACKETS.iter().find(|(_, close)| *close == first).map(|(open, _)| *open)
}

/// A line that opens this bracket, with what was its name.
fn opener(words: &str, bracket: char) -> Option<String> {
    let length = words.chars().count();
    let before_colon = words.find(':').map(|colon| words[..colon].chars().count());
    match before_colon.or(length.checked_sub(": [".len())).filter(|name| *name > 1) {
        Some(name) => Some(format!("{}: {bracket}", name_of(words.chars().take(name)))),
        None => (length == 1).then(|| bracket.to_string()),
    }
}

//! Hebrew, Arabic and other scripts that run from right to left: which part of a line stands where (UAX 9).

use std::borrow::Cow;

use unicode_bidi::{BidiClass, BidiInfo, Direction, bidi_class, get_base_direction};

const LEFT_TO_RIGHT: char = '\u{200E}';
const RIGHT_TO_LEFT: char = '\u{200F}';

/// Whether a paragraph runs from right to left, so that it stands at the right: the first of its letters that has a
/// direction tells (rules P2 and P3). Of more than one paragraph, the first.
pub fn is_turned(paragraph: &str) -> bool {
    may_turn(paragraph) && get_base_direction(paragraph) == Direction::Rtl
}

/// A line of a paragraph that tells by itself which way the paragraph runs: with a sign before it where its own
/// letters tell otherwise.
pub fn directed(line: String, is_turned: bool) -> String {
    if line.is_empty() || self::is_turned(&line) == is_turned {
        return line;
    }
    format!("{}{line}", if is_turned { RIGHT_TO_LEFT } else { LEFT_TO_RIGHT })
}

/// Signs that only tell which way letters run. They are not seen and take no room.
pub fn is_direction(sign: char) -> bool {
    matches!(sign, '\u{61C}' | LEFT_TO_RIGHT | RIGHT_TO_LEFT | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// All letters that run from right to left lie beyond Latin, Greek and Cyrillic.
fn may_turn(text: &str) -> bool {
    text.chars().any(|letter| letter >= '\u{590}')
}

/// Whether a line has parts that stand elsewhere than they are written.
pub fn is_reordered(line: &str) -> bool {
    matches!(seen(line), Cow::Owned(_))
}

/// A line with its parts in the order in which they are seen, from the left. Letters that run from right to left stay
/// in the order in which they are written, word by word: who shapes a word turns it round.
pub fn seen(line: &str) -> Cow<'_, str> {
    if !may_turn(line) {
        return Cow::Borrowed(line);
    }
    let info = BidiInfo::new(line, None);
    if !info.has_rtl() && !line.contains(is_direction) {
        return Cow::Borrowed(line);
    }
    let mut seen = String::with_capacity(line.len());
    for paragraph in &info.paragraphs {
        let (levels, runs) = info.visual_runs(paragraph, paragraph.range.clone());
        for run in runs {
            let is_turned = levels.get(run.start).is_some_and(unicode_bidi::Level::is_rtl);
            if is_turned {
                parts(&line[run]).into_iter().rev().for_each(|part| push_turned(&mut seen, part));
            } else {
                seen.push_str(&line[run]);
            }
        }
    }
    seen.retain(|sign| !is_direction(sign));
    Cow::Owned(seen)
}

/// Whether it is written from right to left, or belongs to such a letter.
pub fn is_right_to_left(letter: char) -> bool {
    matches!(bidi_class(letter), BidiClass::R | BidiClass::AL) || is_mark(letter)
}

/// Signs above, below and between such letters, which take no room.
pub fn is_mark(letter: char) -> bool {
    letter >= '\u{590}' && bidi_class(letter) == BidiClass::NSM
}

/// Words, and each sign between them.
fn parts(run: &str) -> Vec<&str> {
    let mut parts: Vec<&str> = Vec::new();
    let mut start = 0;
    let mut was_letter = false;
    for (at, sign) in run.char_indices() {
        let is_letter = is_right_to_left(sign) || matches!(sign, '\u{200C}' | '\u{200D}');
        if at > start && !(is_letter && was_letter) {
            parts.push(&run[start..at]);
            start = at;
        }
        was_letter = is_letter;
    }
    parts.push(&run[start..]);
    parts
}

/// Brackets open towards the words that follow, wherever these stand.
fn push_turned(seen: &mut String, part: &str) {
    const PAIRS: [(char, char); 6] = [('(', ')'), ('[', ']'), ('{', '}'), ('<', '>'), ('«', '»'), ('‹', '›')];
    seen.extend(part.chars().map(|sign| {
        let other = |(open, close): &(char, char)| match sign {
            _ if sign == *open => Some(*close),
            _ if sign == *close => Some(*open),
            _ => None,
        };
        PAIRS.iter().find_map(other).unwrap_or(sign)
    }));
}

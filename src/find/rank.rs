//! How well a name fits what was typed.

use memchr::memmem::Finder;

/// The rank from which on letters are only there in order, not side by side.
pub const LOOSE: u32 = 3;

/// How well a word fits a name, both folded: 0 where the name begins with it, 1 where a word of the name does,
/// 2 where it stands within a word, 3 where its letters follow each other from the beginning of a word on;
/// nothing where they do not.
pub fn rank(name: &str, word: &str) -> Option<u32> {
    side_by_side(name, &Finder::new(word)).or_else(|| is_loosely_in(name, word).then_some(LOOSE))
}

/// As [`rank`], where the letters have to stand side by side.
pub(super) fn side_by_side(name: &str, word: &Finder<'_>) -> Option<u32> {
    let mut best = None;
    for at in word.find_iter(name.as_bytes()) {
        let before = name.get(..at).unwrap_or_default().chars().next_back();
        match before {
            None => return Some(0),
            Some(letter) if !letter.is_alphanumeric() => best = Some(1),
            Some(_) => best = best.or(Some(2)),
        }
    }
    best
}

/// Two letters in order are in nearly everything: they say nothing.
const LOOSE_LETTERS: usize = 3;

/// Whether the letters of the word follow each other in the name, from the beginning of a word on.
pub(super) fn is_loosely_in(name: &str, word: &str) -> bool {
    let Some(first) = word.chars().next() else { return false };
    if word.len() < LOOSE_LETTERS || word.chars().count() < LOOSE_LETTERS {
        return false;
    }
    let mut is_start = true;
    for (at, letter) in name.char_indices() {
        if is_start && letter == first {
            let mut rest = name[at..].chars();
            return word.chars().all(|wanted| rest.any(|letter| letter == wanted));
        }
        is_start = !letter.is_alphanumeric();
    }
    false
}

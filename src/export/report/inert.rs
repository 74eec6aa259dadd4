//! Words of a document as Markdown that says them and does nothing else.

/// The words on one line, so marked that no reader of Markdown finds a heading, list, link, address, picture, code,
/// table, formula or HTML in them.
pub fn inert(words: &str) -> String {
    let line = words.split(|letter: char| letter.is_whitespace() || letter.is_control());
    let line = line.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
    let mut text = String::with_capacity(line.len() + 8);
    let mut letters = line.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        let next = letters.peek().map(|(_, next)| *next);
        if is_mark(letter) || is_of_address(&line[..at], letter, next) || begins_block(&line[..at], letter, next) {
            text.push('\\');
        }
        text.push(letter);
    }
    text
}

/// Each line of the words that holds something, made inert.
pub fn paragraphs(words: &str) -> impl Iterator<Item = String> {
    words.lines().map(inert).filter(|line| !line.is_empty())
}

/// What means something wherever it stands.
const fn is_mark(letter: char) -> bool {
    matches!(
        letter,
        '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '|' | '~' | '$' | '#' | '^' | '@' | '{' | '}'
    )
}

/// Many readers make links of bare addresses: `https://…`, `mailto:…`, `www.…`.
fn is_of_address(before: &str, letter: char, next: Option<char>) -> bool {
    match letter {
        ':' => next.is_some_and(|next| !next.is_whitespace()),
        '.' => {
            before.len() >= 3 && before.is_char_boundary(before.len() - 3) && {
                before[before.len() - 3..].eq_ignore_ascii_case("www")
            }
        }
        _ => false,
    }
}

/// What begins a list or underlines a heading at the beginning of a line.
fn begins_block(before: &str, letter: char, next: Option<char>) -> bool {
    match letter {
        '-' | '+' | '=' => before.is_empty(),
        '.' | ')' => {
            !before.is_empty()
                && before.bytes().all(|byte| byte.is_ascii_digit())
                && next.is_none_or(char::is_whitespace)
        }
        _ => false,
    }
}

//! The sources of the program and of its tests as data, for the tests that hold the lines of the house.

use std::fs;
use std::path::{Path, PathBuf};

/// One file of the sources.
pub struct Source {
    /// From the folder that was read, with `/`, such as `ui/inspector.rs`.
    pub path: String,
    pub text: String,
    /// The text with comments and the insides of literals as spaces, so that what is found in it is code.
    /// Lines are where they were.
    pub code: String,
    /// String literals as written, with the place of their first letter in the text.
    pub literals: Vec<(usize, String)>,
}

impl Source {
    /// Takes a text apart; `path` is only carried along.
    pub fn new(path: &str, text: &str) -> Self {
        let (code, literals) = lexed(text);
        Self { path: path.to_owned(), text: text.to_owned(), code, literals }
    }

    /// The room a file belongs to: `ui` for `ui/inspector.rs`, `geom` for `geom.rs`.
    pub fn room(&self) -> &str {
        let first = self.path.split('/').next().unwrap_or_default();
        first.strip_suffix(".rs").unwrap_or(first)
    }

    /// `ui/inspector.rs:12` for a place in the text.
    pub fn at(&self, place: usize) -> String {
        format!("src/{}:{}", self.path, self.text[..place].matches('\n').count() + 1)
    }

    /// Every place where the code holds `needle`, as whole words where it begins or ends with a letter.
    pub fn places<'a>(&'a self, needle: &'a str) -> impl Iterator<Item = usize> + 'a {
        let word = |letter: Option<char>| letter.is_some_and(|letter| letter.is_alphanumeric() || letter == '_');
        let within_word =
            move |before: &str, after: &str| word(before.chars().next_back()) && word(after.chars().next());
        self.code.match_indices(needle).map(|(at, _)| at).filter(move |at| {
            let (before, after) = (&self.code[..*at], &self.code[at + needle.len()..]);
            !within_word(before, needle) && !within_word(needle, after)
        })
    }
}

/// Every file of `src`, in order of path.
pub fn all() -> Vec<Source> {
    below("src")
}

/// Every file of `tests/rooms`, in order of path, which is from there.
pub fn tests() -> Vec<Source> {
    below("tests/rooms")
}

fn below(folder: &str) -> Vec<Source> {
    let root = root().join(folder);
    let mut paths = Vec::new();
    collect(&root, &mut paths);
    paths.sort();
    paths
        .iter()
        .map(|path| {
            let text = fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
            let relative = path.strip_prefix(&root).expect("below the folder");
            Source::new(&relative.to_string_lossy().replace('\\', "/"), &text)
        })
        .collect()
}

/// The folder of `Cargo.toml`.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn collect(folder: &Path, paths: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder of the sources") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            collect(&path, paths);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            paths.push(path);
        }
    }
}

/// Blanks comments and literals. Knows what this program's sources hold: line and nested block comments,
/// plain, raw and byte strings, characters, lifetimes.
fn lexed(text: &str) -> (String, Vec<(usize, String)>) {
    let bytes = text.as_bytes();
    let mut code = bytes.to_vec();
    let mut literals = Vec::new();
    let blank = |code: &mut Vec<u8>, from: usize, to: usize| {
        code[from..to].iter_mut().filter(|byte| **byte != b'\n').for_each(|byte| *byte = b' ');
    };
    let mut at = 0;
    while at < bytes.len() {
        let rest = &text[at..];
        if rest.starts_with("//") {
            let end = at + rest.find('\n').unwrap_or(rest.len());
            blank(&mut code, at, end);
            at = end;
        } else if rest.starts_with("/*") {
            let end = at + block_comment(rest);
            blank(&mut code, at, end);
            at = end;
        } else if let Some(Literal { open, close, end }) = string(bytes, rest, at) {
            literals.push((at + open, rest[open..close].to_owned()));
            blank(&mut code, at + open, at + close);
            at += end;
        } else if bytes[at] == b'\'' {
            let end = at + character(rest);
            blank(&mut code, at + 1, end.saturating_sub(1).max(at + 1));
            at = end;
        } else {
            at += rest.chars().next().map_or(1, char::len_utf8);
        }
    }
    (String::from_utf8(code).expect("blanks are ASCII and whole literals are blanked"), literals)
}

fn block_comment(rest: &str) -> usize {
    let (mut depth, mut at) = (0, 0);
    while at < rest.len() {
        if rest[at..].starts_with("/*") {
            (depth, at) = (depth + 1, at + 2);
        } else if rest[at..].starts_with("*/") {
            (depth, at) = (depth - 1, at + 2);
            if depth == 0 {
                return at;
            }
        } else {
            at += rest[at..].chars().next().map_or(1, char::len_utf8);
        }
    }
    rest.len()
}

/// Where the inside of a string literal begins and ends, and where the literal does.
struct Literal {
    open: usize,
    close: usize,
    end: usize,
}

/// The string literal that starts here, if one does.
fn string(bytes: &[u8], rest: &str, at: usize) -> Option<Literal> {
    let follows_word = at > 0 && (bytes[at - 1].is_ascii_alphanumeric() || bytes[at - 1] == b'_');
    let prefix = ["br", "r", "b", ""].into_iter().find(|prefix| {
        let marks = if prefix.contains('r') { "#" } else { "" };
        rest.strip_prefix(prefix)
            .is_some_and(|tail| tail.trim_start_matches(|mark| marks.contains(mark)).starts_with('"'))
    })?;
    if !prefix.is_empty() && follows_word {
        return None;
    }
    let open = rest.find('"')? + 1;
    let inside = &rest[open..];
    let ending = format!("\"{}", "#".repeat(open - 1 - prefix.len()));
    let length = if prefix.contains('r') { inside.find(&ending) } else { unescaped_quote(inside) };
    let close = open + length.unwrap_or(inside.len());
    Some(Literal { open, close, end: (close + ending.len()).min(rest.len()) })
}

fn unescaped_quote(inside: &str) -> Option<usize> {
    let mut escaped = false;
    inside.bytes().position(|byte| {
        let ends = byte == b'"' && !escaped;
        escaped = byte == b'\\' && !escaped;
        ends
    })
}

/// The length of a character literal, or 1 for the tick of a lifetime.
fn character(rest: &str) -> usize {
    let mut letters = rest.char_indices().skip(1);
    match (letters.next(), letters.next()) {
        (Some((_, '\\')), Some((escaped, _))) => rest[escaped + 1..].find('\'').map_or(1, |end| escaped + 1 + end + 1),
        (Some(_), Some((end, '\''))) => end + 1,
        _ => 1,
    }
}

#[test]
fn literals_and_comments_are_told_from_code() {
    let text = "a(\"x \\\" // y\", 'z', '\\'', r#\"raw \"q\"\"#, b\"b\"); // \"no\"\nfn f<'a>(/* \"c\" /* d */ */ é: &'a str) {}";
    let source = Source::new("x.rs", text);
    let literals: Vec<&str> = source.literals.iter().map(|(_, literal)| literal.as_str()).collect();
    assert_eq!(literals, ["x \\\" // y", "raw \"q\"", "b"]);
    assert_eq!(source.code.len(), text.len());
    for gone in ["//", "no", "raw", "z'", "c", "d"] {
        assert!(!source.code.contains(gone), "{gone}: {}", source.code);
    }
    assert!(source.code.contains("fn f<'a>(") && source.code.contains("é: &'a str) {}"));
    assert_eq!(source.at(text.find("fn").expect("there")), "src/x.rs:2");
    assert_eq!(source.places("str").count(), 1);
    assert_eq!(source.places("st").count(), 0);
}

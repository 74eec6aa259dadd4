//! Everything that fuzzing began with or found, once more, and a few changes of it. `tests/fuzz/run` makes the long runs.

use std::fs;

#[path = "../fuzz/checks.rs"]
mod checks;

use rayon::prelude::*;

use crate::sources;

type Check = fn(&[u8]);

/// Each target, and how many changed inputs are tried each time: those that take longer, less often.
const TARGETS: [(&str, Check, usize); 5] = [
    ("read", checks::check_read, 2_000),
    ("salvage", checks::check_salvage, 600),
    ("merge", checks::check_merge, 200),
    ("table", checks::check_table, 600),
    ("fragment", checks::check_fragment, 2_000),
];

/// What a target began with, in a folder, and what it found, an input a line; in the same order each time.
fn corpus(target: &str) -> Vec<(String, Vec<u8>)> {
    let folder = sources::root().join("tests/fuzz/corpus");
    let entries = fs::read_dir(folder.join(target)).expect("a corpus").map(|entry| entry.expect("an entry").path());
    let mut inputs: Vec<_> =
        entries.map(|path| (path.display().to_string(), fs::read(&path).expect("an input"))).collect();
    inputs.sort();
    let found = fs::read_to_string(folder.join(target).with_extension("txt")).expect("what was found");
    inputs.extend(found.lines().enumerate().map(|(at, line)| (format!("{target}.txt, line {}", at + 1), bytes(line))));
    inputs
}

/// A line of the found inputs: `\\`, `\n`, `\r`, `\t` and `\xNN` stand for bytes.
fn bytes(line: &str) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(line.len());
    let mut rest = line.as_bytes().iter().copied();
    while let Some(byte) = rest.next() {
        bytes.push(match (byte, if byte == b'\\' { rest.next() } else { None }) {
            (_, Some(b'n')) => b'\n',
            (_, Some(b'r')) => b'\r',
            (_, Some(b't')) => b'\t',
            (_, Some(b'x')) => {
                let digits: String = rest.by_ref().take(2).map(char::from).collect();
                u8::from_str_radix(&digits, 16).expect("two digits")
            }
            _ => byte,
        });
    }
    bytes
}

#[test]
fn what_fuzzing_began_with_and_found_holds() {
    for (target, check, _) in TARGETS {
        let inputs = corpus(target);
        assert!(inputs.len() > 50, "{target}");
        inputs.par_iter().for_each(|(name, input)| {
            println!("{name}");
            check(input);
        });
    }
}

#[test]
fn changed_inputs_hold() {
    let words = fs::read_to_string(sources::root().join("tests/fuzz/words.dict")).expect("the words");
    let words: Vec<&str> = words.lines().filter_map(|line| line.strip_prefix('"')?.strip_suffix('"')).collect();
    for (target, check, times) in TARGETS {
        let inputs = corpus(target);
        for time in 0..times {
            let mut chance = Chance(time as u64 + 1);
            let mut bytes = inputs[chance.below(inputs.len())].1.clone();
            for _ in 0..=chance.below(4) {
                change(&mut bytes, &inputs[chance.below(inputs.len())].1, &words, &mut chance);
            }
            println!("{target}, change {time}: {:?}", String::from_utf8_lossy(&bytes));
            check(&bytes);
        }
    }
}

/// Changes a place of an input: a bit, a part that goes or comes twice, a word of the format, a part of another input.
fn change(bytes: &mut Vec<u8>, other: &[u8], words: &[&str], chance: &mut Chance) {
    let at = chance.below(bytes.len() + 1);
    let end = at + chance.below(bytes.len() - at + 1);
    match chance.below(5) {
        0 => {
            if let Some(byte) = bytes.get_mut(at) {
                *byte ^= 1 << chance.below(8);
            }
        }
        1 => drop(bytes.drain(at..end.min(at + 200))),
        2 => {
            let part = bytes[at..end.min(at + 200)].to_vec();
            drop(bytes.splice(at..at, part));
        }
        3 => drop(bytes.splice(at..at, words[chance.below(words.len())].bytes())),
        _ => {
            let from = chance.below(other.len() + 1);
            let to = from + chance.below(other.len() - from + 1);
            drop(bytes.splice(at..end, other[from..to].iter().copied()));
        }
    }
}

/// Numbers that look like chance and are the same each time (xorshift64*, S. Vigna).
struct Chance(u64);

impl Chance {
    /// At least 0 and below `end`, which is not 0.
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33) as usize % end
    }
}

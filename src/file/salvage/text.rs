//! Bytes as a text that can be read, whatever they are, and the lines of it.

use std::cell::OnceCell;
use std::collections::HashMap;

use crate::file::read::{first_line_of_ours, lines_of_ids};
use crate::file::repairs::{Repair, RepairKind};

/// How many places are told where letters are lost.
const MOST_PLACES: usize = 200;

/// The text of a file: without a byte-order mark, in UTF-8 from UTF-16 where need be, and with a sign for bytes
/// that are no letters.
pub(super) fn legible(bytes: &[u8]) -> (String, Vec<Repair>) {
    let mut repairs = Vec::new();
    let text = match bytes {
        [0xEF, 0xBB, 0xBF, rest @ ..] => {
            repairs.push(Repair::at_line(RepairKind::ByteOrderMark, 1));
            lossy(rest, &mut repairs)
        }
        [0xFF, 0xFE, rest @ ..] => wide(rest, u16::from_le_bytes, &mut repairs),
        [0xFE, 0xFF, rest @ ..] => wide(rest, u16::from_be_bytes, &mut repairs),
        bytes => lossy(bytes, &mut repairs),
    };
    if first_line_of_ours(&text).is_none() {
        repairs.push(Repair::at_line(RepairKind::FirstLine, 1));
    }
    (text, repairs)
}

fn lossy(bytes: &[u8], repairs: &mut Vec<Repair>) -> String {
    let mut text = String::with_capacity(bytes.len());
    let mut line = 1;
    for chunk in bytes.utf8_chunks() {
        line += chunk.valid().matches('\n').count();
        text.push_str(chunk.valid());
        if !chunk.invalid().is_empty() {
            text.push(char::REPLACEMENT_CHARACTER);
            let told =
                repairs.last().is_some_and(|last| last.line == Some(line) && last.kind == RepairKind::BadLetters);
            if !told && repairs.len() < MOST_PLACES {
                repairs.push(Repair::at_line(RepairKind::BadLetters, line));
            }
        }
    }
    text
}

fn wide(bytes: &[u8], letter: fn([u8; 2]) -> u16, repairs: &mut Vec<Repair>) -> String {
    repairs.push(Repair::at_line(RepairKind::Encoding, 1));
    let letters = bytes.as_chunks().0.iter().map(|pair| letter(*pair));
    char::decode_utf16(letters).map(|letter| letter.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
}

/// Where the lines of a text begin.
pub(super) struct Lines {
    starts: Vec<u32>,
    ids: OnceCell<HashMap<String, Vec<usize>>>,
}

impl Lines {
    pub fn of(text: &str) -> Self {
        // Files are at most 64 MiB.
        let ends = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(at, _)| at as u32 + 1);
        Self { starts: std::iter::once(0).chain(ends).collect(), ids: OnceCell::new() }
    }

    /// Counted from 1.
    pub fn of_place(&self, at: usize) -> usize {
        self.starts.partition_point(|start| *start as usize <= at)
    }

    /// The line of the `nth` thing with this id, from 0.
    pub fn of_id(&self, text: &str, id: &str, nth: usize) -> Option<usize> {
        let own = |(id, lines): (&str, Vec<usize>)| (id.to_owned(), lines);
        let ids = self.ids.get_or_init(|| lines_of_ids(text).into_iter().map(own).collect());
        let lines = ids.get(id)?;
        lines.get(nth).or(lines.last()).copied()
    }
}

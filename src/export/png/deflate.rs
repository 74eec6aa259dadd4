//! Deflate for pictures that are mostly flat: most of the stream is runs of zeros, which cost nothing to
//! make and a few bits to write; only the rest is searched for repetitions, pixel by pixel.
//!
//! Blocks follow RFC 1951. Each ends on a byte, so blocks made apart can be put one behind the other;
//! none is marked as the last, that is [`END`].

use super::canvas::Pixel;
use super::huffman::{Bits, Code};

/// An empty last block.
pub const END: [u8; 2] = [0x03, 0x00];

/// The farthest and the longest repetition that deflate can name.
const WINDOW: u32 = 32_768;
const LONGEST: usize = 258;
/// Bytes of a pixel in the stream.
const PIXEL: usize = 3;
/// All other measures of repetitions are in pixels.
const LONGEST_PIXELS: usize = LONGEST / PIXEL;
/// Shorter repetitions cost more than their letters.
const SHORTEST: usize = 2;
/// How many earlier places are compared.
const SEARCHES: usize = 16;
/// A repetition of this length is taken at once; after a shorter one the next place is tried too.
const GOOD: usize = 8;
const HASH_BITS: u32 = 15;
const NOWHERE: u32 = u32::MAX;

const LITERAL_SYMBOLS: usize = 286;
const DISTANCE_SYMBOLS: usize = 30;
const END_OF_BLOCK: usize = 256;
/// The symbol of the longest repetition.
const LONGEST_SYMBOL: usize = 285;

/// A part of a block; whole runs of [`LONGEST`] zeros are counted together.
#[derive(Clone, Copy)]
enum Token {
    Literal(u8),
    Match { length: u16, distance: u16 },
    ZeroRuns(u32),
}

/// Gathers a block; can be used again after [`Block::finish`].
pub struct Block {
    tokens: Vec<Token>,
    literal_counts: [u32; LITERAL_SYMBOLS],
    distance_counts: [u32; DISTANCE_SYMBOLS],
    /// The pixels that are not in a run of zeros, one stretch behind the other.
    pixels: Vec<Pixel>,
    /// Where each of `pixels` stands in the stream, in bytes.
    places: Vec<u32>,
    /// The place before with the same hash, for each of `pixels`.
    before: Vec<u32>,
    /// The latest place of each hash.
    latest: Vec<u32>,
    /// Length of the stream so far.
    length: u32,
}

impl Block {
    pub fn new() -> Self {
        Self {
            tokens: Vec::new(),
            literal_counts: [0; LITERAL_SYMBOLS],
            distance_counts: [0; DISTANCE_SYMBOLS],
            pixels: Vec::new(),
            places: Vec::new(),
            before: Vec::new(),
            latest: vec![NOWHERE; 1 << HASH_BITS],
            length: 0,
        }
    }

    /// Adds a run of zeros.
    pub fn zeros(&mut self, count: usize) {
        if count == 0 {
            return;
        }
        self.literal(0);
        let (runs, rest) = ((count - 1) / LONGEST, (count - 1) % LONGEST);
        if runs > 0 {
            self.tokens.push(Token::ZeroRuns(runs as u32));
            self.literal_counts[LONGEST_SYMBOL] += runs as u32;
            self.distance_counts[0] += runs as u32;
        }
        if rest >= 3 {
            self.repetition(rest, 1);
        } else {
            (0..rest).for_each(|_| self.literal(0));
        }
        self.length += count as u32;
    }

    /// Adds one byte.
    pub fn byte(&mut self, byte: u8) {
        self.literal(byte);
        self.length += 1;
    }

    /// Adds any pixels, three bytes each.
    pub fn pixels(&mut self, stretch: &[Pixel]) {
        let start = self.pixels.len();
        self.pixels.extend_from_slice(stretch);
        self.places.extend((0..stretch.len()).map(|at| self.length + (PIXEL * at) as u32));
        let end = self.pixels.len();
        self.before.resize(end, NOWHERE);
        self.length += (PIXEL * stretch.len()) as u32;
        let mut at = start;
        let mut found = self.search(at, end);
        while at < end {
            let next = if found.0 < GOOD && at + 1 < end { self.search(at + 1, end) } else { (0, 0) };
            if found.0 < SHORTEST || next.0 > found.0 {
                self.pixels[at].to_le_bytes()[..PIXEL].iter().for_each(|byte| self.literal(*byte));
                at += 1;
                found = next;
                continue;
            }
            self.repetition(PIXEL * found.0, found.1);
            // The next place may have been searched, and so entered, already.
            for place in at + 1..at + found.0 {
                self.enter(place, end);
            }
            at += found.0;
            found = if at < end { self.search(at, end) } else { (0, 0) };
        }
    }

    /// Writes the block behind `out`, ending on a byte, and is empty again.
    pub fn finish(&mut self, out: &mut Vec<u8>) {
        self.literal_counts[END_OF_BLOCK] = 1;
        let literals = Code::new(&self.literal_counts, 15);
        let distances = Code::new(&self.distance_counts, 15);
        let mut bits = Bits::new(out);
        bits.push(0b100, 3);
        write_codes(&mut bits, &literals.lengths, &distances.lengths);
        for token in &self.tokens {
            match *token {
                Token::Literal(byte) => literals.write(&mut bits, usize::from(byte)),
                Token::Match { length, distance } => {
                    let (symbol, extra, extra_bits) = length_symbol(usize::from(length));
                    literals.write(&mut bits, symbol);
                    bits.push(extra, extra_bits);
                    let (symbol, extra, extra_bits) = distance_symbol(u32::from(distance) + 1);
                    distances.write(&mut bits, symbol);
                    bits.push(extra, extra_bits);
                }
                Token::ZeroRuns(count) => {
                    for _ in 0..count {
                        literals.write(&mut bits, LONGEST_SYMBOL);
                        distances.write(&mut bits, 0);
                    }
                }
            }
        }
        literals.write(&mut bits, END_OF_BLOCK);
        bits.sync();
        self.clear();
    }

    fn clear(&mut self) {
        self.tokens.clear();
        self.literal_counts.fill(0);
        self.distance_counts.fill(0);
        self.pixels.clear();
        self.places.clear();
        self.before.clear();
        self.latest.fill(NOWHERE);
        self.length = 0;
    }

    fn literal(&mut self, byte: u8) {
        self.tokens.push(Token::Literal(byte));
        self.literal_counts[usize::from(byte)] += 1;
    }

    fn repetition(&mut self, length: usize, distance: u32) {
        self.tokens.push(Token::Match { length: length as u16, distance: (distance - 1) as u16 });
        self.literal_counts[length_symbol(length).0] += 1;
        self.distance_counts[distance_symbol(distance).0] += 1;
    }

    /// Makes a place known to later searches.
    fn enter(&mut self, at: usize, end: usize) {
        if at + SHORTEST > end {
            return;
        }
        let two = u64::from(self.pixels[at]) | u64::from(self.pixels[at + 1]) << 24;
        let hash = (two.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> (64 - HASH_BITS)) as usize;
        if self.latest[hash] != at as u32 {
            self.before[at] = self.latest[hash];
            self.latest[hash] = at as u32;
        }
    }

    /// The longest earlier repetition of what begins at `at`, as pixels and distance, and enters `at`.
    fn search(&mut self, at: usize, end: usize) -> (usize, u32) {
        self.enter(at, end);
        let limit = (end - at).min(LONGEST_PIXELS);
        if limit < SHORTEST {
            return (0, 0);
        }
        let wanted = &self.pixels[at..at + limit];
        let here = self.places[at];
        let (mut best, mut distance) = (0, 0);
        let mut candidate = self.before[at];
        for _ in 0..SEARCHES {
            if candidate == NOWHERE {
                break;
            }
            let from = candidate as usize;
            let away = here - self.places[from];
            if away > WINDOW {
                break;
            }
            if self.pixels[from + best] == wanted[best] {
                let length = self.common(from, wanted);
                if length > best {
                    (best, distance) = (length, away);
                    if length == limit {
                        break;
                    }
                }
            }
            candidate = self.before[from];
        }
        (best, distance)
    }

    /// How many pixels from `from` on equal the wanted ones and follow each other in the stream too.
    fn common(&self, from: usize, wanted: &[Pixel]) -> usize {
        let known = &self.pixels[from..from + wanted.len()];
        let mut length = known.iter().zip(wanted).take_while(|(a, b)| a == b).count();
        // Stretches lie close in `pixels` that lie apart in the stream.
        while length > 0 && self.places[from + length - 1] - self.places[from] != (PIXEL * (length - 1)) as u32 {
            length -= 1;
        }
        length
    }
}

/// The symbol of a length 3 ..= 258, its extra bits and their number.
fn length_symbol(length: usize) -> (usize, u32, u32) {
    let value = length - 3;
    if value < 8 {
        return (257 + value, 0, 0);
    }
    if length == LONGEST {
        return (LONGEST_SYMBOL, 0, 0);
    }
    let extra_bits = value.ilog2() - 2;
    let symbol = 257 + 4 * (extra_bits as usize + 1) + ((value >> extra_bits) & 3);
    (symbol, (value & ((1 << extra_bits) - 1)) as u32, extra_bits)
}

/// The symbol of a distance 1 ..= 32,768, its extra bits and their number.
fn distance_symbol(distance: u32) -> (usize, u32, u32) {
    let value = distance - 1;
    if value < 4 {
        return (value as usize, 0, 0);
    }
    let extra_bits = value.ilog2() - 1;
    let symbol = 2 * (extra_bits + 1) + ((value >> extra_bits) & 1);
    (symbol as usize, value & ((1 << extra_bits) - 1), extra_bits)
}

/// The order in which the lengths of the code lengths' own code are written.
const ORDER: [usize; 19] = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

/// Writes both codes as RFC 1951, 3.2.7 says: their lengths, runs shortened, in a code of their own.
fn write_codes(bits: &mut Bits, literals: &[u8], distances: &[u8]) {
    let used = |lengths: &[u8], least: usize| {
        lengths.iter().rposition(|length| *length > 0).map_or(least, |at| (at + 1).max(least))
    };
    let (literals, distances) = (&literals[..used(literals, 257)], &distances[..used(distances, 1)]);
    let all: Vec<u8> = literals.iter().chain(distances).copied().collect();
    let mut symbols = Vec::new();
    for run in all.chunk_by(|a, b| a == b) {
        push_length_run(&mut symbols, run[0], run.len());
    }
    let mut counts = [0; 19];
    symbols.iter().for_each(|(symbol, _, _)| counts[usize::from(*symbol)] += 1);
    let code = Code::new(&counts, 7);
    let shown = ORDER.iter().rposition(|symbol| code.lengths[*symbol] > 0).map_or(4, |at| (at + 1).max(4));
    bits.push(literals.len() as u32 - 257, 5);
    bits.push(distances.len() as u32 - 1, 5);
    bits.push(shown as u32 - 4, 4);
    ORDER[..shown].iter().for_each(|symbol| bits.push(u32::from(code.lengths[*symbol]), 3));
    for (symbol, extra, extra_bits) in symbols {
        code.write(bits, usize::from(symbol));
        bits.push(extra, extra_bits);
    }
}

/// A run of equal lengths as symbols with their extra bits.
fn push_length_run(symbols: &mut Vec<(u8, u32, u32)>, length: u8, mut count: usize) {
    if length == 0 {
        while count >= 11 {
            let taken = count.min(138);
            symbols.push((18, taken as u32 - 11, 7));
            count -= taken;
        }
        if count >= 3 {
            symbols.push((17, count as u32 - 3, 3));
            count = 0;
        }
    } else {
        symbols.push((length, 0, 0));
        count -= 1;
        while count >= 3 {
            let taken = count.min(6);
            symbols.push((16, taken as u32 - 3, 2));
            count -= taken;
        }
    }
    symbols.extend(std::iter::repeat_n((length, 0, 0), count));
}

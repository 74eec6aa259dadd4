//! The bytes of a PNG file (W3C PNG, third edition): chunks, filtered rows, one zlib stream made of
//! blocks that were packed apart.

use super::canvas::{Pixel, difference};
use super::deflate::Block;

/// The first chunks: 8 bit RGB, sRGB, and the resolution in dots per inch.
pub fn head(width: u32, height: u32, dpi: u32) -> Vec<u8> {
    let mut out = vec![0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1A, b'\n'];
    let mut header = Vec::new();
    header.extend_from_slice(&width.to_be_bytes());
    header.extend_from_slice(&height.to_be_bytes());
    header.extend_from_slice(&[8, 2, 0, 0, 0]);
    chunk(&mut out, b"IHDR", &header);
    chunk(&mut out, b"sRGB", &[0]);
    let dots_per_metre = (f64::from(dpi) / 0.0254).round() as u32;
    let mut resolution = dots_per_metre.to_be_bytes().repeat(2);
    resolution.push(1);
    chunk(&mut out, b"pHYs", &resolution);
    chunk(&mut out, b"IDAT", &[0x78, 0x9C]);
    out
}

/// The last chunks: the end of the zlib stream with its checksum.
pub fn tail(sum: Sum) -> Vec<u8> {
    let mut out = Vec::new();
    let mut end = super::deflate::END.to_vec();
    end.extend_from_slice(&sum.value().to_be_bytes());
    chunk(&mut out, b"IDAT", &end);
    chunk(&mut out, b"IEND", &[]);
    out
}

/// Adds a chunk: length, kind, data, checksum of kind and data.
fn chunk(out: &mut Vec<u8>, kind: &[u8; 4], data: &[u8]) {
    chunk_of(out, kind, |out| out.extend_from_slice(data));
}

/// Adds a chunk whose data are written in place.
pub fn chunk_of<T>(out: &mut Vec<u8>, kind: &[u8; 4], data: impl FnOnce(&mut Vec<u8>) -> T) -> T {
    let start = out.len();
    out.extend_from_slice(&[0; 4]);
    out.extend_from_slice(kind);
    let result = data(out);
    let length = (out.len() - start - 8) as u32;
    out[start..start + 4].copy_from_slice(&length.to_be_bytes());
    let checksum = crc32fast::hash(&out[start + 4..]);
    out.extend_from_slice(&checksum.to_be_bytes());
    result
}

/// Adler-32 of a part of a stream, which can be joined with that of the part behind it (RFC 1950).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sum {
    low: u64,
    high: u64,
    /// Bytes, modulo the prime below.
    length: u64,
}

const PRIME: u64 = 65_521;

impl Sum {
    pub const EMPTY: Sum = Sum { low: 1, high: 0, length: 0 };

    fn byte(&mut self, byte: u8) {
        self.low = (self.low + u64::from(byte)) % PRIME;
        self.high = (self.high + self.low) % PRIME;
        self.length = (self.length + 1) % PRIME;
    }

    fn pixels(&mut self, pixels: &[Pixel]) {
        // 64 bits hold the sums of far more pixels than a row has.
        for pixel in pixels {
            let [red, green, blue, _] = pixel.to_le_bytes().map(u64::from);
            self.high += 3 * self.low + 3 * red + 2 * green + blue;
            self.low += red + green + blue;
        }
        self.low %= PRIME;
        self.high %= PRIME;
        self.length = (self.length + 3 * pixels.len() as u64) % PRIME;
    }

    fn zeros(&mut self, count: usize) {
        let count = count as u64 % PRIME;
        self.high = (self.high + count * self.low) % PRIME;
        self.length = (self.length + count) % PRIME;
    }

    /// The sum of this part followed by the other.
    pub fn followed_by(self, other: Sum) -> Sum {
        Sum {
            low: (self.low + other.low + PRIME - 1) % PRIME,
            high: (self.high + other.high + other.length * (self.low + PRIME - 1)) % PRIME,
            length: (self.length + other.length) % PRIME,
        }
    }

    fn value(self) -> u32 {
        (self.high << 16 | self.low) as u32
    }
}

/// Filters and packs rows; what is as in the row above costs no more than to see that.
pub struct Packer {
    block: Block,
    sum: Sum,
    /// A stretch of filtered pixels; memory to use again.
    stretch: Vec<Pixel>,
}

/// Each row begins with the number of its filter: "Up", the difference from the row above.
const FILTER_UP: u8 = 2;
/// So many equal pixels end a stretch of differing ones; fewer are part of what may recur, such as the gaps
/// between letters.
const GAP: usize = 60;

impl Packer {
    pub fn new() -> Self {
        Self { block: Block::new(), sum: Sum::EMPTY, stretch: Vec::new() }
    }

    /// Adds a row below another (black above the first row).
    pub fn row(&mut self, above: &[Pixel], row: &[Pixel]) {
        self.block.byte(FILTER_UP);
        self.sum.byte(FILTER_UP);
        let mut at = 0;
        while let Some(start) = first_difference(above, row, at) {
            self.zeros(3 * (start - at));
            at = stretch_end(above, row, start);
            self.stretch.clear();
            let pairs = row[start..at].iter().zip(&above[start..at]);
            self.stretch.extend(pairs.map(|(here, above)| difference(*here, *above)));
            self.sum.pixels(&self.stretch);
            self.block.pixels(&self.stretch);
        }
        self.zeros(3 * (row.len() - at));
    }

    /// Ends the block: gives its bytes, on top of `out`, and the checksum of what it holds.
    pub fn finish(&mut self, out: &mut Vec<u8>) -> Sum {
        self.block.finish(out);
        std::mem::replace(&mut self.sum, Sum::EMPTY)
    }

    fn zeros(&mut self, count: usize) {
        self.sum.zeros(count);
        self.block.zeros(count);
    }
}

/// The first pixel from `from` on that differs.
fn first_difference(above: &[Pixel], row: &[Pixel], from: usize) -> Option<usize> {
    const STEP: usize = 32;
    let mut at = from;
    while at + STEP <= row.len() && above[at..at + STEP] == row[at..at + STEP] {
        at += STEP;
    }
    (at..row.len()).find(|at| above[*at] != row[*at])
}

/// Behind the last differing pixel before a gap of equal ones.
fn stretch_end(above: &[Pixel], row: &[Pixel], start: usize) -> usize {
    let mut end = start + 1;
    let mut at = end;
    while at < row.len() && at - end < GAP {
        if above[at] != row[at] {
            end = at + 1;
        }
        at += 1;
    }
    end
}

//! Huffman codes as deflate writes them (RFC 1951, 3.2), and bits that become bytes.

/// A canonical Huffman code.
pub struct Code {
    /// Bits of each symbol; 0 for symbols that do not occur.
    pub lengths: Vec<u8>,
    /// With the first bit lowest, as deflate writes them.
    words: Vec<u16>,
}

impl Code {
    /// The shortest code for symbols that occur so often, none longer than `limit` bits.
    pub fn new(counts: &[u32], limit: usize) -> Self {
        let lengths = code_lengths(counts, limit);
        let mut of_length = [0_u16; 16];
        lengths.iter().filter(|length| **length > 0).for_each(|length| of_length[usize::from(*length)] += 1);
        let mut next = [0_u16; 16];
        for length in 1..16 {
            next[length] = (next[length - 1] + of_length[length - 1]) << 1;
        }
        let mut words = vec![0; lengths.len()];
        for (word, length) in words.iter_mut().zip(&lengths).filter(|(_, length)| **length > 0) {
            let slot = &mut next[usize::from(*length)];
            *word = slot.reverse_bits() >> (16 - length);
            *slot = slot.wrapping_add(1);
        }
        Self { lengths, words }
    }

    pub fn write(&self, bits: &mut Bits, symbol: usize) {
        bits.push(u32::from(self.words[symbol]), u32::from(self.lengths[symbol]));
    }
}

/// Lengths of a Huffman code: pairs of the rarest nodes are joined, then codes that are too long are
/// shortened at the cost of the longest others (Kraft's sum stays 1).
fn code_lengths(counts: &[u32], limit: usize) -> Vec<u8> {
    let mut symbols: Vec<(u32, usize)> =
        counts.iter().enumerate().filter(|(_, count)| **count > 0).map(|(symbol, count)| (*count, symbol)).collect();
    let mut lengths = vec![0; counts.len()];
    if let [(_, only)] = symbols[..] {
        lengths[only] = 1;
    }
    if symbols.len() < 2 {
        return lengths;
    }
    symbols.sort_unstable();
    let depths = depths(&symbols);
    let mut of_length = vec![0_u64; limit + 1];
    depths.iter().for_each(|depth| of_length[(*depth).min(limit)] += 1);
    let mut sum: u64 = (1..=limit).map(|length| of_length[length] << (limit - length)).sum();
    while sum > 1 << limit {
        of_length[limit] -= 1;
        if let Some(shorter) = (1..limit).rev().find(|length| of_length[*length] > 0) {
            of_length[shorter] -= 1;
            of_length[shorter + 1] += 2;
        }
        sum -= 1;
    }
    let longest_first = (1..=limit).rev().flat_map(|length| (0..of_length[length]).map(move |_| length as u8));
    symbols.iter().zip(longest_first).for_each(|((_, symbol), length)| lengths[*symbol] = length);
    lengths
}

/// The depth of each leaf of the Huffman tree; leaves come sorted by count. Joined nodes come up in
/// order of their counts, so two queues do (van Leeuwen 1976).
fn depths(leaves: &[(u32, usize)]) -> Vec<usize> {
    let count = leaves.len();
    let mut weights: Vec<u64> = leaves.iter().map(|(weight, _)| u64::from(*weight)).collect();
    let mut parents = vec![0; 2 * count - 1];
    let (mut leaf, mut joined) = (0, count);
    for node in count..2 * count - 1 {
        let mut weight = 0;
        for _ in 0..2 {
            let take_leaf = leaf < count && (joined >= node || weights[leaf] <= weights[joined]);
            let child = if take_leaf { &mut leaf } else { &mut joined };
            weight += weights[*child];
            parents[*child] = node;
            *child += 1;
        }
        weights.push(weight);
    }
    let mut depths = vec![0; 2 * count - 1];
    for node in (0..2 * count - 2).rev() {
        depths[node] = depths[parents[node]] + 1;
    }
    depths.truncate(count);
    depths
}

/// Bits, the lowest first.
pub struct Bits<'a> {
    out: &'a mut Vec<u8>,
    held: u64,
    count: u32,
}

impl<'a> Bits<'a> {
    pub fn new(out: &'a mut Vec<u8>) -> Self {
        Self { out, held: 0, count: 0 }
    }

    pub fn push(&mut self, value: u32, count: u32) {
        self.held |= u64::from(value) << self.count;
        self.count += count;
        if self.count >= 32 {
            self.out.extend_from_slice(&(self.held as u32).to_le_bytes());
            self.held >>= 32;
            self.count -= 32;
        }
    }

    /// Ends on a byte with an empty stored block (zlib calls this a sync flush).
    pub fn sync(mut self) {
        self.push(0, 3);
        while self.count > 0 {
            self.out.push(self.held as u8);
            self.held >>= 8;
            self.count = self.count.saturating_sub(8);
        }
        self.out.extend_from_slice(&[0, 0, 0xFF, 0xFF]);
    }
}

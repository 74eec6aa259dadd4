//! Chooses how the poster fills its sheet: in how many bands the map stands, how large the frame around it
//! is, and whether the panels lie below or beside the map.
//!
//! The map is never scaled: one unit of the scene is one unit of the map. The frame is laid out in design
//! units and drawn at a scale, so that a sheet with a long journey is a wide scene with a large title.

use std::ops::Range;

use crate::layout::poster::parts::Parts;

pub const MARGIN_X: f32 = 70.0;
pub const MARGIN_TOP: f32 = 57.0;
pub const MARGIN_BOTTOM: f32 = 29.0;
pub const HEAD_GAP: f32 = 29.0;
pub const MAP_GAP: f32 = 34.0;
pub const PANEL_GAP: f32 = 28.0;
pub const FOOT_GAP: f32 = 24.0;
/// Between two bands of the map, in units of the map.
pub const BAND_GAP: f32 = 30.0;
/// The narrowest column of panels beside the map, and the width from which it looks empty.
const SIDE_MIN: f32 = 440.0;
const SIDE_AMPLE: f32 = 820.0;
/// How far panels may grow to take up room, as a share of their height.
pub const PANEL_STRETCH: f32 = 0.4;
/// How much wider, in design units, the sheet may become so that the map reaches both margins.
const NEAR_FLUSH: f32 = 1.2;
/// How far from the likely number of bands the best one can be.
const NEAR_COUNT: usize = 4;
/// The design's sheet: 1980 × 1400 units; other papers have the same area.
const DESIGN_AREA: f64 = 1980.0 * 1400.0;

/// Where the panels are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arrangement {
    Below,
    Beside,
}

/// One way to make the frame, before the map is known.
struct Format {
    arrangement: Arrangement,
    /// Width of the sheet in design units.
    width: f32,
    /// What is left for the map (and the panels beside it), in design units.
    room: (f32, f32),
    /// What the panels beside the map need.
    side_height: f32,
}

/// The chosen way.
#[derive(Clone, Copy, Debug)]
pub struct Fit {
    pub arrangement: Arrangement,
    /// Width of the sheet in design units.
    pub width: f32,
    /// Scene units per design unit.
    pub scale: f32,
    /// How badly text size, proportions and empty room turn out; without unit.
    cost: f32,
}

/// The formats for one ratio and one ideal width, with the ways to judge them.
pub struct Choice {
    formats: Vec<Format>,
    ideal: f32,
}

/// Width of the sheet in design units on which the frame has its designed size.
pub fn design_width(ratio: f64) -> f32 {
    (DESIGN_AREA / ratio).sqrt() as f32
}

impl Choice {
    /// Formats around an ideal width; wider ones where the frame's own text leaves the map no room.
    pub fn around(parts: &Parts, ratio: f64, ideal: f32) -> Self {
        let mut formats = Vec::new();
        let mut width = ideal * 0.8;
        // The ratio is above zero, so that the room grows with the width; the bound is a safety net.
        for _ in 0..200 {
            if width > ideal * 1.6 && !formats.is_empty() {
                break;
            }
            for arrangement in [Arrangement::Below, Arrangement::Beside] {
                formats.extend(Format::new(parts, ratio, width, arrangement));
            }
            width *= 1.05;
        }
        Self { formats, ideal }
    }

    /// The best way for a map of this width and height, in scene units.
    pub fn fit(&self, map: (f32, f32)) -> Option<Fit> {
        let fits = self.formats.iter().filter_map(|format| format.fit(map, self.ideal));
        fits.min_by(|a, b| a.cost.total_cmp(&b.cost))
    }

    /// The same way with a frame just so much smaller that the map reaches from margin to margin, if that
    /// is near.
    pub fn flush(parts: &Parts, ratio: f64, fit: Fit, map: (f32, f32)) -> Fit {
        let at = |width: f32| {
            let format = Format::new(parts, ratio, width, fit.arrangement)?;
            Some((format.fit(map, fit.width)?, format.room.0))
        };
        let fills = |fit: &Fit, room: f32| map.0 >= fit.scale * room * 0.9999;
        let (mut low, mut high) = (fit.width, fit.width * NEAR_FLUSH);
        let Some((mut best, room)) = at(high) else { return fit };
        let already = at(low).is_none_or(|(fit, room)| fills(&fit, room));
        if fit.arrangement == Arrangement::Beside || already || !fills(&best, room) {
            return fit;
        }
        for _ in 0..14 {
            let middle = (low + high) / 2.0;
            match at(middle) {
                Some((found, room)) if fills(&found, room) => (high, best) = (middle, found),
                _ => low = middle,
            }
        }
        best
    }

    /// For a sheet without a map.
    pub fn empty(&self) -> Fit {
        let below = self.formats.iter().filter(|format| format.arrangement == Arrangement::Below);
        let nearest = below.map(|format| format.width).min_by_key(|width| (width - self.ideal).abs() as u32);
        Fit { arrangement: Arrangement::Below, width: nearest.unwrap_or(self.ideal), scale: 1.0, cost: 0.0 }
    }

    /// The best number of bands when each is about this high, and its ways to break the journey.
    pub fn bands(&self, columns: &Columns, band_height: f32) -> Option<(Vec<Range<usize>>, Fit)> {
        let episodes = columns.episodes();
        // Around the number at which a square of map would be full; beyond that a sheet gets emptier.
        let full = (columns.whole() / (band_height + BAND_GAP)).sqrt() * 3.0;
        let most = episodes.min(full as usize + 4);
        let fit = |width: f32, count: usize| {
            let height = count as f32 * (band_height + BAND_GAP) - BAND_GAP;
            self.fit((width, height)).map(|fit| (width, fit))
        };
        // Where the bands would be equally wide the best number shows at once; near it they are broken exactly.
        let even = |count: usize| columns.header + columns.widest.max(columns.whole() / count as f32);
        let cost = |count: usize| fit(even(count), count).map_or(f32::INFINITY, |(_, fit)| fit.cost);
        let likely = (1..=most).min_by(|a, b| cost(*a).total_cmp(&cost(*b)))?;
        let near = likely.saturating_sub(NEAR_COUNT).max(1)..=(likely + NEAR_COUNT).min(most);
        let exact = near.filter_map(|count| fit(columns.narrowest(count), count));
        let (width, fit) = exact.min_by(|(_, a), (_, b)| a.cost.total_cmp(&b.cost))?;
        Some((columns.balanced(width), fit))
    }
}

impl Format {
    /// None where the map would have no room.
    fn new(parts: &Parts, ratio: f64, width: f32, arrangement: Arrangement) -> Option<Self> {
        let content = width - 2.0 * MARGIN_X;
        let height = (f64::from(width) * ratio) as f32;
        let room = height - parts.fixed_height(content, arrangement);
        let (room_width, side_height) = match arrangement {
            Arrangement::Below => (content, 0.0),
            Arrangement::Beside if parts.panels.is_empty() => return None,
            Arrangement::Beside => (content - SIDE_MIN - PANEL_GAP, parts.panels.stacked_height(SIDE_MIN)),
        };
        let roomy = room_width > 0.1 * content && room > 0.1 * height && room > side_height;
        roomy.then_some(Self { arrangement, width, room: (room_width, room), side_height })
    }

    fn fit(&self, (map_width, map_height): (f32, f32), ideal: f32) -> Option<Fit> {
        let (width, height) = self.room;
        let scale = (map_width / width).max(map_height / height);
        if scale <= 0.0 || !scale.is_finite() {
            return None;
        }
        let (drawn_width, drawn_height) = (map_width / scale, map_height / scale);
        let map_area = drawn_width * drawn_height;
        let used = match self.arrangement {
            Arrangement::Below => map_area / (width * height),
            Arrangement::Beside => {
                let side = width - drawn_width + SIDE_MIN;
                let panels = side.min(SIDE_AMPLE) * height.min(self.side_height * (1.0 + PANEL_STRETCH));
                (map_area + panels) / ((width + SIDE_MIN) * height)
            }
        };
        // Small text, a frame that is too large or too small, and empty room are weighed against each other;
        // panels stand below the map unless beside is clearly better.
        let beside = if self.arrangement == Arrangement::Beside { 0.08 } else { 0.0 };
        let cost = (scale * self.width).ln() + 0.8 * (self.width / ideal).ln().abs() + 0.5 * (1.0 - used) + beside;
        Some(Fit { arrangement: self.arrangement, width: self.width, scale, cost })
    }
}

/// The widths of the episodes, and how they stand in bands.
pub struct Columns {
    header: f32,
    /// Where each episode begins, the lane headers left out; the last is where the last one ends.
    starts: Vec<f32>,
    widest: f32,
}

impl Columns {
    /// From the width of the lane headers and those of the episodes.
    pub fn new(header: f32, widths: impl Iterator<Item = f32>) -> Self {
        let mut columns = Self { header, starts: vec![0.0], widest: 0.0 };
        let mut end = 0.0;
        for width in widths {
            end += width;
            columns.starts.push(end);
            columns.widest = columns.widest.max(width);
        }
        columns
    }

    pub fn episodes(&self) -> usize {
        self.starts.len() - 1
    }

    /// Of all episodes, without lane headers.
    fn whole(&self) -> f32 {
        self.starts[self.episodes()]
    }

    /// One past the last episode of a band that starts here and is at most this wide; at least one episode.
    fn end(&self, start: usize, width: f32) -> usize {
        // Half a unit of tolerance, as sums of many widths are rounded.
        let limit = self.starts[start] + width - self.header + 0.5;
        (self.starts.partition_point(|at| *at <= limit) - 1).max(start + 1)
    }

    /// Whether bands of at most this width, as full as they get, are at most `count`.
    fn fits(&self, width: f32, count: usize) -> bool {
        let mut start = 0;
        for _ in 0..count {
            if start == self.episodes() {
                return true;
            }
            start = self.end(start, width);
        }
        start == self.episodes()
    }

    /// As many bands of at most this width, but about equally full.
    fn balanced(&self, width: f32) -> Vec<Range<usize>> {
        let episodes = self.episodes();
        // How many bands the episodes from each one on take at least.
        let mut needed = vec![0; episodes + 1];
        for start in (0..episodes).rev() {
            needed[start] = 1 + needed[self.end(start, width)];
        }
        let mut bands = Vec::with_capacity(needed[0]);
        let mut start = 0;
        for left in (1..=needed[0]).rev() {
            let even = self.starts[start] + (self.starts[episodes] - self.starts[start]) / left as f32;
            let past = self.starts.partition_point(|at| *at < even).clamp(start + 1, episodes);
            let nearer = past > start + 1 && even - self.starts[past - 1] < self.starts[past] - even;
            let mut end = (past - usize::from(nearer)).min(self.end(start, width));
            // What follows must still fit.
            while needed[end] > left - 1 {
                end += 1;
            }
            bands.push(start..end);
            start = end;
        }
        bands
    }

    /// The smallest width at which the episodes stand in at most `count` bands, to less than a unit.
    fn narrowest(&self, count: usize) -> f32 {
        let (mut low, mut high) = (self.header + self.widest, self.header + self.whole());
        if self.fits(low, count) {
            return low;
        }
        while high - low > 0.5 {
            let middle = (low + high) / 2.0;
            // On a journey so wide that halves of units are lost, the halving ends by itself.
            if middle <= low || middle >= high {
                break;
            }
            if self.fits(middle, count) { high = middle } else { low = middle }
        }
        high
    }
}

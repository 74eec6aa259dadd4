//! Sizes of paper in pixels.

/// ISO 216 sizes, from the smallest.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Paper {
    A4,
    A3,
    A2,
    A1,
    #[default]
    A0,
}

impl Paper {
    pub const ALL: [Paper; 5] = [Self::A4, Self::A3, Self::A2, Self::A1, Self::A0];

    /// Short and long side in millimetres (ISO 216).
    pub const fn millimetres(self) -> (u32, u32) {
        match self {
            Self::A4 => (210, 297),
            Self::A3 => (297, 420),
            Self::A2 => (420, 594),
            Self::A1 => (594, 841),
            Self::A0 => (841, 1189),
        }
    }

    pub const fn name(self) -> &'static str {
        match self {
            Self::A4 => "A4",
            Self::A3 => "A3",
            Self::A2 => "A2",
            Self::A1 => "A1",
            Self::A0 => "A0",
        }
    }
}

/// Which side of the paper lies at the top.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Orientation {
    Portrait,
    #[default]
    Landscape,
}

/// Dots per inch that a poster can have; others are taken as the nearest of these.
pub const DPI: std::ops::RangeInclusive<u32> = 72..=600;

/// Width and height in pixels: A0 at 300 dpi, portrait, is 9,933 × 14,043.
pub fn pixels(paper: Paper, orientation: Orientation, dpi: u32) -> (u32, u32) {
    let dpi = dpi.clamp(*DPI.start(), *DPI.end());
    // An inch has 25.4 mm; halves go up.
    let side = |millimetres: u32| (millimetres * dpi * 10 + 127) / 254;
    let (short, long) = paper.millimetres();
    match orientation {
        Orientation::Portrait => (side(short), side(long)),
        Orientation::Landscape => (side(long), side(short)),
    }
}

/// About how many megabytes a PNG of a poster with this many touchpoints takes, to tell before it is
/// written.
///
/// Fitted to posters of 10 to 10,000 touchpoints, within a fifth: flat paper costs 0.008 bytes a pixel, and
/// what is drawn grows with its outlines, as the root of pixels × touchpoints.
pub fn estimated_megabytes(width: u32, height: u32, touchpoints: usize) -> f64 {
    let pixels = f64::from(width) * f64::from(height);
    let outlines = (pixels * touchpoints.max(1) as f64).sqrt();
    (pixels * FLAT_BYTES_PER_PIXEL + outlines * OUTLINE_BYTES) / 1e6
}

const FLAT_BYTES_PER_PIXEL: f64 = 0.008;
const OUTLINE_BYTES: f64 = 14.0;

//! A few rows of the picture, and how colour gets onto them.

use super::coverage::level;
use crate::theme::Color;

/// Red, green and blue from the lowest byte up; the highest byte is 0.
pub type Pixel = u32;

/// An opaque pixel of this colour, whatever its opacity.
pub const fn pixel(color: Color) -> Pixel {
    u32::from_le_bytes([color.red, color.green, color.blue, 0])
}

/// The difference of each byte, without carrying into the next (the highest byte stays 0).
pub const fn difference(here: Pixel, above: Pixel) -> Pixel {
    // With the top bit of each byte of `here` set, no byte borrows; those bits are put right afterwards.
    ((here | 0x80_8080) - (above & 0x7F_7F7F)) ^ ((here ^ above ^ 0x80_8080) & 0x80_8080)
}

/// A way of painting one colour.
#[derive(Clone, Copy)]
pub struct Ink {
    pixel: Pixel,
    alpha: u32,
}

impl Ink {
    pub fn new(color: Color) -> Self {
        Self { pixel: pixel(color), alpha: u32::from(color.alpha) }
    }

    /// With this share of the opacity, 0.0 ..= 1.0.
    pub fn faded(self, share: f32) -> Self {
        Self { alpha: (self.alpha as f32 * share.min(1.0) + 0.5) as u32, ..self }
    }

    pub const fn is_opaque(self) -> bool {
        self.alpha == 255
    }

    pub const fn is_nothing(self) -> bool {
        self.alpha == 0
    }

    /// The opacity where a share of the pixel (0 ..= 255) is covered.
    const fn covered(self, coverage: u8) -> u32 {
        (self.alpha * coverage as u32 + 127) / 255
    }
}

/// `alpha` of 255 parts of `over`, the rest of `below`; both of red and blue at once.
fn mix(below: Pixel, over: Pixel, alpha: u32) -> Pixel {
    let share = alpha + (alpha >> 7);
    let rest = 256 - share;
    let red_blue = ((below & 0xFF_00FF) * rest + (over & 0xFF_00FF) * share + 0x80_0080) >> 8;
    let green = ((below & 0x00_FF00) * rest + (over & 0x00_FF00) * share + 0x00_8000) >> 8;
    (red_blue & 0xFF_00FF) | (green & 0x00_FF00)
}

/// How much of each pixel of a rectangle is covered, 0 ..= 255.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mask {
    pub left: i32,
    pub top: i32,
    pub width: usize,
    /// Row by row.
    pub data: Vec<u8>,
}

impl Mask {
    pub fn bottom(&self) -> i32 {
        self.top + self.data.len().checked_div(self.width).unwrap_or(0) as i32
    }

    /// Makes it empty for a rectangle, keeping its memory.
    pub fn reset(&mut self, left: i32, top: i32, width: usize, height: usize) {
        (self.left, self.top, self.width) = (left, top, width);
        self.data.clear();
        self.data.resize(width * height, 0);
    }
}

/// Rows `top ..` of the picture.
pub struct Canvas<'a> {
    pub pixels: &'a mut [Pixel],
    pub width: usize,
    pub top: i32,
}

impl Canvas<'_> {
    pub fn bottom(&self) -> i32 {
        self.top + (self.pixels.len() / self.width) as i32
    }

    /// The part of the rows from `top` to `bottom` that lies on this canvas.
    pub fn rows(&self, top: i32, bottom: i32) -> std::ops::Range<i32> {
        top.max(self.top)..bottom.min(self.bottom())
    }

    /// The part of the columns from `left` to `right` that lies on this canvas.
    pub fn columns(&self, left: i32, right: i32) -> std::ops::Range<i32> {
        left.max(0)..right.min(self.width as i32)
    }

    /// A row that is on this canvas.
    pub fn row(&mut self, y: i32) -> &mut [Pixel] {
        let start = (y - self.top) as usize * self.width;
        &mut self.pixels[start..start + self.width]
    }

    /// Paints the pixels from `left` to `right` of a row on this canvas.
    pub fn span(&mut self, y: i32, left: i32, right: i32, ink: Ink) {
        let columns = self.columns(left, right);
        if columns.is_empty() || ink.is_nothing() {
            return;
        }
        let pixels = &mut self.row(y)[columns.start as usize..columns.end as usize];
        if ink.is_opaque() {
            pixels.fill(ink.pixel);
        } else {
            pixels.iter_mut().for_each(|below| *below = mix(*below, ink.pixel, ink.alpha));
        }
    }

    /// Paints one pixel of a row on this canvas, covered by this share.
    pub fn dot(&mut self, x: i32, y: i32, coverage: f32, ink: Ink) {
        if x >= 0 && x < self.width as i32 {
            let alpha = ink.covered(level(coverage));
            if alpha == 0 {
                return;
            }
            let below = &mut self.row(y)[x as usize];
            *below = mix(*below, ink.pixel, alpha);
        }
    }

    /// Paints a mask that lies at its own place shifted by `dx` and `dy`; the ink may differ from row to row.
    pub fn mask(&mut self, mask: &Mask, dx: i32, dy: i32, ink_of_row: impl Fn(i32) -> Ink) {
        let (left, top) = (mask.left + dx, mask.top + dy);
        let columns = self.columns(left, left + mask.width as i32);
        if columns.is_empty() {
            return;
        }
        for y in self.rows(top, mask.bottom() + dy) {
            let ink = ink_of_row(y);
            let start = (y - top) as usize * mask.width;
            let covers = &mask.data[start + (columns.start - left) as usize..start + (columns.end - left) as usize];
            let pixels = &mut self.row(y)[columns.start as usize..columns.end as usize];
            blend(pixels, covers, ink);
        }
    }

    /// Paints a pixel of a picture, with its own opacity and the coverage of its place.
    pub fn colored(&mut self, x: i32, y: i32, [red, green, blue, alpha]: [u8; 4], coverage: f32) {
        self.dot(x, y, coverage, Ink { pixel: u32::from_le_bytes([red, green, blue, 0]), alpha: u32::from(alpha) });
    }
}

fn blend(pixels: &mut [Pixel], covers: &[u8], ink: Ink) {
    // Letters are narrow and mixed.
    if covers.len() <= 2 * STEP {
        return blend_each(pixels, covers, ink);
    }
    for (pixels, covers) in pixels.chunks_mut(STEP).zip(covers.chunks(STEP)) {
        // Most stretches of large shapes are wholly outside or inside.
        let first = covers[0];
        if covers.iter().fold(0, |differs, cover| differs | (cover ^ first)) != 0 {
            blend_each(pixels, covers, ink);
            continue;
        }
        match ink.covered(first) {
            0 => {}
            255 => pixels.fill(ink.pixel),
            alpha => pixels.iter_mut().for_each(|below| *below = mix(*below, ink.pixel, alpha)),
        }
    }
}

const STEP: usize = 16;

fn blend_each(pixels: &mut [Pixel], covers: &[u8], ink: Ink) {
    for (below, cover) in pixels.iter_mut().zip(covers) {
        match ink.covered(*cover) {
            0 => {}
            255 => *below = ink.pixel,
            alpha => *below = mix(*below, ink.pixel, alpha),
        }
    }
}

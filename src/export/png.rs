//! A scene as a PNG file, written as it is drawn.
//!
//! The picture is drawn in strips on all cores; a strip touches only the items that lie on it, and is packed
//! while it is still in the caches. Neither the picture nor its file is ever held whole. A strip's bytes
//! depend on the scene alone, not on the threads.

mod canvas;
mod coverage;
mod deflate;
mod draw;
mod huffman;
mod picture;
mod prepared;
mod rect;
mod stream;
mod text;

use std::io::{self, Write};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Mutex, PoisonError};

use image::RgbaImage;
use rayon::prelude::*;

use crate::scene::Scene;
use canvas::Canvas;
use prepared::Prepared;
use stream::{Packer, Sum};

pub use picture::Images;

/// Why there is no PNG.
#[derive(Debug, thiserror::Error)]
pub enum PngError {
    #[error("the export was cancelled")]
    Cancelled,
    #[error("a picture of {width} × {height} pixels cannot be written as PNG: take 1 to {LONGEST_SIDE} pixels a side")]
    Size { width: u32, height: u32 },
    #[error("the PNG could not be written: {0}")]
    Write(#[from] io::Error),
}

/// The most pixels of a side: twice A0 at 600 dpi. Positions are counted in f32, exact to here.
pub const LONGEST_SIDE: u32 = 65_535;

/// Rows that are drawn and packed together: few enough for the caches, and for a code that fits them.
const STRIP_ROWS: u32 = 32;
/// Strips that are made before the first of them is written, per thread.
const STRIPS_AHEAD: usize = 12;

/// Writes the scene, `width` pixels wide, as an RGB file of `dpi` dots per inch. What lies below the scene
/// is background.
///
/// `progress` hears the share that is done, 0.0 ..= 1.0, about twenty times, and says whether to go on.
///
/// # Errors
/// A size that no file can have, a writer that fails, or `progress` that says to stop. What was written is not whole.
pub fn write(
    scene: &Scene,
    images: &Images,
    (width, height): (u32, u32),
    dpi: u32,
    out: &mut (impl Write + Send),
    progress: &(dyn Fn(f32) -> bool + Sync),
) -> Result<(), PngError> {
    check_size(width, height)?;
    let go_on = |share: f32| if progress(share) { Ok(()) } else { Err(PngError::Cancelled) };
    go_on(0.0)?;
    let prepared = Prepared::new(scene, images, width, height, STRIP_ROWS);
    out.write_all(&stream::head(width, height, dpi))?;
    let mut sum = Sum::EMPTY;
    let strips: Vec<u32> = (0..height.div_ceil(STRIP_ROWS)).collect();
    let workers = Workers::default();
    let mut done = 0;
    for batch in strips.chunks(STRIPS_AHEAD * rayon::current_num_threads()) {
        go_on(done as f32 / strips.len() as f32)?;
        let parts: Vec<(Vec<u8>, Sum)> = batch.par_iter().map(|strip| workers.strip(&prepared, *strip)).collect();
        for (part, part_sum) in parts {
            out.write_all(&part)?;
            sum = sum.followed_by(part_sum);
        }
        done += batch.len();
    }
    out.write_all(&stream::tail(sum))?;
    out.flush()?;
    go_on(1.0)
}

/// The picture itself, as [`write()`] draws it. For thumbnails and the clipboard: it is held whole.
///
/// # Errors
/// A size that no picture can have, or `progress` said to stop.
pub fn image(
    scene: &Scene,
    images: &Images,
    (width, height): (u32, u32),
    progress: &(dyn Fn(f32) -> bool + Sync),
) -> Result<RgbaImage, PngError> {
    check_size(width, height)?;
    let prepared = Prepared::new(scene, images, width, height, STRIP_ROWS);
    let mut pixels = vec![prepared.background; width as usize * height as usize];
    let (strips, done) = (height.div_ceil(STRIP_ROWS), AtomicU32::new(0));
    let draw = |(strip, pixels)| {
        if !progress(done.fetch_add(1, Ordering::Relaxed) as f32 / strips as f32) {
            return Err(PngError::Cancelled);
        }
        let top = strip as i32 * STRIP_ROWS as i32;
        prepared.paint(&mut prepared.painter(), &mut Canvas { pixels, width: width as usize, top }, strip);
        Ok(())
    };
    pixels.par_chunks_mut(STRIP_ROWS as usize * width as usize).enumerate().try_for_each(draw)?;
    let opaque = |pixel: u32| (pixel | 0xFF00_0000).to_le_bytes();
    RgbaImage::from_vec(width, height, pixels.into_iter().flat_map(opaque).collect())
        .ok_or(PngError::Size { width, height })
}

fn check_size(width: u32, height: u32) -> Result<(), PngError> {
    let is_fine = |side: u32| (1..=LONGEST_SIDE).contains(&side);
    if is_fine(width) && is_fine(height) { Ok(()) } else { Err(PngError::Size { width, height }) }
}

/// What one thread keeps from strip to strip.
struct Worker {
    packer: Packer,
    pixels: Vec<u32>,
}

/// Workers that wait for a strip; memory that was used once is warm.
#[derive(Default)]
struct Workers(Mutex<Vec<Worker>>);

impl Workers {
    fn strip(&self, prepared: &Prepared, strip: u32) -> (Vec<u8>, Sum) {
        let waiting = || self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let worker = waiting().pop();
        let mut worker = worker.unwrap_or_else(|| Worker { packer: Packer::new(), pixels: Vec::new() });
        let result = worker.strip(prepared, strip);
        waiting().push(worker);
        result
    }
}

impl Worker {
    /// Draws and packs a strip: gives a chunk of the file and the checksum of its contents.
    fn strip(&mut self, prepared: &Prepared, strip: u32) -> (Vec<u8>, Sum) {
        let width = prepared.width;
        let (top, bottom) = (strip * STRIP_ROWS, ((strip + 1) * STRIP_ROWS).min(prepared.height));
        let mut painter = prepared.painter();
        self.pixels.clear();
        self.pixels.resize((1 + (bottom - top) as usize) * width, prepared.background);
        // The first row is the one above the strip, from which it is told what has changed.
        let (above, rows) = self.pixels.split_at_mut(width);
        match strip.checked_sub(1) {
            Some(strip) => {
                let mut canvas = Canvas { pixels: above, width, top: top as i32 - 1 };
                prepared.paint(&mut painter, &mut canvas, strip as usize);
            }
            None => above.fill(0),
        }
        prepared.paint(&mut painter, &mut Canvas { pixels: rows, width, top: top as i32 }, strip as usize);
        for pair in 0..(bottom - top) as usize {
            let (above, here) = self.pixels[pair * width..(pair + 2) * width].split_at(width);
            self.packer.row(above, here);
        }
        let mut part = Vec::new();
        let sum = stream::chunk_of(&mut part, b"IDAT", |out| self.packer.finish(out));
        (part, sum)
    }
}

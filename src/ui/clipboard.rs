//! The slow part of copying and pasting, for a thread of its own: text of many cards, and pictures.

use std::sync::Arc;

use egui::ColorImage;

use crate::export::png;
use crate::file::{Fragment, FragmentError, read_fragment};
use crate::layout::map::Map;
use crate::model::ImageId;
use crate::picture::decoded;
use crate::scene::{Scene, Target};

/// Texts up to this length are read and written while the window waits: that takes a few frames at most.
pub const QUICK_BYTES: usize = 512 << 10;
/// As many cards are written while the window waits.
pub const QUICK_CARDS: usize = 2_000;

/// Pixels per scene unit of a copied picture.
const SCALE: f64 = 2.0;
/// Below this many, a picture says nothing any more.
const LEAST_SCALE: f64 = 0.5;
/// The most pixels of a picture: the system's clipboard packs it while the window waits.
const MOST_PIXELS: f64 = 12e6;
const LONGEST_SIDE: f64 = 16_384.0;

/// What came of it.
pub enum Clip {
    /// The text of copied things, and how it is told: a message and their number.
    Copied(Result<String, CopyError>, (&'static str, usize)),
    Read(Result<Box<Fragment>, FragmentError>),
    /// None: it would be too large.
    Drawn(Option<Arc<ColorImage>>),
}

/// Why there is no text of what is selected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CopyError {
    TooBig { bytes: usize },
    NotWritten,
}

/// The text of copied things, if it can be pasted again.
pub fn written(fragment: &Fragment) -> Result<String, CopyError> {
    let text = crate::file::write_fragment(fragment).map_err(|_| CopyError::NotWritten)?;
    if text.len() > crate::file::MOST_BYTES { Err(CopyError::TooBig { bytes: text.len() }) } else { Ok(text) }
}

/// Whether a fragment is written at once.
pub fn is_quick(fragment: &Fragment) -> bool {
    let cards = |journey: &crate::model::Journey| {
        journey.episodes.iter().map(|one| one.touchpoints.len() + one.notes.len()).sum::<usize>()
    };
    let images: usize = fragment.content.images.iter().map(|one| one.bytes.0.len()).sum();
    fragment.journey().map_or(0, cards) <= QUICK_CARDS && images <= QUICK_BYTES
}

pub fn read(text: &str) -> Clip {
    Clip::Read(read_fragment(text).map(Box::new))
}

/// The map, or these things of it, in pixels.
pub fn drawn(map: &Map, of: &[Target]) -> Clip {
    let scene = map.picture(of);
    let source = |id: ImageId| map.project.images.iter().find(|one| one.id == id);
    let images = |id: ImageId| source(id).and_then(|one| decoded(one));
    Clip::Drawn(scene.and_then(|scene| picture(&scene, &images)).map(Arc::new))
}

/// A drawing without pictures in it, in pixels.
pub fn drawn_scene(scene: &Scene) -> Clip {
    Clip::Drawn(picture(scene, &|_| None).map(Arc::new))
}

fn picture(scene: &Scene, images: &png::Images<'_>) -> Option<ColorImage> {
    let (width, height) = pixels(scene.width, scene.height)?;
    let image = png::image(scene, images, (width, height)).ok()?;
    Some(ColorImage::from_rgba_premultiplied([width as usize, height as usize], image.as_raw()))
}

/// The size of the picture of a scene, smaller where it would be too large; none where it would be illegible.
pub fn pixels(width: f64, height: f64) -> Option<(u32, u32)> {
    let (width, height) = (width.max(1.0), height.max(1.0));
    let scale = SCALE.min((MOST_PIXELS / (width * height)).sqrt()).min(LONGEST_SIDE / width.max(height));
    let side = |length: f64| (length * scale).round().max(1.0) as u32;
    (scale >= LEAST_SCALE).then(|| (side(width), side(height)))
}

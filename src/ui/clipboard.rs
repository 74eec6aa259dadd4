//! The slow part of copying and pasting: text of many cards, tables and pictures. Nothing here needs the window's
//! thread.

use std::borrow::Cow;
use std::sync::Arc;

use egui::ColorImage;
use image::RgbaImage;

use super::dialogs::TableDialog;
use crate::edit::EditError;
use crate::export::png::{self, PngError};
use crate::file::{Fragment, FragmentError, read_fragment};
use crate::import::Spot;
use crate::import::fragment::pasted;
use crate::import::table::{Imported, LeftOut, TableError};
use crate::layout::map::Map;
use crate::model::{ImageId, Journey};
use crate::picture::decoded;
use crate::scene::{Scene, Target};
use crate::session::{Base, Ready};

/// Texts up to this length are read while the window waits: a few milliseconds.
pub const QUICK_BYTES: usize = 64 << 10;
/// As many cards are written, made and laid out while the window waits.
pub const QUICK_CARDS: usize = 500;

/// Pixels per scene unit of a copied picture.
const SCALE: f64 = 2.0;
/// Below this many, a picture says nothing any more.
const LEAST_SCALE: f64 = 0.5;
/// The most pixels of a picture, for the sake of the programs that it is pasted into.
const MOST_PIXELS: f64 = 12e6;
const LONGEST_SIDE: f64 = 16_384.0;

/// Hears the share that is done, and says whether to go on.
pub type Told<'a> = &'a (dyn Fn(f32) -> bool + Sync);

/// What came of it.
pub enum Clip {
    Copied(Copied),
    /// Cells for a spreadsheet.
    CopiedTable(String),
    Drawn(Drawn),
    Pasted(Box<Pasted>),
    /// There are no cards in the text.
    Unread(FragmentError),
    /// A table that is first looked at.
    Table(Result<Box<TableDialog>, TableError>),
    Cancelled,
}

/// The text of copied things.
pub struct Copied {
    pub text: Result<String, CopyError>,
    pub what: Kind,
    pub count: usize,
    /// For a cut: the document and the selection that is to go.
    pub cut: Option<(u64, u64)>,
}

/// What was copied, in the largest parts of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Cards,
    Episodes,
    Lanes,
}

/// A picture of the map.
pub enum Drawn {
    /// The system has it, so many pixels wide and high.
    Handed([usize; 2]),
    Image(Arc<ColorImage>),
    TooLarge,
}

/// What comes into the document.
pub struct Pasted {
    pub ready: Result<Ready, EditError>,
    /// The messages that tell what it is, and how many.
    pub counts: Vec<(&'static str, usize)>,
    /// Scores of curves that the journey does not have.
    pub scores_left_out: usize,
    pub cells_left_out: Vec<LeftOut>,
}

/// Why there is no text of what is selected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CopyError {
    TooBig { bytes: usize },
    NotWritten,
}

/// Things as text that can be pasted again.
pub fn copied(fragment: &Fragment, cut: Option<(u64, u64)>) -> Clip {
    let what = match (fragment.episodes.is_empty(), fragment.lanes.is_empty()) {
        (false, _) => Kind::Episodes,
        (true, false) => Kind::Lanes,
        (true, true) => Kind::Cards,
    };
    let text = crate::file::write_fragment(fragment).map_err(|_| CopyError::NotWritten);
    let text = text.and_then(|text| match text.len() {
        bytes if bytes > crate::file::MOST_BYTES => Err(CopyError::TooBig { bytes }),
        _ => Ok(text),
    });
    Clip::Copied(Copied { text, what, count: fragment.count(), cut })
}

/// Whether a fragment is written at once.
pub fn is_quick(fragment: &Fragment) -> bool {
    let images: usize = fragment.content.images.iter().map(|one| one.bytes.0.len()).sum();
    fragment.journey().map_or(0, cards) <= QUICK_CARDS && images <= QUICK_BYTES
}

/// Touchpoints and notes.
pub fn cards(journey: &Journey) -> usize {
    journey.episodes.iter().map(|one| one.touchpoints.len() + one.notes.len()).sum()
}

/// The document with the cards of a text.
pub fn with_cards(base: &Base, text: &str, spot: &Spot, told: Told<'_>) -> Clip {
    let fragment = match read_fragment(text) {
        Ok(fragment) => fragment,
        Err(error) => return Clip::Unread(error),
    };
    if !told(0.3) {
        return Clip::Cancelled;
    }
    let Some(pasted) = pasted(&fragment, base.project(), spot) else { return Clip::Cancelled };
    if !told(0.4) {
        return Clip::Cancelled;
    }
    Clip::Pasted(Box::new(Pasted {
        ready: base.with_cards(&pasted),
        counts: vec![
            ("table-count-touchpoints", pasted.touchpoints.len()),
            ("table-count-notes", pasted.notes.len()),
            ("table-count-episodes", pasted.episodes.len()),
            ("table-count-lanes", pasted.lanes.len()),
        ],
        scores_left_out: pasted.scores_left_out,
        cells_left_out: Vec::new(),
    }))
}

/// The document with what a table becomes.
pub fn with_table(base: &Base, imported: Imported) -> Clip {
    let ready = base.with_table(&imported);
    let counts = counts(&imported).to_vec();
    Clip::Pasted(Box::new(Pasted { ready, counts, scores_left_out: 0, cells_left_out: imported.left_out }))
}

/// What a table becomes: the messages that tell it, and how many.
pub fn counts(imported: &Imported) -> [(&'static str, usize); 5] {
    [
        ("table-count-touchpoints", imported.touchpoints.len()),
        ("table-count-notes", imported.notes.len()),
        ("table-count-ratings", imported.ratings),
        ("table-count-episodes", imported.new_episodes),
        ("table-count-lanes", imported.new_lanes),
    ]
}

/// The map, or these things of it, in pixels; handed to the system if it is asked.
pub fn drawn(map: &Map, of: &[Target], asks_system: bool, told: Told<'_>) -> Clip {
    let source = |id: ImageId| map.project.images.iter().find(|one| one.id == id);
    let images = |id: ImageId| source(id).and_then(|one| decoded(one));
    match map.picture(of) {
        Some(scene) => picture(&scene, &images, asks_system, told),
        None => Clip::Drawn(Drawn::TooLarge),
    }
}

/// A drawing without pictures in it, in pixels.
pub fn drawn_scene(scene: &Scene, asks_system: bool, told: Told<'_>) -> Clip {
    picture(scene, &|_| None, asks_system, told)
}

/// How much of the work is drawing; the rest is packing.
const DRAWING: f32 = 0.5;

fn picture(scene: &Scene, images: &png::Images<'_>, asks_system: bool, told: Told<'_>) -> Clip {
    let Some(pixels) = pixels(scene.width, scene.height) else { return Clip::Drawn(Drawn::TooLarge) };
    let image = match png::image(scene, images, pixels, &|share| told(share * DRAWING)) {
        Ok(image) if told(DRAWING) => image,
        Ok(_) | Err(PngError::Cancelled) => return Clip::Cancelled,
        Err(_) => return Clip::Drawn(Drawn::TooLarge),
    };
    let size = [image.width() as usize, image.height() as usize];
    Clip::Drawn(if asks_system && is_handed(&image) {
        Drawn::Handed(size)
    } else {
        Drawn::Image(Arc::new(ColorImage::from_rgba_premultiplied(size, image.as_raw())))
    })
}

/// Hands a picture to the system, which packs it first: that takes up to a second.
fn is_handed(image: &RgbaImage) -> bool {
    let (width, height) = (image.width() as usize, image.height() as usize);
    let image = arboard::ImageData { width, height, bytes: Cow::Borrowed(image.as_raw()) };
    arboard::Clipboard::new().and_then(|mut clipboard| clipboard.set_image(image)).is_ok()
}

/// The size of the picture of a scene, smaller where it would be too large; none where it would be illegible.
pub fn pixels(width: f64, height: f64) -> Option<(u32, u32)> {
    let (width, height) = (width.max(1.0), height.max(1.0));
    let scale = SCALE.min((MOST_PIXELS / (width * height)).sqrt()).min(LONGEST_SIDE / width.max(height));
    let side = |length: f64| (length * scale).round().max(1.0) as u32;
    (scale >= LEAST_SCALE).then(|| (side(width), side(height)))
}

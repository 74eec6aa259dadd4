//! What is worked out once, before the strips: which items lie on which strip, where each letter stands,
//! and the masks and images that are stamped.

use std::collections::BTreeMap;
use std::ops::Range;

use rayon::prelude::*;

use super::canvas::{Canvas, Mask, Pixel, pixel};
use super::coverage::Filler;
use super::draw::{self, Painter, Place};
use super::picture::{Images, Pictures};
use super::text::{self, Stamp, Typesetter};
use crate::model::ImageId;
use crate::scene::{Item, Scene};

/// Items that one thread prepares at a time.
const CHUNK: usize = 4096;

/// A scene ready to be drawn in strips.
pub struct Prepared<'a> {
    pub width: usize,
    pub height: u32,
    pub background: Pixel,
    scene: &'a Scene,
    scale: f64,
    items: Vec<Entry>,
    /// The letters of all texts, one list per chunk of items.
    stamps: Vec<Vec<Stamp>>,
    masks: Vec<Mask>,
    pictures: Pictures,
    /// The items on each strip, in painting order.
    strips: Vec<Vec<u32>>,
}

/// An item of the scene, by its piece and its place there.
struct Entry {
    piece: u32,
    item: u32,
    rows: Range<i32>,
    stamps: Range<u32>,
}

impl<'a> Prepared<'a> {
    pub fn new(scene: &'a Scene, images: &Images, width: u32, height: u32, strip_rows: u32) -> Self {
        let scale = if scene.width > 0.0 { f64::from(width) / scene.width } else { 1.0 };
        let mut prepared = Self {
            width: width as usize,
            height,
            background: pixel(scene.background),
            scene,
            scale,
            items: Vec::new(),
            stamps: Vec::new(),
            masks: Vec::new(),
            pictures: prepare_pictures(scene, images, scale),
            strips: vec![Vec::new(); height.div_ceil(strip_rows) as usize],
        };
        for (piece, placed) in (0..).zip(&scene.pieces) {
            let count = placed.piece.items.len() as u32;
            prepared.items.extend((0..count).map(|item| Entry { piece, item, rows: 0..0, stamps: 0..0 }));
        }
        prepared.set_texts();
        prepared.fill_strips(strip_rows);
        prepared
    }

    /// A painter for one thread.
    pub fn painter(&self) -> Painter<'_> {
        Painter {
            masks: &self.masks,
            pictures: &self.pictures,
            filler: Filler::default(),
            scratch: Mask::default(),
            points: Vec::new(),
            dash: Vec::new(),
        }
    }

    /// Draws what lies on the canvas, whose rows are all of one strip, over what is there.
    pub fn paint(&self, painter: &mut Painter, canvas: &mut Canvas, strip: usize) {
        let (top, bottom) = (canvas.top, canvas.bottom());
        for number in &self.strips[strip] {
            let entry = &self.items[*number as usize];
            if entry.rows.start < bottom && entry.rows.end > top {
                let stamps = &self.stamps[*number as usize / CHUNK];
                let stamps = &stamps[entry.stamps.start as usize..entry.stamps.end as usize];
                painter.item(canvas, item(self.scene, entry), &place(self.scene, entry, self.scale), stamps);
            }
        }
    }

    fn set_texts(&mut self) {
        let (scene, scale) = (self.scene, self.scale);
        let mut typesetters: Vec<Typesetter> = self
            .items
            .par_chunks_mut(CHUNK)
            .map(|entries| {
                let mut typesetter = Typesetter::default();
                for entry in entries {
                    let place = place(scene, entry, scale);
                    match item(scene, entry) {
                        Item::Text(text) => {
                            let (x, y) = (place.x + f64::from(text.at.x), place.y + f64::from(text.at.y));
                            let (stamps, top, bottom) = typesetter.set(text, x * scale, y * scale, scale);
                            (entry.stamps, entry.rows) = (stamps, top..bottom);
                        }
                        other => entry.rows = draw::rows(other, &place),
                    }
                }
                typesetter
            })
            .collect();
        self.masks = text::masks(&mut typesetters);
        self.stamps = typesetters.into_iter().map(|typesetter| typesetter.stamps).collect();
    }

    fn fill_strips(&mut self, strip_rows: u32) {
        for (number, entry) in (0..).zip(&self.items) {
            let first = entry.rows.start.max(0) as u32 / strip_rows;
            let last = (entry.rows.end.max(0) as u32).div_ceil(strip_rows).min(self.strips.len() as u32);
            for strip in first..last {
                self.strips[strip as usize].push(number);
            }
        }
    }
}

fn item<'a>(scene: &'a Scene, entry: &Entry) -> &'a Item {
    &scene.pieces[entry.piece as usize].piece.items[entry.item as usize]
}

fn place(scene: &Scene, entry: &Entry, scale: f64) -> Place {
    let placed = &scene.pieces[entry.piece as usize];
    Place { x: placed.x, y: placed.y, scale }
}

fn prepare_pictures(scene: &Scene, images: &Images, scale: f64) -> Pictures {
    let mut uses: BTreeMap<ImageId, Vec<(f32, f32)>> = BTreeMap::new();
    for item in scene.pieces.iter().flat_map(|placed| &placed.piece.items) {
        if let Item::Image(item) = item {
            let scale = scale as f32;
            uses.entry(item.image).or_default().push((item.rect.width() * scale, item.rect.height() * scale));
        }
    }
    let mut pictures = Pictures::default();
    uses.iter().for_each(|(id, uses)| pictures.add(*id, uses, images));
    pictures
}

//! Lines of text as masks of letters: shaped once, each letter drawn once per size and place within a
//! pixel, then stamped wherever it stands.

use std::collections::HashMap;

use rayon::prelude::*;

use super::canvas::Mask;
use super::coverage::Filler;
use crate::fonts::bidi::is_direction;
use crate::fonts::outline::{Glyph, Shaped, outline, shape};
use crate::fonts::{Face, ITALIC_SLANT};
use crate::geom::{Path, Point, point};
use crate::scene::{Anchor, TextItem};

/// A letter on the picture: which mask, and where its origin lies in pixels.
#[derive(Clone, Copy, Debug)]
pub struct Stamp {
    pub mask: u32,
    pub x: i32,
    pub y: i32,
}

/// What tells masks apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
struct Key {
    glyph: Glyph,
    /// Em size in pixels, as the bits of an f32.
    size: u32,
    italic: bool,
    /// Where the origin lies within its pixel, in shares of [`PLACES`].
    within: u8,
}

/// In how many places within a pixel a letter is drawn. A quarter of a pixel off cannot be seen, and
/// letters that repeat make small files.
const PLACES: u8 = 2;

/// Shapes lines and numbers the masks that they need.
#[derive(Default)]
pub struct Typesetter<'a> {
    words: HashMap<(Face, &'a str), Shaped>,
    numbers: HashMap<Key, u32>,
    keys: Vec<Key>,
    pub stamps: Vec<Stamp>,
}

impl<'a> Typesetter<'a> {
    /// Sets a line whose `at` lies at (x, y) in pixels; gives the place of its stamps in `stamps` and a
    /// generous range of rows that they may touch.
    pub fn set(&mut self, item: &'a TextItem, x: f64, y: f64, scale: f64) -> (std::ops::Range<u32>, i32, i32) {
        let size = (f64::from(item.style.size) * scale) as f32;
        let first = self.stamps.len() as u32;
        let baseline = y.round();
        if size > 0.2 && size < 20_000.0 && x.is_finite() && y.is_finite() {
            let words: Vec<&str> = words(&item.text).collect();
            words.iter().for_each(|word| self.learn(item.style.face, word));
            let advance: f32 = words.iter().map(|word| self.words[&(item.style.face, *word)].advance).sum();
            let share = match item.anchor {
                Anchor::Left => 0.0,
                Anchor::Middle => 0.5,
                Anchor::Right => 1.0,
            };
            let mut pen = x - f64::from(advance * size) * share;
            for word in words {
                pen = self.set_word(item, word, pen, baseline as i32, size);
            }
        }
        let reach = f64::from(size) * 1.4 + 2.0;
        let range = first..self.stamps.len() as u32;
        (range, (baseline - reach) as i32, (baseline + reach) as i32)
    }

    fn learn(&mut self, face: Face, word: &'a str) {
        self.words.entry((face, word)).or_insert_with(|| shape(word, face));
    }

    fn set_word(&mut self, item: &TextItem, word: &str, pen: f64, baseline: i32, size: f32) -> f64 {
        let Some(shaped) = self.words.get(&(item.style.face, word)) else { return pen };
        for placed in &shaped.glyphs {
            let steps = ((pen + f64::from(placed.x * size)) * f64::from(PLACES)).round();
            let x = (steps / f64::from(PLACES)).floor();
            let within = (steps - x * f64::from(PLACES)) as u8;
            let key = Key { glyph: placed.glyph, size: size.to_bits(), italic: item.style.italic, within };
            let mask = *self.numbers.entry(key).or_insert_with(|| {
                self.keys.push(key);
                self.keys.len() as u32 - 1
            });
            self.stamps.push(Stamp { mask, x: x as i32, y: baseline + (placed.y * size).round() as i32 });
        }
        pen + f64::from(shaped.advance * size)
    }
}

/// Words with the spaces behind them; lines repeat words far more often than lines. Scripts whose
/// letters change across words stay whole, and so do lines that are told their direction.
fn words(line: &str) -> impl Iterator<Item = &str> {
    let is_plain = |letter| letter < '\u{0590}' || ('\u{2000}'..'\u{2C00}').contains(&letter);
    let is_simple = line.chars().all(|letter| is_plain(letter) && !is_direction(letter));
    let by_word = is_simple.then(|| line.split_inclusive(' '));
    let whole = (!is_simple).then_some(line);
    by_word.into_iter().flatten().chain(whole)
}

/// Draws the masks that the typesetters ask for, each once, and makes their stamps point to them.
pub fn masks(typesetters: &mut [Typesetter]) -> Vec<Mask> {
    let mut numbers: HashMap<Key, u32> = HashMap::new();
    let mut glyphs: HashMap<Glyph, usize> = HashMap::new();
    let mut wanted: Vec<(Glyph, Vec<(Key, u32)>)> = Vec::new();
    let mut count = 0;
    for typesetter in typesetters.iter_mut() {
        let mut global = Vec::with_capacity(typesetter.keys.len());
        for key in &typesetter.keys {
            let number = *numbers.entry(*key).or_insert_with(|| {
                let place = *glyphs.entry(key.glyph).or_insert_with(|| {
                    wanted.push((key.glyph, Vec::new()));
                    wanted.len() - 1
                });
                wanted[place].1.push((*key, count));
                count += 1;
                count - 1
            });
            global.push(number);
        }
        typesetter.stamps.iter_mut().for_each(|stamp| stamp.mask = global[stamp.mask as usize]);
        typesetter.words.clear();
    }
    let drawn: Vec<Vec<(u32, Mask)>> = wanted
        .par_iter()
        .map_init(Filler::default, |filler, (glyph, keys)| {
            let contours = outline(*glyph);
            keys.iter().map(|(key, number)| (*number, draw(filler, &contours, key))).collect()
        })
        .collect();
    let mut masks = vec![Mask::default(); count as usize];
    drawn.into_iter().flatten().for_each(|(number, mask)| masks[number as usize] = mask);
    masks
}

fn draw(filler: &mut Filler, contours: &[Path], key: &Key) -> Mask {
    let size = f32::from_bits(key.size);
    let shift = f32::from(key.within) / f32::from(PLACES);
    let slant = if key.italic { ITALIC_SLANT } else { 0.0 };
    let placed = |at: Point| point((at.x - at.y * slant) * size + shift, at.y * size);
    let flat: Vec<Vec<Point>> = contours.iter().map(|path| path.mapped(placed).flattened(0.08)).collect();
    let mut mask = Mask::default();
    let all = || flat.iter().flatten();
    let (left, right) = all().fold((f32::MAX, f32::MIN), |(low, high), at| (low.min(at.x), high.max(at.x)));
    let (top, bottom) = all().fold((f32::MAX, f32::MIN), |(low, high), at| (low.min(at.y), high.max(at.y)));
    if left < right && top < bottom {
        let (width, height) = ((right.ceil() - left.floor()) as usize, (bottom.ceil() - top.floor()) as usize);
        filler.reset(left.floor() as i32, top.floor() as i32, width, height);
        flat.iter().for_each(|contour| filler.polygon(contour));
        filler.finish(&mut mask);
    }
    mask
}

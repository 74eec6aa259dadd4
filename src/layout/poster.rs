//! The poster: title, frame, the map in bands, micro journey, improvements, gaps and legend on one sheet.

mod boxes;
mod compose;
mod facts;
mod gaps;
mod head;
mod legend;
mod matrix;
mod micro;
mod panels;
mod parts;
mod pen;

use std::ops::Range;
use std::sync::Arc;

use rayon::prelude::*;

use crate::layout::Look;
use crate::layout::map::Map;
use crate::model::{Date, Journey, Project};
use crate::scene::{Placed, Scene};
use crate::theme::text;

use compose::{BAND_GAP, Choice, Columns, Fit};
use parts::{Block, Parts};

/// The paper, and what is printed on it besides the journey.
#[derive(Clone, Debug, PartialEq)]
pub struct Sheet {
    /// Height of the paper divided by its width, above zero.
    pub ratio: f64,
    /// Month and year are printed.
    pub date: Option<Date>,
    /// Printed if it is not empty.
    pub version: String,
    /// How much the outcome colours what is remembered, 0.0 ..= 1.0, where that is printed.
    pub carry_over: Option<f64>,
}

/// The poster of a journey. Its height is exactly its width × the ratio of the sheet; the width follows
/// from the map, which stands in it at its own size, in as many bands as fill the sheet best.
pub fn poster(project: &Arc<Project>, journey: &Arc<Journey>, sheet: &Sheet, look: &Look) -> Scene {
    let ratio = if sheet.ratio.is_finite() { sheet.ratio.clamp(0.05, 20.0) } else { 1.0 };
    // Nothing on the sheet tells of an episode that is hidden.
    let shown = Journey { episodes: journey.shown().cloned().collect(), ..Journey::clone(journey) };
    let map = Map::of(project, &Arc::new(shown), *look, None).remembering(sheet.carry_over);
    let parts = Parts::of(&map, sheet);
    let (bands, fit) = chosen(&map, &parts, ratio);
    let whole = block(&map, &bands, 1.0);
    let fit = Choice::flush(&parts, ratio, fit, (whole.width, whole.height));
    let block = block(&map, &bands, fit.scale);
    let places = parts.places(&fit, (f64::from(fit.width) * ratio) as f32, &block);
    let mut pieces = parts.draw(&places, &map, fit.scale);
    let scale = f64::from(fit.scale);
    let (left, mut top) = (f64::from(places.map.min.x) * scale, f64::from(places.map.min.y) * scale);
    let pitch = map.band_height() + f64::from(BAND_GAP) + f64::from(places.between_bands) * scale;
    let drawn: Vec<Scene> = bands.into_par_iter().map(|episodes| map.band(episodes)).collect();
    for band in drawn {
        pieces.extend(band.pieces.into_iter().map(|one| Placed { x: one.x + left, y: one.y + top, piece: one.piece }));
        top += pitch;
    }
    let width = f64::from(fit.width) * scale;
    Scene { width, height: width * ratio, background: look.theme().surface, pieces }
}

/// The bands of the map and how the sheet is made around them. All bands are equally high and an episode's
/// width is known, so that nothing is drawn to choose.
fn chosen(map: &Map, parts: &Parts, ratio: f64) -> (Vec<Range<usize>>, Fit) {
    let design_width = compose::design_width(ratio);
    let columns = Columns::new(map.band_width(0..0) as f32, map.cells.iter().map(|cell| cell.width));
    let around = |ideal: f32| Choice::around(parts, ratio, ideal);
    let bands = |choice: &Choice| choice.bands(&columns, map.band_height() as f32);
    let first = around(design_width);
    let Some((_, fit)) = bands(&first) else { return (Vec::new(), first.empty()) };
    // On a sheet with a long journey the frame grows more slowly than the sheet: the map needs the room.
    let ideal = design_width * (fit.width * fit.scale / design_width).max(1.0).powf(0.25);
    bands(&around(ideal)).unwrap_or_else(|| (Vec::new(), first.empty()))
}

/// The map on the sheet, in design units; one line of text where there are no episodes.
fn block(map: &Map, bands: &[Range<usize>], scale: f32) -> Block {
    let width = bands.iter().map(|band| map.band_width(band.clone())).fold(0.0, f64::max) as f32;
    let gaps = bands.len().saturating_sub(1) as f32 * BAND_GAP;
    let height = match bands {
        [] => text::HEADING.line_height() * scale,
        bands => bands.len() as f32 * map.band_height() as f32 + gaps,
    };
    Block { width: width / scale, height: height / scale, bands: bands.len() }
}

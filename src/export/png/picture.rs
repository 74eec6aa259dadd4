//! Embedded images, made small once and cropped to fill their rectangle.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

use image::RgbaImage;

use super::canvas::Canvas;
use crate::model::ImageId;

/// Gives the decoded image of an id; called once per image.
pub type Images<'a> = dyn Fn(ImageId) -> Option<Arc<RgbaImage>> + Sync + 'a;

/// The images of a scene, each as small as its largest use allows.
#[derive(Default)]
pub struct Pictures {
    by_id: HashMap<ImageId, Arc<RgbaImage>>,
}

impl Pictures {
    /// Takes in an image that is drawn `width` × `height` pixels large.
    pub fn add(&mut self, id: ImageId, uses: &[(f32, f32)], images: &Images) {
        let Some(mut image) = images(id).filter(|image| image.width() > 0 && image.height() > 0) else { return };
        let scale = uses.iter().map(|(width, height)| fill_scale(&image, *width, *height)).fold(0.0, f32::max);
        let mut rest = scale;
        while rest <= 0.5 && rest > 0.0 && image.width() > 1 && image.height() > 1 {
            image = Arc::new(halved(&image));
            rest *= 2.0;
        }
        self.by_id.insert(id, image);
    }

    pub fn get(&self, id: ImageId) -> Option<&RgbaImage> {
        self.by_id.get(&id).map(|image| &**image)
    }
}

/// By how much the image grows to fill a rectangle.
fn fill_scale(image: &RgbaImage, width: f32, height: f32) -> f32 {
    (width / image.width() as f32).max(height / image.height() as f32)
}

/// Half as wide and high: each pixel is the mean of four.
fn halved(image: &RgbaImage) -> RgbaImage {
    RgbaImage::from_fn(image.width() / 2, image.height() / 2, |x, y| {
        let four = [(0, 0), (1, 0), (0, 1), (1, 1)].map(|(dx, dy)| image.get_pixel(2 * x + dx, 2 * y + dy).0);
        // Transparent pixels lend no colour.
        let alpha: u32 = four.iter().map(|pixel| u32::from(pixel[3])).sum();
        let mean = |channel: usize| {
            let sum: u32 = four.iter().map(|pixel| u32::from(pixel[channel]) * u32::from(pixel[3])).sum();
            (sum + alpha / 2).checked_div(alpha).unwrap_or(0) as u8
        };
        image::Rgba([mean(0), mean(1), mean(2), (alpha / 4) as u8])
    })
}

/// Where a picture goes, in pixels.
pub struct Frame {
    pub columns: Range<i32>,
    pub rows: Range<i32>,
}

/// Paints the part of the picture that fills the frame, the middle of it; `coverage` gives the share of a
/// pixel that lies within the frame's rounded corners.
pub fn paint(canvas: &mut Canvas, image: &RgbaImage, frame: &Frame, coverage: impl Fn(i32, i32) -> f32) {
    let (width, height) =
        ((frame.columns.end - frame.columns.start) as f32, (frame.rows.end - frame.rows.start) as f32);
    let scale = fill_scale(image, width, height);
    let from_frame = |at: i32, start: i32, size: f32, source: u32| {
        (at as f32 + 0.5 - start as f32 - size / 2.0) / scale + source as f32 / 2.0 - 0.5
    };
    for y in canvas.rows(frame.rows.start, frame.rows.end) {
        let source_y = from_frame(y, frame.rows.start, height, image.height());
        for x in canvas.columns(frame.columns.start, frame.columns.end) {
            let source_x = from_frame(x, frame.columns.start, width, image.width());
            canvas.colored(x, y, sample(image, source_x, source_y), coverage(x, y));
        }
    }
}

/// The colour between the four pixels around a place.
fn sample(image: &RgbaImage, x: f32, y: f32) -> [u8; 4] {
    let (x, y) = (x.clamp(0.0, image.width() as f32 - 1.0), y.clamp(0.0, image.height() as f32 - 1.0));
    let (left, top) = (x as u32, y as u32);
    let (right, bottom) = ((left + 1).min(image.width() - 1), (top + 1).min(image.height() - 1));
    let (across, down) = (x - left as f32, y - top as f32);
    let corners = [
        (left, top, (1.0 - across) * (1.0 - down)),
        (right, top, across * (1.0 - down)),
        (left, bottom, (1.0 - across) * down),
        (right, bottom, across * down),
    ]
    .map(|(x, y, weight)| (image.get_pixel(x, y).0, weight));
    let alpha: f32 = corners.iter().map(|(pixel, weight)| f32::from(pixel[3]) * weight).sum();
    if alpha <= 0.0 {
        return [0; 4];
    }
    let mean = |channel: usize| {
        let sum: f32 =
            corners.iter().map(|(pixel, weight)| f32::from(pixel[channel]) * f32::from(pixel[3]) * weight).sum();
        (sum / alpha + 0.5) as u8
    };
    [mean(0), mean(1), mean(2), (alpha + 0.5) as u8]
}

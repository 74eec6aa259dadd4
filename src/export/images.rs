//! The pictures of a project, as pixels.

use std::io::Cursor;
use std::sync::Arc;

use image::{ImageReader, Limits, RgbaImage};

use crate::model::{EmbeddedImage, ImageFormat};

/// The most pixels of a side. Together with [`MOST_BYTES`] it turns away files that unpack to far more than
/// they seem to be; the header is read before anything is unpacked.
const LONGEST_SIDE: u32 = 16_384;
const MOST_BYTES: u64 = 256 << 20;
const MOST_PIXELS: u64 = 50_000_000;

/// The picture, or nothing if it is damaged or too large.
pub fn decoded(image: &EmbeddedImage) -> Option<Arc<RgbaImage>> {
    let format = match image.format {
        ImageFormat::Png => image::ImageFormat::Png,
        ImageFormat::Jpeg => image::ImageFormat::Jpeg,
        ImageFormat::WebP => image::ImageFormat::WebP,
    };
    let reader = || ImageReader::with_format(Cursor::new(&*image.bytes.0), format);
    let (width, height) = reader().into_dimensions().ok()?;
    if u64::from(width) * u64::from(height) > MOST_PIXELS {
        return None;
    }
    let mut reader = reader();
    let mut limits = Limits::default();
    limits.max_image_width = Some(LONGEST_SIDE);
    limits.max_image_height = Some(LONGEST_SIDE);
    limits.max_alloc = Some(MOST_BYTES);
    reader.limits(limits);
    Some(Arc::new(reader.decode().ok()?.into_rgba8()))
}

//! Pictures that travel in a document: what may come in, made small enough to stay, and turned into pixels.
//!
//! A picture's header is read before anything of it is unpacked, so that a small file that unpacks to gigabytes
//! costs nothing.

use std::io::Cursor;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use image::codecs::jpeg::JpegEncoder;
use image::{DynamicImage, ImageDecoder, ImageReader, Limits, RgbaImage};

use crate::lang::Lang;
use crate::model::{EmbeddedImage, ImageBytes, ImageFormat, ImageId, Project};

/// Endings of the files that can be read.
pub const ENDINGS: &[&str] = &[".png", ".jpg", ".jpeg", ".webp"];

/// The most pixels of a side, and of a picture.
const LONGEST_SIDE: u32 = 16_384;
const MOST_PIXELS: u64 = 50_000_000;
/// The most bytes of a picture that is unpacked.
const MOST_BYTES: u64 = 256 << 20;

/// A picture stays as it is up to these bytes and this side; larger ones are made to fit. Sharp enough for a card
/// on a poster of A0.
const KEPT_BYTES: usize = 4 << 20;
const KEPT_SIDE: u32 = 2_560;
/// The quality of pictures that are made smaller, in percent.
const QUALITY: u8 = 86;

/// The most bytes of all pictures of a document: as text in a file they take a third more.
const MOST_TOGETHER: usize = 42 << 20;

/// Why a picture cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PictureProblem {
    /// It is no PNG, JPEG or WebP, or it is damaged.
    Unknown,
    TooLarge {
        width: u32,
        height: u32,
    },
    /// The pictures of the document together would not fit in a file.
    NoRoom,
    Cancelled,
}

impl PictureProblem {
    /// What is wrong with the picture of this name, and what to do. Nothing needs to be said when the user
    /// cancelled.
    pub fn sentence(self, name: &str, lang: Lang) -> Option<String> {
        let name = ("name", name.into());
        match self {
            Self::Unknown => Some(lang.with("picture-unknown", &[name])),
            Self::TooLarge { width, height } => {
                let megapixels = (u64::from(width) * u64::from(height)).div_ceil(1_000_000);
                let most = MOST_PIXELS / 1_000_000;
                Some(lang.with("picture-too-large", &[name, ("size", megapixels.into()), ("most", most.into())]))
            }
            Self::NoRoom => Some(lang.with("picture-no-room", &[name, ("most", (MOST_TOGETHER >> 20).into())])),
            Self::Cancelled => None,
        }
    }
}

/// Hears the share of the work that is done, 0.0 ..= 1.0, and says whether to go on.
pub type Told<'a> = &'a dyn Fn(f32) -> bool;

/// The bytes of a picture file as a picture of a document, made smaller if need be.
///
/// # Errors
/// Bytes of no known kind, a picture that is too large or not sound, or `told` that says to stop.
pub fn embedded(bytes: Vec<u8>, name: &str, told: Told) -> Result<EmbeddedImage, PictureProblem> {
    let format = image::guess_format(&bytes).ok().and_then(ours).ok_or(PictureProblem::Unknown)?;
    let (width, height) = reader(&bytes, format).into_dimensions().map_err(|_| PictureProblem::Unknown)?;
    if !is_small(width, height) {
        return Err(PictureProblem::TooLarge { width, height });
    }
    go_on(told, 0.1)?;
    // Also what stays as it is must be sound: a picture that cannot be shown is told now, not on the map.
    let picture = unpacked(&bytes, format).ok_or(PictureProblem::Unknown)?;
    if bytes.len() <= KEPT_BYTES && width.max(height) <= KEPT_SIDE {
        return Ok(named(format, bytes, name));
    }
    packed(picture, name, told)
}

/// Pixels as a picture of a document, such as those of the clipboard.
pub fn from_pixels(pixels: RgbaImage, name: &str, told: Told) -> Result<EmbeddedImage, PictureProblem> {
    let (width, height) = pixels.dimensions();
    if width == 0 || height == 0 {
        return Err(PictureProblem::Unknown);
    }
    if !is_small(width, height) {
        return Err(PictureProblem::TooLarge { width, height });
    }
    go_on(told, 0.1)?;
    if width.max(height) <= KEPT_SIDE {
        // A picture of a screen is words and lines: as long as it is small, it stays exact.
        let mut bytes = Vec::new();
        let written = pixels.write_to(&mut Cursor::new(&mut bytes), image::ImageFormat::Png);
        if written.is_ok() && bytes.len() <= KEPT_BYTES {
            return Ok(named(ImageFormat::Png, bytes, name));
        }
    }
    packed(DynamicImage::ImageRgba8(pixels), name, told)
}

/// The pixels of a picture, the right way up; nothing if it is damaged or too large.
pub fn decoded(image: &EmbeddedImage) -> Option<Arc<RgbaImage>> {
    Some(Arc::new(unpacked(&image.bytes.0, image.format)?.into_rgba8()))
}

/// Whether the document has room for one more picture.
pub fn fits(project: &Project, image: &EmbeddedImage) -> bool {
    let together: usize = project.images.iter().map(|one| one.bytes.0.len()).sum();
    together + image.bytes.0.len() <= MOST_TOGETHER
}

/// The file that a text names, if it is one of a picture: a path or the address of a file, as file managers copy
/// them.
pub fn path_of(text: &str) -> Option<PathBuf> {
    let text = text.trim().trim_matches('"');
    let path = match text.strip_prefix("file://") {
        Some(address) => unescaped(address)?,
        None => text.to_owned(),
    };
    let path = PathBuf::from(path);
    (path.is_absolute() && has_ending(&path) && !text.contains('\n')).then_some(path)
}

/// Whether a file's name says that it is a picture.
pub fn has_ending(path: &Path) -> bool {
    let name = path.to_string_lossy().to_lowercase();
    ENDINGS.iter().any(|ending| name.ends_with(ending))
}

/// An address with its `%20` and the like as the letters that they stand for.
fn unescaped(address: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(address.len());
    let mut rest = address.as_bytes();
    while let Some((first, tail)) = rest.split_first() {
        rest = tail;
        let digits = (*first == b'%').then(|| tail.get(..2)).flatten();
        let escaped = digits.and_then(|digits| std::str::from_utf8(digits).ok());
        match escaped.and_then(|digits| u8::from_str_radix(digits, 16).ok()) {
            Some(byte) => {
                bytes.push(byte);
                rest = &tail[2..];
            }
            None => bytes.push(*first),
        }
    }
    String::from_utf8(bytes).ok()
}

fn is_small(width: u32, height: u32) -> bool {
    width.max(height) <= LONGEST_SIDE && u64::from(width) * u64::from(height) <= MOST_PIXELS
}

fn go_on(told: Told, share: f32) -> Result<(), PictureProblem> {
    if told(share) { Ok(()) } else { Err(PictureProblem::Cancelled) }
}

/// Made to fit, and packed: as JPEG where nothing shines through.
fn packed(picture: DynamicImage, name: &str, told: Told) -> Result<EmbeddedImage, PictureProblem> {
    go_on(told, 0.5)?;
    let picture = match picture.width().max(picture.height()) > KEPT_SIDE {
        true => DynamicImage::ImageRgba8(picture.thumbnail(KEPT_SIDE, KEPT_SIDE).into_rgba8()),
        false => picture,
    };
    go_on(told, 0.7)?;
    let pixels = picture.into_rgba8();
    let mut bytes = Vec::new();
    if pixels.pixels().all(|pixel| pixel.0[3] == u8::MAX) {
        let encoder = JpegEncoder::new_with_quality(&mut bytes, QUALITY);
        let written = DynamicImage::ImageRgba8(pixels).into_rgb8().write_with_encoder(encoder);
        written.map_err(|_| PictureProblem::Unknown)?;
        go_on(told, 1.0)?;
        return Ok(named(ImageFormat::Jpeg, bytes, name));
    }
    let written = pixels.write_to(&mut Cursor::new(&mut bytes), image::ImageFormat::Png);
    written.map_err(|_| PictureProblem::Unknown)?;
    go_on(told, 1.0)?;
    Ok(named(ImageFormat::Png, bytes, name))
}

fn named(format: ImageFormat, bytes: Vec<u8>, name: &str) -> EmbeddedImage {
    let mut image = EmbeddedImage::new(ImageId::random(), format, ImageBytes(bytes.into()));
    image.name = name.to_owned();
    image
}

const fn theirs(format: ImageFormat) -> image::ImageFormat {
    match format {
        ImageFormat::Png => image::ImageFormat::Png,
        ImageFormat::Jpeg => image::ImageFormat::Jpeg,
        ImageFormat::WebP => image::ImageFormat::WebP,
    }
}

fn ours(format: image::ImageFormat) -> Option<ImageFormat> {
    match format {
        image::ImageFormat::Png => Some(ImageFormat::Png),
        image::ImageFormat::Jpeg => Some(ImageFormat::Jpeg),
        image::ImageFormat::WebP => Some(ImageFormat::WebP),
        _ => None,
    }
}

fn reader(bytes: &[u8], format: ImageFormat) -> ImageReader<Cursor<&[u8]>> {
    ImageReader::with_format(Cursor::new(bytes), theirs(format))
}

/// Photographs say in their header which way they were held; they are turned the right way up.
fn unpacked(bytes: &[u8], format: ImageFormat) -> Option<DynamicImage> {
    let (width, height) = reader(bytes, format).into_dimensions().ok()?;
    if !is_small(width, height) {
        return None;
    }
    let mut reader = reader(bytes, format);
    let mut limits = Limits::default();
    limits.max_image_width = Some(LONGEST_SIDE);
    limits.max_image_height = Some(LONGEST_SIDE);
    limits.max_alloc = Some(MOST_BYTES);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().ok()?;
    if decoder.total_bytes() > MOST_BYTES {
        return None;
    }
    let orientation = decoder.orientation().ok();
    let mut picture = DynamicImage::from_decoder(decoder).ok()?;
    if let Some(orientation) = orientation {
        picture.apply_orientation(orientation);
    }
    Some(picture)
}

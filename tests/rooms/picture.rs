//! Pictures: what may come in, what is made smaller, and what is refused before it costs anything.

use std::io::Cursor;
use std::path::{Path, PathBuf};

use image::{DynamicImage, ImageFormat as Format, Rgba, RgbaImage};
use meander::lang::Lang;
use meander::model::{EmbeddedImage, ImageFormat, Project};
use meander::picture::{PictureProblem, decoded, embedded, fits, from_pixels, path_of};

fn drawing(width: u32, height: u32, alpha: u8) -> RgbaImage {
    RgbaImage::from_fn(width, height, |x, y| Rgba([(x % 256) as u8, (y % 256) as u8, 90, alpha]))
}

fn file(width: u32, height: u32, alpha: u8, format: Format) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    let image = DynamicImage::ImageRgba8(drawing(width, height, alpha));
    let image = if format == Format::Jpeg { image.to_rgb8().into() } else { image };
    image.write_to(&mut bytes, format).expect("it can be packed");
    bytes.into_inner()
}

fn read(bytes: Vec<u8>) -> Result<EmbeddedImage, PictureProblem> {
    embedded(bytes, "foto.png", &|_| true)
}

fn size(image: &EmbeddedImage) -> (u32, u32) {
    decoded(image).expect("it can be shown").dimensions()
}

#[test]
fn small_pictures_stay_as_they_are() {
    for (format, ours) in
        [(Format::Png, ImageFormat::Png), (Format::Jpeg, ImageFormat::Jpeg), (Format::WebP, ImageFormat::WebP)]
    {
        let bytes = file(40, 30, 255, format);
        let image = read(bytes.clone()).expect("it comes in");
        assert_eq!((image.format, &*image.bytes.0, image.name.as_str()), (ours, &*bytes, "foto.png"));
        assert_eq!(size(&image), (40, 30));
    }
}

#[test]
fn large_pictures_are_made_to_fit() {
    for (width, height, alpha, format, fitted) in
        [(4000, 1000, 255, ImageFormat::Jpeg, (2560, 640)), (300, 3000, 128, ImageFormat::Png, (256, 2560))]
    {
        let image = read(file(width, height, alpha, Format::Png)).expect("it comes in");
        assert_eq!((image.format, size(&image)), (format, fitted));
    }
}

/// A PNG of the given size that holds next to nothing: its header says what it would unpack to.
fn bomb(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = file(1, 1, 255, Format::Png);
    bytes[16..20].copy_from_slice(&width.to_be_bytes());
    bytes[20..24].copy_from_slice(&height.to_be_bytes());
    let sum = crc32fast::hash(&bytes[12..29]);
    bytes[29..33].copy_from_slice(&sum.to_be_bytes());
    bytes
}

#[test]
fn bombs_and_strangers_bounce() {
    let png = file(30, 30, 255, Format::Png);
    let cases = [
        (bomb(60_000, 60_000), PictureProblem::TooLarge { width: 60_000, height: 60_000 }),
        (bomb(10_000, 5_001), PictureProblem::TooLarge { width: 10_000, height: 5_001 }),
        (bomb(20_000, 2), PictureProblem::TooLarge { width: 20_000, height: 2 }),
        (bomb(5_000, 5_000), PictureProblem::Unknown),
        (b"GIF89a not one of ours".to_vec(), PictureProblem::Unknown),
        (Vec::new(), PictureProblem::Unknown),
        (png[..png.len() / 2].to_vec(), PictureProblem::Unknown),
    ];
    for (bytes, problem) in cases {
        assert_eq!(read(bytes).expect_err("it bounces"), problem);
        for lang in Lang::ALL {
            let sentence = problem.sentence("foto.png", lang).expect("it is said");
            assert!(sentence.contains("foto.png"), "{sentence}");
        }
    }
    let stored = EmbeddedImage::new(
        meander::model::ImageId::from_number(1),
        ImageFormat::Png,
        meander::model::ImageBytes(bomb(60_000, 60_000).into()),
    );
    assert!(decoded(&stored).is_none(), "one that is in a file is not unpacked either");
}

#[test]
fn every_prefix_comes_in_or_is_refused() {
    for format in [Format::Png, Format::Jpeg, Format::WebP] {
        let bytes = file(9, 7, 255, format);
        for end in 0..bytes.len() {
            if let Ok(image) = read(bytes[..end].to_vec()) {
                assert_eq!(size(&image), (9, 7));
            }
        }
    }
}

#[test]
fn work_on_a_picture_can_be_cancelled() {
    let told = |share: f32| share < 0.5;
    let cancelled = embedded(file(3000, 10, 255, Format::Png), "foto.png", &told);
    assert_eq!(cancelled.expect_err("it stops"), PictureProblem::Cancelled);
    assert_eq!(PictureProblem::Cancelled.sentence("foto.png", Lang::Dutch), None);
}

#[test]
fn photographs_are_turned_the_right_way_up() {
    let jpeg = file(40, 20, 255, Format::Jpeg);
    // An Exif segment that says "turned by a quarter", right behind the start of the file.
    let exif = b"Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0";
    let mut turned = jpeg[..2].to_vec();
    turned.extend([0xFF, 0xE1]);
    turned.extend((exif.len() as u16 + 2).to_be_bytes());
    turned.extend(exif);
    turned.extend(&jpeg[2..]);
    assert_eq!(size(&read(turned).expect("it comes in")), (20, 40));
}

#[test]
fn pixels_of_the_clipboard_come_in() {
    let image = from_pixels(drawing(50, 20, 255), "geplakt", &|_| true).expect("it comes in");
    assert_eq!((size(&image), image.name.as_str()), ((50, 20), "geplakt"));
    let seen = from_pixels(drawing(5, 2, 100), "geplakt", &|_| true).expect("it comes in");
    assert_eq!(decoded(&seen).expect("pixels").get_pixel(0, 0).0[3], 100, "what shines through still does");
    assert!(from_pixels(RgbaImage::new(0, 0), "niets", &|_| true).is_err());
}

#[test]
fn a_document_has_room_for_so_many() {
    let mut project = Project::default();
    let large = || {
        let bytes: Vec<u8> = vec![7; 20 << 20];
        let id = meander::model::ImageId::random();
        EmbeddedImage::new(id, ImageFormat::Png, meander::model::ImageBytes(bytes.into()))
    };
    assert!(fits(&project, &large()));
    project.images = vec![large().into(), large().into()];
    assert!(!fits(&project, &large()));
}

#[test]
fn paths_of_pictures_are_known_in_text() {
    for (text, path) in [
        ("/home/ada/foto.png", Some("/home/ada/foto.png")),
        ("  \"/home/ada/Foto.JPG\"\n", Some("/home/ada/Foto.JPG")),
        ("file:///home/ada/een%20foto%C3%A9.webp", Some("/home/ada/een fotoé.webp")),
        ("file:///home/ada/100%.png", Some("/home/ada/100%.png")),
        ("foto.png", None),
        ("/home/ada/brief.txt", None),
        ("zie /home/ada/foto.png", None),
        ("/a.png\n/b.png", None),
        ("", None),
    ] {
        assert_eq!(path_of(text), path.map(PathBuf::from), "{text}");
    }
    assert!(meander::picture::has_ending(Path::new("x.JPEG")) && !meander::picture::has_ending(Path::new("x.gif")));
}

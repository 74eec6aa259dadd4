//! PNG: pictures to compare, and the promises about the file.

use std::io::{self, Write};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use image::{Rgba, RgbaImage};
use meander::export::png::{self, Images, PngError, write};
use meander::fonts::{Style, Weight};
use meander::geom::{Path, Rect, Segment, monotone_path, point};
use meander::model::ImageId;
use meander::scene::{
    Anchor, AreaItem, CircleItem, Dash, ImageItem, Item, PathItem, Piece, Placed, RectItem, Scene, Shadow, Stroke,
    TextItem,
};
use meander::theme::{Color, ThemeKind, text};

use super::scenes;

/// How far a channel of a pixel may be from the stored picture: rounding differs between processors.
const TOLERANCE: u8 = 3;

fn image(scene: &Scene, images: &Images, size: (u32, u32)) -> Result<RgbaImage, PngError> {
    png::image(scene, images, size, &|_| true)
}

fn no_images(_: ImageId) -> Option<Arc<RgbaImage>> {
    None
}

/// Compares with the stored picture; `MEANDER_BLESS=1` stores what was drawn.
fn check(name: &str, drawn: &RgbaImage) {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(format!("tests/data/png/{name}.png"));
    if std::env::var_os("MEANDER_BLESS").is_some() {
        drawn.save(&path).unwrap();
        return;
    }
    let stored = image::open(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display())).to_rgba8();
    assert_eq!(stored.dimensions(), drawn.dimensions(), "{name}");
    let far = |a: &Rgba<u8>, b: &Rgba<u8>| a.0.iter().zip(&b.0).any(|(a, b)| a.abs_diff(*b) > TOLERANCE);
    let count = stored.pixels().zip(drawn.pixels()).filter(|(a, b)| far(a, b)).count();
    assert_eq!(count, 0, "{name}: pixels that differ from {} (MEANDER_BLESS=1 stores anew)", path.display());
}

fn bytes(scene: &Scene, size: (u32, u32)) -> Vec<u8> {
    let mut out = Vec::new();
    write(scene, &no_images, size, 300, &mut out, &|_| true).unwrap();
    out
}

fn scene(width: f64, height: f64, items: Vec<Item>) -> Scene {
    let piece = Arc::new(Piece { items, ..Piece::default() });
    let background = ThemeKind::Poster.theme().canvas;
    Scene { width, height, background, pieces: vec![Placed { x: 0.0, y: 0.0, piece }] }
}

fn words(words: &str, x: f32, y: f32, style: Style, anchor: Anchor) -> Item {
    let color = ThemeKind::Poster.theme().ink;
    Item::Text(TextItem { text: words.into(), at: point(x, y), anchor, style, color, width: 0.0 })
}

#[test]
fn a_poster_looks_as_it_should() {
    check("poster", &image(&scenes::poster(12), &no_images, (1200, 700)).unwrap());
}

#[test]
fn cards_are_crisp_up_close() {
    let poster = scenes::poster(3);
    let mut close = Scene { width: 420.0, height: 420.0, ..poster };
    for placed in &mut close.pieces {
        (placed.x, placed.y) = (placed.x - 190.0, placed.y - 190.0);
    }
    check("close", &image(&close, &no_images, (1100, 1100)).unwrap());
}

#[test]
fn text_is_shaped_anchored_and_slanted() {
    let style = |size, weight| Style::new(size, weight);
    let middle = |text: &str, y, style| words(text, 160.0, y, style, Anchor::Middle);
    let items = vec![
        words("AVATAR To Wäßö -> fi 3x4", 10.0, 30.0, style(20.0, Weight::Bold), Anchor::Left),
        middle("Middle of the line, semibold", 52.0, style(14.0, Weight::SemiBold)),
        words("right, medium", 310.0, 72.0, style(13.0, Weight::Medium), Anchor::Right),
        words("“Slanted regular words”", 10.0, 92.0, text::QUOTE, Anchor::Left),
        words(
            "tiny text of six and a half units stays readable",
            10.0,
            108.0,
            style(6.5, Weight::Regular),
            Anchor::Left,
        ),
        words("\u{ec90} \u{e3b8} \u{e214}", 10.0, 132.0, text::ICON_LARGE, Anchor::Left),
    ];
    check("text", &image(&scene(320.0, 145.0, items), &no_images, (640, 290)).unwrap());
}

#[test]
fn shapes_follow_the_scene() {
    let theme = ThemeKind::Poster.theme();
    let red = theme.feeling(-2);
    let dashed = |width| Stroke { width, color: theme.accent, dash: Dash::Dashed { on: 8.0, off: 5.0 } };
    let curve = monotone_path(&[point(10.0, 150.0), point(60.0, 110.0), point(120.0, 185.0), point(190.0, 120.0)]);
    let star = [point(230.0, 100.0), point(240.0, 122.0), point(265.0, 125.0), point(245.0, 140.0)];
    let items = vec![
        Item::Rect(RectItem {
            rect: Rect::new(10.0, 10.0, 70.0, 40.0),
            radius: 8.0,
            fill: theme.surface,
            stroke: Some(Stroke::solid(2.0, theme.accent)),
            shadow: Some(Shadow { offset_y: 3.0, blur: 12.0, color: Color { alpha: 120, ..theme.ink } }),
        }),
        Item::Rect(RectItem {
            rect: Rect::new(95.0, 10.0, 60.0, 40.0),
            radius: 20.0,
            fill: red.faded(0.5),
            stroke: Some(Stroke::solid(3.0, red)),
            shadow: None,
        }),
        Item::Rect(RectItem {
            rect: Rect::new(170.0, 10.0, 50.0, 0.3),
            radius: 0.0,
            fill: red,
            stroke: None,
            shadow: None,
        }),
        Item::Rect(RectItem {
            rect: Rect::new(170.0, 20.0, 50.0, 30.0),
            radius: 4.0,
            fill: red,
            stroke: None,
            shadow: None,
        }),
        Item::Circle(CircleItem {
            center: point(250.0, 30.0),
            radius: 18.0,
            fill: theme.feeling(1),
            stroke: Some(dashed(0.0)),
        }),
        Item::Circle(CircleItem {
            center: point(290.0, 30.0),
            radius: 14.0,
            fill: Color::TRANSPARENT,
            stroke: Some(Stroke::solid(3.0, theme.ink)),
        }),
        Item::Path(PathItem {
            path: Path::polyline(&[point(10.0, 70.0), point(300.0, 70.0)], false),
            fill: None,
            stroke: Some(dashed(1.6)),
        }),
        Item::Area(AreaItem {
            path: curve.clone(),
            base_y: 145.0,
            reach: 40.0,
            above: theme.feeling(2),
            below: red,
            at_base: 0.1,
        }),
        Item::Path(PathItem { path: curve, fill: None, stroke: Some(Stroke::solid(3.0, theme.curve)) }),
        Item::Path(PathItem {
            path: Path::polyline(&star, true),
            fill: Some(theme.star),
            stroke: Some(Stroke::solid(1.0, theme.ink)),
        }),
        Item::Path(PathItem {
            path: Path {
                start: point(230.0, 160.0),
                segments: vec![Segment::Cubic(point(245.0, 185.0), point(280.0, 185.0), point(295.0, 160.0))],
                closed: false,
            },
            fill: None,
            stroke: Some(Stroke::solid(6.0, Color { alpha: 128, ..theme.ink })),
        }),
    ];
    check("shapes", &image(&scene(320.0, 200.0, items), &no_images, (640, 400)).unwrap());
}

#[test]
fn images_fill_their_frame() {
    let picture = Arc::new(RgbaImage::from_fn(400, 100, |x, y| {
        Rgba([(x * 255 / 400) as u8, (y * 255 / 100) as u8, if (x / 20 + y / 20) % 2 == 0 { 255 } else { 90 }, 255])
    }));
    let frame = |x, y, width, height, radius, id| {
        Item::Image(ImageItem { rect: Rect::new(x, y, width, height), radius, image: ImageId::from_number(id) })
    };
    let items = vec![
        frame(5.0, 5.0, 60.0, 60.0, 12.0, 1),
        frame(75.0, 5.0, 120.0, 30.0, 0.0, 1),
        frame(75.0, 40.0, 30.0, 25.0, 4.0, 1),
        // An image that is not there leaves its place free.
        frame(120.0, 40.0, 30.0, 25.0, 4.0, 2),
    ];
    let images = |id: ImageId| (id == ImageId::from_number(1)).then(|| picture.clone());
    check("images", &image(&scene(200.0, 70.0, items), &images, (400, 140)).unwrap());
}

#[test]
fn the_file_decodes_to_what_is_drawn() {
    for (touchpoints, size) in [(12, (901, 533)), (60, (1500, 1300)), (1, (1, 1)), (3, (64, 2000)), (200, (333, 129))] {
        let scene = scenes::poster(touchpoints);
        let decoded = image::load_from_memory(&bytes(&scene, size)).unwrap();
        assert_eq!(decoded.color(), image::ColorType::Rgb8);
        let drawn = image(&scene, &no_images, size).unwrap();
        assert!(decoded.to_rgba8() == drawn, "{touchpoints} at {size:?}");
    }
}

#[test]
fn the_same_scene_gives_the_same_bytes_on_any_number_of_threads() {
    let scene = scenes::poster(80);
    let on = |threads| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        pool.install(|| bytes(&scene, (1400, 1980)))
    };
    let one = on(1);
    assert!(one == on(2));
    assert!(one == on(3));
}

#[test]
fn a_pixel_does_not_depend_on_the_strip_it_lies_on() {
    // The same scene, shifted down by some rows, gives the same rows.
    let scene = scenes::poster(12);
    let size = (800, 500);
    let drawn = image(&scene, &no_images, size).unwrap();
    let rows = 37;
    let mut shifted = scene.clone();
    shifted.width = 800.0;
    let mut plain = shifted.clone();
    for placed in &mut shifted.pieces {
        placed.y += f64::from(rows);
    }
    plain.width = 800.0;
    let drawn_plain = image(&plain, &no_images, size).unwrap();
    let drawn_shifted = image(&shifted, &no_images, (size.0, size.1 + rows)).unwrap();
    let below = image::imageops::crop_imm(&drawn_shifted, 0, rows, size.0, size.1).to_image();
    assert!(below == drawn_plain);
    assert!(drawn != drawn_plain, "the scale counts");
}

#[test]
fn the_file_says_its_resolution() {
    let mut out = Vec::new();
    write(&scenes::poster(1), &no_images, (40, 30), 300, &mut out, &|_| true).unwrap();
    let reader = ::png::Decoder::new(io::Cursor::new(out)).read_info().unwrap();
    let resolution = reader.info().pixel_dims.unwrap();
    assert_eq!((resolution.xppu, resolution.yppu, resolution.unit), (11_811, 11_811, ::png::Unit::Meter));
}

#[test]
fn an_export_can_be_cancelled() {
    let asked = AtomicUsize::new(0);
    let go_on = |_| asked.fetch_add(1, Ordering::Relaxed) < 2;
    let mut out = Vec::new();
    let result = write(&scenes::poster(20), &no_images, (600, 8000), 300, &mut out, &go_on);
    assert!(matches!(result, Err(PngError::Cancelled)));
    assert_eq!(asked.load(Ordering::Relaxed), 3);
    let asked = AtomicUsize::new(0);
    let go_on = |_| asked.fetch_add(1, Ordering::Relaxed) < 2;
    let result = png::image(&scenes::poster(20), &no_images, (600, 8000), &go_on);
    assert!(matches!(result, Err(PngError::Cancelled)) && asked.into_inner() < 20);
}

#[test]
fn progress_runs_from_nothing_to_all() {
    let heard = std::sync::Mutex::new(Vec::new());
    let hear = |share: f32| {
        heard.lock().unwrap().push(share);
        true
    };
    write(&scenes::poster(20), &no_images, (600, 8000), 300, &mut io::sink(), &hear).unwrap();
    let heard = heard.into_inner().unwrap();
    assert!(heard.is_sorted());
    assert_eq!((heard.first(), heard.last()), (Some(&0.0), Some(&1.0)));
}

#[test]
fn sizes_that_cannot_be_are_refused() {
    for size in [(0, 10), (10, 0), (70_000, 10), (10, u32::MAX)] {
        let result = write(&scenes::poster(1), &no_images, size, 300, &mut io::sink(), &|_| true);
        assert!(matches!(result, Err(PngError::Size { .. })), "{size:?}");
    }
}

#[test]
fn a_failing_disk_is_told() {
    struct Full;
    impl Write for Full {
        fn write(&mut self, _: &[u8]) -> io::Result<usize> {
            Err(io::ErrorKind::StorageFull.into())
        }
        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }
    let result = write(&scenes::poster(1), &no_images, (40, 30), 300, &mut Full, &|_| true);
    assert!(matches!(result, Err(PngError::Write(error)) if error.kind() == io::ErrorKind::StorageFull));
}

/// The largest picture would be 17 GB in memory; it is made in strips and thrown away.
#[test]
fn a_huge_picture_is_never_held_whole() {
    let go_on = |share| share < 0.02;
    let result = write(&scenes::poster(4), &no_images, (65_535, 65_535), 600, &mut io::sink(), &go_on);
    assert!(matches!(result, Err(PngError::Cancelled)));
}

#[test]
fn odd_scenes_do_no_harm() {
    let nan = f32::NAN;
    let rect = |rect, radius, width| {
        let stroke = Some(Stroke::solid(width, Color::hex(0x102030)));
        let shadow = Some(Shadow { offset_y: 1.0, blur: 4.0, color: Color::hex(0) });
        Item::Rect(RectItem { rect, radius, fill: Color::hex(0x336699), stroke, shadow })
    };
    let line = |points: &[meander::geom::Point], dash| {
        let stroke = Some(Stroke { width: 2.0, color: Color::hex(0), dash });
        Item::Path(PathItem { path: Path::polyline(points, false), fill: Some(Color::hex(0xFFFFFF)), stroke })
    };
    let items = vec![
        rect(Rect::new(10.0, 10.0, -5.0, 5.0), 3.0, 1.0),
        rect(Rect::new(10.0, 10.0, 0.0, 0.0), 3.0, 1.0),
        rect(Rect::new(-1e9, -1e9, 2e9, 2e9), 30.0, 1.0),
        rect(Rect::new(nan, 0.0, 10.0, nan), 2.0, nan),
        rect(Rect::new(20.0, 20.0, 6.0, 6.0), 100.0, 50.0),
        line(&[], Dash::Solid),
        line(&[point(1.0, 1.0)], Dash::Dashed { on: 0.0, off: 0.0 }),
        line(&[point(nan, 1.0), point(5.0, nan)], Dash::Dashed { on: 2.0, off: 1.0 }),
        line(&[point(-1e7, 3.0), point(1e7, 5.0)], Dash::Solid),
        words("", 0.0, 0.0, text::BODY, Anchor::Right),
        words("\u{200D}\u{FE0F}\t\n\u{0}", 10.0, 10.0, text::BODY, Anchor::Middle),
        words("שלום مرحبا 你好 👩‍👩‍👧 Ελληνικά", 10.0, 40.0, text::BODY, Anchor::Left),
        words("far away", 1e30, -1e30, text::BODY, Anchor::Left),
        words("no place", nan, nan, text::BODY, Anchor::Left),
    ];
    let drawn = image(&scene(100.0, 60.0, items), &no_images, (200, 120)).unwrap();
    assert_eq!(drawn.dimensions(), (200, 120));
}

/// A strip that is rounded all around has no hole, however thin it is.
#[test]
fn thin_strips_with_round_ends_are_whole() {
    for width in 1..=9_u32 {
        let strip = RectItem {
            rect: Rect::new(3.0, 3.0, width as f32, 20.0),
            radius: width as f32 / 2.0,
            fill: Color::hex(0),
            stroke: None,
            shadow: None,
        };
        let drawn = image(&scene(16.0, 26.0, vec![Item::Rect(strip)]), &no_images, (16, 26)).unwrap();
        let dark = |x: u32, y: u32| 255 - drawn.get_pixel(x, y).0[0];
        for y in 3..23 {
            let row: Vec<u8> = (3..3 + width).map(|x| dark(x, y)).collect();
            let middle = row[row.len() / 2];
            assert!(middle > 60 && row.iter().all(|one| *one <= middle), "{width} wide, row {y}: {row:?}");
        }
    }
}

/// A line that is told to run from right to left keeps its spaces and the order of its words.
#[test]
fn a_directed_line_is_drawn_whole() {
    let drawn = |line: &str| {
        let item = words(line, 10.0, 30.0, text::BODY.sized(20.0), Anchor::Left);
        image(&scene(160.0, 50.0, vec![item]), &no_images, (160, 50)).unwrap()
    };
    assert_eq!(drawn("\u{200F}abc 123"), drawn("abc 123"));
    assert_ne!(drawn("\u{200F}abc 123"), drawn("abc123"));
}

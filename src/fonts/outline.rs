//! Letters as shapes: shapes a line (kerning, ligatures, variation) and gives the outlines of its glyphs.
//!
//! All measures are in em with y downwards and the baseline at 0, so one result serves every size.
//! Letters that Inter lacks come from Noto Emoji or a font of the system, and else show as Inter's box. The words of
//! alphabets are shaped there too, so that Arabic letters join.

use std::sync::OnceLock;

use harfrust::{
    Direction, GlyphBuffer, ShapeOptions, ShapePlan, Shaper, ShaperData, ShaperInstance, UnicodeBuffer, script,
};
use skrifa::instance::{Location, LocationRef, Size};
use skrifa::outline::{DrawSettings, OutlinePen};
use skrifa::{FontRef, GlyphId, MetadataProvider};

use super::{Face, INTER, NOTO_EMOJI, PHOSPHOR, Weight, bidi, is_narrow};
use crate::geom::{Path, Point, Segment, point};

/// Which font a glyph comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Source {
    Inter(Weight),
    Phosphor,
    /// Noto Emoji or a font of the system, by its place among those that were found.
    Other(u8),
}

/// A shape of a font.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Glyph {
    pub source: Source,
    pub id: u32,
}

/// A glyph and where its origin lies on the line, in em.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PlacedGlyph {
    pub glyph: Glyph,
    pub x: f32,
    pub y: f32,
}

/// A shaped line, in em.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Shaped {
    pub glyphs: Vec<PlacedGlyph>,
    /// Width of the line.
    pub advance: f32,
}

/// Shapes one line, its parts in the order in which they are seen.
pub fn shape(text: &str, face: Face) -> Shaped {
    let Some(fonts) = fonts() else { return Shaped::default() };
    let mut shaped = Shaped::default();
    match face {
        Face::Phosphor => {
            for letter in text.chars().filter(|letter| !letter.is_control()) {
                push_single(&mut shaped, fonts, &fonts.phosphor, Source::Phosphor, letter);
            }
        }
        Face::Inter(weight) => {
            for run in runs(&bidi::seen(text), &fonts.inter.charmap()) {
                match run {
                    Run::Known(run) => push_inter(&mut shaped, fonts, run, weight),
                    Run::Word(word) => push_word(&mut shaped, fonts, word, weight),
                    Run::Unknown(letter) => push_fallback(&mut shaped, fonts, letter, weight),
                }
            }
        }
    }
    shaped
}

/// The closed contours of a glyph, in em, y downwards; empty for a space. Overlaps count as filled
/// (non-zero winding).
pub fn outline(glyph: Glyph) -> Vec<Path> {
    let Some(fonts) = fonts() else { return Vec::new() };
    let (font, location) = match glyph.source {
        Source::Inter(weight) => (&fonts.inter, LocationRef::from(&fonts.locations[place(weight)])),
        Source::Phosphor => (&fonts.phosphor, LocationRef::default()),
        Source::Other(at) => match other_fonts().get(usize::from(at)) {
            Some(font) => (font, LocationRef::default()),
            None => return Vec::new(),
        },
    };
    let mut pen = Contours::default();
    if let Some(found) = font.outline_glyphs().get(GlyphId::new(glyph.id)) {
        // A glyph that cannot be read is drawn as far as it could be.
        let _ = found.draw(DrawSettings::unhinted(Size::new(1.0), location), &mut pen);
    }
    pen.finish()
}

struct Fonts {
    inter: FontRef<'static>,
    phosphor: FontRef<'static>,
    locations: [Location; 4],
    shapers: [Shaper<'static>; 4],
    /// For Latin, which most text is; planning takes longer than shaping a word.
    plans: [ShapePlan; 4],
}

const fn place(weight: Weight) -> usize {
    match weight {
        Weight::Regular => 0,
        Weight::Medium => 1,
        Weight::SemiBold => 2,
        Weight::Bold => 3,
    }
}

/// None only if a bundled font could not be read, which a test rules out.
fn fonts() -> Option<&'static Fonts> {
    static FONTS: OnceLock<Option<Fonts>> = OnceLock::new();
    FONTS.get_or_init(load).as_ref()
}

fn load() -> Option<Fonts> {
    static DATA: OnceLock<ShaperData> = OnceLock::new();
    static INSTANCES: OnceLock<[ShaperInstance; 4]> = OnceLock::new();
    let for_shaping = harfrust::FontRef::new(INTER).ok()?;
    let data = DATA.get_or_init(|| ShaperData::new(&for_shaping));
    let instances = INSTANCES.get_or_init(|| {
        Weight::ALL.map(|weight| ShaperInstance::from_variations(&for_shaping, [("wght", weight.axis())]))
    });
    let shapers = instances.each_ref().map(|instance| data.shaper(&for_shaping).instance(Some(instance)).build());
    let plans =
        shapers.each_ref().map(|shaper| ShapePlan::new(shaper, Direction::LeftToRight, Some(script::LATIN), None, &[]));
    let inter = FontRef::new(INTER).ok()?;
    let locations = Weight::ALL.map(|weight| inter.axes().location([("wght", weight.axis())]));
    Some(Fonts { inter, phosphor: FontRef::new(PHOSPHOR).ok()?, locations, shapers, plans })
}

/// Fonts of the system that hold many scripts, as the makers of the systems name them.
const SYSTEM_FONTS: [&str; 17] = [
    "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf",
    "/usr/share/fonts/TTF/DejaVuSans.ttf",
    "/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf",
    "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc",
    "/usr/share/fonts/noto-cjk/NotoSansCJK-Regular.ttc",
    "/usr/share/fonts/google-noto-cjk/NotoSansCJK-Regular.ttc",
    "/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf",
    "/usr/share/fonts/truetype/noto/NotoEmoji-Regular.ttf",
    "/System/Library/Fonts/Apple Symbols.ttf",
    "/System/Library/Fonts/Supplemental/Arial Unicode.ttf",
    "/System/Library/Fonts/PingFang.ttc",
    "C:\\Windows\\Fonts\\segoeui.ttf",
    "C:\\Windows\\Fonts\\seguisym.ttf",
    "C:\\Windows\\Fonts\\msyh.ttc",
    "C:\\Windows\\Fonts\\YuGothR.ttc",
    "C:\\Windows\\Fonts\\malgun.ttf",
    "C:\\Windows\\Fonts\\Nirmala.ttf",
];

/// The fonts of the system that hold many scripts, as far as they are there. Read when the first letter asks
/// for them, and kept: their outlines point into them.
pub fn system_font_files() -> &'static [Vec<u8>] {
    static BYTES: OnceLock<Vec<Vec<u8>>> = OnceLock::new();
    BYTES.get_or_init(|| SYSTEM_FONTS.iter().filter_map(|path| std::fs::read(path).ok()).collect())
}

/// Noto Emoji, then the fonts of the system.
fn other_fonts() -> &'static [FontRef<'static>] {
    static FONTS: OnceLock<Vec<FontRef<'static>>> = OnceLock::new();
    FONTS.get_or_init(|| {
        let files = std::iter::once(NOTO_EMOJI).chain(system_font_files().iter().map(Vec::as_slice));
        files.filter_map(|bytes| FontRef::from_index(bytes, 0).ok()).collect()
    })
}

enum Run<'a> {
    Known(&'a str),
    /// Letters of an alphabet that the font lacks.
    Word(&'a str),
    Unknown(char),
}

/// Stretches that the font can shape, words that another one may, and single signs that it lacks.
fn runs<'a>(text: &'a str, charmap: &skrifa::charmap::Charmap) -> Vec<Run<'a>> {
    if text.is_ascii() && !text.bytes().any(|byte| byte.is_ascii_control()) {
        return vec![Run::Known(text)];
    }
    let sort = |letter: char| match letter {
        _ if letter.is_control() => Sort::Nothing,
        _ if charmap.map(letter).is_some() => Sort::Known,
        _ if is_narrow(letter) || bidi::is_mark(letter) => Sort::Word,
        _ if is_joiner(letter) => Sort::Nothing,
        _ => Sort::Single,
    };
    let mut runs = Vec::new();
    let mut letters = text.char_indices().peekable();
    while let Some((start, letter)) = letters.next() {
        let this = sort(letter);
        let mut end = start + letter.len_utf8();
        // A joiner within a word says how its letters are joined.
        let goes_on = |next: char| sort(next) == this || this == Sort::Word && is_joiner(next);
        while matches!(this, Sort::Known | Sort::Word)
            && let Some((at, next)) = letters.next_if(|(_, next)| goes_on(*next))
        {
            end = at + next.len_utf8();
        }
        match this {
            Sort::Known => runs.push(Run::Known(&text[start..end])),
            Sort::Word => runs.push(Run::Word(&text[start..end])),
            Sort::Single => runs.push(Run::Unknown(letter)),
            Sort::Nothing => {}
        }
    }
    runs
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Sort {
    Known,
    Word,
    Single,
    Nothing,
}

/// Signs that only say how others are joined or shown.
pub(super) fn is_joiner(letter: char) -> bool {
    matches!(letter, '\u{200B}'..='\u{200F}' | '\u{2060}'..='\u{206F}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}')
}

fn push_inter(shaped: &mut Shaped, fonts: &Fonts, run: &str, weight: Weight) {
    let (shaper, plan) = (&fonts.shapers[place(weight)], &fonts.plans[place(weight)]);
    let mut buffer = UnicodeBuffer::new();
    buffer.push_str(run);
    // Up to here letters are Latin or common to all scripts.
    let is_latin = run.chars().all(|letter| letter < '\u{0250}' || ('\u{2000}'..'\u{2C00}').contains(&letter));
    let output = if is_latin {
        buffer.set_direction(Direction::LeftToRight);
        buffer.set_script(script::LATIN);
        shaper.shape(buffer, ShapeOptions::new().plan(Some(plan)))
    } else {
        buffer.guess_segment_properties();
        shaper.shape(buffer, ShapeOptions::new())
    };
    push_glyphs(shaped, &output, 1.0 / shaper.units_per_em() as f32, Source::Inter(weight));
}

/// Shaped glyphs behind the others; `em` is one unit of their font.
fn push_glyphs(shaped: &mut Shaped, output: &GlyphBuffer, em: f32, source: Source) {
    for (info, position) in output.glyph_infos().iter().zip(output.glyph_positions()) {
        shaped.glyphs.push(PlacedGlyph {
            glyph: Glyph { source, id: info.glyph_id },
            x: shaped.advance + position.x_offset as f32 * em,
            y: -position.y_offset as f32 * em,
        });
        shaped.advance += position.x_advance as f32 * em;
    }
}

/// A word in the first font that has all its letters; else letter by letter.
fn push_word(shaped: &mut Shaped, fonts: &Fonts, word: &str, weight: Weight) {
    let has_all = |font: &FontRef<'_>| {
        let charmap = font.charmap();
        word.chars().all(|letter| is_joiner(letter) || charmap.map(letter).is_some())
    };
    let found = (0..).zip(other_fonts()).find(|(_, font)| has_all(font));
    let Some((at, data)) = found.and_then(|(at, _)| Some((at, other_shapers().get(usize::from(at))?.as_ref()?))) else {
        return word.chars().for_each(|letter| push_fallback(shaped, fonts, letter, weight));
    };
    let shaper = data.1.shaper(&data.0).build();
    let mut buffer = UnicodeBuffer::new();
    buffer.push_str(word);
    buffer.guess_segment_properties();
    let output = shaper.shape(buffer, ShapeOptions::new());
    let em = 1.0 / shaper.units_per_em() as f32;
    push_glyphs(shaped, &output, em, Source::Other(at));
}

/// What is needed to shape words in the other fonts, in their order.
fn other_shapers() -> &'static [Option<(harfrust::FontRef<'static>, ShaperData)>] {
    static SHAPERS: OnceLock<Vec<Option<(harfrust::FontRef<'static>, ShaperData)>>> = OnceLock::new();
    SHAPERS.get_or_init(|| {
        let of = |font: &FontRef<'static>| {
            let font = harfrust::FontRef::from_index(font.data().as_bytes(), 0).ok()?;
            let data = ShaperData::new(&font);
            Some((font, data))
        };
        other_fonts().iter().map(of).collect()
    })
}

fn push_fallback(shaped: &mut Shaped, fonts: &Fonts, letter: char, weight: Weight) {
    match other(letter) {
        Some((at, font)) => push_single(shaped, fonts, font, Source::Other(at), letter),
        None => push_single(shaped, fonts, &fonts.inter, Source::Inter(weight), letter),
    }
}

/// The first of the other fonts that has this letter, with its place among them.
fn other(letter: char) -> Option<(u8, &'static FontRef<'static>)> {
    (0..).zip(other_fonts()).find(|(_, font)| font.charmap().map(letter).is_some())
}

/// The advance of a letter in the font that it comes from where Inter lacks it, in em.
pub(super) fn other_advance(letter: char) -> Option<f32> {
    let (_, font) = other(letter)?;
    font.glyph_metrics(Size::new(1.0), LocationRef::default()).advance_width(font.charmap().map(letter)?)
}

/// A letter without shaping, as wide as it is measured (see [`super::width`]). Inter's box, which is all that it has
/// for the letter, stands in the middle of that.
fn push_single(shaped: &mut Shaped, fonts: &Fonts, font: &FontRef<'static>, source: Source, letter: char) {
    let id = font.charmap().map(letter).unwrap_or_default();
    let (lead, advance) = match source {
        Source::Phosphor => (0.0, advance_of(font, LocationRef::default(), id)),
        Source::Other(_) => (0.0, super::lacking_advance(letter)),
        Source::Inter(weight) => {
            let advance = super::lacking_advance(letter);
            let location = LocationRef::from(&fonts.locations[place(weight)]);
            ((advance - advance_of(font, location, id)).max(0.0) / 2.0, advance)
        }
    };
    let glyph = Glyph { source, id: id.to_u32() };
    shaped.glyphs.push(PlacedGlyph { glyph, x: shaped.advance + lead, y: 0.0 });
    shaped.advance += advance;
}

fn advance_of(font: &FontRef<'static>, location: LocationRef<'_>, id: GlyphId) -> f32 {
    font.glyph_metrics(Size::new(1.0), location).advance_width(id).unwrap_or(1.0)
}

/// Collects contours, turning y downwards and quadratic stretches into cubic ones.
#[derive(Default)]
struct Contours {
    done: Vec<Path>,
    open: Option<Path>,
    last: Point,
}

impl Contours {
    fn push(&mut self, segment: Segment, to: Point) {
        if let Some(path) = &mut self.open {
            path.segments.push(segment);
        }
        self.last = to;
    }

    fn finish(mut self) -> Vec<Path> {
        self.done.extend(self.open.take());
        self.done
    }
}

impl OutlinePen for Contours {
    fn move_to(&mut self, x: f32, y: f32) {
        self.done.extend(self.open.take());
        self.last = point(x, -y);
        self.open = Some(Path { start: self.last, segments: Vec::new(), closed: true });
    }

    fn line_to(&mut self, x: f32, y: f32) {
        let to = point(x, -y);
        self.push(Segment::Line(to), to);
    }

    fn quad_to(&mut self, cx: f32, cy: f32, x: f32, y: f32) {
        let (from, control, to) = (self.last, point(cx, -cy), point(x, -y));
        let toward =
            |end: Point| point(end.x + (control.x - end.x) * 2.0 / 3.0, end.y + (control.y - end.y) * 2.0 / 3.0);
        self.push(Segment::Cubic(toward(from), toward(to), to), to);
    }

    fn curve_to(&mut self, ax: f32, ay: f32, bx: f32, by: f32, x: f32, y: f32) {
        let to = point(x, -y);
        self.push(Segment::Cubic(point(ax, -ay), point(bx, -by), to), to);
    }

    fn close(&mut self) {
        self.done.extend(self.open.take());
    }
}

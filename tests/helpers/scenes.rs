//! Scenes that look like posters, of any number of touchpoints, for measuring and for pictures to compare.

use std::sync::Arc;

use meander::fonts::{Style, icon, wrap};
use meander::geom::{Path, Point, Rect, Segment, monotone_path, point};
use meander::scene::{
    Anchor, AreaItem, CircleItem, Dash, Item, PathItem, Piece, Placed, RectItem, Scene, Shadow, Stroke, TextItem,
};
use meander::theme::{Color, Theme, ThemeKind, size, text};

/// Height to width of A0, portrait.
const RATIO: f64 = 14_043.0 / 9_933.0;
const HEADER: f32 = size::EPISODE_HEADER_HEIGHT + size::EPISODE_HEADER_GAP;
const BAND: f32 = HEADER + size::TOUCHPOINT_LANE_MIN_HEIGHT + size::EMOTION_LANE_HEIGHT + 110.0;
const MARGIN: f32 = 40.0;
const PER_EPISODE: usize = 5;

const WORDS: [&str; 48] = [
    "Aanrijding",
    "melden",
    "Bevestiging",
    "en",
    "dossiernummer",
    "Vervangende",
    "auto",
    "regelen",
    "ophalen",
    "bij",
    "de",
    "garage",
    "Afspraak",
    "maken",
    "voor",
    "schadebepaling",
    "Schouw",
    "door",
    "schade-expert",
    "Terugkoppeling",
    "van",
    "Akkoord",
    "herstelopdracht",
    "Uitbetaling",
    "of",
    "herstel",
    "gereed",
    "Nabellen:",
    "alles",
    "naar",
    "wens?",
    "telefonisch",
    "intake",
    "gesprek",
    "met",
    "verzekerde",
    "foto’s",
    "opsturen",
    "controle",
    "polis",
    "wachten",
    "op",
    "bericht",
    "expert",
    "rapport",
    "per",
    "post",
    "betaling",
];

/// Numbers that look random and are the same each time (SplitMix64).
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut value = self.0;
        value = (value ^ (value >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        value = (value ^ (value >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((value ^ (value >> 31)) % limit as u64) as usize
    }
}

/// A map of so many touchpoints in rows that fill the shape of A0, portrait.
pub fn poster(touchpoints: usize) -> Scene {
    let theme = ThemeKind::Poster.theme();
    let columns = (touchpoints as f64 * f64::from(BAND) / (RATIO * f64::from(size::COLUMN_WIDTH))).sqrt().ceil();
    let columns = (columns as usize).next_multiple_of(PER_EPISODE);
    let width = 2.0 * MARGIN + size::LANE_HEADER_WIDTH + columns as f32 * size::COLUMN_WIDTH;
    let mut dice = Dice(7);
    let mut pieces = vec![heading(theme, touchpoints)];
    let mut left = touchpoints;
    let mut y = 150.0;
    while left > 0 {
        let count = left.min(columns);
        pieces.push(placed(MARGIN, y, lanes(theme, count)));
        for first in (0..count).step_by(PER_EPISODE) {
            let x = MARGIN + size::LANE_HEADER_WIDTH + first as f32 * size::COLUMN_WIDTH;
            pieces.push(placed(x, y, episode(theme, &mut dice, PER_EPISODE.min(count - first))));
        }
        pieces.push(placed(MARGIN + size::LANE_HEADER_WIDTH, y, emotion(theme, &mut dice, count)));
        left -= count;
        y += BAND + 24.0;
    }
    let height = (f64::from(width) * RATIO).max(f64::from(y));
    Scene { width: f64::from(width), height, background: theme.canvas, pieces }
}

fn placed(x: f32, y: f32, items: Vec<Item>) -> Placed {
    Placed { x: f64::from(x), y: f64::from(y), piece: Arc::new(Piece { items, ..Piece::default() }) }
}

fn heading(theme: &Theme, touchpoints: usize) -> Placed {
    let subtitle = format!("Klantreis · {touchpoints} touchpoints · van aanrijding tot nazorg");
    placed(
        MARGIN,
        MARGIN,
        vec![
            line("Schade bij een autoverzekering", 0.0, 40.0, text::POSTER_TITLE, theme.ink),
            line(&subtitle, 0.0, 76.0, text::POSTER_SUBTITLE, theme.ink_2),
        ],
    )
}

fn line(words: &str, x: f32, y: f32, style: Style, color: Color) -> Item {
    anchored(words, x, y, style, color, Anchor::Left)
}

fn anchored(words: &str, x: f32, y: f32, style: Style, color: Color, anchor: Anchor) -> Item {
    let width = meander::fonts::width(words, &style);
    Item::Text(TextItem { text: words.into(), at: point(x, y), anchor, style, color, width })
}

fn plain(rect: Rect, fill: Color) -> Item {
    Item::Rect(RectItem { rect, radius: 0.0, fill, stroke: None, shadow: None })
}

fn stroke_path(path: Path, stroke: Stroke) -> Item {
    Item::Path(PathItem { path, fill: None, stroke: Some(stroke) })
}

/// Lane headers, lane grounds and lines of one row of the map.
fn lanes(theme: &Theme, columns: usize) -> Vec<Item> {
    let width = size::LANE_HEADER_WIDTH + columns as f32 * size::COLUMN_WIDTH;
    let mut items = Vec::new();
    let mut y = HEADER;
    let lanes = [
        (icon::HAND_TAP, "Touchpoints", size::TOUCHPOINT_LANE_MIN_HEIGHT, theme.surface),
        (icon::WAVE_SINE, "Emotie", size::EMOTION_LANE_HEIGHT, theme.lane_alternate),
        (icon::QUOTES, "Citaten", 90.0, theme.surface),
    ];
    for (sign, title, height, ground) in lanes {
        items.push(plain(Rect::new(0.0, y, width, height), ground));
        items.push(plain(Rect::new(0.0, y, size::LANE_HEADER_WIDTH, height), theme.panel));
        items.push(plain(Rect::new(0.0, y, width, 1.0), theme.line));
        items.push(line(&sign.to_string(), 14.0, y + 30.0, text::ICON_LARGE, theme.ink_2));
        items.push(line(title, 42.0, y + 28.0, text::LANE_TITLE, theme.ink));
        y += height;
    }
    items.push(plain(Rect::new(0.0, y, width, 1.0), theme.line));
    items
}

/// The header and cards of one episode.
fn episode(theme: &Theme, dice: &mut Dice, count: usize) -> Vec<Item> {
    let width = count as f32 * size::COLUMN_WIDTH;
    let (tip, height) = (size::CHEVRON_TIP, size::EPISODE_HEADER_HEIGHT);
    let chevron = [
        point(2.0, 0.0),
        point(width - tip, 0.0),
        point(width, height / 2.0),
        point(width - tip, height),
        point(2.0, height),
        point(2.0 + tip, height / 2.0),
    ];
    let mut items = vec![
        Item::Path(PathItem {
            path: Path::polyline(&chevron, true),
            fill: Some(theme.surface),
            stroke: Some(Stroke::solid(1.0, theme.line)),
        }),
        line(&sentence(dice, 3), 24.0, 27.0, text::EPISODE_TITLE, theme.ink),
        line("nu −1  gewenst +1", 24.0, 45.0, text::EPISODE_DETAIL, theme.ink_2),
    ];
    let bottom = HEADER + size::TOUCHPOINT_LANE_MIN_HEIGHT + size::EMOTION_LANE_HEIGHT + 90.0;
    items.push(stroke_path(
        Path::polyline(&[point(width, HEADER), point(width, bottom)], false),
        Stroke { width: 1.0, color: theme.line, dash: Dash::Dashed { on: 4.0, off: 4.0 } },
    ));
    for column in 0..count {
        card(&mut items, theme, dice, column as f32 * size::COLUMN_WIDTH + size::CARD_MARGIN_X);
    }
    if count > 2 {
        quote(&mut items, theme, dice);
    }
    items
}

fn sentence(dice: &mut Dice, words: usize) -> String {
    let mut sentence: Vec<&str> = (0..words).map(|_| WORDS[dice.below(WORDS.len())]).collect();
    if dice.below(4) == 0 {
        sentence.push("nr.");
        return format!("{} {}", sentence.join(" "), dice.below(1000));
    }
    sentence.join(" ")
}

fn card(items: &mut Vec<Item>, theme: &Theme, dice: &mut Dice, x: f32) {
    let width = size::COLUMN_WIDTH - 2.0 * size::CARD_MARGIN_X;
    let y = HEADER + size::CARD_MARGIN_Y;
    let steps = dice.below(3);
    let height = 72.0 + 15.0 * steps as f32;
    let feeling = dice.below(5) as i8 - 2;
    items.push(Item::Rect(RectItem {
        rect: Rect::new(x, y, width, height),
        radius: size::CARD_RADIUS,
        fill: theme.surface,
        stroke: Some(Stroke::solid(1.0, theme.line)),
        shadow: Some(Shadow { offset_y: 1.5, blur: 6.0, color: theme.shadow }),
    }));
    items.push(Item::Rect(RectItem {
        rect: Rect::new(x, y + 8.0, size::CARD_STRIP, height - 16.0),
        radius: 1.5,
        fill: theme.feeling(feeling),
        stroke: None,
        shadow: None,
    }));
    let title = sentence(dice, 4);
    let inside = width - 2.0 * size::CARD_PADDING_X;
    let mut baseline = y + 20.0;
    for words in wrap(&title, &text::CARD_TITLE, inside, 2) {
        items.push(line(&words, x + size::CARD_PADDING_X, baseline, text::CARD_TITLE, theme.ink));
        baseline += text::CARD_TITLE.line_height();
    }
    for _ in 0..steps {
        let center = point(x + size::CARD_PADDING_X + 3.0, baseline - 4.0);
        items.push(Item::Circle(CircleItem { center, radius: 1.5, fill: theme.ink_3, stroke: None }));
        let words = wrap(&sentence(dice, 2), &text::SMALL, inside - 12.0, 1).pop().unwrap_or_default();
        items.push(line(&words, x + size::CARD_PADDING_X + 12.0, baseline, text::SMALL, theme.ink_2));
        baseline += 15.0;
    }
    let signs = [icon::PHONE, icon::ENVELOPE, icon::GLOBE, icon::HANDSHAKE, icon::GARAGE, icon::DEVICE_MOBILE];
    for place in 0..1 + dice.below(3) {
        let sign = signs[dice.below(signs.len())].to_string();
        let left = x + size::CARD_PADDING_X + 20.0 * place as f32;
        items.push(line(&sign, left, y + height - 8.0, text::ICON, theme.ink_2));
    }
    face(items, theme, point(x + width - 16.0, y + height - 16.0), size::FACE_RADIUS, feeling);
    if dice.below(5) == 0 {
        star(items, theme, point(x + width - 36.0, y + height - 16.0));
    }
}

/// A coloured disc with two eyes and a mouth.
fn face(items: &mut Vec<Item>, theme: &Theme, center: Point, radius: f32, feeling: i8) {
    let ring = Some(Stroke::solid(2.0, theme.surface));
    items.push(Item::Circle(CircleItem { center, radius, fill: theme.feeling(feeling), stroke: ring }));
    for side in [-1.0, 1.0] {
        let eye = point(center.x + side * radius * 0.34, center.y - radius * 0.2);
        items.push(Item::Circle(CircleItem {
            center: eye,
            radius: radius * 0.12,
            fill: theme.face_ink(feeling),
            stroke: None,
        }));
    }
    let (half, low) = (radius * 0.42, center.y + radius * 0.34);
    let bend = f32::from(feeling.signum()) * radius * 0.3;
    let mouth = Path {
        start: point(center.x - half, low - bend / 2.0),
        segments: vec![Segment::Cubic(
            point(center.x - half / 2.0, low + bend / 2.0),
            point(center.x + half / 2.0, low + bend / 2.0),
            point(center.x + half, low - bend / 2.0),
        )],
        closed: false,
    };
    items.push(stroke_path(mouth, Stroke::solid(radius * 0.14, theme.face_ink(feeling))));
}

fn star(items: &mut Vec<Item>, theme: &Theme, center: Point) {
    let corner = |step: usize| {
        let angle = std::f32::consts::PI * (step as f32 / 5.0 - 0.5);
        let radius = if step.is_multiple_of(2) { 7.0 } else { 3.0 };
        point(center.x + radius * angle.cos(), center.y + radius * angle.sin())
    };
    let path = Path::polyline(&(0..10).map(corner).collect::<Vec<_>>(), true);
    items.push(Item::Path(PathItem { path, fill: Some(theme.star), stroke: None }));
}

fn quote(items: &mut Vec<Item>, theme: &Theme, dice: &mut Dice) {
    let y = HEADER + size::TOUCHPOINT_LANE_MIN_HEIGHT + size::EMOTION_LANE_HEIGHT + 10.0;
    let width = 2.0 * size::COLUMN_WIDTH - 15.0;
    let rect = Rect::new(size::CARD_MARGIN_X, y, width, 70.0);
    items.push(Item::Rect(RectItem { rect, radius: 7.0, fill: theme.gap_soft, stroke: None, shadow: None }));
    let words = format!("“{}”", sentence(dice, 9));
    let mut baseline = y + 20.0;
    for words in wrap(&words, &text::QUOTE, width - 20.0, 2) {
        items.push(line(&words, 18.0, baseline, text::QUOTE, theme.ink));
        baseline += text::QUOTE.line_height();
    }
    items.push(line("interview 4, verzekerde", 18.0, baseline + 4.0, text::AXIS, theme.ink_3));
}

/// The curves, areas and faces of one row of the map.
fn emotion(theme: &Theme, dice: &mut Dice, count: usize) -> Vec<Item> {
    let top = HEADER + size::TOUCHPOINT_LANE_MIN_HEIGHT + size::EMOTION_LANE_MARGIN;
    let level = (size::EMOTION_LANE_HEIGHT - 2.0 * size::EMOTION_LANE_MARGIN) / 4.0;
    let width = count as f32 * size::COLUMN_WIDTH;
    let y_of = |feeling: i8| top + (2.0 - f32::from(feeling)) * level;
    let mut items = Vec::new();
    for feeling in -2..=2 {
        let path = Path::polyline(&[point(0.0, y_of(feeling)), point(width, y_of(feeling))], false);
        let dash = if feeling == 0 { Dash::Solid } else { Dash::Dashed { on: 1.0, off: 5.0 } };
        items.push(stroke_path(path, Stroke { width: 1.0, color: theme.line, dash }));
    }
    let feelings: Vec<i8> = (0..count).map(|_| dice.below(5) as i8 - 2).collect();
    let at = |column: usize, feeling: i8| point((column as f32 + 0.5) * size::COLUMN_WIDTH, y_of(feeling));
    let points: Vec<Point> = feelings.iter().enumerate().map(|(column, feeling)| at(column, *feeling)).collect();
    items.push(Item::Area(AreaItem {
        path: monotone_path(&points),
        base_y: y_of(0),
        reach: 2.0 * level,
        above: theme.feeling(1).faded(0.3),
        below: theme.feeling(-1).faded(0.3),
        at_base: 0.3,
    }));
    let desired: Vec<Point> = (0..count).map(|column| at(column, dice.below(2) as i8)).collect();
    items.push(stroke_path(
        monotone_path(&desired),
        Stroke {
            width: size::CURVE_DESIRED_WIDTH,
            color: theme.curve_desired,
            dash: Dash::Dashed { on: 6.0, off: 4.0 },
        },
    ));
    items.push(stroke_path(monotone_path(&points), Stroke::solid(size::CURVE_WIDTH, theme.curve)));
    for (center, feeling) in points.iter().zip(&feelings) {
        face(&mut items, theme, *center, size::CURVE_POINT_RADIUS, *feeling);
    }
    items
}

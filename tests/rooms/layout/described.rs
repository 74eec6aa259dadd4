//! A map as lines of text: what stands where, in scene units to one decimal.

use std::fmt::Write;
use std::ops::Range;

use meander::fonts::{Face, Style};
use meander::geom::{Point, Rect, Segment};
use meander::layout::map::Map;
use meander::layout::words::channel_icon;
use meander::scene::{Anchor, Dash, Item, Piece, Stroke, Target, TextItem};
use meander::theme::{size, text};

/// Lanes, then each episode with what lies in it.
pub fn described(map: &Map) -> String {
    let mut out = String::new();
    for place in map.lanes.iter() {
        let _ = writeln!(out, "lane {:?}: top {}, height {}", place.kind, number(place.top), number(place.height));
    }
    for look in map.curve_looks() {
        let main = if look.main { ", main" } else { "" };
        let _ = writeln!(out, "curve {:?}: width {}{main}", look.kind, number(look.width));
    }
    let headers = words_of(&map.lane_headers(1.0), &(0..usize::MAX));
    let _ = writeln!(out, "lane headers: {}", headers.join(" | "));
    for index in 0..map.cells.len() {
        let cell = &map.cells[index];
        let _ = writeln!(out, "\nepisode {}: x {}, width {}", cell.episode.title, cell.x, number(cell.width));
        let header = words_of(&map.header(index, 1.0), &(0..usize::MAX));
        let _ = writeln!(out, "  header {}", header.join(" | "));
        describe_lines(&mut out, map, index);
        let piece = map.over(index);
        for group in &piece.groups {
            match group.target {
                Target::Touchpoint(_) => describe_card(&mut out, map, &piece, &group.rect, &group.items),
                Target::Note(_) => describe_note(&mut out, &piece, &group.rect, &group.items),
                Target::Point { curve, .. } => {
                    let look = map.curve_looks().iter().find(|look| look.id == curve).expect("a curve that shows");
                    let solid = face(map, &piece, &group.items).map(|step| format!(", face {step:+}"));
                    let assumed = || hollow(map, &piece, &group.items).map(|step| format!(", hollow face {step:+}"));
                    let face = solid.or_else(assumed);
                    let at = point(group.rect.center());
                    let _ = writeln!(out, "  point {:?} {at}{}", look.kind, face.unwrap_or_default());
                }
                Target::Event { .. } => {
                    let words = words_of(&piece, &group.items).join(" | ");
                    let (at, width) = (point(group.rect.min), number(group.rect.width()));
                    let _ = writeln!(out, "  event {at} {width} wide [{words}]");
                }
                Target::Metric { .. } => {
                    let words = words_of(&piece, &group.items).join(" | ");
                    let _ = writeln!(out, "  metric {} [{words}]", point(group.rect.min));
                }
                _ => panic!("{:?} is no card", group.target),
            }
        }
        describe_bracket(&mut out, map, &piece);
    }
    out
}

fn number(value: f32) -> String {
    let text = format!("{value:.1}");
    text.strip_suffix(".0").map(str::to_owned).unwrap_or(text)
}

fn point(at: Point) -> String {
    format!("({}, {})", number(at.x), number(at.y))
}

fn rect_text(rect: &Rect) -> String {
    format!("{} {} × {}", point(rect.min), number(rect.width()), number(rect.height()))
}

fn items<'a>(piece: &'a Piece, range: &Range<usize>) -> &'a [Item] {
    &piece.items[range.start..range.end.min(piece.items.len())]
}

fn texts<'a>(piece: &'a Piece, range: &Range<usize>) -> impl Iterator<Item = &'a TextItem> {
    items(piece, range).iter().filter_map(|item| match item {
        Item::Text(text) => Some(text),
        _ => None,
    })
}

/// All lines of text that are no icons.
fn words_of(piece: &Piece, range: &Range<usize>) -> Vec<String> {
    texts(piece, range).filter(|one| one.style.face != Face::Phosphor).map(|one| one.text.to_string()).collect()
}

fn in_style(piece: &Piece, range: &Range<usize>, style: Style) -> Vec<String> {
    texts(piece, range).filter(|one| one.style == style).map(|one| one.text.to_string()).collect()
}

/// The feeling of the only face.
fn face(map: &Map, piece: &Piece, range: &Range<usize>) -> Option<i8> {
    let theme = map.look.theme();
    let is_face = |radius: f32| radius == size::FACE_RADIUS || radius == size::CURVE_POINT_RADIUS - 1.0;
    items(piece, range).iter().find_map(|item| match item {
        Item::Circle(circle) if is_face(circle.radius) => (-2..=2).find(|step| theme.feeling(*step) == circle.fill),
        _ => None,
    })
}

/// The feeling of a face that is only assumed: a ring of its colour.
fn hollow(map: &Map, piece: &Piece, range: &Range<usize>) -> Option<i8> {
    let theme = map.look.theme();
    items(piece, range).iter().find_map(|item| match item {
        Item::Circle(circle) if circle.fill == theme.surface => {
            let ring = circle.stroke?.color;
            (-2..=2).find(|step| theme.feeling(*step) == ring)
        }
        _ => None,
    })
}

fn describe_card(out: &mut String, map: &Map, piece: &Piece, rect: &Rect, range: &Range<usize>) {
    let theme = map.look.theme();
    let title = in_style(piece, range, text::CARD_TITLE).join(" / ");
    let _ = write!(out, "  card {} [{title}]", rect_text(rect));
    let steps = in_style(piece, range, text::SMALL);
    if !steps.is_empty() {
        let _ = write!(out, " steps [{}]", steps.join(" / "));
    }
    let channels: Vec<String> = texts(piece, range)
        .filter(|one| one.style.face == Face::Phosphor)
        .map(|one| {
            let channel = map.project.channels.iter().find(|channel| one.text.starts_with(channel_icon(channel)));
            channel.map_or_else(|| format!("icon {:?}", one.text), |channel| channel.name.clone())
        })
        .collect();
    if !channels.is_empty() {
        let _ = write!(out, " channels [{}]", channels.join(", "));
    }
    if let Some(step) = face(map, piece, range) {
        let _ = write!(out, " face {step:+}");
    }
    if items(piece, range).iter().any(|item| matches!(item, Item::Path(path) if path.fill == Some(theme.star))) {
        let _ = write!(out, " star");
    }
    out.push('\n');
}

fn describe_note(out: &mut String, piece: &Piece, rect: &Rect, range: &Range<usize>) {
    let is_badge = |one: &TextItem| one.style == text::AXIS;
    let is_line = |one: &&TextItem| one.style != text::SMALL && !is_badge(one) && one.style.face != Face::Phosphor;
    let lines: Vec<&str> = texts(piece, range).filter(is_line).map(|one| &*one.text).collect();
    let _ = write!(out, "  note {} [{}]", rect_text(rect), lines.join(" / "));
    for one in texts(piece, range).filter(|one| one.style == text::SMALL) {
        let side = if one.anchor == Anchor::Right { "right" } else { "left" };
        let _ = write!(out, " small {side} [{}]", one.text);
    }
    for one in texts(piece, range).filter(|one| is_badge(one)) {
        let _ = write!(out, " badge [{}]", one.text);
    }
    out.push('\n');
}

/// The unbroken stretches of each curve that are drawn with this episode.
fn describe_lines(out: &mut String, map: &Map, index: usize) {
    let piece = map.under(index);
    for look in map.curve_looks() {
        for item in &piece.items {
            let Item::Path(path) = item else { continue };
            let widths = [look.width, look.width * 0.55];
            let of_curve = |stroke: &Stroke| widths.contains(&stroke.width) && stroke.color == look.color;
            let Some(stroke) = path.stroke.filter(of_curve) else { continue };
            let mut stops = vec![point(path.path.start)];
            stops.extend(path.path.segments.iter().map(|segment| match segment {
                Segment::Line(end) => point(*end),
                Segment::Cubic(_, _, end) => format!("~ {}", point(*end)),
            }));
            let dash = match stroke.dash {
                _ if stroke.width != look.width => " branch",
                Dash::Solid => "",
                Dash::Dashed { on: 2.0, .. } => " past branches",
                Dash::Dashed { .. } => " dashed",
            };
            let _ = writeln!(out, "  line {:?}{dash} {}", look.kind, stops.join(" "));
        }
    }
}

fn describe_bracket(out: &mut String, map: &Map, piece: &Piece) {
    let theme = map.look.theme();
    for item in &piece.items {
        match item {
            Item::Path(path) if path.stroke.is_some_and(|stroke| stroke.color == theme.gap_line) => {
                let stops: Vec<Point> = path.path.flattened(0.1);
                let stops: Vec<String> = stops.into_iter().map(point).collect();
                let _ = writeln!(out, "  bracket {}", stops.join(" "));
            }
            Item::Text(one) if one.color == theme.gap_ink => {
                let _ = writeln!(out, "  bracket says {} at {}", one.text, point(one.at));
            }
            _ => {}
        }
    }
}

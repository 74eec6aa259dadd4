//! The foot of the poster: who made the map and when, what it does not show, what its lines and signs mean, and by
//! what it was made.

use crate::fonts;
use crate::geom::{Point, Rect, point};
use crate::lang::Lang;
use crate::layout::map::{CurveLook, Map, REMEMBERED_DASH, Shape};
use crate::layout::poster::pen::Pen;
use crate::layout::words::{date_text, share_text};
use crate::model::{CurveKind, Date, Episode, Frame};
use crate::scene::{Anchor, Stroke};
use crate::theme::text;

/// The name of the program; it is no word of a language.
const PROGRAM: &str = "Meander";
const LIMITATION_LINES: usize = 4;
const PLANNING_LINES: usize = 2;
const LIMITATION_PITCH: f32 = 17.0;
/// Between the limitations and the rule.
const LIMITATION_GAP: f32 = 12.0;
/// From the rule to the middle of the legend's first row.
const ROW_MIDDLE: f32 = 27.0;
const ROW_PITCH: f32 = 26.0;
const ENTRY_GAP: f32 = 34.0;
const SAMPLE_WIDTH: f32 = 34.0;
const CHEVRON_HEIGHT: f32 = 18.0;
const FACE_PITCH: f32 = 30.0;
const FACE_RADIUS: f32 = 10.0;
/// Between a sign and its word.
const WORD_GAP: f32 = 10.0;

pub struct Foot {
    /// Who makes the journey, and when.
    planning: String,
    limitations: String,
    entries: Vec<Entry>,
}

struct Entry {
    sign: Sign,
    word: String,
}

enum Sign {
    Line(Stroke),
    Star,
    /// A point that no insight stands behind.
    Hollow,
    Faces,
    /// An episode that only some customers meet.
    Branch,
    Waiting,
}

impl Sign {
    fn width(&self) -> f32 {
        match self {
            Self::Line(_) | Self::Branch | Self::Waiting => SAMPLE_WIDTH,
            Self::Star => 16.0,
            Self::Hollow => 2.0 * FACE_RADIUS,
            Self::Faces => 4.0 * FACE_PITCH + 2.0 * FACE_RADIUS,
        }
    }
}

impl Entry {
    fn width(&self) -> f32 {
        self.sign.width() + WORD_GAP + fonts::width(&self.word, &text::POSTER_META)
    }
}

impl Foot {
    pub fn of(map: &Map) -> Self {
        let limitations = match map.journey.limitations.trim() {
            "" => String::new(),
            words => map.look.lang.with("poster-limitations", &[("text", words.into())]),
        };
        Self { planning: planning(&map.journey.frame, map.look.lang), limitations, entries: entries(map) }
    }

    pub fn height(&self, width: f32) -> f32 {
        let rows = self.rows(width).len().max(1) as f32;
        self.rule_y(width) + ROW_MIDDLE + (rows - 1.0) * ROW_PITCH + FACE_RADIUS
    }

    pub fn draw(&self, pen: &mut Pen, rect: Rect) {
        let (theme, width) = (pen.theme, rect.width());
        let at = point(0.0, LIMITATION_PITCH / 2.0);
        pen.lines(at, Anchor::Left, text::POSTER_SMALL, theme.ink_2, LIMITATION_PITCH, &self.limitation_lines(width));
        let rule_y = self.rule_y(width);
        pen.line(point(0.0, rule_y), point(width, rule_y), Stroke::solid(1.5, theme.line));
        let middle = point(width, rule_y + ROW_MIDDLE);
        pen.text(middle, Anchor::Right, text::POSTER_LABEL, theme.ink_3, PROGRAM);
        for (row, entries) in self.rows(width).into_iter().enumerate() {
            let y = rule_y + ROW_MIDDLE + row as f32 * ROW_PITCH;
            let mut x = 0.0;
            for entry in entries {
                draw_sign(pen, &entry.sign, x, y);
                let at = point(x + entry.sign.width() + WORD_GAP, y);
                pen.text(at, Anchor::Left, text::POSTER_META, theme.ink_2, &entry.word);
                x += entry.width() + ENTRY_GAP;
            }
        }
    }

    fn limitation_lines(&self, width: f32) -> Vec<String> {
        let mut lines = fonts::wrap(&self.planning, &text::POSTER_SMALL, width, PLANNING_LINES);
        lines.extend(fonts::wrap(&self.limitations, &text::POSTER_SMALL, width, LIMITATION_LINES));
        lines
    }

    fn rule_y(&self, width: f32) -> f32 {
        let lines = self.limitation_lines(width).len();
        if lines == 0 { 0.0 } else { lines as f32 * LIMITATION_PITCH + LIMITATION_GAP }
    }

    /// The entries that stand side by side, with room for the program's name at the right.
    fn rows(&self, width: f32) -> Vec<Vec<&Entry>> {
        let room = width - fonts::width(PROGRAM, &text::POSTER_LABEL) - ENTRY_GAP;
        let mut rows: Vec<Vec<&Entry>> = Vec::new();
        let mut used = f32::INFINITY;
        for entry in &self.entries {
            if used + entry.width() > room {
                rows.push(Vec::new());
                used = 0.0;
            }
            used += entry.width() + ENTRY_GAP;
            if let Some(row) = rows.last_mut() {
                row.push(entry);
            }
        }
        rows
    }
}

/// Team, departments, start and test, on one line.
fn planning(frame: &Frame, lang: Lang) -> String {
    let names = |key: &str, names: &[String]| {
        let names = names.iter().map(|name| name.trim()).filter(|name| !name.is_empty());
        let names = names.collect::<Vec<_>>().join(", ");
        (!names.is_empty()).then(|| lang.with(key, &[("names", names.into())]))
    };
    let day =
        |key: &str, date: Option<Date>| date.map(|date| lang.with(key, &[("date", date_text(date, lang).into())]));
    let parts = [
        names("poster-team", &frame.team),
        names("poster-departments", &frame.departments),
        day("poster-start", frame.start_date),
        day("poster-tested", frame.tested_date),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// A line for each visible curve, signs for what the map holds.
fn entries(map: &Map) -> Vec<Entry> {
    let lang = map.look.lang;
    let mut entries = Vec::new();
    if map.cells.is_empty() {
        return entries;
    }
    for (kind, key) in [(CurveKind::Current, "poster-legend-current"), (CurveKind::Desired, "poster-legend-desired")] {
        let curves: Vec<&CurveLook> = map.curve_looks().iter().filter(|curve| curve.kind == kind).collect();
        for curve in &curves {
            // One curve of a kind needs no name.
            let name = if curves.len() > 1 { curve_name(map, curve) } else { String::new() };
            let word = if name.is_empty() { lang.text(key) } else { format!("{} · {name}", lang.text(key)) };
            let stroke = Stroke { width: curve.width + 0.6, color: curve.color, dash: curve.dash };
            entries.push(Entry { sign: Sign::Line(stroke), word });
        }
    }
    if let (Some(share), Some(ghost)) = (map.carry_over(), map.ghosts().first()) {
        let stroke = Stroke { width: 2.2, color: ghost.color, dash: REMEMBERED_DASH };
        let word = lang.with("poster-legend-remembered", &[("share", share_text(share, lang).into())]);
        entries.push(Entry { sign: Sign::Line(stroke), word });
    }
    let mut touchpoints = map.journey.episodes.iter().flat_map(|episode| &episode.touchpoints);
    if touchpoints.any(|touchpoint| touchpoint.moment_of_truth) {
        entries.push(Entry { sign: Sign::Star, word: lang.text("poster-legend-truth") });
    }
    if map.has_assumptions() {
        entries.push(Entry { sign: Sign::Hollow, word: lang.text("poster-legend-assumption") });
    }
    for (sign, key, is_there) in [
        (Sign::Branch, "poster-legend-branch", Episode::is_branch as fn(&Episode) -> bool),
        (Sign::Waiting, "poster-legend-waiting", |episode| episode.waiting),
    ] {
        if map.journey.episodes.iter().any(|episode| is_there(episode)) {
            entries.push(Entry { sign, word: lang.text(key) });
        }
    }
    if !entries.is_empty() {
        entries.push(Entry { sign: Sign::Faces, word: lang.text("poster-legend-feelings") });
    }
    entries
}

/// Whose curve it is, and when it was measured.
fn curve_name(map: &Map, curve: &CurveLook) -> String {
    let Some(curve) = map.journey.curves.iter().find(|one| one.id == curve.id) else { return String::new() };
    let group = map.project.customer(curve.customer).map(|group| group.name.trim());
    let words = [group.unwrap_or_default(), curve.wave.label.trim()];
    let words: Vec<&str> = words.into_iter().filter(|word| !word.is_empty()).collect();
    words.join(" · ")
}

fn draw_sign(pen: &mut Pen, sign: &Sign, x: f32, y: f32) {
    match sign {
        Sign::Line(stroke) => pen.line(point(x, y), point(x + SAMPLE_WIDTH, y), *stroke),
        Sign::Branch | Sign::Waiting => {
            let shape = Shape::sample(SAMPLE_WIDTH, CHEVRON_HEIGHT, matches!(sign, Sign::Branch));
            let at = |place: Point| point(x + place.x, y - CHEVRON_HEIGHT / 2.0 + place.y);
            if matches!(sign, Sign::Waiting) {
                for (from, to) in shape.hatching() {
                    pen.line(at(from), at(to), Stroke::solid(1.2, pen.theme.ink_3));
                }
            }
            pen.path(&shape.outline().mapped(at), shape.stroke(1.4, pen.theme.ink_3));
        }
        Sign::Star => pen.star(point(x + 8.0, y), 7.5),
        Sign::Hollow => pen.hollow_face(point(x + FACE_RADIUS, y), FACE_RADIUS, -1),
        Sign::Faces => {
            for (place, step) in (-2..=2_i8).enumerate() {
                pen.face(point(x + FACE_RADIUS + place as f32 * FACE_PITCH, y), FACE_RADIUS, step);
            }
        }
    }
}

//! Small drawings that several layouts share, and the pen that collects them.

use std::f32::consts::{PI, TAU};
use std::ops::Range;
use std::sync::Arc;

use crate::fonts::{self, Style, bidi};
use crate::geom::{Path, Point, Rect, Segment, point};
use crate::scene::{Anchor, CircleItem, Group, Hit, Item, PathItem, Piece, RectItem, Shadow, Stroke, Target, TextItem};
use crate::theme::{Color, Theme, size};

/// Collects the items of a piece and keeps its bounds.
#[derive(Default)]
pub struct Pen {
    piece: Piece,
    drawn: bool,
}

impl Pen {
    pub fn add(&mut self, item: Item, bounds: Rect) {
        self.cover(bounds);
        self.piece.items.push(item);
    }

    pub fn rect(&mut self, rect: Rect, radius: f32, fill: Color, stroke: Option<Stroke>, shadow: Option<Shadow>) {
        let reach = shadow.map_or(0.0, |shadow| shadow.blur + shadow.offset_y.abs());
        self.add(Item::Rect(RectItem { rect, radius, fill, stroke, shadow }), rect.expanded(reach));
    }

    pub fn fill(&mut self, rect: Rect, radius: f32, fill: Color) {
        self.rect(rect, radius, fill, None, None);
    }

    pub fn circle(&mut self, center: Point, radius: f32, fill: Color, stroke: Option<Stroke>) {
        let reach = 2.0 * radius + stroke.map_or(0.0, |stroke| stroke.width);
        self.add(Item::Circle(CircleItem { center, radius, fill, stroke }), Rect::around(center, reach, reach));
    }

    pub fn path(&mut self, path: Path, fill: Option<Color>, stroke: Option<Stroke>) {
        let bounds = path.bounds().expanded(stroke.map_or(0.0, |stroke| stroke.width));
        self.add(Item::Path(PathItem { path, fill, stroke }), bounds);
    }

    pub fn line(&mut self, from: Point, to: Point, stroke: Stroke) {
        self.path(Path::polyline(&[from, to], false), None, Some(stroke));
    }

    /// One line of text whose baseline runs through `at`; gives its width.
    pub fn text(&mut self, text: impl Into<Arc<str>>, at: Point, anchor: Anchor, style: Style, color: Color) -> f32 {
        let text = text.into();
        let width = fonts::width(&text, &style);
        let left = match anchor {
            Anchor::Left => at.x,
            Anchor::Middle => at.x - width / 2.0,
            Anchor::Right => at.x - width,
        };
        let bounds = Rect::new(left, at.y - style.size, width, style.size * 1.3);
        self.add(Item::Text(TextItem { text, at, anchor, style, color, width }), bounds);
        width
    }

    /// One line of text at the side of a box where its paragraph begins, as far right of `at` as the box is wide.
    pub fn beginning(&mut self, line: &str, at: Point, room: f32, style: Style, color: Color) -> f32 {
        if bidi::is_turned(line) {
            self.text(line, point(at.x + room, at.y), Anchor::Right, style, color)
        } else {
            self.text(line, at, Anchor::Left, style, color)
        }
    }

    /// Lines below each other in a box so wide, whose top left corner is at `at`; gives the height of all.
    pub fn lines(&mut self, lines: &[String], at: Point, room: f32, style: Style, color: Color) -> f32 {
        for (index, line) in lines.iter().enumerate() {
            let baseline = at.y + index as f32 * style.line_height() + style.baseline();
            self.beginning(line, point(at.x, baseline), room, style, color);
        }
        lines.len() as f32 * style.line_height()
    }

    /// An icon in the middle of a square around `center`.
    pub fn icon(&mut self, icon: char, center: Point, size: f32, color: Color) {
        // Phosphor draws its icons around 448 of 1,024 units above the baseline.
        let at = point(center.x, center.y + size * 0.4375);
        let mut letters = [0; 4];
        let text: Arc<str> = Arc::from(&*icon.encode_utf8(&mut letters));
        let item = TextItem { text, at, anchor: Anchor::Middle, style: Style::icon(size), color, width: size };
        self.add(Item::Text(item), Rect::around(center, size, size));
    }

    /// The face of a feeling: −2 ..= +2.
    pub fn face(&mut self, center: Point, radius: f32, step: i8, fill: Color, ink: Color, rim: Option<Stroke>) {
        self.circle(center, radius, fill, rim);
        for side in [-1.0, 1.0] {
            let eye = point(center.x + side * radius * 0.33, center.y - radius * 0.2);
            self.circle(eye, radius * 0.125, ink, None);
        }
        let mouth = mouth(center, radius, step);
        self.path(mouth, None, Some(Stroke::solid((radius * 0.15).max(0.9), ink)));
    }

    /// The face of a feeling that is only assumed: a ring of its colour around the surface. Eyes and mouth are
    /// ink, since the colours of feelings are too light for them there.
    pub fn hollow_face(&mut self, center: Point, radius: f32, step: i8, theme: &Theme) {
        let rim = theme.surface;
        self.circle(center, radius + 1.0, rim, None);
        let ring = Stroke::solid(2.4, theme.feeling(step));
        self.face(center, radius - 1.2, step, rim, theme.ink_2, Some(ring));
    }

    /// A five-pointed star.
    pub fn star(&mut self, center: Point, radius: f32, fill: Color) {
        let points: Vec<Point> = (0..10)
            .map(|corner| {
                let reach = if corner % 2 == 0 { radius } else { radius * 0.48 };
                let angle = corner as f32 * TAU / 10.0 - PI / 2.0;
                point(center.x + reach * angle.cos(), center.y + reach * angle.sin())
            })
            .collect();
        self.path(Path::polyline(&points, true), Some(fill), Some(Stroke::solid(1.0, fill)));
    }

    /// The number of items so far.
    pub fn mark(&self) -> usize {
        self.piece.items.len()
    }

    /// The items since `start` belong together.
    pub fn group(&mut self, target: Target, rect: Rect, start: usize) {
        let items: Range<usize> = start..self.mark();
        self.piece.groups.push(Group { target, rect, items });
    }

    pub fn hit(&mut self, rect: Rect, target: Target) {
        self.piece.hits.push(Hit { rect, target });
    }

    pub fn finish(self) -> Arc<Piece> {
        Arc::new(self.piece)
    }

    fn cover(&mut self, bounds: Rect) {
        self.piece.bounds = if self.drawn { self.piece.bounds.union(&bounds) } else { bounds };
        self.drawn = true;
    }
}

/// The mouth of a face: a frown below zero, a line at zero, a smile above; wider and deeper at ±2.
fn mouth(center: Point, radius: f32, step: i8) -> Path {
    let strength = f32::from(step.clamp(-2, 2));
    let half = radius * if step.abs() == 2 { 0.46 } else { 0.38 };
    let bend = radius * 0.19 * strength;
    let y = center.y + radius * 0.36 - bend * 0.55;
    let (left, right) = (point(center.x - half, y), point(center.x + half, y));
    let control = |side: f32| point(center.x + side * half * 0.5, y + bend * 1.25);
    Path { start: left, segments: vec![Segment::Cubic(control(-1.0), control(1.0), right)], closed: false }
}

/// The soft shadow below a card.
pub fn card_shadow(theme: &Theme) -> Option<Shadow> {
    (theme.shadow.alpha > 0).then_some(Shadow { offset_y: 1.0, blur: 4.0, color: theme.shadow })
}

/// Where −2.0 ..= +2.0 lies in the emotion lane, from the lane's top.
pub fn score_y(score: f64, lane_height: f32) -> f32 {
    let usable = lane_height - 2.0 * size::EMOTION_LANE_MARGIN;
    size::EMOTION_LANE_MARGIN + usable * ((2.0 - score) / 4.0) as f32
}

/// The score at a height of the emotion lane: the inverse of [`score_y`], not clamped.
pub fn score_at_y(y: f32, lane_height: f32) -> f64 {
    let usable = lane_height - 2.0 * size::EMOTION_LANE_MARGIN;
    2.0 - 4.0 * f64::from((y - size::EMOTION_LANE_MARGIN) / usable)
}

//! Draws the poster's own parts: in design units, at the scale of the sheet.

use crate::fonts::{self, Style};
use crate::geom::{Path, Point, Rect, Segment, point};
use crate::layout::draw;
use crate::model::ImageId;
use crate::scene::{Anchor, Dash, ImageItem, Item, Placed, Stroke};
use crate::theme::{Color, Theme, text};

/// Half the height of a capital, as a share of the em: text stands centred on a line this far above its baseline.
const HALF_CAPITAL: f32 = 0.3635;

/// A part of the poster while it is drawn, its origin at the part's top left corner.
pub struct Pen {
    pub theme: &'static Theme,
    scale: f32,
    pen: draw::Pen,
}

impl Pen {
    pub fn new(theme: &'static Theme, scale: f32) -> Self {
        Self { theme, scale, pen: draw::Pen::default() }
    }

    /// The finished part, with its top left corner at this place of the sheet (in design units).
    pub fn placed(self, at: Point) -> Placed {
        let scale = f64::from(self.scale);
        Placed { x: f64::from(at.x) * scale, y: f64::from(at.y) * scale, piece: self.pen.finish() }
    }

    /// A line of text whose capitals stand centred on `middle.y`.
    pub fn text(&mut self, middle: Point, anchor: Anchor, style: Style, color: Color, text: &str) {
        if text.is_empty() {
            return;
        }
        let style = style.sized(style.size * self.scale);
        let at = point(middle.x * self.scale, middle.y * self.scale + style.size * HALF_CAPITAL);
        self.pen.text(text, at, anchor, style, color);
    }

    /// Lines below each other, the first centred on `middle.y`, the others `pitch` apart.
    pub fn lines(&mut self, middle: Point, anchor: Anchor, style: Style, color: Color, pitch: f32, lines: &[String]) {
        for (row, line) in lines.iter().enumerate() {
            self.text(point(middle.x, middle.y + row as f32 * pitch), anchor, style, color, line);
        }
    }

    pub fn icon(&mut self, center: Point, style: Style, color: Color, icon: char) {
        self.pen.icon(icon, self.scaled(center), style.size * self.scale, color);
    }

    pub fn rect(&mut self, rect: Rect, radius: f32, fill: Color, stroke: Option<Stroke>) {
        let rect = Rect { min: self.scaled(rect.min), max: self.scaled(rect.max) };
        let stroke = stroke.map(|stroke| self.scaled_stroke(stroke));
        self.pen.rect(rect, radius * self.scale, fill, stroke, None);
    }

    /// An embedded image, cropped to fill its rectangle.
    pub fn image(&mut self, rect: Rect, radius: f32, image: ImageId) {
        let rect = Rect { min: self.scaled(rect.min), max: self.scaled(rect.max) };
        self.pen.add(Item::Image(ImageItem { rect, radius: radius * self.scale, image }), rect);
    }

    pub fn circle(&mut self, center: Point, radius: f32, fill: Color) {
        self.pen.circle(self.scaled(center), radius * self.scale, fill, None);
    }

    pub fn line(&mut self, from: Point, to: Point, stroke: Stroke) {
        self.path(&Path::polyline(&[from, to], false), stroke);
    }

    pub fn path(&mut self, path: &Path, stroke: Stroke) {
        let segments = path.segments.iter().map(|segment| match *segment {
            Segment::Line(to) => Segment::Line(self.scaled(to)),
            Segment::Cubic(a, b, to) => Segment::Cubic(self.scaled(a), self.scaled(b), self.scaled(to)),
        });
        let path = Path { start: self.scaled(path.start), segments: segments.collect(), closed: path.closed };
        let stroke = self.scaled_stroke(stroke);
        self.pen.path(path, None, Some(stroke));
    }

    /// The face of a feeling, −2 ..= +2.
    pub fn face(&mut self, center: Point, radius: f32, step: i8) {
        let theme = self.theme;
        let (center, radius) = (self.scaled(center), radius * self.scale);
        self.pen.face(center, radius, step, theme.feeling(step), theme.face_ink(step), None);
    }

    /// The face of a feeling that is only assumed.
    pub fn hollow_face(&mut self, center: Point, radius: f32, step: i8) {
        let (center, radius, theme) = (self.scaled(center), radius * self.scale, self.theme);
        self.pen.hollow_face(center, radius, step, theme);
    }

    /// The sign of a moment of truth.
    pub fn star(&mut self, center: Point, radius: f32) {
        self.pen.star(self.scaled(center), radius * self.scale, self.theme.star);
    }

    /// The soft ground of a panel, with its sign and title.
    pub fn panel(&mut self, rect: Rect, icon: char, title: &str) {
        self.rect(rect, PANEL_RADIUS, self.theme.panel, None);
        let middle = rect.min.y + PANEL_TITLE_MIDDLE;
        self.icon(point(rect.min.x + 28.0, middle), text::ICON_LARGE, self.theme.accent, icon);
        let title = fonts::ellipsis(title, &text::POSTER_PANEL_TITLE, rect.width() - 46.0 - PANEL_PADDING);
        let at = point(rect.min.x + 46.0, middle);
        self.text(at, Anchor::Left, text::POSTER_PANEL_TITLE, self.theme.ink, &title);
    }

    fn scaled(&self, at: Point) -> Point {
        point(at.x * self.scale, at.y * self.scale)
    }

    fn scaled_stroke(&self, stroke: Stroke) -> Stroke {
        let dash = match stroke.dash {
            Dash::Solid => Dash::Solid,
            Dash::Dashed { on, off } => Dash::Dashed { on: on * self.scale, off: off * self.scale },
        };
        Stroke { width: stroke.width * self.scale, dash, ..stroke }
    }
}

pub const PANEL_RADIUS: f32 = 10.0;
/// From the top of a panel to the middle of its title.
pub const PANEL_TITLE_MIDDLE: f32 = 26.0;
/// From the sides of a panel to what is in it.
pub const PANEL_PADDING: f32 = 18.0;

//! The panel of the improvements: customer value against effort, numbered, with their names.

use crate::fonts::{self, icon};
use crate::geom::{Point, Rect, point};
use crate::layout::Look;
use crate::layout::poster::facts::{placed_improvements, value};
use crate::layout::poster::pen::{PANEL_PADDING, Pen};
use crate::model::{Journey, Project};
use crate::scene::{Anchor, Dash, Stroke};
use crate::theme::text;

const HEIGHT: f32 = 288.0;
const PLOT_TOP: f32 = 51.0;
const BELOW_PLOT: f32 = 40.0;
const DOT_RADIUS: f32 = 12.0;
const DOT_RADIUS_MIN: f32 = 4.0;
/// A panel this wide has room for the names.
const WIDTH_WITH_NAMES: f32 = 400.0;
const NAME_PITCH: f32 = 15.5;
const NAME_GAP: f32 = 7.0;
const NAME_LINES: usize = 3;
const NUMBER_COLUMN: f32 = 22.0;

pub struct Matrix {
    improvements: Vec<Mark>,
    look: Look,
}

struct Mark {
    title: String,
    /// 1 ..= 5.
    value: u8,
    effort: u8,
}

impl Matrix {
    pub fn of(project: &Project, journey: &Journey, look: &Look) -> Option<Self> {
        let marks = placed_improvements(project, journey).into_iter().filter_map(|one| {
            Some(Mark { title: one.title.trim().to_owned(), value: value(one)?, effort: one.effort?.value() })
        });
        let improvements: Vec<Mark> = marks.collect();
        (!improvements.is_empty()).then_some(Self { improvements, look: *look })
    }

    pub fn height(&self) -> f32 {
        HEIGHT
    }

    pub fn draw(&self, pen: &mut Pen, rect: Rect) {
        let lang = self.look.lang;
        pen.panel(rect, icon::LIGHTBULB, &lang.text("poster-matrix"));
        let axis: Vec<String> = ["poster-value-much", "poster-value-little"].map(|key| lang.text(key)).into();
        let words = |label: &String| label.split(' ').map(str::to_owned).collect::<Vec<_>>();
        let axis_width = axis.iter().flat_map(words).map(|word| fonts::width(&word, &text::POSTER_SMALL));
        let axis_width = axis_width.fold(0.0, f32::max);
        let left = rect.min.x + PANEL_PADDING + axis_width + 8.0;
        let inner = rect.max.x - PANEL_PADDING - left;
        let with_names = rect.width() >= WIDTH_WITH_NAMES;
        let plot_width = if with_names { inner * 0.52 } else { inner };
        let plot_height = rect.height() - PLOT_TOP - BELOW_PLOT;
        let plot = Rect::new(left, rect.min.y + PLOT_TOP, plot_width, plot_height);
        self.draw_plot(pen, plot);
        let ink = pen.theme.ink_2;
        for (label, first_y) in axis.iter().zip([plot.min.y + 8.0, plot.max.y - 6.0 - NAME_PITCH]) {
            let at = point(left - 8.0, first_y);
            pen.lines(at, Anchor::Right, text::POSTER_SMALL, ink, NAME_PITCH, &words(label));
        }
        self.draw_dots(pen, plot);
        if with_names {
            let names =
                Rect { min: point(plot.max.x + 18.0, plot.min.y), max: point(rect.max.x - PANEL_PADDING, plot.max.y) };
            self.draw_names(pen, names);
        }
    }

    fn draw_plot(&self, pen: &mut Pen, plot: Rect) {
        let (theme, lang) = (pen.theme, self.look.lang);
        pen.rect(plot, 6.0, theme.surface, Some(Stroke::solid(1.2, theme.line)));
        let dashed = Stroke { width: 1.2, color: theme.line, dash: Dash::Dashed { on: 4.0, off: 4.0 } };
        let middle = plot.center();
        pen.line(point(middle.x, plot.min.y), point(middle.x, plot.max.y), dashed);
        pen.line(point(plot.min.x, middle.y), point(plot.max.x, middle.y), dashed);
        let label_y = plot.min.y + 15.0;
        let (now, plan) = (lang.text("poster-matrix-now"), lang.text("poster-matrix-plan"));
        pen.text(point(plot.min.x + 8.0, label_y), Anchor::Left, text::SMALL_MEDIUM, theme.success, &now);
        pen.text(point(plot.max.x - 8.0, label_y), Anchor::Right, text::SMALL_MEDIUM, theme.ink_3, &plan);
        let axis_y = plot.max.y + 18.0;
        let (little, much) = (lang.text("poster-effort-little"), lang.text("poster-effort-much"));
        pen.text(point(plot.min.x, axis_y), Anchor::Left, text::POSTER_SMALL, theme.ink_2, &little);
        pen.text(point(plot.max.x, axis_y), Anchor::Right, text::POSTER_SMALL, theme.ink_2, &much);
    }

    /// Those with the same value and effort stand side by side around their place, in a small grid.
    fn draw_dots(&self, pen: &mut Pen, plot: Rect) {
        // The words of the quadrants stay free above the dots.
        let field = Rect { min: point(plot.min.x, plot.min.y + 22.0), max: plot.max };
        let cell = point(field.width() / 5.0, field.height() / 5.0);
        for (at, mark) in self.improvements.iter().enumerate() {
            let same = |other: &&Mark| (other.value, other.effort) == (mark.value, mark.effort);
            let (before, count) =
                (self.improvements[..at].iter().filter(same).count(), self.improvements.iter().filter(same).count());
            let grid = DotGrid::new(cell, count);
            let center = point(
                field.min.x + (f32::from(mark.effort) - 0.5) * cell.x,
                field.max.y - (f32::from(mark.value) - 0.5) * cell.y,
            );
            let center = grid.place(center, before);
            pen.circle(center, grid.radius, pen.theme.star.toward(pen.theme.idea, 0.5));
            let style = text::POSTER_NUMBER.sized(text::POSTER_NUMBER.size * grid.radius / DOT_RADIUS);
            pen.text(center, Anchor::Middle, style, pen.theme.ink, &(at + 1).to_string());
        }
    }

    fn draw_names(&self, pen: &mut Pen, rect: Rect) {
        let mut y = rect.min.y + NAME_PITCH / 2.0;
        for (at, mark) in self.improvements.iter().enumerate() {
            let room = rect.width() - NUMBER_COLUMN;
            let left = self.improvements.len() - at;
            // A line is kept for saying how many more there are.
            let rows = ((rect.max.y - y + NAME_PITCH / 2.0) / NAME_PITCH).floor() as usize;
            let rows = if left > 1 { rows.saturating_sub(1) } else { rows };
            if rows == 0 {
                let more = self.look.lang.with("poster-matrix-more", &[("count", left.into())]);
                pen.text(point(rect.min.x, y), Anchor::Left, text::POSTER_SMALL, pen.theme.ink_2, &more);
                return;
            }
            let lines = fonts::wrap(&mark.title, &text::POSTER_SMALL, room, rows.min(NAME_LINES));
            let number = (at + 1).to_string();
            pen.text(point(rect.min.x, y), Anchor::Left, text::SMALL_MEDIUM, pen.theme.ink, &number);
            let at = point(rect.min.x + NUMBER_COLUMN, y);
            pen.lines(at, Anchor::Left, text::POSTER_SMALL, pen.theme.ink, NAME_PITCH, &lines);
            y += lines.len().max(1) as f32 * NAME_PITCH + NAME_GAP;
        }
    }
}

/// How the dots of one cell stand.
struct DotGrid {
    columns: usize,
    rows: usize,
    pitch: f32,
    radius: f32,
}

impl DotGrid {
    fn new(cell: Point, count: usize) -> Self {
        let fits = |columns: usize| {
            let rows = count.div_ceil(columns);
            (cell.x / columns as f32).min(cell.y / rows as f32)
        };
        let columns = (1..=count.max(1)).max_by(|a, b| fits(*a).total_cmp(&fits(*b)).then(b.cmp(a))).unwrap_or(1);
        let pitch = fits(columns).min(2.0 * DOT_RADIUS + 3.0);
        let radius = (pitch / 2.0 - 0.5).clamp(DOT_RADIUS_MIN, DOT_RADIUS);
        Self { columns, rows: count.div_ceil(columns), pitch, radius }
    }

    fn place(&self, middle: Point, index: usize) -> Point {
        let (column, row) = (index % self.columns, index / self.columns);
        let from_middle = |at: usize, count: usize| (at as f32 - (count as f32 - 1.0) / 2.0) * self.pitch;
        point(middle.x + from_middle(column, self.columns), middle.y + from_middle(row, self.rows))
    }
}

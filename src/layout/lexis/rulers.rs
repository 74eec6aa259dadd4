//! What stands around the plot and lies under it: phases at the left, ages beside them, years below.

use super::drawing::{Drawing, LEFT_OF_AGES, PHASE_WIDTH};
use super::{Boundary, Thing, boundaries, flags, phases, words};
use crate::fonts;
use crate::geom::{Rect, point};
use crate::method::ages_of;
use crate::model::{Episode, EpisodeId};
use crate::scene::{Anchor, Dash, Stroke};
use crate::theme::text;

/// How far the words of the years may reach beyond the plot.
const BESIDE_PLOT: f32 = 8.0;
/// The room that the number of a year and of an age takes on its ruler.
const YEAR_ROOM: f32 = 46.0;
const AGE_ROOM: f32 = 26.0;
/// A boundary is taken hold of within this height.
const BOUNDARY_REACH: f32 = 12.0;
/// How strong the colour of a phase lies over its ground.
const PHASE_TINT: f32 = 0.10;

impl Drawing<'_> {
    /// The ground of each phase, with its name and ages at the left.
    pub fn phases(&mut self) {
        let plot = self.plot;
        self.pen.fill(plot, 0.0, self.theme.surface);
        for (place, phase) in phases(self.journey).into_iter().enumerate() {
            let Some(ages) = ages_of(phase) else { continue };
            let bottom = self.y(f64::from(ages.from)).min(plot.max.y);
            let top = ages.to.map_or(plot.min.y, |to| self.y(f64::from(to + 1))).max(plot.min.y);
            if bottom <= top {
                continue;
            }
            let ground = match phase.colour {
                Some(colour) => self.theme.own_color(colour).faded(PHASE_TINT).over(self.theme.surface),
                None if place % 2 == 0 => self.theme.panel,
                None => self.theme.surface,
            };
            let (left, height) = (plot.min.x - PHASE_WIDTH - LEFT_OF_AGES, bottom - top);
            self.pen.fill(Rect::new(left, top, plot.max.x - left, height), 0.0, ground);
            self.phase_words(phase, Rect::new(left, top, PHASE_WIDTH, height));
        }
    }

    fn phase_words(&mut self, phase: &Episode, rect: Rect) {
        let theme = self.theme;
        let is_chosen = self.chosen == Some(Thing::Phase(phase.id));
        if is_chosen {
            self.pen.fill(rect, 0.0, theme.accent_soft);
            self.pen.fill(Rect::new(rect.min.x, rect.min.y, 3.0, rect.height()), 0.0, theme.accent);
        } else if let Some(colour) = phase.colour {
            self.pen.fill(Rect::new(rect.min.x, rect.min.y, 3.0, rect.height()), 0.0, theme.own_color(colour));
        }
        let ages = words::ages(phase, self.look.lang).unwrap_or_default();
        let name = self
            .look
            .lang
            .with("lexis-phase-name", &[("title", phase.title.as_str().into()), ("ages", ages.as_str().into())]);
        self.mark(Thing::Phase(phase.id), rect, name);
        let (left, room, middle) = (rect.min.x + 12.0, rect.width() - 20.0, rect.center().y);
        if rect.height() < text::SMALL.line_height() {
            return;
        }
        let title = fonts::ellipsis(&phase.title, &text::CARD_TITLE, room);
        let is_double = rect.height() >= 34.0;
        let baseline = if is_double { middle - 3.0 } else { middle + text::CARD_TITLE.size * 0.36 };
        self.pen.text(&*title, point(left, baseline), Anchor::Left, text::CARD_TITLE, theme.ink);
        if is_double {
            let ages = fonts::ellipsis(&ages, &text::SMALL, room);
            self.pen.text(&*ages, point(left, middle + 12.0), Anchor::Left, text::SMALL, theme.ink_2);
        }
    }

    /// A line at each round year and age, under everything.
    pub fn grid(&mut self) {
        let plot = self.plot;
        let line = Stroke { width: 1.0, color: self.theme.line, dash: Dash::Dashed { on: 2.0, off: 4.0 } };
        for (year, x) in self.years() {
            self.pen.line(point(x, plot.min.y), point(x, plot.max.y), line);
            let said = words::year(year);
            // At the edge of the drawing the words keep within it.
            let half = fonts::width(&said, &text::AXIS) / 2.0;
            let at = point(x.min(plot.max.x + BESIDE_PLOT - half), plot.max.y + 18.0);
            self.pen.text(said, at, Anchor::Middle, text::AXIS, self.theme.ink_2);
            let tick = Stroke::solid(1.0, self.theme.ink_3);
            self.pen.line(point(x, plot.max.y), point(x, plot.max.y + 4.0), tick);
        }
        for (age, y) in self.ages() {
            self.pen.line(point(plot.min.x, y), point(plot.max.x, y), line);
            let at = point(plot.min.x - 7.0, y + text::AXIS.size * 0.36);
            self.pen.text(age.to_string(), at, Anchor::Right, text::AXIS, self.theme.ink_2);
        }
    }

    /// The words beside the rulers, and the lines that bound the plot.
    pub fn frame(&mut self) {
        let (plot, theme) = (self.plot, self.theme);
        let line = Stroke::solid(1.0, theme.ink_3);
        self.pen.line(point(plot.min.x, plot.max.y), point(plot.max.x, plot.max.y), line);
        self.pen.line(point(plot.min.x, plot.min.y), point(plot.min.x, plot.max.y), line);
        let across = self.look.lang.text("lexis-axis-years");
        self.pen.text(across, point(plot.max.x, plot.max.y + 34.0), Anchor::Right, text::SMALL, theme.ink_2);
        let upward = self.look.lang.text("lexis-axis-ages");
        // Clear of the highest age, which stands on the line.
        let at = point(plot.min.x - 7.0, plot.min.y - 12.0);
        self.pen.text(upward, at, Anchor::Right, text::SMALL, theme.ink_2);
        let phases = self.look.lang.text("lexis-phases");
        let left = plot.min.x - PHASE_WIDTH - LEFT_OF_AGES + 12.0;
        self.pen.text(phases, point(left, plot.min.y - 12.0), Anchor::Left, text::SMALL_MEDIUM, theme.ink_2);
    }

    /// The lines between phases, which can be dragged.
    pub fn boundaries(&mut self) {
        let plot = self.plot;
        for (boundary, age) in boundaries(self.journey) {
            let y = self.y(f64::from(age));
            if y < plot.min.y || y > plot.max.y {
                continue;
            }
            let left = plot.min.x - PHASE_WIDTH - LEFT_OF_AGES;
            let is_chosen = self.chosen == Some(Thing::Boundary(boundary));
            let stroke = match is_chosen {
                true => Stroke::solid(2.0, self.theme.accent),
                false => Stroke::solid(1.0, self.theme.ink_3),
            };
            self.pen.line(point(left, y), point(left + PHASE_WIDTH, y), stroke);
            self.pen.line(point(plot.min.x, y), point(plot.max.x, y), stroke);
            let rect = Rect::new(left, y - BOUNDARY_REACH / 2.0, plot.max.x - left, BOUNDARY_REACH);
            let name = self.boundary_name(boundary, age);
            self.mark(Thing::Boundary(boundary), rect, name);
        }
    }

    fn boundary_name(&self, boundary: Boundary, age: i32) -> String {
        let title = |id: EpisodeId| {
            let phase = self.journey.episodes.iter().find(|phase| phase.id == id);
            phase.map(|phase| phase.title.clone()).unwrap_or_default()
        };
        let lang = self.look.lang;
        let age = age.to_string();
        match (boundary.below.map(title), boundary.above.map(title)) {
            (Some(below), Some(above)) => {
                lang.with("lexis-boundary", &[("below", below.into()), ("above", above.into()), ("age", age.into())])
            }
            (Some(below), None) => lang.with("lexis-boundary-end", &[("title", below.into()), ("age", age.into())]),
            (None, above) => {
                let title = above.unwrap_or_default();
                lang.with("lexis-boundary-start", &[("title", title.into()), ("age", age.into())])
            }
        }
    }

    fn years(&self) -> Vec<(i32, f32)> {
        let step = flags::step(self.lens.across, YEAR_ROOM);
        let span = f64::from(self.plot.width() / self.lens.across);
        let of_year = |year: i32| (year, self.x(f64::from(year)));
        round_between(self.lens.year, self.lens.year + span, step).into_iter().map(of_year).collect()
    }

    fn ages(&self) -> Vec<(i32, f32)> {
        let step = flags::step(self.lens.upward, AGE_ROOM);
        let span = f64::from(self.plot.height() / self.lens.upward);
        let of_age = |age: i32| (age, self.y(f64::from(age)));
        round_between(self.lens.age.max(0.0), self.lens.age + span, step).into_iter().map(of_age).collect()
    }
}

/// The multiples of `step` from the first to the last number, both included.
fn round_between(from: f64, to: f64, step: i32) -> Vec<i32> {
    let first = (from / f64::from(step)).ceil() as i32;
    let last = (to / f64::from(step)).floor() as i32;
    (first..=last).map(|place| place * step).collect()
}

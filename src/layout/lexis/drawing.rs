//! The drawing of the diagram: bands of cohorts, lines of events, and the dots where they meet.

use super::clip::{crossing, polygon, segment};
use super::time::MOST_AGE;
use super::{Born, Lens, Lexis, Mark, Thing, cohorts, flags, words};
use crate::fonts;
use crate::geom::{Path, Point, Rect, point};
use crate::layout::Look;
use crate::layout::draw::{Pen, card_shadow};
use crate::layout::map::{group_color, group_dash};
use crate::method::{birth_years, meetings};
use crate::model::{CustomerGroup, CustomerId, Event, EventId, Journey, Project};
use crate::scene::{Anchor, Dash, Placed, Scene, Stroke};
use crate::theme::{Color, Theme, text};

/// The column of the phases, and the room of the ages beside it.
pub const PHASE_WIDTH: f32 = 148.0;
pub const LEFT_OF_AGES: f32 = 34.0;
const MARGIN: f32 = 12.0;
const BELOW_PLOT: f32 = 46.0;
/// The least and the most rows of titles of events.
pub const FEW_ROWS: usize = 3;
const MOST_ROWS: usize = 8;
const ROW: f32 = 20.0;
/// Above the plot, for the words of the rulers.
const ABOVE_PLOT: f32 = 26.0;
/// The most that the title of an event takes, and what it takes at the right of the last one.
const TITLE_WIDTH: f32 = 190.0;
pub const ROOM_FOR_LAST_TITLE: f32 = 110.0;
const TITLE_GAP: f32 = 14.0;
/// Of a title that cannot be read any more.
const LEAST_TITLE: f32 = 20.0;
const DOT: f32 = 5.0;
const GRIP: f32 = 5.0;
const PILL_HEIGHT: f32 = 22.0;
const PILL_WIDTH: f32 = 190.0;
const BAND_TINT: f32 = 0.16;

/// Where years and ages are drawn, below so many rows of titles.
pub fn plot_of(width: f32, height: f32, rows: usize) -> Rect {
    let left = MARGIN + PHASE_WIDTH + LEFT_OF_AGES;
    let top = MARGIN + rows as f32 * ROW + ABOVE_PLOT;
    let (right, bottom) = ((width - MARGIN).max(left + 1.0), (height - BELOW_PLOT).max(top + 1.0));
    Rect { min: point(left, top), max: point(right, bottom) }
}

/// The diagram while it is drawn.
pub struct Drawing<'a> {
    pub journey: &'a Journey,
    pub lens: Lens,
    pub chosen: Option<Thing>,
    pub look: Look,
    pub theme: &'static Theme,
    pub plot: Rect,
    pub pen: Pen,
    marks: Vec<Mark>,
    edges: Vec<(CustomerId, Born, Point, Point)>,
    lives: Vec<Life<'a>>,
}

/// A cohort and its look.
struct Life<'a> {
    cohort: &'a CustomerGroup,
    born: (i32, i32),
    color: Color,
    dash: Dash,
}

/// An event in view.
struct Flag<'a> {
    event: &'a Event,
    x: f32,
    title: String,
    row: usize,
}

impl Lexis {
    /// Draws the journey's phases and events and the project's cohorts into a drawing of this width and height.
    pub fn of(
        project: &Project,
        journey: &Journey,
        lens: Lens,
        (width, height): (f32, f32),
        chosen: Option<Thing>,
        look: Look,
    ) -> Self {
        let lives = cohorts(project).into_iter().filter_map(|cohort| {
            let color = group_color(project, cohort.id, &look);
            Some(Life { cohort, born: birth_years(cohort)?, color, dash: group_dash(project, cohort.id) })
        });
        let mut drawing = Drawing {
            journey,
            lens,
            chosen,
            look,
            theme: look.theme(),
            plot: plot_of(width, height, FEW_ROWS),
            pen: Pen::default(),
            marks: Vec::new(),
            edges: Vec::new(),
            lives: lives.collect(),
        };
        let flags = drawing.flags();
        let rows = flags.iter().map(|flag| flag.row + 1).max().unwrap_or(0).clamp(FEW_ROWS, MOST_ROWS);
        drawing.plot = plot_of(width, height, rows);
        drawing.phases();
        drawing.grid();
        drawing.boundaries();
        drawing.bands();
        drawing.events(&flags);
        let dots = drawing.meetings(&flags);
        drawing.pills(&dots);
        drawing.frame();
        drawing.titles(&flags);
        let Drawing { pen, plot, mut marks, edges, .. } = drawing;
        marks.sort_by_key(|mark| order(mark.thing));
        let pieces = vec![Placed { x: 0.0, y: 0.0, piece: pen.finish() }];
        let scene =
            Scene { width: f64::from(width), height: f64::from(height), background: look.theme().surface, pieces };
        Self { scene, lens, plot, marks, edges }
    }
}

/// Phases are walked through first, then cohorts, then events.
fn order(thing: Thing) -> u8 {
    match thing {
        Thing::Phase(_) | Thing::Boundary(_) => 0,
        Thing::Cohort(_) | Thing::Edge(..) => 1,
        Thing::Event(_) | Thing::Meeting(..) => 2,
    }
}

impl<'a> Drawing<'a> {
    pub fn x(&self, year: f64) -> f32 {
        self.plot.min.x + ((year - self.lens.year) * f64::from(self.lens.across)) as f32
    }

    pub fn y(&self, age: f64) -> f32 {
        self.plot.max.y - ((age - self.lens.age) * f64::from(self.lens.upward)) as f32
    }

    pub fn mark(&mut self, thing: Thing, rect: Rect, name: String) {
        self.marks.push(Mark { thing, rect, name });
    }

    /// The events in view, in time, each with what stands of its title and in which row.
    fn flags(&self) -> Vec<Flag<'a>> {
        let mut events: Vec<&Event> = self.journey.events.iter().collect();
        events.sort_by_key(|event| event.year);
        let placed = events.into_iter().map(|event| (event, self.x(f64::from(event.year))));
        let in_view: Vec<_> = placed.filter(|(_, x)| (self.plot.min.x..=self.plot.max.x).contains(x)).collect();
        let titles = in_view.into_iter().map(|(event, x)| {
            let said = format!("{} {}", words::year(i32::from(event.year)), event.title);
            let room = TITLE_WIDTH.min(self.plot.max.x - x);
            let title = match room >= LEAST_TITLE {
                true => fonts::ellipsis(said.trim_end(), &text::SMALL_MEDIUM, room).into_owned(),
                false => String::new(),
            };
            Flag { event, x, title, row: 0 }
        });
        let mut flags: Vec<Flag<'a>> = titles.collect();
        let places: Vec<(f32, f32)> =
            flags.iter().map(|flag| (flag.x, fonts::width(&flag.title, &text::SMALL_MEDIUM))).collect();
        for (flag, row) in flags.iter_mut().zip(flags::rows(&places, TITLE_GAP)) {
            flag.row = row;
        }
        flags
    }

    /// Where the row of a title lies; the lowest is next to the plot.
    fn row_top(&self, row: usize) -> f32 {
        self.plot.min.y - ABOVE_PLOT - (row.min(MOST_ROWS - 1) + 1) as f32 * ROW + 4.0
    }

    /// The line of those born in a year, from birth to the greatest age, as far as it is in the plot.
    fn lifeline(&self, born: f64) -> Option<(Point, Point)> {
        let most = f64::from(MOST_AGE);
        segment(point(self.x(born), self.y(0.0)), point(self.x(born + most), self.y(most)), &self.plot)
    }

    fn bands(&mut self) {
        for place in 0..self.lives.len() {
            let (born, color, id, pattern) = {
                let life = &self.lives[place];
                (life.born, life.color, life.cohort.id, life.dash)
            };
            let (from, to, most) = (f64::from(born.0), f64::from(born.1), f64::from(MOST_AGE));
            let corners = [(from, 0.0), (to, 0.0), (to + most, most), (from + most, most)]
                .map(|(year, age)| point(self.x(year), self.y(age)));
            let shape = polygon(&corners, &self.plot);
            if shape.len() > 2 && from < to {
                self.pen.path(Path::polyline(&shape, true), Some(color.faded(BAND_TINT)), None);
            }
            let is_chosen = self.chosen == Some(Thing::Cohort(id));
            for (year, which) in [(from, Born::First), (to, Born::Last)] {
                let Some((start, end)) = self.lifeline(year) else { continue };
                if from >= to && which == Born::First {
                    let halo = Stroke::solid(9.0, color.faded(BAND_TINT));
                    self.pen.line(start, end, halo);
                }
                let is_grabbed = is_chosen || self.chosen == Some(Thing::Edge(id, which));
                let width = if is_grabbed { 3.5 } else { 2.2 };
                if from < to || which == Born::First || is_grabbed {
                    self.pen.line(start, end, Stroke { width, color, dash: pattern });
                }
                self.edges.push((id, which, start, end));
            }
            self.grips(place);
        }
    }

    /// What the edges of a cohort are taken hold of by, where they come into view; side by side where both are
    /// one year.
    fn grips(&mut self, life: usize) {
        let (id, color, born) = (self.lives[life].cohort.id, self.lives[life].color, self.lives[life].born);
        let name = self.lives[life].cohort.name.clone();
        let starts = [born.0, born.1].map(|year| self.lifeline(f64::from(year)).map(|(start, _)| start));
        let apart = match starts {
            [Some(first), Some(last)] => (2.0 * GRIP + 2.0 - (last.x - first.x).hypot(last.y - first.y)).max(0.0),
            _ => 0.0,
        };
        for (which, start, year, side) in [(Born::First, starts[0], born.0, -0.5), (Born::Last, starts[1], born.1, 0.5)]
        {
            let Some(start) = start else { continue };
            let at = point((start.x + apart * side).max(self.plot.min.x), start.y);
            let rim = match self.chosen == Some(Thing::Edge(id, which)) {
                true => Stroke::solid(2.0, self.theme.accent),
                false => Stroke::solid(1.5, color),
            };
            self.pen.circle(at, GRIP, self.theme.surface, Some(rim));
            let key = match which {
                Born::First => "lexis-edge-first",
                Born::Last => "lexis-edge-last",
            };
            let values = [("cohort", name.as_str().into()), ("year", words::year(year).into())];
            let said = self.look.lang.with(key, &values);
            let reach = if apart > 0.0 { 2.0 * GRIP + 2.0 } else { 18.0 };
            self.mark(Thing::Edge(id, which), Rect::around(at, reach, 18.0), said);
        }
    }

    /// The line of each event, down from its title.
    fn events(&mut self, flags: &[Flag<'_>]) {
        for flag in flags {
            let stroke = match self.is_chosen(flag.event.id) {
                true => Stroke::solid(2.0, self.theme.accent),
                false => Stroke::solid(1.2, self.theme.ink_2),
            };
            self.pen.line(point(flag.x, self.row_top(flag.row)), point(flag.x, self.plot.max.y), stroke);
        }
    }

    fn is_chosen(&self, event: EventId) -> bool {
        matches!(self.chosen, Some(Thing::Event(id) | Thing::Meeting(id, _)) if id == event)
    }

    fn titles(&mut self, flags: &[Flag<'_>]) {
        for flag in flags {
            let (top, is_chosen) = (self.row_top(flag.row), self.is_chosen(flag.event.id));
            let is_shown = flag.row < MOST_ROWS && !flag.title.is_empty();
            let width = if is_shown { fonts::width(&flag.title, &text::SMALL_MEDIUM) } else { 4.0 };
            let rect = Rect::new(flag.x - 1.0, top - 2.0, width + 10.0, ROW - 2.0);
            if is_shown {
                let ink = if is_chosen { self.theme.accent } else { self.theme.ink };
                let fill = if is_chosen { self.theme.accent_soft } else { self.theme.surface };
                let ground = Rect::new(flag.x + 0.6, top, width + 7.0, ROW - 4.0);
                self.pen.fill(ground, 3.0, fill);
                let at = point(flag.x + 5.0, ground.center().y + text::SMALL_MEDIUM.size * 0.36);
                self.pen.text(flag.title.as_str(), at, Anchor::Left, text::SMALL_MEDIUM, ink);
            }
            let year = words::year(i32::from(flag.event.year));
            let values = [("title", flag.event.title.as_str().into()), ("year", year.into())];
            let name = self.look.lang.with("lexis-event-name", &values);
            self.mark(Thing::Event(flag.event.id), rect, name);
        }
    }

    /// A dot where each event meets each cohort, on the line of its middle birth year; the ages of the eldest
    /// and the youngest beside it. Gives the places of the dots.
    fn meetings(&mut self, flags: &[Flag<'_>]) -> Vec<Point> {
        let mut dots = Vec::new();
        for life in 0..self.lives.len() {
            let (cohort, born, color) = {
                let life = &self.lives[life];
                (life.cohort, (f64::from(life.born.0), f64::from(life.born.1)), life.color)
            };
            let met = meetings(self.journey, cohort);
            for flag in flags {
                let Some(meeting) = met.iter().find(|one| one.event == flag.event.id) else { continue };
                let year = f64::from(flag.event.year);
                let at = point(flag.x, self.y((year - (born.0 + born.1) / 2.0).max(0.0)));
                if words::met(meeting.ages).is_none() || !self.plot.contains(at) {
                    continue;
                }
                let ends = [year - born.0, year - born.1].map(|age| self.y(age.max(0.0)));
                if ends[1] - ends[0] > 2.0 * DOT {
                    let clamped = ends.map(|y| y.clamp(self.plot.min.y, self.plot.max.y));
                    let line = Stroke::solid(3.0, color);
                    self.pen.line(point(flag.x, clamped[0]), point(flag.x, clamped[1]), line);
                }
                self.pen.circle(at, DOT, color, Some(Stroke::solid(2.0, self.theme.surface)));
                dots.push(at);
                let said = words::meeting(meeting, self.journey, self.look.lang);
                let values = [
                    ("cohort", cohort.name.as_str().into()),
                    ("event", flag.event.title.as_str().into()),
                    ("said", said.into()),
                ];
                let name = self.look.lang.with("lexis-meeting", &values);
                self.mark(Thing::Meeting(flag.event.id, cohort.id), Rect::around(at, 16.0, 16.0), name);
            }
        }
        dots
    }

    /// The name of each cohort on its band, where it covers no dot and no other name if there is such a place.
    fn pills(&mut self, dots: &[Point]) {
        let mut taken: Vec<Rect> = Vec::new();
        for life in 0..self.lives.len() {
            let (cohort, born, color) = {
                let life = &self.lives[life];
                (life.cohort, life.born, life.color)
            };
            let Some((start, end)) = self.lifeline(f64::from(born.0 + born.1) / 2.0) else { continue };
            let name = fonts::ellipsis(&cohort.name, &text::SMALL_MEDIUM, PILL_WIDTH - 28.0).into_owned();
            let width = fonts::width(&name, &text::SMALL_MEDIUM) + 28.0;
            let along = |share: f32| {
                let middle = crossing(start, end, share);
                let half = width / 2.0 + 2.0;
                let x = middle.x.clamp(self.plot.min.x + half, (self.plot.max.x - half).max(self.plot.min.x + half));
                Rect::around(point(x, middle.y), width, PILL_HEIGHT)
            };
            let shares = [0.86, 0.78, 0.7, 0.62, 0.54, 0.46, 0.38, 0.3, 0.22, 0.14];
            let cost = |rect: &Rect| {
                let names = taken.iter().filter(|other| other.expanded(3.0).intersects(rect)).count();
                let covered = dots.iter().filter(|dot| rect.expanded(DOT).contains(**dot)).count();
                100 * names + covered
            };
            let Some(rect) = shares.map(along).into_iter().min_by_key(cost) else { continue };
            taken.push(rect);
            let rim = match self.chosen == Some(Thing::Cohort(cohort.id)) {
                true => Stroke::solid(2.0, self.theme.accent),
                false => Stroke::solid(1.0, color),
            };
            self.pen.rect(rect, PILL_HEIGHT / 2.0, self.theme.surface, Some(rim), card_shadow(self.theme));
            self.pen.circle(point(rect.min.x + 11.0, rect.center().y), 4.0, color, None);
            let at = point(rect.min.x + 20.0, rect.center().y + text::SMALL_MEDIUM.size * 0.36);
            self.pen.text(name, at, Anchor::Left, text::SMALL_MEDIUM, self.theme.ink);
            let born = words::born(cohort, self.look.lang);
            let values = [("name", cohort.name.as_str().into()), ("born", born.into())];
            let said = self.look.lang.with("lexis-cohort-name", &values);
            self.mark(Thing::Cohort(cohort.id), rect, said);
        }
    }
}

//! The Lexis diagram: calendar years across, ages upwards, so that whoever is born in one year runs along one
//! diagonal (W. Lexis, "Einleitung in die Theorie der Bevölkerungsstatistik", 1875).
//!
//! Headers stay in view whatever part of time is shown: the drawing is made for a [`Lens`], at one size of
//! letters.

mod clip;
mod drawing;
mod flags;
mod rulers;
mod table;
mod time;
pub mod words;

use crate::geom::{Point, Rect, point};
use crate::model::{CustomerGroup, CustomerId, EpisodeId, EventId, Journey, Project};
use crate::scene::Scene;

pub use table::{Row, Table};
pub use time::{Boundary, Extent, boundaries, cohorts, phases};

/// The part of time that is shown, and how large.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Lens {
    /// The calendar year at the left edge of the plot.
    pub year: f64,
    /// The age at its bottom edge.
    pub age: f64,
    /// Scene units of a calendar year.
    pub across: f32,
    /// Scene units of a year of age.
    pub upward: f32,
}

/// The first or the last birth year of a cohort.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Born {
    First,
    Last,
}

/// Something in the diagram that can be pointed at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Thing {
    Phase(EpisodeId),
    Boundary(Boundary),
    Cohort(CustomerId),
    Edge(CustomerId, Born),
    Event(EventId),
    /// Where a cohort meets an event.
    Meeting(EventId, CustomerId),
}

/// Where a thing lies, and what a screen reader says of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    pub thing: Thing,
    pub rect: Rect,
    pub name: String,
}

/// The diagram, drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Lexis {
    pub scene: Scene,
    pub lens: Lens,
    /// Where years and ages are drawn, between the headers.
    pub plot: Rect,
    /// In the order in which they are walked through: phases, cohorts, events with who meets them.
    pub marks: Vec<Mark>,
    /// The edges of cohorts within the plot.
    pub edges: Vec<(CustomerId, Born, Point, Point)>,
}

/// How near an edge a pointer takes hold of it, in scene units.
const EDGE_REACH: f32 = 6.0;

impl Lexis {
    /// The calendar year and age at a place of the drawing.
    pub fn time_at(&self, at: Point) -> (f64, f64) {
        let year = self.lens.year + f64::from((at.x - self.plot.min.x) / self.lens.across);
        let age = self.lens.age + f64::from((self.plot.max.y - at.y) / self.lens.upward);
        (year, age)
    }

    pub fn mark(&self, thing: Thing) -> Option<&Mark> {
        self.marks.iter().find(|mark| mark.thing == thing)
    }

    /// The edge of a cohort at a place of the drawing, the nearest of several.
    pub fn edge_at(&self, at: Point) -> Option<Thing> {
        let distances = self.edges.iter().map(|edge| (clip::distance(at, edge.2, edge.3), edge));
        let nearest = distances.min_by(|one, other| one.0.total_cmp(&other.0))?;
        let (distance, (cohort, born, ..)) = nearest;
        (distance <= EDGE_REACH).then_some(Thing::Edge(*cohort, *born))
    }

    /// The cohort whose band lies at a place of the drawing.
    pub fn band_at(&self, project: &Project, at: Point) -> Option<CustomerId> {
        let (year, age) = self.time_at(at);
        let holds = |cohort: &&CustomerGroup| {
            crate::method::birth_years(cohort).is_some_and(|(from, to)| {
                (f64::from(from)..=f64::from(to)).contains(&(year - age)) && self.plot.contains(at)
            })
        };
        cohorts(project).into_iter().find(holds).map(|cohort| cohort.id)
    }
}

/// The lens under which everything shows; `ratio` is the width of a calendar year over the height of a year of
/// age: at 1.0 a life runs at 45°.
pub fn fitting(project: &Project, journey: &Journey, (width, height): (f32, f32), ratio: f32) -> Lens {
    let extent = Extent::of(project, journey);
    let plot = drawing::plot_of(width, height, drawing::FEW_ROWS);
    let room = point(plot.width() - drawing::ROOM_FOR_LAST_TITLE, plot.height());
    let (years, ages) = (extent.years.1 - extent.years.0, extent.ages.1 - extent.ages.0);
    let upward = (room.y / ages as f32).min(room.x / years as f32 / ratio).max(LEAST_UNIT);
    // What is left of the room lies evenly at both sides.
    let aside = f64::from((room.x / (upward * ratio)).max(0.0)) - years;
    Lens { year: extent.years.0 - aside.max(0.0) / 2.0, age: extent.ages.0, across: upward * ratio, upward }
}

/// The least and the most units of a year of age.
pub const LEAST_UNIT: f32 = 0.5;
pub const MOST_UNIT: f32 = 120.0;

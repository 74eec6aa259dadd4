//! What layout gives and every output draws: resolved shapes, placed lines of text, images, hit targets.
//!
//! The screen painter and each export are one small exhaustive match over [`Item`]; nothing here knows
//! of journeys but the hit targets, which say what lies where.

use std::ops::Range;
use std::sync::Arc;

use crate::fonts::Style;
use crate::geom::{Path, Point, Rect};
use crate::model::{CurveId, EpisodePath, EventId, ImageId, LaneId, MetricId, NotePath, TouchpointPath};
use crate::theme::Color;

/// A drawing of any size, as pieces that can be drawn, cached and culled apart.
#[derive(Clone, Debug, PartialEq)]
pub struct Scene {
    /// Width and height in scene units.
    pub width: f64,
    pub height: f64,
    /// What lies under everything.
    pub background: Color,
    /// In painting order.
    pub pieces: Vec<Placed>,
}

/// A piece and where its origin lies in the scene. Origins are f64: a map of 100,000 touchpoints is
/// wider than an f32 holds to the pixel.
#[derive(Clone, Debug, PartialEq)]
pub struct Placed {
    pub x: f64,
    pub y: f64,
    pub piece: Arc<Piece>,
}

/// A part of a scene in its own coordinates.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Piece {
    /// Holds all items, shadows and strokes included.
    pub bounds: Rect,
    /// In painting order.
    pub items: Vec<Item>,
    /// Items that belong together and move together, in painting order; items may be in none.
    pub groups: Vec<Group>,
    /// What can be pointed at; later ones lie above earlier ones.
    pub hits: Vec<Hit>,
}

/// The items of one card.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    pub target: Target,
    pub rect: Rect,
    pub items: Range<usize>,
}

/// One thing to draw.
#[derive(Clone, Debug, PartialEq)]
pub enum Item {
    Rect(RectItem),
    Circle(CircleItem),
    Path(PathItem),
    Area(AreaItem),
    Text(TextItem),
    Image(ImageItem),
}

/// A rectangle with rounded corners.
#[derive(Clone, Debug, PartialEq)]
pub struct RectItem {
    pub rect: Rect,
    pub radius: f32,
    pub fill: Color,
    /// Drawn inside the edge.
    pub stroke: Option<Stroke>,
    /// A soft shadow below it.
    pub shadow: Option<Shadow>,
}

/// A blurred copy of a rectangle, `offset_y` lower, blurred over `blur` units.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Shadow {
    pub offset_y: f32,
    pub blur: f32,
    pub color: Color,
}

#[derive(Clone, Debug, PartialEq)]
pub struct CircleItem {
    pub center: Point,
    pub radius: f32,
    pub fill: Color,
    /// Drawn centred on the edge.
    pub stroke: Option<Stroke>,
}

/// A line, or a filled shape. A filled path is closed and star-shaped around the mean of its points:
/// each point can be seen from there.
#[derive(Clone, Debug, PartialEq)]
pub struct PathItem {
    pub path: Path,
    pub fill: Option<Color>,
    pub stroke: Option<Stroke>,
}

/// The area between a curve and a horizontal line, shaded from `far` (at distance `reach`) to `near`
/// (at the line). Above the line the `above` colours hold, below it the `below` ones; colours carry opacity.
#[derive(Clone, Debug, PartialEq)]
pub struct AreaItem {
    /// From left to right.
    pub path: Path,
    pub base_y: f32,
    pub reach: f32,
    pub above: Color,
    pub below: Color,
    /// The share of the colours' opacity that is left at the line, 0.0 ..= 1.0.
    pub at_base: f32,
}

/// One line of text; it is never broken again.
#[derive(Clone, Debug, PartialEq)]
pub struct TextItem {
    pub text: Arc<str>,
    /// On the baseline, at the left end, the middle or the right end of the line.
    pub at: Point,
    pub anchor: Anchor,
    pub style: Style,
    pub color: Color,
    /// Width as measured by layout, in scene units.
    pub width: f32,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Anchor {
    #[default]
    Left,
    Middle,
    Right,
}

/// An embedded image, cropped to fill its rectangle.
#[derive(Clone, Debug, PartialEq)]
pub struct ImageItem {
    pub rect: Rect,
    pub radius: f32,
    pub image: ImageId,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stroke {
    pub width: f32,
    pub color: Color,
    pub dash: Dash,
}

impl Stroke {
    pub const fn solid(width: f32, color: Color) -> Self {
        Self { width, color, dash: Dash::Solid }
    }
}

/// The pattern of a line: lengths in scene units.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Dash {
    Solid,
    Dashed { on: f32, off: f32 },
}

/// What can be pointed at, and what is there.
#[derive(Clone, Debug, PartialEq)]
pub struct Hit {
    pub rect: Rect,
    pub target: Target,
}

/// The thing under the pointer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Target {
    Touchpoint(TouchpointPath),
    Note(NotePath),
    /// A standard measure of an episode, in a lane that shows them.
    Metric {
        episode: EpisodePath,
        lane: LaneId,
        metric: MetricId,
    },
    /// A calendar event as cohorts meet it in a phase of life.
    Event {
        episode: EpisodePath,
        lane: LaneId,
        event: EventId,
    },
    /// A point of a curve.
    Point {
        touchpoint: TouchpointPath,
        curve: CurveId,
    },
    /// The header of an episode.
    Episode(EpisodePath),
    /// The sign in an episode's header that opens its micro journey.
    ZoomIn(EpisodePath),
    /// The header of a lane.
    Lane(LaneId),
    /// A part of a lane's header that does something of its own.
    LanePart(LaneId, Part),
    /// A part of an episode's header that does something of its own.
    EpisodePart(EpisodePath, Part),
    /// The chip that tells of lanes and episodes that do not show.
    Hidden,
    /// Empty space of a lane within an episode, at a column.
    Cell {
        episode: EpisodePath,
        lane: LaneId,
        column: usize,
    },
}

impl Target {
    /// The episode as a whole that this stands for: its header, a part of that, a measure or an event in it.
    pub const fn of_episode(self) -> Option<EpisodePath> {
        match self {
            Self::Episode(path)
            | Self::ZoomIn(path)
            | Self::EpisodePart(path, _)
            | Self::Metric { episode: path, .. }
            | Self::Event { episode: path, .. } => Some(path),
            Self::Touchpoint(_) | Self::Note(_) | Self::Point { .. } | Self::Cell { .. } => None,
            Self::Lane(_) | Self::LanePart(..) | Self::Hidden => None,
        }
    }
}

/// What a part of a header does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Part {
    /// Opens the menu of the lane or episode.
    Menu,
    /// Resizes it.
    Edge,
    /// Opens what is collapsed.
    Unfold,
    /// Tells that the micro journey differs from its episode.
    Differs,
}

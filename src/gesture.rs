//! Press, drag, pan and marquee as a pure state machine, and what a drag means as an edit.
//!
//! Positions are points of the screen or of the scene, whichever the caller gives throughout. What lies
//! under the pointer is found by the caller in the scene as it was before the drag, so that a preview
//! cannot move its own targets away.

mod hint;

use crate::geom::{Point, Rect, point};
use crate::model::{LaneKind, Score};
use crate::scene::{Part, Target};

/// What can be taken hold of: a thing of the map, or something new from the palette.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Grip {
    Target(Target),
    New(New),
}

/// Something new from the palette.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum New {
    Touchpoint,
    /// A note for lanes of this kind.
    Note(LaneKind),
    Episode,
    Lane(LaneKind),
}

impl Grip {
    /// Whether it follows the pointer. From anything else a drag begins a marquee.
    pub const fn can_be_dragged(self) -> bool {
        match self {
            Self::New(_) => true,
            Self::Target(target) => match target {
                Target::Touchpoint(_)
                | Target::Note(_)
                | Target::Point { .. }
                | Target::Episode(_)
                | Target::Lane(_)
                | Target::LanePart(_, Part::Edge)
                | Target::EpisodePart(_, Part::Edge) => true,
                Target::ZoomIn(_)
                | Target::Metric { .. }
                | Target::Event { .. }
                | Target::LanePart(..)
                | Target::EpisodePart(..)
                | Target::Hidden
                | Target::Cell { .. } => false,
            },
        }
    }
}

/// Keys that are held; `space` turns a drag into a pan.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Modifiers {
    pub shift: bool,
    /// Ctrl, or Command on a Mac.
    pub command: bool,
    pub alt: bool,
    pub space: bool,
}

/// Of the pointer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Button {
    Primary,
    Middle,
    Secondary,
}

/// What the pointer and the Escape key do.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Event {
    Press {
        at: Point,
        target: Option<Grip>,
        modifiers: Modifiers,
        button: Button,
    },
    Move {
        at: Point,
    },
    Release,
    /// The second press in the same place, within the system's time.
    DoubleClick {
        at: Point,
        target: Option<Grip>,
    },
    /// Escape, or the pointer is lost.
    Cancel,
}

/// What the pointer is doing.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum Gesture {
    #[default]
    Idle,
    /// Down, and not yet moved far enough to be a drag.
    Pressed {
        at: Point,
        target: Option<Grip>,
        modifiers: Modifiers,
    },
    /// `from` is where it was pressed: what is shown follows from the whole way, never from small steps.
    Dragging {
        what: Grip,
        from: Point,
        at: Point,
    },
    Panning {
        at: Point,
    },
    Marquee {
        from: Point,
        to: Point,
        modifiers: Modifiers,
    },
}

/// What follows from an event.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Outcome {
    Click {
        target: Option<Grip>,
        modifiers: Modifiers,
    },
    DoubleClick {
        target: Option<Grip>,
        at: Point,
    },
    DragStarted {
        what: Grip,
        from: Point,
        at: Point,
    },
    Dragged {
        what: Grip,
        from: Point,
        at: Point,
    },
    Dropped {
        what: Grip,
        from: Point,
        at: Point,
    },
    /// The preview of a drag or marquee goes; nothing has happened.
    Cancelled,
    /// The map moves by this much.
    Pan {
        by: Point,
    },
    /// While it is drawn and, with `is_done`, when it is let go.
    Marquee {
        rect: Rect,
        modifiers: Modifiers,
        is_done: bool,
    },
}

/// The shape of the pointer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cursor {
    Arrow,
    Hand,
    Grab,
    Grabbing,
    UpDown,
    LeftRight,
    Cross,
}

impl Gesture {
    /// The state after an event, and what follows from it. A press becomes a drag once the pointer is
    /// `drag_threshold` away from where it went down.
    pub fn step(self, event: Event, drag_threshold: f32) -> (Self, Option<Outcome>) {
        match event {
            Event::DoubleClick { at, target } => (Self::Idle, Some(Outcome::DoubleClick { target, at })),
            Event::Press { at, target, modifiers, button } => (self.pressed(at, target, modifiers, button), None),
            Event::Move { at } => self.moved(at, drag_threshold),
            Event::Release => (Self::Idle, self.released()),
            Event::Cancel => match self {
                Self::Dragging { .. } | Self::Marquee { .. } => (Self::Idle, Some(Outcome::Cancelled)),
                Self::Idle | Self::Pressed { .. } | Self::Panning { .. } => (Self::Idle, None),
            },
        }
    }

    /// A second button does not disturb what the first one does.
    const fn pressed(self, at: Point, target: Option<Grip>, modifiers: Modifiers, button: Button) -> Self {
        match (self, button) {
            (Self::Idle, Button::Middle) => Self::Panning { at },
            (Self::Idle, Button::Primary) if modifiers.space => Self::Panning { at },
            (Self::Idle, Button::Primary) => Self::Pressed { at, target, modifiers },
            _ => self,
        }
    }

    fn moved(self, to: Point, drag_threshold: f32) -> (Self, Option<Outcome>) {
        match self {
            Self::Idle => (self, None),
            Self::Pressed { at, .. } if (to.x - at.x).hypot(to.y - at.y) < drag_threshold => (self, None),
            Self::Pressed { at: from, target: Some(what), .. } if what.can_be_dragged() => {
                (Self::Dragging { what, from, at: to }, Some(Outcome::DragStarted { what, from, at: to }))
            }
            Self::Pressed { at: from, modifiers, .. } | Self::Marquee { from, modifiers, .. } => {
                let outcome = Outcome::Marquee { rect: rect_between(from, to), modifiers, is_done: false };
                (Self::Marquee { from, to, modifiers }, Some(outcome))
            }
            Self::Dragging { what, from, .. } => {
                (Self::Dragging { what, from, at: to }, Some(Outcome::Dragged { what, from, at: to }))
            }
            Self::Panning { at } => {
                (Self::Panning { at: to }, Some(Outcome::Pan { by: point(to.x - at.x, to.y - at.y) }))
            }
        }
    }

    fn released(self) -> Option<Outcome> {
        match self {
            Self::Idle | Self::Panning { .. } => None,
            Self::Pressed { target, modifiers, .. } => Some(Outcome::Click { target, modifiers }),
            Self::Dragging { what, from, at } => Some(Outcome::Dropped { what, from, at }),
            Self::Marquee { from, to, modifiers } => {
                Some(Outcome::Marquee { rect: rect_between(from, to), modifiers, is_done: true })
            }
        }
    }

    /// The same drag after the ground below it moved by this much.
    pub fn shifted(self, by: Point) -> Self {
        match self {
            Self::Dragging { what, from, at } => Self::Dragging { what, from: point(from.x + by.x, from.y + by.y), at },
            Self::Idle | Self::Pressed { .. } | Self::Panning { .. } | Self::Marquee { .. } => self,
        }
    }

    /// What is being dragged.
    pub const fn dragged(self) -> Option<Grip> {
        match self {
            Self::Dragging { what, .. } => Some(what),
            Self::Idle | Self::Pressed { .. } | Self::Panning { .. } | Self::Marquee { .. } => None,
        }
    }

    /// The shape of the pointer over `hovered`, while the space bar is held or not.
    pub const fn cursor(self, hovered: Option<Grip>, is_space_held: bool) -> Cursor {
        match self {
            Self::Dragging { what: Grip::Target(Target::Point { .. } | Target::LanePart(..)), .. } => Cursor::UpDown,
            Self::Dragging { what: Grip::Target(Target::EpisodePart(..)), .. } => Cursor::LeftRight,
            Self::Dragging { .. } | Self::Panning { .. } => Cursor::Grabbing,
            Self::Marquee { .. } => Cursor::Cross,
            Self::Idle | Self::Pressed { .. } => match hovered {
                _ if is_space_held => Cursor::Grab,
                Some(Grip::Target(Target::Point { .. } | Target::LanePart(_, Part::Edge))) => Cursor::UpDown,
                Some(Grip::Target(Target::EpisodePart(_, Part::Edge))) => Cursor::LeftRight,
                Some(Grip::Target(Target::Cell { .. })) | None => Cursor::Arrow,
                Some(Grip::Target(
                    Target::ZoomIn(_) | Target::LanePart(..) | Target::EpisodePart(..) | Target::Hidden,
                )) => Cursor::Hand,
                Some(_) => Cursor::Grab,
            },
        }
    }
}

fn rect_between(one: Point, other: Point) -> Rect {
    Rect { min: point(one.x.min(other.x), one.y.min(other.y)), max: point(one.x.max(other.x), one.y.max(other.y)) }
}

/// The score at a height above the zero line, in levels of the curve (one level is one point of score).
/// Snaps to whole and half steps, or with `is_fine` to tenths; never leaves −2.0 ..= +2.0.
pub fn score_at(levels: f64, is_fine: bool) -> Score {
    Score::clamped(if is_fine { levels } else { (levels * 2.0).round() / 2.0 })
}

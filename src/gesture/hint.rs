//! How a gesture ends, in words.

use super::{Gesture, Grip};
use crate::scene::Target;

impl Gesture {
    /// The fluent key of what can be done now, while something is being done.
    pub const fn hint(self) -> Option<&'static str> {
        match self {
            Self::Idle | Self::Pressed { .. } => None,
            Self::Panning { .. } => Some("hint-pan"),
            Self::Marquee { .. } => Some("hint-marquee"),
            Self::Dragging { what: Grip::New(_), .. } => Some("hint-drag-new"),
            Self::Dragging { what: Grip::Target(target), .. } => match target {
                Target::Touchpoint(_) | Target::Note(_) => Some("hint-drag-card"),
                Target::Point { .. } => Some("hint-drag-point"),
                Target::Episode(_) => Some("hint-drag-episode"),
                Target::Lane(_) => Some("hint-drag-lane"),
                Target::LanePart(..) | Target::EpisodePart(..) => Some("hint-drag-edge"),
                Target::ZoomIn(_)
                | Target::Metric { .. }
                | Target::Event { .. }
                | Target::Hidden
                | Target::Cell { .. } => None,
            },
        }
    }
}

//! From a journey to a [`Scene`](crate::scene::Scene): pure functions of the journey, the view and the look.

mod band;
pub mod compare;
pub mod draw;
pub mod lexis;
pub mod map;
pub mod micro;
mod picture;
pub mod poster;
mod thumbnail;
pub mod words;

pub use poster::{Sheet, poster};
pub use thumbnail::thumbnail;

use crate::lang::Lang;
use crate::theme::{Theme, ThemeKind};

/// How a scene looks: its colours and the language of the program's own words in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Look {
    pub theme: ThemeKind,
    pub lang: Lang,
}

impl Look {
    pub fn theme(&self) -> &'static Theme {
        self.theme.theme()
    }
}

//! The window.

pub mod colors;
pub mod inspector;
pub mod style;
pub mod widgets;

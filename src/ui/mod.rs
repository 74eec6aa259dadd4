//! The window.

mod canvas;
pub mod colors;
mod images;
pub mod inspector;
mod paint;
pub mod style;
pub mod widgets;

//! The window.

mod canvas;
mod colors;
mod images;
pub mod inspector;
mod paint;
mod style;

//! The window.

mod canvas;
pub mod colors;
mod images;
pub mod inspector;
mod paint;
pub mod style;
pub mod widgets;

use std::path::PathBuf;

/// Opens the window, with this file in it, and returns when it is closed.
pub fn run(_file: Option<PathBuf>) -> eframe::Result {
    Ok(())
}

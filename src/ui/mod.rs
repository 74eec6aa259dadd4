//! The window.

pub mod inspector;

use std::path::PathBuf;

/// Opens the window, with this file in it, and returns when it is closed.
pub fn run(_file: Option<PathBuf>) -> eframe::Result {
    Ok(())
}

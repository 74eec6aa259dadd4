//! Exports: what a scene becomes outside the window.

#[path = "export/paper.rs"]
mod paper;
#[path = "export/png.rs"]
mod png;
#[path = "export/report.rs"]
mod report;
#[path = "../helpers/scenes.rs"]
mod scenes;

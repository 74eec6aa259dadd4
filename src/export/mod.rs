//! Writers of other formats, each a function of a scene or of the model.

pub mod paper;
pub mod png;
pub mod report;
pub mod table;

pub use paper::{DPI, Orientation, Paper, estimated_megabytes, pixels};

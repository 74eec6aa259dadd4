//! Writers of other formats, each a function of a scene or of the model.

mod images;
pub mod paper;
pub mod png;
pub mod table;

pub use images::decoded;
pub use paper::{DPI, Orientation, Paper, estimated_megabytes, pixels};

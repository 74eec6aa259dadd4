//! Writers of other formats, each a function of a scene or of the model.

pub mod png;

//! Undo and redo.

/// Snapshots of the document and a cursor among them.
#[derive(Debug)]
pub struct History;

//! The only writer of files.

/// The hash of a file as it was last seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ContentHash(pub u64);

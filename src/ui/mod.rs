//! The window.

pub mod inspector;

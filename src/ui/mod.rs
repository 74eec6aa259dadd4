//! The window.

pub mod colors;
pub mod dialogs;
pub mod inspector;
pub mod style;
pub mod toast;
pub mod widgets;

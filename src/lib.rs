//! Meander: an offline desktop editor for customer journey maps.
//!
//! Modules, in reading order; each imports only from those above it.

pub mod geom;

pub mod fonts;
pub mod lang;
pub mod model;
pub mod theme;

pub mod disk;
pub mod edit;
pub mod file;
pub mod method;
pub mod scene;

pub mod export;
pub mod gesture;
pub mod layout;
pub mod settings;

pub mod session;

pub mod command;

pub mod cli;
pub mod ui;

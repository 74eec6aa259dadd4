//! One test binary, a module per room.

#[path = "rooms/cli.rs"]
mod cli;
#[path = "rooms/clock.rs"]
mod clock;
#[path = "rooms/dialogs.rs"]
mod dialogs;
#[path = "rooms/disk.rs"]
mod disk;
#[path = "rooms/edit.rs"]
mod edit;
#[path = "rooms/export.rs"]
mod export;
#[path = "rooms/faults.rs"]
mod faults;
#[path = "rooms/file.rs"]
mod file;
#[path = "rooms/find.rs"]
mod find;
#[path = "rooms/fonts.rs"]
mod fonts;
#[path = "rooms/format.rs"]
mod format;
#[path = "rooms/fuzz.rs"]
mod fuzz;
#[path = "bench/generator.rs"]
mod generator;
#[path = "rooms/geom.rs"]
mod geom;
#[path = "rooms/gesture.rs"]
mod gesture;
#[path = "rooms/guide.rs"]
mod guide;
#[path = "rooms/house.rs"]
mod house;
#[path = "rooms/import.rs"]
mod import;
#[path = "rooms/inspector.rs"]
mod inspector;
#[path = "rooms/join.rs"]
mod join;
#[path = "rooms/journal.rs"]
mod journal;
#[path = "rooms/lang.rs"]
mod lang;
#[path = "rooms/layout.rs"]
mod layout;
#[path = "rooms/method.rs"]
mod method;
#[path = "rooms/model.rs"]
mod model;
#[path = "rooms/panels.rs"]
mod panels;
#[path = "rooms/picture.rs"]
mod picture;
#[path = "rooms/poster.rs"]
mod poster;
#[path = "rooms/readme.rs"]
mod readme;
#[path = "rooms/real_window.rs"]
mod real_window;
#[path = "rooms/salvage.rs"]
mod salvage;
#[path = "helpers/screen.rs"]
mod screen;
#[path = "rooms/session.rs"]
mod session;
#[path = "rooms/settings.rs"]
mod settings;
#[path = "helpers/sources.rs"]
mod sources;
#[path = "rooms/templates.rs"]
mod templates;
#[path = "rooms/theme.rs"]
mod theme;
#[path = "rooms/window.rs"]
mod window;

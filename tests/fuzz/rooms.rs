//! The rooms of the program that read what others wrote, without window, layout and disk,
//! and what has to hold for any bytes.

// The checks name the library as any other crate does.
extern crate self as meander;

pub mod checks;
#[path = "../../src/edit/mod.rs"]
pub mod edit;
#[path = "../../src/file/mod.rs"]
pub mod file;
#[path = "."]
pub mod fonts {
    #[path = "../../src/fonts/icon.rs"]
    pub mod icon;
}
#[path = "../../src/import/mod.rs"]
pub mod import;
#[path = "../../src/join/mod.rs"]
pub mod join;
#[path = "."]
pub mod layout {
    #[path = "../../src/layout/words.rs"]
    pub mod words;
}
#[path = "../../src/lang/mod.rs"]
pub mod lang;
#[path = "../../src/model/mod.rs"]
pub mod model;

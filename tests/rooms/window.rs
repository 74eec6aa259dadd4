//! The real program in a window without a display, found by the names that a screen reader says and driven by
//! pointer and keys.

#[path = "window/access.rs"]
mod access;
#[path = "window/access_case_a.rs"]
mod access_case_a;
#[path = "window/bars.rs"]
mod bars;
#[path = "window/case_a.rs"]
mod case_a;
#[path = "window/choosing.rs"]
mod choosing;
#[path = "window/clipboard.rs"]
mod clipboard;
#[path = "window/closing.rs"]
mod closing;
#[path = "window/comfort.rs"]
mod comfort;
#[path = "window/compare.rs"]
mod compare;
#[path = "window/desk.rs"]
mod desk;
#[path = "window/enlarged.rs"]
mod enlarged;
#[path = "window/evidence.rs"]
mod evidence;
#[path = "window/fields.rs"]
mod fields;
#[path = "window/finding.rs"]
mod finding;
#[path = "window/framing.rs"]
mod framing;
#[path = "window/hindered.rs"]
mod hindered;
#[path = "window/improvements.rs"]
mod improvements;
#[path = "window/join.rs"]
mod join;
#[path = "window/keyboard.rs"]
mod keyboard;
#[path = "window/keys.rs"]
mod keys;
#[path = "window/lexis.rs"]
mod lexis;
#[path = "window/looks.rs"]
mod looks;
#[path = "window/many.rs"]
mod many;
#[path = "window/menus.rs"]
mod menus;
#[path = "window/micro.rs"]
mod micro;
#[path = "window/narrow.rs"]
mod narrow;
#[path = "window/outline.rs"]
mod outline;
#[path = "window/pictures.rs"]
mod pictures;
#[path = "window/pointer.rs"]
mod pointer;
#[path = "window/quick.rs"]
mod quick;
#[path = "window/rescue.rs"]
mod rescue;
#[path = "window/safety.rs"]
mod safety;
#[path = "window/start.rs"]
mod start;
#[path = "window/story.rs"]
mod story;
#[path = "window/touch.rs"]
mod touch;
#[path = "window/typing.rs"]
mod typing;
#[path = "window/workshop.rs"]
mod workshop;

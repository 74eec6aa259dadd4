//! What the system says of its user's preferences, beyond what the window's library hears.

use std::process::{Command, Stdio};

/// Whether the system asks for less motion; none where it does not say. It runs a program of the system, so
/// call it on a thread.
pub fn reduces_motion() -> Option<bool> {
    let (program, arguments): (&str, &[&str]) = if cfg!(target_os = "macos") {
        ("defaults", &["read", "com.apple.universalaccess", "reduceMotion"])
    } else if cfg!(target_os = "linux") {
        ("gsettings", &["get", "org.gnome.desktop.interface", "enable-animations"])
    } else {
        return None;
    };
    let asked = Command::new(program).args(arguments).stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    read_answer(&String::from_utf8_lossy(&asked.stdout))
}

/// macOS says 1 for less motion; GNOME and its kin say `false` when nothing is to be animated.
pub fn read_answer(said: &str) -> Option<bool> {
    match said.trim() {
        "1" | "false" => Some(true),
        "0" | "true" => Some(false),
        _ => None,
    }
}

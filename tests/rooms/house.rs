//! The lines of the house, read from the sources.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use crate::sources::{self, Source};

/// The rooms from the ground up. A room imports from lower floors, or from its own floor without a cycle.
const FLOORS: &[&[&str]] = &[
    &["geom"],
    &["model", "theme", "fonts", "lang", "clock"],
    &["method", "edit", "scene", "file", "disk", "picture"],
    &["find", "gesture", "layout", "export", "import", "join", "settings", "templates"],
    &["session"],
    &["command"],
    &["ui", "cli"],
    &["main", "lib"],
];

/// What may stand beside the folder of the sources. Names that begin with a dot are git's and the tools'.
const TOP_LEVEL: &[&str] = &["Cargo.toml", "Cargo.lock", "LICENSE", "README.md", "assets", "src", "target", "tests"];

const MAX_LINES: usize = 450;

fn floor(room: &str) -> Option<usize> {
    FLOORS.iter().position(|floor| floor.contains(&room))
}

/// Fails with all findings at once.
fn none(what: &str, findings: &[String]) {
    assert!(findings.is_empty(), "{what}:\n  {}", findings.join("\n  "));
}

/// Places in all files that `within` chooses where the code holds one of the words.
fn found(within: impl Fn(&Source) -> bool, words: &[&str]) -> Vec<String> {
    let mut findings = Vec::new();
    for source in sources::all().iter().filter(|source| within(source)) {
        for word in words {
            findings.extend(source.places(word).map(|place| format!("{} {word}", source.at(place))));
        }
    }
    findings
}

/// The rooms that a file names as `crate::room` or `crate::{room, …}`, in `main.rs` as `meander::room`.
fn imports(source: &Source) -> Vec<(usize, String)> {
    let krate = if source.room() == "main" { "meander::" } else { "crate::" };
    let mut imports = Vec::new();
    for at in source.places(krate) {
        let tail = &source.code[at + krate.len()..];
        let names: Vec<&str> = match tail.strip_prefix('{') {
            Some(group) => top_level_names(group),
            None => vec![tail],
        };
        for name in names {
            let end = name.find(|letter: char| !(letter.is_alphanumeric() || letter == '_')).unwrap_or(name.len());
            imports.push((at, name[..end].to_owned()));
        }
    }
    imports
}

/// The entries of a `{…}` group, up to its closing brace, nested groups left in their entry.
fn top_level_names(group: &str) -> Vec<&str> {
    let (mut depth, mut start, mut names) = (0, 0, Vec::new());
    for (at, letter) in group.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' if depth == 0 => {
                names.push(group[start..at].trim());
                break;
            }
            '}' => depth -= 1,
            ',' if depth == 0 => {
                names.push(group[start..at].trim());
                start = at + 1;
            }
            _ => {}
        }
    }
    names.retain(|name| !name.is_empty());
    names
}

#[test]
fn groups_of_imports_are_read() {
    let source = Source::new(
        "ui/x.rs",
        "use crate::{geom::{Point, Rect}, model, self_made::X};\nuse crate::lang::Lang; // crate::no",
    );
    let names: Vec<String> = imports(&source).into_iter().map(|(_, name)| name).collect();
    assert_eq!(names, ["geom", "model", "self_made", "lang"]);
}

#[test]
fn every_file_lives_in_a_known_room() {
    let unknown: Vec<String> = sources::all()
        .iter()
        .filter(|source| floor(source.room()).is_none())
        .map(|source| source.path.clone())
        .collect();
    none("Rooms that the house does not have", &unknown);
}

#[test]
fn imports_point_down() {
    let mut upward = Vec::new();
    let mut level: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for source in sources::all() {
        let room = source.room().to_owned();
        for (at, import) in imports(&source) {
            // A macro of the crate's root, or the library naming its own rooms.
            let Some(target) = floor(&import) else { continue };
            let own = floor(&room).unwrap_or_default();
            if target > own {
                upward.push(format!("{} {room} imports {import}", source.at(at)));
            } else if target == own && import != room {
                level.entry(room.clone()).or_default().insert(import);
            }
        }
    }
    none("Imports that point up", &upward);
    let reaches = |from: &str, to: &str| {
        let (mut seen, mut open) = (BTreeSet::new(), vec![from.to_owned()]);
        while let Some(room) = open.pop() {
            for next in level.get(&room).into_iter().flatten() {
                if seen.insert(next.clone()) {
                    open.push(next.clone());
                }
            }
        }
        seen.contains(to)
    };
    let cycles: Vec<String> = level.keys().filter(|room| reaches(room, room)).cloned().collect();
    none("Rooms of one floor that import each other in a circle", &cycles);
}

#[test]
fn super_stays_within_the_room() {
    let mut leaving = Vec::new();
    for source in sources::all() {
        let is_head = !source.path.contains('/') || source.path.ends_with("/mod.rs");
        let inner = source.places("mod").any(|at| {
            let tail = source.code[at + "mod".len()..].trim_start();
            tail.trim_start_matches(|letter: char| letter.is_alphanumeric() || letter == '_')
                .trim_start()
                .starts_with('{')
        });
        let depth = source.path.matches('/').count() + usize::from(!is_head || !source.path.contains('/')) - 1;
        let allowed = depth + usize::from(inner);
        let chain = "super::".repeat(allowed + 1);
        leaving.extend(source.places(&chain).map(|at| source.at(at)));
    }
    none("Paths that leave their room through super", &leaving);
}

#[test]
fn the_toolkit_of_the_window_stays_in_the_window() {
    none("egui outside src/ui", &found(|source| source.room() != "ui", &["egui", "eframe", "winit", "rfd"]));
    none(
        "epaint outside src/ui and src/fonts",
        &found(|source| !["ui", "fonts"].contains(&source.room()), &["epaint"]),
    );
}

#[test]
fn files_are_written_in_one_place() {
    let words = [
        "fs::write",
        "fs::rename",
        "fs::copy",
        "fs::remove_file",
        "fs::remove_dir",
        "fs::remove_dir_all",
        "fs::create_dir",
        "fs::create_dir_all",
        "fs::set_permissions",
        "fs::hard_link",
        "File::create",
        "File::create_new",
        "File::options",
        "OpenOptions",
        "tempfile",
    ];
    none("Files written outside src/disk", &found(|source| source.room() != "disk", &words));
}

#[test]
fn what_must_be_the_same_twice_reads_no_clock() {
    let pure = [
        "geom", "model", "theme", "fonts", "lang", "method", "edit", "scene", "file", "layout", "export", "gesture",
        "join",
    ];
    none("Clocks in pure rooms", &found(|source| pure.contains(&source.room()), &["SystemTime", "Instant"]));
}

#[test]
fn nothing_is_left_open_or_switched_off() {
    let words = [
        "todo!",
        "unimplemented!",
        "dbg!",
        ".unwrap()",
        ".unwrap_err()",
        ".expect(",
        ".expect_err(",
        "panic!",
        "#[allow",
        "#![allow",
        "#[expect",
        "#![expect",
        "#[ignore",
    ];
    none("Loose ends in src", &found(|_| true, &words));
    let comments = ["TODO", "FIXME", "XXX"];
    let mut findings = Vec::new();
    for source in sources::all() {
        for word in comments {
            findings.extend(source.text.match_indices(word).map(|(at, _)| format!("{} {word}", source.at(at))));
        }
    }
    none("Notes to oneself in src", &findings);
}

/// Calls that take a colour or a font size, where what stands between the brackets is a number.
#[test]
fn colours_and_font_sizes_stand_in_the_theme() {
    let makers = [
        "Color::hex(",
        "Color32::from_rgb(",
        "Color32::from_rgba_unmultiplied(",
        "Color32::from_rgba_premultiplied(",
        "Color32::from_gray(",
        "Color32::from_black_alpha(",
        "Color32::from_white_alpha(",
        "Color32::from_additive_luminance(",
        "Color {",
        "Colour {",
        "Style::new(",
        "Style::icon(",
        "FontId::new(",
        "FontId::proportional(",
        "FontId::monospace(",
        "FontId {",
        ".sized(",
        ".size(",
    ];
    let mut findings = Vec::new();
    for source in sources::all().iter().filter(|source| source.room() != "theme") {
        for maker in makers {
            // `-> Color {` begins a function that gives one.
            for at in source.places(maker).filter(|at| !source.code[..*at].trim_end().ends_with("->")) {
                let tail = &source.code[at + maker.len()..];
                let arguments = &tail[..tail.find([')', '}', ';']).unwrap_or(tail.len())];
                if has_number(arguments) {
                    findings.push(format!("{} {maker}{arguments}", source.at(at)));
                }
            }
        }
        let named = ["BLACK", "GRAY", "DARK_GRAY", "LIGHT_GRAY", "RED", "GREEN", "BLUE", "YELLOW", "ORANGE"];
        for name in named {
            let word = format!("Color32::{name}");
            findings.extend(source.places(&word).map(|at| format!("{} {word}", source.at(at))));
        }
        // White leaves a picture as it is; elsewhere it is a colour.
        let white = "Color32::WHITE";
        let paints =
            |at: &usize| !source.code[at + white.len()..].trim_start_matches(')').starts_with(".with_texture(");
        findings.extend(source.places(white).filter(paints).map(|at| format!("{} {white}", source.at(at))));
    }
    none("Colours and font sizes outside src/theme.rs", &findings);
}

/// Whether a number literal stands in this code.
fn has_number(code: &str) -> bool {
    let mut before = ' ';
    code.chars().any(|letter| {
        let starts = letter.is_ascii_digit() && !(before.is_alphanumeric() || before == '_' || before == '.');
        before = letter;
        starts
    })
}

#[test]
fn files_are_one_thing_each_and_say_what() {
    let long: Vec<String> = sources::all()
        .iter()
        .map(|source| (source.text.lines().count(), &source.path))
        .filter(|(lines, _)| *lines > MAX_LINES)
        .map(|(lines, path)| format!("src/{path} {lines} lines"))
        .collect();
    none(&format!("Files of more than {MAX_LINES} lines"), &long);
    let silent: Vec<String> = sources::all()
        .iter()
        .filter(|source| !source.text.trim().is_empty() && !source.text.starts_with("//!"))
        .map(|source| source.path.clone())
        .collect();
    none("Files that do not begin by saying what they are", &silent);
}

#[test]
fn the_top_level_is_small() {
    let names = fs::read_dir(sources::root()).expect("the folder of Cargo.toml");
    let strange: Vec<String> = names
        .map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned())
        .filter(|name| !name.starts_with('.') && !TOP_LEVEL.contains(&name.as_str()))
        .collect();
    none("Strangers at the top level", &strange);
}

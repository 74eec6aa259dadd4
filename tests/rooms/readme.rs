//! The README says what is true.

use std::fs;

use meander::command::{Command, Section};
use meander::lang::Lang;

use crate::sources;

const KEYS_BEGIN: &str = "<!-- keys -->\n";
const KEYS_END: &str = "<!-- end of keys -->";

fn readme() -> String {
    fs::read_to_string(sources::root().join("README.md")).expect("README.md")
}

/// The keys of every command as a table, in the order of the menus.
fn table_of_keys() -> String {
    let lang = Lang::English;
    let mut table = "| Keys | What they do |\n|---|---|\n".to_owned();
    for section in Section::ALL {
        table.push_str(&format!("| **{}** | |\n", lang.text(section.key())));
        for command in Command::ALL.into_iter().filter(|command| command.section() == section) {
            let mut keys: Vec<String> = command.shortcuts().iter().map(|shortcut| shortcut.text(lang)).collect();
            keys.dedup();
            table.push_str(&format!("| {} | {} |\n", keys.join(", "), command.label(lang).trim_end_matches('…')));
        }
    }
    table
}

/// `MEANDER_BLESS=1` writes the table into the README.
#[test]
fn the_keys_are_those_of_the_program() {
    let readme = readme();
    let (before, rest) = readme.split_once(KEYS_BEGIN).expect("the mark before the keys");
    let (told, after) = rest.split_once(KEYS_END).expect("the mark behind the keys");
    let expected = table_of_keys();
    if std::env::var_os("MEANDER_BLESS").is_some() {
        let blessed = format!("{before}{KEYS_BEGIN}{expected}{KEYS_END}{after}");
        fs::write(sources::root().join("README.md"), blessed).expect("README.md can be written");
    } else {
        assert!(told == expected, "The table of keys in README.md is old: run this test with MEANDER_BLESS=1");
    }
}

#[test]
fn the_files_that_it_names_are_there() {
    for link in readme().split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
        let has_pictures = sources::root().join("assets/guide").exists();
        if !link.starts_with("http") && (has_pictures || !link.starts_with("assets/guide")) {
            assert!(sources::root().join(link).exists(), "README.md names {link}");
        }
    }
    assert!(readme().contains(".ci/run") && sources::root().join(".ci/run").exists());
}

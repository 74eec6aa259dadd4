//! Every format that was released opens for ever: the files of `tests/data/format/N` were written by the version
//! that had format N, and are never changed.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use meander::file::{FORMAT, read, write};
use meander::model::invariants::findings;

use crate::sources;

/// The files of a format.
fn files(format: u32) -> Vec<PathBuf> {
    let folder = sources::root().join("tests/data/format").join(format.to_string());
    let mut files: Vec<PathBuf> =
        fs::read_dir(folder).expect("a folder for each format").map(|entry| entry.expect("an entry").path()).collect();
    files.sort();
    files
}

#[test]
fn files_of_every_format_open() {
    for format in 1..=FORMAT {
        assert!(files(format).len() >= 5, "format {format}");
        for file in files(format) {
            let text = fs::read_to_string(&file).expect("text");
            let first = text.lines().next().unwrap_or_default();
            assert_eq!(first, format!("// Meander journey file, format {format}"), "{}", file.display());
            let project = read(text.as_bytes()).unwrap_or_else(|error| panic!("{}: {error:?}", file.display()));
            assert_eq!(findings(&project), [], "{}", file.display());
            let again = write(&project).expect("text");
            assert_eq!(read(again.as_bytes()).as_ref(), Ok(&project), "{}", file.display());
            if format == FORMAT {
                assert!(again == text, "{} is written in another way than it was", file.display());
            }
        }
    }
}

/// A field or a value that comes into the model comes into a file of the present format too.
#[test]
fn the_files_of_the_present_format_have_every_field_and_value() {
    let texts: Vec<String> = files(FORMAT).iter().map(|file| fs::read_to_string(file).expect("text")).collect();
    let words: BTreeSet<&str> =
        texts.iter().flat_map(|text| text.split(|letter: char| !(letter.is_alphanumeric() || letter == '_'))).collect();
    let mut missing = Vec::new();
    let (mut fields, mut values) = (0, 0);
    for source in sources::all().iter().filter(|source| source.room() == "model") {
        for record in source.places("record! {") {
            for name in names(block(&source.code[record..], "struct "), true) {
                fields += 1;
                missing.extend((!words.contains(name)).then(|| name.to_owned()));
            }
        }
        for place in source.places("Serialize, Deserialize)]") {
            let code = &source.code[place..];
            let Some(start) = code.find("pub ").filter(|at| code[*at..].starts_with("pub enum ")) else { continue };
            let defaults = code[start..].find("#[default]").map(|at| &code[start + at + "#[default]".len()..]);
            let default = defaults.map(|tail| tail.trim_start()).unwrap_or_default();
            for name in names(block(&code[start..], "enum "), false) {
                // What stands for nothing is not written.
                if !default.starts_with(name) {
                    values += 1;
                    missing.extend((!words.contains(name)).then(|| name.to_owned()));
                }
            }
        }
    }
    assert!(fields > 100 && values > 60, "{fields} fields and {values} values were found in the model");
    assert!(missing.is_empty(), "no file of format {FORMAT} has {missing:?}");
}

/// What stands between the braces after a word.
fn block<'a>(code: &'a str, word: &str) -> &'a str {
    let after = &code[code.find(word).expect("a definition")..];
    let start = after.find('{').expect("an opening brace") + 1;
    let mut depth = 1;
    for (at, letter) in after[start..].char_indices() {
        match letter {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return &after[start..start + at];
        }
    }
    after
}

/// Names of fields (`pub name: …`), or of the variants of an enum.
fn names(block: &str, of_fields: bool) -> Vec<&str> {
    let mut depth = 0;
    let mut names = Vec::new();
    for line in block.lines() {
        let line = line.trim();
        let name = if of_fields { line.strip_prefix("pub ") } else { Some(line) };
        let name = name.map(|name| name.split(|letter: char| !(letter.is_alphanumeric() || letter == '_')).next());
        if let Some(Some(name)) = name
            && depth == 0
            && !name.is_empty()
            && (of_fields || name.starts_with(char::is_uppercase))
        {
            names.push(name);
        }
        depth += line.matches(['{', '(']).count();
        depth -= line.matches(['}', ')']).count().min(depth);
    }
    names
}

//! The command line: what it understands as tables, and the real program from outside.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use meander::cli::{Arguments, Export, Outcome, Parsed, Status, Surroundings, Task, parsed, run};
use meander::export::{Orientation, Paper};
use meander::lang::Lang;
use meander::model::Date;
use meander::theme::ThemeKind;

use crate::sources;

fn line(arguments: &str) -> Vec<OsString> {
    std::iter::once("meander").chain(arguments.split_whitespace()).map(OsString::from).collect()
}

fn export(arguments: &str) -> Export {
    match parsed(line(arguments), Lang::English) {
        Parsed::Arguments(Arguments { task: Some(Task::Export(plan)), file: None }) => plan,
        other => panic!("{arguments}: {other:?}"),
    }
}

#[test]
fn a_file_or_nothing_opens_the_window() {
    for (arguments, file) in [("", None), ("reis.journey.ron", Some("reis.journey.ron"))] {
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let here = Surroundings { lang: Lang::English, has_display: true };
        let outcome = run(line(arguments), here, &mut out, &mut err);
        assert_eq!(outcome, Outcome::Window(file.map(PathBuf::from)));
        assert_eq!((out.len(), err.len()), (0, 0));
    }
}

#[test]
fn without_a_display_no_window_is_tried() {
    for lang in Lang::ALL {
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let outcome = run(line("reis.journey.ron"), Surroundings { lang, has_display: false }, &mut out, &mut err);
        assert_eq!(outcome, Outcome::Ended(Status::Failed));
        let said = String::from_utf8(err).expect("text");
        assert!(said.lines().count() == 1 && said.contains("WAYLAND_DISPLAY"), "{said}");
    }
}

#[test]
fn an_export_is_planned() {
    let plan = export("export a.journey.ron b.png");
    assert_eq!((plan.paper, plan.dpi, plan.orientation()), (Paper::A0, 300, Orientation::Landscape));
    assert_eq!((plan.theme, plan.lang, plan.journey.clone(), plan.date), (ThemeKind::Poster, None, None, None));
    assert_eq!(plan.pixels(), (14_043, 9_933));
    assert!((plan.ratio() - 0.5_f64.sqrt()).abs() < 1e-3);

    let plan =
        export("export a b.png --paper A3 --dpi=72 --portrait --theme high-contrast --lang nl --date 2026-11-21");
    assert_eq!((plan.paper, plan.dpi, plan.orientation()), (Paper::A3, 72, Orientation::Portrait));
    assert_eq!(
        (plan.theme, plan.lang, plan.date),
        (ThemeKind::HighContrast, Some(Lang::Dutch), Date::new(2026, 11, 21))
    );
    assert!(plan.ratio() > 1.0);
    assert_eq!(export("export a b.png --journey Nazorg --landscape").journey.as_deref(), Some("Nazorg"));
}

#[test]
fn what_cannot_be_understood_gets_one_sentence() {
    for (arguments, names) in [
        ("--frob", "--frob"),
        ("export", "OUT.png"),
        ("export a", "OUT.png"),
        ("check", "FILE"),
        ("check a b", "b"),
        ("export a b.png --dpi", "--dpi"),
        ("export a b.png --dpi 71", "71"),
        ("export a b.png --dpi many", "many"),
        ("export a b.png --paper a9", "a0"),
        ("export a b.png --theme pink", "high-contrast"),
        ("export a b.png --lang de", "nl"),
        ("export a b.png --date 2026-02-30", "2026-02-30"),
        ("export a b.png --portrait --landscape", "--landscape"),
        ("exprot a b.png", "--help"),
    ] {
        for lang in Lang::ALL {
            match parsed(line(arguments), lang) {
                Parsed::Wrong(said) => {
                    assert!(said.contains(names), "{arguments}: {said}");
                    assert!(!said.contains('\n') && !said.contains("cli-"), "{arguments}: {said}");
                }
                other => panic!("{arguments}: {other:?}"),
            }
        }
    }
}

#[test]
fn help_is_there_in_both_languages() {
    for arguments in ["--help", "-h", "export --help", "check -h"] {
        let texts = Lang::ALL.map(|lang| match parsed(line(arguments), lang) {
            Parsed::Text(text) => text,
            other => panic!("{arguments}: {other:?}"),
        });
        assert!(texts[0].contains("Usage:") && texts[1].contains("Gebruik:"), "{texts:?}");
        assert!(texts.iter().all(|text| !text.contains("cli-") && text.contains("--help")), "{texts:?}");
    }
    assert_eq!(parsed(line("-V"), Lang::Dutch), Parsed::Text(format!("meander {}\n", env!("CARGO_PKG_VERSION"))));
}

/// Runs the real program in English and without a display.
fn meander(arguments: &[&Path]) -> Output {
    command(arguments).output().expect("the program runs")
}

fn command(arguments: &[&Path]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_meander"));
    command
        .args(arguments)
        .env_remove("DISPLAY")
        .env_remove("WAYLAND_DISPLAY")
        .env_remove("LC_ALL")
        .env_remove("LC_MESSAGES")
        .env_remove("LANGUAGE")
        .env("LANG", "en_GB.UTF-8");
    command
}

fn example() -> PathBuf {
    sources::root().join("assets/examples/schade-autoverzekering.journey.ron")
}

/// What the program said, on `stdout` if it ended well, else on `stderr`; the other one is silent.
fn said(output: &Output, status: i32) -> String {
    assert_eq!(output.status.code(), Some(status), "{output:?}");
    let (spoken, silent) =
        if status == 0 { (&output.stdout, &output.stderr) } else { (&output.stderr, &output.stdout) };
    assert!(silent.is_empty(), "{output:?}");
    String::from_utf8(spoken.clone()).expect("text")
}

#[test]
fn the_example_is_in_order() {
    let said = said(&meander(&[Path::new("check"), &example()]), 0);
    assert!(said.contains("2 journeys, 8 episodes, 16 touchpoints"), "{said}");
}

#[test]
fn what_is_wrong_with_a_file_is_told_line_by_line() {
    let folder = tempfile::tempdir().expect("a folder");
    let text = fs::read_to_string(example()).expect("the example");
    let file = folder.path().join("stuk.journey.ron");
    let check = |text: &str| {
        fs::write(&file, text).expect("written");
        said(&meander(&[Path::new("check"), &file]), 1)
    };
    let (head, tail) = text.split_once("channels: [\"").expect("a touchpoint with a channel");
    let dangling = check(&format!("{head}channels: [\"zzzzzzzzzzzz\", \"{tail}"));
    let line = head.matches('\n').count() + 1;
    assert_eq!(dangling.lines().count(), 2, "{dangling}");
    assert!(dangling.contains("meander repair can open it"), "{dangling}");
    assert!(dangling.contains(&format!("stuk.journey.ron:{line}: ")), "{dangling}");
    assert_eq!(check(&text[..text.len() / 2]).lines().count(), 2);
    assert_eq!(check("").lines().count(), 1);
    let newer = check(&text.replacen("format 1", "format 7", 1));
    assert!(newer.contains('7'), "{newer}");
}

#[test]
fn a_damaged_file_is_mended_into_a_new_one() {
    let folder = tempfile::tempdir().expect("a folder");
    let text = fs::read_to_string(example()).expect("the example");
    let (file, out) = (folder.path().join("stuk.journey.ron"), folder.path().join("heel.journey.ron"));
    let damaged = &text[..text.len() * 3 / 4];
    fs::write(&file, damaged).expect("written");
    let repair = |arguments: &[&Path], status| {
        let start = [Path::new("repair"), &file, Path::new("-o")];
        said(&meander(&[&start[..], arguments].concat()), status)
    };
    let told = repair(&[&out], 0);
    assert!(told.contains("the file stops in the middle") && told.lines().count() > 2, "{told}");
    assert_eq!(fs::read_to_string(&file).expect("the damaged file"), damaged, "it stays");
    let checked = said(&meander(&[Path::new("check"), &out]), 0);
    assert!(checked.contains("in order"), "{checked}");
    // Neither the damaged file nor another one is written over.
    assert!(repair(&[&out], 1).contains("exists already"));
    assert!(repair(&[&file], 2).contains("another name"));
    // Git's two versions.
    let joined = text.replacen(
        "  sector:",
        "<<<<<<< HEAD\n  sector: \"Ons\",\n=======\n  sector: \"Hun\",\n>>>>>>> b\n  version:",
        1,
    );
    let joined = joined.replacen("  version: \"Verzekeringen\",\n", "", 1);
    fs::write(&file, joined).expect("written");
    let sector = |arguments: &[&Path]| {
        fs::remove_file(&out).expect("the file before");
        repair(&[&[out.as_path()], arguments].concat(), 0);
        meander::file::read(&fs::read(&out).expect("the file")).expect("a journey").sector
    };
    assert_eq!((sector(&[]), sector(&[Path::new("--theirs")])), ("Ons".to_owned(), "Hun".to_owned()));
}

#[test]
fn a_poster_is_exported() {
    let folder = tempfile::tempdir().expect("a folder");
    let export = |name: &str, options: &[&str]| {
        let target = folder.path().join(name);
        let file = example();
        let arguments: Vec<&Path> =
            [Path::new("export"), &file, &target].into_iter().chain(options.iter().map(Path::new)).collect();
        (said(&meander(&arguments), 0), fs::read(&target).expect("the poster"))
    };
    let day = ["--paper", "a4", "--dpi", "72", "--date", "2026-11-21"];
    let (said, poster) = export("een.png", &day);
    assert!(said.contains("842 × 595 pixels"), "{said}");
    let image = image::load_from_memory(&poster).expect("a PNG").into_rgb8();
    assert_eq!((image.width(), image.height()), (842, 595));
    let white = image.pixels().filter(|pixel| pixel.0 == [255; 3]).count();
    assert!(white * 10 > 842 * 595 * 3 && white * 100 < 842 * 595 * 95, "{white} white pixels");
    assert_eq!(export("twee.png", &day).1, poster, "the same twice");
    let micro = export("micro.png", &[&day[..], &["--journey", "SCHADE BEPALEN", "--portrait"]].concat());
    assert!(micro.0.contains("595 × 842") && micro.0.contains("“Schade bepalen”"), "{}", micro.0);
    assert_ne!(export("donker.png", &[&day[..], &["--theme", "dark", "--lang", "en"]].concat()).1, poster);
    assert_eq!(fs::read_dir(folder.path()).expect("the folder").count(), 4, "nothing is left lying about");
}

#[test]
fn an_export_that_cannot_be_says_why() {
    let folder = tempfile::tempdir().expect("a folder");
    let inside = |name: &str| folder.path().join(name);
    fs::create_dir(inside("map.png")).expect("a folder");
    fs::write(inside("bestand"), "").expect("a file");
    let options = |title| ["--dpi", "72", "--paper", "a4", "--journey", title].map(Path::new);
    let title = "Schade bepalen";
    for (file, target, title, status, names) in [
        (example(), inside("poster.jpg"), title, 2, "poster.jpg"),
        (inside("niet.ron"), inside("p.png"), title, 1, "niet.ron"),
        (example(), inside("geen/p.png"), title, 1, "geen"),
        (example(), inside("bestand/p.png"), title, 1, "bestand"),
        (example(), inside("map.png"), title, 1, "map.png"),
        (example(), inside("p.png"), "Nergens", 1, "Schade bij een autoverzekering"),
        (inside("bestand"), inside("p.png"), title, 1, "bestand"),
    ] {
        let arguments = [&[Path::new("export"), &file, &target][..], &options(title)].concat();
        let said = said(&meander(&arguments), status);
        assert!(said.contains(names) && said.lines().count() == 1, "{said}");
        assert!(!inside("p.png").exists());
    }
}

#[test]
fn a_journey_is_told_in_words() {
    let folder = tempfile::tempdir().expect("a folder");
    let inside = |name: &str| folder.path().join(name);
    let file = example();
    let tell =
        |arguments: &[&Path], status| said(&meander(&[&[Path::new("report"), &file][..], arguments].concat()), status);
    let options = |words: &'static [&'static str]| words.iter().map(Path::new).collect::<Vec<_>>();
    let printed = tell(&[], 0);
    assert!(printed.starts_with("# Schade bij een autoverzekering\n") && printed.contains("## Kader"), "{printed}");
    let page = inside("verslag.md");
    let told = tell(&[&[page.as_path()], &options(&["--journey", "schade BEPALEN", "--lang", "en"])[..]].concat(), 0);
    assert!(told.contains("“Schade bepalen”"), "{told}");
    let written = fs::read_to_string(&page).expect("the report");
    assert!(written.starts_with("# Schade bepalen\n") && written.contains("## Frame"), "{written}");
    // Again, in place of the first one.
    tell(&[&page], 0);
    assert_eq!(fs::read_to_string(&page).expect("the report").trim_end(), printed.trim_end());
    for (arguments, status, names) in [
        (vec![inside("verslag.txt")], 2, "verslag.txt"),
        (vec![inside("geen/verslag.md")], 1, "geen"),
        (vec!["--journey".into(), "Nergens".into()], 1, "Schade bij een autoverzekering"),
    ] {
        let arguments: Vec<&Path> = arguments.iter().map(PathBuf::as_path).collect();
        let said = tell(&arguments, status);
        assert!(said.contains(names) && said.lines().count() == 1, "{said}");
    }
    assert_eq!(fs::read_dir(folder.path()).expect("the folder").count(), 1, "nothing is left lying about");
}

#[cfg(target_os = "linux")]
#[test]
fn the_program_ends_without_a_display() {
    let said = said(&meander(&[&example()]), 1);
    assert!(said.contains("display"), "{said}");
}

/// A display that is named but does not answer.
#[cfg(target_os = "linux")]
#[test]
fn a_dead_display_is_named() {
    let output = command(&[&example()]).env("DISPLAY", ":4711").output().expect("the program runs");
    let said = said(&output, 1);
    assert!(said.contains("DISPLAY=:4711") && said.lines().count() == 1, "{said}");
    assert!(!said.contains(".rs"), "no places in code: {said}");
}

//! `meander merge` by itself and as git's merge driver, in a real repository.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::Arc;

use meander::edit::{Edit, EpisodeChange, applied};
use meander::file;
use meander::model::{EpisodePath, Project};

use super::{titled, write};
use crate::sources;

const PROGRAM: &str = env!("CARGO_BIN_EXE_meander");

fn example() -> Arc<Project> {
    let text =
        fs::read(sources::root().join("assets/examples/schade-autoverzekering.journey.ron")).expect("it is there");
    Arc::new(file::read(&text).expect("it reads"))
}

fn read(path: &Path) -> Project {
    file::read(&fs::read(path).expect("it is there")).expect("it opens")
}

fn has_title(project: &Project, title: &str) -> bool {
    project.journeys[0].episodes.iter().flat_map(|one| &one.touchpoints).any(|one| one.title == title)
}

/// Runs a program in English, without a display or anybody's settings.
fn run(program: &str, folder: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(program);
    command.current_dir(folder).args(arguments).env("LANG", "en_GB.UTF-8").env("HOME", folder);
    for name in ["DISPLAY", "WAYLAND_DISPLAY", "LC_ALL", "LC_MESSAGES", "LANGUAGE", "GIT_DIR", "GIT_INDEX_FILE"] {
        command.env_remove(name);
    }
    command.env("GIT_CONFIG_NOSYSTEM", "1").output().expect("it runs")
}

#[test]
fn the_command_line_joins_two_files() {
    let folder = tempfile::tempdir().expect("a folder");
    let at = |name: &str| -> PathBuf { folder.path().join(name) };
    let base = example();
    write(&at("base"), &base);
    write(&at("ours"), &titled(&base, "Aanrijding melden", "Melding doen"));
    write(&at("theirs"), &titled(&base, "Auto ophalen bij de garage", "Auto halen"));
    write(&at("clash"), &titled(&base, "Aanrijding melden", "Bellen"));
    fs::write(at("empty"), "").expect("written");
    fs::write(at("torn"), "// Meander journey file, format 1\n(").expect("written");
    let merge = |arguments: &str| {
        let arguments: Vec<&str> = std::iter::once("merge").chain(arguments.split(' ')).collect();
        let output = run(PROGRAM, folder.path(), &arguments);
        let said = String::from_utf8([output.stdout, output.stderr].concat()).expect("text");
        (output.status.code().expect("a status"), said)
    };
    assert_eq!(merge("base ours theirs -o out").0, 0);
    let out = read(&at("out"));
    assert!(has_title(&out, "Melding doen") && has_title(&out, "Auto halen"));

    let (status, said) = merge("base ours clash -o out");
    assert_eq!((status, said.lines().count()), (1, 1), "{said}");
    assert!(said.contains("“Melding doen” in “Aanrijding en eerste melding”, Title: ours “Melding doen”, theirs “Bellen”; ours is kept"), "{said}");
    assert!(has_title(&read(&at("out")), "Melding doen"));
    let (status, said) = merge("base ours clash -o out --theirs");
    assert!(status == 1 && said.contains("theirs is kept") && has_title(&read(&at("out")), "Bellen"), "{said}");

    // Without a base, what differs is a conflict, and nothing is deleted.
    let (status, _) = merge("empty ours theirs -o out");
    assert_eq!(status, 1);
    assert_eq!(read(&at("out")).journeys[0].episodes.len(), 5);

    for (arguments, names) in [
        ("base ours torn -o out", "torn"),
        ("base nowhere theirs -o out", "nowhere"),
        ("empty torn theirs -o out", "torn"),
        ("base ours theirs -o no/such", "no/such"),
        ("base ours theirs", "--out"),
        ("base ours", "THEIRS"),
    ] {
        fs::write(at("out"), "as it was").expect("written");
        let (status, said) = merge(arguments);
        assert!(status == 2 && said.contains(names), "{arguments}: {status} {said}");
        assert_eq!(fs::read_to_string(at("out")).expect("it is there"), "as it was", "{arguments}");
    }
}

#[test]
fn git_joins_two_branches() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("map.journey.ron");
    let git = |arguments: &[&str]| run("git", folder.path(), arguments);
    let did = |arguments: &[&str]| {
        let output = git(arguments);
        assert!(output.status.success(), "{arguments:?}: {output:?}");
    };
    did(&["init", "-q", "-b", "main"]);
    for (name, value) in [
        ("user.name", "Bo"),
        ("user.email", "bo@example.org"),
        ("merge.meander.name", "Meander"),
        ("merge.meander.driver", &format!("'{PROGRAM}' merge %O %A %B -o %A")),
    ] {
        did(&["config", name, value]);
    }
    fs::write(folder.path().join(".gitattributes"), "*.journey.ron merge=meander text eol=lf\n").expect("written");
    let base = example();
    let commit = |project: &Project, title: &str| {
        write(&file, project);
        did(&["add", "-A"]);
        did(&["commit", "-q", "-m", title]);
    };
    commit(&base, "Start");
    let story = |project: &Arc<Project>, text: &str| {
        let what = EpisodePath { journey: base.journeys[0].id, episode: base.journeys[0].episodes[0].id };
        applied(project, &Edit::ChangeEpisode { what, change: EpisodeChange::Story(text.to_owned()) }).expect("done")
    };

    // Neighbours in the file, so that git by itself would give up.
    did(&["checkout", "-q", "-b", "one"]);
    commit(&titled(&base, "Aanrijding melden", "Melding doen"), "One");
    did(&["checkout", "-q", "main"]);
    commit(&story(&titled(&base, "Bevestiging en dossiernummer", "Bevestiging"), "Bij regen"), "Two");
    did(&["merge", "-q", "--no-edit", "one"]);
    let joined = read(&file);
    assert!(has_title(&joined, "Melding doen") && has_title(&joined, "Bevestiging"));
    assert_eq!(joined.journeys[0].episodes[0].story, "Bij regen");
    assert_eq!(git(&["status", "--porcelain"]).stdout, b"");

    // The same field: told, ours stays, and the file still opens.
    did(&["checkout", "-q", "-b", "clash", "HEAD~1"]);
    commit(&titled(&Arc::new(read(&file)), "Aanrijding melden", "Bellen"), "Clash");
    let output = git(&["merge", "--no-edit", "main"]);
    assert!(!output.status.success());
    let said = String::from_utf8([output.stdout, output.stderr].concat()).expect("text");
    assert!(said.contains("ours “Bellen”, theirs “Melding doen”; ours is kept"), "{said}");
    assert!(has_title(&read(&file), "Bellen") && has_title(&read(&file), "Bevestiging"));
}

//! Saving and loading: whatever happens, a file is the old one or the new one.

use std::fs;
use std::path::{Path, PathBuf};

use meander::disk::{
    ContentHash, Expected, Folders, LoadError, SaveError, backups, load, save, save_project, write_atomically,
};
use meander::lang::Lang;
use meander::model::Project;

struct Desk {
    folder: tempfile::TempDir,
    folders: Folders,
}

impl Desk {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let folders = Folders { config: folder.path().join("config"), state: folder.path().join("state") };
        fs::create_dir(folder.path().join("work")).unwrap();
        Self { folder, folders }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join("work").join(name)
    }

    fn with(&self, name: &str, content: &str) -> PathBuf {
        let path = self.path(name);
        fs::write(&path, content).unwrap();
        path
    }

    fn save(&self, path: &Path, content: &str, expected: Expected) -> Result<meander::disk::Saved, SaveError> {
        save(path, content.as_bytes(), expected, Some(&self.folders))
    }

    /// The names in the working folder.
    fn names(&self) -> Vec<String> {
        let entries = fs::read_dir(self.folder.path().join("work")).unwrap();
        let mut names: Vec<String> =
            entries.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        names
    }
}

fn content(text: &str) -> Expected {
    Expected::Content(ContentHash::of(text.as_bytes()))
}

#[test]
fn a_save_replaces_what_was_expected_and_keeps_a_copy() {
    let desk = Desk::new();
    let path = desk.with("map", "old");
    let (bytes, hash) = load(&path).unwrap();
    assert_eq!(bytes, b"old");
    let saved = desk.save(&path, "new", Expected::Content(hash)).unwrap();
    assert_eq!(fs::read_to_string(&path).unwrap(), "new");
    assert_eq!(saved.hash, load(&path).unwrap().1);
    assert_eq!(saved.backup_problem, None);
    assert_eq!(fs::read_to_string(saved.backup.unwrap()).unwrap(), "old");
    assert_eq!(desk.names(), ["map"]);
}

#[test]
fn what_may_be_on_disk() {
    let changed = |result: Result<meander::disk::Saved, SaveError>| match result {
        Ok(_) => "saved",
        Err(SaveError::ChangedElsewhere { .. }) => "changed elsewhere",
        Err(SaveError::AlreadyThere { .. }) => "already there",
        Err(other) => panic!("{other:?}"),
    };
    let table = [
        (None, Expected::New, "saved"),
        (Some("theirs"), Expected::New, "already there"),
        (None, content("ours"), "saved"),
        (Some("ours"), content("ours"), "saved"),
        (Some("theirs"), content("ours"), "changed elsewhere"),
        // An earlier save of the same did arrive.
        (Some("new"), content("ours"), "saved"),
        (Some("theirs"), Expected::Anything, "saved"),
        (None, Expected::Anything, "saved"),
    ];
    for (on_disk, expected, outcome) in table {
        let desk = Desk::new();
        let path = desk.path("map");
        if let Some(text) = on_disk {
            fs::write(&path, text).unwrap();
        }
        assert_eq!(changed(desk.save(&path, "new", expected)), outcome, "{on_disk:?} {expected:?}");
        let now = fs::read_to_string(&path).ok();
        let kept = if outcome == "saved" { Some("new") } else { on_disk };
        assert_eq!(now.as_deref(), kept, "{on_disk:?} {expected:?}");
        let copies = backups(&path, &desk.folders);
        assert_eq!(copies.len(), usize::from(outcome == "saved" && on_disk.is_some_and(|old| old != "new")));
    }
}

#[test]
fn the_last_twenty_saves_are_kept_latest_first() {
    let desk = Desk::new();
    let path = desk.path("map.journey.ron");
    for number in 0..25 {
        desk.save(&path, &format!("{number:02}"), Expected::Anything).unwrap();
    }
    let copies: Vec<String> =
        backups(&path, &desk.folders).iter().map(|path| fs::read_to_string(path).unwrap()).collect();
    let expected: Vec<String> = (4..24).rev().map(|number| format!("{number:02}")).collect();
    assert_eq!(copies, expected);
    assert!(backups(&desk.path("another"), &desk.folders).is_empty());
}

#[test]
fn a_copy_that_cannot_be_kept_does_not_stop_the_save() {
    let desk = Desk::new();
    let path = desk.with("map", "old");
    fs::write(&desk.folders.state, "a file where the folder should be").unwrap();
    let saved = desk.save(&path, "new", content("old")).unwrap();
    assert_eq!(fs::read_to_string(&path).unwrap(), "new");
    let problem = saved.backup_problem.unwrap();
    assert!(problem.backup_sentence(Lang::Dutch).contains("geen map"), "{}", problem.backup_sentence(Lang::Dutch));
}

#[cfg(unix)]
mod unix {
    use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};

    use super::*;

    #[test]
    fn links_are_followed_and_stay_links() {
        let desk = Desk::new();
        let real = desk.with("real", "old");
        fs::create_dir(desk.path("deep")).unwrap();
        symlink("../real", desk.path("deep/first")).unwrap();
        symlink(desk.path("deep/first"), desk.path("second")).unwrap();
        symlink("second", desk.path("third")).unwrap();
        let saved = desk.save(&desk.path("third"), "new", content("old")).unwrap();
        assert_eq!(fs::canonicalize(saved.path).unwrap(), fs::canonicalize(&real).unwrap());
        assert_eq!(fs::read_to_string(&real).unwrap(), "new");
        for link in ["deep/first", "second", "third"] {
            assert!(fs::symlink_metadata(desk.path(link)).unwrap().is_symlink(), "{link}");
        }
    }

    #[test]
    fn a_link_to_nothing_makes_the_file_that_it_names() {
        let desk = Desk::new();
        symlink("later", desk.path("link")).unwrap();
        desk.save(&desk.path("link"), "new", Expected::New).unwrap();
        assert_eq!(fs::read_to_string(desk.path("later")).unwrap(), "new");
        assert!(fs::symlink_metadata(desk.path("link")).unwrap().is_symlink());
    }

    #[test]
    fn links_in_a_circle_are_refused() {
        let desk = Desk::new();
        symlink("one", desk.path("two")).unwrap();
        symlink("two", desk.path("one")).unwrap();
        let error = desk.save(&desk.path("one"), "new", Expected::Anything).unwrap_err();
        assert!(matches!(error, SaveError::LinksInCircle { .. }), "{error:?}");
    }

    #[test]
    fn mode_and_owner_stay() {
        for mode in [0o600, 0o640, 0o664, 0o755] {
            let desk = Desk::new();
            let path = desk.with("map", "old");
            fs::set_permissions(&path, fs::Permissions::from_mode(mode)).unwrap();
            let before = fs::metadata(&path).unwrap();
            desk.save(&path, "new", content("old")).unwrap();
            let after = fs::metadata(&path).unwrap();
            assert_eq!(after.mode(), before.mode(), "{mode:o}");
            assert_eq!((after.uid(), after.gid()), (before.uid(), before.gid()));
            assert_ne!(after.ino(), before.ino(), "the file was replaced, not written over");
        }
    }

    #[test]
    fn new_files_are_not_for_their_maker_alone() {
        let desk = Desk::new();
        let path = desk.path("map");
        desk.save(&path, "new", Expected::New).unwrap();
        fs::write(desk.path("by hand"), "").unwrap();
        let mode = |name: &str| fs::metadata(desk.path(name)).unwrap().mode() & 0o777;
        assert_eq!(mode("map"), mode("by hand") & 0o644);
    }

    #[test]
    fn a_pipe_is_neither_read_nor_replaced() {
        let desk = Desk::new();
        let pipe = desk.path("pipe");
        if !std::process::Command::new("mkfifo").arg(&pipe).status().is_ok_and(|status| status.success()) {
            return;
        }
        assert!(matches!(load(&pipe), Err(LoadError::NoFile { .. })));
        assert!(matches!(desk.save(&pipe, "new", Expected::Anything), Err(SaveError::NoFile { .. })));
    }

    #[test]
    fn a_protected_file_stays() {
        let desk = Desk::new();
        let path = desk.with("map", "old");
        fs::set_permissions(&path, fs::Permissions::from_mode(0o444)).unwrap();
        let error = desk.save(&path, "new", content("old")).unwrap_err();
        assert!(matches!(error, SaveError::ReadOnly { .. }), "{error:?}");
        assert_eq!(fs::read_to_string(&path).unwrap(), "old");
    }
}

#[test]
fn places_where_nothing_can_be_saved() {
    let table: [(&str, &str, &str); 3] = [
        ("folder", "It is a folder", "Het is een map"),
        ("file/inside", "not a folder", "geen map"),
        ("nowhere/map", "not there", "is er niet"),
    ];
    for (name, english, dutch) in table {
        for expected in [Expected::New, Expected::Anything, content("old")] {
            let desk = Desk::new();
            fs::create_dir(desk.path("folder")).unwrap();
            desk.with("file", "old");
            let error = desk.save(&desk.path(name), "new", expected).unwrap_err();
            let sentences = Lang::ALL.map(|lang| error.sentence(lang));
            assert!(sentences[0].contains(english), "{name} {expected:?}: {}", sentences[0]);
            assert!(sentences[1].contains(dutch), "{name} {expected:?}: {}", sentences[1]);
            assert_eq!(desk.names(), ["file", "folder"], "nothing is left lying about");
            assert_eq!(fs::read_to_string(desk.path("file")).unwrap(), "old");
        }
    }
}

#[test]
fn places_that_cannot_be_opened() {
    let desk = Desk::new();
    desk.with("file", "old");
    let table = [
        ("", "It is a folder", "Het is een map"),
        ("gone", "not there", "is er niet"),
        ("file/x", "not a folder", "geen map"),
    ];
    for (name, english, dutch) in table {
        let error = load(&desk.path(name)).unwrap_err();
        assert!(error.sentence(Lang::English).contains(english), "{}", error.sentence(Lang::English));
        assert!(error.sentence(Lang::Dutch).contains(dutch), "{}", error.sentence(Lang::Dutch));
    }
    let big = fs::File::create(desk.path("big")).unwrap();
    big.set_len(65 << 20).unwrap();
    let error = load(&desk.path("big")).unwrap_err();
    assert!(error.sentence(Lang::English).contains("65 MB"), "{}", error.sentence(Lang::English));
}

#[test]
fn a_failed_or_cancelled_export_leaves_the_old_one() {
    #[derive(Debug, PartialEq)]
    enum ExportError {
        Cancelled,
        Save(SaveError),
    }
    impl From<SaveError> for ExportError {
        fn from(error: SaveError) -> Self {
            Self::Save(error)
        }
    }
    let desk = Desk::new();
    let path = desk.with("poster.png", "old");
    let result = write_atomically(&path, |file| {
        std::io::Write::write_all(file, b"half").unwrap();
        Err(ExportError::Cancelled)
    });
    assert_eq!(result, Err(ExportError::Cancelled));
    assert_eq!(fs::read_to_string(&path).unwrap(), "old");
    assert_eq!(desk.names(), ["poster.png"]);
    let result: Result<PathBuf, ExportError> = write_atomically(&desk.path("gone/poster.png"), |_| Ok(()));
    assert!(matches!(result, Err(ExportError::Save(SaveError::File(_)))), "{result:?}");
}

#[test]
fn what_a_crash_left_is_swept_after_an_hour() {
    let desk = Desk::new();
    let hours_ago = std::time::SystemTime::now() - std::time::Duration::from_secs(2 * 3600);
    for (name, old) in [(".meander-stale.tmp", true), (".meander-young.tmp", false), ("other.tmp", true)] {
        let path = desk.with(name, "x");
        if old {
            fs::File::options().write(true).open(path).unwrap().set_modified(hours_ago).unwrap();
        }
    }
    desk.save(&desk.path("map"), "new", Expected::New).unwrap();
    assert_eq!(desk.names(), [".meander-young.tmp", "map", "other.tmp"]);
}

#[test]
fn a_project_that_cannot_be_read_back_is_not_saved() {
    let desk = Desk::new();
    let path = desk.with("map", "old");
    let good = Project { title: "Good".to_owned(), ..Project::default() };
    let mut bad = good.clone();
    bad.title = "x".repeat(20_001);
    let error = save_project(&path, &bad, content("old"), Some(&desk.folders)).unwrap_err();
    assert!(matches!(error, SaveError::Unreadable(_)), "{error:?}");
    assert_eq!(fs::read_to_string(&path).unwrap(), "old");
    save_project(&path, &good, content("old"), Some(&desk.folders)).unwrap();
    assert_eq!(meander::file::read(&load(&path).unwrap().0).unwrap(), good);
}

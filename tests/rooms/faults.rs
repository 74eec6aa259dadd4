//! A save on a bad disk, in a bad folder, and at a bad moment.
//!
//! Each call that a save makes is failed in turn; a program that saves without a pause is killed at random
//! moments (MEANDER_KILLS=10000 for the long run); and a real disk is filled where we may mount one.

use std::cell::{Cell, RefCell};
use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use meander::disk::{Calls, ContentHash, Expected, Folders, SaveError, Saved, System, backups, save, save_with};
use meander::lang::Lang;

/// The system with faults.
struct Faulty<'f> {
    /// Whether this call fails: its name, and its number counted from 0.
    fails: &'f dyn Fn(&'static str, usize) -> bool,
    code: i32,
    count: Cell<usize>,
    names: RefCell<Vec<&'static str>>,
}

impl<'f> Faulty<'f> {
    fn new(code: i32, fails: &'f dyn Fn(&'static str, usize) -> bool) -> Self {
        Self { fails, code, count: Cell::new(0), names: RefCell::default() }
    }

    fn ask<T>(&self, name: &'static str, call: impl FnOnce() -> io::Result<T>) -> io::Result<T> {
        let number = self.count.replace(self.count.get() + 1);
        self.names.borrow_mut().push(name);
        if (self.fails)(name, number) { Err(io::Error::from_raw_os_error(self.code)) } else { call() }
    }
}

impl Calls for Faulty<'_> {
    fn read_link(&self, path: &Path) -> io::Result<PathBuf> {
        self.ask("read_link", || System.read_link(path))
    }

    fn metadata(&self, path: &Path) -> io::Result<fs::Metadata> {
        self.ask("metadata", || System.metadata(path))
    }

    fn read(&self, path: &Path, most: u64) -> io::Result<Vec<u8>> {
        self.ask("read", || System.read(path, most))
    }

    fn create_new(&self, path: &Path) -> io::Result<File> {
        self.ask("create_new", || System.create_new(path))
    }

    fn open_to_write(&self, path: &Path) -> io::Result<File> {
        self.ask("open_to_write", || System.open_to_write(path))
    }

    /// Fails in the middle.
    fn write_all(&self, file: &mut File, bytes: &[u8]) -> io::Result<()> {
        let written = self.ask("write_all", || System.write_all(file, bytes));
        if written.is_err() {
            file.write_all(&bytes[..bytes.len() / 2])?;
        }
        written
    }

    fn set_length(&self, file: &File, length: u64) -> io::Result<()> {
        self.ask("set_length", || System.set_length(file, length))
    }

    fn copy_mode(&self, old: &fs::Metadata, file: &File) -> io::Result<()> {
        self.ask("copy_mode", || System.copy_mode(old, file))
    }

    fn sync(&self, file: &File) -> io::Result<()> {
        self.ask("sync", || System.sync(file))
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.ask("rename", || System.rename(from, to))
    }

    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        self.ask("sync_folder", || System.sync_folder(folder))
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        self.ask("remove", || System.remove(path))
    }
}

const OLD: &str = "the old content, a little longer than the new";
const NEW: &str = "the new content";

struct Place {
    _folder: tempfile::TempDir,
    folders: Folders,
    work: PathBuf,
    file: PathBuf,
}

fn place(old: Option<&str>) -> Place {
    let folder = tempfile::tempdir().unwrap();
    let folders = Folders { config: folder.path().join("config"), state: folder.path().join("state") };
    let work = folder.path().join("work");
    fs::create_dir(&work).unwrap();
    let file = work.join("claim.journey.ron");
    if let Some(old) = old {
        fs::write(&file, old).unwrap();
    }
    Place { _folder: folder, folders, work, file }
}

impl Place {
    fn save(&self, calls: &dyn Calls, old: Option<&str>) -> Result<Saved, SaveError> {
        let expected = old.map_or(Expected::New, |old| Expected::Content(ContentHash::of(old.as_bytes())));
        save_with(calls, &self.file, NEW.as_bytes(), expected, Some(&self.folders))
    }

    fn content(&self) -> Option<String> {
        fs::read_to_string(&self.file).ok()
    }

    fn others(&self) -> usize {
        let entries = fs::read_dir(&self.work).unwrap();
        entries.filter(|entry| entry.as_ref().is_ok_and(|entry| entry.path() != self.file)).count()
    }
}

/// What is said names the file and what to do, in words.
fn check_sentence(error: &SaveError, file: &Path) {
    for lang in Lang::ALL {
        let sentence = error.sentence(lang);
        let keys = ["disk-", "save-", "{$", "os error"];
        assert!(sentence.contains(&file.display().to_string()), "{sentence}");
        assert!(keys.iter().all(|key| !sentence.contains(key)), "{sentence}");
        let steps = ["choose", "kies", "save", "bewaar", "try", "probeer", "wait", "wacht", "check", "controleer"];
        assert!(steps.iter().any(|step| sentence.to_lowercase().contains(step)), "{sentence}");
    }
}

/// EIO, ENOSPC, EACCES, EROFS, EDQUOT, ESTALE, EINTR, EBUSY, EPERM, ETIMEDOUT, EINVAL.
#[cfg(target_os = "linux")]
const CODES: [i32; 11] = [5, 28, 13, 30, 122, 116, 4, 16, 1, 110, 22];

#[cfg(target_os = "linux")]
#[test]
fn every_call_of_a_save_may_fail() {
    let (mut tries, mut refused) = (0, 0);
    for old in [Some(OLD), None] {
        let whole = Faulty::new(5, &|_, _| false);
        place(old).save(&whole, old).unwrap();
        let calls = whole.names.into_inner();
        assert!(calls.len() >= 7 && calls.contains(&"rename") && calls.contains(&"sync_folder"), "{calls:?}");
        for (at, code, forever) in (0..calls.len())
            .flat_map(|at| CODES.map(|code| (at, code)))
            .flat_map(|(at, code)| [(at, code, false), (at, code, true)])
        {
            let place = place(old);
            let fails = |_: &'static str, number: usize| number == at || forever && number > at;
            let faulty = Faulty::new(code, &fails);
            let case = format!("call {at} ({}), code {code}, for ever: {forever}, old: {old:?}", calls[at]);
            let result = place.save(&faulty, old);
            tries += 1;
            let content = place.content();
            match &result {
                Ok(saved) => {
                    assert_eq!(content.as_deref(), Some(NEW), "{case}: a false “saved”");
                    assert_eq!(saved.hash, ContentHash::of(NEW.as_bytes()));
                }
                Err(error) => {
                    refused += 1;
                    check_sentence(error, &place.file);
                    match error {
                        SaveError::NotCertain { .. } => assert_eq!(content.as_deref(), Some(NEW), "{case}"),
                        _ => assert_eq!(content.as_deref(), old, "{case}: damaged"),
                    }
                }
            }
            if !forever {
                assert_eq!(place.others(), 0, "{case}: something is left lying about");
            }
            // And the next try, when all is well again, does it.
            if result.is_err() {
                let again = old.or(content.as_deref());
                save(&place.file, NEW.as_bytes(), Expected::Anything, Some(&place.folders)).unwrap();
                assert_eq!(place.content().as_deref(), Some(NEW), "{case} {again:?}");
            }
        }
    }
    println!("{tries} saves with a fault, {refused} refused: 0 damaged, 0 false “saved”");
}

/// Folders that let no file take the place of another: EPERM, EXDEV, ENOTSUP.
#[cfg(target_os = "linux")]
#[test]
fn a_folder_that_lets_nothing_be_replaced() {
    for code in [1, 18, 95] {
        for call in ["rename", "create_new"] {
            let place = place(Some(OLD));
            let fails = |name: &'static str, _: usize| name == call;
            let saved = place.save(&Faulty::new(code, &fails), Some(OLD)).unwrap();
            assert_eq!((place.content().as_deref(), place.others()), (Some(NEW), 0), "{call} {code}");
            assert_eq!(fs::read_to_string(saved.backup.unwrap()).unwrap(), OLD);
            // Without a good copy of what is there, nothing is written over it.
            let place = self::place(Some(OLD));
            let expected = Expected::Content(ContentHash::of(OLD.as_bytes()));
            let error = save_with(&Faulty::new(code, &fails), &place.file, NEW.as_bytes(), expected, None).unwrap_err();
            check_sentence(&error, &place.file);
            assert_eq!(place.content().as_deref(), Some(OLD));
        }
    }
}

#[cfg(target_os = "linux")]
#[test]
fn writing_over_a_file_puts_the_old_one_back_when_it_fails() {
    for (call, code) in
        ["open_to_write", "write_all", "set_length", "sync"].into_iter().flat_map(|call| [(call, 28), (call, 5)])
    {
        // The first of them writes the temporary file; the second one writes over the old.
        for times in [1, 2, usize::MAX] {
            let place = place(Some(OLD));
            let met = Cell::new(0);
            let begin = usize::from(matches!(call, "write_all" | "sync"));
            let fails = |name: &'static str, _: usize| {
                let is_next =
                    name == call && met.replace(met.get() + 1) >= begin && met.get() <= begin.saturating_add(times);
                name == "rename" || is_next
            };
            // Renaming is refused, which has the code of a refusal; what follows fails with its own.
            let refusing = Refusing { faulty: Faulty::new(code, &fails) };
            let error = place.save(&refusing, Some(OLD)).unwrap_err();
            check_sentence(&error, &place.file);
            match error {
                SaveError::MayBeDamaged { copy, .. } => {
                    assert_eq!(fs::read_to_string(copy).unwrap(), OLD);
                    assert!(times > 1);
                }
                _ => assert_eq!(place.content().as_deref(), Some(OLD), "{call} {code} {times}"),
            }
            assert_eq!(backups(&place.file, &place.folders).len(), 1);
        }
    }
}

/// Refuses to rename, whatever else fails.
struct Refusing<'f> {
    faulty: Faulty<'f>,
}

impl Calls for Refusing<'_> {
    fn read_link(&self, path: &Path) -> io::Result<PathBuf> {
        self.faulty.read_link(path)
    }
    fn metadata(&self, path: &Path) -> io::Result<fs::Metadata> {
        self.faulty.metadata(path)
    }
    fn read(&self, path: &Path, most: u64) -> io::Result<Vec<u8>> {
        self.faulty.read(path, most)
    }
    fn create_new(&self, path: &Path) -> io::Result<File> {
        self.faulty.create_new(path)
    }
    fn open_to_write(&self, path: &Path) -> io::Result<File> {
        self.faulty.open_to_write(path)
    }
    fn write_all(&self, file: &mut File, bytes: &[u8]) -> io::Result<()> {
        self.faulty.write_all(file, bytes)
    }
    fn set_length(&self, file: &File, length: u64) -> io::Result<()> {
        self.faulty.set_length(file, length)
    }
    fn copy_mode(&self, old: &fs::Metadata, file: &File) -> io::Result<()> {
        self.faulty.copy_mode(old, file)
    }
    fn sync(&self, file: &File) -> io::Result<()> {
        self.faulty.sync(file)
    }
    fn rename(&self, _: &Path, _: &Path) -> io::Result<()> {
        Err(io::ErrorKind::Unsupported.into())
    }
    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        self.faulty.sync_folder(folder)
    }
    fn remove(&self, path: &Path) -> io::Result<()> {
        self.faulty.remove(path)
    }
}

/// EINVAL, ENOTSUP: folders that cannot be brought to the disk need not be.
#[cfg(target_os = "linux")]
#[test]
fn a_folder_that_knows_no_sync_is_no_trouble() {
    for code in [22, 95] {
        let place = place(Some(OLD));
        place.save(&Faulty::new(code, &|name, _| name == "sync_folder"), Some(OLD)).unwrap();
        assert_eq!(place.content().as_deref(), Some(NEW));
    }
}

/// A small disk of our own, where the system lets us have one.
#[cfg(target_os = "linux")]
#[test]
fn a_disk_that_is_really_full() {
    let place = place(None);
    let mount = |arguments: &[&std::ffi::OsStr]| {
        Command::new("mount").args(arguments).stderr(Stdio::null()).status().is_ok_and(|status| status.success())
    };
    let options = ["-t", "tmpfs", "-o", "size=256k", "none"].map(std::ffi::OsStr::new);
    if !mount(&[&options[..], &[place.work.as_os_str()]].concat()) {
        println!("no disk could be mounted: not tried");
        return;
    }
    fs::write(&place.file, OLD).unwrap();
    let expected = Expected::Content(ContentHash::of(OLD.as_bytes()));
    let result = save(&place.file, &vec![b'x'; 1 << 20], expected, Some(&place.folders));
    let (content, others) = (place.content(), place.others());
    let again = save(&place.file, NEW.as_bytes(), expected, Some(&place.folders));
    let unmounted = Command::new("umount").arg(&place.work).status();
    let error = result.unwrap_err();
    check_sentence(&error, &place.file);
    assert!(error.sentence(Lang::English).contains("disk is full"), "{}", error.sentence(Lang::English));
    assert_eq!((content.as_deref(), others), (Some(OLD), 0));
    assert!(again.is_ok() && unmounted.is_ok_and(|status| status.success()));
}

/// A folder that we may not write in. Root may write everywhere.
#[cfg(unix)]
#[test]
fn a_folder_that_can_only_be_read() {
    use std::os::unix::fs::PermissionsExt;
    let place = place(None);
    fs::set_permissions(&place.work, fs::Permissions::from_mode(0o555)).unwrap();
    let may_write_anyway = fs::write(place.work.join("probe"), "").is_ok();
    if !may_write_anyway {
        let error = place.save(&System, None).unwrap_err();
        check_sentence(&error, &place.file);
        assert_eq!(place.content(), None);
    }
    fs::set_permissions(&place.work, fs::Permissions::from_mode(0o755)).unwrap();
}

const SAVER: &str = "MEANDER_SAVES_INTO";

/// What is saved as the `number`-th: so many times its number, 2 kB to 50 MB.
fn numbered(number: u64, is_long: bool) -> Vec<u8> {
    let sizes: &[usize] = if is_long { &[250, 250_000, 25_000, 250, 6_250_000] } else { &[250, 25_000, 250_000] };
    format!("{number:07}\n").repeat(sizes[number as usize % sizes.len()]).into_bytes()
}

/// Not a test of its own: the program that is killed. It saves without a pause and says what it has saved.
#[test]
fn saves_until_it_is_killed() {
    let Some(file) = std::env::var_os(SAVER).map(PathBuf::from) else { return };
    let is_long = std::env::var_os("MEANDER_KILLS").is_some();
    let mut number = match fs::read(&file) {
        Ok(bytes) => String::from_utf8_lossy(&bytes[..7]).parse().unwrap(),
        Err(_) => 0,
    };
    loop {
        number += 1;
        save(&file, &numbered(number, is_long && number % 50 == 4), Expected::Anything, None).unwrap();
        // Past the test's own capture of what is printed.
        writeln!(io::stderr(), "saved {number}").unwrap();
    }
}

#[cfg(unix)]
#[test]
fn a_program_that_is_killed_leaves_a_whole_file() {
    let kills: u64 = std::env::var("MEANDER_KILLS").ok().and_then(|kills| kills.parse().ok()).unwrap_or(100);
    let place = place(None);
    let (mut told, mut left) = (0, 0);
    for try_number in 0..kills {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["faults::saves_until_it_is_killed", "--exact", "--nocapture", "--test-threads", "1"])
            .env(SAVER, &place.file)
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stderr.take().unwrap()).lines();
        // It lives at least until its first save, then for a moment that is different each time.
        let first = lines.next().unwrap().unwrap();
        std::thread::sleep(Duration::from_micros(try_number * 7_919 % 30_000));
        child.kill().unwrap();
        let said: Vec<String> = [first].into_iter().chain(lines.map_while(Result::ok)).collect();
        child.wait().unwrap();
        let last = said.iter().rev().find_map(|line| line.strip_prefix("saved ")?.parse::<u64>().ok()).expect("a save");
        told += said.len();
        let bytes = fs::read(&place.file).unwrap();
        let number: u64 = String::from_utf8_lossy(&bytes[..7]).parse().unwrap();
        assert!(number >= last, "{last} was said to be saved, and {number} is on disk");
        assert!(
            [true, false].iter().any(|is_long| numbered(number, *is_long) == bytes),
            "kill {try_number}: the file is neither the old one nor the new one"
        );
        for entry in fs::read_dir(&place.work).unwrap() {
            let path = entry.unwrap().path();
            if path != place.file {
                left += 1;
                fs::remove_file(path).unwrap();
            }
        }
    }
    println!("{kills} kills, {told} saves told, {left} in the middle of writing: 0 bad files");
}

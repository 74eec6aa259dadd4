//! Unsaved work on disk: whatever ends the program, what was written down comes back.

use std::fs;
use std::path::PathBuf;
use std::sync::Arc;

use meander::disk::{About, ContentHash, Folders, Journal, Who, abandoned, read_journal};
use meander::edit::{Edit, TouchpointChange, applied};
use meander::model::{Project, TouchpointPath};

use crate::generator;

struct Desk {
    _folder: tempfile::TempDir,
    folders: Folders,
}

impl Desk {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let folders = Folders { config: folder.path().join("config"), state: folder.path().join("state") };
        Self { _folder: folder, folders }
    }

    fn journals(&self) -> Vec<PathBuf> {
        let entries = fs::read_dir(self.folders.state.join("journals")).into_iter().flatten();
        entries.map(|entry| entry.unwrap().path()).collect()
    }
}

fn about() -> About {
    About {
        path: Some(PathBuf::from("/somewhere/claim.journey.ron")),
        hash: Some(ContentHash::of(b"as it was")),
        who: Who { user: "noor".into(), host: "desk".into(), process: 7 },
    }
}

/// The project and what became of it, a change after the other.
fn states(count: usize) -> Vec<Arc<Project>> {
    states_of(generator::map(60), count)
}

fn states_of(start: Project, count: usize) -> Vec<Arc<Project>> {
    let mut states = vec![Arc::new(start)];
    for number in 0..count {
        let project = Arc::clone(&states[number]);
        let journey = &project.journeys[0];
        let episode = &journey.episodes[number % journey.episodes.len()];
        let touchpoint = &episode.touchpoints[0];
        let what = TouchpointPath { journey: journey.id, episode: episode.id, touchpoint: touchpoint.id };
        let change = TouchpointChange::Title(format!("„{number}” \u{1f}\n\\ é"));
        let edit = match number % 3 {
            0 | 1 => Edit::ChangeTouchpoint { what, change },
            _ => Edit::RemoveTouchpoint { what },
        };
        states.push(applied(&project, &edit).unwrap());
    }
    states
}

#[test]
fn what_a_dead_program_wrote_down_is_offered_once_and_to_one() {
    let desk = Desk::new();
    let states = states(7);
    let mut journal = Journal::start(&desk.folders, about(), &states[0]).unwrap();
    for state in &states {
        journal.record(state).unwrap();
    }
    assert!(abandoned(&desk.folders).is_empty(), "the program still runs");
    drop(journal);
    let found = abandoned(&desk.folders);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].project, states[7]);
    assert_eq!(found[0].about, about());
    assert!(abandoned(&desk.folders).is_empty(), "another program has it");
    drop(found);
    assert_eq!(abandoned(&desk.folders).len(), 1, "what was only looked at is offered again");
    abandoned(&desk.folders).into_iter().for_each(|one| one.remove().unwrap());
    assert!(abandoned(&desk.folders).is_empty() && desk.journals().is_empty());
}

#[test]
fn a_saved_document_leaves_no_journal() {
    let desk = Desk::new();
    let journal = Journal::start(&desk.folders, about(), &states(0)[0]).unwrap();
    assert_eq!(desk.journals().len(), 1);
    journal.remove().unwrap();
    assert!(desk.journals().is_empty());
}

#[test]
fn a_torn_journal_gives_all_that_is_whole() {
    let desk = Desk::new();
    let states = states_of(generator::map(8), 3);
    let mut journal = Journal::start(&desk.folders, about(), &states[0]).unwrap();
    // Where the journal ends after each of the states.
    let length = || fs::metadata(&desk.journals()[0]).unwrap().len() as usize;
    let mut ends = vec![length()];
    for state in &states[1..] {
        journal.record(state).unwrap();
        ends.push(length());
    }
    drop(journal);
    let bytes = fs::read(&desk.journals()[0]).unwrap();
    let start = ends[0];
    // Before the first change only some of the cuts, the work for each is that of reading the whole project.
    let cuts = (0..start).step_by(997).chain(start - 1..=bytes.len());
    for cut in cuts {
        let whole = ends.iter().rposition(|end| *end <= cut);
        let read = read_journal(&bytes[..cut]).map(|(_, project)| project);
        assert_eq!(read.as_ref(), whole.map(|place| &*states[place]), "cut at {cut} of {}", bytes.len());
    }
    // A byte that was written wrongly ends what is believed.
    for at in (start..bytes.len()).step_by(41) {
        let mut wrong = bytes.clone();
        wrong[at] ^= 0x20;
        let whole = ends.iter().rposition(|end| *end <= at).unwrap();
        assert_eq!(read_journal(&wrong).unwrap().1, *states[whole], "wrong at {at}");
    }
}

#[test]
fn a_change_in_a_large_project_is_a_short_step() {
    let before = Arc::new(generator::map(10_000));
    let journey = &before.journeys[0];
    let episode = &journey.episodes[3];
    let what = TouchpointPath { journey: journey.id, episode: episode.id, touchpoint: episode.touchpoints[0].id };
    let after = applied(&before, &Edit::RemoveTouchpoint { what }).unwrap();
    let step = meander::file::step(&before, &after).unwrap();
    let whole = meander::file::write(&after).unwrap();
    assert!(step.len() * 20 < whole.len(), "{} of {}", step.len(), whole.len());
    assert_eq!(meander::file::stepped(&before, &step).unwrap(), *after);
    // Nothing of another project fits, and nothing else is a step.
    assert_eq!(meander::file::stepped(&Project::default(), &step), None);
    assert_eq!(meander::file::stepped(&before, "()"), None);
}

#[test]
fn a_journal_of_many_changes_does_not_grow_for_ever() {
    let desk = Desk::new();
    let start = Arc::new(generator::map(10));
    let mut journal = Journal::start(&desk.folders, about(), &start).unwrap();
    let mut state = Arc::clone(&start);
    let mut most = 0;
    for number in 0..400 {
        let mut next = Project::clone(&state);
        next.title = format!("{number} {}", "long ".repeat(3_900));
        state = Arc::new(next);
        journal.record(&state).unwrap();
        most = most.max(fs::metadata(&desk.journals()[0]).unwrap().len());
    }
    assert!(most < 6 << 20, "{most}");
    assert_eq!(desk.journals().len(), 1);
    drop(journal);
    assert_eq!(abandoned(&desk.folders)[0].project.title, state.title);
}

#[test]
fn a_folder_that_cannot_be_written_is_told() {
    let desk = Desk::new();
    fs::write(&desk.folders.state, "a file where the folder should be").unwrap();
    assert!(Journal::start(&desk.folders, about(), &states(0)[0]).is_err());
    assert!(abandoned(&desk.folders).is_empty());
}

#[test]
fn one_at_a_time_works_on_a_file() {
    use meander::disk::{Locking, lock, seize};
    let desk = Desk::new();
    let file = desk._folder.path().join("claim.journey.ron");
    fs::write(&file, "").unwrap();
    let who = |name: &str| Who { user: name.into(), ..about().who };
    let Locking::Ours(mut first) = lock(&file, &who("noor")) else { panic!("nobody has it") };
    let held = |locking: Locking| match locking {
        Locking::Held(by) => by.user,
        other => format!("{other:?}"),
    };
    assert_eq!(held(lock(&file, &who("bo"))), "noor");
    assert_eq!(first.look(), None);
    let Locking::Ours(second) = seize(&file, &who("bo")) else { panic!("it can be taken") };
    assert_eq!(first.look().map(|by| by.user).as_deref(), Some("bo"));
    // Who lost it takes nothing away from the other.
    drop(first);
    assert_eq!(held(lock(&file, &who("noor"))), "bo");
    drop(second);
    assert!(matches!(lock(&file, &who("noor")), Locking::Ours(_)));
    assert_eq!(fs::read_dir(desk._folder.path()).unwrap().count(), 1, "nothing is left beside the file");
}

#[test]
fn a_lock_of_another_computer_holds_while_it_beats() {
    use meander::disk::{Locking, lock};
    let desk = Desk::new();
    let file = desk._folder.path().join("claim.journey.ron");
    let beside = desk._folder.path().join(".claim.journey.ron.lock");
    fs::write(&beside, "(who:(user:\"bo\",host:\"elsewhere\",process:1),number:5)").unwrap();
    assert!(matches!(lock(&file, &about().who), Locking::Held(by) if by.user == "bo"));
    let old = std::time::SystemTime::now() - std::time::Duration::from_secs(6 * 60);
    fs::File::options().write(true).open(&beside).unwrap().set_modified(old).unwrap();
    assert!(matches!(lock(&file, &about().who), Locking::Ours(_)));
}

#[test]
fn one_version_of_each_of_the_last_days_is_kept() {
    let desk = Desk::new();
    let file = desk._folder.path().join("claim.journey.ron");
    let first = meander::disk::keep_version(&file, b"now", &desk.folders).unwrap();
    // Ten days long, four saves a day.
    for day in 1..=10 {
        for hour in 1..=4 {
            let name = format!("2024-03-{day:02} {hour:02}-00-00.000000000.journey.ron");
            fs::write(first.with_file_name(name), format!("{day} {hour}")).unwrap();
        }
    }
    meander::disk::keep_version(&file, b"now too", &desk.folders).unwrap();
    let kept: Vec<String> = meander::disk::versions(&file, &desk.folders)
        .iter()
        .map(|version| fs::read_to_string(&version.path).unwrap())
        .collect();
    let mut expected = vec!["now too".to_owned(), "now".to_owned()];
    let days = (1..=10).rev().flat_map(|day| (1..=4).rev().map(move |hour| format!("{day} {hour}")));
    expected.extend(days.take(18));
    // With today these are five days and the sixth; of the seventh the last one stays.
    expected.push("5 4".to_owned());
    assert_eq!(kept, expected);
}

//! What has to hold for any bytes. The fuzz targets call these, and so do the tests, with the corpus.

use std::sync::{Arc, OnceLock};

use meander::file::{ReadError, is_fragment, read, read_fragment, salvage, sides, write, write_fragment};
use meander::import::Spot;
use meander::import::fragment::pasted;
use meander::import::table::{Plan, Separator, Table, imported};
use meander::join::joined;
use meander::lang::Lang;
use meander::model::invariants::findings;
use meander::model::{Attachment, Project};

/// What is read holds together, and is the same once it is written and read again.
pub fn check_read(bytes: &[u8]) {
    match read(bytes) {
        Ok(project) => check_written(&project),
        Err(error) => check_sentence(&error),
    }
}

/// What a damaged file gives up holds together, and is in order once it is written.
pub fn check_salvage(bytes: &[u8]) {
    match salvage(bytes) {
        Ok(salvaged) => {
            assert_eq!(findings(&salvaged.project), []);
            let text = write(&salvaged.project).expect("text");
            let again = salvage(text.as_bytes()).expect("what was written opens");
            assert!(again.repairs.is_empty(), "{:?}", again.repairs);
            assert_eq!(again.project, salvaged.project);
            // A place in a sentence that nothing was put in; a file may hold such signs of its own.
            let is_open = |text: &[u8]| text.windows(2).any(|signs| signs == b"{$");
            for lang in Lang::ALL {
                assert!(is_open(bytes) || !is_open(salvaged.repairs.report("x", lang).as_bytes()));
            }
        }
        Err(error) => check_sentence(&error),
    }
    if let Some(sides) = sides(bytes) {
        for side in [sides.ours, sides.theirs] {
            let _ = salvage(side.text.as_bytes());
        }
    }
}

fn check_written(project: &Project) {
    let text = write(project).expect("text");
    assert_eq!(read(text.as_bytes()).as_ref(), Ok(project));
}

fn check_sentence(error: &ReadError) {
    for lang in Lang::ALL {
        assert!(!error.sentence(lang).is_empty());
    }
}

/// Three versions of a file, with this line between them, are joined to a project that holds together. What both
/// sides made of it is taken as it is, and neither side's place matters where nothing is in conflict.
pub fn check_merge(bytes: &[u8]) {
    let Ok(text) = str::from_utf8(bytes) else { return };
    let mut parts = text.split(BETWEEN).map(|part| salvage(part.as_bytes()).ok().map(|found| found.project));
    let (Some(Some(base)), Some(Some(ours)), Some(Some(theirs))) = (parts.next(), parts.next(), parts.next()) else {
        return;
    };
    for base in [Some(&base), None] {
        let one = joined(base, &ours, &theirs);
        assert_eq!(findings(&one.project), []);
        let other = joined(base, &theirs, &ours);
        assert_eq!(one.conflicts.is_empty(), other.conflicts.is_empty());
        for conflict in &one.conflicts {
            assert!(!conflict.sentence(Lang::English).is_empty());
        }
        let same = joined(base, &ours, &ours);
        assert!(same.conflicts.is_empty(), "{:?}", same.conflicts);
        assert_eq!(same.project, ours);
    }
}

const BETWEEN: &str = "\n=======\n";

/// A fragment from the clipboard is whole or refused; pasted, it leaves a project that holds together.
pub fn check_fragment(bytes: &[u8]) {
    let Ok(text) = str::from_utf8(bytes) else { return };
    if let (true, Ok(fragment)) = (is_fragment(text), read_fragment(text)) {
        let again = write_fragment(&fragment).expect("text");
        assert_eq!(read_fragment(&again).as_ref(), Ok(&fragment));
        let project = start();
        if let Some(pasted) = pasted(&fragment, &project, &spot(&project))
            && let Ok(changed) = meander::edit::applied(&project, &pasted.edit)
        {
            assert_eq!(findings(&changed), []);
        }
    }
}

/// A table becomes an edit that can be made, whatever is in its cells.
pub fn check_table(bytes: &[u8]) {
    let Ok(text) = str::from_utf8(bytes) else { return };
    let Ok(table) = Table::read(text, Separator::of(text)) else { return };
    let project = start();
    let journey = &project.journeys[0];
    let spot = spot(&project);
    let plan = Plan::guess(&table, &project, journey);
    if let Some(imported) = imported(&table, &plan, &project, &spot, Lang::English)
        && let Ok(changed) = meander::edit::applied(&project, &imported.edit)
    {
        assert_eq!(findings(&changed), []);
    }
}

/// Read once: runs are many.
fn start() -> Arc<Project> {
    static PROJECT: OnceLock<Arc<Project>> = OnceLock::new();
    Arc::clone(PROJECT.get_or_init(|| Arc::new(read(START.as_bytes()).expect("a project"))))
}

/// Into the first episode.
fn spot(project: &Project) -> Spot {
    let journey = &project.journeys[0];
    Spot {
        journey: journey.id,
        episode: Some(journey.episodes[0].id),
        index: 0,
        lane: None,
        is_aimed: false,
        attached: Attachment::Episode,
        episode_index: 0,
        lane_index: 0,
    }
}

/// A project to import into.
const START: &str = "// Meander journey file, format 1
(journeys: [(id: \"000000000001\", title: \"a\",
lanes: [(id: \"000000000002\", kind: Touchpoints), (id: \"000000000003\", kind: Emotion)],
episodes: [(id: \"000000000004\", title: \"e\")])])";

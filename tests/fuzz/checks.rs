//! What has to hold for any bytes. The fuzz targets call these, and so do the tests, with the corpus.

use meander::file::{ReadError, is_fragment, read, read_fragment, salvage, sides, write, write_fragment};
use meander::import::Spot;
use meander::import::table::{Plan, Separator, Table, imported};
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
            for lang in Lang::ALL {
                assert!(!salvaged.repairs.report("x", lang).contains("{$"));
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

/// A fragment from the clipboard is whole or refused.
pub fn check_fragment(bytes: &[u8]) {
    let Ok(text) = str::from_utf8(bytes) else { return };
    if let (true, Ok(fragment)) = (is_fragment(text), read_fragment(text)) {
        let again = write_fragment(&fragment).expect("text");
        assert_eq!(read_fragment(&again).as_ref(), Ok(&fragment));
    }
}

/// A table becomes an edit that can be made, whatever is in its cells.
pub fn check_table(bytes: &[u8]) {
    let Ok(text) = str::from_utf8(bytes) else { return };
    let Ok(table) = Table::read(text, Separator::of(text)) else { return };
    let project = std::sync::Arc::new(read(START.as_bytes()).expect("a project"));
    let journey = &project.journeys[0];
    let spot = Spot {
        journey: journey.id,
        episode: Some(journey.episodes[0].id),
        index: 0,
        lane: None,
        is_aimed: false,
        attached: Attachment::Episode,
        episode_index: 0,
        lane_index: 0,
    };
    let plan = Plan::guess(&table, &project, journey);
    if let Some(imported) = imported(&table, &plan, &project, &spot, Lang::English)
        && let Ok(changed) = meander::edit::applied(&project, &imported.edit)
    {
        assert_eq!(findings(&changed), []);
    }
}

/// A project to import into.
const START: &str = "// Meander journey file, format 1
(journeys: [(id: \"000000000001\", title: \"a\",
lanes: [(id: \"000000000002\", kind: Touchpoints), (id: \"000000000003\", kind: Emotion)],
episodes: [(id: \"000000000004\", title: \"e\")])])";

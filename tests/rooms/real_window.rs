//! The real program in a real window, where a card is dragged, saved, and found where it was dropped, and where
//! the program is killed in the midst of work.
//!
//! These run when MEANDER_WINDOW_TEST is set, and then need Xvfb and xdotool; MEANDER_PROGRAM may name another
//! build of the program. MEANDER_WINDOW_KILLS says how often it is killed:
//! `MEANDER_WINDOW_TEST=1 MEANDER_WINDOW_KILLS=100 cargo test --test meander -- real_window::a_killed`.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use meander::file;
use meander::lang::Lang;
use meander::layout::Look;
use meander::layout::map::Map;
use meander::model::{Project, TouchpointPath};
use meander::scene::Target;
use meander::theme::{ThemeKind, size};

use crate::screen::{At, Screen, until};
use crate::sources;

fn read(file: &Path) -> Option<Project> {
    file::read(&fs::read(file).ok()?).ok()
}

/// Where the middle of a touchpoint's card is on the screen, at 100 % and not scrolled.
fn card(project: &Arc<Project>, episode: usize, touchpoint: usize) -> At {
    let journey = &project.journeys[0];
    let episode = &journey.episodes[episode];
    let path =
        TouchpointPath { journey: journey.id, episode: episode.id, touchpoint: episode.touchpoints[touchpoint].id };
    let look = Look { theme: ThemeKind::Light, lang: Lang::Dutch };
    let map = Map::of(project, journey, look, None);
    let (x, rect) = map.place_of(Target::Touchpoint(path)).expect("a card on the map");
    let left = size::PALETTE + size::MAP_MARGIN + size::LANE_HEADER_WIDTH;
    let top = size::TOP_BAR
        + size::BREADCRUMB_BAR
        + size::MAP_MARGIN
        + size::EPISODE_HEADER_HEIGHT
        + size::EPISODE_HEADER_GAP;
    ((left + x as f32 + rect.width() / 2.0) as i32, (top + rect.center().y) as i32)
}

/// The titles of the touchpoints of each episode of the first journey.
fn titles(project: &Project) -> Vec<Vec<String>> {
    let titles_of = |episode: &Arc<meander::model::Episode>| {
        episode.touchpoints.iter().map(|touchpoint| touchpoint.title.clone()).collect()
    };
    project.journeys[0].episodes.iter().map(titles_of).collect()
}

/// The program, if windows may be opened.
fn program() -> Option<PathBuf> {
    if std::env::var_os("MEANDER_WINDOW_TEST").is_none() {
        eprintln!("not run: it opens a window; set MEANDER_WINDOW_TEST=1, with Xvfb and xdotool installed");
        return None;
    }
    let named = std::env::var_os("MEANDER_PROGRAM").map(PathBuf::from);
    Some(named.unwrap_or_else(|| PathBuf::from(env!("CARGO_BIN_EXE_meander"))))
}

/// How often the program is killed in the midst of work, unless MEANDER_WINDOW_KILLS says otherwise.
const KILLS: u32 = 3;

#[test]
fn a_killed_program_offers_the_work() {
    let Some(program) = program() else { return };
    let kills = std::env::var("MEANDER_WINDOW_KILLS").ok().and_then(|kills| kills.parse().ok()).unwrap_or(KILLS);
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("reis.journey.ron");
    fs::copy(sources::root().join("assets/examples/schade-autoverzekering.journey.ron"), &file).expect("the example");
    let example = Arc::new(read(&file).expect("the example opens"));
    let mut screen = Screen::open(&program, &file);
    for round in 0..kills {
        let words = format!("ronde{round}");
        screen.click(card(&example, 0, 0));
        screen.type_text(&words);
        screen.key("Return");
        // Two seconds are promised; the rest is chance.
        std::thread::sleep(std::time::Duration::from_millis(2000 + u64::from(round) * 37 % 300));
        screen.kill_and_start(&program, &file);
        let before = read(&file).expect("the file is whole");
        assert_ne!(before.journeys[0].episodes[0].touchpoints[0].title, words, "nothing is saved unasked");
        // The offer has the keyboard: Enter keeps the work.
        screen.key("Return");
        screen.key("ctrl+s");
        until(&format!("the work of round {round}"), || {
            read(&file).filter(|project| project.journeys[0].episodes[0].touchpoints[0].title == words)
        });
    }
}

#[test]
fn a_card_is_dragged_saved_and_put_back() {
    let Some(program) = program() else { return };
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("reis.journey.ron");
    fs::copy(sources::root().join("assets/examples/schade-autoverzekering.journey.ron"), &file).expect("the example");
    let before = Arc::new(read(&file).expect("the example opens"));
    let moved = before.journeys[0].episodes[0].touchpoints[0].id;

    let mut screen = Screen::open(&program, &file);
    screen.drag(card(&before, 0, 0), card(&before, 1, 1));
    screen.key("ctrl+s");
    let after = until("the saved change", || read(&file).filter(|project| *project != *before));
    let episodes = &after.journeys[0].episodes;
    assert!(episodes[1].touchpoints.iter().any(|touchpoint| touchpoint.id == moved), "{:?}", titles(&after));
    assert_eq!(episodes[0].touchpoints.len(), 1, "{:?}", titles(&after));
    assert_eq!(episodes[1].touchpoints.len(), 3, "{:?}", titles(&after));
    let names = fs::read_dir(folder.path()).expect("the folder").map(|entry| entry.expect("an entry").file_name());
    let visible = names.filter(|name| !name.to_string_lossy().starts_with('.')).count();
    assert_eq!(visible, 1, "nothing but the lock is left beside the file");
    assert!(screen.left_in("state") > 0, "a copy of the earlier file is kept");

    screen.key("ctrl+z");
    screen.key("ctrl+s");
    until("the undone change", || read(&file).filter(|project| *project == *before));
    assert!(screen.is_running());
}

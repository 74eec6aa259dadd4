//! The Lexis diagram of two generations: where everything stands, and what its tables say.

use std::fmt::Write;

use meander::fonts;
use meander::geom::point;
use meander::layout::lexis::{Born, Lens, Lexis, Table, Thing, boundaries, fitting, words};
use meander::layout::map::Map;
use meander::model::*;
use meander::scene::{Anchor, Item};

use super::*;

const GENERATIONS: &[u8] = include_bytes!("../../../assets/examples/generaties-1950-1970.journey.ron");
const ROOM: (f32, f32) = (1200.0, 800.0);

fn generations() -> Arc<Project> {
    Arc::new(file::read(GENERATIONS).expect("the example can be read"))
}

fn drawn(project: &Project, lens: Lens, look: Look) -> Lexis {
    Lexis::of(project, &project.journeys[0], lens, ROOM, None, look)
}

fn fitted(project: &Project, look: Look) -> Lexis {
    drawn(project, fitting(project, &project.journeys[0], ROOM, 1.0), look)
}

/// Lines of text, and what can be pointed at.
fn told(lexis: &Lexis) -> String {
    let mut out = String::new();
    let _ = writeln!(out, "plot {}", rect(&lexis.plot));
    for item in lexis.scene.pieces.iter().flat_map(|placed| &placed.piece.items) {
        match item {
            Item::Text(text) => {
                let _ = writeln!(out, "text {:.1} {:.1} {:?} {}", text.at.x, text.at.y, text.anchor, text.text);
            }
            Item::Circle(circle) => {
                let _ = writeln!(out, "dot {:.1} {:.1}", circle.center.x, circle.center.y);
            }
            Item::Path(path) => {
                let _ = writeln!(out, "path {}", rect(&path.path.bounds()));
            }
            Item::Rect(_) | Item::Area(_) | Item::Image(_) => {}
        }
    }
    for mark in &lexis.marks {
        let _ = writeln!(out, "mark {}: {}", rect(&mark.rect), mark.name);
    }
    out
}

fn rect(rect: &Rect) -> String {
    format!("({:.1}, {:.1}) {:.1} × {:.1}", rect.min.x, rect.min.y, rect.width(), rect.height())
}

#[test]
fn two_generations_are_drawn_as_known() {
    check_golden("lexis.txt", &told(&fitted(&generations(), DUTCH)));
}

#[test]
fn no_year_is_cut_at_the_edge() {
    let project = generations();
    for width in 500..1000 {
        let room = (width as f32, 560.0);
        let journey = &project.journeys[0];
        let lexis = Lexis::of(&project, journey, fitting(&project, journey, room, 1.0), room, None, DUTCH);
        for item in lexis.scene.pieces.iter().flat_map(|placed| &placed.piece.items) {
            let Item::Text(text) = item else { continue };
            let drawn = fonts::width(&text.text, &text.style);
            let right = match text.anchor {
                Anchor::Left => text.at.x + drawn,
                Anchor::Middle => text.at.x + drawn / 2.0,
                Anchor::Right => text.at.x,
            };
            assert!(right <= room.0 - 4.0, "“{}” ends at {right} of {width}", text.text);
        }
    }
}

#[test]
fn the_map_of_two_generations_is_laid_out_as_known() {
    check_golden("generations.txt", &described(&first(&generations())));
}

/// Case C of the domain.
#[test]
fn every_number_of_the_case_comes_out() {
    let project = generations();
    let table = |lang| Table::of(&project, &project.journeys[0], lang);
    let dutch = table(Lang::Dutch);
    assert_eq!(
        dutch.cohorts.iter().map(|(_, name)| name.as_str()).collect::<Vec<_>>(),
        ["Geboren in 1950", "Geboren in 1970"]
    );
    let rows = |rows: Vec<(String, String, Vec<String>)>| {
        rows.into_iter().map(|(title, when, cells)| format!("{title} | {when} | {}", cells.join(" | "))).collect()
    };
    let phases: Vec<String> =
        rows(dutch.phases.iter().map(|row| (row.title.clone(), row.when.clone(), row.cells.clone())).collect());
    assert_eq!(
        phases,
        [
            "Kind | 0–11 jaar | 1950–1961 | 1970–1981",
            "Jeugd | 12–17 jaar | 1962–1967 | 1982–1987",
            "Jongvolwassen | 18–29 jaar | 1968–1979 | 1988–1999",
            "Opbouwen | 30–49 jaar | 1980–1999 | 2000–2019",
            "Later | 50 jaar en ouder | vanaf 2000 | vanaf 2020",
        ]
    );
    let events: Vec<String> =
        rows(dutch.events.iter().map(|row| (row.title.clone(), row.when.clone(), row.cells.clone())).collect());
    assert_eq!(
        events,
        [
            "Summer of Love | 1967 | 17, jeugd | nog niet geboren",
            "Live Aid | 1985 | 35, opbouwen | 15, jeugd",
            "Val van de Muur | 1989 | 39, opbouwen | 19, jongvolwassen",
            "Millenniumwisseling | 2000 | 50, later | 30, opbouwen",
        ]
    );
    let english = table(Lang::English);
    assert_eq!((&*english.phases[1].when, &*english.phases[4].cells[0]), ("12–17 years", "from 2000"));
    assert_eq!(english.events[0].cells[1], "not born yet");
}

#[test]
fn the_example_says_that_it_is_an_illustration() {
    let project = generations();
    let journey = &project.journeys[0];
    assert_eq!(journey.form, Form::Generation);
    for text in [&journey.subtitle, &journey.limitations, &journey.frame.sources] {
        assert!(text.contains("illustratie"), "{text}");
    }
    for kind in [LaneKind::SharedExperience, LaneKind::Belief, LaneKind::Preference, LaneKind::Influence] {
        let lane = journey.lanes.iter().find(|lane| lane.kind == kind).expect("the lane").id;
        for phase in &journey.episodes {
            assert!(phase.notes.iter().any(|note| note.lane == lane), "{kind:?} in {}", phase.title);
        }
    }
}

#[test]
fn a_life_runs_at_45_degrees_through_the_dots_of_its_events() {
    let project = generations();
    let lexis = fitted(&project, DUTCH);
    let (eldest, event) = (project.customers[0].id, project.journeys[0].events[1].id);
    let dot = lexis.mark(Thing::Meeting(event, eldest)).expect("a dot").rect.center();
    let (year, age) = lexis.time_at(dot);
    assert!((year - 1985.0).abs() < 0.01 && (age - 35.0).abs() < 0.01, "{year} {age}");
    assert_eq!(lexis.edge_at(dot), Some(Thing::Edge(eldest, Born::First)));
    assert_eq!(lexis.edge_at(point(dot.x + 20.0, dot.y)), None);
    assert_eq!(lexis.lens.across, lexis.lens.upward);
    let flat = fitting(&project, &project.journeys[0], ROOM, 2.0);
    assert_eq!(flat.across, 2.0 * flat.upward);
}

#[test]
fn titles_of_events_never_cover_each_other_or_a_line() {
    let mut project = Project::clone(&generations());
    let journey = Arc::make_mut(&mut project.journeys[0]);
    journey.events = (0..6)
        .map(|place| {
            Event::new(EventId::from_number(place + 1), format!("Gebeurtenis nummer {place}"), 1960 + 3 * place as i16)
        })
        .collect();
    for zoom in [0.6, 1.0, 1.7, 3.0] {
        let fit = fitting(&project, &project.journeys[0], ROOM, 1.0);
        let lens = Lens { year: 1958.0, across: fit.across * zoom, ..fit };
        let lexis = drawn(&project, lens, DUTCH);
        let titles: Vec<Rect> = lexis
            .marks
            .iter()
            .filter(|mark| matches!(mark.thing, Thing::Event(_)) && mark.rect.width() > 20.0)
            .map(|mark| mark.rect)
            .collect();
        assert!(titles.len() > 2, "{zoom}");
        for (place, one) in titles.iter().enumerate() {
            for other in &titles[place + 1..] {
                assert!(!one.intersects(other), "{zoom}: {one:?} {other:?}");
                // The line of the later one begins below the title that it would cross.
                assert!(other.min.x > one.max.x || other.min.y >= one.max.y - 2.0, "{zoom}: {one:?} {other:?}");
            }
        }
    }
}

#[test]
fn nothing_is_drawn_beside_the_plot() {
    let project = generations();
    let fit = fitting(&project, &project.journeys[0], ROOM, 1.0);
    for (year, age, zoom) in [(1960.0, 20.0, 4.0), (1900.0, 0.0, 0.3), (2100.0, 0.0, 1.0), (1950.0, 90.0, 1.0)] {
        let lens = Lens { year, age, across: fit.across * zoom, upward: fit.upward * zoom };
        let lexis = drawn(&project, lens, ENGLISH);
        let around = Rect::new(0.0, 0.0, ROOM.0, ROOM.1);
        for item in lexis.scene.pieces.iter().flat_map(|placed| &placed.piece.items) {
            let bounds = match item {
                Item::Path(path) => path.path.bounds(),
                Item::Rect(rect) => rect.rect,
                Item::Circle(circle) => Rect::around(circle.center, circle.radius, circle.radius),
                _ => continue,
            };
            assert!(around.contains(bounds.min) && around.contains(bounds.max), "{year} {age}: {item:?}");
        }
    }
}

#[test]
fn boundaries_are_shared_by_neighbours_only() {
    let phase = |number, ages: (u8, Option<u8>)| {
        let mut phase = Episode::new(EpisodeId::from_number(number), format!("fase {number}"));
        (phase.age_from, phase.age_to) = (Some(ages.0), ages.1);
        Arc::new(phase)
    };
    let told = |phases: Vec<Arc<Episode>>| {
        let journey = Journey { episodes: phases, ..Journey::new(JourneyId::from_number(1), "Reis".to_owned()) };
        let of = |(one, age): (meander::layout::lexis::Boundary, i32)| {
            let number = |id: Option<EpisodeId>| id.map_or("-".to_owned(), |id| id.number().to_string());
            format!("{}|{} {age}", number(one.below), number(one.above))
        };
        boundaries(&journey).into_iter().map(of).collect::<Vec<_>>().join(", ")
    };
    for (phases, expected) in [
        (vec![phase(1, (0, Some(11))), phase(2, (12, None))], "1|2 12"),
        (vec![phase(2, (12, None)), phase(1, (0, Some(11)))], "1|2 12"),
        (vec![phase(1, (0, Some(9))), phase(2, (12, Some(17)))], "1|- 10, -|2 12, 2|- 18"),
        (vec![phase(1, (5, None))], "-|1 5"),
        (vec![], ""),
    ] {
        assert_eq!(told(phases), expected);
    }
}

#[test]
fn titles_begin_small_within_a_sentence() {
    for (title, expected) in [("Jeugd", "jeugd"), ("HBO", "HBO"), ("A", "a"), ("", ""), (" Éen ", "éen")] {
        assert_eq!(words::in_sentence(title), expected);
    }
}

/// An event that is moved, a cohort that is hidden: the map follows, and nothing else is laid out anew.
#[test]
fn the_map_follows_cohorts_and_events() {
    let project = generations();
    let before = first(&project);
    let header = |map: &Map, index: usize| {
        let piece = map.header(index, 1.0);
        let texts = piece.items.iter().filter_map(|item| match item {
            Item::Text(text) => Some(text.text.to_string()),
            _ => None,
        });
        texts.collect::<Vec<_>>().join(" | ")
    };
    assert_eq!(header(&before, 1), "Jeugd | 12–17 jaar | 1962–1967 | 1982–1987 | nu gem. +1,5");
    let words = before.life_words(1);
    assert_eq!(words, "12–17 jaar, 1962–1967, 1982–1987, 1967 Summer of Love (17), 1985 Live Aid (15)");
    let one = changed(&project, |journey| journey.curves[0].hidden = true);
    let after = Map::of(&one, &one.journeys[0], DUTCH, Some(&before));
    assert_eq!(after.life_words(1), "12–17 jaar, 1982–1987, 1985 Live Aid (15)");
    let moved = changed(&one, |journey| journey.events[1].year = 1990);
    let moved = Map::of(&moved, &moved.journeys[0], DUTCH, Some(&after));
    assert_eq!(moved.life_words(1), "12–17 jaar, 1982–1987");
    assert_eq!(moved.life_words(2), "18–29 jaar, 1988–1999, 1989 Val van de Muur (19), 1990 Live Aid (20)");
    let plain = changed(&project, |journey| journey.form = Form::Other("Levensloop".to_owned()));
    let plain = Map::of(&plain, &plain.journeys[0], DUTCH, None);
    assert_eq!(header(&plain, 1), "Jeugd | 12–17 jaar | nu gem. +1,5", "calendar years belong to generations");
}

/// People of a broad cohort are of a range of ages in one year: each phase that the range touches has the event,
/// with the ages that belong to the phase.
#[test]
fn a_broad_cohort_meets_an_event_in_each_phase_that_its_ages_touch() {
    let mut project = generations();
    Arc::make_mut(&mut project).customers[0].kind = CustomerKind::Cohort { born_from: 1945, born_to: 1955 };
    let map = first(&project);
    assert_eq!(map.life_words(0), "0–11 jaar, 1945–1966, 1970–1981");
    let youth = "12–17 jaar, 1957–1972, 1982–1987, 1967 Summer of Love (12–17), 1985 Live Aid (15)";
    assert_eq!(map.life_words(1), youth);
    let grown = "18–29 jaar, 1963–1984, 1988–1999, 1967 Summer of Love (18–22), 1989 Val van de Muur (19)";
    assert_eq!(map.life_words(2), grown);
    let builds = "30–49 jaar, 1975–2004, 2000–2019, 1985 Live Aid (30–40), 1989 Val van de Muur (34–44), \
                  2000 Millenniumwisseling (45–49, 30)";
    assert_eq!(map.life_words(3), builds);
    assert!(map.life_words(4).contains("2000 Millenniumwisseling (50–55)"), "{}", map.life_words(4));
    // Each chip stands for itself, and says the same.
    let lane = project.journeys[0].lanes.iter().find(|lane| lane.kind == LaneKind::Event).expect("a lane").id;
    let said = |cell: usize| map.events(cell, lane).into_iter().filter_map(|one| map.event_words(one)).next();
    assert_eq!(
        [1, 2].map(said),
        ["1967 Summer of Love (12–17)", "1967 Summer of Love (18–22)"].map(|it| Some(it.into()))
    );
    // The Lexis diagram and the report say the whole range, and the ages in each of its phases.
    let table = Table::of(&project, &project.journeys[0], Lang::Dutch);
    assert_eq!(table.events[0].cells[0], "12–22, jeugd (12–17), jongvolwassen (18–22)");
    let page = meander::export::report::report(&project, &project.journeys[0], Lang::Dutch);
    assert!(page.contains("12–22, jeugd (12–17), jongvolwassen (18–22)"), "{page}");
    // Not yet born is no age: children of the first years alone.
    Arc::make_mut(&mut project).customers[0].kind = CustomerKind::Cohort { born_from: 1960, born_to: 1975 };
    assert!(first(&project).life_words(0).contains("1967 Summer of Love (0–7)"));
}

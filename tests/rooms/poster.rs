//! The poster fills its sheet, whatever is on it.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use meander::file;
use meander::fonts::Face;
use meander::geom::Rect;
use meander::lang::Lang;
use meander::layout::words::difference_text;
use meander::layout::{Look, Sheet, poster};
use meander::method::{curve_pair, largest_gaps};
use meander::model::{
    Curve, CurveId, CurveKind, CustomerDefinition, CustomerGroup, CustomerId, Date, Deepening, Episode, EpisodeId,
    Frame, Journey, JourneyId, Lane, LaneId, LaneKind, NextStep, Project, Score, Touchpoint, TouchpointId,
};
use meander::picture;
use meander::scene::{Anchor, Item, Placed, Scene, Target, TextItem};
use meander::theme::ThemeKind;

const EXAMPLE: &[u8] = include_bytes!("../../assets/examples/schade-autoverzekering.journey.ron");
const MOVING: &[u8] = include_bytes!("../../assets/examples/moving-energy.journey.ron");
const HIP: &[u8] = include_bytes!("../../assets/examples/new-hip.journey.ron");
const LOOK: Look = Look { theme: ThemeKind::Poster, lang: Lang::Dutch };
const LANDSCAPE: f64 = std::f64::consts::FRAC_1_SQRT_2;
const PORTRAIT: f64 = std::f64::consts::SQRT_2;

fn example() -> Arc<Project> {
    Arc::new(file::read(EXAMPLE).expect("the example can be read"))
}

/// A journey of `episodes` with `touchpoints` each, with both curves and no frame.
fn made(episodes: usize, touchpoints: usize) -> Arc<Project> {
    let (customer, now, wanted) = (CustomerId::from_number(1), CurveId::from_number(1), CurveId::from_number(2));
    let (contact, feeling) = (LaneId::from_number(1), LaneId::from_number(2));
    let mut journey = Journey::new(JourneyId::from_number(1), "Een lange reis".to_owned());
    journey.lanes = vec![Lane::new(contact, LaneKind::Touchpoints), Lane::new(feeling, LaneKind::Emotion)];
    journey.curves =
        vec![Curve::new(now, customer, CurveKind::Current), Curve::new(wanted, customer, CurveKind::Desired)];
    let mut count = 0;
    for number in 0..episodes {
        let mut episode = Episode::new(EpisodeId::from_number(number as u64), format!("Episode {number}"));
        for _ in 0..touchpoints {
            count += 1;
            let title = format!("Contactmoment {count}");
            let mut touchpoint = Touchpoint::new(TouchpointId::from_number(count), title, contact);
            touchpoint.scores.set(now, Score::from_tenths((count * 7 % 41) as i8 - 20));
            touchpoint.scores.set(wanted, Score::from_tenths(10));
            episode.touchpoints.push(Arc::new(touchpoint));
        }
        journey.episodes.push(Arc::new(episode));
    }
    let customers = vec![CustomerGroup::new(customer, "Iedereen".to_owned())];
    Arc::new(Project { customers, journeys: vec![Arc::new(journey)], ..Project::default() })
}

fn drawn(project: &Arc<Project>, ratio: f64) -> Scene {
    let sheet = Sheet { ratio, date: Date::new(2026, 11, 21), version: project.version.clone(), carry_over: None };
    poster(project, &project.journeys[0], &sheet, &LOOK)
}

/// The example with changes to its project and its first journey.
fn changed(change: impl FnOnce(&mut Project, &mut Journey)) -> Arc<Project> {
    let mut project = (*example()).clone();
    let mut journey = (*project.journeys[0]).clone();
    change(&mut project, &mut journey);
    project.journeys[0] = Arc::new(journey);
    Arc::new(project)
}

/// The example for so many customer groups, each with a portrait but the second.
fn with_portraits(count: u64) -> Arc<Project> {
    changed(|project, journey| {
        let picture = include_bytes!("../data/png/images.png").to_vec();
        let groups: Vec<CustomerId> = (0..count).map(|at| CustomerId::from_number(700 + at)).collect();
        for (at, id) in groups.iter().enumerate() {
            let image = picture::embedded(picture.clone(), &format!("{at}.png"), &|_| true).expect("a picture");
            let mut group = CustomerGroup::new(*id, format!("Groep {at}"));
            group.portrait = (at != 1).then_some(image.id);
            project.images.push(Arc::new(image));
            project.customers.push(group);
        }
        journey.frame.customer = Some(match groups.as_slice() {
            [only] => CustomerDefinition::Group(*only),
            _ => CustomerDefinition::Challenge(groups),
        });
    })
}

fn cases() -> Vec<(&'static str, Arc<Project>)> {
    let long = "Een zin die het kader van een poster ruim te buiten gaat, en nog veel verder. ".repeat(40);
    vec![
        ("example", example()),
        ("no frame", changed(|_, journey| journey.frame = Frame::default())),
        ("no episodes", changed(|_, journey| journey.episodes.clear())),
        (
            "nothing",
            Arc::new(Project {
                journeys: vec![Arc::new(Journey::new(JourneyId::from_number(1), String::new()))],
                ..Project::default()
            }),
        ),
        (
            "no panels",
            changed(|project, journey| {
                project.improvements.clear();
                journey.curves.clear();
                journey.episodes.iter_mut().for_each(|episode| Arc::make_mut(episode).micro = None);
            }),
        ),
        (
            "long texts",
            changed(|project, journey| {
                journey.title.clone_from(&long);
                journey.subtitle.clone_from(&long);
                journey.limitations.clone_from(&long);
                journey.frame.goal.clone_from(&long);
                journey.frame.desired_feeling = "w".repeat(400);
                journey.frame.sources.clone_from(&long);
                for improvement in &mut project.improvements {
                    Arc::make_mut(improvement).title.clone_from(&long);
                }
            }),
        ),
        (
            "many improvements",
            changed(|project, _| {
                let few = project.improvements.clone();
                project.improvements.extend((0..20).flat_map(|_| few.clone()));
            }),
        ),
        ("a portrait", with_portraits(1)),
        ("portraits of many", with_portraits(9)),
        ("all curves", changed(|_, journey| journey.curves.iter_mut().for_each(|curve| curve.hidden = false))),
        ("one touchpoint", made(1, 1)),
        ("5 episodes", made(5, 2)),
        ("40 episodes", made(40, 5)),
        ("200 episodes", made(200, 3)),
        ("1,000 episodes", made(1000, 1)),
        ("a single long episode", made(1, 60)),
    ]
}

fn text_rect(text: &TextItem) -> Rect {
    let left = match text.anchor {
        Anchor::Left => text.at.x,
        Anchor::Middle => text.at.x - text.width / 2.0,
        Anchor::Right => text.at.x - text.width,
    };
    Rect::new(left, text.at.y - 0.73 * text.style.size, text.width, 0.93 * text.style.size)
}

fn extent(item: &Item) -> Rect {
    match item {
        Item::Rect(rect) => rect.rect,
        Item::Circle(circle) => Rect::around(circle.center, 2.0 * circle.radius, 2.0 * circle.radius),
        Item::Path(path) => path.path.bounds(),
        Item::Area(area) => area.path.bounds(),
        Item::Text(text) => text_rect(text),
        Item::Image(image) => image.rect,
    }
}

/// A text and where it lies on the sheet: left, top, right, bottom.
fn lines(scene: &Scene) -> Vec<(String, [f64; 4])> {
    let mut lines = Vec::new();
    for Placed { x, y, piece } in &scene.pieces {
        for item in &piece.items {
            if let Item::Text(text) = item
                && text.style.face != Face::Phosphor
            {
                let rect = text_rect(text);
                let at = [rect.min.x, rect.min.y, rect.max.x, rect.max.y].map(f64::from);
                lines.push((text.text.to_string(), [x + at[0], y + at[1], x + at[2], y + at[3]]));
            }
        }
    }
    lines
}

#[test]
fn height_is_exactly_width_times_the_ratio() {
    for (name, project) in cases() {
        for ratio in [LANDSCAPE, PORTRAIT, 297.0 / 210.0, 210.0 / 297.0, 1.0, 0.35, 3.0] {
            let scene = drawn(&project, ratio);
            assert!(scene.width > 100.0 && scene.width.is_finite(), "{name} at {ratio}: {}", scene.width);
            assert_eq!(scene.height, scene.width * ratio, "{name} at {ratio}");
        }
    }
}

#[test]
fn nothing_lies_outside_the_sheet() {
    for (name, project) in cases() {
        for ratio in [LANDSCAPE, PORTRAIT] {
            let scene = drawn(&project, ratio);
            for Placed { x, y, piece } in &scene.pieces {
                for item in &piece.items {
                    let rect = extent(item);
                    let (left, top) = (x + f64::from(rect.min.x), y + f64::from(rect.min.y));
                    let (right, bottom) = (x + f64::from(rect.max.x), y + f64::from(rect.max.y));
                    let inside = left >= 0.0 && top >= 0.0 && right <= scene.width && bottom <= scene.height;
                    assert!(inside, "{name} at {ratio}: {item:?} at {left} {top} {right} {bottom}");
                }
            }
        }
    }
}

#[test]
fn no_two_lines_of_text_overlap() {
    for (name, project) in cases() {
        for ratio in [LANDSCAPE, PORTRAIT] {
            let lines = lines(&drawn(&project, ratio));
            // Only lines in the same stripe of the sheet can meet.
            let mut stripes: HashMap<i64, Vec<usize>> = HashMap::new();
            for (at, (text, [left, top, right, bottom])) in lines.iter().enumerate() {
                let stripe = (top / 200.0) as i64..=(bottom / 200.0) as i64;
                for other in stripe.clone().flat_map(|stripe| stripes.get(&stripe).into_iter().flatten()) {
                    let (other_text, [l, t, r, b]) = &lines[*other];
                    let apart = left >= r || l >= right || top >= b || t >= bottom;
                    assert!(apart, "{name} at {ratio}: “{text}” lies over “{other_text}”");
                }
                stripe.for_each(|stripe| stripes.entry(stripe).or_default().push(at));
            }
        }
    }
}

#[test]
fn every_touchpoint_is_there() {
    for (name, project) in cases() {
        let wanted: HashSet<_> =
            project.journeys[0].episodes.iter().flat_map(|episode| &episode.touchpoints).map(|one| one.id).collect();
        for ratio in [LANDSCAPE, PORTRAIT] {
            let scene = drawn(&project, ratio);
            let hits = scene.pieces.iter().flat_map(|placed| &placed.piece.hits);
            let found: HashSet<_> = hits
                .filter_map(|hit| match hit.target {
                    Target::Touchpoint(path) => Some(path.touchpoint),
                    _ => None,
                })
                .collect();
            assert_eq!(found, wanted, "{name} at {ratio}");
        }
    }
}

#[test]
fn the_same_journey_gives_the_same_poster() {
    for (name, project) in cases() {
        let (first, second) = (drawn(&project, LANDSCAPE), drawn(&project, LANDSCAPE));
        assert_eq!(first.width, second.width, "{name}");
        assert_eq!(first.pieces.len(), second.pieces.len(), "{name}");
        for (a, b) in first.pieces.iter().zip(&second.pieces) {
            assert_eq!((a.x, a.y, &a.piece), (b.x, b.y, &b.piece), "{name}");
        }
    }
}

#[test]
fn a_long_journey_stands_in_many_full_bands() {
    for (ratio, least) in [(LANDSCAPE, 8), (PORTRAIT, 12)] {
        let scene = drawn(&made(100, 10), ratio);
        let tops: HashSet<i64> = scene
            .pieces
            .iter()
            .filter(|placed| placed.piece.hits.iter().any(|hit| matches!(hit.target, Target::Episode(_))))
            .map(|placed| placed.y as i64)
            .collect();
        assert!(tops.len() >= least, "{} bands at {ratio}", tops.len());
        let right = lines(&scene)
            .iter()
            .filter(|(text, _)| text.starts_with("Contactmoment"))
            .map(|(_, at)| at[2])
            .fold(0.0, f64::max);
        assert!(right > 0.85 * scene.width, "the map ends at {right} of {} at {ratio}", scene.width);
    }
}

/// The parts of a poster by the first words in them, with their places in percents of the sheet's width.
fn composition(scene: &Scene) -> String {
    let own = |placed: &&Placed| placed.piece.hits.is_empty() && placed.piece.groups.is_empty();
    let mut text = String::new();
    for Placed { x, y, piece } in scene.pieces.iter().filter(own) {
        let words = piece.items.iter().find_map(|item| match item {
            Item::Text(text) if text.style.face != Face::Phosphor => Some(text.text.clone()),
            _ => None,
        });
        let Some(words) = words else { continue };
        let words = words.split(' ').take(3).collect::<Vec<_>>().join(" ");
        let percent = |value: f64| (value / scene.width * 1000.0).round() / 10.0;
        let bounds = piece.bounds;
        text += &format!(
            "{words}: {} {} to {} {}\n",
            percent(x + f64::from(bounds.min.x)),
            percent(y + f64::from(bounds.min.y)),
            percent(x + f64::from(bounds.max.x)),
            percent(y + f64::from(bounds.max.y))
        );
    }
    text
}

const GOLDEN_LANDSCAPE: &str = "\
Schade bij een: 2.8 2.3 to 97.2 5.6
Doel: 2.8 6.7 to 97.2 12
Micro journey: Schade: 2.8 53.7 to 41.8 65.3
Verbeterpunten: waarde en: 42.6 53.7 to 72.3 65.3
Grootste gaten: 73.1 53.7 to 97.2 65.3
Team: Reisbegeleider, Teamleider: 2.6 66.3 to 97.3 69.6
";

const GOLDEN_PORTRAIT: &str = "\
Schade bij een: 4.1 3.4 to 95.9 8.3
Doel: 4.1 10 to 95.9 17.8
Micro journey: Schade: 4.1 115.2 to 41.7 133.5
Verbeterpunten: waarde en: 42.8 115.2 to 71.5 133.5
Grootste gaten: 72.6 115.2 to 95.9 133.5
Team: Reisbegeleider, Teamleider: 3.9 134.9 to 96 139.8
";

#[test]
fn the_example_is_composed_as_designed() {
    let found = [LANDSCAPE, PORTRAIT].map(|ratio| composition(&drawn(&example(), ratio)));
    let golden = [GOLDEN_LANDSCAPE, GOLDEN_PORTRAIT];
    assert!(found == golden, "the composition is now\n{}", found.join("\n"));
}

/// What is remembered is an assumption: it is printed only where the window shows it, and named as what it is.
#[test]
fn what_is_remembered_is_printed_only_if_it_shows() {
    let project = example();
    let words = |carry_over: Option<f64>| {
        let sheet = Sheet { ratio: 0.7, date: None, version: String::new(), carry_over };
        let look = Look { theme: ThemeKind::Poster, lang: Lang::Dutch };
        let scene = poster(&project, &project.journeys[0], &sheet, &look);
        lines(&scene).into_iter().map(|(words, _)| words).filter(|words| words.contains("herinnerd")).count()
    };
    assert_eq!(words(None), 0);
    // The legend, the label on the map, and a figure per episode.
    assert_eq!(words(Some(0.3)), 7);
}

/// Each portrait is printed round, beside the name of its group.
#[test]
fn portraits_stand_beside_the_names_of_their_groups() {
    for (count, printed) in [(1, 1), (3, 2), (9, 5)] {
        let project = with_portraits(count);
        let scene = drawn(&project, LANDSCAPE);
        let items = || scene.pieces.iter().flat_map(|placed| placed.piece.items.iter().map(move |item| (placed, item)));
        let portraits: Vec<_> = items()
            .filter_map(|(placed, item)| match item {
                Item::Image(image) => Some((placed, image)),
                _ => None,
            })
            .collect();
        assert_eq!(portraits.len(), printed, "of {count}");
        for (placed, image) in portraits {
            let group = project.customers.iter().find(|group| group.portrait == Some(image.image)).expect("its group");
            let beside = items().any(|(with, item)| match item {
                Item::Text(text) => {
                    let middle = text_rect(text).center();
                    std::ptr::eq(with, placed)
                        && *text.text == *group.name
                        && (middle.y - image.rect.center().y).abs() < 0.1 * image.rect.height()
                        && text.at.x > image.rect.max.x
                }
                _ => false,
            });
            assert!(beside, "{} of {count}", group.name);
            assert!((image.radius - image.rect.width() / 2.0).abs() < 0.01, "it is round");
        }
    }
}

#[test]
fn a_hidden_episode_is_not_told_of_on_paper() {
    // The one with the largest gap, a moment of truth and the micro journey.
    let whole = drawn(&example(), LANDSCAPE);
    let hidden = changed(|_, journey| Arc::make_mut(&mut journey.episodes[2]).hidden = true);
    let without = drawn(&hidden, LANDSCAPE);
    let says = |scene: &Scene, words: &str| lines(scene).iter().any(|(line, _)| line.contains(words));
    for words in ["Terugkoppeling van de", "Schouw door de"] {
        assert!(says(&whole, words) && !says(&without, words), "{words}");
    }
    assert!(says(&without, "Afhandeling"));
}

#[test]
fn the_legend_names_branches_and_waiting_where_there_are_any() {
    let hip = Arc::new(meander::file::read(HIP).expect("the example can be read"));
    for (project, count) in [(hip, 1), (example(), 0)] {
        let said = lines(&drawn(&project, LANDSCAPE));
        for words in ["zijpad: alleen een deel van de klanten", "wachten"] {
            assert_eq!(said.iter().filter(|(line, _)| line == words).count(), count, "{words}");
        }
    }
}

#[test]
fn the_poster_says_what_the_journey_holds() {
    let texts = |project: &Arc<Project>| {
        lines(&drawn(project, LANDSCAPE)).into_iter().map(|(text, _)| text).collect::<Vec<_>>()
    };
    let has = |texts: &[String], words: &str| texts.iter().any(|text| text.starts_with(words));
    let whole = texts(&example());
    for words in [
        "November 2026 · versie 3",
        "Bronnen: 12 interviews",
        "Doel",
        "Klant",
        "Gewenst gevoel",
        "Vervolg",
        "Micro journey: Schade bepalen",
        "Verbeterpunten: waarde en moeite",
        "Grootste gaten",
        "Team: Reisbegeleider, Teamleider schadebehandeling",
        "Wat deze kaart niet laat zien",
        "ervaren nu",
        "beslissend moment",
        "Meander",
    ] {
        assert!(has(&whole, words), "“{words}” is missing");
    }
    let bare = texts(&changed(|project, journey| {
        project.improvements.clear();
        journey.frame = Frame::default();
        journey.limitations.clear();
        journey.episodes.clear();
    }));
    for words in ["Doel", "Micro journey", "Verbeterpunten", "Grootste gaten", "Team", "Wat deze kaart", "ervaren nu"] {
        assert!(!has(&bare, words), "“{words}” has nothing to show");
    }
    assert!(has(&bare, "Deze klantreis heeft nog geen episodes."));
}

/// A step says whether it is implemented or how it is deepened, once.
#[test]
fn next_steps_say_what_they_are() {
    let step = |step: NextStep| {
        let project = changed(|_, journey| journey.frame.next_steps = vec![step]);
        let said: Vec<String> = lines(&drawn(&project, LANDSCAPE)).into_iter().map(|(words, _)| words).collect();
        let label = said.iter().position(|line| line == "Vervolg").expect("the box");
        said[label + 1].clone()
    };
    let deepen = |way, words: &str| NextStep::Deepen(way, words.to_owned());
    let other = |name: &str| Deepening::Other(name.to_owned());
    for (given, expected) in [
        (NextStep::Implement("Test in Zuid.".to_owned()), "Invoeren: Test in Zuid."),
        (NextStep::Implement(" ".to_owned()), "Invoeren"),
        (NextStep::Implement("Invoeren in Zuid.".to_owned()), "Invoeren in Zuid."),
        (deepen(Deepening::MicroJourney, "Het weekend."), "Micro journey: Het weekend."),
        (deepen(Deepening::MicroJourney, "micro journey Schade"), "micro journey Schade"),
        (deepen(Deepening::PropositionDesign, "Per groep."), "Propositieontwerp: Per groep."),
        (deepen(Deepening::Research, "Onderzoeksplan."), "Onderzoek: Onderzoeksplan."),
        (deepen(other("Proef"), "Zes weken."), "Proef: Zes weken."),
        (deepen(other(" "), "Zes weken."), "Verdiepen: Zes weken."),
        (deepen(other(""), ""), "Verdiepen"),
    ] {
        assert_eq!(step(given), expected);
    }
    let hip = Arc::new(file::read(HIP).expect("the example can be read"));
    for (project, expected) in [
        (hip, ["Micro journey: Look closely", "Invoeren: Call after two days"].as_slice()),
        (example(), &["Micro journey ‘Schade bepalen’"]),
    ] {
        let said = lines(&drawn(&project, LANDSCAPE));
        for words in expected {
            assert!(said.iter().any(|(line, _)| line.starts_with(words)), "{words}: {said:?}");
        }
    }
}

#[test]
fn of_several_groups_the_poster_says_whose_gaps_it_tells() {
    let mut project = file::read(MOVING).expect("the example can be read");
    for (framed, name) in [(0, "First-time tenant"), (1, "Family buying a home")] {
        let group = project.customers[framed].id;
        if framed > 0 {
            Arc::make_mut(&mut project.journeys[0]).frame.customer = Some(CustomerDefinition::Group(group));
        }
        let project = Arc::new(project.clone());
        let words: Vec<String> = lines(&drawn(&project, LANDSCAPE)).into_iter().map(|(words, _)| words).collect();
        let title = format!("Grootste gaten: {name}");
        // A narrow panel may cut the name.
        let is_title = |line: &String| {
            let kept = line.trim_end_matches('…').trim_end();
            kept.len() > "Grootste gaten: F".len() && title.starts_with(kept)
        };
        assert!(words.iter().any(is_title), "{title}: {words:?}");
        let (current, desired) = curve_pair(&project.journeys[0], group);
        let (current, desired) = (current.expect("a curve"), desired.expect("a curve"));
        let largest = largest_gaps(&project.journeys[0], current, desired)[0].gap;
        let said = difference_text(-largest, project.scale, Lang::Dutch);
        assert!(words.contains(&said), "{said}: {words:?}");
    }
    let words = lines(&drawn(&example(), LANDSCAPE));
    assert!(words.iter().any(|(line, _)| line == "Grootste gaten"), "one group shows: {words:?}");
}

#[test]
fn a_single_desired_score_is_marked_on_paper() {
    let wanted = CurveId::from_number(2);
    let rings = |known: &[usize]| {
        let mut project = Project::clone(&made(2, 3));
        let journey = Arc::make_mut(&mut project.journeys[0]);
        let touchpoints = journey.episodes.iter_mut().flat_map(|one| &mut Arc::make_mut(one).touchpoints);
        for (_, touchpoint) in touchpoints.enumerate().filter(|(at, _)| !known.contains(at)) {
            Arc::make_mut(touchpoint).scores.set(wanted, None);
        }
        let scene = drawn(&Arc::new(project), LANDSCAPE);
        let color = LOOK.theme().curve_desired;
        let is_ring =
            |item: &&Item| matches!(item, Item::Circle(one) if one.stroke.is_some_and(|one| one.color == color));
        scene.pieces.iter().flat_map(|placed| &placed.piece.items).filter(is_ring).count()
    };
    assert_eq!([rings(&[0, 2, 5]), rings(&[2]), rings(&[2, 3]), rings(&[])], [3, 1, 0, 0]);
}

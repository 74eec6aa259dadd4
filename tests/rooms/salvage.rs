//! Damaged files: what is whole in them comes back, the rest is told, and nothing panics.
//!
//! MEANDER_DAMAGE=long cuts the examples at every byte and flips 100,000 bits.

use std::collections::HashMap;
use std::time::{Duration, Instant};

use meander::file::{
    Foreign, MOST_TEXTS, ReadError, RepairKind, Repairs, Salvaged, read, repair, salvage, sides, write,
};
use meander::lang::Lang;
use meander::model::invariants::{Kind, findings};
use meander::model::{Attachment, LaneKind, MetricKind, Project, Score};

use rayon::prelude::*;

use crate::generator;

const EXAMPLE: &str = include_str!("../../assets/examples/schade-autoverzekering.journey.ron");

/// Every example that travels with the program, and a generated map.
fn examples() -> Vec<(String, String)> {
    let folder = crate::sources::root().join("assets/examples");
    let mut examples: Vec<(String, String)> = std::fs::read_dir(folder)
        .expect("the examples")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.to_string_lossy().ends_with(".journey.ron"))
        .map(|path| (path.file_name().unwrap().to_string_lossy().into_owned(), std::fs::read_to_string(path).unwrap()))
        .collect();
    examples.push(("generated".to_owned(), write(&generator::map(40)).unwrap()));
    examples
}

/// The share of the records outside its line that a single flipped bit leaves at the least.
const WORST_FLIP: f64 = 0.9;

fn is_long() -> bool {
    std::env::var_os("MEANDER_DAMAGE").is_some_and(|value| value == "long")
}

/// Where each record that holds no others begins and ends in a text of our writer, by its id.
fn records(text: &str) -> HashMap<String, (usize, usize)> {
    let mut records = HashMap::new();
    let mut at = 0;
    let mut tall: Option<(String, usize, usize)> = None;
    let containers = ["journeys", "episodes"];
    let mut list = String::new();
    for line in text.split_inclusive('\n') {
        let bare = line.trim();
        let indent = line.len() - line.trim_start().len();
        if let Some(name) = bare.strip_suffix(": [") {
            list = name.to_owned();
        } else if let Some(rest) = bare.strip_prefix("(id: \"") {
            records.insert(rest[..12].to_owned(), (at, at + line.trim_end().trim_end_matches(',').len()));
        } else if let Some(rest) = bare.strip_prefix("id: \"").filter(|_| !containers.contains(&list.as_str())) {
            tall = Some((rest[..12].to_owned(), at, indent));
        } else if bare == ")," && tall.as_ref().is_some_and(|(_, _, inner)| indent < *inner) {
            let (id, start, _) = tall.take().expect("a tall record");
            records.insert(id, (start, at + indent + 1));
        }
        at += line.len();
    }
    records
}

/// The words of each record, by its id.
fn words(project: &Project) -> HashMap<String, String> {
    let mut words = HashMap::new();
    let mut add = |id: String, said: &str| words.insert(id, said.to_owned());
    project.customers.iter().for_each(|one| drop(add(one.id.to_string(), &one.quote)));
    project.actors.iter().for_each(|one| drop(add(one.id.to_string(), &one.name)));
    project.channels.iter().for_each(|one| drop(add(one.id.to_string(), &one.name)));
    project.insights.iter().for_each(|one| drop(add(one.id.to_string(), &one.text)));
    project.improvements.iter().for_each(|one| drop(add(one.id.to_string(), &one.title)));
    for journey in &project.journeys {
        journey.lanes.iter().for_each(|one| drop(add(one.id.to_string(), &format!("{:?}", one.kind))));
        journey.curves.iter().for_each(|one| drop(add(one.id.to_string(), &format!("{:?}", one.kind))));
        journey.events.iter().for_each(|one| drop(add(one.id.to_string(), &one.title)));
        for episode in &journey.episodes {
            for one in &episode.touchpoints {
                let scores: Vec<Score> = one.scores.iter().map(|(_, score)| score).collect();
                add(one.id.to_string(), &format!("{} {:?} {scores:?}", one.title, one.sub_steps));
            }
            episode.notes.iter().for_each(|one| drop(add(one.id.to_string(), &one.text)));
            episode.metrics.iter().for_each(|one| drop(add(one.id.to_string(), &format!("{:?}", one.value))));
        }
    }
    words
}

fn check_words(repairs: &Repairs) {
    for lang in Lang::ALL {
        for sentence in repairs.sentences(true, lang).iter().chain(&repairs.sentences(false, lang)) {
            let keys = ["repair-", "thing-", "finding-", "{$"];
            assert!(keys.iter().all(|key| !sentence.contains(key)), "{sentence}");
        }
        assert!(repairs.report("claim.journey.ron", lang).contains(&repairs.summary(lang)));
    }
}

/// Salvages, and checks that what comes back can be used and saved. Gives the records that were read.
fn salvaged(bytes: &[u8]) -> Option<Salvaged> {
    let salvaged = salvage(bytes).ok()?;
    assert_eq!(findings(&salvaged.project), []);
    let text = write(&salvaged.project).expect("text");
    assert_eq!(read(text.as_bytes()).as_ref(), Ok(&salvaged.project));
    Some(salvaged)
}

/// How many of the records outside the damage came back, of how many.
#[derive(Clone, Copy, Default)]
struct Figures {
    tries: usize,
    kept: usize,
    complete: usize,
    worst: f64,
    slowest: Duration,
    opened: usize,
}

impl Figures {
    fn new() -> Self {
        Self { worst: 1.0, ..Self::default() }
    }

    /// Of one damaged text.
    fn of(original: &HashMap<String, String>, complete: &[&String], bytes: &[u8]) -> Self {
        let start = Instant::now();
        // Timed apart: what follows checks what came of it.
        let _ = salvage(bytes);
        let slowest = start.elapsed();
        let found = salvaged(bytes);
        let opened = usize::from(found.is_some());
        let words = found.map(|found| words(&found.project)).unwrap_or_default();
        let kept = complete.iter().filter(|id| words.get(**id) == original.get(**id)).count();
        let worst = if complete.is_empty() { 1.0 } else { kept as f64 / complete.len() as f64 };
        Self { tries: 1, kept, complete: complete.len(), worst, slowest, opened }
    }

    fn and(self, other: Self) -> Self {
        Self {
            tries: self.tries + other.tries,
            kept: self.kept + other.kept,
            complete: self.complete + other.complete,
            worst: self.worst.min(other.worst),
            slowest: self.slowest.max(other.slowest),
            opened: self.opened + other.opened,
        }
    }

    fn share(&self) -> f64 {
        self.kept as f64 / self.complete.max(1) as f64
    }

    fn tell(&self, what: &str) {
        println!(
            "{what}: {} tries, {} opened, {:.3} % of the complete records came back (worst {:.1} %), slowest {:?}",
            self.tries,
            self.opened,
            self.share() * 100.0,
            self.worst * 100.0,
            self.slowest
        );
        // A busy machine says little about speed; the long run has it to itself.
        assert!(!is_long() || self.slowest < Duration::from_secs(1), "{what}: {:?}", self.slowest);
    }
}

#[test]
fn a_file_cut_anywhere_gives_up_its_complete_records() {
    let step = if is_long() { 1 } else { 97 };
    for (name, text) in examples() {
        let original = words(&read(text.as_bytes()).unwrap());
        let records = records(&text);
        assert!(records.len() * 10 > original.len() * 9, "{} of {}", records.len(), original.len());
        let tried = (0..text.len()).into_par_iter().step_by(step).map(|end| {
            let complete: Vec<&String> = records.iter().filter(|(_, place)| place.1 <= end).map(|(id, _)| id).collect();
            Figures::of(&original, &complete, &text.as_bytes()[..end])
        });
        let figures = tried.reduce(Figures::new, Figures::and);
        figures.tell(&format!("{name} cut"));
        assert!(figures.worst >= 0.99, "{name}: {}", figures.worst);
    }
}

/// The records that lie outside the line with this place: that one may lose its own.
fn outside_line<'r>(text: &str, records: &'r HashMap<String, (usize, usize)>, at: usize) -> Vec<&'r String> {
    let is_end = |byte: &u8| *byte == b'\n';
    let start = text.as_bytes()[..at].iter().rposition(is_end).map_or(0, |at| at + 1);
    let end = text.as_bytes()[at..].iter().position(is_end).map_or(text.len(), |end| at + end + 1);
    let is_hit = |place: &(usize, usize)| place.0 < end && place.1 > start;
    records.iter().filter(|(_, place)| !is_hit(place)).map(|(id, _)| id).collect()
}

/// The places of a text that lie outside the words in it: brackets, names, indentation, the ends of lines.
fn frame(text: &str) -> Vec<usize> {
    let mut is_word = false;
    let mut places = Vec::new();
    for (at, byte) in text.bytes().enumerate() {
        is_word ^= byte == b'"';
        if !is_word || byte == b'"' {
            places.push(at);
        }
    }
    places
}

#[test]
fn a_flipped_bit_costs_the_record_it_is_in() {
    let count = examples().len();
    for (name, text) in examples() {
        let original = words(&read(text.as_bytes()).unwrap());
        let records = records(&text);
        let bits = text.len() * 8;
        let tries = (if is_long() { 100_000 } else { 2_000 } / count).min(bits);
        let tried = (0..tries).into_par_iter().map(|number| {
            // Spread evenly, over all places within a byte too.
            let bit = (number * (bits / tries) + number % 8).min(bits - 1);
            let mut bytes = text.clone().into_bytes();
            bytes[bit / 8] ^= 1 << (bit % 8);
            let complete = outside_line(&text, &records, bit / 8);
            Figures::of(&original, &complete, &bytes)
        });
        let figures = tried.reduce(Figures::new, Figures::and);
        figures.tell(&format!("{name} flipped"));
        assert!(figures.share() >= 0.99, "{name}: {}", figures.share());
    }
}

#[test]
fn a_flipped_bit_in_the_frame_costs_few_records() {
    let count = examples().len();
    for (name, text) in examples() {
        let original = words(&read(text.as_bytes()).unwrap());
        let records = records(&text);
        // Brackets and names of lists: the lines that hold no record of their own, and some of the others.
        let is_record = |at: usize| {
            let start = text[..at].rfind('\n').map_or(0, |at| at + 1);
            text[start..].trim_start().starts_with("(id:")
        };
        let (inner, outer): (Vec<usize>, Vec<usize>) = frame(&text).into_iter().partition(|at| is_record(*at));
        let step = |places: &[usize], tries: usize| if is_long() { 1 } else { (places.len() * 8 / tries).max(1) };
        let sample = |places: &[usize], tries: usize| {
            let bits = places.iter().flat_map(|at| (0..8).map(move |bit| at * 8 + bit));
            // A step that is odd meets every place within a byte.
            bits.step_by(step(places, tries) | 1).collect::<Vec<usize>>()
        };
        let mut bits = sample(&outer, 1_500 / count);
        bits.extend(sample(&inner, 500 / count));
        let tried = bits.into_par_iter().map(|bit| {
            let mut bytes = text.clone().into_bytes();
            bytes[bit / 8] ^= 1 << (bit % 8);
            if let Err(ReadError::Newer { .. }) = read(&bytes) {
                // The number of the format was hit: nothing is opened, and nothing lost.
                return Figures::new();
            }
            let complete = outside_line(&text, &records, bit / 8);
            let figures = Figures::of(&original, &complete, &bytes);
            if figures.worst < WORST_FLIP {
                let line = text[..bit / 8].matches('\n').count() + 1;
                println!("{name}: bit {bit}, line {line}, {:?}: {}", text.as_bytes()[bit / 8] as char, figures.worst);
            }
            figures
        });
        let figures = tried.reduce(Figures::new, Figures::and);
        figures.tell(&format!("{name} frame flipped"));
        assert!(figures.worst >= WORST_FLIP, "{name}: {}", figures.worst);
    }
}

/// What is salvaged from a text that differs from the example.
fn from(text: &str) -> Salvaged {
    assert_ne!(text, EXAMPLE);
    let found = salvaged(text.as_bytes()).expect("it opens");
    check_words(&found.repairs);
    assert!(!found.repairs.is_empty());
    found
}

fn kinds(found: &Salvaged) -> Vec<&RepairKind> {
    found.repairs.list.iter().map(|repair| &repair.kind).collect()
}

#[test]
fn a_file_in_order_is_not_touched() {
    let found = salvage(EXAMPLE.as_bytes()).unwrap();
    assert_eq!(found.project, read(EXAMPLE.as_bytes()).unwrap());
    assert!(found.repairs.is_empty());
}

#[test]
fn what_a_hand_may_have_done() {
    let original = read(EXAMPLE.as_bytes()).unwrap();
    let check = |text: String, expected: &dyn Fn(&RepairKind) -> bool, change: &dyn Fn(&mut Project)| {
        let found = from(&text);
        assert!(kinds(&found).into_iter().any(expected), "{:#?}", found.repairs);
        let mut project = original.clone();
        change(&mut project);
        assert_eq!(found.project, project, "{:#?}", found.repairs);
    };
    let same = |_: &mut Project| {};
    // Editors and systems.
    check(format!("\u{feff}{EXAMPLE}"), &|kind| *kind == RepairKind::ByteOrderMark, &same);
    check(EXAMPLE.lines().skip(1).collect::<Vec<_>>().join("\n"), &|kind| *kind == RepairKind::FirstLine, &same);
    let mut wide = vec![0xFF, 0xFE];
    wide.extend(EXAMPLE.encode_utf16().flat_map(u16::to_le_bytes));
    let found = salvaged(&wide).unwrap();
    assert_eq!((&found.project, kinds(&found)[0]), (&original, &RepairKind::Encoding));
    // Slips.
    check(
        EXAMPLE.replacen("kind: Persona", "kind: Persoona", 1),
        &|kind| matches!(kind, RepairKind::ReadAs { .. }),
        &same,
    );
    check(EXAMPLE.replacen("  sector:", "  sectr:", 1), &|kind| matches!(kind, RepairKind::ReadAs { .. }), &same);
    check(
        EXAMPLE.replacen("  sector:", "  colour_of_moon: 3,\n  sector:", 1),
        &|kind| matches!(kind, RepairKind::FieldLeftOut { .. }),
        &same,
    );
    check(EXAMPLE.replacen("\",\n  sector:", "\"\n  sector:", 1), &|_| true, &same);
    check(
        EXAMPLE.replacen("version: \"3\",", "version: \"3,", 1),
        &|kind| matches!(kind, RepairKind::TextMended { .. }),
        &same,
    );
    check(EXAMPLE.replacen("  authors: [", "  authors: ", 1), &|kind| *kind == RepairKind::Brackets, &same);
    let micro = original.journeys[1].id;
    check(
        EXAMPLE.replacen(&format!("micro: \"{micro}\""), "micro: None", 1),
        &|kind| *kind == RepairKind::MicroLinked,
        &same,
    );
}

#[test]
fn wrong_values_are_brought_into_range_or_left_out() {
    let first = "title: \"Aanrijding melden\"";
    let (head, tail) = EXAMPLE.split_once(first).unwrap();
    let now = read(EXAMPLE.as_bytes()).unwrap().journeys[0].curves[0].id;
    let with = |score: &str| {
        let text =
            format!("{head}{first}{}", tail.replacen(&format!("\"{now}\": -1.0"), &format!("\"{now}\": {score}"), 1));
        let found = from(&text);
        (found.project.journeys[0].episodes[0].touchpoints[0].scores.get(now).map(Score::value), found.repairs.lost)
    };
    assert_eq!(with("-7.0"), (Some(-2.0), 0));
    assert_eq!(with("inf"), (None, 1));
    assert_eq!(with("NaN"), (None, 1));
    let found = from(&EXAMPLE.replacen("value: -4.0", "value: NaN", 1));
    assert_eq!(kinds(&found), [&RepairKind::FigureDropped]);
}

#[test]
fn a_figure_outside_the_scale_of_its_measure_is_kept_under_its_name() {
    let place = EXAMPLE.find("value: -4.0").expect("a figure");
    let start = EXAMPLE[..place].rfind('(').expect("a metric");
    assert!(EXAMPLE[start..place].contains("kind: Nps"));
    let text = EXAMPLE.replacen("value: -4.0", "value: -400.0", 1);
    let error = read(text.as_bytes()).unwrap_err();
    assert!(error.sentence(Lang::English).contains("NPS goes from −100 to 100"), "{error:?}");
    let found = from(&text);
    assert_eq!(kinds(&found), [&RepairKind::OffScale { measure: "NPS".to_owned() }]);
    assert_eq!(found.repairs.lost, 0);
    let told = found.repairs.report("x", Lang::Dutch);
    assert!(told.contains("buiten de schaal van \u{2068}NPS") || told.contains("buiten de schaal van NPS"), "{told}");
    let metrics = found.project.journeys[0].episodes.iter().flat_map(|one| &one.metrics);
    let kept: Vec<_> = metrics.filter(|one| one.value == -400.0).map(|one| one.kind.clone()).collect();
    assert_eq!(kept, [MetricKind::Other("NPS".to_owned())]);
}

#[test]
fn a_text_that_is_cut_short_in_the_list_shows_that_it_goes_on() {
    let insight = read(EXAMPLE.as_bytes()).unwrap().insights[0].clone();
    assert!(insight.text.chars().count() > 40);
    let touchpoint = insight.touchpoints[0].to_string();
    let found = from(&EXAMPLE.replacen(&format!("id: \"{touchpoint}\""), "id: \"aaaaaaaaaaaa\"", 1));
    let told = found.repairs.report("x", Lang::English);
    let beginning: String = insight.text.chars().take(20).collect();
    let line = told.lines().find(|line| line.contains(&beginning)).expect("the insight is told");
    assert!(line.contains("…”"), "{line}");
}

#[test]
fn what_does_not_hold_together_is_mended() {
    let original = read(EXAMPLE.as_bytes()).unwrap();
    // The same card twice.
    let line = EXAMPLE.lines().find(|line| line.contains("title: \"Aanrijding melden\"")).unwrap();
    let found = from(&EXAMPLE.replacen(line, &format!("{line}\n{line}"), 1));
    assert_eq!(kinds(&found), [&RepairKind::NewId]);
    let cards = &found.project.journeys[0].episodes[0].touchpoints;
    assert!(cards.len() == 3 && cards[0].id != cards[1].id && cards[0].title == cards[1].title);
    assert_eq!(
        salvage(EXAMPLE.replacen(line, &format!("{line}\n{line}"), 1).as_bytes()).unwrap(),
        found,
        "the same twice"
    );
    // A whole journey copied by hand keeps its lanes, curves and notes to itself.
    let mut twice = original.clone();
    twice.journeys.push(twice.journeys[0].clone());
    let repairs = repair(&mut twice);
    assert_eq!(findings(&twice), []);
    assert!(
        repairs.iter().all(|repair| matches!(repair.kind, RepairKind::NewId | RepairKind::MicroUnlinked)),
        "{repairs:?}"
    );
    let (one, other) = (&twice.journeys[0], &twice.journeys[2]);
    assert_eq!(one, &original.journeys[0]);
    let scores = |journey: &meander::model::Journey| -> Vec<usize> {
        journey.episodes.iter().flat_map(|one| &one.touchpoints).map(|one| one.scores.iter().count()).collect()
    };
    assert_eq!(scores(one), scores(other));
    assert_ne!(one.lanes[0].id, other.lanes[0].id);
    // One wrong letter in the id of a lane, and in the id of a curve: everything is where it was.
    let lane =
        original.journeys[0].lanes.iter().find(|lane| lane.kind == LaneKind::Touchpoints).unwrap().id.to_string();
    let slip = |id: &str| format!("{}{}", &id[..11], if id.ends_with('0') { '1' } else { '0' });
    let found = from(&EXAMPLE.replacen(&format!("(id: \"{lane}\""), &format!("(id: \"{}\"", slip(&lane)), 1));
    assert!(kinds(&found).iter().all(|kind| **kind == RepairKind::LinkMended { to: Kind::Lane }));
    let curve = original.journeys[0].curves[0].id.to_string();
    let found = from(&EXAMPLE.replacen(&format!("(id: \"{curve}\""), &format!("(id: \"{}\"", slip(&curve)), 1));
    assert_eq!(scores(&found.project.journeys[0]), scores(one));
    // A note on a touchpoint of nowhere hangs on its episode.
    let mut lost = original.clone();
    let journey = std::sync::Arc::make_mut(&mut lost.journeys[0]);
    let note = &mut std::sync::Arc::make_mut(&mut journey.episodes[0]).notes[0];
    std::sync::Arc::make_mut(note).attached = Attachment::Touchpoint(meander::model::TouchpointId::from_number(5));
    assert_eq!(repair(&mut lost)[0].kind, RepairKind::Unattached);
    assert_eq!(lost.journeys[0].episodes[0].notes[0].attached, Attachment::Episode);
}

#[test]
fn random_disorder_is_always_mended() {
    use proptest::prelude::*;
    let config = ProptestConfig { failure_persistence: None, cases: 64, ..Default::default() };
    // Numbers of one kind of thing become those of another, wherever they stand.
    let change = (0..400_usize, 0..400_usize);
    proptest!(config, |(changes in proptest::collection::vec(change, 1..12))| {
        let mut text = EXAMPLE.to_owned();
        let places: Vec<usize> = EXAMPLE.match_indices('"').map(|(at, _)| at + 1)
            .filter(|at| EXAMPLE[*at..].find('"') == Some(12) && EXAMPLE[*at..*at + 12].is_ascii()).collect();
        for (from, to) in changes {
            let (from, to) = (places[from % places.len()], places[to % places.len()]);
            text.replace_range(to..to + 12, &EXAMPLE[from..from + 12]);
        }
        if let Some(found) = salvaged(text.as_bytes()) {
            check_words(&found.repairs);
        }
    });
}

#[test]
fn a_hole_in_the_middle_leaves_both_ends() {
    for size in [512, 4096] {
        let mut lost = 0;
        let text = write(&generator::map(300)).unwrap();
        let original = words(&read(text.as_bytes()).unwrap());
        for start in (text.len() / 8..text.len() * 7 / 8).step_by(text.len() / 9) {
            let mut bytes = text.clone().into_bytes();
            bytes[start..start + size].fill(0);
            let found = salvaged(&bytes).expect("it opens");
            let kept = words(&found.project);
            let complete: Vec<String> = records(&text)
                .into_iter()
                .filter(|(_, place)| place.1 < start || place.0 > start + size + 400)
                .map(|(id, _)| id)
                .collect();
            lost += complete.iter().filter(|id| kept.get(*id) != original.get(*id)).count();
            assert!(complete.len() > 400, "{}", complete.len());
        }
        println!("holes of {size} bytes: {lost} records lost that were whole");
        assert!(lost <= 40, "{lost}");
    }
}

#[test]
fn a_file_that_git_joined_offers_both_versions() {
    let (head, tail) = EXAMPLE.split_once("  sector: \"Verzekeringen\",\n").unwrap();
    for (base, end) in [("", "\n"), ("||||||| 1234567\n  sector: \"Oud\",\n", "\n"), ("", "\r\n")] {
        let joined = format!(
            "{head}<<<<<<< HEAD\n  sector: \"Onze\",\n{base}=======\n  sector: \"Hunne\",\n>>>>>>> feature/zorg\n{tail}"
        );
        let joined = joined.replace('\n', end);
        assert!(matches!(salvage(joined.as_bytes()), Err(ReadError::Conflict { line: 6 })));
        let sides = sides(joined.as_bytes()).unwrap();
        assert_eq!((sides.ours.name.as_str(), sides.theirs.name.as_str()), ("HEAD", "feature/zorg"));
        assert_eq!(sides.places.len(), 1);
        let sector = |text: &str| read(text.as_bytes()).unwrap().sector;
        assert_eq!((sector(&sides.ours.text), sector(&sides.theirs.text)), ("Onze".to_owned(), "Hunne".to_owned()));
        assert_eq!(sides.base.map(|side| sector(&side.text)), (!base.is_empty()).then(|| "Oud".to_owned()));
    }
    // Marks that are not whole are damage like any other.
    let half = format!("{head}<<<<<<< HEAD\n  sector: \"Onze\",\n{tail}");
    assert_eq!(sides(half.as_bytes()), None);
    let found = from(&half);
    assert_eq!((found.project.sector.as_str(), found.project.journeys.len()), ("Onze", 2));
    assert_eq!(sides(EXAMPLE.as_bytes()), None);
}

#[test]
fn files_of_other_programs_are_known_by_their_look() {
    let table: [(&[u8], Foreign); 19] = [
        (b"\x89PNG\r\n\x1a\n", Foreign::Picture),
        (b"\xFF\xD8\xFF\xE0", Foreign::Picture),
        (b"RIFF\0\0\0\0WEBP", Foreign::Picture),
        (b"%PDF-1.7", Foreign::Pdf),
        (b"PK\x03\x04....[Content_Types].xml....xl/workbook.xml", Foreign::Spreadsheet),
        (b"PK\x03\x04....word/document.xml", Foreign::Office),
        (b"PK\x03\x04....", Foreign::Archive),
        (b"\xD0\xCF\x11\xE0", Foreign::Office),
        (b"\x1F\x8B", Foreign::Archive),
        (b"{\"type\": \"board\", \"viewLink\": \"https://miro.com/app\"}", Foreign::Miro),
        (b"[{\"generator\": \"UXPressia\"}]", Foreign::Uxpressia),
        (b"{\"source\": \"smaply\"}", Foreign::Smaply),
        (b"{\n \"a\": 1}", Foreign::Json),
        (b"\xEF\xBB\xBF{\"a\": 1}", Foreign::Json),
        (b"<!DOCTYPE html><html>", Foreign::Html),
        (b"<?xml version=\"1.0\"?><svg>", Foreign::Drawing),
        (b"<?xml version=\"1.0\"?><map>", Foreign::Xml),
        (b"a;b;c\n1;2;3\n4;5;6\n7;8;9\n", Foreign::Table),
        (b"\x7FELF", Foreign::Program),
    ];
    for (bytes, expected) in table {
        assert_eq!(read(bytes), Err(ReadError::Foreign(expected)));
        assert_eq!(salvage(bytes).map(drop), Err(ReadError::Foreign(expected)));
    }
    for foreign in Foreign::ALL {
        for lang in Lang::ALL {
            let sentence = foreign.sentence(lang);
            assert!(!sentence.contains("foreign-") && sentence.ends_with(".journey.ron."), "{sentence}");
        }
    }
}

#[test]
fn what_cannot_be_salvaged_is_refused_as_before() {
    let newer = EXAMPLE.replacen("format 1", "format 7", 1);
    for bytes in
        [b"".as_slice(), b"\n", newer.as_bytes(), b"hello", b"(", b"()", b"// Meander journey file, format 1\n("]
    {
        assert_eq!(salvage(bytes).err(), read(bytes).err());
        assert!(salvage(bytes).is_err() || read(bytes).is_ok());
    }
}

#[test]
fn too_much_is_refused_before_memory_is_spent() {
    let start = "// Meander journey file, format 1\n";
    let many = format!("{start}(authors: [{}])", "\"\",".repeat(MOST_TEXTS + 1));
    assert_eq!(read(many.as_bytes()), Err(ReadError::TooMany));
    for lang in Lang::ALL {
        assert!(ReadError::TooMany.sentence(lang).contains('3'));
    }
    // Brackets without end, words without end.
    let brackets = "(".repeat(1 << 20);
    let lists = "[(".repeat(1 << 19);
    let words = "a: b, ".repeat(1 << 18);
    let cards = "(id: \"000000000001\", title: \"".repeat(1 << 14);
    for bomb in [brackets, lists, words, cards] {
        let _ = salvage(format!("{start}{bomb}").as_bytes());
    }
}

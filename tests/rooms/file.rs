//! Text ⇄ project.

use std::sync::Arc;

use meander::file::{FORMAT, Foreign, MOST_BYTES, ReadError, SyntaxProblem, read, write};
use meander::lang::Lang;
use meander::model::invariants::{Problem, findings};
use meander::model::{
    Attachment, Colour, Duration, DurationUnit, Episode, Feeling, GapPlace, Journey, Metric, MetricId, MetricKind,
    Note, Project, Purpose, Rating, Score, Status, Touchpoint,
};

use crate::generator;

const EXAMPLE: &str = include_str!("../../assets/examples/schade-autoverzekering.journey.ron");
const START: &str = "// Meander journey file, format 1\n";

fn example() -> Project {
    read(EXAMPLE.as_bytes()).unwrap()
}

#[test]
fn the_bundled_examples_are_as_the_writer_writes_them() {
    for entry in std::fs::read_dir(crate::sources::root().join("assets/examples")).expect("the examples") {
        let file = entry.expect("an entry").path();
        if file.extension().is_none_or(|extension| extension != "ron") {
            continue;
        }
        let text = std::fs::read_to_string(&file).expect("text");
        let project = read(text.as_bytes()).unwrap_or_else(|error| panic!("{}: {error:?}", file.display()));
        assert_eq!(findings(&project), [], "{}", file.display());
        assert!(write(&project).unwrap() == text, "{}", file.display());
    }
}

#[test]
fn the_bundled_example_is_the_case_of_the_car_insurance() {
    let project = example();
    let (main, micro) = (&project.journeys[0], &project.journeys[1]);
    let [now, wanted] = [main.curves[0].id, main.curves[1].id];
    let values = |get: &dyn Fn(&Touchpoint) -> Option<Score>| -> Vec<f64> {
        main.episodes.iter().flat_map(|one| &one.touchpoints).filter_map(|one| get(one)).map(Score::value).collect()
    };
    assert_eq!(values(&|one| one.scores.get(now)), [-1.0, 0.0, 1.0, 1.0, 0.0, -1.0, -2.0, 0.0, 1.4, 0.0]);
    assert_eq!(values(&|one| one.scores.get(wanted)), [0.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0]);
    let ratings = |curve| -> Vec<f64> {
        main.episodes.iter().filter_map(|one| one.rating.get(curve)).map(Score::value).collect()
    };
    assert_eq!(ratings(now), [-1.0, 1.0, -2.0, 1.0, 0.0]);
    assert_eq!(ratings(wanted), [0.0, 1.0, 1.0, 1.0, 1.0]);
    let moments: Vec<&str> = main
        .episodes
        .iter()
        .flat_map(|one| &one.touchpoints)
        .filter(|one| one.moment_of_truth)
        .map(|one| one.title.as_str())
        .collect();
    assert_eq!(moments, ["Terugkoppeling van de schouw", "Uitbetaling of herstel gereed"]);
    assert_eq!(micro.purpose, Some(Purpose::Deepen));
    assert_eq!(project.parent_episode(micro).map(|at| at.episode), Some(main.episodes[2].id));
    let means: Vec<f64> = micro.episodes.iter().map(|one| mean(one, micro)).collect();
    assert_eq!(means, [0.0, -1.0, -2.0]);
    assert!(main.limitations.contains("verzonnen") && micro.limitations.contains("verzonnen"));
}

fn mean(episode: &Episode, journey: &Journey) -> f64 {
    let scores = episode.touchpoints.iter().filter_map(|one| one.scores.get(journey.curves[0].id));
    let known: Vec<f64> = scores.map(Score::value).collect();
    known.iter().sum::<f64>() / known.len() as f64
}

#[test]
fn generated_maps_hold_together_and_survive_a_round_trip() {
    for size in [0, 1, 100, 1_000] {
        let project = generator::map(size);
        assert_eq!(findings(&project), []);
        let count: usize = project.journeys[0].episodes.iter().map(|episode| episode.touchpoints.len()).sum();
        assert_eq!(count, size);
        let text = write(&project).unwrap();
        let again = read(text.as_bytes()).unwrap();
        assert_eq!(again, project);
        assert_eq!(write(&again).unwrap(), text);
    }
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig { failure_persistence: None, ..Default::default() })]

    #[test]
    fn every_text_survives(text in "(?s).{0,40}", value in proptest::num::f64::NORMAL) {
        let mut project = generator::map(1);
        project.title = text.clone();
        let journey = Arc::make_mut(&mut project.journeys[0]);
        let episode = Arc::make_mut(&mut journey.episodes[0]);
        episode.metrics.push(Metric::new(MetricId::from_number(1), MetricKind::Other(text.clone()), value));
        let touchpoint = Arc::make_mut(&mut episode.touchpoints[0]);
        touchpoint.sub_steps = vec![text.clone(), String::new()];
        (touchpoint.desired.words, touchpoint.current.why) = (text.clone(), text.clone());
        let written = write(&project).unwrap();
        proptest::prop_assert_eq!(read(written.as_bytes()).unwrap(), project);
        // Also when git or an editor changed the line ends.
        proptest::prop_assert_eq!(read(written.replace('\n', "\r\n").as_bytes()).unwrap().title, text);
    }
}

/// The lines that a change removes or adds, without those that both share in order.
fn changed_lines(one: &str, other: &str) -> usize {
    let (one, other): (Vec<&str>, Vec<&str>) = (one.lines().collect(), other.lines().collect());
    let before = one.iter().zip(&other).take_while(|(a, b)| a == b).count();
    let (one, other) = (&one[before..], &other[before..]);
    let after = one.iter().rev().zip(other.iter().rev()).take_while(|(a, b)| a == b).count();
    (one.len() - after).max(other.len() - after)
}

#[test]
fn changing_one_field_changes_at_most_five_lines() {
    type Change = fn(&mut Project, &mut Episode);
    fn card(episode: &mut Episode) -> &mut Touchpoint {
        Arc::make_mut(&mut episode.touchpoints[1])
    }
    fn note(episode: &mut Episode) -> &mut Note {
        Arc::make_mut(&mut episode.notes[0])
    }
    let table: [(&str, Change); 31] = [
        ("title", |_, e| card(e).title = "Anders".to_owned()),
        ("channels", |_, e| card(e).channels.clear()),
        ("sub-steps", |_, e| card(e).sub_steps = vec!["een".to_owned(), "twee".to_owned(), "drie".to_owned()]),
        ("forms", |_, e| card(e).forms = vec!["brief".to_owned()]),
        ("starts", |_, e| card(e).starts = None),
        ("receives", |_, e| card(e).receives = None),
        ("effect", |_, e| card(e).effect = "Een\nlang\nverhaal\nop\nveel\nregels".to_owned()),
        ("desired feeling", |_, e| card(e).desired = Feeling { words: "Nieuw".to_owned(), why: "Hierom".to_owned() }),
        ("current feeling", |_, e| card(e).current.words = "Nieuw".to_owned()),
        ("score", |p, e| card(e).scores.set(p.journeys[0].curves[0].id, Some(Score::MAX))),
        ("importance", |_, e| card(e).importance = Rating::new(1)),
        ("moment of truth", |_, e| card(e).moment_of_truth = true),
        ("duration", |_, e| card(e).duration = Some(Duration(3, DurationUnit::Weeks))),
        ("notes", |_, e| card(e).notes = "Nieuw".to_owned()),
        ("removed card", |_, e| drop(e.touchpoints.remove(1))),
        ("note's text", |_, e| note(e).text = "Anders".to_owned()),
        ("note's place", |_, e| note(e).attached = Attachment::Episode),
        ("removed note", |_, e| drop(e.notes.remove(0))),
        ("story", |_, e| e.story = "Anders".to_owned()),
        ("desired", |_, e| e.desired = Feeling::default()),
        ("rating", |p, e| e.rating.set(p.journeys[0].curves[0].id, None)),
        ("condition", |_, e| e.condition = "Bij terugval".to_owned()),
        ("waiting", |_, e| e.waiting = true),
        ("ages", |_, e| (e.age_from, e.age_to) = (Some(12), Some(17))),
        ("colour", |_, e| e.colour = Some(Colour { red: 0, green: 114, blue: 178 })),
        ("width", |_, e| e.width = Some(420)),
        ("collapsed", |_, e| e.collapsed = true),
        ("hidden", |_, e| e.hidden = true),
        ("collapsed lane", |p, _| Arc::make_mut(&mut p.journeys[0]).lanes[0].collapsed = true),
        ("height", |p, _| Arc::make_mut(&mut p.journeys[0]).lanes[0].height = Some(240)),
        ("metrics", |_, e| e.metrics.push(Metric::new(MetricId::from_number(1), MetricKind::Ces, 2.5))),
    ];
    for (name, change) in table {
        let mut project = example();
        let before = project.clone();
        let mut episode = (*project.journeys[0].episodes[2]).clone();
        change(&mut project, &mut episode);
        Arc::make_mut(&mut project.journeys[0]).episodes[2] = Arc::new(episode);
        let lines = changed_lines(&write(&before).unwrap(), &write(&project).unwrap());
        assert!((1..=5).contains(&lines), "{name}: {lines} lines");
    }
    let mut project = example();
    let improvement = Arc::make_mut(&mut project.improvements[0]);
    improvement.status = Status::Done;
    improvement.gap = Some(GapPlace::Episode(project.journeys[0].episodes[0].id));
    assert!(changed_lines(EXAMPLE, &write(&project).unwrap()) <= 15);
}

#[test]
fn a_moved_card_is_one_line_less_and_one_line_more() {
    let mut project = example();
    let journey = Arc::make_mut(&mut project.journeys[0]);
    let card = Arc::make_mut(&mut journey.episodes[0]).touchpoints.remove(0);
    Arc::make_mut(&mut journey.episodes[4]).touchpoints.push(card);
    let text = write(&project).unwrap();
    let gone = EXAMPLE.lines().filter(|line| !text.lines().any(|other| other == *line)).count();
    assert_eq!((gone, text.lines().count()), (0, EXAMPLE.lines().count()));
}

/// What is read from a file whose second part is this.
fn problem_of(body: &str) -> ReadError {
    read(format!("{START}{body}").as_bytes()).unwrap_err()
}

fn check_sentences(error: &ReadError) {
    for lang in Lang::ALL {
        let sentence = error.sentence(lang);
        let keys = ["read-", "syntax-", "finding-", "thing-", "$"];
        let whole = keys.iter().all(|key| !sentence.contains(key)) && sentence.ends_with('.');
        assert!(whole, "{lang:?}: {sentence}");
    }
}

#[test]
fn errors_name_the_line_and_column() {
    let touchpoint = "(id: \"000000000001\", title: \"a\", lane: \"000000000002\"";
    let card = |rest: &str| {
        format!(
            "(journeys: [(id: \"000000000003\", title: \"j\", episodes: [(id: \"000000000004\", title: \"e\",\n\
             touchpoints: [\n{touchpoint}{rest}]\n)])])"
        )
    };
    let whole = || SyntaxProblem::Expected("whole-number");
    let bad = |expected, found: &str| SyntaxProblem::BadValue { expected, found: found.to_owned() };
    let at = touchpoint.chars().count() + 1;
    let table = [
        ("(titel: \"x\")".to_owned(), (2, 2), None),
        ("(\n  title: 3,\n)".to_owned(), (3, 10), Some(SyntaxProblem::Expected("text"))),
        ("(title: \"a\", title: \"b\")".to_owned(), (2, 14), Some(SyntaxProblem::RepeatedField { field: "title" })),
        ("(scale: Seven)".to_owned(), (2, 9), None),
        ("(authors: \"x\")".to_owned(), (2, 11), Some(SyntaxProblem::Expected("list"))),
        ("(title: \"a\" version: \"b\")".to_owned(), (2, 13), None),
        ("(title \"a\")".to_owned(), (2, 8), Some(SyntaxProblem::Expected("colon"))),
        ("(title: \"a\")\nmore".to_owned(), (3, 1), Some(SyntaxProblem::AfterEnd)),
        ("(title: \"a".to_owned(), (2, 9), Some(SyntaxProblem::OpenText)),
        ("(title: \"a\",".to_owned(), (2, 13), Some(SyntaxProblem::Cut)),
        (
            "(channels: [(id: \"000000000001\")])".to_owned(),
            (2, 32),
            Some(SyntaxProblem::MissingField { field: "name" }),
        ),
        ("(channels: [(id: \"short\", name: \"a\")])".to_owned(), (2, 19), Some(bad("id", "short"))),
        (card(", scores: {\"000000000005\": 3.0})"), (4, at + 27), Some(bad("score", "3.0"))),
        (card(", scores: {\"000000000005\": NaN})"), (4, at + 27), Some(bad("score", "NaN"))),
        (card(", scores: {\"000000000005\": -inf})"), (4, at + 27), Some(bad("score", "-inf"))),
        (
            card(", scores: {\"000000000005\": 1.0, \"000000000005\": 1.0})"),
            (4, at + 51),
            Some(SyntaxProblem::TwoScores),
        ),
        (card(", importance: 9)"), (4, at + 14), Some(bad("rating", "9"))),
        (card(", importance: 900)"), (4, at + 14), Some(bad("whole-number", "900"))),
        (card(", importance: \"9\")"), (4, at + 14), Some(whole())),
        (card(", moment_of_truth: 1)"), (4, at + 19), Some(SyntaxProblem::Expected("truth"))),
        (card(", sub_step: [])"), (4, at + 2), None),
    ];
    for (body, place, problem) in table {
        let error = problem_of(&body);
        check_sentences(&error);
        let ReadError::Syntax { line, column, problem: found } = error else { panic!("{body}: {error:?}") };
        assert_eq!((line, column), place, "{body}: {found:?}");
        if let Some(problem) = problem {
            assert_eq!(found, problem, "{body}");
        }
    }
}

#[test]
fn unknown_names_are_told_with_those_that_are_known() {
    let error = problem_of("(titel: \"x\")");
    let sentence = error.sentence(Lang::Dutch);
    assert!(sentence.starts_with("Regel 2, kolom 2: het veld “titel” is hier niet bekend"), "{sentence}");
    assert!(sentence.contains("title, organisation"), "{sentence}");
    let sentence = problem_of("(scale: Seven)").sentence(Lang::English);
    assert!(sentence.contains("“Seven” is not one of the choices") && sentence.contains("OneToTen"), "{sentence}");
}

#[test]
fn every_expectation_has_its_words() {
    for expected in SyntaxProblem::EXPECTATIONS {
        let key = format!("syntax-expected-{expected}");
        for lang in Lang::ALL {
            let words = lang.text(&key);
            assert!(words != key && !words.contains('{') | expected.starts_with("map"), "{words}");
        }
    }
}

#[test]
fn files_that_are_not_ours_or_not_whole() {
    let newer = format!("// Meander journey file, format {}\n(unheard_of: 1)", FORMAT + 6);
    let conflict = EXAMPLE.replacen("  sector:", "<<<<<<< HEAD\n  sector:", 1);
    let first = format!("<<<<<<< HEAD\n{EXAMPLE}");
    let table: [(&[u8], ReadError); 13] = [
        (b"", ReadError::Empty),
        (b" \n\n", ReadError::Empty),
        (b"\xEF\xBB\xBF// Meander journey file, format 1\n()", ReadError::ByteOrderMark),
        (b"// Meander journey file, format 1\n(title: \"\xFF\")", ReadError::NotText { line: 2, column: 10 }),
        (b"\xFF\xFE/\0/\0", ReadError::NotText { line: 1, column: 1 }),
        (b"(title: \"a\")", ReadError::NotMeander),
        (b"// Meander journey file, format one\n()", ReadError::NotMeander),
        (b"// Meander journey file, format 0\n()", ReadError::NotMeander),
        (b"PK\x03\x04", ReadError::Foreign(Foreign::Archive)),
        (newer.as_bytes(), ReadError::Newer { format: 7 }),
        (conflict.as_bytes(), ReadError::Conflict { line: 6 }),
        (first.as_bytes(), ReadError::Conflict { line: 1 }),
        (&vec![b' '; MOST_BYTES + 1], ReadError::TooBig { bytes: MOST_BYTES as u64 + 1 }),
    ];
    for (bytes, expected) in table {
        let error = read(bytes).unwrap_err();
        assert_eq!(error, expected);
        check_sentences(&error);
    }
    let sentence = ReadError::Newer { format: 7 }.sentence(Lang::English);
    assert!(sentence.contains("needs a newer Meander") && sentence.contains("format 7; this one reads up to 1"));
}

#[test]
fn what_does_not_hold_together_is_refused_with_its_line() {
    let lines: Vec<&str> = EXAMPLE.lines().collect();
    let at = lines.iter().position(|line| line.contains("title: \"Aanrijding melden\"")).unwrap();
    let twice = [&lines[..=at], &lines[at..]].concat().join("\n");
    let dangling = EXAMPLE.replacen("gap: Touchpoint(\"", "gap: Touchpoint(\"0000", 1);
    let infinite = EXAMPLE.replacen("value: -4.0", "value: inf", 1);
    assert!(matches!(read(dangling.as_bytes()), Err(ReadError::Syntax { .. })), "an id of 16 characters");
    let improvement = lines.iter().position(|line| line.contains("improvements: [")).unwrap() + 3;
    let gap = EXAMPLE.split("gap: Touchpoint(\"").nth(1).unwrap()[..12].to_owned();
    let dangling = EXAMPLE.replacen(&format!("gap: Touchpoint(\"{gap}"), "gap: Touchpoint(\"000000000000", 1);
    let metric = lines.iter().position(|line| line.contains("value: -4.0")).unwrap() + 1;
    type Expected = fn(&Problem) -> bool;
    let table: [(&str, usize, Expected); 3] = [
        (&twice, at + 2, |problem| *problem == Problem::DuplicateId),
        (&dangling, improvement, |problem| matches!(problem, Problem::Dangling { .. })),
        (&infinite, metric, |problem| *problem == Problem::NotFinite),
    ];
    for (text, line, expected) in table {
        let error = read(text.as_bytes()).unwrap_err();
        check_sentences(&error);
        let ReadError::Findings(found) = error else { panic!("{error:?}") };
        assert!(found.len() == 1 && expected(&found[0].finding.problem), "{found:?}");
        assert_eq!(found[0].line, Some(line));
    }
}

#[test]
fn many_findings_are_counted() {
    let customer = EXAMPLE.split("customer: Group(\"").nth(1).unwrap()[..12].to_owned();
    let text = EXAMPLE.replace(&format!("customer: \"{customer}\""), "customer: \"000000000000\"");
    let text = text.replace("value: -4.0", "value: NaN").replace("value: 5.1", "value: inf");
    let error = read(text.as_bytes()).unwrap_err();
    let sentence = error.sentence(Lang::English);
    assert_eq!(sentence.lines().count(), 6, "{sentence}");
    assert!(sentence.ends_with("And one more problem."), "{sentence}");
}

#[test]
fn every_beginning_of_a_file_loads_or_errs() {
    let small = write(&generator::map(10)).unwrap();
    for (text, step) in [(small.as_str(), 1), (EXAMPLE, 97)] {
        let whole = text.trim_end().len();
        for end in (0..text.len()).step_by(step).chain([whole - 1, whole, text.len()]) {
            let result = read(&text.as_bytes()[..end]);
            assert_eq!(result.is_ok(), end >= whole, "{end}");
            if let Err(error) = result {
                check_sentences(&error);
            }
        }
    }
}

#[test]
fn deep_nesting_errs() {
    let deep = format!("(authors: {})", "[".repeat(100_000));
    check_sentences(&problem_of(&deep));
    let deep = format!("(journeys: {})", "[(episodes: ".repeat(10_000));
    check_sentences(&problem_of(&deep));
}

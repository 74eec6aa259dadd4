//! Text to cells, and back from a journey to text.

use std::collections::BTreeSet;

use meander::edit::{Edit, TouchpointChange};
use meander::export::table::{Choice, table};
use meander::import::table::{MOST_CELLS, Separator, Table, TableError, guarded, number, scale_of, score};
use meander::lang::Lang;
use meander::model::{EpisodePath, Feeling, ScoreScale};
use meander::session::Selected;
use proptest::prelude::*;

use super::{blank, example, pasted, select, taken, told_of};

#[test]
fn text_is_cells() {
    let check = |text: &str, separator: Separator, expected: &[&[&str]]| {
        assert_eq!(Separator::of(text), separator, "{text:?}");
        let table = Table::read(text, separator).expect("a table");
        assert_eq!(table.rows, expected, "{text:?}");
    };
    check("a\tb\nc\td\n", Separator::Tab, &[&["a", "b"], &["c", "d"]]);
    check("a\tb\r\nc\td\r\n\r\n", Separator::Tab, &[&["a", "b"], &["c", "d"]]);
    check("\u{feff}a\t b \n\t\n\tc", Separator::Tab, &[&["a", "b"], &[], &["", "c"]]);
    check("a\t\"b\nc\"\td", Separator::Tab, &[&["a", "b\nc", "d"]]);
    check("\"say \"\"hi\"\"\"\tb", Separator::Tab, &[&["say \"hi\"", "b"]]);
    check("\"loose\" words\tb", Separator::Tab, &[&["\"loose\" words", "b"]]);
    check("\"open\tb\n\"too\tc", Separator::Tab, &[&["\"open", "b"], &["\"too", "c"]]);
    check("a;b;c\nd;e;f", Separator::Semicolon, &[&["a", "b", "c"], &["d", "e", "f"]]);
    check("a;b\nd;\"e;f\"", Separator::Semicolon, &[&["a", "b"], &["d", "e;f"]]);
    check("a,b,c\nd,e,f", Separator::Comma, &[&["a", "b", "c"], &["d", "e", "f"]]);
    check("\"a\",b\nd,e", Separator::Comma, &[&["a", "b"], &["d", "e"]]);
    check("Bel, of mail\nWacht, en hoop", Separator::None, &[&["Bel, of mail"], &["Wacht, en hoop"]]);
    check("Bel; of mail\nWacht", Separator::None, &[&["Bel; of mail"], &["Wacht"]]);
    check("een\ntwee\n\ndrie", Separator::None, &[&["een"], &["twee"], &[], &["drie"]]);
    check("\u{a0}a\u{200b}\0b\tc", Separator::Tab, &[&["a\u{200b}b", "c"]]);
    check("", Separator::None, &[]);
}

#[test]
fn tables_have_limits() {
    let wide = "\t".repeat(MOST_CELLS);
    assert_eq!(Table::read(&wide, Separator::Tab), Err(TableError::TooManyCells));
    assert!(Table::read(&wide[1..], Separator::Tab).is_ok());
    let large = "x".repeat((16 << 20) + 1);
    assert!(matches!(Table::read(&large, Separator::None), Err(TableError::TooBig { .. })));
    // Quotes that are never closed cost no second look.
    let open = "\"a\"\"\t".repeat(50_000);
    assert_eq!(Table::read(&open, Separator::Tab).expect("a table").columns(), 50_000);
    for lang in Lang::ALL {
        assert!(TableError::TooManyCells.sentence(lang).contains("100"));
        assert!(TableError::TooBig { bytes: 17 << 20 }.sentence(lang).contains("17"));
    }
}

#[test]
fn numbers_are_read_as_people_write_them() {
    for (text, value) in [
        ("1", Some(1.0)),
        ("1,5", Some(1.5)),
        ("1.5", Some(1.5)),
        ("−2", Some(-2.0)),
        ("- 2", Some(-2.0)),
        ("+1", Some(1.0)),
        ("", None),
        ("+", None),
        ("1.000.000", None),
        ("1e5", None),
        ("NaN", None),
        ("inf", None),
        ("twee", None),
    ] {
        assert_eq!(number(text), value, "{text:?}");
    }
}

#[test]
fn scores_are_figures_or_signs() {
    use ScoreScale::{MinusTwoToTwo, OneToFive, OneToTen};
    for (text, scale, tenths) in [
        ("++", OneToTen, Some(20)),
        ("+", OneToFive, Some(10)),
        ("+/-", OneToTen, Some(0)),
        ("−", OneToTen, Some(-10)),
        ("--", MinusTwoToTwo, Some(-20)),
        ("Heel goed", OneToTen, Some(20)),
        ("🙁", OneToTen, Some(-10)),
        ("0", MinusTwoToTwo, Some(0)),
        ("-1,4", MinusTwoToTwo, Some(-14)),
        ("1", OneToTen, Some(-20)),
        ("10", OneToTen, Some(20)),
        ("5,5", OneToTen, Some(0)),
        ("3", OneToFive, Some(0)),
        ("5", OneToFive, Some(20)),
        ("0", OneToTen, None),
        ("11", OneToTen, None),
        ("3", MinusTwoToTwo, None),
        ("vaak", MinusTwoToTwo, None),
    ] {
        assert_eq!(score(text, scale).ok().map(|score| score.tenths()), tenths, "{text:?} on {scale:?}");
    }
}

#[test]
fn the_scale_is_the_one_that_fits() {
    use ScoreScale::{MinusTwoToTwo, OneToFive, OneToTen};
    for (cells, own, expected) in [
        (&["-1", "2", "0"][..], MinusTwoToTwo, MinusTwoToTwo),
        (&["1", "2"], MinusTwoToTwo, MinusTwoToTwo),
        (&["1", "2"], OneToTen, OneToTen),
        (&["1", "4,5", "++"], MinusTwoToTwo, OneToFive),
        (&["7", "8,5", "3"], MinusTwoToTwo, OneToTen),
        (&["-1", "2"], OneToTen, MinusTwoToTwo),
        (&["7", "8", "75"], MinusTwoToTwo, OneToTen),
        (&[], OneToFive, OneToFive),
    ] {
        assert_eq!(scale_of(cells.iter().copied(), own), expected, "{cells:?} in a project of {own:?}");
    }
}

#[test]
fn a_journey_goes_to_a_spreadsheet_and_back() {
    for lang in Lang::ALL {
        let mut session = example();
        let first = &session.journey().episodes[0];
        let path = EpisodePath { journey: session.journey_id(), episode: first.id }.touchpoint(first.touchpoints[1].id);
        let feeling = |words: &str, why: &str| Feeling { words: words.into(), why: why.into() };
        for change in [
            TouchpointChange::Desired(feeling("rustig: het loopt", "dit is \"hun\" werk")),
            TouchpointChange::Current(feeling("alleen\nmet een nummer", "=niemand belt")),
        ] {
            session.edit(&Edit::ChangeTouchpoint { what: path, change }).expect("a feeling");
        }
        let text = table(session.project(), session.journey(), None, lang);
        let to = blank();
        let (plan, outcome) = taken(&to, &text);
        assert_eq!(outcome.left_out, [], "{lang:?}");
        assert!(plan.has_header);
        let again = pasted(to, &outcome);
        let (old, new) = (session.journey(), again.journey());
        // The blank journey keeps its own episode.
        assert_eq!(old.episodes.len() + 1, new.episodes.len());
        for (old, new) in old.episodes.iter().zip(&new.episodes[1..]) {
            assert_eq!(old.title, new.title);
            assert_eq!(old.notes.len(), new.notes.len(), "{}", old.title);
            for (one, other) in old.touchpoints.iter().zip(&new.touchpoints) {
                let names = |project: &meander::model::Project, of: &meander::model::Touchpoint| -> BTreeSet<String> {
                    of.channels.iter().filter_map(|id| project.channel(*id)).map(|it| it.name.to_lowercase()).collect()
                };
                assert_eq!(one.title, other.title);
                assert_eq!(one.sub_steps, other.sub_steps, "{}", one.title);
                assert_eq!(one.forms, other.forms, "{}", one.title);
                assert_eq!((&one.desired, &one.current), (&other.desired, &other.current), "{}", one.title);
                assert_eq!(one.moment_of_truth, other.moment_of_truth, "{}", one.title);
                assert_eq!(one.duration, other.duration, "{}", one.title);
                assert_eq!(names(session.project(), one), names(again.project(), other), "{}", one.title);
                let scores = |session: &meander::session::Session, of: &meander::model::Touchpoint| -> Vec<_> {
                    session.journey().curves.iter().take(2).map(|curve| of.scores.get(curve.id)).collect()
                };
                assert_eq!(scores(&session, one), scores(&again, other), "{}", one.title);
            }
        }
    }
}

#[test]
fn some_cards_go_to_a_spreadsheet_alone() {
    let mut session = example();
    select(&mut session, &["Aanrijding melden", "Nabellen: alles naar wens?"]);
    let chosen = session.selection().iter().filter_map(|one| match one {
        meander::session::Selected::Touchpoint(path) => Some(path.touchpoint),
        _ => None,
    });
    let choice = Choice { touchpoints: chosen.collect(), ..Choice::default() };
    let text = table(session.project(), session.journey(), Some(&choice), Lang::Dutch);
    let rows: Vec<Vec<&str>> = text.lines().map(|line| line.split('\t').take(5).collect()).collect();
    let group = &session.project().customers[0].name;
    let scores = [format!("Gevoel nu – {group}"), format!("Gewenst gevoel – {group}")];
    assert_eq!(rows[0], ["Episode", "Touchpoint", "Kanalen", &scores[0], &scores[1]]);
    assert_eq!(rows[1], ["Aanrijding en eerste melding", "Aanrijding melden", "telefoon, app", "-1", "0"]);
    assert_eq!(rows.last().expect("a last row")[..2], ["Nazorg", "Nabellen: alles naar wens?"]);
}

#[test]
fn no_words_of_a_table_are_a_formula() {
    let words = ["=1+1", "+31 20 123 45 67", "-tje", "@thuis", "'=1", "'s avonds", "-1,5", "-1.5", "−1,5", "- bel"];
    let mut session = example();
    let episodes = session.journey().episodes.clone();
    let paths = episodes.iter().flat_map(|episode| {
        let path = EpisodePath { journey: session.journey().id, episode: episode.id };
        episode.touchpoints.iter().map(move |one| path.touchpoint(one.id)).collect::<Vec<_>>()
    });
    for (path, words) in paths.collect::<Vec<_>>().into_iter().zip(words) {
        session.set_words(Selected::Touchpoint(path), words).expect("a title");
    }
    let text = table(session.project(), session.journey(), None, Lang::Dutch);
    // With the guards as they stand there.
    let sent = Table::read(&text.replace('\'', "’"), Separator::Tab).expect("a table");
    for cell in sent.rows.iter().flatten() {
        assert!(!cell.starts_with(['=', '+', '-', '@']) || number(cell).is_some(), "{cell:?}");
    }
    for number in ["\t-1,5\t", "\t-1.5\t", "\t−1,5\t"] {
        assert!(text.contains(number), "{number:?} stays as it is");
    }
    let to = blank();
    let (_, outcome) = taken(&to, &text);
    let again = pasted(to, &outcome);
    let titles = again.journey().episodes.iter().flat_map(|one| &one.touchpoints).map(|one| one.title.as_str());
    assert_eq!(titles.take(words.len()).collect::<Vec<_>>(), words);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    /// Whatever is pasted: no panic, a whole document, and nothing that one undo does not take away.
    #[test]
    fn any_text_is_a_table_or_none(text in "([a-c+\\-0-9,;\"\t\n ]|ab|Titel\t|Episode\t|Score\t|Citaat\t){0,60}") {
        let session = blank();
        let (_, outcome) = taken(&session, &text);
        pasted(session, &outcome);
    }

    #[test]
    fn cells_come_back_from_tab_separated_text(cells in proptest::collection::vec("[a-z\"\n;, ]{0,8}", 1..12)) {
        let quoted = |cell: &String| format!("\"{}\"", cell.replace('"', "\"\""));
        let text = cells.iter().map(quoted).collect::<Vec<_>>().join("\t");
        let read = Table::read(&text, Separator::Tab).expect("a table");
        let expected: Vec<&str> = cells.iter().map(|cell| cell.trim()).collect();
        for (at, cell) in expected.iter().enumerate() {
            prop_assert_eq!(read.cell(0, at), *cell);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn guarded_cells_are_no_formulas_and_come_back(cell in "['=+@a1,. -]{0,7}") {
        let sent = guarded(cell.clone());
        prop_assert!(!sent.starts_with(['=', '+', '-', '@']) || number(&sent).is_some(), "{:?}", sent);
        let read = Table::read(&format!("x\t{sent}"), Separator::Tab).expect("a table");
        prop_assert_eq!(read.cell(0, 1), cell.trim());
    }
}

#[test]
fn words_of_the_example_are_told() {
    assert!(told_of(&example()).starts_with("Aanrijding en eerste melding:"));
}

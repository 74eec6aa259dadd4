//! Rows that become touchpoints.

use meander::import::table::{Column, Layout, Plan};
use meander::lang::Lang;
use meander::model::{Duration, DurationUnit};

use super::{blank, check_taken, example, pasted, planned, taken};

/// The table in a new journey, whose only episode is empty.
#[track_caller]
fn check(text: &str, columns: &[&str], expected: &str, left_out: &[&str]) {
    check_taken(text, (Layout::Touchpoints, columns), expected, left_out);
}

#[test]
fn rows_are_touchpoints() {
    check("een\ntwee", &["Touchpoint"], "Nieuwe episode: een twee", &[]);
    check("a\tb\nc\td", &["Touchpoint", "Weglaten"], "Nieuwe episode: a c", &[]);
    check(
        "Fase\tContactmoment\nEen\ta\nEen\tb\nTwee\tc",
        &["Episode", "Touchpoint"],
        "Nieuwe episode: | Een: a b | Twee: c",
        &[],
    );
    // Joined cells give their words to the first row alone.
    check(
        "Episode\tTitel\nEen\ta\n\tb\nTwee\tc",
        &["Episode", "Touchpoint"],
        "Nieuwe episode: | Een: a b | Twee: c",
        &[],
    );
    // An episode that is there already takes the cards.
    check("Stage;Title\nnieuwe EPISODE;a\nX;b", &["Episode", "Touchpoint"], "Nieuwe episode: a | X: b", &[]);
    check(
        "Touchpoint\tQuote\tPain\tIdee\na\t“Au” – Ans\t- x\n",
        &["Touchpoint", "Citaten", "Nieuwe baan “Pijnpunten”", "Verbeterpunten"],
        "Nieuwe episode: a [Citaten: Au] [Pijnpunten: - x]",
        &[],
    );
    // A row without a title goes on with the touchpoint above.
    check(
        "Titel\tQuote\tScore\na\tm\t1\n\tn\t2",
        &["Touchpoint", "Citaten", "Gevoel nu"],
        "Nieuwe episode: a [Citaten: m] [Citaten: n]",
        &["geen touchpoint"],
    );
    check(
        "Titel\tScore\tDuur\tBelang\tMoment of truth\na\tvaak\tlang\t9\tmisschien",
        &["Touchpoint", "Gevoel nu", "Duur", "Belang", "Beslissend moment"],
        "Nieuwe episode: a",
        &["Rij 2, kolom 2, “vaak”", "“lang”", "“9”", "“misschien”"],
    );
    check("Episode\tTitel\nEen\t\nTwee\tb", &["Episode", "Touchpoint"], "Nieuwe episode: | Een: | Twee: b", &[]);
}

#[test]
fn a_row_says_all_of_a_touchpoint() {
    let text = "Titel\tKanalen\tNu\tGewenst\tDeelstappen\tDuur\tBelang\tBeslissend moment\tBegint\tToelichting\tEffect\n\
                Bel\ttelefoon, Fax en post\t3\t9,5\teen; twee\t3 dagen\thoog\tx\tAns\tlet op\trust";
    let session = blank();
    let (plan, outcome) = taken(&session, text);
    assert_eq!(plan.scale, meander::model::ScoreScale::OneToTen);
    assert_eq!(outcome.left_out, []);
    let session = pasted(session, &outcome);
    let one = &session.journey().episodes[0].touchpoints[0];
    let channels: Vec<&str> =
        one.channels.iter().filter_map(|id| session.project().channel(*id)).map(|it| it.name.as_str()).collect();
    assert_eq!(channels, ["telefoon", "Fax", "post"]);
    assert_eq!(session.project().channels.len(), blank().project().channels.len() + 1, "only the fax is new");
    let scores: Vec<i8> =
        session.journey().curves.iter().map(|curve| one.scores.get(curve.id).expect("a score").tenths()).collect();
    assert_eq!(scores, [-11, 18]);
    assert_eq!(one.sub_steps, ["een", "twee"]);
    assert_eq!(one.duration, Some(Duration(3, DurationUnit::Days)));
    assert_eq!(one.importance.map(|rating| rating.value()), Some(5));
    assert!(one.moment_of_truth);
    assert_eq!(session.project().actors[0].name, "Ans");
    assert_eq!(
        (one.starts, one.notes.as_str(), one.effect.as_str()),
        (Some(session.project().actors[0].id), "let op", "rust")
    );
}

#[test]
fn columns_are_known_by_the_titles_of_lanes() {
    let mut session = example();
    let text = "Touchpoint\tAchter de schermen\tOnbekend\nx\ty\tz";
    let (mut plan, _) = taken(&session, text);
    let lane = session.journey().lanes.iter().find(|one| one.kind == meander::model::LaneKind::BehindTheScenes);
    assert_eq!(plan.columns, [Column::Title, Column::Lane(lane.expect("the lane").id), Column::Skip]);
    plan.set(2, Column::NewLane);
    let outcome = planned(&session, text, &plan);
    assert_eq!((outcome.touchpoints.len(), outcome.notes.len(), outcome.new_lanes), (1, 2, 1));
    session = pasted(session, &outcome);
    assert_eq!(session.journey().lanes.last().expect("the new lane").title, "Onbekend");
}

#[test]
fn a_touchpoint_has_one_title() {
    let session = blank();
    let (mut plan, _) = taken(&session, "Titel\tb\nx\ty");
    plan.set(1, Column::Title);
    assert_eq!(plan.columns, [Column::Skip, Column::Title]);
    plan.set(1, Column::Skip);
    assert!(!plan.is_usable());
}

#[test]
fn long_cells_are_cut_and_told() {
    let most = meander::model::invariants::LONGEST_TEXT;
    let text = format!("Titel\tToelichting\nx\t{}", "é".repeat(most + 1));
    let session = blank();
    let (_, outcome) = taken(&session, &text);
    assert_eq!(outcome.left_out.len(), 1);
    let session = pasted(session, &outcome);
    assert_eq!(session.journey().episodes[0].touchpoints[0].notes.chars().count(), most);
}

#[test]
fn cells_of_ten_thousand_characters_stay_whole() {
    let text = format!("Titel\tToelichting\nx\t{}", "a".repeat(10_000));
    let session = blank();
    let (_, outcome) = taken(&session, &text);
    assert_eq!(outcome.left_out, []);
    assert_eq!(pasted(session, &outcome).journey().episodes[0].touchpoints[0].notes.len(), 10_000);
}

#[test]
fn five_thousand_cells_become_cards_and_quotes() {
    let mut text = "Episode\tTitel\tKanaal\tScore\tCitaat\n".to_owned();
    for at in 0..1_000 {
        text.push_str(&format!("Episode {}\tKaart {at}\ttelefoon\t{}\t“Zo {at}”\n", at / 20, at % 5 - 2));
    }
    let mut session = blank();
    let (_, outcome) = taken(&session, &text);
    session.paste_table(&outcome).expect("the table can be pasted");
    assert_eq!((outcome.touchpoints.len(), outcome.notes.len(), outcome.new_episodes), (1_000, 1_000, 50));
}

#[test]
fn nothing_is_made_without_a_journey() {
    let session = blank();
    let mut spot = session.spot(None);
    spot.journey = meander::model::JourneyId::from_number(7);
    let table = meander::import::table::Table { rows: vec![vec!["a".to_owned()]] };
    let plan = Plan::guess(&table, session.project(), session.journey());
    assert_eq!(meander::import::table::imported(&table, &plan, session.project(), &spot, Lang::English), None);
}

//! Columns that are episodes, and rows that are lanes.

use meander::import::table::Layout;

use super::{blank, check_taken, pasted, taken};

#[track_caller]
fn check(text: &str, rows: &[&str], expected: &str, left_out: &[&str]) {
    check_taken(text, (Layout::Grid, rows), expected, left_out);
}

#[test]
fn rows_are_lanes() {
    check(
        "\tEen\tTwee\nTouchpoints\ta\tb\nCitaten\tc\t\nGedachten\t\td",
        &["Touchpoints", "Citaten", "Nieuwe baan “Gedachten”"],
        "Nieuwe episode: | Een: a [Citaten: c] | Twee: b [Gedachten: d]",
        &[],
    );
    // A cell holds several touchpoints and several notes, line by line.
    check(
        "Fase\tEen\nContactmomenten\t\"a\n- b\"\nPains\t\"• x\n• y\"",
        &["Touchpoints", "Nieuwe baan “Pijnpunten”"],
        "Nieuwe episode: | Een: [Pijnpunten: x] [Pijnpunten: y] a b",
        &[],
    );
    // Joined cells of the first row: both columns are of one episode, and each note hangs on its column.
    check(
        "\tEen\t\tTwee\nTouchpoint\ta\tb\tc\nThoughts\tx\ty\tz",
        &["Touchpoints", "Nieuwe baan “Gedachten”"],
        "Nieuwe episode: | Een: a [Gedachten: x] b [Gedachten: y] | Twee: c [Gedachten: z]",
        &[],
    );
    // What is not known is a lane of its own; a row that says nothing is none.
    check(
        "\tEen\nTouchpoints\ta\nWachttijd\t3 dagen\nLeeg\t\nQuotes\tq",
        &["Touchpoints", "Nieuwe baan", "Weglaten", "Citaten"],
        "Nieuwe episode: | Een: a [Wachttijd: 3 dagen] [Citaten: q]",
        &[],
    );
    check(
        "\tEen\tTwee\nTouchpoints\ta\tb\nGevoel\t++\tsoms",
        &["Touchpoints", "Gevoel nu"],
        "Nieuwe episode: | Een: a | Twee: b",
        &["Rij 3, kolom 3, “soms”"],
    );
    // The episode that is there takes its column.
    check(
        "\tNieuwe episode\nTouchpoints\ta\nNotities\tn",
        &["Touchpoints", "Nieuwe baan “Notities”"],
        "Nieuwe episode: a [Notities: n]",
        &[],
    );
}

#[test]
fn figures_of_episodes_are_their_ratings() {
    let text = "\tNieuwe episode\tTwee\nTouchpoints\ta\tb\nScore nu\t2\t4,5\nGewenst\t5\t5";
    let session = blank();
    let (plan, outcome) = taken(&session, text);
    assert_eq!(plan.scale, meander::model::ScoreScale::OneToFive);
    assert_eq!(outcome.ratings, 4);
    let session = pasted(session, &outcome);
    let ratings: Vec<Vec<i8>> = session
        .journey()
        .episodes
        .iter()
        .map(|one| {
            session.journey().curves.iter().filter_map(|curve| one.rating.get(curve.id)).map(|it| it.tenths()).collect()
        })
        .collect();
    assert_eq!(ratings, [[-10, 20], [15, 20]]);
}

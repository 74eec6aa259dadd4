//! Scores and differences are told on the same scale, wherever they stand.

use std::sync::Arc;

use meander::export::report::report;
use meander::lang::Lang;
use meander::layout::compare::{Arrangement, Comparison, Line, Room};
use meander::layout::micro::{comparison, comparison_words, reason_words};
use meander::layout::words::{change_text, difference_text, score_text};
use meander::layout::{Look, Sheet, poster};
use meander::method::{curve_pair, worth_a_micro_journey};
use meander::model::{Date, Project, ScoreScale};
use meander::scene::{Dash, Item, Scene};
use meander::theme::ThemeKind;

use super::{DUTCH, example, first};

const SCALES: [ScoreScale; 3] = [ScoreScale::MinusTwoToTwo, ScoreScale::OneToFive, ScoreScale::OneToTen];

#[test]
fn a_difference_is_that_of_the_figures_beside_it() {
    use ScoreScale::{MinusTwoToTwo, OneToFive, OneToTen};
    for (scale, low, high, difference, change) in [
        (MinusTwoToTwo, "−2", "+1", "3", "−3"),
        (OneToFive, "1", "4", "3", "−3"),
        (OneToTen, "1", "7,8", "6,8", "−6,8"),
    ] {
        let score = |value| score_text(value, scale, Lang::Dutch);
        assert_eq!((score(-2.0).as_str(), score(1.0).as_str()), (low, high));
        assert_eq!(difference_text(3.0, scale, Lang::Dutch), difference);
        assert_eq!(change_text(-3.0, scale, Lang::Dutch), change);
        assert_eq!(change_text(3.0, scale, Lang::Dutch), format!("+{difference}"));
    }
}

fn on(scale: ScoreScale) -> Arc<Project> {
    let mut project = Project::clone(&example());
    project.scale = scale;
    Arc::new(project)
}

fn words(scene: &Scene) -> Vec<String> {
    let items = scene.pieces.iter().flat_map(|placed| placed.piece.items.iter());
    let texts = items.filter_map(|item| match item {
        Item::Text(text) => Some(text.text.to_string()),
        _ => None,
    });
    texts.collect()
}

/// The desired curve beside the current one, as two lines that are compared.
fn compared(project: &Project) -> Comparison {
    let journey = &project.journeys[0];
    let (current, desired) = curve_pair(journey, project.customers[0].id);
    let line = |curve| Line {
        curve,
        name: String::new(),
        color: DUTCH.theme().ink,
        dash: Dash::Solid,
        desired: None,
        summary: None,
        last: None,
    };
    let lines = [current, desired].into_iter().flatten().map(line).collect();
    Comparison::of(journey, lines, Arrangement::Overlaid, Room { width: 1200.0, height: 300.0 }, (project.scale, DUTCH))
}

#[test]
fn map_poster_report_and_comparison_agree_on_every_scale() {
    for (scale, now, desired, gap, apart) in
        [(SCALES[0], "−2", "+1", "3", "1"), (SCALES[1], "1", "4", "3", "1"), (SCALES[2], "1", "7,8", "6,8", "2,3")]
    {
        let project = on(scale);
        let journey = &project.journeys[0];
        let map = words(&first(&project).picture(&[]).expect("a picture"));
        for said in [format!("gat {gap}"), format!("−{gap}")] {
            assert!(map.contains(&said), "{scale:?}: {said} in {map:?}");
        }

        let look = Look { theme: ThemeKind::Poster, lang: Lang::Dutch };
        let sheet = Sheet { ratio: 0.7, date: Date::new(2026, 11, 21), version: String::new(), carry_over: None };
        let poster = words(&poster(&project, journey, &sheet, &look));
        assert_eq!(poster.iter().filter(|words| **words == format!("−{gap}")).count(), 2, "the map and the panel");

        let page = report(&project, journey, Lang::Dutch);
        for said in [
            format!("gewenst {desired}, gat {gap}"),
            format!("**Gat {gap}**: Terugkoppeling van de schouw (Schade bepalen), nu {now}, gewenst {desired}"),
            format!("(gat {gap})"),
            format!("**Schade bepalen**: gat {gap};"),
            format!("Dat scheelt {apart}:"),
            format!("**Aanrijding en eerste melding**: {apart} verschil."),
        ] {
            assert!(page.contains(&said), "{scale:?}: {said}\n{page}");
        }

        assert_eq!(compared(&project).spread_words((2, 2)).as_deref(), Some(gap));
        let found = comparison(&project, journey, &journey.episodes[2]).expect("a micro journey");
        assert!(comparison_words(&found, false, scale, Lang::Dutch).contains(&format!("verschil van {apart}")));
        let worth = worth_a_micro_journey(&project, journey, project.customers[0].id);
        assert!(reason_words(&worth[0], true, scale, Lang::Dutch).contains(&format!("({gap})")));
    }
}

//! Damage to a car, the first acceptance case, as the table that a document of it is held against.

use std::sync::Arc;

use meander::lang::Lang;
use meander::layout::words::score_text;
use meander::method;
use meander::model::{CurveId, CurveKind, Journey, LaneKind, Project, Score, ScoreScale, Scores, Touchpoint};

use super::desk::EXAMPLE;

type Words = &'static [&'static str];

/// A touchpoint: what it is called, how it goes, and how it feels now and is to feel.
#[derive(Clone, Copy)]
pub struct Card {
    pub title: &'static str,
    pub channels: Words,
    pub now: f64,
    pub desired: f64,
    pub sub_steps: Words,
    pub forms: Words,
    pub is_moment_of_truth: bool,
}

/// An episode, with its own rating now and desired.
pub struct Column {
    pub title: &'static str,
    pub now: f64,
    pub desired: f64,
    pub cards: &'static [Card],
}

const fn column(title: &'static str, now: f64, desired: f64, cards: &'static [Card]) -> Column {
    Column { title, now, desired, cards }
}

const fn card(title: &'static str, channels: Words, now: f64, desired: f64) -> Card {
    Card { title, channels, now, desired, sub_steps: &[], forms: &[], is_moment_of_truth: false }
}

impl Card {
    const fn steps(self, sub_steps: Words) -> Self {
        Self { sub_steps, ..self }
    }

    const fn forms(self, forms: Words) -> Self {
        Self { forms, ..self }
    }

    const fn decides(self) -> Self {
        Self { is_moment_of_truth: true, ..self }
    }
}

pub const EPISODES: [Column; 5] = [
    column(
        "Aanrijding en eerste melding",
        -1.0,
        0.0,
        &[
            card("Aanrijding melden", &["telefoon", "app"], -1.0, 0.0).steps(&["alarmnummer", "foto’s maken"]),
            card("Bevestiging en dossiernummer", &["e-mail"], 0.0, 1.0),
        ],
    ),
    column(
        "Vervangend vervoer",
        1.0,
        1.0,
        &[
            card("Vervangende auto regelen", &["telefoon", "online"], 1.0, 1.0),
            card("Auto ophalen bij de garage", &["garage"], 1.0, 1.0),
        ],
    ),
    column(
        "Schade bepalen",
        -2.0,
        1.0,
        &[
            card("Afspraak maken voor schadebepaling", &["telefoon", "e-mail", "online"], 0.0, 1.0),
            card("Schouw door de schade-expert", &["persoonlijk"], -1.0, 1.0)
                .steps(&["schouw gestart", "schouw afgerond"]),
            card("Terugkoppeling van de schouw", &["persoonlijk", "post"], -2.0, 1.0)
                .steps(&["persoonlijke toelichting", "rapport"])
                .forms(&["persoonlijk", "rapport per post"])
                .decides(),
        ],
    ),
    column(
        "Afhandeling",
        1.0,
        1.0,
        &[
            card("Akkoord en herstelopdracht", &["online"], 0.0, 1.0),
            card("Uitbetaling of herstel gereed", &["online", "garage"], 1.4, 1.0).decides(),
        ],
    ),
    column("Nazorg", 0.0, 1.0, &[card("Nabellen: alles naar wens?", &["telefoon"], 0.0, 1.0)]),
];

/// The episode with the lowest rating, which gets the micro journey.
pub const LOWEST: &str = "Schade bepalen";

/// Each by its episode.
pub const QUOTES: [(&str, &str); 2] = [
    ("Vervangend vervoer", "Ik kon dezelfde dag weer rijden"),
    (LOWEST, "De verzekeraar probeert vooral om de schadelast laag te houden"),
];
pub const IMPROVEMENTS: [(&str, &str); 2] = [
    (LOWEST, "Zelf tijdslot kiezen, met naam en foto van de expert"),
    (LOWEST, "Expert licht uitkomst direct toe, rapport volgt"),
];

/// The bundled example.
pub fn example() -> Project {
    meander::file::read(EXAMPLE).expect("the example")
}

/// The curve of a kind that shows.
pub fn curve(journey: &Journey, kind: CurveKind) -> CurveId {
    journey.curves.iter().find(|curve| curve.kind == kind && !curve.hidden).expect("a curve").id
}

fn way(now: Option<f64>, desired: Option<f64>) -> String {
    let said = |score: Option<f64>| {
        score.map_or("?".to_owned(), |score| score_text(score, ScoreScale::MinusTwoToTwo, Lang::Dutch))
    };
    format!("{} → {}", said(now), said(desired))
}

fn way_of(journey: &Journey, scores: &Scores) -> String {
    let [now, desired] = [CurveKind::Current, CurveKind::Desired].map(|kind| scores.get(curve(journey, kind)));
    way(now.map(Score::value), desired.map(Score::value))
}

fn line(title: &str, channels: &[&str], way: &str, is_moment_of_truth: bool) -> String {
    let star = if is_moment_of_truth { "; beslissend moment" } else { "" };
    format!("  {title}; {}; {way}{star}", channels.join(", "))
}

fn channels<'a>(project: &'a Project, touchpoint: &Touchpoint) -> Vec<&'a str> {
    touchpoint.channels.iter().map(|id| project.channel(*id).expect("a channel").name.as_str()).collect()
}

/// Holds titles, channels by name, scores now and desired and moments of truth against the table.
#[track_caller]
pub fn is_mapped(project: &Project, journey: &Journey) {
    let mut wanted = Vec::new();
    for episode in &EPISODES {
        wanted.push(episode.title.to_owned());
        wanted.extend(
            episode.cards.iter().map(|one| {
                line(one.title, one.channels, &way(Some(one.now), Some(one.desired)), one.is_moment_of_truth)
            }),
        );
    }
    let mut found = Vec::new();
    for episode in &journey.episodes {
        found.push(episode.title.clone());
        found.extend(episode.touchpoints.iter().map(|one| {
            let channels = channels(project, one);
            line(&one.title, &channels, &way_of(journey, &one.scores), one.moment_of_truth)
        }));
    }
    assert_eq!(found, wanted);
}

/// Holds sub-steps, forms and the episodes' own ratings against the table.
#[track_caller]
pub fn is_worked_out(journey: &Journey) {
    let detail = |title: &str, steps: &[String], forms: &[String]| format!("  {title}; {steps:?}; {forms:?}");
    let owned = |words: Words| words.iter().map(|one| (*one).to_owned()).collect::<Vec<_>>();
    let mut wanted = Vec::new();
    for episode in &EPISODES {
        wanted.push(format!("{}: {}", episode.title, way(Some(episode.now), Some(episode.desired))));
        let cards = episode.cards.iter();
        wanted.extend(cards.map(|one| detail(one.title, &owned(one.sub_steps), &owned(one.forms))));
    }
    let mut found = Vec::new();
    for episode in &journey.episodes {
        found.push(format!("{}: {}", episode.title, way_of(journey, &episode.rating)));
        found.extend(episode.touchpoints.iter().map(|one| detail(&one.title, &one.sub_steps, &one.forms)));
    }
    assert_eq!(found, wanted);
}

/// The cards in lanes of this kind: title of the episode, and words.
pub fn cards_of(project: &Project, journey: &Journey, kind: LaneKind) -> Vec<(String, String)> {
    let is_of_kind = |id| journey.lanes.iter().any(|lane| lane.id == id && lane.kind == kind);
    let of_episode = |episode: &Arc<meander::model::Episode>| {
        let notes = episode.notes.iter().filter(|note| is_of_kind(note.lane));
        notes.map(|note| (episode.title.clone(), project.note_words(note).to_owned())).collect::<Vec<_>>()
    };
    journey.episodes.iter().flat_map(of_episode).collect()
}

/// Holds quotes and improvements against the table.
#[track_caller]
pub fn is_answered(project: &Project, journey: &Journey) {
    for (kind, wanted) in [(LaneKind::Quote, QUOTES), (LaneKind::Improvement, IMPROVEMENTS)] {
        let wanted = wanted.map(|(episode, words)| (episode.to_owned(), words.to_owned()));
        assert_eq!(cards_of(project, journey, kind), wanted, "{kind:?}");
    }
}

/// Holds the micro journey against what is said of it: three episodes, 0, −1 and −2 now and +1 desired, whose mean
/// tells another story than the episode that they zoom in on.
#[track_caller]
pub fn is_zoomed_in(project: &Project, above: &Journey) {
    let lowest = above.episodes.iter().find(|episode| episode.title == LOWEST).expect("the episode");
    let micro = lowest.micro.and_then(|id| project.journey(id)).expect("its micro journey");
    assert_eq!(micro.parent, Some(lowest.id));
    let titles: Vec<&str> = micro.episodes.iter().map(|episode| episode.title.as_str()).collect();
    assert_eq!(titles, ["Afspraak maken", "Schouw door de expert", "Terugkoppeling"]);
    let feels = |kind| {
        let curve = curve(micro, kind);
        let of = |episode| method::episode_score(episode, curve).map(|score| score.value);
        micro.episodes.iter().map(|episode| of(episode)).collect::<Vec<_>>()
    };
    assert_eq!(feels(CurveKind::Current), [Some(0.0), Some(-1.0), Some(-2.0)]);
    assert_eq!(feels(CurveKind::Desired), [Some(1.0), Some(1.0), Some(1.0)]);
    let found = meander::layout::micro::comparison(project, above, lowest).expect("both have a score");
    assert!(found.is_flagged && found.child == -1.0 && found.parent == -2.0, "{found:?}");
}

#[test]
fn the_bundled_example_is_the_case() {
    let project = example();
    let journey = &project.journeys[0];
    is_mapped(&project, journey);
    is_worked_out(journey);
    is_answered(&project, journey);
    is_zoomed_in(&project, journey);
}

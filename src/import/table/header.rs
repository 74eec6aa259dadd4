//! What the names of columns and rows say, in English and Dutch.

use super::{Column, Table};
use crate::lang::Lang;
use crate::layout::words::lane_kind_key;
use crate::model::{CurveKind, Journey, LaneKind, Project};

/// What a name can mean, before it is known what the journey has.
#[derive(Clone, Copy)]
enum Meaning {
    Is(Column),
    Feeling(CurveKind),
    Cards(LaneKind),
}

use Meaning::{Cards, Feeling, Is};

/// Names that people give to columns, beside our own.
const NAMES: &[(&[&str], Meaning)] = &[
    (
        &["titel", "title", "touchpoint", "touchpoints", "contactmoment", "contactmomenten", "naam", "name", "stap"],
        Is(Column::Title),
    ),
    (&["step", "moment", "contact", "activiteit", "activity", "onderwerp", "subject"], Is(Column::Title)),
    (
        &["episode", "episodes", "fase", "phase", "stage", "hoofdonderdeel", "onderdeel", "levensfase", "life phase"],
        Is(Column::Episode),
    ),
    (&["baan", "lane", "swimlane"], Is(Column::InLane)),
    (&["kanaal", "kanalen", "kanaal/kanalen", "channel", "channels", "medium", "middel"], Is(Column::Channels)),
    (
        &["deelstap", "deelstappen", "sub-step", "sub-steps", "substeps", "substappen", "steps", "stappen"],
        Is(Column::SubSteps),
    ),
    (&["vorm", "vormen", "form", "forms"], Is(Column::Forms)),
    (&["begint", "starts", "starts it", "van", "from", "initiator", "initiatief"], Is(Column::Starts)),
    (&["ontvangt", "receives", "receives it", "aan", "to", "ontvanger", "receiver"], Is(Column::Receives)),
    (&["effect", "effect op de klant", "effect on the customer", "impact"], Is(Column::Effect)),
    (&["waarom dit gewenst is", "why this is wanted"], Is(Column::DesiredWhy)),
    (&["gevoel in woorden", "feeling in words"], Is(Column::CurrentWords)),
    (&["waarom het zo voelt", "why it is felt"], Is(Column::CurrentWhy)),
    (&["belang", "importance", "prioriteit", "priority"], Is(Column::Importance)),
    (&["beslissend moment", "beslissend", "moment of truth", "mot", "mvw"], Is(Column::MomentOfTruth)),
    (&["duur", "doorlooptijd", "duration", "time", "tijd"], Is(Column::Duration)),
    (
        &["notities", "notitie", "notes", "note", "opmerking", "opmerkingen", "toelichting", "remarks", "comment"],
        Is(Column::Notes),
    ),
    (&["comments", "omschrijving", "beschrijving", "description"], Is(Column::Notes)),
    (
        &[
            "nu",
            "now",
            "score",
            "score nu",
            "huidig",
            "huidige score",
            "huidig gevoel",
            "gevoel",
            "gevoel nu",
            "emotie",
        ],
        Feeling(CurveKind::Current),
    ),
    (
        &["current", "current score", "current feeling", "feeling", "feeling now", "emotion", "score now", "beleving"],
        Feeling(CurveKind::Current),
    ),
    (&["waardering", "rating", "cijfer", "mark", "experience", "ervaring"], Feeling(CurveKind::Current)),
    (
        &["gewenst", "gewenste score", "gewenst gevoel", "score gewenst", "wens", "doel", "streefscore", "ambitie"],
        Feeling(CurveKind::Desired),
    ),
    (&["desired", "desired score", "desired feeling", "score desired", "target", "goal"], Feeling(CurveKind::Desired)),
    (&["handeling", "handelingen", "acties", "actie", "action", "actions", "doing", "doet"], Cards(LaneKind::Action)),
    (&["gedachte", "gedachten", "thought", "thoughts", "thinking", "denkt"], Cards(LaneKind::Thought)),
    (&["behoefte", "behoeften", "behoeftes", "need", "needs"], Cards(LaneKind::Need)),
    (&["citaat", "citaten", "quote", "quotes", "uitspraak", "uitspraken"], Cards(LaneKind::Quote)),
    (
        &["pijn", "pijnpunt", "pijnpunten", "knelpunt", "knelpunten", "pain", "pains", "pain point", "pain points"],
        Cards(LaneKind::Pain),
    ),
    (&["frustratie", "frustraties", "frustration", "frustrations"], Cards(LaneKind::Pain)),
    (&["pluspunt", "pluspunten", "winst", "gain", "gains", "positief", "positives"], Cards(LaneKind::Gain)),
    (
        &["achter de schermen", "backstage", "behind the scenes", "back office", "backoffice", "intern"],
        Cards(LaneKind::BehindTheScenes),
    ),
    (
        &[
            "ondersteunend proces",
            "ondersteunende processen",
            "support process",
            "support processes",
            "proces",
            "process",
        ],
        Cards(LaneKind::SupportProcess),
    ),
    (&["systeem", "systemen", "system", "systems", "processen", "processes"], Cards(LaneKind::SupportProcess)),
    (
        &[
            "idee",
            "ideeën",
            "ideeen",
            "idea",
            "ideas",
            "verbeterpunt",
            "verbeterpunten",
            "verbetering",
            "verbeteringen",
        ],
        Cards(LaneKind::Improvement),
    ),
    (&["improvement", "improvements", "kans", "kansen", "opportunity", "opportunities"], Cards(LaneKind::Improvement)),
    (&["inzicht", "inzichten", "insight", "insights"], Cards(LaneKind::Insight)),
    (&["meting", "metingen", "kpi", "kpi's", "metric", "metrics"], Cards(LaneKind::Metric)),
    (&["gebeurtenis", "gebeurtenissen", "event", "events"], Cards(LaneKind::Event)),
    (&["beïnvloeder", "beïnvloeders", "influence", "influences", "influencers"], Cards(LaneKind::Influence)),
];

/// The columns of a table of touchpoints.
pub(super) struct Guess {
    pub has_header: bool,
    pub columns: Vec<Column>,
    /// How many names of the first row are known.
    pub known: usize,
}

/// Whether a guess rests on a name that is known.
pub(super) fn is_sure(column: &Column) -> bool {
    !matches!(column, Column::Skip | Column::NewLane)
}

/// What the first row says of the columns. Without names that are known, the first column that says something is
/// the title.
pub(super) fn columns(table: &Table, project: &Project, journey: &Journey) -> Guess {
    let mut columns: Vec<Column> = Vec::with_capacity(table.columns());
    for at in 0..table.columns() {
        let found = known(table.cell(0, at), project, journey, false).unwrap_or(Column::Skip);
        let is_taken = found.is_unique() && columns.contains(&found);
        columns.push(if is_taken { Column::Skip } else { found });
    }
    let known = columns.iter().filter(|one| is_sure(one)).count();
    let has_header = known > 0 && table.rows.len() > 1;
    if !has_header {
        columns.fill(Column::Skip);
    }
    if !columns.contains(&Column::Title) {
        let is_free = |at: &usize| columns[*at] == Column::Skip;
        let says = |at: &usize| {
            table.rows.iter().skip(usize::from(has_header)).any(|row| row.get(*at).is_some_and(|cell| !cell.is_empty()))
        };
        if let Some(first) = (0..columns.len()).find(|at| is_free(at) && says(at)) {
            columns[first] = Column::Title;
        }
    }
    Guess { has_header, columns, known }
}

/// What the first column says of the rows below the first: a row of an unknown name is a new lane.
pub(super) fn rows(table: &Table, project: &Project, journey: &Journey) -> Vec<Column> {
    let named = |row: &Vec<String>| {
        let name = row.first().map_or("", String::as_str);
        let is_empty = row.iter().skip(1).all(String::is_empty);
        match known(name, project, journey, true) {
            Some(column) => column,
            None if is_empty || name.is_empty() => Column::Skip,
            None => Column::NewLane,
        }
    };
    table.rows.iter().skip(1).map(named).collect()
}

/// What a name means in this journey: a name of ours, the title of a lane, or a name that people use.
fn known(name: &str, project: &Project, journey: &Journey, is_row: bool) -> Option<Column> {
    // What follows on a dash says which group or wave it is of.
    let before = |dash| name.split_once(dash).map(|(before, _)| before);
    let shorter = before(" – ").or_else(|| before(" - "));
    meaning(name, project, journey, is_row).or_else(|| shorter.and_then(|name| meaning(name, project, journey, is_row)))
}

fn meaning(name: &str, project: &Project, journey: &Journey, is_row: bool) -> Option<Column> {
    let name = plain(name);
    if name.is_empty() {
        return None;
    }
    let offered = if is_row { Column::for_rows(journey) } else { Column::for_touchpoints(journey) };
    let is_named = |column: &&Column| {
        Lang::ALL.iter().any(|lang| is_sure(column) && plain(&column.name(project, journey, *lang)) == name)
    };
    // A lane's title is found here too, as its name.
    if let Some(found) = offered.iter().find(is_named) {
        return Some(*found);
    }
    let kind = LaneKind::ALL.into_iter().find(|kind| {
        // A row may be the lane of channels; a column of channels is of touchpoints.
        let is_lane = is_row || *kind != LaneKind::Channel && *kind != LaneKind::Text;
        is_lane && Lang::ALL.iter().any(|lang| plain(&lang.text(lane_kind_key(*kind))) == name)
    });
    if let Some(found) = kind.and_then(|kind| of_kind(kind, journey, is_row)) {
        return Some(found);
    }
    let (_, meaning) = NAMES.iter().find(|(names, _)| names.contains(&name.as_str()))?;
    match *meaning {
        Cards(kind) => of_kind(kind, journey, is_row),
        Feeling(kind) => feeling(kind, journey),
        Is(Column::Title) if is_row => of_kind(LaneKind::Touchpoints, journey, true),
        Is(Column::Channels) if is_row => of_kind(LaneKind::Channel, journey, true),
        Is(Column::Notes) if is_row => of_kind(LaneKind::Text, journey, true),
        Is(_) if is_row => None,
        Is(column) => Some(column),
    }
}

/// The first lane of a kind, or a new one; the emotion lane is the curve in it.
fn of_kind(kind: LaneKind, journey: &Journey, is_row: bool) -> Option<Column> {
    match kind {
        LaneKind::Emotion => feeling(CurveKind::Current, journey),
        LaneKind::Touchpoints if !is_row => Some(Column::Title),
        LaneKind::Image => None,
        _ => {
            let there = || journey.lanes.iter().filter(|one| one.kind == kind);
            let first = there().find(|one| !one.hidden).or_else(|| there().next());
            Some(first.map_or(Column::Kind(kind), |one| Column::Lane(one.id)))
        }
    }
}

fn feeling(kind: CurveKind, journey: &Journey) -> Option<Column> {
    let of_kind = || journey.curves.iter().filter(|one| one.kind == kind);
    let first = of_kind().find(|one| !one.hidden).or_else(|| of_kind().next())?;
    Some(Column::Score(first.id))
}

/// A name as names are compared: without brackets, signs at the end and capitals.
pub(super) fn plain(name: &str) -> String {
    let before = name.split('(').next().unwrap_or(name);
    let name = if before.trim().is_empty() { name } else { before };
    let words: Vec<&str> = name.split_whitespace().collect();
    words.join(" ").trim_matches([':', '*', '.', '?']).trim().to_lowercase()
}

/// Whether a name says no more than the kind of a lane, so that the lane needs no title of its own.
pub(super) fn means(name: &str, kind: LaneKind) -> bool {
    let name = plain(name);
    let is_listed = |(names, meaning): &(&[&str], Meaning)| {
        let fits = match meaning {
            Cards(of) => *of == kind,
            Is(Column::Title) => kind == LaneKind::Touchpoints,
            Is(Column::Channels) => kind == LaneKind::Channel,
            Is(Column::Notes) => kind == LaneKind::Text,
            _ => false,
        };
        fits && names.contains(&name.as_str())
    };
    name.is_empty()
        || Lang::ALL.iter().any(|lang| plain(&lang.text(lane_kind_key(kind))) == name)
        || NAMES.iter().any(is_listed)
}

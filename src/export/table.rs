//! A journey as a table: tab-separated text, as spreadsheets take it from the clipboard.
//!
//! [`crate::import::table`] reads it back: the names of the columns are the same.

use std::collections::HashSet;

use crate::import::table::{Column, guarded};
use crate::lang::Lang;
use crate::layout::words::{lane_title, number_text};
use crate::model::{
    Attachment, DurationUnit, Episode, Journey, LaneId, LaneKind, Note, NoteId, Project, ScoreScale, Touchpoint,
    TouchpointId,
};

/// Which cards of a journey are wanted.
#[derive(Clone, Debug, Default)]
pub struct Choice {
    pub touchpoints: HashSet<TouchpointId>,
    pub notes: HashSet<NoteId>,
}

/// The journey, or what is chosen of it, with a row for each touchpoint and a first row of names in `lang`. A note
/// stands with the first touchpoint that it hangs on; notes of an episode stand in its first row, or in one of
/// their own. Columns that would be empty are left out, those of touchpoint, episode, channels and curves
/// excepted.
pub fn table(project: &Project, journey: &Journey, choice: Option<&Choice>, lang: Lang) -> String {
    let sheet = Sheet { project, journey, choice, lang };
    let rows: Vec<Row<'_>> = journey.episodes.iter().flat_map(|episode| sheet.rows(episode)).collect();
    let columns = sheet.columns(&rows);
    let mut text = String::new();
    let names = columns.iter().map(|column| column.name(project, journey, lang));
    push_row(&mut text, names);
    for row in &rows {
        push_row(&mut text, columns.iter().map(|column| sheet.cell(row, *column)));
    }
    text
}

/// A touchpoint, or none for notes of an episode without any.
struct Row<'a> {
    episode: &'a Episode,
    touchpoint: Option<&'a Touchpoint>,
    notes: Vec<&'a Note>,
}

struct Sheet<'a> {
    project: &'a Project,
    journey: &'a Journey,
    choice: Option<&'a Choice>,
    lang: Lang,
}

impl<'a> Sheet<'a> {
    fn rows(&self, episode: &'a Episode) -> Vec<Row<'a>> {
        let touchpoints = episode.touchpoints.iter().map(AsRef::as_ref);
        let wanted = |one: &&Touchpoint| self.choice.is_none_or(|choice| choice.touchpoints.contains(&one.id));
        let mut rows: Vec<Row<'a>> = touchpoints
            .filter(wanted)
            .map(|touchpoint| Row { episode, touchpoint: Some(touchpoint), notes: Vec::new() })
            .collect();
        let mut loose = Vec::new();
        for note in episode.notes.iter().map(AsRef::as_ref) {
            if self.choice.is_some_and(|choice| !choice.notes.contains(&note.id)) {
                continue;
            }
            let hook = match note.attached {
                Attachment::Episode => None,
                Attachment::Touchpoint(id) | Attachment::Span(id, _) => Some(id),
            };
            match rows.iter_mut().find(|row| hook.is_some() && row.touchpoint.map(|one| one.id) == hook) {
                Some(row) => row.notes.push(note),
                None => loose.push(note),
            }
        }
        match rows.first_mut() {
            Some(first) => first.notes.append(&mut loose),
            None if !loose.is_empty() || self.choice.is_none() => {
                rows.push(Row { episode, touchpoint: None, notes: loose });
            }
            None => {}
        }
        rows
    }

    fn columns(&self, rows: &[Row<'_>]) -> Vec<Column> {
        let is_filled = |column: &Column| rows.iter().any(|row| !self.cell(row, *column).is_empty());
        let has_lanes = self.journey.lanes.iter().filter(|one| one.kind == LaneKind::Touchpoints).count() > 1;
        let has_touchpoints = rows.iter().any(|row| row.touchpoint.is_some());
        let curves = self.journey.curves.iter().map(|one| Column::Score(one.id));
        let always = [Column::Episode, Column::Title];
        let rest = [Column::Channels].into_iter().chain(curves).filter(|_| has_touchpoints);
        let own = Column::OF_TOUCHPOINTS.into_iter().filter(|column| match column {
            Column::Episode | Column::Title | Column::Channels => false,
            Column::InLane => has_lanes && has_touchpoints,
            column => is_filled(column),
        });
        let lanes = self.journey.lanes.iter().map(|one| Column::Lane(one.id)).filter(is_filled);
        always.into_iter().chain(rest).chain(own).chain(lanes).collect()
    }

    fn cell(&self, row: &Row<'_>, column: Column) -> String {
        match column {
            Column::Episode => row.episode.title.clone(),
            Column::Lane(lane) => self.notes(row, lane),
            Column::Skip | Column::Kind(_) | Column::NewLane => String::new(),
            column => row.touchpoint.map(|one| self.of_touchpoint(one, column)).unwrap_or_default(),
        }
    }

    fn of_touchpoint(&self, one: &Touchpoint, column: Column) -> String {
        let actor = |id| self.project.actors.iter().find(|actor| Some(actor.id) == id);
        match column {
            Column::Title => one.title.clone(),
            Column::InLane => {
                let lane = self.journey.lanes.iter().find(|lane| lane.id == one.lane);
                lane.map(|lane| lane_title(lane, self.lang)).unwrap_or_default()
            }
            Column::Channels => {
                let names = one.channels.iter().filter_map(|id| self.project.channel(*id));
                names.map(|channel| channel.name.as_str()).collect::<Vec<_>>().join(", ")
            }
            Column::SubSteps => one.sub_steps.join("\n"),
            Column::Forms => one.forms.join("\n"),
            Column::Starts => actor(one.starts).map(|actor| actor.name.clone()).unwrap_or_default(),
            Column::Receives => actor(one.receives).map(|actor| actor.name.clone()).unwrap_or_default(),
            Column::Effect => one.effect.clone(),
            Column::DesiredWords => one.desired.words.clone(),
            Column::DesiredWhy => one.desired.why.clone(),
            Column::CurrentWords => one.current.words.clone(),
            Column::CurrentWhy => one.current.why.clone(),
            Column::Score(curve) => one.scores.get(curve).map(|score| self.figure(score.value())).unwrap_or_default(),
            Column::Importance => one.importance.map(|rating| rating.value().to_string()).unwrap_or_default(),
            Column::MomentOfTruth => {
                if one.moment_of_truth {
                    self.lang.text("table-yes")
                } else {
                    String::new()
                }
            }
            Column::Duration => one.duration.map(|duration| self.duration(duration)).unwrap_or_default(),
            Column::Notes => one.notes.clone(),
            Column::Skip | Column::Episode | Column::Lane(_) | Column::Kind(_) | Column::NewLane => String::new(),
        }
    }

    /// On the project's scale, written so that a spreadsheet takes it for a number.
    fn figure(&self, score: f64) -> String {
        let scale: ScoreScale = self.project.scale;
        number_text(scale.shown(score), false, self.lang).replace('−', "-")
    }

    fn duration(&self, crate::model::Duration(count, unit): crate::model::Duration) -> String {
        let key = match unit {
            DurationUnit::Minutes => "table-minutes",
            DurationUnit::Hours => "table-hours",
            DurationUnit::Days => "table-days",
            DurationUnit::Weeks => "table-weeks",
            DurationUnit::Months => "table-months",
        };
        self.lang.with(key, &[("count", count.to_string().into())])
    }

    /// The words of the notes in a lane, as a list where there are several.
    fn notes(&self, row: &Row<'_>, lane: LaneId) -> String {
        let words: Vec<String> = row.notes.iter().filter(|one| one.lane == lane).map(|one| self.words(one)).collect();
        match words.as_slice() {
            [one] => one.clone(),
            several => several.iter().map(|one| format!("- {}", one.replace('\n', " "))).collect::<Vec<_>>().join("\n"),
        }
    }

    fn words(&self, note: &Note) -> String {
        if let Some(improvement) = note.improvement.and_then(|id| self.project.improvement(id)) {
            return improvement.title.clone();
        }
        if let Some(insight) = self.project.shown_insight(note) {
            return insight.text.clone();
        }
        let said_by: Vec<&str> = [note.attribution.name.as_str(), note.attribution.role.as_str()]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect();
        if said_by.is_empty() { note.text.clone() } else { format!("“{}” – {}", note.text, said_by.join(", ")) }
    }
}

/// Cells with a tab, a line break or a quote stand in quotes, as spreadsheets expect. None is a formula.
fn push_row(text: &mut String, cells: impl Iterator<Item = String>) {
    for (at, cell) in cells.enumerate() {
        if at > 0 {
            text.push('\t');
        }
        let cell = guarded(cell);
        if cell.contains(['\t', '\n', '\r', '"']) {
            text.push('"');
            text.push_str(&cell.replace('"', "\"\""));
            text.push('"');
        } else {
            text.push_str(&cell);
        }
    }
    text.push('\n');
}

//! Each row a touchpoint.

use super::builder::{Builder, Place};
use super::report::{Imported, Reason};
use super::score::{duration, rating, score, truth};
use super::{Column, Plan, Table};
use crate::model::{Attachment, Touchpoint, TouchpointId};

/// The touchpoint of the row before, on which a row without a title goes on.
#[derive(Clone, Copy, Default)]
struct Above {
    home: Option<usize>,
    touchpoint: Option<TouchpointId>,
}

pub(super) fn imported(table: &Table, plan: &Plan, mut builder: Builder) -> Imported {
    let mut above = Above::default();
    for (at, row) in table.rows.iter().enumerate().skip(usize::from(plan.has_header)) {
        if row.iter().any(|cell| !cell.is_empty()) {
            let names = plan.has_header.then_some(&table.rows[0]);
            above = Row { at, row, plan, names }.add(&mut builder, above);
        }
    }
    builder.finish()
}

struct Row<'a> {
    at: usize,
    row: &'a [String],
    plan: &'a Plan,
    names: Option<&'a Vec<String>>,
}

impl Row<'_> {
    /// The place and words of the first cell that says this of the row.
    fn cell(&self, column: Column) -> Option<(Place, &str)> {
        let at = self.plan.columns.iter().position(|one| *one == column)?;
        self.row.get(at).filter(|cell| !cell.is_empty()).map(|cell| ((self.at, at), cell.as_str()))
    }

    /// Cells of a spreadsheet that are joined give their words to the first row alone: without an episode a row is
    /// in that of the row above, and without a title its cards hang on the touchpoint above.
    fn add(&self, builder: &mut Builder, above: Above) -> Above {
        let episode = self.cell(Column::Episode);
        if let Some((place, words)) = episode {
            builder.text(place, words);
        }
        let home = match (episode, above.home) {
            (Some((_, title)), _) => builder.home(title),
            (None, Some(home)) => home,
            (None, None) => builder.home(""),
        };
        let touchpoint = match self.cell(Column::Title) {
            Some((place, title)) => {
                let touchpoint = self.touchpoint(builder, place, title);
                Some(builder.add_touchpoint(home, touchpoint))
            }
            None => {
                self.leave_out_touchpoint(builder);
                above.touchpoint.filter(|_| above.home == Some(home))
            }
        };
        self.cards(builder, home, touchpoint);
        Above { home: Some(home), touchpoint }
    }

    fn touchpoint(&self, builder: &mut Builder, place: Place, title: &str) -> Touchpoint {
        let lane = builder.touchpoint_lane(self.cell(Column::InLane).map_or("", |(_, lane)| lane));
        let title = builder.text(place, title).replace('\n', " ");
        let mut made = Touchpoint::new(TouchpointId::random(), title, lane);
        for (at, cell) in self.row.iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
            let place = (self.at, at);
            match self.plan.columns.get(at).copied().unwrap_or(Column::Skip) {
                Column::Channels => {
                    for name in names(cell) {
                        let channel = builder.channel(&name);
                        if !made.channels.contains(&channel) {
                            made.channels.push(channel);
                        }
                    }
                }
                Column::SubSteps => made.sub_steps = self.list(builder, place, cell),
                Column::Forms => made.forms = self.list(builder, place, cell),
                Column::Starts => made.starts = Some(builder.actor(cell)),
                Column::Receives => made.receives = Some(builder.actor(cell)),
                Column::Effect => made.effect = builder.text(place, cell),
                Column::DesiredWords => made.desired.words = builder.text(place, cell),
                Column::DesiredWhy => made.desired.why = builder.text(place, cell),
                Column::CurrentWords => made.current.words = builder.text(place, cell),
                Column::CurrentWhy => made.current.why = builder.text(place, cell),
                Column::Notes => made.notes = builder.text(place, cell),
                Column::Score(curve) => {
                    let scale = builder.scale;
                    if let Some(score) = builder.read(place, cell, score(cell, scale)) {
                        made.scores.set(curve, Some(score));
                    }
                }
                Column::Importance => made.importance = builder.read(place, cell, rating(cell)),
                Column::MomentOfTruth => {
                    made.moment_of_truth = builder.read(place, cell, truth(cell)).unwrap_or(false);
                }
                Column::Duration => made.duration = builder.read(place, cell, duration(cell)),
                Column::Skip
                | Column::Title
                | Column::Episode
                | Column::InLane
                | Column::Lane(_)
                | Column::Kind(_)
                | Column::NewLane => {}
            }
        }
        made
    }

    fn list(&self, builder: &mut Builder, place: Place, cell: &str) -> Vec<String> {
        let cell = builder.text(place, cell);
        let several = if cell.contains(['\n', ';']) { &['\n', ';'][..] } else { &[','][..] };
        cell.split(several).map(without_bullet).filter(|one| !one.is_empty()).map(str::to_owned).collect()
    }

    /// What a row says of a touchpoint that it does not name.
    fn leave_out_touchpoint(&self, builder: &mut Builder) {
        for (at, cell) in self.row.iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
            let column = self.plan.columns.get(at).copied().unwrap_or(Column::Skip);
            let is_of_touchpoint = column.is_unique() && column != Column::Episode;
            if is_of_touchpoint {
                builder.leave_out((self.at, at), cell, Reason::NoTouchpoint);
            }
        }
    }

    fn cards(&self, builder: &mut Builder, home: usize, touchpoint: Option<TouchpointId>) {
        let attached = touchpoint.map_or(Attachment::Episode, Attachment::Touchpoint);
        for (at, cell) in self.row.iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
            let column = self.plan.columns.get(at).copied().unwrap_or(Column::Skip);
            let name = self.names.and_then(|names| names.get(at)).map_or("", String::as_str);
            if let Some(lane) = builder.lane(column, name) {
                let words = builder.text((self.at, at), cell);
                for card in cards(&words) {
                    builder.add_note(home, lane, attached, card);
                }
            }
        }
    }
}

/// The cards of a cell: one, or one for each line where the lines are a list.
pub(super) fn cards(cell: &str) -> Vec<String> {
    let lines = || cell.lines().map(str::trim).filter(|line| !line.is_empty());
    if lines().count() > 1 && lines().all(|line| without_bullet(line) != line) {
        return lines().map(|line| without_bullet(line).to_owned()).collect();
    }
    vec![cell.to_owned()]
}

/// A line without the sign that makes it one of a list.
pub(super) fn without_bullet(line: &str) -> &str {
    let line = line.trim();
    let after = ["- ", "– ", "• ", "* ", "· ", "▪ ", "o "].iter().find_map(|sign| line.strip_prefix(sign));
    after.unwrap_or(line).trim()
}

/// The names in a cell: "telefoon, e-mail en post" holds three.
fn names(cell: &str) -> Vec<String> {
    let parts = cell.split([',', ';', '/', '|', '&', '\n']);
    let words = parts.flat_map(|part| part.split(" en ").flat_map(|part| part.split(" and ")));
    words.map(without_bullet).filter(|name| !name.is_empty()).map(str::to_owned).collect()
}

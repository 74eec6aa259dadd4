//! Columns as episodes, rows as lanes.

use super::builder::Builder;
use super::report::Imported;
use super::rows::{cards, without_bullet};
use super::score::score;
use super::{Column, Plan, Table};
use crate::model::{Attachment, LaneKind, Touchpoint, TouchpointId};

pub(super) fn imported(table: &Table, plan: &Plan, mut builder: Builder) -> Imported {
    let columns = table.columns();
    let homes = homes(table, &mut builder);
    // The touchpoints first: notes of the same column hang on them.
    let mut touchpoints: Vec<Vec<TouchpointId>> = vec![Vec::new(); columns];
    for column in 1..columns {
        for (row, use_) in plan.rows.iter().enumerate().map(|(at, use_)| (at + 1, *use_)) {
            let cell = table.cell(row, column);
            let lane = builder.lane(use_, table.cell(row, 0)).filter(|_| !cell.is_empty());
            if let Some(lane) = lane.filter(|lane| builder.kind(*lane) == Some(LaneKind::Touchpoints)) {
                let words = builder.text((row, column), cell);
                for title in words.lines().map(without_bullet).filter(|line| !line.is_empty()) {
                    let touchpoint = Touchpoint::new(TouchpointId::random(), title.to_owned(), lane);
                    touchpoints[column].push(builder.add_touchpoint(homes[column], touchpoint));
                }
            }
        }
    }
    for (row, use_) in plan.rows.iter().enumerate().map(|(at, use_)| (at + 1, *use_)) {
        for column in 1..columns {
            let (cell, place) = (table.cell(row, column), (row, column));
            if cell.is_empty() {
                continue;
            }
            if let Column::Score(curve) = use_ {
                let scale = builder.scale;
                if let Some(score) = builder.read(place, cell, score(cell, scale)) {
                    builder.rate(homes[column], curve, score);
                }
                continue;
            }
            let lane = builder.lane(use_, table.cell(row, 0));
            if let Some(lane) = lane.filter(|lane| builder.kind(*lane) != Some(LaneKind::Touchpoints)) {
                let attached = match touchpoints[column].as_slice() {
                    [one] => Attachment::Touchpoint(*one),
                    _ => Attachment::Episode,
                };
                let words = builder.text(place, cell);
                cards(&words).into_iter().for_each(|card| builder.add_note(homes[column], lane, attached, card));
            }
        }
    }
    builder.finish()
}

/// The episode of each column. A column without a name belongs to the one before it: joined cells of a
/// spreadsheet give their words to the first alone.
fn homes(table: &Table, builder: &mut Builder) -> Vec<usize> {
    let mut homes = vec![0; table.columns()];
    for column in 1..table.columns() {
        let title = table.cell(0, column);
        if !title.is_empty() {
            builder.text((0, column), title);
        }
        homes[column] = match title {
            "" if column > 1 => homes[column - 1],
            title => builder.home(&title.replace('\n', " ")),
        };
    }
    homes
}

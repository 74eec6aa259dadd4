//! A table from a spreadsheet or a text into a journey.
//!
//! [`Table::read`] makes cells of a text, [`Plan::guess`] says what its columns or rows probably are, a person
//! may say it better, and [`imported`] gives the edit, with a list of the cells that could not be used.

mod builder;
mod column;
mod grid;
mod header;
mod report;
mod rows;
mod score;
mod text;

use crate::lang::Lang;
use crate::model::{Journey, Project, ScoreScale};

pub use column::Column;
pub use report::{Imported, LeftOut, Reason};
pub use score::{number, scale_of, score};
pub use text::{MOST_CELLS, Separator, Table, TableError, fitting, guarded};

use super::Spot;

/// How a table is understood as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    /// Each row is a touchpoint, each column something about it.
    Touchpoints,
    /// Columns are episodes and rows lanes, as on the map.
    Grid,
}

/// What is to become of a table.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    pub layout: Layout,
    /// Whether the first row names the columns. A grid always has one.
    pub has_header: bool,
    /// For touchpoints: what each column is.
    pub columns: Vec<Column>,
    /// For a grid: what each row below the first is.
    pub rows: Vec<Column>,
    /// How scores in figures are meant.
    pub scale: ScoreScale,
}

impl Plan {
    /// What the words of the first row and the first column suggest, in English or Dutch.
    pub fn guess(table: &Table, project: &Project, journey: &Journey) -> Self {
        let columns = header::columns(table, project, journey);
        let rows = header::rows(table, project, journey);
        let known_rows = rows.iter().filter(|one| header::is_sure(one)).count();
        let is_grid = table.columns() > 1 && known_rows > columns.known;
        let mut plan = Self {
            layout: if is_grid { Layout::Grid } else { Layout::Touchpoints },
            has_header: columns.has_header,
            columns: columns.columns,
            rows,
            scale: project.scale,
        };
        plan.scale = scale_of(plan.score_cells(table), project.scale);
        plan
    }

    /// The cells that are scores.
    pub fn score_cells<'a>(&'a self, table: &'a Table) -> Box<dyn Iterator<Item = &'a str> + 'a> {
        let is_score = |column: Option<&Column>| matches!(column, Some(Column::Score(_)));
        match self.layout {
            Layout::Touchpoints => {
                let rows = table.rows.iter().skip(usize::from(self.has_header));
                let scores = move |at: &usize| is_score(self.columns.get(*at));
                Box::new(rows.flat_map(move |row| (0..row.len()).filter(scores).map(|at| row[at].as_str())))
            }
            Layout::Grid => {
                let rows = table.rows.iter().skip(1).zip(&self.rows).filter(move |(_, use_)| is_score(Some(use_)));
                Box::new(rows.flat_map(|(row, _)| row.iter().skip(1).map(String::as_str)))
            }
        }
    }

    /// Whether there is something to make of it: rows need a title.
    pub fn is_usable(&self) -> bool {
        match self.layout {
            Layout::Touchpoints => self.columns.contains(&Column::Title),
            Layout::Grid => self.rows.iter().any(|row| *row != Column::Skip),
        }
    }

    /// Says what a column (of touchpoints) or a row (of a grid) is. What can be only once goes from where it
    /// was.
    pub fn set(&mut self, at: usize, to: Column) {
        let list = match self.layout {
            Layout::Touchpoints => &mut self.columns,
            Layout::Grid => &mut self.rows,
        };
        if self.layout == Layout::Touchpoints && to.is_unique() {
            list.iter_mut().filter(|one| **one == to).for_each(|one| *one = Column::Skip);
        }
        if let Some(one) = list.get_mut(at) {
            *one = to;
        }
    }
}

/// What a table becomes at a spot of a journey; none if the journey is not there. Words of its own, such as the
/// title of a new episode, are in `lang`.
pub fn imported(table: &Table, plan: &Plan, project: &Project, spot: &Spot, lang: Lang) -> Option<Imported> {
    let builder = builder::Builder::new(project, spot, plan.scale, lang)?;
    Some(match plan.layout {
        Layout::Touchpoints => rows::imported(table, plan, builder),
        Layout::Grid => grid::imported(table, plan, builder),
    })
}

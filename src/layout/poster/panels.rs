//! The panels below the map, or at its right: micro journey, improvements, largest gaps.

use crate::geom::Rect;
use crate::layout::Look;
use crate::layout::poster::gaps::Gaps;
use crate::layout::poster::matrix::Matrix;
use crate::layout::poster::micro::Micro;
use crate::layout::poster::pen::Pen;
use crate::model::{Journey, Project};

const GAP: f32 = 20.0;
/// A row of three needs this width; a narrower sheet has the micro journey in a row of its own.
const MIN_ROW: f32 = 1500.0;

pub struct Panels {
    panels: Vec<Panel>,
}

pub enum Panel {
    Micro(Micro),
    Matrix(Matrix),
    Gaps(Gaps),
}

impl Panel {
    fn height(&self, width: f32) -> f32 {
        match self {
            Self::Micro(micro) => micro.height(width),
            Self::Matrix(matrix) => matrix.height(),
            Self::Gaps(gaps) => gaps.height(),
        }
    }

    /// Its part of the width of a row.
    fn share(&self) -> f32 {
        match self {
            Self::Micro(_) => 0.42,
            Self::Matrix(_) => 0.32,
            Self::Gaps(_) => 0.26,
        }
    }

    /// How readily it gets higher than it needs, against the others.
    fn elasticity(&self) -> f32 {
        match self {
            Self::Micro(_) => 1.0,
            Self::Matrix(_) => 1.0,
            Self::Gaps(_) => 0.5,
        }
    }

    pub fn draw(&self, pen: &mut Pen, rect: Rect) {
        match self {
            Self::Micro(micro) => micro.draw(pen, rect),
            Self::Matrix(matrix) => matrix.draw(pen, rect),
            Self::Gaps(gaps) => gaps.draw(pen, rect),
        }
    }
}

impl Panels {
    pub fn of(project: &Project, journey: &Journey, look: &Look) -> Self {
        let micro = Micro::of(project, journey, look).map(Panel::Micro);
        let matrix = Matrix::of(project, journey, look).map(Panel::Matrix);
        let gaps = Gaps::of(project, journey, look).map(Panel::Gaps);
        Self { panels: [micro, matrix, gaps].into_iter().flatten().collect() }
    }

    pub fn is_empty(&self) -> bool {
        self.panels.is_empty()
    }

    /// The height they need in rows of this width.
    pub fn height(&self, width: f32) -> f32 {
        let rows = self.rows(width);
        let heights: f32 = rows.iter().map(|row| row_height(row, width)).sum();
        heights + rows.len().saturating_sub(1) as f32 * GAP
    }

    /// The height they need one below the other.
    pub fn stacked_height(&self, width: f32) -> f32 {
        let heights: f32 = self.panels.iter().map(|panel| panel.height(width)).sum();
        heights + self.panels.len().saturating_sub(1) as f32 * GAP
    }

    /// Where each stands, in rows that share the height of `within`.
    pub fn in_rows(&self, within: Rect) -> Vec<(&Panel, Rect)> {
        let rows = self.rows(within.width());
        let stretch = (within.height() - self.height(within.width())) / rows.len().max(1) as f32;
        let mut places = Vec::new();
        let mut top = within.min.y;
        for row in rows {
            let height = row_height(row, within.width()) + stretch;
            let mut left = within.min.x;
            for (panel, width) in row.iter().zip(widths(row, within.width())) {
                places.push((panel, Rect::new(left, top, width, height)));
                left += width + GAP;
            }
            top += height + GAP;
        }
        places
    }

    /// Where each stands one below the other, sharing the height of `within`; a plot takes more than bars.
    pub fn stacked(&self, within: Rect) -> Vec<(&Panel, Rect)> {
        let spare = within.height() - self.stacked_height(within.width());
        let elasticity: f32 = self.panels.iter().map(Panel::elasticity).sum();
        let mut top = within.min.y;
        let place = |panel| {
            let stretch = spare * Panel::elasticity(panel) / elasticity;
            let place = Rect::new(within.min.x, top, within.width(), Panel::height(panel, within.width()) + stretch);
            top = place.max.y + GAP;
            (panel, place)
        };
        self.panels.iter().map(place).collect()
    }

    fn rows(&self, width: f32) -> Vec<&[Panel]> {
        if width >= MIN_ROW || self.panels.len() < 3 {
            return self.panels.chunks(3).collect();
        }
        let (first, others) = self.panels.split_at(1);
        vec![first, others]
    }
}

fn row_height(row: &[Panel], width: f32) -> f32 {
    row.iter().zip(widths(row, width)).map(|(panel, width)| panel.height(width)).fold(0.0, f32::max)
}

fn widths(row: &[Panel], width: f32) -> Vec<f32> {
    let shares: f32 = row.iter().map(Panel::share).sum();
    let room = width - row.len().saturating_sub(1) as f32 * GAP;
    row.iter().map(|panel| room * panel.share() / shares).collect()
}

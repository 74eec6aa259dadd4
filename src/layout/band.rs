//! A row of episodes with its headers, as paper shows it.

use std::ops::Range;

use super::map::{Edges, Map};
use crate::geom::{Rect, point};
use crate::layout::draw::Pen;
use crate::scene::{Placed, Scene, Stroke};
use crate::theme::{Color, size};

impl Map {
    /// Width of a row of episodes, lane headers included, in scene units.
    pub fn band_width(&self, episodes: Range<usize>) -> f64 {
        f64::from(size::LANE_HEADER_WIDTH) + self.cells[episodes].iter().map(|cell| f64::from(cell.width)).sum::<f64>()
    }

    /// Height of a row of episodes, episode headers included, in scene units.
    pub fn band_height(&self) -> f64 {
        f64::from(size::EPISODE_HEADER_HEIGHT + size::EPISODE_HEADER_GAP + self.height)
    }

    /// A row of episodes with lane headers at the left and episode headers on top.
    pub fn band(&self, episodes: Range<usize>) -> Scene {
        let theme = self.look.theme();
        let lanes_top = f64::from(size::EPISODE_HEADER_HEIGHT + size::EPISODE_HEADER_GAP);
        let lanes_left = f64::from(size::LANE_HEADER_WIDTH);
        let (width, height) = (self.band_width(episodes.clone()), self.band_height());
        let start = self.cells.get(episodes.start).map_or(0.0, |cell| cell.x);
        let mut pieces = Vec::new();
        let mut place = |x: f64, y: f64, piece| pieces.push(Placed { x, y, piece });
        place(lanes_left, lanes_top, self.backdrop(start, start + width - lanes_left, Color::TRANSPARENT));
        let mut ground = Pen::default();
        ground.fill(Rect::new(0.0, 0.0, size::LANE_HEADER_WIDTH, self.height), 0.0, theme.panel);
        for lane in self.lanes.iter() {
            let y = lane.top + lane.height;
            let right = point(size::LANE_HEADER_WIDTH, y);
            ground.line(point(0.0, y), right, Stroke::solid(1.0, theme.line));
        }
        place(0.0, lanes_top, ground.finish());
        place(0.0, lanes_top, self.lane_headers(1.0));
        for index in episodes.clone() {
            // The journey goes on in the row above or below: its curves are cut at the edge.
            let begins = (start - self.cells[index].x) as f32;
            let left = (episodes.start > 0 && self.comes_from_before(index, begins)).then_some(begins);
            let right =
                (index + 1 == episodes.end && episodes.end < self.cells.len()).then_some(self.cells[index].width);
            let under = if left.is_some() || right.is_some() {
                self.draw_under(index, Edges { left, right })
            } else {
                self.under(index)
            };
            place(lanes_left + self.cells[index].x - start, lanes_top, under);
        }
        for index in episodes.clone() {
            place(lanes_left + self.cells[index].x - start, lanes_top, self.over(index));
        }
        for index in episodes.clone() {
            let header =
                if index == episodes.start { self.draw_header(index, true, 1.0) } else { self.header(index, 1.0) };
            place(lanes_left + self.cells[index].x - start, 0.0, header);
        }
        let mut frame = Pen::default();
        let around = Rect::new(0.0, 0.0, width as f32, self.height);
        frame.rect(around, 0.0, crate::theme::Color::TRANSPARENT, Some(Stroke::solid(1.0, theme.line)), None);
        place(0.0, lanes_top, frame.finish());
        Scene { width, height, background: theme.surface, pieces }
    }
}

//! The map from so far away that a card is a few pixels: blocks of feeling, and the curve's reach per pixel.

use std::sync::Arc;

use super::{Cell, Map};
use crate::geom::{Path, Point, Rect, point};
use crate::layout::draw::{Pen, score_y};
use crate::model::{LaneId, LaneKind};
use crate::scene::{Piece, Stroke};
use crate::theme::size;

/// Draws the stretch `from..to` of the map in blocks of at least a pixel; x is counted from `from`.
pub fn draw(map: &Map, from: f64, to: f64, scene_per_pixel: f64) -> Arc<Piece> {
    let mut pen = Pen::default();
    let theme = map.look.theme();
    let range = map.cells_within(from, to);
    let block = scene_per_pixel * 2.0;
    let mut curve: Vec<Point> = Vec::new();
    let lanes: Vec<LaneId> = map.lanes.iter().map(|place| map.journey.lanes[place.index].id).collect();
    let mut index = range.start;
    while index < range.end {
        let start = map.cells[index].x;
        let (mut sum, mut count, mut end) = (0.0, 0.0_f32, start);
        let mut filled = 0;
        while index < range.end && end - start < block {
            let cell = &map.cells[index];
            end = cell.x + f64::from(cell.width);
            // The curve is that of the main path.
            if let Some(mean) = cell.summary().mean.filter(|_| !cell.episode.is_branch()) {
                sum += mean;
                count += 1.0;
            }
            filled |= filled_in(cell, &lanes);
            index += 1;
        }
        let mean = (count > 0.0).then(|| sum / count);
        let (left, width) = ((start - from) as f32, ((end - start) as f32).max(scene_per_pixel as f32));
        // Episodes of more than a few pixels keep a gap between them.
        let gap = (width * 0.08).min(size::CARD_MARGIN_X * 2.0);
        for (row, lane) in map.lanes.iter().enumerate() {
            if lane.kind == LaneKind::Emotion || !is_filled(filled, row) {
                continue;
            }
            let fill = if lane.kind == LaneKind::Touchpoints {
                mean.map_or(theme.face_idle, |mean| theme.feeling(mean.round() as i8))
            } else {
                theme.face_idle
            };
            let rect = Rect::new(left, lane.top + lane.height * 0.18, width - gap, lane.height * 0.5);
            pen.fill(rect, 0.0, fill);
        }
        if let Some(mean) = mean {
            curve.push(point(left + width / 2.0, mean));
        }
    }
    for lane in map.lanes.iter().filter(|lane| lane.kind == LaneKind::Emotion) {
        let points: Vec<Point> =
            curve.iter().map(|at| point(at.x, lane.top + score_y(f64::from(at.y), lane.height))).collect();
        let width = (scene_per_pixel * 1.5) as f32;
        pen.path(Path::polyline(&points, false), None, Some(Stroke::solid(width, theme.curve)));
    }
    pen.finish()
}

/// Which of the lanes that show hold something in an episode, a bit each; lanes beyond the 64th are not told apart.
fn filled_in(cell: &Cell, lanes: &[LaneId]) -> u64 {
    let rows = cell.measure.needs.iter().filter_map(|need| lanes.iter().position(|lane| *lane == need.lane));
    rows.fold(0, |filled, row| filled | bit(row))
}

fn is_filled(filled: u64, row: usize) -> bool {
    filled & bit(row) != 0
}

fn bit(row: usize) -> u64 {
    1 << row.min(63)
}

//! The map, or some of it, as one drawing without a window around it.

use std::ops::Range;
use std::sync::Arc;

use super::map::Map;
use crate::geom::Rect;
use crate::model::LaneId;
use crate::scene::{Piece, Placed, Scene, Target};
use crate::theme::size;

/// Around cards that are drawn alone, in scene units.
const MARGIN: f64 = 16.0;

impl Map {
    /// The whole map; or what is asked for: cards as they stand to each other, with nothing else; episodes from
    /// the first to the last with all lanes; lanes from the first to the last with all episodes. None where
    /// nothing of it shows.
    pub fn picture(&self, of: &[Target]) -> Option<Scene> {
        let all = 0..self.cells.len();
        let is_episode = |target: &Target| matches!(target, Target::Episode(_));
        let is_lane = |target: &Target| matches!(target, Target::Lane(_));
        if of.is_empty() {
            (!all.is_empty()).then(|| self.band(all))
        } else if of.iter().any(is_episode) {
            let wanted = |at: &usize| of.contains(&Target::Episode(self.path(*at)));
            Some(self.band(from_first_to_last(all.filter(wanted))?))
        } else if of.iter().any(is_lane) {
            self.rows(of)
        } else {
            self.cards(of)
        }
    }

    fn rows(&self, of: &[Target]) -> Option<Scene> {
        let id = |at: usize| -> LaneId { self.journey.lanes[self.lanes[at].index].id };
        let wanted = |at: &usize| of.contains(&Target::Lane(id(*at)));
        let rows = from_first_to_last((0..self.lanes.len()).filter(wanted))?;
        let (first, last) = (&self.lanes[rows.start], &self.lanes[rows.end - 1]);
        let mut scene = self.band(0..self.cells.len());
        let above = f64::from(size::EPISODE_HEADER_HEIGHT + size::EPISODE_HEADER_GAP + first.top);
        scene.pieces.iter_mut().for_each(|one| one.y -= above);
        scene.height = f64::from(last.top + last.height - first.top);
        Some(scene)
    }

    fn cards(&self, of: &[Target]) -> Option<Scene> {
        let mut pieces: Vec<Placed> = Vec::new();
        let mut around: Option<[f64; 4]> = None;
        for target in of {
            let Some((cell, piece, group)) = self.group_of(*target) else { continue };
            let x = self.cells[cell].x;
            let Rect { min, max } = group.rect;
            let edges = [x + f64::from(min.x), f64::from(min.y), x + f64::from(max.x), f64::from(max.y)];
            around = Some(around.map_or(edges, |known| {
                [known[0].min(edges[0]), known[1].min(edges[1]), known[2].max(edges[2]), known[3].max(edges[3])]
            }));
            let items = piece.items[group.items.clone()].to_vec();
            let piece = Piece { bounds: piece.bounds, items, ..Piece::default() };
            pieces.push(Placed { x, y: 0.0, piece: Arc::new(piece) });
        }
        let [left, top, right, bottom] = around?;
        for one in &mut pieces {
            one.x -= left - MARGIN;
            one.y -= top - MARGIN;
        }
        let (width, height) = (right - left + 2.0 * MARGIN, bottom - top + 2.0 * MARGIN);
        Some(Scene { width, height, background: self.look.theme().surface, pieces })
    }
}

fn from_first_to_last(mut places: impl Iterator<Item = usize>) -> Option<Range<usize>> {
    let first = places.next()?;
    Some(first..places.last().unwrap_or(first) + 1)
}

//! What the next map takes over from the one before: episodes found by pointer, drawings found by key.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::{Arc, Mutex, PoisonError};

use super::{Cell, Map, Road};
use crate::method::curve_pair;
use crate::model::{Episode, Project};
use crate::scene::{Dash, Piece};

/// What is drawn of an episode, made when first asked for.
#[derive(Debug, Default)]
pub struct Drawing {
    pub under: Kept,
    pub over: Kept,
    pub header: Kept,
}

/// A piece, and a key of all that it was drawn from.
#[derive(Debug, Default)]
pub struct Kept(Mutex<Option<(u64, Arc<Piece>)>>);

impl Kept {
    /// The piece kept under this key, else the one that `draw` gives, kept from now on.
    pub fn get(&self, key: u64, draw: impl FnOnce() -> Arc<Piece>) -> Arc<Piece> {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        match &*kept {
            Some((of, piece)) if *of == key => Arc::clone(piece),
            _ => {
                let piece = draw();
                *kept = Some((key, Arc::clone(&piece)));
                piece
            }
        }
    }
}

impl Map {
    /// The cell of this very episode. Episodes keep their order but for single moves, so it is looked for
    /// near where the last one was found.
    pub(super) fn find(&self, episode: &Arc<Episode>, cursor: &mut usize) -> Option<&Cell> {
        let near = [*cursor, *cursor + 1, cursor.saturating_sub(1), *cursor + 2];
        let is_it = |at: &usize| self.cells.get(*at).is_some_and(|cell| Arc::ptr_eq(&cell.episode, episode));
        let found = near.into_iter().find(is_it);
        *cursor = found.unwrap_or(*cursor) + 1;
        self.cells.get(found?)
    }

    pub(super) fn common_key(&self) -> u64 {
        let mut hasher = DefaultHasher::new();
        self.look.hash(&mut hasher);
        self.journey.id.hash(&mut hasher);
        for lane in self.lanes.iter() {
            lane.kind.hash(&mut hasher);
            [lane.top, lane.height].map(f32::to_bits).hash(&mut hasher);
            self.journey.lanes[lane.index].id.hash(&mut hasher);
            self.journey.lanes[lane.index].colour.hash(&mut hasher);
            self.journey.lanes[lane.index].title.hash(&mut hasher);
            self.journey.lanes[lane.index].line_below.map(|line| line as u8).hash(&mut hasher);
            lane.collapsed.hash(&mut hasher);
        }
        for curve in self.curves.iter() {
            (curve.id, curve.color, curve.main).hash(&mut hasher);
            let dash = match curve.dash {
                Dash::Solid => [0.0, 0.0],
                Dash::Dashed { on, off } => [on, off],
            };
            dash.map(f32::to_bits).hash(&mut hasher);
        }
        for channel in &self.project.channels {
            (channel.id, &channel.name, &channel.icon).hash(&mut hasher);
        }
        (self.project.scale as u8).hash(&mut hasher);
        self.lives.key.hash(&mut hasher);
        self.evidence.key().hash(&mut hasher);
        hasher.finish()
    }

    /// Stands for all that the lane headers depend on: collapsed ones count their cards.
    pub(super) fn headers_key(&self) -> u64 {
        let mut hasher = DefaultHasher::new();
        self.key.hash(&mut hasher);
        for lane in self.lanes.iter().filter(|lane| lane.collapsed) {
            lane.cards.hash(&mut hasher);
        }
        hasher.finish()
    }

    /// Stands for all that the drawing of this episode depends on besides the episode itself.
    pub(super) fn cell_key(&self, index: usize) -> u64 {
        let mut hasher = DefaultHasher::new();
        self.key.hash(&mut hasher);
        (index == 0, self.gap.filter(|gap| gap.episode == index).map(|gap| gap.column)).hash(&mut hasher);
        self.beside(index, index == 0).hash(&mut hasher);
        let around = self.around(index);
        for stops in around.returns.iter().chain([&around.before, &around.after]) {
            stops.len().hash(&mut hasher);
            for stop in stops {
                stop.x.to_bits().hash(&mut hasher);
                for curve in self.curves.iter() {
                    stop.touchpoint.scores.get(curve.id).hash(&mut hasher);
                }
            }
        }
        (around.returns.len(), around.is_past_branches).hash(&mut hasher);
        self.hash_ghosts(index, &mut hasher);
        let cell = &self.cells[index];
        if let Some(micro) = cell.episode.micro {
            // Its header tells whether its micro journey agrees with it.
            self.project.journey(micro).map(Arc::as_ptr).hash(&mut hasher);
            let main = self.journey.curves.iter().find(|curve| Some(curve.id) == self.pair.current);
            let customer = main.map(|curve| curve.customer);
            (customer, customer.and_then(|customer| curve_pair(&self.journey, customer).0)).hash(&mut hasher);
        }
        if cell.measure.refers {
            for note in &cell.episode.notes {
                note.improvement.and_then(|id| self.project.improvement(id)).map(Arc::as_ptr).hash(&mut hasher);
                note.insight.and_then(|id| self.project.insight(id)).map(Arc::as_ptr).hash(&mut hasher);
            }
        }
        hasher.finish()
    }
}

/// Whether the words of insights and improvements are the same.
pub fn same_references(before: &Arc<Project>, after: &Arc<Project>) -> bool {
    fn shared<T>(before: &[Arc<T>], after: &[Arc<T>]) -> bool {
        before.len() == after.len() && before.iter().zip(after).all(|(a, b)| Arc::ptr_eq(a, b))
    }
    Arc::ptr_eq(before, after)
        || shared(&before.improvements, &after.improvements) && shared(&before.insights, &after.insights)
}

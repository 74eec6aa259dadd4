//! Which touchpoints a curve joins: the main path goes past the branches that only some customers meet, and each
//! branch leaves it and comes back.

use std::ops::Range;
use std::sync::Arc;

use super::curves::Neighbour;
use super::drawing::columns;
use super::{Cell, Map};
use crate::model::Touchpoint;

/// How many episodes are looked through for the next stop. Beyond them a curve breaks.
const REACH: usize = 64;

/// For whom a stretch of a curve is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Way {
    /// For everybody.
    Main,
    /// For those who do not meet the branches between its ends.
    Bypass,
    /// For those who meet a branch: to it, within it, and back.
    Branch,
}

/// Stops in order of time, as slopes need them, and the stretches between them that are drawn.
#[derive(Clone, Debug)]
pub struct Track {
    pub stops: Vec<Neighbour>,
    /// The stops at which a stretch ends.
    pub ends: Range<usize>,
    /// Of the first of these stretches.
    pub first_way: Way,
    /// Of the others.
    pub way: Way,
}

impl Track {
    fn shifted(mut self, by: f32) -> Self {
        for stop in &mut self.stops {
            stop.x += by;
        }
        self
    }

    /// The x at which the first stretch begins.
    fn begins(&self) -> Option<f32> {
        Some(self.stops.get(self.ends.start.checked_sub(1)?)?.x)
    }
}

/// What the curves of an episode depend on outside it.
#[derive(Debug)]
pub struct Around {
    /// Up to two stops before it and two after it, on its own way.
    pub before: Vec<Neighbour>,
    pub after: Vec<Neighbour>,
    /// Whether its way goes past branches right before it.
    pub is_past_branches: bool,
    /// The last stops of each branch that comes back here, with the one before where there is one.
    pub returns: Vec<Vec<Neighbour>>,
}

impl Map {
    /// What lies around an episode, with x from its left edge. Costs what is between it and the next stops.
    pub(super) fn around(&self, index: usize) -> Around {
        let way = self.branch(index);
        let (before, is_past_branches) = self.back(index, way, index);
        let after = self.forth(index + 1, way, index);
        let is_stop = way.is_none() && !self.cells[index].episode.touchpoints.is_empty();
        let returns = if is_stop && is_past_branches { self.returns(index) } else { Vec::new() };
        Around { before, after, is_past_branches, returns }
    }

    /// The stretches that end in an episode.
    pub(super) fn tracks(&self, index: usize) -> Vec<Track> {
        let around = self.around(index);
        let own = columns(&self.cells[index]).map(|(column, one)| self.stop(index, column, one, index));
        let own: Vec<Neighbour> = own.collect();
        if own.is_empty() {
            return Vec::new();
        }
        let next = || own.iter().chain(&around.after).take(2).cloned();
        let back = |branch: &Vec<Neighbour>| {
            let stops: Vec<Neighbour> = branch.iter().cloned().chain(next()).collect();
            Track { stops, ends: branch.len()..branch.len() + 1, first_way: Way::Branch, way: Way::Branch }
        };
        let mut tracks: Vec<Track> = around.returns.iter().map(back).collect();
        let way = if self.branch(index).is_some() { Way::Branch } else { Way::Main };
        let first_way = if way == Way::Main && around.is_past_branches { Way::Bypass } else { way };
        let first = around.before.len();
        let ends = first.max(1)..first + own.len();
        let first_way = if first == 0 { way } else { first_way };
        let stops = around.before.into_iter().chain(own).chain(around.after).collect();
        tracks.push(Track { stops, ends, first_way, way });
        tracks
    }

    /// The stretches that begin in an episode or before it and end after it, with x from its left edge.
    pub(super) fn tracks_beyond(&self, index: usize) -> Vec<Track> {
        let right = self.cells[index].width;
        let mut found = Vec::new();
        for other in index + 1..self.cells.len().min(index + 1 + REACH) {
            let by = (self.cells[other].x - self.cells[index].x) as f32;
            let tracks = self.tracks(other).into_iter().map(|track| track.shifted(by));
            let crossing = tracks.filter(|track| track.begins().is_some_and(|x| x < right));
            found.extend(crossing.map(|track| Track { ends: track.ends.start..track.ends.start + 1, ..track }));
            if is_stop(&self.cells[other]) {
                break;
            }
        }
        found
    }

    /// Whether a stretch that ends in the episode begins left of this x, from the episode's left edge.
    pub(in crate::layout) fn comes_from_before(&self, index: usize, x: f32) -> bool {
        let around = self.around(index);
        let begins = around.returns.iter().chain([&around.before]).filter_map(|stops| stops.last());
        begins.into_iter().any(|stop| stop.x < x)
    }

    /// One past the last episode whose curves reach back to an episode: the next one on the main path.
    pub(super) fn end_of_reach(&self, end: usize) -> usize {
        let most = self.cells.len().min(end + REACH);
        (end..most).find(|index| *index == 0 || is_stop(&self.cells[index - 1])).unwrap_or(most)
    }

    /// The episode before this one on its way: the main path goes past branches, and a branch goes on for as long as
    /// its condition is the same.
    pub(super) fn episode_before(&self, index: usize) -> Option<usize> {
        match self.branch(index) {
            None => self.passed_by(index),
            way => index.checked_sub(1).filter(|at| self.branch(*at) == way),
        }
    }

    /// The episode after this one on its way.
    pub(super) fn episode_after(&self, index: usize) -> Option<usize> {
        let mut rest = index + 1..self.cells.len().min(index + 1 + REACH);
        match self.branch(index) {
            None => rest.find(|at| self.branch(*at).is_none()),
            way => rest.next().filter(|at| self.branch(*at) == way),
        }
    }

    /// The last episode of the main path before this one.
    pub(super) fn passed_by(&self, index: usize) -> Option<usize> {
        (index.saturating_sub(REACH)..index).rev().find(|at| self.branch(*at).is_none())
    }

    /// The condition of a branch; none on the main path.
    fn branch(&self, index: usize) -> Option<&str> {
        condition(&self.cells[index])
    }

    /// Up to two stops before the end of these episodes, in order of time, and whether branches lie behind the
    /// last of them.
    fn back(&self, end: usize, way: Option<&str>, origin: usize) -> (Vec<Neighbour>, bool) {
        let (mut stops, mut is_past_branches, mut is_same) = (Vec::new(), false, true);
        for index in (end.saturating_sub(REACH)..end).rev() {
            let found = self.branch(index);
            is_same &= found == way;
            if found.is_some() && !is_same {
                is_past_branches |= stops.is_empty();
                continue;
            }
            let own = columns(&self.cells[index]).rev();
            stops.extend(own.map(|(column, one)| self.stop(index, column, one, origin)).take(2 - stops.len()));
            if stops.len() == 2 {
                break;
            }
        }
        stops.reverse();
        (stops, is_past_branches)
    }

    /// Up to two stops from an episode on.
    fn forth(&self, start: usize, way: Option<&str>, origin: usize) -> Vec<Neighbour> {
        let (mut stops, mut is_same) = (Vec::new(), true);
        for index in start..self.cells.len().min(start + REACH) {
            let found = self.branch(index);
            is_same &= found == way;
            if found.is_some() && !is_same {
                continue;
            }
            let own = columns(&self.cells[index]);
            stops.extend(own.map(|(column, one)| self.stop(index, column, one, origin)).take(2 - stops.len()));
            if stops.len() == 2 {
                break;
            }
        }
        stops
    }

    /// The ends of the branches between an episode of the main path and the stop before it.
    fn returns(&self, index: usize) -> Vec<Vec<Neighbour>> {
        let mut found = Vec::new();
        let mut inside: Option<&str> = None;
        for at in (index.saturating_sub(REACH)..index).rev() {
            let way = self.branch(at);
            if way.is_some() && way != inside {
                let (stops, _) = self.back(at + 1, way, index);
                // A branch without touchpoints gives only what lies before it.
                let own = (self.first_of(at, way)..=at).any(|one| !self.cells[one].episode.touchpoints.is_empty());
                found.extend(own.then_some(stops));
            }
            inside = way;
            if is_stop(&self.cells[at]) {
                break;
            }
        }
        found.reverse();
        found
    }

    /// The first episode of the branch that this one belongs to.
    fn first_of(&self, index: usize, way: Option<&str>) -> usize {
        let least = index.saturating_sub(REACH);
        (least..index).rev().take_while(|at| self.branch(*at) == way).last().unwrap_or(index)
    }

    fn stop(&self, index: usize, column: usize, touchpoint: &Arc<Touchpoint>, origin: usize) -> Neighbour {
        let cell = &self.cells[index];
        let x = (cell.x - self.cells[origin].x) as f32 + cell.measure.column_middle(column);
        Neighbour { x, touchpoint: Arc::clone(touchpoint) }
    }
}

fn condition(cell: &Cell) -> Option<&str> {
    Some(cell.episode.condition.trim()).filter(|condition| !condition.is_empty())
}

/// Whether the main path has a stop there.
fn is_stop(cell: &Cell) -> bool {
    condition(cell).is_none() && !cell.episode.touchpoints.is_empty()
}

//! Which touchpoints a curve joins: the main path goes past the branches that only some customers meet, and each
//! branch leaves it and comes back.

use std::ops::Range;
use std::sync::Arc;

use super::Map;
use super::curves::Neighbour;
use crate::model::Episode;

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

/// The episodes of a journey side by side, with curves through them.
pub trait Road {
    /// The episode with this place on the road.
    fn episode(&self, index: usize) -> &Episode;

    /// How many episodes there are.
    fn count(&self) -> usize;

    /// The middle of a touchpoint's column, from the left edge of the episode `origin`.
    fn stop_x(&self, at: (usize, usize), origin: usize) -> f32;

    /// What lies around an episode, with x from its left edge. Costs what is between it and the next stops.
    fn around(&self, index: usize) -> Around {
        let way = self.branch(index);
        let (before, is_past_branches) = self.back(index, way, index);
        let after = self.forth(index + 1, way, index);
        let is_stop = way.is_none() && !self.episode(index).touchpoints.is_empty();
        let returns = if is_stop && is_past_branches { self.returns(index) } else { Vec::new() };
        Around { before, after, is_past_branches, returns }
    }

    /// The stretches that end in an episode.
    fn tracks(&self, index: usize) -> Vec<Track> {
        let around = self.around(index);
        let own: Vec<Neighbour> = self.stops(index, index).collect();
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

    /// One past the last episode whose curves reach back to an episode: the next one on the main path.
    fn end_of_reach(&self, end: usize) -> usize {
        let most = self.count().min(end + REACH);
        (end..most).find(|index| *index == 0 || is_stop(self.episode(index - 1))).unwrap_or(most)
    }

    /// The condition of a branch; none on the main path.
    fn branch(&self, index: usize) -> Option<&str> {
        condition(self.episode(index))
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
            stops.extend(self.stops(index, origin).rev().take(2 - stops.len()));
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
        for index in start..self.count().min(start + REACH) {
            let found = self.branch(index);
            is_same &= found == way;
            if found.is_some() && !is_same {
                continue;
            }
            stops.extend(self.stops(index, origin).take(2 - stops.len()));
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
                let own = (self.first_of(at, way)..=at).any(|one| !self.episode(one).touchpoints.is_empty());
                found.extend(own.then_some(stops));
            }
            inside = way;
            if is_stop(self.episode(at)) {
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

    /// The touchpoints of an episode, as stops.
    fn stops(&self, index: usize, origin: usize) -> impl DoubleEndedIterator<Item = Neighbour> {
        let touchpoints = self.episode(index).touchpoints.iter().enumerate();
        touchpoints.map(move |(column, touchpoint)| Neighbour {
            x: self.stop_x((index, column), origin),
            touchpoint: Arc::clone(touchpoint),
        })
    }
}

impl Road for Map {
    fn episode(&self, index: usize) -> &Episode {
        &self.cells[index].episode
    }

    fn count(&self) -> usize {
        self.cells.len()
    }

    fn stop_x(&self, (index, column): (usize, usize), origin: usize) -> f32 {
        let cell = &self.cells[index];
        (cell.x - self.cells[origin].x) as f32 + cell.measure.column_middle(column)
    }
}

impl Map {
    /// The stretches that begin in an episode or before it and end after it, with x from its left edge.
    pub(super) fn tracks_beyond(&self, index: usize) -> Vec<Track> {
        let right = self.cells[index].width;
        let mut found = Vec::new();
        for other in index + 1..self.cells.len().min(index + 1 + REACH) {
            let by = (self.cells[other].x - self.cells[index].x) as f32;
            let tracks = self.tracks(other).into_iter().map(|track| track.shifted(by));
            let crossing = tracks.filter(|track| track.begins().is_some_and(|x| x < right));
            found.extend(crossing.map(|track| Track { ends: track.ends.start..track.ends.start + 1, ..track }));
            if is_stop(&self.cells[other].episode) {
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
}

fn condition(episode: &Episode) -> Option<&str> {
    Some(episode.condition.trim()).filter(|condition| !condition.is_empty())
}

/// Whether the main path has a stop there.
fn is_stop(episode: &Episode) -> bool {
    condition(episode).is_none() && !episode.touchpoints.is_empty()
}

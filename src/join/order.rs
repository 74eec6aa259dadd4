//! Two orders of a list as one.

use std::collections::{HashMap, HashSet};
use std::hash::Hash;

use super::Side;

/// The joined order. `base`, `ours` and `theirs` hold only what is to be in the result; each of the last two
/// may hold what the other has not, which goes behind what it stood behind. What one side moved stands where
/// that side has it. If both moved the same things to different places, `prefer` says whose order counts.
///
/// Where two sides put different things at one place, the smaller thing goes first: that way, the result does
/// not depend on whose side is which.
pub(super) fn merged<T: Copy + Ord + Hash>(
    base: &[T],
    ours: &[T],
    theirs: &[T],
    prefer: impl FnOnce() -> Side,
) -> Vec<T> {
    let in_ours: HashSet<T> = ours.iter().copied().collect();
    let in_theirs: HashSet<T> = theirs.iter().copied().collect();
    let common = only(ours, |one| in_theirs.contains(one));
    let common_theirs = only(theirs, |one| in_ours.contains(one));
    let common_base = only(base, |one| in_ours.contains(one) && in_theirs.contains(one));
    let skeleton = match agreed(&common_base, &common, &common_theirs) {
        Some(agreed) => agreed,
        None if prefer() == Side::Ours => Skeleton { list: common, moved_by_theirs: HashSet::new() },
        None => Skeleton { list: common_theirs, moved_by_theirs: HashSet::new() },
    };
    let standing: HashSet<T> = skeleton.list.iter().copied().collect();
    let is_theirs = |one: &T| !in_ours.contains(one) || skeleton.moved_by_theirs.contains(one);
    let mut by_ours = inserted(ours, &standing, |one| !is_theirs(one));
    let mut by_theirs = inserted(theirs, &standing, is_theirs);
    let mut list = Vec::with_capacity(ours.len() + theirs.len());
    for anchor in std::iter::once(None).chain(skeleton.list.into_iter().map(Some)) {
        list.extend(anchor);
        let (ours, theirs) = (by_ours.remove(&anchor), by_theirs.remove(&anchor));
        let mut runs: Vec<Vec<T>> = ours.into_iter().chain(theirs).collect();
        runs.sort_by_key(|run| run.first().copied());
        list.extend(runs.into_iter().flatten());
    }
    list
}

/// What both have in an order that both agree on; the rest is put between.
struct Skeleton<T> {
    list: Vec<T>,
    moved_by_theirs: HashSet<T>,
}

/// None if both moved the same things in different ways.
fn agreed<T: Copy + Eq + Hash>(base: &[T], ours: &[T], theirs: &[T]) -> Option<Skeleton<T>> {
    if ours == theirs {
        return Some(Skeleton { list: ours.to_vec(), moved_by_theirs: HashSet::new() });
    }
    if base.len() < ours.len() {
        return None;
    }
    let (by_ours, by_theirs) = (moved(base, ours), moved(base, theirs));
    let is_standing = |one: &T| by_ours.contains(one) == by_theirs.contains(one);
    let list = only(ours, is_standing);
    let moved_by_theirs = by_theirs.difference(&by_ours).copied().collect();
    (list == only(theirs, is_standing)).then_some(Skeleton { list, moved_by_theirs })
}

fn only<T: Copy>(list: &[T], is_wanted: impl Fn(&T) -> bool) -> Vec<T> {
    list.iter().copied().filter(is_wanted).collect()
}

/// The fewest things that must have been moved to come from one order to the other: those outside a longest
/// rising sequence of places (patience sorting). Both lists hold the same things.
pub(super) fn moved<T: Copy + Eq + Hash>(before: &[T], after: &[T]) -> HashSet<T> {
    let places: HashMap<T, usize> = before.iter().enumerate().map(|(place, one)| (*one, place)).collect();
    let sequence: Vec<usize> = after.iter().filter_map(|one| places.get(one).copied()).collect();
    // For each length, the index in `sequence` of the smallest last element of a rising sequence that long.
    let mut tails: Vec<usize> = Vec::new();
    let mut previous: Vec<Option<usize>> = Vec::with_capacity(sequence.len());
    for (index, place) in sequence.iter().enumerate() {
        let length = tails.partition_point(|tail| sequence[*tail] < *place);
        previous.push(length.checked_sub(1).map(|shorter| tails[shorter]));
        match tails.get_mut(length) {
            Some(tail) => *tail = index,
            None => tails.push(index),
        }
    }
    let mut standing = HashSet::new();
    let mut at = tails.last().copied();
    while let Some(index) = at {
        standing.insert(after[index]);
        at = previous[index];
    }
    only(after, |one| !standing.contains(one)).into_iter().collect()
}

/// The things that go between, by what they go behind.
fn inserted<T: Copy + Eq + Hash>(
    list: &[T],
    standing: &HashSet<T>,
    is_inserted: impl Fn(&T) -> bool,
) -> HashMap<Option<T>, Vec<T>> {
    let mut runs: HashMap<Option<T>, Vec<T>> = HashMap::new();
    let mut anchor = None;
    for one in list {
        if standing.contains(one) {
            anchor = Some(*one);
        } else if is_inserted(one) {
            runs.entry(anchor).or_default().push(*one);
        }
    }
    runs
}

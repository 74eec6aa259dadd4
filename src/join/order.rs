//! Two orders of a list as one.

use std::collections::{HashMap, HashSet};
use std::hash::Hash;

use super::Side;

/// The joined order. `base`, `ours` and `theirs` hold only what is to be in the result; each of the last two
/// may hold what the other has not, which goes behind what it stood behind and the other did not move. Every
/// change of place holds: what either of them put in front of something that it stood behind stands in front of
/// it. If both moved the same things to different places, `prefer` says whose order counts.
///
/// Where two sides put different things at one place, the smaller thing goes first: that way, the result does
/// not depend on whose side is which. Joining the result with one of the two once more changes nothing.
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
        None if prefer() == Side::Ours => Skeleton::fixed(&common),
        None => Skeleton::fixed(&common_theirs),
    };
    let mut by_ours = runs(ours, &in_theirs, &skeleton.moved_by_theirs);
    let mut by_theirs = runs(theirs, &in_ours, &skeleton.moved_by_ours);
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

/// What both have; the rest is put between.
struct Skeleton<T> {
    list: Vec<T>,
    /// What ours moved away from where theirs has it.
    moved_by_ours: HashSet<T>,
    moved_by_theirs: HashSet<T>,
}

impl<T: Copy> Skeleton<T> {
    fn fixed(list: &[T]) -> Self {
        Self { list: list.to_vec(), moved_by_ours: HashSet::new(), moved_by_theirs: HashSet::new() }
    }
}

/// None if both moved the same things in different ways.
fn agreed<T: Copy + Eq + Hash>(base: &[T], ours: &[T], theirs: &[T]) -> Option<Skeleton<T>> {
    if ours == theirs {
        return Some(Skeleton::fixed(ours));
    }
    let base = &with_added(base, ours, theirs)?;
    let list = both_moved(base, ours, theirs);
    let (by_ours, by_theirs) = (moved(base, ours), moved(base, theirs));
    let is_standing = |one: &T| by_ours.contains(one) == by_theirs.contains(one);
    // One of the two made the moves of the other, and more.
    let is_further =
        list == ours && by_ours.len() > by_theirs.len() || list == theirs && by_theirs.len() > by_ours.len();
    if !is_further && only(ours, is_standing) != only(theirs, is_standing) {
        return None;
    }
    // In the order that a side has itself, nothing of it stands elsewhere.
    let moved = |whole: bool, by: &HashSet<T>, not_by: &HashSet<T>| {
        if whole { HashSet::new() } else { by.difference(not_by).copied().collect() }
    };
    let moved_by_ours = moved(list == theirs, &by_ours, &by_theirs);
    let moved_by_theirs = moved(list == ours, &by_theirs, &by_ours);
    Some(Skeleton { list, moved_by_ours, moved_by_theirs })
}

/// The base with what both sides put at the same places of it.
fn with_added<T: Copy + Eq + Hash>(base: &[T], ours: &[T], theirs: &[T]) -> Option<Vec<T>> {
    let known: HashSet<T> = base.iter().copied().collect();
    let mut added = runs(ours, &known, &HashSet::new());
    if added != runs(theirs, &known, &HashSet::new()) {
        return None;
    }
    let mut list = added.remove(&None).unwrap_or_default();
    for one in base {
        list.push(*one);
        list.extend(added.remove(&Some(*one)).unwrap_or_default());
    }
    Some(list)
}

/// The order in which two things stand as in the base, unless one of the two sides, or both, turned them around,
/// and what follows from that: the least upper bound of two orders in the weak Bruhat order (Björner 1984,
/// *Orderings of Coxeter groups*). All lists hold the same things.
fn both_moved<T: Copy + Eq + Hash>(base: &[T], ours: &[T], theirs: &[T]) -> Vec<T> {
    let places = |list: &[T]| list.iter().enumerate().map(|(place, one)| (*one, place)).collect::<HashMap<T, usize>>();
    let (ours, theirs) = (places(ours), places(theirs));
    let of = |list: &HashMap<T, usize>, one: &T| list.get(one).copied().unwrap_or_default();
    // From the last to the first, and so is the list: each goes behind the last that one side put in front of it.
    let mut list: Vec<(T, (usize, usize))> = Vec::with_capacity(base.len());
    let mut first = (usize::MAX, usize::MAX);
    for one in base.iter().rev() {
        let place = (of(&ours, one), of(&theirs, one));
        let is_first = place.0 < first.0 && place.1 < first.1;
        let behind = |other: &(T, (usize, usize))| other.1.0 < place.0 || other.1.1 < place.1;
        let index = if is_first { None } else { list.iter().position(behind) };
        list.insert(index.unwrap_or(list.len()), (*one, place));
        first = (first.0.min(place.0), first.1.min(place.1));
    }
    list.into_iter().rev().map(|(one, _)| one).collect()
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

/// What the other side has not, in runs, by what each goes behind: something that the other side did not move.
fn runs<T: Copy + Eq + Hash>(list: &[T], common: &HashSet<T>, moved: &HashSet<T>) -> HashMap<Option<T>, Vec<T>> {
    let mut runs: HashMap<Option<T>, Vec<T>> = HashMap::new();
    let mut anchor = None;
    for one in list {
        if !common.contains(one) {
            runs.entry(anchor).or_default().push(*one);
        } else if !moved.contains(one) {
            anchor = Some(*one);
        }
    }
    runs
}

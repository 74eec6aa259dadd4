//! Undo and redo: snapshots that share what did not change, and a cursor among them.

use std::collections::{HashMap, HashSet, VecDeque};
use std::mem::size_of;
use std::sync::Arc;

use super::label::Label;
use super::texts::Texts;
use super::{Edit, Typing};
use crate::lang::Lang;
use crate::model::{Episode, EpisodeId, Journey, Lane, Project, Score, Touchpoint};

/// Steps that are kept however much they weigh.
const KEPT_STEPS: usize = 100;
/// What all steps together may weigh, beyond the steps that are kept anyway.
const BYTE_LIMIT: usize = 64 << 20;

/// The documents before and after the present one. `S` is what stays outside the document but returns
/// with a step, such as the open journey and the selection.
#[derive(Debug, Clone)]
pub struct History<S> {
    /// The document before the first step that is remembered.
    start: Snapshot,
    steps: VecDeque<Remembered<S>>,
    /// How many steps lie before the present.
    done: usize,
    bytes: usize,
    byte_limit: usize,
    saved: Option<u64>,
    /// Every snapshot has a number of its own, so that the saved one is known wherever it is.
    next_number: u64,
    /// The field that is being typed in; the next edit of it joins the last step.
    burst: Option<Typing>,
}

#[derive(Debug, Clone)]
struct Snapshot {
    project: Arc<Project>,
    number: u64,
}

#[derive(Debug, Clone)]
struct Remembered<S> {
    label: Label,
    before: S,
    after: S,
    result: Snapshot,
    bytes: usize,
}

/// What was undone or redone.
#[derive(Debug, Clone, PartialEq)]
pub struct Step<S> {
    /// The document as it is now.
    pub project: Arc<Project>,
    /// The selection that belongs to it.
    pub selection: S,
    label: Label,
}

impl<S> Step<S> {
    /// What the edit does that was undone or redone: "Move touchpoint".
    pub fn label(&self, lang: Lang) -> String {
        self.label.text(lang)
    }
}

impl<S: Clone> History<S> {
    /// Nothing to undo; the document counts as saved.
    pub fn new(project: Arc<Project>) -> Self {
        Self::with_byte_limit(project, BYTE_LIMIT)
    }

    /// As [`History::new`], with another limit to the bytes of all steps together.
    pub fn with_byte_limit(project: Arc<Project>, byte_limit: usize) -> Self {
        Self {
            start: Snapshot { project, number: 0 },
            steps: VecDeque::new(),
            done: 0,
            bytes: 0,
            byte_limit,
            saved: Some(0),
            next_number: 1,
            burst: None,
        }
    }

    /// The document as it is.
    pub fn present(&self) -> &Arc<Project> {
        &self.snapshot(self.done).project
    }

    /// Remembers that `edit` turned the present document into `project`; what was undone is forgotten.
    /// Typing in the same field joins the step before, until [`History::break_burst`].
    /// Gives whether anything changed: an edit that changed nothing makes no step.
    pub fn commit(&mut self, edit: &Edit, project: Arc<Project>, before: S, after: S) -> bool {
        if Arc::ptr_eq(self.present(), &project) {
            return false;
        }
        let typing = edit.typing(self.present());
        let joins = typing.is_some() && typing == self.burst && self.done == self.steps.len();
        self.forget_undone();
        let joined = if joins { self.take_last() } else { None };
        let (label, before) = joined.map_or_else(|| (edit.named(), before), |step| (step.label, step.before));
        let bytes = size_of::<Remembered<S>>() + weight(self.present(), &project);
        let result = Snapshot { project, number: self.next_number };
        self.next_number += 1;
        self.steps.push_back(Remembered { label, before, after, result, bytes });
        self.done = self.steps.len();
        self.bytes += bytes;
        self.burst = typing;
        self.forget_oldest();
        true
    }

    /// The last step led to this document instead, as when something new is given its name. Gives whether
    /// there is such a step: nothing lies behind it, and the document differs from the present one.
    pub fn amend(&mut self, project: Arc<Project>, after: S) -> bool {
        if self.done != self.steps.len() || Arc::ptr_eq(self.present(), &project) {
            return false;
        }
        let Some(step) = self.take_last() else { return false };
        let bytes = size_of::<Remembered<S>>() + weight(self.present(), &project);
        let result = Snapshot { project, number: self.next_number };
        self.next_number += 1;
        self.steps.push_back(Remembered { after, result, bytes, ..step });
        self.done = self.steps.len();
        self.bytes += bytes;
        self.burst = None;
        true
    }

    /// Forgets the last step as if it had never been made, if nothing lies behind it. Gives what it began
    /// with.
    pub fn retract(&mut self) -> Option<S> {
        if self.done != self.steps.len() {
            return None;
        }
        self.burst = None;
        self.take_last().map(|step| step.before)
    }

    /// Goes one step back.
    pub fn undo(&mut self) -> Option<Step<S>> {
        self.burst = None;
        self.done = self.done.checked_sub(1)?;
        let undone = self.steps.get(self.done)?;
        Some(Step { project: Arc::clone(self.present()), selection: undone.before.clone(), label: undone.label })
    }

    /// Goes one step forward again.
    pub fn redo(&mut self) -> Option<Step<S>> {
        self.burst = None;
        let redone = self.steps.get(self.done)?;
        self.done += 1;
        Some(Step { project: Arc::clone(&redone.result.project), selection: redone.after.clone(), label: redone.label })
    }

    /// What the next undo takes back.
    pub fn undo_label(&self, lang: Lang) -> Option<String> {
        self.steps.get(self.done.checked_sub(1)?).map(|step| step.label.text(lang))
    }

    /// What the next redo makes again.
    pub fn redo_label(&self, lang: Lang) -> Option<String> {
        self.steps.get(self.done).map(|step| step.label.text(lang))
    }

    /// The next edit makes a step of its own, even if it types on in the same field. To be called when a
    /// field is left, and after a pause.
    pub fn break_burst(&mut self) {
        self.burst = None;
    }

    /// The present document is the one on disk.
    pub fn mark_saved(&mut self) {
        self.saved = Some(self.snapshot(self.done).number);
        self.burst = None;
    }

    /// No document that is remembered is the one on disk, as after opening a repaired file.
    pub fn mark_unsaved(&mut self) {
        self.saved = None;
    }

    /// Whether the present document differs from the saved one, by its place in history: undoing back to
    /// the saved state leaves nothing to save.
    pub fn is_changed(&self) -> bool {
        self.saved != Some(self.snapshot(self.done).number)
    }

    /// A number that is different for every document of this history and stays with it through undo and
    /// redo.
    pub fn revision(&self) -> u64 {
        self.snapshot(self.done).number
    }

    /// How many steps can be undone and redone.
    pub fn depth(&self) -> (usize, usize) {
        (self.done, self.steps.len() - self.done)
    }

    fn snapshot(&self, done: usize) -> &Snapshot {
        done.checked_sub(1).and_then(|last| self.steps.get(last)).map_or(&self.start, |step| &step.result)
    }

    fn forget_undone(&mut self) {
        while self.steps.len() > self.done {
            self.take_last();
        }
    }

    fn take_last(&mut self) -> Option<Remembered<S>> {
        let step = self.steps.pop_back()?;
        self.bytes -= step.bytes;
        self.done = self.done.min(self.steps.len());
        Some(step)
    }

    fn forget_oldest(&mut self) {
        while self.bytes > self.byte_limit && self.steps.len() > KEPT_STEPS {
            let Some(oldest) = self.steps.pop_front() else { return };
            self.bytes -= oldest.bytes;
            self.done -= 1;
            self.start = oldest.result;
        }
    }
}

/// About how many bytes one of two documents holds that the other does not share: the copied way from the
/// project down to what changed, and the things that came or went themselves (a removed image lives on in
/// the history). Small lists within a record count by their texts alone; the figure is for the cap.
fn weight(before: &Project, after: &Project) -> usize {
    let own = size_of::<Project>()
        + pointers(&after.journeys)
        + pointers(&after.insights)
        + pointers(&after.improvements)
        + pointers(&after.images)
        + after.customers.iter().map(record).sum::<usize>()
        + after.channels.iter().map(record).sum::<usize>()
        + after.actors.iter().map(record).sum::<usize>();
    own + differing(&before.images, &after.images, |one| record(one) + one.bytes.0.len())
        + differing(&before.insights, &after.insights, record)
        + differing(&before.improvements, &after.improvements, record)
        + differing_journeys(before, after)
}

fn differing_journeys(before: &Project, after: &Project) -> usize {
    let journeys = |one: &Journey| record(one) + pointers(&one.episodes) + of_all(&one.episodes, episode);
    // A journey that is in both is compared with itself; one that came or went counts whole.
    let (old, new) = unshared(&before.journeys, &after.journeys);
    let counterpart = |one: &Journey| old.iter().find(|other| other.id == one.id);
    let changed = new.iter().map(|one| match counterpart(one) {
        Some(other) => {
            let lanes = size_of::<Lane>() * one.lanes.len();
            record(*one) + lanes + pointers(&one.episodes) + differing_episodes(other, one)
        }
        None => journeys(one),
    });
    let went = old.iter().filter(|one| !new.iter().any(|other| other.id == one.id));
    changed.sum::<usize>() + went.map(|one| journeys(one)).sum::<usize>()
}

fn differing_episodes(before: &Journey, after: &Journey) -> usize {
    let (old, new) = unshared(&before.episodes, &after.episodes);
    let mut old: HashMap<EpisodeId, &Episode> = old.into_iter().map(|one| (one.id, one)).collect();
    let changed = new.into_iter().map(|one| match old.remove(&one.id) {
        Some(other) => {
            episode_alone(one)
                + differing(&other.touchpoints, &one.touchpoints, touchpoint)
                + differing(&other.notes, &one.notes, record)
        }
        None => episode(one),
    });
    changed.sum::<usize>() + old.into_values().map(episode).sum::<usize>()
}

fn episode_alone(one: &Episode) -> usize {
    record(one) + pointers(&one.touchpoints) + pointers(&one.notes)
}

fn episode(one: &Episode) -> usize {
    episode_alone(one) + of_all(&one.touchpoints, touchpoint) + of_all(&one.notes, record)
}

fn touchpoint(one: &Touchpoint) -> usize {
    record(one) + one.scores.iter().count() * size_of::<(u64, Score)>()
}

/// A record with its texts.
fn record<T: Texts>(one: &T) -> usize {
    size_of::<T>() + one.texts().iter().map(|text| text.len()).sum::<usize>()
}

fn pointers<T>(list: &[Arc<T>]) -> usize {
    std::mem::size_of_val(list)
}

fn of_all<T>(list: &[Arc<T>], weight: impl Fn(&T) -> usize) -> usize {
    list.iter().map(|one| weight(one)).sum()
}

fn differing<T>(before: &[Arc<T>], after: &[Arc<T>], weight: impl Fn(&T) -> usize) -> usize {
    let (old, new) = unshared(before, after);
    old.into_iter().chain(new).map(weight).sum()
}

/// What only the one and what only the other list holds, by identity. The equal ends of the lists, and the
/// equal places of lists of one length, are passed without a look at the things themselves, so that a changed
/// card costs no walk over the others.
fn unshared<'a, T>(before: &'a [Arc<T>], after: &'a [Arc<T>]) -> (Vec<&'a T>, Vec<&'a T>) {
    let same = |(one, other): &(&Arc<T>, &Arc<T>)| Arc::ptr_eq(one, other);
    let head = before.iter().zip(after).take_while(same).count();
    let (before, after) = (&before[head..], &after[head..]);
    let tail = before.iter().rev().zip(after.iter().rev()).take_while(same).count();
    let (before, after) = (&before[..before.len() - tail], &after[..after.len() - tail]);
    let (old, new): (Vec<&'a Arc<T>>, Vec<&'a Arc<T>>) = if before.len() == after.len() {
        before.iter().zip(after).filter(|pair| !same(pair)).unzip()
    } else {
        (before.iter().collect(), after.iter().collect())
    };
    (only(&old, &new), only(&new, &old))
}

fn only<'a, T>(list: &[&'a Arc<T>], other: &[&Arc<T>]) -> Vec<&'a T> {
    let other: HashSet<*const T> = other.iter().map(|one| Arc::as_ptr(one)).collect();
    let list = list.iter().copied();
    list.filter(|one| !other.contains(&Arc::as_ptr(one))).map(Arc::as_ref).collect()
}

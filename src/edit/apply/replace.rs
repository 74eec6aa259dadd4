//! Another document in place of this one.

use std::collections::HashMap;
use std::hash::Hash;
use std::sync::Arc;

use super::check::Checked;
use crate::edit::EditError;
use crate::model::invariants::{Problem, findings};
use crate::model::{Journey, Project};

/// What is the same in both is shared with the document as it was, so that only the rest is laid out anew.
pub(super) fn whole(project: &mut Arc<Project>, to: &Arc<Project>) -> Checked {
    if project == to {
        return Ok(());
    }
    let found = findings(to);
    if found.iter().any(|one| matches!(one.problem, Problem::TooManyTouchpoints { .. })) {
        return Err(EditError::TooManyTouchpoints);
    }
    if to.journeys.is_empty() || !found.is_empty() {
        return Err(EditError::NotWhole);
    }
    let mut after = Project::clone(to);
    let known: HashMap<_, _> = project.journeys.iter().map(|one| (one.id, one)).collect();
    for journey in &mut after.journeys {
        let Some(before) = known.get(&journey.id) else { continue };
        if *before == journey {
            *journey = Arc::clone(before);
        } else {
            let mut shared = Journey::clone(journey);
            share(&before.episodes, &mut shared.episodes, |one| one.id);
            *journey = Arc::new(shared);
        }
    }
    share(&project.insights, &mut after.insights, |one| one.id);
    share(&project.improvements, &mut after.improvements, |one| one.id);
    share(&project.images, &mut after.images, |one| one.id);
    *project = Arc::new(after);
    Ok(())
}

fn share<T: PartialEq, I: Eq + Hash>(before: &[Arc<T>], after: &mut [Arc<T>], id: impl Fn(&T) -> I) {
    let known: HashMap<I, &Arc<T>> = before.iter().map(|one| (id(one), one)).collect();
    for one in after {
        if let Some(same) = known.get(&id(one)).filter(|same| **same == one) {
            *one = Arc::clone(same);
        }
    }
}

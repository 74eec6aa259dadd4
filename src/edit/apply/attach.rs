//! What becomes of attachments when touchpoints move or go.

use std::sync::Arc;

use crate::model::{Attachment, Episode, TouchpointId};

/// Hangs the notes of an episode on what is there after `left` moved within it or went from it.
///
/// A note on one touchpoint stays with it, and hangs on the episode when it goes. A span keeps the
/// touchpoints that stayed; one that moved remains in it as long as it lies within or beside them.
/// `before` is the order of the touchpoints as it was.
pub(super) fn rehang(episode: &mut Episode, before: &[TouchpointId], left: &[TouchpointId]) {
    let after: Vec<TouchpointId> = episode.touchpoints.iter().map(|one| one.id).collect();
    for note in &mut episode.notes {
        let attached = rehung(note.attached, before, &after, left);
        if attached != note.attached {
            Arc::make_mut(note).attached = attached;
        }
    }
}

fn rehung(attached: Attachment, before: &[TouchpointId], after: &[TouchpointId], left: &[TouchpointId]) -> Attachment {
    let (first, last) = match attached {
        Attachment::Episode => return attached,
        Attachment::Touchpoint(id) => (id, id),
        Attachment::Span(first, last) => (first, last),
    };
    let place = |order: &[TouchpointId], id: TouchpointId| order.iter().position(|one| *one == id);
    let (Some(from), Some(to)) = (place(before, first), place(before, last)) else { return Attachment::Episode };
    let covered = before.get(from..=to).unwrap_or_default();
    let (moved, stayed): (Vec<TouchpointId>, Vec<TouchpointId>) =
        covered.iter().copied().partition(|id| left.contains(id));
    if moved.is_empty() {
        return attached;
    }
    let mut kept: Vec<usize> = stayed.iter().filter_map(|id| place(after, *id)).collect();
    for at in moved.iter().filter_map(|id| place(after, *id)) {
        let beside = |low: usize, high: usize| at + 1 >= low && at <= high + 1;
        if kept.iter().min().zip(kept.iter().max()).is_none_or(|(low, high)| beside(*low, *high)) {
            kept.push(at);
        }
    }
    match (kept.iter().min(), kept.iter().max()) {
        (Some(low), Some(high)) if low == high => match attached {
            // A span of one stays as it was written.
            Attachment::Span(first, last) if first == last => attached,
            _ => Attachment::Touchpoint(after[*low]),
        },
        (Some(low), Some(high)) => Attachment::Span(after[*low], after[*high]),
        _ => Attachment::Episode,
    }
}

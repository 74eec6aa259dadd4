//! Applying an edit to a document.

mod attach;
mod check;
mod episode;
mod group;
mod insert;
mod journey;
mod lane;
mod micro;
mod note;
mod replace;
mod shared;
mod spine;
mod touchpoint;
mod unlink;

use std::sync::Arc;

use super::{Edit, EditError};
use crate::model::{Improvement, Project};

/// The document after the edit. What did not change is shared with `project`; an edit that changes
/// nothing gives `project` itself.
///
/// # Errors
/// Ids that are unknown or taken, places that do not exist, and whatever would break an invariant of the
/// document. `project` is never touched.
pub fn applied(project: &Arc<Project>, edit: &Edit) -> Result<Arc<Project>, EditError> {
    // The first write to each part that is still shared with `project` copies it; on an error the
    // half-written copies are dropped.
    let mut after = Arc::clone(project);
    apply(&mut after, edit)?;
    Ok(after)
}

/// Sets a field, if that changes anything: `set!(touchpoint(project, at).title, to)`.
macro_rules! set {
    ($find:ident / $find_mut:ident ($project:expr, $at:expr).$($field:ident).+, $to:expr) => {
        if $crate::edit::apply::spine::$find($project, $at)?.$($field).+ != *$to {
            $crate::edit::apply::spine::$find_mut($project, $at)?.$($field).+ = $to.clone();
        }
    };
}
use set;

fn apply(project: &mut Arc<Project>, edit: &Edit) -> Result<(), EditError> {
    match edit {
        Edit::AddTouchpoint { to, touchpoint } => touchpoint::add(project, *to, touchpoint),
        Edit::MoveTouchpoint { what, to } => touchpoint::shift(project, *what, *to),
        Edit::MoveTouchpoints { ways } => group::shift(project, ways),
        Edit::RemoveTouchpoint { what } => touchpoint::remove(project, *what),
        Edit::ChangeTouchpoint { what, change } => touchpoint::change(project, *what, change),
        Edit::AddNote { episode, index, note } => note::add(project, *episode, *index, note),
        Edit::MoveNote { what, episode, lane, attached } => note::shift(project, *what, *episode, *lane, *attached),
        Edit::RemoveNote { what } => note::remove(project, *what),
        Edit::ChangeNote { what, change } => note::change(project, *what, change),
        Edit::AddEpisode { journey, index, episode } => episode::add(project, *journey, *index, episode),
        Edit::MoveEpisode { what, index } => episode::shift(project, *what, *index),
        Edit::RemoveEpisode { what } => episode::remove(project, *what),
        Edit::ChangeEpisode { what, change } => episode::change(project, *what, change),
        Edit::AddLane { journey, index, lane } => lane::add(project, *journey, *index, lane),
        Edit::MoveLane { journey, lane, index } => lane::shift(project, *journey, *lane, *index),
        Edit::RemoveLane { journey, lane } => lane::remove(project, *journey, *lane),
        Edit::ChangeLane { journey, lane, change } => lane::change(project, *journey, *lane, change),
        Edit::AddCurve { journey, curve } => journey::add_curve(project, *journey, curve),
        Edit::RemoveCurve { journey, curve } => journey::remove_curve(project, *journey, *curve),
        Edit::ChangeCurve { journey, curve, change } => journey::change_curve(project, *journey, *curve, change),
        Edit::AddEvent { journey, event } => journey::add_event(project, *journey, event),
        Edit::RemoveEvent { journey, event } => journey::remove_event(project, *journey, *event),
        Edit::ChangeEvent { journey, event, to } => journey::change_event(project, *journey, *event, to),
        Edit::AddJourney { index, journey } => journey::add(project, *index, journey),
        Edit::RemoveJourney { journey } => journey::remove(project, *journey),
        Edit::ChangeJourney { journey, change } => journey::change(project, *journey, change),
        Edit::LinkMicro { micro, under } => micro::link(project, *micro, *under),
        Edit::Insert { journey, what } => insert::add(project, *journey, what),
        Edit::Many(edits) | Edit::Together { edits, .. } => edits.iter().try_for_each(|edit| apply(project, edit)),
        Edit::ReplaceProject { project: to, .. } => replace::whole(project, to),
        Edit::ChangeProject { change } => shared::change_project(project, change),
        Edit::AddCustomer { customer } => shared::add(project, customer),
        Edit::RemoveCustomer { customer } => shared::remove_customer(project, *customer),
        Edit::ChangeCustomer { customer, to } => shared::change(project, *customer, to),
        Edit::MoveCustomer { customer, index } => shared::move_customer(project, *customer, *index),
        Edit::AddChannel { channel } => shared::add(project, channel),
        Edit::RemoveChannel { channel } => shared::remove_channel(project, *channel),
        Edit::ChangeChannel { channel, to } => shared::change(project, *channel, to),
        Edit::AddActor { actor } => shared::add(project, actor),
        Edit::RemoveActor { actor } => shared::remove_actor(project, *actor),
        Edit::ChangeActor { actor, to } => shared::change(project, *actor, to),
        Edit::AddInsight { insight } => shared::add(project, insight),
        Edit::RemoveInsight { insight } => shared::remove_insight(project, *insight),
        Edit::ChangeInsight { insight, to } => shared::change(project, *insight, to),
        Edit::AddImprovement { improvement } => shared::add(project, improvement),
        Edit::RemoveImprovement { improvement } => shared::remove_improvement(project, *improvement),
        Edit::ChangeImprovement { improvement, to } => shared::change(project, *improvement, to),
        Edit::MoveImprovement { improvement, index } => {
            shared::shift::<Arc<Improvement>>(project, *improvement, *index)
        }
        Edit::AddImage { image } => shared::add(project, image),
        Edit::RemoveImage { image } => shared::remove_image(project, *image),
    }
}

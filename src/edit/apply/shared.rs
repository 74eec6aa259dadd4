//! What all journeys of a project share: customers, channels, actors, insights, improvements, images.

use std::sync::Arc;

use super::check::{self, Checked};
use super::spine::{change_episodes, change_touchpoints, check_place};
use super::{journey, set, unlink};
use crate::edit::{EditError, ProjectChange};
use crate::model::invariants::Kind;
use crate::model::{
    Actor, ActorId, Channel, ChannelId, CurveId, CustomerDefinition, CustomerGroup, CustomerId, EmbeddedImage, Frame,
    GapPlace, ImageId, Improvement, ImprovementId, Insight, InsightId, Note, Project,
};

/// A thing in one of the project's lists.
pub(super) trait Shared: Clone + PartialEq {
    type Id: Copy + PartialEq;
    const KIND: Kind;
    fn id(&self) -> Self::Id;
    fn list(project: &Project) -> &Vec<Self>;
    fn list_mut(project: &mut Project) -> &mut Vec<Self>;
    /// What it says and links to; `before` is the thing that it takes the place of.
    fn check(&self, project: &Project, before: Option<&Self>) -> Checked;
}

macro_rules! shared {
    ($($kind:ty, $id:ty, $kind_of:ident, $list:ident, $check:expr;)*) => {$(
        impl Shared for $kind {
            type Id = $id;
            const KIND: Kind = Kind::$kind_of;
            fn id(&self) -> $id {
                self.id
            }
            fn list(project: &Project) -> &Vec<Self> {
                &project.$list
            }
            fn list_mut(project: &mut Project) -> &mut Vec<Self> {
                &mut project.$list
            }
            fn check(&self, project: &Project, before: Option<&Self>) -> Checked {
                $check(project, before, self)
            }
        }
    )*};
}

shared! {
    CustomerGroup, CustomerId, Customer, customers, |project, _, one| check::customer_group(project, one);
    Actor, ActorId, Actor, actors, |_, _, one| check::texts(one);
    Channel, ChannelId, Channel, channels, |_, _, one| check::texts(one);
    Arc<Insight>, InsightId, Insight, insights, check_insight;
    Arc<Improvement>, ImprovementId, Improvement, improvements, check_improvement;
    Arc<EmbeddedImage>, ImageId, Image, images, |_, _, one: &Arc<EmbeddedImage>| check::texts(one.as_ref());
}

/// Links that were there before are known to hold; only new ones are looked for.
fn check_insight(project: &Project, before: Option<&Arc<Insight>>, one: &Arc<Insight>) -> Checked {
    check::texts(one.as_ref())?;
    let new = |is_old: &dyn Fn(&Insight) -> bool| !before.is_some_and(|before| is_old(before));
    let episodes = one.episodes.iter().copied().filter(|id| new(&|before| before.episodes.contains(id)));
    let touchpoints = one.touchpoints.iter().copied().filter(|id| new(&|before| before.touchpoints.contains(id)));
    check::places(project, &episodes.collect::<Vec<_>>(), &touchpoints.collect::<Vec<_>>())
}

fn check_improvement(project: &Project, before: Option<&Arc<Improvement>>, one: &Arc<Improvement>) -> Checked {
    check::texts(one.as_ref())?;
    one.insights.iter().try_for_each(|id| check::insight(project, Some(*id)))?;
    match one.gap {
        gap if before.is_some_and(|before| before.gap == gap) => Ok(()),
        Some(GapPlace::Episode(id)) => check::places(project, &[id], &[]),
        Some(GapPlace::Touchpoint(id)) => check::places(project, &[], &[id]),
        None => Ok(()),
    }
}

fn place<T: Shared>(project: &Project, id: T::Id) -> Result<usize, EditError> {
    T::list(project).iter().position(|one| one.id() == id).ok_or(EditError::Missing(T::KIND))
}

pub(super) fn add<T: Shared>(project: &mut Arc<Project>, one: &T) -> Checked {
    check::unused(T::list(project).iter().any(|other| other.id() == one.id()), T::KIND)?;
    one.check(project, None)?;
    T::list_mut(Arc::make_mut(project)).push(one.clone());
    Ok(())
}

pub(super) fn change<T: Shared>(project: &mut Arc<Project>, id: T::Id, to: &T) -> Checked {
    let place = place::<T>(project, id)?;
    check::same_id(&id, &to.id(), T::KIND)?;
    to.check(project, Some(&T::list(project)[place]))?;
    if T::list(project)[place] != *to {
        T::list_mut(Arc::make_mut(project))[place] = to.clone();
    }
    Ok(())
}

/// Puts a thing at this place among the others.
pub(super) fn shift<T: Shared>(project: &mut Arc<Project>, id: T::Id, to: usize) -> Checked {
    let from = place::<T>(project, id)?;
    check_place(to, T::list(project).len() - 1, T::KIND)?;
    if from != to {
        let list = T::list_mut(Arc::make_mut(project));
        let one = list.remove(from);
        list.insert(to, one);
    }
    Ok(())
}

fn take<T: Shared>(project: &mut Arc<Project>, id: T::Id) -> Checked {
    let place = place::<T>(project, id)?;
    T::list_mut(Arc::make_mut(project)).remove(place);
    Ok(())
}

pub(super) fn change_project(project: &mut Arc<Project>, change: &ProjectChange) -> Checked {
    match change {
        ProjectChange::Title(to)
        | ProjectChange::Organisation(to)
        | ProjectChange::Sector(to)
        | ProjectChange::Language(to)
        | ProjectChange::Version(to) => check::texts(to)?,
        ProjectChange::Authors(to) => check::texts(to)?,
        ProjectChange::Scale(_) => {}
    }
    match change {
        ProjectChange::Title(to) => set!(project / project_mut(project, ()).title, to),
        ProjectChange::Organisation(to) => set!(project / project_mut(project, ()).organisation, to),
        ProjectChange::Sector(to) => set!(project / project_mut(project, ()).sector, to),
        ProjectChange::Language(to) => set!(project / project_mut(project, ()).language, to),
        ProjectChange::Version(to) => set!(project / project_mut(project, ()).version, to),
        ProjectChange::Authors(to) => set!(project / project_mut(project, ()).authors, to),
        ProjectChange::Scale(to) => set!(project / project_mut(project, ()).scale, to),
    }
    Ok(())
}

/// Groups keep their looks.
pub(super) fn move_customer(project: &mut Arc<Project>, customer: CustomerId, to: usize) -> Checked {
    if place::<CustomerGroup>(project, customer)? != to {
        keep_looks(project);
    }
    shift::<CustomerGroup>(project, customer, to)
}

/// What followed from their places becomes the groups' own.
fn keep_looks(project: &mut Arc<Project>) {
    let looks = project.customer_looks();
    for (group, look) in Arc::make_mut(project).customers.iter_mut().zip(looks) {
        group.look = Some(look);
    }
}

/// With its curves and their scores, and out of the frames that name it. The others keep their looks.
pub(super) fn remove_customer(project: &mut Arc<Project>, gone: CustomerId) -> Checked {
    if place::<CustomerGroup>(project, gone)? + 1 < project.customers.len() {
        keep_looks(project);
    }
    take::<CustomerGroup>(project, gone)?;
    let mut curves: Vec<CurveId> = Vec::new();
    for place in 0..project.journeys.len() {
        let journey = &project.journeys[place];
        let its_curves = journey.curves.iter().filter(|one| one.customer == gone).map(|one| one.id);
        let count = curves.len();
        curves.extend(its_curves);
        let customer = without(&journey.frame, gone);
        if curves.len() > count || customer != journey.frame.customer {
            let journey = Arc::make_mut(&mut Arc::make_mut(project).journeys[place]);
            journey.curves.retain(|one| one.customer != gone);
            journey.frame.customer = customer;
        }
    }
    journey::forget_scores(project, &curves);
    Ok(())
}

/// Whose journey it is without this group. A challenge needs two: the last one left is simply the group.
fn without(frame: &Frame, gone: CustomerId) -> Option<CustomerDefinition> {
    match &frame.customer {
        Some(CustomerDefinition::Group(id)) if *id == gone => None,
        Some(CustomerDefinition::Challenge(ids)) if ids.contains(&gone) => {
            let left: Vec<CustomerId> = ids.iter().copied().filter(|id| *id != gone).collect();
            match left.as_slice() {
                [] => None,
                [one] => Some(CustomerDefinition::Group(*one)),
                _ => Some(CustomerDefinition::Challenge(left)),
            }
        }
        other => other.clone(),
    }
}

pub(super) fn remove_channel(project: &mut Arc<Project>, gone: ChannelId) -> Checked {
    take::<Channel>(project, gone)?;
    change_touchpoints(
        project,
        |one| one.channels.contains(&gone),
        |one| {
            one.channels.retain(|id| *id != gone);
        },
    );
    Ok(())
}

pub(super) fn remove_actor(project: &mut Arc<Project>, gone: ActorId) -> Checked {
    take::<Actor>(project, gone)?;
    change_touchpoints(
        project,
        |one| one.starts == Some(gone) || one.receives == Some(gone),
        |one| {
            one.starts = one.starts.filter(|id| *id != gone);
            one.receives = one.receives.filter(|id| *id != gone);
        },
    );
    Ok(())
}

/// With the notes that stand for it.
pub(super) fn remove_insight(project: &mut Arc<Project>, gone: InsightId) -> Checked {
    take::<Arc<Insight>>(project, gone)?;
    unlink::insight(project, gone);
    remove_notes(project, |one| one.insight == Some(gone));
    Ok(())
}

/// With the notes that stand for it.
pub(super) fn remove_improvement(project: &mut Arc<Project>, gone: ImprovementId) -> Checked {
    take::<Arc<Improvement>>(project, gone)?;
    remove_notes(project, |one| one.improvement == Some(gone));
    Ok(())
}

/// To another place in the order of all improvements.
fn remove_notes(project: &mut Arc<Project>, gone: impl Fn(&Note) -> bool) {
    change_episodes(
        project,
        |episode| episode.notes.iter().any(|one| gone(one)),
        |episode| {
            episode.notes.retain(|one| !gone(one));
        },
    );
}

/// Wherever it is shown, nothing is shown afterwards.
pub(super) fn remove_image(project: &mut Arc<Project>, gone: ImageId) -> Checked {
    take::<Arc<EmbeddedImage>>(project, gone)?;
    for place in 0..project.customers.len() {
        if project.customers[place].portrait == Some(gone) {
            Arc::make_mut(project).customers[place].portrait = None;
        }
    }
    change_touchpoints(project, |one| one.image == Some(gone), |one| one.image = None);
    change_episodes(
        project,
        |episode| episode.notes.iter().any(|one| one.image == Some(gone)),
        |episode| {
            for note in &mut episode.notes {
                if note.image == Some(gone) {
                    Arc::make_mut(note).image = None;
                }
            }
        },
    );
    Ok(())
}

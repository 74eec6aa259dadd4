//! Notes: into a lane, about the journey, and away.

use std::sync::Arc;

use super::check::{self, Checked};
use super::set;
use super::spine::{check_place, episode, episode_mut, journey, note, note_place};
use crate::edit::{EditError, NoteChange};
use crate::model::invariants::Kind;
use crate::model::{Attachment, EpisodePath, LaneId, Note, NotePath, Project};

pub(super) fn add(project: &mut Arc<Project>, to: EpisodePath, index: usize, one: &Arc<Note>) -> Checked {
    let target = episode(project, to)?;
    check_place(index, target.notes.len(), Kind::Note)?;
    check::note_lane(journey(project, to.journey)?, one.lane)?;
    check::note(project, one)?;
    let attached = check::attachment(target, one.attached)?;
    let mut episodes = project.journeys.iter().flat_map(|journey| &journey.episodes);
    check::unused(episodes.any(|each| each.notes.iter().any(|other| other.id == one.id)), Kind::Note)?;
    let mut one = Arc::clone(one);
    if one.attached != attached {
        Arc::make_mut(&mut one).attached = attached;
    }
    episode_mut(project, to)?.notes.insert(index, one);
    Ok(())
}

pub(super) fn shift(
    project: &mut Arc<Project>,
    what: NotePath,
    to: EpisodePath,
    lane: LaneId,
    attached: Attachment,
) -> Checked {
    if to.journey != what.journey {
        return Err(EditError::OtherJourney(Kind::Note));
    }
    let before = note(project, what)?;
    check::note_lane(journey(project, to.journey)?, lane)?;
    let attached = check::attachment(episode(project, to)?, attached)?;
    let stays = to.episode == what.episode;
    if stays && before.lane == lane && before.attached == attached {
        return Ok(());
    }
    let after = Arc::new(Note { lane, attached, ..before.clone() });
    let place = note_place(episode(project, what.episode_path())?, what)?;
    if stays {
        episode_mut(project, to)?.notes[place] = after;
    } else {
        episode_mut(project, what.episode_path())?.notes.remove(place);
        episode_mut(project, to)?.notes.push(after);
    }
    Ok(())
}

pub(super) fn remove(project: &mut Arc<Project>, what: NotePath) -> Checked {
    let place = note_place(episode(project, what.episode_path())?, what)?;
    episode_mut(project, what.episode_path())?.notes.remove(place);
    Ok(())
}

pub(super) fn change(project: &mut Arc<Project>, what: NotePath, change: &NoteChange) -> Checked {
    match change {
        NoteChange::Text(to) => {
            check::texts(to)?;
            set!(note / note_mut(project, what).text, to);
        }
        NoteChange::Attribution(to) => {
            check::texts(to)?;
            set!(note / note_mut(project, what).attribution, to);
        }
        NoteChange::Insight(to) => {
            check::insight(project, *to)?;
            set!(note / note_mut(project, what).insight, to);
        }
        NoteChange::Improvement(to) => {
            check::improvement(project, *to)?;
            set!(note / note_mut(project, what).improvement, to);
        }
        NoteChange::Image(to) => {
            check::image(project, *to)?;
            set!(note / note_mut(project, what).image, to);
        }
    }
    Ok(())
}

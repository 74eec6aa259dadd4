//! Insights and improvements and what they speak of on the maps: links, and the cards that show them.

use std::sync::Arc;

use super::{Selected, Session};
use crate::edit::Edit;
use crate::find::Place;
use crate::layout::map::is_note_lane;
use crate::model::{
    Attachment, EpisodePath, GapPlace, Improvement, ImprovementId, Insight, InsightId, InsightKind, Journey, Lane,
    LaneId, LaneKind, Note, NoteId, Project, Status,
};
use crate::scene::Target;

/// Where a place lies that insights and improvements speak of.
pub fn path_of(project: &Project, place: GapPlace) -> Option<EpisodePath> {
    let holds = |journey: &Arc<Journey>| {
        let episode = journey.episodes.iter().find(|episode| match place {
            GapPlace::Episode(id) => episode.id == id,
            GapPlace::Touchpoint(id) => episode.touchpoints.iter().any(|touchpoint| touchpoint.id == id),
        });
        episode.map(|episode| EpisodePath { journey: journey.id, episode: episode.id })
    };
    project.journeys.iter().find_map(holds)
}

/// The same place as something to go to.
pub fn found_at(project: &Project, place: GapPlace) -> Option<Place> {
    let path = path_of(project, place)?;
    Some(match place {
        GapPlace::Episode(_) => Place::Episode(path),
        GapPlace::Touchpoint(id) => Place::Touchpoint(path.touchpoint(id)),
    })
}

/// Everything that an insight is linked to: touchpoints, then episodes.
pub fn links(insight: &Insight) -> impl Iterator<Item = GapPlace> + '_ {
    let touchpoints = insight.touchpoints.iter().copied().map(GapPlace::Touchpoint);
    touchpoints.chain(insight.episodes.iter().copied().map(GapPlace::Episode))
}

/// The edit that links an insight to a place. A quote shows there at once, where there is a lane of quotes. None
/// where it is linked already.
pub fn link(project: &Project, insight: InsightId, place: GapPlace) -> Option<Edit> {
    let insight = project.insight(insight)?;
    let changed = tied(insight, place, true)?;
    let mut edits = vec![changed];
    if insight.kind == InsightKind::Quote {
        edits.extend(card(project, Thing::Insight(insight.id), place, false).into_iter().flatten());
    }
    Some(one_or_many(edits))
}

/// The edit that takes the link away, and with it the cards that show nothing but the insight at this place.
pub fn unlink(project: &Project, insight: InsightId, place: GapPlace) -> Option<Edit> {
    let insight = project.insight(insight)?;
    let mut edits = vec![tied(insight, place, false)?];
    if let Some(path) = path_of(project, place)
        && let Some(episode) = project.episode(path)
    {
        let is_its_own = |note: &&Arc<Note>| {
            note.insight == Some(insight.id) && note.text.is_empty() && note.attached == attachment(place)
        };
        edits.extend(episode.notes.iter().filter(is_its_own).map(|note| Edit::RemoveNote { what: path.note(note.id) }));
    }
    Some(one_or_many(edits))
}

/// The edit that shows an insight as a card at the first thing that it is linked to and does not show at, in a lane
/// of its kind; a journey without one gets it. None where it shows everywhere, or is linked to nothing.
pub fn show_insight(project: &Project, insight: InsightId) -> Option<Edit> {
    let insight = project.insight(insight)?;
    let edits = links(insight).find_map(|place| card(project, Thing::Insight(insight.id), place, true));
    edits.map(one_or_many)
}

/// The edit that shows an improvement as a card at the gap that it answers. None where it has none or shows there.
pub fn show_improvement(project: &Project, improvement: ImprovementId) -> Option<Edit> {
    let place = project.improvement(improvement)?.gap?;
    card(project, Thing::Improvement(improvement), place, true).map(one_or_many)
}

/// The edit that changes an improvement. What is decided is seen back on the map: with the decision it gets a card at
/// the gap that it answers, unless a map shows it already.
pub fn change_improvement(project: &Project, to: Improvement) -> Edit {
    let is_decided = matches!(to.status, Status::Chosen | Status::InTest | Status::Done);
    let is_news = project.improvement(to.id).is_some_and(|from| (from.status, from.gap) != (to.status, to.gap));
    let thing = Thing::Improvement(to.id);
    let shows = |note: &Arc<Note>| thing.is_shown_by(note);
    let is_shown = || {
        let mut episodes = project.journeys.iter().flat_map(|journey| &journey.episodes);
        episodes.any(|episode| episode.notes.iter().any(shows))
    };
    let place = to.gap.filter(|_| is_decided && is_news && !is_shown());
    let card = place.and_then(|place| card(project, thing, place, true));
    let change = Edit::ChangeImprovement { improvement: to.id, to: Arc::new(to) };
    one_or_many([change].into_iter().chain(card.into_iter().flatten()).collect())
}

impl Session {
    /// What an insight is linked to that is dropped on something of the map, and what lights up below it.
    pub fn linked_by_drop(&self, on: Target) -> Option<(GapPlace, Target)> {
        let episode = |path: EpisodePath| (GapPlace::Episode(path.episode), Target::Episode(path));
        Some(match on {
            Target::Touchpoint(path) | Target::Point { touchpoint: path, .. } => {
                (GapPlace::Touchpoint(path.touchpoint), Target::Touchpoint(path))
            }
            Target::Note(path) => match self.project().note(path)?.attached {
                Attachment::Episode => episode(path.episode_path()),
                Attachment::Touchpoint(id) | Attachment::Span(id, _) => (GapPlace::Touchpoint(id), on),
            },
            Target::Cell { episode: path, .. } => episode(path),
            other => episode(other.of_episode()?),
        })
    }

    /// What is selected, as something that insights speak of.
    pub fn selected_place(&self) -> Option<GapPlace> {
        match self.selected() {
            Selected::Touchpoint(path) => Some(GapPlace::Touchpoint(path.touchpoint)),
            Selected::Episode(path) => Some(GapPlace::Episode(path.episode)),
            Selected::Note(path) => self.linked_by_drop(Target::Note(path)).map(|(place, _)| place),
            Selected::Lane(_) | Selected::Nothing => None,
        }
    }
}

/// What a card stands for.
#[derive(Clone, Copy)]
enum Thing {
    Insight(InsightId),
    Improvement(ImprovementId),
}

impl Thing {
    fn is_shown_by(self, note: &Note) -> bool {
        match self {
            Self::Insight(id) => note.insight == Some(id),
            Self::Improvement(id) => note.improvement == Some(id),
        }
    }

    fn lane_kind(self, project: &Project) -> LaneKind {
        match self {
            Self::Improvement(_) => LaneKind::Improvement,
            Self::Insight(id) => match project.insight(id).map(|insight| insight.kind) {
                Some(InsightKind::Quote) => LaneKind::Quote,
                Some(InsightKind::Need) => LaneKind::Need,
                Some(InsightKind::Pain) => LaneKind::Pain,
                Some(InsightKind::Gain) => LaneKind::Gain,
                Some(InsightKind::Observation | InsightKind::Trend) | None => LaneKind::Insight,
            },
        }
    }
}

/// The edits that put a card at a place. None where the episode has one already, and where there is no lane for it
/// and none may be made.
fn card(project: &Project, thing: Thing, place: GapPlace, makes_lane: bool) -> Option<Vec<Edit>> {
    let path = path_of(project, place)?;
    let (journey, episode) = (project.journey(path.journey)?, project.episode(path)?);
    if episode.notes.iter().any(|note| thing.is_shown_by(note)) {
        return None;
    }
    let kind = thing.lane_kind(project);
    let known =
        journey.lanes.iter().filter(|lane| lane.kind == kind).min_by_key(|lane| lane.hidden).map(|lane| lane.id);
    let lane = known.or_else(|| makes_lane.then(LaneId::random))?;
    let mut note = Note::new(NoteId::random(), lane);
    note.attached = attachment(place);
    match thing {
        Thing::Insight(id) => note.insight = Some(id),
        Thing::Improvement(id) => note.improvement = Some(id),
    }
    let add = Edit::AddNote { episode: path, index: episode.notes.len(), note: Arc::new(note) };
    let new_lane = known.is_none().then(|| {
        let below_feelings = journey.lanes.iter().position(|lane| is_note_lane(lane.kind));
        let index = below_feelings.filter(|_| kind != LaneKind::Improvement).unwrap_or(journey.lanes.len());
        Edit::AddLane { journey: journey.id, index, lane: Lane::new(lane, kind) }
    });
    Some(new_lane.into_iter().chain([add]).collect())
}

fn attachment(place: GapPlace) -> Attachment {
    match place {
        GapPlace::Episode(_) => Attachment::Episode,
        GapPlace::Touchpoint(id) => Attachment::Touchpoint(id),
    }
}

/// The edit of the insight alone. None where it is as wanted.
fn tied(insight: &Arc<Insight>, place: GapPlace, is_tied: bool) -> Option<Edit> {
    let mut to = Insight::clone(insight);
    match place {
        GapPlace::Touchpoint(id) => tie(&mut to.touchpoints, id, is_tied),
        GapPlace::Episode(id) => tie(&mut to.episodes, id, is_tied),
    }
    (to != **insight).then(|| Edit::ChangeInsight { insight: insight.id, to: Arc::new(to) })
}

fn tie<T: PartialEq>(links: &mut Vec<T>, id: T, is_tied: bool) {
    match (links.contains(&id), is_tied) {
        (false, true) => links.push(id),
        (true, false) => links.retain(|link| *link != id),
        _ => {}
    }
}

fn one_or_many(mut edits: Vec<Edit>) -> Edit {
    match (edits.len(), edits.pop()) {
        (1, Some(edit)) => edit,
        (_, last) => {
            edits.extend(last);
            Edit::Many(edits)
        }
    }
}

//! The way back: where one looked before, and what was selected there. It is no part of the document, so undo
//! does not touch it.

use super::{Camera, Selected, Selection, Session, View};
use crate::find::Place;
use crate::model::{EpisodePath, GapPlace, ImprovementId, InsightId, JourneyId, Note, NotePath, Project};

/// A place where one looked.
#[derive(Clone, Debug, PartialEq)]
struct Viewpoint {
    view: View,
    journey: JourneyId,
    /// None for a journey that was not on the screen yet.
    camera: Option<Camera>,
    selection: Selection,
}

/// The places before and after the present one, the nearest last.
#[derive(Debug, Default)]
pub(super) struct Views {
    back: Vec<Viewpoint>,
    forward: Vec<Viewpoint>,
}

/// How many places are remembered.
const MOST: usize = 100;

impl Session {
    /// Remembers the present view. Call it before one jumps away from it.
    pub fn mark_view(&mut self) {
        let present = self.viewpoint();
        self.views.forward.clear();
        if self.views.back.last() != Some(&present) {
            self.views.back.push(present);
        }
        if self.views.back.len() > MOST {
            self.views.back.remove(0);
        }
    }

    /// Whether there is a view to go back to, or forward.
    pub fn has_view(&self, forward: bool) -> bool {
        let views = if forward { &self.views.forward } else { &self.views.back };
        let present = self.viewpoint();
        views.iter().any(|view| *view != present && self.project().journey(view.journey).is_some())
    }

    /// Goes to the view before, or after going back, to the one after. The journey and the selection are those of
    /// then; the camera is given, so that the window can move there. None if there is no such view.
    pub fn step_view(&mut self, forward: bool) -> Option<Camera> {
        let present = self.viewpoint();
        let found = loop {
            let views = if forward { &mut self.views.forward } else { &mut self.views.back };
            let view = views.pop()?;
            // Its journey may have been deleted since.
            if view != present && self.project().journey(view.journey).is_some() {
                break view;
            }
        };
        let other = if forward { &mut self.views.back } else { &mut self.views.forward };
        other.push(present);
        self.view = found.view;
        self.arrive(super::Place { journey: found.journey, selection: found.selection });
        Some(found.camera.unwrap_or_else(|| self.camera()))
    }

    /// Goes to something that was found: its journey opens and it is selected. Gives whether it is on a map.
    pub fn go_to(&mut self, place: Place) -> bool {
        let Some(to) = self.place_on_map(place) else { return false };
        self.mark_view();
        if !self.view.has_map() {
            self.view = View::Map;
        }
        self.arrive(to);
        true
    }

    fn place_on_map(&self, place: Place) -> Option<super::Place> {
        let project = self.project();
        let at = |journey, selected| Some(spot(journey, selected));
        match place {
            Place::Journey(journey) => project.journey(journey).and_then(|_| at(journey, Selected::Nothing)),
            Place::Episode(path) => project.episode(path).and_then(|_| at(path.journey, Selected::Episode(path))),
            Place::Touchpoint(path) => {
                project.touchpoint(path).and_then(|_| at(path.journey, Selected::Touchpoint(path)))
            }
            Place::Note(path) => project.note(path).and_then(|_| at(path.journey, Selected::Note(path))),
            Place::Insight(insight) => place_of_insight(project, insight),
            Place::Improvement(improvement) => place_of_improvement(project, improvement),
        }
    }

    fn viewpoint(&self) -> Viewpoint {
        Viewpoint {
            view: self.view,
            journey: self.journey_id(),
            camera: self.has_camera().then(|| self.camera()),
            selection: self.selection.clone(),
        }
    }
}

fn spot(journey: JourneyId, selected: Selected) -> super::Place {
    super::Place { journey, selection: Selection::one(selected) }
}

/// The first card that shows it, else the first thing that it speaks of.
fn place_of_insight(project: &Project, insight: InsightId) -> Option<super::Place> {
    note_that(project, |note| note.insight == Some(insight)).map(on_note).or_else(|| {
        let found = project.insight(insight)?;
        let touchpoint = found.touchpoints.first().map(|id| GapPlace::Touchpoint(*id));
        gap_place(project, touchpoint.or(found.episodes.first().map(|id| GapPlace::Episode(*id)))?)
    })
}

/// Its first card, else the gap that it answers.
fn place_of_improvement(project: &Project, improvement: ImprovementId) -> Option<super::Place> {
    note_that(project, |note| note.improvement == Some(improvement))
        .map(on_note)
        .or_else(|| gap_place(project, project.improvement(improvement)?.gap?))
}

fn on_note(path: NotePath) -> super::Place {
    spot(path.journey, Selected::Note(path))
}

fn note_that(project: &Project, is_it: impl Fn(&Note) -> bool) -> Option<NotePath> {
    project.journeys.iter().find_map(|journey| {
        journey.episodes.iter().find_map(|episode| {
            let note = episode.notes.iter().find(|note| is_it(note))?;
            Some(EpisodePath { journey: journey.id, episode: episode.id }.note(note.id))
        })
    })
}

fn gap_place(project: &Project, gap: GapPlace) -> Option<super::Place> {
    project.journeys.iter().find_map(|journey| {
        journey.episodes.iter().find_map(|episode| {
            let path = EpisodePath { journey: journey.id, episode: episode.id };
            let selected = match gap {
                GapPlace::Episode(id) => (id == episode.id).then_some(Selected::Episode(path)),
                GapPlace::Touchpoint(id) => {
                    let holds = episode.touchpoints.iter().any(|touchpoint| touchpoint.id == id);
                    holds.then(|| Selected::Touchpoint(path.touchpoint(id)))
                }
            };
            selected.map(|selected| spot(journey.id, selected))
        })
    })
}

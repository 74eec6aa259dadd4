//! What is selected as a part of a project, and such parts into the open journey.

use std::collections::HashSet;
use std::sync::Arc;

use super::{Base, Ready, Selected, Session};
use crate::edit::EditError;
use crate::file::Fragment;
use crate::import::Spot;
use crate::import::fragment::{Pasted, pasted};
use crate::import::table::{Column, Imported, Layout, Plan, Table, fitting, imported};
use crate::layout::map::is_note_lane;
use crate::model::{
    Attachment, CurveId, Episode, EpisodeId, EpisodePath, GapPlace, ImageId, Improvement, ImprovementId, Insight,
    InsightId, Journey, LaneId, LaneKind, NoteId, Project, Touchpoint, TouchpointId,
};
use crate::scene::Target;

/// The things that were asked for, by their ids.
#[derive(Default)]
struct Wanted {
    touchpoints: HashSet<TouchpointId>,
    notes: HashSet<NoteId>,
    episodes: HashSet<EpisodeId>,
    lanes: HashSet<LaneId>,
}

impl Base {
    /// The document with pasted cards, which are selected.
    pub fn with_cards(&self, pasted: &Pasted) -> Result<Ready, EditError> {
        let lanes = pasted.lanes.iter().copied().map(Selected::Lane);
        let episodes = pasted.episodes.iter().copied().map(Selected::Episode);
        let notes = pasted.notes.iter().copied().map(Selected::Note);
        let touchpoints = pasted.touchpoints.iter().copied().map(Selected::Touchpoint);
        self.ready(pasted.edit.clone(), lanes.chain(episodes).chain(notes).chain(touchpoints).collect())
    }

    /// The document with what a table becomes, its cards selected.
    pub fn with_table(&self, imported: &Imported) -> Result<Ready, EditError> {
        let notes = imported.notes.iter().copied().map(Selected::Note);
        let touchpoints = imported.touchpoints.iter().copied().map(Selected::Touchpoint);
        self.ready(imported.edit.clone(), notes.chain(touchpoints).collect())
    }
}

impl Session {
    /// What is selected, with all that it needs elsewhere; none if nothing is.
    pub fn copied(&self) -> Option<Fragment> {
        let mut wanted = Wanted::default();
        for one in self.selection() {
            match *one {
                Selected::Nothing => {}
                Selected::Touchpoint(path) => drop(wanted.touchpoints.insert(path.touchpoint)),
                Selected::Note(path) => drop(wanted.notes.insert(path.note)),
                Selected::Episode(path) => drop(wanted.episodes.insert(path.episode)),
                Selected::Lane(lane) => drop(wanted.lanes.insert(lane)),
            }
        }
        let fragment = fragment(self.project(), self.journey(), &wanted);
        (fragment.count() > 0).then_some(fragment)
    }

    /// Pastes as one step and selects what was pasted. None if there is no journey to paste into.
    pub fn paste(&mut self, fragment: &Fragment, at: Option<Target>) -> Result<Option<Pasted>, EditError> {
        let Some(pasted) = pasted(fragment, self.project(), &self.spot(at)) else { return Ok(None) };
        let ready = self.base().with_cards(&pasted)?;
        self.take(ready)?;
        Ok(Some(pasted))
    }

    /// One line of text as a card: a note in the lane of notes that is selected or pointed at, else a touchpoint.
    /// Gives whether it was cut because it is longer than a text may be.
    pub fn paste_words(&mut self, words: &str, at: Option<Target>) -> Result<bool, EditError> {
        let (words, is_cut) = fitting(words);
        let spot = self.spot(at);
        let kind = spot.lane.and_then(|lane| self.kind_of(lane));
        if let (Some(lane), Some(episode), Some(kind)) = (spot.lane, spot.episode, kind)
            && is_note_lane(kind)
        {
            let episode = EpisodePath { journey: spot.journey, episode };
            return self.add_note(episode, lane, spot.attached, &words).map(|_| is_cut);
        }
        let table = Table { rows: vec![vec![words]] };
        let plan = Plan {
            layout: Layout::Touchpoints,
            has_header: false,
            columns: vec![Column::Title],
            rows: Vec::new(),
            scale: self.project().scale,
        };
        match imported(&table, &plan, self.project(), &spot, self.lang()) {
            Some(imported) => self.paste_table(&imported).map(|()| is_cut),
            None => Ok(false),
        }
    }

    /// Makes of a table what was planned, as one step, and selects its cards.
    pub fn paste_table(&mut self, imported: &Imported) -> Result<(), EditError> {
        let ready = self.base().with_table(imported)?;
        self.take(ready)
    }

    /// Where something comes in: behind what is selected; while nothing is, at the place that is pointed at;
    /// else at the end.
    pub fn spot(&self, at: Option<Target>) -> Spot {
        let journey = self.journey();
        let end = self.last_episode().and_then(|path| self.project().episode(path));
        let mut spot = Spot {
            journey: journey.id,
            episode: end.map(|one| one.id),
            index: end.map_or(0, |one| one.touchpoints.len()),
            lane: None,
            is_aimed: false,
            attached: Attachment::Episode,
            episode_index: journey.episodes.len(),
            lane_index: journey.lanes.len(),
        };
        match self.selected() {
            Selected::Nothing => self.aim(&mut spot, at),
            Selected::Touchpoint(path) => {
                self.go_into(&mut spot, path.episode, Some(path.touchpoint));
                spot.lane = self.project().touchpoint(path).map(|one| one.lane);
            }
            Selected::Note(path) => {
                let note = self.project().note(path);
                let attached = note.map(|one| one.attached).unwrap_or_default();
                let last = match attached {
                    Attachment::Episode => None,
                    Attachment::Touchpoint(id) | Attachment::Span(_, id) => Some(id),
                };
                self.go_into(&mut spot, path.episode, last);
                spot.attached = attached;
                spot.lane = note.map(|one| one.lane);
            }
            Selected::Episode(path) => self.go_into(&mut spot, path.episode, None),
            Selected::Lane(lane) => {
                spot.lane = Some(lane);
                let at = journey.lanes.iter().position(|one| one.id == lane);
                spot.lane_index = at.map_or(journey.lanes.len(), |at| at + 1);
            }
        }
        spot
    }

    /// Behind a touchpoint of an episode, or at the episode's end.
    fn go_into(&self, spot: &mut Spot, episode: EpisodeId, behind: Option<TouchpointId>) {
        let episodes = &self.journey().episodes;
        let Some(at) = episodes.iter().position(|one| one.id == episode) else { return };
        let touchpoints = &episodes[at].touchpoints;
        let behind = behind.and_then(|id| touchpoints.iter().position(|one| one.id == id));
        spot.episode = Some(episode);
        spot.episode_index = at + 1;
        spot.index = behind.map_or(touchpoints.len(), |at| at + 1);
        spot.attached = behind.map_or(Attachment::Episode, |at| Attachment::Touchpoint(touchpoints[at].id));
    }

    fn aim(&self, spot: &mut Spot, at: Option<Target>) {
        match at {
            Some(Target::Cell { episode, lane, column }) => {
                let there = self.project().episode(episode).and_then(|one| one.touchpoints.get(column));
                self.go_into(spot, episode.episode, there.map(|one| one.id));
                spot.lane = Some(lane);
                let kind = self.journey().lanes.iter().find(|one| one.id == lane).map(|one| one.kind);
                spot.is_aimed = kind.is_some_and(|kind| kind != LaneKind::Emotion);
            }
            Some(Target::Touchpoint(path) | Target::Point { touchpoint: path, .. }) => {
                self.go_into(spot, path.episode, Some(path.touchpoint));
            }
            Some(Target::Note(path)) => self.go_into(spot, path.episode, None),
            Some(Target::Lane(lane) | Target::LanePart(lane, _)) => spot.lane = Some(lane),
            other => {
                if let Some(path) = other.and_then(Target::of_episode) {
                    self.go_into(spot, path.episode, None);
                }
            }
        }
    }
}

/// The wanted things of a journey, with what they name of the project.
fn fragment(project: &Project, journey: &Journey, wanted: &Wanted) -> Fragment {
    let mut part = Journey::new(journey.id, journey.title.clone());
    part.form = journey.form.clone();
    let mut fragment = Fragment::new(Project::default());
    for episode in &journey.episodes {
        if wanted.episodes.contains(&episode.id) {
            part.episodes.push(Arc::new(Episode { micro: None, hidden: false, ..Episode::clone(episode) }));
            fragment.episodes.push(episode.id);
        } else if let Some(some) = part_of_episode(episode, wanted, &mut fragment) {
            part.episodes.push(Arc::new(some));
        }
    }
    fragment.lanes = journey.lanes.iter().map(|one| one.id).filter(|id| wanted.lanes.contains(id)).collect();
    let cards = || part.episodes.iter().flat_map(|one| &one.touchpoints);
    let notes = || part.episodes.iter().flat_map(|one| &one.notes);
    let lanes: HashSet<LaneId> = cards().map(|one| one.lane).chain(notes().map(|one| one.lane)).collect();
    let scores = part.episodes.iter().map(|one| &one.rating).chain(cards().map(|one| &one.scores));
    let curves: HashSet<CurveId> = scores.flat_map(|one| one.iter()).map(|(curve, _)| curve).collect();
    part.lanes =
        journey.lanes.iter().filter(|one| lanes.contains(&one.id) || wanted.lanes.contains(&one.id)).cloned().collect();
    part.curves = journey.curves.iter().filter(|one| curves.contains(&one.id)).cloned().collect();
    fragment.content = named(project, &part);
    fragment.content.journeys = vec![Arc::new(part)];
    fragment
}

/// What is wanted of an episode, and the touchpoints on which wanted notes hang; none if nothing is.
fn part_of_episode(episode: &Episode, wanted: &Wanted, fragment: &mut Fragment) -> Option<Episode> {
    let mut part = Episode::new(episode.id, episode.title.clone());
    let mut hooks = HashSet::new();
    for note in &episode.notes {
        let in_lane = wanted.lanes.contains(&note.lane);
        if !in_lane && !wanted.notes.contains(&note.id) {
            continue;
        }
        if let Attachment::Touchpoint(id) = note.attached {
            hooks.insert(id);
        } else if let Attachment::Span(first, last) = note.attached {
            hooks.extend([first, last]);
        }
        part.notes.push(Arc::clone(note));
        if !in_lane {
            fragment.notes.push(note.id);
        }
    }
    let has_lane = episode.touchpoints.iter().any(|one| wanted.lanes.contains(&one.lane));
    for touchpoint in &episode.touchpoints {
        let in_lane = wanted.lanes.contains(&touchpoint.lane);
        if in_lane || wanted.touchpoints.contains(&touchpoint.id) {
            part.touchpoints.push(Arc::clone(touchpoint));
            if !in_lane {
                fragment.touchpoints.push(touchpoint.id);
            }
        } else if hooks.contains(&touchpoint.id) || has_lane {
            // It only says where the others stood.
            part.touchpoints.push(Arc::new(Touchpoint::new(touchpoint.id, touchpoint.title.clone(), touchpoint.lane)));
        }
    }
    (!part.touchpoints.is_empty() || !part.notes.is_empty()).then_some(part)
}

/// A project with what the cards of a journey name, and links only to what is in it.
fn named(project: &Project, journey: &Journey) -> Project {
    let touchpoints = || journey.episodes.iter().flat_map(|one| &one.touchpoints);
    let notes = || journey.episodes.iter().flat_map(|one| &one.notes);
    let channels: HashSet<_> = touchpoints().flat_map(|one| one.channels.iter().copied()).collect();
    let actors: HashSet<_> = touchpoints().flat_map(|one| [one.starts, one.receives]).flatten().collect();
    let images: HashSet<ImageId> =
        touchpoints().filter_map(|one| one.image).chain(notes().filter_map(|one| one.image)).collect();
    let customers: HashSet<_> = journey.curves.iter().map(|one| one.customer).collect();
    let there: HashSet<TouchpointId> = touchpoints().map(|one| one.id).collect();
    let episodes: HashSet<EpisodeId> = journey.episodes.iter().map(|one| one.id).collect();
    let named: HashSet<ImprovementId> = notes().filter_map(|one| one.improvement).collect();
    let mut improvements: Vec<Improvement> =
        project.improvements.iter().filter(|one| named.contains(&one.id)).map(|one| Improvement::clone(one)).collect();
    for one in &mut improvements {
        one.gap = one.gap.filter(|gap| match gap {
            GapPlace::Touchpoint(id) => there.contains(id),
            GapPlace::Episode(id) => episodes.contains(id),
        });
    }
    let rested_on = improvements.iter().flat_map(|one| one.insights.iter().copied());
    let insights: HashSet<InsightId> = notes().filter_map(|one| one.insight).chain(rested_on).collect();
    let is_about = |one: &Insight| {
        one.touchpoints.iter().any(|id| there.contains(id)) || one.episodes.iter().any(|id| episodes.contains(id))
    };
    let insights = project.insights.iter().filter(|one| insights.contains(&one.id) || is_about(one)).map(|one| {
        let mut one = Insight::clone(one);
        one.touchpoints.retain(|id| there.contains(id));
        one.episodes.retain(|id| episodes.contains(id));
        Arc::new(one)
    });
    let mut part = Project {
        title: project.title.clone(),
        language: project.language.clone(),
        customers: project.customers.iter().filter(|one| customers.contains(&one.id)).cloned().collect(),
        channels: project.channels.iter().filter(|one| channels.contains(&one.id)).cloned().collect(),
        actors: project.actors.iter().filter(|one| actors.contains(&one.id)).cloned().collect(),
        images: project.images.iter().filter(|one| images.contains(&one.id)).cloned().collect(),
        insights: insights.collect(),
        improvements: improvements.into_iter().map(Arc::new).collect(),
        ..Project::default()
    };
    for one in &mut part.customers {
        // Customers are only found again by name: their pictures and looks stay at home.
        one.portrait = None;
        one.look = None;
    }
    part
}

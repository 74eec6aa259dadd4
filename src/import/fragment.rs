//! Copied cards into a journey, of the same document or of another one.

mod lanes;
mod shared;

use std::collections::HashMap;
use std::sync::Arc;

use super::Spot;
use crate::edit::{Cards, Edit, Insertion};
use crate::file::Fragment;
use crate::model::{
    Attachment, CurveId, Episode, EpisodeId, EpisodePath, Journey, LaneId, LaneKind, MetricId, Note, NoteId, NotePath,
    Project, Scores, Touchpoint, TouchpointId, TouchpointPath,
};
use shared::Shared;

/// The edit that pastes, what it adds, and what found no place.
#[derive(Clone, Debug, PartialEq)]
pub struct Pasted {
    pub edit: Edit,
    pub touchpoints: Vec<TouchpointPath>,
    pub notes: Vec<NotePath>,
    pub episodes: Vec<EpisodePath>,
    pub lanes: Vec<LaneId>,
    /// Scores of curves that the journey does not have.
    pub scores_left_out: usize,
}

/// How the things of a fragment go in at a spot; none if the journey is not there. Everything gets an id of its
/// own. Channels, actors and improvements are found by their names, curves by customer and kind, lanes by
/// kind and title; what the document lacks comes along.
pub fn pasted(fragment: &Fragment, project: &Project, spot: &Spot) -> Option<Pasted> {
    let (journey, from) = (project.journey(spot.journey)?, fragment.journey()?);
    let mut paste = Paste {
        fragment,
        from,
        journey,
        spot,
        curves: curves(&fragment.content, from, project, journey),
        lanes: HashMap::new(),
        touchpoints: HashMap::new(),
        episodes: HashMap::new(),
        shared: Shared::new(&fragment.content, project),
        new: Insertion::default(),
        added: Pasted {
            edit: Edit::Many(Vec::new()),
            touchpoints: Vec::new(),
            notes: Vec::new(),
            episodes: Vec::new(),
            lanes: Vec::new(),
            scores_left_out: 0,
        },
    };
    paste.lanes();
    paste.episodes();
    paste.cards();
    Some(paste.done())
}

struct Paste<'a> {
    fragment: &'a Fragment,
    /// The journey that was copied from, as far as it was copied.
    from: &'a Journey,
    /// The journey that is pasted into.
    journey: &'a Journey,
    spot: &'a Spot,
    curves: HashMap<CurveId, CurveId>,
    lanes: HashMap<LaneId, LaneId>,
    /// The copies of touchpoints.
    touchpoints: HashMap<TouchpointId, TouchpointId>,
    episodes: HashMap<EpisodeId, EpisodeId>,
    shared: Shared<'a>,
    new: Insertion,
    added: Pasted,
}

impl Paste<'_> {
    fn done(mut self) -> Pasted {
        self.shared.link(&self.touchpoints, &self.episodes);
        self.shared.into_insertion(&mut self.new);
        self.added.edit = Edit::Insert { journey: self.spot.journey, what: Arc::new(self.new) };
        self.added
    }

    fn path(&self, episode: EpisodeId) -> EpisodePath {
        EpisodePath { journey: self.spot.journey, episode }
    }

    fn episodes(&mut self) {
        let (fragment, from) = (self.fragment, self.from);
        let copied = from.episodes.iter().filter(|one| fragment.episodes.contains(&one.id));
        for (at, one) in copied.enumerate() {
            let copy = self.episode(one);
            self.episodes.insert(one.id, copy.id);
            self.added.episodes.push(self.path(copy.id));
            self.new.episodes.push((self.spot.episode_index + at, Arc::new(copy)));
        }
    }

    /// An episode with all that lies in it; a micro journey stays with the original.
    fn episode(&mut self, one: &Episode) -> Episode {
        let mut copy = Episode { id: EpisodeId::random(), micro: None, ..one.clone() };
        copy.rating = self.scores(&one.rating);
        copy.touchpoints = one.touchpoints.iter().map(|each| self.touchpoint(each)).collect();
        copy.notes = one.notes.iter().map(|each| self.note(each, Attachment::Episode)).collect();
        for metric in &mut copy.metrics {
            metric.id = MetricId::random();
        }
        copy
    }

    /// Cards that were copied by themselves go into one episode, in their order.
    fn cards(&mut self) {
        let (fragment, from) = (self.fragment, self.from);
        let mut touchpoints = Vec::new();
        for one in from.episodes.iter().flat_map(|episode| &episode.touchpoints) {
            if fragment.touchpoints.contains(&one.id) {
                touchpoints.push(self.touchpoint(one));
            }
        }
        let stand_ins = self.stand_ins();
        let mut notes = Vec::new();
        for one in from.episodes.iter().flat_map(|episode| &episode.notes) {
            if fragment.notes.contains(&one.id) {
                let elsewhere = stand_ins.get(&hook(one.attached)).copied().unwrap_or(self.spot.attached);
                notes.push(self.note(one, elsewhere));
            }
        }
        if touchpoints.is_empty() && notes.is_empty() {
            return;
        }
        let known = self.spot.episode.filter(|id| self.journey.episodes.iter().any(|one| one.id == *id));
        let episode = known.unwrap_or_else(EpisodeId::random);
        let path = self.path(episode);
        self.added.touchpoints.extend(touchpoints.iter().map(|one| path.touchpoint(one.id)));
        self.added.notes.extend(notes.iter().map(|one| path.note(one.id)));
        if known.is_some() {
            self.new.cards.push(Cards { episode, index: self.spot.index, touchpoints, notes });
        } else {
            let title = from.episodes.first().map(|one| one.title.clone()).unwrap_or_default();
            let mut home = Episode::new(episode, title);
            (home.touchpoints, home.notes) = (touchpoints, notes);
            self.new.episodes.push((self.spot.episode_index + self.added.episodes.len(), Arc::new(home)));
        }
    }

    /// What notes hang on instead of touchpoints that were not copied: the touchpoint at the spot and those
    /// after it, so that notes which stood side by side do so again.
    fn stand_ins(&self) -> HashMap<Option<TouchpointId>, Attachment> {
        let Attachment::Touchpoint(first) = self.spot.attached else { return HashMap::new() };
        let home = self.journey.episodes.iter().find(|one| Some(one.id) == self.spot.episode);
        let order = home.map_or(&[][..], |home| &home.touchpoints);
        let start = order.iter().position(|one| one.id == first).unwrap_or(order.len());
        let from = self.from.episodes.iter().flat_map(|episode| &episode.touchpoints);
        let left = from.filter(|one| !self.touchpoints.contains_key(&one.id));
        left.zip(order.get(start..).unwrap_or_default())
            .map(|(old, new)| (Some(old.id), Attachment::Touchpoint(new.id)))
            .collect()
    }

    fn touchpoint(&mut self, one: &Touchpoint) -> Arc<Touchpoint> {
        let mut copy = Touchpoint { id: TouchpointId::random(), ..one.clone() };
        self.touchpoints.insert(one.id, copy.id);
        copy.lane = self.lane(one.lane, LaneKind::Touchpoints);
        copy.scores = self.scores(&one.scores);
        copy.channels = one.channels.iter().map(|id| self.shared.channel(*id)).collect();
        copy.starts = one.starts.map(|id| self.shared.actor(id));
        copy.receives = one.receives.map(|id| self.shared.actor(id));
        copy.image = one.image.map(|id| self.shared.image(id));
        Arc::new(copy)
    }

    /// A note on the copies of its touchpoints, or where these were not copied `elsewhere`.
    fn note(&mut self, one: &Note, elsewhere: Attachment) -> Arc<Note> {
        let mut copy = Note { id: NoteId::random(), ..one.clone() };
        copy.lane = self.lane(one.lane, LaneKind::Text);
        copy.attached = self.attached(one.attached).unwrap_or(elsewhere);
        copy.insight = one.insight.map(|id| self.shared.insight(id));
        copy.improvement = one.improvement.map(|id| self.shared.improvement(id));
        copy.image = one.image.map(|id| self.shared.image(id));
        Arc::new(copy)
    }

    fn attached(&self, attached: Attachment) -> Option<Attachment> {
        let copy = |id: TouchpointId| self.touchpoints.get(&id).copied();
        match attached {
            Attachment::Episode => None,
            Attachment::Touchpoint(id) => copy(id).map(Attachment::Touchpoint),
            Attachment::Span(first, last) => match (copy(first), copy(last)) {
                (Some(first), Some(last)) => Some(Attachment::Span(first, last)),
                (Some(one), None) | (None, Some(one)) => Some(Attachment::Touchpoint(one)),
                (None, None) => None,
            },
        }
    }

    fn scores(&mut self, scores: &Scores) -> Scores {
        let mut copy = Scores::default();
        for (curve, score) in scores.iter() {
            match self.curves.get(&curve) {
                // Two curves may end on one: the first keeps its score.
                Some(curve) if copy.get(*curve).is_none() => copy.set(*curve, Some(score)),
                _ => self.added.scores_left_out += 1,
            }
        }
        copy
    }
}

/// The touchpoint that a note hangs on first.
fn hook(attached: Attachment) -> Option<TouchpointId> {
    match attached {
        Attachment::Episode => None,
        Attachment::Touchpoint(id) | Attachment::Span(id, _) => Some(id),
    }
}

/// Which curve of the journey takes the scores of each copied curve: the curve itself; else one of the same
/// kind and customer, of the same wave if there is one. Where no copied customer is known, the first of them
/// stands for the first of the journey.
fn curves(content: &Project, from: &Journey, project: &Project, journey: &Journey) -> HashMap<CurveId, CurveId> {
    let name = |id| content.customer(id).map(|one| folded(&one.name));
    let is_group = |old, new| old == new || project.customer(new).map(|one| folded(&one.name)) == name(old);
    let is_known = |old| journey.curves.iter().any(|one| is_group(old, one.customer));
    let first = from.curves.first().map(|one| one.customer);
    let stands_for_first = first.filter(|_| !from.curves.iter().any(|one| is_known(one.customer)));
    let mut found = HashMap::new();
    for old in &from.curves {
        let of_kind = || journey.curves.iter().filter(|one| one.kind == old.kind);
        let of_group = || of_kind().filter(|one| is_group(old.customer, one.customer));
        let new = of_kind()
            .find(|one| one.id == old.id)
            .or_else(|| of_group().find(|one| one.wave == old.wave))
            .or_else(|| of_group().find(|one| one.wave.label == old.wave.label))
            .or_else(|| of_group().next())
            .or_else(|| of_kind().next().filter(|_| stands_for_first == Some(old.customer)));
        if let Some(new) = new {
            found.insert(old.id, new.id);
        }
    }
    found
}

/// A name as names are compared.
fn folded(name: &str) -> String {
    name.trim().to_lowercase()
}

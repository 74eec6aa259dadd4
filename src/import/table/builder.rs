//! Collects what the cells of a table become, and makes one edit of it.

use std::collections::HashMap;
use std::sync::Arc;

use super::Column;
use super::header::{means, plain};
use super::report::{Imported, LeftOut, Reason};
use super::text::fitting;
use crate::edit::{Cards, Edit, EpisodeChange, Insertion};
use crate::import::Spot;
use crate::lang::Lang;
use crate::layout::words::lane_title;
use crate::model::{
    Actor, ActorId, Attachment, Attribution, Channel, ChannelId, CurveId, Episode, EpisodeId, EpisodePath, GapPlace,
    Improvement, ImprovementId, Journey, Lane, LaneId, LaneKind, Note, NoteId, Project, Score, ScoreScale, Scores,
    Touchpoint, TouchpointId,
};

/// Row and column of a cell, counted from 0.
pub(super) type Place = (usize, usize);

/// An episode that gets cards.
struct Home {
    id: EpisodeId,
    /// For a new one.
    title: Option<String>,
    touchpoints: Vec<Arc<Touchpoint>>,
    notes: Vec<Arc<Note>>,
    rating: Scores,
}

/// What a table becomes, while its cells are gone through.
pub(super) struct Builder<'a> {
    journey: &'a Journey,
    spot: &'a Spot,
    pub scale: ScoreScale,
    lang: Lang,
    homes: Vec<Home>,
    by_title: HashMap<String, usize>,
    channels: HashMap<String, ChannelId>,
    actors: HashMap<String, ActorId>,
    /// By what a column is and how it is called.
    lanes: HashMap<(Column, String), LaneId>,
    kinds: HashMap<LaneId, LaneKind>,
    ratings: usize,
    left_out: Vec<LeftOut>,
    new: Insertion,
}

impl<'a> Builder<'a> {
    /// None where the journey of the spot is not there.
    pub fn new(project: &'a Project, spot: &'a Spot, scale: ScoreScale, lang: Lang) -> Option<Self> {
        let journey = project.journey(spot.journey)?;
        Some(Self {
            journey,
            spot,
            scale,
            lang,
            homes: Vec::new(),
            by_title: HashMap::new(),
            channels: project.channels.iter().rev().map(|one| (plain(&one.name), one.id)).collect(),
            actors: project.actors.iter().rev().map(|one| (plain(&one.name), one.id)).collect(),
            lanes: HashMap::new(),
            kinds: journey.lanes.iter().map(|one| (one.id, one.kind)).collect(),
            ratings: 0,
            left_out: Vec::new(),
            new: Insertion::default(),
        })
    }

    pub fn leave_out(&mut self, place: Place, text: &str, reason: Reason) {
        self.left_out.push(LeftOut::new(place, text, reason));
    }

    /// The words of a cell, cut where they are longer than a text may be.
    pub fn text(&mut self, place: Place, cell: &str) -> String {
        let (text, is_cut) = fitting(cell);
        if is_cut {
            self.leave_out(place, cell, Reason::Cut);
        }
        text
    }

    /// What a cell gives; what cannot be read is reported.
    pub fn read<T>(&mut self, place: Place, cell: &str, value: Result<T, Reason>) -> Option<T> {
        value.map_err(|reason| self.leave_out(place, cell, reason)).ok()
    }

    /// The episode of this title, there or new; without a title, the one at the spot.
    pub fn home(&mut self, title: &str) -> usize {
        let name = plain(title);
        if let Some(known) = self.by_title.get(&name) {
            return *known;
        }
        let episodes = || self.journey.episodes.iter();
        let there = if name.is_empty() {
            episodes().find(|one| Some(one.id) == self.spot.episode)
        } else {
            episodes().find(|one| plain(&one.title) == name)
        };
        // The episode at the spot may be meant by its title elsewhere in the table.
        if let Some(at) = there.and_then(|one| self.homes.iter().position(|home| home.id == one.id)) {
            self.by_title.insert(name, at);
            return at;
        }
        let (id, title) = match there {
            Some(there) => (there.id, None),
            None if name.is_empty() => (EpisodeId::random(), Some(self.lang.text("new-episode"))),
            None => (EpisodeId::random(), Some(fitting(title).0)),
        };
        let home = Home { id, title, touchpoints: Vec::new(), notes: Vec::new(), rating: Scores::default() };
        self.homes.push(home);
        self.by_title.insert(name, self.homes.len() - 1);
        self.homes.len() - 1
    }

    /// The lane of touchpoints with this title, there or new; without a title, the one at the spot or the first.
    pub fn touchpoint_lane(&mut self, title: &str) -> LaneId {
        let name = plain(title);
        let key = (Column::InLane, name.clone());
        if let Some(known) = self.lanes.get(&key) {
            return *known;
        }
        let lanes = || self.journey.lanes.iter().filter(|one| one.kind == LaneKind::Touchpoints);
        let is_named = |one: &&Lane| Lang::ALL.iter().any(|lang| plain(&lane_title(one, *lang)) == name);
        let found = if name.is_empty() {
            lanes().find(|one| Some(one.id) == self.spot.lane).or_else(|| lanes().find(|one| !one.hidden))
        } else {
            lanes().find(is_named)
        };
        let found = found.or_else(|| lanes().next().filter(|_| name.is_empty())).map(|one| one.id);
        let id = found.unwrap_or_else(|| self.add_lane(LaneKind::Touchpoints, title));
        self.lanes.insert(key, id);
        id
    }

    /// The lane of a column's cards, `name` being what the column is called; none for columns of other things.
    pub fn lane(&mut self, column: Column, name: &str) -> Option<LaneId> {
        let key = match column {
            Column::Lane(id) => return Some(id),
            Column::Kind(_) => (column, String::new()),
            Column::NewLane => (column, plain(name)),
            _ => return None,
        };
        if let Some(known) = self.lanes.get(&key) {
            return Some(*known);
        }
        let id = match column {
            Column::Kind(kind) if means(name, kind) => self.add_lane(kind, ""),
            Column::Kind(kind) => self.add_lane(kind, name),
            _ => self.add_lane(LaneKind::Text, name),
        };
        self.lanes.insert(key, id);
        Some(id)
    }

    fn add_lane(&mut self, kind: LaneKind, title: &str) -> LaneId {
        let mut lane = Lane::new(LaneId::random(), kind);
        lane.title = fitting(title).0;
        let id = lane.id;
        self.kinds.insert(id, kind);
        self.new.lanes.push((self.journey.lanes.len() + self.new.lanes.len(), lane));
        id
    }

    pub fn kind(&self, lane: LaneId) -> Option<LaneKind> {
        self.kinds.get(&lane).copied()
    }

    /// The channel of a name, there or new.
    pub fn channel(&mut self, name: &str) -> ChannelId {
        let new = &mut self.new.channels;
        *self.channels.entry(plain(name)).or_insert_with(|| {
            let id = ChannelId::random();
            new.push(Channel::new(id, fitting(name).0));
            id
        })
    }

    /// The actor of a name, there or new.
    pub fn actor(&mut self, name: &str) -> ActorId {
        let new = &mut self.new.actors;
        *self.actors.entry(plain(name)).or_insert_with(|| {
            let id = ActorId::random();
            new.push(Actor::new(id, fitting(name).0));
            id
        })
    }

    pub fn add_touchpoint(&mut self, home: usize, touchpoint: Touchpoint) -> TouchpointId {
        let id = touchpoint.id;
        self.homes[home].touchpoints.push(Arc::new(touchpoint));
        id
    }

    /// The episode's own rating; the first one counts.
    pub fn rate(&mut self, home: usize, curve: CurveId, score: Score) {
        let rating = &mut self.homes[home].rating;
        if rating.get(curve).is_none() {
            rating.set(curve, Some(score));
            self.ratings += 1;
        }
    }

    /// A card in a lane for notes; in a lane of improvements a new improvement with its card.
    pub fn add_note(&mut self, home: usize, lane: LaneId, attached: Attachment, words: String) {
        let mut note = Note::new(NoteId::random(), lane);
        note.attached = attached;
        match self.kind(lane) {
            Some(LaneKind::Improvement) => {
                let mut idea = Improvement::new(ImprovementId::random(), words);
                idea.gap = Some(match attached {
                    Attachment::Touchpoint(id) | Attachment::Span(id, _) => GapPlace::Touchpoint(id),
                    Attachment::Episode => GapPlace::Episode(self.homes[home].id),
                });
                note.improvement = Some(idea.id);
                self.new.improvements.push(Arc::new(idea));
            }
            Some(LaneKind::Quote) => (note.text, note.attribution) = quote(&words),
            _ => note.text = words,
        }
        self.homes[home].notes.push(Arc::new(note));
    }

    /// All of it as one edit.
    pub fn finish(mut self) -> Imported {
        let journey = self.spot.journey;
        let path = |episode| EpisodePath { journey, episode };
        let (mut touchpoints, mut notes, mut ratings) = (Vec::new(), Vec::new(), Vec::new());
        for home in self.homes {
            let at = path(home.id);
            touchpoints.extend(home.touchpoints.iter().map(|one| at.touchpoint(one.id)));
            notes.extend(home.notes.iter().map(|one| at.note(one.id)));
            let Some(title) = home.title else {
                ratings.extend(home.rating.iter().map(|(curve, score)| {
                    let change = EpisodeChange::Rating(curve, Some(score));
                    Edit::ChangeEpisode { what: at, change }
                }));
                if home.touchpoints.is_empty() && home.notes.is_empty() {
                    continue;
                }
                let there = self.journey.episodes.iter().find(|one| one.id == home.id);
                let end = there.map_or(0, |one| one.touchpoints.len());
                let index = if Some(home.id) == self.spot.episode { self.spot.index } else { end };
                let Home { touchpoints, notes, .. } = home;
                self.new.cards.push(Cards { episode: home.id, index, touchpoints, notes });
                continue;
            };
            let mut episode = Episode::new(home.id, title);
            (episode.touchpoints, episode.notes, episode.rating) = (home.touchpoints, home.notes, home.rating);
            self.new.episodes.push((self.spot.episode_index + self.new.episodes.len(), Arc::new(episode)));
        }
        self.left_out.sort_by_key(|one| (one.row, one.column));
        let (new_episodes, new_lanes) = (self.new.episodes.len(), self.new.lanes.len());
        let insert = Edit::Insert { journey, what: Arc::new(self.new) };
        let edit = match ratings.is_empty() {
            true => insert,
            false => Edit::Many(std::iter::once(insert).chain(ratings).collect()),
        };
        Imported { edit, touchpoints, notes, new_episodes, new_lanes, ratings: self.ratings, left_out: self.left_out }
    }
}

/// A quote without its marks, and who said it: `“I waited for weeks” – Ans, 54`.
fn quote(words: &str) -> (String, Attribution) {
    const OPENING: [char; 5] = ['“', '"', '„', '‘', '«'];
    const CLOSING: [char; 5] = ['”', '"', '“', '’', '»'];
    let plain = || (words.to_owned(), Attribution::default());
    let Some(inner) = words.strip_prefix(OPENING) else { return plain() };
    let Some((said, rest)) = inner.rsplit_once(CLOSING) else { return plain() };
    let rest = rest.trim().trim_start_matches(['-', '–', '—', '(', ',']).trim_end_matches([')', '.']).trim();
    if said.trim().is_empty() || said.contains(CLOSING[0]) {
        return plain();
    }
    let (name, role) = rest.split_once(',').unwrap_or((rest, ""));
    (said.trim().to_owned(), Attribution { name: name.trim().to_owned(), role: role.trim().to_owned() })
}

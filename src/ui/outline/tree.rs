//! The rows of the outline, of which only those in view are ever made: which row stands where follows from a
//! number per episode.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use crate::layout::map::Map;
use crate::model::{Attachment, Episode, EpisodeId, EpisodePath, JourneyId, LaneId, NotePath, TouchpointId};
use crate::model::{Project, TouchpointPath};
use crate::session::Selected;

/// What a row is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Item {
    Journey(JourneyId),
    /// The heading above the lanes of the open journey.
    Lanes,
    Lane(LaneId),
    Episode(EpisodePath),
    Touchpoint(TouchpointPath),
    Note(NotePath),
}

impl Item {
    /// What is selected on the map when this row is.
    pub const fn selected(self) -> Option<Selected> {
        match self {
            Self::Journey(_) | Self::Lanes => None,
            Self::Lane(lane) => Some(Selected::Lane(lane)),
            Self::Episode(path) => Some(Selected::Episode(path)),
            Self::Touchpoint(path) => Some(Selected::Touchpoint(path)),
            Self::Note(path) => Some(Selected::Note(path)),
        }
    }
}

/// One line of the outline.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Row {
    pub item: Item,
    /// 0 for journeys.
    pub level: usize,
    /// Whether what is below it shows; none where nothing is.
    pub is_open: Option<bool>,
    /// Its place among the rows beside it, from 1, and how many they are.
    pub place: usize,
    pub of: usize,
}

/// What can be opened and closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Branch {
    Journey(JourneyId),
    Lanes,
    Episode(EpisodeId),
    Touchpoint(TouchpointId),
}

/// A row below an episode.
#[derive(Clone, Copy, Debug)]
enum Leaf {
    Touchpoint { at: usize, is_open: Option<bool>, place: usize },
    Note { at: usize, level: usize, place: usize, of: usize },
}

/// The rows below one episode.
#[derive(Debug)]
struct Leaves {
    episode: Arc<Episode>,
    rows: Vec<Leaf>,
    /// Rows right below the episode.
    of: usize,
}

/// The outline of one state of the project.
#[derive(Default)]
pub struct Tree {
    map: Option<Arc<Map>>,
    project: Option<Arc<Project>>,
    /// Those that are not as they are by themselves.
    toggled: HashSet<Branch>,
    /// The episodes in which a touchpoint is closed.
    with_closed: HashSet<EpisodeId>,
    /// Whether episodes of the open journey show what they hold.
    opens_episodes: bool,
    /// Of each episode, how many rows come before it below the journey; one more at the end.
    starts: Vec<usize>,
    is_counted: bool,
    leaves: HashMap<EpisodeId, Arc<Leaves>>,
}

/// Journeys of more touchpoints begin with their episodes closed.
const OPEN_AT_MOST: usize = 80;
/// Episodes whose rows are kept.
const KEPT: usize = 64;

impl Tree {
    /// Takes over the present state; costs a walk over the episodes when it is another one.
    pub fn follow(&mut self, project: &Arc<Project>, map: &Arc<Map>) {
        let same_map = self.map.as_ref().is_some_and(|known| Arc::ptr_eq(known, map));
        let same_project = self.project.as_ref().is_some_and(|known| Arc::ptr_eq(known, project));
        if same_map && same_project && self.is_counted {
            return;
        }
        if self.map.as_ref().is_none_or(|known| known.journey.id != map.journey.id) {
            self.opens_episodes = map.touchpoints() <= OPEN_AT_MOST;
        }
        self.map = Some(Arc::clone(map));
        self.project = Some(Arc::clone(project));
        self.count();
    }

    fn count(&mut self) {
        let Some(map) = self.map.clone() else { return };
        let mut starts = Vec::with_capacity(map.journey.episodes.len() + 1);
        let mut row = self.lane_rows(&map);
        for (index, episode) in map.journey.episodes.iter().enumerate() {
            starts.push(row);
            row += 1;
            if self.is_open(Branch::Episode(episode.id)) {
                row += if self.with_closed.contains(&episode.id) {
                    self.leaves(index).map_or(0, |leaves| leaves.rows.len())
                } else {
                    episode.touchpoints.len() + episode.notes.len()
                };
            }
        }
        starts.push(row);
        self.starts = starts;
        self.is_counted = true;
    }

    fn lane_rows(&self, map: &Map) -> usize {
        1 + if self.is_open(Branch::Lanes) { map.journey.lanes.len() } else { 0 }
    }

    fn is_open(&self, branch: Branch) -> bool {
        let by_itself = match branch {
            Branch::Journey(_) | Branch::Touchpoint(_) => true,
            Branch::Lanes => false,
            Branch::Episode(_) => self.opens_episodes,
        };
        by_itself != self.toggled.contains(&branch)
    }

    /// How many rows there are.
    pub fn len(&self) -> usize {
        self.project.as_ref().map_or(0, |project| project.journeys.len()) + self.inner()
    }

    /// Rows below the open journey.
    fn inner(&self) -> usize {
        let open = self.map.as_ref().is_some_and(|map| self.is_open(Branch::Journey(map.journey.id)));
        if open { self.starts.last().copied().unwrap_or(0) } else { 0 }
    }

    /// The row of the open journey.
    fn open_at(&self) -> usize {
        let (Some(project), Some(map)) = (&self.project, &self.map) else { return 0 };
        project.journeys.iter().position(|journey| journey.id == map.journey.id).unwrap_or(0)
    }

    pub fn row(&mut self, index: usize) -> Option<Row> {
        let (project, map) = (self.project.clone()?, self.map.clone()?);
        let (open_at, inner) = (self.open_at(), self.inner());
        if index <= open_at || index > open_at + inner {
            let at = if index <= open_at { index } else { index - inner };
            let id = project.journeys.get(at)?.id;
            let is_open = Some(id == map.journey.id && self.is_open(Branch::Journey(id)));
            return Some(Row { item: Item::Journey(id), level: 0, is_open, place: at + 1, of: project.journeys.len() });
        }
        let index = index - open_at - 1;
        if index < self.lane_rows(&map) {
            return self.lane_row(&map, index);
        }
        let at = self.starts.partition_point(|start| *start <= index).checked_sub(1)?;
        let start = *self.starts.get(at)?;
        let episode = map.journey.episodes.get(at)?;
        let path = EpisodePath { journey: map.journey.id, episode: episode.id };
        if index == start {
            let holds = !(episode.touchpoints.is_empty() && episode.notes.is_empty());
            let is_open = holds.then(|| self.is_open(Branch::Episode(episode.id)));
            // The lanes stand beside the episodes.
            return Some(Row {
                item: Item::Episode(path),
                level: 1,
                is_open,
                place: at + 2,
                of: map.journey.episodes.len() + 1,
            });
        }
        let leaves = self.leaves(at)?;
        Some(match *leaves.rows.get(index - start - 1)? {
            Leaf::Touchpoint { at, is_open, place } => {
                let item = Item::Touchpoint(path.touchpoint(episode.touchpoints[at].id));
                Row { item, level: 2, is_open, place, of: leaves.of }
            }
            Leaf::Note { at, level, place, of } => {
                Row { item: Item::Note(path.note(episode.notes[at].id)), level, is_open: None, place, of }
            }
        })
    }

    fn lane_row(&self, map: &Map, index: usize) -> Option<Row> {
        let Some(at) = index.checked_sub(1) else {
            let is_open = (!map.journey.lanes.is_empty()).then(|| self.is_open(Branch::Lanes));
            return Some(Row { item: Item::Lanes, level: 1, is_open, place: 1, of: map.journey.episodes.len() + 1 });
        };
        let lanes = &map.journey.lanes;
        Some(Row { item: Item::Lane(lanes.get(at)?.id), level: 2, is_open: None, place: at + 1, of: lanes.len() })
    }

    /// The rows below an episode, kept for as long as it is the same.
    fn leaves(&mut self, index: usize) -> Option<Arc<Leaves>> {
        let episode = Arc::clone(self.map.as_ref()?.journey.episodes.get(index)?);
        if let Some(known) = self.leaves.get(&episode.id).filter(|known| Arc::ptr_eq(&known.episode, &episode)) {
            return Some(Arc::clone(known));
        }
        let mut own: HashMap<TouchpointId, Vec<usize>> = HashMap::new();
        let touchpoints: HashSet<TouchpointId> = episode.touchpoints.iter().map(|one| one.id).collect();
        let mut whole = Vec::new();
        for (at, note) in episode.notes.iter().enumerate() {
            match note.attached {
                Attachment::Touchpoint(id) | Attachment::Span(id, _) if touchpoints.contains(&id) => {
                    own.entry(id).or_default().push(at);
                }
                _ => whole.push(at),
            }
        }
        let of = episode.touchpoints.len() + whole.len();
        let mut rows = Vec::with_capacity(episode.touchpoints.len() + episode.notes.len());
        for (at, touchpoint) in episode.touchpoints.iter().enumerate() {
            let notes = own.get(&touchpoint.id);
            let is_open = notes.map(|_| self.is_open(Branch::Touchpoint(touchpoint.id)));
            rows.push(Leaf::Touchpoint { at, is_open, place: at + 1 });
            for (place, note) in notes.into_iter().flatten().enumerate().filter(|_| is_open == Some(true)) {
                rows.push(Leaf::Note { at: *note, level: 3, place: place + 1, of: notes.map_or(0, Vec::len) });
            }
        }
        let first = episode.touchpoints.len() + 1;
        rows.extend(whole.iter().zip(first..).map(|(at, place)| Leaf::Note { at: *at, level: 2, place, of }));
        let leaves = Arc::new(Leaves { episode: Arc::clone(&episode), rows, of });
        if self.leaves.len() >= KEPT {
            self.leaves.clear();
        }
        self.leaves.insert(episode.id, Arc::clone(&leaves));
        Some(leaves)
    }

    /// Opens or closes what a row holds. Gives whether that changed anything.
    pub fn set_open(&mut self, item: Item, open: bool) -> bool {
        let branch = match item {
            Item::Journey(id) if self.map.as_ref().is_some_and(|map| map.journey.id == id) => Branch::Journey(id),
            Item::Lanes => Branch::Lanes,
            Item::Episode(path) => Branch::Episode(path.episode),
            Item::Touchpoint(path) => Branch::Touchpoint(path.touchpoint),
            Item::Journey(_) | Item::Lane(_) | Item::Note(_) => return false,
        };
        if self.is_open(branch) == open {
            return false;
        }
        if !self.toggled.remove(&branch) {
            self.toggled.insert(branch);
        }
        if let Item::Touchpoint(path) = item {
            self.leaves.remove(&path.episode);
            self.with_closed.insert(path.episode);
        }
        self.count();
        true
    }

    /// Opens all that hides what is selected.
    pub fn reveal(&mut self, selected: Selected) {
        let Some(journey) = self.map.as_ref().map(|map| map.journey.id) else { return };
        if selected != Selected::Nothing {
            self.set_open(Item::Journey(journey), true);
        }
        match selected {
            Selected::Nothing | Selected::Episode(_) => {}
            Selected::Lane(_) => {
                self.set_open(Item::Lanes, true);
            }
            Selected::Touchpoint(path) => {
                self.set_open(Item::Episode(path.episode_path()), true);
            }
            Selected::Note(path) => {
                self.set_open(Item::Episode(path.episode_path()), true);
                let touchpoint =
                    self.project.as_ref().and_then(|project| match project.note(path).map(|note| note.attached) {
                        Some(Attachment::Touchpoint(id) | Attachment::Span(id, _)) => Some(id),
                        _ => None,
                    });
                if let Some(touchpoint) = touchpoint {
                    self.set_open(Item::Touchpoint(path.episode_path().touchpoint(touchpoint)), true);
                }
            }
        }
    }

    /// Where a row stands, unless it is hidden.
    pub fn index_of(&mut self, item: Item) -> Option<usize> {
        let (project, map) = (self.project.clone()?, self.map.clone()?);
        let (open_at, inner) = (self.open_at(), self.inner());
        if let Item::Journey(id) = item {
            let at = project.journeys.iter().position(|journey| journey.id == id)?;
            return Some(if at > open_at { at + inner } else { at });
        }
        if inner == 0 {
            return None;
        }
        let first = open_at + 1;
        let episode = match item {
            Item::Journey(_) => return None,
            Item::Lanes => return Some(first),
            Item::Lane(id) => {
                let at = map.journey.lanes.iter().position(|lane| lane.id == id)?;
                return self.is_open(Branch::Lanes).then_some(first + 1 + at);
            }
            Item::Episode(path) => path.episode,
            Item::Touchpoint(path) => path.episode,
            Item::Note(path) => path.episode,
        };
        let index = map.journey.episodes.iter().position(|one| one.id == episode)?;
        let start = first + self.starts.get(index)?;
        if let Item::Episode(_) = item {
            return Some(start);
        }
        if !self.is_open(Branch::Episode(episode)) {
            return None;
        }
        let leaves = self.leaves(index)?;
        let held = &leaves.episode;
        let at = leaves.rows.iter().position(|leaf| match (*leaf, item) {
            (Leaf::Touchpoint { at, .. }, Item::Touchpoint(path)) => held.touchpoints[at].id == path.touchpoint,
            (Leaf::Note { at, .. }, Item::Note(path)) => held.notes[at].id == path.note,
            _ => false,
        })?;
        Some(start + 1 + at)
    }

    /// The row that holds this one.
    pub fn parent(&mut self, index: usize) -> Option<usize> {
        let level = self.row(index)?.level;
        (0..index).rev().find(|above| self.row(*above).is_some_and(|row| row.level < level))
    }
}

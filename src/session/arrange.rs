//! How the map is arranged: lanes and episodes added in a place, hidden, collapsed, made larger or smaller.

use std::sync::Arc;

use super::{Direction, Drag, Selected, Session};
use crate::edit::{Edit, EditError, EpisodeChange, LaneChange};
use crate::gesture::New;
use crate::layout::map::is_note_lane;
use crate::model::{
    Attachment, Episode, EpisodeId, EpisodePath, ImprovementId, Lane, LaneId, LaneKind, NoteId, Slot, Touchpoint,
    TouchpointId,
};
use crate::theme::size;

/// What a key adds to the height of a lane and to the width of a column.
const HEIGHT_STEP: f32 = 20.0;
const COLUMN_STEP: f32 = 10.0;
/// Sizes snap to multiples of this, and to the automatic size when they come this near.
const GRID: f32 = 10.0;
const NEAR: f32 = 7.0;
/// The highest that a lane can be made by hand.
const HIGHEST: f32 = 2000.0;

/// A size between its limits, and what it is by itself.
struct Sizes {
    now: f32,
    auto: f32,
    least: f32,
    most: f32,
}

impl Sizes {
    /// The size nearest to the wanted one; none for the automatic one.
    fn snapped(&self, wanted: f32, is_fine: bool) -> Option<u16> {
        let wanted = wanted.clamp(self.least, self.most);
        let (near, grid) = if is_fine { (0.5, 1.0) } else { (NEAR, GRID) };
        if (wanted - self.auto).abs() <= near {
            return None;
        }
        Some(((wanted / grid).round() * grid).clamp(self.least.ceil(), self.most) as u16)
    }
}

/// The edit, after the one that makes its lane or episode if there is such.
pub(super) fn with_lane(made: Option<Edit>, edit: Edit) -> Edit {
    match made {
        Some(made) => Edit::Many(vec![made, edit]),
        None => edit,
    }
}

impl Session {
    /// The lane whose header is selected.
    pub fn header_lane(&self) -> Option<&Lane> {
        let Selected::Lane(selected) = self.selected() else { return None };
        self.journey().lanes.iter().find(|lane| lane.id == selected)
    }

    /// The lanes of the open journey that do not show.
    pub fn hidden_lanes(&self) -> impl Iterator<Item = &Lane> {
        self.journey().lanes.iter().filter(|lane| lane.hidden)
    }

    /// The episodes of the open journey that do not show.
    pub fn hidden_episodes(&self) -> impl Iterator<Item = &Arc<Episode>> {
        self.journey().episodes.iter().filter(|episode| episode.hidden)
    }

    /// Whether a lane or an episode does not show.
    pub fn hides_any(&self) -> bool {
        self.hidden_lanes().next().is_some() || self.hidden_episodes().next().is_some()
    }

    /// The last episode that shows.
    pub fn last_episode(&self) -> Option<EpisodePath> {
        self.map().cells.len().checked_sub(1).map(|last| self.map().path(last))
    }

    /// The episode on the map in which the selected thing lies, else the last one there.
    pub(super) fn home(&self) -> Option<EpisodePath> {
        let shows = |path: &EpisodePath| self.map().cells.iter().any(|cell| cell.episode.id == path.episode);
        self.selected_episode().filter(shows).or(self.last_episode())
    }

    /// An episode for the first card of a map that shows none, under this id, and the edit that makes it.
    pub(super) fn first_episode(&self, fresh: EpisodeId) -> (EpisodePath, Edit) {
        let journey = self.journey_id();
        let episode = Episode::new(fresh, self.lang().text("new-episode"));
        let path = EpisodePath { journey, episode: fresh };
        let index = self.journey().episodes.len();
        (path, Edit::AddEpisode { journey, index, episode: Arc::new(episode) })
    }

    /// Whether the selected thing does not stand on the map: it, its episode or its lane is hidden.
    pub fn is_out_of_sight(&self) -> bool {
        match self.selected() {
            Selected::Nothing => false,
            Selected::Lane(_) | Selected::Episode(_) => self.is_hidden(),
            Selected::Touchpoint(path) => self.column_of(path).is_none() || self.hidden_lane_of_selected().is_some(),
            Selected::Note(path) => {
                let is_there = self.map().cells.iter().any(|cell| cell.episode.id == path.episode);
                !is_there || self.hidden_lane_of_selected().is_some()
            }
        }
    }

    fn hidden_lane_of_selected(&self) -> Option<LaneId> {
        let lane = match self.selected() {
            Selected::Touchpoint(path) => self.project().touchpoint(path)?.lane,
            Selected::Note(path) => self.project().note(path)?.lane,
            Selected::Lane(lane) => lane,
            Selected::Episode(_) | Selected::Nothing => return None,
        };
        self.row_of(lane).is_none().then_some(lane)
    }

    /// Shows the selected thing: its episode and its lane, where they are hidden.
    pub fn bring_into_sight(&mut self) -> Result<(), EditError> {
        let lane = self.hidden_lane_of_selected().map(|lane| self.lane_edit(lane, LaneChange::Hidden(false)));
        let episode =
            self.selected_episode().filter(|path| self.project().episode(*path).is_some_and(|one| one.hidden));
        let episode = episode.map(|what| Edit::ChangeEpisode { what, change: EpisodeChange::Hidden(false) });
        self.edit(&Edit::Many(lane.into_iter().chain(episode).collect()))
    }

    /// Whether the header of a lane or of an episode is selected.
    pub fn has_header(&self) -> bool {
        matches!(self.selected(), Selected::Lane(_) | Selected::Episode(_))
    }

    /// Whether the lane or episode that is selected does not show, as one that was chosen in the outline.
    pub fn is_hidden(&self) -> bool {
        match self.selected() {
            Selected::Lane(_) => self.header_lane().is_some_and(|lane| lane.hidden),
            Selected::Episode(path) => self.project().episode(path).is_some_and(|episode| episode.hidden),
            Selected::Touchpoint(_) | Selected::Note(_) | Selected::Nothing => false,
        }
    }

    /// Hides the lanes or episodes that are selected, and selects the next one that shows; or shows them where the
    /// last of them is hidden.
    pub fn toggle_hidden(&mut self) -> Result<(), EditError> {
        let hides = !self.is_hidden();
        let lane = |lane| self.lane_edit(lane, LaneChange::Hidden(hides));
        let episode = |what| Edit::ChangeEpisode { what, change: EpisodeChange::Hidden(hides) };
        let (edits, next) = match self.selected() {
            Selected::Lane(_) => (self.chosen_lanes().into_iter().map(lane).collect(), self.lane_that_stays()),
            Selected::Episode(_) => {
                (self.chosen_episodes().into_iter().map(episode).collect(), self.episode_that_stays())
            }
            _ => return Ok(()),
        };
        let edit = Edit::Many(edits);
        if hides { self.edit_and_select(&edit, next) } else { self.edit(&edit) }
    }

    /// The next episode on the map that is not selected, or the one before.
    fn episode_that_stays(&self) -> Selected {
        let (map, chosen) = (self.map(), self.chosen_episodes());
        let stays = |cell: &usize| !chosen.contains(&map.path(*cell));
        let last = (0..map.cells.len()).rfind(|cell| !stays(cell)).unwrap_or(0);
        let mut cells = (last..map.cells.len()).chain((0..last).rev());
        cells.find(stays).map_or(Selected::Nothing, |cell| Selected::Episode(map.path(cell)))
    }

    /// The episodes whose headers are selected.
    fn chosen_episodes(&self) -> Vec<EpisodePath> {
        let episode = |one: &Selected| match one {
            Selected::Episode(path) => Some(*path),
            _ => None,
        };
        self.selection().iter().filter_map(episode).collect()
    }

    /// The next lane on the map that is not selected, or the one above.
    fn lane_that_stays(&self) -> Selected {
        let (lanes, chosen) = (&self.map().lanes, self.chosen_lanes());
        let id = |row: usize| self.journey().lanes[lanes[row].index].id;
        let stays = |row: &usize| !chosen.contains(&id(*row));
        let last = (0..lanes.len()).rfind(|row| !stays(row)).unwrap_or(0);
        let mut rows = (last..lanes.len()).chain((0..last).rev());
        rows.find(stays).map_or(Selected::Nothing, |row| Selected::Lane(id(row)))
    }

    /// The lanes whose headers are selected.
    fn chosen_lanes(&self) -> Vec<LaneId> {
        let lane = |one: &Selected| match one {
            Selected::Lane(lane) => Some(*lane),
            _ => None,
        };
        self.selection().iter().filter_map(lane).collect()
    }

    /// Shows every lane and episode of the open journey.
    pub fn show_all(&mut self) -> Result<(), EditError> {
        let journey = self.journey_id();
        let lanes = self.hidden_lanes().map(|lane| self.lane_edit(lane.id, LaneChange::Hidden(false)));
        let episodes = self.hidden_episodes().map(|one| Edit::ChangeEpisode {
            what: EpisodePath { journey, episode: one.id },
            change: EpisodeChange::Hidden(false),
        });
        self.edit(&Edit::Many(lanes.chain(episodes).collect()))
    }

    /// Collapses or opens the selected lanes or episodes, all as the one that was selected last; from a card, its
    /// episode.
    pub fn toggle_collapsed(&mut self) -> Result<(), EditError> {
        if let Some(lane) = self.header_lane() {
            let change = LaneChange::Collapsed(!lane.collapsed);
            let edits = self.chosen_lanes().into_iter().map(|lane| self.lane_edit(lane, change.clone())).collect();
            return self.edit(&Edit::Many(edits));
        }
        let Some(what) = self.selected_episode() else { return Ok(()) };
        let is_open = self.project().episode(what).is_some_and(|episode| !episode.collapsed);
        let edit = |what| Edit::ChangeEpisode { what, change: EpisodeChange::Collapsed(is_open) };
        if !matches!(self.selected(), Selected::Episode(_)) {
            return self.edit_and_select(&edit(what), Selected::Episode(what));
        }
        self.edit(&Edit::Many(self.chosen_episodes().into_iter().map(edit).collect()))
    }

    fn lane_edit(&self, lane: LaneId, change: LaneChange) -> Edit {
        Edit::ChangeLane { journey: self.journey_id(), lane, change }
    }

    fn lane_sizes(&self, lane: LaneId) -> Option<Sizes> {
        let place = self.map().lanes.get(self.row_of(lane)?).filter(|place| !place.collapsed)?;
        Some(Sizes { now: place.height, auto: place.auto, least: place.least, most: HIGHEST.max(place.least) })
    }

    fn episode_sizes(&self, path: EpisodePath) -> Option<Sizes> {
        let cell = self.map().cells.iter().find(|cell| cell.episode.id == path.episode)?;
        let columns = cell.measure.columns as f32;
        (!cell.episode.collapsed).then_some(Sizes {
            now: cell.width,
            auto: columns * size::COLUMN_WIDTH,
            least: columns * size::COLUMN_LEAST,
            most: (columns * size::COLUMN_MOST).min(f32::from(u16::MAX)),
        })
    }

    /// Why the selected lane (up, down) or the episode of what is selected (left, right) cannot be resized
    /// that way, as a fluent key; none if it can.
    pub fn size_hindrance(&self, direction: Direction) -> Option<&'static str> {
        let (sizes, end) = match direction {
            Direction::Up | Direction::Down => {
                let Some(lane) = self.header_lane() else { return Some("hindrance-no-lane-header") };
                (self.lane_sizes(lane.id), "hindrance-lane-lowest")
            }
            Direction::Left | Direction::Right => {
                let Some(episode) = self.selected_episode() else { return Some("hindrance-no-episode") };
                (self.episode_sizes(episode), "hindrance-episode-narrowest")
            }
        };
        let Some(sizes) = sizes else { return Some("hindrance-collapsed") };
        match direction {
            Direction::Up | Direction::Left => (sizes.now <= sizes.least).then_some(end),
            Direction::Down | Direction::Right => (sizes.now >= sizes.most).then_some("hindrance-largest"),
        }
    }

    /// Makes the selected lane shorter (up) or taller (down), or the episode of what is selected narrower or
    /// wider, by a step. Steps that follow each other are undone as one.
    pub fn step_size(&mut self, direction: Direction) -> Result<(), EditError> {
        if let (Direction::Up | Direction::Down, Some(lane)) = (direction, self.header_lane().map(|lane| lane.id)) {
            let Some(sizes) = self.lane_sizes(lane) else { return Ok(()) };
            let by = if direction == Direction::Down { HEIGHT_STEP } else { -HEIGHT_STEP };
            let height = sizes.snapped(sizes.now + by, false);
            return self.edit(&self.lane_edit(lane, LaneChange::Height(height)));
        }
        let Some(what) = self.selected_episode() else { return Ok(()) };
        let Some(sizes) = self.episode_sizes(what) else { return Ok(()) };
        let columns = sizes.auto / size::COLUMN_WIDTH;
        let by = if direction == Direction::Right { COLUMN_STEP } else { -COLUMN_STEP };
        let width = sizes.snapped(sizes.now + by * columns, false);
        self.edit(&Edit::ChangeEpisode { what, change: EpisodeChange::Width(width) })
    }

    /// Why the selected lane or episode cannot get its automatic size.
    pub fn automatic_size_hindrance(&self) -> Option<&'static str> {
        let own = match (self.header_lane(), self.selected_episode()) {
            (Some(lane), _) => lane.height,
            (None, Some(path)) => self.project().episode(path)?.width,
            (None, None) => return Some("hindrance-nothing-to-collapse"),
        };
        own.is_none().then_some("hindrance-size-is-automatic")
    }

    /// The selected lane as high, or the episode of what is selected as wide, as its content.
    pub fn automatic_size(&mut self) -> Result<(), EditError> {
        match (self.header_lane().map(|lane| lane.id), self.selected_episode()) {
            (Some(lane), _) => self.automatic_height(lane),
            (None, Some(what)) => self.automatic_width(what),
            (None, None) => Ok(()),
        }
    }

    pub fn automatic_height(&mut self, lane: LaneId) -> Result<(), EditError> {
        self.edit(&self.lane_edit(lane, LaneChange::Height(None)))
    }

    pub fn automatic_width(&mut self, what: EpisodePath) -> Result<(), EditError> {
        self.edit(&Edit::ChangeEpisode { what, change: EpisodeChange::Width(None) })
    }

    /// The lower edge of a lane is dragged.
    pub(super) fn lane_edge_drag(&self, lane: LaneId, drag: &Drag) -> Option<(Edit, Selected)> {
        let sizes = self.lane_sizes(lane)?;
        let height = sizes.snapped(sizes.now + (drag.at.1 - drag.from.1) as f32, drag.is_fine);
        let known = self.journey().lanes.iter().find(|one| one.id == lane)?.height;
        (known != height).then(|| (self.lane_edit(lane, LaneChange::Height(height)), Selected::Lane(lane)))
    }

    /// The right edge of an episode is dragged.
    pub(super) fn episode_edge_drag(&self, what: EpisodePath, drag: &Drag) -> Option<(Edit, Selected)> {
        let sizes = self.episode_sizes(what)?;
        let width = sizes.snapped(sizes.now + (drag.at.0 - drag.from.0) as f32, drag.is_fine);
        let known = self.project().episode(what)?.width;
        let edit = Edit::ChangeEpisode { what, change: EpisodeChange::Width(width) };
        (known != width).then_some((edit, Selected::Episode(what)))
    }

    /// Adds a lane before the `index`-th of the journey's lanes and selects it.
    pub fn add_lane_at(&mut self, index: usize, kind: LaneKind) -> Result<LaneId, EditError> {
        let lane = Lane::new(LaneId::random(), kind);
        let id = lane.id;
        let edit = Edit::AddLane { journey: self.journey_id(), index, lane };
        self.edit_and_select(&edit, Selected::Lane(id))?;
        Ok(id)
    }

    /// Adds an episode before the `index`-th one and selects it.
    pub fn add_episode_at(&mut self, index: usize) -> Result<EpisodePath, EditError> {
        let journey = self.journey_id();
        let episode = Episode::new(EpisodeId::random(), self.lang().text("new-episode"));
        let path = EpisodePath { journey, episode: episode.id };
        let edit = Edit::AddEpisode { journey, index, episode: Arc::new(episode) };
        self.edit_and_select(&edit, Selected::Episode(path))?;
        Ok(path)
    }

    /// Adds the card that a lane holds at a place of the map and selects it; the emotion lane holds none.
    pub fn add_card_at(&mut self, episode: EpisodePath, lane: LaneId, x: f64) -> Result<bool, EditError> {
        let kind = self.journey().lanes.iter().find(|one| one.id == lane).map(|one| one.kind);
        let cell = self.map().cells.iter().position(|cell| cell.episode.id == episode.episode);
        match (kind, cell) {
            (Some(LaneKind::Touchpoints), Some(cell)) => {
                let count = self.map().cells[cell].episode.touchpoints.len();
                let index = (self.map().columns_into(cell, x).round().max(0.0) as usize).min(count);
                let to = Slot { journey: episode.journey, episode: episode.episode, index, lane };
                self.add_touchpoint(to, "")?;
            }
            (Some(kind), Some(cell)) if is_note_lane(kind) => {
                self.add_note(episode, lane, self.attachment_at(cell, x), "")?;
            }
            _ => return Ok(false),
        }
        Ok(true)
    }

    /// The first lane of a kind, and the edit that shows or (under the fresh id) makes it where none shows.
    pub fn lane_for(&self, kind: LaneKind, fresh: LaneId) -> (LaneId, Option<Edit>) {
        if let Some((lane, _)) = self.first_lane(kind) {
            return (lane, None);
        }
        if let Some(hidden) = self.hidden_lanes().find(|lane| lane.kind == kind) {
            return (hidden.id, Some(self.lane_edit(hidden.id, LaneChange::Hidden(false))));
        }
        let lane = Lane::new(fresh, kind);
        let (journey, index) = (self.journey_id(), self.journey().lanes.len());
        (fresh, Some(Edit::AddLane { journey, index, lane }))
    }

    /// Adds something new where the selection is, as one step: cards in the first lane of their kind, which is
    /// shown or made if need be.
    pub fn add_new(&mut self, new: New) -> Result<(), EditError> {
        match new {
            New::Touchpoint if self.has_slot() => self.add_touchpoint_here(),
            New::Touchpoint => self.add_card_of(LaneKind::Touchpoints),
            New::Note(kind) => self.add_card_of(kind),
            New::Episode => self.add_episode().map(|_| ()),
            New::Lane(kind) => self.add_lane(kind).map(|_| ()),
        }
    }

    fn add_card_of(&mut self, kind: LaneKind) -> Result<(), EditError> {
        let (lane, made) = self.lane_for(kind, LaneId::random());
        let journey = self.journey_id();
        let (episode, first) = match self.home() {
            Some(episode) => (episode, None),
            None => {
                let (episode, made) = self.first_episode(EpisodeId::random());
                (episode, Some(made))
            }
        };
        let (edit, selected) = if kind == LaneKind::Touchpoints {
            let touchpoint = Touchpoint::new(TouchpointId::random(), self.lang().text("new-touchpoint"), lane);
            let index = self.project().episode(episode).map_or(0, |episode| episode.touchpoints.len());
            let selected = Selected::Touchpoint(episode.touchpoint(touchpoint.id));
            let to = Slot { journey, episode: episode.episode, index, lane };
            (Edit::AddTouchpoint { to, touchpoint: Arc::new(touchpoint) }, selected)
        } else {
            let attached = match self.selected() {
                Selected::Touchpoint(path) if path.episode == episode.episode => {
                    Attachment::Touchpoint(path.touchpoint)
                }
                _ => Attachment::Episode,
            };
            let id = NoteId::random();
            let edit = self.new_note_edit(episode, (lane, kind), attached, "", id, ImprovementId::random());
            (edit, Selected::Note(episode.note(id)))
        };
        self.edit_and_select(&with_lane(made, with_lane(first, edit)), selected)
    }
}

//! Scores and channels of all selected touchpoints, and what they have in common.

use std::collections::HashMap;

use super::{Selected, Session};
use crate::edit::{Deed, Edit, EditError, TouchpointChange};
use crate::model::{Channel, ChannelId, CurveId, CurveKind, LaneId, Rating, Score, Touchpoint};

/// What several things have in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Common<T> {
    All(T),
    Mixed,
}

impl<T: Copy + PartialEq> Common<T> {
    /// The value, if it is one for all.
    pub fn value(self) -> Option<T> {
        match self {
            Self::All(value) => Some(value),
            Self::Mixed => None,
        }
    }

    fn add(&mut self, value: T) {
        if *self != Self::All(value) {
            *self = Self::Mixed;
        }
    }

    fn with(known: Option<Self>, value: T) -> Option<Self> {
        let mut common = known.unwrap_or(Self::All(value));
        common.add(value);
        Some(common)
    }
}

/// What is selected, told in one go.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Several {
    pub touchpoints: usize,
    pub notes: usize,
    pub episodes: usize,
    pub lanes: usize,
    /// Of each curve of the journey, in its order.
    pub scores: Vec<(CurveId, Common<Option<Score>>)>,
    /// How many touchpoints have a channel.
    pub channels: HashMap<ChannelId, usize>,
    pub moment_of_truth: Option<Common<bool>>,
    pub importance: Option<Common<Option<Rating>>>,
    pub touchpoint_lane: Option<Common<LaneId>>,
    pub note_lane: Option<Common<LaneId>>,
}

impl Session {
    /// Only how much is selected: what can be told in every frame.
    pub fn counted(&self) -> Several {
        let mut several = Several::default();
        for one in self.selection() {
            match one {
                Selected::Nothing => {}
                Selected::Touchpoint(_) => several.touchpoints += 1,
                Selected::Note(_) => several.notes += 1,
                Selected::Episode(_) => several.episodes += 1,
                Selected::Lane(_) => several.lanes += 1,
            }
        }
        several
    }

    /// What the selected cards have in common. It looks at each of them: keep it while the document and the
    /// selection stay the same.
    pub fn several(&self) -> Several {
        let mut several = self.counted();
        let curves: Vec<CurveId> = self.journey().curves.iter().map(|curve| curve.id).collect();
        let mut scores: Vec<Option<Common<Option<Score>>>> = vec![None; curves.len()];
        for (cell, column, _) in self.placed_touchpoints() {
            let one = &self.map().cells[cell].episode.touchpoints[column];
            for (common, curve) in scores.iter_mut().zip(&curves) {
                *common = Common::with(*common, one.scores.get(*curve));
            }
            for channel in &one.channels {
                *several.channels.entry(*channel).or_default() += 1;
            }
            several.moment_of_truth = Common::with(several.moment_of_truth, one.moment_of_truth);
            several.importance = Common::with(several.importance, one.importance);
            several.touchpoint_lane = Common::with(several.touchpoint_lane, one.lane);
        }
        for note in self.placed_notes().into_iter().map(|(_, note)| note) {
            several.note_lane = Common::with(several.note_lane, note.lane);
        }
        several.scores = curves.into_iter().zip(scores).filter_map(|(curve, common)| Some((curve, common?))).collect();
        several
    }

    /// The curve that number keys set: the current or the desired one of the first group that shows.
    pub fn scored_curve(&self, kind: CurveKind) -> Option<CurveId> {
        let pair = self.map().curve_pair();
        match kind {
            CurveKind::Current => pair.current,
            CurveKind::Desired => pair.desired,
        }
    }

    /// Sets or, with none, clears a score of every selected touchpoint.
    pub fn score_selected(&mut self, curve: CurveId, score: Option<Score>) -> Result<(), EditError> {
        self.change_touchpoints(Deed::ScoreCards, |one| {
            (one.scores.get(curve) != score).then_some(TouchpointChange::Score(curve, score))
        })
    }

    /// Moves the score of every selected touchpoint by so many tenths, from neutral where there is none yet.
    pub fn move_scores(&mut self, curve: CurveId, tenths: i8) -> Result<(), EditError> {
        self.change_touchpoints(Deed::ScoreCards, |one| {
            let score = one.scores.get(curve);
            let to = Score::clamped(score.map_or(0.0, Score::value) + f64::from(tenths) / 10.0);
            (score != Some(to)).then_some(TouchpointChange::Score(curve, Some(to)))
        })
    }

    /// Gives every selected touchpoint this channel, or takes it from all of them.
    pub fn set_channel(&mut self, channel: ChannelId, on: bool) -> Result<(), EditError> {
        self.change_touchpoints(Deed::ChannelsOfCards, |one| {
            (one.channels.contains(&channel) != on).then(|| with_channel(one, channel, on))
        })
    }

    /// Takes a channel from all selected touchpoints if each has it, else gives it to all.
    pub fn toggle_channel(&mut self, channel: ChannelId) -> Result<(), EditError> {
        let of_all = self
            .placed_touchpoints()
            .iter()
            .all(|(cell, column, _)| self.map().cells[*cell].episode.touchpoints[*column].channels.contains(&channel));
        self.set_channel(channel, !of_all)
    }

    /// Gives every selected touchpoint a channel of this name, which is made where there is none yet.
    pub fn add_channel(&mut self, name: &str) -> Result<(), EditError> {
        let name = name.trim();
        let same = |channel: &&Channel| channel.name.to_lowercase() == name.to_lowercase();
        if let Some(known) = self.project().channels.iter().find(same).map(|channel| channel.id) {
            return self.set_channel(known, true);
        }
        let channel = Channel::new(ChannelId::random(), name.to_owned());
        let id = channel.id;
        let placed = self.placed_touchpoints();
        let mut edits = vec![Edit::AddChannel { channel }];
        edits.extend(placed.iter().map(|(cell, column, what)| {
            let one = &self.map().cells[*cell].episode.touchpoints[*column];
            Edit::ChangeTouchpoint { what: *what, change: with_channel(one, id, true) }
        }));
        self.edit(&Edit::Together { deed: Deed::ChannelsOfCards, count: placed.len(), edits })
    }
}

fn with_channel(one: &Touchpoint, channel: ChannelId, on: bool) -> TouchpointChange {
    let mut channels = one.channels.clone();
    channels.retain(|known| *known != channel);
    if on {
        channels.push(channel);
    }
    TouchpointChange::Channels(channels)
}

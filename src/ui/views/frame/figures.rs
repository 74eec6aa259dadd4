//! What the table of episodes computes of a journey for one customer group: once, until one of them changes.

use std::sync::Arc;

use crate::method::{ScoreSource, curve_pair, episode_gap, episode_score};
use crate::model::{CurveId, CustomerId, Episode, EpisodeId, Journey};
use crate::ui::worked::cards;

/// Of what it is computed.
#[derive(Clone)]
pub struct Asked {
    pub journey: Arc<Journey>,
    pub customer: Option<CustomerId>,
}

impl PartialEq for Asked {
    fn eq(&self, other: &Self) -> bool {
        self.customer == other.customer && Arc::ptr_eq(&self.journey, &other.journey)
    }
}

impl Asked {
    pub fn weight(&self) -> usize {
        cards(&self.journey)
    }

    /// While something is computed, what is known of the same group may be shown.
    pub fn is_akin(&self, other: &Self) -> bool {
        self.customer == other.customer && self.journey.id == other.journey.id
    }
}

pub struct Figures {
    rows: Vec<Row>,
    /// The largest gap above zero.
    pub largest: Option<f64>,
}

/// Of one episode.
#[derive(Clone, Copy)]
pub struct Row {
    of: EpisodeId,
    pub gap: Option<f64>,
    /// The mean of its touchpoints, desired and now, and of how many, while it has no rating of its own.
    pub means: [Option<(f64, usize)>; 2],
}

impl Figures {
    pub fn of(asked: &Asked) -> Self {
        let (current, desired) = asked.customer.map_or((None, None), |customer| curve_pair(&asked.journey, customer));
        let mean = |episode: &Episode, curve: Option<CurveId>| {
            let score = episode_score(episode, curve?)?;
            match score.source {
                ScoreSource::Own => None,
                ScoreSource::Mean { of } => Some((score.value, of)),
            }
        };
        let row = |episode: &Arc<Episode>| Row {
            of: episode.id,
            gap: current.zip(desired).and_then(|(current, desired)| episode_gap(episode, current, desired)),
            means: [mean(episode, desired), mean(episode, current)],
        };
        let rows: Vec<Row> = asked.journey.episodes.iter().map(row).collect();
        let largest = rows.iter().filter_map(|row| row.gap).filter(|gap| *gap > 0.0).max_by(f64::total_cmp);
        Self { rows, largest }
    }

    /// Of the episode at this place; none while that is not known yet.
    pub fn row(&self, place: usize, episode: EpisodeId) -> Option<Row> {
        self.rows.get(place).copied().filter(|row| row.of == episode)
    }
}

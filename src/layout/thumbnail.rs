//! The beginning of a map, as a small picture shows it.

use std::sync::Arc;

use super::Look;
use super::map::Map;
use crate::model::{Attachment, Episode, Journey, Project};
use crate::scene::{Placed, Scene};

/// Of the window that looks at the map, in scene units: some four columns of cards.
const WIDTH: f64 = 860.0;
const MARGIN: f64 = 14.0;
/// As many columns are laid out as can be seen, however long the journey is.
const COLUMNS: usize = 6;

/// The upper left corner of a journey's map; `ratio` is the picture's height divided by its width.
pub fn thumbnail(project: &Arc<Project>, journey: &Journey, ratio: f64, look: Look) -> Scene {
    let beginning = Arc::new(beginning(journey));
    let map = Map::of(project, &beginning, look, None);
    let band = map.band(0..map.cells.len());
    let shifted = |one: Placed| Placed { x: one.x + MARGIN, y: one.y + MARGIN, piece: one.piece };
    let pieces = band.pieces.into_iter().map(shifted).collect();
    Scene { width: WIDTH, height: WIDTH * ratio, background: look.theme().canvas, pieces }
}

fn beginning(journey: &Journey) -> Journey {
    let mut columns = 0;
    let mut episodes = Vec::new();
    for episode in journey.shown() {
        if columns >= COLUMNS {
            break;
        }
        let episode = if episode.touchpoints.len() > COLUMNS { Arc::new(cut(episode)) } else { Arc::clone(episode) };
        columns += episode.touchpoints.len().max(1);
        episodes.push(episode);
    }
    let mut start = Journey::new(journey.id, journey.title.clone());
    start.lanes = journey.lanes.clone();
    start.curves = journey.curves.clone();
    start.episodes = episodes;
    start
}

/// The first touchpoints of a long episode, and the notes that hang on them.
fn cut(episode: &Episode) -> Episode {
    let mut short = Episode::new(episode.id, episode.title.clone());
    short.rating = episode.rating.clone();
    short.micro = episode.micro;
    short.condition.clone_from(&episode.condition);
    short.waiting = episode.waiting;
    short.touchpoints = episode.touchpoints[..COLUMNS].to_vec();
    let seen = |id| short.touchpoints.iter().any(|one| one.id == id);
    let is_near = |attached| match attached {
        Attachment::Episode => true,
        Attachment::Touchpoint(id) | Attachment::Span(id, _) => seen(id),
    };
    short.notes = episode.notes.iter().filter(|note| is_near(note.attached)).take(4 * COLUMNS).cloned().collect();
    short
}

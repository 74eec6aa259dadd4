//! The step from one project to the next as text: what is new in full, what stayed by its place. A moved card
//! in a large project takes the text of the episodes that it left and came to.

use std::collections::HashMap;
use std::sync::Arc;

use ron::Options;
use serde::{Deserialize, Serialize};

use super::WriteError;
use crate::model::{EmbeddedImage, Episode, Improvement, Insight, Journey, Project};

/// What turns a project into the next one.
#[derive(Serialize, Deserialize)]
struct Step {
    /// The new project without what its lists of shared things hold.
    rest: Project,
    journeys: Vec<Piece<JourneyStep>>,
    insights: Vec<Piece<Arc<Insight>>>,
    improvements: Vec<Piece<Arc<Improvement>>>,
    images: Vec<Piece<Arc<EmbeddedImage>>>,
}

/// A part of a list.
#[derive(Serialize, Deserialize)]
enum Piece<T> {
    /// So many things from this place of the list as it was.
    Kept(usize, usize),
    New(T),
}

#[derive(Serialize, Deserialize)]
struct JourneyStep {
    /// The place of the journey as it was; none for a new one.
    was: Option<usize>,
    /// Without its episodes.
    rest: Journey,
    episodes: Vec<Piece<Arc<Episode>>>,
}

/// The text of the step between two projects. What both share by pointer is not looked at.
pub fn step(before: &Project, after: &Project) -> Result<String, WriteError> {
    let mut rest = Project::clone(after);
    rest.journeys.clear();
    rest.insights.clear();
    rest.improvements.clear();
    rest.images.clear();
    let step = Step {
        rest,
        journeys: mapped(pieces(&before.journeys, &after.journeys), |journey| journey_step(before, &journey)),
        insights: pieces(&before.insights, &after.insights),
        improvements: pieces(&before.improvements, &after.improvements),
        images: pieces(&before.images, &after.images),
    };
    ron::to_string(&step).map_err(serde::ser::Error::custom)
}

/// The project after a step; none if the text is no step from this project.
pub fn stepped(before: &Project, text: &str) -> Option<Project> {
    let step: Step = Options::default().from_str(text).ok()?;
    let mut after = step.rest;
    after.journeys = joined(&before.journeys, step.journeys, |journey| {
        let known: &[Arc<Episode>] = match journey.was {
            Some(place) => &before.journeys.get(place)?.episodes,
            None => &[],
        };
        let mut after = journey.rest;
        after.episodes = joined(known, journey.episodes, Some)?;
        Some(Arc::new(after))
    })?;
    after.insights = joined(&before.insights, step.insights, Some)?;
    after.improvements = joined(&before.improvements, step.improvements, Some)?;
    after.images = joined(&before.images, step.images, Some)?;
    Some(after)
}

fn journey_step(before: &Project, journey: &Journey) -> JourneyStep {
    let was = before.journeys.iter().position(|one| one.id == journey.id);
    let known = was.and_then(|place| before.journeys.get(place)).map_or(&[][..], |one| &one.episodes);
    let episodes = pieces(known, &journey.episodes);
    let mut rest = Journey::clone(journey);
    rest.episodes.clear();
    JourneyStep { was, rest, episodes }
}

fn pieces<T>(before: &[Arc<T>], after: &[Arc<T>]) -> Vec<Piece<Arc<T>>> {
    let places: HashMap<*const T, usize> =
        before.iter().enumerate().map(|(place, one)| (Arc::as_ptr(one), place)).collect();
    let mut pieces = Vec::new();
    for one in after {
        match (places.get(&Arc::as_ptr(one)), pieces.last_mut()) {
            (Some(place), Some(Piece::Kept(from, count))) if *from + *count == *place => *count += 1,
            (Some(place), _) => pieces.push(Piece::Kept(*place, 1)),
            (None, _) => pieces.push(Piece::New(Arc::clone(one))),
        }
    }
    pieces
}

fn mapped<T, U>(pieces: Vec<Piece<T>>, map: impl Fn(T) -> U) -> Vec<Piece<U>> {
    let each = |piece| match piece {
        Piece::Kept(from, count) => Piece::Kept(from, count),
        Piece::New(new) => Piece::New(map(new)),
    };
    pieces.into_iter().map(each).collect()
}

fn joined<T, U>(before: &[Arc<T>], pieces: Vec<Piece<U>>, made: impl Fn(U) -> Option<Arc<T>>) -> Option<Vec<Arc<T>>> {
    let mut all = Vec::new();
    for piece in pieces {
        match piece {
            Piece::Kept(from, count) => all.extend_from_slice(before.get(from..from.checked_add(count)?)?),
            Piece::New(new) => all.push(made(new)?),
        }
    }
    Some(all)
}

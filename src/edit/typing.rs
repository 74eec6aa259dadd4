//! Which edits are typing in one and the same text field, so that a burst of it is undone as one.

use super::texts::Texts;
use super::{CurveChange, Edit, EpisodeChange, JourneyChange, LaneChange, NoteChange, ProjectChange, TouchpointChange};
use crate::model::{Episode, Journey, Note, Project, Touchpoint};

/// A text field that is being typed in: two edits with the same one continue each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Typing {
    /// The kind of thing and field, by the label of the edit.
    field: &'static str,
    thing: u64,
    /// Which of the texts, where an edit carries several.
    part: usize,
}

impl Edit {
    /// The field in which this edit types, if it does nothing else. `before` is the document that it is
    /// applied to: edits that carry several texts are compared with what was there.
    pub fn typing(&self, before: &Project) -> Option<Typing> {
        let (thing, part) = match self {
            Self::ChangeTouchpoint { what, change } => {
                (what.touchpoint.number(), change.typed(before.touchpoint(*what)?)?)
            }
            Self::ChangeNote { what, change } => (what.note.number(), change.typed(before.note(*what)?)?),
            Self::ChangeEpisode { what, change } => (what.episode.number(), change.typed(before.episode(*what)?)?),
            // Keys that make a lane higher step by step are one change of it, like letters of its title.
            Self::ChangeLane { lane, change: LaneChange::Title(_) | LaneChange::Height(_), .. } => (lane.number(), 0),
            Self::ChangeCurve { journey, curve, change: CurveChange::Wave(to) } => {
                let there = before.journey(*journey)?.curves.iter().find(|one| one.id == *curve)?;
                (curve.number(), only_difference(&there.wave, to)?)
            }
            Self::ChangeJourney { journey, change } => (journey.number(), change.typed(before.journey(*journey)?)?),
            Self::ChangeProject { change } => (0, change.typed(before)?),
            Self::ChangeCustomer { customer, to } => {
                (customer.number(), only_difference(before.customer(*customer)?, to)?)
            }
            Self::ChangeChannel { channel, to } => (channel.number(), only_difference(before.channel(*channel)?, to)?),
            Self::ChangeActor { actor, to } => {
                (actor.number(), only_difference(before.actors.iter().find(|one| one.id == *actor)?, to)?)
            }
            Self::ChangeInsight { insight, to } => {
                (insight.number(), only_difference(before.insight(*insight)?.as_ref(), to.as_ref())?)
            }
            Self::ChangeImprovement { improvement, to } => {
                (improvement.number(), only_difference(before.improvement(*improvement)?.as_ref(), to.as_ref())?)
            }
            Self::ChangeEvent { journey, event, to } => {
                let there = before.journey(*journey)?.events.iter().find(|one| one.id == *event)?;
                (event.number(), only_difference(there, to)?)
            }
            Self::Many(edits) | Self::Together { edits, .. } => match edits.as_slice() {
                [edit] => return edit.typing(before),
                // Naming a group may say that the journey is its own, which goes without saying.
                [name @ Self::ChangeCustomer { .. }, Self::ChangeJourney { change: JourneyChange::Frame(_), .. }] => {
                    return name.typing(before);
                }
                _ => return None,
            },
            _ => return None,
        };
        Some(Typing { field: self.label_key(), thing, part })
    }
}

impl TouchpointChange {
    fn typed(&self, there: &Touchpoint) -> Option<usize> {
        match self {
            Self::Title(_) | Self::Effect(_) | Self::Notes(_) => Some(0),
            Self::SubSteps(to) => only_difference(&there.sub_steps, to),
            Self::Forms(to) => only_difference(&there.forms, to),
            Self::Desired(to) => only_difference(&there.desired, to),
            Self::Current(to) => only_difference(&there.current, to),
            // Tenths follow each other like letters: by as many keys as it takes, and one step of undo.
            Self::Score(curve, Some(to)) => {
                let step = there.scores.get(*curve)?.tenths().abs_diff(to.tenths());
                (step == 1).then_some(curve.number() as usize)
            }
            _ => None,
        }
    }
}

impl NoteChange {
    fn typed(&self, there: &Note) -> Option<usize> {
        match self {
            Self::Text(_) => Some(0),
            Self::Attribution(to) => only_difference(&there.attribution, to),
            _ => None,
        }
    }
}

impl EpisodeChange {
    fn typed(&self, there: &Episode) -> Option<usize> {
        match self {
            Self::Title(_)
            | Self::Story(_)
            | Self::Challenge(_)
            | Self::RatingSource(_)
            | Self::Condition(_)
            | Self::Width(_) => Some(0),
            Self::Desired(to) => only_difference(&there.desired, to),
            Self::Current(to) => only_difference(&there.current, to),
            Self::Metrics(to) => only_difference(&there.metrics, to),
            _ => None,
        }
    }
}

impl JourneyChange {
    fn typed(&self, there: &Journey) -> Option<usize> {
        match self {
            Self::Title(_) | Self::Subtitle(_) | Self::Limitations(_) | Self::Reason(_) => Some(0),
            Self::Form(to) => only_difference(&there.form, to),
            Self::Frame(to) => only_difference(&there.frame, to),
            _ => None,
        }
    }
}

impl ProjectChange {
    fn typed(&self, there: &Project) -> Option<usize> {
        match self {
            Self::Title(_) | Self::Organisation(_) | Self::Sector(_) | Self::Language(_) | Self::Version(_) => Some(0),
            Self::Authors(to) => only_difference(&there.authors, to),
            Self::Scale(_) => None,
        }
    }
}

/// The place of the one text in which the two differ.
fn only_difference<T: Texts>(before: &T, after: &T) -> Option<usize> {
    let (before, after) = (before.texts(), after.texts());
    if before.len() != after.len() {
        return None;
    }
    let mut different = (0..before.len()).filter(|place| before[*place] != after[*place]);
    different.next().filter(|_| different.next().is_none())
}

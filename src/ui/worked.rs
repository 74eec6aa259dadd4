//! What is worked out of a document to be shown: anew only when that of which it is made has changed, and of a
//! large one on a thread.

use egui::Context;

use super::task::{Answer, Task};
use crate::model::{Journey, Project};

/// Of more than about so many cards and insights it takes milliseconds.
const QUICK: usize = 2_000;

/// What was last worked out and of what, and what is under way.
pub struct Worked<Of, Found> {
    known: Option<(Of, Found)>,
    under_way: Option<(Of, Task<Found>)>,
}

impl<Of, Found> Default for Worked<Of, Found> {
    fn default() -> Self {
        Self { known: None, under_way: None }
    }
}

impl<Of: Clone + PartialEq + Send + 'static, Found: Send + 'static> Worked<Of, Found> {
    /// Looks whether what is known is of this; if not, works it out: at once where that `weighs` little. Gives
    /// whether something else is known than before.
    pub fn follow(&mut self, ctx: &Context, of: &Of, weigh: fn(&Of) -> usize, work: fn(&Of) -> Found) -> bool {
        if self.known.as_ref().is_some_and(|(known, _)| known == of) {
            self.under_way = None;
            return false;
        }
        if let Some((wanted, task)) = self.under_way.take() {
            match task.poll() {
                Answer::Done(found) => {
                    self.known = Some((wanted, found));
                    self.follow(ctx, of, weigh, work);
                    return true;
                }
                // One at a time: what is under way will be known, though it may be a step behind.
                Answer::Waiting => {
                    self.under_way = Some((wanted, task));
                    return false;
                }
                // What has failed would fail again.
                Answer::Lost if wanted == *of => {
                    self.under_way = Some((wanted, task));
                    return false;
                }
                Answer::Lost => {}
            }
        }
        if weigh(of) <= QUICK {
            self.known = Some((of.clone(), work(of)));
            return true;
        }
        let wanted = of.clone();
        self.under_way = Some((of.clone(), Task::start(ctx, move |_| work(&wanted))));
        false
    }

    /// What was last worked out, and of what: while work is under way it may be a step behind.
    pub fn known(&self) -> Option<(&Of, &Found)> {
        self.known.as_ref().map(|(of, found)| (of, found))
    }

    pub fn known_mut(&mut self) -> Option<(&Of, &mut Found)> {
        self.known.as_mut().map(|(of, found)| (&*of, found))
    }
}

/// About how much a journey and what speaks of it have to tell.
pub fn weight(project: &Project, journey: &Journey) -> usize {
    cards(journey) + project.insights.len() + project.improvements.len()
}

/// About how much a journey has to tell.
pub fn cards(journey: &Journey) -> usize {
    journey.episodes.iter().map(|episode| 1 + episode.touchpoints.len()).sum()
}

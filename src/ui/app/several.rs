//! What the inspector changes of several things at once.

use super::App;
use crate::edit::{Deed, TouchpointChange};
use crate::ui::inspector::SeveralChange;

/// More cards than this are not looked at in every frame.
const MUCH: usize = 500;

impl App {
    /// Looks at the selected things again if they, or the document, are others than before.
    pub(super) fn look_at_several(&mut self) {
        let key = (self.session.history().revision(), self.session.selections());
        if self.session.selection().len() < 2 {
            self.several = None;
        } else if self.several.as_ref().is_none_or(|(known, _)| *known != key) {
            // While a marquee is drawn around many, only their number follows it.
            let is_much = self.canvas.is_busy() && self.session.selection().len() > MUCH;
            let (key, several) =
                if is_much { ((u64::MAX, u64::MAX), self.session.counted()) } else { (key, self.session.several()) };
            self.several = Some((key, several));
        }
    }

    pub(super) fn change_several(&mut self, change: SeveralChange) {
        let session = &mut self.session;
        let changed = match change {
            SeveralChange::Score(curve, score) => session.score_selected(curve, score),
            SeveralChange::Channel(channel, on) => session.set_channel(channel, on),
            SeveralChange::NewChannel(name) => session.add_channel(&name),
            SeveralChange::MomentOfTruth(on) => session.mark_moments_of_truth(on),
            SeveralChange::Importance(rating) => session.change_touchpoints(Deed::ImportanceOfCards, |one| {
                (one.importance != rating).then_some(TouchpointChange::Importance(rating))
            }),
            SeveralChange::TouchpointLane(lane) => {
                session.lane_of_touchpoints(lane).map_or(Ok(()), |edit| session.edit(&edit))
            }
            SeveralChange::NoteLane(lane) => session.lane_of_notes(lane).map_or(Ok(()), |edit| session.edit(&edit)),
        };
        if let Err(error) = changed {
            self.toasts.fail(error.sentence(self.lang()), "");
        }
    }
}

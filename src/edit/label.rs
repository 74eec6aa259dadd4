//! What an edit is called where it can be undone.

use super::{
    CurveChange, Deed, Edit, EpisodeChange, JourneyChange, LaneChange, NoteChange, ProjectChange, Replacement,
    TouchpointChange,
};
use crate::lang::Lang;

/// The message that names a step, and to how many things it was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Label {
    key: &'static str,
    count: usize,
}

impl Label {
    pub fn text(self, lang: Lang) -> String {
        lang.with(self.key, &[("count", self.count.into())])
    }
}

impl Edit {
    /// What the edit does, in a few words: "Move touchpoint", "Delete 3 cards".
    pub fn label(&self, lang: Lang) -> String {
        self.named().text(lang)
    }

    pub(super) fn named(&self) -> Label {
        Label { key: self.label_key(), count: self.count() }
    }

    fn count(&self) -> usize {
        match self {
            Self::Together { count, .. } => *count,
            Self::MoveTouchpoints { ways } => ways.len(),
            Self::Many(edits) => edits.first().map_or(1, Self::count),
            _ => 1,
        }
    }

    /// The message that names the edit; fields of one kind of thing have different ones.
    pub(super) fn label_key(&self) -> &'static str {
        match self {
            Self::AddTouchpoint { .. } => "edit-add-touchpoint",
            Self::MoveTouchpoint { .. } => "edit-move-touchpoint",
            Self::MoveTouchpoints { .. } => Deed::MoveCards.key(),
            Self::RemoveTouchpoint { .. } => "edit-remove-touchpoint",
            Self::ChangeTouchpoint { change, .. } => touchpoint(change),
            Self::AddNote { .. } => "edit-add-note",
            Self::MoveNote { .. } => "edit-move-note",
            Self::RemoveNote { .. } => "edit-remove-note",
            Self::ChangeNote { change, .. } => note(change),
            Self::AddEpisode { .. } => "edit-add-episode",
            Self::MoveEpisode { .. } => "edit-move-episode",
            Self::RemoveEpisode { .. } => "edit-remove-episode",
            Self::ChangeEpisode { change, .. } => episode(change),
            Self::AddLane { .. } => "edit-add-lane",
            Self::MoveLane { .. } => "edit-move-lane",
            Self::RemoveLane { .. } => "edit-remove-lane",
            Self::ChangeLane { change, .. } => lane(change),
            Self::AddCurve { .. } => "edit-add-curve",
            Self::RemoveCurve { .. } => "edit-remove-curve",
            Self::ChangeCurve { change, .. } => curve(change),
            Self::AddJourney { .. } => "edit-add-journey",
            Self::RemoveJourney { .. } => "edit-remove-journey",
            Self::ChangeJourney { change, .. } => journey(change),
            Self::LinkMicro { under: Some(_), .. } => "edit-link-micro",
            Self::LinkMicro { under: None, .. } => "edit-unlink-micro",
            Self::ChangeProject { change } => project(change),
            Self::AddCustomer { .. } => "edit-add-customer",
            Self::RemoveCustomer { .. } => "edit-remove-customer",
            Self::ChangeCustomer { .. } => "edit-change-customer",
            Self::MoveCustomer { .. } => "edit-move-customer",
            Self::AddChannel { .. } => "edit-add-channel",
            Self::RemoveChannel { .. } => "edit-remove-channel",
            Self::ChangeChannel { .. } => "edit-change-channel",
            Self::AddActor { .. } => "edit-add-actor",
            Self::RemoveActor { .. } => "edit-remove-actor",
            Self::ChangeActor { .. } => "edit-change-actor",
            Self::AddInsight { .. } => "edit-add-insight",
            Self::RemoveInsight { .. } => "edit-remove-insight",
            Self::ChangeInsight { .. } => "edit-change-insight",
            Self::AddImprovement { .. } => "edit-add-improvement",
            Self::RemoveImprovement { .. } => "edit-remove-improvement",
            Self::ChangeImprovement { .. } => "edit-change-improvement",
            Self::MoveImprovement { .. } => "edit-move-improvement",
            Self::AddImage { .. } => "edit-add-image",
            Self::RemoveImage { .. } => "edit-remove-image",
            Self::AddEvent { .. } => "edit-add-event",
            Self::RemoveEvent { .. } => "edit-remove-event",
            Self::ChangeEvent { .. } => "edit-change-event",
            Self::ReplaceProject { why: Replacement::Join, .. } => "edit-join",
            Self::ReplaceProject { why: Replacement::Version, .. } => "edit-replace-project",
            Self::Insert { .. } => "edit-paste",
            Self::Together { deed, .. } => deed.key(),
            // A lane that is made for a card goes without saying.
            Self::Many(edits) => match &edits[..] {
                [Self::AddLane { .. } | Self::ChangeLane { .. }, card @ (Self::AddNote { .. } | Self::Many(_))]
                | [Self::AddLane { .. } | Self::ChangeLane { .. }, card @ Self::AddTouchpoint { .. }] => {
                    card.label_key()
                }
                edits => edits.first().map_or("edit-nothing", Self::label_key),
            },
        }
    }
}

const fn touchpoint(change: &TouchpointChange) -> &'static str {
    match change {
        TouchpointChange::Title(_) => "edit-touchpoint-title",
        TouchpointChange::Channels(_) => "edit-touchpoint-channels",
        TouchpointChange::SubSteps(_) => "edit-touchpoint-sub-steps",
        TouchpointChange::Forms(_) => "edit-touchpoint-forms",
        TouchpointChange::Starts(_) => "edit-touchpoint-starts",
        TouchpointChange::Receives(_) => "edit-touchpoint-receives",
        TouchpointChange::Effect(_) => "edit-touchpoint-effect",
        TouchpointChange::Desired(_) => "edit-touchpoint-desired",
        TouchpointChange::Current(_) => "edit-touchpoint-current",
        TouchpointChange::Score(..) => "edit-touchpoint-score",
        TouchpointChange::Importance(_) => "edit-touchpoint-importance",
        TouchpointChange::MomentOfTruth(_) => "edit-touchpoint-moment-of-truth",
        TouchpointChange::Duration(_) => "edit-touchpoint-duration",
        TouchpointChange::Notes(_) => "edit-touchpoint-notes",
        TouchpointChange::Image(_) => "edit-touchpoint-image",
    }
}

const fn note(change: &NoteChange) -> &'static str {
    match change {
        NoteChange::Text(_) => "edit-note-text",
        NoteChange::Attribution(_) => "edit-note-attribution",
        NoteChange::Insight(_) => "edit-note-insight",
        NoteChange::Improvement(_) => "edit-note-improvement",
        NoteChange::Image(_) => "edit-note-image",
    }
}

const fn episode(change: &EpisodeChange) -> &'static str {
    match change {
        EpisodeChange::Title(_) => "edit-episode-title",
        EpisodeChange::Story(_) => "edit-episode-story",
        EpisodeChange::Desired(_) => "edit-episode-desired",
        EpisodeChange::Current(_) => "edit-episode-current",
        EpisodeChange::Challenge(_) => "edit-episode-challenge",
        EpisodeChange::Rating(..) => "edit-episode-rating",
        EpisodeChange::RatingSource(_) => "edit-episode-rating-source",
        EpisodeChange::Condition(_) => "edit-episode-condition",
        EpisodeChange::Waiting(true) => "edit-episode-waiting",
        EpisodeChange::Waiting(false) => "edit-episode-not-waiting",
        EpisodeChange::Ages(..) => "edit-episode-ages",
        EpisodeChange::Importance(_) => "edit-episode-importance",
        EpisodeChange::Metrics(_) => "edit-episode-metrics",
        EpisodeChange::Colour(_) => "edit-episode-colour",
        EpisodeChange::Width(_) => "edit-episode-width",
        EpisodeChange::Collapsed(true) => "edit-episode-collapse",
        EpisodeChange::Collapsed(false) => "edit-episode-expand",
        EpisodeChange::Hidden(true) => "edit-episode-hide",
        EpisodeChange::Hidden(false) => "edit-episode-show",
    }
}

const fn lane(change: &LaneChange) -> &'static str {
    match change {
        LaneChange::Title(_) => "edit-lane-title",
        LaneChange::Kind(_) => "edit-lane-kind",
        LaneChange::Hidden(true) => "edit-lane-hide",
        LaneChange::Hidden(false) => "edit-lane-show",
        LaneChange::Collapsed(true) => "edit-lane-collapse",
        LaneChange::Collapsed(false) => "edit-lane-expand",
        LaneChange::Height(_) => "edit-lane-height",
        LaneChange::Colour(_) => "edit-lane-colour",
        LaneChange::LineBelow(_) => "edit-lane-line",
    }
}

const fn curve(change: &CurveChange) -> &'static str {
    match change {
        CurveChange::Customer(_) => "edit-curve-customer",
        CurveChange::Wave(_) => "edit-curve-wave",
        CurveChange::Colour(_) => "edit-curve-colour",
        CurveChange::Hidden(true) => "edit-curve-hide",
        CurveChange::Hidden(false) => "edit-curve-show",
    }
}

const fn journey(change: &JourneyChange) -> &'static str {
    match change {
        JourneyChange::Title(_) => "edit-journey-title",
        JourneyChange::Subtitle(_) => "edit-journey-subtitle",
        JourneyChange::Form(_) => "edit-journey-form",
        JourneyChange::Frame(_) => "edit-journey-frame",
        JourneyChange::Limitations(_) => "edit-journey-limitations",
        JourneyChange::Purpose(_) => "edit-journey-purpose",
        JourneyChange::Reason(_) => "edit-journey-reason",
    }
}

const fn project(change: &ProjectChange) -> &'static str {
    match change {
        ProjectChange::Title(_) => "edit-project-title",
        ProjectChange::Organisation(_) => "edit-project-organisation",
        ProjectChange::Sector(_) => "edit-project-sector",
        ProjectChange::Language(_) => "edit-project-language",
        ProjectChange::Authors(_) => "edit-project-authors",
        ProjectChange::Version(_) => "edit-project-version",
        ProjectChange::Scale(_) => "edit-project-scale",
    }
}

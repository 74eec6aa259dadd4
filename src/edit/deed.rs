//! What one edit does to several things, for the label of its undo.

/// What is done to several things at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Deed {
    MoveCards,
    RemoveCards,
    CopyCards,
    ScoreCards,
    ChannelsOfCards,
    MomentsOfTruth,
    ImportanceOfCards,
    MoveEpisodes,
    RemoveEpisodes,
    CopyEpisodes,
    MoveLanes,
    RemoveLanes,
    CopyLanes,
}

impl Deed {
    pub const ALL: [Deed; 13] = [
        Self::MoveCards,
        Self::RemoveCards,
        Self::CopyCards,
        Self::ScoreCards,
        Self::ChannelsOfCards,
        Self::MomentsOfTruth,
        Self::ImportanceOfCards,
        Self::MoveEpisodes,
        Self::RemoveEpisodes,
        Self::CopyEpisodes,
        Self::MoveLanes,
        Self::RemoveLanes,
        Self::CopyLanes,
    ];

    /// The message that names it, with a `count`.
    pub(super) const fn key(self) -> &'static str {
        match self {
            Self::MoveCards => "edit-cards-move",
            Self::RemoveCards => "edit-cards-remove",
            Self::CopyCards => "edit-cards-copy",
            Self::ScoreCards => "edit-cards-score",
            Self::ChannelsOfCards => "edit-cards-channels",
            Self::MomentsOfTruth => "edit-cards-moment-of-truth",
            Self::ImportanceOfCards => "edit-cards-importance",
            Self::MoveEpisodes => "edit-episodes-move",
            Self::RemoveEpisodes => "edit-episodes-remove",
            Self::CopyEpisodes => "edit-episodes-copy",
            Self::MoveLanes => "edit-lanes-move",
            Self::RemoveLanes => "edit-lanes-remove",
            Self::CopyLanes => "edit-lanes-copy",
        }
    }
}

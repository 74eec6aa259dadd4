//! The sentences in which a document is changed.

use std::sync::Arc;

use super::{Deed, Insertion};
use crate::model::{
    Actor, ActorId, Attachment, Attribution, Channel, ChannelId, Colour, Curve, CurveId, CustomerGroup, CustomerId,
    Duration, EmbeddedImage, Episode, EpisodePath, Event, EventId, Feeling, Form, Frame, ImageId, Improvement,
    ImprovementId, Insight, InsightId, Journey, JourneyId, Lane, LaneId, LaneKind, LaneLine, Metric, Note, NotePath,
    Project, Purpose, Rating, Score, ScoreScale, Slot, Touchpoint, TouchpointPath, Wave,
};

/// One change to a document, as a value.
#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    AddTouchpoint {
        to: Slot,
        touchpoint: Arc<Touchpoint>,
    },
    /// Within an episode or to another one of the same journey. Notes that hang on the touchpoint alone
    /// go along; spans that lose an end are shortened or hang on the episode.
    MoveTouchpoint {
        what: TouchpointPath,
        to: Slot,
    },
    /// Several at once, each to its slot; `index` is the place that it has when all have moved. A note goes
    /// along to another episode when all that it hangs on goes there.
    MoveTouchpoints {
        ways: Vec<(TouchpointPath, Slot)>,
    },
    /// Notes that hang on it hang on its episode afterwards.
    RemoveTouchpoint {
        what: TouchpointPath,
    },
    ChangeTouchpoint {
        what: TouchpointPath,
        change: TouchpointChange,
    },

    AddNote {
        episode: EpisodePath,
        index: usize,
        note: Arc<Note>,
    },
    /// To another episode, lane or touchpoint of the same journey.
    MoveNote {
        what: NotePath,
        episode: EpisodePath,
        lane: LaneId,
        attached: Attachment,
    },
    RemoveNote {
        what: NotePath,
    },
    ChangeNote {
        what: NotePath,
        change: NoteChange,
    },

    AddEpisode {
        journey: JourneyId,
        index: usize,
        episode: Arc<Episode>,
    },
    /// `index` counts the places without the moved episode.
    MoveEpisode {
        what: EpisodePath,
        index: usize,
    },
    RemoveEpisode {
        what: EpisodePath,
    },
    ChangeEpisode {
        what: EpisodePath,
        change: EpisodeChange,
    },

    AddLane {
        journey: JourneyId,
        index: usize,
        lane: Lane,
    },
    /// `index` counts the places without the moved lane.
    MoveLane {
        journey: JourneyId,
        lane: LaneId,
        index: usize,
    },
    /// With all that lies in it. The last lane of touchpoints cannot go while it holds any.
    RemoveLane {
        journey: JourneyId,
        lane: LaneId,
    },
    ChangeLane {
        journey: JourneyId,
        lane: LaneId,
        change: LaneChange,
    },

    AddCurve {
        journey: JourneyId,
        curve: Curve,
    },
    /// With all its scores.
    RemoveCurve {
        journey: JourneyId,
        curve: CurveId,
    },
    ChangeCurve {
        journey: JourneyId,
        curve: CurveId,
        change: CurveChange,
    },

    AddJourney {
        index: usize,
        journey: Arc<Journey>,
    },
    RemoveJourney {
        journey: JourneyId,
    },
    ChangeJourney {
        journey: JourneyId,
        change: JourneyChange,
    },
    /// Hangs a micro journey under an episode, or (with none) lets it stand alone. Both links are kept true.
    LinkMicro {
        micro: JourneyId,
        under: Option<EpisodePath>,
    },

    ChangeProject {
        change: ProjectChange,
    },
    AddCustomer {
        customer: CustomerGroup,
    },
    /// With its curves and their scores, in every journey.
    RemoveCustomer {
        customer: CustomerId,
    },
    ChangeCustomer {
        customer: CustomerId,
        to: CustomerGroup,
    },
    /// `index` counts the places without the moved group.
    MoveCustomer {
        customer: CustomerId,
        index: usize,
    },
    AddChannel {
        channel: Channel,
    },
    RemoveChannel {
        channel: ChannelId,
    },
    ChangeChannel {
        channel: ChannelId,
        to: Channel,
    },
    AddActor {
        actor: Actor,
    },
    RemoveActor {
        actor: ActorId,
    },
    ChangeActor {
        actor: ActorId,
        to: Actor,
    },
    AddInsight {
        insight: Arc<Insight>,
    },
    RemoveInsight {
        insight: InsightId,
    },
    ChangeInsight {
        insight: InsightId,
        to: Arc<Insight>,
    },
    AddImprovement {
        improvement: Arc<Improvement>,
    },
    RemoveImprovement {
        improvement: ImprovementId,
    },
    ChangeImprovement {
        improvement: ImprovementId,
        to: Arc<Improvement>,
    },
    /// `index` counts the places without the moved improvement.
    MoveImprovement {
        improvement: ImprovementId,
        index: usize,
    },
    AddImage {
        image: Arc<EmbeddedImage>,
    },
    RemoveImage {
        image: ImageId,
    },
    AddEvent {
        journey: JourneyId,
        event: Event,
    },
    RemoveEvent {
        journey: JourneyId,
        event: EventId,
    },
    ChangeEvent {
        journey: JourneyId,
        event: EventId,
        to: Event,
    },

    /// The whole document by another one, which holds together.
    ReplaceProject {
        project: Arc<Project>,
        why: Replacement,
    },
    /// Many new things for one journey at once.
    Insert {
        journey: JourneyId,
        what: Arc<Insertion>,
    },

    /// Several changes that are undone as one. None is applied if one of them fails. The label of undo is
    /// the first one's.
    Many(Vec<Edit>),
    /// As [`Edit::Many`]; the label of undo says what is done to how many things.
    Together {
        deed: Deed,
        count: usize,
        edits: Vec<Edit>,
    },
}

/// Where a document comes from that takes the place of another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Replacement {
    /// It was joined with another file.
    Join,
    /// It is another version of the same document, such as an earlier one.
    Version,
}

#[derive(Clone, Debug, PartialEq)]
pub enum TouchpointChange {
    Title(String),
    Channels(Vec<ChannelId>),
    SubSteps(Vec<String>),
    Forms(Vec<String>),
    Starts(Option<ActorId>),
    Receives(Option<ActorId>),
    Effect(String),
    Desired(Feeling),
    Current(Feeling),
    Score(CurveId, Option<Score>),
    Importance(Option<Rating>),
    MomentOfTruth(bool),
    Duration(Option<Duration>),
    Notes(String),
    Image(Option<ImageId>),
}

#[derive(Clone, Debug, PartialEq)]
pub enum NoteChange {
    Text(String),
    Attribution(Attribution),
    Insight(Option<InsightId>),
    Improvement(Option<ImprovementId>),
    Image(Option<ImageId>),
}

#[derive(Clone, Debug, PartialEq)]
pub enum EpisodeChange {
    Title(String),
    Story(String),
    Desired(Feeling),
    Current(Feeling),
    Challenge(String),
    Rating(CurveId, Option<Score>),
    RatingSource(String),
    Condition(String),
    Waiting(bool),
    Ages(Option<u8>, Option<u8>),
    Importance(Option<Rating>),
    Metrics(Vec<Metric>),
    Colour(Option<Colour>),
    Width(Option<u16>),
    Collapsed(bool),
    Hidden(bool),
}

#[derive(Clone, Debug, PartialEq)]
pub enum LaneChange {
    Title(String),
    Kind(LaneKind),
    Hidden(bool),
    Collapsed(bool),
    Height(Option<u16>),
    Colour(Option<Colour>),
    LineBelow(Option<LaneLine>),
}

#[derive(Clone, Debug, PartialEq)]
pub enum CurveChange {
    Customer(CustomerId),
    Wave(Wave),
    Colour(Option<Colour>),
    Hidden(bool),
}

#[derive(Clone, Debug, PartialEq)]
pub enum JourneyChange {
    Title(String),
    Subtitle(String),
    Form(Form),
    Frame(Frame),
    Limitations(String),
    Purpose(Option<Purpose>),
    Reason(String),
}

#[derive(Clone, Debug, PartialEq)]
pub enum ProjectChange {
    Title(String),
    Organisation(String),
    Sector(String),
    Language(String),
    Authors(Vec<String>),
    Version(String),
    Scale(ScoreScale),
}

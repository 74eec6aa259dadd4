//! A journey and what lies on its map.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::{
    ActorId, ChannelId, Colour, CurveId, CustomerId, Date, EpisodeId, EventId, ImageId, ImprovementId, InsightId,
    JourneyId, LaneId, MetricId, NoteId, Rating, Scores, TouchpointId, record,
};

/// What sort of journey it is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Form {
    #[default]
    Customer,
    Micro,
    Patient,
    Generation,
    Other(String),
}

/// Why a micro journey was started.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Purpose {
    /// A full journey exists, and one part has room.
    Deepen,
    /// A small team, a few improvements, a short time to a test in practice.
    Accelerate,
}

record! {
    /// What a customer does and experiences, seen through the customer's eyes.
    pub struct Journey {
        pub id: JourneyId,
        pub title: String,
        ;
        pub form: Form,
        pub subtitle: String,
        pub frame: Frame,
        /// From top to bottom.
        pub lanes: Vec<Lane>,
        pub curves: Vec<Curve>,
        /// In time.
        pub episodes: Vec<Arc<Episode>>,
        /// Calendar events of a generation journey.
        pub events: Vec<Event>,
        /// What this map does not show.
        pub limitations: String,
        /// The episode that this micro journey takes in detail.
        pub parent: Option<EpisodeId>,
        pub purpose: Option<Purpose>,
        /// Why the micro journey was started, in words.
        pub reason: String,
    }
}

impl Journey {
    /// The episodes that stand on the map, in time.
    pub fn shown(&self) -> impl DoubleEndedIterator<Item = &Arc<Episode>> {
        self.episodes.iter().filter(|episode| !episode.hidden)
    }
}

/// Whether a journey looks at touchpoints only or at everything that influences the customer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Scope {
    #[default]
    TouchpointsOnly,
    WholeExperience,
}

/// Whose journey it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum CustomerDefinition {
    /// One sharply defined group.
    Group(CustomerId),
    /// Several groups side by side, to see how far they differ.
    Challenge(Vec<CustomerId>),
}

/// How a part of the journey is looked at more closely.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Deepening {
    MicroJourney,
    PropositionDesign,
    Research,
    Other(String),
}

/// What is done with the journey, thought of beforehand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum NextStep {
    Implement(String),
    Deepen(Deepening, String),
}

record! {
    /// The agreement before mapping starts.
    #[derive(Default)]
    pub struct Frame {
        ;
        pub goal: String,
        pub scope: Scope,
        /// What influences the experience besides touchpoints.
        pub influencers: Vec<String>,
        pub customer: Option<CustomerDefinition>,
        /// The desired experience of the whole journey, set before the current one is judged.
        pub desired_feeling: String,
        pub next_steps: Vec<NextStep>,
        pub team: Vec<String>,
        pub departments: Vec<String>,
        pub start_date: Option<Date>,
        /// The day the improvements were tested in practice.
        pub tested_date: Option<Date>,
        /// Where the map's facts come from, as printed on the poster.
        pub sources: String,
    }
}

/// A feeling in words, and why.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Feeling {
    #[serde(default, skip_serializing_if = "super::is_default")]
    pub words: String,
    #[serde(default, skip_serializing_if = "super::is_default")]
    pub why: String,
}

record! {
    /// A main part of the journey in time.
    pub struct Episode {
        pub id: EpisodeId,
        pub title: String,
        ;
        pub story: String,
        pub desired: Feeling,
        pub current: Feeling,
        /// What makes this episode hard (uitdaging).
        pub challenge: String,
        /// Its own rating per curve, if judged as a whole.
        pub rating: Scores,
        /// Where the own rating comes from.
        pub rating_source: String,
        /// In time.
        pub touchpoints: Vec<Arc<Touchpoint>>,
        pub notes: Vec<Arc<Note>>,
        /// Who meets this episode, when not every customer does: it goes on "only if".
        pub condition: String,
        /// Nothing happens but the customer waits; how long is what its touchpoints take.
        pub waiting: bool,
        /// First age of a life phase, in years.
        pub age_from: Option<u8>,
        /// Last age of a life phase, in years.
        pub age_to: Option<u8>,
        pub importance: Option<Rating>,
        pub metrics: Vec<Metric>,
        /// The micro journey that takes this episode in detail.
        pub micro: Option<JourneyId>,
        /// Of its header and ground on the map.
        pub colour: Option<Colour>,
        /// In scene units, shared by its columns; while none, as wide as its touchpoints.
        pub width: Option<u16>,
        /// A narrow column with its title and the number of its touchpoints.
        pub collapsed: bool,
        /// Not on the map and the poster; what is computed counts it.
        pub hidden: bool,
    }
}

impl Episode {
    /// Whether only some customers meet it: it is a branch of the journey.
    pub fn is_branch(&self) -> bool {
        !self.condition.trim().is_empty()
    }
}

/// The unit of a [`Duration`], from short to long.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum DurationUnit {
    Minutes,
    Hours,
    Days,
    Weeks,
    Months,
}

/// How long a touchpoint takes, waiting included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Duration(pub u32, pub DurationUnit);

record! {
    /// A moment of contact between customer and organisation.
    pub struct Touchpoint {
        pub id: TouchpointId,
        pub title: String,
        pub lane: LaneId,
        ;
        pub channels: Vec<ChannelId>,
        /// In order.
        pub sub_steps: Vec<String>,
        pub forms: Vec<String>,
        pub starts: Option<ActorId>,
        pub receives: Option<ActorId>,
        /// What it does to the customer.
        pub effect: String,
        pub desired: Feeling,
        pub current: Feeling,
        pub scores: Scores,
        pub importance: Option<Rating>,
        pub moment_of_truth: bool,
        pub duration: Option<Duration>,
        pub notes: String,
        pub image: Option<ImageId>,
    }
}

/// What a lane shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum LaneKind {
    Touchpoints,
    Emotion,
    Action,
    Thought,
    Need,
    Quote,
    Pain,
    Gain,
    Image,
    Channel,
    BehindTheScenes,
    SupportProcess,
    Metric,
    Insight,
    Improvement,
    Event,
    SharedExperience,
    Belief,
    Preference,
    Influence,
    Text,
}

impl LaneKind {
    /// Every kind, in the order in which they are offered.
    pub const ALL: [LaneKind; 21] = [
        Self::Touchpoints,
        Self::Emotion,
        Self::Action,
        Self::Thought,
        Self::Need,
        Self::Quote,
        Self::Pain,
        Self::Gain,
        Self::Image,
        Self::Channel,
        Self::BehindTheScenes,
        Self::SupportProcess,
        Self::Metric,
        Self::Insight,
        Self::Improvement,
        Self::Event,
        Self::SharedExperience,
        Self::Belief,
        Self::Preference,
        Self::Influence,
        Self::Text,
    ];
}

/// A line of a service blueprint below a lane.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum LaneLine {
    Interaction,
    Visibility,
    InternalInteraction,
}

record! {
    /// A horizontal band of the map.
    pub struct Lane {
        pub id: LaneId,
        pub kind: LaneKind,
        ;
        /// Its name; while empty, the name of its kind in the language of the interface.
        pub title: String,
        pub hidden: bool,
        /// A thin row with a dot for each card.
        pub collapsed: bool,
        /// In scene units, and never less than its content needs; while none, as high as its kind and content.
        pub height: Option<u16>,
        pub colour: Option<Colour>,
        /// The line drawn between this lane and the next.
        pub line_below: Option<LaneLine>,
    }
}

/// What a note hangs on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Attachment {
    #[default]
    Episode,
    Touchpoint(TouchpointId),
    /// From the first to the last touchpoint, both included.
    Span(TouchpointId, TouchpointId),
}

record! {
    /// Who said a quote.
    #[derive(Default)]
    pub struct Attribution {
        ;
        pub name: String,
        pub role: String,
    }
}

record! {
    /// A card in a lane that holds no touchpoints.
    pub struct Note {
        pub id: NoteId,
        pub lane: LaneId,
        ;
        /// What it says. While it stands for an insight or improvement, that one's words are shown.
        pub text: String,
        pub attached: Attachment,
        pub attribution: Attribution,
        pub insight: Option<InsightId>,
        pub improvement: Option<ImprovementId>,
        pub image: Option<ImageId>,
    }
}

/// What the customer feels, or what the organisation wants the customer to feel.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum CurveKind {
    Current,
    Desired,
}

record! {
    /// One time that the curve was measured.
    #[derive(Default)]
    pub struct Wave {
        ;
        pub label: String,
        pub date: Option<Date>,
    }
}

record! {
    /// A line of scores over the journey, of one customer group.
    pub struct Curve {
        pub id: CurveId,
        pub customer: CustomerId,
        pub kind: CurveKind,
        ;
        pub wave: Wave,
        pub colour: Option<Colour>,
        pub hidden: bool,
    }
}

record! {
    /// Something that happened in the world, met by every cohort at its own age.
    pub struct Event {
        pub id: EventId,
        pub title: String,
        pub year: i16,
        ;
        pub notes: String,
    }
}

/// A standard measure of experience.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum MetricKind {
    /// Net promoter score, −100 ..= 100.
    Nps,
    Csat,
    /// Customer effort score, 1 ..= 7.
    Ces,
    /// Patient-reported experience measure.
    Prem,
    /// Patient-reported outcome measure.
    Prom,
    Other(String),
}

impl MetricKind {
    /// The figures that it can have, both ends included, where its makers set them: F. Reichheld, "The one number you
    /// need to grow", Harv. Bus. Rev. 81 (2003), for NPS; Dixon, Freeman & Toman, "Stop trying to delight your
    /// customers", Harv. Bus. Rev. 88 (2010), for CES, in its later form of seven steps.
    pub const fn range(&self) -> Option<(f64, f64)> {
        match self {
            Self::Nps => Some((-100.0, 100.0)),
            Self::Ces => Some((1.0, 7.0)),
            Self::Csat | Self::Prem | Self::Prom | Self::Other(_) => None,
        }
    }

    /// Whether it can have this figure.
    pub fn allows(&self, figure: f64) -> bool {
        self.range().is_none_or(|(least, most)| (least..=most).contains(&figure))
    }

    /// Its abbreviation, or the name that it was given.
    pub fn name(&self) -> &str {
        match self {
            Self::Nps => "NPS",
            Self::Csat => "CSAT",
            Self::Ces => "CES",
            Self::Prem => "PREM",
            Self::Prom => "PROM",
            Self::Other(name) => name.trim(),
        }
    }
}

record! {
    /// A measured figure of an episode.
    pub struct Metric {
        pub id: MetricId,
        pub kind: MetricKind,
        pub value: f64,
        ;
        pub target: Option<f64>,
        /// Sample size.
        pub n: Option<u32>,
        pub date: Option<Date>,
    }
}

impl Metric {
    /// Its figure and its target, where that is known.
    pub fn figures(&self) -> impl Iterator<Item = f64> {
        [Some(self.value), self.target].into_iter().flatten()
    }

    /// Whether its figures lie on the scale of its measure.
    pub fn is_on_scale(&self) -> bool {
        self.figures().all(|figure| self.kind.allows(figure))
    }

    /// A measure of one's own by the same name, which can have all figures.
    pub fn leave_scale(&mut self) {
        self.kind = MetricKind::Other(self.kind.name().to_owned());
    }
}

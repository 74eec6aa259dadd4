//! A project and what all its journeys share.

use std::collections::HashSet;
use std::sync::Arc;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::{
    ActorId, ChannelId, Colour, CustomerId, Date, Episode, EpisodeId, EpisodePath, ImageId, ImprovementId, InsightId,
    Journey, JourneyId, Note, NotePath, Rating, Touchpoint, TouchpointId, TouchpointPath, record,
};

/// How scores are shown. They are stored on −2.0 ..= +2.0 whatever is chosen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ScoreScale {
    #[default]
    MinusTwoToTwo,
    OneToFive,
    OneToTen,
}

impl ScoreScale {
    /// A score of −2.0 ..= +2.0 on this scale, in equal steps.
    pub fn shown(self, score: f64) -> f64 {
        let (middle, step) = self.middle_and_step();
        middle + step * score
    }

    /// How far apart two scores stand on this scale that differ by so much.
    pub fn apart(self, difference: f64) -> f64 {
        self.middle_and_step().1 * difference
    }

    /// The score that stands at this place of the scale: the inverse of [`ScoreScale::shown`], not clamped.
    pub fn stored(self, shown: f64) -> f64 {
        let (middle, step) = self.middle_and_step();
        (shown - middle) / step
    }

    const fn middle_and_step(self) -> (f64, f64) {
        match self {
            Self::MinusTwoToTwo => (0.0, 1.0),
            Self::OneToFive => (3.0, 1.0),
            Self::OneToTen => (5.5, 2.25),
        }
    }
}

record! {
    /// Everything in one file.
    #[derive(Default)]
    pub struct Project {
        ;
        pub title: String,
        pub organisation: String,
        pub sector: String,
        /// Language of the content, as a BCP 47 tag such as "nl".
        pub language: String,
        pub authors: Vec<String>,
        /// Counted by the authors, printed on the poster.
        pub version: String,
        pub scale: ScoreScale,
        pub customers: Vec<CustomerGroup>,
        pub actors: Vec<Actor>,
        pub channels: Vec<Channel>,
        /// The first is the one that opens.
        pub journeys: Vec<Arc<Journey>>,
        pub insights: Vec<Arc<Insight>>,
        pub improvements: Vec<Arc<Improvement>>,
        pub images: Vec<Arc<EmbeddedImage>>,
    }
}

impl Project {
    pub fn journey(&self, id: JourneyId) -> Option<&Arc<Journey>> {
        self.journeys.iter().find(|journey| journey.id == id)
    }

    pub fn episode(&self, at: EpisodePath) -> Option<&Arc<Episode>> {
        self.journey(at.journey)?.episodes.iter().find(|episode| episode.id == at.episode)
    }

    pub fn touchpoint(&self, at: TouchpointPath) -> Option<&Arc<Touchpoint>> {
        self.episode(at.episode_path())?.touchpoints.iter().find(|touchpoint| touchpoint.id == at.touchpoint)
    }

    pub fn note(&self, at: NotePath) -> Option<&Arc<Note>> {
        self.episode(at.episode_path())?.notes.iter().find(|note| note.id == at.note)
    }

    pub fn customer(&self, id: CustomerId) -> Option<&CustomerGroup> {
        self.customers.iter().find(|customer| customer.id == id)
    }

    /// Which of the colours and patterns of groups each group has, in their order: its own, else that of its place,
    /// else the first that is free. No two have the same.
    pub fn customer_looks(&self) -> Vec<u16> {
        let mut taken = HashSet::new();
        let own = self.customers.iter().map(|one| one.look.filter(|look| taken.insert(*look)));
        let own: Vec<Option<u16>> = own.collect();
        let placed = own.iter().zip(0..).map(|(own, place)| own.or_else(|| taken.insert(place).then_some(place)));
        let placed: Vec<Option<u16>> = placed.collect();
        let mut free = (0..).filter(|look| !taken.contains(look));
        placed.into_iter().map(|look| look.or_else(|| free.next()).unwrap_or_default()).collect()
    }

    /// Which of the colours and patterns of groups this one has.
    pub fn customer_look(&self, id: CustomerId) -> usize {
        let place = self.customers.iter().position(|one| one.id == id);
        place.and_then(|place| self.customer_looks().get(place).copied()).map_or(0, usize::from)
    }

    pub fn channel(&self, id: ChannelId) -> Option<&Channel> {
        self.channels.iter().find(|channel| channel.id == id)
    }

    pub fn insight(&self, id: InsightId) -> Option<&Arc<Insight>> {
        self.insights.iter().find(|insight| insight.id == id)
    }

    pub fn improvement(&self, id: ImprovementId) -> Option<&Arc<Improvement>> {
        self.improvements.iter().find(|improvement| improvement.id == id)
    }

    /// The insight whose words a card shows, which it does while it has none of its own.
    pub fn shown_insight(&self, note: &Note) -> Option<&Arc<Insight>> {
        note.insight.filter(|_| note.text.is_empty()).and_then(|id| self.insight(id))
    }

    /// The words that a card shows: of the improvement that it stands for, of the insight, or its own.
    pub fn note_words<'a>(&'a self, note: &'a Note) -> &'a str {
        match note.improvement.and_then(|id| self.improvement(id)) {
            Some(improvement) => &improvement.title,
            None => self.shown_insight(note).map_or(&note.text, |insight| &insight.text),
        }
    }

    /// The episode that a micro journey hangs under, by the journey's own link.
    pub fn parent_episode(&self, micro: &Journey) -> Option<EpisodePath> {
        let episode = micro.parent?;
        self.journeys.iter().find_map(|journey| {
            journey.episodes.iter().any(|one| one.id == episode).then_some(EpisodePath { journey: journey.id, episode })
        })
    }
}

/// What sort of group it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum CustomerKind {
    #[default]
    Segment,
    Persona,
    Patient,
    /// People born in these years, both included.
    Cohort {
        born_from: i16,
        born_to: i16,
    },
}

record! {
    /// People who share a journey.
    pub struct CustomerGroup {
        pub id: CustomerId,
        pub name: String,
        ;
        pub kind: CustomerKind,
        pub description: String,
        pub needs: Vec<String>,
        pub motives: Vec<String>,
        pub expectations: Vec<String>,
        pub quote: String,
        pub portrait: Option<ImageId>,
        pub colour: Option<Colour>,
        /// Which of the colours and patterns of groups it has, counted from 0; none as long as that follows from
        /// its place among the groups.
        pub look: Option<u16>,
    }
}

record! {
    /// Someone who starts or receives a touchpoint.
    pub struct Actor {
        pub id: ActorId,
        pub name: String,
        ;
        pub description: String,
    }
}

record! {
    /// A way along which contact runs.
    pub struct Channel {
        pub id: ChannelId,
        pub name: String,
        ;
        /// Name of its icon; while empty, the icon follows from the name.
        pub icon: String,
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum InsightKind {
    Quote,
    Observation,
    Trend,
    Need,
    Pain,
    Gain,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Certainty {
    #[default]
    Fact,
    Interpretation,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum InsightMethod {
    Interview,
    Survey,
    Review,
    Observation,
    Data,
    CoCreation,
}

record! {
    /// Something learned about the customer, with its source.
    pub struct Insight {
        pub id: InsightId,
        pub kind: InsightKind,
        pub text: String,
        ;
        pub certainty: Certainty,
        pub method: Option<InsightMethod>,
        pub source: String,
        /// Sample size.
        pub n: Option<u32>,
        pub date: Option<Date>,
        pub episodes: Vec<EpisodeId>,
        pub touchpoints: Vec<TouchpointId>,
    }
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Status {
    #[default]
    Idea,
    Chosen,
    InTest,
    Done,
    Dropped,
}

impl Status {
    /// In the order of the work.
    pub const ALL: [Self; 5] = [Self::Idea, Self::Chosen, Self::InTest, Self::Done, Self::Dropped];
}

/// Where the gap lies that an improvement answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum GapPlace {
    Episode(EpisodeId),
    Touchpoint(TouchpointId),
}

record! {
    /// A way to close a gap: it joins a customer need and a process of the organisation.
    pub struct Improvement {
        pub id: ImprovementId,
        pub title: String,
        ;
        pub description: String,
        pub gap: Option<GapPlace>,
        pub need: String,
        pub process: String,
        /// On which ground a difference can be made (terrein).
        pub ground: String,
        pub people: String,
        pub means: String,
        pub customer_value: Option<Rating>,
        pub business_value: Option<Rating>,
        pub effort: Option<Rating>,
        pub votes: u32,
        pub owner: String,
        pub status: Status,
        pub due_date: Option<Date>,
        pub tested_date: Option<Date>,
        pub insights: Vec<InsightId>,
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ImageFormat {
    Png,
    Jpeg,
    WebP,
}

/// The bytes of an image, written to the file as base 64.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImageBytes(pub Arc<[u8]>);

impl Serialize for ImageBytes {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use base64::Engine;
        serializer.serialize_str(&base64::engine::general_purpose::STANDARD.encode(&self.0))
    }
}

impl<'de> Deserialize<'de> for ImageBytes {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        use base64::Engine;
        let text = String::deserialize(deserializer)?;
        let bytes = base64::engine::general_purpose::STANDARD
            .decode(text)
            .map_err(|_| de::Error::invalid_value(de::Unexpected::Other("text"), &super::expected::BASE_64))?;
        Ok(Self(bytes.into()))
    }
}

record! {
    /// A picture that travels inside the file.
    pub struct EmbeddedImage {
        pub id: ImageId,
        pub format: ImageFormat,
        pub bytes: ImageBytes,
        ;
        pub name: String,
    }
}

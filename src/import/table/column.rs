//! What a column of a table, or a row of a grid, can be.

use crate::lang::Lang;
use crate::layout::words::{lane_kind_key, lane_title};
use crate::model::{Curve, CurveId, CurveKind, Journey, LaneId, LaneKind, Project};

/// What the cells of a column say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Column {
    /// Nothing that is wanted.
    Skip,
    Title,
    Episode,
    /// The lane in which the touchpoint lies, by its title.
    InLane,
    Channels,
    SubSteps,
    Forms,
    Starts,
    Receives,
    Effect,
    DesiredWords,
    DesiredWhy,
    CurrentWords,
    CurrentWhy,
    Score(CurveId),
    Importance,
    MomentOfTruth,
    Duration,
    Notes,
    /// Cards in this lane.
    Lane(LaneId),
    /// Cards in the first lane of this kind, which is made if there is none.
    Kind(LaneKind),
    /// Cards in a new lane for notes, which gets the name of the column.
    NewLane,
}

/// The kinds of lanes that are offered while the journey has none of them.
const KINDS: [LaneKind; 18] = [
    LaneKind::Quote,
    LaneKind::Thought,
    LaneKind::Need,
    LaneKind::Pain,
    LaneKind::Gain,
    LaneKind::Action,
    LaneKind::BehindTheScenes,
    LaneKind::SupportProcess,
    LaneKind::Improvement,
    LaneKind::Insight,
    LaneKind::Metric,
    LaneKind::Channel,
    LaneKind::Event,
    LaneKind::SharedExperience,
    LaneKind::Belief,
    LaneKind::Preference,
    LaneKind::Influence,
    LaneKind::Text,
];

impl Column {
    /// What is said of a touchpoint itself, but its scores.
    pub const OF_TOUCHPOINTS: [Column; 17] = [
        Self::Title,
        Self::Episode,
        Self::InLane,
        Self::Channels,
        Self::SubSteps,
        Self::Forms,
        Self::Starts,
        Self::Receives,
        Self::Effect,
        Self::DesiredWords,
        Self::DesiredWhy,
        Self::CurrentWords,
        Self::CurrentWhy,
        Self::Importance,
        Self::MomentOfTruth,
        Self::Duration,
        Self::Notes,
    ];

    /// What a column of touchpoints can be in this journey.
    pub fn for_touchpoints(journey: &Journey) -> Vec<Self> {
        let scores = journey.curves.iter().map(|one| Self::Score(one.id));
        let (first, rest) = Self::OF_TOUCHPOINTS.split_at(4);
        let own = first.iter().copied().chain(scores).chain(rest.iter().copied());
        std::iter::once(Self::Skip).chain(own).chain(Self::lanes(journey, false)).collect()
    }

    /// What a row of a grid can be in this journey.
    pub fn for_rows(journey: &Journey) -> Vec<Self> {
        let scores = journey.curves.iter().map(|one| Self::Score(one.id));
        std::iter::once(Self::Skip).chain(Self::lanes(journey, true)).chain(scores).collect()
    }

    fn lanes(journey: &Journey, touchpoints: bool) -> Vec<Self> {
        let fits = |kind: LaneKind| match kind {
            LaneKind::Touchpoints => touchpoints,
            LaneKind::Emotion | LaneKind::Image => false,
            _ => true,
        };
        let there = journey.lanes.iter().filter(|one| fits(one.kind)).map(|one| Self::Lane(one.id));
        let is_missing = |kind: &LaneKind| !journey.lanes.iter().any(|one| one.kind == *kind);
        let missing = [LaneKind::Touchpoints].into_iter().filter(|_| touchpoints).chain(KINDS).filter(is_missing);
        there.chain(missing.map(Self::Kind)).chain([Self::NewLane]).collect()
    }

    /// Whether a touchpoint can have only one such column.
    pub const fn is_unique(self) -> bool {
        !matches!(self, Self::Skip | Self::Lane(_) | Self::Kind(_) | Self::NewLane)
    }

    /// Its name in lists of choices and as the head of a column.
    pub fn name(self, project: &Project, journey: &Journey, lang: Lang) -> String {
        match self {
            Self::Skip => lang.text("table-skip"),
            Self::Title => lang.text("table-title"),
            Self::Episode => lang.text("table-episode"),
            Self::InLane => lang.text("table-in-lane"),
            Self::Channels => lang.text("table-channels"),
            Self::SubSteps => lang.text("table-sub-steps"),
            Self::Forms => lang.text("table-forms"),
            Self::Starts => lang.text("table-starts"),
            Self::Receives => lang.text("table-receives"),
            Self::Effect => lang.text("table-effect"),
            Self::DesiredWords => lang.text("table-desired-words"),
            Self::DesiredWhy => lang.text("table-desired-why"),
            Self::CurrentWords => lang.text("table-current-words"),
            Self::CurrentWhy => lang.text("table-current-why"),
            Self::Score(curve) => curve_name(curve, project, journey, lang),
            Self::Importance => lang.text("table-importance"),
            Self::MomentOfTruth => lang.text("table-moment-of-truth"),
            Self::Duration => lang.text("table-duration"),
            Self::Notes => lang.text("table-notes"),
            Self::Lane(id) => {
                journey.lanes.iter().find(|one| one.id == id).map(|one| lane_title(one, lang)).unwrap_or_default()
            }
            Self::Kind(kind) => lang.with("table-new-lane-of-kind", &[("kind", lang.text(lane_kind_key(kind)).into())]),
            Self::NewLane => lang.text("table-new-lane"),
        }
    }
}

/// "Feeling now", with the customer group where the journey has several and the wave where the group has.
fn curve_name(id: CurveId, project: &Project, journey: &Journey, lang: Lang) -> String {
    let Some(curve) = journey.curves.iter().find(|one| one.id == id) else { return String::new() };
    let mut name = match curve.kind {
        CurveKind::Current => lang.text("table-score-now"),
        CurveKind::Desired => lang.text("table-score-desired"),
    };
    let has_one_group = journey.curves.iter().all(|one| one.customer == curve.customer);
    if let Some(group) = project.customer(curve.customer).filter(|_| !has_one_group) {
        name = format!("{name} – {}", group.name);
    }
    let is_same = |one: &&Curve| one.customer == curve.customer && one.kind == curve.kind;
    let has_one_wave = journey.curves.iter().filter(is_same).count() == 1;
    if !has_one_wave && !curve.wave.label.is_empty() {
        name = format!("{name} – {}", curve.wave.label);
    }
    name
}

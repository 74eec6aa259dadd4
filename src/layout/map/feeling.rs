//! What the whole map goes by in feelings: which curves count, how they look, where the largest gap is.

use super::{Cell, CurveLook, Map};
use crate::layout::Look;
use crate::layout::words::score_text;
use crate::method;
use crate::model::{CurveId, CurveKind, CustomerId, Episode, Journey, Project, Score};
use crate::scene::Dash;
use crate::theme::{Color, size};

/// The curves that cards, figures and gaps go by: as [`curve_pair`] finds them.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct CurvePair {
    pub current: Option<CurveId>,
    pub desired: Option<CurveId>,
}

/// Figures of an episode that the whole map needs.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Summary {
    /// The largest gap of a touchpoint: its column, and desired − current in tenths.
    pub largest_gap: Option<(usize, i8)>,
    /// Mean of the known current scores.
    pub mean: Option<f32>,
}

/// The touchpoint with the largest gap of the journey.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct GapMark {
    pub episode: usize,
    pub column: usize,
}

impl Summary {
    pub fn of(episode: &Episode, pair: CurvePair) -> Self {
        let mut largest_gap: Option<(usize, i8)> = None;
        let (mut sum, mut count) = (0.0, 0_u16);
        for (column, touchpoint) in episode.touchpoints.iter().enumerate() {
            let score =
                |curve: Option<CurveId>| curve.and_then(|curve| touchpoint.scores.get(curve)).map(Score::tenths);
            let current = score(pair.current);
            if let Some(current) = current {
                sum += f32::from(current) / 10.0;
                count += 1;
            }
            if let (Some(current), Some(desired)) = (current, score(pair.desired)) {
                let gap = desired - current;
                if gap > 0 && largest_gap.is_none_or(|(_, largest)| gap > largest) {
                    largest_gap = Some((column, gap));
                }
            }
        }
        Self { largest_gap, mean: (count > 0).then(|| sum / f32::from(count)) }
    }
}

pub fn largest_gap(cells: &[Cell]) -> Option<GapMark> {
    let mut largest: Option<(GapMark, i8)> = None;
    for (episode, cell) in cells.iter().enumerate() {
        if let Some((column, gap)) = cell.summary.largest_gap
            && largest.is_none_or(|(_, known)| gap > known)
        {
            largest = Some((GapMark { episode, column }, gap));
        }
    }
    // A gap of less than one step is no finding.
    largest.filter(|(_, gap)| *gap >= 10).map(|(mark, _)| mark)
}

/// The curves of the group that the journey is told by; while its curves do not show but others do, of the first
/// that shows.
pub fn curve_pair(journey: &Journey) -> CurvePair {
    let shows = |id: &CustomerId| journey.curves.iter().any(|curve| !curve.hidden && curve.customer == *id);
    let main = method::main_customer(journey).filter(shows);
    let customer = main.or_else(|| method::shown_customer(journey).filter(shows));
    let customer = customer.or_else(|| method::main_customer(journey));
    let (current, desired) = customer.map(|customer| method::curve_pair(journey, customer)).unwrap_or_default();
    CurvePair { current, desired }
}

/// The curves that gaps are told by, and whose they are.
pub fn told_pair(journey: &Journey) -> Option<(CustomerId, CurveId, CurveId)> {
    let customer = method::main_customer(journey)?;
    let (current, desired) = method::curve_pair(journey, customer);
    Some((customer, current?, desired?))
}

/// The colour of a customer group: its own, else the one of its look.
pub fn group_color(project: &Project, customer: CustomerId, look: &Look) -> Color {
    let theme = look.theme();
    let own = project.customer(customer).and_then(|one| one.colour);
    let place = project.customer_look(customer) % theme.groups.len();
    own.map_or(theme.groups[place], |own| theme.own_color(own))
}

pub fn curve_looks(project: &Project, journey: &Journey, look: &Look) -> Vec<CurveLook> {
    let theme = look.theme();
    let pair = curve_pair(journey);
    let shown = journey.curves.iter().filter(|curve| !curve.hidden);
    shown
        .map(|curve| {
            let number = project.customer_look(curve.customer);
            let group = group_color(project, curve.customer, look);
            let main_group =
                journey.curves.iter().any(|one| Some(one.id) == pair.current && one.customer == curve.customer);
            let own = curve.colour.map(|own| theme.own_color(own));
            let latest = pair.current == Some(curve.id) || pair.desired == Some(curve.id);
            match curve.kind {
                CurveKind::Current => CurveLook {
                    id: curve.id,
                    kind: curve.kind,
                    color: own
                        .unwrap_or(if number == 0 { theme.curve } else { group })
                        .faded(if latest || !main_group { 1.0 } else { 0.45 }),
                    dash: pattern(number),
                    width: if latest { size::CURVE_WIDTH } else { 2.2 },
                    main: pair.current == Some(curve.id),
                },
                CurveKind::Desired => CurveLook {
                    id: curve.id,
                    kind: curve.kind,
                    color: own.unwrap_or(if main_group { theme.curve_desired } else { group }),
                    dash: desired_pattern(number),
                    width: size::CURVE_DESIRED_WIDTH,
                    main: false,
                },
            }
        })
        .collect()
}

/// Each customer group has its own pattern beside its colour.
pub fn group_dash(project: &Project, customer: CustomerId) -> Dash {
    pattern(project.customer_look(customer))
}

/// The patterns, over and over.
pub fn pattern(number: usize) -> Dash {
    match number % 4 {
        0 => Dash::Solid,
        1 => Dash::Dashed { on: 11.0, off: 4.0 },
        2 => Dash::Dashed { on: 3.0, off: 4.0 },
        _ => Dash::Dashed { on: 18.0, off: 6.0 },
    }
}

/// As [`pattern`], for what is desired: always broken, and finer.
fn desired_pattern(number: usize) -> Dash {
    match number % 4 {
        0 => Dash::Dashed { on: 6.0, off: 5.0 },
        1 => Dash::Dashed { on: 2.0, off: 5.0 },
        2 => Dash::Dashed { on: 10.0, off: 8.0 },
        _ => Dash::Dashed { on: 4.0, off: 10.0 },
    }
}

impl Map {
    /// How an episode is felt and what is desired, and where each figure comes from; none where nothing is known.
    pub fn feeling_words(&self, episode: &Episode) -> Option<String> {
        let lang = self.look.lang;
        let said = |key, curve: Option<CurveId>| {
            let found = method::episode_score(episode, curve?)?;
            let score = score_text(found.value, self.project.scale, lang);
            let what = lang.with(key, &[("score", score.into())]);
            Some(match found.source {
                method::ScoreSource::Own => lang.with("map-own-score", &[("what", what.into())]),
                method::ScoreSource::Mean { of } => {
                    lang.with("map-mean-score", &[("what", what.into()), ("count", of.into())])
                }
            })
        };
        let parts = [said("map-now", self.pair.current), said("map-desired", self.pair.desired)];
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        (!parts.is_empty()).then(|| parts.join("\n"))
    }
}

//! A map on which the whole method was worked: for the views beside the map.

use std::sync::Arc;

use meander::model::{
    Curve, CurveId, CurveKind, CustomerGroup, CustomerId, CustomerKind, Date, Event, EventId, GapPlace, Improvement,
    ImprovementId, Insight, InsightId, InsightKind, InsightMethod, Journey, Metric, MetricId, MetricKind, Project,
    Rating, Score, Status, TouchpointId,
};

use crate::generator;

const KINDS: [InsightKind; 4] = [InsightKind::Quote, InsightKind::Pain, InsightKind::Need, InsightKind::Observation];
const METHODS: [InsightMethod; 3] = [InsightMethod::Interview, InsightMethod::Survey, InsightMethod::Review];
/// Touchpoints to an insight, and to an improvement.
const PER_INSIGHT: usize = 5;
const PER_IMPROVEMENT: usize = 10;
const PHASES: u8 = 8;

/// The generated map with three customer groups, a second wave of the first, insights on every fifth touchpoint,
/// an improvement for every tenth, a metric on every tenth episode; and, as a generation journey of eight phases
/// would have them, cohorts, ages and events.
pub fn project(touchpoints: usize) -> Project {
    let mut project = generator::map(touchpoints);
    project.customers[0].kind = cohort(1950);
    for (at, born) in [(1, 1970), (2, 1990)] {
        let mut group = CustomerGroup::new(CustomerId::from_number(900 + at), format!("Group {at}"));
        group.kind = cohort(born);
        project.customers.push(group);
    }
    let customers: Vec<CustomerId> = project.customers.iter().map(|group| group.id).collect();
    let journey = Arc::make_mut(&mut project.journeys[0]);
    let places = judged(journey, &customers);
    for (at, place) in places.iter().step_by(PER_INSIGHT).enumerate() {
        let id = InsightId::from_number(at as u64 + 1);
        let mut insight = Insight::new(id, KINDS[at % KINDS.len()], format!("What customer {at} told us about it"));
        insight.method = Some(METHODS[at % METHODS.len()]);
        insight.n = Some(at as u32 % 300 + 1);
        insight.date = Date::new(2026, 1 + (at % 12) as u8, 1 + (at % 28) as u8);
        insight.touchpoints = vec![*place];
        project.insights.push(Arc::new(insight));
    }
    for (at, place) in places.iter().step_by(PER_IMPROVEMENT).enumerate() {
        let id = ImprovementId::from_number(at as u64 + 1);
        let mut improvement = Improvement::new(id, format!("Improvement {at} of what is felt here"));
        improvement.gap = Some(GapPlace::Touchpoint(*place));
        improvement.status = Status::ALL[at % 5];
        improvement.customer_value = Rating::new(1 + (at % 5) as u8);
        improvement.effort = Rating::new(1 + (at / 5 % 5) as u8);
        improvement.votes = at as u32 % 9;
        improvement.insights = vec![InsightId::from_number(at as u64 * 2 + 1)];
        project.improvements.push(Arc::new(improvement));
    }
    project
}

fn cohort(born: i16) -> CustomerKind {
    CustomerKind::Cohort { born_from: born, born_to: born + 9 }
}

/// Gives every group its curves and every touchpoint its scores; gives the touchpoints.
fn judged(journey: &mut Journey, customers: &[CustomerId]) -> Vec<TouchpointId> {
    let mut number = 5_000;
    let mut curve = |customer, kind, wave: &str| {
        number += 1;
        let mut curve = Curve::new(CurveId::from_number(number), customer, kind);
        curve.wave.label = wave.to_owned();
        curve
    };
    for customer in &customers[1..] {
        journey.curves.extend([CurveKind::Current, CurveKind::Desired].map(|kind| curve(*customer, kind, "")));
    }
    journey.curves.push(curve(customers[0], CurveKind::Current, "after"));
    journey.events = (0..12)
        .map(|at| Event::new(EventId::from_number(at + 1), format!("Event {at}"), 1955 + 6 * at as i16))
        .collect();
    let curves: Vec<CurveId> = journey.curves.iter().map(|curve| curve.id).collect();
    let mut places = Vec::new();
    for (row, episode) in journey.episodes.iter_mut().enumerate() {
        let episode = Arc::make_mut(episode);
        if let Some(phase) = u8::try_from(row).ok().filter(|phase| *phase < PHASES) {
            (episode.age_from, episode.age_to) = (Some(phase * 10), Some(phase * 10 + 9));
        }
        if row % 10 == 0 {
            let id = MetricId::from_number(row as u64 + 1);
            episode.metrics.push(Metric::new(id, MetricKind::Nps, (row % 100) as f64));
        }
        for touchpoint in &mut episode.touchpoints {
            let touchpoint = Arc::make_mut(touchpoint);
            for (at, curve) in curves.iter().enumerate().skip(2) {
                let tenths = ((places.len() * 11 + at * 17) % 41) as i8 - 20;
                touchpoint.scores.set(*curve, Score::from_tenths(tenths));
            }
            places.push(touchpoint.id);
        }
    }
    places
}

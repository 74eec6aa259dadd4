//! The message keys of what the model enumerates.

use super::{
    Certainty, CurveKind, CustomerKind, Deepening, DurationUnit, Form, InsightKind, InsightMethod, LaneKind,
    MetricKind, Purpose, Scope, ScoreScale, Status,
};

/// What one card of such a lane is called.
pub const fn note_kind(kind: LaneKind) -> &'static str {
    match kind {
        LaneKind::Touchpoints | LaneKind::Emotion | LaneKind::Text => "inspector-note",
        LaneKind::Action => "inspector-note-action",
        LaneKind::Thought => "inspector-note-thought",
        LaneKind::Need => "inspector-note-need",
        LaneKind::Quote => "inspector-note-quote",
        LaneKind::Pain => "inspector-note-pain",
        LaneKind::Gain => "inspector-note-gain",
        LaneKind::Image => "inspector-note-image",
        LaneKind::Channel => "inspector-note-channel",
        LaneKind::BehindTheScenes => "inspector-note-behind-the-scenes",
        LaneKind::SupportProcess => "inspector-note-support-process",
        LaneKind::Metric => "inspector-note-metric",
        LaneKind::Insight => "inspector-note-insight",
        LaneKind::Improvement => "inspector-note-improvement",
        LaneKind::Event => "inspector-note-event",
        LaneKind::SharedExperience => "inspector-note-shared-experience",
        LaneKind::Belief => "inspector-note-belief",
        LaneKind::Preference => "inspector-note-preference",
        LaneKind::Influence => "inspector-note-influence",
    }
}

/// The second of the keys where the parts of such a journey are life phases, else the first: they are episodes.
pub fn of_parts<'k>(form: &Form, [episode, phase]: [&'k str; 2]) -> &'k str {
    if *form == Form::Generation { phase } else { episode }
}

pub const fn form(form: &Form) -> &'static str {
    match form {
        Form::Customer => "inspector-form-customer",
        Form::Micro => "inspector-form-micro",
        Form::Patient => "inspector-form-patient",
        Form::Generation => "inspector-form-generation",
        Form::Other(_) => "inspector-form-other",
    }
}

pub const fn purpose(purpose: Purpose) -> &'static str {
    match purpose {
        Purpose::Deepen => "inspector-purpose-deepen",
        Purpose::Accelerate => "inspector-purpose-accelerate",
    }
}

pub const fn scope(scope: Scope) -> &'static str {
    match scope {
        Scope::TouchpointsOnly => "inspector-scope-touchpoints",
        Scope::WholeExperience => "inspector-scope-whole",
    }
}

pub const fn deepening(deepening: &Deepening) -> &'static str {
    match deepening {
        Deepening::MicroJourney => "inspector-deepen-micro",
        Deepening::PropositionDesign => "inspector-deepen-proposition",
        Deepening::Research => "inspector-deepen-research",
        Deepening::Other(_) => "inspector-deepen-other",
    }
}

pub const fn curve_kind(kind: CurveKind) -> &'static str {
    match kind {
        CurveKind::Current => "inspector-feeling-now",
        CurveKind::Desired => "inspector-feeling-desired",
    }
}

pub const fn customer_kind(kind: CustomerKind) -> &'static str {
    match kind {
        CustomerKind::Segment => "inspector-customer-segment",
        CustomerKind::Persona => "inspector-customer-persona",
        CustomerKind::Patient => "inspector-customer-patient",
        CustomerKind::Cohort { .. } => "inspector-customer-cohort",
    }
}

pub const fn metric_kind(kind: &MetricKind) -> &'static str {
    match kind {
        MetricKind::Nps => "inspector-metric-nps",
        MetricKind::Csat => "inspector-metric-csat",
        MetricKind::Ces => "inspector-metric-ces",
        MetricKind::Prem => "inspector-metric-prem",
        MetricKind::Prom => "inspector-metric-prom",
        MetricKind::Other(_) => "inspector-metric-other",
    }
}

pub const fn duration_unit(unit: DurationUnit) -> &'static str {
    match unit {
        DurationUnit::Minutes => "inspector-unit-minutes",
        DurationUnit::Hours => "inspector-unit-hours",
        DurationUnit::Days => "inspector-unit-days",
        DurationUnit::Weeks => "inspector-unit-weeks",
        DurationUnit::Months => "inspector-unit-months",
    }
}

pub const fn scale(scale: ScoreScale) -> &'static str {
    match scale {
        ScoreScale::MinusTwoToTwo => "inspector-scale-two",
        ScoreScale::OneToFive => "inspector-scale-five",
        ScoreScale::OneToTen => "inspector-scale-ten",
    }
}

pub const fn insight_kind(kind: InsightKind) -> &'static str {
    match kind {
        InsightKind::Quote => "inspector-insight-quote",
        InsightKind::Observation => "inspector-insight-observation",
        InsightKind::Trend => "inspector-insight-trend",
        InsightKind::Need => "inspector-insight-need",
        InsightKind::Pain => "inspector-insight-pain",
        InsightKind::Gain => "inspector-insight-gain",
    }
}

pub const fn insight_method(method: InsightMethod) -> &'static str {
    match method {
        InsightMethod::Interview => "inspector-method-interview",
        InsightMethod::Survey => "inspector-method-survey",
        InsightMethod::Review => "inspector-method-review",
        InsightMethod::Observation => "inspector-method-observation",
        InsightMethod::Data => "inspector-method-data",
        InsightMethod::CoCreation => "inspector-method-co-creation",
    }
}

pub const fn certainty(certainty: Certainty) -> &'static str {
    match certainty {
        Certainty::Fact => "join-certainty-fact",
        Certainty::Interpretation => "join-certainty-interpretation",
    }
}

pub const fn status(status: Status) -> &'static str {
    match status {
        Status::Idea => "join-status-idea",
        Status::Chosen => "join-status-chosen",
        Status::InTest => "join-status-in-test",
        Status::Done => "join-status-done",
        Status::Dropped => "join-status-dropped",
    }
}

//! What is computed from a journey: pure functions, nothing stored.
//!
//! Scores are compared in their own unit, −2.0 ..= +2.0, whatever scale a project shows. Figures of one
//! customer group take a pair of curves: [`curve_pair`] gives the latest measured one and the desired one.

mod challenge;
mod cohort;
mod evidence;
mod feeling;
mod gap;
mod lead;
mod metric;
mod wait;
mod waves;
mod worth;

pub use challenge::{Challenge, Group, Spread, Spreads, challenge, spreads};
pub use cohort::{Meeting, Years, ages_in, ages_of, birth_years, meetings, years_of};
pub use evidence::{Evidence, Research, touchpoint_evidence};
pub use feeling::{
    EpisodeScore, ScoreSource, Summary, all_remembered, end, episode_score, felt_and_remembered, journey_scores,
    last_score, mean, peak, remembered, summary, summary_of,
};
pub use gap::{
    Comparison, TouchpointGap, child_against_parent, curve_pair, episode_gap, gap, has_others, largest_gaps,
    main_customer, shown_customer, told_gap, unanswered,
};
pub use lead::{lead_time, median, start_of};
pub use metric::{Series, against_target, is_more_better, series};
pub use wait::time_of;
pub use waves::{Change, Changes, changes, waves};
pub use worth::{Reason, Worth, evidence_of_curve, worth_a_micro_journey};

/// How far the outcome colours what came before, unless the user moves it.
pub const CARRY_OVER: f64 = 0.3;

/// From this difference on (exclusive), a micro journey and its episode tell different stories.
pub const FLAGGED_DIFFERENCE: f64 = 0.5;

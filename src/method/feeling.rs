//! What one curve says: of an episode, and of the journey as a whole.

use crate::model::{CurveId, Episode, Journey};

/// Where the score of an episode comes from; the map says which.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ScoreSource {
    /// The episode was judged as a whole.
    Own,
    /// The mean of its touchpoints, so many of which have a score.
    Mean { of: usize },
}

/// The score of an episode, −2.0 ..= +2.0.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct EpisodeScore {
    pub value: f64,
    pub source: ScoreSource,
}

/// The episode's own rating if it has one, else the mean of its touchpoints' known scores; none if nothing
/// is known.
pub fn episode_score(episode: &Episode, curve: CurveId) -> Option<EpisodeScore> {
    if let Some(own) = episode.rating.get(curve) {
        return Some(EpisodeScore { value: own.value(), source: ScoreSource::Own });
    }
    // Tenths are summed as whole numbers, so that the mean does not depend on the order.
    let (sum, of) = episode
        .touchpoints
        .iter()
        .filter_map(|touchpoint| touchpoint.scores.get(curve))
        .fold((0_i64, 0_usize), |(sum, of), score| (sum + i64::from(score.tenths()), of + 1));
    (of > 0).then(|| EpisodeScore { value: sum as f64 / (10.0 * of as f64), source: ScoreSource::Mean { of } })
}

/// The mean of the known scores.
pub fn mean(scores: &[f64]) -> Option<f64> {
    (!scores.is_empty()).then(|| scores.iter().sum::<f64>() / scores.len() as f64)
}

/// The known score farthest from zero; the latest on a tie.
pub fn peak(scores: &[f64]) -> Option<f64> {
    scores.iter().copied().reduce(|peak, score| if score.abs() >= peak.abs() { score } else { peak })
}

/// The last known score.
pub fn end(scores: &[f64]) -> Option<f64> {
    scores.last().copied()
}

/// What a curve says of a whole journey.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Summary {
    pub mean: f64,
    /// The score farthest from zero; the latest on a tie.
    pub peak: f64,
    /// The last known score: the outcome.
    pub end: f64,
    /// (peak + end) / 2, after the peak–end rule (Kahneman, Fredrickson, Schreiber & Redelmeier, "When more
    /// pain is preferred to less", Psychological Science 4, 1993).
    pub peak_end: f64,
    /// How many scores are known.
    pub of: usize,
}

/// The summary of known scores in order of time; none without scores.
pub fn summary_of(scores: &[f64]) -> Option<Summary> {
    let (mean, peak, end) = (mean(scores)?, peak(scores)?, end(scores)?);
    Some(Summary { mean, peak, end, peak_end: (peak + end) / 2.0, of: scores.len() })
}

/// The summary of a journey over the scores of its episodes.
pub fn summary(journey: &Journey, curve: CurveId) -> Option<Summary> {
    let scores = journey.episodes.iter().filter_map(|episode| episode_score(episode, curve));
    summary_of(&scores.map(|score| score.value).collect::<Vec<_>>())
}

/// How a score is remembered once the outcome is known: `score` + λ (`outcome` − `score`), with
/// λ = `carry_over` in 0.0 ..= 1.0. An assumption to be shown as one, never as data.
pub fn remembered(score: f64, carry_over: f64, outcome: f64) -> f64 {
    score + carry_over * (outcome - score)
}

/// Scores in order of time as they are remembered: each drawn towards the last known one. What is not known is
/// not remembered either.
pub fn all_remembered(scores: &[Option<f64>], carry_over: f64) -> Vec<Option<f64>> {
    let outcome = scores.iter().rev().find_map(|score| *score);
    let recalled = |score: &Option<f64>| Some(remembered((*score)?, carry_over, outcome?));
    scores.iter().map(recalled).collect()
}

/// The summary of a journey over the scores of its episodes as they are remembered.
pub fn remembered_summary(journey: &Journey, curve: CurveId, carry_over: f64) -> Option<Summary> {
    let scores = journey.episodes.iter().map(|episode| episode_score(episode, curve).map(|score| score.value));
    let recalled = all_remembered(&scores.collect::<Vec<_>>(), carry_over);
    summary_of(&recalled.into_iter().flatten().collect::<Vec<_>>())
}

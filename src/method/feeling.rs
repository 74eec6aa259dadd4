//! What one curve says: of an episode, and of the journey as a whole.
//!
//! A journey as a whole is its main path, that everybody meets. Branches, the episodes that only some customers
//! meet, do not count for its figures, since the model does not say how many of a group meet them: a relapse of
//! one in sixty would else weigh as much as the operation. Only a curve that is known in branches alone is made
//! of those: its group is the one that meets them. What is told of single places, such as gaps and spreads, is
//! told of branches too.

use crate::model::{CurveId, Episode, Journey, Score};

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

/// Of these known scores in order of time, those that count for the journey as a whole: of the main path, and only
/// where nothing of that is known, of the branches.
fn counted(mut known: Vec<(&Episode, f64)>) -> Vec<(&Episode, f64)> {
    if known.iter().any(|(episode, _)| !episode.is_branch()) {
        known.retain(|(episode, _)| !episode.is_branch());
    }
    known
}

/// The episodes whose scores count for the journey as a whole, in order of time.
pub fn journey_scores(journey: &Journey, curve: CurveId) -> Vec<(&Episode, f64)> {
    let score = |episode| episode_score(episode, curve).map(|score| (episode, score.value));
    counted(journey.episodes.iter().filter_map(|episode| score(episode.as_ref())).collect())
}

/// The score of the last touchpoint that has one: of the main path, and only where nothing of that is known, of the
/// branches.
pub fn last_score(journey: &Journey, curve: CurveId) -> Option<Score> {
    let last = |is_branch: bool| {
        let episodes = journey.episodes.iter().rev().filter(|episode| episode.is_branch() == is_branch);
        let mut touchpoints = episodes.flat_map(|episode| episode.touchpoints.iter().rev());
        touchpoints.find_map(|touchpoint| touchpoint.scores.get(curve))
    };
    last(false).or_else(|| last(true))
}

/// The summary of a journey over the scores of its episodes, without branches.
pub fn summary(journey: &Journey, curve: CurveId) -> Option<Summary> {
    let scores: Vec<f64> = journey_scores(journey, curve).into_iter().map(|(_, score)| score).collect();
    summary_of(&scores)
}

/// How a score is remembered once the outcome is known: `score` + λ (`outcome` − `score`), with
/// λ = `carry_over` in 0.0 ..= 1.0. That an outcome colours how all before it is judged: Baron & Hershey, "Outcome
/// bias in decision evaluation", J. Pers. Soc. Psychol. 54 (1988). The straight line is the method's own, and no
/// study gives λ: an assumption to be shown as one, never as data.
pub fn remembered(score: f64, carry_over: f64, outcome: f64) -> f64 {
    score + carry_over * (outcome - score)
}

/// Scores of episodes in order of time as they are remembered: each drawn towards the last one that counts for the
/// journey as a whole. What is not known is not remembered either.
pub fn all_remembered(scores: &[(&Episode, Option<f64>)], carry_over: f64) -> Vec<Option<f64>> {
    let known = scores.iter().filter_map(|(episode, score)| Some((*episode, (*score)?)));
    let outcome = counted(known.collect()).last().map(|(_, outcome)| *outcome);
    scores.iter().map(|(_, score)| Some(remembered((*score)?, carry_over, outcome?))).collect()
}

/// The summary over scores of episodes in order of time, as they are felt and as they are remembered; without
/// branches, as [`summary`].
pub fn felt_and_remembered(scores: &[(&Episode, Option<f64>)], carry_over: f64) -> Option<(Summary, Summary)> {
    let known = scores.iter().filter_map(|(episode, score)| Some((*episode, (*score)?)));
    let felt: Vec<f64> = counted(known.collect()).into_iter().map(|(_, score)| score).collect();
    let outcome = end(&felt)?;
    let recalled: Vec<f64> = felt.iter().map(|score| remembered(*score, carry_over, outcome)).collect();
    Some((summary_of(&felt)?, summary_of(&recalled)?))
}

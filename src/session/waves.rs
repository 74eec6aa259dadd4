//! Measuring again: a new wave of a group's curve, to be scored beside the one before.

use super::Session;
use crate::edit::{Edit, EditError, EpisodeChange, TouchpointChange};
use crate::lang::Lang;
use crate::method;
use crate::model::{Curve, CurveId, CurveKind, CustomerId, EpisodePath, Journey, Wave};

impl Session {
    /// The groups of which the open journey has a current curve, each once, in the order of its curves.
    pub fn measured_groups(&self) -> Vec<CustomerId> {
        let mut groups: Vec<CustomerId> = Vec::new();
        for curve in self.journey().curves.iter().filter(|curve| curve.kind == CurveKind::Current) {
            if !groups.contains(&curve.customer) {
                groups.push(curve.customer);
            }
        }
        groups
    }

    /// Adds a wave to what a group feels now, without scores or with those of the wave before it in time (of the
    /// first one, where its date lies before all). Cards and keys go by it where it is the latest.
    ///
    /// # Errors
    /// As for any edit; the document is then as before.
    pub fn measure_again(&mut self, group: CustomerId, wave: Wave, with_scores: bool) -> Result<CurveId, EditError> {
        let journey = self.journey();
        let mut curve = Curve::new(CurveId::random(), group, CurveKind::Current);
        curve.wave = wave;
        let id = curve.id;
        let before = with_scores.then(|| wave_before(journey, &curve)).flatten();
        let mut edits = vec![Edit::AddCurve { journey: journey.id, curve }];
        if let Some(before) = before {
            edits.extend(copied(journey, before, id));
        }
        self.break_burst();
        self.edit(&Edit::Many(edits))?;
        Ok(id)
    }
}

/// The wave that comes before a new one in time; that after it, where it comes before all others.
fn wave_before(journey: &Journey, new: &Curve) -> Option<CurveId> {
    let mut with_it = journey.clone();
    with_it.curves.push(new.clone());
    let all = method::waves(&with_it, new.customer, new.kind);
    let place = all.iter().position(|id| *id == new.id)?;
    let beside = if place == 0 { 1 } else { place - 1 };
    all.get(beside).copied()
}

/// Sets every score and rating of one curve on another one too.
fn copied(journey: &Journey, from: CurveId, to: CurveId) -> Vec<Edit> {
    let mut edits = Vec::new();
    for episode in &journey.episodes {
        let what = EpisodePath { journey: journey.id, episode: episode.id };
        if let Some(score) = episode.rating.get(from) {
            edits.push(Edit::ChangeEpisode { what, change: EpisodeChange::Rating(to, Some(score)) });
        }
        for touchpoint in &episode.touchpoints {
            if let Some(score) = touchpoint.scores.get(from) {
                let change = TouchpointChange::Score(to, Some(score));
                edits.push(Edit::ChangeTouchpoint { what: what.touchpoint(touchpoint.id), change });
            }
        }
    }
    edits
}

/// What a wave is called: its label, else its date, else its number.
pub fn wave_name(journey: &Journey, curve: CurveId, lang: Lang) -> String {
    let Some(known) = journey.curves.iter().find(|one| one.id == curve) else { return String::new() };
    if !known.wave.label.trim().is_empty() {
        return known.wave.label.trim().to_owned();
    }
    if let Some(date) = known.wave.date {
        return date.to_string();
    }
    let all = method::waves(journey, known.customer, known.kind);
    let number = all.iter().position(|id| *id == curve).unwrap_or(0) + 1;
    lang.with("wave-number", &[("number", number.into())])
}

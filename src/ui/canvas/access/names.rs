//! What episodes and touchpoints are called and said to be, for screen readers.

use super::Table;
use crate::layout::micro::{comparison, comparison_words, condition_words, waiting_words};
use crate::layout::words::score_text;
use crate::model::{Episode, Touchpoint};

impl Table<'_> {
    /// The title, and who meets it where not everybody does.
    pub(super) fn episode_name(&self, episode: &Episode) -> String {
        let title = self.named(&episode.title);
        if !episode.is_branch() {
            return title;
        }
        format!("{title}, {}", condition_words(&episode.condition, self.session.lang()))
    }

    /// How it is felt and where that figure comes from, how it is remembered while that shows, whether one waits
    /// there, when the phase of life is, and whether the micro journey tells another story: in sentences.
    pub(super) fn episode_description(&self, cell: usize) -> String {
        let (lang, project, episode) = (self.session.lang(), &self.map.project, &self.map.cells[cell].episode);
        let differs = comparison(project, &self.map.journey, episode).filter(|found| found.is_flagged);
        let differs = differs.map(|found| comparison_words(&found, false, project.scale, lang));
        let feeling = self.map.feeling_words(episode).map(|words| words.replace('\n', ", "));
        let feeling: Vec<String> = feeling.into_iter().chain(self.map.remembered_words(cell)).collect();
        let feeling = (!feeling.is_empty()).then(|| feeling.join(", "));
        let life = Some(self.map.life_words(cell)).filter(|words| !words.is_empty());
        // The last one brings its own full stop.
        [feeling, waiting_words(episode, lang), life, differs].into_iter().flatten().collect::<Vec<_>>().join(". ")
    }

    /// A touchpoint's feelings in figures, whether it decides, and who meet there.
    pub(super) fn description(&self, touchpoint: &Touchpoint) -> String {
        let (lang, pair) = (self.session.lang(), self.map.curve_pair());
        let said = |key, curve: Option<_>| {
            let score = curve.and_then(|curve| touchpoint.scores.get(curve))?;
            Some(lang.with(key, &[("score", score_text(score.value(), self.map.project.scale, lang).into())]))
        };
        let moment = touchpoint.moment_of_truth.then(|| lang.text("access-moment-of-truth"));
        let parts = [said("map-now", pair.current), said("map-desired", pair.desired), moment];
        let people = crate::layout::micro::people_words(&self.map.project, touchpoint, lang);
        parts.into_iter().chain([people]).flatten().collect::<Vec<_>>().join(", ")
    }
}

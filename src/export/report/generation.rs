//! A generation journey: phases of life with their years, what is shared in them, and the events that are met.

use super::{Page, inert, paragraphs};
use crate::layout::lexis::words::{ages, meeting, years};
use crate::layout::words::lane_title;
use crate::method::{birth_years, meetings, years_of};
use crate::model::{CustomerGroup, Episode, Form, Lane, LaneKind};

impl Page<'_> {
    pub(super) fn is_generation(&self) -> bool {
        self.journey.form == Form::Generation
    }

    /// The groups of the page that are cohorts, the eldest first.
    fn cohorts(&self) -> Vec<&CustomerGroup> {
        let mut cohorts = self.told_groups();
        cohorts.retain(|group| birth_years(group).is_some());
        cohorts.sort_by_key(|group| birth_years(group));
        cohorts
    }

    pub(super) fn phases(&mut self) {
        if !self.is_generation() || self.journey.episodes.is_empty() {
            return;
        }
        let title = self.word("lexis-phases");
        self.heading(2, &title);
        for phase in &self.journey.episodes {
            self.phase(phase);
        }
    }

    fn phase(&mut self, phase: &Episode) {
        let title = self.named(&phase.title);
        let title = ages(phase, self.lang).map_or(title.clone(), |ages| format!("{title} ({ages})"));
        self.heading(3, &title);
        for words in paragraphs(&phase.story) {
            self.paragraph(&words);
        }
        let lived = |cohort: &CustomerGroup| {
            Some(format!("**{}:** {}", self.named(&cohort.name), years(years_of(cohort, phase)?, self.lang)))
        };
        let lived: Vec<String> = self.cohorts().into_iter().filter_map(lived).collect();
        for words in lived {
            self.line(&words);
        }
        for lane in self.journey.lanes.iter().filter(|lane| is_of_generation(lane)) {
            let notes = phase.notes.iter().filter(|note| note.lane == lane.id);
            let notes = notes.map(|note| inert(self.project.note_words(note))).filter(|words| !words.is_empty());
            for (number, words) in notes.enumerate() {
                if number == 0 {
                    let title = inert(&lane_title(lane, self.lang));
                    self.line(&format!("**{title}**"));
                }
                self.under(&words);
            }
        }
    }

    /// Each event with the age and the phase of life in which each cohort met it.
    pub(super) fn events(&mut self) {
        if self.journey.events.is_empty() {
            return;
        }
        let title = self.word("lane-event");
        self.heading(2, &title);
        let journey = self.journey;
        let told = |cohort: &CustomerGroup| (self.named(&cohort.name), meetings(journey, cohort));
        let met: Vec<_> = self.cohorts().into_iter().map(told).collect();
        let mut events: Vec<_> = journey.events.iter().collect();
        events.sort_by_key(|event| event.year);
        for event in events {
            let (title, notes) = (self.named(&event.title), inert(&event.notes));
            let year = crate::layout::lexis::words::year(i32::from(event.year));
            let after = if notes.is_empty() { notes } else { format!(": {notes}") };
            self.line(&format!("**{title}**, {year}{after}"));
            for (name, meetings) in &met {
                if let Some(found) = meetings.iter().find(|one| one.event == event.id) {
                    self.under(&format!("{name}: {}", inert(&meeting(found, journey, self.lang))));
                }
            }
        }
    }
}

const fn is_of_generation(lane: &Lane) -> bool {
    matches!(lane.kind, LaneKind::SharedExperience | LaneKind::Belief | LaneKind::Preference | LaneKind::Influence)
}

//! A generation journey on the map: the calendar years in which the cohorts that show go through a phase of life,
//! and the events that they meet in it, in the first lane of events.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

use super::{LanePlace, Map};
use crate::fonts;
use crate::geom::{Rect, point};
use crate::layout::Look;
use crate::layout::draw::Pen;
use crate::layout::lexis::{cohorts, words};
use crate::layout::map::group_color;
use crate::method::{birth_years, meetings, years_of};
use crate::model::{CustomerGroup, Episode, EpisodeId, EventId, Form, Journey, LaneId, LaneKind, Project};
use crate::scene::{Anchor, Stroke, Target};
use crate::theme::{Color, size, text};

/// The cohorts that show, and what they meet in each phase.
#[derive(Debug, Default)]
pub struct Lives {
    /// The eldest first; none for other forms of journey.
    cohorts: Vec<(CustomerGroup, Color)>,
    /// Where events are drawn.
    lane: Option<LaneId>,
    met: HashMap<EpisodeId, Vec<Met>>,
    /// Stands for all of this.
    pub key: u64,
}

/// An event in a phase, and the cohorts that are in that phase then.
#[derive(Debug, Hash)]
struct Met {
    event: EventId,
    year: i16,
    title: String,
    /// Which cohort, and its ages in words.
    by: Vec<(usize, String)>,
}

impl Met {
    fn words(&self) -> String {
        let ages: Vec<&str> = self.by.iter().map(|(_, ages)| ages.as_str()).collect();
        format!("{} {} ({})", words::year(i32::from(self.year)), self.title, ages.join(", "))
    }
}

const CHIP: f32 = 26.0;
const CHIP_GAP: f32 = 4.0;
const PADDING: f32 = 9.0;
const DOT: f32 = 3.5;

impl Lives {
    pub fn of(project: &Project, journey: &Journey, look: &Look) -> Self {
        if journey.form != Form::Generation && journey.events.is_empty() {
            return Self::default();
        }
        let mut lives = Self {
            cohorts: shown(project, journey)
                .into_iter()
                .map(|cohort| (cohort.clone(), group_color(project, cohort.id, look)))
                .collect(),
            ..Self::default()
        };
        lives.lane = journey.lanes.iter().find(|lane| lane.kind == LaneKind::Event && !lane.hidden).map(|lane| lane.id);
        if lives.lane.is_some() {
            lives.meet(journey);
        }
        let mut hasher = DefaultHasher::new();
        for (cohort, color) in &lives.cohorts {
            (cohort.id, birth_years(cohort), color).hash(&mut hasher);
        }
        lives.lane.hash(&mut hasher);
        (journey.form == Form::Generation).hash(&mut hasher);
        for phase in journey.episodes.iter().filter(|phase| lives.met.contains_key(&phase.id)) {
            (phase.id, &lives.met[&phase.id]).hash(&mut hasher);
        }
        lives.key = hasher.finish();
        lives
    }

    /// A cohort meets an event in each phase that its ages touch, with the ages that belong to the phase.
    fn meet(&mut self, journey: &Journey) {
        let met: Vec<_> = self.cohorts.iter().map(|(cohort, _)| meetings(journey, cohort)).collect();
        let mut in_time: Vec<usize> = (0..journey.events.len()).collect();
        in_time.sort_by_key(|at| journey.events[*at].year);
        for at in in_time {
            let event = &journey.events[at];
            for (place, meetings) in met.iter().enumerate() {
                for (phase, ages) in meetings.get(at).into_iter().flat_map(|meeting| &meeting.phases) {
                    let Some(said) = words::met(*ages) else { continue };
                    let known = self.met.entry(*phase).or_default();
                    if known.last().is_none_or(|last| last.event != event.id) {
                        let title = event.title.clone();
                        known.push(Met { event: event.id, year: event.year, title, by: Vec::new() });
                    }
                    if let Some(last) = known.last_mut() {
                        last.by.push((place, said));
                    }
                }
            }
        }
    }

    /// The room that the events of a phase take at the top of their lane.
    pub fn height(&self, episode: &Episode, lane: LaneId) -> f32 {
        let count = self.met.get(&episode.id).filter(|_| self.lane == Some(lane)).map_or(0, Vec::len);
        count as f32 * (CHIP + CHIP_GAP)
    }

    /// The ages of a phase, and the calendar years of each cohort in it with the colour of the cohort.
    pub fn spans(&self, journey: &Journey, phase: &Episode, look: &Look) -> Option<(String, Vec<(Color, String)>)> {
        let ages = words::ages(phase, look.lang)?;
        let is_told = journey.form == Form::Generation;
        let cohorts = self.cohorts.iter().filter(|_| is_told);
        let years =
            cohorts.filter_map(|(cohort, color)| Some((*color, words::years(years_of(cohort, phase)?, look.lang))));
        Some((ages, years.collect()))
    }
}

/// The cohorts with a curve that shows; all of them where none has.
fn shown<'a>(project: &'a Project, journey: &Journey) -> Vec<&'a CustomerGroup> {
    let all = cohorts(project);
    let has_curve =
        |cohort: &&CustomerGroup| journey.curves.iter().any(|curve| curve.customer == cohort.id && !curve.hidden);
    let shown: Vec<&CustomerGroup> = all.iter().copied().filter(has_curve).collect();
    if shown.is_empty() { all } else { shown }
}

impl Map {
    /// The events that the cohorts meet in a phase, each with the year and their ages.
    pub(super) fn event_chips(&self, pen: &mut Pen, index: usize, place: &LanePlace) {
        let cell = &self.cells[index];
        if self.lives.lane != Some(self.journey.lanes[place.index].id) {
            return;
        }
        let theme = self.look.theme();
        let (episode, lane) = (self.path(index), self.journey.lanes[place.index].id);
        let (left, width) = (size::CARD_MARGIN_X, cell.width - 2.0 * size::CARD_MARGIN_X);
        for (row, met) in self.lives.met.get(&cell.episode.id).into_iter().flatten().enumerate() {
            let top = place.top + size::CARD_MARGIN_Y + row as f32 * (CHIP + CHIP_GAP);
            let rect = Rect::new(left, top, width, CHIP);
            let target = Target::Event { episode, lane, event: met.event };
            let start = pen.mark();
            pen.rect(rect, size::NOTE_RADIUS, theme.surface, Some(Stroke::solid(1.0, theme.line)), None);
            let middle = rect.center().y;
            let baseline = middle + text::SMALL_MEDIUM.size * 0.36;
            let mut right = rect.max.x - PADDING;
            for (cohort, ages) in met.by.iter().rev() {
                let (_, color) = self.lives.cohorts[*cohort];
                let used = pen.text(ages.as_str(), point(right, baseline), Anchor::Right, text::SMALL, theme.ink_2);
                right -= used + 4.0 + DOT;
                pen.circle(point(right, middle), DOT, color, None);
                right -= DOT + 7.0;
            }
            let year = words::year(i32::from(met.year));
            let at = point(rect.min.x + PADDING, baseline);
            let used = pen.text(year, at, Anchor::Left, text::SMALL_MEDIUM, theme.ink);
            let room = right - at.x - used - 6.0;
            if room > 16.0 {
                let title = fonts::ellipsis(&met.title, &text::BODY, room);
                let at = point(at.x + used + 6.0, middle + text::BODY.size * 0.36);
                pen.text(&*title, at, Anchor::Left, text::BODY, theme.ink);
            }
            pen.group(target, rect, start);
            pen.hit(rect, target);
        }
    }

    /// The chips of events in a lane of an episode, from top to bottom.
    pub fn events(&self, index: usize, lane: LaneId) -> Vec<Target> {
        let is_open = |place: &LanePlace| self.journey.lanes[place.index].id == lane && !place.collapsed;
        let phase = &self.cells[index].episode;
        if self.lives.lane != Some(lane) || phase.collapsed || !self.lanes.iter().any(is_open) {
            return Vec::new();
        }
        let episode = self.path(index);
        let met = self.lives.met.get(&phase.id).into_iter().flatten();
        met.map(|met| Target::Event { episode, lane, event: met.event }).collect()
    }

    /// What the chip of an event says: "1967 Summer of Love (17)".
    pub fn event_words(&self, target: Target) -> Option<String> {
        let Target::Event { episode, event, .. } = target else { return None };
        self.lives.met.get(&episode.episode)?.iter().find(|met| met.event == event).map(Met::words)
    }

    /// When the phase of life is, and what is met in it, in one sentence; nothing for an episode that is none.
    pub fn life_words(&self, index: usize) -> String {
        let episode = &self.cells[index].episode;
        let Some((ages, years)) = self.lives.spans(&self.journey, episode, &self.look) else { return String::new() };
        let events = self.lives.met.get(&episode.id).into_iter().flatten().map(Met::words);
        let parts = std::iter::once(ages).chain(years.into_iter().map(|(_, years)| years)).chain(events);
        parts.collect::<Vec<_>>().join(", ")
    }
}

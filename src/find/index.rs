//! The words of a project, ready to be searched.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use rayon::iter::{IndexedParallelIterator, IntoParallelRefIterator, ParallelIterator};

use super::letters::fold_into;
use super::rank::{is_loosely_in, side_by_side};
use super::{Found, LOOSE, Place, Query, folded};
use crate::model::{
    ChannelId, Episode, EpisodePath, Improvement, ImprovementId, Insight, InsightId, Journey, JourneyId, LaneId, Note,
    Project,
};

/// The searchable words of one state of a project.
#[derive(Debug)]
pub struct Index {
    project: Arc<Project>,
    journeys: Vec<JourneyTexts>,
    insights: Vec<Entry>,
    improvements: Vec<Entry>,
}

#[derive(Debug)]
struct JourneyTexts {
    id: JourneyId,
    title: Entry,
    episodes: Vec<Arc<EpisodeTexts>>,
}

/// A thing with one text.
#[derive(Debug)]
struct Entry {
    text: String,
    /// Where the title ends.
    title: usize,
}

/// All words of an episode in one text: its own, those of its touchpoints, those of its notes.
#[derive(Debug)]
struct EpisodeTexts {
    episode: Arc<Episode>,
    /// Whether a note shows words that stand elsewhere.
    refers: bool,
    text: String,
    /// One per thing, in that order.
    ends: Vec<Ends>,
}

/// Where the title of a thing ends, and where all of its words do.
#[derive(Clone, Copy, Debug)]
struct Ends {
    title: usize,
    all: usize,
}

/// What episodes refer to.
struct References<'a> {
    /// Folded, in the order of their ids: every touchpoint asks for some of the few that there are.
    channels: Vec<(ChannelId, String)>,
    insights: HashMap<InsightId, &'a Insight>,
    improvements: HashMap<ImprovementId, &'a Improvement>,
}

/// Episodes that a core looks through before it takes others: fewer are not worth a second core.
const STRETCH: usize = 64;
/// Of the words of a thing.
const USUAL_BYTES: usize = 96;
/// Letters of a note that are shown.
const NOTE_LETTERS: usize = 90;
/// Between two fields of a thing: nobody types it.
const BETWEEN: char = '\n';

impl Index {
    /// Reads the words of a project. `before` is an earlier index: what did not change is taken over.
    pub fn of(project: &Arc<Project>, before: Option<&Index>) -> Self {
        let references = References::of(project);
        let same_channels = before.is_some_and(|before| before.project.channels == project.channels);
        let same_words = before.is_some_and(|before| {
            shared(&before.project.insights, &project.insights)
                && shared(&before.project.improvements, &project.improvements)
        });
        let known: HashMap<JourneyId, &JourneyTexts> = match before {
            Some(before) if same_channels => before.journeys.iter().map(|one| (one.id, one)).collect(),
            _ => HashMap::new(),
        };
        let journeys = project.journeys.iter().map(|journey| {
            let old = known.get(&journey.id).map_or(&[][..], |old| &old.episodes);
            JourneyTexts {
                id: journey.id,
                title: Entry::of([journey.title.as_str(), &journey.subtitle].into_iter()),
                episodes: episode_texts(journey, old, same_words, &references),
            }
        });
        let insight = |one: &Arc<Insight>| Entry::of([one.text.as_str(), &one.source].into_iter());
        let improvement = |one: &Arc<Improvement>| {
            Entry::of([one.title.as_str(), &one.description, &one.need, &one.ground, &one.owner].into_iter())
        };
        Self {
            project: Arc::clone(project),
            journeys: journeys.collect(),
            insights: project.insights.iter().map(insight).collect(),
            improvements: project.improvements.iter().map(improvement).collect(),
        }
    }

    /// The project that was read.
    pub fn project(&self) -> &Arc<Project> {
        &self.project
    }

    /// What holds the words in one journey, in the order of the map, each with the place of its episode there. What
    /// lies in a hidden lane or episode is not on the map and so not found.
    pub fn in_journey(&self, query: &Query, journey: JourneyId) -> Vec<(usize, Place)> {
        let mut places = Vec::new();
        self.each_in_journey(query, journey, |at, place| places.push((at, place)));
        places
    }

    /// How many things hold the words in each other journey, in the order of the project; those without any
    /// are left out.
    pub fn elsewhere(&self, query: &Query, journey: JourneyId) -> Vec<(JourneyId, usize)> {
        let others = self.journeys.iter().filter(|other| other.id != journey);
        let counted = others.map(|other| {
            let mut count = 0;
            self.each_in_journey(query, other.id, |_, _| count += 1);
            (other.id, count)
        });
        counted.filter(|(_, count)| *count > 0).collect()
    }

    fn each_in_journey(&self, query: &Query, id: JourneyId, mut found: impl FnMut(usize, Place)) {
        let (Some(texts), Some(journey)) = (self.journeys.iter().find(|one| one.id == id), self.project.journey(id))
        else {
            return;
        };
        if query.is_empty() {
            return;
        }
        let hidden: HashSet<LaneId> = journey.lanes.iter().filter(|lane| lane.hidden).map(|lane| lane.id).collect();
        let shown = texts.episodes.iter().zip(&journey.episodes).filter(|(_, episode)| !episode.hidden);
        for (at, (texts, _)) in shown.enumerate() {
            if !query.is_in(&texts.text) {
                continue;
            }
            for index in 0..texts.ends.len() {
                let is_hidden = || !hidden.is_empty() && texts.lane(index).is_some_and(|lane| hidden.contains(&lane));
                if query.is_in(texts.all(index)) && !is_hidden() {
                    found(at, texts.place(id, index));
                }
            }
        }
    }

    /// The things that fit best, at most `most`: those of the open journey first where they fit as well.
    pub fn best(&self, query: &Query, open: JourneyId, most: usize) -> Vec<Found> {
        if query.is_empty() || most == 0 {
            return Vec::new();
        }
        let mut best = self.by_rank(open, most, |title, all| fit(query, title, all), |text| query.is_in(text));
        // Letters in order are the last resort.
        if let ([word], true) = (query.words(), best.ranked.is_empty()) {
            best = self.by_rank(open, most, |title, _| is_loosely_in(title, word).then_some(0), |_| true);
        }
        best.ranked.into_iter().flatten().take(most).filter_map(|place| self.described(place, open)).collect()
    }

    /// The first of each rank, the open journey first. Episodes whose whole text is not worth it are passed over. All
    /// cores look, each at a stretch of episodes.
    fn by_rank(
        &self,
        open: JourneyId,
        most: usize,
        rank: impl Fn(&str, &str) -> Option<usize> + Sync,
        is_worth_it: impl Fn(&str) -> bool + Sync,
    ) -> Best {
        let none = || Best { ranked: Vec::new(), most };
        let in_part = |mut best: Best, (journey, episode): &(&JourneyTexts, Option<&EpisodeTexts>)| {
            match episode {
                None => best.add(rank(journey.title.title(), &journey.title.text), || Place::Journey(journey.id)),
                Some(texts) if is_worth_it(&texts.text) => {
                    for index in 0..texts.ends.len() {
                        best.add(rank(texts.title(index), texts.all(index)), || texts.place(journey.id, index));
                    }
                }
                Some(_) => {}
            }
            best
        };
        let (here, others): (Vec<_>, Vec<_>) = self.journeys.iter().partition(|journey| journey.id == open);
        let mut parts = Vec::new();
        for journey in here.into_iter().chain(others) {
            parts.push((journey, None));
            parts.extend(journey.episodes.iter().map(|texts| (journey, Some(&**texts))));
        }
        let mut best = parts.par_iter().with_min_len(STRETCH).fold(none, in_part).reduce(none, Best::and);
        for (entry, insight) in self.insights.iter().zip(&self.project.insights) {
            best.add(rank(entry.title(), &entry.text), || Place::Insight(insight.id));
        }
        for (entry, improvement) in self.improvements.iter().zip(&self.project.improvements) {
            best.add(rank(entry.title(), &entry.text), || Place::Improvement(improvement.id));
        }
        best
    }

    fn described(&self, place: Place, open: JourneyId) -> Option<Found> {
        let project = &self.project;
        let journey_title = |id: JourneyId| project.journey(id).map(|journey| journey.title.as_str());
        let within = |path: EpisodePath| {
            let episode = project.episode(path).map(|episode| episode.title.as_str());
            let journey = journey_title(path.journey).filter(|_| path.journey != open);
            [episode, journey].into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
        };
        let (title, within) = match place {
            Place::Journey(id) => (journey_title(id)?.to_owned(), String::new()),
            Place::Episode(path) => {
                let journey = journey_title(path.journey).filter(|_| path.journey != open);
                (project.episode(path)?.title.clone(), journey.unwrap_or_default().to_owned())
            }
            Place::Touchpoint(path) => (project.touchpoint(path)?.title.clone(), within(path.episode_path())),
            Place::Note(path) => {
                let note = project.note(path)?;
                (one_line(project.note_words(note)), within(path.episode_path()))
            }
            Place::Insight(id) => {
                let insight = project.insight(id)?;
                (one_line(&insight.text), insight.source.clone())
            }
            Place::Improvement(id) => {
                let improvement = project.improvement(id)?;
                let by = if improvement.ground.is_empty() { &improvement.owner } else { &improvement.ground };
                (improvement.title.clone(), by.clone())
            }
        };
        Some(Found { place, title, within })
    }
}

/// The first places of each rank.
struct Best {
    ranked: Vec<Vec<Place>>,
    most: usize,
}

impl Best {
    fn add(&mut self, rank: Option<usize>, place: impl FnOnce() -> Place) {
        let Some(rank) = rank else { return };
        if self.ranked.len() <= rank {
            self.ranked.resize_with(rank + 1, Vec::new);
        }
        if let Some(places) = self.ranked.get_mut(rank).filter(|places| places.len() < self.most) {
            places.push(place());
        }
    }

    /// What comes after it in the order of the project.
    fn and(mut self, later: Self) -> Self {
        for (rank, places) in later.ranked.into_iter().enumerate() {
            places.into_iter().for_each(|place| self.add(Some(rank), || place));
        }
        self
    }
}

/// How well a thing fits: by its title, and after that by its other words. None if it does not.
fn fit(query: &Query, title: &str, all: &str) -> Option<usize> {
    if !query.is_in(all) {
        return None;
    }
    let ranks = query.finders.iter().map(|word| side_by_side(title, word));
    Some(ranks.fold(0, |worst, rank| worst.max(rank.unwrap_or(LOOSE) as usize)))
}

impl Entry {
    fn of<'a>(mut fields: impl Iterator<Item = &'a str>) -> Self {
        let mut text = folded(fields.next().unwrap_or_default());
        let title = text.len();
        fields.for_each(|field| add(field, &mut text));
        Self { text, title }
    }

    fn title(&self) -> &str {
        self.text.get(..self.title).unwrap_or_default()
    }
}

impl<'a> References<'a> {
    fn of(project: &'a Project) -> Self {
        let mut channels: Vec<_> = project.channels.iter().map(|channel| (channel.id, folded(&channel.name))).collect();
        channels.sort_unstable_by_key(|(id, _)| *id);
        Self {
            channels,
            insights: project.insights.iter().map(|insight| (insight.id, &**insight)).collect(),
            improvements: project.improvements.iter().map(|improvement| (improvement.id, &**improvement)).collect(),
        }
    }

    fn channel(&self, id: ChannelId) -> Option<&str> {
        let at = self.channels.binary_search_by_key(&id, |(id, _)| *id).ok()?;
        Some(&self.channels[at].1)
    }

    /// What a note shows: its own words, or those of what it stands for.
    fn words_of(&self, note: &'a Note) -> &'a str {
        let improvement = note.improvement.and_then(|id| self.improvements.get(&id)).map(|one| one.title.as_str());
        let insight = || {
            note.insight
                .filter(|_| note.text.is_empty())
                .and_then(|id| self.insights.get(&id))
                .map(|one| one.text.as_str())
        };
        improvement.or_else(insight).unwrap_or(&note.text)
    }
}

/// The texts of a journey's episodes; those that stand in `old` already are taken from there.
fn episode_texts(
    journey: &Journey,
    old: &[Arc<EpisodeTexts>],
    same_words: bool,
    references: &References<'_>,
) -> Vec<Arc<EpisodeTexts>> {
    let address = |episode: &Arc<Episode>| Arc::as_ptr(episode) as usize;
    let known: HashMap<usize, &Arc<EpisodeTexts>> =
        old.iter().filter(|one| same_words || !one.refers).map(|one| (address(&one.episode), one)).collect();
    let text = |episode: &Arc<Episode>| match known.get(&address(episode)) {
        Some(known) => Arc::clone(known),
        None => Arc::new(EpisodeTexts::of(episode, references)),
    };
    journey.episodes.par_iter().map(text).collect()
}

impl EpisodeTexts {
    fn of(episode: &Arc<Episode>, references: &References<'_>) -> Self {
        let things = 1 + episode.touchpoints.len() + episode.notes.len();
        let mut text = String::with_capacity(things * USUAL_BYTES);
        let mut ends = Vec::with_capacity(things);
        let mut thing = |title: &str, more: &mut dyn FnMut(&mut String)| {
            fold_into(title, &mut text);
            let title = text.len();
            more(&mut text);
            ends.push(Ends { title, all: text.len() });
        };
        thing(&episode.title, &mut |text| {
            let (desired, current) = (&episode.desired, &episode.current);
            for field in
                [&episode.story, &desired.words, &desired.why, &current.words, &current.why, &episode.challenge]
            {
                add(field, text);
            }
        });
        for touchpoint in &episode.touchpoints {
            thing(&touchpoint.title, &mut |text| {
                touchpoint.sub_steps.iter().chain(&touchpoint.forms).for_each(|step| add(step, text));
                for channel in touchpoint.channels.iter().filter_map(|id| references.channel(*id)) {
                    text.push(BETWEEN);
                    text.push_str(channel);
                }
                let (desired, current) = (&touchpoint.desired, &touchpoint.current);
                let feelings = [&desired.words, &desired.why, &current.words, &current.why];
                for field in [&touchpoint.effect].into_iter().chain(feelings).chain([&touchpoint.notes]) {
                    add(field, text);
                }
            });
        }
        for note in &episode.notes {
            thing(references.words_of(note), &mut |text| {
                add(&note.attribution.name, text);
                add(&note.attribution.role, text);
            });
        }
        let refers = episode.notes.iter().any(|note| note.improvement.is_some() || note.insight.is_some());
        text.shrink_to_fit();
        Self { episode: Arc::clone(episode), refers, text, ends }
    }

    fn start(&self, index: usize) -> usize {
        index.checked_sub(1).and_then(|before| self.ends.get(before)).map_or(0, |ends| ends.all)
    }

    fn title(&self, index: usize) -> &str {
        self.text.get(self.start(index)..self.ends[index].title).unwrap_or_default()
    }

    fn all(&self, index: usize) -> &str {
        self.text.get(self.start(index)..self.ends[index].all).unwrap_or_default()
    }

    fn place(&self, journey: JourneyId, index: usize) -> Place {
        let path = EpisodePath { journey, episode: self.episode.id };
        let touchpoints = self.episode.touchpoints.len();
        match index.checked_sub(1) {
            None => Place::Episode(path),
            Some(at) if at < touchpoints => Place::Touchpoint(path.touchpoint(self.episode.touchpoints[at].id)),
            Some(at) => Place::Note(path.note(self.episode.notes[at - touchpoints].id)),
        }
    }

    fn lane(&self, index: usize) -> Option<LaneId> {
        let at = index.checked_sub(1)?;
        let touchpoints = &self.episode.touchpoints;
        let note = || self.episode.notes.get(at - touchpoints.len()).map(|note| note.lane);
        touchpoints.get(at).map(|touchpoint| touchpoint.lane).or_else(note)
    }
}

/// Adds another field of a thing.
fn add(field: &str, text: &mut String) {
    if !field.is_empty() {
        text.push(BETWEEN);
        fold_into(field, text);
    }
}

fn one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(NOTE_LETTERS).collect()
}

fn shared<T>(before: &[Arc<T>], after: &[Arc<T>]) -> bool {
    before.len() == after.len() && before.iter().zip(after).all(|(one, other)| Arc::ptr_eq(one, other))
}

//! What the command palette finds: commands in both languages, and what lies on the map.

use std::collections::HashMap;
use std::sync::Arc;

use crate::command::Command;
use crate::lang::Lang;
use crate::model::{Episode, EpisodePath, ImprovementId, InsightId, Journey, JourneyId, Note, Project};
use crate::session::Selected;

/// How many things of the map are listed.
pub const CARD_CAP: usize = 50;

/// Letters of a note that are shown.
const NOTE_LETTERS: usize = 90;

/// One line of the palette.
#[derive(Clone, Debug, PartialEq)]
pub enum Hit {
    Command(Command),
    Card {
        selected: Selected,
        title: String,
        /// The title of its episode; empty for an episode.
        place: String,
    },
}

/// The commands whose name holds every word of the query, best first, then the episodes, touchpoints and
/// notes of the journey whose title or text does, in the order of the map. Without a query: all commands.
///
/// Names of the other language count too, after those of this one. Case and accents do not matter.
pub fn hits(query: &str, lang: Lang, project: &Project, journey: &Arc<Journey>) -> Vec<Hit> {
    let query = folded(query);
    let words: Vec<&str> = query.split_whitespace().collect();
    let mut hits = commands(&words, lang);
    if !words.is_empty() {
        cards(&words, project, journey, &mut hits);
    }
    hits
}

fn commands(words: &[&str], lang: Lang) -> Vec<Hit> {
    let others = Lang::ALL.into_iter().filter(|other| *other != lang);
    let langs: Vec<Lang> = [lang].into_iter().chain(others).collect();
    let mut ranked: Vec<(usize, Command)> = Command::ALL
        .into_iter()
        .filter_map(|command| {
            let ranks = langs.iter().enumerate().filter_map(|(place, lang)| {
                rank(&folded(&command.label(*lang)), words).map(|rank| place * WORST_RANK + rank)
            });
            ranks.min().map(|rank| (rank, command))
        })
        .collect();
    // Stable: equals stay in the order of menus.
    ranked.sort_by_key(|(rank, _)| *rank);
    ranked.into_iter().map(|(_, command)| Hit::Command(command)).collect()
}

const WORST_RANK: usize = 3;

/// 0 where the name begins with the first word, 1 where a word of it does, 2 where it is within a word;
/// nothing where a word of the query is missing.
fn rank(name: &str, words: &[&str]) -> Option<usize> {
    if !words.iter().all(|word| name.contains(word)) {
        return None;
    }
    let first = words.first().copied().unwrap_or_default();
    Some(match () {
        () if name.starts_with(first) => 0,
        () if name.split_whitespace().any(|part| part.starts_with(first)) => 1,
        () => 2,
    })
}

fn cards(words: &[&str], project: &Project, journey: &Journey, hits: &mut Vec<Hit>) {
    let most = hits.len() + CARD_CAP;
    let search = Search::new(words, project);
    for episode in &journey.episodes {
        search.episode(journey.id, episode, hits);
        if hits.len() >= most {
            hits.truncate(most);
            return;
        }
    }
}

/// What is looked for, and the words of what notes stand for.
struct Search<'a> {
    words: &'a [&'a str],
    improvements: HashMap<ImprovementId, &'a str>,
    insights: HashMap<InsightId, &'a str>,
}

impl<'a> Search<'a> {
    fn new(words: &'a [&'a str], project: &'a Project) -> Self {
        Self {
            words,
            improvements: project.improvements.iter().map(|found| (found.id, found.title.as_str())).collect(),
            insights: project.insights.iter().map(|found| (found.id, found.text.as_str())).collect(),
        }
    }

    fn matches(&self, text: &str) -> bool {
        let text = folded(text);
        self.words.iter().all(|word| text.contains(word))
    }

    fn episode(&self, journey: JourneyId, episode: &Episode, hits: &mut Vec<Hit>) {
        let path = EpisodePath { journey, episode: episode.id };
        if self.matches(&episode.title) {
            let title = episode.title.clone();
            hits.push(Hit::Card { selected: Selected::Episode(path), title, place: String::new() });
        }
        let touchpoints = episode.touchpoints.iter().filter(|touchpoint| self.matches(&touchpoint.title));
        hits.extend(touchpoints.take(CARD_CAP).map(|touchpoint| Hit::Card {
            selected: Selected::Touchpoint(path.touchpoint(touchpoint.id)),
            title: touchpoint.title.clone(),
            place: episode.title.clone(),
        }));
        let notes = episode.notes.iter().map(|note| (note, self.note_words(note)));
        hits.extend(notes.filter(|(_, said)| self.matches(said)).take(CARD_CAP).map(|(note, said)| Hit::Card {
            selected: Selected::Note(path.note(note.id)),
            title: said.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(NOTE_LETTERS).collect(),
            place: episode.title.clone(),
        }));
    }

    /// What a note shows: its own words, or those of what it stands for.
    fn note_words(&self, note: &'a Note) -> &'a str {
        let improvement = note.improvement.and_then(|id| self.improvements.get(&id));
        let insight = || note.insight.and_then(|id| self.insights.get(&id));
        improvement.or_else(insight).copied().unwrap_or(&note.text)
    }
}

/// Small letters without the accents of Dutch and its neighbours, so that "beinvloeder" finds "beïnvloeder".
fn folded(text: &str) -> String {
    text.chars()
        .flat_map(char::to_lowercase)
        .map(|letter| match letter {
            'à' | 'á' | 'â' | 'ä' | 'ã' | 'å' => 'a',
            'ç' => 'c',
            'è' | 'é' | 'ê' | 'ë' => 'e',
            'ì' | 'í' | 'î' | 'ï' => 'i',
            'ñ' => 'n',
            'ò' | 'ó' | 'ô' | 'ö' | 'õ' => 'o',
            'ù' | 'ú' | 'û' | 'ü' => 'u',
            '’' => '\'',
            other => other,
        })
        .collect()
}

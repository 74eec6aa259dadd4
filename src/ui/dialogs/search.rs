//! What the command palette finds: commands in both languages, and everything of the project.

use crate::command::Command;
use crate::find::{Found, Index, LOOSE, Query, folded, rank};
use crate::lang::Lang;
use crate::model::JourneyId;

/// How many things of the project are listed.
pub const CARD_CAP: usize = 50;

/// One line of the palette.
#[derive(Clone, Debug, PartialEq)]
pub enum Hit {
    Command(Command),
    Thing(Found),
}

/// The commands that fit every word of the query, best first, then the things of the project that do; those of
/// the open journey before the others. Without a query: all commands. Commands in `recent` come first among
/// those that fit as well.
///
/// Names and synonyms of the other language count too, after those of this one. Case and accents do not matter.
/// Commands that only have the letters in order come last.
pub fn hits(query: &str, lang: Lang, index: &Index, open: JourneyId, recent: &[Command]) -> Vec<Hit> {
    let query = Query::new(query);
    let ranked = commands(&query, lang, recent);
    let loose_from = ranked.partition_point(|(is_loose, _)| !is_loose);
    let as_hits = |part: &[(bool, Command)]| part.iter().map(|(_, command)| Hit::Command(*command)).collect::<Vec<_>>();
    let (here, elsewhere): (Vec<Found>, Vec<Found>) =
        index.best(&query, open, CARD_CAP).into_iter().partition(|found| found.place.journey() == Some(open));
    let mut hits = as_hits(&ranked[..loose_from]);
    hits.extend(here.into_iter().chain(elsewhere).map(Hit::Thing));
    hits.extend(as_hits(&ranked[loose_from..]));
    hits
}

/// Each command that fits, and whether it only has the letters in order; those come last.
fn commands(query: &Query, lang: Lang, recent: &[Command]) -> Vec<(bool, Command)> {
    let others = Lang::ALL.into_iter().filter(|other| *other != lang);
    let langs: Vec<Lang> = [lang].into_iter().chain(others).collect();
    let recency = |command: &Command| recent.iter().position(|one| one == command).unwrap_or(recent.len());
    let mut ranked: Vec<_> = Command::ALL
        .into_iter()
        .filter_map(|command| {
            let names = names(command, &langs);
            let of_word = |word: &String| {
                let ranks = names.iter().filter_map(|(name, kind)| rank(name, word).map(|rank| (rank, *kind)));
                ranks.min()
            };
            let ranks: Option<Vec<(u32, u32)>> = query.words().iter().map(of_word).collect();
            let ranks = ranks?;
            let is_loose = ranks.iter().any(|(rank, _)| *rank >= LOOSE);
            let (worst, kind) = ranks.into_iter().max().unwrap_or_default();
            Some(((is_loose, worst, kind, recency(&command)), command))
        })
        .collect();
    // Stable: equals stay in the order of menus.
    ranked.sort_by_key(|(key, _)| *key);
    ranked.into_iter().map(|((is_loose, ..), command)| (is_loose, command)).collect()
}

/// What a command is called, folded, each with how far it is from its name in the language of the window.
fn names(command: Command, langs: &[Lang]) -> Vec<(String, u32)> {
    let mut names = Vec::new();
    for (distance, lang) in (0_u32..).step_by(2).zip(langs) {
        names.push((folded(&command.label(*lang)), distance));
        let also = command.synonyms(*lang);
        names.extend(also.split(", ").filter(|name| !name.is_empty()).map(|name| (folded(name), distance + 1)));
    }
    names
}

//! The words of what the pointer rests on, where the map shows only a part of them.

use egui::{Id, LayerId, Order, PopupAnchor, Tooltip, Ui};

use super::view::View;
use super::{Canvas, parts, selected_of};
use crate::layout::map::Map;
use crate::layout::micro::{comparison, comparison_words, condition_words, people_words, waiting_words};
use crate::method::Evidence;
use crate::model::{CurveId, CurveKind, TouchpointPath};
use crate::scene::{Group, Item, Part, Piece, Target};
use crate::session::Session;
use crate::theme::text;

/// How long the pointer rests before the words show, in seconds.
const REST: f64 = 0.5;
/// The longest text that is shown, in letters: what fits a window. The inspector has all of it.
const LONGEST: usize = 1_500;
const WIDTH: f32 = 380.0;

impl Canvas {
    pub(super) fn hint(&mut self, ui: &Ui, session: &Session, view: &View, now: f64, is_covered: bool) {
        // Whoever draws a frame around cards or moves them looks at what lies below.
        let is_pressed = ui.input(|input| input.pointer.any_down());
        let hovered = self.hovered.filter(|_| !is_pressed && !is_covered && self.inline.is_none());
        if self.rested.0 != hovered {
            self.rested = (hovered, now);
        }
        let Some(target) = hovered else { return };
        let left = REST - (now - self.rested.1);
        if left > 0.0 {
            ui.ctx().request_repaint_after(std::time::Duration::from_secs_f64(left));
            return;
        }
        let Some(words) = words(session, view, target) else { return };
        let layer = LayerId::new(Order::Tooltip, Id::unique("map hint"));
        let tip = Tooltip::always_open(ui.ctx().clone(), layer, Id::unique(("map hint", target)), PopupAnchor::Pointer);
        tip.width(WIDTH).show(|ui| ui.label(words));
    }
}

/// What is to be said of a thing; nothing where the map says it all.
fn words(session: &Session, view: &View, target: Target) -> Option<String> {
    if let Some(key) = parts::word_of(target) {
        return Some(session.lang().text(key));
    }
    let map = session.shown_map();
    let (project, lang) = (&map.project, session.lang());
    match target {
        Target::Point { touchpoint, curve } => return point_words(session, map, touchpoint, curve),
        Target::Hidden => return parts::hidden_chip(session, view).map(|chip| chip.words),
        Target::Metric { .. } => return map.metric_words(target),
        Target::Event { .. } => {
            let words = map.event_words(target)?;
            return Some(format!("{words}\n{}", lang.text("map-event-hint")));
        }
        Target::EpisodePart(path, Part::Differs) => {
            let episode = project.episode(path)?;
            let found = comparison(project, &map.journey, episode)?;
            return Some(comparison_words(&found, false, project.scale, lang));
        }
        Target::Touchpoint(path) => {
            let people = project.touchpoint(path).and_then(|one| people_words(project, one, lang));
            let full = session.words_of(selected_of(target)).filter(|full| !full.trim().is_empty());
            let full = full.filter(|full| card_lacks(map, full, target) == Some(true)).map(|full| shortened(&full));
            let said: Vec<String> = [full, people].into_iter().flatten().collect();
            return (!said.is_empty()).then(|| said.join("\n"));
        }
        Target::Episode(path) => {
            let episode = project.episode(path)?;
            let index = map.cells.iter().position(|cell| cell.episode.id == path.episode)?;
            let header = map.header(index, view.header_ratio());
            let is_cut = lacks(&header, &episode.title, 0..header.items.len());
            // A condition and a time to wait are told with whose they are.
            let condition = episode.is_branch().then(|| condition_words(&episode.condition, lang));
            let more = [condition, waiting_words(episode, lang)];
            let is_named = is_cut || more.iter().any(Option::is_some);
            let title = is_named.then(|| episode.title.clone()).filter(|title| !title.trim().is_empty());
            let said: Vec<String> =
                [title].into_iter().chain(more).chain([map.feeling_words(episode)]).flatten().collect();
            return (!said.is_empty()).then(|| shortened(&said.join("\n")));
        }
        _ => {}
    }
    let full = match target {
        Target::Note(_) | Target::Lane(_) => session.words_of(selected_of(target))?,
        _ => return None,
    };
    let is_cut = match target {
        Target::Lane(_) => {
            let headers = map.lane_headers(view.header_ratio());
            let group = headers.groups.iter().find(|group| group.target == target)?;
            lacks(&headers, &full, group.items.clone())
        }
        _ => card_lacks(map, &full, target)?,
    };
    (is_cut && !full.trim().is_empty()).then(|| shortened(&full))
}

/// What a measured point rests on: its insights, and how many people they come from.
fn point_words(session: &Session, map: &Map, touchpoint: TouchpointPath, curve: CurveId) -> Option<String> {
    let is_measured = map.curve_looks().iter().any(|look| look.id == curve && look.kind == CurveKind::Current);
    if !is_measured {
        return None;
    }
    let lang = session.lang();
    Some(match map.evidence(touchpoint.touchpoint) {
        None => lang.text("insights-point-assumed"),
        Some(Evidence { insights, n: 0 }) => lang.with("insights-point-known", &[("count", insights.into())]),
        Some(Evidence { insights, n }) => {
            lang.with("insights-point-sample", &[("count", insights.into()), ("n", n.to_string().into())])
        }
    })
}

fn card_lacks(map: &Map, full: &str, target: Target) -> Option<bool> {
    let (_, piece, Group { items, .. }) = map.group_of(target)?;
    Some(lacks(&piece, full, items))
}

/// Whether the text is not all there among these items: cut with an ellipsis, or not written at all.
fn lacks(piece: &Piece, full: &str, items: std::ops::Range<usize>) -> bool {
    let shown: String = piece.items[items]
        .iter()
        .filter_map(|item| match item {
            Item::Text(one) if one.style.face != text::ICON.face => Some(&*one.text),
            _ => None,
        })
        .collect();
    let plain = |text: &str| text.chars().filter(|letter| !letter.is_whitespace()).collect::<String>();
    !plain(&shown).contains(&plain(full))
}

fn shortened(full: &str) -> String {
    match full.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &full[..end]),
        None => full.to_owned(),
    }
}

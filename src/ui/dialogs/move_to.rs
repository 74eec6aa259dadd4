//! A place for what is selected, by name: what a drag does, for the keyboard.

use std::sync::Arc;

use egui::{Context, Ui};

use super::frame::{Sheet, button_row, paragraph, scrolling};
use crate::edit::Edit;
use crate::lang::Lang;
use crate::layout::map::is_note_lane;
use crate::layout::words::lane_title;
use crate::model::{Attachment, Episode, EpisodeId, EpisodePath, LaneId, LaneKind, TouchpointId, words};
use crate::session::{Destination, Selected, Session};
use crate::theme::Theme;
use crate::ui::widgets::Kit;

/// What was chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MoveChoice {
    /// [`MoveDialog::edit`] says how.
    Move,
    Cancelled,
}

/// The choices while the dialog is open.
pub struct MoveDialog {
    /// How many touchpoints, notes, episodes and lanes go.
    touchpoints: usize,
    notes: usize,
    episodes: usize,
    lanes: usize,
    episode: Option<EpisodeId>,
    /// The touchpoint before the first one that goes.
    after: Option<TouchpointId>,
    hangs: Attachment,
    touchpoint_lane: Option<LaneId>,
    note_lane: Option<LaneId>,
    behind: Option<EpisodeId>,
    below: Option<LaneId>,
}

impl MoveDialog {
    pub fn new(session: &Session) -> Self {
        let several = session.several();
        let mut dialog = Self {
            touchpoints: several.touchpoints,
            notes: several.notes,
            episodes: several.episodes,
            lanes: several.lanes,
            episode: session.selected_episode().map(|path| path.episode),
            after: None,
            hangs: Attachment::Episode,
            touchpoint_lane: several.touchpoint_lane.and_then(|lane| lane.value()),
            note_lane: several.note_lane.and_then(|lane| lane.value()),
            behind: None,
            below: None,
        };
        dialog.after = dialog.staying(session).last().copied();
        if let Selected::Note(path) = session.selected() {
            dialog.hangs = session.project().note(path).map_or(Attachment::Episode, |note| note.attached);
        }
        dialog.behind = session.journey().episodes.iter().map(|one| one.id).rfind(|one| !is_chosen(session, *one));
        let stays = |one: &LaneId| !session.is_selected(Selected::Lane(*one));
        dialog.below = session.journey().lanes.iter().map(|one| one.id).rfind(stays);
        dialog
    }

    /// Enter moves, Escape leaves everything where it is.
    pub fn show(&mut self, ctx: &Context, lang: Lang, theme: &'static Theme, session: &Session) -> Option<MoveChoice> {
        let kit = Kit { theme, lang };
        let title = lang.text("dialog-move-title");
        let shown = Sheet::new(kit, "move", &title, 400.0).show(ctx, |ui, opened| {
            let first = scrolling(ui, |ui| {
                paragraph(ui, &kit, &self.what(lang));
                self.fields(ui, &kit, session)
            });
            if opened && let Some(first) = first {
                ui.memory_mut(|memory| memory.request_focus(first));
            }
            button_row(ui, |ui| {
                let go = kit.primary_button(ui, None, &lang.text("dialog-move"));
                let cancel = kit.secondary_button(ui, None, &lang.text("dialog-cancel"));
                match (go.clicked(), cancel.clicked()) {
                    (true, _) => Some(MoveChoice::Move),
                    (false, true) => Some(MoveChoice::Cancelled),
                    (false, false) => None,
                }
            })
        });
        let by_key = match (shown.escaped, shown.entered) {
            (true, _) => Some(MoveChoice::Cancelled),
            (false, true) => Some(MoveChoice::Move),
            (false, false) => None,
        };
        shown.inner.or(by_key)
    }

    /// "3 touchpoints, 1 note".
    fn what(&self, lang: Lang) -> String {
        let counts = [
            ("count-touchpoints", self.touchpoints),
            ("count-notes", self.notes),
            ("count-episodes", self.episodes),
            ("count-lanes", self.lanes),
        ];
        let said = counts.iter().filter(|(_, count)| *count > 0);
        let said: Vec<String> = said.map(|(key, count)| lang.with(key, &[("count", (*count).into())])).collect();
        said.join(", ")
    }

    /// Gives the id of the first field.
    fn fields(&mut self, ui: &mut Ui, kit: &Kit, session: &Session) -> Option<egui::Id> {
        if self.episodes > 0 {
            return Some(self.behind_field(ui, kit, session));
        }
        if self.lanes > 0 {
            return Some(self.below_field(ui, kit, session));
        }
        let journey = session.journey();
        let named = |one: &Arc<Episode>| match one.hidden {
            true => format!("{} ({})", kit.named(&one.title), kit.word("outline-hidden")),
            false => kit.named(&one.title),
        };
        let episodes: Vec<_> = journey.episodes.iter().map(|one| (Some(one.id), named(one))).collect();
        let part = words::of_parts(&journey.form, ["dialog-move-episode", "dialog-move-phase"]);
        let (first, picked) = combo(ui, kit, part, &self.episode, &episodes);
        if let Some(episode) = picked {
            self.episode = episode;
            self.after = self.staying(session).last().copied();
            self.hangs = Attachment::Episode;
        }
        if self.touchpoints > 0 {
            self.position_field(ui, kit, session);
            let lanes = lanes_of(kit, session, |kind| kind == LaneKind::Touchpoints);
            if lanes.len() > 1
                && let (_, Some(lane)) = combo(ui, kit, "dialog-move-lane", &self.touchpoint_lane, &lanes)
            {
                self.touchpoint_lane = lane;
            }
        }
        if self.notes > 0 {
            self.note_fields(ui, kit, session);
        }
        Some(first)
    }

    fn position_field(&mut self, ui: &mut Ui, kit: &Kit, session: &Session) {
        let mut places = vec![(None, kit.word("dialog-move-first"))];
        let titles = self.titles(session);
        places.extend(titles.into_iter().map(|(id, title)| (Some(id), behind(kit, &title))));
        if let (_, Some(after)) = combo(ui, kit, "dialog-move-position", &self.after, &places) {
            self.after = after;
        }
    }

    fn note_fields(&mut self, ui: &mut Ui, kit: &Kit, session: &Session) {
        let lanes = lanes_of(kit, session, is_note_lane);
        let key = if self.touchpoints > 0 { "dialog-move-note-lane" } else { "dialog-move-lane" };
        if let (_, Some(lane)) = combo(ui, kit, key, &self.note_lane, &lanes) {
            self.note_lane = lane;
        }
        if self.touchpoints > 0 {
            return;
        }
        let whole = ["dialog-move-whole-episode", "dialog-move-whole-phase"];
        let whole = words::of_parts(&session.journey().form, whole);
        let mut hangs = vec![(Attachment::Episode, kit.word(whole))];
        if let Attachment::Span(..) = self.hangs {
            hangs.push((self.hangs, kit.word("dialog-move-span")));
        }
        let titles = self.titles(session);
        hangs.extend(titles.into_iter().map(|(id, title)| (Attachment::Touchpoint(id), title)));
        if let (_, Some(attached)) = combo(ui, kit, "dialog-move-hangs", &self.hangs, &hangs) {
            self.hangs = attached;
        }
    }

    fn behind_field(&mut self, ui: &mut Ui, kit: &Kit, session: &Session) -> egui::Id {
        let mut places = vec![(None, kit.word("dialog-move-first"))];
        let stays = session.journey().episodes.iter().filter(|one| !is_chosen(session, one.id));
        places.extend(stays.map(|one| (Some(one.id), behind(kit, &kit.named(&one.title)))));
        let (id, picked) = combo(ui, kit, "dialog-move-position", &self.behind, &places);
        self.behind = picked.unwrap_or(self.behind);
        id
    }

    fn below_field(&mut self, ui: &mut Ui, kit: &Kit, session: &Session) -> egui::Id {
        let mut places = vec![(None, kit.word("dialog-move-top"))];
        let stays = session.journey().lanes.iter().filter(|one| !session.is_selected(Selected::Lane(one.id)));
        let below = |title: String| kit.word_with("dialog-move-below", &[("title", title.into())]);
        places.extend(stays.map(|one| (Some(one.id), below(lane_title(one, kit.lang)))));
        let (id, picked) = combo(ui, kit, "dialog-move-position", &self.below, &places);
        self.below = picked.unwrap_or(self.below);
        id
    }

    fn path(&self, session: &Session) -> Option<EpisodePath> {
        Some(EpisodePath { journey: session.journey_id(), episode: self.episode? })
    }

    /// The touchpoints of the episode that do not go.
    fn staying(&self, session: &Session) -> Vec<TouchpointId> {
        let Some(path) = self.path(session) else { return Vec::new() };
        let Some(episode) = session.project().episode(path) else { return Vec::new() };
        let ids = episode.touchpoints.iter().map(|one| one.id);
        ids.filter(|id| !session.is_selected(Selected::Touchpoint(path.touchpoint(*id)))).collect()
    }

    fn titles(&self, session: &Session) -> Vec<(TouchpointId, String)> {
        let Some(path) = self.path(session) else { return Vec::new() };
        let title = |id| session.project().touchpoint(path.touchpoint(id)).map(|one| (id, one.title.clone()));
        self.staying(session).into_iter().filter_map(title).collect()
    }

    /// The edit that was chosen. None where all is there already.
    pub fn edit(&self, session: &Session) -> Option<Edit> {
        if self.episodes > 0 {
            return session.episodes_behind(self.behind);
        }
        if self.lanes > 0 {
            return session.lanes_below(self.below);
        }
        let staying = self.staying(session);
        let index = self.after.and_then(|after| staying.iter().position(|one| *one == after)).map_or(0, |at| at + 1);
        session.cards_to(&Destination {
            episode: self.path(session)?,
            index,
            touchpoint_lane: self.touchpoint_lane,
            note_lane: self.note_lane,
            attached: self.hangs,
            hangs_anew: self.touchpoints == 0,
            takes: (true, true),
        })
    }
}

fn is_chosen(session: &Session, episode: EpisodeId) -> bool {
    session.is_selected(Selected::Episode(EpisodePath { journey: session.journey_id(), episode }))
}

fn behind(kit: &Kit, title: &str) -> String {
    kit.word_with("dialog-move-behind", &[("title", title.to_owned().into())])
}

/// Where cards lie in several lanes, each may keep its own.
fn lanes_of(kit: &Kit, session: &Session, suits: impl Fn(LaneKind) -> bool) -> Vec<(Option<LaneId>, String)> {
    let lanes = session.journey().lanes.iter().filter(|lane| suits(lane.kind));
    let mut lanes: Vec<_> = lanes.map(|lane| (Some(lane.id), lane_title(lane, kit.lang))).collect();
    if lanes.len() > 1 {
        lanes.insert(0, (None, kit.word("dialog-move-own-lane")));
    }
    lanes
}

/// A label and a field that opens a list; its id, and what was picked.
fn combo<T: PartialEq + Clone>(
    ui: &mut Ui,
    kit: &Kit,
    key: &'static str,
    current: &T,
    options: &[(T, String)],
) -> (egui::Id, Option<T>) {
    let name = kit.word(key);
    kit.label(ui, &name);
    let picked = kit.combo(ui, &name, current, options);
    (ui.make_persistent_id(("combo", name.as_str())), picked)
}

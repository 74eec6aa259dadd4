//! Joining the document with another file: what comes in, and what both changed, to choose.

mod rows;
mod work;

use std::sync::Arc;

use egui::{Context, Ui};

use super::frame::{Sheet, button_row, paragraph, scrolling};
use crate::disk::ContentHash;
use crate::fonts::icon;
use crate::join::{Choices, Side, joined_choosing};
use crate::lang::Lang;
use crate::model::Project;
use crate::theme::Theme;
use crate::ui::task::{Answer, Task};
use crate::ui::widgets::Kit;
pub use work::{JoinWish, is_same_file};
use work::{Origin, Prepared, name, prepared};

/// What came of it.
pub enum JoinChoice {
    /// The document of the wish, joined with a file of this content.
    Join(Arc<Project>, ContentHash),
    /// A file with what both started from is to be picked.
    PickBase,
    Cancelled,
    /// Why it cannot be done.
    Failed(String),
}

/// The dialog while it is open.
pub struct JoinDialog {
    wish: JoinWish,
    stage: Stage,
    choices: Choices,
    marked: usize,
    /// The first control of what is shown is still to get the keyboard. That takes more than one frame where
    /// another dialog was shown just before.
    wants_keyboard: bool,
}

enum Stage {
    Asked,
    Reading(Task<Result<Prepared, String>>),
    Choosing(Box<Prepared>),
    Joining(Task<Project>, ContentHash),
}

const WIDTH: f32 = 760.0;
/// What stands around the two lists, in points.
const AROUND_LISTS: f32 = 330.0;

impl JoinDialog {
    pub fn new(wish: JoinWish) -> Self {
        Self { wish, stage: Stage::Asked, choices: Choices::default(), marked: 0, wants_keyboard: true }
    }

    pub fn wish(&self) -> &JoinWish {
        &self.wish
    }

    pub fn show(&mut self, ctx: &Context, lang: Lang, theme: &'static Theme) -> Option<JoinChoice> {
        if let Some(choice) = self.go_on(ctx, lang) {
            return Some(choice);
        }
        let kit = Kit { theme, lang };
        let title = lang.with("join-dialog-title", &[("name", name(&self.wish.path).into())]);
        let shown = Sheet::new(kit, "join", &title, WIDTH).show(ctx, |ui, _| match &self.stage {
            Stage::Choosing(_) => self.choosing(ui, &kit),
            Stage::Asked | Stage::Reading(_) | Stage::Joining(..) => working(ui, &kit),
        });
        if shown.escaped {
            return Some(JoinChoice::Cancelled);
        }
        match shown.inner {
            Some(Does::Cancel) => Some(JoinChoice::Cancelled),
            Some(Does::PickBase) => Some(JoinChoice::PickBase),
            Some(Does::Join) => self.join(ctx),
            None if shown.entered => self.join(ctx),
            None => None,
        }
    }

    /// From stage to stage.
    fn go_on(&mut self, ctx: &Context, lang: Lang) -> Option<JoinChoice> {
        match &self.stage {
            Stage::Asked => {
                let wish = self.wish.clone();
                self.stage = Stage::Reading(Task::start(ctx, move |_| prepared(&wish)));
            }
            Stage::Reading(task) => match task.poll() {
                Answer::Waiting => {}
                Answer::Done(Ok(prepared)) => self.stage = Stage::Choosing(Box::new(prepared)),
                Answer::Done(Err(sentence)) => return Some(JoinChoice::Failed(sentence)),
                Answer::Lost => return Some(JoinChoice::Failed(lang.text("join-dialog-lost"))),
            },
            Stage::Joining(task, found) => match task.poll() {
                Answer::Waiting => {}
                Answer::Done(project) => return Some(JoinChoice::Join(Arc::new(project), *found)),
                Answer::Lost => return Some(JoinChoice::Failed(lang.text("join-dialog-lost"))),
            },
            Stage::Choosing(_) => {}
        }
        None
    }

    /// With what was chosen; the join that is shown if nothing was.
    fn join(&mut self, ctx: &Context) -> Option<JoinChoice> {
        let Stage::Choosing(prepared) = &mut self.stage else { return None };
        let found = prepared.found;
        if self.choices.each.is_empty() {
            return Some(JoinChoice::Join(Arc::new(std::mem::take(&mut prepared.joined.project)), found));
        }
        let (ours, theirs) = (Arc::clone(&self.wish.ours), Arc::clone(&prepared.theirs));
        let (base, choices) = (prepared.base.clone(), self.choices.clone());
        let work = move |_: &_| joined_choosing(base.as_deref(), &ours, &theirs, &choices).project;
        self.stage = Stage::Joining(Task::start(ctx, work), found);
        None
    }

    fn choosing(&mut self, ui: &mut Ui, kit: &Kit) -> Option<Does> {
        let does = scrolling(ui, |ui| self.differences(ui, kit));
        let Stage::Choosing(prepared) = &self.stage else { return None };
        let has_nothing = is_empty(prepared);
        let main = match (has_nothing, self.wish.is_own_file()) {
            (false, _) => "join-dialog-join",
            (true, true) => "dialog-save",
            (true, false) => "dialog-close",
        };
        let has_conflicts = !prepared.joined.conflicts.is_empty();
        let (clicked, has_keyboard) = buttons(ui, kit, main, self.wants_keyboard && !has_conflicts);
        self.wants_keyboard &= !has_keyboard;
        clicked.or(does)
    }

    /// What is to be chosen, and what comes in.
    fn differences(&mut self, ui: &mut Ui, kit: &Kit) -> Option<Does> {
        let Stage::Choosing(prepared) = &self.stage else { return None };
        paragraph(ui, kit, &origin(prepared, kit.lang));
        let room = (ui.ctx().content_rect().height() - AROUND_LISTS).clamp(150.0, 560.0);
        let conflicts = &prepared.joined.conflicts;
        let news = prepared.incoming.len() + prepared.joined.repairs.len();
        let mut does = None;
        if !conflicts.is_empty() {
            kit.label(ui, &kit.word_with("join-dialog-conflicts", &[("count", conflicts.len().into())]));
            let height = if news == 0 { room } else { room * 0.58 };
            let chosen =
                |place: usize| self.choices.each.get(&conflicts[place].spot).copied().unwrap_or(conflicts[place].kept);
            if self.wants_keyboard {
                self.wants_keyboard = !ui.memory(|memory| memory.has_focus(rows::conflicts_id()));
                ui.memory_mut(|memory| memory.request_focus(rows::conflicts_id()));
            }
            match rows::conflicts(ui, kit, height, conflicts, self.marked, &chosen) {
                Some(rows::Does::Mark(place)) => self.marked = place,
                Some(rows::Does::Choose(place, side)) => {
                    self.marked = place;
                    self.choices.each.insert(conflicts[place].spot, side);
                }
                Some(rows::Does::Accept) => does = Some(Does::Join),
                None => {}
            }
            ui.add_space(8.0);
            ui.horizontal(|ui| {
                for (key, side) in [("join-dialog-all-here", Side::Ours), ("join-dialog-all-there", Side::Theirs)] {
                    if kit.secondary_button(ui, None, &kit.word(key)).clicked() {
                        self.choices.each = conflicts.iter().map(|conflict| (conflict.spot, side)).collect();
                    }
                }
            });
        }
        if news > 0 {
            kit.label(ui, &kit.word_with("join-dialog-news", &[("count", prepared.incoming.len().into())]));
            let height = if conflicts.is_empty() { room } else { room * 0.42 };
            rows::news(ui, kit, height, &prepared.incoming, &prepared.joined.repairs);
        }
        if is_empty(prepared) {
            ui.add_space(10.0);
            paragraph(ui, kit, &kit.word("join-dialog-nothing"));
        }
        does
    }
}

/// What the user asks for.
enum Does {
    Join,
    PickBase,
    Cancel,
}

fn is_empty(prepared: &Prepared) -> bool {
    prepared.joined.conflicts.is_empty() && prepared.incoming.is_empty()
}

/// What was clicked, and whether the first button has the keyboard.
fn buttons(ui: &mut Ui, kit: &Kit, main: &str, wants_keyboard: bool) -> (Option<Does>, bool) {
    button_row(ui, |ui| {
        let is_closing = main == "dialog-close";
        let sign = (!is_closing).then_some(icon::CHECK);
        let primary = kit.primary_button(ui, sign, &kit.word(main));
        let has_keyboard = primary.has_focus();
        if wants_keyboard {
            primary.request_focus();
        }
        let cancelled = !is_closing && kit.secondary_button(ui, None, &kit.word("dialog-cancel")).clicked();
        let picks = kit.secondary_button(ui, None, &kit.word("join-dialog-pick-base")).clicked();
        let choices = [(primary.clicked(), Does::Join), (cancelled, Does::Cancel), (picks, Does::PickBase)];
        (choices.into_iter().find(|(is_meant, _)| *is_meant).map(|(_, does)| does), has_keyboard)
    })
}

/// While the files are read and compared.
fn working(ui: &mut Ui, kit: &Kit) -> Option<Does> {
    paragraph(ui, kit, &kit.word("join-dialog-working"));
    let cancel = button_row(ui, |ui| kit.secondary_button(ui, None, &kit.word("dialog-cancel")));
    cancel.clicked().then_some(Does::Cancel)
}

/// What both started from, and what follows from it.
fn origin(prepared: &Prepared, lang: Lang) -> String {
    match &prepared.origin {
        Origin::Unknown => lang.text("join-dialog-base-unknown"),
        Origin::Saved => lang.text("join-dialog-base-saved"),
        Origin::Version(name) => {
            // Names of earlier saves begin with day and time: 2026-11-21 10-04-59.
            let (day, time) = name.split_once(' ').unwrap_or((name, ""));
            let time = time.split('-').take(2).collect::<Vec<_>>().join(":");
            lang.with("join-dialog-base-version", &[("day", day.into()), ("time", time.into())])
        }
        Origin::File(name) => lang.with("join-dialog-base-file", &[("name", name.as_str().into())]),
    }
}

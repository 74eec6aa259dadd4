//! Before a save would go over a change that someone else made to the file.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::Context;

use super::frame::{Sheet, button_row, paragraph, scrolling};
use crate::disk;
use crate::file;
use crate::join::{differences, summary};
use crate::lang::Lang;
use crate::model::Project;
use crate::theme::Theme;
use crate::ui::task::{Answer, Task};
use crate::ui::widgets::Kit;

/// Which of the two is kept under the name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ConflictChoice {
    /// Ours goes beside theirs, under a name of its own.
    KeepBoth,
    /// One document of the two.
    Join,
    /// Ours is kept among the earlier versions.
    TakeTheirs,
    /// A copy of the other one is kept in the state folder.
    Overwrite,
    Cancel,
}

/// Asks what to do with a file that changed on disk, and tells how it differs. Enter keeps both, Escape goes back.
pub struct ConflictDialog {
    pub path: PathBuf,
    difference: Option<Task<Vec<String>>>,
    lines: Vec<String>,
}

impl ConflictDialog {
    /// `ours` is the document as it would be saved.
    pub fn new(ctx: &Context, path: PathBuf, ours: &Arc<Project>, lang: Lang) -> Self {
        let (theirs, ours) = (path.clone(), Arc::clone(ours));
        let difference = Task::start(ctx, move |_| difference(&theirs, &ours, lang));
        Self { path, difference: Some(difference), lines: vec![lang.text("conflict-reading")] }
    }

    pub fn show(&mut self, ctx: &Context, lang: Lang, theme: &'static Theme) -> Option<ConflictChoice> {
        match self.difference.as_ref().map(Task::poll) {
            Some(Answer::Done(lines)) => {
                self.lines = lines;
                self.difference = None;
            }
            Some(Answer::Lost) => {
                self.lines = vec![lang.text("conflict-unreadable")];
                self.difference = None;
            }
            Some(Answer::Waiting) | None => {}
        }
        let kit = Kit { theme, lang };
        let name = self.path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let title = lang.with("dialog-conflict-title", &[("name", name.into())]);
        let shown = Sheet::new(kit, "conflict", &title, 680.0).show(ctx, |ui, opened| {
            scrolling(ui, |ui| {
                paragraph(ui, &kit, &lang.text("dialog-conflict-text"));
                ui.add_space(12.0);
                self.lines.iter().for_each(|line| paragraph(ui, &kit, line));
            });
            button_row(ui, |ui| {
                let keep_both = kit.primary_button(ui, None, &lang.text("dialog-conflict-keep-both"));
                if opened {
                    keep_both.request_focus();
                }
                let join = kit.secondary_button(ui, None, &lang.text("dialog-conflict-join"));
                let take_theirs = kit.secondary_button(ui, None, &lang.text("dialog-conflict-take-theirs"));
                let overwrite = kit.secondary_button(ui, None, &lang.text("dialog-conflict-overwrite"));
                let cancel = kit.secondary_button(ui, None, &lang.text("dialog-cancel"));
                let choices = [
                    ConflictChoice::KeepBoth,
                    ConflictChoice::Join,
                    ConflictChoice::TakeTheirs,
                    ConflictChoice::Overwrite,
                    ConflictChoice::Cancel,
                ];
                [keep_both, join, take_theirs, overwrite, cancel]
                    .into_iter()
                    .zip(choices)
                    .find(|(button, _)| button.clicked())
            })
        });
        let by_key = match (shown.escaped, shown.entered) {
            (true, _) => Some(ConflictChoice::Cancel),
            (false, true) => Some(ConflictChoice::KeepBoth),
            (false, false) => None,
        };
        shown.inner.map(|(_, choice)| choice).or(by_key)
    }
}

/// What the file has that ours has not, in words.
fn difference(theirs: &Path, ours: &Project, lang: Lang) -> Vec<String> {
    let loaded = disk::load(theirs).ok().and_then(|(bytes, _)| file::read(&bytes).ok());
    let Some(theirs) = loaded else { return vec![lang.text("conflict-unreadable")] };
    let lines = summary(&differences(ours, &theirs), lang);
    if lines.is_empty() {
        return vec![lang.text("conflict-same")];
    }
    std::iter::once(lang.text("conflict-compared")).chain(lines).collect()
}

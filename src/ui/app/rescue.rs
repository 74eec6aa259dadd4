//! Damaged files in the window: what was mended is shown, kept as a report, or the other version is taken.

use std::path::PathBuf;
use std::sync::Arc;

use egui::Context;

use super::{App, Dialog};
use crate::session::Rescued;
use crate::ui::dialogs::{RepairsChoice, RepairsDialog};
use crate::ui::files::Purpose;

impl App {
    /// Shows what was done to the file of the open document, if it was damaged.
    pub(super) fn tell_repairs(&mut self) {
        if let Some(rescued) = &self.session.rescued {
            self.dialog = Dialog::Repairs(Box::new(RepairsDialog::new(Arc::clone(rescued))));
        }
    }

    pub(super) fn repairs(&mut self, ctx: &Context, dialog: Box<RepairsDialog>) {
        match dialog.show(ctx, self.lang(), self.theme()) {
            None => self.dialog = Dialog::Repairs(dialog),
            Some(RepairsChoice::GoOn) => self.focus_map(ctx),
            Some(RepairsChoice::Report) => {
                self.dialog = Dialog::Repairs(dialog);
                self.pick(ctx, Purpose::Report);
            }
            Some(RepairsChoice::OtherVersion) => {
                let shows_theirs = dialog.rescued().versions.as_ref().is_some_and(|versions| versions.shows_theirs);
                self.files.open_version(ctx, dialog.rescued().path.clone(), self.session.look(), !shows_theirs);
            }
        }
    }

    /// Writes the report where the user wants it.
    pub(super) fn write_report(&mut self, ctx: &Context, path: PathBuf) {
        let lang = self.lang();
        if let Some(rescued) = &self.session.rescued {
            self.files.write_report(ctx, path, rescued.repairs.report(&rescued.name(), lang), lang);
        }
        // Our own dialog for paths stood in its place.
        self.tell_repairs();
    }

    pub(super) fn report_written(&mut self, path: PathBuf, result: Result<(), String>) {
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        match result {
            Ok(()) => self.toasts.tell(self.lang().with("toast-report", &[("name", name.into())])),
            Err(sentence) => self.toasts.fail(self.lang().text("save-not-done"), sentence),
        }
    }

    /// A name beside the damaged file, which stays.
    pub(super) fn rescued_name(&self, rescued: &Rescued, purpose: &Purpose) -> String {
        let key = if *purpose == Purpose::Report { "repairs-report-name" } else { "repairs-name" };
        let stem = self.lang().with(key, &[("name", rescued.stem().into())]);
        format!("{stem}{}", purpose.endings()[0])
    }
}

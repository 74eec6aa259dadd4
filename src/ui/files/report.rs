//! A journey in words, from the document to the disk.

use std::path::PathBuf;
use std::sync::Arc;

use egui::Context;

use super::{Done, Files};
use crate::disk::{self, Expected};
use crate::export::report::report;
use crate::lang::Lang;
use crate::model::{JourneyId, Project};

impl Files {
    /// Writes the report of a journey; a file that was there is kept as a copy.
    pub fn write_page(&self, ctx: &Context, project: Arc<Project>, journey: JourneyId, path: PathBuf, lang: Lang) {
        let folders = self.folders();
        self.start(ctx, move || {
            let Some(journey) = project.journey(journey) else {
                return Done::Reported { path, result: Err(lang.text("export-journey-gone")) };
            };
            let page = report(&project, journey, lang);
            let result = disk::save(&path, page.as_bytes(), Expected::Anything, folders.as_ref());
            Done::Reported { path, result: result.map(drop).map_err(|error| error.sentence(lang)) }
        });
    }
}

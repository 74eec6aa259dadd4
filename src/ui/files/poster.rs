//! The poster, written on a thread.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::Context;

use super::{Done, Files, Progress};
use crate::clock;
use crate::disk::{self, SaveError};
use crate::export::{paper, png};
use crate::layout::Look;
use crate::layout::poster::{Sheet, poster};
use crate::model::{ImageId, Project};
use crate::picture;
use crate::ui::dialogs::PosterWish;

impl Files {
    /// `carry_over` is the share with which the window shows what is remembered, if it does: the poster shows it too.
    pub fn export(
        &mut self,
        ctx: &Context,
        project: Arc<Project>,
        wish: PosterWish,
        path: PathBuf,
        (look, carry_over): (Look, Option<f64>),
    ) {
        let progress = Progress::new();
        let told = progress.told(ctx);
        self.export = Some(progress);
        self.start(ctx, move || {
            let result = exported(&project, &wish, &path, (look, carry_over), &told);
            Done::Exported { path, result }
        });
    }
}

fn exported(
    project: &Arc<Project>,
    wish: &PosterWish,
    path: &Path,
    (look, carry_over): (Look, Option<f64>),
    told: &(dyn Fn(f32) -> bool + Sync),
) -> Result<(), Option<String>> {
    let gone = || Some(look.lang.text("export-journey-gone"));
    let journey = project.journey(wish.journey).ok_or_else(gone)?;
    let (width, height) = paper::pixels(wish.paper, wish.orientation, wish.dpi);
    let ratio = f64::from(height) / f64::from(width);
    let sheet = Sheet { ratio, date: clock::today(), version: project.version.clone(), carry_over };
    let look = Look { theme: wish.theme, ..look };
    let scene = poster(project, journey, &sheet, &look);
    let images =
        |id: ImageId| project.images.iter().find(|image| image.id == id).and_then(|image| picture::decoded(image));
    let written = disk::write_atomically(path, |file| {
        let mut out = std::io::BufWriter::new(file);
        png::write(&scene, &images, (width, height), wish.dpi, &mut out, told).map_err(ExportError::Png)
    });
    match written {
        Ok(_) => Ok(()),
        Err(ExportError::Png(png::PngError::Cancelled)) => Err(None),
        Err(ExportError::Png(error)) => Err(Some(error.to_string())),
        Err(ExportError::Save(error)) => Err(Some(error.sentence(look.lang))),
    }
}

enum ExportError {
    Png(png::PngError),
    Save(SaveError),
}

impl From<SaveError> for ExportError {
    fn from(error: SaveError) -> Self {
        Self::Save(error)
    }
}

//! The tasks that need no window: exporting and checking.

use std::path::Path;
use std::sync::Arc;

use super::repair::{outlook, repaired};
use super::report::reported;
use super::{Export, Merge, Status, Task};
use crate::clock;
use crate::disk::{self, Expected, SaveError};
use crate::export::png;
use crate::export::png::PngError;
use crate::file::{self, ReadError};
use crate::join::{Choices, Side, joined_choosing};
use crate::lang::Lang;
use crate::layout::Look;
use crate::layout::poster::{Sheet, poster};
use crate::model::invariants::findings;
use crate::model::{Journey, Project};
use crate::picture;

/// Why a task could not be done: what, where, and what to do.
#[derive(Clone, Debug, PartialEq)]
pub struct Failure {
    pub status: Status,
    pub sentence: String,
}

impl Failure {
    pub(super) fn failed(sentence: String) -> Self {
        Self { status: Status::Failed, sentence }
    }

    pub(super) fn usage(sentence: String) -> Self {
        Self { status: Status::Usage, sentence }
    }
}

/// Does a task and says what was done.
pub fn done(task: &Task, lang: Lang) -> Result<String, Failure> {
    match task {
        Task::Export(plan) => exported(plan, lang),
        Task::Check { file } => checked(file, lang),
        Task::Merge(plan) => merged(plan, lang),
        Task::Repair(plan) => repaired(plan, lang),
        Task::Report(plan) => reported(plan, lang),
    }
}

pub(super) fn loaded(file: &Path, lang: Lang) -> Result<Arc<Project>, Failure> {
    let (bytes, _) = disk::load(file).map_err(|error| Failure::failed(error.sentence(lang)))?;
    file::read(&bytes).map(Arc::new).map_err(|error| Failure::failed(read_sentences(&error, file, lang)))
}

/// One line for each thing that is wrong with a file, each with the name of the file.
pub(super) fn read_sentences(error: &ReadError, file: &Path, lang: Lang) -> String {
    let lines = match error {
        ReadError::Findings(found) => found
            .iter()
            .map(|found| {
                let place = found.line.map_or_else(|| name(file), |line| format!("{}:{line}", name(file)));
                format!("{place}: {}", found.finding.sentence(lang))
            })
            .collect(),
        one => vec![format!("{}: {}", name(file), one.sentence(lang))],
    };
    lines.join("\n")
}

fn checked(file: &Path, lang: Lang) -> Result<String, Failure> {
    let (bytes, _) = disk::load(file).map_err(|error| Failure::failed(error.sentence(lang)))?;
    let project = file::read(&bytes).map_err(|error| {
        let told = [Some(read_sentences(&error, file, lang)), outlook(&bytes, file, lang)];
        Failure::failed(told.into_iter().flatten().collect::<Vec<_>>().join("\n"))
    })?;
    let episodes = || project.journeys.iter().flat_map(|journey| &journey.episodes);
    let touchpoints: usize = episodes().map(|episode| episode.touchpoints.len()).sum();
    let values = [
        ("file", name(file).into()),
        ("journeys", project.journeys.len().into()),
        ("episodes", episodes().count().into()),
        ("touchpoints", touchpoints.into()),
    ];
    Ok(lang.with("cli-check-good", &values))
}

/// Joins two versions. A conflict has a status of its own, as merge programs have it, so that failing has
/// another one.
fn merged(plan: &Merge, lang: Lang) -> Result<String, Failure> {
    let failed = |failure: Failure| Failure::usage(failure.sentence);
    // git gives an empty file where two branches have nothing in common.
    let base = match std::fs::metadata(&plan.base) {
        Ok(metadata) if metadata.is_file() && metadata.len() == 0 => None,
        _ => Some(loaded(&plan.base, lang).map_err(failed)?),
    };
    let ours = loaded(&plan.ours, lang).map_err(failed)?;
    let theirs = loaded(&plan.theirs, lang).map_err(failed)?;
    let choices = Choices { all: plan.prefers_theirs.then_some(Side::Theirs), ..Choices::default() };
    let joined = joined_choosing(base.as_deref(), &ours, &theirs, &choices);
    if let Some(finding) = findings(&joined.project).first() {
        return Err(Failure::usage(finding.sentence(lang)));
    }
    disk::save_project(&plan.target, &joined.project, Expected::Anything, None)
        .map_err(|error| Failure::usage(error.sentence(lang)))?;
    let repairs = joined.repairs.iter().map(|repair| repair.sentence(lang));
    if joined.conflicts.is_empty() {
        let done = lang.with("cli-merge-done", &[("target", name(&plan.target).into())]);
        return Ok(std::iter::once(done).chain(repairs).collect::<Vec<_>>().join("\n"));
    }
    let conflicts = joined.conflicts.iter().map(|conflict| conflict.sentence(lang));
    Err(Failure::failed(conflicts.chain(repairs).collect::<Vec<_>>().join("\n")))
}

fn exported(plan: &Export, lang: Lang) -> Result<String, Failure> {
    let target = || [("target", name(&plan.target).into())];
    if !plan.target.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("png")) {
        return Err(Failure::usage(lang.with("cli-error-not-png", &target())));
    }
    if plan.target == plan.file {
        return Err(Failure::usage(lang.with("cli-error-same-file", &target())));
    }
    let project = loaded(&plan.file, lang)?;
    let journey = chosen(&project, plan.journey.as_deref(), lang)?;
    let look = Look { theme: plan.theme, lang: plan.lang.unwrap_or_else(|| content_language(&project, lang)) };
    let sheet = Sheet {
        ratio: plan.ratio(),
        date: plan.date.or_else(clock::today),
        version: project.version.clone(),
        carry_over: None,
    };
    let scene = poster(&project, journey, &sheet, &look);
    let (width, height) = plan.pixels();
    let images = |id| project.images.iter().find(|image| image.id == id).and_then(|image| picture::decoded(image));
    disk::write_atomically(&plan.target, |file| -> Result<(), Unwritten> {
        png::write(&scene, &images, (width, height), plan.dpi, file, &|_| true).map_err(Unwritten::Png)
    })
    .map_err(|error| Failure::failed(error.sentence(&plan.target, lang)))?;
    let values = [
        ("target", name(&plan.target).into()),
        ("journey", journey.title.as_str().into()),
        ("paper", plan.paper.name().into()),
        ("width", width.to_string().into()),
        ("height", height.to_string().into()),
        ("dpi", plan.dpi.to_string().into()),
    ];
    Ok(lang.with("cli-export-done", &values))
}

/// Why there is no poster.
enum Unwritten {
    Png(PngError),
    File(SaveError),
}

impl From<SaveError> for Unwritten {
    fn from(error: SaveError) -> Self {
        Self::File(error)
    }
}

impl Unwritten {
    fn sentence(&self, target: &Path, lang: Lang) -> String {
        match self {
            Self::File(error) => error.sentence(lang),
            Self::Png(PngError::Write(error)) => SaveError::file(target, error).sentence(lang),
            Self::Png(error) => {
                lang.with("cli-error-export", &[("target", name(target).into()), ("reason", error.to_string().into())])
            }
        }
    }
}

/// The journey with this title, whatever its capitals; the first one while none is asked for.
pub(super) fn chosen<'a>(project: &'a Project, title: Option<&str>, lang: Lang) -> Result<&'a Arc<Journey>, Failure> {
    let wanted =
        |journey: &&Arc<Journey>| title.is_none_or(|title| journey.title.to_lowercase() == title.to_lowercase());
    project.journeys.iter().find(wanted).ok_or_else(|| {
        let Some(title) = title else { return Failure::failed(lang.text("cli-error-no-journeys")) };
        let titles: Vec<String> = project.journeys.iter().map(|journey| format!("“{}”", journey.title)).collect();
        let values = [("title", title.into()), ("titles", titles.join(", ").into())];
        Failure::failed(lang.with("cli-error-no-journey", &values))
    })
}

/// The language that the content is written in, so that the program's words beside it are in the same.
pub(super) fn content_language(project: &Project, of_system: Lang) -> Lang {
    if project.language.trim().is_empty() { of_system } else { Lang::from_tag(project.language.trim()) }
}

pub(super) fn name(path: &Path) -> String {
    path.display().to_string()
}

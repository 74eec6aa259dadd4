//! The task that mends a damaged file into a new one.

use std::path::Path;

use super::Repair;
use super::tasks::{Failure, name, read_sentences};
use crate::disk::{self, Expected, SaveError};
use crate::file::{self, ReadError, Repairs, Salvaged, salvage, sides};
use crate::lang::Lang;

/// Writes what is whole, and tells what was done, a line for each.
pub fn repaired(plan: &Repair, lang: Lang) -> Result<String, Failure> {
    let (file, target) = (|| ("file", name(&plan.file).into()), || ("target", name(&plan.target).into()));
    if plan.target == plan.file {
        return Err(Failure::usage(lang.with("cli-repair-same", &[target()])));
    }
    let (bytes, _) = disk::load(&plan.file).map_err(|error| Failure::failed(error.sentence(lang)))?;
    let salvaged = salvaged(&bytes, plan.theirs);
    let Salvaged { project, repairs } =
        salvaged.map_err(|error| Failure::failed(read_sentences(&error, &plan.file, lang)))?;
    let failed = |error: SaveError| Failure::failed(error.sentence(lang));
    if repairs.is_empty() {
        let text = file::write(&project).map_err(|error| failed(SaveError::Unwritable(error.to_string())))?;
        disk::save(&plan.target, text.as_bytes(), Expected::New, None).map_err(failed)?;
        return Ok(lang.with("cli-repair-good", &[file(), target()]));
    }
    disk::save_project(&plan.target, &project, Expected::New, None).map_err(failed)?;
    let done = lang.with("cli-repair-done", &[file(), target(), ("summary", repairs.summary(lang).into())]);
    Ok([done, lines(&repairs, lang)].join("\n"))
}

fn lines(repairs: &Repairs, lang: Lang) -> String {
    let sentences = [true, false].map(|losses| repairs.sentences(losses, lang));
    sentences.concat().join("\n")
}

/// Of a file in which git put two versions, one of them.
fn salvaged(bytes: &[u8], theirs: bool) -> Result<Salvaged, ReadError> {
    match (salvage(bytes), sides(bytes)) {
        (Err(ReadError::Conflict { .. }), Some(sides)) => {
            salvage(if theirs { sides.theirs.text } else { sides.ours.text }.as_bytes())
        }
        (result, _) => result,
    }
}

/// What a repair would give, for a file that is not in order. None if it would give nothing.
pub fn outlook(bytes: &[u8], file: &Path, lang: Lang) -> Option<String> {
    let repairs = salvaged(bytes, false).ok()?.repairs;
    let values = [("file", name(file).into()), ("summary", repairs.summary(lang).into())];
    Some(lang.with("cli-check-repairable", &values))
}

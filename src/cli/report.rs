//! The task that tells a journey in words.

use std::io::Write;

use super::Report;
use super::tasks::{Failure, chosen, content_language, loaded, name};
use crate::disk::{self, SaveError};
use crate::export::report::report;
use crate::lang::Lang;

/// Writes the report, or gives it where no file is named.
pub fn reported(plan: &Report, lang: Lang) -> Result<String, Failure> {
    if let Some(target) = &plan.target {
        let values = || [("target", name(target).into())];
        if !target.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("md")) {
            return Err(Failure::usage(lang.with("cli-error-not-md", &values())));
        }
    }
    let project = loaded(&plan.file, lang)?;
    let journey = chosen(&project, plan.journey.as_deref(), lang)?;
    let page = report(&project, journey, plan.lang.unwrap_or_else(|| content_language(&project, lang)));
    let Some(target) = &plan.target else { return Ok(page.trim_end().to_owned()) };
    disk::write_atomically(target, |file| {
        file.write_all(page.as_bytes()).map_err(|error| SaveError::file(target, &error))
    })
    .map_err(|error: SaveError| Failure::failed(error.sentence(lang)))?;
    let values = [("target", name(target).into()), ("journey", journey.title.as_str().into())];
    Ok(lang.with("cli-report-done", &values))
}

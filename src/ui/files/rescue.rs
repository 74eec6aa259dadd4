//! Opening a file, whole or damaged.

use std::path::Path;
use std::sync::Arc;

use crate::disk;
use crate::file::{ReadError, Repairs, Salvaged, salvage, sides};
use crate::fonts;
use crate::layout::Look;
use crate::session::{OpenFile, Rescued, Session, Versions};

/// A file as an open document. One that is damaged gives what is whole in it, and one in which git put two
/// versions one of them; both open unsaved.
pub(super) fn opened(path: &Path, look: Look, theirs: bool) -> Result<Session, String> {
    let (bytes, hash) = disk::load(path).map_err(|error| error.sentence(look.lang))?;
    fonts::notice(&String::from_utf8_lossy(&bytes));
    let (salvaged, versions) = match salvage(&bytes) {
        Err(ReadError::Conflict { line }) => version(&bytes, theirs).unwrap_or(Err(ReadError::Conflict { line })),
        result => result.map(|salvaged| (salvaged, None)),
    }
    .map_err(|error| error.sentence(look.lang))?;
    let Salvaged { project, repairs } = salvaged;
    let project = Arc::new(project);
    if repairs == Repairs::default() && versions.is_none() {
        let file = OpenFile { path: path.to_owned(), hash };
        return Ok(Session::new(project, look, Some(file)));
    }
    Ok(Session::of_damaged(project, look, Rescued { path: path.to_owned(), repairs, versions }))
}

/// One of two versions, which may be damaged as any file may.
fn version(bytes: &[u8], theirs: bool) -> Option<Result<(Salvaged, Option<Versions>), ReadError>> {
    let sides = sides(bytes)?;
    let names = [(sides.ours.name, 1), (sides.theirs.name, 2)];
    let [ours, theirs_name] = names.map(|(name, number)| if name.is_empty() { number.to_string() } else { name });
    let versions = Versions { ours, theirs: theirs_name, shows_theirs: theirs };
    let text = if theirs { sides.theirs.text } else { sides.ours.text };
    Some(salvage(text.as_bytes()).map(|salvaged| (salvaged, Some(versions))))
}

//! A project that was read but does not hold together, mended: the counterpart of
//! [`crate::model::invariants`]. What is done is listed, and a project without findings is left as it is.

mod ids;
mod links;
mod micro;
mod texts;

use super::repairs::{Repair, RepairKind};
use crate::model::Project;
use crate::model::invariants::{Kind, Thing, beginning, findings};

/// Mends the project and tells how. `line` gives the line of the n-th thing with an id, counted from 0.
pub(super) fn repaired(project: &mut Project, line: impl Fn(&str, usize) -> Option<usize>) -> Vec<Repair> {
    if findings(project).is_empty() {
        return Vec::new();
    }
    let mut log = Log { repairs: Vec::new(), line: &line };
    ids::renew(project, &mut log);
    links::mend(project, &mut log);
    micro::agree(project, &mut log);
    texts::shorten(project, &mut log);
    log.repairs
}

/// Repairs a project that was not read from a file but put together, such as one of two joined versions.
pub fn repair(project: &mut Project) -> Vec<Repair> {
    repaired(project, |_, _| None)
}

/// What was done so far.
struct Log<'l> {
    repairs: Vec<Repair>,
    line: &'l dyn Fn(&str, usize) -> Option<usize>,
}

/// A thing as it is told of.
#[derive(Clone, Copy)]
struct Told<'p> {
    thing: Thing,
    title: &'p str,
    inside: &'p str,
}

impl<'p> Told<'p> {
    fn new(kind: Kind, number: u64, title: &'p str, inside: &'p str) -> Self {
        Self { thing: Thing::new(kind, number), title, inside }
    }
}

impl Log<'_> {
    fn add(&mut self, kind: RepairKind, told: Told<'_>) {
        self.add_nth(kind, told, 0);
    }

    /// About the n-th thing with its id.
    fn add_nth(&mut self, kind: RepairKind, told: Told<'_>, nth: usize) {
        let line = (self.line)(&told.thing.id(), nth);
        let title = beginning(told.title);
        self.repairs.push(Repair { kind, thing: told.thing.kind, title, inside: told.inside.to_owned(), line });
    }
}

//! A damaged file gives up what is whole in it.
//!
//! The text is read as a tree of brackets ([`tree`]), as it is and with its lines put straight ([`straight`]), and each record of it strictly, as the reader of files
//! does. Where a record does not read, its fields are tried one by one, and in the end the parts of its values
//! ([`values`]). What was mended or left out is listed. Then [`super::repair`] makes it hold together.

mod fields;
mod node;
mod records;
mod straight;
mod text;
mod tree;
mod values;

use self::fields::Notes;
use self::node::{Node, Shape, record_of};
use self::records::{Part, count};
use self::straight::straightened;
use self::text::{Lines, legible};
use self::tree::{Tree, tree};
use self::values::{key, nearest, short, strictly};
use super::read::{ReadError, first_line_of_ours, read, read_loosely};
use super::repairs::{Repair, RepairKind, Repairs};
use super::{repair, sides};
use crate::model::Project;
use crate::model::invariants::{Kind, findings};

/// How many repairs are listed; more are counted.
const MOST_LISTED: usize = 2_000;

/// What a file held, and what was done to have it.
#[derive(Clone, Debug, PartialEq)]
pub struct Salvaged {
    pub project: Project,
    /// Empty for a file that was in order.
    pub repairs: Repairs,
}

/// The project of a file that may be damaged. It has no [`findings`]. An error where nothing of ours is in the
/// file, where it is newer than this version, or where git joined two versions: [`sides`] gives these.
pub fn salvage(bytes: &[u8]) -> Result<Salvaged, ReadError> {
    let refusal = match read(bytes) {
        Ok(project) => return Ok(Salvaged { project, repairs: Repairs::default() }),
        Err(refusal) => refusal,
    };
    let is_hopeless = matches!(
        refusal,
        ReadError::TooBig { .. }
            | ReadError::TooMany
            | ReadError::Empty
            | ReadError::Newer { .. }
            | ReadError::Foreign(_)
    );
    if is_hopeless || matches!(refusal, ReadError::Conflict { .. }) && sides(bytes).is_some() {
        return Err(refusal);
    }
    let (text, mut list) = legible(bytes);
    // A text without anything of ours in it may be anybody's.
    let is_ours = |project: &Project| first_line_of_ours(&text).is_some() || count(project) > 0;
    let mut project = match read_loosely(&text).filter(is_ours) {
        Some(project) => project,
        None => {
            let (project, found) = best_of(&text).ok_or_else(|| refusal.clone())?;
            list.extend(found);
            project
        }
    };
    let lines = Lines::of(&text);
    if let (true, ReadError::Syntax { line, .. }) = (list.is_empty(), &refusal) {
        // Whatever it was, it is told that the file was not in order.
        list.push(Repair::at_line(RepairKind::Brackets, *line));
    }
    list.extend(repair::repaired(&mut project, |id, nth| lines.of_id(&text, id, nth)));
    match findings(&project) {
        rest if rest.is_empty() => Ok(Salvaged { project, repairs: Repairs::new(list, MOST_LISTED) }),
        _ => Err(refusal),
    }
}

/// All ways of reading brackets, where the first does not go smoothly; the one that gives most.
fn best_of(text: &str) -> Option<(Project, Vec<Repair>)> {
    let plain = tree(text, false);
    let is_smooth = plain.trouble.is_empty() && !plain.is_cut;
    let one = Salvager::new(text, text).project(plain);
    if is_smooth {
        return one;
    }
    let by_straight_lines = straightened(text).and_then(|straight| {
        let mut found = tree(&straight.text, true);
        found.trouble.extend(straight.places);
        found.trouble.sort_unstable();
        Salvager::new(&straight.text, text).project(found)
    });
    let by_lines = Salvager::new(text, text).project(tree(text, true));
    let losses = |list: &[Repair]| list.iter().filter(|repair| repair.kind.is_loss()).count();
    let all = [one, by_straight_lines, by_lines].into_iter().flatten();
    all.max_by_key(|(project, list)| (count(project), usize::MAX - losses(list)))
}

/// Reads a tree, and notes what it could not read.
struct Salvager<'t> {
    text: &'t str,
    lines: Lines,
    repairs: Vec<Repair>,
}

impl<'t> Salvager<'t> {
    /// With the text as the file has it, to tell of its lines: what is read differs from it by a sign or two.
    fn new(text: &'t str, written: &str) -> Self {
        Self { text, lines: Lines::of(written), repairs: Vec::new() }
    }

    /// None if there is nothing of ours in it.
    fn project(mut self, mut tree: Tree) -> Option<(Project, Vec<Repair>)> {
        // Fields at the top have lost the bracket of the project.
        let root = match tree.top.iter().position(|node| node.shape == Shape::Record && node.name.is_empty()) {
            Some(place) if tree.top.iter().all(|node| key(self.text, node).is_none()) => {
                let mut root = tree.top.swap_remove(place);
                root.children.extend(tree.top);
                root
            }
            _ => record_of(tree.top),
        };
        let project = self.record::<Project>(&root)?;
        if count(&project) == 0 {
            return None;
        }
        let mut last_line = 0;
        for at in &tree.trouble {
            let line = self.lines.of_place(*at);
            if line != last_line {
                self.repairs.push(Repair::at_line(RepairKind::Brackets, line));
                last_line = line;
            }
        }
        if tree.is_cut {
            let line = self.lines.of_place(self.text.trim_end().len());
            self.repairs.push(Repair::at_line(RepairKind::Cut, line));
        }
        // Trouble in the reading explains what is left out, so it stands beside it.
        self.repairs.sort_by_key(|repair| repair.line);
        Some((project, self.repairs))
    }

    /// A list of records: those that read or can be mended.
    fn all<T: Part>(&mut self, nodes: &[&Node]) -> Vec<T> {
        nodes.iter().filter_map(|node| self.record(node)).collect()
    }

    fn record<T: Part>(&mut self, node: &Node) -> Option<T> {
        if node.is_whole
            && node.shape == Shape::Record
            && let Ok(record) = strictly(&self.text[node.span.range()])
        {
            return Some(record);
        }
        if matches!(node.shape, Shape::Record | Shape::List)
            && let [only] = node.children.as_slice()
            && only.shape == Shape::Record
            && only.name.is_empty()
        {
            // One bracket too many.
            return self.record(only);
        }
        let (own, lists) = self.sorted::<T>(node);
        let Some(leaf) = self.leaf::<T>(node, &own) else {
            self.leave_out(T::KIND, node);
            return None;
        };
        self.note(T::KIND, node, leaf.notes);
        let mut record = leaf.record;
        for (name, nodes) in lists {
            record.fill(name, &nodes, self);
        }
        Some(record)
    }

    /// The fields that are the record's own, and for each of its lists the records that belong there. A record
    /// that strayed, or stands in the wrong one of its lists, goes to the list that it fits.
    fn sorted<'n, T: Part>(&mut self, node: &'n Node) -> (Vec<&'n Node>, Lists<'n>) {
        let mut own = Vec::new();
        let mut lists: Lists<'_> = T::LISTS.iter().map(|list| (list.name, Vec::new())).collect();
        for child in &node.children {
            let home = key(self.text, child).and_then(home_of::<T>);
            let is_list =
                child.shape == Shape::List && key(self.text, child).is_none_or(|key| !T::fields().contains(&key));
            if let Some(home) = home {
                for item in &child.children {
                    let place = self.place_of::<T>(item, home);
                    lists[place.unwrap_or(home)].1.push(item);
                }
            } else if is_list && child.children.iter().any(|item| self.place_of::<T>(item, usize::MAX).is_some()) {
                // The name of the list is lost, what is in it is not.
                for item in &child.children {
                    match self.place_of::<T>(item, usize::MAX) {
                        Some(place) => lists[place].1.push(item),
                        None => self.leave_out(Kind::Project, item),
                    }
                }
            } else if !child.name.is_empty() {
                own.push(child);
            } else if let Some(place) = self.place_of::<T>(child, usize::MAX) {
                lists[place].1.push(child);
            } else {
                self.leave_out(Kind::Project, child);
            }
        }
        (own, lists)
    }

    /// The list that a record fits by the names of its fields, `home` before the others.
    fn place_of<T: Part>(&self, item: &Node, home: usize) -> Option<usize> {
        if T::LISTS.is_empty() || item.shape != Shape::Record {
            return None;
        }
        let names: Vec<&str> = item.children.iter().filter_map(|child| key(self.text, child)).collect();
        let fits = |place: &usize| T::LISTS.get(*place).is_some_and(|list| (list.fits)(&names));
        Some(home).filter(fits).or_else(|| (0..T::LISTS.len()).find(fits))
    }

    fn note(&mut self, kind: Kind, node: &Node, notes: Notes) {
        if notes.is_empty() {
            return;
        }
        let title = self.title(node);
        for (what, at) in notes {
            let line = Some(self.lines.of_place(at));
            let (title, inside) = (title.clone(), String::new());
            self.repairs.push(Repair { kind: what, thing: kind, title, inside, line });
        }
    }

    fn leave_out(&mut self, kind: Kind, node: &Node) {
        let excerpt = short(&self.text[node.span.range()]);
        let line = Some(self.lines.of_place(node.span.start()));
        let (title, inside) = (self.title(node), String::new());
        self.repairs.push(Repair { kind: RepairKind::LeftOut { excerpt }, thing: kind, title, inside, line });
    }
}

/// The list that a name means, misspelt or not.
fn home_of<T: Part>(name: &str) -> Option<usize> {
    let names: Vec<&'static str> = T::LISTS.iter().map(|list| list.name).collect();
    let exact = names.iter().position(|one| *one == name);
    let meant = || nearest(name, &names).filter(|_| !T::fields().contains(&name));
    exact.or_else(|| meant().and_then(|meant| names.iter().position(|one| *one == meant)))
}

/// The records of each list of a record, by the name of the list.
type Lists<'n> = Vec<(&'static str, Vec<&'n Node>)>;

//! One record from what is left of its fields.

use std::cell::RefCell;

use ron::error::Error;

use super::Salvager;
use super::node::{Node, Shape};
use super::records::Part;
use super::values::{Mended, Value, key, nearest, rendered, segments, short, strictly, value, value_of};
use crate::file::repairs::RepairKind;

/// A field that reads: its name, its value as text, and its place.
struct Field {
    name: &'static str,
    value: Value,
    at: usize,
}

/// A field as it is found.
enum Found<'n> {
    Node(&'n Node),
    /// Cut out by the names around it.
    Words(String),
}

/// What is said of a record, in the order of the text.
pub(super) type Notes = Vec<(RepairKind, usize)>;

/// A record, what was mended in it, and how many of its fields were read.
pub(super) struct Leaf<T> {
    pub record: T,
    pub notes: Notes,
    pub fields: usize,
}

impl Salvager<'_> {
    /// The record that these fields make. None if too little of it is left.
    pub(super) fn leaf<T: Part>(&self, node: &Node, nodes: &[&Node]) -> Option<Leaf<T>> {
        let by_nodes =
            nodes.iter().filter_map(|node| Some((key(self.text, node)?, Found::Node(node), node.span.start())));
        let read = self.read_fields::<T>(by_nodes, node);
        if node.is_whole {
            return read;
        }
        // Where a quotation mark is lost, the names of the fields say more than the brackets.
        let known: Vec<&str> =
            T::fields().iter().filter(|name| T::LISTS.iter().all(|list| list.name != **name)).copied().collect();
        if !T::LISTS.is_empty() {
            return read;
        }
        let words = segments(self.text, node.span, &known);
        let by_words = words.into_iter().map(|(name, words, at)| (name, Found::Words(words), at));
        let other = self.read_fields::<T>(by_words, node);
        match (read, other) {
            (Some(read), Some(other)) if other.fields > read.fields => Some(other),
            (None, other) => other,
            (read, _) => read,
        }
    }

    fn read_fields<'n, T: Part>(
        &self,
        found: impl Iterator<Item = (&'n str, Found<'n>, usize)>,
        node: &Node,
    ) -> Option<Leaf<T>> {
        let known = T::fields();
        let mut notes = Notes::new();
        let mut fields: Vec<Field> = Vec::new();
        // What required fields are tried with: those that were read, else what stands for them.
        let required = RefCell::new(base::<T>());
        for (name, found, at) in found {
            let instead = known.iter().find(|one| **one == name).copied().or_else(|| nearest(name, known));
            let test = |name: &str, text: &str| -> Result<(), Error> {
                let record = with_field(&required.borrow(), name, text);
                strictly::<T>(&record).map(drop).map_err(|error| error.code)
            };
            let left_out = |notes: &mut Notes| notes.push((RepairKind::FieldLeftOut { field: short(name) }, at));
            let Some(known_name) = instead.filter(|name| fields.iter().all(|one| one.name != *name)) else {
                left_out(&mut notes);
                continue;
            };
            let value = match &found {
                Found::Node(node) => value(self.text, node, &|text| test(known_name, text)),
                Found::Words(words) => value_of(words, &|text| test(known_name, text)),
            };
            let Some(value) = value else {
                left_out(&mut notes);
                continue;
            };
            if known_name != name {
                notes.push((RepairKind::ReadAs { found: short(name), instead: known_name.to_owned() }, at));
            }
            let mut required = required.borrow_mut();
            if let Some(slot) = required.iter_mut().find(|slot| slot.0 == known_name) {
                slot.1.clone_from(&value.text);
            }
            drop(required);
            fields.push(Field { name: known_name, value, at });
        }
        let record = assembled::<T>(&fields)?;
        let is_required = |field: &Field| T::REQUIRED.iter().any(|(name, _)| *name == field.name);
        let is_known = T::REQUIRED.is_empty() || fields.iter().any(is_required);
        if !is_known {
            return None;
        }
        for field in &fields {
            notes.extend(field.value.mended.iter().map(|mended| (kind_of(mended, field.name), field.at)));
        }
        for (name, _) in T::REQUIRED {
            if fields.iter().all(|one| one.name != *name) {
                notes.push((RepairKind::FieldFilled { field: (*name).to_owned() }, node.span.start()));
            }
        }
        Some(Leaf { record, notes, fields: fields.len() })
    }

    /// What people call a record: its title, name or first words.
    pub(super) fn title(&self, node: &Node) -> String {
        let field = |name: &str| node.children.iter().find(|one| key(self.text, one) == Some(name));
        let words = ["title", "name", "text"].into_iter().find_map(field).filter(|one| one.shape == Shape::Text);
        let Some(words) = words else { return String::new() };
        let words = rendered(self.text, words);
        strictly::<String>(&words).map(|words| short(&words)).unwrap_or_default()
    }
}

fn kind_of(mended: &Mended, field: &str) -> RepairKind {
    match mended {
        Mended::ReadAs { found, instead } => RepairKind::ReadAs { found: found.clone(), instead: instead.clone() },
        Mended::Text => RepairKind::TextMended { field: field.to_owned() },
        Mended::Parts => RepairKind::PartsLeftOut { field: field.to_owned() },
    }
}

/// The required fields with something that reads. Where nothing stands for a lost field, a value is only made
/// up for trying the others.
fn base<T: Part>() -> Vec<(&'static str, String)> {
    let tried = |name: &str| match name {
        "format" => "Png",
        "bytes" => "\"\"",
        "year" | "value" => "0",
        "kind" => "Nps",
        _ => "\"\"",
    };
    T::REQUIRED.iter().map(|(name, lost)| (*name, lost.unwrap_or_else(|| tried(name)).to_owned())).collect()
}

/// A record with these fields and one more, or with that one in the place of its own.
fn with_field(required: &[(&'static str, String)], name: &str, text: &str) -> String {
    let mut record = "(".to_owned();
    for (one, value) in required.iter().filter(|(one, _)| *one != name) {
        record.push_str(&format!("{one}: {value}, "));
    }
    record.push_str(&format!("{name}: {text})"));
    record
}

fn assembled<T: Part>(fields: &[Field]) -> Option<T> {
    let mut record = "(".to_owned();
    for field in fields {
        record.push_str(&format!("{}: {}, ", field.name, field.value.text));
    }
    for (name, lost) in T::REQUIRED {
        if fields.iter().all(|one| one.name != *name) {
            record.push_str(&format!("{name}: {}, ", (*lost)?));
        }
    }
    record.push(')');
    strictly(&record).ok()
}

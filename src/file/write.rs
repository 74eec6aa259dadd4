//! A project to text.
//!
//! The writer is our own and not that of the `ron` crate, because it has to decide by itself what stands on a
//! line of its own: with the crate, a limit of depth is all that can be set, so that a short lane takes four
//! lines, and every apostrophe gets a backslash.

use std::fmt::Write as _;

use serde::{Serialize, Serializer, ser};

use super::{FIRST_LINE, FORMAT};
use crate::model::Project;

/// The records that have a line per field. All others stand on one line.
const TALL: [&str; 8] =
    ["Fragment", "Project", "CustomerGroup", "Journey", "Frame", "Episode", "Insight", "Improvement"];
const INDENT: &str = "  ";

/// Why a project could not be written as text.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the project cannot be written as text: {0}")]
pub struct WriteError(String);

impl ser::Error for WriteError {
    fn custom<T: std::fmt::Display>(message: T) -> Self {
        Self(message.to_string())
    }
}

/// The text of a project: the same project gives the same text, and [`super::read`] gives the same project.
///
/// # Errors
/// A value that has no text.
pub fn write(project: &Project) -> Result<String, WriteError> {
    document(&format!("{FIRST_LINE}{FORMAT}"), project)
}

/// A value as text, below this line.
pub(super) fn document(first_line: &str, value: &impl Serialize) -> Result<String, WriteError> {
    let mut writer = Writer { text: String::new(), indent: 0, lists_are_tall: false };
    // The second line lets every reader of RON understand that `Some` is left out.
    let _ = writeln!(writer.text, "{first_line}\n#![enable(implicit_some)]");
    value.serialize(&mut writer)?;
    writer.text.push('\n');
    Ok(writer.text)
}

struct Writer {
    text: String,
    /// How deep the current line is indented.
    indent: usize,
    /// Whether a list that starts here puts each of its items on a line: those in a tall record do.
    lists_are_tall: bool,
}

impl Writer {
    fn new_line(&mut self) {
        self.text.push('\n');
        for _ in 0..self.indent {
            self.text.push_str(INDENT);
        }
    }

    fn display(&mut self, value: impl std::fmt::Display) {
        // Writing to a string cannot fail.
        let _ = write!(self.text, "{value}");
    }

    fn start(&mut self, open: char, close: char, tall: bool, holds_tall_lists: bool) -> Items<'_> {
        self.text.push(open);
        self.indent += usize::from(tall);
        Items { writer: self, close, tall, holds_tall_lists, first: true }
    }

    /// Everything stays as it is, except what would end the string or the line, and other control characters.
    fn string(&mut self, value: &str) {
        self.text.push('"');
        let mut done = 0;
        for (at, byte) in value.bytes().enumerate() {
            if byte != b'"' && byte != b'\\' && byte >= b' ' && byte != 0x7f {
                continue;
            }
            self.text.push_str(&value[done..at]);
            match byte {
                b'\n' => self.text.push_str("\\n"),
                b'\r' => self.text.push_str("\\r"),
                b'\t' => self.text.push_str("\\t"),
                b'"' | b'\\' => self.text.extend(['\\', char::from(byte)]),
                control => self.display(format_args!("\\u{{{control:x}}}")),
            }
            done = at + 1;
        }
        self.text.push_str(&value[done..]);
        self.text.push('"');
    }

    fn unused(what: &str) -> WriteError {
        WriteError(format!("the model has no {what}"))
    }
}

/// The items of something in brackets.
struct Items<'w> {
    writer: &'w mut Writer,
    close: char,
    tall: bool,
    holds_tall_lists: bool,
    first: bool,
}

impl Items<'_> {
    fn item<T: Serialize + ?Sized>(&mut self, name: Option<&str>, value: &T) -> Result<(), WriteError> {
        if self.tall {
            self.writer.new_line();
        } else if !self.first {
            self.writer.text.push_str(", ");
        }
        self.first = false;
        if let Some(name) = name {
            self.writer.text.push_str(name);
            self.writer.text.push_str(": ");
        }
        self.writer.lists_are_tall = self.holds_tall_lists;
        value.serialize(&mut *self.writer)?;
        if self.tall {
            self.writer.text.push(',');
        }
        Ok(())
    }

    fn close(self) {
        if self.tall {
            self.writer.indent -= 1;
            if !self.first {
                self.writer.new_line();
            }
        }
        self.writer.text.push(self.close);
    }
}

macro_rules! as_displayed {
    ($($name:ident: $type:ty),*) => {$(
        fn $name(self, value: $type) -> Result<(), WriteError> {
            self.display(value);
            Ok(())
        }
    )*};
}

impl<'w> Serializer for &'w mut Writer {
    type Ok = ();
    type Error = WriteError;
    type SerializeSeq = Items<'w>;
    type SerializeTuple = Items<'w>;
    type SerializeTupleStruct = Items<'w>;
    type SerializeTupleVariant = Items<'w>;
    type SerializeMap = Items<'w>;
    type SerializeStruct = Items<'w>;
    type SerializeStructVariant = Items<'w>;

    as_displayed!(
        serialize_bool: bool, serialize_i8: i8, serialize_i16: i16, serialize_i32: i32, serialize_i64: i64,
        serialize_u8: u8, serialize_u16: u16, serialize_u32: u32, serialize_u64: u64
    );

    fn serialize_f32(self, value: f32) -> Result<(), WriteError> {
        self.serialize_f64(f64::from(value))
    }

    fn serialize_f64(self, value: f64) -> Result<(), WriteError> {
        // `Debug` gives the shortest text that reads back as the same number.
        self.display(format_args!("{value:?}"));
        Ok(())
    }

    fn serialize_str(self, value: &str) -> Result<(), WriteError> {
        self.string(value);
        Ok(())
    }

    fn serialize_none(self) -> Result<(), WriteError> {
        self.text.push_str("None");
        Ok(())
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), WriteError> {
        value.serialize(self)
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Result<(), WriteError> {
        self.text.push_str(variant);
        Ok(())
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Result<(), WriteError> {
        let mut items = self.start('(', ')', false, false);
        items.item(None, value)?;
        items.close();
        Ok(())
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        name: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<(), WriteError> {
        self.text.push_str(variant);
        self.serialize_newtype_struct(name, value)
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Items<'w>, WriteError> {
        let tall = self.lists_are_tall;
        Ok(self.start('[', ']', tall, false))
    }

    fn serialize_tuple(self, _: usize) -> Result<Items<'w>, WriteError> {
        Ok(self.start('(', ')', false, false))
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Items<'w>, WriteError> {
        Ok(self.start('(', ')', false, false))
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Items<'w>, WriteError> {
        self.text.push_str(variant);
        Ok(self.start('(', ')', false, false))
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Items<'w>, WriteError> {
        Ok(self.start('{', '}', false, false))
    }

    fn serialize_struct(self, name: &'static str, _: usize) -> Result<Items<'w>, WriteError> {
        let tall = TALL.contains(&name);
        Ok(self.start('(', ')', tall, tall))
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Items<'w>, WriteError> {
        self.text.push_str(variant);
        Ok(self.start('(', ')', false, false))
    }

    fn serialize_char(self, _: char) -> Result<(), WriteError> {
        Err(Writer::unused("single characters"))
    }

    fn serialize_bytes(self, _: &[u8]) -> Result<(), WriteError> {
        Err(Writer::unused("bytes"))
    }

    fn serialize_unit(self) -> Result<(), WriteError> {
        Err(Writer::unused("empty values"))
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<(), WriteError> {
        Err(Writer::unused("empty values"))
    }
}

macro_rules! unnamed_items {
    ($($trait:ident :: $method:ident),*) => {$(
        impl ser::$trait for Items<'_> {
            type Ok = ();
            type Error = WriteError;

            fn $method<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), WriteError> {
                self.item(None, value)
            }

            fn end(self) -> Result<(), WriteError> {
                self.close();
                Ok(())
            }
        }
    )*};
}

unnamed_items!(
    SerializeSeq::serialize_element,
    SerializeTuple::serialize_element,
    SerializeTupleStruct::serialize_field,
    SerializeTupleVariant::serialize_field
);

macro_rules! named_items {
    ($($trait:ident),*) => {$(
        impl ser::$trait for Items<'_> {
            type Ok = ();
            type Error = WriteError;

            fn serialize_field<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Result<(), WriteError> {
                self.item(Some(name), value)
            }

            fn end(self) -> Result<(), WriteError> {
                self.close();
                Ok(())
            }
        }
    )*};
}

named_items!(SerializeStruct, SerializeStructVariant);

impl ser::SerializeMap for Items<'_> {
    type Ok = ();
    type Error = WriteError;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), WriteError> {
        self.item(None, key)
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), WriteError> {
        self.writer.text.push_str(": ");
        value.serialize(&mut *self.writer)
    }

    fn end(self) -> Result<(), WriteError> {
        self.close();
        Ok(())
    }
}

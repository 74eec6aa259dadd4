//! Projects as text, without a disk: [`write()`] and [`read`], [`salvage()`] for files that are damaged;
//! parts of projects for the clipboard.
//!
//! A file starts with a line that names the format and its number, read from that line alone, so that a newer
//! file is refused before anything in it is judged. The rest is RON. Cards stand on a line of their own, larger
//! things have a line per field, and what has its default is left out: editing one thing changes few lines.

mod foreign;
mod fragment;
mod read;
mod repair;
mod repairs;
mod salvage;
mod sides;
mod step;
mod write;

pub use foreign::Foreign;
pub use fragment::{Fragment, FragmentError, is_fragment, read_fragment, write_fragment};
pub use read::{FoundAt, MOST_BYTES, MOST_TEXTS, ReadError, SyntaxProblem, read};
pub use repair::repair;
pub use repairs::{Repair, RepairKind, Repairs};
pub use salvage::{Salvaged, salvage};
pub use sides::{Side, Sides, sides};
pub use step::{step, stepped};
pub use write::{WriteError, write};

/// The newest format that this version reads, and the one that it writes.
pub const FORMAT: u32 = 1;

/// The first line of every file, up to the number of its format.
const FIRST_LINE: &str = "// Meander journey file, format ";

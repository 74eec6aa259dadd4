//! The command line: what runs without a window, and the sentence for what cannot run.

mod arguments;
mod repair;
mod report;
mod tasks;

use std::ffi::OsString;
use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

pub use arguments::{Arguments, Export, Merge, Parsed, Repair, Report, Task, parsed};

use crate::lang::Lang;
use tasks::Failure;

/// How a run ended, as the status of the process.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    Good = 0,
    /// It was understood and could not be done, or joining two versions left conflicts.
    Failed = 1,
    /// It was not understood, or two versions could not be joined at all.
    Usage = 2,
}

impl From<Status> for ExitCode {
    fn from(status: Status) -> Self {
        Self::from(status as u8)
    }
}

/// What is left to do after the command line was read.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    /// Open the window, with this file in it.
    Window(Option<PathBuf>),
    Ended(Status),
}

/// Where the program runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Surroundings {
    /// The language of what is said.
    pub lang: Lang,
    /// Whether a window can be shown.
    pub has_display: bool,
}

impl Surroundings {
    /// As the system has them. Only where windows come from X11 or Wayland can it be known beforehand that
    /// there is no display.
    pub fn of_system() -> Self {
        let names_display = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
        let has_display = !cfg!(target_os = "linux") || names_display("DISPLAY") || names_display("WAYLAND_DISPLAY");
        Self { lang: Lang::of_system(), has_display }
    }
}

/// Does what the command line asks for; the program's own name stands first in it. What is asked for goes
/// to `out`, what went wrong to `err`, as one sentence.
pub fn run(
    arguments: impl IntoIterator<Item = OsString>,
    surroundings: Surroundings,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> Outcome {
    let lang = surroundings.lang;
    match parsed(arguments, lang) {
        Parsed::Text(text) => {
            say(out, text.trim_end());
            Outcome::Ended(Status::Good)
        }
        Parsed::Wrong(sentence) => {
            say(err, &sentence);
            Outcome::Ended(Status::Usage)
        }
        Parsed::Arguments(Arguments { task: Some(task), .. }) => {
            Outcome::Ended(told(tasks::done(&task, lang), out, err))
        }
        Parsed::Arguments(Arguments { task: None, .. }) if !surroundings.has_display => {
            say(err, &lang.text("cli-error-display"));
            Outcome::Ended(Status::Failed)
        }
        Parsed::Arguments(Arguments { task: None, file }) => Outcome::Window(file),
    }
}

/// Says how a task ended.
fn told(result: Result<String, Failure>, out: &mut dyn Write, err: &mut dyn Write) -> Status {
    match result {
        Ok(sentence) => {
            say(out, &sentence);
            Status::Good
        }
        Err(Failure { status, sentence }) => {
            say(err, &sentence);
            status
        }
    }
}

/// Says that no display answers, and which ones were named.
pub fn no_display(lang: Lang, err: &mut dyn Write) -> Status {
    let named =
        |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty()).map(|at| format!("{name}={at}"));
    let named: Vec<String> = ["WAYLAND_DISPLAY", "DISPLAY"].into_iter().filter_map(named).collect();
    say(err, &lang.with("cli-error-dead-display", &[("named", named.join(", ").into())]));
    Status::Failed
}

/// Says that the window could not be opened, and why.
pub fn window_failed(reason: &str, lang: Lang, err: &mut dyn Write) -> Status {
    say(err, &lang.with("cli-error-window", &[("reason", reason.into())]));
    Status::Failed
}

/// Writes a line. Who closed the pipe does not want to hear more, so that is no error.
fn say(to: &mut dyn Write, line: &str) {
    let _ = writeln!(to, "{line}");
}

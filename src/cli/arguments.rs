//! What can be asked for on the command line, and the sentence for what cannot.
//!
//! The `help` texts in the attributes are keys of the messages; [`command`] puts the words in their place.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::builder::PossibleValue;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction, Args, CommandFactory, FromArgMatches, Parser, Subcommand, ValueEnum};

use crate::export::{self, Orientation, Paper};
use crate::lang::Lang;
use crate::model::Date;
use crate::theme::ThemeKind;

/// A whole command line.
#[derive(Clone, Debug, PartialEq, Parser)]
#[command(
    name = "meander",
    about = "cli-about",
    args_conflicts_with_subcommands = true,
    disable_help_subcommand = true
)]
pub struct Arguments {
    #[arg(value_name = "FILE", help = "cli-help-open-file")]
    pub file: Option<PathBuf>,
    #[command(subcommand)]
    pub task: Option<Task>,
}

/// What is done without a window.
#[derive(Clone, Debug, PartialEq, Subcommand)]
pub enum Task {
    #[command(about = "cli-about-export")]
    Export(Export),
    #[command(about = "cli-about-check")]
    Check {
        #[arg(value_name = "FILE", help = "cli-help-file")]
        file: PathBuf,
    },
    #[command(about = "cli-about-repair")]
    Repair(Repair),
    #[command(about = "cli-about-merge")]
    Merge(Merge),
    #[command(about = "cli-about-report")]
    Report(Report),
}

/// Which journey is told in words, and where to.
#[derive(Clone, Debug, PartialEq, Eq, Args)]
pub struct Report {
    #[arg(value_name = "FILE", help = "cli-help-file")]
    pub file: PathBuf,
    /// Said on the way out while none is given.
    #[arg(value_name = "OUT.md", help = "cli-help-report")]
    pub target: Option<PathBuf>,
    /// The first journey, unless this one is asked for.
    #[arg(long, value_name = "TITLE", help = "cli-help-journey")]
    pub journey: Option<String>,
    /// The language of the content, unless this one is asked for.
    #[arg(long, help = "cli-help-lang")]
    pub lang: Option<Lang>,
}

/// Two versions of a file to be joined, and what both started from.
#[derive(Clone, Debug, PartialEq, Eq, Args)]
pub struct Merge {
    /// An empty file if nothing is known.
    #[arg(value_name = "BASE", help = "cli-help-merge-base")]
    pub base: PathBuf,
    #[arg(value_name = "OURS", help = "cli-help-merge-ours")]
    pub ours: PathBuf,
    #[arg(value_name = "THEIRS", help = "cli-help-merge-theirs")]
    pub theirs: PathBuf,
    #[arg(short = 'o', long = "out", value_name = "OUT", help = "cli-help-merge-out")]
    pub target: PathBuf,
    #[arg(long = "theirs", help = "cli-help-merge-prefer")]
    pub prefers_theirs: bool,
}

/// Everything that an export needs to know: its plan, as a value.
#[derive(Clone, Debug, PartialEq, Args)]
pub struct Export {
    #[arg(value_name = "FILE", help = "cli-help-file")]
    pub file: PathBuf,
    #[arg(value_name = "OUT.png", help = "cli-help-target")]
    pub target: PathBuf,
    #[arg(long, help = "cli-help-paper", default_value = "a0", ignore_case = true)]
    pub paper: Paper,
    #[arg(long, help = "cli-help-dpi", default_value = "300", value_parser = clap::value_parser!(u32).range(72..=600))]
    pub dpi: u32,
    #[arg(long, help = "cli-help-portrait", conflicts_with = "landscape")]
    pub portrait: bool,
    #[arg(long, help = "cli-help-landscape")]
    pub landscape: bool,
    /// The first journey, unless this one is asked for.
    #[arg(long, value_name = "TITLE", help = "cli-help-journey")]
    pub journey: Option<String>,
    #[arg(long, help = "cli-help-theme", default_value = "poster")]
    pub theme: ThemeKind,
    /// The language of the content, unless this one is asked for.
    #[arg(long, help = "cli-help-lang")]
    pub lang: Option<Lang>,
    /// Today, unless this day is asked for.
    #[arg(long, value_name = "YYYY-MM-DD", help = "cli-help-date")]
    pub date: Option<Date>,
}

/// What is mended, and where to.
#[derive(Clone, Debug, PartialEq, Args)]
pub struct Repair {
    #[arg(value_name = "FILE", help = "cli-help-damaged")]
    pub file: PathBuf,
    #[arg(short = 'o', long = "output", value_name = "OUT", help = "cli-help-repaired")]
    pub target: PathBuf,
    #[arg(long, help = "cli-help-theirs")]
    pub theirs: bool,
}

impl Export {
    pub fn orientation(&self) -> Orientation {
        if self.portrait { Orientation::Portrait } else { Orientation::Landscape }
    }

    /// Width and height in pixels.
    pub fn pixels(&self) -> (u32, u32) {
        export::pixels(self.paper, self.orientation(), self.dpi)
    }

    /// Height of the picture as a share of its width.
    pub fn ratio(&self) -> f64 {
        let (width, height) = self.pixels();
        f64::from(height) / f64::from(width)
    }
}

impl ValueEnum for Paper {
    fn value_variants<'a>() -> &'a [Self] {
        &Self::ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(self.name().to_lowercase()))
    }
}

impl ValueEnum for Lang {
    fn value_variants<'a>() -> &'a [Self] {
        &Self::ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(self.tag()))
    }
}

impl ValueEnum for ThemeKind {
    fn value_variants<'a>() -> &'a [Self] {
        &Self::ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(match self {
            Self::Light => "light",
            Self::Dark => "dark",
            Self::HighContrast => "high-contrast",
            Self::Poster => "poster",
        }))
    }
}

/// What a command line comes to.
#[derive(Clone, Debug, PartialEq)]
pub enum Parsed {
    Arguments(Arguments),
    /// The text that `--help` or `--version` asks for.
    Text(String),
    /// One sentence that says what is wrong with it.
    Wrong(String),
}

/// Reads a command line, the program's own name first.
pub fn parsed(arguments: impl IntoIterator<Item = OsString>, lang: Lang) -> Parsed {
    let matches = command(lang).try_get_matches_from(arguments);
    match matches.and_then(|matches| Arguments::from_arg_matches(&matches)) {
        Ok(arguments) => Parsed::Arguments(arguments),
        Err(error) if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) => {
            Parsed::Text(error.to_string())
        }
        Err(error) => Parsed::Wrong(sentence(&error, lang)),
    }
}

/// The place in the list of options after all others.
const LAST: usize = 1000;

/// The parser, with its texts in this language.
pub fn command(lang: Lang) -> clap::Command {
    let help = Arg::new("help").short('h').long("help").global(true).action(ArgAction::Help).display_order(LAST);
    let version_flag = Arg::new("version").short('V').long("version").action(ArgAction::Version).display_order(LAST);
    let command = Arguments::command()
        .disable_help_flag(true)
        .disable_version_flag(true)
        .version(env!("CARGO_PKG_VERSION"))
        .arg(help.help("cli-help-help"))
        .arg(version_flag.help("cli-help-version"));
    spoken(command, lang).mut_subcommands(|task| spoken(task, lang))
}

/// Replaces the keys in a command by their words.
fn spoken(command: clap::Command, lang: Lang) -> clap::Command {
    let about = command.get_about().map(|key| lang.text(&key.to_string()));
    // As clap's own, with a heading in this language. Clap indents further lines of the usage by seven spaces.
    let template =
        format!("{{about-with-newline}}\n{}\n       {{usage}}\n\n{{all-args}}\n", lang.text("cli-heading-usage"));
    command
        .about(about.unwrap_or_default())
        .help_template(template)
        .subcommand_help_heading(lang.text("cli-heading-tasks"))
        .subcommand_value_name("TASK")
        .mut_args(|argument| {
            let heading = if argument.is_positional() { "cli-heading-arguments" } else { "cli-heading-options" };
            let help = argument.get_help().map(|key| lang.text(&key.to_string())).unwrap_or_default();
            let argument = argument.help(help).help_heading(lang.text(heading));
            // Defaults and choices stand in the words themselves.
            let hides = argument.get_action().takes_values();
            argument.hide_default_value(hides).hide_possible_values(hides)
        })
}

/// One sentence for a command line that cannot be used: what, where, and what to do.
fn sentence(error: &clap::Error, lang: Lang) -> String {
    let said = |kind: ContextKind| error.get(kind).map(joined).unwrap_or_default();
    let argument = said(ContextKind::InvalidArg);
    let value = said(ContextKind::InvalidValue);
    let key = match error.kind() {
        ErrorKind::InvalidValue if value.is_empty() => "cli-error-no-value",
        ErrorKind::InvalidValue => "cli-error-choice",
        ErrorKind::ValueValidation => "cli-error-value",
        ErrorKind::UnknownArgument => "cli-error-unknown",
        ErrorKind::MissingRequiredArgument => "cli-error-missing",
        ErrorKind::ArgumentConflict if !argument.is_empty() => "cli-error-conflict",
        _ => "cli-error-usage",
    };
    lang.with(
        key,
        &[
            ("argument", argument.into()),
            ("value", value.into()),
            ("choices", said(ContextKind::ValidValue).into()),
            ("other", said(ContextKind::PriorArg).into()),
        ],
    )
}

fn joined(value: &ContextValue) -> String {
    match value {
        ContextValue::String(one) => one.clone(),
        ContextValue::Strings(several) => several.join(", "),
        _ => String::new(),
    }
}

//! Arguments → the command line or the window, nothing else.

use std::io::{stderr, stdout};
use std::process::ExitCode;

use meander::cli::{self, Outcome, Status, Surroundings};
use meander::ui;

fn main() -> ExitCode {
    let surroundings = Surroundings::of_system();
    let status = match cli::run(std::env::args_os(), surroundings, &mut stdout(), &mut stderr()) {
        Outcome::Ended(status) => status,
        Outcome::Window(file) => match ui::run(file) {
            Ok(()) => Status::Good,
            Err(error) => cli::window_failed(&error.to_string(), surroundings.lang, &mut stderr()),
        },
    };
    status.into()
}

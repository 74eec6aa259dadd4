//! Arguments → the command line or the window, nothing else.

use std::io::{stderr, stdout};
use std::process::ExitCode;

use meander::cli::{self, Outcome, Status, Surroundings};
use meander::ui::{self, NoWindow};

fn main() -> ExitCode {
    let surroundings = Surroundings::of_system();
    let status = match cli::run(std::env::args_os(), surroundings, &mut stdout(), &mut stderr()) {
        Outcome::Ended(status) => status,
        Outcome::Window(file) => match ui::run(file) {
            Ok(()) => Status::Good,
            Err(NoWindow::NoDisplay) => cli::no_display(surroundings.lang, &mut stderr()),
            Err(NoWindow::Other(reason)) => cli::window_failed(&reason, surroundings.lang, &mut stderr()),
        },
    };
    status.into()
}

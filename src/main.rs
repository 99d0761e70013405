//! The program: parse, run, say what went wrong, exit code.

mod cli;

use std::process::ExitCode;

use clap::Parser;
use yhdyspinta::huge_pages::HugePages;

#[global_allocator]
static MEMORY: HugePages = HugePages;

fn main() -> ExitCode {
    MEMORY.keep_what_is_given_back();
    let arguments = cli::Arguments::parse();
    cli::stop_promptly();
    match cli::run(&arguments) {
        Ok(exit) => exit.into(),
        Err(error) if cli::is_closed_pipe(&error) => cli::Exit::Done.into(),
        Err(error) if error.is::<cli::NotSound>() => cli::Exit::Problems.into(),
        Err(error) => {
            cli::say(&format!("yhdyspinta: {error:#}\n"));
            cli::Exit::CannotContinue.into()
        }
    }
}

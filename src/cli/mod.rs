//! Which command answers which question? One file per command; this one only chooses.

mod answer;
mod certainty;
mod check;
mod compare;
mod convert;
mod coverage;
mod draw;
mod generate;
mod governance;
mod groups;
mod hubs;
mod info;
mod interfaces;
mod interrupt;
mod isolated;
mod known;
mod memory;
mod metrics;
mod options;
mod other;
mod progress;
mod recommend;
mod report;
mod scenario;
mod session;
mod template;
mod terminal;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

pub(crate) use answer::{Extent, give};
pub(crate) use interrupt::stop_promptly;
pub(crate) use options::{Format, Options};
pub(crate) use session::{NotSound, Session};
pub(crate) use terminal::{is_closed_pipe, print, say};

/// Where are the interfaces and which are missing, who is left out, who holds it together?
///
/// GRAPH is a network file (native JSON, CSV, Excel), a folder with actors.csv and ties.csv, or `-`
/// for standard input.
#[derive(Debug, Parser)]
#[command(
    name = "yhdyspinta",
    version,
    propagate_version = true,
    arg_required_else_help = true
)]
#[command(
    after_help = "Exit status: 0 done; 1 the input has problems (all listed); \
    2 wrong usage or cannot continue.\nResults go to standard output, messages to standard error."
)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    command: Command,
}

/// The commands, in the order of the help.
#[derive(Debug, Subcommand)]
enum Command {
    Report(Box<report::Arguments>),
    Check(Box<check::Arguments>),
    Info(Box<info::Arguments>),
    Interfaces(Box<interfaces::Arguments>),
    Coverage(Box<coverage::Arguments>),
    Isolated(Box<isolated::Arguments>),
    Hubs(Box<hubs::Arguments>),
    Governance(Box<governance::Arguments>),
    Certainty(Box<certainty::Arguments>),
    Recommend(Box<recommend::Arguments>),
    Metrics(Box<metrics::Arguments>),
    Groups(Box<groups::Arguments>),
    Scenario(Box<scenario::Arguments>),
    Compare(Box<compare::Arguments>),
    Draw(Box<draw::Arguments>),
    Convert(Box<convert::Arguments>),
    Template(template::Arguments),
    Generate(generate::Generate),
}

/// How the program ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Exit {
    /// The question is answered.
    Done,
    /// The input has problems, all of them said.
    Problems,
    /// Wrong usage, or something the program cannot get past.
    CannotContinue,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        match exit {
            Exit::Done => Self::SUCCESS,
            Exit::Problems => Self::from(1),
            Exit::CannotContinue => Self::from(2),
        }
    }
}

/// Runs the command that was asked for.
pub(crate) fn run(arguments: &Arguments) -> anyhow::Result<Exit> {
    match &arguments.command {
        Command::Report(arguments) => report::run(arguments),
        Command::Check(arguments) => check::run(arguments),
        Command::Info(arguments) => info::run(arguments),
        Command::Interfaces(arguments) => interfaces::run(arguments),
        Command::Coverage(arguments) => coverage::run(arguments),
        Command::Isolated(arguments) => isolated::run(arguments),
        Command::Hubs(arguments) => hubs::run(arguments),
        Command::Governance(arguments) => governance::run(arguments),
        Command::Certainty(arguments) => certainty::run(arguments),
        Command::Recommend(arguments) => recommend::run(arguments),
        Command::Metrics(arguments) => metrics::run(arguments),
        Command::Groups(arguments) => groups::run(arguments),
        Command::Scenario(arguments) => scenario::run(arguments),
        Command::Compare(arguments) => compare::run(arguments),
        Command::Draw(arguments) => draw::run(arguments),
        Command::Convert(arguments) => convert::run(arguments),
        Command::Template(arguments) => template::run(arguments),
        Command::Generate(arguments) => generate::run(arguments),
    }
}

//! Which sectors meet, through whom, how strongly, how fragile?

use clap::Args;
use yhdyspinta::findings::interfaces::Interfaces;

use super::{Exit, Extent, Options, Session, give};

/// Which sectors meet, through whom, how strongly, how fragile; what is missing
#[derive(Debug, Args)]
pub(crate) struct Arguments {
    #[command(flatten)]
    options: Options,
    #[command(flatten)]
    extent: Extent,
}

/// Runs the command.
pub(crate) fn run(arguments: &Arguments) -> anyhow::Result<Exit> {
    let Arguments { options, extent } = arguments;
    let session = Session::open(options)?;
    let answer = Interfaces::find(&session.model, &options.selection(), &options.grouping());
    give(&answer, extent, options)
}

//! What is in the network?

use clap::Args;
use yhdyspinta::findings::info::Info;

use super::{Exit, Extent, Options, Session, give};

/// What is in it: counts by kind, area, theme, status and time; ties of every status
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
    give(
        &Info::find(&session.model, &options.selection()),
        extent,
        options,
    )
}

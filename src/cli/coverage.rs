//! Which theme is met in which area and by whom, and how much is unknown?

use clap::Args;
use yhdyspinta::findings::Covered;

use super::{Exit, Extent, Options, Session, give};

/// Which theme is met in which area and by which side, what is missing by which rule, and how
/// much is unknown
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
    let answer = Covered::find(&session.model, &options.selection());
    give(&answer, extent, options)
}

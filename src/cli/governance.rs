//! Who governs: the participants together, one of them, or somebody set up for it?

use clap::Args;
use yhdyspinta::findings::Governance;

use super::{Exit, Extent, Options, Session, give};

/// Who governs, as a whole, by area, theme and stage: the participants together, one of them,
/// or an organisation set up for it
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
    let answer = Governance::find(&session.model, &options.selection());
    give(&answer, extent, options)
}

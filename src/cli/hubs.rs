//! Who coordinates, how do we know, and what depends on it?

use std::num::NonZeroUsize;

use clap::Args;
use yhdyspinta::findings::hubs::{DEFAULT_TOP, Hubs};

use super::options::at_least_one;
use super::{Exit, Extent, Options, Session, give};

/// Who coordinates, how we know, what depends on it
#[derive(Debug, Args)]
pub(crate) struct Arguments {
    #[command(flatten)]
    options: Options,
    #[command(flatten)]
    extent: Extent,

    /// How many of the first are called hubs and get their reason
    #[arg(long, value_name = "N", default_value_t = at_least_one(DEFAULT_TOP))]
    top: NonZeroUsize,
}

/// Runs the command.
pub(crate) fn run(arguments: &Arguments) -> anyhow::Result<Exit> {
    let Arguments {
        options,
        extent,
        top,
    } = arguments;
    let session = Session::open(options)?;
    let (selection, by) = (options.selection(), options.grouping());
    let answer = Hubs::find(&session.model, &selection, &by, top.get());
    let answer = answer.with_places(&session.model, &selection, &by, options.seed);
    give(&answer, extent, options)
}

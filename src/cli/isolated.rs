//! Who is cut off, in which sense, since when, and who would reconnect them?

use std::num::NonZeroUsize;

use clap::Args;
use yhdyspinta::findings::isolated::{Isolated, Reach};

use super::options::at_least_one;
use super::{Exit, Extent, Options, Session, give};

/// Who is cut off, in which sense, and which tie would help most
#[derive(Debug, Args)]
pub(crate) struct Arguments {
    #[command(flatten)]
    options: Options,
    #[command(flatten)]
    extent: Extent,

    /// How many steps a hub may be away
    #[arg(long, value_name = "K", default_value_t = Reach::default().steps)]
    steps: u32,

    /// How many of the first in the agreed order are hubs
    #[arg(long, value_name = "N", default_value_t = at_least_one(Reach::default().hubs))]
    hubs: NonZeroUsize,
}

/// Runs the command.
pub(crate) fn run(arguments: &Arguments) -> anyhow::Result<Exit> {
    let Arguments {
        options,
        extent,
        steps,
        hubs,
    } = arguments;
    let session = Session::open(options)?;
    let reach = Reach {
        steps: *steps,
        hubs: hubs.get(),
    };
    let selection = options.selection();
    let answer = Isolated::find(&session.model, &selection, &options.grouping(), reach);
    give(&answer, extent, options)
}

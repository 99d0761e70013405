//! How far can the answers be leant on?

use clap::Args;
use yhdyspinta::findings::certainty::{Certainty, Doubt};

use super::{Exit, Extent, Options, Session, give};

/// How far the answers can be leant on: places that cannot be told apart, densities, who said so
///
/// The network is read again and again with ties missed, actors missed and false ties noted.
#[derive(Debug, Args)]
pub(crate) struct Arguments {
    #[command(flatten)]
    options: Options,
    #[command(flatten)]
    extent: Extent,

    /// How many percent of the ties or actors are supposed wrong; half of it and twice as much
    /// are looked at, too
    #[arg(long, value_name = "PERCENT", default_value_t = 10,
          value_parser = clap::value_parser!(u8).range(1..=50))]
    wrong: u8,

    /// How many times the network is read with each error; fewer when it is large
    #[arg(long, value_name = "N", default_value_t = Doubt::default().runs,
          value_parser = clap::value_parser!(u32).range(20..=10_000))]
    runs: u32,

    /// An attribute of actors or ties that is a rating, beside those with a scale (rating,
    /// rating_scale)
    #[arg(long, value_name = "ATTR")]
    rating: Vec<String>,
}

/// Runs the command.
pub(crate) fn run(arguments: &Arguments) -> anyhow::Result<Exit> {
    let Arguments {
        options, extent, ..
    } = arguments;
    let session = Session::open(options)?;
    let doubt = Doubt {
        wrong: f64::from(arguments.wrong) / 100.0,
        runs: arguments.runs,
        seed: options.seed,
        ratings: arguments.rating.clone(),
    };
    let (selection, by) = (options.selection(), options.grouping());
    let answer = Certainty::find(&session.model, &selection, &by, &doubt);
    give(&answer, extent, options)
}

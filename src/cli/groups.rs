//! Which communities form, and do they follow areas or sectors?

use clap::{Args, ValueEnum};
use yhdyspinta::analyses::communities::{self, Communities};
use yhdyspinta::findings::groups::{Groups, Search};

use super::{Exit, Extent, Options, Session, give};

/// Which communities form, and do they follow areas or sectors
#[derive(Debug, Args)]
pub(crate) struct Arguments {
    #[command(flatten)]
    options: Options,
    #[command(flatten)]
    extent: Extent,

    /// How communities are looked for; Louvain's may fall apart
    #[arg(long, value_enum, default_value_t = Method::Leiden, help_heading = COMMUNITIES)]
    method: Method,

    /// What makes them good: modularity, or constant-potts, whose resolution is a density
    #[arg(long, value_enum, default_value_t = Objective::Modularity, help_heading = COMMUNITIES)]
    objective: Objective,

    /// Above 1 communities are smaller, below larger
    #[arg(long, value_name = "NUMBER", default_value_t = 1.0, value_parser = resolution,
          help_heading = COMMUNITIES)]
    resolution: f64,

    /// How many runs; the best counts and their agreement is reported
    #[arg(long, value_name = "N", default_value_t = 10,
          value_parser = clap::value_parser!(u32).range(1..=10_000), help_heading = COMMUNITIES)]
    runs: u32,

    /// How many networks with the same degrees and random partners to compare with; 99, and 19
    /// above 20,000 ties, when missing
    #[arg(long, value_name = "N", help_heading = COMMUNITIES)]
    rewired: Option<u32>,

    /// Every kind of tie is a layer of its own, a rare one counts as much as a common one
    #[arg(long, help_heading = COMMUNITIES)]
    layers: bool,
}

const COMMUNITIES: &str = "Communities";

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Method {
    Leiden,
    Louvain,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Objective {
    Modularity,
    ConstantPotts,
}

/// Runs the command.
pub(crate) fn run(arguments: &Arguments) -> anyhow::Result<Exit> {
    let options = &arguments.options;
    let session = Session::open(options)?;
    let answer = Groups::find(&session.model, &options.selection(), &arguments.search());
    give(&answer, &arguments.extent, options)
}

impl Arguments {
    fn search(&self) -> Search {
        Search {
            communities: Communities {
                method: match self.method {
                    Method::Leiden => communities::Method::Leiden,
                    Method::Louvain => communities::Method::Louvain,
                },
                objective: match self.objective {
                    Objective::Modularity => communities::Objective::Modularity,
                    Objective::ConstantPotts => communities::Objective::ConstantPotts,
                },
                resolution: self.resolution,
                runs: Some(self.runs),
                passes: None,
                seed: self.options.seed,
            },
            rewired: self.rewired,
            layers: self.layers,
            by: self.options.grouping(),
        }
    }
}

fn resolution(text: &str) -> Result<f64, String> {
    match text.parse::<f64>() {
        Ok(number) if number.is_finite() && number >= 0.0 => Ok(number),
        _ => Err("a number, 0 or above".to_owned()),
    }
}

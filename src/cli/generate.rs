//! Which synthetic network is wanted?

use std::io;
use std::path::PathBuf;

use clap::{Args, ValueEnum};
use yhdyspinta::generate::{
    Affiliation, Pairs, Preferential, RecursiveMatrix, SmallWorld, Uniform, cooperation::Region,
};
use yhdyspinta::output;
use yhdyspinta::render::native;

use super::{Exit, print};

/// Writes a synthetic network that follows from its model, its sizes and its seed alone
#[derive(Debug, Args)]
pub(crate) struct Generate {
    /// How ties come about
    #[arg(value_enum)]
    model: Model,

    /// How many actors
    #[arg(long, value_name = "N", default_value_t = 60)]
    actors: u32,

    /// How many ties are drawn; repeated ones and ties to oneself fall away
    #[arg(long, value_name = "N", default_value_t = 140)]
    ties: u32,

    /// The seed: another one gives another network
    #[arg(long, value_name = "N", default_value_t = 1)]
    seed: u64,

    /// Write here instead of to standard output
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Model {
    /// A made-up region with kinds, themes and names, as a native file
    Cooperation,
    /// Actors meet in projects, an edge list
    Affiliation,
    /// R-MAT: few actors with very many ties (actors rounded up to a power of two), an edge list
    Rmat,
    /// Every network of that size is as likely, an edge list
    Uniform,
    /// Who has ties gets more, an edge list
    Preferential,
    /// A ring with shortcuts, an edge list
    SmallWorld,
}

/// Runs the command.
pub(crate) fn run(arguments: &Generate) -> anyhow::Result<Exit> {
    if arguments.model == Model::Cooperation {
        anyhow::ensure!(
            arguments.actors >= 8,
            "--actors: a region has at least 8 actors"
        );
        let region = Region {
            actors: arguments.actors,
            ties: arguments.ties,
        };
        let text = native::write(&region.model(arguments.seed));
        match &arguments.output {
            Some(path) => output::write(path, text.as_bytes())?,
            None => print(text)?,
        }
        return Ok(Exit::Done);
    }
    let pairs = arguments.pairs()?;
    match &arguments.output {
        Some(path) => output::write_by(path, |mut file| pairs.write_edge_list(&mut file))?,
        None => pairs.write_edge_list(&mut io::stdout())?,
    }
    Ok(Exit::Done)
}

impl Generate {
    fn pairs(&self) -> anyhow::Result<Pairs> {
        let Self {
            actors, ties, seed, ..
        } = *self;
        anyhow::ensure!(actors > 0, "--actors: a network has at least one actor");
        let ties_per_actor = ties.div_ceil(actors);
        Ok(match self.model {
            Model::Affiliation => {
                let projects = (ties / 12).max(1);
                Affiliation {
                    actors,
                    projects,
                    seats: projects as usize * 5,
                }
                .pairs(seed)
            }
            Model::Rmat => {
                let scale = actors.next_power_of_two().trailing_zeros();
                RecursiveMatrix {
                    scale,
                    ties_per_actor,
                    ..Default::default()
                }
                .pairs(seed)
            }
            Model::Preferential => Preferential {
                actors,
                ties_per_actor,
            }
            .pairs(seed),
            Model::SmallWorld => SmallWorld {
                actors,
                neighbors: 2 * ties_per_actor,
                rewired: 0.1,
            }
            .pairs(seed),
            Model::Uniform | Model::Cooperation => Uniform {
                actors,
                ties: ties as usize,
            }
            .pairs(seed),
        })
    }
}

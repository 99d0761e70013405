//! How far can the answers be leant on?

mod ratings;
mod reports;
mod sentences;
mod table;
#[cfg(test)]
mod tests;

use schemars::JsonSchema;
use serde::Serialize;

use super::hubs::{Again, Effort, Hubs};
use super::naming;
use super::{ActorRef, Answer, Basis, Finding, WordRef};
use crate::analyses::Analysis;
use crate::analyses::shape::Density;
use crate::analyses::uncertainty::{
    Accuracy, Places, ReadingError, Spread, crossing_density_error, density_error, not_told_apart,
    places,
};
use crate::language::Phrase;
use crate::model::Model;
use crate::select::{Grouping, Selected, Selection};
use crate::table::Table;

pub use ratings::{FEW_VALUES, Rated, RatedGroup, Rating};
pub use reports::{Confidence, PairReports, Reports};

/// How sure places, densities, ties and ratings are: `yhdyspinta.certainty/1`.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Certainty {
    /// What was looked at.
    pub basis: Basis,
    /// What makes a sector: `kind`, `area`, `theme` or the name of an attribute.
    pub by: String,
    /// The share of ties or actors that sentences suppose wrong.
    pub wrong: f64,
    /// How many readings there were of each error; 0 where the network is too large to be read
    /// again.
    pub runs: u32,
    /// Where their lots come from.
    pub seed: u64,
    /// The rankings that were read again: `hubs`, `degree`, `betweenness`; degree alone, or
    /// nothing, in large networks.
    pub rankings: Vec<&'static str>,
    /// Every actor with a tie, hubs first.
    pub actors: Vec<Placed>,
    /// How well rankings read with errors tell the true one.
    pub accuracy: Vec<Reread>,
    /// Ties of pairs of pairs, with the bootstrap's error.
    pub density: Sure,
    /// The interfaces, the widest first.
    pub interfaces: Vec<InterfaceSure>,
    /// Who said that ties are there.
    pub reports: Reports,
    /// Ratings of actors, then of ties, by group.
    pub ratings: Vec<Rating>,
    /// What was found, the most urgent first.
    pub findings: Vec<Finding>,
}

/// The places of an actor in each ranking, in the order of [`Certainty::rankings`].
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Placed {
    /// The actor.
    #[serde(flatten)]
    pub actor: ActorRef,
    /// For each ranking its places.
    pub places: Vec<PlacesByError>,
    /// Its group in the first ranking, from 1: who cannot be told apart from the first of the
    /// group when that share is wrong in any way.
    pub group: usize,
}

/// The places of an actor in a ranking.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, JsonSchema)]
pub struct PlacesByError {
    /// In the network as it was read; several when it shares them with its equals.
    pub as_read: Places,
    /// When that share of ties is missed.
    pub missing_ties: Places,
    /// When that share of actors is missed.
    pub missing_actors: Places,
    /// When so many false ties are noted.
    pub false_ties: Places,
}

impl PlacesByError {
    /// All places it may have.
    pub fn all(&self) -> Places {
        let errors = self.missing_ties.with(self.missing_actors);
        self.as_read.with(errors).with(self.false_ties)
    }
}

/// How well a ranking read with errors tells the true one.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Reread {
    /// Which ranking.
    pub ranking: &'static str,
    /// What goes wrong.
    pub error: ReadingError,
    /// The share of ties or actors wrong.
    pub share: f64,
    /// How well; missing without actors.
    pub accuracy: Option<Accuracy>,
    /// How many places wide the interval of an actor is on average, as a share of all places;
    /// missing with fewer than two actors.
    pub width: Option<f64>,
}

/// A density and its standard error.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, JsonSchema)]
pub struct Sure {
    /// The density; missing with fewer than two actors.
    pub density: Option<f64>,
    /// Its standard error by the bootstrap of actors; missing where there are no others like
    /// them, or where the network is too large.
    pub standard_error: Option<f64>,
}

/// How sure the density of an interface is.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct InterfaceSure {
    /// One sector.
    pub a: WordRef,
    /// The other sector.
    pub b: WordRef,
    /// Between how many pairs of actors there is a tie.
    pub pairs: usize,
    /// The density and its error.
    #[serde(flatten)]
    pub density: Sure,
    /// The least and the most of it in nine readings of ten when that share of ties is missed.
    pub missing_ties: Option<[f64; 2]>,
    /// The same when that share of actors is missed.
    pub missing_actors: Option<[f64; 2]>,
    /// The same when so many false ties are noted.
    pub false_ties: Option<[f64; 2]>,
}

impl InterfaceSure {
    /// The least and the most over all errors.
    pub fn range(&self) -> Option<[f64; 2]> {
        let all = [self.missing_ties, self.missing_actors, self.false_ties];
        let join = |[a, b]: [f64; 2], [c, d]: [f64; 2]| [a.min(c), b.max(d)];
        all.into_iter().flatten().reduce(join)
    }
}

/// What is supposed to be wrong, and what is rated.
#[derive(Clone, Debug, PartialEq)]
pub struct Doubt {
    /// The share of ties or actors wrong; half of it and twice as much are looked at, too.
    pub wrong: f64,
    /// How many readings of each error; fewer in large networks.
    pub runs: u32,
    /// Where their lots come from.
    pub seed: u64,
    /// Attributes of actors or ties that are ratings, beside those that come with a scale.
    pub ratings: Vec<String>,
}

impl Default for Doubt {
    fn default() -> Self {
        Self {
            wrong: 0.1,
            runs: 100,
            seed: 1,
            ratings: Vec::new(),
        }
    }
}

impl Doubt {
    /// The shares of errors that are looked at.
    fn shares(&self) -> Vec<f64> {
        let shares = [self.wrong / 2.0, self.wrong, self.wrong * 2.0];
        shares.into_iter().filter(|share| *share <= 1.0).collect()
    }
}

/// About how many ties may be looked at while a network is read again.
const STEPS: f64 = 3e9;

/// How many samples the bootstrap of the whole network takes, and in how many steps at most.
const SAMPLES: u32 = 1000;
const BOOTSTRAP_STEPS: f64 = 1e9;

impl Certainty {
    /// Reads the network of the selection again and again with errors, and counts who said
    /// what.
    ///
    /// Complexity: at most `runs` times three errors times three shares of what the rankings
    /// take, within a fixed number of steps: beyond it there are fewer runs, then degree is the
    /// only ranking, then nothing is read again, which the answer says.
    pub fn find(model: &Model, selection: &Selection, by: &Grouping, doubt: &Doubt) -> Self {
        let selected = selection.select(model);
        let sectors = selected.sectors(by);
        let shares = doubt.shares();
        let effort = Effort {
            readings: (ReadingError::ALL.len() * shares.len()) as u32,
            runs: doubt.runs,
            steps: STEPS,
        };
        let mut answer = Self {
            basis: Basis::of(&selected),
            by: by.key().to_owned(),
            wrong: doubt.wrong,
            runs: 0,
            seed: doubt.seed,
            rankings: Vec::new(),
            actors: Vec::new(),
            accuracy: Vec::new(),
            density: density(&selected, doubt.seed),
            interfaces: Vec::new(),
            reports: Reports::of(&selected, &sectors, by),
            ratings: ratings::find(&selected, &sectors, by, &doubt.ratings),
            findings: Vec::new(),
        };
        if let Some(again) = Again::of(&selected, &sectors, effort) {
            answer.runs = again.runs();
            answer.rankings = again.rankings().to_vec();
            let mut supposed = Vec::new();
            for error in ReadingError::ALL {
                for &share in &shares {
                    let spread = again.read(error, share, doubt.seed);
                    answer
                        .accuracy
                        .extend(rereads(&again, error, share, &spread));
                    if share == doubt.wrong {
                        supposed.push(spread);
                    }
                }
            }
            if let [ties, actors, false_ties] = &supposed[..] {
                let name = |sector: u32| naming::sector(model, by, &sectors.keys[sector as usize]);
                answer.interfaces = interfaces(&again, [ties, actors, false_ties], name);
                let hubs = Hubs::find(model, selection, by, 1);
                answer.actors = placed(&again, [ties, actors, false_ties], &hubs);
            }
        }
        answer.findings = sentences::findings(&answer);
        answer
    }
}

impl Answer for Certainty {
    const SCHEMA: &'static str = "yhdyspinta.certainty/1";

    fn title(&self) -> Phrase {
        Phrase::new("certainty-title")
    }

    fn basis(&self) -> Phrase {
        self.basis.phrase()
    }

    fn findings(&self) -> &[Finding] {
        &self.findings
    }

    fn tables(&self) -> Vec<Table> {
        vec![
            table::places(self),
            table::interfaces(self),
            table::accuracy(self),
            table::reports(self),
            table::ratings(self),
        ]
    }
}

fn density(selected: &Selected<'_>, seed: u64) -> Sure {
    let graph = selected.freeze();
    let once = (graph.node_count() + graph.arc_count()) as f64;
    let is_small = once * f64::from(SAMPLES) <= BOOTSTRAP_STEPS;
    Sure {
        density: Density.run(&graph).0,
        standard_error: is_small
            .then(|| density_error(&graph, SAMPLES, seed))
            .flatten(),
    }
}

fn rereads(again: &Again<'_>, error: ReadingError, share: f64, spread: &Spread) -> Vec<Reread> {
    let rankings = again.rankings().iter().enumerate();
    rankings
        .map(|(place, &ranking)| {
            let ranked = again.by_actor(&spread.places[place]);
            let widths: u64 = ranked.values().map(|one| u64::from(one.width())).sum();
            let others = ranked.len().saturating_sub(1) as f64;
            Reread {
                ranking,
                error,
                share,
                accuracy: spread.accuracy[place],
                width: (others > 0.0).then(|| widths as f64 / ranked.len() as f64 / others),
            }
        })
        .collect()
}

/// The actors in the order of the first ranking; where that is not the hubs', equals stand in
/// the hubs' order.
fn placed(again: &Again<'_>, supposed: [&Spread; 3], hubs: &Hubs) -> Vec<Placed> {
    let rankings = 0..again.rankings().len();
    let all: Vec<Vec<PlacesByError>> = rankings
        .map(|ranking| {
            let as_read = places(&again.truth().scores[ranking]);
            let [ties, actors, false_ties] = supposed.map(|spread| &spread.places[ranking]);
            (0..as_read.len())
                .map(|actor| PlacesByError {
                    as_read: as_read[actor],
                    missing_ties: ties[actor],
                    missing_actors: actors[actor],
                    false_ties: false_ties[actor],
                })
                .collect()
        })
        .collect();
    let by_id: Vec<_> = all.iter().map(|places| again.by_actor(places)).collect();
    let of_hub = |actor: &ActorRef| -> Vec<PlacesByError> {
        let own = by_id
            .iter()
            .filter_map(|by_id| by_id.get(actor.id.as_str()));
        own.copied().collect()
    };
    let mut actors: Vec<Placed> = (hubs.actors.iter())
        .map(|hub| Placed {
            places: of_hub(&hub.actor),
            actor: hub.actor.clone(),
            group: 0,
        })
        .collect();
    actors.sort_by_key(|placed| placed.places[0].as_read);
    let first: Vec<Places> = actors.iter().map(|placed| placed.places[0].all()).collect();
    for (group, members) in not_told_apart(&first).into_iter().enumerate() {
        for member in members {
            actors[member].group = group + 1;
        }
    }
    actors
}

fn interfaces(
    again: &Again<'_>,
    supposed: [&Spread; 3],
    name: impl Fn(u32) -> WordRef,
) -> Vec<InterfaceSure> {
    let pairs = again.interfaces().iter().zip(again.partners());
    let mut all: Vec<InterfaceSure> = pairs
        .enumerate()
        .map(|(place, (&(a, b), [rows, columns]))| {
            let [missing_ties, missing_actors, false_ties] =
                supposed.map(|spread| spread.shares[place]);
            InterfaceSure {
                a: name(a),
                b: name(b),
                pairs: rows.iter().sum(),
                density: Sure {
                    density: again.truth().shares[place],
                    standard_error: crossing_density_error(&rows, &columns),
                },
                missing_ties,
                missing_actors,
                false_ties,
            }
        })
        .collect();
    all.sort_by_key(|interface| std::cmp::Reverse(interface.pairs));
    all
}

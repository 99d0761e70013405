//! Which measures are there? A row for each, in the order of the lists people read.

use super::between::{Betweenness, BetweennessNormalized, BetweennessSampled, TieBetweenness};
use super::brokerage::{Brokerage, BrokerageTest, NetworkBrokerage, Role};
use super::centralization::Centralization;
use super::closure::{
    AverageClustering, Clustering, DyadCensus, Reciprocity, ReciprocityDyadic, Transitivity,
    TriadCensus,
};
use super::cohesion::{
    BridgeCount, ComponentCount, Components, Coreness, Cutpoint, CutpointCount, Fragmentation,
    LargestComponent, MaxCoreness, StrongComponentCount, StrongComponents,
};
use super::communities::{Communities, Louvain, Modularity, ModularityBy};
use super::core_periphery::{Core, CorePeripheryFit};
use super::degree::{Degree, InDegree, OutDegree, Strength};
use super::distance::{
    AverageDistance, AverageDistanceSampled, Closeness, ClosenessSampled, Diameter, Eccentricity,
    Harmonic, HarmonicSampled, Radius,
};
use super::holes::{Constraint, EffectiveSize, Efficiency, Hierarchy};
use super::key_players::{DistanceFragmentation, KeyPlayersToReach, KeyPlayersToRemove};
use super::krackhardt::{ChainEfficiency, ChainHierarchy, Connectedness, LeastUpperBounds};
use super::mixing::{Assortativity, Ei, EiIndex};
use super::multiplex::{LayerOverlap, Multiplex};
use super::positions::{
    Blockmodel, Concor, ContinuousCore, StructuralClusters, StructuralCorrelation,
    StructuralDistance,
};
use super::segregation::{
    ColemanHomophily, FreemanSegregation, GuptaAndersonMay, Mixing, SpectralSegregation,
    SpectralSegregationMean, WithinOddsRatio, YulesQ,
};
use super::shape::{Actors, AssortativityDegree, Density, Isolates, Ties};
use super::two_mode::{
    Projections, TwoModeBetweenness, TwoModeCloseness, TwoModeDegree, TwoModeDensity,
};
use super::walk::{Authority, Eigenvector, Hub, Katz, PageRank};
use super::{About, Analysis, Cost, Level, Outcome, Seeded, Shape};
use crate::frozen::FrozenGraph;

/// A measure that can be asked for by name.
#[derive(Clone, Copy, Debug)]
pub struct Row {
    /// Its name, question, convention and source.
    pub about: About,
    /// What it gives a value to.
    pub level: Level,
    /// How its work grows.
    pub cost: Cost,
    /// The name of the measure that estimates it where it takes too long.
    pub estimate: Option<&'static str>,
    run: fn(&FrozenGraph, u64) -> Outcome,
}

/// What lots are drawn from when nobody says otherwise.
pub const DEFAULT_SEED: u64 = 1;

impl Row {
    /// The row of an analysis with its default options.
    const fn of<A>() -> Self
    where
        A: Analysis + Default,
        A::Output: Shape,
    {
        Self {
            about: A::ABOUT,
            level: A::Output::LEVEL,
            cost: Cost::Linear,
            estimate: None,
            run: |graph, _| A::default().run(graph).into_outcome(),
        }
    }

    /// The row of an analysis that draws lots.
    const fn seeded<A>() -> Self
    where
        A: Seeded,
        A::Output: Shape,
    {
        Self {
            about: A::ABOUT,
            level: A::Output::LEVEL,
            cost: Cost::Linear,
            estimate: None,
            run: |graph, seed| A::from_seed(seed).run(graph).into_outcome(),
        }
    }

    /// The same row, whose work grows faster than the network.
    const fn takes(self, cost: Cost) -> Self {
        Self { cost, ..self }
    }

    /// The same row, and the measure that estimates it.
    const fn estimated_by(self, name: &'static str) -> Self {
        Self {
            estimate: Some(name),
            ..self
        }
    }

    /// The row of a role of brokers, by its place in [`Role::ALL`], and a facet: 0 the count,
    /// 1 what chance would give, 2 the z-score.
    const fn brokerage<const ROLE: usize, const FACET: usize>(
        name: &'static str,
        question: &'static str,
    ) -> Self {
        Self {
            about: About {
                name,
                question,
                ..Brokerage::ABOUT
            },
            level: Level::Node,
            cost: Cost::Linear,
            estimate: None,
            run: |graph, _| {
                let roles = Brokerage.run(graph);
                let role = Role::ALL[ROLE];
                let measure = match FACET {
                    0 => roles.counts(role),
                    1 => roles.expected(role),
                    _ => roles.z_scores(role),
                };
                measure.into_outcome()
            },
        }
    }

    /// Does it compare kinds of ties, so that the graph needs its layers?
    pub fn needs_layers(&self) -> bool {
        [Multiplex::ABOUT.name, LayerOverlap::ABOUT.name].contains(&self.about.name)
    }

    /// The answer; lots are drawn from [`DEFAULT_SEED`].
    pub fn run(&self, graph: &FrozenGraph) -> Outcome {
        self.run_seeded(graph, DEFAULT_SEED)
    }

    /// The answer when lots are drawn from this seed.
    pub fn run_seeded(&self, graph: &FrozenGraph, seed: u64) -> Outcome {
        (self.run)(graph, seed)
    }
}

/// The measures of every network.
pub const REGISTRY: &[Row] = &[
    Row::of::<Actors>(),
    Row::of::<Ties>(),
    Row::of::<Density>(),
    Row::of::<Reciprocity>(),
    Row::of::<ReciprocityDyadic>(),
    Row::of::<Transitivity>(),
    Row::of::<AverageClustering>(),
    Row::of::<ComponentCount>(),
    Row::of::<StrongComponentCount>(),
    Row::of::<LargestComponent>(),
    Row::of::<Isolates>(),
    Row::of::<Fragmentation>(),
    Row::of::<AverageDistance>()
        .takes(Cost::Waves)
        .estimated_by("average_distance_sampled"),
    Row::of::<Diameter>().takes(Cost::Farthest),
    Row::of::<Radius>().takes(Cost::Nearest),
    Row::of::<CutpointCount>(),
    Row::of::<BridgeCount>(),
    Row::of::<MaxCoreness>(),
    Row::of::<Centralization<Degree>>(),
    Row::of::<Centralization<InDegree>>(),
    Row::of::<Centralization<OutDegree>>(),
    Row::of::<Centralization<Closeness>>().takes(Cost::Waves),
    Row::of::<Centralization<Betweenness>>().takes(Cost::Searches),
    Row::of::<Centralization<Eigenvector>>(),
    Row::of::<AssortativityDegree>(),
    Row::of::<DyadCensus>(),
    Row::of::<TriadCensus>(),
    Row::seeded::<CorePeripheryFit>(),
    Row::of::<Connectedness>(),
    Row::of::<ChainHierarchy>(),
    Row::of::<ChainEfficiency>(),
    Row::of::<LeastUpperBounds>(),
    Row::seeded::<Modularity>(),
    Row::of::<Degree>(),
    Row::of::<InDegree>(),
    Row::of::<OutDegree>(),
    Row::of::<Strength>(),
    Row::of::<Closeness>()
        .takes(Cost::Waves)
        .estimated_by("closeness_sampled"),
    Row::of::<Harmonic>()
        .takes(Cost::Waves)
        .estimated_by("harmonic_sampled"),
    Row::of::<Betweenness>()
        .takes(Cost::Searches)
        .estimated_by("betweenness_sampled"),
    Row::of::<BetweennessNormalized>()
        .takes(Cost::Searches)
        .estimated_by("betweenness_sampled"),
    Row::of::<Eigenvector>(),
    Row::of::<PageRank>(),
    Row::of::<Katz>(),
    Row::of::<Hub>(),
    Row::of::<Authority>(),
    Row::of::<Coreness>(),
    Row::of::<Clustering>(),
    Row::of::<Eccentricity>().takes(Cost::Waves),
    Row::of::<Constraint>(),
    Row::of::<EffectiveSize>(),
    Row::of::<Efficiency>(),
    Row::of::<Hierarchy>(),
    Row::of::<Cutpoint>(),
    Row::of::<Components>(),
    Row::seeded::<Communities>(),
    Row::seeded::<Core>(),
];

/// The measures of a network whose actors are parted into sectors.
pub const BY_SECTOR: &[Row] = &[
    Row::of::<EiIndex>(),
    Row::of::<Assortativity>(),
    Row::of::<ModularityBy>(),
    Row::of::<Ei>(),
    Row::brokerage::<0, 0>("brokerage_coordinator", "question-brokerage-coordinator"),
    Row::brokerage::<1, 0>("brokerage_itinerant", "question-brokerage-itinerant"),
    Row::brokerage::<2, 0>("brokerage_gatekeeper", "question-brokerage-gatekeeper"),
    Row::brokerage::<3, 0>(
        "brokerage_representative",
        "question-brokerage-representative",
    ),
    Row::brokerage::<4, 0>("brokerage_liaison", "question-brokerage-liaison"),
    Row::brokerage::<5, 0>("brokerage_total", "question-brokerage-total"),
    Row::brokerage::<0, 1>(
        "brokerage_coordinator_expected",
        "question-brokerage-coordinator-expected",
    ),
    Row::brokerage::<1, 1>(
        "brokerage_itinerant_expected",
        "question-brokerage-itinerant-expected",
    ),
    Row::brokerage::<2, 1>(
        "brokerage_gatekeeper_expected",
        "question-brokerage-gatekeeper-expected",
    ),
    Row::brokerage::<3, 1>(
        "brokerage_representative_expected",
        "question-brokerage-representative-expected",
    ),
    Row::brokerage::<4, 1>(
        "brokerage_liaison_expected",
        "question-brokerage-liaison-expected",
    ),
    Row::brokerage::<5, 1>(
        "brokerage_total_expected",
        "question-brokerage-total-expected",
    ),
    Row::brokerage::<0, 2>(
        "brokerage_coordinator_z",
        "question-brokerage-coordinator-z",
    ),
    Row::brokerage::<1, 2>("brokerage_itinerant_z", "question-brokerage-itinerant-z"),
    Row::brokerage::<2, 2>("brokerage_gatekeeper_z", "question-brokerage-gatekeeper-z"),
    Row::brokerage::<3, 2>(
        "brokerage_representative_z",
        "question-brokerage-representative-z",
    ),
    Row::brokerage::<4, 2>("brokerage_liaison_z", "question-brokerage-liaison-z"),
    Row::brokerage::<5, 2>("brokerage_total_z", "question-brokerage-total-z"),
];

/// What is answered only when it is asked for by name: it needs sectors or two modes, takes
/// long, or is no list of numbers.
pub const ON_REQUEST: &[Row] = &[
    Row::of::<StrongComponents>(),
    Row::seeded::<Louvain>(),
    Row::seeded::<BetweennessSampled>().takes(Cost::Draws),
    Row::of::<TieBetweenness>().takes(Cost::Searches),
    Row::seeded::<AverageDistanceSampled>().takes(Cost::Wave),
    Row::seeded::<ClosenessSampled>().takes(Cost::Wave),
    Row::seeded::<HarmonicSampled>().takes(Cost::Wave),
    Row::of::<DistanceFragmentation>().takes(Cost::Waves),
    Row::seeded::<KeyPlayersToRemove>(),
    Row::seeded::<KeyPlayersToReach>(),
    Row::of::<TwoModeDegree>(),
    Row::of::<TwoModeCloseness>().takes(Cost::Waves),
    Row::of::<TwoModeBetweenness>().takes(Cost::Searches),
    Row::of::<TwoModeDensity>(),
    Row::of::<Projections>(),
    Row::of::<NetworkBrokerage>(),
    Row::seeded::<BrokerageTest>(),
    Row::of::<Mixing>(),
    Row::of::<FreemanSegregation>(),
    Row::of::<ColemanHomophily>(),
    Row::of::<GuptaAndersonMay>(),
    Row::of::<WithinOddsRatio>(),
    Row::of::<YulesQ>(),
    Row::of::<SpectralSegregation>(),
    Row::of::<SpectralSegregationMean>(),
    Row::of::<ContinuousCore>(),
    Row::of::<StructuralDistance>().takes(Cost::Pairs),
    Row::of::<StructuralCorrelation>().takes(Cost::Pairs),
    Row::of::<StructuralClusters>().takes(Cost::Pairs),
    Row::of::<Concor>().takes(Cost::Pairs),
    Row::of::<Blockmodel>().takes(Cost::Pairs),
    Row::of::<Multiplex>(),
    Row::seeded::<LayerOverlap>(),
];

/// Every row, those answered only on request last.
pub fn rows() -> impl Iterator<Item = &'static Row> {
    REGISTRY.iter().chain(BY_SECTOR).chain(ON_REQUEST)
}

/// The measure with that name.
pub fn find(name: &str) -> Option<&'static Row> {
    rows().find(|row| row.about.name == name)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::analyses::small::{directed, undirected};
    use crate::language::Language;

    #[test]
    fn names_stand_once_and_can_be_found() {
        let names: BTreeSet<&str> = rows().map(|row| row.about.name).collect();
        assert_eq!(names.len(), rows().count());
        assert!(names.iter().all(|name| find(name).is_some()));
        assert!(find("size").is_none());
    }

    #[test]
    fn every_question_is_asked_in_every_language() {
        for about in rows().map(|row| row.about) {
            for language in Language::ALL {
                let question = about.question().in_language(language);
                assert!(question.ends_with('?'), "{question}");
            }
            assert!(!about.source.is_empty(), "{}", about.name);
        }
    }

    #[test]
    fn nothing_one_and_two_are_answered_by_all() {
        let graphs = [
            undirected(0, &[]),
            undirected(1, &[]),
            undirected(2, &[]),
            undirected(2, &[[0, 1]]),
            directed(0, &[]),
            directed(1, &[]),
            directed(2, &[[0, 1]]),
        ];
        for row in rows() {
            for graph in &graphs {
                let outcome = row.run(graph);
                let count = match &outcome {
                    Outcome::NodeMeasure(measure) => measure.len(),
                    Outcome::NodeMark(mark) => mark.0.len(),
                    Outcome::NodeMembership(membership) => membership.of().len(),
                    _ => continue,
                };
                assert_eq!(count, graph.node_count(), "{}", row.about.name);
            }
        }
    }
}

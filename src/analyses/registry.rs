//! Which measures are there? A row for each, in the order of the lists people read.

use super::between::{Betweenness, BetweennessNormalized};
use super::cohesion::{Components, Coreness, Cutpoint};
use super::communities::{Communities, Modularity, ModularityBy};
use super::degree::{Degree, InDegree, OutDegree, Strength};
use super::distance::{Closeness, Harmonic};
use super::key_players::{DistanceFragmentation, KeyPlayersToReach, KeyPlayersToRemove};
use super::positions::{Blockmodel, Concor, StructuralCorrelation, StructuralDistance};
use super::segregation::{
    ColemanHomophily, FreemanSegregation, GuptaAndersonMay, Mixing, SpectralSegregation,
    SpectralSegregationMean, WithinOddsRatio, YulesQ,
};
use super::two_mode::{TwoModeBetweenness, TwoModeCloseness, TwoModeDegree, TwoModeDensity};
use super::walk::PageRank;
use super::{About, Analysis, Level, Outcome, Shape};
use crate::frozen::FrozenGraph;

/// A measure that can be asked for by name.
#[derive(Clone, Copy, Debug)]
pub struct Row {
    /// Its name, question, convention and source.
    pub about: About,
    /// What it gives a value to.
    pub level: Level,
    run: fn(&FrozenGraph) -> Outcome,
}

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
            run: |graph| A::default().run(graph).into_outcome(),
        }
    }

    /// The answer.
    pub fn run(&self, graph: &FrozenGraph) -> Outcome {
        (self.run)(graph)
    }
}

/// The measures.
pub const REGISTRY: &[Row] = &[
    Row::of::<Degree>(),
    Row::of::<InDegree>(),
    Row::of::<OutDegree>(),
    Row::of::<Strength>(),
    Row::of::<Closeness>(),
    Row::of::<Harmonic>(),
    Row::of::<Betweenness>(),
    Row::of::<BetweennessNormalized>(),
    Row::of::<PageRank>(),
    Row::of::<Coreness>(),
    Row::of::<Cutpoint>(),
    Row::of::<Components>(),
    Row::of::<Communities>(),
    Row::of::<Modularity>(),
    Row::of::<ModularityBy>(),
];

/// What is answered only when it is asked for by name: it needs sectors or two modes, takes
/// long, or is no list of numbers.
pub const ON_REQUEST: &[Row] = &[
    Row::of::<DistanceFragmentation>(),
    Row::of::<KeyPlayersToRemove>(),
    Row::of::<KeyPlayersToReach>(),
    Row::of::<TwoModeDegree>(),
    Row::of::<TwoModeCloseness>(),
    Row::of::<TwoModeBetweenness>(),
    Row::of::<TwoModeDensity>(),
    Row::of::<Mixing>(),
    Row::of::<FreemanSegregation>(),
    Row::of::<ColemanHomophily>(),
    Row::of::<GuptaAndersonMay>(),
    Row::of::<WithinOddsRatio>(),
    Row::of::<YulesQ>(),
    Row::of::<SpectralSegregation>(),
    Row::of::<SpectralSegregationMean>(),
    Row::of::<StructuralDistance>(),
    Row::of::<StructuralCorrelation>(),
    Row::of::<Concor>(),
    Row::of::<Blockmodel>(),
];

/// Every row, those answered only on request last.
pub fn rows() -> impl Iterator<Item = &'static Row> {
    REGISTRY.iter().chain(ON_REQUEST)
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
        for row in rows() {
            for language in Language::ALL {
                let question = row.about.question().in_language(language);
                assert!(question.ends_with('?'), "{question}");
            }
            assert!(!row.about.source.is_empty(), "{}", row.about.name);
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

//! What does the network look like kind of tie by kind of tie?

use std::collections::{BTreeMap, HashMap};

use petgraph::graph::NodeIndex;

use super::{Direction, FrozenGraph};
use crate::select::Selected;

/// One unweighted graph for each kind of tie, over the same actors.
#[derive(Clone, Debug)]
pub struct Layers {
    node_count: usize,
    directed: bool,
    kinds: Vec<String>,
    graphs: Vec<FrozenGraph>,
}

impl Layers {
    /// Layers by kind, in the order given.
    ///
    /// # Panics
    /// When the graphs differ in their number of nodes or in direction.
    ///
    /// # Examples
    /// ```
    /// use yhdyspinta::frozen::{Direction, FrozenGraph, Layers};
    ///
    /// let funds = FrozenGraph::from_arcs(3, Direction::Undirected, &[[0, 1]])?;
    /// let advises = FrozenGraph::from_arcs(3, Direction::Undirected, &[[0, 1], [1, 2]])?;
    /// let layers = Layers::new([("funds".into(), funds), ("advises".into(), advises)]);
    /// assert_eq!(layers.kinds(), ["funds", "advises"]);
    /// # Ok::<(), yhdyspinta::frozen::FreezeError>(())
    /// ```
    pub fn new(layers: impl IntoIterator<Item = (String, FrozenGraph)>) -> Self {
        let (kinds, graphs): (Vec<_>, Vec<_>) = layers.into_iter().unzip();
        let graphs: Vec<FrozenGraph> = graphs.iter().map(FrozenGraph::unweighted).collect();
        let node_count = graphs.first().map_or(0, FrozenGraph::node_count);
        let directed = graphs.first().is_some_and(FrozenGraph::is_directed);
        for graph in &graphs {
            assert_eq!(graph.node_count(), node_count, "the same actors");
            assert_eq!(graph.is_directed(), directed, "the same direction");
        }
        Self {
            node_count,
            directed,
            kinds,
            graphs,
        }
    }

    /// How many nodes there are.
    pub fn node_count(&self) -> usize {
        self.node_count
    }

    /// How many kinds there are.
    pub fn kind_count(&self) -> usize {
        self.kinds.len()
    }

    /// The kinds, in order.
    pub fn kinds(&self) -> &[String] {
        &self.kinds
    }

    /// The ties of each kind.
    pub fn graphs(&self) -> &[FrozenGraph] {
        &self.graphs
    }

    /// Do ties run one way?
    pub fn is_directed(&self) -> bool {
        self.directed
    }

    /// The other ends of the ties of a node, with the kinds of each, in order; ties going out
    /// when directed.
    pub(crate) fn partners(&self, node: u32) -> Vec<(u32, Vec<usize>)> {
        let mut ties: Vec<(u32, usize)> = Vec::new();
        for (kind, graph) in self.graphs.iter().enumerate() {
            ties.extend(graph.outgoing(node).iter().map(|&partner| (partner, kind)));
        }
        ties.sort_unstable();
        let partners = ties.chunk_by(|left, right| left.0 == right.0);
        partners
            .map(|ties| (ties[0].0, ties.iter().map(|tie| tie.1).collect()))
            .collect()
    }
}

impl Selected<'_> {
    /// The selected ties kind by kind, in the order of their keys; node `i` is
    /// `self.actors[i]`.
    ///
    /// # Panics
    /// When there are more than 2³¹ ties.
    pub fn layers(&self) -> Layers {
        let place: HashMap<NodeIndex, u32> = self.actors.iter().copied().zip(0..).collect();
        let directed = self.selection.directed;
        let mut by_kind: BTreeMap<&str, Vec<[u32; 2]>> = BTreeMap::new();
        for selected in &self.ties {
            let tie = &self.model.graph()[selected.tie];
            let ends = [place[&selected.from], place[&selected.to]];
            let arcs = by_kind.entry(&tie.kind).or_default();
            arcs.push(ends);
            if directed && !self.model.is_directed(tie) {
                arcs.push([ends[1], ends[0]]);
            }
        }
        let direction = if directed {
            Direction::Directed
        } else {
            Direction::Undirected
        };
        let layer = |(kind, arcs): (&str, Vec<[u32; 2]>)| {
            let graph = FrozenGraph::from_arcs(self.actors.len(), direction, &arcs);
            (
                kind.to_owned(),
                graph.expect("a model has valid ties, fewer than 2^31"),
            )
        };
        Layers::new(by_kind.into_iter().map(layer))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Actor, Model, Network, Tie, Vocabulary};
    use crate::select::Selection;

    #[test]
    fn a_selection_falls_into_its_kinds() {
        let mut model = Model::new(Network {
            vocabulary: Vocabulary::built_in().clone(),
            ..Network::default()
        });
        let mut add = |id: &str| {
            let actor = Actor {
                id: id.into(),
                kind: "municipality".into(),
                ..Actor::default()
            };
            model.add_actor(actor).expect("a new id")
        };
        let (oulu, kemi) = (add("oulu"), add("kemi"));
        for kind in ["funds", "cooperates_with", "funds"] {
            let tie = Tie {
                kind: kind.into(),
                ..Tie::default()
            };
            model.add_tie(oulu, kemi, tie);
        }
        let directed = Selection {
            directed: true,
            ..Selection::default()
        };
        let layers = directed.select(&model).layers();
        assert_eq!(layers.kinds(), ["cooperates_with", "funds"]);
        let arcs = layers.graphs().iter().map(FrozenGraph::tie_count);
        assert_eq!(arcs.collect::<Vec<_>>(), [2, 1]);
        assert!(layers.is_directed());
    }
}

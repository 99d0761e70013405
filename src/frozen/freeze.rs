//! How does a selection become a graph?

use std::collections::HashMap;

use petgraph::graph::NodeIndex;

use super::{Direction, FrozenGraph};
use crate::select::{Sectors, Selected};

impl Selected<'_> {
    /// The graph of the selected ties; node `i` is `self.actors[i]`.
    ///
    /// A directed selection counts a tie whose kind has no direction as both arcs. Strengths
    /// are kept when the selection is weighted.
    ///
    /// # Panics
    /// When a strength is not above 0 and finite, which validation refuses, or when there are
    /// more than 2³¹ ties.
    pub fn freeze(&self) -> FrozenGraph {
        let place: HashMap<NodeIndex, u32> = self.actors.iter().copied().zip(0..).collect();
        let directed = self.selection.directed;
        let mut arcs = Vec::with_capacity(self.ties.len());
        let mut strengths = Vec::new();
        for selected in &self.ties {
            let tie = &self.model.graph()[selected.tie];
            let ends = [place[&selected.from], place[&selected.to]];
            arcs.push(ends);
            strengths.push(tie.strength());
            if directed && !self.model.is_directed(tie) {
                arcs.push([ends[1], ends[0]]);
                strengths.push(tie.strength());
            }
        }
        let direction = if directed {
            Direction::Directed
        } else {
            Direction::Undirected
        };
        let count = self.actors.len();
        let graph = if self.selection.weighted {
            FrozenGraph::from_weighted_arcs(count, direction, &arcs, &strengths)
        } else {
            FrozenGraph::from_arcs(count, direction, &arcs)
        };
        graph.expect("a model has valid ties, fewer than 2^31")
    }

    /// The graph of the selected ties with the sector of each actor.
    ///
    /// # Panics
    /// As [`Self::freeze`].
    pub fn freeze_by(&self, sectors: &Sectors) -> FrozenGraph {
        self.freeze().with_sectors(&sectors.of)
    }
}

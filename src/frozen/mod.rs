//! Who is next to whom, as compactly as it can be read? The graph every analysis runs on.
//!
//! Compressed sparse rows: the neighbours of node `i` stand, sorted, in one slice. An
//! undirected tie stands at both ends; a directed graph keeps a second set of rows for what
//! comes in. 4 bytes per arc and row set, 4 per node, 8 more per arc when ties are weighted.

mod adjacency;
mod buckets;
mod derived;
mod freeze;
mod in_place;
mod keys;
mod layers;
mod radix;
mod scatter;
mod sorted;
mod ties;
mod union;

use std::borrow::Cow;
use std::ops::Range;
use std::sync::Arc;

use crate::parallel;
pub(crate) use adjacency::{Adjacency, offsets_of};
use derived::Derived;
pub use layers::Layers;
pub(crate) use ties::{Ties, is_strength};

/// Do ties run one way?
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Direction {
    /// A tie joins its two ends alike.
    #[default]
    Undirected,
    /// A tie leads from its first end to its second.
    Directed,
}

/// Why ties cannot become a graph.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum FreezeError {
    /// An end is no node.
    #[error("a tie ends at node {node}, but there are only {node_count} nodes")]
    NoSuchNode {
        /// The end.
        node: u32,
        /// How many nodes there are.
        node_count: usize,
    },
    /// A strength is no positive number.
    #[error("the tie {from}–{to} has strength {strength}; a strength must be above 0 and finite")]
    BadStrength {
        /// Where the tie starts.
        from: u32,
        /// Where it leads.
        to: u32,
        /// Its strength.
        strength: f64,
    },
    /// More nodes than ids.
    #[error("{0} nodes are more than a graph can hold (4,294,967,295)")]
    TooManyNodes(usize),
    /// More arcs than offsets.
    #[error("{0} arcs are more than a graph can hold (4,294,967,295)")]
    TooManyArcs(u64),
}

/// A graph for reading only: parallel ties are merged with summed strength, self-ties are
/// left out, neighbours are sorted.
///
/// Cloning is cheap: the rows are shared.
///
/// # Examples
/// ```
/// use yhdyspinta::frozen::{Direction, FrozenGraph};
///
/// let ties = [[0, 1], [1, 0], [1, 2], [2, 2]];
/// let graph = FrozenGraph::from_arcs(3, Direction::Undirected, &ties)?;
/// assert_eq!(graph.tie_count(), 2);
/// assert_eq!(graph.outgoing(1), [0, 2]);
/// # Ok::<(), yhdyspinta::frozen::FreezeError>(())
/// ```
#[derive(Clone, Debug)]
pub struct FrozenGraph {
    outgoing: Arc<Adjacency>,
    /// Missing when undirected: what goes out comes in.
    incoming: Option<Arc<Adjacency>>,
    sectors: Option<Arc<[u32]>>,
    layers: Option<Arc<Layers>>,
    derived: Arc<Derived>,
}

const NO_SECTOR: u32 = u32::MAX;

impl FrozenGraph {
    /// The graph of unweighted ties between the nodes `0..node_count`.
    ///
    /// # Errors
    /// When an end is no node, or ids or offsets would not fit in 32 bits.
    pub fn from_arcs(
        node_count: usize,
        direction: Direction,
        arcs: &[[u32; 2]],
    ) -> Result<Self, FreezeError> {
        let ties = Ties {
            ends: Cow::Borrowed(arcs),
            strengths: None,
        };
        ties.check(node_count)?;
        Self::from_ties(node_count, direction, ties)
    }

    /// The graph of ties with a strength each.
    ///
    /// # Errors
    /// As [`Self::from_arcs`], and when a strength is not above 0 and finite.
    ///
    /// # Panics
    /// When there is not one strength per tie.
    pub fn from_weighted_arcs(
        node_count: usize,
        direction: Direction,
        arcs: &[[u32; 2]],
        strengths: &[f64],
    ) -> Result<Self, FreezeError> {
        assert_eq!(arcs.len(), strengths.len(), "one strength per tie");
        let ties = Ties {
            ends: Cow::Borrowed(arcs),
            strengths: Some(Cow::Borrowed(strengths)),
        };
        ties.check(node_count)?;
        Self::from_ties(node_count, direction, ties)
    }

    /// The graph of ties that are known to be sound: whoever lists them has looked at each.
    pub(crate) fn from_ties(
        node_count: usize,
        direction: Direction,
        ties: Ties<'_>,
    ) -> Result<Self, FreezeError> {
        let (outgoing, incoming) =
            parallel::among_workers(|| scatter::rows(node_count, direction, ties))?;
        Ok(Self::new(outgoing, incoming))
    }

    fn new(outgoing: Adjacency, incoming: Option<Adjacency>) -> Self {
        Self {
            outgoing: Arc::new(outgoing),
            incoming: incoming.map(Arc::new),
            sectors: None,
            layers: None,
            derived: Arc::default(),
        }
    }

    /// The same graph with the sector of each node.
    ///
    /// # Panics
    /// When there is not one entry per node.
    pub fn with_sectors(&self, sectors: &[Option<u32>]) -> Self {
        assert_eq!(sectors.len(), self.node_count(), "one sector per node");
        let labels = sectors.iter().map(|sector| sector.unwrap_or(NO_SECTOR));
        Self {
            sectors: Some(labels.collect()),
            derived: Arc::default(),
            ..self.clone()
        }
    }

    /// The same graph with its ties kind by kind.
    ///
    /// # Panics
    /// When layers are of other nodes.
    pub fn with_layers(&self, layers: Layers) -> Self {
        let same = layers.kind_count() == 0 || layers.node_count() == self.node_count();
        assert!(same, "layers of the same nodes");
        Self {
            layers: Some(Arc::new(layers)),
            ..self.clone()
        }
    }

    /// The ties kind by kind, when they were given.
    pub fn layers(&self) -> Option<&Layers> {
        self.layers.as_deref()
    }

    /// How many nodes there are.
    pub fn node_count(&self) -> usize {
        self.outgoing.node_count()
    }

    /// The nodes: `0..node_count`.
    pub fn nodes(&self) -> Range<u32> {
        0..self.node_count() as u32
    }

    /// How many ties there are: pairs when undirected, arcs when directed.
    pub fn tie_count(&self) -> usize {
        if self.is_directed() {
            self.outgoing.arc_count()
        } else {
            self.outgoing.arc_count() / 2
        }
    }

    /// How many arcs there are; an undirected tie is two.
    pub fn arc_count(&self) -> usize {
        self.outgoing.arc_count()
    }

    /// Do ties run one way?
    pub fn is_directed(&self) -> bool {
        self.incoming.is_some()
    }

    /// Do ties have strengths?
    pub fn is_weighted(&self) -> bool {
        self.outgoing.is_weighted()
    }

    /// Whom the node leads to, sorted.
    pub fn outgoing(&self, node: u32) -> &[u32] {
        self.outgoing.neighbors(node)
    }

    /// Who leads to the node, sorted.
    pub fn incoming(&self, node: u32) -> &[u32] {
        self.incoming_rows().neighbors(node)
    }

    /// The strengths of what [`Self::outgoing`] gives, `None` when ties have none.
    pub fn outgoing_strengths(&self, node: u32) -> Option<&[f64]> {
        self.outgoing.strengths(node)
    }

    /// The strengths of what [`Self::incoming`] gives, `None` when ties have none.
    pub fn incoming_strengths(&self, node: u32) -> Option<&[f64]> {
        self.incoming_rows().strengths(node)
    }

    /// The sector of the node, `None` when it has none.
    pub fn sector(&self, node: u32) -> Option<u32> {
        let label = *self.sectors.as_ref()?.get(node as usize)?;
        (label != NO_SECTOR).then_some(label)
    }

    /// Were sectors given?
    pub fn has_sectors(&self) -> bool {
        self.sectors.is_some()
    }

    /// How many sectors there are: one more than the highest.
    pub fn sector_count(&self) -> usize {
        let labels = self.sectors.as_deref().unwrap_or_default();
        let highest = labels.iter().filter(|&&label| label != NO_SECTOR).max();
        highest.map_or(0, |&label| label as usize + 1)
    }

    /// The graph without direction: a tie where either direction has one, strengths summed.
    ///
    /// Complexity: O(nodes + arcs) the first time, then shared.
    pub fn symmetric(&self) -> Self {
        let Some(incoming) = &self.incoming else {
            return self.clone();
        };
        let graph = self.derive(|_| {
            let mut graph = Self::new(self.outgoing.union(incoming), None);
            graph.sectors.clone_from(&self.sectors);
            Symmetric(graph)
        });
        graph.0.clone()
    }

    /// The same ties without strengths.
    pub fn unweighted(&self) -> Self {
        if !self.is_weighted() {
            return self.clone();
        }
        let graph = self.derive(|_| {
            let incoming = self.incoming.as_ref().map(|rows| rows.unweighted());
            let mut graph = Self::new(self.outgoing.unweighted(), incoming);
            graph.sectors.clone_from(&self.sectors);
            Unweighted(graph)
        });
        graph.0.clone()
    }

    /// What follows from the graph alone and several analyses share, made once.
    ///
    /// `T` names it; `make` must not depend on anything but the graph.
    pub(crate) fn derive<T: Send + Sync + 'static>(&self, make: impl FnOnce(&Self) -> T) -> Arc<T> {
        self.derived.get_or_make(|| make(self))
    }

    /// What [`Self::derive`] gives, if it has been made.
    pub(crate) fn derived<T: Send + Sync + 'static>(&self) -> Option<Arc<T>> {
        self.derived.get()
    }

    /// The same of what depends on options, too: what is asked for first is kept, for all who
    /// ask with the same options.
    pub(crate) fn derive_with<O, T>(&self, options: &O, make: impl Fn(&Self) -> T) -> Arc<T>
    where
        O: Clone + PartialEq + Send + Sync + 'static,
        T: Send + Sync + 'static,
    {
        let kept = self.derive(|graph| (options.clone(), Arc::new(make(graph))));
        if kept.0 == *options {
            kept.1.clone()
        } else {
            Arc::new(make(self))
        }
    }

    pub(crate) fn outgoing_rows(&self) -> &Adjacency {
        &self.outgoing
    }

    pub(crate) fn incoming_rows(&self) -> &Adjacency {
        self.incoming.as_ref().unwrap_or(&self.outgoing)
    }
}

struct Symmetric(FrozenGraph);
struct Unweighted(FrozenGraph);

#[cfg(test)]
mod tests;

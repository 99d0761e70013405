//! Which communities form?

use std::sync::Arc;

use rayon::prelude::*;

use super::agreement::Agreement;
use super::ground::Ground;
use super::quality::Objective;
use super::search::Limits;
use crate::analyses::{About, Analysis, NodeMembership};
use crate::frozen::FrozenGraph;
use crate::random::Random;

/// Communities: which groups of actors are tied more among themselves than chance lets expect?
///
/// The partition with the highest quality of several runs of Leiden (or Louvain). With
/// [`Objective::Modularity`] quality is Q = Σ_c [L_c/m − γ (K_c/2m)²], directed
/// Σ_c [L_c/m − γ K_c^out K_c^in/m²] (Leicht & Newman 2008), over communities c with L_c
/// strength of ties inside and K_c strength of their nodes, γ the resolution; with
/// [`Objective::ConstantPotts`] it is Σ_c [L_c − γ pairs_c].
///
/// # Requires
/// Direction and strengths are used when there are any; self-ties are left out and parallel
/// ties are one (the graph sees to both).
///
/// # Returns
/// A community for each node, numbered by its first node; an isolate is one of its own.
/// Leiden's communities are connected. The partition is the best found, not the best there
/// is, which is NP-hard to find (Brandes et al. 2008, doi:10.1109/TKDE.2007.190689): other
/// seeds, or other numbers for the same nodes, may give another of nearly the same quality;
/// [`Found`] says how much runs differ.
///
/// # Complexity
/// O(m) a pass, in practice; runs go in parallel, each from a stream of chance of its own, and
/// are compared in order. Memory: 4 bytes a node for every run, and about 12 an arc for each
/// run under way.
///
/// # Source
/// Traag, V., Waltman, L. & van Eck, N. (2019) From Louvain to Leiden: guaranteeing
/// well-connected communities, doi:10.1038/s41598-019-41695-z. Blondel, V., Guillaume, J.-L.,
/// Lambiotte, R. & Lefebvre, E. (2008), doi:10.1088/1742-5468/2008/10/P10008. Resolution:
/// Reichardt, J. & Bornholdt, S. (2006), doi:10.1103/PhysRevE.74.016110. Layers: Mucha, P. et
/// al. (2010), doi:10.1126/science.1184819, without coupling, as all share one partition.
///
/// # Examples
/// Two triangles joined by a tie.
/// ```
/// use yhdyspinta::analyses::{Analysis, communities::Communities};
/// use yhdyspinta::frozen::{Direction, FrozenGraph};
///
/// let ties = [[0, 1], [1, 2], [0, 2], [2, 3], [3, 4], [4, 5], [3, 5]];
/// let graph = FrozenGraph::from_arcs(6, Direction::Undirected, &ties)?;
/// assert_eq!(Communities::default().run(&graph).of(), [0, 0, 0, 1, 1, 1]);
/// # Ok::<(), yhdyspinta::frozen::FreezeError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Communities {
    /// How groups are looked for.
    pub method: Method,
    /// What makes a partition good.
    pub objective: Objective,
    /// γ: above 1 communities are smaller, below larger.
    pub resolution: f64,
    /// How many runs; the best counts. When missing 10, and fewer on large networks: as many
    /// as there are networks of that size in a million ties, at least one.
    pub runs: Option<u32>,
    /// How many passes of Leiden a run makes at most; when missing, until one changes nothing,
    /// and where there are more than 100,000 ties at most 3, the last of them one that gains
    /// less than 0.001.
    pub passes: Option<u32>,
    /// Where chance comes from.
    pub seed: u64,
}

impl Default for Communities {
    fn default() -> Self {
        Self {
            method: Method::Leiden,
            objective: Objective::Modularity,
            resolution: 1.0,
            runs: None,
            passes: None,
            seed: 1,
        }
    }
}

/// How groups are looked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Method {
    /// Leiden: every community is connected, and its parts are well tied.
    #[default]
    Leiden,
    /// Louvain: faster, but a community may fall apart.
    Louvain,
}

/// Ties of one sort between the same nodes as those of other layers.
#[derive(Clone, Copy, Debug)]
pub struct Layer<'a> {
    /// Its ties.
    pub graph: &'a FrozenGraph,
    /// What its quality is multiplied by in the sum; above 0.
    pub share: f64,
}

/// The best partition and how the runs differ.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// The communities of the best run; of several equally good, the first.
    pub communities: NodeMembership,
    /// Its quality; `None` without ties, and where their strengths add up to more than a number holds.
    pub quality: Option<f64>,
    /// The quality of each run, in their order; empty where there is none.
    pub qualities: Vec<f64>,
    /// How alike the runs are; `None` without ties or with a single run.
    pub stability: Option<Stability>,
}

/// The mean agreement over all pairs of runs; 1 when every run found the same.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stability {
    /// Adjusted Rand index.
    pub adjusted_rand: f64,
    /// Normalized mutual information.
    pub mutual_information: f64,
}

impl Communities {
    /// The communities, with what the runs say about them.
    ///
    /// # Panics
    /// When there is no run, or the resolution is negative or not finite.
    pub fn find(&self, graph: &FrozenGraph) -> Found {
        self.find_in_layers(&[Layer { graph, share: 1.0 }])
    }

    /// The one partition that is good for all layers: the highest Σ share × quality, over the
    /// layers that have ties.
    ///
    /// # Panics
    /// As [`Self::find`], and when layers have different numbers of nodes, there is none, or
    /// a share is not above 0 and finite.
    pub fn find_in_layers(&self, layers: &[Layer<'_>]) -> Found {
        self.check(layers);
        let node_count = layers[0].graph.node_count();
        let tie_count: usize = layers.iter().map(|layer| layer.graph.tie_count()).sum();
        if tie_count == 0 {
            return Found {
                communities: NodeMembership::from_labels((0..node_count as u32).collect()),
                quality: None,
                qualities: Vec::new(),
                stability: None,
            };
        }
        let ground = Ground::of(layers, self.objective, self.resolution);
        let limits = self.limits(tie_count);
        let runs: Vec<(NodeMembership, Option<f64>)> = (0..self.run_count(tie_count))
            .into_par_iter()
            .map(|run| {
                let mut random = Random::stream(self.seed, u64::from(run));
                let groups = ground.search(self.method, &mut random, limits);
                let communities = NodeMembership::from_labels(groups);
                let quality = self.quality(layers, &communities);
                (communities, quality)
            })
            .collect();
        best_of(runs)
    }

    /// The quality of any partition: Σ share × quality over the layers that have ties, `None`
    /// when none has or their strengths add up to more than a number holds.
    ///
    /// # Panics
    /// When the communities are not of these layers.
    pub fn quality(&self, layers: &[Layer<'_>], communities: &NodeMembership) -> Option<f64> {
        let of = |layer: &Layer<'_>| {
            let quality = self
                .objective
                .of(layer.graph, communities.of(), self.resolution)?;
            Some(layer.share * quality)
        };
        let tied = |layer: &&Layer<'_>| layer.graph.tie_count() > 0;
        let mut tied = layers.iter().filter(tied).peekable();
        tied.peek()?;
        let sum: f64 = tied.map(of).sum::<Option<f64>>()?;
        sum.is_finite().then_some(sum)
    }

    /// How many runs are made on so many ties.
    ///
    /// Runs differ by the third decimal on large networks and each takes seconds there.
    pub fn run_count(&self, tie_count: usize) -> u32 {
        const TIES: usize = 1_000_000;
        let usual = (TIES / tie_count.max(1)).clamp(1, 10) as u32;
        self.runs.unwrap_or(usual)
    }

    /// On large networks later passes gain in the fourth decimal.
    fn limits(&self, tie_count: usize) -> Limits {
        const LARGE: usize = 100_000;
        let usual = if tie_count > LARGE {
            Limits {
                passes: 3,
                gain: 0.001,
            }
        } else {
            Limits {
                passes: u32::MAX,
                gain: 0.0,
            }
        };
        match self.passes {
            Some(passes) => Limits { passes, gain: 0.0 },
            None => usual,
        }
    }

    fn check(&self, layers: &[Layer<'_>]) {
        assert_ne!(self.runs, Some(0), "there is at least one run");
        let resolution = self.resolution;
        assert!(
            resolution >= 0.0 && resolution.is_finite(),
            "resolution {resolution}"
        );
        let node_count = layers
            .first()
            .expect("there is at least one layer")
            .graph
            .node_count();
        for layer in layers {
            assert_eq!(
                layer.graph.node_count(),
                node_count,
                "layers share their nodes"
            );
            assert!(
                layer.share > 0.0 && layer.share.is_finite(),
                "share {}",
                layer.share
            );
        }
    }
}

fn best_of(runs: Vec<(NodeMembership, Option<f64>)>) -> Found {
    let qualities: Vec<f64> = runs.iter().filter_map(|(_, quality)| *quality).collect();
    let most = qualities.iter().copied().reduce(f64::max);
    // The first where no run has a quality.
    let best = runs.iter().position(|(_, quality)| *quality == most);
    Found {
        stability: stability(&runs),
        communities: runs[best.unwrap_or(0)].0.clone(),
        quality: most,
        qualities,
    }
}

/// Two runs that agree in everything agree by 1 also where the index is 0/0.
fn stability(runs: &[(NodeMembership, Option<f64>)]) -> Option<Stability> {
    let pairs: Vec<(usize, usize)> = (0..runs.len())
        .flat_map(|left| (0..left).map(move |right| (left, right)))
        .collect();
    let agreements: Vec<[f64; 2]> = pairs
        .par_iter()
        .map(|&(left, right)| {
            let agreement = Agreement::of_groups(&runs[left].0, &runs[right].0);
            [agreement.adjusted_rand, agreement.mutual_information]
                .map(|index| index.unwrap_or(1.0))
        })
        .collect();
    let mean = |index: usize| {
        let sum: f64 = agreements.iter().map(|agreement| agreement[index]).sum();
        sum / agreements.len() as f64
    };
    (!agreements.is_empty()).then(|| Stability {
        adjusted_rand: mean(0),
        mutual_information: mean(1),
    })
}

impl Communities {
    /// What these options find, made once for a graph.
    pub(super) fn found(&self, graph: &FrozenGraph) -> Arc<Found> {
        graph.derive_with(self, |graph| self.find(graph))
    }
}

impl Analysis for Communities {
    const ABOUT: About = About {
        name: "community",
        question: "question-community",
        convention: "Leiden on modularity, resolution 1, best of 10 runs from seed 1; fewer runs above 100,000 ties, one above 500,000",
        source: "Traag, Waltman & van Eck 2019, doi:10.1038/s41598-019-41695-z",
    };
    type Output = NodeMembership;

    fn run(&self, graph: &FrozenGraph) -> NodeMembership {
        self.found(graph).communities.clone()
    }
}

#[cfg(test)]
mod tests;

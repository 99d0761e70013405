//! Who of one mode meets whom through the other, and how much?

use rayon::prelude::*;

use super::{ModesError, TwoModes};
use crate::frozen::{Direction, FreezeError, FrozenGraph};

/// Projects a two-mode graph on one of its modes: two actors are tied when they share a
/// partner in the other mode.
///
/// A projection makes a clique of all who share a partner: its density and clustering say
/// little about the actors.
///
/// # Requires
/// Two sectors that all ties cross. Direction and strength are ignored.
///
/// # Returns
/// [`Projection`]: the actors of the mode and the weighted, undirected graph between them.
/// JSON: `{"mode", "weight", "ties": [[actor, actor, strength], …]}`.
///
/// # Complexity
/// O(Σ k²) over the degrees k of the other mode; actors in parallel.
///
/// # Errors
/// A graph that is not of two modes, and one with more than 2·10⁹ pairs who share a partner:
/// a partner of 60,000 actors makes 1.8·10⁹ of them.
///
/// # Source
/// Borgatti & Everett 1997, doi:10.1016/S0378-8733(96)00301-2; Newman 2001, Scientific
/// collaboration networks II, doi:10.1103/PhysRevE.64.016132.
///
/// # Examples
/// Three meet in one project, two of them also alone: 1/(3−1) + 1/(2−1).
/// ```
/// use yhdyspinta::analyses::two_mode::{ProjectionWeight, Projector};
/// use yhdyspinta::frozen::{Direction, FrozenGraph};
///
/// let ties = [[0, 3], [1, 3], [2, 3], [0, 4], [1, 4]];
/// let graph = FrozenGraph::from_arcs(5, Direction::Undirected, &ties)?;
/// let graph = graph.with_sectors(&[Some(0), Some(0), Some(0), Some(1), Some(1)]);
/// let newman = Projector { mode: 0, weight: ProjectionWeight::Newman }.project(&graph)?;
/// assert_eq!(newman.graph.outgoing(0), [1, 2]);
/// assert_eq!(newman.graph.outgoing_strengths(0), Some(&[1.5, 0.5][..]));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Projector {
    /// The sector to project on, 0 or 1.
    pub mode: u32,
    /// What a tie weighs.
    pub weight: ProjectionWeight,
}

/// What a tie of a projection weighs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ProjectionWeight {
    /// The number of partners both have.
    #[default]
    Shared,
    /// The number of partners both have, of those at least one has (Jaccard 1901).
    Jaccard,
    /// Σ 1/(k−1) over shared partners with k ties: who meets in a small group knows each
    /// other better (Newman 2001).
    Newman,
}

/// One mode of a two-mode graph.
#[derive(Clone, Debug)]
pub struct Projection {
    /// The node of the two-mode graph that each node of the projection is.
    pub nodes: Vec<u32>,
    /// The ties, with their weights as strengths.
    pub graph: FrozenGraph,
}

/// Why there is no projection.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum ProjectionError {
    /// The graph is not of two modes.
    #[error(transparent)]
    Modes(#[from] ModesError),
    /// There is no such mode.
    #[error("modes are 0 and 1, not {0}")]
    NoSuchMode(u32),
    /// Too many pairs share a partner.
    #[error(
        "{pairs} pairs share a partner, more than {MOST_PAIRS}; leave out the largest partners"
    )]
    TooManyPairs {
        /// How many, those that share several counted several times.
        pairs: u128,
    },
    /// The projection does not fit in a graph.
    #[error(transparent)]
    Freeze(#[from] FreezeError),
}

const MOST_PAIRS: u128 = 2_000_000_000;

impl Projector {
    /// The projection.
    ///
    /// # Errors
    /// See the type.
    pub fn project(&self, graph: &FrozenGraph) -> Result<Projection, ProjectionError> {
        let modes = TwoModes::of(graph)?;
        if self.mode > 1 {
            return Err(ProjectionError::NoSuchMode(self.mode));
        }
        refuse_many_pairs(&modes, self.mode)?;
        let is_own = |node: &u32| u32::from(modes.mode[*node as usize]) == self.mode;
        let nodes: Vec<u32> = modes.graph.nodes().filter(is_own).collect();
        let mut place = vec![0u32; modes.graph.node_count()];
        for (new, &old) in (0..).zip(&nodes) {
            place[old as usize] = new;
        }
        let rows: Vec<Vec<([u32; 2], f64)>> = nodes
            .par_iter()
            .with_min_len(256)
            .map_init(
                || Meetings::new(modes.graph.node_count()),
                |meetings, &node| self.row(&modes.graph, node, &place, meetings),
            )
            .collect();
        let (ties, weights): (Vec<_>, Vec<_>) = rows.into_iter().flatten().unzip();
        let graph =
            FrozenGraph::from_weighted_arcs(nodes.len(), Direction::Undirected, &ties, &weights)?;
        Ok(Projection { nodes, graph })
    }

    /// The ties of a node to those after it.
    fn row(
        &self,
        graph: &FrozenGraph,
        node: u32,
        place: &[u32],
        meetings: &mut Meetings,
    ) -> Vec<([u32; 2], f64)> {
        let partners = graph.outgoing(node);
        for &partner in partners {
            let group = graph.outgoing(partner);
            let worth = match self.weight {
                ProjectionWeight::Shared | ProjectionWeight::Jaccard => 1.0,
                ProjectionWeight::Newman => 1.0 / (group.len() as f64 - 1.0),
            };
            let after = group.partition_point(|&other| other <= node);
            for &other in &group[after..] {
                meetings.add(other, worth);
            }
        }
        let met = meetings.take();
        met.into_iter()
            .map(|(other, sum)| {
                let weight = match self.weight {
                    ProjectionWeight::Jaccard => {
                        sum / ((partners.len() + graph.outgoing(other).len()) as f64 - sum)
                    }
                    ProjectionWeight::Shared | ProjectionWeight::Newman => sum,
                };
                ([place[node as usize], place[other as usize]], weight)
            })
            .collect()
    }
}

fn refuse_many_pairs(modes: &TwoModes, mode: u32) -> Result<(), ProjectionError> {
    let partners = modes.graph.nodes();
    let pairs = partners
        .filter(|&node| u32::from(modes.mode[node as usize]) != mode)
        .map(|node| modes.graph.outgoing(node).len() as u128)
        .map(|size| size * size.saturating_sub(1) / 2)
        .sum();
    if pairs > MOST_PAIRS {
        return Err(ProjectionError::TooManyPairs { pairs });
    }
    Ok(())
}

/// What has been added up for each node; memory that is used again.
struct Meetings {
    sums: Vec<f64>,
    met: Vec<u32>,
}

impl Meetings {
    fn new(node_count: usize) -> Self {
        Self {
            sums: vec![0.0; node_count],
            met: Vec::new(),
        }
    }

    fn add(&mut self, node: u32, worth: f64) {
        if self.sums[node as usize] == 0.0 {
            self.met.push(node);
        }
        self.sums[node as usize] += worth;
    }

    /// Everybody met, sorted; nothing is left.
    fn take(&mut self) -> Vec<(u32, f64)> {
        self.met.sort_unstable();
        let met = std::mem::take(&mut self.met);
        met.into_iter()
            .map(|node| (node, std::mem::take(&mut self.sums[node as usize])))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::super::example::chain;
    use super::*;
    use crate::analyses::small::undirected;

    fn strengths(weight: ProjectionWeight, mode: u32) -> Vec<Option<Vec<f64>>> {
        let projection = Projector { mode, weight }
            .project(&chain())
            .expect("two modes");
        let graph = projection.graph;
        let strengths = graph.nodes().map(|node| graph.outgoing_strengths(node));
        strengths.map(|row| row.map(<[f64]>::to_vec)).collect()
    }

    #[test]
    fn the_chain_on_each_mode() {
        // 0 and 1 share event 3 of the two that 1 goes to; so do 1 and 2 event 4.
        let rows = |one: f64| vec![Some(vec![one]), Some(vec![one, one]), Some(vec![one])];
        assert_eq!(strengths(ProjectionWeight::Shared, 0), rows(1.0));
        assert_eq!(strengths(ProjectionWeight::Jaccard, 0), rows(0.5));
        assert_eq!(strengths(ProjectionWeight::Newman, 0), rows(1.0));
        // Events 3 and 4 share actor 1, of three; 1 goes to two events.
        let events = |one: f64| vec![Some(vec![one]); 2];
        assert_eq!(strengths(ProjectionWeight::Jaccard, 1), events(1.0 / 3.0));
        assert_eq!(strengths(ProjectionWeight::Newman, 1), events(1.0));
    }

    #[test]
    fn nodes_are_those_of_the_mode() {
        let projector = Projector {
            mode: 1,
            ..Projector::default()
        };
        assert_eq!(
            projector.project(&chain()).expect("two modes").nodes,
            [3, 4]
        );
        let third = Projector {
            mode: 2,
            ..Projector::default()
        };
        assert_eq!(
            third.project(&chain()).err(),
            Some(ProjectionError::NoSuchMode(2))
        );
    }

    #[test]
    fn a_partner_of_all_is_refused_when_it_is_too_large() {
        let leaves = 70_000;
        let ties: Vec<[u32; 2]> = (1..=leaves).map(|leaf| [0, leaf]).collect();
        let mut sectors = vec![Some(0); leaves as usize + 1];
        sectors[0] = Some(1);
        let star = undirected(leaves as usize + 1, &ties).with_sectors(&sectors);
        let error = Projector::default()
            .project(&star)
            .expect_err("too many pairs");
        assert_eq!(
            error,
            ProjectionError::TooManyPairs {
                pairs: 2_449_965_000
            }
        );
        let other = Projector {
            mode: 1,
            ..Projector::default()
        };
        assert_eq!(other.project(&star).expect("one node").graph.tie_count(), 0);
    }
}

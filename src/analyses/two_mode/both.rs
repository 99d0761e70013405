//! Who of each mode meets whom through the other, by every weight?

use super::{Projection, ProjectionError, ProjectionWeight, Projector};
use crate::analyses::{About, Analysis, Detail};
use crate::frozen::FrozenGraph;

/// Both projections of a two-mode graph, by every weight of [`Projector`].
///
/// # Requires
/// Two sectors that all ties cross. Direction and strength are ignored.
///
/// # Returns
/// [`BothProjections`]. JSON: `{"modes": [{"mode", "ties": [{"from", "to", "shared",
/// "jaccard", "newman"}, …]}, …]}`, each tie once.
///
/// # Complexity
/// As [`Projector`].
///
/// # Errors
/// As [`Projector`].
///
/// # Source
/// Borgatti & Everett 1997, doi:10.1016/S0378-8733(96)00301-2; Newman 2001,
/// doi:10.1103/PhysRevE.64.016132.
///
/// # Examples
/// ```
/// use yhdyspinta::analyses::{Analysis, two_mode::Projections};
/// use yhdyspinta::frozen::{Direction, FrozenGraph};
///
/// let graph = FrozenGraph::from_arcs(3, Direction::Undirected, &[[0, 2], [1, 2]])?;
/// let graph = graph.with_sectors(&[Some(0), Some(0), Some(1)]);
/// let both = Projections.run(&graph)?;
/// assert_eq!(both.modes[0].shared.graph.tie_count(), 1);
/// assert_eq!(both.modes[1].shared.graph.tie_count(), 0);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct Projections;

/// The projections on both modes.
#[derive(Clone, Debug)]
pub struct BothProjections {
    /// Those on the first mode and on the second.
    pub modes: [ByWeight; 2],
}

/// A projection by every weight: the same ties with other strengths.
#[derive(Clone, Debug)]
pub struct ByWeight {
    /// By the number of shared partners.
    pub shared: Projection,
    /// By the share of partners that are shared.
    pub jaccard: Projection,
    /// By the size of the groups that meet.
    pub newman: Projection,
}

impl Analysis for Projections {
    const ABOUT: About = About {
        name: "two_mode_projections",
        question: "question-two-mode-projections",
        convention: "",
        source: "Borgatti & Everett 1997, doi:10.1016/S0378-8733(96)00301-2; Newman 2001, \
                 doi:10.1103/PhysRevE.64.016132",
    };

    type Output = Result<BothProjections, ProjectionError>;

    fn run(&self, graph: &FrozenGraph) -> Self::Output {
        let on = |mode| -> Result<ByWeight, ProjectionError> {
            let by = |weight| Projector { mode, weight }.project(graph);
            Ok(ByWeight {
                shared: by(ProjectionWeight::Shared)?,
                jaccard: by(ProjectionWeight::Jaccard)?,
                newman: by(ProjectionWeight::Newman)?,
            })
        };
        Ok(BothProjections {
            modes: [on(0)?, on(1)?],
        })
    }
}

impl BothProjections {
    pub(crate) fn to_detail(&self) -> Detail {
        let modes = (0..).zip(&self.modes).map(|(mode, by)| {
            Detail::Fields(vec![
                ("mode", Detail::Sector(mode)),
                ("ties", Detail::list(by.ties())),
            ])
        });
        Detail::Fields(vec![("modes", Detail::list(modes))])
    }
}

impl ByWeight {
    fn ties(&self) -> Vec<Detail> {
        let nodes = &self.shared.nodes;
        let strengths = |projection: &Projection, node| {
            let strengths = projection.graph.outgoing_strengths(node);
            strengths.unwrap_or_default().to_vec()
        };
        let mut ties = Vec::new();
        for node in self.shared.graph.nodes() {
            let weights = [&self.shared, &self.jaccard, &self.newman].map(|by| strengths(by, node));
            let others = self.shared.graph.outgoing(node).iter().enumerate();
            for (at, &other) in others.filter(|(_, other)| node < **other) {
                ties.push(Detail::Fields(vec![
                    ("from", Detail::Node(nodes[node as usize])),
                    ("to", Detail::Node(nodes[other as usize])),
                    ("shared", weights[0][at].into()),
                    ("jaccard", weights[1][at].into()),
                    ("newman", weights[2][at].into()),
                ]));
            }
        }
        ties
    }
}

#[cfg(test)]
mod tests {
    use super::super::example::chain;
    use super::*;
    use serde_json::json;

    #[test]
    fn the_chain_as_json() {
        let both = Projections.run(&chain()).expect("two modes");
        let json = both
            .to_detail()
            .to_json(&|node| node.into(), &|sector| sector.into());
        let tie = |from: u32, to: u32, jaccard: f64| json!({"from": from, "to": to, "shared": 1.0, "jaccard": jaccard, "newman": 1.0});
        assert_eq!(
            json["modes"][0]["ties"],
            json!([tie(0, 1, 0.5), tie(1, 2, 0.5)])
        );
        assert_eq!(json["modes"][1]["ties"], json!([tie(3, 4, 1.0 / 3.0)]));
    }
}

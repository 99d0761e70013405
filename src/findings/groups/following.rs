//! Do the communities follow sectors?

use schemars::JsonSchema;
use serde::Serialize;

use crate::analyses::communities::{Agreement, ModularityBy};
use crate::analyses::{Analysis, NodeMembership};
use crate::frozen::FrozenGraph;
use crate::select::{Grouping, Selected};

/// How far the communities are the sectors of a grouping.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Following {
    /// What makes a sector: `kind`, `area`, `theme` or the name of an attribute.
    pub by: String,
    /// How many sectors.
    pub sectors: usize,
    /// How many actors have a sector; the others are left out.
    pub actors: usize,
    /// Adjusted Rand index: 1 when equal, about 0 by chance; missing when undefined.
    pub adjusted_rand: Option<f64>,
    /// Mutual information over the mean of the entropies: 0 to 1; missing when undefined.
    pub mutual_information: Option<f64>,
    /// Variation of information in bits: 0 when equal; missing when nobody has a sector.
    pub variation_of_information: Option<f64>,
    /// The modularity of the sectors themselves; missing when no tie joins two that have one.
    pub modularity: Option<f64>,
}

pub(super) fn compare(
    selected: &Selected<'_>,
    graph: &FrozenGraph,
    communities: &NodeMembership,
    by: &Grouping,
) -> Following {
    let sectors = selected.sectors(by);
    let (groups, labels): (Vec<u32>, Vec<u32>) = communities
        .of()
        .iter()
        .zip(&sectors.of)
        .filter_map(|(&group, &sector)| Some((group, sector?)))
        .unzip();
    let agreement = Agreement::of(&groups, &labels);
    let by_sector = graph.with_sectors(&sectors.of);
    Following {
        by: by.key().to_owned(),
        sectors: sectors.keys.len(),
        actors: labels.len(),
        adjusted_rand: agreement.adjusted_rand,
        mutual_information: agreement.mutual_information,
        variation_of_information: agreement.variation_of_information,
        modularity: ModularityBy::default().run(&by_sector).0,
    }
}

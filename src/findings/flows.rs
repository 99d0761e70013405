//! What runs from which sector to which?

use std::collections::BTreeMap;

use super::naming::{self, WordRef};
use crate::select::{Grouping, Selected};

/// What directed ties carry between sectors.
///
/// A tie runs from the sector of the actor it starts from, the *giver*, to the sector of the
/// actor it leads to, the *receiver*; the two may be the same. Whether a tie is directed, itself
/// or its kind says. Parallel ties count each.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Flows {
    /// The sectors, by key.
    pub sectors: Vec<WordRef>,
    /// By giver and receiver (their places among the sectors), then by kind of tie.
    pub by_pair: BTreeMap<(usize, usize), BTreeMap<String, Carried>>,
    /// What the flows carry together.
    pub total: Carried,
    /// How many ties run neither way.
    pub undirected: usize,
    /// How many directed ties start from or lead to an actor without a sector.
    pub without_sector: usize,
}

/// How much some ties carry.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Carried {
    /// How many there are.
    pub ties: usize,
    /// The sum of their strengths; a tie whose input says none has 1.
    pub strength: f64,
}

impl Carried {
    /// The sum of both.
    pub fn and(self, other: Self) -> Self {
        Self {
            ties: self.ties + other.ties,
            strength: self.strength + other.strength,
        }
    }
}

impl Flows {
    /// The flows between the sectors of the selected actors.
    ///
    /// Strengths are added in the order of the model, so that the same input gives the same bits.
    ///
    /// Complexity: O(actors + ties · log(pairs of sectors)).
    pub fn find(selected: &Selected<'_>, by: &Grouping) -> Self {
        let model = selected.model;
        let sectors = selected.sectors(by);
        let mut sector_of = vec![None; model.graph().node_count()];
        for (node, sector) in selected.actors.iter().zip(&sectors.of) {
            sector_of[node.index()] = *sector;
        }
        let mut flows = Self {
            sectors: sectors
                .keys
                .iter()
                .map(|key| naming::sector(model, by, key))
                .collect(),
            ..Self::default()
        };
        for selected in &selected.ties {
            let tie = &model.graph()[selected.tie];
            if !model.is_directed(tie) {
                flows.undirected += 1;
                continue;
            }
            let ends = sector_of[selected.from.index()].zip(sector_of[selected.to.index()]);
            let Some((giver, receiver)) = ends else {
                flows.without_sector += 1;
                continue;
            };
            let carried = Carried {
                ties: 1,
                strength: tie.strength(),
            };
            let pair = (giver as usize, receiver as usize);
            let kinds = flows.by_pair.entry(pair).or_default();
            let sum = kinds.entry(tie.kind.clone()).or_default();
            *sum = sum.and(carried);
            flows.total = flows.total.and(carried);
        }
        flows
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::findings::sample::Sample;
    use crate::select::Selection;

    #[test]
    fn giver_receiver_and_kind_by_hand() {
        let model = Sample::new()
            .actors(
                "county wellbeing_county area=17
                 oulu   municipality     area=17
                 ii     municipality
                 soste  association      area=17",
            )
            .ties(
                "county soste  gives_grant strength=2.5
                 county soste  gives_grant
                 oulu   soste  funds
                 oulu   ii     supports
                 soste  county cooperates_with
                 soste  county represents planned",
            )
            .model();
        let selection = Selection::default();
        let selected = selection.select(&model);
        let flows = Flows::find(&selected, &Grouping::Kind);
        let keys: Vec<&str> = flows.sectors.iter().map(|word| word.key.as_str()).collect();
        assert_eq!(keys, ["association", "municipality", "wellbeing_county"]);
        let carried = |giver, receiver, kind: &str| flows.by_pair[&(giver, receiver)][kind];
        let (ties, strength) = (2, 3.5);
        assert_eq!(carried(2, 0, "gives_grant"), Carried { ties, strength });
        assert_eq!(carried(1, 0, "funds").ties, 1);
        assert_eq!(carried(1, 1, "supports").ties, 1, "inside a sector");
        assert_eq!(flows.by_pair.len(), 3);
        assert_eq!((flows.total.ties, flows.total.strength), (4, 5.5));
        assert_eq!((flows.undirected, flows.without_sector), (1, 0));
        let by_area = Flows::find(&selected, &Grouping::Area);
        assert_eq!((by_area.total.ties, by_area.without_sector), (3, 1));
    }

    #[test]
    fn nothing_flows_in_an_empty_network() {
        let (model, selection) = (Sample::new().model(), Selection::default());
        let flows = Flows::find(&selection.select(&model), &Grouping::Kind);
        assert_eq!(flows, Flows::default());
    }
}

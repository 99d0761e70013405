//! Who could reconnect those who are outside of the main network or far from a hub?

use std::cmp::Reverse;
use std::collections::BTreeMap;

use petgraph::graph::NodeIndex;

use super::Maker;
use crate::findings::isolated::{Asking, Sense, partners};
use crate::findings::recommend::lacks::What;
use crate::select::Grouping;

/// How many actors of a part outside of the main network look for a partner.
const OF_A_PART: usize = 3;

impl Maker<'_> {
    /// Whoever is outside of the main network or too far from a hub, or stands where many are.
    pub(super) fn reconnect(&mut self, by: &Grouping) {
        let lacks = self.lacks;
        let mut asking: Vec<Asking> = Vec::new();
        let mut place = vec![usize::MAX; lacks.model.graph().node_count()];
        for (rank, actor) in lacks.ranked.iter().enumerate() {
            place[actor.index()] = rank;
        }
        let mut ask = |actor: NodeIndex, sense: Sense| asking.push(Asking { actor, sense });
        for need in &lacks.needs {
            match need.what {
                What::Outside(actor) => {
                    let mut part = lacks.part(actor).to_vec();
                    part.sort_by_key(|actor| place[actor.index()]);
                    for &actor in part.iter().take(OF_A_PART) {
                        ask(actor, Sense::OutsideMain);
                        ask(actor, Sense::NoHubNear);
                    }
                }
                What::Far(actor) => ask(actor, Sense::NoHubNear),
                _ => {}
            }
        }
        for connector in self.connectors() {
            for &hub in &lacks.frame.hubs {
                self.connect(connector, hub);
            }
            ask(connector, Sense::NoHubNear);
        }
        if asking.is_empty() {
            return;
        }
        let found = partners(
            lacks.selected,
            by,
            &lacks.frame.hubs,
            lacks.frame.steps,
            &asking,
        );
        let pairs = asking.iter().zip(found);
        for (asking, others) in pairs {
            for other in others {
                self.connect(asking.actor, other);
            }
        }
    }

    /// For each actor that is too far from a hub, itself or the neighbor around which most such
    /// actors are; each once, the one with most first.
    fn connectors(&self) -> Vec<NodeIndex> {
        let lacks = self.lacks;
        let around = |position: u32| {
            let both = [
                lacks.graph.outgoing(position),
                lacks.graph.incoming(position),
            ];
            both.into_iter().flatten().copied().chain([position])
        };
        let far: Vec<u32> = lacks
            .needs
            .iter()
            .filter_map(|need| match need.what {
                What::Far(actor) => Some(lacks.place[actor.index()]),
                _ => None,
            })
            .collect();
        let mut count: BTreeMap<u32, usize> = BTreeMap::new();
        for &position in &far {
            for other in around(position) {
                *count.entry(other).or_default() += 1;
            }
        }
        let actor = |position: u32| lacks.selected.actors[position as usize];
        let mut connectors: Vec<(Reverse<usize>, u32)> = far
            .iter()
            .filter_map(|&position| {
                around(position)
                    .filter(|&other| lacks.can_act(actor(other)))
                    .map(|other| (Reverse(count[&other]), other))
                    .min()
            })
            .collect();
        connectors.sort_unstable();
        connectors.dedup();
        connectors
            .into_iter()
            .map(|(_, position)| actor(position))
            .collect()
    }
}

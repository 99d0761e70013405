//! Who matters most together, as printed? Figures of sets, after Borgatti 2006.

use std::collections::BTreeSet;

use serde::Deserialize;
use yhdyspinta::analyses::Analysis;
use yhdyspinta::analyses::key_players::{
    FragmentationBy, KeyPlayers, KeyPlayersToReach, KeyPlayersToRemove, ReachedBy, Search,
    distance_fragmentation_without_each,
};
use yhdyspinta::frozen::{Direction, FrozenGraph};
use yhdyspinta::traverse::Along;

use super::network::Network;
use super::tables::{Source, rows};

/// A row of `key_players.csv`.
#[derive(Clone, Debug, Deserialize)]
struct Printed {
    network: String,
    question: String,
    steps: Option<u32>,
    set: String,
    value: f64,
    tolerance: f64,
    source: String,
}

impl Printed {
    /// What we say of the set; nothing where it is not among the best.
    fn ours(&self, network: &Network, graph: &FrozenGraph) -> Option<f64> {
        let place = |actor: &str| {
            let place = network.actors.iter().position(|known| known == actor);
            place.expect("an actor") as u32
        };
        let set: BTreeSet<u32> = self.set.split(' ').map(place).collect();
        let size = set.len();
        let set = Vec::from_iter(set);
        let best = |players: KeyPlayers| {
            assert_eq!(players.search, Search::Exhaustive);
            assert!(!players.more, "every set as good is listed");
            players.sets.contains(&set).then_some(players.value)
        };
        let reach = |along| {
            let by = ReachedBy::Steps(self.steps.expect("steps"));
            let mut reach = KeyPlayersToReach {
                size,
                by,
                along,
                ..Default::default()
            };
            reach.effort.most_sets = 2_000;
            let share = best(reach.run(graph).expect("a small network"))?;
            Some(share * graph.node_count() as f64 - size as f64)
        };
        match self.question.as_str() {
            "without" => {
                assert_eq!(size, 1);
                let without = distance_fragmentation_without_each(graph, u64::MAX);
                without.expect("a small network")[set[0] as usize]
            }
            "remove" => {
                let by = FragmentationBy::Distances;
                let remove = KeyPlayersToRemove {
                    size,
                    by,
                    ..Default::default()
                };
                best(remove.run(graph).expect("a small network"))
            }
            "outgoing" => reach(Along::Outgoing),
            "incoming" => reach(Along::Incoming),
            question => panic!("no question {question}"),
        }
    }

    fn fault(&self) -> Option<String> {
        let network = Network::read(&self.network);
        let ours = self.ours(&network, &network.of(Direction::Directed));
        let agrees = ours.is_some_and(|ours| (ours - self.value).abs() <= self.tolerance + 1e-9);
        (!agrees).then(|| format!("{self:?} gives {ours:?}"))
    }
}

#[test]
fn key_players_are_the_printed_ones() {
    let printed: Vec<Printed> = rows("key_players.csv");
    assert!(printed.len() >= 25);
    let told: BTreeSet<String> = rows::<Source>("sources.csv")
        .into_iter()
        .map(|source| source.key)
        .collect();
    assert!(printed.iter().all(|row| told.contains(&row.source)));
    let faults: Vec<String> = printed.iter().filter_map(Printed::fault).collect();
    assert!(faults.is_empty(), "{faults:#?}");
    // What is wrong is found: another value, another set.
    let removed = printed.iter().find(|row| row.question == "remove");
    let removed = removed.expect("a set to remove").clone();
    let other = |value: f64, set: &str| Printed {
        value,
        set: set.into(),
        ..removed.clone()
    };
    assert!(other(0.82, &removed.set).fault().is_some());
    assert!(other(removed.value, "4 9 11").fault().is_some());
}

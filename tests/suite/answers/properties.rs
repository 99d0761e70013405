//! What holds for interfaces, isolation and hubs of any network?

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use yhdyspinta::findings::isolated::{Reach, Sense};
use yhdyspinta::findings::{Hubs, Interfaces, Isolated};
use yhdyspinta::model::{Actor, Model, Network, Scalar, Tie, Vocabulary};
use yhdyspinta::select::{Grouping, Selection};

/// A random network: the sector of each actor and the ties between them.
#[derive(Clone, Debug)]
struct Drawn {
    sectors: Vec<u8>,
    ties: Vec<(usize, usize)>,
}

fn networks() -> impl Strategy<Value = Drawn> {
    (2usize..14).prop_flat_map(|count| {
        let sectors = prop::collection::vec(0u8..3, count);
        let ties = prop::collection::vec((0..count, 0..count), 0..30);
        (sectors, ties).prop_map(|(sectors, ties)| Drawn { sectors, ties })
    })
}

impl Drawn {
    /// The network, its sectors called as `names` says and without the actors in `gone`; the
    /// actors and ties come in the order or in its reverse.
    fn model(&self, names: [&str; 3], gone: &BTreeSet<String>, reversed: bool) -> Model {
        let vocabulary = Vocabulary::built_in().clone();
        let mut model = Model::new(Network {
            vocabulary,
            ..Network::default()
        });
        let turned =
            |count: usize| (0..count).map(move |i| if reversed { count - 1 - i } else { i });
        for index in turned(self.sectors.len()) {
            let sector = names[usize::from(self.sectors[index])];
            let actor = Actor {
                id: format!("actor{index:02}"),
                kind: "association".into(),
                attributes: BTreeMap::from([("sector".into(), Scalar::Text(sector.into()).into())]),
                ..Actor::default()
            };
            if !gone.contains(&actor.id) {
                model.add_actor(actor).expect("a new id");
            }
        }
        for index in turned(self.ties.len()) {
            let (from, to) = self.ties[index];
            let ends = [from, to].map(|end| model.find(&format!("actor{end:02}")));
            if let [Some(from), Some(to)] = ends {
                let kind = if index % 3 == 0 {
                    "coordinates"
                } else {
                    "cooperates_with"
                };
                let tie = Tie {
                    kind: kind.into(),
                    ..Tie::default()
                };
                model.add_tie(from, to, tie);
            }
        }
        model
    }
}

fn by_sector() -> Grouping {
    Grouping::Attribute("sector".into())
}

fn interfaces(model: &Model) -> Interfaces {
    Interfaces::find(model, &Selection::default(), &by_sector())
}

const NAMES: [&str; 3] = ["a", "b", "c"];

proptest! {
    #[test]
    fn an_interface_closes_when_its_critical_actors_leave(drawn in networks()) {
        let whole = interfaces(&drawn.model(NAMES, &BTreeSet::new(), false));
        for interface in &whole.interfaces {
            prop_assert_eq!(interface.critical.len(), interface.fragility);
            let critical: BTreeSet<String> =
                interface.critical.iter().map(|actor| actor.id.clone()).collect();
            let crossing = |left: &BTreeSet<String>| {
                let rest = interfaces(&drawn.model(NAMES, left, false));
                rest.interfaces
                    .iter()
                    .filter(|other| other.a.key == interface.a.key && other.b.key == interface.b.key)
                    .map(|other| other.pairs)
                    .sum::<usize>()
            };
            prop_assert_eq!(crossing(&critical), 0);
            // As few as possible: with any one of them back, something crosses again.
            for back in &critical {
                let mut fewer = critical.clone();
                fewer.remove(back);
                prop_assert!(crossing(&fewer) > 0);
            }
        }
    }

    #[test]
    fn sectors_by_another_name_meet_alike(drawn in networks()) {
        let numbers = |names: [&str; 3]| {
            let answer = interfaces(&drawn.model(names, &BTreeSet::new(), false));
            let mut numbers: Vec<_> = answer
                .interfaces
                .iter()
                .map(|interface| {
                    let mut sides = [interface.boundary_a.len(), interface.boundary_b.len()];
                    sides.sort_unstable();
                    (
                        interface.tie_count,
                        interface.pairs,
                        interface.possible_pairs,
                        interface.fragility,
                        interface.single_points.len(),
                        sides,
                    )
                })
                .collect();
            numbers.sort_unstable();
            numbers
        };
        prop_assert_eq!(numbers(NAMES), numbers(["z", "b", "y"]));
    }

    #[test]
    fn the_agreed_order_does_not_follow_the_input(drawn in networks()) {
        let order = |reversed: bool| {
            let model = drawn.model(NAMES, &BTreeSet::new(), reversed);
            let answer = Hubs::find(&model, &Selection::default(), &by_sector(), 3);
            let ids: Vec<_> = answer.actors.into_iter().map(|hub| (hub.actor.id, hub.points)).collect();
            ids
        };
        prop_assert_eq!(order(false), order(true));
    }

    #[test]
    fn senses_are_what_they_say(drawn in networks()) {
        let model = drawn.model(NAMES, &BTreeSet::new(), false);
        let reach = Reach { steps: 1, hubs: 2 };
        let answer = Isolated::find(&model, &Selection::default(), &by_sector(), reach);
        let mut partners: Vec<BTreeSet<usize>> = vec![BTreeSet::new(); drawn.sectors.len()];
        let mut ties = vec![0; drawn.sectors.len()];
        for &(from, to) in drawn.ties.iter().filter(|(from, to)| from != to) {
            partners[from].insert(to);
            partners[to].insert(from);
            ties[from] += 1;
            ties[to] += 1;
        }
        let in_sense = |index: usize, sense: Sense| {
            let id = format!("actor{index:02}");
            answer.actors.iter().any(|actor| {
                actor.actor.id == id && actor.senses.iter().any(|since| since.sense == sense)
            })
        };
        let has_sectors = drawn.sectors.iter().any(|&sector| sector != drawn.sectors[0]);
        for index in 0..drawn.sectors.len() {
            let alone = partners[index].is_empty();
            let own = partners[index].iter().all(|&other| drawn.sectors[other] == drawn.sectors[index]);
            prop_assert_eq!(in_sense(index, Sense::NoTies), alone);
            prop_assert_eq!(in_sense(index, Sense::OwnSectorOnly), has_sectors && !alone && own);
            prop_assert_eq!(in_sense(index, Sense::SingleTie), ties[index] == 1);
            prop_assert_eq!(
                in_sense(index, Sense::SinglePartner),
                partners[index].len() == 1 && ties[index] > 1
            );
        }
        // Whoever is proposed is no partner yet and is in the largest component.
        for actor in &answer.actors {
            if let Some(nearest) = &actor.nearest {
                prop_assert!(actor.partners.iter().all(|partner| partner.id != nearest.actor.id));
                prop_assert!(nearest.actor.id != actor.actor.id);
            }
        }
    }
}

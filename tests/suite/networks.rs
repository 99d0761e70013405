//! Small networks that tests of several parts use.

use yhdyspinta::model::{Actor, Model, Names, Network, Status, Tie, Vocabulary};

const ACTOR_KINDS: [&str; 7] = [
    "umbrella_association",
    "municipality",
    "wellbeing_county",
    "network",
    "role",
    "project",
    "never heard of",
];

const TIE_KINDS: [&str; 8] = [
    "funds",
    "cooperates_with",
    "coordinates",
    "member_of",
    "trains",
    "obliges",
    "service_chain",
    "never heard of",
];

/// A chain of actors with these names, tied in every status; the last one has no tie.
pub(crate) fn chain(names: &[String]) -> Model {
    let mut model = Model::new(Network {
        title: Names::plain(names.first().cloned().unwrap_or_default()),
        vocabulary: Vocabulary::built_in().clone(),
        ..Network::default()
    });
    let nodes: Vec<_> = names
        .iter()
        .enumerate()
        .map(|(index, name)| {
            let actor = Actor {
                id: format!("a{index}"),
                kind: ACTOR_KINDS[index % ACTOR_KINDS.len()].into(),
                name: Names::plain(name),
                ..Actor::default()
            };
            model.add_actor(actor).expect("a new id")
        })
        .collect();
    for index in 1..nodes.len().saturating_sub(1) {
        let tie = Tie {
            kind: TIE_KINDS[index % TIE_KINDS.len()].into(),
            status: Status::ALL[index % 6],
            ..Tie::default()
        };
        model.add_tie(nodes[index - 1], nodes[index], tie);
    }
    model
}

//! Who cooperates with whom: actors, ties and the words for them, on a petgraph graph.

mod actor;
mod names;
pub mod native;
mod network;
mod rule;
mod tie;
mod time;
pub mod vocabulary;

use std::collections::HashMap;

use petgraph::graph::{EdgeIndex, Graph, NodeIndex};

pub use actor::{Actor, Attribute, Collective, Evidence, Position, Scalar};
pub use names::Names;
pub use network::{Event, Network, Source, Statement};
pub use rule::{Carrier, Group, Rule, RuleForm};
pub use tie::{Status, Tie};
pub use time::{NotADate, PartialDate, Validity};
pub use vocabulary::Vocabulary;

use crate::language::Language;

/// A network that has passed validation: every end of every tie is an actor, every id
/// stands once, no tie leads back to where it started.
///
/// Actors and ties keep the order of the input; nothing is ever removed, so their
/// indices are 0, 1, 2 … in that order.
#[derive(Clone, Debug, Default)]
pub struct Model {
    network: Network,
    graph: Graph<Actor, Tie>,
    by_id: HashMap<String, NodeIndex>,
}

impl Model {
    /// A network without actors.
    pub fn new(network: Network) -> Self {
        Self {
            network,
            ..Self::default()
        }
    }

    /// A network without actors, with room for some.
    pub fn with_capacity(network: Network, actors: usize, ties: usize) -> Self {
        Self {
            network,
            graph: Graph::with_capacity(actors, ties),
            by_id: HashMap::with_capacity(actors),
        }
    }

    /// Adds an actor; `None` when its id is taken.
    pub fn add_actor(&mut self, actor: Actor) -> Option<NodeIndex> {
        if self.by_id.contains_key(&actor.id) {
            return None;
        }
        let id = actor.id.clone();
        let node = self.graph.add_node(actor);
        self.by_id.insert(id, node);
        Some(node)
    }

    /// Adds a tie between two actors; `None` when it would lead back to where it starts.
    ///
    /// # Panics
    /// When an end is no actor of this model.
    pub fn add_tie(&mut self, from: NodeIndex, to: NodeIndex, tie: Tie) -> Option<EdgeIndex> {
        (from != to).then(|| self.graph.add_edge(from, to, tie))
    }

    /// What the network says about itself.
    pub fn network(&self) -> &Network {
        &self.network
    }

    /// What the network says about itself, to be changed.
    pub fn network_mut(&mut self) -> &mut Network {
        &mut self.network
    }

    /// Its words.
    pub fn vocabulary(&self) -> &Vocabulary {
        &self.network.vocabulary
    }

    /// Actors and ties.
    pub fn graph(&self) -> &Graph<Actor, Tie> {
        &self.graph
    }

    /// The actor with that id.
    pub fn find(&self, id: &str) -> Option<NodeIndex> {
        self.by_id.get(id).copied()
    }

    /// An actor.
    pub fn actor(&self, node: NodeIndex) -> &Actor {
        &self.graph[node]
    }

    /// What an actor is called: its name, else its id.
    pub fn actor_name(&self, node: NodeIndex, language: Language) -> &str {
        let actor = self.actor(node);
        actor.name.best(language).unwrap_or(&actor.id)
    }

    /// What an area is called: by the vocabulary, else by the actor with its id, else its key.
    pub fn area_name<'a>(&'a self, area: &'a str, language: Language) -> &'a str {
        vocabulary::find(&self.vocabulary().areas, area)
            .and_then(|word| word.name.best(language))
            .or_else(|| self.find(area).map(|node| self.actor_name(node, language)))
            .unwrap_or(area)
    }

    /// What a kind of actor is called.
    pub fn actor_kind_name<'a>(&'a self, kind: &'a str, language: Language) -> &'a str {
        word_name(&self.vocabulary().actor_kinds, kind, language)
    }

    /// What a kind of tie is called.
    pub fn tie_kind_name<'a>(&'a self, kind: &'a str, language: Language) -> &'a str {
        word_name(&self.vocabulary().tie_kinds, kind, language)
    }

    /// What a theme is called.
    pub fn theme_name<'a>(&'a self, theme: &'a str, language: Language) -> &'a str {
        word_name(&self.vocabulary().themes, theme, language)
    }

    /// Does the tie run from one actor to the other?
    pub fn is_directed(&self, tie: &Tie) -> bool {
        tie.directed
            .unwrap_or_else(|| self.vocabulary().is_directed(&tie.kind))
    }
}

fn word_name<'a, W: vocabulary::Word>(words: &'a [W], id: &'a str, language: Language) -> &'a str {
    vocabulary::find(words, id)
        .and_then(|word| word.name().best(language))
        .unwrap_or(id)
}

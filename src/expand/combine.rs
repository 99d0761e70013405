//! What do the two networks look like as one, before its ties?

use std::collections::{HashMap, HashSet};

use petgraph::graph::NodeIndex;
use petgraph::visit::IntoNodeReferences;

use super::{Members, remark};
use crate::model::vocabulary::Word;
use crate::model::{Actor, Model, Network, Scalar, Source, Vocabulary};

/// The new network while it is made.
pub(super) struct Draft {
    pub(super) model: Model,
    /// Where the actors of the network that stay are now.
    pub(super) stays: HashMap<NodeIndex, NodeIndex>,
    /// Where the members, actors of the membership network, are now.
    pub(super) members: HashMap<NodeIndex, NodeIndex>,
}

/// The words of both networks; those of the first win.
pub(super) fn words(model: &Model, membership: &Model) -> Vocabulary {
    Vocabulary::with_built_in(own_words(model, membership))
}

fn own_words(model: &Model, membership: &Model) -> Vocabulary {
    fn add<W: Word + Clone>(own: &[W], other: &[W]) -> Vec<W> {
        let known: HashSet<&str> = own.iter().map(Word::id).collect();
        let new = other.iter().filter(|word| !known.contains(word.id()));
        own.iter().chain(new).cloned().collect()
    }
    let (own, other) = (
        &model.network().own_vocabulary,
        &membership.network().own_vocabulary,
    );
    Vocabulary {
        actor_kinds: add(&own.actor_kinds, &other.actor_kinds),
        tie_kinds: add(&own.tie_kinds, &other.tie_kinds),
        themes: add(&own.themes, &other.themes),
        areas: add(&own.areas, &other.areas),
        stages: own.stages.clone(),
    }
}

/// The actors that stay and the members, in the order of the network.
pub(super) fn draft(model: &Model, membership: &Model, members: &Members) -> Draft {
    let sources = Sources::of(model, membership);
    let mut draft = Draft {
        model: Model::new(network(model, membership, &sources)),
        stays: HashMap::new(),
        members: HashMap::new(),
    };
    let known = known_members(model, membership, members);
    let member_of: HashMap<NodeIndex, NodeIndex> = known
        .iter()
        .map(|(&member, &node)| (node, member))
        .collect();
    let staying = model.graph().node_references();
    let staying: HashSet<&str> = staying
        .filter(|(node, _)| !members.contains_key(node))
        .map(|(_, actor)| actor.id.as_str())
        .collect();
    for (node, actor) in model.graph().node_references() {
        let Some(group) = members.get(&node) else {
            let mut actor = actor.clone();
            keep_parent(&mut actor, |parent| staying.contains(parent));
            // A text speaks of an actor for a while; that it is there longer is known besides.
            if let Some(&member) = member_of.get(&node) {
                actor.valid = actor.valid.span(membership.actor(member).valid);
            }
            draft
                .stays
                .extend(draft.model.add_actor(actor).map(|new| (node, new)));
            continue;
        };
        for member in group
            .iter()
            .filter(|member| !known.contains_key(&member.node))
        {
            let mut actor = membership.actor(member.node).clone();
            sources.rename(&mut actor);
            keep_parent(&mut actor, |parent| staying.contains(parent));
            let new = draft.model.add_actor(actor);
            draft.members.extend(new.map(|new| (member.node, new)));
        }
    }
    for (member, node) in known {
        if let Some(&new) = draft.stays.get(&node) {
            draft.members.insert(member, new);
        }
    }
    name_members(model, members, &mut draft);
    draft
}

/// A parent that made way for its members is kept in words.
fn keep_parent(actor: &mut Actor, is_there: impl Fn(&str) -> bool) {
    if let Some(parent) = actor.parent.take_if(|parent| !is_there(parent)) {
        actor
            .attributes
            .insert("parent_collective".into(), remark(&parent));
    }
}

/// Which members are in the network already: by id, or by what `same_as` says.
fn known_members(
    model: &Model,
    membership: &Model,
    members: &Members,
) -> HashMap<NodeIndex, NodeIndex> {
    let mut known = HashMap::new();
    for (node, actor) in model.graph().node_references() {
        let same_as = actor.attributes.get("same_as").map(|same| &same.value);
        let by_name = match same_as {
            Some(Scalar::Text(id)) => membership.find(id),
            _ => None,
        };
        if let Some(member) = membership.find(&actor.id).or(by_name)
            && !members.contains_key(&node)
        {
            known.entry(member).or_insert(node);
        }
    }
    known
}

fn network(model: &Model, membership: &Model, sources: &Sources) -> Network {
    let own = own_words(model, membership);
    Network {
        sources: sources.all.clone(),
        vocabulary: Vocabulary::with_built_in(own.clone()),
        own_vocabulary: own,
        ..model.network().clone()
    }
}

/// Rules, events and statements about a collective are about its members.
fn name_members(model: &Model, members: &Members, draft: &mut Draft) {
    let ids = |id: &str| -> Vec<String> {
        let group = model.find(id).and_then(|node| members.get(&node));
        let Some(group) = group else {
            return vec![id.to_owned()];
        };
        let nodes = group
            .iter()
            .filter_map(|member| draft.members.get(&member.node));
        nodes
            .map(|&node| draft.model.actor(node).id.clone())
            .collect()
    };
    let mut network = draft.model.network().clone();
    let lists = network.events.iter_mut().map(|event| &mut event.actors);
    let lists = lists.chain(
        network
            .statements
            .iter_mut()
            .map(|statement| &mut statement.actors),
    );
    let rules = network.rules.iter_mut();
    let groups = rules.flat_map(|rule| [&mut rule.who.actors, &mut rule.whom.actors]);
    for list in lists.chain(groups) {
        *list = list.iter().flat_map(|id| ids(id)).collect();
    }
    *draft.model.network_mut() = network;
}

/// The sources of both networks, and what those of the second are called now.
struct Sources {
    all: Vec<Source>,
    new_id: HashMap<String, String>,
}

impl Sources {
    fn of(model: &Model, membership: &Model) -> Self {
        let mut all = model.network().sources.clone();
        let mut new_id = HashMap::new();
        for source in &membership.network().sources {
            let same = all.iter().find(|known| known.id == source.id);
            if same == Some(source) {
                continue;
            }
            let mut id = source.id.clone();
            while all.iter().any(|known| known.id == id) {
                id = format!("members:{id}");
            }
            new_id.insert(source.id.clone(), id.clone());
            all.push(Source {
                id,
                ..source.clone()
            });
        }
        Self { all, new_id }
    }

    fn rename(&self, actor: &mut Actor) {
        let attributes = actor
            .attributes
            .values_mut()
            .map(|attribute| &mut attribute.evidence);
        for evidence in attributes.chain([&mut actor.evidence]) {
            if let Some(id) = evidence.source.as_ref().and_then(|id| self.new_id.get(id)) {
                evidence.source = Some(id.clone());
            }
        }
    }
}

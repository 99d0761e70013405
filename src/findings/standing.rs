//! Who stands for whom? A collective for its members, an actor for its parts.

use std::collections::BTreeSet;

use petgraph::graph::NodeIndex;

use super::areas::Areas;
use crate::model::{Actor, Collective, Model};
use crate::select::Selected;

/// Who stands for whom among the selected actors, by index in the model.
pub(super) struct Standing {
    members: Vec<Vec<NodeIndex>>,
    groups: Vec<Vec<NodeIndex>>,
}

impl Standing {
    /// Every collective stands for the actors of its kind and area, every actor for those
    /// whose `parent` it is.
    ///
    /// Complexity: O(collectives · actors).
    pub(super) fn of(selected: &Selected<'_>, areas: &Areas<'_>) -> Self {
        let model = selected.model;
        let count = model.graph().node_count();
        let mut standing = Self {
            members: vec![Vec::new(); count],
            groups: vec![Vec::new(); count],
        };
        let taken: BTreeSet<NodeIndex> = selected.actors.iter().copied().collect();
        for &node in &selected.actors {
            let actor = model.actor(node);
            let parent = actor.parent.as_deref().and_then(|id| model.find(id));
            if let Some(parent) = parent.filter(|parent| taken.contains(parent)) {
                standing.join(node, parent);
            }
            if let Some(collective) = &actor.collective {
                for &other in &selected.actors {
                    if other != node && is_member(model, areas, collective, model.actor(other)) {
                        standing.join(other, node);
                    }
                }
            }
        }
        standing
    }

    fn join(&mut self, member: NodeIndex, group: NodeIndex) {
        if member != group && !self.groups[member.index()].contains(&group) {
            self.groups[member.index()].push(group);
            self.members[group.index()].push(member);
        }
    }

    /// Does the actor stand for others that are in the network?
    pub(super) fn has_members(&self, actor: NodeIndex) -> bool {
        !self.members[actor.index()].is_empty()
    }

    /// The actor and all who stand for it, itself first.
    pub(super) fn upward(&self, actor: NodeIndex) -> Vec<NodeIndex> {
        reach(actor, &self.groups)
    }

    /// All for whom the actor stands, without itself and without those who stand for it too:
    /// two collectives of the same extent are each other's members.
    pub(super) fn downward(&self, actor: NodeIndex) -> Vec<NodeIndex> {
        let above: BTreeSet<NodeIndex> = self.upward(actor).into_iter().collect();
        let mut below = reach(actor, &self.members);
        below.retain(|member| !above.contains(member));
        below
    }
}

fn reach(start: NodeIndex, next: &[Vec<NodeIndex>]) -> Vec<NodeIndex> {
    let mut seen = BTreeSet::from([start]);
    let mut reached = vec![start];
    let mut position = 0;
    while position < reached.len() {
        for &other in &next[reached[position].index()] {
            if seen.insert(other) {
                reached.push(other);
            }
        }
        position += 1;
    }
    reached
}

fn is_member(model: &Model, areas: &Areas<'_>, group: &Collective, actor: &Actor) -> bool {
    // A collective is inside another only when all it stands for is: its kind, not its own.
    let kind = actor
        .collective
        .as_ref()
        .map_or(&actor.kind, |own| &own.kind);
    let in_area = group.area.as_deref().is_none_or(|area| {
        let own = actor
            .collective
            .as_ref()
            .map_or(actor.area.as_deref(), |own| own.area.as_deref());
        own.is_some_and(|own| areas.is_in(own, area))
    });
    model.vocabulary().actor_kind_is(kind, &group.kind) && in_area
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::findings::sample::Sample;
    use crate::select::Selection;

    #[test]
    fn a_collective_stands_for_its_kind_and_area() {
        let model = Sample::new()
            .areas("fi\nn fi\ns fi")
            .actors(
                "all municipality all=municipality
                 north municipality area=n all=municipality
                 oulu municipality area=n
                 turku municipality area=s
                 soste umbrella_association area=n
                 unit role parent=oulu",
            )
            .model();
        let selection = Selection::default();
        let selected = selection.select(&model);
        let standing = Standing::of(&selected, &Areas::of(&model));
        let id = |node: &NodeIndex| model.actor(*node).id.as_str();
        let node = |id: &str| model.find(id).expect("an actor");
        let up = |actor: &str| {
            standing
                .upward(node(actor))
                .iter()
                .map(id)
                .collect::<Vec<_>>()
        };
        let down = |actor: &str| {
            standing
                .downward(node(actor))
                .iter()
                .map(id)
                .collect::<Vec<_>>()
        };
        assert_eq!(up("unit"), ["unit", "oulu", "all", "north"]);
        assert_eq!(up("turku"), ["turku", "all"]);
        assert_eq!(up("soste"), ["soste"]);
        assert_eq!(down("all"), ["north", "oulu", "turku", "unit"]);
        assert_eq!(down("north"), ["oulu", "unit"]);
    }

    #[test]
    fn two_names_for_the_same_group_stand_for_each_other() {
        let model = Sample::new()
            .actors(
                "a municipality all=municipality\nb municipality all=municipality\nc municipality",
            )
            .model();
        let selection = Selection::default();
        let selected = selection.select(&model);
        let standing = Standing::of(&selected, &Areas::of(&model));
        let a = model.find("a").expect("an actor");
        assert_eq!(standing.upward(a).len(), 2);
        assert_eq!(standing.downward(a).len(), 1);
    }
}

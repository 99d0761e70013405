//! Which ties do members take over from their collective?

use std::collections::{BTreeMap, BTreeSet, HashMap};

use petgraph::graph::NodeIndex;
use petgraph::visit::EdgeRef;

use super::belonging::Belonging;
use super::combine::Draft;
use super::{Member, Members, remark};
use crate::model::{Model, Tie, Validity};

/// One end of a tie in the new network.
#[derive(Clone)]
struct End {
    node: NodeIndex,
    /// The actor of the membership network, when the end is a member.
    member: Option<NodeIndex>,
    when: Vec<Validity>,
}

/// Copies every tie, those of collectives for their members.
pub(super) fn copy(model: &Model, belonging: &Belonging<'_>, members: &Members, draft: &mut Draft) {
    let mut circles = Circles {
        belonging,
        of: HashMap::new(),
    };
    for edge in model.graph().edge_references() {
        let groups = [edge.source(), edge.target()].map(|node| members.get(&node));
        if let [Some(from), Some(to)] = groups
            && is_inside(model, edge.weight(), from, to)
        {
            continue;
        }
        let [from, to] = [edge.source(), edge.target()].map(|node| ends(node, members, draft));
        let mut tie = edge.weight().clone();
        for (name, node, group) in [
            ("from_collective", edge.source(), groups[0]),
            ("to_collective", edge.target(), groups[1]),
        ] {
            if group.is_some() {
                let collective = &model.actor(node).id;
                tie.attributes.insert(name.into(), remark(collective));
            }
        }
        for (from, to, when) in circles.pairs(&from, &to) {
            for valid in when.into_iter().filter_map(|when| when.overlap(tie.valid)) {
                let copy = Tie {
                    valid,
                    ..tie.clone()
                };
                draft.model.add_tie(from, to, copy);
            }
        }
    }
}

/// Does the tie only say that one collective is part of the other?
fn is_inside(model: &Model, tie: &Tie, from: &[Member], to: &[Member]) -> bool {
    let nodes = |group: &[Member]| -> BTreeSet<NodeIndex> {
        group.iter().map(|member| member.node).collect()
    };
    model.vocabulary().tie_kind_is(&tie.kind, "belonging") && {
        let (from, to) = (nodes(from), nodes(to));
        from.is_subset(&to) || to.is_subset(&from)
    }
}

fn ends(node: NodeIndex, members: &Members, draft: &Draft) -> Vec<End> {
    match members.get(&node) {
        None => vec![End {
            node: draft.stays[&node],
            member: None,
            when: vec![Validity::default()],
        }],
        Some(group) => group
            .iter()
            .map(|member| End {
                node: draft.members[&member.node],
                member: Some(member.node),
                when: member.when.clone(),
            })
            .collect(),
    }
}

/// Who belongs to whom, found once for each actor.
struct Circles<'a, 'b> {
    belonging: &'a Belonging<'b>,
    of: HashMap<NodeIndex, BTreeMap<NodeIndex, Vec<Validity>>>,
}

type Pair = (NodeIndex, NodeIndex, Vec<Validity>);

impl Circles<'_, '_> {
    /// The ends that are tied, and when.
    fn pairs(&mut self, from: &[End], to: &[End]) -> Vec<Pair> {
        let related = self.related(from, to);
        if !related.is_empty() {
            return related;
        }
        let neighbors = joined(from, to, |a, b| self.belonging.share_area(a, b));
        if !neighbors.is_empty() {
            return neighbors;
        }
        joined(from, to, |_, _| true)
    }

    /// The members of which one belongs to the other, while it does.
    fn related(&mut self, from: &[End], to: &[End]) -> Vec<Pair> {
        let mut pairs = Vec::new();
        for a in from {
            for b in to {
                let (Some(x), Some(y)) = (a.member, b.member) else {
                    continue;
                };
                let times = [(x, y), (y, x)].map(|(member, whole)| self.times(member, whole));
                let when = overlaps(&overlaps(&a.when, &b.when), &times.concat());
                if x != y && !when.is_empty() {
                    pairs.push((a.node, b.node, when));
                }
            }
        }
        pairs
    }

    fn times(&mut self, member: NodeIndex, whole: NodeIndex) -> Vec<Validity> {
        let belonging = self.belonging;
        let circle = self
            .of
            .entry(whole)
            .or_insert_with(|| belonging.belongs_to(whole));
        circle.get(&member).cloned().unwrap_or_default()
    }
}

/// Every pair of ends, of two members only those that pass the test.
fn joined(from: &[End], to: &[End], test: impl Fn(NodeIndex, NodeIndex) -> bool) -> Vec<Pair> {
    let mut pairs = Vec::new();
    for a in from {
        for b in to {
            let passes = match (a.member, b.member) {
                (Some(a), Some(b)) => test(a, b),
                _ => true,
            };
            let when = overlaps(&a.when, &b.when);
            if a.node != b.node && passes && !when.is_empty() {
                pairs.push((a.node, b.node, when));
            }
        }
    }
    pairs
}

fn overlaps(some: &[Validity], others: &[Validity]) -> Vec<Validity> {
    let both = some
        .iter()
        .flat_map(|some| others.iter().filter_map(|other| some.overlap(*other)));
    Validity::merged(both.collect())
}

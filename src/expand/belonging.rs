//! Who belongs to which area, and when?

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::rc::Rc;

use petgraph::Incoming;
use petgraph::graph::NodeIndex;
use petgraph::visit::{EdgeRef, IntoNodeReferences};

use super::Member;
use crate::model::{Actor, Collective, Model, Status, Validity, Vocabulary};

/// The family of kinds of ties that lead from a member to what it belongs to.
const BELONGING: &str = "belonging";

/// Steps from a member to an area: municipality, hospital district, catchment area and one more.
const STEPS: usize = 4;

/// When each actor belongs.
type Times = BTreeMap<NodeIndex, Vec<Validity>>;

/// A membership network, and the words of both networks.
pub(super) struct Belonging<'a> {
    pub(super) membership: &'a Model,
    words: Vocabulary,
    /// Who reaches any actor of a kind, whenever.
    reaching: RefCell<HashMap<&'a str, Rc<BTreeSet<NodeIndex>>>>,
}

impl<'a> Belonging<'a> {
    pub(super) fn of(model: &Model, membership: &'a Model) -> Self {
        Self {
            membership,
            words: super::combine::words(model, membership),
            reaching: RefCell::default(),
        }
    }

    /// The actors a collective stands for, in the order of the membership network.
    pub(super) fn members(&self, collective: &Collective) -> Vec<Member> {
        let is_kind = |actor: &Actor| {
            actor.collective.is_none() && self.words.actor_kind_is(&actor.kind, &collective.kind)
        };
        let of_kind = self.membership.graph().node_references();
        let of_kind = of_kind.filter(|(_, actor)| is_kind(actor));
        let Some(area) = &collective.area else {
            let everybody = of_kind.map(|(node, _)| Member {
                node,
                when: vec![Validity::default()],
            });
            return everybody.collect();
        };
        let by_ties = self
            .membership
            .find(area)
            .map(|node| (self.belongs_to(node), self.reaching_kind_of(node)));
        of_kind
            .filter_map(|(node, actor)| {
                let when = match &by_ties {
                    Some((times, reaching)) if reaching.contains(&node) => {
                        times.get(&node)?.clone()
                    }
                    _ if self.is_inside(actor, area) => vec![Validity::default()],
                    _ => return None,
                };
                Some(Member { node, when })
            })
            .collect()
    }

    fn is_inside(&self, actor: &Actor, area: &str) -> bool {
        let own = actor.area.as_deref();
        own.is_some_and(|own| self.words.area_is(own, area))
    }

    /// Are the two of one area, or one of an area inside the other's?
    pub(super) fn share_area(&self, a: NodeIndex, b: NodeIndex) -> bool {
        let [a, b] = [a, b].map(|node| self.membership.actor(node));
        let inside = |actor: &Actor, other: &Actor| {
            other
                .area
                .as_deref()
                .is_some_and(|area| self.is_inside(actor, area))
        };
        inside(a, b) || inside(b, a)
    }

    /// When each actor belongs to that one, over ties of belonging.
    pub(super) fn belongs_to(&self, area: NodeIndex) -> Times {
        let mut times = Times::new();
        let mut layer = Times::from([(area, vec![Validity::default()])]);
        for _ in 0..STEPS {
            let mut next = Times::new();
            for (node, when) in &layer {
                for (member, valid) in self.members_of(*node) {
                    let both = when.iter().filter_map(|when| when.overlap(valid));
                    next.entry(member).or_default().extend(both);
                }
            }
            next.retain(|_, when| !when.is_empty());
            for (node, when) in &mut next {
                *when = Validity::merged(std::mem::take(when));
                times.entry(*node).or_default().extend(when.iter().copied());
            }
            layer = next;
        }
        times.remove(&area);
        for when in times.values_mut() {
            *when = Validity::merged(std::mem::take(when));
        }
        times
    }

    /// Who belongs directly, and when.
    fn members_of(&self, node: NodeIndex) -> impl Iterator<Item = (NodeIndex, Validity)> {
        let ties = self.membership.graph().edges_directed(node, Incoming);
        ties.filter(|tie| {
            let tie = tie.weight();
            matches!(tie.status, Status::Existing | Status::Ended)
                && self.words.tie_kind_is(&tie.kind, BELONGING)
        })
        .map(|tie| (tie.source(), tie.weight().valid))
    }

    /// Whose ties say, whenever, to which actor of the kind of this one they belong.
    fn reaching_kind_of(&self, node: NodeIndex) -> Rc<BTreeSet<NodeIndex>> {
        let kind = self.membership.actor(node).kind.as_str();
        if let Some(known) = self.reaching.borrow().get(kind) {
            return Rc::clone(known);
        }
        let graph = self.membership.graph();
        let mut reached = BTreeSet::new();
        let mut layer: BTreeSet<NodeIndex> = graph
            .node_indices()
            .filter(|&other| graph[other].kind == kind)
            .collect();
        for _ in 0..STEPS {
            layer = layer
                .iter()
                .flat_map(|&node| self.members_of(node))
                .map(|(member, _)| member)
                .filter(|member| reached.insert(*member))
                .collect();
        }
        let reached = Rc::new(reached);
        self.reaching.borrow_mut().insert(kind, Rc::clone(&reached));
        reached
    }
}

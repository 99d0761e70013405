//! Who are "the municipalities of the region"? Collectives make way for their members.

mod belonging;
mod combine;
mod ties;

use std::collections::HashMap;

use petgraph::graph::NodeIndex;
use petgraph::visit::IntoNodeReferences;

use crate::model::{Actor, Attribute, Model, Scalar, Validity};
use crate::problem::{Code, Problem, Problems};
use crate::read::Span;
use belonging::Belonging;

/// A network whose collectives made way for their members.
#[derive(Clone, Debug)]
pub struct Expanded {
    /// The network.
    pub model: Model,
    /// Who stands for how many, and which collectives stay because nobody is known of them.
    pub notes: Problems,
}

/// Replaces every collective by the actors of its kind and area in a membership network.
///
/// A member belongs to an area when ties of belonging lead from it to the actor of that id, at
/// the times those ties hold; where the ties of a member say nothing about areas of that sort,
/// its own area decides. Actors that are in the network already, by id or by their attribute
/// `same_as`, stay what they are.
///
/// Each tie of a collective becomes a tie of every member, with the same evidence, the
/// attribute `from_collective` or `to_collective`, and valid only while the member belongs. Ties
/// between two collectives join the members of which one belongs to the other; failing that,
/// those of one area; failing that, all. That a collective is part of another needs no tie
/// between members. A collective without known members stays.
///
/// Complexity: O(members of both ends) for each tie of a collective.
pub fn expand(model: &Model, membership: &Model) -> Expanded {
    let belonging = Belonging::of(model, membership);
    let mut notes = Problems::default();
    let mut members = HashMap::new();
    for (node, actor) in model.graph().node_references() {
        let Some(collective) = &actor.collective else {
            continue;
        };
        let found = belonging.members(collective);
        notes.push(note(actor, found.len()));
        if !found.is_empty() {
            members.insert(node, found);
        }
    }
    let mut draft = combine::draft(model, membership, &members);
    ties::copy(model, &belonging, &members, &mut draft);
    Expanded {
        model: draft.model,
        notes,
    }
}

/// An actor of the membership network, and when it belongs.
#[derive(Clone, Debug, PartialEq)]
struct Member {
    node: NodeIndex,
    when: Vec<Validity>,
}

/// The members of each collective that has any, by its node in the network.
type Members = HashMap<NodeIndex, Vec<Member>>;

fn note(actor: &Actor, count: usize) -> Problem {
    let code = if count == 0 {
        Code::CollectiveKept
    } else {
        Code::CollectiveExpanded
    };
    Problem::new(code, None::<Span>)
        .text("id", &actor.id)
        .count("count", count)
}

/// What a copied tie or actor keeps in words.
fn remark(text: &str) -> Attribute {
    Scalar::Text(text.to_owned()).into()
}

//! Which change would undo a change?

use petgraph::graph::NodeIndex;
use petgraph::visit::EdgeRef;

use super::{Change, Ending, TieName, find_actor};
use crate::model::{Model, PartialDate, Status};

/// The change that leads back to this very model; `None` where the change forgets something,
/// as a removal or a merger does, or where going back would change other ties, too.
///
/// Complexity: O(actors + ties).
pub fn reverse(model: &Model, change: &Change) -> Option<Change> {
    match change {
        Change::AddActor(actor) => Some(Change::Remove {
            actor: actor.id.clone(),
        }),
        Change::Add { from, to, tie } => {
            let name = TieName {
                from: from.clone(),
                to: to.clone(),
                kind: Some(tie.kind.clone()),
                theme: tie.themes.first().cloned(),
            };
            let is_duty = tie.status == Status::Required;
            let is_alone = named(model, &name).next().is_none();
            (is_alone && !is_duty).then_some(Change::RemoveTie(name))
        }
        Change::End {
            what: Ending::Actor(actor),
            at: Some(at),
        } => {
            let node = find_actor(model, actor)?;
            (!ends_with(model, node, *at)).then(|| Change::Continue {
                what: Ending::Actor(actor.clone()),
                until: model.actor(node).valid.until,
            })
        }
        Change::End {
            what: Ending::Tie(name),
            at: Some(_),
        } => {
            let mut ties = named(model, name);
            let (until, status) = ties.next()?;
            (ties.next().is_none() && status != Status::Ended).then(|| Change::Continue {
                what: Ending::Tie(name.clone()),
                until,
            })
        }
        // An end of its own changes nothing; the rest forgets.
        _ => None,
    }
}

/// Does a tie of the actor end on the same day?
fn ends_with(model: &Model, node: NodeIndex, at: PartialDate) -> bool {
    let graph = model.graph();
    let ties = graph
        .edges_directed(node, petgraph::Outgoing)
        .chain(graph.edges_directed(node, petgraph::Incoming));
    let mut ends = ties.filter_map(|edge| edge.weight().valid.until);
    ends.any(|end| end.last_day() == at.last_day())
}

/// The end and status of every tie between the two that the name could mean, either way.
fn named<'a>(
    model: &'a Model,
    name: &'a TieName,
) -> impl Iterator<Item = (Option<PartialDate>, Status)> + 'a {
    let ends = find_actor(model, &name.from).zip(find_actor(model, &name.to));
    model.graph().edge_references().filter_map(move |edge| {
        let (from, to) = ends?;
        let tie = edge.weight();
        let is_between = [(from, to), (to, from)].contains(&(edge.source(), edge.target()));
        let is_meant = is_between
            && tie.status != Status::Required
            && name.kind.as_ref().is_none_or(|kind| tie.kind == *kind)
            && (name.theme.as_ref()).is_none_or(|theme| tie.themes.contains(theme));
        is_meant.then_some((tie.valid.until, tie.status))
    })
}

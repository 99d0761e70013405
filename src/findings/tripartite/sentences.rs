//! What does tripartite cooperation say in sentences?

use super::{Tripartite, TripartiteMunicipality, TripartiteState};
use crate::findings::naming::names_up_to;
use crate::findings::{Finding, Severity};
use crate::language::Phrase;
use crate::model::Names;

/// How many municipalities stand in a sentence.
const NAMED: usize = 4;

pub(super) fn findings(tripartite: &Tripartite) -> Vec<Finding> {
    match tripartite.absent_sides.len() {
        0 => TripartiteState::ALL
            .into_iter()
            .filter_map(|state| of_state(tripartite, state))
            .collect(),
        1 => vec![cannot_tell(tripartite)],
        // A network with one side at most is about something else.
        _ => Vec::new(),
    }
}

/// Without one of the sides every municipality would lack it, which says nothing about them.
fn cannot_tell(tripartite: &Tripartite) -> Finding {
    let sides: Vec<Names> = tripartite
        .absent_sides
        .iter()
        .map(|side| side.name().in_all())
        .collect();
    Finding::new(
        "tripartite-unknown",
        Severity::Info,
        Phrase::new("tripartite-unknown").list("sides", sides),
    )
}

fn of_state(tripartite: &Tripartite, state: TripartiteState) -> Option<Finding> {
    let those: Vec<&TripartiteMunicipality> = tripartite
        .municipalities
        .iter()
        .filter(|municipality| municipality.state == state)
        .collect();
    if those.is_empty() {
        return None;
    }
    let names: Vec<Names> = those
        .iter()
        .map(|municipality| municipality.actor.name.clone())
        .collect();
    let total = tripartite.municipalities.len();
    let sentence = Phrase::new("tripartite-finding")
        .count("count", those.len())
        .count("total", total)
        .phrase("state", state.name())
        .phrase("names", names_up_to(&names, NAMED));
    let severity = if state.is_complete() {
        Severity::Info
    } else {
        Severity::Attention
    };
    let actors = those.iter().map(|municipality| municipality.actor.clone());
    let ties = those.iter().flat_map(|municipality| &municipality.ties);
    Some(
        Finding::new(state.code(), severity, sentence)
            .count("municipalities", those.len())
            .count("total", total)
            .about(actors)
            .resting_on(ties.cloned()),
    )
}

impl TripartiteState {
    fn code(self) -> &'static str {
        self.name().key
    }
}

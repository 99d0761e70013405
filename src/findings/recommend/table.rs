//! Which columns do proposals and needs have?

use super::sentences::{decimals, in_words};
use super::{Method, Recommendations, WhyOpen};
use crate::language::Phrase;
use crate::model::Names;
use crate::table::{Cell, Column, Table};

pub(super) fn proposals(answer: &Recommendations) -> Table {
    let names = |words: &[crate::findings::WordRef]| -> Cell {
        let names: Vec<Names> = words.iter().map(|word| word.name.clone()).collect();
        names.into()
    };
    let rows = answer.proposals.iter().map(|proposal| {
        let tie = &proposal.tie;
        let meets: Vec<Names> = proposal
            .meets
            .iter()
            .map(|&need| answer.needs[need].what.in_all())
            .collect();
        let next = proposal.next_best.as_ref();
        vec![
            proposal.place.into(),
            tie.from.name.clone().into(),
            tie.to.name.clone().into(),
            tie.kind.name.clone().into(),
            amount(proposal.gain),
            amount(tie.cost),
            Cell::Mark(tie.coming),
            names(&tie.themes),
            meets.into(),
            next.map(|next| in_words(&next.tie)).into(),
            next.map_or(Cell::Empty, |next| amount(next.gain)),
            amount(proposal.own),
            Cell::Mark(tie.same_area),
            Cell::Text(tie.from.id.clone()),
            Cell::Text(tie.to.id.clone()),
            Cell::Text(tie.kind.key.clone()),
        ]
    });
    Table {
        id: "recommendations",
        title: Phrase::new("table-recommendations"),
        note: Some(note(answer)),
        columns: vec![
            Column::new("place", "column-place"),
            Column::new("from", "column-from-actor"),
            Column::new("to", "column-to-actor"),
            Column::new("kind", "column-tie-kind"),
            Column::new("gain", "column-gain"),
            Column::new("cost", "column-cost"),
            Column::new("coming", "column-already-planned"),
            Column::new("themes", "column-about").detail(),
            Column::new("meets", "column-meets").detail(),
            Column::new("next_best", "column-next-best").detail(),
            Column::new("next_gain", "column-next-gain").detail(),
            Column::new("own", "column-own-gain").detail(),
            Column::new("same_area", "column-same-area").detail(),
            Column::new("from_id", "column-from-key").detail(),
            Column::new("to_id", "column-to-key").detail(),
            Column::new("kind_id", "column-kind-key").detail(),
        ],
        rows: rows.collect(),
    }
}

pub(super) fn needs(answer: &Recommendations) -> Table {
    let rows = answer.needs.iter().map(|need| {
        let actors: Vec<Names> = need.actors.iter().map(|actor| actor.name.clone()).collect();
        let why = need.why.map(|why| {
            Phrase::new(match why {
                WhyOpen::Budget => "recommend-why-budget",
                WhyOpen::NoTie => "recommend-why-no-tie",
            })
        });
        vec![
            need.aim.name().into(),
            need.what.clone().into(),
            amount(need.weight),
            need.missing.into(),
            need.still_missing.into(),
            why.into(),
            actors.into(),
        ]
    });
    Table {
        id: "needs",
        title: Phrase::new("table-needs"),
        note: None,
        columns: vec![
            Column::new("aim", "column-aim"),
            Column::new("what", "column-what-lacks"),
            Column::new("weight", "column-weight"),
            Column::new("missing", "column-missing-count"),
            Column::new("still_missing", "column-still-missing"),
            Column::new("why", "column-why-open"),
            Column::new("actors", "column-lacking-who").detail(),
        ],
        rows: rows.collect(),
    }
}

fn note(answer: &Recommendations) -> Phrase {
    let hubs: Vec<Names> = answer.hubs.iter().map(|hub| hub.name.clone()).collect();
    let key = match answer.method {
        Method::Exact => "table-recommendations-note",
        Method::Greedy | Method::GreedyByCost => "table-recommendations-note-greedy",
    };
    let note = Phrase::new(key)
        .count("steps", answer.steps as usize)
        .list("hubs", hubs);
    match answer.method {
        Method::Exact => note,
        _ => note.share("guarantee", answer.guarantee),
    }
}

fn amount(number: f64) -> Cell {
    Cell::Number(number, decimals(number))
}

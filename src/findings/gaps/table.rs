//! Which columns does a missing tie have?

use super::{Expectation, Gap, GapState, Gaps, Shortfall};
use crate::findings::TieRef;
use crate::language::Phrase;
use crate::model::Names;
use crate::model::vocabulary::status_name;
use crate::table::{Cell, Column, Table};

pub(in crate::findings) fn gaps(gaps: &Gaps) -> Table {
    Table {
        id: "gaps",
        title: Phrase::new("table-gaps"),
        note: Some(
            Phrase::new("table-gaps-note")
                .count("duties", gaps.duties)
                .count("met", gaps.duties_met)
                .count("rules", gaps.rules.len()),
        ),
        columns: vec![
            Column::new("who", "column-who"),
            Column::new("whom", "column-whom"),
            Column::new("expected", "column-expected"),
            Column::new("state", "column-now"),
            Column::new("source", "column-source"),
            Column::new("who_id", "column-key").detail(),
            Column::new("rule", "column-rule").detail(),
            Column::new("found", "column-found").detail(),
            Column::new("needed", "column-needed").detail(),
            Column::new("candidates", "column-candidates").detail(),
            Column::new("instead", "column-instead").detail(),
            Column::new("phrase", "column-phrase").detail(),
        ],
        rows: gaps
            .list
            .iter()
            .map(row)
            .chain(gaps.shortfalls.iter().map(shortfall_row))
            .collect(),
    }
}

fn row(gap: &Gap) -> Vec<Cell> {
    let rule = match &gap.expected_by {
        Expectation::Duty { .. } => None,
        Expectation::Rule { rule } => Some(rule),
    };
    let candidates: Vec<Names> = gap
        .candidates
        .iter()
        .map(|actor| actor.name.clone())
        .collect();
    let instead: Vec<Names> = gap.instead.iter().map(in_words).collect();
    vec![
        gap.who.name.clone().into(),
        gap.whom.clone().into(),
        gap.expected.clone().into(),
        state_name(gap.state).into(),
        gap.source_name.clone().into(),
        Cell::Text(gap.who.id.clone()),
        rule.map_or(Cell::Empty, |rule| Cell::Text(rule.clone())),
        gap.found.into(),
        gap.needed.into(),
        candidates.into(),
        instead.into(),
        gap.phrase.clone().map_or(Cell::Empty, Cell::Text),
    ]
}

fn shortfall_row(shortfall: &Shortfall) -> Vec<Cell> {
    let actors: Vec<Names> = shortfall
        .actors
        .iter()
        .map(|actor| actor.name.clone())
        .collect();
    let ties: Vec<Names> = shortfall.ties.iter().map(in_words).collect();
    vec![
        shortfall.subject.name.clone().into(),
        Cell::Empty,
        shortfall.expected.clone().into(),
        shortfall.why.clone().into(),
        shortfall.source_name.clone().into(),
        Cell::Text(shortfall.subject.key.clone()),
        Cell::Text(shortfall.rule.clone()),
        Cell::Empty,
        Cell::Empty,
        actors.into(),
        ties.into(),
        shortfall.phrase.clone().map_or(Cell::Empty, Cell::Text),
    ]
}

/// What is there, in words.
pub(super) fn state_name(state: GapState) -> Phrase {
    Phrase::new(match state {
        GapState::Nothing => "gap-nothing",
        GapState::OtherTies => "gap-other-ties",
        GapState::Coming => "gap-coming",
        GapState::Partly => "gap-partly",
    })
}

/// A tie in words: `järjestöt – kunnat (sopii, suunniteltu)`.
pub(super) fn in_words(tie: &TieRef) -> Names {
    Phrase::new("gap-tie")
        .name("from", tie.from.name.clone())
        .name("to", tie.to.name.clone())
        .name("kind", tie.kind_name.clone())
        .name("status", status_name(tie.status).clone())
        .in_all()
}

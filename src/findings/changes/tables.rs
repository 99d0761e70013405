//! Which numbers of the changes stand in which table?

use super::{ActorChange, Changes, Counts};
use crate::findings::compare::Change;
use crate::language::Phrase;
use crate::model::Names;
use crate::table::{Cell, Column, Table};

pub(super) fn all(answer: &Changes) -> Vec<Table> {
    vec![
        actors(answer),
        ties(answer),
        interfaces(answer),
        gaps(answer),
        shortfalls(answer),
        hubs(answer),
        measures(answer),
        tie_kinds(answer),
        sectors(answer),
    ]
}

fn actors(answer: &Changes) -> Table {
    Table {
        id: "actors",
        title: Phrase::new("table-compare-actors"),
        note: Some(Phrase::new("table-compare-actors-note")),
        columns: vec![
            Column::new("actor", "column-actor"),
            Column::new("change", "column-compare-change"),
            Column::new("ties_before", "column-compare-ties-before"),
            Column::new("ties_after", "column-compare-ties-after"),
            Column::new("came", "column-compare-came"),
            Column::new("went", "column-compare-went"),
            Column::new("place_before", "column-compare-place-before"),
            Column::new("place_after", "column-compare-place-after"),
            Column::new("rise", "column-compare-rise"),
            Column::new("kept", "column-compare-kept").detail(),
            Column::new("within", "column-compare-within").detail(),
            Column::new("parts", "column-compare-parts").detail(),
            Column::new("renamed_from", "column-compare-renamed-from").detail(),
            Column::new("partners_came", "column-compare-partners-came").detail(),
            Column::new("partners_went", "column-compare-partners-went").detail(),
            Column::new("kind", "column-actor-kind").detail(),
            Column::new("id", "column-key").detail(),
        ],
        rows: answer.actors.iter().map(actor_row).collect(),
    }
}

fn actor_row(actor: &ActorChange) -> Vec<Cell> {
    let names = |actors: &[crate::findings::ActorRef]| -> Vec<Names> {
        actors.iter().map(|actor| actor.name.clone()).collect()
    };
    vec![
        actor.actor.name.clone().into(),
        change(actor.change),
        actor.before.map(|rank| rank.degree).into(),
        actor.after.map(|rank| rank.degree).into(),
        actor.ties.came.into(),
        actor.ties.went.into(),
        actor.before.map(|rank| rank.place).into(),
        actor.after.map(|rank| rank.place).into(),
        actor.rise().map_or(Cell::Empty, Cell::Count),
        actor.ties.kept.into(),
        actor.within.as_ref().map(|whole| whole.name.clone()).into(),
        names(&actor.parts).into(),
        actor.renamed_from.clone().into(),
        names(&actor.partners_came).into(),
        names(&actor.partners_went).into(),
        actor.kind.name.clone().into(),
        Cell::Text(actor.actor.id.clone()),
    ]
}

fn gaps(answer: &Changes) -> Table {
    let rows = answer.gaps.iter().map(|gap| {
        vec![
            change(gap.change),
            gap.who.name.clone().into(),
            gap.whom.clone().into(),
            gap.expected.clone().into(),
            Cell::Mark(gap.expected_in_both),
            gap.source_name.clone().into(),
            Cell::Text(gap.who.id.clone()),
        ]
    });
    Table {
        id: "gaps",
        title: Phrase::new("table-compare-gaps"),
        note: Some(Phrase::new("table-compare-gaps-note")),
        columns: vec![
            Column::new("change", "column-compare-change"),
            Column::new("who", "column-compare-gap-who"),
            Column::new("whom", "column-compare-gap-whom"),
            Column::new("expected", "column-compare-gap-expected"),
            Column::new("expected_in_both", "column-compare-gap-in-both"),
            Column::new("source", "column-source").detail(),
            Column::new("who_id", "column-key").detail(),
        ],
        rows: rows.collect(),
    }
}

fn shortfalls(answer: &Changes) -> Table {
    let rows = answer.shortfalls.iter().map(|shortfall| {
        vec![
            change(shortfall.change),
            shortfall.subject.name.clone().into(),
            shortfall.expected.clone().into(),
            shortfall.why.clone().into(),
            Cell::Mark(shortfall.expected_in_both),
            shortfall.source_name.clone().into(),
            Cell::Text(shortfall.rule.clone()),
            Cell::Text(shortfall.subject.key.clone()),
        ]
    });
    Table {
        id: "shortfalls",
        title: Phrase::new("table-compare-shortfalls"),
        note: Some(Phrase::new("table-compare-shortfalls-note")),
        columns: vec![
            Column::new("change", "column-compare-change"),
            Column::new("subject", "column-compare-shortfall-subject"),
            Column::new("expected", "column-compare-gap-expected"),
            Column::new("why", "column-compare-shortfall-why"),
            Column::new("expected_in_both", "column-compare-gap-in-both"),
            Column::new("source", "column-source").detail(),
            Column::new("rule", "column-compare-shortfall-rule").detail(),
            Column::new("subject_key", "column-key").detail(),
        ],
        rows: rows.collect(),
    }
}

fn ties(answer: &Changes) -> Table {
    let rows = answer.ties.iter().map(|tie| {
        vec![
            change(tie.change),
            tie.tie.from.name.clone().into(),
            tie.tie.kind_name.clone().into(),
            tie.tie.to.name.clone().into(),
            tie.tie.valid.from.into(),
            tie.tie.valid.until.into(),
            tie.tie
                .source
                .clone()
                .map(Cell::Text)
                .unwrap_or(Cell::Empty),
            Cell::Text(tie.tie.from.id.clone()),
            Cell::Text(tie.tie.kind.clone()),
            Cell::Text(tie.tie.to.id.clone()),
        ]
    });
    Table {
        id: "ties",
        title: Phrase::new("table-compare-ties"),
        note: None,
        columns: vec![
            Column::new("change", "column-compare-change"),
            Column::new("from", "column-compare-from"),
            Column::new("kind", "column-compare-kind"),
            Column::new("to", "column-compare-to"),
            Column::new("since", "column-compare-since"),
            Column::new("until", "column-compare-until"),
            Column::new("source", "column-source").detail(),
            Column::new("from_id", "column-compare-from-key").detail(),
            Column::new("kind_key", "column-compare-kind-key").detail(),
            Column::new("to_id", "column-compare-to-key").detail(),
        ],
        rows: rows.collect(),
    }
}

fn interfaces(answer: &Changes) -> Table {
    let rows = answer.interfaces.iter().map(|pair| {
        vec![
            pair.a.name.clone().into(),
            pair.b.name.clone().into(),
            change(pair.change),
            pair.before.into(),
            pair.after.into(),
            Cell::Mark(pair.has_both_sectors),
        ]
    });
    Table {
        id: "interfaces",
        title: Phrase::new("table-compare-interfaces"),
        note: None,
        columns: vec![
            Column::new("a", "column-sector-a"),
            Column::new("b", "column-sector-b"),
            Column::new("change", "column-compare-change"),
            Column::new("pairs_before", "column-compare-pairs-before"),
            Column::new("pairs_after", "column-compare-pairs-after"),
            Column::new("both_sectors", "column-compare-both-sectors").detail(),
        ],
        rows: rows.collect(),
    }
}

fn hubs(answer: &Changes) -> Table {
    let rows = answer.hubs.iter().map(|hub| {
        vec![
            hub.actor.name.clone().into(),
            hub.before.into(),
            hub.after.into(),
            Cell::Mark(hub.is_in_both),
            Cell::Text(hub.actor.id.clone()),
        ]
    });
    Table {
        id: "hubs",
        title: Phrase::new("table-compare-hubs"),
        note: None,
        columns: vec![
            Column::new("actor", "column-actor"),
            Column::new("place_before", "column-compare-place-before"),
            Column::new("place_after", "column-compare-place-after"),
            Column::new("in_both", "column-compare-in-both"),
            Column::new("id", "column-key").detail(),
        ],
        rows: rows.collect(),
    }
}

fn measures(answer: &Changes) -> Table {
    let rows = answer.measures.iter().map(|measure| {
        let number = |value: Option<f64>| match value {
            Some(value) if value.fract() == 0.0 => Cell::Count(value as i64),
            Some(value) => Cell::Number(value, 3),
            None => Cell::Empty,
        };
        let difference = measure.before.zip(measure.after);
        vec![
            measure.question.clone().into(),
            number(measure.before),
            number(measure.after),
            number(difference.map(|(before, after)| after - before)),
            Cell::Text(measure.name.to_owned()),
        ]
    });
    Table {
        id: "measures",
        title: Phrase::new("table-compare-measures"),
        note: None,
        columns: vec![
            Column::new("question", "metrics-question"),
            Column::new("before", "column-compare-before"),
            Column::new("after", "column-compare-after"),
            Column::new("difference", "column-compare-difference"),
            Column::new("measure", "metrics-measure"),
        ],
        rows: rows.collect(),
    }
}

fn tie_kinds(answer: &Changes) -> Table {
    let rows = answer.tie_kinds.iter().map(|kind| {
        let Counts { kept, came, went } = kind.counts;
        vec![
            kind.word.name.clone().into(),
            came.into(),
            went.into(),
            kept.into(),
            Cell::Text(kind.word.key.clone()),
        ]
    });
    Table {
        id: "tie-kinds",
        title: Phrase::new("table-compare-tie-kinds"),
        note: None,
        columns: vec![
            Column::new("kind", "column-compare-kind"),
            Column::new("came", "column-compare-came"),
            Column::new("went", "column-compare-went"),
            Column::new("kept", "column-compare-kept"),
            Column::new("key", "column-key").detail(),
        ],
        rows: rows.collect(),
    }
}

fn sectors(answer: &Changes) -> Table {
    let rows = answer.sectors.iter().map(|sector| {
        vec![
            sector.word.name.clone().into(),
            change(sector.change),
            sector.before.into(),
            sector.after.into(),
            Cell::Text(sector.word.key.clone()),
        ]
    });
    Table {
        id: "sectors",
        title: Phrase::new("table-sectors"),
        note: None,
        columns: vec![
            Column::new("sector", "column-sector"),
            Column::new("change", "column-compare-change"),
            Column::new("actors_before", "column-compare-actors-before"),
            Column::new("actors_after", "column-compare-actors-after"),
            Column::new("key", "column-key").detail(),
        ],
        rows: rows.collect(),
    }
}

fn change(change: Change) -> Cell {
    Phrase::new(match change {
        Change::Kept => "change-kept",
        Change::Came => "change-came",
        Change::Went => "change-went",
    })
    .into()
}

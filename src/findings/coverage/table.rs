//! Which columns do areas, themes, their pairs and rules have?

use super::answer::{Covered, Pair, PairCounts};
use crate::findings::Presence;
use crate::findings::gaps::{Expectation, Gaps, RuleOutcome};
use crate::findings::tripartite::Side;
use crate::language::Phrase;
use crate::model::Names;
use crate::table::{Cell, Column, Table};

pub(super) fn areas(answer: &Covered) -> Table {
    let all_sides = |key: &str| {
        let pairs = answer.pairs.iter();
        pairs
            .filter(|pair| pair.area.key == key && pair.state == Presence::Met)
            .filter(|pair| pair.sides_met() == pair.sides.len())
            .count()
    };
    let mut columns = vec![Column::new("area", "column-area")];
    columns.extend(count_columns());
    columns.extend([
        Column::new("all_sides", "column-all-sides"),
        Column::new("actors", "column-actors"),
        Column::new("silent", "column-silent"),
        Column::new("area_id", "column-key").detail(),
        Column::new("themes_met", "column-themes-met").detail(),
        Column::new("themes_missing", "column-themes-missing").detail(),
    ]);
    let rows = answer.areas.iter().map(|area| {
        let key = &area.word.key;
        let of = |state: Presence| -> Cell {
            let pairs = answer.pairs.iter();
            let names: Vec<Names> = pairs
                .filter(|pair| pair.area.key == *key && lacks_or_is(pair, state))
                .map(|pair| pair.theme.name.clone())
                .collect();
            names.into()
        };
        let mut row: Vec<Cell> = vec![area.word.name.clone().into()];
        row.extend(count_cells(&area.counts));
        row.extend([
            all_sides(key).into(),
            area.actors.into(),
            area.silent.into(),
            Cell::Text(key.clone()),
            of(Presence::Met),
            of(Presence::Missing),
        ]);
        row
    });
    Table {
        id: "coverage_areas",
        title: Phrase::new("table-covered-areas"),
        note: Some(note(answer)),
        columns,
        rows: rows.collect(),
    }
}

/// A pair that is met may lack something all the same.
fn lacks_or_is(pair: &Pair, state: Presence) -> bool {
    pair.state == state || (state == Presence::Missing && pair.missing > 0)
}

pub(super) fn themes(answer: &Covered) -> Table {
    let mut columns = vec![Column::new("theme", "column-theme")];
    columns.extend(count_columns());
    columns.extend([
        Column::new("ties", "column-ties"),
        Column::new("theme_id", "column-key").detail(),
    ]);
    let rows = answer.themes.iter().map(|theme| {
        let mut row: Vec<Cell> = vec![theme.word.name.clone().into()];
        row.extend(count_cells(&theme.counts));
        row.extend([theme.ties.into(), Cell::Text(theme.word.key.clone())]);
        row
    });
    Table {
        id: "coverage_themes",
        title: Phrase::new("table-covered-themes"),
        note: Some(note(answer)),
        columns,
        rows: rows.collect(),
    }
}

/// Every pair, also those of which nothing is known.
pub(super) fn pairs(answer: &Covered) -> Table {
    let mut known = answer.pairs.iter().peekable();
    let mut rows = Vec::new();
    for area in &answer.areas {
        for theme in &answer.themes {
            let here = known
                .next_if(|pair| pair.area.key == area.word.key && pair.theme.key == theme.word.key);
            let state = here.map_or(Presence::Unknown, |pair| pair.state);
            let mut row: Vec<Cell> = vec![
                area.word.name.clone().into(),
                theme.word.name.clone().into(),
                state.name().into(),
            ];
            row.extend(Side::ALL.map(|side| -> Cell {
                let sides = here.into_iter().flat_map(|pair| &pair.sides);
                let mut own = sides.filter(|one| one.side == side).map(|one| one.state);
                own.next().unwrap_or_default().name().into()
            }));
            row.extend([
                Cell::Text(area.word.key.clone()),
                Cell::Text(theme.word.key.clone()),
            ]);
            let numbers = here.map_or([0; 4], |pair| {
                [pair.existing, pair.planned, pair.missing, pair.ended]
            });
            row.extend(numbers.map(Cell::from));
            rows.push(row);
        }
    }
    Table {
        id: "coverage_pairs",
        title: Phrase::new("table-covered-pairs"),
        note: Some(Phrase::new("table-covered-pairs-note")),
        columns: vec![
            Column::new("area", "column-area"),
            Column::new("theme", "column-theme"),
            Column::new("state", "column-now"),
            Column::new("county", "side-county"),
            Column::new("municipality", "side-municipality"),
            Column::new("organisation", "side-organisation"),
            Column::new("area_id", "column-key").detail(),
            Column::new("theme_id", "column-key").detail(),
            Column::new("existing", "column-existing").detail(),
            Column::new("planned", "column-planned").detail(),
            Column::new("missing", "column-missing").detail(),
            Column::new("ended", "column-ended").detail(),
        ],
        rows,
    }
}

/// What is missing by which rule.
pub(super) fn rules(answer: &Covered) -> Table {
    let gaps = &answer.gaps;
    let rows = gaps.rules.iter().map(|rule| {
        vec![
            rule.name.clone().into(),
            rule.subjects.into(),
            rule.met.into(),
            (rule.subjects - rule.met).into(),
            lacking(rule, gaps).into(),
            rule.source_name.clone().into(),
            Cell::Text(rule.rule.clone()),
            Cell::Text(rule.form.key().to_owned()),
        ]
    });
    Table {
        id: "coverage_rules",
        title: Phrase::new("table-covered-rules"),
        note: None,
        columns: vec![
            Column::new("rule", "column-rule"),
            Column::new("asked", "column-asked"),
            Column::new("kept", "column-kept"),
            Column::new("lacking", "column-lacking"),
            Column::new("who", "column-who"),
            Column::new("source", "column-source"),
            Column::new("rule_id", "column-key").detail(),
            Column::new("form", "column-form").detail(),
        ],
        rows: rows.collect(),
    }
}

/// Who or what does not keep the rule.
fn lacking(rule: &RuleOutcome, gaps: &Gaps) -> Vec<Names> {
    let is_its = |expectation: &Expectation| matches!(expectation, Expectation::Rule { rule: id } if *id == rule.rule);
    let ties = gaps.list.iter().filter(|gap| is_its(&gap.expected_by));
    let ties = ties.map(|gap| gap.who.name.clone());
    let others = gaps.shortfalls.iter().filter(|one| one.rule == rule.rule);
    ties.chain(others.map(|one| one.subject.name.clone()))
        .collect()
}

fn count_columns() -> [Column; 5] {
    [
        Column::new("met", "column-met"),
        Column::new("planned", "column-coming"),
        Column::new("missing", "column-missing"),
        Column::new("ended", "column-ended"),
        Column::new("unknown", "column-unknown"),
    ]
}

fn count_cells(counts: &PairCounts) -> [Cell; 5] {
    let PairCounts {
        met,
        planned,
        missing,
        ended,
        unknown,
    } = *counts;
    [met, planned, missing, ended, unknown].map(Cell::from)
}

fn note(answer: &Covered) -> Phrase {
    Phrase::new("table-covered-note")
        .count("no_area", answer.ties_without_area)
        .count("no_theme", answer.ties_without_theme)
}

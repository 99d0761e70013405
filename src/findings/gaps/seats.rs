//! Which themes have no table where county, municipality and organisations sit?

use std::collections::BTreeSet;

use super::field::Field;
use super::rules::is_in;
use super::{GapState, Shortfall};
use crate::findings::Presence;
use crate::findings::naming;
use crate::findings::tripartite::{Side, Tripartite, TripartiteTable, is_cooperation, is_placing};
use crate::language::Phrase;
use crate::model::{Names, Rule};

/// The themes the rule asks about; those without such a table are added to the shortfalls.
///
/// A table is *about* a theme when it names the theme as its own or one who sits at it does so
/// by a tie about it. Complexity: O(themes · tables · seats).
pub(super) fn themes(
    field: &Field<'_>,
    rule: &Rule,
    shortfalls: &mut Vec<Shortfall>,
) -> Vec<String> {
    let themes = asked(field, rule);
    let tables: Vec<TripartiteTable> = Tripartite::find(field.selected)
        .tables
        .into_iter()
        .filter(|table| {
            let node = field.model().find(&table.table.id);
            node.is_some_and(|node| is_in(field, node, &rule.who))
        })
        .collect();
    for &theme in &themes {
        let about = tables.iter().filter(|table| is_about(field, table, theme));
        let best = about.max_by(|a, b| standing(a).cmp(&standing(b)).then_with(|| later(a, b)));
        if best.is_none_or(|table| standing(table).0 < 3) {
            shortfalls.push(shortfall(field, rule, theme, best));
        }
    }
    themes.into_iter().map(str::to_owned).collect()
}

/// The theme of the rule, else every theme of the ties of cooperation, in the order of their keys.
fn asked<'a>(field: &Field<'a>, rule: &'a Rule) -> BTreeSet<&'a str> {
    if let Some(theme) = &rule.theme {
        return BTreeSet::from([theme.as_str()]);
    }
    let model: &'a _ = field.selected.model;
    let ties = field.selected.ties.iter();
    ties.filter(|tie| is_cooperation(model, tie))
        .flat_map(|tie| &model.graph()[tie.tie].themes)
        .map(String::as_str)
        .filter(|theme| !is_placing(model, theme))
        .collect()
}

/// How many sides sit at the table already, and how many will.
fn standing(table: &TripartiteTable) -> (usize, usize) {
    let sit = Side::ALL
        .into_iter()
        .filter(|&side| table.presence(side) == Presence::Met);
    (sit.count(), 3 - table.missing.len())
}

/// Of tables as good the first in the order of ids is taken.
fn later(a: &TripartiteTable, b: &TripartiteTable) -> std::cmp::Ordering {
    b.table.id.cmp(&a.table.id)
}

fn is_about(field: &Field<'_>, table: &TripartiteTable, theme: &str) -> bool {
    let model = field.model();
    let words = model.vocabulary();
    let own = model.find(&table.table.id).map(|node| model.actor(node));
    let own = own.into_iter().flat_map(|actor| &actor.themes);
    let of_ties = table.ties.iter().flat_map(|tie| &tie.themes);
    own.chain(of_ties).any(|own| words.theme_is(own, theme))
}

fn shortfall(
    field: &Field<'_>,
    rule: &Rule,
    theme: &str,
    best: Option<&TripartiteTable>,
) -> Shortfall {
    let why = best.map_or(Phrase::new("rule-no-table"), |table| {
        let absent = Side::ALL
            .into_iter()
            .filter(|&side| table.presence(side) != Presence::Met);
        let absent: Vec<Names> = absent.map(|side| side.name().in_all()).collect();
        Phrase::new(if table.missing.is_empty() {
            "rule-table-coming"
        } else {
            "rule-table-lacks"
        })
        .name("table", table.table.name.clone())
        .list("sides", absent)
    });
    Shortfall {
        rule: rule.id.clone(),
        subject: naming::theme(field.model(), theme),
        state: match best {
            None => GapState::Nothing,
            Some(table) if table.missing.is_empty() => GapState::Coming,
            Some(_) => GapState::Partly,
        },
        why,
        actors: best.map(|table| table.table.clone()).into_iter().collect(),
        ties: best.map_or(Vec::new(), |table| table.ties.clone()),
        expected: Phrase::new("rule-expects-table").in_all(),
        source_name: field.source_name(rule.evidence.source.as_ref()),
        phrase: rule.evidence.phrase.clone(),
    }
}

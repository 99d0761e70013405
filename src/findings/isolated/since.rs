//! Since when has an actor been cut off in that sense?

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use petgraph::graph::NodeIndex;

use super::Sense;
use super::senses::Situation;
use crate::model::{Model, PartialDate, Validity};
use crate::select::{Grouping, Selected, Selection};

/// An actor in a sense.
type Case = (NodeIndex, Sense);

/// The day on which each present case began, as exactly as the dates of the input tell;
/// missing when it held as far back as they reach.
///
/// The network is looked at again in every period between two dates of its validities,
/// backwards until no case is open. Hubs are those of the day asked for.
///
/// Complexity: O(periods · (actors + ties)).
pub(super) fn beginnings(
    model: &Model,
    selection: &Selection,
    by: &Grouping,
    hubs: &[NodeIndex],
    steps: u32,
) -> BTreeMap<Case, PartialDate> {
    let mut beginnings = BTreeMap::new();
    let Some(today) = selection.as_of else {
        return beginnings;
    };
    let cases_on = |day: Date| -> BTreeSet<Case> {
        let then = Selection {
            as_of: Some(day),
            ..selection.clone()
        };
        let selected = then.select(model);
        cases(&selected, &Situation::of(&selected, by, hubs, steps))
    };
    let mut open = cases_on(today);
    for (start, name) in changes(model, today).into_iter().rev() {
        if open.is_empty() {
            break;
        }
        let Ok(day_before) = start.yesterday() else {
            break;
        };
        let before = cases_on(day_before);
        let (still, began): (BTreeSet<Case>, BTreeSet<Case>) =
            open.into_iter().partition(|case| before.contains(case));
        beginnings.extend(began.into_iter().map(|case| (case, name)));
        open = still;
    }
    beginnings
}

fn cases(selected: &Selected<'_>, situation: &Situation<'_>) -> BTreeSet<Case> {
    let actors = selected.actors.iter().zip(&situation.senses);
    actors
        .flat_map(|(&actor, senses)| senses.iter().map(move |&sense| (actor, sense)))
        .collect()
}

/// The days up to `today` on which something begins or has just ended, with the date as the
/// input gives it: of two names of a day the more exact one.
fn changes(model: &Model, today: Date) -> BTreeMap<Date, PartialDate> {
    let graph = model.graph();
    let validities = graph
        .node_weights()
        .map(|actor| actor.valid)
        .chain(graph.edge_weights().map(|tie| tie.valid));
    let mut changes: BTreeMap<Date, PartialDate> = BTreeMap::new();
    for Validity { from, until } in validities {
        let ended = until.and_then(PartialDate::following);
        for date in [from, ended].into_iter().flatten() {
            if date.first_day() <= today {
                let known = changes.entry(date.first_day()).or_insert(date);
                if date.last_day() < known.last_day() {
                    *known = date;
                }
            }
        }
    }
    changes
}

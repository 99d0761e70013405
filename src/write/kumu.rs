//! How does a model look as the two tables Kumu imports?
//!
//! `elements.csv` and `connections.csv`, with Kumu's names for what Kumu knows, and those of
//! [`flat`](super::flat) for the rest, which become fields of a profile there. `network.json`, which
//! Kumu does not need, has what is neither actor nor tie; with it the folder holds everything.
//!
//! | column of Kumu | what |
//! |---|---|
//! | `ID`, `From`, `To` | the id of the actor; connections have an `ID` where two join the same two |
//! | `Label` | one name of the actor, else its id; names stand again in columns by language |
//! | `Type` | kind |
//! | `Tags` | themes, with `|` between them |
//! | `Description` | the words of the source |
//! | `Direction` | `directed` or `undirected`; `directed` says which ties have one of their own |
//! | `Strength` | strength |
//!
//! Source: Kumu, *Structure your data*, <https://docs.kumu.io/guides/import/import>.

use std::collections::HashSet;

use super::csv;
use super::flat::{self, Flat, FlatColumn, Holds};
use super::keyed::{columns, keyed};
use super::{Feature, WriteError, Written};
use crate::language::Language;
use crate::model::{Model, Scalar};
use crate::read::flat::ATTRIBUTES_JSON;
use crate::read::flat::kumu::{DESCRIPTION, DIRECTION, ID, LABEL, TAGS};
use crate::read::{KUMU_CONNECTIONS_FILE, KUMU_ELEMENTS_FILE, NETWORK_FILE};

/// The folder holds all but control characters.
pub(super) const HOLDS: &[Feature] = flat::HOLDS;

/// Writes a model.
pub(super) fn write(model: &Model) -> Result<Written, WriteError> {
    let file = |name: &str, flat: &Flat| (name.to_owned(), csv::table(flat, ',').into_bytes());
    Ok(Written::Folder {
        marker: NETWORK_FILE,
        files: vec![
            file(KUMU_ELEMENTS_FILE, &elements(model)?),
            file(KUMU_CONNECTIONS_FILE, &connections(model)?),
            (NETWORK_FILE.to_owned(), flat::header(model).into_bytes()),
        ],
    })
}

fn elements(model: &Model) -> Result<Flat, WriteError> {
    let mut flat = free(&flat::actors(model, csv::reads_back)?);
    let labels = model.graph().node_weights().map(|actor| {
        let names = &actor.name;
        let name = names.und.as_deref().or(names.best(Language::Fi));
        let name = name.filter(|name| !name.trim().is_empty());
        Some(text(name.unwrap_or(&actor.id)))
    });
    insert(&mut flat, 1, LABEL, labels);
    rename(
        &mut flat,
        &[
            ("id", ID),
            ("kind", "Type"),
            ("themes", TAGS),
            ("phrase", DESCRIPTION),
        ],
    );
    first(&mut flat, &[ID, LABEL, "Type", DESCRIPTION, TAGS]);
    bars(&mut flat);
    Ok(flat)
}

fn connections(model: &Model) -> Result<Flat, WriteError> {
    let mut flat = free(&flat::ties(model, csv::reads_back)?);
    let ties = || model.graph().edge_weights();
    if !flat.columns.iter().any(|column| column.name == "directed") {
        insert(&mut flat, 3, "directed", ties().map(|_| None));
    }
    let directions = ties().map(|tie| {
        let is_directed = model.is_directed(tie);
        Some(text(if is_directed {
            "directed"
        } else {
            "undirected"
        }))
    });
    insert(&mut flat, 3, DIRECTION, directions);
    if Feature::ParallelTies.count(model) > 0 {
        let numbers = (1..).map(|number| Some(text(&usize::to_string(&number))));
        insert(&mut flat, 0, ID, numbers);
    }
    rename(
        &mut flat,
        &[
            ("from", "From"),
            ("to", "To"),
            ("kind", "Type"),
            ("strength", "Strength"),
            ("themes", TAGS),
            ("phrase", DESCRIPTION),
        ],
    );
    first(
        &mut flat,
        &[
            ID,
            "From",
            "To",
            "Type",
            DIRECTION,
            "Strength",
            DESCRIPTION,
            TAGS,
        ],
    );
    bars(&mut flat);
    Ok(flat)
}

/// The table with attributes in JSON where Kumu has a meaning of its own for their names, and where
/// their source is known: a source is no field of a profile.
fn free(flat: &Flat) -> Flat {
    let column_of = columns(flat);
    let rows: Vec<Vec<_>> = flat
        .rows
        .iter()
        .map(|row| keyed(flat, &column_of, row, 0, is_free))
        .collect();
    let used: HashSet<&str> = rows.iter().flatten().map(|(name, _)| *name).collect();
    let is_evidence = |name: &str| name.ends_with(".source") || name.ends_with(".phrase");
    let mut kept: Vec<FlatColumn> = flat
        .columns
        .iter()
        .filter(|column| match column.is_attribute {
            true => used.contains(&*column.name),
            false => !is_evidence(&column.name) && column.name != ATTRIBUTES_JSON,
        })
        .cloned()
        .collect();
    if used.contains(ATTRIBUTES_JSON) {
        kept.push(FlatColumn {
            name: ATTRIBUTES_JSON.to_owned(),
            holds: Holds::Texts,
            is_attribute: false,
        });
    }
    let mut result = Flat {
        columns: kept,
        rows: Vec::new(),
        replaced: flat.replaced,
    };
    let place_of = columns(&result);
    let width = result.columns.len();
    let rows = rows.into_iter().map(|values| {
        let mut row = vec![None; width];
        for (name, value) in values {
            // An empty cell says well enough that a collective has no area.
            let is_nothing = name == "collective_area" && *value == Scalar::Text(String::new());
            if let Some(&place) = place_of.get(name)
                && !is_nothing
            {
                row[place] = Some(value.into_owned());
            }
        }
        row
    });
    result.rows = rows.collect();
    result
}

/// May an attribute be called so beside Kumu's columns?
fn is_free(name: &str) -> bool {
    let own = [ID, LABEL, TAGS, DESCRIPTION, DIRECTION];
    !own.iter().any(|own| own.eq_ignore_ascii_case(name))
}

fn text(text: &str) -> Scalar {
    Scalar::Text(flat::without_controls(text))
}

fn insert(flat: &mut Flat, place: usize, name: &str, values: impl Iterator<Item = Option<Scalar>>) {
    flat.columns.insert(
        place,
        FlatColumn {
            name: name.to_owned(),
            holds: Holds::Texts,
            is_attribute: false,
        },
    );
    for (row, value) in flat.rows.iter_mut().zip(values) {
        row.insert(place, value);
    }
}

fn rename(flat: &mut Flat, names: &[(&str, &str)]) {
    for column in flat
        .columns
        .iter_mut()
        .filter(|column| !column.is_attribute)
    {
        if let Some((_, name)) = names.iter().find(|(own, _)| *own == column.name) {
            (*name).clone_into(&mut column.name);
        }
    }
}

/// Puts the columns of those names first, in their order.
fn first(flat: &mut Flat, names: &[&str]) {
    let rank = |column: &FlatColumn| {
        let place = names.iter().position(|name| *name == column.name);
        place
            .filter(|_| !column.is_attribute)
            .unwrap_or(names.len())
    };
    let mut order: Vec<usize> = (0..flat.columns.len()).collect();
    order.sort_by_key(|&column| rank(&flat.columns[column]));
    flat.columns = order
        .iter()
        .map(|&column| flat.columns[column].clone())
        .collect();
    for row in &mut flat.rows {
        *row = order.iter().map(|&column| row[column].take()).collect();
    }
}

/// Between tags stands what stands there in Kumu; a list in JSON stays one.
fn bars(flat: &mut Flat) {
    let is_tags = |column: &FlatColumn| column.name == TAGS && !column.is_attribute;
    let Some(tags) = flat.columns.iter().position(is_tags) else {
        return;
    };
    for row in &mut flat.rows {
        if let Some(Scalar::Text(text)) = &mut row[tags]
            && !text.starts_with('[')
        {
            *text = text.replace("; ", "|");
        }
    }
}

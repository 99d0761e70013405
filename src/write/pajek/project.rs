//! How does a model look as a project of Pajek, the network with what is known of its actors?
//!
//! Beside the [network](super), partitions: a number for each actor, the class it is in, 0 for
//! none; and vectors of numbers. Kinds, areas, themes, parents and every attribute of texts or
//! truth values is a partition, every attribute of numbers a vector, as are the two of a place on
//! the map. Names and words of sources, which differ from actor to actor, sort nobody into classes.
//!
//! Before each stands, in comments, what it is called and what its classes are: `% partition
//! "kind"`, `% 1 "municipality"`; a truth value stands without quotes. Before a vector stands which
//! number means that there is none, Pajek's own unless an actor has that.
//!
//! Source: V. Batagelj & A. Mrvar, *Pajek: Reference Manual*, section 5; W. de Nooy, A. Mrvar &
//! V. Batagelj, *Exploratory Social Network Analysis with Pajek*, 3rd edition, 2018, on missing
//! values (doi:10.1017/9781108565691).

use std::collections::{HashMap, HashSet};

use super::super::flat::{self, FlatColumn, Holds};
use super::super::{Feature, WriteError, Written};
use super::{header, network, put, quoted};
use crate::language::Language;
use crate::model::{Model, Scalar};
use crate::read::pajek::{MISSING, PARTITION, VECTOR};

/// What it holds: what a network does, and what sorts or measures actors.
pub(in crate::write) const HOLDS: &[Feature] = &[
    Feature::Title,
    Feature::Description,
    Feature::SourceList,
    Feature::Vocabulary,
    Feature::Rules,
    Feature::Events,
    Feature::Statements,
    Feature::Isolates,
    Feature::ActorKinds,
    Feature::Areas,
    Feature::ActorThemes,
    Feature::Parents,
    Feature::Collectives,
    Feature::Positions,
    Feature::ActorValidity,
    Feature::ActorSources,
    Feature::ActorAttributes,
    Feature::TieKinds,
    Feature::Directions,
    Feature::Strengths,
    Feature::ParallelTies,
    Feature::TiesOfOneKind,
    Feature::BothWays,
    Feature::QuotedIds,
];

/// Writes a model.
pub(in crate::write) fn write(model: &Model) -> Result<Written, WriteError> {
    let actors = flat::actors(model, |_| true)?;
    let mut text = header(model);
    let title = &model.network().title;
    let title = title.und.as_deref().or(title.best(Language::Fi));
    put(
        &mut text,
        format_args!("*Network {}", on_one_line(title.unwrap_or("network"))),
    );
    network(&mut text, model, &actors);
    for (place, column) in actors.columns.iter().enumerate().skip(1) {
        if !is_of_classes(column) {
            continue;
        }
        let values: Vec<Option<&Scalar>> =
            actors.rows.iter().map(|row| row[place].as_ref()).collect();
        match column.holds {
            Holds::Numbers => vector(&mut text, &column.name, &values),
            Holds::Texts | Holds::Truths => partition(&mut text, &column.name, &values),
        }
    }
    Ok(Written::File(text.into_bytes()))
}

/// Does a column say of actors what they have in common with others? Of attributes the sources
/// are left out, save of those that have no column of their own.
fn is_of_classes(column: &FlatColumn) -> bool {
    let name = &*column.name;
    column.is_attribute
        || !(name == "name"
            || name.starts_with("name_")
            || name == "phrase"
            || name.ends_with(".phrase")
            || name.ends_with(".source"))
}

fn partition(text: &mut String, name: &str, values: &[Option<&Scalar>]) {
    // Were a collective without area in no class, it would be taken for one of its own area.
    let nothing = Scalar::Text(String::new());
    let none = (name == "collective_area").then_some(&nothing);
    let mut class_of: HashMap<String, usize> = HashMap::new();
    put(text, format_args!("% {PARTITION} {}", quoted(name)));
    let mut classes = Vec::with_capacity(values.len());
    for value in values {
        let Some(value) = value.or(none) else {
            classes.push(0);
            continue;
        };
        let label = match value {
            Scalar::Text(text) => quoted(text),
            value => value.to_string(),
        };
        let next = class_of.len() + 1;
        let class = *class_of.entry(label.clone()).or_insert(next);
        if class == next {
            put(text, format_args!("% {class} {label}"));
        }
        classes.push(class);
    }
    begin(text, "*Partition", name, values.len());
    for class in classes {
        put(text, format_args!("{class}"));
    }
}

fn vector(text: &mut String, name: &str, values: &[Option<&Scalar>]) {
    let numbers: Vec<Option<f64>> = values
        .iter()
        .map(|value| match value {
            Some(Scalar::Number(number)) => Some(*number),
            _ => None,
        })
        .collect();
    let missing = missing(&numbers);
    put(text, format_args!("% {VECTOR} {} {missing}", quoted(name)));
    begin(text, "*Vector", name, values.len());
    for number in numbers {
        put(text, format_args!("{}", number.unwrap_or(missing)));
    }
}

/// The number that means none: Pajek's, else the next greater whole number no actor has.
fn missing(numbers: &[Option<f64>]) -> f64 {
    let taken: HashSet<u64> = numbers
        .iter()
        .flatten()
        .map(|number| number.to_bits())
        .collect();
    let is_free = |number: &f64| !taken.contains(&number.to_bits());
    let mut greater = (0..).map(|more| MISSING[0] + f64::from(more));
    greater.find(is_free).unwrap_or(MISSING[0])
}

/// The header of a partition or vector: its name and how many vertices there are.
fn begin(text: &mut String, section: &str, name: &str, count: usize) {
    put(text, format_args!("{section} {}", on_one_line(name)));
    put(text, format_args!("*Vertices {count}"));
}

fn on_one_line(text: &str) -> String {
    flat::without_controls(text).replace(['\n', '\r'], " ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_means_none_is_no_value() {
        assert_eq!(missing(&[Some(1.0), None]), 999_999_998.0);
        let numbers = [Some(999_999_998.0), Some(999_999_999.0)];
        assert_eq!(missing(&numbers), 1_000_000_000.0);
    }
}

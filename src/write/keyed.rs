//! Which keys and values does a format write of an actor or tie that has keys of every name but some?

use std::borrow::Cow;
use std::collections::HashMap;

use serde_json::{Map, Value};

use super::flat::{Flat, FlatColumn};
use crate::model::{Attribute, Evidence, Scalar};
use crate::read::flat::ATTRIBUTES_JSON;

/// The place of each column by its name.
pub(super) fn columns(flat: &Flat) -> HashMap<&str, usize> {
    let names = flat.columns.iter().map(|column| column.name.as_str());
    names.zip(0..).collect()
}

/// The keys and values of a row after its first columns, which the format has keys of its own for.
/// An attribute whose name is none for a key, or that says how it is known, stands among those in
/// JSON, which come last.
pub(super) fn keyed<'a>(
    flat: &'a Flat,
    column_of: &HashMap<&str, usize>,
    row: &'a [Option<Scalar>],
    own: usize,
    is_key: fn(&str) -> bool,
) -> Vec<(&'a str, Cow<'a, Scalar>)> {
    let named = |name: &str| row.get(*column_of.get(name)?)?.as_ref();
    let mut others = match named(ATTRIBUTES_JSON) {
        Some(Scalar::Text(json)) => serde_json::from_str(json).unwrap_or_default(),
        _ => Map::new(),
    };
    let mut values = Vec::new();
    for (column, value) in flat.columns.iter().zip(row).skip(own) {
        let FlatColumn {
            name, is_attribute, ..
        } = column;
        if *name == ATTRIBUTES_JSON || name.ends_with(".source") || name.ends_with(".phrase") {
            continue;
        }
        match value {
            Some(value) if !is_attribute => values.push((name.as_str(), Cow::Borrowed(value))),
            Some(value) => {
                let evidence = |of: &str| match named(&format!("{name}{of}")) {
                    Some(Scalar::Text(text)) => Some(text.clone()),
                    _ => None,
                };
                let evidence = Evidence {
                    source: evidence(".source"),
                    phrase: evidence(".phrase"),
                };
                if is_key(name) && evidence == Evidence::default() {
                    values.push((name, Cow::Borrowed(value)));
                } else {
                    let value = value.clone();
                    let attribute = Attribute { value, evidence };
                    let json = serde_json::to_value(attribute).expect("a finite number or a text");
                    others.insert(name.clone(), json);
                }
            }
            // Were it nowhere, a collective would be taken for one of its own area.
            None if name == "collective_area" => {
                values.push((name, Cow::Owned(Scalar::Text(String::new()))));
            }
            None => {}
        }
    }
    if !others.is_empty() {
        let json = Scalar::Text(Value::from(others).to_string());
        values.push((ATTRIBUTES_JSON, Cow::Owned(json)));
    }
    values
}

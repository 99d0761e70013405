//! Are the free numbers and texts sound?

use std::collections::BTreeMap;

use super::check::Check;
use super::fields::Fields;
use super::known::Known;
use crate::model::{Attribute, Scalar};
use crate::problem::Code;
use crate::read::{Field, Value};

/// The keys of an attribute that says how we know it.
pub(super) const KEYS: [&str; 3] = ["value", "source", "phrase"];

/// Reads the attributes of a record.
pub(super) fn read(
    fields: Fields<'_>,
    known: &mut Known,
    check: &mut Check,
) -> BTreeMap<String, Attribute> {
    let Some(attributes) = fields.nested("attributes", check) else {
        return BTreeMap::new();
    };
    if !check.is_foreign() {
        attributes.once(check);
    }
    attributes
        .all()
        .filter_map(|field| {
            let attribute = attribute(attributes, field, known, check)?;
            Some((field.name.value.to_string(), attribute))
        })
        .collect()
}

fn attribute(
    attributes: Fields<'_>,
    field: &Field,
    known: &mut Known,
    check: &mut Check,
) -> Option<Attribute> {
    let Value::Record(_) = field.value.value else {
        return Some(scalar(attributes, field, check)?.into());
    };
    let detailed = attributes.nested(&field.name.value, check)?;
    detailed.only(&KEYS, check);
    let Some(value) = detailed.field("value") else {
        detailed.missing("value", check);
        return None;
    };
    let evidence = known.evidence(detailed, check);
    Some(Attribute {
        value: scalar(detailed, value, check)?,
        evidence,
    })
}

fn scalar(fields: Fields<'_>, field: &Field, check: &mut Check) -> Option<Scalar> {
    match &field.value.value {
        Value::Truth(truth) => Some(Scalar::Truth(*truth)),
        Value::Text(text) => Some(Scalar::Text(text.clone())),
        Value::Number(text) => {
            let number = text.parse().ok().filter(|number: &f64| number.is_finite());
            if number.is_none() {
                check.report(fields.problem(Code::NumberWrong, field));
            }
            number.map(Scalar::Number)
        }
        _ => {
            fields.wrong_type(field, "type-scalar", check);
            None
        }
    }
}

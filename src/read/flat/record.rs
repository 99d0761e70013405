//! Which field of the native format is a named value, and where does it go?

use std::collections::HashSet;
use std::sync::Arc;

use super::columns::{self, Assigned, Role, Sort};
use super::{Mapping, split};
use crate::problem::{Code, Problem};
use crate::read::{Field, Record, Span, Spanned, Value, json};

/// A column of a table, a key of a graph file.
#[derive(Clone, Debug)]
pub(in crate::read) struct Column {
    pub(in crate::read) role: Role,
    /// Its name in the native format, or that of the attribute.
    pub(in crate::read) name: Arc<str>,
    /// The record of the native format it stands in.
    inside: Option<Arc<str>>,
    /// The name as the file has it.
    pub(in crate::read) written: Arc<str>,
    /// Where the name is.
    pub(in crate::read) span: Span,
    /// May its name mean something else?
    pub(in crate::read) is_guess: bool,
}

impl Column {
    /// A column of a table without header.
    pub(in crate::read) fn unnamed(role: Role, name: &'static str) -> Self {
        Self {
            inside: (role == Role::Attribute).then(|| "attributes".into()),
            role,
            name: name.into(),
            written: name.into(),
            span: Span::default(),
            is_guess: false,
        }
    }

    /// The field it is, by the name a column of it would have; none for an attribute.
    pub(in crate::read) fn field_name(&self, sort: Sort) -> Option<&'static str> {
        columns::field_name(self.role, sort)
    }

    /// Is it an attribute only because nothing says otherwise?
    pub(in crate::read) fn is_kept(&self) -> bool {
        self.role == Role::Attribute && !self.is_renamed()
    }

    /// Is it an attribute of another name than the file has for it?
    pub(in crate::read) fn is_renamed(&self) -> bool {
        self.role == Role::Attribute && self.name != self.written
    }

    /// The note that a key of another program was taken for a field that is called otherwise; none
    /// where a mapping says so.
    pub(in crate::read) fn taken(&self, sort: Sort, mapping: &Mapping) -> Option<Problem> {
        let field = self.field_name(sort)?;
        let is_said = columns::plain(&self.written) == columns::plain(field)
            || mapping.role(&self.written, sort).is_some();
        (!is_said).then(|| {
            let note = Problem::new(Code::KeyTaken, self.span);
            note.text("key", &*self.written).text("field", field)
        })
    }

    /// Says of a tie whether it is directed, not of which kind it is.
    pub(in crate::read) fn becomes_direction(&mut self) {
        self.role = Role::Field("directed");
        self.name = "directed".into();
        self.inside = None;
    }

    /// A field of this column.
    fn field(&self, value: Spanned<Value>) -> Field {
        Field {
            name: Spanned {
                value: Arc::clone(&self.name),
                span: self.span,
            },
            written: Some(Arc::clone(&self.written)),
            value,
        }
    }
}

/// What each column is, by its name.
///
/// A column without a name (spreadsheets and statistics programs number rows in one) gets one,
/// and so does one with the name of another, or with the name that an attribute is given.
pub(in crate::read) fn columns(
    names: &[Spanned<String>],
    sort: Sort,
    mapping: &Mapping,
) -> Vec<Column> {
    let texts = texts(names);
    let assigned = columns::assign(&texts, sort, mapping);
    let attributes = attributes(&texts, &assigned, sort, mapping);
    of_roles(names, &texts, assigned, &attributes)
}

/// The same in a file of this program, where a name is never a guess.
pub(in crate::read) fn columns_as_named(
    names: &[Spanned<String>],
    sort: Sort,
    mapping: &Mapping,
) -> Vec<Column> {
    let texts = texts(names);
    let assigned = columns::assign_as_named(&texts, sort, mapping);
    let attributes = attributes(&texts, &assigned, sort, mapping);
    of_roles(names, &texts, assigned, &attributes)
}

fn texts(names: &[Spanned<String>]) -> Vec<String> {
    names.iter().map(|name| name.value.clone()).collect()
}

/// `attributes` are the names that a mapping gives to some of them.
fn of_roles(
    names: &[Spanned<String>],
    texts: &[String],
    assigned: Vec<Assigned>,
    attributes: &[Option<&str>],
) -> Vec<Column> {
    let has_languages = assigned
        .iter()
        .any(|column| matches!(column.role, Role::Inside("name", _)));
    let mut outer: Vec<Arc<str>> = Vec::new();
    let mut shared = |name: &str| match outer.iter().find(|known| &***known == name) {
        Some(known) => Arc::clone(known),
        None => {
            let known: Arc<str> = name.into();
            outer.push(Arc::clone(&known));
            known
        }
    };
    let given: HashSet<&str> = attributes.iter().copied().flatten().collect();
    let mut columns = Vec::with_capacity(names.len());
    let mut seen = HashSet::new();
    for (index, (written, Assigned { role, is_guess })) in texts.iter().zip(assigned).enumerate() {
        let is_taken = role == Role::Attribute
            && attributes[index].is_none()
            && given.contains(written.as_str());
        let written: Arc<str> = if written.is_empty() || !seen.insert(written) || is_taken {
            format!("column {}", index + 1).into()
        } else {
            written.as_str().into()
        };
        let (name, inside): (Arc<str>, _) = match role {
            Role::Field("name") if has_languages => ("und".into(), Some(shared("name"))),
            Role::Field(name) | Role::List(name) => (name.into(), None),
            Role::Inside(record, name) => (name.into(), Some(shared(record))),
            Role::Evidence(of, name) => {
                let of = attributes[of].unwrap_or(&texts[of]);
                (name.into(), Some(of.into()))
            }
            Role::Attribute => {
                let name = attributes[index].map(Arc::from);
                let name = name.unwrap_or_else(|| Arc::clone(&written));
                (name, Some(shared("attributes")))
            }
            Role::Attributes => ("attributes".into(), None),
            Role::Again => (Arc::clone(&written), None),
        };
        columns.push(Column {
            role,
            name,
            inside,
            written,
            span: names[index].span,
            is_guess,
        });
    }
    columns
}

/// The names that the mapping gives to attributes, each once.
fn attributes<'a>(
    texts: &[String],
    assigned: &[Assigned],
    sort: Sort,
    mapping: &'a Mapping,
) -> Vec<Option<&'a str>> {
    let mut given = HashSet::new();
    let columns = texts.iter().zip(assigned);
    columns
        .map(|(text, column)| {
            let is_attribute = column.role == Role::Attribute;
            let name = mapping.attribute(text, sort).filter(|_| is_attribute)?;
            given.insert(name).then_some(name)
        })
        .collect()
}

/// The record of the native format that named values say, each with the column it stands in.
///
/// Values are as the format gives them; a list in one text is taken apart.
pub(in crate::read) fn record<'a>(
    columns: &'a [Column],
    values: impl Iterator<Item = (&'a Column, Spanned<Value>)>,
) -> Record {
    let mut record = Record::default();
    let mut evidence = Vec::new();
    let mut attributes = None;
    for (column, mut value) in values {
        match (column.role, &value.value) {
            (Role::List(_), Value::Text(text)) => value.value = list(text, value.span),
            (Role::Attributes, Value::Text(text)) => {
                if let Some(parsed) = json::within(text, value.span) {
                    value.value = parsed;
                }
                attributes = Some((column, value));
                continue;
            }
            (Role::Again, _) => continue,
            (Role::Evidence(..), _) => {
                evidence.push((column, value));
                continue;
            }
            _ => {}
        }
        let field = column.field(value);
        match &column.inside {
            None => record.fields.push(field),
            Some(outer) => nest(&mut record, outer, field),
        }
    }
    for (column, value) in evidence {
        know(&mut record, column, value);
    }
    if let Some((column, value)) = attributes {
        add_attributes(&mut record, column, value);
    }
    let has_own_area = columns
        .iter()
        .any(|column| column.role == Role::Inside("collective", "area"));
    if !has_own_area {
        share_area(&mut record);
    }
    record
}

/// The items of a list in one text.
fn list(text: &str, span: Span) -> Value {
    if text.starts_with('[')
        && let Some(list @ Value::List(_)) = json::within(text, span)
    {
        return list;
    }
    let item = |item: &str| Spanned {
        value: Value::Text(item.to_owned()),
        span,
    };
    Value::List(split(text).map(item).collect())
}

/// Puts a field into the record inside the record that `outer` names.
fn nest(record: &mut Record, outer: &Arc<str>, field: Field) {
    if let Some(Field {
        value: Spanned {
            value: Value::Record(inner),
            ..
        },
        ..
    }) = named(record, outer)
    {
        inner.fields.push(field);
        return;
    }
    record.fields.push(Field {
        name: Spanned {
            value: Arc::clone(outer),
            span: field.name.span,
        },
        written: None,
        value: Spanned {
            span: field.value.span,
            value: Value::Record(Record {
                fields: vec![field],
            }),
        },
    });
}

fn named<'a>(record: &'a mut Record, name: &str) -> Option<&'a mut Field> {
    let mut fields = record.fields.iter_mut();
    fields.find(|field| &*field.name.value == name)
}

/// Adds to an attribute how we know it. Evidence of an attribute that is not there stands alone,
/// and is found to lack its value.
fn know(record: &mut Record, column: &Column, value: Spanned<Value>) {
    let Some(of) = &column.inside else { return };
    let evidence = column.field(value);
    let attributes: Arc<str> = "attributes".into();
    if let Some(attribute) = named(record, &attributes)
        && let Value::Record(attributes) = &mut attribute.value.value
        && let Some(known) = named(attributes, of)
    {
        if let Value::Record(detailed) = &mut known.value.value {
            detailed.fields.push(evidence);
            return;
        }
        let bare = Field {
            name: Spanned {
                value: "value".into(),
                span: known.name.span,
            },
            written: known.written.clone(),
            value: known.value.clone(),
        };
        known.value.value = Value::Record(Record {
            fields: vec![bare, evidence],
        });
        return;
    }
    let alone = Field {
        name: Spanned {
            value: Arc::clone(of),
            span: evidence.name.span,
        },
        written: None,
        value: Spanned {
            span: evidence.value.span,
            value: Value::Record(Record {
                fields: vec![evidence],
            }),
        },
    };
    nest(record, &attributes, alone);
}

/// Adds the attributes of a JSON text; what is no record stays as it is, to be found wrong.
fn add_attributes(record: &mut Record, column: &Column, value: Spanned<Value>) {
    let Value::Record(more) = value.value else {
        record
            .fields
            .retain(|field| *field.name.value != *column.name);
        record.fields.push(column.field(value));
        return;
    };
    let mut more = more.fields.into_iter();
    if let Some(Field {
        value: Spanned {
            value: Value::Record(there),
            ..
        },
        ..
    }) = named(record, &column.name)
    {
        there.fields.extend(more);
        return;
    }
    if let Some(first) = more.next() {
        nest(record, &column.name, first);
        for field in more {
            nest(record, &column.name, field);
        }
    }
}

/// A collective stands for actors of its own area, unless a column says for which.
fn share_area(record: &mut Record) {
    let Some(area) = record
        .fields
        .iter()
        .find(|field| &*field.name.value == "area")
        .cloned()
    else {
        return;
    };
    for field in &mut record.fields {
        if &*field.name.value == "collective"
            && let Value::Record(members) = &mut field.value.value
        {
            members.fields.push(area.clone());
        }
    }
}

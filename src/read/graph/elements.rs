//! How do actors or ties with named values, each its own, become records?

use std::collections::HashMap;

use crate::problem::Problem;
use crate::read::flat::{self, Column, Mapping, Role, Sort};
use crate::read::{Field, Record, Span, Spanned, Value};

/// Values nested deeper are left out; every level is part of a name.
const DEEPEST: usize = 16;

/// Actors or ties as their file says them.
#[derive(Debug)]
pub(in crate::read) struct Elements {
    sort: Sort,
    /// Every name some element has, in the order they are first mentioned.
    names: Vec<Spanned<String>>,
    column_of: HashMap<String, usize>,
    rows: Vec<Row>,
    /// Are kinds the names of relations, which may be any words?
    pub(super) are_relations: bool,
}

#[derive(Debug)]
struct Row {
    span: Span,
    /// By column; a column once.
    values: Vec<(usize, Spanned<Value>)>,
    /// What the format itself says about the direction of a tie.
    direction: Option<Spanned<bool>>,
}

impl Elements {
    pub(super) fn of(sort: Sort) -> Self {
        Self {
            sort,
            names: Vec::new(),
            column_of: HashMap::new(),
            rows: Vec::new(),
            are_relations: false,
        }
    }

    /// How many there are.
    pub(in crate::read) fn len(&self) -> usize {
        self.rows.len()
    }

    /// Does some element have a value of that name?
    pub(in crate::read) fn mention(&self, name: &str) -> bool {
        self.column_of.contains_key(name)
    }

    /// The value of that name of an element.
    pub(in crate::read) fn value(&self, row: usize, name: &str) -> Option<&Spanned<Value>> {
        let column = *self.column_of.get(name)?;
        let values = &self.rows.get(row)?.values;
        let found = values.iter().find(|(of, _)| *of == column);
        found.map(|(_, value)| value)
    }

    /// Takes away the values of that name, and the name.
    pub(in crate::read) fn forget(&mut self, name: &str) {
        let Some(column) = self.column_of.remove(name) else {
            return;
        };
        self.names[column].value.clear();
        for row in &mut self.rows {
            row.values.retain(|(of, _)| *of != column);
        }
    }

    /// Where an element stands.
    pub(in crate::read) fn place(&self, row: usize) -> Span {
        self.rows
            .get(row)
            .map_or_else(Span::default, |row| row.span)
    }

    /// Changes the value of that name of an element.
    pub(in crate::read) fn set(&mut self, row: usize, name: &str, value: Spanned<Value>) {
        let column = self.column(name, value.span);
        let values = &mut self.rows[row].values;
        match values.iter_mut().find(|(of, _)| *of == column) {
            Some((_, there)) => *there = value,
            None => values.push((column, value)),
        }
    }

    /// Where the first name is beyond so many.
    pub(super) fn name_beyond(&self, most: u64) -> Option<Span> {
        let beyond = self.names.get(usize::try_from(most).ok()?)?;
        Some(beyond.span)
    }

    /// Begins another element.
    pub(in crate::read) fn begin(&mut self, span: Span) {
        self.rows.push(Row {
            span,
            values: Vec::new(),
            direction: None,
        });
    }

    /// Says of the last tie whether the format calls it directed.
    pub(in crate::read) fn direct(&mut self, direction: Spanned<bool>) {
        if let Some(row) = self.rows.last_mut() {
            row.direction = Some(direction);
        }
    }

    /// Puts a value on the last element; what is inside a record gets the names joined by dots.
    /// Gives the names of what finds no place: a name that stands there already, a list of
    /// records, what is nested too deep.
    pub(super) fn put(
        &mut self,
        name: &Spanned<String>,
        value: Spanned<Value>,
    ) -> Vec<(String, Span)> {
        let mut lost = Vec::new();
        let mut waiting = vec![(name.value.clone(), name.span, value, 1)];
        while let Some((name, span, value, depth)) = waiting.pop() {
            match value.value {
                Value::Record(_) if depth > DEEPEST => lost.push((name, span)),
                Value::Record(record) => {
                    let inner = record.fields.into_iter().rev().map(|field| {
                        let inner = format!("{name}.{}", field.name.value);
                        (inner, field.name.span, field.value, depth + 1)
                    });
                    waiting.extend(inner);
                }
                Value::List(ref items)
                    if items
                        .iter()
                        .any(|item| matches!(item.value, Value::List(_) | Value::Record(_))) =>
                {
                    lost.push((name, span));
                }
                _ => {
                    let column = self.column(&name, span);
                    let Some(row) = self.rows.last_mut() else {
                        continue;
                    };
                    if row.values.iter().any(|(of, _)| *of == column) {
                        lost.push((name, span));
                    } else {
                        row.values.push((column, value));
                    }
                }
            }
        }
        lost
    }

    fn column(&mut self, name: &str, span: Span) -> usize {
        if let Some(&column) = self.column_of.get(name) {
            return column;
        }
        let column = self.names.len();
        self.column_of.insert(name.to_owned(), column);
        self.names.push(Spanned {
            value: name.to_owned(),
            span,
        });
        column
    }

    /// The elements as records of the native format. `is_ours` when this program wrote the file:
    /// then an empty text is a text, what is said again for other programs is passed over, and the
    /// direction of a tie is that of its kind unless a value says otherwise. Notes say what was taken
    /// for a field by a name that may mean something else.
    pub(super) fn into_records(
        self,
        is_ours: bool,
        is_directed: Option<Spanned<bool>>,
        mapping: &Mapping,
        notes: &mut Vec<Problem>,
    ) -> Vec<Spanned<Value>> {
        let says_again: &[&str] = match self.sort {
            Sort::Actors if is_ours => &["label", "value"],
            Sort::Ties if is_ours => &["id", "key", "is_directed"],
            Sort::Actors => &[],
            // The number of an edge, not of anything in the world.
            Sort::Ties => &["id"],
        };
        let is_passed: Vec<bool> = self
            .names
            .iter()
            .map(|name| says_again.contains(&name.value.as_str()))
            .collect();
        let mut names = self.names;
        for (name, is_passed) in names.iter_mut().zip(&is_passed) {
            if *is_passed {
                // Nothing must be taken for what it says again.
                name.value.clear();
            }
        }
        let columns_of = if is_ours {
            flat::columns_as_named
        } else {
            flat::columns
        };
        let mut columns = columns_of(&names, self.sort, mapping);
        for column in columns.iter().filter(|column| column.is_guess) {
            notes.extend(column.taken(self.sort, mapping));
        }
        if self.sort == Sort::Ties && !self.are_relations {
            find_directions(&mut columns, &self.rows);
        }
        let mut records = Vec::with_capacity(self.rows.len());
        for row in self.rows {
            let direction = row.direction.or(is_directed.clone());
            let values = row
                .values
                .into_iter()
                .filter(|(column, _)| !is_passed[*column])
                .filter_map(|(column, value)| {
                    let column = &columns[column];
                    Some((column, said(column, value, is_ours)?))
                });
            let mut record = flat::record(&columns, values);
            match self.sort {
                Sort::Actors if !is_ours => drop_name_that_is_id(&mut record),
                Sort::Actors => {}
                Sort::Ties => settle_direction(&mut record, direction, is_ours),
            }
            records.push(Spanned {
                value: Value::Record(record),
                span: row.span,
            });
        }
        records
    }
}

/// Some programs write the direction of ties into the column of kinds.
fn find_directions(columns: &mut [Column], rows: &[Row]) {
    let at = |role| columns.iter().position(|column| column.role == role);
    let (Some(kind), None) = (at(Role::Field("kind")), at(Role::Field("directed"))) else {
        return;
    };
    let is_direction = |value: &Value| matches!(value, Value::Text(text) if ["directed", "undirected"].contains(&text.to_lowercase().as_str()));
    let mut kinds = rows
        .iter()
        .flat_map(|row| &row.values)
        .filter(|(column, _)| *column == kind)
        .peekable();
    if kinds.peek().is_some() && kinds.all(|(_, value)| is_direction(&value.value)) {
        columns[kind].becomes_direction();
    }
}

/// The value as a record has it; none when nothing is said.
fn said(column: &Column, value: Spanned<Value>, is_ours: bool) -> Option<Spanned<Value>> {
    let span = value.span;
    let value = match value.value {
        Value::Null => return None,
        // A format without an empty value says so that a collective has no area.
        Value::Text(text)
            if text.is_empty() && column.role == Role::Inside("collective", "area") =>
        {
            return None;
        }
        Value::Text(text) if text.is_empty() && !is_ours => return None,
        Value::List(items) if items.is_empty() => return None,
        list @ Value::List(_) if matches!(column.role, Role::List(_)) => list,
        Value::List(items) => Value::Text(joined(&items)),
        Value::Number(text) if matches!(column.role, Role::List(_)) => Value::Text(text),
        value => value,
    };
    Some(Spanned { value, span })
}

/// The items of a list in one text.
fn joined(items: &[Spanned<Value>]) -> String {
    let texts = items.iter().map(|item| match &item.value {
        Value::Text(text) | Value::Number(text) => text.clone(),
        Value::Truth(truth) => truth.to_string(),
        Value::Null | Value::List(_) | Value::Record(_) => String::new(),
    });
    texts.collect::<Vec<_>>().join("; ")
}

/// Programs that have no name repeat the id.
fn drop_name_that_is_id(record: &mut Record) {
    let text = |name| match record.get(name).map(|value| &value.value) {
        Some(Value::Text(text) | Value::Number(text)) => Some(text.as_str()),
        _ => None,
    };
    if text("id").is_some() && text("id") == text("name") {
        record.fields.retain(|field| &*field.name.value != "name");
    }
}

/// What the tie itself says about its direction comes before what the format does.
fn settle_direction(record: &mut Record, direction: Option<Spanned<bool>>, is_ours: bool) {
    let is_said = record.get("directed").is_some();
    let by_kind = is_ours && record.get("kind").is_some();
    if let Some(direction) = direction
        && !is_said
        && !by_kind
    {
        record.fields.push(Field {
            name: Spanned {
                value: "directed".into(),
                span: direction.span,
            },
            written: None,
            value: Spanned {
                value: Value::Truth(direction.value),
                span: direction.span,
            },
        });
    }
}

//! How does an edge list become a document?
//!
//! A line a tie: two ends and perhaps a strength or kind, apart by tabs or spaces; after
//! a strength perhaps a time, as KONECT has it. A header of words apart by spaces that name both
//! ends says what each column is; as R writes such tables, words may stand in quotes, and rows have
//! a name before what the header tells. All lines have as many columns: others may be those
//! of another format, such as an actor and all whom it is tied to. Lines that begin with `#` or `%`
//! are comments (the [head](super::head) of a table may begin so too); the first of a list of KONECT
//! says how ties lead. (Lists of whole numbers that go straight to a graph
//! have a reader of their own, [`edge_list`](crate::read::edge_list).)

use std::collections::BTreeMap;

use super::head::{is_silent, names_columns};
use super::header;
use super::records::{field, record};
use super::{Cell, Table};
use crate::problem::{Code, Problem, Problems};
use crate::read::edge_list::konect::{Lead, Said};
use crate::read::flat::{Column, Mapping, Role, Sort, names_both_ends};
use crate::read::text::{Text, position};
use crate::read::{
    Dialect, Document, Listing, MODE, Reading, Record, Span, Spanned, Value, number,
};

/// Is the first line that says something two or three words, a tie with its strength and time, or
/// words that name both ends, and no header of a table?
pub(in crate::read) fn is_edge_list(text: &str) -> bool {
    let first = text.lines().find(|line| !is_silent(line));
    first.is_some_and(|line| {
        let words: Vec<&str> = words(line).collect();
        let is_tie = match words.len() {
            2 | 3 => true,
            4 if words[2..].iter().all(|word| number(word).is_some()) => true,
            _ => names_both_ends(&texts(&words), &Mapping::default()),
        };
        is_tie && !line.contains([',', ';', '|'])
    }) && !names_columns(text)
}

/// Two ends, a strength and a time.
const WIDEST: usize = 4;

/// Reads an edge list, whose ties lead one way if it says so, or if it says nothing, has no header
/// and that is asked for.
pub(in crate::read) fn read(text: Text, reading: &Reading) -> Document {
    let mut problems = Problems::default();
    if let Some(problem) = text.noticed {
        problems.push(problem);
    }
    let content = &text.file.text;
    let mut header = None;
    let mut width = None;
    // With the names of rows.
    let mut columns = None;
    let mut cells = Vec::new();
    let mut start = 0;
    for line in content.split_inclusive('\n') {
        let at = start;
        start += line.len();
        if is_silent(line) {
            continue;
        }
        let words: Vec<&str> = words(line).collect();
        let mut row = cells_of(&words, line, at);
        if width.is_none() && names_both_ends(&texts(&words), &reading.mapping) {
            width = Some(row.len());
            let sort = Some(Sort::Ties);
            header = header::read(
                &row,
                content,
                text.number,
                sort,
                &reading.mapping,
                &mut problems,
            );
            continue;
        }
        let columns = *columns.get_or_insert(match width {
            // R names its rows in a column that has no header.
            Some(width) if row.len() == width + 1 => row.len(),
            Some(width) => width,
            None => row.len().clamp(2, WIDEST),
        });
        let width = *width.get_or_insert(columns);
        if row.len() == columns {
            cells.extend(row.drain(columns - width..));
        } else {
            let span = Span {
                file: text.number,
                start: row.first().map_or(0, |cell| cell.start),
                end: row.last().map_or(0, |cell| cell.end),
            };
            problems.push(
                Problem::new(Code::LineRagged, span)
                    .count("cells", row.len())
                    .count("columns", columns),
            );
        }
    }
    let third = cells.iter().skip(2).step_by(width.unwrap_or(1));
    let is_strength = third
        .clone()
        .all(|cell| number(&cell.text(content)).is_some());
    let third = if is_strength { "strength" } else { "kind" };
    let fields = ["from", "to", third].map(|name| Column::unnamed(Role::Field(name), name));
    let time = Column::unnamed(Role::Attribute, "timestamp");
    let columns = fields.into_iter().chain([time]);
    let unnamed = || columns.take(width.unwrap_or(2)).collect();
    let has_header = header.is_some();
    let columns: Vec<Column> = header.map_or_else(unnamed, |(_, columns)| columns);
    let mut table = Table::without_header(content, text.number, columns, cells);
    let mut actors = Listing::default();
    let mut ties = None;
    let said = Said::of(content);
    let is_silent = said.is_none() && (!has_header || table.is_silent_on_direction());
    if is_silent && reading.lists_lead_one_way {
        let span = Span {
            file: text.number,
            start: 0,
            end: 0,
        };
        table = table.with_direction(true, span);
    }
    if let Some(said) = said {
        match said.lead {
            Lead::Across => {
                if let Some(apart) = two_sorts(&table, said) {
                    problems.push(said.note());
                    actors = apart.actors.into();
                    ties = Some(apart.ties.into());
                }
            }
            Lead::OneWay | Lead::BothWays => {
                problems.push(said.note());
                table = table.with_direction(said.lead == Lead::OneWay, said.span);
            }
        }
    }
    Document {
        files: vec![text.file],
        dialect: Dialect::Foreign,
        header: Record::default(),
        actors,
        ties: ties.unwrap_or_else(|| table.into()),
        problems,
        ..Document::default()
    }
}

/// Actors and ties of a list of two sorts.
struct Apart {
    actors: Vec<Spanned<Value>>,
    ties: Vec<Spanned<Value>>,
}

/// Either sort has numbers of its own: those of the second are counted on after those of the
/// first, so that nobody has that of another. None where an id is no number, or becomes too great.
fn two_sorts(table: &Table, said: Said) -> Option<Apart> {
    let number = |value: &Spanned<Value>| -> Option<u32> {
        match &value.value {
            Value::Text(text) | Value::Number(text) => text.parse().ok(),
            _ => None,
        }
    };
    let mut ties: Vec<Spanned<Value>> = table.records().collect();
    let mut ends = Vec::with_capacity(ties.len());
    for tie in &ties {
        let Value::Record(record) = &tie.value else {
            return None;
        };
        let (from, to) = (record.get("from")?, record.get("to")?);
        ends.push([(number(from)?, from.span), (number(to)?, to.span)]);
    }
    let highest = ends.iter().map(|[(from, _), _]| *from).max();
    let shift = said.shift(highest.unwrap_or_default());
    let mut first_at: BTreeMap<u32, (&str, Span)> = BTreeMap::new();
    for (tie, [(from, from_at), (to, to_at)]) in ties.iter_mut().zip(ends) {
        let to = to.checked_add(shift)?;
        first_at.entry(from).or_insert(("1", from_at));
        first_at.entry(to).or_insert(("2", to_at));
        if let Value::Record(record) = &mut tie.value {
            let mut fields = record.fields.iter_mut();
            let end = fields.find(|field| &*field.name.value == "to")?;
            end.value.value = Value::Text(to.to_string());
        }
    }
    let actors = first_at.into_iter().map(|(number, (mode, span))| {
        let mode = field(MODE, Value::Number(mode.to_owned()), span);
        let attributes = Value::Record(Record { fields: vec![mode] });
        let id = field("id", Value::Text(number.to_string()), span);
        record(vec![id, field("attributes", attributes, span)], span)
    });
    Some(Apart {
        actors: actors.collect(),
        ties,
    })
}

fn texts(words: &[&str]) -> Vec<String> {
    words.iter().map(|&word| word.to_owned()).collect()
}

/// The words of a line, without the quotes in which R puts them.
fn words(line: &str) -> impl Iterator<Item = &str> {
    let mut rest = line.trim_start();
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let (word, after) = quoted(rest).unwrap_or_else(|| {
            let end = rest.find(char::is_whitespace).unwrap_or(rest.len());
            rest.split_at(end)
        });
        rest = after.trim_start();
        Some(word)
    })
}

/// What stands in the quotes the text begins with, and what comes after them; none where a word
/// only begins with one.
fn quoted(text: &str) -> Option<(&str, &str)> {
    let (word, after) = text.strip_prefix('"')?.split_once('"')?;
    let ends = after.is_empty() || after.starts_with(char::is_whitespace);
    (ends && !word.trim().is_empty()).then_some((word, after))
}

/// The cells of words of the line that begins at a byte.
fn cells_of(words: &[&str], line: &str, at: usize) -> Vec<Cell> {
    let cells = words.iter().map(|word| {
        let start = at + (word.as_ptr() as usize - line.as_ptr() as usize);
        Cell {
            start: position(start),
            end: position(start + word.len()),
        }
    });
    cells.collect()
}

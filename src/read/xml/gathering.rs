//! How are elements gathered while a file is read?

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use super::elements::{Cell, Content, Elements, Form, Row, Type};
use crate::problem::{Code, Problem, Problems};
use crate::read::flat::{self, Column, Sort};
use crate::read::limits::COLUMNS;
use crate::read::text::position;
use crate::read::{Reading, Span, Spanned};

/// A column as the file declares it.
#[derive(Clone, Debug)]
pub(in crate::read) struct Key {
    /// Its name.
    pub(in crate::read) name: String,
    /// Where it is declared.
    pub(in crate::read) span: Span,
    /// What its values are.
    pub(in crate::read) of: Type,
    /// What holds where an element says nothing.
    pub(in crate::read) default: Option<Content>,
}

/// The own column of what the format itself says about direction; no column of a file has that name.
pub(in crate::read) const DIRECTION: &str = "\u{1}direction";

/// The keys of what a format itself shows beside an element and of when it exists; no file has keys
/// of those ids.
pub(in crate::read) const LABEL: &str = "\u{1}label";
pub(in crate::read) const SINCE: &str = "\u{1}start";
pub(in crate::read) const UNTIL: &str = "\u{1}end";

/// The columns in which files of this program say again, in the words of other programs, what
/// other columns say exactly.
const REPEATED_KEYS: [&str; 3] = [LABEL, SINCE, UNTIL];
const REPEATED_NAMES: [&str; 2] = [SHOWN_NAME, SHOWN_DIRECTION];

/// The name that other programs show.
pub(crate) const SHOWN_NAME: &str = "label";
/// Whether a tie is directed, where a network has ties of both sorts.
pub(crate) const SHOWN_DIRECTION: &str = "is_directed";

impl Key {
    /// A column of texts that no key declares.
    pub(in crate::read) fn named(name: &str, span: Span) -> Self {
        Self {
            name: name.to_owned(),
            span,
            of: Type::Text,
            default: None,
        }
    }
}

/// The text elements stand in.
pub(in crate::read) struct Source<'t> {
    /// The text.
    pub(in crate::read) text: &'t Arc<str>,
    /// Its number in the document.
    pub(in crate::read) file: u32,
    /// Did this program write it?
    pub(in crate::read) is_ours: bool,
    /// How it is read.
    pub(in crate::read) reading: &'t Reading,
}

/// The elements of one sort that were read so far.
pub(in crate::read) struct Gathering {
    sort: Sort,
    /// The columns every element may have by itself: names of the native format.
    own: &'static [&'static str],
    /// The keys that values mention, declared already or not, and where each is first mentioned.
    mentioned: Vec<(String, Span)>,
    column_of: HashMap<String, u32>,
    /// How many elements had begun when each column last had a value.
    last_in: Vec<usize>,
    defaults: Vec<Cell>,
    rows: Vec<Row>,
    cells: Vec<Cell>,
    made: Vec<String>,
}

impl Gathering {
    /// Nothing yet.
    pub(in crate::read) fn new(sort: Sort, own: &'static [&'static str]) -> Self {
        Self {
            sort,
            own,
            mentioned: Vec::new(),
            column_of: HashMap::new(),
            last_in: vec![0; own.len()],
            defaults: Vec::new(),
            rows: Vec::new(),
            cells: Vec::new(),
            made: Vec::new(),
        }
    }

    /// One of the elements' own columns.
    ///
    /// # Panics
    /// When it is none of them.
    pub(in crate::read) fn own(&self, name: &str) -> u32 {
        let place = self.own.iter().position(|own| *own == name);
        position(place.expect("readers know their columns"))
    }

    /// The column of a key.
    pub(in crate::read) fn column(&mut self, id: &str, mention: Span) -> u32 {
        if let Some(&column) = self.column_of.get(id) {
            return column;
        }
        let column = position(self.own.len() + self.mentioned.len());
        self.mentioned.push((id.to_owned(), mention));
        self.column_of.insert(id.to_owned(), column);
        self.last_in.push(0);
        column
    }

    /// Another element begins.
    pub(in crate::read) fn begin(&mut self, span: Span) {
        self.rows.push(Row {
            start: span.start,
            end: span.end,
            first: position(self.cells.len()),
            last: position(self.cells.len()),
        });
    }

    /// The element that began last has a value.
    pub(in crate::read) fn put(&mut self, column: u32, content: Content) {
        self.push(cell(column, content));
    }

    /// The element that began last has a value that does not stand in the text.
    pub(in crate::read) fn make(&mut self, column: u32, value: String, at: Span) {
        let cell = self.made(column, value, at);
        self.push(cell);
    }

    fn push(&mut self, cell: Cell) {
        self.last_in[cell.column as usize] = self.rows.len();
        self.cells.push(cell);
        if let Some(row) = self.rows.last_mut() {
            row.last += 1;
        }
    }

    /// What holds where an element says nothing.
    pub(in crate::read) fn default(&mut self, column: u32, value: String, at: Span) {
        let cell = self.made(column, value, at);
        self.defaults.push(cell);
    }

    fn made(&mut self, column: u32, value: String, at: Span) -> Cell {
        self.made.push(value);
        Cell {
            column,
            start: at.start,
            end: position(self.made.len() - 1),
            form: Form::Made,
        }
    }

    /// Has the element that began last a value in that column?
    pub(in crate::read) fn has(&self, column: u32) -> bool {
        self.last_in[column as usize] == self.rows.len()
    }

    /// All is read; `declared` knows the keys.
    pub(in crate::read) fn finish(
        self,
        source: &Source<'_>,
        declared: impl Fn(&str) -> Option<Key>,
        problems: &mut Problems,
    ) -> Elements {
        let own = self
            .own
            .iter()
            .map(|name| Key::named(name, Span::default()));
        let mut keys: Vec<Key> = own.collect();
        for (id, mention) in &self.mentioned {
            keys.push(declared(id).unwrap_or_else(|| {
                problems.push(Problem::new(Code::KeyUndeclared, *mention).text("key", id));
                Key::named(id, *mention)
            }));
        }
        let declared_defaults = (0..).zip(&keys).filter_map(|(column, key)| {
            let content = key.default?;
            Some(cell(column, content))
        });
        let mut defaults: Vec<Cell> = self
            .defaults
            .iter()
            .copied()
            .chain(declared_defaults)
            .collect();
        if let Some(problem) = swelling(&keys, self.rows.len(), source.text) {
            problems.push(problem);
            defaults.clear();
        }
        if self.mentioned.len() as u64 > source.reading.limits.columns {
            let at = self.mentioned[self.mentioned.len() - 1].1;
            let problem = COLUMNS.exceeded(Code::ColumnsTooMany, at, &source.reading.limits);
            problems.push(problem.count("columns", self.mentioned.len()));
        }
        let repeats = repeats(&keys, &self.mentioned, self.own.len(), source.is_ours);
        // Those that only repeat others come last.
        let twins = twins(&keys, self.own.len(), &self.rows, &self.cells);
        let mut order: Vec<usize> = (0..keys.len()).collect();
        order.retain(|index| !twins.contains_key(index));
        order.sort_by_key(|&index| repeats[index]);
        let names = names(&keys, self.own.len(), &self.mentioned, &order);
        let mut columns = columns(&names, &order, &twins, self.sort, source);
        if !source.is_ours {
            // What the format itself has is no guess.
            let is_of_format = |index: usize| {
                let id = index.checked_sub(self.own.len());
                id.is_none_or(|key| REPEATED_KEYS.contains(&&*self.mentioned[key].0))
            };
            let keys = order.iter().filter(|&&index| !is_of_format(index));
            let mapping = &source.reading.mapping;
            for note in keys.filter_map(|&index| columns[index].taken(self.sort, mapping)) {
                problems.push(note);
            }
        }
        let direction = self.own.iter().position(|own| *own == DIRECTION);
        if let Some(direction) = direction {
            columns[direction].becomes_direction();
        }
        // An element that holds others ends after them.
        let mut rows = self.rows;
        rows.sort_by_key(|row| row.start);
        let elements = Elements {
            text: Arc::clone(source.text),
            file: source.file,
            columns,
            types: keys.iter().map(|key| key.of).collect(),
            defaults,
            rows,
            cells: self.cells,
            made: self.made,
            direction: direction.map(position),
            repeats,
            is_ours: source.is_ours,
        };
        let subject = match self.sort {
            Sort::Actors => "subject-actor",
            Sort::Ties => "subject-tie",
        };
        if let Some(absent) = elements.check(subject, problems) {
            let note = Problem::new(Code::PartLeftOut, absent.first);
            problems.push(note.text("word", "NaN").count("count", absent.count));
        }
        elements
    }
}

fn cell(column: u32, content: Content) -> Cell {
    let Span { start, end, .. } = content.span();
    let form = match content {
        Content::Attribute(_) => Form::Attribute,
        Content::Element(_) => Form::Element,
    };
    Cell {
        column,
        start,
        end,
        form,
    }
}

/// Defaults that would say far more than the file does, as entities might.
fn swelling(keys: &[Key], elements: usize, text: &str) -> Option<Problem> {
    /// Small files may be mostly defaults.
    const ALWAYS: usize = 1 << 20;
    let mut with_default = keys.iter().filter(|key| key.default.is_some());
    let first = with_default.next()?;
    let count = 1 + with_default.count();
    let values = elements.saturating_mul(count);
    (values > ALWAYS + 2 * text.len()).then(|| {
        Problem::new(Code::DefaultsSwell, first.span)
            .count("keys", count)
            .count("values", values)
    })
}

/// Which columns only repeat others.
fn repeats(keys: &[Key], mentioned: &[(String, Span)], own: usize, is_ours: bool) -> Vec<bool> {
    let is_repeat = |(index, key): (usize, &Key)| {
        index >= own
            && is_ours
            && (REPEATED_KEYS.contains(&mentioned[index - own].0.as_str())
                || REPEATED_NAMES.contains(&key.name.as_str()))
    };
    keys.iter().enumerate().map(is_repeat).collect()
}

/// The columns by their names, looked at in that order.
fn columns(
    names: &[Spanned<String>],
    order: &[usize],
    twins: &HashMap<usize, usize>,
    sort: Sort,
    source: &Source<'_>,
) -> Vec<Column> {
    let columns_of = if source.is_ours {
        flat::columns_as_named
    } else {
        flat::columns
    };
    let ordered: Vec<Spanned<String>> = order.iter().map(|&index| names[index].clone()).collect();
    let mut columns: Vec<(usize, Column)> = order
        .iter()
        .copied()
        .zip(columns_of(&ordered, sort, &source.reading.mapping))
        .collect();
    let place_of: HashMap<usize, usize> = order.iter().copied().zip(0..).collect();
    for (&twin, first) in twins {
        let column = columns[place_of[first]].1.clone();
        columns.push((twin, column));
    }
    columns.sort_by_key(|(index, _)| *index);
    columns.into_iter().map(|(_, column)| column).collect()
}

/// Keys that are the same column as an earlier one: of its name, and no element has values of both.
/// networkx declares a key for each type that the values of an attribute have.
fn twins(keys: &[Key], own: usize, rows: &[Row], cells: &[Cell]) -> HashMap<usize, usize> {
    let mut first_of: HashMap<&str, usize> = HashMap::new();
    let mut twins = HashMap::new();
    for (index, key) in keys.iter().enumerate().skip(own) {
        match first_of.get(&*key.name) {
            Some(&first) => drop(twins.insert(index, first)),
            None => drop(first_of.insert(&key.name, index)),
        }
    }
    if twins.is_empty() {
        return twins;
    }
    let first_of = |index: usize| twins.get(&index).copied().unwrap_or(index);
    let mut apart: HashSet<usize> = HashSet::new();
    for row in rows {
        let cells = &cells[row.first as usize..row.last as usize];
        let mut columns: Vec<usize> = cells.iter().map(|cell| cell.column as usize).collect();
        columns.sort_unstable_by_key(|&column| (first_of(column), column));
        columns.dedup();
        for pair in columns.windows(2) {
            if first_of(pair[0]) == first_of(pair[1]) {
                apart.insert(first_of(pair[0]));
            }
        }
    }
    let has_default = |index: usize| keys[index].default.is_some();
    let defaulted = twins
        .iter()
        .filter(|(twin, first)| has_default(**twin) || has_default(**first));
    apart.extend(defaulted.map(|(_, first)| *first).collect::<Vec<_>>());
    twins.retain(|_, first| !apart.contains(first));
    twins
}

/// The names of the columns; of two keys of one name the second is told by its id.
fn names(
    keys: &[Key],
    own: usize,
    mentioned: &[(String, Span)],
    order: &[usize],
) -> Vec<Spanned<String>> {
    let mut names: Vec<Spanned<String>> = keys
        .iter()
        .map(|key| Spanned {
            value: key.name.clone(),
            span: key.span,
        })
        .collect();
    let mut taken = HashSet::new();
    for &index in order.iter().filter(|&&index| index >= own) {
        let name = &mut names[index].value;
        if !taken.insert(name.clone()) {
            *name = format!("{name} ({})", mentioned[index - own].0);
            taken.insert(name.clone());
        }
    }
    names
}

//! How do the named values of a graph file become a document?
//!
//! Formats of graphs say of every actor and tie some names and values, each element its own. A
//! reader gathers them here in the words of its format; what they mean is settled in the end, when
//! all names are known: the columns of [`flat`](super::flat).

mod elements;
mod labels;
pub(in crate::read) mod matrix;
mod scanner;
pub(in crate::read) mod words;

pub(in crate::read) use elements::Elements;
pub(in crate::read) use scanner::Scanner;

use std::collections::HashMap;

use super::flat::Sort;
use super::limits::COLUMNS;
use super::text::Text;
use super::{Dialect, Document, Field, Reading, Record, Span, Spanned, Value, json, refused};
use crate::language::Phrase;
use crate::problem::{Code, Problem, Problems};

/// The attribute that says of which of two sorts an actor is: 1 that of rows, 2 that of columns.
pub(crate) const MODE: &str = "mode";

/// A graph as its file says it.
#[derive(Debug)]
pub(in crate::read) struct Graph {
    pub(in crate::read) actors: Elements,
    pub(in crate::read) ties: Elements,
    /// What a file of this program says about the network as a whole.
    header: Option<Record>,
    title: Option<Spanned<Value>>,
    /// Are ties directed that do not say so themselves?
    is_directed: Option<Spanned<bool>>,
    left_out: Vec<LeftOut>,
    left_out_at: HashMap<String, usize>,
    problems: Problems,
}

/// Something the model has no place for.
#[derive(Debug)]
struct LeftOut {
    word: String,
    first: Span,
    count: usize,
}

impl Default for Graph {
    fn default() -> Self {
        Self {
            actors: Elements::of(Sort::Actors),
            ties: Elements::of(Sort::Ties),
            header: None,
            title: None,
            is_directed: None,
            left_out: Vec::new(),
            left_out_at: HashMap::new(),
            problems: Problems::default(),
        }
    }
}

impl Graph {
    /// What is neither actor nor tie, as this program writes it: a record, or its JSON text.
    pub(in crate::read) fn header(&mut self, value: Spanned<Value>) {
        let parsed = match value.value {
            Value::Text(text) => json::within(&text, value.span),
            value => Some(value),
        };
        if let Some(Value::Record(header)) = parsed {
            self.header = Some(header);
        }
    }

    /// Did this program write the file?
    pub(in crate::read) fn is_ours(&self) -> bool {
        self.header.is_some()
    }

    /// What the file calls the network.
    pub(in crate::read) fn title(&mut self, title: Spanned<Value>) {
        if !matches!(&title.value, Value::Null)
            && !matches!(&title.value, Value::Text(text) if text.trim().is_empty())
        {
            self.title = Some(title);
        }
    }

    /// Are ties directed that do not say so themselves?
    pub(in crate::read) fn directed(&mut self, is_directed: Spanned<bool>) {
        self.is_directed = Some(is_directed);
    }

    /// Notes that something has no place in the model; said once, with how often.
    pub(in crate::read) fn left_out(&mut self, word: &str, span: Span) {
        if let Some(&known) = self.left_out_at.get(word) {
            self.left_out[known].count += 1;
            return;
        }
        self.left_out_at
            .insert(word.to_owned(), self.left_out.len());
        self.left_out.push(LeftOut {
            word: word.to_owned(),
            first: span,
            count: 1,
        });
    }

    /// Puts a named value, with all inside it, on the last of the actors or ties.
    pub(in crate::read) fn put(
        &mut self,
        sort: Sort,
        name: &Spanned<String>,
        value: Spanned<Value>,
    ) {
        let elements = match sort {
            Sort::Actors => &mut self.actors,
            Sort::Ties => &mut self.ties,
        };
        for (name, span) in elements.put(name, value) {
            self.left_out(&name, span);
        }
    }

    /// Says of which relation the last tie is: that is its kind, even where it is called `directed`.
    pub(in crate::read) fn relation(&mut self, name: &Spanned<String>) {
        self.ties.are_relations = true;
        let kind = Spanned {
            value: Value::Text(name.value.clone()),
            span: name.span,
        };
        let key = named("kind", name.span);
        self.put(Sort::Ties, &key, kind);
    }

    /// The document.
    pub(in crate::read) fn into_document(
        self,
        text: Text,
        reading: &Reading,
    ) -> Result<Document, Problems> {
        let Reading {
            limits, mapping, ..
        } = reading;
        for elements in [&self.actors, &self.ties] {
            if let Some(name) = elements.name_beyond(limits.columns) {
                let problem = COLUMNS.exceeded(Code::ColumnsTooMany, name, limits);
                return Err(refused(text.file, problem));
            }
        }
        let is_ours = self.is_ours();
        let mut problems = self.problems;
        if let Some(problem) = text.noticed {
            problems.push(problem);
        }
        for LeftOut { word, first, count } in self.left_out {
            let note = Problem::new(Code::PartLeftOut, first);
            problems.push(note.text("word", word).count("count", count));
        }
        let mut header = self.header.unwrap_or_default();
        if let Some(title) = self.title
            && !is_ours
        {
            header.fields.push(Field {
                name: Spanned {
                    value: "title".into(),
                    span: title.span,
                },
                written: None,
                value: title,
            });
        }
        let mut notes = Vec::new();
        let actors = self.actors.into_records(is_ours, None, mapping, &mut notes);
        let direction = self.is_directed;
        let ties = self
            .ties
            .into_records(is_ours, direction, mapping, &mut notes);
        for note in notes {
            problems.push(note);
        }
        Ok(Document {
            files: vec![text.file],
            dialect: Dialect::Foreign,
            header,
            actors: actors.into(),
            ties: ties.into(),
            problems,
            ..Document::default()
        })
    }
}

/// The problem of a file that is not built as its format asks; `what` says where it fails.
pub(in crate::read) fn broken(format: &'static str, what: Phrase, span: Span) -> Problem {
    Problem::new(Code::GraphBroken, span)
        .phrase("format", Phrase::new(format))
        .phrase("what", what)
}

/// A name at its place.
pub(in crate::read) fn named(name: &str, span: Span) -> Spanned<String> {
    Spanned {
        value: name.to_owned(),
        span,
    }
}

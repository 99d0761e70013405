//! Which vertices are there, and by what is each known?

use super::FORMAT;
use crate::language::Phrase;
use crate::problem::{Code, Problem};
use crate::read::flat::Sort;
use crate::read::graph::words::{Word, whole};
use crate::read::graph::{Graph, MODE, broken, named};
use crate::read::{Span, Spanned, Value};

/// More vertices than this are announced by no file that lists them.
const MOST: usize = 20_000_000;

/// Vertices by their numbers.
#[derive(Debug, Default)]
pub(super) struct Vertices {
    announced: Option<usize>,
    /// How many belong to the first of two sorts.
    first_sort: Option<usize>,
    /// The row of the actor with each number.
    row_of: Vec<Option<usize>>,
    span: Span,
}

impl Vertices {
    /// `*Vertices 5`, or `*Vertices 5 2` where the first two are of another sort.
    pub(super) fn begin(&mut self, words: &[Word<'_>], span: Span) -> Result<(), Problem> {
        if self.announced.is_some() {
            return Err(Problem::new(Code::GraphSeveral, span));
        }
        let count = words.get(1).and_then(|word| word.text.parse().ok());
        let Some(count) = count.filter(|&count| count <= MOST) else {
            return Err(broken(FORMAT, Phrase::new("pajek-count"), span));
        };
        let first_sort = words.get(2).and_then(|word| word.text.parse().ok());
        self.first_sort = first_sort.filter(|&first: &usize| first > 0 && first < count);
        self.announced = Some(count);
        self.span = span;
        Ok(())
    }

    pub(super) fn have_begun(&self) -> bool {
        self.announced.is_some()
    }

    /// How many rows and columns a matrix has, and with which vertex its columns begin.
    pub(super) fn rows(&self) -> usize {
        self.first_sort.or(self.announced).unwrap_or_default()
    }

    pub(super) fn columns(&self) -> usize {
        self.announced.unwrap_or_default() - self.first_column()
    }

    pub(super) fn first_column(&self) -> usize {
        self.first_sort.unwrap_or_default()
    }

    /// A vertex a line: its number, its label, where it is drawn, and how.
    pub(super) fn add(&mut self, words: &[Word<'_>], graph: &mut Graph) -> Result<(), Problem> {
        let [first, rest @ ..] = words else {
            return Ok(());
        };
        let number = self.number(first)?;
        if self.row_of.len() < number {
            self.row_of.resize(number, None);
        }
        if self.row_of[number - 1].is_some() {
            return Err(broken(FORMAT, Phrase::new("pajek-twice"), first.span));
        }
        self.row_of[number - 1] = Some(graph.actors.len());
        graph.actors.begin(whole(words));
        let id = Value::Number(number.to_string());
        graph.put(
            Sort::Actors,
            &named("id", first.span),
            Spanned {
                value: id,
                span: first.span,
            },
        );
        let mut rest = rest;
        if let [label, others @ ..] = rest {
            graph.put(Sort::Actors, &named("label", label.span), label.value());
            rest = others;
        }
        for axis in ["x", "y", "z"] {
            if let Some(place) = rest.first().and_then(Word::number) {
                graph.put(Sort::Actors, &named(axis, place.span), place);
                rest = &rest[1..];
            }
        }
        if let Some(shape) = rest.first()
            && SHAPES.iter().any(|known| shape.is(known))
        {
            graph.left_out("shape", shape.span);
            rest = &rest[1..];
        }
        parameters(graph, Sort::Actors, rest);
        Ok(())
    }

    /// The number of a vertex that was announced.
    pub(super) fn number(&self, word: &Word<'_>) -> Result<usize, Problem> {
        let number = word.count();
        let found = number.filter(|&number| number <= self.announced.unwrap_or_default());
        found.ok_or_else(|| {
            let what =
                Phrase::new("pajek-vertex").count("count", self.announced.unwrap_or_default());
            broken(FORMAT, what, word.span)
        })
    }

    /// Gives every vertex its id: its label where all have one of their own, else its number. A
    /// vertex without a line of its own is known by its number.
    pub(super) fn name(&self, graph: &mut Graph) {
        let announced = self.announced.unwrap_or_default();
        let mut row_of = self.row_of.clone();
        row_of.resize(announced, None);
        for (row, number) in row_of.iter_mut().zip(1..) {
            if row.is_none() {
                *row = Some(graph.actors.len());
                graph.actors.begin(self.span);
                let value = Value::Number(usize::to_string(&number));
                graph.put(
                    Sort::Actors,
                    &named("id", self.span),
                    Spanned {
                        value,
                        span: self.span,
                    },
                );
            }
        }
        if let Some(first_sort) = self.first_sort {
            for (number, row) in row_of.iter().enumerate() {
                let mode = if number < first_sort { "1" } else { "2" };
                let value = Value::Number(mode.to_owned());
                if let Some(row) = row {
                    graph.actors.set(
                        *row,
                        MODE,
                        Spanned {
                            value,
                            span: self.span,
                        },
                    );
                }
            }
        }
        graph.name_by_labels();
    }
}

/// The shapes a vertex is drawn in.
const SHAPES: [&str; 10] = [
    "ellipse", "box", "diamond", "triangle", "cross", "empty", "circle", "house", "man", "woman",
];

/// How things are drawn.
const DRAWN: [&str; 34] = [
    "x_fact", "y_fact", "ic", "bc", "bw", "lc", "la", "lr", "lphi", "phi", "fos", "font", "q", "r",
    "h_size", "url", "shape", "c", "p", "s", "a", "ap", "lp", "w", "h1", "h2", "a1", "k1", "a2",
    "k2", "b", "ss", "ls", "os",
];

/// What stands behind a vertex or tie: when it is there, and names with values. How it is drawn is
/// left out; what Pajek does not know (networkx writes attributes so) is kept.
pub(super) fn parameters(graph: &mut Graph, sort: Sort, words: &[Word<'_>]) {
    let mut words = words;
    while let [first, rest @ ..] = words {
        if first.text.starts_with('[') && !first.is_quoted {
            let last = words.iter().position(|word| word.text.ends_with(']'));
            let end = last.map_or(words.len(), |last| last + 1);
            let texts: Vec<&str> = words[..end].iter().map(|word| word.text).collect();
            let value = Value::Text(texts.join(" "));
            let span = whole(&words[..end]);
            graph.put(sort, &named("time", span), Spanned { value, span });
            words = &words[end..];
            continue;
        }
        let [value, rest @ ..] = rest else {
            graph.left_out(first.text, first.span);
            return;
        };
        let name = if first.is("l") { "label" } else { first.text };
        if DRAWN.iter().any(|known| first.is(known)) {
            graph.left_out(first.text, first.span);
        } else {
            let value = value.number().unwrap_or_else(|| value.value());
            graph.put(sort, &named(name, first.span), value);
        }
        words = rest;
    }
}

//! How does a sparse matrix in Matrix Market's format become a document?
//!
//! Rows and columns count from 1. `general` square matrices have directed ties, `symmetric` ones
//! undirected; the columns of a matrix that is not square are actors of their own.
//!
//! Source: R. Boisvert, R. Pozo & K. Remington, *The Matrix Market Exchange Formats*, NISTIR 5935,
//! 1996.

use super::flat::Sort;
use super::formats::Fit;
use super::graph::words::{Word, lines, whole};
use super::graph::{Graph, broken, named};
use super::text::Text;
use super::{Document, Reading, Span, Spanned, Value, refused};
use crate::language::Phrase;
use crate::problem::{Problem, Problems};

const FORMAT: &str = "format-matrix-market";

/// What every such file begins with.
const BEGINNING: &str = "%%MatrixMarket";

/// More rows and columns than this are announced by no file that has numbers in them.
const MOST: usize = 20_000_000;

/// Only such files begin so.
pub(super) fn fit(text: &Text) -> Fit {
    let beginning = text.file.text.get(..BEGINNING.len());
    match beginning.is_some_and(|beginning| beginning.eq_ignore_ascii_case(BEGINNING)) {
        true => Fit::Sure,
        false => Fit::No,
    }
}

/// Reads a sparse matrix.
pub(super) fn read(text: Text, reading: &Reading) -> Result<Document, Problems> {
    let mut graph = Graph::default();
    match fill(&mut graph, &text.file.text, text.number) {
        Ok(()) => graph.into_document(text, reading),
        Err(problem) => Err(refused(text.clipped_at(&problem), problem)),
    }
}

/// What the first line says.
struct Banner {
    is_pattern: bool,
    is_symmetric: bool,
}

fn fill(graph: &mut Graph, text: &str, file: u32) -> Result<(), Problem> {
    let mut lines = lines(text, file);
    let first = lines.next().map(|line| line.words(char::is_whitespace));
    let banner = banner(&first.unwrap_or_default())?;
    let mut size: Option<(usize, usize)> = None;
    for line in lines {
        if line.text.trim().is_empty() || line.text.trim_start().starts_with('%') {
            continue;
        }
        let words = line.words(char::is_whitespace);
        match size {
            None => size = Some(begin(graph, &words)?),
            Some(size) => entry(graph, &words, size, &banner)?,
        }
    }
    match size {
        Some(_) => Ok(()),
        None => Err(broken(
            FORMAT,
            Phrase::new("mtx-size"),
            Span {
                file,
                ..Span::default()
            },
        )),
    }
}

fn banner(words: &[Word<'_>]) -> Result<Banner, Problem> {
    let place = whole(words);
    let wrong = |word: Option<&Word<'_>>| {
        let span = word.map_or(place, |word| word.span);
        Err(broken(FORMAT, Phrase::new("mtx-banner"), span))
    };
    let is_one_of = |index: usize, of: &[&str]| {
        words
            .get(index)
            .is_some_and(|word| of.iter().any(|name| word.is(name)))
    };
    for (index, of) in [
        (1, &["matrix"][..]),
        (2, &["coordinate"]),
        (3, &["pattern", "real", "integer", "double"]),
        (4, &["general", "symmetric"]),
    ] {
        if !is_one_of(index, of) {
            return wrong(words.get(index));
        }
    }
    Ok(Banner {
        is_pattern: is_one_of(3, &["pattern"]),
        is_symmetric: is_one_of(4, &["symmetric"]),
    })
}

/// `rows columns entries`: begins the actors.
fn begin(graph: &mut Graph, words: &[Word<'_>]) -> Result<(usize, usize), Problem> {
    let span = whole(words);
    let count = |index: usize| {
        let count: Option<usize> = words.get(index).and_then(|word| word.text.parse().ok());
        let count = count.filter(|&count| count <= MOST && words.len() == 3);
        count.ok_or_else(|| broken(FORMAT, Phrase::new("mtx-size"), span))
    };
    let (rows, columns) = (count(0)?, count(1)?);
    let mut actor = |id: String| {
        graph.actors.begin(span);
        let value = Value::Text(id);
        graph.put(Sort::Actors, &named("id", span), Spanned { value, span });
    };
    for row in 1..=rows {
        actor(row.to_string());
    }
    if rows != columns {
        for column in 1..=columns {
            actor(column_id(column));
        }
    }
    Ok((rows, columns))
}

fn column_id(column: usize) -> String {
    format!("c{column}")
}

fn entry(
    graph: &mut Graph,
    words: &[Word<'_>],
    (rows, columns): (usize, usize),
    banner: &Banner,
) -> Result<(), Problem> {
    let span = whole(words);
    let is_long_enough = words.len() >= if banner.is_pattern { 2 } else { 3 };
    let [row, column, rest @ ..] = words else {
        return Err(broken(FORMAT, Phrase::new("mtx-entry"), span));
    };
    let within = |word: &Word<'_>, most: usize| {
        let number = word
            .count()
            .filter(|&number| number <= most && is_long_enough);
        number.ok_or_else(|| broken(FORMAT, Phrase::new("mtx-entry"), word.span))
    };
    let (from, to) = (within(row, rows)?, within(column, columns)?);
    let is_square = rows == columns;
    let strength = match rest.first().filter(|_| !banner.is_pattern) {
        Some(word) => {
            let number = word.number();
            Some(number.ok_or_else(|| broken(FORMAT, Phrase::new("graph-no-number"), word.span))?)
        }
        None => None,
    };
    if let Some(strength) = &strength
        && strength.value == Value::Number("0".to_owned())
    {
        graph.left_out("0", strength.span);
        return Ok(());
    }
    graph.ties.begin(span);
    let to = if is_square {
        to.to_string()
    } else {
        column_id(to)
    };
    for (end, id, span) in [
        ("from", from.to_string(), row.span),
        ("to", to, column.span),
    ] {
        let value = Value::Text(id);
        graph.put(Sort::Ties, &named(end, span), Spanned { value, span });
    }
    if let Some(strength) = strength {
        graph.put(Sort::Ties, &named("strength", strength.span), strength);
    }
    if is_square {
        let value = !banner.is_symmetric;
        graph.ties.direct(Spanned { value, span });
    }
    Ok(())
}

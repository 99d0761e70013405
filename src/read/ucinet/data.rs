//! Which ties do the data of UCINET's data language say?

use std::collections::HashMap;

use super::head::{Form, Head};
use super::{FORMAT, is_space};
use crate::language::Phrase;
use crate::problem::Problem;
use crate::read::flat::Sort;
use crate::read::graph::words::{Line, Word, lines};
use crate::read::graph::{Graph, MODE, broken, matrix, named};
use crate::read::{Span, Spanned, Value};

/// The actors, rows before columns where these are others.
struct Actors {
    names: Vec<Spanned<String>>,
    /// The place of each by its name in lower case: UCINET does not tell letters apart by size.
    place_of: HashMap<String, usize>,
    rows: usize,
    is_two_mode: bool,
    are_embedded: bool,
}

/// Reads what stands from a byte on.
pub(super) fn read(
    graph: &mut Graph,
    head: &Head<'_>,
    text: &str,
    from: usize,
    file: u32,
) -> Result<(), Problem> {
    let rest: Vec<Line<'_>> = lines(text, file)
        .filter_map(|line| line.after(from))
        .filter(|line| !line.text.trim().is_empty())
        .collect();
    match head.form {
        Form::Full | Form::Upper | Form::Lower => matrices(graph, head, &rest),
        _ => lists(graph, head, &rest),
    }
}

fn label(words: &[Word<'_>], index: usize, number: usize, span: Span) -> Spanned<String> {
    match words.get(index) {
        Some(word) => named(word.text, word.span),
        None => named(&number.to_string(), span),
    }
}

fn kind(head: &Head<'_>, matrix: usize) -> Option<Spanned<String>> {
    let word = head.matrix_labels.get(matrix);
    word.map(|word| named(word.text, word.span))
        .or_else(|| (head.matrices > 1).then(|| named(&(matrix + 1).to_string(), head.span)))
}

/// Numbers in the order of rows; lines mean nothing, so that long rows may be broken.
fn matrices(graph: &mut Graph, head: &Head<'_>, rest: &[Line<'_>]) -> Result<(), Problem> {
    let mut words = rest.iter().flat_map(|line| line.words_as_written(is_space));
    let mut row_labels = head.row_labels.clone();
    let mut column_labels = head.column_labels.clone();
    let mut found: Vec<Vec<matrix::Cell>> = Vec::new();
    for number in 0..head.matrices {
        if head.columns_embedded {
            let embedded: Vec<Word<'_>> = words.by_ref().take(head.columns).collect();
            if number == 0 {
                column_labels = embedded;
            }
        }
        if head.rows_embedded && number == 0 {
            row_labels.clear();
        }
        let mut cells = Vec::new();
        for row in 0..head.rows {
            if head.rows_embedded {
                let embedded = words.next();
                if number == 0 {
                    row_labels.extend(embedded);
                }
            }
            for column in columns_of(head, row) {
                let missing = || broken(FORMAT, Phrase::new("dl-short"), head.span);
                let word = words.next().ok_or_else(missing)?;
                let cell = matrix::Cell::of(row, column, &word);
                let cell =
                    cell.ok_or_else(|| broken(FORMAT, Phrase::new("graph-no-number"), word.span))?;
                cells.extend(cell);
            }
        }
        found.push(cells);
    }
    if let Some(word) = words.next() {
        return Err(broken(FORMAT, Phrase::new("graph-matrix-size"), word.span));
    }
    if row_labels.is_empty() && !head.is_two_mode {
        row_labels.clone_from(&column_labels);
    }
    let actors = Actors::listed(graph, head, &row_labels, &column_labels);
    for (number, mut cells) in found.into_iter().enumerate() {
        if head.form != Form::Full {
            // One half says the other.
            let mirrored: Vec<matrix::Cell> = cells
                .iter()
                .filter(|cell| cell.row != cell.column)
                .map(|cell| matrix::Cell {
                    row: cell.column,
                    column: cell.row,
                    value: cell.value.clone(),
                })
                .collect();
            cells.extend(mirrored);
        }
        let first_column = if head.is_two_mode { head.rows } else { 0 };
        let ids = |row: usize, column: usize| (actors.id(row), actors.id(first_column + column));
        matrix::put(
            graph,
            &cells,
            ids,
            kind(head, number).as_ref(),
            !head.is_two_mode,
        );
    }
    Ok(())
}

/// The columns of which a row has a number.
fn columns_of(head: &Head<'_>, row: usize) -> impl Iterator<Item = usize> {
    let has_diagonal = head.has_diagonal;
    let (first, end) = match head.form {
        Form::Upper => (row, head.columns),
        Form::Lower => (0, (row + 1).min(head.columns)),
        _ => (0, head.columns),
    };
    (first..end).filter(move |&column| has_diagonal || column != row)
}

/// A tie of a list.
struct Listed {
    from: usize,
    to: usize,
    span: Span,
    strength: Option<Spanned<Value>>,
}

/// A line a tie, or an actor with its neighbours; a line with `!` begins the next matrix.
fn lists(graph: &mut Graph, head: &Head<'_>, rest: &[Line<'_>]) -> Result<(), Problem> {
    let mut actors = Actors::listed(graph, head, &head.row_labels, &head.column_labels);
    let mut matrix = 0;
    let mut listed = Vec::new();
    for line in rest {
        let words = line.words_as_written(is_space);
        if words.first().is_some_and(|word| word.is("!")) {
            actors.tie(graph, head, &listed, kind(head, matrix).as_ref());
            listed.clear();
            matrix += 1;
            continue;
        }
        let [first, others @ ..] = &*words else {
            continue;
        };
        let from = actors.find(graph, head, first, true)?;
        match head.form {
            Form::Edges | Form::EdgesOfTwo => {
                let [second, strength @ ..] = others else {
                    return Err(broken(FORMAT, Phrase::new("dl-tie"), line.span()));
                };
                let to = actors.find(graph, head, second, head.form == Form::Edges)?;
                let strength = match strength {
                    [] => None,
                    [strength, ..] => Some(strength.number().ok_or_else(|| {
                        broken(FORMAT, Phrase::new("graph-no-number"), strength.span)
                    })?),
                };
                listed.push(Listed {
                    from,
                    to,
                    span: line.span(),
                    strength,
                });
            }
            _ => {
                let skipped = usize::from(head.form == Form::NodesCounted);
                for other in others.iter().skip(skipped) {
                    let to = actors.find(graph, head, other, head.form != Form::NodesOfTwo)?;
                    listed.push(Listed {
                        from,
                        to,
                        span: other.span,
                        strength: None,
                    });
                }
            }
        }
    }
    actors.tie(graph, head, &listed, kind(head, matrix).as_ref());
    actors.rest(graph, head);
    Ok(())
}

/// Does a list say of every two the same both ways, as the matrix it stands for?
fn is_symmetric(listed: &[Listed]) -> bool {
    let cell = |tie: &Listed| matrix::Cell {
        row: tie.from,
        column: tie.to,
        value: tie.strength.clone().unwrap_or_else(|| Spanned {
            value: Value::Number("1".to_owned()),
            span: tie.span,
        }),
    };
    let cells: Vec<matrix::Cell> = listed.iter().map(cell).collect();
    matrix::is_symmetric(&cells)
}

impl Actors {
    /// Begins the actors that have labels, or numbers for want of labels. Where labels are embedded
    /// in lists, the lists say who there is.
    fn listed(graph: &mut Graph, head: &Head<'_>, rows: &[Word<'_>], columns: &[Word<'_>]) -> Self {
        let is_list = !matches!(head.form, Form::Full | Form::Upper | Form::Lower);
        let are_embedded = is_list && (head.rows_embedded || head.columns_embedded);
        let mut actors = Self {
            names: Vec::new(),
            place_of: HashMap::new(),
            rows: head.rows,
            is_two_mode: head.is_two_mode,
            are_embedded,
        };
        if are_embedded {
            return actors;
        }
        for row in 0..head.rows {
            actors.begin(graph, label(rows, row, row + 1, head.span), true);
        }
        if head.is_two_mode {
            for column in 0..head.columns {
                // Numbers of columns follow those of rows, so that nobody has that of another.
                actors.begin(
                    graph,
                    label(columns, column, head.rows + column + 1, head.span),
                    false,
                );
            }
        }
        actors
    }

    /// Begins an actor, of a row or a column.
    fn begin(&mut self, graph: &mut Graph, name: Spanned<String>, is_row: bool) -> usize {
        let place = self.names.len();
        self.place_of
            .entry(name.value.to_lowercase())
            .or_insert(place);
        graph.actors.begin(name.span);
        let value = Value::Text(name.value.clone());
        let id = Spanned {
            value,
            span: name.span,
        };
        graph.put(Sort::Actors, &named("id", name.span), id);
        if self.is_two_mode {
            let mode = Spanned {
                value: Value::Number(if is_row { "1" } else { "2" }.to_owned()),
                span: name.span,
            };
            graph.put(Sort::Actors, &named(MODE, name.span), mode);
        }
        self.names.push(name);
        place
    }

    /// The actor a word of a list means, by label or number.
    fn find(
        &mut self,
        graph: &mut Graph,
        head: &Head<'_>,
        word: &Word<'_>,
        is_row: bool,
    ) -> Result<usize, Problem> {
        let known = self.place_of.get(&word.text.to_lowercase()).copied();
        if self.are_embedded {
            let most = head.rows + if head.is_two_mode { head.columns } else { 0 };
            return match known {
                Some(place) => Ok(place),
                None if self.names.len() < most => {
                    Ok(self.begin(graph, named(word.text, word.span), is_row))
                }
                None => Err(broken(FORMAT, Phrase::new("dl-actors"), word.span)),
            };
        }
        let (first, count) = match is_row || !head.is_two_mode {
            true => (0, self.rows),
            false => (self.rows, head.columns),
        };
        let by_number = word.count().filter(|&number| number <= count);
        let place = by_number.map(|number| first + number - 1).or(known);
        place.ok_or_else(|| broken(FORMAT, Phrase::new("dl-actor"), word.span))
    }

    /// Actors the lists do not mention although they are counted have numbers.
    fn rest(&mut self, graph: &mut Graph, head: &Head<'_>) {
        if self.are_embedded && !head.is_two_mode {
            while self.names.len() < head.rows {
                let number = self.names.len() + 1;
                self.begin(graph, named(&number.to_string(), head.span), true);
            }
        }
    }

    fn id(&self, place: usize) -> Spanned<Value> {
        let name = self.names.get(place);
        name.map_or_else(
            || Spanned {
                value: Value::Null,
                span: Span::default(),
            },
            |name| Spanned {
                value: Value::Text(name.value.clone()),
                span: name.span,
            },
        )
    }

    /// Puts the ties of a list. Where it says of every two the same both ways, its ties are
    /// undirected and each is one.
    fn tie(
        &self,
        graph: &mut Graph,
        head: &Head<'_>,
        listed: &[Listed],
        kind: Option<&Spanned<String>>,
    ) {
        let is_symmetric = !head.is_two_mode && is_symmetric(listed);
        for tie in listed {
            let Listed { from, to, span, .. } = *tie;
            if is_symmetric && from > to {
                continue;
            }
            graph.ties.begin(span);
            for (end, place) in [("from", from), ("to", to)] {
                let id = Spanned {
                    span,
                    ..self.id(place)
                };
                graph.put(Sort::Ties, &named(end, span), id);
            }
            if let Some(kind) = kind {
                graph.relation(kind);
            }
            if let Some(strength) = &tie.strength {
                let name = named("strength", strength.span);
                graph.put(Sort::Ties, &name, strength.clone());
            }
            if !head.is_two_mode {
                let value = !is_symmetric;
                graph.ties.direct(Spanned { value, span });
            }
        }
    }
}

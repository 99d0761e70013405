//! How does a file of Pajek become a document?
//!
//! Sections begin with an asterisk: vertices, ties as arcs (directed) or edges, one by one, as lists
//! or as a matrix, each with the number and name of its relation; in a project also partitions and
//! vectors, which become numbers under their names; in those of this program, what the comments
//! before them say. A vertex is known by its label where each has
//! its own, else by its number. How things are drawn is left out, save where.
//!
//! Source: V. Batagelj & A. Mrvar, *Pajek: Reference Manual*, section 5,
//! <http://mrvar.fdv.uni-lj.si/pajek/>.

mod section;
mod values;
mod vertices;

use std::collections::HashSet;

use super::flat::{HEADER, Sort};
use super::formats::Fit;
use super::graph::words::{Line, Word, lines, whole};
use super::graph::{Graph, broken, matrix, named};
use super::text::Text;
use super::{Document, Reading, Span, Spanned, Value, refused};
use crate::language::Phrase;
use crate::problem::{Code, Problem, Problems};
use crate::validate::ASSUMED_KIND;
use section::Section;
use values::{Legend, Values};
pub(crate) use values::{MISSING, PARTITION, VECTOR};
use vertices::Vertices;

const FORMAT: &str = "format-pajek";

/// Does the first line that says something begin a section of Pajek?
pub(super) fn fit(text: &Text) -> Fit {
    let first = lines(&text.file.text, 0).find(|line| !is_silent(line));
    let Some(first) = first else { return Fit::No };
    match Section::of(&first) {
        Some(Section::Other) | None => Fit::No,
        Some(_) => Fit::Sure,
    }
}

fn is_silent(line: &Line<'_>) -> bool {
    let text = line.text.trim_start();
    text.is_empty() || text.starts_with('%')
}

/// Reads a network or project of Pajek.
pub(super) fn read(text: Text, reading: &Reading) -> Result<Document, Problems> {
    let mut pajek = Pajek::default();
    let mut result = Ok(());
    for line in lines(&text.file.text, text.number) {
        result = pajek.line(&line);
        if result.is_err() {
            break;
        }
    }
    match result {
        Ok(()) => {
            pajek.end_matrix();
            pajek.vertices.name(&mut pajek.graph);
            pajek.graph.into_document(text, reading)
        }
        Err(problem) => Err(refused(text.file, problem)),
    }
}

/// What has been read so far.
#[derive(Debug, Default)]
struct Pajek {
    graph: Graph,
    vertices: Vertices,
    section: Section,
    /// Names of relations by their numbers.
    relations: Vec<(usize, Spanned<String>)>,
    /// The relation of the section.
    relation: Option<Spanned<String>>,
    /// How many sections of ties have begun; of which of them the ties have a direction of their
    /// own, in a file of this program; is it one of those?
    tie_sections: usize,
    own_directions: HashSet<usize>,
    is_own_direction: bool,
    /// The row a matrix has come to, and its cells.
    row: usize,
    cells: Vec<matrix::Cell>,
    /// The partition or vector of the section, and the vertex it has come to.
    of_vertices: Option<Values>,
    vertex: usize,
    /// What comments have said of the next.
    legend: Option<Legend>,
}

/// What stands, in this program's files, before the numbers of the sections whose ties say their
/// direction themselves, not by their kind.
pub(crate) const OWN_DIRECTION: &str = "direction of its own:";

impl Pajek {
    fn line(&mut self, line: &Line<'_>) -> Result<(), Problem> {
        let text = line.text.trim();
        if text.is_empty() {
            return Ok(());
        }
        if let Some(comment) = text.strip_prefix('%') {
            self.comment(comment.trim(), line);
            return Ok(());
        }
        if let Some(section) = Section::of(line) {
            return self.begin(section, line);
        }
        let words = line.words(char::is_whitespace);
        match self.section {
            Section::None => Err(broken(FORMAT, Phrase::new("pajek-before"), line.span())),
            Section::Vertices => self.vertices.add(&words, &mut self.graph),
            Section::Arcs => self.tie(&words, true),
            Section::Edges => self.tie(&words, false),
            Section::Arcslist => self.list(&words, true),
            Section::Edgeslist => self.list(&words, false),
            Section::Matrix => self.matrix_row(&words),
            Section::Partition | Section::Vector => self.value(&words),
            Section::Network | Section::Other => Ok(()),
        }
    }

    fn comment(&mut self, comment: &str, line: &Line<'_>) {
        if let Some(header) = comment.strip_prefix(HEADER) {
            self.graph.header(Spanned {
                value: Value::Text(header.trim().to_owned()),
                span: line.span(),
            });
        } else if self.graph.is_ours()
            && let Some(sections) = comment.strip_prefix(OWN_DIRECTION)
        {
            let numbers = sections.split_whitespace();
            self.own_directions = numbers.filter_map(|number| number.parse().ok()).collect();
        } else if self.graph.is_ours() {
            let words = line.words(char::is_whitespace);
            Legend::comment(&mut self.legend, &words[1..]);
        }
    }

    /// Begins a section.
    fn begin(&mut self, section: Section, line: &Line<'_>) -> Result<(), Problem> {
        self.end_matrix();
        let words = line.words(char::is_whitespace);
        let is_of_values = self.of_vertices.is_some();
        match section {
            Section::Vertices if is_of_values => {
                // The vertices of a partition or vector: its values follow.
                self.vertex = 0;
                return Ok(());
            }
            // Those of a permutation or hierarchy, which is left out.
            Section::Vertices if self.section == Section::Other => return Ok(()),
            Section::Vertices => self.vertices.begin(&words, line.span())?,
            Section::Network => {
                let name = line.text.trim()["*network".len()..].trim();
                if self.vertices.have_begun() {
                    return Err(Problem::new(Code::GraphSeveral, line.span()));
                }
                self.graph.title(Spanned {
                    value: Value::Text(name.to_owned()),
                    span: line.span(),
                });
            }
            Section::Other => {
                let word = words.first().map_or("", |word| word.text);
                self.graph.left_out(word, line.span());
            }
            _ => {}
        }
        self.of_vertices = Values::of(section, line, self.legend.take());
        self.vertex = 0;
        self.section = section;
        if section.is_of_ties() {
            self.tie_sections += 1;
            self.is_own_direction = self.own_directions.contains(&self.tie_sections);
            self.relation = self.relation_of(&words[1..]);
            // This program leaves out the relation where all ties are of this kind.
            if self.relation.is_none() && self.graph.is_ours() {
                self.relation = Some(named(ASSUMED_KIND, line.span()));
            }
        }
        Ok(())
    }

    /// `:1 "funds"` names relation 1, `:1` refers to it.
    fn relation_of(&mut self, words: &[Word<'_>]) -> Option<Spanned<String>> {
        let first = words.first()?;
        let number: usize = first.text.strip_prefix(':')?.parse().ok()?;
        if let Some(name) = words.get(1) {
            let name = named(&name.meant(), name.span);
            self.relations.push((number, name.clone()));
            return Some(name);
        }
        let known = self.relations.iter().find(|(known, _)| *known == number);
        Some(known.map_or_else(
            || named(&number.to_string(), first.span),
            |(_, name)| name.clone(),
        ))
    }

    /// A tie a line: two vertices, a value, and how it is drawn. Before them may stand the number of
    /// a relation and a colon.
    fn tie(&mut self, words: &[Word<'_>], is_directed: bool) -> Result<(), Problem> {
        let span = whole(words);
        let mut words = words;
        let mut relation = self.relation.clone();
        if let Some(number) = words.first().and_then(|word| word.text.strip_suffix(':')) {
            let known = number.parse().ok();
            let known = self
                .relations
                .iter()
                .find(|(number, _)| Some(*number) == known);
            relation =
                Some(known.map_or_else(|| named(number, words[0].span), |(_, name)| name.clone()));
            words = &words[1..];
        }
        let [from, to, rest @ ..] = words else {
            return Err(broken(FORMAT, Phrase::new("pajek-tie"), span));
        };
        self.begin_tie(*from, *to, span, relation, is_directed)?;
        let mut rest = rest;
        if let Some(strength) = rest.first().and_then(Word::number) {
            self.graph
                .put(Sort::Ties, &named("strength", strength.span), strength);
            rest = &rest[1..];
        }
        vertices::parameters(&mut self.graph, Sort::Ties, rest);
        Ok(())
    }

    /// A vertex and all it is tied to.
    fn list(&mut self, words: &[Word<'_>], is_directed: bool) -> Result<(), Problem> {
        let [from, rest @ ..] = words else {
            return Ok(());
        };
        for to in rest {
            self.begin_tie(*from, *to, to.span, self.relation.clone(), is_directed)?;
        }
        Ok(())
    }

    fn begin_tie(
        &mut self,
        from: Word<'_>,
        to: Word<'_>,
        span: Span,
        relation: Option<Spanned<String>>,
        is_directed: bool,
    ) -> Result<(), Problem> {
        let (from_id, to_id) = (self.vertices.number(&from)?, self.vertices.number(&to)?);
        self.graph.ties.begin(span);
        for (end, id, word) in [("from", from_id, from), ("to", to_id, to)] {
            let value = Value::Number(id.to_string());
            let span = word.span;
            self.graph
                .put(Sort::Ties, &named(end, span), Spanned { value, span });
        }
        if let Some(kind) = relation {
            self.graph.relation(&kind);
        }
        self.graph.ties.direct(Spanned {
            value: is_directed,
            span,
        });
        if self.is_own_direction {
            let value = Value::Truth(is_directed);
            self.graph.put(
                Sort::Ties,
                &named("directed", span),
                Spanned { value, span },
            );
        }
        Ok(())
    }

    fn matrix_row(&mut self, words: &[Word<'_>]) -> Result<(), Problem> {
        for (column, word) in words.iter().enumerate() {
            let cell = matrix::Cell::of(self.row, column, word);
            let cell =
                cell.ok_or_else(|| broken(FORMAT, Phrase::new("graph-no-number"), word.span))?;
            if column >= self.vertices.columns() || self.row >= self.vertices.rows() {
                return Err(broken(FORMAT, Phrase::new("graph-matrix-size"), word.span));
            }
            self.cells.extend(cell);
        }
        self.row += 1;
        Ok(())
    }

    fn end_matrix(&mut self) {
        let cells = std::mem::take(&mut self.cells);
        self.row = 0;
        let first_column = self.vertices.first_column();
        let id = |number: usize| Spanned {
            value: Value::Number(number.to_string()),
            span: Span::default(),
        };
        let ids = |row: usize, column: usize| (id(row + 1), id(first_column + column + 1));
        matrix::put(
            &mut self.graph,
            &cells,
            ids,
            self.relation.as_ref(),
            first_column == 0,
        );
    }

    /// The value of a vertex in a partition or vector.
    fn value(&mut self, words: &[Word<'_>]) -> Result<(), Problem> {
        let Some(values) = &self.of_vertices else {
            return Ok(());
        };
        for word in words {
            let number = word
                .number()
                .ok_or_else(|| broken(FORMAT, Phrase::new("graph-no-number"), word.span))?;
            if self.vertex >= self.graph.actors.len() {
                return Err(broken(FORMAT, Phrase::new("pajek-values"), word.span));
            }
            if let Some(value) = values.value(number) {
                self.graph.actors.set(self.vertex, &values.name, value);
            }
            self.vertex += 1;
        }
        Ok(())
    }
}

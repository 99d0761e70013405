//! What does a file in UCINET's data language say before its data?

use super::{FORMAT, is_space};
use crate::language::Phrase;
use crate::problem::Problem;
use crate::read::Span;
use crate::read::graph::broken;
use crate::read::graph::words::{Line, Word, lines};

/// More actors than this are announced by no file that has ties of them.
const MOST: usize = 20_000_000;

/// In which form the ties come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Form {
    #[default]
    Full,
    Upper,
    Lower,
    /// A tie a line; in the second form from a row to a column.
    Edges,
    EdgesOfTwo,
    /// An actor and its neighbours a line; in the second form columns; in the third their count
    /// stands before them.
    Nodes,
    NodesOfTwo,
    NodesCounted,
}

const FORMS: [(&str, Form); 19] = [
    ("fullmatrix", Form::Full),
    ("full", Form::Full),
    ("fm", Form::Full),
    ("upperhalf", Form::Upper),
    ("uh", Form::Upper),
    ("lowerhalf", Form::Lower),
    ("lh", Form::Lower),
    ("edgelist1", Form::Edges),
    ("edgelist", Form::Edges),
    ("el1", Form::Edges),
    ("edgelist2", Form::EdgesOfTwo),
    ("el2", Form::EdgesOfTwo),
    ("nodelist1", Form::Nodes),
    ("nodelist", Form::Nodes),
    ("nl1", Form::Nodes),
    ("nodelist2", Form::NodesOfTwo),
    ("nl2", Form::NodesOfTwo),
    ("nodelist1b", Form::NodesCounted),
    ("nl1b", Form::NodesCounted),
];

/// What is said before the data.
#[derive(Debug, Default)]
pub(super) struct Head<'t> {
    pub(super) form: Form,
    pub(super) has_diagonal: bool,
    /// How many rows, columns and matrices there are.
    pub(super) rows: usize,
    pub(super) columns: usize,
    pub(super) matrices: usize,
    /// Are rows and columns different actors?
    pub(super) is_two_mode: bool,
    pub(super) row_labels: Vec<Word<'t>>,
    pub(super) column_labels: Vec<Word<'t>>,
    pub(super) matrix_labels: Vec<Word<'t>>,
    pub(super) rows_embedded: bool,
    pub(super) columns_embedded: bool,
    pub(super) span: Span,
}

/// Which labels are being listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Listing {
    None,
    Rows,
    Columns,
    Matrices,
    Both,
}

impl<'t> Head<'t> {
    /// Reads up to `data:`; gives the byte after it.
    pub(super) fn read(text: &'t str, file: u32) -> Result<(Self, usize), Problem> {
        let mut head = Head {
            has_diagonal: true,
            matrices: 1,
            ..Head::default()
        };
        let mut counts = [None; 3];
        let mut listing = Listing::None;
        let mut words: Vec<Word<'t>> = Vec::new();
        let mut end = None;
        for line in lines(text, file) {
            let found = of_line(&line);
            match found.iter().position(|word| word.is("data:")) {
                Some(at) => {
                    words.extend(&found[..at]);
                    end = Some(found[at].span.end as usize);
                    break;
                }
                None => words.extend(found),
            }
        }
        let end = end.ok_or_else(|| {
            let first = words.first().map_or_else(Span::default, |word| word.span);
            broken(FORMAT, Phrase::new("dl-no-data"), first)
        })?;
        head.span = words.first().map_or_else(Span::default, |word| word.span);
        let mut rest = words.get(1..).unwrap_or_default();
        while let [word, after @ ..] = rest {
            rest = after;
            if let Some(begun) = head.labels_begin(word, &mut rest) {
                listing = begun;
                continue;
            }
            let is_listing = listing != Listing::None;
            if head.keyword(word, is_listing, &mut rest, &mut counts)? {
                listing = Listing::None;
                continue;
            }
            match listing {
                Listing::Rows => head.row_labels.push(*word),
                Listing::Columns => head.column_labels.push(*word),
                Listing::Matrices => head.matrix_labels.push(*word),
                Listing::Both => {
                    head.row_labels.push(*word);
                    head.column_labels.push(*word);
                }
                Listing::None => {
                    return Err(broken(FORMAT, Phrase::new("dl-word"), word.span));
                }
            }
        }
        head.count(counts)?;
        Ok((head, end))
    }

    /// `labels:`, `row labels embedded`, `matrix labels:` …
    fn labels_begin(&mut self, word: &Word<'t>, rest: &mut &[Word<'t>]) -> Option<Listing> {
        let is_of = |word: &Word<'_>| word.is("labels:") || word.is("labels") || word.is("label:");
        let (listing, labels) = if is_of(word) {
            (Listing::Both, *word)
        } else {
            let listing = [
                ("row", Listing::Rows),
                ("col", Listing::Columns),
                ("column", Listing::Columns),
                ("matrix", Listing::Matrices),
                ("level", Listing::Matrices),
            ];
            let (_, listing) = listing.iter().find(|(name, _)| word.is(name))?;
            let labels = *rest.first().filter(|word| is_of(word))?;
            *rest = &rest[1..];
            (*listing, labels)
        };
        let is_embedded = rest
            .first()
            .is_some_and(|word| word.is("embedded") || word.is("embedded:"));
        if is_embedded && !labels.text.ends_with(':') {
            *rest = &rest[1..];
            self.rows_embedded |= matches!(listing, Listing::Rows | Listing::Both);
            self.columns_embedded |= matches!(listing, Listing::Columns | Listing::Both);
            return Some(Listing::None);
        }
        Some(listing)
    }

    /// `n = 5`, `format = edgelist1`, `diagonal absent`: reads the value as well.
    fn keyword(
        &mut self,
        word: &Word<'t>,
        is_listing: bool,
        rest: &mut &[Word<'t>],
        counts: &mut [Option<usize>; 3],
    ) -> Result<bool, Problem> {
        let next = rest.first().copied();
        let of_counts = [("n", 0), ("nr", 0), ("nc", 1), ("nm", 2)];
        if let Some((name, index)) = of_counts.iter().find(|(name, _)| word.is(name))
            && let Some(count) = next.and_then(|next| next.count())
            // An actor may be called `n`.
            && !is_listing
        {
            if count > MOST {
                return Err(broken(FORMAT, Phrase::new("dl-count"), word.span));
            }
            counts[*index] = Some(count);
            if *name == "n" {
                counts[1] = None;
            }
            *rest = &rest[1..];
            return Ok(true);
        }
        if word.is("format")
            && let Some(next) = next
        {
            let form = FORMS.iter().find(|(name, _)| next.is(name));
            let (_, form) = form.ok_or_else(|| {
                broken(
                    FORMAT,
                    Phrase::new("dl-format").text("name", next.text),
                    next.span,
                )
            })?;
            self.form = *form;
            *rest = &rest[1..];
            return Ok(true);
        }
        if (word.is("diagonal") || word.is("diag"))
            && let Some(next) = next
        {
            self.has_diagonal = !next.is("absent");
            *rest = &rest[1..];
            return Ok(true);
        }
        Ok(false)
    }

    fn count(&mut self, [rows, columns, matrices]: [Option<usize>; 3]) -> Result<(), Problem> {
        let rows = rows.ok_or_else(|| broken(FORMAT, Phrase::new("dl-count"), self.span))?;
        self.rows = rows;
        self.columns = columns.unwrap_or(rows);
        self.matrices = matrices.unwrap_or(1);
        self.is_two_mode = columns.is_some_and(|columns| columns != rows)
            || matches!(self.form, Form::EdgesOfTwo | Form::NodesOfTwo)
            || (columns.is_some() && self.has_other_columns());
        let of_rows = |labels: &[Word<'_>], count: usize| labels.len() > count;
        let beyond = if of_rows(&self.row_labels, self.rows) {
            self.row_labels.get(self.rows)
        } else if self.is_two_mode && of_rows(&self.column_labels, self.columns) {
            self.column_labels.get(self.columns)
        } else {
            None
        };
        match beyond {
            Some(word) => Err(broken(FORMAT, Phrase::new("dl-labels"), word.span)),
            None => Ok(()),
        }
    }

    /// Do the columns have labels of their own?
    fn has_other_columns(&self) -> bool {
        let texts =
            |labels: &[Word<'t>]| -> Vec<&'t str> { labels.iter().map(|word| word.text).collect() };
        texts(&self.row_labels) != texts(&self.column_labels)
    }
}

/// The words of a line of the head: there equals signs stand between words too.
fn of_line<'t>(line: &Line<'t>) -> Vec<Word<'t>> {
    line.words_as_written(|c| is_space(c) || c == '=' || c == ';')
}

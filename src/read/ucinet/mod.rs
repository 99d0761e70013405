//! How does a file in UCINET's data language (DL) become a document?
//!
//! `dl` and how many actors there are, in which form the ties come, what the actors are called,
//! and the data: matrices, halves of them, or lists of ties or of neighbours. Words stand between
//! spaces, commas and equals signs; labels are listed, or embedded in the data.
//!
//! Source: S. Borgatti, *UCINET 6 Guide: The DL language*; the spellings people use are those of
//! igraph's and netdraw's readers.

mod data;
mod head;

use super::formats::Fit;
use super::graph::Graph;
use super::text::Text;
use super::{Document, Reading, refused};
use crate::problem::Problems;
use head::Head;

const FORMAT: &str = "format-dl";

/// Is the first word `dl`, with a count of actors after it?
pub(super) fn fit(text: &Text) -> Fit {
    let text = text.file.text.trim_start();
    let rest = text
        .get(..2)
        .filter(|word| word.eq_ignore_ascii_case("dl"))
        .map(|_| &text[2..]);
    let Some(rest) = rest.filter(|rest| rest.starts_with(|c: char| c.is_whitespace() || c == ','))
    else {
        return Fit::No;
    };
    let has_count = rest
        .split_inclusive(['=', ' ', ',', '\n', '\t'])
        .take(16)
        .any(|word| {
            let word = word.trim_end_matches(['=', ' ', ',', '\t', '\n', '\r']);
            ["n", "nr", "nc", "nm"]
                .iter()
                .any(|name| word.eq_ignore_ascii_case(name))
        });
    if has_count { Fit::Sure } else { Fit::No }
}

/// Reads a file in UCINET's data language.
pub(super) fn read(text: Text, reading: &Reading) -> Result<Document, Problems> {
    let mut graph = Graph::default();
    let filled = Head::read(&text.file.text, text.number)
        .and_then(|(head, rest)| data::read(&mut graph, &head, &text.file.text, rest, text.number));
    match filled {
        Ok(()) => graph.into_document(text, reading),
        Err(problem) => Err(refused(text.clipped_at(&problem), problem)),
    }
}

/// What stands between words.
fn is_space(c: char) -> bool {
    c.is_whitespace() || c == ','
}

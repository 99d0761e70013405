//! How does a graph in DOT become a document?
//!
//! Nodes and edges with their values; what `node [ … ]` and `edge [ … ]` say before holds for those
//! that say nothing themselves. `a -> b -> c` is two ties, `{a b} -> {c d}` four. An edge of a
//! `digraph` is directed unless its `dir` says `none` or `both`; in a `strict` graph an edge that
//! comes again says more of the first. A node that is first seen in a subgraph with a name has the
//! label of that, else its name, as `cluster` (`subgraph` where the name does not begin so). Ports
//! and how things are drawn are left out, and that is said. A number or `true` without quotes is
//! no text. In files of this program a backslash leads another, or stands with `n` for an end of
//! line; elsewhere only those of labels mean something.
//!
//! Source: *DOT Language*, <https://graphviz.org/doc/info/lang.html>.

mod bodies;
mod drawn;
mod gathering;
mod names;
mod said;
mod tokens;

pub(crate) use drawn::is_drawn;

use std::sync::Arc;

use super::formats::Fit;
use super::graph::Graph;
use super::text::Text;
use super::{Document, Reading, refused};
use crate::problem::Problems;
use gathering::Gathering;
use tokens::Kind;

const FORMAT: &str = "format-dot";

/// Does it begin with `graph` or `digraph`, perhaps a name, and a brace?
pub(super) fn fit(text: &Text) -> Fit {
    /// A long comment may stand before it.
    const LOOKED_AT: usize = 1 << 16;
    let text = &*text.file.text;
    let mut end = text.len().min(LOOKED_AT);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let beginning = text[..end].split_inclusive('{').next().unwrap_or_default();
    let Ok(tokens) = tokens::tokens(beginning, 0) else {
        return Fit::No;
    };
    let mut kinds = tokens.iter().map(|token| &token.kind).peekable();
    kinds.next_if(|kind| **kind == Kind::Keyword("strict"));
    let is_graph = matches!(kinds.next(), Some(Kind::Keyword("graph" | "digraph")));
    kinds.next_if(|kind| matches!(kind, Kind::Id(_)));
    match kinds.next() {
        Some(Kind::Sign('{')) if is_graph => Fit::Sure,
        _ => Fit::No,
    }
}

/// Reads a graph in DOT.
pub(super) fn read(text: Text, reading: &Reading) -> Result<Document, Problems> {
    let content = Arc::clone(&text.file.text);
    let mut graph = Graph::default();
    let filled = tokens::tokens(&content, text.number).and_then(|tokens| {
        let bodies = bodies::bodies(&tokens, &reading.limits)?;
        Gathering::new(&mut graph, &tokens, &bodies, content.len()).whole()
    });
    match filled {
        Ok(()) => graph.into_document(text, reading),
        Err(problem) => Err(refused(text.clipped_at(&problem), problem)),
    }
}

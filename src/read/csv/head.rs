//! Is the first line of a plain text a comment, or does it name columns?
//!
//! `#` and `%` lead comments in edge lists: SNAP's `# FromNodeId ToNodeId`, KONECT's
//! `% sym unweighted`. They also stand in the corner of tables, where people number rows, and of
//! matrices. So of a line that begins with one:
//!
//! - a mark alone in its cell is the name of a column: `#`, `from`, `to`;
//! - with words behind it, it names columns where the cells beside it name both ends of a tie, or
//!   an actor: `# row`, `from`, `to`;
//! - it is the first row of a matrix where the rows below are named like its columns, each once
//!   ([`shape`](super::matrix::shape));
//! - else it is a comment.
//!
//! Both ways of reading a list ask here, [`read`](crate::read::read()) and
//! [`TieList`](crate::read::TieList).

use super::{TAB, cells, delimiter};
use crate::read::flat::{Mapping, Sort, names_both_ends};

/// What comments begin with.
const MARKS: [char; 2] = ['#', '%'];

/// Does a comment begin so, or a cell in the corner of a table?
pub(super) fn is_marked(text: &str) -> bool {
    text.trim_start().starts_with(MARKS)
}

/// Is the line of an edge list blank or a comment?
pub(super) fn is_silent(line: &str) -> bool {
    line.trim_start().is_empty() || is_marked(line)
}

/// Is the first line a header of a table?
pub(super) fn names_columns(text: &str) -> bool {
    let (delimiter, start) = delimiter::sniff(text);
    let names = cells::first_row(text, delimiter, start);
    let Some(sort) = Sort::of(&names, &Mapping::default()) else {
        return false;
    };
    match names.split_first() {
        Some((first, others)) if is_marked(first) => {
            let is_alone = first.trim().chars().count() == 1;
            // Commas are as likely those of a sentence.
            let is_whole = delimiter == TAB
                && match sort {
                    Sort::Actors => true,
                    Sort::Ties => names_both_ends(others, &Mapping::default()),
                };
            is_alone || is_whole
        }
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_comment_names_no_columns() {
        for comment in [
            "# FromNodeId\tToNodeId\n0\t1\n",
            "# from\tto\n0\t1\n",
            "#source\ttarget\tweight\n0\t1\t2\n",
            "% sym unweighted\n1 2\n",
            "# Nodes: 3, name, Edges: 2\n0\t1\n",
            "  % from\tto\n",
            "#\n",
        ] {
            assert!(!names_columns(comment), "{comment:?}");
        }
    }

    #[test]
    fn a_mark_may_stand_in_the_corner_of_a_table() {
        for header in [
            "#\tfrom\tto\n1\ta\tb\n",
            "#;name\n1;Oulu\n",
            "# row\tSource\tTarget\n1\ta\tb\n",
            "#id\tname\n1\tOulu\n",
            "from\tto\n",
        ] {
            assert!(names_columns(header), "{header:?}");
        }
    }
}

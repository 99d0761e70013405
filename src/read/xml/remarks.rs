//! What was left out, said once for all its occurrences.

use std::collections::BTreeMap;

use crate::problem::{Code, Problem, Problems};
use crate::read::Span;

/// Parts of a file that were passed over: the first place of each, and how many.
#[derive(Default)]
pub(in crate::read) struct Remarks {
    left_out: BTreeMap<String, (Span, usize)>,
}

impl Remarks {
    /// Such a part was passed over.
    pub(in crate::read) fn left_out(&mut self, what: &str, at: Span) {
        if let Some((_, count)) = self.left_out.get_mut(what) {
            *count += 1;
        } else {
            self.left_out.insert(what.to_owned(), (at, 1));
        }
    }

    /// All of it as notes.
    pub(in crate::read) fn into_notes(self, problems: &mut Problems) {
        for (what, (at, count)) in self.left_out {
            let note = Problem::new(Code::PartLeftOut, at);
            problems.push(note.text("word", what).count("count", count));
        }
    }
}

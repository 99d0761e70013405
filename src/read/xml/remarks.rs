//! What was left out, said once for all its occurrences, and what cannot be understood?

use std::collections::BTreeMap;

use super::{Element, Xml};
use crate::language::Phrase;
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

    /// Passes over an element that was opened just now, and says so.
    pub(in crate::read) fn leave_out<'t>(
        &mut self,
        element: &Element<'t>,
        xml: &mut Xml<'t>,
    ) -> Result<(), Problem> {
        self.left_out(element.written, element.span);
        xml.skip()
    }

    /// Says of attributes that are not known that they were passed over.
    pub(in crate::read) fn leave_out_others(&mut self, element: &Element<'_>, known: &[&str]) {
        for (name, at) in element.others(known) {
            let what = format!("{}/{name}", element.written);
            self.left_out(&what, at);
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

/// A declaration that cannot be understood.
pub(in crate::read) fn wrong(at: Span, what: Phrase) -> Problem {
    Problem::new(Code::DeclarationWrong, at).phrase("what", what)
}

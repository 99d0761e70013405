//! What has been found so far, and how much does the format say by itself?

use std::collections::HashMap;

use super::slip::Slip;
use crate::language::Phrase;
use crate::problem::{Code, Problem, Problems};
use crate::read::{Dialect, Document, Span};

/// Comparisons spent on suggestions in one document; beyond them faults are reported without.
const COMPARISONS: usize = 5_000_000;

/// Collects what is found while a document is checked.
pub(super) struct Check {
    dialect: Dialect,
    problems: Problems,
    comparisons_left: usize,
    remarks: Vec<Remark>,
    remark_of: HashMap<(Code, String), usize>,
}

/// A note that is said once, with how often it applies.
struct Remark {
    code: Code,
    word: String,
    first: Span,
    count: usize,
}

/// What a problem is about: tie 17, or the network as a whole.
#[derive(Clone, Copy, Debug)]
pub(super) struct Subject {
    /// The key of its phrase.
    pub(super) key: &'static str,
    /// From 1.
    pub(super) number: usize,
}

impl Subject {
    pub(super) const NETWORK: Self = Self {
        key: "subject-network",
        number: 0,
    };

    pub(super) fn phrase(self) -> Phrase {
        Phrase::new(self.key).count("number", self.number)
    }
}

impl Check {
    pub(super) fn of(document: &Document) -> Self {
        let mut problems = document.problems.clone();
        problems.files.clone_from(&document.files);
        Self {
            dialect: document.dialect,
            problems,
            comparisons_left: COMPARISONS,
            remarks: Vec::new(),
            remark_of: HashMap::new(),
        }
    }

    pub(super) fn is_foreign(&self) -> bool {
        self.dialect != Dialect::Native
    }

    /// Does what only others mention become an actor?
    pub(super) fn creates_actors(&self) -> bool {
        self.dialect == Dialect::Foreign
    }

    pub(super) fn report(&mut self, problem: Problem) {
        self.problems.push(problem);
    }

    /// Notes what was decided about a word, once for all its occurrences.
    pub(super) fn remark(&mut self, code: Code, word: &str, span: Span) {
        if let Some(&index) = self.remark_of.get(&(code, word.to_owned())) {
            self.remarks[index].count += 1;
            return;
        }
        self.remark_of
            .insert((code, word.to_owned()), self.remarks.len());
        self.remarks.push(Remark {
            code,
            word: word.to_owned(),
            first: span,
            count: 1,
        });
    }

    /// The candidate that `word` is most probably a slip of, unless a problem of that sort
    /// would not be kept anyway.
    pub(super) fn nearest<'a>(
        &mut self,
        code: Code,
        word: &str,
        candidates: impl Iterator<Item = &'a str>,
    ) -> Option<String> {
        if !self.problems.keeps(code) {
            return None;
        }
        let slip = Slip::of(word);
        let mut best: Option<(usize, &str)> = None;
        for candidate in candidates {
            if slip.is_about_as_long_as(candidate) {
                self.comparisons_left = self.comparisons_left.checked_sub(1)?;
                let found = slip.cost(candidate).map(|cost| (cost, candidate));
                best = best.into_iter().chain(found).min();
            }
        }
        best.map(|(_, candidate)| candidate.to_owned())
    }

    /// Everything found, in the order of the files.
    pub(super) fn into_problems(mut self) -> Problems {
        for Remark {
            code,
            word,
            first,
            count,
        } in self.remarks
        {
            let problem = Problem::new(code, first)
                .text("word", word)
                .count("count", count);
            self.problems.push(problem);
        }
        self.problems.sort();
        self.problems
    }
}

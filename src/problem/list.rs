//! Which problems are there, and how many more of the same sort?

use std::collections::BTreeMap;
use std::sync::Arc;

use super::place::Finder;
use super::{Code, Place, Problem, Weight};
use crate::language::{Language, Phrase};
use crate::read::SourceFile;

/// So many problems of one sort are kept with their place; the others are only counted,
/// so that a million equal faults fill neither memory nor screen.
pub const KEPT_PER_CODE: usize = 100;

/// All that is wrong with an input, in the order of its files, with the texts they point into.
#[derive(Clone, Debug, Default)]
pub struct Problems {
    /// The files the spans number.
    pub files: Vec<SourceFile>,
    /// What is wrong, at most [`KEPT_PER_CODE`] of each sort.
    pub list: Vec<Problem>,
    counts: BTreeMap<Code, usize>,
}

impl Problems {
    /// No problem yet in these files.
    pub fn in_files(files: Vec<SourceFile>) -> Self {
        Self {
            files,
            ..Self::default()
        }
    }

    /// The same problems where `file` stands before their own files.
    #[must_use]
    pub(crate) fn after(mut self, file: &SourceFile) -> Self {
        self.files.insert(0, file.clone());
        self
    }

    /// Adds a problem; beyond [`KEPT_PER_CODE`] of its sort it is only counted.
    pub fn push(&mut self, problem: Problem) {
        let count = self.counts.entry(problem.code).or_default();
        *count += 1;
        if *count <= KEPT_PER_CODE {
            self.list.push(problem);
        }
    }

    /// Adds problems that are about no place in a file.
    pub fn append(&mut self, others: Self) {
        for mut problem in others.list {
            problem.span = None;
            self.push(problem);
        }
    }

    /// Would another problem of that sort be kept? (Else its details need not be found out.)
    pub fn keeps(&self, code: Code) -> bool {
        self.count(code) < KEPT_PER_CODE
    }

    /// How many problems of that sort there are, kept or not.
    pub fn count(&self, code: Code) -> usize {
        self.counts.get(&code).copied().unwrap_or_default()
    }

    /// How many problems of that weight there are, kept or not.
    pub fn total(&self, weight: Weight) -> usize {
        self.counts
            .iter()
            .filter(|(code, _)| code.weight() == weight)
            .map(|(_, count)| count)
            .sum()
    }

    /// The sorts of which more were found than are kept, and how many more.
    pub fn left_out(&self) -> impl Iterator<Item = (Code, usize)> {
        self.counts.iter().filter_map(|(&code, &count)| {
            let more = count.saturating_sub(KEPT_PER_CODE);
            (more > 0).then_some((code, more))
        })
    }

    /// Is there nothing to say?
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// Is there anything that forbids to use the input?
    pub fn has_errors(&self) -> bool {
        self.total(Weight::Error) > 0
    }

    /// Puts the list in the order of the files.
    pub fn sort(&mut self) {
        self.list.sort_by_key(|problem| problem.span);
    }

    /// Where a problem is.
    pub fn place(&self, problem: &Problem) -> Option<Place> {
        Finder::new(&self.files).find(problem.span?)
    }

    /// Where each problem of the list is, found in one pass over the texts.
    pub fn places(&self) -> Vec<Option<Place>> {
        let mut finder = Finder::new(&self.files);
        self.list
            .iter()
            .map(|problem| finder.find(problem.span?))
            .collect()
    }

    /// Every problem as one line: place, what is wrong, what to do; then how many more there are.
    pub fn lines(&self, language: Language) -> Vec<String> {
        self.lines_up_to(KEPT_PER_CODE, language)
    }

    /// The same with at most `limit` lines of each sort.
    pub fn lines_up_to(&self, limit: usize, language: Language) -> Vec<String> {
        let mut shown: BTreeMap<Code, usize> = BTreeMap::new();
        let mut lines = Vec::new();
        for (problem, place) in self.list.iter().zip(self.places()) {
            let shown = shown.entry(problem.code).or_default();
            if *shown < limit {
                *shown += 1;
                lines.push(line(problem, place.as_ref(), language));
            }
        }
        lines.extend(self.left_out_lines(limit, language));
        lines
    }

    /// A line for each sort of which there are more than `limit`.
    pub(crate) fn left_out_lines(
        &self,
        limit: usize,
        language: Language,
    ) -> impl Iterator<Item = String> {
        let beyond =
            move |(code, &count): (&Code, &usize)| Some((*code, count.checked_sub(limit)?));
        let beyond = self.counts.iter().filter_map(beyond);
        beyond
            .filter(|(_, more)| *more > 0)
            .map(move |(code, more)| {
                Phrase::new("problem-left-out")
                    .count("count", more)
                    .text("code", code.key())
                    .in_language(language)
            })
    }

    /// The text of a file, shared.
    pub fn text(&self, file: u32) -> Option<Arc<str>> {
        self.files
            .get(usize::try_from(file).ok()?)
            .map(|file| Arc::clone(&file.text))
    }
}

fn line(problem: &Problem, place: Option<&Place>, language: Language) -> String {
    let place = place.map_or(String::new(), |place| format!("{place}: "));
    let hint = problem.hint.as_ref().map_or(String::new(), |hint| {
        format!("; {}", hint.in_language(language))
    });
    visible(&format!(
        "{place}{}{hint}",
        problem.message.in_language(language)
    ))
}

/// A file must not command the terminal its problems are shown on.
pub(crate) fn visible(text: &str) -> String {
    text.replace(|c: char| c.is_control() && c != '\t', "\u{fffd}")
}

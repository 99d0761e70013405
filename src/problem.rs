//! What is wrong with the input, where, and what to do about it?

use std::fmt;
use std::sync::Arc;

use crate::language::{Language, Phrase};
use crate::read::{SourceFile, Span};

/// One thing that is wrong with the input, or was decided about it.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// Which sort of problem; also the key of its sentences.
    pub code: &'static str,
    /// Whether the input can be used nevertheless.
    pub weight: Weight,
    /// Where, if it is anywhere in particular.
    pub span: Option<Span>,
    /// What is wrong.
    pub message: Phrase,
    /// What to do.
    pub hint: Option<Phrase>,
}

/// Can the input be used nevertheless?
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// No: results would rest on a guess.
    Error,
    /// Yes: something was adopted, created or understood, and is said.
    Note,
}

/// A place a person can go to: file, line and column, both from 1, columns in characters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The file as the user named it.
    pub file: String,
    /// The line.
    pub line: usize,
    /// The column.
    pub column: usize,
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}:{}", self.file, self.line, self.column)
    }
}

/// All that is wrong with an input, in the order of its files, with the texts they point into.
#[derive(Clone, Debug, Default)]
pub struct Problems {
    /// The files the spans number.
    pub files: Vec<SourceFile>,
    /// What is wrong.
    pub list: Vec<Problem>,
}

impl Problems {
    /// Is there anything that forbids to use the input?
    pub fn has_errors(&self) -> bool {
        self.list
            .iter()
            .any(|problem| problem.weight == Weight::Error)
    }

    /// Where a problem is.
    pub fn place(&self, problem: &Problem) -> Option<Place> {
        let span = problem.span?;
        let file = self.files.get(usize::try_from(span.file).ok()?)?;
        let before = file.text.get(..usize::try_from(span.start).ok()?)?;
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        Some(Place {
            file: file.name.clone(),
            line: before.bytes().filter(|&byte| byte == b'\n').count() + 1,
            column: before[line_start..].chars().count() + 1,
        })
    }

    /// The problem as one line: place, what is wrong, what to do.
    pub fn line(&self, problem: &Problem, language: Language) -> String {
        let place = self
            .place(problem)
            .map_or(String::new(), |place| format!("{place}: "));
        let hint = problem.hint.as_ref().map_or(String::new(), |hint| {
            format!(" ({})", hint.in_language(language))
        });
        format!("{place}{}{hint}", problem.message.in_language(language))
    }

    /// The text of a file, shared.
    pub fn text(&self, file: u32) -> Option<Arc<str>> {
        self.files
            .get(usize::try_from(file).ok()?)
            .map(|file| Arc::clone(&file.text))
    }
}

//! Which piece of the text shows where a problem is?
//!
//! Lines may be megabytes long and texts a gigabyte, so only a window around the place is
//! given to miette, with the line and column it has in the file.

use std::fmt;

use miette::{
    Diagnostic, LabeledSpan, MietteError, MietteSpanContents, Severity, SourceCode, SourceSpan,
    SpanContents,
};

use crate::language::Language;
use crate::problem::{Place, Problem, Problems, Weight, visible};

/// Characters shown before and after the beginning of the place.
const BEFORE: usize = 40;
const AFTER: usize = 60;

/// A problem with its piece of text, as miette wants it.
#[derive(Debug)]
pub(super) struct Excerpt {
    code: &'static str,
    weight: Weight,
    message: String,
    window: Option<Window>,
}

/// A piece of one line.
#[derive(Debug)]
struct Window {
    place: Place,
    text: String,
    /// The marked bytes of `text`.
    mark: (usize, usize),
}

impl Excerpt {
    pub(super) fn of(
        problem: &Problem,
        place: Option<Place>,
        problems: &Problems,
        language: Language,
    ) -> Self {
        Self {
            code: problem.code.key(),
            weight: problem.weight(),
            message: visible(&problem.message.in_language(language)),
            window: place.and_then(|place| Window::of(problem, place, problems)),
        }
    }
}

impl Window {
    fn of(problem: &Problem, place: Place, problems: &Problems) -> Option<Self> {
        let span = problem.span?;
        let text = problems.text(span.file)?;
        let (before, rest) = text.split_at_checked(span.start as usize)?;
        let line_start = before.rfind(['\n', '\r']).map_or(0, |at| at + 1);
        let line_end = rest.find(['\n', '\r']).unwrap_or(rest.len());
        let (head, tail) = (&before[line_start..], &rest[..line_end]);
        let head_start = head
            .char_indices()
            .rev()
            .take(BEFORE)
            .last()
            .map_or(0, |(at, _)| at);
        let tail_end = tail
            .char_indices()
            .nth(AFTER)
            .map_or(tail.len(), |(at, _)| at);
        let marked = (span.end.saturating_sub(span.start) as usize).min(tail_end);
        let marked = tail.get(..marked).unwrap_or_default();
        let head = format!(
            "{}{}",
            ellipsis(head_start > 0),
            visible(&head[head_start..])
        );
        let mark = visible(marked);
        let tail = format!(
            "{}{}",
            visible(&tail[marked.len()..tail_end]),
            ellipsis(tail_end < tail.len())
        );
        Some(Self {
            place,
            mark: (head.len(), mark.len()),
            text: head + &mark + &tail,
        })
    }
}

fn ellipsis(is_cut: bool) -> &'static str {
    if is_cut { "…" } else { "" }
}

impl SourceCode for Window {
    fn read_span<'a>(
        &'a self,
        span: &SourceSpan,
        lines_before: usize,
        _: usize,
    ) -> Result<Box<dyn SpanContents<'a> + 'a>, MietteError> {
        let end = span.offset() + span.len();
        let data = self.text.as_bytes();
        // Asked for no context, miette wants to know where the mark itself is.
        let (span, column) = if lines_before == 0 {
            (*span, self.place.column - 1)
        } else {
            ((0, data.len()).into(), 0)
        };
        let piece = data
            .get(span.offset()..span.offset() + span.len())
            .filter(|_| end <= data.len())
            .ok_or(MietteError::OutOfBounds)?;
        Ok(Box::new(MietteSpanContents::new_named(
            self.place.file.clone(),
            piece,
            span,
            self.place.line - 1,
            column,
            1,
        )))
    }
}

impl fmt::Display for Excerpt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Excerpt {}

impl Diagnostic for Excerpt {
    fn code<'a>(&'a self) -> Option<Box<dyn fmt::Display + 'a>> {
        Some(Box::new(self.code))
    }

    fn severity(&self) -> Option<Severity> {
        Some(match self.weight {
            Weight::Error => Severity::Error,
            Weight::Note => Severity::Advice,
        })
    }

    fn source_code(&self) -> Option<&dyn SourceCode> {
        self.window.as_ref().map(|window| window as &dyn SourceCode)
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        let (start, length) = self.window.as_ref()?.mark;
        let label = LabeledSpan::new(None, start, length);
        Some(Box::new(std::iter::once(label)))
    }
}

//! Where is a reader in a text that it goes through sign by sign?

use super::broken;
use crate::language::Phrase;
use crate::problem::Problem;
use crate::read::Span;
use crate::read::text::position;

/// A place in a text, from which a reader goes on.
#[derive(Clone, Debug)]
pub(in crate::read) struct Scanner<'t> {
    text: &'t str,
    file: u32,
    format: &'static str,
    at: usize,
}

impl<'t> Scanner<'t> {
    /// At the beginning of a text in the format of that key.
    pub(in crate::read) fn new(text: &'t str, file: u32, format: &'static str) -> Self {
        Self {
            text,
            file,
            format,
            at: 0,
        }
    }

    /// How many bytes are behind.
    pub(in crate::read) fn at(&self) -> usize {
        self.at
    }

    /// The text that is behind.
    pub(in crate::read) fn before(&self) -> &'t str {
        &self.text[..self.at]
    }

    /// The text that is ahead.
    pub(in crate::read) fn rest(&self) -> &'t str {
        &self.text[self.at..]
    }

    /// Goes on by so many bytes.
    pub(in crate::read) fn pass(&mut self, length: usize) {
        self.at += length;
    }

    /// Goes on to what is no space; the text from there.
    pub(in crate::read) fn pass_spaces(&mut self) -> &'t str {
        let trimmed = self.rest().trim_start();
        self.at = self.text.len() - trimmed.len();
        trimmed
    }

    /// The span from a byte to the place that was come to.
    pub(in crate::read) fn since(&self, start: usize) -> Span {
        Span {
            file: self.file,
            start: position(start),
            end: position(self.at),
        }
    }

    /// The span of so many bytes ahead.
    pub(in crate::read) fn ahead(&self, length: usize) -> Span {
        Span {
            file: self.file,
            start: position(self.at),
            end: position(self.at + length),
        }
    }

    /// The problem that what is ahead is not as the format has it; `key` says how.
    pub(in crate::read) fn wrong(&self, key: &'static str) -> Problem {
        let next = self.rest().chars().next();
        let span = self.ahead(next.map_or(0, char::len_utf8));
        broken(self.format, Phrase::new(key), span)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_scanner_knows_what_is_behind_and_ahead() {
        let mut scanner = Scanner::new("a  äb", 0, "format-gml");
        scanner.pass(1);
        assert_eq!(scanner.pass_spaces(), "äb");
        assert_eq!((scanner.before(), scanner.at()), ("a  ", 3));
        let span = scanner.wrong("gml-key").span.expect("a place");
        assert_eq!((span.start, span.end), (3, 5));
        scanner.pass(3);
        assert_eq!(scanner.rest(), "");
        assert_eq!((scanner.since(3).start, scanner.since(3).end), (3, 6));
        let span = scanner.wrong("gml-key").span.expect("a place");
        assert_eq!((span.start, span.end), (6, 6));
    }
}

//! Which words does a line have, and where?

use std::borrow::Cow;

use crate::read::text::position;
use crate::read::{Span, Spanned, Value};

/// A line of a text.
#[derive(Clone, Copy, Debug)]
pub(in crate::read) struct Line<'t> {
    pub(in crate::read) text: &'t str,
    start: usize,
    file: u32,
}

/// A word of a line: what stands between spaces, or between quotes.
#[derive(Clone, Copy, Debug)]
pub(in crate::read) struct Word<'t> {
    /// What stands between the quotes, as it is written.
    pub(in crate::read) text: &'t str,
    pub(in crate::read) span: Span,
    pub(in crate::read) is_quoted: bool,
}

/// The lines of a text.
pub(in crate::read) fn lines(text: &str, file: u32) -> impl Iterator<Item = Line<'_>> {
    let mut start = 0;
    text.split_inclusive('\n').map(move |line| {
        let at = start;
        start += line.len();
        Line {
            text: line.trim_end_matches(['\n', '\r']),
            start: at,
            file,
        }
    })
}

impl<'t> Line<'t> {
    /// Where its text stands.
    pub(in crate::read) fn span(&self) -> Span {
        let trimmed = self.text.trim_start();
        let start = self.start + (self.text.len() - trimmed.len());
        self.place(start, start + trimmed.trim_end().len())
    }

    /// The part of the line from a byte of the text on; none where it ends before.
    pub(in crate::read) fn after(self, from: usize) -> Option<Self> {
        let skipped = from.saturating_sub(self.start);
        let text = self.text.get(skipped..)?;
        Some(Self {
            text,
            start: self.start + skipped,
            file: self.file,
        })
    }

    fn place(&self, start: usize, end: usize) -> Span {
        Span {
            file: self.file,
            start: position(start),
            end: position(end),
        }
    }

    /// Its words; `is_space` says what stands between them beside quotes. A quote that is not
    /// closed ends with the line; a backslash keeps one from ending.
    pub(in crate::read) fn words(&self, is_space: fn(char) -> bool) -> Vec<Word<'t>> {
        self.cut(is_space, end_of_quote)
    }

    /// The same in a format where a backslash is one.
    pub(in crate::read) fn words_as_written(&self, is_space: fn(char) -> bool) -> Vec<Word<'t>> {
        self.cut(is_space, |text| text.find('"').unwrap_or(text.len()))
    }

    fn cut(&self, is_space: fn(char) -> bool, end_of_quote: fn(&str) -> usize) -> Vec<Word<'t>> {
        let mut words = Vec::new();
        let mut at = 0;
        while let Some(next) = self.text[at..].find(|c| !is_space(c)) {
            at += next;
            let rest = &self.text[at..];
            let is_quoted = rest.starts_with('"');
            let (start, length, beyond) = if is_quoted {
                let length = end_of_quote(&rest[1..]);
                (at + 1, length, usize::from(length + 1 < rest.len()))
            } else {
                (at, rest.find(is_space).unwrap_or(rest.len()), 0)
            };
            words.push(Word {
                text: &self.text[start..start + length],
                span: self.place(self.start + start, self.start + start + length),
                is_quoted,
            });
            at = start + length + beyond;
        }
        words
    }
}

fn end_of_quote(text: &str) -> usize {
    let mut is_escaped = false;
    for (at, c) in text.char_indices() {
        match c {
            '"' if !is_escaped => return at,
            '\\' => is_escaped = !is_escaped,
            _ => is_escaped = false,
        }
    }
    text.len()
}

impl<'t> Word<'t> {
    /// Its text, with what is led by a backslash as it is meant: a quote, a backslash, the end of
    /// a line.
    pub(in crate::read) fn meant(&self) -> Cow<'t, str> {
        if !self.is_quoted || !self.text.contains('\\') {
            return Cow::Borrowed(self.text);
        }
        let mut meant = String::with_capacity(self.text.len());
        let mut rest = self.text.chars().peekable();
        while let Some(c) = rest.next() {
            match (c, rest.peek()) {
                ('\\', Some(&next @ ('"' | '\\' | 'n' | 'r'))) => {
                    meant.push(match next {
                        'n' => '\n',
                        'r' => '\r',
                        next => next,
                    });
                    rest.next();
                }
                _ => meant.push(c),
            }
        }
        Cow::Owned(meant)
    }

    /// The word as a text.
    pub(in crate::read) fn value(&self) -> Spanned<Value> {
        Spanned {
            value: Value::Text(self.meant().into_owned()),
            span: self.span,
        }
    }

    /// The number it is, as it is written; a sign before it is not kept.
    pub(in crate::read) fn number(&self) -> Option<Spanned<Value>> {
        let bare = self.text.strip_prefix('+').unwrap_or(self.text);
        let begins = bare.starts_with(|c: char| c.is_ascii_digit() || "-.".contains(c));
        let number: f64 = bare.parse().ok().filter(|_| begins && !self.is_quoted)?;
        Some(Spanned {
            value: Value::Number(number.to_string()),
            span: self.span,
        })
    }

    /// The whole number from 1 that it is.
    pub(in crate::read) fn count(&self) -> Option<usize> {
        self.text.parse().ok().filter(|&count| count > 0)
    }

    /// Is it that word, whatever its letters?
    pub(in crate::read) fn is(&self, word: &str) -> bool {
        !self.is_quoted && self.text.eq_ignore_ascii_case(word)
    }
}

/// The span from the first of words to the last.
pub(in crate::read) fn whole(words: &[Word<'_>]) -> Span {
    let first = words.first().map_or_else(Span::default, |word| word.span);
    Span {
        end: words.last().map_or(first.end, |word| word.span.end),
        ..first
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_hold_words_together() {
        let text = "1 \"a \\\"b\\\"\" 0.5\tx \"open";
        let line = lines(text, 0).next().expect("a line");
        let words: Vec<String> = line
            .words(char::is_whitespace)
            .iter()
            .map(|word| word.meant().into_owned())
            .collect();
        assert_eq!(words, ["1", "a \"b\"", "0.5", "x", "open"]);
        let second = line.words(char::is_whitespace)[2].span;
        assert_eq!(&text[second.start as usize..second.end as usize], "0.5");
    }
}

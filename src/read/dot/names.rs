//! What does a name or value say?

use std::borrow::Cow;

use crate::read::text::position;
use crate::read::xml::Content;
use crate::read::{Span, Value};

/// A name or value.
#[derive(Debug, PartialEq)]
pub(super) struct Id<'t> {
    pub(super) text: Cow<'t, str>,
    pub(super) form: Form,
}

/// How a name or value is written.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Form {
    /// As it is.
    Plain,
    /// As it is, and it is a number.
    Number,
    /// Between quotes; the backslashes are kept.
    Quoted,
    /// Between angle brackets.
    Html,
}

impl Id<'_> {
    /// The text. In a file of this program a backslash leads another, or stands for an end of
    /// line; in others it is one.
    pub(super) fn text(&self, is_ours: bool) -> String {
        match self.form {
            Form::Quoted if is_ours => unescaped(&self.text, |c| match c {
                'n' => Some('\n'),
                'r' => Some('\r'),
                '\\' => Some('\\'),
                _ => None,
            }),
            Form::Html => plain(&self.text),
            _ => self.text.clone().into_owned(),
        }
    }

    /// The text of a label, where a backslash leads what has a meaning of its own; none where it
    /// repeats the name of what it is on.
    pub(super) fn label(&self) -> Option<String> {
        if self.form != Form::Quoted {
            return Some(self.text(false));
        }
        if ["\\N", "\\G", "\\E"].contains(&&*self.text) {
            return None;
        }
        let text = unescaped(&self.text, |c| match c {
            'n' | 'l' | 'r' => Some(' '),
            c => Some(c),
        });
        Some(text.trim().to_owned())
    }

    /// The value: a number or a truth only where no quotes say that it is a text.
    pub(super) fn value(&self, is_ours: bool) -> Value {
        match (self.form, &*self.text) {
            (Form::Number, number) => Value::Number(whole(number)),
            (Form::Plain, "true") => Value::Truth(true),
            (Form::Plain, "false") => Value::Truth(false),
            _ => Value::Text(self.text(is_ours)),
        }
    }

    /// Is it that word?
    pub(super) fn is(&self, word: &str) -> bool {
        self.text == word
    }
}

/// The number as every format writes it: `.5` and `5.` have a digit on either side of the point.
fn whole(number: &str) -> String {
    let (sign, digits) = match number.strip_prefix('-') {
        Some(digits) => ("-", digits),
        None => ("", number),
    };
    let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
    let whole = whole.trim_start_matches('0');
    let whole = if whole.is_empty() { "0" } else { whole };
    let point = if part.is_empty() { "" } else { "." };
    format!("{sign}{whole}{point}{part}")
}

/// The text with what a backslash and a character stand for; what stands for nothing is kept.
fn unescaped(text: &str, meaning: fn(char) -> Option<char>) -> String {
    let mut meant = String::with_capacity(text.len());
    let mut rest = text.chars();
    while let Some(c) = rest.next() {
        let next = (c == '\\').then(|| rest.clone().next()).flatten();
        match next.and_then(meaning) {
            Some(means) => {
                rest.next();
                meant.push(means);
            }
            None => meant.push(c),
        }
    }
    meant
}

/// The words of a text with tags.
fn plain(html: &str) -> String {
    const APART: [&str; 8] = ["<br", "<BR", "<Br", "<td", "<TD", "<tr", "<TR", "<table"];
    let mut spaced = html.to_owned();
    for tag in APART {
        spaced = spaced.replace(tag, &format!(" {tag}"));
    }
    let all = Span {
        end: position(spaced.len()),
        ..Span::default()
    };
    let text = Content::Element(all).of(&spaced);
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_has_a_digit_on_either_side_of_the_point() {
        for (written, is) in [
            (".5", "0.5"),
            ("-.5", "-0.5"),
            ("5.", "5"),
            ("007", "7"),
            ("0", "0"),
        ] {
            assert_eq!(whole(written), is);
        }
    }
}

//! Which words and signs does a text in DOT have, and where?

use std::borrow::Cow;

use super::FORMAT;
use crate::language::Phrase;
use crate::problem::Problem;
use crate::read::graph::broken;
use crate::read::text::position;
use crate::read::xml::Content;
use crate::read::{Span, Spanned, Value};

/// A word or sign at its place.
#[derive(Debug)]
pub(super) struct Token<'t> {
    pub(super) kind: Kind<'t>,
    pub(super) span: Span,
}

/// What a token is.
#[derive(Debug, PartialEq)]
pub(super) enum Kind<'t> {
    /// A name or value.
    Id(Id<'t>),
    /// One of the words no name may be: `node`, `edge`, `graph`, `digraph`, `subgraph`, `strict`.
    Keyword(&'static str),
    /// A brace, bracket, or sign of one character.
    Sign(char),
    /// `->`.
    Arrow,
    /// `--`.
    Line,
}

/// A name or value.
#[derive(Debug, PartialEq)]
pub(super) struct Id<'t> {
    text: Cow<'t, str>,
    form: Form,
}

/// How a name or value is written.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Form {
    /// As it is.
    Plain,
    /// As it is, and it is a number.
    Number,
    /// Between quotes; the backslashes are kept.
    Quoted,
    /// Between angle brackets.
    Html,
}

const KEYWORDS: [&str; 6] = ["node", "edge", "graph", "digraph", "subgraph", "strict"];

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

/// The tokens of a text.
pub(super) fn tokens(text: &str, file: u32) -> Result<Vec<Token<'_>>, Problem> {
    let mut scanner = Scanner { text, file, at: 0 };
    let mut tokens: Vec<Token<'_>> = Vec::new();
    let mut joins = false;
    while let Some(c) = scanner.next_character()? {
        let start = scanner.at;
        let kind = scanner.token(c)?;
        let span = scanner.span(start, scanner.at);
        if joins {
            join(&mut tokens, &kind, span)?;
            joins = false;
        } else if kind == Kind::Sign('+') {
            joins = true;
        } else {
            tokens.push(Token { kind, span });
        }
    }
    Ok(tokens)
}

/// `"a" + "b"` is one text.
fn join<'t>(tokens: &mut [Token<'t>], kind: &Kind<'t>, span: Span) -> Result<(), Problem> {
    if let Kind::Id(more) = kind
        && more.form == Form::Quoted
        && let Some(Token {
            kind: Kind::Id(first),
            span: whole,
        }) = tokens.last_mut()
        && first.form == Form::Quoted
    {
        first.text.to_mut().push_str(&more.text);
        whole.end = span.end;
        return Ok(());
    }
    Err(broken(FORMAT, Phrase::new("dot-plus"), span))
}

struct Scanner<'t> {
    text: &'t str,
    file: u32,
    at: usize,
}

impl<'t> Scanner<'t> {
    fn span(&self, start: usize, end: usize) -> Span {
        Span {
            file: self.file,
            start: position(start),
            end: position(end),
        }
    }

    fn rest(&self) -> &'t str {
        &self.text[self.at..]
    }

    fn wrong(&self, key: &'static str) -> Problem {
        let length = self.rest().chars().next().map_or(0, char::len_utf8);
        let span = self.span(self.at, self.at + length);
        broken(FORMAT, Phrase::new(key), span)
    }

    /// The first character of the next token, spaces and comments passed over.
    fn next_character(&mut self) -> Result<Option<char>, Problem> {
        loop {
            let rest = self.rest();
            let trimmed = rest.trim_start();
            self.at += rest.len() - trimmed.len();
            let end = if trimmed.starts_with("/*") {
                let end = trimmed
                    .find("*/")
                    .ok_or_else(|| self.wrong("dot-comment"))?;
                end + 2
            } else if trimmed.starts_with("//") || (trimmed.starts_with('#') && self.begins_line())
            {
                trimmed.find('\n').unwrap_or(trimmed.len())
            } else {
                return Ok(trimmed.chars().next());
            };
            self.at += end;
        }
    }

    fn begins_line(&self) -> bool {
        let before = self.text[..self.at].trim_end_matches([' ', '\t']);
        before.is_empty() || before.ends_with('\n')
    }

    fn token(&mut self, first: char) -> Result<Kind<'t>, Problem> {
        let rest = self.rest();
        let sign = |at: &mut usize, length: usize, kind| {
            *at += length;
            Ok(kind)
        };
        match first {
            '{' | '}' | '[' | ']' | ';' | ',' | ':' | '=' | '+' => {
                sign(&mut self.at, 1, Kind::Sign(first))
            }
            _ if rest.starts_with("->") => sign(&mut self.at, 2, Kind::Arrow),
            _ if rest.starts_with("--") => sign(&mut self.at, 2, Kind::Line),
            '"' => self.quoted(),
            '<' => self.html(),
            '-' | '.' | '0'..='9' => self.number(),
            c if is_letter(c) => {
                let end = rest.find(|c: char| !is_letter(c) && !c.is_ascii_digit());
                let word = &rest[..end.unwrap_or(rest.len())];
                self.at += word.len();
                let keyword = KEYWORDS
                    .iter()
                    .find(|keyword| keyword.eq_ignore_ascii_case(word));
                Ok(match keyword {
                    Some(keyword) => Kind::Keyword(keyword),
                    None => id(Cow::Borrowed(word), Form::Plain),
                })
            }
            _ => Err(self.wrong("dot-sign")),
        }
    }

    fn quoted(&mut self) -> Result<Kind<'t>, Problem> {
        let inside = &self.rest()[1..];
        let mut is_escaped = false;
        let end = inside.bytes().position(|byte| {
            let ends = byte == b'"' && !is_escaped;
            is_escaped = byte == b'\\' && !is_escaped;
            ends
        });
        let end = end.ok_or_else(|| self.wrong("dot-quote"))?;
        self.at += end + 2;
        let inside = &inside[..end];
        if !inside.contains('\\') {
            return Ok(id(Cow::Borrowed(inside), Form::Quoted));
        }
        // A backslash before a quote, or at the end of a line, is of the writing, not of the text.
        let mut text = String::with_capacity(inside.len());
        let mut rest = inside.chars();
        while let Some(c) = rest.next() {
            match (c, rest.clone().next()) {
                ('\\', Some('"')) => {
                    text.push('"');
                    rest.next();
                }
                ('\\', Some('\n')) => {
                    rest.next();
                }
                ('\\', Some('\r')) if rest.as_str().starts_with("\r\n") => {
                    rest.next();
                    rest.next();
                }
                ('\\', Some('\\')) => {
                    text.push_str("\\\\");
                    rest.next();
                }
                (c, _) => text.push(c),
            }
        }
        Ok(id(Cow::Owned(text), Form::Quoted))
    }

    fn html(&mut self) -> Result<Kind<'t>, Problem> {
        let rest = self.rest();
        let mut depth = 0_usize;
        let end = rest.bytes().position(|byte| {
            match byte {
                b'<' => depth += 1,
                b'>' => depth -= 1,
                _ => {}
            }
            depth == 0
        });
        let end = end.ok_or_else(|| self.wrong("dot-html"))?;
        self.at += end + 1;
        Ok(id(Cow::Borrowed(&rest[1..end]), Form::Html))
    }

    /// A minus, digits and a point. What goes on as a word is none: Graphviz takes it for two.
    fn number(&mut self) -> Result<Kind<'t>, Problem> {
        let rest = self.rest();
        let mut points = 0;
        let end = rest.char_indices().find(|&(at, c)| {
            points += usize::from(c == '.');
            !(c.is_ascii_digit() || (c == '.' && points == 1) || (c == '-' && at == 0))
        });
        let number = &rest[..end.map_or(rest.len(), |(at, _)| at)];
        let goes_on = end.is_some_and(|(_, c)| is_letter(c) || c == '.');
        if goes_on || !number.contains(|c: char| c.is_ascii_digit()) {
            return Err(self.wrong("dot-number"));
        }
        self.at += number.len();
        Ok(id(Cow::Borrowed(number), Form::Number))
    }
}

fn id(text: Cow<'_, str>, form: Form) -> Kind<'_> {
    Kind::Id(Id { text, form })
}

fn is_letter(c: char) -> bool {
    c.is_ascii_alphabetic() || c == '_' || c >= '\u{80}'
}

impl Token<'_> {
    /// Is it that sign?
    pub(super) fn is(&self, sign: char) -> bool {
        self.kind == Kind::Sign(sign)
    }

    /// Its value as it is, at its place.
    pub(super) fn spanned(&self, is_ours: bool) -> Option<Spanned<Value>> {
        let Kind::Id(id) = &self.kind else {
            return None;
        };
        Some(Spanned {
            value: id.value(is_ours),
            span: self.span,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(text: &str) -> Vec<String> {
        let tokens = tokens(text, 0).expect("tokens");
        let texts = tokens.iter().map(|token| match &token.kind {
            Kind::Id(id) => id.text(false),
            Kind::Keyword(word) => format!("({word})"),
            Kind::Sign(sign) => sign.to_string(),
            Kind::Arrow => "->".into(),
            Kind::Line => "--".into(),
        });
        texts.collect()
    }

    #[test]
    fn names_are_words_numbers_quoted_or_html() {
        let all = "Järvi _x1 007 -.5 \"a \\\"b\\\" \\\\ \\n\" <b<br/>c &amp; <i>d</i>> Graph";
        let expected = [
            "Järvi",
            "_x1",
            "007",
            "-.5",
            "a \"b\" \\\\ \\n",
            "b c & d",
            "(graph)",
        ];
        assert_eq!(texts(all), expected);
        assert_eq!(texts("\"a\" /* - */ + // +\n \"b\""), ["ab"]);
        assert_eq!(texts("a--b->-1"), ["a", "--", "b", "->", "-1"]);
    }

    #[test]
    fn what_is_no_token_is_refused() {
        for text in [
            "\"a",
            "<a",
            "/* a",
            "1e5",
            "2024-01-01x",
            "-",
            "a + b",
            "\"a\" + b",
            "$",
        ] {
            assert!(tokens(text, 0).is_err(), "{text}");
        }
    }

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

//! Which words and signs does a text in DOT have, and where?

use std::borrow::Cow;

use super::FORMAT;
use super::names::{Form, Id};
use crate::language::Phrase;
use crate::problem::Problem;
use crate::read::graph::{Scanner, broken};
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

const KEYWORDS: [&str; 6] = ["node", "edge", "graph", "digraph", "subgraph", "strict"];

/// The tokens of a text.
pub(super) fn tokens(text: &str, file: u32) -> Result<Vec<Token<'_>>, Problem> {
    let mut scanner = Scanner::new(text, file, FORMAT);
    let mut tokens: Vec<Token<'_>> = Vec::new();
    let mut joins = false;
    while let Some(c) = next_character(&mut scanner)? {
        let start = scanner.at();
        let kind = token(&mut scanner, c)?;
        let span = scanner.since(start);
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

/// The first character of the next token, spaces and comments passed over.
fn next_character(scanner: &mut Scanner<'_>) -> Result<Option<char>, Problem> {
    loop {
        let rest = scanner.pass_spaces();
        let length = if rest.starts_with("/*") {
            let end = rest
                .find("*/")
                .ok_or_else(|| scanner.wrong("dot-comment"))?;
            end + 2
        } else if rest.starts_with("//") || (rest.starts_with('#') && begins_line(scanner)) {
            rest.find('\n').unwrap_or(rest.len())
        } else {
            return Ok(rest.chars().next());
        };
        scanner.pass(length);
    }
}

fn begins_line(scanner: &Scanner<'_>) -> bool {
    let before = scanner.before().trim_end_matches([' ', '\t']);
    before.is_empty() || before.ends_with('\n')
}

fn token<'t>(scanner: &mut Scanner<'t>, first: char) -> Result<Kind<'t>, Problem> {
    let rest = scanner.rest();
    let mut sign = |length: usize, kind| {
        scanner.pass(length);
        Ok(kind)
    };
    match first {
        '{' | '}' | '[' | ']' | ';' | ',' | ':' | '=' | '+' => sign(1, Kind::Sign(first)),
        _ if rest.starts_with("->") => sign(2, Kind::Arrow),
        _ if rest.starts_with("--") => sign(2, Kind::Line),
        '"' => quoted(scanner),
        '<' => html(scanner),
        '-' | '.' | '0'..='9' => number(scanner),
        c if is_letter(c) => {
            let end = rest.find(|c: char| !is_letter(c) && !c.is_ascii_digit());
            let word = &rest[..end.unwrap_or(rest.len())];
            scanner.pass(word.len());
            let keyword = KEYWORDS
                .iter()
                .find(|keyword| keyword.eq_ignore_ascii_case(word));
            Ok(match keyword {
                Some(keyword) => Kind::Keyword(keyword),
                None => id(Cow::Borrowed(word), Form::Plain),
            })
        }
        _ => Err(scanner.wrong("dot-sign")),
    }
}

fn quoted<'t>(scanner: &mut Scanner<'t>) -> Result<Kind<'t>, Problem> {
    let inside = &scanner.rest()[1..];
    let mut is_escaped = false;
    let end = inside.bytes().position(|byte| {
        let ends = byte == b'"' && !is_escaped;
        is_escaped = byte == b'\\' && !is_escaped;
        ends
    });
    let end = end.ok_or_else(|| scanner.wrong("dot-quote"))?;
    scanner.pass(end + 2);
    Ok(id(between_quotes(&inside[..end]), Form::Quoted))
}

/// The text without what is of the writing: a backslash before a quote, or at the end of a line.
fn between_quotes(inside: &str) -> Cow<'_, str> {
    if !inside.contains('\\') {
        return Cow::Borrowed(inside);
    }
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
    Cow::Owned(text)
}

fn html<'t>(scanner: &mut Scanner<'t>) -> Result<Kind<'t>, Problem> {
    let rest = scanner.rest();
    let mut depth = 0_usize;
    let end = rest.bytes().position(|byte| {
        match byte {
            b'<' => depth += 1,
            b'>' => depth -= 1,
            _ => {}
        }
        depth == 0
    });
    let end = end.ok_or_else(|| scanner.wrong("dot-html"))?;
    scanner.pass(end + 1);
    Ok(id(Cow::Borrowed(&rest[1..end]), Form::Html))
}

/// A minus, digits and a point. What goes on as a word is none: Graphviz takes it for two.
fn number<'t>(scanner: &mut Scanner<'t>) -> Result<Kind<'t>, Problem> {
    let rest = scanner.rest();
    let mut points = 0;
    let end = rest.char_indices().find(|&(at, c)| {
        points += usize::from(c == '.');
        !(c.is_ascii_digit() || (c == '.' && points == 1) || (c == '-' && at == 0))
    });
    let number = &rest[..end.map_or(rest.len(), |(at, _)| at)];
    let goes_on = end.is_some_and(|(_, c)| is_letter(c) || c == '.');
    if goes_on || !number.contains(|c: char| c.is_ascii_digit()) {
        return Err(scanner.wrong("dot-number"));
    }
    scanner.pass(number.len());
    Ok(id(Cow::Borrowed(number), Form::Number))
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
}

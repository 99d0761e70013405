//! Which keys and values does a text in GML have?
//!
//! Read without going down the stack; a list knows the one it stands in.

use std::collections::HashMap;
use std::sync::Arc;

use super::FORMAT;
use crate::language::Phrase;
use crate::problem::{Code, Problem};
use crate::read::graph::{Scanner, broken};
use crate::read::limits::DEPTH;
use crate::read::{Field, Limits, Record, Span, Spanned, Value};

/// However much is allowed, no deeper: values are taken apart going down the stack.
const DEEPEST: u64 = 1000;

/// A list that is not closed yet, and the key it belongs to.
struct Open {
    key: Spanned<Arc<str>>,
    start: u32,
    record: Record,
}

/// The keys and values of a text.
pub(super) fn parse(text: &str, file: u32, limits: &Limits) -> Result<Record, Problem> {
    let mut scanner = Scanner::new(text, file, FORMAT);
    let mut names: HashMap<&str, Arc<str>> = HashMap::new();
    let mut top = Record::default();
    let mut open: Vec<Open> = Vec::new();
    let deepest = limits.depth.min(DEEPEST);
    while let Some(c) = peek(&mut scanner) {
        if c == ']' {
            let span = scanner.ahead(1);
            let Some(Open { key, start, record }) = open.pop() else {
                return Err(broken(FORMAT, Phrase::new("gml-close"), span));
            };
            scanner.pass(1);
            let span = Span { start, ..span };
            let value = Value::Record(record);
            let record = open.last_mut().map_or(&mut top, |open| &mut open.record);
            record.fields.push(field(key, Spanned { value, span }));
            continue;
        }
        let (key, span) = bare_key(&mut scanner)?;
        let shared = names.entry(key).or_insert_with(|| key.into());
        let key = Spanned {
            value: Arc::clone(shared),
            span,
        };
        match peek(&mut scanner) {
            None => return Err(broken(FORMAT, Phrase::new("gml-value"), key.span)),
            Some('[') => {
                if open.len() as u64 >= deepest {
                    return Err(DEPTH.exceeded(Code::TooDeep, scanner.ahead(1), limits));
                }
                let start = scanner.ahead(1).start;
                scanner.pass(1);
                open.push(Open {
                    key,
                    start,
                    record: Record::default(),
                });
            }
            Some(c) => {
                let value = if c == '"' {
                    quoted(&mut scanner)?
                } else {
                    number(&mut scanner)?
                };
                let record = open.last_mut().map_or(&mut top, |open| &mut open.record);
                record.fields.push(field(key, value));
            }
        }
    }
    match open.last() {
        Some(open) => {
            let span = Span {
                file,
                start: open.start,
                end: open.start + 1,
            };
            Err(broken(FORMAT, Phrase::new("gml-open"), span))
        }
        None => Ok(top),
    }
}

fn field(name: Spanned<Arc<str>>, value: Spanned<Value>) -> Field {
    Field {
        name,
        written: None,
        value,
    }
}

/// The next character that is neither space nor part of a comment.
fn peek(scanner: &mut Scanner<'_>) -> Option<char> {
    loop {
        let rest = scanner.pass_spaces();
        if !rest.starts_with('#') {
            return rest.chars().next();
        }
        scanner.pass(rest.find('\n').unwrap_or(rest.len()));
    }
}

fn bare_key<'t>(scanner: &mut Scanner<'t>) -> Result<(&'t str, Span), Problem> {
    let rest = scanner.rest();
    let end = rest.find(|c: char| !c.is_alphanumeric() && c != '_' && c != '-' && c != '.');
    let key = &rest[..end.unwrap_or(rest.len())];
    if key.is_empty() || key.starts_with(|c: char| c.is_ascii_digit()) {
        return Err(scanner.wrong("gml-key"));
    }
    let span = scanner.ahead(key.len());
    scanner.pass(key.len());
    Ok((key, span))
}

fn quoted(scanner: &mut Scanner<'_>) -> Result<Spanned<Value>, Problem> {
    let inside = &scanner.rest()[1..];
    let Some(length) = inside.find('"') else {
        return Err(scanner.wrong("gml-quote"));
    };
    scanner.pass(1);
    let span = scanner.ahead(length);
    scanner.pass(length + 1);
    Ok(Spanned {
        value: Value::Text(without_entities(&inside[..length])),
        span,
    })
}

fn number(scanner: &mut Scanner<'_>) -> Result<Spanned<Value>, Problem> {
    let rest = scanner.rest();
    let end = rest.find(|c: char| c.is_whitespace() || "[]#\"".contains(c));
    let word = &rest[..end.unwrap_or(rest.len())];
    let bare = word.strip_prefix('+').unwrap_or(word);
    let begins = bare.starts_with(|c: char| c.is_ascii_digit() || "-.".contains(c));
    let is_infinite = ["INF", "-INF", "NAN", "-NAN"].contains(&bare.to_ascii_uppercase().as_str());
    let value = if is_infinite {
        Value::Null
    } else if begins && bare.parse::<f64>().is_ok_and(f64::is_finite) {
        Value::Number(written(bare))
    } else {
        return Err(scanner.wrong("gml-value"));
    };
    let span = scanner.ahead(word.len());
    scanner.pass(word.len());
    Ok(Spanned { value, span })
}

/// Whole numbers as they stand, so that long ones stay what they are; others as they are counted.
fn written(number: &str) -> String {
    let digits = number.strip_prefix('-').unwrap_or(number);
    if digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return number.to_owned();
    }
    number
        .parse()
        .map_or_else(|_| number.to_owned(), |number: f64| number.to_string())
}

/// The text with its entities replaced; an ampersand that begins none stays.
fn without_entities(raw: &str) -> String {
    /// The longest name there is, `#1114111`.
    const LONGEST: usize = 8;
    let mut text = String::with_capacity(raw.len());
    let mut rest = raw;
    while let Some((before, after)) = rest.split_once('&') {
        text.push_str(before);
        let end = after
            .bytes()
            .take(LONGEST + 1)
            .position(|byte| byte == b';');
        let meant = end.and_then(|end| character(&after[..end]));
        match (meant, end) {
            (Some(meant), Some(end)) => {
                text.push(meant);
                rest = &after[end + 1..];
            }
            _ => {
                text.push('&');
                rest = after;
            }
        }
    }
    text.push_str(rest);
    text
}

fn character(name: &str) -> Option<char> {
    let named = match name {
        "quot" => '"',
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "apos" => '\'',
        "nbsp" => '\u{a0}',
        _ => {
            let number = name.strip_prefix('#')?;
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hexadecimal) => u32::from_str_radix(hexadecimal, 16).ok()?,
                None => number.parse().ok()?,
            };
            return char::from_u32(code);
        }
    };
    Some(named)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entities_are_characters_and_other_ampersands_stay() {
        for (raw, text) in [
            ("A &amp; B", "A & B"),
            ("&#228;&#xE4;", "ää"),
            ("R&D; &", "R&D; &"),
            ("&#1114112;", "&#1114112;"),
            ("&ä;", "&ä;"),
            ("&quot;x&quot;", "\"x\""),
        ] {
            assert_eq!(without_entities(raw), text);
        }
    }

    #[test]
    fn ten_thousand_lists_are_refused_without_going_down_the_stack() {
        let text = "a [ ".repeat(10_000);
        let limits = Limits {
            depth: 1 << 20,
            ..Limits::default()
        };
        let problem = parse(&text, 0, &limits).expect_err("too deep");
        assert_eq!(problem.code, Code::TooDeep);
    }
}

//! How does a native file become a document?
//!
//! `serde_json` decides whether the text is JSON (it is strict), then `jsonc-parser` gives
//! every name and value with its place (it limits nesting).

use std::collections::HashMap;
use std::sync::Arc;

use jsonc_parser::ast;
use jsonc_parser::common::{Range, Ranged};
use jsonc_parser::errors::ParseErrorKind;
use jsonc_parser::{CollectOptions, ParseOptions, parse_to_ast};
use serde::de::IgnoredAny;

use super::formats::Fit;
use super::graph_json::Form;
use super::limits::DEPTH;
use super::text::{Text, position};
use super::{Document, Field, Limits, Reading, Record, Span, Spanned, Value, native, refused};
use crate::language::Phrase;
use crate::problem::{Code, Problem, Problems};

/// Only JSON begins with a brace or bracket.
pub(super) fn is_json(text: &str) -> bool {
    text.trim_start().starts_with(['{', '['])
}

/// A native file names its format; JSON of which nothing tells the form is most likely meant to be
/// one.
pub(super) fn fit(text: &Text) -> Fit {
    match Form::of(&text.file.text) {
        Some(Form::Native) => Fit::Sure,
        Some(_) => Fit::No,
        None if is_json(&text.file.text) => Fit::Likely,
        None => Fit::No,
    }
}

/// Reads a native file.
pub(super) fn read(text: Text, reading: &Reading) -> Result<Document, Problems> {
    let (text, top) = whole(text, reading)?;
    let Value::Record(header) = top.value else {
        let problem = Problem::new(Code::FormatMissing, top.span);
        return Err(refused(text.file, problem));
    };
    Ok(native(text, header))
}

/// The value of a file, with its text.
pub(super) fn whole(text: Text, reading: &Reading) -> Result<(Text, Spanned<Value>), Problems> {
    if let Some(problem) = too_deep(&text.file.text, text.number, &reading.limits) {
        return Err(refused(text.clipped_at(&problem), problem));
    }
    match parse(&text.file.text, text.number) {
        Ok(top) => Ok((text, top)),
        Err(problem) => Err(refused(text.file, problem)),
    }
}

/// The first bracket within more others than the limit. (The parsers have a limit of their own a
/// little above, since they go down the stack with the brackets.)
fn too_deep(text: &str, file: u32, limits: &Limits) -> Option<Problem> {
    let mut depth = 0;
    let mut in_text = false;
    let mut bytes = text.bytes().enumerate();
    while let Some((at, byte)) = bytes.next() {
        match byte {
            b'"' => in_text = !in_text,
            // Whatever is escaped ends no text.
            b'\\' if in_text => drop(bytes.next()),
            b'{' | b'[' if !in_text => {
                depth += 1;
                if depth > limits.depth {
                    let span = place(Range::new(at, at + 1), file);
                    return Some(DEPTH.exceeded(Code::TooDeep, span, limits));
                }
            }
            b'}' | b']' if !in_text => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    None
}

/// The value of a JSON text that stands inside something else, all of it at one place.
pub(super) fn within(text: &str, span: Span) -> Option<Value> {
    serde_json::from_str::<IgnoredAny>(text).ok()?;
    let parsed = parse_to_ast(text, &CollectOptions::default(), &STRICT).ok()?;
    let mut placing = Placing {
        whole: Some(span),
        ..Placing::in_file(span.file)
    };
    Some(placing.value(parsed.value?).value)
}

/// JSON and nothing else.
const STRICT: ParseOptions = ParseOptions {
    allow_comments: false,
    allow_loose_object_property_names: false,
    allow_trailing_commas: false,
    allow_missing_commas: false,
    allow_single_quoted_strings: false,
    allow_hexadecimal_numbers: false,
    allow_unary_plus_numbers: false,
    allow_bare_decimal_point_numbers: false,
    allow_non_finite_numbers: false,
    allow_extended_string_escapes: false,
};

/// The value a JSON text holds, every part with its place.
pub(super) fn parse(text: &str, file: u32) -> Result<Spanned<Value>, Problem> {
    if let Err(error) = serde_json::from_str::<IgnoredAny>(text) {
        return Err(syntax_error(&error, text, file));
    }
    let broken = |range: Range, sort| {
        Problem::new(Code::JsonBroken, place(range, file)).phrase("what", Phrase::new(sort))
    };
    match parse_to_ast(text, &CollectOptions::default(), &STRICT) {
        Ok(parsed) => match parsed.value {
            Some(value) => Ok(Placing::in_file(file).value(value)),
            None => Err(broken(Range::new(0, 0), "json-broken-other")),
        },
        Err(error) => Err(broken(
            error.range(),
            match error.kind() {
                ParseErrorKind::NestingDepthExceeded => "json-broken-depth",
                ParseErrorKind::String(_) => "json-broken-escape",
                _ => "json-broken-other",
            },
        )),
    }
}

fn place(range: Range, file: u32) -> Span {
    Span {
        file,
        start: position(range.start),
        end: position(range.end),
    }
}

/// Turns the parser's values into ours; names that come again share their text.
struct Placing {
    file: u32,
    /// Where everything is, when the text is no text of the file itself.
    whole: Option<Span>,
    names: HashMap<String, Arc<str>>,
}

impl Placing {
    fn in_file(file: u32) -> Self {
        Self {
            file,
            whole: None,
            names: HashMap::new(),
        }
    }

    fn place(&self, range: Range) -> Span {
        self.whole.unwrap_or_else(|| place(range, self.file))
    }

    fn value(&mut self, value: ast::Value<'_>) -> Spanned<Value> {
        let span = self.place(value.range());
        let value = match value {
            ast::Value::NullKeyword(_) => Value::Null,
            ast::Value::BooleanLit(truth) => Value::Truth(truth.value),
            ast::Value::NumberLit(number) => Value::Number(number.value.to_owned()),
            ast::Value::StringLit(text) => Value::Text(text.value.into_owned()),
            ast::Value::Array(list) => Value::List(
                list.elements
                    .into_iter()
                    .map(|element| self.value(element))
                    .collect(),
            ),
            ast::Value::Object(object) => Value::Record(Record {
                fields: object
                    .properties
                    .into_iter()
                    .map(|property| self.field(property))
                    .collect(),
            }),
        };
        Spanned { value, span }
    }

    fn field(&mut self, property: ast::ObjectProp<'_>) -> Field {
        let span = self.place(property.name.range());
        let name = property.name.into_string();
        let shared = match self.names.get(&name) {
            Some(shared) => Arc::clone(shared),
            None => {
                let shared: Arc<str> = name.as_str().into();
                self.names.insert(name, Arc::clone(&shared));
                shared
            }
        };
        Field {
            name: Spanned {
                value: shared,
                span,
            },
            written: None,
            value: self.value(property.value),
        }
    }
}

/// Says in our words what `serde_json` found; it tells the sort of error in its message only.
fn syntax_error(error: &serde_json::Error, text: &str, file: u32) -> Problem {
    const SORTS: [(&str, &str); 8] = [
        ("EOF while parsing", "json-broken-end"),
        ("expected `:`", "json-broken-colon"),
        ("expected `,`", "json-broken-comma"),
        ("key must be a string", "json-broken-key"),
        ("control character", "json-broken-control"),
        ("invalid escape", "json-broken-escape"),
        ("invalid number", "json-broken-number"),
        ("trailing characters", "json-broken-more"),
    ];
    let message = error.to_string();
    let at = byte_of(text, error.line(), error.column());
    let mut span = place(Range::new(at, at), file);
    span.end += text[at..].chars().next().map_or(0, char::len_utf8) as u32;
    let sort = if let Some(comma) = comma_before_bracket(text, at) {
        span = place(Range::new(comma, comma + 1), file);
        "json-broken-trailing-comma"
    } else if text[at..].starts_with(['/', '#']) {
        "json-broken-comment"
    } else {
        SORTS
            .iter()
            .find(|(beginning, _)| message.starts_with(beginning))
            .map_or("json-broken-other", |(_, key)| key)
    };
    Problem::new(Code::JsonBroken, span).phrase("what", Phrase::new(sort))
}

/// The place of a comma that a closing bracket at that byte follows.
fn comma_before_bracket(text: &str, at: usize) -> Option<usize> {
    text[at..].starts_with([']', '}']).then_some(())?;
    let before = text[..at].trim_end();
    before.ends_with(',').then(|| before.len() - 1)
}

/// The byte at a line from 1 and a column counted in bytes from 1.
fn byte_of(text: &str, line: usize, column: usize) -> usize {
    let line_start = text
        .match_indices('\n')
        .nth(line.saturating_sub(2))
        .filter(|_| line > 1)
        .map_or(0, |(newline, _)| newline + 1);
    let mut at = (line_start + column.saturating_sub(1)).min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

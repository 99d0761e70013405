//! What does a record say under a name, and is it of the right type?

use std::collections::HashSet;

use super::check::{Check, Subject};
use crate::language::Phrase;
use crate::problem::{Code, Problem};
use crate::read::{Field, Record, Span, Spanned, Value};

/// A record, and how to speak of it.
#[derive(Clone, Copy)]
pub(super) struct Fields<'a> {
    record: &'a Record,
    span: Span,
    pub(super) subject: Subject,
    /// The names of the records it stands in: `valid`; `attributes`, `members`.
    within: [Option<&'a str>; 2],
}

impl<'a> Fields<'a> {
    /// The fields of the header.
    pub(super) fn of_header(header: &'a Record) -> Self {
        Self {
            record: header,
            span: Span::default(),
            subject: Subject::NETWORK,
            within: [None; 2],
        }
    }

    /// The fields of a record in a list; another value is a problem.
    pub(super) fn of(
        value: &'a Spanned<Value>,
        subject: Subject,
        check: &mut Check,
    ) -> Option<Self> {
        let Value::Record(record) = &value.value else {
            check.report(
                Problem::new(Code::RecordWrong, value.span)
                    .phrase("subject", subject.phrase())
                    .phrase("found", found(&value.value)),
            );
            return None;
        };
        Some(Self {
            record,
            span: value.span,
            subject,
            within: [None; 2],
        })
    }

    /// The fields of a record under a name.
    pub(super) fn nested(self, name: &str, check: &mut Check) -> Option<Self> {
        let field = self.field(name)?;
        let name = &*field.name.value;
        match &field.value.value {
            Value::Record(record) => Some(Self {
                record,
                span: field.value.span,
                subject: self.subject,
                within: match self.within {
                    [None, _] => [Some(name), None],
                    [outer, _] => [outer, Some(name)],
                },
            }),
            _ => {
                self.wrong_type(field, "type-record", check);
                None
            }
        }
    }

    /// Every field.
    pub(super) fn all(self) -> impl Iterator<Item = &'a Field> {
        self.record.fields.iter()
    }

    /// The first character of the record.
    pub(super) fn head(self) -> Span {
        Span {
            end: self.span.end.min(self.span.start + 1),
            ..self.span
        }
    }

    /// The first field of that name.
    pub(super) fn field(self, name: &str) -> Option<&'a Field> {
        self.all().find(|field| &*field.name.value == name)
    }

    /// The first field of that name, unless it is null.
    pub(super) fn given(self, name: &str) -> Option<&'a Field> {
        self.field(name)
            .filter(|field| field.value.value != Value::Null)
    }

    /// What to call a field in a message: as the file does.
    pub(super) fn name_of(self, field: &Field) -> String {
        match &field.written {
            Some(written) => cut(written),
            None => self.path(&field.name.value),
        }
    }

    /// A name after those of the records it stands in: `attributes.members.value`.
    fn path(self, name: &str) -> String {
        let outer = self.within.into_iter().flatten();
        let names: Vec<String> = outer.chain([name]).map(cut).collect();
        names.join(".")
    }

    /// A problem at the value of a field.
    pub(super) fn problem(self, code: Code, field: &Field) -> Problem {
        self.problem_at(code, field, field.value.span)
    }

    /// A problem at a place inside the value of a field.
    pub(super) fn problem_at(self, code: Code, field: &Field, span: Span) -> Problem {
        Problem::new(code, span)
            .phrase("subject", self.subject.phrase())
            .text("field", self.name_of(field))
            .text("value", shown(&field.value.value))
    }

    /// Reports names the record does not have, and names that stand twice.
    ///
    /// A reader of a foreign format gives only names the record has, each once.
    pub(super) fn only(self, names: &[&str], check: &mut Check) {
        if check.is_foreign() {
            return;
        }
        for field in self.all() {
            let name = &*field.name.value;
            if names.contains(&name) {
                continue;
            }
            let meant = names
                .iter()
                .find(|known| ALIASES.contains(&(name, known)))
                .map(|known| (*known).to_owned())
                .or_else(|| check.nearest(Code::KeyUnknown, name, names.iter().copied()));
            let problem = self.key_problem(Code::KeyUnknown, field);
            let problem = if names.contains(&"attributes") {
                problem
            } else {
                problem
                    .advise("problem-key-unknown-names-hint")
                    .text("names", names.join(", "))
            };
            check.report(problem.did_you_mean(meant));
        }
        self.once(check);
    }

    /// Reports names that stand twice.
    pub(super) fn once(self, check: &mut Check) {
        let mut seen = HashSet::new();
        for field in self.all() {
            if !seen.insert(&*field.name.value) {
                check.report(self.key_problem(Code::KeyDuplicate, field));
            }
        }
    }

    fn key_problem(self, code: Code, field: &Field) -> Problem {
        Problem::new(code, field.name.span)
            .phrase("subject", self.subject.phrase())
            .text("field", self.name_of(field))
    }

    /// Reports a field that must be there.
    pub(super) fn missing(self, name: &str, check: &mut Check) {
        // A column stands on its own, whatever record its cells are put in.
        let path = if check.is_foreign() {
            name.to_owned()
        } else {
            self.path(name)
        };
        check.report(
            Problem::new(Code::FieldMissing, self.head())
                .phrase("subject", self.subject.phrase())
                .text("field", path),
        );
    }

    /// Reports a value of the wrong type.
    pub(super) fn wrong_type(self, field: &Field, expected: &'static str, check: &mut Check) {
        self.wrong_type_at(field, &field.value, expected, check);
    }

    /// Reports a value of the wrong type inside a list.
    pub(super) fn wrong_type_at(
        self,
        field: &Field,
        value: &Spanned<Value>,
        expected: &'static str,
        check: &mut Check,
    ) {
        let problem = self
            .problem_at(Code::TypeWrong, field, first_character(value.span))
            .phrase("expected", Phrase::new(expected))
            .phrase("found", found(&value.value));
        check.report(problem);
    }
}

/// Names other formats use for ours.
const ALIASES: [(&str, &str); 8] = [
    ("type", "kind"),
    ("weight", "strength"),
    ("value", "strength"),
    ("label", "name"),
    ("source", "from"),
    ("target", "to"),
    ("nodes", "actors"),
    ("edges", "ties"),
];

fn first_character(span: Span) -> Span {
    Span {
        end: span.end.min(span.start.saturating_add(1)),
        ..span
    }
}

/// What a value is, for messages.
fn found(value: &Value) -> Phrase {
    Phrase::new(match value {
        Value::Null => "type-null",
        Value::Truth(_) => "type-truth",
        Value::Number(_) => "type-number",
        Value::Text(_) => "type-text",
        Value::List(_) => "type-list",
        Value::Record(_) => "type-record",
    })
}

/// A value as messages quote it, cut when long.
fn shown(value: &Value) -> String {
    match value {
        Value::Null => "null".into(),
        Value::Truth(truth) => truth.to_string(),
        Value::Number(text) | Value::Text(text) => cut(text),
        Value::List(_) => "[…]".into(),
        Value::Record(_) => "{…}".into(),
    }
}

/// A text as messages quote it: at most 60 characters.
pub(super) fn cut(text: &str) -> String {
    const LONGEST: usize = 60;
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

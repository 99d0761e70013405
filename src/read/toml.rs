//! How does a native file written as TOML become a document?
//!
//! TOML is the same data as JSON in a form people like to write by hand, rules above all. The
//! parser limits nesting and refuses keys that stand twice.

use std::ops::Range;
use std::sync::Arc;

use toml::Spanned as Placed;
use toml::de::{DeInteger, DeTable, DeValue};

use super::text::{Text, position};
use super::{Document, Field, Record, Span, Spanned, Value, native, refused};
use crate::language::Phrase;
use crate::problem::{Code, Problem, Problems};

/// Does the text begin like TOML: after blank lines and comments with `[rules]`, `[[rules]]` or
/// with a name and an equals sign?
pub(super) fn is_toml(text: &Text) -> bool {
    let mut lines = text.file.text.lines().map(str::trim_start);
    let first = lines.find(|line| !line.is_empty() && !line.starts_with('#'));
    // Excel's line about the separator of a table.
    let first = first.filter(|line| !line.starts_with("sep="));
    let is_name = |c: char| c.is_ascii_alphanumeric() || "_-.$\"".contains(c);
    first.is_some_and(|line| match line.strip_prefix('[') {
        Some(table) => {
            let table = table.strip_prefix('[').unwrap_or(table);
            let rest = table.trim_start_matches(is_name);
            let name = &table[..table.len() - rest.len()];
            name.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_')
                && rest.starts_with(']')
                && !["true", "false", "null"].contains(&name)
        }
        None => {
            let rest = line.trim_start_matches(is_name);
            rest.len() < line.len() && rest.trim_start().starts_with('=')
        }
    })
}

/// Reads a native file in TOML.
pub(super) fn read(text: Text) -> Result<Document, Problems> {
    let parsed = DeTable::parse(&text.file.text).map(|top| Placing(text.number).table(&top));
    match parsed {
        Ok(header) => Ok(native(text, header)),
        Err(error) => {
            let problem = syntax_error(&error, &text);
            Err(refused(text.file, problem))
        }
    }
}

/// Says in our words what the parser found; it tells the sort of error in its message only.
fn syntax_error(error: &toml::de::Error, text: &Text) -> Problem {
    const SORTS: [(&str, &str); 4] = [
        ("duplicate key", "toml-broken-duplicate"),
        ("recurs", "json-broken-depth"),
        ("invalid basic string", "toml-broken-text"),
        ("invalid literal string", "toml-broken-text"),
    ];
    let message = error.message();
    let sort = SORTS.iter().find(|(part, _)| message.contains(part));
    let sort = sort.map_or("toml-broken-other", |(_, key)| key);
    let length = text.file.text.len();
    let place = error.span().unwrap_or(length..length);
    Problem::new(Code::TomlBroken, span(place, text.number)).phrase("what", Phrase::new(sort))
}

fn span(range: Range<usize>, file: u32) -> Span {
    Span {
        file,
        start: position(range.start),
        end: position(range.end),
    }
}

/// Turns the parser's values of a file into ours.
struct Placing(u32);

impl Placing {
    fn table(&self, table: &Placed<DeTable<'_>>) -> Record {
        self.record(table.get_ref())
    }

    /// The fields in the order of the file; the parser keeps them by name.
    fn record(&self, table: &DeTable<'_>) -> Record {
        let mut fields: Vec<Field> = table
            .iter()
            .map(|(name, value)| Field {
                name: Spanned {
                    value: Arc::from(&**name.get_ref()),
                    span: span(name.span(), self.0),
                },
                written: None,
                value: self.value(value),
            })
            .collect();
        fields.sort_by_key(|field| field.name.span);
        Record { fields }
    }

    fn value(&self, value: &Placed<DeValue<'_>>) -> Spanned<Value> {
        let place = span(value.span(), self.0);
        let value = match value.get_ref() {
            DeValue::String(text) => Value::Text(text.to_string()),
            DeValue::Integer(number) => Value::Number(decimal(number)),
            DeValue::Float(number) => Value::Number(number.as_str().to_owned()),
            DeValue::Boolean(truth) => Value::Truth(*truth),
            DeValue::Datetime(day) => Value::Text(day.to_string()),
            DeValue::Array(values) => {
                Value::List(values.iter().map(|value| self.value(value)).collect())
            }
            DeValue::Table(table) => Value::Record(self.record(table)),
        };
        Spanned { value, span: place }
    }
}

/// A whole number as JSON would write it; one too large for that stays as it is.
fn decimal(number: &DeInteger<'_>) -> String {
    let text = number.as_str();
    match number.radix() {
        10 => text.trim_start_matches('+').to_owned(),
        radix => i128::from_str_radix(text, radix)
            .map_or_else(|_| text.to_owned(), |number| number.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Input, read};
    use super::*;

    fn header(text: &str) -> Record {
        read(&Input::bytes("a.toml", text)).expect("TOML").header
    }

    #[test]
    fn every_sort_of_value_has_its_place() {
        let text = "# rules\nformat = 'yhdyspinta/1'\n\n[[rules]]\nid = \"ä\"\nat_least = 0x10\nsame_area = true\nvalid = { from = 2023-01-01 }\n";
        let header = header(text);
        let names: Vec<&str> = header
            .fields
            .iter()
            .map(|field| &*field.name.value)
            .collect();
        assert_eq!(names, ["format", "rules"]);
        let Some(Value::List(rules)) = header.get("rules").map(|rules| &rules.value) else {
            panic!("a list");
        };
        let Value::Record(rule) = &rules[0].value else {
            panic!("a record");
        };
        let value = |name: &str| rule.get(name).expect("a field");
        assert_eq!(value("id").value, Value::Text("ä".into()));
        assert_eq!(value("at_least").value, Value::Number("16".into()));
        assert_eq!(value("same_area").value, Value::Truth(true));
        let at = value("id").span;
        assert_eq!(&text[at.start as usize..at.end as usize], "\"ä\"");
        let Value::Record(valid) = &value("valid").value else {
            panic!("a record");
        };
        let from = valid.get("from").map(|from| &from.value);
        assert_eq!(from, Some(&Value::Text("2023-01-01".into())));
    }

    #[test]
    fn neither_json_nor_a_table_nor_an_edge_list_is_toml() {
        let is = |text: &str| {
            let file = super::super::SourceFile {
                name: "-".into(),
                text: text.into(),
                grid: None,
            };
            is_toml(&Text {
                file,
                number: 0,
                noticed: None,
            })
        };
        for toml in [
            "a = 1",
            "# x\n\n\"a\"=1",
            "[[rules]]",
            " [rules]\n",
            "a.b = 1",
        ] {
            assert!(is(toml), "{toml}");
        }
        for other in [
            "{\"a\": 1}",
            "[1, 2]",
            "[\"a\"]",
            "[[1]]",
            "[true]",
            "from,to",
            "1 2 0.5",
            "= 1",
            "",
        ] {
            assert!(!is(other), "{other}");
        }
    }
}

//! Is the value a text, a number, a date …, as the record needs it?

use jiff::civil::{Date, date};

use super::check::Check;
use super::fields::Fields;
use crate::model::{Names, PartialDate, Validity};
use crate::problem::Code;
use crate::read::{Field, Spanned, Value};

/// The keys of a text by language.
pub(super) const NAME_KEYS: [&str; 4] = ["fi", "sv", "en", "und"];
/// The keys of a validity.
pub(super) const VALIDITY_KEYS: [&str; 2] = ["from", "until"];

impl<'a> Fields<'a> {
    /// A text that may be missing.
    pub(super) fn text(self, name: &str, check: &mut Check) -> Option<Spanned<String>> {
        let field = self.given(name)?;
        self.text_in(field, &field.value, check)
    }

    /// A text that must be there.
    pub(super) fn required_text(self, name: &str, check: &mut Check) -> Option<Spanned<String>> {
        match self.field(name) {
            Some(field) => self.text_in(field, &field.value, check),
            None => {
                self.missing(name, check);
                None
            }
        }
    }

    /// The id of the record: required, not blank.
    pub(super) fn id(self, check: &mut Check) -> Option<Spanned<String>> {
        let id = self.required_text("id", check)?;
        if id.value.trim().is_empty() {
            let field = self.field("id").expect("it was read just now");
            check.report(self.problem(Code::IdEmpty, field));
            return None;
        }
        Some(id)
    }

    /// Texts; none when missing.
    pub(super) fn texts(self, name: &str, check: &mut Check) -> Vec<Spanned<String>> {
        let Some(field) = self.field(name) else {
            return Vec::new();
        };
        let Some(values) = self.list_in(field, check) else {
            return Vec::new();
        };
        values
            .iter()
            .filter_map(|value| self.text_in(field, value, check))
            .collect()
    }

    /// Records; none when missing.
    pub(super) fn list(self, name: &str, check: &mut Check) -> &'a [Spanned<Value>] {
        self.field(name)
            .and_then(|field| self.list_in(field, check))
            .unwrap_or_default()
    }

    fn list_in(self, field: &'a Field, check: &mut Check) -> Option<&'a [Spanned<Value>]> {
        match &field.value.value {
            Value::List(values) => Some(values),
            _ => {
                self.wrong_type(field, "type-list", check);
                None
            }
        }
    }

    /// A text by language; empty when missing.
    pub(super) fn names(self, name: &str, check: &mut Check) -> Names {
        let Some(field) = self.field(name) else {
            return Names::default();
        };
        match &field.value.value {
            Value::Text(text) => Names::plain(text),
            Value::Record(_) => match self.nested(name, check) {
                Some(by_language) => by_language.languages(check),
                None => Names::default(),
            },
            _ => {
                self.wrong_type(field, "type-names", check);
                Names::default()
            }
        }
    }

    fn languages(self, check: &mut Check) -> Names {
        self.only(&NAME_KEYS, check);
        let mut text = |code| {
            let field = self.field(code)?;
            Some(self.text_in(field, &field.value, check)?.value)
        };
        Names {
            fi: text("fi"),
            sv: text("sv"),
            en: text("en"),
            und: text("und"),
        }
    }

    /// Yes or no; may be missing.
    pub(super) fn truth(self, name: &str, check: &mut Check) -> Option<bool> {
        self.truth_in(self.given(name)?, check)
    }

    /// Yes or no; no when missing.
    pub(super) fn flag(self, name: &str, check: &mut Check) -> bool {
        self.field(name)
            .and_then(|field| self.truth_in(field, check))
            .unwrap_or_default()
    }

    fn truth_in(self, field: &Field, check: &mut Check) -> Option<bool> {
        match &field.value.value {
            Value::Truth(truth) => return Some(*truth),
            Value::Text(text) | Value::Number(text) if check.is_foreign() => {
                let truth = truth_of(text);
                if truth.is_none() {
                    check.report(self.problem(Code::TruthWrong, field));
                }
                return truth;
            }
            _ => self.wrong_type(field, "type-truth", check),
        }
        None
    }

    /// A number that may be missing.
    pub(super) fn number(self, name: &str, check: &mut Check) -> Option<f64> {
        let field = self.given(name)?;
        let number = match &field.value.value {
            Value::Number(text) => text.parse().ok(),
            Value::Text(text) if check.is_foreign() => crate::read::number(text),
            _ => {
                self.wrong_type(field, "type-number", check);
                return None;
            }
        };
        let finite = number.filter(|number: &f64| number.is_finite());
        if finite.is_none() {
            check.report(self.problem(Code::NumberWrong, field));
        }
        finite
    }

    /// A whole number from 1 that may be missing.
    pub(super) fn at_least_one(self, name: &str, check: &mut Check) -> Option<u32> {
        let field = self.field(name)?;
        let Value::Number(text) = &field.value.value else {
            self.wrong_type(field, "type-number", check);
            return None;
        };
        let count = text.parse().ok().filter(|&count| count >= 1);
        if count.is_none() {
            check.report(self.problem(Code::CountWrong, field));
        }
        count
    }

    /// A date that may be missing.
    pub(super) fn date(self, name: &str, check: &mut Check) -> Option<PartialDate> {
        let field = self.given(name)?;
        let date = match &field.value.value {
            Value::Text(text) if check.is_foreign() => crate::read::date(text),
            Value::Number(text) if check.is_foreign() => text.parse().ok(),
            Value::Text(text) => text.parse().ok(),
            _ => {
                self.wrong_type(field, "type-date", check);
                return None;
            }
        };
        if date.is_none() {
            let problem = self.problem(Code::DateWrong, field);
            check.report(
                match (check.is_foreign(), day_of_serial(&field.value.value)) {
                    (true, Some(day)) => problem
                        .text("day", day.to_string())
                        .advise("problem-date-wrong-serial-hint"),
                    (true, None) => problem.advise("problem-date-wrong-table-hint"),
                    (false, _) => problem,
                },
            );
        }
        date
    }

    /// When the record is valid.
    pub(super) fn validity(self, check: &mut Check) -> Validity {
        let Some(valid) = self.nested("valid", check) else {
            return Validity::default();
        };
        valid.only(&VALIDITY_KEYS, check);
        let validity = Validity {
            from: valid.date("from", check),
            until: valid.date("until", check),
        };
        if validity.is_backwards() {
            let until = valid.field("until").expect("it was read just now");
            check.report(valid.problem(Code::DateOrder, until));
            return Validity::default();
        }
        validity
    }

    pub(super) fn text_in(
        self,
        field: &Field,
        value: &Spanned<Value>,
        check: &mut Check,
    ) -> Option<Spanned<String>> {
        let text = match &value.value {
            Value::Text(text) => text.clone(),
            Value::Number(text) if check.is_foreign() => text.clone(),
            Value::Truth(truth) if check.is_foreign() => truth.to_string(),
            _ => {
                self.wrong_type_at(field, value, "type-text", check);
                return None;
            }
        };
        Some(Spanned {
            value: text,
            span: value.span,
        })
    }
}

/// Yes or no as tables write it.
fn truth_of(text: &str) -> Option<bool> {
    match text.trim().to_lowercase().as_str() {
        "true" | "yes" | "y" | "1" | "x" | "kyllä" | "k" | "on" | "ja" | "j" | "directed" => {
            Some(true)
        }
        "false" | "no" | "n" | "0" | "ei" | "e" | "nej" | "undirected" | "mutual" => Some(false),
        _ => None,
    }
}

/// The day that a spreadsheet may mean by a whole number of five digits: it counts from 1900.
fn day_of_serial(value: &Value) -> Option<Date> {
    let (Value::Text(text) | Value::Number(text)) = value else {
        return None;
    };
    let is_long = text.len() == 5 && text.bytes().all(|byte| byte.is_ascii_digit());
    let days: i64 = text.parse().ok().filter(|_| is_long)?;
    let first = date(1899, 12, 30);
    first.checked_add(jiff::Span::new().days(days)).ok()
}

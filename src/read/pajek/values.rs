//! What do the numbers of a partition or vector say of the vertices?

use std::collections::HashMap;

use super::section::Section;
use crate::read::graph::words::{Line, Word};
use crate::read::{Spanned, Value};

/// The numbers that mean that there is none, that of Pajek and that of versions before 2011.
pub(crate) const MISSING: [f64; 2] = [999_999_998.0, 9_999_998.0];

/// With what the comments before a partition or vector of this program begin.
pub(crate) const PARTITION: &str = "partition";
/// With what the comments before a vector of this program begin.
pub(crate) const VECTOR: &str = "vector";

/// What comments say before a partition or vector.
#[derive(Debug)]
pub(super) struct Legend {
    name: String,
    of: Numbers,
}

#[derive(Debug)]
enum Numbers {
    /// The value of each class.
    Classes(HashMap<usize, Value>),
    /// The number that is none.
    Missing(String),
}

impl Legend {
    /// `partition "kind"`, then `1 "municipality"` a class; or `vector "members" 999999998`.
    pub(super) fn comment(legend: &mut Option<Self>, words: &[Word<'_>]) {
        match (words, legend) {
            ([begin, name], legend) if begin.is(PARTITION) && name.is_quoted => {
                let name = name.meant().into_owned();
                let of = Numbers::Classes(HashMap::new());
                *legend = Some(Self { name, of });
            }
            ([begin, name, missing], legend) if begin.is(VECTOR) && name.is_quoted => {
                let name = name.meant().into_owned();
                let of = Numbers::Missing(missing.text.to_owned());
                *legend = Some(Self { name, of });
            }
            (
                [class, label],
                Some(Self {
                    of: Numbers::Classes(classes),
                    ..
                }),
            ) => {
                if let Some(class) = class.count() {
                    classes.insert(class, meaning(label));
                }
            }
            _ => {}
        }
    }
}

/// A text between quotes, a truth value without.
fn meaning(label: &Word<'_>) -> Value {
    match label.text {
        "true" if !label.is_quoted => Value::Truth(true),
        "false" if !label.is_quoted => Value::Truth(false),
        _ => Value::Text(label.meant().into_owned()),
    }
}

/// A partition or vector.
#[derive(Debug)]
pub(super) struct Values {
    pub(super) name: String,
    of: Option<Numbers>,
}

impl Values {
    /// Those a section begins; none of a section of another sort.
    pub(super) fn of(section: Section, line: &Line<'_>, legend: Option<Legend>) -> Option<Self> {
        if !matches!(section, Section::Partition | Section::Vector) {
            return None;
        }
        if let Some(Legend { name, of }) = legend {
            return Some(Self { name, of: Some(of) });
        }
        let text = line.text.trim();
        let name = text.split_once(char::is_whitespace);
        let name = name.map_or("", |(_, name)| name.trim());
        let name = if name.is_empty() {
            section.name()
        } else {
            name
        };
        Some(Self {
            name: name.to_owned(),
            of: None,
        })
    }

    /// What a number says; none where it says that there is none.
    pub(super) fn value(&self, number: Spanned<Value>) -> Option<Spanned<Value>> {
        let Value::Number(text) = &number.value else {
            return Some(number);
        };
        match &self.of {
            Some(Numbers::Classes(classes)) => {
                let value = classes.get(&text.parse().ok()?)?.clone();
                Some(Spanned {
                    value,
                    span: number.span,
                })
            }
            Some(Numbers::Missing(missing)) => (missing != text).then_some(number),
            None => {
                let said: f64 = text.parse().ok()?;
                (!MISSING.contains(&said)).then_some(number)
            }
        }
    }
}

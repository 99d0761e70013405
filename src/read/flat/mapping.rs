//! Which column is which, when its name does not say so?
//!
//! `from=A,to=B,kind=Type` on the command line, or a file that is kept beside the tables:
//!
//! ```toml
//! [actors]
//! name = "Organisaatio"
//!
//! [ties]
//! from = "A"
//! to = "B"
//! ```
//!
//! The names to the left are those of [`flat`](super), or their Finnish and Swedish headers.

use std::collections::HashSet;
use std::fmt::Write as _;

use toml::de::{DeTable, DeValue};

use super::columns::{Role, Sort, role_named};
use super::kumu;
use crate::language::Phrase;

/// Which field of actors or ties is in which column.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mapping {
    entries: Vec<Entry>,
    /// Are the columns those this program writes for Kumu?
    is_for_kumu: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Entry {
    /// Of which table; either when missing.
    sort: Option<Sort>,
    /// The field as it was written.
    field: String,
    /// The header of the column.
    column: String,
}

/// The names of the tables in a mapping.
const TABLES: [(&str, Sort); 2] = [("actors", Sort::Actors), ("ties", Sort::Ties)];

impl Mapping {
    /// Is nothing mapped?
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// From pairs with commas between them, such as `from=A,ties.kind=Type`.
    ///
    /// # Errors
    /// A phrase that says what is wrong.
    ///
    /// # Examples
    /// ```
    /// use yhdyspinta::read::flat::Mapping;
    ///
    /// assert!(Mapping::from_pairs("from=Lähettävä,to=Vastaanottava").is_ok());
    /// assert!(Mapping::from_pairs("form=A").is_err());
    /// ```
    pub fn from_pairs(text: &str) -> Result<Self, Phrase> {
        let mut mapping = Self::default();
        for pair in text.split(',').filter(|pair| !pair.trim().is_empty()) {
            let unknown = || Phrase::new("mapping-no-pair").text("text", pair);
            let (field, column) = pair.split_once('=').ok_or_else(unknown)?;
            let table = TABLES.iter().find_map(|(table, sort)| {
                let field = field.trim().strip_prefix(table)?.strip_prefix('.')?;
                Some((Some(*sort), field))
            });
            let (sort, field) = table.unwrap_or((None, field));
            mapping.add(sort, field.trim(), column.trim())?;
        }
        Ok(mapping)
    }

    /// From the text of a mapping file.
    ///
    /// # Errors
    /// A phrase that says what is wrong.
    pub fn from_file(text: &str) -> Result<Self, Phrase> {
        let broken = |error: toml::de::Error| {
            let line = error.span().map_or(1, |span| {
                let before = text.get(..span.start).unwrap_or_default();
                before.matches('\n').count() + 1
            });
            Phrase::new("mapping-broken").count("line", line)
        };
        let top = DeTable::parse(text).map_err(broken)?;
        let mut mapping = Self::default();
        for (name, value) in top.get_ref() {
            let name = name.get_ref().as_ref();
            let table = TABLES.iter().find(|(table, _)| *table == name);
            match (table, value.get_ref()) {
                (Some((_, sort)), DeValue::Table(fields)) => {
                    for (field, column) in fields {
                        let column = column_of(field.get_ref(), column.get_ref())?;
                        mapping.add(Some(*sort), field.get_ref(), column)?;
                    }
                }
                (_, value) => mapping.add(None, name, column_of(name, value)?)?,
            }
        }
        Ok(mapping)
    }

    /// The text of a mapping file that says the same.
    pub fn to_file(&self) -> String {
        let mut text = String::from("# Which field is in which column; for --map FILE.\n");
        let tables = TABLES.iter().map(|(name, sort)| (Some(*name), Some(*sort)));
        for (name, sort) in std::iter::once((None, None)).chain(tables) {
            let mut entries = self
                .entries
                .iter()
                .filter(|entry| entry.sort == sort)
                .peekable();
            if let (Some(name), Some(_)) = (name, entries.peek()) {
                let _ = write!(text, "\n[{name}]\n");
            }
            for entry in entries {
                let _ = writeln!(text, "{} = {}", quoted(&entry.field), quoted(&entry.column));
            }
        }
        text
    }

    /// Adds what another mapping says; of two that map a field the last counts.
    pub fn extend(&mut self, other: Self) {
        for entry in other.entries {
            self.put(entry);
        }
    }

    /// The same for tables this program wrote for Kumu.
    pub(in crate::read) fn for_kumu(&self) -> Self {
        Self {
            is_for_kumu: true,
            ..self.clone()
        }
    }

    fn add(&mut self, sort: Option<Sort>, field: &str, column: &str) -> Result<(), Phrase> {
        let sorts = sort.map_or_else(|| vec![Sort::Actors, Sort::Ties], |sort| vec![sort]);
        if !sorts.iter().any(|sort| role_named(field, *sort).is_some()) {
            let phrase = Phrase::new("mapping-field-unknown").text("field", field);
            return Err(phrase.text("fields", FIELDS.join(", ")));
        }
        if column.is_empty() {
            return Err(Phrase::new("mapping-no-pair").text("text", format!("{field}=")));
        }
        self.put(Entry {
            sort,
            field: field.to_owned(),
            column: column.to_owned(),
        });
        Ok(())
    }

    fn put(&mut self, entry: Entry) {
        let is_same = |other: &Entry| other.sort == entry.sort && other.field == entry.field;
        self.entries.retain(|other| !is_same(other));
        self.entries.push(entry);
    }

    /// Notes that a column was understood as a field.
    pub(in crate::read) fn understood(&mut self, sort: Sort, field: &str, column: &str) {
        self.put(Entry {
            sort: Some(sort),
            field: field.to_owned(),
            column: column.to_owned(),
        });
    }

    /// What a column of that name is in a table of that sort, when the mapping says so.
    pub(in crate::read) fn role(&self, column: &str, sort: Sort) -> Option<Role> {
        let mut entries = self
            .entries
            .iter()
            .filter(|entry| entry.column == column && entry.sort.is_none_or(|table| table == sort));
        let mapped = entries.find_map(|entry| role_named(&entry.field, sort));
        let of_kumu = || kumu::role(column, sort).filter(|_| self.is_for_kumu);
        mapped.or_else(of_kumu)
    }

    /// The columns it names that are not among those that were seen.
    pub(in crate::read) fn missing<'a>(
        &'a self,
        seen: &HashSet<String>,
    ) -> impl Iterator<Item = &'a str> {
        let columns = self.entries.iter().map(|entry| entry.column.as_str());
        columns.filter(move |column| !seen.contains(*column))
    }
}

/// The fields a mapping is told to choose from.
const FIELDS: [&str; 22] = [
    "from",
    "to",
    "kind",
    "strength",
    "status",
    "directed",
    "confidence",
    "themes",
    "id",
    "name",
    "name_fi",
    "name_sv",
    "name_en",
    "area",
    "parent",
    "collective",
    "lon",
    "lat",
    "valid_from",
    "valid_until",
    "source",
    "phrase",
];

fn column_of<'a>(field: &str, value: &'a DeValue<'_>) -> Result<&'a str, Phrase> {
    match value {
        DeValue::String(column) => Ok(column),
        _ => Err(Phrase::new("mapping-no-pair").text("text", field)),
    }
}

/// A text as TOML has it: its basic strings are those of JSON, save for one escape.
fn quoted(text: &str) -> String {
    let is_bare = |c: char| c.is_ascii_alphanumeric() || c == '_';
    if !text.is_empty() && text.chars().all(is_bare) && FIELDS.contains(&text) {
        return text.to_owned();
    }
    serde_json::Value::from(text)
        .to_string()
        .replace('\u{7f}', "\\u007f")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_says_what_pairs_say() {
        let pairs = "from=A, to = \"B\" ,actors.name=Organisaatio,ties.kind=Type";
        let mapping = Mapping::from_pairs(pairs).expect("pairs");
        let text = mapping.to_file();
        assert_eq!(
            text,
            "# Which field is in which column; for --map FILE.\nfrom = \"A\"\nto = \"\\\"B\\\"\"\n\n\
             [actors]\nname = \"Organisaatio\"\n\n[ties]\nkind = \"Type\"\n"
        );
        let read = Mapping::from_file(&text).expect("a file of ours");
        assert_eq!(read.role("A", Sort::Ties), role_named("from", Sort::Ties));
        assert_eq!(read.role("Type", Sort::Actors), None);
        assert_eq!(read.entries.len(), mapping.entries.len());
        assert!(
            mapping
                .entries
                .iter()
                .all(|entry| read.entries.contains(entry))
        );
    }

    #[test]
    fn a_field_there_is_not_is_no_mapping() {
        for pairs in ["form=A", "actors.to=A,x", "from", "from=", "ties.parent=A"] {
            assert!(Mapping::from_pairs(pairs).is_err(), "{pairs}");
        }
        for file in [
            "from = 1",
            "[actors]\nstrength = 'A'",
            "from =",
            "[other]\nfrom = 'A'",
        ] {
            assert!(Mapping::from_file(file).is_err(), "{file}");
        }
    }
}

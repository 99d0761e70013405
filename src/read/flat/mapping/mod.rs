//! Which column is which, when its name does not say so?
//!
//! `from=A,to=B,kind=Type` on the command line, or a file that is kept beside the tables:
//!
//! ```toml
//! [actors]
//! name = "Organisaatio"
//! attributes.members = "Jäsenmäärä"
//!
//! [ties]
//! from = "A"
//! to = "B"
//!
//! [matrix]
//! kind = "funds"
//! ```
//!
//! The names to the left are those of [`flat`](super), or their Finnish and Swedish headers;
//! `attributes.NAME` is the free attribute of that name. What `[matrix]` says is in [`matrices`].

mod file;
pub(in crate::read) mod matrices;

use std::collections::HashSet;

use super::columns::{Role, Sort, role_named};
use super::kumu;
use crate::language::Phrase;
use matrices::Matrices;

/// Which field of actors or ties is in which column, and what matrices mean.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mapping {
    entries: Vec<Entry>,
    pub(in crate::read) matrices: Matrices,
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

/// What stands before the name of a free attribute.
const ATTRIBUTES: &str = "attributes.";

/// What stands before what is said about matrices.
const MATRIX: &str = "matrix.";

impl Mapping {
    /// Is nothing mapped?
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty() && self.matrices.is_empty()
    }

    /// From pairs with commas between them, such as `from=A,ties.attributes.note=Huom`.
    ///
    /// # Errors
    /// A phrase that says what is wrong.
    ///
    /// # Examples
    /// ```
    /// use yhdyspinta::read::flat::Mapping;
    ///
    /// assert!(Mapping::from_pairs("from=Lähettävä,to=Vastaanottava").is_ok());
    /// assert!(Mapping::from_pairs("id=Y-tunnus,attributes.members=Jäsenmäärä").is_ok());
    /// assert!(Mapping::from_pairs("matrix.kind=funds,matrix.from=columns").is_ok());
    /// assert!(Mapping::from_pairs("form=A").is_err());
    /// ```
    pub fn from_pairs(text: &str) -> Result<Self, Phrase> {
        let mut mapping = Self::default();
        for pair in text.split(',').filter(|pair| !pair.trim().is_empty()) {
            let unknown = || Phrase::new("mapping-no-pair").text("text", pair);
            let (key, value) = pair.split_once('=').ok_or_else(unknown)?;
            mapping.say(key.trim(), value.trim())?;
        }
        Ok(mapping)
    }

    /// Adds what another mapping says; of two that map a field the last counts.
    pub fn extend(&mut self, other: Self) {
        for entry in other.entries {
            self.put(entry);
        }
        self.matrices.extend(other.matrices);
    }

    /// The same for tables this program wrote for Kumu.
    pub(in crate::read) fn for_kumu(&self) -> Self {
        Self {
            is_for_kumu: true,
            ..self.clone()
        }
    }

    /// Adds what one key says: a field, perhaps with its table before it, or a word about matrices.
    fn say(&mut self, key: &str, value: &str) -> Result<(), Phrase> {
        if value.is_empty() {
            return Err(Phrase::new("mapping-no-pair").text("text", format!("{key}=")));
        }
        if let Some(key) = key.strip_prefix(MATRIX) {
            return self.matrices.say(key, value);
        }
        let table = TABLES.iter().find_map(|(table, sort)| {
            let field = key.strip_prefix(table)?.strip_prefix('.')?;
            Some((Some(*sort), field.trim()))
        });
        let (sort, field) = table.unwrap_or((None, key));
        let sorts = sort.map_or_else(|| vec![Sort::Actors, Sort::Ties], |sort| vec![sort]);
        if !sorts
            .iter()
            .any(|sort| role_of_field(field, *sort).is_some())
        {
            let phrase = Phrase::new("mapping-field-unknown").text("field", field);
            return Err(phrase.text("fields", FIELDS.join(", ")));
        }
        self.put(Entry {
            sort,
            field: field.to_owned(),
            column: value.to_owned(),
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

    /// Notes that a column was understood as a free attribute of another name.
    pub(in crate::read) fn renamed(&mut self, sort: Sort, attribute: &str, column: &str) {
        self.understood(sort, &format!("{ATTRIBUTES}{attribute}"), column);
    }

    /// What a column of that name is in a table of that sort, when the mapping says so.
    pub(in crate::read) fn role(&self, column: &str, sort: Sort) -> Option<Role> {
        let mut entries = self.of(column, sort);
        let mapped = entries.find_map(|entry| role_of_field(&entry.field, sort));
        let of_kumu = || kumu::role(column, sort).filter(|_| self.is_for_kumu);
        mapped.or_else(of_kumu)
    }

    /// The name that the mapping gives to a column it makes an attribute.
    pub(in crate::read) fn attribute(&self, column: &str, sort: Sort) -> Option<&str> {
        let mut entries = self.of(column, sort);
        entries.find_map(|entry| attribute_of(&entry.field))
    }

    fn of<'a>(&'a self, column: &str, sort: Sort) -> impl Iterator<Item = &'a Entry> {
        let entries = self.entries.iter();
        entries.filter(move |entry| {
            entry.column == column && entry.sort.is_none_or(|table| table == sort)
        })
    }

    /// The columns it names that are not among those that were seen.
    pub(in crate::read) fn missing<'a>(
        &'a self,
        seen: &HashSet<String>,
    ) -> impl Iterator<Item = &'a str> {
        let columns = self.entries.iter().map(|entry| entry.column.as_str());
        let columns = columns.chain(self.matrices.rows.as_deref());
        columns.filter(move |column| !seen.contains(*column))
    }
}

fn role_of_field(field: &str, sort: Sort) -> Option<Role> {
    let attribute = attribute_of(field).map(|_| Role::Attribute);
    attribute.or_else(|| role_named(field, sort))
}

/// The name of the free attribute that a field is.
fn attribute_of(field: &str) -> Option<&str> {
    let name = field.strip_prefix(ATTRIBUTES)?.trim();
    (!name.is_empty()).then_some(name)
}

/// The fields a mapping is told to choose from.
const FIELDS: [&str; 23] = [
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
    "attributes.NAME",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_there_is_not_is_no_mapping() {
        for pairs in [
            "form=A",
            "actors.to=A,x",
            "from",
            "from=",
            "ties.parent=A",
            "attributes.=A",
            "actors.attributes=A",
        ] {
            assert!(Mapping::from_pairs(pairs).is_err(), "{pairs}");
        }
    }

    #[test]
    fn a_free_attribute_has_the_name_it_is_given() {
        let pairs = "attributes.members=Koko,ties.attributes.a.b=Huom";
        let mapping = Mapping::from_pairs(pairs).expect("pairs");
        for sort in [Sort::Actors, Sort::Ties] {
            assert_eq!(mapping.role("Koko", sort), Some(Role::Attribute));
            assert_eq!(mapping.attribute("Koko", sort), Some("members"));
        }
        assert_eq!(mapping.attribute("Huom", Sort::Ties), Some("a.b"));
        assert_eq!(mapping.attribute("Huom", Sort::Actors), None);
    }

    #[test]
    fn of_two_mappings_the_last_counts() {
        let mut mapping = Mapping::from_pairs("from=A,matrix.kind=funds").expect("pairs");
        mapping.extend(Mapping::from_pairs("from=B,matrix.strength=none").expect("pairs"));
        let both = "from=B,matrix.kind=funds,matrix.strength=none";
        assert_eq!(mapping, Mapping::from_pairs(both).expect("pairs"));
    }
}

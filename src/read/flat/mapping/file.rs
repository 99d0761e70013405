//! How does a mapping stand in a file, and how is it read from one?
//!
//! TOML whose tables are the parts of a key: `[actors]` with `attributes.members = "Koko"` says
//! `actors.attributes.members=Koko`.

use std::fmt::Write as _;

use toml::de::{DeTable, DeValue};

use super::{ATTRIBUTES, FIELDS, Mapping, TABLES, attribute_of};
use crate::language::Phrase;

/// Tables stand within each other no deeper than a key of a mapping has parts.
const DEPTH: usize = 4;

impl Mapping {
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
        mapping.say_all("", top.get_ref(), DEPTH)?;
        Ok(mapping)
    }

    fn say_all(&mut self, above: &str, table: &DeTable<'_>, depth: usize) -> Result<(), Phrase> {
        for (name, value) in table {
            let key = format!("{above}{}", name.get_ref());
            match value.get_ref() {
                DeValue::String(column) => self.say(&key, column.trim())?,
                DeValue::Table(inner) if depth > 0 => {
                    self.say_all(&format!("{key}."), inner, depth - 1)?;
                }
                _ => return Err(Phrase::new("mapping-no-pair").text("text", key)),
            }
        }
        Ok(())
    }

    /// The text of a mapping file that says the same.
    pub fn to_file(&self) -> String {
        let mut text = String::from("# Which field is in which column; for --map FILE.\n");
        let tables = TABLES.iter().map(|(name, sort)| (Some(*name), Some(*sort)));
        for (name, sort) in std::iter::once((None, None)).chain(tables) {
            let entries = self.entries.iter().filter(|entry| entry.sort == sort);
            let lines = entries.map(|entry| (key(&entry.field), &*entry.column));
            table(&mut text, name, lines);
        }
        let lines = self.matrices.lines();
        let lines = lines.iter().map(|(name, value)| (key(name), &**value));
        table(&mut text, Some("matrix"), lines);
        text
    }
}

fn table<'a>(
    text: &mut String,
    name: Option<&str>,
    lines: impl Iterator<Item = (String, &'a str)>,
) {
    let mut lines = lines.peekable();
    if let (Some(name), Some(_)) = (name, lines.peek()) {
        let _ = write!(text, "\n[{name}]\n");
    }
    for (key, value) in lines {
        let _ = writeln!(text, "{key} = {}", quoted(value));
    }
}

/// A key of which the first part is one of ours, and the rest a name of the file.
fn key(field: &str) -> String {
    if let Some(attribute) = attribute_of(field) {
        return format!("{ATTRIBUTES}{}", part(attribute));
    }
    match field.split_once('.') {
        Some((first, name)) => format!("{}.{}", part(first), part(name)),
        None => part(field),
    }
}

/// A part of a key as TOML has it: bare where it is a word of ours.
fn part(text: &str) -> String {
    let is_bare = |c: char| c.is_ascii_alphanumeric() || c == '_';
    let is_bare = !text.is_empty() && text.chars().all(is_bare);
    if is_bare || FIELDS.contains(&text) {
        text.to_owned()
    } else {
        quoted(text)
    }
}

/// A text as TOML has it: its basic strings are those of JSON, save for one escape.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text)
        .to_string()
        .replace('\u{7f}', "\\u007f")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::flat::Sort;
    use crate::read::flat::columns::role_named;

    #[test]
    fn a_file_says_what_pairs_say() {
        let pairs = "from=A, to = \"B\" ,actors.name=Organisaatio,ties.kind=kind,\
            actors.attributes.Jäseniä=Koko,attributes.a.b=x,matrix.kind=funds,\
            matrix.sheets.Taul 1=koordinoi,matrix.strength=none";
        let mapping = Mapping::from_pairs(pairs).expect("pairs");
        let text = mapping.to_file();
        assert_eq!(
            text,
            "# Which field is in which column; for --map FILE.\nfrom = \"A\"\nto = \"\\\"B\\\"\"\n\
             attributes.\"a.b\" = \"x\"\n\n\
             [actors]\nname = \"Organisaatio\"\nattributes.\"Jäseniä\" = \"Koko\"\n\n\
             [ties]\nkind = \"kind\"\n\n\
             [matrix]\nkind = \"funds\"\nstrength = \"none\"\nsheets.\"Taul 1\" = \"koordinoi\"\n"
        );
        let read = Mapping::from_file(&text).expect("a file of ours");
        assert_eq!(read.role("A", Sort::Ties), role_named("from", Sort::Ties));
        assert_eq!(read.attribute("Koko", Sort::Actors), Some("Jäseniä"));
        assert_eq!(read.matrices, mapping.matrices);
        assert_eq!(read.entries.len(), mapping.entries.len());
        assert!(
            mapping
                .entries
                .iter()
                .all(|entry| read.entries.contains(entry))
        );
    }

    #[test]
    fn tables_say_what_dotted_keys_say() {
        let tables = "[actors.attributes]\nmembers = 'Koko'\n[matrix.sheets]\nTaul1 = 'funds'\n";
        let dotted = "actors.attributes.members = 'Koko'\nmatrix.sheets.Taul1 = 'funds'\n";
        let read = |text| Mapping::from_file(text).expect("a mapping");
        assert_eq!(read(tables), read(dotted));
    }

    #[test]
    fn what_says_no_field_is_no_mapping() {
        for file in [
            "from = 1",
            "[actors]\nstrength = 'A'",
            "from =",
            "[other]\nfrom = 'A'",
            "actors = 'A'",
            "[matrix]\nkind = 3",
            "[a.b.c.d.e.f.g]\nx = 'A'",
        ] {
            assert!(Mapping::from_file(file).is_err(), "{file}");
        }
    }
}

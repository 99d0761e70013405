//! Which column is which, whatever language its header is in?

use std::collections::HashMap;
use std::sync::LazyLock;

use super::ATTRIBUTES_JSON;
use super::headers::{COMMON, OF_ACTORS, OF_TIES, SOURCE, TARGET};

/// What a table lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sort {
    /// One actor a row.
    Actors,
    /// One tie a row.
    Ties,
}

/// What a column is in the native format.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(in crate::read) enum Role {
    /// The field of that name.
    Field(&'static str),
    /// A field inside another: `valid`, `from`.
    Inside(&'static str, &'static str),
    /// A list with its items in one cell.
    List(&'static str),
    /// A free number or text.
    Attribute,
    /// How we know the attribute in the column of that number.
    Evidence(usize, &'static str),
    /// Attributes no flat column can say, as a JSON text.
    Attributes,
}

use Role::{Field, Inside};

type Roles = HashMap<&'static str, Role>;

fn roles(sort: Sort) -> &'static Roles {
    static ROLES: LazyLock<[Roles; 2]> = LazyLock::new(|| {
        let gather = |own: &[(Role, &[&'static str])]| {
            COMMON
                .iter()
                .chain(own)
                .flat_map(|(role, names)| names.iter().map(|name| (*name, *role)))
                .collect()
        };
        [gather(&OF_ACTORS), gather(&OF_TIES)]
    });
    &ROLES[sort as usize]
}

/// A header as the lists above have it: lower case, words joined by `_`, without dots over letters.
fn plain(name: &str) -> String {
    name.trim()
        .to_lowercase()
        .chars()
        .map(|c| match c {
            'ä' | 'å' => 'a',
            'ö' => 'o',
            ' ' | '-' | '.' => '_',
            c => c,
        })
        .collect()
}

/// Would a column of that name be the attribute of that name, whatever other columns there are?
pub(crate) fn is_free(name: &str) -> bool {
    !name.is_empty()
        && name.trim() == name
        && !is_known(name)
        && name != ATTRIBUTES_JSON
        && EVIDENCE
            .iter()
            .all(|evidence| name.strip_suffix(evidence).is_none())
}

/// What the name of an attribute is followed by in the column that says how we know it.
const EVIDENCE: [&str; 2] = [".source", ".phrase"];

/// Is it a header of either table?
pub(in crate::read) fn is_known(name: &str) -> bool {
    let name = plain(name);
    let name = name.as_str();
    SOURCE.contains(&name)
        || TARGET.contains(&name)
        || [Sort::Actors, Sort::Ties]
            .into_iter()
            .any(|sort| roles(sort).contains_key(name))
}

impl Sort {
    /// What a table with these headers lists; `None` when they name neither actors nor ends.
    pub(in crate::read) fn of(names: &[String]) -> Option<Self> {
        let has = |sort, role| {
            names
                .iter()
                .any(|name| roles(sort).get(plain(name).as_str()) == Some(&role))
        };
        let any = |of: &[&str]| names.iter().any(|name| of.contains(&plain(name).as_str()));
        let from = has(Self::Ties, Field("from")) || any(&SOURCE);
        let to = has(Self::Ties, Field("to")) || any(&TARGET);
        let actor = has(Self::Actors, Field("id")) || has(Self::Actors, Field("name"));
        match (from, to, actor) {
            (true, true, _) => Some(Self::Ties),
            (_, _, true) => Some(Self::Actors),
            (true, false, false) | (false, true, false) => Some(Self::Ties),
            (false, false, false) => None,
        }
    }
}

/// What each column is. Of two columns for the same field the second is an attribute.
pub(in crate::read) fn assign(names: &[String], sort: Sort) -> Vec<Role> {
    let plain: Vec<String> = names.iter().map(|name| plain(name)).collect();
    let mut found: Vec<Role> = plain
        .iter()
        .map(|name| {
            roles(sort)
                .get(name.as_str())
                .copied()
                .unwrap_or(Role::Attribute)
        })
        .collect();
    match sort {
        Sort::Ties => assign_ends(&plain, &mut found),
        Sort::Actors => assign_id(&mut found),
    }
    for index in 1..found.len() {
        if found[..index].contains(&found[index]) {
            found[index] = Role::Attribute;
        }
    }
    assign_attributes(names, &mut found);
    found
}

/// The columns about the attributes of other columns, and the one of attributes in JSON.
fn assign_attributes(names: &[String], found: &mut [Role]) {
    for index in 0..names.len() {
        if found[index] != Role::Attribute || is_repeated(names, index) {
            continue;
        }
        if names[index] == ATTRIBUTES_JSON {
            found[index] = Role::Attributes;
        }
        for (suffix, field) in EVIDENCE.iter().zip(["source", "phrase"]) {
            let of = names[index].strip_suffix(suffix);
            let of = of.and_then(|of| names.iter().position(|name| name == of));
            if let Some(of) = of
                && found[of] == Role::Attribute
            {
                found[index] = Role::Evidence(of, field);
            }
        }
    }
}

/// Does an earlier column have the same name?
pub(in crate::read) fn is_repeated(names: &[String], index: usize) -> bool {
    !names[index].is_empty() && names[..index].contains(&names[index])
}

/// In an edge list `source` and `target` are the ends. Where `from` and `to` are, `source`
/// is the evidence and `target` an attribute; beside `source` and `target`, a `from` without
/// `to` is a date.
fn assign_ends(plain: &[String], found: &mut [Role]) {
    let at = |names: &[&str]| plain.iter().position(|name| names.contains(&name.as_str()));
    let (source, target) = (at(&SOURCE), at(&TARGET));
    let from = found.iter().position(|role| *role == Field("from"));
    let to = found.iter().position(|role| *role == Field("to"));
    match (from, to, source, target) {
        (Some(_), Some(_), Some(source), _) | (Some(_), None, Some(source), None) => {
            found[source] = Field("source");
        }
        (from, None, Some(source), Some(target)) => {
            found[source] = Field("from");
            found[target] = Field("to");
            if let Some(from) = from {
                found[from] = Inside("valid", "from");
            }
        }
        (None, _, Some(source), _) => found[source] = Field("from"),
        (_, None, _, Some(target)) => found[target] = Field("to"),
        _ => {}
    }
}

/// A list of actors by name alone has the names for ids.
fn assign_id(found: &mut [Role]) {
    if found.contains(&Field("id")) {
        return;
    }
    let name = found
        .iter()
        .position(|role| *role == Field("name"))
        .or_else(|| {
            found
                .iter()
                .position(|role| matches!(role, Inside("name", _)))
        });
    if let Some(name) = name {
        found[name] = Field("id");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ties(header: &str) -> Vec<Role> {
        let names: Vec<String> = header.split(',').map(str::to_owned).collect();
        assert_eq!(Sort::of(&names), Some(Sort::Ties), "{header}");
        assign(&names, Sort::Ties)
    }

    #[test]
    fn headers_in_three_languages() {
        for header in [
            "from,to,kind,weight",
            "Mistä,Mihin,Laji,Vahvuus",
            "FRÅN,TILL,Typ,Styrka",
        ] {
            assert_eq!(
                ties(header),
                [Field("from"), Field("to"), Field("kind"), Field("strength")]
            );
        }
    }

    #[test]
    fn a_source_is_an_end_or_the_evidence() {
        assert_eq!(ties("source,target"), [Field("from"), Field("to")]);
        assert_eq!(
            ties("from,to,source"),
            [Field("from"), Field("to"), Field("source")]
        );
        assert_eq!(
            ties("lähde,kohde,lähdeosoite"),
            [Field("from"), Field("to"), Field("source")]
        );
        assert_eq!(
            ties("source,target,from,until"),
            [
                Field("from"),
                Field("to"),
                Inside("valid", "from"),
                Inside("valid", "until")
            ]
        );
        assert_eq!(ties("från,mål"), [Field("from"), Field("to")]);
    }

    #[test]
    fn what_is_not_known_or_comes_again_is_an_attribute() {
        assert_eq!(
            ties("from,to,weight,value,agency"),
            [
                Field("from"),
                Field("to"),
                Field("strength"),
                Role::Attribute,
                Role::Attribute
            ]
        );
    }

    #[test]
    fn names_serve_as_ids() {
        let names = ["Nimi".to_owned(), "Kunta".to_owned()];
        assert_eq!(Sort::of(&names), Some(Sort::Actors));
        assert_eq!(assign(&names, Sort::Actors), [Field("id"), Role::Attribute]);
    }

    #[test]
    fn no_header_has_two_meanings_in_one_table() {
        for own in [&OF_ACTORS[..], &OF_TIES[..]] {
            let mut names: Vec<&str> = COMMON
                .iter()
                .chain(own)
                .flat_map(|(_, names)| *names)
                .copied()
                .collect();
            assert!(names.iter().all(|name| plain(name) == *name));
            names.sort_unstable();
            let count = names.len();
            names.dedup();
            assert_eq!(names.len(), count);
        }
    }
}

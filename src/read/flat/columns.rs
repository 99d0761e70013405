//! Which column is which, whatever language its header is in?

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use super::headers::{
    COMMON, GUESSED_OF_ACTORS, GUESSED_OF_TIES, OF_ACTORS, OF_TIES, SOURCE, TARGET,
};
use super::{ATTRIBUTES_JSON, Mapping};

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
    /// What other columns say, again for another program.
    Again,
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

/// What a column of that name is, or may be.
pub(in crate::read) fn role_of(name: &str, sort: Sort) -> Option<Role> {
    let plain = plain(name);
    let role = roles(sort).get(plain.as_str()).copied();
    role.or_else(|| guess(&plain, sort))
}

/// The first of the names of a field, for people.
pub(super) fn field_name(role: Role, sort: Sort) -> Option<&'static str> {
    let own = match sort {
        Sort::Actors => &OF_ACTORS[..],
        Sort::Ties => &OF_TIES[..],
    };
    let mut lists = COMMON.iter().chain(own);
    let (_, names) = lists.find(|(known, _)| *known == role)?;
    names.first().copied()
}

/// What a column is that would be named after a field, under whichever of its names.
pub(super) fn role_named(field: &str, sort: Sort) -> Option<Role> {
    let plain = plain(field);
    let role = roles(sort).get(plain.as_str()).copied();
    role.or_else(|| (plain == "source").then_some(Field("source")))
}

/// What a column of that name might be, when no other is that.
fn guess(plain: &str, sort: Sort) -> Option<Role> {
    let lists = match sort {
        Sort::Actors => &GUESSED_OF_ACTORS[..],
        Sort::Ties => &GUESSED_OF_TIES[..],
    };
    let mut lists = lists.iter();
    let found = lists.find(|(_, names)| names.contains(&plain));
    found.map(|(role, _)| *role)
}

/// A header as the lists above have it: lower case, words joined by `_`, without dots over letters.
pub(in crate::read) fn plain(name: &str) -> String {
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

/// The field a column of that name is taken for when no other column is that.
pub(crate) fn guessed_field(name: &str, sort: Sort) -> Option<&'static str> {
    match guess(&plain(name), sort)? {
        Field(field) | Role::List(field) => Some(field),
        _ => None,
    }
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
    pub(in crate::read) fn of(names: &[String], mapping: &Mapping) -> Option<Self> {
        let roles = |sort| {
            let known = |name: &String| {
                let known = || roles(sort).get(plain(name).as_str()).copied();
                mapping.role(name, sort).or_else(known)
            };
            names.iter().filter_map(known).collect::<Vec<Role>>()
        };
        let (ties, actors) = (roles(Self::Ties), roles(Self::Actors));
        let guessed = |sort, role| {
            let mut names = names.iter();
            names.any(|name| guess(&plain(name), sort) == Some(role))
        };
        let any = |of: &[&str]| names.iter().any(|name| of.contains(&plain(name).as_str()));
        let from = ties.contains(&Field("from")) || any(&SOURCE);
        let to = ties.contains(&Field("to")) || any(&TARGET);
        let actor = actors.contains(&Field("id")) || actors.contains(&Field("name"));
        match (from, to, actor) {
            (true, true, _) => Some(Self::Ties),
            (_, _, true) => Some(Self::Actors),
            (true, false, false) | (false, true, false) => Some(Self::Ties),
            (false, false, false) => {
                let tie = guessed(Self::Ties, Field("from")) && guessed(Self::Ties, Field("to"));
                let actor = guessed(Self::Actors, Field("name"));
                tie.then_some(Self::Ties)
                    .or_else(|| actor.then_some(Self::Actors))
            }
        }
    }
}

/// Do some of the headers name both ends of a tie?
pub(in crate::read) fn names_both_ends(names: &[String], mapping: &Mapping) -> bool {
    let assigned = assign(names, Sort::Ties, mapping);
    let has = |end| assigned.iter().any(|column| column.role == Field(end));
    has("from") && has("to")
}

/// What each column is, and whether that is a guess from a name that may mean something else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::read) struct Assigned {
    pub(in crate::read) role: Role,
    pub(in crate::read) is_guess: bool,
}

/// What each column is: what the mapping says, else what its name says, else what its name may
/// mean. Of two columns for the same field the second is an attribute.
pub(super) fn assign(names: &[String], sort: Sort, mapping: &Mapping) -> Vec<Assigned> {
    assigned(names, sort, mapping, |plain| guess(plain, sort))
}

/// The same where names mean what they say.
pub(super) fn assign_as_named(names: &[String], sort: Sort, mapping: &Mapping) -> Vec<Assigned> {
    assigned(names, sort, mapping, |_| None)
}

fn assigned(
    names: &[String],
    sort: Sort,
    mapping: &Mapping,
    guess: impl Fn(&str) -> Option<Role>,
) -> Vec<Assigned> {
    let mapped: Vec<Option<Role>> = names.iter().map(|name| mapping.role(name, sort)).collect();
    // What is mapped is not looked at again.
    let plain: Vec<String> = names
        .iter()
        .zip(&mapped)
        .map(|(name, mapped)| mapped.map_or_else(|| plain(name), |_| String::new()))
        .collect();
    let taken: HashSet<Role> = mapped.iter().copied().flatten().collect();
    let mut found: Vec<Role> = plain
        .iter()
        .zip(&mapped)
        .map(|(name, mapped)| {
            let known = roles(sort).get(name.as_str()).copied();
            let known = known.filter(|role| !taken.contains(role));
            mapped.or(known).unwrap_or(Role::Attribute)
        })
        .collect();
    match sort {
        Sort::Ties => assign_ends(&plain, &mut found),
        Sort::Actors => {}
    }
    let mut seen = HashSet::new();
    for role in found.iter_mut().filter(|role| **role != Role::Again) {
        if !seen.insert(*role) {
            *role = Role::Attribute;
        }
    }
    let is_named = seen.iter().any(|role| matches!(role, Inside("name", _)));
    let mut guesses = HashSet::new();
    for (index, role) in found.iter_mut().enumerate() {
        if *role == Role::Attribute
            && let Some(guess) = guess(&plain[index])
            && !(is_named && guess == Field("name"))
            && seen.insert(guess)
        {
            *role = guess;
            guesses.insert(index);
        }
    }
    if sort == Sort::Actors {
        assign_id(&mut found);
    }
    assign_attributes(names, &mapped, &mut found);
    found
        .into_iter()
        .enumerate()
        .map(|(index, role)| Assigned {
            role,
            is_guess: guesses.contains(&index),
        })
        .collect()
}

/// The columns about the attributes of other columns, and the one of attributes in JSON.
fn assign_attributes(names: &[String], mapped: &[Option<Role>], found: &mut [Role]) {
    let mut first: HashMap<&str, usize> = HashMap::new();
    for (index, name) in names.iter().enumerate() {
        first.entry(name).or_insert(index);
    }
    for (index, name) in names.iter().enumerate() {
        let is_first = first.get(name.as_str()) == Some(&index);
        if found[index] != Role::Attribute || !is_first || mapped[index].is_some() {
            continue;
        }
        if name == ATTRIBUTES_JSON {
            found[index] = Role::Attributes;
        }
        for (suffix, field) in EVIDENCE.iter().zip(["source", "phrase"]) {
            let of = name.strip_suffix(suffix).and_then(|of| first.get(of));
            if let Some(&of) = of
                && found[of] == Role::Attribute
            {
                found[index] = Role::Evidence(of, field);
            }
        }
    }
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
        let mapping = Mapping::default();
        assert_eq!(Sort::of(&names, &mapping), Some(Sort::Ties), "{header}");
        roles_of(&names, Sort::Ties)
    }

    fn roles_of(names: &[String], sort: Sort) -> Vec<Role> {
        let assigned = assign(names, sort, &Mapping::default());
        assigned.into_iter().map(|column| column.role).collect()
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
        let mapping = Mapping::default();
        assert_eq!(Sort::of(&names, &mapping), Some(Sort::Actors));
        assert_eq!(
            roles_of(&names, Sort::Actors),
            [Field("id"), Role::Attribute]
        );
    }

    #[test]
    fn a_mapping_comes_before_the_name() {
        let names = ["kind", "Type", "x", "from"].map(str::to_owned);
        let mapping = Mapping::from_pairs("kind=Type,to=from,from=x").expect("pairs");
        assert_eq!(Sort::of(&names, &mapping), Some(Sort::Ties));
        let assigned = assign(&names, Sort::Ties, &mapping);
        let roles: Vec<Role> = assigned.into_iter().map(|column| column.role).collect();
        assert_eq!(
            roles,
            [Role::Attribute, Field("kind"), Field("from"), Field("to")]
        );
    }

    #[test]
    fn what_may_mean_a_field_is_guessed_when_nothing_else_does() {
        let guesses = |header: &str, sort| -> Vec<(Role, bool)> {
            let names: Vec<String> = header.split(',').map(str::to_owned).collect();
            assert_eq!(
                Sort::of(&names, &Mapping::default()),
                Some(sort),
                "{header}"
            );
            let assigned = assign(&names, sort, &Mapping::default());
            assigned
                .iter()
                .map(|column| (column.role, column.is_guess))
                .collect()
        };
        assert_eq!(
            guesses("Organisaatio,Luokka", Sort::Actors),
            [(Field("id"), true), (Field("kind"), true)]
        );
        assert_eq!(
            guesses("id,Organisaatio,Nimi", Sort::Actors),
            [
                (Field("id"), false),
                (Role::Attribute, false),
                (Field("name"), false)
            ]
        );
        assert_eq!(
            guesses("node1,node2", Sort::Ties),
            [(Field("from"), true), (Field("to"), true)]
        );
    }

    #[test]
    fn no_header_has_two_meanings_in_one_table() {
        for (own, guessed) in [
            (&OF_ACTORS[..], &GUESSED_OF_ACTORS[..]),
            (&OF_TIES[..], &GUESSED_OF_TIES[..]),
        ] {
            let mut names: Vec<&str> = COMMON
                .iter()
                .chain(own)
                .chain(guessed)
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

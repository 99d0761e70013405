//! Which column is which, whatever language its header is in?

use std::collections::HashMap;
use std::sync::LazyLock;

/// What a table lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::read) enum Sort {
    /// One actor a row.
    Actors,
    /// One tie a row.
    Ties,
}

/// What a column is in the native format.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Role {
    /// The field of that name.
    Field(&'static str),
    /// A field inside another: `valid`, `from`.
    Inside(&'static str, &'static str),
    /// A list with its items in one cell.
    List(&'static str),
    /// A free number or text.
    Attribute,
}

use Role::{Field, Inside, List};

/// Headers that mean the same in either table.
const COMMON: [(Role, &[&str]); 6] = [
    (
        Field("kind"),
        &["kind", "type", "tyyppi", "laji", "typ", "slag", "art"],
    ),
    (
        List("themes"),
        &[
            "themes", "theme", "teemat", "teema", "teman", "tema", "tehtava", "uppgift",
        ],
    ),
    (
        Inside("valid", "from"),
        &[
            "valid_from",
            "start",
            "start_date",
            "since",
            "begin",
            "alku",
            "alkaen",
            "alkaa",
            "alkupvm",
            "alkamispaiva",
            "voimassa_alkaen",
            "borjan",
            "borjar",
            "startdatum",
            "fran_och_med",
            "giltig_fran",
        ],
    ),
    (
        Inside("valid", "until"),
        &[
            "valid_until",
            "valid_to",
            "until",
            "end",
            "end_date",
            "loppu",
            "loppuu",
            "loppupvm",
            "paattyy",
            "paattyen",
            "paattymispaiva",
            "voimassa_asti",
            "slut",
            "slutar",
            "slutdatum",
            "till_och_med",
            "giltig_till",
        ],
    ),
    (
        Field("source"),
        &[
            "source_url",
            "source_address",
            "evidence",
            "reference",
            "lahdeosoite",
            "lahde_url",
            "kalladress",
            "kallhanvisning",
        ],
    ),
    (
        Field("phrase"),
        &[
            "phrase",
            "quote",
            "quotation",
            "sitaatti",
            "lainaus",
            "citat",
        ],
    ),
];

const OF_ACTORS: [(Role, &[&str]); 14] = [
    (
        Inside("collective", "kind"),
        &["collective", "kollektiivi", "kollektiv"],
    ),
    (Field("area"), &["area", "alue", "omrade"]),
    (Inside("valid", "from"), &["from"]),
    (Inside("valid", "until"), &["to"]),
    (
        Field("id"),
        &[
            "id",
            "actor_id",
            "node_id",
            "key",
            "tunnus",
            "tunniste",
            "beteckning",
        ],
    ),
    (Field("kind"), &["actor_kind", "toimijan_laji", "aktorstyp"]),
    (
        Field("name"),
        &["name", "label", "nimi", "namn", "actor", "toimija", "aktor"],
    ),
    (
        Inside("name", "fi"),
        &["name_fi", "nimi_fi", "namn_fi", "label_fi"],
    ),
    (
        Inside("name", "sv"),
        &["name_sv", "nimi_sv", "namn_sv", "label_sv"],
    ),
    (
        Inside("name", "en"),
        &["name_en", "nimi_en", "namn_en", "label_en"],
    ),
    (
        Field("parent"),
        &["parent", "parent_id", "ylataso", "emo", "overordnad"],
    ),
    (
        Inside("position", "lon"),
        &["lon", "lng", "long", "longitude", "pituusaste", "longitud"],
    ),
    (
        Inside("position", "lat"),
        &["lat", "latitude", "leveysaste", "latitud"],
    ),
    (Field("source"), &["source", "lahde", "kalla"]),
];

const OF_TIES: [(Role, &[&str]); 7] = [
    (
        Field("from"),
        &[
            "from",
            "from_id",
            "mista",
            "lahettaja",
            "fran",
            "avsandare",
            "sender",
        ],
    ),
    (
        Field("to"),
        &[
            "to",
            "to_id",
            "minne",
            "mihin",
            "vastaanottaja",
            "till",
            "mottagare",
            "receiver",
        ],
    ),
    (
        Field("kind"),
        &[
            "tie_kind",
            "tie_type",
            "edge_type",
            "relation",
            "relation_type",
            "yhteyden_laji",
            "suhde",
            "relationstyp",
        ],
    ),
    (
        Field("strength"),
        &[
            "strength",
            "weight",
            "value",
            "vahvuus",
            "paino",
            "painoarvo",
            "arvo",
            "styrka",
            "vikt",
            "varde",
        ],
    ),
    (Field("status"), &["status", "tila", "lage"]),
    (
        Field("confidence"),
        &["confidence", "varmuus", "luotettavuus", "tillforlitlighet"],
    ),
    (
        Field("directed"),
        &["directed", "suunnattu", "riktad", "is_directed"],
    ),
];

/// Headers that name the ends of a tie in some tables and something else in others.
const SOURCE: [&str; 6] = [
    "source",
    "source_id",
    "lahde",
    "kalla",
    "from_node",
    "start_node",
];
const TARGET: [&str; 6] = ["target", "target_id", "kohde", "mal", "to_node", "end_node"];

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

/// Is it a header of either table?
pub(super) fn is_known(name: &str) -> bool {
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
pub(super) fn assign(names: &[String], sort: Sort) -> Vec<Role> {
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
    found
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

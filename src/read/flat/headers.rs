//! What do people call the columns, in Finnish, Swedish and English?
//!
//! In lower case, words joined by `_`, without dots over letters.

use super::columns::Role::{self, Field, Inside, List};

/// Headers that mean the same in either table.
pub(super) const COMMON: [(Role, &[&str]); 6] = [
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

/// Headers of actors.
pub(super) const OF_ACTORS: [(Role, &[&str]); 15] = [
    (
        Inside("collective", "kind"),
        &["collective", "kollektiivi", "kollektiv"],
    ),
    (
        Inside("collective", "area"),
        &[
            "collective_area",
            "kollektiivin_alue",
            "kollektivets_omrade",
        ],
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

/// Headers of ties.
pub(super) const OF_TIES: [(Role, &[&str]); 7] = [
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
pub(super) const SOURCE: [&str; 6] = [
    "source",
    "source_id",
    "lahde",
    "kalla",
    "from_node",
    "start_node",
];
pub(super) const TARGET: [&str; 6] = ["target", "target_id", "kohde", "mal", "to_node", "end_node"];

/// Headers of actors that may mean something else, and are announced. Sectors and groups stay
/// attributes: analyses ask for them by name.
pub(super) const GUESSED_OF_ACTORS: [(Role, &[&str]); 2] = [
    (
        Field("name"),
        &[
            "organisaatio",
            "organisation",
            "organization",
            "org",
            "jarjesto",
            "yhdistys",
            "yritys",
            "taho",
            "forening",
            "foretag",
            "title",
            "nimike",
        ],
    ),
    (
        Field("kind"),
        &["luokka", "kategoria", "category", "kategori"],
    ),
];

/// Headers of ties that may mean something else, and are announced.
pub(super) const GUESSED_OF_TIES: [(Role, &[&str]); 3] = [
    (
        Field("from"),
        &[
            "node1",
            "node_1",
            "actor1",
            "actor_1",
            "toimija1",
            "toimija_1",
            "organisaatio1",
            "organisaatio_1",
            "aktor1",
            "aktor_1",
            "ego",
            "vertex1",
            "vertex_1",
            "org1",
            "org_1",
        ],
    ),
    (
        Field("to"),
        &[
            "node2",
            "node_2",
            "actor2",
            "actor_2",
            "toimija2",
            "toimija_2",
            "organisaatio2",
            "organisaatio_2",
            "aktor2",
            "aktor_2",
            "alter",
            "vertex2",
            "vertex_2",
            "org2",
            "org_2",
        ],
    ),
    (
        Field("strength"),
        &["voimakkuus", "frequency", "tiheys", "frekvens"],
    ),
];

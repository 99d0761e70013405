//! Which tables are broken, and what is said about those that are not?

use yhdyspinta::read::{Input, Origin};

use super::{Case, Expected, case};

/// A table of actors and one of ties.
fn pair(name: &'static str, actors: &str, ties: &str, expected: &'static [Expected]) -> Case {
    let origin = |name: &str, text: &str| Origin::Bytes {
        name: name.into(),
        bytes: text.into(),
    };
    Case {
        name,
        input: Input {
            main: origin("ties.csv", ties),
            actors: Some(origin("actors.csv", actors)),
        },
        expected,
    }
}

pub(super) fn tables() -> Vec<Case> {
    vec![
        Case {
            name: "actors in the third file of a folder",
            input: Input::path("tests/suite/broken/beside_tables"),
            expected: &[("tables-hold", 4, 13)],
        },
        case(
            "a table without header",
            "a,b\nb,c\n",
            &[("header-missing", 1, 1)],
        ),
        case(
            "a table with one end",
            "from,kind\na,funds\n",
            &[("column-missing", 1, 1)],
        ),
        case(
            "two columns of one name",
            "from,to,kind,x,x\na,b,funds,1,2\n",
            &[
                ("column-kept", 1, 14),
                ("header-duplicate", 1, 16),
                ("actors-from-ties", 2, 1),
            ],
        ),
        case(
            "a row that is too short",
            "from,to,kind\na,b\na,c,funds\n",
            &[
                ("actors-from-ties", 2, 1),
                ("tie-kind-assumed", 2, 1),
                ("row-ragged", 2, 1),
            ],
        ),
        case(
            "a row that is too long",
            "from,to,kind\na,b,funds,2\n",
            &[("actors-from-ties", 2, 1), ("row-ragged", 2, 1)],
        ),
        case(
            "a quote that is never closed",
            "from,to,kind\na,\"b,funds\nb,c,funds\n",
            &[("actors-from-ties", 2, 1), ("quote-unclosed", 2, 3)],
        ),
        case(
            "text after a closing quote",
            "from,to,kind\n\"a\"x,b,funds\n",
            &[("quote-broken", 2, 1), ("actors-from-ties", 2, 1)],
        ),
        case(
            "a row without an end",
            "from,to,kind\na,,funds\n",
            &[("field-missing", 2, 1), ("actors-from-ties", 2, 1)],
        ),
        case(
            "a tie to itself in a table",
            "from,to,kind\na,b,funds\nb,b,funds\n",
            &[("actors-from-ties", 2, 1), ("self-tie-left-out", 3, 3)],
        ),
        case(
            "dates that could mean two days",
            "from,to,kind,start,end\na,b,funds,1/6/2023,06/2023\n",
            &[
                ("actors-from-ties", 2, 1),
                ("date-wrong", 2, 11),
                ("date-wrong", 2, 20),
            ],
        ),
        case(
            "days there are not",
            "mistä;mihin;laji;alku;loppu\na;b;rahoittaa;31.2.2023;1.13.2023\n",
            &[
                ("actors-from-ties", 2, 1),
                ("date-wrong", 2, 15),
                ("date-wrong", 2, 25),
            ],
        ),
        case(
            "an end before its beginning in a table",
            "from,to,kind,start,end\na,b,funds,1.6.2023,31.5.2023\n",
            &[("actors-from-ties", 2, 1), ("date-order", 2, 20)],
        ),
        case(
            "a number that could mean two",
            "from,to,kind,weight\na,b,funds,\"1,300\"\n",
            &[("actors-from-ties", 2, 1), ("number-wrong", 2, 11)],
        ),
        case(
            "numbers that are none",
            "from;to;kind;weight\na;b;funds;paljon\nb;a;funds;-0,5\na;c;funds;0\n",
            &[
                ("actors-from-ties", 2, 1),
                ("number-wrong", 2, 11),
                ("strength-range", 3, 11),
                ("strength-range", 4, 11),
            ],
        ),
        case(
            "neither yes nor no",
            "from,to,kind,directed\na,b,funds,perhaps\n",
            &[("actors-from-ties", 2, 1), ("truth-wrong", 2, 11)],
        ),
        case(
            "a status that is none",
            "from,to,kind,status\na,b,funds,olemassa\n",
            &[("actors-from-ties", 2, 1), ("status-unknown", 2, 11)],
        ),
        case(
            "an edge list with a line too long",
            "a b\nb c 2 3\n",
            &[
                ("actors-from-ties", 1, 1),
                ("tie-kind-assumed", 1, 1),
                ("line-ragged", 2, 1),
            ],
        ),
        pair(
            "JSON beside a table of actors",
            "id\na\n",
            "{}",
            &[("table-expected", 1, 1)],
        ),
        pair(
            "an actor twice in a table",
            "id,kind\na,kunta\na,kunta\n",
            "from,to,kind\na,b,funds\n",
            &[("id-duplicate", 3, 1), ("actor-created", 2, 3)],
        ),
        pair(
            "an actor without id in a table",
            "id,kind\n,kunta\na,kunta\n",
            "from,to,kind\na,b,funds\n",
            &[("field-missing", 2, 1), ("actor-created", 2, 3)],
        ),
        pair(
            "an actors table that lists ties",
            "from,to\na,b\n",
            "from,to\na,b\n",
            &[("column-missing", 1, 1)],
        ),
        pair(
            "a position in meters",
            "id,kind,lon,lat\na,kunta,385000,6672000\n",
            "from,to,kind\na,b,funds\n",
            &[
                ("position-range", 2, 9),
                ("position-range", 2, 16),
                ("actor-created", 2, 3),
            ],
        ),
        pair(
            "half a position in a table",
            "id,kind,lon,lat\na,kunta,24.9,\n",
            "from,to,kind\na,b,funds\n",
            &[("field-missing", 2, 9), ("actor-created", 2, 3)],
        ),
        pair(
            "an actors table in a wrong encoding",
            "id,kind\na,kunta\n",
            "from,to,kind\na,b\0,funds\n",
            &[("file-binary", 1, 1)],
        ),
    ]
}

/// Foreign files are not broken by what they do not declare, but it is said.
pub(super) fn adopted() -> Vec<Case> {
    vec![
        case(
            "only ties",
            "from,to\na,b\nb,c\n",
            &[("actors-from-ties", 2, 1), ("tie-kind-assumed", 2, 1)],
        ),
        case(
            "an edge list",
            "# ties\n1 2\n2\t3\n",
            &[("actors-from-ties", 2, 1), ("tie-kind-assumed", 2, 1)],
        ),
        case(
            "words of its own",
            "from,to,kind,theme,agency\na,b,lends,water;hyte,X\nb,a,lends,water,Y\n",
            &[
                ("column-kept", 1, 20),
                ("actors-from-ties", 2, 1),
                ("tie-kind-adopted", 2, 5),
                ("theme-adopted", 2, 11),
            ],
        ),
        case(
            "sources of its own",
            "from,to,kind,source_url\na,b,funds,https://a.fi\nb,a,funds,https://b.fi\n",
            &[("actors-from-ties", 2, 1), ("source-adopted", 2, 11)],
        ),
        pair(
            "an actor no row describes",
            "id,kind,area\na,tribe,north\n",
            "from,to,kind\na,b,funds\n",
            &[
                ("actor-kind-adopted", 2, 3),
                ("area-adopted", 2, 9),
                ("actor-created", 2, 3),
            ],
        ),
        pair(
            "actors by name",
            "id,name,kind\n1,Oulu,kunta\n2,SOSTE,network\n",
            "from,to,kind\nOulu,soste,funds\n",
            &[("end-by-name", 2, 1), ("end-by-name", 2, 6)],
        ),
        pair(
            "actors without kind",
            "id,parent\na,\nb,c\n",
            "from,to,kind\na,b,funds\n",
            &[("actor-kind-assumed", 2, 1), ("actor-created", 3, 3)],
        ),
        case(
            "a column that says which ties are directed",
            "Source,Target,Type,Weight\n1,2,Directed,2.0\n2,3,Undirected,1.0\n",
            &[("actors-from-ties", 2, 1), ("tie-kind-assumed", 2, 1)],
        ),
        case(
            "a column without name",
            "\"\",\"from\",\"to\",\"kind\"\n\"1\",\"a\",\"b\",\"funds\"\n",
            &[("column-kept", 1, 1), ("actors-from-ties", 2, 5)],
        ),
    ]
}

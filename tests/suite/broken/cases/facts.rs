//! Which native files say about actors and ties what cannot be?

use super::native::{actor, native, tie, with_header};
use super::{Case, case};

pub(super) fn actors() -> Vec<Case> {
    vec![
        case(
            "an actor without id",
            native("{\"kind\": \"network\"}", ""),
            &[("field-missing", 3, 1)],
        ),
        case(
            "an actor without kind",
            native("{\"id\": \"a\"}", ""),
            &[("field-missing", 3, 1)],
        ),
        case(
            "an id of spaces",
            native("{\"id\": \"  \", \"kind\": \"network\"}", ""),
            &[("id-empty", 3, 8)],
        ),
        case(
            "an id that is a number",
            native("{\"id\": 7, \"kind\": \"network\"}", ""),
            &[("type-wrong", 3, 8)],
        ),
        case(
            "the same id twice",
            native(
                "{\"id\": \"a\", \"kind\": \"network\"},\n{\"id\": \"a\", \"kind\": \"network\"}",
                "",
            ),
            &[("id-duplicate", 4, 8)],
        ),
        case(
            "a parent that is nobody",
            actor("\"parent\": \"aa\""),
            &[("parent-unknown", 3, 47)],
        ),
        case(
            "an actor that is its own parent",
            actor("\"parent\": \"a\""),
            &[("parent-loop", 3, 47)],
        ),
        case(
            "parents in a circle",
            native(
                "{\"id\": \"a\", \"kind\": \"network\", \"parent\": \"b\"},\n{\"id\": \"b\", \"kind\": \"network\", \"parent\": \"a\"}",
                "",
            ),
            &[("parent-loop", 3, 42)],
        ),
        case(
            "a position outside the globe",
            actor("\"position\": {\"lon\": 24.9, \"lat\": 6672000}"),
            &[("position-range", 3, 70)],
        ),
        case(
            "half a position",
            actor("\"position\": {\"lon\": 24.9}"),
            &[("field-missing", 3, 49)],
        ),
        case(
            "a position in a list",
            actor("\"position\": [24.9, 60.2]"),
            &[("type-wrong", 3, 49)],
        ),
        case(
            "a collective of nobody",
            actor("\"collective\": {\"area\": null}"),
            &[("field-missing", 3, 51)],
        ),
        case(
            "a collective of unknown kind",
            actor("\"collective\": {\"kind\": \"munis\"}"),
            &[("actor-kind-unknown", 3, 60)],
        ),
        case(
            "a source that is not listed",
            actor("\"source\": \"s9\""),
            &[("source-unknown", 3, 47)],
        ),
        case(
            "a day there is not",
            actor("\"valid\": {\"from\": \"2023-02-30\"}"),
            &[("date-wrong", 3, 55)],
        ),
        case(
            "a date as a number",
            actor("\"valid\": {\"from\": 2023}"),
            &[("type-wrong", 3, 55)],
        ),
        case(
            "an end before its beginning",
            actor("\"valid\": {\"from\": \"2023\", \"until\": \"2022-12\"}"),
            &[("date-order", 3, 72)],
        ),
    ]
}

pub(super) fn ties() -> Vec<Case> {
    vec![
        case(
            "an end that is nobody",
            tie("\"themes\": []},\n{\"from\": \"a\", \"to\": \"bb\", \"kind\": \"funds\""),
            &[("end-unknown", 7, 21)],
        ),
        case(
            "two ends that are nobody",
            native(
                "{\"id\": \"soste\", \"kind\": \"network\"}",
                "{\"from\": \"sost\", \"to\": \"zzzzzzz\", \"kind\": \"funds\"}",
            ),
            &[("end-unknown", 6, 10), ("end-unknown", 6, 24)],
        ),
        case(
            "a tie without ends",
            native(
                "{\"id\": \"a\", \"kind\": \"network\"}",
                "{\"kind\": \"funds\"}",
            ),
            &[("field-missing", 6, 1), ("field-missing", 6, 1)],
        ),
        case(
            "a tie from an actor to itself",
            tie("\"themes\": []}, {\"from\": \"a\", \"to\": \"a\", \"kind\": \"funds\""),
            &[("self-tie", 6, 78)],
        ),
        case(
            "a strength of zero",
            tie("\"strength\": 0"),
            &[("strength-range", 6, 55)],
        ),
        case(
            "a strength below zero",
            tie("\"strength\": -1.5"),
            &[("strength-range", 6, 55)],
        ),
        case(
            "a strength whose inverse is beyond all numbers",
            tie("\"strength\": 1e-310"),
            &[("strength-range", 6, 55)],
        ),
        case(
            "a strength beyond all numbers",
            tie("\"strength\": 1e400"),
            &[("number-wrong", 6, 55)],
        ),
        case(
            "a strength in quotes",
            tie("\"strength\": \"2\""),
            &[("type-wrong", 6, 55)],
        ),
        case(
            "a confidence above one",
            tie("\"confidence\": 1.01"),
            &[("confidence-range", 6, 57)],
        ),
        case(
            "a confidence of zero",
            tie("\"confidence\": 0"),
            &[("confidence-range", 6, 57)],
        ),
        case(
            "a direction that is a number",
            tie("\"directed\": 1"),
            &[("type-wrong", 6, 55)],
        ),
        case(
            "everything wrong at once",
            tie(
                "\"strength\": 0, \"confidence\": 2, \"status\": \"x\", \"themes\": [\"y\"], \"valid\": {\"from\": \"z\"}, \"source\": \"s\"",
            ),
            &[
                ("strength-range", 6, 55),
                ("confidence-range", 6, 72),
                ("status-unknown", 6, 85),
                ("theme-unknown", 6, 101),
                ("date-wrong", 6, 125),
                ("source-unknown", 6, 141),
            ],
        ),
    ]
}

pub(super) fn headers() -> Vec<Case> {
    vec![
        case(
            "the same source twice",
            with_header("\"sources\": [{\"id\": \"s\"}, {\"id\": \"s\"}]"),
            &[("id-duplicate", 2, 33)],
        ),
        case(
            "a source with a wrong date",
            with_header("\"sources\": [{\"id\": \"s\", \"date\": \"March 2021\"}]"),
            &[("date-wrong", 2, 33)],
        ),
        case(
            "a rule about unknown kinds",
            with_header(
                "\"rules\": [{\"id\": \"r\", \"who\": {\"kinds\": [\"municipalities\"]}, \"whom\": {}}]",
            ),
            &[("actor-kind-unknown", 2, 41)],
        ),
        case(
            "a rule without a whom",
            with_header("\"rules\": [{\"id\": \"r\", \"who\": {}}]"),
            &[("field-missing", 2, 11)],
        ),
        case(
            "a rule about nobody",
            with_header(
                "\"rules\": [{\"id\": \"r\", \"who\": {\"actors\": [\"c\"]}, \"whom\": {}}]",
            ),
            &[("actor-unknown", 2, 42)],
        ),
        case(
            "a rule that asks for nothing",
            with_header("\"rules\": [{\"id\": \"r\", \"who\": {}, \"whom\": {}, \"at_least\": 0}]"),
            &[("count-wrong", 2, 58)],
        ),
        case(
            "a rule of no form",
            with_header(
                "\"rules\": [{\"id\": \"r\", \"form\": \"tabel\", \"who\": {}, \"whom\": {}}]",
            ),
            &[("rule-form-unknown", 2, 31)],
        ),
        case(
            "a rule whose form is a number",
            with_header("\"rules\": [{\"id\": \"r\", \"form\": 4}]"),
            &[("type-wrong", 2, 31)],
        ),
        case(
            "a rule about tables with a key of ties",
            with_header("\"rules\": [{\"id\": \"r\", \"form\": \"table\", \"at_least\": 2}]"),
            &[("rule-key-idle", 2, 52)],
        ),
        case(
            "a rule about interfaces without its carriers",
            with_header("\"rules\": [{\"id\": \"r\", \"form\": \"interface\"}]"),
            &[("field-missing", 2, 11)],
        ),
        case(
            "a carrier of an unknown kind that ends at once",
            with_header(
                "\"rules\": [{\"id\": \"r\", \"form\": \"interface\",\n\"through\": [{\"kinds\": [\"rol\"], \"ends_within\": 0}, {\"ends_within\": 2}]}]",
            ),
            &[
                ("actor-kind-unknown", 3, 24),
                ("count-wrong", 3, 47),
                ("field-missing", 3, 51),
            ],
        ),
        case(
            "a rule that asks for half a tie",
            with_header(
                "\"rules\": [{\"id\": \"r\", \"who\": {}, \"whom\": {}, \"at_least\": 1.5}]",
            ),
            &[("count-wrong", 2, 58)],
        ),
        case(
            "an event about nobody",
            with_header("\"events\": [{\"name\": \"x\", \"actors\": [\"a\", \"aa\"]}]"),
            &[("actor-unknown", 2, 42)],
        ),
        case(
            "an event without a name",
            with_header("\"events\": [{\"date\": \"2021\"}]"),
            &[("field-missing", 2, 12)],
        ),
        case(
            "a statement without text",
            with_header("\"statements\": [{\"kind\": \"goal\"}]"),
            &[("field-missing", 2, 16)],
        ),
    ]
}

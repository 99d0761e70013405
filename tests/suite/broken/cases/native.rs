//! Which native files break a rule of their records?

use super::{Case, case};

/// A native file: the actors begin on line 3, the ties on line 6 when there is one actor line.
pub(super) fn native(actors: &str, ties: &str) -> String {
    format!(
        "{{\"format\": \"yhdyspinta/1\",\n\"actors\": [\n{actors}\n],\n\"ties\": [\n{ties}\n]}}\n"
    )
}

/// A native file with two actors and something more on line 2.
pub(super) fn with_header(header: &str) -> String {
    format!(
        "{{\"format\": \"yhdyspinta/1\",\n{header},\n\"actors\": [{{\"id\": \"a\", \"kind\": \"municipality\"}}, \
         {{\"id\": \"b\", \"kind\": \"network\"}}]}}\n"
    )
}

/// A native file whose one actor, on line 3, has something more.
pub(super) fn actor(more: &str) -> String {
    native(
        &format!("{{\"id\": \"a\", \"kind\": \"municipality\", {more}}}"),
        "",
    )
}

/// A native file whose one tie, on line 6, has something more.
pub(super) fn tie(more: &str) -> String {
    let actors =
        "{\"id\": \"a\", \"kind\": \"municipality\"}, {\"id\": \"b\", \"kind\": \"network\"}";
    native(
        actors,
        &format!("{{\"from\": \"a\", \"to\": \"b\", \"kind\": \"funds\", {more}}}"),
    )
}

pub(super) fn formats() -> Vec<Case> {
    vec![
        case("a list at the top", "[1, 2]", &[("format-missing", 1, 1)]),
        case(
            "no format",
            "{\"actors\": [{\"id\": \"a\", \"kind\": \"network\"}]}",
            &[("format-missing", 1, 1)],
        ),
        case(
            "another format",
            "{\"format\": \"yhdyspinta/9\", \"actors\": [{\"id\": \"a\", \"kind\": \"network\"}]}",
            &[("format-unknown", 1, 12)],
        ),
        case(
            "a format that is a number",
            "{\"format\": 1, \"actors\": [{\"id\": \"a\", \"kind\": \"network\"}]}",
            &[("type-wrong", 1, 12)],
        ),
        case(
            "no actors",
            "{\"format\": \"yhdyspinta/1\"}",
            &[("actors-none", 1, 1)],
        ),
        case(
            "an empty list of actors",
            "{\"format\": \"yhdyspinta/1\", \"actors\": []}",
            &[("actors-none", 1, 1)],
        ),
        case(
            "actors that are no list",
            "{\"format\": \"yhdyspinta/1\",\n\"actors\": {\"a\": 1}}",
            &[("type-wrong", 2, 11)],
        ),
        case(
            "names of another program",
            "{\"format\": \"yhdyspinta/1\",\n\"nodes\": [], \"edges\": []}",
            &[
                ("actors-none", 1, 1),
                ("key-unknown", 2, 1),
                ("key-unknown", 2, 14),
            ],
        ),
        case(
            "two lists of actors",
            "{\"format\": \"yhdyspinta/1\",\n\"actors\": [{\"id\": \"a\", \"kind\": \"network\"}],\n\"actors\": []}",
            &[("key-duplicate", 3, 1)],
        ),
        case(
            "a title in a language there is not",
            with_header("\"title\": {\"fi\": \"a\", \"se\": \"b\"}"),
            &[("key-unknown", 2, 22)],
        ),
        case(
            "a title that is a number",
            with_header("\"title\": 3"),
            &[("type-wrong", 2, 10)],
        ),
    ]
}

pub(super) fn records() -> Vec<Case> {
    vec![
        case(
            "an actor that is a text",
            native("\"a\", {\"id\": \"b\", \"kind\": \"network\"}", ""),
            &[("record-wrong", 3, 1)],
        ),
        case(
            "a tie that is null",
            tie(
                "\"status\": \"existing\"}, null, {\"from\": \"b\", \"to\": \"a\", \"kind\": \"funds\"",
            ),
            &[("record-wrong", 6, 66)],
        ),
        case(
            "a key with a slip",
            actor("\"them\": []"),
            &[("key-unknown", 3, 37)],
        ),
        case(
            "a key of another program",
            native("{\"id\": \"a\", \"type\": \"network\"}", ""),
            &[("field-missing", 3, 1), ("key-unknown", 3, 13)],
        ),
        case(
            "a free key",
            actor("\"members\": 12"),
            &[("key-unknown", 3, 37)],
        ),
        case(
            "a key that stands twice",
            actor("\"area\": null, \"area\": null"),
            &[("key-duplicate", 3, 51)],
        ),
        case(
            "null where nothing may be",
            actor("\"themes\": null"),
            &[("type-wrong", 3, 47)],
        ),
        case(
            "a name in an unknown language",
            actor("\"name\": {\"de\": \"A\"}"),
            &[("key-unknown", 3, 46)],
        ),
        case(
            "an attribute that is a list",
            actor("\"attributes\": {\"x\": [1]}"),
            &[("type-wrong", 3, 57)],
        ),
        case(
            "an attribute that is null",
            actor("\"attributes\": {\"x\": null}"),
            &[("type-wrong", 3, 57)],
        ),
        case(
            "an attribute without its value",
            actor("\"attributes\": {\"x\": {\"phrase\": \"p\"}}"),
            &[("field-missing", 3, 57)],
        ),
        case(
            "an attribute with a slip",
            actor("\"attributes\": {\"x\": {\"value\": 1, \"phrse\": \"p\"}}"),
            &[("key-unknown", 3, 70)],
        ),
        case(
            "an attribute that stands twice",
            actor("\"attributes\": {\"x\": 1, \"x\": 2}"),
            &[("key-duplicate", 3, 60)],
        ),
        case(
            "an attribute beyond all numbers",
            actor("\"attributes\": {\"x\": 1e999}"),
            &[("number-wrong", 3, 57)],
        ),
    ]
}

pub(super) fn words() -> Vec<Case> {
    vec![
        case(
            "a kind of actor with a slip",
            native("{\"id\": \"a\", \"kind\": \"municipalty\"}", ""),
            &[("actor-kind-unknown", 3, 21)],
        ),
        case(
            "a kind of actor like no other",
            native("{\"id\": \"a\", \"kind\": \"zzzzzzzzz\"}", ""),
            &[("actor-kind-unknown", 3, 21)],
        ),
        case(
            "a kind of tie with a slip",
            tie("\"themes\": []}, {\"from\": \"a\", \"to\": \"b\", \"kind\": \"cooperate_with\""),
            &[("tie-kind-unknown", 6, 91)],
        ),
        case(
            "a theme with a slip",
            tie("\"themes\": [\"hyte\", \"hyt\"]"),
            &[("theme-unknown", 6, 62)],
        ),
        case(
            "an area that is nowhere",
            actor("\"area\": \"north\""),
            &[("area-unknown", 3, 45)],
        ),
        case(
            "a status with a slip",
            tie("\"status\": \"plannd\""),
            &[("status-unknown", 6, 53)],
        ),
        case(
            "a status in capitals",
            tie("\"status\": \"Existing\""),
            &[("status-unknown", 6, 53)],
        ),
        case(
            "an own kind twice",
            with_header("\"vocabulary\": {\"actor_kinds\": [{\"id\": \"x\"}, {\"id\": \"x\"}]}"),
            &[("id-duplicate", 2, 52)],
        ),
        case(
            "an own kind under nothing",
            with_header("\"vocabulary\": {\"tie_kinds\": [{\"id\": \"x\", \"parent\": \"fnds\"}]}"),
            &[("parent-unknown", 2, 52)],
        ),
        case(
            "own kinds in a circle",
            with_header(
                "\"vocabulary\": {\"themes\": [{\"id\": \"x\", \"parent\": \"y\"}, {\"id\": \"y\", \"parent\": \"x\"}]}",
            ),
            &[("parent-loop", 2, 49)],
        ),
        case(
            "a built-in kind put under its own",
            with_header(
                "\"vocabulary\": {\"actor_kinds\": [{\"id\": \"organisation\", \"parent\": \"association\"}]}",
            ),
            &[("parent-loop", 2, 65)],
        ),
        case(
            "a word without id",
            with_header("\"vocabulary\": {\"areas\": [{\"name\": \"x\"}]}"),
            &[("field-missing", 2, 26)],
        ),
        case(
            "a list of words with a slip",
            with_header("\"vocabulary\": {\"actor_kind\": []}"),
            &[("key-unknown", 2, 16)],
        ),
        case(
            "a stage without its day",
            with_header("\"vocabulary\": {\"stages\": [{\"id\": \"x\"}]}"),
            &[("field-missing", 2, 27)],
        ),
        case(
            "a direction in words",
            with_header(
                "\"vocabulary\": {\"tie_kinds\": [{\"id\": \"x\", \"directed\": \"yes\"}]}",
            ),
            &[("type-wrong", 2, 54)],
        ),
    ]
}

//! Is what the program writes sound, described by its schema, and read back as it was?

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use proptest::collection::{btree_map, btree_set, vec};
use proptest::option;
use proptest::prelude::*;
use yhdyspinta::language::Language;
use yhdyspinta::model::vocabulary::{ActorKind, Area, Stage, Theme, TieKind};
use yhdyspinta::model::{
    Actor, Attribute, Carrier, Collective, Event, Evidence, Group, Model, Names, Network,
    PartialDate, Position, Rule, RuleForm, Scalar, Source, Statement, Status, Tie, Validity,
    Vocabulary, native,
};
use yhdyspinta::read::Input;
use yhdyspinta::validate::Validated;
use yhdyspinta::{LoadError, load};

fn graphs() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("graphs")
}

fn loaded(input: &Input) -> Validated {
    load(input).unwrap_or_else(|error| match error {
        LoadError::Problems(problems) => panic!("{}", problems.lines(Language::En).join("\n")),
        LoadError::Read(error) => panic!("{error}"),
    })
}

fn schema() -> jsonschema::Validator {
    let schema = serde_json::Value::from(native::schema());
    jsonschema::validator_for(&schema).expect("a sound schema")
}

fn assert_described(text: &str, schema: &jsonschema::Validator) {
    let file = serde_json::from_str(text).expect("JSON");
    let errors: Vec<String> = schema
        .iter_errors(&file)
        .map(|error| error.to_string())
        .collect();
    assert!(errors.is_empty(), "{errors:?}");
}

#[test]
fn the_committed_schema_is_that_of_the_types() {
    let committed = std::fs::read_to_string(graphs().join("yhdyspinta.schema.json")).expect("text");
    let made = serde_json::to_string_pretty(&native::schema()).expect("JSON");
    assert!(
        committed.trim_end() == made,
        "the schema is stale: cargo run --example schema"
    );
}

#[test]
fn every_committed_network_is_sound_described_and_reads_back() {
    let schema = schema();
    let mut count = 0;
    for entry in std::fs::read_dir(graphs()).expect("the folder") {
        let path = entry.expect("an entry").path();
        let name = path.display().to_string();
        if !name.ends_with(".json") || name.ends_with(".schema.json") {
            continue;
        }
        count += 1;
        let validated = loaded(&Input::path(&path));
        assert!(validated.notes.is_empty(), "{name}");
        let text = std::fs::read_to_string(&path).expect("text");
        assert!(
            yhdyspinta::render::native::write(&validated.model) == text,
            "{name} changes when it is read and written"
        );
        assert_described(&text, &schema);
    }
    assert!(count >= 5);
}

/// Texts with everything that has ever broken a writer or reader of JSON.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-zäöå ]{0,8}",
        any::<String>(),
        Just("\"\\\u{0}\u{7f}\u{2028}\u{feff}😀e\u{301}".to_owned()),
    ]
}

fn id() -> impl Strategy<Value = String> {
    text().prop_filter("an id is not blank", |id| !id.trim().is_empty())
}

fn names() -> impl Strategy<Value = Names> {
    (
        option::of(text()),
        option::of(text()),
        option::of(text()),
        option::of(text()),
    )
        .prop_map(|(fi, sv, en, und)| Names { fi, sv, en, und })
}

fn date() -> impl Strategy<Value = PartialDate> {
    (1i32..=9999, 1u8..=12, 1u8..=28, 0u8..3).prop_map(|(year, month, day, parts)| {
        let text = match parts {
            0 => format!("{year:04}"),
            1 => format!("{year:04}-{month:02}"),
            _ => format!("{year:04}-{month:02}-{day:02}"),
        };
        text.parse().expect("a date")
    })
}

fn validity() -> impl Strategy<Value = Validity> {
    (option::of(date()), option::of(date()))
        .prop_map(|(from, until)| Validity { from, until })
        .prop_filter("not backwards", |valid| !valid.is_backwards())
}

fn number() -> impl Strategy<Value = f64> {
    any::<f64>().prop_filter("finite", |number| number.is_finite())
}

fn evidence(sources: usize) -> impl Strategy<Value = Evidence> {
    let source = option::of((0..sources.max(1)).prop_map(|index| format!("source {index}")));
    (source, option::of(text())).prop_map(move |(source, phrase)| Evidence {
        source: source.filter(|_| sources > 0),
        phrase,
    })
}

fn attributes(sources: usize) -> impl Strategy<Value = BTreeMap<String, Attribute>> {
    let value = prop_oneof![
        any::<bool>().prop_map(Scalar::Truth),
        number().prop_map(Scalar::Number),
        text().prop_map(Scalar::Text),
    ];
    let attribute =
        (value, evidence(sources)).prop_map(|(value, evidence)| Attribute { value, evidence });
    btree_map(text(), attribute, 0..3)
}

fn sources() -> impl Strategy<Value = Vec<Source>> {
    vec(
        (
            names(),
            option::of(date()),
            option::of(text()),
            option::of(text()),
        ),
        0..3,
    )
    .prop_map(|list| {
        (0..)
            .zip(list)
            .map(|(index, (title, date, publisher, note))| Source {
                id: format!("source {index}"),
                title,
                date,
                address: publisher.clone(),
                licence: note.clone(),
                publisher,
                note,
            })
            .collect()
    })
}

/// Own words, some under built-in ones, some under each other.
fn vocabulary() -> impl Strategy<Value = Vocabulary> {
    (names(), names(), any::<bool>(), date()).prop_map(|(name, other, yes, from)| Vocabulary {
        actor_kinds: vec![
            ActorKind {
                id: "cooperative".into(),
                parent: Some("association".into()),
                sector: yes,
                name: name.clone(),
            },
            ActorKind {
                id: "small cooperative".into(),
                parent: Some("cooperative".into()),
                sector: !yes,
                name: other.clone(),
            },
        ],
        tie_kinds: vec![TieKind {
            id: "lends to".into(),
            parent: None,
            directed: yes,
            name: name.clone(),
        }],
        themes: vec![Theme {
            id: "water".into(),
            parent: Some("hyte".into()),
            name: other.clone(),
        }],
        areas: vec![
            Area {
                id: "north".into(),
                parent: None,
                name: name.clone(),
            },
            Area {
                id: "far north".into(),
                parent: Some("north".into()),
                name: Names::default(),
            },
        ],
        stages: vec![Stage {
            id: "beginning".into(),
            from,
            name: other,
        }],
    })
}

fn actor_kind() -> impl Strategy<Value = String> {
    prop::sample::select(vec!["municipality", "small cooperative", "network"])
        .prop_map(str::to_owned)
}

fn theme_list() -> impl Strategy<Value = Vec<String>> {
    vec(
        prop::sample::select(vec!["hyte", "water"]).prop_map(str::to_owned),
        0..3,
    )
}

fn area() -> impl Strategy<Value = Option<String>> {
    option::of(prop::sample::select(vec!["north", "far north"]).prop_map(str::to_owned))
}

fn status() -> impl Strategy<Value = Status> {
    prop::sample::select(Status::ALL.to_vec())
}

fn actor(sources: usize) -> impl Strategy<Value = Actor> {
    let collective =
        option::of((actor_kind(), area()).prop_map(|(kind, area)| Collective { kind, area }));
    let position = option::of(
        (-180.0..=180.0f64, -90.0..=90.0f64).prop_map(|(lon, lat)| Position { lon, lat }),
    );
    let what = (
        actor_kind(),
        names(),
        area(),
        theme_list(),
        collective,
        position,
    );
    (what, validity(), attributes(sources), evidence(sources)).prop_map(
        |((kind, name, area, themes, collective, position), valid, attributes, evidence)| Actor {
            kind,
            name,
            area,
            themes,
            collective,
            position,
            valid,
            attributes,
            evidence,
            ..Actor::default()
        },
    )
}

fn tie(sources: usize) -> impl Strategy<Value = Tie> {
    let kind = prop::sample::select(vec!["cooperates_with", "lends to"]).prop_map(str::to_owned);
    let strength = option::of(
        number()
            .prop_map(f64::abs)
            .prop_filter("a tie has a length", |s| s.is_normal()),
    );
    let confidence = option::of((0.0..1.0f64).prop_map(|rest| 1.0 - rest));
    let how = (
        kind,
        option::of(any::<bool>()),
        theme_list(),
        strength,
        status(),
        confidence,
    );
    (how, validity(), attributes(sources), evidence(sources)).prop_map(
        |((kind, directed, themes, strength, status, confidence), valid, attributes, evidence)| {
            Tie {
                kind,
                directed,
                themes,
                strength,
                status,
                valid,
                confidence,
                attributes,
                evidence,
            }
        },
    )
}

/// What a network says beside its actors and ties, about actors by number.
type Said = (
    Vec<(Event, usize)>,
    Vec<(Statement, usize)>,
    Vec<(Rule, usize)>,
);

fn said(sources: usize) -> impl Strategy<Value = Said> {
    let event = (
        option::of(date()),
        option::of(text()),
        names(),
        evidence(sources),
    )
        .prop_map(|(date, date_text, name, evidence)| Event {
            date,
            date_text,
            name,
            actors: Vec::new(),
            evidence,
        });
    let statement =
        (text(), names(), evidence(sources)).prop_map(|(kind, text, evidence)| Statement {
            kind,
            text,
            actors: Vec::new(),
            evidence,
        });
    let rule = (
        (names(), actor_kind(), area()),
        status(),
        1u32..5,
        validity(),
        evidence(sources),
    )
        .prop_map(
            |((name, kind, area), status, at_least, valid, evidence)| Rule {
                name,
                who: Group {
                    kinds: vec![kind],
                    area,
                    actors: Vec::new(),
                },
                tie_kinds: vec!["lends to".into()],
                theme: Some("water".into()),
                status,
                same_area: at_least > 2,
                at_least,
                valid,
                evidence,
                ..Rule::default()
            },
        );
    let rule = (rule, option::of(option::of(1u32..60))).prop_map(|(rule, ends)| match ends {
        None => rule,
        Some(ends_within) => Rule {
            form: RuleForm::Interface,
            status: Status::Existing,
            at_least: 1,
            through: vec![Carrier {
                kinds: rule.who.kinds.clone(),
                ends_within,
            }],
            ..rule
        },
    });
    let about = 0usize..100;
    (
        vec((event, about.clone()), 0..3),
        vec((statement, about.clone()), 0..3),
        vec((rule, about), 0..3),
    )
}

pub(crate) fn model() -> impl Strategy<Value = Model> {
    (
        sources(),
        vocabulary(),
        names(),
        names(),
        btree_set(id(), 1..6),
    )
        .prop_flat_map(|(sources, own, title, description, ids)| {
            let count = sources.len();
            let network = Network {
                title,
                description,
                sources,
                vocabulary: Vocabulary::with_built_in(own.clone()),
                own_vocabulary: own,
                ..Network::default()
            };
            let ends = (0..ids.len(), 0..ids.len());
            (
                Just(network),
                Just(ids.into_iter().collect::<Vec<_>>()).prop_shuffle(),
                vec(actor(count), 6),
                vec((ends, tie(count)), 0..8),
                said(count),
            )
                .prop_map(|(network, ids, actors, ties, said)| {
                    built(network, &ids, actors, ties, said)
                })
        })
}

fn built(
    mut network: Network,
    ids: &[String],
    actors: Vec<Actor>,
    ties: Vec<((usize, usize), Tie)>,
    (events, statements, rules): Said,
) -> Model {
    let id = |about: usize| ids[about % ids.len()].clone();
    for (mut event, about) in events {
        event.actors.push(id(about));
        network.events.push(event);
    }
    for (mut statement, about) in statements {
        statement.actors.push(id(about));
        network.statements.push(statement);
    }
    for (index, (mut rule, about)) in rules.into_iter().enumerate() {
        rule.id = format!("rule {index}");
        rule.whom.actors.push(id(about));
        network.rules.push(rule);
    }
    let mut model = Model::new(network);
    let nodes: Vec<_> = ids
        .iter()
        .zip(actors)
        .enumerate()
        .map(|(index, (id, actor))| {
            // Every other actor is part of the one before it.
            let parent = (index % 2 == 1).then(|| ids[index - 1].clone());
            let id = id.clone();
            model
                .add_actor(Actor {
                    id,
                    parent,
                    ..actor
                })
                .expect("a new id")
        })
        .collect();
    for ((from, to), tie) in ties {
        model.add_tie(nodes[from], nodes[to], tie);
    }
    model
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn what_is_written_reads_back_as_it_was(model in model()) {
        let text = yhdyspinta::render::native::write(&model);
        let Validated { model: read, notes } = loaded(&Input::bytes("-", text.as_str()));
        prop_assert!(notes.is_empty());
        prop_assert_eq!(read.network(), model.network());
        let (read_graph, graph) = (read.graph(), model.graph());
        prop_assert!(read_graph.node_weights().eq(graph.node_weights()));
        prop_assert!(read_graph.edge_weights().eq(graph.edge_weights()));
        let ends = |model: &Model| model.graph().edge_indices()
            .map(|tie| model.graph().edge_endpoints(tie)).collect::<Vec<_>>();
        prop_assert_eq!(ends(&read), ends(&model));
        assert_described(&text, &schema());
    }
}

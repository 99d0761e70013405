//! Do files of rules add what is expected, and say what is wrong with them?

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;

use yhdyspinta::findings::interfaces::Interfaces;
use yhdyspinta::language::Language;
use yhdyspinta::model::{Model, RuleForm};
use yhdyspinta::read::Input;
use yhdyspinta::select::{Grouping, Selection};
use yhdyspinta::validate::RuleSet;
use yhdyspinta::{LoadError, load, load_rules};

use super::cli::PROGRAM;

fn graphs() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("graphs")
}

fn network(text: &str) -> Model {
    load(&Input::bytes("network.json", text))
        .expect("a sound network")
        .model
}

fn graph(name: &str) -> Model {
    let path = graphs().join(format!("{name}.json"));
    load(&Input::path(path)).expect("a sound network").model
}

fn small() -> Model {
    network(
        r#"{"format": "yhdyspinta/1",
        "sources": [{"id": "law", "title": "The act"}, {"id": "page"}],
        "vocabulary": {"themes": [{"id": "parks"}], "areas": [{"id": "north"}]},
        "rules": [{"id": "old", "who": {"kinds": ["municipality"]}, "whom": {}}],
        "actors": [{"id": "oulu", "kind": "municipality", "area": "north"}]}"#,
    )
}

/// Every problem of a file of rules as its code with line and column.
fn problems(rules: &str) -> Vec<(String, usize, usize)> {
    let error = load_rules(&Input::bytes("rules", rules), &small()).expect_err("problems");
    let LoadError::Problems(problems) = error else {
        panic!("{error}");
    };
    let places = problems.places();
    problems
        .list
        .iter()
        .zip(places)
        .map(|(problem, place)| {
            let place = place.expect("a place");
            (problem.code.key().to_owned(), place.line, place.column)
        })
        .collect()
}

fn ready(name: &str, model: &Model) -> RuleSet {
    let path = graphs().join("rules").join(format!("{name}.json"));
    match load_rules(&Input::path(&path), model) {
        Ok((set, notes)) => {
            assert!(notes.is_empty(), "{name}");
            set
        }
        Err(LoadError::Problems(problems)) => panic!("{:?}", problems.lines(Language::En)),
        Err(error) => panic!("{error}"),
    }
}

/// The ready rule sets.
fn sets() -> Vec<String> {
    let files = std::fs::read_dir(graphs().join("rules")).expect("the folder");
    let mut names: Vec<String> = files
        .map(|file| file.expect("a file").path())
        .filter_map(|path| Some(path.file_stem()?.to_str()?.to_owned()))
        .collect();
    names.sort();
    names
}

#[test]
fn a_file_of_rules_may_use_the_words_and_actors_of_the_network() {
    let rules = r#"
        format = "yhdyspinta/1"
        sources = [{ id = "law", title = "The act" }, { id = "mine" }]
        vocabulary.actor_kinds = [{ id = "park", parent = "organisation" }]

        [[rules]]
        id = "new"
        who = { actors = ["oulu"], area = "north" }
        whom = { kinds = ["park"] }
        theme = "parks"
        source = "page"
    "#;
    let mut model = small();
    let (set, notes) = load_rules(&Input::bytes("rules.toml", rules), &model).expect("rules");
    assert!(notes.is_empty());
    set.add_to(&mut model);
    let network = model.network();
    let ids: Vec<&str> = network.rules.iter().map(|rule| rule.id.as_str()).collect();
    assert_eq!(ids, ["old", "new"]);
    let sources: Vec<&str> = network
        .sources
        .iter()
        .map(|source| source.id.as_str())
        .collect();
    assert_eq!(sources, ["law", "page", "mine"]);
    assert!(model.vocabulary().actor_kind_is("park", "organisation"));
    // What is written reads back, rules with their words and sources.
    let written = yhdyspinta::render::native::write(&model);
    let read = load(&Input::bytes("-", written)).expect("a sound network");
    assert_eq!(read.model.network(), network);
}

#[test]
fn json_and_toml_say_the_same() {
    let json = r#"{"format": "yhdyspinta/1", "rules": [
        {"id": "r", "form": "interface", "who": {"kinds": ["municipality"]},
         "whom": {"kinds": ["association"]}, "same_area": true,
         "through": [{"kinds": ["role"]}, {"kinds": ["project"], "ends_within": 12}],
         "valid": {"from": "2023-01-01", "until": "2024"}}]}"#;
    let toml = r#"
        format = "yhdyspinta/1"
        [[rules]]
        id = "r"
        form = "interface"
        same_area = true
        who.kinds = ["municipality"]
        whom.kinds = ["association"]
        valid = { from = 2023-01-01, until = "2024" }
        [[rules.through]]
        kinds = ["role"]
        [[rules.through]]
        kinds = ["project"]
        ends_within = 12
    "#;
    let set = |text: &str| {
        load_rules(&Input::bytes("-", text), &small())
            .expect("rules")
            .0
    };
    assert_eq!(set(json), set(toml));
    assert_eq!(set(json).rules[0].form, RuleForm::Interface);
}

#[test]
fn what_is_wrong_is_said_with_its_place() {
    let header = "format = \"yhdyspinta/1\"\n";
    let found = |rules: &str| problems(&format!("{header}{rules}"));
    let one = |code: &str, line, column| vec![(code.to_owned(), line, column)];
    let who = "who = {}\nwhom = {}\n";
    assert_eq!(
        found("[[rules]]\nid = \"r\"\nwho = { kinds = [\"counties\"] }\nwhom = {}\n"),
        one("actor-kind-unknown", 4, 18)
    );
    assert_eq!(
        found(&format!("[[rules]]\nid = \"r\"\ntheme = \"park\"\n{who}")),
        one("theme-unknown", 4, 9)
    );
    assert_eq!(
        found(&format!("[[rules]]\nid = \"old\"\n{who}")),
        one("id-duplicate", 3, 6)
    );
    assert_eq!(
        found(&format!("[[rules]]\nid = \"r\"\nsource = \"laws\"\n{who}")),
        one("source-unknown", 4, 10)
    );
    assert_eq!(
        found(&format!(
            "sources = [{{ id = \"law\", title = \"Another act\" }}]\n[[rules]]\nid = \"r\"\n{who}"
        )),
        one("id-duplicate", 2, 19)
    );
    assert_eq!(found("title = \"no rules\"\n"), one("field-missing", 1, 1));
    assert_eq!(problems("from,to\na,b\n"), one("format-missing", 1, 1));
}

#[test]
fn the_ready_sets_are_sound_and_every_rule_has_its_source() {
    assert_eq!(sets(), ["continuity", "duty-to-cooperate", "structures"]);
    let mut forms = BTreeSet::new();
    for name in sets() {
        for model in ["finnish-cooperation", "finland", "reform"].map(graph) {
            let set = ready(&name, &model);
            for rule in &set.rules {
                let source = rule.evidence.source.as_ref().expect("a source");
                let mut known = model.network().sources.iter().chain(&set.sources);
                assert!(known.any(|known| known.id == *source), "{}", rule.id);
                for language in Language::ALL {
                    assert!(rule.name.best(language).is_some(), "{}", rule.id);
                }
                forms.insert(rule.form.key());
            }
        }
    }
    assert_eq!(forms.len(), RuleForm::ALL.len());
}

/// Two networks that share ids as one: who and what stands in both stands once.
fn joined(a: &str, b: &str) -> Model {
    let read = |name: &str| -> serde_json::Value {
        let text = std::fs::read(graphs().join(format!("{name}.json"))).expect("a file");
        serde_json::from_slice(&text).expect("JSON")
    };
    let (mut both, other) = (read(a), read(b));
    for list in ["sources", "actors", "ties"] {
        let more = other[list].as_array().expect("a list");
        let all = both[list].as_array_mut().expect("a list");
        let ids: BTreeSet<String> = all.iter().map(|one| one["id"].to_string()).collect();
        let is_new = |one: &&serde_json::Value| match list {
            "ties" => true,
            _ => !ids.contains(&one["id"].to_string()),
        };
        let new: Vec<_> = more.iter().filter(is_new).cloned().collect();
        all.extend(new);
    }
    let areas = other["vocabulary"]["areas"].as_array().cloned();
    for area in areas.unwrap_or_default() {
        let all = &mut both["vocabulary"]["areas"];
        if !all.as_array().is_some_and(|all| all.contains(&area)) {
            match all.as_array_mut() {
                Some(all) => all.push(area),
                None => *all = serde_json::json!([area]),
            }
        }
    }
    network(&both.to_string())
}

#[test]
fn the_ready_sets_judge_the_cooperation_in_finland() {
    let model = joined("finnish-cooperation", "finland");
    let day = jiff::civil::date(2026, 1, 1);
    let selection = Selection {
        as_of: Some(day),
        ..Selection::default()
    };
    let mut told = Vec::new();
    for name in sets() {
        let mut model = model.clone();
        ready(&name, &model).add_to(&mut model);
        let answer = Interfaces::find(&model, &selection, &Grouping::Kind);
        for rule in &answer.gaps.rules {
            let (kept, all) = (rule.met, rule.subjects);
            told.push(format!("{} {kept}/{all}", rule.rule));
        }
    }
    insta::assert_snapshot!("ready_sets", told.join("\n"));
}

fn run(arguments: &[&str]) -> (Option<i32>, String, String) {
    let output = Command::new(PROGRAM)
        .args(arguments)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .expect("the program starts");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8");
    (
        output.status.code(),
        text(output.stdout),
        text(output.stderr),
    )
}

#[test]
fn the_commands_take_rules() {
    let file = "graphs/rules/structures.json";
    let network = "graphs/finnish-cooperation.json";
    let (code, answer, _) = run(&["interfaces", network, "--rules", file, "--format", "json"]);
    assert_eq!(code, Some(0));
    assert!(answer.contains("\"county-advisory-board\""));
    let more = "graphs/rules/continuity.json";
    let (code, answer, _) = run(&[
        "interfaces",
        network,
        "--rules",
        file,
        "--rules",
        more,
        "--format",
        "json",
    ]);
    assert_eq!(code, Some(0));
    assert!(answer.contains("\"continuity-county-organisations\""));
    assert_eq!(run(&["check", network, "--rules", file]).0, Some(0));
    // The same file twice brings each rule twice.
    let (code, _, said) = run(&["interfaces", network, "--rules", file, "--rules", file]);
    assert_eq!(code, Some(1));
    assert!(said.contains("structures.json:"), "{said}");
    let twice = run(&["check", network, "--rules", file, "--rules", file]);
    assert_eq!(twice.0, Some(1));
    assert_eq!(run(&["interfaces", network, "--rules", "none"]).0, Some(2));
    let example = run(&[
        "interfaces",
        "graphs/example",
        "--rules",
        "graphs/example/rules.toml",
        "--lang",
        "fi",
    ]);
    assert_eq!(example.0, Some(0), "{}", example.2);
}

//! Does the JSON of every answer obey the schema of its type, and is it the same every time?

use std::path::Path;

use schemars::JsonSchema;
use yhdyspinta::change::removal;
use yhdyspinta::findings::certainty::{Certainty, Doubt};
use yhdyspinta::findings::isolated::Reach;
use yhdyspinta::findings::recommend::Wish;
use yhdyspinta::findings::stress::Trials;
use yhdyspinta::findings::{
    Answer, Changes, Covered, Governance, Hubs, Interfaces, Isolated, Recommendations, Scenario,
    Stress,
};
use yhdyspinta::render::json;
use yhdyspinta::select::Grouping;

use super::{as_of, graph};

const GRAPHS: [&str; 2] = ["reform.json", "finnish-cooperation.json"];

fn assert_obeys<A: Answer + JsonSchema>(answer: &A) {
    let schema = schemars::schema_for!(A).to_value();
    let validator = jsonschema::validator_for(&schema).expect("a sound schema");
    let text = json::answer(answer).expect("JSON");
    let mut value: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    let fields = value.as_object_mut().expect("an object");
    let name = fields.shift_remove("schema");
    assert_eq!(
        name.as_ref().and_then(|name| name.as_str()),
        Some(A::SCHEMA)
    );
    let errors: Vec<String> = validator
        .iter_errors(&value)
        .map(|error| format!("{}: {error}", error.instance_path()))
        .collect();
    assert!(errors.is_empty(), "{}: {errors:#?}", A::SCHEMA);
}

#[test]
fn answers_obey_their_schemas() {
    for name in GRAPHS {
        let model = graph(name);
        for selection in [as_of(2018, 6), as_of(2021, 9), as_of(2024, 6)] {
            assert_obeys(&Interfaces::find(&model, &selection, &Grouping::Kind));
            assert_obeys(&Interfaces::find(&model, &selection, &Grouping::Area));
            let reach = Reach::default();
            assert_obeys(&Isolated::find(&model, &selection, &Grouping::Kind, reach));
            let wish = Wish::default();
            assert_obeys(&Recommendations::find(
                &model,
                &selection,
                &Grouping::Area,
                &wish,
            ));
            assert_obeys(&Covered::find(&model, &selection));
            assert_obeys(&Governance::find(&model, &selection));
            let by = Grouping::Theme;
            let hubs = Hubs::find(&model, &selection, &by, 5);
            assert_obeys(&hubs.with_places(&model, &selection, &by, 1));
            let doubt = Doubt {
                runs: 20,
                ..Doubt::default()
            };
            assert_obeys(&Certainty::find(&model, &selection, &by, &doubt));
            let goes = removal(&model.graph().node_weights().next().expect("an actor").id);
            let changes = goes.expect("an id");
            let scenario = Scenario::find(&model, &selection, &Grouping::Kind, &changes, reach);
            assert_obeys(&scenario.expect("a change that can be made"));
            let trials = Trials::default();
            assert_obeys(&Stress::find(&model, &selection, &Grouping::Kind, trials));
            let earlier = as_of(2017, 6);
            let (before, after) = (earlier.select(&model), selection.select(&model));
            assert_obeys(&Changes::find(&before, &after, &Grouping::Kind, 5));
        }
    }
}

#[test]
fn every_field_is_documented() {
    fn check(schema: &serde_json::Value, path: &Path) {
        let properties = schema.get("properties").and_then(|all| all.as_object());
        for (name, property) in properties.into_iter().flatten() {
            let path = path.join(name);
            let described = ["description", "$ref", "const"]
                .iter()
                .any(|key| property.get(key).is_some());
            assert!(described, "{}", path.display());
        }
        for key in ["$defs", "properties"] {
            let parts = schema.get(key).and_then(|all| all.as_object());
            for (name, part) in parts.into_iter().flatten() {
                check(part, &path.join(name));
            }
        }
    }
    let schemas = [
        schemars::schema_for!(Interfaces).to_value(),
        schemars::schema_for!(Isolated).to_value(),
        schemars::schema_for!(Hubs).to_value(),
        schemars::schema_for!(Scenario).to_value(),
        schemars::schema_for!(Stress).to_value(),
        schemars::schema_for!(Recommendations).to_value(),
        schemars::schema_for!(Changes).to_value(),
        schemars::schema_for!(Covered).to_value(),
        schemars::schema_for!(Governance).to_value(),
        schemars::schema_for!(Certainty).to_value(),
    ];
    for schema in schemas {
        let title = schema["title"].as_str().expect("a title").to_owned();
        // The names of a text by language need no words of their own.
        let mut schema = schema;
        if let Some(defs) = schema
            .get_mut("$defs")
            .and_then(|defs| defs.as_object_mut())
        {
            defs.shift_remove("Names");
        }
        check(&schema, Path::new(&title));
    }
}

#[test]
fn answers_are_the_same_on_any_number_of_threads() {
    let answer = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build();
        pool.expect("threads").install(|| {
            let model = graph("finnish-cooperation.json");
            let selection = as_of(2024, 6);
            let interfaces = Interfaces::find(&model, &selection, &Grouping::Area);
            let reach = Reach::default();
            let isolated = Isolated::find(&model, &selection, &Grouping::Area, reach);
            let by = Grouping::Area;
            let hubs = Hubs::find(&model, &selection, &by, 7);
            let hubs = hubs.with_places(&model, &selection, &by, 1);
            let doubt = Doubt {
                runs: 20,
                ..Doubt::default()
            };
            let certainty = Certainty::find(&model, &selection, &by, &doubt);
            let stress = Stress::find(&model, &selection, &Grouping::Kind, Trials::default());
            [
                json::answer(&stress).expect("JSON"),
                json::answer(&interfaces).expect("JSON"),
                json::answer(&isolated).expect("JSON"),
                json::answer(&hubs).expect("JSON"),
                json::answer(&certainty).expect("JSON"),
                json::answer(&Covered::find(&model, &selection)).expect("JSON"),
                json::answer(&Governance::find(&model, &selection)).expect("JSON"),
            ]
        })
    };
    let one = answer(1);
    assert!(one == answer(2));
    assert!(one == answer(7));
}

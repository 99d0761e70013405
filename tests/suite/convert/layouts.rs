//! Are matrices and surveys read as what they say?

use serde_json::{Value, json};
use yhdyspinta::read::{Input, Reading};

use super::{json as file, loaded};

fn read(text: &str) -> Value {
    file(&loaded(
        &Input::bytes("table.csv", text),
        &Reading::default(),
    ))
}

fn ties(file: &Value) -> Vec<(String, String, Value, Value)> {
    let ties = file["ties"].as_array().expect("a list");
    let text = |value: &Value| value.as_str().expect("a text").to_owned();
    ties.iter()
        .map(|tie| {
            let (strength, directed) = (tie["strength"].clone(), tie["directed"].clone());
            (text(&tie["from"]), text(&tie["to"]), strength, directed)
        })
        .collect()
}

fn tie(from: &str, to: &str, strength: Value, directed: bool) -> (String, String, Value, Value) {
    (from.into(), to.into(), strength, directed.into())
}

#[test]
fn a_matrix_with_strengths_runs_from_rows_to_columns() {
    let expected = [
        tie("a", "c", json!(0.5), true),
        tie("b", "a", json!(1), true),
        tie("c", "b", json!(3), true),
    ];
    for text in [
        ",a,b,c,d\na,0,0,0.5,\nb,x,0,0,0\nc,0,3,0,0\nd,,,,\n",
        "Mistä/mihin;a;b;c;d\na;0;0;0,5;\nb;1;0;0;0\nc;0;3;0;0\nd;;;;\n",
        "a\tb\tc\td\na\t0\t0\t0.5\t0\nb\t1\t0\t0\t0\nc\t0\t3\t0\t0\nd\t0\t0\t0\t0\n",
        "\"\",\"b\",\"a\",\"d\",\"c\"\n\"a\",0,0,0,0.5\n\"b\",0,1,0,0\n\"c\",3,0,0,0\n",
    ] {
        let file = read(text);
        let mut found = ties(&file);
        found.sort_by_key(|tie| tie.0.clone());
        assert_eq!(found, expected, "{text}");
        assert_eq!(file["actors"].as_array().map(Vec::len), Some(4), "{text}");
    }
}

#[test]
fn a_symmetric_matrix_has_each_tie_once_without_direction() {
    let file = read(",a,b,c\na,1,1,0\nb,1,1,1\nc,0,1,1\n");
    assert_eq!(
        ties(&file),
        [
            tie("a", "b", Value::Null, false),
            tie("b", "c", Value::Null, false)
        ]
    );
}

/// A table of numbers is no matrix as long as its rows are not named like its columns.
#[test]
fn a_table_of_numbers_is_no_matrix() {
    let file = read("id,members,budget\na,1,2\nb,3,4\n");
    assert_eq!(
        file["actors"][1]["attributes"],
        json!({"budget": 4, "members": 3})
    );
    assert_eq!(file["ties"], json!([]));
}

#[test]
fn a_respondent_names_partners() {
    let file = read(
        "Vastaaja;Laji;Jäseniä;Kumppani 1;Tiheys 1;Kumppani 2;Tiheys 2;Huomio 2\n\
         Oulu;kunta;12;Järvi ry;3;Pohde;1,5;kerran\n\
         Järvi ry;yhdistys;;Oulu;;;;\n",
    );
    assert_eq!(
        ties(&file),
        [
            tie("Oulu", "Järvi ry", json!(3), true),
            tie("Oulu", "Pohde", json!(1.5), true),
            tie("Järvi ry", "Oulu", Value::Null, true),
        ]
    );
    assert_eq!(file["actors"][0]["kind"], "municipality");
    assert_eq!(file["actors"][0]["attributes"], json!({"Jäseniä": 12}));
    assert_eq!(file["ties"][1]["attributes"], json!({"Huomio": "kerran"}));
    assert_eq!(file["actors"][2]["id"], "Pohde");
}

/// A column of ratings for each partner is a matrix that not all rows of which are there.
#[test]
fn a_grid_of_ratings_is_a_matrix() {
    let file = read("Respondent,A,B,C\nA,,2,0\nC,4,1,\n");
    assert_eq!(
        ties(&file),
        [
            tie("A", "B", json!(2), true),
            tie("C", "A", json!(4), true),
            tie("C", "B", json!(1), true),
        ]
    );
}

/// Ticks are ties, dashes none, and what sums up is nobody.
#[test]
fn people_tick_boxes_and_add_up() {
    for text in [
        ",a,b,c,Yhteensä\na,-,✓,,1\nb,,–,x,1\nc,false,TRUE,—,1\nYhteensä,0,2,1,3\n",
        ",a,b,c\na,\\,1,0\nb,0,■,1\nc,0,1,oma\n",
    ] {
        let file = read(text);
        assert_eq!(
            ties(&file),
            [
                tie("a", "b", Value::Null, true),
                tie("b", "c", Value::Null, true),
                tie("c", "b", Value::Null, true),
            ],
            "{text}"
        );
        assert_eq!(file["actors"].as_array().map(Vec::len), Some(3), "{text}");
    }
}

/// Where no row is named like a column, actors are of two modes, and ties as their kind is.
#[test]
fn a_matrix_of_two_modes() {
    let file = read("Toimija/ryhmä;Hyte;Turva\nOulu;x;\nJärvi ry;x;x\n");
    let actors = json!([
        {"id": "Hyte", "kind": "organisation", "attributes": {"mode": 2}},
        {"id": "Turva", "kind": "organisation", "attributes": {"mode": 2}},
        {"id": "Oulu", "kind": "organisation", "attributes": {"mode": 1}},
        {"id": "Järvi ry", "kind": "organisation", "attributes": {"mode": 1}},
    ]);
    assert_eq!(file["actors"], actors);
    assert_eq!(
        ties(&file),
        [
            ("Oulu".into(), "Hyte".into(), Value::Null, Value::Null),
            ("Järvi ry".into(), "Hyte".into(), Value::Null, Value::Null),
            ("Järvi ry".into(), "Turva".into(), Value::Null, Value::Null),
        ]
    );
}

/// The ties of a pair may be a matrix, whose names are ids or names of the actors.
#[test]
fn actors_stand_beside_a_matrix() {
    let folder = tempfile::tempdir().expect("a folder");
    let write = |name: &str, text: &str| {
        std::fs::write(folder.path().join(name), text).expect("written");
    };
    write(
        "actors.csv",
        "id,name,kind\n1,Oulu,municipality\n2,Ii,municipality\n",
    );
    write(
        "ties.csv",
        ",Oulu,2,Uusi\nOulu,0,1,0\n2,0,0,0\nUusi,0,0,0\n",
    );
    let file = file(&loaded(&Input::path(folder.path()), &Reading::default()));
    assert_eq!(ties(&file), [tie("1", "2", Value::Null, true)]);
    let ids: Vec<_> = file["actors"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|actor| &actor["id"])
        .collect();
    assert_eq!(ids, ["1", "2", "Uusi"]);
}

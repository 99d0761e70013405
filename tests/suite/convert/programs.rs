//! What do the files for Pajek and Kumu look like?

use serde_json::json;
use yhdyspinta::load;
use yhdyspinta::read::{Input, Reading};
use yhdyspinta::write::{Writer, Written};

use super::{json as file, loaded};

fn written(writer: &str) -> Written {
    let text = include_str!("everything.json");
    let model = load(&Input::bytes("everything.json", text))
        .expect("sound")
        .model;
    let writer = Writer::named(writer).expect("a writer");
    (writer.write)(&model).expect("written")
}

#[test]
fn a_project_of_pajek_has_partitions_and_vectors() {
    let Written::File(bytes) = written("pajek-project") else {
        panic!("a file");
    };
    insta::assert_snapshot!(String::from_utf8(bytes).expect("UTF-8"));
}

#[test]
fn kumu_gets_its_own_names_of_columns() {
    let Written::Folder { files, .. } = written("kumu") else {
        panic!("a folder");
    };
    let names: Vec<&str> = files.iter().map(|(name, _)| &**name).collect();
    assert_eq!(names, ["elements.csv", "connections.csv", "network.json"]);
    let text: String = files[..2]
        .iter()
        .map(|(name, bytes)| format!("# {name}\n{}", String::from_utf8_lossy(bytes)))
        .collect();
    insta::assert_snapshot!(text);
}

/// What people export from Kumu has no `network.json`: a direction is what it says, and tags are
/// no themes.
#[test]
fn tables_of_kumu_itself_mean_what_they_say() {
    let folder = tempfile::tempdir().expect("a folder");
    let elements = "Label,Type,Description,Tags\nOulu,City,In the north,big|north\nSOSTE,NGO,,\n";
    let connections = "From,To,Type,Direction,Strength\nOulu,SOSTE,Funds,directed,2\n\
                       SOSTE,Oulu,Talks,mutual,\n";
    for (name, text) in [("elements.csv", elements), ("connections.csv", connections)] {
        std::fs::write(folder.path().join(name), text).expect("written");
    }
    let network = file(&loaded(&Input::path(folder.path()), &Reading::default()));
    assert_eq!(
        network["actors"][0],
        json!({"id": "Oulu", "kind": "City",
               "attributes": {"Description": "In the north", "Tags": "big|north"}})
    );
    assert_eq!(
        network["ties"],
        json!([{"from": "Oulu", "to": "SOSTE", "kind": "funds", "directed": true, "strength": 2},
               {"from": "SOSTE", "to": "Oulu", "kind": "Talks", "directed": false}])
    );
}

/// Two pairs in a folder may differ, and nobody knows which is meant.
#[test]
fn tables_of_kumu_beside_others_are_refused() {
    let folder = tempfile::tempdir().expect("a folder");
    for name in ["elements.csv", "connections.csv", "actors.csv", "ties.csv"] {
        std::fs::write(folder.path().join(name), "id\na\n").expect("written");
    }
    let error = load(&Input::path(folder.path()))
        .expect_err("two pairs")
        .to_string();
    assert!(
        error.contains("ties.csv") && error.contains("connections.csv"),
        "{error}"
    );
}

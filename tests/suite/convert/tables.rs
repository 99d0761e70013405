//! What do the tables of a network look like?

use yhdyspinta::load;
use yhdyspinta::read::{Input, Reading};
use yhdyspinta::write::{Writer, Written};

use super::{json, loaded, read_back};

fn pair() -> Written {
    let text = include_str!("everything.json");
    let model = load(&Input::bytes("everything.json", text))
        .expect("sound")
        .model;
    let writer = Writer::named("tables").expect("a writer");
    (writer.write)(&model).expect("written")
}

#[test]
fn the_folder_holds_everything() {
    let Written::Folder { marker, files } = pair() else {
        panic!("a folder");
    };
    assert_eq!(marker, "network.json");
    let text: String = files
        .iter()
        .map(|(name, bytes)| format!("# {name}\n{}", String::from_utf8_lossy(bytes)))
        .collect();
    insta::assert_snapshot!(text);
}

/// A folder we wrote stays readable when people go on with it in a spreadsheet.
#[test]
fn rows_may_be_added_by_hand() {
    let Written::Folder { marker, mut files } = pair() else {
        panic!("a folder");
    };
    let ties = &mut files[1].1;
    ties.extend_from_slice(b"a,Klubb A!,rahoittaa,,,,suunniteltu,,,,,,\n");
    let writer = Writer::named("tables").expect("a writer");
    let model = read_back(
        writer,
        Written::Folder { marker, files },
        &Reading::default(),
    );
    let network = json(&model);
    assert_eq!(
        network["ties"][3],
        serde_json::json!({"from": "a", "to": "Klubb A!", "kind": "funds", "status": "planned"})
    );
}

#[test]
fn an_apostrophe_before_a_value_makes_it_a_text() {
    let table = "from,to,kind,code,sum\na,b,funds,'12,'=1+1\nb,'s-Hertogenbosch,funds,'7,''\n";
    let model = loaded(&Input::bytes("-", table), &Reading::default());
    let ties = &json(&model)["ties"];
    assert_eq!(
        ties[0]["attributes"],
        serde_json::json!({"code": "12", "sum": "=1+1"})
    );
    assert_eq!(
        ties[1]["attributes"],
        serde_json::json!({"code": "7", "sum": ""})
    );
    assert_eq!(ties[1]["to"], "'s-Hertogenbosch");
}

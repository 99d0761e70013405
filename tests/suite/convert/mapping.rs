//! Are columns of any name read as what the mapping says?

use serde_json::json;
use yhdyspinta::language::Language;
use yhdyspinta::read::flat::Mapping;
use yhdyspinta::read::{Input, ReadError, Reading, read_as};

use super::{json as file, loaded};

fn mapped(pairs: &str) -> Reading {
    Reading {
        mapping: Mapping::from_pairs(pairs).expect("pairs"),
        ..Reading::default()
    }
}

#[test]
fn columns_are_what_the_mapping_says() {
    let expected = json!([
        {"from": "x", "to": "y", "kind": "funds", "strength": 0.5, "attributes": {"kind": "note"}}
    ]);
    for text in [
        "kind,A,B,Type,Weight kg\nnote,x,y,funds,0.5\n",
        "kind\tA\tB\tType\tWeight kg\nnote\tx\ty\tfunds\t0,5\n",
    ] {
        let reading = mapped("from=A,to=B,kind=Type,strength=Weight kg");
        let model = loaded(&Input::bytes("-", text), &reading);
        assert_eq!(file(&model)["ties"], expected);
    }
}

#[test]
fn a_mapped_list_without_other_signs_is_no_edge_list() {
    let text = "x\ty\na\tb\nb\tc\n";
    let model = loaded(&Input::bytes("-", text), &mapped("from=x,to=y"));
    assert_eq!(model.graph().edge_count(), 2);
    let model = loaded(&Input::bytes("-", text), &Reading::default());
    assert_eq!(model.graph().edge_count(), 3);
}

#[test]
fn a_mapping_of_a_column_that_is_not_there_is_a_slip() {
    let result = read_as(&Input::bytes("-", "from,to\na,b\n"), &mapped("kind=Typ"));
    let Err(ReadError::Problems(problems)) = result else {
        panic!("a problem");
    };
    assert_eq!(
        problems.lines(Language::En),
        [
            "-:1:1: the mapping names the column `Typ`, which is not there; write it as the header \
             does, with the same letters and spaces"
        ]
    );
}

/// The slips of a mapping, without notes about the table.
fn slips(text: &str, pairs: &str) -> Vec<String> {
    let result = read_as(&Input::bytes("t.csv", text), &mapped(pairs));
    let Err(ReadError::Problems(problems)) = result else {
        panic!("a problem");
    };
    let lines = problems.lines(Language::En).into_iter();
    lines.filter(|line| line.contains("the mapping")).collect()
}

/// A column is kept under the name that the mapping gives it, with what is known of it.
#[test]
fn a_column_becomes_a_free_attribute_of_another_name() {
    let text = "Tunnus,Jäsenmäärä,Jäsenmäärä.source,name,members\na,12,http://x.fi,Aa,old\n";
    let reading = mapped("actors.attributes.members=Jäsenmäärä,attributes.label=name");
    let input = Input::bytes("-", text);
    let model = loaded(&input, &reading);
    let expected = json!({
        "members": {"value": 12, "source": "http://x.fi"},
        "label": "Aa",
        // What has that name already is not mixed with it.
        "column 5": "old",
    });
    assert_eq!(file(&model)["actors"][0]["attributes"], expected);
    let understood = read_as(&input, &reading).expect("sound").understood;
    let kept = understood.to_file();
    assert!(
        kept.contains("attributes.members = \"Jäsenmäärä\""),
        "{kept}"
    );
    let again = Reading {
        mapping: Mapping::from_file(&kept).expect("a mapping"),
        ..Reading::default()
    };
    assert_eq!(file(&loaded(&input, &again)), file(&model));
    assert_eq!(
        slips("id,x\na,1\n", "attributes.y=X"),
        [
            "t.csv:1:1: the mapping names the column `X`, which is not there; write it as the header \
             does, with the same letters and spaces"
        ]
    );
}

/// A table that could be a list of actors is the matrix that it is said to be.
#[test]
fn a_table_is_the_matrix_that_the_mapping_says() {
    let text = "Nro,Toimija,Hyte,Turva\n1,a,3,0\n2,b,1,\n";
    let input = Input::bytes("t.csv", text);
    let tie = |from: &str, to: &str| json!({"from": from, "to": to, "kind": "participates_in"});
    let with = |mut tie: serde_json::Value, name: &str, value: serde_json::Value| {
        tie[name] = value;
        tie
    };
    for (pairs, expected) in [
        (
            "",
            [
                with(tie("a", "Hyte"), "strength", json!(3)),
                with(tie("b", "Hyte"), "strength", json!(1)),
            ],
        ),
        (
            ",matrix.strength=none",
            [tie("a", "Hyte"), tie("b", "Hyte")],
        ),
        (
            ",matrix.attributes.meetings=cells,matrix.to=rows",
            [
                with(tie("Hyte", "a"), "attributes", json!({"meetings": 3})),
                with(tie("Hyte", "b"), "attributes", json!({"meetings": 1})),
            ],
        ),
    ] {
        let pairs = format!("matrix.rows=Toimija,matrix.kind=osallistuu{pairs}");
        let reading = mapped(&pairs);
        let model = loaded(&input, &reading);
        assert_eq!(file(&model)["ties"], json!(expected), "{pairs}");
        assert_eq!(file(&model)["actors"].as_array().map(Vec::len), Some(4));
        let understood = read_as(&input, &reading).expect("sound").understood;
        let again = Reading {
            mapping: Mapping::from_file(&understood.to_file()).expect("a mapping"),
            ..Reading::default()
        };
        assert_eq!(file(&loaded(&input, &again)), file(&model), "{pairs}");
    }
    assert_eq!(loaded(&input, &Reading::default()).graph().edge_count(), 0);
}

#[test]
fn ties_of_a_square_matrix_run_as_the_mapping_says() {
    let input = Input::bytes("t.csv", ",a,b\na,0,2\nb,0,0\n");
    let reading = mapped("matrix.from=columns,matrix.kind=funds");
    let model = loaded(&input, &reading);
    let expected = json!([
        {"from": "b", "to": "a", "kind": "funds", "directed": true, "strength": 2}
    ]);
    assert_eq!(file(&model)["ties"], expected);
    let notes = read_as(&input, &reading).expect("sound").problems;
    assert_eq!(notes.list[0].code.key(), "matrix-turned");
    // What is understood without a mapping is what a mapping then says.
    let understood = read_as(&input, &Reading::default())
        .expect("sound")
        .understood;
    assert_eq!(
        understood.to_file(),
        "# Which field is in which column; for --map FILE.\n\n[matrix]\nfrom = \"rows\"\n\
         strength = \"cells\"\n"
    );
}

#[test]
fn a_mapping_of_a_matrix_that_is_not_there_is_a_slip() {
    let square = ",a,b\na,0,2\nb,0,0\n";
    assert_eq!(
        slips(square, "matrix.rows=Toimija"),
        [
            "t.csv:1:1: the mapping names the column `Toimija`, which is not there; write it as the \
             header does, with the same letters and spaces"
        ]
    );
    assert_eq!(
        slips(square, "from=A,matrix.sheets.Taul1=funds"),
        [
            "t.csv:1:1: the mapping names the column `A`, which is not there; write it as the header \
             does, with the same letters and spaces",
            "t.csv:1:1: the mapping names the sheet `Taul1`, which is no matrix here; write it as on \
             the tab of the sheet, with the same letters and spaces"
        ]
    );
    assert!(Mapping::from_pairs("matrix.from=left").is_err());
}

/// What was understood is a mapping that understands the same.
#[test]
fn what_was_understood_can_be_kept() {
    let text = "Mistä;Mihin;Voimakkuus;Alku;muu\na;b;2;2020;x\n";
    let input = Input::bytes("-", text);
    let understood = read_as(&input, &Reading::default())
        .expect("sound")
        .understood;
    assert_eq!(
        understood.to_file(),
        "# Which field is in which column; for --map FILE.\n\n[ties]\nfrom = \"Mistä\"\n\
         to = \"Mihin\"\nstrength = \"Voimakkuus\"\nvalid_from = \"Alku\"\n"
    );
    let kept = Reading {
        mapping: Mapping::from_file(&understood.to_file()).expect("a mapping"),
        ..Reading::default()
    };
    assert_eq!(
        file(&loaded(&input, &kept)),
        file(&loaded(&input, &Reading::default()))
    );
}
